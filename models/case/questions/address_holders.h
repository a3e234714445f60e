// Which machine an address was during a time, by leases and announcements.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <string>
#include <vector>

namespace delist {

struct AddressHolder
{
    std::string name; ///< may be empty
    std::string mac;  ///< may be empty
    Micros first = unknownTime; ///< of the time that was asked about
    Micros last = unknownTime;

    /// Hardware addresses tell machines apart; names only where one has none.
    [[nodiscard]] bool isSameMachine(const AddressHolder& other) const;
};

/// Who held it from \p first to \p last, in the order of time. Leases count when there are any of that time; else what was announced then.
/// A record without a beginning (a list of present leases) tells of no time that is past.
std::vector<AddressHolder> addressHolders(Database& database, RowId host, Micros first, Micros last);

/// The same, of an address as text; nobody where it is not known.
std::vector<AddressHolder> addressHolders(Database& database, const std::string& address, Micros first, Micros last);

/// What it was called from \p first to \p last: its holder, or a name that does not come from a lease.
std::string nameAtThatTime(Database& database, RowId host, Micros first, Micros last);

} // namespace delist
