// The questions about null-sender mail of analysis_queries.h, and the kinds of bounces.
#include "case/analysis_queries.h"
#include "case/bounce_kind.h"
#include "case/rollups.h"
#include <algorithm>
#include <deque>

namespace delist {

namespace {

constexpr std::int64_t hourMicros = 3'600'000'000;

/// SQL function delist_own(mailbox) for as long as it lives: 1 when the organisation owns the mailbox.
class OwnMailboxFunction
{
public:
    OwnMailboxFunction(Database& database, const OrganisationMap& organisation) : m_database(database)
    {
        sqlite3_create_function_v2(
            database.handle(), "delist_own", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
            const_cast<OrganisationMap*>(&organisation), // SQLite's user pointer is not const; only read below
            [](sqlite3_context* context, int, sqlite3_value** values) {
                const auto* map = static_cast<const OrganisationMap*>(sqlite3_user_data(context));
                const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
                const std::string_view mailbox = text ? std::string_view(text) : std::string_view();
                sqlite3_result_int(context, map->isOwnMailbox(mailbox) ? 1 : 0);
            },
            nullptr, nullptr, nullptr);
    }
    ~OwnMailboxFunction()
    {
        sqlite3_create_function_v2(m_database.handle(), "delist_own", 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr,
                                   nullptr);
    }
    OwnMailboxFunction(const OwnMailboxFunction&) = delete;
    OwnMailboxFunction& operator=(const OwnMailboxFunction&) = delete;

private:
    Database& m_database;
};

/// Is bounce b (evidence e, victim text v) on its way from us to an outsider? With own domains known the victim decides,
/// unless the wire saw it come in; tracking's own direction is not about the report. Without domains the way decides.
std::string outwardCondition(bool hasDomains)
{
    return hasDomains ? "(v.value LIKE '%_@_%' AND delist_own(v.value) = 0 AND NOT (b.direction = 1 AND e.mail_vantage <> 3))"
                      : "(v.value LIKE '%_@_%' AND (b.direction = 2 OR (e.mail_vantage = 3 AND b.direction = 0)))";
}

/// "The recipient does not exist" in a status or its text: RFC 3463 5.1.1 and 5.1.10 (RFC 7505 domains apart), Exchange's
/// resolver.
std::string unknownRecipientCondition(const std::string& text)
{
    return "(" + text + " LIKE '%5.1.1 %' OR " + text + " LIKE '%5.1.1' OR " + text + " LIKE '%5.1.1;%' OR " + text +
           " LIKE '%5.1.10%' OR " + text + " LIKE '%RecipNotFound%' OR " + text + " LIKE '%RecipientNotFound%' OR " + text +
           " LIKE '%user unknown%' OR " + text + " LIKE '%unknown user%')";
}

/// Words by which a server says that it refuses because of a blacklist.
std::string blockedByListCondition(const std::string& text)
{
    static constexpr const char* words[] = {"blacklist", "black list", "blocklist", "block list", "dnsbl", "rbl.",
                                            "spamhaus", "spamcop", "barracuda", "uceprotect", "sorbs", "blocked using",
                                            "listed in", "listed at", "listed on", "listed by", "poor reputation",
                                            "client host blocked", "invaluement", "blocked by"};
    std::string condition = "(";
    for (const char* word : words)
        condition += (condition.size() > 1 ? " OR " : "") + text + " LIKE '%" + word + "%'";
    return condition + ")";
}

/// One row per outward report: vantage, id, first time, and whether any row of it says …
std::string reportsTable(bool hasDomains)
{
    return "SELECT e.mail_vantage AS vantage, coalesce(nullif(b.message_id, ''), '#' || b.id) AS report, min(b.time) AS time,"
           " max(b.fate = 1) AS accepted, max(b.fate = 2) AS refused,"
           " max(b.cause IS NOT NULL) AS known, max(coalesce(" + unknownRecipientCondition("t.value") +
           ", 0)) AS unknown, max(b.quotes_original = 2) AS quoting, max(ifnull(b.original_message_id, '') <> '') AS answering"
           " FROM bounce b JOIN evidence e ON e.id = b.evidence JOIN text v ON v.id = b.victim"
           " LEFT JOIN text t ON t.id = b.cause WHERE " + outwardCondition(hasDomains) +
           " GROUP BY e.mail_vantage, report";
}

OutboundReports& ofVantage(std::vector<OutboundReports>& all, std::int64_t vantage)
{
    for (OutboundReports& reports : all)
        if (static_cast<std::int64_t>(reports.vantage) == vantage)
            return reports;
    all.emplace_back().vantage = static_cast<Vantage>(vantage);
    return all.back();
}

} // namespace

std::vector<MailVolume> mailVolumes(Database& database)
{
    // Tracking repeats a message in several roles: only what was sent on (Sent = 2) leaves, only what entered or was
    // generated counts as a message. Elsewhere every transaction is one.
    SqlStatement q = database.prepare(
        "SELECT e.mail_vantage, sum(m.messages * (m.role IN (0, 1, 4, 5))),"
        " sum(m.messages * ((m.role = 0 AND m.direction = 2) OR (m.role = 2 AND m.direction <> 3))),"
        " sum(m.messages * (m.is_bounce AND ((m.role = 0 AND m.direction = 2) OR (m.role = 2 AND m.direction <> 3))))"
        " FROM message_count m JOIN evidence e ON e.id = m.evidence GROUP BY e.mail_vantage");
    std::vector<MailVolume> result;
    while (q.step())
        result.push_back({static_cast<Vantage>(q.integer(0)), q.integer(1), q.integer(2), q.integer(3)});
    return result;
}

bool deliverersShown(Database& database)
{
    return database.integer("SELECT EXISTS (SELECT 1 FROM host_stat s JOIN host h ON h.id = s.host WHERE h.internal = 0 AND s.messages > 0"
                            " AND s.vantage IN (1, 2, 3))") != 0;
}

bool mailLogShowsSends(Database& database)
{
    return database.integer("SELECT EXISTS (SELECT 1 FROM message_count m JOIN evidence e ON e.id = m.evidence WHERE e.mail_vantage = 2"
                            " AND e.format <> 'exchange-smtp-receive' AND m.role IN (0, 2) AND m.direction = 2 AND m.messages > 0)") != 0 ||
           database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE format = 'exchange-smtp-send')") != 0;
}

std::vector<OutboundReports> outboundReports(Database& database, const OrganisationMap& organisation)
{
    const OwnMailboxFunction own(database, organisation);
    const bool hasDomains = organisation.hasDomains();
    std::vector<OutboundReports> result;

    SqlStatement totals = database.prepare(
        "SELECT vantage, count(*), sum(accepted), sum(refused AND NOT accepted), sum(known), sum(unknown), sum(quoting),"
        " min(time), max(time), sum(answering) FROM (" + reportsTable(hasDomains) + ") GROUP BY vantage");
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
    }
    if (result.empty())
        return result;

    SqlStatement victims = database.prepare(
        "SELECT vantage, count(*), count(DISTINCT lower(substr(value, instr(value, '@') + 1))),"
        " sum(EXISTS(SELECT 1 FROM delivery d JOIN message m ON m.id = d.message WHERE d.recipient = victim AND m.is_bounce = 0))"
        " FROM (SELECT DISTINCT e.mail_vantage AS vantage, b.victim AS victim, v.value AS value"
        "       FROM bounce b JOIN evidence e ON e.id = b.evidence JOIN text v ON v.id = b.victim"
        "       WHERE " + outwardCondition(hasDomains) + ") GROUP BY vantage");
    while (victims.step()) {
        OutboundReports& reports = ofVantage(result, victims.integer(0));
        reports.victims = victims.integer(1);
        reports.domains = victims.integer(2);
        reports.correspondents = victims.integer(3);
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
    };
    std::vector<Window> windows(8);
    SqlStatement hours = database.prepare("SELECT vantage, time / 3600000000, count(*), min(time), max(time) FROM (" + reportsTable(hasDomains) +
                                          ") WHERE time IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2");
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

    SqlStatement servers = database.prepare(
        "SELECT e.mail_vantage, h.address, count(*) FROM bounce b JOIN evidence e ON e.id = b.evidence"
        " JOIN text v ON v.id = b.victim JOIN message m ON m.id = b.message JOIN host h ON h.id = m.client"
        " WHERE h.internal = 1 AND " + outwardCondition(hasDomains) + " GROUP BY 1, 2 ORDER BY 1, 3");
    while (servers.step())
        ofVantage(result, servers.integer(0)).server = servers.text(1);
    return result;
}

UnknownRecipients unknownRecipients(Database& database)
{
    UnknownRecipients result;
    const std::string unknown = unknownRecipientCondition("coalesce(d.reply, s.value || ' ')");
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
        " LEFT JOIN text s ON s.id = d.enhanced_status"
        " WHERE d.outcome = 2 AND e.mail_vantage = 3 AND m.role = 6 AND m.is_bounce = 0 AND m.direction IN (0, 1) AND " + unknown);
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
        "  (SELECT count(*) FROM bounce b WHERE b.evidence = e.id AND b.victim IS NOT NULL) AS bounces"
        "  FROM message_count m JOIN evidence e ON e.id = m.evidence WHERE m.is_bounce GROUP BY e.id)"
        " GROUP BY vantage ORDER BY 2 DESC LIMIT 1");
    if (!q.step())
        return {};
    return {static_cast<Vantage>(q.integer(0)), q.integer(1)};
}

bool directSentMail(Database& database, const OrganisationMap& organisation)
{
    if (!organisation.hasDomains() ||
        database.integer("SELECT EXISTS (SELECT 1 FROM message_count WHERE role = 2 AND direction = 0 AND messages > 0)") == 0)
        return false;
    const OwnMailboxFunction own(database, organisation);
    const auto direct = [&](int direction, int isOwn) {
        database.execute("UPDATE message SET direction = " + std::to_string(direction) +
                         " WHERE role = 2 AND direction = 0 AND given_direction = 0 AND EXISTS (SELECT 1 FROM delivery d"
                         " JOIN text r ON r.id = d.recipient WHERE d.message = message.id AND r.value LIKE '%_@_%' AND delist_own(r.value) = " +
                         std::to_string(isOwn) + ")");
        return sqlite3_changes(database.handle()) > 0;
    };
    const bool outwards = direct(2, 0); // one recipient outside is enough: it left
    const bool within = direct(3, 1);
    if (outwards)
        database.execute("UPDATE bounce SET direction = 2 WHERE direction = 0 AND given_direction = 0"
                         " AND EXISTS (SELECT 1 FROM message m WHERE m.id = bounce.message AND m.role = 2 AND m.direction = 2)");
    if (outwards || within)
        recountMessages(database);
    return outwards || within;
}

std::vector<BounceGroup> bounceGroups(Database& database)
{
    SqlStatement q = database.prepare("SELECT e.mail_vantage, b.kind, b.fate, count(*) FROM bounce b JOIN evidence e"
                                      " ON e.id = b.evidence GROUP BY 1, 2, 3 ORDER BY 1, 2, 3");
    std::vector<BounceGroup> result;
    while (q.step())
        result.push_back({static_cast<Vantage>(q.integer(0)), static_cast<int>(q.integer(1)),
                          static_cast<Outcome>(q.integer(2)), q.integer(3)});
    return result;
}

std::vector<std::pair<std::string, std::int64_t>> bounceCauses(Database& database, Vantage vantage, int limit)
{
    SqlStatement q = database.prepare(
        "SELECT t.value, count(*) FROM bounce b JOIN text t ON t.id = b.cause"
        " WHERE b.evidence IN (SELECT id FROM evidence WHERE mail_vantage = ?1) AND t.value <> ''"
        " GROUP BY b.cause ORDER BY 2 DESC, 1 LIMIT ?2");
    q.bind(1, static_cast<std::int64_t>(vantage)).bind(2, static_cast<std::int64_t>(limit));
    std::vector<std::pair<std::string, std::int64_t>> result;
    while (q.step())
        result.emplace_back(std::string(q.text(0)), q.integer(1));
    return result;
}

std::vector<std::string> ownDomainsSeen(Database& database)
{
    // What the server generated itself carries its own postmaster in the header.
    SqlStatement q = database.prepare(
        "SELECT lower(substr(t.value, instr(t.value, '@') + 1)) AS domain, count(*) FROM message m"
        " JOIN text t ON t.id = m.header_from WHERE m.role = 5 AND t.value LIKE '%_@_%'"
        "  AND EXISTS(SELECT 1 FROM message_count WHERE role = 5) GROUP BY domain" // mostly none: no message is read then
        " ORDER BY 2 DESC LIMIT 20");
    std::vector<std::string> result;
    while (q.step())
        result.emplace_back(q.text(0));
    return result;
}

void storeBounceKinds(Database& database, const OrganisationMap& organisation, bool pattern)
{
    const OwnMailboxFunction own(database, organisation);
    const auto number = [](BounceKind kind) { return std::to_string(static_cast<int>(kind)); };
    const std::string cause = "coalesce(t.value, '')";
    // Outward: a known other cause or a correspondent makes it an honest report; else the pattern decides. To ourselves:
    // a blacklist in its words says that somebody blocked us; coming in, it was received; else our server told our user.
    const std::string kind =
        "CASE WHEN " + outwardCondition(organisation.hasDomains()) +
        "  THEN CASE WHEN " + cause + " <> '' AND NOT " + unknownRecipientCondition(cause) + " THEN " + number(BounceKind::Legitimate) +
        "       WHEN EXISTS(SELECT 1 FROM delivery d JOIN message m ON m.id = d.message"
        "                   WHERE d.recipient = b.victim AND m.is_bounce = 0) THEN " + number(BounceKind::Legitimate) +
        "       ELSE " + number(pattern ? BounceKind::Backscatter : BounceKind::Legitimate) + " END"
        " WHEN " + blockedByListCondition(cause) + " OR " + blockedByListCondition("coalesce(b.subject, '')") +
        "  THEN " + number(BounceKind::BlockedByList) +
        " WHEN b.direction = 1 THEN " + number(BounceKind::Received) +
        " WHEN v.value IS NOT NULL AND delist_own(v.value) THEN " + number(BounceKind::Legitimate) +
        " ELSE " + number(BounceKind::Unknown) + " END";
    SqlStatement update = database.prepare(
        "UPDATE bounce SET kind = k.kind FROM (SELECT b.id AS id, " + kind +
        " AS kind FROM bounce b JOIN evidence e ON e.id = b.evidence LEFT JOIN text v ON v.id = b.victim"
        " LEFT JOIN text t ON t.id = b.cause) k WHERE k.id = bounce.id AND bounce.kind <> k.kind");
    update.run();
}

} // namespace delist
