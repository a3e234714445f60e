#include "case/counts/mailbox_spellings.h"
#include <algorithm>

namespace delist {

namespace {

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

} // namespace

void findMailboxSpellings(Database& database)
{
    database.execute("CREATE TEMP TABLE IF NOT EXISTS capital_text(id INTEGER PRIMARY KEY); DELETE FROM temp.capital_text");
    {
        SqlStatement texts = database.prepare("SELECT id, value FROM text"); // read here: SQL takes six times as long to see that there is no capital
        SqlStatement add = database.prepare("INSERT INTO temp.capital_text(id) VALUES(?1)");
        while (texts.step()) {
            const std::string_view text = texts.text(1);
            if (std::ranges::any_of(text, isCapital) && text.find('@') != std::string_view::npos)
                add.bind(1, texts.integer(0)).run();
        }
    }
    // Small letters stand behind capitals: the last spelling is the one without any, where it was met.
    database.execute(
        "DELETE FROM mailbox_spelling;"
        "INSERT INTO mailbox_spelling(text, mailbox)"
        " WITH capital AS MATERIALIZED (SELECT t.id, t.value, lower(t.value) AS address FROM temp.capital_text c JOIN text t ON t.id = c.id),"
        "  spelling AS (SELECT * FROM capital UNION ALL SELECT t.id, t.value, t.value FROM text t WHERE t.value IN (SELECT address FROM capital))"
        " SELECT id, mailbox FROM (SELECT id, first_value(id) OVER same AS mailbox, count(*) OVER (PARTITION BY address) AS spellings"
        "  FROM spelling WINDOW same AS (PARTITION BY address ORDER BY value DESC)) WHERE spellings > 1;"
        "DELETE FROM temp.capital_text");
}

void findMailboxAccounts(Database& database)
{
    // The name itself mostly is in small letters, and of many mails from an address the first ones show it.
    database.execute(
        "INSERT OR REPLACE INTO mailbox_spelling(text, mailbox)"
        " WITH account AS MATERIALIZED (SELECT a.id AS id, substr(a.value, instr(a.value, '\\') + 1) AS name FROM (SELECT DISTINCT mailbox FROM mailbox_day) d"
        "  JOIN text a ON a.id = d.mailbox AND instr(a.value, '@') = 0),"
        "  address AS (SELECT c.id AS account, y.id AS id, " + mailboxOf("y.id") + " AS mailbox FROM account c JOIN setting o ON o.name = 'domain'"
        "   JOIN text y ON y.value IN (c.name || '@' || o.value, lower(c.name || '@' || o.value))),"
        "  shown AS (SELECT account, min(mailbox) AS mailbox FROM address d WHERE EXISTS (SELECT 1 FROM (SELECT authenticated_as FROM message"
        "   WHERE mail_from IN " + spellingsOf("d.id") + " LIMIT 10000) m WHERE m.authenticated_as = d.account) GROUP BY account HAVING count(DISTINCT mailbox) = 1)"
        " SELECT account, mailbox FROM shown UNION SELECT mailbox, mailbox FROM shown");
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
