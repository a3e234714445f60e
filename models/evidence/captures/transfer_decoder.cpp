#include "evidence/captures/transfer_decoder.h"
#include "evidence/smtp/command.h"
#include <cstring>

namespace delist {

namespace {

constexpr std::uint8_t notBase64 = 0xff;

constexpr std::array<std::uint8_t, 256> makeValues()
{
    std::array<std::uint8_t, 256> values{};
    for (auto& value : values)
        value = notBase64;
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::uint8_t>(i);
    return values;
}

constexpr std::array<std::uint8_t, 256> base64Values = makeValues();

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = static_cast<char>(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

} // namespace

TransferDecoder::TransferDecoder(std::string_view encoding)
{
    encoding = smtp::trimmed(encoding);
    m_encoding = smtp::equalsNoCase(encoding, "base64")             ? Encoding::Base64
                 : smtp::equalsNoCase(encoding, "quoted-printable") ? Encoding::QuotedPrintable
                                                                    : Encoding::Identity;
}

void TransferDecoder::line(std::string_view text)
{
    switch (m_encoding) {
    case Encoding::Base64:
        return base64(text);
    case Encoding::QuotedPrintable:
        return quotedPrintable(text);
    case Encoding::Identity:
        if (m_lineEndDue)
            put("\r\n");
        m_lineEndDue = true;
        put(text);
        break;
    }
}

void TransferDecoder::base64(std::string_view text)
{
    for (const char c : text) {
        const std::uint8_t value = base64Values[static_cast<std::uint8_t>(c)];
        if (value == notBase64) {
            m_padded = m_padded || c == '=';
            continue; // RFC 2045 section 6.8: what is not of the alphabet is looked past
        }
        if (m_padded) { // another piece was put behind a padded one
            m_padded = false;
            m_symbols = 0;
        }
        m_bits = m_bits << 6 | value;
        switch (++m_symbols) {
        case 2:
            put(static_cast<char>(m_bits >> 4));
            break;
        case 3:
            put(static_cast<char>(m_bits >> 2));
            break;
        case 4:
            put(static_cast<char>(m_bits));
            m_symbols = 0;
            break;
        default:
            break;
        }
    }
}

void TransferDecoder::quotedPrintable(std::string_view text)
{
    if (m_lineEndDue)
        put("\r\n");
    const std::size_t last = text.find_last_not_of(" \t"); // blanks at the end were added on the way
    text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    m_lineEndDue = text.empty() || text.back() != '=';
    if (!m_lineEndDue)
        text.remove_suffix(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            put(static_cast<char>(hexValue(text[i + 1]) << 4 | hexValue(text[i + 2])));
            i += 2;
        } else {
            put(text[i]);
        }
    }
}

void TransferDecoder::put(char c)
{
    if (m_buffered == m_buffer.size())
        flush();
    m_buffer[m_buffered++] = c;
    ++m_sizeBytes;
}

void TransferDecoder::put(std::string_view bytes)
{
    if (bytes.empty())
        return;
    if (m_buffered + bytes.size() > m_buffer.size())
        flush();
    if (bytes.size() > m_buffer.size()) {
        m_digest.add(bytes);
    } else {
        std::memcpy(m_buffer.data() + m_buffered, bytes.data(), bytes.size());
        m_buffered += bytes.size();
    }
    m_sizeBytes += static_cast<std::int64_t>(bytes.size());
}

void TransferDecoder::flush()
{
    m_digest.add({m_buffer.data(), m_buffered});
    m_buffered = 0;
}

std::string TransferDecoder::sha256()
{
    flush();
    return m_digest.hex();
}

} // namespace delist
