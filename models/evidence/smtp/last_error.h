// LastError: how Exchange writes down why a recipient failed or waits, in tracking's recipient status and in a queue's last error:
// "[{LRT=…};{LED=550 5.7.1 …};{MSG=…};{FQDN=mx.partner.example};{IP=198.51.100.7}]", in either order, with or without the bracket.
#pragma once
#include <string_view>

namespace delist::smtp {

/// Views into the text.
struct LastError
{
    std::string_view said;    ///< LED: what the server answered, or Exchange's own words
    std::string_view server;  ///< FQDN: who that was
    std::string_view address; ///< IP: its address, never the one that it refused
};

/// Empty fields where the text is written otherwise, or is cut.
LastError readLastError(std::string_view text);

/// What was said: of a last error its words, else the whole text.
std::string_view saidIn(std::string_view text);

} // namespace delist::smtp
