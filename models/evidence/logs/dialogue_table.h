// DialogueTable: open SMTP dialogues of logs that write down what both sides said, each line in its true order. The pairing
// of commands and replies is exchange::SmtpDialogue's. Memory is bounded: the longest silent goes first.
#pragma once
#include "evidence/logs/exchange_smtp_dialogue.h"
#include "evidence/logs/slot_index.h"
#include <deque>
#include <list>

namespace delist {

class DialogueTable
{
public:
    static constexpr std::size_t maxOpen = 4096;
    static constexpr std::size_t maxDialogueBytes = 4 << 20;
    static constexpr Micros idle = 60 * 60 * Micros{1'000'000};

    explicit DialogueTable(RecordSink& sink) : m_sink(sink) {}

    /// The next line of the dialogue \p key. \p side holds for a dialogue that it begins.
    void row(std::uint64_t key, const exchange::ProtocolRow& row, exchange::Side side);
    [[nodiscard]] bool isOpen(std::uint64_t key) const { return m_index.find(key) != SlotIndex::none; }
    /// What the log says besides of the transaction that is open in it.
    void describeMessage(std::uint64_t key, std::string_view messageId, std::int64_t sizeBytes);
    /// Its first line was seen.
    void markBegun(std::uint64_t key);
    void end(std::uint64_t key, bool complete);
    void finish();

private:
    struct Slot
    {
        std::uint64_t key = 0;
        std::string name;
        exchange::SmtpDialogue dialogue;
        Micros last = unknownTime;
        std::list<std::uint32_t>::iterator place;
    };
    void release(std::uint32_t slot, bool complete);

    RecordSink& m_sink;
    SlotIndex m_index;
    std::deque<Slot> m_slots;
    std::vector<std::uint32_t> m_free;
    std::list<std::uint32_t> m_order; ///< longest silent first
};

} // namespace delist
