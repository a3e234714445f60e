// Other logs among the lines of a syslog, a sensor's and Windows machines' JSON: what they tell that counts is read, and the file
// stays one of the programs that it is read for.
#include "evidence/text/timestamp.h"
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

namespace {

const std::string postfixLines = "Mar  2 09:01:08 mx postfix/smtpd[5]: connect from far.example[203.0.113.9]\n"
                                 "Mar  2 09:01:09 mx postfix/smtpd[5]: disconnect from far.example[203.0.113.9]\n";

const std::string flowObject = R"({"timestamp":"2026-03-02T09:02:00.000000+0000","flow_id":7,"event_type":"flow","src_ip":"10.0.3.44","src_port":50100,)"
                               R"("dest_ip":"198.51.100.7","dest_port":25,"proto":"TCP","app_proto":"smtp","flow":{"bytes_toserver":900,"bytes_toclient":700,)"
                               R"("start":"2026-03-02T09:01:00.000000+0000","end":"2026-03-02T09:01:30.000000+0000","state":"closed"}})";
const std::string mailObject = R"({"timestamp":"2026-03-02T09:03:00.000000+0000","flow_id":8,"event_type":"smtp","src_ip":"10.0.3.45","src_port":50101,)"
                               R"("dest_ip":"198.51.100.8","dest_port":25,"proto":"TCP","smtp":{"helo":"pc","mail_from":"<a@example.org>","rcpt_to":["<b@far.example>"]},)"
                               R"("email":{"subject":"offer","message_id":"<1@pc>"}})";
const std::string ownerObject = R"({"EventTime":"2026-03-02 10:01:00","Hostname":"PC44","EventID":5156,"Channel":"Security","Application":"\\device\\evil.exe",)"
                                R"("ProcessID":1452,"SourceAddress":"10.0.3.44","SourcePort":"50100","DestAddress":"198.51.100.7","DestPort":"25","Protocol":"6"})";
const std::string logonObject = R"({"EventTime":"2026-03-02 10:01:01","Hostname":"PC44","EventID":4624,"Channel":"Security"})";

std::string enveloped(const std::string& program, const std::string& object)
{
    return "<134>Mar  2 09:03:01 mx " + program + ": " + object + "\n";
}

ReaderOptions options()
{
    ReaderOptions options;
    options.year = 2026;
    options.localToUtc = [](Micros local) { return local - 3600 * microsPerSecond; };
    return options;
}

const Format& recognised(const std::string& text)
{
    const Recognition recognition = recognise(text, "syslog");
    static const Format none{};
    return recognition.format ? *recognition.format : none;
}

} // namespace

class TestSyslogGuests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSensorsConnectionsAreReadAndTheMailIsTheServers_data()
    {
        QTest::addColumn<QString>("guests");
        QTest::newRow("in envelopes") << QString::fromStdString(enveloped("suricata[9]", flowObject) + enveloped("suricata[9]", "@cee: " + mailObject));
        QTest::newRow("bare") << QString::fromStdString(flowObject + '\n' + mailObject + '\n');
    }
    void aSensorsConnectionsAreReadAndTheMailIsTheServers()
    {
        QFETCH(QString, guests);
        for (const bool first : {true, false}) {
            const std::string text = first ? guests.toStdString() + postfixLines : postfixLines + guests.toStdString();
            QCOMPARE(std::string(recognised(text).id), std::string("postfix"));
            test::Reading reading = test::read(recognised(text), text, 0, options());
            QCOMPARE(reading.sink.counts["connection"], 2); // a dialogue proves its connection
            QCOMPARE(reading.sink.counts["session"], 1);
            QCOMPARE(reading.sink.counts["message"], 0);
            QCOMPARE(reading.sink.counts["reject"], 0);
            QCOMPARE(reading.summary.records, std::uint64_t{4});
            QVERIFY2(reading.summary.note.find("count as seen by a firewall: 2.") != std::string::npos, reading.summary.note.c_str());
            QVERIFY2(reading.summary.note.find("mail server in this file: 1.") != std::string::npos, reading.summary.note.c_str());
            QVERIFY2(reading.sink.text().find("10.0.3.44:50100") != std::string::npos, reading.sink.text().c_str());
        }
    }

    /// Whichever place the object has, its row leads to the line that it stands in.
    void aRowLeadsToItsLine()
    {
        const std::string text = postfixLines + enveloped("suricata", flowObject);
        test::Reading reading = test::read(*formatById("postfix"), text, 7, options());
        for (std::size_t i = 0; i < reading.sink.rows.size(); ++i)
            if (reading.sink.rows[i].find("connection") == 0)
                QCOMPARE(reading.sink.offsets[i], std::uint64_t{postfixLines.size()});
        QCOMPARE(reading.sink.counts["connection"], 1);
    }

    /// One connection that a firewall and a sensor tell of in one file would count twice.
    void aFirewallInTheSameFileTellsOfTheConnections()
    {
        const std::string firewall = "Mar  2 09:01:00 fw kernel: [1.0] DROP IN=eth1 OUT=eth0 SRC=10.0.3.50 DST=198.51.100.9 LEN=60 PROTO=TCP SPT=50102 DPT=25 SYN\n";
        const std::string text = firewall + postfixLines + enveloped("suricata", flowObject);
        test::Reading reading = test::read(*formatById("postfix"), text, 0, options());
        QCOMPARE(reading.sink.counts["connection"], 1);
        QVERIFY2(reading.summary.note.find("a firewall tells of them in this file: 1.") != std::string::npos, reading.summary.note.c_str());
    }

    void windowsMachinesNameTheProcess()
    {
        std::string text = postfixLines + enveloped("PC44 Microsoft-Windows-Security-Auditing[4]", logonObject) + enveloped("nxlog", ownerObject) + ownerObject + '\n';
        QCOMPARE(std::string(recognised(text).id), std::string("postfix"));
        test::Reading reading = test::read(recognised(text), text, 0, options());
        QCOMPARE(reading.sink.counts["socket"], 2);
        QCOMPARE(reading.sink.counts["reject"], 0);
        QVERIFY2(reading.sink.text().find("2026-03-02T09:01:00") != std::string::npos, reading.sink.text().c_str()); // local, by its own clock
        QVERIFY2(reading.summary.note.find("Lines of other programs, passed over: 1.") != std::string::npos, reading.summary.note.c_str());
    }

    /// Collectors cut long lines.
    void whatWasCutIsARejectAndNothingElse()
    {
        for (std::size_t length = mailObject.size() / 2; length < mailObject.size(); ++length) {
            const std::string text = postfixLines + enveloped("suricata", mailObject.substr(0, length)) + enveloped("suricata", flowObject);
            test::Reading reading = test::read(*formatById("postfix"), text, 0, options());
            QCOMPARE(reading.sink.counts["connection"], 1);
            QCOMPARE(reading.sink.counts["reject"], 1);
        }
    }

    /// Without lines of programs the file is the guest's own.
    void aFileOfGuestsAloneIsTheirs()
    {
        QCOMPARE(std::string(recognised(enveloped("suricata", flowObject) + enveloped("cron", "run") + enveloped("suricata", mailObject)).id), std::string("suricata-eve"));
        QCOMPARE(std::string(recognised(enveloped("nxlog", ownerObject)).id), std::string("windows-security"));
    }
};

QTEST_GUILESS_MAIN(TestSyslogGuests)
#include "test_syslog_guests.moc"
