// The format exchange-online-json: message traces of Exchange Online as JSON, from the reporting web service
// ("Received":"/Date(1658751973240)/") or Get-MessageTrace | ConvertTo-Json. Times are UTC.
#include "evidence/format.h"
#include "evidence/logs/exchange_online_messages.h"
#include "evidence/smtp/command.h"
#include "evidence/text/json_object_reader.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/wall_clock.h"
#include <charconv>

namespace delist {

namespace {

/// "/Date(1658751973240)/" or "/Date(1658751973240+0200)/" (the offset only tells how to show it), or ISO 8601.
Micros jsonTime(std::string_view text)
{
    constexpr std::string_view prefix = "/Date(";
    if (!text.starts_with(prefix))
        return parseWallClock(text, DateOrder::MonthFirst);
    std::int64_t milliseconds = 0;
    const std::string_view digits = text.substr(prefix.size());
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), milliseconds);
    constexpr std::int64_t most = 253'402'300'799'999; // year 9999
    if (error != std::errc() || end == digits.data() || milliseconds < -most || milliseconds > most)
        return unknownTime;
    return milliseconds * 1000;
}

/// What one object says. Views into it or into the parser.
struct TraceObject
{
    exchange::TraceRow row;
    bool trace = false; ///< has the id of a message trace
    bool complete = false;

    TraceObject(JsonLine& json, std::string_view text)
    {
        json.start(text);
        while (json.next())
            take(json);
        complete = json.complete();
    }

private:
    void take(const JsonLine& json)
    {
        const std::string_view key = json.path();
        const auto is = [&](std::string_view name) { return smtp::equalsNoCase(key, name); };
        if (json.kind() == JsonLine::Kind::Null)
            return;
        if (is("MessageTraceId")) {
            row.traceId = json.value();
            trace = true;
        } else if (is("Received") || is("Received.value"))
            row.time = jsonTime(json.value());
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
            size(json.value());
    }
    void size(std::string_view text)
    {
        std::int64_t bytes = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), bytes).ec == std::errc() && bytes >= 0)
            row.sizeBytes = bytes;
    }
};

class OnlineJsonReader final : public JsonObjectReader
{
public:
    explicit OnlineJsonReader(RecordSink& target) : JsonObjectReader(target), m_messages(target) {}

protected:
    const char* object(std::string_view text, std::uint64_t offset, Micros& time) override
    {
        TraceObject object(m_json, text);
        if (!object.complete)
            return "not whole as JSON";
        if (!object.trace && (object.row.sender.empty() || object.row.recipient.empty()))
            return "no row of a message trace";
        if (object.row.time == unknownTime)
            return "Received is no time";
        object.row.offset = offset;
        time = object.row.time;
        m_messages.row(object.row);
        return nullptr;
    }
    void end() override
    {
        JsonObjectReader::end();
        m_messages.finish();
    }

private:
    JsonLine m_json;
    exchange::TraceMessages m_messages;
};

Detection detect(const Sample& sample)
{
    const std::size_t from = sample.text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos || (sample.text[from] != '{' && sample.text[from] != '['))
        return {0, "no JSON"};
    const std::string_view head = sample.text.substr(0, 16 * 1024);
    const auto has = [&](std::string_view name) { return head.find(name) != std::string_view::npos; };
    if (has("\"MessageTraceId\"") && has("\"RecipientAddress\""))
        return {0.97, "JSON with MessageTraceId and RecipientAddress"};
    return {0, "JSON, but not of a message trace"};
}

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<OnlineJsonReader>(sink);
}

} // namespace

extern const Format exchangeOnlineJsonFormat{"exchange-online-json", "Exchange Online message trace (JSON)", Vantage::Tracking,
                                             FormatClock::Utc, true, detect, open};

} // namespace delist
