// What a message of Cisco's ASA says in words: its number, the two sides of a connection in the forms that messages write them, protocol,
// duration. A detail of cisco_asa.cpp.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist::cisco {

struct Marker
{
    int number = 0;          ///< 302013; 0: none there
    std::string_view text;   ///< behind "%ASA-6-302013: "
    Micros written = unknownTime; ///< of ASDM alone: when, as the device's clock showed it
};
/// "%ASA-6-302013: …", also of PIX, FTD and FWSM, anywhere in the line; or a line as ASDM's log viewer saves it,
/// "6|Mar 12 2024|09:00:00|302013|source|port|destination|port|…".
Marker markerOf(std::string_view text);

/// "outside:198.51.100.7/25 (203.0.113.5/25)(CORP\bob)": one side as most messages write it.
struct Side
{
    Endpoint endpoint;
    Endpoint mapped;
    std::string_view name; ///< that stands in the place of the address
    std::string_view user;
    [[nodiscard]] bool isAddress() const { return endpoint.address.known(); }
};

/// Null, or why the two sides of a message cannot be told from it.
const char* readSides(std::string_view text, std::string_view first, std::string_view second, Side& a, Side& b);
/// Of a connection; where its state is bypassed (302303), who opened it comes first.
const char* readOpened(std::string_view text, Side& a, Side& b);
/// The line was cut before what always stands behind the sides: the translated address of a Built (\p opening), the duration of a
/// Teardown. A port or an address may be cut then, and would be of another machine.
bool endsWithinSides(std::string_view text, bool opening);
/// Where "inside/10.0.0.5(1025)(CORP\bob smith, 7:tag)" begins in what stands before the arrow of an access-list message.
std::string_view listSideIn(std::string_view text);
/// "interface/address(port)[(user, number:tag)]", also with a blank before the user.
Side listSideOf(std::string_view text);

/// The protocol of a Deny: the word before the addresses, or what the message is always about.
std::uint8_t protocolOf(std::string_view text);
/// What stands in the first pair of quotes.
std::string_view quoted(std::string_view text);
/// The word behind \p word.
std::string_view wordAfter(std::string_view text, std::string_view word);
/// "0:02:10", "26:00:01", in milliseconds.
std::int64_t durationMs(std::string_view text);

} // namespace delist::cisco
