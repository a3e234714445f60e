#include "evidence/captures/tls_handshake.h"
#include "evidence/captures/bytes.h"
#include <algorithm>
#include <memory>
#include <openssl/x509v3.h>
#include <vector>

namespace delist {

namespace {

constexpr std::size_t maxNames = 20;
constexpr std::size_t maxNameBytes = 253; ///< RFC 1035 section 2.3.4

enum RecordType : std::uint8_t { ChangeCipherSpec = 20, Alert = 21, Handshake = 22, ApplicationData = 23 };
enum MessageType : std::uint8_t { ClientHello = 1, ServerHello = 2, Certificate = 11, ServerHelloDone = 14 };

/// Takes values with a length in front off the beginning; empty and failed() when they are not there.
class Fields
{
public:
    explicit Fields(std::string_view bytes) : m_bytes(bytes) {}

    std::string_view take(std::size_t count)
    {
        if (count > m_bytes.size()) {
            m_failed = true;
            m_bytes = {};
            return {};
        }
        const std::string_view part = m_bytes.substr(0, count);
        m_bytes.remove_prefix(count);
        return part;
    }
    std::size_t number(std::size_t octets)
    {
        std::size_t value = 0;
        for (const char c : take(octets))
            value = value << 8 | static_cast<std::uint8_t>(c);
        return value;
    }
    std::string_view sized(std::size_t octets) { return take(number(octets)); }
    [[nodiscard]] bool more() const { return !m_bytes.empty(); }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    std::string_view m_bytes;
    bool m_failed = false;
};

/// A name as it may stand in DNS; anything else is no name that can be trusted to be text.
bool plainName(std::string_view name)
{
    return !name.empty() && name.size() <= maxNameBytes && std::all_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) > 0x20 && c != 0x7f && c != ',';
    });
}

void addName(std::vector<std::string>& names, std::string_view name)
{
    if (plainName(name) && names.size() < maxNames && std::find(names.begin(), names.end(), name) == names.end())
        names.emplace_back(name);
}

std::string_view textOf(const ASN1_STRING* string)
{
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)), static_cast<std::size_t>(ASN1_STRING_length(string))};
}

} // namespace

/// Change cipher spec, alert, handshake or data, version 3.x (RFC 8446 section 5.1).
bool looksLikeTls(std::string_view bytes)
{
    return bytes.size() >= 2 && u8At(bytes, 0) >= ChangeCipherSpec && u8At(bytes, 0) <= ApplicationData && u8At(bytes, 1) == 0x03;
}

std::string certificateNames(std::string_view der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())), X509_free);
    if (!certificate)
        return {};
    std::vector<std::string> names;
    const X509_NAME* subject = X509_get_subject_name(certificate.get());
    const int place = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (place >= 0) {
        unsigned char* utf8 = nullptr;
        const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, place)));
        if (length > 0)
            addName(names, {reinterpret_cast<const char*>(utf8), static_cast<std::size_t>(length)});
        OPENSSL_free(utf8);
    }
    const std::unique_ptr<GENERAL_NAMES, decltype(&GENERAL_NAMES_free)> alternatives(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)), GENERAL_NAMES_free);
    for (int i = 0; alternatives && i < sk_GENERAL_NAME_num(alternatives.get()); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(alternatives.get(), i);
        if (name->type == GEN_DNS)
            addName(names, textOf(name->d.dNSName));
    }
    std::string joined;
    for (const std::string& name : names)
        joined += (joined.empty() ? "" : ", ") + name;
    return joined;
}

void TlsHandshake::data(std::string_view bytes)
{
    constexpr std::size_t headerBytes = 5;
    while (!bytes.empty() && !m_finished) {
        const std::size_t wanted = m_record.size() < headerBytes ? headerBytes : headerBytes + be16At(m_record, 3);
        const std::size_t part = std::min(wanted - m_record.size(), bytes.size());
        m_record.append(bytes.substr(0, part));
        bytes.remove_prefix(part);
        m_seenBytes += part;
        if (m_record.size() == headerBytes && !looksLikeTls(m_record))
            return finish();
        if (m_record.size() < headerBytes || m_record.size() < headerBytes + be16At(m_record, 3))
            continue;
        record(u8At(m_record, 0), std::string_view(m_record).substr(headerBytes));
        m_record.clear();
        if (m_seenBytes > maxHandshakeBytes)
            finish();
    }
}

void TlsHandshake::record(std::uint8_t type, std::string_view body)
{
    if (type != Handshake) // what follows is encrypted, or it failed
        return finish();
    m_handshake.append(body);
    while (m_handshake.size() >= 4 && !m_finished) {
        const std::size_t length = be32At(m_handshake, 0) & 0xffffff;
        if (length > maxHandshakeBytes)
            return finish();
        if (m_handshake.size() < 4 + length)
            return;
        message(u8At(m_handshake, 0), std::string_view(m_handshake).substr(4, length));
        m_handshake.erase(0, 4 + length);
    }
}

void TlsHandshake::message(std::uint8_t type, std::string_view body)
{
    switch (type) {
    case ClientHello:
        clientHello(body);
        finish();
        break;
    case ServerHello:
        break;
    case Certificate:
        certificate(body);
        finish();
        break;
    case ServerHelloDone:
        finish();
        break;
    default:
        break;
    }
}

void TlsHandshake::clientHello(std::string_view body)
{
    Fields hello(body);
    hello.take(2 + 32); // version, random
    hello.sized(1);     // session id
    hello.sized(2);     // cipher suites
    hello.sized(1);     // compression methods
    Fields extensions(hello.sized(2));
    while (extensions.more()) {
        const std::size_t type = extensions.number(2);
        Fields extension(extensions.sized(2));
        if (extensions.failed() || type != 0) // server_name
            continue;
        Fields list(extension.sized(2));
        while (list.more()) {
            const std::size_t kind = list.number(1);
            const std::string_view name = list.sized(2);
            if (kind == 0 && plainName(name) && m_serverName.empty())
                m_serverName = name;
        }
    }
}

void TlsHandshake::certificate(std::string_view body)
{
    Fields message(body);
    Fields list(message.sized(3));
    m_names = certificateNames(list.sized(3)); // the server's own comes first (RFC 5246 section 7.4.2)
}

void TlsHandshake::finish()
{
    m_finished = true;
    m_record = {};
    m_handshake = {};
}

} // namespace delist
