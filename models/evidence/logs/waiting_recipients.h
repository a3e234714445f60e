// Recipients of tracked messages that came in, until an event says what became of them: for whom none does, an outcome that is
// unknown is told in the end, so that they are found. Bounded: the oldest is told when there are too many. What other files
// of the same tracking say is the case's business (case/witnesses/settled_recipients.h).
#pragma once
#include "evidence/logs/slot_index.h"
#include "evidence/record_sink.h"
#include <string>
#include <string_view>
#include <vector>

namespace delist::exchange {

class WaitingRecipients
{
public:
    static constexpr std::size_t most = 65'536;

    explicit WaitingRecipients(RecordSink& sink) : m_sink(sink) {}

    /// \p message came in for \p recipient.
    void wait(const Message& message, RowId row, std::string_view recipient, std::string_view server);
    /// An event tells of it, or of whom it went on to in its place. False: nobody waits here by that name.
    bool settle(std::string_view messageId, std::string_view recipient);
    /// No more rows.
    void finish();

private:
    struct Slot
    {
        std::uint64_t key = 0;
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        RowId message = 0;
        std::string messageId, recipient, server;
        bool open = false;
    };
    static std::uint64_t keyOf(std::string_view messageId, std::string_view recipient);
    void tell(Slot& slot);

    RecordSink& m_sink;
    SlotIndex m_index;
    std::vector<Slot> m_slots; ///< a ring
    std::size_t m_next = 0;
};

} // namespace delist::exchange
