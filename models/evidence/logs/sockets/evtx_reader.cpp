// The format windows-evtx: Windows event logs as stored (Security.evtx, Microsoft-Windows-Sysmon%4Operational.evtx), read
// with libevtx. Only events that name the process behind a socket become records, see windows_event.h.
//
// libevtx wants to seek, and evidence comes as a stream: it is spooled into an unlinked temporary file, which bounds the
// memory; then events are read one after the other. Records that libevtx recovers from a damaged or dirty log count too.
#include "evidence/format.h"
#include "evidence/logs/sockets/evtx_file.h"
#include "evidence/logs/sockets/evtx_offsets.h"
#include "evidence/logs/sockets/evtx_record.h"
#include "evidence/logs/sockets/windows_event.h"
#include "evidence/logs/sockets/windows_event_xml.h"
#include <optional>
#include <string>

namespace delist {

namespace {

constexpr std::string_view magic("ElfFile\0", 8);

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
        eachRecord(file, [&](libevtx_record_t* record) {
            take(record);
            return true;
        });
    }

    void take(libevtx_record_t* raw)
    {
        if (raw == nullptr) {
            reject(0, "a record cannot be read");
            return;
        }
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
        if (!evtxXml(raw, m_xml)) {
            reject(offset, "a record whose content cannot be read");
            return;
        }
        WindowsEvent event;
        const char* why = readEventXml(m_xml, event);
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
                                      FormatClock::Utc, false, detect, open, evtxRecordText};

} // namespace delist
