#include "dns/resolver_canary.h"
#include <QPointer>
#include <QRandomGenerator>
#include <algorithm>

namespace delist {

namespace {

/// Not the root: a closed network often has one of its own.
const QByteArray controlName = QByteArrayLiteral("com");

} // namespace

ResolverCanary::ResolverCanary(Resolver& resolver, QObject* parent) : QObject(parent), m_resolver(resolver) {}

QByteArray ResolverCanary::randomLabel()
{
    static const char characters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray label;
    for (int i = 0; i < 20; ++i)
        label += characters[QRandomGenerator::system()->bounded(i == 0 ? 26 : 36)];
    return label;
}

void ResolverCanary::start(const QList<QByteArray>& aliveNames)
{
    const auto count = static_cast<std::size_t>(m_resolver.servers().size());
    m_states.assign(count, State::Unknown);
    m_pending.assign(count, 1 + static_cast<int>(aliveNames.size()));
    for (std::size_t server = 0; server < count; ++server) {
        const QPointer<ResolverCanary> guard(this);
        m_resolver.ask(
            randomLabel() + ".invalid", DnsType::A,
            [this, guard, server](const DnsAnswer& answer) {
                if (guard)
                    note(server, answer, true);
            },
            static_cast<int>(server));
        m_resolver.ask(
            controlName, DnsType::Ns,
            [this, guard](const DnsAnswer& answer) {
                if (guard)
                    noteControl(answer);
            },
            static_cast<int>(server));
        for (const QByteArray& name : aliveNames) {
            m_resolver.ask(
                name, DnsType::A,
                [this, guard, server](const DnsAnswer& answer) {
                    if (guard)
                        note(server, answer, false);
                },
                static_cast<int>(server));
        }
    }
}

void ResolverCanary::note(std::size_t server, const DnsAnswer& answer, bool canary)
{
    State& state = m_states[server];
    int& pending = m_pending[server];
    --pending;
    if (canary) {
        if (answer.outcome == DnsOutcome::Answer && !answer.addresses.empty()) {
            state = State::Rewrites;
            m_madeUp = QString::fromStdString(addressText(answer.addresses.front()));
            pending = std::min(pending, 0);
        } else if (answer.answered()) {
            state = State::Ok;
            pending = std::min(pending, 0); // nobody has to wait for the rest
        }
    } else if (answer.answered() && state == State::Unknown) {
        state = State::Ok; // it lives; the canary's own answer may still say more
    }
    if (pending == 0 && state == State::Unknown)
        state = State::Silent;
    const bool all = std::ranges::all_of(m_pending, [](int left) { return left <= 0; });
    if (all && !m_done) {
        m_done = true;
        Q_EMIT finished();
    }
}

/// Nobody waits for it: who concludes anything does so after many other answers.
void ResolverCanary::noteControl(const DnsAnswer& answer)
{
    if (answer.outcome == DnsOutcome::Answer || answer.outcome == DnsOutcome::NoData)
        m_knowsNames = true;
    else if (answer.outcome == DnsOutcome::NxDomain && !m_knowsNames)
        m_knowsNames = false;
}

void ResolverCanary::suspect(std::function<void(bool)> callback)
{
    if (m_suspicion >= 2) {
        callback(m_suspicion == 3);
        return;
    }
    m_suspicious.push_back(std::move(callback));
    if (m_suspicion == 1)
        return;
    m_suspicion = 1;
    const QPointer<ResolverCanary> guard(this);
    m_resolver.ask(randomLabel() + ".com", DnsType::A, [this, guard](const DnsAnswer& answer) {
        if (!guard)
            return;
        const bool rewrites = answer.outcome == DnsOutcome::Answer && !answer.addresses.empty();
        m_suspicion = rewrites ? 3 : 2;
        if (rewrites)
            m_madeUp = QString::fromStdString(addressText(answer.addresses.front()));
        for (const auto& waiting : std::exchange(m_suspicious, {}))
            waiting(rewrites);
    });
}

} // namespace delist
