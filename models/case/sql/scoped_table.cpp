#include "case/sql/scoped_table.h"

namespace delist {

ScopedTable::ScopedTable(Database& database, const char* name, const std::string& sql)
    : m_database(database), m_name(name),
      m_own(!database.prepare("SELECT 1 FROM temp.sqlite_master WHERE name = ?1").bind(1, std::string_view(name)).step())
{
    if (!m_own)
        return;
    try {
        database.execute(sql);
    } catch (const DatabaseError&) {
        drop(); // half of it is none
        throw;
    }
}

void ScopedTable::drop() noexcept
{
    if (!m_own)
        return;
    try {
        m_database.execute("DROP TABLE IF EXISTS temp." + m_name);
    } catch (const DatabaseError&) {
        // What went wrong with the case is being said already.
    }
}

} // namespace delist
