#include "sample/people.h"

namespace delist::sample {

namespace {
const std::vector<std::string> firstNames{"anna", "bruno", "clara", "david", "elena", "felix", "greta", "hugo",
                                          "ines", "jonas", "karin", "lukas", "mara", "nils", "olga", "paul",
                                          "rosa", "simon", "tessa", "udo", "vera", "wim", "yara", "zoe"};
const std::vector<std::string> lastNames{"larch", "berg", "stone", "rivers", "field", "marsh", "wood", "hill", "brook",
                                         "lake", "moor", "vale", "ford", "glen", "reed", "ash"};
const std::vector<std::string> partnerDomains{"timber-trade.example", "sawmill.example.com", "north-logistics.example",
                                              "oakbank.example.org", "paperworks.example.net", "townhall.example",
                                              "hardware-depot.example.com", "forestry-board.example.org"};
const std::vector<std::string> strangerWords{"sun", "river", "cloud", "paper", "metro", "alpha", "green", "north",
                                             "delta", "stone", "music", "photo", "trade", "smart", "royal", "first"};
const std::vector<std::string> subjects{"Offer for planed oak boards", "Invoice %", "Delivery note %", "Re: Delivery note %",
                                        "Minutes of Monday's meeting", "Re: Offer for planed oak boards",
                                        "Pallet count, week 9", "Holiday request", "Order %", "Re: Order %"};
const std::vector<std::string> spamSubjects{"You have won, claim now", "Cheap pills no prescription",
                                            "Re: your account is suspended", "Hot stock of the week",
                                            "Replica watches 80% off", "Urgent: parcel % is waiting"};

std::string filled(std::string text, std::uint64_t number)
{
    if (const auto at = text.find("%"); at != std::string::npos && text.find("% off") == std::string::npos)
        text.replace(at, 1, std::to_string(number));
    return text;
}
} // namespace

People::People(Random& random) : m_random(random)
{
    for (std::size_t i = 0; i < firstNames.size(); ++i)
        m_staff.push_back(firstNames[i] + "." + lastNames[i % lastNames.size()] + "@larchandsons.example");
    for (std::size_t i = 0; i < 40; ++i)
        m_partners.push_back(firstNames[(i * 7) % firstNames.size()] + "@" + partnerDomains[i % partnerDomains.size()]);
}

std::string People::nobody()
{
    return m_random.pick(firstNames) + std::to_string(m_random.below(1000)) + "@larchandsons.example";
}

std::string People::stranger()
{
    static const std::vector<std::string> tops{".example", ".example.com", ".example.net", ".example.org"};
    return m_random.pick(firstNames) + "." + m_random.pick(lastNames) + std::to_string(m_random.below(90)) + "@" +
           m_random.pick(strangerWords) + m_random.pick(strangerWords) + std::to_string(m_random.below(40)) +
           m_random.pick(tops);
}

std::string People::subject() { return filled(m_random.pick(subjects), 1000 + m_random.below(9000)); }
std::string People::spamSubject() { return filled(m_random.pick(spamSubjects), m_random.below(100000)); }

std::string People::addressOf(const std::string& name)
{
    std::uint32_t hash = 2166136261u;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    // 198.18.0.0/15, set aside for test networks (RFC 2544): wide enough for a thousand strangers
    return "198." + std::to_string(18 + (hash & 1)) + "." + std::to_string((hash >> 8) & 0xff) + "." +
           std::to_string(1 + ((hash >> 16) % 254));
}

std::string People::domainOf(const std::string& address) { return address.substr(address.find('@') + 1); }

} // namespace delist::sample
