// ListSettings: what this computer's user has set about block lists: keys, lists of their own, which are asked, how much they
// weigh, an updated catalogue. Kept in the application's settings, never in a case: keys do not leave the computer except as
// part of the question to the list's own server.
#pragma once
#include "dns/catalogue.h"
#include <QMap>

namespace delist {

/// Who gives out keys that go into the zone name.
struct KeyProvider
{
    const char* id;     ///< "spamhaus-dqs"
    const char* name;   ///< "Spamhaus Data Query Service"
    const char* suffix; ///< what follows the key's list label: ".dq.spamhaus.net"
};
const std::vector<KeyProvider>& keyProviders();

struct ListSettings
{
    QMap<QString, QString> keys;    ///< by KeyProvider::id
    QMap<QString, bool> asked;      ///< by list id: on or off, against the catalogue's default
    QMap<QString, QString> weights; ///< by list id: high | medium | low | none
    QStringList resolvers;          ///< asked in turn; empty: the system's
    QByteArray ownLists;            ///< JSON array in the catalogue's form; empty: none
    QByteArray catalogue;           ///< an update, validated when it was stored; empty: the built-in one

    /// From the application's settings. What cannot be read there is as if it were not set.
    static ListSettings load();
    void save() const;

    /// The catalogue with all this applied. Closed lists stay in it: old answers keep their meaning.
    [[nodiscard]] Catalogue apply(const Catalogue& base) const;
    /// The stored update, or the built-in catalogue, with all this applied.
    [[nodiscard]] Catalogue effective() const;
};

/// A key is letters and digits, 8 to 63 (one DNS label).
bool isListKey(const QString& key);
/// "KEY.zen.dq.spamhaus.net", typed as a zone: the list with the key, shown without it. Nothing when it is no such zone.
std::optional<BlacklistEntry> keyedList(const Catalogue& catalogue, const QByteArray& zone);

} // namespace delist
