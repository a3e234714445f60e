// Transport: MTA-STS (RFC 8461), TLS-RPT (RFC 8460) and DANE (RFC 7672). None of them lists anybody; they are told
// because receivers look at them and because a broken one loses mail.
#include "dns/posture/posture.h"
#include <algorithm>

namespace delist::posture {

namespace {

/// "key: value" lines of a policy (RFC 8461 section 3.2).
std::vector<std::pair<std::string, std::string>> policyLines(std::string_view body)
{
    std::vector<std::pair<std::string, std::string>> lines;
    while (!body.empty() && lines.size() < 100) {
        const std::size_t end = body.find('\n');
        std::string_view line = body.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
            std::string_view value = line.substr(colon + 1);
            value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
            lines.emplace_back(canonicalDnsName(line.substr(0, colon)), value);
        }
        if (end == std::string_view::npos)
            break;
        body.remove_prefix(end + 1);
    }
    return lines;
}

/// Section 4.1: "*." stands for exactly one label.
bool covers(std::string_view pattern, std::string_view host)
{
    if (!pattern.starts_with("*."))
        return canonicalDnsName(pattern) == canonicalDnsName(host);
    const std::size_t dot = host.find('.');
    return dot != std::string_view::npos && canonicalDnsName(pattern.substr(2)) == canonicalDnsName(host.substr(dot + 1));
}

void checkPolicy(const std::string& domain, const Facts& facts, std::vector<Line>& lines)
{
    const Document* const policy = facts.documents.find("https://mta-sts." + domain + "/.well-known/mta-sts.txt");
    const DnsReply* const exchangers = facts.dns.find(domain, DnsType::Mx);
    if (policy == nullptr || exchangers == nullptr)
        return;
    const auto add = [&](Status status, const char* reason, std::string second = {}) {
        lines.push_back({{}, domain, status, reason, {domain, std::move(second)}, policy->body});
    };
    if (policy->status != 200)
        return add(policy->status == 0 && !policy->faulty ? Status::Unknown : Status::Fail, "sts-unfetched",
                   policy->status == 0   ? policy->error
                   : policy->status >= 300 && policy->status < 400 ? "HTTP " + std::to_string(policy->status) + ", and redirects are not followed"
                                         : "HTTP " + std::to_string(policy->status));
    const auto parts = policyLines(policy->body);
    const auto valueOf = [&parts](const char* key) {
        const auto found = std::ranges::find(parts, key, [](const auto& part) { return part.first; });
        return found == parts.end() ? std::string() : found->second;
    };
    const std::string mode = valueOf("mode");
    if (valueOf("version") != "STSv1" || (mode != "enforce" && mode != "testing" && mode != "none"))
        return add(Status::Fail, "sts-bad-policy");
    for (const DnsRecord& exchanger : exchangers->records) {
        const bool covered = std::ranges::any_of(parts, [&](const auto& part) { return part.first == "mx" && covers(part.second, exchanger.text); });
        if (mode != "none" && !covered)
            return add(mode == "enforce" ? Status::Fail : Status::Warning, "sts-mx-left-out", exchanger.text);
    }
    if (!policy->mediaType.empty() && policy->mediaType != "text/plain")
        return add(Status::Warning, "sts-media-type", policy->mediaType);
    add(mode == "enforce" ? Status::Pass : Status::Warning, mode == "enforce" ? "sts-enforced" : "sts-not-enforced", mode);
}

/// Whether there is a usable one-record TXT; says what it finds.
void checkText(const std::string& domain, const std::string& name, const char* version, const char* kind, const DnsFacts& dns,
               std::vector<Line>& lines, bool& present)
{
    bool failed = false;
    const auto records = versionedTexts(dns, name, version, failed);
    present = records && !records->empty();
    if (!records || records->empty()) {
        if (failed)
            lines.push_back({{}, domain, Status::Unknown, std::string(kind) + "-unanswered", {domain}, {}});
        return;
    }
    if (records->size() > 1)
        lines.push_back({{}, domain, Status::Fail, std::string(kind) + "-several", {domain}, (*records)[0] + '\n' + (*records)[1]});
    else if (std::string(kind) == "tls-rpt")
        lines.push_back({{}, domain, Status::Pass, "tls-rpt-found", {domain}, records->front()});
}

/// TLSA records of the exchangers; true when any has one.
bool checkDane(const std::string& domain, const DnsFacts& dns, std::vector<Line>& lines)
{
    const DnsReply* const exchangers = dns.find(domain, DnsType::Mx);
    if (exchangers == nullptr)
        return false;
    bool any = false;
    for (const DnsRecord& exchanger : exchangers->records) {
        if (!isAskableName(exchanger.text))
            continue;
        const DnsReply* const keys = dns.find("_25._tcp." + exchanger.text, DnsType::Tlsa);
        if (keys == nullptr || keys->records.empty())
            continue;
        any = true;
        std::string found;
        bool usable = false;
        for (const DnsRecord& key : keys->records) {
            found += (found.empty() ? "" : "\n") + key.text;
            usable = usable || key.text.starts_with("3 ") || key.text.starts_with("2 "); // RFC 7672 section 3.1
        }
        lines.push_back({{}, domain, usable ? Status::Pass : Status::Fail, usable ? "dane-found" : "dane-unusable", {exchanger.text}, found});
    }
    return any;
}

} // namespace

void checkTransport(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    for (const std::string& domain : subjects.ownDomains) {
        bool sts = false;
        bool reports = false;
        const std::size_t before = lines.size();
        checkText(domain, "_mta-sts." + domain, "v=STSv1", "sts", facts.dns, lines, sts);
        if (sts && lines.size() == before)
            checkPolicy(domain, facts, lines);
        const bool dane = checkDane(domain, facts.dns, lines);
        if (!sts && !dane && lines.size() == before)
            lines.push_back({{}, domain, Status::Warning, "transport-unprotected", {domain}, {}});
        checkText(domain, "_smtp._tls." + domain, "v=TLSRPTv1", "tls-rpt", facts.dns, lines, reports);
        if (!reports && (sts || dane))
            lines.push_back({{}, domain, Status::Warning, "tls-rpt-missing", {domain}, {}});
    }
}

} // namespace delist::posture
