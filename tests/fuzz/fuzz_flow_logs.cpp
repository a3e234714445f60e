// Any bytes as each of the firewall, flow and sensor logs, in blocks of any size: the same rows as in one piece. The first
// byte chooses the format, the second the size of the blocks.
#include "fuzz/evidence_check.h"
#include <iterator>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static constexpr const char* ids[] = {
        "windows-firewall", "isa-native", "isa-sql",    "isa-viewer", "isa-webproxy", "isa-packet-filter", "zeek-conn",
        "zeek-smtp",        "suricata-eve", "nfdump",   "cisco-asa",  "fortigate",    "netfilter",         "pfsense",
        "paloalto",         "sonicwall",  "sophos",     "checkpoint", "mikrotik",     "juniper-srx",       "netscreen",
        "cef",              "pflog",      "checkpoint-csv", "leef",
        "cisco-ios"};
    if (size < 2)
        return 0;
    delist::fuzz::checkReader(ids[data[0] % std::size(ids)], data + 1, size - 1);
    return 0;
}
