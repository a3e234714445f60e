#include "support/case_dump.h"
#include <set>
#include <vector>

namespace delist::test {

std::string dumpCase(Database& database, Dump what)
{
    static const std::set<std::string> ofTheClock = {"evidence.imported_at", "evidence.seconds", "evidence.mtime",
                                                     "custody.time", "custody.previous", "custody.hash"};
    std::string dump;
    std::vector<std::string> tables;
    SqlStatement names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
    while (names.step())
        tables.emplace_back(names.text(0));
    for (const std::string& table : tables) {
        std::string columns;
        std::string order;
        SqlStatement info = database.prepare("SELECT name FROM pragma_table_info('" + table + "')");
        while (info.step()) {
            const std::string column(info.text(0));
            if (what == Dump::WithoutClock && ofTheClock.count(table + "." + column) != 0)
                continue;
            columns += (columns.empty() ? "" : " || '|' || ") + ("quote(\"" + column + "\")");
        }
        if (table == "meta" && what == Dump::WithoutClock)
            continue;
        SqlStatement rows = database.prepare("SELECT " + columns + " FROM \"" + table + "\"" +
                                              (table == "custody" && what == Dump::WithoutClock
                                                   ? " WHERE action <> 'created'" // names the file and its own id
                                                   : "") +
                                              " ORDER BY 1");
        dump += "== " + table + "\n";
        while (rows.step())
            dump.append(rows.text(0)).append("\n");
    }
    SqlStatement indexes = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name");
    dump += "== indexes\n";
    while (indexes.step())
        dump.append(indexes.text(0)).append("\n");
    return dump;
}

} // namespace delist::test
