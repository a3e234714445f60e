// delist show CASE TABLE.
#include "app/command.h"
#include "app/table_options.h"
#include "tables/output_queue.h"
#include "tables/table_output.h"
#include <QFile>

namespace delist {

namespace {

constexpr qint64 textLimit = 1000;

std::vector<Option> with(std::vector<Option> options, const std::vector<Option>& more)
{
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

int runShow(const QStringList& given);

} // namespace

extern const Command showCommand;
const Command showCommand = {
    "show",
    "delist show CASE TABLE [--from T] [--to T] [--at T] [--host IP[:PORT]] [--mailbox A] [--vantage V] [--search TEXT] [--rule NAME] [--zone ZONE] [--evidence ID]"
    " [--subset NAME] [--bin WIDTH] [--limit N] [--offset N] [--json|--csv]",
    "print the rows of a table",
    false,
    runShow,
    "Tables: evidence, clock-offsets, rejects, hosts, connections, sessions, messages, attachments, deliveries, bounces,\n"
    "queries, mailboxes, traffic, processes, boot, names, listings, refusals, posture, actions, notes, custody.\n\n" DELIST_FILTER_HELP
    "  --limit N           at most N rows; 0 is all. Without it: 1000 as text, all with --json and --csv\n"
    "  --offset N          skip the first N\n"
    "  --json              {\"rows\":[…],\"total\":N}; total counts the rows that match, whatever the limit\n"
    "  --csv               RFC 4180 with a header row\n\n"
    "Connections, sessions and messages that a second witness tells of, too, are all shown: the rows of both are evidence.\n"
    "One of them counts; the other names it in twin_of or same_as, and hosts, traffic and findings leave it out.\n"
    "--subset counted shows each thing once.\n\n"
    "Exit status: 0 done, 2 wrong usage, 3 the case cannot be opened.\n"};

namespace {

int runShow(const QStringList& given)
{
    const Arguments arguments(given, with({{"--limit", true}, {"--offset", true}, {"--json"}, {"--csv"}}, filterOptions()));
    if (!arguments.error().isEmpty())
        return usageError(showCommand, arguments.error());
    if (arguments.positional().size() != 2)
        return usageError(showCommand, QStringLiteral("needs a CASE and a TABLE"));
    const QString& name = arguments.positional()[1];
    const TableDefinition* definition = tableById(name);
    if (!definition)
        return usageError(showCommand, unknownTable(name));
    if (arguments.has("--json") && arguments.has("--csv"))
        return usageError(showCommand, QStringLiteral("--json and --csv exclude each other"));
    const TableFormat format = arguments.has("--json") ? TableFormat::Json
                               : arguments.has("--csv") ? TableFormat::Csv
                                                        : TableFormat::Text;
    qint64 limit = format == TableFormat::Text ? textLimit : 0;
    qint64 offset = 0;
    const auto number = [&](const char* option, qint64& value) {
        const auto text = arguments.value(option);
        if (text) {
            const auto parsed = wholeNumber(*text, 0, std::numeric_limits<qint64>::max());
            value = parsed.value_or(-1);
        }
        return value >= 0;
    };
    if (!number("--limit", limit) || !number("--offset", offset))
        return usageError(showCommand, QStringLiteral("--limit and --offset are whole numbers from 0"));
    TableFilter filter;
    QString error;
    if (!readFilter(arguments, *definition, filter, error))
        return usageError(showCommand, error);

    Result<CaseFile> file = openTables(arguments.positional()[0]);
    if (!file)
        return fail(file.error());
    TableQuery query(file.value().database(), *definition);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return WrongUsage;
    // A file takes what comes; what is behind a pipe may stop reading, and whoever writes to the case would wait for it.
    const auto queue = out.isSequential() ? std::make_unique<OutputQueue>(out) : nullptr;
    const auto output = TableOutput::create(format, *definition, queue ? static_cast<QIODevice&>(*queue) : out);
    qint64 rows = 0;
    bool written = true;
    const std::optional<qint64> known = query.read(filter, offset, limit, [&](const TableQuery::Row& row) {
        ++rows;
        return written = output->row(row);
    });
    const qint64 total = known ? *known : query.count(filter);
    written = written && output->finish(total);
    if ((queue && !queue->drain()) || !out.flush() || !written)
        return outputNotWhole();
    if (format == TableFormat::Text && offset + rows < total)
        tell(QStringLiteral("%1 of %2 rows; --offset %3 goes on, --limit 0 shows all").arg(rows).arg(total).arg(offset + rows));
    return Done;
}

} // namespace

} // namespace delist
