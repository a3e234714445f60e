#include "dns/blacklist_check.h"
#include "dns/check_target.h"
#include "dns/ignorant_resolver.h"
#include "dns/list_settings.h"
#include "dns/listing_state.h"
#include "dns/resolver.h"
#include "dns/resolver_canary.h"
#include "dns/zone_check.h"
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QJsonArray>
#include <QTimeZone>
#include <algorithm>

namespace delist {
namespace {

constexpr int aliveProbes = 2;

/// Operators of resolvers that many lists refuse. Only used to say why.
bool isKnownPublicResolver(const QString& server)
{
    static const QStringList addresses = {QStringLiteral("8.8.8.8"),
                                          QStringLiteral("8.8.4.4"),
                                          QStringLiteral("1.1.1.1"),
                                          QStringLiteral("1.0.0.1"),
                                          QStringLiteral("9.9.9.9"),
                                          QStringLiteral("149.112.112.112"),
                                          QStringLiteral("208.67.222.222"),
                                          QStringLiteral("208.67.220.220"),
                                          QStringLiteral("2001:4860:4860::8888"),
                                          QStringLiteral("2001:4860:4860::8844"),
                                          QStringLiteral("2606:4700:4700::1111"),
                                          QStringLiteral("2606:4700:4700::1001"),
                                          QStringLiteral("2620:fe::fe")};
    return addresses.contains(server);
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}
QJsonValue orNull(qint64 number)
{
    return number < 0 ? QJsonValue() : QJsonValue(number);
}

} // namespace

QJsonObject ListingResult::toJson() const
{
    QJsonObject object;
    object[QLatin1String("target")] = target;
    object[QLatin1String("zone")] = zone;
    object[QLatin1String("list")] = list;
    const std::string said = state.toStdString();
    object[QLatin1String("state")] = QString::fromStdString(std::string(contractState(said)));
    object[QLatin1String("neutral")] = said == stateText(ListingState::ListedNeutral);
    object[QLatin1String("scope")] = orNull(scope);
    object[QLatin1String("codes")] = QJsonArray::fromStringList(codes);
    object[QLatin1String("meaning")] = orNull(meaning);
    object[QLatin1String("text")] = orNull(text);
    object[QLatin1String("checked_at")] =
        checkedAt == 0
            ? QJsonValue()
            : QJsonValue(QDateTime::fromMSecsSinceEpoch(checkedAt / 1000, Qt::UTC).toString(Qt::ISODateWithMs));
    object[QLatin1String("latency_ms")] = orNull(latencyMs);
    object[QLatin1String("ttl")] = orNull(ttl);
    object[QLatin1String("rcode")] = orNull(rcode);
    object[QLatin1String("resolver")] = orNull(resolver);
    object[QLatin1String("delist_url")] = orNull(delistUrl);
    object[QLatin1String("hint")] = orNull(hint);
    object[QLatin1String("weight")] = orNull(weight);
    object[QLatin1String("source")] = orNull(source);
    object[QLatin1String("manual")] = manual;
    return object;
}

bool isFresh(const ListingResult& result, qint64 nowMicros)
{
    constexpr qint64 second = 1'000'000;
    const qint64 age = nowMicros - result.checkedAt;
    if (result.manual || age < 0)
        return false;
    const auto state = stateFromText(result.state.toStdString());
    if (!state)
        return false;
    switch (*state) {
    case ListingState::Refused:
    case ListingState::RateLimited:
    case ListingState::NeedsKey:
    case ListingState::NotApplicable:
        return age < 3600 * second;
    default:
        return isVerdict(*state) && age < std::clamp<qint64>(result.ttl, 60, 3600) * second;
    }
}

namespace {

/// Of the list, to the resolver that asked.
bool isRefusal(const ListingResult& result)
{
    const auto state = stateFromText(result.state.toStdString());
    return !result.resolver.isEmpty() && (state == ListingState::Refused || state == ListingState::RateLimited || state == ListingState::NeedsKey);
}

} // namespace

QJsonObject ResolverVerdict::toJson() const
{
    QJsonObject object;
    // Whoever reads this knows four states; one that knows no outside names, or gives errors alone, gives no usable answer.
    object[QLatin1String("state")] = orNull(state == QLatin1String("unreliable") ? QStringLiteral("no-answer") : state);
    object[QLatin1String("servers")] = QJsonArray::fromStringList(servers);
    object[QLatin1String("detail")] = orNull(detail);
    return object;
}

struct BlacklistCheck::Private
{
    std::shared_ptr<const Catalogue> catalogue;
    CheckOptions options;
    QString problem;
    std::vector<CheckTarget> targets;
    std::vector<BlacklistEntry> lists;
    std::vector<ListingResult> results;
    QHash<std::pair<QString, QString>, ListingResult> fresh; ///< by target and zone
    QHash<QString, ListingResult> refusals;                  ///< by zone: fresh ones, of any target
    std::vector<int> asked;                                 ///< the servers that the lists are asked through
    ResolverVerdict verdict;
    bool running = false;
    int zonesDone = 0;
    std::vector<ZoneCheck*> zones; ///< children of `run`
    std::unique_ptr<QObject> run;  ///< owns what one run needs
    Resolver* resolver = nullptr;
    ResolverCanary* canary = nullptr;

    void prepare();
    void chooseLists();
    [[nodiscard]] std::vector<CheckTarget> dueTargets(const BlacklistEntry& entry) const;
    [[nodiscard]] std::optional<ListingState> leftOut(const CheckTarget& target, const BlacklistEntry& entry) const;
    [[nodiscard]] std::vector<ZoneTrace> traces() const;
    int total = 0;
};

void BlacklistCheck::Private::prepare()
{
    const TargetList list = targetsFrom(options.targets);
    targets = list.targets;
    if (!list.invalid.isEmpty())
        problem = QStringLiteral("\"%1\" is neither an address nor a domain")
                      .arg(list.invalid.join(QStringLiteral("\", \"")));
    else if (targets.empty())
        problem = QStringLiteral("there is nothing to ask about: no address and no domain");
    else
        chooseLists();
}

std::vector<CheckTarget> BlacklistCheck::Private::dueTargets(const BlacklistEntry& entry) const
{
    if (fresh.isEmpty())
        return targets;
    std::vector<CheckTarget> due;
    std::ranges::copy_if(targets, std::back_inserter(due), [&](const CheckTarget& target) { return !leftOut(target, entry); });
    return due;
}

/// The state of the fresh answer because of which the list is not asked. A refusal is one of the resolver that it came through, whatever
/// was asked about.
std::optional<ListingState> BlacklistCheck::Private::leftOut(const CheckTarget& target, const BlacklistEntry& entry) const
{
    const auto found = fresh.constFind({target.text, entry.shownZone()});
    const auto refused = refusals.constFind(entry.shownZone());
    if (refused != refusals.constEnd() && verdict.servers.contains(refused->resolver) && (found == fresh.constEnd() || isRefusal(*found)))
        return stateFromText(refused->state.toStdString());
    return found == fresh.constEnd() || isRefusal(*found) ? std::nullopt : stateFromText(found->state.toStdString());
}

std::vector<ZoneTrace> BlacklistCheck::Private::traces() const
{
    std::vector<ZoneTrace> traces;
    for (const ZoneCheck* zone : zones)
        traces.push_back(zone->trace());
    return traces;
}

void BlacklistCheck::Private::chooseLists()
{
    if (options.zones.isEmpty()) {
        for (const BlacklistEntry& entry : catalogue->entries()) {
            if (entry.enabledByDefault && !entry.zone.isEmpty())
                lists.push_back(entry);
        }
        if (lists.empty())
            problem = QStringLiteral("the catalogue enables no list; name the lists to ask");
        return;
    }
    QStringList seen;
    for (const QString& text : options.zones) {
        const BlacklistEntry* known = catalogue->find(text);
        const auto zone = known ? std::optional<QByteArray>(known->zone) : domainName(text);
        const auto keyed = known || !zone ? std::nullopt : keyedList(*catalogue, *zone);
        if (!zone) {
            problem = QStringLiteral("\"%1\" is no zone name").arg(text);
            return;
        }
        BlacklistEntry entry = known ? *known : keyed ? *keyed : unknownList(*zone);
        if (seen.contains(entry.id))
            continue;
        seen << entry.id;
        lists.push_back(std::move(entry));
    }
}

BlacklistCheck::BlacklistCheck(std::shared_ptr<const Catalogue> catalogue, CheckOptions options, QObject* parent)
    : QObject(parent), m(std::make_unique<Private>())
{
    m->catalogue = std::move(catalogue);
    m->options = std::move(options);
    m->prepare();
    for (const QString& server : m->options.resolvers) {
        // Only read here; the sockets wait for start().
        ResolverOptions one;
        one.servers = {server};
        const auto resolver = Resolver::create(one);
        if (!resolver)
            m->problem = QString::fromStdString(resolver.error().message);
    }
}

BlacklistCheck::~BlacklistCheck() = default;

void BlacklistCheck::start()
{
    if (m->running || !m->problem.isEmpty()) {
        if (!m->running)
            QMetaObject::invokeMethod(this, &BlacklistCheck::finished, Qt::QueuedConnection);
        return;
    }
    ResolverOptions options;
    options.servers = m->options.resolvers;
    options.timeoutMs = m->options.timeoutMs;
    auto resolver = Resolver::create(options);
    if (!resolver) {
        m->problem = QString::fromStdString(resolver.error().message);
        QMetaObject::invokeMethod(this, &BlacklistCheck::finished, Qt::QueuedConnection);
        return;
    }
    m->running = true;
    m->results.clear();
    m->zones.clear();
    m->zonesDone = 0;
    m->asked.clear();
    m->run = std::make_unique<QObject>();
    m->resolver = resolver.take().release();
    m->resolver->setParent(m->run.get());
    m->verdict = {};
    m->verdict.servers = m->resolver->servers();
    m->canary = new ResolverCanary(*m->resolver, m->run.get());
    QList<QByteArray> aliveNames;
    m->total = 0;
    for (const BlacklistEntry& entry : m->lists) {
        const auto due = m->dueTargets(entry);
        if (due.empty())
            continue;
        m->total += static_cast<int>(due.size());
        auto* zone = new ZoneCheck(*m->resolver, *m->canary, entry, due, m->run.get());
        m->zones.push_back(zone);
        if (const QByteArray name = zone->probeName(); aliveNames.size() < aliveProbes && !name.isEmpty())
            aliveNames << name;
        connect(zone, &ZoneCheck::answered, this, [this](const ListingResult& result) {
            if (!m->running)
                return;
            m->results.push_back(result);
            Q_EMIT answered(result);
            Q_EMIT progressed(static_cast<int>(m->results.size()), m->total);
        });
        connect(zone, &ZoneCheck::publicResolverRefused, this, [this] {
            if (m->verdict.state == QLatin1String("ok")) {
                m->verdict.state = QStringLiteral("public");
                m->verdict.detail = QStringLiteral("a list refuses this resolver as a public or open one: use the "
                                                   "organisation's own recursive resolver");
            }
        });
        connect(zone, &ZoneCheck::rewritingSeen, this, [this] {
            m->verdict.state = QStringLiteral("rewrites");
            m->verdict.detail =
                QStringLiteral("the resolver answers %1 for names that do not exist: no verdict through it counts")
                    .arg(m->canary->madeUp());
        });
        connect(zone, &ZoneCheck::done, this, [this] {
            if (++m->zonesDone == static_cast<int>(m->zones.size()) && m->running)
                end();
        });
    }
    if (m->zones.empty()) {
        tellNothingAsked();
        QMetaObject::invokeMethod(this, [this] {
            if (m->running)
                end();
        }, Qt::QueuedConnection);
        return;
    }
    connect(m->canary, &ResolverCanary::finished, this, &BlacklistCheck::judgeResolver);
    Q_EMIT progressed(0, m->total);
    m->canary->start(aliveNames);
}

/// The canary is back: goes on with the honest servers, or ends here.
void BlacklistCheck::judgeResolver()
{
    std::vector<int> honest;
    std::vector<int> failing;
    QStringList errors;
    QStringList remarks;
    bool rewrites = false;
    for (int i = 0; i < m->canary->servers(); ++i) {
        const QString server = m->verdict.servers[i];
        const ResolverCanary::State state = m->canary->state(i);
        if (state == ResolverCanary::State::Ok) {
            honest.push_back(i);
        } else if (state == ResolverCanary::State::Errors) {
            failing.push_back(i);
            errors << m->canary->errorText(i);
        } else if (state == ResolverCanary::State::Rewrites) {
            rewrites = true;
            remarks << QStringLiteral("%1 answers %2 for a name that cannot exist").arg(server, m->canary->madeUp());
        } else {
            remarks << QStringLiteral("%1 does not answer").arg(server);
        }
    }
    if (honest.empty())
        honest = failing; // a server of some lists alone refuses everything else: the lists' own answers tell (doubtErrors())
    else
        remarks << errors;
    m->asked = honest;
    m->verdict.detail = remarks.join(QStringLiteral("; "));
    // give() may end the run and with it the zones: work on a copy.
    const auto zones = m->zones;
    if (honest.empty()) {
        m->verdict.state = rewrites ? QStringLiteral("rewrites") : QStringLiteral("no-answer");
        const QString why =
            rewrites ? QStringLiteral("the resolver answers for names that do not exist: no verdict through it counts")
                     : QStringLiteral("not asked: the resolver does not answer");
        for (ZoneCheck* zone : zones)
            zone->giveUp(rewrites ? ListingState::ResolverUnreliable : ListingState::Timeout, why);
        return;
    }
    m->verdict.state = QStringLiteral("ok");
    m->resolver->useServers(honest);
    const QString first = m->verdict.servers[honest.front()];
    if (isKnownPublicResolver(first)) {
        m->verdict.state = QStringLiteral("public");
        remarks << QStringLiteral("%1 is a public resolver: many lists refuse it or answer it wrongly").arg(first);
        m->verdict.detail = remarks.join(QStringLiteral("; "));
    }
    for (ZoneCheck* zone : zones)
        zone->start();
}

/// When (nearly) everything is NXDOMAIN the resolver is the suspect, not the lists: what they "said" is taken back.
void BlacklistCheck::doubtAbsence()
{
    const std::vector<ZoneTrace> traces = m->traces();
    QSet<QString> absent;
    for (std::size_t i = 0; i < traces.size(); ++i) {
        if (traces[i].absent)
            absent.insert(m->zones[i]->entry().shownZone());
    }
    if (!knowsNoOutsideNames(traces, m->canary->knowsNames()))
        return;
    m->verdict.state = QStringLiteral("unreliable");
    m->verdict.detail = QStringLiteral("the resolver knows no outside names: it answers NXDOMAIN to everything, so nothing can be concluded");
    for (ListingResult& result : m->results) {
        if (!absent.contains(result.zone) || result.rcode != QLatin1String("NXDOMAIN"))
            continue; // a silent list stays silent
        result.state = QString::fromLatin1(stateText(ListingState::ResolverUnreliable));
        result.meaning = QStringLiteral("the resolver knows no outside names: nothing can be concluded");
        Q_EMIT answered(result);
    }
}

/// When errors are all that came, from the lists and for names that must be there, they are the resolver's and no list's.
void BlacklistCheck::doubtErrors()
{
    const auto everyServer = [&](auto holds) { return !m->asked.empty() && std::ranges::all_of(m->asked, holds); };
    const bool everywhere = everyServer([&](int server) { return m->canary->state(server) == ResolverCanary::State::Errors; });
    const bool control = everyServer([&](int server) { return m->canary->failsControl(server); });
    const std::vector<ZoneTrace> traces = m->traces();
    if (!givesErrorsAlone(traces, everywhere, control))
        return;
    QStringList remarks = m->verdict.detail.isEmpty() ? QStringList() : QStringList(m->verdict.detail);
    for (const int server : m->asked)
        remarks << m->canary->errorText(server);
    m->verdict.state = QStringLiteral("unreliable");
    m->verdict.detail = remarks.join(QStringLiteral("; "));
    if (!errorsAreTheResolvers(traces))
        return;
    for (ListingResult& result : m->results) {
        if (result.rcode.isEmpty())
            continue; // silence stays silence, and what was not asked stays so
        result.state = QString::fromLatin1(stateText(ListingState::ResolverUnreliable));
        result.meaning = QStringLiteral("the resolver answers %1 to every question: nothing can be concluded").arg(result.rcode);
        Q_EMIT answered(result);
    }
}

/// Lists that refused are no answer, fresh or not.
void BlacklistCheck::tellNothingAsked()
{
    QStringList refusing;
    for (const BlacklistEntry& entry : m->lists) {
        const bool refused = std::ranges::any_of(m->targets, [&](const CheckTarget& target) {
            const auto state = m->leftOut(target, entry);
            return state && !isVerdict(*state) && state != ListingState::NotApplicable;
        });
        if (refused)
            refusing << entry.name;
    }
    m->verdict.state = QStringLiteral("ok");
    m->verdict.detail = refusing.isEmpty()
                            ? QStringLiteral("every answer is still fresh: nothing was asked")
                            : QStringLiteral("nothing was asked: %1 refused within the hour and %2 left alone")
                                  .arg(refusing.size() > 3 ? QStringLiteral("%1 lists").arg(refusing.size())
                                                           : refusing.join(QStringLiteral(", ")),
                                       refusing.size() == 1 ? QStringLiteral("is") : QStringLiteral("are"));
}

/// Puts the results in order and says so. The run's objects may be on the stack: they go later.
void BlacklistCheck::end()
{
    m->running = false;
    m->resolver->cancel();
    doubtAbsence();
    doubtErrors();
    if (m->verdict.state.isEmpty()) {
        m->verdict.state = QStringLiteral("no-answer");
        m->verdict.detail = QStringLiteral("cancelled before the resolver had answered");
    }
    QHash<QString, qsizetype> targetOrder;
    for (const CheckTarget& target : m->targets)
        targetOrder.insert(target.text, targetOrder.size());
    QHash<QString, qsizetype> zoneOrder;
    for (const BlacklistEntry& entry : m->lists)
        zoneOrder.insert(entry.name + QLatin1Char('\n') + entry.shownZone(), zoneOrder.size());
    const auto key = [&](const ListingResult& result) {
        return std::pair(targetOrder.value(result.target),
                         zoneOrder.value(result.list + QLatin1Char('\n') + result.zone));
    };
    std::ranges::stable_sort(m->results, {}, key);
    m->run.release()->deleteLater();
    Q_EMIT finished();
}

void BlacklistCheck::skipFresh(const std::vector<ListingResult>& earlier)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
    for (const ListingResult& result : earlier) {
        if (!isFresh(result, now))
            continue;
        m->fresh.insert({result.target, result.zone}, result);
        if (isRefusal(result))
            m->refusals.insert(result.zone, result);
    }
}

void BlacklistCheck::cancel()
{
    if (m->running)
        end();
}

const std::vector<ListingResult>& BlacklistCheck::results() const
{
    return m->results;
}

const ResolverVerdict& BlacklistCheck::resolver() const
{
    return m->verdict;
}

bool BlacklistCheck::running() const
{
    return m->running;
}

const QString& BlacklistCheck::problem() const
{
    return m->problem;
}

bool BlacklistCheck::usable() const
{
    if (m->verdict.state == QLatin1String("no-answer") || m->verdict.state == QLatin1String("rewrites"))
        return false;
    std::vector<ListingState> states;
    for (const ListingResult& result : m->results)
        states.push_back(stateFromText(result.state.toStdString()).value_or(ListingState::Unknown));
    if (m->results.empty()) {
        for (const BlacklistEntry& entry : m->lists)
            for (const CheckTarget& target : m->targets)
                if (const auto state = m->leftOut(target, entry))
                    states.push_back(*state);
    }
    if (std::ranges::any_of(states, isVerdict))
        return true; // also through an "unreliable" one, which may still reach a list inside the network
    return !states.empty() && m->verdict.state != QLatin1String("unreliable") &&
           std::ranges::all_of(states, [](ListingState state) { return state == ListingState::NotApplicable; });
}

} // namespace delist
