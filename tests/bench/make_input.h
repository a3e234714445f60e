// Large inputs for the benchmarks, written by the sample incident's writers: the same traffic shapes, more of it.
#pragma once
#include <cstdint>
#include <string>

namespace delist::bench {

/// Exchange receive log: about one session of one or two messages per 2.4 kB.
void makeReceiveLog(const std::string& path, std::uint64_t bytes);
/// ISA 2006 W3C log: web traffic, one flow in ten is SMTP.
void makeIsaLog(const std::string& path, std::uint64_t bytes);
/// Postfix through syslog: about eight lines per message, one in ten is deferred, bounced or refused.
void makePostfixLog(const std::string& path, std::uint64_t bytes);
/// Ethernet pcap: about one byte in ten is SMTP, the rest web traffic.
void makeCapture(const std::string& path, std::uint64_t bytes);

} // namespace delist::bench
