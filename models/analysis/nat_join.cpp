#include "analysis/nat_join.h"
#include "analysis/nat_likeness.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace delist {

namespace {

/// Partners that are compared with one outside flow: the nearest in time.
constexpr std::size_t mostPartners = 16;
/// Log-odds of "its inside flow is not in the evidence": what a pair has to outweigh.
constexpr double nobody = 1;
constexpr double sureEnough = 0.6;
constexpr int mostRounds = 60;
constexpr std::size_t mostRivals = 64;
constexpr Micros reach = 26LL * 3600 * 1'000'000;

struct Edge
{
    std::uint32_t outside;
    std::uint32_t inside;
    double odds;
};

/// One outside evidence against one inside evidence.
class Match
{
public:
    Match(std::span<const NatFlow> outside, std::span<const NatFlow> inside, const NatHabits& habits)
        : m_outside(outside), m_inside(inside), m_habits(habits), m_partner(outside.size(), none), m_taken(inside.size(), false),
          m_score(outside.size(), 0)
    {
        findEdges();
    }

    void assign()
    {
        // Each pair that is taken may make others certain.
        for (int round = 0; round < mostRounds && (takeMutualBest() || takeSameHost()); ++round) {
        }
    }

    /// What is to be said of outside flow \p index; nothing when nobody could be it.
    std::optional<NatPair> pairOf(std::uint32_t index) const
    {
        const NatFlow& outside = m_outside[index];
        NatPair pair;
        pair.outside = outside.id;
        pair.outsideHost = outside.source;
        pair.outsideSession = outside.session;
        if (m_partner[index] != none) {
            const NatFlow& inside = m_inside[m_partner[index]];
            pair.inside = inside.id;
            pair.insideHost = inside.source;
            pair.score = toldSame(outside, inside) ? 1 : std::min(m_score[index], 0.999);
            pair.offset = m_habits.clock.offset;
            pair.why = likenessReasons(outside, inside, m_habits);
            return pair;
        }
        const View view = viewOf(index);
        if (view.total < 0.5)
            return std::nullopt;
        std::map<RowId, double> hosts;
        for (const auto& [edge, share] : view.shares)
            hosts[m_inside[m_edges[edge].inside].source] += share;
        for (const auto& [host, share] : hosts)
            pair.candidates.push_back({host, share});
        std::sort(pair.candidates.begin(), pair.candidates.end(), [](const NatCandidate& a, const NatCandidate& b) {
            return a.score != b.score ? a.score > b.score : a.host < b.host;
        });
        pair.candidates.resize(std::min<std::size_t>(pair.candidates.size(), 5));
        pair.score = pair.candidates.front().score;
        pair.why = hosts.size() > 1 ? "several-hosts" : "fewer-flows";
        return pair;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    void findEdges()
    {
        std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> byServer;
        const auto key = [](const NatFlow& flow) {
            return static_cast<std::uint64_t>(flow.destination) << 16 | flow.destinationPort;
        };
        for (std::uint32_t i = 0; i < m_inside.size(); ++i)
            byServer[key(m_inside[i])].push_back(i);
        std::vector<Edge> nearest;
        for (std::uint32_t i = 0; i < m_outside.size(); ++i) {
            m_first.push_back(static_cast<std::uint32_t>(m_edges.size()));
            const auto found = byServer.find(key(m_outside[i]));
            if (found == byServer.end())
                continue;
            const std::vector<std::uint32_t>& list = found->second;
            const Micros expected = m_outside[i].time - m_habits.clock.offset;
            auto right = std::lower_bound(list.begin(), list.end(), expected, [&](std::uint32_t index, Micros time) {
                return m_inside[index].time < time;
            });
            auto left = right;
            nearest.clear();
            // Outwards from the expected time, until enough were compared or the times are too far.
            std::size_t compared = 0;
            while (compared < 4 * mostPartners && (left != list.begin() || right != list.end())) {
                const bool goLeft = right == list.end() ||
                                    (left != list.begin() && expected - m_inside[*(left - 1)].time <= m_inside[*right].time - expected);
                const std::uint32_t index = goLeft ? *--left : *right++;
                if (std::llabs(m_inside[index].time - expected) > farthest(m_inside[index]))
                    break;
                ++compared;
                if (const auto odds = likeness(m_outside[i], m_inside[index], m_habits); odds && *odds > nobody - 3)
                    nearest.push_back({i, index, *odds});
            }
            std::sort(nearest.begin(), nearest.end(), [](const Edge& a, const Edge& b) {
                return a.odds != b.odds ? a.odds > b.odds : a.inside < b.inside;
            });
            nearest.resize(std::min(nearest.size(), mostPartners));
            m_edges.insert(m_edges.end(), nearest.begin(), nearest.end());
        }
        m_first.push_back(static_cast<std::uint32_t>(m_edges.size()));
        m_byInside.resize(m_inside.size());
        for (std::uint32_t e = 0; e < m_edges.size(); ++e)
            m_byInside[m_edges[e].inside].push_back(e);
    }

    /// Records that tell the outside endpoint may be far off: a session's line is written at its end.
    [[nodiscard]] Micros farthest(const NatFlow& inside) const
    {
        return inside.translated != 0 ? std::max<Micros>(m_habits.window, 120'000'000) : m_habits.window;
    }

    /// The free partners of an outside flow with their shares of what is likely.
    struct View
    {
        std::vector<std::pair<std::uint32_t, double>> shares; ///< edge, share
        std::uint32_t best = none;                            ///< edge
        double total = 0;    ///< anybody of them
        double bestHost = 0; ///< share of the best edge's inside host
    };
    [[nodiscard]] View viewOf(std::uint32_t outside) const
    {
        View view;
        double most = nobody;
        for (std::uint32_t e = m_first[outside]; e < m_first[outside + 1]; ++e)
            if (!m_taken[m_edges[e].inside])
                most = std::max(most, m_edges[e].odds);
        double sum = std::exp(nobody - most);
        for (std::uint32_t e = m_first[outside]; e < m_first[outside + 1]; ++e) {
            if (m_taken[m_edges[e].inside])
                continue;
            if (view.best == none)
                view.best = e; // sorted
            const double weight = std::exp(m_edges[e].odds - most);
            view.shares.emplace_back(e, weight);
            view.total += weight;
        }
        sum += view.total;
        view.total /= sum;
        for (auto& [edge, share] : view.shares) {
            share /= sum;
            if (m_inside[m_edges[edge].inside].source == m_inside[m_edges[view.best].inside].source)
                view.bestHost += share;
        }
        return view;
    }

    /// Share of \p edge among the free outside flows that its inside flow could be.
    [[nodiscard]] double shareInside(std::uint32_t edge) const
    {
        double sum = 0;
        for (const std::uint32_t other : m_byInside[m_edges[edge].inside])
            if (m_partner[m_edges[other].outside] == none)
                sum += std::exp(std::min(30.0, m_edges[other].odds - m_edges[edge].odds));
        return 1 / sum;
    }

    void take(std::uint32_t edge, double score)
    {
        m_partner[m_edges[edge].outside] = m_edges[edge].inside;
        m_taken[m_edges[edge].inside] = true;
        m_score[m_edges[edge].outside] = score;
    }

    bool takeMutualBest()
    {
        bool any = false;
        for (std::uint32_t i = 0; i < m_outside.size(); ++i) {
            if (m_partner[i] != none || m_first[i] == m_first[i + 1])
                continue;
            const View view = viewOf(i);
            if (view.best == none || view.bestHost < sureEnough)
                continue;
            const double inside = shareInside(view.best);
            if (inside < sureEnough)
                continue;
            take(view.best, view.bestHost * inside);
            any = true;
        }
        return any;
    }

    /// Parallel flows of one host to one server, which nothing tells apart: whose they are is certain all the same, as long
    /// as there are enough of them inside.
    bool takeSameHost()
    {
        bool any = false;
        for (std::uint32_t i = 0; i < m_outside.size(); ++i) {
            if (m_partner[i] != none || m_first[i] == m_first[i + 1])
                continue;
            const View view = viewOf(i);
            if (view.best == none || view.bestHost < sureEnough || m_byInside[m_edges[view.best].inside].size() > mostRivals)
                continue;
            const RowId host = m_inside[m_edges[view.best].inside].source;
            std::size_t partners = 0;
            for (const auto& [edge, share] : view.shares)
                partners += m_inside[m_edges[edge].inside].source == host ? 1 : 0;
            std::size_t rivals = 0;
            bool sameHostOnly = true;
            for (const std::uint32_t other : m_byInside[m_edges[view.best].inside]) {
                const std::uint32_t rival = m_edges[other].outside;
                if (m_partner[rival] != none)
                    continue;
                ++rivals;
                const View seen = viewOf(rival);
                sameHostOnly = sameHostOnly && seen.best != none && m_inside[m_edges[seen.best].inside].source == host &&
                               seen.bestHost >= sureEnough;
            }
            if (!sameHostOnly || rivals > partners)
                continue;
            take(view.best, view.bestHost);
            any = true;
        }
        return any;
    }

    std::span<const NatFlow> m_outside;
    std::span<const NatFlow> m_inside;
    const NatHabits& m_habits;
    std::vector<Edge> m_edges;           ///< by outside flow, best first
    std::vector<std::uint32_t> m_first;  ///< of each outside flow
    std::vector<std::vector<std::uint32_t>> m_byInside;
    std::vector<std::uint32_t> m_partner;
    std::vector<bool> m_taken;
    std::vector<double> m_score;
};

std::vector<std::span<const NatFlow>> byEvidence(const std::vector<NatFlow>& flows)
{
    std::vector<std::span<const NatFlow>> parts;
    for (std::size_t from = 0; from < flows.size();) {
        std::size_t to = from;
        while (to < flows.size() && flows[to].evidence == flows[from].evidence)
            ++to;
        parts.emplace_back(flows.data() + from, to - from);
        from = to;
    }
    return parts;
}

/// The better of two answers about one outside flow; two that contradict each other are none.
NatPair better(const NatPair& a, const NatPair& b)
{
    if (a.inside == 0 || b.inside == 0)
        return a.inside != 0 ? a : b.inside != 0 ? b : a.score >= b.score ? a : b;
    const NatPair& high = a.score >= b.score ? a : b;
    const NatPair& low = a.score >= b.score ? b : a;
    if (high.insideHost == low.insideHost || high.score - low.score > 0.15 || high.score == 1)
        return high;
    NatPair neither = high;
    neither.inside = 0;
    neither.candidates = {{high.insideHost, high.score}, {low.insideHost, low.score}};
    neither.insideHost = 0;
    neither.why = "contradiction";
    return neither;
}

} // namespace

NatJoin joinNat(const NatFlows& flows)
{
    NatJoin join;
    std::map<RowId, NatPair> pairs;
    const auto insideParts = byEvidence(flows.inside);
    for (const std::span<const NatFlow> outside : byEvidence(flows.outside)) {
        for (const std::span<const NatFlow> inside : insideParts) {
            if (outside.front().time - inside.back().time > reach || inside.front().time - outside.back().time > reach)
                continue;
            const bool sameClock = outside.front().evidence == inside.front().evidence;
            const ClockEstimate estimate = estimateClock(outside, inside, sameClock);
            const NatHabits habits = learnHabits(outside, inside, estimate);
            Match match(outside, inside, habits);
            match.assign();
            for (std::uint32_t i = 0; i < outside.size(); ++i) {
                const auto pair = match.pairOf(i);
                if (!pair)
                    continue;
                const auto [at, added] = pairs.emplace(pair->outside, *pair);
                if (!added)
                    at->second = better(at->second, *pair);
            }
        }
    }
    // An inside flow has one outside: two outer captures may both have it, and the better one keeps it.
    std::map<RowId, RowId> owner;
    for (const auto& [id, pair] : pairs) {
        if (pair.inside == 0)
            continue;
        const auto [at, added] = owner.emplace(pair.inside, id);
        if (!added && pairs.at(at->second).score < pair.score)
            at->second = id;
    }
    for (auto& [id, pair] : pairs) {
        // The host is as certain as before, only the flow is taken.
        if (pair.inside != 0 && owner.at(pair.inside) != id)
            pair.inside = 0;
        join.pairs.push_back(std::move(pair));
    }
    return join;
}

} // namespace delist
