// The question "if the web server spams, is the mail server listed?", answered from where both stand: address lists list
// the address that connected, network lists its neighbours, domain lists the name in the mail.
#include "dns/posture/posture.h"
#include <algorithm>

namespace delist::posture {

namespace {

std::vector<IpAddress> addressesOf(const std::string& name, const DnsFacts& dns, bool& missing)
{
    std::vector<IpAddress> addresses;
    for (const DnsType type : {DnsType::A, DnsType::Aaaa}) {
        const DnsReply* const reply = dns.find(name, type);
        missing = missing || reply == nullptr;
        if (reply != nullptr)
            for (const DnsRecord& record : reply->records)
                addresses.push_back(record.address);
    }
    return addresses;
}

/// The network that range lists take in one piece: a /24, a /48.
bool sameNetwork(const IpAddress& a, const IpAddress& b)
{
    return a.isV4() == b.isV4() && IpNetwork{a, a.isV4() ? 96 + 24 : 48}.contains(b);
}

std::string listed(const std::vector<IpAddress>& addresses)
{
    std::string text;
    for (const IpAddress& address : addresses)
        text += (text.empty() ? "" : ", ") + address.toString();
    return text;
}

} // namespace

void checkShared(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    for (const std::string& domain : subjects.ownDomains) {
        bool missing = false;
        std::vector<IpAddress> web = addressesOf("www." + domain, facts.dns, missing);
        if (web.empty())
            web = addressesOf(domain, facts.dns, missing);
        std::vector<IpAddress> mail = subjects.addresses;
        if (const DnsReply* const exchangers = facts.dns.find(domain, DnsType::Mx); mail.empty() && exchangers != nullptr)
            for (const DnsRecord& exchanger : exchangers->records)
                std::ranges::copy(addressesOf(exchanger.text, facts.dns, missing), std::back_inserter(mail));
        if (missing)
            continue;
        if (web.empty() || mail.empty()) {
            lines.push_back({{}, domain, Status::Unknown, "shared-unknown", {domain}, {}});
            continue;
        }
        const auto any = [&](auto same) {
            return std::ranges::any_of(web, [&](const IpAddress& w) { return std::ranges::any_of(mail, [&](const IpAddress& m) { return same(w, m); }); });
        };
        const std::vector<std::string> arguments = {domain, listed(web), listed(mail)};
        if (any([](const IpAddress& w, const IpAddress& m) { return w == m; }))
            lines.push_back({{}, domain, Status::Warning, "shared-address", arguments, {}});
        else if (any(sameNetwork))
            lines.push_back({{}, domain, Status::Pass, "shared-network", arguments, {}});
        else
            lines.push_back({{}, domain, Status::Pass, "shared-nothing", arguments, {}});
    }
}

} // namespace delist::posture
