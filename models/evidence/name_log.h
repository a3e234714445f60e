// NameLog: names and hardware addresses on their way to the sink, each said once an hour however often the wire or the log repeats it.
#pragma once
#include "evidence/record_sink.h"
#include "evidence/text/hardware_address.h"
#include <unordered_map>

namespace delist {

class NameLog
{
public:
    static constexpr std::size_t maxRemembered = 64U << 10;
    static constexpr Micros repeatAfter = 3'600'000'000;

    explicit NameLog(RecordSink& sink) : m_sink(sink) {}

    /// True when it was new and went to the sink. \p end: of a lease; a lease always goes.
    bool add(const Packet& packet, const IpAddress& address, std::string_view name, std::string_view mac, NameKind kind,
             Micros end = unknownTime);
    bool add(const HostName& record);
    /// What a log itself calls the computer at \p address; an address is no name.
    void addOfLog(std::uint64_t offset, Micros time, const IpAddress& address, std::string_view name);

private:
    RecordSink& m_sink;
    std::unordered_map<std::uint64_t, Micros> m_said;
};

} // namespace delist
