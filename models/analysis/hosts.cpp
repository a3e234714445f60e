#include "analysis/hosts.h"
#include "case/witnesses/nat_store.h"
#include <algorithm>
#include <map>
#include <set>

namespace delist {

namespace {

/// How many different addresses must connect to an undeclared host before it looks like a mail server: one from outside
/// may be a scan of the internet, and one inside host may be its own test.
constexpr std::int64_t outsideSourcesOfAServer = 3;
constexpr std::int64_t insideSourcesOfAServer = 2;
/// A mail server greets under one name, two when it was renamed. More names are a machine that hides.
constexpr std::int64_t namesOfAServer = 2;
constexpr std::int64_t enoughDialogues = 5;
/// A server works around the clock. One that was active in less than this part of a long log, to that many destinations,
/// is not a server.
constexpr double partOfLogOfAServer = 0.25;
constexpr std::int64_t longLogHours = 8;
constexpr std::int64_t manyDestinations = 50;

bool looksLikeABot(PreparedQueries& queries, const std::vector<EvidenceFacts>& evidences, const OutboundSpeaker& speaker,
                   const OutboundTraffic& traffic)
{
    // Names say more than times: a capture of a busy hour is short, whoever sends.
    const OutboundDialogues said = outboundDialogues(queries, speaker.host, Vantage::Capture);
    if (said.sessions >= enoughDialogues)
        return said.heloNames > namesOfAServer;
    Micros first = unknownTime;
    Micros last = unknownTime;
    for (const EvidenceFacts& evidence : evidences) {
        if (evidence.vantage != speaker.vantage || evidence.first == unknownTime)
            continue;
        first = first == unknownTime ? evidence.first : std::min(first, evidence.first);
        last = std::max(last, evidence.last);
    }
    const double hours = first == unknownTime ? 0 : static_cast<double>(last - first) / 3.6e9;
    return speaker.reached >= manyDestinations && hours >= longLogHours &&
           static_cast<double>(traffic.activeHours) < hours * partOfLogOfAServer;
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
    return facts.organisation.isOwnPublic(*parsed);
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
    if (result.declared)
        return result;

    for (const SmtpReceiver& receiver : smtpReceivers(facts.database))
        if (receiver.outsideSources >= outsideSourcesOfAServer || receiver.insideSources >= insideSourcesOfAServer)
            add(receiver.host, receiver.address, ServerSign::Receives);
    if (!result.servers.empty())
        return result;

    // Last resort: whoever speaks to the outside most steadily, unless it behaves as no server does.
    std::set<RowId> natAddresses; // what they sent is others'
    for (const NatShare& share : natShares(facts.database))
        if (share.paired * 2 >= share.connections)
            natAddresses.insert(share.outsideHost);
    PreparedQueries queries(facts.database);
    const std::vector<EvidenceFacts> evidences = evidenceFacts(facts.database);
    const OutboundSpeaker* best = nullptr;
    std::int64_t bestHours = 0;
    for (const OutboundSpeaker& speaker : speakers) {
        if (speaker.submission || speaker.reached < 3 || isNoMachine(facts, speaker.address) || natAddresses.contains(speaker.host) ||
            (speaker.vantage != Vantage::Firewall && speaker.vantage != Vantage::Capture))
            continue;
        const OutboundTraffic traffic = outboundTraffic(queries, speaker.host, speaker.vantage, false);
        if (looksLikeABot(queries, evidences, speaker, traffic))
            continue;
        if (!best || traffic.activeHours > bestHours ||
            (traffic.activeHours == bestHours && speaker.connections > best->connections)) {
            best = &speaker;
            bestHours = traffic.activeHours;
        }
    }
    if (best)
        add(best->host, best->address, ServerSign::Steadiest);
    return result;
}

} // namespace delist
