// The format windows-evtx: Windows event logs as stored (Security.evtx, Microsoft-Windows-Sysmon%4Operational.evtx), read
// with libevtx. Only events that name the process behind a socket become records, see windows_event.h.
//
// libevtx wants to seek, and evidence comes as a stream: it is spooled into an unlinked temporary file, which bounds the
// memory; then events are read one after the other. Records that libevtx recovers from a damaged or dirty log count too.
#include "evidence/format.h"
#include "evidence/input/file_source.h"
#include "evidence/logs/sockets/evtx_offsets.h"
#include "evidence/logs/sockets/windows_event.h"
#include "evidence/logs/sockets/windows_event_xml.h"
#include <cstdio>
#include <libevtx.h>
#include <optional>
#include <string>
#include <unistd.h>

namespace delist {

namespace {

constexpr std::string_view magic("ElfFile\0", 8);
constexpr std::size_t maxXmlBytes = 1 << 20;

struct FileCloser
{
    void operator()(libevtx_file_t* file) const
    {
        libevtx_file_close(file, nullptr);
        libevtx_file_free(&file, nullptr);
    }
};
struct RecordFree
{
    void operator()(libevtx_record_t* record) const { libevtx_record_free(&record, nullptr); }
};
using EvtxFile = std::unique_ptr<libevtx_file_t, FileCloser>;
using EvtxRecord = std::unique_ptr<libevtx_record_t, RecordFree>;

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

class EvtxReader final : public Reader
{
public:
    EvtxReader(const ReaderOptions& options, RecordSink& sink) : m_sink(sink), m_names(options, sink) {}

    void feed(std::string_view block) override
    {
        if (m_head.size() < magic.size())
            m_head.append(block.substr(0, magic.size() - m_head.size()));
        m_spooled = m_spooled && m_spool.write(block);
    }

    void finish() override
    {
        if (!m_spooled) {
            reject(0, "there is no room for a temporary copy of the event log");
            return;
        }
        if (m_spool.empty())
            return;
        if (m_head != magic) {
            reject(0, "no Windows event log: it does not begin with ElfFile");
            return;
        }
        libevtx_file_t* raw = nullptr;
        if (libevtx_file_initialize(&raw, nullptr) != 1) {
            reject(0, "libevtx cannot be set up");
            return;
        }
        const EvtxFile file(raw);
        if (libevtx_file_open(raw, m_spool.path().c_str(), LIBEVTX_OPEN_READ, nullptr) != 1) {
            m_summary.truncated = true;
            reject(0, "the event log is damaged");
            return;
        }
        read(raw);
        if (m_others)
            m_summary.note += "Events that name no process behind a socket, passed over: " + std::to_string(m_others) + ".";
    }

    [[nodiscard]] ReadSummary summary() const override { return m_summary; }

private:
    void read(libevtx_file_t* file)
    {
        m_offsets.emplace(m_spool.descriptor());
        int count = 0;
        if (libevtx_file_get_number_of_records(file, &count, nullptr) == 1)
            for (int i = 0; i < count; ++i)
                take(file, i, libevtx_file_get_record_by_index);
        if (libevtx_file_get_number_of_recovered_records(file, &count, nullptr) == 1)
            for (int i = 0; i < count; ++i)
                take(file, i, libevtx_file_get_recovered_record_by_index);
    }

    void take(libevtx_file_t* file, int index, int (*get)(libevtx_file_t*, int, libevtx_record_t**, libevtx_error_t**))
    {
        libevtx_record_t* raw = nullptr;
        if (get(file, index, &raw, nullptr) != 1 || raw == nullptr) {
            reject(0, "a record cannot be read");
            return;
        }
        const EvtxRecord record(raw);
        // Where the id is no number in the binary form, the XML tells it; else it spares rendering what nobody wants.
        std::uint32_t id = 0;
        const bool told = libevtx_record_get_event_identifier(raw, &id, nullptr) == 1;
        id &= 0xffffU;
        if (told && id != 5156 && id != 5157 && id != 3) {
            ++m_others;
            return;
        }
        std::uint64_t number = 0;
        const bool numbered = libevtx_record_get_identifier(raw, &number, nullptr) == 1;
        const std::uint64_t offset = numbered ? m_offsets->of(number) : 0;
        std::size_t size = 0;
        if (libevtx_record_get_utf8_xml_string_size(raw, &size, nullptr) != 1 || size < 2 || size > maxXmlBytes) {
            reject(offset, "a record whose content cannot be read");
            return;
        }
        m_xml.resize(size);
        if (libevtx_record_get_utf8_xml_string(raw, reinterpret_cast<std::uint8_t*>(m_xml.data()), size, nullptr) != 1) {
            reject(offset, "a record whose content cannot be read");
            return;
        }
        WindowsEvent event;
        const char* why = readEventXml(std::string_view(m_xml).substr(0, size - 1), event);
        if (!why && event.kind() == WindowsEvent::Kind::Other) {
            ++m_others;
            return;
        }
        if (!why)
            why = event.store(offset, m_sink, m_names);
        if (why) {
            reject(offset, why);
            return;
        }
        ++m_summary.records;
        const Micros time = event.time();
        if (time == unknownTime)
            return;
        if (m_summary.first == unknownTime || time < m_summary.first)
            m_summary.first = time;
        m_summary.last = std::max(m_summary.last, time);
    }

    void reject(std::uint64_t offset, std::string_view why)
    {
        ++m_summary.rejected;
        m_sink.reject({offset, 0, why, {}});
    }

    RecordSink& m_sink;
    EndNames m_names;
    ReadSummary m_summary;
    UnnamedFile m_spool;
    bool m_spooled = true;
    std::optional<EvtxOffsets> m_offsets;
    std::string m_head;
    std::string m_xml;
    std::uint64_t m_others = 0;
};

Detection detect(const Sample& sample)
{
    if (!sample.bytes.starts_with(magic))
        return {0, "does not begin with ElfFile"};
    if (sample.bytes.size() < 4096)
        return {0.2, "the file header of a Windows event log, and nothing behind it"};
    return {1, "the file header of a Windows event log"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<EvtxReader>(options, sink);
}

} // namespace

extern const Format windowsEvtxFormat{"windows-evtx", "Windows event log (EVTX: Security 5156, 5157, Sysmon 3)", Vantage::Report,
                                      FormatClock::Utc, false, detect, open};

} // namespace delist
