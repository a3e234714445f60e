// CaseJob: a job that works on the open case (import, settings, verification …). It borrows the case from the window for
// as long as it runs; the window gets it back when the job has ended. One at a time: CaseSession (ui) queues them.
#pragma once
#include "case/file/case_file.h"
#include "jobs/job.h"
#include <functional>

namespace delist {

class CaseJob : public Job
{
    Q_OBJECT
public:
    using Report = std::function<void(const JobProgress&)>;
    using Work = std::function<Result<void>(CaseFile& file, std::stop_token stop, const Report& report)>;
    /// \p work runs on the job's thread; DatabaseErrors that it throws become failed() or, after a cancel, cancelled().
    explicit CaseJob(Work work, QObject* parent = nullptr);
    ~CaseJob() override { stop(); }

    void lend(std::unique_ptr<CaseFile> file) { m_file = std::move(file); }
    /// After the end: the case again.
    [[nodiscard]] std::unique_ptr<CaseFile> giveBack() { return std::move(m_file); }

protected:
    Result<void> run(std::stop_token stop) override;

private:
    Work m_work;
    std::unique_ptr<CaseFile> m_file;
};

} // namespace delist
