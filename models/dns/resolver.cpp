#include "dns/resolver.h"
#include "dns/ares_channel.h"
#include "evidence/ip_address.h"
#include <QPointer>
#include <algorithm>
#include <deque>

namespace delist {
namespace {

// Every question first gets a quick look: one try, this long. What stays silent makes room for the others and is asked
// again, patiently, when nobody waits for a quick look; and the patient ones never fill the window. So silent lists delay
// nobody, and no more questions are in flight than the window has room for.
constexpr int quickMs = 300;
constexpr int tries = 2; ///< of a patient look

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

/// How a question is sent. Quick and patient ones share a socket each, so a broken datagram (empty, ICMP error) for one
/// fails the others with it (c-ares 1.18): what failed that way is asked again alone, on a socket of its own.
enum class Way : std::uint8_t {
    Quick,
    Patient, ///< after silence
    Alone,   ///< after a failure of the shared socket
    Tcp      ///< after a truncated answer, alone
};

bool isShared(Way way)
{
    return way == Way::Quick || way == Way::Patient;
}

struct Question
{
    QByteArray name;
    DnsType type;
    Resolver::Callback callback;
    int only;              ///< a server's index, or anyServer
    std::vector<int> left; ///< servers not tried yet, next one last
    std::vector<int> silent; ///< servers that deserve a patient look, first one last
    int server = 0;        ///< the one being asked
    Way way = Way::Quick;
    int spentMs = 0;                 ///< in tries before this one
    std::optional<DnsAnswer> failed; ///< the best of the failures so far
};

struct Server
{
    QString address;
    AresChannel* quick = nullptr;
    AresChannel* patient = nullptr;
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
    std::deque<std::unique_ptr<Question>> fresh;   ///< wait for a quick look
    std::deque<std::unique_ptr<Question>> patient; ///< wait for any other
    int freshInFlight = 0;
    int patientInFlight = 0;
    std::vector<std::pair<Callback, DnsAnswer>> completed;
    bool deliveryPosted = false;
    bool pumpPosted = false;
    qint64 asked = 0;
    quint64 generation = 0; ///< answers to questions before a cancel are dropped
    std::unique_ptr<QObject> lonely; ///< parent of channels for one question each

    void openChannels();
    void place(std::unique_ptr<Question> question, int server, Way way);
    void placeNext(std::unique_ptr<Question> question);
    AresChannel* channelFor(const Server& server, Way way);
    void post(bool& flag, void (Private::*work)());
    void pump();
    [[nodiscard]] std::unique_ptr<Question> next();
    void send(std::unique_ptr<Question> question);
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
        server->quick = new AresChannel(address, std::min(quickMs, options.timeoutMs), 1, AresChannel::Transport::Udp, q);
        server->patient = new AresChannel(address, options.timeoutMs, tries, AresChannel::Transport::Udp, q);
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
    (way == Way::Quick ? fresh : patient).push_back(std::move(question));
    post(pumpPosted, &Private::pump);
}

void Resolver::Private::placeNext(std::unique_ptr<Question> question)
{
    const int server = question->left.back();
    question->left.pop_back();
    place(std::move(question), server, Way::Quick);
}

AresChannel* Resolver::Private::channelFor(const Server& server, Way way)
{
    switch (way) {
    case Way::Quick:
        return server.quick;
    case Way::Patient:
        return server.patient;
    case Way::Tcp: // a handshake and many segments take longer than a datagram
        return new AresChannel(server.address, 2 * options.timeoutMs, 1, AresChannel::Transport::Tcp, lonely.get());
    case Way::Alone:
        break;
    }
    return new AresChannel(server.address, options.timeoutMs, tries, AresChannel::Transport::Udp, lonely.get());
}

/// Whose turn it is; nothing when the window is full or nobody waits.
std::unique_ptr<Question> Resolver::Private::next()
{
    std::unique_ptr<Question> question;
    if (freshInFlight + patientInFlight >= options.window)
        return question;
    const int patientRoom = std::max(1, options.window * 2 / 3);
    if (!fresh.empty()) {
        question = std::move(fresh.front());
        fresh.pop_front();
    } else if (!patient.empty() && patientInFlight < patientRoom) {
        question = std::move(patient.front());
        patient.pop_front();
    }
    return question;
}

void Resolver::Private::pump()
{
    while (auto question = next())
        send(std::move(question));
}

void Resolver::Private::send(std::unique_ptr<Question> question)
{
    const Server& server = *servers[static_cast<std::size_t>(question->server)];
    const Way way = question->way;
    AresChannel* channel = channelFor(server, way);
    if (!channel->valid()) {
        DnsAnswer answer;
        answer.outcome = DnsOutcome::NetworkError;
        answer.resolver = server.address.toStdString();
        take(std::move(question), std::move(answer));
        return;
    }
    ++asked;
    ++(way == Way::Quick ? freshInFlight : patientInFlight);
    const QByteArray name = question->name;
    const DnsType type = question->type;
    // std::function wants a copyable closure.
    auto holder = std::make_shared<std::unique_ptr<Question>>(std::move(question));
    channel->ask(name, type, [this, holder, channel, way, mine = generation](DnsAnswer answer) {
        if (mine != generation)
            return;
        if (!isShared(way))
            channel->deleteLater();
        --(way == Way::Quick ? freshInFlight : patientInFlight);
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
    if (answer.outcome == DnsOutcome::NetworkError && isShared(way)) {
        place(std::move(question), server, Way::Alone);
        return;
    }
    if (!isFailure(answer.outcome)) {
        answer.truncated = false;
        finish(std::move(question->callback), std::move(answer));
        return;
    }
    if (answer.outcome == DnsOutcome::Timeout && way == Way::Quick)
        question->silent.insert(question->silent.begin(), server);
    if (!question->failed || tellsMore(answer, *question->failed))
        question->failed = std::move(answer);
    if (!question->left.empty()) {
        placeNext(std::move(question));
        return;
    }
    // Silence may have been a lost packet or a long way, so it gets a second, patient look.
    if (!question->silent.empty()) {
        const int again = question->silent.back();
        question->silent.pop_back();
        place(std::move(question), again, Way::Patient);
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
    m->fresh.clear();
    m->patient.clear();
    m->freshInFlight = m->patientInFlight = 0;
    for (const auto& server : m->servers) {
        // Destroying a channel inside its own callback is not safe; cancel() may be called from one of ours.
        server->quick->deleteLater();
        server->patient->deleteLater();
    }
    m->lonely.release()->deleteLater();
    m->openChannels();
}

qint64 Resolver::asked() const
{
    return m->asked;
}

} // namespace delist
