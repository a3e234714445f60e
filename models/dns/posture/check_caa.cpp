// CAA: who may issue certificates for the domain (RFC 8659); looked for from the domain upwards (section 3).
#include "dns/posture/posture.h"

namespace delist::posture {

void checkCaa(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    for (const std::string& domain : subjects.ownDomains) {
        std::string name = domain;
        bool failed = false;
        while (true) {
            const DnsReply* const reply = facts.dns.find(name, DnsType::Caa);
            if (reply == nullptr)
                break;
            failed = failed || reply->failed();
            if (!reply->records.empty()) {
                std::string found;
                for (const DnsRecord& record : reply->records)
                    found += (found.empty() ? "" : "\n") + record.text;
                lines.push_back({{}, domain, Status::Pass, "caa-found", {name}, found});
                break;
            }
            const std::size_t dot = name.find('.');
            if (name == organisationalDomain(domain) || dot == std::string::npos) {
                lines.push_back({{}, domain, failed ? Status::Unknown : Status::Warning, failed ? "caa-unanswered" : "caa-missing", {domain}, {}});
                break;
            }
            name.erase(0, dot + 1);
        }
    }
}

} // namespace delist::posture
