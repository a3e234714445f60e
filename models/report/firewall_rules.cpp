#include "report/firewall_rules.h"
#include "report/firewall_networks.h"
#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace delist {

namespace {

constexpr int mostNamed = 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FirewallRules)
};

/// What every text is made of.
struct Scope
{
    std::vector<FirewallNetwork> servers;
    std::vector<FirewallNetwork> inside;
    QStringList stopped; ///< "10.0.3.44 (ws-44)"
    QStringList loose;   ///< rules of the log that let them out
    [[nodiscard]] std::vector<FirewallNetwork> servers4() const { return ofFamily(servers, true); }
    [[nodiscard]] std::vector<FirewallNetwork> inside4() const { return ofFamily(inside, true); }
    [[nodiscard]] std::vector<FirewallNetwork> servers6() const { return ofFamily(servers, false); }
    [[nodiscard]] std::vector<FirewallNetwork> inside6() const { return ofFamily(inside, false); }
    [[nodiscard]] bool hasV6() const { return !servers6().empty() || !inside6().empty(); }
};

QString listed(const std::vector<FirewallNetwork>& networks, const QString& separator, QString (*each)(const FirewallNetwork&) = [](const FirewallNetwork& n) { return n.text(); })
{
    QStringList texts;
    for (const FirewallNetwork& network : networks)
        texts << each(network);
    return texts.join(separator);
}

/// What the rules do, and to whom, in lines of comment.
QString comments(const Scope& scope, const QString& sign)
{
    QStringList lines{Words::tr("SMTP to the outside (TCP port 25) only from the mail servers: %1").arg(listed(scope.servers, QStringLiteral(", ")))};
    if (!scope.stopped.isEmpty())
        lines << Words::tr("Stops, by the firewall log of the case: %1")
                     .arg(scope.stopped.mid(0, mostNamed).join(QStringLiteral(", ")) + (scope.stopped.size() > mostNamed ? QStringLiteral(", …") : QString()));
    if (!scope.loose.isEmpty())
        lines << Words::tr("Belongs before the rule that lets them out: %1").arg(scope.loose.mid(0, 3).join(QStringLiteral(", ")));
    QString text;
    for (const QString& line : lines)
        text += sign + QLatin1Char(' ') + line + QLatin1Char('\n');
    return text;
}

void addIptables(QString& text, const QString& command, const std::vector<FirewallNetwork>& servers, const std::vector<FirewallNetwork>& inside)
{
    if (inside.empty())
        return;
    text += command + QStringLiteral(" -N SMTP_OUT\n");
    for (const FirewallNetwork& network : inside)
        text += command + QStringLiteral(" -A SMTP_OUT -d %1 -j RETURN\n").arg(network.text());
    for (const FirewallNetwork& server : servers)
        text += command + QStringLiteral(" -A SMTP_OUT -s %1 -j RETURN\n").arg(server.text());
    text += command + QStringLiteral(" -A SMTP_OUT -j LOG --log-prefix \"SMTP-DENIED \"\n");
    text += command + QStringLiteral(" -A SMTP_OUT -p tcp -j REJECT --reject-with tcp-reset\n");
    for (const FirewallNetwork& network : inside)
        text += command + QStringLiteral(" -I FORWARD 1 -s %1 -p tcp --dport 25 -j SMTP_OUT\n").arg(network.text());
}

QString iptables(const Scope& scope)
{
    QString text = comments(scope, QStringLiteral("#"));
    addIptables(text, QStringLiteral("iptables"), scope.servers4(), scope.inside4());
    if (scope.hasV6())
        addIptables(text, QStringLiteral("ip6tables"), scope.servers6(), scope.inside6());
    return text;
}

QString nftables(const Scope& scope)
{
    QString text = comments(scope, QStringLiteral("#")) +
                   QStringLiteral("table inet smtp_out {\n    chain forward {\n        type filter hook forward priority -10; policy accept;\n");
    for (const auto& [family, servers, inside] : {std::tuple(QStringLiteral("ip"), scope.servers4(), scope.inside4()),
                                                  std::tuple(QStringLiteral("ip6"), scope.servers6(), scope.inside6())}) {
        if (inside.empty())
            continue;
        const QString nets = listed(inside, QStringLiteral(", "));
        text += QStringLiteral("        tcp dport 25 %1 saddr { %2 } %1 daddr != { %2 }").arg(family, nets);
        if (!servers.empty())
            text += QStringLiteral(" %1 saddr != { %2 }").arg(family, listed(servers, QStringLiteral(", ")));
        text += QStringLiteral(" counter log prefix \"SMTP-DENIED \" reject with tcp reset\n");
    }
    return text + QStringLiteral("    }\n}\n");
}

QString pf(const Scope& scope)
{
    return comments(scope, QStringLiteral("#")) +
           QStringLiteral("table <mail_servers> const { %1 }\ntable <inside> const { %2 }\n")
               .arg(listed(scope.servers, QStringLiteral(", ")), listed(scope.inside, QStringLiteral(", "))) +
           QStringLiteral("pass in quick proto tcp from <mail_servers> to any port smtp\n"
                          "block return in log quick proto tcp from <inside> to ! <inside> port smtp\n");
}

QString ciscoAsa(const Scope& scope)
{
    const auto object = [](const FirewallNetwork& network) {
        return network.isSingle() ? QStringLiteral(" network-object host %1\n").arg(network.address())
               : network.isV4()   ? QStringLiteral(" network-object %1 %2\n").arg(network.address(), network.mask())
                                  : QStringLiteral(" network-object %1\n").arg(network.text());
    };
    return comments(scope, QStringLiteral("!")) +
           QStringLiteral("object-group network MAIL_SERVERS\n%1object-group network INSIDE_NETWORKS\n%2")
               .arg(listed(scope.servers, QString(), object), listed(scope.inside, QString(), object)) +
           QStringLiteral("access-list inside_access_in line 1 extended permit tcp object-group MAIL_SERVERS any eq smtp\n"
                          "access-list inside_access_in line 2 extended permit tcp any object-group INSIDE_NETWORKS eq smtp\n"
                          "access-list inside_access_in line 3 extended deny tcp any any eq smtp log\n");
}

QString fortigate(const Scope& scope)
{
    const auto address = [](const FirewallNetwork& network) {
        return QStringLiteral("    edit \"%1\"\n        set subnet %2 %3\n    next\n").arg(network.name(), network.address(), network.mask());
    };
    const auto quoted = [](const FirewallNetwork& network) { return QLatin1Char('"') + network.name() + QLatin1Char('"'); };
    const auto policy = [](const QString& name, const QString& source, const QString& rest) {
        return QStringLiteral("    edit 0\n        set name \"%1\"\n        set srcintf \"internal\"\n        set dstintf \"wan1\"\n"
                              "        set srcaddr %2\n        set dstaddr \"all\"\n        set service \"SMTP\"\n        set schedule \"always\"\n"
                              "%3        set logtraffic all\n    next\n").arg(name, source, rest);
    };
    return comments(scope, QStringLiteral("#")) + QStringLiteral("config firewall address\n") + listed(scope.servers4(), QString(), address) +
           QStringLiteral("end\nconfig firewall policy\n") +
           policy(QStringLiteral("smtp-mail-servers"), listed(scope.servers4(), QStringLiteral(" "), quoted),
                  QStringLiteral("        set action accept\n        set nat enable\n")) +
           policy(QStringLiteral("smtp-denied"), QStringLiteral("\"all\""), QStringLiteral("        set action deny\n")) + QStringLiteral("end\n");
}

QString paloAlto(const Scope& scope)
{
    const auto address = [](const FirewallNetwork& network) { return QStringLiteral("set address %1 ip-netmask %2\n").arg(network.name(), network.prefixed()); };
    const auto rule = [](const QString& name, const QString& source, const QString& action) {
        return QStringLiteral("set rulebase security rules %1 from trust to untrust source %2 destination any application any service tcp-25"
                              " action %3 log-end yes\n").arg(name, source, action);
    };
    return listed(scope.servers, QString(), address) + QStringLiteral("set service tcp-25 protocol tcp port 25\n") +
           rule(QStringLiteral("smtp-denied"), QStringLiteral("any"), QStringLiteral("reset-client")) +
           rule(QStringLiteral("smtp-mail-servers"), QStringLiteral("[ %1 ]").arg(listed(scope.servers, QStringLiteral(" "), [](const FirewallNetwork& n) { return n.name(); })),
                QStringLiteral("allow")) +
           QStringLiteral("move rulebase security rules smtp-denied top\nmove rulebase security rules smtp-mail-servers top\n");
}

QString junos(const Scope& scope)
{
    const auto address = [](const FirewallNetwork& network) {
        return QStringLiteral("set security address-book global address %1 %2\n").arg(network.name(), network.prefixed());
    };
    const QString policies = QStringLiteral("set security policies from-zone trust to-zone untrust policy ");
    const auto policy = [&](const QString& name, const QString& source, const QString& then) {
        return policies + name + QStringLiteral(" match source-address %1 destination-address any application junos-smtp\n").arg(source) + then;
    };
    return comments(scope, QStringLiteral("#")) + listed(scope.servers, QString(), address) +
           policy(QStringLiteral("smtp-mail-servers"), QStringLiteral("[ %1 ]").arg(listed(scope.servers, QStringLiteral(" "), [](const FirewallNetwork& n) { return n.name(); })),
                  policies + QStringLiteral("smtp-mail-servers then permit\n") + policies + QStringLiteral("smtp-mail-servers then log session-close\n")) +
           policy(QStringLiteral("smtp-denied"), QStringLiteral("any"),
                  policies + QStringLiteral("smtp-denied then reject\n") + policies + QStringLiteral("smtp-denied then log session-init\n"));
}

QString mikrotik(const Scope& scope)
{
    const auto entry = [](const QString& list) {
        return [list](const FirewallNetwork& network) { return QStringLiteral("/ip firewall address-list add list=%1 address=%2\n").arg(list, network.text()); };
    };
    QString text = comments(scope, QStringLiteral("#"));
    for (const FirewallNetwork& server : scope.servers4())
        text += entry(QStringLiteral("mail-servers"))(server);
    for (const FirewallNetwork& network : scope.inside4())
        text += entry(QStringLiteral("inside"))(network);
    return text + QStringLiteral("/ip firewall filter add chain=forward action=reject reject-with=tcp-reset protocol=tcp dst-port=25"
                                 " src-address-list=inside dst-address-list=!inside log=yes log-prefix=SMTP-DENIED place-before=0\n"
                                 "/ip firewall filter add chain=forward action=accept protocol=tcp dst-port=25"
                                 " src-address-list=mail-servers place-before=0\n");
}

QString windows(const Scope& scope)
{
    QStringList outside = outsideRanges(scope.inside4());
    if (scope.inside6().empty())
        outside << QStringLiteral("2000::/3"); // else mail finds its way over IPv6
    return comments(scope, QStringLiteral("rem")) +
           QStringLiteral("netsh advfirewall firewall add rule name=\"SMTP out only by the mail servers\" dir=out action=block protocol=TCP"
                          " remoteport=25 remoteip=%1\n"
                          "netsh advfirewall set allprofiles logging droppedconnections enable\n").arg(outside.join(QLatin1Char(',')));
}

QString steps(const QStringList& sentences)
{
    QString text;
    for (qsizetype i = 0; i < sentences.size(); ++i)
        text += QStringLiteral("%1. %2\n").arg(i + 1).arg(sentences[i]);
    return text;
}

/// For those that are set by hand.
QString byHand(const Scope& scope)
{
    const QString servers = listed(scope.servers, QStringLiteral(", "));
    const QString before = scope.loose.isEmpty() ? Words::tr("Put both before the rule that lets everything out.")
                                                 : Words::tr("Put both before the rule that lets them out: %1.").arg(scope.loose.mid(0, 3).join(QStringLiteral(", ")));
    QStringList list{Words::tr("A group of addresses “mail servers”: %1").arg(servers),
                     Words::tr("A rule that allows SMTP (TCP port 25) from “mail servers” to the outside."),
                     Words::tr("Right after it a rule that denies SMTP (TCP port 25) from inside (%1) to the outside, with logging.").arg(listed(scope.inside, QStringLiteral(", "))),
                     before};
    if (!scope.stopped.isEmpty())
        list << Words::tr("Stops, by the firewall log of the case: %1").arg(scope.stopped.mid(0, mostNamed).join(QStringLiteral(", ")) + (scope.stopped.size() > mostNamed ? QStringLiteral(", …") : QString()));
    return steps(list);
}

struct Product
{
    const char* id;
    const char* name;  ///< never translated
    const char* place;
    QString (*text)(const Scope& scope);
    bool onlyV4;
};

constexpr std::array products{
    Product{"isa", "ISA Server, Forefront TMG", QT_TRANSLATE_NOOP("FirewallRules", "In the management console: Firewall Policy, Create New Access Rule. The outside is the network External."), byHand, false},
    Product{"cisco-asa", "Cisco ASA, PIX, FTD", QT_TRANSLATE_NOOP("FirewallRules", "In configuration mode. inside_access_in stands for the list that is bound to the inside interface: show running-config access-group names it."), ciscoAsa, false},
    Product{"fortigate", "Fortinet FortiGate", QT_TRANSLATE_NOOP("FirewallRules", "In the CLI. internal and wan1 stand for your interfaces. New policies stand last: move both before the one that lets everything out (move … before …)."), fortigate, true},
    Product{"iptables", "Linux iptables", QT_TRANSLATE_NOOP("FirewallRules", "As root on the gateway; the mail server must not be the gateway itself. Rules entered like this last until the next start: save them the way your system does."), iptables, false},
    Product{"nftables", "Linux nftables", QT_TRANSLATE_NOOP("FirewallRules", "On the gateway: save as a file and load it with nft -f, or add it to /etc/nftables.conf."), nftables, false},
    Product{"pfsense", "pfSense, OPNsense", QT_TRANSLATE_NOOP("FirewallRules", "Firewall, Aliases, then Firewall, Rules, on the tab of the inside network (LAN). Rules are read from above; the first that fits decides."), byHand, false},
    Product{"pf", "OpenBSD and FreeBSD pf", QT_TRANSLATE_NOOP("FirewallRules", "In /etc/pf.conf before the rules that pass, then: pfctl -f /etc/pf.conf"), pf, false},
    Product{"mikrotik", "MikroTik RouterOS", QT_TRANSLATE_NOOP("FirewallRules", "In the terminal. The lines are entered in this order; place-before=0 puts the last one first."), mikrotik, true},
    Product{"paloalto", "Palo Alto PAN-OS", QT_TRANSLATE_NOOP("FirewallRules", "In configuration mode, then commit. trust and untrust stand for your zones."), paloAlto, false},
    Product{"juniper-srx", "Juniper SRX", QT_TRANSLATE_NOOP("FirewallRules", "In configuration mode, then commit. trust and untrust stand for your zones. New policies stand last: put both before the one that lets everything out (insert … before …)."), junos, false},
    Product{"windows", "Windows Firewall", QT_TRANSLATE_NOOP("FirewallRules", "On workstations, as administrator or by group policy; never on the mail server. This helps where the gateway cannot be changed: malicious software with administrator's rights can undo it."), windows, true},
    Product{"other", QT_TRANSLATE_NOOP("FirewallRules", "Another firewall"), QT_TRANSLATE_NOOP("FirewallRules", "What every firewall can do, whatever it calls it."), byHand, false},
};

/// Letters that mean nothing to any command line.
QString harmless(const QString& text)
{
    QString out;
    for (const QChar c : text.left(60))
        out += c.isLetterOrNumber() || QStringLiteral(" ._-:/()").contains(c) ? c : QChar(u'_');
    return out;
}

} // namespace

std::vector<FirewallRules> firewallRules(const CaseSettings& settings, const Containment& containment)
{
    Scope scope;
    scope.servers = firewallNetworks(settings.mailServers);
    if (scope.servers.empty())
        return {};
    scope.inside = firewallNetworks(settings.internal);
    if (scope.inside.empty())
        scope.inside = firewallNetworks({"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"});
    for (const ContainedHost& host : containment.hosts)
        if (!host.monitor && host.allowed > 0)
            scope.stopped << (host.name.isEmpty() ? host.address : QStringLiteral("%1 (%2)").arg(host.address, harmless(host.name)));
    for (const RuleUse& use : containment.rules)
        if (use.action == Action::Allowed && !use.rule.isEmpty())
            scope.loose << harmless(use.rule);
    std::vector<FirewallRules> rules;
    for (const Product& product : products) {
        if (product.onlyV4 && scope.servers4().empty())
            continue;
        FirewallRules entry{product.id, Words::tr(product.name), Words::tr(product.place), product.text(scope)};
        if (product.onlyV4 && scope.hasV6())
            entry.place += QLatin1Char(' ') + Words::tr("These rules are for IPv4; the case has IPv6 addresses as well, which need the same.");
        rules.push_back(std::move(entry));
    }
    return rules;
}

const char* firewallOf(const std::vector<QString>& formats)
{
    static const std::pair<QLatin1String, const char*> known[] = {
        {QLatin1String("isa-"), "isa"}, {QLatin1String("cisco-asa"), "cisco-asa"}, {QLatin1String("fortigate"), "fortigate"},
        {QLatin1String("netfilter"), "iptables"}, {QLatin1String("filterlog"), "pfsense"}, {QLatin1String("pfsense"), "pfsense"},
        {QLatin1String("pf-filterlog"), "pfsense"}, {QLatin1String("pf"), "pf"}, {QLatin1String("mikrotik"), "mikrotik"},
        {QLatin1String("paloalto"), "paloalto"}, {QLatin1String("juniper-srx"), "juniper-srx"}, {QLatin1String("windows-firewall"), "windows"}};
    for (const QString& format : formats)
        for (const auto& [prefix, id] : known)
            if (format.startsWith(prefix))
                return id;
    return "";
}

} // namespace delist
