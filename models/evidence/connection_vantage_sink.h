// ConnectionVantageSink: a RecordSink that can be told late by whom the connections of a file were seen: a file of Zeek's smtp.log may
// have rows of conn.log behind it. Optional: a reader that knows asks its sink for it (dynamic_cast).
#pragma once

namespace delist {

class ConnectionVantageSink
{
public:
    /// Before the first connection: they are known from the mail alone, and were seen where that was (RowVantages::mail).
    virtual void connectionsSeenAsMail() = 0;

protected:
    ~ConnectionVantageSink() = default;
};

} // namespace delist
