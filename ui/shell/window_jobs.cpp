#include "ui/shell/window_jobs.h"
#include "case/custody.h"
#include "case/verify.h"
#include "jobs/input_samples.h"
#include "jobs/original_check.h"
#include "report/incident_report.h"
#include "ui/case_context.h"
#include "ui/dialogs/mapping_dialog.h"
#include "ui/report/report_pdf.h"
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>

namespace delist {

namespace {

struct WindowJobs
{
    Q_DECLARE_TR_FUNCTIONS(WindowJobs)
};

} // namespace

void startReport(CaseContext& context, QWidget* parent)
{
    const QString suggested = QFileInfo(context.session().path()).completeBaseName() + QStringLiteral(".pdf");
    QString path = QFileDialog::getSaveFileName(parent, WindowJobs::tr("Write the incident report as"),
                                                QDir(QFileInfo(context.session().path()).absolutePath()).filePath(suggested),
                                                WindowJobs::tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        path += QStringLiteral(".pdf");
    ReportOptions options;
    options.style.locale = context.format().locale();
    context.session().run(
        WindowJobs::tr("Writing the report"), CaseSession::Effect::None,
        [path, options](CaseFile& file, std::stop_token stop, const CaseJob::Report&) -> Result<void> {
            const Analysis analysis = analyse(file.database(), file.settings());
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, "cancelled", path.toStdString(), {}};
            const IncidentReport report = buildIncidentReport(file, analysis, options);
            auto written = writeReportPdf(report, path);
            if (written && !file.readOnly())
                appendCustody(file.database(), "report", QFileInfo(path).fileName().toStdString(), {});
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
            QStringList problems;
            for (const std::string& problem : check->problems())
                problems << oneLine(QString::fromStdString(problem));
            context.say(CaseContext::Severity::Error,
                        WindowJobs::tr("The case is not what it was: %1 Compare with an older copy of it.")
                            .arg(problems.mid(0, 4).join(QLatin1Char(' '))));
        });
}

void startMapping(CaseContext& context, const QString& path, QWidget* parent)
{
    auto head = std::make_shared<QByteArray>();
    auto onDisk = std::make_shared<QString>(); // the file, or the archive that it is a member of
    const QPointer<QWidget> window(parent);
    context.session().run(
        WindowJobs::tr("Looking at %1").arg(QFileInfo(path).fileName()), CaseSession::Effect::None,
        [head, path, onDisk](CaseFile&, std::stop_token stop, const CaseJob::Report&) -> Result<void> {
            *onDisk = QFile::decodeName(QByteArray::fromStdString(fileOnDisk(QFile::encodeName(path).toStdString())));
            for (const InputSample& sample : sampleInputs({*onDisk}, stop).files)
                if (sample.path == path)
                    *head = QByteArray::fromStdString(sample.head);
            if (head->isEmpty())
                return Error{ErrorCode::Unreadable, "it is no longer there", path.toStdString(), {}};
            return {};
        },
        [&context, head, path, onDisk, window] {
            if (!window)
                return;
            auto* dialog = new MappingDialog(QFileInfo(path).fileName(), *head, window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(dialog, &QDialog::accepted, &context, [&context, dialog, path, onDisk] {
                ImportOptions options;
                options.files[path].format = dialog->spec(); // an archive's other members are in the case, or not tables of this kind
                context.session().importPaths({*onDisk}, options);
            });
            dialog->open();
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
