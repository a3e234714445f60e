// Logs that are JSON, in every shape that exporters give them: one object per line, pretty-printed, an array, a wrapper.
// The same rows come out, each at the first byte of its object; what is torn costs one reject and no more.
#include "evidence/text/json_extent.h"
#include "evidence/text/json_objects.h"
#include "evidence/text/json_sample.h"
#include "evidence/text/code_page.h"
#include "support/recording_sink.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace delist;

namespace {

struct Shaped
{
    const char* name;
    QByteArray (*make)(const QList<QJsonObject>& objects);
};

QByteArray joined(const QList<QJsonObject>& objects, QJsonDocument::JsonFormat format, const char* before, const char* between, const char* after)
{
    QByteArray bytes = before;
    for (qsizetype i = 0; i < objects.size(); ++i)
        bytes += (i == 0 ? QByteArray() : QByteArray(between)) + QJsonDocument(objects[i]).toJson(format).trimmed();
    return bytes + after;
}

/// As Windows PowerShell 5.1 indents: braces on lines of their own, two blanks behind the colon.
QByteArray allman(QByteArray pretty)
{
    QByteArray out;
    for (const QByteArray& line : pretty.split('\n')) {
        const qsizetype indent = line.size() - line.trimmed().size();
        if (line.endsWith("{") && line.trimmed() != "{")
            out += line.chopped(2) + " \r\n" + QByteArray(indent, ' ') + "{\r\n";
        else
            out += line + "\r\n";
    }
    return out;
}

constexpr auto compact = QJsonDocument::Compact;
constexpr auto indented = QJsonDocument::Indented;

const Shaped shapes[] = {
    {"one per line", [](const QList<QJsonObject>& o) { return joined(o, compact, "", "\n", "\n"); }},
    {"several on a line", [](const QList<QJsonObject>& o) { return joined(o, compact, "", " ", ""); }},
    {"without anything between", [](const QList<QJsonObject>& o) { return joined(o, compact, "", "", "\n"); }},
    {"pretty-printed", [](const QList<QJsonObject>& o) { return joined(o, indented, "", "\n", "\n"); }},
    {"pretty-printed with commas", [](const QList<QJsonObject>& o) { return joined(o, indented, "", ",\n", ",\n"); }},
    {"braces on their own lines", [](const QList<QJsonObject>& o) { return allman(joined(o, indented, "", "\n", "")); }},
    {"array on one line", [](const QList<QJsonObject>& o) { return joined(o, compact, "[", ",", "]"); }},
    {"array, one per line", [](const QList<QJsonObject>& o) { return joined(o, compact, "[\n", ",\n", "\n]\n"); }},
    {"array, comma first", [](const QList<QJsonObject>& o) { return joined(o, compact, "[ ", "\n, ", "\n]\n"); }},
    {"array, pretty-printed", [](const QList<QJsonObject>& o) { return joined(o, indented, "[\n", ",\n", "\n]\n"); }},
    {"wrapper on one line", [](const QList<QJsonObject>& o) { return joined(o, compact, "{\"value\":[", ",", "]}"); }},
    {"wrapper, an object on each line", [](const QList<QJsonObject>& o) { return joined(o, compact, "{\"@odata.context\":\"x\",\"value\":[\n", ",\n", "]}\n"); }},
    {"wrapper with context", [](const QList<QJsonObject>& o) {
         return joined(o, compact, "{\"@odata.context\":\"https://x.example/$metadata#{a}[b]\",\"value\":[", ",", "],\"@odata.count\":3}\n");
     }},
    {"wrapper, pretty-printed", [](const QList<QJsonObject>& o) { return joined(o, indented, "{\n  \"value\": [\n", ",\n", "\n  ],\n  \"Count\": 3\n}\n"); }},
    {"wrapper in a wrapper", [](const QList<QJsonObject>& o) { return joined(o, compact, "{\"d\":{\"results\":[", ",", "]}}"); }},
    {"pages of wrappers", [](const QList<QJsonObject>& o) { return joined(o, compact, "[{\"value\":[]},{\"value\":[", ",", "]},{\"value\":[]}]"); }},
};

const char* const samples[] = {"exchange-online-json/reporting-service.json", "suricata-eve/eve.json", "zeek-conn/conn.json", "zeek-smtp/smtp.json",
                               "windows-security/nxlog.json", "sysmon/nxlog.json", "fortigate/traffic_json.log", "paloalto/cortex_json.log"};

QList<QJsonObject> objectsOf(const char* sample)
{
    QFile file(QStringLiteral(DELIST_TEST_DATA "/logs/") + QLatin1String(sample));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QJsonObject> objects;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith('{'))
            if (const QJsonObject object = QJsonDocument::fromJson(line.trimmed()).object(); !object.isEmpty())
                objects += object;
    return objects;
}

const Format& formatOf(const char* sample)
{
    return *formatById(std::string_view(sample).substr(0, std::string_view(sample).find('/')));
}

/// The rows; rejects name lines, and those differ.
QString rowsOf(const test::Reading& reading)
{
    QString text;
    for (const std::string& row : reading.sink.rows)
        if (!row.starts_with("reject"))
            text += QString::fromStdString(row) + QLatin1Char('\n');
    return text;
}

/// What JsonObjects says of a text: "object 12:3", "broken 0:1 reason", "other", a line each.
class Objects final : public LineReader, JsonObjects::Taker
{
public:
    /// \p runs: an object over several lines may come as one.
    explicit Objects(bool runs = true) : LineReader(m_nowhere), m_objects(*this), m_runs(runs) {}
    std::string text;
    std::vector<std::string> objects;
    std::vector<std::uint64_t> offsets;

    void read(std::string_view bytes, std::size_t block = 0)
    {
        for (std::size_t at = 0; block != 0 && at < bytes.size(); at += block)
            feed(bytes.substr(at, block));
        if (block == 0)
            feed(bytes);
        finish();
    }

protected:
    void line(const Line& line) override
    {
        if (!m_objects.line(line) && !line.more)
            text += "other " + std::string(line.text.substr(0, 40)) + '\n';
    }
    void end() override
    {
        if (!m_objects.end())
            cutOff(true);
    }
    LineRun linesTogether(std::string_view lines) const override { return m_runs ? m_objects.linesTogether(lines) : LineRun(); }
    bool takesPieces(std::string_view beginning) const override { return m_objects.inside() || JsonObjects::begins(beginning); }
    void jsonObject(const Line& object) override
    {
        text += "object " + std::to_string(object.number) + '\n';
        objects.emplace_back(object.text);
        offsets.push_back(object.offset);
    }
    void brokenJson(const Line& broken, std::string_view reason) override
    {
        text += "broken " + std::to_string(broken.number) + ' ' + std::string(reason) + '\n';
        offsets.push_back(broken.offset);
    }

private:
    test::RecordingSink m_nowhere;
    JsonObjects m_objects;
    bool m_runs = true;
};

} // namespace

class TestJsonObjects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyShape_data();
    void everyShape();
    void largeArray_data();
    void largeArray();
    void offsets_data();
    void offsets();
    void torn_data();
    void torn();
    void cutAnywhere();
    void overSeveralLines_data();
    void overSeveralLines();
    void rejectsOverSeveralLines();
    void traceOfFewProperties_data();
    void traceOfFewProperties();
    void compactsAndMeasures();
};

void TestJsonObjects::everyShape_data()
{
    QTest::addColumn<int>("sample");
    QTest::addColumn<int>("shape");
    for (int i = 0; i < int(std::size(samples)); ++i)
        for (int j = 0; j < int(std::size(shapes)); ++j)
            QTest::addRow("%s, %s", samples[i], shapes[j].name) << i << j;
}

void TestJsonObjects::everyShape()
{
    QFETCH(int, sample);
    QFETCH(int, shape);
    const QList<QJsonObject> objects = objectsOf(samples[sample]);
    QVERIFY(!objects.empty());
    const Format& format = formatOf(samples[sample]);
    const std::string plain = shapes[0].make(objects).toStdString();
    const std::string bytes = shapes[shape].make(objects).toStdString();
    const test::Reading expected = test::read(format, plain, 0);
    QVERIFY(!expected.sink.rows.empty());

    const Recognition found = recognise(bytes, "evidence");
    QVERIFY2(found.format == &format, (std::string(found.format ? found.format->id : "nothing") + ": " + found.detection.reason).c_str());
    for (const auto& [other, detection] : found.candidates)
        QVERIFY2(other == &format || found.detection.score - detection.score >= 0.2, std::string(other->id).c_str());
    for (const std::size_t block : {std::size_t{0}, std::size_t{1}, std::size_t{61}}) {
        const test::Reading got = test::read(format, bytes, block);
        QCOMPARE(rowsOf(got), rowsOf(expected));
        QCOMPARE(got.summary.records, expected.summary.records);
        QCOMPARE(got.summary.rejected, expected.summary.rejected);
        QVERIFY(!got.summary.truncated);
        for (const std::uint64_t offset : got.sink.offsets)
            QVERIFY2(offset < bytes.size() && bytes[offset] == '{' && jsonObjectLength(std::string_view(bytes).substr(offset)) != 0,
                     std::to_string(offset).c_str());
    }
    const std::string wide = test::toUtf16(bytes, false, true);
    const test::Reading got = test::read(format, wide, 1000);
    QCOMPARE(rowsOf(got), rowsOf(expected));
    for (const std::uint64_t offset : got.sink.offsets)
        QVERIFY2(offset % 2 == 0 && wide[offset] == '{' && wide[offset + 1] == '\0', std::to_string(offset).c_str());
}

void TestJsonObjects::largeArray_data()
{
    QTest::addColumn<int>("bytesOfCharacter");
    QTest::addRow("UTF-8") << 1;
    QTest::addRow("UTF-16") << 2;
}

/// Longer than a line may be, and fed in blocks that cut everywhere.
void TestJsonObjects::largeArray()
{
    QFETCH(int, bytesOfCharacter);
    const std::string object = "{\"subject\":\"caf\xC3\xA9 " + std::string(5000, 'x') + "\"}";
    const std::size_t stored = bytesOfCharacter == 1 ? object.size() : 2 * (object.size() - 1);
    const std::size_t count = (std::size_t{17} << 20) / (object.size() + 1);
    Objects objects;
    const auto feed = [&](const std::string& text) { objects.feed(bytesOfCharacter == 1 ? text : test::toUtf16(text, false, false)); };
    feed("[");
    std::string block;
    for (std::size_t i = 0; i < count; ++i) {
        block += (i == 0 ? "" : ",") + object;
        if (block.size() > 900'000 || i + 1 == count) {
            feed(block);
            block.clear();
        }
    }
    feed("]\n{\"last\":1}\n");
    objects.finish();
    QCOMPARE(objects.summary().rejected, std::uint64_t{0});
    QVERIFY(!objects.summary().truncated);
    QCOMPARE(objects.objects.size(), count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        QCOMPARE(objects.objects[i], object);
        QCOMPARE(objects.offsets[i], std::uint64_t(bytesOfCharacter) + i * (stored + std::size_t(bytesOfCharacter)));
    }
}

void TestJsonObjects::offsets_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("bytes");
    // 0x83 0x7B is one character of Shift JIS whose second byte is '{'.
    QTest::newRow("windows-1252") << QByteArray() << QByteArray("[{\"a\":\"Gr\xFC\xDF\x80\"},{\"b\":\"\xE9\"}, {\"c\":1}]");
    QTest::newRow("windows-1251") << QByteArray("windows-1251") << QByteArray("[{\"a\":\"\xCF\xF0\xE8\"},{\"b\":\"\xE9\"}, {\"c\":1}]");
    QTest::newRow("shift_jis") << QByteArray("shift_jis") << QByteArray("[{\"a\":\"\x83\x7B\x83\x8B\xB1\"},{\"b\":\"\x95\x5C\"}, {\"c\":1}]");
    QTest::newRow("shift_jis, damaged") << QByteArray("shift_jis") << QByteArray("[{\"a\":\"\xFF\x83\x8B\"},{\"b\":\"\xFF\"}, {\"c\":1}]");
    QTest::newRow("gb18030") << QByteArray("gb18030") << QByteArray("[{\"a\":\"\xC4\xE3\x81\x30\x81\x30\"},{\"b\":1}, {\"c\":1}]");
    QTest::newRow("utf-8") << QByteArray() << QByteArray("\xEF\xBB\xBF[{\"a\":\"Gr\xC3\xBC\xC3\x9F\"},{\"b\":1}, {\"c\":1}]");
}

void TestJsonObjects::offsets()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, bytes);
    Objects objects;
    if (!page.isEmpty())
        objects.useCodePage(CodePage::byName(page.toStdString()).value());
    objects.read(bytes.toStdString());
    const std::vector<std::uint64_t> expected{std::uint64_t(bytes.indexOf("{\"a")), std::uint64_t(bytes.indexOf("{\"b")),
                                              std::uint64_t(bytes.indexOf("{\"c"))};
    QCOMPARE(objects.offsets, expected);
    QCOMPARE(objects.text, "object 1\nobject 1\nobject 1\n");
}

void TestJsonObjects::torn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("line cut in a string") << QByteArray("{\"a\":1,\"b\":\"x\n{\"a\":2}\n") << QByteArray("broken 1 a line ends inside a string\nobject 2\n");
    QTest::newRow("line cut behind a colon") << QByteArray("{\"a\":1,\"b\":\n{\"a\":2}\n") << QByteArray("broken 1 the object does not end\nobject 2\n");
    QTest::newRow("line cut behind a comma") << QByteArray("{\"a\":1,\n{\"a\":2}\n{\"a\":3}\n")
                                             << QByteArray("broken 1 the object does not end\nobject 2\nobject 3\n");
    QTest::newRow("line cut in an array") << QByteArray("{\"a\":[\"x\",\n{\"a\":2}\n") << QByteArray("broken 1 the object does not end\nobject 2\n");
    QTest::newRow("object cut in an array") << QByteArray("[{\"a\":1,\"b\":{\"c\":2,{\"a\":2},{\"a\":3}]")
                                            << QByteArray("broken 1 the object does not end\nobject 1\nobject 1\n");
    QTest::newRow("pretty-printed, one cut") << QByteArray("[\n  {\n    \"a\": 1,\n    \"b\": \"x\n  },\n  {\n    \"a\": 2\n  }\n]\n")
                                             << QByteArray("broken 2 a line ends inside a string\nobject 6\n");
    QTest::newRow("pretty-printed, end lost") << QByteArray("[\n  {\n    \"a\": 1,\n  {\n    \"a\": 2\n  }\n]\n")
                                              << QByteArray("broken 2 the object does not end\nobject 4\n");
    QTest::newRow("brackets crossed") << QByteArray("[{\"a\":[1}, {\"a\":2}]\n") << QByteArray("broken 1 brackets that do not match\nobject 1\n");
    QTest::newRow("line feed in a string") << QByteArray("[{\"a\":\"x\ny\"},\n{\"a\":2}]\n") << QByteArray("object 1\nobject 3\n");
    QTest::newRow("other lines") << QByteArray("# comment\n{\"a\":1}\n[18/Jan/2014 06:41:25] text\n{a}\n{\"a\":2}\n")
                                 << QByteArray("other # comment\nobject 2\nother [18/Jan/2014 06:41:25] text\nobject 4\nobject 5\n");
    QTest::newRow("other line in an array") << QByteArray("[\n{\"a\":1},\nnonsense\n{\"a\":2}\n]\n{\"a\":3}\n")
                                            << QByteArray("object 2\nbroken 3 no JSON object\nobject 4\nobject 6\n");
    QTest::newRow("other line behind a torn one") << QByteArray("{\"a\":\"x\n}\nnonsense\n{\"a\":2}\n")
                                                  << QByteArray("broken 1 a line ends inside a string\nother nonsense\nobject 4\n");
    QTest::newRow("a value that is no wrapper") << QByteArray("{\"a\":1,\"k\":{\"value\":[\"x\"],\"Count\":1},\"p\":{\"value\":[{\"v\":2}]}}\n") << QByteArray("object 1\n");
    QTest::newRow("the same, pretty-printed") << QByteArray("{\n\"a\": 1,\n\"k\": {\n\"value\": [\n\"x\"\n]\n},\n\"p\": {\n\"value\": [\n{\n\"v\": 2 }\n]\n}\n}\n")
                                              << QByteArray("object 1\n");
    QTest::newRow("too deep") << QByteArray("{\"a\":" + QByteArray(100, '[') + "\n{\"a\":2}\n") << QByteArray("broken 1 nested too deeply\nobject 2\n");
    QTest::newRow("too long") << QByteArray("[{\"a\":\"" + QByteArray(17 << 20, 'x') + "\"},{\"a\":2}]\n")
                              << QByteArray("broken 1 an object longer than 16 MiB\nobject 1\n");
    QTest::newRow("nothing but an end") << QByteArray("]\n}\n],\n") << QByteArray();
}

void TestJsonObjects::torn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    for (const std::size_t block : {std::size_t{0}, bytes.size() > 10'000 ? std::size_t{100'000} : std::size_t{1}}) {
        Objects objects;
        objects.read(bytes.toStdString(), block);
        QCOMPARE(QByteArray::fromStdString(objects.text), expected);
    }
}

/// Whatever is cut off the end, the objects before are there, and the one that was cut is told once.
void TestJsonObjects::cutAnywhere()
{
    const std::string whole = shapes[9].make(objectsOf("suricata-eve/eve.json")).toStdString();
    const Format& format = *formatById("suricata-eve");
    Objects all;
    all.read(whole);
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const std::string bytes = whole.substr(0, length);
        std::size_t ended = 0;
        for (std::size_t i = 0; i < all.offsets.size(); ++i)
            ended += all.offsets[i] + all.objects[i].size() <= length;
        Objects objects;
        objects.read(bytes);
        QCOMPARE(objects.objects.size(), ended);
        QVERIFY(objects.offsets.size() <= ended + 1);
        QVERIFY(objects.summary().truncated || length >= whole.rfind(']'));
        if (length % 97 == 0) {
            const test::Reading reading = test::read(format, bytes, 0);
            QCOMPARE(reading.summary.records, std::uint64_t(ended));
        }
    }
}

void TestJsonObjects::overSeveralLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("indented") << QByteArray("{\n  \"a\": 1,\n  \"b\": [\n    {\n    }, {\n    }\n  ]\n}\n{\n  \"a\": {}\n},\n{\"a\":3}\n");
    QTest::newRow("two on a line") << QByteArray("{\n  \"a\": 1\n}, {\n  \"a\": 2\n}\n{\n\"a\": 3}\n");
    QTest::newRow("behind other lines") << QByteArray("text\n\n{\n\"a\": 1\n}\ntext\n{\n\"a\": 2\n} text\n{\n\"a\": 3\n}\n");
    QTest::newRow("a wrapper") << QByteArray("{\n\"value\": [\n{\n\"a\": 1\n},\n{\n\"a\": 2\n}\n]\n}\n{\n\"a\": 3\n}\n");
    QTest::newRow("other encodings") << QByteArray("{\n\"a\": \"Gr\xC3\xBC\xC3\x9F\"\n}\n{\n\"a\": \"Gr\xFC\xDF\",\n\"b\": \"\xC3\xBC\"\n}\n{\n\"a\": 3\n}\n");
    QTest::newRow("NULs") << QByteArray("{\n\"a\": 1,\0\0\n\"b\": 2\n}\n{\n\"a\": 3\n}\n", 32);
    QTest::newRow("a line end in a string") << QByteArray("{\n\"a\": \"x\ny\"\n}\n{\n\"a\": \"x\n}\n{\n\"a\": 3\n}\n");
    QTest::newRow("no end") << QByteArray("{\n\"a\": 1\n}\n{\n\"a\": {\n");
    QTest::newRow("no line end") << QByteArray("{\n\"a\": 1\n}\n{\n\"a\": {}\n}");
}

/// Taken in one piece or line by line, objects are the same.
void TestJsonObjects::overSeveralLines()
{
    QFETCH(QByteArray, bytes);
    for (const QByteArray& text : {bytes, QByteArray(bytes).replace("\n", "\r\n")}) {
        Objects lines(false);
        lines.read(text.toStdString());
        Objects runs;
        runs.read(text.toStdString());
        QCOMPARE(runs.text, lines.text);
        QCOMPARE(runs.offsets, lines.offsets);
        QCOMPARE(runs.summary().truncated, lines.summary().truncated);
        QCOMPARE(runs.objects.size(), lines.objects.size());
        for (std::size_t i = 0; i < runs.objects.size(); ++i)
            QCOMPARE(QByteArray::fromStdString(runs.objects[i]).replace("\r\n", "\n"), QByteArray::fromStdString(lines.objects[i]).replace("\r\n", "\n"));
    }
}

void TestJsonObjects::rejectsOverSeveralLines()
{
    const std::string text = "{\n  \"event_type\": \"flow\",\n  \"timestamp\": none\n}\n{\n  \"timestamp\": \"x\"\n}\n";
    const test::Reading lf = test::read(*formatById("suricata-eve"), text, 0);
    QCOMPARE(lf.sink.rejectReasons.size(), std::size_t{2});
    QVERIFY(lf.sink.rows[1].find("5") != std::string::npos); // its line
    const test::Reading crLf = test::read(*formatById("suricata-eve"), test::toCrLf(text), 0);
    QCOMPARE(crLf.sink.rows, lf.sink.rows);
}

void TestJsonObjects::traceOfFewProperties_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray row = "\"SenderAddress\":\"a@x.example\",\"RecipientAddress\":\"b@y.example\"";
    QTest::newRow("wrapper, no id") << QByteArray("{\"value\":[{\"Received\":\"2026-03-02T10:00:00Z\"," + row + ",\"Status\":\"Delivered\"}]}");
    QTest::newRow("wrapper, addresses and time only") << QByteArray("{\"value\":[{" + row + ",\"Received\":\"/Date(1772445600000)/\"}]}");
    QTest::newRow("one object") << QByteArray("{" + row + ",\"Received\":\"2026-03-02T10:00:00\"}\n");
    QTest::newRow("Graph") << QByteArray("{\"@odata.context\":\"x\",\"value\":[{\"id\":\"1-2\",\"senderAddress\":\"a@x.example\",\"recipientAddress\":\"b@y.example\","
                                         "\"receivedDateTime\":\"2026-03-02T10:00:00Z\",\"status\":\"delivered\",\"fromIP\":\"192.0.2.7\"}]}");
    QTest::newRow("a subject as long as a sample") << QByteArray("{\"value\":[{\"Subject\":\"" + QByteArray(20'000, 's') + "\"," + row +
                                                                 ",\"Received\":\"2026-03-02T10:00:00Z\"}]}");
}

void TestJsonObjects::traceOfFewProperties()
{
    QFETCH(QByteArray, bytes);
    const Recognition found = recognise(bytes.toStdString(), "trace.json");
    QVERIFY2(found.format != nullptr && found.format->id == "exchange-online-json", found.detection.reason.c_str());
    const test::Reading reading = test::read(*found.format, bytes.toStdString());
    QCOMPARE(reading.summary.records, std::uint64_t{1});
    QCOMPARE(reading.summary.rejected, std::uint64_t{0});
    QVERIFY2(reading.sink.text().find("from=a@x.example") != std::string::npos, reading.sink.text().c_str());
    QVERIFY(reading.sink.text().find("2026-03-02T10:00:00") != std::string::npos);
}

void TestJsonObjects::compactsAndMeasures()
{
    QCOMPARE(compactJson("{ \"a b\" : [ 1 ,\n2 ], \"c\\\" d\":\t\"\" }"), "{\"a b\":[1,2],\"c\\\" d\":\"\"}");
    QCOMPARE(jsonObjectPerLine("[\n {\"a\": 1},\n {\"b\": 2}, {\"c\"", 128), "{\"a\":1}\n{\"b\":2}\n");
    QCOMPARE(jsonObjectPerLine("[\n {\"a\": 1,\n \"b\"", 128), "{\"a\":1,\"b\"\n");
    QCOMPARE(jsonObjectPerLine("{\"a\":1}\nother\n{\"b\":2}\n{\"c\":3}\n", 3), "{\"a\":1}\nother\n{\"b\":2}\n");
    QCOMPARE(jsonObjectPerLine("no JSON\n{\"a\":1}\n", 128), "");
}

QTEST_APPLESS_MAIN(TestJsonObjects)
#include "test_json_objects.moc"
