// mailbox_spelling: addresses that differ in the case of letters alone are one mailbox. Of a domain RFC 5321 section 2.4 says so; a
// local part may be another in theory, and is not on servers in use. Texts stay as their lines have them; this table says which of
// them are the same. It has rows only where a mailbox was met under more than one name.
// An account ("EXAMPLE\bob", "bob") is the mailbox of an address where the logs show it: who logged on by it has sent from the address that
// is its name in a domain of ours, and from one such address only. Accounts that never do stay apart: they may send as anybody.
#pragma once
#include "case/sql/database.h"
#include <string>

namespace delist {

/// Looks for spellings among all texts and fills the table anew. In a transaction of the caller's.
void findMailboxSpellings(Database& database);
/// Adds the accounts. Behind findMailboxSpellings() and all joins of rows: what is told of one mail may stand in two files.
void findMailboxAccounts(Database& database);

/// The text id that stands for the mailbox of text id \p text, as SQL; \p text is an expression.
std::string mailboxOf(const std::string& text);

/// The ids of all names of the mailbox \p text, itself among them, as an SQL list behind IN.
std::string spellingsOf(const std::string& text);

} // namespace delist
