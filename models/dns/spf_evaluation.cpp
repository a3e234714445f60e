#include "dns/spf_evaluation.h"
#include "dns/spf_macro.h"
#include <algorithm>
#include <array>

namespace delist::spf {

namespace {

/// Thrown and caught here only: an answer is missing, or the evaluation is over.
struct Missing
{
};
struct Over
{
    Outcome outcome;
    std::string problem;
};

/// Includes nest at most as deep as lookups allow; a bound of its own for records that loop without any.
constexpr int maxDepth = maxLookups + 1;
constexpr std::size_t maxSteps = 500;

Outcome ofQualifier(char qualifier)
{
    switch (qualifier) {
    case '-':
        return Outcome::Fail;
    case '~':
        return Outcome::SoftFail;
    case '?':
        return Outcome::Neutral;
    default:
        return Outcome::Pass;
    }
}

bool isBelow(std::string_view name, std::string_view parent)
{
    return name == parent || (name.size() > parent.size() && name.ends_with(parent) &&
                              name[name.size() - parent.size() - 1] == '.');
}

/// Section 7.3: from the left, whole labels, until it is short enough.
std::string shortened(std::string name)
{
    while (name.size() > 253) {
        const std::size_t dot = name.find('.');
        if (dot == std::string::npos)
            break;
        name.erase(0, dot + 1);
    }
    return name;
}

/// Section 4.3: a name with at least two labels that DNS can be asked for.
bool isCheckable(std::string_view domain)
{
    if (!isAskableName(domain))
        return false;
    if (domain.ends_with('.'))
        domain.remove_suffix(1);
    return domain.find('.') != std::string_view::npos && domain.find_first_of("[]") == std::string_view::npos;
}

class Evaluator
{
public:
    Evaluator(const Request& request, const DnsFacts& facts, Evaluation& out) : m_request(request), m_facts(facts), m_out(out)
    {
        const std::size_t at = request.mailFrom.rfind('@');
        const bool heloIdentity = request.mailFrom.empty();
        m_domain = heloIdentity ? request.helo : at == std::string::npos ? request.mailFrom : request.mailFrom.substr(at + 1);
        m_values.sender = heloIdentity || at == 0 || at == std::string::npos ? "postmaster@" + m_domain : request.mailFrom;
        m_values.ip = request.ip;
        m_values.helo = request.helo;
        m_values.receiver = request.receiver;
        m_values.now = request.now;
    }

    void run()
    {
        if (!isCheckable(m_domain))
            throw Over{Outcome::None, "\"" + m_domain + "\" is no domain name that could have an SPF record"};
        m_out.outcome = check(m_domain, 0);
    }

private:
    const DnsReply& ask(const std::string& name, DnsType type)
    {
        static const DnsReply nothing{DnsOutcome::NxDomain, {}};
        if (!isAskableName(name))
            return nothing;
        const DnsReply* const reply = m_facts.find(name, type);
        if (reply == nullptr)
            throw Missing{};
        return *reply;
    }

    /// An answer that a mechanism depends on: errors end the evaluation, empty ones are counted.
    const DnsReply& look(const std::string& name, DnsType type)
    {
        const DnsReply& reply = ask(name, type);
        if (reply.failed())
            throw Over{Outcome::TempError, "DNS gave no answer about " + name};
        if (reply.empty() && ++m_out.voidLookups > maxVoidLookups)
            throw Over{Outcome::PermError, "more than " + std::to_string(maxVoidLookups) +
                                               " of its names do not exist (RFC 7208 section 4.6.4)"};
        return reply;
    }

    void count()
    {
        if (++m_out.lookups > maxLookups)
            throw Over{Outcome::PermError, "it takes more than " + std::to_string(maxLookups) +
                                               " DNS look-ups (RFC 7208 section 4.6.4)"};
    }

    DnsType addressType() const { return m_request.ip.isV4() ? DnsType::A : DnsType::Aaaa; }

    std::string expanded(const std::string& spec, const std::string& domain)
    {
        m_values.domain = domain;
        if (usesValidatedName(spec))
            m_values.validated = validatedName(domain);
        return shortened(expandMacros(spec, m_values));
    }

    std::string target(const std::string& spec, const std::string& domain)
    {
        return spec.empty() ? domain : expanded(spec, domain);
    }

    bool covers(const DnsReply& reply, int prefix4, int prefix6) const
    {
        const bool four = m_request.ip.isV4();
        return std::ranges::any_of(reply.records, [&](const DnsRecord& record) {
            return record.address.known() && record.address.isV4() == four &&
                   IpNetwork{record.address, four ? 96 + prefix4 : prefix6}.contains(m_request.ip);
        });
    }

    /// The names that the address's PTR records give and that lead back to it (section 5.5).
    std::vector<std::string> validatedNames(bool counted)
    {
        const std::string reverse = reverseName(m_request.ip);
        const DnsReply& pointers = ask(reverse, DnsType::Ptr);
        if (counted && pointers.empty())
            look(reverse, DnsType::Ptr);
        std::vector<std::string> names;
        if (pointers.outcome != DnsOutcome::Answer)
            return names;
        bool missing = false;
        int left = maxNamesPerTerm;
        for (const DnsRecord& pointer : pointers.records) {
            if (left-- == 0)
                break;
            try {
                const DnsReply& addresses = ask(pointer.text, addressType());
                if (addresses.outcome == DnsOutcome::Answer && covers(addresses, 32, 128))
                    names.push_back(canonicalDnsName(pointer.text));
            } catch (const Missing&) {
                missing = true; // all of them at once
            }
        }
        if (missing)
            throw Missing{};
        return names;
    }

    /// %{p}: the domain itself, else a name below it, else any (section 7.3).
    std::string validatedName(const std::string& domain)
    {
        const std::vector<std::string> names = validatedNames(false);
        const std::string own = canonicalDnsName(domain);
        if (std::ranges::find(names, own) != names.end())
            return own;
        for (const std::string& name : names)
            if (isBelow(name, own))
                return name;
        return names.empty() ? "unknown" : names.front();
    }

    bool matchesMx(const Step& step, const Term& term)
    {
        const DnsReply& exchangers = look(step.target, DnsType::Mx);
        if (exchangers.records.size() > maxNamesPerTerm)
            throw Over{Outcome::PermError, step.target + " has more than " + std::to_string(maxNamesPerTerm) + " MX records"};
        bool missing = false;
        for (const DnsRecord& exchanger : exchangers.records) {
            try {
                (void)ask(exchanger.text, addressType());
            } catch (const Missing&) {
                missing = true;
            }
        }
        if (missing)
            throw Missing{};
        return std::ranges::any_of(exchangers.records, [&](const DnsRecord& exchanger) {
            return covers(look(exchanger.text, addressType()), term.prefix4, term.prefix6);
        });
    }

    bool matches(const Term& term, const std::string& domain, Step& step, int depth)
    {
        switch (term.mechanism) {
        case Mechanism::All:
            return true;
        case Mechanism::Ip4:
        case Mechanism::Ip6:
            return m_request.ip.isV4() == (term.mechanism == Mechanism::Ip4) && term.network.contains(m_request.ip);
        default:
            break;
        }
        count();
        step.lookups = m_out.lookups;
        step.target = target(term.domainSpec, domain);
        switch (term.mechanism) {
        case Mechanism::A:
            return covers(look(step.target, addressType()), term.prefix4, term.prefix6);
        case Mechanism::Mx:
            return matchesMx(step, term);
        case Mechanism::Exists:
            return look(step.target, DnsType::A).outcome == DnsOutcome::Answer;
        case Mechanism::Ptr: {
            const std::string below = canonicalDnsName(step.target);
            return std::ranges::any_of(validatedNames(true), [&](const std::string& name) { return isBelow(name, below); });
        }
        default:
            return included(step.target, depth);
        }
    }

    /// Section 5.2.
    bool included(const std::string& domain, int depth)
    {
        if (!isCheckable(domain))
            throw Over{Outcome::PermError, "it includes \"" + domain + "\", which is no domain name"};
        switch (check(domain, depth + 1)) {
        case Outcome::Pass:
            return true;
        case Outcome::None:
            throw Over{Outcome::PermError, "it includes " + domain + ", which has no SPF record"};
        default:
            return false;
        }
    }

    /// The one SPF record of a domain (section 4.5); nothing when there is none.
    std::optional<std::string> recordOf(const std::string& domain)
    {
        const DnsReply& reply = ask(domain, DnsType::Txt);
        if (reply.failed())
            throw Over{Outcome::TempError, "DNS gave no answer about " + domain};
        std::vector<std::string> found;
        for (const DnsRecord& each : reply.records)
            if (isSpfRecord(each.text))
                found.push_back(each.text);
        if (found.size() > 1)
            throw Over{Outcome::PermError, domain + " has " + std::to_string(found.size()) +
                                               " SPF records; only one is allowed (RFC 7208 section 4.5)"};
        if (found.empty())
            return std::nullopt;
        return found.front();
    }

    Outcome check(const std::string& domain, int depth)
    {
        if (depth > maxDepth)
            throw Over{Outcome::PermError, "its includes never end"};
        const auto text = recordOf(domain);
        if (!text) {
            if (depth == 0)
                m_out.problem = domain + " has no SPF record";
            return Outcome::None;
        }
        if (depth == 0)
            m_out.record = *text;
        const Record record = parseRecord(*text);
        if (!record.error.empty()) {
            addStep({depth, domain, record.errorTerm, {}, Step::Result::Error, m_out.lookups, record.error});
            throw Over{Outcome::PermError, "the record of " + domain + " is wrong at \"" + record.errorTerm + "\": " + record.error};
        }
        for (const Term& term : record.terms) {
            const std::size_t place = addStep({depth, domain, term.text, {}, Step::Result::Error, m_out.lookups, {}});
            Step step = m_out.steps[place];
            const bool match = matches(term, domain, step, depth);
            step.result = match ? Step::Result::Match : Step::Result::NoMatch;
            m_out.steps[place] = step;
            if (!match)
                continue;
            const Outcome outcome = ofQualifier(term.qualifier);
            if (depth == 0 || m_redirected == domain)
                m_out.matched = term.text + " of " + domain;
            if (outcome == Outcome::Fail && record.explanation && (depth == 0 || m_redirected == domain))
                explain(*record.explanation, domain);
            return outcome;
        }
        if (!record.redirect)
            return Outcome::Neutral;
        return redirected(*record.redirect, domain, depth);
    }

    /// Section 6.1.
    Outcome redirected(const std::string& spec, const std::string& domain, int depth)
    {
        count();
        const std::string to = expanded(spec, domain);
        addStep({depth, domain, "redirect=" + spec, to, Step::Result::Match, m_out.lookups, {}});
        if (!isCheckable(to))
            throw Over{Outcome::PermError, "it redirects to \"" + to + "\", which is no domain name"};
        if (depth == 0 || m_redirected == domain)
            m_redirected = to; // its exp counts, an include's does not
        const Outcome outcome = check(to, depth + 1);
        if (outcome == Outcome::None)
            throw Over{Outcome::PermError, "it redirects to " + to + ", which has no SPF record"};
        return outcome;
    }

    /// Section 6.2: whatever goes wrong here, there is just no explanation.
    void explain(const std::string& spec, const std::string& domain)
    {
        const std::string from = expanded(spec, domain);
        if (!isAskableName(from))
            return;
        const DnsReply& reply = ask(from, DnsType::Txt);
        if (reply.outcome != DnsOutcome::Answer || reply.records.size() != 1)
            return;
        const std::string& text = reply.records.front().text;
        if (macroError(text, MacroUse::Explanation))
            return;
        m_values.domain = domain;
        if (usesValidatedName(text))
            m_values.validated = validatedName(domain);
        m_out.explanation = expandMacros(text, m_values);
    }

    std::size_t addStep(Step step)
    {
        if (m_out.steps.size() >= maxSteps)
            m_out.steps.pop_back();
        m_out.steps.push_back(std::move(step));
        return m_out.steps.size() - 1;
    }

    const Request& m_request;
    const DnsFacts& m_facts;
    Evaluation& m_out;
    std::string m_domain;
    std::string m_redirected;
    MacroValues m_values;
};

} // namespace

const char* outcomeName(Outcome outcome)
{
    static constexpr std::array names = {"none", "neutral", "pass", "fail", "softfail", "temperror", "permerror"};
    return names[static_cast<std::size_t>(outcome)];
}

Evaluation checkHost(const Request& request, const DnsFacts& facts)
{
    Evaluation out;
    try {
        Evaluator(request, facts, out).run();
        out.complete = true;
    } catch (const Over& over) {
        out.complete = true;
        out.outcome = over.outcome;
        out.problem = over.problem;
        if (!out.steps.empty() && out.steps.back().result == Step::Result::Error && out.steps.back().note.empty())
            out.steps.back().note = over.problem;
    } catch (const Missing&) {
        return {};
    }
    return out;
}

} // namespace delist::spf
