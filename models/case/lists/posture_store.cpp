#include "case/lists/posture_store.h"
#include "case/counts/rollups.h"
#include "case/file/custody.h"
#include "case/lists/own_targets.h"
#include "case/rows/cut_names.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <algorithm>
#include <array>

namespace delist {

namespace {

constexpr std::int64_t mostSenderDomains = 8;
constexpr std::int64_t mostHelos = 8;
/// Networks up to this many addresses are asked about one by one; of larger ones only the declared base.
constexpr int mostOfRange = 8;

void addUnique(std::vector<std::string>& into, std::string text)
{
    if (!text.empty() && std::ranges::find(into, text) == into.end())
        into.push_back(std::move(text));
}

void addAddress(std::vector<IpAddress>& into, const IpAddress& address)
{
    if (address.known() && !address.isPrivate() && std::ranges::find(into, address) == into.end())
        into.push_back(address);
}

/// "192.0.2.25" or "192.0.2.24/29".
void addNetwork(std::vector<IpAddress>& into, const std::string& text)
{
    const auto network = IpNetwork::parse(text);
    if (!network)
        return;
    const int count = network->base.isV4() && network->prefixLength >= 125 ? 1 << (128 - network->prefixLength) : 1;
    for (int i = 0; i < std::min(count, mostOfRange); ++i)
        addAddress(into, count == 1 ? network->base : IpAddress::v4(network->base.v4HostOrder() + static_cast<std::uint32_t>(i)));
}

/// Domains that our own servers sent mail for to the outside, most frequent first; one stray message is not ours.
std::vector<std::string> sentDomains(Database& database)
{
    SqlStatement rows = database.prepare(
        "SELECT lower(substr(x.value, instr(x.value, '@') + 1)) AS domain, sum(m.messages) AS messages FROM"
        " (SELECT mail_from, count(*) AS messages FROM message NOT INDEXED WHERE direction = 2 AND is_bounce = 0 AND role IN (0, 2)"
        // By the index of senders, rows would be read from all over the file. What was forwarded keeps its stranger's sender.
        " AND event IS NOT (SELECT id FROM text WHERE value = 'forwarded')"
        " GROUP BY mail_from) m JOIN text x ON x.id = m.mail_from WHERE instr(x.value, '@') > 0 GROUP BY 1"
        " ORDER BY 2 DESC, 1 LIMIT ?1");
    rows.bind(1, mostSenderDomains);
    std::vector<std::string> domains;
    std::int64_t most = 0;
    while (rows.step()) {
        most = std::max(most, rows.integer(1));
        if (rows.integer(1) * 100 >= most && isAskableName(rows.text(0)))
            domains.push_back(canonicalDnsName(rows.text(0)));
    }
    return domains;
}

/// How our servers introduce themselves outside; the address is known when the outside saw it.
void addHelos(Database& database, const OrganisationMap& organisation, const std::vector<IpAddress>& addresses,
              std::vector<posture::HeloUse>& into)
{
    SqlStatement rows = database.prepare(
        "SELECT h.address, x.value, count(*) FROM session s NOT INDEXED JOIN host h ON h.id = s.client JOIN text x ON x.id = s.helo"
        " WHERE s.direction = 2 AND NOT " DELIST_HELO_CUT("s") " GROUP BY s.client, s.helo ORDER BY 3 DESC LIMIT ?1");
    rows.bind(1, 8 * mostHelos);
    while (rows.step() && into.size() < static_cast<std::size_t>(mostHelos)) {
        const auto client = IpAddress::parse(rows.text(0));
        if (!client || !(organisation.isMailServer(*client) || organisation.isOwnPublic(*client)))
            continue;
        posture::HeloUse use{std::string(rows.text(1)), {}};
        if (organisation.isOwnPublic(*client) && !client->isPrivate())
            use.address = *client;
        else if (addresses.size() == 1)
            use.address = addresses.front(); // one way out: that is what the outside sees
        const auto same = [&](const posture::HeloUse& other) { return other.name == use.name && other.address == use.address; };
        if (std::ranges::none_of(into, same))
            into.push_back(std::move(use));
    }
}

void addRoles(Database& database, const std::vector<std::string>& domains, std::vector<posture::RoleMailbox>& into)
{
    SqlStatement counts = database.prepare("SELECT sum(d.outcome = 1), sum(d.outcome = 2) FROM text x JOIN delivery d ON d.recipient = x.id"
                                           " WHERE x.value = ?1");
    for (const std::string& domain : domains) {
        for (const char* role : {"postmaster@", "abuse@"}) {
            const std::string address = role + domain;
            counts.bind(1, std::string_view(address));
            if (counts.step())
                into.push_back({address, counts.integer(0), counts.integer(1)});
            counts.reset();
        }
    }
}

} // namespace

posture::Subjects postureSubjects(Database& database, const CaseSettings& settings)
{
    const OrganisationMap organisation(settings);
    posture::Subjects subjects;
    for (const std::string& domain : settings.domains)
        addUnique(subjects.ownDomains, canonicalDnsName(domain));
    const std::vector<std::string> sent = sentDomains(database);
    if (subjects.ownDomains.empty() && !sent.empty())
        subjects.ownDomains.push_back(sent.front());
    subjects.senderDomains = subjects.ownDomains;
    for (const std::string& domain : sent)
        addUnique(subjects.senderDomains, domain);
    // What DNS alone names is no way out that was declared or seen.
    constexpr std::array notWays = {TargetReason::Domain, TargetReason::Helo, TargetReason::Mx, TargetReason::Spf};
    for (const OwnTarget& target : ownTargets(database, settings))
        if (std::ranges::find(notWays, target.reason) == notWays.end())
            addNetwork(subjects.addresses, target.text.toStdString());
    addHelos(database, organisation, subjects.addresses, subjects.helos);
    subjects.dkimSelectors = settings.dkimSelectors;
    addRoles(database, subjects.ownDomains, subjects.roles);
    return subjects;
}

Result<void> storePosture(CaseFile& file, const std::vector<posture::Line>& lines, const QString& what, const QString& askedOf)
{
    try {
        Transaction transaction(file.database());
        SqlStatement insert = file.database().prepare(
            "INSERT INTO posture(checked_at, kind, check_id, subject, status, reason, arguments, found) VALUES(?,?,?,?,?,?,?,?)");
        const Micros now = nowMicros();
        QMap<QString, int> counts;
        for (const posture::Line& line : lines) {
            QJsonArray arguments;
            for (const std::string& argument : line.arguments)
                arguments.append(QString::fromStdString(argument));
            const std::string kind = what.toStdString();
            const std::string text = QJsonDocument(arguments).toJson(QJsonDocument::Compact).toStdString();
            const std::string found = QString::fromUtf8(QByteArray::fromStdString(line.found.substr(0, 16 * 1024))).toStdString();
            insert.bind(1, now).bind(2, std::string_view(kind)).bind(3, std::string_view(line.check)).bind(4, std::string_view(line.subject));
            insert.bind(5, std::string_view(posture::statusName(line.status))).bind(6, std::string_view(line.reason));
            insert.bind(7, std::string_view(text)).bind(8, std::string_view(found)).run();
            ++counts[QString::fromLatin1(posture::statusName(line.status))];
        }
        QJsonObject detail{{QStringLiteral("asked"), askedOf}};
        for (auto count = counts.begin(); count != counts.end(); ++count)
            detail.insert(count.key(), count.value());
        appendCustody(file.database(), "check", what.toStdString(), detail);
        transaction.commit();
    } catch (const DatabaseError& error) {
        return error.toError(file.path());
    }
    return {};
}

std::vector<StoredPostureLine> latestPosture(Database& database)
{
    SqlStatement rows = database.prepare(
        "SELECT id, checked_at, check_id, subject, status, reason, arguments, found FROM posture p WHERE checked_at ="
        " (SELECT max(checked_at) FROM posture q WHERE q.kind = p.kind) ORDER BY id");
    std::vector<StoredPostureLine> lines;
    while (rows.step()) {
        StoredPostureLine stored;
        stored.id = rows.integer(0);
        stored.checkedAt = rows.integer(1);
        stored.line.check = rows.text(2);
        stored.line.subject = rows.text(3);
        for (const posture::Status status : {posture::Status::Pass, posture::Status::Warning, posture::Status::Fail})
            if (rows.text(4) == posture::statusName(status))
                stored.line.status = status;
        stored.line.reason = rows.text(5);
        const std::string_view arguments = rows.text(6);
        for (const QJsonValue& value : QJsonDocument::fromJson(QByteArray(arguments.data(), static_cast<qsizetype>(arguments.size()))).array())
            stored.line.arguments.push_back(value.toString().toStdString());
        stored.line.found = rows.text(7);
        lines.push_back(std::move(stored));
    }
    return lines;
}

} // namespace delist
