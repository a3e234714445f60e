#include "evidence/captures/attachment_finder.h"
#include "evidence/captures/mime_parameter.h"
#include "evidence/smtp/command.h"

namespace delist {

using smtp::equalsNoCase;
using smtp::startsWithNoCase;
using smtp::trimmed;

namespace {

/// RFC 2046 section 5.1.1 says 70; what is longer is still told apart.
constexpr std::size_t maxBoundaryBytes = 200;

void assignField(std::string_view name, std::string_view value, std::string& type, std::string& disposition, std::string& encoding)
{
    if (equalsNoCase(name, "Content-Type"))
        type = value;
    else if (equalsNoCase(name, "Content-Disposition"))
        disposition = value;
    else if (equalsNoCase(name, "Content-Transfer-Encoding"))
        encoding = value;
}

} // namespace

void AttachmentFinder::headerField(std::string_view name, std::string_view value)
{
    assignField(name, value.substr(0, maxFieldBytes), m_part.contentType, m_part.disposition, m_part.encoding);
}

void AttachmentFinder::bodyBegins(std::uint64_t offset)
{
    partBegins(offset);
    if (m_boundaries.empty() && !m_open) // a text, or a multipart without a boundary
        m_place = Place::Done;
}

void AttachmentFinder::line(std::string_view text, bool cut, std::uint64_t offset)
{
    if (m_place == Place::Done || (text.starts_with("--") && boundary(text)))
        return;
    if (m_place == Place::PartHeader) {
        partHeaderLine(text, offset);
    } else if (m_place == Place::Content) {
        m_decoder->line(text);
        m_cut = m_cut || cut;
    }
}

/// A line that ends the part: the delimiter of any multipart around it.
bool AttachmentFinder::boundary(std::string_view text)
{
    const std::string_view rest = text.substr(2);
    for (std::size_t depth = m_boundaries.size(); depth > 0; --depth) {
        const std::string& candidate = m_boundaries[depth - 1];
        if (!rest.starts_with(candidate))
            continue;
        const std::string_view after = trimmed(rest.substr(candidate.size()));
        const bool closes = after == "--";
        if (!closes && !after.empty())
            continue;
        partEnds(FieldState::Complete);
        m_boundaries.resize(closes ? depth - 1 : depth);
        m_part = {};
        m_field.clear();
        m_place = closes ? (m_boundaries.empty() ? Place::Done : Place::Skip) : Place::PartHeader;
        return true;
    }
    return false;
}

void AttachmentFinder::partHeaderLine(std::string_view text, std::uint64_t offset)
{
    if (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        if (!m_field.empty() && m_field.size() < maxFieldBytes)
            m_field += text.substr(0, maxFieldBytes - m_field.size());
        return;
    }
    takeField();
    if (text.empty())
        partBegins(offset);
    else
        m_field.assign(text.substr(0, maxFieldBytes));
}

void AttachmentFinder::takeField()
{
    const std::size_t colon = m_field.find(':');
    if (colon != std::string::npos)
        assignField(trimmed(std::string_view(m_field).substr(0, colon)), trimmed(std::string_view(m_field).substr(colon + 1)),
                    m_part.contentType, m_part.disposition, m_part.encoding);
    m_field.clear();
}

void AttachmentFinder::partBegins(std::uint64_t offset)
{
    m_place = Place::Skip;
    const std::string type = mimeType(m_part.contentType);
    if (type.starts_with("multipart/")) {
        const std::string boundary = mimeParameter(m_part.contentType, "boundary");
        m_report = m_report || type == "multipart/report";
        if (!boundary.empty() && boundary.size() <= maxBoundaryBytes && m_boundaries.size() < maxDepth)
            m_boundaries.push_back(boundary);
        return;
    }
    std::string name = mimeParameter(m_part.disposition, "filename");
    if (name.empty())
        name = mimeParameter(m_part.contentType, "name");
    const bool text = type.empty() || type.starts_with("text/");
    // What bounces are made of (RFC 3462), the quoted original included.
    const bool report = type.starts_with("message/") && (m_report || type != "message/rfc822");
    if (name.empty() && (text || report) && !startsWithNoCase(trimmed(m_part.disposition), "attachment"))
        return;
    m_open.emplace();
    m_open->offset = offset;
    m_open->name = std::move(name);
    m_open->type = type;
    m_decoder.emplace(m_part.encoding);
    m_cut = false;
    m_place = Place::Content;
}

void AttachmentFinder::partEnds(FieldState state)
{
    if (m_place == Place::PartHeader) // a part without a body
        m_field.clear();
    if (!m_open)
        return;
    m_open->sizeBytes = m_decoder->sizeBytes();
    m_open->state = m_cut ? FieldState::Truncated : state == FieldState::Complete && m_afterGap ? FieldState::AfterGap : state;
    if (m_open->state != FieldState::Truncated)
        m_open->sha256 = m_decoder->sha256();
    m_decoder.reset();
    m_result.push_back(std::move(*m_open));
    m_open.reset();
    if (m_result.size() >= maxAttachments)
        m_place = Place::Done;
}

void AttachmentFinder::gap(std::string_view begun)
{
    if (m_place == Place::Content) {
        m_decoder->line(begun);
        partEnds(FieldState::Truncated);
        if (m_place != Place::Done)
            m_place = Place::Skip; // what follows may belong to another part
    } else if (m_place == Place::PartHeader) {
        m_field.clear();
        m_place = Place::Skip;
    }
    m_afterGap = true;
}

void AttachmentFinder::end(bool complete, std::string_view begun)
{
    if (m_place == Place::Content && !begun.empty())
        m_decoder->line(begun);
    partEnds(complete ? FieldState::Complete : FieldState::Truncated);
    m_place = Place::Done;
}

} // namespace delist
