// OpenEndRows: what reports tell of mail in another file, and what that file tells of them.
#include "case/joins/open_end_rows.h"
#include "case/rows/open_end_kind.h"
#include "evidence/smtp/report_cause.h"
#include "evidence/text/encoding.h"
#include <algorithm>

namespace delist {

namespace {

/// As mail_join_bounces.cpp has it.
#define DELIST_FATE_OF(outcome) "iif(" outcome " = 4, 1, " outcome ")"

constexpr std::size_t longestCause = 1024;

} // namespace

/// One bounce for a report that the server wrote, with the fate that its last delivery tells; those that come in have one for each
/// recipient. \p servers: told by the server that they come in to.
void OpenEndRows::settleBounces(RowId message, bool dialogue, bool servers)
{
    std::vector<RowId> rows;
    bool report = false;
    for (m_findBounces.bind(1, message); m_findBounces.step();) {
        rows.push_back(m_findBounces.integer(0));
        report = report || m_findBounces.integer(1) != 0;
    }
    m_findBounces.reset();
    if (report && !rows.empty()) {
        for (std::size_t i = 1; i < rows.size(); ++i)
            m_bounces.putAside(rows[i], rows.front());
        m_bounces.keep(rows.front(), rows.front());
        m_database.prepare(
            "UPDATE bounce AS b SET time = m.time, evidence = m.evidence, offset = m.offset, message_id = coalesce(nullif(b.message_id, ''), m.message_id),"
            " given_direction = iif(m.given_direction <> 0, m.given_direction, b.given_direction),"
            " direction = iif(m.direction <> 0, m.direction, b.direction), victim = ifnull(b.victim, (SELECT recipient FROM delivery WHERE"
            " message = m.id ORDER BY time DESC, id DESC LIMIT 1)), fate = ifnull((SELECT " DELIST_FATE_OF("outcome") " FROM delivery WHERE message = m.id AND outcome <> 0"
            " ORDER BY time DESC, id DESC LIMIT 1), b.fate) FROM message m WHERE m.id = ?1 AND b.id = ?2")
            .bind(1, message).bind(2, rows.front()).run();
        return;
    }
    // Somebody else's report, or any in a log of what was said: to each recipient what became of it there.
    SqlStatement known = m_database.prepare("SELECT is_bounce AND (?2 OR (client IS NOT NULL AND direction = 1)) FROM message WHERE id = ?1");
    if (!known.bind(1, message).bind(2, std::int64_t{dialogue}).step() || known.integer(0) == 0)
        return;
    for (const RowId row : rows)
        m_bounces.putAside(row, row);
    m_database.prepare(
        "INSERT INTO bounce(evidence, offset, time, message, victim, message_id, subject, kind, fate, given_direction, direction, quotes_original)"
        " SELECT iif(?2, d.evidence, m.evidence), iif(?2, d.offset, m.offset), d.time, m.id, d.recipient, m.message_id, m.subject, 0, " DELIST_FATE_OF("d.outcome") ","
        " iif(?3, 1, m.given_direction), iif(?3, 1, m.direction), 0 FROM message m JOIN delivery d ON d.message = m.id WHERE m.id = ?1 AND NOT EXISTS(SELECT 1 FROM delivery l WHERE l.message = m.id AND"
        " +l.recipient IS d.recipient AND (l.time > d.time OR (l.time = d.time AND l.id > d.id)))")
        .bind(1, message).bind(2, std::int64_t{dialogue}).bind(3, std::int64_t{servers}).run();
}

/// The most telling refusal of a message, else what put it off; \p late: only that.
std::string OpenEndRows::causeOf(RowId original, bool late)
{
    // That it expired is no reason: it is what put that recipient off before. Nor is what was said while it came in (MailJoin::turnAway).
    SqlStatement replies = m_database.prepare(
        "SELECT x.value, iif(ifnull(d.reply_code, 0) = 0 AND d.reply LIKE 'expired%', ifnull((SELECT l.reply FROM delivery l WHERE l.message = d.message"
        " AND +l.recipient IS d.recipient AND l.outcome = 3 ORDER BY l.time DESC, l.id DESC LIMIT 1), d.reply), d.reply), d.outcome FROM delivery d"
        " LEFT JOIN text x ON x.id = d.enhanced_status WHERE d.message = ?1 AND d.outcome IN (iif(?2, 3, 2), 3) AND NOT (d.server IS NULL AND d.reply_code > 0"
        " AND EXISTS(SELECT 1 FROM message m JOIN text e ON e.id = m.event WHERE m.id = ?1 AND e.value LIKE '%reject')) ORDER BY d.time, d.id LIMIT 10000");
    std::string cause;
    int rank = -1;
    for (replies.bind(1, original).bind(2, std::int64_t{late}); replies.step();) {
        std::string words(replies.text(0));
        if (!replies.text(1).empty())
            (words += words.empty() ? "" : " ") += replies.text(1);
        words = boundedUtf8(words, std::min(words.size(), longestCause));
        const int telling = replies.integer(2) == 2 ? smtp::tellingRank(words) : 0;
        if (telling >= rank) {
            rank = telling;
            cause = std::move(words);
        }
    }
    return cause;
}

/// The words that \p bounce gives for its cause are a part of \p cause, or of what else is known of \p original.
bool OpenEndRows::says(const std::string& cause, RowId bounce, RowId original)
{
    const std::string given = m_database.text("SELECT ifnull((SELECT x.value FROM bounce b JOIN text x ON x.id = b.cause WHERE b.id = " +
                                              std::to_string(bounce) + "), '')");
    if (given.empty() || cause.empty())
        return false;
    SqlStatement word = m_database.prepare("SELECT 1 FROM delivery d LEFT JOIN text x ON x.id = d.enhanced_status WHERE d.message = ?1 AND"
                                           " trim(ifnull(x.value, '') || ' ' || ifnull(d.reply, '')) = ?2");
    return cause.find(given) != std::string::npos || word.bind(1, original).bind(2, std::string_view(given)).step();
}

RowId OpenEndRows::addReport(RowId message)
{
    SqlStatement add = m_database.prepare(
        "INSERT INTO bounce(evidence, offset, time, message, victim, message_id, subject, kind, fate, given_direction, direction, quotes_original)"
        " SELECT m.evidence, m.offset, m.time, m.id, (SELECT recipient FROM delivery WHERE message = m.id ORDER BY time DESC, id DESC LIMIT 1),"
        " m.message_id, m.subject, 0, ifnull((SELECT " DELIST_FATE_OF("outcome") " FROM delivery WHERE message = m.id AND outcome <> 0 ORDER BY time DESC, id DESC LIMIT 1), 0),"
        // Written here, and it reached nobody.
        " iif(m.given_direction = 0, 3, m.given_direction), iif(m.direction = 0, 3, m.direction), 0 FROM message m WHERE m.id = ?1");
    m_messages.keep(message, message);
    add.bind(1, message).run();
    return m_database.integer("SELECT last_insert_rowid()");
}

std::vector<RowId> OpenEndRows::namedReports()
{
    std::vector<RowId> found;
    SqlStatement rows = m_database.prepare("SELECT row FROM open_end WHERE kind = 1 AND answers <> 0 AND answers IN (SELECT identity FROM open_end WHERE kind = ?1)");
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Report)); rows.step();)
        found.push_back(rows.integer(0));
    return found;
}

/// Failures that reports of another file may be about, by the address that was to be told: MailJoin::longestReport.
void OpenEndRows::addUnreported()
{
    SqlStatement add = m_database.prepare("INSERT INTO open_original(identity, message, named, failed) VALUES(?1, ?2, 0, ?3)");
    SqlStatement rows = m_database.prepare("SELECT w.id, x.value, (SELECT max(d.time) FROM delivery d WHERE d.message = w.id AND d.outcome = 2) FROM open_text t"
                                           " JOIN message w ON w.id = ifnull((SELECT whole FROM message_part p WHERE p.id = t.row), t.row) JOIN text x"
                                           " ON x.id = w.mail_from WHERE t.kind = ?1");
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Unreported)); rows.step();)
        if (!rows.isNull(2))
            add.bind(1, static_cast<std::int64_t>(mailboxIdentity(rows.text(1)))).bind(2, rows.integer(0)).bind(3, rows.integer(2)).run();
}

void OpenEndRows::explainReports()
{
    struct Report
    {
        RowId message, bounce, original;
        bool withCause;
        bool late;  ///< a report of a delay, without the words for it
        bool named; ///< the log calls it a report where it tells of the original
    };
    std::vector<Report> reports;
    {
        const std::int64_t reported = openEndKind(OpenDelivery::Missing::Report);
        m_database.execute("CREATE TEMP TABLE open_original AS SELECT identity, ifnull((SELECT whole FROM message_part p WHERE p.id = o.message), o.message)"
                           " AS message, named, NULL AS failed FROM (SELECT identity, iif(kind = 1, row, session) AS message, kind <> 1 AS named FROM open_end WHERE kind IN (1, " +
                           std::to_string(reported) + ")) o WHERE identity IN (SELECT answers FROM open_end WHERE kind = 1 AND answers <> 0);"
                           "CREATE INDEX temp.open_original_identity ON open_original(identity)");
        addUnreported();
        SqlStatement rows = m_database.prepare(
            "SELECT w.id, b.id, (SELECT a.message FROM open_original a JOIN message am ON am.id = a.message WHERE a.identity = o.answers"
            " AND am.time <= w.time AND (a.failed IS NULL OR w.time BETWEEN a.failed AND a.failed + 3600000000) ORDER BY am.time DESC LIMIT 1), (SELECT value NOT LIKE 'delayed' AND value NOT LIKE"
            " '%expired, returned to sender' FROM text WHERE id = b.cause) IS 1,"
            " b.cause IS (SELECT id FROM text WHERE value = 'delayed') AND b.cause IS NOT NULL, EXISTS(SELECT 1 FROM open_original a WHERE"
            " a.identity = o.answers AND a.named) FROM open_end o JOIN message w ON"
            " w.id = ifnull((SELECT whole FROM message_part p WHERE p.id = o.row), o.row) LEFT JOIN bounce b ON b.message = w.id"
            " WHERE o.kind = 1 AND o.answers <> 0");
        while (rows.step())
            reports.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3) != 0, rows.integer(4) != 0, rows.integer(5) != 0});
        rows = {};
        m_database.execute("DROP TABLE temp.open_original");
    }
    for (const Report& report : reports)
        if (report.bounce != 0)
            m_bounces.keep(report.bounce, report.bounce);
    // A postmaster's copy of a report is none, unless what it tells of had no sender to be reported to.
    SqlStatement copyOnly = m_database.prepare("SELECT 1 FROM message c, message o WHERE c.id = ?1 AND c.event = (SELECT id FROM text WHERE value ="
                                               " 'postmaster notify') AND o.id = ?2 AND o.is_bounce = 0");
    std::erase_if(reports, [&](const Report& report) {
        const bool copy = report.bounce == 0 && copyOnly.bind(1, report.message).bind(2, report.original).step();
        copyOnly.reset();
        return report.original == 0 || copy;
    });
    for (Report& report : reports)
        if (report.bounce == 0)
            report.bounce = addReport(report.message); // only the other file tells that it is one
    SqlStatement addText = m_database.prepare("INSERT OR IGNORE INTO text(value) VALUES(?1)");
    SqlStatement explain = m_database.prepare(
        "UPDATE bounce AS b SET cause = iif(?4, b.cause, (SELECT id FROM text WHERE value = ?3)), original_message_id ="
        " coalesce(nullif(b.original_message_id, ''), m.message_id), victim = ifnull(nullif(m.mail_from, (SELECT id FROM text WHERE value = '<>')),"
        " b.victim) FROM message m WHERE m.id = ?2 AND b.id = ?1");
    for (const Report& report : reports) {
        std::string cause = causeOf(report.original, report.late);
        if (report.withCause && !says(cause, report.bounce, report.original))
            cause.clear();
        if (report.late)
            cause.insert(0, cause.empty() ? "delayed" : "delayed: ");
        if (!cause.empty())
            addText.bind(1, std::string_view(cause)).run();
        explain.bind(1, report.bounce).bind(2, report.original).bind(3, std::string_view(cause)).bind(4, std::int64_t{report.withCause && cause.empty()}).run();
        m_messages.keep(report.message, report.message);
        if (report.named) {
            addText.bind(1, std::string_view("bounce")).run();
            m_database.prepare("UPDATE message SET event = (SELECT id FROM text WHERE value = 'bounce') WHERE id = ?1 AND event IS NOT"
                               " (SELECT id FROM text WHERE value = 'double bounce')").bind(1, report.message).run();
            settleDirection(report.message, true);
            m_database.prepare("UPDATE bounce AS b SET time = m.time, given_direction = m.way, direction = m.way FROM (SELECT id, time,"
                               " iif(given_direction = 0, 3, given_direction) AS way FROM message) m WHERE b.id = ?1 AND m.id = b.message")
                .bind(1, report.bounce).run();
            settleBounceDirections(report.message);
        }
        m_database.prepare("UPDATE message SET reference = coalesce(nullif(reference, ''), (SELECT message_id FROM message WHERE id = ?2)) WHERE id = ?1")
            .bind(1, report.message).bind(2, report.original).run();
    }
}

} // namespace delist
