// OpenEndJoin: one pass over everything that the files of a case leave open: which rows it will change, what they count for taken
// away, joined, and counted again.
#pragma once
#include "case/counts/joined_counts.h"
#include "case/joins/open_deliveries.h"
#include "case/joins/open_end_chains.h"
#include "case/joins/open_end_rows.h"
#include "case/joins/open_logins.h"
#include <map>

namespace delist {

class OpenEndJoin
{
public:
    /// Finds what belongs together. The temporary tables open_message and open_text are there (open_ends.cpp).
    explicit OpenEndJoin(Database& database);

    void run();

private:
    void findFiltered();
    void countSessions();
    void countMessages();
    void join();
    void joinMessages();
    void joinFiltered();

    Database& m_database;
    std::vector<OpenEndChain> m_sessions;
    OpenEndRows m_rows;
    OpenDeliveries m_deliveries;
    OpenLogins m_logins;
    JoinedCounts m_counts;
    std::vector<OpenEndChain> m_heard;
    std::map<RowId, std::vector<RowId>> m_heardMessages; ///< by session
    std::vector<RowId> m_passed;
    std::vector<OpenEndChain> m_messages;
    std::vector<std::pair<RowId, std::vector<RowId>>> m_filtered; ///< what went to a content filter, and what came back
    std::vector<std::pair<RowId, RowId>> m_copies;                ///< and what they were made of
    std::vector<std::pair<RowId, RowId>> m_handedIn;              ///< message and session
};

} // namespace delist
