#include "evidence/input/archive_kind.h"

namespace delist {

namespace {

using namespace std::literals;

/// POSIX ustar and the older form alike: the header block's own checksum must be right, which text never is by chance.
bool isTar(std::string_view head)
{
    constexpr std::size_t block = 512;
    constexpr std::size_t checksumAt = 148;
    constexpr std::size_t checksumLength = 8;
    if (head.size() < block || head[0] == '\0')
        return false;
    unsigned stored = 0;
    bool digits = false;
    for (std::size_t i = checksumAt; i < checksumAt + checksumLength; ++i) {
        const char c = head[i];
        if (c >= '0' && c <= '7') {
            stored = stored * 8 + static_cast<unsigned>(c - '0');
            digits = true;
        } else if (c == ' ' || c == '\0') {
            if (digits)
                break;
        } else {
            return false;
        }
    }
    unsigned sum = 0;
    for (std::size_t i = 0; i < block; ++i)
        sum += i >= checksumAt && i < checksumAt + checksumLength ? ' ' : static_cast<unsigned char>(head[i]);
    return digits && sum == stored;
}

} // namespace

ArchiveKind archiveKind(std::string_view head)
{
    if (head.starts_with("\x1f\x8b\x08"sv))
        return ArchiveKind::Gzip;
    if (head.starts_with("\xfd"
                         "7zXZ\0"sv))
        return ArchiveKind::Xz;
    if (head.starts_with("\x28\xb5\x2f\xfd"sv))
        return ArchiveKind::Zstd;
    if (head.size() >= 10 && head.starts_with("BZh"sv) && head[3] >= '1' && head[3] <= '9'
        && (head.substr(4, 6) == "\x31\x41\x59\x26\x53\x59"sv || head.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"sv))
        return ArchiveKind::Bzip2;
    if (head.starts_with("\x04\x22\x4d\x18"sv))
        return ArchiveKind::Lz4;
    if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv) || head.starts_with("PK\x07\x08PK"sv))
        return ArchiveKind::Zip;
    if (head.starts_with("7z\xbc\xaf\x27\x1c"sv))
        return ArchiveKind::SevenZip;
    if (head.starts_with("MSCF\0\0\0\0"sv))
        return ArchiveKind::Cab;
    if (head.starts_with("Rar!\x1a\x07\0"sv) || head.starts_with("Rar!\x1a\x07\x01\0"sv))
        return ArchiveKind::Rar;
    return isTar(head) ? ArchiveKind::Tar : ArchiveKind::None;
}

const char* archiveKindName(ArchiveKind kind)
{
    switch (kind) {
    case ArchiveKind::Gzip: return "gz file";
    case ArchiveKind::Xz: return "xz file";
    case ArchiveKind::Zstd: return "zst file";
    case ArchiveKind::Bzip2: return "bz2 file";
    case ArchiveKind::Lz4: return "lz4 file";
    case ArchiveKind::Tar: return "tar archive";
    case ArchiveKind::Zip: return "zip archive";
    case ArchiveKind::SevenZip: return "7z archive";
    case ArchiveKind::Cab: return "cabinet";
    case ArchiveKind::Rar: return "rar archive";
    case ArchiveKind::None: break;
    }
    return "file";
}

} // namespace delist
