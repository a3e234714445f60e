#include "case/bounce_parts.h"

namespace delist {

namespace {

#define DELIST_BOUNCE_COLUMNS \
    "evidence, offset, time, message, victim, cause, original_message_id, message_id, subject, kind, fate, given_direction," \
    " direction, quotes_original"

} // namespace

BounceParts::BounceParts(Database& database)
    : m_keep(database.prepare("INSERT OR IGNORE INTO bounce_part(id, whole, " DELIST_BOUNCE_COLUMNS ") SELECT id, ?2, " DELIST_BOUNCE_COLUMNS
                              " FROM bounce WHERE id = ?1")),
      m_remove(database.prepare("DELETE FROM bounce WHERE id = ?1")),
      m_follow(database.prepare("UPDATE bounce_part SET whole = ?2 WHERE whole = ?1"))
{
}

void BounceParts::keep(RowId bounce)
{
    m_keep.bind(1, bounce).bind(2, bounce).run();
}

void BounceParts::putAside(RowId part, RowId whole)
{
    m_keep.bind(1, part).bind(2, whole).run();
    m_follow.bind(1, part).bind(2, whole).run(); // what it stood for itself
    m_remove.bind(1, part).run();
}

void restoreBounces(Database& database)
{
    if (database.integer("SELECT EXISTS(SELECT 1 FROM bounce_part)") == 0)
        return;
    database.execute("INSERT OR REPLACE INTO bounce(id, " DELIST_BOUNCE_COLUMNS ") SELECT id, " DELIST_BOUNCE_COLUMNS
                     " FROM bounce_part; DELETE FROM bounce_part");
}

} // namespace delist
