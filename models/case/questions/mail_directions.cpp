#include "case/questions/mail_directions.h"
#include "case/counts/rollups.h"
#include "case/file/settings_store.h"
#include "case/questions/bounce_conditions.h"
#include "case/rows/replaced_recipients.h"
#include "case/sql/scoped_table.h"

namespace delist {

namespace {

/// A message trace of Exchange Online names no server of ours: who writes to whom tells the way of what is not on its way out.
bool directTracedMail(Database& database)
{
    const auto direct = [&](int direction, int ownSender) {
        const std::string own = std::to_string(ownSender);
        database.execute("UPDATE message SET direction = " + std::to_string(direction) +
                         " WHERE role IN (0, 1) AND direction = 0 AND given_direction = 0 AND evidence IN (SELECT id FROM evidence WHERE format IN"
                         " ('exchange-online-trace', 'exchange-online-summary', 'exchange-online-json'))"
                         " AND EXISTS (SELECT 1 FROM text f WHERE f.id = message.mail_from AND f.value LIKE '%_@_%' AND delist_own(f.value) = " + own + ")"
                         " AND EXISTS (SELECT 1 FROM delivery d JOIN text r ON r.id = d.recipient WHERE d.message = message.id"
                         " AND r.value LIKE '%_@_%' AND delist_own(r.value) <> " + own + ")");
        return sqlite3_changes(database.handle()) > 0;
    };
    const bool out = direct(2, 1);
    const bool in = direct(1, 0);
    return out || in;
}

bool directSentMail(Database& database)
{
    const auto direct = [&](int direction, int isOwn, const char* of) {
        database.execute("UPDATE message SET direction = " + std::to_string(direction) +
                         " WHERE role = 2 AND direction = 0 AND given_direction = 0 AND EXISTS (SELECT 1 FROM delivery d"
                         " JOIN text r ON r.id = d.recipient WHERE d.message = message.id AND r.value LIKE '%_@_%' AND delist_own(r.value) = " +
                         std::to_string(isOwn) + ")" + of);
        return sqlite3_changes(database.handle()) > 0;
    };
    const bool outwards = direct(2, 0, ""); // one recipient outside is enough: it left
    const bool handedIn = direct(1, 1, " AND EXISTS (SELECT 1 FROM text f WHERE f.id = message.mail_from AND f.value LIKE '%_@_%' AND delist_own(f.value) = 0)");
    const bool within = direct(3, 1, "") || handedIn;
    if (outwards)
        database.execute("UPDATE bounce SET direction = 2 WHERE direction = 0 AND given_direction = 0"
                         " AND EXISTS (SELECT 1 FROM message m WHERE m.id = bounce.message AND m.role = 2 AND m.direction = 2)");
    return outwards || within;
}

/// Strangers' domains that an inside host hands over mail of when it stands before the server: a spam filter, a gateway. Other hosts have
/// a few senders.
constexpr const char* domainsOfAGateway = "5";

/// What a mail is like that came from a stranger and is for nobody but us, whoever handed it over.
constexpr std::string_view fromStranger =
    " AND role IN (0, 1) AND is_bounce = 0 AND authenticated_as IS NULL AND mail_from IN (SELECT id FROM temp.stranger)"
    " AND EXISTS (SELECT 1 FROM delivery d WHERE d.message = message.id)"
    " AND NOT EXISTS (SELECT 1 FROM delivery d LEFT JOIN text r ON r.id = d.recipient WHERE d.message = message.id AND NOT " DELIST_REPLACED_RECIPIENT("d") " AND (r.value IS NULL OR"
    "  (r.value LIKE '%_@_%' AND delist_own(r.value) = 0 AND r.id NOT IN (SELECT id FROM temp.resident))))";

/// Temporary tables: own_server, the hosts that are declared mail servers, and gateways before them; stranger, senders who are none of us;
/// resident, who is delivered to on the log's own machine and so is no stranger, whatever domains are declared.
class OwnTables
{
public:
    OwnTables(Database& database, const OrganisationMap& organisation) : m_database(database)
    {
        drop();
        database.execute("CREATE TEMP TABLE own_server(id INTEGER PRIMARY KEY); CREATE TEMP TABLE resident(id INTEGER PRIMARY KEY);"
                         "CREATE TEMP TABLE stranger(id INTEGER PRIMARY KEY)");
        SqlStatement hosts = database.prepare("SELECT id, address FROM host WHERE internal = 1");
        SqlStatement add = database.prepare("INSERT INTO temp.own_server(id) VALUES(?1)");
        while (hosts.step())
            if (const auto address = IpAddress::parse(hosts.text(1)); address && organisation.isMailServer(*address))
                add.bind(1, hosts.integer(0)).run();
        constexpr const char* ofMachine = "SELECT id FROM text WHERE value IN ('local', 'virtual')";
        if (database.integer((std::string("SELECT EXISTS (") + ofMachine + ")").c_str()) != 0) // else no delivery need be read
            database.execute(std::string("INSERT INTO temp.resident(id) SELECT DISTINCT d.recipient FROM delivery d WHERE d.server IN (") + ofMachine +
                             ") AND d.outcome = 1 AND d.recipient IS NOT NULL");
        database.execute("INSERT INTO temp.stranger(id) SELECT f.id FROM (SELECT DISTINCT mail_from FROM message) m JOIN text f ON f.id = m.mail_from"
                         " WHERE f.value LIKE '%_@_%' AND delist_own(f.value) = 0 AND f.id NOT IN (SELECT id FROM temp.resident)");
        // What was found to have come in before is theirs as well.
        database.execute(std::string("INSERT OR IGNORE INTO temp.own_server(id) SELECT client FROM message JOIN text f ON f.id = mail_from"
                                     " WHERE client IN (SELECT id FROM host WHERE internal = 1) AND given_direction IN (0, 3)")
                             .append(fromStranger)
                             .append(" GROUP BY client HAVING count(DISTINCT lower(substr(f.value, instr(f.value, '@') + 1))) >= ")
                             .append(domainsOfAGateway));
    }
    ~OwnTables()
    {
        try {
            drop();
        } catch (const DatabaseError&) {
            // The transaction is being given up, and the tables with it.
        }
    }
    OwnTables(const OwnTables&) = delete;
    OwnTables& operator=(const OwnTables&) = delete;

private:
    void drop() { m_database.execute("DROP TABLE IF EXISTS temp.own_server; DROP TABLE IF EXISTS temp.resident; DROP TABLE IF EXISTS temp.stranger"); }

    Database& m_database;
};

bool directHandedOver(Database& database, const OrganisationMap& organisation)
{
    const OwnTables tables(database, organisation);
    const std::int64_t before = sqlite3_total_changes(database.handle());
    // Told later that its sender lives here.
    directByEnds(database, "direction = 1 AND mail_from IN (SELECT id FROM temp.resident) AND (client IS NULL OR client IN (SELECT id FROM temp.own_server))");
    for (const std::string_view handed : {"client IN (SELECT id FROM temp.own_server) AND given_direction IN (0, 3) AND direction IN (0, 3)",
                                          "client IS NULL AND given_direction = 0 AND direction = 0"})
        database.execute(std::string("UPDATE message SET direction = 1 WHERE ").append(handed).append(fromStranger));
    return sqlite3_total_changes(database.handle()) != before;
}

/// What became here of mail that came in: tracking of Exchange 2007 and 2010 tells it by the row that took it in alone, and only the server
/// itself is named where it was delivered or failed. A message that goes out and comes back has another internal id each time.
bool directWhatCameIn(Database& database)
{
    const ScopedTable cameIn(database, "came_in",
                             "CREATE TEMP TABLE came_in(message_id TEXT, internal_id TEXT, PRIMARY KEY(message_id, internal_id)) WITHOUT ROWID;"
                             "INSERT OR IGNORE INTO temp.came_in SELECT message_id, ifnull(internal_id, '') FROM message"
                             " WHERE role = 1 AND direction = 1 AND given_direction = 0 AND message_id IS NOT NULL");
#define DELIST_OUTCOME "role IN (3, 6, 7) AND given_direction = 0 AND message_id IS NOT NULL"
#define DELIST_CAME_IN \
    "EXISTS (SELECT 1 FROM temp.came_in i WHERE i.message_id = message.message_id AND i.internal_id = ifnull(message.internal_id, ''))"
    constexpr const char* noLonger =
        DELIST_OUTCOME " AND direction = 1 AND (client IS NULL OR client IN (SELECT id FROM host WHERE internal = 1)) AND NOT " DELIST_CAME_IN;
    const bool forgotten = database.integer(std::string("SELECT EXISTS (SELECT 1 FROM message WHERE ").append(noLonger).append(")").c_str()) != 0;
    if (forgotten)
        directByEnds(database, noLonger);
    database.execute("UPDATE message SET direction = 1 WHERE " DELIST_OUTCOME " AND direction IN (0, 3) AND " DELIST_CAME_IN);
#undef DELIST_CAME_IN
#undef DELIST_OUTCOME
    return sqlite3_changes(database.handle()) > 0 || forgotten;
}

/// A report for a stranger that a server of ours handed in did not come from outside, whoever's receive log tells of it.
bool directHandedReports(Database& database)
{
    constexpr const char* handedIn = "iif(EXISTS (SELECT 1 FROM message m JOIN text v ON v.id = bounce.victim WHERE m.id = bounce.message AND m.direction = 3"
                                     " AND v.value LIKE '%_@_%' AND delist_own(v.value) = 0), 3, 1)";
    database.execute(std::string("UPDATE bounce SET direction = ") + handedIn + " WHERE given_direction = 1 AND evidence IN (SELECT id FROM evidence WHERE mail_vantage = 2)"
                     " AND direction <> " + handedIn);
    return sqlite3_changes(database.handle()) > 0;
}

} // namespace

bool directMail(Database& database, const OrganisationMap& organisation)
{
    const auto any = [&](const char* which) {
        return database.integer((std::string("SELECT EXISTS (SELECT 1 FROM message_count WHERE messages > 0 AND ") + which + ")").c_str()) != 0;
    };
    bool changed = false;
    if (organisation.hasDomains()) {
        const BounceFunctions functions(database, organisation);
        if (any("direction = 0 AND (role IN (1, 2) OR (role = 0 AND evidence IN (SELECT id FROM evidence WHERE format LIKE 'exchange-online-%')))")) {
            changed |= directTracedMail(database);
            changed |= directSentMail(database);
        }
        if (any("direction IN (0, 3) AND role IN (0, 1) AND is_bounce = 0"))
            changed |= directHandedOver(database, organisation);
        changed |= directHandedReports(database);
    }
    if (any("role IN (3, 6, 7)"))
        changed |= directWhatCameIn(database);
    if (changed)
        recountMessages(database);
    return changed;
}

void forgetHandedOver(Database& database)
{
    const auto changes = [&] { return sqlite3_total_changes(database.handle()); };
    const int before = changes();
    directByEnds(database, "direction = 1 AND id IN (SELECT row FROM open_end WHERE kind = 1 UNION SELECT id FROM message_part UNION SELECT whole FROM message_part)"
                           " AND (client IS NULL OR EXISTS (SELECT 1 FROM host c WHERE c.id = client AND c.internal))");
    if (changes() != before)
        recountMessages(database);
}

} // namespace delist
