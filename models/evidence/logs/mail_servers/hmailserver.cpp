// hMailServer's logs: the session log (TAB separated: "SMTPD" thread session "time" "remote address" "SENT: 250 OK"), whose
// SMTPD rows are the server's dialogues with its clients and SMTPC rows its own with other servers; and the awstats log, one
// row per recipient. POP3 and IMAP rows, errors and debug rows are read and say nothing about mail transfer.
#include "evidence/format.h"
#include "evidence/logs/exchange/dialogue_table.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/logs/null_sender_bounce.h"
#include "evidence/text/clock_steps.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include <algorithm>
#include <array>
#include <string>

namespace delist {

namespace {

using exchange::ProtocolRow;
using exchange::Side;

/// Fields at TABs, the quotes around them off. Quotes inside are not doubled, so "\t" between quotes is what separates.
struct Row
{
    std::array<std::string_view, 9> fields;
    std::size_t size = 0;
};

std::string_view unquoted(std::string_view text)
{
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        return text.substr(1, text.size() - 2);
    return text;
}

Row splitRow(std::string_view text, std::size_t most)
{
    Row row;
    while (row.size < most) {
        const std::size_t tab = row.size + 1 == most ? std::string_view::npos : text.find('\t');
        row.fields[row.size++] = unquoted(text.substr(0, tab));
        if (tab == std::string_view::npos)
            break;
        text.remove_prefix(tab + 1);
    }
    return row;
}

bool isSession(std::string_view kind)
{
    return kind == "SMTPD" || kind == "SMTPC" || kind == "POP3D" || kind == "POP3C" || kind == "IMAPD";
}
bool isApplication(std::string_view kind)
{
    return kind == "APPLICATION" || kind == "DEBUG" || kind == "ERROR" || kind == "TCPIP" || kind == "EVENT" || kind == "BACKUP";
}

class HMailServerReader : public LineReader
{
public:
    HMailServerReader(const ReaderOptions& options, RecordSink& target)
        : LineReader(target), m_dialogues(target, DialogueTable::Ids::Reused), m_localToUtc(options.localToUtc)
    {
    }

protected:
    void line(const Line& line) override
    {
        if (line.text.front() != '"') {
            if (!statistics(line))
                reject(line, "neither a session row nor a row of the awstats log");
            return;
        }
        const std::string_view kind = unquoted(line.text.substr(0, line.text.find('\t')));
        if (isApplication(kind)) {
            const Row row = splitRow(line.text, 4);
            const Micros time = toUtc(parseIsoTime(row.fields[2]));
            accepted(time);
            if (kind == "TCPIP")
                handshake(row.fields[3], time);
            return;
        }
        if (!isSession(kind)) {
            reject(line, "an unknown kind of row");
            return;
        }
        const Row row = splitRow(line.text, 6);
        const Micros time = row.size == 6 ? toUtc(parseIsoTime(row.fields[3])) : unknownTime;
        if (time == unknownTime) {
            reject(line, row.size < 6 ? "fewer than six fields" : "the time is not readable");
            return;
        }
        accepted(time);
        m_latest = time;
        m_steps.add(time);
        if (kind.starts_with("SMTP"))
            session(line, row, time, kind == "SMTPD" ? Side::Receive : Side::Send);
    }

    void end() override
    {
        m_dialogues.finish();
        if (m_steps.newestFirst())
            note(newestFirstNote);
        auto* const openEnds = dynamic_cast<OpenEndSink*>(&sink());
        for (const Handshake& each : m_handshakes)
            if (openEnds && each.time != unknownTime && m_latest - each.time <= greetingDelay)
                openEnds->openDelivery({0, static_cast<std::uint64_t>(each.time), 0, OpenDelivery::Missing::Handshake, each.session});
    }

private:
    Micros toUtc(Micros local) const { return local == unknownTime || !m_localToUtc ? local : m_localToUtc(local); }

    void session(const Line& line, const Row& row, Micros time, Side side)
    {
        std::string_view text = row.fields[5];
        const bool sent = text.starts_with("SENT: ");
        if (!sent && !text.starts_with("RECEIVED: "))
            return;
        text.remove_prefix(sent ? 6 : 10);
        const std::uint64_t key = mail_log::mix(mail_log::mix(side == Side::Send ? 1 : 2, std::hash<std::string_view>()(row.fields[2])),
                                                std::hash<std::string_view>()(row.fields[4]));
        ProtocolRow said;
        said.offset = line.offset;
        said.time = time;
        said.session = row.fields[2];
        said.remote = row.fields[4];
        said.connector = row.fields[0];
        said.event = sent ? '>' : '<';
        const bool server = sent == (side == Side::Receive);
        if (server && text.starts_with("220") && !m_dialogues.waitsFor(key, smtp::Verb::StartTls)) {
            // A greeting in a dialogue that is open: the service was restarted and counts from one again.
            if (m_dialogues.greeted(key))
                m_dialogues.end(key, false);
            const bool first = !m_dialogues.isOpen(key);
            each(key, said, side, text);
            if (first)
                m_dialogues.markGreeted(key);
            if (encrypted(said)) {
                said.event = '*';
                said.data = {};
                said.context = exchange::tlsSucceeded;
                m_dialogues.row(key, said, side);
            }
            return;
        }
        each(key, said, side, text);
        if (server && text.starts_with("221"))
            m_dialogues.end(key, true);
    }

    /// "TCPConnection - TLS/SSL handshake completed. Session Id: 7, Remote IP: 192.0.2.20, Version: …": on a port that is
    /// encrypted from the beginning it stands before the greeting.
    void handshake(std::string_view text, Micros time)
    {
        constexpr std::string_view completed = "TLS/SSL handshake completed. Session Id: ";
        constexpr std::string_view remoteName = "Remote IP: ";
        const std::size_t at = text.find(completed);
        const std::size_t remote = at == std::string_view::npos ? at : text.find(remoteName, at);
        if (remote == std::string_view::npos)
            return;
        const auto word = [](std::string_view rest) { return rest.substr(0, std::min(rest.find(','), std::size_t{45})); };
        const std::string_view id = word(text.substr(at + completed.size()));
        const std::string_view address = word(text.substr(remote + remoteName.size()));
        const std::uint64_t key = handshakeKey(id, address);
        Handshake& known = m_handshakes[key % m_handshakes.size()];
        known.key = key;
        known.time = m_latest = time;
        known.session.assign(id).append(1, ' ').append(address);
    }

    static std::uint64_t handshakeKey(std::string_view session, std::string_view remote)
    {
        return mail_log::mix(std::hash<std::string_view>()(session), std::hash<std::string_view>()(remote));
    }

    [[nodiscard]] bool encrypted(const ProtocolRow& greeting)
    {
        const std::uint64_t key = handshakeKey(greeting.session, greeting.remote);
        Handshake& known = m_handshakes[key % m_handshakes.size()];
        const bool found = known.key == key && known.time != unknownTime && greeting.time >= known.time && greeting.time - known.time <= greetingDelay;
        if (found)
            known.time = unknownTime;
        return found;
    }

    /// "[nl]" stands for a line end.
    void each(std::uint64_t key, ProtocolRow& said, Side side, std::string_view text)
    {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find("[nl]"), text.size());
            said.data = text.substr(0, end);
            if (!said.data.empty() && said.data != ".")
                m_dialogues.row(key, said, side);
            text.remove_prefix(std::min(text.size(), end + 4));
        }
    }

    /// time TAB from TAB to TAB sender address TAB recipient address TAB SMTP TAB ? TAB code TAB bytes
    bool statistics(const Line& line)
    {
        const Row row = splitRow(line.text, 9);
        const Micros time = row.size == 9 ? toUtc(parseIsoTime(row.fields[0])) : unknownTime;
        if (time == unknownTime || row.fields[5] != "SMTP")
            return false;
        accepted(time);
        Message message;
        message.offset = line.offset;
        message.time = time;
        message.mailFrom = row.fields[1].empty() ? std::string_view("<>") : row.fields[1];
        message.recipients = 1;
        message.client = IpAddress::parse(row.fields[3]).value_or(IpAddress());
        const int code = static_cast<int>(std::clamp<std::int64_t>(mail_log::number(row.fields[7]), 0, 599));
        message.status = smtp::outcomeOf(code);
        if (code < 400)
            message.server = IpAddress::parse(row.fields[4]).value_or(IpAddress());
        else if (message.client.known() && !message.client.isPrivate())
            message.direction = Direction::Inbound; // refused while it came in; the address is always 127.0.0.1
        message.sizeBytes = mail_log::number(row.fields[8]);
        Delivery delivery;
        delivery.message = sink().message(message);
        delivery.offset = line.offset;
        delivery.time = time;
        delivery.recipient = row.fields[2];
        delivery.server = message.server.known() ? row.fields[4] : std::string_view();
        delivery.outcome = message.status;
        delivery.replyCode = code;
        sink().delivery(delivery);
        tellNullSenderBounce(sink(), message, delivery);
        return true;
    }

    static constexpr Micros greetingDelay = 5 * 60 * Micros{1'000'000}; ///< blacklist look-ups may come first

    struct Handshake
    {
        std::uint64_t key = 0;
        Micros time = unknownTime;
        std::string session; ///< number and address
    };

    DialogueTable m_dialogues;
    ClockSteps m_steps;
    std::array<Handshake, 1024> m_handshakes; ///< the last ones, by key
    Micros m_latest = unknownTime; ///< of the lines so far
    std::function<Micros(Micros)> m_localToUtc;
};

Detection detect(const Sample& sample)
{
    std::size_t good = 0;
    std::size_t rows = 0;
    for (const std::string_view text : sample.lines) {
        ++rows;
        if (text.front() == '"') {
            const std::string_view kind = unquoted(text.substr(0, text.find('\t')));
            const Row row = splitRow(text, isSession(kind) ? 6 : 4);
            good += (isSession(kind) && row.size == 6 && parseIsoTime(row.fields[3]) != unknownTime) ||
                    (isApplication(kind) && row.size == 4 && parseIsoTime(row.fields[2]) != unknownTime);
        } else {
            const Row row = splitRow(text, 9);
            good += row.size == 9 && row.fields[5] == "SMTP" && parseIsoTime(row.fields[0]) != unknownTime;
        }
    }
    if (good == 0)
        return {0, "no row of an hMailServer log"};
    const double share = static_cast<double>(good) / static_cast<double>(rows);
    return {0.97 * share, std::to_string(good) + " of " + std::to_string(rows) + " lines are rows of an hMailServer log"};
}

} // namespace

extern const Format hMailServerFormat;
const Format hMailServerFormat{"hmailserver", "hMailServer log", Vantage::MailLog, FormatClock::Local, true, &detect,
                               [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
                                   return std::make_unique<HMailServerReader>(options, sink);
                               }};

} // namespace delist
