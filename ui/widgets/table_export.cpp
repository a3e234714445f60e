#include "ui/widgets/table_export.h"
#include "tables/table_export.h"
#include "ui/case_context.h"
#include <QDir>

namespace delist {

void startTableExport(CaseContext& context, const TableDefinition& definition, const TableFilter& filter, const QString& path)
{
    const auto format = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? TableFileFormat::Json : TableFileFormat::Csv;
    context.session().run(
        CaseContext::tr("Exporting the table"), CaseSession::Effect::None,
        [&definition, filter, path, format](CaseFile& file, std::stop_token stop, const CaseJob::Report& report) {
            return exportTable(file.database(), definition, filter, path, format, stop, report);
        },
        [&context, path] {
            context.say(CaseContext::Severity::Information,
                        CaseContext::tr("The table was written to %1.").arg(QDir::toNativeSeparators(path)));
        });
}

} // namespace delist
