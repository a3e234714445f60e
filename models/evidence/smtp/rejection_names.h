// What a refusal names: links, addresses, the zones of lists, domains. A detail of rejection_text.cpp.
#pragma once
#include "evidence/ip_address.h"
#include "evidence/smtp/rejection_search.h"
#include <optional>

namespace delist::smtp {

/// The first one; of several the one that leads to a list.
std::string_view findLink(const RejectionWords& text);
/// The address that is meant: after the words for a client, in brackets, in the link; never an error code that looks alike.
std::optional<IpAddress> findAddress(const RejectionWords& text, std::string_view link);
/// "IP 192.0.2.1 has been blocked": what is blocked is an address, not the message.
bool blocksAddress(const RejectionWords& text);
/// "listed at ZONE" of a list that is not known by name.
bool namesListedAt(const RejectionWords& text);
/// "blocked using ZONE", "listed at ZONE" …
std::string_view findZone(const RejectionWords& text);
/// The name that is meant when it is not the address: "[x]", "<x>" or the word after \p marker. Not the list's, nor one of the
/// \p provider itself, nor whom to write to.
std::string_view findDomain(const RejectionWords& text, std::size_t marker, std::string_view list, std::string_view provider);

} // namespace delist::smtp
