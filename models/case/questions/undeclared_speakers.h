// UndeclaredSpeakers: addresses of which the case does not know whether they are ours, and which speak SMTP to many others of
// that kind: workstations with public addresses, or our own outside address, where nobody has said which networks are ours.
// Not: who connects to our servers, and a stranger who tries the addresses around ours.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/database.h"
#include "evidence/records.h"
#include <string>
#include <vector>

namespace delist {

struct UndeclaredSpeaker
{
    RowId host = 0;
    std::string address;
    Vantage vantage = Vantage::Firewall;
    std::int64_t reached = 0; ///< different addresses on port 25, not always denied; in a capture: that answered
};

/// Those with most destinations first, each in the vantage that saw most of them; at most \p most. From the roll-up of peers,
/// firewall logs and captures only. Throws DatabaseError.
std::vector<UndeclaredSpeaker> undeclaredSpeakers(Database& database, const CaseSettings& settings, std::size_t most);

} // namespace delist
