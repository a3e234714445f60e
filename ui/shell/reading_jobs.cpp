#include "ui/shell/reading_jobs.h"
#include "analysis/analysis.h"
#include "case/kept/evidence_store.h"
#include "case/witnesses/clock_offset_store.h"
#include "evidence/text/year_note.h"
#include "jobs/input_samples.h"
#include "ui/case_context.h"
#include "ui/dialogs/reading_dialog.h"
#include <QFileInfo>
#include <QPointer>
#include <QUndoCommand>

namespace delist {

namespace {

struct ReadingJobs
{
    Q_DECLARE_TR_FUNCTIONS(ReadingJobs)
};

/// How an evidence is to be read, with the clock offset that is to be taken off afterwards.
struct Reading
{
    qint64 evidence = 0;
    ReadAs as;
    Micros clockOffset = 0;
};

struct Before
{
    InputSamples samples;
    std::vector<Reading> readings;
    QStringList without; ///< whose text is nowhere to be had
};

Before readBefore(Database& database, const std::vector<qint64>& evidence)
{
    Before before;
    for (const qint64 id : evidence) {
        const auto stored = EvidenceStore(database).evidence(id);
        if (!stored || !stored.value().text)
            continue;
        auto sample = sampleEvidence(database, id);
        if (!sample) {
            before.without << QFileInfo(QString::fromStdString(stored.value().path)).fileName();
            continue;
        }
        before.samples.files.push_back(sample.take());
        before.readings.push_back({id, readingOf(database, id), stored.value().clockOffset});
    }
    return before;
}

/// What was read before a cancel stays; the outcome tells of it.
CaseJob::Work workOf(const std::vector<Reading>& readings, const std::shared_ptr<ImportResult>& result)
{
    return [readings, result](CaseFile& file, std::stop_token stop, const CaseJob::Report& report) -> Result<void> {
        for (const Reading& each : readings) {
            auto again = readAgain(file, each.evidence, each.as, report, stop);
            if (!again)
                return again.error();
            const ImportResult& one = again.value();
            result->imported.insert(result->imported.end(), one.imported.begin(), one.imported.end());
            result->skipped.insert(result->skipped.end(), one.skipped.begin(), one.skipped.end());
            result->cancelled = result->cancelled || one.cancelled;
            if (each.clockOffset != 0 && !one.imported.empty()) {
                if (auto accepted = acceptClockOffset(file, each.evidence, each.clockOffset); !accepted)
                    return accepted.error();
                (void)analyseAnew(file);
            }
            if (one.cancelled)
                break;
        }
        return {};
    };
}

void say(CaseContext& context, const ImportResult& result)
{
    const auto name = [](const QString& path) { return oneLine(QFileInfo(path).fileName(), 60); };
    for (const SkippedInput& skipped : result.skipped)
        //: %1 is a file, %2 the technical reason in English
        context.say(CaseContext::Severity::Warning, ReadingJobs::tr("%1 could not be read so and stays as it was: %2.").arg(name(skipped.path), oneLine(skipped.detail)));
    if (result.cancelled)
        context.say(CaseContext::Severity::Warning, ReadingJobs::tr("Stopped. What was not read again yet is as it was."));
    qint64 records = 0;
    qint64 rejected = 0;
    for (const ImportedEvidence& each : result.imported) {
        records += each.records;
        rejected += each.rejected;
    }
    if (!result.imported.empty())
        context.say(CaseContext::Severity::Information,
                    ReadingJobs::tr("%n file(s) read again: ", "", static_cast<int>(result.imported.size())) +
                        ReadingJobs::tr("%1 lines could be read, %2 could not.").arg(context.format().count(records), context.format().count(rejected)));
}

class ReadAgainCommand : public QUndoCommand
{
public:
    ReadAgainCommand(CaseContext& context, std::vector<Reading> before, std::vector<Reading> after)
        : QUndoCommand(ReadingJobs::tr("reading again")), m_context(context), m_before(std::move(before)), m_after(std::move(after))
    {}
    void undo() override { run(m_before); }
    void redo() override
    {
        if (m_done)
            run(m_after);
        m_done = true;
    }

private:
    void run(const std::vector<Reading>& readings)
    {
        const auto result = std::make_shared<ImportResult>();
        m_context.session().run(ReadingJobs::tr("Reading again"), CaseSession::Effect::Changes, workOf(readings, result),
                                [&context = m_context, result] {
                                    say(context, *result);
                                    if (result->cancelled)
                                        context.session().catchUp();
                                });
    }

    CaseContext& m_context;
    std::vector<Reading> m_before;
    std::vector<Reading> m_after;
    bool m_done = false; ///< pushing it is not doing it: that was done before
};

class ClockCommand : public QUndoCommand
{
public:
    ClockCommand(CaseContext& context, qint64 evidence, Micros offset)
        : QUndoCommand(ReadingJobs::tr("clock offset")), m_context(context), m_evidence(evidence), m_offset(offset)
    {}
    void undo() override { shift(-m_offset); }
    void redo() override { shift(m_offset); }

private:
    void shift(Micros offset)
    {
        m_context.session().run(ReadingJobs::tr("Setting a clock right"), CaseSession::Effect::Changes,
                                [evidence = m_evidence, offset](CaseFile& file, std::stop_token, const CaseJob::Report&) -> Result<void> {
                                    if (auto accepted = acceptClockOffset(file, evidence, offset); !accepted)
                                        return accepted.error();
                                    (void)analyseAnew(file);
                                    return {};
                                });
    }

    CaseContext& m_context;
    qint64 m_evidence;
    Micros m_offset;
};

/// Reads again what was answered differently; what comes of it can be undone.
void readAgainAs(CaseContext& context, const std::vector<Reading>& before, const std::vector<Reading>& after)
{
    const auto result = std::make_shared<ImportResult>();
    context.session().run(ReadingJobs::tr("Reading again"), CaseSession::Effect::Changes, workOf(after, result), [&context, result, before, after] {
        say(context, *result);
        if (result->cancelled)
            context.session().catchUp();
        std::vector<Reading> undone;
        std::vector<Reading> done;
        for (std::size_t i = 0; i < after.size(); ++i) {
            const bool read = std::any_of(result->imported.begin(), result->imported.end(),
                                          [&](const ImportedEvidence& each) { return each.id == after[i].evidence; });
            if (read) {
                undone.push_back(before[i]);
                done.push_back(after[i]);
            }
        }
        if (!done.empty())
            context.undo().push(new ReadAgainCommand(context, undone, done));
    });
}

void ask(CaseContext& context, const Before& before, QWidget* window)
{
    if (!before.without.isEmpty())
        context.say(CaseContext::Severity::Warning,
                    ReadingJobs::tr("The case does not hold the text of %1, and it is no longer where it was imported from.")
                        .arg(before.without.mid(0, 4).join(QStringLiteral(", "))));
    if (before.samples.files.empty()) {
        if (before.without.isEmpty())
            context.say(CaseContext::Severity::Information, ReadingJobs::tr("Captures tell their times themselves: there is nothing to read in another way."));
        return;
    }
    std::vector<ReadAs> answers;
    for (const Reading& each : before.readings)
        answers.push_back(each.as);
    auto* dialog = new ReadingDialog(context, ReadingDialog::Purpose::ReadAgain, before.samples, answers, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &context, [&context, dialog, readings = before.readings] {
        std::vector<Reading> from;
        std::vector<Reading> to;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            if (!dialog->changed(i))
                continue;
            from.push_back(readings[i]);
            to.push_back({readings[i].evidence, dialog->choices()[i], 0});
        }
        if (!to.empty())
            readAgainAs(context, from, to);
    });
    dialog->open();
}

} // namespace

void startImportWithOptions(CaseContext& context, const QStringList& paths, QWidget* parent)
{
    const auto samples = std::make_shared<InputSamples>();
    const QPointer<QWidget> window(parent);
    context.session().run(
        ReadingJobs::tr("Looking at the files"), CaseSession::Effect::None,
        [samples, paths](CaseFile&, std::stop_token stop, const CaseJob::Report& report) -> Result<void> {
            report({paths.value(0), 0, 0, 0});
            *samples = sampleInputs(paths, stop);
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, "cancelled", {}, std::nullopt};
            return {};
        },
        [&context, samples, paths, window] {
            if (!window || !context.isOpen())
                return;
            if (samples->files.empty())
                return context.say(CaseContext::Severity::Warning, ReadingJobs::tr("There is no file to read in what was chosen."));
            auto* dialog = new ReadingDialog(context, ReadingDialog::Purpose::Import, *samples, {}, window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(dialog, &QDialog::accepted, &context, [&context, dialog, paths] {
                ImportOptions options;
                for (std::size_t i = 0; i < dialog->files().size(); ++i)
                    if (dialog->changed(i))
                        options.files[dialog->files()[i].path] = dialog->choices()[i];
                context.session().importPaths(paths, options);
            });
            dialog->open();
        });
}

void startReadAgain(CaseContext& context, const std::vector<qint64>& evidence, QWidget* parent)
{
    if (context.reader() == nullptr)
        return;
    if (context.session().readOnly())
        return context.say(CaseContext::Severity::Warning, ReadingJobs::tr("This case is open read-only, so nothing can be read again."));
    const QPointer<QWidget> window(parent);
    context.reader()->read(
        &context, 7, [evidence](Database& database) { return readBefore(database, evidence); },
        [&context, window](const Before& before) {
            if (window)
                ask(context, before, window);
        });
}

void acceptOffset(CaseContext& context, qint64 evidence, Micros offset)
{
    if (offset != 0 && !context.session().readOnly())
        context.undo().push(new ClockCommand(context, evidence, offset));
}

bool isAssumed(const ImportedEvidence& evidence)
{
    const Format* const format = formatById(evidence.format.toStdString());
    if (format == nullptr || !format->text)
        return false;
    const bool codePage = !evidence.encoding.isEmpty() && !evidence.encoding.startsWith(QLatin1String("utf-")) &&
                          evidence.encodingSource == QLatin1String("found");
    return evidence.doubtful || evidence.timezoneSource == QLatin1String("case") || evidence.dateOrderSource == QLatin1String("assumed") || codePage ||
           saysYearWasAssumed(evidence.note.toStdString());
}

} // namespace delist
