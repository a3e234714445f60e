// HostSides: what firewalls say of where a host is, by their own names for networks (NetworkSide), and host.internal, which follows
// from it: what the user declares counts, then what logs say, then private ranges. An organisation whose inside has public addresses
// need not declare them this way. Declared networks may be short of some (IPv6, the guests'): a log in which a host of theirs is inside tells
// which others are, and whom a firewall brings out under our public address is ours as well. For the thread that writes.
#pragma once
#include "case/rows/case_settings.h"
#include "case/rows/flat_map.h"
#include "case/rows/record_batch.h"
#include "case/sql/database.h"

namespace delist {

class HostSides
{
public:
    /// A connection whose hosts have their ids.
    void add(Database& database, std::int64_t evidence, const ConnectionRow& row)
    {
        if (row.sourceSide != NetworkSide::Unknown)
            count(database, evidence, row.source, row.sourceSide);
        if (row.destinationSide != NetworkSide::Unknown)
            count(database, evidence, row.destination, row.destinationSide);
    }
    /// Nothing is kept of an evidence that calls nothing outside: the one network of a firewall with a single adapter is the internet, too.
    void finish(Database& database, std::int64_t evidence);
    void clear();

private:
    struct Key
    {
        InternId host;
        bool operator==(const Key&) const = default;
        [[nodiscard]] std::uint64_t hash(std::uint64_t seed) const { return mixBits(static_cast<std::uint64_t>(host) ^ seed); }
    };
    struct Counts
    {
        std::int64_t inside = 0, outside = 0;
    };
    void count(Database& database, std::int64_t evidence, InternId host, NetworkSide side);
    void flush(Database& database, std::int64_t evidence);

    FlatMap<Key, Counts> m_counts;
    bool m_outside = false; ///< something was
    bool m_flushed = false;
};

/// host.internal of every host. True when it has changed for one.
bool placeHosts(Database& database, const OrganisationMap& organisation);
/// The same for those of which logs may say something, or did before evidence went.
bool placeToldHosts(Database& database, const OrganisationMap& organisation);
/// Another one whenever hosts came to stand on another side; empty: none ever did. What was concluded from the sides is due again then.
std::string hostSidesWord(Database& database);
/// Before the rows of an evidence go: what it says goes with them.
void forgetSides(Database& database, RowId evidence);
/// Hosts that are inside because logs say so, not by what is declared.
std::vector<IpAddress> hostsToldInside(Database& database, const OrganisationMap& organisation);

} // namespace delist
