// AresChannel: one c-ares channel to one name server, driven by the Qt event loop: a QSocketNotifier per socket and
// direction, one timer for c-ares's own time-outs. A detail of resolver.cpp.
#pragma once
#include "dns/dns_answer.h"
#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <ares.h>
#include <functional>
#include <memory>
#include <unordered_map>

class QSocketNotifier;

namespace delist {

/// ares_library_init() for as long as one of these lives; c-ares counts.
struct AresLibrary
{
    AresLibrary() : ready(ares_library_init(ARES_LIB_INIT_ALL) == ARES_SUCCESS) {}
    ~AresLibrary()
    {
        if (ready)
            ares_library_cleanup();
    }
    AresLibrary(const AresLibrary&) = delete;
    AresLibrary& operator=(const AresLibrary&) = delete;
    bool ready;
};

class AresChannel : public QObject
{
    Q_OBJECT
public:
    enum class Transport { Udp, Tcp };
    /// Called while c-ares is at work: must not destroy the channel (post that to the event loop).
    using Done = std::function<void(DnsAnswer)>;

    /// By UDP a truncated answer is handed over as it is (DnsAnswer::truncated): c-ares's own way to TCP, when it
    /// fails, fails every question that shares the channel.
    AresChannel(QString server, int timeoutMs, int tries, Transport transport, QObject* parent);
    /// Pending questions are dropped without Done.
    ~AresChannel() override;

    /// c-ares could not be set up, or the server is no address.
    [[nodiscard]] bool valid() const { return m_channel != nullptr; }
    void ask(const QByteArray& name, DnsType type, Done done);

private:
    struct Question;
    struct Notifiers
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };
    static void onSocketState(void* self, ares_socket_t socket, int readable, int writable);
    static void onAnswer(void* question, int status, int timeouts, unsigned char* message, int length);
    void process(ares_socket_t readable, ares_socket_t writable);
    void armTimer();
    void watch(ares_socket_t socket, bool readable, bool writable);

    AresLibrary m_library;
    QString m_server;
    ares_channel m_channel = nullptr;
    bool m_closing = false;
    QTimer m_timer;
    std::unordered_map<ares_socket_t, Notifiers> m_notifiers;
};

/// The system's name servers, as ares reads them; "127.0.0.1" when there are none.
QStringList systemNameServers();

} // namespace delist
