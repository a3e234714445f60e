// What is asked about: an address or a domain, and the DNS name that asks a list about it (RFC 5782 sections 2.1, 2.4,
// 3). Reading targets from text and from case settings; no DNS here.
#pragma once
#include "dns/list_codes.h"
#include "evidence/ip_address.h"
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace delist {

struct CheckTarget
{
    TargetKind kind = TargetKind::Domain;
    QString text;     ///< canonical: dotted quad, RFC 5952, or the lower-case A-label domain (IDNA)
    QByteArray label; ///< what goes before the zone: reversed octets, reversed nibbles, or the domain
    QString notAsked; ///< why no list is asked: an address that never stands on one; empty: it is asked
    bool operator==(const CheckTarget&) const = default;
};

/// Why lists are not asked about an address: private, link-local, multicast, reserved …; empty when they are. The
/// documentation networks (RFC 5737) are asked: examples live on them. So is 127.0.0.2, the lists' own test entry.
QString whyNotAsked(const IpAddress& address);

/// An address (an IPv4-mapped one is IPv4) or a domain with at least two labels. Nothing for anything else.
std::optional<CheckTarget> parseTarget(const QString& text);

/// A test entry as catalogues spell it. "::ffff:7f00:2" is asked as IPv6 here; in a domain list everything is a name.
CheckTarget testEntry(const QString& text, bool domainList);

/// label + "." + zone; empty when that is no valid DNS name (255 bytes, RFC 1035 section 2.3.4).
QByteArray queryName(const CheckTarget& target, const QByteArray& zone);

/// Zones and domains: lower case A-labels without the final dot; nothing when it is no domain name.
std::optional<QByteArray> domainName(const QString& text);

struct TargetList
{
    std::vector<CheckTarget> targets; ///< each once, in order
    QStringList invalid;              ///< what could not be read
    QStringList warnings;             ///< what was expanded or left out, in words
};

/// Addresses, CIDR ranges (IPv4 /24 and smaller; IPv6 /120 and smaller) and domains.
TargetList targetsFrom(const QStringList& texts);

} // namespace delist
