// DialogueTable: open SMTP dialogues of logs that write down what both sides said, each line in its true order. The pairing
// of commands and replies is exchange::SmtpDialogue's. Memory is bounded: the longest silent goes first.
#pragma once
#include "evidence/logs/exchange/exchange_smtp_dialogue.h"
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

    /// Whether the session ids of the log are each one's own for good, or what keys are made of comes round again.
    enum class Ids { Own, Reused };

    DialogueTable(RecordSink& sink, Ids ids) : m_sink(sink), m_ids(ids) {}

    /// The next line of the dialogue \p key. \p side holds for a dialogue that it begins.
    void row(std::uint64_t key, const exchange::ProtocolRow& row, exchange::Side side);
    [[nodiscard]] bool isOpen(std::uint64_t key) const { return m_index.find(key) != SlotIndex::none; }
    /// What the log says besides, in \p row, of the transaction that is open in it, or was in the file before.
    void describeMessage(std::uint64_t key, const exchange::ProtocolRow& row, exchange::Side side, std::string_view messageId, std::int64_t sizeBytes);
    /// The same of the transaction whose MAIL is to come.
    void describeNext(std::uint64_t key, std::string_view subject, std::int64_t sizeBytes);
    void describeSession(std::uint64_t key, exchange::SessionTotals totals);
    [[nodiscard]] bool greeted(std::uint64_t key) const;
    [[nodiscard]] bool waitsFor(std::uint64_t key, smtp::Verb verb) const;
    /// Its first line was seen.
    void markBegun(std::uint64_t key);
    /// The same where that was a greeting, which may be the answer to a STARTTLS in the file before.
    void markGreeted(std::uint64_t key);
    /// \p time of the line that tells of the end, where one does.
    void end(std::uint64_t key, bool complete, Micros time = unknownTime);
    /// A dialogue of which this file shows nothing but the end.
    void endOfOther(std::uint64_t key, exchange::ProtocolRow row, exchange::Side side);
    void finish();

private:
    struct Slot
    {
        std::uint64_t key = 0;
        std::string name;
        exchange::SmtpDialogue dialogue;
        Micros last = unknownTime;
        bool split = false; ///< stored in parts
        std::list<std::uint32_t>::iterator place;
    };
    Slot& open(std::uint64_t key, const exchange::ProtocolRow& row, exchange::Side side);
    void release(std::uint32_t slot, bool complete, Micros time = unknownTime);

    RecordSink& m_sink;
    Ids m_ids;
    Micros m_first = unknownTime; ///< of the file
    SlotIndex m_index;
    std::deque<Slot> m_slots;
    std::vector<std::uint32_t> m_free;
    std::list<std::uint32_t> m_order; ///< longest silent first
};

} // namespace delist
