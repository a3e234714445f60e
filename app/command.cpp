#include "app/command.h"
#include "analysis/analysis.h"
#include <QFile>
#include <QJsonDocument>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

namespace delist {

namespace {

void write(FILE* file, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::Exists:
    case ErrorCode::Unwritable: return WrongUsage;
    case ErrorCode::Cancelled: return PartlyUnread;
    default: return CaseNotOpened;
    }
}

} // namespace

void tell(const QString& message)
{
    QString line = QStringLiteral("delist: ");
    for (const QChar c : message) {
        // File names and log lines may carry terminal escapes.
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            line += c == QLatin1Char('\n') ? QStringLiteral("\n") : QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            line += c;
    }
    line += QLatin1Char('\n');
    write(stderr, line.toUtf8());
}

int fail(const Error& error)
{
    QString message = QString::fromStdString(error.message);
    const QString file = QString::fromStdString(error.file);
    if (!file.isEmpty() && !message.contains(file))
        message = file + QStringLiteral(": ") + message;
    tell(message);
    return statusOf(error.code);
}

int usageError(const Command& command, const QString& what)
{
    tell(QStringLiteral("%1: %2\nusage: %3\nTry 'delist %1 --help'.")
             .arg(QLatin1String(command.name), what, QString::fromUtf8(command.usage)));
    return WrongUsage;
}

int outputNotWhole()
{
    tell(QStringLiteral("standard output cannot be written: what was printed is not whole"));
    return PartlyUnread;
}

void print(const QString& text)
{
    write(stdout, text.toUtf8());
}

void printJson(const QJsonObject& document)
{
    write(stdout, QJsonDocument(document).toJson(QJsonDocument::Indented));
}

bool isTerminal(FILE* file)
{
#ifdef Q_OS_UNIX
    return isatty(fileno(file)) != 0;
#else
    return _isatty(_fileno(file)) != 0;
#endif
}

std::string nativePath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

Result<CaseFile> openCase(const QString& path, CaseAccess access)
{
    return CaseFile::open(nativePath(path), access);
}

Result<CaseFile> openTables(const QString& path)
{
    {
        Result<CaseFile> file = openCase(path, CaseAccess::Read);
        if (!file || !file.value().deriveDue())
            return file;
    }
    Result<CaseFile> file = openCase(path, CaseAccess::WriteOrRead);
    if (file)
        deriveWhatIsDue(file.value());
    return file;
}

const Command* commandByName(const QString& name)
{
    for (const Command* command : commands()) {
        if (name == QLatin1String(command->name))
            return command;
    }
    return nullptr;
}

} // namespace delist
