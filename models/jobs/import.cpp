#include "jobs/import.h"
#include "analysis/analysis.h"
#include "case/file/custody.h"
#include "case/rows/bulk_thread.h"
#include "case/tables/table_query.h"
#include "jobs/importer.h"
#include <QFile>
#include <QJsonDocument>

namespace delist {

namespace {

std::vector<std::string> encoded(const QStringList& paths)
{
    std::vector<std::string> names;
    for (const QString& path : paths)
        names.push_back(QFile::encodeName(path).toStdString());
    return names;
}

} // namespace

bool readersCanWait(CaseFile& file, const QStringList& paths)
{
    constexpr std::uint64_t little = 1ULL << 30;
    return TableQuery(file.database(), *tableById(u"evidence")).count({}) == 0 && InputWalker::totalBytes(encoded(paths)) <= little;
}

ReadAs readingOf(Database& database, qint64 evidence)
{
    const std::string options = EvidenceStore(database).readingOptions(evidence);
    return ReadAs::fromJson(QJsonDocument::fromJson(QByteArray::fromStdString(options)).object());
}

namespace {

/// A full disk, when part of the work is done: a failed step leaves the case as it was before that step only.
Error afterSome(Error error, const std::string& what)
{
    constexpr std::string_view full = "the disk is full";
    if (error.message.starts_with(full))
        error.message = std::string(full) + "; " + what;
    return error;
}

/// Runs \p work with an importer, then derives what follows from the rows.
Result<ImportResult> runImport(CaseFile& file, const ImportOptions& options, const ImportProgress& progress, std::stop_token stop,
                               const std::function<Result<void>(Importer&)>& work)
{
    const BulkThread bulk;
    try {
        ImportResult result;
        std::optional<DatabaseError> notDerived;
        {
            Importer importer(file, options, progress, std::move(stop));
            if (auto prepared = importer.prepare(); !prepared)
                return prepared.error();
            auto done = work(importer);
            if (done) {
                try {
                    importer.conclude([&file, folders = importer.emptyLogFolders()] {
                        for (const QString& folder : folders)
                            appendCustody(file.database(), "no-protocol-log", folder.toStdString());
                        deriveWhatIsDue(file);
                    });
                } catch (const DatabaseError& error) {
                    notDerived = error;
                }
            }
            result = importer.take();
            if (!done && !result.imported.empty())
                return afterSome(done.error(), "what was imported before stays (the last: " + result.imported.back().path.toStdString() + "), the rest is not in the case");
            if (!done)
                return done.error();
        }
        if (notDerived) {
            if (!file.deriveDue() || notDerived->toError(file.path()).code != ErrorCode::Locked)
                return afterSome(notDerived->toError(file.path()), "the evidence is in the case, what follows from it is not worked out: make room, then look for findings");
            result.notes << QStringLiteral("another program is reading the case: what follows from the new evidence is worked out by the next look at the case when it is done");
        }
        if (file.isInTwoFiles())
            result.notes << QStringLiteral("another program is reading the case: until it is done, what was imported stands in %1-wal, which belongs to the case")
                                .arg(QString::fromStdString(file.path()));
        return result;
    } catch (const DatabaseError& error) {
        return error.toError(file.path());
    }
}

} // namespace

Result<ImportResult> readAgain(CaseFile& file, qint64 evidence, const ReadAs& as, const ImportProgress& progress, std::stop_token stop)
{
    try {
        auto stored = EvidenceStore(file.database()).evidence(evidence);
        if (!stored)
            return stored.error();
        if (!stored.value().text)
            return Error{ErrorCode::Usage, "a capture tells its times and encoding itself: there is nothing to read in another way",
                         stored.value().path, std::nullopt};
        ImportOptions options;
        static_cast<ReadAs&>(options) = as;
        options.embed = stored.value().embedded;
        return runImport(file, options, progress, std::move(stop),
                         [&](Importer& importer) { return importer.readAgain(stored.value()); });
    } catch (const DatabaseError& error) {
        return error.toError(file.path());
    }
}

Result<ImportResult> importPaths(CaseFile& file, const QStringList& paths, const ImportOptions& options,
                                 const ImportProgress& progress, std::stop_token stop)
{
    const std::vector<std::string> names = encoded(paths);
    return runImport(file, options, progress, std::move(stop), [&](Importer& importer) { return importer.walk(names); });
}

} // namespace delist
