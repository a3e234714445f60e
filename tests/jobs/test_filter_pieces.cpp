// Mail that a content filter hands back in pieces is one mail for all of their recipients: in one file, in two of any cut, read again, and
// behind several filters. Two mails of one Message-ID stay two.
#include "support/file_text.h"
#include "support/imported_logs.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

QByteArray handed(const QByteArray& id, const QByteArray& client, const QByteArray& more = {})
{
    return "Mar  1 10:00:01 mail postfix/smtpd[9]: " + id + ": client=" + client + more + "\nMar  1 10:00:01 mail postfix/cleanup[9]: " + id +
           ": message-id=<a1@ours.example>\nMar  1 10:00:01 mail postfix/qmgr[9]: " + id + ": from=<anna@ours.example>, size=1, nrcpt=1 (queue active)\n";
}

QByteArray delivered(const QByteArray& id, const QByteArray& recipient, const QByteArray& relay, const QByteArray& words)
{
    return "Mar  1 10:00:02 mail postfix/smtp[9]: " + id + ": to=<" + recipient + ">, relay=" + relay + ", delay=1, dsn=2.0.0, status=sent (" + words + ")\n";
}

QByteArray removed(const QByteArray& id)
{
    return "Mar  1 10:00:03 mail postfix/qmgr[9]: " + id + ": removed\n";
}

const QByteArray client = "pc7.ours.example[198.51.100.7]";
const QByteArray login = ", sasl_method=PLAIN, sasl_username=anna@ours.example";
const QByteArray loopback = "localhost[127.0.0.1]";
const QByteArray filter = "127.0.0.1[127.0.0.1]:10024";
const QByteArray outside = "mx.far.example[198.51.100.20]:25";

QStringList counted(ImportedLogs& logs)
{
    return logs.rows("SELECT x.value, sum(messages), sum(recipients) FROM mailbox_day d JOIN text x ON x.id = d.mailbox GROUP BY 1");
}

QStringList mails(ImportedLogs& logs)
{
    return logs.rows("SELECT m.internal_id, m.recipients, m.status, m.direction, (SELECT group_concat(value, ' ') FROM (SELECT r.value FROM delivery d JOIN text r ON"
                     " r.id = d.recipient WHERE d.message = m.id ORDER BY 1)) FROM message m WHERE m.role = 0");
}

} // namespace

class TestFilterPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneMail()
    {
        const QByteArray log = handed("4A1B2C3D41", client, login) + handed("5A1B2C3D41", loopback) + handed("6A1B2C3D41", loopback) +
                               delivered("4A1B2C3D41", "x@far.example", filter, "250 2.0.0 Ok: queued as 5A1B2C3D41") +
                               delivered("4A1B2C3D41", "ben@ours.example", filter, "250 2.0.0 Ok: queued as 6A1B2C3D41") + removed("4A1B2C3D41") +
                               delivered("5A1B2C3D41", "x@far.example", outside, "250 ok") + removed("5A1B2C3D41") +
                               delivered("6A1B2C3D41", "ben@ours.example", "virtual", "delivered to maildir") + removed("6A1B2C3D41");
        ImportedLogs logs({log});
        QCOMPARE(counted(logs), QStringList{QStringLiteral("anna@ours.example|1|2")});
        QCOMPARE(mails(logs), QStringList{QStringLiteral("5A1B2C3D41|2|1|2|ben@ours.example x@far.example")});
        QCOMPARE(logs.rows("SELECT sum(t.messages), sum(t.recipients) FROM traffic_hour t JOIN host h ON h.id = t.host AND h.address = '198.51.100.7'"),
                 QStringList{QStringLiteral("1|2")});
        const QStringList all = logs.everything();
        logs.readAgain(1);
        QCOMPARE(logs.everything(), all);
        logs.add(handed("4A1B2C3D99", client), QStringLiteral("other.log"));
        logs.remove(2);
        QCOMPARE(logs.everything(), all);
    }

    void behindAnotherFilter()
    {
        const QByteArray next = "127.0.0.1[127.0.0.1]:10030";
        const QByteArray log = handed("4A1B2C3D41", client, login) + handed("5A1B2C3D41", loopback) + handed("6A1B2C3D41", loopback) +
                               delivered("4A1B2C3D41", "x@far.example", filter, "250 2.0.0 Ok: queued as 5A1B2C3D41") +
                               delivered("4A1B2C3D41", "ben@ours.example", filter, "250 2.0.0 Ok: queued as 6A1B2C3D41") + removed("4A1B2C3D41") +
                               handed("7A1B2C3D41", loopback) + handed("8A1B2C3D41", loopback) +
                               delivered("5A1B2C3D41", "x@far.example", next, "250 2.0.0 Ok: queued as 7A1B2C3D41") + removed("5A1B2C3D41") +
                               delivered("6A1B2C3D41", "ben@ours.example", next, "250 2.0.0 Ok: queued as 8A1B2C3D41") + removed("6A1B2C3D41") +
                               delivered("7A1B2C3D41", "x@far.example", outside, "250 ok") + removed("7A1B2C3D41") +
                               delivered("8A1B2C3D41", "ben@ours.example", "virtual", "delivered to maildir") + removed("8A1B2C3D41");
        ImportedLogs logs({log});
        QCOMPARE(counted(logs), QStringList{QStringLiteral("anna@ours.example|1|2")});
        QCOMPARE(mails(logs), QStringList{QStringLiteral("7A1B2C3D41|2|1|2|ben@ours.example x@far.example")});
    }

    void twoMailsOfOneMessageId()
    {
        QByteArray log;
        for (const QByteArray& number : {QByteArray("1"), QByteArray("2")})
            log += handed("4A1B2C3D4" + number, client, login);
        for (const QByteArray& number : {QByteArray("1"), QByteArray("2")}) {
            const QByteArray recipient = "x" + number + "@far.example";
            log += handed("5A1B2C3D4" + number, loopback) + delivered("4A1B2C3D4" + number, recipient, filter, "250 2.0.0 Ok: queued as 5A1B2C3D4" + number) +
                   removed("4A1B2C3D4" + number) + delivered("5A1B2C3D4" + number, recipient, outside, "250 ok") + removed("5A1B2C3D4" + number);
        }
        ImportedLogs logs({log});
        QCOMPARE(counted(logs), QStringList{QStringLiteral("anna@ours.example|2|2")});
        QCOMPARE(mails(logs), (QStringList{QStringLiteral("5A1B2C3D41|1|1|2|x1@far.example"), QStringLiteral("5A1B2C3D42|1|1|2|x2@far.example")}));
    }

    void cutAnywhere()
    {
        const QByteArray log = QByteArray::fromStdString(fileText(QStringLiteral(DELIST_TEST_DATA "/logs/postfix/filter-pieces.log")));
        const QList<QByteArray> lines = log.trimmed().split('\n');
        compareCutAnywhere(lines);
        ImportedLogs logs({joined(lines, 0, 13), joined(lines, 13)});
        QCOMPARE(counted(logs), QStringList{QStringLiteral("anna@example.com|1|3")});
    }
};

QTEST_GUILESS_MAIN(TestFilterPieces)
#include "test_filter_pieces.moc"
