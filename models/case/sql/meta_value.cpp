#include "case/sql/meta_value.h"

namespace delist {

std::string metaValue(Database& database, std::string_view key)
{
    SqlStatement q = database.prepare("SELECT value FROM meta WHERE key = ?1");
    return q.bind(1, key).step() ? std::string(q.text(0)) : std::string();
}

void setMetaValue(Database& database, std::string_view key, std::string_view value)
{
    database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?1, ?2)").bind(1, key).bind(2, value).run();
}

void dropMetaValue(Database& database, std::string_view key)
{
    database.prepare("DELETE FROM meta WHERE key = ?1").bind(1, key).run();
}

} // namespace delist
