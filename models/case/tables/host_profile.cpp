#include "case/tables/host_profile.h"
#include "case/questions/host_names.h"
#include "case/rows/replaced_recipients.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace delist {

namespace {

constexpr std::size_t mostNames = 20;

QString string(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Micros timeOf(const SqlStatement& row, int column)
{
    return row.optionalInteger(column).value_or(unknownTime);
}

/// value, count, allowed, denied, first, last, how many there are without the limit
ProfileList entries(Database& database, std::string_view sql, RowId host, int limit)
{
    SqlStatement query = database.prepare(sql);
    query.bind(1, host).bind(2, std::int64_t{limit});
    ProfileList result;
    while (query.step()) {
        result.entries.push_back({string(query.text(0)), query.integer(1), query.integer(2), query.integer(3), timeOf(query, 4),
                                  timeOf(query, 5)});
        result.total = query.integer(6);
    }
    return result;
}

void readVantages(Database& database, HostProfile& profile)
{
    SqlStatement query = database.prepare(
        "SELECT vantage, smtp_connections, smtp_allowed, smtp_denied, destinations, messages, recipients, "
        "rejected_recipients, bounces FROM host_stat WHERE host = ?1 ORDER BY vantage");
    query.bind(1, profile.id);
    while (query.step())
        profile.vantages.push_back({static_cast<Vantage>(query.integer(0)), query.integer(1), query.integer(2),
                                    query.integer(3), query.integer(4), query.integer(5), query.integer(6),
                                    query.integer(7), query.integer(8)});
}

} // namespace

HostProfile readHostProfile(Database& database, const QString& address, int limit)
{
    HostProfile profile;
    profile.address = address;
    SqlStatement host = database.prepare(
        "SELECT id, internal, role, state, suspicion, reasons, first, last FROM host WHERE address = ?1");
    host.bind(1, address.toStdString());
    if (!host.step())
        return profile;
    profile.id = host.integer(0);
    profile.internal = host.integer(1) != 0;
    profile.role = string(host.text(2));
    profile.state = string(host.text(3));
    profile.suspicion = host.real(4);
    const QByteArray reasons = string(host.text(5)).toUtf8();
    if (const QJsonDocument document = QJsonDocument::fromJson(reasons); document.isArray()) {
        for (const QJsonValue& reason : document.array())
            profile.reasons << reason.toString();
    } else if (!reasons.isEmpty()) {
        profile.reasons = QString::fromUtf8(reasons).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    profile.first = timeOf(host, 6);
    profile.last = timeOf(host, 7);

    for (const std::string& name : HostNames(database).all(profile.id, mostNames))
        profile.names << string(name);

    readVantages(database, profile);
    profile.destinations = entries(database,
                                   "SELECT h.address, sum(p.connections), sum(p.allowed), sum(p.denied), NULL, NULL, count(*) OVER () "
                                   "FROM host_peer p JOIN host h ON h.id = p.peer WHERE p.host = ?1 "
                                   "GROUP BY p.peer ORDER BY 2 DESC, 1 LIMIT ?2",
                                   profile.id, limit);
    profile.heloNames = entries(database,
                                "SELECT t.value, count(*), 0, 0, min(s.time), max(s.time), count(*) OVER () FROM session s "
                                "JOIN text t ON t.id = s.helo WHERE s.client = ?1 GROUP BY s.helo ORDER BY 2 DESC, 1 LIMIT ?2",
                                profile.id, limit);
    profile.identities = entries(
        database,
        "SELECT t.value, count(*), 0, 0, min(s.time), max(s.time), count(*) OVER () FROM session s "
        "JOIN text t ON t.id = s.authenticated_as WHERE s.client = ?1 GROUP BY s.authenticated_as ORDER BY 2 DESC, 1 LIMIT ?2",
        profile.id, limit);
    profile.senders = entries(database,
                              "SELECT t.value, count(*), 0, 0, min(m.time), max(m.time), count(*) OVER () FROM message m "
                              "JOIN text t ON t.id = m.mail_from WHERE m.client = ?1 GROUP BY m.mail_from ORDER BY 2 DESC, 1 LIMIT ?2",
                              profile.id, limit);
    profile.recipients = entries(
        database,
        "SELECT t.value, count(*), sum(d.outcome = 1), sum(d.outcome = 2), min(d.time), max(d.time), count(*) OVER () FROM message m "
        "JOIN delivery d ON d.message = m.id JOIN text t ON t.id = d.recipient "
        "WHERE m.client = ?1 AND NOT " DELIST_REPLACED_RECIPIENT("d") " GROUP BY d.recipient ORDER BY 2 DESC, 1 LIMIT ?2",
        profile.id, limit);
    profile.rules = entries(
        database,
        "SELECT coalesce(t.value, ''), count(*), sum(c.action = 1), sum(c.action = 2), min(c.time), max(c.time), count(*) OVER () "
        "FROM connection c LEFT JOIN text t ON t.id = c.rule WHERE c.source = ?1 AND c.rule IS NOT NULL "
        "GROUP BY c.rule ORDER BY 2 DESC, 1 LIMIT ?2",
        profile.id, limit);
    profile.lookups = entries(
        database,
        "SELECT kind, n, 0, 0, first, last, count(*) OVER () FROM ("
        "SELECT CASE kind WHEN 1 THEN 'mx' WHEN 2 THEN 'mail-host' WHEN 3 THEN 'reverse' WHEN 4 THEN 'blacklist' ELSE 'text' END "
        "AS kind, count(*) AS n, min(time) AS first, max(time) AS last FROM dns_query WHERE client = ?1 GROUP BY kind "
        "UNION ALL SELECT 'other', sum(queries), NULL, NULL FROM dns_other WHERE host = ?1 HAVING sum(queries) > 0) "
        "ORDER BY n DESC, kind LIMIT ?2",
        profile.id, limit);
    return profile;
}

std::vector<RowId> mailServerIds(Database& database, const std::function<bool(const IpAddress&)>& isServer)
{
    std::vector<RowId> ids;
    SqlStatement hosts = database.prepare("SELECT id, address, role FROM host WHERE internal = 1");
    while (hosts.step())
        if (const auto address = IpAddress::parse(hosts.text(1));
            (address && isServer(*address)) || hosts.text(2) == "inferred-mail-server")
            ids.push_back(hosts.integer(0));
    return ids;
}

} // namespace delist
