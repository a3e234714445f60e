#include "dns/list_health.h"
#include <algorithm>
#include <initializer_list>

namespace delist {
namespace {

HealthVerdict unusable(ListingState state, std::string detail)
{
    HealthVerdict verdict;
    verdict.state = state;
    verdict.detail = std::move(detail);
    return verdict;
}

} // namespace

bool looksLikeFilter(std::uint32_t address)
{
    return address == 0 || address >> 24 == 10 || address >> 20 == (172U << 4 | 1) ||
           address >> 16 == (192U << 8 | 168) || address >> 22 == (100U << 2 | 1);
}

HealthVerdict judgeHealth(const HealthProbe& probe, bool needsRegistration)
{
    std::vector<const AnswerReading*> all;
    for (const auto& reading : probe.listed)
        all.push_back(&reading);
    for (const auto& reading : probe.notListed)
        all.push_back(&reading);

    // What the list says about us, or fails to say, goes before what it says about its entries.
    for (const ListingState state :
         {ListingState::NotApplicable, ListingState::NeedsKey, ListingState::Refused, ListingState::RateLimited}) {
        for (const AnswerReading* reading : all) {
            if (reading->state == state)
                return unusable(state, reading->meaning);
        }
    }
    for (const AnswerReading* reading : all) {
        if (!reading->outside)
            continue;
        if (looksLikeFilter(*reading->outside))
            return unusable(ListingState::ResolverUnreliable,
                            "its test entry answers " + addressText(*reading->outside) + ": a filter on the resolver");
        return unusable(ListingState::ListDead, "its test entry answers " + addressText(*reading->outside) +
                                                    ", outside 127.0.0.0/8: the zone is parked");
    }
    const auto has = [](const std::vector<AnswerReading>& readings, auto test) {
        return std::ranges::any_of(readings, test);
    };
    const auto isCode = [](const AnswerReading& reading) { return reading.code; };
    const bool positive = has(probe.listed, isCode);
    const bool negative = has(probe.notListed, isCode);
    if (negative && (positive || probe.listed.empty()))
        return unusable(ListingState::ListsEverything,
                        "it lists its negative test entry too: it lists the whole world");

    const auto failed = [](const AnswerReading& reading) { return !reading.code && !reading.absent(); };
    for (const auto* readings : {&probe.listed, &probe.notListed}) {
        if (readings == &probe.listed && positive)
            continue; // another positive entry answered
        const auto found = std::ranges::find_if(*readings, failed);
        if (found != readings->end())
            return unusable(found->state, "its test entry: " + found->meaning);
    }
    if (negative)
        return unusable(ListingState::ListsEverything,
                        "it lists its negative test entry but not its positive one: its answers are upside down");
    if (positive) {
        HealthVerdict verdict;
        verdict.trust = HealthVerdict::Trust::Usable;
        return verdict;
    }
    if (needsRegistration && !probe.listed.empty()) {
        return unusable(ListingState::NeedsKey,
                        "its test entry is not there: the list answers registered resolvers only");
    }
    HealthVerdict verdict = unusable(ListingState::ListDead, "its test entry is not there: the list is empty or dead");
    verdict.absent = true;
    if (!probe.documented) {
        verdict.trust = HealthVerdict::Trust::Unverified;
        verdict.detail = "the list is not known to keep a test entry: its silence is not verified";
    }
    return verdict;
}

} // namespace delist
