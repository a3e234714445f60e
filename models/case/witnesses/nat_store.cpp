#include "case/witnesses/nat_store.h"
#include "case/counts/rollups.h"
#include "case/lists/refusal_store.h"
#include "case/rows/counted_once.h"
#include "case/sql/meta_value.h"
#include "case/witnesses/clock_offset_store.h"
#include "evidence/reason_codes.h"
#include <algorithm>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

namespace delist {

namespace {

constexpr const char* fingerprintKey = "nat_fingerprint";
constexpr const char* leftOutKey = "nat_left_out";
constexpr const char* atBorder = " AND p.vantage IN (0, 1) AND p.port IN (25, 465, 587, 2525)";

std::uint64_t endKey(RowId destination, std::int64_t port)
{
    return static_cast<std::uint64_t>(destination) << 16 | static_cast<std::uint64_t>(port & 0xFFFF);
}

/// A hash that is never 0.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash == 0 ? 1 : hash;
}

enum class Side : std::uint8_t { Inside, Outside, Either };

Side sideOf(const OrganisationMap& organisation, std::string_view address)
{
    const auto parsed = IpAddress::parse(address);
    if (parsed && organisation.isOwnPublic(*parsed))
        return Side::Outside;
    // A server that is declared by the address NAT gives it, or one that really stands outside.
    return parsed && !parsed->isPrivate() ? Side::Either : Side::Inside;
}

struct Sides
{
    std::vector<RowId> outside;
    std::vector<RowId> inside;
    std::unordered_set<std::uint64_t> ends; ///< outside servers that were spoken to from the outside of the NAT
};

/// Inside hosts that spoke to a server that an outside address spoke to as well; the roll-up of peers knows.
Sides findSides(Database& database, const OrganisationMap& organisation)
{
    Sides sides;
    std::vector<std::pair<RowId, std::vector<std::uint64_t>>> inside;
    SqlStatement own = database.prepare(
        std::string("SELECT p.host, h.address, p.peer, p.port FROM host h CROSS JOIN host_peer p ON p.host = h.id"
                    " JOIN host d ON d.id = p.peer AND d.internal = 0 WHERE h.internal = 1") + atBorder + " ORDER BY p.host");
    const auto add = [](std::vector<RowId>& list, RowId host) {
        if (list.empty() || list.back() != host)
            list.push_back(host);
    };
    Side side = Side::Inside;
    RowId last = 0;
    while (own.step()) {
        if (own.integer(0) != last) {
            last = own.integer(0);
            side = sideOf(organisation, own.text(1));
            if (side != Side::Outside)
                inside.emplace_back(last, std::vector<std::uint64_t>());
        }
        const std::uint64_t end = endKey(own.integer(2), own.integer(3));
        if (side != Side::Inside) {
            add(sides.outside, last);
            sides.ends.insert(end);
        }
        if (side != Side::Outside)
            inside.back().second.push_back(end);
    }
    if (inside.empty())
        return sides;
    // Nobody need have declared the public address: what speaks from outside to outside past a capture is a candidate too.
    SqlStatement foreign = database.prepare(
        std::string("SELECT p.host, p.peer, p.port FROM host_peer p JOIN host h ON h.id = p.host AND h.internal = 0"
                    " JOIN host d ON d.id = p.peer AND d.internal = 0 WHERE EXISTS (SELECT 1 FROM evidence WHERE vantage = 1)")
        + atBorder + " ORDER BY p.host");
    while (foreign.step()) {
        add(sides.outside, foreign.integer(0));
        sides.ends.insert(endKey(foreign.integer(1), foreign.integer(2)));
    }
    for (const auto& [host, ends] : inside)
        if (std::any_of(ends.begin(), ends.end(), [&](std::uint64_t end) { return sides.ends.contains(end); }))
            sides.inside.push_back(host);
    return sides;
}

std::vector<NatFlow> flowsFrom(Database& database, const std::vector<RowId>& sources,
                               const std::unordered_set<std::uint64_t>& ends, std::size_t most, std::int64_t& leftOut)
{
    std::vector<NatFlow> flows;
    SqlStatement q = database.prepare(
        "SELECT c.id, c.evidence, c.time, c.end, c.source_port, c.destination, c.destination_port, e.connection_vantage, c.bytes_sent,"
        " c.bytes_received, c.source_sequence, c.destination_sequence, c.content_hash, c.translated, c.translated_port"
        " FROM connection c JOIN evidence e ON e.id = c.evidence AND e.connection_vantage IN (0, 1)"
        " WHERE c.source = ?1 AND c.time IS NOT NULL AND c.action <> 2 AND c.protocol = 6 AND " DELIST_NO_TWIN("c"));
    for (const RowId source : sources) {
        q.bind(1, source);
        while (q.step()) {
            NatFlow flow;
            flow.destination = q.integer(5);
            flow.destinationPort = static_cast<std::uint16_t>(q.integer(6));
            if (!ends.contains(endKey(flow.destination, flow.destinationPort)))
                continue;
            if (flows.size() >= most) {
                ++leftOut;
                continue;
            }
            flow.id = q.integer(0);
            flow.evidence = q.integer(1);
            flow.time = q.integer(2);
            flow.end = q.optionalInteger(3).value_or(unknownTime);
            flow.source = source;
            flow.sourcePort = static_cast<std::uint16_t>(q.integer(4));
            flow.capture = q.integer(7) == static_cast<std::int64_t>(Vantage::Capture);
            flow.bytesSent = q.optionalInteger(8).value_or(unknownCount);
            flow.bytesReceived = q.optionalInteger(9).value_or(unknownCount);
            flow.sourceSequence = q.optionalInteger(10).value_or(unknownCount);
            flow.destinationSequence = q.optionalInteger(11).value_or(unknownCount);
            flow.contentHash = q.integer(12);
            flow.translated = q.integer(13);
            flow.translatedPort = static_cast<std::uint16_t>(q.integer(14));
            flows.push_back(flow);
        }
        q.reset();
    }
    std::sort(flows.begin(), flows.end(), [](const NatFlow& a, const NatFlow& b) {
        return std::tie(a.evidence, a.time, a.id) < std::tie(b.evidence, b.time, b.id);
    });
    return flows;
}

/// The dialogue in each flow of a capture, and what it says first.
void addDialogues(Database& database, const std::vector<RowId>& sources, std::vector<NatFlow>& flows)
{
    const auto key = [](std::int64_t evidence, RowId source, std::int64_t sourcePort, RowId destination, std::int64_t port) {
        std::uint64_t value = hashOf({});
        for (const std::int64_t part : {evidence, source, sourcePort, destination, port})
            value = (value ^ static_cast<std::uint64_t>(part)) * 0x9E3779B97F4A7C15U, value ^= value >> 29;
        return value;
    };
    std::unordered_multimap<std::uint64_t, std::size_t> byEnds;
    for (std::size_t i = 0; i < flows.size(); ++i)
        if (flows[i].capture)
            byEnds.emplace(key(flows[i].evidence, flows[i].source, flows[i].sourcePort, flows[i].destination,
                               flows[i].destinationPort), i);
    if (byEnds.empty())
        return;
    SqlStatement q = database.prepare(
        "SELECT s.id, s.evidence, s.client_port, s.server, s.server_port, s.time, s.helo FROM session s"
        " WHERE s.client = ?1 AND s.evidence IN (SELECT id FROM evidence WHERE vantage = 1)");
    struct First
    {
        RowId mailFrom = 0;
        std::uint64_t messageId = 0;
    };
    SqlStatement mails = database.prepare(
        "SELECT session, mail_from, message_id FROM message WHERE client = ?1 AND session IS NOT NULL"
        " AND evidence IN (SELECT id FROM evidence WHERE vantage = 1) ORDER BY time, id");
    for (const RowId source : sources) {
        std::unordered_map<RowId, First> firsts; // the first message of each dialogue
        mails.bind(1, source);
        while (mails.step())
            firsts.try_emplace(mails.integer(0), First{mails.integer(1), mails.text(2).empty() ? 0 : hashOf(mails.text(2))});
        mails.reset();
        q.bind(1, source);
        while (q.step()) {
            const auto [begin, end] = byEnds.equal_range(key(q.integer(1), source, q.integer(2), q.integer(3), q.integer(4)));
            const Micros time = q.optionalInteger(5).value_or(unknownTime);
            for (auto it = begin; it != end; ++it) {
                NatFlow& flow = flows[it->second];
                const Micros last = flow.end == unknownTime ? flow.time : flow.end;
                if (flow.evidence != q.integer(1) || flow.source != source || flow.sourcePort != q.integer(2) ||
                    flow.destination != q.integer(3) || flow.session != 0 || time < flow.time || time > last)
                    continue;
                flow.session = q.integer(0);
                flow.helo = q.integer(6);
                if (const auto first = firsts.find(flow.session); first != firsts.end()) {
                    flow.mailFrom = first->second.mailFrom;
                    flow.messageId = first->second.messageId;
                }
                break;
            }
        }
        q.reset();
    }
}

} // namespace

std::string natFingerprint(Database& database, const CaseSettings& settings)
{
    std::string word = std::to_string(database.integer("SELECT coalesce(max(id), 0) FROM connection")) + ' ' +
                       std::to_string(database.integer("SELECT coalesce(max(id), 0) FROM evidence")) + ' ' + acceptedOffsets(database);
    for (const auto* list : {&settings.publicIps, &settings.internal, &settings.mailServers}) {
        word += ';';
        for (const std::string& entry : *list)
            word += entry + ',';
    }
    return word;
}

std::string storedNatFingerprint(Database& database)
{
    return metaValue(database, fingerprintKey);
}

NatFlows natFlows(Database& database, const OrganisationMap& organisation, std::size_t most)
{
    NatFlows flows;
    const Sides sides = findSides(database, organisation);
    if (sides.outside.empty() || sides.inside.empty())
        return flows;
    flows.outside = flowsFrom(database, sides.outside, sides.ends, most, flows.leftOut);
    flows.inside = flowsFrom(database, sides.inside, sides.ends, most, flows.leftOut);
    if (flows.outside.empty() || flows.inside.empty())
        return {};
    addDialogues(database, sides.outside, flows.outside);
    addDialogues(database, sides.inside, flows.inside);
    return flows;
}

namespace {

/// Whether dialogues were seen on both sides.
bool pairsDialogues(Database& database)
{
    return database.integer("SELECT EXISTS (SELECT 1 FROM nat_pair WHERE outside_session IS NOT NULL AND inside IS NOT NULL)") != 0;
}

/// Of messages and refusals that are seen on both sides, one side counts.
void countAnew(Database& database)
{
    recountMessages(database);
    forgetRefusals(database);
}

} // namespace

void storeNat(Database& database, const std::vector<NatPair>& pairs, std::int64_t leftOut, const std::string& fingerprint)
{
    const bool before = pairsDialogues(database);
    database.execute("DELETE FROM nat_pair");
    SqlStatement insert = database.prepare(
        "INSERT INTO nat_pair(outside, outside_host, outside_session, inside, inside_host, score, why, offset_us)"
        " VALUES(?1, ?2, nullif(?3, 0), nullif(?4, 0), nullif(?5, 0), ?6, ?7, ?8)");
    SqlStatement address = database.prepare("SELECT address FROM host WHERE id = ?1");
    for (const NatPair& pair : pairs) {
        std::string why = pair.why;
        for (const NatCandidate& candidate : pair.candidates) {
            address.bind(1, candidate.host);
            if (address.step())
                addReason(why, "candidate", std::string(address.text(0)) + ' ' + std::to_string(static_cast<int>(candidate.score * 100 + 0.5)));
            address.reset();
        }
        insert.bind(1, pair.outside).bind(2, pair.outsideHost).bind(3, pair.outsideSession);
        insert.bind(4, pair.inside).bind(5, pair.insideHost).bind(6, pair.score);
        insert.bind(7, std::string_view(why));
        if (pair.inside == 0)
            insert.bindNull(8);
        else
            insert.bind(8, pair.offset);
        insert.run();
    }
    if (before || pairsDialogues(database))
        countAnew(database);
    setMetaValue(database, fingerprintKey, fingerprint);
    setMetaValue(database, leftOutKey, std::to_string(leftOut));
}

void forgetNat(Database& database)
{
    const bool before = pairsDialogues(database);
    database.execute("DELETE FROM nat_pair");
    if (before)
        countAnew(database);
    for (const char* key : {fingerprintKey, leftOutKey})
        dropMetaValue(database, key);
}

std::int64_t natLeftOut(Database& database)
{
    return std::atoll(metaValue(database, leftOutKey).c_str());
}

std::vector<NatShare> natShares(Database& database)
{
    std::vector<NatShare> shares;
    SqlStatement q = database.prepare(
        "SELECT n.outside_host, (SELECT coalesce(sum(p.connections), 0) FROM host_peer p JOIN host d ON d.id = p.peer"
        " AND d.internal = 0 WHERE p.host = n.outside_host AND p.vantage IN (0, 1)), count(n.inside)"
        " FROM nat_pair n GROUP BY n.outside_host");
    while (q.step())
        shares.push_back({q.integer(0), q.integer(1), q.integer(2)});
    return shares;
}

} // namespace delist
