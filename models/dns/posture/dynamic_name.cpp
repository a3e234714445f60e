#include "dns/posture/dynamic_name.h"
#include "dns/dns_facts.h"
#include <algorithm>
#include <array>
#include <vector>

namespace delist::posture {

namespace {

/// Words in names of customers' lines, in the spirit of SpamAssassin's dynamic-name rules and the lists' own policies.
constexpr std::array customerWords = {"dyn", "dynamic", "dhcp", "dsl", "adsl", "vdsl", "xdsl", "sdsl", "cable", "ppp", "pppoe", "dial",
                                      "dialup", "dialin", "pool", "client", "cust", "customer", "broadband", "wimax", "gprs",
                                      "lte", "mobile", "wireless", "res", "residential", "ftth", "fibra", "catv", "cpe", "user", "ip", "host"};
constexpr std::array serverWords = {"mail", "smtp", "mx", "mta", "relay", "mailout", "outbound", "exchange"};

/// The words of a label: letters between digits, dots and hyphens.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    for (const char c : name) {
        if (c >= 'a' && c <= 'z')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

std::vector<int> numbersOf(std::string_view name)
{
    std::vector<int> numbers;
    bool in = false;
    for (const char c : name) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !in)
            numbers.push_back(0);
        if (digit)
            numbers.back() = std::min(numbers.back() * 10 + (c - '0'), 100000);
        in = digit;
    }
    return numbers;
}

/// The address written in the name: its last two octets beside each other at least, either way round, or in hex.
bool holdsAddress(const std::string& name, const IpAddress& address)
{
    if (!address.isV4())
        return false;
    const auto& all = address.bytes();
    const std::array<int, 4> octets = {all[12], all[13], all[14], all[15]};
    const std::vector<int> numbers = numbersOf(name);
    int found = 0;
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
        if ((numbers[i] == octets[2] && numbers[i + 1] == octets[3]) || (numbers[i] == octets[3] && numbers[i + 1] == octets[2]))
            ++found;
    }
    if (found > 0 && numbers.size() >= 2)
        return true;
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (const int octet : octets)
        (hex += digits[octet >> 4]) += digits[octet & 15];
    return name.find(hex) != std::string::npos;
}

} // namespace

std::optional<std::string> looksDynamic(std::string_view name, const IpAddress& address)
{
    const std::string lower = canonicalDnsName(name);
    const std::vector<std::string> words = wordsOf(lower);
    const auto isIn = [&words](const auto& list) {
        for (const char* word : list)
            if (std::ranges::find(words, word) != words.end())
                return word;
        return static_cast<const char*>(nullptr);
    };
    if (isIn(serverWords) != nullptr)
        return std::nullopt;
    if (holdsAddress(lower, address))
        return address.toString();
    // "host" and "ip" alone are common in servers' names; with a number they are not.
    if (const char* const word = isIn(customerWords)) {
        const std::string_view weak = word;
        if ((weak == "host" || weak == "ip" || weak == "user" || weak == "res" || weak == "client") && numbersOf(lower).size() < 2)
            return std::nullopt;
        return std::string(word);
    }
    return std::nullopt;
}

} // namespace delist::posture
