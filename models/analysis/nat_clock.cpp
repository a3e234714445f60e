#include "analysis/nat_clock.h"
#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace delist {

namespace {

constexpr Micros second = 1'000'000;
/// Clocks without a zone are off by up to 14 h, and somebody may have got the day wrong.
constexpr Micros farthest = 26 * 3600 * second;
/// Beyond this only a large part of all flows convinces: any two logs have some difference that several flows share.
constexpr Micros near = 120 * second;
constexpr std::size_t mostDifferences = 1'000'000;
constexpr std::size_t differencesPerServer = 4096;
/// Packets cross a firewall within milliseconds; logs say whole seconds, often of the end of a handshake.
constexpr Micros captureSpread = 4'000;
constexpr Micros logSpread = 700'000;

Micros floorOf(std::span<const NatFlow> outside, std::span<const NatFlow> inside)
{
    return outside.front().capture && inside.front().capture ? captureSpread : logSpread;
}

Micros medianOf(std::vector<Micros>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The densest two seconds of \p differences, and their middle.
ClockEstimate densest(std::vector<Micros>& differences, Micros floor)
{
    ClockEstimate estimate;
    std::sort(differences.begin(), differences.end());
    std::size_t bestFrom = 0;
    std::size_t best = 0;
    for (std::size_t from = 0, to = 0; from < differences.size(); ++from) {
        while (to < differences.size() && differences[to] - differences[from] <= 2 * second)
            ++to;
        const bool nearer = to - from == best && std::llabs(differences[from]) < std::llabs(differences[bestFrom]);
        if (to - from > best || nearer) {
            best = to - from;
            bestFrom = from;
        }
    }
    std::vector<Micros> inside(differences.begin() + static_cast<std::ptrdiff_t>(bestFrom),
                               differences.begin() + static_cast<std::ptrdiff_t>(bestFrom + best));
    estimate.offset = medianOf(inside);
    for (Micros& value : inside)
        value = std::llabs(value - estimate.offset);
    estimate.spread = std::max(floor, medianOf(inside) * 3 / 2);
    estimate.matches = static_cast<std::int64_t>(best);
    return estimate;
}

std::uint64_t serverOf(const NatFlow& flow)
{
    return static_cast<std::uint64_t>(flow.destination) << 16 | flow.destinationPort;
}

/// What only one connection has; 0 is nothing.
using KeyOf = std::uint64_t (*)(const NatFlow&);

std::uint64_t mixed(std::uint64_t key, const NatFlow& flow)
{
    key = (key ^ serverOf(flow) * 0x9E3779B97F4A7C15U) * 0xBF58476D1CE4E5B9U;
    return key == 0 ? 1 : key ^ (key >> 31);
}
std::uint64_t bySource(const NatFlow& flow)
{
    return flow.sourceSequence < 0 ? 0 : mixed(static_cast<std::uint64_t>(flow.sourceSequence) + 1, flow);
}
std::uint64_t byDestination(const NatFlow& flow)
{
    return flow.destinationSequence < 0 ? 0 : mixed(static_cast<std::uint64_t>(flow.destinationSequence) + 1, flow);
}
std::uint64_t byMessage(const NatFlow& flow)
{
    return flow.messageId == 0 ? 0 : mixed(flow.messageId, flow);
}
std::uint64_t byContent(const NatFlow& flow)
{
    return flow.contentHash == 0 ? 0 : mixed(static_cast<std::uint64_t>(flow.contentHash), flow);
}

/// Differences between flows whose key appears once on each side.
std::vector<Micros> keyedDifferences(std::span<const NatFlow> outside, std::span<const NatFlow> inside, KeyOf keyOf)
{
    struct Seen
    {
        const NatFlow* outside = nullptr;
        const NatFlow* inside = nullptr;
        bool twice = false;
    };
    std::unordered_map<std::uint64_t, Seen> seen;
    for (const NatFlow& flow : outside)
        if (const std::uint64_t key = keyOf(flow)) {
            Seen& entry = seen[key];
            entry.twice = entry.twice || entry.outside != nullptr;
            entry.outside = &flow;
        }
    if (seen.empty())
        return {};
    for (const NatFlow& flow : inside)
        if (const std::uint64_t key = keyOf(flow))
            if (const auto found = seen.find(key); found != seen.end()) {
                found->second.twice = found->second.twice || found->second.inside != nullptr;
                found->second.inside = &flow;
            }
    std::vector<Micros> differences;
    for (const auto& [key, entry] : seen)
        if (entry.inside && !entry.twice && entry.inside->source != entry.outside->source)
            differences.push_back(entry.outside->time - entry.inside->time);
    return differences;
}

/// Firewall records that tell what a connection became outside.
std::vector<Micros> toldDifferences(std::span<const NatFlow> outside, std::span<const NatFlow> inside)
{
    const auto key = [](RowId host, std::uint16_t port, const NatFlow& flow) {
        return mixed(static_cast<std::uint64_t>(host) << 16 | port, flow);
    };
    std::unordered_multimap<std::uint64_t, const NatFlow*> told;
    for (const NatFlow& flow : inside)
        if (flow.translated != 0 && flow.translatedPort != 0)
            told.emplace(key(flow.translated, flow.translatedPort, flow), &flow);
    std::vector<Micros> differences;
    if (told.empty())
        return differences;
    for (const NatFlow& flow : outside) {
        const std::uint64_t wanted = key(flow.source, flow.sourcePort, flow);
        if (told.count(wanted) == 1)
            differences.push_back(flow.time - told.find(wanted)->second->time);
    }
    return differences;
}

/// Every difference between flows to the same server that could be, servers with few flows first: they say most. A server
/// with many flows is sampled.
std::vector<Micros> possibleDifferences(std::span<const NatFlow> outside, std::span<const NatFlow> inside,
                                        std::size_t& outsideShared)
{
    struct Server
    {
        std::vector<Micros> outside, inside;
        [[nodiscard]] std::size_t pairs() const { return outside.size() * inside.size(); }
    };
    std::unordered_map<std::uint64_t, Server> byServer;
    for (const NatFlow& flow : outside)
        byServer[serverOf(flow)].outside.push_back(flow.time);
    for (const NatFlow& flow : inside)
        if (const auto found = byServer.find(serverOf(flow)); found != byServer.end())
            found->second.inside.push_back(flow.time);
    std::vector<const Server*> servers;
    for (const auto& [key, server] : byServer)
        if (!server.inside.empty()) {
            servers.push_back(&server);
            outsideShared += std::min(server.outside.size(), server.inside.size());
        }
    std::sort(servers.begin(), servers.end(), [](const Server* a, const Server* b) {
        return std::make_tuple(a->pairs(), a->outside.front()) < std::make_tuple(b->pairs(), b->outside.front());
    });
    std::vector<Micros> differences;
    for (const Server* server : servers) {
        if (differences.size() >= mostDifferences)
            break;
        const std::size_t perFlow = std::max<std::size_t>(1, differencesPerServer / server->outside.size());
        const std::size_t step = std::max<std::size_t>(1, server->outside.size() / differencesPerServer);
        for (std::size_t i = 0; i < server->outside.size(); i += step) {
            // The nearest ones on both sides: without a wild clock the true one is among them.
            const auto at = std::lower_bound(server->inside.begin(), server->inside.end(), server->outside[i]);
            const auto index = static_cast<std::size_t>(at - server->inside.begin());
            const std::size_t from = index > perFlow / 2 + 1 ? index - perFlow / 2 - 1 : 0;
            for (std::size_t j = from; j < std::min(server->inside.size(), index + perFlow / 2 + 1); ++j) {
                const Micros difference = server->outside[i] - server->inside[j];
                if (std::llabs(difference) <= farthest)
                    differences.push_back(difference);
            }
        }
    }
    return differences;
}

/// How many differences one would expect within two seconds of \p around by chance.
double chanceAround(const std::vector<Micros>& sorted, Micros around)
{
    // The neighbourhood without the peak itself tells how dense chance is.
    const Micros width = 300 * second;
    const auto from = std::lower_bound(sorted.begin(), sorted.end(), around - width);
    const auto to = std::upper_bound(sorted.begin(), sorted.end(), around + width);
    const auto peakFrom = std::lower_bound(sorted.begin(), sorted.end(), around - 3 * second);
    const auto peakTo = std::upper_bound(sorted.begin(), sorted.end(), around + 3 * second);
    const auto others = static_cast<double>((to - from) - (peakTo - peakFrom));
    return others * 2.0 / 594.0;
}

} // namespace

ClockEstimate estimateClock(std::span<const NatFlow> outside, std::span<const NatFlow> inside, bool sameClock)
{
    ClockEstimate assumed;
    if (outside.empty() || inside.empty())
        return assumed;
    const Micros floor = floorOf(outside, inside);
    if (sameClock) {
        assumed.spread = floor;
        return assumed;
    }
    struct Way
    {
        std::vector<Micros> differences;
        std::size_t enough;
    };
    const auto take = [&](std::vector<Micros> differences, std::size_t enough) -> std::optional<ClockEstimate> {
        if (differences.size() < enough)
            return std::nullopt;
        const std::size_t all = differences.size();
        ClockEstimate estimate = densest(differences, floor);
        estimate.exact = true;
        const bool agree = static_cast<std::size_t>(estimate.matches) * 2 >= all;
        return agree && static_cast<std::size_t>(estimate.matches) >= enough ? std::optional(estimate) : std::nullopt;
    };
    if (auto estimate = take(toldDifferences(outside, inside), 1))
        return *estimate;
    // Sequence numbers are 32 random bits and messages have an id of their own: one is enough. Greetings repeat.
    for (const auto& [keyOf, enough] : {std::pair{&byDestination, 1U}, {&bySource, 1U}, {&byMessage, 1U}, {&byContent, 3U}})
        if (auto estimate = take(keyedDifferences(outside, inside, keyOf), enough))
            return *estimate;

    std::size_t shared = 0;
    std::vector<Micros> differences = possibleDifferences(outside, inside, shared);
    assumed.spread = std::max(floor, second / 2);
    if (differences.empty())
        return assumed;
    ClockEstimate estimate = densest(differences, floor);
    const double chance = chanceAround(differences, estimate.offset);
    const auto matches = static_cast<double>(estimate.matches);
    const bool farOff = std::llabs(estimate.offset) > near;
    const bool stands = matches >= (farOff ? 5 : 3) && matches >= 3 * chance + 2;
    const bool part = !farOff || matches >= 0.3 * static_cast<double>(shared);
    return stands && part ? estimate : assumed;
}

} // namespace delist
