// MessageScanner: what a capture keeps of a message on its way through DATA or BDAT: a few header fields, what its attachments
// are called, and of a non-delivery report what it says about the original. Bodies pass through.
#pragma once
#include "evidence/captures/attachment_finder.h"
#include "evidence/captures/line_taker.h"
#include <array>
#include <string>

namespace delist {

/// The header fields that are kept.
enum class HeaderField : std::uint8_t { MessageId, From, To, Subject, Mailer, Script, Received };
inline constexpr std::size_t headerFieldCount = 7;

struct ScannedMessage
{
    std::string messageId;   ///< with its brackets, as written
    std::string from;        ///< address of the From field
    std::string to;          ///< addresses of the To field, ", " between
    std::string subject;     ///< decoded
    std::string mailer;      ///< X-Mailer or User-Agent, decoded
    std::string script;      ///< X-PHP-Originating-Script or X-PHP-Script
    std::string received;    ///< unfolded, newest first, a line feed between
    std::array<FieldState, headerFieldCount> states{};
    std::vector<FoundAttachment> attachments;
    std::string reference;   ///< In-Reply-To, else the last of References
    bool report = false;     ///< Content-Type: multipart/report
    bool otherReport = false; ///< one that is not about delivery: a read receipt (RFC 8098), feedback (RFC 5965), TLS (RFC 8460), a journal's
    // Of a report (RFC 3464):
    std::string status;              ///< RFC 3463 code
    std::string diagnostic;          ///< Diagnostic-Code without its type
    std::string originalMessageId;
    bool delayed = false;            ///< Action of a recipient: not given up yet
    bool arrived = false;            ///< delivered, relayed, expanded: a receipt
    bool failed = false;
    TriState quotesOriginal = TriState::Unknown; ///< Yes: message/rfc822; No: only its headers, or nothing

    [[nodiscard]] std::size_t bytes() const
    {
        std::size_t sum = messageId.size() + from.size() + to.size() + subject.size() + mailer.size() + script.size() +
                          received.size() + reference.size() + status.size() + diagnostic.size() + originalMessageId.size();
        for (const FoundAttachment& attachment : attachments)
            sum += sizeof(attachment) + attachment.name.size() + attachment.type.size() + attachment.sha256.size();
        return sum;
    }
};

class MessageScanner
{
public:
    static constexpr std::size_t maxHeaderBytes = 64U << 10;
    static constexpr std::size_t maxFieldBytes = 4096;
    static constexpr std::size_t maxReceivedBytes = 8192;
    static constexpr std::size_t maxReportBytes = 256U << 10; ///< how far into a report's body to look

    /// \p dotStuffed: the message comes by DATA. \p bounce: the null sender wrote it, so look into its parts.
    MessageScanner(ScannedMessage& result, bool dotStuffed, bool bounce);
    void data(std::string_view bytes, const SegmentContext& context);
    void gap();
    /// The message is over, wholly seen or not.
    void end(bool complete);
    /// Nothing more to learn from this message.
    [[nodiscard]] bool finished() const { return m_place == Place::Done && m_attachments.finished(); }

private:
    enum class Place : std::uint8_t { Header, Body, PartHeader, Status, OriginalHeader, Done };
    void line(const TakenLine& taken);
    void headerEnds(std::uint64_t offset);
    void lostHeader(FieldState state);
    void headerLine(std::string_view text);
    void bodyLine(std::string_view text);
    void field();
    void topField(std::string_view name, std::string_view value);
    void contentType(std::string_view value);
    void receivedField(std::string_view value);
    void keep(HeaderField field, std::string& to, std::string text, std::size_t maxBytes);
    void reportField(std::string_view name, std::string_view value);

    ScannedMessage& m_result;
    LineTaker m_lines;
    std::string m_field;          ///< the field being unfolded
    std::string m_partType;
    AttachmentFinder m_attachments;
    std::size_t m_headerBytes = 0;
    std::size_t m_bodyBytes = 0;
    Place m_place = Place::Header;
    bool m_dotStuffed;
    bool m_bounce;
    bool m_inHeader = true;       ///< the message's own header is not over
    bool m_fieldCut = false;      ///< the field at hand was not seen wholly
    bool m_afterGap = false;
    bool m_skipLine = false;      ///< the rest of a line whose beginning was lost
};

} // namespace delist
