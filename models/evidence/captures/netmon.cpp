// netmon: Microsoft Network Monitor captures, 1.1 and 2.0 to 2.3: where the frames are. The table that says it, and in which
// order they are shown, stands at the end of the file. A file on disk is asked for it first and then read as it comes; what
// comes only once, or is out of order, is read when it is whole. One that was cut before its table is walked frame by frame.
#include "evidence/captures/capture_reader.h"
#include "evidence/captures/netmon_frames.h"
#include "evidence/format.h"
#include "evidence/input/spool.h"

namespace delist {

namespace {

constexpr std::size_t mostFrameBytes = maxPacketBytes;
constexpr std::string_view noFrame = "the frame table points to where no frame can be";
constexpr std::uint64_t mostHoleBytes = 4U << 20; ///< searched for the next frame of a file without its table

class NetmonSource final : public NetmonFrames
{
public:
    using NetmonFrames::NetmonFrames;
    void feed(std::string_view block) override;
    void finish() override;

private:
    enum class Way : std::uint8_t {
        Unknown, ///< nothing was read yet
        Spool,   ///< what comes is kept and read when it is whole
        File,    ///< the file is read again when it is over
        Stream   ///< frames are read as they come
    };
    Step step(std::string_view bytes) override;
    void end() override;

    bool readTables();
    void choose();
    void walkTable();
    void walkPhysically();
    [[nodiscard]] bool plausible(std::uint64_t offset, std::uint64_t* next);
    [[nodiscard]] bool plausibleRun(std::uint64_t offset);
    [[nodiscard]] std::uint64_t behindStructures(std::uint64_t offset) const;
    /// The frame at \p offset, which ends by \p limit.
    void frame(std::uint64_t offset, std::uint64_t limit);
    /// Whether it can be read; a reject says why not.
    bool acceptable(std::uint64_t offset, const NetmonFrame& frame, std::uint64_t limit, std::string_view head);
    [[nodiscard]] std::size_t trailerBytes(std::uint64_t end, std::uint64_t limit) const;

    Way m_way = Way::Unknown;
    Spool m_spool;
    RandomBytes* m_bytes = &m_spool;
    bool m_cut = false;     ///< the spool could not take everything
    bool m_valid = false;   ///< it has a header
    bool m_ordered = false; ///< the frame table was read
    NetmonFrameTable m_table;
    std::size_t m_next = 0; ///< of m_table, when frames are read as they come
    std::uint64_t m_repeated = 0;
    std::uint64_t m_holes = 0;
};

/// How the file will be read: it is asked for its table when that can be done before its turn.
void NetmonSource::choose()
{
    m_way = Way::Spool;
    if (!options().file)
        return;
    m_bytes = options().file.get();
    m_way = Way::File;
    if (readTables() && m_ordered && !m_table.disordered())
        m_way = Way::Stream;
}

void NetmonSource::feed(std::string_view block)
{
    if (m_way == Way::Unknown)
        choose();
    if (m_way == Way::Stream)
        PacketSource::feed(block);
    else if (m_way == Way::Spool && !m_cut && !m_spool.append(block))
        m_cut = true;
}

void NetmonSource::finish()
{
    if (m_way == Way::Stream)
        return PacketSource::finish();
    if (m_way == Way::File ? !m_valid : !readTables())
        return;
    if (m_cut) {
        setTruncated();
        note("There was no room for a temporary copy; only the first " + std::to_string(m_spool.size()) + " bytes were read.");
    }
    if (m_ordered) {
        walkTable();
    } else {
        setTruncated();
        note("The frame table at the end of the file is missing or cut off; the frames were read one after the other.");
        walkPhysically();
    }
    end();
}

void NetmonSource::end()
{
    if (m_repeated > 0)
        note("The frame table names " + std::to_string(m_repeated) + " frames more than once; they were read once.");
    if (m_holes > 0)
        note(std::to_string(m_holes) + (m_holes == 1 ? " place holds" : " places hold") + " no frames and were passed over.");
    tellRest();
}

/// Header and tables. False when it is no file of Network Monitor.
bool NetmonSource::readTables()
{
    const std::optional<NetmonHeader> header = parseNetmonHeader(m_bytes->at(0, netmonHeaderBytes));
    if (!header) {
        rejectAt(0, m_bytes->size() < 48 ? "the header is cut off" : "not a Network Monitor file header", m_bytes->at(0, 64));
        if (m_bytes->size() > 0 && m_bytes->size() < 48)
            setTruncated();
        note("There is no Network Monitor header.");
        return false;
    }
    begin(*header, readNetmonProcesses(*m_bytes, *header), readNetmonComments(*m_bytes, *header));
    for (const NetmonPlace& place : {header->comments, header->userData, header->extendedInfo})
        if (place.length > 0)
            m_table.addBoundary(place.offset);
    if (header->processes.length > 0)
        m_table.addBoundary(header->processes.offset);
    m_ordered = m_table.load(*m_bytes, *header);
    m_valid = true;
    return true;
}

void NetmonSource::walkTable()
{
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        if (m_table.take(i))
            frame(m_table.at(i), m_table.limitOf(i));
        else
            ++m_repeated;
    }
    if (m_table.disordered())
        note("The frames stand in another order in the file than they are shown; they were read as shown.");
}

/// Whether a frame may stand at \p offset, by its own numbers.
bool NetmonSource::plausible(std::uint64_t offset, std::uint64_t* next)
{
    const std::size_t headerBytes = header().frameHeaderBytes();
    const std::string_view bytes = m_bytes->at(offset, headerBytes);
    if (bytes.size() < headerBytes)
        return false;
    const NetmonFrame found = parseNetmonFrame(header(), bytes);
    constexpr Micros longest = Micros{10} * 366 * 24 * 3600 * 1000000;
    if (found.captured == 0 || found.captured > found.original || found.captured > mostFrameBytes ||
        found.original > (128U << 20) || found.delta > longest || found.delta < -longest)
        return false;
    const std::uint64_t end = offset + headerBytes + found.captured;
    const std::string_view trailer = m_bytes->at(end, header().trailerBytes());
    if (trailer.size() >= 2 && netmonFrameKind(le16At(trailer, 0)) == NetmonFrameKind::Unknown && le16At(trailer, 0) < 0xe000)
        return false;
    *next = end + header().trailerBytes();
    return true;
}

/// Two frames in a row, or one before the end of the file: holes may stand between any.
bool NetmonSource::plausibleRun(std::uint64_t offset)
{
    for (int i = 0; i < 2; ++i) {
        std::uint64_t next = 0;
        if (!plausible(offset, &next))
            return false;
        if (next >= m_bytes->size()) // a frame that reaches beyond the file may be anything
            return next - header().trailerBytes() <= m_bytes->size();
        if (behindStructures(next) != next)
            return true;
        offset = next;
    }
    return true;
}

/// Past the tables that begin at \p offset.
std::uint64_t NetmonSource::behindStructures(std::uint64_t offset) const
{
    for (int i = 0; i < 4; ++i) { // they may follow each other
        for (const NetmonPlace& place : {header().frameTable, header().comments, header().extendedInfo, header().userData})
            if (place.length > 0 && offset == place.offset)
                offset += place.length;
        if (header().processes.length > 0 && offset == header().processes.offset)
            offset = std::max(processesEnd(), offset + 2);
    }
    return offset;
}

void NetmonSource::walkPhysically()
{
    std::uint64_t at = 128;
    if (!plausibleRun(at) && plausibleRun(netmonHeaderBytes))
        at = netmonHeaderBytes;
    while ((at = behindStructures(at)) < m_bytes->size()) {
        std::uint64_t next = 0;
        if (plausible(at, &next)) {
            frame(at, m_bytes->size());
            at = next;
            continue;
        }
        if (m_bytes->size() - at < header().frameHeaderBytes())
            return; // the beginning of a header
        const std::uint64_t hole = at;
        const std::uint64_t last = std::min(m_bytes->size(), hole + mostHoleBytes);
        do {
            ++at;
        } while (at < last && !plausibleRun(at));
        ++m_holes;
        rejectAt(hole, "no frame here", m_bytes->at(hole, 64));
        if (at >= last)
            return;
    }
}

std::size_t NetmonSource::trailerBytes(std::uint64_t end, std::uint64_t limit) const
{
    return static_cast<std::size_t>(std::min<std::uint64_t>(header().trailerBytes(), limit - end));
}

bool NetmonSource::acceptable(std::uint64_t offset, const NetmonFrame& frame, std::uint64_t limit, std::string_view head)
{
    const std::uint64_t end = offset + header().frameHeaderBytes() + frame.captured;
    if (end > m_bytes->size()) {
        setTruncated();
        note("The capture ends inside a frame; everything before it was read.");
        return false;
    }
    if (frame.captured > mostFrameBytes || end > limit) {
        rejectAt(offset, "impossible frame length " + std::to_string(frame.captured), head);
        return false;
    }
    return true;
}

void NetmonSource::frame(std::uint64_t offset, std::uint64_t limit)
{
    const std::size_t headerBytes = header().frameHeaderBytes();
    const std::string_view head = m_bytes->at(offset, headerBytes);
    if (offset < 48 || head.size() < headerBytes || offset + headerBytes > limit)
        return rejectAt(offset, noFrame, head);
    const NetmonFrame found = parseNetmonFrame(header(), head);
    if (!acceptable(offset, found, limit, head))
        return;
    const std::uint64_t end = offset + headerBytes + found.captured;
    // One look for header, data and trailer, so that the views stay valid.
    const std::string_view whole = m_bytes->at(offset, headerBytes + found.captured + trailerBytes(end, limit));
    if (whole.size() < headerBytes + found.captured)
        return rejectAt(offset, "the frame cannot be read", {});
    content(offset, found, whole.substr(headerBytes));
}

/// One frame of an ordered table from what comes; places between frames are passed over.
PacketSource::Step NetmonSource::step(std::string_view bytes)
{
    const std::size_t headerBytes = header().frameHeaderBytes();
    for (; m_next < m_table.size(); ++m_next) {
        const std::uint64_t at = m_table.at(m_next);
        const std::uint64_t limit = m_table.limitOf(m_next);
        if (at < 48 || at + headerBytes > limit) {
            rejectAt(at, noFrame, {});
            continue;
        }
        if (at > offset())
            return used(static_cast<std::size_t>(at - offset()));
        if (bytes.size() < headerBytes) {
            if (!atEnd())
                return need(headerBytes);
            break;
        }
        const NetmonFrame found = parseNetmonFrame(header(), bytes);
        ++m_next;
        if (!acceptable(at, found, limit, bytes.substr(0, headerBytes)))
            return used(headerBytes);
        const std::size_t length = headerBytes + found.captured + trailerBytes(at + headerBytes + found.captured, limit);
        if (bytes.size() < length) {
            --m_next;
            if (!atEnd())
                return need(length);
            break;
        }
        content(at, found, bytes.substr(headerBytes, length - headerBytes));
        return used(length);
    }
    // Behind the last frame stand only the tables.
    const bool missing = m_next < m_table.size();
    m_next = m_table.size();
    if (missing) {
        setTruncated();
        note("The capture ends inside a frame; everything before it was read.");
    }
    return used(bytes.size());
}

Detection detect(const Sample& sample)
{
    const auto header = parseNetmonHeader(sample.bytes);
    if (!header)
        return {0, "no Network Monitor header"};
    return {1, "Network Monitor " + std::to_string(header->major) + "." + std::to_string(header->minor) + " header"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return makeCaptureReader<NetmonSource>(options, sink);
}

} // namespace

extern const Format netmonFormat;
const Format netmonFormat{"netmon", "Microsoft Network Monitor capture", Vantage::Capture, FormatClock::Local,
                          false, detect, open};

} // namespace delist
