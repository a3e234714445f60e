// HostProfile: one host's page: its numbers per vantage, and who it used to be whom: senders, recipients, HELO names,
// destinations, rules with counts and times.
#pragma once
#include "case/sql/database.h"
#include "evidence/ip_address.h"
#include "evidence/records.h"
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace delist {

struct HostVantage
{
    Vantage vantage = Vantage::Firewall;
    std::int64_t connections = 0;
    std::int64_t allowed = 0;
    std::int64_t denied = 0;
    std::int64_t destinations = 0;
    std::int64_t messages = 0;
    std::int64_t recipients = 0;
    std::int64_t rejectedRecipients = 0;
    std::int64_t bounces = 0;
};

struct ProfileEntry
{
    QString value;
    std::int64_t count = 0;
    std::int64_t allowed = 0; ///< connections only
    std::int64_t denied = 0;  ///< connections only
    Micros first = unknownTime;
    Micros last = unknownTime;
};

/// The most frequent entries, and how many there are in all.
struct ProfileList
{
    std::vector<ProfileEntry> entries;
    std::int64_t total = 0;
};

struct HostProfile
{
    RowId id = 0;
    QString address;
    bool internal = false;
    QString role;
    QString state;
    double suspicion = 0;
    QStringList reasons;
    QStringList names;
    Micros first = unknownTime;
    Micros last = unknownTime;
    std::vector<HostVantage> vantages;
    ProfileList destinations;
    ProfileList heloNames;
    ProfileList identities;
    ProfileList senders;
    ProfileList recipients;
    ProfileList rules;
    ProfileList lookups; ///< DNS questions by kind, as in the table of look-ups; "other" are counted only
};

/// id is 0 when the case has no such host. At most \p limit entries per list, most frequent first. Throws DatabaseError.
HostProfile readHostProfile(Database& database, const QString& address, int limit);

/// Inside hosts that are mail servers: declared (\p isServer answers for an address) or, where none is declared, recognised
/// by analysis.
std::vector<RowId> mailServerIds(Database& database, const std::function<bool(const IpAddress&)>& isServer);

} // namespace delist
