#include "evidence/captures/message_scanner.h"
#include "evidence/captures/encoded_word.h"
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

} // namespace

MessageScanner::MessageScanner(ScannedMessage& result, bool dotStuffed, bool bounce)
    : m_result(result), m_dotStuffed(dotStuffed), m_bounce(bounce)
{
}

void MessageScanner::data(std::string_view bytes)
{
    std::uint32_t sequence = 0;
    while (!bytes.empty() && !finished()) {
        TakenLine taken;
        if (!m_lines.take(bytes, sequence, {}, taken))
            return;
        if (m_skipLine)
            m_skipLine = false;
        else
            line(taken.text);
    }
}

void MessageScanner::gap()
{
    // A field that is cut is not a field; what follows must look like a header to be one.
    m_field.clear();
    m_lines.cut();
    m_skipLine = true;
    m_afterGap = true;
}

void MessageScanner::line(std::string_view text)
{
    if (m_dotStuffed && !text.empty() && text.front() == '.')
        text.remove_prefix(1);
    if (m_place == Place::Header) {
        m_headerBytes += text.size() + 2;
        if (m_headerBytes > maxHeaderBytes) {
            field();
            m_place = Place::Done;
            return;
        }
        return headerLine(text);
    }
    m_bodyBytes += text.size() + 2;
    if (m_bodyBytes > maxReportBytes)
        m_place = Place::Done;
    else
        bodyLine(text);
}

void MessageScanner::headerLine(std::string_view text)
{
    if (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        if (!m_field.empty() && m_field.size() < maxFieldBytes) // unfold (RFC 5322 section 2.2.3)
            m_field += text.substr(0, maxFieldBytes - m_field.size());
        return;
    }
    field();
    const bool isField = !fieldName(text).empty();
    if (isField && m_place != Place::Done) {
        m_field.assign(text.substr(0, maxFieldBytes));
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
}

void MessageScanner::topField(std::string_view name, std::string_view value)
{
    const auto once = [](std::string& field, std::string text) {
        if (field.empty())
            field = std::move(text);
    };
    if (equalsNoCase(name, "Subject"))
        once(m_result.subject, decodeHeaderText(value));
    else if (equalsNoCase(name, "From"))
        once(m_result.from, fromAddress(value));
    else if (equalsNoCase(name, "Message-ID"))
        once(m_result.messageId, messageIdOf(value));
    else if (equalsNoCase(name, "In-Reply-To"))
        m_result.reference = messageIdOf(value);
    else if (equalsNoCase(name, "References") && m_result.reference.empty())
        m_result.reference = messageIdOf(value.substr(std::min(value.rfind('<'), value.size())));
    else if (equalsNoCase(name, "Content-Type"))
        m_result.report = m_result.report || startsWithNoCase(value, "multipart/report");
}

void MessageScanner::reportField(std::string_view name, std::string_view value)
{
    if (m_place == Place::OriginalHeader) {
        if (equalsNoCase(name, "Message-ID") && m_result.originalMessageId.empty())
            m_result.originalMessageId = messageIdOf(value);
        return;
    }
    if (equalsNoCase(name, "Status") && m_result.status.empty()) {
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
    if (m_place == Place::Header || m_place == Place::Status || m_place == Place::OriginalHeader)
        field();
    if (complete && m_result.report && m_result.quotesOriginal == TriState::Unknown && !m_afterGap &&
        m_bodyBytes <= maxReportBytes)
        m_result.quotesOriginal = TriState::No; // wholly seen, and no part quotes anything
    m_place = Place::Done;
}

} // namespace delist
