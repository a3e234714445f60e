// The table of sending mailboxes per day: who submitted how much. An identity is the account that logged in or, without
// a login, the envelope sender. Mail that strangers sent to us is not here, and null senders are nobody's mailbox.
// However its address is spelled, and by whatever account, a mailbox has one name (mailbox_spellings.h).
// A message leaves a row in every log that saw it: of those of a vantage one counts (mailbox_repeats.h). Never add vantages up.
#include "case/counts/mailbox_days.h"
#include "case/counts/mailbox_spellings.h"
#include "case/rows/counted_once.h"
#include "case/sql/sql_text.h"
#include "case/tables/definitions/words.h"
#include "case/tables/table_query.h"
#include <algorithm>
#include <map>
#include <set>

namespace delist {

namespace {

constexpr Micros day = 86'400'000'000;
constexpr const char* mailboxOfMessage = "coalesce(m.authenticated_as, m.mail_from)";

/// Whole days of all hosts: then the roll-up has it.
bool inRollUp(const TableFilter& filter, std::optional<RowId> host)
{
    const auto wholeDays = [](const std::optional<Micros>& time) { return !time || *time % day == 0; };
    return !host && wholeDays(filter.from) && wholeDays(filter.to);
}

/// By any name of the mailbox that is asked for.
void ofMailbox(SqlText& sql, const char* mailbox, const TableFilter& filter)
{
    if (!filter.mailbox.isEmpty())
        sql.add(" AND " + mailboxOf(mailbox) + " IN (SELECT " + mailboxOf("asked.id") + " FROM text asked WHERE asked.value = ? COLLATE NOCASE)",
                filter.mailbox.trimmed().toStdString());
}

void rolledUpDays(SqlText& sql, const TableFilter& filter)
{
    const auto narrow = [&](const char* mailbox, const char* day) {
        if (filter.vantage)
            sql.add(" AND e.mail_vantage = ").value(static_cast<std::int64_t>(*filter.vantage));
        if (filter.from)
            sql.add(std::string(" AND ") + day + " >= ").value(*filter.from);
        if (filter.to)
            sql.add(std::string(" AND ") + day + " < ").value(*filter.to);
        ofMailbox(sql, mailbox, filter);
    };
    sql.add("(SELECT mailbox, day, vantage, sum(messages) AS messages, sum(recipients) AS recipients, NULL AS clients FROM (SELECT " + mailboxOf("r.mailbox") +
            " AS mailbox, r.day AS day, e.mail_vantage AS vantage, r.messages + r.sent_on AS messages, r.recipients + r.sent_on_recipients AS recipients"
            " FROM mailbox_day r JOIN evidence e ON e.id = r.evidence WHERE 1");
    narrow("r.mailbox", "r.day");
    sql.add(" UNION ALL SELECT " + mailboxOf(mailboxOfMessage) + ", m.time - m.time % ?", day);
    sql.add(", e.mail_vantage, -1, a.recipients - m.recipients FROM mailbox_repeat a CROSS JOIN message m ON m.id = a.message JOIN evidence e ON e.id = m.evidence WHERE 1");
    narrow(mailboxOfMessage, "m.time");
    sql.add(") GROUP BY 1, 2, 3 HAVING sum(messages) > 0)");
}

void mailboxDays(SqlText& sql, const TableFilter& filter, std::optional<RowId> host)
{
    if (inRollUp(filter, host))
        return rolledUpDays(sql, filter);
    // A host may have handed on what counts for another one: what it did counts then, by the kind of log (format) that tells most.
    const char* const counts = host ? "count(DISTINCT coalesce(nullif(m.message_id, ''), m.id)) AS messages, sum(m.recipients) AS recipients, 1 AS clients"
                                    : "sum(a.message IS NULL) AS messages, sum(coalesce(a.recipients, m.recipients)) AS recipients, coalesce(nullif(count(DISTINCT"
                                      " iif(a.message IS NOT NULL OR " DELIST_SENT_ON ", NULL, m.client)), 0), count(DISTINCT iif(a.message IS NULL, m.client, NULL))) AS clients";
    if (host)
        sql.add("(SELECT mailbox, day, vantage, max(messages) AS messages, max(recipients) AS recipients, max(clients) AS clients FROM ");
    sql.add("(SELECT " + mailboxOf(mailboxOfMessage) + " AS mailbox, m.time - m.time % ?", day);
    sql.add(std::string(" AS day, e.mail_vantage AS vantage, ") + counts +
            " FROM message m JOIN evidence e ON e.id = m.evidence LEFT JOIN mailbox_repeat a ON a.message = m.id"
            " WHERE " DELIST_OF_MAILBOX " AND coalesce(m.authenticated_as, m.mail_from) IS NOT NULL AND m.time IS NOT NULL"
            " AND " DELIST_COUNTED("m"));
    if (host)
        sql.add(" AND m.client = ").value(*host);
    if (filter.vantage)
        sql.add(" AND e.mail_vantage = ").value(static_cast<std::int64_t>(*filter.vantage));
    if (filter.from)
        sql.add(" AND m.time >= ").value(*filter.from);
    if (filter.to)
        sql.add(" AND m.time < ").value(*filter.to);
    ofMailbox(sql, mailboxOfMessage, filter);
    sql.add(host ? " GROUP BY 1, 2, 3, e.format) GROUP BY 1, 2, 3)" : " GROUP BY 1, 2, 3 HAVING messages > 0)");
}

/// external_domains and failed: by the deliveries of the messages of each row, failed of the kind of log that tells of most. clients: by those messages, where the source
/// does not say.
void fillMailboxes(Database& database, const TableDefinition& definition, const TableFilter& filter, std::vector<std::vector<QVariant>>& rows)
{
    const auto column = [&](const char* name) { return static_cast<std::size_t>(definition.column(name)); };
    const auto idColumn = column("mailbox_id"), dayColumn = column("day"), vantageColumn = column("vantage");
    const auto domainsColumn = column("external_domains"), failedColumn = column("failed"), clientsColumn = column("clients");
    std::set<std::string, std::less<>> own;
    SqlStatement domains = database.prepare("SELECT lower(value) FROM setting WHERE name = 'domain'");
    while (domains.step())
        own.emplace(domains.text(0));
    const auto isOwn = [&](std::string_view domain) {
        for (;;) {
            if (own.contains(domain))
                return true;
            const auto dot = domain.find('.');
            if (dot == std::string_view::npos)
                return false;
            domain.remove_prefix(dot + 1);
        }
    };

    static const std::string tracking = vantageWord(Vantage::Tracking);
    const std::string spellings = spellingsOf("?1");
    const auto sql = [](const std::string& who) {
        return std::string("SELECT d.outcome, lower(r.value), e.format FROM message m CROSS JOIN evidence e ON e.id = m.evidence"
                           " CROSS JOIN delivery d ON d.message = m.id LEFT JOIN text r ON r.id = d.recipient WHERE ") +
               // Tracking tells in other events than that of the submission where it went and what failed.
               who + " AND m.time >= ?2 AND m.time < ?3 AND " DELIST_VANTAGE("e.mail_vantage") " = ?4 AND (m.role IN (0, 1, 2, 6) OR (m.role = 7 AND"
                     " d.outcome = 3)) AND m.is_bounce = 0 AND (m.direction <> 1 OR m.authenticated_as IS NOT NULL) AND NOT (m.role = 6 AND"
                     " m.message_id <> '' AND EXISTS (SELECT 1 FROM message o WHERE o.message_id = m.message_id AND o.role = 1 AND o.time < ?2)) AND " DELIST_COUNTED("m");
    };
    // Tracked mail that was given up on a later day than it was handed in.
    const auto lateSql = [](const std::string& who) {
        return std::string("SELECT d.outcome, lower(r.value), fe.format FROM message m CROSS JOIN evidence e ON e.id = m.evidence CROSS JOIN message f"
                           " ON f.message_id = m.message_id AND f.role = 6 AND f.time >= ?3 CROSS JOIN evidence fe ON fe.id = f.evidence"
                           " CROSS JOIN delivery d ON d.message = f.id LEFT JOIN text r ON r.id = d.recipient WHERE ") +
               who + " AND m.time >= ?2 AND m.time < ?3 AND " DELIST_VANTAGE("e.mail_vantage") " = ?4 AND e.mail_vantage = 3 AND m.role = 1"
                     " AND m.message_id <> '' AND m.is_bounce = 0 AND (m.direction <> 1 OR m.authenticated_as IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM message o"
                     " WHERE o.message_id = m.message_id AND o.role = 1 AND o.id < m.id) AND " DELIST_COUNTED("m") " AND " DELIST_COUNTED("f");
    };
    const auto clientsOf = [](const std::string& who) {
        return std::string("SELECT m.client, NOT " DELIST_SENT_ON " FROM message m CROSS JOIN evidence e ON e.id = m.evidence WHERE ") + who +
               " AND m.client IS NOT NULL AND m.time >= ?2 AND m.time < ?3 AND " DELIST_VANTAGE("e.mail_vantage") " = ?4 AND " DELIST_OF_MAILBOX
               " AND m.id NOT IN (SELECT message FROM mailbox_repeat) AND " DELIST_COUNTED("m");
    };
    SqlStatement clientsBySender = database.prepare(clientsOf("m.mail_from IN " + spellings + " AND m.authenticated_as IS NULL"));
    SqlStatement clientsByLogin = database.prepare(clientsOf("m.authenticated_as IS NOT NULL AND m.authenticated_as IN " + spellings));
    SqlStatement bySender = database.prepare(sql("m.mail_from IN " + spellings + " AND m.authenticated_as IS NULL"));
    SqlStatement byLogin = database.prepare(sql("m.authenticated_as IS NOT NULL AND m.authenticated_as IN " + spellings));
    SqlStatement lateBySender = database.prepare(lateSql("m.mail_from IN " + spellings + " AND m.authenticated_as IS NULL"));
    SqlStatement lateByLogin = database.prepare(lateSql("m.authenticated_as IS NOT NULL AND m.authenticated_as IN " + spellings));
    // What a log tells of one day stands together in the case: of many rows those of a day come one after the other, and its pages are read once.
    std::vector<std::vector<QVariant>*> byDay;
    for (auto& row : rows)
        byDay.push_back(&row);
    std::ranges::stable_sort(byDay, {}, [&](const auto* row) { return (*row)[dayColumn].toLongLong(); });
    for (auto* const each : byDay) {
        auto& row = *each;
        const auto bind = [&](SqlStatement& statement, std::string_view vantage) {
            const std::int64_t begin = row[dayColumn].toLongLong();
            statement.bind(1, std::int64_t(row[idColumn].toLongLong())).bind(4, vantage);
            statement.bind(2, std::max(begin, filter.from.value_or(begin))).bind(3, std::min(begin + day, filter.to.value_or(begin + day)));
        };
        std::set<std::string, std::less<>> external;
        std::map<std::string, qlonglong, std::less<>> failed; // by kind of log
        const std::string vantage = row[vantageColumn].toString().toStdString();
        for (SqlStatement* statement : {&bySender, &byLogin, &lateBySender, &lateByLogin}) {
            if (vantage != tracking && (statement == &lateBySender || statement == &lateByLogin))
                continue;
            bind(*statement, vantage);
            while (statement->step()) {
                if (statement->integer(0) == std::int64_t(Outcome::Rejected))
                    ++failed[std::string(statement->text(2))];
                const std::string_view recipient = statement->text(1);
                const auto at = recipient.rfind('@');
                if (at != std::string_view::npos && !isOwn(recipient.substr(at + 1)))
                    external.emplace(recipient.substr(at + 1));
            }
            statement->reset();
        }
        if (!row[clientsColumn].isValid()) {
            std::set<std::int64_t> clients[2]; // of what the log's server sent on, and of submissions
            for (SqlStatement* statement : {&clientsBySender, &clientsByLogin}) {
                for (bind(*statement, vantage); statement->step();)
                    clients[statement->integer(1)].insert(statement->integer(0));
                statement->reset();
            }
            row[clientsColumn] = static_cast<qlonglong>(clients[clients[1].empty() ? 0 : 1].size());
        }
        row[domainsColumn] = static_cast<qlonglong>(external.size());
        qlonglong most = 0;
        for (const auto& [format, count] : failed)
            most = std::max(most, count);
        row[failedColumn] = most;
    }
}

} // namespace

extern const TableDefinition mailboxesTable;
const TableDefinition mailboxesTable = {
    .id = "mailboxes",
    .title = "sending mailboxes per day",
    .columns = {{"address", CellKind::Text, "x.value"},
                {"day", CellKind::Time, "t.day"},
                {"messages", CellKind::Integer, "t.messages"},
                {"recipients", CellKind::Integer, "t.recipients"},
                {"external_domains", CellKind::Integer, ""},
                {"failed", CellKind::Integer, ""},
                {"clients", CellKind::Integer, "t.clients"},
                {"vantage", CellKind::Text, DELIST_VANTAGE("t.vantage")},
                {"mailbox_id", CellKind::Integer, "t.mailbox"}},
    .table = nullptr,
    .source = mailboxDays,
    .joins = "LEFT JOIN text x ON x.id = t.mailbox",
    .order = "t.messages DESC, t.mailbox, t.day, t.vantage",
    .timeColumn = "t.day",
    .mailboxPaths = {{"", ""}}, // by the source
    .vantageColumn = "t.vantage",
    .search = {{TableSearch::TextId, "t.mailbox"}},
    .fill = fillMailboxes,
    .grouped = true,
    .sourceFilters = true,
};

} // namespace delist
