// SuricataEvents: what the JSON objects of Suricata's eve.json say, wherever they stand. "flow" events are connections, "smtp" events
// mail transactions, gathered into sessions by flow_id; "drop" events, and "alert" events that say "blocked", are packets that the IPS
// stopped: those of one flow are one connection, which its flow event tells better. Other events are read over. Suricata logs no SMTP
// replies, so nothing is known of what became of the mail.
#pragma once
#include "evidence/logs/flow_row.h"
#include "evidence/logs/open_connections.h"
#include "evidence/logs/sensors/sensor_mail.h"
#include "evidence/text/json_line.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/timestamp.h"
#include <vector>

namespace delist {

class SuricataEvents
{
public:
    SuricataEvents(const ReaderOptions& options, RecordSink& sink)
        : m_sink(sink), m_mailPorts(options.mailPorts), m_mail(sink, SensorMail::Flows::Later), m_drops(sink)
    {
    }

    /// Whether \p object can be one of eve.json, by the names that each has.
    static bool mayBe(std::string_view object);
    /// nullptr, or why it is none; \p time is that of the event.
    const char* object(const Line& object, Micros& time);
    /// No more objects.
    void flush();
    [[nodiscard]] std::string note() const { return {}; }

private:
    void flow(Connection& record, bool packetsDropped);
    void smtp(const Connection& record);
    void drop(Connection& record);
    LoggedConnection dropOf(const Connection& record);

    RecordSink& m_sink;
    std::vector<std::uint16_t> m_mailPorts;
    JsonLine m_json;
    FlowRow m_row;
    DateCache m_dates;
    SensorMail m_mail;
    OpenConnections m_drops; ///< flows that lost packets, until their own event
    std::vector<std::string_view> m_recipients, m_headerTo, m_attachments;
    SensorTransaction m_transaction;
};

} // namespace delist
