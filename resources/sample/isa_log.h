// Writes an ISA Server 2006 firewall log in W3C extended format: TAB separated, UTC, all 31 columns.
#pragma once
#include "sample/events.h"
#include <ostream>

namespace delist::sample {

class IsaLog
{
public:
    IsaLog(std::ostream& out, std::string computer, std::string internalPrefix, Micros date);
    /// The rows of one flow: Establish and Terminate at their times, or one Denied row. Rows of overlapping flows must be
    /// merged by time by the caller: use lines() of several flows.
    void establish(const Flow& flow, unsigned id);
    void terminate(const Flow& flow, unsigned id);
    void denied(const Flow& flow);

private:
    void row(Micros time, const Flow& flow, const char* action, const char* status, unsigned id, bool totals);
    std::string network(const std::string& ip) const;

    std::ostream& m_out;
    std::string m_computer;
    std::string m_internalPrefix;
};

} // namespace delist::sample
