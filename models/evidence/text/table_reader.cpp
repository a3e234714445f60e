#include "evidence/text/table_reader.h"
#include "evidence/smtp/command.h"
#include "evidence/text/wall_clock.h"
#include <algorithm>

namespace delist {

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
        if (m_fields.splitCsv(line.text, delimiterOf(line.text))) {
            whole(line);
            return;
        }
        m_open.assign(line.text);
        m_openOffset = line.offset;
        m_openNumber = line.number;
        return;
    }
    const char delimiter = m_delimiter ? m_delimiter : m_given ? m_given : ',';
    // A whole row by itself: the quote before it was a stray one.
    if (m_columns > 2 && line.text.front() == '"' && m_fields.splitCsv(line.text, delimiter) && m_fields.size() == m_columns) {
        giveUp();
        whole(line);
        return;
    }
    if (m_open.size() + line.text.size() > maxRowBytes) {
        giveUp();
        this->line(line);
        return;
    }
    m_open += '\n';
    m_open += line.text;
    if (line.text.find('"') != std::string_view::npos && m_fields.splitCsv(m_open, delimiter)) {
        const std::string text = std::move(m_open);
        m_open.clear();
        m_fields.splitCsv(text, delimiter);
        whole({text, m_openOffset, m_openNumber});
    }
}

char TableReader::delimiterOf(std::string_view line) const
{
    return m_delimiter ? m_delimiter : m_given ? m_given : tableDelimiter(line);
}

void TableReader::giveUp()
{
    const std::string text = std::move(m_open);
    m_open.clear();
    reject({text, m_openOffset, m_openNumber}, "a quote never closes");
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
            reject(line, "above the header");
            return;
        }
        m_delimiter = delimiterOf(line.text);
        m_columns = m_fields.size();
        m_first = m_fields[0];
        return;
    }
    if (m_dates.decided()) {
        take(line);
        return;
    }
    if (const std::string_view cell = dateOf(m_fields); !cell.empty())
        m_dates.see(datePart(cell));
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
    if (const char* const why = row(m_fields, line.offset, time))
        reject(line, why);
    else
        accepted(time);
}

} // namespace delist
