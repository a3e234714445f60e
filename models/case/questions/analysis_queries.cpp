#include "case/questions/analysis_queries.h"
#include "case/questions/silent_pairs.h"
#include "case/questions/visit_rhythm.h"
#include "case/rows/counted_once.h"
#include "case/rows/in_vantage.h"
#include "case/rows/mail_port.h"
#include "case/rows/unanswered.h"
#include "evidence/logs/own_packets_note.h"
#include <algorithm>
#include <functional>
#include <tuple>
#include <unordered_map>

namespace delist {

namespace {

constexpr Micros minuteMicros = 60'000'000;
constexpr Micros hourMicros = 60 * minuteMicros;

Micros timeOr(const SqlStatement& statement, int column)
{
    return statement.optionalInteger(column).value_or(unknownTime);
}

/// Rows of connection c from host ?1 to outside, in vantage ?2. d is the destination.
std::string outboundConnections(bool submission)
{
    return " FROM connection c JOIN host d ON d.id = c.destination AND d.internal = 0 WHERE c.source = ?1 AND " +
           inVantage("connection_vantage", "c.evidence") + " AND " DELIST_NO_TWIN("c") " AND " + (submission ? DELIST_OTHER_MAIL_PORT("c.destination_port") : "c.destination_port = 25");
}

} // namespace

std::vector<EvidenceFacts> evidenceFacts(Database& database)
{
    SqlStatement q = database.prepare(
        "SELECT id, format, vantage, records, first, last, note FROM evidence"
        " UNION SELECT id, format, connection_vantage, records, first, last, note FROM evidence"
        " UNION SELECT id, format, mail_vantage, records, first, last, note FROM evidence ORDER BY 1, 3");
    std::vector<EvidenceFacts> result;
    while (q.step()) {
        EvidenceFacts facts;
        facts.id = q.integer(0);
        facts.format = q.text(1);
        facts.vantage = static_cast<Vantage>(q.integer(2));
        facts.records = q.integer(3);
        facts.first = timeOr(q, 4);
        facts.last = timeOr(q, 5);
        facts.ownPacketsOnly = facts.format == "windows-firewall" || q.text(6).find(ownPacketsNote) != std::string_view::npos;
        result.push_back(std::move(facts));
    }
    return result;
}

std::vector<Micros> evidenceMinutes(Database& database, RowId evidence)
{
    SqlStatement q = database.prepare("SELECT minute FROM evidence_minute WHERE evidence = ?1 ORDER BY minute");
    q.bind(1, evidence);
    std::vector<Micros> result;
    while (q.step())
        result.push_back(q.integer(0));
    return result;
}

namespace {

/// Connections that reached somebody, of host_peer \p row; a log that does not say "denied" may have let it through. With SilentPairs.
std::string openOf(const std::string& row)
{
    return "CASE WHEN " + row + ".vantage = 1 THEN " + row + ".allowed ELSE " + row + ".connections - " + row + ".denied - iif(" + row +
           ".vantage = 0, ifnull((SELECT s.n FROM temp.silent s WHERE s.host = " + row + ".host AND s.peer = " + row + ".peer AND s.port = " +
           row + ".port), 0), 0) END";
}

/// \p peers: rows of host_peer p, one per host, vantage and peer, in that order, so that nothing is sorted.
void readSpeakers(Database& database, const std::string& peers, bool submission, std::vector<OutboundSpeaker>& into)
{
    SqlStatement q = database.prepare(
        "SELECT h.id, h.address, p.vantage, count(*), sum(p.open > 0), sum(p.connections), sum(p.allowed), sum(p.denied),"
        "       avg(CASE WHEN p.open > 0 THEN p.open END), avg(CASE WHEN p.open > 0 THEN 1.0 * p.open * p.open END),"
        "       sum(p.open > 0 AND p.alone), sum(p.open)"
        " FROM host h CROSS JOIN " + peers + " p ON p.host = h.id JOIN host d ON d.id = p.peer"
        " WHERE h.internal = 1 AND d.internal = 0 GROUP BY h.id, p.vantage");
    while (q.step()) {
        OutboundSpeaker speaker;
        speaker.host = q.integer(0);
        speaker.address = q.text(1);
        speaker.vantage = static_cast<Vantage>(q.integer(2));
        speaker.submission = submission;
        speaker.tried = q.integer(3);
        speaker.reached = q.integer(4);
        speaker.connections = q.integer(5);
        speaker.allowed = q.integer(6);
        speaker.denied = q.integer(7);
        speaker.meanPerPeer = q.isNull(8) ? 0 : q.real(8);
        speaker.squarePerPeer = q.isNull(9) ? 0 : q.real(9);
        speaker.reachedHereOnly = q.integer(10);
        speaker.unanswered = speaker.vantage == Vantage::Firewall ? speaker.connections - speaker.denied - q.integer(11) : 0;
        into.push_back(std::move(speaker));
    }
}

} // namespace

std::vector<OutboundSpeaker> outboundSpeakers(Database& database)
{
    const SilentPairs silent(database);
    // host first: inside hosts are few, outside ones may be a million. A peer spoken to on several ports is one address.
    std::vector<OutboundSpeaker> result;
    readSpeakers(database, "(SELECT host, vantage, peer, connections, allowed, denied, " + openOf("x") + " AS open, 1 AS alone FROM host_peer x WHERE port = 25)",
                 false, result);
    readSpeakers(database,
                 "(SELECT host, vantage, peer, sum(connections) AS connections, sum(allowed) AS allowed, sum(denied) AS denied, sum(" + openOf("x") +
                     ") AS open, NOT EXISTS (SELECT 1 FROM host_peer r WHERE r.host = x.host AND r.vantage = x.vantage AND r.port = 25"
                     " AND r.peer = x.peer AND " + openOf("r") + " > 0) AS alone FROM host_peer x WHERE " DELIST_OTHER_MAIL_PORT("port")
                     " GROUP BY host, vantage, peer)",
                 true, result);
    std::ranges::sort(result, {}, [](const OutboundSpeaker& each) { return std::tuple(each.host, each.vantage, each.submission); });
    return result;
}

std::vector<int> otherMailPorts(PreparedQueries& queries, RowId host, Vantage vantage, int most)
{
    SqlStatement& q = queries("SELECT p.port FROM host_peer p JOIN host d ON d.id = p.peer AND d.internal = 0 WHERE p.host = ?1 AND p.vantage = ?2"
                              " AND " DELIST_OTHER_MAIL_PORT("p.port") " GROUP BY 1 ORDER BY sum(p.connections) DESC, 1 LIMIT ?3");
    q.bind(1, host).bind(2, vantageNumber(vantage)).bind(3, std::int64_t{most});
    std::vector<int> ports;
    while (q.step())
        ports.push_back(static_cast<int>(q.integer(0)));
    return ports;
}

std::vector<std::string> reachedRelays(PreparedQueries& queries, RowId host, Vantage vantage, std::size_t most)
{
    SqlStatement& q = queries(
        "SELECT h.address FROM host_peer p JOIN host h ON h.id = p.peer AND h.internal = 0 WHERE p.host = ?1 AND p.vantage = ?2 AND p.port = 25"
        " AND CASE WHEN p.vantage = 1 THEN p.allowed > 0 ELSE p.connections - p.denied > iif(p.vantage = 0, (SELECT count(*) FROM connection c"
        "  WHERE c.source = ?1 AND c.destination = p.peer AND c.destination_port = 25 AND " DELIST_UNANSWERED("c") " AND c.evidence IN"
        "  (SELECT id FROM evidence WHERE connection_vantage = 0) AND " DELIST_NO_TWIN("c") "), 0) END LIMIT ?3");
    q.bind(1, host).bind(2, vantageNumber(vantage)).bind(3, static_cast<std::int64_t>(most + 1));
    std::vector<std::string> result;
    while (q.step())
        result.emplace_back(q.text(0));
    if (result.size() > most)
        result.clear();
    return result;
}

std::int64_t privateRelays(PreparedQueries& queries, RowId host, Vantage vantage)
{
    SqlStatement& q = queries("SELECT h.address FROM host_peer p JOIN host h ON h.id = p.peer AND h.internal = 0 WHERE p.host = ?1 AND p.vantage = ?2"
                              " AND p.port = 25 AND p.connections > p.denied AND (h.address < '2' OR h.address >= 'f')");
    q.bind(1, host).bind(2, vantageNumber(vantage));
    std::int64_t count = 0;
    while (q.step())
        if (const auto address = IpAddress::parse(q.text(0)); address && address->isPrivate())
            ++count;
    return count;
}

std::vector<SourcelessTraffic> sourcelessTraffic(Database& database)
{
    SqlStatement q = database.prepare("SELECT e.connection_vantage, count(*), count(DISTINCT c.destination) FROM connection c JOIN evidence e ON e.id = c.evidence"
                                      " JOIN host d ON d.id = c.destination AND d.internal = 0 WHERE c.source IS NULL AND c.destination_port = 25 AND c.action <> 2"
                                      " AND " DELIST_NO_TWIN("c") " GROUP BY 1 ORDER BY 1");
    std::vector<SourcelessTraffic> result;
    while (q.step())
        result.push_back({static_cast<Vantage>(q.integer(0)), q.integer(1), q.integer(2)});
    return result;
}

std::vector<SocketSpeaker> socketSpeakers(Database& database, int most)
{
    SqlStatement q = database.prepare(
        "WITH held AS MATERIALIZED (SELECT s.local AS local, s.remote AS remote, coalesce(t.value, 'pid ' || s.pid, '') AS program FROM socket_owner s"
        "  JOIN host d ON d.id = s.remote AND d.internal = 0 LEFT JOIN text t ON t.id = s.process WHERE s.remote_port = 25)"
        " SELECT h.id, h.address, (SELECT p.program FROM held p WHERE p.local = h.id GROUP BY p.program ORDER BY count(*) DESC, p.program LIMIT 1),"
        "  count(*), count(DISTINCT remote) FROM held JOIN host h ON h.id = held.local AND h.internal = 1 GROUP BY h.id ORDER BY 5 DESC, 1 LIMIT ?1");
    q.bind(1, std::int64_t{most});
    std::vector<SocketSpeaker> result;
    while (q.step())
        result.push_back({q.integer(0), std::string(q.text(1)), std::string(q.text(2)), q.integer(3), q.integer(4)});
    return result;
}

std::vector<SmtpReceiver> smtpReceivers(Database& database)
{
    const SilentPairs silent(database);
    SqlStatement q = database.prepare(
        "SELECT d.id, d.address, count(DISTINCT CASE WHEN s.internal = 0 THEN s.id END),"
        "       count(DISTINCT CASE WHEN s.internal = 1 AND s.id <> d.id THEN s.id END)"
        " FROM host_peer p JOIN host d ON d.id = p.peer AND d.internal = 1 JOIN host s ON s.id = p.host"
        " WHERE " + openOf("p") + " > 0 AND p.port IN (25, 465, 587, 2525) GROUP BY d.id");
    std::vector<SmtpReceiver> result;
    while (q.step())
        result.push_back({q.integer(0), std::string(q.text(1)), q.integer(2), q.integer(3)});
    return result;
}

std::vector<std::pair<RowId, std::string>> mailLogServers(Database& database)
{
    // A handful of own addresses in millions of sessions: the roll-up of peers names them, one session each proves them. Proof
    // is the side that the log is about: who hands mail to it may be anybody.
    SqlStatement q = database.prepare(
        "WITH sending(id) AS (SELECT id FROM evidence WHERE mail_vantage = 2 AND format = 'exchange-smtp-send'),"
        " receiving(id) AS (SELECT id FROM evidence WHERE mail_vantage = 2 AND format = 'exchange-smtp-receive'),"
        " ends(host, client) AS (SELECT DISTINCT peer, 0 FROM host_peer WHERE vantage = 2"
        "  UNION ALL SELECT DISTINCT host, 1 FROM host_stat WHERE vantage = 2)"
        " SELECT DISTINCT h.id, h.address FROM ends e JOIN host h ON h.id = e.host WHERE h.internal = 1 AND CASE e.client"
        "  WHEN 0 THEN EXISTS (SELECT 1 FROM session s JOIN evidence v ON v.id = s.evidence WHERE s.server = h.id AND v.mail_vantage = 2"
        "   AND s.evidence NOT IN sending AND s.given_direction <> 2 AND (s.messages > 0 OR s.evidence IN receiving))"
        "  ELSE EXISTS (SELECT 1 FROM session s JOIN evidence v ON v.id = s.evidence WHERE s.client = h.id AND v.mail_vantage = 2"
        "   AND (s.evidence IN sending OR s.given_direction = 2)) END ORDER BY h.id");
    std::vector<std::pair<RowId, std::string>> result;
    while (q.step())
        result.emplace_back(q.integer(0), std::string(q.text(1)));
    return result;
}

std::vector<std::string> domainsHandedOn(PreparedQueries& queries, RowId client, RowId server, int most)
{
    SqlStatement& q = queries("SELECT DISTINCT lower(substr(r.value, instr(r.value, '@') + 1)) FROM (SELECT m.id AS id FROM message m"
                              " WHERE m.server = ?2 AND m.client = ?1 ORDER BY m.time DESC LIMIT 500) m"
                              " JOIN delivery d ON d.message = m.id AND d.outcome <> 2 JOIN text r ON r.id = d.recipient AND r.value LIKE '%@%' LIMIT ?3");
    q.bind(1, client).bind(2, server).bind(3, std::int64_t{most});
    std::vector<std::string> domains;
    while (q.step())
        domains.emplace_back(q.text(0));
    q.reset();
    return domains;
}

std::vector<std::pair<RowId, std::string>> insideHosts(Database& database, const std::function<bool(const std::string&)>& wanted)
{
    SqlStatement q = database.prepare("SELECT id, address FROM host WHERE internal = 1 ORDER BY id");
    std::vector<std::pair<RowId, std::string>> result;
    while (q.step())
        if (std::string address(q.text(1)); wanted(address))
            result.emplace_back(q.integer(0), std::move(address));
    return result;
}

OutboundTraffic outboundTraffic(PreparedQueries& queries, RowId host, Vantage vantage, bool submission)
{
    // One walk along the index of (source, time): a mail server has millions of them. Rows without a time come first.
    SqlStatement& q = queries("SELECT c.time, c.action, c.bytes_sent, c.process IS NOT NULL, c.bytes, " DELIST_UNANSWERED("c") ", c.destination, c.pid, c.bytes_received" + outboundConnections(submission) +
                              " ORDER BY c.time");
    q.bind(1, host).bind(2, vantageNumber(vantage));
    OutboundTraffic traffic;
    Micros first = unknownTime, last = unknownTime, firstNotDenied = unknownTime;
    Micros hour = unknownTime, minute = unknownTime;
    std::int64_t inMinute = 0;
    std::int64_t openInMinute = 0;
    VisitRhythm rhythm;
    constexpr std::size_t mostPids = 1000;
    std::unordered_map<std::int64_t, std::int64_t> pids;
    while (q.step()) {
        const auto action = static_cast<Action>(q.integer(1));
        const bool unanswered = q.integer(5) != 0;
        const bool silent = vantage == Vantage::Firewall && unanswered;
        const bool open = vantage == Vantage::Capture ? action == Action::Allowed : action != Action::Denied && !silent;
        // A capture sees a firewall that drops as it sees one that refuses: nothing comes back.
        const bool shut = action == Action::Denied || (vantage == Vantage::Capture && unanswered);
        ++traffic.connections;
        traffic.notDenied += open ? 1 : 0;
        traffic.unknownAction += action == Action::Unknown && !silent ? 1 : 0;
        traffic.withProcess += q.integer(3);
        if (q.integer(3) == 0 && !q.isNull(7) && pids.size() < mostPids)
            ++pids[q.integer(7)];
        if (open && !q.isNull(2)) {
            traffic.sentBytes = std::max<std::int64_t>(traffic.sentBytes, 0) + q.integer(2);
            ++traffic.withBytes;
            traffic.wordless += vantage == Vantage::Capture && q.integer(2) == 0 && !q.isNull(8) && q.integer(8) == 0 ? 1 : 0;
        } else if (open && !q.isNull(4)) {
            traffic.sharedBytes += q.integer(4);
            ++traffic.withSharedBytes;
        }
        if (q.isNull(0))
            continue;
        const Micros time = q.integer(0);
        first = first == unknownTime ? time : first;
        last = time;
        if (const Micros of = time / hourMicros; of != hour) {
            hour = of;
            ++traffic.activeHours;
        }
        if (const Micros of = time / minuteMicros * minuteMicros; of != minute) {
            minute = of;
            inMinute = openInMinute = 0;
        }
        openInMinute += open ? 1 : 0;
        if (++inMinute > traffic.peak) {
            traffic.peak = inMinute;
            traffic.peakTime = minute;
        }
        if (minute == traffic.peakTime)
            traffic.peakOpen = openInMinute;
        if (open) {
            firstNotDenied = firstNotDenied == unknownTime ? time : firstNotDenied;
            if (traffic.lastNotDenied != unknownTime)
                traffic.deniedBetween = std::max(traffic.deniedBetween, traffic.deniedAfter);
            traffic.lastNotDenied = time;
            rhythm.visit(q.integer(6), time);
            traffic.deniedAfter = 0;
            traffic.firstDeniedAfter = unknownTime;
        } else if (shut && (traffic.lastNotDenied == unknownTime || time > traffic.lastNotDenied)) {
            traffic.firstDeniedAfter = traffic.deniedAfter == 0 ? time : traffic.firstDeniedAfter;
            ++traffic.deniedAfter;
        }
    }
    traffic.first = firstNotDenied == unknownTime ? first : firstNotDenied;
    traffic.last = traffic.lastNotDenied == unknownTime ? last : traffic.lastNotDenied;
    traffic.rhythm = rhythm.share();
    for (const auto& [pid, connections] : pids)
        if (std::pair(connections, pid) > std::pair(traffic.ofPid, traffic.pid)) {
            traffic.ofPid = connections;
            traffic.pid = pid;
        }
    return traffic;
}

Returns returnsToAddresses(PreparedQueries& queries, RowId host, Vantage vantage)
{
    SqlStatement& q = queries("SELECT count(*), sum(last - first >= 3600000000), max(last) - min(first) FROM (SELECT min(c.time) AS first, max(c.time) AS last" +
                              outboundConnections(false) + " AND c.time IS NOT NULL AND c.action <> 2 GROUP BY c.destination)");
    q.bind(1, host).bind(2, vantageNumber(vantage));
    Returns returns;
    if (q.step())
        returns = {q.integer(0), q.integer(1), q.integer(2)};
    q.reset();
    return returns;
}

bool isTrackedSender(PreparedQueries& queries, RowId host)
{
    SqlStatement& q = queries("SELECT EXISTS (SELECT 1 FROM message m JOIN evidence v ON v.id = m.evidence AND v.mail_vantage = 3"
                              " WHERE m.client = ?1 AND m.role = 2 AND m.direction = 2)");
    q.bind(1, host);
    const bool is = q.step() && q.integer(0) != 0;
    q.reset();
    return is;
}

std::vector<SmtpProgram> smtpPrograms(Database& database, RowId host, Vantage vantage, int most)
{
    SqlStatement q = database.prepare(
        "SELECT t.value, count(*), sum(ifnull(c.process_votes, 1)), max(c.process_confidence), count(c.process_conflict), min(x.value)"
        " FROM connection c JOIN host d ON d.id = c.destination AND d.internal = 0 JOIN text t ON t.id = c.process"
        " LEFT JOIN text x ON x.id = c.process_conflict"
        " WHERE c.source = ?1 AND c.evidence IN (SELECT id FROM evidence WHERE connection_vantage = ?2) AND " DELIST_NO_TWIN("c")
        " GROUP BY c.process ORDER BY 2 DESC, 1 LIMIT ?3");
    q.bind(1, host).bind(2, vantageNumber(vantage)).bind(3, std::int64_t{most});
    std::vector<SmtpProgram> result;
    while (q.step())
        result.push_back({std::string(q.text(0)), q.integer(1), q.integer(2), q.isNull(3) ? -1 : q.real(3), q.integer(4), std::string(q.text(5))});
    return result;
}

std::vector<std::pair<std::string, std::int64_t>> allowingRules(Database& database, RowId host)
{
    SqlStatement q = database.prepare(
        "SELECT t.value, count(*) FROM connection c JOIN host d ON d.id = c.destination AND d.internal = 0"
        " JOIN text t ON t.id = c.rule"
        " WHERE c.source = ?1 AND c.action = 1 AND c.destination_port = 25 AND c.evidence IN (SELECT id FROM evidence WHERE connection_vantage = 0)"
        " AND " DELIST_NO_TWIN("c")
        " AND t.value NOT IN ('', '-') GROUP BY c.rule ORDER BY 2 DESC LIMIT 3");
    q.bind(1, host);
    std::vector<std::pair<std::string, std::int64_t>> result;
    while (q.step())
        result.emplace_back(std::string(q.text(0)), q.integer(1));
    return result;
}

std::vector<OutsideFace> outsideFaces(Database& database, RowId insideHost)
{
    SqlStatement q = database.prepare("SELECT h.address, count(*), max(n.why LIKE '%-sequence%' OR n.why LIKE '%first-bytes%' OR n.why LIKE '%message-id%'"
                                      " OR n.why LIKE '%helo%' OR n.why LIKE '%sender%') FROM nat_pair n JOIN host h ON h.id = n.outside_host"
                                      " WHERE n.inside_host = ?1 GROUP BY n.outside_host ORDER BY 2 DESC");
    q.bind(1, insideHost);
    std::vector<OutsideFace> result;
    while (q.step())
        result.push_back({std::string(q.text(0)), q.integer(1), q.integer(2) != 0});
    return result;
}

} // namespace delist
