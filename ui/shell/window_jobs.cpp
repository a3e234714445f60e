#include "ui/shell/window_jobs.h"
#include "case/file/verify.h"
#include "jobs/input_samples.h"
#include "jobs/original_check.h"
#include "report/incident_report.h"
#include "tables/output_path.h"
#include "ui/case_context.h"
#include "ui/dialogs/left_out_dialog.h"
#include "ui/dialogs/mapping_dialog.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/report/report_custody.h"
#include "ui/report/report_language.h"
#include "ui/report/report_pdf.h"
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHash>
#include <QInputDialog>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>
#include <algorithm>

namespace delist {

namespace {

struct WindowJobs
{
    Q_DECLARE_TR_FUNCTIONS(WindowJobs)
};

} // namespace

void startReport(CaseContext& context, QWidget* parent)
{
    ReportDialog dialog(context.format().locale(), parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString suggested = QFileInfo(context.session().path()).completeBaseName() + QStringLiteral(".pdf");
    QString path = QFileDialog::getSaveFileName(parent, WindowJobs::tr("Write the incident report as"),
                                                QDir(QFileInfo(context.session().path()).absolutePath()).filePath(suggested),
                                                WindowJobs::tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        path += QStringLiteral(".pdf");
    context.session().run(
        WindowJobs::tr("Writing the report"), CaseSession::Effect::None,
        [path, options = dialog.options(), language = dialog.language()](CaseFile& file, std::stop_token stop, const CaseJob::Report&) -> Result<void> {
            if (auto allowed = mayBeWritten(file.database(), path); !allowed)
                return allowed;
            const ReportLanguage words(language);
            const Analysis analysis = analyseAnew(file);
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, "cancelled", path.toStdString(), {}};
            const IncidentReport report = buildIncidentReport(file, analysis, options);
            auto written = writeReportPdf(report, path);
            if (written && !file.readOnly())
                noteReport(file, path, options);
            return written;
        },
        [&context, path] {
            context.say(CaseContext::Severity::Information,
                        WindowJobs::tr("The report was written to %1.").arg(QDir::toNativeSeparators(path)));
            Q_EMIT context.fileWritten(path);
        });
}

void startSaveCopy(CaseContext& context, const QString& path)
{
    context.session().run(
        WindowJobs::tr("Saving a copy"), CaseSession::Effect::None,
        [path](CaseFile& file, std::stop_token, const CaseJob::Report&) { return file.saveCopy(path.toStdString()); },
        [&context, path] {
            context.say(CaseContext::Severity::Information,
                        WindowJobs::tr("A copy of the case was saved as %1.").arg(QDir::toNativeSeparators(path)));
        });
}

void startVerify(CaseContext& context)
{
    auto check = std::make_shared<Verification>();
    context.session().run(
        WindowJobs::tr("Verifying"), CaseSession::Effect::None,
        [check](CaseFile& file, std::stop_token stop, const CaseJob::Report& report) -> Result<void> {
            auto verified = verifyCase(
                file.database(), [&](qint64 done, qint64 total) { report({QString::fromStdString(file.path()), done, total, 0}); }, stop);
            if (!verified)
                return verified.error();
            *check = verified.take();
            compareOriginals(*check, stop);
            return {};
        },
        [&context, check] {
            if (check->ok()) {
                const auto open = static_cast<int>(check->notCompared());
                context.say(CaseContext::Severity::Information,
                            open == 0 ? WindowJobs::tr("The case is whole: custody log, database and evidence are as they were recorded.")
                                      : WindowJobs::tr("What the case holds is whole. %n piece(s) of evidence are not in it and could not be"
                                                       " compared with the original.", "", open));
                return;
            }
            const auto told = [](const std::vector<std::string>& problems) {
                QStringList lines;
                for (const std::string& problem : problems)
                    lines << oneLine(QString::fromStdString(problem)) + QLatin1Char('.');
                return lines.mid(0, 4).join(QLatin1Char(' '));
            };
            const auto inCase = check->problems();
            context.say(CaseContext::Severity::Error,
                        inCase.empty() ? WindowJobs::tr("Originals of evidence that is not in the case were changed: %1 The case itself is whole.")
                                             .arg(told(check->originalProblems()))
                                       : WindowJobs::tr("The case is not what it was: %1 Compare with an older copy of it.").arg(told(inCase)));
        });
}

namespace {

struct UnknownFile
{
    QString path;
    QString onDisk; ///< itself, or the archive that it is a member of
    QByteArray head;
};

/// A table has no zero bytes, but in UTF-16, and hardly another control character.
bool isText(const std::string& head)
{
    if (head.empty())
        return false;
    if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff"))
        return true;
    const auto controls = std::count_if(head.begin(), head.end(), [](unsigned char c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'; });
    return head.find('\0') == std::string::npos && controls * 100 <= static_cast<std::ptrdiff_t>(head.size());
}

std::vector<UnknownFile> textsOf(const QStringList& paths, const std::stop_token& stop)
{
    QHash<QString, QString> onDisk;
    QStringList files;
    for (const QString& path : paths) {
        const QString file = QFile::decodeName(QByteArray::fromStdString(fileOnDisk(QFile::encodeName(path).toStdString())));
        if (file.isEmpty())
            continue;
        onDisk.insert(path, file);
        if (!files.contains(file))
            files << file;
    }
    std::vector<UnknownFile> texts;
    for (const QString& file : files)
        for (const InputSample& sample : sampleInputs({file}, stop).files)
            if (onDisk.value(sample.path) == file && isText(sample.head))
                texts.push_back({sample.path, file, QByteArray::fromStdString(sample.head)});
    return texts;
}

void mapFile(CaseContext& context, const UnknownFile& file, QWidget* window)
{
    auto* dialog = new MappingDialog(QFileInfo(file.path).fileName(), file.head, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &context, [&context, dialog, path = file.path, onDisk = file.onDisk] {
        ImportOptions options;
        options.files[path].format = dialog->spec(); // an archive's other members are in the case, or not tables of this kind
        context.session().importPaths({onDisk}, options);
    });
    dialog->open();
}

void chooseFile(CaseContext& context, const std::vector<UnknownFile>& files, QWidget* window)
{
    QStringList paths;
    for (const UnknownFile& file : files)
        paths << file.path;
    const QStringList names = withoutCommonFolders(paths);
    auto* dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(WindowJobs::tr("Assign columns"));
    dialog->setLabelText(WindowJobs::tr("No format is known for these files. Which of them is a table?"));
    dialog->setOption(QInputDialog::UseListViewForComboBoxItems);
    dialog->setComboBoxItems(names);
    QObject::connect(dialog, &QInputDialog::textValueSelected, &context, [&context, files, names, window](const QString& name) {
        if (const auto at = names.indexOf(name); at >= 0)
            mapFile(context, files[static_cast<std::size_t>(at)], window);
    });
    dialog->open();
}

} // namespace

void startMapping(CaseContext& context, const QStringList& paths, QWidget* parent)
{
    auto texts = std::make_shared<std::vector<UnknownFile>>();
    const QPointer<QWidget> window(parent);
    context.session().run(
        paths.size() == 1 ? WindowJobs::tr("Looking at %1").arg(QFileInfo(paths.front()).fileName()) : WindowJobs::tr("Looking at the files"),
        CaseSession::Effect::None,
        [texts, paths](CaseFile&, std::stop_token stop, const CaseJob::Report&) -> Result<void> {
            *texts = textsOf(paths, stop);
            return {};
        },
        [&context, texts, window] {
            if (!window || !context.isOpen())
                return;
            if (texts->empty())
                return context.say(CaseContext::Severity::Warning,
                                   WindowJobs::tr("None of the files that were left out is a text with columns, or they are no longer there."));
            if (texts->size() == 1)
                return mapFile(context, texts->front(), window);
            chooseFile(context, *texts, window);
        });
}

QString samplePath()
{
    const QString beside = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../sample/sample.delist"));
    if (QFileInfo::exists(beside))
        return beside;
    return QStandardPaths::locate(QStandardPaths::GenericDataLocation, QStringLiteral("delist/sample.delist"));
}

QString skippedReason(const QString& code)
{
    if (code == QLatin1String("unknown-format"))
        return WindowJobs::tr("not a known format");
    if (code == QLatin1String("duplicate"))
        return WindowJobs::tr("in the case already");
    if (code == QLatin1String("unreadable"))
        return WindowJobs::tr("cannot be read");
    if (code == QLatin1String("empty"))
        return WindowJobs::tr("empty");
    if (code == QLatin1String("too-deep"))
        return WindowJobs::tr("archives nested too deeply");
    return code;
}

} // namespace delist
