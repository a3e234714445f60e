// zeek-conn: Zeek's conn.log, TSV or JSON: one row per connection, the originator first. Zeek sees packets, not verdicts:
// a connection that both sides took part in was allowed by whatever stands between; an unanswered or refused one says
// nothing about that.
#include "evidence/logs/flow_reader.h"
#include "evidence/logs/sensors/zeek_lines.h"
#include "evidence/text/epoch_time.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"ts", Flow::Time},                {"id.orig_h", Flow::Source},      {"id.orig_p", Flow::SourcePort},
    {"id.resp_h", Flow::Destination},  {"id.resp_p", Flow::DestinationPort}, {"proto", Flow::Protocol},
    {"service", Flow::Service},        {"duration", Flow::Duration},     {"orig_bytes", Flow::BytesSent},
    {"resp_bytes", Flow::BytesReceived}, {"conn_state", Flow::Outcome}};

const FlowTable& table()
{
    static const FlowTable instance(names);
    return instance;
}

/// conn_state: established, whatever its end.
bool wasEstablished(std::string_view state)
{
    return state == "SF" || state == "S1" || state == "S2" || state == "S3" || state == "RSTO" || state == "RSTR" || state == "OTH";
}

class ZeekConnReader : public ZeekLines
{
public:
    explicit ZeekConnReader(RecordSink& target) : ZeekLines(table(), "conn", target) {}

protected:
    const char* row(const Line& line, Micros time, const FlowRow& values) override
    {
        Connection record;
        record.offset = line.offset;
        record.time = time;
        if (const char* problem = readFlow(values, record))
            return problem;
        const Micros duration = parseEpoch(values[Flow::Duration]);
        if (duration != unknownTime)
            record.end = time + duration;
        const std::string_view state = values[Flow::Outcome];
        // S0 of UDP and others is ordinary; with an answer it is SF.
        record.action = wasEstablished(state) && !(state == "OTH" && record.bytesReceived <= 0) ? Action::Allowed : Action::Unknown;
        record.smtp = values[Flow::Service].find("smtp") != std::string_view::npos;
        sink().connection(record);
        return nullptr;
    }
};

} // namespace

extern const Format zeekConnFormat;
const Format zeekConnFormat{
    "zeek-conn", "Zeek conn.log (TSV or JSON)", Vantage::Firewall, FormatClock::Epoch, true,
    [](const Sample& sample) { return detectZeek(sample, "conn", "conn_state"); },
    [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<Reader> { return std::make_unique<ZeekConnReader>(sink); }};

} // namespace delist
