#include "case/witnesses/tracked_reports.h"
#include "case/counts/host_recount.h"
#include "case/rows/row_parts.h"
#include "case/sql/meta_value.h"
#include "case/witnesses/settled_recipients.h"
#include "case/witnesses/unnamed_reports.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/report_cause.h"
#include "evidence/text/encoding.h"
#include <algorithm>
#include <tuple>

namespace delist {

namespace {

/// Of one report: a list that bounces has thousands of victims, more only a hostile log.
constexpr std::int64_t mostRows = 20'000;
constexpr std::size_t longestCause = 1024;

/// Message-IDs are compared as they are (RFC 5322 section 3.6.4), but some columns lose the brackets.
#define DELIST_REPORT_KEY(column) "trim(trim(" column "), '<>')"
#define DELIST_TRACKING "(SELECT id FROM evidence WHERE mail_vantage = 3)"

struct Row
{
    RowId id = 0, evidence = 0;
    std::int64_t offset = 0;
    std::optional<Micros> time;
    std::optional<RowId> message;
    std::optional<RowId> victimId;
    std::string victim, cause, original;
    Outcome fate = Outcome::Unknown;
    Direction direction = Direction::Unknown;
    bool written = false; ///< its evidence has the DSN row
    bool changed = false;
};

/// A row that carries the report on, for one recipient.
struct Step
{
    RowId message = 0, evidence = 0;
    std::int64_t offset = 0;
    std::optional<Micros> time;
    MessageRole role = MessageRole::Other;
    Outcome outcome = Outcome::Unknown;
    std::string recipient;
    bool outward = false;
};

/// How much an outcome decides: what left the organisation, reached a mailbox or was given up, before what one server of ours
/// handed to another, before what was put off.
int weightOf(const Step& step)
{
    if (step.outcome == Outcome::Deferred)
        return 1;
    if (step.outcome != Outcome::Accepted && step.outcome != Outcome::Rejected)
        return 0;
    return step.role == MessageRole::Sent && step.outcome == Outcome::Accepted && !step.outward ? 2 : 3;
}

class Reports
{
public:
    explicit Reports(Database& database);
    void join();

private:
    bool findDue();
    void failuresByReference();
    void report(const std::string& key);
    void readRows(const std::string& key);
    void readSteps(const std::string& key);
    std::string causeOf(const std::string& key, std::string& original, std::string cause);
    void mergeVictims();
    void settle(Row& row, bool oneVictim);
    void store(const Row& row);
    RowId textId(std::string_view text);

    Database& m_database;
    RowParts m_parts;
    std::vector<Row> m_rows;
    std::vector<Step> m_steps;
    std::string m_answers; ///< reference of the DSN row
    SqlStatement m_findRows, m_findSteps, m_causeByOriginal, m_causeByReport, m_store, m_findText, m_addText;
};

Reports::Reports(Database& database) : m_database(database), m_parts(database, "bounce")
{
    database.execute("DROP TABLE IF EXISTS temp.report_due; DROP TABLE IF EXISTS temp.report_row; DROP TABLE IF EXISTS temp.report_failure;"
                     "CREATE TEMP TABLE report_row(key TEXT NOT NULL, id INTEGER NOT NULL, evidence INTEGER NOT NULL, open INTEGER NOT NULL,"
                     " PRIMARY KEY(key, id)) WITHOUT ROWID;"
                     "CREATE TEMP TABLE report_due(key TEXT PRIMARY KEY) WITHOUT ROWID;"
                     "CREATE TEMP TABLE report_failure(key TEXT NOT NULL, message INTEGER NOT NULL, PRIMARY KEY(key, message)) WITHOUT ROWID;"
                     "INSERT INTO report_row SELECT " DELIST_REPORT_KEY("b.message_id") ", b.id, b.evidence,"
                     " b.given_direction <> 1 AND (b.cause IS NULL OR b.fate NOT IN (1, 2) OR b.original_message_id IS NULL) FROM bounce b"
                     " WHERE b.evidence IN " DELIST_TRACKING " AND b.message_id IS NOT NULL AND " DELIST_REPORT_KEY("b.message_id") " <> ''");
    m_findRows = database.prepare(
        "SELECT b.id, b.evidence, b.offset, b.time, b.message, b.victim, v.value, c.value, b.original_message_id, b.fate, b.given_direction,"
        " EXISTS(SELECT 1 FROM message m WHERE m.message_id = b.message_id AND m.role = 5 AND m.evidence = b.evidence)"
        " FROM report_row r JOIN bounce b ON b.id = r.id LEFT JOIN text v ON v.id = b.victim LEFT JOIN text c ON c.id = b.cause"
        " WHERE r.key = ?1 LIMIT ?2");
    m_findSteps = database.prepare(
        "SELECT m.id, m.evidence, m.offset, m.time, m.role, d.outcome, r.value, v.value, h.address, m.reference"
        " FROM message m LEFT JOIN delivery d ON d.message = m.id LEFT JOIN text r ON r.id = d.recipient LEFT JOIN text v ON v.id = m.event"
        " LEFT JOIN host h ON h.id = m.server WHERE m.message_id IN (?1, '<' || ?1 || '>') AND m.is_bounce = 1 AND m.evidence IN " DELIST_TRACKING
        " LIMIT ?2");
    constexpr const char* reply = " JOIN delivery d ON d.message = m.id WHERE d.reply IS NOT NULL AND m.role = 6 AND m.is_bounce = 0 AND ";
    m_causeByOriginal = database.prepare(std::string("SELECT m.message_id, d.reply FROM message m") + reply +
                                         "m.message_id IN (?1, '<' || ?1 || '>') AND m.evidence IN " DELIST_TRACKING
                                         " AND (ifnull(m.reference, '') = '' OR instr(m.reference, ?2) > 0) LIMIT 1000");
    m_causeByReport = database.prepare(std::string("SELECT m.message_id, d.reply FROM report_failure f JOIN message m ON m.id = f.message") +
                                       reply + "f.key = ?1 LIMIT 1000");
    m_store = database.prepare("UPDATE bounce SET cause = ?2, original_message_id = nullif(?3, ''), fate = ?4, message = ?5,"
                               " given_direction = ?6, direction = CASE WHEN ?6 <> 0 THEN ?6 ELSE direction END, subject = ifnull(nullif(subject, ''),"
                               " (SELECT nullif(m.subject, '') FROM message m WHERE m.id = ?5 AND m.is_bounce = 1)) WHERE id = ?1");
    m_findText = database.prepare("SELECT id FROM text WHERE value = ?1");
    m_addText = database.prepare("INSERT INTO text(value) VALUES(?1)");
}

/// Reports that more than one evidence tells of, that something is not known of, that failed after they were handed on, or
/// that have several causes.
bool Reports::findDue()
{
    m_database.execute("INSERT OR IGNORE INTO report_due SELECT key FROM report_row GROUP BY key HAVING min(evidence) <> max(evidence) OR max(open)"
                       " OR count(*) > 1;"
                       "INSERT OR IGNORE INTO report_due SELECT r.key FROM message m CROSS JOIN report_row r ON r.key = "
                       DELIST_REPORT_KEY("m.message_id") " WHERE m.role = 6 AND m.is_bounce = 1;"
                       "INSERT OR IGNORE INTO report_due SELECT key FROM report_failure GROUP BY key HAVING count(*) > 1");
    return m_database.integer("SELECT EXISTS(SELECT 1 FROM report_due)") != 0;
}

/// FAIL rows name the reports that were written about them: "<a>;<b>".
void Reports::failuresByReference()
{
    SqlStatement rows = m_database.prepare("SELECT id, reference FROM message WHERE role = 6 AND is_bounce = 0 AND reference <> ''"
                                           " AND evidence IN " DELIST_TRACKING);
    SqlStatement add = m_database.prepare("INSERT OR IGNORE INTO report_failure SELECT key, ?2 FROM report_row WHERE key = "
                                          DELIST_REPORT_KEY("?1") " LIMIT 1");
    while (rows.step()) {
        std::string_view reference = rows.text(1);
        while (!reference.empty()) {
            const std::size_t end = std::min(reference.find(';'), reference.size());
            if (end > 0)
                add.bind(1, reference.substr(0, end)).bind(2, rows.integer(0)).run();
            reference.remove_prefix(std::min(end + 1, reference.size()));
        }
    }
}

void Reports::readRows(const std::string& key)
{
    m_rows.clear();
    m_findRows.bind(1, std::string_view(key)).bind(2, mostRows);
    while (m_findRows.step()) {
        Row& row = m_rows.emplace_back();
        row.id = m_findRows.integer(0);
        row.evidence = m_findRows.integer(1);
        row.offset = m_findRows.integer(2);
        row.time = m_findRows.optionalInteger(3);
        row.message = m_findRows.optionalInteger(4);
        row.victimId = m_findRows.optionalInteger(5);
        row.victim = m_findRows.text(6);
        row.cause = m_findRows.text(7);
        row.original = m_findRows.text(8);
        row.fate = static_cast<Outcome>(m_findRows.integer(9));
        row.direction = static_cast<Direction>(m_findRows.integer(10));
        row.written = m_findRows.integer(11) != 0;
    }
    m_findRows.reset();
}

void Reports::readSteps(const std::string& key)
{
    m_steps.clear();
    m_answers.clear();
    m_findSteps.bind(1, std::string_view(key)).bind(2, mostRows);
    while (m_findSteps.step()) {
        Step step;
        step.message = m_findSteps.integer(0);
        step.evidence = m_findSteps.integer(1);
        step.offset = m_findSteps.integer(2);
        step.time = m_findSteps.optionalInteger(3);
        step.role = static_cast<MessageRole>(m_findSteps.integer(4));
        if (step.role == MessageRole::Generated && m_answers.empty())
            m_answers = m_findSteps.text(9);
        step.outcome = static_cast<Outcome>(m_findSteps.integer(5));
        if (m_findSteps.isNull(5) || step.outcome == Outcome::Unknown || step.outcome == Outcome::Expanded)
            continue;
        step.recipient = m_findSteps.text(6);
        const auto server = IpAddress::parse(m_findSteps.text(8));
        step.outward = step.role == MessageRole::Sent &&
                       (smtp::equalsNoCase(m_findSteps.text(7), "SENDEXTERNAL") || (server && !server->isPrivate()));
        m_steps.push_back(std::move(step));
    }
    m_findSteps.reset();
    // The earliest of those that decide most comes first; what they are decides where times are the same.
    std::sort(m_steps.begin(), m_steps.end(), [](const Step& a, const Step& b) {
        const int one = weightOf(a);
        const int other = weightOf(b);
        return one != other ? one > other
                            : std::tie(a.time, a.outcome, a.recipient, a.offset, a.evidence) <
                                  std::tie(b.time, b.outcome, b.recipient, b.offset, b.evidence);
    });
}

/// The most telling of what FAIL rows say of the message that \p key answers.
std::string Reports::causeOf(const std::string& key, std::string& original, std::string cause)
{
    const auto look = [&](SqlStatement& rows) {
        while (rows.step()) {
            if (original.empty())
                original = rows.text(0);
            const std::string_view said = boundedUtf8(rows.text(1), std::min(rows.text(1).size(), longestCause));
            const int rank = smtp::tellingRank(said);
            const int before = smtp::tellingRank(cause);
            if (rank > before || (rank == before && said < cause))
                cause = said;
        }
        rows.reset();
    };
    m_causeByReport.bind(1, std::string_view(key));
    look(m_causeByReport);
    if (!original.empty()) {
        std::string_view id = smtp::trimmed(original);
        if (id.size() >= 2 && id.front() == '<' && id.back() == '>')
            id = id.substr(1, id.size() - 2);
        const std::string name(id);
        m_causeByOriginal.bind(1, std::string_view(name)).bind(2, std::string_view(key));
        look(m_causeByOriginal);
    }
    return cause;
}

/// One row for each victim: that of the evidence which has the DSN row, else the earliest.
void Reports::mergeVictims()
{
    std::sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) {
        return std::tie(b.written, a.time, a.offset, a.evidence, a.id) < std::tie(a.written, b.time, b.offset, b.evidence, b.id);
    });
    // A server may send to another spelling of the one address; then every evidence knows just one.
    bool single = true;
    for (std::size_t i = 0; i < m_rows.size() && single; ++i)
        for (std::size_t k = i + 1; k < m_rows.size() && single; ++k)
            single = m_rows[i].evidence != m_rows[k].evidence;
    std::vector<Row> kept;
    for (Row& row : m_rows) {
        const auto same = std::find_if(kept.begin(), kept.end(),
                                       [&](const Row& other) { return single || smtp::equalsNoCase(other.victim, row.victim); });
        if (same == kept.end()) {
            kept.push_back(std::move(row));
            continue;
        }
        if (same->original.empty())
            same->original = row.original;
        if (smtp::tellingRank(row.cause) > smtp::tellingRank(same->cause))
            same->cause = row.cause;
        m_parts.keep(same->id, same->id);
        m_parts.putAside(row.id, same->id);
        same->changed = true;
    }
    m_rows = std::move(kept);
}

void Reports::settle(Row& row, bool oneVictim)
{
    for (const Step& step : m_steps) {
        if (!oneVictim && !smtp::equalsNoCase(step.recipient, row.victim))
            continue;
        const bool foreign = row.direction == Direction::Inbound && !row.written;
        if (foreign && step.outward && !smtp::equalsNoCase(step.recipient, row.victim))
            continue; // a mailbox passes it on to somebody else
        const Direction way = step.outward ? Direction::Outbound
                              : foreign ? Direction::Inbound
                              : step.role == MessageRole::Delivered ? Direction::Internal : row.direction;
        row.changed = row.changed || row.fate != step.outcome || row.message != step.message || row.direction != way;
        row.fate = step.outcome;
        row.message = step.message;
        row.direction = way;
        return;
    }
}

RowId Reports::textId(std::string_view text)
{
    m_findText.bind(1, text);
    const RowId known = m_findText.step() ? m_findText.integer(0) : 0;
    m_findText.reset();
    if (known != 0)
        return known;
    m_addText.bind(1, text).run();
    return m_database.lastInsertId();
}

void Reports::store(const Row& row)
{
    m_parts.keep(row.id, row.id);
    m_store.bind(1, row.id).bind(3, std::string_view(row.original)).bind(4, static_cast<std::int64_t>(row.fate)).bind(5, row.message);
    if (row.cause.empty())
        m_store.bindNull(2);
    else
        m_store.bind(2, textId(row.cause));
    m_store.bind(6, static_cast<std::int64_t>(row.direction)).run();
}

void Reports::report(const std::string& key)
{
    readRows(key);
    readSteps(key);
    if (m_rows.empty())
        return;
    mergeVictims();
    for (Row& row : m_rows) {
        const std::string before = row.original;
        if (row.original.empty())
            row.original = m_answers;
        std::string cause = causeOf(key, row.original, row.cause);
        row.changed = row.changed || cause != row.cause || row.original != before;
        row.cause = std::move(cause);
        settle(row, m_rows.size() == 1);
        if (row.changed)
            store(row);
    }
}

void Reports::join()
{
    failuresByReference();
    if (findDue()) {
        SqlStatement due = m_database.prepare("SELECT key FROM report_due ORDER BY key");
        while (due.step())
            report(std::string(due.text(0)));
    }
    m_database.execute("DROP TABLE temp.report_due; DROP TABLE temp.report_row; DROP TABLE temp.report_failure");
}

/// Changes when rows of tracking come or go.
std::string fingerprint(Database& database)
{
    return database.text("SELECT count(*) || ' ' || ifnull(max(id), 0) FROM bounce WHERE evidence IN " DELIST_TRACKING) + ' ' +
           database.text("SELECT ifnull(group_concat(id || ':' || imported_at), '') FROM evidence WHERE mail_vantage = 3");
}

} // namespace

void joinTrackedReports(Database& database)
{
    settleRecipients(database);
    if (fingerprint(database) == metaValue(database, "tracked_reports"))
        return;
    RowParts bounces(database, "bounce");
    nameReports(database, bounces);
    Reports(database).join();
    recountBounces(database, Vantage::Tracking);
    // The causes of rows that changed are read for refusals again.
    database.execute("DELETE FROM refusal WHERE source = 1; DELETE FROM refusal_mark WHERE source = 1");
    const std::string now = fingerprint(database);
    setMetaValue(database, "tracked_reports", now);
}

void forgetTrackedReports(Database& database)
{
    forgetSettledRecipients(database);
    RowParts(database, "bounce").restore("evidence IN " DELIST_TRACKING);
    dropMetaValue(database, "tracked_reports");
}

} // namespace delist
