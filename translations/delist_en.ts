<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Causes</name>
    <message>
        <source>A host sends mail straight to the outside</source>
        <translation>A host sends mail straight to the outside</translation>
    </message>
    <message>
        <source>A computer that is not a mail server delivers mail to outside servers by itself. Malware does that, and blacklists see the mail come from the organisation&apos;s public address.</source>
        <translation>A computer that is not a mail server delivers mail to outside servers by itself. Malware does that, and blacklists see the mail come from the organisation&apos;s public address.</translation>
    </message>
    <message>
        <source>Take the host off the network, keep it switched on for a capture, and let only the mail servers speak port 25 to the outside. Then clean the host and prove from a later firewall log that nothing gets out.</source>
        <translation>Take the host off the network, keep it switched on for a capture, and let only the mail servers speak port 25 to the outside. Then clean the host and prove from a later firewall log that nothing gets out.</translation>
    </message>
    <message>
        <source>Non-delivery reports go to strangers</source>
        <translation>Non-delivery reports go to strangers</translation>
    </message>
    <message>
        <source>The server accepts mail for recipients that do not exist and afterwards writes a non-delivery report to the forged sender. Strangers and spam traps get those reports, and blacklists list the server for them.</source>
        <translation>The server accepts mail for recipients that do not exist and afterwards writes a non-delivery report to the forged sender. Strangers and spam traps get those reports, and blacklists list the server for them.</translation>
    </message>
    <message>
        <source>Let the server refuse unknown recipients at RCPT TO (recipient validation) on every way in, also on a gateway in front of it. Then prove from later logs that no report goes to a stranger any more.</source>
        <translation>Let the server refuse unknown recipients at RCPT TO (recipient validation) on every way in, also on a gateway in front of it. Then prove from later logs that no report goes to a stranger any more.</translation>
    </message>
    <message>
        <source>A stolen mailbox password</source>
        <translation>A stolen mailbox password</translation>
    </message>
    <message>
        <source>Somebody sends spam through the server with a mailbox&apos;s password.</source>
        <translation>Somebody sends spam through the server with a mailbox&apos;s password.</translation>
    </message>
    <message>
        <source>Change the password, end its sessions, and look at what it sent.</source>
        <translation>Change the password, end its sessions, and look at what it sent.</translation>
    </message>
    <message>
        <source>An open relay</source>
        <translation>An open relay</translation>
    </message>
    <message>
        <source>The server passes on mail from strangers to strangers.</source>
        <translation>The server passes on mail from strangers to strangers.</translation>
    </message>
    <message>
        <source>Restrict relaying to authenticated clients and known addresses.</source>
        <translation>Restrict relaying to authenticated clients and known addresses.</translation>
    </message>
    <message>
        <source>A device or server inside abuses the relay</source>
        <translation>A device or server inside abuses the relay</translation>
    </message>
    <message>
        <source>An inside server or device submits spam through a relay connector without authentication.</source>
        <translation>An inside server or device submits spam through a relay connector without authentication.</translation>
    </message>
    <message>
        <source>Restrict the relay connector to the addresses that need it and clean the device.</source>
        <translation>Restrict the relay connector to the addresses that need it and clean the device.</translation>
    </message>
    <message>
        <source>Automatic forwarding of spam</source>
        <translation>Automatic forwarding of spam</translation>
    </message>
    <message>
        <source>A mailbox forwards everything, spam too, to an outside mailbox, whose provider takes the server for a spammer.</source>
        <translation>A mailbox forwards everything, spam too, to an outside mailbox, whose provider takes the server for a spammer.</translation>
    </message>
    <message>
        <source>Filter before forwarding, or stop forwarding to the outside.</source>
        <translation>Filter before forwarding, or stop forwarding to the outside.</translation>
    </message>
    <message>
        <source>Bulk mail by a legitimate user</source>
        <translation>Bulk mail by a legitimate user</translation>
    </message>
    <message>
        <source>A user sends one mail to very many recipients from the ordinary mail server.</source>
        <translation>A user sends one mail to very many recipients from the ordinary mail server.</translation>
    </message>
    <message>
        <source>Move bulk mail to a service and address of its own.</source>
        <translation>Move bulk mail to a service and address of its own.</translation>
    </message>
    <message>
        <source>A policy listing</source>
        <translation>A policy listing</translation>
    </message>
    <message>
        <source>Only lists of dynamic or unnamed addresses answer; it is about the kind of address, not about what it sent.</source>
        <translation>Only lists of dynamic or unnamed addresses answer; it is about the kind of address, not about what it sent.</translation>
    </message>
    <message>
        <source>Set a proper PTR record and ask the list to take a static mail server out.</source>
        <translation>Set a proper PTR record and ask the list to take a static mail server out.</translation>
    </message>
    <message>
        <source>The provider&apos;s range is listed</source>
        <translation>The provider&apos;s range is listed</translation>
    </message>
    <message>
        <source>Only lists of whole networks answer; the neighbours are the cause.</source>
        <translation>Only lists of whole networks answer; the neighbours are the cause.</translation>
    </message>
    <message>
        <source>Ask the provider; the owner of one address cannot remove it.</source>
        <translation>Ask the provider; the owner of one address cannot remove it.</translation>
    </message>
    <message>
        <source>The domain&apos;s reputation</source>
        <translation>The domain&apos;s reputation</translation>
    </message>
    <message>
        <source>Domain lists answer, or strangers send in the domain&apos;s name.</source>
        <translation>Domain lists answer, or strangers send in the domain&apos;s name.</translation>
    </message>
    <message>
        <source>Look at the web server and at DMARC reports.</source>
        <translation>Look at the web server and at DMARC reports.</translation>
    </message>
    <message>
        <source>An old listing</source>
        <translation>An old listing</translation>
    </message>
    <message>
        <source>The list&apos;s evidence is older than the fix.</source>
        <translation>The list&apos;s evidence is older than the fix.</translation>
    </message>
    <message>
        <source>Ask the list for removal with the date of the fix.</source>
        <translation>Ask the list for removal with the date of the fix.</translation>
    </message>
    <message>
        <source>Not a listing at all</source>
        <translation>Not a listing at all</translation>
    </message>
    <message>
        <source>A refused, rewritten or dead list&apos;s answer only looks like a listing.</source>
        <translation>A refused, rewritten or dead list&apos;s answer only looks like a listing.</translation>
    </message>
    <message>
        <source>Ask again through a resolver of your own.</source>
        <translation>Ask again through a resolver of your own.</translation>
    </message>
    <message>
        <source>%1: %2 (%3 sure)</source>
        <extracomment>%1 what happened, %2 who is to blame, %3 a percentage</extracomment>
        <translation>%1: %2 (%3 sure)</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>almost certain</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>very likely</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>likely</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unlikely</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>deferred</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>expanded</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>case created</source>
        <translation>case created</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>settings changed</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>read again</translation>
    </message>
    <message>
        <source>packets kept</source>
        <translation>packets kept</translation>
    </message>
    <message>
        <source>no protocol log found</source>
        <translation>no protocol log found</translation>
    </message>
    <message>
        <source>clock set</source>
        <translation>clock set</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>checked</translation>
    </message>
    <message>
        <source>checked by hand</source>
        <translation>checked by hand</translation>
    </message>
    <message>
        <source>step recorded</source>
        <translation>step recorded</translation>
    </message>
    <message>
        <source>report written</source>
        <translation>report written</translation>
    </message>
    <message>
        <source>case file updated</source>
        <translation>case file updated</translation>
    </message>
</context>
<context>
    <name>Egress</name>
    <message>
        <source>mail server</source>
        <translation>mail server</translation>
    </message>
    <message>
        <source>web server</source>
        <translation>web server</translation>
    </message>
    <message>
        <source>takes mail in (MX)</source>
        <translation>takes mail in (MX)</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>inside host</translation>
    </message>
    <message>
        <source>address alone</source>
        <translation>address alone</translation>
    </message>
    <message>
        <source>seen on both sides of the NAT</source>
        <translation>seen on both sides of the NAT</translation>
    </message>
    <message>
        <source>the firewall log names both</source>
        <translation>the firewall log names both</translation>
    </message>
    <message>
        <source>it has the public address itself</source>
        <translation>it has the public address itself</translation>
    </message>
    <message>
        <source>its name leads there</source>
        <translation>its name leads there</translation>
    </message>
    <message>
        <source>assumed: the only public address</source>
        <translation>assumed: the only public address</translation>
    </message>
    <message>
        <source>our SPF record names it</source>
        <translation>our SPF record names it</translation>
    </message>
    <message>
        <source>declared; who uses it was not seen</source>
        <translation>declared; who uses it was not seen</translation>
    </message>
    <message>
        <source>mail left from it; whose was not seen</source>
        <translation>mail left from it; whose was not seen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1, does not lead back</source>
        <translation>%1, does not lead back</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>listed: %1</source>
        <translation>listed: %1</translation>
    </message>
    <message>
        <source>not listed (%1 answered)</source>
        <translation>not listed (%1 answered)</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Own address</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Public address</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>How that is known</translation>
    </message>
    <message>
        <source>Name (PTR)</source>
        <translation>Name (PTR)</translation>
    </message>
    <message>
        <source>SPF</source>
        <translation>SPF</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>%1 cannot be read. Check that it exists and that you may read it.</source>
        <translation>%1 cannot be read. Check that it exists and that you may read it.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 is empty.</translation>
    </message>
    <message>
        <source>%1 is in no format that Delist reads.</source>
        <translation>%1 is in no format that Delist reads.</translation>
    </message>
    <message>
        <source>%1 is damaged. If you have a copy of it, open the copy.</source>
        <translation>%1 is damaged. If you have a copy of it, open the copy.</translation>
    </message>
    <message>
        <source>%1 ends in the middle; what came before was kept.</source>
        <translation>%1 ends in the middle; what came before was kept.</translation>
    </message>
    <message>
        <source>%1 unpacks to more than is safe and was stopped.</source>
        <translation>%1 unpacks to more than is safe and was stopped.</translation>
    </message>
    <message>
        <source>%1 holds archives nested too deeply. Unpack it first.</source>
        <translation>%1 holds archives nested too deeply. Unpack it first.</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Unpack it first.</source>
        <translation>%1 is protected by a password. Unpack it first.</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Close it there, or wait until it is done.</source>
        <translation>Another program is writing to %1. Close it there, or wait until it is done.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Delist. Update Delist to open it.</source>
        <translation>%1 was written by a newer Delist. Update Delist to open it.</translation>
    </message>
    <message>
        <source>%1 is not a Delist case. To use it as evidence, open a case and import it.</source>
        <translation>%1 is not a Delist case. To use it as evidence, open a case and import it.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 is there already. Choose another name.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>That does not work.</source>
        <translation>That does not work.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Something went wrong.</translation>
    </message>
    <message>
        <source>Something went wrong with %1.</source>
        <translation>Something went wrong with %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the technical reason in English</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 was not found in %2. It may have been moved or renamed, or its drive is not connected: open it from where it is now.</source>
        <extracomment>%1 is a file&apos;s name, %2 the folder where it was looked for</extracomment>
        <translation>%1 was not found in %2. It may have been moved or renamed, or its drive is not connected: open it from where it is now.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1. What was complete before is in the case, the rest is not. Make room, then do it again.</source>
        <translation>There is no room left on the disk of %1. What was complete before is in the case, the rest is not. Make room, then do it again.</translation>
    </message>
    <message>
        <source>%1 cannot be written in %2. Check that the folder exists, that you may write there and that there is room on the disk, or choose another folder.</source>
        <extracomment>%1 is a file&apos;s name, %2 its folder</extracomment>
        <translation>%1 cannot be written in %2. Check that the folder exists, that you may write there and that there is room on the disk, or choose another folder.</translation>
    </message>
</context>
<context>
    <name>FindingsText</name>
    <message>
        <source>No root cause that Delist examines is supported by the evidence.</source>
        <translation>No root cause that Delist examines is supported by the evidence.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>From %1 to %2.</translation>
    </message>
    <message>
        <source>Looked for and not found:</source>
        <translation>Looked for and not found:</translation>
    </message>
    <message>
        <source>Cannot be excluded:</source>
        <translation>Cannot be excluded:</translation>
    </message>
</context>
<context>
    <name>FirewallRules</name>
    <message>
        <source>SMTP to the outside (TCP port 25) only from the mail servers: %1</source>
        <translation>SMTP to the outside (TCP port 25) only from the mail servers: %1</translation>
    </message>
    <message>
        <source>Stops, by the firewall log of the case: %1</source>
        <translation>Stops, by the firewall log of the case: %1</translation>
    </message>
    <message>
        <source>Belongs before the rule that lets them out: %1</source>
        <translation>Belongs before the rule that lets them out: %1</translation>
    </message>
    <message>
        <source>Put both before the rule that lets everything out.</source>
        <translation>Put both before the rule that lets everything out.</translation>
    </message>
    <message>
        <source>Put both before the rule that lets them out: %1.</source>
        <translation>Put both before the rule that lets them out: %1.</translation>
    </message>
    <message>
        <source>A group of addresses “mail servers”: %1</source>
        <translation>A group of addresses “mail servers”: %1</translation>
    </message>
    <message>
        <source>A rule that allows SMTP (TCP port 25) from “mail servers” to the outside.</source>
        <translation>A rule that allows SMTP (TCP port 25) from “mail servers” to the outside.</translation>
    </message>
    <message>
        <source>Right after it a rule that denies SMTP (TCP port 25) from inside (%1) to the outside, with logging.</source>
        <translation>Right after it a rule that denies SMTP (TCP port 25) from inside (%1) to the outside, with logging.</translation>
    </message>
    <message>
        <source>In the management console: Firewall Policy, Create New Access Rule. The outside is the network External.</source>
        <translation>In the management console: Firewall Policy, Create New Access Rule. The outside is the network External.</translation>
    </message>
    <message>
        <source>In configuration mode. inside_access_in stands for the list that is bound to the inside interface: show running-config access-group names it.</source>
        <translation>In configuration mode. inside_access_in stands for the list that is bound to the inside interface: show running-config access-group names it.</translation>
    </message>
    <message>
        <source>In the CLI. internal and wan1 stand for your interfaces. New policies stand last: move both before the one that lets everything out (move … before …).</source>
        <translation>In the CLI. internal and wan1 stand for your interfaces. New policies stand last: move both before the one that lets everything out (move … before …).</translation>
    </message>
    <message>
        <source>As root on the gateway; the mail server must not be the gateway itself. Rules entered like this last until the next start: save them the way your system does.</source>
        <translation>As root on the gateway; the mail server must not be the gateway itself. Rules entered like this last until the next start: save them the way your system does.</translation>
    </message>
    <message>
        <source>On the gateway: save as a file and load it with nft -f, or add it to /etc/nftables.conf.</source>
        <translation>On the gateway: save as a file and load it with nft -f, or add it to /etc/nftables.conf.</translation>
    </message>
    <message>
        <source>Firewall, Aliases, then Firewall, Rules, on the tab of the inside network (LAN). Rules are read from above; the first that fits decides.</source>
        <translation>Firewall, Aliases, then Firewall, Rules, on the tab of the inside network (LAN). Rules are read from above; the first that fits decides.</translation>
    </message>
    <message>
        <source>In /etc/pf.conf before the rules that pass, then: pfctl -f /etc/pf.conf</source>
        <translation>In /etc/pf.conf before the rules that pass, then: pfctl -f /etc/pf.conf</translation>
    </message>
    <message>
        <source>In the terminal. The lines are entered in this order; place-before=0 puts the last one first.</source>
        <translation>In the terminal. The lines are entered in this order; place-before=0 puts the last one first.</translation>
    </message>
    <message>
        <source>In configuration mode, then commit. trust and untrust stand for your zones.</source>
        <translation>In configuration mode, then commit. trust and untrust stand for your zones.</translation>
    </message>
    <message>
        <source>In configuration mode, then commit. trust and untrust stand for your zones. New policies stand last: put both before the one that lets everything out (insert … before …).</source>
        <translation>In configuration mode, then commit. trust and untrust stand for your zones. New policies stand last: put both before the one that lets everything out (insert … before …).</translation>
    </message>
    <message>
        <source>On workstations, as administrator or by group policy; never on the mail server. This helps where the gateway cannot be changed: malicious software with administrator&apos;s rights can undo it.</source>
        <translation>On workstations, as administrator or by group policy; never on the mail server. This helps where the gateway cannot be changed: malicious software with administrator&apos;s rights can undo it.</translation>
    </message>
    <message>
        <source>Another firewall</source>
        <translation>Another firewall</translation>
    </message>
    <message>
        <source>What every firewall can do, whatever it calls it.</source>
        <translation>What every firewall can do, whatever it calls it.</translation>
    </message>
    <message>
        <source>These rules are for IPv4; the case has IPv6 addresses as well, which need the same.</source>
        <translation>These rules are for IPv4; the case has IPv6 addresses as well, which need the same.</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a percentage</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Posture</name>
    <message>
        <source>Mail exchangers (MX)</source>
        <translation>Mail exchangers (MX)</translation>
    </message>
    <message>
        <source>Who may send (SPF)</source>
        <translation>Who may send (SPF)</translation>
    </message>
    <message>
        <source>Signatures (DKIM)</source>
        <translation>Signatures (DKIM)</translation>
    </message>
    <message>
        <source>Policy (DMARC)</source>
        <translation>Policy (DMARC)</translation>
    </message>
    <message>
        <source>Names of our addresses (PTR)</source>
        <translation>Names of our addresses (PTR)</translation>
    </message>
    <message>
        <source>How our servers introduce themselves (HELO)</source>
        <translation>How our servers introduce themselves (HELO)</translation>
    </message>
    <message>
        <source>Encryption on the way in (MTA-STS, DANE, TLS-RPT)</source>
        <translation>Encryption on the way in (MTA-STS, DANE, TLS-RPT)</translation>
    </message>
    <message>
        <source>Who may issue certificates (CAA)</source>
        <translation>Who may issue certificates (CAA)</translation>
    </message>
    <message>
        <source>postmaster and abuse</source>
        <translation>postmaster and abuse</translation>
    </message>
    <message>
        <source>What our server answers (probe)</source>
        <translation>What our server answers (probe)</translation>
    </message>
    <message>
        <source>%1 has neither an MX record nor an address: it cannot receive mail, and receivers refuse mail from a domain that cannot be answered.</source>
        <translation>%1 has neither an MX record nor an address: it cannot receive mail, and receivers refuse mail from a domain that cannot be answered.</translation>
    </message>
    <message>
        <source>Publish an MX record that names the server taking the domain&apos;s mail.</source>
        <translation>Publish an MX record that names the server taking the domain&apos;s mail.</translation>
    </message>
    <message>
        <source>%1 has no MX record; mail goes to its own address %2, usually the web server.</source>
        <translation>%1 has no MX record; mail goes to its own address %2, usually the web server.</translation>
    </message>
    <message>
        <source>Publish an MX record, even if it names the same machine.</source>
        <translation>Publish an MX record, even if it names the same machine.</translation>
    </message>
    <message>
        <source>%1 says by a null MX that it takes no mail, yet mail is sent in its name; receivers refuse such mail.</source>
        <translation>%1 says by a null MX that it takes no mail, yet mail is sent in its name; receivers refuse such mail.</translation>
    </message>
    <message>
        <source>Replace the null MX by a real one, or do not send in the name of this domain.</source>
        <translation>Replace the null MX by a real one, or do not send in the name of this domain.</translation>
    </message>
    <message>
        <source>%1 has a null MX beside other MX records; that is a contradiction.</source>
        <translation>%1 has a null MX beside other MX records; that is a contradiction.</translation>
    </message>
    <message>
        <source>Remove the null MX.</source>
        <translation>Remove the null MX.</translation>
    </message>
    <message>
        <source>The MX record holds the address %1; it has to hold a name.</source>
        <translation>The MX record holds the address %1; it has to hold a name.</translation>
    </message>
    <message>
        <source>Give the server a name and put that into the MX record.</source>
        <translation>Give the server a name and put that into the MX record.</translation>
    </message>
    <message>
        <source>The exchanger %1 has no address.</source>
        <translation>The exchanger %1 has no address.</translation>
    </message>
    <message>
        <source>Add an address record for it, or remove it from the MX records.</source>
        <translation>Add an address record for it, or remove it from the MX records.</translation>
    </message>
    <message>
        <source>The exchanger %1 is an alias (CNAME); some senders do not follow it.</source>
        <translation>The exchanger %1 is an alias (CNAME); some senders do not follow it.</translation>
    </message>
    <message>
        <source>Name the machine itself in the MX record.</source>
        <translation>Name the machine itself in the MX record.</translation>
    </message>
    <message>
        <source>The exchanger %1 leads to the private address %2, which nobody outside can reach.</source>
        <translation>The exchanger %1 leads to the private address %2, which nobody outside can reach.</translation>
    </message>
    <message>
        <source>Publish the public address.</source>
        <translation>Publish the public address.</translation>
    </message>
    <message>
        <source>The exchanger %1 leads to %2.</source>
        <translation>The exchanger %1 leads to %2.</translation>
    </message>
    <message>
        <source>DNS gave no answer about %1.</source>
        <translation>DNS gave no answer about %1.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, look at the domain&apos;s name servers.</source>
        <translation>Ask again; if it stays so, look at the domain&apos;s name servers.</translation>
    </message>
    <message>
        <source>%1 has no SPF record: anybody may send in its name, and receivers trust its mail less.</source>
        <translation>%1 has no SPF record: anybody may send in its name, and receivers trust its mail less.</translation>
    </message>
    <message>
        <source>Publish this TXT record: %2</source>
        <translation>Publish this TXT record: %2</translation>
    </message>
    <message>
        <source>%1 has %2 SPF records; receivers then take none of them (permerror).</source>
        <translation>%1 has %2 SPF records; receivers then take none of them (permerror).</translation>
    </message>
    <message>
        <source>Put everything into one record and remove the others.</source>
        <translation>Put everything into one record and remove the others.</translation>
    </message>
    <message>
        <source>The SPF record of %1 ends in +all: it allows the whole internet.</source>
        <translation>The SPF record of %1 ends in +all: it allows the whole internet.</translation>
    </message>
    <message>
        <source>End it in -all, or in ~all while testing.</source>
        <translation>End it in -all, or in ~all while testing.</translation>
    </message>
    <message>
        <source>The SPF record of %1 ends in ?all: about strangers it says nothing.</source>
        <translation>The SPF record of %1 ends in ?all: about strangers it says nothing.</translation>
    </message>
    <message>
        <source>The SPF record of %1 has no all and no redirect at its end: about strangers it says nothing.</source>
        <translation>The SPF record of %1 has no all and no redirect at its end: about strangers it says nothing.</translation>
    </message>
    <message>
        <source>In the SPF record of %1, “%2” stands after all and is never looked at.</source>
        <translation>In the SPF record of %1, “%2” stands after all and is never looked at.</translation>
    </message>
    <message>
        <source>Move all to the end.</source>
        <translation>Move all to the end.</translation>
    </message>
    <message>
        <source>The SPF record of %1 uses ptr, which is slow and should not be used.</source>
        <translation>The SPF record of %1 uses ptr, which is slow and should not be used.</translation>
    </message>
    <message>
        <source>Name the addresses with ip4, ip6 or a instead.</source>
        <translation>Name the addresses with ip4, ip6 or a instead.</translation>
    </message>
    <message>
        <source>SPF for %1 takes %2 of the ten look-ups that are allowed; one more include may break it.</source>
        <translation>SPF for %1 takes %2 of the ten look-ups that are allowed; one more include may break it.</translation>
    </message>
    <message>
        <source>Replace includes that are not needed by addresses.</source>
        <translation>Replace includes that are not needed by addresses.</translation>
    </message>
    <message>
        <source>%1 has an SPF record, but the case names no public address to check against it.</source>
        <translation>%1 has an SPF record, but the case names no public address to check against it.</translation>
    </message>
    <message>
        <source>Set the public addresses that mail leaves by.</source>
        <translation>Set the public addresses that mail leaves by.</translation>
    </message>
    <message>
        <source>%1 allows %2 to send in its name (%3).</source>
        <translation>%1 allows %2 to send in its name (%3).</translation>
    </message>
    <message>
        <source>%1 forbids %2 to send in its name: receivers refuse such mail.</source>
        <translation>%1 forbids %2 to send in its name: receivers refuse such mail.</translation>
    </message>
    <message>
        <source>If mail rightly leaves by this address, publish: %3</source>
        <translation>If mail rightly leaves by this address, publish: %3</translation>
    </message>
    <message>
        <source>%1 says that %2 probably may not send in its name: such mail is likely taken for spam.</source>
        <translation>%1 says that %2 probably may not send in its name: such mail is likely taken for spam.</translation>
    </message>
    <message>
        <source>%1 says nothing about %2.</source>
        <translation>%1 says nothing about %2.</translation>
    </message>
    <message>
        <source>The SPF record of %1 cannot be used for %2: %3.</source>
        <translation>The SPF record of %1 cannot be used for %2: %3.</translation>
    </message>
    <message>
        <source>Mend the record; until then receivers act as if there were none, or refuse.</source>
        <translation>Mend the record; until then receivers act as if there were none, or refuse.</translation>
    </message>
    <message>
        <source>SPF of %1 could not be evaluated: %3.</source>
        <translation>SPF of %1 could not be evaluated: %3.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, look at the name servers involved.</source>
        <translation>Ask again; if it stays so, look at the name servers involved.</translation>
    </message>
    <message>
        <source>The HELO name %1 allows %2.</source>
        <translation>The HELO name %1 allows %2.</translation>
    </message>
    <message>
        <source>The SPF record of the HELO name %1 gives %3 for %2.</source>
        <translation>The SPF record of the HELO name %1 gives %3 for %2.</translation>
    </message>
    <message>
        <source>Publish “v=spf1 a -all” for the HELO name.</source>
        <translation>Publish “v=spf1 a -all” for the HELO name.</translation>
    </message>
    <message>
        <source>Which DKIM selectors %1 signs with is not known; they cannot be looked up without their names.</source>
        <translation>Which DKIM selectors %1 signs with is not known; they cannot be looked up without their names.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the DKIM key %2 of %1.</source>
        <translation>DNS gave no answer about the DKIM key %2 of %1.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Ask again.</translation>
    </message>
    <message>
        <source>There is no DKIM key under the selector %2 of %1: signatures made with it fail.</source>
        <translation>There is no DKIM key under the selector %2 of %1: signatures made with it fail.</translation>
    </message>
    <message>
        <source>Publish the key that the signing server shows, or sign with another selector.</source>
        <translation>Publish the key that the signing server shows, or sign with another selector.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is revoked (empty p=).</source>
        <translation>The DKIM key %2 of %1 is revoked (empty p=).</translation>
    </message>
    <message>
        <source>Sign with another selector.</source>
        <translation>Sign with another selector.</translation>
    </message>
    <message>
        <source>The DKIM record %2 of %1 holds no readable key.</source>
        <translation>The DKIM record %2 of %1 holds no readable key.</translation>
    </message>
    <message>
        <source>Publish it again; long keys are often damaged when they are pasted.</source>
        <translation>Publish it again; long keys are often damaged when they are pasted.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 has %3 bits; receivers ignore keys below 1024.</source>
        <translation>The DKIM key %2 of %1 has %3 bits; receivers ignore keys below 1024.</translation>
    </message>
    <message>
        <source>Make a key of 2048 bits.</source>
        <translation>Make a key of 2048 bits.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 has %3 bits; 2048 are recommended.</source>
        <translation>The DKIM key %2 of %1 has %3 bits; 2048 are recommended.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is marked as a test (t=y).</source>
        <translation>The DKIM key %2 of %1 is marked as a test (t=y).</translation>
    </message>
    <message>
        <source>Remove t=y when signing works.</source>
        <translation>Remove t=y when signing works.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is there (%3 bits).</source>
        <translation>The DKIM key %2 of %1 is there (%3 bits).</translation>
    </message>
    <message>
        <source>DNS gave no answer about the DMARC record of %1.</source>
        <translation>DNS gave no answer about the DMARC record of %1.</translation>
    </message>
    <message>
        <source>%1 has no DMARC record: strangers can use its name, and large providers distrust its mail.</source>
        <translation>%1 has no DMARC record: strangers can use its name, and large providers distrust its mail.</translation>
    </message>
    <message>
        <source>Publish as TXT under _dmarc: “v=DMARC1; p=none; rua=mailto:dmarc@%1”, read the reports, then raise p to quarantine and reject.</source>
        <translation>Publish as TXT under _dmarc: “v=DMARC1; p=none; rua=mailto:dmarc@%1”, read the reports, then raise p to quarantine and reject.</translation>
    </message>
    <message>
        <source>%1 has more than one DMARC record; receivers then apply none.</source>
        <translation>%1 has more than one DMARC record; receivers then apply none.</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Keep one.</translation>
    </message>
    <message>
        <source>%1 asks receivers to %2 mail that fails DMARC.</source>
        <translation>%1 asks receivers to %2 mail that fails DMARC.</translation>
    </message>
    <message>
        <source>%1 takes over its parent domain&apos;s DMARC policy: %2.</source>
        <translation>%1 takes over its parent domain&apos;s DMARC policy: %2.</translation>
    </message>
    <message>
        <source>%1 only watches (p=none): mail of strangers in its name is still delivered.</source>
        <translation>%1 only watches (p=none): mail of strangers in its name is still delivered.</translation>
    </message>
    <message>
        <source>When the reports show only own senders passing, raise p to quarantine and then to reject.</source>
        <translation>When the reports show only own senders passing, raise p to quarantine and then to reject.</translation>
    </message>
    <message>
        <source>The DMARC record of %1 has no valid policy (“%2”).</source>
        <translation>The DMARC record of %1 has no valid policy (“%2”).</translation>
    </message>
    <message>
        <source>Set p to none, quarantine or reject.</source>
        <translation>Set p to none, quarantine or reject.</translation>
    </message>
    <message>
        <source>The DMARC policy of %1 applies to %2 % of its mail only.</source>
        <translation>The DMARC policy of %1 applies to %2 % of its mail only.</translation>
    </message>
    <message>
        <source>Raise pct to 100 when nothing legitimate fails.</source>
        <translation>Raise pct to 100 when nothing legitimate fails.</translation>
    </message>
    <message>
        <source>Nobody gets the DMARC reports of %1 (no rua): nobody sees who sends in its name.</source>
        <translation>Nobody gets the DMARC reports of %1 (no rua): nobody sees who sends in its name.</translation>
    </message>
    <message>
        <source>Add rua=mailto: with a mailbox that somebody reads.</source>
        <translation>Add rua=mailto: with a mailbox that somebody reads.</translation>
    </message>
    <message>
        <source>%2 has not agreed to take DMARC reports about %1; they are not sent there.</source>
        <translation>%2 has not agreed to take DMARC reports about %1; they are not sent there.</translation>
    </message>
    <message>
        <source>Let its operator publish the consent record, or use a mailbox of your own domain.</source>
        <translation>Let its operator publish the consent record, or use a mailbox of your own domain.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the name of %1.</source>
        <translation>DNS gave no answer about the name of %1.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, ask the provider of the address.</source>
        <translation>Ask again; if it stays so, ask the provider of the address.</translation>
    </message>
    <message>
        <source>%1 has no name (PTR): many receivers refuse mail from it, and policy lists list it.</source>
        <translation>%1 has no name (PTR): many receivers refuse mail from it, and policy lists list it.</translation>
    </message>
    <message>
        <source>Ask the provider of the address to set a PTR record to the mail server&apos;s name.</source>
        <translation>Ask the provider of the address to set a PTR record to the mail server&apos;s name.</translation>
    </message>
    <message>
        <source>The name of %1, %2, does not lead back to it.</source>
        <translation>The name of %1, %2, does not lead back to it.</translation>
    </message>
    <message>
        <source>Give that name an address record with this address, or let the provider set the PTR to a name that has one.</source>
        <translation>Give that name an address record with this address, or let the provider set the PTR to a name that has one.</translation>
    </message>
    <message>
        <source>Whether the name of %1, %2, leads back to it could not be asked.</source>
        <translation>Whether the name of %1, %2, leads back to it could not be asked.</translation>
    </message>
    <message>
        <source>%1 is called %2, and that name leads back to it.</source>
        <translation>%1 is called %2, and that name leads back to it.</translation>
    </message>
    <message>
        <source>%1 has %2 names; some receivers look at the first only.</source>
        <translation>%1 has %2 names; some receivers look at the first only.</translation>
    </message>
    <message>
        <source>Keep the mail server&apos;s name alone.</source>
        <translation>Keep the mail server&apos;s name alone.</translation>
    </message>
    <message>
        <source>%1 looks like the name of a customer&apos;s line (“%2”): policy lists and receivers take it for one.</source>
        <translation>%1 looks like the name of a customer&apos;s line (“%2”): policy lists and receivers take it for one.</translation>
    </message>
    <message>
        <source>Ask the provider for a PTR such as mail.example.org.</source>
        <translation>Ask the provider for a PTR such as mail.example.org.</translation>
    </message>
    <message>
        <source>The evidence does not show how our servers introduce themselves to others.</source>
        <translation>The evidence does not show how our servers introduce themselves to others.</translation>
    </message>
    <message>
        <source>Import a send log or a capture of outgoing mail and name the mail servers in the settings.</source>
        <translation>Import a send log or a capture of outgoing mail and name the mail servers in the settings.</translation>
    </message>
    <message>
        <source>A server introduces itself by an address, %1; many receivers refuse that.</source>
        <translation>A server introduces itself by an address, %1; many receivers refuse that.</translation>
    </message>
    <message>
        <source>Set the server&apos;s public name.</source>
        <translation>Set the server&apos;s public name.</translation>
    </message>
    <message>
        <source>A server introduces itself as “%1”, which is no fully qualified name; lists and receivers take that for a bot.</source>
        <translation>A server introduces itself as “%1”, which is no fully qualified name; lists and receivers take that for a bot.</translation>
    </message>
    <message>
        <source>A server introduces itself as %1, a name that exists only inside (%2).</source>
        <translation>A server introduces itself as %1, a name that exists only inside (%2).</translation>
    </message>
    <message>
        <source>Set the public name on the send connector (Exchange: Set-SendConnector -Fqdn).</source>
        <translation>Set the public name on the send connector (Exchange: Set-SendConnector -Fqdn).</translation>
    </message>
    <message>
        <source>The HELO name %1 has no address.</source>
        <translation>The HELO name %1 has no address.</translation>
    </message>
    <message>
        <source>Publish an address record for it.</source>
        <translation>Publish an address record for it.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the HELO name %1.</source>
        <translation>DNS gave no answer about the HELO name %1.</translation>
    </message>
    <message>
        <source>The HELO name %1 does not lead to %2, the address it is used from.</source>
        <translation>The HELO name %1 does not lead to %2, the address it is used from.</translation>
    </message>
    <message>
        <source>Let the name lead to the address that mail leaves by.</source>
        <translation>Let the name lead to the address that mail leaves by.</translation>
    </message>
    <message>
        <source>The HELO name is %1, but the address is called %2.</source>
        <translation>The HELO name is %1, but the address is called %2.</translation>
    </message>
    <message>
        <source>Use the same name in both places.</source>
        <translation>Use the same name in both places.</translation>
    </message>
    <message>
        <source>The HELO name %1 leads to %2.</source>
        <translation>The HELO name %1 leads to %2.</translation>
    </message>
    <message>
        <source>The HELO name %1 leads to %2 and back.</source>
        <translation>The HELO name %1 leads to %2 and back.</translation>
    </message>
    <message>
        <source>%1 has neither MTA-STS nor DANE: encryption of mail to it can be stripped on the way. No blacklist cares.</source>
        <translation>%1 has neither MTA-STS nor DANE: encryption of mail to it can be stripped on the way. No blacklist cares.</translation>
    </message>
    <message>
        <source>Publish an MTA-STS policy when there is time.</source>
        <translation>Publish an MTA-STS policy when there is time.</translation>
    </message>
    <message>
        <source>DNS gave no answer about MTA-STS of %1.</source>
        <translation>DNS gave no answer about MTA-STS of %1.</translation>
    </message>
    <message>
        <source>%1 has several MTA-STS records; senders then ignore the policy.</source>
        <translation>%1 has several MTA-STS records; senders then ignore the policy.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 could not be fetched: %2.</source>
        <translation>The MTA-STS policy of %1 could not be fetched: %2.</translation>
    </message>
    <message>
        <source>Serve it under https://mta-sts.%1/.well-known/mta-sts.txt with a valid certificate.</source>
        <translation>Serve it under https://mta-sts.%1/.well-known/mta-sts.txt with a valid certificate.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 lacks a valid version or mode.</source>
        <translation>The MTA-STS policy of %1 lacks a valid version or mode.</translation>
    </message>
    <message>
        <source>Mend the policy file.</source>
        <translation>Mend the policy file.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 leaves out the exchanger %2: senders that obey it do not deliver there.</source>
        <translation>The MTA-STS policy of %1 leaves out the exchanger %2: senders that obey it do not deliver there.</translation>
    </message>
    <message>
        <source>Add the exchanger to the policy and change the id of the record.</source>
        <translation>Add the exchanger to the policy and change the id of the record.</translation>
    </message>
    <message>
        <source>%1 enforces encryption by MTA-STS.</source>
        <translation>%1 enforces encryption by MTA-STS.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 is in mode %2.</source>
        <translation>The MTA-STS policy of %1 is in mode %2.</translation>
    </message>
    <message>
        <source>Set mode: enforce when reports show no failures.</source>
        <translation>Set mode: enforce when reports show no failures.</translation>
    </message>
    <message>
        <source>%1 gets reports about failed encryption (TLS-RPT).</source>
        <translation>%1 gets reports about failed encryption (TLS-RPT).</translation>
    </message>
    <message>
        <source>%1 has several TLS-RPT records; senders then ignore them.</source>
        <translation>%1 has several TLS-RPT records; senders then ignore them.</translation>
    </message>
    <message>
        <source>DNS gave no answer about TLS-RPT of %1.</source>
        <translation>DNS gave no answer about TLS-RPT of %1.</translation>
    </message>
    <message>
        <source>%1 asks for encryption but for no reports about failures (TLS-RPT).</source>
        <translation>%1 asks for encryption but for no reports about failures (TLS-RPT).</translation>
    </message>
    <message>
        <source>Publish as TXT under _smtp._tls: “v=TLSRPTv1; rua=mailto:tls@%1”.</source>
        <translation>Publish as TXT under _smtp._tls: “v=TLSRPTv1; rua=mailto:tls@%1”.</translation>
    </message>
    <message>
        <source>The exchanger %1 has DANE records; whether DNSSEC protects them is not checked here.</source>
        <translation>The exchanger %1 has DANE records; whether DNSSEC protects them is not checked here.</translation>
    </message>
    <message>
        <source>The DANE records of %1 have a usage that SMTP does not use.</source>
        <translation>The DANE records of %1 have a usage that SMTP does not use.</translation>
    </message>
    <message>
        <source>Use “3 1 1” with the server key&apos;s hash.</source>
        <translation>Use “3 1 1” with the server key&apos;s hash.</translation>
    </message>
    <message>
        <source>%1 names who may issue certificates for it.</source>
        <translation>%1 names who may issue certificates for it.</translation>
    </message>
    <message>
        <source>%1 lets every authority issue certificates for it. No blacklist cares.</source>
        <translation>%1 lets every authority issue certificates for it. No blacklist cares.</translation>
    </message>
    <message>
        <source>Publish a CAA record that names your authority.</source>
        <translation>Publish a CAA record that names your authority.</translation>
    </message>
    <message>
        <source>DNS gave no answer about CAA of %1.</source>
        <translation>DNS gave no answer about CAA of %1.</translation>
    </message>
    <message>
        <source>The evidence shows no mail to %1; whether it is taken is not known.</source>
        <translation>The evidence shows no mail to %1; whether it is taken is not known.</translation>
    </message>
    <message>
        <source>Send a message to it from outside, or probe the server.</source>
        <translation>Send a message to it from outside, or probe the server.</translation>
    </message>
    <message>
        <source>%1 took mail (%2 times in the evidence).</source>
        <translation>%1 took mail (%2 times in the evidence).</translation>
    </message>
    <message>
        <source>Mail to %1 was refused (%2 times in the evidence). List operators write there first.</source>
        <translation>Mail to %1 was refused (%2 times in the evidence). List operators write there first.</translation>
    </message>
    <message>
        <source>Make the address work and let somebody read it.</source>
        <translation>Make the address work and let somebody read it.</translation>
    </message>
    <message>
        <source>Where the web server of %1 and its mail server stand is not known.</source>
        <translation>Where the web server of %1 and its mail server stand is not known.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) share an address: if one of them spams, address lists list both, and domain lists list the name.</source>
        <translation>The web server of %1 (%2) and its mail (%3) share an address: if one of them spams, address lists list both, and domain lists list the name.</translation>
    </message>
    <message>
        <source>Give the mail server an address of its own.</source>
        <translation>Give the mail server an address of its own.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2.</source>
        <translation>%1 could not be reached: %2.</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a firewall stands between.</source>
        <translation>Check the address and port, and whether a firewall stands between.</translation>
    </message>
    <message>
        <source>%1 greets as %2.</source>
        <translation>%1 greets as %2.</translation>
    </message>
    <message>
        <source>%1 greets as %2, but its address is called %3.</source>
        <translation>%1 greets as %2, but its address is called %3.</translation>
    </message>
    <message>
        <source>Let greeting, PTR and address record name the same host.</source>
        <translation>Let greeting, PTR and address record name the same host.</translation>
    </message>
    <message>
        <source>The greeting of %1 does not begin with a host name: %2</source>
        <translation>The greeting of %1 does not begin with a host name: %2</translation>
    </message>
    <message>
        <source>Let the greeting begin with the server&apos;s fully qualified name.</source>
        <translation>Let the greeting begin with the server&apos;s fully qualified name.</translation>
    </message>
    <message>
        <source>%1 offers STARTTLS with a certificate for %2, valid until %3.</source>
        <translation>%1 offers STARTTLS with a certificate for %2, valid until %3.</translation>
    </message>
    <message>
        <source>%1 does not offer STARTTLS.</source>
        <translation>%1 does not offer STARTTLS.</translation>
    </message>
    <message>
        <source>Install a certificate and enable STARTTLS.</source>
        <translation>Install a certificate and enable STARTTLS.</translation>
    </message>
    <message>
        <source>%1 offers STARTTLS, but it fails: %2.</source>
        <translation>%1 offers STARTTLS, but it fails: %2.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s certificate and TLS settings.</source>
        <translation>Look at the server&apos;s certificate and TLS settings.</translation>
    </message>
    <message>
        <source>The certificate of %1 (%2) has expired: %3.</source>
        <translation>The certificate of %1 (%2) has expired: %3.</translation>
    </message>
    <message>
        <source>Renew it.</source>
        <translation>Renew it.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for %2, which strangers cannot verify (%3). Mail is still encrypted.</source>
        <translation>The certificate of %1 is for %2, which strangers cannot verify (%3). Mail is still encrypted.</translation>
    </message>
    <message>
        <source>Install a certificate of a public authority for the server&apos;s name.</source>
        <translation>Install a certificate of a public authority for the server&apos;s name.</translation>
    </message>
    <message>
        <source>%1 is an open relay for %4, the address of this computer: without any log-on it agreed to pass on mail from %2 to %3.</source>
        <translation>%1 is an open relay for %4, the address of this computer: without any log-on it agreed to pass on mail from %2 to %3.</translation>
    </message>
    <message>
        <source>Unless that address is meant to be trusted, close it now: allow relaying for authenticated clients and known addresses only. Nothing was sent by this test.</source>
        <translation>Unless that address is meant to be trusted, close it now: allow relaying for authenticated clients and known addresses only. Nothing was sent by this test.</translation>
    </message>
    <message>
        <source>%1 refuses to relay for strangers: %2</source>
        <translation>%1 refuses to relay for strangers: %2</translation>
    </message>
    <message>
        <source>Whether %1 relays for strangers stays open: %2</source>
        <translation>Whether %1 relays for strangers stays open: %2</translation>
    </message>
    <message>
        <source>Probe from outside, from an address that the server does not trust.</source>
        <translation>Probe from outside, from an address that the server does not trust.</translation>
    </message>
    <message>
        <source>%1 refuses a mailbox that does not exist: %2</source>
        <translation>%1 refuses a mailbox that does not exist: %2</translation>
    </message>
    <message>
        <source>%1 accepts a mailbox that cannot exist, %2 (%3): it will write non-delivery reports to strangers (backscatter), or has a catch-all.</source>
        <translation>%1 accepts a mailbox that cannot exist, %2 (%3): it will write non-delivery reports to strangers (backscatter), or has a catch-all.</translation>
    </message>
    <message>
        <source>Enable recipient validation (Exchange: Set-RecipientFilterConfig -RecipientValidationEnabled $true).</source>
        <translation>Enable recipient validation (Exchange: Set-RecipientFilterConfig -RecipientValidationEnabled $true).</translation>
    </message>
    <message>
        <source>Whether %1 checks recipients stays open: %2</source>
        <translation>Whether %1 checks recipients stays open: %2</translation>
    </message>
    <message>
        <source>Greylisting answers like that: probe again later.</source>
        <translation>Greylisting answers like that: probe again later.</translation>
    </message>
    <message>
        <source>%1 takes mail from the null sender, as it has to for non-delivery reports.</source>
        <translation>%1 takes mail from the null sender, as it has to for non-delivery reports.</translation>
    </message>
    <message>
        <source>%1 refuses the null sender (%2): it loses honest non-delivery reports.</source>
        <translation>%1 refuses the null sender (%2): it loses honest non-delivery reports.</translation>
    </message>
    <message>
        <source>Accept MAIL FROM:&lt;&gt;.</source>
        <translation>Accept MAIL FROM:&lt;&gt;.</translation>
    </message>
    <message>
        <source>%1 accepts mail for %2.</source>
        <translation>%1 accepts mail for %2.</translation>
    </message>
    <message>
        <source>%1 refuses mail for %2: %3</source>
        <translation>%1 refuses mail for %2: %3</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fail</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Machines and their public addresses</source>
        <translation>Machines and their public addresses</translation>
    </message>
    <message>
        <source>Web server and mail server: who is listed when one of them spams</source>
        <translation>Web server and mail server: who is listed when one of them spams</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 is served as %2; senders may ignore what is not text/plain.</source>
        <translation>The MTA-STS policy of %1 is served as %2; senders may ignore what is not text/plain.</translation>
    </message>
    <message>
        <source>Let the web server send it as text/plain.</source>
        <translation>Let the web server send it as text/plain.</translation>
    </message>
    <message>
        <source>Ask DNS, and set the public addresses that mail leaves by.</source>
        <translation>Ask DNS, and set the public addresses that mail leaves by.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) have different addresses in one network: if the web server spams from its own address, address lists list the web server alone; lists of whole networks may list both, and domain lists list the name.</source>
        <translation>The web server of %1 (%2) and its mail (%3) have different addresses in one network: if the web server spams from its own address, address lists list the web server alone; lists of whole networks may list both, and domain lists list the name.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) have addresses in different networks: if the web server spams from its own address, the mail server is not listed for it; domain lists still list the name.</source>
        <translation>The web server of %1 (%2) and its mail (%3) have addresses in different networks: if the web server spams from its own address, the mail server is not listed for it; domain lists still list the name.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2, the address that the mail server uses too: if it spams, address lists list that address, and the mail server with it.</source>
        <translation>The web server %1 sends mail by %2, the address that the mail server uses too: if it spams, address lists list that address, and the mail server with it.</translation>
    </message>
    <message>
        <source>Let the web server send through the mail server with an account of its own, or give it another way out; close port 25 for it.</source>
        <translation>Let the web server send through the mail server with an account of its own, or give it another way out; close port 25 for it.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2, the mail server by %3: if the web server spams, address lists list %2 alone. Domain lists list the name in the mail, whoever sends it.</source>
        <translation>The web server %1 sends mail by %2, the mail server by %3: if the web server spams, address lists list %2 alone. Domain lists list the name in the mail, whoever sends it.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2; by which address the mail server sends is not known.</source>
        <translation>The web server %1 sends mail by %2; by which address the mail server sends is not known.</translation>
    </message>
    <message>
        <source>Name the mail servers in the settings, and import a firewall log with translated addresses or a capture from outside.</source>
        <translation>Name the mail servers in the settings, and import a firewall log with translated addresses or a capture from outside.</translation>
    </message>
    <message>
        <source>Other inside hosts (%2: %3) reach mail servers outside by %1, the mail server&apos;s address: whatever they send, the mail server is listed for it.</source>
        <translation>Other inside hosts (%2: %3) reach mail servers outside by %1, the mail server&apos;s address: whatever they send, the mail server is listed for it.</translation>
    </message>
    <message>
        <source>Let only the mail server speak port 25 to the outside, or give the others another public address.</source>
        <translation>Let only the mail server speak port 25 to the outside, or give the others another public address.</translation>
    </message>
    <message>
        <source>By which public address the mail server %1 leaves is not known.</source>
        <translation>By which public address the mail server %1 leaves is not known.</translation>
    </message>
    <message>
        <source>Import a firewall log with translated addresses or captures from both sides of the NAT, or declare the public address.</source>
        <translation>Import a firewall log with translated addresses or captures from both sides of the NAT, or declare the public address.</translation>
    </message>
    <message>
        <source>%1, the address of %3, is listed by %2: receivers that use these lists refuse all of them.</source>
        <translation>%1, the address of %3, is listed by %2: receivers that use these lists refuse all of them.</translation>
    </message>
    <message>
        <source>Find out which of them spams before asking for removal.</source>
        <translation>Find out which of them spams before asking for removal.</translation>
    </message>
    <message>
        <source>%1, the address of %3, is on none of the lists that answered (%2).</source>
        <translation>%1, the address of %3, is on none of the lists that answered (%2).</translation>
    </message>
    <message>
        <source>The name %1 is listed by %2: that follows the name in the mail, whichever machine sends it.</source>
        <translation>The name %1 is listed by %2: that follows the name in the mail, whichever machine sends it.</translation>
    </message>
    <message>
        <source>Look at every system that sends in this name, the web site among them.</source>
        <translation>Look at every system that sends in this name, the web site among them.</translation>
    </message>
    <message>
        <source>The web server of %1, %2, stands at %3.</source>
        <translation>The web server of %1, %2, stands at %3.</translation>
    </message>
    <message>
        <source>The exchanger %2 of %1 stands at %3.</source>
        <translation>The exchanger %2 of %1 stands at %3.</translation>
    </message>
    <message>
        <source>The SPF record of %1 names %3 (%2).</source>
        <translation>The SPF record of %1 names %3 (%2).</translation>
    </message>
    <message>
        <source>The address %1 and its name: %2 (%3). SPF: %4.</source>
        <translation>The address %1 and its name: %2 (%3). SPF: %4.</translation>
    </message>
    <message>
        <source>Take the s= value from the DKIM-Signature header of a sent mail and set it as the case&apos;s DKIM selector (in the settings of the case, or with delist set --dkim-selector).</source>
        <translation>Take the s= value from the DKIM-Signature header of a sent mail and set it as the case&apos;s DKIM selector (in the settings of the case, or with delist set --dkim-selector).</translation>
    </message>
</context>
<context>
    <name>ReadingJobs</name>
    <message>
        <source>%1 could not be read so and stays as it was: %2.</source>
        <extracomment>%1 is a file, %2 the technical reason in English</extracomment>
        <translation>%1 could not be read so and stays as it was: %2.</translation>
    </message>
    <message>
        <source>Stopped. What was not read again yet is as it was.</source>
        <translation>Stopped. What was not read again yet is as it was.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read again: </source>
        <translation>
            <numerusform>%n file read again: </numerusform>
            <numerusform>%n files read again: </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines could be read, %2 could not.</source>
        <translation>%1 lines could be read, %2 could not.</translation>
    </message>
    <message>
        <source>reading again</source>
        <translation>reading again</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Reading again</translation>
    </message>
    <message>
        <source>clock offset</source>
        <translation>clock offset</translation>
    </message>
    <message>
        <source>Setting a clock right</source>
        <translation>Setting a clock right</translation>
    </message>
    <message>
        <source>The case does not hold the text of %1, and it is no longer where it was imported from.</source>
        <translation>The case does not hold the text of %1, and it is no longer where it was imported from.</translation>
    </message>
    <message>
        <source>Captures tell their times themselves: there is nothing to read in another way.</source>
        <translation>Captures tell their times themselves: there is nothing to read in another way.</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Looking at the files</translation>
    </message>
    <message>
        <source>There is no file to read in what was chosen.</source>
        <translation>There is no file to read in what was chosen.</translation>
    </message>
    <message>
        <source>This case is open read-only, so nothing can be read again.</source>
        <translation>This case is open read-only, so nothing can be read again.</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>The file’s times tell their zone.</source>
        <translation>The file’s times tell their zone.</translation>
    </message>
    <message>
        <source>Its times name no zone: the case’s, %1, is assumed.</source>
        <translation>Its times name no zone: the case’s, %1, is assumed.</translation>
    </message>
    <message>
        <source>Its times name no zone: %1, as you say.</source>
        <translation>Its times name no zone: %1, as you say.</translation>
    </message>
    <message>
        <source>The file’s dates name the year.</source>
        <translation>The file’s dates name the year.</translation>
    </message>
    <message>
        <source>Its lines name no year: as you say.</source>
        <translation>Its lines name no year: as you say.</translation>
    </message>
    <message>
        <source>Its lines name no year: %1 is assumed, by the date of the file.</source>
        <translation>Its lines name no year: %1 is assumed, by the date of the file.</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>month first</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>day first</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>year first</translation>
    </message>
    <message>
        <source>Its dates can be read in one way only.</source>
        <translation>Its dates can be read in one way only.</translation>
    </message>
    <message>
        <source>Its dates show it: %1.</source>
        <translation>Its dates show it: %1.</translation>
    </message>
    <message>
        <source>Its dates do not show it: %1, as you say.</source>
        <translation>Its dates do not show it: %1, as you say.</translation>
    </message>
    <message>
        <source>Its dates do not show it: %1 is assumed.</source>
        <translation>Its dates do not show it: %1 is assumed.</translation>
    </message>
    <message>
        <source>This is no text.</source>
        <translation>This is no text.</translation>
    </message>
    <message>
        <source>So far it is plain ASCII: it makes no difference.</source>
        <translation>So far it is plain ASCII: it makes no difference.</translation>
    </message>
    <message>
        <source>Not Unicode: %1, as you say.</source>
        <translation>Not Unicode: %1, as you say.</translation>
    </message>
    <message>
        <source>The file shows it: %1.</source>
        <translation>The file shows it: %1.</translation>
    </message>
    <message>
        <source>Not Unicode: %1 is assumed.</source>
        <translation>Not Unicode: %1 is assumed.</translation>
    </message>
    <message>
        <source>As you say.</source>
        <translation>As you say.</translation>
    </message>
    <message>
        <source>No format knows it (%1).</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>No format knows it (%1).</translation>
    </message>
    <message>
        <source>Found by its contents: %1</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Found by its contents: %1</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>connection</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>delivery</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>bounce</translation>
    </message>
    <message>
        <source>socket owner</source>
        <translation>socket owner</translation>
    </message>
    <message>
        <source>name or lease</source>
        <translation>name or lease</translation>
    </message>
    <message>
        <source>DNS look-up</source>
        <translation>DNS look-up</translation>
    </message>
    <message>
        <source>the answers do not fit</source>
        <translation>the answers do not fit</translation>
    </message>
    <message>
        <source>not a known format</source>
        <translation>not a known format</translation>
    </message>
    <message>
        <source>%1 – doubtful</source>
        <translation>%1 – doubtful</translation>
    </message>
    <message>
        <source>These answers cannot be used: %1</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>These answers cannot be used: %1</translation>
    </message>
    <message>
        <source>Choose the format it is in, or import it as it is and assign its columns afterwards.</source>
        <translation>Choose the format it is in, or import it as it is and assign its columns afterwards.</translation>
    </message>
    <message>
        <source>%1 lines or packets can be read, %2 cannot.</source>
        <translation>%1 lines or packets can be read, %2 cannot.</translation>
    </message>
    <message>
        <source>Of the beginning, %1 lines or packets can be read, %2 cannot.</source>
        <translation>Of the beginning, %1 lines or packets can be read, %2 cannot.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <extracomment>%1 is a line number, %2 the technical reason in English</extracomment>
        <translation>Line %1: %2.</translation>
    </message>
    <message>
        <source>The format is doubtful.</source>
        <translation>The format is doubtful.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Introduced itself under {n|# name|# different names}</source>
        <translation>Introduced itself under {n|# name|# different names}</translation>
    </message>
    <message>
        <source>Introduced itself under a name that is not ours</source>
        <translation>Introduced itself under a name that is not ours</translation>
    </message>
    <message>
        <source>Used senders of {n|# foreign domain|# foreign domains}</source>
        <translation>Used senders of {n|# foreign domain|# foreign domains}</translation>
    </message>
    <message>
        <source>{n|# recipient refused|# recipients refused} by outside servers</source>
        <translation>{n|# recipient refused|# recipients refused} by outside servers</translation>
    </message>
    <message>
        <source>Up to {n|# connection a minute|# connections a minute}</source>
        <translation>Up to {n|# connection a minute|# connections a minute}</translation>
    </message>
    <message>
        <source>{n|# attempt, denied|# attempts, all denied}</source>
        <translation>{n|# attempt, denied|# attempts, all denied}</translation>
    </message>
    <message>
        <source>Allowed before, denied by now ({n|# attempt|# attempts})</source>
        <translation>Allowed before, denied by now ({n|# attempt|# attempts})</translation>
    </message>
    <message>
        <source>Visits the same {n|# address evenly|# addresses evenly}, as a probe does</source>
        <translation>Visits the same {n|# address evenly|# addresses evenly}, as a probe does</translation>
    </message>
    <message>
        <source>Sent {n|# non-delivery report|# non-delivery reports} to outside addresses</source>
        <translation>Sent {n|# non-delivery report|# non-delivery reports} to outside addresses</translation>
    </message>
    <message>
        <source>the firewall’s own record</source>
        <translation>the firewall’s own record</translation>
    </message>
    <message>
        <source>same server</source>
        <translation>same server</translation>
    </message>
    <message>
        <source>%1 ms apart</source>
        <translation>%1 ms apart</translation>
    </message>
    <message>
        <source>%1 s apart</source>
        <translation>%1 s apart</translation>
    </message>
    <message>
        <source>client’s sequence number</source>
        <translation>client’s sequence number</translation>
    </message>
    <message>
        <source>server’s sequence number</source>
        <translation>server’s sequence number</translation>
    </message>
    <message>
        <source>first bytes</source>
        <translation>first bytes</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>HELO name</source>
        <translation>HELO name</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>sender</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>source port</source>
        <translation>source port</translation>
    </message>
    <message>
        <source>several inside hosts could be it</source>
        <translation>several inside hosts could be it</translation>
    </message>
    <message>
        <source>fewer inside flows than outside ones could be it</source>
        <translation>fewer inside flows than outside ones could be it</translation>
    </message>
    <message>
        <source>the inside evidence contradicts itself</source>
        <translation>the inside evidence contradicts itself</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <extracomment>an address and how likely it is</extracomment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) name %1</source>
        <translation>
            <numerusform>%n packet names %1</numerusform>
            <numerusform>%n packets name %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the process table gives this socket to %1</source>
        <translation>the process table gives this socket to %1</translation>
    </message>
    <message>
        <source>weak: the PIDs are of the threads that ran when the packets were logged</source>
        <translation>weak: the PIDs are of the threads that ran when the packets were logged</translation>
    </message>
    <message>
        <source>a socket record names %1</source>
        <translation>a socket record names %1</translation>
    </message>
    <message>
        <source>another socket record names %1</source>
        <translation>another socket record names %1</translation>
    </message>
    <message>
        <source>a socket record names another process of this program: PID %1</source>
        <translation>a socket record names another process of this program: PID %1</translation>
    </message>
    <message>
        <source>the packets name %1</source>
        <translation>the packets name %1</translation>
    </message>
    <message numerus="yes">
        <source>%n SMTP connection(s) to outside addresses</source>
        <translation>
            <numerusform>%n SMTP connection to outside addresses</numerusform>
            <numerusform>%n SMTP connections to outside addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-up(s) of mail servers (MX)</source>
        <translation>
            <numerusform>%n look-up of mail servers (MX)</numerusform>
            <numerusform>%n look-ups of mail servers (MX)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blacklist look-up(s)</source>
        <translation>
            <numerusform>%n blacklist look-up</numerusform>
            <numerusform>%n blacklist look-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried port %1 of %n address(es)</source>
        <translation>
            <numerusform>tried port %1 of %n address</numerusform>
            <numerusform>tried port %1 of %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>talked to %n IRC server(s)</source>
        <translation>
            <numerusform>talked to %n IRC server</numerusform>
            <numerusform>talked to %n IRC servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reached %n outside address(es) on ports that few programs use: %1</source>
        <translation>
            <numerusform>reached %n outside address on ports that few programs use: %1</numerusform>
            <numerusform>reached %n outside addresses on ports that few programs use: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the capture does not show its first DHCP or ARP, so it was up before</source>
        <translation>the capture does not show its first DHCP or ARP, so it was up before</translation>
    </message>
    <message>
        <source>it was talking before its first DHCP in the capture, so it did not boot there</source>
        <translation>it was talking before its first DHCP in the capture, so it did not boot there</translation>
    </message>
    <message numerus="yes">
        <source>without DHCP the capture would have to begin %n second(s) before its first ARP</source>
        <translation>
            <numerusform>without DHCP the capture would have to begin %n second before its first ARP</numerusform>
            <numerusform>without DHCP the capture would have to begin %n seconds before its first ARP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the capture ends %n second(s) after it came up; %1 are needed</source>
        <translation>
            <numerusform>the capture ends %n second after it came up; %1 are needed</numerusform>
            <numerusform>the capture ends %n seconds after it came up; %1 are needed</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing but broadcasts of it was captured; the switch has to mirror its port</source>
        <translation>nothing but broadcasts of it was captured; the switch has to mirror its port</translation>
    </message>
    <message numerus="yes">
        <source>packets are cut to %n byte(s), so look-ups may be missing</source>
        <translation>
            <numerusform>packets are cut to %n byte, so look-ups may be missing</numerusform>
            <numerusform>packets are cut to %n bytes, so look-ups may be missing</numerusform>
        </translation>
    </message>
    <message>
        <source>it opened more connections than are told apart</source>
        <translation>it opened more connections than are told apart</translation>
    </message>
    <message numerus="yes">
        <source>it is a mail server, so its %n SMTP connection(s) and its look-ups say nothing</source>
        <translation>
            <numerusform>it is a mail server, so its %n SMTP connection and its look-ups say nothing</numerusform>
            <numerusform>it is a mail server, so its %n SMTP connections and its look-ups say nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside address(es) on ports that few programs use: %1</source>
        <translation>
            <numerusform>%n outside address on ports that few programs use: %1</numerusform>
            <numerusform>%n outside addresses on ports that few programs use: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside address(es), more than a machine reaches that just starts</source>
        <translation>
            <numerusform>%n outside address, more than a machine reaches that just starts</numerusform>
            <numerusform>%n outside addresses, more than a machine reaches that just starts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no SMTP to the outside, no MX or blacklist look-up, no scan in its first %1 s; %n outside address(es)</source>
        <translation>
            <numerusform>no SMTP to the outside, no MX or blacklist look-up, no scan in its first %1 s; %n outside address</numerusform>
            <numerusform>no SMTP to the outside, no MX or blacklist look-up, no scan in its first %1 s; %n outside addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) to outside mail providers</source>
        <translation>
            <numerusform>%n submission to outside mail providers</numerusform>
            <numerusform>%n submissions to outside mail providers</numerusform>
        </translation>
    </message>
    <message>
        <source>the capture file is cut off</source>
        <translation>the capture file is cut off</translation>
    </message>
    <message>
        <source>PID %1</source>
        <extracomment>a process by its number</extracomment>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>Reached {n|# outside address|# outside addresses} by SMTP (attempts that were denied or not answered do not count)</source>
        <translation>Reached {n|# outside address|# outside addresses} by SMTP (attempts that were denied or not answered do not count)</translation>
    </message>
    <message>
        <source>{n|# attempt, which did not get out|# attempts, none of which got out}</source>
        <translation>{n|# attempt, which did not get out|# attempts, none of which got out}</translation>
    </message>
    <message>
        <source>{n|# attempt was denied or|# attempts were denied or} found no answer</source>
        <translation>{n|# attempt was denied or|# attempts were denied or} found no answer</translation>
    </message>
    <message>
        <source>{n|# attempt got|# attempts got} through all the same</source>
        <translation>{n|# attempt got|# attempts got} through all the same</translation>
    </message>
    <message>
        <source>Reached {n|# outside address|# outside addresses} on other mail ports than 25</source>
        <translation>Reached {n|# outside address|# outside addresses} on other mail ports than 25</translation>
    </message>
</context>
<context>
    <name>Remediation</name>
    <message>
        <source>Taken off the network</source>
        <translation>Taken off the network</translation>
    </message>
    <message>
        <source>Unplug the cable or switch off its port. Do not shut it down yet: memory is evidence.</source>
        <translation>Unplug the cable or switch off its port. Do not shut it down yet: memory is evidence.</translation>
    </message>
    <message>
        <source>Captured with process information</source>
        <translation>Captured with process information</translation>
    </message>
    <message>
        <source>A capture on the machine itself shows which program speaks SMTP.</source>
        <translation>A capture on the machine itself shows which program speaks SMTP.</translation>
    </message>
    <message>
        <source>Scanned for malware</source>
        <translation>Scanned for malware</translation>
    </message>
    <message>
        <source>Note product, version, signatures and what was found.</source>
        <translation>Note product, version, signatures and what was found.</translation>
    </message>
    <message>
        <source>Cleaned or re-installed</source>
        <translation>Cleaned or re-installed</translation>
    </message>
    <message>
        <source>A fresh installation is the only certain cleaning.</source>
        <translation>A fresh installation is the only certain cleaning.</translation>
    </message>
    <message>
        <source>Watched from boot</source>
        <translation>Watched from boot</translation>
    </message>
    <message>
        <source>A capture that begins before the machine&apos;s first packet shows no SMTP attempt.</source>
        <translation>A capture that begins before the machine&apos;s first packet shows no SMTP attempt.</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Back in service</translation>
    </message>
    <message>
        <source>Passwords used on it are changed; port 25 stays closed for it.</source>
        <translation>Passwords used on it are changed; port 25 stays closed for it.</translation>
    </message>
    <message>
        <source>Unknown recipients are refused at RCPT TO</source>
        <translation>Unknown recipients are refused at RCPT TO</translation>
    </message>
    <message>
        <source>Recipient validation on every way in, also on a gateway in front of the server.</source>
        <translation>Recipient validation on every way in, also on a gateway in front of the server.</translation>
    </message>
    <message>
        <source>Waiting reports are deleted</source>
        <translation>Waiting reports are deleted</translation>
    </message>
    <message>
        <source>Non-delivery reports to strangers that still wait in the queue would go out for days.</source>
        <translation>Non-delivery reports to strangers that still wait in the queue would go out for days.</translation>
    </message>
    <message>
        <source>Later logs show no report to a stranger</source>
        <translation>Later logs show no report to a stranger</translation>
    </message>
    <message>
        <source>Import the server&apos;s logs from after the change: the claim then stands on evidence.</source>
        <translation>Import the server&apos;s logs from after the change: the claim then stands on evidence.</translation>
    </message>
    <message>
        <source>Closed with a reason</source>
        <translation>Closed with a reason</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contain</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Remediate</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Delist</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The first %1 of %2 are shown; the case file holds all of them.</source>
        <translation>The first %1 of %2 are shown; the case file holds all of them.</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>SMTP traffic per inside host</source>
        <translation>SMTP traffic per inside host</translation>
    </message>
    <message>
        <source>Neither a firewall log nor a capture with SMTP is in the case, so who spoke SMTP over time cannot be shown.</source>
        <translation>Neither a firewall log nor a capture with SMTP is in the case, so who spoke SMTP over time cannot be shown.</translation>
    </message>
    <message>
        <source>SMTP connections per inside host (%1)</source>
        <translation>SMTP connections per inside host (%1)</translation>
    </message>
    <message>
        <source>Connections that an inside host opened to ports 25, 465, 587 and 2525, in steps of %1 minutes.</source>
        <translation>Connections that an inside host opened to ports 25, 465, 587 and 2525, in steps of %1 minutes.</translation>
    </message>
    <message>
        <source>The same in numbers</source>
        <translation>The same in numbers</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Not denied</source>
        <translation>Not denied</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>Most in one step</source>
        <translation>Most in one step</translation>
    </message>
    <message>
        <source>%1 other hosts</source>
        <translation>%1 other hosts</translation>
    </message>
    <message>
        <source>(suspicious: %1)</source>
        <translation>(suspicious: %1)</translation>
    </message>
    <message>
        <source>Suspicious hosts and servers</source>
        <translation>Suspicious hosts and servers</translation>
    </message>
    <message>
        <source>No inside host with mail traffic is in the evidence.</source>
        <translation>No inside host with mail traffic is in the evidence.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Suspicion</translation>
    </message>
    <message>
        <source>SMTP connections</source>
        <translation>SMTP connections</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Counts of a host come from the one vantage that saw most of it; counts of different vantages are never added up.</source>
        <translation>Counts of a host come from the one vantage that saw most of it; counts of different vantages are never added up.</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>mail server</translation>
    </message>
    <message>
        <source>mail server, not declared</source>
        <translation>mail server, not declared</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>monitoring probe</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>inside host</translation>
    </message>
    <message>
        <source>outside host</source>
        <translation>outside host</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>suspicious</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contained</translation>
    </message>
    <message>
        <source>Bounces (non-delivery reports)</source>
        <translation>Bounces (non-delivery reports)</translation>
    </message>
    <message>
        <source>No non-delivery report is in the evidence.</source>
        <translation>No non-delivery report is in the evidence.</translation>
    </message>
    <message>
        <source>honest report</source>
        <translation>honest report</translation>
    </message>
    <message>
        <source>backscatter to a stranger</source>
        <translation>backscatter to a stranger</translation>
    </message>
    <message>
        <source>received from outside</source>
        <translation>received from outside</translation>
    </message>
    <message>
        <source>our mail blocked by a list</source>
        <translation>our mail blocked by a list</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Seen in</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Accepted by the other side</source>
        <translation>Accepted by the other side</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Fate unknown or delayed</source>
        <translation>Fate unknown or delayed</translation>
    </message>
    <message>
        <source>One report may have several rows in one log, and appears once more in every other log that saw it.</source>
        <translation>One report may have several rows in one log, and appears once more in every other log that saw it.</translation>
    </message>
    <message>
        <source>Why they were written</source>
        <translation>Why they were written</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Reports to strangers, the earliest first (%1)</source>
        <translation>Reports to strangers, the earliest first (%1)</translation>
    </message>
    <message>
        <source>Reports, the earliest first (%1)</source>
        <translation>Reports, the earliest first (%1)</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Time (UTC)</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Fate</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Delist</translation>
    </message>
    <message>
        <source>Blacklists</source>
        <translation>Blacklists</translation>
    </message>
    <message>
        <source>No blacklist was asked from this case, so whether an address or a domain is listed is unknown.</source>
        <translation>No blacklist was asked from this case, so whether an address or a domain is listed is unknown.</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>in a neutral list</source>
        <translation>in a neutral list</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>not listed</translation>
    </message>
    <message>
        <source>unknown: the list refused to answer</source>
        <translation>unknown: the list refused to answer</translation>
    </message>
    <message>
        <source>unknown: the list limits questions</source>
        <translation>unknown: the list limits questions</translation>
    </message>
    <message>
        <source>unknown: the list answers registered users only</source>
        <translation>unknown: the list answers registered users only</translation>
    </message>
    <message>
        <source>unknown: no answer in time</source>
        <translation>unknown: no answer in time</translation>
    </message>
    <message>
        <source>unknown: server failure</source>
        <translation>unknown: server failure</translation>
    </message>
    <message>
        <source>the list is dead</source>
        <translation>the list is dead</translation>
    </message>
    <message>
        <source>no listing: the list answers “listed” for everything</source>
        <translation>no listing: the list answers “listed” for everything</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unknown: %1</translation>
    </message>
    <message>
        <source>Lists that list us</source>
        <translation>Lists that list us</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>First and last seen listed (UTC)</source>
        <translation>First and last seen listed (UTC)</translation>
    </message>
    <message>
        <source>Removal page</source>
        <translation>Removal page</translation>
    </message>
    <message>
        <source>Every answer, latest state</source>
        <translation>Every answer, latest state</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Asked (UTC)</source>
        <translation>Asked (UTC)</translation>
    </message>
    <message>
        <source>Of %1 answers, %2 say listed, %3 say not listed, and %4 say neither.</source>
        <translation>Of %1 answers, %2 say listed, %3 say not listed, and %4 say neither.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Evidence manifest</source>
        <translation>Evidence manifest</translation>
    </message>
    <message>
        <source>No evidence is in the case.</source>
        <translation>No evidence is in the case.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Format and clock</source>
        <translation>Format and clock</translation>
    </message>
    <message>
        <source>Size, records (rejected)</source>
        <translation>Size, records (rejected)</translation>
    </message>
    <message>
        <source>First and last (UTC)</source>
        <translation>First and last (UTC)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>cut off at the end</source>
        <translation>cut off at the end</translation>
    </message>
    <message>
        <source>Times without records</source>
        <translation>Times without records</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>From (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>To (UTC)</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Custody log</translation>
    </message>
    <message>
        <source>The chain of %1 entries was verified when this report was written: every entry carries the hash of the one before, and none was changed.</source>
        <translation>The chain of %1 entries was verified when this report was written: every entry carries the hash of the one before, and none was changed.</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: %2</source>
        <translation>The chain is broken at entry %1: %2</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Blacklisting of a mail server</source>
        <translation>Blacklisting of a mail server</translation>
    </message>
    <message>
        <source>Incident report: summary</source>
        <translation>Incident report: summary</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Incident report</translation>
    </message>
    <message>
        <source>Facts for the blacklist operator</source>
        <translation>Facts for the blacklist operator</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Period of the evidence</source>
        <translation>Period of the evidence</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>no evidence with times</source>
        <translation>no evidence with times</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Public addresses</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Mail servers</translation>
    </message>
    <message>
        <source>none declared</source>
        <translation>none declared</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Prepared by</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>UTC; in brackets or beside it %1</source>
        <translation>UTC; in brackets or beside it %1</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Written with</source>
        <translation>Written with</translation>
    </message>
    <message>
        <source>No root cause that Delist examines is supported by the evidence in this case.</source>
        <translation>No root cause that Delist examines is supported by the evidence in this case.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>There is no evidence in the case yet. Import firewall logs, mail server logs, message tracking logs or captures of the days before the listing.</source>
        <translation>There is no evidence in the case yet. Import firewall logs, mail server logs, message tracking logs or captures of the days before the listing.</translation>
    </message>
    <message>
        <source>What was looked at and what cannot be excluded follows.</source>
        <translation>What was looked at and what cannot be excluded follows.</translation>
    </message>
    <message>
        <source>%1 more findings of the same kind follow in the next section.</source>
        <translation>%1 more findings of the same kind follow in the next section.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Since when</translation>
    </message>
    <message>
        <source>from %1 to %2 in the evidence</source>
        <translation>from %1 to %2 in the evidence</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>How sure</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>What next</translation>
    </message>
    <message>
        <source>What this evidence cannot exclude</source>
        <translation>What this evidence cannot exclude</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Not examined, so not excluded: %1.</source>
        <translation>Not examined, so not excluded: %1.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>In brackets: the table of the case in which the rows behind a sentence are found, and how many there are.</source>
        <translation>In brackets: the table of the case in which the rows behind a sentence are found, and how many there are.</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>Speaks for it</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Speaks against it</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Looked for and not found</source>
        <translation>Looked for and not found</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is nothing to report here.</source>
        <translation>There is nothing to report here.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>The evidence begins.</source>
        <translation>The evidence begins.</translation>
    </message>
    <message>
        <source>The evidence ends.</source>
        <translation>The evidence ends.</translation>
    </message>
    <message>
        <source>First sign of: %1 (%2)</source>
        <translation>First sign of: %1 (%2)</translation>
    </message>
    <message>
        <source>Last sign of: %1 (%2)</source>
        <translation>Last sign of: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 is listed by %2</source>
        <translation>%1 is listed by %2</translation>
    </message>
    <message>
        <source>%1 (first seen by a check)</source>
        <translation>%1 (first seen by a check)</translation>
    </message>
    <message>
        <source>The case was opened.</source>
        <translation>The case was opened.</translation>
    </message>
    <message>
        <source>Done: %1 (%2)</source>
        <translation>Done: %1 (%2)</translation>
    </message>
    <message>
        <source>This report was written.</source>
        <translation>This report was written.</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contain</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Containment</translation>
    </message>
    <message>
        <source>State by the evidence</source>
        <translation>State by the evidence</translation>
    </message>
    <message>
        <source>Contained: %1</source>
        <translation>Contained: %1</translation>
    </message>
    <message>
        <source>Open: the evidence does not show that it has stopped. Last seen %1.</source>
        <translation>Open: the evidence does not show that it has stopped. Last seen %1.</translation>
    </message>
    <message>
        <source>No finding needs containment.</source>
        <translation>No finding needs containment.</translation>
    </message>
    <message>
        <source>Only the mail servers should be allowed to speak port 25 to the outside. That a rule is in place is a claim until a later firewall log shows it.</source>
        <translation>Only the mail servers should be allowed to speak port 25 to the outside. That a rule is in place is a claim until a later firewall log shows it.</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Remediate</translation>
    </message>
    <message>
        <source>Remediation</source>
        <translation>Remediation</translation>
    </message>
    <message>
        <source>Advised steps</source>
        <translation>Advised steps</translation>
    </message>
    <message>
        <source>Steps recorded in the case</source>
        <translation>Steps recorded in the case</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>No step is recorded in the case yet.</source>
        <translation>No step is recorded in the case yet.</translation>
    </message>
    <message>
        <source>Cause and dates</source>
        <translation>Cause and dates</translation>
    </message>
    <message>
        <source>We found no cause in the evidence that we have. Please tell us what your list saw, and when.</source>
        <translation>We found no cause in the evidence that we have. Please tell us what your list saw, and when.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>Inside addresses and mailboxes are replaced by stand-ins; the case file holds the originals with the raw evidence and its hashes.</source>
        <translation>Inside addresses and mailboxes are replaced by stand-ins; the case file holds the originals with the raw evidence and its hashes.</translation>
    </message>
    <message>
        <source>our address</source>
        <translation>our address</translation>
    </message>
    <message>
        <source>our network</source>
        <translation>our network</translation>
    </message>
    <message>
        <source>our HELO name</source>
        <translation>our HELO name</translation>
    </message>
    <message>
        <source>the sender’s domain</source>
        <translation>the sender’s domain</translation>
    </message>
    <message>
        <source>a link in the mail</source>
        <translation>a link in the mail</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC</source>
        <translation>SPF, DKIM or DMARC</translation>
    </message>
    <message>
        <source>the PTR record</source>
        <translation>the PTR record</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>the content</translation>
    </message>
    <message>
        <source>When receivers began to refuse us</source>
        <translation>When receivers began to refuse us</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Refused by</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Last accepted before (UTC)</source>
        <translation>Last accepted before (UTC)</translation>
    </message>
    <message>
        <source>First and last refused (UTC)</source>
        <translation>First and last refused (UTC)</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Refusals</translation>
    </message>
    <message>
        <source>its own reputation</source>
        <translation>its own reputation</translation>
    </message>
    <message>
        <source>none in the evidence</source>
        <translation>none in the evidence</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>The SPF record of %1, term by term</source>
        <translation>The SPF record of %1, term by term</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Corrected record for %1</source>
        <translation>Corrected record for %1</translation>
    </message>
    <message>
        <source>Egress map: by which public address each machine shows itself</source>
        <translation>Egress map: by which public address each machine shows itself</translation>
    </message>
    <message>
        <source>Mail posture</source>
        <translation>Mail posture</translation>
    </message>
    <message>
        <source>The DNS of the organisation&apos;s domains and addresses was not checked from this case, so whether it invites listings is unknown.</source>
        <translation>The DNS of the organisation&apos;s domains and addresses was not checked from this case, so whether it invites listings is unknown.</translation>
    </message>
    <message>
        <source>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</source>
        <translation>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>unknown: the resolver is unreliable</source>
        <translation>unknown: the resolver is unreliable</translation>
    </message>
    <message>
        <source>Rules for %1</source>
        <extracomment>%1 is a firewall product</extracomment>
        <translation>Rules for %1</translation>
    </message>
    <message>
        <source>clock differs by %1 s from that of No. %2</source>
        <extracomment>%1 seconds, may be negative; %2 the number of another evidence in the same table</extracomment>
        <translation>clock differs by %1 s from that of No. %2</translation>
    </message>
    <message>
        <source>Action, subject and hash</source>
        <translation>Action, subject and hash</translation>
    </message>
    <message>
        <source>no listing: the receiver may not ask the list</source>
        <translation>no listing: the receiver may not ask the list</translation>
    </message>
    <message>
        <source>unknown: the page was not clear</source>
        <translation>unknown: the page was not clear</translation>
    </message>
    <message>
        <source>What left by our public address was sent by the machine that has it or by hosts behind it. Where both sides of the NAT are in the evidence, it is the same connections once more.</source>
        <translation>What left by our public address was sent by the machine that has it or by hosts behind it. Where both sides of the NAT are in the evidence, it is the same connections once more.</translation>
    </message>
    <message>
        <source>our public address</source>
        <translation>our public address</translation>
    </message>
</context>
<context>
    <name>ReportChart</name>
    <message>
        <source>%1 to %2, time in %3. The number at the left of each strip is its largest bar: connections per step.</source>
        <translation>%1 to %2, time in %3. The number at the left of each strip is its largest bar: connections per step.</translation>
    </message>
    <message>
        <source>not denied, suspicious host</source>
        <translation>not denied, suspicious host</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>mail server</translation>
    </message>
    <message>
        <source>other host</source>
        <translation>other host</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>denied</translation>
    </message>
</context>
<context>
    <name>ReportPainter</name>
    <message>
        <source>%1 · case %2</source>
        <translation>%1 · case %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>Spf</name>
    <message>
        <source>Everybody else</source>
        <translation>Everybody else</translation>
    </message>
    <message>
        <source>Whoever the record of %1 lets pass</source>
        <translation>Whoever the record of %1 lets pass</translation>
    </message>
    <message>
        <source>The networks around the addresses of %1</source>
        <translation>The networks around the addresses of %1</translation>
    </message>
    <message>
        <source>The addresses of %1</source>
        <translation>The addresses of %1</translation>
    </message>
    <message>
        <source>The networks around the mail exchangers of %1</source>
        <translation>The networks around the mail exchangers of %1</translation>
    </message>
    <message>
        <source>The mail exchangers of %1</source>
        <translation>The mail exchangers of %1</translation>
    </message>
    <message>
        <source>Addresses whose name ends in %1 (slow, not to be used)</source>
        <translation>Addresses whose name ends in %1 (slow, not to be used)</translation>
    </message>
    <message>
        <source>The address %1</source>
        <translation>The address %1</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>The network %1</translation>
    </message>
    <message>
        <source>Addresses for which the name %1 exists</source>
        <translation>Addresses for which the name %1 exists</translation>
    </message>
    <message>
        <source>may not send: receivers refuse the mail.</source>
        <translation>may not send: receivers refuse the mail.</translation>
    </message>
    <message>
        <source>probably may not send: the mail is likely taken for spam.</source>
        <translation>probably may not send: the mail is likely taken for spam.</translation>
    </message>
    <message>
        <source>nothing is said about them.</source>
        <translation>nothing is said about them.</translation>
    </message>
    <message>
        <source>may send.</source>
        <translation>may send.</translation>
    </message>
    <message>
        <source>The record cannot be read: %1.</source>
        <translation>The record cannot be read: %1.</translation>
    </message>
    <message>
        <source>When nothing before it matched, the record of %1 decides.</source>
        <translation>When nothing before it matched, the record of %1 decides.</translation>
    </message>
    <message>
        <source>Where the text for refused senders stands.</source>
        <translation>Where the text for refused senders stands.</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</source>
        <translation>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</translation>
    </message>
    <message>
        <source>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}); since {sinceTime} every attempt is denied.</source>
        <translation>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}); since {sinceTime} every attempt is denied.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on port 25 with {connections|# connection|# connections}.</source>
        <translation>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on port 25 with {connections|# connection|# connections}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on the submission ports {ports} with {connections|# connection|# connections}; mail programs do that too, so it weighs less.</source>
        <translation>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on the submission ports {ports} with {connections|# connection|# connections}; mail programs do that too, so it weighs less.</translation>
    </message>
    <message>
        <source>Of its {connections|# connection|# connections} to port 25 outside, {allowed|# was allowed|# were allowed}.</source>
        <translation>Of its {connections|# connection|# connections} to port 25 outside, {allowed|# was allowed|# were allowed}.</translation>
    </message>
    <message>
        <source>The firewall rule “{rule}” let {allowed|# SMTP connection|# SMTP connections} from {host} out.</source>
        <translation>The firewall rule “{rule}” let {allowed|# SMTP connection|# SMTP connections} from {host} out.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} sent {sentBytes} over SMTP to outside addresses.</source>
        <translation>In the {vantage}, {host} sent {sentBytes} over SMTP to outside addresses.</translation>
    </message>
    <message>
        <source>In the {vantage}, it opened up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</source>
        <translation>In the {vantage}, it opened up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, it tried to open up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</source>
        <translation>In the {vantage}, it tried to open up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, it handed {messages|# message|# messages} for {recipients|# recipient|# recipients} to outside servers.</source>
        <translation>In the {vantage}, it handed {messages|# message|# messages} for {recipients|# recipient|# recipients} to outside servers.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers under {names|# name|# different names}, among them {examples}; a mail server uses one.</source>
        <translation>It introduced itself to outside servers under {names|# name|# different names}, among them {examples}; a mail server uses one.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers as {examples}, which is not a name of this organisation.</source>
        <translation>It introduced itself to outside servers as {examples}, which is not a name of this organisation.</translation>
    </message>
    <message>
        <source>It used sender addresses of {domains|# domain that is not|# domains that are not} of this organisation, among them {examples}.</source>
        <translation>It used sender addresses of {domains|# domain that is not|# domains that are not} of this organisation, among them {examples}.</translation>
    </message>
    <message>
        <source>Outside servers refused {rejected} of the {recipients|# recipient that it asked|# recipients that it asked} for ({rejectedShare}).</source>
        <translation>Outside servers refused {rejected} of the {recipients|# recipient that it asked|# recipients that it asked} for ({rejectedShare}).</translation>
    </message>
    <message>
        <source>Nothing gets out any more: {denied|# attempt since {sinceTime} was denied and none was allowed|# attempts since {sinceTime} were denied and none was allowed}.</source>
        <translation>Nothing gets out any more: {denied|# attempt since {sinceTime} was denied and none was allowed|# attempts since {sinceTime} were denied and none was allowed}.</translation>
    </message>
    <message>
        <source>The firewall denied {denied} of its {connections|# connection|# connections} to port 25 outside.</source>
        <translation>The firewall denied {denied} of its {connections|# connection|# connections} to port 25 outside.</translation>
    </message>
    <message>
        <source>It visited the same {destinations|# address|# addresses} evenly, about {repeats|# time|# times} each, and sent next to nothing, as a monitoring probe does.</source>
        <translation>It visited the same {destinations|# address|# addresses} evenly, about {repeats|# time|# times} each, and sent next to nothing, as a monitoring probe does.</translation>
    </message>
    <message>
        <source>No message was handed over in its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers.</source>
        <translation>No message was handed over in its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers.</translation>
    </message>
    <message>
        <source>It also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</source>
        <translation>It also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</translation>
    </message>
    <message>
        <source>It introduced itself under the organisation&apos;s own name {examples} and used only senders of the organisation&apos;s own domains.</source>
        <translation>It introduced itself under the organisation&apos;s own name {examples} and used only senders of the organisation&apos;s own domains.</translation>
    </message>
    <message>
        <source>No capture shows its SMTP dialogues: which names, senders, recipients and subjects it used is not known.</source>
        <translation>No capture shows its SMTP dialogues: which names, senders, recipients and subjects it used is not known.</translation>
    </message>
    <message>
        <source>{encrypted} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers went on encrypted after STARTTLS: what they handed over cannot be seen.</source>
        <translation>{encrypted} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers went on encrypted after STARTTLS: what they handed over cannot be seen.</translation>
    </message>
    <message>
        <source>Of {holed} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers, the capture holds parts only: packets were lost or cut short. Messages, recipients and refusals are at least as many as counted; capture whole packets to see all.</source>
        <translation>Of {holed} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers, the capture holds parts only: packets were lost or cut short. Messages, recipients and refusals are at least as many as counted; capture whole packets to see all.</translation>
    </message>
    <message>
        <source>No evidence with process information covers {host}: which program on it did this is not known.</source>
        <translation>No evidence with process information covers {host}: which program on it did this is not known.</translation>
    </message>
    <message>
        <source>No firewall log shows this traffic: which rule let it out, and whether it is denied today, is not known.</source>
        <translation>No firewall log shows this traffic: which rule let it out, and whether it is denied today, is not known.</translation>
    </message>
    <message>
        <source>For {unknown} of its connections the {vantage} does not say whether they were allowed.</source>
        <translation>For {unknown} of its connections the {vantage} does not say whether they were allowed.</translation>
    </message>
    <message>
        <source>No mail server is declared in this case; {servers} was taken for the mail server because of its traffic. Declare the mail servers to be sure.</source>
        <translation>No mail server is declared in this case; {servers} was taken for the mail server because of its traffic. Declare the mail servers to be sure.</translation>
    </message>
    <message>
        <source>No mail server is declared in this case and none could be recognised; if {host} is a mail server, declare it.</source>
        <translation>No mail server is declared in this case and none could be recognised; if {host} is a mail server, declare it.</translation>
    </message>
    <message>
        <source>{servers} writes one of the mail logs in this case but is not declared as a mail server; it was taken for one.</source>
        <translation>{servers} writes one of the mail logs in this case but is not declared as a mail server; it was taken for one.</translation>
    </message>
    <message>
        <source>{servers} takes a mail server&apos;s outgoing mail but is not declared as a mail server; it was taken for one.</source>
        <translation>{servers} takes a mail server&apos;s outgoing mail but is not declared as a mail server; it was taken for one.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and the firewall denied every one: contained, but the host needs to be looked at.</source>
        <translation>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and the firewall denied every one: contained, but the host needs to be looked at.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and in the capture none of them was opened: contained, but the host needs to be looked at.</source>
        <translation>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and in the capture none of them was opened: contained, but the host needs to be looked at.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, each about {repeats|# time|# times} and evenly, as a monitoring probe does.</source>
        <translation>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, each about {repeats|# time|# times} and evenly, as a monitoring probe does.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address only|# outside addresses only}; that alone is no sign of mail sent straight to the outside.</source>
        <translation>{host} spoke SMTP to {destinations|# outside address only|# outside addresses only}; that alone is no sign of mail sent straight to the outside.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on the submission ports {ports} only, where a client logs in: no mail went straight to the receivers&apos; servers there. If these are more than its users need, look at the accounts.</source>
        <translation>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on the submission ports {ports} only, where a client logs in: no mail went straight to the receivers&apos; servers there. If these are more than its users need, look at the accounts.</translation>
    </message>
    <message>
        <source>No firewall log and no capture is in the case, so whether a host other than the mail server sends mail to the outside cannot be seen.</source>
        <translation>No firewall log and no capture is in the case, so whether a host other than the mail server sends mail to the outside cannot be seen.</translation>
    </message>
    <message>
        <source>Import the firewall&apos;s log, or a capture of port 25 at the border, of the days before the listing.</source>
        <translation>Import the firewall&apos;s log, or a capture of port 25 at the border, of the days before the listing.</translation>
    </message>
    <message>
        <source>Only captures show the border, from {firstTime} to {lastTime}; what happened outside that time cannot be seen.</source>
        <translation>Only captures show the border, from {firstTime} to {lastTime}; what happened outside that time cannot be seen.</translation>
    </message>
    <message>
        <source>So short a time excludes nothing. Import the logs of the days before the listing.</source>
        <translation>So short a time excludes nothing. Import the logs of the days before the listing.</translation>
    </message>
    <message>
        <source>Import the firewall&apos;s log of the days before the listing.</source>
        <translation>Import the firewall&apos;s log of the days before the listing.</translation>
    </message>
    <message>
        <source>The public address {host} spoke SMTP to {destinations|# outside address|# outside addresses} in the {vantage}; which inside host stands behind it cannot be seen there.</source>
        <translation>The public address {host} spoke SMTP to {destinations|# outside address|# outside addresses} in the {vantage}; which inside host stands behind it cannot be seen there.</translation>
    </message>
    <message>
        <source>Capture port 25 on the inside of the firewall, or import its log with the inside addresses.</source>
        <translation>Capture port 25 on the inside of the firewall, or import its log with the inside addresses.</translation>
    </message>
    <message>
        <source>Declare the addresses of the mail servers in the case settings.</source>
        <translation>Declare the addresses of the mail servers in the case settings.</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</source>
        <translation>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it refuses mail only after it has accepted it: by a filter, a rule or a mailbox (seen in the {vantage}).</source>
        <translation>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it refuses mail only after it has accepted it: by a filter, a rule or a mailbox (seen in the {vantage}).</translation>
    </message>
    <message>
        <source>{server} wrote {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</source>
        <translation>{server} wrote {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} (seen in the {vantage}).</source>
        <translation>{server} sent {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} (seen in the {vantage}).</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</source>
        <translation>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report was written|# non-delivery reports were written} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; it shows {handed|# of them|# of them} handed over to a server outside.</source>
        <translation>In the {vantage}, {ndrs|# non-delivery report was written|# non-delivery reports were written} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; it shows {handed|# of them|# of them} handed over to a server outside.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</source>
        <translation>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</translation>
    </message>
    <message>
        <source>Up to {peak|# of them was written|# of them were written} within 24 hours, from {peakTime} on.</source>
        <translation>Up to {peak|# of them was written|# of them were written} within 24 hours, from {peakTime} on.</translation>
    </message>
    <message>
        <source>In the {vantage}, {server} sent {own} of these {ndrs|# report|# reports}.</source>
        <translation>In the {vantage}, {server} sent {own} of these {ndrs|# report|# reports}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {unknown|# of {known} reports with a known cause answers|# of {known} reports with a known cause answer} mail for a recipient that does not exist (5.1.1, 5.1.10).</source>
        <translation>In the {vantage}, {unknown|# of {known} reports with a known cause answers|# of {known} reports with a known cause answer} mail for a recipient that does not exist (5.1.1, 5.1.10).</translation>
    </message>
    <message>
        <source>In the {vantage}, {failed|# recipient|# recipients} failed as unknown after the server had accepted the mail for them.</source>
        <translation>In the {vantage}, {failed|# recipient|# recipients} failed as unknown after the server had accepted the mail for them.</translation>
    </message>
    <message>
        <source>In the {vantage}, {nullShare} of the {outbound} messages to the outside carry the null sender; on an ordinary server it is a few in a hundred.</source>
        <translation>In the {vantage}, {nullShare} of the {outbound} messages to the outside carry the null sender; on an ordinary server it is a few in a hundred.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers accepted {accepted} of these messages and refused {refused}.</source>
        <translation>In the {vantage}, outside servers accepted {accepted} of these messages and refused {refused}.</translation>
    </message>
    <message>
        <source>{quoting|# of the captured reports quotes|# of the captured reports quote} the original message in full, so that strangers get the spam itself.</source>
        <translation>{quoting|# of the captured reports quotes|# of the captured reports quote} the original message in full, so that strangers get the spam itself.</translation>
    </message>
    <message>
        <source>The server refused {refused|# unknown recipient|# unknown recipients} already at RCPT TO, the last one at {lastTime}: recipient validation works on at least one way in.</source>
        <translation>The server refused {refused|# unknown recipient|# unknown recipients} already at RCPT TO, the last one at {lastTime}: recipient validation works on at least one way in.</translation>
    </message>
    <message>
        <source>In the {vantage}, only {nullShare} of the {outbound} messages to the outside carry the null sender.</source>
        <translation>In the {vantage}, only {nullShare} of the {outbound} messages to the outside carry the null sender.</translation>
    </message>
    <message>
        <source>In the {vantage}, {other|# of {known} reports with a known cause has|# of {known} reports with a known cause have} another cause than an unknown recipient.</source>
        <translation>In the {vantage}, {other|# of {known} reports with a known cause has|# of {known} reports with a known cause have} another cause than an unknown recipient.</translation>
    </message>
    <message>
        <source>They all went to {victims|# address|# addresses}: a robot that writes to many wrong addresses under one name is answered like that, too.</source>
        <translation>They all went to {victims|# address|# addresses}: a robot that writes to many wrong addresses under one name is answered like that, too.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers took all {accepted} of which it is told, while addresses that were forged often do not exist.</source>
        <translation>In the {vantage}, outside servers took all {accepted} of which it is told, while addresses that were forged often do not exist.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers took {accepted} of these messages and refused only {refused}, while addresses that were forged often do not exist.</source>
        <translation>In the {vantage}, outside servers took {accepted} of these messages and refused only {refused}, while addresses that were forged often do not exist.</translation>
    </message>
    <message>
        <source>They answer mail for {recipients|# mailbox|# mailboxes} only, as of somebody who left, not for a list of invented ones.</source>
        <translation>They answer mail for {recipients|# mailbox|# mailboxes} only, as of somebody who left, not for a list of invented ones.</translation>
    </message>
    <message>
        <source>The last of these messages left at {lastTime}; the evidence goes on until {untilTime} without one.</source>
        <translation>The last of these messages left at {lastTime}; the evidence goes on until {untilTime} without one.</translation>
    </message>
    <message>
        <source>No message tracking log is in the case: why each report was written, and what it answers, is not known.</source>
        <translation>No message tracking log is in the case: why each report was written, and what it answers, is not known.</translation>
    </message>
    <message>
        <source>Neither a send protocol log nor a capture shows these reports leave: whether the strangers&apos; servers accepted them is not known.</source>
        <translation>Neither a send protocol log nor a capture shows these reports leave: whether the strangers&apos; servers accepted them is not known.</translation>
    </message>
    <message>
        <source>{relay} inside took {relayed} of these reports on: what the strangers&apos; servers said to them stands in the log of {relay} only.</source>
        <translation>{relay} inside took {relayed} of these reports on: what the strangers&apos; servers said to them stands in the log of {relay} only.</translation>
    </message>
    <message>
        <source>No receive protocol log is in the case: who delivered the mail that was answered is not known.</source>
        <translation>No receive protocol log is in the case: who delivered the mail that was answered is not known.</translation>
    </message>
    <message>
        <source>{relay} inside handed in the mail that was answered ({messages|# message|# messages}): who handed it to {relay} stands in the log of {relay} only.</source>
        <translation>{relay} inside handed in the mail that was answered ({messages|# message|# messages}): who handed it to {relay} stands in the log of {relay} only.</translation>
    </message>
    <message>
        <source>The {vantage} does not say which null-sender messages are non-delivery reports and which are automatic replies.</source>
        <translation>The {vantage} does not say which null-sender messages are non-delivery reports and which are automatic replies.</translation>
    </message>
    <message>
        <source>No own domain is declared in this case; addressees were taken for outsiders by the way the mail went.</source>
        <translation>No own domain is declared in this case; addressees were taken for outsiders by the way the mail went.</translation>
    </message>
    <message>
        <source>No message tracking log, send protocol log or capture of mail is in the case, so what the server bounces cannot be seen.</source>
        <translation>No message tracking log, send protocol log or capture of mail is in the case, so what the server bounces cannot be seen.</translation>
    </message>
    <message>
        <source>Import the message tracking logs and the SMTP send protocol logs of the days before the listing.</source>
        <translation>Import the message tracking logs and the SMTP send protocol logs of the days before the listing.</translation>
    </message>
    <message>
        <source>The evidence is not examined for this cause yet; that it is not among the findings says nothing.</source>
        <translation>The evidence is not examined for this cause yet; that it is not among the findings says nothing.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs of every connector, the client ones too, and look at the mailboxes that sent most.</source>
        <translation>Keep the receive protocol logs of every connector, the client ones too, and look at the mailboxes that sent most.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs and look for outside clients without authentication that sent to outside recipients.</source>
        <translation>Keep the receive protocol logs and look for outside clients without authentication that sent to outside recipients.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs of the relay connectors and look at the devices and servers that submit without authentication.</source>
        <translation>Keep the receive protocol logs of the relay connectors and look at the devices and servers that submit without authentication.</translation>
    </message>
    <message>
        <source>Keep the message tracking logs and look for mailboxes that forward all their mail to one outside address.</source>
        <translation>Keep the message tracking logs and look for mailboxes that forward all their mail to one outside address.</translation>
    </message>
    <message>
        <source>Keep the message tracking logs and look for one subject that was sent to very many recipients.</source>
        <translation>Keep the message tracking logs and look for one subject that was sent to very many recipients.</translation>
    </message>
    <message>
        <source>firewall log</source>
        <translation>firewall log</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>capture</translation>
    </message>
    <message>
        <source>mail log</source>
        <translation>mail log</translation>
    </message>
    <message>
        <source>message tracking log</source>
        <translation>message tracking log</translation>
    </message>
    <message>
        <source>report</source>
        <translation>report</translation>
    </message>
    <message>
        <source>It asked DNS {queries|# time|# times} for the mail servers of {domains|# domain|# domains}, among them {examples}; only a program that delivers mail by itself needs that.</source>
        <translation>It asked DNS {queries|# time|# times} for the mail servers of {domains|# domain|# domains}, among them {examples}; only a program that delivers mail by itself needs that.</translation>
    </message>
    <message>
        <source>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and content.</source>
        <translation>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and content.</translation>
    </message>
    <message>
        <source>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and, where both sides tell them, byte counts.</source>
        <translation>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and, where both sides tell them, byte counts.</translation>
    </message>
    <message>
        <source>{target} is listed by {list} for this: {meaning}.</source>
        <translation>{target} is listed by {list} for this: {meaning}.</translation>
    </message>
    <message>
        <source>No block list was asked about the addresses and domains of this case.</source>
        <translation>No block list was asked about the addresses and domains of this case.</translation>
    </message>
    <message>
        <source>Ask the block lists (Blacklists in the window, or delist check).</source>
        <translation>Ask the block lists (Blacklists in the window, or delist check).</translation>
    </message>
    <message>
        <source>No firewall log, mail log or capture is in the case: that nothing bad was sent is not shown.</source>
        <translation>No firewall log, mail log or capture is in the case: that nothing bad was sent is not shown.</translation>
    </message>
    <message>
        <source>{target} is listed by {lists} as a matter of policy: {meanings}.</source>
        <translation>{target} is listed by {lists} as a matter of policy: {meanings}.</translation>
    </message>
    <message>
        <source>The evidence shows no bad traffic.</source>
        <translation>The evidence shows no bad traffic.</translation>
    </message>
    <message>
        <source>{operator} refused {refusals|# delivery|# deliveries} for a missing or generic PTR record.</source>
        <translation>{operator} refused {refusals|# delivery|# deliveries} for a missing or generic PTR record.</translation>
    </message>
    <message>
        <source>Receivers refuse {target} because of other lists, too.</source>
        <translation>Receivers refuse {target} because of other lists, too.</translation>
    </message>
    <message>
        <source>The PTR record of {target} was not looked at here: check that it is static, has its own name, and that the name leads back to it.</source>
        <translation>The PTR record of {target} was not looked at here: check that it is static, has its own name, and that the name leads back to it.</translation>
    </message>
    <message>
        <source>No policy list that answered has an entry for the addresses that were asked about.</source>
        <translation>No policy list that answered has an entry for the addresses that were asked about.</translation>
    </message>
    <message>
        <source>{target} itself is listed by {lists}, so that the policy is not the cause.</source>
        <translation>{target} itself is listed by {lists}, so that the policy is not the cause.</translation>
    </message>
    <message>
        <source>{target} is on policy lists, but the evidence shows bad traffic, which explains more.</source>
        <translation>{target} is on policy lists, but the evidence shows bad traffic, which explains more.</translation>
    </message>
    <message>
        <source>The range of {target}, not the address, is listed by {lists}: {meanings}.</source>
        <translation>The range of {target}, not the address, is listed by {lists}: {meanings}.</translation>
    </message>
    <message>
        <source>{refusals|# refusal by {operators} speaks|# refusals by {operators} speak} of the network, not of the address.</source>
        <translation>{refusals|# refusal by {operators} speaks|# refusals by {operators} speak} of the network, not of the address.</translation>
    </message>
    <message>
        <source>Hardly any receiver refuses mail because of {lists}; on their own they are no reason for alarm.</source>
        <translation>Hardly any receiver refuses mail because of {lists}; on their own they are no reason for alarm.</translation>
    </message>
    <message>
        <source>No list of networks or providers that answered has an entry for the addresses that were asked about.</source>
        <translation>No list of networks or providers that answered has an entry for the addresses that were asked about.</translation>
    </message>
    <message>
        <source>{target} itself is listed by {lists}, not only its range.</source>
        <translation>{target} itself is listed by {lists}, not only its range.</translation>
    </message>
    <message>
        <source>Only domain lists answer: {target} is listed by {lists}. The mail server&apos;s addresses are not the cause.</source>
        <translation>Only domain lists answer: {target} is listed by {lists}. The mail server&apos;s addresses are not the cause.</translation>
    </message>
    <message>
        <source>The domain {target} is listed by {lists}: {meanings}.</source>
        <translation>The domain {target} is listed by {lists}: {meanings}.</translation>
    </message>
    <message>
        <source>The codes speak of an abused or malicious site under {target}: look at the web server first.</source>
        <translation>The codes speak of an abused or malicious site under {target}: look at the web server first.</translation>
    </message>
    <message>
        <source>No list that answered lists an address of the organisation.</source>
        <translation>No list that answered lists an address of the organisation.</translation>
    </message>
    <message>
        <source>No list gave a usable answer about an address of the organisation.</source>
        <translation>No list gave a usable answer about an address of the organisation.</translation>
    </message>
    <message>
        <source>{refusals|# refusal speaks|# refusals speak} of the domain or of a link, not of the address.</source>
        <translation>{refusals|# refusal speaks|# refusals speak} of the domain or of a link, not of the address.</translation>
    </message>
    <message>
        <source>What the web server of {target} serves or sends is not in the evidence.</source>
        <translation>What the web server of {target} serves or sends is not in the evidence.</translation>
    </message>
    <message>
        <source>No domain list that answered has an entry for the domains that were asked about.</source>
        <translation>No domain list that answered has an entry for the domains that were asked about.</translation>
    </message>
    <message>
        <source>The addresses are listed, too ({targets} on {lists}): the domain alone is not the cause.</source>
        <translation>The addresses are listed, too ({targets} on {lists}): the domain alone is not the cause.</translation>
    </message>
    <message>
        <source>{targets} is on domain lists, but the evidence shows bad traffic, which explains more.</source>
        <translation>{targets} is on domain lists, but the evidence shows bad traffic, which explains more.</translation>
    </message>
    <message>
        <source>The last hit that {list} names for {target} ({hitTime}) is older than the fix ({fixTime}).</source>
        <translation>The last hit that {list} names for {target} ({hitTime}) is older than the fix ({fixTime}).</translation>
    </message>
    <message>
        <source>The last hit that {list} names for {target} ({hitTime}) is older than all the evidence (from {fixTime} on), in which nothing bad shows.</source>
        <translation>The last hit that {list} names for {target} ({hitTime}) is older than all the evidence (from {fixTime} on), in which nothing bad shows.</translation>
    </message>
    <message>
        <source>{list} dates its evidence to {hitTime}: “{text}”.</source>
        <translation>{list} dates its evidence to {hitTime}: “{text}”.</translation>
    </message>
    <message>
        <source>The firewall has let nothing out since {fixTime}.</source>
        <translation>The firewall has let nothing out since {fixTime}.</translation>
    </message>
    <message>
        <source>The last containment or remediation step was done at {fixTime}; later logs have yet to prove it.</source>
        <translation>The last containment or remediation step was done at {fixTime}; later logs have yet to prove it.</translation>
    </message>
    <message>
        <source>The evidence from {fromTime} to {untilTime} shows no bad traffic.</source>
        <translation>The evidence from {fromTime} to {untilTime} shows no bad traffic.</translation>
    </message>
    <message>
        <source>The date comes from the list&apos;s text; its page may name later hits.</source>
        <translation>The date comes from the list&apos;s text; its page may name later hits.</translation>
    </message>
    <message>
        <source>No list that answered lists an address or a domain of this case.</source>
        <translation>No list that answered lists an address or a domain of this case.</translation>
    </message>
    <message>
        <source>{target} is listed by {lists} without a date of the last hit.</source>
        <translation>{target} is listed by {lists} without a date of the last hit.</translation>
    </message>
    <message>
        <source>Open the lists&apos; pages, and enter what they say of the last hit as a manual result.</source>
        <translation>Open the lists&apos; pages, and enter what they say of the last hit as a manual result.</translation>
    </message>
    <message>
        <source>No list really lists {target}; answers of {lists} only look like a listing.</source>
        <translation>No list really lists {target}; answers of {lists} only look like a listing.</translation>
    </message>
    <message>
        <source>Answers of {lists} only look like a listing of {target}; whether a list really has it is not known.</source>
        <translation>Answers of {lists} only look like a listing of {target}; whether a list really has it is not known.</translation>
    </message>
    <message>
        <source>{list} refused the question with {codes}; that is no listing of {target}.</source>
        <translation>{list} refused the question with {codes}; that is no listing of {target}.</translation>
    </message>
    <message>
        <source>{list} answered {codes} because it was asked too often; that is no listing of {target}.</source>
        <translation>{list} answered {codes} because it was asked too often; that is no listing of {target}.</translation>
    </message>
    <message>
        <source>{list} answered {codes} because it wants a key or a registration; that is no listing of {target}.</source>
        <translation>{list} answered {codes} because it wants a key or a registration; that is no listing of {target}.</translation>
    </message>
    <message>
        <source>{list} is dead or parked and answers {codes}; that is no listing of {target}.</source>
        <translation>{list} is dead or parked and answers {codes}; that is no listing of {target}.</translation>
    </message>
    <message>
        <source>{list} lists the whole world, its own negative test entry too; that is no listing of {target}.</source>
        <translation>{list} lists the whole world, its own negative test entry too; that is no listing of {target}.</translation>
    </message>
    <message>
        <source>The resolver makes answers up, also for {list}; that is no listing of {target}.</source>
        <translation>The resolver makes answers up, also for {list}; that is no listing of {target}.</translation>
    </message>
    <message>
        <source>Receivers refuse mail and name that very list: they still use it.</source>
        <translation>Receivers refuse mail and name that very list: they still use it.</translation>
    </message>
    <message>
        <source>Lists that passed their test entries say that {target} is not listed.</source>
        <translation>Lists that passed their test entries say that {target} is not listed.</translation>
    </message>
    <message>
        <source>No list gave a usable answer about {target}: ask again through a resolver of your own.</source>
        <translation>No list gave a usable answer about {target}: ask again through a resolver of your own.</translation>
    </message>
    <message>
        <source>No answer of any list only looks like a listing.</source>
        <translation>No answer of any list only looks like a listing.</translation>
    </message>
    <message>
        <source>{target} is really listed by {lists}.</source>
        <translation>{target} is really listed by {lists}.</translation>
    </message>
    <message>
        <source>{target} is refused by {operators} because of other lists or their own reputation system, so that it is not only a false alarm.</source>
        <translation>{target} is refused by {operators} because of other lists or their own reputation system, so that it is not only a false alarm.</translation>
    </message>
    <message>
        <source>Protocol logging is off on {connector}: message tracking shows {messages|# message|# messages} through it, and no session of it is logged.</source>
        <translation>Protocol logging is off on {connector}: message tracking shows {messages|# message|# messages} through it, and no session of it is logged.</translation>
    </message>
    <message>
        <source>No session of {connector} is logged, though other connectors of the same server are: protocol logging is off on it, or nobody used it.</source>
        <translation>No session of {connector} is logged, though other connectors of the same server are: protocol logging is off on it, or nobody used it.</translation>
    </message>
    <message>
        <source>Switch it on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>Switch it on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</translation>
    </message>
    <message>
        <source>Switch it on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>Switch it on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</translation>
    </message>
    <message>
        <source>Switch it on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>Switch it on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose; then import the new logs.</translation>
    </message>
    <message>
        <source>{operator} refused mail of {address} from {refusedTime} on, in these words: “{text}”</source>
        <translation>{operator} refused mail of {address} from {refusedTime} on, in these words: “{text}”</translation>
    </message>
    <message>
        <source>{listings|# listing|# listings} from {sources|# source|# sources}: lists that are fed by one source say one thing, not several.</source>
        <translation>{listings|# listing|# listings} from {sources|# source|# sources}: lists that are fed by one source say one thing, not several.</translation>
    </message>
    <message>
        <source>{flows} connections on the two sides of the NAT were too many to be paired with each other: behind them another inside host may stand.</source>
        <translation>{flows} connections on the two sides of the NAT were too many to be paired with each other: behind them another inside host may stand.</translation>
    </message>
    <message>
        <source>Import a shorter span of both sides into a case of its own.</source>
        <translation>Import a shorter span of both sides into a case of its own.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender stands without its recipients: whether it went|# messages with the null sender stand without their recipients: whether they went} to strangers cannot be seen.</source>
        <translation>In the {vantage}, {ndrs|# message with the null sender stands without its recipients: whether it went|# messages with the null sender stand without their recipients: whether they went} to strangers cannot be seen.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to strangers in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours; {other|# of them tells of|# of them tell of} another failure than an unknown recipient, such as a full mailbox or a filter behind the server.</source>
        <translation>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to strangers in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours; {other|# of them tells of|# of them tell of} another failure than an unknown recipient, such as a full mailbox or a filter behind the server.</translation>
    </message>
    <message>
        <source>Import the MSGTRK*.LOG files themselves, or export again with the recipients joined into one text: Export-Csv writes System.String[] instead of a list.</source>
        <translation>Import the MSGTRK*.LOG files themselves, or export again with the recipients joined into one text: Export-Csv writes System.String[] instead of a list.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a public address, and the case does not say whether it is one of yours.</source>
        <translation>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a public address, and the case does not say whether it is one of yours.</translation>
    </message>
    <message>
        <source>Say which networks and mail servers are yours (case settings, or delist set --internal, --mail-server and --public-ip), and look at the findings again.</source>
        <translation>Say which networks and mail servers are yours (case settings, or delist set --internal, --mail-server and --public-ip), and look at the findings again.</translation>
    </message>
    <message>
        <source>In the {vantage}, {messages|# message with the null sender|# messages with the null sender} went to {recipients|# outside address|# outside addresses} in {domains|# domain|# domains}. The log does not call them non-delivery reports: they may be automatic replies, or mail of a program on the server.</source>
        <translation>In the {vantage}, {messages|# message with the null sender|# messages with the null sender} went to {recipients|# outside address|# outside addresses} in {domains|# domain|# domains}. The log does not call them non-delivery reports: they may be automatic replies, or mail of a program on the server.</translation>
    </message>
    <message>
        <source>Find out what writes them (autoresponder, ticket system, script) and whether it answers mail with forged senders; that hits strangers as a bounce does.</source>
        <translation>Find out what writes them (autoresponder, ticket system, script) and whether it answers mail with forged senders; that hits strangers as a bounce does.</translation>
    </message>
    <message>
        <source>Look at what the reports answer. If it is mail with forged senders, let the server refuse it before accepting it: such a report hits a stranger, whatever failed.</source>
        <translation>Look at what the reports answer. If it is mail with forged senders, let the server refuse it before accepting it: such a report hits a stranger, whatever failed.</translation>
    </message>
    <message>
        <source>Ask about them again, every list and through a resolver of your own (Blacklists in the window, or delist check --resolver).</source>
        <translation>Ask about them again, every list and through a resolver of your own (Blacklists in the window, or delist check --resolver).</translation>
    </message>
    <message>
        <source>No block list was asked about an address of this case.</source>
        <translation>No block list was asked about an address of this case.</translation>
    </message>
    <message>
        <source>No block list was asked about a domain of this case.</source>
        <translation>No block list was asked about a domain of this case.</translation>
    </message>
    <message>
        <source>No block list gave a usable answer about {targets}: whether a list has them is not known.</source>
        <translation>No block list gave a usable answer about {targets}: whether a list has them is not known.</translation>
    </message>
    <message>
        <source>No list of dynamic and unnamed addresses gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>No list of dynamic and unnamed addresses gave a usable answer about {targets}: whether one has them is not known.</translation>
    </message>
    <message>
        <source>No list of networks or providers gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>No list of networks or providers gave a usable answer about {targets}: whether one has them is not known.</translation>
    </message>
    <message>
        <source>No domain list gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>No domain list gave a usable answer about {targets}: whether one has them is not known.</translation>
    </message>
    <message>
        <source>The domain {target} is listed by {lists}; whether an address is listed, too, is not known.</source>
        <translation>The domain {target} is listed by {lists}; whether an address is listed, too, is not known.</translation>
    </message>
    <message>
        <source>{lists} list {targets} for the kind or the range of the address: no hit stands behind that which could be out of date.</source>
        <translation>{lists} list {targets} for the kind or the range of the address: no hit stands behind that which could be out of date.</translation>
    </message>
    <message>
        <source>In the {vantage}, it sent {sentBytes} in {connections|# connection|# connections}: that is too little for mail.</source>
        <translation>In the {vantage}, it sent {sentBytes} in {connections|# connection|# connections}: that is too little for mail.</translation>
    </message>
    <message>
        <source>Of the {destinations|# address|# addresses}, {providers|# is a further address|# are further addresses} of providers that it also reached at others: one large provider has dozens, and mail to it alone reaches them all.</source>
        <translation>Of the {destinations|# address|# addresses}, {providers|# is a further address|# are further addresses} of providers that it also reached at others: one large provider has dozens, and mail to it alone reaches them all.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: outside servers bring it mail, or it sends in the organisation&apos;s own name and is hardly ever refused.</source>
        <translation>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: outside servers bring it mail, or it sends in the organisation&apos;s own name and is hardly ever refused.</translation>
    </message>
    <message>
        <source>If it is a mail server of yours, declare it (case settings, or delist set --mail-server); if it is not, find out what sends there.</source>
        <translation>If it is a mail server of yours, declare it (case settings, or delist set --mail-server); if it is not, find out what sends there.</translation>
    </message>
    <message>
        <source>{correspondents|# of the {victims} addressees is a correspondent: this organisation wrote to it as well, or it to this organisation|# of the {victims} addressees are correspondents: this organisation wrote to them as well, or they to it}.</source>
        <translation>{correspondents|# of the {victims} addressees is a correspondent: this organisation wrote to it as well, or it to this organisation|# of the {victims} addressees are correspondents: this organisation wrote to them as well, or they to it}.</translation>
    </message>
    <message>
        <source>{target} is only listed as part of its network or provider ({lists}), but the evidence shows bad traffic of our own, which may be among what the range is listed for: the neighbours alone are not the cause.</source>
        <translation>{target} is only listed as part of its network or provider ({lists}), but the evidence shows bad traffic of our own, which may be among what the range is listed for: the neighbours alone are not the cause.</translation>
    </message>
    <message>
        <source>The clock of {evidence} is {seconds|# second|# seconds} ahead of that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</source>
        <translation>The clock of {evidence} is {seconds|# second|# seconds} ahead of that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</translation>
    </message>
    <message>
        <source>The clock of {evidence} is {seconds|# second|# seconds} behind that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</source>
        <translation>The clock of {evidence} is {seconds|# second|# seconds} behind that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers under at least {names|# name|# different names}, which the capture shows the beginnings of; a mail server uses one.</source>
        <translation>It introduced itself to outside servers under at least {names|# name|# different names}, which the capture shows the beginnings of; a mail server uses one.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and by the {vantage} none got out ({denied|# was denied|# were denied}, {silent} found no answer): contained, but the host needs to be looked at.</source>
        <translation>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and by the {vantage} none got out ({denied|# was denied|# were denied}, {silent} found no answer): contained, but the host needs to be looked at.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}. Most were denied or found no answer, but {passed} got through, to {reached|# address|# addresses}: few for a source of spam, and more than none.</source>
        <translation>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}. Most were denied or found no answer, but {passed} got through, to {reached|# address|# addresses}: few for a source of spam, and more than none.</translation>
    </message>
    <message>
        <source>Find the rule that let them through, capture port 25 of the host, and look at what runs on it.</source>
        <translation>Find the rule that let them through, capture port 25 of the host, and look at what runs on it.</translation>
    </message>
    <message>
        <source>In the {vantage}, the {ndrs} reports spread over {days|# day|# days}, up to {week} within a week: few on any one day, but week after week, and to ever new strangers.</source>
        <translation>In the {vantage}, the {ndrs} reports spread over {days|# day|# days}, up to {week} within a week: few on any one day, but week after week, and to ever new strangers.</translation>
    </message>
    <message>
        <source>The {vantage} does not say the address of the server that wrote it; {server} was taken for it. What it wrote itself is found under the evidence, not under the host.</source>
        <translation>The {vantage} does not say the address of the server that wrote it; {server} was taken for it. What it wrote itself is found under the evidence, not under the host.</translation>
    </message>
    <message>
        <source>In the {vantage}, {connections|its only connection to port 25 outside was not answered|none of its # connections to port 25 outside was answered}.</source>
        <translation>In the {vantage}, {connections|its only connection to port 25 outside was not answered|none of its # connections to port 25 outside was answered}.</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}, which is not older than the fix ({fixTime}).</source>
        <translation>{list} names a hit for {target} at {hitTime}, which is not older than the fix ({fixTime}).</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}, which is not older than the evidence (from {fixTime} on).</source>
        <translation>{list} names a hit for {target} at {hitTime}, which is not older than the evidence (from {fixTime} on).</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}; the evidence shows no fix that it could be older than.</source>
        <translation>{list} names a hit for {target} at {hitTime}; the evidence shows no fix that it could be older than.</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} ({hitTime}), but not exactly enough to tell whether it was before {fixTime}.</source>
        <translation>{list} names a hit for {target} ({hitTime}), but not exactly enough to tell whether it was before {fixTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a private address, but of none of the networks that the case calls inside.</source>
        <translation>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a private address, but of none of the networks that the case calls inside.</translation>
    </message>
    <message>
        <source>{operators} refused mail {refusals|# time|# times} because they may not ask {lists} through their resolver, and took its answer for a listing. It is none.</source>
        <translation>{operators} refused mail {refusals|# time|# times} because they may not ask {lists} through their resolver, and took its answer for a listing. It is none.</translation>
    </message>
    <message>
        <source>Only the postmasters of {operators} can mend that: with a resolver of their own, or with a key. There is nothing to request from the list.</source>
        <translation>Only the postmasters of {operators} can mend that: with a resolver of their own, or with a key. There is nothing to request from the list.</translation>
    </message>
    <message>
        <source>In the {vantage}, the program {program} opened {connections} of its connections to outside mail servers (votes: {votes}, confidence {confidenceShare}).</source>
        <translation>In the {vantage}, the program {program} opened {connections} of its connections to outside mail servers (votes: {votes}, confidence {confidenceShare}).</translation>
    </message>
    <message>
        <source>The {vantage} names the program {program} for {connections} of its connections to outside mail servers.</source>
        <translation>The {vantage} names the program {program} for {connections} of its connections to outside mail servers.</translation>
    </message>
    <message>
        <source>Witnesses disagree about the program {program}: for {contradicted} of these connections {conflict}.</source>
        <translation>Witnesses disagree about the program {program}: for {contradicted} of these connections {conflict}.</translation>
    </message>
    <message>
        <source>No protocol log of this kind is in the case: message tracking shows {messages|# message|# messages} through {connector}, and whether its sessions are logged is not known.</source>
        <translation>No protocol log of this kind is in the case: message tracking shows {messages|# message|# messages} through {connector}, and whether its sessions are logged is not known.</translation>
    </message>
    <message>
        <source>Import the receive protocol logs (SmtpReceive). If there are none, switch them on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</source>
        <translation>Import the receive protocol logs (SmtpReceive). If there are none, switch them on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</source>
        <translation>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose.</source>
        <translation>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>{host} reached {destinations} addresses that stand next to each other, and sent {sentBytes} in {connections|# connection|# connections}: a scan, which hands no mail over.</source>
        <translation>{host} reached {destinations} addresses that stand next to each other, and sent {sentBytes} in {connections|# connection|# connections}: a scan, which hands no mail over.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} answer mail for recipients elsewhere, which was passed on from here under senders that did not write it. Relayed spam leaves that behind (a stolen password, an open relay, a script on a web server), and so does mail for addresses here that is forwarded to mailboxes elsewhere, or passed on to a server that this one stands in for. Only the last is stopped by recipient validation.</source>
        <translation>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} answer mail for recipients elsewhere, which was passed on from here under senders that did not write it. Relayed spam leaves that behind (a stolen password, an open relay, a script on a web server), and so does mail for addresses here that is forwarded to mailboxes elsewhere, or passed on to a server that this one stands in for. Only the last is stopped by recipient validation.</translation>
    </message>
    <message>
        <source>Find out how the mail that these reports answer came in: by its Message-ID in the receive logs, the client, the login and the recipient that it first had. The reports stop when that mail does, when the forwarding ends, or when the recipients of the other server are checked here.</source>
        <translation>Find out how the mail that these reports answer came in: by its Message-ID in the receive logs, the client, the login and the recipient that it first had. The reports stop when that mail does, when the forwarding ends, or when the recipients of the other server are checked here.</translation>
    </message>
    <message>
        <source>{target} is on policy lists ({lists}): they object to the kind of address, not to anything it sent.</source>
        <translation>{target} is on policy lists ({lists}): they object to the kind of address, not to anything it sent.</translation>
    </message>
    <message>
        <source>{target} is listed as part of its network or provider ({lists}), not by itself; the neighbours are the cause.</source>
        <translation>{target} is listed as part of its network or provider ({lists}), not by itself; the neighbours are the cause.</translation>
    </message>
    <message>
        <source>Of the {destinations|# address|# addresses}, {privateOnes|# is of private|# are of private} networks that the case does not call inside: nobody outside sees mail to them.</source>
        <translation>Of the {destinations|# address|# addresses}, {privateOnes|# is of private|# are of private} networks that the case does not call inside: nobody outside sees mail to them.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# address|# addresses}, but {privateOnes|# of them is of private|# of them are of private} networks that the case does not call inside: nobody outside sees that mail.</source>
        <translation>{host} spoke SMTP to {destinations|# address|# addresses}, but {privateOnes|# of them is of private|# of them are of private} networks that the case does not call inside: nobody outside sees that mail.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but {providers|# of them is a further address|# of them are further addresses} of large providers that it also reached at others: mail to one provider alone reaches them all.</source>
        <translation>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but {providers|# of them is a further address|# of them are further addresses} of large providers that it also reached at others: mail to one provider alone reaches them all.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but it also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</source>
        <translation>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but it also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but in the organisation&apos;s own name, and with senders of its own domains only.</source>
        <translation>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but in the organisation&apos;s own name, and with senders of its own domains only.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but no mail was handed over in what was seen of it.</source>
        <translation>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but no mail was handed over in what was seen of it.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses} with {connections|# connection|# connections}: more than a mail program has use for, and too few to be sure.</source>
        <translation>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses} with {connections|# connection|# connections}: more than a mail program has use for, and too few to be sure.</translation>
    </message>
    <message>
        <source>In the {vantage}, {connections|# SMTP connection|# SMTP connections} to {destinations} outside addresses have a source without an address, as where a firewall writes names instead: whose they are cannot be told.</source>
        <translation>In the {vantage}, {connections|# SMTP connection|# SMTP connections} to {destinations} outside addresses have a source without an address, as where a firewall writes names instead: whose they are cannot be told.</translation>
    </message>
    <message>
        <source>Import a log that gives the addresses (Cisco ASA: no names), or a capture of port 25 on the inside.</source>
        <translation>Import a log that gives the addresses (Cisco ASA: no names), or a capture of port 25 on the inside.</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name} (hardware address {mac}).</source>
        <translation>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name} (hardware address {mac}).</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name}.</source>
        <translation>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name}.</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of the machine with the hardware address {mac}.</source>
        <translation>From {firstTime} to {lastTime}, while it sent, {host} was the address of the machine with the hardware address {mac}.</translation>
    </message>
    <message>
        <source>It is one machine, {name}, that also sent under other addresses: {addresses}.</source>
        <translation>It is one machine, {name}, that also sent under other addresses: {addresses}.</translation>
    </message>
    <message>
        <source>The process with the number {pid} opened {connections} of its connections to outside mail servers (seen in the {vantage}); what the program is called is not told (tasklist says it while it runs).</source>
        <translation>The process with the number {pid} opened {connections} of its connections to outside mail servers (seen in the {vantage}); what the program is called is not told (tasklist says it while it runs).</translation>
    </message>
    <message>
        <source>{host} held {sockets|# socket|# sockets} to port 25 of {destinations|# outside address|# outside addresses} (most of them {program}). No firewall log and no capture shows what became of them.</source>
        <translation>{host} held {sockets|# socket|# sockets} to port 25 of {destinations|# outside address|# outside addresses} (most of them {program}). No firewall log and no capture shows what became of them.</translation>
    </message>
    <message>
        <source>The firewall log shows no SMTP connection that was let out, not even of a mail server. A log of what is blocked, of what comes in or of other ports alone does not show who sends mail to the outside.</source>
        <translation>The firewall log shows no SMTP connection that was let out, not even of a mail server. A log of what is blocked, of what comes in or of other ports alone does not show who sends mail to the outside.</translation>
    </message>
    <message>
        <source>The only firewall log is a machine&apos;s own. What other machines send to the outside cannot be seen in it.</source>
        <translation>The only firewall log is a machine&apos;s own. What other machines send to the outside cannot be seen in it.</translation>
    </message>
    <message>
        <source>The firewall log is from {firstTime} to {lastTime}, and the mail logs tell of much more time; what else happened at the border then cannot be seen.</source>
        <translation>The firewall log is from {firstTime} to {lastTime}, and the mail logs tell of much more time; what else happened at the border then cannot be seen.</translation>
    </message>
    <message>
        <source>Switch logging on for the rules that let traffic out at the border, and import that log.</source>
        <translation>Switch logging on for the rules that let traffic out at the border, and import that log.</translation>
    </message>
    <message>
        <source>No non-delivery report went to an outside address in the {vantage} ({messages|# message|# messages}, from {firstTime} to {lastTime}).</source>
        <translation>No non-delivery report went to an outside address in the {vantage} ({messages|# message|# messages}, from {firstTime} to {lastTime}).</translation>
    </message>
    <message>
        <source>The {vantage} evidence tells neither of reports that the server wrote nor of mail that left it, so what the server bounces cannot be seen.</source>
        <translation>The {vantage} evidence tells neither of reports that the server wrote nor of mail that left it, so what the server bounces cannot be seen.</translation>
    </message>
    <message>
        <source>In the captures, {encrypted} of the {sessions|# SMTP session|# SMTP sessions} in which the mail server handed mail to the outside are encrypted: whether non-delivery reports went out in them cannot be seen.</source>
        <translation>In the captures, {encrypted} of the {sessions|# SMTP session|# SMTP sessions} in which the mail server handed mail to the outside are encrypted: whether non-delivery reports went out in them cannot be seen.</translation>
    </message>
    <message>
        <source>In the captures, the sender of {senderless} of the {messages|# message|# messages} from the mail server to the outside is cut off or lost: whether they are non-delivery reports cannot be seen.</source>
        <translation>In the captures, the sender of {senderless} of the {messages|# message|# messages} from the mail server to the outside is cut off or lost: whether they are non-delivery reports cannot be seen.</translation>
    </message>
    <message>
        <source>No capture shows a session of the declared mail server {server}: whether it sent non-delivery reports cannot be seen.</source>
        <translation>No capture shows a session of the declared mail server {server}: whether it sent non-delivery reports cannot be seen.</translation>
    </message>
    <message>
        <source>In the message tracking log, {failed|# delivery to an unknown recipient failed after the mail had been accepted|# deliveries to unknown recipients failed after the mail had been accepted}; it tells of no message that was sent out (SEND) and of no report that was written (DSN), so whether strangers got reports of that cannot be seen.</source>
        <translation>In the message tracking log, {failed|# delivery to an unknown recipient failed after the mail had been accepted|# deliveries to unknown recipients failed after the mail had been accepted}; it tells of no message that was sent out (SEND) and of no report that was written (DSN), so whether strangers got reports of that cannot be seen.</translation>
    </message>
    <message>
        <source>Import the message tracking logs with every event and both directions (the MSGTRK*.LOG files themselves), or the SMTP send protocol logs, of the days before the listing.</source>
        <translation>Import the message tracking logs with every event and both directions (the MSGTRK*.LOG files themselves), or the SMTP send protocol logs, of the days before the listing.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# non-delivery report|# non-delivery reports} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</source>
        <translation>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# non-delivery report|# non-delivery reports} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# message with the null sender|# messages with the null sender} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</source>
        <translation>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# message with the null sender|# messages with the null sender} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers refused {unknown} of {messages|# message|# messages} with the null sender, because the addressee does not exist ({domains|# domain|# domains}): the mail that these answer had forged senders.</source>
        <translation>In the {vantage}, outside servers refused {unknown} of {messages|# message|# messages} with the null sender, because the addressee does not exist ({domains|# domain|# domains}): the mail that these answer had forged senders.</translation>
    </message>
    <message>
        <source>{server} tried to send {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; all are deferred, none was handed over (seen in the {vantage}).</source>
        <translation>{server} tried to send {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; all are deferred, none was handed over (seen in the {vantage}).</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} for {victims|# outside address|# outside addresses} in {domains|# domain|# domains} could only be deferred: no outside server has taken or refused one so far.</source>
        <translation>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} for {victims|# outside address|# outside addresses} in {domains|# domain|# domains} could only be deferred: no outside server has taken or refused one so far.</translation>
    </message>
    <message>
        <source>In the {vantage}, {deferred} of these messages could only be deferred: no outside server has taken or refused them so far.</source>
        <translation>In the {vantage}, {deferred} of these messages could only be deferred: no outside server has taken or refused them so far.</translation>
    </message>
    <message>
        <source>Mail in the names of {writers} of these addressees was accepted for {mailboxes|# mailbox|# mailboxes} that send nothing in the evidence: nearly each for another one.</source>
        <translation>Mail in the names of {writers} of these addressees was accepted for {mailboxes|# mailbox|# mailboxes} that send nothing in the evidence: nearly each for another one.</translation>
    </message>
    <message>
        <source>In the evidence, {strangers} of the {victims} addressees never got ordinary mail from this organisation, and nothing shows that mail in their names was their own.</source>
        <translation>In the evidence, {strangers} of the {victims} addressees never got ordinary mail from this organisation, and nothing shows that mail in their names was their own.</translation>
    </message>
    <message>
        <source>In the captures nothing gets out any more: {denied|# attempt since {sinceTime} was refused or not answered, and none succeeded|# attempts since {sinceTime} were refused or not answered, and none succeeded}.</source>
        <translation>In the captures nothing gets out any more: {denied|# attempt since {sinceTime} was refused or not answered, and none succeeded|# attempts since {sinceTime} were refused or not answered, and none succeeded}.</translation>
    </message>
    <message>
        <source>No firewall log shows this traffic: which rule let it out, and which one stops it, is not known.</source>
        <translation>No firewall log shows this traffic: which rule let it out, and which one stops it, is not known.</translation>
    </message>
    <message>
        <source>Declared as mail server, but not seen to send at the border: {servers}. Behind NAT the server has an inside address; declare that as well.</source>
        <translation>Declared as mail server, but not seen to send at the border: {servers}. Behind NAT the server has an inside address; declare that as well.</translation>
    </message>
    <message>
        <source>The {vantage} evidence has {gaps|# gap|# gaps} of {hours|# hour|# hours} together, the longest from {firstTime} to {lastTime}; what happened then is not known.</source>
        <translation>The {vantage} evidence has {gaps|# gap|# gaps} of {hours|# hour|# hours} together, the longest from {firstTime} to {lastTime}; what happened then is not known.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, inside addresses that spoke SMTP to the outside beside the mail servers: {hosts}, none of them to more than {destinations|# address|# addresses}.</source>
        <translation>In the {vantage} from {firstTime} to {lastTime}, inside addresses that spoke SMTP to the outside beside the mail servers: {hosts}, none of them to more than {destinations|# address|# addresses}.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, no inside address except the mail servers spoke SMTP to the outside.</source>
        <translation>In the {vantage} from {firstTime} to {lastTime}, no inside address except the mail servers spoke SMTP to the outside.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} opened {connections|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, up to {peak} within one minute: faster than a device or a mail program sends.</source>
        <translation>In the {vantage}, {host} opened {connections|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, up to {peak} within one minute: faster than a device or a mail program sends.</translation>
    </message>
    <message>
        <source>No mail server is declared. {host} spoke SMTP to {destinations|# outside address|# outside addresses} and behaves most like one; it was taken for a mail server.</source>
        <translation>No mail server is declared. {host} spoke SMTP to {destinations|# outside address|# outside addresses} and behaves most like one; it was taken for a mail server.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: it goes on with the same addresses or sends in the organisation&apos;s own name, while what is declared ({servers}) is not seen to send.</source>
        <translation>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: it goes on with the same addresses or sends in the organisation&apos;s own name, while what is declared ({servers}) is not seen to send.</translation>
    </message>
    <message>
        <source>{host} is not a mail server of this case, but opened connections to port 25 of {destinations|# outside address|# different outside addresses} (seen in the {vantage}), in which nobody said a word.</source>
        <translation>{host} is not a mail server of this case, but opened connections to port 25 of {destinations|# outside address|# different outside addresses} (seen in the {vantage}), in which nobody said a word.</translation>
    </message>
    <message>
        <source>In the {vantage}, not a byte went either way in {wordless} of its {connections|# connection|# connections}: nobody spoke SMTP there.</source>
        <translation>In the {vantage}, not a byte went either way in {wordless} of its {connections|# connection|# connections}: nobody spoke SMTP there.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# different outside addresses} on other ports than 25 ({ports}) with {connections|# connection|# connections}; mail programs use some of them too, so it weighs less.</source>
        <translation>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# different outside addresses} on other ports than 25 ({ports}) with {connections|# connection|# connections}; mail programs use some of them too, so it weighs less.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on other ports only ({ports}), where the servers of receivers take no mail. If these are more than its users need, look at the accounts and the programs.</source>
        <translation>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on other ports only ({ports}), where the servers of receivers take no mail. If these are more than its users need, look at the accounts and the programs.</translation>
    </message>
    <message>
        <source>From the public address {host}, somebody who is not the mail server spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</source>
        <translation>From the public address {host}, somebody who is not the mail server spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</translation>
    </message>
    <message>
        <source>In {sessions} of its {all|# dialogue|# dialogues} with outside servers it introduced itself as {examples}, which {names|is no name|are no names} of this organisation or its mail servers.</source>
        <translation>In {sessions} of its {all|# dialogue|# dialogues} with outside servers it introduced itself as {examples}, which {names|is no name|are no names} of this organisation or its mail servers.</translation>
    </message>
    <message>
        <source>Another mail server behind {host}, of a domain or a customer that is not declared, would greet in a name of its own, too.</source>
        <translation>Another mail server behind {host}, of a domain or a customer that is not declared, would greet in a name of its own, too.</translation>
    </message>
    <message>
        <source>In {sessions} of the {all|# dialogue|# dialogues} that the public address {host} had with outside servers in the {vantage}, it introduced itself as {examples}, which is not a name of this organisation (sender domains: {domains}; refused recipients: {rejected} of {recipients}). That may be another mail server or a program that sends mail; which inside host it is cannot be seen there.</source>
        <translation>In {sessions} of the {all|# dialogue|# dialogues} that the public address {host} had with outside servers in the {vantage}, it introduced itself as {examples}, which is not a name of this organisation (sender domains: {domains}; refused recipients: {rejected} of {recipients}). That may be another mail server or a program that sends mail; which inside host it is cannot be seen there.</translation>
    </message>
    <message>
        <source>The mail server&apos;s own log tells of what it sent at that time, and none of it in such a name: the mail server does not speak so from {host}.</source>
        <translation>The mail server&apos;s own log tells of what it sent at that time, and none of it in such a name: the mail server does not speak so from {host}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# stranger|# strangers} in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours, beside {outbound|# other message|# other messages}: more than an ordinary day has, and not enough to be sure of backscatter.</source>
        <translation>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# stranger|# strangers} in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours, beside {outbound|# other message|# other messages}: more than an ordinary day has, and not enough to be sure of backscatter.</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Identify</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contain</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Remediate</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Delist</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>Source port</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processes</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Seen in</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Suspicion</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>SMTP connections</source>
        <translation>SMTP connections</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Bounces</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>First seen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Client port</source>
        <translation>Client port</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server port</source>
        <translation>Server port</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>HELO</source>
        <translation>HELO</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Signed in as</translation>
    </message>
    <message>
        <source>Failed sign-in as</source>
        <translation>Failed sign-in as</translation>
    </message>
    <message>
        <source>Failed sign-ins</source>
        <translation>Failed sign-ins</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Refused recipients</source>
        <translation>Refused recipients</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Envelope sender</source>
        <translation>Envelope sender</translation>
    </message>
    <message>
        <source>From header</source>
        <translation>From header</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Bounce</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Reply code</source>
        <translation>Reply code</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Status code</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Original Message-ID</source>
        <translation>Original Message-ID</translation>
    </message>
    <message>
        <source>Subject, taken apart</source>
        <translation>Subject, taken apart</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Fate</translation>
    </message>
    <message>
        <source>Quotes the original</source>
        <translation>Quotes the original</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Why this format</source>
        <translation>Why this format</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Zone known from</source>
        <translation>Zone known from</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Seconds</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Cut off</translation>
    </message>
    <message>
        <source>Kept in the case</source>
        <translation>Kept in the case</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latency (ms)</translation>
    </message>
    <message>
        <source>Removal page</source>
        <translation>Removal page</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>First listed</translation>
    </message>
    <message>
        <source>Last listed</source>
        <translation>Last listed</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash before</source>
        <translation>Hash before</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>DNS status</source>
        <translation>DNS status</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>denied</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>inbound</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>outbound</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>internal</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>deferred</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>expanded</translation>
    </message>
    <message>
        <source>honest</source>
        <translation>honest</translation>
    </message>
    <message>
        <source>backscatter</source>
        <translation>backscatter</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>blocked by a list</source>
        <translation>blocked by a list</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>mail server</translation>
    </message>
    <message>
        <source>mail server, it seems</source>
        <translation>mail server, it seems</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>inside host</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>monitoring probe</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>outside</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>suspicious</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contained</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>listed, harmless</source>
        <translation>listed, harmless</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>not listed</translation>
    </message>
    <message>
        <source>query refused</source>
        <translation>query refused</translation>
    </message>
    <message>
        <source>too many queries</source>
        <translation>too many queries</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>needs a key</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>no answer in time</translation>
    </message>
    <message>
        <source>server failure</source>
        <translation>server failure</translation>
    </message>
    <message>
        <source>list is dead</source>
        <translation>list is dead</translation>
    </message>
    <message>
        <source>lists everything</source>
        <translation>lists everything</translation>
    </message>
    <message>
        <source>resolver unreliable</source>
        <translation>resolver unreliable</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>address</source>
        <translation>address</translation>
    </message>
    <message>
        <source>network</source>
        <translation>network</translation>
    </message>
    <message>
        <source>provider (ASN)</source>
        <translation>provider (ASN)</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domain</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>policy</translation>
    </message>
    <message>
        <source>the format</source>
        <translation>the format</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>an option</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>the case</translation>
    </message>
    <message>
        <source>you</source>
        <translation>you</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>What could not be read</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Deliveries</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Traffic</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Listings</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Custody log</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>column title and time zone</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The evidence does not say.</source>
        <translation>The evidence does not say.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Process certain</source>
        <translation>Process certain</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Contradiction</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>Inside host</source>
        <translation>Inside host</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Pairing</translation>
    </message>
    <message>
        <source>Pairing unclear</source>
        <translation>Pairing unclear</translation>
    </message>
    <message>
        <source>Paired by</source>
        <translation>Paired by</translation>
    </message>
    <message>
        <source>Outside address</source>
        <translation>Outside address</translation>
    </message>
    <message>
        <source>Outside port</source>
        <translation>Outside port</translation>
    </message>
    <message>
        <source>Clock ahead (s)</source>
        <translation>Clock ahead (s)</translation>
    </message>
    <message>
        <source>Ahead of evidence</source>
        <translation>Ahead of evidence</translation>
    </message>
    <message>
        <source>Spread (s)</source>
        <translation>Spread (s)</translation>
    </message>
    <message>
        <source>Flows in both</source>
        <translation>Flows in both</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hardware address</source>
        <translation>Hardware address</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Came up</source>
        <translation>Came up</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>MX look-ups</source>
        <translation>MX look-ups</translation>
    </message>
    <message>
        <source>Blacklist look-ups</source>
        <translation>Blacklist look-ups</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>Capture from</translation>
    </message>
    <message>
        <source>Capture to</source>
        <translation>Capture to</translation>
    </message>
    <message>
        <source>Seconds taken off</source>
        <translation>Seconds taken off</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>Its file</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Matches</translation>
    </message>
    <message>
        <source>Ahead by (s)</source>
        <translation>Ahead by (s)</translation>
    </message>
    <message>
        <source>More than delays explain</source>
        <translation>More than delays explain</translation>
    </message>
    <message>
        <source>Accepted (s)</source>
        <translation>Accepted (s)</translation>
    </message>
    <message>
        <source>Server&apos;s capabilities</source>
        <translation>Server&apos;s capabilities</translation>
    </message>
    <message>
        <source>Sign-in method</source>
        <translation>Sign-in method</translation>
    </message>
    <message>
        <source>TLS name asked for</source>
        <translation>TLS name asked for</translation>
    </message>
    <message>
        <source>Names in the certificate</source>
        <translation>Names in the certificate</translation>
    </message>
    <message>
        <source>Inside of</source>
        <translation>Inside of</translation>
    </message>
    <message>
        <source>Encrypted since</source>
        <translation>Encrypted since</translation>
    </message>
    <message>
        <source>Encrypted, sent</source>
        <translation>Encrypted, sent</translation>
    </message>
    <message>
        <source>Encrypted, received</source>
        <translation>Encrypted, received</translation>
    </message>
    <message>
        <source>Conflicting data</source>
        <translation>Conflicting data</translation>
    </message>
    <message>
        <source>Incomplete fields</source>
        <translation>Incomplete fields</translation>
    </message>
    <message>
        <source>To header</source>
        <translation>To header</translation>
    </message>
    <message>
        <source>Mail program</source>
        <translation>Mail program</translation>
    </message>
    <message>
        <source>PHP script</source>
        <translation>PHP script</translation>
    </message>
    <message>
        <source>Received headers</source>
        <translation>Received headers</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Off the list since</source>
        <translation>Off the list since</translation>
    </message>
    <message>
        <source>Times relisted</source>
        <translation>Times relisted</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Points to</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Looked up by hand</source>
        <translation>Looked up by hand</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Refused by</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>About us</translation>
    </message>
    <message>
        <source>List run by</source>
        <translation>List run by</translation>
    </message>
    <message>
        <source>Recipient’s own list</source>
        <translation>Recipient’s own list</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporary</translation>
    </message>
    <message>
        <source>mail server of a domain</source>
        <translation>mail server of a domain</translation>
    </message>
    <message>
        <source>address of a mail server</source>
        <translation>address of a mail server</translation>
    </message>
    <message>
        <source>name of an address</source>
        <translation>name of an address</translation>
    </message>
    <message>
        <source>blacklist</source>
        <translation>blacklist</translation>
    </message>
    <message>
        <source>TXT record</source>
        <translation>TXT record</translation>
    </message>
    <message>
        <source>anything else</source>
        <translation>anything else</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>clean</translation>
    </message>
    <message>
        <source>not clean</source>
        <translation>not clean</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>inconclusive</translation>
    </message>
    <message>
        <source>a bot, malware or an open proxy</source>
        <translation>a bot, malware or an open proxy</translation>
    </message>
    <message>
        <source>spam that was seen</source>
        <translation>spam that was seen</translation>
    </message>
    <message>
        <source>a bulk sender or a stolen account</source>
        <translation>a bulk sender or a stolen account</translation>
    </message>
    <message>
        <source>bounces to strangers</source>
        <translation>bounces to strangers</translation>
    </message>
    <message>
        <source>the kind of address</source>
        <translation>the kind of address</translation>
    </message>
    <message>
        <source>the neighbours</source>
        <translation>the neighbours</translation>
    </message>
    <message>
        <source>attacks and break-in attempts</source>
        <translation>attacks and break-in attempts</translation>
    </message>
    <message>
        <source>spam that names the domain</source>
        <translation>spam that names the domain</translation>
    </message>
    <message>
        <source>an abused web site</source>
        <translation>an abused web site</translation>
    </message>
    <message>
        <source>phishing or malware under the domain</source>
        <translation>phishing or malware under the domain</translation>
    </message>
    <message>
        <source>high: most receivers use it</source>
        <translation>high: most receivers use it</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>low</source>
        <translation>low</translation>
    </message>
    <message>
        <source>none: hardly anybody refuses by it alone</source>
        <translation>none: hardly anybody refuses by it alone</translation>
    </message>
    <message>
        <source>our address</source>
        <translation>our address</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>the network</translation>
    </message>
    <message>
        <source>the HELO name</source>
        <translation>the HELO name</translation>
    </message>
    <message>
        <source>the sender’s domain</source>
        <translation>the sender’s domain</translation>
    </message>
    <message>
        <source>a link in the mail</source>
        <translation>a link in the mail</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC</source>
        <translation>SPF, DKIM or DMARC</translation>
    </message>
    <message>
        <source>the PTR record</source>
        <translation>the PTR record</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>the content</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Clocks</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>DNS look-ups</source>
        <translation>DNS look-ups</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Refusals</translation>
    </message>
    <message>
        <source>Boot traces</source>
        <translation>Boot traces</translation>
    </message>
    <message>
        <source>Outside destinations</source>
        <translation>Outside destinations</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Without an answer</translation>
    </message>
    <message>
        <source>Packets cut to</source>
        <translation>Packets cut to</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Encoding known from</source>
        <translation>Encoding known from</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Order of dates</translation>
    </message>
    <message>
        <source>Order known from</source>
        <translation>Order known from</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>the file</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>month first</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>day first</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>year first</translation>
    </message>
    <message>
        <source>nothing; assumed</source>
        <translation>nothing; assumed</translation>
    </message>
    <message>
        <source>All recipients</source>
        <translation>All recipients</translation>
    </message>
    <message>
        <source>Session no.</source>
        <translation>Session no.</translation>
    </message>
    <message>
        <source>Server’s own id</source>
        <translation>Server’s own id</translation>
    </message>
    <message>
        <source>Network message id</source>
        <translation>Network message id</translation>
    </message>
    <message>
        <source>Message no.</source>
        <translation>Message no.</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation>Process id</translation>
    </message>
    <message>
        <source>Same as connection no.</source>
        <translation>Same as connection no.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>First DHCP</source>
        <translation>First DHCP</translation>
    </message>
    <message>
        <source>First ARP</source>
        <translation>First ARP</translation>
    </message>
    <message>
        <source>First heard</source>
        <translation>First heard</translation>
    </message>
    <message>
        <source>Capture no.</source>
        <translation>Capture no.</translation>
    </message>
    <message>
        <source>Host no.</source>
        <translation>Host no.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Outside domains</source>
        <translation>Outside domains</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Mailbox no.</source>
        <translation>Mailbox no.</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>File changed</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Same as no.</source>
        <translation>Same as no.</translation>
    </message>
    <message>
        <source>no listing: the receiver may not ask the list</source>
        <translation>no listing: the receiver may not ask the list</translation>
    </message>
    <message>
        <source>page not clear</source>
        <translation>page not clear</translation>
    </message>
    <message>
        <source>Harmless entry</source>
        <translation>Harmless entry</translation>
    </message>
    <message>
        <source>our public address</source>
        <translation>our public address</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>Blacklist status</translation>
    </message>
    <message>
        <source>SMTP traffic</source>
        <translation>SMTP traffic</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Bounces</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Sessions and messages</source>
        <translation>Sessions and messages</translation>
    </message>
    <message>
        <source>Port 25 and rules</source>
        <translation>Port 25 and rules</translation>
    </message>
    <message>
        <source>Suspicious hosts</source>
        <translation>Suspicious hosts</translation>
    </message>
    <message>
        <source>Removal requests</source>
        <translation>Removal requests</translation>
    </message>
    <message>
        <source>Files and coverage</source>
        <translation>Files and coverage</translation>
    </message>
    <message>
        <source>Mail posture</source>
        <translation>Mail posture</translation>
    </message>
</context>
<context>
    <name>WindowJobs</name>
    <message>
        <source>Write the incident report as</source>
        <translation>Write the incident report as</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Writing the report</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>The report was written to %1.</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Saving a copy</translation>
    </message>
    <message>
        <source>A copy of the case was saved as %1.</source>
        <translation>A copy of the case was saved as %1.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>The case is whole: custody log, database and evidence are as they were recorded.</source>
        <translation>The case is whole: custody log, database and evidence are as they were recorded.</translation>
    </message>
    <message>
        <source>The case is not what it was: %1 Compare with an older copy of it.</source>
        <translation>The case is not what it was: %1 Compare with an older copy of it.</translation>
    </message>
    <message>
        <source>not a known format</source>
        <translation>not a known format</translation>
    </message>
    <message>
        <source>in the case already</source>
        <translation>in the case already</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>archives nested too deeply</source>
        <translation>archives nested too deeply</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Looking at %1</translation>
    </message>
    <message numerus="yes">
        <source>What the case holds is whole. %n piece(s) of evidence are not in it and could not be compared with the original.</source>
        <translation>
            <numerusform>What the case holds is whole. %n piece of evidence is not in it and could not be compared with the original.</numerusform>
            <numerusform>What the case holds is whole. %n pieces of evidence are not in it and could not be compared with the original.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign columns</source>
        <translation>Assign columns</translation>
    </message>
    <message>
        <source>No format is known for these files. Which of them is a table?</source>
        <translation>No format is known for these files. Which of them is a table?</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Looking at the files</translation>
    </message>
    <message>
        <source>None of the files that were left out is a text with columns, or they are no longer there.</source>
        <translation>None of the files that were left out is a text with columns, or they are no longer there.</translation>
    </message>
    <message>
        <source>Originals of evidence that is not in the case were changed: %1 The case itself is whole.</source>
        <translation>Originals of evidence that is not in the case were changed: %1 The case itself is whole.</translation>
    </message>
</context>
<context>
    <name>delist::BlacklistMatrix</name>
    <message>
        <source>not asked</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>list, target, state</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>look it up</source>
        <translation>look it up</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
</context>
<context>
    <name>delist::BlacklistView</name>
    <message>
        <source>How the answers are shown</source>
        <translation>How the answers are shown</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Refusals by receivers</source>
        <translation>Refusals by receivers</translation>
    </message>
    <message>
        <source>Which lists are shown</source>
        <translation>Which lists are shown</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>All lists</translation>
    </message>
    <message>
        <source>Only listed</source>
        <translation>Only listed</translation>
    </message>
    <message>
        <source>Only without a usable answer</source>
        <translation>Only without a usable answer</translation>
    </message>
    <message>
        <source>Check again while the case is open</source>
        <translation>Check again while the case is open</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Only when asked</translation>
    </message>
    <message>
        <source>Again every hour</source>
        <translation>Again every hour</translation>
    </message>
    <message>
        <source>Again every 6 hours</source>
        <translation>Again every 6 hours</translation>
    </message>
    <message>
        <source>Again every day</source>
        <translation>Again every day</translation>
    </message>
    <message>
        <source>&amp;Lists and keys…</source>
        <translation>&amp;Lists and keys…</translation>
    </message>
    <message>
        <source>&amp;Check now…</source>
        <translation>&amp;Check now…</translation>
    </message>
    <message>
        <source>This asks the internet</source>
        <translation>This asks the internet</translation>
    </message>
    <message>
        <source>&amp;Ask the lists</source>
        <translation>&amp;Ask the lists</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Not now</translation>
    </message>
    <message>
        <source>Blacklists and their answers</source>
        <translation>Blacklists and their answers</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>No answers yet</translation>
    </message>
    <message>
        <source>Answers appear when lists were asked or looked up.</source>
        <translation>Answers appear when lists were asked or looked up.</translation>
    </message>
    <message>
        <source>No refusals for reputation</source>
        <translation>No refusals for reputation</translation>
    </message>
    <message>
        <source>Refusals that name a list, an address or a domain appear when logs or bounces with them are imported.</source>
        <translation>Refusals that name a list, an address or a domain appear when logs or bounces with them are imported.</translation>
    </message>
    <message>
        <source>Say in Case › Settings which public addresses and domains are yours; then the lists can be asked.</source>
        <translation>Say in Case › Settings which public addresses and domains are yours; then the lists can be asked.</translation>
    </message>
    <message>
        <source>Nothing was asked yet. No DNS question leaves this computer before you say so.</source>
        <translation>Nothing was asked yet. No DNS question leaves this computer before you say so.</translation>
    </message>
    <message>
        <source>No list gave a usable answer.</source>
        <translation>No list gave a usable answer.</translation>
    </message>
    <message>
        <source>Not listed where an answer came.</source>
        <translation>Not listed where an answer came.</translation>
    </message>
    <message>
        <source>Last asked: %1.</source>
        <translation>Last asked: %1.</translation>
    </message>
    <message>
        <source>%1 (named in refusals)</source>
        <translation>%1 (named in refusals)</translation>
    </message>
    <message>
        <source>%1 (mail left from it)</source>
        <translation>%1 (mail left from it)</translation>
    </message>
    <message>
        <source>%1 (HELO name)</source>
        <translation>%1 (HELO name)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delist will ask %n blacklist(s) by DNS</source>
        <translation>
            <numerusform>Delist will ask %n blacklist by DNS</numerusform>
            <numerusform>Delist will ask %n blacklists by DNS</numerusform>
        </translation>
    </message>
    <message>
        <source>about: %1.</source>
        <translation>about: %1.</translation>
    </message>
    <message>
        <source>The questions go through %1; whoever runs it and the lists will see them. Each list is first asked for its test entries, to know whether its answers can be trusted. Nothing else leaves this computer.</source>
        <translation>The questions go through %1; whoever runs it and the lists will see them. Each list is first asked for its test entries, to know whether its answers can be trusted. Nothing else leaves this computer.</translation>
    </message>
    <message>
        <source>this computer’s DNS resolver</source>
        <translation>this computer’s DNS resolver</translation>
    </message>
    <message>
        <source>The check cannot start: %1</source>
        <translation>The check cannot start: %1</translation>
    </message>
    <message>
        <source>Asking blacklists</source>
        <translation>Asking blacklists</translation>
    </message>
    <message>
        <source>Saving the answers</source>
        <translation>Saving the answers</translation>
    </message>
    <message>
        <source>The DNS resolver gave no answer. Check the network, then try again.</source>
        <translation>The DNS resolver gave no answer. Check the network, then try again.</translation>
    </message>
    <message>
        <source>This DNS resolver rewrites answers, so nothing it says about blacklists can be trusted. Use another one.</source>
        <translation>This DNS resolver rewrites answers, so nothing it says about blacklists can be trusted. Use another one.</translation>
    </message>
    <message>
        <source>This is a public DNS resolver; many lists refuse it. Answers marked “query refused” mean nothing about you. Ask through your own resolver.</source>
        <translation>This is a public DNS resolver; many lists refuse it. Answers marked “query refused” mean nothing about you. Ask through your own resolver.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 by %2</translation>
    </message>
    <message>
        <source>Newly listed: %1.</source>
        <translation>Newly listed: %1.</translation>
    </message>
    <message>
        <source>No longer listed: %1.</source>
        <translation>No longer listed: %1.</translation>
    </message>
    <message>
        <source>Saving the result</source>
        <translation>Saving the result</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n listing</numerusform>
            <numerusform>%n listings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n source(s).</source>
        <translation>
            <numerusform>from %n source.</numerusform>
            <numerusform>from %n sources.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (named in DNS)</source>
        <translation>%1 (named in DNS)</translation>
    </message>
    <message>
        <source>This DNS resolver knows no outside names, or answers with errors alone, so nothing can be concluded about lists or addresses. Use another one.</source>
        <translation>This DNS resolver knows no outside names, or answers with errors alone, so nothing can be concluded about lists or addresses. Use another one.</translation>
    </message>
</context>
<context>
    <name>delist::BounceChainPanel</name>
    <message>
        <source>Message came in</source>
        <translation>Message came in</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Could not be delivered</translation>
    </message>
    <message>
        <source>Non-delivery report</source>
        <translation>Non-delivery report</translation>
    </message>
    <message>
        <source>Report on its way</source>
        <translation>Report on its way</translation>
    </message>
    <message>
        <source>Accepted by the other server</source>
        <translation>Accepted by the other server</translation>
    </message>
    <message>
        <source>Refused by the other server</source>
        <translation>Refused by the other server</translation>
    </message>
    <message>
        <source>Put off by the other server</source>
        <translation>Put off by the other server</translation>
    </message>
    <message>
        <source>No answer seen</source>
        <translation>No answer seen</translation>
    </message>
    <message>
        <source>Chain of the selected bounce</source>
        <translation>Chain of the selected bounce</translation>
    </message>
    <message>
        <source>Select a bounce to see its story: which message came in, why it could not be delivered, where the report went and what became of it.</source>
        <translation>Select a bounce to see its story: which message came in, why it could not be delivered, where the report went and what became of it.</translation>
    </message>
    <message>
        <source>Backscatter: the report went to a stranger whose address was forged; their server refused it.</source>
        <translation>Backscatter: the report went to a stranger whose address was forged; their server refused it.</translation>
    </message>
    <message>
        <source>Backscatter: the report went to a stranger whose address was forged.</source>
        <translation>Backscatter: the report went to a stranger whose address was forged.</translation>
    </message>
    <message>
        <source>An honest report to a real sender.</source>
        <translation>An honest report to a real sender.</translation>
    </message>
    <message>
        <source>Somebody else’s server answered mail that was, or claims to be, ours.</source>
        <translation>Somebody else’s server answered mail that was, or claims to be, ours.</translation>
    </message>
    <message>
        <source>A blacklist made the other server refuse our mail.</source>
        <translation>A blacklist made the other server refuse our mail.</translation>
    </message>
    <message>
        <source>Whether the address was forged cannot be told from this evidence.</source>
        <translation>Whether the address was forged cannot be told from this evidence.</translation>
    </message>
    <message>
        <source>The report quotes the whole original message. A report that carries the headers only does less harm.</source>
        <translation>The report quotes the whole original message. A report that carries the headers only does less harm.</translation>
    </message>
    <message>
        <source>&lt;&gt; (nobody)</source>
        <translation>&lt;&gt; (nobody)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>Show what stands behind this step</source>
        <translation>Show what stands behind this step</translation>
    </message>
    <message>
        <source>Subject, taken apart</source>
        <translation>Subject, taken apart</translation>
    </message>
    <message>
        <source>a spam filter’s tag</source>
        <translation>a spam filter’s tag</translation>
    </message>
    <message>
        <source>a server’s report around it</source>
        <translation>a server’s report around it</translation>
    </message>
    <message>
        <source>an answer or forward</source>
        <translation>an answer or forward</translation>
    </message>
</context>
<context>
    <name>delist::BouncePlot</name>
    <message>
        <source>Bounce timeline</source>
        <translation>Bounce timeline</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</source>
        <translation>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>delist::BouncesView</name>
    <message>
        <source>No bounces</source>
        <translation>No bounces</translation>
    </message>
    <message>
        <source>Bounces come from message tracking logs, from the mail server&apos;s send log (MAIL FROM:&lt;&gt;) and from saved non-delivery reports.</source>
        <translation>Bounces come from message tracking logs, from the mail server&apos;s send log (MAIL FROM:&lt;&gt;) and from saved non-delivery reports.</translation>
    </message>
    <message>
        <source>● accepted by the stranger&apos;s server     ○ not known     ✕ refused (below the line)</source>
        <translation>● accepted by the stranger&apos;s server     ○ not known     ✕ refused (below the line)</translation>
    </message>
</context>
<context>
    <name>delist::CaseContext</name>
    <message>
        <source>%1 failed. %2</source>
        <extracomment>%1 is the job (&quot;Importing&quot;), %2 the reason</extracomment>
        <translation>%1 failed. %2</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>settings</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>A few words about the organisation make the findings sharper. Everything can be changed later, and nothing is required.</source>
        <translation>A few words about the organisation make the findings sharper. Everything can be changed later, and nothing is required.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Create…</translation>
    </message>
    <message>
        <source>Save the new case as</source>
        <translation>Save the new case as</translation>
    </message>
    <message>
        <source>Delist cases (*.delist)</source>
        <translation>Delist cases (*.delist)</translation>
    </message>
    <message>
        <source>Case settings</source>
        <translation>Case settings</translation>
    </message>
    <message>
        <source>What is inside, what is outside and who may send mail follows from these answers. A change is worked into the whole case and can be undone.</source>
        <translation>What is inside, what is outside and who may send mail follows from these answers. A change is worked into the whole case and can be undone.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Exporting the table</source>
        <translation>Exporting the table</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>The table was written to %1.</translation>
    </message>
    <message>
        <source>Exporting packets</source>
        <translation>Exporting packets</translation>
    </message>
    <message>
        <source>The case holds no packets of these connections, so nothing was written.</source>
        <translation>The case holds no packets of these connections, so nothing was written.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) were written to %1.</source>
        <translation>
            <numerusform>%n packet were written to %1.</numerusform>
            <numerusform>%n packets were written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported without their packets: %1.</source>
        <translation>Imported without their packets: %1.</translation>
    </message>
    <message>
        <source>Partly damaged in the case: %1.</source>
        <translation>Partly damaged in the case: %1.</translation>
    </message>
    <message>
        <source>%1 is there already and will not be written over. Choose another name.</source>
        <translation>%1 is there already and will not be written over. Choose another name.</translation>
    </message>
</context>
<context>
    <name>delist::CaseSession</name>
    <message>
        <source>Opening the case</source>
        <translation>Opening the case</translation>
    </message>
    <message>
        <source>Creating the case</source>
        <translation>Creating the case</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>Saving the settings</source>
        <translation>Saving the settings</translation>
    </message>
    <message>
        <source>Working out what follows</source>
        <translation>Working out what follows</translation>
    </message>
</context>
<context>
    <name>delist::ColumnLayout</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Reset columns</translation>
    </message>
</context>
<context>
    <name>delist::ConnectionsView</name>
    <message>
        <source>No connections</source>
        <translation>No connections</translation>
    </message>
    <message>
        <source>Connections come from firewall logs and captures. Only mail ports are kept as rows; everything else is counted.</source>
        <translation>Connections come from firewall logs and captures. Only mail ports are kept as rows; everything else is counted.</translation>
    </message>
</context>
<context>
    <name>delist::ContainView</name>
    <message>
        <source>Whether port 25 is closed cannot be seen</source>
        <translation>Whether port 25 is closed cannot be seen</translation>
    </message>
    <message>
        <source>There is no firewall log in this case. “Port 25 is locked down” stays a claim until a firewall log shows it: import the log of outgoing connections.</source>
        <translation>There is no firewall log in this case. “Port 25 is locked down” stays a claim until a firewall log shows it: import the log of outgoing connections.</translation>
    </message>
    <message>
        <source>Only the mail servers speak port 25 to the outside</source>
        <translation>Only the mail servers speak port 25 to the outside</translation>
    </message>
    <message>
        <source>In the firewall log up to %1 no other inside host tried.</source>
        <translation>In the firewall log up to %1 no other inside host tried.</translation>
    </message>
    <message>
        <source>Contained: every attempt was denied</source>
        <translation>Contained: every attempt was denied</translation>
    </message>
    <message>
        <source>Other hosts tried port 25 and the firewall refused each of them. Find out why they try.</source>
        <translation>Other hosts tried port 25 and the firewall refused each of them. Find out why they try.</translation>
    </message>
    <message>
        <source>Contained since %1</source>
        <translation>Contained since %1</translation>
    </message>
    <message>
        <source>0 allowed, %1 denied since %2; the log ends at %3.</source>
        <extracomment>proof of containment: 0 allowed, %1 denied since %2</extracomment>
        <translation>0 allowed, %1 denied since %2; the log ends at %3.</translation>
    </message>
    <message>
        <source>Not contained: others than the mail servers get out on port 25</source>
        <translation>Not contained: others than the mail servers get out on port 25</translation>
    </message>
    <message>
        <source>The last connection that was let through: %1. Allow outgoing port 25 from the mail servers only and deny it to everyone else, with logging; then import the log from afterwards as proof.</source>
        <translation>The last connection that was let through: %1. Allow outgoing port 25 from the mail servers only and deny it to everyone else, with logging; then import the log from afterwards as proof.</translation>
    </message>
    <message>
        <source>No mail server is declared in the settings, so every inside host counts as “other” here.</source>
        <translation>No mail server is declared in the settings, so every inside host counts as “other” here.</translation>
    </message>
    <message>
        <source>Who tried port 25 to the outside</source>
        <translation>Who tried port 25 to the outside</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>Last allowed</source>
        <translation>Last allowed</translation>
    </message>
    <message>
        <source>Denied since then</source>
        <translation>Denied since then</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>monitoring probe</translation>
    </message>
    <message>
        <source>gets out</source>
        <translation>gets out</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contained</translation>
    </message>
    <message>
        <source>Enter opens the host</source>
        <translation>Enter opens the host</translation>
    </message>
    <message>
        <source>Show over time</source>
        <translation>Show over time</translation>
    </message>
    <message>
        <source>The rules that decided</source>
        <translation>The rules that decided</translation>
    </message>
    <message>
        <source>From the rule column of the firewall log. A rule that allows is the one to narrow down.</source>
        <translation>From the rule column of the firewall log. A rule that allows is the one to narrow down.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>First</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>(the log names none)</source>
        <translation>(the log names none)</translation>
    </message>
    <message>
        <source>Rules for your firewall</source>
        <translation>Rules for your firewall</translation>
    </message>
    <message>
        <source>Declare the mail servers first (Case › Settings): rules that do not know them would stop their mail, too.</source>
        <translation>Declare the mail servers first (Case › Settings): rules that do not know them would stop their mail, too.</translation>
    </message>
    <message>
        <source>Only the mail servers may speak port 25 to the outside, everyone else is refused and logged. Read the rules before you use them: Delist does not know the rest of your firewall. The log from afterwards is the proof.</source>
        <translation>Only the mail servers may speak port 25 to the outside, everyone else is refused and logged. Read the rules before you use them: Delist does not know the rest of your firewall. The log from afterwards is the proof.</translation>
    </message>
    <message>
        <source>Rule text</source>
        <translation>Rule text</translation>
    </message>
    <message>
        <source>Fire&amp;wall:</source>
        <translation>Fire&amp;wall:</translation>
    </message>
    <message>
        <source>C&amp;opy the rules</source>
        <translation>C&amp;opy the rules</translation>
    </message>
    <message>
        <source>The rules for %1 were copied.</source>
        <extracomment>%1 is a firewall product</extracomment>
        <translation>The rules for %1 were copied.</translation>
    </message>
</context>
<context>
    <name>delist::CoveragePlot</name>
    <message>
        <source>Coverage of the evidence over time</source>
        <translation>Coverage of the evidence over time</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>No records here: %1 (%2)</source>
        <translation>No records here: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>delist::DataTable</name>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is a formatted number</extracomment>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtered</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not loaded yet and were not copied. For long selections use Export table.</source>
        <translation>
            <numerusform>%n row was not loaded yet and was not copied. For long selections use Export table.</numerusform>
            <numerusform>%n rows were not loaded yet and were not copied. For long selections use Export table.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Export table</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;JSON (*.json)</source>
        <translation>Comma-separated values (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copy rows</translation>
    </message>
    <message>
        <source>Copy rows with &amp;titles</source>
        <translation>Copy rows with &amp;titles</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>Copy c&amp;ell</translation>
    </message>
    <message>
        <source>E&amp;xport table…</source>
        <translation>E&amp;xport table…</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Col&amp;umns</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Open host %1</translation>
    </message>
    <message>
        <source>Only host %1</source>
        <translation>Only host %1</translation>
    </message>
    <message>
        <source>Only mailbox %1</source>
        <translation>Only mailbox %1</translation>
    </message>
    <message>
        <source>Only 10 minutes before and after</source>
        <translation>Only 10 minutes before and after</translation>
    </message>
    <message>
        <source>Stop sorting</source>
        <translation>Stop sorting</translation>
    </message>
    <message>
        <source>Esc: the table&apos;s own order again</source>
        <translation>Esc: the table&apos;s own order again</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sort by</translation>
    </message>
</context>
<context>
    <name>delist::DelistView</name>
    <message>
        <source>The lists were not asked yet</source>
        <translation>The lists were not asked yet</translation>
    </message>
    <message>
        <source>No list that answered lists you</source>
        <translation>No list that answered lists you</translation>
    </message>
    <message>
        <source>No list gave a usable answer</source>
        <translation>No list gave a usable answer</translation>
    </message>
    <message>
        <source>Ask them under Blacklist status; what is listed appears here with its removal page.</source>
        <translation>Ask them under Blacklist status; what is listed appears here with its removal page.</translation>
    </message>
    <message>
        <source>Lists that gave no usable answer are shown under Blacklist status; they prove nothing either way.</source>
        <translation>Lists that gave no usable answer are shown under Blacklist status; they prove nothing either way.</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>Blacklist status</translation>
    </message>
    <message>
        <source>Port 25 is still open for others than the mail servers.</source>
        <translation>Port 25 is still open for others than the mail servers.</translation>
    </message>
    <message>
        <source>No firewall log shows that port 25 is closed for everyone else.</source>
        <translation>No firewall log shows that port 25 is closed for everyone else.</translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious host(s) are not closed yet.</source>
        <translation>
            <numerusform>%n suspicious host is not closed yet.</numerusform>
            <numerusform>%n suspicious hosts are not closed yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server still answers forged senders, as far as the evidence goes.</source>
        <translation>The server still answers forged senders, as far as the evidence goes.</translation>
    </message>
    <message>
        <source>Ready to ask for removal</source>
        <translation>Ready to ask for removal</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Nothing in the case speaks against asking. Tell each list the cause, the fix and the dates; the report for operators has them.</source>
        <translation>Nothing in the case speaks against asking. Tell each list the cause, the fix and the dates; the report for operators has them.</translation>
    </message>
    <message>
        <source>A list that removes you while the cause is open lists you again, often for longer. Close these first:</source>
        <translation>A list that removes you while the cause is open lists you again, often for longer. Close these first:</translation>
    </message>
    <message>
        <source>Show what is open</source>
        <translation>Show what is open</translation>
    </message>
    <message>
        <source>The cause that was found stays in the report, with the proof that it is over.</source>
        <translation>The cause that was found stays in the report, with the proof that it is over.</translation>
    </message>
    <message>
        <source>Speaks about: %1</source>
        <translation>Speaks about: %1</translation>
    </message>
    <message>
        <source>The list says: %1</source>
        <translation>The list says: %1</translation>
    </message>
    <message>
        <source>Seen listed from %1 to %2</source>
        <translation>Seen listed from %1 to %2</translation>
    </message>
    <message>
        <source>Getting off it: %1</source>
        <translation>Getting off it: %1</translation>
    </message>
    <message>
        <source>Goes away by itself: %1</source>
        <translation>Goes away by itself: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Cost: %1</translation>
    </message>
    <message>
        <source>Open the removal page</source>
        <translation>Open the removal page</translation>
    </message>
</context>
<context>
    <name>delist::EgressTable</name>
    <message>
        <source>Egress map: machines and their public addresses</source>
        <translation>Egress map: machines and their public addresses</translation>
    </message>
</context>
<context>
    <name>delist::EmptyState</name>
    <message>
        <source>Nothing here</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>Nothing matches the filter above. Clear it to see everything.</source>
        <translation>Nothing matches the filter above. Clear it to see everything.</translation>
    </message>
</context>
<context>
    <name>delist::EvidenceRemarksPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of file names</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>day first</source>
        <translation>day first</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>year first</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>month first</translation>
    </message>
    <message>
        <source>Worth knowing about these files</source>
        <translation>Worth knowing about these files</translation>
    </message>
    <message>
        <source>Nothing had to be assumed</source>
        <translation>Nothing had to be assumed</translation>
    </message>
    <message>
        <source>What had to be assumed of the files, and what is missing in them, is said here.</source>
        <translation>What had to be assumed of the files, and what is missing in them, is said here.</translation>
    </message>
    <message>
        <source>Left out at the last import: %1 (%2).</source>
        <extracomment>%1 is a list of file names, %2 the reason, for instance &quot;in the case already&quot;</extracomment>
        <translation>Left out at the last import: %1 (%2).</translation>
    </message>
    <message>
        <source>Assign columns …</source>
        <translation>Assign columns …</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Read again…</translation>
    </message>
    <message numerus="yes">
        <source>So much of %n file(s) could not be read that the format may be wrong: %1.</source>
        <translation>
            <numerusform>So much of %n file could not be read that the format may be wrong: %1.</numerusform>
            <numerusform>So much of %n files could not be read that the format may be wrong: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held no log when it was imported: protocol logging is off for its connectors, and what went through them cannot be excluded.</source>
        <translation>%1 held no log when it was imported: protocol logging is off for its connectors, and what went through them cannot be excluded.</translation>
    </message>
    <message numerus="yes">
        <source>The times of %n file(s) name no zone; the case’s, %1, is assumed: %2.</source>
        <translation>
            <numerusform>The times of %n file name no zone; the case’s, %1, is assumed: %2.</numerusform>
            <numerusform>The times of %n files name no zone; the case’s, %1, is assumed: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lines of %n file(s) name no year; it is taken from the date of the file: %1.</source>
        <translation>
            <numerusform>The lines of %n file name no year; it is taken from the date of the file: %1.</numerusform>
            <numerusform>The lines of %n files name no year; it is taken from the date of the file: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The dates of %n file(s) can be read in two ways; %1 is assumed: %2.</source>
        <translation>
            <numerusform>The dates of %n file can be read in two ways; %1 is assumed: %2.</numerusform>
            <numerusform>The dates of %n files can be read in two ways; %1 is assumed: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %n file(s) is not Unicode; %1 is assumed: %2.</source>
        <translation>
            <numerusform>The text of %n file is not Unicode; %1 is assumed: %2.</numerusform>
            <numerusform>The text of %n files is not Unicode; %1 is assumed: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of %1 is %2 s ahead of that of %3, by %4 things that both tell of.</source>
        <translation>The clock of %1 is %2 s ahead of that of %3, by %4 things that both tell of.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 s behind that of %3, by %4 things that both tell of.</source>
        <translation>The clock of %1 is %2 s behind that of %3, by %4 things that both tell of.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>%1 s were taken off the times of %2.</source>
        <translation>%1 s were taken off the times of %2.</translation>
    </message>
    <message>
        <source>%1 s were added to the times of %2.</source>
        <translation>%1 s were added to the times of %2.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) end in the middle; what came before is kept: %1.</source>
        <translation>
            <numerusform>%n file ends in the middle; what came before is kept: %1.</numerusform>
            <numerusform>%n files end in the middle; what came before is kept: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines or packets of %n file(s) could not be read: %2.</source>
        <translation>
            <numerusform>%1 lines or packets of %n file could not be read: %2.</numerusform>
            <numerusform>%1 lines or packets of %n files could not be read: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>Show all…</source>
        <translation>Show all…</translation>
    </message>
</context>
<context>
    <name>delist::EvidenceView</name>
    <message>
        <source>Nothing imported yet</source>
        <translation>Nothing imported yet</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Everything could be read</source>
        <translation>Everything could be read</translation>
    </message>
    <message>
        <source>Lines and packets that cannot be read are kept here with the reason.</source>
        <translation>Lines and packets that cannot be read are kept here with the reason.</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Custody log</translation>
    </message>
    <message>
        <source>No two clocks to compare</source>
        <translation>No two clocks to compare</translation>
    </message>
    <message>
        <source>Clocks are compared when two files tell of the same messages or connections.</source>
        <translation>Clocks are compared when two files tell of the same messages or connections.</translation>
    </message>
    <message>
        <source>Take the offset off the times of the selected file</source>
        <translation>Take the offset off the times of the selected file</translation>
    </message>
    <message>
        <source>Nothing is changed before this; the custody log keeps it.</source>
        <translation>Nothing is changed before this; the custody log keeps it.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Clocks</translation>
    </message>
    <message>
        <source>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. With Import with options you see first how they will be read.</source>
        <translation>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. With Import with options you see first how they will be read.</translation>
    </message>
    <message>
        <source>Read the selected files again with other options…</source>
        <translation>Read the selected files again with other options…</translation>
    </message>
    <message>
        <source>Time zone, year, order of dates, encoding or format: for files that were not understood as they should be.</source>
        <translation>Time zone, year, order of dates, encoding or format: for files that were not understood as they should be.</translation>
    </message>
    <message>
        <source>Worth knowing (%1)</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Worth knowing (%1)</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Worth knowing</translation>
    </message>
</context>
<context>
    <name>delist::FilterBar</name>
    <message>
        <source>Back to the filter before (Alt+Left)</source>
        <translation>Back to the filter before (Alt+Left)</translation>
    </message>
    <message>
        <source>Filter before</source>
        <translation>Filter before</translation>
    </message>
    <message>
        <source>Search all tables (Ctrl+F)</source>
        <translation>Search all tables (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Seen in</translation>
    </message>
    <message>
        <source>Where a record was seen. Counts of different places are never added up.</source>
        <translation>Where a record was seen. Counts of different places are never added up.</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>All places</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Show everything again (Ctrl+Shift+X)</source>
        <translation>Show everything again (Ctrl+Shift+X)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>accessible name of a filter chip: what it filters, what pressing it does</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Clear the time range</source>
        <translation>Clear the time range</translation>
    </message>
    <message>
        <source>Show all hosts</source>
        <translation>Show all hosts</translation>
    </message>
    <message>
        <source>Show all mailboxes</source>
        <translation>Show all mailboxes</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>evidence %1</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Show all rows</translation>
    </message>
    <message>
        <source>rows of a finding in %1</source>
        <extracomment>%1 is a table: &quot;Connections&quot;</extracomment>
        <translation>rows of a finding in %1</translation>
    </message>
</context>
<context>
    <name>delist::HostPage</name>
    <message>
        <source>All hosts</source>
        <translation>All hosts</translation>
    </message>
    <message>
        <source>Back to the list of hosts (Backspace)</source>
        <translation>Back to the list of hosts (Backspace)</translation>
    </message>
    <message>
        <source>Export &amp;packets…</source>
        <translation>Export &amp;packets…</translation>
    </message>
    <message>
        <source>Write the packets of this host that the case keeps to a file that Wireshark opens</source>
        <translation>Write the packets of this host that the case keeps to a file that Wireshark opens</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Senders</translation>
    </message>
    <message>
        <source>Envelope sender</source>
        <translation>Envelope sender</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>First</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>HELO names</source>
        <translation>HELO names</translation>
    </message>
    <message>
        <source>HELO name</source>
        <translation>HELO name</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identities</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Signed in as</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Enter shows only this mailbox</source>
        <translation>Enter shows only this mailbox</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>inside</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>outside</translation>
    </message>
    <message>
        <source>Suspicion %1: %2</source>
        <translation>Suspicion %1: %2</translation>
    </message>
    <message>
        <source>SMTP connections, %1</source>
        <translation>SMTP connections, %1</translation>
    </message>
    <message>
        <source>of them denied</source>
        <translation>of them denied</translation>
    </message>
    <message>
        <source>destinations</source>
        <translation>destinations</translation>
    </message>
    <message>
        <source>messages, %1</source>
        <translation>messages, %1</translation>
    </message>
    <message>
        <source>refused recipients, %1</source>
        <translation>refused recipients, %1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a tab&apos;s title and how many entries it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>DNS look-ups</source>
        <translation>DNS look-ups</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Boot trace: %1 (%2)</source>
        <translation>Boot trace: %1 (%2)</translation>
    </message>
    <message>
        <source>Export packets</source>
        <translation>Export packets</translation>
    </message>
    <message>
        <source>Packets for Wireshark (*.pcapng)</source>
        <translation>Packets for Wireshark (*.pcapng)</translation>
    </message>
    <message>
        <source>No process is known</source>
        <translation>No process is known</translation>
    </message>
    <message>
        <source>Which program spoke is told by captures and firewall logs of the machine itself and by its list of sockets.</source>
        <translation>Which program spoke is told by captures and firewall logs of the machine itself and by its list of sockets.</translation>
    </message>
    <message>
        <source>No name is known</source>
        <translation>No name is known</translation>
    </message>
    <message>
        <source>Names come from DHCP leases, DNS answers and the greetings in mail dialogues.</source>
        <translation>Names come from DHCP leases, DNS answers and the greetings in mail dialogues.</translation>
    </message>
    <message>
        <source>No DNS look-ups were seen</source>
        <translation>No DNS look-ups were seen</translation>
    </message>
    <message>
        <source>They come from captures and DNS server logs. Without those in the case, nobody knows what this host asked.</source>
        <translation>They come from captures and DNS server logs. Without those in the case, nobody knows what this host asked.</translation>
    </message>
    <message>
        <source>No boot was seen</source>
        <translation>No boot was seen</translation>
    </message>
    <message>
        <source>A capture that begins before the machine starts shows whether it sends as soon as it is up.</source>
        <translation>A capture that begins before the machine starts shows whether it sends as soon as it is up.</translation>
    </message>
    <message>
        <source>%1 (first %2 of %3)</source>
        <extracomment>a tab&apos;s title, how many entries are shown and how many there are</extracomment>
        <translation>%1 (first %2 of %3)</translation>
    </message>
    <message>
        <source>The most frequent ones; the tables of connections, sessions and messages have them all.</source>
        <translation>The most frequent ones; the tables of connections, sessions and messages have them all.</translation>
    </message>
</context>
<context>
    <name>delist::HostsView</name>
    <message>
        <source>No hosts</source>
        <translation>No hosts</translation>
    </message>
    <message>
        <source>Hosts appear when evidence with addresses is imported.</source>
        <translation>Hosts appear when evidence with addresses is imported.</translation>
    </message>
</context>
<context>
    <name>delist::Inspector</name>
    <message>
        <source>Raw line or packet</source>
        <translation>Raw line or packet</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Fields of the row</source>
        <translation>Fields of the row</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Select a row to see the line or packet behind it.</source>
        <translation>Select a row to see the line or packet behind it.</translation>
    </message>
    <message>
        <source>This row has no single line behind it.</source>
        <translation>This row has no single line behind it.</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <extracomment>%1 is a file, %2 a byte offset in it</extracomment>
        <translation>%1 at byte %2</translation>
    </message>
    <message>
        <source>The line or packet cannot be shown: %1</source>
        <translation>The line or packet cannot be shown: %1</translation>
    </message>
    <message>
        <source>SMTP &amp;dialogue</source>
        <translation>SMTP &amp;dialogue</translation>
    </message>
    <message>
        <source>Show the whole conversation of this packet: C: is who opened the connection, S: who answered</source>
        <translation>Show the whole conversation of this packet: C: is who opened the connection, S: who answered</translation>
    </message>
    <message>
        <source>C: %1    S: %2</source>
        <extracomment>the two ends of a connection: C: and S: stand before each line that they say</extracomment>
        <translation>C: %1    S: %2</translation>
    </message>
    <message>
        <source>[… %1 missing in the capture …]</source>
        <translation>[… %1 missing in the capture …]</translation>
    </message>
    <message>
        <source>[… %1 of the message not shown …]</source>
        <translation>[… %1 of the message not shown …]</translation>
    </message>
    <message>
        <source>[encrypted from here: content unknown, %1]</source>
        <translation>[encrypted from here: content unknown, %1]</translation>
    </message>
    <message numerus="yes">
        <source>[%n more line(s) not shown]</source>
        <translation>
            <numerusform>[%n more line not shown]</numerusform>
            <numerusform>[%n more lines not shown]</numerusform>
        </translation>
    </message>
    <message>
        <source>The packets of this connection carry no text.</source>
        <translation>The packets of this connection carry no text.</translation>
    </message>
    <message>
        <source>[the conversation is longer than is shown]</source>
        <translation>[the conversation is longer than is shown]</translation>
    </message>
</context>
<context>
    <name>delist::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Stop. What is complete stays in the case.</source>
        <translation>Stop. What is complete stays in the case.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>speed of an import, for instance &quot;120 MB/s&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Waiting for another program, which reads the case</source>
        <translation>Waiting for another program, which reads the case</translation>
    </message>
</context>
<context>
    <name>delist::LeftOutDialog</name>
    <message>
        <source>Left out of the import</source>
        <translation>Left out of the import</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
</context>
<context>
    <name>delist::ListingDetails</name>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>History of this answer</source>
        <translation>History of this answer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>&amp;Enter a result by hand…</source>
        <translation>&amp;Enter a result by hand…</translation>
    </message>
    <message>
        <source>Select an answer</source>
        <translation>Select an answer</translation>
    </message>
    <message>
        <source>Each answer says what the list speaks about, what its codes mean, since when, and how to get off it.</source>
        <translation>Each answer says what the list speaks about, what its codes mean, since when, and how to get off it.</translation>
    </message>
    <message>
        <source>This provider has no list that can be asked by DNS. Open its page, look the address up, and enter what it says.</source>
        <translation>This provider has no list that can be asked by DNS. Open its page, look the address up, and enter what it says.</translation>
    </message>
    <message>
        <source>This list was not asked about %1 yet.</source>
        <translation>This list was not asked about %1 yet.</translation>
    </message>
    <message>
        <source>Open the &amp;page</source>
        <translation>Open the &amp;page</translation>
    </message>
    <message>
        <source>Look for: %1.</source>
        <translation>Look for: %1.</translation>
    </message>
    <message>
        <source>Getting off it: %1</source>
        <translation>Getting off it: %1</translation>
    </message>
    <message>
        <source>Goes away by itself: %1</source>
        <translation>Goes away by itself: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Cost: %1</translation>
    </message>
    <message>
        <source>This is about the network, not about your address: only its provider can have it removed.</source>
        <translation>This is about the network, not about your address: only its provider can have it removed.</translation>
    </message>
    <message>
        <source>This says nothing about you. Ask through a resolver of your own, not a public one; the list is left alone for an hour.</source>
        <translation>This says nothing about you. Ask through a resolver of your own, not a public one; the list is left alone for an hour.</translation>
    </message>
    <message>
        <source>This says nothing about you. The list wants a key or a registered resolver: see Lists and keys.</source>
        <translation>This says nothing about you. The list wants a key or a registered resolver: see Lists and keys.</translation>
    </message>
    <message>
        <source>This says nothing about you: the list fails its own test entries. Nobody should use it any more.</source>
        <translation>This says nothing about you: the list fails its own test entries. Nobody should use it any more.</translation>
    </message>
    <message>
        <source>Not known: no usable answer came. It does not mean that you are clean.</source>
        <translation>Not known: no usable answer came. It does not mean that you are clean.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>The list says</source>
        <translation>The list says</translation>
    </message>
    <message>
        <source>Speaks about</source>
        <translation>Speaks about</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Points to</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Data of</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Run by</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>First seen listed</source>
        <translation>First seen listed</translation>
    </message>
    <message>
        <source>Last seen listed</source>
        <translation>Last seen listed</translation>
    </message>
    <message>
        <source>Off the list since</source>
        <translation>Off the list since</translation>
    </message>
    <message numerus="yes">
        <source>Listed again %n time(s) after it had come off</source>
        <translation>
            <numerusform>Listed again %n time after it had come off</numerusform>
            <numerusform>Listed again %n times after it had come off</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked up by hand</source>
        <translation>Looked up by hand</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>DNS status</source>
        <translation>DNS status</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, after %2 ms</source>
        <translation>%1, after %2 ms</translation>
    </message>
    <message>
        <source>Open the removal &amp;page</source>
        <translation>Open the removal &amp;page</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>This says nothing about you: the resolver is unreliable; it makes answers up, knows no outside names, or answers with errors alone. Use another one.</source>
        <translation>This says nothing about you: the resolver is unreliable; it makes answers up, knows no outside names, or answers with errors alone. Use another one.</translation>
    </message>
    <message>
        <source>Not known: what the page said tells neither. Enter it again with the result that you read there.</source>
        <translation>Not known: what the page said tells neither. Enter it again with the result that you read there.</translation>
    </message>
</context>
<context>
    <name>delist::ListsDialog</name>
    <message>
        <source>Lists and keys</source>
        <translation>Lists and keys</translation>
    </message>
    <message>
        <source>These settings are of this computer. No case, report or log holds them.</source>
        <translation>These settings are of this computer. No case, report or log holds them.</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>&amp;Lists</translation>
    </message>
    <message>
        <source>&amp;Keys and resolvers</source>
        <translation>&amp;Keys and resolvers</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Data of</translation>
    </message>
    <message>
        <source>Known lists; checked ones are asked</source>
        <translation>Known lists; checked ones are asked</translation>
    </message>
    <message>
        <source>Weight of the selected list</source>
        <translation>Weight of the selected list</translation>
    </message>
    <message>
        <source>&amp;Weight of the selected list</source>
        <translation>&amp;Weight of the selected list</translation>
    </message>
    <message>
        <source>&amp;Update the catalogue from a file…</source>
        <translation>&amp;Update the catalogue from a file…</translation>
    </message>
    <message>
        <source>&amp;Built-in catalogue</source>
        <translation>&amp;Built-in catalogue</translation>
    </message>
    <message>
        <source>&amp;Own lists from a file…</source>
        <translation>&amp;Own lists from a file…</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>Catalogues (*.json)</translation>
    </message>
    <message>
        <source>Update the catalogue</source>
        <translation>Update the catalogue</translation>
    </message>
    <message>
        <source>Own lists</source>
        <translation>Own lists</translation>
    </message>
    <message>
        <source>The built-in catalogue is used.</source>
        <translation>The built-in catalogue is used.</translation>
    </message>
    <message>
        <source>Some lists answer only with a key of your own. It is sent to the list as part of the question, and nowhere else.</source>
        <translation>Some lists answer only with a key of your own. It is sent to the list as part of the question, and nowhere else.</translation>
    </message>
    <message>
        <source>this computer’s own</source>
        <translation>this computer’s own</translation>
    </message>
    <message>
        <source>Addresses, tried in turn; a port after a colon: 192.0.2.53, 127.0.0.1:5353, [::1]:53</source>
        <translation>Addresses, tried in turn; a port after a colon: 192.0.2.53, 127.0.0.1:5353, [::1]:53</translation>
    </message>
    <message>
        <source>&amp;Resolvers</source>
        <translation>&amp;Resolvers</translation>
    </message>
    <message>
        <source>key set</source>
        <translation>key set</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>needs a key</translation>
    </message>
    <message>
        <source>%1 cannot be used: it is no catalogue of block lists, or it cannot be read.</source>
        <translation>%1 cannot be used: it is no catalogue of block lists, or it cannot be read.</translation>
    </message>
    <message>
        <source>%1 holds no list that could be used.</source>
        <translation>%1 holds no list that could be used.</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) read.</source>
        <translation>
            <numerusform>%n list read.</numerusform>
            <numerusform>%n lists read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Left out: %1</translation>
    </message>
    <message>
        <source>A key is 8 to 63 letters and digits.</source>
        <translation>A key is 8 to 63 letters and digits.</translation>
    </message>
</context>
<context>
    <name>delist::LookupDialog</name>
    <message>
        <source>Result of a web page</source>
        <translation>Result of a web page</translation>
    </message>
    <message>
        <source>Some providers answer only on a web page. Enter what the page said; it is kept beside the lists’ answers, marked as looked up by hand.</source>
        <translation>Some providers answer only on a web page. Enter what the page said; it is kept beside the lists’ answers, marked as looked up by hand.</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>Not clear</translation>
    </message>
    <message>
        <source>Listed or blocked</source>
        <translation>Listed or blocked</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>Not listed</translation>
    </message>
    <message>
        <source>Paste what the page says</source>
        <translation>Paste what the page says</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>&amp;Address or domain</source>
        <translation>&amp;Address or domain</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Result</translation>
    </message>
    <message>
        <source>Looked up &amp;on</source>
        <translation>Looked up &amp;on</translation>
    </message>
    <message>
        <source>This cannot be kept: check the page and the address.</source>
        <translation>This cannot be kept: check the page and the address.</translation>
    </message>
</context>
<context>
    <name>delist::MailView</name>
    <message>
        <source>No messages</source>
        <translation>No messages</translation>
    </message>
    <message>
        <source>Messages come from the mail server&apos;s protocol and tracking logs, and from captures.</source>
        <translation>Messages come from the mail server&apos;s protocol and tracking logs, and from captures.</translation>
    </message>
    <message>
        <source>No sessions</source>
        <translation>No sessions</translation>
    </message>
    <message>
        <source>SMTP dialogues come from the mail server&apos;s protocol logs and from captures.</source>
        <translation>SMTP dialogues come from the mail server&apos;s protocol logs and from captures.</translation>
    </message>
    <message>
        <source>No deliveries</source>
        <translation>No deliveries</translation>
    </message>
    <message>
        <source>The answer for each recipient comes from protocol logs, tracking logs and captures.</source>
        <translation>The answer for each recipient comes from protocol logs, tracking logs and captures.</translation>
    </message>
</context>
<context>
    <name>delist::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;New case…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Import files…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>Import &amp;folder…</translation>
    </message>
    <message>
        <source>Export &amp;report…</source>
        <translation>Export &amp;report…</translation>
    </message>
    <message>
        <source>&amp;Save copy…</source>
        <translation>&amp;Save copy…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>&amp;Close case</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Find…</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Clear filter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Behind the row</source>
        <translation>&amp;Behind the row</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Times in &amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Next pane</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Previous pane</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Case</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Settings…</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verify</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>Read a&amp;gain</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Keys…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>F6 and Shift+F6: next and previous pane
Ctrl+1 … Ctrl+9: views
Ctrl+F: search
Alt+Left: filter before
Ctrl+Shift+X: clear the filter
F4: what is behind the row
Ctrl+U: times in UTC
Ctrl+C: copy rows

In charts: arrows move, + and − zoom, Home shows everything, Shift+arrows choose a time span, Enter zooms to it, Escape clears it. Mouse: drag to choose, wheel to zoom, Shift+drag to move.</source>
        <translation>F6 and Shift+F6: next and previous pane
Ctrl+1 … Ctrl+9: views
Ctrl+F: search
Alt+Left: filter before
Ctrl+Shift+X: clear the filter
F4: what is behind the row
Ctrl+U: times in UTC
Ctrl+C: copy rows

In charts: arrows move, + and − zoom, Home shows everything, Shift+arrows choose a time span, Enter zooms to it, Escape clears it. Mouse: drag to choose, wheel to zoom, Shift+drag to move.</translation>
    </message>
    <message>
        <source>&amp;About Delist</source>
        <translation>&amp;About Delist</translation>
    </message>
    <message>
        <source>About Delist</source>
        <translation>About Delist</translation>
    </message>
    <message>
        <source>Delist %1 finds out why a mail server is on DNS blacklists.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Delist %1 finds out why a mail server is on DNS blacklists.

Free software under the GNU General Public License, version 3 or later.</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>About &amp;Qt</translation>
    </message>
    <message>
        <source>Import &amp;with options…</source>
        <translation>Import &amp;with options…</translation>
    </message>
    <message>
        <source>Recen&amp;t</source>
        <translation>Recen&amp;t</translation>
    </message>
    <message>
        <source>In tables: the menu key or Shift+F10 shows what can be done with a row: copy, export, sort, choose columns. Enter opens it.</source>
        <translation>In tables: the menu key or Shift+F10 shows what can be done with a row: copy, export, sort, choose columns. Enter opens it.</translation>
    </message>
</context>
<context>
    <name>delist::MainWindow</name>
    <message>
        <source>Steps and views</source>
        <translation>Steps and views</translation>
    </message>
    <message>
        <source>Behind the row</source>
        <translation>Behind the row</translation>
    </message>
    <message>
        <source>%1 — Delist</source>
        <translation>%1 — Delist</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>No case is open</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Times in %1</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>Delist cases (*.delist);;All files (*)</source>
        <translation>Delist cases (*.delist);;All files (*)</translation>
    </message>
    <message>
        <source>Import evidence</source>
        <translation>Import evidence</translation>
    </message>
    <message>
        <source>Import a folder of evidence</source>
        <translation>Import a folder of evidence</translation>
    </message>
    <message>
        <source>This case is open read-only, so nothing can be imported. Close it where it is being written, or save a copy and import there.</source>
        <translation>This case is open read-only, so nothing can be imported. Close it where it is being written, or save a copy and import there.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported, </source>
        <translation>
            <numerusform>%n file imported, </numerusform>
            <numerusform>%n files imported, </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records.</source>
        <translation>%1 records.</translation>
    </message>
    <message>
        <source>%1 lines or packets could not be read; they are kept and listed under Evidence.</source>
        <translation>%1 lines or packets could not be read; they are kept and listed under Evidence.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Left out: %1.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Show evidence</translation>
    </message>
    <message>
        <source>Save a copy of the case</source>
        <translation>Save a copy of the case</translation>
    </message>
    <message>
        <source>Delist cases (*.delist)</source>
        <translation>Delist cases (*.delist)</translation>
    </message>
    <message>
        <source>Assign columns …</source>
        <translation>Assign columns …</translation>
    </message>
    <message>
        <source>%1 — read only</source>
        <translation>%1 — read only</translation>
    </message>
    <message>
        <source>%1 is write-protected, so the case is open for reading only. To work on it, save a copy elsewhere (File › Save copy) and open that.</source>
        <translation>%1 is write-protected, so the case is open for reading only. To work on it, save a copy elsewhere (File › Save copy) and open that.</translation>
    </message>
    <message>
        <source>Another program is writing to %1, so the case is open for reading only. Close it there and open it here again to go on.</source>
        <translation>Another program is writing to %1, so the case is open for reading only. Close it there and open it here again to go on.</translation>
    </message>
    <message>
        <source>Import evidence with options</source>
        <translation>Import evidence with options</translation>
    </message>
    <message>
        <source>The format of %1 is doubtful: so much of it could not be read.</source>
        <translation>The format of %1 is doubtful: so much of it could not be read.</translation>
    </message>
    <message>
        <source>%1 holds no log: protocol logging is off there.</source>
        <translation>%1 holds no log: protocol logging is off there.</translation>
    </message>
    <message>
        <source>The import was stopped; what was complete stays in the case.</source>
        <translation>The import was stopped; what was complete stays in the case.</translation>
    </message>
    <message>
        <source>Read again with other options…</source>
        <translation>Read again with other options…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Work on the case is still going on: %1.</source>
        <translation>Work on the case is still going on: %1.</translation>
    </message>
    <message>
        <source>If it is stopped, what is complete stays in the case and the rest has to be done again.</source>
        <translation>If it is stopped, what is complete stays in the case and the rest has to be done again.</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Let it go on</translation>
    </message>
    <message>
        <source>Stop it and open the other case</source>
        <translation>Stop it and open the other case</translation>
    </message>
    <message>
        <source>Stop it and make a new case</source>
        <translation>Stop it and make a new case</translation>
    </message>
    <message>
        <source>Show what was left out…</source>
        <translation>Show what was left out…</translation>
    </message>
    <message>
        <source>Stop it and close the case</source>
        <translation>Stop it and close the case</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Stop it and quit</translation>
    </message>
</context>
<context>
    <name>delist::MappingDialog</name>
    <message>
        <source>Date and time</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Source address</source>
        <translation>Source address</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>Source port</translation>
    </message>
    <message>
        <source>Destination address</source>
        <translation>Destination address</translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation>Destination port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Action (allowed, denied)</source>
        <translation>Action (allowed, denied)</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation>Bytes sent</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Bytes received</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>The first row names the columns</translation>
    </message>
    <message>
        <source>Assign the columns of %1</source>
        <translation>Assign the columns of %1</translation>
    </message>
    <message>
        <source>No format knows this table. Say which column is what; a time and an address, or a sender or recipient, are the least.</source>
        <translation>No format knows this table. Say which column is what; a time and an address, or a sender or recipient, are the least.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>TAB</source>
        <translation>TAB</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separator</translation>
    </message>
    <message>
        <source>Found from the dates</source>
        <translation>Found from the dates</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Month first</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Day first</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Dates</translation>
    </message>
    <message>
        <source>the zone of the case</source>
        <translation>the zone of the case</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Time &amp;zone</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>First rows of the table</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>Meaning of column %1</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>(not used)</translation>
    </message>
    <message>
        <source>Still missing: a time, and a sender, a recipient or a Message-ID.</source>
        <translation>Still missing: a time, and a sender, a recipient or a Message-ID.</translation>
    </message>
    <message>
        <source>Still missing: a time, and a source or destination address.</source>
        <translation>Still missing: a time, and a source or destination address.</translation>
    </message>
    <message>
        <source>%1 is not a time zone such as Europe/Berlin.</source>
        <translation>%1 is not a time zone such as Europe/Berlin.</translation>
    </message>
    <message>
        <source>%1 of the rows shown can be read, %2 cannot.</source>
        <translation>%1 of the rows shown can be read, %2 cannot.</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Year first</translation>
    </message>
    <message>
        <source>What letters beyond ASCII mean when the file is not Unicode</source>
        <translation>What letters beyond ASCII mean when the file is not Unicode</translation>
    </message>
    <message>
        <source>found from the file</source>
        <translation>found from the file</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encoding</translation>
    </message>
    <message>
        <source>%1 is not an encoding such as windows-1251.</source>
        <translation>%1 is not an encoding such as windows-1251.</translation>
    </message>
</context>
<context>
    <name>delist::MessageBar</name>
    <message>
        <source>Error: </source>
        <extracomment>how a message begins for screen readers</extracomment>
        <translation>Error: </translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>Warning: </translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Dismiss the message</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>delist::OverviewView</name>
    <message>
        <source>This case has no evidence yet</source>
        <translation>This case has no evidence yet</translation>
    </message>
    <message>
        <source>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. Useful first: the firewall&apos;s log of outgoing connections, the mail server&apos;s receive and send protocol logs, and its message tracking log.</source>
        <translation>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. Useful first: the firewall&apos;s log of outgoing connections, the mail server&apos;s receive and send protocol logs, and its message tracking log.</translation>
    </message>
    <message>
        <source>Looking for the cause…</source>
        <translation>Looking for the cause…</translation>
    </message>
    <message>
        <source>No root cause was found in this evidence</source>
        <translation>No root cause was found in this evidence</translation>
    </message>
    <message>
        <source>This is why you are, or could be, listed</source>
        <translation>This is why you are, or could be, listed</translation>
    </message>
    <message numerus="yes">
        <source>%n causes why you are, or could be, listed</source>
        <translation>
            <numerusform>%n cause why you are, or could be, listed</numerusform>
            <numerusform>%n causes why you are, or could be, listed</numerusform>
        </translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>What speaks for it</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>What speaks against it</translation>
    </message>
    <message>
        <source>What the evidence cannot show</source>
        <translation>What the evidence cannot show</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>Open host</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Open host %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a heading, %2 how many sentences stand under it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What cannot be excluded with this evidence</source>
        <translation>What cannot be excluded with this evidence</translation>
    </message>
    <message>
        <source>What was looked for and not found</source>
        <translation>What was looked for and not found</translation>
    </message>
    <message>
        <source>What the evidence covers</source>
        <translation>What the evidence covers</translation>
    </message>
    <message>
        <source>Hatched: no records. What happened there, the verdict cannot know.</source>
        <translation>Hatched: no records. What happened there, the verdict cannot know.</translation>
    </message>
    <message>
        <source>That is not the same as “clean”: below is what could be excluded, what this evidence cannot show, and what to collect.</source>
        <translation>That is not the same as “clean”: below is what could be excluded, what this evidence cannot show, and what to collect.</translation>
    </message>
    <message>
        <source>The cause could not be looked for</source>
        <translation>The cause could not be looked for</translation>
    </message>
    <message>
        <source>Nothing in the case was changed. If its folder or drive is there again, try once more; otherwise open a copy of the case.</source>
        <translation>Nothing in the case was changed. If its folder or drive is there again, try once more; otherwise open a copy of the case.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>delist::PostureView</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Mail posture, line by line</source>
        <translation>Mail posture, line by line</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Which lines are shown</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>All lines</translation>
    </message>
    <message>
        <source>Only what is open</source>
        <translation>Only what is open</translation>
    </message>
    <message>
        <source>&amp;Check DNS…</source>
        <translation>&amp;Check DNS…</translation>
    </message>
    <message>
        <source>&amp;Probe our server…</source>
        <translation>&amp;Probe our server…</translation>
    </message>
    <message>
        <source>Connects to a declared mail server as a stranger would: relaying, recipients, certificate. Sends nothing.</source>
        <translation>Connects to a declared mail server as a stranger would: relaying, recipients, certificate. Sends nothing.</translation>
    </message>
    <message>
        <source>This asks the internet</source>
        <translation>This asks the internet</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Ask</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Not now</translation>
    </message>
    <message>
        <source>Copy the proposed record</source>
        <translation>Copy the proposed record</translation>
    </message>
    <message>
        <source>The record or answer behind the line</source>
        <translation>The record or answer behind the line</translation>
    </message>
    <message>
        <source>Nothing was asked yet. No question leaves this computer before you say so.</source>
        <translation>Nothing was asked yet. No question leaves this computer before you say so.</translation>
    </message>
    <message>
        <source>Say in Case › Settings which domains and public addresses are yours; then their DNS can be checked.</source>
        <translation>Say in Case › Settings which domains and public addresses are yours; then their DNS can be checked.</translation>
    </message>
    <message>
        <source>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</source>
        <translation>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</translation>
    </message>
    <message>
        <source>Select a line</source>
        <translation>Select a line</translation>
    </message>
    <message>
        <source>Each line says what was found, why it matters, how to mend it, and which standard says so.</source>
        <translation>Each line says what was found, why it matters, how to mend it, and which standard says so.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>What to do: %1</translation>
    </message>
    <message>
        <source>Standard: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Asked: %1</translation>
    </message>
    <message>
        <source>Probe our server</source>
        <translation>Probe our server</translation>
    </message>
    <message>
        <source>Delist connects to the server as a stranger would, asks whether it relays and whether it checks recipients, and stops before
any message. Type the address of the server (and :port, if it is not 25) to confirm.</source>
        <translation>Delist connects to the server as a stranger would, asks whether it relays and whether it checks recipients, and stops before
any message. Type the address of the server (and :port, if it is not 25) to confirm.</translation>
    </message>
    <message>
        <source>That is no address. Write 192.0.2.25 or 192.0.2.25:587.</source>
        <translation>That is no address. Write 192.0.2.25 or 192.0.2.25:587.</translation>
    </message>
    <message>
        <source>%1 is not declared as yours, so it is not probed. Declare it in Case › Settings.</source>
        <translation>%1 is not declared as yours, so it is not probed. Declare it in Case › Settings.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Delist will ask DNS about: %1.</source>
        <translation>Delist will ask DNS about: %1.</translation>
    </message>
    <message>
        <source>The questions go through %1. If a domain announces an MTA-STS policy, it is fetched from that domain’s own web host. Nothing else leaves this computer.</source>
        <translation>The questions go through %1. If a domain announces an MTA-STS policy, it is fetched from that domain’s own web host. Nothing else leaves this computer.</translation>
    </message>
    <message>
        <source>this computer’s DNS resolver</source>
        <translation>this computer’s DNS resolver</translation>
    </message>
    <message>
        <source>The check cannot start: %1</source>
        <translation>The check cannot start: %1</translation>
    </message>
    <message>
        <source>Asking DNS</source>
        <translation>Asking DNS</translation>
    </message>
    <message>
        <source>The DNS resolver gave no answer. Check the network, then try again.</source>
        <translation>The DNS resolver gave no answer. Check the network, then try again.</translation>
    </message>
    <message>
        <source>This DNS resolver makes answers up, so nothing was checked. Use another one.</source>
        <translation>This DNS resolver makes answers up, so nothing was checked. Use another one.</translation>
    </message>
    <message>
        <source>Probing our server</source>
        <translation>Probing our server</translation>
    </message>
    <message>
        <source>Saving the answers</source>
        <translation>Saving the answers</translation>
    </message>
    <message>
        <source>What is shown of the posture</source>
        <translation>What is shown of the posture</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Line by line</translation>
    </message>
    <message>
        <source>Machines and addresses</source>
        <translation>Machines and addresses</translation>
    </message>
    <message>
        <source>This DNS resolver knows no outside names, so nothing was checked. Use another one.</source>
        <translation>This DNS resolver knows no outside names, so nothing was checked. Use another one.</translation>
    </message>
    <message>
        <source>The mail posture was not checked yet</source>
        <translation>The mail posture was not checked yet</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nothing is open</translation>
    </message>
    <message>
        <source>Check DNS asks for what the internet sees of your addresses and domains: names and their addresses, SPF, DKIM, DMARC, mail exchangers.</source>
        <translation>Check DNS asks for what the internet sees of your addresses and domains: names and their addresses, SPF, DKIM, DMARC, mail exchangers.</translation>
    </message>
    <message>
        <source>Every line passed. Show all lines to see them.</source>
        <translation>Every line passed. Show all lines to see them.</translation>
    </message>
</context>
<context>
    <name>delist::ProgressTracker</name>
    <message>
        <source>nothing imported</source>
        <translation>nothing imported</translation>
    </message>
    <message>
        <source>needs evidence</source>
        <translation>needs evidence</translation>
    </message>
    <message>
        <source>Import the mail server&apos;s and the firewall&apos;s logs. Drop files or folders anywhere on this window.</source>
        <translation>Import the mail server&apos;s and the firewall&apos;s logs. Drop files or folders anywhere on this window.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>working…</source>
        <translation>working…</translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s) found</source>
        <translation>
            <numerusform>%n cause found</numerusform>
            <numerusform>%n causes found</numerusform>
        </translation>
    </message>
    <message>
        <source>no cause found</source>
        <translation>no cause found</translation>
    </message>
    <message>
        <source>Say which addresses are your mail servers, so that everyone else stands out.</source>
        <translation>Say which addresses are your mail servers, so that everyone else stands out.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>no firewall log</source>
        <translation>no firewall log</translation>
    </message>
    <message>
        <source>only the mail servers speak out</source>
        <translation>only the mail servers speak out</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contained</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) get out</source>
        <translation>
            <numerusform>%n host gets out</numerusform>
            <numerusform>%n hosts get out</numerusform>
        </translation>
    </message>
    <message>
        <source>Block outgoing port 25 for everyone but the mail servers, then import the firewall log from afterwards as proof.</source>
        <translation>Block outgoing port 25 for everyone but the mail servers, then import the firewall log from afterwards as proof.</translation>
    </message>
    <message>
        <source>Show containment</source>
        <translation>Show containment</translation>
    </message>
    <message>
        <source>no suspicious host</source>
        <translation>no suspicious host</translation>
    </message>
    <message>
        <source>all hosts closed</source>
        <translation>all hosts closed</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) open</source>
        <translation>
            <numerusform>%n host open</numerusform>
            <numerusform>%n hosts open</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the suspicious hosts off the network, clean them and note what was done.</source>
        <translation>Take the suspicious hosts off the network, clean them and note what was done.</translation>
    </message>
    <message>
        <source>Show steps</source>
        <translation>Show steps</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>no usable answer</source>
        <translation>no usable answer</translation>
    </message>
    <message>
        <source>on no list</source>
        <translation>on no list</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n listing</numerusform>
            <numerusform>%n listings</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the blacklists whether your addresses are listed.</source>
        <translation>Ask the blacklists whether your addresses are listed.</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>Blacklist status</translation>
    </message>
    <message>
        <source>Ask the lists to remove you, now that the cause is fixed.</source>
        <translation>Ask the lists to remove you, now that the cause is fixed.</translation>
    </message>
    <message>
        <source>Show listings</source>
        <translation>Show listings</translation>
    </message>
    <message>
        <source>Write the report.</source>
        <translation>Write the report.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
</context>
<context>
    <name>delist::ReadingDialog</name>
    <message>
        <source>Use these answers for all files of this format</source>
        <translation>Use these answers for all files of this format</translation>
    </message>
    <message>
        <source>Import with options</source>
        <translation>Import with options</translation>
    </message>
    <message>
        <source>Read again with other options</source>
        <translation>Read again with other options</translation>
    </message>
    <message>
        <source>This is how the files would be read. Where it is wrong, say what is right; the rows below change with it.</source>
        <translation>This is how the files would be read. Where it is wrong, say what is right; the rows below change with it.</translation>
    </message>
    <message>
        <source>This is how the files were read. Say what is right; the rows below change with it. The rows in the case are then replaced, an accepted clock offset is forgotten, and the custody log keeps both. It can be undone.</source>
        <translation>This is how the files were read. Say what is right; the rows below change with it. The rows in the case are then replaced, an accepted clock offset is forgotten, and the custody log keeps both. It can be undone.</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Time &amp;zone</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Dates</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encoding</translation>
    </message>
    <message>
        <source>First rows as they would be read</source>
        <translation>First rows as they would be read</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>looking …</translation>
    </message>
    <message>
        <source>… and more files,
read as they are found</source>
        <translation>… and more files,
read as they are found</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>As found</translation>
    </message>
    <message>
        <source>The case’s: %1</source>
        <extracomment>%1 is the time zone of the case, &quot;Europe/Berlin&quot;</extracomment>
        <translation>The case’s: %1</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Month first</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Day first</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Year first</translation>
    </message>
    <message>
        <source>As found: %1</source>
        <translation>As found: %1</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Time (UTC)</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>no time</translation>
    </message>
</context>
<context>
    <name>delist::RemediateView</name>
    <message>
        <source>No host needs cleaning, as far as the evidence shows</source>
        <translation>No host needs cleaning, as far as the evidence shows</translation>
    </message>
    <message>
        <source>Hosts to clean</source>
        <translation>Hosts to clean</translation>
    </message>
    <message>
        <source>When a host looks suspicious, it appears here with the steps that bring it back into service.</source>
        <translation>When a host looks suspicious, it appears here with the steps that bring it back into service.</translation>
    </message>
    <message>
        <source>Tick each step when it is done and note the proof: who, with what, what was found. Everything is kept with time and name, and printed on the report.</source>
        <translation>Tick each step when it is done and note the proof: who, with what, what was found. Everything is kept with time and name, and printed on the report.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 of %2 steps done</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>Open host</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Open host %1</translation>
    </message>
    <message>
        <source>Proof: who, with what, what was found</source>
        <translation>Proof: who, with what, what was found</translation>
    </message>
    <message>
        <source>Proof for %1</source>
        <translation>Proof for %1</translation>
    </message>
    <message>
        <source>Saving the step</source>
        <translation>Saving the step</translation>
    </message>
    <message>
        <source>Boot trace: %1 (%2)</source>
        <translation>Boot trace: %1 (%2)</translation>
    </message>
    <message>
        <source>Without evidence no host is suspicious</source>
        <translation>Without evidence no host is suspicious</translation>
    </message>
    <message>
        <source>step of remediation</source>
        <translation>step of remediation</translation>
    </message>
    <message>
        <source>This server answered forged senders: its non-delivery reports went to strangers.</source>
        <translation>This server answered forged senders: its non-delivery reports went to strangers.</translation>
    </message>
    <message>
        <source>Closed on %1 by %2: %3</source>
        <translation>Closed on %1 by %2: %3</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>Close with a reason…</source>
        <translation>Close with a reason…</translation>
    </message>
    <message>
        <source>Take up %1 again</source>
        <translation>Take up %1 again</translation>
    </message>
    <message>
        <source>Close %1 with a reason</source>
        <translation>Close %1 with a reason</translation>
    </message>
    <message>
        <source>Close with a reason</source>
        <translation>Close with a reason</translation>
    </message>
    <message>
        <source>Why needs %1 no further step? The reason is printed on the report.</source>
        <translation>Why needs %1 no further step? The reason is printed on the report.</translation>
    </message>
</context>
<context>
    <name>delist::ReportDialog</name>
    <message>
        <source>Replace inside addresses and own mailboxes by stand-ins</source>
        <translation>Replace inside addresses and own mailboxes by stand-ins</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Incident report</translation>
    </message>
    <message>
        <source>Engineers: everything</source>
        <translation>Engineers: everything</translation>
    </message>
    <message>
        <source>Management: verdict and timeline</source>
        <translation>Management: verdict and timeline</translation>
    </message>
    <message>
        <source>A blacklist operator: cause, fix and dates</source>
        <translation>A blacklist operator: cause, fix and dates</translation>
    </message>
    <message>
        <source>For whom the report is</source>
        <translation>For whom the report is</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Language of the report</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Write…</translation>
    </message>
    <message>
        <source>A report that leaves the house never holds inside names.</source>
        <translation>A report that leaves the house never holds inside names.</translation>
    </message>
    <message>
        <source>The case file keeps the originals in any case.</source>
        <translation>The case file keeps the originals in any case.</translation>
    </message>
</context>
<context>
    <name>delist::SettingsForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>What this case is about; printed on the report.</source>
        <translation>What this case is about; printed on the report.</translation>
    </message>
    <message>
        <source>Mail refused since 2 March</source>
        <translation>Mail refused since 2 March</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Example Ltd</source>
        <translation>Example Ltd</translation>
    </message>
    <message>
        <source>&amp;Mail servers</source>
        <translation>&amp;Mail servers</translation>
    </message>
    <message>
        <source>Addresses of the machines that may send mail out, inside the network. Everyone else who speaks SMTP to the outside stands out then.</source>
        <translation>Addresses of the machines that may send mail out, inside the network. Everyone else who speaks SMTP to the outside stands out then.</translation>
    </message>
    <message>
        <source>&amp;Public addresses</source>
        <translation>&amp;Public addresses</translation>
    </message>
    <message>
        <source>What the internet sees; these are what blacklists list.</source>
        <translation>What the internet sees; these are what blacklists list.</translation>
    </message>
    <message>
        <source>&amp;Internal networks</source>
        <translation>&amp;Internal networks</translation>
    </message>
    <message>
        <source>Leave empty for the private ranges (10/8, 172.16/12, 192.168/16 …).</source>
        <translation>Leave empty for the private ranges (10/8, 172.16/12, 192.168/16 …).</translation>
    </message>
    <message>
        <source>Mail &amp;domains</source>
        <translation>Mail &amp;domains</translation>
    </message>
    <message>
        <source>The part after @ of your own mailboxes.</source>
        <translation>The part after @ of your own mailboxes.</translation>
    </message>
    <message>
        <source>&amp;Spam tags</source>
        <translation>&amp;Spam tags</translation>
    </message>
    <message>
        <source>What your spam filter writes before a subject, separated by commas.</source>
        <translation>What your spam filter writes before a subject, separated by commas.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Time &amp;zone</translation>
    </message>
    <message>
        <source>For evidence that does not name its zone, and for showing times beside UTC.</source>
        <translation>For evidence that does not name its zone, and for showing times beside UTC.</translation>
    </message>
    <message>
        <source>Not an address or network: %1. Write 10.0.0.5 or 10.0.0.0/16.</source>
        <translation>Not an address or network: %1. Write 10.0.0.5 or 10.0.0.0/16.</translation>
    </message>
    <message>
        <source>Not a domain: %1. Write example.com.</source>
        <translation>Not a domain: %1. Write example.com.</translation>
    </message>
    <message>
        <source>D&amp;KIM selectors</source>
        <translation>D&amp;KIM selectors</translation>
    </message>
    <message>
        <source>The s= value in the DKIM-Signature of a sent mail; its key is then checked.</source>
        <translation>The s= value in the DKIM-Signature of a sent mail; its key is then checked.</translation>
    </message>
    <message>
        <source>Not a time zone: %1. Write Europe/Berlin or UTC.</source>
        <translation>Not a time zone: %1. Write Europe/Berlin or UTC.</translation>
    </message>
</context>
<context>
    <name>delist::StartPage</name>
    <message>
        <source>Why is our mail server on a blacklist?</source>
        <translation>Why is our mail server on a blacklist?</translation>
    </message>
    <message>
        <source>Delist reads firewall logs, mail server logs and captures, and shows with proof who sent what: which machine, which mailbox, which bounce. A case is one file that you can move, hand over and open again. Nothing leaves this computer; blacklists are asked only when you say so.</source>
        <translation>Delist reads firewall logs, mail server logs and captures, and shows with proof who sent what: which machine, which mailbox, which bounce. A case is one file that you can move, hand over and open again. Nothing leaves this computer; blacklists are asked only when you say so.</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;New case…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Open case…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Open the &amp;sample</translation>
    </message>
    <message>
        <source>A made-up company with an infected workstation and a backscatter problem.</source>
        <translation>A made-up company with an infected workstation and a backscatter problem.</translation>
    </message>
    <message>
        <source>Or drop log files, folders, archives or a .delist file anywhere on this window.</source>
        <translation>Or drop log files, folders, archives or a .delist file anywhere on this window.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Recent cases</translation>
    </message>
</context>
<context>
    <name>delist::StatementRow</name>
    <message>
        <source>Show the rows behind this</source>
        <translation>Show the rows behind this</translation>
    </message>
</context>
<context>
    <name>delist::StepRail</name>
    <message>
        <source>Steps and views</source>
        <translation>Steps and views</translation>
    </message>
    <message>
        <source>Next best step</source>
        <translation>Next best step</translation>
    </message>
</context>
<context>
    <name>delist::TableSorting</name>
    <message>
        <source>These are too many rows to sort by this column. Choose a shorter time span, a host or a search first.</source>
        <translation>These are too many rows to sort by this column. Choose a shorter time span, a host or a search first.</translation>
    </message>
    <message>
        <source>sorted by %1, descending</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>sorted by %1, descending</translation>
    </message>
    <message>
        <source>sorted by %1, ascending</source>
        <translation>sorted by %1, ascending</translation>
    </message>
    <message>
        <source>Sorting: %1 rows read</source>
        <extracomment>%1 is a formatted number</extracomment>
        <translation>Sorting: %1 rows read</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Descending</translation>
    </message>
    <message>
        <source>The table&apos;s &amp;own order</source>
        <translation>The table&apos;s &amp;own order</translation>
    </message>
</context>
<context>
    <name>delist::TrafficPane</name>
    <message>
        <source>▲ allowed</source>
        <translation>▲ allowed</translation>
    </message>
    <message>
        <source>▼ denied (hatched)</source>
        <translation>▼ denied (hatched)</translation>
    </message>
</context>
<context>
    <name>delist::TrafficPlot</name>
    <message>
        <source>Mail servers</source>
        <translation>Mail servers</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>Everyone else</translation>
    </message>
    <message>
        <source>SMTP traffic of the mail servers</source>
        <translation>SMTP traffic of the mail servers</translation>
    </message>
    <message>
        <source>SMTP traffic of everyone else</source>
        <translation>SMTP traffic of everyone else</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</source>
        <translation>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</translation>
    </message>
    <message numerus="yes">
        <source>%n other host(s)</source>
        <translation>
            <numerusform>%n other host</numerusform>
            <numerusform>%n other hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allowed, %2 denied</source>
        <translation>%1 allowed, %2 denied</translation>
    </message>
    <message>
        <source>%1: %2 connections, %3 denied</source>
        <translation>%1: %2 connections, %3 denied</translation>
    </message>
</context>
<context>
    <name>delist::TrafficView</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Hosts in the chart</source>
        <translation>Hosts in the chart</translation>
    </message>
    <message>
        <source>Select to highlight, Enter or double click to open the host</source>
        <translation>Select to highlight, Enter or double click to open the host</translation>
    </message>
    <message>
        <source>No SMTP traffic</source>
        <translation>No SMTP traffic</translation>
    </message>
    <message>
        <source>The chart is drawn from firewall logs, captures and mail server logs. Import the firewall&apos;s log of outgoing connections first: it shows who speaks SMTP besides the mail server.</source>
        <translation>The chart is drawn from firewall logs, captures and mail server logs. Import the firewall&apos;s log of outgoing connections first: it shows who speaks SMTP besides the mail server.</translation>
    </message>
    <message>
        <source>No traffic in this span</source>
        <translation>No traffic in this span</translation>
    </message>
    <message>
        <source>&amp;Seen in</source>
        <translation>&amp;Seen in</translation>
    </message>
    <message>
        <source>Where the traffic was seen. Counts of different places are never added up.</source>
        <translation>Where the traffic was seen. Counts of different places are never added up.</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Count</translation>
    </message>
    <message>
        <source>What the bars count</source>
        <translation>What the bars count</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>&amp;Hosts</translation>
    </message>
    <message>
        <source>Which side&apos;s hosts are shown</source>
        <translation>Which side&apos;s hosts are shown</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zoom in (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Zoom out (−)</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>Show everything (Home)</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>The same as a table</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>%1 (mail server)</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1 (mail server)</translation>
    </message>
    <message numerus="yes">
        <source>%n other host(s)</source>
        <translation>
            <numerusform>%n other host</numerusform>
            <numerusform>%n other hosts</numerusform>
        </translation>
    </message>
</context>
</TS>
