// The format dhcpd-leases: lease files of ISC dhcpd (dhcpd.leases(5)), times in UTC: blocks "lease 10.20.3.44 { … }" and, of DHCPv6,
// 'ia-na "IAID and DUID" { cltt …; iaaddr 2001:db8::44 { … } }'. A block is written whenever a lease changes, so several of them make
// one stay of a device at an address. Prefixes that are handed on (ia-pd) are no addresses of devices.
#include "evidence/format.h"
#include "evidence/logs/leases/leases.h"
#include "evidence/logs/leases/nameless.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"
#include <charconv>

namespace delist {

namespace {

using smtp::startsWithNoCase;
using smtp::trimmed;

/// "1 2026/03/02 08:00:00" or "epoch 1772435289": UTC; "never" and what is no time are unknown.
Micros dhcpdTime(std::string_view text)
{
    const std::string_view first = takeWord(text);
    const std::string_view second = takeWord(text);
    if (first == "epoch") {
        std::int64_t seconds = 0;
        const auto parsed = std::from_chars(second.data(), second.data() + second.size(), seconds);
        return parsed.ec == std::errc() && seconds > 0 && seconds <= 253'402'300'799 ? seconds * microsPerSecond : unknownTime;
    }
    return parseDateTime(second, takeWord(text));
}

std::string_view unquoted(std::string_view text)
{
    text = trimmed(text);
    return text.size() >= 2 && text.front() == '"' && text.back() == '"' ? text.substr(1, text.size() - 2) : text;
}

/// Of its semicolon, behind which a comment may stand: "epoch 1772435289; # Mon Mar 02 …". One between quotes is text.
std::size_t endOfStatement(std::string_view text)
{
    bool quotes = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"')
            quotes = !quotes;
        else if (quotes && text[at] == '\\')
            ++at;
        else if (!quotes && text[at] == ';')
            return at;
    }
    return quotes ? text.find(';') : text.size();
}

/// The bytes that "\001\000abc\"" stands for.
std::string octalBytes(std::string_view text)
{
    constexpr std::size_t most = 160; // a DUID and the number of the interface are shorter
    std::string bytes;
    for (std::size_t at = 0; at < text.size() && bytes.size() < most; ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            bytes += text[at];
            continue;
        }
        unsigned value = 0;
        const auto [end, error] = std::from_chars(text.data() + at + 1, text.data() + std::min(at + 4, text.size()), value, 8);
        if (error == std::errc() && end == text.data() + at + 4 && value < 256) {
            bytes += static_cast<char>(value);
            at += 3;
        } else {
            bytes += text[++at];
        }
    }
    return bytes;
}

class DhcpdReader final : public LineReader
{
public:
    DhcpdReader(const ReaderOptions&, RecordSink& sink) : LineReader(sink), m_leases(sink) {}

protected:
    void line(const Line& line) override
    {
        std::string_view text = trimmed(line.text);
        if (text.front() == '#')
            return;
        if (startsWithNoCase(text, "lease ") && text.ends_with('{')) {
            endAssociation();
            begin(line, text.substr(6));
        } else if ((startsWithNoCase(text, "ia-na ") || startsWithNoCase(text, "ia-ta ")) && text.ends_with('{')) {
            rejectOpen();
            endAssociation();
            const std::string client = octalBytes(unquoted(text.substr(6, text.size() - 7)));
            m_inAssociation = true;
            m_clientMac = macText(hardwareOfDuid(std::string_view(client).substr(std::min<std::size_t>(client.size(), 4)))); // behind the IAID
        } else if (m_inAssociation && startsWithNoCase(text, "iaaddr ") && text.ends_with('{')) {
            begin(line, text.substr(7));
            m_mac = m_clientMac;
            m_time = m_lastTalk;
        } else if (m_open && text.ends_with('{')) {
            ++m_depth; // "on expiry {"
        } else if (text == "}") {
            close();
        } else if (m_depth == 0 && (m_open || m_inAssociation)) {
            statement(text);
        }
    }
    void end() override
    {
        cutOff(m_open);
        if (m_open)
            note("The last lease is not whole.");
        rejectOpen();
        m_leases.finish();
        note(namelessNote(m_nameless));
    }

private:
    void begin(const Line& line, std::string_view text)
    {
        rejectOpen();
        const auto address = IpAddress::parse(takeWord(text));
        m_open = address.has_value();
        m_depth = 0;
        if (!m_open) {
            reject(line, "the lease is of no address");
            return;
        }
        m_number = line.number;
        m_offset = line.offset;
        m_beginning = boundedUtf8(line.text, maxRejectText);
        m_address = *address;
        m_time = m_until = unknownTime;
        m_name.clear();
        m_mac.clear();
        m_used = true;
    }

    void close()
    {
        if (m_open && m_depth > 0) {
            --m_depth;
        } else if (m_open) {
            store();
            m_open = false;
        } else {
            endAssociation();
        }
    }

    void endAssociation()
    {
        m_inAssociation = false;
        m_lastTalk = unknownTime;
    }

    /// The lease that has begun ends without its bracket: what it would have said is not known.
    void rejectOpen()
    {
        if (m_open)
            reject({m_beginning, m_offset, m_number}, "the lease has no closing bracket");
        m_open = false;
    }

    void statement(std::string_view text)
    {
        text = text.substr(0, endOfStatement(text));
        const std::string_view key = takeWord(text);
        if (key == "cltt" && !m_open) {
            m_lastTalk = dhcpdTime(text);
        } else if (key == "starts") {
            m_time = dhcpdTime(text);
        } else if (key == "ends") {
            m_until = dhcpdTime(text);
        } else if (key == "hardware") {
            takeWord(text);
            m_mac = macFromText(takeWord(text));
        } else if (key == "client-hostname") {
            m_name = boundedUtf8(unquoted(text), 255);
        } else if (key == "set" && m_name.empty()) { // set ddns-fwd-name = "pc44.example.org"
            if (takeWord(text) == "ddns-fwd-name" && takeWord(text) == "=")
                m_name = boundedUtf8(unquoted(text), 255);
        } else if (key == "binding") {
            takeWord(text);
            m_used = trimmed(text) != "backup"; // "free" was used before; "backup" belongs to the other server
        }
    }

    void store()
    {
        accepted(m_time);
        if (!m_used)
            return;
        if (m_name.empty() && m_mac.empty())
            ++m_nameless;
        m_leases.assigned(m_address, {m_mac, m_name}, m_time, m_offset, m_until);
    }

    Leases m_leases;
    // The lease that stands open
    IpAddress m_address;
    Micros m_time = unknownTime;
    Micros m_until = unknownTime;
    std::string m_name, m_mac;
    std::string m_beginning; ///< the line that opened it
    std::uint64_t m_number = 0, m_offset = 0;
    unsigned m_depth = 0; ///< of blocks inside it
    bool m_open = false;
    bool m_used = true;
    // The association of DHCPv6 around it
    bool m_inAssociation = false;
    std::string m_clientMac;
    Micros m_lastTalk = unknownTime;
    std::uint64_t m_nameless = 0;
};

Detection detect(const Sample& sample)
{
    std::size_t leases = 0;
    std::size_t parts = 0;
    for (const std::string_view line : sample.lines) {
        const std::string_view text = trimmed(line);
        leases += (text.starts_with("lease ") || text.starts_with("iaaddr ")) && text.ends_with('{');
        parts += text.starts_with("starts ") || text.starts_with("hardware ethernet") || text.starts_with("binding state");
    }
    if (leases == 0 || parts == 0)
        return {0, "no blocks \"lease ADDRESS {\""};
    return {0.95, std::to_string(leases) + " leases of ISC dhcpd"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<DhcpdReader>(options, sink);
}

} // namespace

extern const Format dhcpdLeasesFormat{"dhcpd-leases", "ISC dhcpd lease file", Vantage::Report, FormatClock::Utc, true, detect, open};

} // namespace delist
