// PcapngWriter: packets into a pcapng file (draft-tuexen-opsawg-pcapng) that Wireshark opens: one section, one interface per
// origin and link type, microseconds, comments. Makes bytes only; who calls it writes them.
#pragma once
#include "evidence/records.h"
#include <map>
#include <string>

namespace delist {

class PcapngWriter
{
public:
    /// \p comment: what the file is. The section header goes to out().
    PcapngWriter(std::string_view program, std::string_view comment);

    /// \p origin names the interface (one per origin and link type). An unknown time becomes 0 and says so in the comment.
    void packet(const Packet& packet, std::string_view origin, std::string_view comment);

    /// What has been made since the last clear.
    [[nodiscard]] std::string& out() { return m_out; }

private:
    void block(std::uint32_t type, std::string_view body);
    std::uint32_t interfaceOf(std::uint16_t linkType, std::string_view origin);

    std::string m_out;
    std::string m_body;
    std::map<std::pair<std::string, std::uint16_t>, std::uint32_t> m_interfaces;
};

} // namespace delist
