#include "evidence/captures/dns_wire.h"
#include "evidence/captures/bytes.h"

namespace delist {

namespace {

constexpr std::size_t headerBytes = 12;
constexpr std::size_t maxNameBytes = 255;
constexpr std::size_t maxRecords = 48;
constexpr std::size_t maxTextBytes = 512;

/// A name from \p at on, which moves behind it; compressed or not. False when it leaves the message or never ends.
bool readName(std::string_view message, std::size_t& at, std::string& name)
{
    name.clear();
    std::size_t place = at;
    std::size_t lowest = at; // pointers only go back, so that there is no loop
    bool jumped = false;
    for (;;) {
        if (place >= message.size())
            return false;
        const std::uint8_t length = u8At(message, place);
        if ((length & 0xc0) == 0xc0) {
            if (place + 1 >= message.size())
                return false;
            const std::size_t to = be16At(message, place) & 0x3fffU;
            if (to >= lowest)
                return false;
            if (!jumped)
                at = place + 2;
            jumped = true;
            lowest = place = to;
            continue;
        }
        if (length > 63)
            return false;
        if (length == 0) {
            if (!jumped)
                at = place + 1;
            return true;
        }
        if (place + 1 + length > message.size() || name.size() + length + 1 > maxNameBytes)
            return false;
        if (!name.empty())
            name += '.';
        for (const char c : message.substr(place + 1, length))
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        place += 1U + length;
    }
}

/// The character strings of a TXT record, joined (RFC 1035 section 3.3.14).
std::string joinedStrings(std::string_view data)
{
    std::string text;
    while (!data.empty() && text.size() < maxTextBytes) {
        const std::size_t length = u8At(data, 0);
        text += data.substr(1, length);
        data.remove_prefix(std::min(1 + length, data.size()));
    }
    return text.substr(0, maxTextBytes);
}

void readData(std::string_view message, std::size_t at, WireRecord& record)
{
    switch (record.type) {
    case dns::typeA:
        if (record.data.size() == 4)
            record.address = IpAddress::v4(be32At(record.data, 0));
        record.text = record.address.toString();
        break;
    case dns::typeAaaa:
        if (record.data.size() == 16)
            record.address = IpAddress::v6(reinterpret_cast<const std::uint8_t*>(record.data.data()));
        record.text = record.address.toString();
        break;
    case dns::typeMx:
        if (record.data.size() > 2) {
            const std::uint16_t preference = be16At(record.data, 0);
            at += 2;
            if (readName(message, at, record.target))
                record.text = std::to_string(preference) + ' ' + (record.target.empty() ? "." : record.target);
        }
        break;
    case dns::typeCname:
    case dns::typePtr:
        if (readName(message, at, record.target))
            record.text = record.target;
        break;
    case dns::typeTxt:
        record.text = joinedStrings(record.data);
        break;
    default:
        break;
    }
}

} // namespace

bool parseDns(std::string_view bytes, WireMessage& message)
{
    message = WireMessage();
    if (bytes.size() < headerBytes)
        return false;
    message.id = be16At(bytes, 0);
    const std::uint16_t flags = be16At(bytes, 2);
    message.response = flags & 0x8000;
    message.opcode = flags >> 11 & 0xf;
    message.rcode = flags & 0xf;
    const std::size_t questions = be16At(bytes, 4);
    const std::size_t answers = be16At(bytes, 6);
    const std::size_t records = answers + be16At(bytes, 8) + be16At(bytes, 10);
    if (questions > 16 || (questions == 0 && records == 0))
        return false;
    std::size_t at = headerBytes;
    std::string name;
    for (std::size_t i = 0; i < questions; ++i) {
        if (!readName(bytes, at, name) || at + 4 > bytes.size())
            return i > 0;
        if (i == 0) {
            message.question = name;
            message.questionType = be16At(bytes, at);
        }
        at += 4;
    }
    for (std::size_t i = 0; i < records && i < maxRecords; ++i) {
        WireRecord record;
        if (!readName(bytes, at, record.name) || at + 10 > bytes.size())
            break;
        record.type = be16At(bytes, at);
        const std::size_t length = be16At(bytes, at + 8);
        at += 10;
        if (at + length > bytes.size())
            break;
        record.data = bytes.substr(at, length);
        readData(bytes, at, record);
        at += length;
        (i < answers ? message.answers : message.others).push_back(std::move(record));
    }
    return true;
}

} // namespace delist
