#include "evidence/smtp/rejection_text.h"
#include "support/corpora.h"
#include <QFile>
#include <QTest>

using namespace delist;
using namespace delist::smtp;

class TestRejectionText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void wordings_data();
    void wordings();
    void notAboutReputation_data();
    void notAboutReputation();
    void listings_data();
    void listings();
    void cutAnywhere();
    void longTextsAreBounded();
    void operators();
    void realTexts();
};

namespace {

QByteArray bytes(std::string_view view)
{
    return {view.data(), static_cast<qsizetype>(view.size())};
}

} // namespace

void TestRejectionText::texts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("listOperator");
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("named"); // the address or the domain
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<bool>("temporary");
    const auto row = [](const char* name, const char* text, const char* subject, const char* list, const char* listOperator,
                        const char* provider, const char* named, const char* link, bool temporary = false) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(subject) << QByteArray(list) << QByteArray(listOperator)
                            << QByteArray(provider) << QByteArray(named) << QByteArray(link) << temporary;
    };
    row("postfix", "554 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.25",
        "address", "zen.spamhaus.org", "Spamhaus", "", "203.0.113.25", "https://www.spamhaus.org/query/ip/203.0.113.25");
    row("postfix, ipv6", "554 5.7.1 Service unavailable; Client host [2001:db8::25] blocked using all.s5h.net", "address",
        "all.s5h.net", "", "", "2001:db8::25", "");
    row("exchange online", "550 5.7.1 Service unavailable, Client host [203.0.113.25] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/203.0.113.25 (AS3130). [BN8NAM12FT053.eop-nam12.prod.protection.outlook.com]",
        "address", "Spamhaus", "Spamhaus", "Microsoft", "203.0.113.25", "https://www.spamhaus.org/query/ip/203.0.113.25");
    row("outlook.com: the network", "550 5.7.1 Unfortunately, messages from [203.0.113.25] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
        "network", "", "", "Microsoft", "203.0.113.25", "");
    row("exchange's last error: {IP=} is who refused", "[{LED=550-5.7.1 [203.0.113.25      12] Our system has detected that this message is 550-5.7.1 likely unsolicited mail.};{MSG=};{FQDN=gmail-smtp-in.l.google.com};{IP=142.250.27.26};{LRT=10/12/2026 8:00:00 AM}]",
        "address", "", "", "Google", "203.0.113.25", "");
    row("exchange's last error, other order", "[{LRT=10/12/2026 8:00:00 AM};{LED=450 4.7.1 rejected because 203.0.113.25 is in a black list at zen.spamhaus.org};{FQDN=mx.larch.example};{IP=198.51.100.9}]",
        "address", "zen.spamhaus.org", "Spamhaus", "", "203.0.113.25", "", true);
    row("microsoft, banned", "550 5.7.606 Access denied, banned sending IP [203.0.113.25]. To request removal from this list please visit https://sender.office.com/ and follow the directions.",
        "address", "", "", "Microsoft", "203.0.113.25", "https://sender.office.com/");
    row("microsoft, one recipient's own list", "550 5.7.1 Client host [203.0.113.25] blocked by contoso.example using Customer Block list (AS16012607)",
        "address", "", "", "Microsoft", "203.0.113.25", "");
    row("google, padded address", "421-4.7.0 [203.0.113.25      15] Our system has detected an unusual rate of unsolicited mail originating from your IP address. gsmtp",
        "address", "", "", "Google", "203.0.113.25", "", true);
    row("google, the message", "550-5.7.1 Our system has detected that this message is likely unsolicited mail. https://support.google.com/mail/?p=UnsolicitedMessageError gsmtp",
        "content", "", "", "Google", "", "https://support.google.com/mail/?p=UnsolicitedMessageError");
    row("google, spf", "550-5.7.26 The MAIL FROM domain [example.org] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [203.0.113.25]. gsmtp",
        "authentication", "", "", "Google", "example.org", "");
    row("google, ptr", "550 5.7.25 The IP address sending this message does not have a PTR record setup. gsmtp", "reverse-name", "", "",
        "Google", "", "");
    row("yahoo, error code like an address", "421 4.7.0 [TSS04] Messages from 203.0.113.25 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes",
        "address", "", "", "Yahoo", "203.0.113.25", "https://postmaster.yahooinc.com/error-codes", true);
    row("yahoo, spamhaus", "553 5.7.1 [BL21] Connections will not be accepted from 203.0.113.25, because the ip is in Spamhaus's list; see http://postmaster.yahoo.com/550-bl23.html",
        "address", "Spamhaus", "Spamhaus", "Yahoo", "203.0.113.25", "http://postmaster.yahoo.com/550-bl23.html");
    row("mimecast", "550 zen.mimecast.org Listed by PBL, see https://check.spamhaus.org/query/ip/203.0.113.25", "address",
        "zen.mimecast.org", "Spamhaus", "Mimecast", "203.0.113.25", "https://check.spamhaus.org/query/ip/203.0.113.25");
    row("helo", "554 5.7.1 <mail.example.org>: Helo command rejected: blocked using dbl.spamhaus.org", "helo", "dbl.spamhaus.org",
        "Spamhaus", "", "mail.example.org", "");
    row("helo in brackets", "554 5.7.1 Service unavailable; Helo command [mail.example.org] blocked using dbl.spamhaus.org", "helo",
        "dbl.spamhaus.org", "Spamhaus", "", "mail.example.org", "");
    row("sender", "554 5.7.1 Service unavailable; Sender address [info@example.org] blocked using dbl.spamhaus.org; https://www.spamhaus.org/query/dbl?domain=example.org",
        "sender-domain", "dbl.spamhaus.org", "Spamhaus", "", "example.org", "https://www.spamhaus.org/query/dbl?domain=example.org");
    row("link in the message", "550 5.7.1 Message contains a URL listed in multi.surbl.org: spam.example", "url", "multi.surbl.org", "SURBL",
        "", "spam.example", "");
    row("qmail", "554_5.7.1_Service_unavailable;_Client_host_[203.0.113.25]_blocked_using_bl.spamcop.net", "address", "bl.spamcop.net",
        "SpamCop", "", "203.0.113.25", "");
    row("another server's words, its own address in front",
        "host mx1.example.net[198.51.100.7] said: 554 5.7.1 Client host [203.0.113.25] blocked using bl.spamcop.net (in reply to RCPT TO command)",
        "address", "bl.spamcop.net", "SpamCop", "", "203.0.113.25", "");
    row("list that advertises spf in its name", "554 5.7.1 Client host [203.0.113.25] blocked using dnsbl.spfbl.net", "address",
        "dnsbl.spfbl.net", "SPFBL", "", "203.0.113.25", "");
    row("may not ask, spamhaus", "554 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/198.51.100.53/",
        "resolver-error", "zen.spamhaus.org", "Spamhaus", "", "203.0.113.25", "https://check.spamhaus.org/returnc/pub/198.51.100.53/");
    row("may not ask, too many questions", "550 5.7.1 Service unavailable; client [203.0.113.25] blocked using zen.spamhaus.org, see https://check.spamhaus.org/returnc/vol/",
        "resolver-error", "zen.spamhaus.org", "Spamhaus", "", "203.0.113.25", "https://check.spamhaus.org/returnc/vol/");
    row("may not ask, nothing else", "550 Error: open resolver; https://www.spamhaus.org/returnc/pub/2001:db8::53", "resolver-error", "spamhaus",
        "Spamhaus", "", "", "https://www.spamhaus.org/returnc/pub/2001:db8::53");
    row("may not ask, by the code", "554 5.7.1 Client host [203.0.113.25] blocked using dnsbl.lists.test; 127.255.255.254", "resolver-error",
        "dnsbl.lists.test", "", "", "203.0.113.25", "");
    row("may not ask, helo", "554 5.7.1 Service unavailable; Helo command [mail.example.org] blocked using dbl.spamhaus.org; Error: open resolver; https://www.spamhaus.org/returnc/pub/198.51.100.53",
        "resolver-error", "dbl.spamhaus.org", "Spamhaus", "", "", "https://www.spamhaus.org/returnc/pub/198.51.100.53");
    row("may not ask, uribl", "554 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using multi.uribl.com; 127.0.0.1 -> Query Refused. See http://uribl.com/refused.shtml for more information [Your DNS IP: 198.51.100.53]",
        "resolver-error", "multi.uribl.com", "URIBL", "", "203.0.113.25", "http://uribl.com/refused.shtml");
    row("may not ask, uribl, our address unnamed", "550 Query Refused. See http://uribl.com/refused.shtml for more information [Your DNS IP: 198.51.100.53]",
        "resolver-error", "uribl", "URIBL", "", "", "http://uribl.com/refused.shtml");
    row("may not ask, surbl", "554 5.7.1 Client host [203.0.113.25] blocked using multi.surbl.org; 127.0.0.1", "resolver-error", "multi.surbl.org", "SURBL",
        "", "203.0.113.25", "");
    row("a code of the list is no address", "554 5.7.1 Mail server blocked using bl.spamcop.net; 127.0.0.2", "address", "bl.spamcop.net", "SpamCop", "", "", "");
    row("without a code", "Client host [203.0.113.25] blocked using dnsbl.sorbs.net", "address", "dnsbl.sorbs.net", "SORBS", "",
        "203.0.113.25", "");
}

void TestRejectionText::texts()
{
    QFETCH(QByteArray, text);
    const auto rejection = readRejection({text.constData(), static_cast<std::size_t>(text.size())});
    QVERIFY(rejection);
    QTEST(QByteArray(refusalSubjectWord(rejection->subject)), "subject");
    QTEST(bytes(rejection->list), "list");
    QTEST(bytes(rejection->listOperator), "listOperator");
    QTEST(bytes(rejection->provider), "provider");
    QTEST(!rejection->domain.empty() ? bytes(rejection->domain)
          : rejection->address       ? QByteArray::fromStdString(rejection->address->toString())
                                     : QByteArray(""),
          "named");
    QTEST(bytes(rejection->link), "link");
    QTEST(rejection->temporary, "temporary");
    QCOMPARE(rejection->privateList, text.contains("Customer Block list"));
}

/// What providers say in their own words: whose reputation is meant, and which of ours the text names.
void TestRejectionText::wordings_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* subject, const char* provider, const char* named, const char* text) {
        QTest::newRow(text) << QByteArray(subject) << QByteArray(provider) << QByteArray(named);
    };
    constexpr const char* own = "203.0.113.25";
    row("address", "Telekom", own, "554 IP=203.0.113.25 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)");
    row("address", "Telekom", own, "554 IP=203.0.113.25 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.)");
    row("address", "Telekom", own, "554 IP=203.0.113.25 - Dialup/transient IP not allowed. Use a mailgateway or contact toda@rx.t-online.de if obsolete. (DIAL)");
    row("address", "Cisco", "", "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means.");
    row("address", "", "", "550 5.7.1 Your access to submit messages to this e-mail system has been rejected.");
    row("url", "Apple", "", "550 5.7.1 Your email was rejected due to having a domain present in the DBL. Please visit https://www.spamhaus.org/dbl/ [CS01]");
    row("url", "", "", "554 5.7.1 Your message was rejected due to having a domain present in the Spamhaus DBL -- see https://www.spamhaus.org/dbl/");
    row("content", "Apple", "", "550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137");
    row("address", "Mimecast", "", "550 csi.mimecast.org Poor Reputation Sender. - https://community.mimecast.com/docs/DOC-1369#550 [x.eu123]");
    row("address", "Mimecast", "", "451 IP Temporarily Blacklisted - https://community.mimecast.com/docs/DOC-1369#451");
    row("address", "Microsoft", own, "550 5.7.511 Access denied, banned sender[203.0.113.25]. To request removal from this list please forward this message to delist@messaging.microsoft.com. AS(1410)");
    row("sender-domain", "Microsoft", "", "550 5.7.1 Service unavailable, MailFrom domain is listed in Spamhaus. To request removal from this list see https://www.spamhaus.org/query/lookup AS(8450)");
    row("address", "Microsoft", "", "550 5.7.1 Service unavailable, message sent from an IP on the block list (AS16012611)");
    row("address", "Microsoft", own, "451 4.7.500 Server busy. Please try again later from [203.0.113.25]. (AS77714) [x.prod.protection.outlook.com]");
    row("address", "Google", own, "550-5.7.1 [203.0.113.25] The IP you're using to send mail is not authorized to send email directly to our servers. gsmtp");
    row("sender-domain", "Google", "example.org", "421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your SPF domain [example.org 35]. gsmtp");
    row("authentication", "Google", "", "421 4.7.32 Your email has been rate limited because the From: header (RFC5322) in this message isn't aligned with either the authenticated SPF or DKIM organizational domain. gsmtp");
    row("address", "United Internet", own, "554-Transaction failed 554-Reject due to policy restrictions. 554 For explanation visit https://postmaster.gmx.net/en/case?c=r0735&i=ip&v=203.0.113.25&r=1");
    row("reverse-name", "United Internet", own, "554-kundenserver.example Nemesis ESMTP Service not available 554-No SMTP service 554-Bad DNS PTR resource record. 554 For explanation visit https://x.test/?ip=203.0.113.25&c=rdns");
    row("address", "Orange", "", "421 mwinf5c77 ME Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR_999 [999]");
    row("address", "Free", own, "550 Too many spams from your IP (203.0.113.25), please visit http://postmaster.free.fr/");
    row("address", "SFR", own, "554 5.7.1 <unknown[203.0.113.25]>: Client host rejected: Abus detecte GU_EIB_02");
    row("address", "Comcast", own, "554 x.sys.comcast.net comcast 203.0.113.25 Comcast block for spam. Please see http://postmaster.comcast.net/smtp-error-codes.php#BL000000");
    row("address", "Cox", own, "554 cox.net cox 203.0.113.25 blocked. Error Code: CXBL - https://www.cox.com/residential/support/email-error-codes.html AUP#CXBL");
    row("address", "", "", "554 This IP has been temporarily blocked for attempting to send too many messages containing content judged to be spam by the Internet community. IB110");
    row("address", "Symantec", "", "501 Connection rejected by policy [7.7] 38601, please visit www.messagelabs.com/support for more details about this error message.");
    row("address", "", own, "550 5.7.1 Sender IP 203.0.113.25 is blocked by FortiGuard antispam");
    row("address", "", own, "550 Denied by policy - 203.0.113.25 listed in sender reputation");
    row("sender-domain", "", "example.org", "550 5.7.1 The domain example.org is listed in dbl.spamhaus.org");
    row("sender-domain", "", "mail.example.org", "554 5.7.1 Service unavailable; Unverified Client host [mail.example.org] blocked using dbl.spamhaus.org");
    row("url", "", "", "550 5.7.1 Message blocked: domain example.org found in the URIBL black");
    row("content", "", "", "554 5.7.1 Message rejected under suspicion of SPAM");
}

void TestRejectionText::wordings()
{
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, provider);
    const QByteArray text = QTest::currentDataTag();
    const auto rejection = readRejection({text.constData(), static_cast<std::size_t>(text.size())});
    QVERIFY(rejection);
    QCOMPARE(QByteArray(refusalSubjectWord(rejection->subject)), subject);
    QCOMPARE(bytes(rejection->provider), provider);
    QTEST(!rejection->domain.empty() ? bytes(rejection->domain)
          : rejection->address       ? QByteArray::fromStdString(rejection->address->toString())
                                     : QByteArray(""),
          "named");
}

void TestRejectionText::notAboutReputation_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "550", "250 2.1.5 Ok", "550 5.1.1 <x@y.example>: Recipient address rejected: User unknown",
                             "550 5.1.1 User unknown, see https://www.spamhaus.org/", "552 5.2.2 Mailbox full",
                             "550 5.7.1 Recipient not listed in Domino Directory", "451 4.7.1 Greylisting in action, come back later",
                             "550 5.7.0 Local Policy Violation", "451 4.4.3 DNS query refused", "454 4.7.0 TLS not available", "550 5.7.1 Unable to relay",
                             "452 4.3.1 Insufficient system resources"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestRejectionText::notAboutReputation()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readRejection({text.constData(), static_cast<std::size_t>(text.size())}));
}

void TestRejectionText::listings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("listing");
    const auto row = [](const char* text, bool listing) { QTest::newRow(text) << QByteArray(text) << listing; };
    row("550 5.7.606 Access denied, banned sending IP [203.0.113.25]. To request removal from this list please visit https://sender.office.com/", true);
    row("550 5.7.511 Access denied, banned sender[203.0.113.25]. To request removal from this list please forward this message to delist@messaging.microsoft.com", true);
    row("550-5.7.1 [203.0.113.25      15] Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address", true);
    row("553 5.7.2 [TSS09] All messages from 203.0.113.25 will be permanently deferred", true);
    row("554 IP=203.0.113.25 - None/bad reputation. Ask your postmaster for help or to contact tosa@rx.t-online.de for reset.", true);
    row("550 5.7.1 Blocked - see https://ipcheck.proofpoint.com/?ip=203.0.113.25", true);
    row("550 IP 203.0.113.25 is blocked by EarthLink. Go to earthlink.net/block for details.", true);
    row("554 5.7.0 Your IP 203.0.113.25 has been blocked.", true);
    row("554 5.7.0 [2001:db8::25] has been banned", true);
    row("554 5.7.0 [203.0.113.25] your message has been blocked", false);
    row("554 5.7.0 has been blocked", false);
    row("521 5.2.1 (HVU:B1) https://postmaster.aol.com/error-codes#hvub1", true);
    row("554 5.7.1 Client host [203.0.113.25] listed at lists.example.net", true);
    row("Undeliverable: blocked using zen.spamhaus.org", true);
    row("550 5.1.1 <x@y.example>: User unknown, not listed in directory.example.net", false);
    row("550-5.7.26 Your email has been blocked because the sender is unauthenticated.", false);
    row("554 5.7.1 Message rejected under suspicion of SPAM", false);
    row("550 5.7.25 Client host [203.0.113.25] has no PTR record", false);
    row("550 5.7.1 Client host [203.0.113.25] blocked using zen.spamhaus.org; Error: open resolver; https://www.spamhaus.org/returnc/pub/", false);
}

void TestRejectionText::listings()
{
    QFETCH(QByteArray, text);
    QTEST(refusesForListing({text.constData(), static_cast<std::size_t>(text.size())}), "listing");
}

void TestRejectionText::cutAnywhere()
{
    const QByteArray whole = "554 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using zen.spamhaus.org; https://x.example/?ip=203.0.113.25";
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const QByteArray part = whole.left(length); // its own allocation: reading past the end is seen by the sanitizer
        if (const auto rejection = readRejection({part.constData(), static_cast<std::size_t>(part.size())}))
            QVERIFY(rejection->list.size() <= 16);
    }
}

void TestRejectionText::longTextsAreBounded()
{
    QByteArray text = "554 5.7.1 Client host [203.0.113.25] blocked using zen.spamhaus.org ";
    text += QByteArray(4 << 20, '[') + "198.51.100.1";
    const auto rejection = readRejection({text.constData(), static_cast<std::size_t>(text.size())});
    QVERIFY(rejection);
    QCOMPARE(rejection->address->toString(), std::string("203.0.113.25"));
}

void TestRejectionText::operators()
{
    QCOMPARE(mailOperatorOf("example-org.mail.protection.outlook.com"), std::string_view("Microsoft"));
    QCOMPARE(mailOperatorOf("GMAIL.com."), std::string_view("Google"));
    QCOMPARE(mailOperatorOf("notgmail.com"), std::string_view());
    QCOMPARE(mailOperatorOf(std::string(400, 'a')), std::string_view());
}

void TestRejectionText::realTexts()
{
    NEED_CORPORA("logs/smtp_rejections/rejections.txt");
    QFile file(corpora(QStringLiteral("logs/smtp_rejections/rejections.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int lines = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty())
            continue;
        ++lines;
        const auto rejection = readRejection({line.constData(), static_cast<std::size_t>(line.size())});
        QVERIFY2(rejection, line.constData());
        QVERIFY2(rejection->subject == RefusalSubject::Address || rejection->subject == RefusalSubject::Network, line.constData());
        QVERIFY2(!rejection->list.empty() || !rejection->provider.empty(), line.constData());
        if (line.contains('[') && line.contains("blocked using"))
            QVERIFY2(rejection->address, line.constData());
    }
    QCOMPARE(lines, 14);
}

QTEST_GUILESS_MAIN(TestRejectionText)
#include "test_rejection_text.moc"
