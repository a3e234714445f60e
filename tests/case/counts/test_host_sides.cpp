// Hosts with public addresses that are inside, because a firewall's log calls their network so.
#include "case/counts/host_sides.h"
#include "case/writing/evidence_removal.h"
#include "jobs/import.h"
#include "report/redactor.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

const QString workstation = QStringLiteral("192.0.2.44");
constexpr auto inside = NetworkSide::Inside;
constexpr auto beyond = NetworkSide::Outside;

void connection(RecordSink& sink, int n, const std::string& from, const std::string& to, NetworkSide fromSide, NetworkSide toSide,
                const std::string& translated = {})
{
    Connection record;
    record.time = monday + n * second;
    record.end = record.time + second;
    record.source = {*IpAddress::parse(from), std::uint16_t(30000 + n)};
    record.destination = {*IpAddress::parse(to), 25};
    record.sourceSide = fromSide;
    record.destinationSide = toSide;
    record.action = Action::Allowed;
    if (!translated.empty())
        record.translated.address = *IpAddress::parse(translated);
    sink.connection(record);
}

/// The workstation speaks to \p servers servers outside.
void outwards(RecordSink& sink, int servers = 60, NetworkSide toSide = beyond)
{
    for (int i = 0; i < servers; ++i)
        connection(sink, i, workstation.toStdString(), outside(i), inside, toSide);
}

void log(CaseBuilder& builder, const std::function<void(RecordSink&)>& records)
{
    builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + hour, records);
}

bool isInside(CaseBuilder& builder, const QString& address)
{
    return builder.host(address, "internal").toBool();
}

} // namespace

class TestHostSides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLogsOwnNames()
    {
        CaseSettings settings = undeclared();
        settings.mailServers = {"10.0.0.25"};
        CaseBuilder builder(settings);
        log(builder, [](RecordSink& sink) { outwards(sink); });
        const Analysis analysis = builder.analyse();
        QVERIFY(isInside(builder, workstation));
        QVERIFY(!isInside(builder, QString::fromStdString(outside(3))));
        QCOMPARE(builder.host(workstation, "smtp_connections").toInt(), 60);
        QVERIFY(builder.host(workstation, "role").toString() != u"outside");
        QCOMPARE(builder.host(QString::fromStdString(outside(3)), "role").toString(), QStringLiteral("outside"));
        QCOMPARE(analysis.findings.size(), 1U);
        QCOMPARE(analysis.findings.front().cause, QStringLiteral("direct-to-mx"));
        QCOMPARE(analysis.findings.front().subject, workstation);
        // Strangers are not kept as such.
        QCOMPARE(builder.file().database().integer("SELECT count(*) FROM host_side"), 1);
        QCOMPARE(Redactor(undeclared(), hostsToldInside(builder.file().database(), OrganisationMap(undeclared()))).redact(workstation), QStringLiteral("inside-1"));
    }

    void directionsFollow_data()
    {
        QTest::addColumn<bool>("firewallFirst");
        QTest::newRow("firewall first") << true;
        QTest::newRow("mail first") << false;
    }
    void directionsFollow()
    {
        QFETCH(bool, firewallFirst);
        CaseBuilder builder(undeclared());
        const auto mail = [&] {
            builder.evidence("capture", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
                dialogue(sink, {.client = workstation.toStdString(), .server = outside(1), .from = "a@example.org", .to = "b@far.example"});
            });
        };
        if (!firewallFirst)
            mail();
        log(builder, [](RecordSink& sink) { outwards(sink); });
        if (firewallFirst)
            mail();
        builder.analyse();
        Database& database = builder.file().database();
        QCOMPARE(database.integer("SELECT direction FROM session"), 2);
        QCOMPARE(database.integer("SELECT direction FROM message"), 2);
        QCOMPARE(database.integer("SELECT direction FROM message_count"), 2);
    }

    void whatIsDeclaredWins()
    {
        CaseSettings settings = undeclared();
        settings.internal = {"10.0.0.0/8"};
        CaseBuilder builder(settings);
        log(builder, [](RecordSink& sink) { outwards(sink); });
        builder.analyse();
        QVERIFY(!isInside(builder, workstation));
        builder.file().setSettings(undeclared());
        QVERIFY(isInside(builder, workstation));
        builder.file().setSettings(settings);
        QVERIFY(!isInside(builder, workstation));
    }

    /// A log that has a declared host inside tells of the networks that were forgotten.
    void theLogKnowsMore_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<bool>("inTheLog");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("ours");
        QTest::newRow("IPv6") << "10.0.0.7" << true << "2001:db8:77::1f" << true;
        QTest::newRow("public") << "10.0.0.7" << true << "192.0.2.44" << true;
        QTest::newRow("private") << "10.0.0.7" << true << "192.168.50.44" << true;
        QTest::newRow("the log has a mail server inside") << "10.0.0.25" << true << "2001:db8:77::1f" << true;
        QTest::newRow("the log has none of the declared") << "192.0.2.7" << true << "2001:db8:77::1f" << false;
        QTest::newRow("another log has") << "10.0.0.7" << false << "2001:db8:77::1f" << false;
    }
    void theLogKnowsMore()
    {
        QFETCH(QString, known);
        QFETCH(bool, inTheLog);
        QFETCH(QString, host);
        QFETCH(bool, ours);
        CaseBuilder builder; // 10.0.0.0/8
        const auto ofKnown = [&](RecordSink& sink) { connection(sink, 99, known.toStdString(), outside(1), inside, beyond); };
        if (!inTheLog)
            log(builder, ofKnown);
        log(builder, [&](RecordSink& sink) {
            if (inTheLog)
                ofKnown(sink);
            for (int i = 0; i < 60; ++i)
                connection(sink, i, host.toStdString(), outside(i), inside, beyond);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(isInside(builder, host), ours);
        QVERIFY(!isInside(builder, QString::fromStdString(outside(3))));
        QCOMPARE(analysis.findings.size(), ours ? 1U : 0U);
        if (ours)
            QCOMPARE(analysis.findings.front().subject, host);
    }

    void goesWithItsEvidence()
    {
        CaseBuilder builder(undeclared());
        log(builder, [](RecordSink& sink) { outwards(sink); });
        builder.evidence("capture", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            connection(sink, 70, workstation.toStdString(), outside(1), NetworkSide::Unknown, NetworkSide::Unknown);
        });
        builder.analyse();
        QVERIFY(isInside(builder, workstation));
        {
            Transaction transaction(builder.file().database());
            removeEvidence(builder.file().database(), 1, StoredContents::Remove);
            transaction.commit();
        }
        builder.analyse();
        QVERIFY(!isInside(builder, workstation));
        QCOMPARE(builder.file().database().integer("SELECT count(*) FROM host_side"), 0);
    }

    /// A firewall with one adapter has one network, which is the internet as well.
    void oneNetworkSaysNothing()
    {
        CaseBuilder builder(undeclared());
        log(builder, [](RecordSink& sink) { outwards(sink, 60, inside); });
        builder.analyse();
        QVERIFY(!isInside(builder, workstation));
        QVERIFY(!isInside(builder, QString::fromStdString(outside(3))));
    }

    void mostRowsOfALogDecide()
    {
        CaseBuilder builder(undeclared());
        log(builder, [](RecordSink& sink) {
            outwards(sink);
            // Forged senders on an inside interface, who are known from the outside.
            connection(sink, 61, outside(3), outside(4), inside, beyond);
        });
        builder.analyse();
        QVERIFY(isInside(builder, workstation));
        QVERIFY(!isInside(builder, QString::fromStdString(outside(3))));
    }

    /// What is inside for the outer one of two firewalls is ours, though the inner one calls it outside.
    void firewallsBehindEachOther()
    {
        CaseBuilder builder(undeclared());
        log(builder, [](RecordSink& sink) { outwards(sink, 3); });
        log(builder, [](RecordSink& sink) {
            for (int i = 0; i < 9; ++i)
                connection(sink, i, "10.0.0.7", workstation.toStdString(), inside, beyond);
        });
        builder.analyse();
        QVERIFY(isInside(builder, workstation));
    }

    void privateAddressesStayInside()
    {
        CaseBuilder builder(undeclared());
        log(builder, [](RecordSink& sink) {
            outwards(sink);
            connection(sink, 61, "10.0.0.7", "192.168.7.1", inside, beyond);
        });
        builder.analyse();
        QVERIFY(isInside(builder, QStringLiteral("192.168.7.1")));
    }

    /// Whose network was forgotten, and the firewall brings out under our address.
    void broughtOutUnderOurAddress_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("face");
        QTest::addColumn<bool>("ours");
        QTest::newRow("private, ours") << "192.168.50.44" << "203.0.113.25" << true;
        QTest::newRow("private, not declared") << "192.168.50.44" << "203.0.113.99" << true;
        QTest::newRow("public, ours") << "192.0.2.44" << "203.0.113.25" << true;
        QTest::newRow("public, not declared") << "192.0.2.44" << "203.0.113.99" << false;
        QTest::newRow("private, to a private one") << "192.168.50.44" << "172.16.0.9" << false;
        QTest::newRow("not at all") << "192.168.50.44" << "" << false;
    }
    void broughtOutUnderOurAddress()
    {
        QFETCH(QString, host);
        QFETCH(QString, face);
        QFETCH(bool, ours);
        CaseBuilder builder; // 10.0.0.0/8, and 203.0.113.25
        log(builder, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                connection(sink, i, host.toStdString(), outside(i), NetworkSide::Unknown, NetworkSide::Unknown, face.toStdString());
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(isInside(builder, host), ours);
        QVERIFY(!isInside(builder, QString::fromStdString(outside(3))));
        QCOMPARE(builder.host(host, "role").toString() == u"outside", !ours);
        QCOMPARE(analysis.findings.size(), ours ? 1U : 0U);
        if (ours)
            QCOMPARE(analysis.findings.front().subject, host);
        const bool isPrivate = host.startsWith(u"192.168.");
        for (const CauseNote& note : analysis.cannotExclude) {
            QVERIFY(!isPrivate || note.because.code != u"direct-to-mx.undeclared");
            QVERIFY(!ours || note.because.code != u"direct-to-mx.undeclared-private");
        }
        const CaseSettings settings = smallOffice();
        Redactor redactor(settings, hostsToldInside(builder.file().database(), OrganisationMap(settings)));
        QCOMPARE(redactor.redact(host) != host, ours || isPrivate);
    }

    void broughtOutGoesWithItsEvidence()
    {
        CaseBuilder builder;
        log(builder, [](RecordSink& sink) {
            connection(sink, 1, "192.168.50.44", outside(1), NetworkSide::Unknown, NetworkSide::Unknown, "203.0.113.25");
        });
        builder.evidence("capture", Vantage::Capture, monday, monday + hour, [](RecordSink& sink) {
            dialogue(sink, {.client = "192.168.50.44", .server = outside(1), .from = "a@example.org", .to = "b@far.example"});
        });
        builder.analyse();
        Database& database = builder.file().database();
        QVERIFY(isInside(builder, QStringLiteral("192.168.50.44")));
        QCOMPARE(database.integer("SELECT direction FROM session"), 2);
        {
            Transaction transaction(database);
            removeEvidence(database, 1, StoredContents::Remove);
            transaction.commit();
        }
        builder.analyse();
        QVERIFY(!isInside(builder, QStringLiteral("192.168.50.44")));
        QCOMPARE(database.integer("SELECT direction FROM session"), 0);
    }

    /// A stranger whom the firewall brings in under an address of its own, and what one firewall hands the next one under.
    void notBroughtOut()
    {
        CaseBuilder builder;
        log(builder, [](RecordSink& sink) {
            for (int i = 0; i < 20; ++i) {
                connection(sink, i, outside(700), "10.0.0.25", NetworkSide::Unknown, NetworkSide::Unknown, "203.0.113.25");
                connection(sink, i + 30, "10.0.0.7", outside(i), NetworkSide::Unknown, NetworkSide::Unknown, "192.168.9.2");
                connection(sink, i + 60, "192.168.9.2", outside(i), NetworkSide::Unknown, NetworkSide::Unknown, "203.0.113.25");
            }
        });
        builder.analyse();
        QVERIFY(!isInside(builder, QString::fromStdString(outside(700))));
        QVERIFY(!isInside(builder, QStringLiteral("192.168.9.2")));
    }

    void whatIsTranslatedToIsNoHost()
    {
        CaseBuilder builder(undeclared());
        log(builder, [](RecordSink& sink) {
            outwards(sink);
            connection(sink, 61, "10.0.0.7", outside(1), inside, beyond, "203.0.113.77");
            connection(sink, 62, "203.0.113.77", outside(2), inside, beyond);
        });
        builder.analyse();
        QVERIFY(!isInside(builder, QStringLiteral("203.0.113.77")));
    }

    void ofAFile()
    {
        QByteArray text = "#Software: Microsoft Internet Security and Acceleration Server 2006\n#Version: 2.0\n#Date: 2026-03-02 00:00:00\n"
                          "#Fields: computer\tdate\ttime\tIP protocol\tsource\tdestination\toriginal client IP\tsource network\t"
                          "destination network\taction\trule\tsession ID\tconnection ID\n";
        for (int i = 0; i < 60; ++i) {
            const QByteArray n = QByteArray::number(i).rightJustified(2, '0');
            text += "FW\t2026-03-02\t08:00:" + n + "\tTCP\t198.51.100.44:300" + n + "\t203.0.113." + QByteArray::number(i + 1) +
                    ":25\t198.51.100.44\tInternal\tExternal\tEstablish\tAll Outbound\t1\t" + QByteArray::number(i + 1) + '\n';
        }
        QTemporaryDir folder;
        QFile log(folder.filePath(QStringLiteral("fws.w3c")));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write(text) == text.size());
        log.close();
        CaseFile file = CaseFile::create(folder.filePath(QStringLiteral("c.delist")).toStdString(), undeclared()).take();
        const auto internal = [&] { return file.database().integer("SELECT internal FROM host WHERE address = '198.51.100.44'"); };
        QVERIFY(importPaths(file, {log.fileName()}, {}, {}, {}).ok());
        derive(file);
        QCOMPARE(internal(), 1);
        QVERIFY(readAgain(file, 1, {}, {}, {}).ok());
        derive(file);
        QCOMPARE(internal(), 1);
        QCOMPARE(file.database().integer("SELECT inside FROM host_side"), 60);
        ReadAs otherwise;
        otherwise.format = QStringLiteral("postfix");
        (void)readAgain(file, 1, otherwise, {}, {});
        derive(file);
        QCOMPARE(file.database().integer("SELECT count(*) FROM host_side"), 0);
        QCOMPARE(file.database().integer("SELECT count(*) FROM host WHERE internal = 1"), 0);
    }
};

QTEST_GUILESS_MAIN(TestHostSides)
#include "test_host_sides.moc"
