#include "case/questions/bounce_conditions.h"
#include "case/counts/mailbox_spellings.h"
#include "case/rows/counted_once.h"
#include "evidence/mail/null_sender.h"
#include "evidence/smtp/rejection_text.h"
#include "evidence/smtp/report_cause.h"
#include <string_view>

namespace delist {

namespace {

std::string_view textOf(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

/// The log that tells of bounce b joins what it answers by queue ids, and that arrived: for some recipient, and failed for none. No
/// failure is reported so: a mailbox answers its mail, or a notice of delay was early.
std::string originalArrived()
{
    const auto ended = [](const char* how) {
        return "EXISTS (SELECT 1 FROM message o JOIN delivery d ON d.message = o.id WHERE o.message_id = b.original_message_id AND d.outcome = " +
               std::string(how) + ")";
    };
    return "(e.mail_vantage = 2 AND b.original_message_id <> '' AND " + ended("1 AND o.evidence = b.evidence") + " AND NOT " + ended("2") + ")";
}

/// Another row x of the message that bounce b is, with what \p joins add, satisfies \p condition.
std::string sameMessage(const std::string& joins, const std::string& condition)
{
    return "(b.message_id <> '' AND EXISTS (SELECT 1 FROM message x " + joins +
           " WHERE x.message_id = b.message_id AND x.id <> ifnull(b.message, 0) AND " + condition + "))";
}

} // namespace

UnknownRecipientFunction::UnknownRecipientFunction(Database& database) : m_database(database)
{
    sqlite3_create_function_v2(
        database.handle(), "delist_unknown_recipient", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
        [](sqlite3_context* context, int, sqlite3_value** values) {
            sqlite3_result_int(context, smtp::isUnknownRecipient(textOf(values[0])) ? 1 : 0);
        },
        nullptr, nullptr, nullptr);
}

UnknownRecipientFunction::~UnknownRecipientFunction()
{
    sqlite3_create_function_v2(m_database.handle(), "delist_unknown_recipient", 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr, nullptr);
}

BounceFunctions::BounceFunctions(Database& database, const OrganisationMap& organisation)
    : m_database(database), m_unknownRecipient(database), m_personLogins(database)
{
    sqlite3_create_function_v2(
        database.handle(), "delist_own", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
        const_cast<OrganisationMap*>(&organisation), // SQLite's user pointer is not const; only read below
        [](sqlite3_context* context, int, sqlite3_value** values) {
            const auto* map = static_cast<const OrganisationMap*>(sqlite3_user_data(context));
            sqlite3_result_int(context, map->isOwnMailbox(textOf(values[0])) ? 1 : 0);
        },
        nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(
        database.handle(), "delist_reply", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
        [](sqlite3_context* context, int, sqlite3_value** values) {
            const std::string_view from = textOf(values[0]); // before the other: a pointer of SQLite's lives as long as its value
            sqlite3_result_int(context, isOtherAutomaticMail(from, textOf(values[1])) ? 1 : 0);
        },
        nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(
        database.handle(), "delist_next_server", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
        [](sqlite3_context* context, int, sqlite3_value** values) {
            sqlite3_result_int(context, smtp::isNextServersWord(textOf(values[0])) ? 1 : 0);
        },
        nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(
        database.handle(), "delist_listing", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
        [](sqlite3_context* context, int, sqlite3_value** values) {
            sqlite3_result_int(context, smtp::refusesForListing(textOf(values[0])) ? 1 : 0);
        },
        nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(
        database.handle(), "delist_report_subject", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
        [](sqlite3_context* context, int, sqlite3_value** values) {
            sqlite3_result_int(context, isReportSubject(textOf(values[0])) ? 1 : 0);
        },
        nullptr, nullptr, nullptr);
}

BounceFunctions::~BounceFunctions()
{
    for (const auto& [name, arguments] : {std::pair{"delist_own", 1}, std::pair{"delist_reply", 2}, std::pair{"delist_next_server", 1},
                                          std::pair{"delist_listing", 1}, std::pair{"delist_report_subject", 1}})
        sqlite3_create_function_v2(m_database.handle(), name, arguments, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr, nullptr);
}

const char* const bounceJoins = " FROM bounce b JOIN evidence e ON e.id = b.evidence LEFT JOIN text v ON v.id = b.victim"
                                " LEFT JOIN text t ON t.id = b.cause LEFT JOIN message bm ON bm.id = b.message"
                                " LEFT JOIN text bh ON bh.id = bm.header_from LEFT JOIN host bs ON bs.id = bm.server";

std::string outwardCondition(bool hasDomains)
{
    return hasDomains ? "(v.value LIKE '%_@_%' AND delist_own(v.value) = 0 AND NOT (b.direction = 1 AND (e.mail_vantage <> 3 OR b.given_direction = 1)))"
                      : "(v.value LIKE '%_@_%' AND (b.direction = 2 OR (e.mail_vantage = 3 AND b.direction = 0)))";
}

std::string correspondentCondition()
{
    // By addressee, not by report: one whose address was forged gets tens of thousands.
    return "(b.victim IN (SELECT victim FROM temp.genuine_sender) OR b.victim IN (SELECT a.victim FROM (SELECT DISTINCT victim FROM bounce WHERE victim IS NOT NULL) a"
           " WHERE EXISTS(SELECT 1 FROM delivery d JOIN message m ON m.id = d.message WHERE d.recipient IN " + spellingsOf("a.victim") + " AND m.is_bounce = 0"
           " AND (m.mail_from IS NOT NULL OR m.session IS NULL))))"; // a dialogue whose sender was not seen is perhaps this very report
}

std::string blockedByListCondition(const std::string& text)
{
    return "(" + text + " <> '' AND delist_listing(" + text + "))"; // most have no text
}

std::string listCondition()
{
    const auto expanded = [](const std::string& original) {
        return original + " <> '' AND EXISTS (SELECT 1 FROM message o JOIN text oe ON oe.id = o.event WHERE o.message_id = " + original +
               " AND oe.value = 'EXPAND' COLLATE NOCASE)";
    };
    return "((" + expanded("b.original_message_id") + ") OR " + sameMessage("JOIN bounce z ON z.message = x.id", expanded("z.original_message_id")) + ")";
}

std::string honestCondition()
{
    const std::string cause = "coalesce(t.value, '')";
    return "((" + cause + " <> '' AND NOT delist_unknown_recipient(" + cause + "))"
           " OR " + listCondition() +
           " OR (" + cause + " = '' AND " + sameMessage("JOIN bounce z ON z.message = x.id JOIN text zt ON zt.id = z.cause",
                                                      "zt.value <> '' AND NOT delist_unknown_recipient(zt.value)") + ")"
           " OR " + correspondentCondition() + ")";
}

std::string relayingCondition(bool hasDomains)
{
    // The originals of a report, or of what another witness of it names. Domains that are not known to be ours may be: what tells is a
    // server outside that refused or was handed the mail. One that tracking names on the way in, too, is the log's own.
    const std::string originals = "(SELECT o.id FROM message o WHERE o.message_id <> '' AND o.message_id = ";
    const std::string outsideServer = "EXISTS (SELECT 1 FROM message n JOIN host h ON h.id = n.server WHERE n.id = d.message AND h.internal = 0"
                                      " AND NOT EXISTS (SELECT 1 FROM message i WHERE i.message_id <> '' AND i.message_id = n.message_id AND i.role = 1"
                                      "  AND +i.server = n.server))"; // a server has thousands
    const auto failing = [&](const std::string& original, const std::string& which) {
        return "EXISTS (SELECT 1 FROM delivery d JOIN text r ON r.id = d.recipient WHERE d.outcome = 2 AND r.value LIKE '%_@_%' AND d.message IN " +
               originals + original + " LIMIT 50) AND " + which + ")";
    };
    const auto relaying = [&](const std::string& original) {
        // Tracking names the server of a failure mostly in its words only, and where the mail went for others in rows of its own.
        const std::string passedOn = "(" + outsideServer + " OR (EXISTS (SELECT 1 FROM message n JOIN evidence ne ON ne.id = n.evidence"
                                     "  WHERE n.id = d.message AND n.role = 6 AND ne.mail_vantage = 3) AND (delist_next_server(d.reply)"
                                     "  OR (ifnull(d.reply, '') = '' AND EXISTS (SELECT 1 FROM message p WHERE p.message_id = " + original + " AND p.role = 2 AND p.direction = 2)))))";
        const std::string elsewhere = hasDomains ? "(delist_own(r.value) = 0 AND " + passedOn + ")" : outsideServer;
        return "(" + original + " <> '' AND " + failing(original, elsewhere) + " AND NOT " + failing(original, "NOT " + elsewhere) + ")";
    };
    return "(" + relaying("b.original_message_id") + " OR (ifnull(b.original_message_id, '') = '' AND " +
           sameMessage("JOIN bounce z ON z.message = x.id", relaying("z.original_message_id")) + "))";
}

std::string receivedCondition()
{
    return "(b.direction = 1 AND ifnull(bm.role, 0) <> 5 AND NOT (e.mail_vantage = 3 AND bh.value IS NOT NULL AND delist_own(bh.value)"
           " AND EXISTS(SELECT 1 FROM host o WHERE o.id = bm.client AND o.internal = 1)))"; // 5: written here
}

std::string relayedCondition()
{
    return "(ifnull(bs.internal, 0) AND bs.id <> ifnull(bm.client, 0))";
}

std::string toldElsewhereCondition()
{
    // A relay's log names its own address nowhere: there the Message-ID tells that it went on.
    return "((" + relayedCondition() +
           " AND ((e.mail_vantage, bs.id) IN (SELECT DISTINCT e2.mail_vantage, m.client FROM bounce x JOIN message m ON m.id = x.message"
           "  JOIN evidence e2 ON e2.id = x.evidence JOIN host o ON o.id = m.server AND o.internal = 0 WHERE m.client IS NOT NULL)"
           " OR (e.mail_vantage = 2 AND b.message_id <> '' AND EXISTS (SELECT 1 FROM message p JOIN host pc ON pc.id = p.client AND pc.internal = 1"
           "  LEFT JOIN host ps ON ps.id = p.server WHERE p.message_id = b.message_id AND p.is_bounce = 1 AND p.evidence <> b.evidence"
           "  AND p.evidence IN (SELECT id FROM evidence WHERE mail_vantage = 2) AND NOT ifnull(ps.internal, 0)))))"
           " OR NOT (" DELIST_COUNTED("bm") "))";
}

std::string journalReportCondition()
{
    return "(ifnull(b.message_id, '') LIKE '%@journal.report.generator%')";
}

std::string automaticReplyCondition()
{
    // A dialogue in a log shows the envelope alone: another witness may have read the header.
    return "(" + journalReportCondition() + " OR ((b.cause IS NULL OR t.value = 'delayed' OR t.value LIKE 'delayed: %') AND " + originalArrived() + ") OR"
           " (b.cause IS NULL AND " + personsLoginCondition("bm") + ") OR"
           " (b.cause IS NULL AND b.quotes_original <> 2 AND ifnull(b.original_message_id, '') = ''"
           " AND ((bh.value IS NOT NULL AND delist_reply(bh.value, coalesce(nullif(b.subject, ''), bm.subject, '')))"
           "  OR (bh.value IS NULL AND " + sameMessage("JOIN text xh ON xh.id = x.header_from", "delist_reply(xh.value, coalesce(x.subject, ''))") + "))))";
}

std::string toldCondition()
{
    // A sender in the header is known: those of persons are sorted out before. What nobody handed in the server wrote itself, and its
    // log makes bounces of reports alone; where the beginning is in another file, it may have been handed in.
    return "((e.mail_vantage IN (2, 4) AND bm.client IS NULL AND NOT EXISTS (SELECT 1 FROM open_end o WHERE o.kind = 1 AND o.row = bm.id AND o.begun = 0))"
           " OR b.cause IS NOT NULL OR ifnull(b.original_message_id, '') <> '' OR b.quotes_original <> 0 OR bh.value IS NOT NULL"
           " OR delist_report_subject(coalesce(nullif(b.subject, ''), bm.subject, ''))"
           " OR " + sameMessage("LEFT JOIN bounce z ON z.message = x.id", "(x.header_from IS NOT NULL OR z.cause IS NOT NULL"
                                " OR ifnull(z.original_message_id, '') <> '' OR z.quotes_original <> 0)") + ")";
}

} // namespace delist
