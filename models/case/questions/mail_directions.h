// Which way mail went where its ends do not tell, by the domains that are ours: who writes to whom. What a line or the ends of a
// dialogue say is done as rows arrive (CaseWriter, settings_store.h); this looks at all deliveries of a message, so it comes after.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/database.h"

namespace delist {

/// What a server sent on to a next hop that the log does not name goes where its recipients are, and so does what a message trace of
/// Exchange Online tells. Mail of a stranger, for nobody but us, came in although no stranger handed it over: one of our declared
/// servers did (a gateway, the server in front), a host inside that hands over mail of many strangers (a filter nobody declared), or the log does not tell who did (qmail). That takes domains. What a
/// server says became of mail that came in, came in.
/// True when a row changed. Inside a transaction.
bool directMail(Database& database, const OrganisationMap& organisation);

/// Messages that a join may change have the direction again that their own rows give them. Before the joins.
void forgetHandedOver(Database& database);

} // namespace delist
