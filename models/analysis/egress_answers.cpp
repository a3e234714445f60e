// The egress map in words: who is listed when who spams.
#include "analysis/egress_map.h"
#include <algorithm>
#include <set>

namespace delist {

namespace {

using Asset = EgressRow::Asset;
using Basis = EgressRow::Basis;
using posture::Line;
using posture::Status;
using Addresses = std::vector<std::string>;

constexpr std::size_t mostNamed = 5;

void addUnique(Addresses& into, const std::string& address)
{
    if (!address.empty() && std::ranges::find(into, address) == into.end())
        into.push_back(address);
}

std::string joined(const Addresses& texts)
{
    std::string text;
    for (std::size_t i = 0; i < texts.size() && i < mostNamed; ++i)
        text += (i == 0 ? "" : ", ") + texts[i];
    return texts.size() > mostNamed ? text + " …" : text;
}

/// The network that range lists take in one piece: a /24, a /48.
bool sameNetwork(const std::string& a, const std::string& b)
{
    const auto first = IpAddress::parse(a);
    const auto second = IpAddress::parse(b);
    return first && second && first->isV4() == second->isV4() && IpNetwork{*first, first->isV4() ? 96 + 24 : 48}.contains(*second);
}

/// Where mail leaves: the servers' ways out; else what is declared or was seen; else where mail comes in.
Addresses mailWays(const std::vector<EgressRow>& rows, const std::string& domain)
{
    Addresses ways;
    for (const EgressRow& row : rows)
        if (row.asset == Asset::MailServer)
            addUnique(ways, row.publicAddress);
    if (ways.empty())
        for (const EgressRow& row : rows)
            if (row.asset == Asset::Address && row.basis != Basis::Spf)
                addUnique(ways, row.publicAddress);
    if (ways.empty())
        for (const EgressRow& row : rows)
            if (row.asset == Asset::Exchanger && row.domain == domain)
                addUnique(ways, row.publicAddress);
    return ways;
}

bool isSending(const EgressRow& row)
{
    return row.basis == Basis::Nat || row.basis == Basis::Translated || row.basis == Basis::Itself;
}

std::string nameOf(const EgressRow& row)
{
    if (row.name.empty())
        return row.privateAddress.empty() ? row.publicAddress : row.privateAddress;
    return row.privateAddress.empty() ? row.name : row.name + " (" + row.privateAddress + ')';
}

void answerDomain(const std::vector<EgressRow>& rows, const std::string& domain, std::vector<Line>& lines)
{
    Addresses web;
    for (const EgressRow& row : rows)
        if (row.asset == Asset::WebServer && !isSending(row) && row.domain == domain)
            addUnique(web, row.publicAddress);
    const Addresses mail = mailWays(rows, domain);
    if (web.empty() || mail.empty()) {
        const bool inside = std::ranges::any_of(rows, [](const EgressRow& row) { return row.asset == Asset::WebServer && isSending(row); });
        if (!inside || mail.empty())
            lines.push_back({{}, domain, Status::Unknown, "shared-unknown", {domain}, {}});
        return;
    }
    const auto any = [&](auto same) {
        return std::ranges::any_of(web, [&](const std::string& w) { return std::ranges::any_of(mail, [&](const std::string& m) { return same(w, m); }); });
    };
    const bool shared = any([](const std::string& w, const std::string& m) { return w == m; });
    lines.push_back({{}, domain, shared ? Status::Warning : Status::Pass, shared ? "shared-address" : any(sameNetwork) ? "shared-network" : "shared-nothing",
                     {domain, joined(web), joined(mail)}, {}});
}

/// Who else leaves by the mail servers' addresses: web servers one by one, other hosts together.
void answerNeighbours(const std::vector<EgressRow>& rows, std::vector<Line>& lines)
{
    Addresses mail;
    for (const EgressRow& row : rows)
        if (row.asset == Asset::MailServer)
            addUnique(mail, row.publicAddress);
    for (const EgressRow& row : rows) {
        if (row.asset != Asset::WebServer || !isSending(row))
            continue;
        const bool shared = std::ranges::find(mail, row.publicAddress) != mail.end();
        if (mail.empty())
            lines.push_back({{}, row.name, Status::Unknown, "web-sends", {nameOf(row), row.publicAddress}, {}});
        else
            lines.push_back({{}, row.name, shared ? Status::Warning : Status::Pass, shared ? "web-sends-as-mail" : "web-sends-apart",
                             {nameOf(row), row.publicAddress, joined(mail)}, {}});
    }
    for (const std::string& address : mail) {
        Addresses hosts;
        for (const EgressRow& row : rows)
            if (row.asset == Asset::Host && isSending(row) && row.publicAddress == address)
                addUnique(hosts, row.privateAddress.empty() ? row.name : row.privateAddress);
        if (!hosts.empty())
            lines.push_back({{}, address, Status::Warning, "neighbours", {address, std::to_string(hosts.size()), joined(hosts)}, {}});
    }
}

/// Who is listed now, address by address.
void answerNow(const std::vector<EgressRow>& rows, std::vector<Line>& lines)
{
    std::set<std::string> said;
    for (const EgressRow& row : rows) {
        if (row.publicAddress.empty() || row.listsAnswered == 0 || !said.insert(row.publicAddress).second)
            continue;
        Addresses users;
        for (const EgressRow& other : rows)
            if (other.publicAddress == row.publicAddress && other.asset != Asset::Address)
                addUnique(users, nameOf(other));
        if (users.empty())
            users.push_back(row.publicAddress);
        if (row.listedBy.isEmpty()) {
            lines.push_back({{}, row.publicAddress, Status::Pass, "way-not-listed", {row.publicAddress, std::to_string(row.listsAnswered), joined(users)}, {}});
            continue;
        }
        QStringList lists = row.listedBy;
        lists.removeDuplicates();
        lines.push_back({{}, row.publicAddress, Status::Fail, "way-listed",
                         {row.publicAddress, lists.join(QStringLiteral(", ")).toStdString(), joined(users)}, {}});
    }
}

} // namespace

std::vector<posture::Line> egressAnswers(const std::vector<EgressRow>& rows, const std::vector<std::string>& domains,
                                         const std::map<std::string, QStringList>& listedDomains)
{
    std::vector<Line> lines;
    for (const std::string& domain : domains)
        answerDomain(rows, domain, lines);
    answerNeighbours(rows, lines);
    for (const EgressRow& row : rows)
        if (row.asset == Asset::MailServer && row.publicAddress.empty())
            lines.push_back({{}, row.privateAddress, Status::Unknown, "way-unknown", {row.privateAddress}, {}});
    answerNow(rows, lines);
    for (const std::string& domain : domains)
        if (const auto found = listedDomains.find(domain); found != listedDomains.end())
            lines.push_back({{}, domain, Status::Fail, "name-listed", {domain, found->second.join(QStringLiteral(", ")).toStdString()}, {}});
    for (Line& line : lines)
        line.check = "shared";
    return lines;
}

} // namespace delist
