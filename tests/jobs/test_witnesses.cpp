// What files count for: one syslog with the lines of a firewall and of a mail server is two witnesses, connections are seen by
// the firewall, sessions and mail by the mail server, whichever wrote more of it; logs that tell of one session count once; a
// folder without its logs is named.
#include "analysis/analysis.h"
#include "analysis/coverage.h"
#include "case/questions/analysis_queries.h"
#include "case/questions/containment.h"
#include "case/tables/table_query.h"
#include "case/tables/traffic_query.h"
#include "evidence/row_vantages.h"
#include "jobs/import.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {

/// One accepted connection of an inside host to outside mail servers.
QByteArray firewallLine(int minute, int second, int peer)
{
    return QByteArrayLiteral("Mar  3 10:") + QByteArray::number(minute).rightJustified(2, '0') + ':' +
           QByteArray::number(second).rightJustified(2, '0') +
           " gate kernel: [1234.5] ACCEPT IN=eth1 OUT=eth0 SRC=10.0.3.44 DST=198.51.100." + QByteArray::number(peer) +
           " LEN=60 TTL=63 PROTO=TCP SPT=" + QByteArray::number(40000 + second * 200 + peer) + " DPT=25 WINDOW=64240 SYN\n";
}

/// One message from outside, in and delivered.
QByteArray mailLines(int minute, int number)
{
    const QByteArray stamp = QByteArrayLiteral("Mar  3 10:") + QByteArray::number(minute).rightJustified(2, '0') + ":30 gate postfix/";
    const QByteArray id = QByteArrayLiteral("4A0B1C2D") + QByteArray::number(10 + number);
    return stamp + "smtpd[77]: connect from mx.example.net[192.0.2.9]\n" + stamp + "smtpd[77]: " + id +
           ": client=mx.example.net[192.0.2.9]\n" + stamp + "cleanup[78]: " + id + ": message-id=<m" + QByteArray::number(number) +
           "@example.net>\n" + stamp + "qmgr[79]: " + id + ": from=<a@example.net>, size=1200, nrcpt=1 (queue active)\n" + stamp +
           "local[80]: " + id + ": to=<b@example.com>, relay=local, delay=0.1, dsn=2.0.0, status=sent (delivered to mailbox)\n" +
           stamp + "qmgr[79]: " + id + ": removed\n" + stamp + "smtpd[77]: disconnect from mx.example.net[192.0.2.9]\n";
}

QByteArray mixed(int firewallLines, int messages)
{
    QByteArray all;
    for (int minute = 0; minute < 50; ++minute) {
        for (int i = minute; i < firewallLines; i += 50)
            all += firewallLine(minute, i / 50 % 30, 1 + i % 200);
        for (int i = minute; i < messages; i += 50)
            all += mailLines(minute, i);
    }
    return all;
}

qint64 rows(Database& database, const char* table, Vantage vantage)
{
    TableFilter filter;
    filter.vantage = vantage;
    return TableQuery(database, *tableById(QString::fromLatin1(table))).count(filter);
}

} // namespace

class TestWitnesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasItsWitness_data()
    {
        QTest::addColumn<int>("firewallLines");
        QTest::addColumn<int>("messages");
        QTest::addColumn<QString>("format");
        QTest::newRow("mostly mail") << 60 << 40 << "postfix";
        QTest::newRow("mostly firewall") << 900 << 40 << "netfilter";
    }
    void everyRowHasItsWitness()
    {
        QFETCH(int, firewallLines);
        QFETCH(int, messages);
        QFETCH(QString, format);
        QTemporaryDir folder;
        QFile log(folder.filePath(QStringLiteral("messages")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(mixed(firewallLines, messages));
        log.close();
        CaseSettings settings;
        settings.mailServers = {"10.0.0.5"};
        settings.internal = {"10.0.0.0/8"};
        settings.domains = {"example.com"};
        auto made = CaseFile::create(folder.filePath(QStringLiteral("c.delist")).toStdString(), settings);
        QVERIFY(made);
        CaseFile file = made.take();
        ImportOptions options;
        options.year = 2026;
        const auto result = importPaths(file, {log.fileName()}, options, {}, {});
        QVERIFY(result);
        QCOMPARE(result.value().imported.size(), std::size_t{1});
        QCOMPARE(result.value().imported[0].format, format);
        QCOMPARE(result.value().imported[0].rejected, 0);

        Database& database = file.database();
        QCOMPARE(rows(database, "connections", Vantage::Firewall), firewallLines);
        QCOMPARE(rows(database, "connections", Vantage::MailLog), 0);
        QCOMPARE(rows(database, "sessions", Vantage::MailLog), messages);
        QCOMPARE(rows(database, "sessions", Vantage::Firewall), 0);
        QCOMPARE(rows(database, "messages", Vantage::MailLog), messages);
        QCOMPARE(rows(database, "deliveries", Vantage::MailLog), messages);
        QCOMPARE(TableQuery(database, *tableById(u"connections")).count({}), firewallLines);

        QCOMPARE(trafficVantages(database), (std::vector{Vantage::Firewall, Vantage::MailLog}));
        QCOMPARE(database.integer("SELECT sum(connections) FROM traffic_minute WHERE vantage = 0 AND port = 25"), firewallLines);
        QCOMPARE(database.integer("SELECT sum(messages) FROM traffic_minute WHERE vantage = 2"), messages);
        QCOMPARE(database.integer("SELECT sum(messages) FROM traffic_minute WHERE vantage = 0"), 0);
        QCOMPARE(database.text("SELECT vantage || ' ' || smtp_connections || ' ' || smtp_allowed FROM host WHERE address = '10.0.3.44'"),
                 "0 " + std::to_string(firewallLines) + " " + std::to_string(firewallLines));
        QCOMPARE(database.text("SELECT vantage || ' ' || messages FROM host WHERE address = '192.0.2.9'"), "2 " + std::to_string(messages));

        const std::vector<OutboundSpeaker> speakers = outboundSpeakers(database);
        QCOMPARE(speakers.size(), std::size_t{1});
        QCOMPARE(speakers[0].address, std::string("10.0.3.44"));
        QCOMPARE(speakers[0].vantage, Vantage::Firewall);
        QCOMPARE(speakers[0].allowed, firewallLines);

        // Each witness covers what the file covers.
        const std::vector<Coverage> covered = coverage(database);
        QCOMPARE(covered.size(), std::size_t{2});
        QCOMPARE(covered[0].vantage, Vantage::Firewall);
        QCOMPARE(covered[1].vantage, Vantage::MailLog);
        QCOMPARE(covered[0].evidence, covered[1].evidence);

        const Analysis findings = analyse(database, settings);
        const bool found = std::any_of(findings.findings.begin(), findings.findings.end(), [](const Finding& finding) {
            return finding.cause == QLatin1String("direct-to-mx") && finding.subject == QLatin1String("10.0.3.44");
        });
        QVERIFY(found);
    }

    void aFileOfOneKindHasOneWitness()
    {
        QTemporaryDir folder;
        QFile log(folder.filePath(QStringLiteral("maillog")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(mixed(0, 10));
        log.close();
        auto made = CaseFile::create(folder.filePath(QStringLiteral("c.delist")).toStdString(), {});
        QVERIFY(made);
        CaseFile file = made.take();
        QVERIFY(importPaths(file, {log.fileName()}, {}, {}, {}));
        QCOMPARE(evidenceFacts(file.database()).size(), std::size_t{1});
        QCOMPARE(evidenceFacts(file.database())[0].vantage, Vantage::MailLog);
    }

    /// The session of a send log stands in the connectivity log too, under the same id: it counts once.
    void aConnectivityLogCountsInNoRollUp()
    {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& text) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
        };
        const QString connectivity = write("CONNECTLOG20260302-1.LOG",
            "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n#Log-type: Transport Connectivity Log\n#Date: 2026-03-02T00:00:00.000Z\n"
            "#Fields: date-time,session,source,Destination,direction,description\n"
            "2026-03-02T10:00:00.000Z,08D0123456789ABC,SMTP,partner.example,+,DnsConnectorDelivery 1\n"
            "2026-03-02T10:00:00.100Z,08D0123456789ABC,SMTP,partner.example,>,Established connection to 198.51.100.7:25\n"
            "2026-03-02T10:00:02.000Z,08D0123456789ABC,SMTP,partner.example,-,Messages: 1 Bytes: 1234 (Retired)\n");
        const QString send = write("SEND20260302-1.LOG",
            "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n#Log-type: SMTP Send Protocol Log\n#Date: 2026-03-02T00:00:00.000Z\n"
            "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\n"
            "2026-03-02T10:00:00.000Z,Out,08D0123456789ABC,0,10.0.0.5:41000,198.51.100.7:25,+,,\n"
            "2026-03-02T10:00:00.200Z,Out,08D0123456789ABC,1,10.0.0.5:41000,198.51.100.7:25,>,EHLO mail.example.com,\n"
            "2026-03-02T10:00:02.000Z,Out,08D0123456789ABC,2,10.0.0.5:41000,198.51.100.7:25,-,,Local\n");
        CaseSettings settings;
        settings.internal = {"10.0.0.0/8"};
        auto made = CaseFile::create(folder.filePath(QStringLiteral("c.delist")).toStdString(), settings);
        QVERIFY(made);
        CaseFile file = made.take();
        const auto result = importPaths(file, {connectivity, send}, {}, {}, {});
        QVERIFY(result);
        QCOMPARE(result.value().imported.size(), std::size_t{2});
        Database& database = file.database();
        QCOMPARE(database.integer("SELECT count(*) FROM session"), 2);
        QCOMPARE(database.integer("SELECT count(DISTINCT key) FROM session"), 1);
        QCOMPARE(database.integer("SELECT sum(connections) FROM traffic_minute"), 1);
        QCOMPARE(database.integer("SELECT smtp_connections FROM host WHERE address = '10.0.0.5'"), 1);
    }

    void emptyFoldersOfProtocolLogsAreNamed()
    {
        QTemporaryDir folder;
        const QString logs = folder.filePath(QStringLiteral("TransportRoles/Logs/"));
        for (const char* each : {"Hub/ProtocolLog/SmtpReceive", "Hub/ProtocolLog/SmtpSend", "FrontEnd/ProtocolLog/SmtpReceive", "Hub/Other/SmtpSend"})
            QVERIFY(QDir().mkpath(logs + QLatin1String(each)));
        QFile log(logs + QStringLiteral("FrontEnd/ProtocolLog/SmtpReceive/RECV.LOG"));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write("#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n"
                                                           "#Log-type: SMTP Receive Protocol Log\n#Date: 2026-03-02T00:00:00.000Z\n"
                                                           "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\n"
                                                           "2026-03-02T10:00:00.000Z,Default,08D1,0,10.0.0.5:25,192.0.2.7:4000,+,,\n") > 0);
        log.close();
        auto made = CaseFile::create(folder.filePath(QStringLiteral("c.delist")).toStdString(), {});
        QVERIFY(made);
        CaseFile file = made.take();
        const auto result = importPaths(file, {logs}, {}, {}, {});
        QVERIFY(result);
        QCOMPARE(result.value().imported.size(), std::size_t{1});
        QVERIFY(result.value().skipped.empty());
        QCOMPARE(result.value().notes.size(), 2);
        QVERIFY(result.value().notes[0].contains(QStringLiteral("Hub/ProtocolLog/SmtpReceive holds no log")));
        QVERIFY(result.value().notes[0].contains(QStringLiteral("Set-ReceiveConnector")));
        QVERIFY(result.value().notes[1].contains(QStringLiteral("Set-SendConnector")));
    }

    /// A sensor that writes more than the mail server does not hide its log.
    void aMailLogAmongASensorsLinesIsRead()
    {
        QByteArray text;
        for (int i = 0; i < 60; ++i)
            text += "<134>Mar  2 09:01:07 mx suricata[9]: {\"timestamp\":\"2026-03-02T09:01:0" + QByteArray::number(i % 10) +
                    ".0+0000\",\"flow_id\":1,\"event_type\":\"dns\"}\n";
        text += "Mar  2 09:01:08 mx postfix/smtpd[5]: connect from far.example[203.0.113.9]\n"
                "Mar  2 09:01:09 mx postfix/smtpd[5]: disconnect from far.example[203.0.113.9]\n";
        QTemporaryDir folder;
        QFile log(folder.filePath(QStringLiteral("syslog")));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write(text) == text.size());
        log.close();
        auto made = CaseFile::create(folder.filePath(QStringLiteral("c.delist")).toStdString(), {});
        QVERIFY(made);
        CaseFile file = made.take();
        const auto result = importPaths(file, {log.fileName()}, {}, {}, {});
        QVERIFY(result);
        QCOMPARE(result.value().imported.size(), std::size_t{1});
        QCOMPARE(result.value().imported.front().format, QStringLiteral("postfix"));
        QCOMPARE(file.database().integer("SELECT count(*) FROM session"), 1);
    }

    /// However many lines of smtp.log stand before the first of conn.log: what the file is taken for is seen in its beginning.
    void aFileOfZeekHasTheSameWitnessesWhateverItBeginsWith_data()
    {
        QTest::addColumn<bool>("mailFirst");
        QTest::addColumn<bool>("connLog");
        QTest::newRow("smtp.log first") << true << true;
        QTest::newRow("conn.log first") << false << true;
        QTest::newRow("smtp.log alone") << true << false;
    }
    void aFileOfZeekHasTheSameWitnessesWhateverItBeginsWith()
    {
        QFETCH(bool, mailFirst);
        QFETCH(bool, connLog);
        constexpr int count = 140;
        QByteArray mail, connections;
        for (int i = 0; i < count; ++i) {
            const QByteArray common = "{\"ts\":" + QByteArray::number(1772438400 + i * 60) + ".5,\"uid\":\"C" + QByteArray::number(i) +
                                      "\",\"id.orig_h\":\"10.0.3.44\",\"id.orig_p\":" + QByteArray::number(40000 + i) +
                                      ",\"id.resp_h\":\"198.51.100.7\",\"id.resp_p\":25,";
            mail += common + "\"helo\":\"pc44\",\"mailfrom\":\"a@b.example\",\"rcptto\":[\"c@d.example\"],\"last_reply\":\"250 ok\"}\n";
            connections += common + "\"proto\":\"tcp\",\"service\":\"smtp\",\"duration\":2.0,\"orig_bytes\":900,\"resp_bytes\":300,\"conn_state\":\"SF\"}\n";
        }
        QTemporaryDir folder;
        QFile log(folder.filePath(QStringLiteral("zeek.json")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        if (!connLog)
            connections.clear(); // then the sensor speaks of nothing but what it heard said
        log.write(mailFirst ? mail + connections : connections + mail);
        log.close();
        auto made = CaseFile::create(folder.filePath(QStringLiteral("c.delist")).toStdString(), {});
        QVERIFY(made);
        CaseFile file = made.take();
        const auto result = importPaths(file, {log.fileName()}, {}, {}, {});
        QVERIFY(result);
        QCOMPARE(result.value().imported.size(), std::size_t{1});
        const std::string seenBy = std::to_string(static_cast<int>(connLog ? Vantage::Firewall : Vantage::Capture));
        QCOMPARE(file.database().integer("SELECT sum(connections) FROM traffic_minute WHERE vantage = " + seenBy), count);
        QCOMPARE(file.database().integer("SELECT ifnull(sum(connections), 0) FROM traffic_minute WHERE vantage <> " + seenBy), 0);
        QCOMPARE(file.database().integer("SELECT count(*) FROM connection"), count);
        QCOMPARE(file.database().text("SELECT vantage || ' ' || smtp_connections || ' ' || messages FROM host WHERE address = '10.0.3.44'"),
                 seenBy + " " + std::to_string(count) + " " + std::to_string(count));
        QCOMPARE(file.database().integer("SELECT connection_vantage FROM evidence"), connLog ? 0 : 1);
        QCOMPARE(file.database().integer("SELECT sum(messages) FROM traffic_minute WHERE vantage = 1"), count);
    }

    /// Logs of many programs, and of a sensor that sees connections and what is said in them.
    void onlySyslogsAndZeekAreOfTwoKinds()
    {
        for (const Format* const format : formats()) {
            const RowVantages seen = rowVantages(*format);
            if (seen.connections != seen.mail)
                QVERIFY2(format->text && (format->clock == FormatClock::Local || format->id.starts_with("zeek")), format->id.data());
            else
                QCOMPARE(seen.mail, format->vantage);
        }
    }
};

QTEST_GUILESS_MAIN(TestWitnesses)
#include "test_witnesses.moc"
