// Catalogue: what is known about blacklists: zones, code tables, test entries, delisting. Read from JSON (the built-in
// resource, or a file of the same form); entries that cannot be used are named and skipped. Immutable once read, so it
// may be shared between threads. What is asked about a list nobody catalogued is unknownList().
#pragma once
#include "dns/list_codes.h"
#include "evidence/result.h"
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace delist {

struct CheckTarget;

/// Operators' test entries (RFC 5782 section 5 or their own).
struct TestEntries
{
    QStringList listed;
    QStringList notListed; ///< empty: the list has no negative entry that could be tried
    QString note;
};

struct BlacklistEntry
{
    QString id;
    QByteArray zone;  ///< lower case; empty for portals (no DNS) and zones that need a key in their name
    QString zoneText; ///< as catalogued: "zen.spamhaus.org", "<key>.zrd.dq.spamhaus.net"; empty for portals
    QString name;
    QString listOperator;
    bool ipv4 = false;
    bool ipv6 = false;
    bool domain = false;
    QString purpose; ///< spam-source | policy | escalation | uri-domain | …
    QString meaning;
    ListRules rules;
    bool testEntriesKnown = false;
    TestEntries testEntries; ///< RFC 5782's own when not known
    QString keyRequired;     ///< "" when none, else the catalogue's words
    bool publicResolversRefused = false;
    int queryIntervalMs = 0; ///< at least this long between two queries; 0: no such rule is known
    QString delistUrl;       ///< may hold <ip>, <domain> or <target>
    QString delistProcedure;
    QString selfService;
    QString autoExpiry;
    QString cost;
    QString status; ///< alive | closed | unverified | …
    QString closed; ///< when and how, as text; empty when not closed
    bool wildcardHazard = false;
    QString impact; ///< high | medium | low | none: how many receivers use it
    QString source; ///< whose data it is: lists of one source say one thing
    bool enabledByDefault = false;
    QString notes;
    bool keyed = false; ///< zone holds the user's key: it is asked so, and never shown or stored so

    /// How the zone is shown and stored: never with a key in it.
    [[nodiscard]] QString shownZone() const;
    [[nodiscard]] bool takes(TargetKind kind) const;
    /// It can be asked only with a key in its zone name.
    [[nodiscard]] bool needsKeyInZone() const { return zone.isEmpty() && zoneText.contains(QLatin1Char('<')); }
    /// A provider's web page that a person looks at; no DNS.
    [[nodiscard]] bool isPortal() const { return zoneText.isEmpty(); }
    /// address | network | asn | domain | policy, of what the codes (or, with none, the list) speak about.
    [[nodiscard]] QString scope(TargetKind kind, const std::vector<std::size_t>& matchedCodes) const;
    /// One of its codes speaks about \p scope: ZEN answers for addresses, and for policy with its PBL codes.
    [[nodiscard]] bool hasCodeFor(const QString& scope) const;
    /// Being on it is good: what it does not answer is no clean bill.
    [[nodiscard]] bool isAllowList() const { return purpose == QLatin1String("allowlist"); }
    /// The removal page, with the target filled in where the page takes it.
    [[nodiscard]] QString delistUrlFor(const QString& target) const;
};

class Catalogue
{
public:
    /// The program's own; always readable (a test sees to it).
    static Catalogue builtIn();
    /// ErrorCode::Missing, Unreadable; Damaged with offset when it is no JSON array of objects.
    static Result<Catalogue> load(const QString& path);
    static Result<Catalogue> parse(const QByteArray& json, const QString& source);

    [[nodiscard]] const std::vector<BlacklistEntry>& entries() const { return m_entries; }
    /// "id: reason" for every entry that was skipped.
    [[nodiscard]] const QStringList& problems() const { return m_problems; }
    /// With further entries; one with a known id or zone replaces that one.
    [[nodiscard]] Catalogue withEntries(const std::vector<BlacklistEntry>& more) const;
    template <typename Change> void change(Change&& each)
    {
        for (BlacklistEntry& entry : m_entries)
            each(entry);
    }
    /// By zone or id, in any case.
    [[nodiscard]] const BlacklistEntry* find(const QString& zoneOrId) const;

private:
    std::vector<BlacklistEntry> m_entries;
    QStringList m_problems;
};

/// A zone the catalogue does not know: any code lists, RFC 5782 test entries, all kinds of targets tried.
BlacklistEntry unknownList(const QByteArray& zone);

} // namespace delist
