// Redactor: replaces inside and private addresses and own mailboxes in finished text by stable stand-ins ("inside-1", "mailbox-1"),
// so that a report can be given away. Public addresses, outside domains and times stay.
#pragma once
#include "case/rows/case_settings.h"
#include <QHash>
#include <QSet>
#include <QString>
#include <vector>

namespace delist {

class Redactor
{
public:
    /// \p toldInside: what is inside by the word of logs.
    Redactor(const CaseSettings& settings, const std::vector<IpAddress>& toldInside);
    /// The same name gets the same stand-in every time.
    QString redact(const QString& text);

private:
    QString standIn(QHash<QString, QString>& known, const QString& name, const char* prefix);

    OrganisationMap m_organisation;
    QSet<QString> m_toldInside;
    QHash<QString, QString> m_hosts;
    QHash<QString, QString> m_mailboxes;
};

} // namespace delist
