#include "dns/list_codes.h"
#include <algorithm>
#include <bit>
#include <charconv>

namespace delist {
namespace {

constexpr std::uint32_t loopback = 127U << 24;
constexpr std::uint32_t refusalNet = 127U << 24 | 255U << 16 | 255U << 8; // 127.255.255.0/24
constexpr std::uint32_t publicResolver = refusalNet | 254;
constexpr std::uint32_t tooManyQueries = refusalNet | 255;
constexpr std::uint32_t loopbackOne = loopback | 1;
constexpr std::uint32_t loopback255 = loopback | 255;
constexpr std::uint32_t addressAskedOfDomainList = loopback | 1U << 8 | 255; // 127.0.1.255

struct Octets
{
    std::uint32_t value = 0;
    std::uint32_t mask = 0; // 0xFF per fixed octet
};

std::optional<Octets> parseOctets(std::string_view text)
{
    Octets octets;
    for (int i = 0; i < 4; ++i) {
        const std::size_t dot = i < 3 ? text.find('.') : text.size();
        if (dot == std::string_view::npos)
            return std::nullopt;
        const std::string_view part = text.substr(0, dot);
        octets.value <<= 8;
        octets.mask <<= 8;
        if (part != "*") {
            unsigned number = 0;
            const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
            if (part.empty() || part.size() > 3 || error != std::errc() || end != part.data() + part.size() ||
                number > 255)
                return std::nullopt;
            octets.value |= number;
            octets.mask |= 0xFF;
        }
        text.remove_prefix(std::min(dot + 1, text.size()));
    }
    return octets;
}

int rcodeFrom(std::string_view name)
{
    for (int rcode = 1; rcode <= 10; ++rcode) {
        if (rcodeText(rcode) == name)
            return rcode;
    }
    return -1;
}

bool isCode(std::uint32_t address)
{
    return address >> 24 == 127;
}

const CodeRule* find(const std::vector<CodeRule>& rules, std::uint32_t address)
{
    const auto found = std::ranges::find_if(
        rules, [&](const CodeRule& rule) { return rule.kind != CodeRule::Kind::Rcode && rule.matches(address); });
    return found == rules.end() ? nullptr : &*found;
}

const CodeRule* findRcode(const std::vector<CodeRule>& rules, int rcode)
{
    const auto found = std::ranges::find_if(rules, [&](const CodeRule& rule) {
        return rule.kind == CodeRule::Kind::Rcode && static_cast<int>(rule.first) == rcode;
    });
    return found == rules.end() ? nullptr : &*found;
}

/// Every table line that an address means. In a bitmask list an address may mean several.
std::vector<std::size_t> matchCode(const ListRules& rules, std::uint32_t address)
{
    std::vector<std::size_t> matched;
    for (std::size_t i = 0; i < rules.codes.size(); ++i) {
        const CodeRule& rule = rules.codes[i];
        if (rule.kind != CodeRule::Kind::Bits && rule.kind != CodeRule::Kind::Rcode && rule.matches(address))
            matched.push_back(i);
    }
    if (!matched.empty() || rules.mode != CodeMode::Bitmask || address >> 8 != loopback >> 8)
        return matched;
    for (std::size_t i = 0; i < rules.codes.size(); ++i) {
        const CodeRule& rule = rules.codes[i];
        // A bitmask table may spell a single bit as a whole address ("127.0.0.2").
        const std::uint32_t bits = rule.kind == CodeRule::Kind::Bits ? rule.first : rule.first & 0xFF;
        const bool single =
            rule.kind == CodeRule::Kind::Bits || (rule.kind == CodeRule::Kind::Range && std::has_single_bit(bits));
        if (single && bits != 0 && (address & bits) == bits)
            matched.push_back(i);
    }
    return matched;
}

void say(std::string& text, std::string_view more)
{
    if (more.empty() || text.find(more) != std::string::npos)
        return;
    if (!text.empty())
        text += "; ";
    text += more;
}

std::string ruleText(const CodeRule& rule)
{
    return rule.sublist.empty() ? rule.meaning : rule.sublist + ": " + rule.meaning;
}

/// The refusal that an address stands for, if any. The list's own table goes first; what is left are the conventions
/// that several operators share, and that must never be taken for a listing.
bool readRefusal(const ListRules& rules, std::uint32_t address, TargetKind kind, AnswerReading& reading)
{
    const CodeRule* error = find(rules.errors, address);
    if (!error && !matchCode(rules, address).empty())
        return false;
    const std::string code = addressText(address);
    const bool refusal = address >> 8 == refusalNet >> 8;
    if (address == addressAskedOfDomainList && kind != TargetKind::Domain && (error || !rules.catalogued)) {
        reading.state = ListingState::NotApplicable;
        reading.wrongKind = true;
        reading.meaning = code + ": an address was asked of a domain list";
        return true;
    }
    if (refusal || (error && error->outcome == CodeRule::Outcome::Refused)) {
        reading.state = ListingState::Refused;
        if (rules.needsRegistration && address != publicResolver)
            reading.state = ListingState::NeedsKey;
        else if (address == tooManyQueries)
            reading.state = ListingState::RateLimited;
        reading.meaning = code + ": ";
        if (error)
            reading.meaning += error->meaning;
        else if (address == publicResolver)
            reading.meaning += "the query came through a public or open resolver";
        else if (address == tooManyQueries)
            reading.meaning += "too many queries";
        else
            reading.meaning += "the list refuses to answer";
        return true;
    }
    if (error) {
        reading.state = ListingState::ServerFailure;
        reading.meaning = code + ": " + error->meaning;
        return true;
    }
    if (address == loopbackOne || (address == loopback255 && !rules.catalogued)) {
        reading.state = ListingState::Refused;
        reading.meaning = code + ": used by lists to refuse a query, not to list";
        return true;
    }
    return false;
}

void readAddresses(const ListRules& rules, const DnsAnswer& answer, TargetKind kind, AnswerReading& reading)
{
    for (const std::uint32_t address : answer.addresses) {
        if (!isCode(address)) {
            reading.outside = address;
            reading.state = ListingState::ResolverUnreliable;
            reading.meaning = addressText(address) + " is outside 127.0.0.0/8: not a blacklist's answer";
            return;
        }
    }
    for (const std::uint32_t address : answer.addresses) {
        if (readRefusal(rules, address, kind, reading))
            return;
    }
    reading.code = true;
    bool listed = false;
    bool neutral = false;
    std::string unknown;
    for (const std::uint32_t address : answer.addresses) {
        const auto matched = matchCode(rules, address);
        if (matched.empty())
            say(unknown, addressText(address));
        for (const std::size_t i : matched) {
            const CodeRule& rule = rules.codes[i];
            (rule.outcome == CodeRule::Outcome::Neutral ? neutral : listed) = true;
            say(reading.meaning, ruleText(rule));
            if (std::ranges::find(reading.matched, i) == reading.matched.end())
                reading.matched.push_back(i);
        }
    }
    const bool anyCodeLists = rules.mode == CodeMode::Any127 || rules.codes.empty();
    if (listed || (!neutral && anyCodeLists && !rules.neutral)) {
        reading.state = ListingState::Listed;
    } else if (neutral || rules.neutral) {
        reading.state = ListingState::ListedNeutral;
    } else {
        reading.state = ListingState::ServerFailure;
        reading.meaning =
            unknown + ": a code that the list's documentation does not define; look the target up by hand";
    }
}

} // namespace

bool CodeRule::matches(std::uint32_t address) const
{
    switch (kind) {
    case Kind::Range:
        return address >= first && address <= last;
    case Kind::Wildcard:
        return (address & last) == first;
    case Kind::Bits:
        return (address & first) == first;
    case Kind::Rcode:
        return false;
    }
    return false;
}

std::optional<CodeRule> parseCode(std::string_view text)
{
    CodeRule rule;
    constexpr std::string_view rcodePrefix = "rcode ";
    if (text.starts_with(rcodePrefix)) {
        const int rcode = rcodeFrom(text.substr(rcodePrefix.size()));
        if (rcode < 0)
            return std::nullopt;
        rule.kind = CodeRule::Kind::Rcode;
        rule.first = static_cast<std::uint32_t>(rcode);
        return rule;
    }
    if (text.find('.') == std::string_view::npos) {
        unsigned bits = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bits);
        if (text.empty() || error != std::errc() || end != text.data() + text.size() || bits == 0 || bits > 255)
            return std::nullopt;
        rule.kind = CodeRule::Kind::Bits;
        rule.first = bits;
        return rule;
    }
    const std::size_t dash = text.find('-');
    const auto first = parseOctets(text.substr(0, dash));
    if (!first)
        return std::nullopt;
    if (first->mask != 0xFFFFFFFF) {
        if (dash != std::string_view::npos)
            return std::nullopt;
        rule.kind = CodeRule::Kind::Wildcard;
        rule.first = first->value;
        rule.last = first->mask;
        return rule;
    }
    const auto last = dash == std::string_view::npos ? first : parseOctets(text.substr(dash + 1));
    if (!last || last->mask != 0xFFFFFFFF || last->value < first->value)
        return std::nullopt;
    rule.first = first->value;
    rule.last = last->value;
    return rule;
}

AnswerReading readAnswer(const ListRules& rules, const DnsAnswer& answer, TargetKind kind)
{
    AnswerReading reading;
    if (answer.outcome != DnsOutcome::Answer && answer.answered()) {
        if (const CodeRule* rule = findRcode(rules.errors, answer.rcode)) {
            reading.state =
                rule->outcome == CodeRule::Outcome::Refused ? ListingState::Refused : ListingState::ServerFailure;
            reading.meaning = rcodeText(answer.rcode) + ": " + rule->meaning;
            return reading;
        }
    }
    switch (answer.outcome) {
    case DnsOutcome::Answer:
        readAddresses(rules, answer, kind, reading);
        if (answer.addressesLeftOut > 0)
            say(reading.meaning, std::to_string(answer.addressesLeftOut) + " more addresses were left out");
        break;
    case DnsOutcome::NxDomain:
        reading.state = ListingState::NotListed;
        reading.nxdomain = true;
        break;
    case DnsOutcome::NoData:
        reading.state = ListingState::ServerFailure;
        reading.nodata = true;
        reading.meaning = "the name exists in the list but carries no address: not an answer of RFC 5782";
        break;
    case DnsOutcome::Refused:
        reading.state = rules.needsRegistration ? ListingState::NeedsKey : ListingState::Refused;
        reading.meaning = "REFUSED: the list or the resolver refuses to answer";
        break;
    case DnsOutcome::ServerFailure:
    case DnsOutcome::NotImplemented:
    case DnsOutcome::FormatError:
    case DnsOutcome::OtherError:
        reading.state = ListingState::ServerFailure;
        reading.meaning = rcodeText(answer.rcode) + ": the list's name servers failed";
        break;
    case DnsOutcome::Timeout:
        reading.state = ListingState::Timeout;
        reading.meaning = "no answer";
        break;
    case DnsOutcome::NetworkError:
        reading.state = ListingState::ServerFailure;
        reading.meaning = "the answer could not be fetched (connection refused, or too large for UDP and no TCP)";
        break;
    case DnsOutcome::BadReply:
        reading.state = ListingState::ServerFailure;
        reading.meaning = "a broken reply";
        break;
    case DnsOutcome::BadName:
        reading.state = ListingState::NotApplicable;
        reading.meaning = "the name is too long to ask";
        break;
    }
    return reading;
}

} // namespace delist
