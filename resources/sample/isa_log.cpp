#include "sample/isa_log.h"
#include "sample/text.h"

namespace delist::sample {

IsaLog::IsaLog(std::ostream& out, std::string computer, std::string internalPrefix, Micros date)
    : m_out(out), m_computer(std::move(computer)), m_internalPrefix(std::move(internalPrefix))
{
    m_out << "#Software: Microsoft Internet Security and Acceleration Server 2006\r\n#Version: 2.0\r\n#Date: "
          << isoDate(date) << ' ' << clockTime(date)
          << "\r\n#Fields: computer\tdate\ttime\tIP protocol\tsource\tdestination\toriginal client IP\tsource network\t"
             "destination network\taction\tstatus\trule\tapplication protocol\tbidirectional\tbytes sent\t"
             "bytes sent intermediate\tbytes received\tbytes received intermediate\tconnection time\t"
             "connection time intermediate\tsource proxy\tdestination proxy\tsource name\tdestination name\tusername\tagent\t"
             "session ID\tconnection ID\tinterface\tIP header\tprotocol payload\r\n";
}

std::string IsaLog::network(const std::string& ip) const
{
    return ip.rfind(m_internalPrefix, 0) == 0 ? "Internal" : "External";
}

void IsaLog::row(Micros time, const Flow& flow, const char* action, const char* status, unsigned id, bool totals)
{
    const auto number = [totals](std::int64_t value) { return totals ? std::to_string(value) : std::string("0"); };
    const auto orDash = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
    m_out << m_computer << '\t' << isoDate(time) << '\t' << clockTime(time) << '\t' << flow.protocol << '\t'
          << flow.source.ip << ':' << flow.source.port << '\t' << flow.destination.ip << ':' << flow.destination.port << '\t'
          << flow.source.ip << '\t' << network(flow.source.ip) << '\t' << network(flow.destination.ip) << '\t' << action
          << '\t' << status << '\t' << orDash(flow.rule) << '\t' << orDash(flow.application) << "\tN\t"
          << number(flow.bytesSent) << '\t' << number(flow.bytesSent) << '\t' << number(flow.bytesReceived) << '\t'
          << number(flow.bytesReceived) << '\t' << (totals ? std::to_string(flow.duration / 1000) : "-") << "\t-\t-\t-\t"
          << orDash(flow.source.name) << '\t' << orDash(flow.destination.name) << "\tanonymous\t" << orDash(flow.agent) << '\t'
          << id / 4 << '\t' << id << "\tLAN\t-\t-\r\n";
}

void IsaLog::establish(const Flow& flow, unsigned id)
{
    row(flow.time, flow, "Establish", "0x0", id, false);
}

void IsaLog::terminate(const Flow& flow, unsigned id)
{
    row(flow.time + flow.duration, flow, "Terminate", "0x80074e20", id, true);
}

void IsaLog::denied(const Flow& flow)
{
    row(flow.time, flow, "Denied", "0xc004000d", 0, true);
}

} // namespace delist::sample
