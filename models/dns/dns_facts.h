// DnsFacts: DNS answers that were gathered, as plain data, so that what is concluded from them (SPF, posture) is a pure
// function: it is called with what is known, names the questions it still has, and is called again when they are
// answered (dns_gatherer.h). Standard library only.
#pragma once
#include "dns/dns_answer.h"
#include <compare>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace delist {

/// A question as it is looked up here: the name in lower case without a final dot.
struct DnsQuestion
{
    std::string name;
    DnsType type = DnsType::A;
    auto operator<=>(const DnsQuestion&) const = default;
};

struct DnsReply
{
    DnsOutcome outcome = DnsOutcome::Timeout;
    std::vector<DnsRecord> records{}; ///< of the asked type
    bool viaCname = false;            ///< the asked name is an alias

    /// The server said that there is nothing, as opposed to saying nothing.
    [[nodiscard]] bool empty() const { return outcome == DnsOutcome::NxDomain || outcome == DnsOutcome::NoData; }
    [[nodiscard]] bool failed() const { return !empty() && outcome != DnsOutcome::Answer; }
};

class DnsFacts
{
public:
    void add(const DnsQuestion& question, DnsReply reply) { m_replies[question] = std::move(reply); }
    /// The reply, or nothing when it was not asked; then it is among the missing.
    const DnsReply* find(const std::string& name, DnsType type) const;
    [[nodiscard]] const std::map<DnsQuestion, DnsReply>& replies() const { return m_replies; }
    /// What find() was asked for in vain since the last call.
    std::set<DnsQuestion> takeMissing() const { return std::exchange(m_missing, {}); }

private:
    std::map<DnsQuestion, DnsReply> m_replies;
    mutable std::set<DnsQuestion> m_missing;
};

/// Lower case, one final dot removed.
std::string canonicalDnsName(std::string_view name);
/// Whether \p name can be asked: labels of 1 to 63 bytes, 253 in all (RFC 1035 section 2.3.4).
bool isAskableName(std::string_view name);
/// "1.2.0.192.in-addr.arpa", or the nibbles below ip6.arpa.
std::string reverseName(const IpAddress& address);

} // namespace delist
