#include "analysis/hosts.h"
#include "analysis/server_likeness.h"
#include "case/witnesses/nat_store.h"
#include <algorithm>
#include <set>

namespace delist {

namespace {

/// Likewise from inside: one host may be its own test.
constexpr std::int64_t insideSourcesOfAServer = 2;

/// What a server hands on to so many domains of others leaves through it.
constexpr std::ptrdiff_t domainsOfAGateway = 3;
constexpr int mostDomains = 100;

/// Of the hosts that speak SMTP to the outside, those that one of the servers hands its outgoing mail to.
std::vector<MailServer> gatewaysOf(const CaseFacts& facts, const MailServers& servers, const std::vector<OutboundSpeaker>& speakers)
{
    PreparedQueries queries(facts.database);
    std::vector<MailServer> result;
    RowId last = 0; // they come host by host
    for (const OutboundSpeaker& speaker : speakers) {
        if (speaker.host == last || speaker.reached == 0 || servers.find(speaker.host))
            continue;
        last = speaker.host;
        const bool takesMail = std::ranges::any_of(servers.servers, [&](const MailServer& server) {
            const std::vector<std::string> domains = domainsHandedOn(queries, server.host, speaker.host, mostDomains);
            return std::ranges::count_if(domains, [&](const std::string& domain) { return !facts.organisation.isOwnMailbox("x@" + domain); }) >= domainsOfAGateway;
        });
        if (takesMail)
            result.push_back({speaker.host, speaker.address, ServerSign::NextHop});
    }
    return result;
}

/// An address that sends in others' place.
std::set<RowId> natAddresses(Database& database)
{
    std::set<RowId> result;
    for (const NatShare& share : natShares(database))
        if (share.paired * 2 >= share.connections)
            result.insert(share.outsideHost);
    return result;
}

/// One of the servers is seen to send or to be sent to; or nobody is seen to send, so that the evidence tells nothing of who does.
bool isSeenAtTheBorder(const CaseFacts& facts, const MailServers& servers, const std::vector<OutboundSpeaker>& speakers, const std::set<RowId>& others)
{
    const auto atBorder = [](const OutboundSpeaker& speaker) { return speaker.vantage == Vantage::Firewall || speaker.vantage == Vantage::Capture; };
    if (std::ranges::none_of(speakers, atBorder))
        return true;
    const auto sends = [&](const OutboundSpeaker& speaker) { return atBorder(speaker) && servers.find(speaker.host) && !others.contains(speaker.host); };
    if (std::ranges::any_of(speakers, sends))
        return true;
    return std::ranges::any_of(smtpReceivers(facts.database), [&](const SmtpReceiver& receiver) {
        return receiver.outsideSources > 0 && servers.find(receiver.host) && !isNoMachine(facts, receiver.address);
    });
}

/// What may be the inside address of the declared servers, of which none is seen. A public address that private hosts are behind is declared
/// in place of inside ones that nobody named, as many as there are; any other is one server's, if a wrong one.
std::vector<RowId> likestUndeclared(const CaseFacts& facts, const std::vector<OutboundSpeaker>& speakers,
                                    const std::function<bool(const OutboundSpeaker&)>& mayBe)
{
    std::vector<ServerLikeness> candidates = serverLikenesses(facts, speakers, mayBe);
    std::erase_if(candidates, [](const ServerLikeness& one) { return one.partners < partnersOfAServer; }); // a probe is no rival
    const std::vector<ServerLikeness> likest = likestServers(std::move(candidates));
    const bool arePrivate = std::ranges::all_of(likest, [](const ServerLikeness& one) {
        const auto address = IpAddress::parse(one.address);
        return address && address->isPrivate();
    });
    const auto isPublic = [&](const std::string& declared) {
        const auto address = IpAddress::parse(declared);
        return isPublicFace(facts, declared) || (arePrivate && address && !address->isPrivate());
    };
    std::vector<RowId> result;
    if (likest.size() > 1 && std::ranges::none_of(facts.settings.mailServers, isPublic))
        return result;
    for (const ServerLikeness& one : likest)
        if (one.isSteady && !one.hasHaste)
            result.push_back(one.host);
    return result;
}

} // namespace

const MailServer* MailServers::find(RowId host) const
{
    for (const MailServer& server : servers)
        if (server.host == host)
            return &server;
    return nullptr;
}

QStringList MailServers::addresses(ServerSign sign) const
{
    QStringList result;
    for (const MailServer& server : servers)
        if (server.sign == sign)
            result += QString::fromStdString(server.address);
    return result;
}

QStringList MailServers::inferredAddresses() const
{
    QStringList result;
    for (const MailServer& server : servers)
        if (server.sign != ServerSign::Declared)
            result += QString::fromStdString(server.address);
    return result;
}

bool isNoMachine(const CaseFacts& facts, const std::string& address)
{
    const auto parsed = IpAddress::parse(address);
    if (!parsed)
        return true;
    static const std::vector<IpNetwork> nobody = {*IpNetwork::parse("127.0.0.0/8"), *IpNetwork::parse("0.0.0.0/8"),
                                                  *IpNetwork::parse("::1"), *IpNetwork::parse("::")};
    for (const IpNetwork& network : nobody)
        if (network.contains(*parsed))
            return true;
    return isPublicFace(facts, address);
}

bool isPublicFace(const CaseFacts& facts, const std::string& address)
{
    const auto parsed = IpAddress::parse(address);
    return parsed && facts.organisation.isOwnPublic(*parsed);
}

MailServers mailServers(const CaseFacts& facts, const std::vector<OutboundSpeaker>& speakers)
{
    MailServers result;
    result.declared = !facts.settings.mailServers.empty();
    const auto add = [&](RowId host, const std::string& address, ServerSign sign) {
        if (!result.find(host) && (sign == ServerSign::Declared || !isNoMachine(facts, address)))
            result.servers.push_back({host, address, sign});
    };
    const auto isDeclared = [&](const std::string& address) {
        const auto parsed = IpAddress::parse(address);
        return parsed && facts.organisation.isMailServer(*parsed);
    };

    if (result.declared) // declared is declared, whatever the evidence shows of it
        for (const auto& [host, address] : insideHosts(facts.database, isDeclared))
            add(host, address, ServerSign::Declared);
    for (const auto& [host, address] : mailLogServers(facts.database))
        add(host, address, isDeclared(address) ? ServerSign::Declared : ServerSign::OwnLog);
    for (const MailServer& gateway : gatewaysOf(facts, result, speakers))
        add(gateway.host, gateway.address, gateway.sign);
    const std::set<RowId> others = natAddresses(facts.database);
    const auto mayBe = [&](const OutboundSpeaker& speaker) {
        return !isNoMachine(facts, speaker.address) && !others.contains(speaker.host) && !result.find(speaker.host);
    };
    if (result.declared) {
        if (isSeenAtTheBorder(facts, result, speakers, others))
            return result;
        for (const std::string& address : facts.settings.mailServers)
            result.unseen += QString::fromStdString(address);
        result.likest = likestUndeclared(facts, speakers, mayBe);
        return result;
    }

    for (const SmtpReceiver& receiver : smtpReceivers(facts.database))
        if (receiver.outsideSources >= outsideSourcesOfAServer || receiver.insideSources >= insideSourcesOfAServer)
            add(receiver.host, receiver.address, ServerSign::Receives);
    if (!result.servers.empty())
        return result;

    for (const ServerLikeness& server : likestServers(serverLikenesses(facts, speakers, mayBe)))
        add(server.host, server.address, ServerSign::Likest);
    return result;
}

} // namespace delist
