#include "evidence/logs/joined_message.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/message_outcome.h"
#include "evidence/smtp/report_cause.h"
#include "evidence/text/encoding.h"
#include <algorithm>
#include <unordered_map>
#include <functional>

namespace delist {

void JoinedMessage::begin()
{
    std::string text = std::move(m_text);
    std::vector<Attempt> deliveries = std::move(m_deliveries);
    text.clear();
    deliveries.clear();
    *this = JoinedMessage();
    m_text = std::move(text);
    m_deliveries = std::move(deliveries);
}

void JoinedMessage::set(TextPiece& piece, std::string_view text)
{
    if (text.size() > maxText)
        text = boundedUtf8(text, maxText);
    if (view(piece) == text)
        return;
    if (text.size() <= piece.size) { // overwrite: a line that comes again must not grow the buffer
        m_text.replace(piece.offset, text.size(), text);
        piece.size = static_cast<std::uint32_t>(text.size());
        return;
    }
    if (m_text.size() > maxTexts) // only a hostile log says that much about one message
        return;
    piece = {static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint32_t>(text.size())};
    m_text.append(text);
}

void JoinedMessage::compact()
{
    std::string kept;
    for (TextPiece* const piece : {&id, &mailFrom, &messageId, &headerFrom, &subject, &authenticatedAs, &event, &reference,
                                   &victim, &cause, &causeId, &helo, &m_submitted, &m_all.enhanced, &m_all.reply}) {
        const std::string_view text = view(*piece);
        *piece = {static_cast<std::uint32_t>(kept.size()), static_cast<std::uint32_t>(text.size())};
        kept += text;
    }
    m_text = std::move(kept);
}

void JoinedMessage::add(const Delivery& delivery, const IpAddress& hop)
{
    Attempt attempt;
    attempt.offset = delivery.offset;
    attempt.time = delivery.time;
    attempt.outcome = delivery.outcome;
    attempt.code = static_cast<std::int16_t>(delivery.replyCode);
    set(attempt.recipient, delivery.recipient);
    if (!smtp::equalsNoCase(delivery.replaced, delivery.recipient))
        set(attempt.replaced, delivery.replaced);
    set(attempt.enhanced, delivery.enhancedStatus);
    set(attempt.reply, delivery.reply);
    set(attempt.server, delivery.server);
    m_deliveries.push_back(attempt);
    ++m_seen;
    const bool went = delivery.outcome == Outcome::Accepted || delivery.outcome == Outcome::Expanded;
    m_accepted |= went;
    m_rejected |= delivery.outcome == Outcome::Rejected;
    m_deferred |= delivery.outcome == Outcome::Deferred;
    if (went && mail_log::isLoopback(hop)) {
        const std::size_t said = std::hash<std::string_view>()(delivery.reply);
        m_pieces |= m_filterSaid != 0 && said != m_filterSaid;
        m_filterSaid = said;
    }
    if (hop.known()) {
        if (!server.known() || delivery.outcome == Outcome::Accepted)
            server = hop;
        m_hopTook |= delivery.outcome == Outcome::Accepted;
        (hop.isPrivate() ? m_inwards : m_outwards) = true;
    } else if (went && !hopless) {
        m_inwards = true;
    }
}

void JoinedMessage::addRecipient(std::string_view recipient)
{
    if (m_deliveries.empty())
        return;
    if (!m_deliveries.back().recipient.empty()) {
        const Attempt same = m_deliveries.back();
        m_deliveries.push_back(same);
        m_deliveries.back().recipient = {};
        ++m_seen;
    }
    set(m_deliveries.back().recipient, recipient);
}

void JoinedMessage::settle(const Delivery& answer)
{
    TextPiece reply;
    TextPiece enhanced;
    set(reply, answer.reply);
    set(enhanced, answer.enhancedStatus);
    for (Attempt& attempt : m_deliveries) {
        if (attempt.outcome != Outcome::Unknown)
            continue;
        attempt.outcome = answer.outcome;
        attempt.time = answer.time;
        attempt.code = static_cast<std::int16_t>(answer.replyCode);
        attempt.reply = reply;
        attempt.enhanced = enhanced;
    }
    m_accepted |= answer.outcome == Outcome::Accepted;
    m_rejected |= answer.outcome == Outcome::Rejected;
    m_deferred |= answer.outcome == Outcome::Deferred;
    m_answer = answer.outcome;
}

void JoinedMessage::answerAll(const Delivery& answer)
{
    add(answer, {});
    const Attempt& attempt = m_deliveries.back();
    m_all = {attempt.enhanced, attempt.reply, attempt.outcome, attempt.code};
}

void JoinedMessage::addAnswered(const Delivery& named)
{
    if (answered++ == 0)
        std::erase_if(m_deliveries, [&](const Attempt& attempt) { return attempt.recipient.empty() && attempt.reply.offset == m_all.reply.offset; });
    add({.offset = named.offset, .time = named.time, .recipient = named.recipient, .outcome = m_all.outcome}, {});
    Attempt& attempt = m_deliveries.back();
    attempt.enhanced = m_all.enhanced;
    attempt.reply = m_all.reply;
    attempt.code = m_all.code;
}

std::vector<std::string> JoinedMessage::recipientsIn(std::string_view domain, std::size_t count) const
{
    if (m_seen != m_deliveries.size())
        return {};
    struct State
    {
        std::string_view address;
        bool refused = false, putOff = false;
    };
    std::vector<State> states;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const Attempt& attempt : m_deliveries) {
        const std::string_view address = view(attempt.recipient);
        const std::size_t at = address.rfind('@');
        if (at == std::string_view::npos || (!domain.empty() && !smtp::equalsNoCase(address.substr(at + 1), domain)))
            continue;
        const auto [place, isNew] = places.emplace(address, states.size());
        if (isNew)
            states.push_back({address});
        State& state = states[place->second];
        state.refused |= attempt.outcome == Outcome::Rejected;
        state.putOff = attempt.outcome == Outcome::Deferred;
    }
    std::erase_if(states, [](const State& state) { return state.refused; });
    count = std::max<std::size_t>(count, 1);
    if (states.size() != count)
        std::erase_if(states, [](const State& state) { return state.putOff; });
    if (states.size() != count)
        return {};
    std::vector<std::string> addresses;
    for (const State& state : states)
        addresses.emplace_back(state.address);
    return addresses;
}

/// A program that filters mail hands it back from the same sender, for those whom it got it for. One that forwards it names others.
bool JoinedMessage::isWhatCameBackOf(const JoinedMessage& first) const
{
    if (first.server.known() || view(mailFrom) != first.view(first.mailFrom))
        return false;
    const auto named = std::ranges::find_if(m_deliveries, [](const Attempt& attempt) { return !attempt.recipient.empty(); });
    return named != m_deliveries.end() && std::ranges::any_of(first.m_deliveries, [&](const Attempt& attempt) {
        return attempt.outcome == Outcome::Accepted && first.view(attempt.recipient) == view(named->recipient);
    });
}

bool JoinedMessage::names(std::string_view recipient) const
{
    return std::ranges::any_of(m_deliveries, [&](const Attempt& attempt) { return view(attempt.recipient) == recipient; });
}

bool JoinedMessage::isSentOnOf(const JoinedMessage& first) const
{
    return view(mailFrom) == first.view(first.mailFrom) && held() != 0 && first.held() != 0 &&
           std::ranges::none_of(m_deliveries, [&](const Attempt& attempt) { return first.names(view(attempt.recipient)); });
}

std::size_t JoinedMessage::held() const
{
    return static_cast<std::size_t>(
        std::count_if(m_deliveries.begin(), m_deliveries.end(), [](const Attempt& attempt) { return !attempt.recipient.empty(); }));
}

std::string JoinedMessage::words(const Attempt& attempt) const
{
    std::string words(view(attempt.enhanced));
    const std::string_view reply = view(attempt.reply);
    if (!reply.empty())
        (words += words.empty() ? "" : " ") += reply;
    return words;
}

std::string JoinedMessage::wordsOfLast(std::size_t from, bool deferredOnly) const
{
    for (std::size_t i = m_deliveries.size(); i-- > from;) {
        const Outcome outcome = m_deliveries[i].turnedAway ? Outcome::Unknown : m_deliveries[i].outcome;
        if (outcome == Outcome::Deferred || (!deferredOnly && outcome == Outcome::Rejected))
            return words(m_deliveries[i]);
    }
    return {};
}

std::string JoinedMessage::failureToReport()
{
    const std::size_t stored = m_seen - m_deliveries.size();
    const std::size_t from = m_reported > stored ? m_reported - stored : 0;
    m_reported = m_seen;
    std::string most;
    int rank = -1; // of most, once there is another to compare it with
    bool found = false;
    for (std::size_t i = from; i < m_deliveries.size(); ++i) {
        const Attempt& attempt = m_deliveries[i];
        if (attempt.outcome != Outcome::Rejected || attempt.turnedAway)
            continue;
        const Attempt* reason = &attempt;
        // "expired" is no reason: it is what put that recipient off before.
        if (expired && attempt.code == 0 && view(attempt.reply).starts_with("expired"))
            for (std::size_t k = i, looked = 0; k-- > 0 && reason == &attempt && looked < 1000; ++looked)
                if (m_deliveries[k].outcome == Outcome::Deferred && view(m_deliveries[k].recipient) == view(attempt.recipient))
                    reason = &m_deliveries[k];
        std::string text = words(*reason);
        if (found && text != most) {
            rank = rank < 0 ? smtp::tellingRank(most) : rank;
            const int telling = smtp::tellingRank(text);
            if (telling < rank)
                continue;
            rank = telling;
        }
        found = true;
        most = std::move(text);
    }
    return found ? most : wordsOfLast(0, false);
}

std::string JoinedMessage::delay() const
{
    return wordsOfLast(0, true);
}

std::vector<std::pair<std::string, std::string>> JoinedMessage::waiting() const
{
    std::vector<std::pair<std::string, std::string>> result;
    for (std::size_t i = 0; i < m_deliveries.size() && result.size() < 1000; ++i) {
        const Attempt& attempt = m_deliveries[i];
        if (!attempt.turnedAway && putOffLast(i))
            result.emplace_back(view(attempt.recipient), view(attempt.enhanced));
    }
    return result;
}

Direction JoinedMessage::way() const
{
    if (direction != Direction::Unknown)
        return direction;
    if (report) // this server wrote it
        return m_outwards ? Direction::Outbound : m_inwards ? Direction::Internal : Direction::Unknown;
    if (clientless)
        return m_outwards ? Direction::Outbound : Direction::Unknown;
    const bool named = relayed || !authenticatedAs.empty();
    if (client.known() && !client.isPrivate() && !named)
        return Direction::Inbound;
    if (!client.known() && !local && !named)
        return Direction::Unknown; // the lines that tell who sent it are not there
    if (m_outwards)
        return Direction::Outbound;
    return m_inwards && !(client.known() && !client.isPrivate()) ? Direction::Internal : Direction::Unknown;
}

bool JoinedMessage::putOffLast(std::size_t attempt) const
{
    bool latest = m_deliveries[attempt].outcome == Outcome::Deferred;
    for (std::size_t k = attempt + 1; k < m_deliveries.size() && latest; ++k)
        latest = view(m_deliveries[k].recipient) != view(m_deliveries[attempt].recipient);
    return latest;
}

/// Somebody was put off last, among those whose attempts are still known.
bool JoinedMessage::someWait() const
{
    constexpr std::size_t most = 2000; // every attempt is compared with those behind it
    if (m_deliveries.size() > most)
        return false;
    for (std::size_t i = 0; i < m_deliveries.size(); ++i)
        if (putOffLast(i))
            return true;
    return false;
}

Outcome JoinedMessage::status() const
{
    smtp::MessageOutcome outcome;
    if (m_accepted)
        outcome.add(Outcome::Accepted);
    if (m_rejected || expired)
        outcome.add(Outcome::Rejected);
    if (m_deferred && !expired && (!m_rejected || someWait())) // who was put off and then refused waits no more
        outcome.add(Outcome::Deferred);
    return m_answer != Outcome::Unknown && !m_accepted ? m_answer : outcome.of();
}

} // namespace delist
