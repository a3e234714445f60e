// Names, addresses and subjects of the sample incident. Reserved example domains and documentation networks only
// (RFC 2606, RFC 5737).
#pragma once
#include "sample/random.h"
#include <string>
#include <vector>

namespace delist::sample {

class People
{
public:
    explicit People(Random& random);

    const std::string& staff() { return m_random.pick(m_staff); }
    /// A business partner's mailbox.
    const std::string& partner() { return m_random.pick(m_partners); }
    /// A mailbox of ours that never existed.
    std::string nobody();
    /// A mailbox somewhere on the internet, nearly always another one.
    std::string stranger();
    std::string subject();
    std::string spamSubject();
    /// An address of the documentation networks that stands for the host of a name; the same name gives the same address.
    static std::string addressOf(const std::string& name);
    /// Domain part of an address.
    static std::string domainOf(const std::string& address);

private:
    Random& m_random;
    std::vector<std::string> m_staff;
    std::vector<std::string> m_partners;
};

} // namespace delist::sample
