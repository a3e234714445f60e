// MessageScanner: what a capture keeps of a message on its way through DATA or BDAT: a few header fields, and of a non-delivery
// report what it says about the original. Bodies pass through. A light look by lines, no MIME parser (mail/ has one).
#pragma once
#include "evidence/captures/line_taker.h"
#include <string>

namespace delist {

struct ScannedMessage
{
    std::string messageId;   ///< with its brackets, as written
    std::string from;        ///< address of the From field
    std::string subject;     ///< decoded
    std::string reference;   ///< In-Reply-To, else the last of References
    bool report = false;     ///< Content-Type: multipart/report
    // Of a report (RFC 3464):
    std::string status;              ///< RFC 3463 code
    std::string diagnostic;          ///< Diagnostic-Code without its type
    std::string originalMessageId;
    TriState quotesOriginal = TriState::Unknown; ///< Yes: message/rfc822; No: only its headers, or nothing

    [[nodiscard]] std::size_t bytes() const
    {
        return messageId.size() + from.size() + subject.size() + reference.size() + status.size() + diagnostic.size() +
               originalMessageId.size();
    }
};

class MessageScanner
{
public:
    static constexpr std::size_t maxHeaderBytes = 64U << 10;
    static constexpr std::size_t maxFieldBytes = 4096;
    static constexpr std::size_t maxReportBytes = 256U << 10; ///< how far into a report's body to look

    /// \p dotStuffed: the message comes by DATA. \p bounce: the null sender wrote it, so look into its parts.
    MessageScanner(ScannedMessage& result, bool dotStuffed, bool bounce);
    void data(std::string_view bytes);
    void gap();
    /// The message is over, wholly seen or not.
    void end(bool complete);
    /// Nothing more to learn from this message.
    [[nodiscard]] bool finished() const { return m_place == Place::Done; }

private:
    enum class Place : std::uint8_t { Header, Body, PartHeader, Status, OriginalHeader, Done };
    void line(std::string_view text);
    void headerLine(std::string_view text);
    void bodyLine(std::string_view text);
    void field();
    void topField(std::string_view name, std::string_view value);
    void reportField(std::string_view name, std::string_view value);

    ScannedMessage& m_result;
    LineTaker m_lines;
    std::string m_field;          ///< the field being unfolded
    std::string m_partType;
    std::size_t m_headerBytes = 0;
    std::size_t m_bodyBytes = 0;
    Place m_place = Place::Header;
    bool m_dotStuffed;
    bool m_bounce;
    bool m_afterGap = false;
    bool m_skipLine = false;      ///< the rest of a line whose beginning was lost
};

} // namespace delist
