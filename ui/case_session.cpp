#include "ui/case_session.h"
#include "analysis/analysis.h"
#include <QFileInfo>

namespace delist {

namespace {

/// Opens or makes a case away from the GUI thread: migrations and recovery can take a while.
class OpenJob : public Job
{
public:
    OpenJob(std::function<Result<CaseFile>()> opener, QObject* parent) : Job(parent), m_opener(std::move(opener)) {}
    ~OpenJob() override { stop(); }
    std::unique_ptr<CaseFile> file;
    CaseSettings settings;

protected:
    Result<void> run(std::stop_token stop) override
    {
        auto opened = m_opener();
        if (!opened)
            return opened.error();
        try {
            file = std::make_unique<CaseFile>(opened.take());
            const HeedStop heed(file->database(), std::move(stop));
            deriveWhatIsDue(*file);
            settings = file->settings();
        } catch (const DatabaseError& error) {
            file.reset();
            return error.toError({});
        }
        return {};
    }

private:
    std::function<Result<CaseFile>()> m_opener;
};

} // namespace

CaseSession::CaseSession(QObject* parent) : QObject(parent) {}

CaseSession::~CaseSession()
{
    blockSignals(true);
    close();
}

void CaseSession::open(const QString& path)
{
    if (m_open && QFileInfo(path) == QFileInfo(m_path))
        close(); // its own writer would be in the way
    openWith(tr("Opening the case"), path, [path] { return CaseFile::open(path.toStdString(), CaseAccess::WriteOrRead); });
}

void CaseSession::create(const QString& path, const CaseSettings& settings)
{
    openWith(tr("Creating the case"), path, [path, settings] { return CaseFile::create(path.toStdString(), settings); });
}

void CaseSession::openWith(const QString& title, const QString& path, std::function<Result<CaseFile>()> opener)
{
    stopOpening();
    auto* job = new OpenJob(std::move(opener), this);
    m_opening = job;
    connect(job, &Job::finished, this, [this, job, path] {
        m_opening = nullptr;
        job->deleteLater();
        close();
        m_file = std::move(job->file);
        m_settings = job->settings;
        m_path = path;
        m_readOnly = m_file->readOnly();
        m_open = true;
        Q_EMIT opened();
        Q_EMIT busyChanged(busy());
        next();
    });
    const auto failed = [this, job](const Error& error) {
        m_opening = nullptr;
        job->deleteLater();
        Q_EMIT openFailed(error);
        Q_EMIT busyChanged(busy());
    };
    connect(job, &Job::failed, this, failed);
    connect(job, &Job::cancelled, this, [failed, path] {
        failed({ErrorCode::Cancelled, "cancelled", path.toStdString(), {}});
    });
    Q_EMIT jobStarted(title, job);
    Q_EMIT busyChanged(true);
    job->start();
}

void CaseSession::stopOpening()
{
    if (m_opening == nullptr)
        return;
    Job* job = std::exchange(m_opening, nullptr);
    job->disconnect(this);
    delete job; // waits, and closes what it had opened
}

void CaseSession::close()
{
    stopOpening();
    m_queue.clear();
    Job* job = std::exchange(m_running, nullptr);
    if (job != nullptr) {
        job->disconnect(this);
        job->cancel();
    }
    if (m_open)
        Q_EMIT aboutToClose(); // readers let go before the writer, so that the file can come to rest
    delete job; // waits; the case is closed in it
    m_runningWork.clear();
    if (!m_open)
        return;
    m_file.reset();
    m_open = false;
    m_readOnly = false;
    m_settings = {};
    m_path.clear();
    Q_EMIT closed();
    Q_EMIT busyChanged(false);
}

QString CaseSession::work() const
{
    if (!m_runningWork.isEmpty())
        return m_runningWork;
    const auto waiting = std::find_if(m_queue.begin(), m_queue.end(), [](const Queued& item) { return item.effect == Effect::Changes; });
    return waiting == m_queue.end() ? QString() : waiting->title;
}

void CaseSession::run(const QString& title, Effect effect, CaseJob::Work work, std::function<void()> done)
{
    if (!m_open && m_opening == nullptr)
        return;
    m_queue.push_back({title, effect, std::move(work), std::move(done)});
    Q_EMIT busyChanged(true);
    next();
}

void CaseSession::next()
{
    if (m_running != nullptr || m_queue.empty() || !m_file)
        return;
    const Queued item = std::move(m_queue.front());
    m_queue.pop_front();
    auto* job = new CaseJob(item.work, this);
    m_running = job;
    m_runningWork = item.effect == Effect::Changes ? item.title : QString();
    job->lend(std::move(m_file));
    connect(job, &Job::finished, this, [this, job, item] {
        end(job);
        if (item.done)
            item.done();
        if (item.effect == Effect::Changes)
            Q_EMIT changed();
        next();
    });
    connect(job, &Job::cancelled, this, [this, job, item] {
        end(job);
        if (item.effect == Effect::Changes)
            Q_EMIT changed(); // what was committed before stays
        next();
    });
    connect(job, &Job::failed, this, [this, job, item](const Error& error) {
        end(job);
        if (item.effect != Effect::Unseen)
            Q_EMIT jobFailed(item.title, error);
        if (item.effect == Effect::Changes)
            Q_EMIT changed();
        next();
    });
    if (item.effect != Effect::Unseen)
        Q_EMIT jobStarted(item.title, job);
    job->start();
}

void CaseSession::end(CaseJob* job)
{
    m_running = nullptr;
    m_runningWork.clear();
    m_file = job->giveBack();
    job->deleteLater();
    Q_EMIT busyChanged(busy());
}

void CaseSession::importPaths(const QStringList& paths, const ImportOptions& options)
{
    auto result = std::make_shared<ImportResult>();
    run(
        tr("Importing"), Effect::Changes,
        [paths, options, result](CaseFile& file, std::stop_token stop, const CaseJob::Report& report) -> Result<void> {
            auto imported = delist::importPaths(file, paths, options, report, stop);
            if (!imported)
                return imported.error();
            *result = imported.take();
            return {};
        },
        [this, result] {
            Q_EMIT this->imported(result);
            if (result->cancelled)
                catchUp();
        });
}

void CaseSession::catchUp()
{
    run(tr("Working out what follows"), Effect::Changes, [](CaseFile& file, std::stop_token stop, const CaseJob::Report&) -> Result<void> {
        const HeedStop heed(file.database(), std::move(stop));
        deriveWhatIsDue(file);
        return {};
    });
}

void CaseSession::setSettings(const CaseSettings& settings)
{
    run(
        tr("Saving the settings"), Effect::Changes,
        [settings](CaseFile& file, std::stop_token, const CaseJob::Report&) -> Result<void> {
            file.setSettings(settings);
            (void)analyseAnew(file); // who is a server and who is suspicious follows from them
            return {};
        },
        [this, settings] { m_settings = settings; });
}

} // namespace delist
