// The program with evidence that needs a word from the user: tables with assigned columns, clocks that are off, connectors
// that write no protocol log.
#include "support/archive_file.h"
#include "support/program_test.h"
#include <QDir>
#include <QFile>
#include <QTest>

using namespace delist::test;

class TestEvidenceCommands : public ProgramTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void columnsAreAssignedAndRemembered();
    void headersAreRememberedByTheirColumns();
    void mailCountsOnceForItsMailbox();
    void whatBreaksOffIsTold();
    void aLeapDayDecidesTheYear();
    void anEvidenceIsReadAgain();
    void aMappingOfMail();
    void wrongMappingsAreWrongUsage_data();
    void wrongMappingsAreWrongUsage();
    void clockOffsetsAreShownAndTakenOffWhenAccepted();
    void connectorsWithoutLogsAreNamed();

private:
    QString write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] QString caseFile() const { return path(QStringLiteral("c.delist")); }
};

void TestEvidenceCommands::init()
{
    makeFolder();
    QCOMPARE(delist({QStringLiteral("new"), caseFile()}).status, 0);
}

QString TestEvidenceCommands::write(const QString& name, const QByteArray& content) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return path;
}

void TestEvidenceCommands::columnsAreAssignedAndRemembered()
{
    const QByteArray header = "When;From host;SP;To host;DP;Verdict;Octets\n";
    const QString first = write(QStringLiteral("first.txt"),
                                header + "02.03.2026 08:00:00;10.0.3.44;49152;198.51.100.7;25;durchgelassen;1200\n"
                                         "02.03.2026 08:00:01;10.0.3.44;49153;198.51.100.8;25;verworfen;0\n"
                                         "nonsense\n");
    const QString spec = QStringLiteral("csv:time=When,source=From host,source_port=SP,destination=To host,destination_port=DP,action=Verdict,"
                                        "bytes=#7;zone=Europe/Berlin;allowed=durchgelassen;denied=verworfen");
    const ProgramRun unknown = delist({QStringLiteral("import"), caseFile(), first, QStringLiteral("--json")});
    QCOMPARE(unknown.status, 1);
    QVERIFY(unknown.err.contains("unknown-format"));

    const ProgramRun imported = delist({QStringLiteral("import"), caseFile(), first, QStringLiteral("--format"), spec, QStringLiteral("--json")});
    QVERIFY2(imported.status == 0, imported.err);
    const QJsonObject evidence = imported.json()[QStringLiteral("imported")].toArray().at(0).toObject();
    QCOMPARE(evidence[QStringLiteral("format")].toString(), QStringLiteral("csv"));
    QCOMPARE(evidence[QStringLiteral("vantage")].toString(), QStringLiteral("firewall"));
    QCOMPARE(evidence[QStringLiteral("timezone")].toString(), QStringLiteral("Europe/Berlin"));
    QCOMPARE(evidence[QStringLiteral("records")].toInt(), 2);
    QCOMPARE(evidence[QStringLiteral("rejected")].toInt(), 1);
    const QJsonArray rows = delist({QStringLiteral("show"), caseFile(), QStringLiteral("connections"), QStringLiteral("--json")}).rows();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][QStringLiteral("time")].toString(), QStringLiteral("2026-03-02T07:00:00.000Z"));
    QCOMPARE(rows[0][QStringLiteral("action")].toString(), QStringLiteral("allowed"));
    QCOMPARE(rows[0][QStringLiteral("bytes")].toInt(), 1200);
    QVERIFY(rows[0][QStringLiteral("bytes_sent")].isNull());
    QCOMPARE(rows[1][QStringLiteral("action")].toString(), QStringLiteral("denied"));

    // The same header again needs no word.
    const QString second = write(QStringLiteral("second.txt"), header + "03.03.2026 08:00:00;10.0.3.45;49152;198.51.100.7;25;verworfen;0\n");
    const ProgramRun again = delist({QStringLiteral("import"), caseFile(), second, QStringLiteral("--json")});
    QVERIFY2(again.status == 0, again.err);
    QCOMPARE(again.json()[QStringLiteral("imported")].toArray().at(0)[QStringLiteral("format")].toString(), QStringLiteral("csv"));
}

/// A header is its columns, however they are written; a mapping by names finds them in any order, one by numbers does not.
void TestEvidenceCommands::headersAreRememberedByTheirColumns()
{
    const auto formatOf = [this](const QByteArray& header, const QByteArray& row, const QString& spec = {}) {
        static int count = 0;
        const QString path = write(QStringLiteral("table%1.csv").arg(++count), header + "\n" + row + "\n");
        QStringList arguments{QStringLiteral("import"), caseFile(), path, QStringLiteral("--json")};
        if (!spec.isEmpty())
            arguments << QStringLiteral("--format") << spec;
        return delist(arguments).json()[QStringLiteral("imported")].toArray().at(0)[QStringLiteral("format")].toString();
    };
    const QString csv = QStringLiteral("csv");
    QCOMPARE(formatOf("Stamp,Who,Whom,Door", "2026-03-02 08:00:01,10.0.3.1,198.51.100.7,25",
                      QStringLiteral("csv:time=Stamp,source=Who,destination=Whom,destination_port=Door;delimiter=comma")), csv);
    QCOMPARE(formatOf("\"Stamp\",\"Who\",\"Whom\",\"Door\"", "\"2026-03-02 08:00:02\",\"10.0.3.2\",\"198.51.100.7\",\"25\""), csv);
    QCOMPARE(formatOf("Stamp;Who;Whom;Door", "2026-03-02 08:00:03;10.0.3.3;198.51.100.7;25"), csv);
    QCOMPARE(formatOf("STAMP,WHO,WHOM,DOOR", "2026-03-02 08:00:04,10.0.3.4,198.51.100.7,25"), csv);
    QCOMPARE(formatOf("Door,Whom,Who,Stamp,Weather", "25,198.51.100.7,10.0.3.5,2026-03-02 08:00:05,rain"), csv);
    QCOMPARE(formatOf("Stamp,Who,Whom", "2026-03-02 08:00:06,10.0.3.6,198.51.100.7"), QString());
    const QJsonArray rows = delist({QStringLiteral("show"), caseFile(), QStringLiteral("connections"), QStringLiteral("--json")}).rows();
    QCOMPARE(rows.size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(rows[i][QStringLiteral("source")].toString(), QStringLiteral("10.0.3.%1").arg(i + 1));
        QCOMPARE(rows[i][QStringLiteral("destination_port")].toInt(), 25);
    }

    QCOMPARE(formatOf("A1,B1,C1", "2026-03-02 09:00:00,10.0.3.1,198.51.100.7", QStringLiteral("csv:time=#1,source=#2,destination=#3")), csv);
    QCOMPARE(formatOf("A1,B1,C1,D1", "2026-03-02 09:00:01,10.0.3.1,198.51.100.7,x"), csv);
    QCOMPARE(formatOf("B1,A1,C1", "10.0.3.1,2026-03-02 09:00:02,198.51.100.7"), QString());
}

/// Of logs whose rows are all that is told of a mail, and of one that tells it on the way in and on the way out.
void TestEvidenceCommands::mailCountsOnceForItsMailbox()
{
    QByteArray trace = "Organization,MessageId,Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageTraceId,StartDate,EndDate,Index\r\n";
    QByteArray statistics;
    for (int i = 0; i < 6; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray to = "r" + n + "@far.example";
        trace += "larch.example,<m" + n + "@larch.example>,2026-03-02T08:0" + n + ":00,ann@larch.example," + to + ",x," +
                 (i < 4 ? "Delivered,203.0.113.9" : "Failed,") + ",10.0.3.44,900,00000000-0000-0000-0000-00000000000" + n + ",,,0\r\n";
        for (const char* const way : {"SMTPI", "SMTPO"})
            statistics += "\"2026-03-02 09:0" + n + ":00\",\"2026-03-02 09:0" + n + ":01\"," + way + ",1,\"bob@birch.example\",\"" + to + "\",\"\",\"\",\"" +
                          (way[4] == 'I' ? "10.0.3.45" : "203.0.113.9") + "\",\"\",\"\",0,900,1\r\n";
    }
    const ProgramRun imported = delist({QStringLiteral("import"), caseFile(), write(QStringLiteral("trace.csv"), trace), write(QStringLiteral("Statistics.csv"), statistics)});
    QVERIFY2(imported.status == 0, imported.err);
    const QJsonArray rows = delist({QStringLiteral("show"), caseFile(), QStringLiteral("mailboxes"), QStringLiteral("--json")}).rows();
    QCOMPARE(rows.size(), 2);
    for (const QJsonValue& row : rows) {
        const bool traced = row[QStringLiteral("address")].toString() == QLatin1String("ann@larch.example");
        QCOMPARE(row[QStringLiteral("messages")].toInt(), 6);
        QCOMPARE(row[QStringLiteral("recipients")].toInt(), 6);
        QCOMPARE(row[QStringLiteral("failed")].toInt(), traced ? 2 : 0);
    }
}

/// What came before the break is in the case; the status and a line on stderr say that something is missing.
void TestEvidenceCommands::whatBreaksOffIsTold()
{
    QByteArray log;
    for (int i = 0; i < 2000; ++i)
        log += QByteArrayLiteral("Mar  4 10:00:00 mx postfix/smtpd[") + QByteArray::number(i * 7919 % 30011) + QByteArrayLiteral("]: connect from unknown[192.0.2.7]\n");
    const QByteArray packed = QByteArray::fromStdString(delist::pack(delist::Packed::Gz, {{"mail.log", log.toStdString()}}));
    const QString path = write(QStringLiteral("mail.log.gz"), packed.left(packed.size() / 2));
    const ProgramRun done = delist({QStringLiteral("import"), caseFile(), path, QStringLiteral("--json")});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.err.contains("mail.log.gz/mail.log: ") && done.err.contains("cut off"), done.err);
    const QJsonObject evidence = done.json()[QStringLiteral("imported")].toArray().at(0).toObject();
    QVERIFY(evidence[QStringLiteral("truncated")].toBool() && evidence[QStringLiteral("records")].toInt() > 100);
}

void TestEvidenceCommands::aLeapDayDecidesTheYear()
{
    const QString path = write(QStringLiteral("mail.log"), "Feb 28 10:00:00 mx postfix/smtpd[1]: connect from unknown[192.0.2.7]\n"
                                                           "Feb 29 10:00:00 mx postfix/smtpd[2]: connect from unknown[192.0.2.7]\n");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(delist({QStringLiteral("import"), caseFile(), path}).status, 0);
    const QJsonArray evidence = delist({QStringLiteral("show"), caseFile(), QStringLiteral("evidence"), QStringLiteral("--json")}).rows();
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence[0][QStringLiteral("first")].toString(), QStringLiteral("2024-02-28T10:00:00.000Z"));
    QCOMPARE(evidence[0][QStringLiteral("last")].toString(), QStringLiteral("2024-02-29T10:00:00.000Z"));
    QVERIFY(evidence[0][QStringLiteral("note")].toString().contains(QLatin1String("by its 29 February")));
}

void TestEvidenceCommands::anEvidenceIsReadAgain()
{
    const QString path = write(QStringLiteral("mail.log"), "Mar  4 10:00:00 mx postfix/smtpd[7]: connect from unknown[192.0.2.7]\n");
    const QStringList import{QStringLiteral("import"), caseFile(), QStringLiteral("--json")};
    QCOMPARE(delist(import + QStringList{path}).status, 0);
    const ProgramRun again = delist(import + QStringList{QStringLiteral("--again"), QStringLiteral("1"), QStringLiteral("--year"), QStringLiteral("2019"),
                                                         QStringLiteral("--timezone"), QStringLiteral("Europe/Berlin")});
    QVERIFY2(again.status == 0, again.err);
    const QJsonArray evidence = delist({QStringLiteral("show"), caseFile(), QStringLiteral("evidence"), QStringLiteral("--json")}).rows();
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence[0][QStringLiteral("id")].toInt(), 1);
    QCOMPARE(evidence[0][QStringLiteral("first")].toString(), QStringLiteral("2019-03-04T09:00:00.000Z"));
    QCOMPARE(evidence[0][QStringLiteral("timezone_source")].toString(), QStringLiteral("option"));
    QCOMPARE(delist(import + QStringList{QStringLiteral("--again"), QStringLiteral("7")}).status, 2);
    QCOMPARE(delist(import + QStringList{QStringLiteral("--again"), QStringLiteral("x")}).status, 2);
    QCOMPARE(delist(import + QStringList{QStringLiteral("--again"), QStringLiteral("1"), path}).status, 2);
}

void TestEvidenceCommands::aMappingOfMail()
{
    const QString path = write(QStringLiteral("mail.csv"), "2026-03-02T08:00:00Z,a@larch.example,b@partner.example,Offer,<1@larch.example>,550 5.7.1 no\n");
    const ProgramRun imported = delist({QStringLiteral("import"), caseFile(), path, QStringLiteral("--format"),
                                        QStringLiteral("csv:time=#1,sender=#2,recipient=#3,subject=#4,message_id=#5,reply=#6;header=no"), QStringLiteral("--json")});
    QVERIFY2(imported.status == 0, imported.err);
    QCOMPARE(imported.json()[QStringLiteral("imported")].toArray().at(0)[QStringLiteral("vantage")].toString(), QStringLiteral("mail-log"));
    const QJsonArray rows = delist({QStringLiteral("show"), caseFile(), QStringLiteral("deliveries"), QStringLiteral("--json")}).rows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][QStringLiteral("outcome")].toString(), QStringLiteral("rejected"));
    QCOMPARE(rows[0][QStringLiteral("enhanced_status")].toString(), QStringLiteral("5.7.1"));
}

void TestEvidenceCommands::wrongMappingsAreWrongUsage_data()
{
    QTest::addColumn<QString>("spec");
    QTest::newRow("nothing") << QStringLiteral("csv:");
    QTest::newRow("no time") << QStringLiteral("csv:source=Src,destination=Dst");
    QTest::newRow("no address") << QStringLiteral("csv:time=T");
    QTest::newRow("no such field") << QStringLiteral("csv:time=T,source=S,colour=C");
    QTest::newRow("no such option") << QStringLiteral("csv:time=T,source=S;colour=red");
    QTest::newRow("names without a header") << QStringLiteral("csv:time=T,source=S;header=no");
    QTest::newRow("no column") << QStringLiteral("csv:time=T,source=#0");
}

void TestEvidenceCommands::wrongMappingsAreWrongUsage()
{
    QFETCH(QString, spec);
    const QString path = write(QStringLiteral("x.csv"), "T,S\n");
    QCOMPARE(delist({QStringLiteral("import"), caseFile(), path, QStringLiteral("--format"), spec}).status, 2);
}

void TestEvidenceCommands::clockOffsetsAreShownAndTakenOffWhenAccepted()
{
    // One and the same four messages, in UTC and by a clock that is 90 seconds ahead.
    QByteArray utc = "date_time_utc,source,event_id,message_id,recipient_address,sender_address,return_path\n";
    QByteArray ahead = "Timestamp,Source,EventId,MessageId,Recipients,Sender,ReturnPath\n";
    for (int i = 0; i < 4; ++i) {
        const QByteArray minute = QByteArray::number(10 + i);
        const QByteArray id = "<m" + QByteArray::number(i) + "@larch.example>";
        utc += "2026-03-02T08:" + minute + ":00.000Z,SMTP,RECEIVE," + id + ",b@partner.example,a@larch.example,a@larch.example\n";
        ahead += "2026-03-02 08:" + QByteArray::number(11 + i) + ":30,SMTP,RECEIVE," + id + ",b@partner.example,a@larch.example,a@larch.example\n";
    }
    const QStringList import{QStringLiteral("import"), caseFile(), write(QStringLiteral("1.csv"), utc), write(QStringLiteral("2.csv"), ahead)};
    const ProgramRun imported = delist(import);
    QVERIFY2(imported.status == 0, imported.err);
    const QStringList offsets{QStringLiteral("show"), caseFile(), QStringLiteral("clock-offsets"), QStringLiteral("--json")};
    QJsonArray rows = delist(offsets).rows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][QStringLiteral("evidence")].toInt(), 2);
    QCOMPARE(rows[0][QStringLiteral("reference")].toInt(), 1);
    QCOMPARE(rows[0][QStringLiteral("basis")].toString(), QStringLiteral("message-id"));
    QCOMPARE(rows[0][QStringLiteral("matches")].toInt(), 4);
    QCOMPARE(rows[0][QStringLiteral("offset_seconds")].toDouble(), 90.0);
    QCOMPARE(rows[0][QStringLiteral("significant")].toBool(), true);
    // Nothing moved by itself.
    const QStringList messages{QStringLiteral("show"), caseFile(), QStringLiteral("messages"), QStringLiteral("--evidence"), QStringLiteral("2"), QStringLiteral("--json")};
    QCOMPARE(delist(messages).rows()[0][QStringLiteral("time")].toString(), QStringLiteral("2026-03-02T08:11:30.000Z"));

    // The other file's clock is what may be wrong: then the estimate is turned round. In a copy.
    const QString other = path(QStringLiteral("other.delist"));
    QVERIFY(QFile::copy(caseFile(), other));
    const ProgramRun turned = delist({QStringLiteral("set"), other, QStringLiteral("--accept-offset"), QStringLiteral("1")});
    QVERIFY2(turned.status == 0, turned.err);
    const auto firstTime = [&](const QString& inCase, const char* evidence) {
        return delist({QStringLiteral("show"), inCase, QStringLiteral("messages"), QStringLiteral("--evidence"), QString::fromLatin1(evidence), QStringLiteral("--json")}).rows()[0][QStringLiteral("time")].toString();
    };
    QCOMPARE(firstTime(other, "1"), QStringLiteral("2026-03-02T08:11:30.000Z"));
    QCOMPARE(firstTime(other, "2"), QStringLiteral("2026-03-02T08:11:30.000Z"));
    QCOMPARE(delist({QStringLiteral("set"), other, QStringLiteral("--accept-offset"), QStringLiteral("3")}).status, 2);

    const ProgramRun accepted = delist({QStringLiteral("set"), caseFile(), QStringLiteral("--accept-offset"), QStringLiteral("2")});
    QVERIFY2(accepted.status == 0, accepted.err);
    QCOMPARE(delist(messages).rows()[0][QStringLiteral("time")].toString(), QStringLiteral("2026-03-02T08:10:00.000Z"));
    rows = delist(offsets).rows();
    QCOMPARE(rows[0][QStringLiteral("offset_seconds")].toDouble(), 0.0);
    QCOMPARE(rows[0][QStringLiteral("accepted")].toDouble(), 90.0);
    const ProgramRun custody = delist({QStringLiteral("show"), caseFile(), QStringLiteral("custody"), QStringLiteral("--json")});
    QVERIFY(custody.out.contains("\"clock\""));
    QCOMPARE(delist({QStringLiteral("verify"), caseFile()}).status, 0);
    // Seconds that are given are those of the clock: twice is once, and none takes them back.
    for (const auto& [given, time] : {std::pair("2=30", "2026-03-02T08:11:00.000Z"), {"2=30", "2026-03-02T08:11:00.000Z"},
                                      {"2=0", "2026-03-02T08:11:30.000Z"}, {"2=90", "2026-03-02T08:10:00.000Z"}}) {
        QCOMPARE(delist({QStringLiteral("set"), caseFile(), QStringLiteral("--accept-offset"), QString::fromLatin1(given)}).status, 0);
        QCOMPARE(firstTime(caseFile(), "2"), QString::fromLatin1(time));
    }
    QCOMPARE(delist({QStringLiteral("set"), caseFile(), QStringLiteral("--accept-offset"), QStringLiteral("99=0")}).status, 2);
    QCOMPARE(delist({QStringLiteral("set"), caseFile(), QStringLiteral("--accept-offset"), QStringLiteral("99=5")}).status, 2);
    QCOMPARE(delist({QStringLiteral("set"), caseFile(), QStringLiteral("--accept-offset"), QStringLiteral("x")}).status, 2);
}

void TestEvidenceCommands::connectorsWithoutLogsAreNamed()
{
    const QByteArray tracking =
        "#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n#Log-type: Message Tracking Log\r\n#Date: 2026-03-02T08:00:00.000Z\r\n"
        "#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,"
        "message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,"
        "message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data\r\n"
        "2026-03-02T08:00:00.000Z,10.0.3.44,PC44,10.0.0.25,EX1,08D1;2026-03-02T08:00:00.000Z;0,EX1\\Client Frontend EX1,SMTP,RECEIVE,1,"
        "<1@larch.example>,,b@partner.example,,100,1,,,Hello,a@larch.example,a@larch.example,,Originating,,,,\r\n";
    const ProgramRun imported = delist({QStringLiteral("import"), caseFile(), write(QStringLiteral("MSGTRK.LOG"), tracking)});
    QVERIFY2(imported.status == 0, imported.err);
    const ProgramRun findings = delist({QStringLiteral("findings"), caseFile(), QStringLiteral("--json")});
    bool named = false;
    const QJsonArray cannotExclude = findings.json()[QStringLiteral("cannot_exclude")].toArray();
    for (const QJsonValue& note : cannotExclude) {
        named = named || (note[QStringLiteral("cause")].toString() == QLatin1String("compromised-account") &&
                          note[QStringLiteral("because")].toString().contains(QLatin1String("message tracking shows 1 message through EX1\\Client Frontend EX1")) &&
                          note[QStringLiteral("collect")].toString().contains(QLatin1String("Set-ReceiveConnector \"EX1\\Client Frontend EX1\"")));
    }
    QVERIFY2(named, findings.out);
}

QTEST_GUILESS_MAIN(TestEvidenceCommands)
#include "test_evidence_commands.moc"
