// RecordingSink: writes what a reader says as text, one row per line, so that a test can compare it with a picture.
// Only fields that say something are printed. Offsets are kept apart, because they differ between encodings, and so are the
// details: what is in the record besides and only golden rows show.
#pragma once
#include "evidence/format.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace delist::test {

class RecordingSink : public RecordSink
{
public:
    void connection(const Connection& record) override;
    RowId session(const Session& record) override;
    RowId message(const Message& record) override;
    void delivery(const Delivery& record) override;
    void bounce(const Bounce& record) override;
    void attachment(const Attachment& record) override;
    void socketOwner(const SocketOwner& record) override;
    void hostName(const HostName& record) override;
    void dnsQuery(const DnsQuery& record) override;
    void reject(const Reject& record) override;
    void packet(const Packet& record) override;

    /// All rows in the order of arrival, each ended by "\n".
    [[nodiscard]] std::string text() const;

    std::vector<std::string> rows;
    std::map<std::string, int> counts; ///< by kind: "connection", "session", …, "reject"
    std::vector<std::string> details;   ///< of rows, in the same order: empty, or " name=value …"
    std::vector<std::uint64_t> offsets; ///< of rows, in the same order
    std::vector<std::string> rejectReasons;

private:
    class Row;
    void keep(const Row& row, const char* kind, std::uint64_t offset, const Row& detail);
    void keep(const Row& row, const char* kind, std::uint64_t offset);
    RowId m_nextRow = 1;
};

/// What came out of reading \p bytes, fed in pieces of \p blockBytes (0: all at once).
struct Reading
{
    RecordingSink sink;
    ReadSummary summary;
};
Reading read(const Format& format, std::string_view bytes, std::size_t blockBytes = 0, const ReaderOptions& options = {});

/// The same text, which must be valid UTF-8, as it would be stored in another encoding; \p bom writes a byte order mark.
std::string toUtf16(std::string_view utf8, bool bigEndian, bool bom);
/// None when a character is not in that code page, or when no line would differ from UTF-8's.
std::optional<std::string> toWindows1252(std::string_view utf8);
/// LF to CRLF; line ends that are CRLF stay.
std::string toCrLf(std::string_view text);
std::string toLf(std::string_view text);

} // namespace delist::test
