#include "case/rollups.h"
#include <algorithm>
#include <tuple>

namespace delist {

namespace {

constexpr std::int64_t minute = 60'000'000;
constexpr std::int64_t hour = 60 * minute;
/// Entries of one map before it is written: a few megabytes each.
constexpr std::size_t maxEntries = 65'536;

std::int64_t binOf(Micros time, std::int64_t width)
{
    const std::int64_t bin = time / width;
    return time < 0 && bin * width != time ? bin - 1 : bin;
}

std::int64_t known(std::int64_t count)
{
    return count > 0 ? count : 0;
}

const char* nameKindWord(NameKind kind)
{
    static constexpr std::array words = {"helo", "dhcp", "netbios", "mdns", "dns", "capture", "computer"};
    return words[static_cast<std::size_t>(kind)];
}

} // namespace

void Rollups::Traffic::add(const Traffic& more)
{
    connections += more.connections;
    allowed += more.allowed;
    denied += more.denied;
    messages += more.messages;
    recipients += more.recipients;
    bytes += more.bytes;
}

void Rollups::Span::add(Micros time)
{
    if (time == unknownTime)
        return;
    if (first == unknownTime || time < first)
        first = time;
    if (last == unknownTime || time > last)
        last = time;
}

Rollups::Rollups(Database& database) : m_database(database) {}

void Rollups::begin(std::int64_t evidence, Vantage vantage)
{
    discard();
    m_evidence = evidence;
    m_vantage = vantage;
}

void Rollups::discard()
{
    m_minutes.clear();
    m_hours.clear();
    m_other.clear();
    m_peers.clear();
    m_hosts.clear();
    m_names.clear();
    m_coverage.clear();
    m_coverageCount = 0;
    m_counts = {};
}

void Rollups::connection(const ConnectionRow& row)
{
    seen(row.time);
    if (row.source == 0)
        return;
    Traffic what;
    what.connections = 1;
    what.allowed = row.action == Action::Allowed ? 1 : 0;
    what.denied = row.action == Action::Denied ? 1 : 0;
    what.bytes = known(row.bytesSent) + known(row.bytesReceived);
    count(row.source, row.destinationPort, row.time, what);
    flow(row.source, row.destination, row.destinationPort, row.action);
    host(row.source).seen.add(row.end);
}

void Rollups::session(const SessionRow& row)
{
    seen(row.time);
    if (row.client == 0)
        return;
    if (m_vantage == Vantage::MailLog) {
        // The mail log has no connection records of its own: the dialogue is the connection.
        Traffic what;
        what.connections = 1;
        what.allowed = 1;
        count(row.client, row.serverPort, row.time, what);
        flow(row.client, row.server, row.serverPort, Action::Allowed);
    }
    Host& entry = host(row.client);
    entry.rejectedRecipients += row.rejectedRecipients;
    entry.seen.add(row.time);
    entry.seen.add(row.end);
    if (row.helo != 0)
        nameSeen({row.client, row.helo, NameKind::Helo}, row.time, row.time);
}

void Rollups::name(const NameRow& row)
{
    seen(row.time);
    if (row.name != 0)
        nameSeen({row.host, row.name, row.kind}, row.time, row.end);
}

void Rollups::nameSeen(const NameKey& key, Micros first, Micros last)
{
    Span& span = m_names[key];
    span.add(first);
    span.add(last);
    if (m_names.size() >= maxEntries)
        flushNames();
}

void Rollups::message(const MessageRow& row)
{
    seen(row.time);
    ++m_counts[static_cast<std::size_t>(row.role)][static_cast<std::size_t>(row.direction)][row.isBounce ? 1 : 0];
    // A tracked message has several events; these two say that a host handed it over (in, or out).
    const bool handedOver = row.role == MessageRole::Transaction || row.role == MessageRole::Received ||
                            row.role == MessageRole::Sent;
    if (row.client == 0 || !handedOver)
        return;
    Traffic what;
    what.messages = 1;
    what.recipients = row.recipients;
    count(row.client, row.port, row.time, what);
}

void Rollups::delivery(const DeliveryRow& row)
{
    seen(row.time);
    if (row.client != 0 && row.outcome == Outcome::Rejected)
        ++host(row.client).rejectedRecipients;
}

void Rollups::bounce(const BounceRow& row)
{
    seen(row.time);
    if (row.sender != 0)
        ++host(row.sender).bounces;
}

void Rollups::other(const OtherRow& row)
{
    seen(row.time);
    if (row.time == unknownTime)
        return;
    Traffic& traffic = m_other[{binOf(row.time, hour), 0, row.port}];
    ++traffic.connections;
    traffic.bytes += known(row.bytes);
    if (m_other.size() >= maxEntries)
        flushOther();
}

void Rollups::count(InternId who, std::uint16_t port, Micros time, const Traffic& what)
{
    if (time != unknownTime) {
        m_minutes[{binOf(time, minute), who, port}].add(what);
        if (m_minutes.size() >= maxEntries)
            flushTraffic();
    }
    Host& entry = host(who);
    entry.connections += what.connections;
    entry.allowed += what.allowed;
    entry.denied += what.denied;
    entry.messages += what.messages;
    entry.recipients += what.recipients;
    entry.seen.add(time);
}

void Rollups::flow(InternId who, InternId peer, std::uint16_t port, Action action)
{
    if (peer == 0)
        return;
    Peer& entry = m_peers[{who, peer, port}];
    ++entry.connections;
    entry.allowed += action == Action::Allowed ? 1 : 0;
    entry.denied += action == Action::Denied ? 1 : 0;
    if (m_peers.size() >= 2 * maxEntries)
        flushPeers();
}

Rollups::Host& Rollups::host(InternId id)
{
    if (m_hosts.size() >= 4 * maxEntries) {
        flushPeers(); // the number of destinations is counted from them
        flushHosts();
        refreshHosts();
        m_hosts.clear();
    }
    return m_hosts[{id}];
}

void Rollups::seen(Micros time)
{
    if (time == unknownTime)
        return;
    const std::int64_t at = binOf(time, minute);
    if (m_coverageCount > 0 && at == m_coverageMinute) {
        ++m_coverageCount;
        return;
    }
    if (m_coverageCount > 0) {
        m_coverage[{m_coverageMinute}] += m_coverageCount;
        if (m_coverage.size() >= maxEntries)
            flushMinutes();
    }
    m_coverageMinute = at;
    m_coverageCount = 1;
}

void Rollups::flushTraffic()
{
    auto pairs = m_minutes.pairs();
    m_minutes.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.port, a.first.bin, a.first.host) < std::tie(b.first.port, b.first.bin, b.first.host);
    });
    SqlStatement upsert = m_database.prepare(
        "INSERT INTO traffic_minute(vantage, port, bin, host, connections, allowed, denied, messages, recipients, bytes)"
        " VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET connections = connections + excluded.connections,"
        " allowed = allowed + excluded.allowed, denied = denied + excluded.denied,"
        " messages = messages + excluded.messages, recipients = recipients + excluded.recipients,"
        " bytes = bytes + excluded.bytes");
    for (const auto& [key, value] : pairs) {
        upsert.bind(1, static_cast<std::int64_t>(m_vantage)).bind(2, std::int64_t{key.port});
        upsert.bind(3, key.bin * minute).bind(4, std::int64_t{key.host});
        upsert.bind(5, value.connections).bind(6, value.allowed).bind(7, value.denied);
        upsert.bind(8, value.messages).bind(9, value.recipients).bind(10, value.bytes).run();
        const std::int64_t bin = key.bin >= 0 ? key.bin / 60 : -((59 - key.bin) / 60);
        m_hours[{bin, key.host, key.port}].add(value);
    }
    if (m_hours.size() >= 2 * maxEntries)
        flushHours();
}

void Rollups::flushHours()
{
    auto pairs = m_hours.pairs();
    m_hours.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.port, a.first.bin, a.first.host) < std::tie(b.first.port, b.first.bin, b.first.host);
    });
    SqlStatement upsert = m_database.prepare(
        "INSERT INTO traffic_hour(vantage, port, bin, host, connections, allowed, denied, messages, recipients, bytes)"
        " VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET connections = connections + excluded.connections,"
        " allowed = allowed + excluded.allowed, denied = denied + excluded.denied,"
        " messages = messages + excluded.messages, recipients = recipients + excluded.recipients,"
        " bytes = bytes + excluded.bytes");
    for (const auto& [key, value] : pairs) {
        upsert.bind(1, static_cast<std::int64_t>(m_vantage)).bind(2, std::int64_t{key.port});
        upsert.bind(3, key.bin * hour).bind(4, std::int64_t{key.host});
        upsert.bind(5, value.connections).bind(6, value.allowed).bind(7, value.denied);
        upsert.bind(8, value.messages).bind(9, value.recipients).bind(10, value.bytes).run();
    }
}

void Rollups::flushOther()
{
    auto pairs = m_other.pairs();
    m_other.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.port, a.first.bin) < std::tie(b.first.port, b.first.bin);
    });
    SqlStatement upsert = m_database.prepare(
        "INSERT INTO traffic_other(vantage, port, bin, connections, bytes) VALUES(?,?,?,?,?)"
        " ON CONFLICT DO UPDATE SET connections = connections + excluded.connections, bytes = bytes + excluded.bytes");
    for (const auto& [key, value] : pairs) {
        upsert.bind(1, static_cast<std::int64_t>(m_vantage)).bind(2, std::int64_t{key.port});
        upsert.bind(3, key.bin * hour).bind(4, value.connections).bind(5, value.bytes).run();
    }
}

void Rollups::flushPeers()
{
    auto pairs = m_peers.pairs();
    m_peers.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.host, a.first.port, a.first.peer) < std::tie(b.first.host, b.first.port, b.first.peer);
    });
    SqlStatement upsert = m_database.prepare(
        "INSERT INTO host_peer(host, vantage, port, peer, connections, allowed, denied) VALUES(?,?,?,?,?,?,?)"
        " ON CONFLICT DO UPDATE SET connections = connections + excluded.connections,"
        " allowed = allowed + excluded.allowed, denied = denied + excluded.denied");
    for (const auto& [key, value] : pairs) {
        upsert.bind(1, std::int64_t{key.host}).bind(2, static_cast<std::int64_t>(m_vantage));
        upsert.bind(3, std::int64_t{key.port}).bind(4, std::int64_t{key.peer});
        upsert.bind(5, value.connections).bind(6, value.allowed).bind(7, value.denied).run();
    }
}

void Rollups::flushHosts()
{
    auto pairs = m_hosts.pairs(); // stays: refreshHosts() needs to know whom
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
    SqlStatement upsert = m_database.prepare(
        "INSERT INTO host_stat(host, vantage, smtp_connections, smtp_allowed, smtp_denied, destinations, messages,"
        " recipients, rejected_recipients, bounces, first, last) VALUES(?1,?2,?3,?4,?5,"
        " (SELECT count(*) FROM (SELECT DISTINCT peer FROM host_peer WHERE host = ?1 AND vantage = ?2)),"
        " ?6,?7,?8,?9,?10,?11)"
        " ON CONFLICT DO UPDATE SET smtp_connections = smtp_connections + excluded.smtp_connections,"
        " smtp_allowed = smtp_allowed + excluded.smtp_allowed, smtp_denied = smtp_denied + excluded.smtp_denied,"
        " destinations = excluded.destinations, messages = messages + excluded.messages,"
        " recipients = recipients + excluded.recipients,"
        " rejected_recipients = rejected_recipients + excluded.rejected_recipients,"
        " bounces = bounces + excluded.bounces,"
        " first = ifnull(min(first, excluded.first), ifnull(first, excluded.first)),"
        " last = ifnull(max(last, excluded.last), ifnull(last, excluded.last))");
    const auto bindTime = [&upsert](int index, Micros time) {
        if (time == unknownTime)
            upsert.bindNull(index);
        else
            upsert.bind(index, time);
    };
    for (const auto& [key, value] : pairs) {
        upsert.bind(1, key.id).bind(2, static_cast<std::int64_t>(m_vantage));
        upsert.bind(3, value.connections).bind(4, value.allowed).bind(5, value.denied);
        upsert.bind(6, value.messages).bind(7, value.recipients).bind(8, value.rejectedRecipients);
        upsert.bind(9, value.bounces);
        bindTime(10, value.seen.first);
        bindTime(11, value.seen.last);
        upsert.run();
    }
}

void Rollups::flushNames()
{
    auto pairs = m_names.pairs();
    m_names.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.host, a.first.kind, a.first.name) < std::tie(b.first.host, b.first.kind, b.first.name);
    });
    SqlStatement upsert = m_database.prepare(
        "INSERT INTO host_name(host, name, kind, first, last) VALUES(?1, ?2, ?5, ?3, ?4) ON CONFLICT DO UPDATE SET"
        " first = ifnull(min(first, excluded.first), ifnull(first, excluded.first)),"
        " last = ifnull(max(last, excluded.last), ifnull(last, excluded.last))");
    SqlStatement known = m_database.prepare("SELECT count(*), sum(name = ?2) FROM host_name WHERE host = ?1 AND kind = ?3");
    const auto bindTime = [&upsert](int index, Micros time) {
        if (time == unknownTime)
            upsert.bindNull(index);
        else
            upsert.bind(index, time);
    };
    InternId last = 0;
    NameKind lastKind = NameKind::Helo;
    std::int64_t names = 0;
    for (const auto& [key, value] : pairs) {
        known.bind(3, nameKindWord(key.kind));
        if (key.host != last || key.kind != lastKind) {
            last = key.host;
            lastKind = key.kind;
            known.bind(1, std::int64_t{key.host}).bindNull(2);
            known.step();
            names = known.integer(0);
            known.reset();
        }
        if (names >= maxNamesPerHost) {
            known.bind(1, std::int64_t{key.host}).bind(2, std::int64_t{key.name});
            known.step();
            const bool there = known.integer(1) > 0;
            known.reset();
            if (!there)
                continue;
        }
        upsert.bind(1, std::int64_t{key.host}).bind(2, std::int64_t{key.name}).bind(5, nameKindWord(key.kind));
        bindTime(3, value.first);
        bindTime(4, value.last);
        upsert.run();
        ++names; // a name that was there counts twice: the bound is about size, not a promise
    }
}

void Rollups::flushMinutes()
{
    if (m_coverageCount > 0)
        m_coverage[{m_coverageMinute}] += m_coverageCount;
    m_coverageCount = 0;
    auto pairs = m_coverage.pairs();
    m_coverage.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
    SqlStatement upsert = m_database.prepare("INSERT INTO evidence_minute(evidence, minute, records) VALUES(?,?,?)"
                                             " ON CONFLICT DO UPDATE SET records = records + excluded.records");
    for (const auto& [key, value] : pairs)
        upsert.bind(1, m_evidence).bind(2, key.id * minute).bind(3, value).run();
}

void Rollups::flushCounts()
{
    SqlStatement insert = m_database.prepare(
        "INSERT INTO message_count(evidence, role, direction, is_bounce, messages) VALUES(?,?,?,?,?)");
    for (std::size_t role = 0; role < m_counts.size(); ++role) {
        for (std::size_t direction = 0; direction < m_counts[role].size(); ++direction) {
            for (std::size_t bounce = 0; bounce < 2; ++bounce) {
                const std::int64_t messages = m_counts[role][direction][bounce];
                if (messages == 0)
                    continue;
                insert.bind(1, m_evidence).bind(2, static_cast<std::int64_t>(role));
                insert.bind(3, static_cast<std::int64_t>(direction)).bind(4, static_cast<std::int64_t>(bounce));
                insert.bind(5, messages).run();
            }
        }
    }
}

void recountMessages(Database& database)
{
    database.execute("DELETE FROM message_count;"
                     "INSERT INTO message_count(evidence, role, direction, is_bounce, messages)"
                     " SELECT evidence, role, direction, is_bounce, count(*) FROM message GROUP BY 1, 2, 3, 4");
}

void Rollups::refreshHosts()
{
    SqlStatement refresh = m_database.prepare(
        "UPDATE host SET (smtp_connections, smtp_allowed, smtp_denied, destinations, vantage) ="
        " (SELECT smtp_connections, smtp_allowed, smtp_denied, destinations, vantage FROM host_stat WHERE host = ?1"
        " ORDER BY smtp_connections DESC, messages DESC, vantage LIMIT 1),"
        // A firewall sees no messages: mail is counted where most of it was seen.
        " (messages, recipients) = (SELECT messages, recipients FROM host_stat WHERE host = ?1"
        " ORDER BY messages DESC, recipients DESC LIMIT 1),"
        " bounces = (SELECT max(bounces) FROM host_stat WHERE host = ?1),"
        " (first, last) = (SELECT min(first), max(last) FROM host_stat WHERE host = ?1) WHERE id = ?1");
    auto pairs = m_hosts.pairs();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
    for (const auto& pair : pairs)
        refresh.bind(1, pair.first.id).run();
}

void Rollups::finish()
{
    flushTraffic();
    flushHours();
    flushOther();
    flushPeers();
    flushHosts();
    flushNames();
    flushMinutes();
    flushCounts();
    refreshHosts();
    discard();
}

} // namespace delist
