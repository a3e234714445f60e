// DNS messages off the wire, and what a blacklist's answer is taken to mean. Compiles the Qt-free part of models/dns
// in.
#include "dns/dns_message.cpp"
#include "dns/list_codes.cpp"
#include "dns/list_health.cpp"
#include "dns/listing_state.cpp"
#include <cstdlib>

using namespace delist;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto message = parseDnsMessage({data, size});
    if (!message)
        return 0;
    if (message->addresses.size() > maxDnsAddresses || message->texts.size() > maxDnsTexts ||
        message->question.size() > 4 * 255)
        std::abort();
    for (const std::string& text : message->texts) {
        if (text.size() > maxDnsTextBytes)
            std::abort();
    }
    DnsAnswer answer;
    answer.outcome = outcomeOf(*message);
    answer.rcode = message->rcode;
    answer.addresses = message->addresses;
    for (const CodeMode mode : {CodeMode::Exact, CodeMode::Bitmask, CodeMode::Any127}) {
        ListRules rules;
        rules.mode = mode;
        rules.catalogued = mode != CodeMode::Any127;
        for (const char* code : {"127.0.0.2", "127.0.0.5-127.0.0.9", "127.0.*.3", "8"})
            rules.codes.push_back(*parseCode(code));
        const AnswerReading reading = readAnswer(rules, answer, TargetKind::Ipv4);
        // Only an answer made of 127/8 codes may list; only NXDOMAIN may clear.
        if (reading.state == ListingState::Listed && (answer.outcome != DnsOutcome::Answer || reading.outside))
            std::abort();
        if (reading.state == ListingState::NotListed && answer.outcome != DnsOutcome::NxDomain)
            std::abort();
        HealthProbe probe;
        probe.listed.push_back(reading);
        probe.notListed.push_back(reading);
        if (judgeHealth(probe, false).trust == HealthVerdict::Trust::Usable)
            std::abort(); // both entries alike: never to be believed
    }
    // The catalogue's codes are text of their own.
    (void)parseCode({reinterpret_cast<const char*>(data), size});
    return 0;
}
