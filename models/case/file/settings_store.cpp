#include "case/file/settings_store.h"
#include "case/counts/host_sides.h"
#include "case/counts/rollups.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <array>
#include <string>

namespace delist {

namespace {

struct TextField
{
    const char* key;
    std::string CaseSettings::*member;
};
constexpr std::array textFields{
    TextField{"title", &CaseSettings::title},
    TextField{"organisation", &CaseSettings::organisation},
    TextField{"timezone", &CaseSettings::timezone},
};

struct ListField
{
    const char* name;
    std::vector<std::string> CaseSettings::*member;
};
constexpr std::array listFields{
    ListField{"mail_server", &CaseSettings::mailServers}, ListField{"public_ip", &CaseSettings::publicIps},
    ListField{"internal", &CaseSettings::internal},       ListField{"domain", &CaseSettings::domains},
    ListField{"spam_tag", &CaseSettings::spamTags},       ListField{"mail_port", &CaseSettings::mailPorts},
    ListField{"dkim_selector", &CaseSettings::dkimSelectors},
};

/// SQL function is_own_mailbox(text) for the bounces that only their victim can place.
class OwnMailboxFunction
{
public:
    OwnMailboxFunction(Database& database, const OrganisationMap& map) : m_database(database)
    {
        sqlite3_create_function_v2(
            database.handle(), "is_own_mailbox", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
            const_cast<OrganisationMap*>(&map),
            [](sqlite3_context* context, int, sqlite3_value** values) {
                const auto* const organisation = static_cast<const OrganisationMap*>(sqlite3_user_data(context));
                const auto* const text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
                sqlite3_result_int(context, text != nullptr && organisation->isOwnMailbox(text) ? 1 : 0);
            },
            nullptr, nullptr, nullptr);
    }
    ~OwnMailboxFunction()
    {
        sqlite3_create_function_v2(m_database.handle(), "is_own_mailbox", 1, SQLITE_UTF8, nullptr, nullptr, nullptr,
                                   nullptr, nullptr);
    }
    OwnMailboxFunction(const OwnMailboxFunction&) = delete;
    OwnMailboxFunction& operator=(const OwnMailboxFunction&) = delete;

private:
    Database& m_database;
};

} // namespace

CaseSettings readSettings(Database& database)
{
    CaseSettings settings;
    SqlStatement meta = database.prepare("SELECT value FROM meta WHERE key = ?");
    for (const TextField& field : textFields) {
        meta.bind(1, std::string_view(field.key));
        if (meta.step())
            settings.*field.member = meta.text(0);
        meta.reset();
    }
    SqlStatement list = database.prepare("SELECT value FROM setting WHERE name = ? ORDER BY position");
    for (const ListField& field : listFields) {
        list.bind(1, std::string_view(field.name));
        while (list.step())
            (settings.*field.member).emplace_back(list.text(0));
        list.reset();
    }
    return settings;
}

void writeSettings(Database& database, const CaseSettings& settings)
{
    SqlStatement meta = database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)");
    for (const TextField& field : textFields)
        meta.bind(1, std::string_view(field.key)).bind(2, settings.*field.member).run();

    SqlStatement clear = database.prepare("DELETE FROM setting WHERE name = ?");
    SqlStatement insert = database.prepare("INSERT OR IGNORE INTO setting(name, position, value) VALUES(?, ?, ?)");
    for (const ListField& field : listFields) {
        clear.bind(1, std::string_view(field.name)).run();
        std::int64_t position = 0;
        for (const std::string& value : settings.*field.member)
            insert.bind(1, std::string_view(field.name)).bind(2, position++).bind(3, value).run();
    }
}

namespace {

// Direction: 1 inbound, 2 outbound, 3 internal, 0 unknown. A NULL end gives NULL, so ELSE 0.
#define DELIST_WAY_OF_ENDS \
    "ifnull((SELECT CASE WHEN c.internal THEN 2 + s.internal WHEN s.internal THEN 1 ELSE 0 END" \
    " FROM host c, host s WHERE c.id = client AND s.id = server), 0)"

/// From host.internal.
void deriveDirections(Database& database, const OrganisationMap& map)
{
    database.execute("UPDATE session SET direction = " DELIST_WAY_OF_ENDS " WHERE given_direction = 0");
    // As CaseWriter::session() has it: in a mail server's own log two strangers came in, and a server without a name is ours.
    database.execute("UPDATE session SET direction = (SELECT CASE WHEN NOT c.internal THEN 1 WHEN server IS NULL THEN 3 ELSE 0 END"
                     " FROM host c WHERE c.id = client)"
                     " WHERE given_direction = 0 AND direction = 0 AND client IS NOT NULL"
                     " AND evidence IN (SELECT id FROM evidence WHERE mail_vantage = 2)");
    directByEnds(database, "1");
    database.execute("UPDATE bounce SET direction = ifnull((SELECT direction FROM message WHERE id = bounce.message), 0)"
                     " WHERE given_direction = 0");
    // What is written here and no mailbox here took would have gone to its victim: as CaseWriter::bounce() has it.
    const std::string lost = " WHERE given_direction = 3 AND victim IS NOT NULL AND (SELECT direction FROM message WHERE id = bounce.message AND role <> 3) = 0";
    database.execute("UPDATE bounce SET direction = 3 WHERE given_direction = 3 AND victim IS NOT NULL");
    if (map.hasDomains()) {
        const OwnMailboxFunction function(database, map);
        database.execute("UPDATE bounce SET direction = 2" + lost + " AND NOT is_own_mailbox((SELECT value FROM text WHERE id = bounce.victim))");
        database.execute("UPDATE bounce SET direction = CASE WHEN NOT is_own_mailbox((SELECT value FROM text WHERE id = bounce.victim)) THEN 2"
                         " WHEN EXISTS (SELECT 1 FROM message m WHERE m.id = bounce.message AND m.role = 5) OR EXISTS (SELECT 1 FROM message m WHERE"
                         " m.message_id = bounce.message_id AND m.message_id <> '' AND m.role = 5) THEN 3 ELSE 1 END"
                         " WHERE given_direction = 0 AND direction = 0 AND victim IS NOT NULL");
    }
    recountMessages(database);
}

} // namespace

void directByEnds(Database& database, std::string_view which)
{
    const std::string these = " AND (" + std::string(which) + ")";
    // What lines say stays; only that nobody outside handed it over is taken back where who writes to whom says more.
    database.execute("UPDATE message SET direction = given_direction WHERE given_direction = 3 AND direction <> 3" + these);
    database.execute("UPDATE message SET direction = " DELIST_WAY_OF_ENDS " WHERE given_direction = 0" + these);
    database.execute("UPDATE message SET direction = ifnull((SELECT direction FROM session WHERE id = message.session), 0)"
                     " WHERE given_direction = 0 AND direction = 0 AND session IS NOT NULL" + these);
}

void deriveDirections(Database& database, const CaseSettings& settings)
{
    const OrganisationMap map(settings);
    placeHosts(database, map);
    deriveDirections(database, map);
}

void deriveToldSides(Database& database, const CaseSettings& settings)
{
    const OrganisationMap map(settings);
    if (placeToldHosts(database, map))
        deriveDirections(database, map);
}

QJsonObject settingsChange(const CaseSettings& before, const CaseSettings& after)
{
    const auto array = [](const std::vector<std::string>& values) {
        QJsonArray result;
        for (const std::string& value : values)
            result.append(QString::fromStdString(value));
        return result;
    };
    QJsonObject change;
    for (const TextField& field : textFields) {
        if (before.*field.member != after.*field.member)
            change[QLatin1String(field.key)] = QJsonArray{QString::fromStdString(before.*field.member),
                                                          QString::fromStdString(after.*field.member)};
    }
    for (const ListField& field : listFields) {
        if (before.*field.member != after.*field.member)
            change[QLatin1String(field.name)] = QJsonArray{array(before.*field.member), array(after.*field.member)};
    }
    return change;
}

std::vector<std::string> settingsNotLogged(Database& database)
{
    // Lists are kept without repetitions.
    const auto normal = [](const QJsonValue& value) {
        QJsonArray once;
        for (const QJsonValue& each : value.toArray())
            if (!once.contains(each))
                once.append(each);
        return value.isArray() ? QJsonValue(once) : QJsonValue(value.toString());
    };
    const auto take = [&normal](QJsonObject& values, const QJsonObject& change) {
        for (auto field = change.begin(); field != change.end(); ++field)
            values[field.key()] = normal(field.value().toArray().at(1));
    };
    CaseSettings blank;
    blank.timezone.clear();
    QJsonObject logged;
    take(logged, settingsChange(blank, {}));
    SqlStatement entries = database.prepare("SELECT action, detail FROM custody WHERE action IN ('created', 'settings') ORDER BY id");
    while (entries.step()) {
        QJsonObject change = QJsonDocument::fromJson(QByteArray::fromStdString(std::string(entries.text(1)))).object();
        if (entries.text(0) == "created") {
            if (!change.contains(QStringLiteral("settings")))
                return {};
            change = change[QStringLiteral("settings")].toObject();
        }
        take(logged, change);
    }
    QJsonObject stored;
    take(stored, settingsChange(blank, readSettings(database)));

    const auto empty = [](const QJsonValue& value) { return value.toArray().isEmpty() && value.toString().isEmpty(); };
    std::vector<std::string> fields;
    QStringList names = stored.keys() + logged.keys();
    names.removeDuplicates();
    for (const QString& name : names)
        if (stored[name] != logged[name] && !(empty(stored[name]) && empty(logged[name])))
            fields.push_back(name.toStdString());
    return fields;
}

} // namespace delist
