// RefusalStore: refusals that speak of lists and reputation, read out of the texts of deliveries, bounces and sessions
// (evidence/smtp/rejection_text.h) and kept as rows of their own: the `refusals` table. Whose fault they name is decided
// when they are shown, by direction: what our own server said about others never counts as ours.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/database.h"
#include "evidence/smtp/rejection_text.h"
#include <string>
#include <vector>

namespace delist {

/// Which row holds the text. Stored: only ever append.
enum class RefusalSource : std::uint8_t { Delivery, Bounce, Session };

/// Reads the texts that came in since the last time (all of them when the reader has changed since). Inside the caller's
/// transaction. Throws DatabaseError.
void readRefusals(Database& database);
/// Of deliveries and sessions that were put together out of several files (row_parts.h), as far as they were read before. Inside the
/// caller's transaction.
void readJoinedRefusals(Database& database);
/// All are read again the next time. Inside a transaction of the caller.
void forgetRefusals(Database& database);

/// When an operator began to refuse us: between its last acceptance and its first refusal.
struct ListingOnset
{
    std::string operatorName;     ///< who refused: "Microsoft", or the recipients' domain, or the server (refusing_servers.h)
    std::string list;             ///< as named; empty: its own reputation system
    std::string listOperator;
    std::string address;          ///< ours, as the texts name it; empty when they don't
    smtp::RefusalSubject subject = smtp::RefusalSubject::Address;
    std::int64_t refusals = 0; ///< of the vantage that tells of most: each tells of the same ones
    Micros lastAccepted = unknownTime; ///< by this operator, before the first refusal; unknownTime: none is in the evidence
    Micros firstRefused = unknownTime;
    Micros lastRefused = unknownTime;
    Micros acceptedAgain = unknownTime; ///< by this operator, after the last refusal
    std::string link;
};

/// By first refusal. Only refusals about us, by operator, list, address and subject; without private lists.
std::vector<ListingOnset> listingOnsets(Database& database);

/// Addresses of ours that refusals name, and how often, by the vantage that tells of most.
struct NamedAddress
{
    std::string address;
    std::int64_t refusals = 0;
    std::string operatorName; ///< one who named it
};
std::vector<NamedAddress> addressesInRefusals(Database& database);

/// The first refusal that names an address of ours, in the server's own words, and where it stands.
struct QuotedRefusal
{
    std::string address;
    std::string operatorName;
    std::string list;     ///< as named; may be empty
    std::string text;
    Micros time = unknownTime;
    std::int64_t refusals = 0; ///< that name the address, by whomever
};
/// One per address, the one that is named most often first, at most \p most.
std::vector<QuotedRefusal> quotedRefusals(Database& database, std::size_t most);

/// Public addresses that our connections left from, as the evidence shows: NAT addresses of firewall records, outside
/// addresses of the NAT join and outbound sessions' clients. Most used first, at most 64.
struct EgressAddress
{
    std::string address;
    std::int64_t connections = 0;
};
std::vector<EgressAddress> egressAddresses(Database& database);

/// SQL over `refusal t`: 1 about us, 0 about others, NULL unknown.
extern const char* const refusalIsOurs;

} // namespace delist
