// MDaemon's SMTP session logs, (in) and (out), and its statistics CSV. "-->" is what MDaemon says, "<--" what it hears; who is
// the server shows by "Accepting" or "Attempting SMTP connection". Sessions are usually written as a block when they are
// over, so the lines of one are together and the times of the next may lie before; with id strings ("[12:3]") they mix.
#include "evidence/captures/encoded_word.h"
#include "evidence/format.h"
#include "evidence/logs/exchange/dialogue_table.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/logs/null_sender_bounce.h"
#include "evidence/text/csv.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include <algorithm>
#include <unordered_map>

namespace delist {

namespace {

using exchange::ProtocolRow;
using exchange::Side;

constexpr std::size_t stampLength = 4 + 19; // "Tue 2026-08-18 00:00:48"

/// "Tue 2026-08-18 00:00:48.993: ": the length with colon and blank, 0 when it is none.
std::size_t stamp(std::string_view text, DateCache& dates, Micros& time)
{
    if (text.size() < stampLength + 1 || text[3] != ' ' || text[8] != '-')
        return 0;
    for (const std::string_view day : {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"})
        if (text.starts_with(day)) {
            const std::size_t end = text.find(": ", stampLength - 1);
            const std::size_t colon = end == std::string_view::npos && text.back() == ':' ? text.size() - 1 : end;
            if (colon == std::string_view::npos || colon > stampLength + 10)
                return 0;
            time = parseIsoTime(text.substr(4, colon - 4), dates);
            return time == unknownTime ? 0 : std::min(colon + 2, text.size());
        }
    return 0;
}

/// "203.0.113.10:45584", "[203.0.113.10:45584]", "mx.example.org [203.0.113.10:25]", "[203.0.113.10]", "[2001:db8::10]:25": as
/// endpoint text.
std::string_view endpointText(std::string_view text)
{
    if (const std::size_t open = text.find('['); open != std::string_view::npos) {
        const std::size_t close = text.find(']', open);
        if (close != std::string_view::npos && text.substr(close).starts_with("]:")) {
            const std::string_view word = text.substr(open);
            if (const std::string_view whole = word.substr(0, std::min(word.find_first_of(" )"), word.size())); Endpoint::parse(whole))
                return whole;
        }
        text = text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
    }
    text = text.substr(0, std::min(text.find_first_of(" ("), text.size()));
    return Endpoint::parse(text) ? text : std::string_view();
}

class MDaemonReader : public LineReader
{
public:
    MDaemonReader(const ReaderOptions& options, RecordSink& target)
        : LineReader(target), m_dialogues(target, DialogueTable::Ids::Reused), m_localToUtc(options.localToUtc)
    {
    }

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '"') {
            if (!statistics(line))
                reject(line, "no row of MDaemon's statistics");
            return;
        }
        Micros time = unknownTime;
        const std::size_t length = stamp(line.text, m_dates, time);
        if (length == 0) {
            if (line.text.front() != '-')
                reject(line, "no time stamp of an MDaemon log");
            return;
        }
        time = toUtc(time);
        accepted(time);
        std::string_view text = line.text.substr(length);
        if (text.size() >= 4 && text[2] == ':' && text[3] == ' ' && mail_log::number(text) >= 0) // component
            text.remove_prefix(4);
        std::uint64_t key = 0;
        if (!text.empty() && text.front() == '[') { // "[12:3] "
            const std::size_t close = text.find("] ");
            if (close != std::string_view::npos && close < 24 && text.substr(1, close - 1).find_first_not_of("0123456789:") == std::string_view::npos) {
                key = mail_log::mix(3, std::hash<std::string_view>()(text.substr(1, close - 1)));
                text.remove_prefix(close + 2);
            }
        }
        said(line, time, key, text);
    }

    void end() override { m_dialogues.finish(); }

private:
    static constexpr std::uint64_t blockKey = 7; ///< of the session whose block is being read

    Micros toUtc(Micros local) const { return local == unknownTime || !m_localToUtc ? local : m_localToUtc(local); }

    /// What the lines of a session said of it. Those behind a cut name nothing: they are told apart by standing together, or by
    /// their id strings.
    struct Known
    {
        std::string session, local, remote, messageId;
        std::string subject; ///< of the message that is parsed, and its size
        std::int64_t sizeBytes = unknownCount;
        bool parsing = true; ///< its header is told, or nothing was said yet
        Side side = Side::Receive;
        bool sided = false; ///< a line told which side it is
    };

    void said(const Line& line, Micros time, std::uint64_t key, std::string_view text)
    {
        const bool block = key == 0;
        if (block)
            key = blockKey;
        if (m_known.size() > DialogueTable::maxOpen)
            m_known.clear(); // their ends were lost
        Known& known = m_known[key];
        if (text.starts_with("*  ")) // what is part of a step
            text.remove_prefix(3);
        if (text.starts_with("Session ") && text.find("; child") != std::string_view::npos) {
            m_dialogues.end(key, true);
            known = Known();
            known.session = text.substr(8, std::min(text.find(';') - 8, std::size_t{40}));
            m_anySession = true;
            return;
        }
        if (text.starts_with("----------") && block) {
            end(key);
            return;
        }
        if (text.starts_with("Parsing message ")) {
            known.subject.clear();
            known.sizeBytes = unknownCount;
            known.parsing = true;
            return;
        }
        if (known.parsing && describe(key, known, text))
            return;
        ProtocolRow row;
        row.offset = line.offset;
        row.time = time;
        row.session = known.session;
        row.local = known.local;
        row.remote = known.remote;
        if (text.starts_with("SMTP session successful") || text.starts_with("SMTP session terminated") || text.starts_with("Session terminated")) {
            if (m_dialogues.isOpen(key))
                m_dialogues.end(key, true, time);
            else if (!known.sided && known.session.empty() && !(block && m_anySession))
                m_dialogues.endOfOther(key, row, known.side);
            end(key);
        } else if (text.starts_with("Accepting SMTP connection from ")) {
            const std::string_view rest = text.substr(31);
            const std::size_t to = rest.find(" to ");
            take(known, Side::Receive);
            known.remote = endpointText(rest.substr(0, to));
            known.local = to == std::string_view::npos ? std::string_view() : endpointText(rest.substr(to + 4));
            begin(key, known, row);
        } else if (text.starts_with("Attempting SMTP connection to ")) {
            take(known, Side::Send);
            known.remote = endpointText(text.substr(30));
            known.local.clear();
            if (!m_dialogues.isOpen(key))
                begin(key, known, row);
            row.local = known.local;
            row.remote = known.remote;
            row.event = '+'; // the next server of the same message
            m_dialogues.row(key, row, known.side);
            announce(key, known, row);
        } else if (text.starts_with("Connection established ")) { // "(192.0.2.1:1234 -> 203.0.113.99:25)", "192.0.2.1:1234 --> 203.0.113.99:25"
            const std::size_t arrow = text.find("> ");
            if (arrow == std::string_view::npos)
                return;
            take(known, Side::Send);
            const std::size_t from = text.find_first_of("([", 22);
            row.local = endpointText(text.substr(from == std::string_view::npos ? 23 : from + 1, arrow - (from == std::string_view::npos ? 23 : from + 1)));
            std::string_view remote = text.substr(arrow + 2);
            remote = remote.substr(0, std::min(remote.find_first_of(")"), remote.size()));
            row.remote = endpointText(remote);
            row.event = m_dialogues.isOpen(key) ? '+' : '*'; // or begun in the file before
            m_dialogues.row(key, row, known.side);
        } else if (text.starts_with("Message-ID: ")) {
            known.messageId = text.substr(12, 500);
            if (!known.messageId.empty() && known.messageId.front() != '<')
                known.messageId = '<' + known.messageId + '>';
            if (m_dialogues.isOpen(key))
                name(key, known, row);
        } else if (text.starts_with("Authenticated as ")) {
            row.event = '*';
            row.context = "authenticated";
            row.data = text.substr(17);
            if (row.data.ends_with('.'))
                row.data.remove_suffix(1);
            m_dialogues.row(key, row, known.side);
        } else if (text.starts_with("SSL negotiation successful") || text.starts_with("TLS negotiation successful")) {
            if (!m_dialogues.isOpen(key))
                return;
            row.event = '*';
            row.context = exchange::tlsSucceeded;
            m_dialogues.row(key, row, known.side);
        } else if (text.starts_with("--> ") || text.starts_with("<-- ")) {
            row.event = text.front() == '-' ? '>' : '<';
            row.data = text.substr(4);
            if (!known.sided) // replies begin with their codes
                take(known, smtp::parseReply(row.data).has_value() == (row.event == '>') ? Side::Receive : Side::Send);
            if (known.parsing && known.side == Side::Send && !m_dialogues.isOpen(key)) {
                const ProtocolRow said = row; // the dialogue goes on with the message, and its beginning is in the file before
                announce(key, known, row);
                row = said;
            }
            known.parsing = false;
            if (row.data != ".")
                m_dialogues.row(key, row, known.side);
        } else if (text.starts_with("Host screening refused connection ") || text.starts_with("Dynamic screening refused connection ")) {
            refused(line, time, text);
        }
    }

    static void take(Known& known, Side side)
    {
        known.side = side;
        known.sided = true;
    }

    void end(std::uint64_t key)
    {
        m_dialogues.end(key, true);
        m_known.erase(key);
    }

    void begin(std::uint64_t key, const Known& known, ProtocolRow& row)
    {
        m_dialogues.end(key, true);
        row.local = known.local;
        row.remote = known.remote;
        row.event = '+';
        m_dialogues.row(key, row, known.side);
        m_dialogues.markBegun(key);
    }

    /// What was told of the message that is to be sent.
    void announce(std::uint64_t key, Known& known, ProtocolRow& row)
    {
        name(key, known, row);
        if (known.subject.empty() && known.sizeBytes == unknownCount)
            return;
        row.event = '*';
        m_dialogues.row(key, row, known.side);
        m_dialogues.describeNext(key, known.subject, known.sizeBytes);
        known.subject.clear();
        known.sizeBytes = unknownCount;
    }

    /// A line of the header of the message that is to be sent.
    bool describe(std::uint64_t key, Known& known, std::string_view text)
    {
        if (text.starts_with("Subject: "))
            known.subject = decodeHeaderText(text.substr(9, 1000));
        else if (text.starts_with("Size (bytes): "))
            known.sizeBytes = mail_log::number(text.substr(14));
        else
            return false;
        m_dialogues.describeNext(key, known.subject, known.sizeBytes); // the dialogue of the message before may go on with it
        return true;
    }

    /// As Exchange writes it, which is what the dialogue understands.
    void name(std::uint64_t key, Known& known, ProtocolRow& row)
    {
        if (known.messageId.empty())
            return;
        row.event = '*';
        const std::string context = "sending message with InternetMessageId " + known.messageId;
        row.context = context;
        m_dialogues.row(key, row, known.side);
        row.context = {};
        known.messageId.clear();
    }

    /// "… to 192.168.0.10:465 from localhost [203.0.113.11:44056] (matched to line …)"
    void refused(const Line& line, Micros time, std::string_view text)
    {
        const std::size_t from = text.find(" from ");
        if (from == std::string_view::npos)
            return;
        Session session;
        session.offset = line.offset;
        session.time = session.end = time;
        session.client = Endpoint::parse(endpointText(text.substr(from + 6))).value_or(Endpoint());
        if (const std::size_t to = text.find(" to "); to != std::string_view::npos && to < from)
            session.server = Endpoint::parse(endpointText(text.substr(to + 4, from - to - 4))).value_or(Endpoint());
        session.error = text;
        sink().session(session);
    }

    /// "start","end",SMTPI,9443,"from","to","","","address","","",n,bytes,n
    bool statistics(const Line& line)
    {
        m_fields.splitCsv(line.text);
        const Micros time = toUtc(parseIsoTime(m_fields[0], m_dates));
        if (m_fields.size() < 13 || time == unknownTime)
            return false;
        accepted(time);
        const bool in = m_fields[2] == "SMTPI";
        if (!in && m_fields[2] != "SMTPO")
            return true; // POP, IMAP, local
        Message message;
        message.offset = line.offset;
        message.time = time;
        message.mailFrom = m_fields[4].empty() ? std::string_view("<>") : m_fields[4];
        message.recipients = 1;
        message.sizeBytes = mail_log::number(m_fields[12]);
        message.status = Outcome::Accepted;
        message.role = !in && wasTaken(message.mailFrom, m_fields[5]) ? MessageRole::Sent : MessageRole::Transaction;
        if (in)
            take(message.mailFrom, m_fields[5]);
        (in ? message.client : message.server) = IpAddress::parse(m_fields[8]).value_or(IpAddress());
        const IpAddress& other = in ? message.client : message.server;
        if (other.known() && !other.isPrivate())
            message.direction = in ? Direction::Inbound : Direction::Outbound;
        Delivery delivery;
        delivery.message = sink().message(message);
        delivery.offset = line.offset;
        delivery.time = toUtc(parseIsoTime(m_fields[1], m_dates));
        delivery.recipient = m_fields[5];
        delivery.outcome = Outcome::Accepted;
        sink().delivery(delivery);
        tellNullSenderBounce(sink(), message, delivery);
        return true;
    }

    static std::uint64_t pathKey(std::string_view from, std::string_view to)
    {
        return mail_log::mix(std::hash<std::string_view>()(from), std::hash<std::string_view>()(to));
    }
    /// A row of SMTPI: the same mail may leave by a row of SMTPO, which then is no mail of its own.
    void take(std::string_view from, std::string_view to)
    {
        constexpr std::size_t mostPaths = 65'536;
        if (m_taken.size() >= mostPaths)
            m_taken.clear(); // of mail for mailboxes here
        ++m_taken[pathKey(from, to)];
    }
    bool wasTaken(std::string_view from, std::string_view to)
    {
        const auto found = m_taken.find(pathKey(from, to));
        if (found == m_taken.end())
            return false;
        if (--found->second == 0)
            m_taken.erase(found);
        return true;
    }

    DialogueTable m_dialogues;
    std::function<Micros(Micros)> m_localToUtc;
    DateCache m_dates;
    FieldSplitter m_fields;
    std::unordered_map<std::uint64_t, Known> m_known; ///< by the dialogue's key
    bool m_anySession = false;
    std::unordered_map<std::uint64_t, std::uint32_t> m_taken; ///< statistics: by sender and recipient, mail that came in
};

Detection detect(const Sample& sample)
{
    std::size_t good = 0;
    std::size_t rows = 0;
    DateCache dates;
    FieldSplitter fields;
    for (const std::string_view text : sample.lines) {
        if (text.starts_with("-----"))
            continue;
        ++rows;
        Micros time = unknownTime;
        if (text.front() == '"') {
            fields.splitCsv(text);
            good += fields.size() >= 13 && parseIsoTime(fields[0], dates) != unknownTime && parseIsoTime(fields[1], dates) != unknownTime &&
                    !fields[2].empty() && mail_log::number(fields[3]) >= 0;
        } else {
            good += stamp(text, dates, time) != 0;
        }
    }
    if (good == 0)
        return {0, "no line of an MDaemon session log"};
    const double share = static_cast<double>(good) / static_cast<double>(rows);
    return {0.95 * share, std::to_string(good) + " of " + std::to_string(rows) + " lines are of an MDaemon log"};
}

} // namespace

extern const Format mDaemonFormat;
const Format mDaemonFormat{"mdaemon", "MDaemon SMTP session log", Vantage::MailLog, FormatClock::Local, true, &detect,
                           [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
                               return std::make_unique<MDaemonReader>(options, sink);
                           }};

} // namespace delist
