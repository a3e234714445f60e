#include "jobs/import.h"
#include <QFile>

namespace delist {

ImportJob::ImportJob(QString casePath, QStringList paths, ImportOptions options, QObject* parent)
    : Job(parent), m_casePath(std::move(casePath)), m_paths(std::move(paths)), m_options(std::move(options))
{
}

ImportJob::~ImportJob()
{
    stop();
}

Result<void> ImportJob::run(std::stop_token stop)
{
    auto file = CaseFile::open(QFile::encodeName(m_casePath).toStdString(), CaseAccess::Write);
    if (!file)
        return file.error();
    auto imported = importPaths(
        file.value(), m_paths, m_options, [this](const JobProgress& progress) { report(progress); }, std::move(stop));
    if (!imported)
        return imported.error();
    m_result = imported.take();
    if (m_result.cancelled)
        return Error{ErrorCode::Cancelled, "cancelled", {}, std::nullopt};
    return {};
}

} // namespace delist
