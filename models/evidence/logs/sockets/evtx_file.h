// EvtxFile: libevtx's files and records with owners, and the unlinked temporary file that it reads from: it wants to seek.
#pragma once
#include "evidence/input/file_source.h"
#include <libevtx.h>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>

namespace delist {

struct EvtxFileCloser
{
    void operator()(libevtx_file_t* file) const
    {
        libevtx_file_close(file, nullptr);
        libevtx_file_free(&file, nullptr);
    }
};
struct EvtxRecordFree
{
    void operator()(libevtx_record_t* record) const { libevtx_record_free(&record, nullptr); }
};
using EvtxFile = std::unique_ptr<libevtx_file_t, EvtxFileCloser>;
using EvtxRecord = std::unique_ptr<libevtx_record_t, EvtxRecordFree>;

/// Calls \p take with every record of the file, those that libevtx recovers behind the others; nullptr: one cannot be read. Until it says false.
template <typename Take>
void eachRecord(libevtx_file_t* file, Take&& take)
{
    const auto walk = [&](auto* count, auto* get) {
        int records = 0;
        if (count(file, &records, nullptr) != 1)
            return true;
        for (int i = 0; i < records; ++i) {
            libevtx_record_t* raw = nullptr;
            const bool read = get(file, i, &raw, nullptr) == 1 && raw != nullptr;
            const EvtxRecord record(read ? raw : nullptr);
            if (!take(record.get()))
                return false;
        }
        return true;
    };
    if (walk(libevtx_file_get_number_of_records, libevtx_file_get_record_by_index))
        walk(libevtx_file_get_number_of_recovered_records, libevtx_file_get_recovered_record_by_index);
}

/// The record as XML, with the NUL that ends it taken off; false when it cannot be read.
bool evtxXml(libevtx_record_t* record, std::string& xml);

/// A temporary file without a name, but with a path: libevtx opens files itself. Closed, and so gone, at the end.
class UnnamedFile
{
public:
    UnnamedFile() = default;
    UnnamedFile(const UnnamedFile&) = delete;
    UnnamedFile& operator=(const UnnamedFile&) = delete;
    ~UnnamedFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    bool write(std::string_view bytes)
    {
        if (m_file < 0)
            m_file = openUnnamedFile();
        if (m_file < 0)
            return false;
        while (!bytes.empty()) {
            const ssize_t n = ::write(m_file, bytes.data(), bytes.size());
            if (n <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }
    [[nodiscard]] bool empty() const { return m_file < 0; }
    [[nodiscard]] int descriptor() const { return m_file; }
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

private:
    int m_file = -1;
};

} // namespace delist
