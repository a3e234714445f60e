#include "case/witnesses/message_copies.h"
#include <algorithm>
#include <functional>
#include <vector>

namespace delist {

namespace {

struct ToldMessage
{
    RowId id = 0;
    RowId from = 0;
    std::size_t messageId = 0; ///< its hash; 0: the log does not tell
    bool matched = false;

    [[nodiscard]] bool isLike(const ToldMessage& other) const
    {
        return from == other.from && (messageId == 0 || other.messageId == 0 || messageId == other.messageId);
    }
};

} // namespace

std::unordered_map<RowId, RowId> messageCopies(Database& database, const std::unordered_map<RowId, RowId>& sessions)
{
    std::unordered_map<RowId, RowId> result;
    if (sessions.empty())
        return result;
    database.execute("DROP TABLE IF EXISTS temp.told_session; CREATE TEMP TABLE told_session(id INTEGER PRIMARY KEY)");
    {
        SqlStatement insert = database.prepare("INSERT OR IGNORE INTO told_session VALUES(?1)");
        for (const auto& [copy, whole] : sessions) {
            insert.bind(1, copy).run();
            insert.bind(1, whole).run();
        }
    }
    std::unordered_map<RowId, std::vector<ToldMessage>> inside;
    {
        SqlStatement rows = database.prepare("SELECT session, id, mail_from, message_id FROM message WHERE session IN (SELECT id FROM told_session)"
                                             " ORDER BY session, time, offset, id");
        while (rows.step())
            inside[rows.integer(0)].push_back({rows.integer(1), rows.integer(2),
                                               rows.text(3).empty() ? 0 : std::hash<std::string_view>()(rows.text(3))});
    }
    database.execute("DROP TABLE temp.told_session");
    for (const auto& [copy, whole] : sessions) {
        const std::vector<ToldMessage>& told = inside[copy];
        std::vector<ToldMessage>& known = inside[whole];
        for (ToldMessage& each : known)
            each.matched = false; // by the messages of another copy
        for (std::size_t i = 0; i < told.size(); ++i) {
            auto like = known.end();
            if (told.size() == known.size())
                like = known.begin() + static_cast<std::ptrdiff_t>(i);
            else
                like = std::find_if(known.begin(), known.end(), [&](const ToldMessage& each) { return !each.matched && each.isLike(told[i]); });
            result.emplace(told[i].id, like == known.end() ? 0 : like->id);
            if (like != known.end())
                like->matched = true;
        }
    }
    return result;
}

} // namespace delist
