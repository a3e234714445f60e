// DnsWatch: who looks up what: questions paired with their answers, and what they have to do with mail. Names of addresses that
// answers give go to a NameLog.
#pragma once
#include "evidence/captures/dns_wire.h"
#include "evidence/name_log.h"
#include <deque>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace delist {

/// What a question is about, by its name and type alone: MailHost is known only from an MX answer before.
LookupKind lookupKind(std::string_view name, std::uint16_t type);
/// The address that a name under in-addr.arpa or ip6.arpa stands for; unknown when it is none.
IpAddress reverseAddress(std::string_view name);

class DnsWatch
{
public:
    static constexpr std::size_t maxPending = 8192;
    static constexpr std::size_t maxMailHosts = 50'000;
    /// A mirror port may write each packet twice: what comes again within this span is the same look-up.
    static constexpr Micros repeatSpan = 100'000;

    DnsWatch(RecordSink& sink, NameLog& names) : m_sink(sink), m_names(names), m_told(rememberedTold) {}

    /// A message between a client and a server (port 53). True when its packet is worth keeping.
    bool message(std::string_view bytes, const IpAddress& source, std::uint16_t sourcePort, const IpAddress& destination,
                 std::uint16_t destinationPort, const Packet& packet);
    /// Questions that nobody answered.
    void finish();

private:
    struct Question
    {
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        IpAddress client;
        IpAddress server;
        std::string name;
        std::uint16_t type = 0;
        LookupKind kind = LookupKind::Other;
    };
    struct Told
    {
        std::uint64_t key = 0;
        Micros time = unknownTime;
    };
    static constexpr std::size_t rememberedTold = 4096;

    [[nodiscard]] LookupKind kindOf(const WireMessage& message) const;
    [[nodiscard]] bool wasTold(std::uint64_t key, Micros time) const;
    void setTold(std::uint64_t key, Micros time) { m_told[key % rememberedTold] = {key, time}; }
    void asked(std::uint64_t key, Question question);
    void answered(const Question& question, const WireMessage& message, const Packet& packet);
    void report(const Question& question, int rcode, std::string_view answers);

    RecordSink& m_sink;
    NameLog& m_names;
    std::unordered_map<std::uint64_t, Question> m_pending;
    std::deque<std::uint64_t> m_order;           ///< keys, oldest first; some may be answered
    std::vector<Told> m_told;                    ///< look-ups that were reported a moment ago, by their keys
    std::unordered_set<std::string> m_mailHosts; ///< names that MX answers gave
};

} // namespace delist
