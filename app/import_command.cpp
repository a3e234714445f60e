// delist import, delist formats.
#include "app/arguments.h"
#include "app/command.h"
#include "case/rows/time_text.h"
#include "case/rows/zone_name.h"
#include "evidence/format.h"
#include "evidence/logs/column_mapping.h"
#include "evidence/text/code_page.h"
#include "jobs/import.h"
#include "tables/table_output.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <limits>
#include <mutex>
#include <thread>

namespace delist {

namespace {

int runImport(const QStringList& given);
int runFormats(const QStringList& given);

} // namespace

extern const Command importCommand;
const Command importCommand = {
    "import",
    "delist import CASE PATH... [--format ID|csv:COLUMNS] [--timezone ZONE] [--year Y] [--encoding NAME]"
    " [--date-order mdy|dmy|ymd] [--no-embed] [--json] [--quiet]\n"
    "delist import CASE --again EVIDENCE-ID [--format …] [--timezone …] [--year …] [--encoding …] [--date-order …] [--json] [--quiet]",
    "read evidence into a case",
    false,
    runImport,
    "A PATH is a file, a folder (walked) or an archive (.zip .gz .tar.* .7z .cab .xz .zst). A file that is in the case\n"
    "already adds no row and says so.\n\n"
    "  --format ID         do not detect; read everything as this format (see: delist formats)\n"
    "  --format csv:TIME…  a table that no format knows, by its columns: csv:time=Date Time,source=Src,destination=Dst,\n"
    "                      destination_port=DPort,action=Result;delimiter=tab;zone=Europe/Berlin. Fields: time (or date\n"
    "                      and clock), end, source, source_port, destination, destination_port, protocol, action, bytes,\n"
    "                      bytes_sent, bytes_received, rule, process, user; sender, recipient, subject, message_id, size,\n"
    "                      reply (with one of these a row is a message). #3 is the third column. Options: delimiter=,\n"
    "                      header=no, zone=, encoding=, dates=mdy|dmy|ymd, allowed=WORD|WORD, denied=WORD|WORD. It is remembered for\n"
    "                      tables with the same header\n"
    "  --timezone ZONE     the clock of evidence that names none (IANA name or offset); without it the case's\n"
    "  --year Y            the year of the first line of evidence that writes none. Of a rotated log (mail.log, mail.log.1,\n"
    "                      mail.log.2.gz; mail.log-20250101) it is that of the oldest piece's first line, and the others\n"
    "                      count on; with --again it is that piece's own. Without, each file ends by its own date\n"
    "  --encoding NAME     the code page of text that is not Unicode: windows-1251, iso-8859-15, gbk; without it Windows-1252\n"
    "  --date-order ORDER  mdy, dmy or ymd, for dates such as 4/5/2026 where neither the file nor its format shows it\n"
    "  --again ID          read an evidence of the case once more, with the options given here instead of those before: its rows\n"
    "                      are replaced in one step and its number stays. Its text comes from the case, or from where it was\n"
    "                      imported from. Captures tell their times themselves and are not read again\n"
    "  --no-embed          do not keep the content in the case: raw lines and packets can be shown only while the files lie there\n"
    "  --json              the result as JSON on stdout\n"
    "  --quiet             no summary and no progress; what could not be read is still named on stderr\n\n"
    "Exit status: 0 done; 1 done, but some input could not be read (each is named on stderr with the reason) or the\n"
    "import was stopped; 2 wrong usage; 3 the case cannot be opened for writing.\n"};

extern const Command formatsCommand;
const Command formatsCommand = {"formats",
                                "delist formats [--json]",
                                "list every evidence format with its id and vantage",
                                false,
                                runFormats,
                                "Exit status: 0 done, 2 wrong usage.\n"};

namespace {

volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int)
{
    interrupted = 1;
}

QString bytesText(double bytes)
{
    static constexpr const char* units[] = {"B", "kB", "MB", "GB", "TB"};
    int unit = 0;
    for (; bytes >= 1000 && unit < 4; ++unit)
        bytes /= 1000;
    return QStringLiteral("%1 %2").arg(bytes, 0, 'f', unit == 0 ? 0 : 1).arg(QLatin1String(units[unit]));
}

/// One line on a terminal, rewritten in place.
class ProgressLine
{
public:
    explicit ProgressLine(bool shown) : m_shown(shown) {}
    ~ProgressLine() { clear(); }
    void show(const JobProgress& progress)
    {
        if (!m_shown || (m_since.isValid() && m_since.elapsed() < 100))
            return;
        m_since.start();
        QString text = progress.waits ? QStringLiteral("waiting for another program, which reads the case") : plainCell(progress.what, 50);
        if (progress.total > 0)
            text += QStringLiteral("  %1 %").arg(std::min<qint64>(100, progress.done * 100 / progress.total));
        if (progress.perSecond > 0)
            text += QStringLiteral("  %1/s").arg(bytesText(progress.perSecond));
        std::fprintf(stderr, "\r\033[K%s", text.toUtf8().constData());
        std::fflush(stderr);
        m_any = true;
    }
    void clear()
    {
        if (m_any)
            std::fputs("\r\033[K", stderr);
        m_any = false;
    }

private:
    QElapsedTimer m_since;
    bool m_shown;
    bool m_any = false;
};

void printSummary(const ImportResult& result)
{
    for (const ImportedEvidence& evidence : result.imported) {
        QString line = QStringLiteral("%1  %2  %3  %4 records").arg(evidence.id).arg(plainCell(evidence.path, 120), evidence.format).arg(evidence.records);
        if (evidence.rejected > 0)
            line += QStringLiteral(", %1 not understood").arg(evidence.rejected);
        if (evidence.first != unknownTime)
            line += QStringLiteral(", %1 to %2").arg(timeToText(evidence.first), timeToText(evidence.last));
        line += QStringLiteral(" (%1 in %2 s)").arg(bytesText(double(evidence.bytes))).arg(evidence.seconds, 0, 'f', 1);
        print(line + QLatin1Char('\n'));
    }
    print(QStringLiteral("%1 imported, %2 skipped\n").arg(result.imported.size()).arg(result.skipped.size()));
}

/// What the options say, or what is wrong with them.
struct GivenOptions
{
    ImportOptions options;
    QString error;
};

/// --format ID or csv:…
QString readFormat(const QString& format, ImportOptions& options)
{
    const bool mapped = format.startsWith(QLatin1String("csv:"));
    if (const auto mapping = ColumnMapping::parse(format.toStdString()); mapped && !mapping)
        return QString::fromStdString(mapping.error().message);
    if (!mapped && !formatById(format.toStdString())) {
        QStringList known;
        for (const Format* each : formats())
            known.append(QString::fromUtf8(each->id.data(), qsizetype(each->id.size())));
        return QStringLiteral("unknown format %1; one of %2").arg(format, known.join(QStringLiteral(", ")));
    }
    options.format = format;
    return {};
}

GivenOptions readOptions(const Arguments& arguments)
{
    GivenOptions given;
    ImportOptions& options = given.options;
    options.embed = !arguments.has("--no-embed");
    if (const auto format = arguments.value("--format"))
        given.error = readFormat(*format, options);
    if (const auto zone = arguments.value("--timezone"); zone && given.error.isEmpty()) {
        options.timezone = zoneName(*zone);
        if (options.timezone.isEmpty())
            given.error = QStringLiteral("--timezone %1: not a time zone such as UTC, Europe/Berlin, CET or +02:00").arg(*zone);
    }
    if (const auto year = arguments.value("--year"); year && given.error.isEmpty()) {
        const auto number = wholeNumber(*year, 1970, 2999);
        options.year = static_cast<int>(number.value_or(0));
        if (!number)
            given.error = QStringLiteral("--year %1: not a year from 1970 to 2999").arg(*year);
    }
    if (const auto encoding = arguments.value("--encoding"); encoding && given.error.isEmpty()) {
        options.encoding = *encoding;
        if (const auto page = CodePage::byName(encoding->toStdString()); !page)
            given.error = QStringLiteral("--encoding: ") + QString::fromStdString(page.error().message);
    }
    if (const auto order = arguments.value("--date-order"); order && given.error.isEmpty()) {
        options.dateOrder = dateOrderFromWord(order->toStdString());
        if (options.dateOrder == DateOrder::Unknown)
            given.error = QStringLiteral("--date-order %1: one of mdy, dmy, ymd").arg(*order);
    }
    return given;
}

/// Ctrl+C and SIGTERM ask for a stop, also while a pipe is waited for and there is no progress.
class InterruptWatch
{
public:
    InterruptWatch()
    {
        std::signal(SIGINT, onInterrupt);
        std::signal(SIGTERM, onInterrupt);
    }
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::condition_variable_any m_over; ///< woken by the thread's stop alone: a signal handler may do no more than set a flag
    std::jthread m_thread{[this](const std::stop_token& over) {
        std::unique_lock lock(m_mutex);
        while (!over.stop_requested() && interrupted == 0)
            m_over.wait_for(lock, over, std::chrono::milliseconds(50), [] { return interrupted != 0; });
        if (interrupted != 0)
            m_stop.request_stop();
    }};
};

/// On standard error: what was left out, doubted or stopped. True if something was not read.
bool tellWhatWasLeft(const ImportResult& result)
{
    bool unread = result.cancelled;
    for (const SkippedInput& skipped : result.skipped) {
        const bool duplicate = skipped.reason == QLatin1String("duplicate");
        unread = unread || !duplicate;
        tell(QStringLiteral("%1: %2%3").arg(plainCell(skipped.path), duplicate ? QStringLiteral("already in the case") : skipped.reason,
                                            skipped.detail.isEmpty() ? QString() : QStringLiteral(": ") + skipped.detail));
    }
    for (const QString& note : result.notes)
        tell(note);
    for (const ImportedEvidence& evidence : result.imported) {
        if (!evidence.doubtful && !evidence.incomplete)
            continue;
        unread = unread || evidence.incomplete || evidence.records == 0;
        tell(QStringLiteral("%1: %2").arg(plainCell(evidence.path), evidence.note));
    }
    if (result.cancelled)
        tell(result.stoppedIn.isEmpty()
                 ? QStringLiteral("stopped: what was imported before stays, what was left was not read")
                 : QStringLiteral("%1: stopped before it was done: nothing of it is in the case; what was imported before stays")
                       .arg(plainCell(result.stoppedIn)));
    return unread;
}

int runImport(const QStringList& given)
{
    const Arguments arguments(given, {{"--format", true}, {"--timezone", true}, {"--year", true}, {"--encoding", true}, {"--date-order", true}, {"--again", true}, {"--no-embed"}, {"--json"}, {"--quiet"}});
    if (!arguments.error().isEmpty())
        return usageError(importCommand, arguments.error());
    const auto again = arguments.value("--again");
    if (!again && arguments.positional().size() < 2)
        return usageError(importCommand, QStringLiteral("needs a CASE and at least one PATH"));
    if (again && (arguments.positional().size() != 1 || arguments.has("--no-embed")))
        return usageError(importCommand, QStringLiteral("--again takes a CASE, no PATH and no --no-embed"));
    const auto evidence = again ? wholeNumber(*again, 1, std::numeric_limits<int>::max()) : std::nullopt;
    if (again && !evidence)
        return usageError(importCommand, QStringLiteral("--again %1: not the number of an evidence").arg(*again));
    auto [options, wrong] = readOptions(arguments);
    if (!wrong.isEmpty())
        return usageError(importCommand, wrong);
    Result<CaseFile> file = openCase(arguments.positional()[0], CaseAccess::Write);
    if (!file)
        return fail(file.error());

    const QStringList paths = arguments.positional().mid(1);
    options.readersGoOn = !readersCanWait(file.value(), paths);
    const InterruptWatch interrupt; // ends the import between two batches; what was committed before stays
    ProgressLine line(!arguments.has("--quiet") && isTerminal(stderr));
    const ImportProgress onProgress = [&](const JobProgress& progress) { line.show(progress); };
    const auto result = evidence ? readAgain(file.value(), *evidence, options, onProgress, interrupt.token())
                                 : importPaths(file.value(), paths, options, onProgress, interrupt.token());
    line.clear();
    if (!result && evidence && result.error().code == ErrorCode::Missing)
        return usageError(importCommand, QStringLiteral("--again: ") + QString::fromStdString(result.error().message));
    if (!result)
        return fail(result.error());

    const bool unread = tellWhatWasLeft(result.value());
    if (arguments.has("--json"))
        printJson(result.value().toJson());
    else if (!arguments.has("--quiet"))
        printSummary(result.value());
    return unread ? PartlyUnread : Done;
}

int runFormats(const QStringList& given)
{
    const Arguments arguments(given, {{"--json"}});
    if (!arguments.error().isEmpty() || !arguments.positional().isEmpty())
        return usageError(formatsCommand, arguments.error().isEmpty() ? QStringLiteral("takes no arguments") : arguments.error());
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    QJsonArray list;
    for (const Format* format : formats()) {
        const QString vantage = QLatin1String(vantageWord(format->vantage));
        if (arguments.has("--json"))
            list.append(QJsonObject{{QStringLiteral("id"), text(format->id)},
                                    {QStringLiteral("title"), text(format->title)},
                                    {QStringLiteral("vantage"), vantage}});
        else
            print(QStringLiteral("%1 %2 %3\n").arg(text(format->id), -24).arg(vantage, -10).arg(text(format->title)));
    }
    if (arguments.has("--json"))
        printJson({{QStringLiteral("formats"), list}});
    return Done;
}

} // namespace

} // namespace delist
