#include "evidence/logs/sensors/zeek_lines.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// "\x09" or the character itself.
char separatorOf(std::string_view text)
{
    if (text.size() == 4 && text.starts_with("\\x") && hexDigit(text[2]) >= 0 && hexDigit(text[3]) >= 0)
        return static_cast<char>(hexDigit(text[2]) << 4 | hexDigit(text[3]));
    return text.size() == 1 ? text[0] : '\t';
}

Micros timeOf(std::string_view text)
{
    const Micros epoch = parseEpoch(text);
    return epoch != unknownTime ? epoch : parseIsoTime(text);
}

bool isHeader(std::string_view line, std::string_view word, std::string_view& value)
{
    if (!line.starts_with(word) || line.size() <= word.size())
        return false;
    value = line.substr(word.size() + 1); // the separator, whatever it is
    return true;
}

} // namespace

bool ZeekLines::otherLine(const Line& line)
{
    if (line.text.front() == '#') {
        header(line.text);
    } else if (!m_otherPath) {
        if (const char* const problem = tsv(line))
            reject(line, problem);
    }
    return true;
}

void ZeekLines::header(std::string_view text)
{
    std::string_view value;
    if (isHeader(text, "#separator", value)) {
        m_separator = separatorOf(value);
    } else if (isHeader(text, "#set_separator", value)) {
        m_setSeparator = separatorOf(value);
    } else if (isHeader(text, "#empty_field", value)) {
        m_empty = value.substr(0, 64);
    } else if (isHeader(text, "#unset_field", value)) {
        m_unset = value.substr(0, 64);
    } else if (isHeader(text, "#path", value)) {
        m_otherPath = value != m_path;
    } else if (isHeader(text, "#fields", value)) {
        m_values.split(value, m_separator);
        m_columns = FlowColumns::read(m_values, m_table);
    }
}

/// Zeek writes bytes that would break its form as \xHH.
std::string_view ZeekLines::unescaped(std::string_view text)
{
    if (text.find('\\') == std::string_view::npos)
        return text;
    const std::size_t begin = m_scratch.size(); // never longer than the line, for which there is room
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && text[i + 1] == 'x' && hexDigit(text[i + 2]) >= 0 && hexDigit(text[i + 3]) >= 0) {
            m_scratch += static_cast<char>(hexDigit(text[i + 2]) << 4 | hexDigit(text[i + 3]));
            i += 3;
        } else if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '\\') {
            m_scratch += '\\';
            ++i;
        } else {
            m_scratch += text[i];
        }
    }
    return std::string_view(m_scratch).substr(begin);
}

const char* ZeekLines::tsv(const Line& line)
{
    if (!m_columns.has(Flow::Time) || !m_columns.has(Flow::Source))
        return m_objects ? "no JSON object" : "no #fields line with ts and id.orig_h yet";
    m_values.split(line.text, m_separator);
    if (m_values.size() < m_columns.width())
        return "fewer columns than the #fields line names";
    m_columns.fill(m_values, m_row, m_unset);
    m_scratch.clear();
    m_scratch.reserve(line.text.size());
    m_recipients.clear();
    std::string_view set = m_row[Flow::Recipient];
    if (!set.empty() && set != m_empty)
        for (;;) {
            const std::size_t end = set.find(m_setSeparator);
            m_recipients.push_back(unescaped(set.substr(0, end)));
            if (end == std::string_view::npos)
                break;
            set.remove_prefix(end + 1);
        }
    m_row.set(Flow::Recipient, {});
    for (std::size_t i = 0; i < static_cast<std::size_t>(Flow::Count); ++i) {
        const auto field = static_cast<Flow>(i);
        const std::string_view value = m_row[field];
        if (value.empty())
            continue;
        // An empty string is something else than nothing: the null sender.
        m_row.set(field, value == m_empty ? std::string_view(m_scratch.data(), 0) : unescaped(value));
        if (value == m_empty && field == Flow::MailFrom)
            m_row.set(field, "<>");
    }
    const Micros time = timeOf(m_row[Flow::Time]);
    if (time == unknownTime)
        return "the time is not readable";
    if (const char* const problem = row(line, time, m_row))
        return problem;
    accepted(time);
    return nullptr;
}

const char* ZeekLines::object(const Line& object, Micros& time)
{
    m_objects = true;
    m_row.clear();
    m_recipients.clear();
    bool otherPath = false;
    m_json.start(object.text);
    while (m_json.next()) {
        if (m_json.kind() == JsonLine::Kind::Null)
            continue;
        const std::string_view path = m_json.path();
        const Flow field = m_table.find(path);
        const std::string_view value = m_json.value();
        if (field == Flow::Recipient)
            m_recipients.push_back(value);
        else if (field == Flow::MailFrom && value.empty())
            m_row.add(field, "<>");
        else if (field != Flow::None)
            m_row.add(field, value);
        else if (path == "_path")
            otherPath = value != m_path;
    }
    if (!m_json.complete())
        return "not one whole JSON object";
    if (otherPath)
        return notARecord;
    time = timeOf(m_row[Flow::Time]);
    return time == unknownTime ? "no readable ts" : row(object, time, m_row);
}

Detection detectZeek(const Sample& sample, std::string_view path, std::string_view sure)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    RowTally json;
    const std::string quoted = '"' + std::string(sure) + '"';
    for (const std::string_view line : sample.lines) {
        std::string_view value;
        if (isHeader(line, "#path", value))
            return value == path ? Detection{0.98, "a log of Zeek with #path " + std::string(path)}
                                 : Detection{0.1, "a log of Zeek with another #path: " + std::string(value.substr(0, 40))};
        if (isHeader(line, "#fields", value) && value.find("id.orig_h") != std::string_view::npos)
            return value.find(sure) != std::string_view::npos ? Detection{0.95, "#fields of Zeek with " + std::string(sure)}
                                                              : Detection{0.1, "#fields of Zeek without " + std::string(sure)};
        ++json.rows;
        const bool zeek = line.front() == '{' && line.find("\"ts\"") != std::string_view::npos
            && (line.find("\"id.orig_h\"") != std::string_view::npos || line.find("\"orig_h\"") != std::string_view::npos);
        json.good += zeek && line.find(quoted) != std::string_view::npos;
    }
    if (json.good == 0)
        return {0, "no #path " + std::string(path) + " and no JSON lines with id.orig_h and " + std::string(sure)};
    return {0.96 * json.share(), json.text("are JSON objects of Zeek with " + std::string(sure))};
}

} // namespace delist
