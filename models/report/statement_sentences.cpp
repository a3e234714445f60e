#include "report/statement_sentences.h"
#include <QtGlobal>
#include <array>

namespace delist {

namespace {

struct Sentence
{
    std::string_view code;
    const char* text;
};

// Sentences are written so that they read well with any number: no plural forms hang on a single word.
// clang-format off
constexpr Sentence sentences[] = {
    // --- direct-to-mx: summary
    {"direct-to-mx.summary", QT_TRANSLATE_NOOP("Statements", "{host} is not a mail server of this case, but spoke SMTP to {destinations} different outside addresses (seen in the {vantage}).")},
    {"direct-to-mx.summary-contained", QT_TRANSLATE_NOOP("Statements", "{host} is not a mail server of this case, but spoke SMTP to {destinations} different outside addresses (seen in the {vantage}); since {sinceTime} every attempt is denied.")},
    // --- direct-to-mx: for
    {"direct-to-mx.destinations", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {host} reached {destinations} different outside addresses on port 25 with {connections} connections.")},
    {"direct-to-mx.submission", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {host} reached {destinations} different outside addresses on the submission ports {ports} with {connections} connections; mail programs do that too, so it weighs less.")},
    {"direct-to-mx.allowed", QT_TRANSLATE_NOOP("Statements", "Of its {connections} connections to port 25 outside, {allowed} were allowed.")},
    {"direct-to-mx.rule", QT_TRANSLATE_NOOP("Statements", "The firewall rule “{rule}” let {allowed} SMTP connections from {host} out.")},
    {"direct-to-mx.bytes", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {host} sent {sentBytes} over SMTP to outside addresses.")},
    {"direct-to-mx.burst", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, it opened up to {peak} SMTP connections within one minute, at {peakTime}.")},
    {"direct-to-mx.burst-tried", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, it tried to open up to {peak} SMTP connections within one minute, at {peakTime}.")},
    {"direct-to-mx.mx-lookups", QT_TRANSLATE_NOOP("Statements", "It asked DNS {queries} times for the mail servers of {domains} domains, among them {examples}; only a program that delivers mail by itself needs that.")},
    {"direct-to-mx.outside-face", QT_TRANSLATE_NOOP("Statements", "Outside the firewall {connections} of its connections were seen as {address}, paired by time, destination and content.")},
    {"direct-to-mx.messages", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, it handed {messages} messages for {recipients} recipients to outside servers.")},
    {"direct-to-mx.helo-many", QT_TRANSLATE_NOOP("Statements", "It introduced itself to outside servers under {names} different names, among them {examples}; a mail server uses one.")},
    {"direct-to-mx.helo-many-cut", QT_TRANSLATE_NOOP("Statements", "It introduced itself to outside servers under at least {names} different names, which the capture shows the beginnings of; a mail server uses one.")},
    {"direct-to-mx.helo-foreign", QT_TRANSLATE_NOOP("Statements", "It introduced itself to outside servers as {examples}, which is not a name of this organisation.")},
    {"direct-to-mx.senders", QT_TRANSLATE_NOOP("Statements", "It used sender addresses of {domains} domains that are not of this organisation, among them {examples}.")},
    {"direct-to-mx.rejections", QT_TRANSLATE_NOOP("Statements", "Outside servers refused {rejected} of the {recipients} recipients that it asked for ({rejectedShare}).")},
    // --- direct-to-mx: against
    {"direct-to-mx.contained", QT_TRANSLATE_NOOP("Statements", "Nothing gets out any more: {denied} attempts since {sinceTime} were denied and none was allowed.")},
    {"direct-to-mx.partly-denied", QT_TRANSLATE_NOOP("Statements", "The firewall denied {denied} of its {connections} connections to port 25 outside.")},
    {"direct-to-mx.unanswered", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, none of its {connections} connections to port 25 outside was answered.")},
    {"direct-to-mx.regular", QT_TRANSLATE_NOOP("Statements", "It visited the same {destinations} addresses evenly, about {repeats} times each, and sent next to nothing, as a monitoring probe does.")},
    {"direct-to-mx.too-little", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, it sent {sentBytes} in {connections} connections: that is too little for mail.")},
    {"direct-to-mx.providers", QT_TRANSLATE_NOOP("Statements", "Of the {destinations} addresses, {providers} are further addresses of providers that it also reached at others: one large provider has dozens, and mail to it alone reaches them all.")},
    {"direct-to-mx.no-mail", QT_TRANSLATE_NOOP("Statements", "No message was handed over in its {sessions} SMTP dialogues with outside servers.")},
    {"direct-to-mx.receives", QT_TRANSLATE_NOOP("Statements", "It also accepts SMTP connections from {sources} other addresses, as a mail server does.")},
    {"direct-to-mx.own-names", QT_TRANSLATE_NOOP("Statements", "It introduced itself under the organisation's own name {examples} and used only senders of the organisation's own domains.")},
    // --- direct-to-mx: missing
    {"direct-to-mx.no-capture", QT_TRANSLATE_NOOP("Statements", "No capture shows its SMTP dialogues: which names, senders, recipients and subjects it used is not known.")},
    {"direct-to-mx.encrypted", QT_TRANSLATE_NOOP("Statements", "{encrypted} of its {sessions} SMTP dialogues with outside servers went on encrypted after STARTTLS: what they handed over cannot be seen.")},
    {"direct-to-mx.no-process", QT_TRANSLATE_NOOP("Statements", "No evidence with process information covers {host}: which program on it did this is not known.")},
    {"direct-to-mx.no-firewall", QT_TRANSLATE_NOOP("Statements", "No firewall log shows this traffic: which rule let it out, and whether it is denied today, is not known.")},
    {"direct-to-mx.action-unknown", QT_TRANSLATE_NOOP("Statements", "For {unknown} of its connections the {vantage} does not say whether they were allowed.")},
    {"direct-to-mx.inferred-server", QT_TRANSLATE_NOOP("Statements", "No mail server is declared in this case; {servers} was taken for the mail server because of its traffic. Declare the mail servers to be sure.")},
    {"direct-to-mx.no-server", QT_TRANSLATE_NOOP("Statements", "No mail server is declared in this case and none could be recognised; if {host} is a mail server, declare it.")},
    {"direct-to-mx.undeclared-log-server", QT_TRANSLATE_NOOP("Statements", "{servers} writes one of the mail logs in this case but is not declared as a mail server; it was taken for one.")},
    {"direct-to-mx.gaps", QT_TRANSLATE_NOOP("Statements", "The {vantage} evidence has {gaps} gaps of {hours} hours together; what happened then is not known.")},
    // --- direct-to-mx: looked for and not found
    {"direct-to-mx.none", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, inside addresses that spoke SMTP to the outside beside the mail servers: {hosts}, none of them to more than {destinations} addresses.")},
    {"direct-to-mx.none-at-all", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, no inside address except the mail servers spoke SMTP to the outside.")},
    {"direct-to-mx.denied-only", QT_TRANSLATE_NOOP("Statements", "{host} tried {attempts} SMTP connections to {destinations} outside addresses, and the firewall denied every one: contained, but the host needs to be looked at.")},
    {"direct-to-mx.unanswered-only", QT_TRANSLATE_NOOP("Statements", "{host} tried {attempts} SMTP connections to {destinations} outside addresses, and in the capture none was answered: contained, but the host needs to be looked at.")},
    {"direct-to-mx.silent-only", QT_TRANSLATE_NOOP("Statements", "{host} tried {attempts} SMTP connections to {destinations} outside addresses, and by the {vantage} none got out ({denied} were denied, {silent} found no answer): contained, but the host needs to be looked at.")},
    {"direct-to-mx.leak", QT_TRANSLATE_NOOP("Statements", "{host} tried {attempts} SMTP connections to {destinations} outside addresses. Most were denied or found no answer, but {passed} got through, to {reached} addresses: few for a source of spam, and more than none.")},
    {"direct-to-mx.collect-leak", QT_TRANSLATE_NOOP("Statements", "Find the rule that let them through, capture port 25 of the host, and look at what runs on it.")},
    {"direct-to-mx.probe", QT_TRANSLATE_NOOP("Statements", "{host} spoke SMTP to {destinations} outside addresses, each about {repeats} times and evenly, as a monitoring probe does.")},
    {"direct-to-mx.few", QT_TRANSLATE_NOOP("Statements", "{host} spoke SMTP to {destinations} outside addresses only; that alone is no sign of mail sent straight to the outside.")},
    {"direct-to-mx.submission-only", QT_TRANSLATE_NOOP("Statements", "{host} spoke SMTP to {destinations} outside addresses, {relay} of them on port 25 and the others on the submission ports {ports} only, where a client logs in: no mail went straight to the receivers' servers there. If these are more than its users need, look at the accounts.")},
    {"direct-to-mx.outweighed", QT_TRANSLATE_NOOP("Statements", "{host} spoke SMTP to {destinations} outside addresses, but how it did so speaks against mail sent straight to the outside: evenly, without handing mail over, to the servers of one provider, in the organisation's own name, or as a server that also accepts mail.")},
    {"direct-to-mx.undeclared", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {host} spoke SMTP to {destinations} different addresses. It is a public address, and the case does not say whether it is one of yours.")},
    {"direct-to-mx.collect-networks", QT_TRANSLATE_NOOP("Statements", "Say which networks and mail servers are yours (case settings, or delist set --internal, --mail-server and --public-ip), and look at the findings again.")},
    {"direct-to-mx.no-border-evidence", QT_TRANSLATE_NOOP("Statements", "No firewall log and no capture is in the case, so whether a host other than the mail server sends mail to the outside cannot be seen.")},
    {"direct-to-mx.collect-border", QT_TRANSLATE_NOOP("Statements", "Import the firewall's log, or a capture of port 25 at the border, of the days before the listing.")},
    {"direct-to-mx.no-firewall-log", QT_TRANSLATE_NOOP("Statements", "Only captures show the border, from {firstTime} to {lastTime}; what happened outside that time cannot be seen.")},
    {"direct-to-mx.collect-firewall", QT_TRANSLATE_NOOP("Statements", "Import the firewall's log of the days before the listing.")},
    {"direct-to-mx.behind-nat", QT_TRANSLATE_NOOP("Statements", "The public address {host} spoke SMTP to {destinations} outside addresses in the {vantage}; which inside host stands behind it cannot be seen there.")},
    {"direct-to-mx.collect-inside", QT_TRANSLATE_NOOP("Statements", "Capture port 25 on the inside of the firewall, or import its log with the inside addresses.")},
    {"direct-to-mx.only-server", QT_TRANSLATE_NOOP("Statements", "No mail server is declared, and {host} alone spoke SMTP to {destinations} outside addresses; it was taken for the mail server.")},
    {"direct-to-mx.looks-like-server", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {host} spoke SMTP to {destinations} outside addresses. It is not declared as a mail server, but behaves as one: outside servers bring it mail, or it sends in the organisation's own name and is hardly ever refused.")},
    {"direct-to-mx.collect-undeclared-server", QT_TRANSLATE_NOOP("Statements", "If it is a mail server of yours, declare it (case settings, or delist set --mail-server); if it is not, find out what sends there.")},
    {"direct-to-mx.collect-declare", QT_TRANSLATE_NOOP("Statements", "Declare the addresses of the mail servers in the case settings.")},
    // --- backscatter: summary
    {"backscatter.summary", QT_TRANSLATE_NOOP("Statements", "{server} sent {ndrs} non-delivery reports to {victims} outside addresses in {domains} domains, because it accepts mail for recipients that do not exist (seen in the {vantage}).")},
    {"backscatter.summary-unknown-cause", QT_TRANSLATE_NOOP("Statements", "{server} sent {ndrs} messages with the null sender to {victims} outside addresses in {domains} domains (seen in the {vantage}).")},
    // --- backscatter: for
    {"backscatter.outbound", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {ndrs} non-delivery reports went to {victims} outside addresses in {domains} domains.")},
    {"backscatter.outbound-null", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {ndrs} messages with the null sender went to {victims} outside addresses in {domains} domains.")},
    {"backscatter.peak", QT_TRANSLATE_NOOP("Statements", "Up to {peak} of them were written within 24 hours, from {peakTime} on.")},
    {"backscatter.sustained", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, the {ndrs} reports spread over {days} days, up to {week} within a week: few on any one day, but week after week, and to ever new strangers.")},
    {"backscatter.unknown-recipients", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {unknown} of {known} reports with a known cause answer mail for a recipient that does not exist (5.1.1, 5.1.10).")},
    {"backscatter.failed-after-accept", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {failed} recipients failed as unknown after the server had accepted the mail for them.")},
    {"backscatter.share", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {nullShare} of the {outbound} messages to the outside carry the null sender; on an ordinary server it is a few in a hundred.")},
    {"backscatter.fates", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, outside servers accepted {accepted} of these messages and refused {refused}.")},
    {"backscatter.quotes", QT_TRANSLATE_NOOP("Statements", "{quoting} of the captured reports quote the original message in full, so that strangers get the spam itself.")},
    {"backscatter.strangers", QT_TRANSLATE_NOOP("Statements", "In the evidence, {strangers} of the {victims} addressees never got ordinary mail from this organisation, and are not known to have written to it.")},
    // --- backscatter: against
    {"backscatter.correspondents", QT_TRANSLATE_NOOP("Statements", "{correspondents} of the {victims} addressees are correspondents: this organisation wrote to them as well, or they to it.")},
    {"backscatter.relayed-failures", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {ndrs} non-delivery reports to {victims} outside addresses in {domains} domains answer mail for recipients elsewhere, which was passed on from here under senders that did not write it. That is what relayed spam leaves behind (a stolen password, an open relay, a script on a web server); recipient validation would not have stopped it.")},
    {"backscatter.collect-relayed", QT_TRANSLATE_NOOP("Statements", "Find out who handed in the mail that these reports answer: by its Message-ID in the receive logs, the client and the login. The reports stop when that mail does.")},
    {"backscatter.validation-on", QT_TRANSLATE_NOOP("Statements", "The server refused {refused} unknown recipients already at RCPT TO, the last one at {lastTime}: recipient validation works on at least one way in.")},
    {"backscatter.low-share", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, only {nullShare} of the {outbound} messages to the outside carry the null sender.")},
    {"backscatter.other-causes", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {other} of {known} reports with a known cause have another cause than an unknown recipient.")},
    {"backscatter.stopped", QT_TRANSLATE_NOOP("Statements", "The last of these messages left at {lastTime}; the evidence goes on until {untilTime} without one.")},
    // --- backscatter: missing
    {"backscatter.no-tracking", QT_TRANSLATE_NOOP("Statements", "No message tracking log is in the case: why each report was written, and what it answers, is not known.")},
    {"backscatter.no-send-log", QT_TRANSLATE_NOOP("Statements", "Neither a send protocol log nor a capture shows these reports leave: whether the strangers' servers accepted them is not known.")},
    {"backscatter.relayed", QT_TRANSLATE_NOOP("Statements", "{relay} inside took {relayed} of these reports on: what the strangers' servers said to them stands in the log of {relay} only.")},
    {"backscatter.no-receive-log", QT_TRANSLATE_NOOP("Statements", "No receive protocol log is in the case: who delivered the mail that was answered is not known.")},
    {"backscatter.auto-replies", QT_TRANSLATE_NOOP("Statements", "The {vantage} does not say which null-sender messages are non-delivery reports and which are automatic replies.")},
    {"backscatter.log-owner", QT_TRANSLATE_NOOP("Statements", "The {vantage} does not say the address of the server that wrote it; {server} was taken for it. What it wrote itself is found under the evidence, not under the host.")},
    {"backscatter.no-domains", QT_TRANSLATE_NOOP("Statements", "No own domain is declared in this case; addressees were taken for outsiders by the way the mail went.")},
    // --- backscatter: looked for and not found
    {"backscatter.none", QT_TRANSLATE_NOOP("Statements", "No non-delivery report went to an outside address in the {vantage} ({messages} messages).")},
    {"backscatter.few", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {ndrs} non-delivery reports went to {domains} outside domains, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound} other messages: ordinary.")},
    {"backscatter.few-null", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {ndrs} messages with the null sender went to {domains} outside domains, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound} other messages: ordinary.")},
    {"backscatter.no-evidence", QT_TRANSLATE_NOOP("Statements", "No message tracking log, send protocol log or capture of mail is in the case, so what the server bounces cannot be seen.")},
    {"backscatter.addressees-lost", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {ndrs} messages with the null sender stand without their recipients: whether they went to strangers cannot be seen.")},
    {"backscatter.other-failures", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {ndrs} non-delivery reports went to strangers in {domains} outside domains, up to {peak} within 24 hours; {other} of them tell of another failure than an unknown recipient, such as a full mailbox or a filter behind the server.")},
    {"backscatter.automatic", QT_TRANSLATE_NOOP("Statements", "In the {vantage}, {messages} messages with the null sender went to {recipients} outside addresses in {domains} domains. The log does not call them non-delivery reports: they may be automatic replies, or mail of a program on the server.")},
    {"backscatter.collect-automatic", QT_TRANSLATE_NOOP("Statements", "Find out what writes them (autoresponder, ticket system, script) and whether it answers mail with forged senders; that hits strangers as a bounce does.")},
    {"backscatter.collect-other-failures", QT_TRANSLATE_NOOP("Statements", "Look at what the reports answer. If it is mail with forged senders, let the server refuse it before accepting it: such a report hits a stranger, whatever failed.")},
    {"backscatter.collect-addressees", QT_TRANSLATE_NOOP("Statements", "Import the MSGTRK*.LOG files themselves, or export again with the recipients joined into one text: Export-Csv writes System.String[] instead of a list.")},
    {"backscatter.collect", QT_TRANSLATE_NOOP("Statements", "Import the message tracking logs and the SMTP send protocol logs of the days before the listing.")},
    // --- what the block lists say
    {"listing.hint", QT_TRANSLATE_NOOP("Statements", "{target} is listed by {list} for this: {meaning}.")},
    {"refusal.quoted", QT_TRANSLATE_NOOP("Statements", "{operator} refused mail of {address} from {refusedTime} on, in these words: “{text}”")},
    {"listing.sources", QT_TRANSLATE_NOOP("Statements", "{listings} listings from {sources} sources: lists that are fed by one source say one thing, not several.")},
    {"listing.not-checked", QT_TRANSLATE_NOOP("Statements", "No block list was asked about the addresses and domains of this case.")},
    {"listing.collect", QT_TRANSLATE_NOOP("Statements", "Ask the block lists (Blacklists in the window, or delist check).")},
    {"listing.collect-again", QT_TRANSLATE_NOOP("Statements", "Ask about them again, every list and through a resolver of your own (Blacklists in the window, or delist check --resolver).")},
    {"listing.no-address-asked", QT_TRANSLATE_NOOP("Statements", "No block list was asked about an address of this case.")},
    {"listing.no-domain-asked", QT_TRANSLATE_NOOP("Statements", "No block list was asked about a domain of this case.")},
    {"listing.unanswered", QT_TRANSLATE_NOOP("Statements", "No block list gave a usable answer about {targets}: whether a list has them is not known.")},
    {"listing.unanswered-policy", QT_TRANSLATE_NOOP("Statements", "No list of dynamic and unnamed addresses gave a usable answer about {targets}: whether one has them is not known.")},
    {"listing.unanswered-range", QT_TRANSLATE_NOOP("Statements", "No list of networks or providers gave a usable answer about {targets}: whether one has them is not known.")},
    {"listing.unanswered-domain", QT_TRANSLATE_NOOP("Statements", "No domain list gave a usable answer about {targets}: whether one has them is not known.")},
    {"listing.no-traffic-evidence", QT_TRANSLATE_NOOP("Statements", "No firewall log, mail log or capture is in the case: that nothing bad was sent is not shown.")},
    {"policy-listing.summary", QT_TRANSLATE_NOOP("Statements", "{target} is only on policy lists ({lists}): they object to the kind of address, not to anything it sent.")},
    {"policy-listing.lists", QT_TRANSLATE_NOOP("Statements", "{target} is listed by {lists} as a matter of policy: {meanings}.")},
    {"policy-listing.no-traffic", QT_TRANSLATE_NOOP("Statements", "The evidence shows no bad traffic.")},
    {"policy-listing.reverse-name", QT_TRANSLATE_NOOP("Statements", "{operator} refused {refusals} deliveries for a missing or generic PTR record.")},
    {"policy-listing.other-refusals", QT_TRANSLATE_NOOP("Statements", "Receivers refuse {target} because of other lists, too.")},
    {"policy-listing.no-posture", QT_TRANSLATE_NOOP("Statements", "The PTR record of {target} was not looked at here: check that it is static, has its own name, and that the name leads back to it.")},
    {"policy-listing.none", QT_TRANSLATE_NOOP("Statements", "No policy list that answered has an entry for the addresses that were asked about.")},
    {"policy-listing.address-listed", QT_TRANSLATE_NOOP("Statements", "{target} itself is listed by {lists}, so that the policy is not the cause.")},
    {"policy-listing.traffic", QT_TRANSLATE_NOOP("Statements", "{target} is on policy lists, but the evidence shows bad traffic, which explains more.")},
    {"range-listing.summary", QT_TRANSLATE_NOOP("Statements", "{target} is only listed as part of its network or provider ({lists}); the neighbours are the cause.")},
    {"range-listing.lists", QT_TRANSLATE_NOOP("Statements", "The range of {target}, not the address, is listed by {lists}: {meanings}.")},
    {"range-listing.refusals", QT_TRANSLATE_NOOP("Statements", "{refusals} refusals by {operators} speak of the network, not of the address.")},
    {"range-listing.little-used", QT_TRANSLATE_NOOP("Statements", "Hardly any receiver refuses mail because of {lists}; on their own they are no reason for alarm.")},
    {"range-listing.traffic", QT_TRANSLATE_NOOP("Statements", "{target} is only listed as part of its network or provider ({lists}), but the evidence shows bad traffic of our own, which may be among what the range is listed for: the neighbours alone are not the cause.")},
    {"range-listing.none", QT_TRANSLATE_NOOP("Statements", "No list of networks or providers that answered has an entry for the addresses that were asked about.")},
    {"range-listing.address-listed", QT_TRANSLATE_NOOP("Statements", "{target} itself is listed by {lists}, not only its range.")},
    {"domain-reputation.summary", QT_TRANSLATE_NOOP("Statements", "Only domain lists answer: {target} is listed by {lists}. The mail server's addresses are not the cause.")},
    {"domain-reputation.summary-alone", QT_TRANSLATE_NOOP("Statements", "The domain {target} is listed by {lists}; whether an address is listed, too, is not known.")},
    {"domain-reputation.lists", QT_TRANSLATE_NOOP("Statements", "The domain {target} is listed by {lists}: {meanings}.")},
    {"domain-reputation.abused", QT_TRANSLATE_NOOP("Statements", "The codes speak of an abused or malicious site under {target}: look at the web server first.")},
    {"domain-reputation.addresses-clean", QT_TRANSLATE_NOOP("Statements", "No list that answered lists an address of the organisation.")},
    {"domain-reputation.addresses-unknown", QT_TRANSLATE_NOOP("Statements", "No list gave a usable answer about an address of the organisation.")},
    {"domain-reputation.refusals", QT_TRANSLATE_NOOP("Statements", "{refusals} refusals speak of the domain or of a link, not of the address.")},
    {"domain-reputation.web", QT_TRANSLATE_NOOP("Statements", "What the web server of {target} serves or sends is not in the evidence.")},
    {"domain-reputation.none", QT_TRANSLATE_NOOP("Statements", "No domain list that answered has an entry for the domains that were asked about.")},
    {"domain-reputation.address-listed", QT_TRANSLATE_NOOP("Statements", "The addresses are listed, too ({targets} on {lists}): the domain alone is not the cause.")},
    {"domain-reputation.traffic", QT_TRANSLATE_NOOP("Statements", "{targets} is on domain lists, but the evidence shows bad traffic, which explains more.")},
    {"stale-listing.summary", QT_TRANSLATE_NOOP("Statements", "The last hit that {list} names for {target} ({hitTime}) is older than the fix ({fixTime}).")},
    {"stale-listing.summary-evidence", QT_TRANSLATE_NOOP("Statements", "The last hit that {list} names for {target} ({hitTime}) is older than all the evidence (from {fixTime} on), in which nothing bad shows.")},
    {"stale-listing.dated", QT_TRANSLATE_NOOP("Statements", "{list} dates its evidence to {hitTime}: “{text}”.")},
    {"stale-listing.fix-seen", QT_TRANSLATE_NOOP("Statements", "The firewall has let nothing out since {fixTime}.")},
    {"stale-listing.fix-claimed", QT_TRANSLATE_NOOP("Statements", "The last containment or remediation step was done at {fixTime}; later logs have yet to prove it.")},
    {"stale-listing.quiet", QT_TRANSLATE_NOOP("Statements", "The evidence from {fromTime} to {untilTime} shows no bad traffic.")},
    {"stale-listing.text-only", QT_TRANSLATE_NOOP("Statements", "The date comes from the list's text; its page may name later hits.")},
    {"stale-listing.none", QT_TRANSLATE_NOOP("Statements", "No list that answered lists an address or a domain of this case.")},
    {"stale-listing.no-hits", QT_TRANSLATE_NOOP("Statements", "{lists} list {targets} for the kind or the range of the address: no hit stands behind that which could be out of date.")},
    {"stale-listing.fresh", QT_TRANSLATE_NOOP("Statements", "{list} names a hit for {target} at {hitTime}, which is not older than the fix.")},
    {"stale-listing.no-date", QT_TRANSLATE_NOOP("Statements", "{target} is listed by {lists} without a date of the last hit.")},
    {"stale-listing.collect", QT_TRANSLATE_NOOP("Statements", "Open the lists' pages, and enter what they say of the last hit as a manual result.")},
    {"false-listing.summary", QT_TRANSLATE_NOOP("Statements", "No list really lists {target}; answers of {lists} only look like a listing.")},
    {"false-listing.refused", QT_TRANSLATE_NOOP("Statements", "{list} refused the question with {codes}; that is no listing of {target}.")},
    {"false-listing.rate-limited", QT_TRANSLATE_NOOP("Statements", "{list} answered {codes} because it was asked too often; that is no listing of {target}.")},
    {"false-listing.needs-key", QT_TRANSLATE_NOOP("Statements", "{list} answered {codes} because it wants a key or a registration; that is no listing of {target}.")},
    {"false-listing.list-dead", QT_TRANSLATE_NOOP("Statements", "{list} is dead or parked and answers {codes}; that is no listing of {target}.")},
    {"false-listing.lists-everything", QT_TRANSLATE_NOOP("Statements", "{list} lists the whole world, its own negative test entry too; that is no listing of {target}.")},
    {"false-listing.resolver-unreliable", QT_TRANSLATE_NOOP("Statements", "The resolver makes answers up, also for {list} ({codes}); that is no listing of {target}.")},
    {"false-listing.believed", QT_TRANSLATE_NOOP("Statements", "Receivers refuse mail and name that very list: they still use it.")},
    {"false-listing.clean", QT_TRANSLATE_NOOP("Statements", "Lists that passed their test entries say that {target} is not listed.")},
    {"false-listing.no-verdict", QT_TRANSLATE_NOOP("Statements", "No list gave a usable answer about {target}: ask again through a resolver of your own.")},
    {"false-listing.none", QT_TRANSLATE_NOOP("Statements", "No answer of any list only looks like a listing.")},
    {"false-listing.real", QT_TRANSLATE_NOOP("Statements", "{target} is really listed by {lists}.")},
    {"false-listing.others", QT_TRANSLATE_NOOP("Statements", "{target} is refused by {operators} because of other lists or their own reputation system, so that it is not only a false alarm.")},
    // --- causes that this version does not look for
    {"not-examined", QT_TRANSLATE_NOOP("Statements", "The evidence is not examined for this cause yet; that it is not among the findings says nothing.")},
    {"nat.left-out", QT_TRANSLATE_NOOP("Statements", "{flows} connections on the two sides of the NAT were too many to be paired with each other: behind them another inside host may stand.")},
    {"nat.shorter-evidence", QT_TRANSLATE_NOOP("Statements", "Import a shorter span of both sides into a case of its own.")},
    {"clock.ahead", QT_TRANSLATE_NOOP("Statements", "The clock of {evidence} is {seconds} seconds ahead of that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.")},
    {"clock.behind", QT_TRANSLATE_NOOP("Statements", "The clock of {evidence} is {seconds} seconds behind that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.")},
    {"exchange.connector-unlogged", QT_TRANSLATE_NOOP("Statements", "Protocol logging is off on {connector}: message tracking shows {messages} messages through it, and no session of it is logged.")},
    {"exchange.connector-silent", QT_TRANSLATE_NOOP("Statements", "No session of {connector} is logged, though other connectors of the same server are: protocol logging is off on it, or nobody used it.")},
    {"exchange.log-receive-connector", QT_TRANSLATE_NOOP("Statements", "Switch it on: Set-ReceiveConnector \"{connector}\" -ProtocolLoggingLevel Verbose; then import the new logs.")},
    {"exchange.log-send-connector", QT_TRANSLATE_NOOP("Statements", "Switch it on: Set-SendConnector \"{connector}\" -ProtocolLoggingLevel Verbose; then import the new logs.")},
    {"exchange.log-intra-org", QT_TRANSLATE_NOOP("Statements", "Switch it on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose; then import the new logs.")},
    {"collect.compromised-account", QT_TRANSLATE_NOOP("Statements", "Keep the receive protocol logs of every connector, the client ones too, and look at the mailboxes that sent most.")},
    {"collect.open-relay", QT_TRANSLATE_NOOP("Statements", "Keep the receive protocol logs and look for outside clients without authentication that sent to outside recipients.")},
    {"collect.internal-relay-abuse", QT_TRANSLATE_NOOP("Statements", "Keep the receive protocol logs of the relay connectors and look at the devices and servers that submit without authentication.")},
    {"collect.auto-forward", QT_TRANSLATE_NOOP("Statements", "Keep the message tracking logs and look for mailboxes that forward all their mail to one outside address.")},
    {"collect.bulk-sender", QT_TRANSLATE_NOOP("Statements", "Keep the message tracking logs and look for one subject that was sent to very many recipients.")},
};
// clang-format on

} // namespace

const char* statementSentence(std::string_view code)
{
    for (const Sentence& sentence : sentences)
        if (sentence.code == code)
            return sentence.text;
    return nullptr;
}

} // namespace delist
