// Exchange message tracking logs: what events mean, recipients and their statuses, addresses and directions.
#include "support/exchange_tracking_rows.h"
#include "support/same_lines.h"
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;
using namespace std::literals;

class TestExchangeTracking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void events_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("deliveries");
        auto row = [](const char* event, const char* role, const char* status, int deliveries) {
            QTest::newRow(event) << QByteArray(event) << QByteArray(role) << QByteArray(status) << deliveries;
        };
        row("RECEIVE", "received", "accepted", 1);
        row("SEND", "sent", "accepted", 1);
        row("SENDEXTERNAL", "sent", "accepted", 1);
        row("DELIVER", "delivered", "accepted", 1);
        row("SUBMIT", "submitted", "accepted", 0);
        row("DSN", "generated", "", 0);
        row("FAIL", "failed", "rejected", 1);
        row("BADMAIL", "failed", "rejected", 1);
        row("POISONMESSAGE", "failed", "rejected", 1);
        row("DROP", "failed", "rejected", 1);
        row("DEFER", "other", "deferred", 1);
        row("EXPAND", "other", "expanded", 1);
        row("RESOLVE", "other", "expanded", 1);
        row("REDIRECT", "other", "expanded", 1);
        row("AGENTINFO", "other", "", 0);
        row("HAREDIRECTFAIL", "other", "", 0);
        row("NEVERSEEN", "other", "", 0);
    }

    void events()
    {
        QFETCH(QByteArray, event);
        QFETCH(QByteArray, role);
        QFETCH(QByteArray, status);
        QFETCH(int, deliveries);
        const auto reading = read(trackingFormat(), trackingLog({with(received, {{"event-id", event.toStdString()}})}));
        QCOMPARE(reading.summary.records, 1U);
        const std::string message = onlyRows(reading.sink, "message");
        QVERIFY2(message.find(".000Z " + role.toStdString() + " id=") != std::string::npos, message.c_str());
        for (const char* word : {" accepted ", " rejected ", " deferred ", " expanded "})
            QCOMPARE(message.find(word) != std::string::npos, QByteArray(word).trimmed() == status);
        QVERIFY(message.find(" event=" + event.toStdString()) != std::string::npos);
        QCOMPARE(static_cast<int>(std::count_if(reading.sink.rows.begin(), reading.sink.rows.end(),
                                                [](const std::string& text) { return text.starts_with("delivery"); })),
                 deliveries);
    }

    void statuses_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("recipients");
        QTest::addColumn<QString>("count");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("expected");
        auto row = [](const char* name, const char* event, const char* recipients, const char* count,
                      const char* status, const char* context, const char* expected) {
            QTest::newRow(name) << event << recipients << count << status << context << expected;
        };
        row("one each", "SEND", "a@x;b@x", "2", "250 2.1.5 Recipient OK;550 5.1.1 no", "",
            "to=a@x accepted code=250 enhanced=2.1.5 reply=\"250 2.1.5 Recipient OK\"\n"
            "to=b@x rejected code=550 enhanced=5.1.1 reply=\"550 5.1.1 no\"\n");
        row("';' in the text of one", "FAIL", "a@x", "1", "550 4.4.7 QUEUE.Expired;<message expired>", "",
            "to=a@x rejected code=550 enhanced=4.4.7 reply=\"550 4.4.7 QUEUE.Expired;<message expired>\"\n");
        row("more pieces than recipients", "FAIL", "a@x;b@x", "2", "550 5.1.1 no; not found;550 5.7.1 no", "",
            "to=a@x rejected code=550 enhanced=5.1.1 reply=\"550 5.1.1 no; not found;550 5.7.1 no\"\n"
            "to=b@x rejected code=550 enhanced=5.1.1 reply=\"550 5.1.1 no; not found;550 5.7.1 no\"\n");
        row("as many pieces by chance", "FAIL", "a@x;b@x", "2", "550 5.1.1 no; not found", "",
            "to=a@x rejected code=550 enhanced=5.1.1 reply=\"550 5.1.1 no; not found\"\n"
            "to=b@x rejected code=550 enhanced=5.1.1 reply=\"550 5.1.1 no; not found\"\n");
        row("kinds of recipients", "DELIVER", "a@x;b@x", "2", "To;Cc", "",
            "to=a@x accepted reply=To\nto=b@x accepted reply=Cc\n");
        row("the count disagrees", "DELIVER", "a@x;b@x", "3", "To;Cc", "",
            "to=a@x accepted reply=To;Cc\nto=b@x accepted reply=To;Cc\n");
        row("reply in the context", "SENDEXTERNAL", "a@x", "1", "",
            "08D0EC85F3FB9D06;250 2.6.0 <m@x> [InternalId=1, Hostname=Y] Queued mail for delivery;ClientSubmitTime:",
            "to=a@x accepted code=250 enhanced=2.6.0 reply=\"250 2.6.0 <m@x> [InternalId=1, Hostname=Y] Queued mail "
            "for delivery\"\n");
        row("last error inside", "FAIL", "a@x", "1",
            "[{LRT=3/4/2024 8:00:00 AM};{LED=550 5.7.1 blocked using bl.example};{FQDN=mx.x};{IP=203.0.113.9}]", "",
            "to=a@x rejected code=550 enhanced=5.7.1 reply=\"[{LRT=3/4/2024 8:00:00 AM};{LED=550 5.7.1 blocked using "
            "bl.example};{FQDN=mx.x};{IP=203.0.113.9}]\"\n");
        row("quoted local part", "DELIVER", "\"a;b\"@x;c@x", "2", "", "", "to=\"a;b\"@x accepted\nto=c@x accepted\n");
        row("deferred", "DEFER", "a@x", "1", "451 4.7.0 try later", "",
            "to=a@x deferred code=451 enhanced=4.7.0 reply=\"451 4.7.0 try later\"\n");
        row("no recipients", "DELIVER", "", "0", "", "", "");
        row("recipients lost", "FAIL", "", "2", "550 5.1.1 no;550 5.7.1 no", "",
            "rejected code=550 enhanced=5.1.1 reply=\"550 5.1.1 no;550 5.7.1 no\"\n");
        row("lost on the way on", "EXPAND", "", "2", "", "", "");
    }

    void statuses()
    {
        QFETCH(QString, event);
        QFETCH(QString, recipients);
        QFETCH(QString, count);
        QFETCH(QString, status);
        QFETCH(QString, context);
        QFETCH(QString, expected);
        const auto reading = read(trackingFormat(), trackingLog({{{"event-id", event.toStdString()},
                                                                  {"source", "SMTP"},
                                                                  {"recipient-address", recipients.toStdString()},
                                                                  {"recipient-count", count.toStdString()},
                                                                  {"recipient-status", status.toStdString()},
                                                                  {"source-context", context.toStdString()}}}));
        std::string text = onlyRows(reading.sink, "delivery");
        for (auto at = text.find("delivery 2024-03-04T08:00:00.000Z message=1 "); at != std::string::npos;
             at = text.find("delivery 2024-03-04T08:00:00.000Z message=1 "))
            text.erase(at, "delivery 2024-03-04T08:00:00.000Z message=1 "s.size());
        SAME_LINES(text, expected.toStdString());
    }

    void addressesAndDirections_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("directionality");
        QTest::addColumn<QString>("clientIp");
        QTest::addColumn<QString>("serverIp");
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("custom");
        QTest::addColumn<QString>("expected");
        auto row = [](const char* name, const char* event, const char* directionality, const char* client,
                      const char* server, const char* original, const char* custom, const char* expected) {
            QTest::newRow(name) << event << directionality << client << server << original << custom << expected;
        };
        row("received", "RECEIVE", "Incoming", "198.51.100.7", "10.0.0.25", "", "",
            " client=198.51.100.7 server=10.0.0.25 inbound ");
        row("behind the front end", "RECEIVE", "Incoming", "10.0.0.24", "10.0.0.25", "192.0.2.9", "",
            " client=192.0.2.9 server=10.0.0.25 inbound ");
        row("proxied", "RECEIVE", "Incoming", "10.0.0.24", "10.0.0.25", "",
            "S:X=1;S:ProxiedClientIPAddress=192.0.2.9;S:Y=2", " client=192.0.2.9 server=10.0.0.25 inbound ");
        row("zone id", "RECEIVE", "Originating", "fe80::1%3", "fe80::2%3", "", "",
            " client=fe80::1 server=fe80::2 accepted");
        row("handed in on the road", "RECEIVE", "Originating", "198.51.100.7", "10.0.0.25", "", "",
            " client=198.51.100.7 server=10.0.0.25 outbound ");
        row("handed in at home", "RECEIVE", "Originating", "10.0.3.44", "10.0.0.25", "", "", " client=10.0.3.44 server=10.0.0.25 accepted");
        row("sent outside", "SEND", "Originating", "10.0.0.25", "203.0.113.9", "192.0.2.9", "",
            " client=10.0.0.25 server=203.0.113.9 outbound ");
        row("sent inside", "SEND", "Originating", "10.0.0.25", "10.0.0.26", "", "",
            " client=10.0.0.25 server=10.0.0.26 accepted");
        row("passed on", "SEND", "Incoming", "10.0.0.25", "203.0.113.9", "", "",
            " client=10.0.0.25 server=203.0.113.9 accepted");
        row("sent external", "SENDEXTERNAL", "Incoming", "10.0.0.25", "203.0.113.9", "", "",
            " client=10.0.0.25 server=203.0.113.9 outbound ");
        row("no addresses", "RECEIVE", "Undefined", "", "-", "", "", "recipients=1 accepted");
    }

    void addressesAndDirections()
    {
        QFETCH(QString, event);
        QFETCH(QString, directionality);
        QFETCH(QString, clientIp);
        QFETCH(QString, serverIp);
        QFETCH(QString, original);
        QFETCH(QString, custom);
        QFETCH(QString, expected);
        const auto reading = read(trackingFormat(), trackingLog({{{"event-id", event.toStdString()},
                                                                  {"recipient-count", "1"},
                                                                  {"directionality", directionality.toStdString()},
                                                                  {"client-ip", clientIp.toStdString()},
                                                                  {"server-ip", serverIp.toStdString()},
                                                                  {"original-client-ip", original.toStdString()},
                                                                  {"custom-data", custom.toStdString()}}}));
        const std::string text = reading.sink.text();
        QVERIFY2(text.find(expected.toStdString()) != std::string::npos, text.c_str());
    }

    void machineNamedAsClientAlone_data()
    {
        QTest::addColumn<QString>("clientIp");
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("expected");
        QTest::newRow("without its address") << "" << "10.0.3.44" << " client=10.0.3.44 accepted";
        QTest::newRow("with its address") << "10.0.0.25" << "10.0.3.44" << " client=10.0.3.44 server=10.0.0.25 accepted";
        QTest::newRow("nothing else") << "10.0.0.25" << "" << " client=10.0.0.25 server=10.0.0.25 accepted";
        QTest::newRow("no address at all") << "" << "" << "recipients=1 accepted";
    }

    /// The mailbox server's name with no address is not that of the computer on which the mail was written.
    void machineNamedAsClientAlone()
    {
        QFETCH(QString, clientIp);
        QFETCH(QString, original);
        QFETCH(QString, expected);
        const auto reading = read(trackingFormat(), trackingLog({{{"event-id", "RECEIVE"},
                                                                  {"source", "STOREDRIVER"},
                                                                  {"recipient-count", "1"},
                                                                  {"directionality", "Originating"},
                                                                  {"client-ip", clientIp.toStdString()},
                                                                  {"client-hostname", "EX3.ours.example"},
                                                                  {"server-hostname", "EX3"},
                                                                  {"original-client-ip", original.toStdString()}}}));
        const std::string text = reading.sink.text();
        QVERIFY2(text.find(expected.toStdString()) != std::string::npos, text.c_str());
    }
};

QTEST_APPLESS_MAIN(TestExchangeTracking)
#include "test_exchange_tracking.moc"
