// Redactor: replaces inside and private addresses, the names and hardware addresses of machines inside, own mailboxes and the users in
// paths of profiles in finished text by stable stand-ins ("inside-1", "machine-1", "mailbox-1"), so that a report can be given away.
// Public addresses, outside domains and times stay.
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
    /// \p toldInside: what is inside by the word of logs. \p machines: what machines inside are called.
    Redactor(const CaseSettings& settings, const std::vector<IpAddress>& toldInside, const std::vector<std::string>& machines = {});
    /// The same name gets the same stand-in every time.
    QString redact(const QString& text);

private:
    QString withoutMachines(const QString& text);
    QString withoutUsers(const QString& text);
    QString standIn(QHash<QString, QString>& known, const QString& name, const char* prefix);

    OrganisationMap m_organisation;
    QSet<QString> m_toldInside;
    QSet<QString> m_machineNames; ///< as the evidence spells them, and their first parts
    QHash<QString, QString> m_hosts;
    QHash<QString, QString> m_mailboxes;
    QHash<QString, QString> m_machines;
    QHash<QString, QString> m_hardware;
    QHash<QString, QString> m_users;
};

} // namespace delist
