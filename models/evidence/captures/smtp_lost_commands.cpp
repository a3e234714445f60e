// SmtpDialogue where a hole in the client's stream took commands along: they were answered, so replies can not be counted off
// against the commands that were seen. What stands before the hole gets the first replies, as ever. What stands behind it is paired
// from the other end, once it is known which reply is the last one of a group: unknown stays unknown otherwise.
#include "evidence/captures/smtp_dialogue.h"
#include <algorithm>
#include <iterator>
#include <utility>

namespace delist {

namespace {

constexpr std::size_t maxUnsure = 256; ///< only the last ones can be paired

} // namespace

/// A client sends nothing after these until it has the reply (RFC 2920 section 3.1).
bool SmtpDialogue::endsGroup(Awaited kind)
{
    return kind == Awaited::Data || kind == Awaited::Helo || kind == Awaited::Auth || kind == Awaited::StartTls || kind == Awaited::Quit;
}

/// Client data up to \p end was lost where commands were expected.
void SmtpDialogue::commandsLost(std::uint32_t end, bool maybeNone)
{
    std::move(m_held.begin(), m_held.end(), std::back_inserter(m_unsure)); // the hole shows only when something comes after it
    m_held.clear();
    if (m_pending.empty() || m_pending.back().kind != Awaited::Lost)
        m_pending.push_back({Awaited::Lost});
    PendingCommand& lost = m_pending.back();
    lost.end = end;
    lost.maybeNone = maybeNone;
}

/// The server asks for the content (354) when it has read the hole to its end: DATA was the last of what was lost there.
void SmtpDialogue::dataLost()
{
    MailTransaction* const open = transaction(m_current);
    if (!open || m_mode != Mode::Command || m_pending.empty() || m_pending.back().kind != Awaited::Lost)
        return;
    const std::uint32_t end = m_pending.back().end;
    const auto asked = std::find_if(m_unsure.begin(), m_unsure.end(), [end](const SeenReply& reply) {
        return reply.text.code == 354 && reply.acknowledges && reply.acknowledgement == end;
    });
    if (asked == m_unsure.end())
        return;
    m_clientGap = false;
    m_mode = Mode::DataWait;
    ++open->openCommands;
    m_pending.push_back({Awaited::Data, false, end, end, 0, m_current});
    settle(static_cast<std::size_t>(asked - m_unsure.begin()) + 1);
}

/// \p next is sent: what that says of the replies to lost commands.
void SmtpDialogue::lostUntil(const PendingCommand& next)
{
    if (m_pending.empty() || m_pending.front().kind != Awaited::Lost)
        return;
    const auto had = std::find_if(m_unsure.begin(), m_unsure.end(), [&](const SeenReply& reply) {
        return next.acknowledges && sequenceDistance(reply.sequence, next.acknowledgement) >= 0;
    });
    const PendingCommand& last = m_pending.back();
    if (endsGroup(last.kind)) {
        if (next.acknowledges)
            settle(static_cast<std::size_t>(had - m_unsure.begin()));
        return;
    }
    // A client that waits for each reply had those to all it sent, when it had any.
    if (last.kind != Awaited::Lost || m_pipelines || m_pending.size() > 1 || !(last.maybeNone || had != m_unsure.begin()))
        return;
    m_unsure.erase(m_unsure.begin(), had);
    holdFirst(m_unsure);
    m_unsure.clear();
    m_pending.clear();
}

/// Whether \p reply is one of those that cannot be told apart yet, and kept as such.
bool SmtpDialogue::answersLost(SeenReply& reply)
{
    if (m_pending.empty() || m_pending.front().kind != Awaited::Lost)
        return false;
    const std::size_t only = onlyCommandFor(reply.text.code);
    // One more is the client's FIN.
    const bool sure = only + 1 == m_pending.size() && reply.acknowledges && sequenceDistance(reply.acknowledgement, m_pending.back().end) >= 0 &&
                      sequenceDistance(reply.acknowledgement, m_pending.back().end) <= 1;
    m_unsure.push_back(std::move(reply));
    dataLost();
    if (sure) {
        settle(m_unsure.size());
    } else if (m_unsure.size() > maxUnsure) {
        m_unsure.pop_front();
        m_unsure.front().afterGap = true;
    }
    return true;
}

/// A command that ends a group has come behind a hole, and so may have its reply, where the capture shows the server's side first:
/// the last one before the server had more.
void SmtpDialogue::settleGroup()
{
    if (m_pending.empty() || m_pending.front().kind != Awaited::Lost || !endsGroup(m_pending.back().kind))
        return;
    const auto later = std::find_if(m_unsure.begin(), m_unsure.end(), [&](const SeenReply& reply) {
        return reply.acknowledges && sequenceDistance(reply.acknowledgement, m_pending.back().end) > 0;
    });
    if (later != m_unsure.end())
        settle(static_cast<std::size_t>(later - m_unsure.begin()));
}

/// The first \p count replies answer all commands that wait: the last ones those behind the hole.
void SmtpDialogue::settle(std::size_t count)
{
    if (count == 0 || m_serverGap)
        return;
    std::deque<SeenReply> replies = std::exchange(m_unsure, {});
    const auto lost = std::find_if(m_pending.rbegin(), m_pending.rend(), [](const PendingCommand& pending) { return pending.kind == Awaited::Lost; });
    const auto end = replies.begin() + static_cast<std::ptrdiff_t>(count);
    const auto whole = std::find_if(std::make_reverse_iterator(end), replies.rend(), [](const SeenReply& reply) { return reply.afterGap; });
    const auto known = whole - std::make_reverse_iterator(end) + (whole == replies.rend() ? 0 : 1); // since the last gap
    const std::size_t paired = std::min(static_cast<std::size_t>(known), static_cast<std::size_t>(lost - m_pending.rbegin()));
    while (m_pending.size() > paired)
        dropPending();
    for (std::size_t left = paired; left > 0; --left)
        takeFront(replies[count - left]);
    replies.erase(replies.begin(), end);
    holdFirst(replies);
}

/// \p replies belong to commands that are to come.
void SmtpDialogue::holdFirst(std::deque<SeenReply>& replies)
{
    m_held.insert(m_held.begin(), std::make_move_iterator(replies.begin()), std::make_move_iterator(replies.end()));
}

/// The waiting command that alone gets such a code (RFC 5321 section 4.3.2, RFC 4954); m_pending.size() for none.
std::size_t SmtpDialogue::onlyCommandFor(int code) const
{
    const Awaited only = code == 354 ? Awaited::Data
                         : code == 334 || code == 235 || code == 535 ? Awaited::Auth
                         : code == 221 ? Awaited::Quit : Awaited::Other;
    if (only == Awaited::Other)
        return m_pending.size();
    const auto found = std::find_if(m_pending.begin(), m_pending.end(), [&](const PendingCommand& pending) { return pending.kind == only; });
    return static_cast<std::size_t>(found - m_pending.begin());
}

} // namespace delist
