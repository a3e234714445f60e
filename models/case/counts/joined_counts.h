// JoinedCounts: keeps the roll-ups of sessions and messages right while rows are joined or taken apart: what the rows in hand count
// for is taken away before and added after. A few rows; a whole evidence is for traffic_recount.h and host_recount.h.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"

namespace delist {

class JoinedCounts
{
public:
    explicit JoinedCounts(Database& database);
    ~JoinedCounts();
    JoinedCounts(const JoinedCounts&) = delete;
    JoinedCounts& operator=(const JoinedCounts&) = delete;

    void session(RowId row);
    void message(RowId row);
    /// What those rows count for, \p sign times; rows that are no longer there count for nothing.
    void add(int sign);
    void clear();

private:
    Database& m_database;
    SqlStatement m_insert;
};

} // namespace delist
