#include "evidence/captures/capture_reader.h"

namespace delist {

CaptureReader::CaptureReader(const ReaderOptions& options, RecordSink& sink, MakeSource makeSource)
    : m_session(options.captureSession),
      m_ownTracker(m_session || options.packets ? nullptr : std::make_unique<FlowTracker>(options, sink)),
      m_tracker(m_session ? &m_session->tracker() : m_ownTracker.get()), m_unreadBefore(m_tracker ? m_tracker->unread() : UnreadPackets()),
      m_source(makeSource(options, sink, m_session ? m_session->consumer() : options.packets ? *options.packets : *m_ownTracker))
{
}

CaptureReader::~CaptureReader() = default;

void CaptureReader::feed(std::string_view block)
{
    m_source->feed(block);
}

void CaptureReader::finish()
{
    m_source->finish();
    if (m_ownTracker)
        m_ownTracker->finish();
}

ReadSummary CaptureReader::summary() const
{
    ReadSummary summary = m_source->summary();
    if (m_tracker == nullptr)
        return summary;
    if (const std::string more = (m_tracker->unread() - m_unreadBefore).note(); !more.empty())
        summary.note += (summary.note.empty() ? "" : " ") + more;
    return summary;
}

} // namespace delist
