// OpenEndRows: writes what one file tells of a session or message over what the file before it tells, keeping the rows as they
// were (row_parts.h). Which rows belong together is open_ends' business.
#pragma once
#include "case/row_parts.h"
#include "evidence/smtp/cut_dialogue.h"
#include <optional>
#include <string>

namespace delist {

class OpenEndRows
{
public:
    explicit OpenEndRows(Database& database);

    /// \p part comes later than what \p whole has by now.
    void addSession(RowId whole, RowId part);
    void finishSession(RowId whole, bool complete);
    void moveToSession(RowId message, RowId session);
    /// What the file of \p session tells of its ends, where its log writes down commands and answers (\p told).
    smtp::CutDialogue cutDialogue(RowId session, bool& told);
    /// The last answer in the file of \p session to what stands in the file before; empty: not known.
    std::string answerToCut(RowId session);
    /// The commands that waited at the end of \p message's file have their answers at the beginning of the next, where \p words
    /// are those of the first refusal, \p last those of the last answer. \p restIsAnswered: the answer to its text comes with goOnWith().
    void answer(RowId session, RowId message, const smtp::CutDialogue& before, const smtp::CutDialogue& after, bool restIsAnswered,
                const std::string& words, const std::string& last);
    /// A transaction whose command and answer stand in two files. \p answer: to its text, where the log tells that apart from what
    /// became of the recipients in \p rest, and its words.
    void goOnWith(RowId message, RowId rest, std::optional<Outcome> answer = std::nullopt, const std::string& words = {});
    /// Of the first transaction in a file that overlaps the one before, whose last is \p cut (0: it was answered). True: it is a piece
    /// of one that was told wholly. What \p begun there and is \p cut here stands wholly in the second file.
    bool toldBefore(RowId cut, RowId message, bool begun);
    /// A session whose files overlap counts what stands in it, where the log has ids for sessions.
    void countInside(RowId session);
    void addMessage(RowId whole, RowId part);
    /// \p begun: who handed it in was seen.
    void finishMessage(RowId whole, bool begun);
    /// Bounces whose original is in another file: why, and what it answers.
    void explainReports();
    void restore(const std::string& condition);

private:
    void pointTo(RowId whole, RowId part);
    std::int64_t leaveOutTold(RowId whole, RowId part);
    void putAsideWholly(RowId message, RowId whole);
    void settleBounces(RowId message, bool dialogue = false);
    void settleStatus(RowId message);
    void answerRecipient(RowId message, int code, const std::string& reply);
    void answerDeliveries(const std::string& which, int code, Outcome outcome, const std::string& reply);
    std::string causeOf(RowId original);

    Database& m_database;
    RowParts m_sessions, m_messages, m_deliveries, m_bounces;
    bool m_expired = false; ///< a part of the message at hand says so
    SqlStatement m_addSession, m_finishSession, m_moveMessage, m_addMessage, m_pointDeliveries, m_findBounces;
};

} // namespace delist
