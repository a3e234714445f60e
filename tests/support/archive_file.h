// Archives and compressed streams made for tests, by libarchive.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace delist {

struct PackedFile
{
    std::string name;
    std::string data;
    std::int64_t modified = 1'700'000'000; ///< seconds since 1970
};

enum class Packed { Zip, StoredZip, Tar, TarGz, SevenZip, Gz, Xz, Zst, Bz2, Lz4 };

/// The archive's bytes. A stream (gz and the like) takes one file.
std::string pack(Packed kind, const std::vector<PackedFile>& files, const char* password = nullptr);

} // namespace delist
