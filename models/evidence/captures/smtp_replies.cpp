// The server's half of SmtpDialogue: replies, and which command each of them answers.
#include "evidence/captures/secret_mask.h"
#include "evidence/captures/smtp_dialogue.h"
#include "evidence/smtp/reply.h"
#include <algorithm>
#include <utility>

namespace delist {

namespace {

constexpr std::size_t maxHeldReplies = 256;
constexpr std::size_t maxReplyBytes = 1024;
constexpr std::size_t maxKeywordBytes = 900;

} // namespace

void SmtpDialogue::serverData(std::string_view bytes, std::uint32_t sequence, const SegmentContext& context)
{
    began(context);
    while (!bytes.empty()) {
        if (!encrypted() && !m_serverLines.pending() && looksLikeTls(bytes))
            beginTls(context); // also when only the server's side was captured
        if (encrypted())
            return m_serverTls.data(bytes);
        TakenLine line;
        if (!m_serverLines.take(bytes, sequence, context, line))
            return;
        serverLine(line);
    }
}

void SmtpDialogue::serverGap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext&)
{
    if (encrypted())
        return m_serverTls.gap();
    ++m_facts.gaps;
    if (m_serverLines.pending()) {
        const TakenLine line = m_serverLines.cut();
        if (smtp::parseReply(line.text))
            serverLine(line);
    }
    if (m_inReply) // its last line was lost, its code is known
        replyEnds();
    if (m_held.empty() && m_unsure.empty())
        repliesLostUntil(sequence + bytes);
    else
        m_gapInHeld = true; // those were before it, and their commands are to come
}

void SmtpDialogue::repliesLostUntil(std::uint32_t end)
{
    m_serverGap = true;
    m_serverResync = true;
    m_serverGapEnd = end;
    dropAnsweredInGap();
}

void SmtpDialogue::serverLine(const TakenLine& line)
{
    const std::optional<smtp::Reply> reply = smtp::parseReply(line.text);
    if (!reply) {
        if (m_inReply && m_reply.text.text.size() < maxReplyBytes) // a server that forgets the code on later lines
            m_reply.text.text.append(" ").append(line.text.substr(0, maxReplyBytes - m_reply.text.text.size()));
        return;
    }
    m_sawReply = true;
    m_facts.certain = m_facts.certain || m_sawSmtpVerb;
    std::string& text = m_reply.text.text;
    if (!m_inReply) {
        m_inReply = true;
        m_reply = SeenReply();
        m_reply.text.code = reply->code;
        m_reply.text.enhanced = reply->enhanced;
        m_reply.text.time = line.context.time;
        m_reply.sequence = line.sequence;
        m_reply.acknowledgement = line.context.acknowledgement;
        m_reply.acknowledges = line.context.acknowledges;
        m_reply.afterGap = std::exchange(m_gapInHeld, false);
        text = std::to_string(reply->code);
    } else if (reply->code == 250 && !reply->text.empty() && m_reply.keywords.size() + reply->text.size() < maxKeywordBytes) {
        m_reply.keywords.append(m_reply.keywords.empty() ? "" : "; ").append(smtp::trimmed(reply->text));
    }
    std::string_view more = reply->text;
    if (text.size() > 3 && !reply->enhanced.empty() && reply->enhanced == m_reply.text.enhanced)
        more = smtp::trimmed(more.substr(static_cast<std::size_t>(reply->enhanced.data() - more.data()) + reply->enhanced.size()));
    if (!more.empty() && text.size() < maxReplyBytes)
        text.append(" ").append(more.substr(0, maxReplyBytes - text.size()));
    if (!reply->more)
        replyEnds();
}

void SmtpDialogue::replyEnds()
{
    m_inReply = false;
    SeenReply reply = std::move(m_reply);
    m_reply = SeenReply();
    // A first word of 220, or a refusal in its place, is a greeting even if the capture began later.
    const int code = reply.text.code;
    if (!m_facts.greeted && !m_sawCommand && m_pending.empty() && (code == 220 || code == 421 || code == 554)) {
        m_pending.push_back({Awaited::Greeting});
    }
    replied(std::move(reply));
}

/// Whether the reply can be the answer: its packet must acknowledge the whole command, or the beginning of the content.
bool SmtpDialogue::answers(const SeenReply& reply, const PendingCommand& pending) const
{
    return !reply.acknowledges || pending.kind == Awaited::Greeting || sequenceDistance(reply.acknowledgement, pending.read) >= 0;
}

void SmtpDialogue::replied(SeenReply reply)
{
    const int code = reply.text.code;
    if (code == 421)
        m_facts.error = reply.text.text;
    if (reply.afterGap && !m_pending.empty() && m_pending.front().kind != Awaited::Lost) {
        repliesLostUntil(reply.sequence);
        reply.afterGap = false;
    }
    if (m_serverResync) {
        if (const std::size_t found = onlyCommandFor(code); found != m_pending.size())
            for (std::size_t skip = found; skip > 0; --skip)
                dropPending();
        m_serverResync = false;
    }
    if (!m_pending.empty() && m_pending.front().kind == Awaited::Greeting && code < 400 && code != 220)
        dropPending(); // the greeting was before the first byte that the capture has of the server
    if (answersLost(reply))
        return;
    // After the body went through, the reply to DATA itself must have been lost.
    if (m_pending.size() >= 2 && m_pending[0].kind == Awaited::Data && m_pending[1].kind == Awaited::DataEnd && code != 354 &&
        reply.acknowledges && sequenceDistance(reply.acknowledgement, m_pending[1].end) >= 0)
        dropPending();
    if (m_pending.empty() || (m_mode == Mode::Body && m_pending.front().kind == Awaited::Data && code / 100 == 2)) {
        if (m_mode == Mode::Body && (m_bodyGap || m_dataEnd.looseEnd()) && reply.acknowledges &&
            sequenceDistance(reply.acknowledgement, m_clientPosition) <= 1) { // one more is the client's FIN
            // The server is done with the data: its end was in the gap, or one that only this server takes for it.
            if (MailTransaction* of = transaction(m_bodyOf); of && !m_bodyGap)
                of->sizeBytes = m_dataEnd.looseSizeBytes();
            while (!m_pending.empty())
                dropPending();
            endBody(false);
            m_clientGap = true;
            m_held.clear();
            m_held.push_back(std::move(reply));
            return await(Awaited::DataEnd, m_clientPosition, {});
        }
        m_held.push_back(std::move(reply));
        if (m_held.size() > maxHeldReplies) {
            m_held.pop_front();
            m_held.front().afterGap = true;
        }
        return;
    }
    if (m_serverGap) {
        const std::vector<std::size_t> candidates = answerable(reply);
        if (candidates.size() > 1)
            return; // nobody knows which
        for (std::size_t skip = candidates.empty() ? 0 : candidates.front(); skip > 0; --skip)
            dropPending();
        m_serverGap = candidates.empty(); // else they come one after the other again
    }
    if (!answers(reply, m_pending.front()))
        return;
    if (m_pending.front().kind == Awaited::Auth && code == 334) {
        m_authContinues = true; // the exchange goes on
        return;
    }
    takeFront(reply);
}

/// The waiting commands that \p reply can answer, where replies before it were lost; two are as many as matter.
std::vector<std::size_t> SmtpDialogue::answerable(const SeenReply& reply) const
{
    const int code = reply.text.code;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_pending.size() && found.size() < 2; ++i) {
        const Awaited kind = m_pending[i].kind;
        const bool ownCode = code >= 400 || ((kind != Awaited::Data || code == 354) && (kind != Awaited::Quit || code == 221));
        if (answers(reply, m_pending[i]) && fits(kind, code) && ownCode)
            found.push_back(i);
    }
    return found;
}

void SmtpDialogue::takeFront(const SeenReply& reply)
{
    const PendingCommand pending = m_pending.front();
    dropPending();
    if (fits(pending.kind, reply.text.code)) // else its own command is in a hole, and so is what this one got
        apply(pending, reply);
}

/// Nobody but DATA gets 354, and nobody but QUIT 221 (RFC 5321 section 4.3.2).
bool SmtpDialogue::fits(Awaited kind, int code)
{
    const bool ofMail = kind == Awaited::Mail || kind == Awaited::Recipient || kind == Awaited::DataEnd || kind == Awaited::LastChunk;
    return !(ofMail && (code == 354 || code == 221)) && !(kind == Awaited::Data && code == 221);
}

void SmtpDialogue::apply(const PendingCommand& pending, const SeenReply& reply)
{
    const int code = reply.text.code;
    const bool refused = code >= 400;
    MailTransaction* of = transaction(pending.transaction);
    if (refused && pending.kind != Awaited::Recipient)
        m_lastRefusal = withoutQuotedSecrets(reply.text.text);
    switch (pending.kind) {
    case Awaited::Greeting:
        m_facts.greeted = true;
        m_facts.certain = m_facts.certain || reply.text.text.find("SMTP") != std::string::npos;
        m_facts.smtp = m_facts.smtp || code == 220 || code == 421 || code == 554;
        if (refused)
            m_facts.error = reply.text.text;
        break;
    case Awaited::Auth:
        m_mode = m_mode == Mode::Auth ? Mode::Command : m_mode;
        if (code == 235) {
            m_facts.authenticatedAs = m_auth.identity();
        } else if (refused) {
            ++m_facts.failedAuths;
            if (!m_auth.identity().empty())
                m_facts.failedAuthAs = m_auth.identity();
        }
        break;
    case Awaited::StartTls:
        if (code == 220) {
            m_facts.tls = Tls::Yes;
            m_tlsAgreed = true;
            m_current = 0;
        }
        break;
    case Awaited::Mail:
        if (of)
            of->mailReply = reply.text;
        break;
    case Awaited::Recipient:
        m_facts.rejectedRecipients += smtp::refusesRecipient(code);
        if (of && pending.recipient < of->recipients.size()) {
            of->recipients[pending.recipient].reply = reply.text;
            m_heldBytes += reply.text.text.size();
        }
        break;
    case Awaited::Data:
        if (code / 100 == 3) {
            if (m_mode == Mode::DataWait)
                beginBody(true, pending.end);
            break;
        }
        if (m_mode == Mode::DataWait)
            m_mode = Mode::Command;
        if (of)
            of->dataReply = reply.text;
        break;
    case Awaited::Chunk:
        if (of && refused)
            of->dataReply = reply.text;
        break;
    case Awaited::DataEnd:
    case Awaited::LastChunk:
        if (of && of->repliesEach && pending.recipient < of->recipients.size()) {
            TransactionRecipient& recipient = of->recipients[pending.recipient];
            m_heldBytes += reply.text.text.size();
            recipient.reply = reply.text;
            recipient.final = true;
            if (of->dataReply.code / 100 == 2)
                break; // the message is counted
        }
        m_facts.messages += code / 100 == 2 ? 1 : 0;
        if (of) {
            of->dataReply = reply.text;
            m_heldBytes += reply.text.text.size();
        }
        break;
    case Awaited::Helo:
        if (code == 250 && !reply.keywords.empty())
            m_facts.capabilities = reply.keywords;
        break;
    case Awaited::Binary:
        if (code == 354 && m_mode == Mode::Command && m_binaryBytes > 0) {
            m_chunkLeft = m_binaryBytes;
            m_ofMessage = false;
            m_mode = Mode::Chunk;
        }
        break;
    case Awaited::Lost:
    case Awaited::Quit:
    case Awaited::Other:
        break;
    }
}

void SmtpDialogue::matchHeld()
{
    while (!m_held.empty() && !m_pending.empty()) {
        const SeenReply& next = m_held.front();
        // Behind a hole, to a server that had read more than is known yet: it may answer what is to come (one more is the client's FIN).
        if (next.afterGap && next.acknowledges && sequenceDistance(next.acknowledgement, m_pending.back().end) > 1)
            return;
        const std::size_t before = m_held.size();
        SeenReply reply = std::move(m_held.front());
        m_held.pop_front();
        replied(std::move(reply));
        if (m_held.size() >= before)
            return; // it went back
    }
}

/// The oldest command gets no reply any more.
void SmtpDialogue::dropPending()
{
    if (MailTransaction* of = transaction(m_pending.front().transaction))
        --of->openCommands;
    m_pending.pop_front();
}

/// A command whose packet acknowledges the lost replies shows that everything sent before them was answered in the gap.
void SmtpDialogue::dropAnsweredInGap()
{
    const auto sentAfter = std::find_if(m_pending.begin(), m_pending.end(), [&](const PendingCommand& pending) {
        return pending.acknowledges && sequenceDistance(pending.acknowledgement, m_serverGapEnd) >= 0;
    });
    if (sentAfter == m_pending.end())
        return;
    for (auto skip = sentAfter - m_pending.begin(); skip > 0; --skip)
        dropPending();
    m_serverGap = false;
}

MailTransaction* SmtpDialogue::transaction(std::uint64_t number)
{
    if (number < m_firstNumber || number >= m_firstNumber + m_transactions.size())
        return nullptr;
    return &m_transactions[number - m_firstNumber];
}

} // namespace delist
