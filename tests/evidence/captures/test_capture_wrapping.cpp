// What mail travels in: link layers, tunnels and IP fragments. Whatever the wrapping, the dialogue inside must be the same.
#include "evidence/captures/fragments.h"
#include "evidence/captures/packet_walk.h"
#include "evidence/captures/wireless_fragments.h"
#include "support/captures.h"
#include <functional>

using namespace delist;
using namespace delist::test;

namespace {

const char* const script = R"(S: 220 x ESMTP
C: HELO pc
S: 250 x
C: MAIL FROM:<a@b.example>
S: 250 ok
C: RCPT TO:<c@d.example>
S: 250 ok
C: DATA
S: 354 go
C: Subject: wrapped
C: 
C: .
S: 250 done
C: QUIT
S: 221 bye
)";

std::string bytes(std::initializer_list<int> values)
{
    std::string out;
    for (const int value : values)
        out.push_back(static_cast<char>(value));
    return out;
}

std::string be16(std::size_t value)
{
    return bytes({static_cast<int>(value >> 8 & 0xff), static_cast<int>(value & 0xff)});
}

/// Raw IP packets of the script, each put into a frame of \p linkType by \p wrap.
std::vector<CapturedPacket> wrapped(int linkType, const std::function<std::string(const std::string&)>& wrap)
{
    FrameStyle style;
    style.link = LinkType::RawIp;
    auto packets = dialogue(script, style);
    for (CapturedPacket& packet : packets) {
        packet.data = wrap(packet.data);
        packet.linkType = static_cast<LinkType>(linkType);
    }
    return packets;
}

std::string ipv4(int protocol, const std::string& payload, int offsetBytes = 0, bool more = false)
{
    return bytes({0x45, 0}) + be16(20 + payload.size()) + bytes({0x12, 0x34}) +
           be16(static_cast<std::size_t>(offsetBytes / 8 | (more ? 0x2000 : 0))) + bytes({64, protocol, 0, 0}) +
           bytes({203, 0, 113, 1, 203, 0, 113, 2}) + payload;
}

std::string udp(int port, const std::string& payload)
{
    return be16(50000) + be16(static_cast<std::size_t>(port)) + be16(8 + payload.size()) + be16(0) + payload;
}

const std::string macs = bytes({2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2});
const std::string snap = bytes({0xaa, 0xaa, 3, 0, 0, 0, 8, 0});
const std::string ethernet = macs + bytes({8, 0});

std::string dot11(const std::string& body, int subtype = 0, int flags = 1)
{
    return bytes({0x08 | subtype << 4, flags, 0, 0}) + macs + bytes({2, 0, 0, 0, 0, 3, 0x10, 0}) + body;
}

std::string expectedRows()
{
    return picture(readPackets(dialogue(script)));
}

} // namespace

class TestCaptureWrapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrapping_data()
    {
        QTest::addColumn<int>("linkType");
        QTest::addColumn<int>("number");
        int number = 0;
        for (const auto& [name, linkType, wrap] : wrappings())
            QTest::newRow(name) << linkType << number++;
    }
    void wrapping()
    {
        QFETCH(int, linkType);
        QFETCH(int, number);
        const auto& wrap = wrappings()[static_cast<std::size_t>(number)].wrap;
        QVERIFY(knownLinkType(static_cast<std::uint16_t>(linkType)));
        SAME_LINES(picture(readPackets(wrapped(linkType, wrap))), expectedRows());
        // Cut anywhere: nothing but fewer bytes.
        const auto packets = wrapped(linkType, wrap);
        for (std::size_t length = 0; length < packets[3].data.size(); ++length)
            decodeLink(static_cast<std::uint16_t>(linkType), std::string_view(packets[3].data).substr(0, length));
    }

    /// Frames that a station sent in pieces, with the check sequence behind each, some pieces twice.
    void fragmentsOnTheAir()
    {
        FrameStyle style;
        style.link = LinkType::RawIp;
        const std::string radiotap = bytes({0, 0, 9, 0, 2, 0, 0, 0, 0x10}); // FCS at the end
        std::vector<CapturedPacket> packets;
        int sequence = 4090; // wraps at 4096
        for (const CapturedPacket& packet : dialogue(script, style)) {
            const std::string body = snap + packet.data;
            const std::size_t size = 21;
            sequence = (sequence + 1) % 4096;
            int number = 0;
            for (std::size_t at = 0; at < body.size(); at += size, ++number) {
                const bool more = at + size < body.size();
                const int control = sequence << 4 | number;
                const std::string frame = radiotap + bytes({0x08, more ? 0x05 : 0x01, 0, 0}) + macs + bytes({2, 0, 0, 0, 0, 3, control & 0xff, control >> 8}) +
                                          body.substr(at, size) + "FCS!";
                for (int copies = number == 1 ? 2 : 1; copies > 0; --copies)
                    packets.push_back({packet.time, frame, 0, static_cast<LinkType>(127)});
            }
            QVERIFY(number <= 16);
        }
        SAME_LINES(picture(readPackets(packets)), expectedRows());
        packets.erase(packets.begin() + 1, packets.begin() + 3); // both copies of a piece
        QVERIFY(readPackets(packets).summary.note.find("1 fragmented") != std::string::npos);

        WirelessFragments fragments; // a flood of beginnings
        for (std::uint64_t frame = 1; frame <= 1000; ++frame)
            QVERIFY(fragments.add({frame, 0, true, false}, "x", false).empty());
        QCOMPARE(fragments.lost(), 1000 - WirelessFragments::maxFrames);
        QCOMPARE(fragments.add({1000, 1, false, false}, "y", false), std::string_view("xy"));
        fragments.finish();
        QCOMPARE(fragments.lost(), 999U);
    }

    void protectedFramesAreCounted()
    {
        const auto packets = wrapped(105, [](const std::string& ip) { return dot11(snap + ip, 0, 0x41); });
        const Reading reading = readPackets(packets);
        QCOMPARE(reading.sink.text(), std::string());
        QVERIFY(reading.summary.note.find(std::to_string(packets.size()) + " frames are encrypted on the air") != std::string::npos);
    }

    void fragments_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::addColumn<bool>("whole");
        QTest::newRow("in order") << QList<int>{0, 1, 2} << true;
        QTest::newRow("backwards") << QList<int>{2, 1, 0} << true;
        QTest::newRow("repeated") << QList<int>{0, 0, 2, 2, 1} << true;
        QTest::newRow("the middle is missing") << QList<int>{0, 2} << false;
        QTest::newRow("the end is missing") << QList<int>{0, 1} << false;
        QTest::newRow("the beginning is missing") << QList<int>{2, 1} << false;
    }
    void fragments()
    {
        QFETCH(QList<int>, order);
        QFETCH(bool, whole);
        FrameStyle style;
        style.link = LinkType::RawIp;
        auto packets = dialogue(script, style);
        std::vector<CapturedPacket> sent;
        for (CapturedPacket& packet : packets) {
            if (packet.data.find("Subject: wrapped") == std::string::npos) {
                sent.push_back(packet);
                continue;
            }
            // Three pieces of the packet, all with its header.
            const std::string header = packet.data.substr(0, 20);
            const std::string payload = packet.data.substr(20);
            const std::size_t cuts[] = {0, 16, 32, payload.size()};
            for (const int piece : order) {
                const std::size_t from = cuts[piece];
                const std::string part = payload.substr(from, cuts[piece + 1] - from);
                CapturedPacket fragment = packet;
                fragment.data = header + part;
                fragment.data.replace(2, 2, be16(20 + part.size()));
                fragment.data.replace(6, 2, be16(from / 8 | (piece < 2 ? 0x2000U : 0U)));
                sent.push_back(fragment);
            }
        }
        const Reading reading = readPackets(sent);
        if (whole) {
            SAME_LINES(picture(reading), expectedRows());
            QVERIFY(reading.summary.note.empty());
        } else {
            const std::string text = picture(reading);
            QVERIFY(text.find("gaps=1") != std::string::npos);
            QVERIFY(text.find("wrapped") == std::string::npos);
            QVERIFY(reading.summary.note.find("1 fragmented IP packets are not complete") != std::string::npos);
        }
        QCOMPARE(reading.sink.counts.at("packet"), int(sent.size()));
    }

    void fragmentsKeepTheFirstCopy()
    {
        FragmentJoiner joiner;
        const auto piece = [&](std::uint32_t offset, std::string_view data, bool more) {
            IpPayload fragment;
            fragment.data = data;
            fragment.length = data.size();
            fragment.protocol = 17;
            fragment.fragment = true;
            fragment.fragmentOffset = offset;
            fragment.moreFragments = more;
            fragment.valid = true;
            return joiner.add(fragment, {}, {}, 1);
        };
        QVERIFY(!piece(8, "BBBBBBBB", true).valid);
        QVERIFY(!piece(16, "CCC", false).valid);
        const IpPayload whole = piece(0, "aaaaaaaabbbb", true);
        QVERIFY(whole.valid);
        QCOMPARE(std::string(whole.data), std::string("aaaaaaaaBBBBBBBBCCC"));
        QVERIFY(!whole.fragment);
        QCOMPARE(joiner.joined(), std::uint64_t(1));
    }

    void fragmentsStayBounded()
    {
        FragmentJoiner joiner;
        const std::string data(1400, 'x');
        for (std::uint32_t i = 0; i < 100'000; ++i) {
            IpPayload fragment;
            fragment.data = data;
            fragment.length = data.size();
            fragment.protocol = 6;
            fragment.fragment = fragment.moreFragments = fragment.valid = true;
            fragment.identification = i;
            QVERIFY(!joiner.add(fragment, {}, {}, i).valid);
        }
        QVERIFY(joiner.lost() >= 100'000 - FragmentJoiner::maxDatagrams);
        IpPayload tooLong;
        tooLong.data = data;
        tooLong.length = data.size();
        tooLong.fragment = tooLong.valid = true;
        tooLong.fragmentOffset = 65528;
        QVERIFY(!joiner.add(tooLong, {}, {}, 100'000).valid);
    }

private:
    struct Wrapping
    {
        const char* name;
        int linkType;
        std::function<std::string(const std::string&)> wrap;
    };
    static const std::vector<Wrapping>& wrappings()
    {
        static const std::vector<Wrapping> all = {
            {"802.3 LLC SNAP", 1, [](const std::string& ip) { return macs + be16(8 + ip.size()) + snap + ip; }},
            {"802.3 LLC with IP at once", 1, [](const std::string& ip) { return macs + be16(3 + ip.size()) + bytes({6, 6, 3}) + ip; }},
            {"PPPoE", 1, [](const std::string& ip) { return macs + bytes({0x88, 0x64, 0x11, 0, 0, 1}) + be16(2 + ip.size()) + bytes({0, 0x21}) + ip; }},
            {"MPLS", 1, [](const std::string& ip) { return macs + bytes({0x88, 0x47, 0, 0, 0x10, 64, 0, 0, 0x21, 64}) + ip; }},
            {"Token Ring", 6, [](const std::string& ip) { return bytes({0x10, 0x40}) + macs + snap + ip; }},
            {"Token Ring with a route", 6,
             [](const std::string& ip) {
                 std::string frame = bytes({0x10, 0x40}) + macs;
                 frame[8] = static_cast<char>(frame[8] | 0x80);
                 return frame + bytes({6, 0x10, 1, 2, 3, 4}) + snap + ip;
             }},
            {"FDDI", 10, [](const std::string& ip) { return bytes({0x50}) + macs + snap + ip; }},
            {"ATM LLC", 100, [](const std::string& ip) { return snap + ip; }},
            {"SunATM", 123, [](const std::string& ip) { return bytes({2, 0, 0, 5}) + snap + ip; }},
            {"frame relay", 107, [](const std::string& ip) { return bytes({0x18, 0x41, 3, 0xcc}) + ip; }},
            {"frame relay, Cisco", 107, [](const std::string& ip) { return bytes({0x18, 0x41, 8, 0}) + ip; }},
            {"NFLOG", 239,
             [](const std::string& ip) {
                 const std::size_t length = 4 + ip.size();
                 return bytes({2, 0, 0, 0, 8, 0, 1, 0, 8, 0, 1, 0}) +
                        bytes({static_cast<int>(length & 0xff), static_cast<int>(length >> 8), 9, 0}) + ip;
             }},
            {"PPP with direction", 204, [](const std::string& ip) { return bytes({1, 0xff, 3, 0, 0x21}) + ip; }},
            {"PKTAP", 258, [](const std::string& ip) { return bytes({12, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0}) + ethernet + ip; }},
            {"802.11", 105, [](const std::string& ip) { return dot11(snap + ip); }},
            {"802.11 between access points", 105, [](const std::string& ip) { return dot11(macs.substr(0, 6) + snap + ip, 0, 3); }},
            {"802.11 QoS", 105, [](const std::string& ip) { return dot11(bytes({0, 0}) + snap + ip, 8); }},
            {"802.11 QoS, HT control", 105, [](const std::string& ip) { return dot11(bytes({0, 0, 1, 2, 3, 4}) + snap + ip, 8, 0x81); }},
            {"802.11 A-MSDU", 105,
             [](const std::string& ip) {
                 const std::string other = snap.substr(0, 6) + bytes({0x88, 0xcc, 1, 2, 3}); // LLDP, padded
                 return dot11(bytes({0x80, 0}) + macs + be16(other.size()) + other + bytes({0, 0, 0}) + macs + be16(8 + ip.size()) +
                                  snap + ip,
                              8);
             }},
            {"radiotap", 127, [](const std::string& ip) { return bytes({0, 0, 8, 0, 0, 0, 0, 0}) + dot11(snap + ip); }},
            {"radiotap with time, flags, padding", 127,
             [](const std::string& ip) {
                 // One more word of what is present, then (aligned) eight bytes of time, then the flags.
                 return bytes({0, 0, 25, 0, 3, 0, 0, 0x80, 0, 0, 0, 0, 1, 1, 1, 1, 7, 7, 7, 7, 7, 7, 7, 7, 0x20}) +
                        dot11(bytes({0, 0, 0xee, 0xee}) + snap + ip, 8);
             }},
            {"PPI", 192, [](const std::string& ip) { return bytes({0, 0, 12, 0, 105, 0, 0, 0, 9, 9, 9, 9}) + dot11(snap + ip); }},
            {"Prism", 119, [](const std::string& ip) { return bytes({0x44, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}) + dot11(snap + ip); }},
            {"AVS", 163, [](const std::string& ip) { return bytes({0x80, 0x21, 0x10, 1, 0, 0, 0, 12, 0, 0, 0, 0}) + dot11(snap + ip); }},
            {"IP in IP", 101, [](const std::string& ip) { return ipv4(4, ip); }},
            {"GRE", 101, [](const std::string& ip) { return ipv4(47, bytes({0, 0, 8, 0}) + ip); }},
            {"GRE with checksum, key, sequence", 101,
             [](const std::string& ip) { return ipv4(47, bytes({0xb0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2}) + ip); }},
            {"GRE with Ethernet", 101, [](const std::string& ip) { return ipv4(47, bytes({0, 0, 0x65, 0x58}) + ethernet + ip); }},
            {"ERSPAN I", 101, [](const std::string& ip) { return ipv4(47, bytes({0, 0, 0x88, 0xbe}) + ethernet + ip); }},
            {"ERSPAN II", 101,
             [](const std::string& ip) { return ipv4(47, bytes({0x10, 0, 0x88, 0xbe, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1}) + ethernet + ip); }},
            {"PPTP", 101,
             [](const std::string& ip) { return ipv4(47, bytes({0x30, 0x81, 0x88, 0x0b, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1}) + bytes({0xff, 3, 0, 0x21}) + ip); }},
            {"VXLAN", 101, [](const std::string& ip) { return ipv4(17, udp(4789, bytes({8, 0, 0, 0, 0, 0, 1, 0}) + ethernet + ip)); }},
            {"GENEVE with an option", 101,
             [](const std::string& ip) {
                 return ipv4(17, udp(6081, bytes({1, 0, 0x65, 0x58, 0, 0, 1, 0, 9, 9, 9, 9}) + ethernet + ip));
             }},
            {"GRE in IP in IP", 101, [](const std::string& ip) { return ipv4(4, ipv4(47, bytes({0, 0, 8, 0}) + ip)); }},
        };
        return all;
    }
};

QTEST_APPLESS_MAIN(TestCaptureWrapping)
#include "test_capture_wrapping.moc"
