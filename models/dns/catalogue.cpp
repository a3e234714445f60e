#include "dns/catalogue.h"
#include "dns/check_target.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>
#include <algorithm>

// The linker drops a static library's resource unless it is asked for; the macro wants the global namespace.
static void keepResources()
{
    Q_INIT_RESOURCE(models);
}

namespace delist {
namespace {

constexpr qint64 maxCatalogueBytes = 16 << 20;
constexpr qsizetype maxFieldLength = 4000;

std::optional<CodeMode> modeFrom(const QString& text)
{
    static const std::pair<const char*, CodeMode> modes[] = {
        {"exact", CodeMode::Exact}, {"bitmask", CodeMode::Bitmask}, {"pattern", CodeMode::Pattern},
        {"score", CodeMode::Score}, {"any127", CodeMode::Any127},   {"none", CodeMode::None}};
    for (const auto& [name, mode] : modes) {
        if (text == QLatin1String(name))
            return mode;
    }
    return std::nullopt;
}

QString textOf(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().left(maxFieldLength);
}

/// Ids and zones as they are looked up: without blanks around them and without final dots.
QString keyOf(const QString& text)
{
    QString key = text.simplified();
    while (key.endsWith(QLatin1Char('.')) || key.endsWith(QLatin1Char(' ')))
        key.chop(1);
    return key;
}

QStringList stringsOf(const QJsonValue& value)
{
    QStringList strings;
    for (const QJsonValue& item : value.toArray()) {
        if (item.isString())
            strings << item.toString();
    }
    return strings;
}

/// Lists of one operator are fed by the same traps and reports: a listing on two of them is one listing.
QString sourceOf(const BlacklistEntry& entry)
{
    static constexpr std::pair<const char*, const char*> known[] = {
        {"spamhaus", "Spamhaus"},   {"uceprotect", "UCEPROTECT"}, {"spamcop", "SpamCop"},   {"barracuda", "Barracuda"},
        {"mailspike", "Mailspike"}, {"proofpoint", "Proofpoint"}, {"microsoft", "Microsoft"}, {"abusix", "Abusix"},
        {"trend micro", "Trend Micro"}, {"validity", "Validity"}, {"spameatingmonkey", "Spam Eating Monkey"}};
    for (const auto& [word, source] : known) {
        if (entry.listOperator.contains(QLatin1String(word), Qt::CaseInsensitive))
            return QLatin1String(source);
    }
    const qsizetype bracket = entry.listOperator.indexOf(QLatin1String(" ("));
    const QString name = bracket > 0 ? entry.listOperator.left(bracket) : entry.listOperator;
    return name.isEmpty() ? entry.id : name;
}

/// Reads one entry or says what is wrong with it.
class EntryReader
{
public:
    explicit EntryReader(const QJsonObject& object) : m_object(object) {}

    std::optional<BlacklistEntry> read()
    {
        BlacklistEntry entry;
        readZone(entry);
        readKinds(entry);
        readCodes(entry);
        readTestEntries(entry);
        readDescription(entry);
        if (!m_problem.isEmpty())
            return std::nullopt;
        return entry;
    }
    [[nodiscard]] const QString& problem() const { return m_problem; }

private:
    void complain(const QString& problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    void readZone(BlacklistEntry& entry)
    {
        entry.zoneText = textOf(m_object, "zone");
        entry.id = keyOf(textOf(m_object, "id"));
        if (entry.id.isEmpty())
            entry.id = keyOf(entry.zoneText);
        if (entry.id.isEmpty())
            return complain(QStringLiteral("no id and no zone"));
        if (entry.zoneText.isEmpty() || entry.zoneText.contains(QLatin1Char('<')))
            return;
        const auto zone = domainName(entry.zoneText);
        if (!zone || !zone->contains('.'))
            return complain(QStringLiteral("\"%1\" is no zone name").arg(entry.zoneText.left(80)));
        entry.zone = *zone;
    }

    void readKinds(BlacklistEntry& entry)
    {
        const QStringList kinds = stringsOf(m_object.value(QLatin1String("kinds")));
        entry.ipv4 = kinds.contains(QLatin1String("ipv4"));
        entry.ipv6 = kinds.contains(QLatin1String("ipv6"));
        entry.domain = kinds.contains(QLatin1String("domain"));
        const bool portal = kinds.contains(QLatin1String("portal"));
        if (!portal && !entry.ipv4 && !entry.ipv6 && !entry.domain)
            complain(QStringLiteral("kinds names neither ipv4, ipv6, domain nor portal"));
        if (!portal && entry.zoneText.isEmpty())
            complain(QStringLiteral("no zone"));
    }

    void readCodes(BlacklistEntry& entry)
    {
        const QString modeText = textOf(m_object, "code_mode");
        const auto mode = modeFrom(modeText);
        if (!mode)
            return complain(QStringLiteral("code_mode \"%1\" is unknown").arg(modeText.left(40)));
        entry.rules.mode = *mode;
        entry.rules.catalogued = true;
        readTable("codes", entry.rules.codes);
        readTable("error_codes", entry.rules.errors);
    }

    void readTable(const char* key, std::vector<CodeRule>& rules)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (!value.isArray() && !value.isNull() && !value.isUndefined())
            return complain(QStringLiteral("%1 is no array").arg(QLatin1String(key)));
        for (const QJsonValue& item : value.toArray()) {
            const QJsonObject line = item.toObject();
            const QString text = line.value(QLatin1String("code")).toString();
            auto rule = parseCode(text.toStdString());
            if (!rule)
                return complain(
                    QStringLiteral("%1 has \"%2\", which is no code").arg(QLatin1String(key), text.left(40)));
            rule->sublist = textOf(line, "sublist").toStdString();
            rule->meaning = textOf(line, "meaning").toStdString();
            rule->scope = textOf(line, "scope").toStdString();
            rule->hint = textOf(line, "hint").toStdString();
            if (line.contains(QLatin1String("outcome"))) {
                rule->outcome = textOf(line, "outcome") == QLatin1String("refused") ? CodeRule::Outcome::Refused
                                                                                    : CodeRule::Outcome::Error;
            } else {
                rule->outcome = line.value(QLatin1String("listed")).toBool(true) ? CodeRule::Outcome::Listing
                                                                                 : CodeRule::Outcome::Neutral;
            }
            rules.push_back(std::move(*rule));
        }
    }

    void readTestEntries(BlacklistEntry& entry)
    {
        const QJsonValue value = m_object.value(QLatin1String("test_points"));
        entry.testEntries.listed = stringsOf(value[QLatin1String("listed")]);
        entry.testEntriesKnown = !entry.testEntries.listed.isEmpty(); // else those of RFC 5782, section 5
        if (entry.testEntriesKnown) {
            entry.testEntries.notListed = stringsOf(value[QLatin1String("not_listed")]);
            entry.testEntries.note = textOf(value.toObject(), "note");
        }
    }

    void readDescription(BlacklistEntry& entry)
    {
        entry.name = textOf(m_object, "name");
        if (entry.name.isEmpty())
            entry.name = entry.zoneText.isEmpty() ? entry.id : entry.zoneText;
        entry.listOperator = textOf(m_object, "operator");
        entry.purpose = textOf(m_object, "purpose");
        entry.meaning = textOf(m_object, "meaning");
        entry.rules.neutral = entry.purpose == QLatin1String("allowlist") || entry.rules.mode == CodeMode::Score;
        const QJsonValue key = m_object.value(QLatin1String("key_required"));
        entry.keyRequired = key.isBool() ? (key.toBool() ? QStringLiteral("required") : QString()) : key.toString();
        entry.rules.needsRegistration = entry.keyRequired.startsWith(QLatin1String("required")) ||
                                        entry.keyRequired.startsWith(QLatin1String("subscription")) ||
                                        (entry.keyRequired.startsWith(QLatin1String("registration")) &&
                                         !entry.keyRequired.contains(QLatin1String("free limit")));
        entry.publicResolversRefused = m_object.value(QLatin1String("public_resolvers_refused")).toBool();
        entry.queryIntervalMs = std::clamp(m_object.value(QLatin1String("query_interval_ms")).toInt(), 0, 10'000);
        const QJsonObject delist = m_object.value(QLatin1String("delist")).toObject();
        entry.delistUrl = textOf(delist, "url");
        entry.delistProcedure = textOf(delist, "procedure");
        entry.selfService = textOf(delist, "self_service");
        entry.autoExpiry = textOf(m_object, "auto_expiry");
        entry.cost = textOf(m_object, "cost");
        entry.status = textOf(m_object, "status");
        entry.closed = textOf(m_object, "closed");
        entry.wildcardHazard = m_object.value(QLatin1String("wildcard_hazard")).toBool();
        entry.impact = textOf(m_object, "impact");
        entry.source = sourceOf(entry);
        if (const QString source = textOf(m_object, "source"); !source.isEmpty())
            entry.source = source;
        entry.enabledByDefault = m_object.value(QLatin1String("enabled_by_default")).toBool();
        entry.notes = textOf(m_object, "notes");
    }

    const QJsonObject& m_object;
    QString m_problem;
};

/// How far a listing reaches: the fewer hosts, the more it says about this one.
int reach(const QString& scope)
{
    static const QStringList order = {QStringLiteral("domain"), QStringLiteral("address"), QStringLiteral("network"),
                                      QStringLiteral("asn"), QStringLiteral("policy")};
    return static_cast<int>(order.indexOf(scope));
}

QString scopeOfCode(const CodeRule& rule, const QString& byPurpose)
{
    if (!rule.scope.empty())
        return QString::fromStdString(rule.scope);
    const QString sublist = QString::fromStdString(rule.sublist).toLower();
    const QString meaning = QString::fromStdString(rule.meaning).toLower();
    for (const char* word : {"pbl", "dul", "dyn", "noptr", "policy"}) {
        if (sublist.contains(QLatin1String(word)))
            return QStringLiteral("policy");
    }
    if (meaning.startsWith(QLatin1String("policy")) || meaning.startsWith(QLatin1String("dyna")) ||
        meaning.startsWith(QLatin1String("noptr")) ||
        meaning.contains(QLatin1String("dynamic range")) || meaning.contains(QLatin1String("no ptr")))
        return QStringLiteral("policy");
    if (meaning.contains(QLatin1String("asn")) || meaning.contains(QLatin1String("autonomous system")))
        return QStringLiteral("asn");
    if (sublist == QLatin1String("drop") || meaning.startsWith(QLatin1String("network")) ||
        meaning.contains(QLatin1String("netblock")))
        return QStringLiteral("network");
    return byPurpose;
}

} // namespace

bool BlacklistEntry::takes(TargetKind kind) const
{
    switch (kind) {
    case TargetKind::Ipv4:
        return ipv4;
    case TargetKind::Ipv6:
        return ipv6;
    case TargetKind::Domain:
        return domain;
    }
    return false;
}

QString BlacklistEntry::scope(TargetKind kind, const std::vector<std::size_t>& matchedCodes) const
{
    if (kind == TargetKind::Domain)
        return QStringLiteral("domain");
    QString byPurpose = QStringLiteral("address");
    if (purpose == QLatin1String("policy"))
        byPurpose = QStringLiteral("policy");
    else if (purpose == QLatin1String("escalation"))
        byPurpose =
            meaning.contains(QLatin1String("autonomous system")) ? QStringLiteral("asn") : QStringLiteral("network");
    else if (purpose == QLatin1String("bogon"))
        byPurpose = QStringLiteral("network");
    QString narrowest;
    for (const std::size_t index : matchedCodes) {
        const QString scope = scopeOfCode(rules.codes[index], byPurpose);
        if (narrowest.isEmpty() || reach(scope) < reach(narrowest))
            narrowest = scope;
    }
    return narrowest.isEmpty() ? byPurpose : narrowest;
}

bool BlacklistEntry::hasCodeFor(const QString& scope) const
{
    return std::ranges::any_of(rules.codes, [&](const CodeRule& rule) {
        return rule.outcome == CodeRule::Outcome::Listing && scopeOfCode(rule, {}) == scope;
    });
}

QString BlacklistEntry::shownZone() const
{
    if (zoneText.isEmpty())
        return id;
    return keyed || zone.isEmpty() ? zoneText : QString::fromLatin1(zone);
}

QString BlacklistEntry::delistUrlFor(const QString& target) const
{
    QString url = delistUrl;
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(target, ":"));
    for (const char* place : {"<ip>", "{ip}", "<domain>", "{domain}", "<target>", "{target}"})
        url.replace(QLatin1String(place), encoded);
    return url;
}

Catalogue Catalogue::builtIn()
{
    keepResources();
    QFile file(QStringLiteral(":/blacklist-catalogue.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto catalogue = parse(file.readAll(), file.fileName());
    return catalogue ? catalogue.take() : Catalogue();
}

Result<Catalogue> Catalogue::load(const QString& path)
{
    QFile file(path);
    const std::string name = path.toStdString();
    if (!file.exists())
        return Error{ErrorCode::Missing, "there is no catalogue file " + name, name, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable,
                     "the catalogue " + name + " cannot be read: " + file.errorString().toStdString(),
                     name,
                     {}};
    const QByteArray json = file.read(maxCatalogueBytes + 1);
    if (json.size() > maxCatalogueBytes)
        return Error{ErrorCode::TooLarge, "the catalogue " + name + " is larger than 16 MiB", name, {}};
    return parse(json, path);
}

Result<Catalogue> Catalogue::parse(const QByteArray& json, const QString& source)
{
    const std::string name = source.toStdString();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto offset = static_cast<std::uint64_t>(std::max(0, problem.offset));
        const qsizetype line = json.left(problem.offset).count('\n') + 1;
        return Error{ErrorCode::Damaged,
                     "the catalogue " + name + " is not JSON: " + problem.errorString().toStdString() + " in line " +
                         std::to_string(line),
                     name, offset};
    }
    if (!document.isArray())
        return Error{ErrorCode::Damaged, "the catalogue " + name + " is not an array of lists", name, 0};
    Catalogue catalogue;
    QSet<QString> ids;
    QSet<QByteArray> zones;
    const QJsonArray array = document.array();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject object = array[i].toObject();
        EntryReader reader(object);
        auto entry = reader.read();
        QString reason = reader.problem();
        if (entry && ids.contains(entry->id.toLower()))
            reason = QStringLiteral("the id is there twice");
        else if (entry && !entry->zone.isEmpty() && zones.contains(entry->zone))
            reason = QStringLiteral("the zone is there twice");
        if (!reason.isEmpty()) {
            const QString id = textOf(object, "id").left(80);
            catalogue.m_problems << QStringLiteral("%1: %2").arg(
                id.isEmpty() ? QStringLiteral("entry %1").arg(i + 1) : id, reason);
            continue;
        }
        ids.insert(entry->id.toLower());
        if (!entry->zone.isEmpty())
            zones.insert(entry->zone);
        catalogue.m_entries.push_back(std::move(*entry));
    }
    return catalogue;
}

Catalogue Catalogue::withEntries(const std::vector<BlacklistEntry>& more) const
{
    Catalogue result = *this;
    for (const BlacklistEntry& entry : more) {
        const auto same = std::ranges::find_if(result.m_entries, [&](const BlacklistEntry& known) {
            return known.id.compare(entry.id, Qt::CaseInsensitive) == 0 || (!entry.zone.isEmpty() && known.zone == entry.zone);
        });
        if (same != result.m_entries.end())
            *same = entry;
        else
            result.m_entries.push_back(entry);
    }
    return result;
}

const BlacklistEntry* Catalogue::find(const QString& zoneOrId) const
{
    const QString key = keyOf(zoneOrId).toLower();
    if (key.isEmpty()) // as the zone of a list without its key
        return nullptr;
    const auto found = std::ranges::find_if(m_entries, [&](const BlacklistEntry& entry) {
        return (!entry.keyed && QString::fromLatin1(entry.zone) == key) || entry.id.toLower() == key || entry.zoneText.toLower() == key;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

BlacklistEntry unknownList(const QByteArray& zone)
{
    BlacklistEntry entry;
    entry.zone = zone;
    entry.zoneText = entry.id = entry.name = QString::fromLatin1(zone);
    entry.ipv4 = entry.ipv6 = entry.domain = true;
    entry.purpose = QStringLiteral("unknown");
    return entry;
}

} // namespace delist
