// delist new, delist set.
#include "app/command.h"
#include "app/settings_options.h"

namespace delist {

namespace {
int runNew(const QStringList& given);
int runSet(const QStringList& given);
} // namespace

#define DELIST_SETTINGS_USAGE                                                                                           \
    "[--title T] [--organisation O] [--mail-server IP]... [--public-ip IP]... [--internal CIDR]... [--domain D]..."      \
    " [--timezone ZONE] [--spam-tag TEXT]... [--mail-port PORT]..."
#define DELIST_SETTINGS_HELP                                                                                            \
    "  --title T            what the incident is called\n"                                                             \
    "  --organisation O     whose mail server it is\n"                                                                  \
    "  --mail-server IP     a server that may send mail; an address or a network\n"                                     \
    "  --public-ip IP       an address the internet sees; an address or a network\n"                                    \
    "  --internal CIDR      an inside network; without any, private addresses are inside\n"                             \
    "  --domain D           a mail domain of the organisation\n"                                                        \
    "  --timezone ZONE      the organisation's time zone (IANA name); used for evidence that names none\n"              \
    "  --spam-tag TEXT      what a filter puts before the subject of spam: \"[SPAM]\"\n"                                \
    "  --mail-port PORT     a mail port beside 25, 465, 587 and 2525\n"

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
    "delist set CASE " DELIST_SETTINGS_USAGE " [--clear-<option>]...",
    "change what a case knows of the organisation",
    false,
    runSet,
    "A title, an organisation or a time zone replaces the old one; list values are added. --clear-mail-server and the\n"
    "like empty one first: --clear-mail-server --mail-server 192.0.2.25 leaves one server.\n\n" DELIST_SETTINGS_HELP
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

int runSet(const QStringList& given)
{
    const std::vector<Option> options = settingsOptions(SettingsMode::Set);
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
    return Done;
}

} // namespace

} // namespace delist
