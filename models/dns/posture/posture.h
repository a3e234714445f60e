// Mail posture: whether our own DNS invites the trouble. Each check is a pure function over DNS facts (dns_facts.h) and
// fetched documents that yields lines; the list of checks is posture.cpp, one line per entry. A line is a code with
// arguments: the words, the RFC and the fix are models/report/posture_text. Standard library only but for the keys
// (libcrypto) and the public suffix list (libpsl).
#pragma once
#include "dns/dns_facts.h"
#include "dns/spf_evaluation.h"

namespace delist::posture {

enum class Status : std::uint8_t { Pass, Warning, Fail, Unknown };
const char* statusName(Status status);

/// What one check says about one thing.
struct Line
{
    std::string check;   ///< "mx": the check's id
    std::string subject; ///< the domain, address or name it is about
    Status status = Status::Unknown;
    std::string reason;  ///< code of the sentence: "mx-cname"
    std::vector<std::string> arguments; ///< what the sentence names
    std::string found;   ///< the record or answer behind it, as it came; any bytes
};

/// A name that one of our servers introduced itself with, and the address the outside saw, if that is known.
struct HeloUse
{
    std::string name;
    IpAddress address;
};

/// What happened to mail for a role mailbox in the evidence (RFC 2142).
struct RoleMailbox
{
    std::string address; ///< "postmaster@example.org"
    std::int64_t accepted = 0;
    std::int64_t rejected = 0;
};

/// Whose posture it is.
struct Subjects
{
    std::vector<std::string> ownDomains;    ///< declared; without any, what our outbound mail is sent for
    std::vector<std::string> senderDomains; ///< those, and the other sender domains of our outbound mail: SPF is for them, too
    std::vector<IpAddress> addresses;       ///< public addresses that mail leaves by
    std::vector<HeloUse> helos;
    std::vector<std::string> dkimSelectors;
    std::vector<RoleMailbox> roles;
    std::int64_t now = 0;                   ///< seconds since 1970
};

/// Documents by address, fetched by posture_check like DNS answers are.
struct Document
{
    int status = 0;      ///< HTTP; 0: none came
    std::string body;    ///< bounded
    std::string error;
    bool faulty = false; ///< the host is at fault (certificate, size), not the way to it
    std::string mediaType; ///< "text/plain"; empty: not told
};
class Documents
{
public:
    void add(const std::string& url, Document document) { m_documents[url] = std::move(document); }
    const Document* find(const std::string& url) const;
    std::set<std::string> takeMissing() const { return std::exchange(m_missing, {}); }

private:
    std::map<std::string, Document> m_documents;
    mutable std::set<std::string> m_missing;
};

struct Facts
{
    DnsFacts dns;
    Documents documents;
};

using Check = void (*)(const Subjects& subjects, const Facts& facts, std::vector<Line>& lines);

struct CheckEntry
{
    const char* id;
    Check run;
};
/// Every check in the order of the page.
const std::vector<CheckEntry>& checks();

/// All lines; while facts are missing (takeMissing()) some are.
std::vector<Line> runChecks(const Subjects& subjects, const Facts& facts);

// ---- what several checks need

/// One-line "tag=value; tag=value" records (DMARC, DKIM, MTA-STS, TLS-RPT). Tags in lower case.
std::map<std::string, std::string> tagList(std::string_view text);
/// The TXT records of \p name that begin with \p version; nothing while DNS is missing or failed (then \p failed is set).
std::optional<std::vector<std::string>> versionedTexts(const DnsFacts& dns, const std::string& name, std::string_view version, bool& failed);
/// The organisational domain by the public suffix list ("example.co.uk"); the name itself when it is none.
std::string organisationalDomain(const std::string& name);
/// SPF for mail of \p domain from \p address; not complete while facts are missing.
spf::Evaluation evaluateSpf(const std::string& domain, const IpAddress& address, const Subjects& subjects, const Facts& facts);
/// A corrected SPF record: what is there, with every address of \p addresses that does not pass let in, and -all or the
/// old all at its end; nothing when the record cannot be mended without a person.
std::optional<std::string> proposedSpf(const std::string& domain, const Subjects& subjects, const Facts& facts);

} // namespace delist::posture
