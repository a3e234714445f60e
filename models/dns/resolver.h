// Resolver: asks DNS questions with c-ares in the Qt event loop of the thread it lives on, and never blocks it. Keeps
// the number of questions in flight within a window, gives each a quick look and what stays silent a patient one before it
// says "timeout", and goes to the next name server when one fails. No cache, no search domains, no opinion about the answers.
#pragma once
#include "dns/dns_answer.h"
#include "evidence/result.h"
#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

namespace delist {

struct ResolverOptions
{
    QStringList servers;  ///< "192.0.2.53", "127.0.0.1:15353", "[::1]:53"; empty: the system's
    int timeoutMs = 3000; ///< of a patient look's first try; the second waits twice as long. A quick look comes first
    int window = 48;      ///< questions in flight at most, 1 to 64; 300 lost answers when measured, 64 lost none
};

class Resolver : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(const DnsAnswer&)>;
    static constexpr int anyServer = -1;

    /// ErrorCode::Usage when a server is no address.
    static Result<std::unique_ptr<Resolver>> create(const ResolverOptions& options, QObject* parent = nullptr);
    ~Resolver() override;

    /// The servers in the order they are tried, canonical.
    [[nodiscard]] const QStringList& servers() const;
    /// Only these (indexes into servers()) are asked from now on.
    void useServers(const std::vector<int>& indexes);

    /// Asks; the callback comes once, later, from the event loop, unless cancel() or the destructor is first. With a
    /// server's index only that one is asked.
    void ask(const QByteArray& name, DnsType type, Callback callback, int server = anyServer);

    /// Drops every question at once; no callback comes for them.
    void cancel();

    /// Questions asked on the wire so far, second looks included (for tests and the log).
    [[nodiscard]] qint64 asked() const;

private:
    Resolver(const ResolverOptions& options, QStringList servers, QObject* parent);
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace delist
