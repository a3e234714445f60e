// The table of boot traces: the first minutes of an inside host after it came up, as a capture saw them. A verdict needs a
// capture that began before the host's first DHCP or ARP and goes on long enough; otherwise it is inconclusive, with the reason.
#include "case/rows/boot_judgement.h"
#include "case/sql/sql_text.h"
#include "case/tables/table_query.h"

namespace delist {

namespace {

/// Evidence of one capture: a chain of files is one.
#define DELIST_CAPTURE(evidence) "coalesce(" evidence ".chain, " evidence ".id)"
#define DELIST_OF_CAPTURE(column) column " IN (SELECT f.id FROM evidence f WHERE " DELIST_CAPTURE("f") " = b.capture)"

/// Mail connections to the outside in the first minutes; in the whole capture when nobody knows when they were.
void countMail(SqlText& sql, const char* ports, const char* name)
{
    sql.add(" (SELECT count(*) FROM connection c JOIN host d ON d.id = c.destination AND d.internal = 0 WHERE c.source = b.host"
            "  AND " DELIST_OF_CAPTURE("c.evidence") " AND c.destination_port ")
        .add(ports)
        .add(" IN (465, 587, 2525) AND c.time >= ifnull(b.started, k.first) AND c.time <= ifnull(b.started + ")
        .value(bootWatched)
        .add(", k.last)) AS ")
        .add(name)
        .add(",");
}

void bootRows(SqlText& sql, const TableFilter& filter, std::optional<RowId> host)
{
    // Kinds of name records that a host sends itself: 1 DHCP, 2 NetBIOS, 3 mDNS, 7 ARP.
    sql.add("(SELECT b.host AS id, b.host, b.capture, b.dhcp, b.arp, b.started, k.first AS first, k.last AS last,"
            " k.truncated AS truncated, k.frame_limit AS frame_limit,"
            " ifnull((SELECT n.evidence FROM name_record n WHERE n.host = b.host AND n.time = b.started AND n.kind IN (1, 7) AND "
            DELIST_OF_CAPTURE("n.evidence") " LIMIT 1), b.capture) AS evidence,"
            " min(ifnull(b.heard, k.last), ifnull((SELECT min(c.time) FROM connection c WHERE c.source = b.host AND "
            DELIST_OF_CAPTURE("c.evidence") "), k.last)) AS heard,");
    countMail(sql, "NOT", "smtp");
    countMail(sql, "", "submission");
    sql.add(" i.role AS role FROM (SELECT host, capture, min(CASE WHEN kind = 1 THEN time END) AS dhcp,"
            " min(CASE WHEN kind = 7 THEN time END) AS arp, coalesce(min(CASE WHEN kind = 1 THEN time END),"
            " min(CASE WHEN kind = 7 THEN time END)) AS started, min(time) AS heard FROM (SELECT n.host, " DELIST_CAPTURE("e")
            " AS capture, n.kind, n.time FROM name_record n JOIN evidence e ON e.id = n.evidence AND e.vantage = 1"
            " WHERE n.kind IN (1, 2, 3, 7)");
    if (host) {
        // Asked for one host: also when no capture shows how it came up.
        sql.add(" AND n.host = ").value(*host);
        sql.add(" UNION ALL SELECT c.source, " DELIST_CAPTURE("e") ", 0, c.time FROM connection c"
                " JOIN evidence e ON e.id = c.evidence AND e.vantage = 1 WHERE c.source = ").value(*host);
    }
    sql.add(") GROUP BY host, capture) b JOIN (SELECT " DELIST_CAPTURE("e") " AS capture, min(e.first) AS first, max(e.last) AS last,"
            " max(e.truncated) AS truncated, min(e.frame_limit) AS frame_limit FROM evidence e WHERE e.vantage = 1 GROUP BY 1) k"
            " ON k.capture = b.capture JOIN host i ON i.id = b.host AND i.internal = 1 WHERE 1");
    if (filter.from)
        sql.add(" AND k.last >= ").value(*filter.from);
    if (filter.to)
        sql.add(" AND k.first < ").value(*filter.to);
    sql.add(")");
}

/// What the rows of the table do not hold.
class BootReader
{
public:
    explicit BootReader(Database& database)
        : m_lookups(database.prepare("SELECT count(*) FROM dns_query q WHERE q.client = ?1 AND q.kind = ?2 AND q.time >= ?3 AND q.time <= ?4"
                                     " AND q.evidence IN (SELECT e.id FROM evidence e WHERE " DELIST_CAPTURE("e") " = ?5)")),
          m_spoke(database.prepare(
              "WITH file AS (SELECT e.id FROM evidence e WHERE " DELIST_CAPTURE("e") " = ?2)"
              " SELECT EXISTS(SELECT 1 FROM dns_other o WHERE o.host = ?1 AND o.evidence IN file)"
              " OR EXISTS(SELECT 1 FROM dns_query q WHERE q.client = ?1 AND q.evidence IN file)"
              " OR EXISTS(SELECT 1 FROM connection c WHERE c.source = ?1 AND c.evidence IN file)")),
          m_contacts(database.prepare(
              "SELECT t.protocol, t.port, count(*) FILTER (WHERE d.internal = 1), count(*) FILTER (WHERE d.internal = 0),"
              " count(*) FILTER (WHERE t.answered > 0), min(t.peer) = 0 FROM first_contact t LEFT JOIN host d ON d.id = t.peer"
              " WHERE t.host = ?1 AND t.since = ?2 AND t.evidence IN (SELECT e.id FROM evidence e WHERE " DELIST_CAPTURE("e") " = ?3)"
              " GROUP BY t.protocol, t.port")),
          m_outside(database.prepare(
              "SELECT count(DISTINCT t.peer) FROM first_contact t JOIN host d ON d.id = t.peer AND d.internal = 0 WHERE t.host = ?1"
              " AND t.since = ?2 AND t.evidence IN (SELECT e.id FROM evidence e WHERE " DELIST_CAPTURE("e") " = ?3)"))
    {
    }

    void read(BootFacts& facts, std::int64_t host, std::int64_t capture)
    {
        const auto lookups = [&](LookupKind kind) {
            m_lookups.bind(1, host).bind(2, static_cast<std::int64_t>(kind)).bind(5, capture);
            m_lookups.bind(3, facts.started().value_or(facts.captureFirst.value_or(0)));
            m_lookups.bind(4, facts.started() ? *facts.started() + bootWatched : facts.captureLast.value_or(0));
            return one(m_lookups);
        };
        facts.mxLookups = lookups(LookupKind::Mx);
        facts.blacklistLookups = lookups(LookupKind::Blacklist);
        m_spoke.bind(1, host).bind(2, capture);
        facts.spoke = one(m_spoke) != 0;
        if (!facts.started())
            return;
        m_contacts.bind(1, host).bind(2, *facts.started()).bind(3, capture);
        while (m_contacts.step()) {
            if (m_contacts.integer(5) != 0) {
                facts.trafficCapped = true;
                continue;
            }
            facts.traffic[{static_cast<int>(m_contacts.integer(0)), static_cast<int>(m_contacts.integer(1))}] = {
                m_contacts.integer(2), m_contacts.integer(3), m_contacts.integer(4)};
        }
        m_contacts.reset();
        m_outside.bind(1, host).bind(2, *facts.started()).bind(3, capture);
        facts.outsidePeers = one(m_outside);
    }

private:
    static qint64 one(SqlStatement& statement)
    {
        const qint64 value = statement.step() ? statement.integer(0) : 0;
        statement.reset();
        return value;
    }

    SqlStatement m_lookups, m_spoke, m_contacts, m_outside;
};

void fillVerdict(Database& database, const TableDefinition& definition, const TableFilter&, std::vector<std::vector<QVariant>>& rows)
{
    BootReader reader(database);
    const auto index = [&](const char* column) { return static_cast<std::size_t>(definition.column(column)); };
    for (auto& row : rows) {
        const auto number = [&](const char* column) { return row[index(column)].toLongLong(); };
        const auto optional = [&](const char* column) {
            const QVariant& cell = row[index(column)];
            return cell.isValid() ? std::optional<qint64>(cell.toLongLong()) : std::nullopt;
        };
        BootFacts facts;
        facts.dhcp = optional("dhcp");
        facts.arp = optional("arp");
        facts.heard = optional("heard");
        facts.captureFirst = optional("capture_first");
        facts.captureLast = optional("capture_last");
        facts.frameLimit = optional("frame_limit");
        facts.fileCut = row[index("truncated")].toBool();
        facts.mailServer = row[index("role")].toString().contains(QLatin1String("mail-server"));
        facts.smtp = number("smtp_connections");
        facts.submissions = number("submissions");
        reader.read(facts, number("host_id"), number("capture"));
        const BootJudgement judgement = judgeBoot(facts);
        row[index("verdict")] = judgement.verdict;
        row[index("reason")] = judgement.reasons.join(QStringLiteral("; "));
        row[index("mx_lookups")] = facts.mxLookups;
        row[index("blacklist_lookups")] = facts.blacklistLookups;
        row[index("outside_destinations")] = facts.started() ? QVariant(facts.outsidePeers) : QVariant();
        qint64 unanswered = 0;
        for (const auto& [key, traffic] : facts.traffic)
            unanswered += traffic.insidePeers + traffic.outsidePeers - traffic.answered;
        row[index("unanswered")] = facts.started() ? QVariant(unanswered) : QVariant();
    }
}

} // namespace

extern const TableDefinition bootTable;
const TableDefinition bootTable = {
    .id = "boot",
    .title = "first minutes of hosts that booted in a capture, and whether they were clean",
    .columns = {{"host", CellKind::Text, "h.address"},
                {"verdict", CellKind::Text, ""},
                {"reason", CellKind::Text, ""},
                {"started", CellKind::Time, "t.started"},
                {"dhcp", CellKind::Time, "t.dhcp"},
                {"arp", CellKind::Time, "t.arp"},
                {"heard", CellKind::Time, "t.heard"},
                {"smtp_connections", CellKind::Integer, "t.smtp"},
                {"submissions", CellKind::Integer, "t.submission"},
                {"mx_lookups", CellKind::Integer, ""},
                {"blacklist_lookups", CellKind::Integer, ""},
                {"outside_destinations", CellKind::Integer, ""},
                {"unanswered", CellKind::Integer, ""},
                {"capture_first", CellKind::Time, "t.first"},
                {"capture_last", CellKind::Time, "t.last"},
                {"role", CellKind::Text, "t.role"},
                {"truncated", CellKind::Boolean, "t.truncated"},
                {"frame_limit", CellKind::Integer, "t.frame_limit"},
                {"capture", CellKind::Integer, "t.capture"},
                {"host_id", CellKind::Integer, "t.host"},
                {"evidence", CellKind::Integer, "t.evidence"}},
    .table = nullptr,
    .source = bootRows,
    .joins = "LEFT JOIN host h ON h.id = t.host",
    .order = "t.smtp DESC, t.host, t.capture",
    .timeColumn = "t.started",
    .search = {{TableSearch::HostId, "t.host"}},
    .fill = fillVerdict,
    .sourceFilters = true,
};

} // namespace delist
