// What DNS says about every machine that mail or a web site stands on, for the egress map (analysis/egress_map.h): where
// the web server and the mail exchangers of our domains are, and the name and the SPF results of each address. Only facts;
// what follows from them is said by the map, which knows the evidence besides.
#include "dns/posture/posture.h"
#include <algorithm>

namespace delist::posture {

namespace {

std::vector<IpAddress> addressesOf(const std::string& name, const DnsFacts& dns, bool& missing)
{
    std::vector<IpAddress> addresses;
    if (!isAskableName(name))
        return addresses;
    for (const DnsType type : {DnsType::A, DnsType::Aaaa}) {
        const DnsReply* const reply = dns.find(name, type);
        missing = missing || reply == nullptr;
        if (reply != nullptr)
            for (const DnsRecord& record : reply->records)
                addresses.push_back(record.address);
    }
    return addresses;
}

void addPlaces(const char* reason, const std::string& domain, const std::string& name, const std::vector<IpAddress>& addresses,
               std::vector<IpAddress>& places, std::vector<Line>& lines)
{
    for (const IpAddress& address : addresses) {
        lines.push_back({{}, domain, Status::Pass, reason, {domain, name, address.toString()}, {}});
        if (!address.isPrivate() && std::ranges::find(places, address) == places.end())
            places.push_back(address);
    }
}

/// "confirmed", "mismatch", "missing" or "unknown", and the name; nothing while facts are missing.
std::optional<std::pair<std::string, std::string>> nameOf(const IpAddress& address, const DnsFacts& dns)
{
    const DnsReply* const names = dns.find(reverseName(address), DnsType::Ptr);
    if (names == nullptr)
        return std::nullopt;
    if (names->failed())
        return std::pair("unknown", "");
    if (names->records.empty())
        return std::pair("missing", "");
    std::pair<std::string, std::string> named("mismatch", names->records.front().text);
    for (std::size_t i = 0; i < names->records.size() && i < 10; ++i) {
        const DnsReply* const back = dns.find(names->records[i].text, address.isV4() ? DnsType::A : DnsType::Aaaa);
        if (back == nullptr)
            return std::nullopt;
        if (std::ranges::find(back->records, address, &DnsRecord::address) != back->records.end())
            return std::pair("confirmed", names->records[i].text);
        if (back->failed())
            named.first = "unknown";
    }
    return named;
}

/// "example.org: pass, shop.example: softfail"; nothing while facts are missing.
std::optional<std::string> spfOf(const IpAddress& address, const Subjects& subjects, const Facts& facts)
{
    std::string text;
    for (const std::string& domain : subjects.senderDomains) {
        const spf::Evaluation result = evaluateSpf(domain, address, subjects, facts);
        if (!result.complete)
            return std::nullopt;
        text += (text.empty() ? "" : ", ") + domain + ": " + spf::outcomeName(result.outcome);
    }
    return text;
}

/// Single hosts that the SPF record of \p domain names itself: addresses, and names within the domain. What it includes is
/// other people's.
void addSpfHosts(const std::string& domain, const Facts& facts, std::vector<IpAddress>& places, std::vector<Line>& lines)
{
    bool failed = false;
    const auto texts = versionedTexts(facts.dns, domain, "v=spf1", failed);
    if (!texts || texts->size() != 1 || !spf::isSpfRecord(texts->front()))
        return;
    const spf::Record record = spf::parseRecord(texts->front());
    for (const spf::Term& term : record.terms) {
        const bool literal = term.mechanism == spf::Mechanism::Ip4 || term.mechanism == spf::Mechanism::Ip6;
        const std::string name = term.domainSpec.empty() ? domain : canonicalDnsName(term.domainSpec);
        std::vector<IpAddress> addresses;
        bool missing = false;
        if (term.qualifier != '+')
            continue;
        if (literal && term.network.prefixLength == 128)
            addresses.push_back(term.network.base);
        else if (term.mechanism == spf::Mechanism::A && term.prefix4 == 32 && term.prefix6 == 128 && (name == domain || name.ends_with('.' + domain)))
            addresses = addressesOf(name, facts.dns, missing);
        addPlaces("egress-spf", domain, term.text, addresses, places, lines);
    }
}

} // namespace

void checkEgress(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    std::vector<IpAddress> places = subjects.addresses;
    for (const std::string& domain : subjects.ownDomains) {
        bool missing = false;
        std::string web = "www." + domain;
        std::vector<IpAddress> addresses = addressesOf(web, facts.dns, missing);
        if (addresses.empty() && !missing)
            addresses = addressesOf(web = domain, facts.dns, missing);
        addPlaces("egress-web", domain, web, addresses, places, lines);
        if (const DnsReply* const exchangers = facts.dns.find(domain, DnsType::Mx))
            for (const DnsRecord& exchanger : exchangers->records)
                addPlaces("egress-mx", domain, exchanger.text, addressesOf(exchanger.text, facts.dns, missing), places, lines);
        addSpfHosts(domain, facts, places, lines);
    }
    for (const IpAddress& address : places) {
        const auto name = nameOf(address, facts.dns);
        const auto results = spfOf(address, subjects, facts);
        if (name && results)
            lines.push_back({{}, address.toString(), Status::Pass, "egress-address", {address.toString(), name->second, name->first, *results}, {}});
    }
}

} // namespace delist::posture
