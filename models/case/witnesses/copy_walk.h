// CopyWalk: rows in the order of time, and which of them tell of one thing: the same name (ends, ports, what they ask), told by
// another chain of evidence or from the other side of a forwarded port, while the first one's time is not over. The row that
// tells more stands for the other. Port forwarding is seen through: what came from a public address to a public one and to a
// private one, all else being equal, is the outer and the inner side of one connection, and the inner one stands, which names
// the server. Memory holds the rows of the moment.
#pragma once
#include "case/sql/database.h"
#include "case/witnesses/evidence_overlap.h"
#include <array>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace delist {

class ShiftedTimes;

class CopyWalk
{
public:
    /// \p copy tells of the same as \p whole, which may turn out to be a copy itself.
    using Found = std::function<void(RowId copy, RowId whole)>;

    CopyWalk(Database& database, const EvidenceOverlap& overlap, Found found);

    /// Over the times that the evidences share. \p sql yields, from ?1 to ?2 and in the order of time: id, evidence, time, until when
    /// it can have copies, four numbers of how much it tells, its two ends (source, destination), and what else names it.
    void walk(const std::string& sql);

private:
    struct Told
    {
        RowId id = 0;
        std::int64_t place = 0; ///< of its evidence (evidence_order.h)
        std::array<std::int64_t, 4> tells = {};
        std::vector<std::uint64_t> names; ///< two when both sides of port forwarding were seen
        std::uint64_t forwarded = 0;      ///< its name for the other side of port forwarding; 0: there is none
        bool inner = false;
        std::vector<std::uint64_t> places; ///< chain and side, of it and its copies: the next row there is another one
    };
    using Recent = std::multimap<Micros, Told>;
    using Names = std::unordered_multimap<std::uint64_t, Recent::iterator>;

    void see(Told told, Micros until);
    bool join(Told& known, const Told& told);
    void forgetBefore(Micros time);
    [[nodiscard]] static bool tellsMore(const Told& a, const Told& b);

    Database& m_database;
    const EvidenceOverlap& m_overlap;
    Found m_found;
    std::unordered_set<RowId> m_private; ///< hosts
    std::unordered_map<RowId, std::int64_t> m_places;
    Recent m_recent;                     ///< by the time until which there can be copies
    Names m_byName;
    std::unordered_map<std::uint64_t, Recent::iterator> m_forwarded; ///< the latest
};

/// Captures that saw traffic to one of our public addresses: with both adapters of a firewall in one file they hold both sides.
std::unordered_set<RowId> capturesOfBothSides(Database& database);

/// Copies, with the row that stands for each, of one walk.
std::unordered_map<RowId, RowId> copiesIn(Database& database, const EvidenceOverlap& overlap, const std::string& sql);
/// What copiesIn() reads of the dialogues that satisfy \p which, a condition on session s.
std::string dialoguesToCompare(const ShiftedTimes& times, const std::string& which);
/// Dialogues seen at two places are told by clocks that are not further apart.
inline constexpr Micros dialoguesApart = 60'000'000;

/// The row that stands for \p row: the last of a chain of copies; where they go in a circle, since several sources named them, its first.
RowId standingFor(const std::unordered_map<RowId, RowId>& copies, RowId row);
/// Of chains of copies the last row stands for all.
std::unordered_map<RowId, RowId> settledCopies(const std::unordered_map<RowId, RowId>& found);

} // namespace delist
