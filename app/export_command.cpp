// delist export CASE -o FILE: a table as .csv or .json, or the packets behind a selection as .pcapng.
#include "app/command.h"
#include "app/table_options.h"
#include "tables/packet_export.h"
#include "tables/table_export.h"

namespace delist {

namespace {
int runExport(const QStringList& given);
}

extern const Command exportCommand;
const Command exportCommand = {
    "export",
    "delist export CASE -o FILE (--table TABLE | --pcap) [the filters of show]",
    "write a table to a .csv or .json file, or the packets behind a selection to a .pcapng file",
    false,
    runExport,
    "FILE is replaced when it is there, but never when it is imported evidence or the case.\n\n"
    "  --table TABLE       FILE ends in .csv or .json; all rows that match are written. In CSV a text that a spreadsheet\n"
    "                      would take for a formula begins with '\n"
    "  --pcap              FILE ends in .pcapng: the packets of every connection and SMTP dialogue that matches, with\n"
    "                      original times and lengths, and comments that name evidence, offset and finding. With --host\n"
    "                      alone also its DNS and DHCP, and its flows on the other side of a NAT. Needs a selection:\n"
    "                      --host, --mailbox, --search, --rule, --evidence, --subset, or --from and --to\n\n"
    DELIST_FILTER_HELP
    "\nExit status: 0 done, 1 some of the packets or all of them are not in the case (the message says why),\n"
    "2 wrong usage or FILE cannot be written, 3 the case cannot be opened.\n"};

namespace {

int exportTableFile(const Arguments& arguments, const QString& path, const QString& table);
int exportPacketFile(const Arguments& arguments, const QString& path);

int runExport(const QStringList& given)
{
    std::vector<Option> options = filterOptions();
    options.insert(options.end(), {{"-o", true}, {"--output", true}, {"--table", true}, {"--pcap"}});
    const Arguments arguments(given, options);
    if (!arguments.error().isEmpty())
        return usageError(exportCommand, arguments.error());
    const QString path = arguments.value("-o").value_or(arguments.value("--output").value_or(QString()));
    const auto table = arguments.value("--table");
    if (arguments.positional().size() != 1 || path.isEmpty() || table.has_value() == arguments.has("--pcap"))
        return usageError(exportCommand, QStringLiteral("needs a CASE, -o FILE and either --table TABLE or --pcap"));
    return table ? exportTableFile(arguments, path, *table) : exportPacketFile(arguments, path);
}

int exportPacketFile(const Arguments& arguments, const QString& path)
{
    if (!path.endsWith(QLatin1String(".pcapng"), Qt::CaseInsensitive))
        return usageError(exportCommand, QStringLiteral("%1: packets are exported to a file that ends in .pcapng").arg(path));
    // Connections know no mailbox; the dialogues and messages that are selected beside them do.
    const bool byMailbox = arguments.has("--mailbox");
    TableFilter filter;
    QString error;
    if (!readFilter(arguments, *tableById(byMailbox ? u"sessions" : u"connections"), filter, error))
        return usageError(exportCommand, error);
    if (filter.vantage && *filter.vantage != Vantage::Capture)
        return usageError(exportCommand, QStringLiteral("packets are of captures: --vantage capture"));
    if (filter.host.isEmpty() && filter.mailbox.isEmpty() && filter.search.isEmpty() && !filter.evidence &&
        filter.subset.isEmpty() && filter.rule.isEmpty() && !filter.from && !filter.to && !filter.at)
        return usageError(exportCommand, QStringLiteral("--pcap needs a selection, such as --host IP"));

    Result<CaseFile> file = openTables(arguments.positional()[0]);
    if (!file)
        return fail(file.error());
    PacketExport result;
    const auto done = exportPackets(file.value().database(), filter, path, {}, [](const JobProgress&) {}, result);
    for (const QString& evidence : result.notEmbedded)
        tell(QStringLiteral("%1: was imported with --no-embed: its packets are not in the case").arg(evidence));
    for (const QString& evidence : result.damaged)
        tell(QStringLiteral("%1: some of its packets in the case are damaged").arg(evidence));
    if (!done) {
        tell(QStringLiteral("%1: %2").arg(path, QString::fromStdString(done.error().message)));
        return done.error().code == ErrorCode::Empty ? PartlyUnread : WrongUsage;
    }
    print(QStringLiteral("%1: %2 packets of %3 flows\n").arg(path).arg(result.packets).arg(result.flows));
    return result.notEmbedded.isEmpty() && result.damaged.isEmpty() ? Done : PartlyUnread;
}

int exportTableFile(const Arguments& arguments, const QString& path, const QString& table)
{
    const TableDefinition* definition = tableById(table);
    if (!definition)
        return usageError(exportCommand, unknownTable(table));
    const auto format = exportFormat(path);
    if (!format)
        return usageError(exportCommand, QStringLiteral("%1: a table is exported to a file that ends in .csv or .json").arg(path));
    TableFilter filter;
    QString error;
    if (!readFilter(arguments, *definition, filter, error))
        return usageError(exportCommand, error);

    Result<CaseFile> file = openTables(arguments.positional()[0]);
    if (!file)
        return fail(file.error());
    const auto rows = exportTable(file.value().database(), *definition, filter, {}, path, *format, {}, [](const JobProgress&) {});
    if (!rows) {
        tell(QStringLiteral("%1: %2").arg(path, QString::fromStdString(rows.error().message)));
        return WrongUsage;
    }
    print(QStringLiteral("%1: %2 rows of %3\n").arg(path).arg(rows.value()).arg(table));
    return Done;
}

} // namespace

} // namespace delist
