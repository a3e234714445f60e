// What firewall and sensor logs share below their formats: pairs, JSON lines, dates of a country, epochs, several rows of
// one connection.
#include "evidence/logs/open_connections.h"
#include "evidence/text/day_month.h"
#include "evidence/text/wall_clock.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/json_line.h"
#include "evidence/text/key_values.h"
#include "evidence/text/timestamp.h"
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;
using namespace std::literals;

Q_DECLARE_METATYPE(delist::PairStyle)

class TestLogText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pairs_data();
    void pairs();
    void json_data();
    void json();
    void dates_data();
    void dates();
    void wallClocks_data();
    void wallClocks();
    void times_data();
    void times();
    void order_data();
    void order();
    void epochs_data();
    void epochs();
    void severalOpen();
    void forgotten();
    void openedBySecond();
};

void TestLogText::pairs_data()
{
    QTest::addColumn<PairStyle>("style");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected"); // key>value, one after the other
    const PairStyle blanks;
    const PairStyle open{'=', ' ', true};
    QTest::newRow("plain") << blanks << QByteArray("a=1 b=22  c=") << QByteArray("a>1|b>22|c>|");
    QTest::newRow("quoted") << blanks << QByteArray("a=\"x y\" b=\"\" c=z") << QByteArray("a>x y|b>|c>z|");
    QTest::newRow("words between") << blanks << QByteArray("kernel: DROP IN=eth0 OUT= DF SYN x=1") << QByteArray("IN>eth0|OUT>|x>1|");
    QTest::newRow("escaped quote") << blanks << QByteArray("m=\"say \\\"hi\\\" now\" b=1") << QByteArray("m>say \\\"hi\\\" now|b>1|");
    QTest::newRow("backslash before the end") << blanks << QByteArray("p=\"C:\\\" b=1") << QByteArray("p>C:\\|b>1|");
    QTest::newRow("quotes that came escaped") << blanks << QByteArray("t=\\\"2005-03-16 16:33:22\\\" d=0") << QByteArray("t>2005-03-16 16:33:22|d>0|");
    QTest::newRow("quote left open") << blanks << QByteArray("a=\"x y") << QByteArray("a>x y|");
    QTest::newRow("only an assign") << blanks << QByteArray("=") << QByteArray("");
    QTest::newRow("open values") << open << QByteArray("e=Unknown (0x0000) src_mac= dst_mac= b=1") << QByteArray("e>Unknown (0x0000)|src_mac>|dst_mac>|b>1|");
    QTest::newRow("assign inside an open value") << open << QByteArray("url=http://x/?a=b c d=2") << QByteArray("url>http://x/?a=b c|d>2|");
    QTest::newRow("bars") << PairStyle{'=', '|'} << QByteArray("time=1|rule_name=Out Mail|src=10.0.0.1") << QByteArray("time>1|rule_name>Out Mail|src>10.0.0.1|");
    QTest::newRow("colons") << PairStyle{':', ';'} << QByteArray("rule: 9; rule_uid: {A:B}; src: 10.0.0.1; ") << QByteArray("rule>9|rule_uid>{A:B}|src>10.0.0.1|");
    QTest::newRow("colons, quoted") << PairStyle{':', ';'} << QByteArray("action:\"Accept\"; src:\"10.0.0.1\"]") << QByteArray("action>Accept|src>10.0.0.1|");
    QTest::newRow("commas") << PairStyle{'=', ','} << QByteArray("a=1,b=\"x, y\",c=3") << QByteArray("a>1|b>x, y|c>3|");
}

void TestLogText::pairs()
{
    QFETCH(PairStyle, style);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    KeyValues scan(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), style);
    std::string got;
    std::string_view key;
    std::string_view value;
    while (scan.next(key, value))
        ((got += key) += '>').append(value) += '|';
    QCOMPARE(QByteArray::fromStdString(got), expected);
}

void TestLogText::json_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("complete");
    const auto row = [](const char* name, const char* text, const char* expected, bool complete) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected) << complete;
    };
    row("flat", R"({"a":1,"id.orig_h":"10.0.0.1","t":true,"n":null})", "a=1|id.orig_h=10.0.0.1|t=true|n=|", true);
    row("nested", R"({ "a" : { "b" : [ "x" , {"c": -1.5e3} ] , "d" : {} } , "e" : [] })", "a.b=x|a.b.c=-1.5e3|", true);
    row("after a nested one", R"({"a":{"b":1},"c":2})", "a.b=1|c=2|", true);
    row("escapes", R"({"s":"a\"b\\c\/\n\u00fc\ud83d\ude00\ud800"})", "s=a\"b\\c/\n\xc3\xbc\xf0\x9f\x98\x80\xef\xbf\xbd|", true);
    row("escaped key", R"({"a\u0062":1,"c":"x"})", "ab=1|c=x|", true);
    row("empty", "{}", "", true);
    row("cut in a string", R"({"a":1,"b":"x)", "a=1|", false);
    row("cut after a value", R"({"a":1)", "a=1|", false);
    row("something behind it", R"({"a":1} x)", "a=1|", false);
    row("no object", R"(["a"])", "", false);
    row("missing comma", R"({"a":1 "b":2})", "a=1|", false);
    row("bare word", R"({"a":yes})", "", false);
    row("bad escape", R"({"a":"\x"})", "", false);
    row("wrong end", R"({"a":[1}})", "a=1|", false);
}

void TestLogText::json()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QFETCH(bool, complete);
    JsonLine line;
    for (int again = 0; again < 2; ++again) {
        line.start(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        std::string got;
        while (line.next())
            ((got += line.path()) += '=').append(line.value()) += '|';
        QCOMPARE(QByteArray::fromStdString(got), expected);
        QCOMPARE(line.complete(), complete);
    }
    line.start(std::string(100'000, '[')); // deep, and no object
    QVERIFY(!line.next());
    std::string deep = "{\"a\":";
    deep += std::string(100'000, '[');
    line.start(deep);
    QVERIFY(!line.next() && !line.complete());
}

void TestLogText::dates_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, DateOrder order, const char* expected) { QTest::newRow(text) << static_cast<int>(order) << QByteArray(expected); };
    row("11/8/2006", DateOrder::MonthFirst, "2006-11-08");
    row("11/8/06", DateOrder::DayFirst, "2006-08-11");
    row("13/2/2026", DateOrder::MonthFirst, "2026-02-13");
    row("2/13/2026", DateOrder::DayFirst, "2026-02-13");
    row("8.11.2006", DateOrder::MonthFirst, "2006-11-08");
    row("2026-03-02", DateOrder::DayFirst, "2026-03-02");
    row("2026/3/2", DateOrder::DayFirst, "2026-03-02");
    row("2/30/2026", DateOrder::MonthFirst, "");
    row("13/13/2026", DateOrder::MonthFirst, "");
    row("1-2/2026", DateOrder::MonthFirst, "");
    row("1/2/2026x", DateOrder::MonthFirst, "");
    row("1/2", DateOrder::MonthFirst, "");
}

void TestLogText::dates()
{
    QFETCH(int, order);
    QFETCH(QByteArray, expected);
    const std::string got = toIsoUtc(parseCountryDate(QTest::currentDataTag(), static_cast<DateOrder>(order)));
    QCOMPARE(QByteArray::fromStdString(got.substr(0, 10)), expected);
}

void TestLogText::wallClocks_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("dayFirst");
    const auto row = [](const char* text, const char* expected, bool dayFirst = false, DateOrder order = DateOrder::MonthFirst) {
        QTest::newRow(text) << static_cast<int>(order) << QByteArray(expected) << dayFirst;
    };
    const char* const morning = "2026-03-02T09:15:05.000Z";
    const char* const evening = "2026-03-02T21:15:05.000Z";
    row("2026. 03. 02. 9:15:05", morning);                        // hu
    row("2026-03-02 오전 9:15:05", morning, true);                // ko
    row("2026-03-02 오후 9:15:05", evening, true);
    row("2026/3/2 上午 9:15:05", morning, true);                  // zh
    row("2026/3/2 下午9:15:05", evening, true);
    row("2/3/2026 下午 9:15:05", evening, true, DateOrder::DayFirst); // zh-HK
    row("2026/03/02 午後 9:15:05", evening, true);                // ja
    row("2026/03/02 午後 0:15:05", "2026-03-02T12:15:05.000Z", true);
    row("2/3/2026 9:15:05 π.μ.", morning, true, DateOrder::DayFirst); // el
    row("2/3/2026 9:15:05 μμ", evening, true, DateOrder::DayFirst);
    row("2. 3. 2026 9:15:05", morning);                           // cs, sk, sl
    row("2.\u00A03.\u00A02026 9:15:05", morning);
    row("2. 3. 2026. 9:15:05", morning);                          // hr
    row("02.03.2026. 9:15:05", morning);                          // lv, sr
    row("2.3.2026 г. 9:15:05", morning);                          // bg
    row("2.3.2026 9.15.05", morning, true);                       // fi
    row("02/03/2026 09.15.05", morning, true, DateOrder::DayFirst); // id
    row("2-3-2026 09:15:05", morning, false, DateOrder::DayFirst); // nl
    row("02/03/2026 9:15:05 CH", evening, true, DateOrder::DayFirst); // vi
    row("02/03/2026 09:15:05 م", evening, true, DateOrder::DayFirst); // ar
    row("02/03/2026 9:15:05 p. m.", evening, false, DateOrder::DayFirst); // es-MX
    row("3/2/2026 9:15:05\u202FPM", evening);                     // en-US
    row("2/3/2569 9:15:05", morning, false, DateOrder::DayFirst); // th
    row("2. 3. 2026 下午 13:15:05", "", true);
    row("2.  3. 2026 9:15:05", "");
    row("2. 3. 2026 noon", "");
}

void TestLogText::wallClocks()
{
    QFETCH(int, order);
    QFETCH(QByteArray, expected);
    QFETCH(bool, dayFirst);
    QCOMPARE(QByteArray::fromStdString(toIsoUtc(parseWallClock(QTest::currentDataTag(), static_cast<DateOrder>(order)))), expected);
    QCOMPARE(tellsDayFirst(QTest::currentDataTag()), dayFirst);
}

void TestLogText::times_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("0:00:05") << QByteArray("00:00:05.000");
    QTest::newRow("12:34:56 PM") << QByteArray("12:34:56.000");
    QTest::newRow("12:00:01 AM") << QByteArray("00:00:01.000");
    QTest::newRow("1:02:03.5 pm") << QByteArray("13:02:03.500");
    QTest::newRow("9:05") << QByteArray("09:05:00.000");
    QTest::newRow("23:59:59") << QByteArray("23:59:59.000");
    QTest::newRow("13:00:00 PM") << QByteArray();
    QTest::newRow("noon") << QByteArray();
}

void TestLogText::times()
{
    QFETCH(QByteArray, expected);
    const std::string got = toIsoUtc(parseCountryTime(QTest::currentDataTag()));
    QCOMPARE(QByteArray::fromStdString(got.empty() ? got : got.substr(11, 12)), expected);
}

void TestLogText::order_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QStringList>("dates");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* tag, const char* name, const QStringList& dates, DateOrder expected) {
        QTest::newRow(tag) << QByteArray(name) << dates << static_cast<int>(expected);
    };
    row("above 12", "x.log", {QStringLiteral("1/2/2026"), QStringLiteral("1/13/2026")}, DateOrder::MonthFirst);
    row("the name of the file", "ISALOG_20061108_FWS_000.iis", {QStringLiteral("8/11/2006")}, DateOrder::DayFirst);
    row("IIS by the day", "in260203.log", {QStringLiteral("3/2/2026")}, DateOrder::DayFirst);
    row("IIS by the hour", "logs/U_IN26020309.LOG", {QStringLiteral("2/3/2026")}, DateOrder::MonthFirst);
    row("IIS by the month", "in2602.log", {QStringLiteral("3/2/2026")}, DateOrder::Unknown);
    row("no name of IIS", "min260203.log", {QStringLiteral("3/2/2026")}, DateOrder::Unknown);
    row("the day after that in the name", "FWSD20061108.log", {QStringLiteral("11/9/2006")}, DateOrder::MonthFirst);
    row("the next day", "x.log", {QStringLiteral("1/3/2026"), QStringLiteral("2/3/2026")}, DateOrder::DayFirst);
    row("the next day, from equal parts", "x.log", {QStringLiteral("3/3/2026"), QStringLiteral("3/4/2026")}, DateOrder::MonthFirst);
    row("dots", "x.log", {QStringLiteral("1.2.2026")}, DateOrder::DayFirst);
    row("one day", "x.log", {QStringLiteral("1/2/2026"), QStringLiteral("1/2/2026")}, DateOrder::Unknown);
    row("no dates", "x.log", {QStringLiteral("-"), QStringLiteral("")}, DateOrder::Unknown);
}

void TestLogText::order()
{
    QFETCH(QByteArray, name);
    QFETCH(QStringList, dates);
    QFETCH(int, expected);
    DateOrderFinder finder(name.toStdString());
    for (const QString& date : dates)
        finder.see(date.toStdString());
    QCOMPARE(static_cast<int>(finder.order()), expected);
}

void TestLogText::epochs_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("1772438400") << QByteArray("2026-03-02T08:00:00.000Z");
    QTest::newRow("1772438400.5") << QByteArray("2026-03-02T08:00:00.500Z");
    QTest::newRow("1772438400.000001") << QByteArray("2026-03-02T08:00:00.000001Z");
    QTest::newRow("1772438400123") << QByteArray("2026-03-02T08:00:00.123Z");
    QTest::newRow("1772438400123456") << QByteArray("2026-03-02T08:00:00.123456Z");
    QTest::newRow("1772438400123456789") << QByteArray("2026-03-02T08:00:00.123456Z");
    QTest::newRow("99999999999999999999") << QByteArray();
    QTest::newRow("9999999999999999999") << QByteArray();
    QTest::newRow("-1") << QByteArray();
    QTest::newRow("1.x") << QByteArray();
    QTest::newRow("x") << QByteArray();
}

void TestLogText::epochs()
{
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(toIsoUtc(parseEpoch(QTest::currentDataTag()))), expected);
}

namespace {

LoggedConnection row(Micros time)
{
    LoggedConnection out;
    out.time = time;
    out.source.address = IpAddress::v4(0x0a000001);
    out.destination = {IpAddress::v4(0xc0000201), 25};
    return out;
}

} // namespace

void TestLogText::severalOpen()
{
    test::RecordingSink sink;
    OpenConnections open(sink);
    for (int i = 0; i < 3; ++i)
        open.establishAnother(row(i));
    for (int i = 0; i < 3; ++i)
        open.terminate(row(10 + i));
    open.flush();
    QCOMPARE(sink.counts["connection"], 3); // three, not six
}

void TestLogText::forgotten()
{
    test::RecordingSink sink;
    OpenConnections open(sink);
    LoggedConnection permitted = row(0);
    permitted.rule = "acl";
    open.establish(permitted);
    std::string_view rule;
    QVERIFY(open.forget(row(1), rule));
    QCOMPARE(rule, "acl"sv);
    QVERIFY(!open.forget(row(1), rule));
    open.flush();
    QVERIFY(sink.rows.empty());
}

void TestLogText::openedBySecond()
{
    test::RecordingSink sink;
    OpenConnections open(sink);
    LoggedConnection begin = row(0);
    begin.swapped = true;
    open.establish(begin);
    LoggedConnection end = row(1'000'000);
    end.sent = 7;
    open.terminate(end);
    QCOMPARE(sink.text(), "connection 1970-01-01T00:00:00.000Z .. 1970-01-01T00:00:01.000Z 192.0.2.1:25 -> 10.0.0.1 allowed sent=7\n"s);
}

QTEST_APPLESS_MAIN(TestLogText)
#include "test_log_text.moc"
