#include "case/questions/foreign_greetings.h"
#include "case/rows/cut_names.h"
#include "case/rows/in_vantage.h"
#include "evidence/text/address_domain.h"
#include "evidence/text/lower_case.h"
#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace delist {

namespace {

/// From so many of its senders on, a name is ours.
constexpr std::int64_t ownShare = 4;

bool isWithin(std::string_view name, std::string_view domain)
{
    return name == domain || (name.size() > domain.size() && name.ends_with(domain) && name[name.size() - domain.size() - 1] == '.');
}

/// mail.example.org and example.org, news.example.org and mail.example.org.
bool areRelated(std::string_view name, std::string_view domain)
{
    const auto dot = name.find('.');
    const std::string_view above = dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
    return isWithin(name, domain) || (above.find('.') != std::string_view::npos && isWithin(domain, above));
}

/// "[192.0.2.1]", "[IPv6:2001:db8::1]", or the address as it stands.
bool isLiteral(std::string_view name)
{
    return name.front() == '[' || IpAddress::parse(name);
}

std::optional<IpAddress> addressOf(std::string_view literal)
{
    if (literal.starts_with('[') && literal.ends_with(']'))
        literal = literal.substr(1, literal.size() - 2);
    if (literal.starts_with("ipv6:"))
        literal.remove_prefix(5);
    return IpAddress::parse(literal);
}

struct Name
{
    std::int64_t sessions = 0;
    std::int64_t messages = 0;
    std::int64_t own = 0;
    std::int64_t unrelated = 0;
    std::int64_t recipients = 0;
    std::int64_t rejected = 0;
    Micros first = unknownTime;
    Micros last = unknownTime;
    std::vector<RowId> servers;
    std::unordered_map<std::string, std::int64_t> domains;
};

std::vector<std::string> mostUsed(const std::unordered_map<std::string, std::int64_t>& counted)
{
    std::vector<std::pair<std::int64_t, std::string>> order;
    for (const auto& [text, count] : counted)
        order.emplace_back(-count, text);
    std::ranges::sort(order);
    std::vector<std::string> result;
    for (auto& [count, text] : order)
        result.push_back(std::move(text));
    return result;
}

std::string outboundSessions()
{
    return " JOIN host d ON d.id = s.server AND d.internal = 0 WHERE " + inVantage("mail_vantage", "s.evidence") +
           " AND s.helo IS NOT NULL AND NOT " DELIST_HELO_CUT("s");
}

/// To who knows the client: mail programs, which have no name but their address, hand their mail in so.
constexpr const char* handedIn = "(s.authenticated_as IS NOT NULL OR ifnull(s.server_port, 25) IN (465, 587))";

} // namespace

ForeignGreetings foreignGreetings(PreparedQueries& queries, RowId host, Vantage vantage, const OrganisationMap& organisation,
                                  const std::vector<std::string>& ours)
{
    std::unordered_set<std::string> known;
    for (const std::string& name : ours)
        known.insert(lowered(name));
    std::unordered_map<std::string, Name> names;
    SqlStatement& sessions = queries(std::string("SELECT t.value, g.server, g.n, g.first, g.last, g.handed FROM (SELECT s.helo AS helo, s.server AS server, count(*) AS n,"
                                                 " min(s.time) AS first, max(s.time) AS last, ") +
                                     handedIn + " AS handed FROM session s" +
                                     outboundSessions() + " AND s.client = ?1 GROUP BY s.helo, s.server, handed) g JOIN text t ON t.id = g.helo");
    sessions.bind(1, host).bind(2, vantageNumber(vantage));
    ForeignGreetings result;
    while (sessions.step()) {
        result.all += sessions.integer(2);
        std::string name = lowered(sessions.text(0));
        if (name.empty() || known.contains(name) || organisation.isOwnMailbox("x@" + name))
            continue;
        if (isLiteral(name)) {
            const auto address = addressOf(name);
            if (sessions.integer(5) != 0 || (address && (organisation.isOwnPublic(*address) || known.contains(address->toString()))))
                continue;
        }
        Name& of = names[std::move(name)];
        of.sessions += sessions.integer(2);
        of.servers.push_back(sessions.integer(1));
        if (!sessions.isNull(3)) {
            of.first = of.first == unknownTime ? sessions.integer(3) : std::min(of.first, sessions.integer(3));
            of.last = std::max(of.last, sessions.integer(4));
        }
    }
    if (names.empty())
        return result;

    SqlStatement& senders = queries(std::string("SELECT t.value, f.value, g.n, g.taken, g.rejected, g.handed FROM (SELECT s.helo AS helo, m.mail_from AS sender, count(*) AS n,"
                                                " sum((SELECT count(*) FROM delivery r WHERE r.message = m.id AND r.outcome = 1)) AS taken,"
                                                " sum((SELECT count(*) FROM delivery r WHERE r.message = m.id AND r.outcome = 2)) AS rejected, ") +
                                    handedIn + " AS handed FROM message m JOIN session s ON s.id = m.session" +
                                    outboundSessions() + " AND m.client = ?1 AND m.mail_from IS NOT NULL GROUP BY s.helo, m.mail_from, handed) g"
                                    " JOIN text t ON t.id = g.helo JOIN text f ON f.id = g.sender");
    senders.bind(1, host).bind(2, vantageNumber(vantage));
    while (senders.step()) {
        const auto at = names.find(lowered(senders.text(0)));
        if (at == names.end() || (isLiteral(at->first) && senders.integer(5) != 0))
            continue;
        Name& of = at->second;
        of.recipients += senders.integer(3) + senders.integer(4);
        of.rejected += senders.integer(4);
        const std::string_view sender = senders.text(1);
        std::string domain = lowered(domainOfAddress(sender));
        if (domain.empty())
            continue;
        of.messages += senders.integer(2);
        if (organisation.isOwnMailbox(sender)) {
            of.own += senders.integer(2);
            continue;
        }
        of.unrelated += areRelated(at->first, domain) ? 0 : senders.integer(2);
        of.domains[std::move(domain)] += senders.integer(2);
    }

    std::unordered_set<RowId> servers;
    std::unordered_map<std::string, std::int64_t> used, domains;
    for (const auto& [name, of] : names) {
        if (of.own > 0 && of.own * ownShare >= of.messages)
            continue;
        result.sessions += of.sessions;
        result.unqualified += name.find('.') == std::string::npos || isLiteral(name) ? of.sessions : 0;
        result.messages += of.messages;
        result.unrelated += of.unrelated;
        result.recipients += of.recipients;
        result.rejected += of.rejected;
        if (of.first != unknownTime) {
            result.first = result.first == unknownTime ? of.first : std::min(result.first, of.first);
            result.last = std::max(result.last, of.last);
        }
        servers.insert(of.servers.begin(), of.servers.end());
        used[name] += of.sessions;
        for (const auto& [domain, count] : of.domains)
            domains[domain] += count;
    }
    result.destinations = static_cast<std::int64_t>(servers.size());
    result.names = mostUsed(used);
    result.domains = mostUsed(domains);
    return result;
}

std::pair<Micros, Micros> loggedGreetings(PreparedQueries& queries, RowId host)
{
    SqlStatement& q = queries("SELECT min(s.time), max(s.time) FROM session s" + outboundSessions() + " AND s.client = ?1");
    q.bind(1, host).bind(2, static_cast<std::int64_t>(Vantage::MailLog));
    std::pair<Micros, Micros> span{unknownTime, unknownTime};
    if (q.step() && !q.isNull(0))
        span = {q.integer(0), q.integer(1)};
    q.reset();
    return span;
}

} // namespace delist
