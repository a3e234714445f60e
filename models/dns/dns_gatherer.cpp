#include "dns/dns_gatherer.h"
#include <QPointer>

namespace delist {

DnsGatherer::DnsGatherer(Resolver& resolver, DnsFacts& facts, QObject* parent)
    : QObject(parent), m_resolver(resolver), m_facts(facts)
{
}

void DnsGatherer::start(Reader reader)
{
    m_reader = std::move(reader);
    QMetaObject::invokeMethod(this, [this, mine = m_generation] {
        if (mine == m_generation)
            round();
    }, Qt::QueuedConnection);
}

void DnsGatherer::cancel()
{
    ++m_generation;
    m_open = 0;
}

void DnsGatherer::round()
{
    (void)m_facts.takeMissing();
    m_reader(m_facts);
    for (const DnsQuestion& question : m_facts.takeMissing()) {
        if (m_asked >= maxQuestions)
            break; // the reader has to live with what there is
        ++m_asked;
        ++m_open;
        m_resolver.ask(QByteArray::fromStdString(question.name), question.type,
                       [self = QPointer<DnsGatherer>(this), question, mine = m_generation](const DnsAnswer& answer) {
                           if (self && mine == self->m_generation)
                               self->take(question, answer);
                       });
    }
    if (m_open == 0)
        Q_EMIT finished();
}

void DnsGatherer::take(const DnsQuestion& question, const DnsAnswer& answer)
{
    m_facts.add(question, {answer.outcome, answer.records, answer.viaCname});
    Q_EMIT progress(m_asked, m_asked - m_open + 1);
    if (--m_open == 0)
        round();
}

} // namespace delist
