#include "evidence/input/file_source.h"
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace delist {

namespace {

Error systemError(std::string what, const std::string& path)
{
    return {ErrorCode::Unreadable, std::move(what) + ": " + std::strerror(errno), path, std::nullopt};
}

} // namespace

// /var/tmp before /tmp: the latter often is memory.
int openUnnamedFile()
{
    for (const char* folder : {static_cast<const char*>(std::getenv("TMPDIR")), "/var/tmp", "/tmp"}) {
        if (!folder || !*folder)
            continue;
        int descriptor = ::open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
        if (descriptor < 0) { // not every file system can
            std::string name = std::string(folder) + "/delist-XXXXXX";
            descriptor = ::mkostemp(name.data(), O_CLOEXEC);
            if (descriptor >= 0)
                ::unlink(name.c_str());
        }
        if (descriptor >= 0)
            return descriptor;
    }
    return -1;
}

FileSource::FileSource(int descriptor, std::string path, std::stop_token stop)
    : m_descriptor(descriptor), m_path(std::move(path)), m_stop(std::move(stop))
{
}

FileSource::~FileSource() { ::close(m_descriptor); }

Result<std::unique_ptr<FileSource>> FileSource::open(const std::string& path, std::stop_token stop)
{
    // O_NONBLOCK: a pipe that nobody writes into must not hold open() for ever; it is waited for in read().
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0) {
        Error error = systemError("cannot be opened", path);
        if (errno == ENOENT)
            error.code = ErrorCode::Missing;
        return error;
    }
    std::unique_ptr<FileSource> source(new FileSource(descriptor, path, std::move(stop)));
    struct stat status = {};
    const bool known = ::fstat(descriptor, &status) == 0;
    source->m_waits = known && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
    if (known && S_ISREG(status.st_mode)) {
        source->m_size = static_cast<std::uint64_t>(status.st_size);
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    }
    return source;
}

Result<std::unique_ptr<FileSource>> FileSource::spool(ByteSource& from, std::stop_token stop)
{
    const int descriptor = openUnnamedFile();
    if (descriptor < 0)
        return systemError("no temporary file can be made", {});
    std::unique_ptr<FileSource> source(new FileSource(descriptor, {}, std::move(stop)));
    std::vector<char> buffer(256 * 1024);
    std::uint64_t size = 0;
    for (;;) {
        const auto got = from.read(buffer);
        if (!got)
            return got.error();
        if (got.value() == 0)
            break;
        std::size_t done = 0;
        while (done < got.value()) {
            const ssize_t n = ::write(descriptor, buffer.data() + done, got.value() - done);
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                return systemError("the temporary file cannot be written", {});
            done += static_cast<std::size_t>(n);
        }
        size += done;
    }
    source->m_size = size;
    source->seek(0);
    return source;
}

/// Until a pipe or terminal has something to read, its last writer is gone, or the user stops.
void FileSource::waitForBytes() const
{
    constexpr int milliseconds = 50;
    pollfd descriptor{m_descriptor, POLLIN, 0};
    while (!m_stop.stop_requested() && ::poll(&descriptor, 1, milliseconds) == 0) {
    }
}

Result<std::size_t> FileSource::read(std::span<char> into)
{
    if (m_waits)
        waitForBytes();
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, "cancelled", m_path, m_position};
    for (;;) {
        const ssize_t n = ::read(m_descriptor, into.data(), into.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EAGAIN && m_waits) {
            waitForBytes();
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, "cancelled", m_path, m_position};
            continue;
        }
        if (n < 0) {
            Error error = systemError("cannot be read", m_path);
            error.offset = m_position;
            return error;
        }
        if (n == 0 && m_size && m_position < *m_size && !into.empty())
            return Error{ErrorCode::Unreadable, "became shorter while it was read: there were " + std::to_string(*m_size) + " bytes when it was opened", m_path, m_position};
        m_position += static_cast<std::uint64_t>(n);
        m_read += static_cast<std::uint64_t>(n);
        return static_cast<std::size_t>(n);
    }
}

bool FileSource::seek(std::uint64_t position)
{
    if (!m_size || ::lseek(m_descriptor, static_cast<off_t>(position), SEEK_SET) < 0)
        return false;
    m_position = position;
    return true;
}

} // namespace delist
