// DMARC: the policy, and whether its reports may be sent where it says (RFC 7489 sections 6.3, 6.6.3 and 7.1).
#include "dns/posture/posture.h"
#include <algorithm>

namespace delist::posture {

namespace {

/// The domains of "mailto:a@x.example,mailto:b@y.example!10m".
std::vector<std::string> reportDomains(std::string_view uris)
{
    std::vector<std::string> domains;
    while (!uris.empty() && domains.size() < 8) {
        const std::size_t end = uris.find(',');
        std::string_view uri = uris.substr(0, end);
        const std::size_t at = uri.rfind('@');
        if (at != std::string_view::npos) {
            uri.remove_prefix(at + 1);
            const std::string_view name = uri.substr(0, uri.find_first_of("!? \t"));
            if (isAskableName(name))
                domains.push_back(canonicalDnsName(name));
        }
        if (end == std::string_view::npos)
            break;
        uris.remove_prefix(end + 1);
    }
    return domains;
}

/// Section 7.1: a receiver of reports outside the organisation has to agree.
void checkReceivers(const std::string& domain, const std::string& uris, const DnsFacts& dns, std::vector<Line>& lines)
{
    for (const std::string& receiver : reportDomains(uris)) {
        if (organisationalDomain(receiver) == organisationalDomain(domain))
            continue;
        bool failed = false;
        const auto consent = versionedTexts(dns, domain + "._report._dmarc." + receiver, "v=DMARC1", failed);
        if (consent && consent->empty())
            lines.push_back({{}, domain, Status::Warning, "dmarc-report-refused", {domain, receiver}, uris});
    }
}

void checkPolicy(const std::string& domain, const std::string& record, bool inherited, const DnsFacts& dns, std::vector<Line>& lines)
{
    const auto tags = tagList(record);
    const auto tag = [&tags](const char* name) {
        const auto found = tags.find(name);
        return found == tags.end() ? std::string() : canonicalDnsName(found->second);
    };
    const std::string policy = inherited && tags.count("sp") ? tag("sp") : tag("p");
    const auto add = [&](Status status, const char* reason, std::string second = {}) {
        lines.push_back({{}, domain, status, reason, {domain, std::move(second)}, record});
    };
    if (policy == "reject" || policy == "quarantine")
        add(Status::Pass, inherited ? "dmarc-inherited" : "dmarc-policy", policy);
    else if (policy == "none")
        add(Status::Warning, "dmarc-none");
    else
        add(Status::Fail, "dmarc-bad-policy", policy);
    if (policy != "none" && tags.count("pct") && tag("pct") != "100")
        add(Status::Warning, "dmarc-partly", tag("pct"));
    if (!tags.count("rua"))
        add(Status::Warning, "dmarc-no-reports");
    else
        checkReceivers(domain, tags.at("rua"), dns, lines);
}

} // namespace

void checkDmarc(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    for (const std::string& domain : subjects.ownDomains) {
        bool failed = false;
        auto records = versionedTexts(facts.dns, "_dmarc." + domain, "v=DMARC1", failed);
        bool inherited = false;
        const std::string parent = organisationalDomain(domain);
        if (records && records->empty() && parent != domain) {
            records = versionedTexts(facts.dns, "_dmarc." + parent, "v=DMARC1", failed);
            inherited = true;
        }
        if (failed)
            lines.push_back({{}, domain, Status::Unknown, "dmarc-unanswered", {domain}, {}});
        if (!records)
            continue;
        if (records->empty())
            lines.push_back({{}, domain, Status::Fail, "dmarc-missing", {domain}, {}});
        else if (records->size() > 1)
            lines.push_back({{}, domain, Status::Fail, "dmarc-several", {domain}, (*records)[0] + '\n' + (*records)[1]});
        else
            checkPolicy(domain, records->front(), inherited, facts.dns, lines);
    }
}

} // namespace delist::posture
