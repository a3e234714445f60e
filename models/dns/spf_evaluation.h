// check_host() of RFC 7208: what the SPF records of a domain say about an address, with every step told. A pure
// function over DNS facts: when an answer is missing it says so (DnsFacts::takeMissing()) and is called again.
#pragma once
#include "dns/dns_facts.h"
#include "dns/spf_record.h"

namespace delist::spf {

enum class Outcome : std::uint8_t { None, Neutral, Pass, Fail, SoftFail, TempError, PermError };
/// "pass", "softfail" … as in Received-SPF (section 9.1).
const char* outcomeName(Outcome outcome);

struct Request
{
    IpAddress ip;
    std::string mailFrom; ///< reverse-path without brackets; empty: the HELO identity is checked (section 2.4)
    std::string helo;
    std::string receiver = "unknown";
    std::int64_t now = 0; ///< seconds since 1970, for %{t}
};

/// One term looked at, in order; includes and redirects go one deeper.
struct Step
{
    int depth = 0;
    std::string domain;  ///< whose record
    std::string term;    ///< as written
    std::string target;  ///< the name it came to, if it asks DNS
    enum class Result : std::uint8_t { Match, NoMatch, Error, NotReached } result = Result::NoMatch;
    int lookups = 0;     ///< DNS-querying terms so far
    std::string note;    ///< addresses found, or what went wrong
};

struct Evaluation
{
    bool complete = false;   ///< false: DNS facts are missing; the rest says nothing yet
    Outcome outcome = Outcome::None;
    std::string record;      ///< of the domain asked for, as it stands in DNS
    std::string problem;     ///< why None, TempError or PermError
    std::string explanation; ///< section 6.2; empty when there is none
    std::string matched;     ///< the term that decided, with its domain
    int lookups = 0;         ///< of at most maxLookups
    int voidLookups = 0;     ///< of at most maxVoidLookups
    std::vector<Step> steps;
};

inline constexpr int maxLookups = 10;     ///< section 4.6.4
inline constexpr int maxVoidLookups = 2;
inline constexpr int maxNamesPerTerm = 10;

Evaluation checkHost(const Request& request, const DnsFacts& facts);

} // namespace delist::spf
