#include "case/lists/refusing_servers.h"
#include "case/lists/refusal_store.h"
#include "evidence/logs/named_endpoint.h"
#include "evidence/smtp/reply.h"
#include <unordered_map>
#include <vector>

namespace delist {

namespace {

/// "554 mx.example.net No service": a reply instead of a greeting begins with the server's name as a greeting does (RFC 5321, section 4.2).
std::string_view nameInReply(std::string_view text, std::string_view list)
{
    const auto reply = smtp::parseReply(text);
    if (!reply)
        return {};
    const std::string_view word = reply->text.substr(0, reply->text.find_first_of(" \t\r\n"));
    const std::size_t dot = word.rfind('.');
    const bool named = dot != std::string_view::npos && dot > 0 && dot + 1 < word.size() && isHostName(word.substr(dot + 1)) && isHostName(word);
    return named && word != list && !smtp::readRejection(word) ? word : std::string_view();
}

struct Server
{
    std::string name; ///< in a reply
    std::string shown;
    std::string_view operatorName;
    std::vector<std::int64_t> refusals;
};

} // namespace

void nameRefusingServers(Database& database)
{
    SqlStatement rows = database.prepare(std::string("SELECT t.id, ifnull(t.list, ''), x.value, s.server, " DELIST_SERVER_NAME("s") " FROM refusal t"
                                                     " JOIN session s ON t.source = 2 AND s.id = t.row JOIN text x ON x.id = s.error"
                                                     " WHERE s.server IS NOT NULL AND ") +
                                         refusalIsOurs + " = 1 ORDER BY t.id");
    std::unordered_map<std::int64_t, Server> servers;
    while (rows.step()) {
        const std::string_view text = rows.text(2);
        const auto rejection = smtp::readRejection(text);
        if (!rejection || !rejection->provider.empty())
            continue; // the text tells
        Server& server = servers[rows.integer(3)];
        if (server.refusals.empty()) {
            server.shown = rows.text(4);
            server.operatorName = smtp::mailOperatorOf(server.shown);
        }
        if (server.name.empty()) {
            server.name = nameInReply(text, rows.text(1));
            if (server.operatorName.empty())
                server.operatorName = smtp::mailOperatorOf(server.name);
        }
        server.refusals.push_back(rows.integer(0));
    }
    SqlStatement name = database.prepare("UPDATE refusal SET operator = ?2 WHERE id = ?1");
    for (const auto& [host, server] : servers) {
        const std::string_view who = !server.operatorName.empty() ? server.operatorName : !server.name.empty() ? server.name : server.shown;
        for (const std::int64_t refusal : server.refusals)
            name.bind(1, refusal).bind(2, who).run();
    }
}

} // namespace delist
