#include "case/questions/host_names.h"
#include <limits>

namespace delist {

HostNames::HostNames(Database& database)
    : m_names(database.prepare("SELECT x.value FROM host_name n JOIN text x ON x.id = n.name WHERE n.host = ?1 AND (n.kind <> 'dhcp' OR ?4)"
                               " AND (n.kind <> 'helo' OR (SELECT count(*) FROM host_name h WHERE h.host = ?1 AND h.kind = 'helo') <= ?3)"
                               " GROUP BY n.name ORDER BY min(n.kind = 'helo'), min(n.first), x.value LIMIT ?2"))
{
}

std::vector<std::string> HostNames::all(RowId host, std::size_t most)
{
    return read(host, most, std::numeric_limits<std::int64_t>::max(), Leases::Count);
}

std::vector<std::string> HostNames::believed(RowId host, std::size_t most, Leases leases)
{
    return read(host, most, mostBelieved, leases);
}

std::vector<std::string> HostNames::read(RowId host, std::size_t most, std::int64_t mostGreetings, Leases leases)
{
    m_names.bind(1, host).bind(2, static_cast<std::int64_t>(most)).bind(3, mostGreetings).bind(4, std::int64_t{leases == Leases::Count});
    std::vector<std::string> names;
    while (m_names.step())
        names.emplace_back(m_names.text(0));
    m_names.reset();
    return names;
}

} // namespace delist
