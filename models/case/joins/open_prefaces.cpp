#include "case/joins/open_prefaces.h"
#include "case/rows/open_end_kind.h"
#include "case/rows/row_parts.h"
#include <string>
#include <string_view>
#include <vector>

namespace delist {

namespace {

struct Preface
{
    bool directory = false;
    std::string text;
    Micros time = 0;
    RowId next = 0; ///< the file behind
};

/// As the readers have it in one file.
constexpr Micros scriptApart = 3'000'000, greetingApart = 300'000'000;

/// Those of files that one other file of their format goes on with.
std::vector<Preface> openPrefaces(Database& database)
{
    std::vector<Preface> prefaces;
    SqlStatement rows = database.prepare("SELECT o.kind = ?1, x.value, o.answers, o.evidence FROM open_end o JOIN text x ON x.id = o.identity WHERE o.kind IN (?1, ?2)");
    SqlStatement behind = database.prepare("SELECT n.id FROM evidence e JOIN evidence n ON n.format = e.format AND n.id <> e.id WHERE e.id = ?1 AND n.first >= e.last"
                                           " AND n.first >= ?2 AND n.first - ?2 <= ?3 LIMIT 2");
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Directory)).bind(2, openEndKind(OpenDelivery::Missing::Handshake)); rows.step();) {
        Preface preface{rows.integer(0) != 0, std::string(rows.text(1)), rows.integer(2)};
        behind.bind(1, rows.integer(3)).bind(2, preface.time).bind(3, preface.directory ? scriptApart : greetingApart);
        if (behind.step())
            preface.next = behind.integer(0);
        const bool several = preface.next != 0 && behind.step();
        behind.reset();
        if (preface.next != 0 && !several)
            prefaces.push_back(std::move(preface));
    }
    return prefaces;
}

/// Programs' mail in the first moments of the file, before it names another directory.
void nameDirectory(Database& database, const Preface& preface)
{
    std::vector<std::pair<RowId, std::string>> events;
    SqlStatement local = database.prepare("SELECT m.id, ifnull(x.value, '') FROM message m LEFT JOIN text x ON x.id = m.event WHERE m.time BETWEEN ?2 AND ?3 AND"
                                          " m.evidence = ?1 AND m.client IS NULL AND m.role = 0 AND x.value LIKE 'U=%' AND x.value NOT LIKE '%cwd=%'");
    for (local.bind(1, preface.next).bind(2, preface.time).bind(3, preface.time + scriptApart - 1); local.step();)
        events.emplace_back(local.integer(0), std::string(local.text(1)) + " cwd=" + preface.text);
    local.reset();
    RowParts parts(database, "message");
    for (const auto& [message, event] : events) {
        parts.keep(message, message);
        database.prepare("INSERT OR IGNORE INTO text(value) VALUES(?1)").bind(1, std::string_view(event)).run();
        database.prepare("UPDATE message SET event = (SELECT id FROM text WHERE value = ?2) WHERE id = ?1").bind(1, message).bind(2, std::string_view(event)).run();
    }
}

/// The first dialogue of that number and peer.
void encrypt(Database& database, const Preface& preface)
{
    const std::string_view text = preface.text;
    const std::size_t blank = std::min(text.find(' '), text.size() - 1);
    SqlStatement greeted = database.prepare("SELECT s.id FROM session s LEFT JOIN host c ON c.id = s.client LEFT JOIN host v ON v.id = s.server WHERE s.time BETWEEN ?2"
                                            " AND ?2 + ?3 AND s.evidence = ?1 AND s.key = ?4 AND (c.address = ?5 OR v.address = ?5) ORDER BY s.time, s.id LIMIT 1");
    greeted.bind(1, preface.next).bind(2, preface.time).bind(3, greetingApart).bind(4, text.substr(0, blank)).bind(5, text.substr(blank + 1));
    if (!greeted.step())
        return;
    const RowId session = greeted.integer(0);
    greeted.reset();
    RowParts(database, "session").keep(session, session);
    database.prepare("UPDATE session SET tls = ?2 WHERE id = ?1").bind(1, session).bind(2, static_cast<std::int64_t>(Tls::Yes)).run();
}

} // namespace

void joinOpenPrefaces(Database& database)
{
    for (const Preface& preface : openPrefaces(database))
        preface.directory ? nameDirectory(database, preface) : encrypt(database, preface);
}

} // namespace delist
