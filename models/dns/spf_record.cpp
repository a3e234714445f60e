#include "dns/spf_record.h"
#include "dns/spf_macro.h"
#include "evidence/text/lower_case.h"
#include <algorithm>
#include <array>

namespace delist::spf {

namespace {

constexpr std::array mechanismNames = {"all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"};

/// 0 … \p most without leading zeros (section 5.6); -1 otherwise.
int prefixLength(std::string_view digits, int most)
{
    if (digits.empty() || digits.size() > 3 || (digits.size() > 1 && digits[0] == '0'))
        return -1;
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value <= most ? value : -1;
}

bool isModifierName(std::string_view name)
{
    const auto alpha = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
    return !name.empty() && alpha(name[0]) && std::ranges::all_of(name, [&](char c) {
        return alpha(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
}

class Parser
{
public:
    explicit Parser(Record& record) : m_record(record) {}

    void term(std::string_view text)
    {
        const std::size_t equals = text.find('=');
        const std::size_t colon = text.find_first_of(":/");
        if (equals != std::string_view::npos && equals < colon && isModifierName(text.substr(0, equals)))
            modifier(text, lowered(text.substr(0, equals)), text.substr(equals + 1));
        else
            mechanism(text);
    }

private:
    void fail(std::string_view term, std::string why)
    {
        if (!m_record.error.empty())
            return;
        m_record.error = std::move(why);
        m_record.errorTerm = term;
    }

    bool domainSpec(std::string_view term, std::string_view spec)
    {
        if (const auto error = macroError(spec, MacroUse::Domain)) {
            fail(term, *error);
            return false;
        }
        if (!endsAsDomain(spec)) {
            fail(term, "\"" + std::string(spec) + "\" is no domain name");
            return false;
        }
        return true;
    }

    void modifier(std::string_view term, const std::string& name, std::string_view value)
    {
        if (name == "redirect" || name == "exp") {
            auto& into = name == "exp" ? m_record.explanation : m_record.redirect;
            if (into)
                fail(term, name + "= stands there twice");
            else if (domainSpec(term, value))
                into = value;
        } else if (const auto error = macroError(value, MacroUse::Domain)) {
            fail(term, *error);
        }
    }

    void mechanism(std::string_view text)
    {
        Term term;
        term.text = text;
        std::string_view rest = text;
        if (!rest.empty() && std::string_view("+-~?").find(rest[0]) != std::string_view::npos) {
            term.qualifier = rest[0];
            rest.remove_prefix(1);
        }
        const std::size_t end = rest.find_first_of(":/");
        const std::string name = lowered(rest.substr(0, end));
        const auto known = std::ranges::find(mechanismNames, name, [](const char* each) { return std::string(each); });
        if (known == mechanismNames.end()) {
            fail(text, name.empty() ? "a mechanism has no name" : "there is no mechanism \"" + name + "\"");
            return;
        }
        term.mechanism = static_cast<Mechanism>(known - mechanismNames.begin());
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
        if (arguments(term, rest))
            m_record.terms.push_back(std::move(term));
    }

    bool arguments(Term& term, std::string_view rest)
    {
        switch (term.mechanism) {
        case Mechanism::All:
            if (!rest.empty())
                fail(term.text, "all takes nothing after it");
            return rest.empty();
        case Mechanism::Ip4:
        case Mechanism::Ip6:
            return network(term, rest);
        case Mechanism::A:
        case Mechanism::Mx:
            if (!prefixes(term, rest))
                return false;
            break;
        default:
            break;
        }
        if (rest.empty()) {
            if (term.mechanism != Mechanism::Include && term.mechanism != Mechanism::Exists)
                return true;
            fail(term.text, "it needs a domain name");
            return false;
        }
        if (rest[0] != ':') {
            fail(term.text, "it takes no prefix length");
            return false;
        }
        if (!domainSpec(term.text, rest.substr(1)))
            return false;
        term.domainSpec = rest.substr(1);
        return true;
    }

    bool network(Term& term, std::string_view rest)
    {
        const bool four = term.mechanism == Mechanism::Ip4;
        const int most = four ? 32 : 128;
        if (rest.size() < 2 || rest[0] != ':') {
            fail(term.text, "it needs an address");
            return false;
        }
        rest.remove_prefix(1);
        const std::size_t slash = rest.find('/');
        const std::string_view address = rest.substr(0, slash);
        const auto parsed = IpAddress::parse(address);
        const int length = slash == std::string_view::npos ? most : prefixLength(rest.substr(slash + 1), most);
        // An address in brackets or with a zone is none here.
        if (!parsed || address.find_first_of("[]%") != std::string_view::npos ||
            (address.find(':') == std::string_view::npos) != four) {
            fail(term.text, "\"" + std::string(address) + "\" is no " + (four ? "IPv4" : "IPv6") + " address");
            return false;
        }
        if (length < 0) {
            fail(term.text, "the prefix length is not 0 to " + std::to_string(most));
            return false;
        }
        term.network = {*parsed, four ? 96 + length : length};
        return true;
    }

    /// Takes a dual-cidr-length off the end: "/24", "//64", "/24//64".
    bool prefixes(Term& term, std::string_view& rest)
    {
        // A "/" may also stand in a name or a macro: a length is digits at the very end.
        const auto takeLength = [&rest](std::string_view slashes) -> std::optional<std::string_view> {
            const std::size_t digits = rest.find_last_not_of("0123456789");
            if (digits == std::string_view::npos || !rest.substr(0, digits + 1).ends_with(slashes))
                return std::nullopt;
            const std::string_view length = rest.substr(digits + 1);
            rest = rest.substr(0, digits + 1 - slashes.size());
            return length;
        };
        if (const auto length = takeLength("//"))
            term.prefix6 = prefixLength(*length, 128);
        if (const auto length = takeLength("/"))
            term.prefix4 = prefixLength(*length, 32);
        if (term.prefix4 >= 0 && term.prefix6 >= 0)
            return true;
        fail(term.text, "a prefix length is 0 to 32, or after // 0 to 128");
        return false;
    }

    Record& m_record;
};

} // namespace

const char* mechanismName(Mechanism mechanism)
{
    return mechanismNames[static_cast<std::size_t>(mechanism)];
}

bool isSpfRecord(std::string_view text)
{
    constexpr std::string_view version = "v=spf1";
    return text.size() >= version.size() && lowered(text.substr(0, version.size())) == version &&
           (text.size() == version.size() || text[version.size()] == ' ');
}

Record parseRecord(std::string_view text)
{
    Record record;
    Parser parser(record);
    text.remove_prefix(std::min<std::size_t>(text.size(), 6));
    while (record.error.empty()) {
        const std::size_t from = text.find_first_not_of(' ');
        if (from == std::string_view::npos)
            break;
        text.remove_prefix(from);
        const std::size_t end = text.find(' ');
        parser.term(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end);
    }
    return record;
}

} // namespace delist::spf
