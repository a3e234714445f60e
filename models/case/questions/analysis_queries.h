// What analysis asks the case, as named questions with plain answers. All the SQL of analysis is in the three
// analysis_*queries.cpp; nothing is judged here. Counts are per vantage and never added up across vantages. Throws DatabaseError.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/prepared_queries.h"
#include "evidence/records.h"
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace delist {

/// One evidence as one witness; a file in which two wrote (a syslog of a firewall and a mail server) comes twice.
struct EvidenceFacts
{
    RowId id = 0;
    std::string format;
    Vantage vantage = Vantage::Firewall;
    std::int64_t records = 0;
    Micros first = unknownTime;
    Micros last = unknownTime;
    bool ownPacketsOnly = false; ///< of a firewall: of the machine that it is on
};
std::vector<EvidenceFacts> evidenceFacts(Database& database);
/// The minutes (as times) that hold records, in order.
std::vector<Micros> evidenceMinutes(Database& database, RowId evidence);

/// SMTP from one inside host to outside addresses in one vantage.
struct OutboundSpeaker
{
    RowId host = 0;
    std::string address;
    Vantage vantage = Vantage::Firewall;
    bool submission = false;         ///< false: port 25; true: 465, 587, 2525 and wherever else SMTP was seen
    std::int64_t tried = 0;          ///< different outside addresses
    std::int64_t reached = 0;        ///< of those, neither always denied nor always silent as the log tells; in a capture: that answered
    std::int64_t reachedHereOnly = 0; ///< of those, not reached on port 25 as well; on port 25: all
    std::int64_t connections = 0;
    std::int64_t allowed = 0;
    std::int64_t denied = 0;
    std::int64_t unanswered = 0;     ///< of a firewall: let out, and nobody answered
    double meanPerPeer = 0;          ///< not denied connections per reached address
    double squarePerPeer = 0;        ///< mean of their squares
};
std::vector<OutboundSpeaker> outboundSpeakers(Database& database);

/// On which other ports than 25 a host tried outside addresses, the most used first, at most \p most.
std::vector<int> otherMailPorts(PreparedQueries& queries, RowId host, Vantage vantage, int most);

/// The outside addresses that a host reached on port 25, at most \p most; none where there are more.
std::vector<std::string> reachedRelays(PreparedQueries& queries, RowId host, Vantage vantage, std::size_t most);

/// How many addresses of private networks, which the case does not call inside, a host reached on port 25.
std::int64_t privateRelays(PreparedQueries& queries, RowId host, Vantage vantage);

/// Connections to port 25 outside that were not denied, and whose source the log tells no address of.
struct SourcelessTraffic
{
    Vantage vantage = Vantage::Firewall;
    std::int64_t connections = 0;
    std::int64_t destinations = 0;
};
/// By vantage.
std::vector<SourcelessTraffic> sourcelessTraffic(Database& database);

/// An inside host that held sockets to port 25 outside, by the records of who owned them.
struct SocketSpeaker
{
    RowId host = 0;
    std::string address;
    std::string program; ///< the one that held most; "pid 88" where it has no name
    std::int64_t sockets = 0;
    std::int64_t destinations = 0;
};
/// Most destinations first, at most \p most.
std::vector<SocketSpeaker> socketSpeakers(Database& database, int most);

/// An inside host that others connect to by SMTP.
struct SmtpReceiver
{
    RowId host = 0;
    std::string address;
    std::int64_t outsideSources = 0;
    std::int64_t insideSources = 0;
};
std::vector<SmtpReceiver> smtpReceivers(Database& database);

/// Inside hosts that wrote a mail log of this case: the side that took mail in, the side whose queue sent it. Who only hands
/// mail to a server is none.
std::vector<std::pair<RowId, std::string>> mailLogServers(Database& database);
/// The domains that \p server took mail for from \p client, of the last few hundred messages; lower case, at most \p most.
std::vector<std::string> domainsHandedOn(PreparedQueries& queries, RowId client, RowId server, int most);
/// Inside hosts whose address is \p wanted, seen in any evidence.
std::vector<std::pair<RowId, std::string>> insideHosts(Database& database, const std::function<bool(const std::string&)>& wanted);

/// The connections of one host to outside addresses in one vantage.
struct OutboundTraffic
{
    std::int64_t connections = 0;    ///< rows
    std::int64_t notDenied = 0;      ///< and not told to be unanswered; in a capture: answered
    std::int64_t unknownAction = 0;
    std::int64_t sentBytes = unknownCount; ///< of those not denied that say
    std::int64_t withBytes = 0;      ///< how many say
    std::int64_t wordless = 0;       ///< of these, in a capture: no byte went either way
    std::int64_t sharedBytes = 0;    ///< of those not denied that say only what went both ways together
    std::int64_t withSharedBytes = 0;
    std::int64_t peak = 0;           ///< most within one minute of the clock
    std::int64_t peakOpen = 0;       ///< of those, not denied; in a capture: answered
    Micros peakTime = unknownTime;
    std::int64_t activeHours = 0;
    std::int64_t withProcess = 0;    ///< whose program is named
    std::int64_t pid = unknownCount; ///< of those without, the process that most are of
    std::int64_t ofPid = 0;          ///< how many are
    Micros first = unknownTime;      ///< of those not denied, when there are any; else of all
    Micros last = unknownTime;
    Micros lastNotDenied = unknownTime;
    std::int64_t deniedAfter = 0;    ///< denied attempts, in a capture unanswered ones too, after lastNotDenied; all where there is none
    std::int64_t deniedBetween = 0;  ///< most denied attempts in a row that one followed which was not
    double rhythm = 0;               ///< share of the pauses between visits of one address that are alike; 0 with too many addresses
    Micros firstDeniedAfter = unknownTime;
};
/// \p submission: on other ports instead of port 25.
OutboundTraffic outboundTraffic(PreparedQueries& queries, RowId host, Vantage vantage, bool submission);

/// Whether a host goes on with the same outside addresses on port 25, of what was not denied.
struct Returns
{
    std::int64_t addresses = 0;
    std::int64_t returned = 0; ///< of those, visited again an hour or more after the first time
    Micros length = 0;         ///< from the first connection to the last
};
Returns returnsToAddresses(PreparedQueries& queries, RowId host, Vantage vantage);
/// Message tracking names the host as the one that handed mail to the outside.
bool isTrackedSender(PreparedQueries& queries, RowId host);

/// Firewall rules that let a host's port 25 out, most used first.
std::vector<std::pair<std::string, std::int64_t>> allowingRules(Database& database, RowId host);

/// A program behind connections of a host to outside mail ports, as one vantage tells.
struct SmtpProgram
{
    std::string path;
    std::int64_t connections = 0;
    std::int64_t votes = 0;      ///< packets or records that name it
    double confidence = -1;      ///< the surest; below 0: nobody measured it
    std::int64_t contradicted = 0; ///< for how many of them another witness names another
    std::string contradiction;   ///< one such, as reason codes
};
/// Most connections first, at most \p most.
std::vector<SmtpProgram> smtpPrograms(Database& database, RowId host, Vantage vantage, int most);

/// The SMTP dialogues of one host with outside servers in one vantage.
struct OutboundDialogues
{
    std::int64_t sessions = 0;
    std::int64_t opaque = 0;              ///< of them, went on encrypted before any mail was seen
    std::int64_t holed = 0;               ///< of them, pieces were lost or cut off: what follows is the least that there was
    std::int64_t silent = 0;              ///< of them, seen whole: the servers were willing, and no mail was begun
    std::int64_t asking = 0;              ///< of them, seen whole: the servers took the recipients, and no text followed
    std::int64_t messages = 0;            ///< accepted
    std::int64_t handedTo = 0;            ///< recipients that they were accepted for
    std::int64_t recipients = 0;          ///< asked for
    std::int64_t rejected = 0;            ///< of them, for good, when they were named or behind the text
    std::int64_t heloNames = 0;           ///< how many different
    std::vector<std::string> helos;       ///< the most used, at most 200; none that was cut
    std::vector<std::string> senders;     ///< different sender addresses, most used first, at most 20,000
};
OutboundDialogues outboundDialogues(PreparedQueries& queries, RowId host, Vantage vantage);
/// The same, as a capture outside the NAT saw them under another address.
OutboundDialogues dialoguesBehindNat(PreparedQueries& queries, RowId insideHost);

/// What an inside host was seen as outside.
struct OutsideFace
{
    std::string address;
    std::int64_t connections = 0;
    bool byContent = false; ///< packets of both sides were compared; logs have byte counts at most
};
std::vector<OutsideFace> outsideFaces(Database& database, RowId insideHost);

/// What one host asked DNS about the mail servers of domains.
struct MxLookups
{
    std::int64_t queries = 0;
    std::int64_t domains = 0;          ///< how many different
    std::vector<std::string> examples; ///< at most ten, most asked first
};
MxLookups mxLookups(PreparedQueries& queries, RowId host);

/// Messages of one vantage.
struct MailVolume
{
    Vantage vantage = Vantage::MailLog;
    std::int64_t messages = 0;
    std::int64_t outbound = 0;       ///< to outside recipients or servers, null sender included; in captures of hosts with such mail
    std::int64_t outboundNull = 0;   ///< of those, with the null sender
};
std::vector<MailVolume> mailVolumes(Database& database);

/// A mail log or capture tells which outside machines handed mail in.
bool deliverersShown(Database& database);
/// One of these tells of mail that came in, whoever handed it in.
bool incomingMailShown(Database& database);
/// The inside machine (a filter, a front end) that handed in most of the mail in the names of the reports' outside addressees.
struct InsideDeliverer
{
    std::string address; ///< empty when there is none
    std::int64_t messages = 0;
};
InsideDeliverer insideDeliverer(Database& database, const OrganisationMap& organisation);
/// A mail server's log tells of mail that its queue sent on: of hand-overs to a next hop, or of their failing. What it does
/// not tell of it did not send.
bool mailLogShowsSends(Database& database);
/// Message tracking tells of reports that the server writes: of what it wrote itself or sent on, or at least of both what came in and
/// where that ended. An export of one kind of event does not, nor does a trace of what came in.
bool trackingShowsReports(Database& database);
/// An inside host that hands mail to outside servers in captures, and what these show of it.
struct CapturedSender
{
    RowId host = 0;
    std::string address;
    std::int64_t sessions = 0;
    std::int64_t encrypted = 0;  ///< of these: what was handed over cannot be read
    std::int64_t messages = 0;
    std::int64_t senderless = 0; ///< of these: the sender is cut off or lost; it may be the null sender
};
std::vector<CapturedSender> capturedSenders(Database& database);
/// A capture tells of the host with \p address: an end of a session.
bool isInCaptures(Database& database, const std::string& address);

/// Null-sender reports from us to outside addresses, in one vantage. Reports are counted once per Message-ID.
struct OutboundReports
{
    Vantage vantage = Vantage::MailLog;
    std::int64_t reports = 0;
    std::int64_t victims = 0;
    std::int64_t domains = 0;
    std::int64_t knownDomains = 0;   ///< of these, that get ordinary mail from us as well; asked only where most of the reports are untold
    std::int64_t accepted = 0;       ///< by outside servers
    std::int64_t refused = 0;
    std::int64_t hops = 0;           ///< outside servers that these went to, by address
    std::int64_t nobody = 0;         ///< refused because the addressee does not exist
    std::int64_t nobodies = 0;       ///< these addressees
    std::int64_t deferred = 0;       ///< and neither: all that was tried failed for the time being
    std::int64_t relayed = 0;        ///< an inside relay took them; what outside servers said is not told
    std::string relay;               ///< the one that took most
    std::int64_t knownCause = 0;
    std::int64_t unknownRecipient = 0;
    std::int64_t answering = 0;      ///< known to answer a message: no automatic replies
    std::int64_t told = 0;           ///< the evidence tells that they are reports; the others have the null sender, no more is known
    std::int64_t quoting = 0;
    std::int64_t writers = 0;        ///< victims in whose name mail was taken; asked only where most of the reports are untold, as the next two
    std::int64_t writtenTo = 0;      ///< mailboxes that it was for
    std::int64_t silentMailboxes = 0; ///< of these, that send nothing themselves
    std::int64_t correspondents = 0; ///< victims that we also wrote ordinary mail to
    std::int64_t toStrangers = 0;    ///< reports to the other victims, whatever their cause
    Micros first = unknownTime;      ///< of the first hour that has a tenth of the busiest hour's reports
    Micros last = unknownTime;       ///< of the last such hour
    std::int64_t peak = 0;           ///< most within 24 hours, by whole hours
    Micros peakTime = unknownTime;   ///< where those 24 hours begin
    std::int64_t week = 0;           ///< most within 7 days, by whole hours
    std::int64_t days = 0;           ///< on how many (UTC) there are some
    std::optional<std::int64_t> wrongRecipients; ///< mailboxes that the answered mail failed for, where most originals are known
    std::string server;              ///< inside address that sends most of them; empty when not known
    std::vector<std::pair<std::string, std::int64_t>> servers; ///< where it is known: it and the others, with the reports of each, most first
    RowId log = 0;                   ///< where nobody handed most of them to the server: the mail log that it wrote them by
};
struct OutwardReports
{
    std::vector<OutboundReports> all;       ///< per vantage; persons' automatic replies are none
    std::vector<OutboundReports> suspected; ///< without the honest ones: to correspondents, or with another cause than an unknown recipient
    std::vector<OutboundReports> strangers; ///< without those to correspondents, whatever their cause
    std::vector<OutboundReports> unknown;   ///< of all, whose addressees outside servers do not know
    std::vector<OutboundReports> relaying;  ///< left out of suspected and strangers: to strangers, about recipients elsewhere, to whom mail was passed on
};
/// \p organisation tells own mailboxes from outside ones.
OutwardReports outboundReports(Database& database, const OrganisationMap& organisation);

/// Recipients refused as unknown at RCPT TO by our server, and own recipients that failed as unknown after acceptance.
struct UnknownRecipients
{
    std::int64_t refusedAtRcpt = 0;
    Micros lastRefused = unknownTime;
    std::int64_t failedAfterAccept = 0;
};
UnknownRecipients unknownRecipients(Database& database, const OrganisationMap& organisation);

/// Bounces counted by what they are and what became of them, per vantage.
struct BounceGroup
{
    Vantage vantage = Vantage::MailLog;
    int kind = 0;                    ///< BounceKind
    Outcome fate = Outcome::Unknown;
    std::int64_t bounces = 0;
};
std::vector<BounceGroup> bounceGroups(Database& database);
/// The most frequent causes of bounces, most first: text and how often.
std::vector<std::pair<std::string, std::int64_t>> bounceCauses(Database& database, Vantage vantage, int limit);

/// Domains that are ours by what tracking shows: those of the reports that our server wrote itself, of mailboxes here, and of who
/// writes from inside and gets mail from outside. own_domains.cpp.
std::vector<std::string> ownDomainsSeen(Database& database);

/// Messages with the null sender that a server wrote or sent on and whose recipients the log does not have (an export that
/// lost them), in the vantage that has most.
struct UnaddressedReports
{
    Vantage vantage = Vantage::Tracking;
    std::int64_t reports = 0;
};
UnaddressedReports unaddressedReports(Database& database);

/// Messages with the null sender that went to known outside recipients, and of which no row says that they are reports:
/// automatic replies, or mail of a program on the server. In the vantage that has most.
struct AutomaticMail
{
    Vantage vantage = Vantage::MailLog;
    std::int64_t messages = 0;
    std::int64_t recipients = 0;
    std::int64_t domains = 0;
    std::int64_t correspondents = 0; ///< of the recipients, who get ordinary mail, too
    std::int64_t peak = 0;           ///< most on one day (UTC)
    std::int64_t addressed = 0;      ///< all with a known recipient, ours too
};
AutomaticMail automaticMail(Database& database, const OrganisationMap& organisation);

// --- writing what was derived

struct HostVerdict
{
    RowId host = 0;
    std::string role;    ///< empty keeps what the map says
    std::string state;   ///< "", "suspicious", "contained"
    double suspicion = 0;
    std::string reasons; ///< JSON array
};
/// Sets plain roles (inside, outside), clears the old verdicts, writes these.
void storeHosts(Database& database, const std::vector<HostVerdict>& verdicts);
/// A host of which no more is to be said.
struct HostSuspicion
{
    RowId host = 0;
    double suspicion = 0;
};
/// After storeHosts().
void storeSuspicions(Database& database, const std::vector<HostSuspicion>& suspicions);
/// What reports to strangers are part of.
struct BouncePattern
{
    bool backscatter = false;
    bool lateRefusals = false; ///< whatever failed: what they answer had forged senders
    bool relaying = false; ///< those about mail that was passed on are what relayed spam leaves behind
};
/// Sets the kind of every bounce.
void storeBounceKinds(Database& database, const OrganisationMap& organisation, BouncePattern pattern);

struct StoredFinding
{
    std::string cause;
    std::string subject;
    double confidence = 0;
    std::string detail; ///< JSON
};
void replaceFindings(Database& database, const std::vector<StoredFinding>& findings);
std::vector<StoredFinding> storedFindings(Database& database);

} // namespace delist
