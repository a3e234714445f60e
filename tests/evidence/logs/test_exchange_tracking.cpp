// Exchange message tracking logs: every version's columns, what events mean, recipients and their statuses, reports.
#include "support/recording_sink.h"
#include <QFile>
#include <QTest>
#include <algorithm>
#include <map>

using namespace delist;
using namespace std::literals;

namespace {

const std::vector<std::string> columns30{"date-time",
                                         "client-ip",
                                         "client-hostname",
                                         "server-ip",
                                         "server-hostname",
                                         "source-context",
                                         "connector-id",
                                         "source",
                                         "event-id",
                                         "internal-message-id",
                                         "message-id",
                                         "network-message-id",
                                         "recipient-address",
                                         "recipient-status",
                                         "total-bytes",
                                         "recipient-count",
                                         "related-recipient-address",
                                         "reference",
                                         "message-subject",
                                         "sender-address",
                                         "return-path",
                                         "message-info",
                                         "directionality",
                                         "tenant-id",
                                         "original-client-ip",
                                         "original-server-ip",
                                         "custom-data",
                                         "transport-traffic-type",
                                         "log-id",
                                         "schema-version"};

std::vector<std::string> columnsOf(int version)
{
    std::vector<std::string> names = columns30;
    if (version < 27)
        names.erase(names.begin() + 11);
    names.resize(static_cast<std::size_t>(version));
    return names;
}

std::string header(const std::vector<std::string>& names)
{
    std::string out =
        "#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n#Log-type: Message Tracking Log\r\n"
        "#Date: 2024-03-04T08:00:00.000Z\r\n#Fields: ";
    for (std::size_t i = 0; i < names.size(); ++i)
        out += (i ? "," : "") + names[i];
    return out + "\r\n";
}

using Fields = std::map<std::string, std::string>;

std::string row(const std::vector<std::string>& names, const Fields& fields)
{
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = fields.find(names[i]);
        std::string value = found == fields.end() ? "" : found->second;
        if (names[i] == "date-time" && value.empty())
            value = "2024-03-04T08:00:00.000Z";
        if (value.find_first_of(",\"") != std::string::npos) {
            for (auto at = value.find('"'); at != std::string::npos; at = value.find('"', at + 2))
                value.insert(at, 1, '"');
            value = '"' + value + '"';
        }
        out += (i ? "," : "") + value;
    }
    return out + "\r\n";
}

/// Rows of Exchange 2016 with their header.
std::string log(const std::vector<Fields>& rows)
{
    std::string out = header(columns30);
    int second = 0;
    for (Fields fields : rows) {
        if (!fields.contains("date-time")) {
            char time[48];
            std::snprintf(time, sizeof time, "2024-03-04T08:00:%02d.000Z", second);
            fields["date-time"] = time;
        }
        ++second;
        out += row(columns30, fields);
    }
    return out;
}

const Format& format()
{
    return *formatById("exchange-tracking");
}

std::string brief(std::string text)
{
    for (const std::string& noise : {"2024-03-04T08:00:"s, ".000Z"s})
        for (auto at = text.find(noise); at != std::string::npos; at = text.find(noise, at))
            text.erase(at, noise.size());
    return text;
}

void compare(const std::string& actual, const std::string& expected)
{
    if (actual != expected)
        qWarning("%s", ("actual:\n" + actual + "expected:\n" + expected).c_str());
    QVERIFY(actual == expected);
}

std::string onlyRows(const test::RecordingSink& sink, const std::string& kind)
{
    std::string out;
    for (const std::string& text : sink.rows)
        if (text.starts_with(kind + ' '))
            out += text + '\n';
    return out;
}

std::string fileText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

const Fields receive{{"client-ip", "198.51.100.7"},
                     {"client-hostname", "mx.partner.example"},
                     {"server-ip", "10.20.0.25"},
                     {"server-hostname", "EX1"},
                     {"source-context", "08D06729BA48D0CA;2024-03-04T07:59:59.000Z;1"},
                     {"connector-id", "EX1\\Default EX1"},
                     {"source", "SMTP"},
                     {"event-id", "RECEIVE"},
                     {"internal-message-id", "4711"},
                     {"message-id", "<m1@partner.example>"},
                     {"network-message-id", "1e6eb197-c6b4-1234-1b69-56dc1db88f50"},
                     {"recipient-address", "joe@ours.example"},
                     {"total-bytes", "7229"},
                     {"recipient-count", "1"},
                     {"message-subject", "backup \"nightly\", done"},
                     {"sender-address", "ann@partner.example"},
                     {"return-path", "bounce@partner.example"},
                     {"message-info", "0cA: "},
                     {"directionality", "Incoming"},
                     {"original-client-ip", "192.0.2.9"}};

Fields with(Fields fields, const Fields& changes)
{
    for (const auto& [name, value] : changes)
        fields[name] = value;
    return fields;
}

} // namespace

class TestExchangeTracking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
        const auto names = columnsOf(version);
        const std::string text = (headed ? header(names) : std::string()) + row(names, receive);
        QCOMPARE(recognise(text, "x").format, &format());
        const auto reading = test::read(format(), text);
        QCOMPARE(reading.summary.records, 1U);
        compare(reading.sink.text(),
                "message #1 2024-03-04T08:00:00.000Z received id=<m1@partner.example> from=bounce@partner.example "
                "header-from=ann@partner.example subject=\"backup \"nightly\", done\" recipients=1 size=7229 client=" +
                    (version == 21 ? "198.51.100.7"s : "192.0.2.9"s) + " server=10.20.0.25" +
                    (version == 21 ? "" : " inbound") + " accepted event=RECEIVE internal=4711" +
                    (version < 27 ? "" : " network=1e6eb197-c6b4-1234-1b69-56dc1db88f50") +
                    " context=08D06729BA48D0CA;2024-03-04T07:59:59.000Z;1\n");
    }

    void anyColumnsAndChangesInTheMiddle()
    {
        const std::vector<std::string> few{"event-id",          "custom",         "message-id", "date-time",
                                           "recipient-address", "server-hostname"};
        const std::string text =
            header(columnsOf(26)) + row(columnsOf(26), receive) + header(few) +
            row(few, {{"event-id", "deliver"},
                      {"message-id", "<m1@partner.example>"},
                      {"recipient-address", "joe@ours.example"},
                      {"server-hostname", "EX2"}}) +
            "too,few\n" + header(columnsOf(27)) + row(columnsOf(30), receive) + row(columnsOf(21), receive) +
            "#Log-type: Transport Connectivity Log\n#Fields: date-time,session\n2024-03-04T08:00:00.000Z,1\n";
        const auto reading = test::read(format(), text);
        QCOMPARE(reading.summary.records, 3U);
        compare(onlyRows(reading.sink, "reject"), "reject line 13 reason=\"not as many columns as #Fields names\"\n"
                                                  "reject line 20 reason=\"not as many columns as #Fields names\"\n"
                                                  "reject line 23 reason=\"belongs to another kind of log\"\n");
        compare(onlyRows(reading.sink, "delivery"),
                "delivery 2024-03-04T08:00:00.000Z message=2 id=<m1@partner.example> "
                "to=joe@ours.example accepted server=EX2\n");
    }

    void events_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("deliveries");
        auto row = [](const char* event, const char* role, const char* status, int deliveries) {
            QTest::newRow(event) << QByteArray(event) << QByteArray(role) << QByteArray(status) << deliveries;
        };
        row("RECEIVE", "received", "accepted", 0);
        row("SEND", "sent", "accepted", 1);
        row("SENDEXTERNAL", "sent", "accepted", 1);
        row("DELIVER", "delivered", "accepted", 1);
        row("SUBMIT", "submitted", "accepted", 0);
        row("DSN", "generated", "", 0);
        row("FAIL", "failed", "rejected", 1);
        row("BADMAIL", "failed", "rejected", 0);
        row("POISONMESSAGE", "failed", "rejected", 0);
        row("DROP", "failed", "rejected", 0);
        row("DEFER", "other", "deferred", 1);
        row("EXPAND", "other", "expanded", 1);
        row("RESOLVE", "other", "", 0);
        row("REDIRECT", "other", "", 0);
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
        const auto reading = test::read(format(), log({with(receive, {{"event-id", event.toStdString()}})}));
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
    }
    void statuses()
    {
        QFETCH(QString, event);
        QFETCH(QString, recipients);
        QFETCH(QString, count);
        QFETCH(QString, status);
        QFETCH(QString, context);
        QFETCH(QString, expected);
        const auto reading = test::read(format(), log({{{"event-id", event.toStdString()},
                                                        {"source", "SMTP"},
                                                        {"recipient-address", recipients.toStdString()},
                                                        {"recipient-count", count.toStdString()},
                                                        {"recipient-status", status.toStdString()},
                                                        {"source-context", context.toStdString()}}}));
        std::string text = onlyRows(reading.sink, "delivery");
        for (auto at = text.find("delivery 2024-03-04T08:00:00.000Z message=1 "); at != std::string::npos;
             at = text.find("delivery 2024-03-04T08:00:00.000Z message=1 "))
            text.erase(at, "delivery 2024-03-04T08:00:00.000Z message=1 "s.size());
        compare(text, expected.toStdString());
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
        const auto reading = test::read(format(), log({{{"event-id", event.toStdString()},
                                                        {"recipient-count", "1"},
                                                        {"directionality", directionality.toStdString()},
                                                        {"client-ip", clientIp.toStdString()},
                                                        {"server-ip", serverIp.toStdString()},
                                                        {"original-client-ip", original.toStdString()},
                                                        {"custom-data", custom.toStdString()}}}));
        const std::string text = reading.sink.text();
        QVERIFY2(text.find(expected.toStdString()) != std::string::npos, text.c_str());
    }

    void bounces_data()
    {
        QTest::addColumn<QString>("order"); // which rows, in which order
        QTest::addColumn<QString>("expected");
        auto row = [](const char* name, const char* order, const char* expected) {
            QTest::newRow(name) << order << expected;
        };
        const char* const whole =
            "bounce 01 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not "
            "found\" original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" "
            "accepted outbound\n";
        row("failure, report, sent", "FDS", whole);
        row("report, failure, sent", "DFS",
            "bounce 00 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted "
            "outbound\n");
        row("sent twice: once more on the next server", "FDSS", whole);
        row("newest first", "SDF",
            "bounce 01 message=1 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted "
            "outbound\n");
        row("never sent", "FD",
            "bounce 01 message=2 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\"\n");
        row("failure names no report", "fDS", whole);
        row("failure names no report, comes later", "DfS",
            "bounce 00 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted "
            "outbound\n");
        row("only sent: no report row", "S",
            "bounce 00 message=1 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" "
            "accepted "
            "outbound\n");
        row("put off, then refused", "FDPR",
            "bounce 01 message=4 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" rejected\n");
        row("put off at the end", "FDP",
            "bounce 01 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" deferred\n");
        row("to one of ours", "FDL",
            "bounce 01 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted "
            "internal\n");
        row("a stranger's report arrives", "L", "");
        row("the report fails, we did not write it", "R", "");
    }
    void bounces()
    {
        QFETCH(QString, order);
        QFETCH(QString, expected);
        const Fields failure{{"source", "ROUTING"},
                             {"event-id", "FAIL"},
                             {"message-id", "<m1@stranger.example>"},
                             {"recipient-address", "nobody@ours.example"},
                             {"recipient-status", "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"},
                             {"recipient-count", "1"},
                             {"reference", "<ndr@ours.example>"},
                             {"return-path", "ann@stranger.example"},
                             {"directionality", "Incoming"}};
        const Fields report{{"source", "DSN"},
                            {"event-id", "DSN"},
                            {"message-id", "<ndr@ours.example>"},
                            {"recipient-address", "ann@stranger.example"},
                            {"recipient-count", "1"},
                            {"reference", "<m1@stranger.example>"},
                            {"message-subject", "Undeliverable: offer"},
                            {"sender-address", "postmaster@ours.example"},
                            {"return-path", "<>"}};
        const Fields sent = with(report, {{"source", "SMTP"},
                                          {"event-id", "SENDEXTERNAL"},
                                          {"recipient-address", "Ann@stranger.example"},
                                          {"recipient-status", "250 2.1.5 OK"},
                                          {"reference", ""},
                                          {"client-ip", "10.0.0.25"},
                                          {"server-ip", "203.0.113.9"}});
        std::vector<Fields> rows;
        for (const QChar step : order) {
            switch (step.toLatin1()) {
            case 'F':
                rows.push_back(failure);
                break;
            case 'f':
                rows.push_back(with(failure, {{"reference", ""}}));
                break;
            case 'D':
                rows.push_back(report);
                break;
            case 'S':
                rows.push_back(sent);
                break;
            case 'L':
                rows.push_back(with(sent, {{"source", "STOREDRIVER"}, {"event-id", "DELIVER"}}));
                break;
            case 'P':
                rows.push_back(with(sent, {{"event-id", "DEFER"}, {"recipient-status", "451 4.4.0 later"}}));
                break;
            case 'R':
                rows.push_back(with(sent, {{"event-id", "FAIL"}, {"recipient-status", "550 5.1.1 no"}}));
                break;
            default:
                break;
            }
        }
        std::string text = brief(onlyRows(test::read(format(), log(rows)).sink, "bounce"));
        // The address as it was written first.
        for (auto at = text.find("Ann@"); at != std::string::npos; at = text.find("Ann@"))
            text[at] = 'a';
        compare(text, expected.toStdString());
    }

    void reportsOfTwoVictims()
    {
        const Fields report{{"source", "DSN"},
                            {"event-id", "DSN"},
                            {"message-id", "<n@o>"},
                            {"return-path", "<>"},
                            {"recipient-address", "a@x;b@y"},
                            {"recipient-count", "2"}};
        const Fields sent = with(report, {{"source", "SMTP"}, {"event-id", "SEND"}, {"server-ip", "203.0.113.9"}});
        compare(brief(onlyRows(test::read(format(), log({report, with(sent, {{"recipient-address", "b@y"}})})).sink,
                               "bounce")),
                "bounce 00 message=2 victim=a@x id=<n@o> outbound\nbounce 00 message=2 victim=b@y id=<n@o> accepted "
                "outbound\n");
    }

    void manyReportsStayBounded()
    {
        std::string text = header(columnsOf(27));
        for (int i = 0; i < 60'000; ++i)
            text += "2024-03-04T08:00:00.000Z,,,,,,,DSN,DSN," + std::to_string(i) + ",<n" + std::to_string(i) +
                    "@o>,,v@x,,,1,,,s,,<>,,,,,,\n";
        const auto reading = test::read(format(), text);
        QCOMPARE(reading.summary.records, 60'000U);
        QCOMPARE(reading.sink.counts.at("bounce"), 60'000);
    }

    void badRows()
    {
        const std::string text = header(columns30) + "garbage\r\n" +
                                 row(columns30, with(receive, {{"date-time", "now"}})) +
                                 row(columns30, with(receive, {{"event-id", ""}})) + "\"open,,,\r\n" +
                                 row(columns30, receive) + row(columns30, receive).substr(0, 200);
        const auto reading = test::read(format(), text);
        compare(onlyRows(reading.sink, "reject"), "reject line 6 reason=\"not as many columns as #Fields names\"\n"
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
        const std::string whole = test::read(format(), text).sink.text();
        QVERIFY(test::read(format(), text, 5).sink.text() == whole);
        QVERIFY(test::read(format(), test::toUtf16(text, true, true), 333).sink.text() == whole);
        QVERIFY(test::read(format(), test::toCrLf(text)).sink.text() == whole);
        for (std::size_t length = 0; length < text.size(); ++length) {
            const std::string_view part = std::string_view(text).substr(0, length);
            const auto reading = test::read(format(), part);
            const auto lines = std::count(part.begin(), part.end(), '\n');
            QVERIFY(reading.summary.records >= std::uint64_t(std::max<std::ptrdiff_t>(0, lines - 5)));
            QVERIFY(reading.summary.rejected <= 1);
        }
    }

    void recognition_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("known");
        auto add = [](const char* name, const std::string& head, bool known) {
            QTest::newRow(name) << QByteArray::fromStdString(head) << known;
        };
        add("header", header(columns30), true);
        add("header in other case, BOM", "\xEF\xBB\xBF#LOG-TYPE: message tracking log\n", true);
        add("fields only", "#Fields: date-time,event-id,message-id\n", true);
        add("another log", "#Log-type: Agent Log\n" + row(columns30, receive), false);
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
        QCOMPARE(result.format == &format(), known);
        if (head.contains("EventId")) {
            for (const auto& [candidate, detection] : result.candidates)
                if (candidate == &format())
                    QVERIFY(detection.reason.find("Get-MessageTrackingLog") != std::string::npos);
        }
    }

    void realLines()
    {
        const std::string text = fileText(
            QStringLiteral(DELIST_CORPORA "/logs/exchange_tracking/elastic_messagetracking_2016_2019_noheader.log"));
        if (text.empty())
            QSKIP("the real logs are not here (DELIST_CORPORA)");
        QCOMPARE(recognise(text, "x").format, &format());
        const auto reading = test::read(format(), text);
        QCOMPARE(reading.summary.records, 4U);
        QCOMPARE(reading.summary.rejected, 0U);
        compare(
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
            "context=08DC1DB12C345BE5;2024-01-25T15:16:09.544Z;0\n"
            "message #3 2025-01-14T09:29:05.327Z sent id=<1736846922.907742.2942@foo.bar.local> from=<> subject=\"John "
            "Doe\" "
            "recipients=1 size=136349 client=216.160.83.56 server=175.16.199.1 outbound accepted event=SENDEXTERNAL "
            "internal=8774618205228 network=cb1ce4e7-cbb6-46e8-8a4c-e1f2efbdd202 context=\";250 2.6.0 "
            "<1736846922.907742.2942@foo.bar.local> [InternalId=5450313518243, "
            "Hostname=AAAAAAAAAAAAA.bbbbbbbb.prod.outlook.com] "
            "141301 bytes in 0.101, 1361.827 KB/sec Queued mail for delivery;ClientSubmitTime:\"\n"
            "delivery 2025-01-14T09:29:05.327Z message=3 id=<1736846922.907742.2942@foo.bar.local> to=email@email.com "
            "accepted "
            "code=250 enhanced=2.1.5 reply=\"250 2.1.5 Recipient OK\" "
            "server=global-mail-onmicrosoft-com.mail.protection.outlook.com\n"
            "message #4 2025-01-14T09:28:39.334Z other header-from=email@email.com client=2a02:cf40::1234:5678:9abc "
            "event=NOTIFYMAPI\n"
            "bounce 2025-01-14T09:29:05.327Z message=3 victim=email@email.com "
            "id=<1736846922.907742.2942@foo.bar.local> "
            "subject=\"John Doe\" accepted outbound\n");
    }
};

QTEST_APPLESS_MAIN(TestExchangeTracking)
#include "test_exchange_tracking.moc"
