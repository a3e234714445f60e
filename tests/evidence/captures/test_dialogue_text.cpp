// An SMTP conversation as text, from packets as a capture holds them.
#include "evidence/captures/dialogue_text.h"
#include "support/captures.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

std::string textOf(const std::vector<CapturedPacket>& captured, const DialogueLimits& limits = {})
{
    std::vector<Packet> packets;
    std::uint64_t offset = 24;
    for (const CapturedPacket& one : captured) {
        Packet packet;
        packet.offset = offset += 16;
        packet.time = one.time;
        packet.linkType = static_cast<std::uint16_t>(one.linkType);
        packet.originalLength = one.originalLength != 0 ? one.originalLength : static_cast<std::uint32_t>(one.data.size());
        packet.data = one.data;
        packets.push_back(packet);
    }
    std::string text;
    for (const DialogueLine& line : dialogueText(packets, client, server, limits))
        text += dialogueLineText(line) + '\n';
    return text;
}

} // namespace

class TestDialogueText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoSaysWhat()
    {
        SAME_LINES(textOf(dialogue("S: 220 mx.example ESMTP\nC: EHLO pc-17\nS: 250-mx.example\nS: 250 PIPELINING\n"
                                   "C: MAIL FROM:<a@example.org>\nC: RCPT TO:<b@example.net>\nS: 250 ok\nS: 550 5.1.1 no such user\n"
                                   "C: QUIT\nS: 221 bye")),
                   "S: 220 mx.example ESMTP\nC: EHLO pc-17\nS: 250-mx.example\nS: 250 PIPELINING\n"
                   "C: MAIL FROM:<a@example.org>\nC: RCPT TO:<b@example.net>\nS: 250 ok\nS: 550 5.1.1 no such user\n"
                   "C: QUIT\nS: 221 bye\n");
    }

    void hidesWhatSignsIn_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain at once") << QByteArray("C: AUTH PLAIN AGpvZQBzZWNyZXQ=\nS: 235 ok\nC: NOOP")
                                       << QByteArray("C: AUTH PLAIN ****\nS: 235 ok\nC: NOOP\n");
        QTest::newRow("login") << QByteArray("C: auth login\nS: 334 VXNlcm5hbWU6\nC: am9l\nS: 334 UGFzc3dvcmQ6\nC: c2VjcmV0\nS: 535 no\nC: QUIT")
                               << QByteArray("C: auth login\nS: 334 VXNlcm5hbWU6\nC: ****\nS: 334 UGFzc3dvcmQ6\nC: ****\nS: 535 no\nC: QUIT\n");
        QTest::newRow("AUTH not captured") << QByteArray("S: 334 UGFzc3dvcmQ6\nC: c2VjcmV0\nS: 235 ok\nC: NOOP")
                                           << QByteArray("S: 334 UGFzc3dvcmQ6\nC: ****\nS: 235 ok\nC: NOOP\n");
        QTest::newRow("refused, said all the same")
            << QByteArray("C: AUTH LOGIN\nS: 504 no\nC: am9l\nS: 500 what\nC: c2VjcmV0\nS: 500 command \"c2VjcmV0\" unrecognized\nC: QUIT")
            << QByteArray("C: AUTH LOGIN\nS: 504 no\nC: ****\nS: 500 what\nC: ****\nS: 500 command \"****\" unrecognized\nC: QUIT\n");
        QTest::newRow("proxy") << QByteArray("C: CONNECT mx.example:25 HTTP/1.0\nC: Proxy-Authorization: Basic am9lOnNlY3JldA==")
                               << QByteArray("C: CONNECT mx.example:25 HTTP/1.0\nC: Proxy-Authorization: ****\n");
    }
    void hidesWhatSignsIn()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, text);
        SAME_LINES(textOf(dialogue(script.toStdString())), text.toStdString());
    }

    void cutsMessagesShort()
    {
        std::string script = "C: DATA\nS: 354 go on\nC: Subject: Hello\nC: \n";
        for (int i = 0; i < 50; ++i)
            script += "C: line " + std::to_string(i) + "\n";
        script += "C: .\nS: 250 queued\nC: QUIT";
        DialogueLimits limits;
        limits.bodyLines = 2;
        const std::string text = textOf(dialogue(script), limits);
        SAME_LINES(text, "C: DATA\nS: 354 go on\nC: Subject: Hello\nC: \nC: line 0\nC: line 1\n"
                         "C: [\u2026 424 bytes of message not shown \u2026]\nC: .\nS: 250 queued\nC: QUIT\n");
    }

    void chunksAreMessageNotCommands()
    {
        TcpConversation flow(client, server, noon);
        flow.handshake();
        flow.client("BDAT 12 LAST\r\nMAIL FROM:<>QUIT\r\n");
        SAME_LINES(textOf(flow.take()), "C: BDAT 12 LAST\nC: [\u2026 12 bytes of message not shown \u2026]\nC: QUIT\n");
    }

    void aBodyMayLookLikeCommands()
    {
        SAME_LINES(textOf(dialogue("C: DATA\nS: 354 go\nC: AUTH LOGIN\nC: secret-free\nC: .\nS: 250 ok")),
                   "C: DATA\nS: 354 go\nC: AUTH LOGIN\nC: secret-free\nC: .\nS: 250 ok\n");
    }

    void marksHoles()
    {
        TcpConversation flow(client, server, noon);
        flow.handshake();
        flow.server("220 mx\r\n");
        flow.client("EHLO pc\r\n");
        flow.server(std::string(1460, 'x') + "\r\n");
        flow.client("NOOP\r\n");
        flow.server("250 ok\r\n");
        auto packets = flow.take();
        // The packet with 1460 bytes of the server's is lost; its line end came in the next one.
        std::erase_if(packets, [](const CapturedPacket& packet) { return packet.data.size() > 1400; });
        SAME_LINES(textOf(packets), "S: 220 mx\nC: EHLO pc\nS: [\u2026 1460 bytes missing \u2026]\nS: \nC: NOOP\nS: 250 ok\n");
    }

    void cutPacketsAreHoles()
    {
        TcpConversation flow(client, server, noon);
        flow.handshake();
        flow.server("220 mx.example ready\r\n");
        flow.client("QUIT\r\n");
        auto packets = flow.take();
        CapturedPacket& greeting = packets[3];
        greeting.originalLength = static_cast<std::uint32_t>(greeting.data.size());
        greeting.data.resize(greeting.data.size() - 9);
        SAME_LINES(textOf(packets), "S: 220 mx.exampl\nS: [\u2026 9 bytes missing \u2026]\nC: QUIT\n");
    }

    void encryptedIsNotShown()
    {
        TcpConversation flow(client, server, noon);
        flow.handshake();
        flow.smtp("S: 220 mx\nC: STARTTLS\nS: 220 go");
        flow.client(std::string("\x16\x03\x01\x00\x05hello", 10));
        flow.server(std::string("\x16\x03\x03\x00\x02hi", 7));
        SAME_LINES(textOf(flow.take()), "S: 220 mx\nC: STARTTLS\nS: 220 go\n"
                                        "C: [encrypted from here: content unknown, 10]\nS: [encrypted from here: content unknown, 7]\n");
    }

    void hostileTextIsTamed()
    {
        TcpConversation flow(client, server, noon);
        flow.handshake();
        flow.client(std::string("EHLO \x1b[31m\x00\xff\xe2\x80\xa6\r\n", 17));
        const std::string text = textOf(flow.take());
        SAME_LINES(text, "C: EHLO \\x1B[31m\\x00\\xFF\u2026\n");
    }

    void boundedWhateverComes()
    {
        DialogueLimits limits;
        limits.lines = 10;
        limits.lineBytes = 20;
        TcpConversation flow(client, server, noon);
        flow.handshake();
        flow.client(std::string(5000, '!') + "\r\n");
        for (int i = 0; i < 100; ++i)
            flow.client("NOOP\r\n");
        const std::string text = textOf(flow.take(), limits);
        QVERIFY(text.starts_with("C: !!!!!!!!!!!!!!!!!!!! [\u2026 "));
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), 11);
        QVERIFY(text.ends_with("[not shown: further lines, 91]\n"));
    }

    void everyCutIsSurvived()
    {
        const auto whole = dialogue("S: 220 mx\nC: EHLO a\nS: 250 ok\nC: DATA\nS: 354 go\nC: Subject: x\nC: \nC: hi\nC: .\nS: 250 ok");
        for (std::size_t i = 0; i < whole.size(); ++i)
            for (std::size_t length = 0; length < whole[i].data.size(); length += 3) {
                auto packets = whole;
                packets[i].originalLength = static_cast<std::uint32_t>(packets[i].data.size());
                packets[i].data.resize(length);
                (void)textOf(packets);
            }
    }
};

QTEST_GUILESS_MAIN(TestDialogueText)
#include "test_dialogue_text.moc"
