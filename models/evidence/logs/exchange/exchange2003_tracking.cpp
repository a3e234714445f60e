// The format exchange2003-tracking: message tracking logs of Exchange 2000 and 2003 (yyyymmdd.log below Server.log), TAB
// separated, one row per recipient and event, times "0:58:14 GMT". Event numbers: Microsoft KB 821905, columns KB 246965.
// Message-IDs are written without brackets; here they get them, so that they are found in other evidence.
#include "evidence/format.h"
#include "evidence/logs/exchange/exchange_tracking_bounces.h"
#include "evidence/logs/held_message.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/day_month.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/written_count.h"
#include <algorithm>
#include <charconv>
#include <deque>

namespace delist {

namespace {

using smtp::startsWithNoCase;
using smtp::trimmed;

enum class Column : std::uint8_t {
    Date, Time, ClientIp, ClientHost, PartnerName, ServerHost, ServerIp, Recipient, Event, MessageId, Priority,
    RecipientStatus, Bytes, Recipients, OriginTime, Encryption, Version, LinkedId, Subject, Sender
};

constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}

constexpr ColumnName columnNames[] = {
    name("Date", Column::Date), name("Time", Column::Time), name("client-ip", Column::ClientIp),
    name("Client-hostname", Column::ClientHost), name("Partner-Name", Column::PartnerName),
    name("Server-hostname", Column::ServerHost), name("server-IP", Column::ServerIp),
    name("Recipient-Address", Column::Recipient), name("Event-ID", Column::Event), name("MSGID", Column::MessageId),
    name("Priority", Column::Priority), name("Recipient-Report-Status", Column::RecipientStatus),
    name("total-bytes", Column::Bytes), name("Number-Recipients", Column::Recipients),
    name("Origination-Time", Column::OriginTime), name("Encryption", Column::Encryption),
    name("service-Version", Column::Version), name("Linked-MSGID", Column::LinkedId),
    name("Message-Subject", Column::Subject), name("Sender-Address", Column::Sender),
};
constexpr std::string_view documented =
    "Date\tTime\tclient-ip\tClient-hostname\tPartner-Name\tServer-hostname\tserver-IP\tRecipient-Address\tEvent-ID\tMSGID\t"
    "Priority\tRecipient-Report-Status\ttotal-bytes\tNumber-Recipients\tOrigination-Time\tEncryption\tservice-Version\t"
    "Linked-MSGID\tMessage-Subject\tSender-Address";

struct Meaning
{
    int event;
    const char* word;
    MessageRole role;
    Outcome status;
    bool decides; ///< says what became of the recipient
};

constexpr Meaning meanings[] = {
    {2, "2 report in", MessageRole::Other, Outcome::Unknown, false},
    {8, "8 report out", MessageRole::Other, Outcome::Unknown, false},
    {10, "10 report delivered", MessageRole::Other, Outcome::Unknown, false},
    {34, "34 report generated", MessageRole::Other, Outcome::Unknown, false},
    {1019, "1019 submitted to advanced queuing", MessageRole::Received, Outcome::Accepted, false},
    {1020, "1020 begin outbound transfer", MessageRole::Other, Outcome::Unknown, false},
    {1021, "1021 bad mail", MessageRole::Failed, Outcome::Rejected, true},
    {1023, "1023 begin local delivery", MessageRole::Other, Outcome::Unknown, false},
    {1024, "1024 submitted to categorizer", MessageRole::Other, Outcome::Unknown, false},
    {1025, "1025 begin categorizing", MessageRole::Other, Outcome::Unknown, false},
    {1026, "1026 categorized", MessageRole::Other, Outcome::Unknown, false},
    {1027, "1027 submitted by the store", MessageRole::Submitted, Outcome::Accepted, false},
    {1028, "1028 delivered to the store", MessageRole::Delivered, Outcome::Accepted, true},
    {1030, "1030 non-delivery report", MessageRole::Failed, Outcome::Rejected, true},
    {1031, "1031 end outbound transfer", MessageRole::Sent, Outcome::Accepted, true},
    {1032, "1032 message deferred", MessageRole::Other, Outcome::Deferred, true},
};

Meaning meaningOf(int event)
{
    for (const Meaning& each : meanings)
        if (each.event == event)
            return each;
    return {event, nullptr, MessageRole::Other, Outcome::Unknown, false};
}

/// The row's columns with "-" as empty, and its numbers.
class Row
{
public:
    Row() : m_columns(columnNames) { setHeader(documented); }

    bool setHeader(std::string_view names)
    {
        FieldSplitter header;
        header.split(names);
        m_columns.set(header);
        return m_columns.has(Column::Event) && m_columns.has(Column::MessageId) && m_columns.has(Column::Time);
    }
    /// nullptr or why the line is no row.
    const char* parse(std::string_view line)
    {
        m_fields.split(line);
        if (m_fields.size() < 10)
            return "not the columns of a message tracking log";
        const std::string_view id = (*this)[Column::Event];
        const auto parsed = std::from_chars(id.data(), id.data() + id.size(), event);
        if (parsed.ec != std::errc() || parsed.ptr != id.data() + id.size() || event < 0)
            return "Event-ID is no number";
        const Micros midnight = shortDate((*this)[Column::Date]);
        std::string_view clock = (*this)[Column::Time];
        if (clock.ends_with(" GMT"))
            clock.remove_suffix(4);
        const Micros ofDay = shortTime(clock);
        if (midnight == unknownTime || ofDay == unknownTime)
            return "date or time is none";
        time = midnight + ofDay;
        return nullptr;
    }
    [[nodiscard]] std::string_view operator[](Column column) const
    {
        const std::string_view value = trimmed(m_columns.get(m_fields, column));
        return value == "-" ? std::string_view() : value;
    }
    [[nodiscard]] IpAddress address(Column column) const { return IpAddress::parse((*this)[column]).value_or(IpAddress()); }

    int event = 0;
    Micros time = unknownTime;

private:
    /// "2003-8-12"; neighbours mostly share it.
    Micros shortDate(std::string_view text)
    {
        if (text != m_dateText) {
            m_date = text.size() <= 10 ? parseCountryDate(text, DateOrder::MonthFirst) : unknownTime;
            m_dateText = m_date == unknownTime ? std::string() : std::string(text);
        }
        return text.empty() ? unknownTime : m_date;
    }
    /// "0:58:14", each part with one digit or two.
    static Micros shortTime(std::string_view text)
    {
        int parts[3] = {};
        for (int i = 0; i < 3; ++i) {
            const auto parsed = std::from_chars(text.data(), text.data() + text.size(), parts[i]);
            if (parsed.ec != std::errc() || parts[i] < 0 || parts[i] > (i == 0 ? 23 : 60))
                return unknownTime;
            text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
            if (i == 2)
                return text.empty() ? ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * microsPerSecond : unknownTime;
            if (text.empty() || text.front() != ':')
                return unknownTime;
            text.remove_prefix(1);
        }
        return unknownTime;
    }

    TableColumns m_columns;
    FieldSplitter m_fields;
    std::string m_dateText;
    Micros m_date = unknownTime;
};

/// With angle brackets, as everywhere else.
void assignId(std::string& to, std::string_view id)
{
    to.clear();
    if (id.empty())
        return;
    const bool bare = id.front() != '<';
    if (bare)
        to += '<';
    to += boundedUtf8(id, 1000);
    if (bare)
        to += '>';
}

/// A 1030 that does not name the report that was written for it: its rows follow, and are known by whom they are to.
struct PendingReport
{
    std::string originalId, victim, subject, status;
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    RowId row = 0;
};

class Reader2003 final : public LineReader
{
public:
    explicit Reader2003(RecordSink& target) : LineReader(target), m_held(target), m_bounces(target) {}

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '#') {
            const std::string_view names = trimmed(line.text.substr(1));
            if (startsWithNoCase(names, "Date\t"))
                m_readable = m_row.setHeader(names);
            return;
        }
        if (const char* const why = m_readable ? m_row.parse(line.text) : "the columns of the header are unknown") {
            reject(line, why);
            return;
        }
        accepted(m_row.time);
        event(line.offset);
    }
    void end() override
    {
        m_held.finish();
        for (const PendingReport& pending : m_pending)
            tell(pending, {});
        m_bounces.finish();
    }

private:
    void event(std::uint64_t offset);
    void deliver(const Message& message, const Meaning& meaning);
    void failed(const Message& message, RowId row, std::string_view status);
    void nameReport(const Message& message);
    void tell(const PendingReport& pending, std::string_view reportId);

    static constexpr std::size_t maxPending = 1000;
    static constexpr Micros reportDelay = 10 * 60 * microsPerSecond; ///< until the first row of a report

    Row m_row;
    bool m_readable = true;
    bool m_serverIsNextHop = false; ///< in the row that is being read
    HeldMessage m_held;
    exchange::TrackedBounces m_bounces;
    std::string m_id, m_linked, m_key, m_event;
    std::vector<std::string_view> m_victims;
    std::deque<PendingReport> m_pending; ///< oldest first
};

void Reader2003::event(std::uint64_t offset)
{
    const Meaning meaning = meaningOf(m_row.event);
    assignId(m_id, m_row[Column::MessageId]);
    assignId(m_linked, m_row[Column::LinkedId]);
    m_event = meaning.word ? std::string(meaning.word) : std::to_string(m_row.event);
    Message message;
    message.offset = offset;
    message.time = m_row.time;
    message.role = meaning.role;
    message.status = meaning.status;
    message.event = m_event;
    message.messageId = m_id;
    message.reference = m_linked;
    message.mailFrom = m_row[Column::Sender];
    message.subject = m_row[Column::Subject];
    message.sizeBytes = writtenCount(m_row[Column::Bytes]);
    message.client = m_row.address(Column::ClientIp);
    message.server = m_row.address(Column::ServerIp);
    // In 1020 and 1031 the client columns name the other server, to which this one hands the message; some logs have the
    // two the other way round.
    m_serverIsNextHop = false;
    if (meaning.role == MessageRole::Sent || meaning.event == 1020) {
        const bool outside = message.server.known() && !message.server.isPrivate();
        m_serverIsNextHop = outside && (!message.client.known() || message.client.isPrivate());
        if (!m_serverIsNextHop)
            std::swap(message.client, message.server);
        if (message.server.known() && !message.server.isPrivate())
            message.direction = Direction::Outbound;
    }
    m_key.assign(m_event).append(1, '\t').append(m_id).append(1, '\t').append(std::to_string(m_row.time));
    m_held.row(m_key, message);
    if (message.mailFrom == "<>")
        nameReport(message);
    if (meaning.decides)
        deliver(message, meaning);
}

void Reader2003::deliver(const Message& message, const Meaning& meaning)
{
    Delivery delivery;
    delivery.offset = message.offset;
    delivery.time = message.time;
    delivery.recipient = m_row[Column::Recipient];
    delivery.outcome = meaning.status;
    const bool byClient = meaning.role == MessageRole::Sent && !m_serverIsNextHop;
    delivery.server = m_row[byClient ? Column::ClientHost : m_serverIsNextHop ? Column::PartnerName : Column::ServerHost];
    if (m_serverIsNextHop && delivery.server.empty())
        delivery.server = m_row[Column::ServerIp];
    const std::string_view status = m_row[Column::RecipientStatus];
    if (const auto reply = smtp::parseReply(status)) { // mostly only a number of MAPI's
        delivery.reply = status;
        delivery.replyCode = reply->code;
        delivery.enhancedStatus = reply->enhanced;
    }
    m_held.deliver(delivery);
    if (m_row.event == 1030) {
        failed(message, m_held.flush(), delivery.reply);
    } else if (message.mailFrom == "<>") {
        m_victims.assign(1, delivery.recipient);
        const RowId row = m_held.flush();
        if (meaning.role == MessageRole::Sent)
            m_bounces.moved(message, row, m_victims, meaning.status, message.direction);
        else
            m_bounces.movedIfKnown(message, row, m_victims, meaning.status, Direction::Internal);
    }
}

/// The event says that it failed, not why.
void Reader2003::failed(const Message& message, RowId row, std::string_view status)
{
    const auto same = std::find_if(m_pending.begin(), m_pending.end(), [&](const PendingReport& each) {
        return each.originalId == m_id && smtp::equalsNoCase(each.victim, message.mailFrom);
    });
    if (message.mailFrom.empty() || message.mailFrom == "<>") {
        m_bounces.failed(m_id, m_linked, status);
        return;
    }
    if (m_linked.empty() && same != m_pending.end())
        return; // one report tells of all recipients
    // Its subject is the original's; the report's stands in rows of its own.
    PendingReport pending{m_id, std::string(message.mailFrom), {}, std::string(status), message.offset, message.time, row};
    if (!m_linked.empty()) {
        tell(pending, m_linked);
        return;
    }
    if (m_pending.size() >= maxPending) {
        tell(m_pending.front(), {});
        m_pending.pop_front();
    }
    m_pending.push_back(std::move(pending));
}

/// A report of this server goes to whom a 1030 shortly before is owed to.
void Reader2003::nameReport(const Message& message)
{
    while (!m_pending.empty() && message.time - m_pending.front().time > reportDelay) {
        tell(m_pending.front(), {});
        m_pending.pop_front();
    }
    if (message.client.known() && !message.client.isPrivate())
        return; // somebody else's, coming in
    const std::string_view recipient = m_row[Column::Recipient];
    const auto owed = std::find_if(m_pending.begin(), m_pending.end(), [&](const PendingReport& each) {
        return smtp::equalsNoCase(each.victim, recipient) && message.time >= each.time;
    });
    if (owed == m_pending.end())
        return;
    owed->subject = message.subject;
    tell(*owed, m_id);
    m_pending.erase(owed);
}

void Reader2003::tell(const PendingReport& pending, std::string_view reportId)
{
    Message report;
    report.offset = pending.offset;
    report.time = pending.time;
    report.messageId = reportId;
    report.reference = pending.originalId;
    report.subject = pending.subject;
    report.direction = Direction::Internal; // this server wrote it
    const std::vector<std::string_view> victims(1, pending.victim);
    m_bounces.failed(pending.originalId, reportId, pending.status);
    m_bounces.written(report, pending.row, victims);
}

Detection detect(const Sample& sample)
{
    Row row;
    std::size_t read = 0;
    std::size_t unread = 0;
    bool header = false;
    for (const std::string_view text : sample.lines) {
        if (text.front() == '#') {
            header = header || startsWithNoCase(text, "# Message Tracking Log File");
            if (startsWithNoCase(text, "# Date\t"))
                header = row.setHeader(text.substr(2)) || header;
            continue;
        }
        const bool fits = !row.parse(text) && row[Column::Time].find(':') != std::string_view::npos &&
                          text.find(" GMT\t") != std::string_view::npos && meaningOf(row.event).role != MessageRole::Generated;
        ++(fits ? read : unread);
    }
    if (header && read + unread == 0)
        return {0.95, "# Message Tracking Log File"};
    if (read == 0)
        return {0, "no rows of a message tracking log of Exchange 2000 or 2003"};
    const double share = static_cast<double>(read) / static_cast<double>(read + unread);
    if (share < 0.5)
        return {share * 0.8, "hardly any row is one of an Exchange 2003 message tracking log"};
    return {(header ? 1.0 : 0.9) * (0.5 + share / 2), std::to_string(read) + " rows of a message tracking log of Exchange 2000 or 2003"};
}

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<Reader2003>(sink);
}

} // namespace

extern const Format exchange2003TrackingFormat{"exchange2003-tracking", "Exchange 2000/2003 message tracking log", Vantage::Tracking,
                                               FormatClock::Utc, true, detect, open};

} // namespace delist
