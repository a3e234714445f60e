// mailbox_repeat: messages that tell of a mail which another row counts for its mailbox. One mail leaves a row in every log that saw it, at
// every hop, for every server that it was sent to and for every attempt. Of one Message-ID and sender the row nearest to the submission counts; what
// was sent on counts where nothing in the vantage tells of its submission. Rows without a Message-ID can be the mail of any other kind of log (format):
// so many of them count as the kind that tells most has more than is known by Message-IDs, and what was sent on only where no submission is told of.
// An attempt of which every recipient was put off before the message came is the mail of a later one.
// Nothing is taken out of mailbox_day: that stays what each evidence tells, and vantages stay apart.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Fills the table anew. Behind all joins and directions; in a transaction of the caller's.
void findMailboxRepeats(Database& database);

} // namespace delist
