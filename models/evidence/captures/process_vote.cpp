#include "evidence/captures/process_vote.h"
#include "evidence/reason_codes.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t maxCandidates = 16;
constexpr std::size_t maxProcesses = 64U << 10;
constexpr std::size_t maxSockets = 512U << 10;
constexpr std::size_t maxPathBytes = 1024;

/// The idle process and the system process of Windows.
bool isKernel(std::int64_t pid)
{
    return pid == 0 || pid == 4;
}

/// A thread that logged a sent packet is more often the sender's than one that logged a received packet.
double weightOf(const ProcessVote::Candidate& candidate, bool kernel)
{
    return (8.0 * candidate.owner + 2.0 * candidate.sent + candidate.received) * (kernel ? 0.1 : 1);
}

} // namespace

void ProcessVote::add(std::uint32_t process, ProcessWitness witness, PacketDirection direction)
{
    const auto known = std::find_if(m_candidates.begin(), m_candidates.end(),
                                    [&](const Candidate& each) { return each.process == process; });
    if (known == m_candidates.end() && m_candidates.size() >= maxCandidates)
        return;
    Candidate& candidate = known == m_candidates.end() ? m_candidates.emplace_back() : *known;
    candidate.process = process;
    if (witness == ProcessWitness::Owner)
        ++candidate.owner;
    else if (direction == PacketDirection::Sent)
        ++candidate.sent;
    else
        ++candidate.received;
}

std::size_t ProcessRegister::SocketHash::operator()(const SocketKey& key) const
{
    const std::hash<IpAddress> hash;
    const std::size_t ports = static_cast<std::size_t>(key.local.port) << 16 | key.remote.port;
    return (hash(key.local.address) * 31 + hash(key.remote.address)) * 0x9e3779b97f4a7c15U ^ ports;
}

std::uint32_t ProcessRegister::number(std::int64_t pid, std::string_view path)
{
    path = path.substr(0, maxPathBytes);
    const auto same = [&](std::uint32_t at) { return m_processes[at].pid == pid && m_processes[at].path == path; };
    if (m_recent < m_processes.size() && same(m_recent))
        return m_recent;
    const auto [begin, end] = m_byPid.equal_range(pid);
    for (auto each = begin; each != end; ++each)
        if (same(each->second))
            return m_recent = each->second;
    if (m_processes.size() >= maxProcesses)
        return static_cast<std::uint32_t>(maxProcesses);
    m_recent = static_cast<std::uint32_t>(m_processes.size());
    m_processes.push_back({pid, std::string(path)});
    m_byPid.emplace(pid, m_recent);
    return m_recent;
}

void ProcessRegister::vote(std::unique_ptr<ProcessVote>& into, const Packet& packet)
{
    const std::uint32_t process = number(packet.pid, packet.process);
    if (process >= m_processes.size())
        return;
    if (!into)
        into = std::make_unique<ProcessVote>();
    into->add(process, packet.processWitness, packet.direction);
}

void ProcessRegister::name(std::int64_t pid, std::string_view path)
{
    if (!path.empty() && (m_names.size() < maxProcesses || m_names.contains(pid)))
        m_names[pid] = path.substr(0, maxPathBytes);
}

void ProcessRegister::socket(const SocketOwner& owner)
{
    if (m_sockets.size() >= maxSockets || !owner.local.address.known())
        return;
    const std::uint32_t process = number(owner.pid, owner.process);
    if (process < m_processes.size())
        m_sockets[{owner.local, owner.remote}] = process;
}

const std::string& ProcessRegister::pathOf(const Process& process) const
{
    if (!process.path.empty())
        return process.path;
    const auto named = m_names.find(process.pid);
    return named == m_names.end() ? process.path : named->second;
}

const ProcessRegister::Process* ProcessRegister::owner(const Endpoint& one, const Endpoint& other) const
{
    if (m_sockets.empty())
        return nullptr;
    for (const SocketKey& key : {SocketKey{one, other}, SocketKey{other, one}})
        if (const auto found = m_sockets.find(key); found != m_sockets.end())
            return &m_processes[found->second];
    return nullptr;
}

ProcessVerdict ProcessRegister::decide(const ProcessVote* vote, const Endpoint& one, const Endpoint& other) const
{
    ProcessVerdict verdict;
    const Process* const holder = owner(one, other);
    // PIDs under one path are one answer only when they are the same process; a path alone may stand for its PID.
    const auto same = [&](const Process& a, const Process& b) {
        return a.pid >= 0 && b.pid >= 0 ? a.pid == b.pid : pathOf(a) == pathOf(b);
    };
    if (!vote || vote->candidates().empty()) {
        if (holder) {
            verdict.pid = holder->pid;
            verdict.path = pathOf(*holder);
            verdict.votes = 1;
            verdict.confidence = 0.7; // one record, and no packet that speaks for or against it
        }
        return verdict;
    }

    const ProcessVote::Candidate* best = nullptr;
    double bestWeight = 0;
    double total = 0;
    for (const ProcessVote::Candidate& each : vote->candidates()) {
        const double weight = weightOf(each, isKernel(m_processes[each.process].pid));
        total += weight;
        if (!best || weight > bestWeight) {
            best = &each;
            bestWeight = weight;
        }
    }
    const Process& winner = m_processes[best->process];
    verdict.pid = winner.pid;
    verdict.path = pathOf(winner);
    verdict.votes = best->packets();
    const bool weak = best->owner == 0;
    verdict.confidence = bestWeight / total * (isKernel(winner.pid) ? 0.2 : weak ? 0.5 : 0.95);

    for (const ProcessVote::Candidate& each : vote->candidates())
        if (&each != best)
            addReason(verdict.conflict, "packets", std::to_string(each.packets()) + ' ' + argumentOf(m_processes[each.process]));
    const bool confirmed = holder && same(*holder, winner);
    if (confirmed) {
        verdict.confidence += (1 - verdict.confidence) / 2;
    } else if (holder) {
        verdict.confidence /= 2;
        addReason(verdict.conflict, "socket-table", argumentOf(*holder));
    }
    if (weak && !confirmed)
        addReason(verdict.conflict, "thread-pids");
    return verdict;
}

} // namespace delist
