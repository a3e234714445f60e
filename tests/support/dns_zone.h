// DnsZone: names with their records, for tests of what is concluded from DNS. Answers like a resolver: CNAMEs followed,
// the alias told. A record of type "TIMEOUT" makes what its name does not have go unanswered.
#pragma once
#include "dns/dns_facts.h"
#include <map>

namespace delist::test {

class DnsZone
{
public:
    DnsZone& add(const std::string& name, const std::string& type, const std::string& value, std::uint16_t preference = 0)
    {
        m_records[canonicalDnsName(name)].push_back({type, value, preference});
        return *this;
    }

    [[nodiscard]] DnsReply reply(const DnsQuestion& question) const
    {
        std::string name = question.name;
        DnsReply out{DnsOutcome::NxDomain, {}};
        for (int hops = 0; hops < 9; ++hops) {
            const auto found = m_records.find(name);
            if (found == m_records.end())
                return out;
            out.outcome = DnsOutcome::NoData;
            std::string next;
            for (const Entry& entry : found->second) {
                if (entry.type == "TIMEOUT" && out.records.empty())
                    return {DnsOutcome::Timeout, {}};
                if (entry.type == "CNAME")
                    next = canonicalDnsName(entry.value);
                if (entry.type == typeName(question.type))
                    out.records.push_back(record(question.type, entry));
            }
            if (!out.records.empty())
                out.outcome = DnsOutcome::Answer;
            if (!out.records.empty() || next.empty())
                return out;
            out.viaCname = true;
            name = next;
        }
        return {DnsOutcome::ServerFailure, {}};
    }

    /// Answers everything that is missing.
    void fill(DnsFacts& facts) const
    {
        for (const DnsQuestion& question : facts.takeMissing())
            facts.add(question, reply(question));
    }

private:
    struct Entry
    {
        std::string type, value;
        std::uint16_t preference;
    };
    static std::string typeName(DnsType type)
    {
        switch (type) {
        case DnsType::A: return "A";
        case DnsType::Aaaa: return "AAAA";
        case DnsType::Mx: return "MX";
        case DnsType::Ptr: return "PTR";
        case DnsType::Tlsa: return "TLSA";
        case DnsType::Caa: return "CAA";
        default: return "TXT";
        }
    }
    static DnsRecord record(DnsType type, const Entry& entry)
    {
        DnsRecord out;
        out.type = type;
        out.preference = entry.preference;
        if (type == DnsType::A || type == DnsType::Aaaa)
            out.address = IpAddress::parse(entry.value).value_or(IpAddress());
        else
            out.text = type == DnsType::Mx || type == DnsType::Ptr ? canonicalDnsName(entry.value) : entry.value;
        return out;
    }
    std::map<std::string, std::vector<Entry>> m_records;
};

} // namespace delist::test
