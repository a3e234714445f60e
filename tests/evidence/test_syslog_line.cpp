// The syslog envelope: every form of it, years, zones, the hour that comes twice, stamps within stamps.
#include "evidence/text/syslog_line.h"
#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace delist;

namespace {

ReaderOptions inYear(int year)
{
    ReaderOptions options;
    options.year = year;
    return options;
}

Micros at(const char* iso)
{
    const Micros time = parseIsoTime(iso);
    Q_ASSERT(time != unknownTime);
    return time;
}

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

} // namespace

class TestSyslogLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void envelope_data();
    void envelope();
    void noEnvelope_data();
    void noEnvelope();
    void yearFromFileDate();
    void yearOfTheLastLines();
    void yearByTheName_data();
    void yearByTheName();
    void wrapped_data();
    void wrapped();
    void decemberToJanuary();
    void leapDay();
    void localZone();
    void zoneNames_data();
    void zoneNames();
    void deviceClocks_data();
    void deviceClocks();
    void repeats();
    void cutAnywhere();
};

void TestSyslogLine::envelope_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<bool>("zoned");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("pid");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const char* text, const char* time, bool zoned, const char* host, const char* tag,
                        const char* pid, const char* message) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(time) << zoned << QByteArray(host) << QByteArray(tag)
                            << QByteArray(pid) << QByteArray(message);
    };
    row("RFC 3164", "Mar  7 02:09:33 server postfix/smtpd[27246]: connect from a[192.0.2.1]", "2024-03-07T02:09:33Z", false,
        "server", "postfix/smtpd", "27246", "connect from a[192.0.2.1]");
    row("one-digit day", "Mar 7 02:09:33 server postfix-smo/submission/smtpd[1]: x", "2024-03-07T02:09:33Z", false, "server",
        "postfix-smo/submission/smtpd", "1", "x");
    row("PRI", "<22>Jan 25 15:16:09 mx sm-mta[5133]: s1: from=<>", "2024-01-25T15:16:09Z", false, "mx", "sm-mta", "5133",
        "s1: from=<>");
    row("no host", "<27>Jan 25 01:58:06 filterlog: 5,,,100", "2024-01-25T01:58:06Z", false, "", "filterlog", "", "5,,,100");
    row("no tag", "Jan 25 01:58:06 fw1 date=2019-05-10 time=11:37:47", "2024-01-25T01:58:06Z", false, "fw1", "", "",
        "date=2019-05-10 time=11:37:47");
    row("kernel", "Jan 25 01:58:06 fw kernel: [12.3] IN=eth0 OUT=", "2024-01-25T01:58:06Z", false, "fw", "kernel", "",
        "[12.3] IN=eth0 OUT=");
    row("Cisco, year", "Jan 25 2023 15:16:09: %ASA-6-302013: Built", "2023-01-25T15:16:09Z", false, "", "%ASA-6-302013", "",
        "Built");
    row("Cisco behind a relay's host", "Jan 25 15:16:09 192.0.2.1 : %ASA-6-302013: Built", "2024-01-25T15:16:09Z", false,
        "192.0.2.1", "%ASA-6-302013", "", "Built");
    row("fraction", "Mar 30 15:53:25.793256 host pf: x", "2024-03-30T15:53:25.793256Z", false, "host", "pf", "", "x");
    row("rsyslog", "2024-01-25T15:16:09.843123+01:00 host postfix/qmgr[7]: m", "2024-01-25T14:16:09.843123Z", true, "host",
        "postfix/qmgr", "7", "m");
    row("journald", "2024-01-25T15:16:09+0100 host exim[12]: m", "2024-01-25T14:16:09Z", true, "host", "exim", "12", "m");
    row("ISO without zone", "2024-01-25 15:16:09 host exim[12]: m", "2024-01-25T15:16:09Z", false, "host", "exim", "12", "m");
    row("zone behind a blank", "2024-01-25 15:16:09.5 +0100 host exim[12]: m", "2024-01-25T14:16:09.5Z", true, "host", "exim",
        "12", "m");
    row("RFC 5424", "<134>1 2022-06-09T14:44:11-06:00 fw.example filterlog 12 - [meta sequenceId=\"1]\"] 4,,,x",
        "2022-06-09T20:44:11Z", true, "fw.example", "filterlog", "12", "4,,,x");
    row("RFC 5424 in a file", "1 2022-06-09T14:44:11Z h app - - - m", "2022-06-09T14:44:11Z", true, "h", "app", "", "m");
    row("inner epoch", "Sep  6 07:33:33 sd6 qmail: 1157520813.485077 new msg 7", "2006-09-06T05:33:33.485077Z", true, "sd6",
        "qmail", "", "new msg 7");
    row("inner ISO", "Jul 17 23:20:50 mail exim[3]: 2021-07-17 23:20:49 plain failed", "2021-07-17T23:20:49Z", false, "mail",
        "exim", "3", "plain failed");
    row("inner without a year loses", "Mar 30 15:55:20 relay Mar 30 15:53:25 fw pf: x", "2024-03-30T15:55:20Z", false, "fw",
        "pf", "", "x");
    row("device of another zone that it does not name", "Apr 11 11:04:48 rtr1 77: Apr 11 2024 09:04:47.123: %SEC-6-IPACCESSLOGP: list", "2024-04-11T11:04:47.123Z", false,
        "rtr1", "%SEC-6-IPACCESSLOGP", "", "list");
    row("device whose clock is off", "Apr 11 11:04:48 rtr1 77: Apr 11 2024 09:14:47.123: %SEC-6-IPACCESSLOGP: list", "2024-04-11T09:14:47.123Z", false,
        "rtr1", "%SEC-6-IPACCESSLOGP", "", "list");
    row("device that doubts its clock", "Apr 11 11:04:48 rtr1 77: *Apr 11 2024 11:04:47.123: %SEC-6-IPACCESSLOGP: list", "2024-04-11T11:04:48Z", false,
        "rtr1", "%SEC-6-IPACCESSLOGP", "", "list");
    row("relay's stamp, inner complete", "Apr 11 11:04:48 relay 2023-04-11T09:04:40Z fw kernel: x", "2023-04-11T09:04:40Z",
        true, "fw", "kernel", "", "x");
    row("no stamp left", "pps-host sendmail[195529]: w3HMZPVT056101: to=<a@b>", nullptr, false, "pps-host", "sendmail", "195529",
        "w3HMZPVT056101: to=<a@b>");
    row("TAI64N", "@4000000052f7b2d6064a6ca4 new msg 100", "2014-02-09T16:54:36.105540Z", true, "", "", "", "new msg 100");
}

void TestSyslogLine::envelope()
{
    QFETCH(QByteArray, text);
    SyslogParser parser(inYear(2024));
    SyslogLine line;
    const std::string owned = text.toStdString();
    QVERIFY(parser.parse(owned, line));
    QFETCH(QByteArray, time);
    QVERIFY2(line.time == (time.isEmpty() ? unknownTime : at(time.constData())), toIsoUtc(line.time).c_str());
    QTEST(line.zoneKnown, "zoned");
    QTEST(bytes(line.host), "host");
    QTEST(bytes(line.tag), "tag");
    QTEST(bytes(line.pid), "pid");
    QTEST(bytes(line.message), "message");
}

void TestSyslogLine::noEnvelope_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "x", "Jan", "Jan 32 00:00:00 a b: c", "Feb 30 00:00:00 a b: c", "Jan  1 25:00:00 a b: c", "Januar 1",
                             "<999>Jan  1 00:00:00 a", "<12", "2024-13-01 00:00:00 a", "2024-01-01", "@40000000", "1157520813x",
                             "date=2024-01-01 time=00:00:00"})
        QTest::newRow(text) << QByteArray(text);
}

void TestSyslogLine::noEnvelope()
{
    QFETCH(QByteArray, text);
    SyslogParser parser(inYear(2024));
    SyslogLine line;
    QVERIFY(!parser.parse(text.toStdString(), line));
}

void TestSyslogLine::yearFromFileDate()
{
    ReaderOptions options;
    options.modified = at("2023-03-01T00:00:00Z");
    SyslogParser parser(options);
    SyslogLine line;
    QVERIFY(parser.parse("Nov 30 10:00:00 h t: m", line));
    QCOMPARE(line.time, at("2022-11-30T10:00:00Z"));
    QVERIFY(parser.parse("Feb  1 10:00:00 h t: m", line));
    QCOMPARE(line.time, at("2023-02-01T10:00:00Z"));
    QVERIFY(parser.yearNote().find("2022") != std::string::npos);
    QVERIFY(parser.yearNote().find("2023") != std::string::npos);
    QVERIFY(parser.yearNote().find("--year") != std::string::npos);
    // The file's own day, and a clock that is a little ahead.
    SyslogParser same(options);
    QVERIFY(same.parse("Mar  1 12:00:00 h t: m", line));
    QCOMPARE(line.time, at("2023-03-01T12:00:00Z"));
    // No line lies in a year to come: what seems to be January is out of order.
    SyslogParser disordered(options);
    QVERIFY(disordered.parse("Jan  2 10:00:00 h t: m", line));
    QVERIFY(disordered.parse("Dec 20 10:00:00 h t: m", line));
    QCOMPARE(line.time, at("2022-12-20T10:00:00Z"));
    SyslogParser given(inYear(2019));
    QVERIFY(given.parse("Nov 30 10:00:00 h t: m", line));
    QCOMPARE(line.time, at("2019-11-30T10:00:00Z"));
    SyslogParser dated(options);
    QVERIFY(dated.parse("2020-01-01T00:00:00Z h t: m", line));
    QVERIFY(dated.yearNote().empty());
    // A day that no year has decides nothing, wherever it stands.
    for (const char* const none : {"Feb 30 10:00:00 h t: m", "Apr 31 10:00:00 h t: m", "feb/30 10:00:00 m", "Jan  0 10:00:00 h t: m"}) {
        SyslogParser strange(options);
        QVERIFY(!strange.parse(none, line));
        QVERIFY(strange.yearNote().empty());
        QVERIFY(strange.parse("Feb 28 10:00:00 h t: m", line));
        QCOMPARE(line.time, at("2023-02-28T10:00:00Z"));
        QVERIFY(!strange.parse(none, line));
        QVERIFY(strange.parse("Mar  1 10:00:00 h t: m", line));
        QCOMPARE(line.time, at("2023-03-01T10:00:00Z"));
    }
}

void TestSyslogLine::yearOfTheLastLines()
{
    int wanted = -1;
    YearSource source = YearSource::Given;
    ReaderOptions options;
    options.modified = at("2026-03-06T00:00:00Z");
    options.otherYear = [&](int year, YearSource by) { wanted = year, source = by; };
    SyslogLine line;
    const auto read = [&line](SyslogParser& parser, std::string_view day) {
        const std::string text = std::string(day) + " 10:00:00 h t: m";
        return parser.parse(text, line) ? toIsoUtc(line.time).substr(0, 10) : std::string();
    };
    SyslogParser parser(options);
    QCOMPARE(read(parser, "Aug 30"), std::string("2025-08-30"));
    QCOMPARE(read(parser, "Mar  1"), std::string("2026-03-01"));
    QCOMPARE(wanted, -1); // it ends before the file's date
    QCOMPARE(read(parser, "Mar 12"), std::string("2026-03-12"));
    QCOMPARE(wanted, 2024);
    QVERIFY(source == YearSource::LastLines);
    QCOMPARE(read(parser, "Mar  2"), std::string("2026-03-02")); // that one was of a clock that is ahead
    QCOMPARE(wanted, 0);
    QCOMPARE(read(parser, "Aug  1"), std::string("2026-08-01"));
    QCOMPARE(read(parser, "Feb 29"), std::string("2027-03-01"));
    QCOMPARE(wanted, 2022); // 2024 has a 29 February
    QVERIFY(source == YearSource::LeapDay);
    options.year = 2022;
    options.yearSource = YearSource::LastLines;
    wanted = -1;
    SyslogParser again(options);
    QCOMPARE(read(again, "Aug 30"), std::string("2022-08-30"));
    QCOMPARE(read(again, "May  1"), std::string("2023-05-01"));
    QCOMPARE(wanted, -1);
    QVERIFY(again.yearNote().find("2022, so that the last does not lie after the file's date, the last as 2023") != std::string::npos);
    // However often a file goes back, its years stay near.
    SyslogParser hostile(options);
    for (int i = 0; i < 1000; ++i)
        (void)read(hostile, i % 2 == 0 ? "Oct  1" : "Mar  1");
    QVERIFY(line.time < at("2060-01-01T00:00:00Z"));
    for (int i = 0; i < 3000; ++i)
        (void)read(hostile, i % 3 == 0 ? "Oct 30" : i % 3 == 1 ? "Sep  1" : "Jul 10");
    QVERIFY(line.time > at("1990-01-01T00:00:00Z") && line.time < at("2060-01-01T00:00:00Z"));
}

void TestSyslogLine::yearByTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("time");
    const QString byName = QStringLiteral("2024-12-28T10:00:00.000Z");
    const QString byDate = QStringLiteral("2025-12-28T10:00:00.000Z");
    QTest::newRow("logrotate") << QStringLiteral("mail.log-20250101") << byName;
    QTest::newRow("packed") << QStringLiteral("var/log/maillog-20250101.gz") << byName;
    QTest::newRow("parted") << QStringLiteral("2024-12-28_mail.log") << byName;
    QTest::newRow("the year's last week") << QStringLiteral("mail.20241222.log") << byName;
    QTest::newRow("none") << QStringLiteral("mail.log.1") << byDate;
    QTest::newRow("no date") << QStringLiteral("mail-20259901.log") << byDate;
    QTest::newRow("a long number") << QStringLiteral("mail-2025010112.log") << byDate;
    QTest::newRow("later than the file") << QStringLiteral("mail-20990101.log") << byDate;
}

void TestSyslogLine::yearByTheName()
{
    QFETCH(QString, name);
    QFETCH(QString, time);
    ReaderOptions options;
    options.modified = at("2026-11-28T00:00:00Z");
    options.fileName = name.toStdString();
    SyslogParser parser(options);
    SyslogLine line;
    QVERIFY(parser.parse("Dec 28 10:00:00 h t: m", line));
    QCOMPARE(QString::fromStdString(toIsoUtc(line.time)), time);
    QCOMPARE(parser.yearNote().find("the date in the file's name") != std::string::npos, time.startsWith(QLatin1String("2024")));
}

void TestSyslogLine::wrapped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QByteArray>("host");
    const QString inner = QStringLiteral("2024-03-03T08:00:01.000Z");
    const QString outer = QStringLiteral("2024-03-03T08:00:09.000Z");
    QTest::newRow("compose") << QByteArray("mail-1  | Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("cri") << QByteArray("2024-03-03T08:00:09Z stdout F Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << outer << QByteArray("mx1");
    QTest::newRow("cri, no stamp inside") << QByteArray("2024-03-03T08:00:09Z stderr F postfix/smtpd[20]: m") << outer << QByteArray();
    QTest::newRow("kiwi") << QByteArray("2024-03-03 08:00:09\tMail.Info\t10.0.0.5\tMar  3 08:00:01 mx1 postfix/smtpd[20]: m") << outer << QByteArray("mx1");
    QTest::newRow("kiwi, of the USA") << QByteArray("03-03-2024\t08:00:09\tMail.Info\t10.0.0.5\tpostfix/smtpd[20]: m") << outer << QByteArray("10.0.0.5");
    QTest::newRow("kiwi, a device of another zone") << QByteArray("2024-03-03 08:00:09\tMail.Info\t10.0.0.5\tMar 03 2024 07:00:05 mx1 postfix/smtpd[20]: m")
                                                     << QStringLiteral("2024-03-03T08:00:05.000Z") << QByteArray("mx1");
    QTest::newRow("kiwi, no stamp inside") << QByteArray("2024-03-03 08:00:09\tMail.Info\t10.0.0.5\tpostfix/smtpd[20]: m") << outer << QByteArray("10.0.0.5");
    QTest::newRow("docker") << QByteArray(R"({"log":"Mar  3 08:00:01 mx1 postfix/smtpd[20]: \u006d\n","stream":"stdout","time":"2024-03-03T08:00:09Z"})") << outer << QByteArray("mx1");
    QTest::newRow("aix") << QByteArray("Mar  3 08:00:01 mx1 mail:info postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("busybox") << QByteArray("Mar  3 08:00:01 mx1 mail.info postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("busybox, a local facility") << QByteArray("Mar  3 08:00:01 mx1 local0.warn postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("openwrt") << QByteArray("Sun Mar  3 08:00:01 2024 mail.err postfix/smtpd[20]: m") << inner << QByteArray();
    QTest::newRow("openwrt, logread -t") << QByteArray("Sun Mar  3 08:00:01 2024 [1709452801.123] mail.err postfix/smtpd[20]: m") << inner << QByteArray();
    QTest::newRow("freebsd -vv") << QByteArray("Mar  3 08:00:01 <mail.info> mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("freebsd -v") << QByteArray("Mar  3 08:00:01 <2.6> mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("a host like a level") << QByteArray("Mar  3 08:00:01 mx1.info postfix/smtpd[20]: m") << inner << QByteArray("mx1.info");
    QTest::newRow("solaris") << QByteArray("Mar  3 08:00:01 mx1 postfix/smtpd[20]: [ID 197553 mail.info] m") << inner << QByteArray("mx1");
    QTest::newRow("docker logs -t") << QByteArray("2024-03-03T08:00:09Z Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << outer << QByteArray("mx1");
    QTest::newRow("docker logs -t, complete inside") << QByteArray("2024-03-03T08:00:09Z 2024-03-03T08:00:01+00:00 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("docker logs -t, priority inside") << QByteArray("2024-03-03T08:00:09Z <22>Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << outer << QByteArray("mx1");
    QTest::newRow("compose -t") << QByteArray("mail-1  | 2024-03-03T08:00:09Z Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << outer << QByteArray("mx1");
    QTest::newRow("docker service") << QByteArray("mail.1.x7f@node1    | Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("grep") << QByteArray("/var/log/mail.log-20240303.gz:Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("grep -n") << QByteArray("12:Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("grep -Hn, iso") << QByteArray("mail.log:12:2024-03-03T08:00:01+00:00 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("grep -C, around a match") << QByteArray("mail.log-11-Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("findstr") << QByteArray("C:\\logs\\mail.log:Mar  3 08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("filebeat") << QByteArray(R"({"@timestamp":"2024-03-03T08:00:09Z","host":{"name":"x"},"message":"<22>Mar  3 08:00:01 mx1 postfix/smtpd[20]: m","log":{"file":{"path":"/a"}}})") << outer << QByteArray("mx1");
    QTest::newRow("rsyslog's JSON") << QByteArray(R"({"timestamp":"2024-03-03T08:00:01Z","host":"mx1","severity":"info","tag":"postfix/smtpd[20]:","message":" m"})") << inner << QByteArray("mx1");
    QTest::newRow("vector") << QByteArray(R"({"appname":"postfix/smtpd","host":"mx1","message":"m","procid":20,"timestamp":"2024-03-03T08:00:01Z"})") << inner << QByteArray("mx1");
    QTest::newRow("syslog-ng's JSON") << QByteArray(R"({"PROGRAM":"postfix/smtpd","PID":"20","MESSAGE":"m","HOST":"mx1","DATE":"Mar  3 08:00:01"})") << inner << QByteArray("mx1");
    QTest::newRow("graylog's CSV") << QByteArray("\"2024-03-03T08:00:01.000Z\",\"mx1\",\"mx1 postfix/smtpd[20]: m\"") << inner << QByteArray("mx1");
    QTest::newRow("splunk's CSV") << QByteArray("\"Mar  3 08:00:01 mx1 postfix/smtpd[20]: m\",\"2024-03-03T08:00:09.000+0000\",\"mx1\",\"/var/log/mail.log\",\"syslog\"") << outer << QByteArray("mx1");
    QTest::newRow("journalctl in German") << QByteArray("M\u00E4r 03 08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("journalctl in French") << QByteArray("mars 03 08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("journalctl in Italian") << QByteArray("mar 03 08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
    QTest::newRow("sophos utm") << QByteArray("2024:03:03-08:00:01 mx1 postfix/smtpd[20]: m") << inner << QByteArray("mx1");
}

void TestSyslogLine::wrapped()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, time);
    QFETCH(QByteArray, host);
    SyslogParser parser(inYear(2024));
    SyslogLine line;
    const std::string whole = text.toStdString();
    QVERIFY(parser.parse(whole, line));
    QCOMPARE(QString::fromStdString(toIsoUtc(line.time)), time);
    QCOMPARE(bytes(line.host), host);
    QCOMPARE(bytes(line.tag), QByteArray("postfix/smtpd"));
    QCOMPARE(bytes(line.pid), QByteArray("20"));
    QCOMPARE(bytes(line.message), QByteArray("m"));
    QVERIFY(bytes(line.text).endsWith("postfix/smtpd[20]: m") || bytes(line.text).endsWith("mail.info] m"));
    // Nothing is unpacked twice, and a cut one is nothing.
    const std::string twice = "a | " + whole;
    (void)parser.parse("b | " + twice, line);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string part = whole.substr(0, length);
        (void)parser.parse(part, line);
    }
}

void TestSyslogLine::decemberToJanuary()
{
    SyslogParser parser(inYear(2023));
    SyslogLine line;
    QVERIFY(parser.parse("Dec 31 23:59:59 h t: m", line));
    QCOMPARE(line.time, at("2023-12-31T23:59:59Z"));
    QVERIFY(parser.parse("Jan  1 00:00:00 h t: m", line));
    QCOMPARE(line.time, at("2024-01-01T00:00:00Z"));
    QVERIFY(parser.parse("Dec 31 23:59:58 h t: late", line));
    QCOMPARE(line.time, at("2023-12-31T23:59:58Z"));
    QVERIFY(parser.parse("Jan  1 00:00:01 h t: m", line));
    QCOMPARE(line.time, at("2024-01-01T00:00:01Z"));
}

void TestSyslogLine::leapDay()
{
    ReaderOptions options;
    options.modified = at("2023-06-01T00:00:00Z");
    SyslogParser parser(options);
    SyslogLine line;
    QVERIFY(parser.parse("Feb 29 10:00:00 h t: m", line)); // 2023 and 2022 have none
    QCOMPARE(line.time, at("2020-02-29T10:00:00Z"));

    // Behind other lines it is too late for them: who reads the file is told which year it wants.
    int wanted = 0;
    options.modified = at("2026-06-01T00:00:00Z");
    options.otherYear = [&wanted](int year, YearSource) { wanted = year; };
    SyslogParser assumed(options);
    QVERIFY(assumed.parse("Dec 31 10:00:00 h t: m", line));
    QCOMPARE(line.time, at("2025-12-31T10:00:00Z"));
    QVERIFY(assumed.parse("Feb 29 10:00:00 h t: m", line));
    QCOMPARE(wanted, 2023);
    options.year = wanted;
    options.yearSource = YearSource::LeapDay;
    SyslogParser found(options);
    QVERIFY(found.parse("Dec 31 10:00:00 h t: m", line) && found.parse("Feb 29 10:00:00 h t: m", line));
    QCOMPARE(line.time, at("2024-02-29T10:00:00Z"));
    QVERIFY(found.yearNote().find("2023, by its 29 February") != std::string::npos);
}

void TestSyslogLine::localZone()
{
    ReaderOptions options = inYear(2024);
    options.localToUtc = [](Micros local) { return local - 3600 * microsPerSecond; };
    SyslogParser parser(options);
    SyslogLine line;
    QVERIFY(parser.parse("Jan  5 10:00:00 h t: m", line));
    QCOMPARE(line.time, at("2024-01-05T09:00:00Z"));
    QVERIFY(parser.parse("2024-01-05T10:00:00Z h t: m", line));
    QCOMPARE(line.time, at("2024-01-05T10:00:00Z"));
}

void TestSyslogLine::zoneNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("host");
    const QString local = QStringLiteral("2006-09-06T03:33:35.000Z"); // two hours east
    const QString utc = QStringLiteral("2006-09-06T05:33:35.000Z");
    QTest::newRow("none") << "<166>Sep 06 2006 05:33:35 asa1 : %ASA-6-1: m" << local << "asa1";
    QTest::newRow("UTC") << "<166>Sep 06 2006 05:33:35 UTC: %ASA-6-1: m" << utc << "";
    QTest::newRow("UTC, host") << "Sep 06 2006 05:33:35 UTC asa1 : %ASA-6-1: m" << utc << "asa1";
    QTest::newRow("milliseconds") << "Sep 06 2006 05:33:35.000 UTC: %ASA-6-1: m" << utc << "";
    QTest::newRow("CEDT") << "Sep 06 2006 05:33:35 CEDT: %ASA-6-1: m" << local << "";
    QTest::newRow("no year") << "Sep  6 05:33:35 UTC: %ASA-6-1: m" << utc << "";
    QTest::newRow("a host of that name") << "Sep  6 05:33:35 UTC %ASA-6-1: m" << local << "UTC";
    QTest::newRow("a host in capitals") << "Sep 06 2006 05:33:35 FWA : %ASA-6-1: m" << local << "FWA";
    QTest::newRow("relay") << "Sep  6 09:00:00 loghost : Sep 06 2006 05:33:35: %ASA-6-1: m" << local << "loghost";
    QTest::newRow("relay, priority") << "Sep  6 09:00:00 loghost <166>Sep 06 2006 05:33:35: %ASA-6-1: m" << local << "loghost";
    QTest::newRow("relay, zone") << "Sep  6 09:00:00 loghost : <166>Sep 06 2006 05:33:35 UTC: %ASA-6-1: m" << utc << "loghost";
}

void TestSyslogLine::zoneNames()
{
    QFETCH(QString, text);
    QFETCH(QString, time);
    QFETCH(QString, host);
    ReaderOptions options = inYear(2006);
    options.localToUtc = [](Micros local) { return local - 2 * 3600 * microsPerSecond; };
    SyslogParser parser(options);
    SyslogLine line;
    const std::string bytes = text.toStdString();
    QVERIFY(parser.parse(bytes, line));
    QCOMPARE(QString::fromStdString(toIsoUtc(line.time)), time);
    QCOMPARE(QString::fromUtf8(line.host.data(), qsizetype(line.host.size())), host);
    QVERIFY(text.contains(QLatin1String("%ASA")) && line.message == "m");
}

/// A device without a zone behind a collector: one zone for all its lines, whatever its clock and the network do.
void TestSyslogLine::deviceClocks_data()
{
    QTest::addColumn<QString>("collector"); ///< %1 is mm:ss
    QTest::addColumn<int>("hour");          ///< of the device's clock
    QTest::addColumn<QList<int>>("late");   ///< seconds, line by line
    QTest::addColumn<QString>("utc");       ///< hour
    QTest::addColumn<bool>("zoned");
    const QList<int> drifts = {20, 25, 29, 31, 35, 45, 60, 90};
    const QList<int> waits = {1, 1, 121, 121, 1, 3700, 3700, 1};
    const QString withZone = QStringLiteral("2026-03-10T10:%1+01:00 loghost ");
    const QString without = QStringLiteral("Mar 10 10:%1 loghost ");
    QTest::newRow("UTC, drifts") << withZone << 9 << drifts << "09" << true;
    QTest::newRow("UTC, slow from the first") << withZone << 9 << QList<int>{40, 40, 41} << "09" << true;
    QTest::newRow("UTC, waits") << withZone << 9 << waits << "09" << true;
    QTest::newRow("UTC, fast") << withZone << 9 << QList<int>{-40, -39, -41} << "09" << true;
    QTest::newRow("the file's zone, drifts") << withZone << 10 << drifts << "09" << false;
    QTest::newRow("the file's zone, waits") << withZone << 10 << waits << "09" << false;
    QTest::newRow("UTC, collector without zone, drifts") << without << 9 << drifts << "09" << false;
    QTest::newRow("the file's zone, collector without zone, waits") << without << 10 << waits << "09" << false;
}

void TestSyslogLine::deviceClocks()
{
    QFETCH(QString, collector);
    QFETCH(int, hour);
    QFETCH(QList<int>, late);
    QFETCH(QString, utc);
    QFETCH(bool, zoned);
    ReaderOptions options = inYear(2026);
    options.localToUtc = [](Micros local) { return local - 3600 * microsPerSecond; };
    SyslogParser parser(options);
    SyslogLine line;
    const QDateTime first(QDate(2026, 3, 10), QTime(10, 2), QTimeZone::utc());
    for (int i = 0; i < late.size(); ++i) {
        const QString device = QStringLiteral("%1:%2:00").arg(hour, 2, 10, QLatin1Char('0')).arg(2 + i, 2, 10, QLatin1Char('0'));
        const QDateTime arrived = first.addSecs(60 * i + late[i]);
        QString stamp = collector.arg(arrived.toString(QStringLiteral("mm:ss")));
        stamp.replace(QStringLiteral(" 10:"), arrived.toString(QStringLiteral(" HH:"))).replace(QStringLiteral("T10:"), arrived.toString(QStringLiteral("'T'HH:")));
        const std::string bytes = (stamp + QStringLiteral("Mar 10 2026 ") + device + QStringLiteral(" asa01 : %ASA-6-302013: m")).toStdString();
        QVERIFY(parser.parse(bytes, line));
        QCOMPARE(QString::fromStdString(toIsoUtc(line.time)), QStringLiteral("2026-03-10T%1:%2:00.000Z").arg(utc).arg(2 + i, 2, 10, QLatin1Char('0')));
        QCOMPARE(line.zoneKnown, zoned);
        QCOMPARE(bytes.substr(bytes.size() - 1), std::string(line.message));
    }
    // The clock is put forward: lines do not come from the future. Put back: it stays so.
    if (zoned) {
        QVERIFY(parser.parse("2026-03-10T11:30:01+01:00 loghost Mar 10 2026 11:30:00 asa01 : %ASA-6-302013: m", line));
        QCOMPARE(QString::fromStdString(toIsoUtc(line.time)), QStringLiteral("2026-03-10T10:30:00.000Z"));
        for (int i = 0; i < 30; ++i)
            QVERIFY(parser.parse("2026-03-10T12:30:01+01:00 loghost Mar 10 2026 11:30:00 asa01 : %ASA-6-302013: m", line));
        QCOMPARE(QString::fromStdString(toIsoUtc(line.time)), QStringLiteral("2026-03-10T11:30:00.000Z"));
    }
}

void TestSyslogLine::repeats()
{
    SyslogParser parser(inYear(2024));
    SyslogLine line;
    QVERIFY(parser.parse("Jan  5 10:00:00 h last message repeated 3 times", line));
    QVERIFY(line.repeatsLast);
    QCOMPARE(line.repeated, 3U);
    QVERIFY(parser.parse("Jan  5 10:00:00 h last message repeated 1 time", line));
    QVERIFY(line.repeatsLast);
    QVERIFY(parser.parse("Jan  5 10:00:00 h postfix/smtpd[9]: message repeated 2 times: [ warning: x]", line));
    QVERIFY(!line.repeatsLast);
    QCOMPARE(line.repeated, 2U);
    QCOMPARE(bytes(line.message), QByteArray("warning: x"));
    QCOMPARE(bytes(line.pid), QByteArray("9"));
    // A short file must not become thousands of millions of rows.
    std::uint64_t all = 0;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(parser.parse("Jan  5 10:00:00 h kernel: message repeated 4000000000 times: [ x]", line));
        all += line.repeated;
    }
    QVERIFY(all >= 1'000'000 && all <= 1'000'003);
    QCOMPARE(all + parser.repeatsNotTold(), std::uint64_t(12'000'000'000));
}

void TestSyslogLine::cutAnywhere()
{
    for (const std::string_view whole :
         {std::string_view("<134>1 2022-06-09T14:44:11-06:00 fw.example filterlog 12 - [meta a=\"\\\"]\"] 4,,,x"),
          std::string_view("Apr 11 11:04:48 relay Apr 11 2024 11:04:40 fw kernel[1]: message repeated 2 times: [ x]"),
          std::string_view("@4000000052f7b2d6064a6ca4 new msg 100"), std::string_view("Sep  6 07:33:33 sd6 qmail: 1157520813.485077 x")}) {
        for (std::size_t cut = 0; cut < whole.size(); ++cut) {
            const std::string text(whole.substr(0, cut)); // its own memory, so that reading past the end shows
            SyslogParser parser(inYear(2024));
            SyslogLine line;
            (void)parser.parse(text, line);
        }
    }
}

QTEST_APPLESS_MAIN(TestSyslogLine)
#include "test_syslog_line.moc"
