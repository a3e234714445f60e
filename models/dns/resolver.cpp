#include "dns/resolver.h"
#include "dns/ares_channel.h"
#include "evidence/ip_address.h"
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <deque>
#include <list>

namespace delist {
namespace {

// A question that has waited this long waits for a slow list, not in our socket's buffer: it gives its place in the
// window to the next, so that silent lists cannot fill the window. All together stay below what one socket loses
// answers at.
constexpr int freshMs = 250;
constexpr std::size_t maxInFlight = 256;
constexpr int tries = 2;

/// Another server may know better.
bool isFailure(DnsOutcome outcome)
{
    switch (outcome) {
    case DnsOutcome::Answer:
    case DnsOutcome::NxDomain:
    case DnsOutcome::NoData:
    case DnsOutcome::BadName:
        return false;
    default:
        return true;
    }
}

/// What failed answer to report when every server failed: one that said something, before silence.
bool tellsMore(const DnsAnswer& answer, const DnsAnswer& than)
{
    const auto weight = [](const DnsAnswer& a) { return a.answered() ? 2 : a.outcome == DnsOutcome::Timeout ? 0 : 1; };
    return weight(answer) > weight(than);
}

/// How a question is sent. All share one socket, so a broken datagram (empty, ICMP error) for one fails the others with
/// it (c-ares 1.18): what failed that way is asked again alone, on a socket of its own.
enum class Way : std::uint8_t {
    Shared,
    Alone,      ///< after a failure of the shared socket
    SecondLook, ///< after silence: one more try, alone
    Tcp         ///< after a truncated answer, alone
};

struct Question
{
    QByteArray name;
    DnsType type;
    Resolver::Callback callback;
    int only;              ///< a server's index, or anyServer
    std::vector<int> left; ///< servers not tried yet, next one last
    int server = 0;        ///< the one being asked
    Way way = Way::Shared;
    bool lookedTwice = false;
    int spentMs = 0;                 ///< in tries before this one
    std::optional<DnsAnswer> failed; ///< the best of the failures so far
};

struct Server
{
    QString address;
    AresChannel* channel = nullptr;
    std::deque<std::unique_ptr<Question>> waiting;
    std::list<QElapsedTimer> inFlight; ///< start times, oldest first
};

} // namespace

struct Resolver::Private
{
    explicit Private(Resolver* owner) : q(owner) {}

    Resolver* q;
    ResolverOptions options;
    QStringList addresses;
    std::vector<std::unique_ptr<Server>> servers;
    std::vector<int> usable;
    std::vector<std::pair<Callback, DnsAnswer>> completed;
    bool deliveryPosted = false;
    bool pumpPosted = false;
    qint64 asked = 0;
    quint64 generation = 0; ///< answers to questions before a cancel are dropped
    QTimer freshTimer;
    std::unique_ptr<QObject> lonely; ///< parent of channels for one question each

    void openChannels();
    void place(std::unique_ptr<Question> question, int server, Way way);
    void placeNext(std::unique_ptr<Question> question);
    AresChannel* channelFor(const Server& server, Way way);
    void post(bool& flag, void (Private::*work)());
    void pump();
    void send(Server& server, std::unique_ptr<Question> question);
    void take(std::unique_ptr<Question> question, DnsAnswer answer);
    void finish(Callback callback, DnsAnswer answer);
    void deliver();
};

void Resolver::Private::openChannels()
{
    servers.clear();
    lonely = std::make_unique<QObject>();
    for (const QString& address : addresses) {
        auto server = std::make_unique<Server>();
        server->address = address;
        server->channel = new AresChannel(address, options.timeoutMs, tries, AresChannel::Transport::Udp, q);
        servers.push_back(std::move(server));
    }
}

/// Work that must not run inside a c-ares callback goes through the event loop, once however often it is asked for.
void Resolver::Private::post(bool& flag, void (Private::*work)())
{
    if (flag)
        return;
    flag = true;
    QMetaObject::invokeMethod(
        q,
        [this, &flag, work] {
            flag = false;
            (this->*work)();
        },
        Qt::QueuedConnection);
}

void Resolver::Private::place(std::unique_ptr<Question> question, int server, Way way)
{
    question->server = server;
    question->way = way;
    servers[static_cast<std::size_t>(server)]->waiting.push_back(std::move(question));
    post(pumpPosted, &Private::pump);
}

void Resolver::Private::placeNext(std::unique_ptr<Question> question)
{
    const int server = question->left.back();
    question->left.pop_back();
    place(std::move(question), server, Way::Shared);
}

AresChannel* Resolver::Private::channelFor(const Server& server, Way way)
{
    if (way == Way::Shared)
        return server.channel;
    if (way == Way::Tcp) // a handshake and many segments take longer than a datagram
        return new AresChannel(server.address, 2 * options.timeoutMs, 1, AresChannel::Transport::Tcp, lonely.get());
    const int count = way == Way::Alone ? tries : 1;
    return new AresChannel(server.address, options.timeoutMs, count, AresChannel::Transport::Udp, lonely.get());
}

void Resolver::Private::pump()
{
    bool blocked = false;
    for (const auto& owned : servers) {
        Server& server = *owned;
        while (!server.waiting.empty()) {
            const auto fresh =
                std::ranges::count_if(server.inFlight, [](const QElapsedTimer& t) { return t.elapsed() < freshMs; });
            if (fresh >= options.window || server.inFlight.size() >= maxInFlight) {
                blocked = true;
                break;
            }
            auto question = std::move(server.waiting.front());
            server.waiting.pop_front();
            send(server, std::move(question));
        }
    }
    if (blocked && !freshTimer.isActive())
        freshTimer.start(freshMs / 5);
}

void Resolver::Private::send(Server& server, std::unique_ptr<Question> question)
{
    AresChannel* channel = channelFor(server, question->way);
    const bool shared = question->way == Way::Shared;
    if (!channel->valid()) {
        DnsAnswer answer;
        answer.outcome = DnsOutcome::NetworkError;
        answer.resolver = server.address.toStdString();
        take(std::move(question), std::move(answer));
        return;
    }
    ++asked;
    server.inFlight.emplace_back();
    server.inFlight.back().start();
    const auto place = std::prev(server.inFlight.end());
    const QByteArray name = question->name;
    const DnsType type = question->type;
    // std::function wants a copyable closure.
    auto holder = std::make_shared<std::unique_ptr<Question>>(std::move(question));
    channel->ask(name, type, [this, holder, &server, place, channel, shared, mine = generation](DnsAnswer answer) {
        if (mine != generation)
            return;
        if (!shared)
            channel->deleteLater();
        server.inFlight.erase(place);
        take(std::move(*holder), std::move(answer));
        post(pumpPosted, &Private::pump);
    });
}

void Resolver::Private::take(std::unique_ptr<Question> question, DnsAnswer answer)
{
    if (answer.latencyMs >= 0) {
        answer.latencyMs += question->spentMs;
        question->spentMs = answer.latencyMs;
    }
    const int server = question->server;
    const Way way = question->way;
    if (answer.truncated && way != Way::Tcp) {
        place(std::move(question), server, Way::Tcp);
        return;
    }
    if (way == Way::Tcp && !answer.answered())
        answer.outcome = DnsOutcome::NetworkError; // there was an answer; only its end could not be had
    if (answer.outcome == DnsOutcome::NetworkError && way == Way::Shared) {
        place(std::move(question), server, Way::Alone);
        return;
    }
    if (!isFailure(answer.outcome)) {
        answer.truncated = false;
        finish(std::move(question->callback), std::move(answer));
        return;
    }
    if (!question->failed || tellsMore(answer, *question->failed))
        question->failed = std::move(answer);
    if (!question->left.empty()) {
        placeNext(std::move(question));
        return;
    }
    // Silence may have been a lost packet, so it gets a second look. What was said stays said.
    if (question->failed->outcome == DnsOutcome::Timeout && !question->lookedTwice) {
        question->lookedTwice = true;
        const int again = question->only != anyServer ? question->only : usable.front();
        place(std::move(question), again, Way::SecondLook);
        return;
    }
    finish(std::move(question->callback), std::move(*question->failed));
}

void Resolver::Private::finish(Callback callback, DnsAnswer answer)
{
    completed.emplace_back(std::move(callback), std::move(answer));
    post(deliveryPosted, &Private::deliver);
}

void Resolver::Private::deliver()
{
    // A callback may cancel or destroy us.
    const QPointer<Resolver> guard(q);
    const auto batch = std::exchange(completed, {});
    const quint64 mine = generation;
    for (const auto& [callback, answer] : batch) {
        callback(answer);
        if (!guard || mine != generation)
            return;
    }
}

Result<std::unique_ptr<Resolver>> Resolver::create(const ResolverOptions& options, QObject* parent)
{
    QStringList servers;
    for (const QString& text : options.servers) {
        const auto endpoint = Endpoint::parse(text.trimmed().toStdString());
        if (!endpoint || !endpoint->address.known())
            return Error{ErrorCode::Usage,
                         "\"" + text.toStdString() +
                             "\" is no resolver: give an address, or an address and a port (192.0.2.53, "
                             "127.0.0.1:5353, [::1]:53)",
                         {},
                         {}};
        const QString address = QString::fromStdString(endpoint->address.toString());
        if (endpoint->port == 0 || endpoint->port == 53)
            servers << address;
        else
            servers << (endpoint->address.isV4() ? QStringLiteral("%1:%2") : QStringLiteral("[%1]:%2"))
                           .arg(address)
                           .arg(endpoint->port);
    }
    if (options.servers.isEmpty())
        servers = systemNameServers();
    servers.removeDuplicates();
    return std::unique_ptr<Resolver>(new Resolver(options, servers, parent));
}

Resolver::Resolver(const ResolverOptions& options, QStringList servers, QObject* parent)
    : QObject(parent), m(std::make_unique<Private>(this))
{
    m->options = options;
    m->options.timeoutMs = std::clamp(options.timeoutMs, 50, 60'000);
    m->options.window = std::clamp(options.window, 1, 64);
    m->addresses = std::move(servers);
    m->openChannels();
    for (int i = 0; i < m->addresses.size(); ++i)
        m->usable.push_back(i);
    m->freshTimer.setSingleShot(true);
    connect(&m->freshTimer, &QTimer::timeout, this, [this] { m->pump(); });
}

Resolver::~Resolver()
{
    ++m->generation;
}

const QStringList& Resolver::servers() const
{
    return m->addresses;
}

void Resolver::useServers(const std::vector<int>& indexes)
{
    if (!indexes.empty())
        m->usable = indexes;
}

void Resolver::ask(const QByteArray& name, DnsType type, Callback callback, int server)
{
    auto question = std::make_unique<Question>();
    question->name = name;
    question->type = type;
    question->callback = std::move(callback);
    question->only = server;
    if (name.isEmpty()) {
        DnsAnswer answer;
        answer.outcome = DnsOutcome::BadName;
        m->finish(std::move(question->callback), std::move(answer));
        return;
    }
    if (server != anyServer)
        question->left = {server};
    else
        question->left.assign(m->usable.rbegin(), m->usable.rend());
    m->placeNext(std::move(question));
}

void Resolver::cancel()
{
    ++m->generation;
    m->completed.clear();
    for (const auto& server : m->servers) {
        // Destroying a channel inside its own callback is not safe; cancel() may be called from one of ours.
        server->channel->deleteLater();
    }
    m->lonely.release()->deleteLater();
    m->openChannels();
}

qint64 Resolver::asked() const
{
    return m->asked;
}

} // namespace delist
