// Which record of a socket's owner (Windows Security 5156, Sysmon 3, a netstat listing) belongs to which connection: the same
// addresses and ports at the same time. What two witnesses say of a process: agreeing makes it surer, contradicting makes it
// doubtful and is told in words. Pure.
#pragma once
#include "case/witnesses/socket_store.h"
#include <span>

namespace delist {

/// \p owners and \p connections in any order. One entry for each connection that an owner's record belongs to.
std::vector<SocketMatch> matchSockets(const std::vector<SocketWitness>& owners, std::span<const OwnedConnection> connections);

} // namespace delist
