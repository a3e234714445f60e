// process_vote: which process a flow belongs to: a vote over what its packets say, checked against the sockets that the
// capture's own table lists. PIDs 0 and 4 (idle, system) weigh little: the kernel sends for everybody.
#pragma once
#include "evidence/reason_codes.h"
#include "evidence/records.h"
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist {

/// The packets of one flow that named a process, by process.
class ProcessVote
{
public:
    struct Candidate
    {
        std::uint32_t process = 0; ///< number in the ProcessRegister
        std::uint32_t owner = 0;   ///< packets by ProcessWitness::Owner
        std::uint32_t sent = 0;    ///< by ProcessWitness::Thread, sent by the machine
        std::uint32_t received = 0;

        [[nodiscard]] std::uint32_t packets() const { return owner + sent + received; }
    };

    void add(std::uint32_t process, ProcessWitness witness, PacketDirection direction);
    [[nodiscard]] const std::vector<Candidate>& candidates() const { return m_candidates; }

private:
    std::vector<Candidate> m_candidates; ///< few; more than a handful are not kept
};

struct ProcessVerdict
{
    std::int64_t pid = unknownCount;
    std::string path;
    std::uint32_t votes = 0;
    double confidence = -1;
    std::string conflict;     ///< who else was named, as reason codes (reason_codes.h); empty when nobody
};

/// The processes and sockets of a capture. Bounded: what is beyond is not known.
class ProcessRegister
{
public:
    void vote(std::unique_ptr<ProcessVote>& into, const Packet& packet);
    /// Names a process for votes that give only its number, before or after them.
    void name(std::int64_t pid, std::string_view path);
    void socket(const SocketOwner& owner);
    /// For the flow between the two endpoints, in either order. \p vote may be null.
    [[nodiscard]] ProcessVerdict decide(const ProcessVote* vote, const Endpoint& one, const Endpoint& other) const;

private:
    struct Process
    {
        std::int64_t pid = unknownCount;
        std::string path;
    };
    struct SocketKey
    {
        Endpoint local;
        Endpoint remote;
        bool operator==(const SocketKey&) const = default;
    };
    struct SocketHash
    {
        std::size_t operator()(const SocketKey& key) const;
    };
    std::uint32_t number(std::int64_t pid, std::string_view path);
    [[nodiscard]] const std::string& pathOf(const Process& process) const;
    [[nodiscard]] std::string argumentOf(const Process& process) const { return processArgument(process.pid, pathOf(process)); }
    [[nodiscard]] const Process* owner(const Endpoint& one, const Endpoint& other) const;

    std::vector<Process> m_processes;
    std::unordered_multimap<std::int64_t, std::uint32_t> m_byPid;
    std::unordered_map<std::int64_t, std::string> m_names;
    std::unordered_map<SocketKey, std::uint32_t, SocketHash> m_sockets;
    std::uint32_t m_recent = 0; ///< packets of a process come in trains
};

} // namespace delist
