#include "evidence/captures/capture_session.h"
#include "evidence/open_end_sink.h"

namespace delist {

namespace {

/// Inside, an offset carries the number of its file above these bits: no file is larger than 1 TiB.
constexpr unsigned fileShift = 40;
constexpr std::uint64_t offsetMask = (std::uint64_t{1} << fileShift) - 1;

} // namespace

/// On the way in: offsets of the file at hand get its number.
class CaptureSession::Offsets final : public PacketConsumer
{
public:
    Offsets(FlowTracker& tracker, const std::vector<RowId>& evidences, ToldPackets& told)
        : m_tracker(tracker), m_evidences(evidences), m_told(told)
    {
    }

    void packet(const Packet& packet) override
    {
        if (m_told.tells(packet))
            return;
        Packet numbered = packet;
        numbered.offset = (packet.offset & offsetMask) | (m_evidences.size() - 1) << fileShift;
        m_tracker.packet(numbered);
    }
    void socketOwner(const SocketOwner& owner) override { m_tracker.socketOwner(owner); }
    void processName(std::int64_t pid, std::string_view name) override { m_tracker.processName(pid, name); }

private:
    FlowTracker& m_tracker;
    const std::vector<RowId>& m_evidences;
    ToldPackets& m_told;
};

/// On the way out: the number becomes the evidence that the row is of.
class CaptureSession::Rows final : public RecordSink, public OpenEndSink
{
public:
    Rows(RecordSink& sink, const std::vector<RowId>& evidences)
        : m_sink(sink), m_openEnds(dynamic_cast<OpenEndSink*>(&sink)), m_evidences(evidences)
    {
    }

    void connection(const Connection& record) override { pass(record, &RecordSink::connection); }
    RowId session(const Session& record) override { return pass(record, &RecordSink::session); }
    RowId message(const Message& record) override { return pass(record, &RecordSink::message); }
    void delivery(const Delivery& record) override { pass(record, &RecordSink::delivery); }
    void bounce(const Bounce& record) override { pass(record, &RecordSink::bounce); }
    void attachment(const Attachment& record) override { pass(record, &RecordSink::attachment); }
    void dnsQuery(const DnsQuery& record) override { pass(record, &RecordSink::dnsQuery); }
    void socketOwner(const SocketOwner& record) override { pass(record, &RecordSink::socketOwner); }
    void hostName(const HostName& record) override { pass(record, &RecordSink::hostName); }
    void reject(const Reject& record) override { pass(record, &RecordSink::reject); }
    void packet(const Packet& record) override { pass(record, &RecordSink::packet); }
    // These name a row, no place.
    void openSession(const OpenEnd& end) override { pass(end, &OpenEndSink::openSession); }
    void openMessage(const OpenEnd& end) override { pass(end, &OpenEndSink::openMessage); }
    void openDelivery(const OpenDelivery& end) override { pass(end, &OpenEndSink::openDelivery); }

private:
    template <typename End> void pass(const End& end, void (OpenEndSink::*put)(const End&))
    {
        if (m_openEnds)
            (m_openEnds->*put)(end);
    }
    template <typename Record, typename Row> Row pass(const Record& record, Row (RecordSink::*put)(const Record&))
    {
        Record local = record;
        const auto file = static_cast<std::size_t>(record.offset >> fileShift);
        local.offset &= offsetMask;
        if (file + 1 >= m_evidences.size()) // of the file at hand
            return (m_sink.*put)(local);
        m_sink.ofEvidence(m_evidences[file]);
        if constexpr (std::is_void_v<Row>) {
            (m_sink.*put)(local);
            m_sink.ofEvidence(0);
        } else {
            const Row row = (m_sink.*put)(local);
            m_sink.ofEvidence(0);
            return row;
        }
    }

    RecordSink& m_sink;
    OpenEndSink* m_openEnds;
    const std::vector<RowId>& m_evidences;
};

CaptureSession::CaptureSession(const ReaderOptions& options, RecordSink& sink, Micros apart)
    : m_told(apart), m_rows(std::make_unique<Rows>(sink, m_evidences)), m_tracker(options, *m_rows),
      m_offsets(std::make_unique<Offsets>(m_tracker, m_evidences, m_told))
{
}

CaptureSession::~CaptureSession() = default;

void CaptureSession::beginFile(RowId evidence, Micros next)
{
    m_told.beginPiece(next);
    m_evidences.push_back(evidence);
}

PacketConsumer& CaptureSession::consumer()
{
    return *m_offsets;
}

} // namespace delist
