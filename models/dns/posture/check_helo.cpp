// HELO: the names our servers introduced themselves with in the evidence, against DNS and the address the outside saw
// (RFC 5321 section 4.1.1.1).
#include "dns/posture/posture.h"
#include <algorithm>

namespace delist::posture {

namespace {

void checkName(const HeloUse& helo, const DnsFacts& dns, std::vector<Line>& lines)
{
    const auto add = [&](Status status, const char* reason, std::string second = {}) {
        lines.push_back({{}, helo.name, status, reason, {helo.name, std::move(second)}, {}});
    };
    if (helo.name.starts_with('['))
        return add(Status::Warning, "helo-literal");
    if (!isAskableName(helo.name) || helo.name.find('.') == std::string::npos)
        return add(Status::Fail, "helo-not-qualified");
    const std::string name = canonicalDnsName(helo.name);
    for (const char* suffix : {".local", ".lan", ".internal", ".localdomain", ".corp", ".home", ".intranet"})
        if (name.ends_with(suffix))
            return add(Status::Fail, "helo-internal-name", suffix);
    const DnsReply* const four = dns.find(name, DnsType::A);
    const DnsReply* const six = dns.find(name, DnsType::Aaaa);
    if (four == nullptr || six == nullptr)
        return;
    std::vector<DnsRecord> records = four->records;
    records.insert(records.end(), six->records.begin(), six->records.end());
    if (records.empty())
        return four->failed() || six->failed() ? add(Status::Unknown, "helo-unanswered") : add(Status::Fail, "helo-unresolvable");
    if (!helo.address.known())
        return add(Status::Pass, "helo-resolves", records.front().address.toString());
    if (std::ranges::none_of(records, [&](const DnsRecord& record) { return record.address == helo.address; }))
        return add(Status::Warning, "helo-other-address", helo.address.toString());
    const DnsReply* const names = dns.find(reverseName(helo.address), DnsType::Ptr);
    if (names == nullptr)
        return;
    const bool same = std::ranges::any_of(names->records, [&](const DnsRecord& record) { return canonicalDnsName(record.text) == name; });
    if (same || names->records.empty())
        return add(Status::Pass, "helo-matches", helo.address.toString());
    add(Status::Warning, "helo-other-ptr", names->records.front().text);
}

} // namespace

void checkHelo(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    if (subjects.helos.empty())
        lines.push_back({{}, {}, Status::Unknown, "helo-unseen", {}, {}});
    for (const HeloUse& helo : subjects.helos)
        checkName(helo, facts.dns, lines);
}

} // namespace delist::posture
