// What the forms of Check Point's logs have in common: hosts that are shown by name, services that are names, numbers or
// both, and the lines that "fw log" prints.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist::checkpoint {

/// "mail.example (192.0.2.8)", "192.0.2.8"; empty for a host that is only named.
std::string_view addressIn(std::string_view host);

/// "smtp (TCP/25)", "TCP/25", "smtp", "25": the destination's port, and the protocol where it is told.
void readService(std::string_view text, Connection& record);

/// Whether a log of this product (blade) is about a connection of its own. What IPS, Anti-Bot and the like say is about one
/// that the firewall's own log tells of.
bool isOfConnections(std::string_view product);

/// "{0x5c9e1a2b,0x4,0x650aa8c0,0x1}": what a log and its later updates have in common; 0 for none.
std::uint64_t logIdOf(std::string_view text);

/// "[21Aug2007 ]12:00:00 [5 N/A 1 ]accept gw >eth0 [alert ]key: value; …", as "fw log" prints it.
struct FwLogLine
{
    Micros midnight = unknownTime; ///< local; unknown when the line has no date
    Micros ofDay = 0;
    std::string_view action;
    std::string_view pairs;
    bool plainPairs = false; ///< of FireWall-1 4: "src 10.0.0.5 dst 192.0.2.8 service smtp", without colons
};
/// False when \p text does not begin so.
bool readFwLogLine(std::string_view text, FwLogLine& out);
/// "Date: Nov 15, 2007", alone on its line above those of a day: midnight. unknownTime for anything else.
Micros fwLogDay(std::string_view text);

/// "0:10:00", "600" (seconds), as accounting says how long a connection has taken; unknownTime when it is neither.
Micros elapsedTime(std::string_view text);
/// Logs of accounting tell the beginning, and are written at the end, or again and again with the time of the beginning: moves
/// \p record there, and its end to the last that is known of it.
void tellSpan(Connection& record, Micros start, Micros elapsed);

/// Said when rows name hosts.
inline constexpr std::string_view namesNote = "Some rows name a host instead of its address, which is then unknown; export without "
                                              "resolving names (\"fw log -n\", \"fwm logexport -n\").";
inline constexpr const char* onlyNames = "source and destination are names without an address: export without resolving them (-n)";

} // namespace delist::checkpoint
