// The egress map: each machine with its own and its public address, and who is listed when who spams, from the smallest
// case that shows it.
#include "analysis/egress_map.h"
#include "case/lists/listing_store.h"
#include "case/lists/own_targets.h"
#include "case/lists/posture_store.h"
#include "evidence/records.h"
#include "report/posture_text.h"
#include "support/case_builder.h"
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace delist;
using namespace delist::test;
using posture::Status;

namespace {

/// A firewall record with both addresses of the source.
void translated(RecordSink& sink, Micros time, const std::string& from, const std::string& as, const std::string& to)
{
    Connection connection;
    connection.time = time;
    connection.source = {*IpAddress::parse(from), 40000};
    connection.destination = {*IpAddress::parse(to), 25};
    connection.translated = {*IpAddress::parse(as), 50000};
    connection.protocol = 6;
    connection.action = Action::Allowed;
    sink.connection(connection);
}

void named(RecordSink& sink, const std::string& address, const std::string& name)
{
    HostName host;
    host.address = *IpAddress::parse(address);
    host.name = name;
    host.kind = NameKind::Dns;
    sink.hostName(host);
}

/// What DNS says: the web server and the exchanger of example.org, and the addresses' names.
void storeDns(CaseFile& file, const std::string& web, const std::string& mail)
{
    const auto line = [](const char* subject, const char* reason, std::vector<std::string> arguments) {
        return posture::Line{"egress", subject, Status::Pass, reason, std::move(arguments), {}};
    };
    std::vector<posture::Line> lines = {line("example.org", "egress-web", {"example.org", "www.example.org", web}),
                                        line("example.org", "egress-mx", {"example.org", "mx.example.org", mail}),
                                        line(mail.c_str(), "egress-address", {mail, "mx.example.org", "confirmed", "example.org: pass"})};
    if (web != mail)
        lines.push_back(line(web.c_str(), "egress-address", {web, "", "missing", "example.org: softfail"}));
    const auto stored = storePosture(file, lines, QStringLiteral("posture"), QStringLiteral("127.0.0.1"));
    QVERIFY(stored);
}

ListingResult listing(const QString& target, const QString& list, const char* state)
{
    ListingResult result;
    result.target = target;
    result.zone = list.toLower() + QStringLiteral(".test");
    result.list = list;
    result.state = QLatin1String(state);
    result.checkedAt = monday;
    return result;
}

/// "warning shared-address": as it reads.
QStringList told(const EgressMap& map)
{
    QStringList out;
    for (const posture::Line& line : map.answers)
        out << QStringLiteral("%1 %2").arg(QLatin1String(posture::statusName(line.status)), QString::fromStdString(line.reason));
    return out;
}

QString sentence(const EgressMap& map, const char* reason)
{
    for (const posture::Line& line : map.answers)
        if (line.reason == reason)
            return postureReasonText(line);
    return {};
}

QStringList rowsOf(const EgressMap& map)
{
    QStringList out;
    for (const EgressRow& row : map.rows)
        out << QStringLiteral("%1 %2 > %3 %4").arg(QLatin1String(egressAssetWord(row.asset)), QString::fromStdString(row.privateAddress),
                                                  QString::fromStdString(row.publicAddress), QLatin1String(egressBasisWord(row.basis)));
    return out;
}

} // namespace

class TestEgressMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A bot greets under another name each time: none of them stands for the machine.
    void forgedGreetingsNameNobody()
    {
        CaseBuilder builder;
        builder.evidence("fortigate", Vantage::Firewall, monday, monday + hour, [](RecordSink& sink) {
            for (const char* inside : {"10.0.3.44", "10.0.3.45", "10.0.3.46"})
                translated(sink, monday, inside, "203.0.113.25", outside(1));
        });
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 5; ++i) {
                const std::string forged = i == 1 ? "www.foreign.test" : "host" + std::to_string(i) + ".foreign.test";
                for (const char* inside : {"10.0.3.44", "10.0.3.45"})
                    dialogue(sink, {.time = monday + i * minute, .client = inside, .server = outside(i), .helo = forged, .from = "a@b.test", .to = "c@d.test"}, 41'000 + i);
            }
            dialogue(sink, {.time = monday, .client = "10.0.3.46", .server = outside(1), .helo = "scanner.example.org", .from = "a@b.test", .to = "c@d.test"});
            named(sink, "10.0.3.45", "PC-045"); // later than what it made up
        });
        builder.analyse();
        QStringList names;
        for (const EgressRow& row : egressMap(builder.file().database(), builder.file().settings()).rows)
            if (!row.privateAddress.empty())
                names << QString::fromStdString(row.privateAddress + ' ' + row.name);
        names.sort();
        QCOMPARE(names, QStringList({"10.0.0.25 ", "10.0.3.44 ", "10.0.3.45 PC-045", "10.0.3.46 scanner.example.org"}));
    }

    void hostsBehindNat()
    {
        CaseBuilder builder;
        builder.evidence("fortigate", Vantage::Firewall, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 5; ++i)
                translated(sink, monday + i * minute, "10.0.0.25", "203.0.113.25", outside(i));
            translated(sink, monday + 7 * minute, "10.0.0.80", "203.0.113.25", outside(1));
            translated(sink, monday + 8 * minute, "10.0.3.44", "203.0.113.25", outside(2));
            named(sink, "10.0.0.80", "www.example.org");
        });
        builder.analyse();
        storeDns(builder.file(), "198.51.100.80", "203.0.113.25");
        QVERIFY(storeListings(builder.file(), {listing("203.0.113.25", "Zen", "listed"), listing("203.0.113.25", "Other", "not-listed"),
                                               listing("example.org", "Dbl", "listed"), listing("198.51.100.80", "Zen", "not-listed"),
                                               listing("198.51.100.80", "Dead", "list-dead")}, {}));
        const EgressMap map = egressMap(builder.file().database(), builder.file().settings());
        QCOMPARE(rowsOf(map), QStringList({"mail-server 10.0.0.25 > 203.0.113.25 translated", "web-server 10.0.0.80 > 203.0.113.25 translated",
                                           "web-server  > 198.51.100.80 dns", "host 10.0.3.44 > 203.0.113.25 translated"}));
        const EgressRow& mail = map.rows.front();
        QCOMPARE(mail.connections, 5);
        QCOMPARE(mail.ptr, std::string("mx.example.org"));
        QCOMPARE(mail.spf, std::string("example.org: pass"));
        QCOMPARE(mail.listedBy, QStringList("Zen"));
        QCOMPARE(mail.listsAnswered, 2);
        QCOMPARE(map.rows[2].ptrState, std::string("missing"));
        QCOMPARE(map.rows[2].listsAnswered, 1); // a dead list says nothing
        QCOMPARE(told(map), QStringList({"pass shared-nothing", "warning web-sends-as-mail", "warning neighbours", "fail way-listed",
                                         "pass way-not-listed", "fail name-listed"}));
        QVERIFY(sentence(map, "web-sends-as-mail").contains(QStringLiteral("www.example.org (10.0.0.80) sends mail by 203.0.113.25")));
        QVERIFY(sentence(map, "neighbours").contains(QStringLiteral("10.0.3.44")));
        QVERIFY(sentence(map, "way-listed").contains(QStringLiteral("listed by Zen")));
        QVERIFY(sentence(map, "name-listed").contains(QStringLiteral("Dbl")));
        // Every sentence has words, and what is no pass a fix.
        for (const posture::Line& line : map.answers) {
            QVERIFY2(postureReasonText(line) != QString::fromStdString(line.reason), line.reason.c_str());
            QVERIFY2(!postureReasonText(line).contains(QRegularExpression("%[1-9]")), line.reason.c_str());
            QVERIFY2(line.status == Status::Pass || !postureFixText(line).isEmpty(), line.reason.c_str());
        }
        // The page and the report show the answers, not the map's own facts.
        for (const StoredPostureLine& line : shownPosture(builder.file().database(), map))
            QCOMPARE(line.line.check, std::string("shared"));
        const QJsonObject json = map.toJson().first().toObject();
        QCOMPARE(json.value("asset").toString(), QStringLiteral("mail-server"));
        QCOMPARE(json.value("spf").toObject().value("example.org").toString(), QStringLiteral("pass"));
    }

    void pairsOfTheNatJoin()
    {
        CaseBuilder builder;
        const auto flows = [](RecordSink& sink, const char* from, Micros shift) {
            for (int i = 0; i < 6; ++i) {
                Connection connection;
                connection.time = monday + i * minute + shift;
                connection.end = connection.time + 10 * second;
                connection.source = {*IpAddress::parse(from), static_cast<std::uint16_t>(40000 + i)};
                connection.destination = {*IpAddress::parse(outside(i)), 25};
                connection.protocol = 6;
                connection.action = Action::Allowed;
                connection.sourceSequence = 1000 + i;
                connection.destinationSequence = 2000 + i;
                sink.connection(connection);
            }
        };
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) { flows(sink, "10.0.3.44", 0); });
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) { flows(sink, "203.0.113.25", 2000); });
        builder.analyse();
        const EgressMap map = egressMap(builder.file().database(), builder.file().settings());
        QVERIFY2(rowsOf(map).contains("host 10.0.3.44 > 203.0.113.25 nat"), qPrintable(rowsOf(map).join("; ")));
        // Nothing shows the server itself: the only declared address is its way out, and said to be no more than that.
        QVERIFY(rowsOf(map).contains("mail-server 10.0.0.25 > 203.0.113.25 only-address"));
        QVERIFY(told(map).contains("warning neighbours"));
    }

    void webAndMail_data()
    {
        QTest::addColumn<QString>("web");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one address") << "203.0.113.25" << "warning shared-address";
        QTest::newRow("one network") << "203.0.113.80" << "pass shared-network";
        QTest::newRow("apart") << "198.51.100.80" << "pass shared-nothing";
    }

    void webAndMail()
    {
        QFETCH(QString, web);
        QFETCH(QString, expected);
        CaseBuilder builder;
        storeDns(builder.file(), web.toStdString(), "203.0.113.25");
        const EgressMap map = egressMap(builder.file().database(), builder.file().settings());
        QCOMPARE(told(map), QStringList(expected));
        QVERIFY(!sentence(map, expected.section(' ', 1).toLatin1()).isEmpty());
    }

    /// Hosts that DNS names are asked about when they are ours; an exchanger of a provider is not.
    void hostsInDnsAreTargets()
    {
        CaseBuilder builder;
        const auto line = [](const char* reason, std::vector<std::string> arguments) {
            return posture::Line{"egress", "example.org", Status::Pass, reason, std::move(arguments), {}};
        };
        QVERIFY(storePosture(builder.file(), {line("egress-mx", {"example.org", "mx.example.org", "198.51.100.25"}),
                                              line("egress-mx", {"example.org", "mx.provider.example", "198.51.100.99"}),
                                              line("egress-spf", {"example.org", "ip4:198.51.100.7", "198.51.100.7"}),
                                              line("egress-spf", {"example.org", "ip4:203.0.113.25", "203.0.113.25"})},
                             QStringLiteral("posture"), QStringLiteral("127.0.0.1")));
        QStringList targets;
        for (const OwnTarget& target : ownTargets(builder.file().database(), builder.file().settings()))
            targets << target.text + QLatin1Char(' ') + QLatin1String(targetReasonWord(target.reason));
        QCOMPARE(targets, QStringList({"203.0.113.25 public-ip", "example.org domain", "198.51.100.25 mx", "198.51.100.7 spf"}));
        QVERIFY(rowsOf(egressMap(builder.file().database(), builder.file().settings())).contains("address  > 198.51.100.7 spf"));
        // They are no ways out.
        QCOMPARE(postureSubjects(builder.file().database(), builder.file().settings()).addresses.size(), std::size_t(1));
    }

    void whatIsNotKnownIsNotMadeUp()
    {
        CaseSettings settings = smallOffice();
        settings.publicIps = {"203.0.113.25", "203.0.113.26"};
        CaseBuilder builder(settings);
        const EgressMap map = egressMap(builder.file().database(), settings);
        QVERIFY(rowsOf(map).contains("mail-server 10.0.0.25 >  unknown"));
        QVERIFY(told(map).contains("unknown way-unknown"));
        QVERIFY(told(map).contains("unknown shared-unknown"));
        // Before any check there is no line to show.
        QVERIFY(shownPosture(builder.file().database(), map).empty());
        QVERIFY(map.toJson().first().toObject().value("public_address").isNull());
    }
};

QTEST_GUILESS_MAIN(TestEgressMap)
#include "test_egress_map.moc"
