// What cannot be seen because Exchange does not write it: connectors through which message tracking shows mail, or which
// every server of the kind has, and of which the protocol logs have no session. Where the case has no such log at all, nobody
// knows whether it is off. No cause of its own: it says which causes cannot be excluded and how to come by the logs.
// (learn.microsoft.com/exchange/mail-flow/connectors/protocol-logging; Client Frontend is off by default)
#include "analysis/cause.h"
#include "analysis/statement_builder.h"
#include "case/writing/connector_queries.h"
#include <algorithm>

namespace delist {

namespace {

/// "EX1\Client Frontend EX1" -> "EX1".
std::string_view serverOf(std::string_view connector)
{
    const std::size_t slash = connector.find('\\');
    return slash == std::string_view::npos ? std::string_view() : connector.substr(0, slash);
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// Which cause hides behind an unlogged connector: clients log on at the client ones, anybody else comes by the others.
const char* causeBehind(std::string_view connector)
{
    return contains(connector, "Client") ? "compromised-account" : "open-relay";
}

QVariantMap named(const std::string& connector)
{
    return {{QStringLiteral("connector"), QString::fromStdString(connector)}};
}

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    const std::vector<ConnectorSeen> seen = connectorsSeen(facts.database);
    const bool anySession = std::any_of(seen.begin(), seen.end(), [](const ConnectorSeen& each) { return each.sessions > 0; });
    const bool receiveLog = hasProtocolLog(facts.database, ConnectorUse::Received);
    const bool sendLog = hasProtocolLog(facts.database, ConnectorUse::Sent);
    for (const ConnectorSeen& each : seen) {
        if (each.sessions > 0 || each.received + each.sent == 0)
            continue;
        QVariantMap arguments = named(each.name);
        arguments.insert(QStringLiteral("messages"), number(each.received + each.sent));
        const bool intra = contains(each.name, "Intra-Organization") || contains(each.name, "intra-organization");
        const bool known = each.received > 0 ? receiveLog : sendLog;
        const char* const collect = each.received > 0 ? (known ? "exchange.log-receive-connector" : "exchange.import-receive-log")
                                    : intra           ? (known ? "exchange.log-intra-org" : "exchange.import-intra-org")
                                                      : (known ? "exchange.log-send-connector" : "exchange.import-send-log");
        result.cannotExclude.push_back({QLatin1String(each.received > 0 ? causeBehind(each.name) : "backscatter"),
                                        say(known ? "exchange.connector-unlogged" : "exchange.connector-no-log", arguments),
                                        say(collect, named(each.name))});
    }
    // Exchange 2013 and later: where "Default Frontend" is logged there is a "Client Frontend" (port 587), too.
    for (const ConnectorSeen& each : seen) {
        const std::string server(serverOf(each.name));
        if (!anySession || each.sessions == 0 || server.empty() || each.name != server + "\\Default Frontend " + server)
            continue;
        const std::string client = server + "\\Client Frontend " + server;
        if (std::none_of(seen.begin(), seen.end(), [&](const ConnectorSeen& other) { return other.name == client; }))
            result.cannotExclude.push_back({QStringLiteral("compromised-account"), say("exchange.connector-silent", named(client)),
                                            say("exchange.log-receive-connector", named(client))});
    }
    return result;
}

} // namespace

extern const Cause unloggedConnectors;
const Cause unloggedConnectors{"unlogged-connectors", look};

} // namespace delist
