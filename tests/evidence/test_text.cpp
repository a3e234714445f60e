// Addresses, time stamps, field splitting, line splitting: what every text log stands on.
#include "evidence/ip_address.h"
#include "evidence/text/csv.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/written_count.h"
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;
using namespace std::literals;

namespace {

/// Prints each line as number@offset:text.
class EchoReader : public LineReader
{
public:
    explicit EchoReader(RecordSink& target) : LineReader(target) {}
    std::string text;

protected:
    void line(const Line& line) override
    {
        if (line.text.starts_with("bad")) {
            reject(line, "bad");
            return;
        }
        text += std::to_string(line.number) + '@' + std::to_string(line.offset) + ':';
        text += line.text.size() > 100 ? std::to_string(line.text.size()) + " bytes" : std::string(line.text);
        text += '|';
        accepted(unknownTime);
    }
};

std::string echo(std::string_view bytes, std::size_t block, ReadSummary* summary = nullptr)
{
    test::RecordingSink sink;
    EchoReader reader(sink);
    for (std::size_t at = 0; at < bytes.size(); at += block) {
        const std::string piece(bytes.substr(at, block));
        reader.feed(piece);
    }
    reader.finish();
    if (summary)
        *summary = reader.summary();
    for (const std::string& row : sink.rows)
        reader.text += row + '|';
    return reader.text;
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void address_data();
    void address();
    void writtenNumbers_data();
    void writtenNumbers();
    void privateAddresses_data();
    void privateAddresses();
    void network_data();
    void network();
    void endpoint_data();
    void endpoint();
    void isoTime_data();
    void isoTime();
    void dateAndTime();
    void fields_data();
    void fields();
    void tabs();
    void lines_data();
    void lines();
    void longLine();
    void utf16WithoutMark();
};

void TestText::address_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical"); // empty: refused
    const auto row = [](const char* text, const char* canonical) { QTest::newRow(*text ? text : "(empty)") << QByteArray(text) << QByteArray(canonical); };
    row("192.168.1.1", "192.168.1.1");
    row("0.0.0.0", "0.0.0.0");
    row("255.255.255.255", "255.255.255.255");
    row("256.1.1.1", "");
    row("1.2.3", "");
    row("1.2.3.4.5", "");
    row("1.2.3.4 ", "");
    row("01.2.3.4", "");
    row("1.2.3.1000", "");
    row("", "");
    row("[10.0.0.1]", "10.0.0.1");
    row("::ffff:10.0.0.1", "10.0.0.1");
    row("::", "::");
    row("::1", "::1");
    row("2001:DB8:0:0:8:800:200C:417A", "2001:db8::8:800:200c:417a");
    row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1");  // RFC 5952 4.2.2: one group is not shortened
    row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");           // 4.2.3: the longest run
    row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1");     // the first of equals
    row("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0");
    row("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8");
    row("fe80::1%eth0", "fe80::1");
    row("fe80::1%", "");
    row("[fe80::1%12]", "fe80::1");
    row("64:ff9b::192.0.2.33", "64:ff9b::c000:221");
    row("1::2::3", "");
    row(":1:2:3:4:5:6:7", "");
    row("1:2:3:4:5:6:7:", "");
    row("1:2:3:4:5:6:7:8:9", "");
    row("1:2:3:4:5:6:7:8::", "");
    row("12345::", "");
    row("::1.2.3", "");
    row("mail.example.com", "");
}

void TestText::address()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    const auto parsed = IpAddress::parse(text.toStdString());
    QCOMPARE(parsed.has_value(), !canonical.isEmpty());
    if (!parsed)
        return;
    QCOMPARE(QByteArray::fromStdString(parsed->toString()), canonical);
    QCOMPARE(IpAddress::parse(parsed->toString()), parsed);
    QCOMPARE(std::hash<IpAddress>()(*IpAddress::parse(parsed->toString())), std::hash<IpAddress>()(*parsed));
}

void TestText::writtenNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("unit");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("size");
    const qint64 none = unknownCount;
    const auto row = [](const char* text, qint64 unit, qint64 count, qint64 size) {
        QTest::addRow("%s in %d", text, static_cast<int>(unit)) << QByteArray(text) << unit << count << size;
    };
    row("1200", 1, 1200, 1200);
    row("0", 1, 0, 0);
    row(" 1,200 ", 1, 1200, 1200);
    row("1.200", 1, 1200, 1200);
    row("1 200", 1, 1200, 1200);
    row("1\xc2\xa0" "200", 1, 1200, 1200);
    row("1\xe2\x80\xaf" "234\xe2\x80\xaf" "567", 1, 1234567, 1234567);
    row("1'234'567", 1, 1234567, 1234567);
    row("1.234.567", 1, 1234567, 1234567);
    row("1,234,567.00", 1, 1234567, 1234567);
    row("1.2 KB", 1, none, 1228);
    row("12,5", 1024, none, 12800);
    row("1,234.5 KB", 1, none, 1264128);
    row("1\xc2\xa0" "234,5\xc2\xa0Ko", 1, none, 1264128);
    row("3 MB", 1024, none, 3145728);
    row("512 bytes", 1, none, 512);
    row("1.234", 1024, 1234, none); // either 1234 KB or a little more than one
    row("1.234 KB", 1, none, none);
    row("0.250", 1024, none, 256);
    row("1.5", 1, none, none);
    row("12.34.567", 1, none, none);
    row("1,234.567.890", 1, none, none);
    row("1200x", 1, none, none);
    row("-5", 1, none, none);
    row("", 1, none, none);
    row("KB", 1, none, none);
    row(",5", 1, none, none);
    row("1,", 1, none, none);
    row("99999999999999999999", 1, none, none);
    row("999999999999999 GB", 1, none, none);
}

/// A number is the one that was written or it is unknown; never what stands before its first separator.
void TestText::writtenNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, unit);
    QTEST(qint64{writtenCount(text.toStdString())}, "count");
    QTEST(qint64{writtenSize(text.toStdString(), unit)}, "size");
}

void TestText::privateAddresses_data()
{
    QTest::addColumn<bool>("expected");
    for (const char* text : {"10.0.0.0", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.64.0.1",
                             "100.127.255.255", "127.0.0.1", "169.254.1.1", "fe80::1", "febf::1", "fc00::1", "fd12::1", "::1"})
        QTest::newRow(text) << true;
    for (const char* text : {"9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.0.1", "100.63.255.255",
                             "100.128.0.0", "8.8.8.8", "2001:db8::1", "fec0::1", "::2", "fe00::1"})
        QTest::newRow(text) << false;
}

void TestText::privateAddresses()
{
    QFETCH(bool, expected);
    QCOMPARE(IpAddress::parse(QTest::currentDataTag())->isPrivate(), expected);
}

void TestText::network_data()
{
    QTest::addColumn<QByteArray>("network");
    QTest::addColumn<QByteArray>("canonical");
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QByteArray>("outside");
    QTest::newRow("a") << QByteArray("10.1.2.3/8") << QByteArray("10.0.0.0/8") << QByteArray("10.255.0.1") << QByteArray("11.0.0.1");
    QTest::newRow("odd") << QByteArray("192.0.2.128/25") << QByteArray("192.0.2.128/25") << QByteArray("192.0.2.200") << QByteArray("192.0.2.127");
    QTest::newRow("one") << QByteArray("192.0.2.1") << QByteArray("192.0.2.1") << QByteArray("192.0.2.1") << QByteArray("192.0.2.2");
    QTest::newRow("all v4") << QByteArray("0.0.0.0/0") << QByteArray("0.0.0.0/0") << QByteArray("8.8.8.8") << QByteArray("2001:db8::1");
    QTest::newRow("v6") << QByteArray("2001:db8::/33") << QByteArray("2001:db8::/33") << QByteArray("2001:db8:7fff::1") << QByteArray("2001:db8:8000::1");
    QTest::newRow("all v6") << QByteArray("::/0") << QByteArray("::/0") << QByteArray("2001:db8::1") << QByteArray("8.8.8.8");
    QTest::newRow("33") << QByteArray("10.0.0.0/33") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("129") << QByteArray("2001:db8::/129") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("no length") << QByteArray("10.0.0.0/") << QByteArray() << QByteArray() << QByteArray();
}

void TestText::network()
{
    QFETCH(QByteArray, network);
    QFETCH(QByteArray, canonical);
    QFETCH(QByteArray, inside);
    QFETCH(QByteArray, outside);
    const auto parsed = IpNetwork::parse(network.toStdString());
    QCOMPARE(parsed.has_value(), !canonical.isEmpty());
    if (!parsed)
        return;
    QCOMPARE(QByteArray::fromStdString(parsed->toString()), canonical);
    QVERIFY(parsed->contains(*IpAddress::parse(inside.toStdString())));
    QVERIFY(!parsed->contains(*IpAddress::parse(outside.toStdString())));
    QVERIFY(!parsed->contains(IpAddress()));
}

void TestText::endpoint_data()
{
    QTest::addColumn<QByteArray>("expected"); // address|port, empty: refused
    const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << QByteArray(expected); };
    row("192.0.2.1:25", "192.0.2.1|25");
    row("192.0.2.1", "192.0.2.1|0");
    row("192.0.2.1:65535", "192.0.2.1|65535");
    row("192.0.2.1:65536", "");
    row("192.0.2.1:", "");
    row("192.0.2.1:2x", "");
    row("[2001:db8::1]:25", "2001:db8::1|25");
    row("[2001:db8::1]", "2001:db8::1|0");
    row("2001:db8::1", "2001:db8::1|0");
    row("2001:db8::1:25", "2001:db8::1:25|0"); // without brackets there is no port
    row("2001:db8:0:0:0:0:0:77:4001", "2001:db8::77|4001"); // but where all groups are there
    row("2001:db8:0:0:0:0:0:77", "2001:db8::77|0");
    row("2001:db8:0:0:0:0:0:77:x", "");
    row("2001:db8:0:0::77:4001:25", "2001:db8::77:4001:25|0");
    row("[2001:db8::1", "");
    row("[2001:db8::1]25", "");
    row("mail.example.com:25", "");
    row("-", "");
}

void TestText::endpoint()
{
    QFETCH(QByteArray, expected);
    const auto parsed = Endpoint::parse(QTest::currentDataTag());
    const QByteArray got = parsed ? QByteArray::fromStdString(parsed->address.toString()) + '|' + QByteArray::number(parsed->port) : QByteArray();
    QCOMPARE(got, expected);
}

void TestText::isoTime_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("zoned");
    const auto row = [](const char* text, const char* expected, bool zoned = true) { QTest::newRow(text) << QByteArray(expected) << zoned; };
    row("2024-01-25T15:14:39.460Z", "2024-01-25T15:14:39.460Z");
    row("2024-01-25T15:14:39Z", "2024-01-25T15:14:39.000Z");
    row("2024-01-25T15:14:39.1234567Z", "2024-01-25T15:14:39.123456Z");
    row("2024-01-25T15:14:39.460+02:00", "2024-01-25T13:14:39.460Z");
    row("2024-01-25T15:14:39-0330", "2024-01-25T18:44:39.000Z");
    row("2024-01-25 15:14:39.460", "2024-01-25T15:14:39.460Z", false);
    row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z");
    row("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
    row("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z");
    for (const char* bad : {"2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-00-01T00:00:00Z", "2024-01-32T00:00:00Z",
                            "2024-01-25T24:00:00Z", "2024-01-25T15:60:39Z", "2024-01-25T15:14:61Z", "2024-01-25T15:14:39.",
                            "2024-01-25T15:14:39X", "2024-01-25", "2024-01-25T15:14", "2024-1-25T15:14:39Z", "2024-01-25T15:14:39+2",
                            "0000-01-25T15:14:39Z", "2024-01-25T15:14:39.4604604601Z"})
        row(bad, "", false);
}

void TestText::isoTime()
{
    QFETCH(QByteArray, expected);
    QFETCH(bool, zoned);
    bool sawZone = false;
    const Micros time = parseIsoTime(QTest::currentDataTag(), &sawZone);
    QCOMPARE(QByteArray::fromStdString(toIsoUtc(time)), expected);
    if (time != unknownTime)
        QCOMPARE(sawZone, zoned);
}

void TestText::dateAndTime()
{
    QCOMPARE(toIsoUtc(parseDateTime("2006-10-27", "00:00:00")), "2006-10-27T00:00:00.000Z"s);
    QCOMPARE(toIsoUtc(parseDateTime("2006-10-27", "23:59:59.125")), "2006-10-27T23:59:59.125Z"s);
    QCOMPARE(toIsoUtc(parseDateTime("2006-10-27", "0:00:05")), "2006-10-27T00:00:05.000Z"s);
    QCOMPARE(parseDateTime("2006-10-32", "00:00:00"), unknownTime);
    QCOMPARE(parseDateTime("2006-10-27", "00:00"), unknownTime);
    DateCache cache;
    QCOMPARE(cache("2006-10-27"), cache("2006-10-27"));
    QCOMPARE(cache("garbage!!!"), unknownTime);
    QCOMPARE(toIsoUtc(cache("2006-10-28")), "2006-10-28T00:00:00.000Z"s);
}

void TestText::fields_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("closed");
    const auto row = [](const char* text, const char* expected, bool closed = true) { QTest::newRow(text) << QByteArray(expected) << closed; };
    row("a,b,c", "a|b|c|");
    row("a,,", "a|||");
    row("one", "one|");
    row("\"a,b\",c", "a,b|c|");
    row("x,\"say \"\"hi\"\", twice \"\"x\"\"\",y,\"\"\"\"", "x|say \"hi\", twice \"x\"|y|\"|");
    row("\"\",\"\"", "||");
    row("a \"quoted\" b,c", "a \"quoted\" b|c|");
    row("\"a\"tail,c", "atail|c|");
    row("a,\"open, still", "a|open, still|", false);
    row("0123456789abcdef,0123456789abcdef0,x", "0123456789abcdef|0123456789abcdef0|x|");
}

void TestText::fields()
{
    QFETCH(QByteArray, expected);
    QFETCH(bool, closed);
    FieldSplitter splitter;
    QCOMPARE(splitter.splitCsv(QTest::currentDataTag()), closed);
    QByteArray got;
    for (std::size_t i = 0; i < splitter.size(); ++i)
        got += QByteArray(splitter[i].data(), static_cast<qsizetype>(splitter[i].size())) + '|';
    QCOMPARE(got, expected);
    QVERIFY(splitter[splitter.size()].empty());
}

void TestText::tabs()
{
    FieldSplitter splitter;
    std::string line;
    for (int i = 0; i < 300; ++i)
        line += std::to_string(i) + '\t';
    splitter.split(line);
    QCOMPARE(splitter.size(), FieldSplitter::maxFields);
    QCOMPARE(splitter[126], "126"sv);
    QVERIFY(splitter[127].starts_with("127\t128"));
    splitter.split("");
    QCOMPARE(splitter.size(), std::size_t{1});
}

void TestText::lines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("truncated");
    const auto row = [](const char* name, const std::string& bytes, const char* expected, bool truncated = false) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(expected) << truncated;
    };
    row("nothing", "", "");
    row("lf", "one\ntwo\n", "1@0:one|2@4:two|");
    row("crlf", "one\r\ntwo\r\n", "1@0:one|2@5:two|");
    row("no last line end", "one\ntwo", "1@0:one|2@4:two|");
    row("cut last line", "one\nbad", "1@0:one|reject line 2 reason=bad|", true);
    row("rejected line", "one\nbad\n", "1@0:one|reject line 2 reason=bad|");
    row("empty lines", "\n\r\n \t\none\n\n", "4@6:one|");
    row("lone cr is data", "one\rtwo\n", "1@0:one\rtwo|");
    row("cr alone ends lines", "one\rtwo\r\rthree", "1@0:one|2@4:two|4@9:three|");
    row("cr alone until a feed", "one\r" + std::string(4100, 'x') + "\ntwo\rthree\n", "1@0:one|2@4:4100 bytes|3@4105:two\rthree|");
    row("bom", "\xEF\xBB\xBFone\ntwo\n", "1@3:one|2@7:two|");
    row("bom in the middle", "one\n\xEF\xBB\xBFtwo\n", "1@0:one|2@7:two|");
    row("utf-8", "gr\xC3\xBC\xC3\x9F\n", "1@0:gr\xC3\xBC\xC3\x9F|");
    row("windows-1252", "gr\xFC\xDF \x80\nok \xC3\xBC\n", "1@0:gr\xC3\xBC\xC3\x9F \xE2\x82\xAC|2@7:ok \xC3\xBC|");
    row("leading nuls", std::string(1000, '\0') + "one\n", "1@1000:one|");
    row("torn by nuls", "on"s + std::string(9, '\0') + "two\nthree\n", "1@0:on|1@11:two|2@15:three|");
    row("only nuls", std::string(5000, '\0'), "");
    row("control z", "one\n\x1A", "1@0:one|");
    row("utf-16le bom", test::toUtf16("one\r\ngr\xC3\xBC\xF0\x9F\x93\xA7\n", false, true), "1@2:one|2@12:gr\xC3\xBC\xF0\x9F\x93\xA7|");
    row("utf-16be bom", test::toUtf16("one\r\ntwo", true, true), "1@2:one|2@12:two|");
    row("utf-16le cr alone ends lines", test::toUtf16("one\rtwo\r\rthree", false, true), "1@2:one|2@10:two|4@20:three|");
    row("utf-16be cr alone until a feed", test::toUtf16("one\r" + std::string(4100, 'x') + "\ntwo\rthree\n", true, true),
        "1@2:one|2@10:4100 bytes|3@8212:two\rthree|");
    row("utf-16 letter of both bytes", test::toUtf16("a\xE0\xB4\x8A\rb", true, true), "1@2:a\xE0\xB4\x8A|2@8:b|"); // U+0D0A
    row("utf-16le lone cr is data", test::toUtf16("one\rtwo\n", false, true), "1@2:one\rtwo|");
    row("utf-16le odd end", test::toUtf16("one\ntwo\n", false, true) + "x", "1@2:one|2@10:two|", true);
    row("utf-16 lone surrogate", "\xFF\xFE"s + "a\0"s + "\x00\xD8"s + "\n\0"s, "1@2:a\xEF\xBF\xBD|");
}

void TestText::lines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    QFETCH(bool, truncated);
    for (const std::size_t block : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, std::size_t{64}, std::size_t{100000}}) {
        ReadSummary summary;
        QCOMPARE(QByteArray::fromStdString(echo(bytes.toStdString(), block, &summary)), expected);
        QCOMPARE(summary.truncated, truncated);
    }
}

void TestText::longLine()
{
    const std::string kept(maxLineBytes, 'x');
    const std::string tooLong(maxLineBytes + 1, 'y');
    const std::string huge(3 * maxLineBytes, 'z');
    const std::string bytes = "one\n" + kept + "\r\n" + tooLong + "\ntwo\n" + huge + "\nthree\n" + huge;
    const auto number = [](std::size_t value) { return QByteArray::number(qulonglong(value)); };
    const std::size_t two = 4 + kept.size() + 2 + tooLong.size() + 1;
    const std::size_t three = two + 4 + huge.size() + 1;
    const QByteArray expected = "1@0:one|2@4:" + number(maxLineBytes) + " bytes|4@" + number(two) + ":two|6@" + number(three) +
                                ":three|reject line 3 reason=\"line longer than 16 MiB\"|reject line 5 reason=\"line longer than 16 MiB\"|"
                                "reject line 7 reason=\"line longer than 16 MiB\"|";
    for (const std::size_t block : {std::size_t{4093}, std::size_t{1} << 20, std::size_t{200} << 20}) {
        ReadSummary summary;
        QCOMPARE(QByteArray::fromStdString(echo(bytes, block, &summary)), expected);
        QCOMPARE(summary.rejected, std::uint64_t{3});
        QVERIFY(summary.truncated);
    }
    const std::string wide = test::toUtf16("one\n" + huge + "\ntwo\n", false, true);
    for (const std::size_t block : {std::size_t{4093}, std::size_t{1} << 20, std::size_t{200} << 20})
        QCOMPARE(QByteArray::fromStdString(echo(wide, block)),
                 "1@2:one|3@" + number(2 + 2 * (4 + huge.size() + 1)) + ":two|reject line 2 reason=\"line longer than 16 MiB\"|");
}

void TestText::utf16WithoutMark()
{
    const std::string text = "#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n";
    for (const bool bigEndian : {false, true})
        QCOMPARE(QByteArray::fromStdString(echo(test::toUtf16(text, bigEndian, false), 5)),
                 QByteArray("1@0:#Software: Microsoft Exchange Server|2@76:#Version: 15.0.0.0|"));
}

QTEST_APPLESS_MAIN(TestText)
#include "test_text.moc"
