#include "case/counts/mailbox_spellings.h"

namespace delist {

void findMailboxSpellings(Database& database)
{
    // Small letters stand behind capitals: the last spelling is the one without any, where it was met.
    database.execute(
        "DELETE FROM mailbox_spelling;"
        "INSERT INTO mailbox_spelling(text, mailbox)"
        " WITH capital AS MATERIALIZED (SELECT id, value, lower(value) AS address FROM text WHERE value GLOB '*[A-Z]*' AND instr(value, '@') > 1),"
        "  spelling AS (SELECT * FROM capital UNION ALL SELECT t.id, t.value, t.value FROM text t WHERE t.value IN (SELECT address FROM capital))"
        " SELECT id, mailbox FROM (SELECT id, first_value(id) OVER same AS mailbox, count(*) OVER (PARTITION BY address) AS spellings"
        "  FROM spelling WINDOW same AS (PARTITION BY address ORDER BY value DESC)) WHERE spellings > 1");
}

std::string mailboxOf(const std::string& text)
{
    return "coalesce((SELECT mailbox FROM mailbox_spelling WHERE text = " + text + "), " + text + ")";
}

std::string spellingsOf(const std::string& text)
{
    return "(SELECT " + text + " UNION ALL SELECT o.text FROM mailbox_spelling s JOIN mailbox_spelling o ON o.mailbox = s.mailbox WHERE s.text = " +
           text + ")";
}

} // namespace delist
