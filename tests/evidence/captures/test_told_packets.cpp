// Packets that pieces of a capture have in common, and what shows that captures are pieces of one.
#include "evidence/captures/piece_seam.h"
#include "evidence/captures/told_packets.h"
#include "support/captures.h"
#include <QTest>

using namespace delist;
using test::client;
using test::noon;
using test::server;

namespace {

Packet view(const CapturedPacket& captured)
{
    Packet packet;
    packet.time = captured.time;
    packet.data = captured.data;
    packet.originalLength = static_cast<std::uint32_t>(captured.data.size());
    return packet;
}

std::vector<CapturedPacket> flow()
{
    return test::dialogue("S: 220 mx\nC: EHLO pc\nS: 250 ok\nC: QUIT\nS: 221 bye\n");
}

/// What is seen of the packets [0, end) of a flow and those from \p begin on.
PieceSeam seamOf(const std::vector<CapturedPacket>& one, std::size_t end, const std::vector<CapturedPacket>& other, std::size_t begin)
{
    PieceSeam seam(other[begin].time);
    seam.watch(server, client);
    for (std::size_t i = 0; i < end; ++i)
        seam.before(view(one[i]));
    for (std::size_t i = begin; i < other.size(); ++i)
        seam.after(view(other[i]));
    return seam;
}

} // namespace

class TestToldPackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOnce()
    {
        const auto packets = flow();
        ToldPackets told(0);
        told.beginPiece(packets[3].time);
        for (std::size_t i = 0; i < 6; ++i)
            QVERIFY(!told.tells(view(packets[i])));
        QVERIFY(!told.tells(view(packets[5]))); // a mirror port wrote it twice
        told.beginPiece(packets[5].time);
        for (std::size_t i = 3; i < 6; ++i)
            QVERIFY(told.tells(view(packets[i])));
        QVERIFY(told.tells(view(packets[5])));
        QVERIFY(!told.tells(view(packets[5])));
        QVERIFY(!told.tells(view(packets[6])));
        told.beginPiece(unknownTime);
        QVERIFY(told.tells(view(packets[6])));
        QVERIFY(!told.tells(view(packets[7])));
        CapturedPacket again = packets[6]; // sent again
        again.time += 1;
        QVERIFY(!told.tells(view(again)));
        QVERIFY(!told.tells(Packet()));
    }

    void flowsGoOnWhereTheyStood()
    {
        const auto packets = flow();
        for (std::size_t cut = 1; cut + 1 < packets.size(); ++cut) {
            const PieceSeam apart = seamOf(packets, cut, packets, cut);
            QVERIFY2(apart.flowsGoOn() && !apart.shares(), qPrintable(QString::number(cut)));
            QVERIFY(seamOf(packets, cut + 1, packets, cut).shares());
        }
    }

    void onlyTheResetIsLeft()
    {
        TcpConversation broken(client, server, noon);
        broken.handshake();
        broken.smtp("S: 220 mx\nC: QUIT\n");
        broken.reset();
        const auto packets = broken.take();
        QVERIFY(seamOf(packets, packets.size() - 1, packets, packets.size() - 1).flowsGoOn());
    }

    /// Two programs on one computer: each writes its own time.
    void nearlyAtOneTime()
    {
        const auto packets = flow();
        auto later = packets;
        for (CapturedPacket& packet : later)
            packet.time += 40;
        const PieceSeam seam = seamOf(packets, 8, later, 5);
        QVERIFY(seam.nearlyShares() && !seam.shares());
        QCOMPARE(seam.timesApart(), PieceSeam::sniffersApart);
        QCOMPARE(seamOf(packets, 8, packets, 5).timesApart(), Micros{0});
        ToldPackets told(PieceSeam::sniffersApart);
        told.beginPiece(later[5].time);
        for (std::size_t i = 0; i < 8; ++i)
            QVERIFY(!told.tells(view(packets[i])));
        told.beginPiece(unknownTime);
        for (std::size_t i = 5; i < packets.size(); ++i)
            QCOMPARE(told.tells(view(later[i])), i < 8);
        ToldPackets exact(0);
        exact.beginPiece(packets[5].time);
        QVERIFY(!exact.tells(view(packets[6])));
        exact.beginPiece(unknownTime);
        QVERIFY(!exact.tells(view(later[6])));
    }

    void toldAgain()
    {
        const auto packets = flow();
        auto later = packets; // by another clock
        for (CapturedPacket& packet : later)
            packet.time += 100'000'000;
        const PieceSeam seam = seamOf(packets, packets.size(), later, 0);
        QVERIFY(!seam.flowsGoOn() && !seam.shares());
        const PieceSeam middle = seamOf(packets, packets.size(), later, 4);
        QVERIFY(!middle.shares());
    }

    void elsewhere()
    {
        FrameStyle style;
        style.ttl = 63;
        const auto packets = flow();
        const auto behind = test::dialogue("S: 220 mx\nC: EHLO pc\nS: 250 ok\nC: QUIT\nS: 221 bye\n", style);
        QVERIFY(!seamOf(packets, 6, behind, 6).flowsGoOn());
        FrameStyle other;
        other.link = LinkType::RawIp;
        const auto tunnel = test::dialogue("S: 220 mx\nC: EHLO pc\nS: 250 ok\nC: QUIT\nS: 221 bye\n", other);
        QVERIFY(!seamOf(packets, 6, tunnel, 6).flowsGoOn());
    }

    /// The same ends and ports, another connection.
    void portsUsedAgain()
    {
        const auto packets = flow();
        for (const std::uint32_t first : {900U, 1001U, 5000U, 3'000'000'000U}) {
            TcpConversation next(client, server, packets.back().time + 1000, {}, first, first + 7);
            next.handshake();
            next.smtp("S: 220 mx\n");
            QVERIFY(!seamOf(packets, packets.size(), next.take(), 0).flowsGoOn());
        }
    }
};

QTEST_GUILESS_MAIN(TestToldPackets)
#include "test_told_packets.moc"
