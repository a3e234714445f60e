#include "app/settings_options.h"
#include "case/rows/zone_name.h"
#include <QUrl>
#include <algorithm>

namespace delist {

namespace {

/// Checks one value and brings it into the form that is stored; empty with \p error set when it is wrong.
using Check = QString (*)(const QString& value, QString& error);

QString checkText(const QString& value, QString& error)
{
    const QString text = value.trimmed();
    const bool control = std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
    if (text.isEmpty() || text.size() > 500 || control)
        error = QStringLiteral("a line of text of 1 to 500 characters");
    return text;
}

QString checkTimezone(const QString& value, QString& error)
{
    const QString zone = zoneName(value);
    if (zone.isEmpty())
        error = QStringLiteral("a time zone such as UTC, Europe/Berlin, CET or +02:00");
    return zone;
}

QString checkNetwork(const QString& value, QString& error)
{
    const auto network = IpNetwork::parse(value.trimmed().toStdString());
    if (!network) {
        error = QStringLiteral("an IP address or a network such as 192.0.2.0/24");
        return {};
    }
    return QString::fromStdString(network->toString());
}

QString checkDomain(const QString& value, QString& error)
{
    QString name = value.trimmed();
    while (name.startsWith(QLatin1Char('@')) || name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    while (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    const QByteArray ace = QUrl::toAce(name).toLower();
    bool good = !ace.isEmpty() && ace.size() <= 253 && !IpAddress::parse(ace.toStdString());
    for (const QByteArray& label : ace.split('.')) {
        good = good && !label.isEmpty() && label.size() <= 63 && !label.startsWith('-') && !label.endsWith('-');
        good = good && std::all_of(label.begin(), label.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        });
    }
    if (!good)
        error = QStringLiteral("a domain such as example.com");
    return QString::fromLatin1(ace);
}

QString checkSelector(const QString& value, QString& error)
{
    const QString selector = checkDomain(value, error); // it stands before ._domainkey
    if (!error.isEmpty())
        error = QStringLiteral("a DKIM selector such as s1");
    return selector;
}

QString checkPort(const QString& value, QString& error)
{
    const auto port = wholeNumber(value.trimmed(), 1, 65535);
    if (!port)
        error = QStringLiteral("a port from 1 to 65535");
    return QString::number(port.value_or(0));
}

struct TextSetting
{
    const char* option;
    const char* clear;
    std::string CaseSettings::*member;
    const char* cleared;
    Check check;
};
constexpr TextSetting texts[] = {
    {"--title", "--clear-title", &CaseSettings::title, "", checkText},
    {"--organisation", "--clear-organisation", &CaseSettings::organisation, "", checkText},
    {"--timezone", "--clear-timezone", &CaseSettings::timezone, "UTC", checkTimezone},
};

struct ListSetting
{
    const char* option;
    const char* clear;
    std::vector<std::string> CaseSettings::*member;
    Check check;
};
constexpr ListSetting lists[] = {
    {"--mail-server", "--clear-mail-server", &CaseSettings::mailServers, checkNetwork},
    {"--public-ip", "--clear-public-ip", &CaseSettings::publicIps, checkNetwork},
    {"--internal", "--clear-internal", &CaseSettings::internal, checkNetwork},
    {"--domain", "--clear-domain", &CaseSettings::domains, checkDomain},
    {"--spam-tag", "--clear-spam-tag", &CaseSettings::spamTags, checkText},
    {"--mail-port", "--clear-mail-port", &CaseSettings::mailPorts, checkPort},
    {"--dkim-selector", "--clear-dkim-selector", &CaseSettings::dkimSelectors, checkSelector},
};

} // namespace

std::vector<Option> settingsOptions(SettingsMode mode)
{
    std::vector<Option> options;
    for (const TextSetting& setting : texts) {
        options.push_back({setting.option, true, false});
        if (mode == SettingsMode::Set)
            options.push_back({setting.clear, false, true});
    }
    for (const ListSetting& setting : lists) {
        options.push_back({setting.option, true, true});
        if (mode == SettingsMode::Set)
            options.push_back({setting.clear, false, true});
    }
    return options;
}

bool applySettings(const Arguments& arguments, CaseSettings& settings, QString& error)
{
    QString wrong;
    const auto checked = [&](const char* option, Check check, const QString& value) {
        const QString stored = check(value, wrong);
        if (!wrong.isEmpty())
            error = QStringLiteral("%1 %2: not %3").arg(QLatin1String(option), value, wrong);
        return stored.toStdString();
    };
    for (const TextSetting& setting : texts) {
        if (arguments.has(setting.clear))
            settings.*setting.member = setting.cleared;
        if (const auto value = arguments.value(setting.option)) {
            settings.*setting.member = checked(setting.option, setting.check, *value);
            if (!error.isEmpty())
                return false;
        }
    }
    for (const ListSetting& setting : lists) {
        std::vector<std::string>& list = settings.*setting.member;
        if (arguments.has(setting.clear))
            list.clear();
        for (const QString& value : arguments.values(setting.option)) {
            const std::string stored = checked(setting.option, setting.check, value);
            if (!error.isEmpty())
                return false;
            if (std::find(list.begin(), list.end(), stored) == list.end())
                list.push_back(stored);
        }
    }
    return true;
}

} // namespace delist
