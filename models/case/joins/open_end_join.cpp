#include "case/joins/open_end_join.h"
#include "case/joins/open_session_join.h"
#include "case/rows/open_end_kind.h"
#include <algorithm>
#include <string>

namespace delist {

namespace {

/// By session.
std::map<RowId, std::vector<RowId>> messagesOf(Database& database, const std::vector<OpenEndChain>& chains)
{
    std::map<RowId, std::vector<RowId>> found;
    for (const OpenEndChain& chain : chains)
        for (const OpenEndRow& part : chain)
            found[part.row];
    if (found.empty())
        return found;
    SqlStatement rows = database.prepare("SELECT m.session, m.id FROM message m JOIN evidence e ON e.id = m.evidence WHERE e.mail_vantage = 1 AND m.session > 0");
    while (rows.step())
        if (const auto session = found.find(rows.integer(0)); session != found.end())
            session->second.push_back(rows.integer(1));
    return found;
}

/// Sessions at the end of a file that the beginning of another says are told of elsewhere.
std::vector<RowId> passedSessions(Database& database)
{
    constexpr const char* longest = "600000000";
    SqlStatement rows = database.prepare(
        std::string("SELECT DISTINCT s.id FROM open_end p JOIN open_end o ON o.kind = 0 AND o.identity = p.identity AND o.evidence <> p.evidence AND o.ended = 0"
                    " JOIN evidence e ON e.id = p.evidence JOIN session s ON s.id = o.row JOIN evidence of ON of.id = o.evidence AND of.format = e.format"
                    " WHERE p.kind = ?1 AND e.last >= s.time AND e.first - s.time < ") + longest + " AND s.messages + s.recipients = 0");
    std::vector<RowId> passed;
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Passed)); rows.step();)
        passed.push_back(rows.integer(0));
    return passed;
}

void joinHeardSession(OpenEndRows& rows, const OpenEndChain& chain, const std::map<RowId, std::vector<RowId>>& messages)
{
    const RowId whole = chain.front().row;
    RowId cut = 0; ///< the last transaction, by now
    for (const OpenEndRow& part : chain) {
        if (part.row != whole)
            rows.addSession(whole, part.row, part.cut ? OpenEndRows::Counts::More : OpenEndRows::Counts::Last, false);
        for (const RowId message : messages.at(part.row)) {
            if (part.row != whole)
                rows.moveToSession(message, whole, false);
            if (part.row != whole && part.cut && message == messages.at(part.row).front() && cut != 0 && rows.isRest(cut, message)) {
                rows.moveAttachments(cut, message);
                rows.goOnWith(cut, message, {}, false);
            } else {
                cut = message;
            }
        }
    }
    if (chain.back().cut && chain.front().begun && chain.back().ended)
        rows.finishSession(whole, true, false);
}

} // namespace

OpenEndJoin::OpenEndJoin(Database& database)
    : m_database(database), m_sessions(sessionChains(database)), m_rows(database), m_deliveries(database, m_rows), m_logins(database),
      m_counts(database), m_heard(heardSessionChains(database)), m_heardMessages(messagesOf(database, m_heard)),
      m_passed(passedSessions(database)), m_messages(messageChains(database))
{
    findFiltered();
    m_copies = m_rows.copies();
    m_handedIn = m_rows.handedIn();
}

/// Nobody else knows of what came back from a filter.
void OpenEndJoin::findFiltered()
{
    SqlStatement goingOn = m_database.prepare("SELECT DISTINCT m.id FROM open_end o JOIN message m ON m.id = o.row WHERE o.kind = 1 AND o.identity <> 0"
                                              " AND o.session >= 0 AND m.message_id <> ''");
    while (goingOn.step()) {
        std::vector<RowId> behind = m_rows.behindFilter(goingOn.integer(0));
        if (!behind.empty() || m_rows.isToldOf(OpenDelivery::Missing::Filtered, goingOn.integer(0)))
            m_filtered.emplace_back(goingOn.integer(0), std::move(behind));
    }
    for (const auto& [first, behind] : m_rows.namedByFilter())
        m_filtered.emplace_back(first, std::vector<RowId>{behind});
}

void OpenEndJoin::run()
{
    countSessions();
    countMessages();
    m_counts.add(-1);
    join();
    m_counts.add(1);
    for (const OpenEndChain& chain : m_sessions)
        m_rows.dropNames(chain.front().row);
}

void OpenEndJoin::countSessions()
{
    SqlStatement ofSession = m_database.prepare("SELECT row FROM open_message WHERE session = ?1");
    for (const OpenEndChain& chain : m_sessions)
        for (const OpenEndRow& part : chain) {
            m_counts.session(part.row);
            for (ofSession.bind(1, part.row); ofSession.step();)
                m_counts.message(ofSession.integer(0));
            ofSession.reset();
        }
    for (const auto& [session, messages] : m_heardMessages) {
        m_counts.session(session);
        for (const RowId message : messages)
            m_counts.message(message);
    }
    for (const RowId session : m_passed)
        m_counts.session(session);
}

void OpenEndJoin::countMessages()
{
    SqlStatement sessionOf = m_database.prepare("SELECT session FROM message WHERE id = ?1 AND session > 0");
    for (const OpenEndChain& chain : m_messages)
        for (const OpenEndRow& part : chain) {
            m_counts.message(part.row);
            if (sessionOf.bind(1, part.row).step()) // it may be told more of its session
                m_counts.session(sessionOf.integer(0));
            sessionOf.reset();
        }
    for (const std::vector<RowId>& messages : {m_deliveries.messages(), m_logins.messages(), m_rows.namedReports()})
        for (const RowId message : messages)
            m_counts.message(message);
    for (const auto& [first, behind] : m_filtered) {
        m_counts.message(first);
        for (const RowId each : behind)
            m_counts.message(each);
    }
    for (const auto& [message, session] : m_handedIn)
        m_counts.message(message);
    for (const auto& [message, original] : m_copies)
        m_counts.message(message);
}

void OpenEndJoin::join()
{
    for (const RowId session : m_passed)
        m_rows.passOn(session);
    m_logins.apply();
    for (const OpenEndChain& chain : m_sessions)
        joinSession(m_database, m_rows, chain);
    for (const OpenEndChain& chain : m_heard)
        joinHeardSession(m_rows, chain, m_heardMessages);
    joinMessages();
    joinFiltered();
    m_rows.explainReports();
}

void OpenEndJoin::joinMessages()
{
    for (const OpenEndChain& chain : m_messages) {
        const RowId whole = chain.front().row;
        if (chain.front().table) {
            for (auto part = chain.begin() + 1; part != chain.end(); ++part)
                m_rows.addTableRows(whole, part->row);
            continue;
        }
        for (const OpenEndRow& part : chain)
            m_deliveries.nameResults(part.row);
        for (const OpenEndRow& part : chain)
            if (part.row != whole)
                m_rows.addMessage(whole, part.row);
        for (const OpenEndRow& part : chain)
            m_deliveries.addResults(part.row, whole);
        m_deliveries.answerWaiting(whole);
        for (const OpenEndRow& part : chain)
            m_rows.giveHelo(whole, part.row);
        std::vector<RowId> parts;
        for (const OpenEndRow& part : chain)
            parts.push_back(part.row);
        m_rows.finishMessage(whole, chain.front().begun, parts);
    }
    for (const RowId alone : m_deliveries.withResults()) {
        m_deliveries.nameResults(alone);
        m_deliveries.addResults(alone, alone);
        m_rows.finishMessage(alone, true, {alone});
    }
}

void OpenEndJoin::joinFiltered()
{
    SqlStatement message = m_database.prepare("SELECT ifnull((SELECT whole FROM message_part WHERE id = ?1 AND whole <> 0), ?1)");
    SqlStatement session = m_database.prepare("SELECT ifnull((SELECT whole FROM session_part WHERE id = ?1 AND whole <> 0), ?1)");
    const auto whole = [](SqlStatement& stands, RowId part) {
        const RowId row = stands.bind(1, part).step() ? stands.integer(0) : part;
        stands.reset();
        return row;
    };
    for (auto& [first, behind] : m_filtered) {
        std::ranges::transform(behind, behind.begin(), [&](RowId row) { return whole(message, row); });
        m_rows.passFilter(whole(message, first), behind);
    }
    for (const auto& [copied, original] : m_copies)
        m_rows.copy(whole(message, copied), whole(message, original));
    for (const auto& [given, taken] : m_handedIn)
        m_rows.handIn(whole(message, given), whole(session, taken));
}

} // namespace delist
