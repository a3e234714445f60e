// What clients send to log on is hidden the same way in packets and in dialogues.
#include "evidence/captures/secret_mask.h"
#include <QTest>

using namespace delist;

class TestSecretMask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("shown"); ///< what stands before the secret
        QTest::addColumn<bool>("exchange");
        const auto row = [](const char* line, const char* shown, bool exchange) { QTest::newRow(line) << QByteArray(line) << QByteArray(shown) << exchange; };
        row("AUTH LOGIN", "AUTH LOGIN", true);
        row("auth plain AGEAYg==", "auth plain ", true);
        row("AUTH\tPLAIN\tAGEAYg==", "AUTH\tPLAIN\t", true);
        row("AUTH  PLAIN  AGEAYg==", "AUTH  PLAIN  ", true);
        row("AUTH PLAIN ", "AUTH PLAIN ", true);
        row("X-EXPS GSSAPI YII=", "X-EXPS GSSAPI ", true);
        row("AUTHOR x", "AUTHOR x", false);
        row("PASS secret", "PASS ", false);
        row("Proxy-Authorization: Basic eDp5", "Proxy-Authorization:", false);
        row("MAIL FROM:<a@b.example> AUTH=<>", "MAIL FROM:<a@b.example> AUTH=<>", false);
        row("", "", false);
        row("UzNjcjN0UHcwcmQh", "", false); // of an exchange that was not captured
        row("VRFY", "VRFY", false);
    }
    void lines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, shown);
        QFETCH(bool, exchange);
        const SecretLine secret = secretIn({line.constData(), std::size_t(line.size())});
        QCOMPARE(line.left(qsizetype(secret.at)), shown);
        QCOMPARE(secret.exchange, exchange);
    }

    void packets_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* name, const char* payload, const char* shown) { QTest::newRow(name) << QByteArray(payload) << QByteArray(shown); };
        row("with its response", "AUTH PLAIN AGEAYg==\r\n", "AUTH PLAIN ********\r\n");
        row("an answer", "cGFzcw==\r\n", "********\r\n");
        row("a command", "QUIT\r\n", "QUIT\r\n");
        row("among others", "EHLO x\r\nAUTH LOGIN dXNlcg==\r\nNOOP\r\n", "EHLO x\r\nAUTH LOGIN ********\r\nNOOP\r\n");
        row("two answers", "dXNlcg==\r\ncGFzcw==\r\n", "********\r\n********\r\n");
        row("behind AUTH", "AUTH LOGIN\r\ndXNlcg==\r\ncGFzcw==\r\nMAIL FROM:<a@b.example>\r\n", "AUTH LOGIN\r\n********\r\n********\r\nMAIL FROM:<a@b.example>\r\n");
        row("before a command", "cGFzcw==\r\nMAIL FROM:<a@b.example>\r\n", "********\r\nMAIL FROM:<a@b.example>\r\n");
        row("without its end", "dXNlcg==\r\ncGFz", "********\r\n****");
        row("content", "aGVsbG8=\r\n.\r\n", "aGVsbG8=\r\n.\r\n");
        row("more content", "aGVs\r\naGVs\r\naGVs\r\naGVs\r\n", "aGVs\r\naGVs\r\naGVs\r\naGVs\r\n");
        row("to a proxy", "CONNECT mx:25 HTTP/1.1\r\nProxy-Authorization: Basic eDp5\r\n\r\n", "CONNECT mx:25 HTTP/1.1\r\nProxy-Authorization:***********\r\n\r\n");
    }
    void packets()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, shown);
        const std::string frame = "header" + payload.toStdString();
        const std::string_view view(frame);
        QCOMPARE(QByteArray::fromStdString(withoutSecrets(view, view.substr(6), true)), "header" + shown);
        QCOMPARE(QByteArray::fromStdString(withoutSecrets(view, view.substr(6), false)), QByteArray::fromStdString(frame));
    }

    void packetsOfServers()
    {
        const std::string frame = "header500 5.5.1 Command unrecognized: \"cGFzcw==\"\r\n";
        QCOMPARE(QByteArray::fromStdString(withoutSecrets(frame, std::string_view(frame).substr(6), false)),
                 QByteArray("header500 5.5.1 Command unrecognized: \"********\"\r\n"));
        const std::string known = "header500 5.5.1 Unexpected \"DATA\", \"no end\r\n";
        QCOMPARE(QByteArray::fromStdString(withoutSecrets(known, std::string_view(known).substr(6), false)), QByteArray::fromStdString(known));
    }
};

QTEST_APPLESS_MAIN(TestSecretMask)
#include "test_secret_mask.moc"
