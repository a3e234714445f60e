// CaptureReader: the Reader of every capture format: a CaptureSource that walks the file, a FlowTracker behind it: its own,
// or that of the session of files which the file is one of.
#pragma once
#include "evidence/captures/capture_session.h"
#include "evidence/captures/packet_source.h"
#include <memory>

namespace delist {

class CaptureReader final : public Reader
{
public:
    using MakeSource = std::unique_ptr<CaptureSource> (*)(const ReaderOptions& options, RecordSink& sink,
                                                          PacketConsumer& consumer);
    CaptureReader(const ReaderOptions& options, RecordSink& sink, MakeSource makeSource);
    ~CaptureReader() override;

    void feed(std::string_view block) override;
    void finish() override;
    [[nodiscard]] ReadSummary summary() const override;

private:
    std::shared_ptr<CaptureSession> m_session;  ///< when the capture goes on in other files
    std::unique_ptr<FlowTracker> m_ownTracker;  ///< when it does not
    const FlowTracker* m_tracker; ///< nullptr when packets alone are wanted
    UnreadPackets m_unreadBefore; ///< of the files before this one
    std::unique_ptr<CaptureSource> m_source;
};

template <typename Source> std::unique_ptr<Reader> makeCaptureReader(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<CaptureReader>(options, sink, [](const ReaderOptions& with, RecordSink& to, PacketConsumer& consumer) {
        return std::unique_ptr<CaptureSource>(std::make_unique<Source>(with, to, consumer));
    });
}

} // namespace delist
