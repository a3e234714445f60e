// EnvelopedJson: a JSON object that travels in a line of syslog: "<134>Nov 27 10:00:00 sensor suricata[1234]: {…}", with the cookie
// "@cee:" or without. The object has its own time; the envelope's is left.
#pragma once
#include "evidence/text/syslog_line.h"

namespace delist {

/// Where the object begins in the message of a line; empty: it holds none.
std::string_view jsonInMessage(std::string_view message);

class EnvelopedJson
{
public:
    EnvelopedJson();

    /// Where the object begins in \p line, or empty: no envelope, or none that holds an object. Empty for bare JSON, too.
    std::string_view inside(std::string_view line);
    /// The last line has an envelope, whatever is in it.
    [[nodiscard]] bool hasEnvelope() const { return m_envelope; }

private:
    SyslogParser m_parser;
    SyslogLine m_line;
    bool m_envelope = false;
};

} // namespace delist
