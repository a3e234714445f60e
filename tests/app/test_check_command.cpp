// `delist check` as scripts see it: JSON, exit statuses, the history in the case.
#include "support/fault_dns_server.h"
#include "support/rbldnsd.h"
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs delist while this process's own event loop (and with it the faulty server) goes on.
Outcome run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(DELIST_BINARY), arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        qFatal("delist does not end");
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestCheckCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void json();
    void targetsOfTheCase();
    void historyAcrossRuns();
    void resolverThatRefusesEverything();
    void catalogueFile();
    void exitStatus_data();
    void exitStatus();
    void hostileTextOnTheTerminal();
    void rbldnsdEndToEnd();
    void listedDelistedRelisted();
    void targetsFromEvidence();
    void lookedUpByHand();
    void listSettings();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_case;
};

void TestCheckCommand::initTestCase()
{
    QVERIFY2(QFileInfo::exists(QStringLiteral(DELIST_BINARY)), "delist is not built");
}

void TestCheckCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8()); // the user's own lists and keys stay out of this
    m_case = m_folder->filePath(QStringLiteral("a.delist"));
    QCOMPARE(run({"new", m_case, "--public-ip", "192.0.2.2", "--domain", "example.com"}).status, 0);
}

void TestCheckCommand::json()
{
    FaultDnsServer server;
    const Outcome outcome = run({"check", m_case, "--resolver", server.address(), "--zone", "good.fault.test", "--zone",
                                 "servfail.fault.test", "--target", "192.0.2.7", "--timeout", "200", "--json"});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.json()["resolver"].toObject()["state"].toString(), QStringLiteral("ok"));
    const QJsonArray results = outcome.json()["results"].toArray();
    QCOMPARE(results.size(), 2);
    const QJsonObject listed = results[0].toObject();
    QCOMPARE(listed["state"].toString(), QStringLiteral("listed"));
    QCOMPARE(listed["target"].toString(), QStringLiteral("192.0.2.7"));
    QCOMPARE(listed["codes"].toArray(), QJsonArray{"127.0.0.2"});
    QCOMPARE(listed["text"].toString(), QStringLiteral("listed by the fault list"));
    QCOMPARE(listed["first_listed"], listed["checked_at"]);
    QCOMPARE(results[1].toObject()["state"].toString(), QStringLiteral("server-failure"));
    QVERIFY(results[1].toObject()["first_listed"].isNull());
    for (const char* field : {"target", "zone", "list", "state", "scope", "codes", "meaning", "text", "checked_at",
                              "latency_ms", "delist_url", "first_listed", "last_listed"})
        QVERIFY2(listed.contains(QLatin1String(field)), field);
}

void TestCheckCommand::targetsOfTheCase()
{
    FaultDnsServer server;
    QCOMPARE(run({"set", m_case, "--public-ip", "198.51.100.8/30"}).status, 0);
    const Outcome outcome =
        run({"check", m_case, "--resolver", server.address(), "--zone", "good.fault.test", "--json"});
    QStringList targets;
    for (const QJsonValue& row : outcome.json()["results"].toArray())
        targets << row.toObject()["target"].toString();
    QVERIFY(targets.contains(QLatin1String("example.com")));
    for (const char* address : {"198.51.100.8", "198.51.100.9", "198.51.100.10", "198.51.100.11"})
        QVERIFY2(targets.contains(QLatin1String(address)), address);
    QVERIFY2(outcome.err.contains("198.51.100.8/30 is asked as 4 addresses"), outcome.err.constData());
}

void TestCheckCommand::historyAcrossRuns()
{
    FaultDnsServer server;
    const QStringList arguments = {"check",           m_case,     "--resolver", server.address(), "--zone",
                                   "good.fault.test", "--target", "192.0.2.7",  "--timeout",      "100",
                                   "--json"};
    const QJsonObject first = run(arguments).json()["results"].toArray().at(0).toObject();
    server.setSilent(true);
    const Outcome silent = run(arguments);
    QCOMPARE(silent.status, 4);
    QCOMPARE(silent.json()["resolver"].toObject()["state"].toString(), QStringLiteral("no-answer"));
    QCOMPARE(silent.json()["results"].toArray().at(0).toObject()["state"].toString(), QStringLiteral("timeout"));
    QCOMPARE(silent.json()["results"].toArray().at(0).toObject()["last_listed"],
             first["checked_at"]); // known from before, not made up
    const QJsonObject shown = run({"show", m_case, "listings", "--json"}).json()["rows"].toArray().at(0).toObject();
    QCOMPARE(shown["zone"].toString(), QStringLiteral("good.fault.test"));
    QCOMPARE(shown["first_listed"], first["first_listed"]);
    QVERIFY(run({"show", m_case, "custody", "--json"}).out.contains("\"check\""));
}

void TestCheckCommand::resolverThatRefusesEverything()
{
    FaultDnsServer closed;
    closed.setRcode(5);
    FaultDnsServer good;
    const auto checked = [&](const FaultDnsServer& server) {
        return run({"check", m_case, "--resolver", server.address(), "--zone", "good.fault.test", "--zone", "multi.fault.test",
                    "--zone", "good.other.test", "--target", "192.0.2.7", "--timeout", "200", "--due", "--json"});
    };
    const Outcome refused = checked(closed);
    QCOMPARE(refused.status, 4);
    QCOMPARE(refused.json()["resolver"].toObject()["state"].toString(), QStringLiteral("no-answer"));
    QVERIFY(refused.json()["resolver"].toObject()["detail"].toString().contains(closed.address() + QStringLiteral(" answers REFUSED")));
    QCOMPARE(refused.json()["results"].toArray().at(0).toObject()["state"].toString(), QStringLiteral("resolver-unreliable"));
    const Outcome due = checked(good); // what the closed one said keeps nothing from being asked
    QCOMPARE(due.status, 0);
    QCOMPARE(due.json()["results"].toArray().at(0).toObject()["state"].toString(), QStringLiteral("listed"));
    const Outcome fresh = checked(closed);
    QCOMPARE(fresh.status, 0);
    QVERIFY(fresh.json()["results"].toArray().isEmpty());
}

void TestCheckCommand::catalogueFile()
{
    FaultDnsServer server;
    QFile file(m_folder->filePath(QStringLiteral("mine.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[{\"id\":\"mine\",\"zone\":\"good.fault.test\",\"name\":\"Mine\",\"kinds\":[\"ipv4\"],\"code_mode\":"
               "\"exact\",\"enabled_by_default\":true,"
               "\"codes\":[{\"code\":\"127.0.0.2\",\"sublist\":\"M\",\"meaning\":\"mine "
               "alone\"}],\"delist\":{\"url\":\"https://mine.test/?ip=<ip>\"},"
               "\"test_points\":{\"listed\":[\"127.0.0.2\"],\"not_listed\":[\"127.0.0.1\"]}},{\"id\":\"odd\",\"zone\":"
               "\"odd.test\",\"kinds\":[\"ipv4\"],\"code_mode\":\"guess\"}]");
    file.close();
    const Outcome outcome =
        run({"check", m_case, "--resolver", server.address(), "--catalogue", file.fileName(), "--json"});
    QCOMPARE(outcome.status, 1); // one entry could not be used
    QVERIFY2(outcome.err.contains("odd: code_mode \"guess\""), outcome.err.constData());
    const QJsonArray results = outcome.json()["results"].toArray();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[0].toObject()["list"].toString(), QStringLiteral("Mine"));
    QCOMPARE(results[0].toObject()["meaning"].toString(), QStringLiteral("M: mine alone"));
    QCOMPARE(results[0].toObject()["delist_url"].toString(), QStringLiteral("https://mine.test/?ip=192.0.2.2"));
    QCOMPARE(results[1].toObject()["state"].toString(),
             QStringLiteral("not-applicable")); // example.com on a list of addresses
}

void TestCheckCommand::exitStatus_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no case named") << QStringList() << 2 << QByteArray("name one case");
    QTest::newRow("no such case") << QStringList{"/nowhere/x.delist"} << 3 << QByteArray("/nowhere/x.delist");
    QTest::newRow("bad target") << QStringList{"CASE", "--target", "192.0.2.300"} << 2 << QByteArray("192.0.2.300");
    QTest::newRow("bad resolver") << QStringList{"CASE", "--resolver", "ns.example"} << 2 << QByteArray("ns.example");
    QTest::newRow("bad zone") << QStringList{"CASE", "--zone", "a b"} << 2 << QByteArray("a b");
    QTest::newRow("bad timeout") << QStringList{"CASE", "--timeout", "soon"} << 2 << QByteArray("--timeout");
    QTest::newRow("bad option") << QStringList{"CASE", "--jsn"} << 2 << QByteArray("--jsn");
    QTest::newRow("no catalogue") << QStringList{"CASE", "--catalogue", "/nowhere.json"} << 2
                                  << QByteArray("/nowhere.json");
    QTest::newRow("nothing to ask") << QStringList{"EMPTY"} << 2 << QByteArray("delist set CASE");
}

void TestCheckCommand::exitStatus()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    const QString empty = m_folder->filePath(QStringLiteral("empty.delist"));
    QCOMPARE(run({"new", empty}).status, 0);
    arguments.replaceInStrings(QStringLiteral("CASE"), m_case).replaceInStrings(QStringLiteral("EMPTY"), empty);
    const Outcome outcome = run(QStringList{"check"} + arguments);
    QCOMPARE(outcome.status, status);
    QVERIFY2(outcome.err.contains(message), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
}

void TestCheckCommand::hostileTextOnTheTerminal()
{
    FaultDnsServer server;
    const Outcome outcome =
        run({"check", m_case, "--resolver", server.address(), "--zone", "ctltxt.fault.test", "--target", "192.0.2.7"});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.contains("red"));
    for (const char c : outcome.out)
        QVERIFY2(c == '\n' || static_cast<unsigned char>(c) >= 0x20, "a control character reached the terminal");
}

void TestCheckCommand::rbldnsdEndToEnd()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd)");
    Rbldnsd server;
    server.copyData();
    QVERIFY2(server.start({"zen.lists.test:ip4set:zen.ip4", "everything.lists.test:ip4set:everything.ip4",
                           "public.lists.test:ip4set:publicrefused.ip4"}),
             qPrintable(server.log()));
    const Outcome outcome = run({"check", m_case, "--resolver", server.address(), "--zone", "zen.lists.test", "--zone",
                                 "everything.lists.test", "--zone", "public.lists.test", "--target", "192.0.2.2",
                                 "--target", "192.0.2.9", "--json"});
    QCOMPARE(outcome.status, 0);
    QStringList states;
    for (const QJsonValue& row : outcome.json()["results"].toArray())
        states << row.toObject()["state"].toString();
    QCOMPARE(states,
             (QStringList{"listed", "lists-everything", "refused", "not-listed", "lists-everything", "refused"}));
    QCOMPARE(run({"check", m_case, "--resolver", server.address(), "--zone", "everything.lists.test", "--target",
                  "192.0.2.2"})
                 .status,
             4);
}

void TestCheckCommand::listedDelistedRelisted()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd)");
    Rbldnsd server;
    const QByteArray head = "$SOA 0 ns.lists.test. root.lists.test. 0 5m 5m 1h 30s\n:127.0.0.2:Listed $\n127.0.0.2\n";
    server.write(QStringLiteral("moving.ip4"), head + "192.0.2.7\n");
    QVERIFY2(server.start({"moving.lists.test:ip4set:moving.ip4"}), qPrintable(server.log()));
    const auto row = [&] {
        return run({"check", m_case, "--resolver", server.address(), "--zone", "moving.lists.test", "--target", "192.0.2.7", "--json"})
            .json()["results"]
            .toArray()
            .at(0)
            .toObject();
    };
    const auto becomes = [&](const char* state) {
        QJsonObject last;
        const bool done = QTest::qWaitFor([&] {
            last = row();
            return last["state"].toString() == QLatin1String(state);
        }, 15'000);
        return done ? last : QJsonObject();
    };
    const QJsonObject listed = becomes("listed");
    QCOMPARE(listed["relisted"].toInt(-1), 0);
    QVERIFY(listed["delisted"].isNull());
    server.write(QStringLiteral("moving.ip4"), head);
    const QJsonObject delisted = becomes("not-listed");
    QCOMPARE(delisted["first_listed"], listed["first_listed"]);
    QVERIFY(!delisted["delisted"].isNull());
    server.write(QStringLiteral("moving.ip4"), head + "192.0.2.7\n192.0.2.8\n");
    const QJsonObject again = becomes("listed");
    QCOMPARE(again["relisted"].toInt(-1), 1);
    QCOMPARE(again["first_listed"], listed["first_listed"]);
    QVERIFY(again["delisted"].isNull());
}

void TestCheckCommand::targetsFromEvidence()
{
    const QString log = m_folder->filePath(QStringLiteral("SEND.LOG"));
    QFile file(log);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n#Log-type: SMTP Send Protocol Log\r\n#Date: 2026-03-02T00:00:00.000Z\r\n"
               "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\r\n");
    const char* lines[] = {"+,,", "<,220 mx.partner.example ESMTP,", ">,EHLO mail.example.com,", "<,250 mx.partner.example,",
                           ">,MAIL FROM:<a@example.com>,", "<,250 2.1.0 Ok,", ">,RCPT TO:<b@partner.example>,",
                           "<,\"554 5.7.1 Service unavailable; Client host [198.51.100.99] blocked using zen.lists.test; https://x.test/\",",
                           ">,QUIT,", "<,221 2.0.0 Bye,", "-,,Local"};
    int number = 0;
    for (const char* line : lines)
        file.write(QStringLiteral("2026-03-02T08:10:%1.000Z,Internet,08DC3C2000000001,%2,10.20.0.25:10437,203.0.113.9:25,%3\r\n")
                       .arg(number, 2, 10, QLatin1Char('0')).arg(number).arg(QLatin1String(line)).toLatin1()), ++number;
    file.close();
    QCOMPARE(run({"import", m_case, log, "--quiet"}).status, 0);
    const QJsonArray refusals = run({"show", m_case, "refusals", "--json"}).json()["rows"].toArray();
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals[0]["address"].toString(), QStringLiteral("198.51.100.99"));
    QCOMPARE(refusals[0]["list"].toString(), QStringLiteral("zen.lists.test"));
    QCOMPARE(refusals[0]["ours"].toBool(), true);
    FaultDnsServer server;
    const Outcome outcome = run({"check", m_case, "--resolver", server.address(), "--zone", "good.fault.test", "--json"});
    QHash<QString, QString> why;
    for (const QJsonValue& target : outcome.json()["targets"].toArray())
        why.insert(target["target"].toString(), target["why"].toString());
    QCOMPARE(why.value(QStringLiteral("198.51.100.99")), QStringLiteral("refusal"));
    QCOMPARE(why.value(QStringLiteral("192.0.2.2")), QStringLiteral("public-ip"));
    QVERIFY2(outcome.err.contains("198.51.100.99 is asked about, too"), outcome.err.constData());
}

void TestCheckCommand::lookedUpByHand()
{
    const Outcome pages = run({"lookup", m_case, "--json"});
    QVERIFY(pages.json()["pages"].toArray().size() >= 8);
    QCOMPARE(run({"lookup", m_case, "talos", "--target", "192.0.2.2", "--text", "Email reputation: Poor", "--at", "2026-03-02T08:00:00Z"}).status, 0);
    QCOMPARE(run({"lookup", m_case, "talos", "--target", "nowhere"}).status, 2);
    QCOMPARE(run({"lookup", m_case, "talos", "--target", "192.0.2.2", "--state", "perhaps"}).status, 2);
    const QJsonObject row = run({"show", m_case, "listings", "--json"}).json()["rows"].toArray().at(0).toObject();
    QCOMPARE(row["state"].toString(), QStringLiteral("listed"));
    QCOMPARE(row["manual"].toBool(), true);
    QCOMPARE(row["checked_at"].toString(), QStringLiteral("2026-03-02T08:00:00.000Z"));
    QCOMPARE(row["text"].toString(), QStringLiteral("Email reputation: Poor"));
    QVERIFY(row["latency_ms"].isNull());
    QVERIFY(run({"show", m_case, "custody", "--json"}).out.contains("manual-check"));
    QCOMPARE(run({"verify", m_case}).status, 0);
}

void TestCheckCommand::listSettings()
{
    QProcess process;
    process.start(QStringLiteral(DELIST_BINARY), {"lists", "key", "spamhaus-dqs"});
    process.write("abcdefgh12345678\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    FaultDnsServer server;
    const Outcome outcome = run({"check", m_case, "--resolver", server.address(), "--zone", "zen.spamhaus.org", "--target", "192.0.2.7",
                                 "--timeout", "100", "--json"});
    QVERIFY(server.askedFor(QStringLiteral("abcdefgh12345678.zen.dq.spamhaus.net")) > 0);
    for (const QByteArray& output : {outcome.out, outcome.err, run({"show", m_case, "listings", "--json"}).out,
                                     run({"show", m_case, "custody", "--json"}).out, run({"lists", "--json"}).out})
        QVERIFY(!output.contains("abcdefgh12345678"));
    QCOMPARE(run({"lists", "off", "bl.spamcop.net"}).status, 0);
    QCOMPARE(run({"lists", "weight", "bl.spamcop.net", "high"}).status, 0);
    QCOMPARE(run({"lists", "off", "no.such.list"}).status, 2);
    QCOMPARE(run({"lists", "update", "/nowhere.json"}).status, 2);
    for (const QJsonValue& list : run({"lists", "--json"}).json()["lists"].toArray()) {
        if (list["id"].toString() == QLatin1String("bl.spamcop.net")) {
            QCOMPARE(list["asked"].toBool(true), false);
            QCOMPARE(list["weight"].toString(), QStringLiteral("high"));
        }
    }
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "test_check_command.moc"
