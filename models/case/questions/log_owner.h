// Questions about the server that wrote a mail log which does not name its own address (Postfix, Exim, Sendmail). Throws DatabaseError.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <string>
#include <vector>

namespace delist {

/// An inside address, and how many of the outside addresses that the log's null-sender mail went to it connected to on port 25, by the
/// firewall and the captures; most first.
struct HopCaller
{
    std::string address;
    std::int64_t hops = 0;
};
struct HopCallers
{
    std::int64_t hops = 0; ///< of the log, at most 5,000 are looked at
    std::vector<HopCaller> callers;
};
HopCallers hopCallers(Database& database, RowId log);

/// The inside address that the log's dialogues themselves name as its own end; empty when they name none.
std::string ownEnd(Database& database, RowId log);
/// The log names \p address as somebody who hands mail to its server or takes it from there.
bool isPeerIn(Database& database, RowId log, const std::string& address);
/// The host that the lines of a log from syslog name; empty when it has no such lines.
std::string hostOfLog(Database& database, RowId log);
/// Inside addresses of that name: the same, or the same before the first dot where one of both ends there. Any case.
/// HELO names count where nothing else names anybody: a bot may greet in the server's name.
std::vector<std::string> insideHostsNamed(Database& database, const std::string& name);

/// The row of an address, made when nothing else told of it: the host that a finding blames is a host of the case.
RowId hostRow(Database& database, const std::string& address);

} // namespace delist
