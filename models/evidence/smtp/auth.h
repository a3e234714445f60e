// Who logs on in an SMTP AUTH exchange (RFC 4954), from its base64 parts. Identities only: a password is never
// returned.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace delist::smtp {

/// RFC 4648 base64, padding optional, blanks not allowed. None when it is no base64.
std::optional<std::string> decodeBase64(std::string_view text);

/// Identity in the response of AUTH PLAIN (RFC 4616): the authentication identity, else the authorisation identity.
std::optional<std::string> plainIdentity(std::string_view base64);

/// Identity in the first response of AUTH LOGIN: the user name.
std::optional<std::string> loginIdentity(std::string_view base64);

/// The text of a 334 asks for the user name, for the password ("VXNlcm5hbWU6", "UGFzc3dvcmQ6").
bool asksUser(std::string_view base64);
bool asksPassword(std::string_view base64);

/// Identity in the argument of AUTH with an initial response ("PLAIN AGEAYg==", "LOGIN dXNlcg=="); none when there is
/// none.
std::optional<std::string> initialIdentity(std::string_view authArgument);

} // namespace delist::smtp
