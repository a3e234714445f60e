// Exchange Online's message trace: its rows come in any order, and those of one message stand for one.
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

class TestMessageTrace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recipientsFarApart()
    {
        constexpr int messages = 3000;
        std::string csv = "Organization,MessageId,Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageTraceId\n";
        for (const char* const recipient : {"a", "b"}) // as a spreadsheet sorts them
            for (int i = 0; i < messages; ++i)
                csv += "larch.example,<m" + std::to_string(i) + "@larch.example>,2026-03-02T08:00:00,ann@larch.example," + recipient + std::to_string(i) +
                       "@far.example,x,Delivered,,10.0.3.44,900,trace-" + std::to_string(i) + "\n";
        const test::Reading reading = test::read(*formatById("exchange-online-trace"), csv);
        QCOMPARE(reading.sink.counts.at("message"), messages);
        QCOMPARE(reading.sink.counts.at("delivery"), 2 * messages);
    }

    /// The extended trace: braces around a list go, those of a last error's parts stay.
    void lastErrorKeepsItsBraces()
    {
        const std::string head = "date_time_utc,source,event_id,message_id,recipient_address,recipient_status,sender_address\n2026-03-02T08:00:00,SMTP,FAIL,<m1@larch.example>,b@far.example,";
        const std::string error = "{LED=550 5.7.1 Client host [203.0.113.25] blocked using Spamhaus};{MSG=};{FQDN=mx.far.example};{IP=198.51.100.9}";
        for (const std::string& status : {error, "{" + error + "}"}) {
            const test::Reading reading = test::read(*formatById("exchange-online-extended"), head + "\"" + status + "\",ann@larch.example\n");
            const std::string rows = reading.sink.text();
            QVERIFY2(rows.find("code=550 enhanced=5.7.1 reply=\"" + error + "\"") != std::string::npos, rows.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestMessageTrace)
#include "test_message_trace.moc"
