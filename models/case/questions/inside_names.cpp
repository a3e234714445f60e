#include "case/questions/inside_names.h"

namespace delist {

std::vector<std::string> insideNames(Database& database, std::size_t most)
{
    SqlStatement q = database.prepare("SELECT substr(t.value, 1, instr(t.value, '\\') - 1) FROM text t WHERE t.id IN (SELECT connector FROM connector_seen)"
                                      " AND instr(t.value, '\\') > 1 UNION SELECT t.value FROM host_name n JOIN host h ON h.id = n.host AND h.internal = 1"
                                      " JOIN text t ON t.id = n.name WHERE n.kind <> 'helo' LIMIT ?1");
    q.bind(1, static_cast<std::int64_t>(most));
    std::vector<std::string> names;
    while (q.step())
        names.emplace_back(q.text(0));
    return names;
}

} // namespace delist
