// SilentPairs: what firewalls let out and nobody answered, per pair of hosts and mail port. Table temp.silent(host, peer, port, n) while
// it lives. A capture's roll-ups know it: they count as allowed what was answered.
#pragma once
#include "case/sql/scoped_table.h"

namespace delist {

class SilentPairs
{
public:
    explicit SilentPairs(Database& database);

private:
    ScopedTable m_table;
};

} // namespace delist
