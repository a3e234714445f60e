// Every registered format against every sample: the right one wins, the others decline and say why; any encoding, any
// block size, any truncation. A new format only needs samples in tests/data/logs/<format-id>/ or
// tests/data/captures/<format-id>/ (binary or text, one behaviour each, small), each with its golden rows beside it.
#include "evidence/text/timestamp.h"
#include "evidence/text/encoding.h"
#include "support/corpora.h"
#include "support/recording_sink.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <random>
#include <set>

using namespace delist;

namespace {

constexpr qint64 everyByteUpTo = 24 * 1024;
constexpr double margin = 0.2;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QLatin1String goldenSuffix(".rows");

struct SampleFile
{
    QString path;
    QByteArray id; ///< of its format: the name of the folder
};

/// Everything in tests/data/logs and tests/data/captures whose name \p wanted wants.
template <class Wanted>
std::vector<SampleFile> filesOfFormats(Wanted wanted)
{
    std::vector<SampleFile> found;
    for (const char* kind : {"logs", "captures"}) {
        const QDir root(QStringLiteral(DELIST_TEST_DATA "/") + QLatin1String(kind));
        for (const QString& id : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            for (const QString& name : QDir(root.filePath(id)).entryList(QDir::Files, QDir::Name))
                if (wanted(name))
                    found.push_back({root.filePath(id + QLatin1Char('/') + name), id.toLatin1()});
    }
    return found;
}

std::vector<SampleFile> samples()
{
    return filesOfFormats([](const QString& name) { return !name.endsWith(goldenSuffix); });
}

/// One row per sample: its path and the format it is of.
void sampleRows()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("id");
    for (const auto& [path, id] : samples())
        QTest::newRow((id + '/' + QFileInfo(path).fileName().toUtf8()).constData()) << path << id;
}

/// How samples are read. Local clocks are five and a half hours ahead of UTC, which no sample writes down itself: a time
/// shows whether its reader took it for local time.
ReaderOptions sampleOptions()
{
    ReaderOptions options;
    options.year = 2024;
    options.localToUtc = [](Micros local) { return local - 330 * 60 * microsPerSecond; };
    return options;
}

#define FETCH_SAMPLE \
    QFETCH(QString, path); \
    QFETCH(QByteArray, id); \
    const Format* const format = formatById(id.toStdString()); \
    QVERIFY2(format, "there is no format of that id"); \
    const std::string bytes = contents(path).toStdString(); \
    QVERIFY(!bytes.empty())

std::string rowsOf(const Format& format, std::string_view bytes, std::size_t block = 0)
{
    const test::Reading reading = test::read(format, bytes, block, sampleOptions());
    return reading.sink.text() + reading.summary.note + '\n' + std::to_string(reading.summary.records) + " records, " +
        std::to_string(reading.summary.rejected) + " rejected\n";
}

/// Where in the sample a row is from: the line, counted from 1, or the offset where there are no lines.
std::string place(const Format& format, std::string_view bytes, std::uint64_t offset)
{
    if (!format.text)
        return '@' + std::to_string(offset);
    const std::string_view before = bytes.substr(0, std::min<std::size_t>(offset, bytes.size()));
    return std::to_string(std::count(before.begin(), before.end(), '\n') + 1);
}

/// Everything a reader says of a sample: each row behind its place, then what is known of the file as a whole.
std::string goldenRows(const Format& format, std::string_view bytes)
{
    const test::Reading reading = test::read(format, bytes, 0, sampleOptions());
    const ReadSummary& summary = reading.summary;
    std::string text;
    for (std::size_t i = 0; i < reading.sink.rows.size(); ++i) {
        text += place(format, bytes, reading.sink.offsets[i]) + ": ";
        for (const char c : reading.sink.rows[i] + reading.sink.details[i])
            c == '\n' ? text += "\\n" : text += c;
        text += '\n';
    }
    text += std::to_string(summary.records) + " records, " + std::to_string(summary.rejected) + " rejected";
    if (summary.first != unknownTime)
        text += ", " + toIsoUtc(summary.first) + " .. " + toIsoUtc(summary.last);
    if (summary.truncated)
        text += ", truncated";
    if (summary.ownClock)
        text += ", own clock";
    if (!summary.encoding.empty())
        text += ", " + summary.encoding;
    if (summary.dateOrder != DateOrder::Unknown)
        text += ", dates " + std::string(dateOrderWord(summary.dateOrder)) + (summary.dateOrderSource == DateOrderSource::Assumed ? ", assumed" : "");
    text += '\n';
    if (!summary.note.empty())
        text += "note: " + summary.note + '\n';
    return text;
}

std::string garbage(std::size_t size, unsigned seed, bool printable)
{
    std::mt19937 random(seed);
    std::string bytes(size, '\0');
    for (char& c : bytes)
        c = static_cast<char>(printable ? " \t\n,;\"#:<>*+-0123456789abcdefTZ"[random() % 32] : random());
    return bytes;
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void list();
    void detection_data() { sampleRows(); }
    void detection();
    void golden_data() { sampleRows(); }
    void golden();
    void everythingHasGoldenRows();
    void encodings_data() { sampleRows(); }
    void encodings();
    void blockSizes_data() { sampleRows(); }
    void blockSizes();
    void truncation_data() { sampleRows(); }
    void truncation();
    void mutation_data() { sampleRows(); }
    void mutation();
    void hostile_data();
    void hostile();
    void nothingToRecognise();
    void realLogs_data();
    void realLogs();
};

void TestFormats::list()
{
    std::set<std::string_view> ids;
    for (const Format* format : formats()) {
        QVERIFY(ids.insert(format->id).second);
        QVERIFY(!format->title.empty());
        QCOMPARE(formatById(format->id), format);
        QVERIFY(format->detect && format->open);
    }
    QVERIFY(formatById("no-such-format") == nullptr);
}

void TestFormats::detection()
{
    FETCH_SAMPLE;
    for (const char* fileName : {"evidence", "wrong.pcap", "wrong.log"}) {
        const Recognition found = recognise(std::string_view(bytes).substr(0, 65536), fileName);
        QVERIFY2(found.format == format, (std::string(found.format ? found.format->id : "nothing") + ": " + found.detection.reason).c_str());
        QVERIFY(!found.detection.reason.empty());
        QCOMPARE(found.candidates.size(), formats().size());
        for (const auto& [other, detection] : found.candidates) {
            QVERIFY2(!detection.reason.empty(), std::string(other->id).c_str());
            if (other != format) {
                QVERIFY2(detection.score < 0.5, std::string(other->id).c_str());
                QVERIFY2(found.detection.score - detection.score >= margin, std::string(other->id).c_str());
            }
        }
    }
}

/// Rows checked by hand against the specification stand beside the sample. DELIST_WRITE_ROWS=1 writes those that are
/// missing, =all writes all of them: what is read now, to be checked by hand before it is kept.
void TestFormats::golden()
{
    FETCH_SAMPLE;
    QFile beside(path + goldenSuffix);
    const QByteArray got = QByteArray::fromStdString(goldenRows(*format, bytes));
    if (qgetenv("DELIST_WRITE_ROWS") == "all" || (qEnvironmentVariableIsSet("DELIST_WRITE_ROWS") && !beside.exists()))
        QVERIFY(beside.open(QIODevice::WriteOnly) && beside.write(got) == got.size() && beside.flush());
    QVERIFY2(beside.exists(), "the sample has no golden rows");
    const QList<QByteArray> left = got.split('\n');
    const QList<QByteArray> right = contents(beside.fileName()).split('\n');
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i)
        if (left.value(i) != right.value(i))
            QFAIL(("line " + QByteArray::number(i + 1) + " of the rows, got:\n" + left.value(i) + "\ninstead of:\n" + right.value(i)).constData());
}

/// Every format is proven, but for one that has no meaning of its own.
void TestFormats::everythingHasGoldenRows()
{
    std::set<std::string> proven{"csv"};
    for (const auto& [path, id] : samples())
        proven.insert(id.toStdString());
    for (const Format* format : formats())
        QVERIFY2(proven.contains(std::string(format->id)), std::string(format->id).c_str());
    for (const auto& [path, id] : filesOfFormats([](const QString& name) { return name.endsWith(goldenSuffix); }))
        QVERIFY2(QFile::exists(path.chopped(goldenSuffix.size())), qPrintable(path + QStringLiteral(": its sample is gone")));
}

void TestFormats::encodings()
{
    FETCH_SAMPLE;
    if (!format->text)
        return;
    const std::string text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
    if (!isValidUtf8(text) || text.find('\0') != std::string::npos)
        return;
    const std::string expected = rowsOf(*format, test::toLf(text));
    QVERIFY(expected.find('\n') != std::string::npos);
    const std::pair<const char*, std::string> stored[] = {
        {"UTF-8 with mark", "\xEF\xBB\xBF" + text},         {"LF", test::toLf(text)},
        {"CRLF", test::toCrLf(text)},                       {"UTF-16LE", test::toUtf16(text, false, true)},
        {"UTF-16BE", test::toUtf16(text, true, true)},      {"UTF-16LE, no mark", test::toUtf16(text, false, false)},
        {"CRLF in UTF-16BE, no mark", test::toUtf16(test::toCrLf(text), true, false)}};
    std::vector<std::pair<const char*, std::string>> forms(std::begin(stored), std::end(stored));
    if (const auto ansi = test::toWindows1252(text))
        forms.emplace_back("Windows-1252", *ansi);
    for (const auto& [name, form] : forms) {
        const std::string got = rowsOf(*format, form, 1000);
        QVERIFY2(got == expected, (std::string(name) + ":\n" + got + "instead of:\n" + expected).c_str());
        QVERIFY2(recognise(std::string_view(form).substr(0, 65536), "x").format == format, name);
    }
}

void TestFormats::blockSizes()
{
    FETCH_SAMPLE;
    const std::string expected = rowsOf(*format, bytes);
    for (const std::size_t block : {1, 2, 3, 7, 100, 4096})
        QVERIFY2(rowsOf(*format, bytes, block) == expected, std::to_string(block).c_str());
}

void TestFormats::truncation()
{
    FETCH_SAMPLE;
    const auto size = static_cast<qint64>(bytes.size());
    const std::uint64_t whole = test::read(*format, bytes).summary.records;
    for (qint64 cut = 0; cut < size; cut += size <= everyByteUpTo ? 1 : size / everyByteUpTo + 1) {
        const test::Reading reading = test::read(*format, std::string_view(bytes).substr(0, static_cast<std::size_t>(cut)));
        QVERIFY(reading.summary.records <= whole + 1); // a cut last line may read as something else
        if (cut % 16 == 0) // asks every format, which are many
            (void)recognise(std::string_view(bytes).substr(0, static_cast<std::size_t>(std::min<qint64>(cut, 65536))), "x");
    }
}

void TestFormats::mutation()
{
    FETCH_SAMPLE;
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string changed = bytes;
        for (int i = 0; i < 8; ++i) {
            const std::size_t at = random() % changed.size();
            switch (random() % 4) {
            case 0: changed[at] = static_cast<char>(random()); break;
            case 1: changed.erase(at, random() % 40); break;
            case 2: changed.insert(at, changed.substr(random() % changed.size(), random() % 60)); break;
            default: changed[at] = "\0\n\r\t,\"#:"[random() % 8]; break;
            }
            if (changed.empty())
                changed = bytes;
        }
        const test::Reading reading = test::read(*format, changed, 500);
        QCOMPARE(reading.summary.rejected, static_cast<std::uint64_t>(reading.sink.rejectReasons.size()));
        for (const std::string& reason : reading.sink.rejectReasons)
            QVERIFY(!reason.empty());
    }
}

void TestFormats::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    using namespace std::literals;
    const auto row = [](const char* name, const std::string& bytes) { QTest::newRow(name) << QByteArray::fromStdString(bytes); };
    row("nothing", "");
    row("one byte", "x");
    row("binary garbage", garbage(100'000, 1, false));
    row("printable garbage", garbage(100'000, 2, true));
    row("zeros", std::string(100'000, '\0'));
    row("one giant line", std::string(5'000'000, 'a'));
    row("giant TAB line", std::string(3'000'000, '\t'));
    row("giant comma line", std::string(900'000, ','));
    row("giant quoted field", '"' + std::string(900'000, '"'));
    row("only line feeds", std::string(1'000'000, '\n'));
    row("only header lines", [] {
        std::string text;
        for (int i = 0; i < 2000; ++i)
            text += "#Fields: a\tb,c\n#Date: x\n#Software:\n";
        return text;
    }());
    row("UTF-16 mark and nothing", "\xFF\xFE");
    row("pcap magic and nothing", "\xd4\xc3\xb2\xa1"s);
    row("pcapng magic and nothing", "\x0a\x0d\x0d\x0a"s);
}

void TestFormats::hostile()
{
    QFETCH(QByteArray, bytes);
    for (const Format* format : formats()) {
        const test::Reading reading = test::read(*format, bytes.toStdString(), 65536);
        QVERIFY2(reading.summary.records == 0, std::string(format->id).c_str());
        QCOMPARE(reading.summary.rejected, static_cast<std::uint64_t>(reading.sink.rejectReasons.size()));
    }
    const Recognition found = recognise(std::string_view(bytes.constData(), static_cast<std::size_t>(std::min<qsizetype>(bytes.size(), 65536))), "RECV1.LOG");
    QVERIFY2(found.format == nullptr, found.format ? std::string(found.format->id).c_str() : "");
    QVERIFY(!found.detection.reason.empty());
}

void TestFormats::nothingToRecognise()
{
    QCOMPARE(recognise({}, "x").detection.reason, std::string("the file is empty"));
    QVERIFY(recognise(std::string(70'000, '\0'), "RECV1.LOG").detection.reason.starts_with("it begins with nothing but zero bytes"));
    QVERIFY(recognise("Dear colleague,\nplease find attached\n", "letter.txt").detection.reason.starts_with("text that no reader recognises"));
}

void TestFormats::realLogs_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("id");
    const QString root = corpora(QStringLiteral("logs"));
    if (root.isEmpty()) {
        QTest::newRow("(collection is not there)") << QString() << QByteArray();
        return;
    }
    // Which folders and files are of a format; all others must not be claimed by one of these.
    const std::pair<QLatin1String, const char*> known[] = {
        {QLatin1String("isa_tmg/isa2004_fw_w3c.log"), "isa-w3c"},
        {QLatin1String("exchange_smtp_protocol/smtpreceive"), "exchange-smtp-receive"},
        {QLatin1String("exchange_smtp_protocol/smtpsend"), "exchange-smtp-send"},
        {QLatin1String("exchange_tracking/beats"), "exchange-tracking"},
        {QLatin1String("exchange_tracking/elastic"), "exchange-tracking"},
        {QLatin1String("assp/"), "assp"},
        {QLatin1String("courier/"), "courier"},
        {QLatin1String("dovecot/"), "dovecot"},
        {QLatin1String("exim/"), "exim"},
        {QLatin1String("kerio/"), "kerio"},
        {QLatin1String("mdaemon/"), "mdaemon"},
        {QLatin1String("postfix/fail2ban"), "postfix"},
        {QLatin1String("qmail/"), "qmail"},
        {QLatin1String("sendmail/fail2ban"), "sendmail"},
        {QLatin1String("sendmail/ossec"), "*"}, // a page about the lines
        {QLatin1String("sendmail/outbound"), "sendmail"},
        {QLatin1String("exchange_smtp_protocol/elastic"), "*"}, // single lines of both directions
        {QLatin1String("exchange2003_tracking/"), "exchange2003-tracking"},
        {QLatin1String("exchange_agent/"), "exchange-agent"},
        {QLatin1String("exo_message_trace/"), "exchange-online-json"},
        {QLatin1String("iis_smtp/smtpsvc_w3c"), "iis-smtp-w3c"},
        {QLatin1String("iis_smtp/smtpsvc_ncsa"), "iis-smtp-ncsa"},
        {QLatin1String("windows_events/"), "sysmon"},
    };
    QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString relative = QDir(root).relativeFilePath(path);
        if (relative.endsWith(QLatin1String(".md")))
            continue;
        QByteArray id;
        for (const auto& [prefix, format] : known)
            if (relative.startsWith(prefix))
                id = format;
        if (id != "*")
            QTest::newRow(qPrintable(relative)) << path << id;
    }
}

void TestFormats::realLogs()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, id);
    NEED_CORPORA("logs");
    const QByteArray bytes = contents(path);
    const Recognition found = recognise(std::string_view(bytes.constData(), static_cast<std::size_t>(std::min<qsizetype>(bytes.size(), 65536))), {});
    if (!id.isEmpty() && !formatById(id.toStdString()))
        QSKIP("there is no format of that id");
    const QByteArray got = found.format ? QByteArray::fromStdString(std::string(found.format->id)) : QByteArray();
    static const QSet<QByteArray> mine{"isa-w3c", "exchange-smtp-receive", "exchange-smtp-send", "exchange-tracking", "pcap", "pcapng",
        "assp", "courier", "dovecot", "exim", "haraka", "hmailserver", "kerio", "mdaemon", "postfix", "qmail", "sendmail",
        "exchange-tracking-csv", "exchange2003-tracking", "exchange-agent", "exchange-connectivity", "exchange-queue", "exchange-online-trace",
        "exchange-online-summary", "exchange-online-extended", "exchange-online-json", "iis-smtp-w3c", "iis-smtp-ncsa", "iis-smtp-native",
        "windows-security", "sysmon", "windows-evtx", "netstat", "tcpview", "currports", "windows-dhcp", "dnsmasq-leases", "dhcpd-leases", "dhcp-syslog", "csv"};
    if (!id.isEmpty() || mine.contains(got))
        QCOMPARE(got, id);
    for (const Format* format : formats())
        (void)test::read(*format, bytes.toStdString(), 777, sampleOptions());
}

QTEST_APPLESS_MAIN(TestFormats)
#include "test_formats.moc"
