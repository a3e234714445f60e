#include "dns/zone_check.h"
#include "dns/cause_hint.h"
#include <QDateTime>
#include <algorithm>

namespace delist {
namespace {

constexpr int window = 8;
constexpr int maxPositiveEntries = 2;
constexpr int maxSilentInARow = 3;
constexpr std::array allKinds = {TargetKind::Ipv4, TargetKind::Ipv6, TargetKind::Domain};

std::size_t index(TargetKind kind)
{
    return static_cast<std::size_t>(kind);
}

bool endsTheZone(ListingState state)
{
    return state == ListingState::Refused || state == ListingState::RateLimited || state == ListingState::NeedsKey;
}

qint64 microsNow()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

bool saysPublicResolver(const DnsAnswer& answer)
{
    return std::ranges::find(answer.addresses, 127U << 24 | 0xFFFFFEU) != answer.addresses.end();
}

} // namespace

QString plainText(const std::vector<std::string>& texts)
{
    QStringList lines;
    for (const std::string& bytes : texts) {
        QString line;
        for (const QChar c : QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()))) {
            switch (c.category()) {
            case QChar::Other_Control:
            case QChar::Separator_Line:
            case QChar::Separator_Paragraph:
                line += QLatin1Char(' ');
                break;
            case QChar::Other_Format:
                break; // direction overrides, zero-width
            default:
                line += c;
            }
        }
        line = line.trimmed();
        if (!line.isEmpty() && !lines.contains(line))
            lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

ZoneCheck::ZoneCheck(Resolver& resolver, ResolverCanary& canary, BlacklistEntry entry, std::vector<CheckTarget> targets,
                     QObject* parent)
    : QObject(parent), m_resolver(resolver), m_canary(canary), m_entry(std::move(entry)), m_targets(std::move(targets)),
      m_pace(this)
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &ZoneCheck::pump);
}

bool ZoneCheck::hasTargets(TargetKind kind) const
{
    return std::ranges::any_of(
        m_targets, [&](const CheckTarget& target) { return target.kind == kind && target.notAsked.isEmpty(); });
}

std::vector<CheckTarget> ZoneCheck::testEntries(TargetKind kind, bool listed) const
{
    std::vector<CheckTarget> entries;
    if (m_entry.testEntriesKnown) {
        const bool domainList = !m_entry.ipv4 && !m_entry.ipv6;
        for (const QString& text : listed ? m_entry.testEntries.listed : m_entry.testEntries.notListed) {
            const CheckTarget entry = testEntry(text, domainList);
            if (entry.kind == kind && entries.size() < maxPositiveEntries)
                entries.push_back(entry);
        }
        return entries;
    }
    switch (kind) { // RFC 5782 section 5
    case TargetKind::Ipv4:
        entries.push_back(testEntry(listed ? QStringLiteral("127.0.0.2") : QStringLiteral("127.0.0.1"), false));
        break;
    case TargetKind::Ipv6:
        entries.push_back(testEntry(listed ? QStringLiteral("::ffff:7f00:2") : QStringLiteral("::ffff:7f00:1"), false));
        break;
    case TargetKind::Domain:
        entries.push_back(testEntry(listed ? QStringLiteral("test") : QStringLiteral("invalid"), true));
        break;
    }
    return entries;
}

/// A list may keep test entries for one kind only (HostKarma: IPv4, though it takes domains): those speak for all.
TargetKind ZoneCheck::probedKindFor(TargetKind kind) const
{
    if (!testEntries(kind, true).empty())
        return kind;
    for (const TargetKind other : allKinds) {
        if (!testEntries(other, true).empty())
            return other;
    }
    return kind;
}

QByteArray ZoneCheck::probeName() const
{
    for (const TargetKind kind : allKinds) {
        if (m_entry.takes(kind) && hasTargets(kind)) {
            const auto entries = testEntries(probedKindFor(kind), true);
            return entries.empty() ? m_entry.zone : queryName(entries.front(), m_entry.zone);
        }
    }
    return {};
}

ZoneTrace ZoneCheck::trace() const
{
    return {m_absent && !m_present, m_present, m_entry.rules.catalogued && m_entry.status.startsWith(QLatin1String("alive")),
            m_answered};
}

void ZoneCheck::start()
{
    if (m_entry.needsKeyInZone() || m_entry.zone.isEmpty()) {
        giveUp(m_entry.zone.isEmpty() && !m_entry.needsKeyInZone() ? ListingState::NotApplicable
                                                                   : ListingState::NeedsKey,
               m_entry.needsKeyInZone() ? QStringLiteral("the list needs a key in its zone name")
                                        : QStringLiteral("this is a web page, not a DNS list"));
        return;
    }
    for (const CheckTarget& target : m_targets) {
        if (m_entry.takes(target.kind) && !target.notAsked.isEmpty())
            give(makeResult(target, ListingState::NotApplicable, target.notAsked, {}));
        else if (!m_entry.takes(target.kind))
            give(makeResult(target, ListingState::NotApplicable,
                            target.kind == TargetKind::Domain ? QStringLiteral("the list takes addresses, not domains")
                            : m_entry.domain && !m_entry.ipv4 && !m_entry.ipv6
                                ? QStringLiteral("the list takes domains, not addresses")
                            : target.kind == TargetKind::Ipv6 ? QStringLiteral("the list takes no IPv6 addresses")
                                                              : QStringLiteral("the list takes no IPv4 addresses"),
                            {}));
    }
    for (const TargetKind kind : allKinds) {
        if (m_entry.takes(kind) && hasTargets(kind))
            probe(probedKindFor(kind));
    }
}

void ZoneCheck::giveUp(ListingState state, const QString& why)
{
    for (const CheckTarget& target : m_targets) {
        if (!m_entry.zone.isEmpty() && !m_entry.takes(target.kind))
            give(makeResult(target, ListingState::NotApplicable,
                            QStringLiteral("the list does not take this kind of target"), {}));
        else
            give(makeResult(target, state, why, {}));
    }
}

void ZoneCheck::probe(TargetKind kind)
{
    Plan& plan = this->plan(kind);
    if (plan.probed)
        return;
    plan.probed = true;
    plan.probe.documented = m_entry.testEntriesKnown || !m_entry.rules.catalogued;
    const auto positives = testEntries(kind, true);
    const auto negatives = testEntries(kind, false);
    plan.pending = static_cast<int>(positives.size() + std::min<std::size_t>(negatives.size(), 1));
    if (plan.pending == 0)
        return judge(kind);
    for (const CheckTarget& entry : positives) {
        m_asks.push_back({queryName(entry, m_entry.zone), DnsType::A,
                          [this, kind](const DnsAnswer& answer) { probeAnswered(kind, true, answer); }});
    }
    if (!negatives.empty()) {
        m_asks.push_back({queryName(negatives.front(), m_entry.zone), DnsType::A,
                          [this, kind](const DnsAnswer& answer) { probeAnswered(kind, false, answer); }});
    }
    pump();
}

void ZoneCheck::probeAnswered(TargetKind kind, bool listed, const DnsAnswer& answer)
{
    Plan& plan = this->plan(kind);
    AnswerReading reading = readAnswer(m_entry.rules, answer, kind);
    (listed ? plan.probe.listed : plan.probe.notListed).push_back(std::move(reading));
    if (plan.evidence.resolver.empty() || (plan.evidence.addresses.empty() && !answer.addresses.empty()))
        plan.evidence = answer;
    if (saysPublicResolver(answer) && !m_publicNoted) {
        m_publicNoted = true;
        Q_EMIT publicResolverRefused();
    }
    if (--plan.pending == 0)
        judge(kind);
}

void ZoneCheck::judge(TargetKind kind)
{
    Plan& plan = this->plan(kind);
    plan.verdict = judgeHealth(plan.probe, m_entry.rules.needsRegistration);
    if (m_entry.status == QLatin1String("closed") && plan.verdict.trust != HealthVerdict::Trust::Unusable) {
        plan.verdict = {HealthVerdict::Trust::Unusable, ListingState::ListDead,
                        "the list has closed (" + m_entry.closed.toStdString() + "): what answers under its name now is not that list", false};
        plan.settled = true;
        return settle();
    }
    if (plan.verdict.trust == HealthVerdict::Trust::Unverified)
        return askApex(kind);
    const auto parked = [](const AnswerReading& reading) {
        return reading.outside && !looksLikeFilter(*reading.outside);
    };
    if (plan.verdict.trust == HealthVerdict::Trust::Unusable && plan.verdict.state == ListingState::ListDead &&
        (std::ranges::any_of(plan.probe.listed, parked) || std::ranges::any_of(plan.probe.notListed, parked))) {
        // A parked zone and a resolver that rewrites look the same from here.
        m_canary.suspect([this, kind](bool rewrites) {
            Plan& suspected = this->plan(kind);
            if (rewrites) {
                suspected.verdict.state = ListingState::ResolverUnreliable;
                suspected.verdict.detail = "the resolver answers for names that do not exist";
                Q_EMIT rewritingSeen();
            }
            suspected.settled = true;
            settle();
        });
        return;
    }
    plan.settled = true;
    settle();
}

/// No test entry to go by: at least the zone itself has to be there.
void ZoneCheck::askApex(TargetKind kind)
{
    m_asks.push_back({m_entry.zone, DnsType::Soa, [this, kind](const DnsAnswer& answer) {
                          Plan& plan = this->plan(kind);
                          if (answer.outcome == DnsOutcome::Answer || answer.outcome == DnsOutcome::NoData) {
                              plan.absentNote = QString::fromStdString(plan.verdict.detail);
                          } else {
                              AnswerReading reading = readAnswer(m_entry.rules, answer, kind);
                              plan.verdict.trust = HealthVerdict::Trust::Unusable;
                              plan.verdict.state =
                                  answer.outcome == DnsOutcome::NxDomain ? ListingState::ListDead : reading.state;
                              plan.verdict.detail = answer.outcome == DnsOutcome::NxDomain
                                                        ? "the zone does not exist"
                                                        : "the zone itself: " + reading.meaning;
                              plan.evidence = answer;
                          }
                          plan.settled = true;
                          settle();
                      }});
    pump();
}

/// Deals with every kind whose plan is known.
void ZoneCheck::settle()
{
    for (const TargetKind kind : allKinds) {
        if (m_carriedOut[index(kind)] || !m_entry.takes(kind) || !hasTargets(kind))
            continue;
        const TargetKind probed = probedKindFor(kind);
        const Plan& by = plan(probed);
        if (!by.settled)
            continue;
        if (by.verdict.absent && by.verdict.trust == HealthVerdict::Trust::Unusable &&
            (!m_entry.rules.catalogued || kind == TargetKind::Ipv6)) {
            settleUnknown(kind);
        } else {
            carryOut(kind, by);
        }
    }
}

/// The test entry of this kind is not there. Is the list dead, or does it not take this kind? Its other kinds tell.
void ZoneCheck::settleUnknown(TargetKind kind)
{
    const Plan* usable = nullptr;
    const Plan* failing = nullptr;
    for (const TargetKind other : allKinds) {
        if (other == kind || !m_entry.takes(other) || (m_entry.testEntriesKnown && testEntries(other, true).empty()))
            continue;
        Plan& plan = this->plan(other);
        if (!plan.probed)
            probe(other);
        if (!plan.settled)
            return; // settle() comes again
        if (plan.verdict.trust == HealthVerdict::Trust::Usable)
            usable = usable && other != TargetKind::Ipv4 ? usable : &plan;
        else if (!plan.verdict.absent && plan.verdict.state != ListingState::NotApplicable)
            failing = &plan;
    }
    Plan own = plan(kind);
    if (usable && kind == TargetKind::Ipv6 && usable == &plan(TargetKind::Ipv4)) {
        // It may hold IPv6 without a test entry: a code counts, silence does not.
        own.verdict = usable->verdict;
        own.absentState = m_entry.rules.catalogued ? ListingState::ListDead : ListingState::NotApplicable;
        own.absentNote = QStringLiteral("the list has no IPv6 test entry: that it holds IPv6 at all is not shown");
    } else if (usable) {
        own.verdict.state = ListingState::NotApplicable;
        own.verdict.detail = kind == TargetKind::Domain ? "the list takes addresses, not domains"
                                                        : "the list takes domains, not addresses";
        if (kind != TargetKind::Domain && usable != &plan(TargetKind::Domain))
            own.verdict.detail = "the list does not take this kind of address";
    } else if (failing) {
        own.verdict = failing->verdict;
        own.evidence = failing->evidence;
    }
    carryOut(kind, own);
}

void ZoneCheck::carryOut(TargetKind kind, const Plan& by)
{
    m_carriedOut[index(kind)] = true;
    const bool ask = by.verdict.trust != HealthVerdict::Trust::Unusable;
    if (ask) {
        plan(kind).absentState = by.absentState;
        plan(kind).absentNote = by.absentNote;
    }
    const Plan evidence = by;
    for (const CheckTarget& target : m_targets) {
        if (target.kind != kind || !target.notAsked.isEmpty())
            continue;
        if (ask && !m_stopped)
            m_waiting.push_back(target);
        else
            give(makeResult(target, evidence.verdict.state, QString::fromStdString(evidence.verdict.detail),
                            evidence.evidence));
    }
    pump();
}

void ZoneCheck::targetAnswered(const CheckTarget& target, const DnsAnswer& answer)
{
    const AnswerReading reading = readAnswer(m_entry.rules, answer, target.kind);
    QString meaning = QString::fromStdString(reading.meaning);
    if (saysPublicResolver(answer) && !m_publicNoted) {
        m_publicNoted = true;
        Q_EMIT publicResolverRefused();
    }
    m_silentInARow = reading.state == ListingState::Timeout ? m_silentInARow + 1 : 0;
    if (reading.state == ListingState::NotListed) {
        const Plan& plan = this->plan(target.kind);
        give(makeResult(target, plan.absentState, plan.absentNote, answer));
    } else if (reading.state == ListingState::Listed || reading.state == ListingState::ListedNeutral) {
        if (meaning.isEmpty())
            meaning = m_entry.meaning;
        ListingResult result = makeResult(target, reading.state, meaning, answer, reading.matched);
        m_asks.push_back({queryName(target, m_entry.zone), DnsType::Txt,
                          [this, result = std::move(result)](const DnsAnswer& text) mutable {
                              result.text = withoutKey(plainText(text.texts));
                              give(result);
                          }});
    } else {
        give(makeResult(target, reading.state, meaning, answer));
    }
    if (endsTheZone(reading.state))
        stop(reading.state, QStringLiteral("not asked: the list had refused before (%1)").arg(meaning), answer);
    else if (m_silentInARow >= maxSilentInARow)
        stop(ListingState::Timeout, QStringLiteral("not asked: the list had stopped answering"), answer);
}

/// A list that refuses or has gone silent is left alone for the rest of the run.
void ZoneCheck::stop(ListingState state, const QString& why, const DnsAnswer& evidence)
{
    m_stopped = true;
    for (const CheckTarget& target : std::exchange(m_waiting, {}))
        give(makeResult(target, state, why, evidence));
}

void ZoneCheck::pump()
{
    // One question alone goes ahead: a silent list takes one place in the resolver's window, not several.
    while (m_inFlight < (m_heard ? window : 1) && !(m_asks.empty() && m_waiting.empty())) {
        if (m_entry.queryIntervalMs > 0 && m_lastSent.isValid() && m_lastSent.elapsed() < m_entry.queryIntervalMs) {
            if (!m_pace.isActive())
                m_pace.start(static_cast<int>(m_entry.queryIntervalMs - m_lastSent.elapsed()));
            return;
        }
        m_lastSent.start();
        if (!m_asks.empty()) {
            Ask ask = std::move(m_asks.front());
            m_asks.pop_front();
            send(std::move(ask));
        } else {
            const CheckTarget target = m_waiting.front();
            m_waiting.pop_front();
            send({queryName(target, m_entry.zone), DnsType::A,
                  [this, target](const DnsAnswer& answer) { targetAnswered(target, answer); }});
        }
    }
}

void ZoneCheck::send(Ask ask)
{
    ++m_inFlight;
    m_resolver.ask(ask.name, ask.type, [this, callback = std::move(ask.callback)](const DnsAnswer& answer) {
        --m_inFlight;
        m_heard = m_heard || answer.outcome != DnsOutcome::Timeout;
        m_absent = m_absent || answer.outcome == DnsOutcome::NxDomain;
        m_answered = m_answered || (answer.answered() && !answer.isError());
        m_present = m_present || (answer.answered() && answer.outcome != DnsOutcome::NxDomain);
        callback(answer);
        while (!m_heard && !m_asks.empty()) { // silent from the first question on: nothing more is asked of it
            const Ask unasked = std::move(m_asks.front());
            m_asks.pop_front();
            unasked.callback(answer);
        }
        pump();
    });
}

ListingResult ZoneCheck::makeResult(const CheckTarget& target, ListingState state, const QString& meaning,
                                    const DnsAnswer& answer, const std::vector<std::size_t>& matched) const
{
    ListingResult result;
    result.target = target.text;
    result.zone = m_entry.shownZone();
    result.list = m_entry.name;
    result.state = QString::fromLatin1(stateText(state));
    result.scope = m_entry.scope(target.kind, matched);
    for (const std::uint32_t address : answer.addresses)
        result.codes << QString::fromStdString(addressText(address));
    result.meaning = meaning.left(1000);
    result.checkedAt = microsNow();
    result.latencyMs = answer.latencyMs;
    result.ttl = answer.ttl ? static_cast<qint64>(*answer.ttl) : -1;
    result.rcode = QString::fromStdString(rcodeText(answer.rcode));
    result.resolver = QString::fromStdString(answer.resolver);
    if (state == ListingState::Listed || state == ListingState::ListedNeutral)
        result.delistUrl = m_entry.delistUrlFor(target.text);
    if (state == ListingState::Listed)
        result.hint = causeHint(m_entry, target.kind, matched);
    result.weight = m_entry.impact;
    result.source = m_entry.source;
    return result;
}

/// A list may echo the question, and with it the key.
QString ZoneCheck::withoutKey(QString text) const
{
    if (m_entry.keyed)
        text.replace(QString::fromLatin1(m_entry.zone.left(m_entry.zone.indexOf('.'))), QStringLiteral("<key>"), Qt::CaseInsensitive);
    return text;
}

void ZoneCheck::give(ListingResult result)
{
    ++m_given;
    Q_EMIT answered(result);
    if (m_given == m_targets.size())
        Q_EMIT done();
}

} // namespace delist
