#include "evidence/logs/flow_reader.h"
#include <charconv>

namespace delist {

LoggedConnection rowOf(const Connection& record, std::string_view session)
{
    LoggedConnection row;
    row.offset = record.offset;
    row.time = record.time;
    row.sessionId = identifierOf(session);
    row.source = record.source;
    row.destination = record.destination;
    row.sourceSide = record.sourceSide;
    row.destinationSide = record.destinationSide;
    row.protocol = record.protocol;
    row.sent = record.bytesSent;
    row.received = record.bytesReceived;
    row.total = record.bytesTotal;
    row.translated = record.translated;
    row.forwardedTo = record.forwardedTo;
    row.asked = record.asked;
    row.pid = record.pid;
    row.sequence = record.sourceSequence;
    row.smtp = record.smtp;
    row.rule = record.rule;
    row.process = record.process;
    row.user = record.user;
    return row;
}

Connection connectionOf(const LoggedConnection& row, Action action)
{
    Connection record;
    record.offset = row.offset;
    record.time = row.time;
    record.source = row.source;
    record.destination = row.destination;
    record.sourceSide = row.sourceSide;
    record.destinationSide = row.destinationSide;
    record.protocol = row.protocol;
    record.action = action;
    record.bytesSent = row.sent;
    record.bytesReceived = row.received;
    record.bytesTotal = row.total;
    record.translated = row.translated;
    record.forwardedTo = row.forwardedTo;
    record.asked = row.asked;
    record.pid = row.pid;
    record.smtp = row.smtp;
    record.rule = row.rule;
    record.process = row.process;
    record.user = row.user;
    return record;
}

std::uint64_t identifierOf(std::string_view text)
{
    if (text.empty() || text == "0")
        return 0;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size())
        return value;
    return std::hash<std::string_view>()(text) | 1;
}

std::string RowTally::text(std::string_view what) const
{
    return std::to_string(good) + " of " + std::to_string(rows) + " lines " + std::string(what);
}

} // namespace delist
