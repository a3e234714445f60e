// Reads one DNS message off the wire (RFC 1035 section 4): the rcode, the records that answer the question (through
// CNAMEs), and how long the answer may be kept. c-ares 1.18 gives TTLs for A only; blacklists need them for TXT and for
// "not listed" too. Not a general DNS library: records of other types are stepped over. Any bytes may come in.
#pragma once
#include "dns/dns_answer.h"
#include <cstddef>
#include <span>

namespace delist {

struct DnsMessage
{
    std::uint16_t id = 0;
    bool response = false;
    bool truncated = false; ///< TC
    int rcode = 0;
    std::string question; ///< lower case, no final dot, odd bytes as \DDD
    std::uint16_t questionType = 0;
    std::vector<std::uint32_t> addresses;
    std::uint32_t addressesLeftOut = 0;
    std::vector<std::string> texts;
    std::vector<DnsRecord> records;   ///< those records, read by type; at most maxDnsRecords
    bool viaCname = false;            ///< they stand under another name than the asked one
    std::size_t matching = 0;         ///< records of the asked type that answer the question
    std::optional<std::uint32_t> ttl; ///< smallest of the records used, or the SOA's negative one
};

/// Nothing when the header or the one question cannot be read. A message that breaks off later gives what came before.
std::optional<DnsMessage> parseDnsMessage(std::span<const std::uint8_t> bytes);

/// The outcome a message stands for.
DnsOutcome outcomeOf(const DnsMessage& message);

} // namespace delist
