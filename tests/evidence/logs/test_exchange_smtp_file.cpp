// Exchange SMTP protocol logs as files: recognition, columns, encodings, damage, offsets.
#include "support/exchange_smtp_rows.h"
#include "support/file_text.h"
#include "support/same_lines.h"
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;

class TestExchangeSmtpFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognition_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("id");
        auto row = [](const char* what, const std::string& head, const char* name, const char* id) {
            QTest::newRow(what) << QByteArray::fromStdString(head) << QByteArray(name) << QByteArray(id);
        };
        const std::string receiveRows = smtpRows(true, "0 0 +\n0 1 > 220 EX1\n0 2 < EHLO a\n");
        const std::string sendRows = smtpRows(false, "0 0 * | attempting to connect\n0 1 +\n0 2 < 220 mx\n0 3 > EHLO us\n");
        row("receive header", receiveHeader + receiveRows, "x", "exchange-smtp-receive");
        row("send header", sendHeader + sendRows, "x", "exchange-smtp-send");
        row("header only", receiveHeader, "", "exchange-smtp-receive");
        row("header in other case", "#log-TYPE: SMTP send protocol log\n", "", "exchange-smtp-send");
        row("headerless receive", receiveRows, "x.log", "exchange-smtp-receive");
        row("headerless send", sendRows, "x.log", "exchange-smtp-send");
        row("name tells", "2024-01-25T15:00:00.000Z,C,08DC1DB8591B22A0,0,10.0.0.25:25,198.51.100.7:4000,+,,\n",
            "SEND2024012515-1.LOG", "exchange-smtp-send");
        row("fields only, no log type", receiveHeader.substr(receiveHeader.find("#Fields")) + sendRows, "",
            "exchange-smtp-send");
        row("UTF-16", toUtf16(sendHeader + sendRows, false, true), "", "exchange-smtp-send");
        row("another log", "#Log-type: Something Else Log\n" + receiveRows, "RECV", "");
        row("log without a type of ours", "#Log-type: Http Log\n#Fields: Timestamp,SessionId,LocalEndpoint,Event,data\n", "RECV1.LOG",
            "");
        row("mostly something else", receiveRows + "a\nb\nc\nd\ne\nf\n", "RECV.LOG", "");
        row("nothing", "hello\n", "RECV.LOG", "");
    }

    void recognition()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, name);
        const auto result =
            recognise({head.constData(), std::size_t(head.size())}, {name.constData(), std::size_t(name.size())});
        const std::string id(result.format ? result.format->id : "");
        QTEST(QByteArray::fromStdString(id), "id");
        QVERIFY(!result.detection.reason.empty());
    }

    void fieldsChangeInTheMiddle()
    {
        const std::string log =
            receiveHeader +
            "2024-01-25T15:00:00.000Z,EX1\\C,08DC1DB8591B22A0,0,10.0.0.25:25,198.51.100.7:4000,+,,\r\n"
            "#Software: Microsoft Exchange Server\r\n#LOG-TYPE: smtp receive protocol log\r\n"
            "#Fields: event,data,date-time,sequence-number,extra-column,session-id,remote-endpoint\r\n"
            "<,EHLO a,2024-01-25T15:00:01Z,1,?,08DC1DB8591B22A0,198.51.100.7:4000\r\n"
            ">,\"250  \"\"EX1\"\", Hello\",2024-01-25T15:00:02.5Z,2,?,08DC1DB8591B22A0,198.51.100.7:4000\r\n"
            "-,,2024-01-25T15:00:03.0000000Z,3,?,08DC1DB8591B22A0,198.51.100.7:4000\r\n"
            "#Fields: date-time,event\r\n"
            "2024-01-25T15:00:03Z,-\r\n";
        const auto reading = read(receiveFormat(), log);
        SAME_LINES(reading.sink.text(),
                   "reject line 14 reason=\"the columns named by #Fields are not those of an SMTP protocol log\"\n"
                   "session #1 2024-01-25T15:00:00.000Z .. 2024-01-25T15:00:03.000Z 198.51.100.7:4000 -> 10.0.0.25:25 "
                   "key=08DC1DB8591B22A0 helo=a tls=no connector=EX1\\C\n");
        QCOMPARE(reading.summary.records, 4U);
    }

    /// As Log Parser and Export-Csv write it.
    void headerOfATable_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("before");
        const QByteArray names = "date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\n";
        QTest::newRow("names") << names << QByteArray();
        QTest::newRow("quoted") << "#TYPE Selected\n\"" + QByteArray(names).replace(",", "\",\"").replace("\n", "\"\n") << QByteArray();
        QTest::newRow("columns in front") << "Filename,RowNumber," + names << QByteArray("C:\\f.log,7,");
    }

    void headerOfATable()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, before);
        QByteArray rows = QByteArray::fromStdString(smtpRows(true, "0 0 +\n0 1 > 220 EX1\n0 2 < EHLO a\n"));
        const std::string plain = rows.toStdString();
        rows = before + rows.trimmed().replace("\n", "\n" + before) + "\n";
        const std::string log = (header + rows).toStdString();
        const auto result = recognise(log, "rows.csv");
        QVERIFY(result.format && result.format->id == std::string_view("exchange-smtp-receive"));
        const auto reading = read(receiveFormat(), log);
        SAME_LINES(reading.sink.text(), read(receiveFormat(), plain).sink.text());
        QCOMPARE(reading.summary.rejected, 0U);
    }

    void badRows()
    {
        const std::string good = "2024-01-25T15:00:00.000Z,EX1\\C,A0,0,10.0.0.25:25,[2001:db8::7]:4000,+,,\n";
        const std::string log =
            receiveHeader + "garbage\n" + "yesterday,EX1\\C,A0,0,,,+,,\n" +
            "2024-01-25T15:00:00.000Z,EX1\\C,A0,x,,,+,,\n" + "2024-01-25T15:00:00.000Z,EX1\\C,A0,1,,,!,,\n" +
            "2024-01-25T15:00:00.000Z,EX1\\C,,1,,,+,,\n" + "2024-01-25T15:00:00.000Z,EX1\\C,A0,1,,,<,\"open,\n" + good +
            "2024-01-25T15:00:00.000Z,EX1\\C,A0,1,10.0.0.25:25,[2001:db8::7]:4000,<,EHL";
        const auto reading = read(receiveFormat(), log);
        SAME_LINES(
            reading.sink.text(),
            "reject line 6 reason=\"too few columns, or a quote that never closes\"\n"
            "reject line 7 reason=\"date-time is not a time\"\n"
            "reject line 8 reason=\"sequence-number is not a number\"\n"
            "reject line 9 reason=\"event is none of + - < > *\"\n"
            "reject line 10 reason=\"no session-id\"\n"
            "reject line 11 reason=\"too few columns, or a quote that never closes\"\n"
            "reject line 13 reason=\"too few columns, or a quote that never closes\"\n"
            "session #1 2024-01-25T15:00:00.000Z .. 2024-01-25T15:00:00.000Z [2001:db8::7]:4000 -> 10.0.0.25:25 key=A0 "
            "connector=EX1\\C incomplete\n");
        QCOMPARE(reading.summary.records, 1U);
        QCOMPARE(reading.summary.rejected, 7U);
        QVERIFY(reading.summary.truncated);
    }

    void sameInAnyEncodingAndBlockSize()
    {
        const std::string log =
            fileText(QStringLiteral(DELIST_TEST_DATA "/logs/exchange-smtp-receive/interleaved.log"));
        QVERIFY(!log.empty());
        const std::string expected = read(receiveFormat(), log).sink.text();
        QVERIFY(expected.find("message") != std::string::npos);
        for (const std::size_t block : {std::size_t{1}, std::size_t{7}, std::size_t{4096}})
            QVERIFY(read(receiveFormat(), log, block).sink.text() == expected);
        QVERIFY(read(receiveFormat(), toCrLf(log)).sink.text() == expected);
        QVERIFY(read(receiveFormat(), "\xEF\xBB\xBF" + log).sink.text() == expected);
        QVERIFY(read(receiveFormat(), toUtf16(log, false, true), 33).sink.text() == expected);
    }

    void truncatedAnywhere_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("receive") << "exchange-smtp-receive"
                                 << "/logs/exchange-smtp-receive/interleaved.log";
        QTest::newRow("send") << "exchange-smtp-send"
                              << "/logs/exchange-smtp-send/backscatter.log";
    }

    void truncatedAnywhere()
    {
        QFETCH(QString, format);
        QFETCH(QString, file);
        const Format& reader = *formatById(format.toStdString());
        const std::string log = fileText(QStringLiteral(DELIST_TEST_DATA) + file);
        QVERIFY(!log.empty());
        // A session is whole once the line feed after its disconnect row is there.
        std::vector<std::size_t> ends;
        for (std::size_t at = 0; at < log.size();) {
            const std::size_t end = std::min(log.find('\n', at), log.size());
            if (log.substr(at, end - at).find(",-,") != std::string::npos)
                ends.push_back(end);
            at = end + 1;
        }
        QVERIFY(ends.size() >= 2);
        for (std::size_t length = 0; length <= log.size(); ++length) {
            const auto reading = read(reader, std::string_view(log).substr(0, length));
            const auto whole =
                static_cast<int>(std::count_if(ends.begin(), ends.end(), [&](auto end) { return end <= length; }));
            const std::string text = reading.sink.text();
            int complete = 0;
            for (const std::string& row : reading.sink.rows)
                complete += row.starts_with("session") && !row.ends_with("incomplete");
            if (complete < whole)
                qWarning("%zu bytes: %d of %d", length, complete, whole);
            QVERIFY(complete >= whole);
            QVERIFY(reading.summary.rejected <= 1);
        }
    }

    void offsetsLeadToTheLines()
    {
        const std::string log =
            fileText(QStringLiteral(DELIST_TEST_DATA "/logs/exchange-smtp-receive/interleaved.log"));
        const auto reading = read(receiveFormat(), log, 100);
        for (std::size_t i = 0; i < reading.sink.rows.size(); ++i) {
            const std::string line =
                log.substr(reading.sink.offsets[i], log.find('\n', reading.sink.offsets[i]) - reading.sink.offsets[i]);
            const std::string& row = reading.sink.rows[i];
            QVERIFY(reading.sink.offsets[i] == 0 || log[reading.sink.offsets[i] - 1] == '\n');
            if (row.starts_with("message"))
                QVERIFY2(line.find("MAIL FROM") != std::string::npos, line.c_str());
            else if (row.starts_with("delivery"))
                QVERIFY2(line.find("RCPT TO") != std::string::npos, line.c_str());
            else if (row.starts_with("session"))
                QVERIFY2(line.find(",0,") != std::string::npos, line.c_str());
        }
    }

    void realLines_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("sessions");
        QTest::addColumn<QString>("must");
        QTest::newRow("auth") << "smtpreceive_auth_failed_2016.log"
                              << "exchange-smtp-receive" << 1
                              << "helo=[95.10.20.33] tls=yes failed-auth=username@domain.com failed-auths=1";
        QTest::newRow("auth counts") << "smtpreceive_auth_failed_2016.log"
                                     << "exchange-smtp-receive" << 1 << "gaps=3 duplicates=1 incomplete";
        QTest::newRow("ndr")
            << "smtpsend_ndr_backscatter_2016.log"
            << "exchange-smtp-send" << 1
            << "victim=****@hispanicliving.shop id=<fed061de-3411-44fe-b5cb-d85762c10d2e@Testta.MyDomain.com> "
               "accepted outbound";
        QTest::newRow("ndr message")
            << "smtpsend_ndr_backscatter_2016.log"
            << "exchange-smtp-send" << 1
            << "from=<> recipients=1 size=18019 server=50.7.176.26 outbound accepted internal=167503004549";
        QTest::newRow("mixed") << "elastic_smtp_lines.log"
                               << "" << 4 << "error=\"Failed to connect. Winsock error code: 10061";
        QTest::newRow("mixed, send")
            << "elastic_smtp_lines.log"
            << "exchange-smtp-send" << 4
            << "10.11.12.14:53228 -> 10.11.12.13:25 key=08DC1DB8591B229A helo=mgt.my.domain.tld";
        QTest::newRow("mixed, receive") << "elastic_smtp_lines.log"
                                        << "exchange-smtp-receive" << 4 << "-> 10.11.12.13:2525 key=08DC1DB8591B22A0";
    }

    void realLines()
    {
        QFETCH(QString, file);
        QFETCH(QString, format);
        QFETCH(int, sessions);
        QFETCH(QString, must);
        const std::string log = fileText(QStringLiteral(DELIST_CORPORA "/logs/exchange_smtp_protocol/") + file);
        if (log.empty())
            QSKIP("the real logs are not here (DELIST_CORPORA)");
        const auto known = recognise(log, file.toStdString());
        QVERIFY2(known.format, known.detection.reason.c_str());
        if (!format.isEmpty() && !file.startsWith(QStringLiteral("elastic")))
            QCOMPARE(QString::fromUtf8(known.format->id.data(), qsizetype(known.format->id.size())), format);
        const auto reading = read(format.isEmpty() ? *known.format : *formatById(format.toStdString()), log);
        const std::string text = reading.sink.text();
        QCOMPARE(reading.summary.rejected, 0U);
        QCOMPARE(static_cast<int>(std::count_if(reading.sink.rows.begin(), reading.sink.rows.end(),
                                                [](const std::string& row) { return row.starts_with("session"); })),
                 sessions);
        if (text.find(must.toStdString()) == std::string::npos)
            qWarning("%s", text.c_str());
        QVERIFY(text.find(must.toStdString()) != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestExchangeSmtpFile)
#include "test_exchange_smtp_file.moc"
