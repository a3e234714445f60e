// GenuineSenders: addressees of our null-sender mail who are known to have written the mail that it answers, as the temporary table
// genuine_sender(victim): no strangers. Told by the evidence alone: they wrote to people here whose mailboxes are in use, or their
// mail came from the network or the server that takes what we answer. What is forged comes from elsewhere, and for mailboxes that nobody uses.
#pragma once
#include "case/sql/scoped_table.h"
#include <string>

namespace delist {

class GenuineSenders
{
public:
    /// \p candidates: condition over a bounce (bounce_conditions.h), whose functions must live; of those the addressees are looked at.
    GenuineSenders(Database& database, const std::string& candidates);

private:
    ScopedTable m_table;
};

} // namespace delist
