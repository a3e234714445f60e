#include "evidence/logs/sensors/zeek_lines.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/text/encoding.h"
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

constexpr FlowName names[] = {
    {"ts", Flow::Time},                 {"uid", Flow::Session},           {"id.orig_h", Flow::Source},
    {"id.orig_p", Flow::SourcePort},    {"id.resp_h", Flow::Destination}, {"id.resp_p", Flow::DestinationPort},
    {"proto", Flow::Protocol},          {"service", Flow::Service},       {"duration", Flow::Duration},
    {"orig_bytes", Flow::BytesSent},    {"resp_bytes", Flow::BytesReceived}, {"conn_state", Flow::Outcome},
    {"helo", Flow::Helo},               {"mailfrom", Flow::MailFrom},     {"rcptto", Flow::Recipient},
    {"from", Flow::HeaderFrom},         {"msg_id", Flow::MessageId},      {"in_reply_to", Flow::InReplyTo},
    {"subject", Flow::Subject},         {"last_reply", Flow::Reply},      {"tls", Flow::Tls},
    {"user_agent", Flow::Extra},        {"trans_depth", Flow::Sequence}};

const FlowTable& table()
{
    static const FlowTable instance(names);
    return instance;
}

constexpr std::size_t mostNames = 64; ///< of logs that are passed over

/// What only conn.log has, and only smtp.log.
template <class Has> ZeekLog logByFields(const Has& has)
{
    if (has(Flow::Outcome, "conn_state"))
        return ZeekLog::Conn;
    return has(Flow::MailFrom, "mailfrom") || has(Flow::Helo, "helo") || has(Flow::Recipient, "rcptto") ? ZeekLog::Smtp : ZeekLog::Unnamed;
}

bool isHeader(std::string_view line, std::string_view word, std::string_view& value)
{
    if (!line.starts_with(word) || line.size() <= word.size())
        return false;
    value = line.substr(word.size() + 1); // the separator, whatever it is
    return true;
}

} // namespace

ZeekLog zeekLogOf(std::string_view path)
{
    return path == "conn" ? ZeekLog::Conn : path == "smtp" ? ZeekLog::Smtp : path.empty() ? ZeekLog::Unnamed : ZeekLog::Other;
}

ZeekLines::ZeekLines(ZeekLog unnamed, RecordSink& target) : JsonObjectReader(target), m_unnamed(unnamed) {}

void ZeekLines::passOver(std::string_view path)
{
    path = path.substr(0, 64);
    const auto known = m_passedOver.find(path);
    if (known != m_passedOver.end())
        ++known->second;
    else
        ++m_passedOver[m_passedOver.size() < mostNames ? std::string(path) : "others"];
}

void ZeekLines::end()
{
    JsonObjectReader::end();
    std::string rows;
    for (const auto& [path, count] : m_passedOver)
        rows += (rows.empty() ? "" : ", ") + std::string(path.empty() ? std::string_view("without a name") : boundedUtf8(path, 64)) + ' ' + std::to_string(count);
    if (!rows.empty())
        note("Rows of other logs of Zeek, passed over: " + rows + ".");
}

bool ZeekLines::otherLine(const Line& line)
{
    if (line.text.front() == '#') {
        header(line.text);
    } else if (m_log == ZeekLog::Other) {
        passOver(m_path);
    } else {
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
        m_log = ZeekLog::Unnamed; // another log begins
    } else if (isHeader(text, "#set_separator", value)) {
        m_setSeparator = separatorOf(value);
    } else if (isHeader(text, "#empty_field", value)) {
        m_empty = value.substr(0, 64);
    } else if (isHeader(text, "#unset_field", value)) {
        m_unset = value.substr(0, 64);
    } else if (isHeader(text, "#path", value)) {
        m_log = zeekLogOf(value);
        m_path = value.substr(0, 64);
    } else if (isHeader(text, "#fields", value)) {
        m_values.split(value, m_separator);
        m_columns = FlowColumns::read(m_values, table());
        if (m_log == ZeekLog::Unnamed)
            m_log = logByFields([this](Flow field, std::string_view) { return m_columns.has(field); });
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
    if (const char* const problem = row(m_log == ZeekLog::Unnamed ? m_unnamed : m_log, line, time, m_row))
        return problem;
    accepted(time);
    return nullptr;
}

const char* ZeekLines::object(const Line& object, Micros& time)
{
    m_objects = true;
    m_row.clear();
    m_recipients.clear();
    std::string_view logPath;
    m_json.start(object.text);
    while (m_json.next()) {
        if (m_json.kind() == JsonLine::Kind::Null)
            continue;
        const std::string_view path = m_json.path();
        const Flow field = table().find(path);
        const std::string_view value = m_json.value();
        if (field == Flow::Recipient)
            m_recipients.push_back(value);
        else if (field == Flow::MailFrom && value.empty())
            m_row.add(field, "<>");
        else if (field != Flow::None)
            m_row.add(field, value);
        else if (path == "_path")
            logPath = value;
    }
    if (!m_json.complete())
        return "not one whole JSON object";
    ZeekLog log = zeekLogOf(logPath);
    if (log == ZeekLog::Unnamed)
        log = logByFields([this](Flow field, std::string_view) { return m_row.has(field) || (field == Flow::Recipient && !m_recipients.empty()); });
    if (log == ZeekLog::Other || (log == ZeekLog::Unnamed && m_named)) {
        passOver(logPath);
        return notARecord;
    }
    m_named = m_named || log != ZeekLog::Unnamed;
    time = timeOf(m_row[Flow::Time]);
    return time == unknownTime ? "no readable ts" : row(log == ZeekLog::Unnamed ? m_unnamed : log, object, time, m_row);
}

namespace {

/// Rows of a sample.
struct ZeekRows
{
    std::size_t lines = 0, zeek = 0, conn = 0, smtp = 0;
    std::string other; ///< the name of one that is not read
    bool several = false; ///< logs, by their names
    bool header = false;

    void add(ZeekLog log)
    {
        ++zeek;
        conn += log == ZeekLog::Conn;
        smtp += log == ZeekLog::Smtp;
    }
    void named(std::string_view path)
    {
        if (zeekLogOf(path) != ZeekLog::Other)
            return;
        several = several || (!other.empty() && other != path);
        other = path.substr(0, 40);
    }
};

/// The value of "_path" in an object without blanks; empty: it has none.
std::string_view pathOf(std::string_view object)
{
    constexpr std::string_view key = "\"_path\":\"";
    const std::size_t at = object.find(key);
    if (at == std::string_view::npos)
        return {};
    object.remove_prefix(at + key.size());
    return object.substr(0, object.find('"'));
}

bool hasKey(std::string_view object, std::string_view key)
{
    for (std::size_t at = object.find(key); at != std::string_view::npos; at = object.find(key, at + 1))
        if (at > 0 && object[at - 1] == '"' && object.substr(at + key.size()).starts_with("\":"))
            return true;
    return false;
}

ZeekRows countRows(const Sample& sample)
{
    ZeekRows rows;
    ZeekLog log = ZeekLog::Unnamed;
    bool zeekTable = false;
    for (const std::string_view line : sample.lines) {
        std::string_view value;
        if (line.front() == '#') {
            if (isHeader(line, "#separator", value)) {
                log = ZeekLog::Unnamed;
            } else if (isHeader(line, "#path", value)) {
                log = zeekLogOf(value);
                rows.named(value);
                zeekTable = rows.header = true;
                rows.conn += log == ZeekLog::Conn; // a log without rows is one
                rows.smtp += log == ZeekLog::Smtp;
            } else if (isHeader(line, "#fields", value) && value.find("id.orig_h") != std::string_view::npos) {
                zeekTable = rows.header = true;
                if (log == ZeekLog::Unnamed) {
                    log = logByFields([value](Flow, std::string_view name) { return value.find(name) != std::string_view::npos; });
                    rows.conn += log == ZeekLog::Conn;
                    rows.smtp += log == ZeekLog::Smtp;
                }
            }
            continue;
        }
        ++rows.lines;
        if (line.front() != '{') {
            if (zeekTable)
                rows.add(log);
            continue;
        }
        const std::string_view path = pathOf(line);
        if (!hasKey(line, "ts") || (path.empty() && !hasKey(line, "id.orig_h") && !hasKey(line, "orig_h")))
            continue;
        rows.named(path);
        const ZeekLog named = zeekLogOf(path);
        rows.add(named != ZeekLog::Unnamed ? named : logByFields([line](Flow, std::string_view name) { return hasKey(line, name); }));
    }
    return rows;
}

} // namespace

Detection detectZeek(const Sample& sample, ZeekLog wanted)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    const bool isConn = wanted == ZeekLog::Conn;
    const std::string name = isConn ? "conn" : "smtp";
    const ZeekRows rows = countRows(sample);
    if (!rows.header && rows.zeek == 0)
        return {0, "no #path " + name + " and no JSON lines with id.orig_h and " + (isConn ? "conn_state" : "mailfrom")};
    const std::size_t mine = isConn ? rows.conn : rows.smtp;
    if (mine == 0 && rows.conn + rows.smtp > 0)
        return {0.1, std::string("a log of Zeek, but ") + (isConn ? "smtp" : "conn")};
    if (mine == 0) {
        if (isConn && rows.several)
            return {0.6, "several logs of Zeek, of which its beginning has no conn and no smtp"};
        return {0.1, "a log of Zeek, but neither conn nor smtp" + (rows.other.empty() ? std::string() : ": " + rows.other)};
    }
    if (!isConn && rows.conn > 0)
        return {0.2, "logs of Zeek, smtp and conn"};
    const double share = rows.lines == 0 ? 1 : static_cast<double>(rows.zeek) / static_cast<double>(rows.lines);
    return {(rows.header ? 0.98 : 0.96) * share, (isConn && rows.smtp > 0 ? std::string("logs of Zeek, conn and smtp") : "a log of Zeek, " + name) + (rows.header ? " by #path or #fields" : " as JSON objects")};
}

} // namespace delist
