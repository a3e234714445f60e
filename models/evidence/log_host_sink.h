// LogHostSink: a RecordSink that also wants to know which host the lines of a mail server name that records come from: in syslog, where
// it is all that tells whose log it is when the server's address is nowhere. Optional: a reader that knows asks its sink for it
// (dynamic_cast).
#pragma once
#include <string_view>

namespace delist {

class LogHostSink
{
public:
    /// Lines from here on are of \p host, which lives until the call returns.
    virtual void logHost(std::string_view host) = 0;

protected:
    ~LogHostSink() = default;
};

} // namespace delist
