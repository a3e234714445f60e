// Rule text for the usual firewalls: outgoing port 25 from the mail servers alone, refused and logged for everybody else,
// with the addresses of the case. To be copied by a person who knows the firewall; Delist never touches one.
#pragma once
#include "case/questions/containment.h"
#include "case/rows/case_settings.h"
#include <QString>
#include <vector>

namespace delist {

struct FirewallRules
{
    const char* id = ""; ///< "cisco-asa"
    QString product;     ///< "Cisco ASA, PIX, FTD"
    QString place;       ///< where it is entered, and what to look out for
    QString text;        ///< commands, or the steps of a firewall that has none
};

/// One entry per product, in the order of the list. Empty when no mail server is declared: a rule that leaves them out
/// would stop their mail, too. Times, counts and names of the hosts that it stops stand in comments, in the language that
/// is installed; what comes from evidence is reduced to letters that mean nothing to a command line.
std::vector<FirewallRules> firewallRules(const CaseSettings& settings, const Containment& containment);

/// The one whose log is in the case, by the ids of evidence formats, most records first; "" when none is.
const char* firewallOf(const std::vector<QString>& formats);

} // namespace delist
