// Dialogues on ports that are not for mail: the packets that opened them are kept, too, and only theirs.
#include "evidence/captures/handshake_memory.h"
#include "support/captures.h"

using namespace delist;
using namespace delist::test;

namespace {

constexpr std::uint16_t oddPort = 8025;

TcpConversation conversation(std::uint16_t clientPort, Micros start, std::uint16_t serverPort = oddPort)
{
    return TcpConversation({client.address, clientPort}, {server.address, serverPort}, start);
}

std::vector<CapturedPacket> oddDialogue(std::uint16_t clientPort, Micros start, const char* script = "S: 220 mx ESMTP\nC: EHLO pc\nS: 250 ok\nC: QUIT\nS: 221 bye\n")
{
    TcpConversation flow = conversation(clientPort, start);
    flow.handshake();
    flow.smtp(script);
    flow.close();
    return flow.take();
}

/// Offsets of the packets' records in a pcap file.
std::vector<std::uint64_t> offsetsOf(const std::vector<CapturedPacket>& packets)
{
    std::vector<std::uint64_t> offsets;
    std::uint64_t at = 24;
    for (const CapturedPacket& packet : packets) {
        offsets.push_back(at);
        at += 16 + packet.data.size();
    }
    return offsets;
}

std::vector<std::uint64_t> keptOffsets(const Reading& reading)
{
    std::vector<std::uint64_t> offsets;
    for (std::size_t i = 0; i < reading.sink.rows.size(); ++i)
        if (reading.sink.rows[i].starts_with("packet"))
            offsets.push_back(reading.sink.offsets[i]);
    return offsets;
}

} // namespace

class TestHandshakeMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeDialogueIsKept()
    {
        const auto packets = oddDialogue(40000, noon);
        QCOMPARE(keptOffsets(readPackets(packets)), offsetsOf(packets));
    }

    void repeatedSynsAreKept()
    {
        TcpConversation flow = conversation(40000, noon);
        flow.syn();
        auto packets = flow.take();
        auto rest = oddDialogue(40000, noon + 3'000'000);
        packets.insert(packets.end(), rest.begin(), rest.end());
        QCOMPARE(keptOffsets(readPackets(packets)), offsetsOf(packets));
    }

    void othersAreNot()
    {
        auto packets = oddDialogue(40000, noon);
        TcpConversation web = conversation(40001, noon + 500, 8080);
        web.handshake();
        web.client("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        web.server("HTTP/1.1 200 OK\r\n\r\n");
        web.close();
        TcpConversation silent = conversation(40002, noon + 700, 8081);
        silent.handshake();
        silent.close();
        std::size_t others = 0;
        for (auto* flow : {&web, &silent})
            for (CapturedPacket& packet : flow->take()) {
                packets.push_back(std::move(packet));
                ++others;
            }
        sortByTime(packets);
        const Reading reading = readPackets(packets);
        QCOMPARE(keptOffsets(reading).size(), packets.size() - others);
        QVERIFY(!reading.sink.text().empty());
    }

    /// The same ports again: the second dialogue's packets are told from those of the first.
    void reusedPorts()
    {
        auto packets = oddDialogue(40000, noon);
        TcpConversation second({client.address, 40000}, {server.address, oddPort}, noon + 60'000'000, {}, 77777, 99999);
        second.handshake();
        second.smtp("S: 220 mx ESMTP\nC: EHLO again\nS: 250 ok\n");
        second.close();
        for (CapturedPacket& packet : second.take())
            packets.push_back(std::move(packet));
        const Reading reading = readPackets(packets);
        QCOMPARE(keptOffsets(reading), offsetsOf(packets));
        QCOMPARE(reading.sink.counts.at("session"), 2);
    }

    /// What is held is bounded: behind a flood of openings the dialogue is kept without its own.
    void floods()
    {
        TcpConversation flow = conversation(40000, noon);
        flow.handshake();
        auto packets = flow.take();
        const std::size_t own = packets.size();
        for (std::size_t i = 0; i < HandshakeMemory::maxPackets; ++i) {
            const auto low = static_cast<std::uint32_t>(i);
            TcpConversation scan({client.address, 50000}, {IpAddress::v4(0x0b000000 + low), 445}, noon + 10'000 + static_cast<Micros>(i));
            scan.syn();
            packets.push_back(scan.take().front());
        }
        flow.wait(60'000'000);
        flow.smtp("S: 220 mx ESMTP\nC: EHLO pc\nS: 250 ok\nC: QUIT\nS: 221 bye\n");
        const auto rest = flow.take();
        packets.insert(packets.end(), rest.begin(), rest.end());
        const Reading reading = readPackets(packets);
        QCOMPARE(keptOffsets(reading).size(), rest.size());
        QCOMPARE(reading.sink.counts.at("session"), 1);
        QCOMPARE(own, std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestHandshakeMemory)
#include "test_handshake_memory.moc"
