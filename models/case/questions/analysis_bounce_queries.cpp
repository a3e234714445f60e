// The questions about null-sender mail of analysis_queries.h.
#include "case/counts/mailbox_spellings.h"
#include "case/questions/analysis_queries.h"
#include "case/questions/bounce_conditions.h"
#include "case/questions/callout_clients.h"
#include "case/questions/genuine_senders.h"
#include <algorithm>
#include <deque>
#include <map>

namespace delist {

namespace {

constexpr std::int64_t hourMicros = 3'600'000'000;

/// Temporary table outward: one row per outward report of a vantage and what any row of it says. Automatic replies are none.
class OutwardTable
{
public:
    OutwardTable(Database& database, bool hasDomains)
        : m_database(database), m_genuine(database, hasDomains), m_callouts(database),
          m_table(database, "outward", tableOf(hasDomains))
    {
        m_database.execute("CREATE INDEX temp.outward_victim ON outward(victim, vantage, time)");
        blameWriter();
        shareOriginals();
    }

private:
    static std::string tableOf(bool hasDomains)
    {
        const std::string relayed = relayedCondition();
        return "CREATE TEMP TABLE outward AS SELECT e.mail_vantage AS vantage, coalesce(nullif(b.message_id, ''), '#' || b.id) AS report,"
               " min(b.time) AS time, min(" + mailboxOf("b.victim") + ") AS victim, max(b.fate = 1 AND NOT " + relayed + ") AS accepted,"
               " max(b.fate = 2 AND NOT " + relayed + ") AS refused, max(b.fate = 3) AS deferred, max(b.cause IS NOT NULL) AS known,"
               " max(delist_unknown_recipient(t.value) AND NOT " + listCondition() + ") AS unknown, max(b.quotes_original = 2) AS quoting,"
               " max(ifnull(b.original_message_id, '') <> '') AS answering, max(b.original_message_id) AS original, max(" + honestCondition() + ") AS honest,"
               " max(" + relayingCondition(hasDomains) + ") AS relaying,"
               " max(" + correspondentCondition() + ") AS correspondent, max(" + toldCondition() + ") AS told,"
               // By message: the same addressee may have tens of thousands of rows.
               " max(b.fate = 2 AND NOT " + relayed + " AND EXISTS (SELECT 1 FROM delivery gd LEFT JOIN text gs ON gs.id = gd.enhanced_status WHERE gd.message = b.message"
               "  AND +gd.recipient = b.victim AND gd.outcome = 2 AND delist_unknown_recipient(coalesce(gd.reply, gs.value, '')))) AS nobody,"
               " max(iif(" + relayed + ", bs.id, NULL)) AS relay, max(iif(bs.internal = 0, bs.id, NULL)) AS hop, max(bm.client) AS client, max(b.evidence) AS evidence" + bounceJoins + " WHERE " +
               outwardCondition(hasDomains) + " AND NOT " + automaticReplyCondition() + " AND NOT " + calloutCondition() + " AND NOT " + toldElsewhereCondition() +
               " GROUP BY e.mail_vantage, report";
    }

    /// Of servers that hand a tracked report on, the one wrote it that no other handed it to: the last only passes it on.
    void blameWriter()
    {
        m_database.execute(
            "WITH tracking AS MATERIALIZED (SELECT id FROM evidence WHERE mail_vantage = 3)"
            " UPDATE temp.outward SET client = coalesce((SELECT m.client FROM"
            "  (SELECT x.client, x.time, x.id FROM message x WHERE x.message_id = report AND x.role IN (1, 2) AND x.client IS NOT NULL"
            "   AND x.evidence IN (SELECT id FROM tracking) LIMIT 50) m" // a report for thousands goes the same way
            "  WHERE NOT EXISTS (SELECT 1 FROM (SELECT y.client, y.server FROM message y WHERE y.message_id = report AND y.role IN (1, 2)"
            "   AND y.evidence IN (SELECT id FROM tracking) LIMIT 50) o WHERE o.server = m.client AND o.client <> o.server)"
            "  ORDER BY m.time, m.id LIMIT 1), client) WHERE vantage = 3 AND report NOT LIKE '#%'");
    }

    /// What a report answers, one vantage tells for all.
    void shareOriginals()
    {
        m_database.execute("CREATE INDEX temp.outward_report ON outward(report)");
        m_database.execute("UPDATE temp.outward SET original = (SELECT max(x.original) FROM temp.outward x WHERE x.report = outward.report)"
                           " WHERE ifnull(original, '') = '' AND report NOT LIKE '#%'");
    }

    Database& m_database;
    const GenuineSenders m_genuine;
    const CalloutClients m_callouts;
    const ScopedTable m_table;
};

OutboundReports& ofVantage(std::vector<OutboundReports>& all, std::int64_t vantage)
{
    for (OutboundReports& reports : all)
        if (static_cast<std::int64_t>(reports.vantage) == vantage)
            return reports;
    all.emplace_back().vantage = static_cast<Vantage>(vantage);
    return all.back();
}

/// Domains of \p vantage's rows of outward that satisfy \p which and that ordinary mail goes to as well.
std::int64_t knownDomains(Database& database, Vantage vantage, const std::string& which)
{
    const std::string domain = "lower(substr(t.value, instr(t.value, '@') + 1))";
    SqlStatement q = database.prepare(
        "WITH theirs(domain) AS MATERIALIZED (SELECT DISTINCT " + domain + " FROM outward o JOIN text t ON t.id = o.victim"
        "  WHERE o.vantage = ?1 AND " + which + ")"
        " SELECT count(DISTINCT " + domain + ") FROM (SELECT DISTINCT recipient FROM delivery) x JOIN text t ON t.id = x.recipient"
        " WHERE " + domain + " IN (SELECT domain FROM theirs) AND EXISTS (SELECT 1 FROM delivery d JOIN message m ON m.id = d.message"
        "  WHERE d.recipient = x.recipient AND d.outcome <> 2 AND m.is_bounce = 0 AND m.direction <> 1)");
    q.bind(1, static_cast<std::int64_t>(vantage));
    return q.step() ? q.integer(0) : 0;
}

/// Who wrote in the names of \p reports' addressees, and to whom. Spelled alike: a list of spellings for each is dear where there are many.
void askWriters(Database& database, OutboundReports& reports, const std::string& which)
{
    SqlStatement q = database.prepare(
        "WITH mail AS MATERIALIZED (SELECT DISTINCT o.victim AS victim, d.recipient AS mailbox FROM (SELECT DISTINCT victim FROM outward"
        "  WHERE vantage = ?1 AND " + which + ") o CROSS JOIN message m ON m.mail_from = o.victim AND m.is_bounce = 0 AND m.direction <> 2"
        "  CROSS JOIN delivery d ON d.message = m.id AND d.outcome = 1)"
        " SELECT (SELECT count(DISTINCT victim) FROM mail), count(*), sum(NOT EXISTS (SELECT 1 FROM message y WHERE y.mail_from = x.mailbox"
        "  AND y.is_bounce = 0)) FROM (SELECT DISTINCT mailbox FROM mail) x");
    q.bind(1, static_cast<std::int64_t>(reports.vantage));
    if (!q.step())
        return;
    reports.writers = q.integer(0);
    reports.writtenTo = q.integer(1);
    reports.silentMailboxes = q.integer(2);
}

/// The rows of outward that satisfy \p which, per vantage.
std::vector<OutboundReports> countReports(Database& database, const std::string& which)
{
    const std::string from = " FROM outward WHERE " + which;
    std::vector<OutboundReports> result;

    SqlStatement totals = database.prepare(
        "SELECT vantage, count(*), sum(accepted), sum(refused AND NOT accepted), sum(known), sum(unknown AND NOT relaying), sum(quoting),"
        " min(time), max(time), sum(answering), sum(relay IS NOT NULL AND NOT accepted AND NOT refused),"
        " sum(NOT correspondent), sum(told), sum(deferred AND NOT accepted AND NOT refused AND relay IS NULL), count(DISTINCT hop), sum(nobody)" + from + " GROUP BY vantage");
    while (totals.step()) {
        OutboundReports& reports = ofVantage(result, totals.integer(0));
        reports.reports = totals.integer(1);
        reports.accepted = totals.integer(2);
        reports.refused = totals.integer(3);
        reports.knownCause = totals.integer(4);
        reports.unknownRecipient = totals.integer(5);
        reports.quoting = totals.integer(6);
        reports.first = totals.optionalInteger(7).value_or(unknownTime);
        reports.last = totals.optionalInteger(8).value_or(unknownTime);
        reports.answering = totals.integer(9);
        reports.relayed = totals.integer(10);
        reports.toStrangers = totals.integer(11);
        reports.told = totals.integer(12);
        reports.deferred = totals.integer(13);
        reports.hops = totals.integer(14);
        reports.nobody = totals.integer(15);
    }
    if (result.empty())
        return result;

    SqlStatement victims = database.prepare(
        "SELECT vantage, count(*), count(DISTINCT lower(substr(value, instr(value, '@') + 1))),"
        " sum(correspondent), sum(nobody) FROM (SELECT o.vantage, o.victim, v.value, max(o.correspondent) AS correspondent, max(o.nobody) AS nobody FROM outward o"
        "  JOIN text v ON v.id = o.victim WHERE " + which + " GROUP BY 1, 2) GROUP BY vantage");
    while (victims.step()) {
        OutboundReports& reports = ofVantage(result, victims.integer(0));
        reports.victims = victims.integer(1);
        reports.domains = victims.integer(2);
        reports.correspondents = victims.integer(3);
        reports.nobodies = victims.integer(4);
    }
    for (OutboundReports& reports : result)
        if (reports.told * 2 < reports.reports) {
            reports.knownDomains = knownDomains(database, reports.vantage, which);
            askWriters(database, reports, which);
        }
    // Where nothing tells of the failure but the report: that of the one mailbox which the mail was taken for.
    SqlStatement wrong = database.prepare(
        "SELECT vantage, count(DISTINCT report), count(DISTINCT mailbox) FROM ("
        " SELECT o.vantage AS vantage, o.report AS report, d.recipient AS mailbox FROM outward o"
        "  CROSS JOIN message m ON m.message_id = o.original CROSS JOIN delivery d ON d.message = m.id"
        "  WHERE o.original <> '' AND d.outcome = 2 AND " + which +
        " UNION ALL"
        " SELECT o.vantage, o.report, min(d.recipient) FROM outward o"
        "  CROSS JOIN message m ON m.message_id = o.original CROSS JOIN delivery d ON d.message = m.id"
        "  WHERE o.original <> '' AND " + which +
        "  GROUP BY o.vantage, o.report HAVING sum(d.outcome = 2) = 0 AND max(d.outcome = 1) AND min(d.recipient) = max(d.recipient))"
        " GROUP BY 1");
    while (wrong.step()) {
        OutboundReports& reports = ofVantage(result, wrong.integer(0));
        if (wrong.integer(1) * 2 > reports.reports)
            reports.wrongRecipients = wrong.integer(2);
    }
    // Most within 24 hours: a window over hours, so that a million reports are a few hundred numbers.
    struct Hour
    {
        std::int64_t count;
        Micros first, last;
    };
    struct Window
    {
        std::deque<std::pair<std::int64_t, std::int64_t>> hours;
        std::int64_t sum = 0;
        std::vector<Hour> all;
        std::int64_t busiest = 0;
        std::deque<std::pair<std::int64_t, std::int64_t>> week;
        std::int64_t weekSum = 0;
        std::int64_t lastDay = -1;
    };
    std::vector<Window> windows(8);
    SqlStatement hours = database.prepare("SELECT vantage, time / 3600000000, count(*), min(time), max(time)" + from +
                                          " AND time IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2");
    while (hours.step()) {
        OutboundReports& reports = ofVantage(result, hours.integer(0));
        Window& window = windows[static_cast<std::size_t>(hours.integer(0)) % windows.size()];
        const std::int64_t hour = hours.integer(1);
        window.hours.emplace_back(hour, hours.integer(2));
        window.sum += hours.integer(2);
        window.all.push_back({hours.integer(2), hours.integer(3), hours.integer(4)});
        window.busiest = std::max(window.busiest, hours.integer(2));
        while (window.hours.front().first <= hour - 24) {
            window.sum -= window.hours.front().second;
            window.hours.pop_front();
        }
        if (window.sum > reports.peak) {
            reports.peak = window.sum;
            reports.peakTime = window.hours.front().first * hourMicros;
        }
        window.week.emplace_back(hour, hours.integer(2));
        window.weekSum += hours.integer(2);
        while (window.week.front().first <= hour - 7 * 24) {
            window.weekSum -= window.week.front().second;
            window.week.pop_front();
        }
        reports.week = std::max(reports.week, window.weekSum);
        reports.days += hour / 24 != window.lastDay ? 1 : 0;
        window.lastDay = hour / 24;
    }

    // A stray honest report days before is not the beginning of it.
    for (OutboundReports& reports : result) {
        const Window& window = windows[static_cast<std::size_t>(reports.vantage) % windows.size()];
        const auto counts = [&](const Hour& hour) { return hour.count * 10 >= window.busiest; };
        const auto first = std::find_if(window.all.begin(), window.all.end(), counts);
        const auto last = std::find_if(window.all.rbegin(), window.all.rend(), counts);
        if (first != window.all.end()) {
            reports.first = first->first;
            reports.last = last->last;
        }
    }

    SqlStatement servers = database.prepare("SELECT o.vantage, h.address, count(*) FROM outward o JOIN host h ON h.id = o.client AND h.internal = 1"
                                            " WHERE " + which + " GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2");
    std::map<Vantage, std::int64_t> handed;
    constexpr std::size_t mostServers = 50;
    while (servers.step()) {
        OutboundReports& reports = ofVantage(result, servers.integer(0));
        if (reports.servers.empty()) {
            reports.server = servers.text(1);
            handed[reports.vantage] = servers.integer(2);
        }
        if (reports.servers.size() < mostServers)
            reports.servers.emplace_back(servers.text(1), servers.integer(2));
    }
    // Of many who handed in a few each, none sent them: whose log tells of them all did.
    const auto isOneOfMany = [&](const OutboundReports& reports) { return handed[reports.vantage] * 2 < reports.reports; };
    SqlStatement logs = database.prepare("SELECT vantage, evidence, sum(client IS NULL), count(*) FROM outward WHERE vantage IN (2, 4) AND " + which +
                                         " GROUP BY 1, 2 ORDER BY 1, 3, 4");
    while (logs.step()) {
        OutboundReports& reports = ofVantage(result, logs.integer(0));
        if (logs.integer(isOneOfMany(reports) ? 3 : 2) > handed[reports.vantage]) {
            reports.server.clear();
            reports.servers.clear();
            reports.log = logs.integer(1);
        }
    }
    SqlStatement relays = database.prepare("SELECT o.vantage, h.address, count(*) FROM outward o JOIN host h ON h.id = o.relay WHERE " + which +
                                           " GROUP BY 1, 2 ORDER BY 1, 3");
    while (relays.step())
        ofVantage(result, relays.integer(0)).relay = relays.text(1);
    return result;
}

} // namespace

OutwardReports outboundReports(Database& database, const OrganisationMap& organisation)
{
    if (database.integer("SELECT EXISTS(SELECT 1 FROM bounce)") == 0)
        return {};
    const BounceFunctions functions(database, organisation);
    const OutwardTable table(database, organisation.hasDomains());
    return {countReports(database, "true"), countReports(database, "NOT honest AND NOT relaying"),
            countReports(database, "NOT correspondent AND NOT relaying"), countReports(database, "nobody"), countReports(database, "NOT correspondent AND relaying")};
}

UnknownRecipients unknownRecipients(Database& database, const OrganisationMap& organisation)
{
    UnknownRecipients result;
    const BounceFunctions functions(database, organisation);
    const std::string unknown = "delist_unknown_recipient(coalesce(d.reply, s.value))";
    // In a dialogue every refusal is an answer to the client. A log that is joined by queue ids tells failures after acceptance
    // as well: those name who answered, the refusals of the server itself are counted in its session.
    SqlStatement refused = database.prepare(
        "SELECT count(*), max(d.time) FROM delivery d JOIN evidence e ON e.id = d.evidence JOIN message m ON m.id = d.message"
        " LEFT JOIN session c ON c.id = m.session LEFT JOIN text s ON s.id = d.enhanced_status"
        " WHERE d.outcome = 2 AND e.mail_vantage IN (1, 2) AND (m.direction = 1 OR (e.mail_vantage = 2 AND m.direction <> 2))"
        " AND EXISTS (SELECT 1 FROM host h WHERE h.id = coalesce(m.client, c.client) AND h.internal = 0)"
        " AND (e.mail_vantage = 1 OR e.format IN ('exchange-smtp-receive', 'exchange-agent', 'hmailserver', 'mdaemon')"
        "  OR e.format LIKE 'iis-smtp-%' OR (d.server IS NULL AND m.server IS NULL AND c.rejected_recipients > 0)) AND " + unknown);
    if (refused.step()) {
        result.refusedAtRcpt = refused.integer(0);
        result.lastRefused = refused.optionalInteger(1).value_or(unknownTime);
    }
    SqlStatement failed = database.prepare(
        "SELECT count(*) FROM delivery d JOIN evidence e ON e.id = d.evidence JOIN message m ON m.id = d.message"
        " LEFT JOIN text s ON s.id = d.enhanced_status LEFT JOIN text r ON r.id = d.recipient"
        " WHERE d.outcome = 2 AND e.mail_vantage = 3 AND m.role = 6 AND m.is_bounce = 0 AND m.direction IN (0, 1) AND " + unknown +
        (organisation.hasDomains() ? " AND delist_own(ifnull(r.value, '')) = 1" : ""));
    if (failed.step())
        result.failedAfterAccept = failed.integer(0);
    return result;
}

UnaddressedReports unaddressedReports(Database& database)
{
    // Tracking tells of a report when it is written and when it leaves: of whichever there are more.
    SqlStatement q = database.prepare(
        "SELECT vantage, sum(max(0, reports - bounces)) FROM (SELECT e.mail_vantage AS vantage,"
        "  max(sum(m.messages * (m.role = 5)), sum(m.messages * (m.role = 2)), sum(m.messages * (m.role = 0 AND m.direction = 2))) AS reports,"
        "  (SELECT count(*) FROM bounce b WHERE b.evidence = e.id AND b.victim IS NOT NULL AND b.given_direction <> 1"
        "   AND NOT EXISTS (SELECT 1 FROM message_part tp WHERE tp.id = b.message AND tp.whole <> tp.id)) AS bounces"
        "  FROM message_count m JOIN evidence e ON e.id = m.evidence WHERE m.is_bounce GROUP BY e.id)"
        " GROUP BY vantage ORDER BY 2 DESC LIMIT 1");
    if (!q.step())
        return {};
    return {static_cast<Vantage>(q.integer(0)), q.integer(1)};
}

AutomaticMail automaticMail(Database& database, const OrganisationMap& organisation)
{
    if (database.integer("SELECT EXISTS (SELECT 1 FROM message_count WHERE is_bounce AND role IN (0, 2) AND messages > 0)") == 0)
        return {};
    const BounceFunctions functions(database, organisation);
    const CalloutClients callouts(database);
    // Without own domains the way decides. What is known to be no report is no question either.
    const std::string outside = std::string(organisation.hasDomains() ? "delist_own(r.value) = 0" : "m.direction = 2") +
                                " AND NOT delist_reply(ifnull(h.value, ''), ifnull(m.subject, '')) AND NOT " + calloutCondition("m") + " AND NOT " + personsLoginCondition("m");
    SqlStatement q = database.prepare(
        "WITH addressed AS MATERIALIZED (SELECT e.mail_vantage AS vantage, m.id AS message, m.time / 86400000000 AS day, d.recipient AS"
        "  recipient, r.value AS value, (" + outside + ") AS outside FROM message m JOIN evidence e ON e.id = m.evidence"
        "  LEFT JOIN text h ON h.id = m.header_from JOIN delivery d ON d.message = m.id JOIN text r ON r.id = d.recipient"
        "  WHERE m.is_bounce AND m.role IN (0, 2) AND m.direction <> 1 AND r.value LIKE '%_@_%'"
        "  AND NOT EXISTS (SELECT 1 FROM bounce b WHERE b.message = m.id)),"
        " correspondent AS MATERIALIZED (SELECT c.recipient AS recipient FROM (SELECT DISTINCT recipient FROM addressed WHERE outside) c WHERE EXISTS (SELECT 1 FROM delivery x"
        "  JOIN message y ON y.id = x.message WHERE x.recipient IN " + spellingsOf("c.recipient") + " AND y.is_bounce = 0))"
        " SELECT vantage, count(DISTINCT CASE WHEN outside THEN message END) AS messages,"
        "  count(DISTINCT CASE WHEN outside THEN recipient END), count(DISTINCT CASE WHEN outside THEN lower(substr(value, instr(value, '@') + 1)) END),"
        "  count(DISTINCT CASE WHEN outside AND recipient IN (SELECT recipient FROM correspondent) THEN recipient END),"
        "  (SELECT max(n) FROM (SELECT count(DISTINCT b.message) AS n FROM addressed b WHERE b.vantage = a.vantage AND b.outside GROUP BY b.day)),"
        "  count(DISTINCT message) FROM addressed a GROUP BY vantage ORDER BY messages DESC LIMIT 1");
    if (!q.step())
        return {};
    return {static_cast<Vantage>(q.integer(0)), q.integer(1), q.integer(2), q.integer(3), q.integer(4), q.integer(5), q.integer(6)};
}

} // namespace delist
