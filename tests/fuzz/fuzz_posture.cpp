// Records and policies of any bytes, judged by every posture check: DMARC, DKIM, MTA-STS, TLS-RPT, CAA, TLSA, MX and PTR.
#include "dns/posture/posture.h"
#include <cstdlib>

using namespace delist;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string all(reinterpret_cast<const char*>(data), size);
    std::vector<std::string> lines;
    std::string_view rest(all);
    while (lines.size() < 16) {
        const std::size_t end = rest.find('\n');
        lines.emplace_back(rest.substr(0, end));
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
    }
    posture::Subjects subjects;
    subjects.ownDomains = subjects.senderDomains = {"example.org"};
    subjects.addresses = {IpAddress::v4(0xC0000219)};
    subjects.helos = {{lines.front(), subjects.addresses.front()}, {"mail.example.org", {}}};
    subjects.dkimSelectors = {"s1", lines.back()};
    subjects.now = 1772452800;
    posture::Facts facts;
    std::size_t given = 0;
    for (int round = 0; round < 200; ++round) {
        const auto found = posture::runChecks(subjects, facts);
        const auto missing = facts.dns.takeMissing();
        const auto documents = facts.documents.takeMissing();
        if (missing.empty() && documents.empty()) {
            for (const posture::Line& line : found)
                if (line.check.empty() || line.reason.empty())
                    std::abort();
            return 0;
        }
        for (const std::string& url : documents)
            facts.documents.add(url, {given % 5 == 4 ? 404 : 200, all, {}, false, "text/plain"});
        for (const DnsQuestion& question : missing) {
            DnsReply reply{DnsOutcome::Answer, {}};
            DnsRecord record;
            record.type = question.type;
            record.address = given % 3 == 2 ? IpAddress::v4(0x0A000005) : subjects.addresses.front();
            // Names that DNS gives are at most this long.
            record.text = lines[given++ % lines.size()].substr(0, question.type == DnsType::Txt ? 65535 : 255);
            reply.records = {record};
            if (question.name.size() % 7 == 6)
                reply = {question.name.size() % 2 ? DnsOutcome::NxDomain : DnsOutcome::Timeout, {}};
            facts.dns.add(question, reply);
        }
    }
    std::abort(); // questions without end
}
