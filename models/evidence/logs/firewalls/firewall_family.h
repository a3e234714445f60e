// FirewallFamily: what the readers of firewalls that speak syslog share: connections from rows, the clock of those that write a time
// of their own, and the declaration of family and format in one line each.
#pragma once
#include "evidence/end_names.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/text/device_clocks.h"
#include "evidence/text/json_line.h"
#include "evidence/text/key_values.h"
#include <algorithm>

namespace delist {

class FirewallFamilyReader : public SyslogFamilyReader
{
public:
    FirewallFamilyReader(const ReaderOptions& options, RecordSink& target)
        : m_sink(target), m_localToUtc(options.localToUtc), m_dateOrder(options.dateOrder), m_connections(target), m_names(options, target)
    {
    }
    void finish() override { m_connections.flush(); }
    [[nodiscard]] Micros timeOf(const SyslogLine& line) const override { return m_ownTime != unknownTime ? m_ownTime : line.time; }
    [[nodiscard]] bool timeIsOwn(const SyslogLine&) const override { return hasOwnTime(); }
    [[nodiscard]] OwnZone ownZone() const override { return m_ownZone; }

protected:
    RecordSink& sink() { return m_sink; }
    /// What the line itself says, in UTC, which counts more than its envelope; unknownTime for a line that says nothing.
    void setOwnTime(Micros time)
    {
        m_ownTime = time;
        m_ahead = unknownTime;
    }
    [[nodiscard]] bool hasOwnTime() const { return m_ownTime != unknownTime; }
    /// The same where it names no zone: what the clock of \p device showed \p before it wrote \p line. A collector's stamp that names its
    /// zone tells that of the clock (DeviceClocks), else it is the file's. toUtc() is of the same clock for the rest of the line.
    void setOwnClock(const SyslogLine& line, Micros local, std::string_view device = {}, Micros before = 0)
    {
        setOwnTime(unknownTime);
        if (line.time != unknownTime && line.zoneKnown && local != unknownTime) {
            const Micros written = local + before;
            const DeviceClocks::Told told = m_clocks.timeOf(DeviceClocks::deviceOf(line.host, device), {written, inFileZone(written), line.time, true});
            if (told.otherZone)
                m_ahead = written - told.time;
        }
        m_ownTime = toUtc(local);
    }
    /// For dates that a spreadsheet rewrote.
    [[nodiscard]] DateOrder dateOrder() const { return m_dateOrder == DateOrder::Unknown ? DateOrder::MonthFirst : m_dateOrder; }
    OpenConnections& connections() { return m_connections; }
    [[nodiscard]] Micros toUtc(Micros local)
    {
        if (local == unknownTime)
            return local;
        const bool told = m_ahead != unknownTime;
        m_ownZone = std::max(m_ownZone, told ? OwnZone::Told : OwnZone::OfFile);
        return told ? local - m_ahead : inFileZone(local);
    }
    [[nodiscard]] Micros inFileZone(Micros local) const { return m_localToUtc && local != unknownTime ? m_localToUtc(local) : local; }
    /// The pairs of \p text whose names \p table knows, into \p row.
    static void readPairs(std::string_view text, const FlowTable& table, PairStyle style, FlowRow& row)
    {
        row.clear();
        KeyValues pairs(text, style);
        std::string_view key;
        std::string_view value;
        while (pairs.next(key, value)) {
            const Flow field = table.find(key);
            if (field != Flow::None)
                row.add(field, value);
        }
    }
    /// The same of a JSON object; false when it is not whole.
    bool readObject(std::string_view text, const FlowTable& table, FlowRow& row)
    {
        row.clear();
        m_json.start(text);
        while (m_json.next()) {
            const Flow field = table.find(m_json.path());
            if (field != Flow::None && m_json.kind() != JsonLine::Kind::Null)
                row.add(field, m_json.value());
        }
        return m_json.complete();
    }
    /// A row about a session that was logged at its end: the time is the end's, \p seconds how long it took.
    static void beganBefore(Connection& record, std::int64_t seconds)
    {
        constexpr std::int64_t longest = 10LL * 366 * 86400;
        if (seconds == unknownCount || seconds > longest)
            return;
        record.end = record.time;
        record.time -= seconds * 1'000'000;
    }

    /// What the firewall calls the two ends of \p record. A name's part behind '@' is its domain (Check Point).
    void nameEnds(const FlowRow& row, const Connection& record)
    {
        const auto nameOf = [&row](Flow field) { return row[field].substr(0, row[field].find('@')); };
        m_names.opener(record.offset, record.time, record.source, record.sourceSide, nameOf(Flow::SourceName));
        m_names.server(record.offset, record.time, record.destination, record.destinationSide, nameOf(Flow::DestinationName));
    }

    /// A row that denies: the end of \p row's connection, which had been allowed until more was known of it, or \p record alone.
    void deny(LoggedConnection row, const Connection& record)
    {
        if (!m_connections.isOpen(row)) {
            m_sink.connection(record);
            return;
        }
        row.action = Action::Denied;
        m_connections.terminate(row);
    }

    /// A row that is a packet, \p repeated times the same: part of its connection.
    void addPacket(const Connection& record, const TcpPacket& said, unsigned repeated)
    {
        if (record.protocol != 6 || record.source.port == 0 || record.destination.port == 0) {
            for (unsigned i = 0; i < repeated; ++i)
                m_sink.connection(record);
            return;
        }
        LoggedConnection row = rowOf(record);
        row.action = record.action;
        m_connections.packet(std::move(row), said);
    }

private:
    RecordSink& m_sink;
    std::function<Micros(Micros)> m_localToUtc;
    DateOrder m_dateOrder;
    OpenConnections m_connections;
    EndNames m_names;
    JsonLine m_json;
    DeviceClocks m_clocks;
    Micros m_ownTime = unknownTime;
    Micros m_ahead = unknownTime; ///< of UTC, the clock of the line that is read, where a collector told it
    OwnZone m_ownZone = OwnZone::Named;
};

template <class FamilyReader>
std::unique_ptr<SyslogFamilyReader> openFirewall(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<FamilyReader>(options, sink);
}

} // namespace delist
