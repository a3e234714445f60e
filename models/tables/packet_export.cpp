#include "tables/packet_export.h"
#include "evidence/captures/pcapng_writer.h"
#include "tables/output_path.h"
#include <QJsonDocument>
#include <QSaveFile>

namespace delist {

namespace {

constexpr std::size_t flushBytes = 1U << 20;

QStringList texts(const std::vector<std::string>& list)
{
    QStringList result;
    for (const std::string& text : list)
        result << QString::fromStdString(text);
    return result;
}

} // namespace

Result<void> exportPackets(Database& database, const TableFilter& filter, const QString& path, const std::stop_token& stop,
                           const std::function<void(const JobProgress&)>& progress, PacketExport& result)
{
    const auto error = [&](ErrorCode code, std::string message) {
        return Error{code, std::move(message), path.toStdString(), {}};
    };
    if (auto allowed = mayBeWritten(database, path); !allowed)
        return allowed;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return error(ErrorCode::Unwritable, "cannot be written: " + file.errorString().toStdString());

    const QByteArray chosen = QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact);
    PcapngWriter writer("Delist", "Packets of a Delist case, selected by " + chosen.toStdString() +
                                      ". Only packets that the case keeps; each says which evidence it comes from.");
    bool written = true;
    JobProgress state{path, 0, 0, 0};
    const auto flush = [&] {
        std::string& out = writer.out();
        written = written && file.write(out.data(), static_cast<qint64>(out.size())) == static_cast<qint64>(out.size());
        out.clear();
        return written;
    };
    const PacketSelection selection = selectPackets(database, filter, stop, [&](const SelectedPacket& selected) {
        std::string comment = "evidence " + std::to_string(selected.evidence) + ", offset " +
                              std::to_string(selected.packet.offset);
        if (!selected.finding.empty())
            comment += "; " + selected.finding;
        writer.packet(selected.packet, selected.path, comment);
        ++state.done;
        if (writer.out().size() < flushBytes)
            return true;
        progress(state);
        return flush();
    });
    result.packets = selection.packets;
    result.flows = selection.flows;
    result.notEmbedded = texts(selection.notEmbedded);
    result.damaged = texts(selection.damaged);
    if (stop.stop_requested())
        return error(ErrorCode::Cancelled, "cancelled");
    if (selection.packets == 0)
        return error(ErrorCode::Empty, "the case holds no packets behind this selection");
    if (!flush() || !file.commit())
        return error(ErrorCode::Unwritable, "cannot be written: " + file.errorString().toStdString());
    return {};
}

} // namespace delist
