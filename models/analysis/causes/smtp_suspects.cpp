#include "analysis/causes/smtp_suspects.h"
#include "analysis/causes/suspect_odds.h"
#include "analysis/mail_providers.h"
#include "analysis/server_likeness.h"
#include "case/witnesses/nat_store.h"
#include "evidence/text/address_domain.h"
#include "evidence/text/lower_case.h"
#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

namespace delist {

namespace {

constexpr std::size_t fewestNeighbours = 8; ///< in a row, to be a range that was looked through
// So many addresses are not one provider's.
constexpr std::size_t mostProviderAddresses = 100;
constexpr int mostPorts = 10; ///< whoever speaks SMTP on more is not the better known for their numbers
constexpr std::int64_t partiesOfAProvider = 2; ///< as a domain has a first and a second server

/// From this share of paired connections on an outside address is a NAT's, not a machine's.
constexpr double mostlyPaired = 0.5;
/// Below it so much of a declared public address is unexplained that it has to be said.
constexpr double nearlyAllPaired = 0.9;

/// Those that were reached on port 25; none when they are too many to be worth the look.
std::vector<IpAddress> reachedAddresses(PreparedQueries& queries, RowId host, Vantage vantage)
{
    std::vector<IpAddress> addresses;
    for (const std::string& text : reachedRelays(queries, host, vantage, mostProviderAddresses))
        if (const auto address = IpAddress::parse(text))
            addresses.push_back(*address);
    return addresses;
}

/// A large provider has dozens of addresses, and mail to it alone reaches them all.
std::int64_t furtherOfProviders(const std::vector<IpAddress>& addresses)
{
    std::map<const MailProvider*, std::int64_t> ofProvider;
    for (const IpAddress& address : addresses)
        if (const MailProvider* provider = mailProviderOf(address))
            ++ofProvider[provider];
    std::int64_t further = 0;
    for (const auto& [provider, count] : ofProvider)
        further += std::max<std::int64_t>(0, count - partiesOfAProvider);
    return further;
}

/// Of the range from the first to the last, half and more.
bool areNeighbours(const std::vector<IpAddress>& addresses)
{
    if (addresses.size() < fewestNeighbours || !std::ranges::all_of(addresses, &IpAddress::isV4))
        return false;
    const auto [first, last] = std::ranges::minmax(addresses, {}, &IpAddress::v4HostOrder);
    return last.v4HostOrder() - first.v4HostOrder() < 2 * addresses.size();
}

/// The names under which the mail servers greet others, and the domains they send for: a case without own domains knows no others.
struct ServerNames
{
    std::set<std::string> helos, domains;

    ServerNames(PreparedQueries& queries, const MailServers& servers)
    {
        for (const MailServer& server : servers.servers) {
            const OutboundDialogues said = outboundDialogues(queries, server.host, Vantage::Capture);
            helos.insert(said.helos.begin(), said.helos.end());
            std::transform(said.senders.begin(), said.senders.end(), std::inserter(domains, domains.end()),
                           [](const std::string& sender) { return lowered(domainOfAddress(sender)); });
        }
    }
    /// Another address of a mail server looks so.
    [[nodiscard]] bool cover(const OutboundDialogues& said) const
    {
        return !said.helos.empty() && !said.senders.empty() && std::ranges::all_of(said.helos, [&](const std::string& name) { return helos.contains(name); }) &&
               std::ranges::all_of(said.senders, [&](const std::string& sender) { return domains.contains(lowered(domainOfAddress(sender))); });
    }
};

void judgeNames(const CaseFacts& facts, const ServerNames& ours, SmtpSuspect& suspect)
{
    std::set<std::string> domains;
    bool ownSenders = true;
    for (const std::string& sender : suspect.dialogues.senders) {
        const std::string domain = lowered(domainOfAddress(sender));
        if (domain.empty() || facts.organisation.isOwnMailbox(sender))
            continue;
        ownSenders = false;
        suspect.foreignSenders += facts.organisation.hasDomains() ? 1 : 0; // else nothing is foreign
        if (domains.insert(domain).second)
            suspect.foreignDomains += QString::fromStdString(domain);
    }
    if (!facts.organisation.hasDomains()) { // then nothing is foreign, and ours is what the servers say
        suspect.ownNamesOnly = ours.cover(suspect.dialogues);
        return;
    }
    for (const std::string& name : suspect.dialogues.helos) {
        const bool literal = name.front() == '[' || IpAddress::parse(name).has_value();
        if (!literal && !facts.organisation.isOwnMailbox("x@" + name))
            suspect.foreignNames += QString::fromStdString(name);
    }
    suspect.ownNamesOnly = !suspect.dialogues.helos.empty() && suspect.foreignNames.isEmpty() && ownSenders &&
                           !suspect.dialogues.senders.empty();
}

/// From the first record of each vantage to the last.
std::map<Vantage, Micros> lengths(const std::vector<EvidenceFacts>& evidence)
{
    std::map<Vantage, std::pair<Micros, Micros>> spans;
    for (const EvidenceFacts& each : evidence) {
        if (each.first == unknownTime || each.last == unknownTime)
            continue;
        auto& [first, last] = spans.try_emplace(each.vantage, each.first, each.last).first->second;
        first = std::min(first, each.first);
        last = std::max(last, each.last);
    }
    std::map<Vantage, Micros> result;
    for (const auto& [vantage, span] : spans)
        result[vantage] = span.second - span.first;
    return result;
}

/// Who takes mail in: asked for when somebody is suspected.
class Receivers
{
public:
    explicit Receivers(Database& database) : m_database(database) {}

    const SmtpReceiver* find(RowId host)
    {
        if (!m_asked)
            for (SmtpReceiver& receiver : smtpReceivers(m_database))
                m_byHost.emplace(receiver.host, std::move(receiver));
        m_asked = true;
        const auto found = m_byHost.find(host);
        return found == m_byHost.end() ? nullptr : &found->second;
    }

private:
    Database& m_database;
    std::unordered_map<RowId, SmtpReceiver> m_byHost;
    bool m_asked = false;
};

/// Asks for what else is known of it, and judges.
void look(const CaseFacts& facts, PreparedQueries& queries, const ServerNames& ours, Receivers& receivers,
          const std::map<Vantage, Micros>& covered, SmtpSuspect& suspect)
{
    for (auto& [vantage, sight] : suspect.sights) {
        sight.traffic = outboundTraffic(queries, suspect.host, vantage, sight.relay.tried == 0);
        const auto addresses = sight.relay.reached > partiesOfAProvider ? reachedAddresses(queries, suspect.host, vantage) : std::vector<IpAddress>();
        if (sight.submission.tried > 0)
            sight.otherPorts = otherMailPorts(queries, suspect.host, vantage, mostPorts);
        sight.privateOnes = privateRelays(queries, suspect.host, vantage);
        sight.ofProviders = furtherOfProviders(addresses);
        sight.neighbours = areNeighbours(addresses);
        if (const auto length = covered.find(vantage); length != covered.end() && length->second > 0 && sight.traffic.first != unknownTime)
            sight.persistence = static_cast<double>(sight.traffic.last - sight.traffic.first) / static_cast<double>(length->second);
    }
    suspect.dialogues = outboundDialogues(queries, suspect.host, Vantage::Capture);
    suspect.lookups = mxLookups(queries, suspect.host);
    // Of two captures that saw the same conversations the one that saw more of them counts; they are never added up.
    if (OutboundDialogues outside = dialoguesBehindNat(queries, suspect.host); outside.sessions > suspect.dialogues.sessions) {
        suspect.dialogues = std::move(outside);
        suspect.dialoguesBehindNat = true;
    }
    if (const SmtpReceiver* const receiver = receivers.find(suspect.host)) {
        suspect.receivesFromOutside = receiver->outsideSources;
        suspect.receivesFrom = suspect.receivesFromOutside + receiver->insideSources;
    }
    judgeNames(facts, ours, suspect);
    weigh(facts, suspect);
}

/// Who else than the mail servers and the inside hosts that are known sends from the public addresses.
void lookBehindNat(const CaseFacts& facts, PreparedQueries& queries, SmtpField& field)
{
    const auto isNameless = [](const SmtpSuspect& suspect) { return suspect.confidence() >= 0.5 && suspect.dialogues.sessions == 0; };
    if (field.behindNat.empty() || !facts.organisation.hasDomains() || std::ranges::any_of(field.suspects, isNameless))
        return; // without names it may be the one that is known
    std::vector<std::string> ours = facts.settings.mailServers; // behind the NAT no capture need show them
    const auto take = [&](const OutboundDialogues& said) { ours.insert(ours.end(), said.helos.begin(), said.helos.end()); };
    std::pair<Micros, Micros> logged{unknownTime, unknownTime};
    for (const MailServer& server : field.servers.servers) {
        ours.push_back(server.address);
        take(outboundDialogues(queries, server.host, Vantage::MailLog));
        if (!isPublicFace(facts, server.address)) // whose greetings in a capture are of everybody behind it
            take(outboundDialogues(queries, server.host, Vantage::Capture));
        if (const auto [first, last] = loggedGreetings(queries, server.host); first != unknownTime) {
            logged.first = logged.first == unknownTime ? first : std::min(logged.first, first);
            logged.second = std::max(logged.second, last);
        }
    }
    for (const SmtpSuspect& suspect : field.suspects)
        take(suspect.dialogues);
    for (SharedAddress& address : field.behindNat)
        if (address.speaker.vantage == Vantage::Capture)
            address = lookAt(address.speaker, foreignGreetings(queries, address.speaker.host, Vantage::Capture, facts.organisation, ours), logged);
}

} // namespace

SmtpField surveySmtp(const CaseFacts& facts)
{
    const ReadTransaction asked(facts.database); // some questions for each of many hosts
    SmtpField field;
    field.evidence = evidenceFacts(facts.database);
    const std::vector<OutboundSpeaker> speakers = outboundSpeakers(facts.database);
    field.servers = mailServers(facts, speakers);
    std::unordered_map<RowId, double> shares;
    for (const NatShare& share : natShares(facts.database))
        if (share.connections > 0)
            shares.emplace(share.outsideHost, static_cast<double>(share.paired) / static_cast<double>(share.connections));
    const auto pairedShare = [&](RowId host) {
        const auto share = shares.find(host);
        return share == shares.end() ? 0.0 : share->second;
    };
    Receivers receivers(facts.database);
    PreparedQueries queries(facts.database);
    const std::map<Vantage, Micros> covered = lengths(field.evidence);
    const ServerNames ours(queries, facts.organisation.hasDomains() ? MailServers() : field.servers); // asked for without domains only
    const auto settle = [&](SmtpSuspect& suspect) {
        look(facts, queries, ours, receivers, covered, suspect);
        if (suspect.isWorthALine()) {
            field.suspects.push_back(std::move(suspect));
        } else {
            field.quiet.push_back({suspect.host, suspect.confidence()});
            field.mostOfQuiet = std::max(field.mostOfQuiet, suspect.reachedAtAll());
        }
    };
    SmtpSuspect suspect; // speakers come host by host
    for (const OutboundSpeaker& speaker : speakers) {
        if (speaker.vantage != Vantage::Firewall && speaker.vantage != Vantage::Capture)
            continue;
        if (const MailServer* server = field.servers.find(speaker.host)) {
            // That the server sends from there does not say that nobody else does.
            if (isPublicFace(facts, server->address) && speaker.vantage == Vantage::Capture && !speaker.submission &&
                pairedShare(speaker.host) < nearlyAllPaired)
                field.behindNat.push_back({speaker, {}, 0, false});
            continue;
        }
        // What an address outside the NAT did was done by the inside hosts it is paired with.
        const double paired = pairedShare(speaker.host);
        if (paired >= (isNoMachine(facts, speaker.address) ? nearlyAllPaired : mostlyPaired))
            continue;
        if (isNoMachine(facts, speaker.address)) {
            const auto address = IpAddress::parse(speaker.address);
            if (address && facts.organisation.isOwnPublic(*address) && !speaker.submission)
                field.behindNat.push_back({speaker, {}, 0, false});
            continue;
        }
        if (suspect.host != speaker.host) {
            if (suspect.host != 0)
                settle(suspect);
            suspect = {};
            suspect.host = speaker.host;
            suspect.isLikestServer = std::ranges::find(field.servers.likest, speaker.host) != field.servers.likest.end();
            suspect.address = speaker.address;
        }
        SmtpSight& sight = suspect.sights[speaker.vantage];
        (speaker.submission ? sight.submission : sight.relay) = speaker;
    }
    if (suspect.host != 0)
        settle(suspect);
    lookBehindNat(facts, queries, field);
    std::sort(field.suspects.begin(), field.suspects.end(), [](const SmtpSuspect& a, const SmtpSuspect& b) {
        return a.logOdds != b.logOdds ? a.logOdds > b.logOdds : a.host < b.host;
    });
    return field;
}

} // namespace delist
