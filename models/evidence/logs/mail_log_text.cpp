#include "evidence/logs/mail_log_text.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/words.h"
#include <algorithm>

namespace delist::mail_log {

namespace {
bool isDigit(char c) { return c >= '0' && c <= '9'; }
} // namespace

Peer bracketedPeer(std::string_view text)
{
    Peer peer;
    // Near, or not at all: a line may be long.
    const std::size_t open = text.substr(0, 256).find('[');
    if (open == std::string_view::npos || text.substr(0, open).find(' ') != std::string_view::npos)
        return peer;
    const std::size_t close = text.substr(0, open + 81).find(']', open);
    if (close == std::string_view::npos)
        return peer;
    peer.name = text.substr(0, open);
    std::string_view inside = text.substr(open + 1, close - open - 1);
    if (inside.starts_with("IPv6:")) // as RFC 5321 writes it; Sendmail does
        inside.remove_prefix(5);
    if (const auto found = IpAddress::parse(inside))
        peer.endpoint.address = *found;
    peer.length = close + 1;
    if (peer.length + 1 < text.size() && text[peer.length] == ':' && isDigit(text[peer.length + 1])) {
        std::size_t end = peer.length + 1;
        unsigned port = 0;
        while (end < text.size() && isDigit(text[end]) && port < 65536)
            port = port * 10 + static_cast<unsigned>(text[end++] - '0');
        if (port < 65536) {
            peer.endpoint.port = static_cast<std::uint16_t>(port);
            peer.length = end;
        }
    }
    return peer;
}

std::string_view address(std::string_view text, std::size_t* length)
{
    if (!text.empty() && text.front() == '<') {
        std::size_t close = text.find('>');
        if (close != std::string_view::npos && text.size() > 1 && text[1] == '"') { // "a>b"@c
            const std::size_t quote = text.find('"', 2);
            if (quote != std::string_view::npos && quote > close)
                close = text.find('>', quote);
        }
        if (close == std::string_view::npos)
            close = text.size();
        if (length)
            *length = close < text.size() ? close + 1 : close;
        return close == 1 ? text.substr(0, 2) : text.substr(1, close - 1);
    }
    const std::size_t end = findEither(text, ',', ' ');
    if (length)
        *length = end;
    return text.substr(0, end);
}

std::string_view bracketed(std::string_view text, std::string_view name)
{
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos)
        return {};
    return address(text.substr(at + name.size() - 1));
}

RemoteReply replyOf(std::string_view text)
{
    RemoteReply result;
    result.text = text;
    if (const auto reply = smtp::parseReply(text)) {
        result.code = reply->code;
        result.enhanced = reply->enhanced;
    } else {
        result.enhanced = smtp::enhancedStatus(text);
    }
    return result;
}

RemoteReply remoteReply(std::string_view text)
{
    if (text.empty())
        return {};
    if (isDigit(text.front()))
        return replyOf(text);
    // "… said: 550 …", "… refused to talk to me: 554 …", "… after RCPT TO:<x>: 550 …": the first reply behind a colon.
    for (std::size_t at = text.find(": "); at != std::string_view::npos; at = text.find(": ", at + 2)) {
        std::string_view reply = text.substr(at + 2);
        if (!smtp::parseReply(reply))
            continue;
        if (const std::size_t end = reply.rfind(" (in reply to "); end != std::string_view::npos)
            reply = reply.substr(0, end);
        return replyOf(reply);
    }
    RemoteReply whole;
    whole.text = text;
    return whole;
}

std::int64_t number(std::string_view text)
{
    if (text.empty() || !isDigit(text.front()))
        return -1;
    std::int64_t value = 0;
    for (std::size_t i = 0; i < text.size() && isDigit(text[i]) && i < 18; ++i)
        value = value * 10 + (text[i] - '0');
    return value;
}

bool isLoopback(const IpAddress& address)
{
    if (!address.known())
        return false;
    if (address.isV4())
        return address.v4HostOrder() >> 24 == 127;
    const auto& bytes = address.bytes();
    for (std::size_t i = 0; i < 15; ++i)
        if (bytes[i] != 0)
            return false;
    return bytes[15] == 1;
}

} // namespace delist::mail_log
