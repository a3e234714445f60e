#include "case/witnesses/connectivity_twins.h"
#include <cstdlib>
#include <string>
#include <vector>

namespace delist {

namespace {

/// Both are of one clock, but the connectivity log's session begins before there is a connection.
constexpr Micros longestApart = 600'000'000;

struct Dialogue
{
    RowId row = 0, server = 0;
    Micros time = unknownTime;
};

} // namespace

std::unordered_map<RowId, RowId> connectivityTwins(Database& database)
{
    std::unordered_map<RowId, RowId> twins;
    if (database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE format = 'exchange-connectivity') AND EXISTS (SELECT 1 FROM evidence WHERE"
                         " format = 'exchange-smtp-send')") == 0)
        return twins;
    const auto sessionsOf = [&](const char* format) {
        return database.prepare(std::string("SELECT s.key, s.id, ifnull(s.server, 0), s.time FROM evidence e JOIN session s ON s.evidence = e.id"
                                            " WHERE e.format = '") + format + "' AND s.key <> '' AND s.time IS NOT NULL ORDER BY s.time, s.id");
    };
    std::unordered_map<std::string, std::vector<Dialogue>> dialogues; // of several servers, and of an id that came again
    SqlStatement sent = sessionsOf("exchange-smtp-send");
    while (sent.step())
        dialogues[std::string(sent.text(0))].push_back({sent.integer(1), sent.integer(2), sent.integer(3)});
    SqlStatement told = sessionsOf("exchange-connectivity");
    while (told.step()) {
        const auto same = dialogues.find(std::string(told.text(0)));
        if (same == dialogues.end())
            continue;
        const RowId server = told.integer(2);
        const Dialogue* nearest = nullptr;
        Micros apart = longestApart + 1;
        for (const Dialogue& each : same->second) {
            const bool another = server != 0 && each.server != 0 && server != each.server;
            const Micros between = std::abs(each.time - told.integer(3));
            if (!another && between < apart) {
                apart = between;
                nearest = &each;
            }
        }
        if (nearest)
            twins.emplace(told.integer(1), nearest->row);
    }
    return twins;
}

} // namespace delist
