// What an address says outside under names that are not the organisation's. Behind NAT the mail server and everybody else have one
// address; the names that they greet with tell them apart. A name under which our own senders write is ours, whatever it is.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/prepared_queries.h"
#include "evidence/records.h"
#include <string>
#include <utility>
#include <vector>

namespace delist {

struct ForeignGreetings
{
    std::int64_t all = 0;        ///< dialogues of the address, whatever the name
    std::int64_t sessions = 0;   ///< of those, with such a name
    std::int64_t unqualified = 0; ///< of these, with a name that is none of DNS ("win-pc", "[192.168.1.20]")
    std::int64_t destinations = 0;
    std::int64_t messages = 0;   ///< that name a sender
    std::int64_t unrelated = 0;  ///< of these, whose sender's domain has nothing to do with the name
    std::int64_t recipients = 0;
    std::int64_t rejected = 0;   ///< of them, for good
    std::vector<std::string> names;   ///< most used first
    std::vector<std::string> domains; ///< of foreign senders, most used first
    Micros first = unknownTime;
    Micros last = unknownTime;
};

/// \p ours: names and addresses that are known to be a mail server's, or of another host whom we know.
ForeignGreetings foreignGreetings(PreparedQueries& queries, RowId host, Vantage vantage, const OrganisationMap& organisation,
                                  const std::vector<std::string>& ours);

/// When a mail log tells of dialogues with outside servers that \p host opened and greeted in: the first and the last; unknown when it does not.
std::pair<Micros, Micros> loggedGreetings(PreparedQueries& queries, RowId host);

} // namespace delist
