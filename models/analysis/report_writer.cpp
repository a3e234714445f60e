#include "analysis/report_writer.h"
#include "analysis/hosts.h"
#include "case/questions/log_owner.h"
#include <algorithm>

namespace delist {

namespace {

/// Fewer next hops may be a coincidence: everybody writes to the large providers.
constexpr std::int64_t fewestHops = 3;

bool isDeclared(const CaseFacts& facts, const std::string& address)
{
    const auto parsed = IpAddress::parse(address);
    return parsed && facts.organisation.isMailServer(*parsed);
}

/// Who connected to most of those that took the mail. A declared server before others: an infected host behind it may have called them, too.
std::string callerOfHops(const CaseFacts& facts, RowId log)
{
    const HopCallers seen = hopCallers(facts.database, log);
    std::string best;
    std::int64_t most = 0;
    for (const bool declared : {true, false})
        for (const HopCaller& caller : seen.callers) {
            if (caller.hops < fewestHops || caller.hops * 2 < seen.hops || caller.hops <= most)
                continue;
            if (declared ? !isDeclared(facts, caller.address) : !best.empty() || isNoMachine(facts, caller.address))
                continue;
            best = caller.address;
            most = caller.hops;
        }
    return best;
}

/// Mail servers, declared and recognised, that the log does not name as somebody else.
std::vector<std::string> unnamedServers(const CaseFacts& facts, RowId log)
{
    std::vector<std::string> servers;
    const auto add = [&](const std::string& address) {
        if (std::ranges::find(servers, address) == servers.end() && !isPeerIn(facts.database, log, address))
            servers.push_back(address);
    };
    for (const std::string& text : facts.settings.mailServers)
        if (const auto address = IpAddress::parse(text))
            add(address->toString());
    if (servers.empty() && facts.settings.mailServers.empty())
        for (const MailServer& server : mailServers(facts, outboundSpeakers(facts.database)).servers)
            add(server.address);
    return servers;
}

} // namespace

std::string ownerOfLog(const CaseFacts& facts, RowId log)
{
    if (std::string end = ownEnd(facts.database, log); !end.empty())
        return end;
    if (std::string caller = callerOfHops(facts, log); !caller.empty())
        return caller;
    const std::string name = hostOfLog(facts.database, log);
    const std::vector<std::string> servers = unnamedServers(facts, log);
    if (!name.empty()) {
        std::vector<std::string> named = insideHostsNamed(facts.database, name);
        std::erase_if(named, [&](const std::string& address) { return isPeerIn(facts.database, log, address); });
        if (named.size() == 1)
            return named.front();
    }
    if (servers.size() == 1 || (name.empty() && !servers.empty()))
        return servers.front();
    return name;
}

} // namespace delist
