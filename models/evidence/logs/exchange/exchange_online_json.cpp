// The format exchange-online-json: message traces of Exchange Online as JSON, from the reporting web service
// ("Received":"/Date(1658751973240)/"), Get-MessageTrace | ConvertTo-Json or Graph ("receivedDateTime"). Times are UTC.
#include "evidence/format.h"
#include "evidence/logs/exchange/exchange_online_messages.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/smtp/command.h"
#include "evidence/text/json_object_reader.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/wall_clock.h"
#include "evidence/text/written_count.h"
#include <charconv>

namespace delist {

namespace {

/// "/Date(1658751973240)/" or "/Date(1658751973240+0200)/" (the offset only tells how to show it), or ISO 8601.
Micros jsonTime(std::string_view text, DateOrder order)
{
    constexpr std::string_view prefix = "/Date(";
    if (!text.starts_with(prefix))
        return parseWallClock(text, order);
    std::int64_t milliseconds = 0;
    const std::string_view digits = text.substr(prefix.size());
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), milliseconds);
    constexpr std::int64_t most = 253'402'300'799'999; // year 9999
    if (error != std::errc() || end == digits.data() || milliseconds < -most || milliseconds > most)
        return unknownTime;
    return milliseconds * 1000;
}

/// For times that an exporter wrote as its country does: month first, unless the user says otherwise.
DateOrder orderOf(DateOrderChoice& dates, std::string_view time)
{
    dates.see(time.substr(0, time.find(' ')));
    return dates.order() == DateOrder::Unknown ? DateOrder::MonthFirst : dates.order();
}

/// What one object says. Views into it or into the parser.
struct TraceObject
{
    exchange::TraceRow row;
    bool trace = false; ///< has the id of a message trace
    bool complete = false;

    TraceObject(JsonLine& json, std::string_view text, DateOrderChoice& dates)
    {
        json.start(text);
        while (json.next())
            take(json, dates);
        complete = json.complete();
    }

private:
    void take(const JsonLine& json, DateOrderChoice& dates)
    {
        const std::string_view key = json.path();
        const auto is = [&](std::string_view name) { return smtp::equalsNoCase(key, name); };
        if (json.kind() == JsonLine::Kind::Null)
            return;
        if (is("MessageTraceId") || is("id")) {
            row.traceId = json.value();
            trace = !is("id");
        } else if (is("Received") || is("Received.value") || is("receivedDateTime"))
            row.time = jsonTime(json.value(), orderOf(dates, json.value()));
        else if (is("MessageId"))
            row.messageId = json.value();
        else if (is("SenderAddress"))
            row.sender = json.value();
        else if (is("RecipientAddress"))
            row.recipient = json.value();
        else if (is("Subject"))
            row.subject = json.value();
        else if (is("Status"))
            row.status = json.value();
        else if (is("FromIP"))
            row.from = IpAddress::parse(json.value()).value_or(IpAddress());
        else if (is("ToIP"))
            row.to = IpAddress::parse(json.value()).value_or(IpAddress());
        else if (is("Size"))
            row.sizeBytes = writtenSize(json.value());
    }
};

class OnlineJsonReader final : public JsonObjectReader
{
public:
    OnlineJsonReader(const ReaderOptions& options, RecordSink& target)
        : JsonObjectReader(target), m_dates(options.fileName, options.dateOrder), m_messages(target)
    {
        m_dates.force(options.dateOrder);
    }

protected:
    const char* object(const Line& object, Micros& time) override
    {
        TraceObject trace(m_json, object.text, m_dates);
        if (!trace.complete)
            return "not whole as JSON";
        if (!trace.trace && (trace.row.sender.empty() || trace.row.recipient.empty()))
            return "no row of a message trace";
        if (trace.row.time == unknownTime)
            return "Received is no time";
        trace.row.offset = object.offset;
        time = trace.row.time;
        m_messages.row(trace.row);
        return nullptr;
    }
    void end() override
    {
        JsonObjectReader::end();
        readDatesAs(m_dates);
        m_messages.finish();
    }

private:
    JsonLine m_json;
    DateOrderChoice m_dates;
    exchange::TraceMessages m_messages;
};

/// Exporters name few of a trace's properties or many, in any order and case; who, to whom and when are among them.
bool isTrace(std::string_view object)
{
    bool sender = false;
    bool recipient = false;
    bool trace = false;
    bool when = false;
    JsonLine json;
    json.start(object);
    while (json.next()) {
        const std::string_view key = json.path();
        const auto is = [&](std::string_view name) { return smtp::equalsNoCase(key, name); };
        sender = sender || is("SenderAddress");
        recipient = recipient || is("RecipientAddress");
        trace = trace || is("MessageTraceId");
        when = when || is("Received") || is("Received.value") || is("receivedDateTime");
    }
    return recipient && (trace || (sender && when));
}

Detection detect(const Sample& sample)
{
    if (sample.lines.empty() || !sample.lines.front().starts_with('{'))
        return {0, "no JSON"};
    RowTally tally;
    for (const std::string_view line : sample.lines) {
        ++tally.rows;
        tally.good += line.starts_with('{') && isTrace(line);
    }
    if (tally.good == 0)
        return {0, "JSON, but not of a message trace: no RecipientAddress with a MessageTraceId, or SenderAddress and Received"};
    return {0.6 + 0.37 * tally.share(), tally.text("are JSON objects with the addresses of a message trace")};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<OnlineJsonReader>(options, sink);
}

} // namespace

extern const Format exchangeOnlineJsonFormat{"exchange-online-json", "Exchange Online message trace (JSON)", Vantage::Tracking,
                                             FormatClock::Utc, true, detect, open};

} // namespace delist
