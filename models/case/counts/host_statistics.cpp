#include "case/counts/host_statistics.h"
#include <algorithm>
#include <tuple>

namespace delist {

namespace {

void bindTime(SqlStatement& statement, int index, Micros time)
{
    if (time == unknownTime)
        statement.bindNull(index);
    else
        statement.bind(index, time);
}

} // namespace

void HostCounts::seen(Micros time)
{
    if (time == unknownTime)
        return;
    first = first == unknownTime ? time : std::min(first, time);
    last = last == unknownTime ? time : std::max(last, time);
}

HostStatistics::HostStatistics(Database& database, Vantage vantage, bool nothingBefore)
    : m_vantage(static_cast<std::int64_t>(vantage)), m_nothingBefore(nothingBefore),
      m_replace(database, "host_stat",
                "host, vantage, smtp_connections, smtp_allowed, smtp_denied, destinations, messages, recipients, rejected_recipients, bounces, first, last",
                " ON CONFLICT DO UPDATE SET smtp_connections = excluded.smtp_connections, smtp_allowed = excluded.smtp_allowed,"
                " smtp_denied = excluded.smtp_denied, destinations = excluded.destinations, messages = excluded.messages,"
                " recipients = excluded.recipients, rejected_recipients = excluded.rejected_recipients, bounces = excluded.bounces,"
                " first = excluded.first, last = excluded.last"),
      m_find(database.prepare(
          "SELECT vantage, smtp_connections, smtp_allowed, smtp_denied, destinations, messages, recipients,"
          " rejected_recipients, bounces, first, last FROM host_stat WHERE host = ? ORDER BY vantage")),
      m_refresh(database.prepare(
          "UPDATE host SET vantage = ?2, smtp_connections = ?3, smtp_allowed = ?4, smtp_denied = ?5, destinations = ?6,"
          " messages = ?7, recipients = ?8, bounces = ?9, first = ?10, last = ?11 WHERE id = ?1")),
      m_forget(database.prepare("UPDATE host SET vantage = NULL WHERE id = ?1")),
      m_countPeers(database.prepare(
          "SELECT count(*) FROM (SELECT DISTINCT peer FROM host_peer WHERE host = ? AND vantage = ?)"))
{
}

std::int64_t HostStatistics::countDestinations(RowId host)
{
    m_countPeers.bind(1, host).bind(2, m_vantage);
    const std::int64_t peers = m_countPeers.step() ? m_countPeers.integer(0) : 0;
    m_countPeers.reset();
    return peers;
}

void HostStatistics::read(RowId host)
{
    m_all.clear();
    if (m_nothingBefore)
        return;
    m_find.bind(1, host);
    while (m_find.step()) {
        OfVantage one;
        one.vantage = m_find.integer(0);
        one.counts.connections = m_find.integer(1);
        one.counts.allowed = m_find.integer(2);
        one.counts.denied = m_find.integer(3);
        one.counts.destinations = m_find.integer(4);
        one.counts.messages = m_find.integer(5);
        one.counts.recipients = m_find.integer(6);
        one.counts.rejectedRecipients = m_find.integer(7);
        one.counts.bounces = m_find.integer(8);
        one.counts.first = m_find.optionalInteger(9).value_or(unknownTime);
        one.counts.last = m_find.optionalInteger(10).value_or(unknownTime);
        m_all.push_back(one);
    }
    m_find.reset();
}

void HostStatistics::add(RowId host, const HostCounts& more)
{
    read(host);
    const auto at = std::lower_bound(m_all.begin(), m_all.end(), m_vantage,
                                     [](const OfVantage& one, std::int64_t vantage) { return one.vantage < vantage; });
    if (at == m_all.end() || at->vantage != m_vantage) {
        m_all.insert(at, {m_vantage, more});
        m_added.emplace_back(host, more);
    } else {
        HostCounts& counts = at->counts;
        counts.connections += more.connections;
        counts.allowed += more.allowed;
        counts.denied += more.denied;
        counts.destinations = more.destinations;
        counts.messages += more.messages;
        counts.recipients += more.recipients;
        counts.rejectedRecipients += more.rejectedRecipients;
        counts.bounces += more.bounces;
        counts.seen(more.first);
        counts.seen(more.last);
        m_added.emplace_back(host, counts);
    }
    refresh(host);
}

void HostStatistics::bring(RowId host)
{
    read(host);
    const bool nothing = m_all.empty();
    if (nothing)
        m_all.push_back({m_vantage, {}});
    refresh(host);
    if (nothing)
        m_forget.bind(1, host).run();
}

void HostStatistics::write()
{
    m_replace.write(m_added, [this](const auto& added, RowValues& of) {
        const auto& [host, counts] = added;
        of.number(host).number(m_vantage).number(counts.connections).number(counts.allowed).number(counts.denied).number(counts.destinations);
        of.number(counts.messages).number(counts.recipients).number(counts.rejectedRecipients).number(counts.bounces);
        of.time(counts.first).time(counts.last);
    });
    m_added.clear();
}

/// Connections of the one vantage that saw most of them; mail where most of it was seen, because a firewall sees no
/// messages.
void HostStatistics::refresh(RowId host)
{
    const OfVantage* flows = &m_all.front();
    const OfVantage* mail = &m_all.front();
    HostCounts over = m_all.front().counts;
    for (const OfVantage& one : m_all) {
        const auto byFlows = [](const HostCounts& counts) { return std::tie(counts.connections, counts.messages); };
        const auto byMail = [](const HostCounts& counts) { return std::tie(counts.messages, counts.recipients); };
        if (byFlows(one.counts) > byFlows(flows->counts))
            flows = &one;
        if (byMail(one.counts) > byMail(mail->counts))
            mail = &one;
        over.bounces = std::max(over.bounces, one.counts.bounces);
        over.seen(one.counts.first);
        over.seen(one.counts.last);
    }
    m_refresh.bind(1, host).bind(2, flows->vantage);
    m_refresh.bind(3, flows->counts.connections).bind(4, flows->counts.allowed).bind(5, flows->counts.denied);
    m_refresh.bind(6, flows->counts.destinations);
    m_refresh.bind(7, mail->counts.messages).bind(8, mail->counts.recipients).bind(9, over.bounces);
    bindTime(m_refresh, 10, over.first);
    bindTime(m_refresh, 11, over.last);
    m_refresh.run();
}

} // namespace delist
