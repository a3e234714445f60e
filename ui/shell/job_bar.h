// JobBar: what is running, in one line: what, how far, how fast, and a way to stop it.
#pragma once
#include "jobs/job.h"
#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace delist {

class Formatter;

class JobBar : public QWidget
{
    Q_OBJECT
public:
    explicit JobBar(const Formatter& format, QWidget* parent = nullptr);
    void follow(const QString& title, delist::Job* job);
    /// For work that is no Job (DNS): cancel calls \p cancel.
    void showCounted(const QString& title, int done, int total, std::function<void()> cancel);
    void done();

private:
    void progress(const JobProgress& progress);

    const Formatter& m_format;
    QLabel* m_title;
    QLabel* m_detail;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QPointer<Job> m_job;
    std::function<void()> m_cancelAction;
    bool m_bytes = true;
};

} // namespace delist
