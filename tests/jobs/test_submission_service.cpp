// Mail that Dovecot's submission service took for users: counted for them when its log is all there is, and once when the log of the mail
// server behind it tells of the same mail, in the same syslog or in another file, whichever comes first.
#include "support/imported_logs.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

const QByteArray service = "Mar  2 09:00:01 mx dovecot: submission-login: Login: user=<bob@ours.example>, method=PLAIN, rip=203.0.113.9, lip=10.0.0.25,"
                           " mpid=7, TLS, session=<s1>\n"
                           "Mar  2 09:00:02 mx dovecot: submission(bob@ours.example)<7><s1>: Successfully relayed message: from=<ann@ours.example>, size=1200,"
                           " id=0, nrcpt=2, reply=`250 2.0.0 Ok: queued as 4F1C12A0B3'\n"
                           "Mar  2 09:05:02 mx dovecot: submission(bob@ours.example)<7><s1>: Successfully relayed message: from=<bob@ours.example>, size=1200,"
                           " id=0, nrcpt=1, reply=`250 2.0.0 Ok: queued as 4F1C12A0B4'\n";

QByteArray taken(const char* id, const char* minute, const char* from, const char* account, const QByteArrayList& to)
{
    const QByteArray stamp = QByteArrayLiteral("Mar  2 09:") + minute + ":02 mx postfix/";
    QByteArray text = stamp + "smtpd[11]: " + id + ": client=localhost[127.0.0.1]" + account + "\n" + stamp + "cleanup[12]: " + id + ": message-id=<" + id +
                      "@ours.example>\n" + stamp + "qmgr[13]: " + id + ": from=<" + from + ">, size=1300, nrcpt=" + QByteArray::number(to.size()) + " (queue active)\n";
    for (const QByteArray& each : to)
        text += stamp + "smtp[14]: " + id + ": to=<" + each + ">, relay=mx.far.example[198.51.100.9]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)\n";
    return text + stamp + "qmgr[13]: " + id + ": removed\n";
}

const QByteArray server = taken("4F1C12A0B3", "00", "ann@ours.example", "", {"x@far.example", "y@far.example"}) +
                          taken("4F1C12A0B4", "05", "bob@ours.example", ", sasl_method=PLAIN, sasl_username=bob@ours.example", {"z@far.example"});

constexpr const char* mailboxes =
    "SELECT x.value, sum(messages), sum(recipients) FROM mailbox_day d JOIN text x ON x.id = d.mailbox GROUP BY 1";
constexpr const char* clients = "SELECT h.address, s.messages, s.recipients FROM host_stat s JOIN host h ON h.id = s.host WHERE s.vantage = 2 AND s.messages <> 0";

const QStringList bobsMail = {QStringLiteral("bob@ours.example|2|3")};

} // namespace

class TestSubmissionService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serviceAlone()
    {
        ImportedLogs logs({service});
        QCOMPARE(logs.rows(mailboxes), bobsMail);
        QCOMPARE(logs.rows(clients), QStringList{QStringLiteral("203.0.113.9|2|3")});
    }

    void sameMailCountsOnce_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        QTest::newRow("one syslog") << QList<QByteArray>{service + server};
        QTest::newRow("the service first") << QList<QByteArray>{service, server};
        QTest::newRow("the server first") << QList<QByteArray>{server, service};
    }

    void sameMailCountsOnce()
    {
        QFETCH(QList<QByteArray>, files);
        ImportedLogs logs(files);
        QCOMPARE(logs.rows(mailboxes), bobsMail);
        QCOMPARE(logs.rows("SELECT a.value, h.address, (SELECT count(*) FROM delivery d WHERE d.message = m.id) FROM message m JOIN text a ON a.id ="
                           " m.authenticated_as JOIN host h ON h.id = m.client WHERE m.internal_id = '4F1C12A0B3'"),
                 QStringList{QStringLiteral("bob@ours.example|203.0.113.9|2")});
        const QStringList all = logs.everything();
        logs.readAgain(1);
        QCOMPARE(logs.everything(), all);
    }

    void clientIsWhoSubmitted()
    {
        ImportedLogs logs({service + server});
        QCOMPARE(logs.rows(clients), QStringList{QStringLiteral("203.0.113.9|2|3")});
    }

    void serverAloneIsAsItWas()
    {
        ImportedLogs logs({service, server});
        const QStringList alone = ImportedLogs({server}).everything();
        logs.remove(1);
        QCOMPARE(logs.everything(), alone);
    }

    void whatGoesOutWasSubmittedAllTheSame()
    {
        QByteArray day = taken("4F1C12A0C0", "00", "bob@ours.example", ", sasl_method=PLAIN, sasl_username=bob@ours.example", {"ann@ours.example"});
        for (const char* id : {"4F1C12A0C1", "4F1C12A0C2", "4F1C12A0C3"})
            day += taken(id, "10", "bob@ours.example", ", sasl_method=PLAIN, sasl_username=bob@ours.example", {"z@far.example"});
        ImportedLogs logs({day});
        QCOMPARE(logs.rows(mailboxes), QStringList{QStringLiteral("bob@ours.example|4|4")});
    }

    void sameIdOfAnotherDayIsAnotherMessage()
    {
        QByteArray later = server;
        later.replace("Mar  2", "Mar  9");
        ImportedLogs logs({service, later});
        QCOMPARE(logs.rows(mailboxes), (QStringList{QStringLiteral("ann@ours.example|1|2"), QStringLiteral("bob@ours.example|3|4")}));
    }
};

QTEST_GUILESS_MAIN(TestSubmissionService)
#include "test_submission_service.moc"
