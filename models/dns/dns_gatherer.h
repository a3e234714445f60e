// DnsGatherer: asks what a pure function over DnsFacts still wants to know, until it wants nothing more. The function
// is called on the thread of the resolver; it must be quick. Bounded in rounds and questions.
#pragma once
#include "dns/dns_facts.h"
#include "dns/resolver.h"

namespace delist {

class DnsGatherer : public QObject
{
    Q_OBJECT
public:
    /// Looks at the facts; what it looks for in vain is asked.
    using Reader = std::function<void(const DnsFacts&)>;

    /// \p facts must outlive this; \p resolver too.
    DnsGatherer(Resolver& resolver, DnsFacts& facts, QObject* parent = nullptr);
    void start(Reader reader);
    /// No finished() comes any more.
    void cancel();
    [[nodiscard]] int asked() const { return m_asked; }

    static constexpr int maxQuestions = 4000;

Q_SIGNALS:
    void progress(int asked, int answered);
    void finished();

private:
    void round();
    void take(const DnsQuestion& question, const DnsAnswer& answer);

    Resolver& m_resolver;
    DnsFacts& m_facts;
    Reader m_reader;
    int m_asked = 0;
    int m_open = 0;
    quint64 m_generation = 0;
};

} // namespace delist
