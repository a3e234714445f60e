// Lines of 10 MB: a message with its attachment in one field. The same row in whatever encoding, in bounded memory.
#include "evidence/text/code_page.h"
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

namespace {

constexpr std::size_t longBytes = 10'000'000;

struct Log
{
    const char* format;
    std::string before; ///< of the long line and what stands in front of its long field
    std::string after;  ///< the rest of the line, and a short line behind it
};

const Log logs[] = {
    {"exchange-smtp-receive",
     "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n#Log-type: SMTP Receive Protocol Log\n#Date: 2026-03-02T00:00:00.000Z\n"
     "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\n"
     "2026-03-02T10:00:00.000Z,MX\\Default,08D1,0,10.0.0.5:25,192.0.2.7:4000,+,,\n"
     "2026-03-02T10:00:01.000Z,MX\\Default,08D1,1,10.0.0.5:25,192.0.2.7:4000,<,EHLO a.example,\n"
     "2026-03-02T10:00:02.000Z,MX\\Default,08D1,2,10.0.0.5:25,192.0.2.7:4000,*,caf\xC3\xA9,",
     "\n2026-03-02T10:00:03.000Z,MX\\Default,08D1,3,10.0.0.5:25,192.0.2.7:4000,-,,Remote\n"},
    {"postfix",
     "Mar  2 10:00:00 mx postfix/qmgr[1]: 4ABCDE12345: from=<a@example.com>, size=10, nrcpt=1 (queue active)\n"
     "Mar  2 10:00:01 mx postfix/smtp[2]: 4ABCDE12345: to=<b@example.net>, relay=mx.example.net[192.0.2.8]:25, delay=1, dsn=5.7.1, "
     "status=bounced (host said: 550 5.7.1 caf\xC3\xA9 ",
     ")\nMar  2 10:00:02 mx postfix/qmgr[1]: 4ABCDE12345: removed\n"},
    {"suricata-eve",
     R"({"timestamp":"2026-03-02T10:00:00.000000+0000","flow_id":1,"event_type":"flow","src_ip":"10.0.3.44","src_port":4000,"dest_ip":"192.0.2.8","dest_port":25,"proto":"TCP","app_proto":"smtp","flow":{"pkts_toserver":9,"pkts_toclient":8,"bytes_toserver":900,"bytes_toclient":800,"start":"2026-03-02T10:00:00.000000+0000"},"note":"caf)"
     "\xC3\xA9",
     "\"}\n"},
};

std::string lineOf(const Log& log)
{
    return log.before + std::string(longBytes, 'x') + log.after;
}

std::string rowsOf(const Log& log, const std::string& bytes, std::size_t block)
{
    const test::Reading reading = test::read(*formatById(log.format), bytes, block);
    return reading.sink.text() + std::to_string(reading.summary.records) + " records, " + std::to_string(reading.summary.rejected) +
           " rejected";
}

} // namespace

class TestLongLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameRowInAnyEncoding_data()
    {
        QTest::addColumn<int>("log");
        for (int i = 0; i < int(std::size(logs)); ++i)
            QTest::newRow(logs[i].format) << i;
    }
    void sameRowInAnyEncoding()
    {
        QFETCH(int, log);
        const Log& which = logs[log];
        const std::string text = lineOf(which);
        const std::string expected = rowsOf(which, text, 1 << 20);
        QVERIFY2(expected.ends_with(" 0 rejected"), expected.substr(expected.size() - std::min<std::size_t>(expected.size(), 200)).c_str());
        QVERIFY(expected.find('\n') != std::string::npos);
        std::string padded = test::toCrLf(text);
        padded.insert(padded.size() - 1, 1, '\r');
        const std::pair<const char*, std::string> forms[] = {
            {"UTF-8 with mark", "\xEF\xBB\xBF" + text},
            {"UTF-16LE", test::toUtf16(text, false, true)},
            {"UTF-16BE", test::toUtf16(text, true, true)},
            {"Windows-1252", *test::toWindows1252(text)},
            {"CRLF, then NULs", padded + std::string(4096, '\0')},
            {"NULs between lines", std::string(text).insert(text.find('\n') + 1, std::string(512, '\0'))},
        };
        for (const auto& [name, form] : forms)
            QVERIFY2(rowsOf(which, form, 1 << 20) == expected, name);
    }

    void aLongerLineIsARejectAndTheNextOneIsRead()
    {
        const Log& log = logs[1];
        const std::string text = log.before + std::string(std::size_t{20} << 20, 'x') + log.after;
        const test::Reading reading = test::read(*formatById(log.format), text, 1 << 20);
        QCOMPARE(reading.summary.rejected, std::uint64_t{1});
        QCOMPARE(reading.sink.rejectReasons.at(0), std::string("line longer than 16 MiB"));
        QCOMPARE(reading.summary.records, std::uint64_t{2});
    }
};

QTEST_GUILESS_MAIN(TestLongLines)
#include "test_long_lines.moc"
