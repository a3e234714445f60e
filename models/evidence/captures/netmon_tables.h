// netmon_tables: the tables beside the frames of a Network Monitor file: frame offsets, processes with their sockets,
// comments. Bounded, and what is damaged ends the table, not the file.
#pragma once
#include "evidence/captures/netmon_file.h"
#include "evidence/input/random_bytes.h"
#include <vector>

namespace delist {

/// UTF-16LE up to a NUL or the end, as UTF-8.
std::string netmonText(std::string_view utf16);
/// The same from the front of \p bytes, which move behind the NUL. Nothing when there is no NUL.
std::optional<std::string> takeNetmonText(std::string_view& bytes);

/// Where frames are: offsets in display order, and what follows each on the disk.
class NetmonFrameTable
{
public:
    /// False when the table is not whole inside the file, or cannot be one.
    bool load(RandomBytes& file, const NetmonHeader& header);
    [[nodiscard]] std::size_t size() const { return m_offsets.size(); }
    [[nodiscard]] std::uint32_t at(std::size_t index) const { return m_offsets[index]; }
    /// Where that frame must end: at the next frame or structure, at the latest at the end of the file.
    [[nodiscard]] std::uint64_t limitOf(std::size_t index) const;
    /// The frames do not stand in the file as they are shown.
    [[nodiscard]] bool disordered() const { return !m_sorted.empty(); }
    /// Marks a frame as read; false if it was already (tables can name a frame twice).
    bool take(std::size_t index);
    void addBoundary(std::uint64_t offset);

private:
    std::vector<std::uint32_t> m_offsets;
    std::vector<std::uint32_t> m_sorted;     ///< only when m_offsets is not ascending
    std::vector<bool> m_taken;               ///< by place in m_sorted
    std::vector<std::uint64_t> m_boundaries; ///< sorted
};

struct NetmonProcess
{
    std::uint64_t offset = 0; ///< of its entry
    std::string path;
    std::int64_t pid = unknownCount;
    Endpoint local;
    Endpoint remote;
};
struct NetmonProcessTable
{
    std::vector<NetmonProcess> processes; ///< frames name them by index
    std::uint64_t end = 0;                ///< offset behind the last entry that was read
    bool damaged = false;
};
NetmonProcessTable readNetmonProcesses(RandomBytes& file, const NetmonHeader& header);

struct NetmonComments
{
    struct Comment
    {
        std::uint32_t frame = 0; ///< offset of the frame
        std::string text;
    };
    std::vector<Comment> first; ///< a few
    std::size_t count = 0;
};
NetmonComments readNetmonComments(RandomBytes& file, const NetmonHeader& header);

} // namespace delist
