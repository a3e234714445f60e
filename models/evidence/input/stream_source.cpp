#include "evidence/input/stream_source.h"
#include "evidence/input/archive_reader.h"
#include <lzma.h>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace delist {

namespace {

constexpr std::size_t packedBlock = 256 * 1024;

/// What the unpackers share: a buffer of packed bytes, and errors that wait until the bytes before them are out.
class Unpacker : public ByteSource
{
public:
    Result<std::size_t> read(std::span<char> into) final
    {
        std::size_t produced = 0;
        while (produced == 0 && !m_error && !m_ended && !into.empty()) {
            produced = step(into);
            m_full = produced == into.size();
        }
        if (produced == 0 && m_error)
            return *m_error;
        return produced;
    }

protected:
    Unpacker(ByteSource& packed, const char* name) : m_packed(packed), m_name(name), m_buffer(packedBlock) {}

    /// Some progress; bytes put into \p into.
    virtual std::size_t step(std::span<char> into) = 0;

    /// There are packed bytes in m_in, or the unpacker may hold unpacked ones back for which there was no room. False at the end of
    /// the packed bytes or on error.
    bool hasInput(bool between)
    {
        if (!m_in.empty() || (m_full && !between))
            return true;
        const auto got = m_packed.read(m_buffer);
        if (!got) {
            m_error = got.error();
            return false;
        }
        m_in = std::string_view(m_buffer.data(), got.value());
        return got.value() != 0;
    }
    void truncated()
    {
        if (!m_error)
            m_error = Error{ErrorCode::Truncated, std::string("the ") + m_name + " is cut off; what came before was kept", {}, std::nullopt};
    }
    void damaged(const char* why)
    {
        m_error = Error{ErrorCode::Damaged, std::string("the ") + m_name + " is damaged: " + why, {}, std::nullopt};
    }

    ByteSource& m_packed;
    const char* m_name;
    std::vector<char> m_buffer;
    std::string_view m_in;
    std::optional<Error> m_error;
    bool m_ended = false;

private:
    bool m_full = false; ///< the last step had no room for more
};

/// RFC 1952; several members one after the other are one stream, what follows the last one is ignored as gzip does.
class GzipSource : public Unpacker
{
public:
    explicit GzipSource(ByteSource& packed) : Unpacker(packed, "gz file")
    {
        if (inflateInit2(&m_zlib, 15 + 16) != Z_OK)
            damaged("zlib does not start");
    }
    ~GzipSource() override { inflateEnd(&m_zlib); }

protected:
    std::size_t step(std::span<char> into) override
    {
        if (!hasInput(m_between)) {
            if (m_between && !m_error)
                m_ended = true;
            else
                truncated();
            return 0;
        }
        if (m_between) {
            // The next member, or padding.
            if (m_in.front() != '\x1f') {
                m_ended = true;
                return 0;
            }
            inflateReset(&m_zlib);
            m_between = false;
            m_later = true;
        }
        m_zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(m_in.data()));
        m_zlib.avail_in = static_cast<uInt>(m_in.size());
        m_zlib.next_out = reinterpret_cast<Bytef*>(into.data());
        m_zlib.avail_out = static_cast<uInt>(std::min<std::size_t>(into.size(), 1U << 30));
        const uInt room = m_zlib.avail_out;
        const int status = inflate(&m_zlib, Z_SYNC_FLUSH);
        m_in.remove_prefix(m_in.size() - m_zlib.avail_in);
        if (status == Z_STREAM_END)
            m_between = true;
        else if (status == Z_DATA_ERROR && m_later && m_zlib.total_out == 0)
            m_ended = true; // not a further member after all
        else if (status != Z_OK && status != Z_BUF_ERROR)
            damaged(m_zlib.msg ? m_zlib.msg : "not deflate data");
        return room - m_zlib.avail_out;
    }

private:
    z_stream m_zlib{};
    bool m_between = false; ///< a member has ended
    bool m_later = false;   ///< not in the first member
};

/// RFC 8878; frames one after the other are one stream.
class ZstdSource : public Unpacker
{
public:
    explicit ZstdSource(ByteSource& packed) : Unpacker(packed, "zst file"), m_zstd(ZSTD_createDStream(), ZSTD_freeDStream) {}

protected:
    std::size_t step(std::span<char> into) override
    {
        if (!hasInput(m_frameDone)) {
            if (m_frameDone && !m_error)
                m_ended = true;
            else
                truncated();
            return 0;
        }
        ZSTD_inBuffer in{m_in.data(), m_in.size(), 0};
        ZSTD_outBuffer out{into.data(), into.size(), 0};
        const std::size_t status = ZSTD_decompressStream(m_zstd.get(), &out, &in);
        m_in.remove_prefix(in.pos);
        if (ZSTD_isError(status))
            damaged(ZSTD_getErrorName(status));
        m_frameDone = status == 0;
        return out.pos;
    }

private:
    std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> m_zstd;
    bool m_frameDone = false;
};

/// The .xz format; several streams one after the other are one, with zeros between them.
class XzSource : public Unpacker
{
public:
    explicit XzSource(ByteSource& packed) : Unpacker(packed, "xz file") { begin(); }
    ~XzSource() override { lzma_end(&m_lzma); }

protected:
    std::size_t step(std::span<char> into) override
    {
        if (!hasInput(m_between)) {
            if (m_between && !m_error)
                m_ended = true;
            else
                truncated();
            return 0;
        }
        if (m_between) {
            m_in.remove_prefix(std::min(m_in.find_first_not_of('\0'), m_in.size()));
            if (m_in.empty())
                return 0;
            if (m_in.front() != '\xfd') {
                m_ended = true;
                return 0;
            }
            m_between = false;
            begin();
        }
        m_lzma.next_in = reinterpret_cast<const std::uint8_t*>(m_in.data());
        m_lzma.avail_in = m_in.size();
        m_lzma.next_out = reinterpret_cast<std::uint8_t*>(into.data());
        m_lzma.avail_out = into.size();
        const lzma_ret status = lzma_code(&m_lzma, LZMA_RUN);
        m_in.remove_prefix(m_in.size() - m_lzma.avail_in);
        if (status == LZMA_STREAM_END)
            m_between = true;
        else if (status == LZMA_MEMLIMIT_ERROR)
            damaged("it wants more memory than any xz writes it for");
        else if (status != LZMA_OK && status != LZMA_BUF_ERROR)
            damaged("not xz data");
        return into.size() - m_lzma.avail_out;
    }

private:
    void begin()
    {
        // xz -9 needs 65 MiB.
        constexpr std::uint64_t mostMemory = 256ULL << 20;
        if (lzma_stream_decoder(&m_lzma, mostMemory, 0) != LZMA_OK)
            damaged("liblzma does not start");
    }

    lzma_stream m_lzma = LZMA_STREAM_INIT;
    bool m_between = false; ///< a stream has ended
};

/// bz2, lz4.
class LibarchiveStream : public ByteSource
{
public:
    LibarchiveStream(ArchiveKind kind, ByteSource& packed) : m_archive(kind, packed, nullptr) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        if (!m_opened) {
            m_opened = true;
            const auto next = m_archive.next();
            if (!next)
                m_error = next.error();
            else
                m_ended = !next.value();
        }
        if (m_error)
            return *m_error;
        if (m_ended)
            return std::size_t{0};
        return m_archive.read(into);
    }

private:
    ArchiveReader m_archive;
    std::optional<Error> m_error;
    bool m_opened = false;
    bool m_ended = false;
};

} // namespace

std::unique_ptr<ByteSource> openStream(ArchiveKind kind, ByteSource& packed)
{
    if (kind == ArchiveKind::Gzip)
        return std::make_unique<GzipSource>(packed);
    if (kind == ArchiveKind::Zstd)
        return std::make_unique<ZstdSource>(packed);
    if (kind == ArchiveKind::Xz)
        return std::make_unique<XzSource>(packed);
    return std::make_unique<LibarchiveStream>(kind, packed);
}

std::string_view withoutStreamSuffix(std::string_view name)
{
    for (const std::string_view suffix : {".gz", ".xz", ".zst", ".bz2", ".lz4", ".GZ", ".BZ2", ".XZ"})
        if (name.size() > suffix.size() && name.ends_with(suffix))
            return name.substr(0, name.size() - suffix.size());
    return name;
}

std::string_view withoutStreamFolder(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos)
        return path;
    const std::string_view folder = path.substr(0, slash);
    const std::string_view packed = folder.substr(folder.rfind('/') + 1);
    const std::string_view name = path.substr(slash + 1);
    return packed != name && withoutStreamSuffix(packed) == name ? folder : path;
}

} // namespace delist
