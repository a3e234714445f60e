#include "case/witnesses/refused_questions.h"
#include "case/counts/host_recount.h"
#include "case/questions/callout_clients.h"
#include "case/rows/row_counts.h"
#include "case/rows/row_parts.h"
#include <string>

namespace delist {

void putQuestionsAside(Database& database)
{
    if (database.integer("SELECT EXISTS (SELECT 1 FROM bounce b JOIN evidence e ON e.id = b.evidence AND e.mail_vantage IN (1, 2) WHERE b.fate <> 1 AND b.cause IS NULL)") == 0)
        return;
    const CalloutClients callouts(database);
    const ScopedTable questions(database, "refused_question",
                                "CREATE TEMP TABLE refused_question AS SELECT b.id AS id FROM bounce b JOIN evidence e ON e.id = b.evidence AND e.mail_vantage IN (1, 2)"
                                " LEFT JOIN message bm ON bm.id = b.message WHERE " + calloutCondition() + " AND b.id NOT IN (SELECT id FROM bounce WHERE " + madeBounces + ")");
    constexpr const char* those = "id IN (SELECT id FROM temp.refused_question)";
    if (database.integer("SELECT EXISTS (SELECT 1 FROM temp.refused_question)") == 0)
        return;
    RowParts(database, "bounce").keepAll(those);
    database.execute(std::string("DELETE FROM bounce WHERE ") + those);
    for (const Vantage vantage : {Vantage::Capture, Vantage::MailLog})
        recountBounces(database, vantage);
}

} // namespace delist
