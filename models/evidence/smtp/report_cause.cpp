#include "evidence/smtp/report_cause.h"
#include "evidence/smtp/rejection_text.h"
#include <algorithm>
#include <array>

namespace delist::smtp {

namespace {

constexpr std::size_t mostRead = 2000;

bool contains(std::string_view text, std::string_view word)
{
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
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

} // namespace

bool isUnknownRecipient(std::string_view refusal)
{
    static constexpr std::array<std::string_view, 10> words = {
        "recipnotfound", "recipientnotfound", "user unknown", "unknown user", "no such user", "no mailbox here", "unknown recipient",
        "recipient unknown", "unrouteable address", "mailbox not found"};
    refusal = refusal.substr(0, mostRead);
    return hasStatus(refusal, "5.1.1") || hasStatus(refusal, "5.1.10") ||
           std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(refusal, word); });
}

int tellingRank(std::string_view refusal)
{
    if (refusal.empty())
        return 0;
    if (const auto read = readRejection(refusal)) {
        const bool reputation = read->subject == RefusalSubject::Address || read->subject == RefusalSubject::Network ||
                                read->subject == RefusalSubject::Helo || read->subject == RefusalSubject::SenderDomain ||
                                read->subject == RefusalSubject::Url;
        if (reputation && (!read->list.empty() || !isTemporary(refusal)))
            return 4;
    }
    if (isUnknownRecipient(refusal))
        return 3;
    return isTemporary(refusal) ? 1 : 2;
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
