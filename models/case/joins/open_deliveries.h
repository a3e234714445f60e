// OpenDeliveries: attempts to deliver whose beginning and result stand in two files of one log, and answers to messages whose
// recipients the file before named (OpenDelivery, evidence/open_end_sink.h).
#pragma once
#include "case/joins/open_end_rows.h"
#include "evidence/open_end_sink.h"
#include <map>
#include <vector>

namespace delist {

class OpenDeliveries
{
public:
    /// Reads what is open and finds what belongs together.
    OpenDeliveries(Database& database, OpenEndRows& rows);

    /// Every message that anything here will change.
    [[nodiscard]] std::vector<RowId> messages() const;
    /// The results of attempts that \p message began get their recipients; before that message is a part of another.
    void nameResults(RowId message);
    /// And are told of \p whole, which stands for it.
    void addResults(RowId message, RowId whole);
    /// Messages with attempts whose results were not added yet.
    [[nodiscard]] std::vector<RowId> withResults() const;
    /// Answers to \p whole go to the recipients that wait; attempts that name a domain get its recipient.
    void answerWaiting(RowId whole);

private:
    struct Attempt
    {
        RowId delivery = 0, message = 0, evidence = 0;
        Micros time = unknownTime, first = unknownTime, last = unknownTime; ///< of its file
        bool result = false;
    };
    struct Pair
    {
        Attempt begun, result;
    };
    void pairResults();

    Database& m_database;
    OpenEndRows& m_rows;
    std::multimap<RowId, Pair> m_results; ///< by the message that began the attempt
    SqlStatement m_answers, m_ends, m_domains;
};

} // namespace delist
