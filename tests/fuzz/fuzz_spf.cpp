// SPF records and macros of any bytes, evaluated against facts that are made of the same bytes.
#include "dns/dns_facts.cpp"
#include "dns/spf_evaluation.cpp"
#include "dns/spf_macro.cpp"
#include "dns/spf_record.cpp"
#include <cstdlib>

using namespace delist;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // Lines are TXT records that are given out in turn; every other question has a small answer.
    std::vector<std::string> lines;
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    while (lines.size() < 16) {
        const std::size_t end = rest.find('\n');
        lines.emplace_back(rest.substr(0, end));
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
    }
    spf::Request request;
    request.ip = size % 2 ? IpAddress::v4(0xC0000219) : IpAddress::parse("2001:db8::25").value();
    request.mailFrom = "user@example.org";
    request.helo = "mail.example.org";
    DnsFacts facts;
    std::size_t given = 0;
    for (int round = 0; round < 400; ++round) {
        const spf::Evaluation out = spf::checkHost(request, facts);
        if (out.complete) {
            if (out.lookups > spf::maxLookups + 1 || out.voidLookups > spf::maxVoidLookups + 1)
                std::abort();
            return 0;
        }
        const auto missing = facts.takeMissing();
        if (missing.empty())
            std::abort();
        for (const DnsQuestion& question : missing) {
            DnsReply reply{DnsOutcome::Answer, {}};
            DnsRecord record;
            record.type = question.type;
            record.address = request.ip;
            record.text = question.type == DnsType::Txt ? lines[given++ % lines.size()] : "mx" + question.name.substr(0, 40);
            reply.records.push_back(record);
            if (question.name.size() % 7 == 6)
                reply = {DnsOutcome::NxDomain, {}};
            facts.add(question, reply);
        }
    }
    std::abort(); // questions without end
}
