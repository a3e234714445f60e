// A cause stands in one of the three lists, and once: what is found is not "not excluded" besides, and several reasons are one entry.
#include "report/findings_json.h"
#include "support/case_builder.h"
#include <QJsonArray>
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

void report(RecordSink& sink, int i)
{
    const std::string id = "<" + std::to_string(i) + "@example.org>", victim = "someone@stranger" + std::to_string(i) + ".example";
    Message message;
    message.time = monday + i * minute;
    message.role = MessageRole::Sent;
    message.messageId = id;
    message.mailFrom = "<>";
    message.client = *IpAddress::parse("10.0.0.25");
    message.direction = Direction::Outbound;
    message.recipients = 1;
    message.connector = "Outbound";
    Bounce bounce;
    bounce.time = message.time;
    bounce.message = sink.message(message);
    bounce.victim = victim;
    bounce.messageId = id;
    bounce.cause = "550 5.1.10 RESOLVER.ADR.RecipientNotFound";
    bounce.fate = Outcome::Accepted;
    bounce.direction = Direction::Outbound;
    sink.bounce(bounce);
}

void receivedThrough(RecordSink& sink, const char* connector)
{
    Message message;
    message.time = monday;
    message.role = MessageRole::Received;
    message.connector = connector;
    sink.message(message);
}

QStringList causesIn(const QJsonObject& json, const char* list)
{
    QStringList causes;
    for (const QJsonValue& entry : json[QLatin1String(list)].toArray())
        causes << entry[QStringLiteral("cause")].toString();
    return causes;
}

QJsonObject entry(const QJsonObject& json, const char* list, const char* cause)
{
    for (const QJsonValue& each : json[QLatin1String(list)].toArray())
        if (each[QStringLiteral("cause")].toString() == QLatin1String(cause))
            return each.toObject();
    return {};
}

bool missing(const QJsonObject& finding, const char* code)
{
    const QJsonArray statements = finding[QStringLiteral("missing")].toArray();
    return std::any_of(statements.begin(), statements.end(), [&](const QJsonValue& each) { return each[QStringLiteral("code")] == QLatin1String(code); });
}

} // namespace

class TestCauseNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCauseOnce()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 150; ++i)
                report(sink, i);
            for (const char* connector : {"EX1\\Default EX1", "EX1\\Scanners"})
                receivedThrough(sink, connector);
        });
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                flow(sink, monday + i * second, "10.0.3.44", outside(i), 25, Action::Allowed, 2000);
            for (int i = 0; i < 40; ++i)
                flow(sink, monday + i * second, "10.0.3.45", outside(i), 25, Action::Denied);
        });
        const QJsonObject json = findingsJson(builder.analyse(), {});
        QStringList all = causesIn(json, "findings");
        QCOMPARE(QSet<QString>(all.begin(), all.end()), (QSet<QString>{QStringLiteral("backscatter"), QStringLiteral("direct-to-mx")}));
        all += causesIn(json, "excluded") + causesIn(json, "cannot_exclude");
        QCOMPARE(all.size(), QSet<QString>(all.begin(), all.end()).size());

        // The gap is the finding's.
        QVERIFY(missing(entry(json, "findings", "backscatter"), "exchange.connector-no-log"));
        QVERIFY(missing(entry(json, "findings", "backscatter"), "exchange.import-send-log"));
        QVERIFY(missing(entry(json, "findings", "direct-to-mx"), "direct-to-mx.no-firewall-log"));
        // Nothing that was said of a cause is lost.
        const QJsonObject relay = entry(json, "cannot_exclude", "open-relay");
        for (const char* connector : {"EX1\\Default EX1", "EX1\\Scanners"})
            for (const char* part : {"because", "collect"})
                QVERIFY2(relay[QLatin1String(part)].toString().contains(QLatin1String(connector)), part);
    }

    /// What is logged can only be known where a log of that kind is.
    void connectorsWithoutSessions()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 150; ++i)
                report(sink, i);
            receivedThrough(sink, "EX1\\Scanners");
        });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink&) {});
        const QJsonObject json = findingsJson(builder.analyse(), {});
        QVERIFY(missing(entry(json, "findings", "backscatter"), "exchange.connector-unlogged"));
        QVERIFY(missing(entry(json, "findings", "backscatter"), "exchange.log-send-connector"));
        QVERIFY(!entry(json, "cannot_exclude", "open-relay")["because"].toString().contains(QLatin1String("is off")));
    }
};

QTEST_GUILESS_MAIN(TestCauseNotes)
#include "test_cause_notes.moc"
