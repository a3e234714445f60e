// exportPackets(): the kept packets behind a selection as a pcapng file for Wireshark: original times and lengths, an
// interface per evidence and link type, and on each packet where it comes from and which finding names its host.
#pragma once
#include "case/tables/flow_packets.h"
#include "jobs/job.h"
#include <QString>

namespace delist {

struct PacketExport
{
    qint64 packets = 0;
    qint64 flows = 0;
    QStringList notEmbedded; ///< evidence whose packets the case does not hold
    QStringList damaged;
};

/// Blocking; any thread that owns the database. Throws DatabaseError. ErrorCode::Empty when no packet is behind the selection
/// (\p result still says why), Exists when \p path is an imported original or the case itself. Then, and when cancelled or
/// failed, there is no file; a file of that name is replaced only by a whole one.
Result<void> exportPackets(Database& database, const TableFilter& filter, const QString& path, const std::stop_token& stop,
                           const std::function<void(const JobProgress&)>& progress, PacketExport& result);

} // namespace delist
