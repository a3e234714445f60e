// The format exchange-connectivity: connections that Exchange opened to deliver its queues (CONNECTLOGyyyymmdd-n.LOG,
// learn.microsoft.com/exchange/mail-flow/transport-logs/connectivity-logging). Rows of a session: "+" it begins, ">" what
// happened (DNS answers, refused connections), "-" its end with how much was sent. Sessions with source SMTP become
// Session rows; MAPI deliveries are inside the server and are only counted. Messages come from other logs.
// The rows name no client, and so the sessions count in no roll-up: that is left to the send log's, which has the same
// session id and stands for them (case/witnesses/connectivity_twins.h).
#include "evidence/logs/exchange/exchange_log_header.h"
#include "evidence/open_end_sink.h"
#include "evidence/text/encoding.h"
#include "evidence/text/timestamp.h"
#include <algorithm>
#include <charconv>
#include <list>
#include <unordered_map>

namespace delist {

namespace {

using smtp::equalsNoCase;
using smtp::trimmed;

enum class Column : std::uint8_t { Time, Session, Source, Destination, Direction, Description };

constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}

constexpr ColumnName columnNames[] = {
    name("date-time", Column::Time), name("session", Column::Session), name("source", Column::Source),
    name("Destination", Column::Destination), name("direction", Column::Direction), name("description", Column::Description)};
constexpr std::string_view usual = "date-time,session,source,Destination,direction,description";

/// The first "192.0.2.1:25" or "[2001:db8::1]:25" in \p text.
std::optional<Endpoint> endpointIn(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = text.find_first_of("0123456789[", at);
        if (from == std::string_view::npos)
            return std::nullopt;
        const std::size_t end = std::min(text.find_first_not_of("0123456789abcdefABCDEF.:[]", from), text.size());
        std::string_view piece = text.substr(from, end - from);
        while (!piece.empty() && (piece.back() == '.' || piece.back() == ':'))
            piece.remove_suffix(1);
        const bool word = from > 0 && ((text[from - 1] | 0x20) >= 'a' && (text[from - 1] | 0x20) <= 'z');
        if (!word && piece.find_first_of(".:") != std::string_view::npos) {
            if (const auto endpoint = Endpoint::parse(piece))
                return endpoint;
        }
        at = std::max(end, from + 1);
    }
    return std::nullopt;
}

/// The server that a row tells to have been spoken to or tried: with its port, or without one where the words leave no doubt
/// ("Established connection to 198.51.100.7", "[TargetIPAddress:198.51.100.7|…]"). DNS answers name many, and their server.
std::optional<Endpoint> targetOf(std::string_view text)
{
    for (const std::string_view words : {"onnection to ", "onnect to ", "onnected to ", "TargetIPAddress:"})
        if (const std::size_t at = text.find(words); at != std::string_view::npos) {
            const std::string_view rest = text.substr(at + words.size());
            const std::size_t end = rest.find_first_of(" |](,;\"");
            if (const auto endpoint = Endpoint::parse(rest.substr(0, rest.starts_with('[') ? rest.find(' ') : end)))
                return endpoint;
        }
    const auto target = endpointIn(text);
    return target && target->port != 0 ? target : std::nullopt;
}

/// A smart host that is an address is written "[198.51.100.7]".
std::string_view smartHost(std::string_view destination)
{
    if (destination.starts_with('[') && destination.ends_with(']'))
        return destination.substr(1, destination.size() - 2);
    return destination;
}

std::uint32_t numberAfter(std::string_view text, std::string_view word)
{
    const std::size_t at = text.find(word);
    std::uint32_t value = 0;
    if (at != std::string_view::npos) {
        text.remove_prefix(at + word.size());
        text = trimmed(text);
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

bool tellsOfFailure(std::string_view text)
{
    for (const std::string_view word : {"ailed", "ailure", "rror", "imeout", "imed out", "efused", "nreachable", "4.4.", "5.4."})
        if (text.find(word) != std::string_view::npos)
            return true;
    return false;
}

class ConnectivityReader final : public exchange::TransportLogReader
{
public:
    static constexpr std::size_t maxOpen = 65'536;

    explicit ConnectivityReader(RecordSink& target)
        : TransportLogReader("Transport Connectivity Log", columnNames, usual, target), m_openEnds(dynamic_cast<OpenEndSink*>(&target))
    {
    }

protected:
    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        const auto get = [&](Column column) { return columns().get(fields, column); };
        time = parseIsoTime(get(Column::Time), m_dates);
        if (time == unknownTime)
            return "date-time is no time";
        const std::string_view direction = trimmed(get(Column::Direction));
        if (direction != "+" && direction != "-" && direction != ">")
            return "direction is none of + - >";
        if (!equalsNoCase(get(Column::Source), "SMTP"))
            return nullptr;
        const std::string id(boundedUtf8(get(Column::Session), 100));
        auto found = m_byId.find(id);
        if (found == m_byId.end()) {
            if (m_open.size() >= maxOpen)
                store(m_open.begin());
            Open open;
            open.key = id;
            open.begin = time;
            open.offset = offset;
            open.begun = direction == "+";
            m_open.push_back(std::move(open));
            found = m_byId.emplace(id, std::prev(m_open.end())).first;
        }
        Open& open = *found->second;
        open.end = time;
        if (open.destination.empty())
            open.destination = boundedUtf8(get(Column::Destination), 500);
        const std::string_view description = get(Column::Description);
        if (const auto target = targetOf(description)) {
            if (target->port != 0 || open.server.port == 0)
                open.server = *target; // the last one that was tried
        } else if (const auto named = IpAddress::parse(smartHost(open.destination)); named && !open.server.address.known()) {
            open.server.address = *named;
        }
        if (open.error.empty() && direction != "+" && tellsOfFailure(description))
            open.error = boundedUtf8(description, 500);
        if (direction == "-") {
            open.messages = numberAfter(description, "Messages:");
            open.ended = true;
            store(found->second);
        }
        return nullptr;
    }

    void end() override
    {
        while (!m_open.empty())
            store(m_open.begin());
    }

private:
    struct Open
    {
        std::string key, destination, error;
        Micros begin = unknownTime;
        Micros end = unknownTime;
        std::uint64_t offset = 0;
        Endpoint server;
        std::uint32_t messages = 0;
        bool begun = false;
        bool ended = false;
    };

    void store(std::list<Open>::iterator which)
    {
        Session session;
        session.offset = which->offset;
        session.time = which->begin;
        session.end = which->end;
        session.server = which->server;
        session.direction = which->server.address.known() && !which->server.address.isPrivate() ? Direction::Outbound
                                                                                                : Direction::Unknown;
        session.key = which->key;
        session.connector = which->destination;
        session.messages = which->messages;
        if (which->messages == 0) // what failed on the way to success is no error
            session.error = which->error;
        session.complete = which->begun && which->ended;
        const RowId row = sink().session(session);
        if (m_openEnds && !session.complete)
            m_openEnds->openSession({row, 0, 0, OpenEnd::attempts, which->begun, which->ended});
        m_byId.erase(which->key);
        m_open.erase(which);
    }

    OpenEndSink* m_openEnds;
    DateCache m_dates;
    std::list<Open> m_open; ///< oldest first
    std::unordered_map<std::string, std::list<Open>::iterator> m_byId;
};

bool isRow(const FieldSplitter& fields)
{
    const std::string_view direction = fields[4];
    return fields.size() == 6 && parseIsoTime(fields[0]) != unknownTime && fields[1].size() >= 14 && fields[1].size() <= 16 &&
           (direction == "+" || direction == "-" || direction == ">") && !fields[2].empty();
}

Detection detect(const Sample& sample)
{
    return exchange::detectTransportLog(sample, "Transport Connectivity Log", "date-time,session,source,", isRow);
}

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<ConnectivityReader>(sink);
}

} // namespace

extern const Format exchangeConnectivityFormat{"exchange-connectivity", "Exchange connectivity log", Vantage::MailLog,
                                               FormatClock::Utc, true, detect, open};

} // namespace delist
