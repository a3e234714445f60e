#include "case/counts/rollups.h"
#include "case/rows/counted_once.h"
#include "case/rows/row_feed.h"
#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace delist {

namespace {

constexpr std::int64_t minute = 60'000'000;
constexpr std::int64_t hour = 60 * minute;
/// Entries of one map before it is written: a few megabytes each.
constexpr std::size_t maxEntries = 65'536;
constexpr std::int64_t allHours = std::numeric_limits<std::int64_t>::max();
/// Minutes come nearly in order, so they are written on the way, and hours when they are over: less is left for the end, when other
/// threads rest.
constexpr std::size_t maxMinutes = 8'192;

std::int64_t binOf(Micros time, std::int64_t width)
{
    const std::int64_t bin = time / width;
    return time < 0 && bin * width != time ? bin - 1 : bin;
}

std::int64_t known(std::int64_t count)
{
    return count > 0 ? count : 0;
}

} // namespace

const char* nameKindWord(NameKind kind)
{
    static constexpr std::array words = {"helo", "dhcp", "netbios", "mdns", "dns", "capture", "computer", "arp"};
    return words[static_cast<std::size_t>(kind)];
}

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

void Rollups::begin(std::int64_t evidence, Vantage vantage, Hosts hosts)
{
    discard();
    m_evidence = evidence;
    m_vantage = vantage;
    m_noStatistics = hosts == Hosts::Own && m_database.integer("SELECT NOT EXISTS(SELECT 1 FROM host_stat)") != 0;
    m_peersWhole = m_noStatistics || m_database.integer("SELECT NOT EXISTS(SELECT 1 FROM host_stat WHERE vantage = " +
                                                        std::to_string(static_cast<int>(vantage)) + ")") != 0;
    m_noNames = m_database.integer("SELECT NOT EXISTS(SELECT 1 FROM host_name)") != 0;
}

void Rollups::ofEvidence(std::int64_t evidence)
{
    if (evidence == m_evidence)
        return;
    flushMinutes();
    flushCounts();
    m_evidence = evidence;
}

void Rollups::discard()
{
    m_minutes.clear();
    m_hours.clear();
    m_newestHour = std::numeric_limits<std::int64_t>::min();
    m_other.clear();
    m_peers.clear();
    m_destinations.clear();
    m_destinationsCounted = false;
    m_hosts.clear();
    m_names.clear();
    m_coverage.clear();
    m_coverageCount = 0;
    m_counts = {};
    m_processes.clear();
    m_mailboxes.clear();
    m_sides.clear();
}

void Rollups::connection(const ConnectionRow& row)
{
    seen(row.time);
    m_sides.add(m_database, m_evidence, row);
    if (row.source == 0)
        return;
    Traffic what;
    what.connections = 1;
    what.allowed = row.action == Action::Allowed ? 1 : 0;
    what.denied = row.action == Action::Denied ? 1 : 0;
    what.bytes = row.bytesTotal != unknownCount ? row.bytesTotal : known(row.bytesSent) + known(row.bytesReceived);
    count(row.source, row.destinationPort, row.time, what);
    flow(row.source, row.destination, row.destinationPort, row.action);
    host(row.source).seen(row.end);
    m_processes.add(m_database, row);
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
    HostCounts& entry = host(row.client);
    entry.rejectedRecipients += row.rejectedRecipients;
    entry.seen(row.time);
    entry.seen(row.end);
    if (row.helo != 0 && !row.heloCut)
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
    m_mailboxes.add(m_database, m_evidence, row);
    ++m_counts[static_cast<std::size_t>(row.role)][static_cast<std::size_t>(row.direction)][row.isBounce ? 1 : 0];
    const bool refusedReport = row.role == MessageRole::Failed && row.isBounce && row.server != 0;
    const bool handedOver = row.role == MessageRole::Transaction || row.role == MessageRole::Sent ||
                            ((row.role == MessageRole::Received || refusedReport) && row.client != row.server);
    if (row.client == 0 || !handedOver) // see DELIST_HANDED_OVER
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
        if (m_minutes.size() >= maxMinutes)
            flushTraffic();
    }
    HostCounts& entry = host(who);
    entry.connections += what.connections;
    entry.allowed += what.allowed;
    entry.denied += what.denied;
    entry.messages += what.messages;
    entry.recipients += what.recipients;
    entry.seen(time);
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

HostCounts& Rollups::host(InternId id)
{
    if (m_hosts.size() >= 4 * maxEntries) {
        flushPeers(); // the number of destinations is counted from them
        flushHosts();
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

void Rollups::writeTraffic(const char* table, const std::vector<std::pair<TrafficKey, Traffic>>& pairs, Micros binLength)
{
    RowFeed feed(m_database, table, "vantage, port, bin, host, connections, allowed, denied, messages, recipients, bytes",
                 " ON CONFLICT DO UPDATE SET connections = connections + excluded.connections,"
                 " allowed = allowed + excluded.allowed, denied = denied + excluded.denied,"
                 " messages = messages + excluded.messages, recipients = recipients + excluded.recipients,"
                 " bytes = bytes + excluded.bytes");
    feed.write(pairs, [&](const auto& pair, RowValues& of) {
        const auto& [key, value] = pair;
        of.value(m_vantage).number(key.port).number(key.bin * binLength).number(key.host);
        of.number(value.connections).number(value.allowed).number(value.denied);
        of.number(value.messages).number(value.recipients).number(value.bytes);
    });
}

void Rollups::flushTraffic()
{
    auto pairs = m_minutes.pairs();
    m_minutes.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.port, a.first.bin, a.first.host) < std::tie(b.first.port, b.first.bin, b.first.host);
    });
    writeTraffic("traffic_minute", pairs, minute);
    const std::int64_t before = m_newestHour;
    for (const auto& [key, value] : pairs) {
        const std::int64_t bin = key.bin >= 0 ? key.bin / 60 : -((59 - key.bin) / 60);
        m_hours[{bin, key.host, key.port}].add(value);
        m_newestHour = std::max(m_newestHour, bin);
    }
    if (m_hours.size() >= 2 * maxEntries)
        flushHours(allHours);
    else if (m_newestHour > before)
        flushHours(m_newestHour);
}

/// \p end: the hour before which they are over.
void Rollups::flushHours(std::int64_t end)
{
    auto pairs = m_hours.pairs();
    m_hours.clear();
    const auto going = std::partition(pairs.begin(), pairs.end(), [end](const auto& pair) { return pair.first.bin < end; });
    for (auto at = going; at != pairs.end(); ++at)
        m_hours[at->first] = at->second;
    pairs.erase(going, pairs.end());
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.port, a.first.bin, a.first.host) < std::tie(b.first.port, b.first.bin, b.first.host);
    });
    writeTraffic("traffic_hour", pairs, hour);
}

void Rollups::flushOther()
{
    auto pairs = m_other.pairs();
    m_other.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.port, a.first.bin) < std::tie(b.first.port, b.first.bin);
    });
    RowFeed feed(m_database, "traffic_other", "vantage, port, bin, connections, bytes",
                 " ON CONFLICT DO UPDATE SET connections = connections + excluded.connections, bytes = bytes + excluded.bytes");
    feed.write(pairs, [&](const auto& pair, RowValues& of) {
        of.value(m_vantage).number(pair.first.port).number(pair.first.bin * hour).number(pair.second.connections).number(pair.second.bytes);
    });
}

void Rollups::flushPeers()
{
    auto pairs = m_peers.pairs();
    m_peers.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.host, a.first.port, a.first.peer) < std::tie(b.first.host, b.first.port, b.first.peer);
    });
    countDestinations(pairs);
    RowFeed feed(m_database, "host_peer", "host, vantage, port, peer, connections, allowed, denied",
                 " ON CONFLICT DO UPDATE SET connections = connections + excluded.connections,"
                 " allowed = allowed + excluded.allowed, denied = denied + excluded.denied");
    feed.write(pairs, [&](const auto& pair, RowValues& of) {
        const auto& [key, value] = pair;
        of.number(key.host).value(m_vantage).number(key.port).number(key.peer);
        of.number(value.connections).number(value.allowed).number(value.denied);
    });
}

/// How many distinct peers each host has, from \p peers (ordered by host), as long as host_peer knows no others.
void Rollups::countDestinations(const std::vector<std::pair<PeerKey, Peer>>& peers)
{
    m_destinationsCounted = m_peersWhole;
    m_peersWhole = m_peersWhole && peers.empty();
    m_destinations.clear();
    if (!m_destinationsCounted)
        return;
    std::vector<InternId> ofHost;
    for (auto at = peers.begin(); at != peers.end();) {
        const InternId who = at->first.host;
        for (ofHost.clear(); at != peers.end() && at->first.host == who; ++at)
            ofHost.push_back(at->first.peer);
        std::sort(ofHost.begin(), ofHost.end()); // the same peer may have several ports
        const auto distinct = std::unique(ofHost.begin(), ofHost.end()) - ofHost.begin();
        m_destinations.emplace_back(who, distinct);
    }
}

/// After flushPeers(): the number of destinations comes from there.
void Rollups::flushHosts()
{
    auto pairs = m_hosts.pairs();
    m_hosts.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
    HostStatistics statistics(m_database, m_vantage, m_noStatistics);
    m_noStatistics = m_noStatistics && pairs.empty();
    auto destinations = m_destinations.begin();
    for (auto& [key, counts] : pairs) {
        if (m_destinationsCounted) {
            while (destinations != m_destinations.end() && destinations->first < key.id)
                ++destinations;
            const bool has = destinations != m_destinations.end() && destinations->first == key.id;
            counts.destinations = has ? destinations->second : 0;
        } else {
            counts.destinations = statistics.countDestinations(key.id);
        }
        statistics.add(key.id, counts);
    }
    statistics.write();
}

void Rollups::flushNames()
{
    auto pairs = m_names.pairs();
    m_names.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.host, a.first.kind, a.first.name) < std::tie(b.first.host, b.first.kind, b.first.name);
    });
    SqlStatement known = m_database.prepare("SELECT count(*), sum(name = ?2) FROM host_name WHERE host = ?1 AND kind = ?3");
    InternId last = 0;
    NameKind lastKind = NameKind::Helo;
    std::int64_t names = 0;
    const auto tooMany = [&](const NameKey& key) {
        known.bind(3, nameKindWord(key.kind));
        if (key.host != last || key.kind != lastKind) {
            last = key.host;
            lastKind = key.kind;
            names = 0;
            if (!m_noNames) {
                known.bind(1, std::int64_t{key.host}).bindNull(2);
                known.step();
                names = known.integer(0);
                known.reset();
            }
        }
        if (names >= maxNamesPerHost) {
            known.bind(1, std::int64_t{key.host}).bind(2, std::int64_t{key.name});
            known.step();
            const bool there = known.integer(1) > 0;
            known.reset();
            if (!there)
                return true;
        }
        ++names; // a name that was there counts twice: the bound is about size, not a promise
        return false;
    };
    const bool none = pairs.empty();
    std::erase_if(pairs, [&](const auto& pair) { return tooMany(pair.first); });
    RowFeed feed(m_database, "host_name", "host, name, kind, first, last",
                 " ON CONFLICT DO UPDATE SET first = ifnull(min(first, excluded.first), ifnull(first, excluded.first)),"
                 " last = ifnull(max(last, excluded.last), ifnull(last, excluded.last))");
    feed.write(pairs, [](const auto& pair, RowValues& of) {
        const auto& [key, value] = pair;
        of.number(key.host).number(key.name).wholeText(nameKindWord(key.kind)).time(value.first).time(value.last);
    });
    m_noNames = m_noNames && none;
}

void Rollups::flushMinutes()
{
    if (m_coverageCount > 0)
        m_coverage[{m_coverageMinute}] += m_coverageCount;
    m_coverageCount = 0;
    auto pairs = m_coverage.pairs();
    m_coverage.clear();
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
    RowFeed feed(m_database, "evidence_minute", "evidence, minute, records", " ON CONFLICT DO UPDATE SET records = records + excluded.records");
    feed.write(pairs, [&](const auto& pair, RowValues& of) { of.number(m_evidence).number(pair.first.id * minute).number(pair.second); });
}

void Rollups::flushCounts()
{
    SqlStatement insert = m_database.prepare(
        "INSERT INTO message_count(evidence, role, direction, is_bounce, messages) VALUES(?,?,?,?,?)"
        " ON CONFLICT DO UPDATE SET messages = messages + excluded.messages");
    for (std::size_t role = 0; role < m_counts.size(); ++role) {
        for (std::size_t direction = 0; direction < m_counts[role].size(); ++direction) {
            for (std::size_t bounce = 0; bounce < 2; ++bounce) {
                const std::int64_t messages = std::exchange(m_counts[role][direction][bounce], 0);
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
                     " SELECT evidence, role, direction, is_bounce, count(*) FROM message m WHERE " DELIST_COUNTED("m") " GROUP BY 1, 2, 3, 4");
    recountMailboxDays(database);
}

void Rollups::finish()
{
    flushTraffic();
    flushHours(allHours);
    flushOther();
    flushPeers();
    flushHosts();
    flushNames();
    flushMinutes();
    flushCounts();
    m_processes.flush(m_database);
    m_mailboxes.flush(m_database);
    m_sides.finish(m_database, m_evidence);
    discard();
}

} // namespace delist
