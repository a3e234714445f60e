// DnsAnswer: what one DNS question came to, as plain data. Standard library only, so that what reads answers can be
// fuzzed alone. How the answer was fetched is resolver.h; what it means for a blacklist is list_codes.h.
#pragma once
#include "evidence/ip_address.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace delist {

/// Record types we ask for or read (RFC 1035 section 3.2.2, RFC 3596, 6891, 6698, 8659).
enum class DnsType : std::uint16_t {
    A = 1, Ns = 2, Cname = 5, Soa = 6, Ptr = 12, Mx = 15, Txt = 16, Aaaa = 28, Opt = 41, Tlsa = 52, Caa = 257
};

/// One record of an answer, read as far as its type is known here.
struct DnsRecord
{
    DnsType type = DnsType::A;
    std::uint32_t ttl = 0;        ///< seconds
    IpAddress address;            ///< A, AAAA
    std::uint16_t preference = 0; ///< MX; CAA: the flags
    /// MX, PTR, NS, CNAME: the name in lower case, "" for the root. TXT: the strings joined, raw bytes. CAA: "tag value".
    /// TLSA: "usage selector matching hex".
    std::string text;
    bool operator==(const DnsRecord&) const = default;
};

enum class DnsOutcome : std::uint8_t {
    Answer,         ///< NOERROR with records of the asked type
    NxDomain,       ///< the name does not exist
    NoData,         ///< NOERROR, but no record of the asked type
    Refused,        ///< rcode REFUSED
    ServerFailure,  ///< rcode SERVFAIL
    NotImplemented, ///< rcode NOTIMP
    FormatError,    ///< rcode FORMERR
    OtherError,     ///< any other rcode
    Timeout,        ///< nobody answered, not even at a second look
    NetworkError,   ///< closed port, no route, a truncated answer whose TCP part could not be fetched
    BadReply,       ///< something came that is no DNS answer to the question
    BadName         ///< the name cannot be asked (too long, empty label)
};

struct DnsAnswer
{
    DnsOutcome outcome = DnsOutcome::Timeout;
    int rcode = -1;         ///< 0..15; -1 when no message came
    bool truncated = false; ///< TC: the rest has to be fetched by TCP; never set in what Resolver gives out
    std::vector<std::uint32_t> addresses; ///< A records, host order; at most maxDnsAddresses
    std::uint32_t addressesLeftOut = 0;   ///< A records beyond that
    std::vector<std::string> texts;       ///< one per TXT record, its strings joined; raw bytes, each at most 1 KiB
    std::vector<DnsRecord> records;       ///< all of the asked type, A and TXT too; at most maxDnsRecords
    bool viaCname = false;                ///< the asked name is an alias
    std::optional<std::uint32_t> ttl;     ///< seconds; of the records, or of the negative answer (RFC 2308 section 5)
    int latencyMs = -1;                   ///< from the first try to the answer
    std::string resolver;                 ///< who answered, "192.0.2.53" or "127.0.0.1:15353"

    /// A DNS message came back, whatever it said.
    [[nodiscard]] bool answered() const { return rcode >= 0; }
    /// It says neither what is there nor that nothing is: REFUSED, SERVFAIL and the like.
    [[nodiscard]] bool isError() const
    {
        return answered() && outcome != DnsOutcome::Answer && outcome != DnsOutcome::NxDomain && outcome != DnsOutcome::NoData;
    }
};

inline constexpr std::size_t maxDnsAddresses = 64;
inline constexpr std::size_t maxDnsTexts = 8;
inline constexpr std::size_t maxDnsTextBytes = 1024;
/// Bounds of DnsAnswer::records: an SPF record may be long, a mail domain has no hundred exchangers.
inline constexpr std::size_t maxDnsRecords = 128;
inline constexpr std::size_t maxDnsRecordBytes = 8192;

/// "NOERROR", "NXDOMAIN", "REFUSED" …; "RCODE9" beyond the known ones; empty for -1.
std::string rcodeText(int rcode);
/// 0x7F000002 -> "127.0.0.2".
std::string addressText(std::uint32_t address);

} // namespace delist
