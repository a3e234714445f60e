#include "analysis/egress_map.h"
#include "case/lists/egress_store.h"
#include "case/lists/listing_store.h"
#include "case/lists/own_targets.h"
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace delist {

namespace {

using Asset = EgressRow::Asset;
using Basis = EgressRow::Basis;

/// Hosts that share a way out are counted; the table names this many.
constexpr std::size_t mostHosts = 60;
constexpr std::size_t mostAddresses = 64;

bool isServer(const std::string& role)
{
    return role == "mail-server" || role == "inferred-mail-server";
}

/// A name that a web server of \p domain would have: its own name, or one that begins with www or web.
bool isWebName(const std::string& name, const std::string& webName)
{
    const std::string canonical = canonicalDnsName(name);
    const std::string label = canonical.substr(0, canonical.find('.'));
    return canonical == webName || label == "www" || label == "web" || label.starts_with("www-") || label.starts_with("web-");
}

Basis basisOf(EgressBasis basis)
{
    return basis == EgressBasis::Nat ? Basis::Nat : basis == EgressBasis::Translated ? Basis::Translated : Basis::Itself;
}

/// What the evidence shows. Hosts of no special role only as many as a person reads.
void addUses(const std::vector<EgressUse>& uses, const OrganisationMap& organisation, EgressMap& map)
{
    std::size_t hosts = 0;
    for (const EgressUse& use : uses) {
        EgressRow row;
        row.publicAddress = use.outside;
        row.connections = use.connections;
        row.name = use.names.empty() ? std::string() : use.names.front();
        if (use.inside.empty()) {
            row.basis = Basis::Seen;
        } else {
            const auto inside = IpAddress::parse(use.inside);
            const bool server = isServer(use.role) || (inside && organisation.isMailServer(*inside));
            row.asset = server ? Asset::MailServer : Asset::Host;
            row.basis = basisOf(use.basis);
            if (inside && inside->isPrivate())
                row.privateAddress = use.inside;
            const auto web = std::ranges::find_if(use.names, [](const std::string& name) { return isWebName(name, {}); });
            if (!server && web != use.names.end()) {
                row.asset = Asset::WebServer;
                row.name = *web;
            }
        }
        if (row.asset != Asset::Host || ++hosts <= mostHosts)
            map.rows.push_back(std::move(row));
        else
            ++map.moreHosts;
    }
}

/// Declared servers that the evidence does not show on their way out.
void addDeclared(const CaseSettings& settings, std::vector<EgressRow>& rows)
{
    std::optional<std::string> only;
    if (settings.publicIps.size() == 1)
        if (const auto address = IpAddress::parse(settings.publicIps.front()))
            only = address->toString();
    for (const std::string& text : settings.mailServers) {
        const auto address = IpAddress::parse(text);
        if (!address)
            continue; // a network names no machine
        const std::string server = address->toString();
        const auto same = [&](const EgressRow& row) { return row.privateAddress == server || row.publicAddress == server; };
        if (std::ranges::any_of(rows, same))
            continue;
        EgressRow row;
        row.asset = Asset::MailServer;
        if (!address->isPrivate()) {
            row.publicAddress = server;
            row.basis = Basis::Itself;
        } else {
            row.privateAddress = server;
            row.publicAddress = only.value_or(std::string());
            row.basis = only ? Basis::OnlyAddress : Basis::Unknown;
        }
        rows.push_back(std::move(row));
    }
}

/// Where DNS says that the web servers and exchangers are. A private answer is the machine's inside face.
void addPlaces(const std::vector<StoredPostureLine>& lines, std::vector<EgressRow>& rows)
{
    for (const StoredPostureLine& stored : lines) {
        const posture::Line& line = stored.line;
        if ((line.reason != "egress-web" && line.reason != "egress-mx") || line.arguments.size() < 3)
            continue;
        const bool web = line.reason == "egress-web";
        const std::string& place = line.arguments[2];
        const auto known = std::ranges::find_if(rows, [&](const EgressRow& row) {
            return (web ? row.asset == Asset::WebServer || row.asset == Asset::Host : row.asset == Asset::MailServer) &&
                   (row.privateAddress == place || (row.publicAddress == place && (!web || row.basis == Basis::Itself)) ||
                    (web && row.domain.empty() && isWebName(row.name, line.arguments[1]) && row.asset == Asset::WebServer));
        });
        if (known != rows.end()) {
            known->name = known->name.empty() || web ? line.arguments[1] : known->name;
            known->domain = line.arguments[0];
            known->asset = web ? Asset::WebServer : known->asset;
            if (known->privateAddress == place || known->publicAddress == place)
                continue;
        }
        EgressRow row;
        row.asset = web ? Asset::WebServer : Asset::Exchanger;
        row.domain = line.arguments[0];
        row.name = line.arguments[1];
        const auto address = IpAddress::parse(place);
        const bool inside = address && address->isPrivate();
        (inside ? row.privateAddress : row.publicAddress) = place;
        row.basis = inside ? Basis::Unknown : Basis::Dns;
        rows.push_back(std::move(row));
    }
}

/// Public addresses of ours that nobody stands behind yet.
void addAddresses(const posture::Subjects& subjects, std::vector<EgressRow>& rows)
{
    for (const IpAddress& address : subjects.addresses) {
        const std::string text = address.toString();
        const auto same = [&](const EgressRow& row) { return row.publicAddress == text; };
        if (rows.size() >= mostAddresses + mostHosts || std::ranges::any_of(rows, same))
            continue;
        EgressRow row;
        row.publicAddress = text;
        row.basis = Basis::Declared;
        rows.push_back(std::move(row));
    }
}

/// Addresses that our SPF records let send, when nothing else is known of them: somebody means to send from there.
void addAllowed(const std::vector<StoredPostureLine>& lines, std::vector<EgressRow>& rows)
{
    for (const StoredPostureLine& stored : lines) {
        const posture::Line& line = stored.line;
        if (line.reason != "egress-spf" || line.arguments.size() < 3)
            continue;
        const auto same = [&](const EgressRow& row) { return row.publicAddress == line.arguments[2]; };
        if (std::ranges::any_of(rows, same))
            continue;
        EgressRow row;
        row.basis = Basis::Spf;
        row.name = line.arguments[1];
        row.domain = line.arguments[0];
        row.publicAddress = line.arguments[2];
        rows.push_back(std::move(row));
    }
}

void addNames(const std::vector<StoredPostureLine>& lines, std::vector<EgressRow>& rows)
{
    for (const StoredPostureLine& stored : lines) {
        if (stored.line.reason != "egress-address" || stored.line.arguments.size() < 4)
            continue;
        for (EgressRow& row : rows) {
            if (row.publicAddress != stored.line.arguments[0])
                continue;
            row.ptr = stored.line.arguments[1];
            row.ptrState = stored.line.arguments[2];
            row.spf = stored.line.arguments[3];
        }
    }
}

/// The lists' last words beside each address; of domains, who lists them.
std::map<std::string, QStringList> addLists(Database& database, std::vector<EgressRow>& rows)
{
    std::map<std::string, QStringList> domains;
    for (const StoredListing& listing : latestVerdicts(database)) {
        const std::string target = listing.result.target.toStdString();
        const bool listed = listing.result.state == QLatin1String("listed");
        if (!IpAddress::parse(target)) {
            if (listed)
                domains[target] << listing.result.list;
            continue;
        }
        for (EgressRow& row : rows) {
            if (row.publicAddress != target)
                continue;
            ++row.listsAnswered;
            if (listed)
                row.listedBy << listing.result.list;
        }
    }
    return domains;
}

} // namespace

const char* egressAssetWord(EgressRow::Asset asset)
{
    static constexpr std::array words = {"mail-server", "web-server", "exchanger", "host", "address"};
    return words[static_cast<std::size_t>(asset)];
}

const char* egressBasisWord(EgressRow::Basis basis)
{
    static constexpr std::array words = {"nat", "translated", "itself", "dns", "only-address", "spf", "declared", "seen", "unknown"};
    return words[static_cast<std::size_t>(basis)];
}

QJsonArray EgressMap::toJson() const
{
    const auto text = [](const std::string& value) { return value.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(value)); };
    QJsonArray array;
    for (const EgressRow& row : rows) {
        QJsonObject spf;
        for (const QString& each : QString::fromStdString(row.spf).split(QStringLiteral(", "), Qt::SkipEmptyParts))
            spf.insert(each.section(QStringLiteral(": "), 0, 0), each.section(QStringLiteral(": "), 1));
        array.append(QJsonObject{{QStringLiteral("asset"), QLatin1String(egressAssetWord(row.asset))},
                                 {QStringLiteral("name"), text(row.name)},
                                 {QStringLiteral("domain"), text(row.domain)},
                                 {QStringLiteral("private_address"), text(row.privateAddress)},
                                 {QStringLiteral("public_address"), text(row.publicAddress)},
                                 {QStringLiteral("basis"), QLatin1String(egressBasisWord(row.basis))},
                                 {QStringLiteral("connections"), row.connections < 0 ? QJsonValue() : QJsonValue(qint64(row.connections))},
                                 {QStringLiteral("ptr"), text(row.ptr)},
                                 {QStringLiteral("ptr_state"), text(row.ptrState)},
                                 {QStringLiteral("spf"), row.spf.empty() ? QJsonValue() : QJsonValue(spf)},
                                 {QStringLiteral("listed_by"), QJsonArray::fromStringList(row.listedBy)},
                                 {QStringLiteral("lists_answered"), row.listsAnswered}});
    }
    return array;
}

EgressMap egressMap(Database& database, const CaseSettings& settings)
{
    EgressMap map{{}, 0, {}, postureSubjects(database, settings)};
    const std::vector<StoredPostureLine> lines = latestPosture(database);
    addUses(egressUses(database), OrganisationMap(settings), map);
    addDeclared(settings, map.rows);
    addPlaces(lines, map.rows);
    addAllowed(lines, map.rows);
    addAddresses(map.subjects, map.rows);
    addNames(lines, map.rows);
    const auto listedDomains = addLists(database, map.rows);
    // Servers first, then web servers, and what is not known last; the busiest of a kind first.
    std::ranges::stable_sort(map.rows, {}, [](const EgressRow& row) { return std::pair(row.asset, -row.connections); });
    map.answers = egressAnswers(map.rows, map.subjects.ownDomains, listedDomains);
    return map;
}

std::vector<StoredPostureLine> shownPosture(Database& database, const EgressMap& map)
{
    std::vector<StoredPostureLine> shown;
    Micros checked = unknownTime;
    for (StoredPostureLine& stored : latestPosture(database)) {
        checked = std::max(checked, stored.checkedAt);
        if (stored.line.check != "egress")
            shown.push_back(std::move(stored));
    }
    // Before what a probe found, which stands last.
    const auto at = std::ranges::find(shown, "probe", [](const StoredPostureLine& stored) { return stored.line.check; });
    std::vector<StoredPostureLine> answers;
    for (const posture::Line& answer : map.answers)
        if (checked != unknownTime || answer.status != posture::Status::Unknown) // nobody asked yet: that is no answer
            answers.push_back({0, checked, answer});
    shown.insert(at, std::make_move_iterator(answers.begin()), std::make_move_iterator(answers.end()));
    return shown;
}

} // namespace delist
