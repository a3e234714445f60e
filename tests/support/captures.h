// Captures in tests: flows written by packet_writer, read back as rows of text.
#pragma once
#include "sample/packet_writer.h"
#include "support/recording_sink.h"
#include "support/same_lines.h"
#include <string>
#include <vector>

namespace delist::test {

inline const Endpoint client{IpAddress::v4(0x0a000005), 40000};  // 10.0.0.5
inline const Endpoint server{IpAddress::v4(0xc0000219), 25};     // 192.0.2.25
inline constexpr Micros noon = 1772452800000000;                 // 2026-03-02T12:00:00Z

/// A whole connection with this dialogue.
inline std::vector<CapturedPacket> dialogue(std::string_view script, const FrameStyle& style = {})
{
    TcpConversation flow(client, server, noon, style);
    flow.handshake();
    flow.smtp(script);
    flow.close();
    return flow.take();
}

inline std::string without(const std::string& rows, std::string_view kind)
{
    std::string kept;
    std::size_t at = 0;
    while (at < rows.size()) {
        const std::size_t end = rows.find('\n', at) + 1;
        const std::string line = rows.substr(at, end - at);
        if (!line.starts_with(kind))
            kept += line;
        at = end;
    }
    return kept;
}

/// Rows without times ("2026-…Z", ".. 2026-…Z") and packets, which would hide what matters.
inline std::string picture(const Reading& reading)
{
    std::string out;
    const std::string rows = without(reading.sink.text(), "packet");
    for (std::size_t at = 0; at < rows.size();) {
        const bool wordStart = at == 0 || rows[at - 1] == ' ';
        if (wordStart && rows.compare(at, 3, ".. ") == 0) {
            at += 3;
        } else if (wordStart && rows.compare(at, 5, "2026-") == 0) {
            at = std::min(rows.find_first_of(" \n", at), rows.size());
            at += at < rows.size() && rows[at] == ' ' ? 1 : 0;
        } else {
            out += rows[at++];
        }
    }
    return out;
}

inline Reading readPackets(const std::vector<CapturedPacket>& packets, const CaptureStyle& style = {})
{
    return read(*formatById("pcap"), pcapFile(packets, style));
}

} // namespace delist::test
