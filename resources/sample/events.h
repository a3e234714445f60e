// What happened in the sample incident, before anyone logged it. The writers beside this file turn the same events into
// each vendor's log, so that the logs agree with each other as real ones do.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace delist::sample {

using Micros = std::int64_t; ///< since 1970-01-01T00:00:00Z
inline constexpr Micros second = 1'000'000;
inline constexpr Micros minute = 60 * second;
inline constexpr Micros hour = 60 * minute;

struct Peer
{
    std::string ip;
    std::uint16_t port = 0;
    std::string name; ///< HELO name or host name
};

struct Recipient
{
    std::string address;
    std::string reply = "250 2.1.5 Recipient OK"; ///< to RCPT
    [[nodiscard]] bool accepted() const { return reply.front() == '2'; }
};

struct Letter
{
    std::string from; ///< empty: the null reverse-path
    std::vector<Recipient> to;
    std::string subject;
    std::string messageId; ///< with angle brackets
    std::string networkMessageId;
    std::uint64_t internalId = 0;
    std::int64_t size = 0;
    std::string reference; ///< for an NDR: the id of what it answers
};

/// One SMTP conversation with our mail server at one end, or of an internal host with the outside.
struct Conversation
{
    Micros time = 0;
    Peer client;
    Peer server;
    std::vector<Letter> letters;
    std::string authenticatedAs;
    bool tls = false;
    Micros pace = 40'000; ///< between two lines
};

/// One flow as the firewall sees it.
struct Flow
{
    Micros time = 0;
    Micros duration = 0;
    Peer source;
    Peer destination;
    std::string protocol = "TCP";
    std::string application; ///< the firewall's protocol definition: "SMTP", "HTTPS"
    std::string rule;
    bool denied = false;
    std::int64_t bytesSent = 0;
    std::int64_t bytesReceived = 0;
    std::string agent;
};

} // namespace delist::sample
