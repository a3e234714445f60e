#include "ui/case_context.h"
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace delist {

namespace {

struct ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)
public:
    static QString what(const Error& error, const QString& file)
    {
        switch (error.code) {
        case ErrorCode::Unreadable: return tr("%1 cannot be read. Check that it exists and that you may read it.").arg(file);
        case ErrorCode::Empty: return tr("%1 is empty.").arg(file);
        case ErrorCode::UnknownFormat: return tr("%1 is in no format that Delist reads.").arg(file);
        case ErrorCode::Damaged: return tr("%1 is damaged. If you have a copy of it, open the copy.").arg(file);
        case ErrorCode::Truncated: return tr("%1 ends in the middle; what came before was kept.").arg(file);
        case ErrorCode::TooLarge: return tr("%1 unpacks to more than is safe and was stopped.").arg(file);
        case ErrorCode::TooDeep: return tr("%1 holds archives nested too deeply. Unpack it first.").arg(file);
        case ErrorCode::Encrypted: return tr("%1 is protected by a password. Unpack it first.").arg(file);
        case ErrorCode::Locked: return tr("Another program is writing to %1. Close it there, or wait until it is done.").arg(file);
        case ErrorCode::NewerVersion: return tr("%1 was written by a newer Delist. Update Delist to open it.").arg(file);
        case ErrorCode::NotACase: return tr("%1 is not a Delist case. To use it as evidence, open a case and import it.").arg(file);
        case ErrorCode::Exists: return tr("%1 is there already. Choose another name.").arg(file);
        case ErrorCode::Unwritable: return unwritable(file);
        case ErrorCode::Missing: return missing(file);
        case ErrorCode::Cancelled: return tr("Cancelled.");
        case ErrorCode::Usage: return tr("That does not work.");
        case ErrorCode::Internal: break;
        }
        return file.isEmpty() ? tr("Something went wrong.") : tr("Something went wrong with %1.").arg(file);
    }
    static QString unwritable(const QString& file)
    {
        const QFileInfo place(file);
        //: %1 is a file's name, %2 its folder
        return tr("%1 cannot be written in %2. Check that the folder exists, that you may write there and that there is room on the disk, or choose another folder.")
            .arg(place.fileName(), QDir::toNativeSeparators(place.absolutePath()));
    }
    static QString missing(const QString& file)
    {
        const QFileInfo place(file);
        //: %1 is a file's name, %2 the folder where it was looked for
        return tr("%1 was not found in %2. It may have been moved or renamed, or its drive is not connected: open it from where it is now.")
            .arg(place.fileName(), QDir::toNativeSeparators(place.absolutePath()));
    }
    /// What the command line says of a damaged case ends in the same advice; what is left is the reason.
    static QString reason(const Error& error)
    {
        QString text = oneLine(QString::fromStdString(error.message));
        static const QRegularExpression said(QStringLiteral("^the case file is damaged(?:: | \\()(.*?)\\)?; restore it from a copy$"));
        if (const auto match = said.match(text); match.hasMatch())
            text = match.captured(1);
        return text;
    }
    static QString whole(const Error& error)
    {
        const QString file = QDir::toNativeSeparators(oneLine(QString::fromStdString(error.file)));
        if (error.code == ErrorCode::Internal && error.message.starts_with("the disk is full"))
            return tr("There is no room left on the disk of %1. What was complete before is in the case, the rest is not. Make room, then do it again.").arg(file);
        QString text = what(error, file);
        // These say it all; the technical reason would say it once more.
        const bool whole = error.code == ErrorCode::Cancelled || error.code == ErrorCode::NewerVersion || error.code == ErrorCode::NotACase ||
                           error.code == ErrorCode::Missing;
        if (!error.message.empty() && (!whole || file.isEmpty()))
            //: %1 is a sentence, %2 the technical reason in English
            text = tr("%1 (%2)").arg(text, reason(error));
        return text;
    }
};

} // namespace

QString errorText(const Error& error)
{
    return ErrorTexts::whole(error);
}

} // namespace delist
