// MX: who takes our mail, and whether the names lead anywhere (RFC 5321 section 5.1, RFC 2181 section 10.3, RFC 7505).
#include "dns/posture/posture.h"
#include <algorithm>

namespace delist::posture {

namespace {

std::string listed(const std::vector<DnsRecord>& records)
{
    std::string text;
    for (const DnsRecord& record : records)
        text += (text.empty() ? "" : ", ") + std::to_string(record.preference) + ' ' + (record.text.empty() ? "." : record.text);
    return text;
}

/// Where an exchanger leads; false while facts are missing.
bool checkTarget(const std::string& domain, const std::string& exchanger, const DnsFacts& dns, std::vector<Line>& lines)
{
    if (IpAddress::parse(exchanger)) {
        lines.push_back({{}, domain, Status::Fail, "mx-is-address", {exchanger}, exchanger});
        return true;
    }
    const DnsReply* const four = dns.find(exchanger, DnsType::A);
    const DnsReply* const six = dns.find(exchanger, DnsType::Aaaa);
    if (four == nullptr || six == nullptr)
        return false;
    if (four->records.empty() && six->records.empty()) {
        const bool unknown = four->failed() || six->failed();
        lines.push_back({{}, domain, unknown ? Status::Unknown : Status::Fail, unknown ? "mx-unanswered" : "mx-unresolvable", {exchanger}, {}});
        return true;
    }
    std::string addresses;
    bool allPrivate = true;
    for (const auto* reply : {four, six}) {
        for (const DnsRecord& record : reply->records) {
            addresses += (addresses.empty() ? "" : ", ") + record.address.toString();
            allPrivate = allPrivate && record.address.isPrivate();
        }
    }
    if (four->viaCname || six->viaCname)
        lines.push_back({{}, domain, Status::Fail, "mx-cname", {exchanger}, addresses});
    else if (allPrivate)
        lines.push_back({{}, domain, Status::Fail, "mx-private", {exchanger, addresses}, addresses});
    else
        lines.push_back({{}, domain, Status::Pass, "mx-target", {exchanger, addresses}, addresses});
    return true;
}

void checkDomain(const std::string& domain, const DnsFacts& dns, std::vector<Line>& lines)
{
    const DnsReply* const exchangers = dns.find(domain, DnsType::Mx);
    if (exchangers == nullptr)
        return;
    if (exchangers->failed()) {
        lines.push_back({{}, domain, Status::Unknown, "mx-unanswered", {domain}, {}});
        return;
    }
    if (exchangers->records.empty()) {
        const DnsReply* const address = dns.find(domain, DnsType::A);
        if (address == nullptr)
            return;
        if (address->records.empty())
            lines.push_back({{}, domain, Status::Fail, "mx-missing", {domain}, {}});
        else
            lines.push_back({{}, domain, Status::Warning, "mx-implicit", {domain, address->records.front().address.toString()}, {}});
        return;
    }
    const bool null = std::ranges::any_of(exchangers->records, [](const DnsRecord& record) { return record.text.empty(); });
    if (null) {
        const bool alone = exchangers->records.size() == 1;
        lines.push_back({{}, domain, Status::Fail, alone ? "mx-null" : "mx-null-and-others", {domain}, listed(exchangers->records)});
        return;
    }
    for (const DnsRecord& exchanger : exchangers->records)
        if (!checkTarget(domain, exchanger.text, dns, lines))
            return;
}

} // namespace

void checkMx(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    for (const std::string& domain : subjects.ownDomains)
        checkDomain(domain, facts.dns, lines);
}

} // namespace delist::posture
