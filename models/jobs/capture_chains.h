// CaptureChains: which files of an import are one capture written in pieces: "boot(1).cap, boot(2).cap" of Network Monitor,
// "x_00001_20260302.pcap" of Wireshark, "x.pcap, x.pcap1" of tcpdump. Names propose, the times of the first packets decide
// the order (rings start anywhere). In folders and in archives, compressed one by one ("x.pcap1.gz") or not. No Qt.
#pragma once
#include "evidence/input/input_walker.h"
#include "evidence/records.h"
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace delist {

/// What names of one chain have in common: numbers become "#", a number in brackets or behind the ending goes.
std::string captureChainStem(std::string_view fileName);
/// Names with their numbers compared as numbers: "x2" before "x10".
bool naturalLess(std::string_view a, std::string_view b);
/// Whether a capture that begins at \p next goes on from one of \p first to \p last: neither beside it nor long after.
bool followsInTime(Micros first, Micros last, Micros next);

class CaptureChains
{
public:
    struct Member
    {
        std::size_t chain = 0;
        Micros first = unknownTime;     ///< of its packets; wall clock where the format has no zone
        Micros next = unknownTime;      ///< the first of the file behind it; unknownTime: there is none
        std::uint64_t chainBytes = 0;   ///< of all its files
    };

    /// Puts the files of each chain behind each other, in order, where the first of them stood; leaves the rest.
    void arrange(std::vector<std::string>& paths, const InputHeads& heads);
    /// Whether the beginning of a file is that of a capture: a cheap look, of which recognise() is the judge.
    static bool looksLikeCapture(std::string_view head);
    /// nullptr for a file that stands alone. \p path: an item's.
    [[nodiscard]] const Member* find(const std::string& path) const;

private:
    std::unordered_map<std::string, Member> m_members;
    std::size_t m_chains = 0;
};

} // namespace delist
