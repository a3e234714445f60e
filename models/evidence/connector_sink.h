// ConnectorSink: a RecordSink that also wants to know through which connectors of Exchange messages came and went. Optional:
// a reader that knows asks its sink for it (dynamic_cast) when it is done.
#pragma once
#include <cstdint>
#include <string_view>

namespace delist {

enum class ConnectorUse : std::uint8_t {
    Session,  ///< a protocol log has a session of it
    Received, ///< message tracking: a message came in through it
    Sent      ///< message tracking: a message left through it
};

class ConnectorSink
{
public:
    virtual void connector(std::string_view name, ConnectorUse use, std::int64_t records) = 0;

protected:
    ~ConnectorSink() = default;
};

} // namespace delist
