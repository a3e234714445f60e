// Conditions over bounces, as SQL: on its way from us to an outsider, an unknown recipient, a blacklist in its words, a reply of
// a person's mailbox. They speak of bounce b, its evidence e, its victim's text v, its cause's text t, and its message bm with
// the sender's text bh and the receiving host bs; bounceJoins names them so.
#pragma once
#include "case/questions/person_logins.h"
#include "case/rows/case_settings.h"
#include "case/sql/database.h"
#include <string>

namespace delist {

/// SQL function delist_unknown_recipient(text) for as long as it lives: 1 when a refusal or status says that the recipient does
/// not exist (smtp::isUnknownRecipient).
class UnknownRecipientFunction
{
public:
    explicit UnknownRecipientFunction(Database& database);
    ~UnknownRecipientFunction();
    UnknownRecipientFunction(const UnknownRecipientFunction&) = delete;
    UnknownRecipientFunction& operator=(const UnknownRecipientFunction&) = delete;

private:
    Database& m_database;
};

/// SQL functions of these conditions, for as long as it lives: delist_own(mailbox), 1 when the organisation owns the mailbox,
/// delist_reply(from, subject), 1 when the null-sender message is automatic mail of another kind (evidence/mail/null_sender.h),
/// delist_report_subject(subject), 1 when it is that of a report, delist_next_server(status), smtp::isNextServersWord,
/// delist_listing(text), smtp::refusesForListing, and those of UnknownRecipientFunction and PersonLogins.
class BounceFunctions
{
public:
    BounceFunctions(Database& database, const OrganisationMap& organisation);
    ~BounceFunctions();
    BounceFunctions(const BounceFunctions&) = delete;
    BounceFunctions& operator=(const BounceFunctions&) = delete;

private:
    Database& m_database;
    UnknownRecipientFunction m_unknownRecipient;
    PersonLogins m_personLogins;
};

/// " FROM bounce b JOIN …": everything that the conditions name.
extern const char* const bounceJoins;

/// With own domains known the victim decides, unless it was seen to come in; a direction that tracking's rows do not say of the
/// report itself is not about it. Without domains the way decides.
std::string outwardCondition(bool hasDomains);
/// Its addressee gets ordinary mail from us, too, or wrote what it answers (genuine_senders.h, whose table must be there): no stranger.
std::string correspondentCondition();
/// A server refuses for a listing, as the refusals table reads its words.
std::string blockedByListCondition(const std::string& text);
/// It came in, and no server of ours had written it: tracking tells of those on their way to another server of ours, too.
std::string receivedCondition();
/// What it answers was sent to a list that message tracking expanded: the sender did not name the recipient who failed.
std::string listCondition();
/// Of an outward one: it has another cause than an unknown recipient whom its addressee named, or that is no stranger.
std::string honestCondition();
/// Of an outward one: it answers mail for recipients elsewhere, which this organisation passed on, as a server outside shows that was
/// handed it or refused it. Nobody here could have known whether they exist. What the server itself failed is not relayed.
std::string relayingCondition(bool hasDomains);
/// An inside relay took it: what outside servers said of it stands elsewhere.
std::string relayedCondition();
/// Another row of the same vantage is the report: an inside relay took it whose own sending to the outside is in the case, or what
/// was seen twice counts there (counted_once.h).
std::string toldElsewhereCondition();
/// Exchange's copy of a mail for an archive: b.message_id says so.
std::string journalReportCondition();
/// The null-sender message is no report of a failure but a person's automatic reply or receipt, or other automatic mail: so its header
/// says, or who handed it in, or that what it answers arrived.
std::string automaticReplyCondition();
/// Of one that is none of these: the evidence tells that it is a report. A dialogue alone does not.
std::string toldCondition();

} // namespace delist
