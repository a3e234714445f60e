#include "support/synthetic_case.h"
#include "case/counts/process_stats.h"
#include "case/counts/rollups.h"
#include <random>

namespace delist {

namespace {

/// NULL for 0, as the case stores it.
SqlStatement& bindId(SqlStatement& statement, int index, RowId id)
{
    return id == 0 ? statement.bindNull(index) : statement.bind(index, id);
}

SqlStatement& bindTime(SqlStatement& statement, int index, Micros time)
{
    return time == unknownTime ? statement.bindNull(index) : statement.bind(index, time);
}

} // namespace

SyntheticCase::SyntheticCase(CaseFile& file) : m_database(file.database())
{
    {
        SqlStatement all = m_database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        while (all.step())
            m_indexes.emplace_back(all.text(0), all.text(1));
    }
    for (const auto& [name, sql] : m_indexes)
        m_database.execute("DROP INDEX " + name);
    m_database.execute("BEGIN");
    m_insertHost = m_database.prepare("INSERT INTO host(address, internal) VALUES (?1, ?2)");
    m_insertText = m_database.prepare("INSERT INTO text(value) VALUES (?1)");
    m_insertConnection = m_database.prepare(
        "INSERT INTO connection(evidence, offset, time, end, source, source_port, destination, destination_port, protocol,"
        " action, bytes_sent, bytes_received, rule, process) VALUES (?1, ?2, ?3, ?3, ?4, 40000, ?5, ?6, 6, ?7, 900, 300, ?8, ?9)");
    m_insertSession = m_database.prepare(
        "INSERT INTO session(evidence, offset, time, end, client, client_port, server, server_port, given_direction, direction,"
        " key, helo, tls, authenticated_as, failed_auths, messages, recipients, rejected_recipients, gaps, duplicates, complete)"
        " VALUES (?1, ?2, ?3, ?3, ?4, 41000, ?5, 25, ?6, ?6, NULL, ?7, 1, ?8, 0, 1, 1, 0, 0, 0, 1)");
    m_insertMessage = m_database.prepare(
        "INSERT INTO message(evidence, offset, time, session, role, message_id, mail_from, subject, recipients, size, client,"
        " given_direction, direction, authenticated_as, is_bounce, status)"
        " VALUES (?1, ?2, ?3, ?4, 0, '<' || ?2 || '@synthetic>', ?5, ?6, ?7, 4000, ?8, ?9, ?9, ?10, ?11, 1)");
    m_insertDelivery = m_database.prepare(
        "INSERT INTO delivery(evidence, offset, time, message, recipient, outcome, reply_code, reply)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7 || ' said the server')");
    m_insertBounce = m_database.prepare(
        "INSERT INTO bounce(evidence, offset, time, message, victim, subject, kind, fate, given_direction, direction, quotes_original)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, 2, 2, 0)");
}

SyntheticCase::~SyntheticCase()
{
    for (const auto& [name, sql] : m_indexes)
        m_database.execute(sql);
    derive(); // looks rows up by them
    m_database.execute("COMMIT");
}

std::int64_t SyntheticCase::evidence(const char* format, Vantage vantage)
{
    SqlStatement insert = m_database.prepare(
        "INSERT INTO evidence(path, sha256, bytes, format, vantage, detection, records, rejected, first, last, timezone,"
        " timezone_source, embedded, truncated, note, imported_at, seconds, connection_vantage, mail_vantage)"
        " VALUES (?1, ?1, 1000, ?1, ?2, '', 0, 0, ?3, ?3, 'UTC', 'format', 0, 0, '', ?3, 0.5, ?2, ?2)");
    const std::string path = std::string(format) + std::to_string(++m_evidence);
    insert.bind(1, std::string_view(path)).bind(2, std::int64_t(vantage)).bind(3, std::int64_t(start));
    insert.run();
    SqlStatement name = m_database.prepare("UPDATE evidence SET format = ?1 WHERE id = ?2");
    name.bind(1, std::string_view(format)).bind(2, m_evidence);
    name.run();
    m_offset = 0;
    return m_evidence;
}

RowId SyntheticCase::host(const std::string& address, bool internal)
{
    RowId& id = m_hosts[address];
    if (id == 0) {
        m_insertHost.bind(1, std::string_view(address)).bind(2, std::int64_t(internal));
        m_insertHost.run();
        id = m_database.lastInsertId();
    }
    return id;
}

RowId SyntheticCase::text(const std::string& value)
{
    RowId& id = m_texts[value];
    if (id == 0) {
        m_insertText.bind(1, std::string_view(value));
        m_insertText.run();
        id = m_database.lastInsertId();
    }
    return id;
}

RowId SyntheticCase::connection(std::int64_t evidence, Micros time, RowId source, RowId destination, int port, Action action,
                                RowId rule, RowId process)
{
    SqlStatement& s = m_insertConnection;
    s.bind(1, evidence).bind(2, std::int64_t(m_offset += 100));
    bindTime(s, 3, time);
    bindId(s, 4, source);
    bindId(s, 5, destination);
    s.bind(6, std::int64_t(port)).bind(7, std::int64_t(action));
    bindId(s, 8, rule);
    bindId(s, 9, process);
    s.run();
    return m_database.lastInsertId();
}

RowId SyntheticCase::session(std::int64_t evidence, Micros time, RowId client, RowId server, Direction direction, RowId helo,
                             RowId authenticatedAs)
{
    SqlStatement& s = m_insertSession;
    s.bind(1, evidence).bind(2, std::int64_t(m_offset += 100));
    bindTime(s, 3, time);
    bindId(s, 4, client);
    bindId(s, 5, server);
    s.bind(6, std::int64_t(direction));
    bindId(s, 7, helo);
    bindId(s, 8, authenticatedAs);
    s.run();
    return m_database.lastInsertId();
}

RowId SyntheticCase::message(std::int64_t evidence, Micros time, RowId session, RowId mailFrom, const std::string& subject,
                             RowId client, Direction direction, RowId authenticatedAs, bool isBounce, int recipients)
{
    SqlStatement& s = m_insertMessage;
    s.bind(1, evidence).bind(2, std::int64_t(m_offset += 100));
    bindTime(s, 3, time);
    bindId(s, 4, session);
    bindId(s, 5, mailFrom);
    s.bind(6, std::string_view(subject)).bind(7, std::int64_t(recipients));
    bindId(s, 8, client);
    s.bind(9, std::int64_t(direction));
    bindId(s, 10, authenticatedAs);
    s.bind(11, std::int64_t(isBounce));
    s.run();
    return m_database.lastInsertId();
}

RowId SyntheticCase::delivery(std::int64_t evidence, Micros time, RowId message, RowId recipient, Outcome outcome, int replyCode)
{
    SqlStatement& s = m_insertDelivery;
    s.bind(1, evidence).bind(2, std::int64_t(m_offset += 100));
    bindTime(s, 3, time);
    bindId(s, 4, message);
    bindId(s, 5, recipient);
    s.bind(6, std::int64_t(outcome)).bind(7, std::int64_t(replyCode));
    s.run();
    return m_database.lastInsertId();
}

RowId SyntheticCase::bounce(std::int64_t evidence, Micros time, RowId message, RowId victim, const std::string& subject, int kind)
{
    SqlStatement& s = m_insertBounce;
    s.bind(1, evidence).bind(2, std::int64_t(m_offset += 100));
    bindTime(s, 3, time);
    bindId(s, 4, message);
    bindId(s, 5, victim);
    s.bind(6, std::string_view(subject)).bind(7, std::int64_t(kind));
    s.run();
    return m_database.lastInsertId();
}

void SyntheticCase::fill(const SyntheticSize& size)
{
    std::mt19937_64 random(20260302);
    const auto below = [&](qint64 limit) { return static_cast<qint64>(random() % static_cast<std::uint64_t>(limit)); };
    std::vector<RowId> inside, outside, people, strangers, rules, processes;
    for (int i = 0; i < size.internalHosts; ++i)
        inside.push_back(host("10.0." + std::to_string(i / 250) + '.' + std::to_string(i % 250 + 1), true));
    for (int i = 0; i < size.externalHosts; ++i)
        outside.push_back(host("203." + std::to_string(i / 62500) + '.' + std::to_string(i / 250 % 250) + '.' +
                                   std::to_string(i % 250 + 1), false));
    for (int i = 0; i < size.internalHosts; ++i)
        people.push_back(text("person" + std::to_string(i) + "@example.com"));
    for (int i = 0; i < size.externalHosts * 4; ++i)
        strangers.push_back(text("stranger" + std::to_string(i) + "@example.net"));
    for (const char* rule : {"All Outbound", "SMTP from the server", "Default rule"})
        rules.push_back(text(rule));
    for (const char* process : {R"(C:\Windows\outlook.exe)", R"(C:\Temp\bot.exe)"})
        processes.push_back(text(process));
    const Micros span = size.days * 86'400 * second;

    const auto connections = [&](std::int64_t id, qint64 count, bool withProcess) {
        for (qint64 i = 0; i < count; ++i) {
            // The infected host makes a third of everything.
            const bool infected = below(3) == 0;
            const RowId source = infected ? inside[1] : inside[static_cast<std::size_t>(below(size.internalHosts))];
            const Micros time = start + span / count * i + below(second);
            connection(id, time, source, outside[static_cast<std::size_t>(below(size.externalHosts))],
                       infected || below(2) ? 25 : 587, below(10) ? Action::Allowed : Action::Denied,
                       rules[static_cast<std::size_t>(below(3))], withProcess ? processes[infected ? 1 : 0] : 0);
        }
    };
    connections(evidence("isa-w3c", Vantage::Firewall), size.connections * 7 / 10, false);

    const std::int64_t receive = evidence("exchange-smtp-receive", Vantage::MailLog);
    const RowId helo = text("mail.example.net");
    const RowId server = inside[0];
    RowId current = 0;
    for (qint64 i = 0; i < size.messages; ++i) {
        const Micros time = start + span / size.messages * i + below(second);
        const bool inbound = below(2) == 0;
        const RowId client = inbound ? outside[static_cast<std::size_t>(below(size.externalHosts))]
                                     : inside[static_cast<std::size_t>(below(size.internalHosts))];
        const RowId sender = inbound ? strangers[static_cast<std::size_t>(below(qint64(strangers.size())))]
                                     : people[static_cast<std::size_t>(below(qint64(people.size())))];
        const Direction direction = inbound ? Direction::Inbound : Direction::Outbound;
        const RowId login = !inbound && below(4) == 0 ? sender : 0;
        if (i % 3 == 0)
            current = session(receive, time, client, server, direction, helo, login);
        const bool isBounce = i % 50 == 0;
        const std::string subject = (isBounce ? "Undeliverable: [SPAM] Offer " : "About ") + std::to_string(i);
        const RowId id = message(receive, time, current, isBounce ? text("<>") : sender, subject, client, direction, login, isBounce);
        for (int r = 0; r < 1 + (i % 2); ++r) {
            const bool refused = below(20) == 0;
            delivery(receive, time, id, inbound ? people[static_cast<std::size_t>(below(qint64(people.size())))]
                                                : strangers[static_cast<std::size_t>(below(qint64(strangers.size())))],
                     refused ? Outcome::Rejected : Outcome::Accepted, refused ? 550 : 250);
        }
        if (isBounce)
            bounce(receive, time, id, sender, subject, inbound ? 3 : 2);
    }
    connections(evidence("pcap", Vantage::Capture), size.connections - size.connections * 7 / 10, true);
}

void SyntheticCase::derive()
{
    for (const auto& [table, width] : {std::pair{"traffic_minute", "60000000"}, std::pair{"traffic_hour", "3600000000"}}) {
        std::string sql("INSERT INTO ");
        sql.append(table).append(" SELECT e.vantage, t.destination_port, t.time - t.time % ").append(width);
        m_database.execute(sql +
                           ", t.source, count(*), sum(t.action = 1), sum(t.action = 2), 0, 0, sum(t.bytes_sent)"
                           " FROM connection t JOIN evidence e ON e.id = t.evidence"
                           " WHERE t.time IS NOT NULL AND t.source IS NOT NULL GROUP BY 1, 2, 3, 4");
        sql = "INSERT INTO ";
        sql.append(table).append(" SELECT e.vantage, 25, t.time - t.time % ").append(width);
        m_database.execute(sql +
                           ", t.client, 0, 0, 0, count(*), sum(t.recipients), 0"
                           " FROM message t JOIN evidence e ON e.id = t.evidence"
                           " WHERE t.time IS NOT NULL AND t.client IS NOT NULL GROUP BY 1, 2, 3, 4");
    }
    recountMessages(m_database);
    recountProcesses(m_database, ProcessScope::All);
    m_database.execute(
        "INSERT INTO host_stat SELECT host, vantage, sum(connections), sum(allowed), sum(denied), 0, sum(messages),"
        " sum(recipients), 0, 0, min(bin), max(bin) FROM traffic_hour GROUP BY host, vantage");
    m_database.execute(
        "UPDATE host SET smtp_connections = s.smtp_connections, smtp_allowed = s.smtp_allowed, smtp_denied = s.smtp_denied,"
        " messages = s.messages, recipients = s.recipients, first = s.first, last = s.last, vantage = s.vantage,"
        " suspicion = host.internal * min(0.99, s.smtp_connections / 1000000.0)"
        " FROM host_stat s WHERE s.host = host.id AND s.vantage = (SELECT min(vantage) FROM host_stat m WHERE m.host = host.id)");
    m_database.execute(
        "UPDATE evidence SET first = coalesce((SELECT min(time) FROM connection WHERE evidence = evidence.id), first),"
        " last = coalesce((SELECT max(time) FROM connection WHERE evidence = evidence.id), last)");
}

} // namespace delist
