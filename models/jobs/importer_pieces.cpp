// Importer: captures that are pieces of one capture, whatever their names and whenever they were imported. Names propose chains before
// anything is read (capture_chains.h); what is found here shows in the packets, and is read again from those that the case keeps.
#include "case/kept/kept_packets.h"
#include "evidence/captures/capture_session.h"
#include "evidence/captures/piece_seam.h"
#include "evidence/input/sha256.h"
#include "evidence/no_sink.h"
#include "jobs/importer.h"
#include "jobs/input_samples.h"
#include <QJsonDocument>
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <ranges>
#include <set>

namespace delist {

namespace {

constexpr std::size_t mostFlows = 256; ///< that are looked at, of two captures
constexpr std::size_t mostLooks = 4;   ///< at captures that one may go on from

/// The packets worth keeping.
class PacketSink final : public NoSink
{
public:
    explicit PacketSink(const std::function<bool(const Packet&)>& visit) : m_visit(visit) {}
    void packet(const Packet& packet) override { m_goesOn = m_goesOn && m_visit(packet); }
    [[nodiscard]] bool goesOn() const { return m_goesOn; }

private:
    const std::function<bool(const Packet&)>& m_visit;
    bool m_goesOn = true;
};

} // namespace

Result<void> Importer::joinPieces()
{
    if (stopped())
        return {};
    try {
        RowId newest = 0;
        m_writer.ask([&](Database& database) {
            newest = database.integer("SELECT ifnull(max(id), 0) FROM evidence WHERE vantage = 1");
            m_lookedAt = database.integer("SELECT ifnull((SELECT value FROM meta WHERE key = 'pieces'), 0)"); // what an import that was killed left is looked at now
        });
        if (newest <= m_lookedAt)
            return {};
        for (const Pieces& pieces : findPieces())
            if (!stopped())
                readTogether(pieces);
        if (!stopped())
            m_writer.ask([&](Database& database) {
                database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('pieces', ?1)").bind(1, std::string_view(std::to_string(newest))).run();
            });
    } catch (const std::bad_alloc&) { // they stay as they are
        rollback();
    } catch (const DatabaseError& error) {
        if (!isStop(error))
            m_failure = error;
        try {
            rollback();
        } catch (const DatabaseError&) {
            // The first failure is the one to tell.
        }
        if (m_failure)
            return m_failure->toError(m_casePath);
    }
    m_result.cancelled = m_stop.stop_requested();
    return {};
}

/// At each place one capture goes on from another: what lies beside it is another capture. One that came late may belong between pieces that
/// are read as one already; and a flow may be silent while a whole piece was written.
std::vector<Importer::Pieces> Importer::findPieces()
{
    std::vector<CaptureRun> runs;
    m_writer.ask([&](Database& database) { runs = captureRuns(database); });
    const auto isNew = [this](const CaptureRun& run) {
        return std::ranges::any_of(run.pieces, [this](const CapturePiece& piece) { return piece.id > m_lookedAt; });
    };
    std::vector<bool> goneOn(runs.size()); // in another one that was found here
    std::vector<Micros> apart(runs.size());
    std::vector<std::int64_t> groups;
    std::ranges::transform(runs, std::back_inserter(groups), &CaptureRun::number);
    for (std::size_t later = 0; later < runs.size(); ++later) {
        std::vector<std::size_t> earlier;
        for (std::size_t i = 0; i < later; ++i)
            if ((isNew(runs[i]) || isNew(runs[later])) && groups[i] != groups[later] && !goneOn[i] && mayGoOn(runs[i], runs[later]))
                earlier.push_back(i);
        std::ranges::stable_sort(earlier, {}, [&](std::size_t i) { return std::abs(runs[later].first - runs[i].last); });
        earlier.resize(std::min(earlier.size(), mostLooks));
        for (const std::size_t i : earlier) {
            const bool beside = std::ranges::any_of(std::views::iota(std::size_t{0}, runs.size()), [&](std::size_t other) {
                return other != later && groups[other] == groups[later] && sawTheSameTime(runs[i], runs[other]);
            });
            if (stopped() || groups[i] == groups[later] || beside)
                continue;
            const std::optional<Micros> timesApart = goesOn(runs[i], runs[later]);
            if (!timesApart)
                continue;
            goneOn[i] = true;
            apart[i] = std::max(apart[i], *timesApart);
            std::ranges::replace(groups, std::int64_t{groups[later]}, std::int64_t{groups[i]});
        }
    }
    std::map<std::int64_t, Pieces> grouped;
    std::map<std::int64_t, std::set<std::int64_t>> members;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Pieces& group = grouped[groups[i]];
        group.pieces.insert(group.pieces.end(), runs[i].pieces.begin(), runs[i].pieces.end());
        group.apart = std::max(group.apart, apart[i]);
        members[groups[i]].insert(runs[i].number);
    }
    std::vector<Pieces> found;
    for (auto& [number, group] : grouped) {
        if (members[number].size() < 2)
            continue;
        std::ranges::stable_sort(group.pieces, {}, &CapturePiece::first);
        found.push_back(std::move(group));
    }
    return found;
}

std::optional<Micros> Importer::goesOn(const CaptureRun& earlier, const CaptureRun& later)
{
    std::vector<std::pair<Endpoint, Endpoint>> flows;
    m_writer.ask([&](Database& database) { flows = flowsOfBoth(database, earlier, later, mostFlows); });
    if (flows.empty())
        return std::nullopt;
    PieceSeam seam(later.first);
    for (const auto& [one, other] : flows)
        seam.watch(one, other);
    for (const CapturePiece& piece : earlier.pieces)
        if (!eachPacket(piece, [&](const Packet& packet) {
                seam.before(packet);
                return true;
            }))
            return std::nullopt;
    bool enough = false;
    for (const CapturePiece& piece : later.pieces)
        if (!enough && !eachPacket(piece, [&](const Packet& packet) { return !enough && !(enough = !seam.after(packet)); }) && !enough)
            return std::nullopt;
    if (!seam.shares() && !(followsInTime(seam.first(), seam.last(), seam.next()) && (seam.flowsGoOn() || seam.nearlyShares())))
        return std::nullopt;
    return seam.timesApart();
}

void Importer::readTogether(const Pieces& found)
{
    const std::vector<CapturePiece>& pieces = found.pieces;
    ReaderOptions options;
    options.mailPorts = m_mailPorts;
    CaptureSession session(options, m_writer, found.apart);
    EvidenceStart start;
    start.chained = true;
    start.vantage = Vantage::Capture;
    for (const CapturePiece& piece : pieces)
        start.pieces.push_back(piece.id);
    std::vector<std::string> notes;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const CapturePiece& piece = pieces[i];
        start.again = piece.id;
        start.path = piece.path;
        m_writer.begin(start);
        session.beginFile(piece.id, i + 1 < pieces.size() ? pieces[i + 1].first : unknownTime);
        if (!eachPacket(piece, [&](const Packet& packet) {
                session.consumer().packet(packet);
                return !m_writer.failed();
            })) {
            rollback();
            return;
        }
        notes.push_back(goingOnFrom(i > 0 ? pieces[i - 1].path : std::string(), piece.note));
        m_writer.commitPiece(notes.back());
    }
    session.finish();
    m_writer.commitChain();
    for (ImportedEvidence& each : m_result.imported)
        for (std::size_t i = 0; i < pieces.size(); ++i)
            if (each.id == pieces[i].id)
                each.note = QString::fromStdString(notes[i]);
}

bool Importer::eachPacket(const CapturePiece& piece, const std::function<bool(const Packet&)>& visit)
{
    constexpr unsigned often = 4096;
    unsigned count = 0;
    const auto visitOrStop = [&](const Packet& packet) {
        if (count++ % often == 0)
            report(piece.path);
        return !stopped() && visit(packet);
    };
    if (!piece.embedded)
        return eachPacketOfOriginal(piece, visitOrStop);
    const auto next = [&](std::int64_t offset) {
        std::optional<PacketBlock> block;
        m_writer.ask([&](Database& database) { block = packetBlockAfter(database, piece.id, offset); });
        return block;
    };
    return eachKeptPacket(next, visitOrStop) == Kept::All;
}

bool Importer::eachPacketOfOriginal(const CapturePiece& piece, const std::function<bool(const Packet&)>& visit)
{
    const Format* const format = formatById(piece.format);
    const std::string onDisk = fileOnDisk(piece.path);
    if (format == nullptr || onDisk.empty())
        return false;
    std::string said;
    m_writer.ask([&](Database& database) { said = EvidenceStore(database).readingOptions(piece.id); });
    const auto reading = ReadingOptions::resolve(ReadAs::fromJson(QJsonDocument::fromJson(QByteArray::fromStdString(said)).object()), m_settings.timezone);
    if (!reading)
        return false;
    bool all = false;
    InputVisitor visitor;
    visitor.item = [&](InputItem& item) {
        if (all || item.path() != piece.path)
            return;
        ReaderOptions options;
        options.mailPorts = m_mailPorts;
        options.localToUtc = [toUtc = reading.value().clockFor(*format, {}).localToUtc](Micros local) { return toUtc ? toUtc(local) : local; };
        options.fileName = std::string(item.fileName());
        options.file = item.window();
        PacketSink sink(visit);
        const std::unique_ptr<Reader> reader = format->open(options, sink);
        Sha256 hash;
        const auto block = m_pool.take();
        while (sink.goesOn()) {
            const auto got = item.read(*block);
            if (!got || got.value() == 0)
                break;
            reader->feed({block->data(), got.value()});
            hash.add({block->data(), got.value()});
        }
        if (sink.goesOn())
            reader->finish();
        all = sink.goesOn() && hash.hex() == piece.sha256;
    };
    visitor.skipped = [](const std::string&, const Error&) {};
    (void)InputWalker(std::move(visitor)).walk({onDisk}, m_stop);
    return all;
}

} // namespace delist
