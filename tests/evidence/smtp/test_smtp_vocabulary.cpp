// Commands and replies as mail servers and log files write them.
#include "evidence/smtp/auth.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include <QTest>

using namespace delist;
using namespace delist::smtp;

namespace {
QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}
} // namespace

class TestSmtpVocabulary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void address_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<qint64>("size");
        auto row = [](const char* name, const char* line, const char* address, const char* parameters,
                      qint64 size = -1) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(address) << QByteArray(parameters) << size;
        };
        row("plain", "MAIL FROM:<a@b.example>", "a@b.example", "");
        row("size", "MAIL FROM:<a@b.example> SIZE=18019", "a@b.example", "SIZE=18019", 18019);
        row("null", "MAIL FROM:<> SIZE=18019", "<>", "SIZE=18019", 18019);
        row("null with blanks", "MAIL FROM: < >", "<>", "");
        row("more parameters", "mail from:<a@b> BODY=8BITMIME size=5 AUTH=<>", "a@b", "BODY=8BITMIME size=5 AUTH=<>",
            5);
        row("no value", "MAIL FROM:<a@b> SIZE", "a@b", "SIZE");
        row("size is part of a word", "MAIL FROM:<a@b> XSIZE=3", "a@b", "XSIZE=3");
        row("blank before colon", "MAIL FROM : <a@b>", "a@b", "");
        row("no brackets", "MAIL FROM:a@b SIZE=7", "a@b", "SIZE=7", 7);
        row("no brackets, blank", "RCPT TO: a@b", "a@b", "");
        row("no close", "RCPT TO:<a@b NOTIFY=NEVER", "a@b", "NOTIFY=NEVER");
        row("no open", "RCPT TO:a@b> NOTIFY=NEVER", "a@b", "NOTIFY=NEVER");
        row("double brackets", "RCPT TO:<<a@b>> NOTIFY=NEVER", "a@b", "NOTIFY=NEVER");
        row("blanks inside", "RCPT TO:<  a@b  >", "a@b", "");
        row("route", "RCPT TO:<@relay.example,@other.example:a@b>", "a@b", "");
        row("quoted local part", "RCPT TO:<\"a b> SIZE=1\"@c> NOTIFY=NEVER", "\"a b> SIZE=1\"@c", "NOTIFY=NEVER");
        row("escaped quote", "RCPT TO:<\"a\\\"b>\"@c>", "\"a\\\"b>\"@c", "");
        row("unbalanced quote", "RCPT TO:<\"a@b> X=1", "\"a@b", "X=1");
        row("glued parameter", "MAIL FROM:<a@b>SIZE=3", "a@b", "SIZE=3", 3);
        row("masked", "RCPT TO:<****@x.example>", "****@x.example", "");
        row("display name", "MAIL FROM: Joe <joe@x.example> SIZE=2", "joe@x.example", "SIZE=2", 2);
        row("address literal", "RCPT TO:<a@[IPv6:2001:db8::1]>", "a@[IPv6:2001:db8::1]", "");
        row("no address", "MAIL FROM:", "", "");
        row("only a parameter", "MAIL FROM: SIZE=1", "", "SIZE=1", 1);
        row("no keyword", "RCPT <a@b>", "a@b", "");
        row("postmaster", "RCPT TO:<postmaster>", "postmaster", "");
        row("size too large", "MAIL FROM:<a@b> SIZE=99999999999999999999", "a@b", "SIZE=99999999999999999999");
    }
    void address()
    {
        QFETCH(QByteArray, line);
        const Command command = parseCommand(std::string_view(line.constData(), size_t(line.size())));
        QVERIFY(command.verb == Verb::Mail || command.verb == Verb::Rcpt);
        QTEST(bytes(command.address), "address");
        QTEST(bytes(command.parameters), "parameters");
        QTEST(qint64(command.sizeBytes), "size");
    }

    void verb_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("verb");
        QTest::addColumn<QByteArray>("argument");
        auto row = [](const char* line, Verb verb, const char* argument) {
            QTest::newRow(line) << QByteArray(line) << int(verb) << QByteArray(argument);
        };
        row("EHLO [192.0.2.1]", Verb::Ehlo, "[192.0.2.1]");
        row("helo  x ", Verb::Helo, "x");
        row("DATA", Verb::Data, "");
        row("BDAT 1024 LAST", Verb::Bdat, "1024 LAST");
        row("AUTH LOGIN", Verb::Auth, "LOGIN");
        row("X-EXPS GSSAPI", Verb::Auth, "GSSAPI");
        row("X-ANONYMOUSTLS", Verb::StartTls, "");
        row("STARTTLS", Verb::StartTls, "");
        row("XPROXYFROM SID=08D IP=192.0.2.9", Verb::XProxy, "SID=08D IP=192.0.2.9");
        row("RSET", Verb::Rset, "");
        row("QUIT", Verb::Quit, "");
        row("SEND", Verb::Unknown, "");
        row("Subject: x", Verb::Unknown, ": x");
        row("", Verb::Unknown, "");
    }
    void verb()
    {
        QFETCH(QByteArray, line);
        const Command command = parseCommand(std::string_view(line.constData(), size_t(line.size())));
        QTEST(int(command.verb), "verb");
        QTEST(bytes(command.argument), "argument");
    }

    void bdat()
    {
        const Command last = parseCommand("BDAT 1024 last");
        QCOMPARE(last.sizeBytes, std::int64_t(1024));
        QVERIFY(last.last);
        const Command part = parseCommand("BDAT 99");
        QCOMPARE(part.sizeBytes, std::int64_t(99));
        QVERIFY(!part.last);
        QCOMPARE(parseCommand("BDAT").sizeBytes, unknownCount);
    }

    void parameters()
    {
        const std::string_view text = "SID=08D  IP=192.0.2.9 PORT=25 DOMAIN=";
        QCOMPARE(bytes(*parameter(text, "ip")), QByteArray("192.0.2.9"));
        QCOMPARE(bytes(*parameter(text, "DOMAIN")), QByteArray(""));
        QVERIFY(!parameter(text, "DOM"));
        QVERIFY(!parameter("", "X"));
    }

    void reply_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code"); // 0: no reply
        QTest::addColumn<QByteArray>("enhanced");
        QTest::addColumn<bool>("more");
        auto row = [](const char* line, int code, const char* enhanced, bool more = false) {
            QTest::newRow(line) << QByteArray(line) << code << QByteArray(enhanced) << more;
        };
        row("250 2.1.5 Recipient OK", 250, "2.1.5");
        row("250  HOST Hello [192.0.2.1] SIZE 37748736", 250, "");
        row("550-5.7.26 not accepted", 550, "5.7.26", true);
        row("550 5.7.606 Access denied", 550, "5.7.606");
        row("550 #5.1.0 Address rejected.", 550, "5.1.0");
        row("550 4.4.7 QUEUE.Expired; message expired", 550, "4.4.7");
        row("354 Start mail input; end with <CRLF>.<CRLF>", 354, "");
        row("250", 250, "");
        row("250 ok 1666169082 30910", 250, "");
        row("451 4.2.1.5 is an address", 451, "");
        row("550 5.1.1x", 550, "");
        row("550 5.1.1: unknown", 550, "5.1.1");
        row("550 3.1.1 no such class", 550, "");
        row("550 5.1.1234 too long", 550, "");
        row("2500 no", 0, "");
        row("99", 0, "");
        row("", 0, "");
        row("650 no such class", 0, "");
        row("EHLO x", 0, "");
    }
    void reply()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, code);
        const auto parsed = parseReply(std::string_view(line.constData(), size_t(line.size())));
        QCOMPARE(parsed.has_value(), code != 0);
        if (!parsed)
            return;
        QCOMPARE(parsed->code, code);
        QTEST(bytes(parsed->enhanced), "enhanced");
        QTEST(parsed->more, "more");
    }

    void outcomes()
    {
        QCOMPARE(outcomeOf(250), Outcome::Accepted);
        QCOMPARE(outcomeOf(451), Outcome::Deferred);
        QCOMPARE(outcomeOf(550), Outcome::Rejected);
        QCOMPARE(outcomeOf(354), Outcome::Unknown);
        QCOMPARE(outcomeOf(0), Outcome::Unknown);
        QCOMPARE(outcomeOfStatus("4.2.1"), Outcome::Deferred);
        QCOMPARE(outcomeOfStatus("4"), Outcome::Unknown);
    }

    void identities()
    {
        QCOMPARE(initialIdentity("PLAIN AGpvZQBzZWNyZXQ="), std::optional<std::string>("joe"));
        QCOMPARE(initialIdentity("login dXNlckB4LmV4YW1wbGU="), std::optional<std::string>("user@x.example"));
        QVERIFY(!initialIdentity("LOGIN"));
        QVERIFY(!initialIdentity("NTLM TlRMTVNTUAABAAAA"));
        QVERIFY(!initialIdentity("PLAIN !!!"));
        QVERIFY(!plainIdentity("am9l")); // no NUL: no PLAIN response
        QVERIFY(!loginIdentity("AAEC")); // binary
    }
};

QTEST_APPLESS_MAIN(TestSmtpVocabulary)
#include "test_smtp_vocabulary.moc"
