// OpenEndRows: writes what one file tells of a session or message over what the file before it tells, keeping the rows as they
// were (row_parts.h). Which rows belong together is open_ends' business.
#pragma once
#include "case/rows/case_settings.h"
#include "case/rows/row_parts.h"
#include "evidence/open_end_sink.h"
#include "evidence/smtp/cut_dialogue.h"
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace delist {

class OpenEndRows
{
public:
    explicit OpenEndRows(Database& database);

    enum class Counts {
        Own,  ///< files that overlap: where the log has ids for sessions each counts what it shows
        More, ///< each file counts what it shows
        All,  ///< \p part counts the whole connection
        AllButMessages,
        Known,   ///< \p part counts what was counted before
        Attempts, ///< each file counts what it shows; the last server that was tried stands, and the first error as long as nothing was sent
        Last ///< each file counts what it shows, and its error is the last answer
    };
    /// \p part comes later than what \p whole has by now.
    /// \p told: both write down what was said.
    void addSession(RowId whole, RowId part, Counts counts, bool told);
    /// \p told: its log writes down what was said.
    void startTls(RowId session);
    void finishSession(RowId whole, bool complete, bool told);
    /// \p dialogue: it was told in the session; else it has lines of its own.
    void moveToSession(RowId message, RowId session, bool dialogue);
    /// What the file of \p session tells of its ends, where its log writes down commands and answers (\p told).
    smtp::CutDialogue cutDialogue(RowId session, bool& told);
    /// The file of \p session tells of that (OpenDelivery).
    bool tells(OpenDelivery::Missing what, RowId session) { return !textsOf(what, session).empty(); }
    /// The replies at the beginning of the file of \p session that answer none of its commands.
    std::vector<int> firstReplies(RowId session);
    /// \p message is the last one of its file, and of its MAIL that of session \p part tells.
    void giveContext(RowId message, RowId part);
    /// \p step: from the number of the last row in the file before to the first in this.
    void addSeam(RowId session, std::int64_t step);
    /// For whom the file of session \p part says that a front end hands on what comes; empty: it does not say.
    std::string clientBehind(RowId part);
    /// \p message came from the client of \p session as far as its own file tells, which handed it on for \p client.
    void handOn(RowId message, RowId session, const std::string& client);
    /// The commands that waited at the end of \p message's file have their answers at the beginning of the next, where \p words
    /// are those of the first refusal. \p restIsAnswered: the answer to its text comes with goOnWith().
    void answer(RowId session, RowId message, const smtp::CutDialogue& before, RowId part, bool restIsAnswered, const std::string& words);
    /// What came of an AUTH at the end of the file of session \p part.
    void logOn(RowId session, RowId part, const smtp::CutDialogue& before, const smtp::CutDialogue& after);
    /// The file of session \p part announces a message: its ids, subject or size.
    bool announces(RowId part);
    /// \p message is that one.
    void nameMessage(RowId message, RowId part);
    /// Of captures: \p message was not answered, and \p rest has no beginning.
    bool isRest(RowId message, RowId rest);
    void moveAttachments(RowId whole, RowId part);
    /// Nothing speaks against both being one transaction.
    bool sameSender(RowId message, RowId rest);
    /// A transaction whose command and answer stand in two files. Where the log writes down what was said (\p told), \p ends tells
    /// the answer to its text apart from what became of the recipients in \p rest.
    void goOnWith(RowId message, RowId rest, const smtp::CutDialogue& ends, bool told);
    /// Of the first transaction in a file that overlaps the one before, whose last is \p cut (0: it was answered). True: it is a piece
    /// of one that was told wholly, or one of \p session, told again without what its log says before the MAIL. What \p begun there and
    /// is \p cut here stands wholly in the second file.
    bool toldBefore(RowId session, RowId cut, RowId message, bool begun);
    /// A session whose files overlap counts what stands in it, where the log has ids for sessions.
    void countInside(RowId session);
    void addMessage(RowId whole, RowId part);
    /// Both are rows of a table, one for each recipient.
    void addTableRows(RowId whole, RowId part);
    /// Both are of one mail, each for some of its recipients.
    void addPiece(RowId whole, RowId piece);
    /// \p begun: who handed it in was seen.
    /// \p parts in order of time.
    void finishMessage(RowId whole, bool begun, const std::vector<RowId>& parts);
    bool isToldOf(OpenDelivery::Missing missing, RowId row);
    /// \p delivery is for the recipient that \p begun names.
    void nameRecipient(RowId delivery, RowId begun);
    /// \p begun is the attempt whose result \p delivery is, or tells again.
    void replaceAttempt(RowId begun, RowId delivery);
    /// As \p end says, those recipients of \p message were given up that were put off before.
    void expire(RowId message, RowId end);
    /// What the lines of \p message say of its client's HELO.
    void giveHelo(RowId message, RowId part);
    /// A session that went on as another (OpenDelivery::Missing::Passed).
    void passOn(RowId session) { m_sessions.putAside(session, 0); }
    /// Names that the client of \p session gave in one of its files, when it is known by another.
    void dropNames(RowId session);
    /// Messages that came back from a content filter in another file than \p message, and that is on its way to it.
    std::vector<RowId> behindFilter(RowId message);
    /// Such messages by what they were before, as their own lines name it.
    std::vector<std::pair<RowId, RowId>> namedByFilter();
    /// \p message went through a content filter, and came back as one of \p behind.
    void passFilter(RowId message, const std::vector<RowId>& behind);
    /// Mail that was made of other mail for some of its recipients, and that.
    std::vector<std::pair<RowId, RowId>> copies();
    void copy(RowId message, RowId original);
    /// Mail that a filter before the queue handed in, and the session in which its file tells that it took it.
    std::vector<std::pair<RowId, RowId>> handedIn();
    /// It is mail of the client of \p session.
    void handIn(RowId message, RowId session);
    /// What \p answer says goes for those recipients of \p message that have no answer.
    void answerWaiting(RowId message, RowId answer);
    /// Messages that another file may tell to be reports; they may be of another direction then.
    std::vector<RowId> namedReports();
    /// Bounces whose original is in another file: why, and what it answers.
    void explainReports();
    void restore(const std::string& condition);

private:
    void pointTo(RowId whole, RowId part);
    bool cameBack(RowId message, RowId other);
    bool sentOn(RowId message, RowId other);
    std::int64_t leaveOutTold(RowId whole, RowId part);
    void putAsideWholly(RowId message, RowId whole);
    void settleBounces(RowId message, bool dialogue = false, bool servers = false);
    void settleBounceDirections(RowId message);
    /// The number that the file of \p row tells with it; nothing where it does not.
    std::optional<std::int64_t> numberOf(OpenDelivery::Missing missing, RowId row);
    void answerNamed(RowId message, const std::vector<RowId>& parts);
    void countRecipients(RowId message, const std::vector<RowId>& parts);
    void leaveOutSender(RowId message);
    void countRefused(RowId message, const std::vector<RowId>& parts);
    const OrganisationMap& organisation();
    void settleStatus(RowId message);
    void settleDirection(RowId message, bool begun, bool outwards = false, bool relayed = false);
    void dropGuesses(RowId message);
    void takeEndsOfSession(RowId message, RowId session, bool dialogue);
    struct Text
    {
        Micros time = unknownTime;
        std::string text;
    };
    /// Of a row as imported (OpenDelivery).
    std::vector<Text> textsOf(OpenDelivery::Missing missing, RowId row);
    void setOfReports(RowId message, const char* column, const std::string& text);
    void setText(RowId message, const char* column, const std::string& text);
    void answerRecipient(RowId message, int code, const Text& reply);
    void answerDeliveries(const std::string& which, int code, Outcome outcome, const Text& reply, bool timed);
    RowId addReport(RowId message);
    void addUnreported();
    bool says(const std::string& cause, RowId bounce, RowId original);
    std::string causeOf(RowId original, bool late);

    Database& m_database;
    RowParts m_sessions, m_messages, m_deliveries, m_bounces, m_attachments;
    std::optional<OrganisationMap> m_organisation;
    Outcome m_answer = Outcome::Unknown; ///< to the message at hand as a whole
    bool m_expired = false; ///< a part of the message at hand says so
    SqlStatement m_addSession, m_finishSession, m_moveMessage, m_addMessage, m_pointDeliveries, m_findBounces, m_findDeliveries, m_sameSender;
};

} // namespace delist
