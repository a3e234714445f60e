#include "evidence/captures/message_scanner.h"
#include "evidence/captures/encoded_word.h"
#include "evidence/captures/mime_parameter.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include <algorithm>

namespace delist {

namespace {

using smtp::equalsNoCase;
using smtp::startsWithNoCase;
using smtp::trimmed;

/// RFC 5322 field name up to its colon; empty when the line is no field.
std::string_view fieldName(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return {};
    const std::string_view name = trimmed(line.substr(0, colon));
    for (const char c : name)
        if (c <= ' ' || c >= 0x7f)
            return {};
    return name;
}

/// "<a@b>" out of a field; the whole value when there are no brackets.
std::string messageIdOf(std::string_view value)
{
    const std::size_t open = value.find('<');
    const std::size_t close = value.find('>', open == std::string_view::npos ? 0 : open);
    if (open != std::string_view::npos && close != std::string_view::npos)
        value = value.substr(open, close - open + 1);
    return std::string(value.substr(0, 998));
}

constexpr std::size_t maxToBytes = 2000;
constexpr std::size_t maxWordBytes = 512;

/// The address of a From field: in brackets, or all of it without comments.
std::string fromAddress(std::string_view value)
{
    const std::size_t close = value.rfind('>');
    const std::size_t open = close == std::string_view::npos ? close : value.rfind('<', close);
    if (open != std::string_view::npos)
        return decodeHeaderText(trimmed(value.substr(open + 1, close - open - 1)));
    const std::size_t comment = value.find(" (");
    return decodeHeaderText(trimmed(value.substr(0, comment)));
}

/// The addresses of a To field, ", " between. \p cut: the last one may not be whole.
std::string addressList(std::string_view value, bool cut)
{
    std::string list;
    bool quoted = false;
    int depth = 0; // of comments
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
        std::string_view one = trimmed(value.substr(begin, end - begin));
        if (const std::size_t group = one.find(':'); group != std::string_view::npos && one.find_first_of("<@\"") > group)
            one = trimmed(one.substr(group + 1)); // "undisclosed-recipients:;" (RFC 5322 section 3.4)
        std::string address = fromAddress(one);
        while (!address.empty() && (address.back() == ';' || address.back() == ' '))
            address.pop_back();
        if (!address.empty())
            list += (list.empty() ? "" : ", ") + address;
    };
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\')
            ++i;
        else if (c == '"' && depth == 0)
            quoted = !quoted;
        else if (!quoted && c == '(')
            ++depth;
        else if (!quoted && c == ')' && depth > 0)
            --depth;
        else if (!quoted && depth == 0 && c == ',') {
            take(i);
            begin = i + 1;
        }
    }
    if (!cut || value.ends_with('>'))
        take(value.size());
    return list;
}

} // namespace

MessageScanner::MessageScanner(ScannedMessage& result, bool dotStuffed, bool bounce)
    : m_result(result), m_attachments(result.attachments), m_dotStuffed(dotStuffed), m_bounce(bounce)
{
}

void MessageScanner::data(std::string_view bytes, const SegmentContext& context)
{
    std::uint32_t sequence = 0;
    while (!bytes.empty() && !finished()) {
        TakenLine taken;
        if (!m_lines.take(bytes, sequence, context, taken))
            return;
        if (m_skipLine)
            m_skipLine = false;
        else
            line(taken);
    }
}

void MessageScanner::gap()
{
    // Of a field that is cut its beginning is known; what follows must look like a header to be one.
    const TakenLine begun = m_lines.pending() && !m_skipLine ? m_lines.cut() : TakenLine();
    if (m_inHeader) {
        if (!begun.text.empty())
            headerLine(begun.text);
        m_fieldCut = true;
        field();
    } else {
        m_field.clear();
        m_attachments.gap(begun.text);
    }
    m_lines.cut();
    m_skipLine = true;
    m_afterGap = true;
}

void MessageScanner::line(const TakenLine& taken)
{
    std::string_view text = taken.text;
    if (m_dotStuffed && !text.empty() && text.front() == '.')
        text.remove_prefix(1);
    if (m_inHeader) {
        m_headerBytes += text.size() + 2;
        if (m_headerBytes > maxHeaderBytes) {
            m_fieldCut = true;
            field();
            lostHeader(FieldState::Truncated);
            m_inHeader = false;
            m_place = Place::Done;
            m_attachments.end(false, {});
            return;
        }
        headerLine(text);
        m_fieldCut = m_fieldCut || taken.tooLong;
        if (m_place != Place::Header)
            headerEnds(taken.context.offset);
        return;
    }
    m_attachments.line(text, taken.tooLong, taken.context.offset);
    m_bodyBytes += text.size() + 2;
    if (m_bodyBytes > maxReportBytes)
        m_place = Place::Done;
    if (m_place != Place::Done)
        bodyLine(text);
}

void MessageScanner::headerEnds(std::uint64_t offset)
{
    m_inHeader = false;
    if (m_afterGap)
        lostHeader(FieldState::AfterGap);
    m_attachments.bodyBegins(offset);
}

/// What every message has and this one does not show, was in the hole.
void MessageScanner::lostHeader(FieldState state)
{
    const auto mark = [&](HeaderField field, const std::string& text) {
        FieldState& known = m_result.states[static_cast<std::size_t>(field)];
        if (text.empty() && known == FieldState::Complete)
            known = state;
    };
    mark(HeaderField::MessageId, m_result.messageId);
    mark(HeaderField::From, m_result.from);
    mark(HeaderField::To, m_result.to);
    mark(HeaderField::Subject, m_result.subject);
}

void MessageScanner::headerLine(std::string_view text)
{
    if (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        if (m_field.empty())
            return;
        m_fieldCut = m_fieldCut || m_field.size() + text.size() > maxFieldBytes;
        if (m_field.size() < maxFieldBytes) // unfold (RFC 5322 section 2.2.3)
            m_field += text.substr(0, maxFieldBytes - m_field.size());
        return;
    }
    field();
    const bool isField = !fieldName(text).empty();
    if (isField && m_place != Place::Done) {
        m_field.assign(text.substr(0, maxFieldBytes));
        m_fieldCut = text.size() > maxFieldBytes;
        return;
    }
    if (m_place == Place::Header) {
        if (text.empty() || m_afterGap || !startsWithNoCase(text, "From ")) // an mbox line is passed over
            m_place = m_bounce || m_result.report ? Place::Body : Place::Done;
    } else if (m_place == Place::PartHeader && text.empty()) {
        if (startsWithNoCase(m_partType, "message/delivery-status") ||
            startsWithNoCase(m_partType, "message/global-delivery-status")) {
            m_place = Place::Status;
        } else if (startsWithNoCase(m_partType, "message/rfc822") || startsWithNoCase(m_partType, "message/global")) {
            m_result.quotesOriginal = TriState::Yes;
            m_place = Place::OriginalHeader;
        } else if (startsWithNoCase(m_partType, "text/rfc822-headers")) {
            m_result.quotesOriginal = TriState::No;
            m_place = Place::OriginalHeader;
        } else {
            m_place = Place::Body;
        }
    } else if (m_place == Place::OriginalHeader && text.empty()) {
        m_place = Place::Done; // the original's headers were all that is left to learn
    }
}

void MessageScanner::bodyLine(std::string_view text)
{
    // Any boundary-like line that is followed by a Content-Type begins a part; the boundary itself need not be known.
    if (text.size() > 2 && text.starts_with("--") && m_place != Place::OriginalHeader) {
        field();
        m_partType.clear();
        m_place = Place::PartHeader;
        return;
    }
    switch (m_place) {
    case Place::PartHeader:
    case Place::OriginalHeader:
        headerLine(text);
        break;
    case Place::Status:
        if (text.empty())
            field(); // groups of fields, one per recipient
        else
            headerLine(text);
        break;
    default:
        break;
    }
}

void MessageScanner::field()
{
    if (m_field.empty())
        return;
    const std::string_view name = fieldName(m_field);
    const std::string_view value = trimmed(std::string_view(m_field).substr(m_field.find(':') + 1));
    switch (m_place) {
    case Place::Header:
        topField(name, value);
        break;
    case Place::PartHeader:
        if (equalsNoCase(name, "Content-Type"))
            m_partType.assign(value.substr(0, 128));
        break;
    case Place::Status:
    case Place::OriginalHeader:
        reportField(name, value);
        break;
    default:
        break;
    }
    m_field.clear();
    m_fieldCut = false;
}

/// The first of its kind counts (RFC 5322 section 3.6 allows one).
void MessageScanner::keep(HeaderField field, std::string& to, std::string text, std::size_t maxBytes)
{
    FieldState& state = m_result.states[static_cast<std::size_t>(field)];
    if (!to.empty() || state == FieldState::Truncated)
        return;
    state = m_fieldCut || text.size() > maxBytes ? FieldState::Truncated
            : m_afterGap                         ? FieldState::AfterGap
                                                 : FieldState::Complete;
    to = std::move(text);
    if (to.size() > maxBytes)
        to.resize(maxBytes);
}

void MessageScanner::topField(std::string_view name, std::string_view value)
{
    m_attachments.headerField(name, value);
    // An address or an id of which the end is missing is none.
    const bool whole = !m_fieldCut || value.ends_with('>');
    if (equalsNoCase(name, "Subject"))
        keep(HeaderField::Subject, m_result.subject, decodeHeaderText(value), maxFieldBytes);
    else if (equalsNoCase(name, "From"))
        keep(HeaderField::From, m_result.from, whole ? fromAddress(value) : std::string(), maxFieldBytes);
    else if (equalsNoCase(name, "To"))
        keep(HeaderField::To, m_result.to, addressList(value, m_fieldCut), maxToBytes);
    else if (equalsNoCase(name, "Message-ID"))
        keep(HeaderField::MessageId, m_result.messageId, whole ? messageIdOf(value) : std::string(), maxFieldBytes);
    else if (equalsNoCase(name, "X-Mailer") || equalsNoCase(name, "User-Agent"))
        keep(HeaderField::Mailer, m_result.mailer, decodeHeaderText(value), maxWordBytes);
    else if (equalsNoCase(name, "X-PHP-Originating-Script") || equalsNoCase(name, "X-PHP-Script"))
        keep(HeaderField::Script, m_result.script, decodeHeaderText(value), maxWordBytes);
    else if (equalsNoCase(name, "Received"))
        receivedField(value);
    else if (equalsNoCase(name, "In-Reply-To"))
        m_result.reference = messageIdOf(value);
    else if (equalsNoCase(name, "References") && m_result.reference.empty())
        m_result.reference = messageIdOf(value.substr(std::min(value.rfind('<'), value.size())));
    else if (equalsNoCase(name, "Content-Type"))
        contentType(value);
    else if (equalsNoCase(name, "X-MS-Journal-Report") || equalsNoCase(name, "TLS-Report-Domain"))
        m_result.otherReport = true;
}

void MessageScanner::contentType(std::string_view value)
{
    if (!startsWithNoCase(value, "multipart/report"))
        return;
    m_result.report = true;
    const std::string type = mimeParameter(value, "report-type"); // RFC 6522; cut or missing, it is most likely about delivery
    m_result.otherReport = m_result.otherReport || equalsNoCase(type, "disposition-notification") || equalsNoCase(type, "feedback-report") ||
                           equalsNoCase(type, "tlsrpt");
}

void MessageScanner::receivedField(std::string_view value)
{
    FieldState& state = m_result.states[static_cast<std::size_t>(HeaderField::Received)];
    if (m_result.received.size() + value.size() > maxReceivedBytes) {
        state = FieldState::Truncated;
        return;
    }
    if (!m_result.received.empty())
        m_result.received += '\n';
    m_result.received += decodeHeaderText(value);
    if (m_fieldCut)
        state = FieldState::Truncated;
    else if (m_afterGap && state == FieldState::Complete)
        state = FieldState::AfterGap;
}

void MessageScanner::reportField(std::string_view name, std::string_view value)
{
    if (m_place == Place::OriginalHeader) {
        if (equalsNoCase(name, "Message-ID") && m_result.originalMessageId.empty())
            m_result.originalMessageId = messageIdOf(value);
        return;
    }
    if (equalsNoCase(name, "Action")) {
        const auto is = [&](std::string_view action) { return startsWithNoCase(value, action); }; // a comment may follow
        m_result.failed = m_result.failed || is("failed");
        m_result.delayed = m_result.delayed || is("delayed");
        m_result.arrived = m_result.arrived || is("delivered") || is("relayed") || is("expanded");
    } else if (equalsNoCase(name, "Status") && m_result.status.empty()) {
        m_result.status = smtp::enhancedStatus(value);
    } else if (equalsNoCase(name, "Diagnostic-Code") && m_result.diagnostic.empty()) {
        const std::size_t type = value.find(';');
        if (type != std::string_view::npos)
            value.remove_prefix(type + 1);
        m_result.diagnostic = trimmed(value).substr(0, 512);
    }
}

void MessageScanner::end(bool complete)
{
    const TakenLine begun = m_lines.pending() && !m_skipLine ? m_lines.cut() : TakenLine();
    if (m_inHeader) {
        if (!begun.text.empty()) {
            headerLine(begun.text);
            m_fieldCut = true;
        }
        m_fieldCut = m_fieldCut || !complete;
        field();
        if (!complete)
            lostHeader(FieldState::Truncated);
        else if (m_afterGap)
            lostHeader(FieldState::AfterGap);
    } else if (m_place == Place::Status || m_place == Place::OriginalHeader) {
        field();
    }
    m_attachments.end(complete, begun.text);
    if (complete && m_result.report && m_result.quotesOriginal == TriState::Unknown && !m_afterGap &&
        m_bodyBytes <= maxReportBytes)
        m_result.quotesOriginal = TriState::No; // wholly seen, and no part quotes anything
    m_place = Place::Done;
}

} // namespace delist
