#include "ui/shell/job_bar.h"
#include "ui/format.h"
#include "ui/style.h"
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace delist {

JobBar::JobBar(const Formatter& format, QWidget* parent)
    : QWidget(parent), m_format(format), m_title(new QLabel), m_detail(new QLabel), m_bar(new QProgressBar),
      m_cancel(new QToolButton)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(style::unit * 3 / 2, style::unit / 2, style::unit, style::unit / 2);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setMaximumWidth(260);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setIcon(style::icon(QStringLiteral("cancel")));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    m_cancel->setToolTip(tr("Stop. What is complete stays in the case."));
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        if (m_job)
            m_job->cancel();
        else if (m_cancelAction)
            m_cancelAction();
    });
    hide();
}

void JobBar::follow(const QString& title, Job* job)
{
    m_job = job;
    m_cancelAction = {};
    m_title->setText(title);
    m_detail->clear();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    connect(job, &Job::progressed, this, &JobBar::progress);
    for (const auto end : {&Job::finished, &Job::cancelled})
        connect(job, end, this, &JobBar::done);
    connect(job, &Job::failed, this, &JobBar::done);
    connect(job, &QObject::destroyed, this, &JobBar::done);
    show();
}

void JobBar::showCounted(const QString& title, int done, int total, std::function<void()> cancel)
{
    m_job.clear();
    m_cancelAction = std::move(cancel);
    m_title->setText(title);
    m_detail->setText(tr("%1 of %2").arg(m_format.count(done), m_format.count(total)));
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_cancel->setEnabled(true);
    show();
}

void JobBar::progress(const JobProgress& progress)
{
    if (sender() != m_job)
        return;
    QString detail = progress.waits ? tr("Waiting for another program, which reads the case") : oneLine(QFileInfo(progress.what).fileName(), 120);
    if (detail.isEmpty())
        detail = oneLine(progress.what, 120);
    if (progress.perSecond > 0)
        //: speed of an import, for instance "120 MB/s"
        detail += QStringLiteral("  \u00b7  ") + tr("%1/s").arg(m_format.bytes(static_cast<qint64>(progress.perSecond)));
    m_detail->setText(detail);
    if (progress.total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(1000.0 * static_cast<double>(progress.done) / static_cast<double>(progress.total)));
    } else {
        m_bar->setRange(0, 0);
    }
}

void JobBar::done()
{
    if (sender() != nullptr && m_job && sender() != m_job)
        return;
    m_job.clear();
    m_cancelAction = {};
    hide();
}

} // namespace delist
