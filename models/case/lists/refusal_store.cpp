#include "case/lists/refusal_store.h"
#include "case/lists/refusing_servers.h"
#include "case/rows/counted_once.h"
#include "evidence/text/address_domain.h"
#include "evidence/text/lower_case.h"
#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace delist {

// A delivery's message knows the direction, a session its own. Bounces that name a list are about what we sent, whoever wrote
// them. Where no direction is known, an address of ours in the text says it.
const char* const refusalIsOurs =
    "CASE WHEN t.source = 1 THEN 1 ELSE CASE CASE t.source WHEN 0 THEN (SELECT m.direction FROM delivery d JOIN message m ON"
    " m.id = d.message WHERE d.id = t.row) ELSE (SELECT direction FROM session WHERE id = t.row) END"
    " WHEN 2 THEN 1 WHEN 1 THEN 0 WHEN 3 THEN 0"
    " ELSE CASE WHEN (SELECT mail_vantage FROM evidence WHERE id = t.evidence) = 4"
    " OR t.address IN (SELECT value FROM setting WHERE name IN ('public_ip', 'mail_server')) THEN 1 END END END";

namespace {

struct Source
{
    RefusalSource source;
    const char* sql;    ///< id, evidence, offset, time, text, server, recipient of the rows after ?1, by id
    const char* counts; ///< whether row ?1 counts: asked of the few that say something of us
};

// Refused and deferred deliveries; bounces whatever became of them; sessions that ended in an error.
constexpr Source sources[] = {
    {RefusalSource::Delivery,
     "SELECT d.id, d.evidence, d.offset, d.time, d.reply, d.server, d.recipient FROM delivery d"
     " WHERE d.id > ?1 AND d.outcome IN (2, 3) AND d.reply IS NOT NULL ORDER BY d.id",
     "SELECT 1 FROM delivery d LEFT JOIN message m ON m.id = d.message WHERE d.id = ?1 AND (" DELIST_COUNTED("m")
     " OR (d.outcome = 3 AND " DELIST_EARLIER_ATTEMPT("m") " AND NOT " DELIST_SEEN_INSIDE("m") "))"},
    {RefusalSource::Bounce,
     "SELECT b.id, b.evidence, b.offset, b.time, c.value, NULL, NULL FROM bounce b JOIN text c ON c.id = b.cause WHERE b.id > ?1 ORDER BY b.id",
     "SELECT 1 FROM bounce b LEFT JOIN message m ON m.id = b.message WHERE b.id = ?1 AND " DELIST_COUNTED("m")},
    {RefusalSource::Session,
     "SELECT s.id, s.evidence, s.offset, s.time, c.value, NULL, NULL FROM session s JOIN text c ON c.id = s.error"
     " WHERE s.id > ?1 AND s.error IS NOT NULL ORDER BY s.id",
     // A 421 ends the session and refuses the recipient: the delivery tells of it.
     // Looked for by time: messages have no index by session.
     "SELECT 1 FROM session s WHERE s.id = ?1 AND NOT EXISTS (SELECT 1 FROM text e CROSS JOIN delivery d CROSS JOIN message m WHERE e.id = s.error"
     " AND d.time BETWEEN s.time AND ifnull(s.end, s.time) AND d.outcome IN (2, 3) AND d.reply = e.value AND m.id = d.message AND m.session = s.id) AND " DELIST_NO_SESSION_TWIN("s") " AND NOT " DELIST_DIALOGUE_SEEN_INSIDE("s.id")},
};

const char* tableOf(RefusalSource source)
{
    switch (source) {
    case RefusalSource::Delivery:
        return "delivery";
    case RefusalSource::Bounce:
        return "bounce";
    case RefusalSource::Session:
        return "session";
    }
    return "delivery";
}

/// Who refuses or accepts: the operator behind the server or the mail domain, else the mail domain itself.
std::string operatorBehind(std::string_view server, std::string_view recipient)
{
    if (const auto byServer = smtp::mailOperatorOf(server); !byServer.empty())
        return std::string(byServer);
    const std::string domain = lowered(domainOfAddress(recipient));
    if (const auto byDomain = smtp::mailOperatorOf(domain); !byDomain.empty())
        return std::string(byDomain);
    return domain.empty() ? std::string(server) : domain;
}

class TextById
{
public:
    explicit TextById(Database& database) : m_find(database.prepare("SELECT value FROM text WHERE id = ?1")) {}
    std::string operator()(std::optional<std::int64_t> id)
    {
        if (!id)
            return {};
        m_find.reset();
        m_find.bind(1, *id);
        std::string text = m_find.step() ? std::string(m_find.text(0)) : std::string();
        m_find.reset();
        return text;
    }

private:
    SqlStatement m_find;
};

void bindOptional(SqlStatement& statement, int index, std::string_view text)
{
    if (text.empty())
        statement.bindNull(index);
    else
        statement.bind(index, text);
}

/// What the report answers was refused in the same words, and its delivery tells of it: our server writes a report about each.
class AnsweredRefusals
{
public:
    explicit AnsweredRefusals(Database& database)
        : m_find(database.prepare("SELECT d.reply FROM bounce b JOIN evidence e ON e.id = b.evidence JOIN message o ON o.message_id = b.original_message_id"
                                  " JOIN evidence oe ON oe.id = o.evidence AND oe.mail_vantage = e.mail_vantage CROSS JOIN delivery d ON d.message = o.id"
                                  " WHERE b.id = ?1 AND b.original_message_id <> '' AND d.outcome IN (2, 3) AND d.reply <> '' LIMIT 200"))
    {
    }

    bool tell(std::int64_t bounce, const smtp::RejectionText& rejection)
    {
        bool told = false;
        for (m_find.bind(1, bounce); !told && m_find.step();) {
            const std::string reply(m_find.text(0));
            const auto known = smtp::readRejection(reply);
            told = known && known->subject == rejection.subject && known->list == rejection.list && known->address == rejection.address;
        }
        m_find.reset();
        return told;
    }

private:
    SqlStatement m_find;
};

void readSource(Database& database, const Source& source, std::int64_t from, const std::string& which = {})
{
    std::string sql = source.sql;
    if (!which.empty())
        sql.insert(sql.rfind(" ORDER BY "), " AND " + which);
    SqlStatement rows = database.prepare(sql);
    SqlStatement insert = database.prepare(
        "INSERT INTO refusal(evidence, offset, time, source, row, subject, operator, list, list_operator, address, domain, link,"
        " private_list, temporary) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    SqlStatement counts = database.prepare(source.counts);
    AnsweredRefusals answered(database);
    TextById text(database);
    rows.bind(1, from);
    std::unordered_set<std::string> ofOtherThings; // servers say the same thing over and over
    constexpr std::size_t most = 4096;
    while (rows.step()) {
        std::string said(rows.text(4));
        if (ofOtherThings.contains(said))
            continue;
        const auto rejection = smtp::readRejection(said);
        if (!rejection) {
            if (ofOtherThings.size() < most)
                ofOtherThings.insert(std::move(said));
            continue;
        }
        counts.bind(1, rows.integer(0));
        const bool counted = counts.step();
        counts.reset();
        if (!counted || (source.source == RefusalSource::Bounce && answered.tell(rows.integer(0), *rejection)))
            continue;
        const std::string operatorName = !rejection->provider.empty()
                                             ? std::string(rejection->provider)
                                             : operatorBehind(text(rows.optionalInteger(5)), text(rows.optionalInteger(6)));
        insert.bind(1, rows.integer(1)).bind(2, rows.integer(2)).bind(3, rows.optionalInteger(3));
        insert.bind(4, static_cast<std::int64_t>(source.source)).bind(5, rows.integer(0));
        insert.bind(6, static_cast<std::int64_t>(rejection->subject));
        bindOptional(insert, 7, operatorName);
        bindOptional(insert, 8, rejection->list);
        bindOptional(insert, 9, rejection->listOperator);
        bindOptional(insert, 10, rejection->address ? rejection->address->toString() : std::string());
        bindOptional(insert, 11, rejection->domain);
        bindOptional(insert, 12, rejection->link);
        insert.bind(13, std::int64_t{rejection->privateList}).bind(14, std::int64_t{rejection->temporary});
        insert.run();
    }
}

/// Looks for acceptances of the operators that refused us: latest before, earliest after.
void findAcceptances(Database& database, std::vector<ListingOnset>& onsets)
{
    if (onsets.empty())
        return;
    // Recipient domains that an operator refused for are its own, whatever their name.
    std::unordered_map<std::string, std::string> operatorOfDomain;
    SqlStatement domains = database.prepare("SELECT DISTINCT r.operator, x.value FROM refusal r JOIN delivery d ON r.source = 0 AND"
                                            " d.id = r.row JOIN text x ON x.id = d.recipient WHERE r.operator IS NOT NULL");
    while (domains.step()) {
        const std::string name(domains.text(0));
        const std::string domain = lowered(domainOfAddress(domains.text(1)));
        if (!domain.empty())
            operatorOfDomain.emplace(domain, name);
    }
    // Refused in a session, nobody was named as recipient: what the same server took.
    std::unordered_map<std::int64_t, std::string> operatorOfServer;
    SqlStatement servers = database.prepare("SELECT DISTINCT s.server, r.operator FROM refusal r JOIN session s ON r.source = 2 AND s.id = r.row"
                                            " WHERE r.operator IS NOT NULL AND s.server IS NOT NULL ORDER BY 1, 2");
    while (servers.step())
        operatorOfServer.emplace(servers.integer(0), std::string(servers.text(1)));
    TextById text(database);
    std::unordered_map<std::int64_t, std::string> byRecipient;
    const auto operatorOf = [&](std::optional<std::int64_t> server, std::optional<std::int64_t> recipient) {
        const std::string mailbox = text(recipient);
        if (const auto found = operatorOfDomain.find(lowered(domainOfAddress(mailbox))); found != operatorOfDomain.end())
            return found->second;
        return operatorBehind(text(server), mailbox);
    };
    const auto cached = [&](const SqlStatement& row) -> const std::string& {
        const std::int64_t key = row.optionalInteger(1).value_or(0);
        if (byRecipient.size() > 200'000)
            byRecipient.clear();
        const auto found = byRecipient.find(key);
        if (key != 0 && found != byRecipient.end())
            return found->second;
        return byRecipient[key] = operatorOf(row.optionalInteger(2), row.optionalInteger(1));
    };
    constexpr std::int64_t mostRows = 3'000'000;
    const auto walk = [&](const char* order, Micros start, auto&& take, auto&& open) {
        SqlStatement rows = database.prepare((operatorOfServer.empty()
                                                  ? std::string("SELECT d.time, d.recipient, d.server, NULL FROM delivery d")
                                                  : std::string("SELECT d.time, d.recipient, d.server, s.server FROM delivery d LEFT JOIN message m"
                                                                " ON m.id = d.message LEFT JOIN session s ON s.id = m.session")) +
                                             " WHERE d.outcome = 1 AND d.time " + order);
        rows.bind(1, start);
        std::int64_t seen = 0;
        while (open() && seen++ < mostRows && rows.step()) {
            const std::string& name = cached(rows);
            take(name, rows.integer(0));
            const auto server = operatorOfServer.find(rows.optionalInteger(3).value_or(0));
            if (server != operatorOfServer.end() && server->second != name)
                take(server->second, rows.integer(0));
        }
    };
    const auto latest = std::ranges::max(onsets, {}, &ListingOnset::firstRefused).firstRefused;
    walk("< ?1 ORDER BY d.time DESC", latest,
         [&](const std::string& name, Micros time) {
             for (ListingOnset& onset : onsets) {
                 if (onset.operatorName == name && onset.lastAccepted == unknownTime && time < onset.firstRefused)
                     onset.lastAccepted = time;
             }
         },
         [&] { return std::ranges::any_of(onsets, [](const ListingOnset& o) { return o.lastAccepted == unknownTime; }); });
    const auto earliest = std::ranges::min(onsets, {}, &ListingOnset::lastRefused).lastRefused;
    walk("> ?1 ORDER BY d.time", earliest,
         [&](const std::string& name, Micros time) {
             for (ListingOnset& onset : onsets) {
                 if (onset.operatorName == name && onset.acceptedAgain == unknownTime && time > onset.lastRefused)
                     onset.acceptedAgain = time;
             }
         },
         [&] { return std::ranges::any_of(onsets, [](const ListingOnset& o) { return o.acceptedAgain == unknownTime; }); });
}

} // namespace

void readRefusals(Database& database)
{
    for (const Source& source : sources) {
        const auto number = static_cast<std::int64_t>(source.source);
        SqlStatement mark = database.prepare("SELECT row FROM refusal_mark WHERE source = ?1 AND version = ?2");
        mark.bind(1, number).bind(2, std::int64_t{smtp::rejectionReaderVersion});
        const std::int64_t from = mark.step() ? mark.integer(0) : 0;
        mark.reset();
        if (from == 0) {
            SqlStatement clear = database.prepare("DELETE FROM refusal WHERE source = ?1");
            clear.bind(1, number).run();
        }
        const std::int64_t to = database.integer(std::string("SELECT ifnull(max(id), 0) FROM ") + tableOf(source.source));
        if (to > from) {
            readSource(database, source, from);
            if (source.source == RefusalSource::Delivery) // which reports may answer that came before
                database.execute("DELETE FROM refusal WHERE source = 1; DELETE FROM refusal_mark WHERE source = 1");
        }
        SqlStatement store = database.prepare("INSERT OR REPLACE INTO refusal_mark(source, row, version) VALUES(?1, ?2, ?3)");
        store.bind(1, number).bind(2, to).bind(3, std::int64_t{smtp::rejectionReaderVersion}).run();
    }
    nameRefusingServers(database);
}

void readJoinedRefusals(Database& database)
{
    for (const Source& source : sources) {
        if (source.source == RefusalSource::Bounce)
            continue;
        const std::string number = std::to_string(static_cast<int>(source.source));
        const std::string table = tableOf(source.source);
        const std::int64_t mark = database.integer("SELECT ifnull((SELECT row FROM refusal_mark WHERE source = " + number + " AND version = " +
                                                   std::to_string(smtp::rejectionReaderVersion) + "), 0)");
        const std::string parts = "(SELECT id FROM " + table + "_part)";
        database.execute("DELETE FROM refusal WHERE source = " + number + " AND row IN " + parts);
        const std::string row = table.substr(0, 1) + ".id"; // as the sources name it
        readSource(database, source, 0, row + " IN " + parts + " AND " + row + " <= " + std::to_string(mark));
    }
}

void forgetRefusals(Database& database)
{
    database.execute("DELETE FROM refusal; DELETE FROM refusal_mark");
}

std::vector<ListingOnset> listingOnsets(Database& database)
{
    // What several vantages saw is not added up.
    SqlStatement rows = database.prepare(
        std::string("SELECT operator, list, list_operator, address, subject, max(n), min(first), max(last), max(link) FROM ("
                    "SELECT t.operator, ifnull(t.list, '') AS list, max(ifnull(t.list_operator, '')) AS list_operator, ifnull(t.address, '') AS address, t.subject,"
                    " count(*) AS n, min(t.time) AS first, max(t.time) AS last, max(ifnull(t.link, '')) AS link FROM refusal t JOIN evidence e ON e.id = t.evidence"
                    " WHERE t.time IS NOT NULL AND t.private_list = 0 AND t.operator IS NOT NULL AND ") +
        refusalIsOurs +
        " = 1 GROUP BY 1, 2, 4, 5, e.mail_vantage) GROUP BY 1, 2, 4, 5 ORDER BY 7, 1, 2, 4, 5 LIMIT 500");
    std::vector<ListingOnset> onsets;
    while (rows.step()) {
        ListingOnset onset;
        onset.operatorName = rows.text(0);
        onset.list = rows.text(1);
        onset.listOperator = rows.text(2);
        onset.address = rows.text(3);
        onset.subject = static_cast<smtp::RefusalSubject>(rows.integer(4));
        onset.refusals = rows.integer(5);
        onset.firstRefused = rows.integer(6);
        onset.lastRefused = rows.integer(7);
        onset.link = rows.text(8);
        onsets.push_back(std::move(onset));
    }
    findAcceptances(database, onsets);
    return onsets;
}

std::vector<NamedAddress> addressesInRefusals(Database& database)
{
    SqlStatement rows = database.prepare(
        std::string("SELECT address, max(n), min(operator) FROM (SELECT t.address, count(*) AS n, min(t.operator) AS operator FROM refusal t"
                    " JOIN evidence e ON e.id = t.evidence WHERE t.address IS NOT NULL AND t.subject IN (0, 1, 5, 6, 8) AND ") +
        refusalIsOurs +
        " = 1 GROUP BY 1, e.mail_vantage) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 64");
    std::vector<NamedAddress> addresses;
    while (rows.step())
        addresses.push_back({std::string(rows.text(0)), rows.integer(1), std::string(rows.text(2))});
    return addresses;
}

std::vector<QuotedRefusal> quotedRefusals(Database& database, std::size_t most)
{
    // Bare columns beside min() are of the row that holds the minimum (SQLite).
    SqlStatement rows = database.prepare(
        std::string("SELECT address, operator, list, min(time), n, source, row FROM (SELECT t.address, t.operator, ifnull(t.list, '') AS list,"
                    " min(t.time) AS time, max(count(*)) OVER (PARTITION BY t.address) AS n, t.source, t.row FROM refusal t JOIN evidence e ON e.id = t.evidence"
                    " WHERE t.address IS NOT NULL AND t.operator IS NOT NULL AND t.time IS NOT NULL AND t.private_list = 0 AND t.subject IN (0, 1) AND ") +
        refusalIsOurs + " = 1 GROUP BY t.address, e.mail_vantage) GROUP BY address ORDER BY 5 DESC, 1 LIMIT ?1");
    rows.bind(1, static_cast<std::int64_t>(most));
    constexpr const char* texts[] = {"SELECT reply FROM delivery WHERE id = ?1",
                                     "SELECT x.value FROM bounce b JOIN text x ON x.id = b.cause WHERE b.id = ?1",
                                     "SELECT x.value FROM session s JOIN text x ON x.id = s.error WHERE s.id = ?1"};
    std::vector<QuotedRefusal> quotes;
    while (rows.step()) {
        QuotedRefusal quote{std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)), {}, rows.integer(3), rows.integer(4)};
        const std::int64_t source = rows.integer(5);
        if (source < 0 || source >= static_cast<std::int64_t>(std::size(texts)))
            continue; // of a newer version
        SqlStatement text = database.prepare(texts[source]);
        text.bind(1, rows.integer(6));
        if (text.step())
            quote.text = text.text(0);
        quotes.push_back(std::move(quote));
    }
    return quotes;
}

std::vector<EgressAddress> egressAddresses(Database& database)
{
    std::map<std::string, std::int64_t> found;
    SqlStatement natted = database.prepare(
        "SELECT h.address, count(*) FROM connection c JOIN host h ON h.id = c.translated WHERE c.translated IS NOT NULL AND"
        " c.destination_port IN (25, 465, 587, 2525) AND c.action <> 2 GROUP BY 1");
    while (natted.step())
        found[std::string(natted.text(0))] += natted.integer(1);
    SqlStatement clients = database.prepare("SELECT h.address, count(*) FROM host h JOIN session s ON s.client = h.id WHERE"
                                            " h.internal = 1 AND s.direction = 2 GROUP BY 1");
    while (clients.step())
        found[std::string(clients.text(0))] += clients.integer(1);
    SqlStatement paired = database.prepare("SELECT h.address, count(*) FROM nat_pair n JOIN host h ON h.id = n.outside_host"
                                           " WHERE n.inside_host IS NOT NULL GROUP BY 1");
    while (paired.step()) {
        // The same connections, seen from the other side: never added up.
        std::int64_t& connections = found[std::string(paired.text(0))];
        connections = std::max(connections, paired.integer(1));
    }
    std::vector<EgressAddress> addresses;
    for (const auto& [text, connections] : found) {
        const auto address = IpAddress::parse(text);
        if (address && !address->isPrivate())
            addresses.push_back({text, connections});
    }
    std::ranges::stable_sort(addresses, std::ranges::greater(), &EgressAddress::connections);
    if (addresses.size() > 64)
        addresses.resize(64);
    return addresses;
}

} // namespace delist
