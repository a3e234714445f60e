#include "analysis/nat_likeness.h"
#include "evidence/reason_codes.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <unordered_map>

namespace delist {

namespace {

// Log-odds. A sequence number is one of 2^32: equal ones are proof. Different ones are proof only where the NAT is known to
// let them pass.
constexpr double sameSequence = 12;
constexpr double otherSequence = -9;
constexpr double rewrittenSequence = -0.3;
// The first bytes hold the server's greeting, often with its clock or a queue id, and the client's name.
constexpr double sameContent = 5;
constexpr double otherContent = -6;
constexpr double sameMessage = 10;
constexpr double otherMessage = -8;
constexpr double sameHelo = 1.5;
constexpr double otherHelo = -8;
constexpr double sameSender = 2.5;
constexpr double otherSender = -8;
// A NAT that keeps ports where it can; one that does not hits the same by one in 64,000.
constexpr double samePort = 5;
constexpr double otherPortWhereKept = -3;
constexpr double sameBytes = 2.5;
constexpr double nearBytes = 0.5;
constexpr double otherBytes = -3;
constexpr double toldWeight = 16;
constexpr double lowestTime = -9;

constexpr Micros toldWindow = 120'000'000;

bool known(std::int64_t value)
{
    return value >= 0;
}

double ofSequence(std::int64_t a, std::int64_t b, bool kept)
{
    if (!known(a) || !known(b))
        return 0;
    return a == b ? sameSequence : kept ? otherSequence : rewrittenSequence;
}

/// Headers of the packets of a dialogue at most, acknowledgements and what was sent again among them.
std::int64_t headersOf(std::int64_t payload)
{
    return 66 * (24 + payload / 256);
}

/// What a log counts may hold the headers of each packet: no agreement, but no contradiction either. Less than what was sent is one.
double ofLoggedBytes(std::int64_t logged, std::int64_t payload, double otherwise)
{
    return known(logged) && known(payload) && logged > payload && logged - payload <= headersOf(payload) ? std::max(otherwise, 0.0) : otherwise;
}

/// Bytes of payload differ only by what a capture missed; a log may count headers.
double ofBytes(std::int64_t a, std::int64_t b, bool exact)
{
    if (!known(a) || !known(b))
        return 0;
    if (a == b)
        return a > 0 ? sameBytes : 0;
    const auto large = static_cast<double>(std::max(a, b));
    const auto small = static_cast<double>(std::min(a, b));
    if (exact)
        return small > 0.9 * large ? -0.5 : otherBytes;
    return small > 0.7 * large ? nearBytes : -0.5;
}

double ofWords(std::uint64_t a, std::uint64_t b, double same, double other)
{
    return a == 0 || b == 0 ? 0 : a == b ? same : other;
}

double ofTime(Micros away, const NatHabits& habits)
{
    const auto spread = static_cast<double>(habits.clock.spread);
    const double distance = static_cast<double>(std::llabs(away)) / spread;
    // Against a flow that might have begun anywhere in the window; long tails, since packets are sometimes late.
    const double likelihood = std::max(std::exp(-distance), 0.02 / (1 + distance * distance));
    return std::max(lowestTime, std::log(static_cast<double>(habits.window) / spread * likelihood));
}

} // namespace

bool toldSame(const NatFlow& outside, const NatFlow& inside)
{
    return inside.translated != 0 && inside.translated == outside.source && inside.translatedPort != 0 &&
           inside.translatedPort == outside.sourcePort;
}

NatHabits learnHabits(std::span<const NatFlow> outside, std::span<const NatFlow> inside, const ClockEstimate& clock)
{
    NatHabits habits;
    habits.clock = clock;
    habits.window = std::clamp<Micros>(clock.spread * 10, 2'000'000, 30'000'000);
    // A sequence number or port that agrees once by chance is no habit; three are.
    const auto passes = [&](auto valueOf) {
        std::unordered_multimap<std::uint64_t, Micros> values;
        for (const NatFlow& flow : inside)
            if (const std::int64_t value = valueOf(flow); value > 0)
                values.emplace(static_cast<std::uint64_t>(value) << 24 ^ static_cast<std::uint64_t>(flow.destination), flow.time);
        int same = 0;
        for (const NatFlow& flow : outside) {
            const std::int64_t value = valueOf(flow);
            if (value <= 0 || same >= 3)
                continue;
            const auto [begin, end] =
                values.equal_range(static_cast<std::uint64_t>(value) << 24 ^ static_cast<std::uint64_t>(flow.destination));
            for (auto it = begin; it != end; ++it)
                if (std::llabs(flow.time - clock.offset - it->second) <= habits.window) {
                    ++same;
                    break;
                }
        }
        return same >= 3;
    };
    habits.keepsSourceSequence = passes([](const NatFlow& flow) { return flow.sourceSequence; });
    habits.keepsDestinationSequence = passes([](const NatFlow& flow) { return flow.destinationSequence; });
    habits.keepsPorts = passes([](const NatFlow& flow) { return std::int64_t{flow.sourcePort}; });
    return habits;
}

std::optional<double> likeness(const NatFlow& outside, const NatFlow& inside, const NatHabits& habits)
{
    if (outside.source == inside.source || outside.id == inside.id)
        return std::nullopt;
    const Micros away = outside.time - habits.clock.offset - inside.time;
    const bool told = toldSame(outside, inside);
    if (std::llabs(away) > (told ? toldWindow : habits.window))
        return std::nullopt;
    if (inside.translated != 0 && !told &&
        (inside.translated != outside.source || (inside.translatedPort != 0 && outside.sourcePort != 0)))
        return std::nullopt; // the firewall says that it became another one
    const bool exact = outside.capture && inside.capture;
    double odds = told ? toldWeight : ofTime(away, habits);
    odds += ofSequence(outside.sourceSequence, inside.sourceSequence, habits.keepsSourceSequence);
    odds += ofSequence(outside.destinationSequence, inside.destinationSequence, habits.keepsDestinationSequence);
    odds += ofWords(static_cast<std::uint64_t>(outside.contentHash), static_cast<std::uint64_t>(inside.contentHash),
                    sameContent, otherContent);
    odds += ofWords(outside.messageId, inside.messageId, sameMessage, otherMessage);
    odds += ofWords(static_cast<std::uint64_t>(outside.helo), static_cast<std::uint64_t>(inside.helo), sameHelo, otherHelo);
    odds += ofWords(static_cast<std::uint64_t>(outside.mailFrom), static_cast<std::uint64_t>(inside.mailFrom), sameSender,
                    otherSender);
    const auto bytes = [&](std::int64_t a, std::int64_t b) {
        const double alike = ofBytes(a, b, exact);
        return outside.capture == inside.capture ? alike : outside.capture ? ofLoggedBytes(b, a, alike) : ofLoggedBytes(a, b, alike);
    };
    odds += bytes(outside.bytesSent, inside.bytesSent) + bytes(outside.bytesReceived, inside.bytesReceived);
    if (outside.sourcePort != 0 && inside.sourcePort != 0 && !told) {
        if (outside.sourcePort == inside.sourcePort)
            odds += samePort;
        else if (habits.keepsPorts)
            odds += otherPortWhereKept;
    }
    return odds;
}

std::string likenessReasons(const NatFlow& outside, const NatFlow& inside, const NatHabits& habits)
{
    std::string reasons;
    const auto also = [&reasons](bool is, const char* code) {
        if (is)
            addReason(reasons, code);
    };
    also(toldSame(outside, inside), "firewall-record");
    addReason(reasons, "same-server");
    const Micros away = std::llabs(outside.time - habits.clock.offset - inside.time);
    if (away < 1'000'000)
        addReason(reasons, "apart-ms", std::to_string((away + 500) / 1000));
    else
        addReason(reasons, "apart-s", std::to_string((away + 500'000) / 1'000'000));
    also(known(outside.sourceSequence) && outside.sourceSequence == inside.sourceSequence, "client-sequence");
    also(known(outside.destinationSequence) && outside.destinationSequence == inside.destinationSequence, "server-sequence");
    also(outside.contentHash != 0 && outside.contentHash == inside.contentHash, "first-bytes");
    also(outside.messageId != 0 && outside.messageId == inside.messageId, "message-id");
    also(outside.helo != 0 && outside.helo == inside.helo, "helo");
    also(outside.mailFrom != 0 && outside.mailFrom == inside.mailFrom, "sender");
    also(known(outside.bytesSent) && outside.bytesSent > 0 && outside.bytesSent == inside.bytesSent, "bytes");
    also(outside.sourcePort != 0 && outside.sourcePort == inside.sourcePort, "source-port");
    return reasons;
}

} // namespace delist
