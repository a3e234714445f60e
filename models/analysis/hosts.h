// Who is who among the inside hosts: the declared mail servers, and, where none is declared, who behaves like one.
// Answers from evidence only; asks nobody.
#pragma once
#include "analysis/cause.h"
#include "case/questions/analysis_queries.h"
#include <QStringList>

namespace delist {

/// How many different addresses must connect from outside to an undeclared host before it looks like a mail server: one may be a scan of
/// the internet.
inline constexpr std::int64_t outsideSourcesOfAServer = 3;

enum class ServerSign : std::uint8_t {
    Declared, ///< by the case settings
    OwnLog,   ///< it wrote one of the mail logs of the case
    NextHop,  ///< another server hands it mail for the outside, and it speaks SMTP to the outside: a gateway
    Receives, ///< none is declared, and this one accepts SMTP from outside or from several inside hosts
    Likest    ///< none is declared and none receives: of those that speak SMTP to the outside the one most like a server; several when nobody could tell
};

struct MailServer
{
    RowId host = 0;
    std::string address;
    ServerSign sign = ServerSign::Declared;
};

struct MailServers
{
    std::vector<MailServer> servers;
    bool declared = false; ///< the settings name at least one
    QStringList unseen;    ///< the declared ones, where none of them is seen to send although the border is
    /// Then the host that behaves as a mail server does, several where the declared one is a public address and nobody could tell which
    /// of them is behind it; none is taken for one.
    std::vector<RowId> likest;

    [[nodiscard]] const MailServer* find(RowId host) const;
    [[nodiscard]] QStringList addresses(ServerSign sign) const;
    /// Not declared, whatever the sign.
    [[nodiscard]] QStringList inferredAddresses() const;
};

/// Declared servers and those that are recognised. \p speakers: outboundSpeakers() of the same case.
MailServers mailServers(const CaseFacts& facts, const std::vector<OutboundSpeaker>& speakers);

/// Inside, but not a machine that could be blamed: loopback, link-local, or an address that NAT puts on the outside.
bool isNoMachine(const CaseFacts& facts, const std::string& address);
/// Of these, the addresses that the outside sees: one machine's own, or the side of a NAT that many share.
bool isPublicFace(const CaseFacts& facts, const std::string& address);

/// What direct-to-mx finds out about one host, for the hosts table too.
struct HostJudgement
{
    RowId host = 0;
    std::string address;
    double suspicion = 0;
    QString state;       ///< "", "suspicious", "contained"
    bool monitor = false;
    QStringList reasons; ///< "many-destinations: 214"
};

} // namespace delist
