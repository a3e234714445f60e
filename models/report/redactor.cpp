#include "report/redactor.h"
#include <QRegularExpression>

namespace delist {

namespace {

/// "PC44", "WS-0344", "LAPTOP_ANNA": not a word that sentences have as well.
bool isTelling(const QString& name)
{
    int capitals = 0;
    for (const QChar c : name) {
        if (c.isDigit() || c == u'-' || c == u'_' || c == u'.')
            return true;
        capitals += c.isUpper() ? 1 : 0;
    }
    return capitals >= 2;
}

QString firstPart(const QString& name)
{
    return name.section(u'.', 0, 0);
}

} // namespace

Redactor::Redactor(const CaseSettings& settings, const std::vector<IpAddress>& toldInside, const std::vector<std::string>& machines) : m_organisation(settings)
{
    for (const IpAddress& address : toldInside)
        m_toldInside.insert(QString::fromStdString(address.toString()));
    for (const std::string& machine : machines) {
        const QString name = QString::fromStdString(machine);
        for (const QString& each : {name, firstPart(name)})
            if (isTelling(each))
                m_machineNames.insert(each);
    }
}

/// A machine has one stand-in, with its domain and without.
QString Redactor::withoutMachines(const QString& text)
{
    if (m_machineNames.isEmpty())
        return text;
    static const QRegularExpression word(QStringLiteral(R"([A-Za-z0-9_][A-Za-z0-9_.-]*[A-Za-z0-9_])"));
    QString result;
    qsizetype at = 0;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!m_machineNames.contains(match.captured()))
            continue;
        result += QStringView(text).mid(at, match.capturedStart() - at);
        result += standIn(m_machines, firstPart(match.captured()).toLower(), "machine");
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

/// "C:\\Users\\eva\\…", "/home/eva/…".
QString Redactor::withoutUsers(const QString& text)
{
    static const QRegularExpression profile(QStringLiteral(R"(([\\/](?:Users|Documents and Settings|home)[\\/])([^\\/"<>|:*?]+)(?=[\\/]))"));
    QString result;
    qsizetype at = 0;
    for (auto matches = profile.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString user = match.captured(2);
        if (user == u"Public" || user == u"Default" || user == u"All Users")
            continue;
        result += QStringView(text).mid(at, match.capturedStart(2) - at);
        result += standIn(m_users, user.toLower(), "user");
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

QString Redactor::standIn(QHash<QString, QString>& known, const QString& name, const char* prefix)
{
    QString& found = known[name];
    if (found.isEmpty())
        found = QStringLiteral("%1-%2").arg(QLatin1String(prefix)).arg(known.size());
    return found;
}

QString Redactor::redact(const QString& written)
{
    const QString text = withoutUsers(withoutMachines(written));
    // Mailboxes first: an address literal in one (user@[10.0.0.1]) goes with it.
    static const QRegularExpression token(
        QStringLiteral(R"(([^\s<>"',;()\[\]{}|=]+@[^\s<>"',;()\[\]{}|]+)|(\d{1,3}(?:\.\d{1,3}){3})(?![\d.]*\d)|((?<![0-9A-Za-z:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:\.\d{1,3}){0,3}))"));
    QString result;
    qsizetype at = 0;
    auto matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        QString word = match.captured();
        if (match.capturedLength(1) > 0) {
            QString tail;
            while (word.endsWith(u'.') || word.endsWith(u':')) {
                tail.prepend(word.back());
                word.chop(1);
            }
            const bool own = !m_organisation.hasDomains() || m_organisation.isOwnMailbox(word.toStdString());
            result += (own ? standIn(m_mailboxes, word.toLower(), "mailbox") : word) + tail;
            continue;
        }
        static const QRegularExpression hardware(QStringLiteral("^(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$"));
        if (hardware.match(word).hasMatch()) {
            result += standIn(m_hardware, word.toLower(), "hardware");
            continue;
        }
        const auto address = IpAddress::parse(word.toStdString());
        const QString name = address ? QString::fromStdString(address->toString()) : QString();
        // A private address tells of a site, this one or another, whatever was declared.
        const bool inside = address && (address->isPrivate() || m_organisation.isInternal(*address) || m_toldInside.contains(name));
        if (inside && !m_organisation.isOwnPublic(*address))
            result += standIn(m_hosts, name, "inside");
        else
            result += word;
    }
    return result + text.mid(at);
}

} // namespace delist
