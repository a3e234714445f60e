// AttachmentFinder: the parts of a MIME message on its way through (RFC 2046), of which it keeps what an attachment is called,
// its type, size and hash. It works line by line with bounded memory and lives with holes; nothing of the content is kept.
#pragma once
#include "evidence/captures/transfer_decoder.h"
#include "evidence/records.h"
#include <optional>
#include <vector>

namespace delist {

struct FoundAttachment
{
    std::uint64_t offset = 0; ///< of the packet in which it begins
    std::string name;
    std::string type;
    std::int64_t sizeBytes = 0; ///< of what was seen
    std::string sha256;         ///< only of the whole
    FieldState state = FieldState::Complete;
};

class AttachmentFinder
{
public:
    static constexpr std::size_t maxAttachments = 100;
    static constexpr std::size_t maxDepth = 16;
    static constexpr std::size_t maxFieldBytes = 4096;

    explicit AttachmentFinder(std::vector<FoundAttachment>& result) : m_result(result) {}

    /// A field of the message's own header.
    void headerField(std::string_view name, std::string_view value);
    /// The header is over. \p offset: of the packet at hand, here and below.
    void bodyBegins(std::uint64_t offset);
    /// A line of the body without its end; \p cut: only its beginning.
    void line(std::string_view text, bool cut, std::uint64_t offset);
    /// Bytes were lost; \p begun: the beginning of the line they were in.
    void gap(std::string_view begun);
    /// \p begun: the beginning of a line that did not end.
    void end(bool complete, std::string_view begun);
    /// Nothing in this message can be an attachment, or there were too many.
    [[nodiscard]] bool finished() const { return m_place == Place::Done; }

private:
    enum class Place : std::uint8_t { Header, PartHeader, Skip, Content, Done };
    struct PartFields
    {
        std::string contentType;
        std::string disposition;
        std::string encoding;
    };
    bool boundary(std::string_view text);
    void partHeaderLine(std::string_view text, std::uint64_t offset);
    void takeField();
    void partBegins(std::uint64_t offset);
    void partEnds(FieldState state);

    std::vector<FoundAttachment>& m_result;
    std::vector<std::string> m_boundaries; ///< of the multiparts around, outermost first
    PartFields m_part;
    std::string m_field;      ///< being unfolded
    std::optional<FoundAttachment> m_open;
    std::optional<TransferDecoder> m_decoder;
    Place m_place = Place::Header;
    bool m_report = false;    ///< inside of multipart/report
    bool m_afterGap = false;
    bool m_cut = false;       ///< part of the open attachment was lost
};

} // namespace delist
