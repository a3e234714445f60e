// GenuineSenders: addressees of our null-sender mail who are known to have written the mail that it answers, as the temporary table
// genuine_sender(victim): no strangers. Told by the evidence alone: they wrote to people here whose mailboxes are in use, or their
// mail came from the network or the server that takes what we answer. What is forged comes from elsewhere, and for mailboxes that nobody uses.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/scoped_table.h"

namespace delist {

class GenuineSenders
{
public:
    GenuineSenders(Database& database, const OrganisationMap& organisation);
    /// The same, where BounceFunctions of the organisation live already.
    GenuineSenders(Database& database, bool hasDomains);

private:
    void fill(Database& database, bool hasDomains);

    ScopedTable m_table;
};

} // namespace delist
