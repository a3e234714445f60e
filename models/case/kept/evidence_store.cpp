#include "case/kept/evidence_store.h"
#include "case/kept/block_codec.h"
#include "case/kept/original_file.h"
#include "case/kept/packet_block.h"
#include "case/sql/utf8.h"
#include "evidence/format.h"
#include "evidence/input/file_window.h"
#include "evidence/text/code_page.h"
#include "evidence/text/encoding.h"
#include "evidence/text/json_extent.h"
#include "evidence/text/json_objects.h"
#include "evidence/text/record_extent.h"
#include <algorithm>
#include <deque>
#include <optional>

namespace delist {

namespace {

/// A line is shown up to here; the rest of a longer one adds nothing for a reader.
constexpr std::size_t maxShownBytes = 64 * 1024;
/// How far a line's beginning is looked for before the asked byte.
constexpr std::uint64_t maxLineSearch = 33U << 20; // two bytes a character
/// Text blocks hold evidenceBlockBytes; blocks of packets a packet more.
constexpr std::size_t maxBlockBytes = 4U << 20;

Error errorOf(ErrorCode code, std::string message)
{
    return Error{code, std::move(message), {}, std::nullopt};
}

/// The bytes of a text evidence as they were, a window at a time.
class EvidenceText
{
public:
    EvidenceText() = default;
    virtual ~EvidenceText() = default;
    EvidenceText(const EvidenceText&) = delete;
    EvidenceText& operator=(const EvidenceText&) = delete;

    /// The window that holds byte \p at; empty behind the end. False when it is damaged.
    bool seek(std::uint64_t at)
    {
        if (at >= m_begin && at < m_begin + m_bytes.size())
            return true;
        m_bytes.clear();
        return load(at, m_begin, m_bytes);
    }
    [[nodiscard]] bool empty() const { return m_bytes.empty(); }
    [[nodiscard]] std::uint64_t begin() const { return m_begin; }
    [[nodiscard]] std::uint64_t end() const { return m_begin + m_bytes.size(); }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    virtual bool load(std::uint64_t at, std::uint64_t& begin, std::string& bytes) = 0;

    std::uint64_t m_begin = 0;
    std::string m_bytes;
};

/// From the blocks that the case holds.
class EmbeddedText final : public EvidenceText
{
public:
    EmbeddedText(Database& database, std::int64_t evidence)
        : m_evidence(evidence),
          m_find(database.prepare("SELECT offset, length, zstd FROM evidence_block WHERE evidence = ?1 AND offset <= ?2"
                                  " ORDER BY offset DESC LIMIT 1"))
    {
    }

private:
    bool load(std::uint64_t at, std::uint64_t& begin, std::string& bytes) override
    {
        m_find.bind(1, m_evidence).bind(2, static_cast<std::int64_t>(at));
        if (!m_find.step()) {
            m_find.reset();
            return true;
        }
        begin = static_cast<std::uint64_t>(m_find.integer(0));
        const auto length = static_cast<std::uint64_t>(m_find.integer(1));
        auto raw = unpackBlock(m_find.blob(2), maxBlockBytes);
        m_find.reset();
        if (!raw || raw->size() != length)
            return false;
        if (at < begin + length)
            bytes = std::move(*raw);
        return true;
    }

    std::int64_t m_evidence;
    SqlStatement m_find;
};

/// From the file that was imported, as far as it was.
class OriginalText final : public EvidenceText
{
public:
    OriginalText(std::unique_ptr<FileWindow> file, std::uint64_t size) : m_file(std::move(file)), m_size(size) {}

private:
    bool load(std::uint64_t at, std::uint64_t& begin, std::string& bytes) override
    {
        begin = at / evidenceBlockBytes * evidenceBlockBytes;
        if (at < m_size)
            bytes = m_file->at(begin, static_cast<std::size_t>(std::min<std::uint64_t>(evidenceBlockBytes, m_size - begin)));
        return at >= m_size || begin + bytes.size() > at;
    }

    std::unique_ptr<FileWindow> m_file;
    std::uint64_t m_size;
};

/// Finds line ends, whatever the encoding: LF is one byte, or two in UTF-16 (and then on an even distance); CR where the text begins
/// with lines that CR alone ends, as for LineReader.
class LineFinder
{
public:
    LineFinder(EvidenceText& text, EncodingGuess guess, bool endsWithCr) : m_text(text), m_guess(guess), m_endsWithCr(endsWithCr) {}

    [[nodiscard]] std::size_t unit() const { return m_guess.encoding == TextEncoding::Utf8 ? 1 : 2; }
    [[nodiscard]] bool damaged() const { return m_damaged; }

    /// Offset of the first byte of the line that holds \p at.
    std::uint64_t startOf(std::uint64_t at)
    {
        const std::uint64_t floor = at > maxLineSearch ? at - maxLineSearch : 0;
        std::uint64_t position = aligned(at);
        while (position > floor && position > m_guess.bomBytes && !endsLine(position))
            position -= unit();
        return position <= m_guess.bomBytes ? 0 : position; // the byte order mark belongs to the first line
    }

    /// Offset behind the line end that follows \p from, or the end of the text.
    std::uint64_t endOf(std::uint64_t from)
    {
        for (std::uint64_t position = from + unit();; position += unit()) {
            if (endsLine(position))
                return position;
            if (!seek(position))
                return position;
        }
    }

private:
    [[nodiscard]] std::uint64_t aligned(std::uint64_t at) const { return at - at % unit(); } // marks are as even as units
    bool seek(std::uint64_t at)
    {
        if (!m_text.seek(at))
            m_damaged = true;
        return !m_damaged && !m_text.empty() && at >= m_text.begin() && at < m_text.end();
    }
    char byteAt(std::uint64_t at) { return seek(at) ? m_text.bytes()[at - m_text.begin()] : '\0'; }

    /// The unit before \p position ends a line.
    bool endsLine(std::uint64_t position)
    {
        if (position < unit() + m_guess.bomBytes)
            return false;
        const std::uint64_t before = position - unit();
        if (!seek(before))
            return false;
        if (unit() == 1)
            return byteAt(before) == '\n' || (m_endsWithCr && byteAt(before) == '\r');
        const bool little = m_guess.encoding == TextEncoding::Utf16Le;
        const char letter = byteAt(little ? before : before + 1);
        return (letter == '\n' || (m_endsWithCr && letter == '\r')) && byteAt(little ? before + 1 : before) == '\0';
    }

    EvidenceText& m_text;
    EncodingGuess m_guess;
    bool m_endsWithCr = false;
    bool m_damaged = false;
};

/// Bytes [from, to) of the text, at most \p most of them.
std::string bytesBetween(EvidenceText& text, std::uint64_t from, std::uint64_t to, std::size_t most)
{
    std::string result;
    while (from < to && result.size() < most) {
        if (!text.seek(from) || text.empty() || from >= text.end())
            break;
        const std::uint64_t upTo = std::min({to, text.end(), from + (most - result.size())});
        result.append(text.bytes(), from - text.begin(), upTo - from);
        from = upTo;
    }
    return result;
}

RawLine decoded(EvidenceText& text, std::uint64_t from, std::uint64_t to, EncodingGuess guess, const CodePage* codePage)
{
    RawLine line;
    line.offset = from;
    if (from == 0)
        from = std::min<std::uint64_t>(guess.bomBytes, to);
    std::string raw = bytesBetween(text, from, to, maxShownBytes);
    line.cut = raw.size() < to - from;
    if (guess.encoding == TextEncoding::Utf8) {
        const bool pageFirst = codePage != nullptr && !codePage->oneByte() && guess.bomBytes == 0;
        if (const std::string_view whole = boundedUtf8(raw, line.cut ? raw.size() - 1 : raw.size()); !pageFirst && isValidUtf8(whole))
            line.text = whole; // without a character that the limit cut
        else if (codePage != nullptr)
            codePage->append(line.text, raw);
        else
            appendWindows1252(line.text, raw);
    } else {
        raw.resize(raw.size() / 2 * 2);
        appendUtf16(line.text, raw, guess.encoding);
    }
    while (!line.cut && !line.text.empty() && (line.text.back() == '\n' || line.text.back() == '\r' || line.text.back() == '\0')) // NUL: padding
        line.text.pop_back();
    line.text = toStorableUtf8(line.text);
    return line;
}

struct Range
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

/// A record that is one object among several of a line, or goes over many lines: what stands at \p at in the line \p line when it
/// is one, with where it ends. Nothing when the line itself is what to show.
struct ShownObject
{
    RawLine object;
    Range range;
    bool beginsLine = false; ///< only blanks stand before it
};

std::optional<ShownObject> objectAt(EvidenceText& text, std::uint64_t at, const Range& line, EncodingGuess guess, const CodePage* codePage)
{
    const std::size_t unit = guess.encoding == TextEncoding::Utf8 ? 1 : 2;
    const std::uint64_t begin = std::max<std::uint64_t>(line.from, line.from == 0 ? guess.bomBytes : 0);
    if (at < begin || (at - begin) % unit != 0)
        return std::nullopt;
    constexpr std::uint64_t mostBefore = 64;
    const std::uint64_t near = at - std::min(at - begin, mostBefore);
    const std::string before = decoded(text, near, at, guess, codePage).text;
    const std::size_t last = before.find_last_not_of(" \t");
    if (last != std::string::npos && before[last] != '[' && before[last] != ',' && before[last] != '}')
        return std::nullopt;
    const std::string raw = bytesBetween(text, at, at + maxShownBytes, maxShownBytes);
    const bool wide = guess.encoding != TextEncoding::Utf8;
    const bool sameBytes = !wide && (codePage == nullptr || codePage->oneByte()); // as far as JSON's own characters go
    std::string read;
    if (wide)
        appendUtf16(read, std::string_view(raw).substr(0, raw.size() / 2 * 2), guess.encoding);
    else if (!sameBytes)
        codePage->append(read, raw);
    const std::string_view seen = sameBytes ? raw : read;
    ShownObject shown;
    shown.beginsLine = last == std::string::npos && near == begin;
    if (const std::size_t length = at == begin ? recordLength(seen) : jsonObjectLength(seen); length != 0) {
        const StoredLine stored{raw, guess.encoding, codePage};
        shown.range = {at, Line{seen, at, 0, false, sameBytes ? nullptr : &stored}.offsetOf(length)};
        if (at == begin && shown.range.to <= line.to)
            return std::nullopt; // has a line to itself
    } else {
        // Longer than is shown; else it is broken, and its line tells more.
        if (at == begin || line.to - line.from <= maxShownBytes || !JsonObjects::begins(seen))
            return std::nullopt;
        shown.range = {at, line.to};
    }
    shown.object = decoded(text, shown.range.from, shown.range.to, guess, codePage);
    return shown;
}

struct EvidenceFacts
{
    OriginalFacts original;
    bool embedded = false;
    bool text = true;
    std::string (*recordText)(const BytesAt& file, std::uint64_t offset) = nullptr; ///< Format's
    std::shared_ptr<const CodePage> codePage; ///< that it was read by, if one was named
};

Result<EvidenceFacts> factsOf(Database& database, std::int64_t evidence)
{
    SqlStatement find = database.prepare("SELECT path, embedded, format, vantage, encoding, sha256, bytes, mtime FROM evidence WHERE id = ?");
    find.bind(1, evidence);
    if (!find.step())
        return errorOf(ErrorCode::Missing, "there is no evidence " + std::to_string(evidence) + " in this case");
    EvidenceFacts facts;
    facts.original = {evidence, std::string(find.text(0)), std::string(find.text(5)), static_cast<std::uint64_t>(find.integer(6)),
                      find.optionalInteger(7).value_or(unknownTime), std::string(find.text(2))};
    facts.embedded = find.integer(1) != 0;
    const Format* const format = formatById(find.text(2));
    facts.recordText = format != nullptr ? format->recordText : nullptr;
    facts.text = format != nullptr ? format->text : find.integer(3) != static_cast<std::int64_t>(Vantage::Capture);
    if (find.text(4) != "" && !find.text(4).starts_with("utf-")) {
        if (auto page = CodePage::byName(find.text(4)))
            facts.codePage = page.take();
    }
    return facts;
}

Result<std::unique_ptr<EvidenceText>> textOf(Database& database, const EvidenceFacts& facts)
{
    if (facts.embedded)
        return std::unique_ptr<EvidenceText>(std::make_unique<EmbeddedText>(database, facts.original.evidence));
    auto file = openOriginal(database, facts.original);
    if (!file)
        return file.error();
    auto window = FileWindow::over(file.take());
    if (!window)
        return errorOf(ErrorCode::Unreadable, "the original of evidence " + std::to_string(facts.original.evidence) + " cannot be read: " + facts.original.path);
    return std::unique_ptr<EvidenceText>(std::make_unique<OriginalText>(std::move(window), facts.original.bytes));
}

Error nothingThere(std::int64_t evidence, std::uint64_t offset, const char* what)
{
    return errorOf(ErrorCode::Missing, std::string("there is no ") + what + " at offset " + std::to_string(offset) +
                                           " of evidence " + std::to_string(evidence));
}

Error damagedBlock(std::int64_t evidence, std::uint64_t offset)
{
    return errorOf(ErrorCode::Damaged, "the stored contents of evidence " + std::to_string(evidence) +
                                           " are damaged at offset " + std::to_string(offset));
}

/// Of a log that is no text: its record, which has no neighbours here.
Result<EvidenceStore::Lines> recordOf(EvidenceText& text, const EvidenceFacts& facts, std::uint64_t offset)
{
    RawLine line;
    line.text = facts.recordText([&](std::uint64_t from, std::size_t bytes) { return bytesBetween(text, from, from + bytes, bytes); }, offset);
    if (line.text.empty())
        return nothingThere(facts.original.evidence, offset, "record");
    line.offset = offset;
    line.cut = line.text.size() > maxShownBytes;
    line.text.resize(boundedUtf8(line.text, maxShownBytes).size());
    EvidenceStore::Lines lines;
    lines.lines.push_back(std::move(line));
    return lines;
}

} // namespace

Result<StoredEvidence> EvidenceStore::evidence(std::int64_t id)
{
    auto facts = factsOf(m_database, id);
    if (!facts)
        return facts.error();
    StoredEvidence stored;
    stored.id = id;
    stored.path = facts.value().original.path;
    stored.embedded = facts.value().embedded;
    stored.text = facts.value().text;
    SqlStatement find = m_database.prepare("SELECT sha256, bytes, mtime, clock_offset FROM evidence WHERE id = ?");
    if (find.bind(1, id).step()) {
        stored.sha256 = find.text(0);
        stored.bytes = find.integer(1);
        stored.modified = find.optionalInteger(2).value_or(unknownTime);
        stored.clockOffset = find.integer(3);
    }
    return stored;
}

std::string EvidenceStore::readingOptions(std::int64_t evidence)
{
    SqlStatement find = m_database.prepare("SELECT json_extract(detail, '$.options') FROM custody WHERE action IN ('import', 'read-again')"
                                           " AND json_extract(detail, '$.evidence') = ?1 ORDER BY id DESC LIMIT 1");
    return find.bind(1, evidence).step() ? std::string(find.text(0)) : std::string();
}

std::string EvidenceStore::firstBytes(std::int64_t evidence, std::size_t most)
{
    EmbeddedText text(m_database, evidence);
    return bytesBetween(text, 0, most, most);
}

Result<bool> EvidenceStore::isCapture(std::int64_t evidence)
{
    auto facts = factsOf(m_database, evidence);
    if (!facts)
        return facts.error();
    return !facts.value().text && facts.value().recordText == nullptr;
}

Result<EvidenceStore::Lines> EvidenceStore::rawLines(std::int64_t evidence, std::uint64_t offset, int before, int after)
{
    auto facts = factsOf(m_database, evidence);
    if (!facts)
        return facts.error();
    if (!facts.value().text && facts.value().recordText == nullptr)
        return nothingThere(evidence, offset, "line (it is a capture)");

    const auto opened = textOf(m_database, facts.value());
    if (!opened)
        return opened.error();
    EvidenceText& text = *opened.value();
    if (facts.value().recordText != nullptr)
        return recordOf(text, facts.value(), offset);
    if (!text.seek(0))
        return damagedBlock(evidence, 0);
    const EncodingGuess guess = sniffEncoding(std::string_view(text.bytes()).substr(0, encodingSniffBytes));
    const bool endsWithCr = endsLinesWithCr(text.bytes());
    if (!text.seek(offset))
        return damagedBlock(evidence, offset);
    if (text.empty() || offset >= text.end())
        return nothingThere(evidence, offset, "line");

    LineFinder finder(text, guess, endsWithCr);
    std::deque<Range> ranges;
    const std::uint64_t start = finder.startOf(offset);
    ranges.push_back({start, finder.endOf(start)});
    const auto object = objectAt(text, offset, ranges.front(), guess, facts.value().codePage.get());
    if (object) {
        ranges.back().to = std::max(ranges.back().to, finder.endOf(object->range.to - finder.unit()));
        if (!object->beginsLine) // neighbours are objects of the same line
            before = after = 0;
    }
    for (int i = 0; i < before && ranges.front().from > 0; ++i) {
        const std::uint64_t end = ranges.front().from;
        const std::uint64_t from = finder.startOf(end - finder.unit());
        if (from >= end)
            break;
        ranges.push_front({from, end});
    }
    const std::size_t index = ranges.size() - 1;
    for (int i = 0; i < after; ++i) {
        const std::uint64_t from = ranges.back().to;
        if (!text.seek(from) || text.empty() || from >= text.end())
            break;
        ranges.push_back({from, finder.endOf(from)});
    }

    Lines lines;
    lines.index = index;
    for (const Range& range : ranges)
        lines.lines.push_back(object && lines.lines.size() == index ? object->object
                                                                    : decoded(text, range.from, range.to, guess, facts.value().codePage.get()));
    if (finder.damaged())
        return damagedBlock(evidence, offset);
    return lines;
}

Result<RawPacket> EvidenceStore::rawPacket(std::int64_t evidence, std::uint64_t offset)
{
    auto facts = factsOf(m_database, evidence);
    if (!facts)
        return facts.error();
    if (facts.value().text)
        return nothingThere(evidence, offset, "packet (it is a text log)");
    if (!facts.value().embedded) {
        std::optional<RawPacket> found;
        const auto read = eachPacketOfOriginal(m_database, facts.value().original, [&](const Packet& packet) {
            if (packet.offset == offset)
                found = RawPacket::of(packet);
            return !found;
        });
        if (!read)
            return read.error();
        return found ? Result<RawPacket>(std::move(*found)) : nothingThere(evidence, offset, "packet");
    }

    // Several blocks may reach over the offset: captures can show packets in another order than they stand in the file.
    SqlStatement find = m_database.prepare("SELECT zstd FROM evidence_block WHERE evidence = ?1 AND offset <= ?2"
                                           " AND offset + length > ?2 ORDER BY offset DESC");
    find.bind(1, evidence).bind(2, static_cast<std::int64_t>(offset));
    while (find.step()) {
        const auto raw = unpackBlock(find.blob(0), maxBlockBytes);
        if (!raw)
            return damagedBlock(evidence, offset);
        std::size_t position = 0;
        while (const auto packet = packetAt(*raw, position)) {
            if (packet->offset != offset)
                continue;
            return RawPacket::of(*packet);
        }
        if (position != raw->size())
            return damagedBlock(evidence, offset);
    }
    return nothingThere(evidence, offset, "kept packet");
}

Result<void> EvidenceStore::eachOriginalPacket(std::int64_t evidence, const std::function<bool(const Packet&)>& visit)
{
    auto facts = factsOf(m_database, evidence);
    if (!facts)
        return facts.error();
    return eachPacketOfOriginal(m_database, facts.value().original, visit);
}

} // namespace delist
