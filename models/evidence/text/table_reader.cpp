#include "evidence/text/table_reader.h"
#include "evidence/smtp/command.h"
#include "evidence/text/wall_clock.h"
#include <algorithm>

namespace delist {

namespace {
constexpr std::string_view dottedDate = "31.12.2000"; ///< where times are written so, dates are in this order
constexpr char comment = '#'; ///< begins a line that is none of the table, unless it makes a header or row
constexpr const char* quoteNeverCloses = "a quote never closes";
}

char tableDelimiter(std::string_view header)
{
    char best = ',';
    std::size_t most = 1;
    FieldSplitter fields;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        fields.splitCsv(header, delimiter);
        if (fields.size() > most) {
            most = fields.size();
            best = delimiter;
        }
    }
    // Tools of old put blanks between fields that are all in quotes.
    if (most == 1 && header.starts_with('"') && header.find("\" \"") != std::string_view::npos)
        best = ' ';
    return best;
}

TableReader::TableReader(const ReaderOptions& options, RecordSink& target)
    : LineReader(target), m_localToUtc(options.localToUtc), m_dates(options.fileName, options.dateOrder)
{
}

void TableReader::assumeHeader(char delimiter)
{
    m_delimiter = delimiter;
}

Micros TableReader::localToUtc(Micros local) const
{
    return m_localToUtc && local != unknownTime ? m_localToUtc(local) : local;
}

Micros TableReader::toUtc(std::string_view text, bool utc)
{
    bool zoned = false;
    const Micros time = parseWallClock(text, m_dates.order(), &zoned);
    return utc || zoned ? time : localToUtc(time);
}

/// A physical line: a row, or a part of one whose quoted field goes on.
void TableReader::line(const Line& line)
{
    if (m_open.empty()) {
        if (m_fields.splitCsv(line.text, delimiterOf(line.text)))
            whole(line);
        else
            hold(line);
        return;
    }
    const char delimiter = m_delimiter ? m_delimiter : m_given ? m_given : ',';
    // A whole row by itself: the quote before it was a stray one.
    if (m_columns > 2 && line.text.front() == '"' && m_fields.splitCsv(line.text, delimiter) && m_fields.size() == m_columns) {
        giveUp();
        this->line(line);
        return;
    }
    if (m_open.size() + line.text.size() > maxRowBytes) {
        giveUp();
        this->line(line);
        return;
    }
    hold(line);
    if (FieldSplitter::leavesOpen(line.text, delimiter))
        return;
    const std::string text = std::move(m_open);
    const HeldPart first = m_parts.front();
    m_open.clear();
    m_parts.clear();
    if (m_fields.splitCsv(text, delimiter))
        whole({text, first.offset, first.number});
    else
        reject({text, first.offset, first.number}, quoteNeverCloses);
}

/// A row that is not whole yet.
void TableReader::hold(const Line& line)
{
    if (!m_open.empty())
        m_open += '\n';
    m_parts.push_back({m_open.size(), line.offset, line.number});
    m_open += line.text;
}

char TableReader::delimiterOf(std::string_view line) const
{
    return m_delimiter ? m_delimiter : m_given ? m_given : tableDelimiter(line);
}

/// The quote may have been a stray one: lines behind it that have all columns are rows of their own.
void TableReader::giveUp()
{
    const std::string text = std::move(m_open);
    const std::vector<HeldPart> parts = std::move(m_parts);
    m_open.clear();
    m_parts.clear();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = i + 1 < parts.size() ? parts[i + 1].begin - 1 : text.size();
        const Line line{std::string_view(text).substr(parts[i].begin, end - parts[i].begin), parts[i].offset, parts[i].number};
        if (i > 0 && m_columns > 2 && m_fields.splitCsv(line.text, delimiterOf(line.text)) && m_fields.size() == m_columns)
            whole(line);
        else if (i == 0)
            reject({text, line.offset, line.number}, quoteNeverCloses);
    }
}

void TableReader::end()
{
    if (!m_open.empty())
        giveUp();
    decideOrder();
}

/// A whole row, which m_fields holds.
void TableReader::whole(const Line& line)
{
    if (smtp::startsWithNoCase(line.text, "#TYPE "))
        return;
    if (m_delimiter == 0) {
        if (!header(m_fields)) {
            if (line.text.front() != comment)
                reject(line, whyNoHeader());
            return;
        }
        m_delimiter = delimiterOf(line.text);
        m_columns = m_fields.size();
        if (!m_headerIsRow) {
            m_first = m_fields[0];
            return;
        }
    }
    if (m_dates.decided()) {
        take(line);
        return;
    }
    if (const std::string_view cell = dateOf(m_fields); !cell.empty()) {
        m_dates.see(datePart(cell));
        if (tellsDayFirst(cell))
            m_dates.see(dottedDate);
    }
    m_held.hold(line);
    if (m_dates.shows() || m_held.full())
        decideOrder();
}

void TableReader::decideOrder()
{
    m_dates.decide();
    readDatesAs(m_dates);
    m_held.release([this](const Line& line) {
        m_fields.splitCsv(line.text, m_delimiter);
        take(line);
    });
}

void TableReader::take(const Line& line)
{
    if (!m_first.empty() && m_fields[0] == m_first && m_fields.size() > 1 && header(m_fields)) {
        m_columns = m_fields.size();
        return;
    }
    Micros time = unknownTime;
    const char* const why = row(m_fields, line.offset, time);
    if (why == anotherHeader)
        m_columns = m_fields.size();
    else if (why == nullptr)
        accepted(time);
    else if (line.text.front() != comment)
        reject(line, why);
}

} // namespace delist
