// An SPF record (RFC 7208 section 4.5 onwards) taken apart into its terms. Syntax only; what it comes to is
// spf_evaluation.h. Standard library only.
#pragma once
#include "evidence/ip_address.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace delist::spf {

enum class Mechanism : std::uint8_t { All, Include, A, Mx, Ptr, Ip4, Ip6, Exists };

struct Term
{
    std::string text;         ///< as it stands in the record
    Mechanism mechanism = Mechanism::All;
    char qualifier = '+';     ///< one of + - ~ ?
    std::string domainSpec;   ///< a macro-string; empty: the domain under test
    IpNetwork network;        ///< ip4, ip6
    int prefix4 = 32;         ///< a, mx
    int prefix6 = 128;
};

struct Record
{
    std::vector<Term> terms;
    std::optional<std::string> redirect;    ///< its domain-spec
    std::optional<std::string> explanation; ///< exp's domain-spec
    std::string error;                      ///< why it is no SPF record; empty when it is one (section 4.6: then PermError)
    std::string errorTerm;                  ///< the term at fault
};

/// Whether a TXT record is meant as SPF version 1 (section 4.5): "v=spf1" and then a space or nothing.
bool isSpfRecord(std::string_view text);
/// Reads one for which isSpfRecord() holds. Any bytes.
Record parseRecord(std::string_view text);

const char* mechanismName(Mechanism mechanism);

} // namespace delist::spf
