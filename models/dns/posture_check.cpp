#include "dns/posture_check.h"
#include "dns/dns_gatherer.h"
#include "dns/resolver_canary.h"
#include <QDateTime>
#include <QPointer>
#include <algorithm>

namespace delist {

namespace {

/// Fetching a policy may lead to more questions, but not for ever.
constexpr int maxRounds = 8;

} // namespace

struct PostureCheck::Private
{
    PostureOptions options;
    QString problem;
    ResolverVerdict verdict;
    posture::Facts facts;
    std::vector<posture::Line> lines;
    std::unique_ptr<QObject> run; ///< everything that belongs to a run
    Resolver* resolver = nullptr;
    ResolverCanary* canary = nullptr;
    PolicyFetch* policies = nullptr;
    int pendingFetches = 0;
    int rounds = 0;
    bool running = false;
    bool done = false;
};

PostureCheck::PostureCheck(PostureOptions options, QObject* parent) : QObject(parent), m(std::make_unique<Private>())
{
    m->options = std::move(options);
    if (m->options.subjects.now == 0)
        m->options.subjects.now = QDateTime::currentSecsSinceEpoch();
    ResolverOptions resolver;
    resolver.servers = m->options.resolvers;
    resolver.timeoutMs = m->options.timeoutMs;
    m->run = std::make_unique<QObject>();
    auto created = Resolver::create(resolver);
    if (!created) {
        m->problem = QString::fromStdString(created.error().message);
        return;
    }
    if (m->options.subjects.senderDomains.empty() && m->options.subjects.addresses.empty()) {
        m->problem = QStringLiteral("the case names no domain and no public address: set them with "
                                    "'delist set CASE --domain D --public-ip IP'");
        return;
    }
    m->resolver = created.take().release();
    m->resolver->setParent(m->run.get());
}

PostureCheck::~PostureCheck() = default;

const QString& PostureCheck::problem() const
{
    return m->problem;
}

bool PostureCheck::running() const
{
    return m->running;
}

const std::vector<posture::Line>& PostureCheck::lines() const
{
    return m->lines;
}

const ResolverVerdict& PostureCheck::resolver() const
{
    return m->verdict;
}

bool PostureCheck::usable() const
{
    return m->done && std::ranges::any_of(m->facts.dns.replies(), [](const auto& each) { return !each.second.failed(); });
}

void PostureCheck::start()
{
    if (m->running || !m->problem.isEmpty())
        return;
    m->running = true;
    m->verdict.servers = m->resolver->servers();
    m->canary = new ResolverCanary(*m->resolver, m->run.get());
    connect(m->canary, &ResolverCanary::finished, this, &PostureCheck::judgeResolver);
    QList<QByteArray> names;
    for (const std::string& domain : m->options.subjects.senderDomains)
        names << QByteArray::fromStdString(domain);
    m->canary->start(names.mid(0, 3));
}

void PostureCheck::cancel()
{
    if (!m->running)
        return;
    m->run = std::make_unique<QObject>();
    m->resolver = nullptr;
    m->policies = nullptr;
    m->running = false;
    Q_EMIT finished();
}

/// A resolver that makes answers up makes every line worthless, so it ends here.
void PostureCheck::judgeResolver()
{
    std::vector<int> honest;
    bool rewrites = false;
    QStringList errors;
    for (int server = 0; server < m->canary->servers(); ++server) {
        const ResolverCanary::State state = m->canary->state(server);
        if (state == ResolverCanary::State::Ok)
            honest.push_back(server);
        if (state == ResolverCanary::State::Errors)
            errors << m->canary->errorText(server);
        rewrites = rewrites || state == ResolverCanary::State::Rewrites;
    }
    m->verdict.state = !honest.empty()     ? QStringLiteral("ok")
                       : rewrites          ? QStringLiteral("rewrites")
                       : !errors.isEmpty() ? QStringLiteral("unreliable")
                                           : QStringLiteral("no-answer");
    if (honest.empty()) {
        m->verdict.detail = rewrites ? QStringLiteral("it gives %1 for names that do not exist").arg(m->canary->madeUp())
                            : !errors.isEmpty() ? errors.join(QStringLiteral("; "))
                                                : QStringLiteral("no name server answers");
        end();
        return;
    }
    m->resolver->useServers(honest);
    gather();
}

/// Every name is NXDOMAIN, even one that must exist: that says something about the resolver, not about the domain.
bool PostureCheck::knowsNothing() const
{
    return m->canary->knowsNames() == false && std::ranges::none_of(m->facts.dns.replies(), [](const auto& each) {
        return each.second.outcome == DnsOutcome::Answer || each.second.outcome == DnsOutcome::NoData;
    });
}

void PostureCheck::gather()
{
    auto* gatherer = new DnsGatherer(*m->resolver, m->facts.dns, m->run.get());
    connect(gatherer, &DnsGatherer::progress, this, [this](int asked, int answered) { Q_EMIT progressed(answered, asked); });
    connect(gatherer, &DnsGatherer::finished, this, &PostureCheck::fetch);
    gatherer->start([this](const DnsFacts&) { m->lines = posture::runChecks(m->options.subjects, m->facts); });
}

void PostureCheck::fetch()
{
    const auto wanted = m->facts.documents.takeMissing();
    if (wanted.empty() || ++m->rounds > maxRounds) {
        m->done = true;
        if (knowsNothing()) {
            m->done = false;
            m->lines.clear();
            m->verdict.state = QStringLiteral("unreliable");
            m->verdict.detail = QStringLiteral("the resolver knows no outside names: nothing can be concluded");
        }
        end();
        return;
    }
    if (!m->options.fetchPolicies) {
        for (const std::string& url : wanted)
            m->facts.documents.add(url, {0, {}, "it was not fetched", false, {}});
        gather();
        return;
    }
    if (m->policies == nullptr)
        m->policies = new PolicyFetch(m->options.policyFetch, m->run.get());
    for (const std::string& url : wanted) {
        ++m->pendingFetches;
        m->policies->get(url, [this, url](posture::Document document) {
            m->facts.documents.add(url, std::move(document));
            if (--m->pendingFetches == 0)
                gather();
        });
    }
}

void PostureCheck::end()
{
    m->running = false;
    Q_EMIT finished();
}

} // namespace delist
