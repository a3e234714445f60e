// EndNames: what a log calls the two ends of a connection, on its way to the sink. Of strangers who come in nothing is kept, they are as
// many as there are; of servers that ours go to it is where mail may go. A name places nothing: it is shown beside the address.
#pragma once
#include "evidence/name_log.h"
#include "evidence/reader.h"
#include <algorithm>

namespace delist {

class EndNames
{
public:
    EndNames(const ReaderOptions& options, RecordSink& sink) : m_names(sink), m_mailPorts(options.mailPorts) {}

    /// The side that opened the connection. \p side: what the log says of it.
    void opener(std::uint64_t offset, Micros time, const Endpoint& end, NetworkSide side, std::string_view name)
    {
        if (isName(name) && side != NetworkSide::Outside && end.address.isPrivate())
            m_names.addOfLog(offset, time, end.address, name);
    }

    /// The side that it was opened to; on a mail port also a stranger.
    void server(std::uint64_t offset, Micros time, const Endpoint& end, NetworkSide side, std::string_view name)
    {
        if (isName(name) && ((side != NetworkSide::Outside && end.address.isPrivate()) || std::ranges::find(m_mailPorts, end.port) != m_mailPorts.end()))
            m_names.addOfLog(offset, time, end.address, name);
    }

private:
    static bool isName(std::string_view text) { return text.size() > 1 && text != "N/A"; }

    NameLog m_names;
    std::vector<std::uint16_t> m_mailPorts;
};

} // namespace delist
