// What an address is called. What the machine or the network says of it (leases, NetBIOS, mDNS, DNS) goes before HELO names: those
// are said to strangers, and a bot makes a new one up for every dialogue.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <string>
#include <vector>

namespace delist {

class HostNames
{
public:
    enum class Leases { Count, LeaveOut };
    /// HELO names: a server may greet by its name and by that of its domain; who has more of them has none.
    static constexpr std::int64_t mostBelieved = 2;

    explicit HostNames(Database& database);

    /// Of every kind, HELO names last.
    std::vector<std::string> all(RowId host, std::size_t most);
    /// Those that may stand for the machine, the best first: HELO names only where there are one or two in all. Leases are left out
    /// where the time matters: the address may have been another machine's.
    std::vector<std::string> believed(RowId host, std::size_t most, Leases leases = Leases::Count);

private:
    std::vector<std::string> read(RowId host, std::size_t most, std::int64_t mostGreetings, Leases leases);
    SqlStatement m_names;
};

} // namespace delist
