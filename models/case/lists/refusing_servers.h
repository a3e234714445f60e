// RefusingServers: who refused in a session that ended before anybody was named as recipient (instead of a greeting, at EHLO). The text tells
// of some operators; else it is the server: by the name in its reply, by that which DNS answers in the evidence have for its address, at last by
// the address. Not kept from one time to the next: a later evidence may know the name.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Names the operators of all refusals of sessions that are about us. Inside the caller's transaction. Throws DatabaseError.
void nameRefusingServers(Database& database);

/// SQL: the server that session \p s was with, as text: the name that DNS answers have for it, else its address.
#define DELIST_SERVER_NAME(s) \
    "coalesce((SELECT min(x.value) FROM host_name n JOIN text x ON x.id = n.name WHERE n.host = " s ".server AND n.kind = 'dns')," \
    " (SELECT address FROM host WHERE id = " s ".server))"

} // namespace delist
