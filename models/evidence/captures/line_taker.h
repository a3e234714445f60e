// LineTaker: lines out of a stream that arrives in pieces, with a cap. Lines inside one piece are not copied.
#pragma once
#include "evidence/captures/reassembly.h"

namespace delist {

struct TakenLine
{
    std::string_view text;        ///< without line end; until the next call
    bool tooLong = false;         ///< text is only its beginning
    SegmentContext context;       ///< of the packet that began it
    std::uint32_t sequence = 0;   ///< of its first byte
    std::uint32_t end = 0;        ///< the number after its line feed
};

class LineTaker
{
public:
    /// RFC 5321 section 4.5.3.1 wants 512; what the wild sends is longer.
    static constexpr std::size_t maxLineBytes = 8192;

    /// Takes the rest of a line off \p bytes, whose first byte has number \p sequence; both move on. False when the line
    /// does not end in them: then all of them were kept.
    bool take(std::string_view& bytes, std::uint32_t& sequence, const SegmentContext& context, TakenLine& line);
    /// A line has begun and not ended.
    [[nodiscard]] bool pending() const { return m_pending; }
    /// The unfinished line as far as it goes; forgets it.
    TakenLine cut();

private:
    void begin(std::uint32_t sequence, const SegmentContext& context);

    std::string m_begun;
    SegmentContext m_context;
    std::uint32_t m_sequence = 0;
    bool m_pending = false;
    bool m_tooLong = false;
    bool m_taken = false; ///< m_begun was handed out and may be forgotten
};

} // namespace delist
