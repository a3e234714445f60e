// Dialogues of a log that names no server: it is the server that wrote it, so the client alone decides the direction, when
// it is imported and when the case learns later which networks are inside. And mail of strangers that no stranger handed over.
#include "analysis/analysis.h"
#include "case/file/settings_store.h"
#include "case/tables/table_query.h"
#include "jobs/import.h"
#include "support/exchange_tracking_rows.h"
#include "support/imported_logs.h"
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

/// What Postfix tells of one message; the case's server is 10.0.0.25, its domain ours.example.
QByteArray taken(const QByteArray& id, const QByteArray& client, const QByteArray& from, const QByteArrayList& to)
{
    const QByteArray stamp = "Mar  2 09:00:02 mx postfix/";
    QByteArray text = stamp + "smtpd[11]: " + id + ": client=" + client + "\n" + stamp + "cleanup[12]: " + id + ": message-id=<" + id +
                      "@x.example>\n" + stamp + "qmgr[13]: " + id + ": from=<" + from + ">, size=1300, nrcpt=" + QByteArray::number(to.size()) + " (queue active)\n";
    for (const QByteArray& each : to)
        text += stamp + (each.endsWith("far.example>") ? "smtp[14]: " + id + ": to=" + each + ", relay=mx.far.example[198.51.100.9]:25" : "virtual[14]: " + id + ": to=" + each + ", relay=virtual") +
                ", delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)\n";
    return text + stamp + "qmgr[13]: " + id + ": removed\n";
}

const QByteArray gateway = "gw.ours.example[10.0.0.25]";

const QByteArray qmail = "Mar  2 09:00:00 mx qmail: 1709370000.100000 new msg 1001\n"
                         "Mar  2 09:00:00 mx qmail: 1709370000.100100 info msg 1001: bytes 2345 from <bob@far.example> qp 5001 uid 89\n"
                         "Mar  2 09:00:00 mx qmail: 1709370000.200000 starting delivery 1: msg 1001 to local hosted.example-eve@hosted.example\n"
                         "Mar  2 09:00:01 mx qmail: 1709370001.000000 delivery 1: success: did_1+0+0/\n"
                         "Mar  2 09:00:01 mx qmail: 1709370001.100100 end msg 1001\n"
                         "Mar  2 09:01:00 mx qmail: 1709370060.000000 new msg 1002\n"
                         "Mar  2 09:01:00 mx qmail: 1709370060.000100 info msg 1002: bytes 900 from <#@[]> qp 5003 uid 87\n"
                         "Mar  2 09:01:00 mx qmail: 1709370060.100000 starting delivery 2: msg 1002 to local postmaster@mx.ours.example\n"
                         "Mar  2 09:01:01 mx qmail: 1709370061.000000 delivery 2: success: did_1+0+0/\n"
                         "Mar  2 09:01:01 mx qmail: 1709370061.000100 end msg 1002\n"
                         // eve's domain is not declared, and she gets mail here
                         "Mar  2 09:02:00 mx qmail: 1709370120.000000 new msg 1003\n"
                         "Mar  2 09:02:00 mx qmail: 1709370120.000100 info msg 1003: bytes 900 from <eve@hosted.example> qp 5005 uid 89\n"
                         "Mar  2 09:02:00 mx qmail: 1709370120.100000 starting delivery 3: msg 1003 to local ours.example-ann@ours.example\n"
                         "Mar  2 09:02:01 mx qmail: 1709370121.000000 delivery 3: success: did_1+0+0/\n"
                         "Mar  2 09:02:01 mx qmail: 1709370121.000100 end msg 1003\n";

constexpr const char* mailboxes = "SELECT x.value, sum(messages) FROM mailbox_day d JOIN text x ON x.id = d.mailbox GROUP BY 1";
constexpr const char* ways = "SELECT f.value, m.direction, m.is_bounce FROM message m JOIN text f ON f.id = m.mail_from";

} // namespace

class TestMailDirections : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    /// The line that counts in the end may not be there.
    void whatAHeaderCheckRefusesWasNotTaken()
    {
        const QByteArray stamp = "Mar  2 09:00:02 mx postfix/";
        const QByteArray begun = stamp + "smtpd[11]: connect from mx.far.example[198.51.100.9]\n" + stamp + "smtpd[11]: 4A1B2C3D4E: client=mx.far.example[198.51.100.9]\n" + stamp +
                                 "cleanup[12]: 4A1B2C3D4E: message-id=<pills@far.example>\n";
        const QByteArray refused = stamp + "cleanup[12]: 4A1B2C3D4E: reject: header Subject: Buy pills from mx.far.example[198.51.100.9]; from=<bob@far.example>"
                                           " to=<ann@ours.example> proto=ESMTP helo=<mx.far.example>: 5.7.1 No spam here\n";
        constexpr const char* taken = "SELECT messages FROM session";
        QCOMPARE(ImportedLogs({begun}).rows(taken), QStringList{QStringLiteral("1")});
        QCOMPARE(ImportedLogs({begun + refused}).rows(taken), QStringList{QStringLiteral("0")});
    }

    /// It is found by the name that was replaced, and is for nobody more than those who got it.
    void aliasIsFound()
    {
        const QByteArray day = "Mar  2 09:00:02 mx postfix/smtpd[11]: 4A1B2C3D4E: client=mx.far.example[198.51.100.9]\n"
                               "Mar  2 09:00:02 mx postfix/qmgr[13]: 4A1B2C3D4E: from=<bob@far.example>, size=1300, nrcpt=1 (queue active)\n"
                               "Mar  2 09:00:02 mx postfix/virtual[14]: 4A1B2C3D4E: to=<ann@ours.example>, orig_to=<info@ours.example>, relay=virtual, delay=1,"
                               " delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to maildir)\n"
                               "Mar  2 09:00:02 mx postfix/qmgr[13]: 4A1B2C3D4E: removed\n";
        ImportedLogs logs({day});
        const TableDefinition& messages = *tableById(u"messages");
        TableFilter filter;
        filter.mailbox = QStringLiteral("info@ours.example");
        const TablePage page = TableQuery(logs.database(), messages).page(filter, 0, 10);
        QCOMPARE(page.rows.size(), 1U);
        const auto of = [&](const char* name) { return page.rows.front()[static_cast<std::size_t>(messages.column(name))]; };
        QCOMPARE(of("recipients").toInt(), 1);
        QCOMPARE(of("recipient_list").toStringList(), QStringList{QStringLiteral("ann@ours.example")});
    }

    /// qmail names the process that queued what a mailbox sends on.
    void whatAMailboxSendsOnIsNotItsSenders()
    {
        ImportedLogs logs({"Mar  2 09:00:00 mx qmail: 1709370000.100000 new msg 100\n"
                           "Mar  2 09:00:00 mx qmail: 1709370000.100100 info msg 100: bytes 900 from <bob@far.example> qp 1 uid 89\n"
                           "Mar  2 09:00:00 mx qmail: 1709370000.200000 starting delivery 1: msg 100 to local ours.example-ann@ours.example\n"
                           "Mar  2 09:00:01 mx qmail: 1709370001.000000 new msg 101\n"
                           "Mar  2 09:00:01 mx qmail: 1709370001.000100 info msg 101: bytes 950 from <bob@far.example> qp 2 uid 89\n"
                           "Mar  2 09:00:01 mx qmail: 1709370001.100000 starting delivery 2: msg 101 to remote ann@mail.example\n"
                           "Mar  2 09:00:01 mx qmail: 1709370001.200000 delivery 1: success: did_0+1+0/qp_2/\n"
                           "Mar  2 09:00:01 mx qmail: 1709370001.300000 end msg 100\n"
                           "Mar  2 09:00:02 mx qmail: 1709370002.000000 delivery 2: success: 198.51.100.9_accepted_message./Remote_host_said:_250_ok/\n"
                           "Mar  2 09:00:02 mx qmail: 1709370002.100000 end msg 101\n"});
        QCOMPARE(logs.rows(mailboxes), QStringList{});
        QCOMPARE(logs.rows("SELECT internal_id, role FROM message"), (QStringList{QStringLiteral("100|0"), QStringLiteral("101|2")}));
        QCOMPARE(logs.rows("SELECT x.value, d.outcome FROM delivery d JOIN text x ON x.id = d.recipient"),
                 (QStringList{QStringLiteral("ann@mail.example|1"), QStringLiteral("ann@ours.example|4")}));
    }

    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path()); }

    void clientDecides()
    {
        const QByteArray dialogue = "%1 - x [02/Mar/2026:10:00:00 +0000] \"EHLO -?+a.example SMTP\" 250 40\n"
                                    "%1 - x [02/Mar/2026:10:00:01 +0000] \"MAIL -?+FROM:<s@far.example> SMTP\" 250 40\n"
                                    "%1 - x [02/Mar/2026:10:00:02 +0000] \"RCPT -?+TO:<a@ours.example> SMTP\" 250 40\n"
                                    "%1 - x [02/Mar/2026:10:00:03 +0000] \"DATA -?+<1@far.example> SMTP\" 250 124\n"
                                    "%1 - x [02/Mar/2026:10:00:04 +0000] \"QUIT -?a.example SMTP\" 240 40\n";
        QFile log(m_folder.filePath(QStringLiteral("ncsa.log")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        for (const char* client : {"203.0.113.9", "10.0.3.44"})
            log.write(QByteArray(dialogue).replace("%1", client));
        log.close();
        CaseSettings settings;
        settings.internal = {"10.0.0.0/8"};
        CaseFile file = CaseFile::create(m_folder.filePath(QStringLiteral("x.delist")).toStdString(), settings).take();
        const auto result = importPaths(file, {log.fileName()}, {}, {}, {});
        QVERIFY(result.ok());
        QCOMPARE(result.value().imported.size(), std::size_t{1});
        const auto directions = [&file](const char* table) {
            QByteArray text;
            SqlStatement rows = file.database().prepare(std::string("SELECT h.address, t.direction FROM ") + table + " t JOIN host h ON h.id = t.client ORDER BY 1");
            while (rows.step())
                text += QByteArray::fromStdString(std::string(rows.text(0))) + '=' + QByteArray::number(qlonglong(rows.integer(1))) + ' ';
            return text;
        };
        QCOMPARE(directions("session"), QByteArray("10.0.3.44=3 203.0.113.9=1 "));
        QCOMPARE(directions("message"), QByteArray("10.0.3.44=3 203.0.113.9=1 "));

        settings.internal = {"203.0.113.0/24"};
        deriveDirections(file.database(), settings);
        QCOMPARE(directions("session"), QByteArray("10.0.3.44=1 203.0.113.9=3 "));
        QCOMPARE(directions("message"), QByteArray("10.0.3.44=1 203.0.113.9=3 "));
    }

    /// A message trace of Exchange Online names no server of ours: who writes to whom tells the way.
    void tracedMail()
    {
        QFile log(m_folder.filePath(QStringLiteral("trace.csv")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("MessageId,Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageTraceId\n"
                  "<1@x>,2026-03-03T09:01:00,b@ours.example,q@far.example,s,Pending,,2001:db8::1,1,11111111-2222-3333-4444-000000000001\n"
                  "<2@x>,2026-03-03T09:02:00,s@far.example,b@ours.example,s,FilteredAsSpam,,203.0.113.9,1,11111111-2222-3333-4444-000000000002\n"
                  "<3@x>,2026-03-03T09:03:00,b@ours.example,c@ours.example,s,Delivered,,203.0.113.9,1,11111111-2222-3333-4444-000000000003\n"
                  "<4@x>,2026-03-03T09:04:00,b@ours.example,q@far.example,s,Delivered,192.0.2.26,203.0.113.9,1,11111111-2222-3333-4444-000000000004\n");
        log.close();
        CaseSettings settings;
        settings.domains = {"ours.example"};
        CaseFile file = CaseFile::create(m_folder.filePath(QStringLiteral("t.delist")).toStdString(), settings).take();
        QVERIFY(importPaths(file, {log.fileName()}, {}, {}, {}).ok());
        QByteArray text;
        SqlStatement rows = file.database().prepare("SELECT direction FROM message ORDER BY time");
        while (rows.step())
            text += QByteArray::number(qlonglong(rows.integer(0))) + ' ';
        QCOMPARE(text, QByteArray("2 1 0 2 "));
    }

    /// Mail of a stranger for nobody but us came in, whichever server of ours handed it over.
    void handedOver_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QStringList>("expected");
        const QStringList none;
        const auto one = [](const char* mailbox) { return QStringList{QString::fromLatin1(mailbox) + QStringLiteral("|1")}; };
        QTest::newRow("by a gateway") << taken("4A1B2C3D41", gateway, "bob@far.example", {"<ann@ours.example>", "<eve@sub.ours.example>"}) << none;
        QTest::newRow("our own") << taken("4A1B2C3D41", gateway, "ann@ours.example", {"<eve@ours.example>"}) << one("ann@ours.example");
        QTest::newRow("for a stranger, too") << taken("4A1B2C3D41", gateway, "bob@far.example", {"<ann@ours.example>", "<x@far.example>"}) << one("bob@far.example");
        QTest::newRow("by another host") << taken("4A1B2C3D41", "web.ours.example[10.0.0.44]", "bob@far.example", {"<ann@ours.example>"}) << one("bob@far.example");
        QTest::newRow("of a user") << taken("4A1B2C3D41", gateway + ", sasl_method=PLAIN, sasl_username=ann", "bob@far.example", {"<eve@ours.example>"}) << one("ann");
        QTest::newRow("qmail") << qmail << one("eve@hosted.example");
    }
    void handedOver()
    {
        QFETCH(QByteArray, log);
        QFETCH(QStringList, expected);
        ImportedLogs logs({log});
        QCOMPARE(logs.rows(mailboxes), expected);
        const QStringList all = logs.everything();
        logs.readAgain(1);
        QCOMPARE(logs.everything(), all);
        compareCutAnywhere(log.trimmed().split('\n'));
    }

    /// A host that hands over mail of many strangers stands before the server, declared or not.
    void handedOverByAFilter()
    {
        QByteArray log;
        QStringList inbound;
        for (int i = 0; i < 5; ++i) {
            const QByteArray bob = "bob@far" + QByteArray::number(i) + ".example";
            log += taken("4A1B2C3D5" + QByteArray::number(i), "filter.ours.example[10.0.0.44]", bob, {"<ann@ours.example>"});
            inbound.append(QString::fromLatin1(bob) + QStringLiteral("|1|0"));
        }
        ImportedLogs logs({log});
        QCOMPARE(logs.rows(mailboxes), QStringList{});
        QCOMPARE(logs.rows(ways), inbound);
        logs.add(taken("4A1B2C3D60", "filter.ours.example[10.0.0.44]", "eve@far1.example", {"<ann@ours.example>"}), QStringLiteral("later.log"));
        QCOMPARE(logs.rows(mailboxes), QStringList{});
    }

    void handedOverIsInbound()
    {
        QCOMPARE(ImportedLogs({taken("4A1B2C3D41", gateway, "bob@far.example", {"<ann@ours.example>"})}).rows(ways), QStringList{QStringLiteral("bob@far.example|1|0")});
        QCOMPARE(ImportedLogs({qmail}).rows(ways), (QStringList{QStringLiteral("<>|3|1"), QStringLiteral("bob@far.example|1|0"), QStringLiteral("eve@hosted.example|0|0")}));
    }

    /// A report that tracking says its server wrote, and no row of which tells where it went, is none that came in.
    void ownReportIsInternal()
    {
        const Fields report{{"source", "DSN"}, {"event-id", "DSN"}, {"recipient-count", "1"}, {"sender-address", "postmaster@ours.example"}, {"return-path", "<>"}};
        const Fields toAnna = with(report, {{"message-id", "<d1@ours.example>"}, {"recipient-address", "anna@ours.example"}, {"reference", "<a1@ours.example>"}});
        const Fields toStranger = with(report, {{"message-id", "<d2@ours.example>"}, {"recipient-address", "x@far.example"}, {"reference", "<a2@far.example>"}});
        const Fields handedOn{{"source", "SMTP"}, {"event-id", "SEND"}, {"recipient-count", "1"}, {"sender-address", "postmaster@far.example"}, {"return-path", "<>"},
                              {"message-id", "<f1@far.example>"}, {"recipient-address", "anna@ours.example"}, {"server-ip", "10.0.0.7"}};
        const Fields ownHandedOn = with(handedOn, {{"message-id", "<d1@ours.example>"}});
        constexpr const char* bounces = "SELECT b.message_id, b.direction FROM bounce b";
        const QStringList expected{QStringLiteral("<d1@ours.example>|3"), QStringLiteral("<d2@ours.example>|2"), QStringLiteral("<f1@far.example>|1")};
        const auto log = [](const std::vector<Fields>& rows) { return QByteArray::fromStdString(trackingLog(rows)); };
        QCOMPARE(ImportedLogs({log({toAnna, toStranger, handedOn})}).rows(bounces), expected);
        QCOMPARE(ImportedLogs({log({toAnna, toStranger, handedOn, ownHandedOn})}).rows(bounces), expected);
        QCOMPARE(ImportedLogs({log({toAnna, toStranger}), log({handedOn, ownHandedOn})}).rows(bounces), expected);
        QCOMPARE(ImportedLogs({log({handedOn, ownHandedOn}), log({toAnna, toStranger})}).rows(bounces), expected);

        ImportedLogs logs({log({toAnna, toStranger, handedOn, ownHandedOn})});
        CaseSettings settings;
        deriveDirections(logs.database(), settings); // no domain tells
        QCOMPARE(logs.rows(bounces), QStringList(expected).replaceInStrings(QRegularExpression(QStringLiteral("\\|.")), QStringLiteral("|0")));
        settings.domains = {"ours.example"};
        deriveDirections(logs.database(), settings);
        QCOMPARE(logs.rows(bounces), expected);
    }

    /// What was written here and nobody took would have gone to its victim, also when the case learns later which domains are its own.
    void lostReportGoesToItsVictim()
    {
        const QByteArray stamp = "Mar  2 09:00:03 mx postfix/";
        QByteArray log;
        for (const auto& [id, from] : {std::pair<QByteArray, QByteArray>{"4A1B2C3D41", "bob@far.example"}, {"4A1B2C3D42", "anna@ours.example"}})
            log += stamp + "cleanup[12]: " + id + ": message-id=<" + id + "@x.example>\n" + stamp + "qmgr[13]: " + id + ": from=<" + from + ">, size=1, nrcpt=1 (queue active)\n" +
                   stamp + "virtual[14]: " + id + ": to=<x@ours.example>, relay=virtual, delay=1, dsn=5.1.1, status=bounced (unknown user)\n" + stamp + "bounce[15]: " + id +
                   ": sender non-delivery notification: 7" + id.mid(1) + "\n";
        constexpr const char* bounces = "SELECT v.value, b.direction FROM bounce b JOIN text v ON v.id = b.victim";
        const QStringList expected{QStringLiteral("anna@ours.example|3"), QStringLiteral("bob@far.example|2")};
        ImportedLogs logs({log});
        QCOMPARE(logs.rows(bounces), expected);
        CaseSettings settings;
        deriveDirections(logs.database(), settings);
        QCOMPARE(logs.rows(bounces), (QStringList{QStringLiteral("anna@ours.example|3"), QStringLiteral("bob@far.example|3")}));
        settings.domains = {"ours.example"};
        deriveDirections(logs.database(), settings);
        QCOMPARE(logs.rows(bounces), expected);
    }

    /// Tracking without a directionality (2007, 2010): the row that took the mail in tells the way of what became of it, in the next file as well.
    void whatCameInWasDelivered()
    {
        const Fields taken{{"source", "SMTP"}, {"event-id", "RECEIVE"}, {"client-ip", "198.51.100.7"}, {"server-ip", "10.0.0.25"}, {"internal-message-id", "7"}, {"message-id", "<m1@far.example>"},
                           {"recipient-address", "anna@ours.example;eve@ours.example"}, {"recipient-count", "2"}, {"sender-address", "bob@far.example"}, {"return-path", "bob@far.example"}};
        const Fields delivered = with(taken, {{"source", "STOREDRIVER"}, {"event-id", "DELIVER"}, {"client-ip", "10.0.0.25"}, {"recipient-address", "anna@ours.example"}, {"recipient-count", "1"}});
        const Fields failed = with(delivered, {{"source", "ROUTING"}, {"event-id", "FAIL"}, {"client-ip", ""}, {"server-ip", ""}, {"recipient-address", "eve@ours.example"}});
        const Fields echoed = with(delivered, {{"internal-message-id", "9"}}); // the same message, handed in here
        constexpr const char* directions = "SELECT e.value, m.direction FROM message m JOIN text e ON e.id = m.event";
        const QStringList expected{QStringLiteral("DELIVER|1"), QStringLiteral("DELIVER|3"), QStringLiteral("FAIL|1"), QStringLiteral("RECEIVE|1")};
        const auto log = [](const std::vector<Fields>& rows) { return QByteArray::fromStdString(trackingLog(rows)); };
        QCOMPARE(ImportedLogs({log({taken, delivered, failed, echoed})}).rows(directions), expected);
        ImportedLogs logs({log({taken}), log({delivered, failed, echoed})});
        QCOMPARE(logs.rows(directions), expected);
        QCOMPARE(logs.database().integer("SELECT sum(messages) FROM message_count WHERE direction = 1"), 3);
        logs.remove(1);
        QCOMPARE(logs.rows(directions), (QStringList{QStringLiteral("DELIVER|3"), QStringLiteral("DELIVER|3"), QStringLiteral("FAIL|0")}));
    }

    /// Without domains or servers that are declared it is what the lines say.
    void nobodyDeclared()
    {
        for (const bool domains : {true, false}) {
            QFile log(m_folder.filePath(QStringLiteral("declared.log")));
            QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Truncate));
            log.write(taken("4A1B2C3D41", gateway, "bob@far.example", {"<ann@ours.example>"}));
            log.close();
            CaseSettings settings;
            settings.domains = {"ours.example"};
            settings.mailServers = {"10.0.0.0/24"};
            QFile::remove(m_folder.filePath(QStringLiteral("d.delist")));
            CaseFile file = CaseFile::create(m_folder.filePath(QStringLiteral("d.delist")).toStdString(), settings).take();
            ImportOptions options;
            options.year = 2024;
            QVERIFY(importPaths(file, {log.fileName()}, options, {}, {}).ok());
            constexpr const char* counted = "SELECT count(*) FROM mailbox_day";
            QCOMPARE(file.database().integer(counted), 0);
            (domains ? settings.domains : settings.mailServers).clear();
            file.setSettings(settings);
            derive(file);
            QCOMPARE(file.database().integer(counted), 1);
            QCOMPARE(file.database().integer("SELECT direction FROM message"), 3);
        }
    }
};

QTEST_GUILESS_MAIN(TestMailDirections)
#include "test_mail_directions.moc"
