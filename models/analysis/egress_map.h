// EgressMap: by which public address each machine of ours shows itself to the world, and so the answer to "if the web
// server spams, is the mail server listed?". Joins what the evidence shows (NAT, translated addresses, sessions), what DNS
// said in the last posture check, and the lists' last words. Address lists list the address that connected, network lists
// its neighbours, domain lists the name in the mail. Asks nothing.
#pragma once
#include "case/lists/posture_store.h"
#include "case/rows/case_settings.h"
#include "case/sql/database.h"
#include <QJsonArray>
#include <QStringList>

namespace delist {

/// One machine, or one address whose machine is not known, at one public address.
struct EgressRow
{
    enum class Asset : std::uint8_t { MailServer, WebServer, Exchanger, Host, Address };
    /// How it is known that the machine stands behind this address.
    enum class Basis : std::uint8_t {
        Nat,         ///< the same flow was seen on both sides of the NAT
        Translated,  ///< firewall records name both addresses
        Itself,      ///< the machine has the public address itself
        Dns,         ///< its name leads there; where it sends from is another question
        OnlyAddress, ///< declared, and no other public address is known
        Spf,         ///< our SPF record names it; nothing shows who uses it
        Declared,    ///< the address is declared; nothing shows who uses it
        Seen,        ///< mail left from it; nothing shows whose
        Unknown      ///< the public address is not known
    };
    Asset asset = Asset::Address;
    Basis basis = Basis::Unknown;
    std::string name;           ///< "www.example.org"; may be empty
    std::string domain;         ///< of web servers and exchangers
    std::string privateAddress; ///< empty: not known
    std::string publicAddress;  ///< empty: not known
    std::int64_t connections = -1; ///< to mail servers outside, by this way; -1: not seen
    std::string ptr;            ///< empty: none, or not asked
    std::string ptrState;       ///< confirmed | mismatch | missing | unknown; empty: not asked
    std::string spf;            ///< "example.org: pass, shop.example: softfail"; empty: not asked
    QStringList listedBy;       ///< lists whose last word is "listed"
    int listsAnswered = 0;      ///< lists whose last word is a verdict
};
const char* egressAssetWord(EgressRow::Asset asset); ///< "mail-server" …
const char* egressBasisWord(EgressRow::Basis basis); ///< "nat" …

struct EgressMap
{
    std::vector<EgressRow> rows;
    std::int64_t moreHosts = 0;         ///< inside hosts of no special role that have no row: more than a person reads
    std::vector<posture::Line> answers; ///< check "shared"; said by report/posture_text
    posture::Subjects subjects;         ///< what the case knows to be ours
    [[nodiscard]] QJsonArray toJson() const; ///< of the rows
};

/// Throws DatabaseError.
EgressMap egressMap(Database& database, const CaseSettings& settings);

/// What follows from the rows for each of our domains (\p domains), and for whoever shares the mail server's way out.
std::vector<posture::Line> egressAnswers(const std::vector<EgressRow>& rows, const std::vector<std::string>& domains,
                                         const std::map<std::string, QStringList>& listedDomains);

/// The lines of the last posture check as they are shown: without the map's own facts, with its answers.
std::vector<StoredPostureLine> shownPosture(Database& database, const EgressMap& map);

} // namespace delist
