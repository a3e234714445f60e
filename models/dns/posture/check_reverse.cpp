// PTR: the name of every address we send by, whether it leads back (RFC 8601 section 3, "iprev": any matching address
// passes), and whether it looks like a customer's line.
#include "dns/posture/dynamic_name.h"
#include "dns/posture/posture.h"
#include <algorithm>

namespace delist::posture {

namespace {

void checkNames(const IpAddress& address, const std::vector<DnsRecord>& names, const DnsFacts& dns, std::vector<Line>& lines)
{
    const std::string ip = address.toString();
    const DnsType type = address.isV4() ? DnsType::A : DnsType::Aaaa;
    std::string confirmed;
    std::string all;
    bool unknown = false;
    bool missing = false;
    for (std::size_t i = 0; i < names.size() && i < 10; ++i) {
        all += (all.empty() ? "" : ", ") + names[i].text;
        const DnsReply* const back = dns.find(names[i].text, type);
        missing = missing || back == nullptr;
        unknown = unknown || (back != nullptr && back->failed());
        if (confirmed.empty() && back != nullptr &&
            std::ranges::any_of(back->records, [&](const DnsRecord& record) { return record.address == address; }))
            confirmed = names[i].text;
    }
    if (missing)
        return;
    if (confirmed.empty()) {
        lines.push_back({{}, ip, unknown ? Status::Unknown : Status::Fail, unknown ? "ptr-unconfirmed" : "ptr-mismatch", {ip, names.front().text}, all});
    } else {
        lines.push_back({{}, ip, Status::Pass, "ptr-confirmed", {ip, confirmed}, all});
        if (names.size() > 1)
            lines.push_back({{}, ip, Status::Warning, "ptr-several", {ip, std::to_string(names.size())}, all});
    }
    if (const auto why = looksDynamic(confirmed.empty() ? names.front().text : confirmed, address))
        lines.push_back({{}, ip, Status::Warning, "ptr-dynamic", {confirmed.empty() ? names.front().text : confirmed, *why}, all});
}

} // namespace

void checkReverse(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    for (const IpAddress& address : subjects.addresses) {
        const std::string ip = address.toString();
        const DnsReply* const reply = facts.dns.find(reverseName(address), DnsType::Ptr);
        if (reply == nullptr)
            continue;
        if (reply->failed())
            lines.push_back({{}, ip, Status::Unknown, "ptr-unanswered", {ip}, {}});
        else if (reply->records.empty())
            lines.push_back({{}, ip, Status::Fail, "ptr-missing", {ip}, {}});
        else
            checkNames(address, reply->records, facts.dns, lines);
    }
}

} // namespace delist::posture
