// delist lists: which block lists are known and asked on this computer: an updated catalogue, own lists, weights, keys. Kept in
// the user's settings, never in a case.
#include "app/arguments.h"
#include "app/command.h"
#include "dns/list_settings.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace delist {

extern const Command listsCommand;

namespace {

constexpr qint64 maxOwnLists = 1 << 20;

int show(bool json)
{
    const ListSettings settings = ListSettings::load();
    const Catalogue catalogue = settings.effective();
    QJsonArray lists;
    QString table;
    for (const BlacklistEntry& entry : catalogue.entries()) {
        const bool asked = entry.enabledByDefault && !entry.zone.isEmpty();
        lists.append(QJsonObject{{QStringLiteral("id"), entry.id},
                                 {QStringLiteral("zone"), entry.isPortal() ? QJsonValue() : QJsonValue(entry.shownZone())},
                                 {QStringLiteral("name"), entry.name},
                                 {QStringLiteral("asked"), asked},
                                 {QStringLiteral("weight"), entry.impact},
                                 {QStringLiteral("status"), entry.status},
                                 {QStringLiteral("source"), entry.source},
                                 {QStringLiteral("key"), entry.keyed ? QStringLiteral("set") : entry.keyRequired}});
        if (asked || entry.isPortal() || entry.keyed)
            table += QStringLiteral("%1  %2  %3  %4\n")
                         .arg(entry.isPortal() ? QStringLiteral("page") : QStringLiteral("asked"), -5)
                         .arg(entry.impact, -6)
                         .arg(entry.id, -34)
                         .arg(entry.name);
    }
    if (json) {
        printJson({{QStringLiteral("lists"), lists}});
    } else {
        print(table);
        print(QStringLiteral("%1 lists are known; the others are closed, unverified or off (--json shows them)\n").arg(catalogue.entries().size()));
    }
    return Done;
}

/// Reads and validates a catalogue file; says what is wrong with it.
std::optional<QByteArray> validated(const QString& path, qint64 most, bool& partly)
{
    const auto catalogue = Catalogue::load(path);
    if (!catalogue) {
        fail(catalogue.error());
        return std::nullopt;
    }
    for (const QString& problem : catalogue.value().problems())
        tell(QStringLiteral("%1: left out %2").arg(path, problem));
    partly = !catalogue.value().problems().isEmpty();
    QFile file(path);
    if (catalogue.value().entries().empty() || !file.open(QIODevice::ReadOnly) || file.size() > most) {
        tell(QStringLiteral("%1: no list in it that could be used, or too many").arg(path));
        return std::nullopt;
    }
    // Without the blanks: settings files are read at every start.
    return QJsonDocument::fromJson(file.readAll()).toJson(QJsonDocument::Compact);
}

int setKey(ListSettings& settings, const QString& provider, bool clear)
{
    const auto& known = keyProviders();
    const auto found = std::find_if(known.begin(), known.end(), [&](const KeyProvider& each) { return provider == QLatin1String(each.id); });
    if (found == known.end()) {
        QStringList ids;
        for (const KeyProvider& each : known)
            ids << QLatin1String(each.id);
        return usageError(listsCommand, QStringLiteral("no such key provider; known are %1").arg(ids.join(QStringLiteral(", "))));
    }
    if (clear) {
        settings.keys.remove(provider);
    } else {
        QFile input;
        const QString key = input.open(stdin, QIODevice::ReadOnly) ? QString::fromLatin1(input.readLine(256)).trimmed() : QString();
        if (!isListKey(key))
            return usageError(listsCommand, QStringLiteral("standard input holds no key (8 to 63 letters and digits)"));
        settings.keys.insert(provider, key);
    }
    settings.save();
    return Done;
}

int run(const QStringList& words)
{
    const Arguments arguments(words, {{"--json"}, {"--clear"}});
    if (!arguments.error().isEmpty())
        return usageError(listsCommand, arguments.error());
    const QStringList& given = arguments.positional();
    if (given.isEmpty())
        return show(arguments.has("--json"));
    ListSettings settings = ListSettings::load();
    const QString& verb = given.front();
    bool partly = false;
    const bool clear = arguments.has("--clear");
    if ((verb == QLatin1String("update") || verb == QLatin1String("own")) && (clear ? given.size() == 1 : given.size() == 2)) {
        QByteArray& place = verb == QLatin1String("update") ? settings.catalogue : settings.ownLists;
        if (clear) {
            place.clear();
        } else {
            const auto json = validated(given[1], verb == QLatin1String("update") ? 16 << 20 : maxOwnLists, partly);
            if (!json)
                return WrongUsage;
            place = *json;
        }
        settings.save();
        return partly ? PartlyUnread : Done;
    }
    if (verb == QLatin1String("key") && given.size() == 2)
        return setKey(settings, given[1], clear);
    const Catalogue catalogue = settings.effective();
    if ((verb == QLatin1String("on") || verb == QLatin1String("off") || verb == QLatin1String("default")) && given.size() >= 2) {
        for (const QString& id : given.mid(1)) {
            const BlacklistEntry* entry = catalogue.find(id);
            if (!entry)
                return usageError(listsCommand, QStringLiteral("no list \"%1\" is known").arg(id));
            if (verb == QLatin1String("default"))
                settings.asked.remove(entry->id);
            else
                settings.asked.insert(entry->id, verb == QLatin1String("on"));
        }
        settings.save();
        return Done;
    }
    if (verb == QLatin1String("weight") && given.size() == 3) {
        static const QStringList weights = {QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low"), QStringLiteral("none")};
        const BlacklistEntry* entry = catalogue.find(given[1]);
        if (!entry || !weights.contains(given[2]))
            return usageError(listsCommand, QStringLiteral("weight takes a list and high, medium, low or none"));
        settings.weights.insert(entry->id, given[2]);
        settings.save();
        return Done;
    }
    return usageError(listsCommand, QStringLiteral("update, own, key, on, off, default or weight"));
}

} // namespace

const Command listsCommand = {
    "lists",
    "delist lists [update FILE | own FILE | key PROVIDER | on LIST... | off LIST... | default LIST... | weight LIST WEIGHT] [--clear] "
    "[--json]",
    "which block lists are asked on this computer; own lists, weights and keys",
    false,
    run,
    "Without a word: the lists. Settings are of this user and computer; no case, report or log holds them.\n"
    "  update FILE        a newer catalogue in the built-in one's form, validated first; --clear goes back to the built-in one\n"
    "  own FILE           lists of your own in the same form; --clear forgets them\n"
    "  key PROVIDER       reads the key from standard input (spamhaus-dqs, abusix, trend-micro, spamrats); --clear forgets it\n"
    "  on, off, default   whether a list is asked when no --zone is given\n"
    "  weight LIST W      high, medium, low or none: how many receivers of your mail use it\n\n"
    "Exit status: 0 done, 1 done, but entries of FILE were left out, 2 wrong usage.\n"};

} // namespace delist
