#include "dns/check_target.h"
#include "evidence/ip_address.h"
#include <QUrl>
#include <algorithm>

namespace delist {
namespace {

constexpr qsizetype maxNameLength = 253;
constexpr int smallestRange = 120; // of 128: 256 addresses

QByteArray reversedOctets(std::uint32_t address)
{
    QByteArray label;
    for (int shift = 0; shift < 32; shift += 8) {
        if (shift > 0)
            label += '.';
        label += QByteArray::number(address >> shift & 0xFF);
    }
    return label;
}

QByteArray reversedNibbles(const std::array<std::uint8_t, 16>& bytes)
{
    static const char digits[] = "0123456789abcdef";
    QByteArray label;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
        if (!label.isEmpty())
            label += '.';
        label += digits[*byte & 0xF];
        label += '.';
        label += digits[*byte >> 4];
    }
    return label;
}

CheckTarget addressTarget(const IpAddress& address)
{
    CheckTarget target;
    target.kind = address.isV4() ? TargetKind::Ipv4 : TargetKind::Ipv6;
    target.text = QString::fromStdString(address.toString());
    target.label = address.isV4() ? reversedOctets(address.v4HostOrder()) : reversedNibbles(address.bytes());
    return target;
}

bool isAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isValidName(const QByteArray& name)
{
    if (name.isEmpty() || name.size() > maxNameLength)
        return false;
    for (const QByteArray& label : name.split('.')) {
        if (label.isEmpty() || label.size() > 63)
            return false;
        for (const char c : label) {
            const bool valid = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!valid)
                return false;
        }
    }
    return true;
}

void addRange(const IpNetwork& network, TargetList& list)
{
    const QString text = QString::fromStdString(network.toString());
    if (network.prefixLength < smallestRange) {
        list.warnings << QStringLiteral("%1 is too large to be asked address by address (at most 256): left out; name "
                                        "the addresses with --target")
                             .arg(text);
        return;
    }
    auto bytes = network.base.bytes();
    const int count = 1 << (128 - network.prefixLength);
    const int first = bytes[15] & ~(count - 1);
    if (count > 1)
        list.warnings << QStringLiteral("%1 is asked as %2 addresses").arg(text).arg(count);
    for (int i = 0; i < count; ++i) {
        bytes[15] = static_cast<std::uint8_t>(first + i);
        const IpAddress address = IpAddress::v6(bytes.data());
        CheckTarget target = addressTarget(address);
        target.notAsked = whyNotAsked(address);
        if (std::ranges::find(list.targets, target) == list.targets.end())
            list.targets.push_back(target);
    }
}

} // namespace

std::optional<QByteArray> domainName(const QString& text)
{
    QString name = text.trimmed().toLower();
    if (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    if (name.size() > maxNameLength)
        return std::nullopt;
    // toAce() refuses some names that DNS takes (underscores); plain ASCII needs no conversion.
    const QByteArray ace = isAscii(name) ? name.toLatin1() : QUrl::toAce(name).toLower();
    if (!isValidName(ace))
        return std::nullopt;
    return ace;
}

QString whyNotAsked(const IpAddress& address)
{
    const auto in = [&](const char* network) { return IpNetwork::parse(network)->contains(address); };
    struct Reserved
    {
        const char* network;
        const char* why;
    };
    static constexpr Reserved four[] = {
        {"10.0.0.0/8", "a private address (RFC 1918): the internet sees another one"},
        {"172.16.0.0/12", "a private address (RFC 1918): the internet sees another one"},
        {"192.168.0.0/16", "a private address (RFC 1918): the internet sees another one"},
        {"100.64.0.0/10", "an address behind a provider's NAT (RFC 6598): the internet sees another one"},
        {"127.0.0.0/8", "a loopback address"},
        {"169.254.0.0/16", "a link-local address"},
        {"0.0.0.0/8", "no address of a host"},
        {"224.0.0.0/4", "a multicast address"},
        {"240.0.0.0/4", "a reserved address"},
    };
    static constexpr Reserved six[] = {
        {"fc00::/7", "a private address (RFC 4193): the internet sees another one"},
        {"fe80::/10", "a link-local address"},
        {"ff00::/8", "a multicast address"},
        {"::1/128", "a loopback address"},
        {"::/128", "no address of a host"},
    };
    constexpr std::uint32_t testEntry = 127U << 24 | 2;
    if (address.isV4()) {
        if (address.v4HostOrder() == testEntry)
            return {};
        for (const Reserved& reserved : four) {
            if (in(reserved.network))
                return QLatin1String(reserved.why);
        }
        return {};
    }
    for (const Reserved& reserved : six) {
        if (in(reserved.network))
            return QLatin1String(reserved.why);
    }
    return {};
}

std::optional<CheckTarget> parseTarget(const QString& text)
{
    if (const auto address = IpAddress::parse(text.trimmed().toStdString())) {
        CheckTarget target = addressTarget(*address);
        target.notAsked = whyNotAsked(*address);
        return target;
    }
    const auto name = domainName(text);
    if (!name || !name->contains('.'))
        return std::nullopt;
    const QByteArray top = name->mid(name->lastIndexOf('.') + 1);
    if (std::all_of(top.begin(), top.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt; // a mistyped address
    CheckTarget target;
    target.text = QString::fromLatin1(*name);
    target.label = *name;
    return target;
}

CheckTarget testEntry(const QString& text, bool domainList)
{
    if (!domainList) {
        if (const auto address = IpAddress::parse(text.toStdString())) {
            CheckTarget target = addressTarget(*address);
            if (text.contains(QLatin1Char(':'))) {
                target.kind = TargetKind::Ipv6;
                target.text = text;
                target.label = reversedNibbles(address->bytes());
            }
            return target;
        }
    }
    CheckTarget target;
    target.text = text;
    target.label = text.toLower().toLatin1();
    return target;
}

QByteArray queryName(const CheckTarget& target, const QByteArray& zone)
{
    const QByteArray name = target.label + '.' + zone;
    return isValidName(name) ? name : QByteArray();
}

TargetList targetsFrom(const QStringList& texts)
{
    TargetList list;
    for (const QString& text : texts) {
        const auto target = parseTarget(text);
        const auto network = target ? std::nullopt : IpNetwork::parse(text.trimmed().toStdString());
        if (target) {
            if (std::ranges::find(list.targets, *target) == list.targets.end())
                list.targets.push_back(*target);
        } else if (network) {
            addRange(*network, list);
        } else {
            list.invalid << text;
        }
    }
    return list;
}

} // namespace delist
