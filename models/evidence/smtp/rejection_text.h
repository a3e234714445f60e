// RejectionText: what a server's refusal says about the sender: which block list it names, whose reputation is meant (the
// address, its network, the HELO name, the sender's domain, a link in the text, SPF/DKIM/DMARC, the content), which address
// it saw, and where to read on. Every MTA and operator words this in its own way, so it is a heuristic reader of phrases:
// what is not about reputation, lists or authentication (unknown user, mailbox full) gives nothing. One text at a time; who
// sent it to whom, and whether it is about us, is the case's business.
#pragma once
#include "evidence/ip_address.h"
#include <optional>
#include <string_view>

namespace delist::smtp {

/// What the refusal is about. Stored as a number: only ever append.
enum class RefusalSubject : std::uint8_t {
    Address,        ///< the connecting address
    Network,        ///< its network or provider
    Helo,           ///< the HELO name
    SenderDomain,   ///< the sender's address or domain
    Url,            ///< a link or domain in the text
    Authentication, ///< SPF, DKIM, DMARC: no listing
    ReverseName,    ///< no or a generic PTR: no listing
    Content,        ///< taken for spam by its content
    Resolver        ///< the receiver may not ask the list (open resolver, too many questions) and takes that for a listing: none of ours
};

/// "address", "network", "helo", "sender-domain", "url", "authentication", "reverse-name", "content", "resolver-error".
const char* refusalSubjectWord(RefusalSubject subject);

/// Views are borrowed from the text that was read, except those that say "ours".
struct RejectionText
{
    RefusalSubject subject = RefusalSubject::Address;
    std::string_view list;         ///< as named: "zen.spamhaus.org", "Spamhaus"; empty when none is
    std::string_view listOperator; ///< ours: who runs it: "Spamhaus"; empty when not known
    std::string_view provider;     ///< ours: whose wording it is: "Microsoft", "Google"; empty when not known
    std::string_view domain;       ///< the HELO name, sender's domain or link's domain that is meant
    std::string_view link;         ///< where the text sends the reader; http or https
    std::optional<IpAddress> address; ///< that the text names
    bool privateList = false;      ///< the recipient's own block list: no operator delists from it
    bool temporary = false;        ///< by its 4xx code or its words
};

/// At most the first 2,000 bytes are read. Linear in them.
std::optional<RejectionText> readRejection(std::string_view text);

/// Changes whenever texts may be read differently than before.
inline constexpr int rejectionReaderVersion = 6;

/// A list or somebody's opinion of the sender, of its names or links stands behind it: what authentication, the message's content or
/// the receiver's own resolver is to blame for is no listing.
bool isListing(RefusalSubject subject);
/// The text refuses for a listing.
bool refusesForListing(std::string_view text);

/// Who takes mail for this name (server or mail domain): "Microsoft" for outlook.com and *.protection.outlook.com; empty
/// when it is none of the large operators.
std::string_view mailOperatorOf(std::string_view hostOrDomain);

} // namespace delist::smtp
