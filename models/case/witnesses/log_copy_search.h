// LogCopySearch: finds the sessions and messages that several overlapping files of one log tell, each with the row that stands
// for it, in the temporary table log_copy. Walks the times that files of one format share, in order, with the rows of one moment
// in memory. Logs that write seconds and logs that write fractions are compared by seconds.
#pragma once
#include "case/sql/database.h"
#include "case/witnesses/evidence_overlap.h"
#include "case/witnesses/log_copy_match.h"
#include <functional>
#include <unordered_map>

namespace delist {

class LogCopySearch
{
public:
    explicit LogCopySearch(Database& database);
    ~LogCopySearch();
    LogCopySearch(const LogCopySearch&) = delete;
    LogCopySearch& operator=(const LogCopySearch&) = delete;

    /// Fills temp.log_copy(kind, id, whole): kind 0 sessions, 1 messages, 2 DNS look-ups; whole 0: a piece of what another session's
    /// messages tell. And temp.log_copy_inside(id): messages that stay, some of a session that does not. False when there is no copy.
    bool find();

private:
    struct Row : ToldRow
    {
        RowId session = 0;
        bool named = false;   ///< has an id of its own: no other log's row is like it
        bool piece = false;   ///< of its session alone
    };
    void searchLogs();
    void walk(const char* sql, const std::function<Row(SqlStatement&)>& read, bool messages);
    void moment(std::vector<Row>& rows, bool messages);
    void run(std::vector<Row>& rows, bool messages);
    static Row tailOf(const SqlStatement& columns, const EvidenceSpan& file, bool ended);
    void sessionTails();
    void messageTails();
    bool tellsAll(RowId whole, RowId part, Micros unit);
    void add(int kind, const Row& part, RowId whole, RowId evidence, bool named);
    void leftOver(const Row& row);
    void dropUnsure();
    bool oneLogGoesOn(RowId a, RowId b);
    bool oneSessionGoesOn(RowId a, RowId b);
    std::int64_t rowsOf(RowId evidence, Micros from, Micros to, bool named);
    std::uint64_t deliveriesOf(RowId message, Micros unit);
    [[nodiscard]] Micros unitFor(const EvidenceSpan& span) const;

    Database& m_database;
    std::unordered_map<std::uint64_t, Micros> m_units; ///< by kind of evidence, where logs write times of different units
    EvidenceOverlap m_overlap;
    void readNumbers();
    void number(ToldRow& row, RowId session) const;

    std::unordered_map<RowId, std::pair<std::int64_t, std::int64_t>> m_numbers; ///< of sessions that were cut: their first and last line
    SqlStatement m_add, m_inside, m_copyOf, m_deliveries;
};

} // namespace delist
