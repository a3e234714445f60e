// Exchange message tracking logs as files: recognition, every version's columns, encodings, damage.
#include "support/exchange_tracking_rows.h"
#include "support/file_text.h"
#include "support/same_lines.h"
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;
using namespace std::literals;

class TestExchangeTrackingFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognition_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("known");
        auto add = [](const char* name, const std::string& head, bool known) {
            QTest::newRow(name) << QByteArray::fromStdString(head) << known;
        };
        add("header", trackingHeader(trackingColumns), true);
        add("header in other case, BOM", "\xEF\xBB\xBF#LOG-TYPE: message tracking log\n", true);
        add("fields only", "#Fields: date-time,event-id,message-id\n", true);
        add("another log", "#Log-type: Agent Log\n" + trackingRow(trackingColumns, received), false);
        add("export with type",
            "#TYPE "
            "Microsoft.Exchange.Management.TransportLogSearchTasks.MessageTrackingEvent\n\"Timestamp\",\"EventId\"\n",
            false);
        add("export",
            "\"PSComputerName\",\"RunspaceId\",\"Timestamp\",\"ClientIp\",\"Source\",\"EventId\",\"MessageId\"\n",
            false);
        add("as many columns, but no tracking", std::string(29, ',') + "\n", false);
        add("protocol log", "2024-01-25T15:00:00.000Z,C,08DC1DB8591B22A0,0,10.0.0.25:25,198.51.100.7:4000,+,,\n",
            false);
        add("nothing", "hello\n", false);
    }

    void recognition()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, known);
        const auto result = recognise({head.constData(), std::size_t(head.size())}, "MSGTRK2024.LOG");
        QCOMPARE(result.format == &trackingFormat(), known);
        if (head.contains("EventId")) {
            for (const auto& [candidate, detection] : result.candidates)
                if (candidate == &trackingFormat())
                    QVERIFY(detection.reason.find("Get-MessageTrackingLog") != std::string::npos);
        }
    }

    /// Who left the return path out left the sender in; a report of Exchange's is from nobody.
    void withoutReturnPath()
    {
        auto names = trackingColumnsOf(27);
        std::erase(names, "return-path");
        const auto reading = read(trackingFormat(), trackingHeader(names) + trackingRow(names, received) +
                                                        trackingRow(names, with(received, {{"event-id", "DSN"}, {"source", "DSN"}})) +
                                                        trackingRow(names, with(received, {{"event-id", "SEND"}, {"sender-address", "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@ours.example"}})));
        QCOMPARE(reading.summary.records, 3U);
        const std::string rows = reading.sink.text();
        QVERIFY(rows.find("received id=<m1@partner.example> from=ann@partner.example ") != std::string::npos);
        QCOMPARE(QByteArray::fromStdString(rows).count("from=<> "), 2);
    }

    void everyVersion_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("headed");
        for (const int version : {21, 26, 27, 30})
            for (const bool headed : {true, false})
                QTest::addRow("%d columns, %s", version, headed ? "header" : "no header") << version << headed;
    }

    void everyVersion()
    {
        QFETCH(int, version);
        QFETCH(bool, headed);
        const auto names = trackingColumnsOf(version);
        const std::string text = (headed ? trackingHeader(names) : std::string()) + trackingRow(names, received);
        QCOMPARE(recognise(text, "x").format, &trackingFormat());
        const auto reading = read(trackingFormat(), text);
        QCOMPARE(reading.summary.records, 1U);
        SAME_LINES(reading.sink.text(),
                   "message #1 2024-03-04T08:00:00.000Z received id=<m1@partner.example> from=bounce@partner.example "
                   "header-from=ann@partner.example subject=\"backup \"nightly\", done\" recipients=1 size=7229 client=" +
                       (version == 21 ? "198.51.100.7"s : "192.0.2.9"s) + " server=10.20.0.25" +
                       (version == 21 ? "" : " inbound") + " accepted event=RECEIVE internal=4711" +
                       (version < 27 ? "" : " network=1e6eb197-c6b4-1234-1b69-56dc1db88f50") +
                       " context=08D06729BA48D0CA;2024-03-04T07:59:59.000Z;1 connector=\"EX1\\Default EX1\"\n"
                       "delivery 2024-03-04T08:00:00.000Z message=1 id=<m1@partner.example> to=joe@ours.example server=EX1\n");
    }

    void anyColumnsAndChangesInTheMiddle()
    {
        const std::vector<std::string> few{"event-id",          "custom",         "message-id", "date-time",
                                           "recipient-address", "server-hostname"};
        const std::string text =
            trackingHeader(trackingColumnsOf(26)) + trackingRow(trackingColumnsOf(26), received) + trackingHeader(few) +
            trackingRow(few, {{"event-id", "deliver"},
                              {"message-id", "<m1@partner.example>"},
                              {"recipient-address", "joe@ours.example"},
                              {"server-hostname", "EX2"}}) +
            "too,few\n" + trackingHeader(trackingColumnsOf(27)) + trackingRow(trackingColumnsOf(30), received) + trackingRow(trackingColumnsOf(21), received) +
            "#Log-type: Transport Connectivity Log\n#Fields: date-time,session\n2024-03-04T08:00:00.000Z,1\n";
        const auto reading = read(trackingFormat(), text);
        QCOMPARE(reading.summary.records, 3U);
        SAME_LINES(onlyRows(reading.sink, "reject"), "reject line 13 reason=\"not as many columns as #Fields names\"\n"
                                                     "reject line 20 reason=\"not as many columns as #Fields names\"\n"
                                                     "reject line 23 reason=\"belongs to another kind of log\"\n");
        SAME_LINES(onlyRows(reading.sink, "delivery"),
                   "delivery 2024-03-04T08:00:00.000Z message=2 id=<m1@partner.example> "
                   "to=joe@ours.example accepted server=EX2\n"
                   // It came in once more, and nothing further down tells of that.
                   "delivery 2024-03-04T08:00:00.000Z message=3 id=<m1@partner.example> to=joe@ours.example server=EX1\n");
    }

    void badRows()
    {
        const std::string text = trackingHeader(trackingColumns) + "garbage\r\n" +
                                 trackingRow(trackingColumns, with(received, {{"date-time", "now"}})) +
                                 trackingRow(trackingColumns, with(received, {{"event-id", ""}})) + "\"open,,,\r\n" +
                                 trackingRow(trackingColumns, received) + trackingRow(trackingColumns, received).substr(0, 200);
        const auto reading = read(trackingFormat(), text);
        SAME_LINES(onlyRows(reading.sink, "reject"), "reject line 6 reason=\"not as many columns as #Fields names\"\n"
                                                     "reject line 7 reason=\"date-time is not a time\"\n"
                                                     "reject line 8 reason=\"event-id is no event\"\n"
                                                     "reject line 9 reason=\"a quote never closes\"\n"
                                                     "reject line 11 reason=\"not as many columns as #Fields names\"\n");
        QCOMPARE(reading.summary.records, 1U);
        QVERIFY(reading.summary.truncated);
    }

    void truncatedAnywhere()
    {
        const std::string text = fileText(QStringLiteral(DELIST_TEST_DATA "/logs/exchange-tracking/ndr-2016.log"));
        QVERIFY(!text.empty());
        const std::string whole = read(trackingFormat(), text).sink.text();
        QVERIFY(read(trackingFormat(), text, 5).sink.text() == whole);
        QVERIFY(read(trackingFormat(), toUtf16(text, true, true), 333).sink.text() == whole);
        QVERIFY(read(trackingFormat(), toCrLf(text)).sink.text() == whole);
        for (std::size_t length = 0; length < text.size(); ++length) {
            const std::string_view part = std::string_view(text).substr(0, length);
            const auto reading = read(trackingFormat(), part);
            const auto lines = std::count(part.begin(), part.end(), '\n');
            QVERIFY(reading.summary.records >= std::uint64_t(std::max<std::ptrdiff_t>(0, lines - 5)));
            QVERIFY(reading.summary.rejected <= 1);
        }
    }

    void realLines()
    {
        const std::string text = fileText(
            QStringLiteral(DELIST_CORPORA "/logs/exchange_tracking/elastic_messagetracking_2016_2019_noheader.log"));
        if (text.empty())
            QSKIP("the real logs are not here (DELIST_CORPORA)");
        QCOMPARE(recognise(text, "x").format, &trackingFormat());
        const auto reading = read(trackingFormat(), text);
        QCOMPARE(reading.summary.records, 4U);
        QCOMPARE(reading.summary.rejected, 0U);
        SAME_LINES(
            reading.sink.text(),
            "message #1 2024-01-25T15:16:09.843Z other id=<20240124222112.B4AE1234EF@host01.my.domain.com> "
            "from=root@host01.my.domain.com header-from=MAILER-DAEMON@host01.my.domain.com subject=\"Undelivered Mail "
            "Returned to "
            "Sender\" recipients=1 size=15054 inbound event=HAREDIRECTFAIL internal=70971234566456 "
            "network=2fd37dca-1234-5bfb-175d-08dc1db88f52\n"
            "message #2 2024-01-25T15:16:09.949Z received id=<20240123200014.123F425E28@host01.my.domain.com> "
            "from=root@host01.my.domain.com header-from=root@host01.my.domain.com subject=\"vzdump backup status "
            "(host01.my.domain.com): backup successful\" recipients=1 size=7229 client=10.11.12.13 server=10.11.12.14 "
            "inbound "
            "accepted event=RECEIVE internal=70912345566403 network=1e6eb197-c6b4-1234-1b69-56dc1db88f50 "
            "context=08DC1DB12C345BE5;2024-01-25T15:16:09.544Z;0 connector=\"exchange-mail\\Default exchange-mail\"\n"
            "message #3 2025-01-14T09:29:05.327Z sent id=<1736846922.907742.2942@foo.bar.local> from=<> subject=\"John "
            "Doe\" "
            "recipients=1 size=136349 client=216.160.83.56 server=175.16.199.1 outbound accepted event=SENDEXTERNAL "
            "internal=8774618205228 network=cb1ce4e7-cbb6-46e8-8a4c-e1f2efbdd202 context=\";250 2.6.0 "
            "<1736846922.907742.2942@foo.bar.local> [InternalId=5450313518243, "
            "Hostname=AAAAAAAAAAAAA.bbbbbbbb.prod.outlook.com] "
            "141301 bytes in 0.101, 1361.827 KB/sec Queued mail for delivery;ClientSubmitTime:\" connector=\"Outbound to Office 365 - cb1ce4e7-cbb6-46e8-8a4c-e1f2efbdd202\"\n"
            "delivery 2025-01-14T09:29:05.327Z message=3 id=<1736846922.907742.2942@foo.bar.local> to=email@email.com "
            "accepted "
            "code=250 enhanced=2.1.5 reply=\"250 2.1.5 Recipient OK\" "
            "server=global-mail-onmicrosoft-com.mail.protection.outlook.com\n"
            "message #4 2025-01-14T09:28:39.334Z other header-from=email@email.com client=2a02:cf40::1234:5678:9abc "
            "event=NOTIFYMAPI\n"
            "bounce 2025-01-14T09:29:05.327Z message=3 victim=email@email.com "
            "id=<1736846922.907742.2942@foo.bar.local> "
            "subject=\"John Doe\" accepted outbound\n"
            "delivery 2024-01-25T15:16:09.949Z message=2 id=<20240123200014.123F425E28@host01.my.domain.com> "
            "to=mailuser@my.domain.com server=exchange-mail\n");
    }
};

QTEST_APPLESS_MAIN(TestExchangeTrackingFile)
#include "test_exchange_tracking_file.moc"
