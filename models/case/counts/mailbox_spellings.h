// mailbox_spelling: addresses that differ in the case of letters alone are one mailbox. Of a domain RFC 5321 section 2.4 says so; a
// local part may be another in theory, and is not on servers in use. Texts stay as their lines have them; this table says which of
// them are the same. It has rows only where an address was met in more than one spelling.
#pragma once
#include "case/sql/database.h"
#include <string>

namespace delist {

/// Looks for spellings among all texts and fills the table anew. In a transaction of the caller's.
void findMailboxSpellings(Database& database);

/// The text id that stands for the mailbox of text id \p text, as SQL; \p text is an expression.
std::string mailboxOf(const std::string& text);

/// The ids of all spellings of \p text, itself among them, as an SQL list behind IN.
std::string spellingsOf(const std::string& text);

} // namespace delist
