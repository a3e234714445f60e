#include "case/questions/address_holders.h"
#include "case/questions/host_names.h"
#include "case/rows/lease_end.h"
#include <QString>
#include <algorithm>

namespace delist {

namespace {

constexpr std::int64_t mostRecords = 1000;

std::vector<AddressHolder> holdersBy(Database& database, const char* kinds, RowId host, Micros first, Micros last)
{
    SqlStatement q = database.prepare(std::string("SELECT n.value, m.value, r.time, r.until FROM (SELECT t.name, t.mac, t.time, CASE t.kind WHEN 1 THEN ") +
                                      DELIST_LEASE_END("t") +
                                      " ELSE ifnull(t.end, t.time) END AS until FROM name_record t JOIN evidence e ON e.id = t.evidence WHERE t.host = ?1 AND t.time <= ?3 AND t.kind IN " + kinds +
                                      ") r LEFT JOIN text n ON n.id = r.name LEFT JOIN text m ON m.id = r.mac"
                                      " WHERE r.until IS NULL OR r.until >= ?2 ORDER BY r.time LIMIT ?4");
    q.bind(1, host).bind(2, first).bind(3, last).bind(4, mostRecords);
    std::vector<AddressHolder> holders;
    while (q.step()) {
        AddressHolder holder{std::string(q.text(0)), std::string(q.text(1)), std::max(first, q.integer(2)), std::min(last, q.optionalInteger(3).value_or(last))};
        if (holder.name.empty() && holder.mac.empty())
            continue;
        const auto known = std::ranges::find_if(holders, [&](const AddressHolder& other) { return other.isSameMachine(holder); });
        if (known == holders.end()) {
            holders.push_back(std::move(holder));
            continue;
        }
        known->last = std::max(known->last, holder.last);
        if (known->name.empty())
            known->name = std::move(holder.name);
        if (known->mac.empty())
            known->mac = std::move(holder.mac);
    }
    return holders;
}

} // namespace

bool AddressHolder::isSameMachine(const AddressHolder& other) const
{
    if (!mac.empty() && !other.mac.empty())
        return mac == other.mac;
    return !name.empty() && QString::fromStdString(name).compare(QString::fromStdString(other.name), Qt::CaseInsensitive) == 0;
}

std::vector<AddressHolder> addressHolders(Database& database, RowId host, Micros first, Micros last)
{
    if (first == unknownTime || last == unknownTime)
        return {};
    std::vector<AddressHolder> holders = holdersBy(database, "(1)", host, first, last);
    return holders.empty() ? holdersBy(database, "(2, 3, 5, 6, 7)", host, first, last) : holders;
}

std::vector<AddressHolder> addressHolders(Database& database, const std::string& address, Micros first, Micros last)
{
    SqlStatement host = database.prepare("SELECT id FROM host WHERE address = ?1");
    return host.bind(1, address).step() ? addressHolders(database, host.integer(0), first, last) : std::vector<AddressHolder>();
}

std::string nameAtThatTime(Database& database, RowId host, Micros first, Micros last)
{
    for (AddressHolder& holder : addressHolders(database, host, first, last))
        if (!holder.name.empty())
            return std::move(holder.name);
    const std::vector<std::string> names = HostNames(database).believed(host, 1, HostNames::Leases::LeaveOut);
    return names.empty() ? std::string() : names.front();
}

} // namespace delist
