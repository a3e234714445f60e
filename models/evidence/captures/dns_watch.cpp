#include "evidence/captures/dns_watch.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace delist {

namespace {

constexpr std::uint16_t dnsPort = 53;
constexpr std::size_t maxAnswerBytes = 1000;

/// Lists of domains, which no address in front gives away.
constexpr std::array<std::string_view, 12> domainLists = {
    "dbl.spamhaus.org", "multi.surbl.org",  "multi.uribl.com",  "black.uribl.com", "grey.uribl.com", "red.uribl.com",
    "uribl.spameatingmonkey.net", "fresh.spameatingmonkey.net", "rhsbl.sorbs.net", "dbl.nordspam.com", "uri.blacklist.woody.ch",
    "rhsbl.rbl.polspam.pl"};

bool endsWithZone(std::string_view name, std::string_view zone)
{
    return name.size() > zone.size() && name.ends_with(zone) && name[name.size() - zone.size() - 1] == '.';
}

/// Takes the first label off \p name.
std::string_view takeLabel(std::string_view& name)
{
    const std::size_t dot = name.find('.');
    const std::string_view label = name.substr(0, dot);
    name.remove_prefix(dot == std::string_view::npos ? name.size() : dot + 1);
    return label;
}

/// 32 hexadecimal digits as labels off the front of \p name; unknown when there are none.
IpAddress takeReversedV6(std::string_view& name)
{
    std::string_view rest = name;
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 32; ++i) {
        const std::string_view label = takeLabel(rest);
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), value, 16);
        if (label.size() != 1 || error != std::errc() || end != label.data() + 1)
            return {};
        bytes[15 - i / 2] = static_cast<std::uint8_t>(bytes[15 - i / 2] | value << (i % 2 ? 4 : 0));
    }
    name = rest;
    return IpAddress::v6(bytes.data());
}

/// Four numbers as labels.
IpAddress takeReversedV4(std::string_view& name)
{
    std::string_view rest = name;
    std::uint32_t address = 0;
    for (int i = 0; i < 4; ++i) {
        const std::string_view label = takeLabel(rest);
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), value);
        if (label.empty() || label.size() > 3 || error != std::errc() || end != label.data() + label.size() || value > 255)
            return {};
        address |= value << (8 * i);
    }
    name = rest;
    return IpAddress::v4(address);
}

/// The address in front of a reversed name, taken off it. The longer form first: its digits are numbers, too.
IpAddress takeReversed(std::string_view& name)
{
    const IpAddress v6 = takeReversedV6(name);
    return v6.known() ? v6 : takeReversedV4(name);
}

std::uint64_t keyOf(const IpAddress& client, std::uint16_t port, const IpAddress& server, const WireMessage& message)
{
    std::uint64_t key = std::hash<IpAddress>()(client);
    for (const std::uint64_t part : {std::uint64_t{std::hash<IpAddress>()(server)}, std::uint64_t{port} << 32 | message.id,
                                     std::uint64_t{std::hash<std::string>()(message.question)}, std::uint64_t{message.questionType}})
        key = (key ^ part ^ key >> 31) * 0x9e3779b97f4a7c15U;
    return key;
}

std::string answerText(const WireMessage& message)
{
    std::string text;
    for (const WireRecord& record : message.answers) {
        if (record.text.empty() || text.size() + record.text.size() > maxAnswerBytes)
            continue;
        text += (text.empty() ? "" : ", ") + record.text;
    }
    return text;
}

} // namespace

IpAddress reverseAddress(std::string_view name)
{
    const IpAddress address = takeReversed(name);
    return name == "in-addr.arpa" || name == "ip6.arpa" ? address : IpAddress();
}

LookupKind lookupKind(std::string_view name, std::uint16_t type)
{
    if (type == dns::typeMx)
        return LookupKind::Mx;
    if (type == dns::typePtr)
        return reverseAddress(name).known() ? LookupKind::Reverse : LookupKind::Other; // else service discovery
    if (type == dns::typeA || type == dns::typeTxt) {
        std::string_view zone = name;
        if (takeReversed(zone).known() && zone.find('.') != std::string_view::npos && !zone.ends_with(".arpa"))
            return LookupKind::Blacklist;
        if (std::any_of(domainLists.begin(), domainLists.end(), [&](std::string_view list) { return endsWithZone(name, list); }))
            return LookupKind::Blacklist;
    }
    return type == dns::typeTxt ? LookupKind::Text : LookupKind::Other;
}

LookupKind DnsWatch::kindOf(const WireMessage& message) const
{
    const bool address = message.questionType == dns::typeA || message.questionType == dns::typeAaaa;
    if (address && m_mailHosts.contains(message.question))
        return LookupKind::MailHost;
    return lookupKind(message.question, message.questionType);
}

bool DnsWatch::message(std::string_view bytes, const IpAddress& source, std::uint16_t sourcePort, const IpAddress& destination,
                       std::uint16_t destinationPort, const Packet& packet)
{
    WireMessage message;
    if (!parseDns(bytes, message) || message.opcode != 0 || message.question.empty())
        return false;
    const bool fromServer = message.response && sourcePort == dnsPort;
    if (!fromServer && (message.response || destinationPort != dnsPort))
        return false;
    const LookupKind kind = kindOf(message);
    if (fromServer && kind == LookupKind::Other)
        return false;
    const std::uint64_t key = fromServer ? keyOf(destination, destinationPort, source, message) : keyOf(source, sourcePort, destination, message);
    const bool told = wasTold(key, packet.time);
    if (!fromServer) {
        Question question{packet.offset, packet.time, source, destination, std::move(message.question), message.questionType, kind};
        if (kind == LookupKind::Other) {
            if (!told)
                report(question, -1, {}); // counted, whatever the answer
            setTold(key, packet.time);
            return false;
        }
        if (!told)
            asked(key, std::move(question));
        return true;
    }
    const auto found = m_pending.find(key);
    if (found != m_pending.end()) {
        answered(found->second, message, packet);
        m_pending.erase(found);
    } else if (!told) { // the question was not captured
        answered({packet.offset, packet.time, destination, source, message.question, message.questionType, kind}, message, packet);
    }
    setTold(key, packet.time);
    return true;
}

bool DnsWatch::wasTold(std::uint64_t key, Micros time) const
{
    const Told& last = m_told[key % rememberedTold];
    return last.key == key && last.time != unknownTime && time != unknownTime && !isLongAfter(last.time, time, repeatSpan) &&
           !isLongAfter(time, last.time, repeatSpan);
}

void DnsWatch::asked(std::uint64_t key, Question question)
{
    if (!m_pending.try_emplace(key, std::move(question)).second)
        return; // asked again: the same look-up
    m_order.push_back(key);
    while (m_order.size() > maxPending) {
        const auto oldest = m_pending.find(m_order.front());
        m_order.pop_front();
        if (oldest == m_pending.end())
            continue;
        report(oldest->second, -1, {});
        m_pending.erase(oldest);
    }
}

void DnsWatch::answered(const Question& question, const WireMessage& message, const Packet& packet)
{
    report(question, message.rcode, answerText(message));
    for (const WireRecord& record : message.answers) {
        if (record.type == dns::typeMx && !record.target.empty()) {
            if (m_mailHosts.size() >= maxMailHosts)
                m_mailHosts.clear();
            m_mailHosts.insert(record.target);
        } else if (question.kind == LookupKind::MailHost && record.address.known()) {
            m_names.add(packet, record.address, question.name, {}, NameKind::Dns);
        } else if (question.kind == LookupKind::Reverse && record.type == dns::typePtr) {
            m_names.add(packet, reverseAddress(question.name), record.target, {}, NameKind::Dns);
        }
    }
    // An MX answer often brings the addresses along.
    for (const WireRecord& record : message.others)
        if (question.kind == LookupKind::Mx && record.address.known() && m_mailHosts.contains(record.name))
            m_names.add(packet, record.address, record.name, {}, NameKind::Dns);
}

void DnsWatch::report(const Question& question, int rcode, std::string_view answers)
{
    DnsQuery query;
    query.offset = question.offset;
    query.time = question.time;
    query.client = question.client;
    query.server = question.server;
    query.name = question.name;
    query.type = question.type;
    query.kind = question.kind;
    query.rcode = rcode;
    query.answers = answers;
    m_sink.dnsQuery(query);
}

void DnsWatch::finish()
{
    for (const std::uint64_t key : m_order)
        if (const auto found = m_pending.find(key); found != m_pending.end()) {
            report(found->second, -1, {});
            m_pending.erase(found);
        }
    m_order.clear();
}

} // namespace delist
