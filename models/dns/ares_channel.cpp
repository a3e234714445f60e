#include "dns/ares_channel.h"
#include "dns/dns_message.h"
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QStringList>
#include <arpa/nameser.h>
#include <cstring>
#include <sys/time.h>

namespace delist {
namespace {

constexpr int ednsPayload = 1232;      // what passes without fragments (DNS flag day 2020)
constexpr int receiveBuffer = 1 << 20; // the kernel cuts it to its own limit
constexpr int classInternet = 1;

DnsOutcome outcomeOfStatus(int status)
{
    switch (status) {
    case ARES_ETIMEOUT:
        return DnsOutcome::Timeout;
    case ARES_ECONNREFUSED:
    case ARES_ENOMEM:
        return DnsOutcome::NetworkError;
    case ARES_EBADNAME:
    case ARES_EBADQUERY:
        return DnsOutcome::BadName;
    default:
        return DnsOutcome::BadReply;
    }
}

} // namespace

struct AresChannel::Question
{
    AresChannel* channel;
    Done done;
    QElapsedTimer started;
};

AresChannel::AresChannel(QString server, int timeoutMs, int tries, Transport transport, QObject* parent)
    : QObject(parent), m_server(std::move(server)), m_timer(this)
{
    ares_options options;
    std::memset(&options, 0, sizeof options);
    // NOCHECKRESP: else REFUSED, SERVFAIL and NOTIMP look like a closed port. Going to the next server is then ours to
    // do.
    options.flags = ARES_FLAG_NOCHECKRESP | ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_EDNS;
    options.flags |= transport == Transport::Tcp ? ARES_FLAG_USEVC : ARES_FLAG_IGNTC;
    options.timeout = timeoutMs;
    options.tries = tries;
    options.ndots = 1;
    options.ednspsz = ednsPayload;
    options.socket_receive_buffer_size = receiveBuffer;
    char lookups[] = "b"; // DNS only, no hosts file; ares copies it
    options.lookups = lookups;
    options.sock_state_cb = &AresChannel::onSocketState;
    options.sock_state_cb_data = this;
    const int given = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_NDOTS | ARES_OPT_EDNSPSZ |
                      ARES_OPT_SOCK_RCVBUF | ARES_OPT_LOOKUPS | ARES_OPT_SOCK_STATE_CB;
    if (!m_library.ready || ares_init_options(&m_channel, &options, given) != ARES_SUCCESS) {
        m_channel = nullptr;
        return;
    }
    if (ares_set_servers_ports_csv(m_channel, m_server.toLatin1().constData()) != ARES_SUCCESS) {
        ares_destroy(m_channel);
        m_channel = nullptr;
        return;
    }
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
}

AresChannel::~AresChannel()
{
    m_closing = true; // the callbacks still come, with ARES_EDESTRUCTION
    if (m_channel)
        ares_destroy(m_channel);
}

void AresChannel::ask(const QByteArray& name, DnsType type, Done done)
{
    auto* question = new Question{this, std::move(done), {}};
    question->started.start();
    ares_query(m_channel, name.constData(), classInternet, static_cast<int>(type), &AresChannel::onAnswer, question);
    armTimer();
}

void AresChannel::onAnswer(void* argument, int status, int, unsigned char* message, int length)
{
    const std::unique_ptr<Question> question(static_cast<Question*>(argument));
    AresChannel* self = question->channel;
    if (self->m_closing || status == ARES_EDESTRUCTION || status == ARES_ECANCELLED)
        return;
    DnsAnswer answer;
    answer.latencyMs = static_cast<int>(question->started.elapsed());
    answer.resolver = self->m_server.toStdString();
    const auto parsed =
        message && length > 0
            ? parseDnsMessage({reinterpret_cast<const std::uint8_t*>(message), static_cast<std::size_t>(length)})
            : std::nullopt;
    if (parsed) {
        answer.outcome = outcomeOf(*parsed);
        answer.rcode = parsed->rcode;
        answer.addresses = parsed->addresses;
        answer.addressesLeftOut = parsed->addressesLeftOut;
        answer.texts = parsed->texts;
        answer.records = parsed->records;
        answer.viaCname = parsed->viaCname;
        answer.ttl = parsed->ttl;
        answer.truncated = parsed->truncated;
    } else {
        answer.outcome = outcomeOfStatus(status);
    }
    question->done(std::move(answer));
}

void AresChannel::onSocketState(void* self, ares_socket_t socket, int readable, int writable)
{
    static_cast<AresChannel*>(self)->watch(socket, readable, writable);
}

void AresChannel::watch(ares_socket_t socket, bool readable, bool writable)
{
    // (socket, 0, 0) comes just before c-ares closes it, perhaps from inside a notifier's own signal: disable, delete
    // later.
    const auto set = [&](std::unique_ptr<QSocketNotifier>& notifier, QSocketNotifier::Type type, bool wanted) {
        if (!wanted) {
            if (notifier) {
                notifier->setEnabled(false);
                notifier.release()->deleteLater();
            }
            return;
        }
        if (notifier || m_closing)
            return;
        notifier = std::make_unique<QSocketNotifier>(socket, type);
        connect(notifier.get(), &QSocketNotifier::activated, this, [this, socket, type] {
            const bool reading = type == QSocketNotifier::Read;
            process(reading ? socket : ARES_SOCKET_BAD, reading ? ARES_SOCKET_BAD : socket);
        });
    };
    Notifiers& notifiers = m_notifiers[socket];
    set(notifiers.read, QSocketNotifier::Read, readable);
    set(notifiers.write, QSocketNotifier::Write, writable);
    if (!readable && !writable)
        m_notifiers.erase(socket);
}

void AresChannel::process(ares_socket_t readable, ares_socket_t writable)
{
    ares_process_fd(m_channel, readable, writable);
    armTimer();
}

void AresChannel::armTimer()
{
    timeval wait{};
    if (!ares_timeout(m_channel, nullptr, &wait)) {
        m_timer.stop();
        return;
    }
    // Rounded up: a timer that fires a moment early would find nothing to do and spin.
    m_timer.start(static_cast<int>(wait.tv_sec * 1000 + (wait.tv_usec + 999) / 1000));
}

QStringList systemNameServers()
{
    const AresLibrary library;
    ares_channel channel = nullptr;
    QStringList servers;
    if (!library.ready || ares_init(&channel) != ARES_SUCCESS)
        return {QStringLiteral("127.0.0.1")};
    ares_addr_port_node* list = nullptr;
    if (ares_get_servers_ports(channel, &list) == ARES_SUCCESS) {
        for (const auto* node = list; node; node = node->next) {
            char text[64] = {};
            ares_inet_ntop(node->family, &node->addr, text, sizeof text);
            const int port = node->udp_port == 0 ? 53 : node->udp_port;
            QString server = QString::fromLatin1(text);
            if (port != 53)
                server = (node->family == AF_INET6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
                             .arg(server)
                             .arg(port);
            servers << server;
        }
        ares_free_data(list);
    }
    ares_destroy(channel);
    servers.removeDuplicates();
    return servers.isEmpty() ? QStringList{QStringLiteral("127.0.0.1")} : servers;
}

} // namespace delist
