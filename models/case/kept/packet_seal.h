// PacketSeal: what the custody log keeps of a capture's kept packets, so that one that is taken out or exchanged later is
// missed. A text log has its own SHA-256; of a capture only the mail-relevant part is in the case.
#pragma once
#include "case/sql/database.h"
#include "evidence/input/sha256.h"
#include <QJsonObject>
#include <string>

namespace delist {

struct PacketSeal
{
    std::int64_t blocks = 0;
    std::string sha256;
    bool operator==(const PacketSeal&) const = default;

    /// {"blocks":3,"sha256":"…"}
    [[nodiscard]] QJsonObject toJson() const;
    static PacketSeal fromJson(const QJsonObject& object);
};

/// Takes the blocks of one evidence in the order of their offsets.
class PacketSealer
{
public:
    void add(std::int64_t offset, std::int64_t length, std::string_view zstd);
    /// Ends it.
    [[nodiscard]] PacketSeal seal() { return {m_blocks, m_hash.hex()}; }

private:
    Sha256 m_hash;
    std::int64_t m_blocks = 0;
};

/// Of what is stored. Throws DatabaseError.
PacketSeal sealOf(Database& database, std::int64_t evidence);

} // namespace delist
