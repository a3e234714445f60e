#include "evidence/input/zip_end.h"
#include "evidence/input/read_whole.h"
#include <string>
#include <string_view>

namespace delist {

namespace {

using namespace std::literals;

constexpr std::string_view localHeader = "PK\x03\x04"sv;
constexpr std::string_view directoryEntry = "PK\x01\x02"sv;
constexpr std::string_view endRecord = "PK\x05\x06"sv;
constexpr std::size_t endLength = 22; // without a comment

/// At most \p length bytes of \p file from \p at on.
std::string bytesAt(FileSource& file, std::uint64_t at, std::size_t length)
{
    return file.seek(at) ? readWhole(file, length) : std::string();
}

std::uint64_t number(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 4; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

} // namespace

bool hasEndOfAnotherZip(FileSource& file)
{
    constexpr std::uint64_t looked = 16 * 1024; // as far as libarchive looks for it
    const std::uint64_t size = file.size().value_or(0);
    const std::uint64_t from = size > looked ? size - looked : 0;
    const std::string tail = bytesAt(file, from, static_cast<std::size_t>(size - from));
    const std::size_t end = tail.size() < endLength ? std::string::npos : tail.rfind(endRecord, tail.size() - endLength);
    if (end == std::string::npos)
        return false;
    const std::uint64_t length = number(std::string_view(tail).substr(end + 12));
    const std::uint64_t offset = number(std::string_view(tail).substr(end + 16));
    const std::uint64_t directory = from + end - length;
    if (length > from + end || offset >= directory || bytesAt(file, offset, directoryEntry.size()) == directoryEntry)
        return false;
    // Where everything that it tells of stands as far behind the archive's beginning as it says. What is before may be an archive of its
    // own: then the two were put one behind the other.
    const std::uint64_t begin = directory - offset;
    return bytesAt(file, directory, directoryEntry.size()) == directoryEntry && bytesAt(file, begin, localHeader.size()) == localHeader &&
           bytesAt(file, 0, localHeader.size()) == localHeader && (begin < endLength || bytesAt(file, begin - endLength, endRecord.size()) != endRecord);
}

} // namespace delist
