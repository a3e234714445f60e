// The format netstat: what `netstat -ano`, `-b`, `-abno` of Windows and `netstat -tnp` of Unix print, saved to a file. The
// table says who holds which socket now; when that was, it does not say. Without -n ports are names of services and
// addresses names of hosts. Titles are localised, so rows are known by form:
//   TCP    10.20.3.44:49152       198.51.100.7:25        ESTABLISHED     4312
//    [spam.exe]
// With -b old Windows (and -v) prints the components that asked for the socket above the program: paths of .dll, the one that
// called last, and "-- unknown component(s) --".
//   tcp        0      0 10.20.3.44:49152        198.51.100.7:25         ESTABLISHED 4312/perl
#include "evidence/format.h"
#include "evidence/logs/sockets/socket_end.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/words.h"
#include <charconv>

namespace delist {

namespace {

using smtp::equalsNoCase;
using smtp::startsWithNoCase;
using smtp::trimmed;

struct Row
{
    SocketOwner owner;
    std::string_view program;
    std::string_view localName; ///< in place of its address
    std::string_view remoteName;
    bool unix = false;
};

/// "10.0.0.1:25", "[::1]:25", "0.0.0.0:0", "*:*", ":::25", "fe80::1%3:25", "pc44:smtp"; false for what is no endpoint.
bool endpoint(std::string_view text, Endpoint& out, std::string_view& name)
{
    const std::size_t colon = text.rfind(':');
    return colon != std::string_view::npos && socketEnd(text.substr(0, colon), text.substr(colon + 1), out, name);
}

bool isState(std::string_view word)
{
    return !word.empty() && word.find_first_of("0123456789/") == std::string_view::npos;
}

/// IANA number of "tcp", "TCPv6", "udp6" …; 0 for another word.
std::uint8_t protocolOf(std::string_view word)
{
    return startsWithNoCase(word, "TCP") ? 6 : startsWithNoCase(word, "UDP") ? 17 : 0;
}

/// False when the line is no row.
bool parse(std::string_view line, Row& row)
{
    row = Row();
    row.owner.protocol = protocolOf(takeWord(line));
    if (row.owner.protocol == 0)
        return false;
    std::string_view word = takeWord(line);
    if (word.find_first_not_of("0123456789") == std::string_view::npos && !word.empty()) { // Recv-Q Send-Q
        takeWord(line);
        word = takeWord(line);
        row.unix = true;
    }
    if (!endpoint(word, row.owner.local, row.localName) || !endpoint(takeWord(line), row.owner.remote, row.remoteName))
        return false;
    word = takeWord(line);
    if (isState(word) && word != "-")
        word = takeWord(line);
    if (word.empty() || word == "-")
        return true;
    std::int64_t pid = 0;
    // Unix prints further columns (user, inode) before it with -e; the last word is the program.
    std::string_view last = word;
    while (row.unix && last.find('/') == std::string_view::npos) {
        const std::string_view next = takeWord(line);
        if (next.empty())
            break;
        last = next;
    }
    const auto parsed = std::from_chars(last.data(), last.data() + last.size(), pid);
    if (parsed.ec == std::errc() && pid >= 0)
        row.owner.pid = pid;
    if (parsed.ptr != last.data() + last.size() && *parsed.ptr == '/')
        row.program = last.substr(static_cast<std::size_t>(parsed.ptr + 1 - last.data()));
    return true;
}

/// A row in all but its ends.
bool looksLikeRow(std::string_view text)
{
    if (protocolOf(takeWord(text)) == 0)
        return false;
    std::size_t ends = 0;
    for (std::string_view word = takeWord(text); !word.empty(); word = takeWord(text))
        ends += word.find(':') != std::string_view::npos && word.back() != ':';
    return ends >= 2;
}

class NetstatReader final : public LineReader
{
public:
    explicit NetstatReader(RecordSink& target) : LineReader(target)
    {
        note("The listing does not say when it was taken; its sockets are joined to connections of any time.");
    }

protected:
    void line(const Line& line) override
    {
        Row row;
        if (parse(line.text, row)) {
            flush();
            if (!row.localName.empty() || !row.remoteName.empty())
                note(namedEndsNote);
            m_owner = row.owner;
            m_computer = boundedUtf8(row.localName, 300);
            m_owner.offset = line.offset;
            m_process = boundedUtf8(row.program, 500);
            m_open = true;
            accepted(unknownTime);
            return;
        }
        const std::string_view text = trimmed(line.text);
        if (looksLikeRow(text)) {
            flush();
            reject(line, "its ends are no addresses with ports");
        } else if (m_open && text.size() > 2 && text.front() == '[' && text.back() == ']')
            m_process = boundedUtf8(text.substr(1, text.size() - 2), 500); // -b: the program, below its parts
    }
    void end() override { flush(); }

private:
    void flush()
    {
        if (!m_open)
            return;
        m_open = false;
        if (m_owner.pid <= 0 && m_process.empty())
            return; // TIME_WAIT and the like belong to nobody
        m_owner.process = m_process;
        m_owner.computer = m_computer;
        sink().socketOwner(m_owner);
    }

    SocketOwner m_owner;
    std::string m_process;
    std::string m_computer;
    bool m_open = false;
};

Detection detect(const Sample& sample)
{
    constexpr std::size_t mostBelow = 16;
    std::size_t rows = 0;
    std::size_t owners = 0;
    std::size_t below = 0; // what -b prints under a row
    for (const std::string_view line : sample.lines) {
        Row row;
        const bool is = parse(line, row);
        rows += is;
        below += !is && rows > 0 && line.front() == ' ';
        owners += (is && (row.owner.pid != unknownCount || !row.program.empty())) || (trimmed(line).starts_with('[') && trimmed(line).ends_with(".exe]"));
    }
    if (rows < 1 || below > rows * mostBelow || (rows + below) * 4 < sample.lines.size())
        return {0, "no rows of netstat"};
    if (owners == 0)
        return {0.55, std::to_string(rows) + " rows of netstat, but it was run without -o, -b or -p: they name no process"};
    return {0.93, std::to_string(rows) + " rows of netstat with their processes"};
}

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<NetstatReader>(sink);
}

} // namespace

extern const Format netstatFormat{"netstat", "netstat listing", Vantage::Report, FormatClock::Utc, true, detect, open};

} // namespace delist
