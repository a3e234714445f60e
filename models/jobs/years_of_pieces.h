// YearsOfPieces: the year that is given for logs that write none is the year of a log's oldest piece; those that the rotation made
// after it count on. Pieces come in the order of their names and in that of archives, so each is first read as of the given
// year, and what lies in another one is known when all of them have come.
#pragma once
#include "case/kept/evidence_store.h"
#include "evidence/reader.h"
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace delist {

class YearsOfPieces
{
public:
    /// One more piece, read as of the given year. \p result: its place in what was imported.
    void add(const StoredEvidence& evidence, std::size_t result, const YearlessDays& days);

    struct Later
    {
        StoredEvidence evidence;
        std::size_t result = 0;
        int years = 0; ///< after the one it was read as of
    };
    /// Those that are of another year, and nothing more of what was added.
    std::vector<Later> take();

private:
    struct Piece
    {
        Later piece;
        YearlessDays days;
    };
    std::map<std::string, std::multimap<std::int64_t, Piece>> m_logs; ///< by log, then by the place of the piece in it
};

} // namespace delist
