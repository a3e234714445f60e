#include "case/questions/genuine_senders.h"
#include "case/counts/mailbox_spellings.h"
#include "case/questions/bounce_conditions.h"
#include "evidence/ip_address.h"
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace delist {

namespace {

/// So many addressees are no ordinary day's, whoever they are.
constexpr std::size_t mostVictims = 20'000;
/// Of what one of them sent, more would not tell more.
constexpr std::int64_t mostMail = 200;
/// A next hop for so many domains that takes most of what we send is our provider's relay: mail from there is anybody's.
constexpr std::size_t domainsOfARelay = 5;
/// Of a single server that stands for so many a tenth is enough: a filter service has several, and mail comes and goes through any of them.
constexpr std::size_t serversOfARelay = 10;

constexpr std::size_t addressLength = 16;
constexpr const char* emptyTable = "CREATE TEMP TABLE genuine_sender(victim INTEGER PRIMARY KEY)";

struct Victim
{
    std::string domain;
    std::set<std::string> hops; ///< networks and servers that take what we send there
};

/// Servers of one site stand in one network: /24, or /48 of IPv6. Empty when it is no address.
std::string networkOf(std::string_view text)
{
    const auto address = IpAddress::parse(text);
    if (!address)
        return {};
    const std::size_t length = address->isV4() ? 15 : 6;
    return std::string(reinterpret_cast<const char*>(address->bytes().data()), length);
}

/// The server itself. In a network that many domains share, each may have one of its own. Empty when it is no address.
std::string serverOf(std::string_view text)
{
    const auto address = IpAddress::parse(text);
    return address ? std::string(reinterpret_cast<const char*>(address->bytes().data()), addressLength) : std::string();
}

bool isServer(const std::string& hop)
{
    return hop.size() == addressLength;
}

std::map<RowId, Victim> victimsOf(Database& database, const std::string& candidates)
{
    SqlStatement q = database.prepare(
        "SELECT DISTINCT b.victim, lower(substr(v.value, instr(v.value, '@') + 1)), iif(bs.internal = 0, bs.address, '')" +
        std::string(bounceJoins) + " WHERE " + candidates);
    std::map<RowId, Victim> victims;
    while (q.step()) {
        Victim& victim = victims[q.integer(0)];
        victim.domain = q.text(1);
        for (std::string hop : {networkOf(q.text(2)), serverOf(q.text(2))})
            if (!hop.empty())
                victim.hops.insert(std::move(hop));
        if (victims.size() > mostVictims)
            return {};
    }
    return victims;
}

void forgetRelays(std::map<RowId, Victim>& victims)
{
    struct Load
    {
        std::size_t victims = 0;
        std::set<std::string> domains;
    };
    std::map<std::string, Load> loads;
    for (const auto& [id, victim] : victims)
        for (const std::string& hop : victim.hops) {
            ++loads[hop].victims;
            loads[hop].domains.insert(victim.domain);
        }
    for (auto& [id, victim] : victims)
        std::erase_if(victim.hops, [&](const std::string& hop) {
            const Load& load = loads[hop];
            return load.domains.size() >= domainsOfARelay && load.victims * (isServer(hop) ? serversOfARelay : 2) > victims.size();
        });
}

/// Mailboxes that are in use: they send, or mail was put into them: so tracking says, or the log of a server that joins its lines by
/// queue ids and names no address of a next server that took it.
class UsedMailboxes
{
public:
    explicit UsedMailboxes(Database& database)
        : m_query(database.prepare(
              // CASE: of a result, OR would ask all of them, whatever the first one says.
              "SELECT CASE WHEN EXISTS (SELECT 1 FROM message y WHERE y.mail_from IN " + spellingsOf("?1") + " AND y.is_bounce = 0 AND y.direction IN (2, 3))"
              " THEN 1 WHEN ?2 AND EXISTS (SELECT 1 FROM delivery d JOIN message y ON y.id = d.message AND y.role = 3 WHERE d.recipient IN " + spellingsOf("?1") + " AND d.outcome = 1)"
              " THEN 1 WHEN ?3 AND EXISTS (SELECT 1 FROM delivery d JOIN message y ON y.id = d.message AND y.role = 0 AND y.is_bounce = 0 AND y.server IS NULL"
              "  AND y.direction = 1 JOIN evidence e ON e.id = y.evidence AND e.format IN (" + queueLogs + ")"
              "  WHERE d.recipient IN " + spellingsOf("?1") + " AND d.outcome = 1) THEN 1 ELSE 0 END"))
    {
        // A log that tells neither need not be read for it.
        m_query.bind(2, database.integer("SELECT EXISTS (SELECT 1 FROM message_count WHERE role = 3 AND messages > 0)"));
        m_query.bind(3, database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE format IN (" + queueLogs + "))"));
    }
    bool has(RowId mailbox)
    {
        const auto [place, isNew] = m_known.emplace(mailbox, false);
        if (isNew) {
            m_query.bind(1, mailbox);
            place->second = m_query.step() && m_query.integer(0) != 0;
            m_query.reset();
        }
        return place->second;
    }

private:
    inline static const std::string queueLogs = "'postfix', 'exim', 'sendmail'";

    SqlStatement m_query;
    std::unordered_map<RowId, bool> m_known;
};

} // namespace

GenuineSenders::GenuineSenders(Database& database, const OrganisationMap& organisation)
    : m_table(database, "genuine_sender", emptyTable)
{
    const BounceFunctions functions(database, organisation);
    if (m_table.isNew())
        fill(database, organisation.hasDomains());
}

GenuineSenders::GenuineSenders(Database& database, bool hasDomains) : m_table(database, "genuine_sender", emptyTable)
{
    if (m_table.isNew())
        fill(database, hasDomains);
}

void GenuineSenders::fill(Database& database, bool hasDomains)
{
    const ReadTransaction asked(database); // some questions for each of many
    std::map<RowId, Victim> victims = victimsOf(database, outwardCondition(hasDomains) + " AND NOT " + automaticReplyCondition());
    forgetRelays(victims);
    UsedMailboxes used(database);
    // Message tracking has a row for each end that a message came to: for whom it was, they tell together.
    SqlStatement mail = database.prepare(
        "SELECT o.id, hc.address, d.recipient, d.outcome, o.name FROM (SELECT m.id, coalesce(nullif(m.message_id, ''), '#' || m.id) AS name,"
        "  coalesce(m.client, s.client) AS client FROM message m"
        "  LEFT JOIN session s ON s.id = m.session WHERE m.mail_from IN " + spellingsOf("?1") + " AND m.is_bounce = 0 AND m.direction <> 2 LIMIT ?2) o"
        " LEFT JOIN host hc ON hc.id = o.client AND hc.internal = 0 LEFT JOIN delivery d ON d.message = o.id ORDER BY o.name, o.id");
    SqlStatement add = database.prepare("INSERT INTO temp.genuine_sender(victim) VALUES(?1)");
    for (const auto& [id, victim] : victims) {
        std::int64_t atHome = 0, elsewhere = 0; // mail from the network that takes ours, and from others
        std::int64_t toUsed = 0, toOthers = 0;  // mail for people here only, and for what may be nobody
        RowId row = 0;
        std::string message;
        bool usedOnly = false;
        bool counted = false;
        const auto close = [&] {
            if (counted)
                ++(usedOnly ? toUsed : toOthers);
        };
        mail.bind(1, id).bind(2, mostMail);
        while (mail.step()) {
            if (mail.text(4) != message) {
                close();
                message = mail.text(4);
                usedOnly = true;
                counted = false;
            }
            if (mail.integer(0) != row) {
                row = mail.integer(0);
                if (const std::string network = networkOf(mail.text(1)); !network.empty())
                    ++(victim.hops.contains(network) || victim.hops.contains(serverOf(mail.text(1))) ? atHome : elsewhere);
            }
            if (mail.isNull(2))
                continue;
            counted = true;
            usedOnly = usedOnly && mail.integer(3) != 2 && used.has(mail.integer(2)); // 2: rejected
        }
        close();
        mail.reset();
        if ((atHome > 0 && atHome >= elsewhere) || (toUsed > 0 && toUsed >= toOthers)) {
            add.bind(1, id);
            add.run();
        }
    }
}

} // namespace delist
