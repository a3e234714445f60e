#include "case/rows/boot_judgement.h"
#include <algorithm>
#include <array>

namespace delist {

namespace {

constexpr Micros second = 1'000'000;
/// Without DHCP the first ARP is a boot only when the capture had been running for a while.
constexpr Micros quietBefore = 10 * second;
/// Signs of life so long before the first DHCP mean that it renewed a lease.
constexpr Micros alreadyUp = 60 * second;
/// A question for a name of a hundred letters stands within so many bytes of a frame.
constexpr qint64 bytesOfLookup = 192;

constexpr int tcp = 6;
constexpr int udp = 17;

// What a workstation reaches in five minutes: a few servers inside, and what browsers and updates fetch outside.
constexpr qint64 manyPeersOfScan = 20;   ///< distinct hosts on a port that worms look for
constexpr qint64 manySilentOfScan = 10;  ///< of those that did not answer
constexpr qint64 manyUnusual = 20;       ///< distinct outside hosts on ports that few programs use
constexpr qint64 manyOutside = 250;      ///< distinct outside hosts at all
constexpr qsizetype mostPortsNamed = 5;

/// Ports that worms and password guessers go through networks for.
constexpr std::array<int, 12> scanPorts = {22, 23, 135, 137, 139, 445, 1433, 1434, 2323, 3306, 3389, 5900};

constexpr std::array<int, 10> ircPorts = {194, 6660, 6661, 6662, 6663, 6664, 6665, 6666, 6667, 6668};

bool isIrc(int protocol, int port)
{
    return protocol == tcp && (std::find(ircPorts.begin(), ircPorts.end(), port) != ircPorts.end() || port == 6669 || port == 6697 ||
                               port == 7000);
}

bool isScanned(int port)
{
    return std::find(scanPorts.begin(), scanPorts.end(), port) != scanPorts.end();
}

/// What programs of an office reach outside.
bool isUsual(int protocol, int port)
{
    static constexpr std::array<int, 34> tcpPorts = {20,  21,  22,   25,   53,   80,   88,   110,  123,  143,  389,  443,
                                                     465, 587, 636,  853,  990,  993,  995,  1194, 1723, 1935, 3268, 3269,
                                                     3478, 4460, 5061, 5222, 5223, 5228, 8080, 8443, 8883, 5938};
    static constexpr std::array<int, 22> udpPorts = {53,   67,   68,   80,   88,   123,  137,  138,   443,   500,   1194,
                                                     1701, 1900, 3478, 3479, 3480, 3481, 3544, 4500,  8801,  19302, 51820};
    if (protocol == tcp)
        return std::find(tcpPorts.begin(), tcpPorts.end(), port) != tcpPorts.end() || (port > 5228 && port <= 5230);
    return std::find(udpPorts.begin(), udpPorts.end(), port) != udpPorts.end() || (port > 19302 && port <= 19309);
}

QString counted(const char* code, qint64 number)
{
    return QStringLiteral("%1: %2").arg(QLatin1String(code)).arg(number);
}

struct Unusual
{
    QStringList ports; ///< "tcp/4444"
    qint64 peers = 0;
};

Unusual unusual(const BootFacts& facts)
{
    Unusual found;
    for (const auto& [key, traffic] : facts.traffic) {
        const auto [protocol, port] = key;
        if (traffic.outsidePeers == 0 || isUsual(protocol, port) || isIrc(protocol, port))
            continue;
        found.peers += traffic.outsidePeers;
        if (found.ports.size() < mostPortsNamed)
            found.ports << QStringLiteral("%1/%2").arg(protocol == udp ? QStringLiteral("udp") : QStringLiteral("tcp")).arg(port);
    }
    return found;
}

/// What clean machines do not do.
QStringList badSigns(const BootFacts& facts, const Unusual& odd)
{
    QStringList bad;
    if (facts.smtp > 0)
        bad << counted("smtp-connections", facts.smtp);
    if (facts.mxLookups > 0)
        bad << counted("mx-lookups", facts.mxLookups);
    if (facts.blacklistLookups > 0)
        bad << counted("blacklist-lookups", facts.blacklistLookups);
    if (facts.mailServer && !bad.isEmpty())
        bad.clear(); // that is its work
    qint64 irc = 0;
    for (const auto& [key, traffic] : facts.traffic) {
        const qint64 peers = traffic.insidePeers + traffic.outsidePeers;
        if (isScanned(key.second) && (peers >= manyPeersOfScan || peers - traffic.answered >= manySilentOfScan))
            bad << QStringLiteral("scan: %1 %2").arg(key.second).arg(peers);
        if (isIrc(key.first, key.second))
            irc += traffic.outsidePeers;
    }
    if (irc > 0)
        bad << counted("irc", irc);
    if (odd.peers >= manyUnusual)
        bad << QStringLiteral("many-unusual: %1 %2").arg(odd.peers).arg(odd.ports.join(QLatin1Char(' ')));
    return bad;
}

/// What keeps silence from meaning anything.
QStringList notSeen(const BootFacts& facts)
{
    QStringList missing;
    const auto started = facts.started();
    if (!started) {
        missing << QStringLiteral("no-start");
        return missing;
    }
    if (facts.heard && *facts.heard < *started - alreadyUp)
        missing << QStringLiteral("up-before");
    else if (!facts.dhcp && *started - facts.captureFirst.value_or(*started) < quietBefore)
        missing << counted("late-capture", quietBefore / second);
    const Micros covered = facts.captureLast.value_or(*started) - *started;
    if (covered < bootWatched)
        missing << QStringLiteral("short-capture: %1 %2").arg(std::max<Micros>(covered, 0) / second).arg(bootWatched / second);
    if (facts.traffic.empty() && !facts.spoke)
        missing << QStringLiteral("broadcasts-only");
    if (facts.trafficCapped)
        missing << QStringLiteral("too-much");
    if (facts.frameLimit && *facts.frameLimit < bytesOfLookup)
        missing << counted("cut-frames", *facts.frameLimit);
    return missing;
}

} // namespace

BootJudgement judgeBoot(const BootFacts& facts)
{
    const Unusual odd = unusual(facts);
    const QStringList bad = badSigns(facts, odd);
    QStringList doubts = notSeen(facts);
    const bool byServer = facts.mailServer && (facts.smtp > 0 || facts.mxLookups > 0 || facts.blacklistLookups > 0);
    if (byServer)
        doubts.prepend(QStringLiteral("mail-server: %1").arg(facts.smtp));
    if (odd.peers > 0 && odd.peers < manyUnusual)
        doubts << QStringLiteral("unusual-ports: %1 %2").arg(odd.peers).arg(odd.ports.join(QLatin1Char(' ')));
    if (facts.outsidePeers >= manyOutside)
        doubts << counted("many-destinations", facts.outsidePeers);

    BootJudgement judgement;
    if (!bad.isEmpty()) {
        judgement.verdict = QStringLiteral("not-clean");
        judgement.reasons = bad;
        if (!facts.started())
            judgement.reasons << QStringLiteral("no-start");
    } else if (!doubts.isEmpty()) {
        judgement.verdict = QStringLiteral("inconclusive");
        judgement.reasons = doubts;
    } else {
        judgement.verdict = QStringLiteral("clean");
        judgement.reasons << QStringLiteral("quiet: %1 %2").arg(bootWatched / second).arg(facts.outsidePeers);
    }
    if (facts.submissions > 0)
        judgement.reasons << counted("submissions", facts.submissions);
    if (facts.fileCut)
        judgement.reasons << QStringLiteral("file-cut");
    return judgement;
}

} // namespace delist
