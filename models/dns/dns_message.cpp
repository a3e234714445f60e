#include "dns/dns_message.h"
#include <algorithm>

namespace delist {
namespace {

constexpr std::size_t maxNameBytes = 255; // RFC 1035 section 2.3.4
constexpr int maxCnames = 8;
constexpr int maxRecords = 8192; // 64 KiB hold no more; a bound all the same

class Cursor
{
public:
    explicit Cursor(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool has(std::size_t count) const { return m_bytes.size() - m_at >= count; }
    [[nodiscard]] std::size_t at() const { return m_at; }
    void moveTo(std::size_t at) { m_at = std::min(at, m_bytes.size()); }
    std::optional<std::uint16_t> u16()
    {
        if (!has(2))
            return std::nullopt;
        const auto value = static_cast<std::uint16_t>(m_bytes[m_at] << 8 | m_bytes[m_at + 1]);
        m_at += 2;
        return value;
    }
    std::optional<std::uint32_t> u32()
    {
        if (!has(4))
            return std::nullopt;
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i)
            value = value << 8 | m_bytes[m_at + i];
        m_at += 4;
        return value;
    }
    /// A domain name, compressed or not. Pointers must go backwards, so a loop cannot be made.
    std::optional<std::string> name()
    {
        std::string text;
        std::size_t at = m_at;
        std::size_t end = 0; // where the name ends in the stream; 0 until the first pointer
        std::size_t lowest = m_at;
        std::size_t wire = 0;
        for (;;) {
            if (at >= m_bytes.size())
                return std::nullopt;
            const std::uint8_t length = m_bytes[at];
            if ((length & 0xC0) == 0xC0) {
                if (at + 1 >= m_bytes.size())
                    return std::nullopt;
                if (end == 0)
                    end = at + 2;
                const std::size_t target = static_cast<std::size_t>(length & 0x3F) << 8 | m_bytes[at + 1];
                if (target >= lowest)
                    return std::nullopt;
                lowest = at = target;
                continue;
            }
            if (length & 0xC0)
                return std::nullopt;
            ++at;
            if (length == 0)
                break;
            wire += length + 1U;
            if (wire > maxNameBytes || at + length > m_bytes.size())
                return std::nullopt;
            if (!text.empty())
                text += '.';
            for (std::size_t i = 0; i < length; ++i)
                append(text, m_bytes[at + i]);
            at += length;
        }
        m_at = end != 0 ? end : at;
        return text;
    }

private:
    static void append(std::string& text, std::uint8_t byte)
    {
        if (byte >= 'A' && byte <= 'Z') {
            text += static_cast<char>(byte + 32);
        } else if (byte > 0x20 && byte < 0x7F && byte != '.' && byte != '\\') {
            text += static_cast<char>(byte);
        } else {
            text += '\\';
            text += static_cast<char>('0' + byte / 100);
            text += static_cast<char>('0' + byte / 10 % 10);
            text += static_cast<char>('0' + byte % 10);
        }
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;
};

std::string textOf(std::span<const std::uint8_t> data, std::size_t most)
{
    std::string text;
    std::size_t at = 0;
    while (at < data.size() && text.size() < most) {
        const std::size_t length = std::min<std::size_t>(data[at], data.size() - at - 1);
        text.append(reinterpret_cast<const char*>(data.data()) + at + 1, length);
        at += length + 1;
    }
    if (text.size() > most)
        text.resize(most);
    return text;
}

/// A name inside a record's data; it may be compressed, so the whole message is needed.
std::optional<std::string> nameAt(std::span<const std::uint8_t> bytes, std::size_t at)
{
    Cursor cursor(bytes);
    cursor.moveTo(at);
    return cursor.name();
}

std::string hexOf(std::span<const std::uint8_t> data)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (const std::uint8_t byte : data.first(std::min<std::size_t>(data.size(), maxDnsRecordBytes / 2))) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

std::uint32_t sane(std::uint32_t ttl)
{
    return ttl > 0x7FFFFFFFU ? 0 : ttl; // RFC 2181 section 8
}

struct Record
{
    std::string owner;
    std::uint16_t type = 0;
    std::uint16_t recordClass = 0;
    std::uint32_t ttl = 0;
    std::size_t data = 0;
    std::size_t length = 0;
};

std::optional<Record> readRecord(Cursor& cursor)
{
    Record record;
    auto owner = cursor.name();
    if (!owner)
        return std::nullopt;
    const auto type = cursor.u16();
    const auto recordClass = cursor.u16();
    const auto ttl = cursor.u32();
    const auto length = cursor.u16();
    if (!type || !recordClass || !ttl || !length || !cursor.has(*length))
        return std::nullopt;
    record.owner = std::move(*owner);
    record.type = *type;
    record.recordClass = *recordClass;
    record.ttl = sane(*ttl);
    record.data = cursor.at();
    record.length = *length;
    cursor.moveTo(record.data + record.length);
    return record;
}

void keepSmaller(std::optional<std::uint32_t>& ttl, std::uint32_t value)
{
    ttl = ttl ? std::min(*ttl, value) : value;
}

/// A record's data by its type; nothing when it cannot be read or the type is not read here.
std::optional<DnsRecord> readData(const Record& record, std::span<const std::uint8_t> bytes)
{
    const auto data = bytes.subspan(record.data, record.length);
    DnsRecord read;
    read.type = static_cast<DnsType>(record.type);
    read.ttl = record.ttl;
    switch (read.type) {
    case DnsType::A:
        if (data.size() != 4)
            return std::nullopt;
        read.address = IpAddress::v4(static_cast<std::uint32_t>(data[0]) << 24 | static_cast<std::uint32_t>(data[1]) << 16 |
                                     static_cast<std::uint32_t>(data[2]) << 8 | data[3]);
        return read;
    case DnsType::Aaaa:
        if (data.size() != 16)
            return std::nullopt;
        read.address = IpAddress::v6(data.data());
        return read;
    case DnsType::Mx:
        if (data.size() < 3)
            return std::nullopt;
        read.preference = static_cast<std::uint16_t>(data[0] << 8 | data[1]);
        break;
    case DnsType::Txt:
        read.text = textOf(data, maxDnsRecordBytes);
        return read;
    case DnsType::Ptr:
    case DnsType::Ns:
    case DnsType::Cname:
        break;
    case DnsType::Tlsa: // RFC 6698 section 2.1
        if (data.size() < 4)
            return std::nullopt;
        read.text = std::to_string(data[0]) + ' ' + std::to_string(data[1]) + ' ' + std::to_string(data[2]) + ' ' +
                    hexOf(data.subspan(3));
        return read;
    case DnsType::Caa: { // RFC 8659 section 4.1
        if (data.size() < 2 || data[1] == 0 || data.size() < 2U + data[1])
            return std::nullopt;
        read.preference = data[0];
        const char* const text = reinterpret_cast<const char*>(data.data());
        read.text = std::string(text + 2, data[1]) + ' ' +
                    std::string(text + 2 + data[1], std::min(data.size() - 2 - data[1], maxDnsTextBytes));
        return read;
    }
    default:
        return std::nullopt;
    }
    auto name = nameAt(bytes, record.data + (read.type == DnsType::Mx ? 2 : 0));
    if (!name)
        return std::nullopt;
    read.text = std::move(*name);
    return read;
}

/// Takes an answer record that belongs to `wanted`, the name asked or what its CNAMEs led to.
void takeAnswer(DnsMessage& message, const Record& record, std::span<const std::uint8_t> bytes)
{
    const auto data = bytes.subspan(record.data, record.length);
    ++message.matching;
    keepSmaller(message.ttl, record.ttl);
    if (message.records.size() < maxDnsRecords)
        if (auto read = readData(record, bytes))
            message.records.push_back(std::move(*read));
    if (record.type == static_cast<std::uint16_t>(DnsType::A)) {
        if (data.size() != 4) {
            --message.matching;
        } else if (message.addresses.size() < maxDnsAddresses) {
            message.addresses.push_back(static_cast<std::uint32_t>(data[0]) << 24 |
                                        static_cast<std::uint32_t>(data[1]) << 16 |
                                        static_cast<std::uint32_t>(data[2]) << 8 | data[3]);
        } else {
            ++message.addressesLeftOut;
        }
    } else if (record.type == static_cast<std::uint16_t>(DnsType::Txt) && message.texts.size() < maxDnsTexts) {
        message.texts.push_back(textOf(data, maxDnsTextBytes));
    }
}

/// RFC 2308 section 5: a negative answer lives for the smaller of the SOA's own TTL and its MINIMUM field.
void takeNegativeTtl(DnsMessage& message, const Record& record, std::span<const std::uint8_t> bytes)
{
    Cursor cursor(bytes.first(record.data + record.length));
    cursor.moveTo(record.data);
    if (!cursor.name() || !cursor.name() || !cursor.has(20))
        return;
    cursor.moveTo(cursor.at() + 16);
    if (const auto minimum = cursor.u32())
        message.ttl = std::min(record.ttl, sane(*minimum));
}

} // namespace

std::optional<DnsMessage> parseDnsMessage(std::span<const std::uint8_t> bytes)
{
    Cursor cursor(bytes);
    const auto id = cursor.u16();
    const auto flags = cursor.u16();
    const auto questions = cursor.u16();
    const auto answers = cursor.u16();
    const auto authorities = cursor.u16();
    const auto additionals = cursor.u16();
    if (!additionals || *questions != 1)
        return std::nullopt;
    DnsMessage message;
    message.id = *id;
    message.response = *flags & 0x8000;
    message.truncated = *flags & 0x0200;
    message.rcode = *flags & 0x000F;
    auto question = cursor.name();
    const auto type = cursor.u16();
    if (!question || !type || !cursor.u16())
        return std::nullopt;
    message.question = std::move(*question);
    message.questionType = *type;

    std::string wanted = message.question;
    int cnames = 0;
    const int count = std::min<int>(*answers, maxRecords);
    for (int i = 0; i < count; ++i) {
        const auto record = readRecord(cursor);
        if (!record)
            return message;
        if (record->recordClass != 1 || record->owner != wanted)
            continue;
        if (record->type == message.questionType) {
            takeAnswer(message, *record, bytes);
        } else if (record->type == static_cast<std::uint16_t>(DnsType::Cname) && cnames < maxCnames) {
            Cursor target(bytes);
            target.moveTo(record->data);
            if (auto name = target.name()) {
                wanted = std::move(*name);
                message.viaCname = true;
                keepSmaller(message.ttl, record->ttl);
                ++cnames;
            }
        }
    }
    if (message.matching == 0) {
        message.ttl.reset();
        for (int i = 0; i < std::min<int>(*authorities, maxRecords); ++i) {
            const auto record = readRecord(cursor);
            if (!record)
                break;
            if (record->type == static_cast<std::uint16_t>(DnsType::Soa)) {
                takeNegativeTtl(message, *record, bytes);
                break;
            }
        }
    }
    return message;
}

DnsOutcome outcomeOf(const DnsMessage& message)
{
    switch (message.rcode) {
    case 0:
        return message.matching > 0 ? DnsOutcome::Answer : DnsOutcome::NoData;
    case 1:
        return DnsOutcome::FormatError;
    case 2:
        return DnsOutcome::ServerFailure;
    case 3:
        return DnsOutcome::NxDomain;
    case 4:
        return DnsOutcome::NotImplemented;
    case 5:
        return DnsOutcome::Refused;
    default:
        return DnsOutcome::OtherError;
    }
}

std::string rcodeText(int rcode)
{
    static const char* const names[] = {"NOERROR",  "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED",
                                        "YXDOMAIN", "YXRRSET", "NXRRSET",  "NOTAUTH",  "NOTZONE"};
    if (rcode < 0)
        return {};
    if (rcode < static_cast<int>(std::size(names)))
        return names[rcode];
    return "RCODE" + std::to_string(rcode);
}

std::string addressText(std::uint32_t address)
{
    return std::to_string(address >> 24) + '.' + std::to_string(address >> 16 & 0xFF) + '.' +
           std::to_string(address >> 8 & 0xFF) + '.' + std::to_string(address & 0xFF);
}

} // namespace delist
