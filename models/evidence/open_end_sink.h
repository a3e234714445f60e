// OpenEndSink: a RecordSink that also wants to know which sessions and messages began before the evidence or go on behind it, so
// that what several files tell of one of them can be put together. Optional: a reader that knows asks its sink for it
// (dynamic_cast). Told after the row itself.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist {

struct OpenEnd
{
    RowId row = 0;
    RowId session = 0;          ///< of a message: the session that is open
    std::uint64_t identity = 0; ///< the same in every file of one server: of a queue id in its life, of a connection's process
    std::uint64_t answers = 0;  ///< of a report: the identity of the message that it reports, when not all of it was seen
    bool begun = true;
    bool ended = true;
    std::string_view words = {}; ///< of a session that goes on here: the last answer to a command of the file before
};

class OpenEndSink
{
public:
    virtual void openSession(const OpenEnd& end) = 0;
    virtual void openMessage(const OpenEnd& end) = 0;

protected:
    ~OpenEndSink() = default;
};

} // namespace delist
