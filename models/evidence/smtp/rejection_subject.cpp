#include "evidence/smtp/rejection_subject.h"
#include "evidence/smtp/rejection_words.h"
#include <algorithm>

namespace delist::smtp {

namespace {

bool isAuthentication(const RejectionWords& text)
{
    // "spf" or "dkim" must be said to fail or be missing: some lists only advertise them.
    static constexpr std::string_view troubles[] = {"fail", "not pass", "none", "reject", "not permitted", "not authorized",
                                                    "not allowed", "not designate", "required", "must", "does not",
                                                    "did not", "isn't aligned", "unauthenticated", "missing", "policy", "no valid", "neither"};
    return std::ranges::any_of(troubles, [&](std::string_view word) { return text.has(word); });
}

} // namespace

bool speaksOfReputation(const RejectionWords& text)
{
    static constexpr std::string_view words[] = {
        "block list", "blocklist", "block-list", "black list", "blacklist", "black-list", "blackhole", "block listed", "dnsbl",
        "rbl", "reputation", "banned sending", "banned sender", "poor standing", "weren't sent", "were not sent",
        "rate limited due to", "unsolicited", "bulk mail", "user complaints", "complaints about", "[tss", "[bl2", "[ph01", "[hm08",
        "spam source", "known spam", "suspected spam", "spam sender", "sending spam", "sent spam", "high spam",
        "suspicious activity", "suspicious due to", "poor sender", "low sender", "bad sender", "ip is blocked", "ip blocked",
        "ip has been blocked", "ip address has been blocked", "ip is banned", "listed by", "denylist", "deny list",
        "access denied, banned", "spam-relay", "dynamic ip", "dynamic/residential", "residential ip", "dial-up", "dialup",
        "policy reasons", "abusive", "being blocked", "permanently deferred", "unusual rate", "5.7.511", "5.1.8",
        "client host blocked", "5.7.26", "4.7.26", "4.7.650", "5.7.606", "fail dmarc", "spam message rejected",
        "rejected as spam", "message is spam", "detected as spam", "classified as spam", "looks like spam", "considered spam",
        "spam content", "spam detected", "identified as spam", "spam score", "spam filter", "blocked by spamassassin",
        "probability of spam", "suspicion of spam", "consider spam", "spam by the internet community", "banned content", "[cs01]",
        "a problem occurred. (ask your postmaster", "policy restrictions", "not authorized to send email directly",
        "server busy. please try again later from", "4.7.27", "4.7.28", "4.7.30", "4.7.31", "4.7.32", "too many spams", "abus detecte",
        "block for spam", "cxbl", "cdrbl", "(hvu:", "this ip has been", "ofr_999", "not allowed to connect",
        "connection rejected by policy", "e-mail system has been rejected"};
    return std::ranges::any_of(words, [&](std::string_view word) { return text.word(word) != std::string::npos; });
}

bool isContent(const RejectionWords& text)
{
    static constexpr std::string_view words[] = {"spam message rejected", "rejected as spam", "message is spam",
                                                 "detected as spam",      "classified as spam", "looks like spam",
                                                 "considered spam",       "spam content",       "spam detected",
                                                 "identified as spam",    "spam score",         "content rejected",
                                                 "likely unsolicited mail", "message content", "banned content",
                                                 "blocked by spamassassin", "suspicion of spam"};
    return std::ranges::any_of(words, [&](std::string_view word) { return text.has(word); });
}

std::string_view listOperatorIn(const RejectionWords& text)
{
    for (const ListName& name : listNames()) {
        if (text.word(name.marker) != std::string::npos)
            return name.listOperator;
    }
    return {};
}

std::string_view listWord(const RejectionWords& text, std::string_view listOperator)
{
    std::string_view found;
    for (const ListName& name : listNames()) {
        const std::size_t at = name.listOperator == listOperator ? text.word(name.marker) : std::string::npos;
        if (at != std::string::npos && (found.empty() || text.raw.data() + at < found.data()))
            found = text.raw.substr(at, name.marker.size());
    }
    return found;
}

std::size_t listRefusalIn(const RejectionWords& text, std::string_view listOperator)
{
    for (const ListRefusalMark& mark : listRefusalMarks()) {
        if (!mark.listOperator.empty() && mark.listOperator != listOperator)
            continue;
        const std::size_t at = isDigit(mark.marker.back()) ? text.wholeWord(mark.marker) : text.word(mark.marker);
        if (at != std::string::npos)
            return at;
    }
    return std::string::npos;
}

std::optional<Meant> subjectOf(const RejectionWords& text, bool namesList)
{
    std::optional<Meant> beside;
    for (const SubjectMark& mark : subjectMarks()) {
        const bool whole = mark.marker.size() <= 5 && isAlpha(mark.marker.front());
        const std::size_t at = whole ? text.wholeWord(mark.marker) : text.word(mark.marker);
        if (at == std::string::npos || (mark.subject == RefusalSubject::Authentication && !isAuthentication(text)))
            continue;
        // "banned sender[192.0.2.1]"
        const std::size_t named = text.lower.find_first_not_of(" [", at + mark.marker.size());
        if (mark.subject == RefusalSubject::SenderDomain && named != std::string::npos && isDigit(text.lower[named]) &&
            IpAddress::parse(std::string_view(text.lower).substr(named, text.lower.find_first_not_of("0123456789.", named) - named)))
            return Meant{RefusalSubject::Address, at};
        if (!namesList || (mark.subject != RefusalSubject::Authentication && mark.subject != RefusalSubject::ReverseName))
            return Meant{mark.subject, at};
        if (!beside)
            beside = Meant{mark.subject, at};
    }
    return beside;
}

} // namespace delist::smtp
