// Why a report was written, by what servers say: the wordings for a recipient that does not exist, and those for other trouble.
#include "evidence/smtp/report_cause.h"
#include <QTest>

using namespace delist::smtp;

class TestReportCause : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unknownRecipient_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("unknown");
        const auto row = [](const char* text, bool unknown) { QTest::newRow(text) << QByteArray(text) << unknown; };
        // Exchange
        row("550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient x@example.org not found by SMTP address lookup", true);
        row("550 5.1.1 RESOLVER.ADR.RecipNotFound; not found", true);
        row("550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found", true);
        row("5.1.1", true);
        row("550 5.4.1 Recipient address rejected: Access denied. AS(201806281)", true);
        // Postfix, Dovecot, Cyrus
        row("5.1.1 unknown user: \"ghost\"", true);
        row("5.0.0 host ex.example.org[10.0.0.30] said: 550 No such user here (in reply to RCPT TO command)", true);
        row("550 5.1.1 <x@example.org>: Recipient address rejected: User unknown in virtual mailbox table", true);
        row("550 <x@example.org> User doesn't exist: x@example.org", true);
        row("550-Mailbox unknown.  Either there is no mailbox associated with this name", true);
        // Exim
        row("Unrouteable address", true);
        row("R=localuser T=local_delivery: unknown user", true);
        row("Unknown user", true);
        row("550 No Such User Here", true);
        // Sendmail, qmail, Domino, MDaemon, hMailServer
        row("x@example.org... User unknown", true);
        row("Sorry, no mailbox here by that name. (#5.1.1)", true);
        row("Sorry,_no_mailbox_here_by_that_name._vpopmail", true);
        row("User ghost (ghost@example.org) not listed in Domino Directory", true);
        row("550 <x@example.org>, Recipient unknown", true);
        row("550 Unknown user", true);
        row("Addressee unknown", true);
        row("unknown recipient", true);
        row("mailbox not found", true);
        // Large providers
        row("550-5.1.1 The email account that you tried to reach does not exist. Please try", true);
        row("550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).", true);
        row("554 delivery error: dd This user doesn't have a yahoo.com account", true);
        row("550 Message was not accepted -- invalid mailbox.  Local mailbox x@mail.example is unavailable: user not found", true);
        row("550 #5.1.0 Address rejected.", true); // Cisco's mail gateways
        row("550 5.1.6 recipient no longer on server", true);
        row("551 User not local; please try <a@b.example>", true);
        row("550 x@example.org does not exist", true);
        row("550 <x@example.org> does not exist here", true);
        // Other trouble
        row("550 5.1.8 The domain of the sender does not exist", false);
        row("553 5.1.8 Domain of sender address a@b.example does not exist", false);
        row("", false);
        row("mailbox is full", false);
        row("5.2.2 mailbox full", false);
        row("452 4.2.2 The email account that you tried to reach is over quota", false);
        row("450 Requested mail action not taken: mailbox unavailable", false);
        row("550 5.7.1 Requested action not taken: mailbox unavailable", false);
        row("554 5.7.1 <x@example.org>: Recipient address rejected: Access denied", false);
        row("550 5.7.1 Message rejected as spam by Content Filtering.", false);
        row("all relevant MX records point to non-existent hosts", false);
        row("retry timeout exceeded", false);
        row("556 5.1.10 Recipient address has null MX", false);
        row("550 5.1.0 <a@b.example>: Sender address rejected: User unknown in relay recipient table", false);
        row("host mx.example[192.0.2.15] said: 554 connection from 15.1.1.7 refused", false);
    }
    void unknownRecipient()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, unknown);
        QCOMPARE(isUnknownRecipient({text.constData(), static_cast<std::size_t>(text.size())}), unknown);
    }

    void mostTelling()
    {
        QVERIFY(tellingRank("550 5.7.1 Service unavailable; client [192.0.2.1] blocked using zen.spamhaus.org") > tellingRank("Unrouteable address"));
        QVERIFY(tellingRank("Unrouteable address") > tellingRank("552 5.3.4 Message size exceeds fixed limit"));
        QVERIFY(tellingRank("552 5.3.4 Message size exceeds fixed limit") > tellingRank("451 4.4.1 try again later"));
        QVERIFY(tellingRank("451 4.4.1 try again later") > tellingRank(""));
        QCOMPARE(tellingRank("[{LED=451 4.4.1 try again later};{MSG=};{FQDN=mx.larch.example};{IP=198.51.100.9}]"), tellingRank("451 4.4.1 try again later"));
    }
};

QTEST_APPLESS_MAIN(TestReportCause)
#include "test_report_cause.moc"
