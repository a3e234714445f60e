#include "evidence/captures/pcapng_process.h"
#include <cctype>
#include <charconv>

namespace delist {

namespace {

constexpr std::size_t maxProcesses = 64U << 10;
constexpr std::size_t maxNameBytes = 1024;
constexpr std::uint32_t processEntry = 3;

} // namespace

void PcapngProcesses::newSection(std::string_view application)
{
    std::string name(application);
    for (char& c : name)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const bool converted = name.find("etl2pcapng") != std::string::npos || name.find("etwdump") != std::string::npos;
    m_witness = converted ? ProcessWitness::Thread : ProcessWitness::Owner;
    m_names.clear();
    m_darwin.clear();
}

void PcapngProcesses::remember(std::int64_t pid, std::string_view name)
{
    name = name.substr(0, maxNameBytes);
    if (name.empty() || (m_names.size() >= maxProcesses && !m_names.contains(pid)))
        return;
    m_names[pid] = name;
    m_consumer.processName(pid, name);
}

bool PcapngProcesses::wiresharkBlock(std::string_view bytes)
{
    const ByteOrder little; // whatever the section's
    if (bytes.size() < 12 || little.u32(bytes, 0) != processEntry)
        return false;
    std::string_view entry = bytes.substr(8, little.u32(bytes, 4));
    if (entry.size() < 4)
        return false;
    const std::int64_t pid = little.u32(entry, 0);
    std::string_view name;
    std::string_view path;
    forEachOption(little, entry.substr(4), [&](std::uint16_t code, std::string_view value) {
        if (code == 2)
            name = optionText(value);
        else if (code == 3)
            path = optionText(value);
    });
    remember(pid, path.empty() ? name : path);
    return true;
}

void PcapngProcesses::darwinBlock(ByteOrder order, std::string_view body)
{
    if (m_darwin.size() >= maxProcesses)
        return;
    DarwinProcess process;
    if (body.size() >= 4) {
        process.pid = order.u32(body, 0);
        forEachOption(order, body.substr(4), [&](std::uint16_t code, std::string_view value) {
            if (code == 2)
                process.name = optionText(value).substr(0, maxNameBytes);
        });
        remember(process.pid, process.name);
    }
    m_darwin.push_back(std::move(process)); // one that is too short keeps its index
}

void PcapngProcesses::byNumber(Packet& packet, std::uint32_t pid) const
{
    packet.pid = pid;
    packet.processWitness = m_witness;
    const auto named = m_names.find(pid);
    packet.process = named == m_names.end() ? std::string_view() : std::string_view(named->second);
}

void PcapngProcesses::byDarwinBlock(Packet& packet, std::uint32_t index) const
{
    if (index >= m_darwin.size() || m_darwin[index].pid < 0)
        return;
    packet.pid = m_darwin[index].pid;
    packet.process = m_darwin[index].name;
    packet.processWitness = ProcessWitness::Owner;
}

bool PcapngProcesses::byComment(Packet& packet, std::string_view comment)
{
    if (!comment.starts_with("PID="))
        return false;
    std::uint32_t pid = 0;
    const auto [end, error] = std::from_chars(comment.data() + 4, comment.data() + comment.size(), pid);
    if (error != std::errc() || (end != comment.data() + comment.size() && *end != ' '))
        return false;
    if (packet.processWitness != ProcessWitness::Owner) {
        packet.pid = pid;
        packet.processWitness = ProcessWitness::Thread;
    }
    return true;
}

} // namespace delist
