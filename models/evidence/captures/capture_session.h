// CaptureSession: several files that are one capture (a chain of boot traces, rotated captures): one flow tracker goes on
// from file to file. Rows of a flow belong to the file in which each of them began, however much later they are told.
#pragma once
#include "evidence/captures/flow_tracker.h"
#include "evidence/captures/told_packets.h"
#include <vector>

namespace delist {

class CaptureSession
{
public:
    /// \p apart: see ToldPackets.
    CaptureSession(const ReaderOptions& options, RecordSink& sink, Micros apart = 0);
    ~CaptureSession();
    CaptureSession(const CaptureSession&) = delete;
    CaptureSession& operator=(const CaptureSession&) = delete;

    /// The next file begins; its rows are of \p evidence. Packets that earlier files have as well count once. \p next: when the one behind it
    /// begins; unknownTime: that is not known, or there is none.
    void beginFile(RowId evidence, Micros next);
    /// Where the packets of the file at hand go.
    [[nodiscard]] PacketConsumer& consumer();
    [[nodiscard]] const FlowTracker& tracker() const { return m_tracker; }
    /// No more files: reports every flow that is left.
    void finish() { m_tracker.finish(); }

private:
    class Offsets;
    class Rows;

    std::vector<RowId> m_evidences; ///< by the number of the file
    ToldPackets m_told;
    std::unique_ptr<Rows> m_rows;
    FlowTracker m_tracker;
    std::unique_ptr<Offsets> m_offsets;
};

} // namespace delist
