// Sessions of an IIS SMTP service log (SMTPSVC of Windows 2000 and later, which is also Exchange 2000/2003): its rows have
// no session id, so they are told apart by the other side's address. For the W3C, NCSA and native form of the log, whose
// readers fill the rows. Two sessions of one client at the same time can not be told apart, nor can the one that a file ends
// with from the one that the next begins with, so these are joined where the first has no end and the second no beginning.
//
// An inbound row is a client's command and the reply code to it. Outbound ones are commands and responses of their own,
// the response text standing where a query would be ("OutboundConnectionCommand", "OutboundConnectionResponse").
#pragma once
#include "evidence/logs/exchange/exchange_smtp_dialogue.h"
#include <list>
#include <string>
#include <unordered_map>

namespace delist::iis {

/// Views live until the call returns. "-" for nothing is allowed everywhere.
struct SmtpRow
{
    Micros time = unknownTime;
    std::uint64_t offset = 0;
    std::string_view remote; ///< c-ip: the other side
    std::string_view user;   ///< cs-username: HELO name, or which side of an outbound connection speaks
    std::string_view serverIp;
    std::string_view serverPort;
    std::string_view method;
    std::string_view query;
    std::string_view status; ///< empty when the log has no such column
    std::string_view bytes;  ///< cs-bytes
    std::string_view service;
};

/// The other side is an address and the service SMTPSVC or the row speaks SMTP: for recognition.
bool isSmtpRow(const SmtpRow& row);

class SmtpSessions
{
public:
    static constexpr std::size_t maxOpen = 8192;
    static constexpr std::size_t maxBytes = 1 << 20; ///< of one session; then it is stored in parts
    static constexpr Micros idleTime = 15 * 60 * Micros{1'000'000};

    explicit SmtpSessions(RecordSink& sink) : m_sink(sink) {}

    /// nullptr, or why it is no row.
    const char* row(const SmtpRow& row);
    void finish();

private:
    struct Open
    {
        std::string key;
        exchange::SmtpDialogue dialogue;
        Micros last = unknownTime;
        std::uint64_t name = 0;
        bool first = false; ///< nothing of that side came before in the file
        bool begun = false; ///< its greeting or HELO was seen
        bool quit = false;
        bool answers = false; ///< the answer to QUIT is still to come
        bool split = false;   ///< stored in parts
        bool spoken = false;
    };
    using Place = std::list<Open>::iterator;

    Place session(std::string_view remote, bool outbound, Micros time);
    Place restart(Place which, bool outbound);
    void begin(Place which);
    /// \p cut: the file ends.
    void store(Place which, bool cut = false);
    /// \p local, \p remote: empty where they were told already.
    void apply(Place which, const SmtpRow& row, char event, std::string_view data, std::string_view local = {}, std::string_view remote = {});
    const char* inbound(const SmtpRow& row);
    const char* outbound(const SmtpRow& row, bool command);

    RecordSink& m_sink;
    Micros m_first = unknownTime; ///< of the file
    std::list<Open> m_open; ///< least recently used first
    std::list<Open> m_spare; ///< stored ones, whose memory serves those that come
    std::unordered_map<std::string_view, Place> m_byKey; ///< by Open::key
    std::string m_key, m_data, m_local, m_remote;
    std::string m_address; ///< the other side of the row before, which is an address
};

} // namespace delist::iis
