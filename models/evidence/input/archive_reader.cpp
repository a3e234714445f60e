#include "evidence/input/archive_reader.h"
#include "evidence/input/zip_end.h"
#include <archive.h>
#include <archive_entry.h>
#include <algorithm>
#include <cstring>
#include <utility>

namespace delist {

struct ArchiveReader::Callbacks
{
    static la_ssize_t read(archive* handle, void* data, const void** buffer)
    {
        auto& self = *static_cast<ArchiveReader*>(data);
        const auto got = self.m_packed.read(self.m_buffer);
        if (!got) {
            self.m_sourceError = got.error();
            // The bytes so far may make a good archive: a source that was cut off just ends here.
            if (got.error().code == ErrorCode::Truncated)
                return 0;
            archive_set_error(handle, EIO, "%s", got.error().message.c_str());
            return ARCHIVE_FATAL;
        }
        *buffer = self.m_buffer.data();
        return static_cast<la_ssize_t>(got.value());
    }

    static la_int64_t seek(archive*, void* data, la_int64_t offset, int whence)
    {
        FileSource& file = *static_cast<ArchiveReader*>(data)->m_seekable;
        la_int64_t base = 0;
        if (whence == SEEK_CUR)
            base = static_cast<la_int64_t>(file.position());
        else if (whence == SEEK_END)
            base = static_cast<la_int64_t>(file.size().value_or(0));
        if (base + offset < 0 || !file.seek(static_cast<std::uint64_t>(base + offset)))
            return ARCHIVE_FATAL;
        return base + offset;
    }

    static la_int64_t skip(archive*, void* data, la_int64_t bytes)
    {
        FileSource& file = *static_cast<ArchiveReader*>(data)->m_seekable;
        const std::uint64_t size = file.size().value_or(0);
        if (bytes < 0 || file.position() + static_cast<std::uint64_t>(bytes) > size)
            return 0; // libarchive reads instead and meets the end
        return file.seek(file.position() + static_cast<std::uint64_t>(bytes)) ? bytes : 0;
    }
};

void ArchiveReader::Free::operator()(archive* handle) const { archive_read_free(handle); }

ArchiveReader::ArchiveReader(ArchiveKind kind, ByteSource& packed, FileSource* seekable)
    : m_kind(kind), m_packed(packed), m_seekable(seekable), m_archive(archive_read_new()), m_buffer(256 * 1024)
{
}

ArchiveReader::~ArchiveReader() = default;

Result<void> ArchiveReader::open()
{
    archive* const a = m_archive.get();
    if (!a)
        return Error{ErrorCode::Internal, "libarchive does not start", {}, std::nullopt};
    switch (m_kind) {
    case ArchiveKind::Tar: archive_read_support_format_tar(a); break;
    case ArchiveKind::Zip:
        // Front to back, it comes to the cut.
        m_foreignEnd = m_seekable && hasEndOfAnotherZip(*m_seekable);
        if (m_seekable && !m_seekable->seek(0))
            return failure("cannot be read again");
        if (m_foreignEnd)
            archive_read_support_format_zip_streamable(a);
        else
            archive_read_support_format_zip(a);
        break;
    case ArchiveKind::SevenZip: archive_read_support_format_7zip(a); break;
    case ArchiveKind::Cab: archive_read_support_format_cab(a); break;
    case ArchiveKind::Rar:
        archive_read_support_format_rar(a);
        archive_read_support_format_rar5(a);
        break;
    case ArchiveKind::Gzip: archive_read_support_filter_gzip(a); break;
    case ArchiveKind::Xz: archive_read_support_filter_xz(a); break;
    case ArchiveKind::Zstd: archive_read_support_filter_zstd(a); break;
    case ArchiveKind::Bzip2: archive_read_support_filter_bzip2(a); break;
    case ArchiveKind::Lz4: archive_read_support_filter_lz4(a); break;
    case ArchiveKind::None: break;
    }
    if (isStream(m_kind)) {
        archive_read_support_format_raw(a);
        archive_read_support_format_empty(a);
    }
    archive_read_set_read_callback(a, Callbacks::read);
    if (m_seekable) {
        archive_read_set_seek_callback(a, Callbacks::seek);
        archive_read_set_skip_callback(a, Callbacks::skip);
    }
    archive_read_set_callback_data(a, this);
    if (archive_read_open1(a) != ARCHIVE_OK)
        return failure("cannot be opened");
    m_ready = true;
    return {};
}

Result<bool> ArchiveReader::next()
{
    if (!m_opened) {
        m_opened = true;
        if (auto opened = open(); !opened)
            return opened.error();
    }
    m_entry = nullptr;
    m_block = {};
    m_hole = m_offset = 0;
    m_memberError.reset();
    archive_entry* entry = nullptr;
    int status = ARCHIVE_RETRY;
    for (int attempts = 0; status == ARCHIVE_RETRY && attempts < 10; ++attempts)
        status = archive_read_next_header(m_archive.get(), &entry);
    if (status == ARCHIVE_EOF) {
        if (m_sourceError)
            return *m_sourceError;
        if (std::exchange(m_foreignEnd, false))
            return Error{ErrorCode::Truncated, "the zip archive is cut off (it ends in that of a member); what came before was kept", {}, std::nullopt};
        return false;
    }
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
        return failure("cannot be read further");
    m_entry = entry;
    ++m_index;
    return true;
}

bool ArchiveReader::isFile() const
{
    // Streams and some zip writers give no type at all.
    const auto type = archive_entry_filetype(m_entry);
    return (type == AE_IFREG || type == 0) && !archive_entry_hardlink(m_entry);
}

bool ArchiveReader::isEncrypted() const { return archive_entry_is_encrypted(m_entry) != 0; }

std::string ArchiveReader::name() const
{
    constexpr std::size_t longest = 1024;
    const char* text = archive_entry_pathname_utf8(m_entry);
    if (!text)
        text = archive_entry_pathname(m_entry); // not UTF-8: as stored
    if (!text || !*text)
        return "member-" + std::to_string(m_index);
    std::string name(text, ::strnlen(text, longest));
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = '?';
        else if (c == '\\')
            c = '/';
    name.erase(0, std::min(name.find_first_not_of('/'), name.size() - 1));
    return name;
}

std::optional<std::uint64_t> ArchiveReader::size() const
{
    if (!archive_entry_size_is_set(m_entry) || archive_entry_size(m_entry) < 0)
        return std::nullopt;
    return static_cast<std::uint64_t>(archive_entry_size(m_entry));
}

Micros ArchiveReader::modified() const
{
    constexpr std::int64_t lastSecond = 253'402'300'799; // 9999-12-31
    if (!archive_entry_mtime_is_set(m_entry))
        return unknownTime;
    const std::int64_t seconds = archive_entry_mtime(m_entry);
    if (seconds < 0 || seconds > lastSecond)
        return unknownTime;
    return seconds * 1'000'000 + archive_entry_mtime_nsec(m_entry) / 1000;
}

Result<std::size_t> ArchiveReader::read(std::span<char> into)
{
    std::size_t filled = 0;
    while (m_entry && filled < into.size()) {
        if (m_hole == 0 && m_block.empty() && !nextBlock())
            break;
        const std::size_t zeros = static_cast<std::size_t>(std::min<std::uint64_t>(m_hole, into.size() - filled));
        std::memset(into.data() + filled, 0, zeros);
        m_hole -= zeros;
        filled += zeros;
        const std::size_t bytes = m_hole == 0 ? std::min(m_block.size(), into.size() - filled) : 0;
        std::memcpy(into.data() + filled, m_block.data(), bytes);
        m_block.remove_prefix(bytes);
        filled += bytes;
    }
    if (filled == 0 && !into.empty() && m_memberError)
        return *m_memberError;
    return filled;
}

// Block by block: archive_read_data() loses what it has when it meets an error.
bool ArchiveReader::nextBlock()
{
    if (m_memberError)
        return false;
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int status = ARCHIVE_RETRY;
    for (int attempts = 0; status == ARCHIVE_RETRY && attempts < 10; ++attempts)
        status = archive_read_data_block(m_archive.get(), &data, &size, &offset);
    if (status == ARCHIVE_EOF) {
        m_memberError = m_sourceError;
        return false;
    }
    if (status < ARCHIVE_OK)
        m_memberError = failure("cannot be unpacked");
    if (status < ARCHIVE_WARN || !data)
        return status == ARCHIVE_OK;
    if (offset < 0 || static_cast<std::uint64_t>(offset) < m_offset) {
        m_memberError = Error{ErrorCode::Damaged, std::string("the ") + archiveKindName(m_kind) + " has blocks out of order", {}, std::nullopt};
        return false;
    }
    m_hole = static_cast<std::uint64_t>(offset) - m_offset;
    m_block = std::string_view(static_cast<const char*>(data), size);
    m_offset = static_cast<std::uint64_t>(offset) + size;
    return true;
}

Error ArchiveReader::failure(const char* doing)
{
    if (m_sourceError)
        return *m_sourceError;
    const char* const told = m_archive ? archive_error_string(m_archive.get()) : nullptr;
    const std::string why = told ? told : "no reason given";
    const auto says = [&why](const char* word) { return ::strcasestr(why.c_str(), word) != nullptr; };
    Error error{ErrorCode::Damaged, std::string("the ") + archiveKindName(m_kind) + ' ' + doing + ": " + why, {}, std::nullopt};
    if (says("passphrase") || says("encrypt") || says("crypto")
        || (m_ready && archive_read_has_encrypted_entries(m_archive.get()) > 0)) { // crashes on what was not opened
        error.code = ErrorCode::Encrypted;
        error.message = std::string("the ") + archiveKindName(m_kind) + " is encrypted: unpack it with its password and import the result";
    } else if (says("truncated") || says("unexpected end") || says("premature") || says("no progress is possible")
               || says("decompression failed (-5)")) { // zlib wants more bytes than there are
        error.code = ErrorCode::Truncated;
        error.message = std::string("the ") + archiveKindName(m_kind) + " is cut off (" + why + "); what came before was kept";
    }
    return error;
}

} // namespace delist
