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
    Server waiting;
    waiting.pending = 2 + static_cast<int>(aliveNames.size());
    m_servers.assign(static_cast<std::size_t>(m_resolver.servers().size()), waiting);
    for (int server = 0; server < servers(); ++server) {
        ask(server, randomLabel() + ".invalid", DnsType::A, Question::Canary);
        ask(server, controlName, DnsType::Ns, Question::Control);
        for (const QByteArray& name : aliveNames)
            ask(server, name, DnsType::A, Question::Alive);
    }
}

void ResolverCanary::ask(int server, const QByteArray& name, DnsType type, Question question)
{
    const QPointer<ResolverCanary> guard(this);
    m_resolver.ask(
        name, type,
        [this, guard, server, question](const DnsAnswer& answer) {
            if (guard)
                note(m_servers[static_cast<std::size_t>(server)], question, answer);
        },
        server);
}

void ResolverCanary::note(Server& server, Question question, const DnsAnswer& answer)
{
    --server.pending;
    server.canaryBack = server.canaryBack || question == Question::Canary;
    if (question == Question::Control)
        noteControl(server, answer);
    if (question == Question::Canary && answer.outcome == DnsOutcome::Answer && !answer.addresses.empty()) {
        server.state = State::Rewrites;
        m_madeUp = QString::fromStdString(addressText(answer.addresses.front()));
    } else if (answer.isError()) {
        server.error = server.controlFailed && question != Question::Control ? server.error : answer.rcode;
        server.state = server.state == State::Unknown ? State::Errors : server.state;
    } else if (answer.answered() && server.state != State::Rewrites) {
        server.state = State::Ok; // before the canary is back: it lives, and the canary may still say more
    }
    if (server.canaryBack && (server.state == State::Ok || server.state == State::Rewrites))
        server.pending = std::min(server.pending, 0); // nobody has to wait for the rest
    if (server.pending == 0 && server.state == State::Unknown)
        server.state = State::Silent;
    const bool all = std::ranges::all_of(m_servers, [](const Server& each) { return each.pending <= 0; });
    if (all && !m_done) {
        m_done = true;
        Q_EMIT finished();
    }
}

/// It may come late: who concludes anything of it does so after many other answers.
void ResolverCanary::noteControl(Server& server, const DnsAnswer& answer)
{
    server.controlFailed = answer.isError();
    if (answer.outcome == DnsOutcome::Answer || answer.outcome == DnsOutcome::NoData)
        m_knowsNames = true;
    else if (answer.outcome == DnsOutcome::NxDomain && !m_knowsNames)
        m_knowsNames = false;
}

QString ResolverCanary::errorText(int server) const
{
    return QStringLiteral("%1 answers %2 to every question about outside names")
        .arg(m_resolver.servers().value(server), QString::fromStdString(rcodeText(at(server).error)));
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
