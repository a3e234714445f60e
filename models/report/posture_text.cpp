#include "report/posture_text.h"
#include <QCoreApplication>
#include <array>

namespace delist {

namespace {

constexpr qsizetype longestArgument = 1000;

struct Title
{
    const char* id;
    const char* text;
};
// clang-format off
constexpr Title titles[] = {
    {"mx", QT_TRANSLATE_NOOP("Posture", "Mail exchangers (MX)")},
    {"spf", QT_TRANSLATE_NOOP("Posture", "Who may send (SPF)")},
    {"dkim", QT_TRANSLATE_NOOP("Posture", "Signatures (DKIM)")},
    {"dmarc", QT_TRANSLATE_NOOP("Posture", "Policy (DMARC)")},
    {"ptr", QT_TRANSLATE_NOOP("Posture", "Names of our addresses (PTR)")},
    {"helo", QT_TRANSLATE_NOOP("Posture", "How our servers introduce themselves (HELO)")},
    {"transport", QT_TRANSLATE_NOOP("Posture", "Encryption on the way in (MTA-STS, DANE, TLS-RPT)")},
    {"caa", QT_TRANSLATE_NOOP("Posture", "Who may issue certificates (CAA)")},
    {"roles", QT_TRANSLATE_NOOP("Posture", "postmaster and abuse")},
    {"egress", QT_TRANSLATE_NOOP("Posture", "Machines and their public addresses")},
    {"shared", QT_TRANSLATE_NOOP("Posture", "Web server and mail server: who is listed when one of them spams")},
    {"probe", QT_TRANSLATE_NOOP("Posture", "What our server answers (probe)")},
};

struct Words
{
    const char* reason;
    const char* rfc;
    const char* text;
    const char* fix; ///< nullptr: nothing to do
};
// %1, %2, %3 are the line's arguments.
constexpr Words words[] = {
    // --- MX
    {"mx-missing", "RFC 5321 section 5.1", QT_TRANSLATE_NOOP("Posture", "%1 has neither an MX record nor an address: it cannot receive mail, and receivers refuse mail from a domain that cannot be answered."),
     QT_TRANSLATE_NOOP("Posture", "Publish an MX record that names the server taking the domain's mail.")},
    {"mx-implicit", "RFC 5321 section 5.1", QT_TRANSLATE_NOOP("Posture", "%1 has no MX record; mail goes to its own address %2, usually the web server."),
     QT_TRANSLATE_NOOP("Posture", "Publish an MX record, even if it names the same machine.")},
    {"mx-null", "RFC 7505", QT_TRANSLATE_NOOP("Posture", "%1 says by a null MX that it takes no mail, yet mail is sent in its name; receivers refuse such mail."),
     QT_TRANSLATE_NOOP("Posture", "Replace the null MX by a real one, or do not send in the name of this domain.")},
    {"mx-null-and-others", "RFC 7505 section 3", QT_TRANSLATE_NOOP("Posture", "%1 has a null MX beside other MX records; that is a contradiction."),
     QT_TRANSLATE_NOOP("Posture", "Remove the null MX.")},
    {"mx-is-address", "RFC 5321 section 5.1", QT_TRANSLATE_NOOP("Posture", "The MX record holds the address %1; it has to hold a name."), QT_TRANSLATE_NOOP("Posture", "Give the server a name and put that into the MX record.")},
    {"mx-unresolvable", "RFC 5321 section 5.1", QT_TRANSLATE_NOOP("Posture", "The exchanger %1 has no address."), QT_TRANSLATE_NOOP("Posture", "Add an address record for it, or remove it from the MX records.")},
    {"mx-cname", "RFC 2181 section 10.3", QT_TRANSLATE_NOOP("Posture", "The exchanger %1 is an alias (CNAME); some senders do not follow it."), QT_TRANSLATE_NOOP("Posture", "Name the machine itself in the MX record.")},
    {"mx-private", "RFC 5321 section 5.1", QT_TRANSLATE_NOOP("Posture", "The exchanger %1 leads to the private address %2, which nobody outside can reach."), QT_TRANSLATE_NOOP("Posture", "Publish the public address.")},
    {"mx-target", "RFC 5321 section 5.1", QT_TRANSLATE_NOOP("Posture", "The exchanger %1 leads to %2."), nullptr},
    {"mx-unanswered", "", QT_TRANSLATE_NOOP("Posture", "DNS gave no answer about %1."), QT_TRANSLATE_NOOP("Posture", "Ask again; if it stays so, look at the domain's name servers.")},
    // --- SPF
    {"spf-missing", "RFC 7208", QT_TRANSLATE_NOOP("Posture", "%1 has no SPF record: anybody may send in its name, and receivers trust its mail less."), QT_TRANSLATE_NOOP("Posture", "Publish this TXT record: %2")},
    {"spf-several", "RFC 7208 section 4.5", QT_TRANSLATE_NOOP("Posture", "%1 has %2 SPF records; receivers then take none of them (permerror)."), QT_TRANSLATE_NOOP("Posture", "Put everything into one record and remove the others.")},
    {"spf-allows-everybody", "RFC 7208 section 5.1", QT_TRANSLATE_NOOP("Posture", "The SPF record of %1 ends in +all: it allows the whole internet."), QT_TRANSLATE_NOOP("Posture", "End it in -all, or in ~all while testing.")},
    {"spf-neutral-all", "RFC 7208 section 2.6.2", QT_TRANSLATE_NOOP("Posture", "The SPF record of %1 ends in ?all: about strangers it says nothing."), QT_TRANSLATE_NOOP("Posture", "End it in -all, or in ~all while testing.")},
    {"spf-no-all", "RFC 7208 section 4.7", QT_TRANSLATE_NOOP("Posture", "The SPF record of %1 has no all and no redirect at its end: about strangers it says nothing."), QT_TRANSLATE_NOOP("Posture", "End it in -all, or in ~all while testing.")},
    {"spf-after-all", "RFC 7208 section 5.1", QT_TRANSLATE_NOOP("Posture", "In the SPF record of %1, “%2” stands after all and is never looked at."), QT_TRANSLATE_NOOP("Posture", "Move all to the end.")},
    {"spf-ptr", "RFC 7208 section 5.5", QT_TRANSLATE_NOOP("Posture", "The SPF record of %1 uses ptr, which is slow and should not be used."), QT_TRANSLATE_NOOP("Posture", "Name the addresses with ip4, ip6 or a instead.")},
    {"spf-many-lookups", "RFC 7208 section 4.6.4", QT_TRANSLATE_NOOP("Posture", "SPF for %1 takes %2 of the ten look-ups that are allowed; one more include may break it."), QT_TRANSLATE_NOOP("Posture", "Replace includes that are not needed by addresses.")},
    {"spf-no-address", "", QT_TRANSLATE_NOOP("Posture", "%1 has an SPF record, but the case names no public address to check against it."), QT_TRANSLATE_NOOP("Posture", "Set the public addresses that mail leaves by.")},
    {"spf-pass", "RFC 7208", QT_TRANSLATE_NOOP("Posture", "%1 allows %2 to send in its name (%3)."), nullptr},
    {"spf-fail", "RFC 7208 section 2.6.4", QT_TRANSLATE_NOOP("Posture", "%1 forbids %2 to send in its name: receivers refuse such mail."), QT_TRANSLATE_NOOP("Posture", "If mail rightly leaves by this address, publish: %3")},
    {"spf-softfail", "RFC 7208 section 2.6.5", QT_TRANSLATE_NOOP("Posture", "%1 says that %2 probably may not send in its name: such mail is likely taken for spam."), QT_TRANSLATE_NOOP("Posture", "If mail rightly leaves by this address, publish: %3")},
    {"spf-neutral", "RFC 7208 section 2.6.2", QT_TRANSLATE_NOOP("Posture", "%1 says nothing about %2."), QT_TRANSLATE_NOOP("Posture", "If mail rightly leaves by this address, publish: %3")},
    {"spf-permerror", "RFC 7208 section 2.6.7", QT_TRANSLATE_NOOP("Posture", "The SPF record of %1 cannot be used for %2: %3."), QT_TRANSLATE_NOOP("Posture", "Mend the record; until then receivers act as if there were none, or refuse.")},
    {"spf-temperror", "RFC 7208 section 2.6.6", QT_TRANSLATE_NOOP("Posture", "SPF of %1 could not be evaluated: %3."), QT_TRANSLATE_NOOP("Posture", "Ask again; if it stays so, look at the name servers involved.")},
    {"spf-helo-pass", "RFC 7208 section 2.3", QT_TRANSLATE_NOOP("Posture", "The HELO name %1 allows %2."), nullptr},
    {"spf-helo-fail", "RFC 7208 section 2.3", QT_TRANSLATE_NOOP("Posture", "The SPF record of the HELO name %1 gives %3 for %2."), QT_TRANSLATE_NOOP("Posture", "Publish “v=spf1 a -all” for the HELO name.")},
    // --- DKIM
    {"dkim-no-selector", "RFC 6376", QT_TRANSLATE_NOOP("Posture", "Which DKIM selectors %1 signs with is not known; they cannot be looked up without their names."), QT_TRANSLATE_NOOP("Posture", "Take the s= value from the DKIM-Signature header of a sent mail and set it as the case's DKIM selector (in the settings of the case, or with delist set --dkim-selector).")},
    {"dkim-unanswered", "", QT_TRANSLATE_NOOP("Posture", "DNS gave no answer about the DKIM key %2 of %1."), QT_TRANSLATE_NOOP("Posture", "Ask again.")},
    {"dkim-missing", "RFC 6376 section 3.6.2", QT_TRANSLATE_NOOP("Posture", "There is no DKIM key under the selector %2 of %1: signatures made with it fail."), QT_TRANSLATE_NOOP("Posture", "Publish the key that the signing server shows, or sign with another selector.")},
    {"dkim-revoked", "RFC 6376 section 3.6.1", QT_TRANSLATE_NOOP("Posture", "The DKIM key %2 of %1 is revoked (empty p=)."), QT_TRANSLATE_NOOP("Posture", "Sign with another selector.")},
    {"dkim-unreadable", "RFC 6376 section 3.6.1", QT_TRANSLATE_NOOP("Posture", "The DKIM record %2 of %1 holds no readable key."), QT_TRANSLATE_NOOP("Posture", "Publish it again; long keys are often damaged when they are pasted.")},
    {"dkim-short", "RFC 8301 section 3.2", QT_TRANSLATE_NOOP("Posture", "The DKIM key %2 of %1 has %3 bits; receivers ignore keys below 1024."), QT_TRANSLATE_NOOP("Posture", "Make a key of 2048 bits.")},
    {"dkim-shortish", "RFC 8301 section 3.2", QT_TRANSLATE_NOOP("Posture", "The DKIM key %2 of %1 has %3 bits; 2048 are recommended."), QT_TRANSLATE_NOOP("Posture", "Make a key of 2048 bits.")},
    {"dkim-testing", "RFC 6376 section 3.6.1", QT_TRANSLATE_NOOP("Posture", "The DKIM key %2 of %1 is marked as a test (t=y)."), QT_TRANSLATE_NOOP("Posture", "Remove t=y when signing works.")},
    {"dkim-key", "RFC 6376", QT_TRANSLATE_NOOP("Posture", "The DKIM key %2 of %1 is there (%3 bits)."), nullptr},
    // --- DMARC
    {"dmarc-unanswered", "", QT_TRANSLATE_NOOP("Posture", "DNS gave no answer about the DMARC record of %1."), QT_TRANSLATE_NOOP("Posture", "Ask again.")},
    {"dmarc-missing", "RFC 7489 section 6.1", QT_TRANSLATE_NOOP("Posture", "%1 has no DMARC record: strangers can use its name, and large providers distrust its mail."), QT_TRANSLATE_NOOP("Posture", "Publish as TXT under _dmarc: “v=DMARC1; p=none; rua=mailto:dmarc@%1”, read the reports, then raise p to quarantine and reject.")},
    {"dmarc-several", "RFC 7489 section 6.6.3", QT_TRANSLATE_NOOP("Posture", "%1 has more than one DMARC record; receivers then apply none."), QT_TRANSLATE_NOOP("Posture", "Keep one.")},
    {"dmarc-policy", "RFC 7489 section 6.3", QT_TRANSLATE_NOOP("Posture", "%1 asks receivers to %2 mail that fails DMARC."), nullptr},
    {"dmarc-inherited", "RFC 7489 section 6.6.3", QT_TRANSLATE_NOOP("Posture", "%1 takes over its parent domain's DMARC policy: %2."), nullptr},
    {"dmarc-none", "RFC 7489 section 6.3", QT_TRANSLATE_NOOP("Posture", "%1 only watches (p=none): mail of strangers in its name is still delivered."), QT_TRANSLATE_NOOP("Posture", "When the reports show only own senders passing, raise p to quarantine and then to reject.")},
    {"dmarc-bad-policy", "RFC 7489 section 6.3", QT_TRANSLATE_NOOP("Posture", "The DMARC record of %1 has no valid policy (“%2”)."), QT_TRANSLATE_NOOP("Posture", "Set p to none, quarantine or reject.")},
    {"dmarc-partly", "RFC 7489 section 6.3", QT_TRANSLATE_NOOP("Posture", "The DMARC policy of %1 applies to %2 % of its mail only."), QT_TRANSLATE_NOOP("Posture", "Raise pct to 100 when nothing legitimate fails.")},
    {"dmarc-no-reports", "RFC 7489 section 6.3", QT_TRANSLATE_NOOP("Posture", "Nobody gets the DMARC reports of %1 (no rua): nobody sees who sends in its name."), QT_TRANSLATE_NOOP("Posture", "Add rua=mailto: with a mailbox that somebody reads.")},
    {"dmarc-report-refused", "RFC 7489 section 7.1", QT_TRANSLATE_NOOP("Posture", "%2 has not agreed to take DMARC reports about %1; they are not sent there."), QT_TRANSLATE_NOOP("Posture", "Let its operator publish the consent record, or use a mailbox of your own domain.")},
    // --- PTR
    {"ptr-unanswered", "", QT_TRANSLATE_NOOP("Posture", "DNS gave no answer about the name of %1."), QT_TRANSLATE_NOOP("Posture", "Ask again; if it stays so, ask the provider of the address.")},
    {"ptr-missing", "RFC 1912 section 2.1", QT_TRANSLATE_NOOP("Posture", "%1 has no name (PTR): many receivers refuse mail from it, and policy lists list it."), QT_TRANSLATE_NOOP("Posture", "Ask the provider of the address to set a PTR record to the mail server's name.")},
    {"ptr-mismatch", "RFC 8601 section 3", QT_TRANSLATE_NOOP("Posture", "The name of %1, %2, does not lead back to it."), QT_TRANSLATE_NOOP("Posture", "Give that name an address record with this address, or let the provider set the PTR to a name that has one.")},
    {"ptr-unconfirmed", "RFC 8601 section 3", QT_TRANSLATE_NOOP("Posture", "Whether the name of %1, %2, leads back to it could not be asked."), QT_TRANSLATE_NOOP("Posture", "Ask again.")},
    {"ptr-confirmed", "RFC 8601 section 3", QT_TRANSLATE_NOOP("Posture", "%1 is called %2, and that name leads back to it."), nullptr},
    {"ptr-several", "RFC 1912 section 2.1", QT_TRANSLATE_NOOP("Posture", "%1 has %2 names; some receivers look at the first only."), QT_TRANSLATE_NOOP("Posture", "Keep the mail server's name alone.")},
    {"ptr-dynamic", "", QT_TRANSLATE_NOOP("Posture", "%1 looks like the name of a customer's line (“%2”): policy lists and receivers take it for one."), QT_TRANSLATE_NOOP("Posture", "Ask the provider for a PTR such as mail.example.org.")},
    // --- HELO
    {"helo-unseen", "RFC 5321 section 4.1.1.1", QT_TRANSLATE_NOOP("Posture", "The evidence does not show how our servers introduce themselves to others."), QT_TRANSLATE_NOOP("Posture", "Import a send log or a capture of outgoing mail and name the mail servers in the settings.")},
    {"helo-literal", "RFC 5321 section 4.1.3", QT_TRANSLATE_NOOP("Posture", "A server introduces itself by an address, %1; many receivers refuse that."), QT_TRANSLATE_NOOP("Posture", "Set the server's public name.")},
    {"helo-not-qualified", "RFC 5321 section 2.3.5", QT_TRANSLATE_NOOP("Posture", "A server introduces itself as “%1”, which is no fully qualified name; lists and receivers take that for a bot."), QT_TRANSLATE_NOOP("Posture", "Set the server's public name.")},
    {"helo-internal-name", "RFC 5321 section 2.3.5", QT_TRANSLATE_NOOP("Posture", "A server introduces itself as %1, a name that exists only inside (%2)."), QT_TRANSLATE_NOOP("Posture", "Set the public name on the send connector (Exchange: Set-SendConnector -Fqdn).")},
    {"helo-unresolvable", "RFC 5321 section 4.1.1.1", QT_TRANSLATE_NOOP("Posture", "The HELO name %1 has no address."), QT_TRANSLATE_NOOP("Posture", "Publish an address record for it.")},
    {"helo-unanswered", "", QT_TRANSLATE_NOOP("Posture", "DNS gave no answer about the HELO name %1."), QT_TRANSLATE_NOOP("Posture", "Ask again.")},
    {"helo-other-address", "RFC 5321 section 4.1.1.1", QT_TRANSLATE_NOOP("Posture", "The HELO name %1 does not lead to %2, the address it is used from."), QT_TRANSLATE_NOOP("Posture", "Let the name lead to the address that mail leaves by.")},
    {"helo-other-ptr", "RFC 5321 section 4.1.1.1", QT_TRANSLATE_NOOP("Posture", "The HELO name is %1, but the address is called %2."), QT_TRANSLATE_NOOP("Posture", "Use the same name in both places.")},
    {"helo-resolves", "RFC 5321 section 4.1.1.1", QT_TRANSLATE_NOOP("Posture", "The HELO name %1 leads to %2."), nullptr},
    {"helo-matches", "RFC 5321 section 4.1.1.1", QT_TRANSLATE_NOOP("Posture", "The HELO name %1 leads to %2 and back."), nullptr},
    // --- transport
    {"transport-unprotected", "RFC 8461, RFC 7672", QT_TRANSLATE_NOOP("Posture", "%1 has neither MTA-STS nor DANE: encryption of mail to it can be stripped on the way. No blacklist cares."), QT_TRANSLATE_NOOP("Posture", "Publish an MTA-STS policy when there is time.")},
    {"sts-unanswered", "", QT_TRANSLATE_NOOP("Posture", "DNS gave no answer about MTA-STS of %1."), QT_TRANSLATE_NOOP("Posture", "Ask again.")},
    {"sts-several", "RFC 8461 section 3.1", QT_TRANSLATE_NOOP("Posture", "%1 has several MTA-STS records; senders then ignore the policy."), QT_TRANSLATE_NOOP("Posture", "Keep one.")},
    {"sts-unfetched", "RFC 8461 section 3.3", QT_TRANSLATE_NOOP("Posture", "The MTA-STS policy of %1 could not be fetched: %2."), QT_TRANSLATE_NOOP("Posture", "Serve it under https://mta-sts.%1/.well-known/mta-sts.txt with a valid certificate.")},
    {"sts-bad-policy", "RFC 8461 section 3.2", QT_TRANSLATE_NOOP("Posture", "The MTA-STS policy of %1 lacks a valid version or mode."), QT_TRANSLATE_NOOP("Posture", "Mend the policy file.")},
    {"sts-mx-left-out", "RFC 8461 section 4.1", QT_TRANSLATE_NOOP("Posture", "The MTA-STS policy of %1 leaves out the exchanger %2: senders that obey it do not deliver there."), QT_TRANSLATE_NOOP("Posture", "Add the exchanger to the policy and change the id of the record.")},
    {"sts-media-type", "RFC 8461 section 3.3", QT_TRANSLATE_NOOP("Posture", "The MTA-STS policy of %1 is served as %2; senders may ignore what is not text/plain."), QT_TRANSLATE_NOOP("Posture", "Let the web server send it as text/plain.")},
    {"sts-enforced", "RFC 8461", QT_TRANSLATE_NOOP("Posture", "%1 enforces encryption by MTA-STS."), nullptr},
    {"sts-not-enforced", "RFC 8461 section 5", QT_TRANSLATE_NOOP("Posture", "The MTA-STS policy of %1 is in mode %2."), QT_TRANSLATE_NOOP("Posture", "Set mode: enforce when reports show no failures.")},
    {"tls-rpt-found", "RFC 8460", QT_TRANSLATE_NOOP("Posture", "%1 gets reports about failed encryption (TLS-RPT)."), nullptr},
    {"tls-rpt-several", "RFC 8460 section 3", QT_TRANSLATE_NOOP("Posture", "%1 has several TLS-RPT records; senders then ignore them."), QT_TRANSLATE_NOOP("Posture", "Keep one.")},
    {"tls-rpt-unanswered", "", QT_TRANSLATE_NOOP("Posture", "DNS gave no answer about TLS-RPT of %1."), QT_TRANSLATE_NOOP("Posture", "Ask again.")},
    {"tls-rpt-missing", "RFC 8460 section 3", QT_TRANSLATE_NOOP("Posture", "%1 asks for encryption but for no reports about failures (TLS-RPT)."), QT_TRANSLATE_NOOP("Posture", "Publish as TXT under _smtp._tls: “v=TLSRPTv1; rua=mailto:tls@%1”.")},
    {"dane-found", "RFC 7672", QT_TRANSLATE_NOOP("Posture", "The exchanger %1 has DANE records; whether DNSSEC protects them is not checked here."), nullptr},
    {"dane-unusable", "RFC 7672 section 3.1", QT_TRANSLATE_NOOP("Posture", "The DANE records of %1 have a usage that SMTP does not use."), QT_TRANSLATE_NOOP("Posture", "Use “3 1 1” with the server key's hash.")},
    // --- CAA
    {"caa-found", "RFC 8659", QT_TRANSLATE_NOOP("Posture", "%1 names who may issue certificates for it."), nullptr},
    {"caa-missing", "RFC 8659", QT_TRANSLATE_NOOP("Posture", "%1 lets every authority issue certificates for it. No blacklist cares."), QT_TRANSLATE_NOOP("Posture", "Publish a CAA record that names your authority.")},
    {"caa-unanswered", "", QT_TRANSLATE_NOOP("Posture", "DNS gave no answer about CAA of %1."), QT_TRANSLATE_NOOP("Posture", "Ask again.")},
    // --- roles
    {"role-unseen", "RFC 5321 section 4.5.1, RFC 2142", QT_TRANSLATE_NOOP("Posture", "The evidence shows no mail to %1; whether it is taken is not known."), QT_TRANSLATE_NOOP("Posture", "Send a message to it from outside, or probe the server.")},
    {"role-accepted", "RFC 5321 section 4.5.1, RFC 2142", QT_TRANSLATE_NOOP("Posture", "%1 took mail (%2 times in the evidence)."), nullptr},
    {"role-refused", "RFC 5321 section 4.5.1, RFC 2142", QT_TRANSLATE_NOOP("Posture", "Mail to %1 was refused (%2 times in the evidence). List operators write there first."), QT_TRANSLATE_NOOP("Posture", "Make the address work and let somebody read it.")},
    // --- web and mail
    {"shared-unknown", "", QT_TRANSLATE_NOOP("Posture", "Where the web server of %1 and its mail server stand is not known."), QT_TRANSLATE_NOOP("Posture", "Ask DNS, and set the public addresses that mail leaves by.")},
    {"shared-address", "", QT_TRANSLATE_NOOP("Posture", "The web server of %1 (%2) and its mail (%3) share an address: if one of them spams, address lists list both, and domain lists list the name."), QT_TRANSLATE_NOOP("Posture", "Give the mail server an address of its own.")},
    {"shared-network", "", QT_TRANSLATE_NOOP("Posture", "The web server of %1 (%2) and its mail (%3) have different addresses in one network: if the web server spams from its own address, address lists list the web server alone; lists of whole networks may list both, and domain lists list the name."), nullptr},
    {"shared-nothing", "", QT_TRANSLATE_NOOP("Posture", "The web server of %1 (%2) and its mail (%3) have addresses in different networks: if the web server spams from its own address, the mail server is not listed for it; domain lists still list the name."), nullptr},
    {"web-sends-as-mail", "", QT_TRANSLATE_NOOP("Posture", "The web server %1 sends mail by %2, the address that the mail server uses too: if it spams, address lists list that address, and the mail server with it."), QT_TRANSLATE_NOOP("Posture", "Let the web server send through the mail server with an account of its own, or give it another way out; close port 25 for it.")},
    {"web-sends-apart", "", QT_TRANSLATE_NOOP("Posture", "The web server %1 sends mail by %2, the mail server by %3: if the web server spams, address lists list %2 alone. Domain lists list the name in the mail, whoever sends it."), nullptr},
    {"web-sends", "", QT_TRANSLATE_NOOP("Posture", "The web server %1 sends mail by %2; by which address the mail server sends is not known."), QT_TRANSLATE_NOOP("Posture", "Name the mail servers in the settings, and import a firewall log with translated addresses or a capture from outside.")},
    {"neighbours", "", QT_TRANSLATE_NOOP("Posture", "Other inside hosts (%2: %3) reach mail servers outside by %1, the mail server's address: whatever they send, the mail server is listed for it."), QT_TRANSLATE_NOOP("Posture", "Let only the mail server speak port 25 to the outside, or give the others another public address.")},
    {"way-unknown", "", QT_TRANSLATE_NOOP("Posture", "By which public address the mail server %1 leaves is not known."), QT_TRANSLATE_NOOP("Posture", "Import a firewall log with translated addresses or captures from both sides of the NAT, or declare the public address.")},
    {"way-listed", "", QT_TRANSLATE_NOOP("Posture", "%1, the address of %3, is listed by %2: receivers that use these lists refuse all of them."), QT_TRANSLATE_NOOP("Posture", "Find out which of them spams before asking for removal.")},
    {"way-not-listed", "", QT_TRANSLATE_NOOP("Posture", "%1, the address of %3, is on none of the lists that answered (%2)."), nullptr},
    {"name-listed", "", QT_TRANSLATE_NOOP("Posture", "The name %1 is listed by %2: that follows the name in the mail, whichever machine sends it."), QT_TRANSLATE_NOOP("Posture", "Look at every system that sends in this name, the web site among them.")},
    {"egress-web", "", QT_TRANSLATE_NOOP("Posture", "The web server of %1, %2, stands at %3."), nullptr},
    {"egress-mx", "", QT_TRANSLATE_NOOP("Posture", "The exchanger %2 of %1 stands at %3."), nullptr},
    {"egress-spf", "", QT_TRANSLATE_NOOP("Posture", "The SPF record of %1 names %3 (%2)."), nullptr},
    {"egress-address", "", QT_TRANSLATE_NOOP("Posture", "The address %1 and its name: %2 (%3). SPF: %4."), nullptr},
    // --- probe
    {"probe-unreachable", "", QT_TRANSLATE_NOOP("Posture", "%1 could not be reached: %2."), QT_TRANSLATE_NOOP("Posture", "Check the address and port, and whether a firewall stands between.")},
    {"probe-banner", "RFC 5321 section 4.2", QT_TRANSLATE_NOOP("Posture", "%1 greets as %2."), nullptr},
    {"probe-banner-mismatch", "RFC 5321 section 4.2", QT_TRANSLATE_NOOP("Posture", "%1 greets as %2, but its address is called %3."), QT_TRANSLATE_NOOP("Posture", "Let greeting, PTR and address record name the same host.")},
    {"probe-banner-bad", "RFC 5321 section 4.2", QT_TRANSLATE_NOOP("Posture", "The greeting of %1 does not begin with a host name: %2"), QT_TRANSLATE_NOOP("Posture", "Let the greeting begin with the server's fully qualified name.")},
    {"probe-tls", "RFC 3207", QT_TRANSLATE_NOOP("Posture", "%1 offers STARTTLS with a certificate for %2, valid until %3."), nullptr},
    {"probe-tls-missing", "RFC 3207", QT_TRANSLATE_NOOP("Posture", "%1 does not offer STARTTLS."), QT_TRANSLATE_NOOP("Posture", "Install a certificate and enable STARTTLS.")},
    {"probe-tls-failed", "RFC 3207", QT_TRANSLATE_NOOP("Posture", "%1 offers STARTTLS, but it fails: %2."), QT_TRANSLATE_NOOP("Posture", "Look at the server's certificate and TLS settings.")},
    {"probe-tls-expired", "RFC 3207", QT_TRANSLATE_NOOP("Posture", "The certificate of %1 (%2) has expired: %3."), QT_TRANSLATE_NOOP("Posture", "Renew it.")},
    {"probe-tls-untrusted", "RFC 7435", QT_TRANSLATE_NOOP("Posture", "The certificate of %1 is for %2, which strangers cannot verify (%3). Mail is still encrypted."), QT_TRANSLATE_NOOP("Posture", "Install a certificate of a public authority for the server's name.")},
    {"probe-open-relay", "RFC 5321 section 7.9", QT_TRANSLATE_NOOP("Posture", "%1 is an open relay for %4, the address of this computer: without any log-on it agreed to pass on mail from %2 to %3."), QT_TRANSLATE_NOOP("Posture", "Unless that address is meant to be trusted, close it now: allow relaying for authenticated clients and known addresses only. Nothing was sent by this test.")},
    {"probe-no-relay", "RFC 5321 section 7.9", QT_TRANSLATE_NOOP("Posture", "%1 refuses to relay for strangers: %2"), nullptr},
    {"probe-relay-unclear", "", QT_TRANSLATE_NOOP("Posture", "Whether %1 relays for strangers stays open: %2"), QT_TRANSLATE_NOOP("Posture", "Probe from outside, from an address that the server does not trust.")},
    {"probe-recipients-checked", "RFC 5321 section 3.3", QT_TRANSLATE_NOOP("Posture", "%1 refuses a mailbox that does not exist: %2"), nullptr},
    {"probe-recipients-unchecked", "RFC 5321 section 3.3", QT_TRANSLATE_NOOP("Posture", "%1 accepts a mailbox that cannot exist, %2 (%3): it will write non-delivery reports to strangers (backscatter), or has a catch-all."), QT_TRANSLATE_NOOP("Posture", "Enable recipient validation (Exchange: Set-RecipientFilterConfig -RecipientValidationEnabled $true).")},
    {"probe-recipients-unclear", "", QT_TRANSLATE_NOOP("Posture", "Whether %1 checks recipients stays open: %2"), QT_TRANSLATE_NOOP("Posture", "Greylisting answers like that: probe again later.")},
    {"probe-null-sender", "RFC 5321 section 4.5.5", QT_TRANSLATE_NOOP("Posture", "%1 takes mail from the null sender, as it has to for non-delivery reports."), nullptr},
    {"probe-null-sender-refused", "RFC 5321 section 4.5.5", QT_TRANSLATE_NOOP("Posture", "%1 refuses the null sender (%2): it loses honest non-delivery reports."), QT_TRANSLATE_NOOP("Posture", "Accept MAIL FROM:<>.")},
    {"probe-postmaster", "RFC 5321 section 4.5.1", QT_TRANSLATE_NOOP("Posture", "%1 accepts mail for %2."), nullptr},
    {"probe-postmaster-refused", "RFC 5321 section 4.5.1", QT_TRANSLATE_NOOP("Posture", "%1 refuses mail for %2: %3"), QT_TRANSLATE_NOOP("Posture", "Make the address work and let somebody read it.")},
};
// clang-format on

const Words* wordsOf(const posture::Line& line)
{
    for (const Words& each : words)
        if (line.reason == each.reason)
            return &each;
    return nullptr;
}

/// One line of visible characters.
QString shown(const std::string& argument)
{
    QString text = QString::fromUtf8(QByteArray::fromStdString(argument));
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QLatin1Char(' ');
    return text.size() > longestArgument ? text.left(longestArgument) + QChar(0x2026) : text;
}

/// Puts the arguments into "%1" … in one pass: an argument may hold a "%2" of its own.
QString filled(const char* pattern, const posture::Line& line)
{
    const QString text = QCoreApplication::translate("Posture", pattern);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place = text[i] == QLatin1Char('%') && i + 1 < text.size() && text[i + 1] >= QLatin1Char('1') && text[i + 1] <= QLatin1Char('9');
        if (!place) {
            out += text[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(text[++i].unicode() - u'1');
        if (number < line.arguments.size())
            out += shown(line.arguments[number]);
    }
    return out;
}

} // namespace

QString postureCheckTitle(QStringView checkId)
{
    for (const Title& title : titles)
        if (checkId == QLatin1String(title.id))
            return QCoreApplication::translate("Posture", title.text);
    return checkId.toString();
}

QString postureReasonText(const posture::Line& line)
{
    const Words* const found = wordsOf(line);
    return found != nullptr ? filled(found->text, line) : QString::fromStdString(line.reason);
}

QString postureFixText(const posture::Line& line)
{
    const Words* const found = wordsOf(line);
    return found != nullptr && found->fix != nullptr ? filled(found->fix, line) : QString();
}

QString postureRfc(const posture::Line& line)
{
    const Words* const found = wordsOf(line);
    return found != nullptr ? QString::fromLatin1(found->rfc) : QString();
}

QString postureStatusText(posture::Status status)
{
    static constexpr std::array texts = {QT_TRANSLATE_NOOP("Posture", "Pass"), QT_TRANSLATE_NOOP("Posture", "Warning"),
                                         QT_TRANSLATE_NOOP("Posture", "Fail"), QT_TRANSLATE_NOOP("Posture", "Unknown")};
    return QCoreApplication::translate("Posture", texts[static_cast<std::size_t>(status)]);
}

} // namespace delist
