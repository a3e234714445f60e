#include "case/joins/open_deliveries.h"
#include "case/rows/open_end_kind.h"
#include <set>
#include <string>

namespace delist {

namespace {

constexpr Micros longestAttempt = 24 * 3'600'000'000;

const std::string openOf = " FROM open_end o JOIN delivery d ON d.message = o.session AND d.evidence = o.evidence AND d.offset = o.answers";

} // namespace

OpenDeliveries::OpenDeliveries(Database& database, OpenEndRows& rows) : m_database(database), m_rows(rows)
{
    pairResults();
    // By then they are deliveries of the whole, but keep evidence and offset.
    const std::string ofWhole = " FROM delivery d JOIN open_end o ON o.kind = ?2 AND o.row BETWEEN d.evidence << 20 AND (d.evidence + 1 << 20) - 1"
                                " AND o.answers = d.offset WHERE d.message = ?1";
    const std::string nameless = " AND d.recipient IS NULL";
    m_answers = database.prepare("SELECT d.id" + ofWhole + nameless + " ORDER BY d.time, d.id");
    m_ends = database.prepare("SELECT min(d.id)" + ofWhole + " GROUP BY o.row"); // those whom their file knows have rows of their own
    m_domains = database.prepare("SELECT d.id, o.identity" + ofWhole + nameless);
}

void OpenDeliveries::pairResults()
{
    SqlStatement rows = m_database.prepare("SELECT e.format || ' ' || o.identity, o.kind, d.id, o.session, o.evidence, d.time, e.first, e.last" + openOf +
                                           " JOIN evidence e ON e.id = o.evidence WHERE o.kind IN (?1, ?2) AND d.time IS NOT NULL ORDER BY 1, d.time, o.kind");
    const std::int64_t results = openEndKind(OpenDelivery::Missing::Recipient);
    std::string name;
    Attempt before;
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Result)).bind(2, results); rows.step();) {
        Attempt attempt{rows.integer(2), rows.integer(3), rows.integer(4), rows.integer(5), rows.integer(6), rows.integer(7), rows.integer(1) == results};
        if (rows.text(0) == name && attempt.result && before.delivery != 0 && !before.result && attempt.evidence != before.evidence &&
            attempt.time - before.time < longestAttempt && attempt.time >= before.last && before.time <= attempt.first)
            m_results.emplace(before.message, Pair{before, attempt});
        name = rows.text(0);
        before = attempt;
    }
}

std::vector<RowId> OpenDeliveries::messages() const
{
    std::set<RowId> all;
    for (const auto& [message, pair] : m_results) {
        all.insert(message);
        all.insert(pair.result.message);
    }
    return {all.begin(), all.end()};
}

void OpenDeliveries::nameResults(RowId message)
{
    const auto [from, to] = m_results.equal_range(message);
    for (auto at = from; at != to; ++at)
        m_rows.replaceAttempt(at->second.begun.delivery, at->second.result.delivery);
}

void OpenDeliveries::addResults(RowId message, RowId whole)
{
    const auto [from, to] = m_results.equal_range(message);
    for (auto at = from; at != to; ++at)
        m_rows.addMessage(whole, at->second.result.message);
    m_results.erase(from, to);
}

std::vector<RowId> OpenDeliveries::withResults() const
{
    std::set<RowId> all;
    for (const auto& [message, pair] : m_results)
        all.insert(message);
    return {all.begin(), all.end()};
}

void OpenDeliveries::answerWaiting(RowId whole)
{
    std::vector<RowId> answers;
    for (m_answers.bind(1, whole).bind(2, openEndKind(OpenDelivery::Missing::Message)); m_answers.step();)
        answers.push_back(m_answers.integer(0));
    m_answers.reset();
    for (const RowId answer : answers)
        m_rows.answerWaiting(whole, answer);
    answers.clear();
    for (m_ends.bind(1, whole).bind(2, openEndKind(OpenDelivery::Missing::Expired)); m_ends.step();)
        answers.push_back(m_ends.integer(0));
    m_ends.reset();
    for (const RowId end : answers)
        m_rows.expire(whole, end);

    std::vector<std::pair<RowId, std::uint64_t>> nameless;
    for (m_domains.bind(1, whole).bind(2, openEndKind(OpenDelivery::Missing::OfDomain)); m_domains.step();)
        nameless.emplace_back(m_domains.integer(0), static_cast<std::uint64_t>(m_domains.integer(1)));
    m_domains.reset();
    if (nameless.empty())
        return;
    struct Recipient
    {
        RowId delivery;
        std::string address;
    };
    std::vector<Recipient> recipients;
    SqlStatement named = m_database.prepare("SELECT d.id, x.value FROM delivery d JOIN text x ON x.id = d.recipient WHERE d.message = ?1"
                                            " AND d.outcome IN (0, 1) AND NOT EXISTS(SELECT 1 FROM delivery f WHERE f.message = ?1 AND +f.recipient = d.recipient"
                                            " AND f.outcome = 2) ORDER BY d.id LIMIT 10000");
    for (named.bind(1, whole); named.step();)
        recipients.push_back({named.integer(0), std::string(named.text(1))});
    named.reset();
    for (const auto& [delivery, domain] : nameless) {
        const Recipient* only = nullptr;
        bool several = false;
        for (const Recipient& each : recipients) {
            if (domain != domainIdentity({}) && domain != domainIdentity(each.address))
                continue;
            several = several || (only && only->address != each.address);
            only = &each;
        }
        if (only && !several)
            m_rows.nameRecipient(delivery, only->delivery);
    }
}

} // namespace delist
