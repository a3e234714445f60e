#include "evidence/captures/smtp_dialogue.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t maxPending = 2048;    ///< commands without a reply, as when one side was not captured
constexpr std::size_t maxHeloBytes = 255;
constexpr std::size_t maxAddressBytes = 512; ///< RFC 5321 section 4.5.3.1.3 says 256

bool beginsWithLetter(std::string_view bytes)
{
    const char c = bytes.empty() ? '\0' : bytes.front();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

SmtpDialogue::SmtpDialogue(bool sawStart) : m_startLost(!sawStart)
{
    if (sawStart)
        m_pending.push_back({Awaited::Greeting});
}

SmtpDialogue::~SmtpDialogue() = default;

void SmtpDialogue::began(const SegmentContext& context)
{
    if (m_facts.time != unknownTime || m_facts.offset != 0)
        return;
    m_facts.time = context.time;
    m_facts.offset = context.offset;
}

void SmtpDialogue::clientData(std::string_view bytes, std::uint32_t sequence, const SegmentContext& context)
{
    began(context);
    m_clientPosition = sequence + static_cast<std::uint32_t>(bytes.size());
    while (!bytes.empty()) {
        switch (m_mode) {
        case Mode::Opaque:
            m_clientTls.data(bytes);
            return;
        case Mode::Body:
            body(bytes, sequence, context);
            continue;
        case Mode::Chunk:
            chunk(bytes, sequence, context);
            continue;
        case Mode::DataWait:
            // The client goes on without a reply that we saw: with the message, unless it gave up.
            if (!m_clientLines.pending() && !looksLikeCommand(bytes)) {
                beginBody(true, sequence);
                continue;
            }
            m_mode = Mode::Command;
            break;
        case Mode::Command:
        case Mode::Auth:
            break;
        }
        if (!m_clientLines.pending() && (looksLikeTls(bytes) || (m_tlsAgreed && !beginsWithLetter(bytes)))) {
            beginTls(context);
            continue;
        }
        TakenLine line;
        if (!m_clientLines.take(bytes, sequence, context, line))
            return;
        clientLine(line);
    }
}

void SmtpDialogue::clientGap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext& context)
{
    if (encrypted())
        return m_clientTls.gap();
    ++m_facts.gaps;
    const std::uint32_t end = sequence + bytes;
    m_clientPosition = end;
    if (m_mode == Mode::DataWait)
        beginBody(true, sequence);
    if (m_mode == Mode::Chunk) {
        const std::int64_t inside = std::min<std::int64_t>(bytes, m_chunkLeft);
        m_chunkLeft -= inside;
        m_chunksTotal += m_ofMessage ? inside : 0;
        if (m_ofMessage && m_scanner)
            m_scanner->gap();
        if (m_chunkLeft == 0)
            chunkEnds(end, context);
        m_clientGap = inside < bytes;
        return;
    }
    if (m_mode == Mode::Body) {
        m_dataEnd.gap(bytes);
        m_bodyGap = true;
        if (m_scanner)
            m_scanner->gap();
        // A reply that acknowledges no more than this says that the end of the data was in the gap.
        if (!m_held.empty() && m_held.front().acknowledges &&
            sequenceDistance(m_held.front().acknowledgement, end) <= 0) {
            endBody(false);
            await(Awaited::DataEnd, end, {});
            m_clientGap = true;
            commandsLost(end, true);
        }
        return;
    }
    m_startLost = m_startLost || m_facts.helo.empty();
    if (MailTransaction* open = transaction(m_current)) // recipients may have been named in it
        open->recipientsState = FieldState::AfterGap;
    if (m_mode == Mode::Auth)
        m_facts.authState = FieldState::AfterGap;
    const bool cut = m_clientLines.pending();
    if (cut) { // what there is of a line still tells which command it was
        const TakenLine line = m_clientLines.cut();
        clientLine(line);
    }
    m_clientGap = true;
    commandsLost(end, cut);
    dataLost();
}

bool SmtpDialogue::looksLikeCommand(std::string_view bytes) const
{
    const std::string_view line = bytes.substr(0, std::min(bytes.find_first_of("\r\n"), bytes.size()));
    const smtp::Command command = smtp::parseCommand(line);
    return ((command.verb == smtp::Verb::Rset || command.verb == smtp::Verb::Quit) && command.argument.empty()) ||
           (command.verb == smtp::Verb::Mail && smtp::startsWithNoCase(command.argument, "FROM:"));
}

void SmtpDialogue::clientLine(const TakenLine& line)
{
    if (m_mode == Mode::Auth && authLine(line))
        return;
    const smtp::Command parsed = smtp::parseCommand(line.text);
    const bool known = parsed.verb != smtp::Verb::Unknown;
    if (m_tlsAgreed && !known)
        return beginTls(line.context);
    if (m_clientGap && !known)
        return; // the tail of a lost line
    m_clientGap = false;
    command(parsed, line);
}

/// An answer in an AUTH exchange; false when the line is a command after all.
bool SmtpDialogue::authLine(const TakenLine& line)
{
    const bool isCommand = line.text.find_first_of(" :") != std::string_view::npos ||
                           smtp::equalsNoCase(line.text, "QUIT") || smtp::equalsNoCase(line.text, "RSET");
    if (isCommand || (!m_authContinues && m_auth.answersLeft() == 0)) {
        m_mode = Mode::Command;
        return false;
    }
    m_authContinues = false;
    m_auth.response(line.text);
    if (!m_pending.empty() && m_pending.back().kind == Awaited::Auth)
        m_pending.back().end = line.end;
    return true;
}

void SmtpDialogue::command(const smtp::Command& command, const TakenLine& line)
{
    using smtp::Verb;
    m_facts.foreign = m_facts.foreign || (!m_sawCommand && command.verb == Verb::Unknown);
    m_sawCommand = true;
    if (command.verb != Verb::Unknown) {
        m_facts.smtp = m_facts.smtp || (command.verb != Verb::Quit && command.verb != Verb::Help && command.verb != Verb::Noop);
        m_sawSmtpVerb = m_sawSmtpVerb || command.verb == Verb::Helo || command.verb == Verb::Ehlo || command.verb == Verb::Mail;
        m_facts.certain = m_facts.certain || (m_sawSmtpVerb && m_sawReply);
        if (m_facts.tls == Tls::Unknown)
            m_facts.tls = Tls::No;
    }
    switch (command.verb) {
    case Verb::Helo:
    case Verb::Ehlo:
        m_facts.helo.assign(command.argument.substr(0, maxHeloBytes));
        m_facts.heloState = line.tooLong || command.argument.size() > maxHeloBytes ? FieldState::Truncated : FieldState::Complete;
        m_lmtp = smtp::equalsNoCase(command.word, "LHLO");
        m_current = 0;
        await(Awaited::Helo, line.end, line.context);
        break;
    case Verb::Mail:
        beginTransaction(line, line.tooLong && line.text.find('>') == std::string_view::npos ? std::string_view{}
                                                                                             : command.address);
        await(Awaited::Mail, line.end, line.context);
        break;
    case Verb::Rcpt:
        addRecipient(command, line);
        break;
    case Verb::Data:
        if (m_startLost || m_facts.gaps > 0)
            openTransaction(line); // its MAIL was lost
        m_mode = Mode::DataWait; // before await: a held reply may answer at once
        await(Awaited::Data, line.end, line.context);
        break;
    case Verb::Bdat:
        if (command.sizeBytes == unknownCount) {
            await(Awaited::Other, line.end, line.context);
            break;
        }
        openTransaction(line);
        m_chunkLeft = command.sizeBytes;
        m_ofMessage = true;
        m_lastChunk = command.last;
        if (m_bodyOf != m_current || !m_scanner)
            beginBody(false, line.end);
        m_contentRead = line.end; // a chunk may be refused before any of it comes
        m_mode = Mode::Chunk;
        if (m_chunkLeft == 0)
            chunkEnds(line.end, line.context);
        break;
    case Verb::XExch50:
        m_binaryBytes = command.sizeBytes;
        await(Awaited::Binary, line.end, line.context);
        break;
    case Verb::Rset:
        m_current = 0;
        await(Awaited::Other, line.end, line.context);
        break;
    case Verb::Auth:
        m_auth.begin(command.argument);
        m_facts.authMechanism = m_auth.mechanism();
        m_facts.authState = line.tooLong ? FieldState::Truncated : FieldState::Complete;
        m_authContinues = false;
        m_mode = Mode::Auth;
        await(Awaited::Auth, line.end, line.context);
        break;
    case Verb::StartTls:
        await(Awaited::StartTls, line.end, line.context);
        break;
    case Verb::Quit:
        m_facts.quit = true;
        m_current = 0;
        await(Awaited::Quit, line.end, line.context);
        break;
    default:
        await(Awaited::Other, line.end, line.context);
        break;
    }
}

/// A reply is due to what ends at \p end. Takes a reply that came first.
void SmtpDialogue::await(Awaited kind, std::uint32_t end, const SegmentContext& context, std::uint32_t recipient)
{
    const bool ofContent = kind == Awaited::DataEnd || kind == Awaited::Chunk || kind == Awaited::LastChunk;
    if (context.acknowledges && !ofContent) {
        // The client had these replies before it sent this: they answered something that was lost. (Content may be refused
        // while it is still being sent.)
        while (!m_held.empty() && sequenceDistance(m_held.front().sequence, context.acknowledgement) < 0)
            m_held.pop_front();
        m_pipelines = m_pipelines || m_hadReplies == context.acknowledgement; // not even the one to the command before
        m_hadReplies = context.acknowledgement;
    }
    PendingCommand pending{kind, context.acknowledges, end, ofContent ? m_contentRead : end, context.acknowledgement, 0, recipient};
    if (kind == Awaited::Mail || kind == Awaited::Recipient || kind == Awaited::Data)
        pending.transaction = m_current;
    else if (ofContent)
        pending.transaction = m_bodyOf;
    if (MailTransaction* open = transaction(pending.transaction))
        ++open->openCommands;
    if (!ofContent)
        lostUntil(pending);
    m_pipelines = m_pipelines || (!ofContent && !m_pending.empty() && m_pending.back().kind != Awaited::Greeting);
    m_pending.push_back(pending);
    if (m_serverGap)
        dropAnsweredInGap();
    if (m_pending.size() > maxPending)
        dropPending();
    settleGroup();
    matchHeld();
}

void SmtpDialogue::beginTransaction(const TakenLine& line, std::string_view mailFrom)
{
    m_transactions.emplace_back();
    MailTransaction& begun = m_transactions.back();
    m_current = m_firstNumber + m_transactions.size() - 1;
    begun.offset = line.context.offset;
    begun.time = line.context.time;
    begun.mailFrom.assign(mailFrom.substr(0, maxAddressBytes));
    begun.authenticatedAs = m_facts.authenticatedAs;
    if (mailFrom.empty() && line.tooLong)
        begun.mailFromState = FieldState::Truncated;
    m_heldBytes += sizeof(MailTransaction) + 256 + begun.mailFrom.size();
}

MailTransaction& SmtpDialogue::openTransaction(const TakenLine& line)
{
    if (!transaction(m_current)) {
        beginTransaction(line, {});
        if (m_startLost || m_facts.gaps > 0)
            m_transactions.back().mailFromState = FieldState::AfterGap;
    }
    return *transaction(m_current);
}

void SmtpDialogue::addRecipient(const smtp::Command& command, const TakenLine& line)
{
    MailTransaction& open = openTransaction(line);
    ++m_facts.recipients;
    ++open.recipientCount;
    auto index = static_cast<std::uint32_t>(open.recipients.size());
    if (open.recipients.size() < MailTransaction::maxRecipients) {
        TransactionRecipient recipient;
        recipient.offset = line.context.offset;
        recipient.time = line.context.time;
        if (!line.tooLong || line.text.find('>') != std::string_view::npos)
            recipient.address.assign(command.address.substr(0, maxAddressBytes));
        else
            open.recipientsState = FieldState::Truncated;
        m_heldBytes += sizeof(TransactionRecipient) + 128 + recipient.address.size();
        open.recipients.push_back(std::move(recipient));
    } else {
        index = static_cast<std::uint32_t>(MailTransaction::maxRecipients);
        open.recipientsState = FieldState::Truncated; // counted, not named
    }
    await(Awaited::Recipient, line.end, line.context, index);
}

/// Content from \p sequence on.
void SmtpDialogue::beginBody(bool dotStuffed, std::uint32_t sequence)
{
    m_mode = Mode::Body;
    m_contentRead = sequence + 1;
    m_bodyOf = m_current;
    m_dataEnd = DataEnd();
    m_chunksTotal = 0;
    m_bodyGap = false;
    m_scanner.reset();
    MailTransaction* open = transaction(m_bodyOf);
    if (open) {
        open->dataBegun = true;
        open->message = ScannedMessage();
    }
    m_scanner.emplace(open ? open->message : m_noMessage, dotStuffed, open && open->mailFrom == "<>");
}

/// After a hole: the end of the content is where the server had read to when it accepted it.
std::optional<std::uint32_t> SmtpDialogue::acceptedUpTo() const
{
    if (!m_bodyGap || m_held.empty() || !m_held.front().acknowledges || m_held.front().text.code / 100 != 2)
        return std::nullopt;
    return m_held.front().acknowledgement;
}

void SmtpDialogue::body(std::string_view& bytes, std::uint32_t& sequence, const SegmentContext& context)
{
    std::string_view content = bytes;
    const auto accepted = acceptedUpTo();
    if (const std::int32_t left = accepted ? sequenceDistance(*accepted, sequence) : 0; left > 0)
        content = content.substr(0, static_cast<std::size_t>(left));
    const std::size_t length = m_dataEnd.consume(content);
    if (m_scanner && !m_scanner->finished())
        m_scanner->data(bytes.substr(0, length), context);
    bytes.remove_prefix(length);
    sequence += static_cast<std::uint32_t>(length);
    const bool whole = m_dataEnd.done();
    if (!whole && sequence != accepted)
        return;
    if (MailTransaction* open = transaction(m_bodyOf); open && whole)
        open->sizeBytes = m_dataEnd.sizeBytes();
    endBody(whole);
    awaitDelivery(Awaited::DataEnd, sequence, context);
}

void SmtpDialogue::chunk(std::string_view& bytes, std::uint32_t& sequence, const SegmentContext& context)
{
    const auto length = static_cast<std::size_t>(std::min<std::int64_t>(m_chunkLeft, static_cast<std::int64_t>(bytes.size())));
    if (m_ofMessage && m_scanner && !m_scanner->finished())
        m_scanner->data(bytes.substr(0, length), context);
    bytes.remove_prefix(length);
    sequence += static_cast<std::uint32_t>(length);
    m_chunkLeft -= static_cast<std::int64_t>(length);
    m_chunksTotal += m_ofMessage ? static_cast<std::int64_t>(length) : 0;
    if (m_chunkLeft == 0)
        chunkEnds(sequence, context);
}

void SmtpDialogue::chunkEnds(std::uint32_t sequence, const SegmentContext& context)
{
    m_mode = Mode::Command;
    if (!m_ofMessage)
        return await(Awaited::Other, sequence, context);
    if (!m_lastChunk)
        return await(Awaited::Chunk, sequence, context);
    if (MailTransaction* open = transaction(m_bodyOf))
        open->sizeBytes = m_chunksTotal;
    endBody(true);
    awaitDelivery(Awaited::LastChunk, sequence, context);
}

/// A reply to the message; LMTP gives one to each recipient that it accepted, in their order.
void SmtpDialogue::awaitDelivery(Awaited kind, std::uint32_t end, const SegmentContext& context)
{
    std::vector<std::uint32_t> accepted;
    if (MailTransaction* const of = m_lmtp ? transaction(m_bodyOf) : nullptr) {
        of->repliesEach = true;
        for (std::uint32_t i = 0; i < of->recipients.size(); ++i)
            if (of->recipients[i].reply.code / 100 == 2)
                accepted.push_back(i);
    }
    if (accepted.empty())
        return await(kind, end, context);
    for (const std::uint32_t recipient : accepted)
        await(kind, end, context, recipient);
}

void SmtpDialogue::endBody(bool complete)
{
    if (m_scanner)
        m_scanner->end(complete);
    m_scanner.reset();
    if (MailTransaction* open = transaction(m_bodyOf)) {
        m_heldBytes += open->message.bytes();
        if (m_bodyGap)
            open->sizeState = open->sizeBytes == unknownCount ? FieldState::Truncated : FieldState::AfterGap;
        else if (!complete && open->sizeBytes == unknownCount)
            open->sizeState = FieldState::Truncated;
    }
    m_mode = Mode::Command;
    m_current = 0;
}

void SmtpDialogue::beginTls(const SegmentContext& context)
{
    m_facts.tls = Tls::Yes;
    m_facts.encryptedSince = context.time;
    m_facts.smtp = true;
    m_mode = Mode::Opaque;
    m_current = 0;
}

void SmtpDialogue::finish()
{
    if (m_scanner) {
        m_scanner->end(false);
        if (MailTransaction* open = transaction(m_bodyOf); open && open->sizeBytes == unknownCount)
            open->sizeState = FieldState::Truncated;
    }
    m_scanner.reset();
    if (m_facts.helo.empty() && m_startLost && !encrypted())
        m_facts.heloState = FieldState::AfterGap;
    if (m_inReply)
        replyEnds();
    while (!m_pending.empty())
        dropPending();
    m_current = 0;
    if (m_facts.error.empty() && m_facts.messages == 0)
        m_facts.error = m_lastRefusal;
}

std::size_t SmtpDialogue::settledTransactions() const
{
    std::size_t count = 0;
    for (const MailTransaction& candidate : m_transactions) {
        const std::uint64_t number = m_firstNumber + count;
        if (candidate.openCommands > 0 || number == m_current || (m_scanner && number == m_bodyOf))
            break;
        ++count;
    }
    return count;
}

void SmtpDialogue::forget(std::size_t count)
{
    m_transactions.erase(m_transactions.begin(), m_transactions.begin() + static_cast<std::ptrdiff_t>(count));
    m_firstNumber += count;
    m_heldBytes = 0;
    for (const MailTransaction& kept : m_transactions)
        m_heldBytes += kept.bytes();
    m_facts.messages = m_facts.recipients = m_facts.rejectedRecipients = m_facts.gaps = m_facts.failedAuths = 0;
}

} // namespace delist
