#include "case/kept/packet_seal.h"

namespace delist {

QJsonObject PacketSeal::toJson() const
{
    return {{QStringLiteral("blocks"), qint64(blocks)}, {QStringLiteral("sha256"), QString::fromStdString(sha256)}};
}

PacketSeal PacketSeal::fromJson(const QJsonObject& object)
{
    return {object[QStringLiteral("blocks")].toInteger(), object[QStringLiteral("sha256")].toString().toStdString()};
}

void PacketSealer::add(std::int64_t offset, std::int64_t length, std::string_view zstd)
{
    // Lengths in front, so that no two rows of blocks read the same.
    m_hash.add(std::to_string(offset) + ':' + std::to_string(length) + ':' + std::to_string(zstd.size()) + ';');
    m_hash.add(zstd);
    ++m_blocks;
}

PacketSeal sealOf(Database& database, std::int64_t evidence)
{
    SqlStatement blocks = database.prepare("SELECT offset, length, zstd FROM evidence_block WHERE evidence = ? ORDER BY offset");
    blocks.bind(1, evidence);
    PacketSealer sealer;
    while (blocks.step())
        sealer.add(blocks.integer(0), blocks.integer(1), blocks.blob(2));
    return sealer.seal();
}

} // namespace delist
