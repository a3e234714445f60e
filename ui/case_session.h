// CaseSession: the open case file and the jobs that work on it, one at a time, in order. Opening, importing, settings,
// copies: everything that writes goes through here. Reading does not (CaseReader). Nothing here waits.
#pragma once
#include "case/file/case_file.h"
#include "jobs/case_job.h"
#include "jobs/import.h"
#include <QObject>
#include <deque>

namespace delist {

class CaseSession : public QObject
{
    Q_OBJECT
public:
    explicit CaseSession(QObject* parent = nullptr);
    ~CaseSession() override; ///< cancels what runs, waits for it and closes the case

    /// opened() or openFailed() follows. An open case stays as it is until the other one is there, and when that fails.
    void open(const QString& path);
    void create(const QString& path, const CaseSettings& settings);
    void close();

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool readOnly() const { return m_readOnly; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const CaseSettings& settings() const { return m_settings; }

    enum class Effect : std::uint8_t {
        None,   ///< reads, or writes beside the case
        Unseen, ///< keeps in the case what was worked out of it: nothing that a user asked for or would miss
        Changes ///< changed() follows a success or a cancel
    };
    /// Queues work on the case. jobStarted() gives it to the job bar; \p done runs after a success.
    void run(const QString& title, Effect effect, CaseJob::Work work, std::function<void()> done = {});
    void importPaths(const QStringList& paths, const ImportOptions& options);
    /// After an import that was stopped: what follows from the evidence that came before that. Can be stopped as well.
    void catchUp();
    void setSettings(const CaseSettings& settings);
    [[nodiscard]] bool busy() const { return m_running != nullptr || m_opening != nullptr || !m_queue.empty(); }
    /// What changes the case just now ("Importing"), running or waiting, and would be stopped by closing it; empty: nothing.
    [[nodiscard]] QString work() const;

Q_SIGNALS:
    void aboutToClose();
    void opened();
    void closed();
    void openFailed(const delist::Error& error);
    void changed(); ///< rows or settings are different now
    void jobStarted(const QString& title, delist::Job* job);
    void jobFailed(const QString& title, const delist::Error& error);
    void imported(std::shared_ptr<const delist::ImportResult> result);
    void busyChanged(bool busy);

private:
    struct Queued
    {
        QString title;
        Effect effect;
        CaseJob::Work work;
        std::function<void()> done;
    };
    void openWith(const QString& title, const QString& path, std::function<Result<CaseFile>()> opener);
    void stopOpening();
    void next();
    void end(CaseJob* job);

    std::unique_ptr<CaseFile> m_file; ///< nullptr while a job has it
    CaseSettings m_settings;
    QString m_path;
    bool m_open = false;
    bool m_readOnly = false;
    std::deque<Queued> m_queue;
    Job* m_running = nullptr;
    Job* m_opening = nullptr; ///< another case, beside what runs on this one
    QString m_runningWork; ///< its title, when it changes the case
};

} // namespace delist
