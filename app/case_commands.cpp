// delist new, delist set.
#include "analysis/analysis.h"
#include "app/command.h"
#include "app/settings_options.h"
#include "case/questions/analysis_queries.h"
#include "case/witnesses/clock_offset_store.h"
#include <cmath>
#include <limits>

namespace delist {

namespace {
int runNew(const QStringList& given);
int runSet(const QStringList& given);
} // namespace

#define DELIST_SETTINGS_USAGE                                                                                           \
    "[--title T] [--organisation O] [--mail-server IP]... [--public-ip IP]... [--internal CIDR]... [--domain D]..."      \
    " [--timezone ZONE] [--spam-tag TEXT]... [--mail-port PORT]... [--dkim-selector S]..."
#define DELIST_SETTINGS_HELP                                                                                            \
    "  --title T            what the incident is called\n"                                                             \
    "  --organisation O     whose mail server it is\n"                                                                  \
    "  --mail-server IP     a server that may send mail; an address or a network\n"                                     \
    "  --public-ip IP       an address the internet sees; an address or a network\n"                                    \
    "  --internal CIDR      an inside network; without any, private addresses are inside, and what\n"                   \
    "                       firewalls call so by names of their own. With some, what a log calls inside in\n"          \
    "                       which a host of theirs is inside counts as well\n"                                          \
    "  --domain D           a mail domain of the organisation\n"                                                        \
    "  --timezone ZONE      the organisation's time zone (IANA name or offset); used for evidence that names none\n"              \
    "  --spam-tag TEXT      what a filter puts before the subject of spam: \"[SPAM]\"\n"                                \
    "  --mail-port PORT     a mail port beside 25, 465, 587 and 2525\n"                                                \
    "  --dkim-selector S    the s= value in the DKIM-Signature of a sent mail; `delist posture` looks its key up\n"

extern const Command newCommand;
const Command newCommand = {
    "new",
    "delist new CASE " DELIST_SETTINGS_USAGE,
    "make a new case",
    false,
    runNew,
    "CASE ends in .delist. A file that is there is never overwritten.\n\n" DELIST_SETTINGS_HELP
    "\nExit status: 0 done, 2 wrong usage or CASE is there already, 3 CASE cannot be written.\n"};

extern const Command setCommand;
const Command setCommand = {
    "set",
    "delist set CASE " DELIST_SETTINGS_USAGE " [--clear-<option>]... [--accept-offset EVIDENCE[=SECONDS]]...",
    "change what a case knows of the organisation",
    false,
    runSet,
    "A title, an organisation or a time zone replaces the old one; list values are added. --clear-mail-server and the\n"
    "like empty one first: --clear-mail-server --mail-server 192.0.2.25 leaves one server.\n\n" DELIST_SETTINGS_HELP
    "  --accept-offset E[=S]  the clock of evidence E is S seconds ahead: take that off its times. Without S the\n"
    "                       estimate that `delist show CASE clock-offsets` gives of E, or of another evidence\n"
    "                       against E, turned round; negative seconds are added. S is what the clock in the file\n"
    "                       is ahead, whatever was accepted before: E=0 takes that back\n"
    "\nExit status: 0 done, 2 wrong usage, 3 the case cannot be opened for writing.\n"};

namespace {

int runNew(const QStringList& given)
{
    const Arguments arguments(given, settingsOptions(SettingsMode::New));
    if (!arguments.error().isEmpty())
        return usageError(newCommand, arguments.error());
    if (arguments.positional().size() != 1)
        return usageError(newCommand, QStringLiteral("needs one CASE"));
    const QString& path = arguments.positional()[0];
    if (!path.endsWith(QLatin1String(".delist")))
        return usageError(newCommand, QStringLiteral("%1: the name of a case ends in .delist").arg(path));
    CaseSettings settings;
    QString error;
    if (!applySettings(arguments, settings, error))
        return usageError(newCommand, error);
    const Result<CaseFile> file = CaseFile::create(nativePath(path), settings);
    return file ? Done : fail(file.error());
}

/// How much the clock of an evidence is ahead by the case's own best estimate: one that is told of it or, turned round, one
/// that another evidence is compared with it by.
std::optional<Micros> estimatedOffset(Database& database, RowId evidence)
{
    std::optional<Micros> turned;
    for (const ClockOffset& each : clockOffsets(database)) {
        if (each.evidence == evidence)
            return each.offset;
        if (!turned && each.reference == evidence)
            turned = -each.offset;
    }
    return turned;
}

/// Takes accepted clock offsets off; one without a value is the case's own best estimate.
int acceptOffsets(CaseFile& file, const std::vector<std::pair<RowId, std::optional<Micros>>>& offsets)
{
    for (const auto& [evidence, given] : offsets) {
        const std::optional<Micros> estimated = given ? std::nullopt : estimatedOffset(file.database(), evidence);
        if (!given && !estimated) {
            tell(QStringLiteral("--accept-offset %1: there is no estimate for this evidence; give its seconds: %1=SECONDS").arg(evidence));
            return WrongUsage;
        }
        // An estimate is of the times as they are now.
        if (const auto done = given ? setClockOffset(file, evidence, *given) : acceptClockOffset(file, evidence, *estimated); !done)
            return done.error().code == ErrorCode::Missing ? usageError(setCommand, QString::fromStdString(done.error().message))
                                                           : fail(done.error());
    }
    return Done;
}

int runSet(const QStringList& given)
{
    std::vector<Option> options = settingsOptions(SettingsMode::Set);
    options.push_back({"--accept-offset", true, true});
    const Arguments arguments(given, options);
    if (!arguments.error().isEmpty())
        return usageError(setCommand, arguments.error());
    if (arguments.positional().size() != 1)
        return usageError(setCommand, QStringLiteral("needs one CASE"));
    bool any = false;
    for (const Option& option : options)
        any = any || arguments.has(option.name);
    if (!any)
        return usageError(setCommand, QStringLiteral("nothing to set"));
    std::vector<std::pair<RowId, std::optional<Micros>>> offsets;
    for (const QString& text : arguments.values("--accept-offset")) {
        const auto id = wholeNumber(text.section(QLatin1Char('='), 0, 0), 1, std::numeric_limits<qint64>::max());
        bool number = true;
        const double seconds = text.contains(QLatin1Char('=')) ? text.section(QLatin1Char('='), 1).toDouble(&number) : 0;
        if (!id || !number || std::abs(seconds) > 86400 * 366)
            return usageError(setCommand, QStringLiteral("--accept-offset %1: not EVIDENCE or EVIDENCE=SECONDS").arg(text));
        offsets.emplace_back(*id, text.contains(QLatin1Char('=')) ? std::optional<Micros>(std::llround(seconds * 1e6)) : std::nullopt);
    }
    // Wrong values are wrong usage whatever the case is like.
    CaseSettings settings;
    QString error;
    if (!applySettings(arguments, settings, error))
        return usageError(setCommand, error);

    Result<CaseFile> file = openCase(arguments.positional()[0], CaseAccess::Write);
    if (!file)
        return fail(file.error());
    settings = file.value().settings();
    const CaseSettings before = settings;
    if (!applySettings(arguments, settings, error))
        return usageError(setCommand, error);
    if (settings != before)
        file.value().setSettings(settings);
    if (settings.mailPorts != before.mailPorts && !evidenceFacts(file.value().database()).empty())
        tell(QStringLiteral("the evidence in the case was read with the mail ports of before; 'delist import CASE --again EVIDENCE' reads it with these"));
    const int status = acceptOffsets(file.value(), offsets);
    if (settings != before || !offsets.empty())
        (void)analyseAnew(file.value()); // who is a server and who is suspicious follows from them
    return status;
}

} // namespace

} // namespace delist
