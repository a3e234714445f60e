#include "case/joins/filter_pieces.h"
#include "case/counts/host_recount.h"
#include "case/counts/joined_counts.h"
#include "case/joins/open_end_rows.h"
#include "case/rows/answered_queue_id.h"
#include "case/rows/open_end_kind.h"
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace delist {

namespace {

constexpr const char* longestFilter = "3600000000"; // MailJoin::longestFilter
constexpr int mostFilters = 4; ///< in a row

/// What stands for it goes to a filter, and its log tells of several answers, or stands in several files.
std::vector<RowId> filteredMail(Database& database)
{
    const std::string ofFilter = " WHERE w.role = 7 AND w.event = (SELECT id FROM text WHERE value = 'content-filter')";
    SqlStatement rows = database.prepare(
        "SELECT w.id FROM open_end o JOIN message w ON w.id = ifnull((SELECT whole FROM message_part p WHERE p.id = o.session AND p.whole <> 0), o.session)" +
        ofFilter + " AND o.kind = " + std::to_string(openEndKind(OpenDelivery::Missing::Pieces)) +
        " UNION SELECT w.id FROM message_part p JOIN message w ON w.id = p.whole AND p.id <> p.whole" + ofFilter);
    std::vector<RowId> found;
    while (rows.step())
        found.push_back(rows.integer(0));
    return found;
}

class Pieces
{
public:
    explicit Pieces(Database& database)
        : m_answers(database.prepare("SELECT DISTINCT reply FROM delivery WHERE message = ?1 AND outcome = 1 AND " DELIST_MAY_TELL_QUEUE_ID("reply"))),
          m_taken(database.prepare(std::string("SELECT b.id, b.role, b.time, be.first, b.offset FROM message a JOIN evidence ae ON ae.id = a.evidence JOIN message b ON"
                                               " b.message_id = a.message_id AND b.internal_id = ?2 AND b.id <> a.id AND b.time BETWEEN a.time AND a.time + ") +
                                   longestFilter + " JOIN evidence be ON be.id = b.evidence AND be.format = ae.format WHERE a.id = ?1 AND a.message_id <> ''"
                                                   " AND b.role IN (0, 7) AND b.client IS a.client ORDER BY b.time LIMIT 1"))
    {
    }

    /// As which \p message went on in the end, in the order of the log.
    std::vector<RowId> of(RowId message)
    {
        m_found.clear();
        follow(message, mostFilters);
        std::vector<RowId> rows;
        for (const Place& place : m_found)
            rows.push_back(std::get<3>(place));
        return rows;
    }

private:
    void follow(RowId message, int filters)
    {
        std::vector<std::string> ids;
        for (m_answers.bind(1, message); m_answers.step();)
            if (const std::string_view id = answeredQueueId(m_answers.text(0)); !id.empty())
                ids.emplace_back(id);
        m_answers.reset();
        for (const std::string& id : ids) {
            const bool found = m_taken.bind(1, message).bind(2, std::string_view(id)).step();
            const RowId row = found ? m_taken.integer(0) : 0;
            const bool goesOn = found && m_taken.integer(1) == 7;
            if (found && !goesOn)
                m_found.emplace(m_taken.integer(2), m_taken.integer(3), m_taken.integer(4), row);
            m_taken.reset();
            if (goesOn && filters > 1)
                follow(row, filters - 1);
        }
    }

    using Place = std::tuple<Micros, Micros, std::int64_t, RowId>; ///< time, of its file too, and offset
    SqlStatement m_answers, m_taken;
    std::set<Place> m_found;
};

} // namespace

void joinFilterPieces(Database& database)
{
    const std::vector<RowId> firsts = filteredMail(database);
    if (firsts.empty())
        return;
    Pieces pieces(database);
    std::vector<std::vector<RowId>> mails;
    std::set<RowId> known;
    for (const RowId first : firsts) {
        std::vector<RowId> rows = pieces.of(first);
        std::erase_if(rows, [&](RowId row) { return !known.insert(row).second; });
        if (rows.size() > 1)
            mails.push_back(std::move(rows));
    }
    if (mails.empty())
        return;
    JoinedCounts counts(database);
    for (const std::vector<RowId>& mail : mails)
        for (const RowId row : mail)
            counts.message(row);
    counts.add(-1);
    OpenEndRows rows(database);
    for (const std::vector<RowId>& mail : mails)
        for (const RowId row : mail)
            if (row != mail.front())
                rows.addPiece(mail.front(), row);
    counts.add(1);
    recountBounces(database, Vantage::MailLog);
}

} // namespace delist
