#include "evidence/captures/capture_reader.h"

namespace delist {

CaptureReader::CaptureReader(const ReaderOptions& options, RecordSink& sink, MakeSource makeSource)
    : m_tracker(options, sink), m_source(makeSource(options, sink, m_tracker))
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
    m_tracker.finish();
}

ReadSummary CaptureReader::summary() const
{
    ReadSummary summary = m_source->summary();
    if (m_tracker.laterFragments() > 0) {
        if (!summary.note.empty())
            summary.note += ' ';
        summary.note += std::to_string(m_tracker.laterFragments()) + " IP fragments were not joined.";
    }
    return summary;
}

} // namespace delist
