#include "evidence/smtp/report_cause.h"
#include "evidence/ip_address.h"
#include "evidence/smtp/last_error.h"
#include "evidence/smtp/rejection_text.h"
#include "evidence/text/letter_pairs.h"
#include <algorithm>
#include <array>

namespace delist::smtp {

namespace {

constexpr std::size_t mostRead = 2000;

/// As plain() writes them. The usual wordings of Exchange, Postfix, Dovecot, Exim, Sendmail, qmail, Domino and the large providers.
constexpr auto unknownWords = std::to_array<std::string_view>(
    {"recipnotfound", "recipientnotfound", "user unknown", "unknown user", "unknown or illegal user", "no such user", "no such local user",
     "no such recipient", "no such mailbox", "no such address", "no such account", "no such person", "no mailbox here",
     "no mailbox by that name", "no account by that name", "unknown recipient", "recipient unknown", "recipient not found",
     "recipient does not exist", "recipient doesn't exist", "invalid recipient", "not a valid recipient", "unknown mailbox",
     "mailbox unknown", "mailbox not found", "mailbox does not exist", "mailbox doesn't exist", "invalid mailbox",
     "not a valid mailbox", "user not found", "user not known", "user does not exist", "user doesn't exist", "user doesn't have a",
     "not a known user", "address unknown", "unknown address", "addressee unknown", "address does not exist", "address doesn't exist",
     "address not found", "unknown account", "account does not exist", "account doesn't exist",
     "account that you tried to reach does not exist", "unknown local part", "unknown local-part", "unrouteable address",
     "unroutable address", "user not local", "not listed in domino directory", "not listed in public name & address book"});

/// Lower case, blanks for the underscores that qmail writes instead.
std::string plain(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

/// A status class on its own: not part of an address or of a longer number.
bool hasStatus(std::string_view text, std::string_view status)
{
    const auto digitOrDot = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    for (std::size_t at = text.find(status); at != std::string_view::npos; at = text.find(status, at + 1)) {
        const std::size_t end = at + status.size();
        if ((at == 0 || !digitOrDot(text[at - 1])) && (end == text.size() || !digitOrDot(text[end])))
            return true;
    }
    return false;
}

/// "450 …", "4.4.1 …", "421-4.7.0 …": the first digit that a code or status begins with.
bool isTemporary(std::string_view text)
{
    return text.size() > 2 && text[0] == '4' && (text[1] == '.' || (text[1] >= '0' && text[1] <= '9'));
}

/// "x@example.org does not exist", "<x@example.org> does not exist"
bool addressDoesNotExist(std::string_view text)
{
    const std::size_t at = text.find(" does not exist");
    if (at == std::string_view::npos)
        return false;
    const std::string_view before = text.substr(0, at);
    return before.find("sender") == std::string_view::npos && before.substr(before.rfind(' ') + 1).find('@') != std::string_view::npos;
}

} // namespace

bool isUnknownRecipient(std::string_view refusal)
{
    const std::string text = plain(refusal.substr(0, mostRead));
    const LetterPairs pairs(text);
    const auto says = [&](std::string_view words) { return pairs.mayHave(words) && text.find(words) != std::string::npos; };
    // RFC 7505: 5.1.10 is about the domain then. The others are about the sender.
    if (says("null mx") || says("nullmx") || says("sender address rejected") || says("sender verify failed"))
        return false;
    // 5.1.6: it has moved, and nobody knows where.
    if (hasStatus(text, "5.1.1") || hasStatus(text, "5.1.10") || hasStatus(text, "5.1.6") || std::any_of(unknownWords.begin(), unknownWords.end(), says))
        return true;
    if (addressDoesNotExist(text) || (says("address rejected") && hasStatus(text, "5.1.0"))) // the latter of Cisco's gateways
        return true;
    // Exchange Online's edge knows the directory (5.4.1); with another status the words are a policy's.
    if (says("recipient address rejected: access denied"))
        return hasStatus(text, "5.4.1");
    // RFC 5321 section 4.2.3 has these words for 550 and for 450, and some write them beside a policy's or a full mailbox's status.
    return says("mailbox unavailable") && !isTemporary(text) && !says("450 ") && !says("5.7.") && !says("5.2.");
}

bool isNextServersWord(std::string_view status)
{
    if (const auto server = IpAddress::parse(readLastError(status).address))
        return !server->isPrivate();
    // The words of Exchange's components; the reply of another Exchange can hold them behind its own.
    static constexpr std::string_view components[] = {"RESOLVER.", "STOREDRV.", "ROUTING.", "QUEUE.", "AGENT.", "DELIVERY.", "CATEGORIZER."};
    const auto ours = [&](std::string_view component) { return status.find(component) != std::string_view::npos; };
    return !status.empty() && std::none_of(std::begin(components), std::end(components), ours) &&
           plain(status.substr(0, mostRead)).find("not found by smtp address lookup") == std::string::npos;
}

int tellingRank(std::string_view refusal)
{
    if (refusal.empty())
        return 0;
    if (const auto read = readRejection(refusal)) {
        if (isListing(read->subject) && (!read->list.empty() || !isTemporary(saidIn(refusal))))
            return 4;
    }
    if (isUnknownRecipient(refusal))
        return 3;
    return isTemporary(saidIn(refusal)) ? 1 : 2;
}

int TellingRanks::operator()(const std::string& refusal)
{
    constexpr std::size_t most = 1000;
    if (const auto known = m_known.find(refusal); known != m_known.end())
        return known->second;
    if (m_known.size() >= most)
        m_known.clear();
    return m_known[refusal] = tellingRank(refusal);
}

} // namespace delist::smtp
