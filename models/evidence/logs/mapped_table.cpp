// The format csv: a table whose columns the user assigned (see column_mapping.h). Never recognised by content; the import
// opens it for --format csv:…, for the mapping dialog and for headers whose mapping is remembered.
#include "evidence/format.h"
#include "evidence/logs/action_words.h"
#include "evidence/logs/column_mapping.h"
#include "evidence/logs/flow_row.h"
#include "evidence/logs/local_action_words.h"
#include "evidence/logs/named_endpoint.h"
#include "evidence/logs/null_sender_bounce.h"
#include "evidence/logs/service.h"
#include "evidence/name_log.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/encoding.h"
#include "evidence/text/named_time.h"
#include "evidence/text/table_reader.h"
#include "evidence/text/word_memory.h"
#include "evidence/text/written_count.h"
#include "evidence/text/zone_reading.h"
#include <algorithm>
#include <charconv>
#include <span>

namespace delist {

namespace {

using smtp::trimmed;

bool hasAny(std::string_view text, std::span<const std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [text](std::string_view word) { return findWord(text, word) != std::string_view::npos; });
}

/// By the words that the user gave.
Action givenAction(std::string_view text, const ColumnMapping& mapping)
{
    const auto among = [text](const std::vector<std::string>& words) {
        return std::any_of(words.begin(), words.end(), [text](const std::string& word) { return smtp::equalsNoCase(text, word); });
    };
    return among(mapping.denied) ? Action::Denied : among(mapping.allowed) ? Action::Allowed : Action::Unknown;
}

Action actionOf(std::string_view text, const ColumnMapping& mapping)
{
    if (const Action given = givenAction(text, mapping); given != Action::Unknown)
        return given;
    for (const std::string_view end : {"client-rst", "server-rst"}) // FortiGate's ends of what was let through
        if (smtp::equalsNoCase(text, end))
            return Action::Allowed;
    if (const Action exact = delist::actionOf(text); exact != Action::Unknown)
        return exact;
    const LocalAction local = localActionOf(text);
    if (local == LocalAction::Denied || local == LocalAction::Failed)
        return Action::Denied;
    if (const Action said = actionOfWords(text); said != Action::Unknown)
        return said;
    if (local != LocalAction::Unknown)
        return Action::Allowed;
    static constexpr std::string_view others[] = {"open", "close", "built", "establish", "success", "ok", "end", "start", "terminat", "forward"};
    return grantIn(text, others);
}

/// Of mail, where no reply code tells: "Delivered", "Undeliverable", "Soft bounce", "Delivery delayed".
Outcome outcomeOfWords(std::string_view text, const ColumnMapping& mapping)
{
    if (const Action given = givenAction(text, mapping); given != Action::Unknown)
        return given == Action::Denied ? Outcome::Rejected : Outcome::Accepted;
    static constexpr std::string_view bounced[] = {"bounce"}, soft[] = {"soft"}, queued[] = {"queue"}, over[] = {"expired", "unzustellbar"};
    if (hasAny(text, bounced))
        return hasAny(text, soft) ? Outcome::Deferred : Outcome::Rejected;
    static constexpr std::string_view later[] = {"defer", "delay", "pending", "verz\xc3\xb6gert", "ausstehend", "diff\xc3\xa9r", "en attente", "pendiente"};
    if (hasAny(text, later))
        return Outcome::Deferred;
    static constexpr std::string_view handedOn[] = {"deliver", "sent", "zugestellt", "gesendet", "distribu", "envoy", "entregad", "enviad"};
    const Action delivered = grantIn(text, handedOn);
    const Action said = actionOf(text, mapping);
    if (delivered == Action::Denied || said == Action::Denied || hasAny(text, over))
        return Outcome::Rejected;
    if (delivered == Action::Allowed || said == Action::Allowed)
        return Outcome::Accepted;
    return hasAny(text, queued) ? Outcome::Deferred : Outcome::Unknown;
}

/// The number of "6", "6 (TCP)".
std::int64_t leadingCount(std::string_view text)
{
    return writtenCount(text.substr(0, text.find_first_of("/(")));
}

/// Of a port's column: spreadsheets part thousands, and programs make "25.0" of a number in a column with empty cells.
Service service(std::string_view text)
{
    if (text.ends_with(".0"))
        text.remove_suffix(2);
    const std::int64_t count = writtenCount(text);
    if (count == unknownCount)
        return serviceOf(text);
    const bool beyond = count > 65535;
    return {beyond ? std::uint16_t{0} : static_cast<std::uint16_t>(count), unknownProtocol, !beyond, beyond};
}

/// What a column says when not one of its words is understood.
class UnknownWords
{
public:
    void add(std::string_view word, bool understood)
    {
        m_understood = m_understood || understood;
        if (m_understood || word.empty() || m_words.size() == most)
            return;
        std::string kept(boundedUtf8(word, longest));
        if (std::find(m_words.begin(), m_words.end(), kept) == m_words.end())
            m_words.push_back(std::move(kept));
    }
    /// Empty when a word is understood or there is none.
    [[nodiscard]] std::string note() const
    {
        if (m_understood || m_words.empty())
            return {};
        std::string listed;
        for (const std::string& word : m_words)
            listed += (listed.empty() ? "\"" : ", \"") + word + '"';
        return "No word of the action column is known (" + listed + "): allowed=WORD|WORD and denied=WORD|WORD of the mapping tell what they mean.";
    }

private:
    static constexpr std::size_t most = 5, longest = 40;
    std::vector<std::string> m_words;
    bool m_understood = false;
};

class MappedReader final : public TableReader
{
public:
    MappedReader(ColumnMapping mapping, const ReaderOptions& options, RecordSink& target)
        : TableReader(options, target), m_mapping(std::move(mapping)), m_names(target)
    {
        setDelimiter(m_mapping.delimiter);
        setDateOrder(m_mapping.dates);
        if (!m_mapping.header) {
            m_index = m_mapping.resolve({});
            if (m_mapping.delimiter)
                assumeHeader(m_mapping.delimiter);
            else
                headerIsRow(); // the first row shows the delimiter
        }
    }

protected:
    bool header(const FieldSplitter& names) override
    {
        if (!m_mapping.header)
            return !names[0].starts_with('#');
        std::string missing;
        const auto index = m_mapping.resolve(names, &missing);
        if (!missing.empty()) {
            m_whyNoHeader = "no header: it has no column \"" + missing + '"';
            return false;
        }
        m_index = index;
        return true;
    }

    [[nodiscard]] std::string_view whyNoHeader() const override { return m_whyNoHeader.empty() ? TableReader::whyNoHeader() : m_whyNoHeader; }

    std::string_view dateOf(const FieldSplitter& fields) override
    {
        return get(fields, m_mapping[MappedField::Date].set() ? MappedField::Date : MappedField::Time);
    }

    void end() override
    {
        TableReader::end();
        note(m_zones.note());
        note(m_words.note());
    }

    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        time = timeOf(fields);
        if (time == unknownTime)
            return "the time stamp is none";
        return m_mapping.isMail() ? message(fields, offset, time) : connection(fields, offset, time);
    }

private:
    [[nodiscard]] std::string_view get(const FieldSplitter& fields, MappedField field) const
    {
        const int at = m_index[static_cast<std::size_t>(field)];
        const std::string_view value = at < 0 ? std::string_view() : trimmed(fields[static_cast<std::size_t>(at)]);
        return value == "-" ? std::string_view() : value;
    }

    /// Seconds, milliseconds or microseconds since 1970, by their size.
    static Micros epoch(std::string_view text)
    {
        std::int64_t whole = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), whole);
        if (parsed.ec != std::errc() || whole < 100'000'000)
            return unknownTime;
        if (parsed.ptr == text.data() + text.size()) {
            if (whole < 100'000'000'000)
                return whole * microsPerSecond;
            if (whole < 10'000'000'000'000)
                return whole * 1000;
            return whole >= 100'000'000'000'000 && whole < 100'000'000'000'000'000 ? whole : unknownTime; // between: "20260302100000"
        }
        if (*parsed.ptr != '.' || whole >= 100'000'000'000)
            return unknownTime;
        Micros scale = 100'000;
        Micros fraction = 0;
        for (const char* p = parsed.ptr + 1; p != text.data() + text.size(); ++p, scale /= 10) {
            if (*p < '0' || *p > '9')
                return unknownTime;
            fraction += (*p - '0') * scale;
        }
        return whole * microsPerSecond + fraction;
    }

    Micros timeOf(const FieldSplitter& fields)
    {
        if (m_mapping[MappedField::Date].set() && m_mapping[MappedField::Clock].set()) {
            const Micros midnight = parseCountryDate(get(fields, MappedField::Date), dateOrder());
            const Micros ofDay = parseCountryTime(get(fields, MappedField::Clock));
            return midnight == unknownTime || ofDay == unknownTime ? unknownTime : localToUtc(midnight + ofDay);
        }
        return timeOf(get(fields, MappedField::Time));
    }
    Micros timeOf(std::string_view text)
    {
        Micros time = epoch(text);
        if (time == unknownTime)
            time = toUtc(text, false);
        if (time != unknownTime)
            return time;
        std::string_view zone;
        const Micros local = parseNamedTime(text, dateOrder(), zone);
        if (local == unknownTime || zone.empty())
            return localToUtc(local);
        return m_zones.utcOf(local, zone, [this](Micros clock) { return localToUtc(clock); });
    }

    /// False when there is text that is no address. A port and the host's name may stand beside the address; a port has its
    /// own column otherwise.
    bool endpoint(const FieldSplitter& fields, MappedField address, MappedField port, NamedEndpoint& out)
    {
        const std::string_view text = get(fields, address);
        if (!text.empty()) {
            if (const auto parsed = NamedEndpoint::parse(text))
                out = *parsed;
            else if (address == MappedField::Destination && isHostName(text))
                note("Some rows name the destination instead of its address, which is then unknown.");
            else
                return false;
        }
        if (const std::string_view written = get(fields, port); !written.empty())
            out.endpoint.port = service(written).port;
        return true;
    }

    /// Nullptr, or which side is unreadable.
    const char* readSides(const FieldSplitter& fields, NamedEndpoint& source, NamedEndpoint& destination)
    {
        if (!endpoint(fields, MappedField::Source, MappedField::SourcePort, source))
            return "the source is no address";
        return endpoint(fields, MappedField::Destination, MappedField::DestinationPort, destination) ? nullptr : "the destination is no address";
    }

    void tellNames(std::uint64_t offset, Micros time, const NamedEndpoint& source, const NamedEndpoint& destination)
    {
        for (const NamedEndpoint* side : {&source, &destination})
            m_names.addOfLog(offset, time, side->endpoint.address, side->name);
    }

    /// What makes it a connection is not all there. Spreadsheets leave out cells at the end that are empty.
    [[nodiscard]] bool endsEarly(const FieldSplitter& fields) const
    {
        constexpr MappedField needed[] = {MappedField::Source, MappedField::Destination, MappedField::DestinationPort};
        return std::any_of(std::begin(needed), std::end(needed),
                           [&](MappedField field) { return m_index[static_cast<std::size_t>(field)] >= static_cast<int>(fields.size()); });
    }

    const char* connection(const FieldSplitter& fields, std::uint64_t offset, Micros time)
    {
        if (endsEarly(fields))
            return "the row ends before its columns do";
        Connection record;
        record.offset = offset;
        record.time = time;
        NamedEndpoint source, destination;
        if (const char* const problem = readSides(fields, source, destination))
            return problem;
        record.source = source.endpoint;
        record.destination = destination.endpoint;
        if (!record.source.address.known() && !record.destination.address.known())
            return "neither source nor destination";
        if (const char* const problem = readService(fields, record))
            return problem;
        if (const std::string_view text = get(fields, MappedField::End); !text.empty())
            record.end = timeOf(text);
        const std::string_view action = get(fields, MappedField::Action);
        record.action = m_actions(action, [this](std::string_view text) { return actionOf(text, m_mapping); });
        m_words.add(action, record.action != Action::Unknown);
        countBytes(fields, record);
        record.rule = get(fields, MappedField::Rule);
        record.process = get(fields, MappedField::Process);
        record.user = get(fields, MappedField::User);
        sink().connection(record);
        tellNames(offset, time, source, destination);
        return nullptr;
    }

    /// The destination's port decides whether the row is of mail: a text that tells none must not pass for another service.
    const char* readService(const FieldSplitter& fields, Connection& record) const
    {
        const std::string_view text = get(fields, MappedField::DestinationPort);
        const Service told = service(text);
        if (const std::string_view protocol = get(fields, MappedField::Protocol); !protocol.empty())
            record.protocol = protocolOf(protocol);
        else if (told.protocol != unknownProtocol)
            record.protocol = told.protocol;
        if (told.beyondPorts && hasPorts(record.protocol))
            return "a port is beyond 65535";
        static constexpr std::string_view none[] = {"", "*", "any", "n/a", "none", "null"};
        const bool isNone = std::any_of(std::begin(none), std::end(none), [text](std::string_view each) { return smtp::equalsNoCase(text, each); });
        return told.known || isNone || !hasPorts(record.protocol) ? nullptr : "the destination's port is neither a number nor a known service";
    }

    /// "bytes" are those of both ways: with one way known they tell the other.
    void countBytes(const FieldSplitter& fields, Connection& record) const
    {
        record.bytesSent = writtenSize(get(fields, MappedField::BytesSent));
        record.bytesReceived = writtenSize(get(fields, MappedField::BytesReceived));
        const std::int64_t total = writtenSize(get(fields, MappedField::Bytes));
        if (record.bytesSent == unknownCount && record.bytesReceived == unknownCount)
            record.bytesTotal = total;
        else if (record.bytesSent == unknownCount && total >= record.bytesReceived)
            record.bytesSent = total - record.bytesReceived;
        else if (record.bytesReceived == unknownCount && total >= record.bytesSent)
            record.bytesReceived = total - record.bytesSent;
    }

    static std::uint8_t protocolOf(std::string_view text)
    {
        const std::int64_t value = leadingCount(text);
        if (value != unknownCount)
            return static_cast<std::uint8_t>(value & 0xff);
        if (smtp::startsWithNoCase(text, "udp"))
            return 17;
        return smtp::startsWithNoCase(text, "icmp") ? 1 : 6;
    }

    const char* message(const FieldSplitter& fields, std::uint64_t offset, Micros time)
    {
        Message record;
        record.offset = offset;
        record.time = time;
        record.role = MessageRole::Transaction;
        record.mailFrom = path(get(fields, MappedField::Sender));
        record.messageId = get(fields, MappedField::MessageId);
        record.subject = get(fields, MappedField::Subject);
        record.sizeBytes = writtenSize(get(fields, MappedField::Size));
        if (record.sizeBytes == unknownCount)
            record.sizeBytes = writtenSize(get(fields, MappedField::Bytes));
        NamedEndpoint client, server;
        if (const char* const problem = readSides(fields, client, server))
            return problem;
        record.client = client.endpoint.address;
        record.server = server.endpoint.address;
        record.authenticatedAs = get(fields, MappedField::User);
        record.event = get(fields, MappedField::Action);
        std::string_view recipients = get(fields, MappedField::Recipient);
        if (record.mailFrom.empty() && recipients.empty() && record.messageId.empty())
            return "neither sender, recipient nor message id";
        const std::string_view reply = get(fields, MappedField::Reply);
        const auto parsed = smtp::parseReply(reply);
        Outcome outcome = parsed ? smtp::outcomeOf(parsed->code) : Outcome::Unknown;
        if (outcome == Outcome::Unknown)
            outcome = outcomeOfWords(record.event.empty() ? reply : record.event, m_mapping);
        record.status = outcome;
        m_words.add(record.event, outcome != Outcome::Unknown);
        m_recipients.clear();
        while (!recipients.empty()) {
            const std::size_t end = endOfRecipient(recipients);
            if (const std::string_view one = path(trimmed(recipients.substr(0, end))); !one.empty())
                m_recipients.push_back(one);
            recipients.remove_prefix(std::min(end + 1, recipients.size()));
        }
        record.recipients = static_cast<std::uint32_t>(m_recipients.size());
        const RowId row = sink().message(record);
        tellNames(offset, time, client, server);
        for (const std::string_view recipient : m_recipients) {
            Delivery delivery;
            delivery.offset = offset;
            delivery.time = time;
            delivery.message = row;
            delivery.messageId = record.messageId;
            delivery.recipient = recipient;
            delivery.outcome = outcome;
            delivery.reply = boundedUtf8(reply, 1000);
            if (parsed) {
                delivery.replyCode = parsed->code;
                delivery.enhancedStatus = parsed->enhanced;
            }
            sink().delivery(delivery);
            tellNullSenderBounce(sink(), record, delivery);
        }
        return nullptr;
    }

    /// Of "ann@example.org", "<ann@example.org>", "Ann <ann@example.org>" and "ann@example.org (Ann)" the address.
    static std::string_view path(std::string_view text)
    {
        if (const std::size_t comment = text.find(" ("); text.ends_with(')') && text.substr(0, comment).find('@') != std::string_view::npos)
            text = trimmed(text.substr(0, comment));
        const std::size_t open = text.rfind('<');
        if (open == std::string_view::npos || text.back() != '>')
            return text;
        const std::string_view inside = trimmed(text.substr(open + 1, text.size() - open - 2));
        return inside.empty() ? text.substr(open) : inside; // "<>": the null reverse-path
    }

    /// Where the first of several ends: not within quotes, nor at the comma in "Miller, Ann <ann@example.org>".
    static std::size_t endOfRecipient(std::string_view text)
    {
        bool quoted = false, named = false, addressed = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            quoted ^= text[i] == '"';
            named = named || (text[i] != ' ' && text[i] != ',');
            addressed = addressed || text[i] == '@';
            if (quoted || (text[i] != ';' && text[i] != ','))
                continue;
            const std::string_view next = text.substr(i + 1, text.substr(i + 1).find_first_of(";,"));
            const bool ofName = text[i] == ',' && named && !addressed && next.find('<') != std::string_view::npos;
            if (!ofName)
                return i;
        }
        return quoted ? std::min(text.find_first_of(";,"), text.size()) : text.size(); // a quote that never ends is none
    }

    ColumnMapping m_mapping;
    NameLog m_names;
    ZoneReading m_zones;
    WordMemory<Action> m_actions;
    std::string m_whyNoHeader;
    UnknownWords m_words; ///< of the action column
    std::array<int, mappedFields> m_index{};
    std::vector<std::string_view> m_recipients;
};

Detection detect(const Sample&)
{
    return {0, "a table is only read by columns that the user assigned"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return openMappedTable(ColumnMapping(), options, sink);
}

} // namespace

std::unique_ptr<Reader> openMappedTable(const ColumnMapping& mapping, const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<MappedReader>(mapping, options, sink);
}

extern const Format csvFormat{"csv", "Table with assigned columns (--format csv:…)", Vantage::Firewall, FormatClock::Local, true, detect, open};

} // namespace delist
