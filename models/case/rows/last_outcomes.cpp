#include "case/rows/last_outcomes.h"
#include "case/rows/replaced_recipients.h"

namespace delist {

smtp::MessageOutcome lastOutcomes(Database& database, RowId message)
{
    smtp::MessageOutcome outcome;
    // By the message: somebody may get all mail of a log.
    SqlStatement last = database.prepare("SELECT d.outcome FROM delivery d WHERE d.message = ?1 AND NOT " DELIST_REPLACED_RECIPIENT("d")
                                         " AND NOT EXISTS(SELECT 1 FROM delivery l WHERE"
                                         " l.message = d.message AND +l.recipient IS d.recipient AND (+l.time > d.time OR (+l.time = d.time AND l.id > d.id)))");
    for (last.bind(1, message); last.step();)
        outcome.add(static_cast<Outcome>(last.integer(0)));
    return outcome;
}

} // namespace delist
