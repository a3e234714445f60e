// BounceTimeline: what the bounce timeline draws: counts per time bin, kind and fate, and single bounces when they are
// few. BounceChain: the story of one bounce, from the message that came in to what became of the report.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <QString>
#include <optional>
#include <vector>

namespace delist {

struct BounceBin
{
    Micros start = 0;
    int kind = 0; ///< BounceKind
    Outcome fate = Outcome::Unknown;
    std::int64_t count = 0;
};

struct BounceEvent
{
    RowId id = 0;
    Micros time = unknownTime;
    int kind = 0;
    Outcome fate = Outcome::Unknown;
    std::int64_t evidence = 0;
    std::int64_t offset = 0;
};

struct BounceTimeline
{
    Micros binWidth = 0;
    std::vector<BounceBin> bins;     ///< only those with bounces
    std::vector<BounceEvent> events; ///< filled when there are at most maxEvents in the span
    std::int64_t total = 0;
    std::optional<Vantage> vantage;  ///< where they were seen: one report is in several logs, and is counted once
};

/// Bounces with from <= time < to. \p binWidth > 0. Without a vantage, of the one that saw most. Throws DatabaseError.
BounceTimeline readBounceTimeline(Database& database, Micros from, Micros to, Micros binWidth, int maxEvents,
                                  std::optional<Vantage> vantage);
/// First and last bounce; nothing when there is none with a time.
std::optional<std::pair<Micros, Micros>> bounceExtent(Database& database);

enum class ChainStep : std::uint8_t {
    MessageIn,   ///< the message that could not be delivered
    NotDelivered,///< a recipient of it failed
    Report,      ///< the report was written or came in
    ReportSent,  ///< the report as a message on its way
    Fate         ///< what the victim's server said to it
};

struct ChainLink
{
    ChainStep step = ChainStep::MessageIn;
    Micros time = unknownTime;
    QString table;             ///< where its row is
    std::int64_t evidence = 0;
    std::int64_t offset = 0;
    QString from;
    QString to;
    QString subject;
    QString messageId;
    QString client;            ///< address it came from, when known
    QString event;             ///< the log's own event word, when it has one
    Vantage vantage = Vantage::MailLog;
    Outcome outcome = Outcome::Unknown;
    QString reply;             ///< the server's own words
};

struct BounceChain
{
    std::vector<ChainLink> links; ///< in the order of the story
    QString victim;
    QString cause;
    QString subject;
    int kind = 0;
    Outcome fate = Outcome::Unknown;
    TriState quotesOriginal = TriState::Unknown;
};

/// The chain of the bounce at (evidence, offset); nothing when there is no such bounce. Throws DatabaseError.
std::optional<BounceChain> readBounceChain(Database& database, std::int64_t evidence, std::int64_t offset);

} // namespace delist
