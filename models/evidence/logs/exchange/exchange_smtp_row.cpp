#include "evidence/logs/exchange/exchange_smtp_row.h"
#include "evidence/smtp/command.h"
#include <cstring>
#if defined(__SSE2__)
#include <bit>
#include <emmintrin.h>
#endif

namespace delist::exchange {

namespace {

constexpr std::array<std::string_view, 9> columnNames{"date-time",       "connector-id",   "session-id",
                                                      "sequence-number", "local-endpoint", "remote-endpoint",
                                                      "event",           "data",           "context"};
constexpr std::size_t plainColumns = 7; ///< those before data: short, hardly ever quoted

/// Positions of the first \p wanted commas; false when there are fewer.
bool findCommas(const char* begin, const char* end, const char** commas, std::size_t wanted)
{
    std::size_t found = 0;
    const char* p = begin;
#if defined(__SSE2__)
    const __m128i comma = _mm_set1_epi8(',');
    for (; end - p >= 16; p += 16) {
        const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(chunk, comma)));
        while (mask != 0) {
            commas[found++] = p + std::countr_zero(mask);
            if (found == wanted)
                return true;
            mask &= mask - 1;
        }
    }
#endif
    for (; p != end; ++p) {
        if (*p != ',')
            continue;
        commas[found++] = p;
        if (found == wanted)
            return true;
    }
    return false;
}

/// A quoted field at the front of \p text: its content (undone into \p scratch only when a quote is doubled) and the
/// length with both quotes, or 0 when it never closes.
std::size_t quotedField(std::string_view text, std::string& scratch, std::string_view& field)
{
    std::size_t at = text.find('"', 1);
    if (at == std::string_view::npos)
        return 0;
    if (at + 1 >= text.size() || text[at + 1] != '"') {
        field = text.substr(1, at - 1);
        return at + 1;
    }
    scratch.clear();
    std::size_t from = 1;
    for (;;) {
        if (at == std::string_view::npos)
            return 0;
        scratch.append(text, from, at - from);
        if (at + 1 >= text.size() || text[at + 1] != '"')
            break;
        scratch.push_back('"');
        from = at + 2;
        at = text.find('"', from);
    }
    field = scratch;
    return at + 1;
}

} // namespace

void ProtocolRowParser::setFields(std::string_view names)
{
    m_index.fill(-1);
    m_columns = 0;
    m_delimiter = delimiterOfNames(names);
    m_usual = m_delimiter == ',';
    while (!names.empty()) {
        const std::size_t comma = names.find(m_delimiter);
        const std::string_view name = smtp::trimmed(names.substr(0, comma));
        std::size_t column = 0;
        while (column < columnNames.size() && !smtp::equalsNoCase(columnNames[column], name))
            ++column;
        m_usual = m_usual && column == m_columns;
        if (column < columnNames.size() && m_index[column] < 0 && m_columns < FieldSplitter::maxFields)
            m_index[column] = static_cast<std::int8_t>(m_columns);
        ++m_columns;
        names = comma == std::string_view::npos ? std::string_view() : names.substr(comma + 1);
    }
    m_usual = m_usual && m_columns == ColumnCount;
    m_readable = m_index[Event] >= 0 && m_index[Data] >= 0 && (m_index[Session] >= 0 || m_index[Remote] >= 0);
}

bool ProtocolRowParser::splitUsual(std::string_view line, std::array<std::string_view, ColumnCount>& fields)
{
    const char* commas[plainColumns];
    const char* const end = line.data() + line.size();
    if (!findCommas(line.data(), end, commas, plainColumns))
        return false;
    const char* from = line.data();
    for (std::size_t i = 0; i < plainColumns; ++i) {
        fields[i] = {from, static_cast<std::size_t>(commas[i] - from)};
        if (!fields[i].empty() && *from == '"')
            return splitAny(line, fields);
        from = commas[i] + 1;
    }
    std::string_view rest(from, static_cast<std::size_t>(end - from));
    if (!rest.empty() && rest.front() == '"') {
        const std::size_t length = quotedField(rest, m_unquoted[0], fields[Data]);
        if (length == 0 || length >= rest.size() || rest[length] != ',')
            return false;
        rest.remove_prefix(length + 1);
    } else {
        const std::size_t comma = rest.find(',');
        if (comma == std::string_view::npos)
            return false;
        fields[Data] = rest.substr(0, comma);
        rest.remove_prefix(comma + 1);
    }
    fields[Context] = rest;
    if (rest.empty())
        return true;
    if (rest.front() == '"')
        return quotedField(rest, m_unquoted[1], fields[Context]) == rest.size();
    const std::size_t lastComma = rest.rfind(',');
    if (lastComma != std::string_view::npos && fields[Event] != "*" && !fields[Data].empty()) {
        // Commas that nobody quoted, as in logs that went through other tools: dialogue rows have them in the data.
        fields[Context] = rest.substr(lastComma + 1);
        fields[Data] = {fields[Data].data(), static_cast<std::size_t>(rest.data() + lastComma - fields[Data].data())};
    }
    return true;
}

bool ProtocolRowParser::splitAny(std::string_view line, std::array<std::string_view, ColumnCount>& fields)
{
    if (!m_splitter.splitCsv(line, m_delimiter) || m_splitter.size() < m_columns)
        return false;
    for (std::size_t i = 0; i < ColumnCount; ++i)
        fields[i] = m_index[i] < 0 ? std::string_view() : m_splitter[static_cast<std::size_t>(m_index[i])];
    return true;
}

Micros ProtocolRowParser::time(std::string_view text)
{
    // "2024-01-25T15:14:39.460Z": neighbouring rows share the minute.
    if (text.size() == 24 && text[16] == ':' && text[19] == '.' && text[23] == 'Z') {
        if (std::memcmp(text.data(), m_minuteText, sizeof m_minuteText) != 0) {
            std::string copy(text.substr(0, 16));
            copy += ":00Z";
            const Micros minute = parseIsoTime(copy, m_dates);
            if (minute == unknownTime)
                return unknownTime;
            std::memcpy(m_minuteText, text.data(), sizeof m_minuteText);
            m_minute = minute;
        }
        const int second = timestamp::digits2(text.data() + 17);
        const int hundredths = timestamp::digits2(text.data() + 20);
        const unsigned thousandths = static_cast<unsigned>(text[22]) - '0';
        if (second >= 0 && second <= 60 && hundredths >= 0 && thousandths <= 9)
            return m_minute + (second * 1000 + hundredths * 10 + static_cast<int>(thousandths)) * Micros{1000};
        return unknownTime;
    }
    return parseIsoTime(text, m_dates);
}

const char* ProtocolRowParser::parse(std::string_view line, ProtocolRow& row)
{
    if (!m_readable)
        return "the columns named by #Fields are not those of an SMTP protocol log";
    std::array<std::string_view, ColumnCount> fields;
    if (!(m_usual ? splitUsual(line, fields) : splitAny(line, fields)))
        return "too few columns, or a quote that never closes";
    if (m_index[Time] >= 0) {
        row.time = time(fields[Time]);
        if (row.time == unknownTime)
            return "date-time is not a time";
    } else {
        row.time = unknownTime;
    }
    if (fields[Event].size() != 1 || std::memchr("+-<>*", fields[Event].front(), 5) == nullptr)
        return "event is none of + - < > *";
    row.event = fields[Event].front();
    row.sequence = unknownCount;
    if (!fields[Sequence].empty()) {
        std::int64_t value = 0;
        for (const char c : fields[Sequence]) {
            const unsigned digit = static_cast<unsigned>(c) - '0';
            if (digit > 9 || value > 99'999'999)
                return "sequence-number is not a number";
            value = value * 10 + digit;
        }
        row.sequence = value;
    }
    row.connector = fields[Connector];
    row.session = m_index[Session] >= 0 ? fields[Session] : fields[Remote];
    if (row.session.empty())
        return "no session-id";
    row.local = fields[Local];
    row.remote = fields[Remote];
    row.data = fields[Data];
    row.context = fields[Context];
    return nullptr;
}

} // namespace delist::exchange
