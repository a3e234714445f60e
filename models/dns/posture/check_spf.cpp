// SPF: every domain we send for, from every address we send by (RFC 7208).
#include "dns/posture/posture.h"
#include <algorithm>

namespace delist::posture {

namespace {

using spf::Outcome;

/// The steps in one text, for the details: "mx example.org -> no match".
std::string told(const spf::Evaluation& evaluation)
{
    std::string text = evaluation.record;
    for (const spf::Step& step : evaluation.steps) {
        static constexpr const char* results[] = {"match", "no match", "error", "not reached"};
        text += '\n' + std::string(static_cast<std::size_t>(step.depth) * 2, ' ') + step.term;
        if (!step.target.empty() && step.target != step.term)
            text += " (" + step.target + ')';
        text += std::string(": ") + results[static_cast<std::size_t>(step.result)];
        if (!step.note.empty())
            text += ", " + step.note;
    }
    return text;
}

void checkRecord(const std::string& domain, const std::string& text, std::vector<Line>& lines)
{
    const spf::Record record = spf::parseRecord(text);
    if (!record.error.empty())
        return; // the evaluation says so
    const auto all = std::ranges::find(record.terms, spf::Mechanism::All, &spf::Term::mechanism);
    if (all != record.terms.end() && all->qualifier == '+')
        lines.push_back({{}, domain, Status::Fail, "spf-allows-everybody", {domain}, text});
    else if (all != record.terms.end() && all->qualifier == '?')
        lines.push_back({{}, domain, Status::Warning, "spf-neutral-all", {domain}, text});
    else if (all == record.terms.end() && !record.redirect)
        lines.push_back({{}, domain, Status::Warning, "spf-no-all", {domain}, text});
    if (all != record.terms.end() && all + 1 != record.terms.end())
        lines.push_back({{}, domain, Status::Warning, "spf-after-all", {domain, (all + 1)->text}, text});
    if (std::ranges::find(record.terms, spf::Mechanism::Ptr, &spf::Term::mechanism) != record.terms.end())
        lines.push_back({{}, domain, Status::Warning, "spf-ptr", {domain}, text});
}

void checkAddress(const std::string& domain, const IpAddress& address, const Subjects& subjects, const Facts& facts,
                  const spf::Evaluation& result, std::vector<Line>& lines)
{
    const std::string ip = address.toString();
    const std::string steps = told(result);
    const auto add = [&](Status status, const char* reason, std::string third = {}) {
        lines.push_back({{}, domain, status, reason, {domain, ip, std::move(third)}, steps});
    };
    switch (result.outcome) {
    case Outcome::Pass:
        add(Status::Pass, "spf-pass", result.matched);
        if (result.lookups >= spf::maxLookups - 1)
            lines.push_back({{}, domain, Status::Warning, "spf-many-lookups", {domain, std::to_string(result.lookups)}, steps});
        break;
    case Outcome::Fail:
    case Outcome::SoftFail:
    case Outcome::Neutral: {
        const auto better = proposedSpf(domain, subjects, facts);
        const char* const reason = result.outcome == Outcome::Fail ? "spf-fail" : result.outcome == Outcome::SoftFail ? "spf-softfail" : "spf-neutral";
        add(result.outcome == Outcome::Neutral ? Status::Warning : Status::Fail, reason, better.value_or(std::string()));
        break;
    }
    case Outcome::PermError:
        add(Status::Fail, "spf-permerror", result.problem);
        break;
    case Outcome::TempError:
        add(Status::Unknown, "spf-temperror", result.problem);
        break;
    case Outcome::None:
        break;
    }
}

} // namespace

spf::Evaluation evaluateSpf(const std::string& domain, const IpAddress& address, const Subjects& subjects, const Facts& facts)
{
    spf::Request request;
    request.ip = address;
    request.mailFrom = "postmaster@" + domain;
    request.helo = subjects.helos.empty() ? domain : subjects.helos.front().name;
    request.now = subjects.now;
    return spf::checkHost(request, facts.dns);
}

void checkSpf(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines)
{
    for (const std::string& domain : subjects.senderDomains) {
        bool failed = false;
        const auto texts = versionedTexts(facts.dns, domain, "v=spf1", failed);
        if (failed)
            lines.push_back({{}, domain, Status::Unknown, "spf-temperror", {domain, {}, "DNS gave no answer about " + domain}, {}});
        if (!texts)
            continue;
        std::vector<std::string> records;
        std::ranges::copy_if(*texts, std::back_inserter(records), spf::isSpfRecord);
        if (records.empty()) {
            const auto better = proposedSpf(domain, subjects, facts);
            lines.push_back({{}, domain, Status::Fail, "spf-missing", {domain, better.value_or(std::string())}, {}});
            continue;
        }
        if (records.size() > 1) {
            lines.push_back({{}, domain, Status::Fail, "spf-several", {domain, std::to_string(records.size())}, records[0] + '\n' + records[1]});
            continue;
        }
        checkRecord(domain, records.front(), lines);
        if (subjects.addresses.empty())
            lines.push_back({{}, domain, Status::Unknown, "spf-no-address", {domain}, records.front()});
        for (const IpAddress& address : subjects.addresses) {
            const spf::Evaluation result = evaluateSpf(domain, address, subjects, facts);
            if (result.complete)
                checkAddress(domain, address, subjects, facts, result, lines);
        }
    }
    // The HELO identity (section 2.3): no record is no fault, a record that fails is.
    for (const HeloUse& helo : subjects.helos) {
        if (!helo.address.known())
            continue;
        spf::Request request;
        request.ip = helo.address;
        request.helo = helo.name;
        request.now = subjects.now;
        const spf::Evaluation result = spf::checkHost(request, facts.dns);
        if (!result.complete || result.outcome == Outcome::None)
            continue;
        const bool good = result.outcome == Outcome::Pass;
        const bool unknown = result.outcome == Outcome::TempError;
        lines.push_back({{}, helo.name, good ? Status::Pass : unknown ? Status::Unknown : Status::Fail,
                         good ? "spf-helo-pass" : "spf-helo-fail",
                         {helo.name, helo.address.toString(), spf::outcomeName(result.outcome)}, told(result)});
    }
}

std::optional<std::string> proposedSpf(const std::string& domain, const Subjects& subjects, const Facts& facts)
{
    bool failed = false;
    const auto texts = versionedTexts(facts.dns, domain, "v=spf1", failed);
    if (!texts || texts->size() > 1 || subjects.addresses.empty())
        return std::nullopt;
    const std::string old = texts->empty() ? "v=spf1 mx -all" : texts->front();
    const spf::Record record = spf::parseRecord(old);
    if (!record.error.empty())
        return std::nullopt;
    std::string out = "v=spf1";
    std::string end = record.redirect ? "redirect=" + *record.redirect : "-all";
    // Addresses cost no look-up, so they stand first.
    for (const IpAddress& address : subjects.addresses) {
        const spf::Evaluation now = evaluateSpf(domain, address, subjects, facts);
        if (now.complete && now.outcome == Outcome::Pass)
            continue;
        const std::string term = (address.isV4() ? " ip4:" : " ip6:") + address.toString();
        if (out.find(term) == std::string::npos)
            out += term;
    }
    for (const spf::Term& term : record.terms) {
        if (term.mechanism == spf::Mechanism::All)
            end = term.qualifier == '~' ? "~all" : "-all";
        else if (term.mechanism != spf::Mechanism::Ptr)
            out += ' ' + term.text;
    }
    if (record.explanation)
        out += " exp=" + *record.explanation;
    return out + ' ' + end;
}

} // namespace delist::posture
