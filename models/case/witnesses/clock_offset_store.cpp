#include "case/witnesses/clock_offset_store.h"
#include "case/counts/host_recount.h"
#include "case/counts/mailbox_days.h"
#include "case/counts/process_stats.h"
#include "case/counts/traffic_recount.h"
#include "case/file/custody.h"
#include "case/rows/answered_queue_id.h"
#include "case/witnesses/connection_twins.h"
#include "case/witnesses/evidence_order.h"
#include "case/witnesses/mail_twins.h"
#include <QJsonObject>
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unordered_map>

namespace delist {

namespace {

constexpr std::size_t mostMoments = 300'000;
/// A port of a client is used again after a while; a day is more than any clock is wrong by its zone.
constexpr Micros longestDifference = 26 * 3600 * Micros{1'000'000};

void readPairs(Database& database, const char* sql, const char* basis, std::vector<SharedMoment>& into)
{
    SqlStatement query = database.prepare(sql);
    std::size_t read = 0;
    while (query.step() && read++ < mostMoments) {
        const Micros difference = query.integer(2);
        if (difference <= longestDifference && difference >= -longestDifference)
            into.push_back({query.integer(0), query.integer(1), basis, difference});
    }
}

/// Both ends of a connection as a number that is good enough to find it again.
std::uint64_t tupleKey(std::int64_t source, std::int64_t sourcePort, std::int64_t destination, std::int64_t destinationPort)
{
    std::uint64_t key = 0x9E3779B97F4A7C15U;
    for (const std::int64_t part : {source, sourcePort, destination, destinationPort}) {
        key ^= static_cast<std::uint64_t>(part) + 0x9E3779B97F4A7C15U + (key << 6) + (key >> 2);
        key *= 0xBF58476D1CE4E5B9U;
    }
    return key;
}

struct Seen
{
    RowId evidence = 0;
    Micros time = 0;
    bool repeated = false; ///< in the same evidence: tells nothing
    bool session = false;  ///< its dialogue was seen: of a connection that is no other one
    std::optional<std::int64_t> sourceSequence, destinationSequence; ///< that it began with

    /// The same ports again are another connection when the numbers that its ends began with are others (RFC 9293 section 3.4.1).
    [[nodiscard]] bool mayBe(const Seen& other) const
    {
        const auto agree = [](const std::optional<std::int64_t>& a, const std::optional<std::int64_t>& b) { return !a || !b || *a == *b; };
        return agree(sourceSequence, other.sourceSequence) && agree(destinationSequence, other.destinationSequence);
    }
};

void readTuples(Database& database, std::vector<SharedMoment>& into)
{
    const auto every = static_cast<std::uint64_t>(tupleSample(database)); // the same tuples of every evidence
    SqlStatement query = database.prepare(
        "SELECT evidence, time, source, source_port, destination, destination_port, 0, source_sequence, destination_sequence FROM connection"
        " WHERE time IS NOT NULL AND source_port > 0 AND source IS NOT NULL AND destination IS NOT NULL"
        " UNION ALL SELECT evidence, time, client, client_port, server, server_port, 1, NULL, NULL FROM session"
        " WHERE time IS NOT NULL AND client_port > 0 AND client IS NOT NULL AND server IS NOT NULL");
    std::unordered_map<std::uint64_t, std::vector<Seen>> byTuple;
    std::size_t found = 0;
    while (query.step() && found < mostMoments) {
        const std::uint64_t key = tupleKey(query.integer(2), query.integer(3), query.integer(4), query.integer(5));
        if ((key >> 20) % every != 0)
            continue;
        std::vector<Seen>& list = byTuple[key];
        const RowId evidence = query.integer(0);
        const bool session = query.integer(6) != 0; // after all connections
        bool known = false;
        for (Seen& each : list) {
            if (each.evidence != evidence)
                continue;
            known = true;
            each.repeated = each.repeated || !session || each.session;
            each.session = session;
        }
        if (!known && list.size() < 16)
            list.push_back({evidence, query.integer(1), false, session, query.optionalInteger(7), query.optionalInteger(8)});
        found += list.size() > 1;
    }
    for (const auto& [key, list] : byTuple) {
        for (std::size_t a = 0; a < list.size(); ++a) {
            for (std::size_t b = 0; b < list.size(); ++b) {
                const Micros difference = list[b].time - list[a].time;
                if (list[a].evidence < list[b].evidence && !list[a].repeated && !list[b].repeated && list[a].mayBe(list[b]) &&
                    difference <= longestDifference && difference >= -longestDifference)
                    into.push_back({list[a].evidence, list[b].evidence, "connection", difference});
            }
        }
    }
}

/// What one server handed to another whose log is here as well: the reply tells the queue id that the message has there.
void readHops(Database& database, std::vector<SharedMoment>& into)
{
    if (database.integer("SELECT EXISTS (SELECT 1 FROM message WHERE internal_id IS NOT NULL)") == 0)
        return;
    struct Answer
    {
        RowId evidence = 0;
        Micros time = 0;
    };
    std::unordered_map<std::string, std::vector<Answer>> answers;
    std::size_t read = 0;
    SqlStatement replies = database.prepare("SELECT evidence, time, reply FROM delivery WHERE outcome = 1 AND time IS NOT NULL AND " DELIST_MAY_TELL_QUEUE_ID("reply"));
    while (replies.step() && read < mostMoments) {
        const std::string_view id = answeredQueueId(replies.text(2));
        if (id.empty())
            continue;
        std::vector<Answer>& known = answers[std::string(id)];
        const RowId evidence = replies.integer(0);
        const Micros time = replies.integer(1);
        const auto of = std::find_if(known.begin(), known.end(), [&](const Answer& each) { return each.evidence == evidence; });
        if (of == known.end()) {
            known.push_back({evidence, time}); // one for each recipient: the first
            ++read;
        } else {
            of->time = std::min(of->time, time);
        }
    }
    if (answers.empty())
        return;
    SqlStatement taken = database.prepare("SELECT evidence, min(time), internal_id FROM message WHERE internal_id IS NOT NULL AND time IS NOT NULL GROUP BY internal_id, evidence");
    while (taken.step()) {
        const auto found = answers.find(std::string(taken.text(2)));
        if (found == answers.end())
            continue;
        for (const Answer& answer : found->second) {
            const bool first = answer.evidence < taken.integer(0);
            const Micros difference = first ? taken.integer(1) - answer.time : answer.time - taken.integer(1);
            if (answer.evidence != taken.integer(0) && std::abs(difference) <= longestDifference)
                into.push_back({std::min(answer.evidence, taken.integer(0)), std::max(answer.evidence, taken.integer(0)), "queue-id", difference});
        }
    }
}

/// What moments tell of two files of one log, the second begun where the first ended, is how long messages took that were under
/// way then, and nothing of clocks: left out. A clock that is wrong by more than the files are long is still found.
void leaveOutContinuations(Database& database, std::vector<SharedMoment>& moments)
{
    struct Log
    {
        std::string format;
        Micros first = 0, last = 0;
    };
    std::unordered_map<RowId, Log> logs;
    SqlStatement query = database.prepare("SELECT id, format, first, last FROM evidence WHERE first IS NOT NULL");
    while (query.step())
        logs[query.integer(0)] = {std::string(query.text(1)), query.integer(2), query.integer(3)};
    std::erase_if(moments, [&](const SharedMoment& moment) {
        const Log& a = logs[moment.first];
        const Log& b = logs[moment.second];
        const Micros shorter = std::min(a.last - a.first, b.last - b.first);
        const Micros common = std::min(a.last, b.last) - std::max(a.first, b.first);
        return a.format == b.format && common <= shorter / 20 && std::abs(moment.difference) < shorter / 2;
    });
}

std::string pathOf(Database& database, RowId evidence)
{
    SqlStatement find = database.prepare("SELECT path FROM evidence WHERE id = ?");
    return find.bind(1, evidence).step() ? std::string(find.text(0)) : std::string();
}

void shift(Database& database, RowId evidence, Micros by)
{
    forgetTwins(database);
    forgetMailTwins(database);
    addTraffic(database, evidence, -1);
    for (const char* table : {"connection", "session", "session_part", "socket_owner", "name_record"})
        database.prepare(std::string("UPDATE ") + table + " SET time = time + ?2, end = end + ?2 WHERE evidence = ?1").bind(1, evidence).bind(2, by).run();
    for (const char* table : {"message", "delivery", "bounce", "bounce_part", "message_part", "delivery_part", "dns_query"})
        database.prepare(std::string("UPDATE ") + table + " SET time = time + ?2 WHERE evidence = ?1").bind(1, evidence).bind(2, by).run();
    database.prepare("UPDATE session SET encrypted_since = encrypted_since + ?2 WHERE evidence = ?1").bind(1, evidence).bind(2, by).run();
    // In two steps, so that no row comes upon one that has still to be moved.
    database.prepare("UPDATE first_contact SET since = -(since + ?2) WHERE evidence = ?1").bind(1, evidence).bind(2, by).run();
    database.prepare("UPDATE first_contact SET since = -since WHERE evidence = ?1").bind(1, evidence).run();
    recountProcesses(database, ProcessScope::All);
    recountMailboxDays(database);
    addTraffic(database, evidence, 1);
    dropEmptyTraffic(database);
    HostRecount(database, evidence).recount();
    database.prepare("UPDATE evidence SET first = first + ?2, last = last + ?2, clock_offset = clock_offset - ?2 WHERE id = ?1").bind(1, evidence).bind(2, by).run();
    // Minutes are kept, not moments: they move by whole ones.
    database.execute("CREATE TEMP TABLE moved_minute(minute INTEGER, records INTEGER)");
    database.prepare("INSERT INTO moved_minute SELECT minute + (?2 + iif(?2 < 0, -30000000, 30000000)) / 60000000 * 60000000, records FROM evidence_minute WHERE evidence = ?1")
        .bind(1, evidence).bind(2, by).run();
    database.prepare("DELETE FROM evidence_minute WHERE evidence = ?1").bind(1, evidence).run();
    database.prepare("INSERT INTO evidence_minute(evidence, minute, records) SELECT ?1, minute, records FROM moved_minute").bind(1, evidence).run();
    database.execute("DROP TABLE moved_minute");
}

} // namespace

std::int64_t tupleSample(Database& database)
{
    constexpr std::int64_t mostTuples = 300'000;
    return 1 + database.integer("SELECT ifnull((SELECT max(id) FROM connection), 0) + ifnull((SELECT max(id) FROM session), 0)") / mostTuples;
}

std::vector<SharedMoment> sharedMoments(Database& database)
{
    std::vector<SharedMoment> moments;
    if (database.integer("SELECT count(*) FROM evidence") < 2)
        return moments;
    // The first time that each evidence tells of an id; a message that was sent in many events is one. What a log tells of its way
    // out alone is compared with tracking's row of that: in between is the queue.
    const auto beside = [](const std::string& one, const std::string& other) {
        return "iif(" + other + ".leaving AND " + one + ".sent IS NOT NULL, " + one + ".sent, " + one + ".time)";
    };
    readPairs(database,
              ("WITH seen AS (SELECT message_id, evidence, min(time) AS time, min(iif(role = 2, time, NULL)) AS sent, min(role = 0 AND direction = 2) AS leaving"
               " FROM message WHERE message_id IN (SELECT DISTINCT message_id FROM message"
               " WHERE message_id IS NOT NULL ORDER BY message_id LIMIT 200000) AND time IS NOT NULL GROUP BY message_id, evidence)"
               " SELECT a.evidence, b.evidence, " + beside("b", "a") + " - " + beside("a", "b") +
               " FROM seen a JOIN seen b ON b.message_id = a.message_id AND a.evidence < b.evidence").c_str(),
              "message-id", moments);
    constexpr std::int64_t mostUnindexed = 2'000'000; // nothing finds rows by their queue id but a scan
    if (database.integer("SELECT max(ifnull((SELECT max(id) FROM message), 0), ifnull((SELECT max(id) FROM delivery), 0))") <= mostUnindexed)
        readHops(database, moments);
    if (database.integer("SELECT ifnull(max(id), 0) FROM message") <= mostUnindexed)
        readPairs(database,
              "WITH seen AS (SELECT internal_id, message_id, evidence, min(time) AS time FROM message WHERE internal_id IS NOT NULL"
              " AND message_id IS NULL AND time IS NOT NULL GROUP BY internal_id, evidence)"
              " SELECT a.evidence, b.evidence, b.time - a.time FROM seen a JOIN seen b ON b.internal_id = a.internal_id AND a.evidence < b.evidence",
              "queue-id", moments);
    readTuples(database, moments);
    readPairs(database,
              "SELECT min(a.evidence, b.evidence), max(a.evidence, b.evidence), iif(a.evidence < b.evidence, b.time - a.time, a.time - b.time)"
              " FROM nat_pair n JOIN connection a ON a.id = n.outside JOIN connection b ON b.id = n.inside"
              " WHERE a.evidence <> b.evidence AND a.time IS NOT NULL AND b.time IS NOT NULL",
              "nat", moments);
    leaveOutContinuations(database, moments);
    return moments;
}

std::string acceptedOffsets(Database& database)
{
    return database.text("SELECT ifnull(group_concat(id || ':' || clock_offset), '') FROM evidence WHERE clock_offset <> 0");
}

std::vector<ClockFacts> clockFacts(Database& database)
{
    SqlStatement query = database.prepare("SELECT id, records, timezone_source = 'format' FROM evidence");
    std::vector<ClockFacts> clocks;
    std::unordered_map<RowId, std::int64_t> places = evidenceOrder(database);
    while (query.step())
        clocks.push_back({query.integer(0), query.integer(1), query.integer(2) != 0, places[query.integer(0)]});
    return clocks;
}

void storeClockOffsets(Database& database, const std::vector<ClockOffset>& offsets)
{
    database.execute("DELETE FROM clock_offset");
    SqlStatement insert = database.prepare(
        "INSERT INTO clock_offset(evidence, reference, basis, matches, offset, spread, significant) VALUES(?,?,?,?,?,?,?)");
    for (const ClockOffset& each : offsets) {
        insert.bind(1, each.evidence).bind(2, each.reference).bind(3, each.basis).bind(4, each.matches).bind(5, each.offset);
        insert.bind(6, each.spread).bind(7, std::int64_t{each.significant}).run();
    }
}

std::vector<ClockOffset> clockOffsets(Database& database)
{
    SqlStatement query =
        database.prepare("SELECT evidence, reference, basis, matches, offset, spread, significant FROM clock_offset ORDER BY id");
    std::vector<ClockOffset> offsets;
    while (query.step())
        offsets.push_back({query.integer(0), query.integer(1), std::string(query.text(2)), query.integer(3), query.integer(4),
                           query.integer(5), query.integer(6) != 0});
    return offsets;
}

std::optional<ClockApart> clockApart(Database& database, RowId evidence)
{
    SqlStatement query = database.prepare("SELECT c.reference, c.offset, c.matches, e.path, r.path FROM clock_offset c JOIN evidence e ON e.id = c.evidence"
                                          " JOIN evidence r ON r.id = c.reference WHERE c.evidence = ?1 AND c.significant ORDER BY c.id LIMIT 1");
    if (!query.bind(1, evidence).step())
        return std::nullopt;
    return ClockApart{query.integer(0), query.integer(1), query.integer(2), std::string(query.text(3)), std::string(query.text(4))};
}

Result<void> acceptClockOffset(CaseFile& file, RowId evidence, Micros offset)
{
    try {
        Database& database = file.database();
        Transaction transaction(database);
        const std::string path = pathOf(database, evidence);
        if (path.empty())
            return Error{ErrorCode::Missing, "there is no evidence " + std::to_string(evidence) + " in the case", {}, std::nullopt};
        shift(database, evidence, -offset);
        appendCustody(database, "clock", path,
                      {{QStringLiteral("evidence"), qint64(evidence)}, {QStringLiteral("offset_seconds"), double(offset) / 1e6}});
        transaction.commit();
        return {};
    } catch (const DatabaseError& error) {
        return error.toError(file.path());
    }
}

Result<void> setClockOffset(CaseFile& file, RowId evidence, Micros offset)
{
    try {
        SqlStatement find = file.database().prepare("SELECT clock_offset FROM evidence WHERE id = ?1");
        const bool known = find.bind(1, evidence).step();
        const Micros more = offset - (known ? find.integer(0) : 0);
        find.reset();
        return known && more == 0 ? Result<void>() : acceptClockOffset(file, evidence, more);
    } catch (const DatabaseError& error) {
        return error.toError(file.path());
    }
}

} // namespace delist
