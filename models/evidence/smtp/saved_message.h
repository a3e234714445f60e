// What servers say of a message when they take it (RFC 5321 section 4.5.4 leaves the text to them).
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

namespace delist::smtp {

/// The Message-ID in MDaemon's "250 Ok, message saved <Message-ID: a@b>", in newer versions "<Message-ID: <a@b>>", with its brackets.
/// Empty where there is none.
inline std::string savedMessageId(std::string_view reply)
{
    constexpr std::string_view before = "<Message-ID: ";
    const std::size_t at = reply.find(before);
    if (at == std::string_view::npos)
        return {};
    reply.remove_prefix(at + before.size());
    std::string id = reply.starts_with('<') ? "" : "<";
    id += reply;
    return id.substr(0, std::min(id.find('>'), id.size() - 1) + 1);
}

} // namespace delist::smtp
