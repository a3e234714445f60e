#include "ui/widgets/table_export.h"
#include "tables/packet_export.h"
#include "tables/table_export.h"
#include "ui/case_context.h"
#include <QDir>
#include <climits>

namespace delist {

void startTableExport(CaseContext& context, const TableDefinition& definition, const TableFilter& filter, TableSort sort, const QString& path)
{
    const TableFormat format = exportFormat(path).value_or(TableFormat::Csv);
    context.session().run(
        CaseContext::tr("Exporting the table"), CaseSession::Effect::None,
        [&definition, filter, sort, path, format](CaseFile& file, std::stop_token stop, const CaseJob::Report& report) -> Result<void> {
            const auto rows = exportTable(file.database(), definition, filter, sort, path, format, stop, report);
            return rows ? Result<void>() : rows.error();
        },
        [&context, path] {
            context.say(CaseContext::Severity::Information,
                        CaseContext::tr("The table was written to %1.").arg(QDir::toNativeSeparators(path)));
        });
}

void startPacketExport(CaseContext& context, const TableFilter& filter, const QString& path)
{
    auto result = std::make_shared<PacketExport>();
    context.session().run(
        CaseContext::tr("Exporting packets"), CaseSession::Effect::None,
        [filter, path, result](CaseFile& file, std::stop_token stop, const CaseJob::Report& report) -> Result<void> {
            const auto done = exportPackets(file.database(), filter, path, stop, report, *result);
            // That there are none is an answer, and told with its reason.
            return !done && done.error().code == ErrorCode::Empty ? Result<void>() : done;
        },
        [&context, path, result] {
            QStringList sentences;
            if (result->packets == 0)
                sentences << CaseContext::tr("The case holds no packets of these connections, so nothing was written.");
            else
                sentences << CaseContext::tr("%n packet(s) were written to %1.", nullptr, static_cast<int>(std::min<qint64>(result->packets, INT_MAX)))
                                 .arg(QDir::toNativeSeparators(path));
            if (!result->notEmbedded.isEmpty())
                sentences << CaseContext::tr("Imported without their packets: %1.").arg(oneLine(result->notEmbedded.join(QStringLiteral(", "))));
            if (!result->damaged.isEmpty())
                sentences << CaseContext::tr("Partly damaged in the case: %1.").arg(oneLine(result->damaged.join(QStringLiteral(", "))));
            context.say(sentences.size() > 1 || result->packets == 0 ? CaseContext::Severity::Warning : CaseContext::Severity::Information,
                        sentences.join(QLatin1Char(' ')));
        });
}

} // namespace delist
