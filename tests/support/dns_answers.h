// Answers as the resolver gives them, made up for tests of what is read out of them.
#pragma once
#include "dns/dns_answer.h"
#include <QStringList>

namespace delist::test {

/// These addresses (IPv4).
inline DnsAnswer answerOf(const QStringList& addresses)
{
    DnsAnswer answer;
    answer.outcome = DnsOutcome::Answer;
    answer.rcode = 0;
    for (const QString& text : addresses) {
        const QStringList octets = text.split(u'.');
        std::uint32_t value = 0;
        for (const QString& octet : octets)
            value = value << 8 | octet.toUInt();
        answer.addresses.push_back(value);
    }
    return answer;
}

inline DnsAnswer outcomeAnswer(DnsOutcome outcome, int rcode)
{
    DnsAnswer answer;
    answer.outcome = outcome;
    answer.rcode = rcode;
    return answer;
}

} // namespace delist::test
