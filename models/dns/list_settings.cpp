#include "dns/list_settings.h"
#include "dns/check_target.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <algorithm>

namespace delist {

namespace {

constexpr const char* spamhausId = "spamhaus-dqs";
constexpr const char* spamhausSuffix = ".dq.spamhaus.net";
/// Free zones that the same operator serves under a key: "zen.spamhaus.org" is KEY.zen.dq.spamhaus.net.
constexpr const char* spamhausFree = ".spamhaus.org";

QSettings openSettings()
{
    return QSettings(QStringLiteral("Delist"), QStringLiteral("Delist"));
}

QMap<QString, QString> readMap(QSettings& settings, const QString& group)
{
    QMap<QString, QString> map;
    settings.beginGroup(group);
    for (const QString& key : settings.childKeys())
        map.insert(key, settings.value(key).toString());
    settings.endGroup();
    return map;
}

void writeMap(QSettings& settings, const QString& group, const QMap<QString, QString>& map)
{
    settings.remove(group);
    settings.beginGroup(group);
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        settings.setValue(entry.key(), entry.value());
    settings.endGroup();
}

/// "zen.spamhaus.org" -> "KEY.zen.dq.spamhaus.net"; "<key>.zrd.dq.spamhaus.net" -> with the key. Nothing when no key fits.
std::optional<QByteArray> keyedZone(const BlacklistEntry& entry, const QMap<QString, QString>& keys)
{
    for (const KeyProvider& provider : keyProviders()) {
        const QString key = keys.value(QLatin1String(provider.id));
        if (!isListKey(key))
            continue;
        const qsizetype close = entry.zoneText.indexOf(QLatin1Char('>'));
        if (entry.needsKeyInZone() && close > 0 && entry.zoneText.endsWith(QLatin1String(provider.suffix)))
            return domainName(key + entry.zoneText.mid(close + 1));
        if (qstrcmp(provider.id, spamhausId) == 0 && entry.zone.endsWith(spamhausFree)) {
            const QByteArray label = entry.zone.chopped(static_cast<qsizetype>(qstrlen(spamhausFree)));
            static const QList<QByteArray> served = {"zen", "sbl", "xbl", "pbl", "sbl-xbl", "dbl"};
            if (served.contains(label))
                return domainName(key + QLatin1Char('.') + QString::fromLatin1(label) + QLatin1String(spamhausSuffix));
        }
    }
    return std::nullopt;
}

} // namespace

const std::vector<KeyProvider>& keyProviders()
{
    static const std::vector<KeyProvider> providers = {{spamhausId, "Spamhaus Data Query Service", spamhausSuffix},
                                                       {"abusix", "Abusix Mail Intelligence", ".mail.abusix.zone"},
                                                       {"trend-micro", "Trend Micro Email Reputation", ".r.mail-abuse.com"},
                                                       {"spamrats", "SpamRATS", ".spamrats.com"}};
    return providers;
}

bool isListKey(const QString& key)
{
    return key.size() >= 8 && key.size() <= 63 && std::all_of(key.begin(), key.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
           });
}

ListSettings ListSettings::load()
{
    QSettings stored = openSettings();
    ListSettings settings;
    settings.keys = readMap(stored, QStringLiteral("lists/keys"));
    settings.weights = readMap(stored, QStringLiteral("lists/weights"));
    const auto asked = readMap(stored, QStringLiteral("lists/asked"));
    for (auto entry = asked.begin(); entry != asked.end(); ++entry)
        settings.asked.insert(entry.key(), entry.value() == QLatin1String("true"));
    settings.resolvers = stored.value(QStringLiteral("lists/resolvers")).toStringList();
    settings.ownLists = stored.value(QStringLiteral("lists/own")).toByteArray();
    if (const QByteArray update = stored.value(QStringLiteral("lists/catalogue")).toByteArray(); !update.isEmpty())
        settings.catalogue = qUncompress(update);
    return settings;
}

void ListSettings::save() const
{
    QSettings stored = openSettings();
    writeMap(stored, QStringLiteral("lists/keys"), keys);
    writeMap(stored, QStringLiteral("lists/weights"), weights);
    QMap<QString, QString> words;
    for (auto entry = asked.begin(); entry != asked.end(); ++entry)
        words.insert(entry.key(), entry.value() ? QStringLiteral("true") : QStringLiteral("false"));
    writeMap(stored, QStringLiteral("lists/asked"), words);
    if (resolvers.isEmpty())
        stored.remove(QStringLiteral("lists/resolvers"));
    else
        stored.setValue(QStringLiteral("lists/resolvers"), resolvers);
    const auto put = [&](const QString& name, const QByteArray& value) {
        if (value.isEmpty())
            stored.remove(name);
        else
            stored.setValue(name, value);
    };
    put(QStringLiteral("lists/own"), ownLists);
    put(QStringLiteral("lists/catalogue"), catalogue.isEmpty() ? QByteArray() : qCompress(catalogue));
    stored.sync();
}

Catalogue ListSettings::apply(const Catalogue& base) const
{
    Catalogue own;
    if (!ownLists.isEmpty()) {
        if (auto parsed = Catalogue::parse(ownLists, QStringLiteral("own lists")))
            own = parsed.take();
    }
    Catalogue result = base.withEntries(own.entries());
    result.change([&](BlacklistEntry& entry) {
        if (const auto it = asked.find(entry.id); it != asked.end())
            entry.enabledByDefault = it.value();
        if (const auto it = weights.find(entry.id); it != weights.end())
            entry.impact = it.value();
        if (const auto zone = keyedZone(entry, keys)) {
            entry.keyed = true;
            entry.zone = *zone;
        }
    });
    return result;
}

Catalogue ListSettings::effective() const
{
    if (!catalogue.isEmpty()) {
        if (const auto updated = Catalogue::parse(catalogue, QStringLiteral("updated catalogue")))
            return apply(updated.value());
    }
    return apply(Catalogue::builtIn());
}

std::optional<BlacklistEntry> keyedList(const Catalogue& catalogue, const QByteArray& zone)
{
    const qsizetype dot = zone.indexOf('.');
    const QString key = QString::fromLatin1(zone.left(std::max<qsizetype>(dot, 0)));
    if (!isListKey(key))
        return std::nullopt;
    const QString rest = QString::fromLatin1(zone.mid(dot));
    for (const BlacklistEntry& entry : catalogue.entries()) {
        const qsizetype close = entry.zoneText.indexOf(QLatin1Char('>'));
        const bool templated = close > 0 && entry.zoneText.mid(close + 1) == rest;
        const bool spamhaus = rest.endsWith(QLatin1String(spamhausSuffix)) &&
                              entry.zoneText == rest.mid(1).chopped(static_cast<qsizetype>(qstrlen(spamhausSuffix))) + QLatin1String(spamhausFree);
        if (templated || spamhaus) {
            BlacklistEntry keyed = entry;
            keyed.keyed = true;
            keyed.zone = zone;
            return keyed;
        }
    }
    // A list nobody catalogued, on a server that takes keys: the key is hidden all the same.
    for (const KeyProvider& provider : keyProviders()) {
        if (!rest.endsWith(QLatin1String(provider.suffix)) || rest.size() <= static_cast<qsizetype>(qstrlen(provider.suffix)))
            continue;
        BlacklistEntry entry = unknownList(zone);
        entry.keyed = true;
        entry.zoneText = entry.id = entry.name = QStringLiteral("<key>") + rest;
        return entry;
    }
    return std::nullopt;
}

} // namespace delist
