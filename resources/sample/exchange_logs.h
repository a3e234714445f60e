// Writes Exchange 2016 SMTP protocol logs (receive and send) from conversations: the lines and quirks of the real ones
// (joined EHLO reply, doubled blank, sequence numbers without the AUTH data).
#pragma once
#include "sample/events.h"
#include <cstdint>
#include <ostream>

namespace delist::sample {

enum class ProtocolSide : std::uint8_t { Receive, Send };

class ProtocolLog
{
public:
    /// out must outlive this. connector: "LARCH-EX1\Default Frontend LARCH-EX1" or a send connector's name.
    ProtocolLog(std::ostream& out, ProtocolSide side, std::string connector, std::string serverName, Micros date);

    /// One whole session; sessionId is the vendor's 16 hex digits. Returns the time of its last line.
    Micros write(const Conversation& conversation, std::uint64_t sessionId);
    /// A connection attempt that failed (send side only).
    void writeFailed(Micros time, const Peer& server, std::uint64_t sessionId);

private:
    void line(char event, const std::string& data, const std::string& context = {});
    void client(const std::string& command);
    void server(const std::string& reply);
    void letter(const Letter& letter, std::size_t number);

    std::ostream& m_out;
    ProtocolSide m_side;
    std::string m_connector;
    std::string m_serverName;
    // of the session being written
    Micros m_time = 0;
    Micros m_pace = 0;
    std::string m_session;
    std::string m_local;
    std::string m_remote;
    unsigned m_sequence = 0;
};

} // namespace delist::sample
