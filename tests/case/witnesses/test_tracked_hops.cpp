// A mail that two tracking servers hand on counts once: in one export of both as in a log of each, in any order, and each log alone again
// when the other goes.
#include "analysis/analysis.h"
#include "support/exchange_tracking_rows.h"
#include "support/imported_logs.h"
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;

namespace {

constexpr int mails = 30;
constexpr const char* client = "10.0.0.60";
constexpr const char* mailbox = "10.0.0.26"; ///< where the client hands its mail in
constexpr const char* hub = "10.0.0.25";     ///< sends it out

std::string at(int second)
{
    char time[48];
    std::snprintf(time, sizeof time, "2024-03-04T%02d:%02d:%02d.000Z", 8 + second / 3600, second / 60 % 60, second % 60);
    return time;
}

Fields mail(int i, const char* event, const std::string& from, const std::string& to, int second)
{
    const std::string n = std::to_string(i);
    return with(received, {{"date-time", at(second)}, {"event-id", event}, {"client-ip", from}, {"original-client-ip", ""}, {"server-ip", to},
                           {"message-id", "<o" + n + "@ours.example>"}, {"recipient-address", "k" + n + "@partner" + n + ".example"},
                           {"return-path", "anna@ours.example"}, {"sender-address", "anna@ours.example"}, {"directionality", "Originating"}});
}

std::vector<Fields> ofMailboxServer(bool withSends = true)
{
    std::vector<Fields> rows;
    for (int i = 0; i < mails; ++i) {
        rows.push_back(mail(i, "RECEIVE", client, mailbox, i * 60));
        if (withSends)
            rows.push_back(mail(i, "SEND", mailbox, hub, i * 60 + 1));
    }
    return rows;
}

/// From 2013 on every server's row names the original client.
std::vector<Fields> naming(std::vector<Fields> rows, const char* original)
{
    for (Fields& row : rows)
        if (row["event-id"] == "RECEIVE")
            row["original-client-ip"] = original;
    return rows;
}

std::vector<Fields> ofHub()
{
    std::vector<Fields> rows;
    for (int i = 0; i < mails; ++i) {
        rows.push_back(mail(i, "RECEIVE", mailbox, hub, i * 60 + 2));
        rows.push_back(mail(i, "SENDEXTERNAL", hub, "93.184.216.34", i * 60 + 3));
    }
    return rows;
}

/// A row of Exchange's own transport of mailboxes, which needs no connector.
Fields fromMailbox(int i, const std::string& from, const std::string& to, int second)
{
    return with(mail(i, "RECEIVE", from, to, second), {{"source", "STOREDRIVER"}, {"connector-id", ""}});
}

/// Handed in at \p way's second server for a mailbox on its first one, and from there handed on along the rest.
std::vector<Fields> goingRound(const std::vector<std::string>& way, bool connectors, int clockAhead, std::size_t server)
{
    std::vector<Fields> rows;
    const std::string& own = way[server];
    for (int i = 0; i < mails; ++i) {
        if (server == 1)
            rows.push_back(fromMailbox(i, way[0], own, i * 60 + clockAhead));
        else
            rows.push_back(mail(i, "RECEIVE", way[server - 1], own, i * 60 + 2 * static_cast<int>(server)));
        const bool last = server + 1 == way.size();
        const int ahead = server == 1 ? clockAhead : 0;
        rows.push_back(mail(i, last ? "SENDEXTERNAL" : "SEND", own, last ? "93.184.216.34" : way[server + 1], i * 60 + 2 * static_cast<int>(server) + 1 + ahead));
    }
    if (!connectors)
        for (Fields& row : rows)
            row["connector-id"].clear();
    return rows;
}

QByteArray text(const std::vector<Fields>& rows)
{
    return QByteArray::fromStdString(trackingLog(rows));
}

QStringList ofHosts(ImportedLogs& logs)
{
    return logs.rows("SELECT address || ' ' || messages || ' ' || recipients FROM host WHERE messages > 0");
}

QStringList ofTraffic(ImportedLogs& logs)
{
    return logs.rows("SELECT h.address || ' ' || sum(t.messages) || ' ' || sum(t.recipients) FROM traffic_minute t JOIN host h ON h.id = t.host GROUP BY h.id");
}

QStringList ofMailboxes(ImportedLogs& logs)
{
    return logs.rows("SELECT x.value, sum(messages), sum(recipients) FROM mailbox_day d JOIN text x ON x.id = d.mailbox GROUP BY 1");
}

QStringList once(const QStringList& hosts)
{
    QStringList result;
    for (const QString& host : hosts)
        result << host + QStringLiteral(" %1 %1").arg(mails);
    result.sort();
    return result;
}

} // namespace

class TestTrackedHops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOnce_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        QTest::addColumn<bool>("handedOn");
        std::vector<Fields> both = ofMailboxServer();
        for (const Fields& row : ofHub())
            both.push_back(row);
        QTest::newRow("a log of each") << QList<QByteArray>{text(ofMailboxServer()), text(ofHub())} << true;
        QTest::newRow("the other way round") << QList<QByteArray>{text(ofHub()), text(ofMailboxServer())} << true;
        QTest::newRow("one export of both") << QList<QByteArray>{text(both)} << true;
        QTest::newRow("without its sends") << QList<QByteArray>{text(ofMailboxServer(false)), text(ofHub())} << false;
        QTest::newRow("both name the client") << QList<QByteArray>{text(naming(ofMailboxServer(), client)), text(naming(ofHub(), client))} << true;
        QTest::newRow("both name the client, the other way round") << QList<QByteArray>{text(naming(ofHub(), client)), text(naming(ofMailboxServer(), client))} << true;
    }
    void countsOnce()
    {
        QFETCH(QList<QByteArray>, files);
        QFETCH(bool, handedOn);
        ImportedLogs logs(files);
        QStringList hosts{QString::fromLatin1(client), QString::fromLatin1(hub)};
        if (handedOn)
            hosts << QString::fromLatin1(mailbox);
        QCOMPARE(ofHosts(logs), once(hosts));
        QCOMPARE(ofTraffic(logs), once(hosts));
        QCOMPARE(ofMailboxes(logs), QStringList(QStringLiteral("anna@ours.example|%1|%1").arg(mails)));
        QCOMPARE(logs.rows("SELECT count(*) FROM message"), QStringList(QString::number(mails * (handedOn ? 4 : 3)))); // every row stays
    }

    void comesBackToWhereTheMailboxIs_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        const std::vector<std::string> two{hub, mailbox, hub};
        const std::vector<std::string> three{hub, mailbox, "10.0.0.27", hub};
        const auto files = [](const std::vector<std::string>& way, bool connectors, int clockAhead) {
            QList<QByteArray> result;
            for (std::size_t server = 1; server < way.size(); ++server)
                result << text(goingRound(way, connectors, clockAhead, server));
            return result;
        };
        QTest::newRow("the other one's") << files(two, true, 0);
        QList<QByteArray> reversed = files(two, true, 0);
        std::reverse(reversed.begin(), reversed.end());
        QTest::newRow("the other way round") << reversed;
        QTest::newRow("clocks apart") << files(two, true, 20);
        QTest::newRow("without connectors") << files(two, false, 0);
        QTest::newRow("by a third one") << files(three, true, 0);
        QTest::newRow("by a third one without connectors") << files(three, false, 0);
    }
    void comesBackToWhereTheMailboxIs()
    {
        QFETCH(QList<QByteArray>, files);
        ImportedLogs logs(files);
        QCOMPARE(ofMailboxes(logs), QStringList(QStringLiteral("anna@ours.example|%1|%1").arg(mails)));
        // What came in from the mailbox stands for itself, each later arrival for what the server before sent.
        QCOMPARE(logs.rows("SELECT count(*) FROM message_part p JOIN message m ON m.id = p.id JOIN message w ON w.id = p.whole WHERE p.whole <> p.id"
                           " AND m.role = 1 AND w.role = 2"),
                 QStringList(QString::number(mails * (files.size() - 1))));
        QCOMPARE(logs.rows("SELECT count(*) FROM message_part p JOIN message m ON m.id = p.id WHERE p.whole <> p.id"),
                 QStringList(QString::number(mails * (files.size() - 1))));
    }

    void eachAloneAgain()
    {
        ImportedLogs alone({text(ofHub())});
        ImportedLogs logs({text(ofHub()), text(ofMailboxServer())});
        QVERIFY(logs.everything() != alone.everything());
        logs.remove(2);
        QCOMPARE(logs.everything(), alone.everything());
    }
};

QTEST_GUILESS_MAIN(TestTrackedHops)
#include "test_tracked_hops.moc"
