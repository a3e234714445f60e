// boot_judgement: from what a capture shows of a host's first minutes to a verdict with its reasons, as codes with arguments
// ("scan: 445 213"); models/report/reason_text.h says them. It reads nothing.
#pragma once
#include "evidence/records.h"
#include <QString>
#include <QStringList>
#include <map>
#include <optional>

namespace delist {

/// How long after its first sign of life a host is watched: what starts with the machine has started by then.
inline constexpr Micros bootWatched = 300'000'000;

/// What a host opened besides its mail, to one port of one protocol.
struct BootTraffic
{
    qint64 insidePeers = 0;  ///< distinct
    qint64 outsidePeers = 0;
    qint64 answered = 0;     ///< peers that answered
};

struct BootFacts
{
    std::optional<Micros> dhcp;    ///< first lease given or used
    std::optional<Micros> arp;     ///< first seen in ARP
    std::optional<Micros> heard;   ///< first sign of any kind
    std::optional<Micros> captureFirst; ///< of the capture, all files of a chain
    std::optional<Micros> captureLast;
    bool mailServer = false;
    bool fileCut = false;          ///< a file of the capture ends early
    std::optional<qint64> frameLimit; ///< frames are cut to so many bytes

    // From started() on.
    qint64 smtp = 0;               ///< connections to outside mail servers
    qint64 submissions = 0;        ///< to outside mail providers
    qint64 mxLookups = 0;
    qint64 blacklistLookups = 0;
    bool spoke = false;            ///< the capture has more of it than broadcasts: look-ups, mail
    std::map<std::pair<int, int>, BootTraffic> traffic; ///< by protocol (IANA number) and port
    qint64 outsidePeers = 0;       ///< distinct, over all ports
    bool trafficCapped = false;    ///< there was more than is told apart

    /// The first DHCP, or without one the first ARP.
    [[nodiscard]] std::optional<Micros> started() const { return dhcp ? dhcp : arp; }
};

struct BootJudgement
{
    QString verdict;     ///< "clean", "not-clean", "inconclusive"
    QStringList reasons; ///< codes with arguments (evidence/reason_codes.h), the weightiest first
};

BootJudgement judgeBoot(const BootFacts& facts);

} // namespace delist
