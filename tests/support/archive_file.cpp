#include "support/archive_file.h"
#include <archive.h>
#include <archive_entry.h>

namespace delist {

std::string pack(Packed kind, const std::vector<PackedFile>& files, const char* password)
{
    archive* const a = archive_write_new();
    switch (kind) {
    case Packed::Zip: archive_write_set_format_zip(a); break;
    case Packed::StoredZip:
        archive_write_set_format_zip(a);
        archive_write_zip_set_compression_store(a);
        break;
    case Packed::Tar: archive_write_set_format_ustar(a); break;
    case Packed::TarGz:
        archive_write_set_format_ustar(a);
        archive_write_add_filter_gzip(a);
        break;
    case Packed::SevenZip: archive_write_set_format_7zip(a); break;
    default: archive_write_set_format_raw(a); break;
    }
    switch (kind) {
    case Packed::Gz: archive_write_add_filter_gzip(a); break;
    case Packed::Xz: archive_write_add_filter_xz(a); break;
    case Packed::Zst: archive_write_add_filter_zstd(a); break;
    case Packed::Bz2: archive_write_add_filter_bzip2(a); break;
    case Packed::Lz4: archive_write_add_filter_lz4(a); break;
    default: break;
    }
    if (password) {
        archive_write_set_options(a, "zip:encryption=zipcrypt");
        archive_write_set_passphrase(a, password);
    }
    archive_write_set_bytes_in_last_block(a, 1);
    std::size_t room = 1 << 20;
    for (const PackedFile& file : files)
        room += file.data.size() + file.data.size() / 4;
    std::string out(room, '\0');
    std::size_t used = 0;
    archive_write_open_memory(a, out.data(), out.size(), &used);
    for (const PackedFile& file : files) {
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(file.data.size()));
        archive_entry_set_filetype(entry, file.name.ends_with('/') ? AE_IFDIR : AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_mtime(entry, file.modified, 0);
        archive_write_header(a, entry);
        archive_write_data(a, file.data.data(), file.data.size());
        archive_entry_free(entry);
    }
    archive_write_close(a);
    archive_write_free(a);
    out.resize(used);
    return out;
}

} // namespace delist
