#include "evidence/captures/netbios.h"
#include "evidence/captures/bytes.h"
#include "evidence/captures/dns_wire.h"

namespace delist {

namespace {

constexpr std::uint16_t groupFlag = 0x8000;
constexpr std::size_t maxNames = 32;

/// A machine's own names end in these: workstation, server.
bool machineSuffix(std::uint8_t suffix)
{
    return suffix == 0x00 || suffix == 0x20;
}

/// Fifteen characters filled up with blanks, and a suffix.
std::string plainName(std::string_view sixteen)
{
    std::string name(sixteen.substr(0, 15));
    while (!name.empty() && (name.back() == ' ' || name.back() == '\0'))
        name.pop_back();
    for (const char c : name)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f)
            return {};
    return name;
}

/// First-level encoding (RFC 1001 section 14.1): each half byte as a letter; empty when it is none or no machine's.
std::string decodedName(std::string_view label)
{
    if (label.size() < 32)
        return {};
    std::string sixteen;
    for (std::size_t i = 0; i < 32; i += 2) {
        const int high = (label[i] | 0x20) - 'a';
        const int low = (label[i + 1] | 0x20) - 'a';
        if (high < 0 || high > 15 || low < 0 || low > 15)
            return {};
        sixteen.push_back(static_cast<char>(high << 4 | low));
    }
    return machineSuffix(static_cast<std::uint8_t>(sixteen[15])) ? plainName(sixteen) : std::string();
}

/// Flags and addresses, six bytes each.
void addAddresses(const WireRecord& record, std::vector<NetBiosName>& names)
{
    const std::string name = decodedName(record.name);
    for (std::size_t at = 0; at + 6 <= record.data.size() && !name.empty() && names.size() < maxNames; at += 6)
        if ((be16At(record.data, at) & groupFlag) == 0)
            names.push_back({IpAddress::v4(be32At(record.data, at + 2)), name, {}});
}

/// RFC 1002 section 4.2.18: count, names of sixteen bytes with flags, then the hardware address.
void addStatus(const WireRecord& record, std::vector<NetBiosName>& names)
{
    constexpr std::size_t entryBytes = 18;
    const std::string_view data = record.data;
    const std::size_t count = data.empty() ? 0 : u8At(data, 0);
    const std::size_t end = 1 + count * entryBytes;
    for (std::size_t at = 1; at + entryBytes <= data.size() && at < end && names.size() < maxNames; at += entryBytes) {
        if (!machineSuffix(u8At(data, at + 15)) || (be16At(data, at + 16) & groupFlag) != 0)
            continue;
        const std::string name = plainName(data.substr(at, 16));
        if (!name.empty() && (names.empty() || names.back().name != name))
            names.push_back({{}, name, end + 6 <= data.size() ? data.substr(end, 6) : std::string_view()});
    }
}

} // namespace

std::vector<NetBiosName> namesInNameService(std::string_view bytes)
{
    std::vector<NetBiosName> names;
    WireMessage message;
    if (!parseDns(bytes, message))
        return names;
    for (const WireRecord& record : message.answers) {
        if (record.type == dns::typeNetBios && message.rcode == 0)
            addAddresses(record, names);
        else if (record.type == dns::typeNetBiosStatus)
            addStatus(record, names);
    }
    constexpr int registration = 5;
    constexpr int refresh = 8;
    constexpr int alternativeRefresh = 9;
    constexpr int multiHomed = 15;
    // Opcodes have four bits here as in DNS; the flags behind them are other ones.
    if (!message.response && (message.opcode == registration || message.opcode == refresh ||
                              message.opcode == alternativeRefresh || message.opcode == multiHomed))
        for (const WireRecord& record : message.others)
            if (record.type == dns::typeNetBios)
                addAddresses(record, names);
    return names;
}

NetBiosName senderOfDatagram(std::string_view message)
{
    NetBiosName sender;
    if (message.size() < 14 + 34 || u8At(message, 0) < 0x10 || u8At(message, 0) > 0x12 || u8At(message, 14) != 32)
        return sender;
    sender.name = decodedName(message.substr(15, 32));
    sender.address = IpAddress::v4(be32At(message, 4));
    return sender;
}

} // namespace delist
