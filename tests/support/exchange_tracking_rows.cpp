#include "support/exchange_tracking_rows.h"

using namespace std::literals;

namespace delist::test {

const std::vector<std::string> trackingColumns{
    "date-time", "client-ip", "client-hostname", "server-ip", "server-hostname", "source-context", "connector-id",
    "source", "event-id", "internal-message-id", "message-id", "network-message-id", "recipient-address",
    "recipient-status", "total-bytes", "recipient-count", "related-recipient-address", "reference", "message-subject",
    "sender-address", "return-path", "message-info", "directionality", "tenant-id", "original-client-ip",
    "original-server-ip", "custom-data", "transport-traffic-type", "log-id", "schema-version"};

std::vector<std::string> trackingColumnsOf(int version)
{
    std::vector<std::string> names = trackingColumns;
    if (version < 27)
        names.erase(names.begin() + 11);
    names.resize(static_cast<std::size_t>(version));
    return names;
}

std::string trackingHeader(const std::vector<std::string>& names)
{
    std::string out =
        "#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n#Log-type: Message Tracking Log\r\n"
        "#Date: 2024-03-04T08:00:00.000Z\r\n#Fields: ";
    for (std::size_t i = 0; i < names.size(); ++i)
        out += (i ? "," : "") + names[i];
    return out + "\r\n";
}

const Fields received{{"client-ip", "198.51.100.7"},
                     {"client-hostname", "mx.partner.example"},
                     {"server-ip", "10.20.0.25"},
                     {"server-hostname", "EX1"},
                     {"source-context", "08D06729BA48D0CA;2024-03-04T07:59:59.000Z;1"},
                     {"connector-id", "EX1\\Default EX1"},
                     {"source", "SMTP"},
                     {"event-id", "RECEIVE"},
                     {"internal-message-id", "4711"},
                     {"message-id", "<m1@partner.example>"},
                     {"network-message-id", "1e6eb197-c6b4-1234-1b69-56dc1db88f50"},
                     {"recipient-address", "joe@ours.example"},
                     {"total-bytes", "7229"},
                     {"recipient-count", "1"},
                     {"message-subject", "backup \"nightly\", done"},
                     {"sender-address", "ann@partner.example"},
                     {"return-path", "bounce@partner.example"},
                     {"message-info", "0cA: "},
                     {"directionality", "Incoming"},
                     {"original-client-ip", "192.0.2.9"}};

Fields with(Fields fields, const Fields& changes)
{
    for (const auto& [name, value] : changes)
        fields[name] = value;
    return fields;
}

std::string trackingRow(const std::vector<std::string>& names, const Fields& fields)
{
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = fields.find(names[i]);
        std::string value = found == fields.end() ? "" : found->second;
        if (names[i] == "date-time" && value.empty())
            value = "2024-03-04T08:00:00.000Z";
        if (value.find_first_of(",\"") != std::string::npos) {
            for (auto at = value.find('"'); at != std::string::npos; at = value.find('"', at + 2))
                value.insert(at, 1, '"');
            value = '"' + value + '"';
        }
        out += (i ? "," : "") + value;
    }
    return out + "\r\n";
}

std::string trackingLog(const std::vector<Fields>& rows)
{
    std::string out = trackingHeader(trackingColumns);
    int second = 0;
    for (Fields fields : rows) {
        if (!fields.contains("date-time")) {
            char time[48];
            std::snprintf(time, sizeof time, "2024-03-04T08:00:%02d.000Z", second);
            fields["date-time"] = time;
        }
        ++second;
        out += trackingRow(trackingColumns, fields);
    }
    return out;
}

const Format& trackingFormat()
{
    return *formatById("exchange-tracking");
}

std::string briefTracking(std::string text)
{
    for (const std::string& noise : {"2024-03-04T08:00:"s, ".000Z"s})
        for (auto at = text.find(noise); at != std::string::npos; at = text.find(noise, at))
            text.erase(at, noise.size());
    return text;
}

std::string onlyRows(const RecordingSink& sink, const std::string& kind)
{
    std::string out;
    for (const std::string& text : sink.rows)
        if (text.starts_with(kind + ' '))
            out += text + '\n';
    return out;
}

} // namespace delist::test
