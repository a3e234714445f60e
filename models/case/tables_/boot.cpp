// The table of boot traces: the first minutes of an inside host after it came up, as a capture saw them. A verdict needs a
// capture that began before the host's first DHCP or ARP and goes on long enough; otherwise it is inconclusive, with the reason.
#include "case/sql_text.h"
#include "case/table_query.h"

namespace delist {

namespace {

constexpr Micros second = 1'000'000;
/// How long after its first sign of life a host is watched: what starts with the machine has started by then.
constexpr Micros watched = 300 * second;
/// Without DHCP the first ARP is a boot only when the capture had been running for a while.
constexpr Micros quietBefore = 10 * second;
/// Signs of life so long before the DHCP mean that it renewed a lease.
constexpr Micros alreadyUp = 60 * second;

void bootRows(SqlText& sql, const TableFilter& filter, std::optional<RowId> host)
{
    // Kinds of name records that a host sends itself: 1 DHCP, 2 NetBIOS, 3 mDNS, 7 ARP.
    sql.add("(SELECT b.host AS id, b.host, b.evidence, b.dhcp, b.started, e.first AS first, e.last AS last,"
            " min(ifnull(b.heard, e.last), ifnull((SELECT min(c.time) FROM connection c WHERE c.source = b.host AND c.evidence ="
            "  b.evidence), e.last)) AS heard,"
            " (SELECT count(*) FROM connection c JOIN host d ON d.id = c.destination AND d.internal = 0 WHERE c.source = b.host"
            "  AND c.evidence = b.evidence AND c.destination_port = 25 AND c.time >= ifnull(b.started, e.first) AND c.time <= ifnull(b.started + ")
        .value(watched)
        .add(", e.last)) AS smtp,"
             " (SELECT count(*) FROM connection c JOIN host d ON d.id = c.destination AND d.internal = 0 WHERE c.source = b.host"
             "  AND c.evidence = b.evidence AND c.destination_port IN (465, 587, 2525) AND c.time >= ifnull(b.started, e.first) AND c.time <= ifnull(b.started + ")
        .value(watched)
        .add(", e.last)) AS submission, i.role AS role FROM (SELECT host, evidence, min(CASE WHEN kind = 1 THEN time END) AS dhcp,"
             " min(CASE WHEN kind IN (1, 7) THEN time END) AS started, min(time) AS heard FROM (SELECT n.host, n.evidence, n.kind,"
             " n.time FROM name_record n WHERE n.kind IN (1, 2, 3, 7)");
    if (host) {
        // Asked for one host: also when no capture shows how it came up.
        sql.add(" AND n.host = ").value(*host);
        sql.add(" UNION ALL SELECT c.source, c.evidence, 0, c.time FROM connection c WHERE c.source = ").value(*host);
    }
    sql.add(") GROUP BY host, evidence) b JOIN evidence e ON e.id = b.evidence AND e.vantage = 1"
            " JOIN host i ON i.id = b.host AND i.internal = 1 WHERE 1");
    if (filter.from)
        sql.add(" AND e.last >= ").value(*filter.from);
    if (filter.to)
        sql.add(" AND e.first < ").value(*filter.to);
    sql.add(")");
}

QString counted(qint64 number, const char* what)
{
    return QStringLiteral("%1 %2%3").arg(number).arg(QLatin1String(what), number == 1 ? QString() : QStringLiteral("s"));
}

/// Look-ups that a host made in a capture up to a time.
QVariant lookups(Database& database, const QString& host, qint64 evidence, LookupKind kind, qint64 until)
{
    SqlStatement q = database.prepare("SELECT count(*) FROM dns_query WHERE client = (SELECT id FROM host WHERE address = ?1)"
                                      " AND evidence = ?2 AND kind = ?3 AND time <= ?4");
    const std::string address = host.toStdString();
    q.bind(1, std::string_view(address)).bind(2, std::int64_t{evidence}).bind(3, static_cast<std::int64_t>(kind)).bind(4, std::int64_t{until});
    return q.step() ? QVariant::fromValue<qlonglong>(q.integer(0)) : QVariant();
}

void fillVerdict(Database& database, const TableDefinition& definition, std::vector<std::vector<QVariant>>& rows)
{
    const auto index = [&](const char* column) { return static_cast<std::size_t>(definition.column(column)); };
    for (auto& row : rows) {
        const auto number = [&](const char* column) { return row[index(column)].toLongLong(); };
        const auto known = [&](const char* column) { return row[index(column)].isValid(); };
        const qint64 until = known("started") ? number("started") + watched : number("capture_last");
        const QString host = row[index("host")].toString();
        row[index("mx_lookups")] = lookups(database, host, number("evidence"), LookupKind::Mx, until);
        row[index("blacklist_lookups")] = lookups(database, host, number("evidence"), LookupKind::Blacklist, until);
        QStringList bad;
        if (number("smtp_connections") > 0)
            bad << counted(number("smtp_connections"), "SMTP connection") + QStringLiteral(" to outside addresses");
        if (number("mx_lookups") > 0)
            bad << counted(number("mx_lookups"), "MX look-up");
        if (number("blacklist_lookups") > 0)
            bad << counted(number("blacklist_lookups"), "blacklist look-up");
        QString verdict = QStringLiteral("inconclusive");
        QString reason;
        const qint64 started = number("started");
        const qint64 covered = known("started") && known("capture_last") ? number("capture_last") - started : 0;
        if (!bad.isEmpty() && row[index("role")].toString().contains(QLatin1String("mail-server"))) {
            reason = QStringLiteral("it is a mail server, so its %1 say nothing").arg(bad.join(QStringLiteral(", ")));
        } else if (!bad.isEmpty()) {
            verdict = QStringLiteral("not-clean");
            reason = bad.join(QStringLiteral(", ")) +
                     (known("started") ? QStringLiteral(" in the first minutes") : QStringLiteral(" in the capture"));
        } else if (!known("started")) {
            reason = QStringLiteral("the capture does not show its first DHCP or ARP, so it was up before");
        } else if (known("heard") && number("heard") < started - alreadyUp) {
            reason = QStringLiteral("it was talking before its first DHCP or ARP in the capture, so it did not boot there");
        } else if (!known("dhcp") && started - number("capture_first") < quietBefore) {
            reason = QStringLiteral("without DHCP the capture would have to begin %1 s before its first ARP").arg(quietBefore / second);
        } else if (covered < watched) {
            reason = QStringLiteral("the capture ends %1 s after it came up; %2 s are needed").arg(covered / second).arg(watched / second);
        } else {
            verdict = QStringLiteral("clean");
            reason = QStringLiteral("no SMTP to the outside, no MX or blacklist look-up in its first %1 s").arg(watched / second);
        }
        if (number("submissions") > 0)
            reason += QStringLiteral("; ") + counted(number("submissions"), "submission") + QStringLiteral(" to outside mail providers");
        if (row[index("truncated")].toBool())
            reason += QStringLiteral("; the capture file is cut off");
        row[index("verdict")] = verdict;
        row[index("reason")] = reason;
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
                {"heard", CellKind::Time, "t.heard"},
                {"smtp_connections", CellKind::Integer, "t.smtp"},
                {"submissions", CellKind::Integer, "t.submission"},
                {"mx_lookups", CellKind::Integer, ""},
                {"blacklist_lookups", CellKind::Integer, ""},
                {"capture_first", CellKind::Time, "t.first"},
                {"capture_last", CellKind::Time, "t.last"},
                {"role", CellKind::Text, "t.role"},
                {"truncated", CellKind::Boolean, "ev.truncated"},
                {"evidence", CellKind::Integer, "t.evidence"}},
    .table = nullptr,
    .source = bootRows,
    .joins = "LEFT JOIN host h ON h.id = t.host LEFT JOIN evidence ev ON ev.id = t.evidence",
    .order = "t.smtp DESC, t.host, t.evidence",
    .timeColumn = "t.started",
    .fill = fillVerdict,
    .sourceFilters = true,
};

} // namespace delist
