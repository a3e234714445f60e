#include "case/file/kept_log_hosts.h"
#include "case/kept/evidence_store.h"
#include "evidence/text/syslog_line.h"
#include <utility>
#include <vector>

namespace delist {

void readKeptLogHosts(Database& database)
{
    std::vector<std::pair<RowId, std::uint64_t>> reports; // evidence, offset
    SqlStatement rows = database.prepare("SELECT e.id, b.offset FROM evidence e JOIN bounce b ON b.id = (SELECT min(id) FROM bounce WHERE evidence = e.id)"
                                         " WHERE e.mail_vantage = 2 AND e.embedded = 1");
    while (rows.step())
        reports.emplace_back(rows.integer(0), static_cast<std::uint64_t>(rows.integer(1)));
    rows = {};
    SqlStatement store = database.prepare("UPDATE evidence SET log_host = ?2 WHERE id = ?1");
    for (const auto& [evidence, offset] : reports) {
        const auto lines = EvidenceStore(database).rawLines(evidence, offset);
        if (!lines || lines.value().lines.empty())
            continue;
        const std::string text = lines.value().lines.at(lines.value().index).text;
        SyslogParser parser{ReaderOptions{}};
        SyslogLine line;
        if (parser.parse(text, line) && !line.tag.empty() && !line.host.empty())
            store.bind(1, evidence).bind(2, line.host.substr(0, 255)).run();
    }
}

} // namespace delist
