#include "case/file/step_store.h"
#include "case/file/custody.h"

namespace delist {

namespace {

QString string(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

std::vector<CaseStep> readSteps(Database& database, const QString& phase)
{
    SqlStatement query = database.prepare("SELECT id, phase, subject, title, state, person, created_at, done_at, proof "
                                          "FROM step WHERE phase = ?1 ORDER BY id");
    query.bind(1, phase.toStdString());
    std::vector<CaseStep> steps;
    while (query.step())
        steps.push_back({query.integer(0), string(query.text(1)), string(query.text(2)), string(query.text(3)),
                         string(query.text(4)), string(query.text(5)), query.integer(6),
                         query.optionalInteger(7).value_or(unknownTime), string(query.text(8))});
    return steps;
}

void storeStep(CaseFile& file, const CaseStep& step)
{
    Database& database = file.database();
    const std::string phase = step.phase.toStdString();
    const std::string subject = step.subject.toStdString();
    const std::string title = step.title.toStdString();
    const std::string state = step.state.toStdString();
    const std::string proof = step.proof.toStdString();
    const bool restored = state == "done" && step.doneAt != unknownTime;
    const std::string person = restored && !step.person.isEmpty() ? step.person.toStdString() : currentPerson();
    const Micros now = nowMicros();
    const std::optional<std::int64_t> doneAt = state != "done" ? std::nullopt : std::optional(restored ? step.doneAt : now);

    Transaction transaction(database);
    SqlStatement find = database.prepare("SELECT id FROM step WHERE phase = ?1 AND subject = ?2 AND title = ?3");
    find.bind(1, phase).bind(2, subject).bind(3, title);
    if (find.step()) {
        const RowId id = find.integer(0);
        find.reset();
        SqlStatement update = database.prepare("UPDATE step SET state = ?1, person = ?2, done_at = ?3, proof = ?4 WHERE id = ?5");
        update.bind(1, state).bind(2, person).bind(3, doneAt).bind(4, proof).bind(5, id).run();
    } else {
        find.reset();
        SqlStatement insert = database.prepare("INSERT INTO step(phase, subject, title, state, person, created_at, done_at, "
                                               "proof) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        insert.bind(1, phase).bind(2, subject).bind(3, title).bind(4, state).bind(5, person).bind(6, now).bind(7, doneAt);
        insert.bind(8, proof).run();
    }
    appendCustody(database, "step", step.subject.toStdString(),
                  {{QStringLiteral("phase"), step.phase},
                   {QStringLiteral("title"), step.title},
                   {QStringLiteral("state"), step.state},
                   {QStringLiteral("proof"), step.proof}});
    transaction.commit();
}

} // namespace delist
