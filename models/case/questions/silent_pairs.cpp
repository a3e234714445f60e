#include "case/questions/silent_pairs.h"
#include "case/rows/counted_once.h"
#include "case/rows/unanswered.h"

namespace delist {

SilentPairs::SilentPairs(Database& database)
    : m_table(database, "silent",
              "CREATE TEMP TABLE silent(host INTEGER, peer INTEGER, port INTEGER, n INTEGER NOT NULL, PRIMARY KEY(host, peer, port)) WITHOUT ROWID;"
              "INSERT INTO temp.silent SELECT c.source, c.destination, c.destination_port, count(*) FROM connection c"
              " WHERE c.destination_port IS NOT NULL AND c.source IS NOT NULL AND c.destination IS NOT NULL AND " DELIST_UNANSWERED("c")
              " AND c.evidence IN (SELECT id FROM evidence WHERE connection_vantage = 0) AND " DELIST_NO_TWIN("c") " GROUP BY 1, 2, 3")
{
}

} // namespace delist
