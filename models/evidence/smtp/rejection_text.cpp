#include "evidence/smtp/rejection_text.h"
#include "evidence/smtp/last_error.h"
#include "evidence/smtp/rejection_words.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/letter_pairs.h"
#include <algorithm>
#include <array>
#include <string>

namespace delist::smtp {

namespace {

constexpr std::size_t maxBytes = 2000;
constexpr std::string_view none;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isWord(char c)
{
    return isDigit(c) || isAlpha(c);
}
constexpr bool isNameCharacter(char c)
{
    return isWord(c) || c == '-' || c == '.' || c == '_';
}

/// The text and its lower-case twin of the same length: found in one, taken from the other.
struct Text
{
    std::string_view raw;
    std::string lower;
    LetterPairs pairs; ///< of lower

    explicit Text(std::string_view text) : raw(text), lower(lowered(text)), pairs(lower) {}
    static std::string lowered(std::string_view text)
    {
        std::string lower(text);
        // qmail writes "_" for blanks, IIS "+".
        const bool blanks = lower.find(' ') != std::string::npos;
        for (char& c : lower) {
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c + 32);
            else if (c == '\r' || c == '\n' || c == '\t' || (!blanks && (c == '_' || c == '+')))
                c = ' ';
        }
        return lower;
    }
    [[nodiscard]] std::size_t find(std::string_view word) const { return pairs.mayHave(word) ? lower.find(word) : std::string::npos; }
    [[nodiscard]] bool has(std::string_view word) const { return find(word) != std::string::npos; }
    /// At the beginning of a word, or npos.
    [[nodiscard]] std::size_t word(std::string_view marker, std::size_t from = 0) const
    {
        if (!pairs.mayHave(marker))
            return std::string::npos;
        for (std::size_t at = lower.find(marker, from); at != std::string::npos; at = lower.find(marker, at + 1)) {
            if (at == 0 || !isWord(marker.front()) || !isWord(lower[at - 1]))
                return at;
        }
        return std::string::npos;
    }
    /// A whole word: "spf" but not "spfbl".
    [[nodiscard]] std::size_t wholeWord(std::string_view marker) const
    {
        for (std::size_t at = word(marker); at != std::string::npos; at = word(marker, at + 1)) {
            const std::size_t end = at + marker.size();
            if (!isWord(marker.back()) || end >= lower.size() || !isWord(lower[end]))
                return at;
        }
        return std::string::npos;
    }
};

/// "host mx.example[192.0.2.1] said: 550 …" and the like: what the refusing server itself said.
std::string_view saidByServer(std::string_view whole)
{
    const std::string_view text = saidIn(whole);
    static constexpr std::string_view openings[] = {" said: ", "remote host said: ", " returned '", "<<< ",
                                                    "server response: ", "smtp error from remote mail server"};
    const Text words(text);
    std::size_t start = 0;
    for (const std::string_view opening : openings) {
        const std::size_t at = words.pairs.mayHave(opening) ? words.lower.rfind(opening) : std::string::npos;
        if (at != std::string::npos)
            start = std::max(start, at + opening.size());
    }
    return text.substr(start);
}

std::string_view findLink(const Text& text)
{
    std::string_view first;
    for (std::size_t at = text.lower.find("http"); at != std::string::npos; at = text.lower.find("http", at + 4)) {
        const std::string_view rest = std::string_view(text.lower).substr(at);
        if (!rest.starts_with("http://") && !rest.starts_with("https://"))
            continue;
        std::size_t end = at;
        while (end < text.raw.size()) {
            const auto c = static_cast<unsigned char>(text.raw[end]);
            if (c <= 0x20 || c >= 0x7F || std::string_view("\"<>[](){}'\\|^`,").find(static_cast<char>(c)) != none.npos)
                break;
            ++end;
        }
        while (end > at && (text.raw[end - 1] == '.' || text.raw[end - 1] == ';' || text.raw[end - 1] == ':' ||
                            text.raw[end - 1] == '!'))
            --end;
        const std::string_view link = text.raw.substr(at, end - at);
        if (link.size() <= 8)
            continue;
        if (first.empty())
            first = link;
        const Text lowered(link);
        // Of several the one that leads to a list.
        if (std::ranges::any_of(listNames(), [&](const ListName& name) { return lowered.has(name.marker); }))
            return link;
    }
    return first;
}

struct Candidate
{
    IpAddress address;
    int weight = 0;
};

/// The address that is meant: after the words for a client, in brackets, in the link; never an error code that looks alike.
std::optional<IpAddress> findAddress(const Text& text, std::string_view link)
{
    static constexpr std::string_view before[] = {"client host", "client", "messages from", "message from", "sending ip",
                                                  "your ip", "ip address", "ip", "ip:", "mail server", "from", "host",
                                                  "address", "server", "server ip", "connections from", "ip="};
    Candidate best;
    const std::size_t linkAt = link.empty() ? none.npos : static_cast<std::size_t>(link.data() - text.raw.data());
    std::size_t at = 0;
    while (at < text.raw.size()) {
        const char c = text.raw[at];
        const bool begins = at == 0 || !isNameCharacter(text.raw[at - 1]);
        const bool bracket = at > 0 && text.raw[at - 1] == '[';
        if (!begins || !(isDigit(c) || (bracket && (c == ':' || isWord(c))))) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.raw.size() && (isWord(text.raw[end]) || text.raw[end] == '.' || text.raw[end] == ':') &&
               end - at < 64)
            ++end;
        std::string_view token = text.raw.substr(at, end - at);
        while (token.ends_with('.') || (token.ends_with(':') && !token.ends_with("::")))
            token.remove_suffix(1);
        if (token.size() > 5 && token.starts_with("IPv6:"))
            token.remove_prefix(5);
        const auto address = IpAddress::parse(token);
        const bool four = token.find(':') == none.npos && std::ranges::count(token, '.') == 3;
        const bool six = std::ranges::count(token, ':') >= 2;
        // Lists answer with 127.0.0.2 and the like.
        const bool loopback = address && address->isV4() && address->v4HostOrder() >> 24 == 127;
        if (address && !loopback && (four || six)) {
            int weight = 1;
            if (bracket)
                weight = 3;
            if (linkAt != none.npos && at > linkAt && at < linkAt + link.size())
                weight = 4;
            std::string_view left = std::string_view(text.lower).substr(0, at);
            while (!left.empty() && (left.back() == ' ' || left.back() == '[' || left.back() == '(' || left.back() == ':' || left.back() == '='))
                left.remove_suffix(1);
            for (const std::string_view word : before) {
                if (left.ends_with(word) && (left.size() == word.size() || !isWord(left[left.size() - word.size() - 1])))
                    weight = std::max(weight, 5);
            }
            // "- 4.16.55.1; see …": Yahoo's error codes look like addresses.
            if (weight == 1 && left.ends_with('-') && (end == text.raw.size() || text.raw[end] == ';'))
                weight = 0;
            if (weight > best.weight)
                best = {*address, weight};
        }
        at = std::max(end, at + 1);
    }
    return best.weight > 0 ? std::optional(best.address) : std::nullopt;
}

/// A host name of at least two labels whose last is no number.
bool isZone(std::string_view name)
{
    if (name.size() < 4 || name.size() > 253 || name.find('.') == none.npos || name.starts_with('.'))
        return false;
    const std::string_view top = name.substr(name.rfind('.') + 1);
    return top.size() >= 2 && std::ranges::all_of(top, isAlpha);
}

std::string_view nameAt(std::string_view raw, std::size_t at)
{
    while (at < raw.size() && (raw[at] == ' ' || raw[at] == '[' || raw[at] == '<' || raw[at] == '(' || raw[at] == '"' ||
                               raw[at] == '\'' || raw[at] == ':'))
        ++at;
    std::size_t end = at;
    while (end < raw.size() && isNameCharacter(raw[end]))
        ++end;
    while (end > at && (raw[end - 1] == '.' || raw[end - 1] == '-'))
        --end;
    return raw.substr(at, end - at);
}

/// "IP 192.0.2.1 has been blocked": what is blocked is an address, not the message.
bool blocksAddress(const Text& text)
{
    static constexpr std::string_view verdicts[] = {" is blocked", " has been blocked", " was blocked", " is banned", " has been banned"};
    return std::ranges::any_of(verdicts, [&](std::string_view verdict) {
        std::string_view before = std::string_view(text.lower).substr(0, std::min(text.find(verdict), text.lower.size()));
        while (before.ends_with(']') || before.ends_with(')'))
            before.remove_suffix(1);
        const std::size_t start = before.find_last_not_of("0123456789abcdef.:") + 1; // npos + 1 is the beginning
        return before.size() < text.lower.size() && IpAddress::parse(before.substr(start)).has_value();
    });
}

/// "listed at ZONE" of a list that is not known by name.
bool namesListedAt(const Text& text)
{
    static constexpr std::string_view openings[] = {"listed at ", "listed in ", "listed on "};
    return std::ranges::any_of(openings, [&](std::string_view opening) {
        const std::size_t at = text.word(opening);
        return at != std::string::npos && !std::string_view(text.lower).substr(0, at).ends_with("not ") && isZone(nameAt(text.raw, at + opening.size()));
    });
}

/// "blocked using ZONE", "listed at ZONE" …
std::string_view findZone(const Text& text)
{
    static constexpr std::string_view openings[] = {"blocked using ", "blocked by ",  "rejected by ", "listed at ",
                                                    "listed in ",     "listed by ",   "listed on ",   "blacklisted by ",
                                                    "blacklisted at ", "blacklisted in ", "blacklisted on ", "found in ",
                                                    "found on ",      "according to ", "rbl on ", "rbl ",        "dnsbl ",
                                                    "blacklist ",     "blocklist ",   "using ",       " at ",
                                                    "in the ",        " in "};
    for (const std::string_view opening : openings) {
        for (std::size_t at = text.find(opening); at != std::string::npos; at = text.lower.find(opening, at + 1)) {
            const std::string_view name = nameAt(text.raw, at + opening.size());
            if (isZone(name))
                return name;
        }
    }
    // "zen.mimecast.org Listed by PBL": the zone goes before.
    const std::size_t listed = text.lower.find(" listed ");
    if (listed != std::string::npos) {
        std::size_t start = listed;
        while (start > 0 && isNameCharacter(text.raw[start - 1]))
            --start;
        const std::string_view name = text.raw.substr(start, listed - start);
        if (isZone(name))
            return name;
    }
    return {};
}

std::string_view domainOf(std::string_view name)
{
    const std::size_t at = name.rfind('@');
    return at == none.npos ? name : name.substr(at + 1);
}

/// The name that is meant when it is not the address: "[x]", "<x>" or the word after \p marker. Not the list's, nor one of the
/// \p provider itself, nor whom to write to.
std::string_view findDomain(const Text& text, std::size_t marker, std::string_view list, std::string_view provider)
{
    // "<x>: Helo command rejected": the name goes before.
    constexpr std::string_view closing = ">: ";
    if (marker >= closing.size() && text.raw.substr(marker - closing.size(), closing.size()) == closing) {
        const std::size_t close = marker - closing.size();
        const std::size_t open = text.raw.rfind('<', close);
        if (open != none.npos) {
            const std::string_view name = domainOf(text.raw.substr(open + 1, close - open - 1));
            if (isZone(name))
                return name;
        }
    }
    for (std::size_t at = marker; at < text.raw.size() && at < marker + 200; ++at) {
        const char c = text.raw[at];
        if (c != '[' && c != '<' && c != '"' && c != '\'' && !(c == ' ' && at + 1 < text.raw.size() && isWord(text.raw[at + 1])))
            continue;
        std::size_t end = at + 1;
        while (end < text.raw.size() && (isNameCharacter(text.raw[end]) || text.raw[end] == '@' || text.raw[end] == '+' || text.raw[end] == '='))
            ++end;
        const std::string_view written = text.raw.substr(at + 1, end - at - 1);
        std::string_view name = domainOf(written);
        while (name.ends_with('.'))
            name.remove_suffix(1);
        const std::string_view before = std::string_view(text.lower).substr(0, at);
        const bool contact = written.size() != domainOf(written).size() && (before.ends_with(" to") || before.ends_with(" contact"));
        const std::string_view itsOperator = mailOperatorOf(name);
        if (isZone(name) && name != list && !contact && (itsOperator.empty() || itsOperator != provider))
            return name;
    }
    return {};
}

/// Words that make a refusal one about reputation; nothing else is read as one.
bool speaksOfReputation(const Text& text)
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

bool isContent(const Text& text)
{
    static constexpr std::string_view words[] = {"spam message rejected", "rejected as spam", "message is spam",
                                                 "detected as spam",      "classified as spam", "looks like spam",
                                                 "considered spam",       "spam content",       "spam detected",
                                                 "identified as spam",    "spam score",         "content rejected",
                                                 "likely unsolicited mail", "message content", "banned content",
                                                 "blocked by spamassassin", "suspicion of spam"};
    return std::ranges::any_of(words, [&](std::string_view word) { return text.has(word); });
}

bool isAuthentication(const Text& text)
{
    // "spf" or "dkim" must be said to fail or be missing: some lists only advertise them.
    static constexpr std::string_view troubles[] = {"fail", "not pass", "none", "reject", "not permitted", "not authorized",
                                                    "not allowed", "not designate", "required", "must", "does not",
                                                    "did not", "isn't aligned", "unauthenticated", "missing", "policy", "no valid", "neither"};
    return std::ranges::any_of(troubles, [&](std::string_view word) { return text.has(word); });
}

std::string_view listOperatorIn(const Text& text)
{
    for (const ListName& name : listNames()) {
        if (text.word(name.marker) != std::string::npos)
            return name.listOperator;
    }
    return {};
}

/// "Spamhaus" as the text writes it first.
std::string_view listWord(const Text& text, std::string_view listOperator)
{
    std::string_view found;
    for (const ListName& name : listNames()) {
        const std::size_t at = name.listOperator == listOperator ? text.word(name.marker) : std::string::npos;
        if (at != std::string::npos && (found.empty() || text.raw.data() + at < found.data()))
            found = text.raw.substr(at, name.marker.size());
    }
    return found;
}

/// Where the text quotes a list that refuses the receiver's question, or npos.
std::size_t listRefusalIn(const Text& text, std::string_view listOperator)
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

struct Meant
{
    RefusalSubject subject = RefusalSubject::Address;
    std::size_t at = std::string::npos;
};

/// Where a list is named, what the text says of SPF or PTR records is beside the point.
std::optional<Meant> subjectOf(const Text& text, bool namesList)
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

bool isTemporary(const Text& text)
{
    if (const auto reply = parseReply(text.raw))
        return reply->code < 500;
    if (const std::string_view status = enhancedStatus(text.raw); !status.empty())
        return status.front() == '4';
    return text.has("temporarily") || text.has("try again later");
}

} // namespace

std::optional<RejectionText> readRejection(std::string_view given)
{
    const std::string_view whole = given.substr(0, maxBytes);
    const std::string_view said = saidByServer(whole);
    const Text text(said);
    if (text.lower.size() < 8)
        return std::nullopt;
    // A recipient that does not exist is nobody's reputation, whatever the link behind it.
    const std::string_view status = enhancedStatus(said.substr(std::min<std::size_t>(said.size(), isDigit(said.front()) && said.size() > 4 && said[3] != '.' ? 4 : 0)));
    const bool ofLinks = text.has("(hvu:"); // AOL gives complaints about links a mailbox's status
    if (!ofLinks && (status.starts_with("5.1.1") || status.starts_with("5.1.10") || status.starts_with("5.2.") || status.starts_with("4.2.1") || status.starts_with("4.2.2")))
        return std::nullopt;

    RejectionText result;
    result.link = findLink(text);
    result.listOperator = listOperatorIn(text);
    const auto meant = subjectOf(text, !result.listOperator.empty());
    const bool authentication = meant && (meant->subject == RefusalSubject::Authentication || meant->subject == RefusalSubject::ReverseName);
    if (result.listOperator.empty() && !authentication && !speaksOfReputation(text) && !text.has("blocked using ") && !namesListedAt(text) && !blocksAddress(text))
        return std::nullopt;

    for (const ProviderMark& mark : providerMarks()) {
        if (text.word(mark.marker) != std::string::npos) {
            result.provider = mark.provider;
            break;
        }
    }
    if (result.provider.empty())
        result.provider = mailOperatorOf(readLastError(whole).server);
    const std::size_t listRefused = result.listOperator.empty() && !text.has("blocked using ") ? std::string::npos : listRefusalIn(text, result.listOperator);
    // What stands behind that is the address of the receiver's own resolver.
    result.address = listRefused == std::string::npos ? findAddress(text, result.link) : findAddress(Text(said.substr(0, listRefused)), {});
    result.temporary = isTemporary(text);
    result.privateList = text.has("customer block list") || text.has("local blacklist") || text.has("local block list") ||
                         text.has("blocked by user") || text.has("internal blacklist");
    result.list = findZone(text);
    if (result.list.empty() && !result.listOperator.empty())
        result.list = listWord(text, result.listOperator);
    if (result.privateList)
        result.list = result.listOperator = {};

    if (listRefused != std::string::npos) {
        result.subject = RefusalSubject::Resolver;
        return result;
    }
    if (authentication && result.listOperator.empty())
        result.subject = meant->subject;
    else if (meant && !authentication)
        result.subject = meant->subject;
    // Neither a list nor an address: of the message, not of who sent it ("likely unsolicited mail", "policy reasons").
    if (result.subject == RefusalSubject::Address && result.list.empty() && result.listOperator.empty() && !result.address &&
        !result.privateList && (!meant || isContent(text)))
        result.subject = RefusalSubject::Content;
    if (result.subject == RefusalSubject::Authentication || result.subject == RefusalSubject::ReverseName ||
        result.subject == RefusalSubject::Content)
        result.list = result.listOperator = {};
    if (result.subject == RefusalSubject::Helo || result.subject == RefusalSubject::SenderDomain ||
        result.subject == RefusalSubject::Url || result.subject == RefusalSubject::Authentication) {
        result.domain = findDomain(text, meant->at, result.list, result.provider);
    }
    return result;
}

bool isListing(RefusalSubject subject)
{
    switch (subject) {
    case RefusalSubject::Address:
    case RefusalSubject::Network:
    case RefusalSubject::Helo:
    case RefusalSubject::SenderDomain:
    case RefusalSubject::Url:
        return true;
    case RefusalSubject::Authentication:
    case RefusalSubject::ReverseName:
    case RefusalSubject::Content:
    case RefusalSubject::Resolver:
        break;
    }
    return false;
}

bool refusesForListing(std::string_view text)
{
    const auto read = readRejection(text);
    return read && isListing(read->subject);
}

} // namespace delist::smtp
