#include "report/redactor.h"
#include <QRegularExpression>

namespace delist {

Redactor::Redactor(const CaseSettings& settings, const std::vector<IpAddress>& toldInside) : m_organisation(settings)
{
    for (const IpAddress& address : toldInside)
        m_toldInside.insert(QString::fromStdString(address.toString()));
}

QString Redactor::standIn(QHash<QString, QString>& known, const QString& name, const char* prefix)
{
    QString& found = known[name];
    if (found.isEmpty())
        found = QStringLiteral("%1-%2").arg(QLatin1String(prefix)).arg(known.size());
    return found;
}

QString Redactor::redact(const QString& text)
{
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
