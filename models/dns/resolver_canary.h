// ResolverCanary: before any list is asked, is the resolver honest? A random name below .invalid (RFC 6761 section 6.4)
// must not exist; an address for it means that the resolver makes answers up, and every list would seem to list
// everyone. REFUSED or SERVFAIL for it alone is honest; who answers that to everything else as well is no help. Also: which of
// several resolvers answer at all, and, as the control the other way, whether a name that must exist does (a top-level
// domain: it needs no third party).
#pragma once
#include "dns/resolver.h"
#include <QObject>
#include <optional>

namespace delist {

struct ResolverVerdict;

class ResolverCanary : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unknown,
        Ok,
        Rewrites,
        Errors, ///< it answers, but with nothing but errors (REFUSED, SERVFAIL …)
        Silent
    };

    explicit ResolverCanary(Resolver& resolver, QObject* parent = nullptr);

    /// `aliveNames`: further questions that show that a resolver lives when it drops .invalid. finished() comes once.
    void start(const QList<QByteArray>& aliveNames);
    /// Some resolvers spare .invalid. Asks for a random name in .com; the callback gets true when it "exists".
    void suspect(std::function<void(bool rewrites)> callback);

    [[nodiscard]] int servers() const { return static_cast<int>(m_servers.size()); }
    [[nodiscard]] State state(int server) const { return at(server).state; }
    /// The control name got an error from it, though it may be honest below .invalid (a resolver without a way out).
    [[nodiscard]] bool failsControl(int server) const { return at(server).controlFailed; }
    /// "127.0.0.1 answers REFUSED …": of a server that gives errors.
    [[nodiscard]] QString errorText(int server) const;
    /// Whether the control name exists, by any of the servers; nothing when none would say, or not yet.
    [[nodiscard]] std::optional<bool> knowsNames() const { return m_knowsNames; }
    /// Addresses that were made up.
    [[nodiscard]] const QString& madeUp() const { return m_madeUp; }

    /// A label of 20 letters and digits that starts with a letter: a valid host name wherever it is asked.
    static QByteArray randomLabel();

Q_SIGNALS:
    void finished();

private:
    enum class Question { Canary, Control, Alive };
    struct Server
    {
        State state = State::Unknown;
        int pending = 0;
        bool canaryBack = false;
        bool controlFailed = false;
        int error = -1; ///< rcode
    };

    [[nodiscard]] const Server& at(int server) const { return m_servers[static_cast<std::size_t>(server)]; }
    void ask(int server, const QByteArray& name, DnsType type, Question question);
    void note(Server& server, Question question, const DnsAnswer& answer);
    void noteControl(Server& server, const DnsAnswer& answer);

    Resolver& m_resolver;
    std::vector<Server> m_servers;
    std::vector<std::function<void(bool)>> m_suspicious;
    int m_suspicion = 0; ///< 0 not asked, 1 asked, 2 honest, 3 rewrites
    bool m_done = false;
    std::optional<bool> m_knowsNames;
    QString m_madeUp;
};

} // namespace delist
