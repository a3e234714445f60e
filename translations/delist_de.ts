<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Causes</name>
    <message>
        <source>A host sends mail straight to the outside</source>
        <translation>Ein Rechner verschickt E-Mail direkt nach außen</translation>
    </message>
    <message>
        <source>A computer that is not a mail server delivers mail to outside servers by itself. Malware does that, and blacklists see the mail come from the organisation&apos;s public address.</source>
        <translation>Ein Rechner, der kein Mailserver ist, liefert selbst E-Mail bei fremden Servern ein. Das tut Schadsoftware, und Blacklists sehen die E-Mail von der öffentlichen Adresse der Organisation kommen.</translation>
    </message>
    <message>
        <source>Take the host off the network, keep it switched on for a capture, and let only the mail servers speak port 25 to the outside. Then clean the host and prove from a later firewall log that nothing gets out.</source>
        <translation>Nehmen Sie den Rechner vom Netz, lassen Sie ihn für einen Mitschnitt eingeschaltet, und lassen Sie nur die Mailserver Port 25 nach außen sprechen. Säubern Sie dann den Rechner und belegen Sie mit einem späteren Firewall-Protokoll, dass nichts mehr hinausgeht.</translation>
    </message>
    <message>
        <source>Non-delivery reports go to strangers</source>
        <translation>Unzustellbarkeitsberichte gehen an Unbeteiligte</translation>
    </message>
    <message>
        <source>The server accepts mail for recipients that do not exist and afterwards writes a non-delivery report to the forged sender. Strangers and spam traps get those reports, and blacklists list the server for them.</source>
        <translation>Der Server nimmt E-Mail für Empfänger an, die es nicht gibt, und schreibt danach einen Unzustellbarkeitsbericht an den gefälschten Absender. Unbeteiligte und Spamfallen bekommen diese Berichte, und Blacklists tragen den Server dafür ein.</translation>
    </message>
    <message>
        <source>Let the server refuse unknown recipients at RCPT TO (recipient validation) on every way in, also on a gateway in front of it. Then prove from later logs that no report goes to a stranger any more.</source>
        <translation>Lassen Sie den Server unbekannte Empfänger schon bei RCPT TO ablehnen (Empfängerprüfung), auf jedem Weg hinein, auch an einem vorgelagerten Gateway. Belegen Sie dann mit späteren Protokollen, dass kein Bericht mehr an Unbeteiligte geht.</translation>
    </message>
    <message>
        <source>A stolen mailbox password</source>
        <translation>Ein gestohlenes Postfach-Kennwort</translation>
    </message>
    <message>
        <source>Somebody sends spam through the server with a mailbox&apos;s password.</source>
        <translation>Jemand verschickt mit dem Kennwort eines Postfachs Spam über den Server.</translation>
    </message>
    <message>
        <source>Change the password, end its sessions, and look at what it sent.</source>
        <translation>Ändern Sie das Kennwort, beenden Sie seine Sitzungen und sehen Sie nach, was verschickt wurde.</translation>
    </message>
    <message>
        <source>An open relay</source>
        <translation>Ein offenes Relay</translation>
    </message>
    <message>
        <source>The server passes on mail from strangers to strangers.</source>
        <translation>Der Server reicht E-Mail von Fremden an Fremde weiter.</translation>
    </message>
    <message>
        <source>Restrict relaying to authenticated clients and known addresses.</source>
        <translation>Beschränken Sie das Weiterleiten auf angemeldete Clients und bekannte Adressen.</translation>
    </message>
    <message>
        <source>A device or server inside abuses the relay</source>
        <translation>Ein Gerät oder Server im Innern missbraucht das Relay</translation>
    </message>
    <message>
        <source>An inside server or device submits spam through a relay connector without authentication.</source>
        <translation>Ein interner Server oder ein Gerät liefert ohne Anmeldung Spam über einen Relay-Connector ein.</translation>
    </message>
    <message>
        <source>Restrict the relay connector to the addresses that need it and clean the device.</source>
        <translation>Beschränken Sie den Relay-Connector auf die Adressen, die ihn brauchen, und säubern Sie das Gerät.</translation>
    </message>
    <message>
        <source>Automatic forwarding of spam</source>
        <translation>Automatische Weiterleitung von Spam</translation>
    </message>
    <message>
        <source>A mailbox forwards everything, spam too, to an outside mailbox, whose provider takes the server for a spammer.</source>
        <translation>Ein Postfach leitet alles, auch Spam, an ein fremdes Postfach weiter; dessen Anbieter hält den Server für einen Spammer.</translation>
    </message>
    <message>
        <source>Filter before forwarding, or stop forwarding to the outside.</source>
        <translation>Filtern Sie vor dem Weiterleiten, oder leiten Sie nichts mehr nach außen weiter.</translation>
    </message>
    <message>
        <source>Bulk mail by a legitimate user</source>
        <translation>Massenversand durch einen rechtmäßigen Benutzer</translation>
    </message>
    <message>
        <source>A user sends one mail to very many recipients from the ordinary mail server.</source>
        <translation>Ein Benutzer schickt eine E-Mail über den gewöhnlichen Mailserver an sehr viele Empfänger.</translation>
    </message>
    <message>
        <source>Move bulk mail to a service and address of its own.</source>
        <translation>Verlegen Sie den Massenversand auf einen eigenen Dienst mit eigener Adresse.</translation>
    </message>
    <message>
        <source>A policy listing</source>
        <translation>Ein Eintrag aus Richtliniengründen</translation>
    </message>
    <message>
        <source>Only lists of dynamic or unnamed addresses answer; it is about the kind of address, not about what it sent.</source>
        <translation>Nur Listen dynamischer oder namenloser Adressen antworten; es geht um die Art der Adresse, nicht um das, was sie verschickt hat.</translation>
    </message>
    <message>
        <source>Set a proper PTR record and ask the list to take a static mail server out.</source>
        <translation>Setzen Sie einen richtigen PTR-Eintrag und bitten Sie die Liste, einen festen Mailserver auszunehmen.</translation>
    </message>
    <message>
        <source>The provider&apos;s range is listed</source>
        <translation>Der Adressbereich des Anbieters ist gelistet</translation>
    </message>
    <message>
        <source>Only lists of whole networks answer; the neighbours are the cause.</source>
        <translation>Nur Listen ganzer Netze antworten; die Nachbarn sind die Ursache.</translation>
    </message>
    <message>
        <source>Ask the provider; the owner of one address cannot remove it.</source>
        <translation>Fragen Sie den Anbieter; der Inhaber einer einzelnen Adresse kann den Eintrag nicht entfernen.</translation>
    </message>
    <message>
        <source>The domain&apos;s reputation</source>
        <translation>Der Ruf der Domain</translation>
    </message>
    <message>
        <source>Domain lists answer, or strangers send in the domain&apos;s name.</source>
        <translation>Domain-Listen antworten, oder Fremde verschicken im Namen der Domain.</translation>
    </message>
    <message>
        <source>Look at the web server and at DMARC reports.</source>
        <translation>Sehen Sie sich den Webserver und DMARC-Berichte an.</translation>
    </message>
    <message>
        <source>An old listing</source>
        <translation>Ein alter Eintrag</translation>
    </message>
    <message>
        <source>The list&apos;s evidence is older than the fix.</source>
        <translation>Der Beleg der Liste ist älter als die Behebung.</translation>
    </message>
    <message>
        <source>Ask the list for removal with the date of the fix.</source>
        <translation>Bitten Sie die Liste um Streichung und nennen Sie das Datum der Behebung.</translation>
    </message>
    <message>
        <source>Not a listing at all</source>
        <translation>Gar kein Eintrag</translation>
    </message>
    <message>
        <source>A refused, rewritten or dead list&apos;s answer only looks like a listing.</source>
        <translation>Die Antwort einer verweigernden, verfälschten oder toten Liste sieht nur wie ein Eintrag aus.</translation>
    </message>
    <message>
        <source>Ask again through a resolver of your own.</source>
        <translation>Fragen Sie noch einmal über einen eigenen Resolver.</translation>
    </message>
    <message>
        <source>%1: %2 (%3 sure)</source>
        <extracomment>%1 what happened, %2 who is to blame, %3 a percentage</extracomment>
        <translation>%1: %2 (%3 sicher)</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>so gut wie sicher</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unwahrscheinlich</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>aufgelöst</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>case created</source>
        <translation>Fall angelegt</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>Einstellungen geändert</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>eingelesen</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>neu eingelesen</translation>
    </message>
    <message>
        <source>packets kept</source>
        <translation>Pakete behalten</translation>
    </message>
    <message>
        <source>no protocol log found</source>
        <translation>kein Protokoll gefunden</translation>
    </message>
    <message>
        <source>clock set</source>
        <translation>Uhr gestellt</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>checked by hand</source>
        <translation>von Hand geprüft</translation>
    </message>
    <message>
        <source>step recorded</source>
        <translation>Schritt festgehalten</translation>
    </message>
    <message>
        <source>report written</source>
        <translation>Bericht geschrieben</translation>
    </message>
    <message>
        <source>case file updated</source>
        <translation>Falldatei umgestellt</translation>
    </message>
</context>
<context>
    <name>Egress</name>
    <message>
        <source>mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>web server</source>
        <translation>Webserver</translation>
    </message>
    <message>
        <source>takes mail in (MX)</source>
        <translation>nimmt E-Mail an (MX)</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>interner Rechner</translation>
    </message>
    <message>
        <source>address alone</source>
        <translation>nur Adresse</translation>
    </message>
    <message>
        <source>seen on both sides of the NAT</source>
        <translation>auf beiden Seiten des NAT gesehen</translation>
    </message>
    <message>
        <source>the firewall log names both</source>
        <translation>das Firewall-Protokoll nennt beide</translation>
    </message>
    <message>
        <source>it has the public address itself</source>
        <translation>er hat die öffentliche Adresse selbst</translation>
    </message>
    <message>
        <source>its name leads there</source>
        <translation>sein Name führt dorthin</translation>
    </message>
    <message>
        <source>assumed: the only public address</source>
        <translation>angenommen: die einzige öffentliche Adresse</translation>
    </message>
    <message>
        <source>our SPF record names it</source>
        <translation>unser SPF-Eintrag nennt sie</translation>
    </message>
    <message>
        <source>declared; who uses it was not seen</source>
        <translation>angegeben; wer sie benutzt, wurde nicht gesehen</translation>
    </message>
    <message>
        <source>mail left from it; whose was not seen</source>
        <translation>E-Mail ging von ihr aus; wessen, wurde nicht gesehen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1, does not lead back</source>
        <translation>%1, führt nicht zurück</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>listed: %1</source>
        <translation>gelistet: %1</translation>
    </message>
    <message>
        <source>not listed (%1 answered)</source>
        <translation>nicht gelistet (%1 antworteten)</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Eigene Adresse</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>Woher das bekannt ist</translation>
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
        <translation>Listen</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>%1 cannot be read. Check that it exists and that you may read it.</source>
        <translation>%1 lässt sich nicht lesen. Prüfen Sie, ob die Datei da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is in no format that Delist reads.</source>
        <translation>%1 hat kein Format, das Delist liest.</translation>
    </message>
    <message>
        <source>%1 is damaged. If you have a copy of it, open the copy.</source>
        <translation>%1 ist beschädigt. Wenn Sie eine Kopie haben, öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>%1 ends in the middle; what came before was kept.</source>
        <translation>%1 bricht mittendrin ab; was davor stand, wurde behalten.</translation>
    </message>
    <message>
        <source>%1 unpacks to more than is safe and was stopped.</source>
        <translation>%1 wird beim Entpacken gefährlich groß und wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 holds archives nested too deeply. Unpack it first.</source>
        <translation>%1 enthält zu tief verschachtelte Archive. Entpacken Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Unpack it first.</source>
        <translation>%1 ist durch ein Kennwort geschützt. Entpacken Sie es zuerst.</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Close it there, or wait until it is done.</source>
        <translation>Ein anderes Programm schreibt gerade in %1. Schließen Sie den Fall dort, oder warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Delist. Update Delist to open it.</source>
        <translation>%1 stammt von einem neueren Delist. Aktualisieren Sie Delist, um es zu öffnen.</translation>
    </message>
    <message>
        <source>%1 is not a Delist case. To use it as evidence, open a case and import it.</source>
        <translation>%1 ist kein Delist-Fall. Um die Datei als Beweismittel zu verwenden, öffnen Sie einen Fall und importieren Sie sie.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>That does not work.</source>
        <translation>Das geht nicht.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Something went wrong with %1.</source>
        <translation>Bei %1 ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the technical reason in English</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 was not found in %2. It may have been moved or renamed, or its drive is not connected: open it from where it is now.</source>
        <extracomment>%1 is a file&apos;s name, %2 the folder where it was looked for</extracomment>
        <translation>%1 wurde in %2 nicht gefunden. Vielleicht wurde die Datei verschoben oder umbenannt, oder ihr Laufwerk ist nicht verbunden: Öffnen Sie sie dort, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1. What was complete before is in the case, the rest is not. Make room, then do it again.</source>
        <translation>Auf dem Datenträger von %1 ist kein Platz mehr. Was vorher vollständig war, ist im Fall, der Rest nicht. Schaffen Sie Platz und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>%1 cannot be written in %2. Check that the folder exists, that you may write there and that there is room on the disk, or choose another folder.</source>
        <extracomment>%1 is a file&apos;s name, %2 its folder</extracomment>
        <translation>%1 kann in %2 nicht geschrieben werden. Prüfen Sie, ob der Ordner existiert, ob Sie dort schreiben dürfen und ob auf dem Datenträger Platz ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>FindingsText</name>
    <message>
        <source>No root cause that Delist examines is supported by the evidence.</source>
        <translation>Keine Ursache, die Delist untersucht, wird von den Beweismitteln gestützt.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>Looked for and not found:</source>
        <translation>Gesucht und nicht gefunden:</translation>
    </message>
    <message>
        <source>Cannot be excluded:</source>
        <translation>Nicht auszuschließen:</translation>
    </message>
</context>
<context>
    <name>FirewallRules</name>
    <message>
        <source>SMTP to the outside (TCP port 25) only from the mail servers: %1</source>
        <translation>SMTP nach außen (TCP-Port 25) nur von den Mailservern: %1</translation>
    </message>
    <message>
        <source>Stops, by the firewall log of the case: %1</source>
        <translation>Hält auf, nach dem Firewall-Protokoll des Falls: %1</translation>
    </message>
    <message>
        <source>Belongs before the rule that lets them out: %1</source>
        <translation>Gehört vor die Regel, die sie hinauslässt: %1</translation>
    </message>
    <message>
        <source>Put both before the rule that lets everything out.</source>
        <translation>Stellen Sie beide vor die Regel, die alles hinauslässt.</translation>
    </message>
    <message>
        <source>Put both before the rule that lets them out: %1.</source>
        <translation>Stellen Sie beide vor die Regel, die sie hinauslässt: %1.</translation>
    </message>
    <message>
        <source>A group of addresses “mail servers”: %1</source>
        <translation>Eine Adressgruppe „Mailserver“: %1</translation>
    </message>
    <message>
        <source>A rule that allows SMTP (TCP port 25) from “mail servers” to the outside.</source>
        <translation>Eine Regel, die SMTP (TCP-Port 25) von „Mailserver“ nach außen erlaubt.</translation>
    </message>
    <message>
        <source>Right after it a rule that denies SMTP (TCP port 25) from inside (%1) to the outside, with logging.</source>
        <translation>Gleich danach eine Regel, die SMTP (TCP-Port 25) von innen (%1) nach außen verbietet, mit Protokoll.</translation>
    </message>
    <message>
        <source>In the management console: Firewall Policy, Create New Access Rule. The outside is the network External.</source>
        <translation>In der Verwaltungskonsole: Firewallrichtlinie, Neue Zugriffsregel erstellen. Außen ist das Netzwerk Extern.</translation>
    </message>
    <message>
        <source>In configuration mode. inside_access_in stands for the list that is bound to the inside interface: show running-config access-group names it.</source>
        <translation>Im Konfigurationsmodus. inside_access_in steht für die Liste, die an die innere Schnittstelle gebunden ist: show running-config access-group nennt sie.</translation>
    </message>
    <message>
        <source>In the CLI. internal and wan1 stand for your interfaces. New policies stand last: move both before the one that lets everything out (move … before …).</source>
        <translation>In der Kommandozeile. internal und wan1 stehen für Ihre Schnittstellen. Neue Regeln stehen am Ende: Schieben Sie beide vor die, die alles hinauslässt (move … before …).</translation>
    </message>
    <message>
        <source>As root on the gateway; the mail server must not be the gateway itself. Rules entered like this last until the next start: save them the way your system does.</source>
        <translation>Als root auf dem Gateway; der Mailserver darf nicht selbst das Gateway sein. So eingegebene Regeln gelten bis zum nächsten Start: Speichern Sie sie, wie Ihr System es vorsieht.</translation>
    </message>
    <message>
        <source>On the gateway: save as a file and load it with nft -f, or add it to /etc/nftables.conf.</source>
        <translation>Auf dem Gateway: als Datei speichern und mit nft -f laden oder in /etc/nftables.conf einfügen.</translation>
    </message>
    <message>
        <source>Firewall, Aliases, then Firewall, Rules, on the tab of the inside network (LAN). Rules are read from above; the first that fits decides.</source>
        <translation>Firewall, Aliases, dann Firewall, Rules, auf dem Reiter des inneren Netzes (LAN). Regeln werden von oben gelesen; die erste, die passt, entscheidet.</translation>
    </message>
    <message>
        <source>In /etc/pf.conf before the rules that pass, then: pfctl -f /etc/pf.conf</source>
        <translation>In /etc/pf.conf vor den Regeln mit pass, dann: pfctl -f /etc/pf.conf</translation>
    </message>
    <message>
        <source>In the terminal. The lines are entered in this order; place-before=0 puts the last one first.</source>
        <translation>Im Terminal. Die Zeilen werden in dieser Reihenfolge eingegeben; place-before=0 stellt die letzte an den Anfang.</translation>
    </message>
    <message>
        <source>In configuration mode, then commit. trust and untrust stand for your zones.</source>
        <translation>Im Konfigurationsmodus, dann commit. trust und untrust stehen für Ihre Zonen.</translation>
    </message>
    <message>
        <source>In configuration mode, then commit. trust and untrust stand for your zones. New policies stand last: put both before the one that lets everything out (insert … before …).</source>
        <translation>Im Konfigurationsmodus, dann commit. trust und untrust stehen für Ihre Zonen. Neue Regeln stehen am Ende: Setzen Sie beide vor die, die alles hinauslässt (insert … before …).</translation>
    </message>
    <message>
        <source>On workstations, as administrator or by group policy; never on the mail server. This helps where the gateway cannot be changed: malicious software with administrator&apos;s rights can undo it.</source>
        <translation>Auf Arbeitsplätzen, als Administrator oder per Gruppenrichtlinie; nie auf dem Mailserver. Das hilft, wo das Gateway nicht zu ändern ist: Schadsoftware mit Administratorrechten kann es rückgängig machen.</translation>
    </message>
    <message>
        <source>Another firewall</source>
        <translation>Eine andere Firewall</translation>
    </message>
    <message>
        <source>What every firewall can do, whatever it calls it.</source>
        <translation>Was jede Firewall kann, wie immer sie es nennt.</translation>
    </message>
    <message>
        <source>These rules are for IPv4; the case has IPv6 addresses as well, which need the same.</source>
        <translation>Diese Regeln gelten für IPv4; der Fall hat auch IPv6-Adressen, die dasselbe brauchen.</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
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
        <translation>Mail-Exchanger (MX)</translation>
    </message>
    <message>
        <source>Who may send (SPF)</source>
        <translation>Wer verschicken darf (SPF)</translation>
    </message>
    <message>
        <source>Signatures (DKIM)</source>
        <translation>Signaturen (DKIM)</translation>
    </message>
    <message>
        <source>Policy (DMARC)</source>
        <translation>Richtlinie (DMARC)</translation>
    </message>
    <message>
        <source>Names of our addresses (PTR)</source>
        <translation>Namen unserer Adressen (PTR)</translation>
    </message>
    <message>
        <source>How our servers introduce themselves (HELO)</source>
        <translation>Wie sich unsere Server vorstellen (HELO)</translation>
    </message>
    <message>
        <source>Encryption on the way in (MTA-STS, DANE, TLS-RPT)</source>
        <translation>Verschlüsselung auf dem Weg herein (MTA-STS, DANE, TLS-RPT)</translation>
    </message>
    <message>
        <source>Who may issue certificates (CAA)</source>
        <translation>Wer Zertifikate ausstellen darf (CAA)</translation>
    </message>
    <message>
        <source>postmaster and abuse</source>
        <translation>postmaster und abuse</translation>
    </message>
    <message>
        <source>What our server answers (probe)</source>
        <translation>Was unser Server antwortet (Test)</translation>
    </message>
    <message>
        <source>%1 has neither an MX record nor an address: it cannot receive mail, and receivers refuse mail from a domain that cannot be answered.</source>
        <translation>%1 hat weder einen MX-Eintrag noch eine Adresse: Die Domain kann keine E-Mail empfangen, und Empfänger lehnen E-Mail von einer Domain ab, der man nicht antworten kann.</translation>
    </message>
    <message>
        <source>Publish an MX record that names the server taking the domain&apos;s mail.</source>
        <translation>Veröffentlichen Sie einen MX-Eintrag, der den Server nennt, der die E-Mail der Domain annimmt.</translation>
    </message>
    <message>
        <source>%1 has no MX record; mail goes to its own address %2, usually the web server.</source>
        <translation>%1 hat keinen MX-Eintrag; E-Mail geht an die eigene Adresse %2, meist den Webserver.</translation>
    </message>
    <message>
        <source>Publish an MX record, even if it names the same machine.</source>
        <translation>Veröffentlichen Sie einen MX-Eintrag, auch wenn er denselben Rechner nennt.</translation>
    </message>
    <message>
        <source>%1 says by a null MX that it takes no mail, yet mail is sent in its name; receivers refuse such mail.</source>
        <translation>%1 sagt mit einem Null-MX, dass die Domain keine E-Mail annimmt, und doch wird E-Mail in ihrem Namen verschickt; Empfänger lehnen solche E-Mail ab.</translation>
    </message>
    <message>
        <source>Replace the null MX by a real one, or do not send in the name of this domain.</source>
        <translation>Ersetzen Sie den Null-MX durch einen wirklichen, oder verschicken Sie nicht im Namen dieser Domain.</translation>
    </message>
    <message>
        <source>%1 has a null MX beside other MX records; that is a contradiction.</source>
        <translation>%1 hat einen Null-MX neben anderen MX-Einträgen; das ist ein Widerspruch.</translation>
    </message>
    <message>
        <source>Remove the null MX.</source>
        <translation>Entfernen Sie den Null-MX.</translation>
    </message>
    <message>
        <source>The MX record holds the address %1; it has to hold a name.</source>
        <translation>Der MX-Eintrag enthält die Adresse %1; er muss einen Namen enthalten.</translation>
    </message>
    <message>
        <source>Give the server a name and put that into the MX record.</source>
        <translation>Geben Sie dem Server einen Namen und setzen Sie diesen in den MX-Eintrag.</translation>
    </message>
    <message>
        <source>The exchanger %1 has no address.</source>
        <translation>Der Mail-Exchanger %1 hat keine Adresse.</translation>
    </message>
    <message>
        <source>Add an address record for it, or remove it from the MX records.</source>
        <translation>Legen Sie einen Adresseintrag für ihn an, oder nehmen Sie ihn aus den MX-Einträgen.</translation>
    </message>
    <message>
        <source>The exchanger %1 is an alias (CNAME); some senders do not follow it.</source>
        <translation>Der Mail-Exchanger %1 ist ein Alias (CNAME); manche Absender folgen ihm nicht.</translation>
    </message>
    <message>
        <source>Name the machine itself in the MX record.</source>
        <translation>Nennen Sie im MX-Eintrag den Rechner selbst.</translation>
    </message>
    <message>
        <source>The exchanger %1 leads to the private address %2, which nobody outside can reach.</source>
        <translation>Der Mail-Exchanger %1 führt zur privaten Adresse %2, die von außen niemand erreicht.</translation>
    </message>
    <message>
        <source>Publish the public address.</source>
        <translation>Veröffentlichen Sie die öffentliche Adresse.</translation>
    </message>
    <message>
        <source>The exchanger %1 leads to %2.</source>
        <translation>Der Mail-Exchanger %1 führt zu %2.</translation>
    </message>
    <message>
        <source>DNS gave no answer about %1.</source>
        <translation>DNS gab keine Antwort zu %1.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, look at the domain&apos;s name servers.</source>
        <translation>Fragen Sie noch einmal; wenn es so bleibt, sehen Sie sich die Nameserver der Domain an.</translation>
    </message>
    <message>
        <source>%1 has no SPF record: anybody may send in its name, and receivers trust its mail less.</source>
        <translation>%1 hat keinen SPF-Eintrag: Jeder kann im Namen der Domain verschicken, und Empfänger trauen ihrer E-Mail weniger.</translation>
    </message>
    <message>
        <source>Publish this TXT record: %2</source>
        <translation>Veröffentlichen Sie diesen TXT-Eintrag: %2</translation>
    </message>
    <message>
        <source>%1 has %2 SPF records; receivers then take none of them (permerror).</source>
        <translation>%1 hat %2 SPF-Einträge; Empfänger nehmen dann keinen davon (permerror).</translation>
    </message>
    <message>
        <source>Put everything into one record and remove the others.</source>
        <translation>Fassen Sie alles in einem Eintrag zusammen und entfernen Sie die anderen.</translation>
    </message>
    <message>
        <source>The SPF record of %1 ends in +all: it allows the whole internet.</source>
        <translation>Der SPF-Eintrag von %1 endet mit +all: Er erlaubt das ganze Internet.</translation>
    </message>
    <message>
        <source>End it in -all, or in ~all while testing.</source>
        <translation>Lassen Sie ihn mit -all enden, oder mit ~all, solange Sie testen.</translation>
    </message>
    <message>
        <source>The SPF record of %1 ends in ?all: about strangers it says nothing.</source>
        <translation>Der SPF-Eintrag von %1 endet mit ?all: Über Fremde sagt er nichts.</translation>
    </message>
    <message>
        <source>The SPF record of %1 has no all and no redirect at its end: about strangers it says nothing.</source>
        <translation>Der SPF-Eintrag von %1 hat am Ende weder all noch redirect: Über Fremde sagt er nichts.</translation>
    </message>
    <message>
        <source>In the SPF record of %1, “%2” stands after all and is never looked at.</source>
        <translation>Im SPF-Eintrag von %1 steht „%2“ hinter all und wird nie beachtet.</translation>
    </message>
    <message>
        <source>Move all to the end.</source>
        <translation>Setzen Sie all ans Ende.</translation>
    </message>
    <message>
        <source>The SPF record of %1 uses ptr, which is slow and should not be used.</source>
        <translation>Der SPF-Eintrag von %1 benutzt ptr; das ist langsam und sollte nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Name the addresses with ip4, ip6 or a instead.</source>
        <translation>Nennen Sie die Adressen stattdessen mit ip4, ip6 oder a.</translation>
    </message>
    <message>
        <source>SPF for %1 takes %2 of the ten look-ups that are allowed; one more include may break it.</source>
        <translation>SPF für %1 braucht %2 der zehn erlaubten Abfragen; ein weiteres include kann es unbrauchbar machen.</translation>
    </message>
    <message>
        <source>Replace includes that are not needed by addresses.</source>
        <translation>Ersetzen Sie unnötige includes durch Adressen.</translation>
    </message>
    <message>
        <source>%1 has an SPF record, but the case names no public address to check against it.</source>
        <translation>%1 hat einen SPF-Eintrag, aber der Fall nennt keine öffentliche Adresse, die sich daran prüfen ließe.</translation>
    </message>
    <message>
        <source>Set the public addresses that mail leaves by.</source>
        <translation>Geben Sie die öffentlichen Adressen an, über die E-Mail hinausgeht.</translation>
    </message>
    <message>
        <source>%1 allows %2 to send in its name (%3).</source>
        <translation>%1 erlaubt %2, im Namen der Domain zu verschicken (%3).</translation>
    </message>
    <message>
        <source>%1 forbids %2 to send in its name: receivers refuse such mail.</source>
        <translation>%1 verbietet %2, im Namen der Domain zu verschicken: Empfänger lehnen solche E-Mail ab.</translation>
    </message>
    <message>
        <source>If mail rightly leaves by this address, publish: %3</source>
        <translation>Wenn E-Mail zu Recht über diese Adresse hinausgeht, veröffentlichen Sie: %3</translation>
    </message>
    <message>
        <source>%1 says that %2 probably may not send in its name: such mail is likely taken for spam.</source>
        <translation>%1 sagt, dass %2 wohl nicht im Namen der Domain verschicken darf: Solche E-Mail wird leicht für Spam gehalten.</translation>
    </message>
    <message>
        <source>%1 says nothing about %2.</source>
        <translation>%1 sagt nichts über %2.</translation>
    </message>
    <message>
        <source>The SPF record of %1 cannot be used for %2: %3.</source>
        <translation>Der SPF-Eintrag von %1 ist für %2 nicht brauchbar: %3.</translation>
    </message>
    <message>
        <source>Mend the record; until then receivers act as if there were none, or refuse.</source>
        <translation>Bringen Sie den Eintrag in Ordnung; bis dahin tun Empfänger, als gäbe es keinen, oder lehnen ab.</translation>
    </message>
    <message>
        <source>SPF of %1 could not be evaluated: %3.</source>
        <translation>SPF von %1 ließ sich nicht auswerten: %3.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, look at the name servers involved.</source>
        <translation>Fragen Sie noch einmal; wenn es so bleibt, sehen Sie sich die beteiligten Nameserver an.</translation>
    </message>
    <message>
        <source>The HELO name %1 allows %2.</source>
        <translation>Der HELO-Name %1 erlaubt %2.</translation>
    </message>
    <message>
        <source>The SPF record of the HELO name %1 gives %3 for %2.</source>
        <translation>Der SPF-Eintrag des HELO-Namens %1 ergibt %3 für %2.</translation>
    </message>
    <message>
        <source>Publish “v=spf1 a -all” for the HELO name.</source>
        <translation>Veröffentlichen Sie „v=spf1 a -all“ für den HELO-Namen.</translation>
    </message>
    <message>
        <source>Which DKIM selectors %1 signs with is not known; they cannot be looked up without their names.</source>
        <translation>Mit welchen DKIM-Selektoren %1 signiert, ist nicht bekannt; ohne ihre Namen lassen sie sich nicht abfragen.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the DKIM key %2 of %1.</source>
        <translation>DNS gab keine Antwort zum DKIM-Schlüssel %2 von %1.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no DKIM key under the selector %2 of %1: signatures made with it fail.</source>
        <translation>Unter dem Selektor %2 von %1 gibt es keinen DKIM-Schlüssel: Damit gemachte Signaturen scheitern.</translation>
    </message>
    <message>
        <source>Publish the key that the signing server shows, or sign with another selector.</source>
        <translation>Veröffentlichen Sie den Schlüssel, den der signierende Server anzeigt, oder signieren Sie mit einem anderen Selektor.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is revoked (empty p=).</source>
        <translation>Der DKIM-Schlüssel %2 von %1 ist widerrufen (leeres p=).</translation>
    </message>
    <message>
        <source>Sign with another selector.</source>
        <translation>Signieren Sie mit einem anderen Selektor.</translation>
    </message>
    <message>
        <source>The DKIM record %2 of %1 holds no readable key.</source>
        <translation>Der DKIM-Eintrag %2 von %1 enthält keinen lesbaren Schlüssel.</translation>
    </message>
    <message>
        <source>Publish it again; long keys are often damaged when they are pasted.</source>
        <translation>Veröffentlichen Sie ihn neu; lange Schlüssel werden beim Einfügen oft beschädigt.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 has %3 bits; receivers ignore keys below 1024.</source>
        <translation>Der DKIM-Schlüssel %2 von %1 hat %3 Bit; Empfänger beachten Schlüssel unter 1024 nicht.</translation>
    </message>
    <message>
        <source>Make a key of 2048 bits.</source>
        <translation>Erzeugen Sie einen Schlüssel mit 2048 Bit.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 has %3 bits; 2048 are recommended.</source>
        <translation>Der DKIM-Schlüssel %2 von %1 hat %3 Bit; empfohlen sind 2048.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is marked as a test (t=y).</source>
        <translation>Der DKIM-Schlüssel %2 von %1 ist als Test markiert (t=y).</translation>
    </message>
    <message>
        <source>Remove t=y when signing works.</source>
        <translation>Entfernen Sie t=y, wenn das Signieren klappt.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is there (%3 bits).</source>
        <translation>Der DKIM-Schlüssel %2 von %1 ist da (%3 Bit).</translation>
    </message>
    <message>
        <source>DNS gave no answer about the DMARC record of %1.</source>
        <translation>DNS gab keine Antwort zum DMARC-Eintrag von %1.</translation>
    </message>
    <message>
        <source>%1 has no DMARC record: strangers can use its name, and large providers distrust its mail.</source>
        <translation>%1 hat keinen DMARC-Eintrag: Fremde können den Namen benutzen, und große Anbieter misstrauen der E-Mail der Domain.</translation>
    </message>
    <message>
        <source>Publish as TXT under _dmarc: “v=DMARC1; p=none; rua=mailto:dmarc@%1”, read the reports, then raise p to quarantine and reject.</source>
        <translation>Veröffentlichen Sie als TXT unter _dmarc: „v=DMARC1; p=none; rua=mailto:dmarc@%1“, lesen Sie die Berichte und heben Sie p dann auf quarantine und reject an.</translation>
    </message>
    <message>
        <source>%1 has more than one DMARC record; receivers then apply none.</source>
        <translation>%1 hat mehr als einen DMARC-Eintrag; Empfänger wenden dann keinen an.</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Behalten Sie einen.</translation>
    </message>
    <message>
        <source>%1 asks receivers to %2 mail that fails DMARC.</source>
        <translation>%1 verlangt von Empfängern %2 für E-Mail, die an DMARC scheitert.</translation>
    </message>
    <message>
        <source>%1 takes over its parent domain&apos;s DMARC policy: %2.</source>
        <translation>%1 übernimmt die DMARC-Richtlinie der übergeordneten Domain: %2.</translation>
    </message>
    <message>
        <source>%1 only watches (p=none): mail of strangers in its name is still delivered.</source>
        <translation>%1 beobachtet nur (p=none): E-Mail von Fremden im Namen der Domain wird weiterhin zugestellt.</translation>
    </message>
    <message>
        <source>When the reports show only own senders passing, raise p to quarantine and then to reject.</source>
        <translation>Wenn die Berichte zeigen, dass nur eigene Absender bestehen, heben Sie p auf quarantine und dann auf reject an.</translation>
    </message>
    <message>
        <source>The DMARC record of %1 has no valid policy (“%2”).</source>
        <translation>Der DMARC-Eintrag von %1 hat keine gültige Richtlinie („%2“).</translation>
    </message>
    <message>
        <source>Set p to none, quarantine or reject.</source>
        <translation>Setzen Sie p auf none, quarantine oder reject.</translation>
    </message>
    <message>
        <source>The DMARC policy of %1 applies to %2 % of its mail only.</source>
        <translation>Die DMARC-Richtlinie von %1 gilt nur für %2 % der E-Mail.</translation>
    </message>
    <message>
        <source>Raise pct to 100 when nothing legitimate fails.</source>
        <translation>Heben Sie pct auf 100 an, wenn nichts Rechtmäßiges scheitert.</translation>
    </message>
    <message>
        <source>Nobody gets the DMARC reports of %1 (no rua): nobody sees who sends in its name.</source>
        <translation>Niemand bekommt die DMARC-Berichte von %1 (kein rua): Niemand sieht, wer im Namen der Domain verschickt.</translation>
    </message>
    <message>
        <source>Add rua=mailto: with a mailbox that somebody reads.</source>
        <translation>Fügen Sie rua=mailto: mit einem Postfach hinzu, das jemand liest.</translation>
    </message>
    <message>
        <source>%2 has not agreed to take DMARC reports about %1; they are not sent there.</source>
        <translation>%2 hat nicht zugestimmt, DMARC-Berichte über %1 anzunehmen; sie werden nicht dorthin geschickt.</translation>
    </message>
    <message>
        <source>Let its operator publish the consent record, or use a mailbox of your own domain.</source>
        <translation>Lassen Sie den Betreiber den Zustimmungseintrag veröffentlichen, oder nehmen Sie ein Postfach Ihrer eigenen Domain.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the name of %1.</source>
        <translation>DNS gab keine Antwort zum Namen von %1.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, ask the provider of the address.</source>
        <translation>Fragen Sie noch einmal; wenn es so bleibt, fragen Sie den Anbieter der Adresse.</translation>
    </message>
    <message>
        <source>%1 has no name (PTR): many receivers refuse mail from it, and policy lists list it.</source>
        <translation>%1 hat keinen Namen (PTR): Viele Empfänger lehnen E-Mail von dort ab, und Richtlinienlisten führen die Adresse.</translation>
    </message>
    <message>
        <source>Ask the provider of the address to set a PTR record to the mail server&apos;s name.</source>
        <translation>Bitten Sie den Anbieter der Adresse, einen PTR-Eintrag auf den Namen des Mailservers zu setzen.</translation>
    </message>
    <message>
        <source>The name of %1, %2, does not lead back to it.</source>
        <translation>Der Name von %1, %2, führt nicht dorthin zurück.</translation>
    </message>
    <message>
        <source>Give that name an address record with this address, or let the provider set the PTR to a name that has one.</source>
        <translation>Geben Sie diesem Namen einen Adresseintrag mit dieser Adresse, oder lassen Sie den Anbieter den PTR auf einen Namen setzen, der einen hat.</translation>
    </message>
    <message>
        <source>Whether the name of %1, %2, leads back to it could not be asked.</source>
        <translation>Ob der Name von %1, %2, dorthin zurückführt, ließ sich nicht erfragen.</translation>
    </message>
    <message>
        <source>%1 is called %2, and that name leads back to it.</source>
        <translation>%1 heißt %2, und dieser Name führt dorthin zurück.</translation>
    </message>
    <message>
        <source>%1 has %2 names; some receivers look at the first only.</source>
        <translation>%1 hat %2 Namen; manche Empfänger sehen nur den ersten an.</translation>
    </message>
    <message>
        <source>Keep the mail server&apos;s name alone.</source>
        <translation>Behalten Sie nur den Namen des Mailservers.</translation>
    </message>
    <message>
        <source>%1 looks like the name of a customer&apos;s line (“%2”): policy lists and receivers take it for one.</source>
        <translation>%1 sieht aus wie der Name eines Kundenanschlusses („%2“): Richtlinienlisten und Empfänger halten die Adresse für einen solchen.</translation>
    </message>
    <message>
        <source>Ask the provider for a PTR such as mail.example.org.</source>
        <translation>Bitten Sie den Anbieter um einen PTR wie mail.example.org.</translation>
    </message>
    <message>
        <source>The evidence does not show how our servers introduce themselves to others.</source>
        <translation>Die Beweismittel zeigen nicht, wie sich unsere Server anderen vorstellen.</translation>
    </message>
    <message>
        <source>Import a send log or a capture of outgoing mail and name the mail servers in the settings.</source>
        <translation>Importieren Sie ein Sendeprotokoll oder einen Mitschnitt ausgehender E-Mail und geben Sie die Mailserver in den Einstellungen an.</translation>
    </message>
    <message>
        <source>A server introduces itself by an address, %1; many receivers refuse that.</source>
        <translation>Ein Server stellt sich mit einer Adresse vor, %1; viele Empfänger lehnen das ab.</translation>
    </message>
    <message>
        <source>Set the server&apos;s public name.</source>
        <translation>Stellen Sie den öffentlichen Namen des Servers ein.</translation>
    </message>
    <message>
        <source>A server introduces itself as “%1”, which is no fully qualified name; lists and receivers take that for a bot.</source>
        <translation>Ein Server stellt sich als „%1“ vor; das ist kein vollständiger Name (FQDN). Listen und Empfänger halten das für einen Bot.</translation>
    </message>
    <message>
        <source>A server introduces itself as %1, a name that exists only inside (%2).</source>
        <translation>Ein Server stellt sich als %1 vor; diesen Namen gibt es nur innen (%2).</translation>
    </message>
    <message>
        <source>Set the public name on the send connector (Exchange: Set-SendConnector -Fqdn).</source>
        <translation>Stellen Sie am Sendeconnector den öffentlichen Namen ein (Exchange: Set-SendConnector -Fqdn).</translation>
    </message>
    <message>
        <source>The HELO name %1 has no address.</source>
        <translation>Der HELO-Name %1 hat keine Adresse.</translation>
    </message>
    <message>
        <source>Publish an address record for it.</source>
        <translation>Veröffentlichen Sie einen Adresseintrag für ihn.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the HELO name %1.</source>
        <translation>DNS gab keine Antwort zum HELO-Namen %1.</translation>
    </message>
    <message>
        <source>The HELO name %1 does not lead to %2, the address it is used from.</source>
        <translation>Der HELO-Name %1 führt nicht zu %2, der Adresse, von der er benutzt wird.</translation>
    </message>
    <message>
        <source>Let the name lead to the address that mail leaves by.</source>
        <translation>Lassen Sie den Namen zu der Adresse führen, über die E-Mail hinausgeht.</translation>
    </message>
    <message>
        <source>The HELO name is %1, but the address is called %2.</source>
        <translation>Der HELO-Name ist %1, aber die Adresse heißt %2.</translation>
    </message>
    <message>
        <source>Use the same name in both places.</source>
        <translation>Benutzen Sie an beiden Stellen denselben Namen.</translation>
    </message>
    <message>
        <source>The HELO name %1 leads to %2.</source>
        <translation>Der HELO-Name %1 führt zu %2.</translation>
    </message>
    <message>
        <source>The HELO name %1 leads to %2 and back.</source>
        <translation>Der HELO-Name %1 führt zu %2 und zurück.</translation>
    </message>
    <message>
        <source>%1 has neither MTA-STS nor DANE: encryption of mail to it can be stripped on the way. No blacklist cares.</source>
        <translation>%1 hat weder MTA-STS noch DANE: Die Verschlüsselung von E-Mail dorthin lässt sich unterwegs entfernen. Keine Blacklist kümmert das.</translation>
    </message>
    <message>
        <source>Publish an MTA-STS policy when there is time.</source>
        <translation>Veröffentlichen Sie eine MTA-STS-Richtlinie, wenn Zeit dafür ist.</translation>
    </message>
    <message>
        <source>DNS gave no answer about MTA-STS of %1.</source>
        <translation>DNS gab keine Antwort zu MTA-STS von %1.</translation>
    </message>
    <message>
        <source>%1 has several MTA-STS records; senders then ignore the policy.</source>
        <translation>%1 hat mehrere MTA-STS-Einträge; Absender beachten die Richtlinie dann nicht.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 could not be fetched: %2.</source>
        <translation>Die MTA-STS-Richtlinie von %1 ließ sich nicht abrufen: %2.</translation>
    </message>
    <message>
        <source>Serve it under https://mta-sts.%1/.well-known/mta-sts.txt with a valid certificate.</source>
        <translation>Stellen Sie sie unter https://mta-sts.%1/.well-known/mta-sts.txt mit gültigem Zertifikat bereit.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 lacks a valid version or mode.</source>
        <translation>Der MTA-STS-Richtlinie von %1 fehlt eine gültige Angabe version oder mode.</translation>
    </message>
    <message>
        <source>Mend the policy file.</source>
        <translation>Bringen Sie die Richtliniendatei in Ordnung.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 leaves out the exchanger %2: senders that obey it do not deliver there.</source>
        <translation>Die MTA-STS-Richtlinie von %1 lässt den Mail-Exchanger %2 aus: Absender, die ihr folgen, liefern dort nicht ein.</translation>
    </message>
    <message>
        <source>Add the exchanger to the policy and change the id of the record.</source>
        <translation>Nehmen Sie den Mail-Exchanger in die Richtlinie auf und ändern Sie die id des Eintrags.</translation>
    </message>
    <message>
        <source>%1 enforces encryption by MTA-STS.</source>
        <translation>%1 erzwingt Verschlüsselung durch MTA-STS.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 is in mode %2.</source>
        <translation>Die MTA-STS-Richtlinie von %1 ist im Modus %2.</translation>
    </message>
    <message>
        <source>Set mode: enforce when reports show no failures.</source>
        <translation>Setzen Sie mode: enforce, wenn die Berichte keine Fehler zeigen.</translation>
    </message>
    <message>
        <source>%1 gets reports about failed encryption (TLS-RPT).</source>
        <translation>%1 bekommt Berichte über gescheiterte Verschlüsselung (TLS-RPT).</translation>
    </message>
    <message>
        <source>%1 has several TLS-RPT records; senders then ignore them.</source>
        <translation>%1 hat mehrere TLS-RPT-Einträge; Absender beachten sie dann nicht.</translation>
    </message>
    <message>
        <source>DNS gave no answer about TLS-RPT of %1.</source>
        <translation>DNS gab keine Antwort zu TLS-RPT von %1.</translation>
    </message>
    <message>
        <source>%1 asks for encryption but for no reports about failures (TLS-RPT).</source>
        <translation>%1 verlangt Verschlüsselung, aber keine Berichte über Fehler (TLS-RPT).</translation>
    </message>
    <message>
        <source>Publish as TXT under _smtp._tls: “v=TLSRPTv1; rua=mailto:tls@%1”.</source>
        <translation>Veröffentlichen Sie als TXT unter _smtp._tls: „v=TLSRPTv1; rua=mailto:tls@%1“.</translation>
    </message>
    <message>
        <source>The exchanger %1 has DANE records; whether DNSSEC protects them is not checked here.</source>
        <translation>Der Mail-Exchanger %1 hat DANE-Einträge; ob DNSSEC sie schützt, wird hier nicht geprüft.</translation>
    </message>
    <message>
        <source>The DANE records of %1 have a usage that SMTP does not use.</source>
        <translation>Die DANE-Einträge von %1 haben einen Verwendungstyp (usage), den SMTP nicht benutzt.</translation>
    </message>
    <message>
        <source>Use “3 1 1” with the server key&apos;s hash.</source>
        <translation>Nehmen Sie „3 1 1“ mit dem Hash des Serverschlüssels.</translation>
    </message>
    <message>
        <source>%1 names who may issue certificates for it.</source>
        <translation>%1 nennt, wer Zertifikate für die Domain ausstellen darf.</translation>
    </message>
    <message>
        <source>%1 lets every authority issue certificates for it. No blacklist cares.</source>
        <translation>%1 lässt jede Zertifizierungsstelle Zertifikate ausstellen. Keine Blacklist kümmert das.</translation>
    </message>
    <message>
        <source>Publish a CAA record that names your authority.</source>
        <translation>Veröffentlichen Sie einen CAA-Eintrag, der Ihre Zertifizierungsstelle nennt.</translation>
    </message>
    <message>
        <source>DNS gave no answer about CAA of %1.</source>
        <translation>DNS gab keine Antwort zu CAA von %1.</translation>
    </message>
    <message>
        <source>The evidence shows no mail to %1; whether it is taken is not known.</source>
        <translation>Die Beweismittel zeigen keine E-Mail an %1; ob sie angenommen wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Send a message to it from outside, or probe the server.</source>
        <translation>Schicken Sie von außen eine Nachricht dorthin, oder testen Sie den Server.</translation>
    </message>
    <message>
        <source>%1 took mail (%2 times in the evidence).</source>
        <translation>%1 nahm E-Mail an (%2-mal in den Beweismitteln).</translation>
    </message>
    <message>
        <source>Mail to %1 was refused (%2 times in the evidence). List operators write there first.</source>
        <translation>E-Mail an %1 wurde abgelehnt (%2-mal in den Beweismitteln). Dorthin schreiben die Betreiber der Listen zuerst.</translation>
    </message>
    <message>
        <source>Make the address work and let somebody read it.</source>
        <translation>Sorgen Sie dafür, dass die Adresse funktioniert und jemand sie liest.</translation>
    </message>
    <message>
        <source>Where the web server of %1 and its mail server stand is not known.</source>
        <translation>Wo der Webserver von %1 und der Mailserver der Domain stehen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) share an address: if one of them spams, address lists list both, and domain lists list the name.</source>
        <translation>Der Webserver von %1 (%2) und die E-Mail der Domain (%3) teilen eine Adresse: Wenn von einem der beiden Spam kommt, führen Adresslisten beide, und Domain-Listen führen den Namen.</translation>
    </message>
    <message>
        <source>Give the mail server an address of its own.</source>
        <translation>Geben Sie dem Mailserver eine eigene Adresse.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2.</source>
        <translation>%1 war nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a firewall stands between.</source>
        <translation>Prüfen Sie Adresse und Port, und ob eine Firewall dazwischensteht.</translation>
    </message>
    <message>
        <source>%1 greets as %2.</source>
        <translation>%1 begrüßt als %2.</translation>
    </message>
    <message>
        <source>%1 greets as %2, but its address is called %3.</source>
        <translation>%1 begrüßt als %2, aber die Adresse heißt %3.</translation>
    </message>
    <message>
        <source>Let greeting, PTR and address record name the same host.</source>
        <translation>Lassen Sie Begrüßung, PTR und Adresseintrag denselben Rechner nennen.</translation>
    </message>
    <message>
        <source>The greeting of %1 does not begin with a host name: %2</source>
        <translation>Die Begrüßung von %1 beginnt nicht mit einem Rechnernamen: %2</translation>
    </message>
    <message>
        <source>Let the greeting begin with the server&apos;s fully qualified name.</source>
        <translation>Lassen Sie die Begrüßung mit dem vollständigen Namen (FQDN) des Servers beginnen.</translation>
    </message>
    <message>
        <source>%1 offers STARTTLS with a certificate for %2, valid until %3.</source>
        <translation>%1 bietet STARTTLS mit einem Zertifikat für %2 an, gültig bis %3.</translation>
    </message>
    <message>
        <source>%1 does not offer STARTTLS.</source>
        <translation>%1 bietet kein STARTTLS an.</translation>
    </message>
    <message>
        <source>Install a certificate and enable STARTTLS.</source>
        <translation>Installieren Sie ein Zertifikat und schalten Sie STARTTLS ein.</translation>
    </message>
    <message>
        <source>%1 offers STARTTLS, but it fails: %2.</source>
        <translation>%1 bietet STARTTLS an, aber es scheitert: %2.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s certificate and TLS settings.</source>
        <translation>Sehen Sie sich Zertifikat und TLS-Einstellungen des Servers an.</translation>
    </message>
    <message>
        <source>The certificate of %1 (%2) has expired: %3.</source>
        <translation>Das Zertifikat von %1 (%2) ist abgelaufen: %3.</translation>
    </message>
    <message>
        <source>Renew it.</source>
        <translation>Erneuern Sie es.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for %2, which strangers cannot verify (%3). Mail is still encrypted.</source>
        <translation>Das Zertifikat von %1 gilt für %2; Fremde können es nicht prüfen (%3). E-Mail wird trotzdem verschlüsselt.</translation>
    </message>
    <message>
        <source>Install a certificate of a public authority for the server&apos;s name.</source>
        <translation>Installieren Sie ein Zertifikat einer öffentlichen Zertifizierungsstelle für den Namen des Servers.</translation>
    </message>
    <message>
        <source>%1 is an open relay for %4, the address of this computer: without any log-on it agreed to pass on mail from %2 to %3.</source>
        <translation>%1 ist ein offenes Relay für %4, die Adresse dieses Rechners: Ohne jede Anmeldung war der Server bereit, E-Mail von %2 an %3 weiterzureichen.</translation>
    </message>
    <message>
        <source>Unless that address is meant to be trusted, close it now: allow relaying for authenticated clients and known addresses only. Nothing was sent by this test.</source>
        <translation>Wenn dieser Adresse nicht mit Absicht vertraut wird, schließen Sie es jetzt: Erlauben Sie das Weiterleiten nur angemeldeten Clients und bekannten Adressen. Bei diesem Test wurde nichts verschickt.</translation>
    </message>
    <message>
        <source>%1 refuses to relay for strangers: %2</source>
        <translation>%1 leitet für Fremde nichts weiter: %2</translation>
    </message>
    <message>
        <source>Whether %1 relays for strangers stays open: %2</source>
        <translation>Ob %1 für Fremde weiterleitet, bleibt offen: %2</translation>
    </message>
    <message>
        <source>Probe from outside, from an address that the server does not trust.</source>
        <translation>Testen Sie von außen, von einer Adresse, der der Server nicht vertraut.</translation>
    </message>
    <message>
        <source>%1 refuses a mailbox that does not exist: %2</source>
        <translation>%1 lehnt ein Postfach ab, das es nicht gibt: %2</translation>
    </message>
    <message>
        <source>%1 accepts a mailbox that cannot exist, %2 (%3): it will write non-delivery reports to strangers (backscatter), or has a catch-all.</source>
        <translation>%1 nimmt ein Postfach an, das es nicht geben kann, %2 (%3): Der Server wird Unzustellbarkeitsberichte an Unbeteiligte schreiben (Backscatter), oder er hat ein Sammelpostfach (Catch-all).</translation>
    </message>
    <message>
        <source>Enable recipient validation (Exchange: Set-RecipientFilterConfig -RecipientValidationEnabled $true).</source>
        <translation>Schalten Sie die Empfängerprüfung ein (Exchange: Set-RecipientFilterConfig -RecipientValidationEnabled $true).</translation>
    </message>
    <message>
        <source>Whether %1 checks recipients stays open: %2</source>
        <translation>Ob %1 die Empfänger prüft, bleibt offen: %2</translation>
    </message>
    <message>
        <source>Greylisting answers like that: probe again later.</source>
        <translation>Greylisting antwortet so: Testen Sie später noch einmal.</translation>
    </message>
    <message>
        <source>%1 takes mail from the null sender, as it has to for non-delivery reports.</source>
        <translation>%1 nimmt E-Mail vom leeren Absender an, wie es für Unzustellbarkeitsberichte sein muss.</translation>
    </message>
    <message>
        <source>%1 refuses the null sender (%2): it loses honest non-delivery reports.</source>
        <translation>%1 lehnt den leeren Absender ab (%2): Ehrliche Unzustellbarkeitsberichte gehen verloren.</translation>
    </message>
    <message>
        <source>Accept MAIL FROM:&lt;&gt;.</source>
        <translation>Nehmen Sie MAIL FROM:&lt;&gt; an.</translation>
    </message>
    <message>
        <source>%1 accepts mail for %2.</source>
        <translation>%1 nimmt E-Mail für %2 an.</translation>
    </message>
    <message>
        <source>%1 refuses mail for %2: %3</source>
        <translation>%1 lehnt E-Mail für %2 ab: %3</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Machines and their public addresses</source>
        <translation>Rechner und ihre öffentlichen Adressen</translation>
    </message>
    <message>
        <source>Web server and mail server: who is listed when one of them spams</source>
        <translation>Webserver und Mailserver: wer gelistet wird, wenn einer von ihnen Spam verschickt</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 is served as %2; senders may ignore what is not text/plain.</source>
        <translation>Die MTA-STS-Richtlinie von %1 wird als %2 ausgeliefert; Absender dürfen ignorieren, was nicht text/plain ist.</translation>
    </message>
    <message>
        <source>Let the web server send it as text/plain.</source>
        <translation>Lassen Sie den Webserver sie als text/plain ausliefern.</translation>
    </message>
    <message>
        <source>Ask DNS, and set the public addresses that mail leaves by.</source>
        <translation>Fragen Sie das DNS ab, und geben Sie die öffentlichen Adressen an, über die E-Mail hinausgeht.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) have different addresses in one network: if the web server spams from its own address, address lists list the web server alone; lists of whole networks may list both, and domain lists list the name.</source>
        <translation>Der Webserver von %1 (%2) und die E-Mail der Domain (%3) haben verschiedene Adressen in einem Netz: Verschickt der Webserver Spam von seiner eigenen Adresse, führen Adresslisten nur den Webserver; Listen ganzer Netze können beide führen, und Domainlisten führen den Namen.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) have addresses in different networks: if the web server spams from its own address, the mail server is not listed for it; domain lists still list the name.</source>
        <translation>Der Webserver von %1 (%2) und die E-Mail der Domain (%3) haben Adressen in verschiedenen Netzen: Verschickt der Webserver Spam von seiner eigenen Adresse, wird der Mailserver dafür nicht gelistet; Domainlisten führen dennoch den Namen.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2, the address that the mail server uses too: if it spams, address lists list that address, and the mail server with it.</source>
        <translation>Der Webserver %1 verschickt E-Mail über %2, die Adresse, die auch der Mailserver benutzt: Verschickt er Spam, führen Adresslisten diese Adresse und mit ihr den Mailserver.</translation>
    </message>
    <message>
        <source>Let the web server send through the mail server with an account of its own, or give it another way out; close port 25 for it.</source>
        <translation>Lassen Sie den Webserver mit einem eigenen Konto über den Mailserver senden, oder geben Sie ihm einen anderen Weg hinaus; sperren Sie ihm Port 25.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2, the mail server by %3: if the web server spams, address lists list %2 alone. Domain lists list the name in the mail, whoever sends it.</source>
        <translation>Der Webserver %1 verschickt E-Mail über %2, der Mailserver über %3: Verschickt der Webserver Spam, führen Adresslisten nur %2. Domainlisten führen den Namen in der E-Mail, wer immer sie verschickt.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2; by which address the mail server sends is not known.</source>
        <translation>Der Webserver %1 verschickt E-Mail über %2; über welche Adresse der Mailserver sendet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Name the mail servers in the settings, and import a firewall log with translated addresses or a capture from outside.</source>
        <translation>Nennen Sie die Mailserver in den Einstellungen, und importieren Sie ein Firewall-Protokoll mit übersetzten Adressen oder einen Mitschnitt von außen.</translation>
    </message>
    <message>
        <source>Other inside hosts (%2: %3) reach mail servers outside by %1, the mail server&apos;s address: whatever they send, the mail server is listed for it.</source>
        <translation>Andere interne Rechner (%2: %3) erreichen fremde Mailserver über %1, die Adresse des Mailservers: Was immer sie verschicken, der Mailserver wird dafür gelistet.</translation>
    </message>
    <message>
        <source>Let only the mail server speak port 25 to the outside, or give the others another public address.</source>
        <translation>Lassen Sie nur den Mailserver über Port 25 nach außen sprechen, oder geben Sie den anderen eine andere öffentliche Adresse.</translation>
    </message>
    <message>
        <source>By which public address the mail server %1 leaves is not known.</source>
        <translation>Über welche öffentliche Adresse der Mailserver %1 hinausgeht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Import a firewall log with translated addresses or captures from both sides of the NAT, or declare the public address.</source>
        <translation>Importieren Sie ein Firewall-Protokoll mit übersetzten Adressen oder Mitschnitte von beiden Seiten des NAT, oder geben Sie die öffentliche Adresse an.</translation>
    </message>
    <message>
        <source>%1, the address of %3, is listed by %2: receivers that use these lists refuse all of them.</source>
        <translation>%1, die Adresse von %3, ist gelistet bei %2: Empfänger, die diese Listen benutzen, weisen sie alle ab.</translation>
    </message>
    <message>
        <source>Find out which of them spams before asking for removal.</source>
        <translation>Finden Sie heraus, wer von ihnen Spam verschickt, bevor Sie die Austragung beantragen.</translation>
    </message>
    <message>
        <source>%1, the address of %3, is on none of the lists that answered (%2).</source>
        <translation>%1, die Adresse von %3, steht auf keiner der Listen, die antworteten (%2).</translation>
    </message>
    <message>
        <source>The name %1 is listed by %2: that follows the name in the mail, whichever machine sends it.</source>
        <translation>Der Name %1 ist gelistet bei %2: Das folgt dem Namen in der E-Mail, welcher Rechner sie auch verschickt.</translation>
    </message>
    <message>
        <source>Look at every system that sends in this name, the web site among them.</source>
        <translation>Prüfen Sie jedes System, das unter diesem Namen sendet, darunter die Website.</translation>
    </message>
    <message>
        <source>The web server of %1, %2, stands at %3.</source>
        <translation>Der Webserver von %1, %2, steht unter %3.</translation>
    </message>
    <message>
        <source>The exchanger %2 of %1 stands at %3.</source>
        <translation>Der Mail-Exchanger %2 von %1 steht unter %3.</translation>
    </message>
    <message>
        <source>The SPF record of %1 names %3 (%2).</source>
        <translation>Der SPF-Eintrag von %1 nennt %3 (%2).</translation>
    </message>
    <message>
        <source>The address %1 and its name: %2 (%3). SPF: %4.</source>
        <translation>Die Adresse %1 und ihr Name: %2 (%3). SPF: %4.</translation>
    </message>
    <message>
        <source>Take the s= value from the DKIM-Signature header of a sent mail and set it as the case&apos;s DKIM selector (in the settings of the case, or with delist set --dkim-selector).</source>
        <translation>Nehmen Sie den Wert s= aus der Kopfzeile DKIM-Signature einer verschickten E-Mail und geben Sie ihn als DKIM-Selektor des Falls an (in den Einstellungen des Falls oder mit delist set --dkim-selector).</translation>
    </message>
</context>
<context>
    <name>ReadingJobs</name>
    <message>
        <source>%1 could not be read so and stays as it was: %2.</source>
        <extracomment>%1 is a file, %2 the technical reason in English</extracomment>
        <translation>%1 konnte so nicht gelesen werden und bleibt, wie es war: %2.</translation>
    </message>
    <message>
        <source>Stopped. What was not read again yet is as it was.</source>
        <translation>Angehalten. Was noch nicht neu gelesen wurde, ist wie zuvor.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read again: </source>
        <translation>
            <numerusform>%n Datei neu gelesen: </numerusform>
            <numerusform>%n Dateien neu gelesen: </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines could be read, %2 could not.</source>
        <translation>%1 Zeilen konnten gelesen werden, %2 nicht.</translation>
    </message>
    <message>
        <source>reading again</source>
        <translation>neu lesen</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>clock offset</source>
        <translation>Uhrversatz</translation>
    </message>
    <message>
        <source>Setting a clock right</source>
        <translation>Eine Uhr richtigstellen</translation>
    </message>
    <message>
        <source>The case does not hold the text of %1, and it is no longer where it was imported from.</source>
        <translation>Der Fall enthält den Text von %1 nicht, und die Datei ist nicht mehr dort, von wo sie importiert wurde.</translation>
    </message>
    <message>
        <source>Captures tell their times themselves: there is nothing to read in another way.</source>
        <translation>Mitschnitte nennen ihre Zeiten selbst: Es gibt nichts anders zu lesen.</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Die Dateien werden angesehen</translation>
    </message>
    <message>
        <source>There is no file to read in what was chosen.</source>
        <translation>In der Auswahl ist keine Datei, die gelesen werden könnte.</translation>
    </message>
    <message>
        <source>This case is open read-only, so nothing can be read again.</source>
        <translation>Dieser Fall ist nur zum Lesen geöffnet, daher kann nichts neu gelesen werden.</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>The file’s times tell their zone.</source>
        <translation>Die Zeiten der Datei nennen ihre Zeitzone.</translation>
    </message>
    <message>
        <source>Its times name no zone: the case’s, %1, is assumed.</source>
        <translation>Ihre Zeiten nennen keine Zeitzone: Die des Falls, %1, wird angenommen.</translation>
    </message>
    <message>
        <source>Its times name no zone: %1, as you say.</source>
        <translation>Ihre Zeiten nennen keine Zeitzone: %1, wie Sie sagen.</translation>
    </message>
    <message>
        <source>The file’s dates name the year.</source>
        <translation>Die Daten in der Datei nennen das Jahr.</translation>
    </message>
    <message>
        <source>Its lines name no year: as you say.</source>
        <translation>Ihre Zeilen nennen kein Jahr: wie Sie sagen.</translation>
    </message>
    <message>
        <source>Its lines name no year: %1 is assumed, by the date of the file.</source>
        <translation>Ihre Zeilen nennen kein Jahr: %1 wird angenommen, nach dem Datum der Datei.</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>Jahr zuerst</translation>
    </message>
    <message>
        <source>Its dates can be read in one way only.</source>
        <translation>Ihre Daten lassen sich nur auf eine Weise lesen.</translation>
    </message>
    <message>
        <source>Its dates show it: %1.</source>
        <translation>Ihre Daten zeigen es: %1.</translation>
    </message>
    <message>
        <source>Its dates do not show it: %1, as you say.</source>
        <translation>Ihre Daten zeigen es nicht: %1, wie Sie sagen.</translation>
    </message>
    <message>
        <source>Its dates do not show it: %1 is assumed.</source>
        <translation>Ihre Daten zeigen es nicht: %1 wird angenommen.</translation>
    </message>
    <message>
        <source>This is no text.</source>
        <translation>Das ist kein Text.</translation>
    </message>
    <message>
        <source>So far it is plain ASCII: it makes no difference.</source>
        <translation>Bisher ist es reines ASCII: Es macht keinen Unterschied.</translation>
    </message>
    <message>
        <source>Not Unicode: %1, as you say.</source>
        <translation>Kein Unicode: %1, wie Sie sagen.</translation>
    </message>
    <message>
        <source>The file shows it: %1.</source>
        <translation>Die Datei zeigt es: %1.</translation>
    </message>
    <message>
        <source>Not Unicode: %1 is assumed.</source>
        <translation>Kein Unicode: %1 wird angenommen.</translation>
    </message>
    <message>
        <source>As you say.</source>
        <translation>Wie Sie sagen.</translation>
    </message>
    <message>
        <source>No format knows it (%1).</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Kein Format kennt sie (%1).</translation>
    </message>
    <message>
        <source>Found by its contents: %1</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Am Inhalt erkannt: %1</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>Bounce</translation>
    </message>
    <message>
        <source>socket owner</source>
        <translation>Besitzer eines Sockets</translation>
    </message>
    <message>
        <source>name or lease</source>
        <translation>Name oder Lease</translation>
    </message>
    <message>
        <source>DNS look-up</source>
        <translation>DNS-Abfrage</translation>
    </message>
    <message>
        <source>the answers do not fit</source>
        <translation>die Antworten passen nicht</translation>
    </message>
    <message>
        <source>not a known format</source>
        <translation>kein bekanntes Format</translation>
    </message>
    <message>
        <source>%1 – doubtful</source>
        <translation>%1 – zweifelhaft</translation>
    </message>
    <message>
        <source>These answers cannot be used: %1</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Diese Antworten sind nicht brauchbar: %1</translation>
    </message>
    <message>
        <source>Choose the format it is in, or import it as it is and assign its columns afterwards.</source>
        <translation>Wählen Sie das Format, in dem sie ist, oder importieren Sie sie, wie sie ist, und ordnen Sie danach ihre Spalten zu.</translation>
    </message>
    <message>
        <source>%1 lines or packets can be read, %2 cannot.</source>
        <translation>%1 Zeilen oder Pakete können gelesen werden, %2 nicht.</translation>
    </message>
    <message>
        <source>Of the beginning, %1 lines or packets can be read, %2 cannot.</source>
        <translation>Vom Anfang können %1 Zeilen oder Pakete gelesen werden, %2 nicht.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <extracomment>%1 is a line number, %2 the technical reason in English</extracomment>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>The format is doubtful.</source>
        <translation>Das Format ist zweifelhaft.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Introduced itself under {n|# name|# different names}</source>
        <translation>Stellte sich unter {n|# Namen|# verschiedenen Namen} vor</translation>
    </message>
    <message>
        <source>Introduced itself under a name that is not ours</source>
        <translation>Stellte sich unter einem Namen vor, der nicht unserer ist</translation>
    </message>
    <message>
        <source>Used senders of {n|# foreign domain|# foreign domains}</source>
        <translation>Benutzte Absender aus {n|# fremden Domain|# fremden Domains}</translation>
    </message>
    <message>
        <source>{n|# recipient refused|# recipients refused} by outside servers</source>
        <translation>{n} Empfänger von fremden Servern abgelehnt</translation>
    </message>
    <message>
        <source>Up to {n|# connection a minute|# connections a minute}</source>
        <translation>Bis zu {n|# Verbindung pro|# Verbindungen pro} Minute</translation>
    </message>
    <message>
        <source>{n|# attempt, denied|# attempts, all denied}</source>
        <translation>{n|# Versuch, abgewiesen|# Versuche, alle abgewiesen}</translation>
    </message>
    <message>
        <source>Allowed before, denied by now ({n|# attempt|# attempts})</source>
        <translation>Früher erlaubt, inzwischen abgewiesen ({n|# Versuch|# Versuche})</translation>
    </message>
    <message>
        <source>Visits the same {n|# address evenly|# addresses evenly}, as a probe does</source>
        <translation>Besucht gleichmäßig dieselben {n} Adressen, wie es eine Überwachungssonde tut</translation>
    </message>
    <message>
        <source>Sent {n|# non-delivery report|# non-delivery reports} to outside addresses</source>
        <translation>Schickte {n|# Unzustellbarkeitsbericht|# Unzustellbarkeitsberichte} an fremde Adressen</translation>
    </message>
    <message>
        <source>the firewall’s own record</source>
        <translation>die eigene Aufzeichnung der Firewall</translation>
    </message>
    <message>
        <source>same server</source>
        <translation>derselbe Server</translation>
    </message>
    <message>
        <source>%1 ms apart</source>
        <translation>%1 ms auseinander</translation>
    </message>
    <message>
        <source>%1 s apart</source>
        <translation>%1 s auseinander</translation>
    </message>
    <message>
        <source>client’s sequence number</source>
        <translation>Sequenznummer des Clients</translation>
    </message>
    <message>
        <source>server’s sequence number</source>
        <translation>Sequenznummer des Servers</translation>
    </message>
    <message>
        <source>first bytes</source>
        <translation>erste Bytes</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>HELO name</source>
        <translation>HELO-Name</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>source port</source>
        <translation>Quellport</translation>
    </message>
    <message>
        <source>several inside hosts could be it</source>
        <translation>mehrere interne Rechner kommen infrage</translation>
    </message>
    <message>
        <source>fewer inside flows than outside ones could be it</source>
        <translation>weniger innere als äußere Verbindungen kommen infrage</translation>
    </message>
    <message>
        <source>the inside evidence contradicts itself</source>
        <translation>die internen Beweismittel widersprechen sich</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <extracomment>an address and how likely it is</extracomment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) name %1</source>
        <translation>
            <numerusform>%n Paket nennt %1</numerusform>
            <numerusform>%n Pakete nennen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the process table gives this socket to %1</source>
        <translation>die Prozesstabelle ordnet diesen Socket %1 zu</translation>
    </message>
    <message>
        <source>weak: the PIDs are of the threads that ran when the packets were logged</source>
        <translation>schwach: Die PIDs gehören zu den Threads, die liefen, als die Pakete aufgezeichnet wurden</translation>
    </message>
    <message>
        <source>a socket record names %1</source>
        <translation>ein Socket-Datensatz nennt %1</translation>
    </message>
    <message>
        <source>another socket record names %1</source>
        <translation>ein anderer Socket-Datensatz nennt %1</translation>
    </message>
    <message>
        <source>a socket record names another process of this program: PID %1</source>
        <translation>ein Socket-Datensatz nennt einen anderen Prozess dieses Programms: PID %1</translation>
    </message>
    <message>
        <source>the packets name %1</source>
        <translation>die Pakete nennen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n SMTP connection(s) to outside addresses</source>
        <translation>
            <numerusform>%n SMTP-Verbindung zu fremden Adressen</numerusform>
            <numerusform>%n SMTP-Verbindungen zu fremden Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-up(s) of mail servers (MX)</source>
        <translation>
            <numerusform>%n Abfrage nach Mailservern (MX)</numerusform>
            <numerusform>%n Abfragen nach Mailservern (MX)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blacklist look-up(s)</source>
        <translation>
            <numerusform>%n Blacklist-Abfrage</numerusform>
            <numerusform>%n Blacklist-Abfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried port %1 of %n address(es)</source>
        <translation>
            <numerusform>versuchte Port %1 von %n Adresse</numerusform>
            <numerusform>versuchte Port %1 von %n Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>talked to %n IRC server(s)</source>
        <translation>
            <numerusform>sprach mit %n IRC-Server</numerusform>
            <numerusform>sprach mit %n IRC-Servern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reached %n outside address(es) on ports that few programs use: %1</source>
        <translation>
            <numerusform>erreichte %n fremde Adresse auf Ports, die wenige Programme benutzen: %1</numerusform>
            <numerusform>erreichte %n fremde Adressen auf Ports, die wenige Programme benutzen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the capture does not show its first DHCP or ARP, so it was up before</source>
        <translation>der Mitschnitt zeigt sein erstes DHCP oder ARP nicht, also lief er schon vorher</translation>
    </message>
    <message>
        <source>it was talking before its first DHCP in the capture, so it did not boot there</source>
        <translation>er sprach schon vor seinem ersten DHCP im Mitschnitt, also startete er da nicht</translation>
    </message>
    <message numerus="yes">
        <source>without DHCP the capture would have to begin %n second(s) before its first ARP</source>
        <translation>
            <numerusform>ohne DHCP müsste der Mitschnitt %n Sekunde vor seinem ersten ARP beginnen</numerusform>
            <numerusform>ohne DHCP müsste der Mitschnitt %n Sekunden vor seinem ersten ARP beginnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the capture ends %n second(s) after it came up; %1 are needed</source>
        <translation>
            <numerusform>der Mitschnitt endet %n Sekunde nach seinem Start; %1 sind nötig</numerusform>
            <numerusform>der Mitschnitt endet %n Sekunden nach seinem Start; %1 sind nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing but broadcasts of it was captured; the switch has to mirror its port</source>
        <translation>von ihm wurden nur Broadcasts mitgeschnitten; der Switch muss seinen Port spiegeln</translation>
    </message>
    <message numerus="yes">
        <source>packets are cut to %n byte(s), so look-ups may be missing</source>
        <translation>
            <numerusform>die Pakete sind auf %n Byte gekürzt, Abfragen können also fehlen</numerusform>
            <numerusform>die Pakete sind auf %n Bytes gekürzt, Abfragen können also fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>it opened more connections than are told apart</source>
        <translation>er öffnete mehr Verbindungen, als unterschieden werden</translation>
    </message>
    <message numerus="yes">
        <source>it is a mail server, so its %n SMTP connection(s) and its look-ups say nothing</source>
        <translation>
            <numerusform>er ist ein Mailserver, also sagen seine %n SMTP-Verbindung und seine Abfragen nichts</numerusform>
            <numerusform>er ist ein Mailserver, also sagen seine %n SMTP-Verbindungen und seine Abfragen nichts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside address(es) on ports that few programs use: %1</source>
        <translation>
            <numerusform>%n fremde Adresse auf Ports, die wenige Programme benutzen: %1</numerusform>
            <numerusform>%n fremde Adressen auf Ports, die wenige Programme benutzen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside address(es), more than a machine reaches that just starts</source>
        <translation>
            <numerusform>%n fremde Adresse, mehr, als ein Rechner erreicht, der gerade startet</numerusform>
            <numerusform>%n fremde Adressen, mehr, als ein Rechner erreicht, der gerade startet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no SMTP to the outside, no MX or blacklist look-up, no scan in its first %1 s; %n outside address(es)</source>
        <translation>
            <numerusform>kein SMTP nach außen, keine MX- oder Blacklist-Abfrage, kein Scan in den ersten %1 s; %n fremde Adresse</numerusform>
            <numerusform>kein SMTP nach außen, keine MX- oder Blacklist-Abfrage, kein Scan in den ersten %1 s; %n fremde Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) to outside mail providers</source>
        <translation>
            <numerusform>%n Einlieferung bei fremden Mailanbietern</numerusform>
            <numerusform>%n Einlieferungen bei fremden Mailanbietern</numerusform>
        </translation>
    </message>
    <message>
        <source>the capture file is cut off</source>
        <translation>die Mitschnittdatei ist abgeschnitten</translation>
    </message>
    <message>
        <source>PID %1</source>
        <extracomment>a process by its number</extracomment>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>Reached {n|# outside address|# outside addresses} by SMTP (attempts that were denied or not answered do not count)</source>
        <translation>Erreichte {n|# Adresse außen|# Adressen außen} per SMTP (abgewiesene oder unbeantwortete Versuche zählen nicht)</translation>
    </message>
    <message>
        <source>{n|# attempt, which did not get out|# attempts, none of which got out}</source>
        <translation>{n|# Versuch, der nicht nach draußen kam|# Versuche, von denen keiner nach draußen kam}</translation>
    </message>
    <message>
        <source>{n|# attempt was denied or|# attempts were denied or} found no answer</source>
        <translation>{n|# Versuch wurde abgewiesen oder fand|# Versuche wurden abgewiesen oder fanden} keine Antwort</translation>
    </message>
    <message>
        <source>{n|# attempt got|# attempts got} through all the same</source>
        <translation>{n|# Versuch kam|# Versuche kamen} trotzdem durch</translation>
    </message>
    <message>
        <source>Reached {n|# outside address|# outside addresses} on other mail ports than 25</source>
        <translation>Erreichte {n|# fremde Adresse|# fremde Adressen} auf anderen Mailports als 25</translation>
    </message>
</context>
<context>
    <name>Remediation</name>
    <message>
        <source>Taken off the network</source>
        <translation>Vom Netz genommen</translation>
    </message>
    <message>
        <source>Unplug the cable or switch off its port. Do not shut it down yet: memory is evidence.</source>
        <translation>Ziehen Sie das Kabel oder schalten Sie den Anschluss ab. Fahren Sie den Rechner noch nicht herunter: Der Arbeitsspeicher ist Beweismittel.</translation>
    </message>
    <message>
        <source>Captured with process information</source>
        <translation>Mit Prozessangaben mitgeschnitten</translation>
    </message>
    <message>
        <source>A capture on the machine itself shows which program speaks SMTP.</source>
        <translation>Ein Mitschnitt auf dem Rechner selbst zeigt, welches Programm SMTP spricht.</translation>
    </message>
    <message>
        <source>Scanned for malware</source>
        <translation>Auf Schadsoftware geprüft</translation>
    </message>
    <message>
        <source>Note product, version, signatures and what was found.</source>
        <translation>Notieren Sie Produkt, Version, Signaturstand und Fund.</translation>
    </message>
    <message>
        <source>Cleaned or re-installed</source>
        <translation>Gesäubert oder neu installiert</translation>
    </message>
    <message>
        <source>A fresh installation is the only certain cleaning.</source>
        <translation>Nur eine Neuinstallation säubert sicher.</translation>
    </message>
    <message>
        <source>Watched from boot</source>
        <translation>Ab dem Start beobachtet</translation>
    </message>
    <message>
        <source>A capture that begins before the machine&apos;s first packet shows no SMTP attempt.</source>
        <translation>Ein Mitschnitt, der vor dem ersten Paket des Rechners beginnt, zeigt keinen SMTP-Versuch.</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Wieder in Betrieb</translation>
    </message>
    <message>
        <source>Passwords used on it are changed; port 25 stays closed for it.</source>
        <translation>Kennwörter, die auf ihm benutzt wurden, sind geändert; Port 25 bleibt für ihn geschlossen.</translation>
    </message>
    <message>
        <source>Unknown recipients are refused at RCPT TO</source>
        <translation>Unbekannte Empfänger werden bei RCPT TO abgelehnt</translation>
    </message>
    <message>
        <source>Recipient validation on every way in, also on a gateway in front of the server.</source>
        <translation>Empfängerprüfung auf jedem Weg hinein, auch an einem Gateway vor dem Server.</translation>
    </message>
    <message>
        <source>Waiting reports are deleted</source>
        <translation>Wartende Berichte sind gelöscht</translation>
    </message>
    <message>
        <source>Non-delivery reports to strangers that still wait in the queue would go out for days.</source>
        <translation>Unzustellbarkeitsberichte an Unbeteiligte, die noch in der Warteschlange stehen, gingen sonst noch tagelang hinaus.</translation>
    </message>
    <message>
        <source>Later logs show no report to a stranger</source>
        <translation>Spätere Protokolle zeigen keinen Bericht an Unbeteiligte</translation>
    </message>
    <message>
        <source>Import the server&apos;s logs from after the change: the claim then stands on evidence.</source>
        <translation>Importieren Sie die Protokolle des Servers aus der Zeit nach der Änderung: dann ist die Behauptung belegt.</translation>
    </message>
    <message>
        <source>Closed with a reason</source>
        <translation>Mit Begründung abgeschlossen</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Eindämmen</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Bereinigen</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Austragen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The first %1 of %2 are shown; the case file holds all of them.</source>
        <translation>Die ersten %1 von %2 sind gezeigt; die Falldatei enthält alle.</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>SMTP traffic per inside host</source>
        <translation>SMTP-Verkehr je internem Rechner</translation>
    </message>
    <message>
        <source>Neither a firewall log nor a capture with SMTP is in the case, so who spoke SMTP over time cannot be shown.</source>
        <translation>Im Fall ist weder ein Firewall-Protokoll noch ein Mitschnitt mit SMTP; wer wann SMTP sprach, lässt sich deshalb nicht zeigen.</translation>
    </message>
    <message>
        <source>SMTP connections per inside host (%1)</source>
        <translation>SMTP-Verbindungen je internem Rechner (%1)</translation>
    </message>
    <message>
        <source>Connections that an inside host opened to ports 25, 465, 587 and 2525, in steps of %1 minutes.</source>
        <translation>Verbindungen, die ein interner Rechner zu den Ports 25, 465, 587 und 2525 öffnete, in Schritten von %1 Minuten.</translation>
    </message>
    <message>
        <source>The same in numbers</source>
        <translation>Dasselbe in Zahlen</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Not denied</source>
        <translation>Nicht abgewiesen</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Most in one step</source>
        <translation>Höchster Schritt</translation>
    </message>
    <message>
        <source>%1 other hosts</source>
        <translation>%1 andere Rechner</translation>
    </message>
    <message>
        <source>(suspicious: %1)</source>
        <translation>(verdächtig: %1)</translation>
    </message>
    <message>
        <source>Suspicious hosts and servers</source>
        <translation>Verdächtige Rechner und Server</translation>
    </message>
    <message>
        <source>No inside host with mail traffic is in the evidence.</source>
        <translation>In den Beweismitteln ist kein interner Rechner mit Mailverkehr.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>SMTP connections</source>
        <translation>SMTP-Verbindungen</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Gegenstellen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Counts of a host come from the one vantage that saw most of it; counts of different vantages are never added up.</source>
        <translation>Die Zahlen eines Rechners stammen von der einen Quelle, die am meisten von ihm sah; Zahlen verschiedener Quellen werden nie zusammengezählt.</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>mail server, not declared</source>
        <translation>Mailserver, nicht angegeben</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>Überwachungssonde</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>interner Rechner</translation>
    </message>
    <message>
        <source>outside host</source>
        <translation>externer Rechner</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>verdächtig</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>eingedämmt</translation>
    </message>
    <message>
        <source>Bounces (non-delivery reports)</source>
        <translation>Bounces (Unzustellbarkeitsberichte)</translation>
    </message>
    <message>
        <source>No non-delivery report is in the evidence.</source>
        <translation>In den Beweismitteln ist kein Unzustellbarkeitsbericht.</translation>
    </message>
    <message>
        <source>honest report</source>
        <translation>ehrlicher Bericht</translation>
    </message>
    <message>
        <source>backscatter to a stranger</source>
        <translation>Backscatter an Unbeteiligte</translation>
    </message>
    <message>
        <source>received from outside</source>
        <translation>von außen erhalten</translation>
    </message>
    <message>
        <source>our mail blocked by a list</source>
        <translation>unsere E-Mail, von einer Liste blockiert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Accepted by the other side</source>
        <translation>Von der Gegenseite angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Fate unknown or delayed</source>
        <translation>Verbleib unbekannt oder verzögert</translation>
    </message>
    <message>
        <source>One report may have several rows in one log, and appears once more in every other log that saw it.</source>
        <translation>Ein Bericht kann in einem Protokoll mehrere Zeilen haben und erscheint in jedem anderen Protokoll, das ihn sah, noch einmal.</translation>
    </message>
    <message>
        <source>Why they were written</source>
        <translation>Warum sie geschrieben wurden</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Reports to strangers, the earliest first (%1)</source>
        <translation>Berichte an Unbeteiligte, die frühesten zuerst (%1)</translation>
    </message>
    <message>
        <source>Reports, the earliest first (%1)</source>
        <translation>Berichte, die frühesten zuerst (%1)</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Adressat</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Austragen</translation>
    </message>
    <message>
        <source>Blacklists</source>
        <translation>Blacklists</translation>
    </message>
    <message>
        <source>No blacklist was asked from this case, so whether an address or a domain is listed is unknown.</source>
        <translation>Aus diesem Fall wurde keine Blacklist gefragt; ob eine Adresse oder Domain gelistet ist, ist unbekannt.</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>gelistet</translation>
    </message>
    <message>
        <source>in a neutral list</source>
        <translation>in einer neutralen Liste</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
    <message>
        <source>unknown: the list refused to answer</source>
        <translation>unbekannt: die Liste verweigerte die Antwort</translation>
    </message>
    <message>
        <source>unknown: the list limits questions</source>
        <translation>unbekannt: die Liste begrenzt die Zahl der Fragen</translation>
    </message>
    <message>
        <source>unknown: the list answers registered users only</source>
        <translation>unbekannt: die Liste antwortet nur angemeldeten Benutzern</translation>
    </message>
    <message>
        <source>unknown: no answer in time</source>
        <translation>unbekannt: keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>unknown: server failure</source>
        <translation>unbekannt: Serverfehler</translation>
    </message>
    <message>
        <source>the list is dead</source>
        <translation>die Liste ist tot</translation>
    </message>
    <message>
        <source>no listing: the list answers “listed” for everything</source>
        <translation>kein Eintrag: die Liste antwortet auf alles „gelistet“</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>Lists that list us</source>
        <translation>Listen, die uns führen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltung</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>First and last seen listed (UTC)</source>
        <translation>Zuerst und zuletzt gelistet gesehen (UTC)</translation>
    </message>
    <message>
        <source>Removal page</source>
        <translation>Austragungsseite</translation>
    </message>
    <message>
        <source>Every answer, latest state</source>
        <translation>Jede Antwort, neuester Stand</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Asked (UTC)</source>
        <translation>Gefragt (UTC)</translation>
    </message>
    <message>
        <source>Of %1 answers, %2 say listed, %3 say not listed, and %4 say neither.</source>
        <translation>Von %1 Antworten sagen %2 gelistet, %3 nicht gelistet und %4 keines von beidem.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweismittel</translation>
    </message>
    <message>
        <source>Evidence manifest</source>
        <translation>Verzeichnis der Beweismittel</translation>
    </message>
    <message>
        <source>No evidence is in the case.</source>
        <translation>Im Fall sind keine Beweismittel.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format and clock</source>
        <translation>Format und Uhr</translation>
    </message>
    <message>
        <source>Size, records (rejected)</source>
        <translation>Größe, Datensätze (unlesbar)</translation>
    </message>
    <message>
        <source>First and last (UTC)</source>
        <translation>Erster und letzter (UTC)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>cut off at the end</source>
        <translation>am Ende abgeschnitten</translation>
    </message>
    <message>
        <source>Times without records</source>
        <translation>Zeiten ohne Datensätze</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Von (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>Bis (UTC)</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Verwahrungsprotokoll</translation>
    </message>
    <message>
        <source>The chain of %1 entries was verified when this report was written: every entry carries the hash of the one before, and none was changed.</source>
        <translation>Die Kette von %1 Einträgen wurde beim Schreiben dieses Berichts geprüft: Jeder Eintrag trägt den Hash des vorigen, und keiner wurde verändert.</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: %2</source>
        <translation>Die Kette ist bei Eintrag %1 gebrochen: %2</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Blacklisting of a mail server</source>
        <translation>Blacklisting eines Mailservers</translation>
    </message>
    <message>
        <source>Incident report: summary</source>
        <translation>Vorfallbericht: Zusammenfassung</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Vorfallbericht</translation>
    </message>
    <message>
        <source>Facts for the blacklist operator</source>
        <translation>Angaben für den Betreiber der Blacklist</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Period of the evidence</source>
        <translation>Zeitraum der Beweismittel</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>no evidence with times</source>
        <translation>keine Beweismittel mit Zeiten</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Öffentliche Adressen</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>none declared</source>
        <translation>keine angegeben</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>UTC; in brackets or beside it %1</source>
        <translation>UTC; in Klammern oder daneben %1</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Written with</source>
        <translation>Geschrieben mit</translation>
    </message>
    <message>
        <source>No root cause that Delist examines is supported by the evidence in this case.</source>
        <translation>Keine Ursache, die Delist untersucht, wird von den Beweismitteln dieses Falls gestützt.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>There is no evidence in the case yet. Import firewall logs, mail server logs, message tracking logs or captures of the days before the listing.</source>
        <translation>Im Fall sind noch keine Beweismittel. Importieren Sie Firewall-Protokolle, Mailserver-Protokolle, Nachrichtenverfolgung oder Mitschnitte aus den Tagen vor dem Eintrag.</translation>
    </message>
    <message>
        <source>What was looked at and what cannot be excluded follows.</source>
        <translation>Was untersucht wurde und was nicht auszuschließen ist, folgt.</translation>
    </message>
    <message>
        <source>%1 more findings of the same kind follow in the next section.</source>
        <translation>%1 weitere Befunde derselben Art folgen im nächsten Abschnitt.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message>
        <source>from %1 to %2 in the evidence</source>
        <translation>von %1 bis %2 in den Beweismitteln</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Was als Nächstes</translation>
    </message>
    <message>
        <source>What this evidence cannot exclude</source>
        <translation>Was diese Beweismittel nicht ausschließen können</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Not examined, so not excluded: %1.</source>
        <translation>Nicht untersucht, also nicht ausgeschlossen: %1.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>In brackets: the table of the case in which the rows behind a sentence are found, and how many there are.</source>
        <translation>In Klammern: die Tabelle des Falls, in der die Zeilen hinter einem Satz stehen, und wie viele es sind.</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>Spricht dafür</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Spricht dagegen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Looked for and not found</source>
        <translation>Gesucht und nicht gefunden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is nothing to report here.</source>
        <translation>Hier gibt es nichts zu berichten.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>The evidence begins.</source>
        <translation>Die Beweismittel beginnen.</translation>
    </message>
    <message>
        <source>The evidence ends.</source>
        <translation>Die Beweismittel enden.</translation>
    </message>
    <message>
        <source>First sign of: %1 (%2)</source>
        <translation>Erstes Anzeichen: %1 (%2)</translation>
    </message>
    <message>
        <source>Last sign of: %1 (%2)</source>
        <translation>Letztes Anzeichen: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 is listed by %2</source>
        <translation>%1 steht auf %2</translation>
    </message>
    <message>
        <source>%1 (first seen by a check)</source>
        <translation>%1 (zuerst bei einer Prüfung gesehen)</translation>
    </message>
    <message>
        <source>The case was opened.</source>
        <translation>Der Fall wurde angelegt.</translation>
    </message>
    <message>
        <source>Done: %1 (%2)</source>
        <translation>Erledigt: %1 (%2)</translation>
    </message>
    <message>
        <source>This report was written.</source>
        <translation>Dieser Bericht wurde geschrieben.</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Eindämmen</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Eindämmung</translation>
    </message>
    <message>
        <source>State by the evidence</source>
        <translation>Stand nach den Beweismitteln</translation>
    </message>
    <message>
        <source>Contained: %1</source>
        <translation>Eingedämmt: %1</translation>
    </message>
    <message>
        <source>Open: the evidence does not show that it has stopped. Last seen %1.</source>
        <translation>Offen: Die Beweismittel zeigen nicht, dass es aufgehört hat. Zuletzt gesehen %1.</translation>
    </message>
    <message>
        <source>No finding needs containment.</source>
        <translation>Kein Befund verlangt Eindämmung.</translation>
    </message>
    <message>
        <source>Only the mail servers should be allowed to speak port 25 to the outside. That a rule is in place is a claim until a later firewall log shows it.</source>
        <translation>Nur die Mailserver sollten Port 25 nach außen sprechen dürfen. Dass eine Regel gilt, ist eine Behauptung, bis ein späteres Firewall-Protokoll es zeigt.</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Bereinigen</translation>
    </message>
    <message>
        <source>Remediation</source>
        <translation>Bereinigung</translation>
    </message>
    <message>
        <source>Advised steps</source>
        <translation>Empfohlene Schritte</translation>
    </message>
    <message>
        <source>Steps recorded in the case</source>
        <translation>Im Fall festgehaltene Schritte</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>No step is recorded in the case yet.</source>
        <translation>Im Fall ist noch kein Schritt festgehalten.</translation>
    </message>
    <message>
        <source>Cause and dates</source>
        <translation>Ursache und Daten</translation>
    </message>
    <message>
        <source>We found no cause in the evidence that we have. Please tell us what your list saw, and when.</source>
        <translation>In den Beweismitteln, die wir haben, fanden wir keine Ursache. Bitte teilen Sie uns mit, was Ihre Liste sah, und wann.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Inside addresses and mailboxes are replaced by stand-ins; the case file holds the originals with the raw evidence and its hashes.</source>
        <translation>Interne Adressen und Postfächer sind durch Platzhalter ersetzt; die Falldatei enthält die Originale mit den Rohdaten und ihren Hashes.</translation>
    </message>
    <message>
        <source>our address</source>
        <translation>unsere Adresse</translation>
    </message>
    <message>
        <source>our network</source>
        <translation>unser Netz</translation>
    </message>
    <message>
        <source>our HELO name</source>
        <translation>unser HELO-Name</translation>
    </message>
    <message>
        <source>the sender’s domain</source>
        <translation>die Domain des Absenders</translation>
    </message>
    <message>
        <source>a link in the mail</source>
        <translation>ein Link in der E-Mail</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC</source>
        <translation>SPF, DKIM oder DMARC</translation>
    </message>
    <message>
        <source>the PTR record</source>
        <translation>der PTR-Eintrag</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <source>When receivers began to refuse us</source>
        <translation>Seit wann Empfänger uns ablehnen</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Abgelehnt von</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Last accepted before (UTC)</source>
        <translation>Davor zuletzt angenommen (UTC)</translation>
    </message>
    <message>
        <source>First and last refused (UTC)</source>
        <translation>Zuerst und zuletzt abgelehnt (UTC)</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>its own reputation</source>
        <translation>eigene Bewertung</translation>
    </message>
    <message>
        <source>none in the evidence</source>
        <translation>keine in den Beweismitteln</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>The SPF record of %1, term by term</source>
        <translation>Der SPF-Eintrag von %1, Term für Term</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Corrected record for %1</source>
        <translation>Berichtigter Eintrag für %1</translation>
    </message>
    <message>
        <source>Egress map: by which public address each machine shows itself</source>
        <translation>Ausgangskarte: unter welcher öffentlichen Adresse sich jeder Rechner zeigt</translation>
    </message>
    <message>
        <source>Mail posture</source>
        <translation>Mail-Einrichtung</translation>
    </message>
    <message>
        <source>The DNS of the organisation&apos;s domains and addresses was not checked from this case, so whether it invites listings is unknown.</source>
        <translation>Das DNS der Domains und Adressen der Organisation wurde von diesem Fall aus nicht geprüft; ob es zu Einträgen einlädt, ist also unbekannt.</translation>
    </message>
    <message>
        <source>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</source>
        <translation>%1 nicht bestanden, %2 mit Warnung, %3 bestanden, %4 unbekannt. Zuletzt gefragt: %5.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>unknown: the resolver is unreliable</source>
        <translation>unbekannt: der Resolver ist unzuverlässig</translation>
    </message>
    <message>
        <source>Rules for %1</source>
        <extracomment>%1 is a firewall product</extracomment>
        <translation>Regeln für %1</translation>
    </message>
    <message>
        <source>clock differs by %1 s from that of No. %2</source>
        <extracomment>%1 seconds, may be negative; %2 the number of another evidence in the same table</extracomment>
        <translation>Uhr weicht um %1 s von der von Nr. %2 ab</translation>
    </message>
    <message>
        <source>Action, subject and hash</source>
        <translation>Aktion, Gegenstand und Hash</translation>
    </message>
    <message>
        <source>no listing: the receiver may not ask the list</source>
        <translation>kein Eintrag: der Empfänger darf die Liste nicht fragen</translation>
    </message>
    <message>
        <source>unknown: the page was not clear</source>
        <translation>unbekannt: die Seite war nicht eindeutig</translation>
    </message>
    <message>
        <source>What left by our public address was sent by the machine that has it or by hosts behind it. Where both sides of the NAT are in the evidence, it is the same connections once more.</source>
        <translation>Was über unsere öffentliche Adresse hinausging, sandte der Rechner, der sie hat, oder Rechner dahinter. Wo beide Seiten des NAT in den Beweismitteln sind, sind es dieselben Verbindungen noch einmal.</translation>
    </message>
    <message>
        <source>our public address</source>
        <translation>unsere öffentliche Adresse</translation>
    </message>
</context>
<context>
    <name>ReportChart</name>
    <message>
        <source>%1 to %2, time in %3. The number at the left of each strip is its largest bar: connections per step.</source>
        <translation>%1 bis %2, Zeit in %3. Die Zahl links an jedem Streifen ist sein höchster Balken: Verbindungen je Schritt.</translation>
    </message>
    <message>
        <source>not denied, suspicious host</source>
        <translation>nicht abgewiesen, verdächtiger Rechner</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>other host</source>
        <translation>anderer Rechner</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgewiesen</translation>
    </message>
</context>
<context>
    <name>ReportPainter</name>
    <message>
        <source>%1 · case %2</source>
        <translation>%1 · Fall %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Spf</name>
    <message>
        <source>Everybody else</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Whoever the record of %1 lets pass</source>
        <translation>Wen der Eintrag von %1 durchlässt</translation>
    </message>
    <message>
        <source>The networks around the addresses of %1</source>
        <translation>Die Netze um die Adressen von %1</translation>
    </message>
    <message>
        <source>The addresses of %1</source>
        <translation>Die Adressen von %1</translation>
    </message>
    <message>
        <source>The networks around the mail exchangers of %1</source>
        <translation>Die Netze um die Mail-Exchanger von %1</translation>
    </message>
    <message>
        <source>The mail exchangers of %1</source>
        <translation>Die Mail-Exchanger von %1</translation>
    </message>
    <message>
        <source>Addresses whose name ends in %1 (slow, not to be used)</source>
        <translation>Adressen, deren Name auf %1 endet (langsam, nicht zu verwenden)</translation>
    </message>
    <message>
        <source>The address %1</source>
        <translation>Die Adresse %1</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>Das Netz %1</translation>
    </message>
    <message>
        <source>Addresses for which the name %1 exists</source>
        <translation>Adressen, für die der Name %1 existiert</translation>
    </message>
    <message>
        <source>may not send: receivers refuse the mail.</source>
        <translation>dürfen nicht senden: Empfänger weisen die E-Mail ab.</translation>
    </message>
    <message>
        <source>probably may not send: the mail is likely taken for spam.</source>
        <translation>dürfen wahrscheinlich nicht senden: Die E-Mail gilt wohl als Spam.</translation>
    </message>
    <message>
        <source>nothing is said about them.</source>
        <translation>über sie wird nichts gesagt.</translation>
    </message>
    <message>
        <source>may send.</source>
        <translation>dürfen senden.</translation>
    </message>
    <message>
        <source>The record cannot be read: %1.</source>
        <translation>Der Eintrag ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>When nothing before it matched, the record of %1 decides.</source>
        <translation>Wenn nichts davor zutraf, entscheidet der Eintrag von %1.</translation>
    </message>
    <message>
        <source>Where the text for refused senders stands.</source>
        <translation>Wo der Text für abgewiesene Absender steht.</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</source>
        <translation>{host} ist kein Mailserver dieses Falls, sprach aber SMTP mit {destinations|# fremden Adresse|# verschiedenen fremden Adressen} (Quelle: {vantage}).</translation>
    </message>
    <message>
        <source>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}); since {sinceTime} every attempt is denied.</source>
        <translation>{host} ist kein Mailserver dieses Falls, sprach aber SMTP mit {destinations|# fremden Adresse|# verschiedenen fremden Adressen} (Quelle: {vantage}); seit {sinceTime} wird jeder Versuch abgewiesen.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on port 25 with {connections|# connection|# connections}.</source>
        <translation>Quelle {vantage}: {host} erreichte mit {connections|# Verbindung|# Verbindungen} {destinations|# fremde Adresse|# verschiedene fremde Adressen} auf Port 25.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on the submission ports {ports} with {connections|# connection|# connections}; mail programs do that too, so it weighs less.</source>
        <translation>Quelle {vantage}: {host} erreichte mit {connections|# Verbindung|# Verbindungen} {destinations|# fremde Adresse|# verschiedene fremde Adressen} auf den Einlieferungsports {ports}; das tun auch Mailprogramme, deshalb wiegt es weniger.</translation>
    </message>
    <message>
        <source>Of its {connections|# connection|# connections} to port 25 outside, {allowed|# was allowed|# were allowed}.</source>
        <translation>{connections|Von seiner # Verbindung|Von seinen # Verbindungen} zu Port 25 nach außen {allowed|wurde # zugelassen|wurden # zugelassen}.</translation>
    </message>
    <message>
        <source>The firewall rule “{rule}” let {allowed|# SMTP connection|# SMTP connections} from {host} out.</source>
        <translation>Die Firewall-Regel „{rule}“ ließ {allowed|# SMTP-Verbindung|# SMTP-Verbindungen} von {host} hinaus.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} sent {sentBytes} over SMTP to outside addresses.</source>
        <translation>Quelle {vantage}: {host} schickte {sentBytes} per SMTP an fremde Adressen.</translation>
    </message>
    <message>
        <source>In the {vantage}, it opened up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</source>
        <translation>Quelle {vantage}: Er öffnete bis zu {peak|# SMTP-Verbindung|# SMTP-Verbindungen} in einer Minute, um {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, it tried to open up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</source>
        <translation>Quelle {vantage}: Er versuchte, bis zu {peak|# SMTP-Verbindung|# SMTP-Verbindungen} in einer Minute zu öffnen, um {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, it handed {messages|# message|# messages} for {recipients|# recipient|# recipients} to outside servers.</source>
        <translation>Quelle {vantage}: Er übergab fremden Servern {messages|# Nachricht|# Nachrichten} für {recipients} Empfänger.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers under {names|# name|# different names}, among them {examples}; a mail server uses one.</source>
        <translation>Er stellte sich fremden Servern unter {names|# Namen|# verschiedenen Namen} vor, darunter {examples}; ein Mailserver benutzt einen.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers as {examples}, which is not a name of this organisation.</source>
        <translation>Er stellte sich fremden Servern als {examples} vor; das ist kein Name dieser Organisation.</translation>
    </message>
    <message>
        <source>It used sender addresses of {domains|# domain that is not|# domains that are not} of this organisation, among them {examples}.</source>
        <translation>Er benutzte Absenderadressen aus {domains|# Domain, die nicht zu dieser Organisation gehört|# Domains, die nicht zu dieser Organisation gehören}, darunter {examples}.</translation>
    </message>
    <message>
        <source>Outside servers refused {rejected} of the {recipients|# recipient that it asked|# recipients that it asked} for ({rejectedShare}).</source>
        <translation>Fremde Server {recipients|lehnten {rejected} von # Empfänger ab, den er nannte|lehnten {rejected} der # Empfänger ab, die er nannte} ({rejectedShare}).</translation>
    </message>
    <message>
        <source>Nothing gets out any more: {denied|# attempt since {sinceTime} was denied and none was allowed|# attempts since {sinceTime} were denied and none was allowed}.</source>
        <translation>Es geht nichts mehr hinaus: {denied|# Versuch seit {sinceTime} wurde abgewiesen|# Versuche seit {sinceTime} wurden abgewiesen}, keiner wurde erlaubt.</translation>
    </message>
    <message>
        <source>The firewall denied {denied} of its {connections|# connection|# connections} to port 25 outside.</source>
        <translation>Die Firewall wies {denied} {connections|seiner # Verbindung zu Port 25 nach außen ab|seiner # Verbindungen zu Port 25 nach außen ab}.</translation>
    </message>
    <message>
        <source>It visited the same {destinations|# address|# addresses} evenly, about {repeats|# time|# times} each, and sent next to nothing, as a monitoring probe does.</source>
        <translation>Er besuchte gleichmäßig dieselben {destinations} Adressen, jede etwa {repeats}-mal, und schickte so gut wie nichts, wie es eine Überwachungssonde tut.</translation>
    </message>
    <message>
        <source>No message was handed over in its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers.</source>
        <translation>{sessions|In seinem # SMTP-Dialog|In seinen # SMTP-Dialogen} mit fremden Servern wurde keine Nachricht übergeben.</translation>
    </message>
    <message>
        <source>It also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</source>
        <translation>Er nimmt auch SMTP-Verbindungen von {sources|# anderen Adresse|# anderen Adressen} an, wie es ein Mailserver tut.</translation>
    </message>
    <message>
        <source>It introduced itself under the organisation&apos;s own name {examples} and used only senders of the organisation&apos;s own domains.</source>
        <translation>Er stellte sich unter dem eigenen Namen {examples} der Organisation vor und benutzte nur Absender ihrer eigenen Domains.</translation>
    </message>
    <message>
        <source>No capture shows its SMTP dialogues: which names, senders, recipients and subjects it used is not known.</source>
        <translation>Kein Mitschnitt zeigt seine SMTP-Dialoge: Welche Namen, Absender, Empfänger und Betreffzeilen er benutzte, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{encrypted} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers went on encrypted after STARTTLS: what they handed over cannot be seen.</source>
        <translation>{encrypted|# seiner {sessions} SMTP-Dialoge mit fremden Servern lief|# seiner {sessions} SMTP-Dialoge mit fremden Servern liefen} nach STARTTLS verschlüsselt weiter: Was sie übergaben, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Of {holed} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers, the capture holds parts only: packets were lost or cut short. Messages, recipients and refusals are at least as many as counted; capture whole packets to see all.</source>
        <translation>Von {holed} seiner {sessions|# SMTP-Dialog|# SMTP-Dialoge} mit fremden Servern enthält der Mitschnitt nur Teile: Pakete gingen verloren oder sind gekürzt. Nachrichten, Empfänger und Abweisungen sind mindestens so viele wie gezählt; ganze Pakete mitschneiden, um alles zu sehen.</translation>
    </message>
    <message>
        <source>No evidence with process information covers {host}: which program on it did this is not known.</source>
        <translation>Kein Beweismittel mit Prozessangaben erfasst {host}: Welches Programm darauf es war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No firewall log shows this traffic: which rule let it out, and whether it is denied today, is not known.</source>
        <translation>Kein Firewall-Protokoll zeigt diesen Verkehr: Welche Regel ihn hinausließ und ob er heute abgewiesen wird, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>For {unknown} of its connections the {vantage} does not say whether they were allowed.</source>
        <translation>Quelle {vantage}: Bei {unknown} seiner Verbindungen steht nicht, ob sie erlaubt wurden.</translation>
    </message>
    <message>
        <source>No mail server is declared in this case; {servers} was taken for the mail server because of its traffic. Declare the mail servers to be sure.</source>
        <translation>In diesem Fall ist kein Mailserver angegeben; {servers} wurde wegen des Verkehrs für den Mailserver gehalten. Geben Sie die Mailserver an, um sicher zu sein.</translation>
    </message>
    <message>
        <source>No mail server is declared in this case and none could be recognised; if {host} is a mail server, declare it.</source>
        <translation>In diesem Fall ist kein Mailserver angegeben, und keiner ließ sich erkennen; wenn {host} ein Mailserver ist, geben Sie ihn an.</translation>
    </message>
    <message>
        <source>{servers} writes one of the mail logs in this case but is not declared as a mail server; it was taken for one.</source>
        <translation>{servers} schreibt eines der Mailprotokolle dieses Falls, ist aber nicht als Mailserver angegeben; er wurde für einen gehalten.</translation>
    </message>
    <message>
        <source>{servers} takes a mail server&apos;s outgoing mail but is not declared as a mail server; it was taken for one.</source>
        <translation>{servers} nimmt die ausgehende Mail eines Mailservers an, ist aber nicht als Mailserver angegeben; er wurde für einen gehalten.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and the firewall denied every one: contained, but the host needs to be looked at.</source>
        <translation>{host} versuchte {attempts|# SMTP-Verbindung|# SMTP-Verbindungen} zu {destinations|# fremden Adresse|# fremden Adressen}, und die Firewall wies jede ab: eingedämmt, aber der Rechner muss untersucht werden.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and in the capture none of them was opened: contained, but the host needs to be looked at.</source>
        <translation>{host} versuchte {attempts|# SMTP-Verbindung|# SMTP-Verbindungen} zu {destinations|# fremden Adresse|# fremden Adressen}, und im Mitschnitt kam keine zustande: eingedämmt, aber der Rechner muss untersucht werden.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, each about {repeats|# time|# times} and evenly, as a monitoring probe does.</source>
        <translation>{host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}, gleichmäßig und mit jeder etwa {repeats}-mal, wie es eine Überwachungssonde tut.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address only|# outside addresses only}; that alone is no sign of mail sent straight to the outside.</source>
        <translation>{host} sprach SMTP nur mit {destinations|# fremden Adresse|# fremden Adressen}; das allein ist kein Zeichen für E-Mail direkt nach außen.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on the submission ports {ports} only, where a client logs in: no mail went straight to the receivers&apos; servers there. If these are more than its users need, look at the accounts.</source>
        <translation>{host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}, mit {relay} davon auf Port 25 und mit den übrigen nur auf den Einlieferungsports {ports}, an denen sich ein Client anmeldet: dort ging keine E-Mail direkt an die Server der Empfänger. Sind das mehr, als seine Benutzer brauchen, sehen Sie sich die Konten an.</translation>
    </message>
    <message>
        <source>No firewall log and no capture is in the case, so whether a host other than the mail server sends mail to the outside cannot be seen.</source>
        <translation>Im Fall ist weder ein Firewall-Protokoll noch ein Mitschnitt; ob ein anderer Rechner als der Mailserver E-Mail nach außen schickt, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Import the firewall&apos;s log, or a capture of port 25 at the border, of the days before the listing.</source>
        <translation>Importieren Sie das Firewall-Protokoll oder einen Mitschnitt von Port 25 an der Netzgrenze aus den Tagen vor dem Eintrag.</translation>
    </message>
    <message>
        <source>Only captures show the border, from {firstTime} to {lastTime}; what happened outside that time cannot be seen.</source>
        <translation>Nur Mitschnitte zeigen die Netzgrenze, von {firstTime} bis {lastTime}; was außerhalb dieser Zeit geschah, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>So short a time excludes nothing. Import the logs of the days before the listing.</source>
        <translation>Eine so kurze Zeit schließt nichts aus. Importieren Sie die Protokolle der Tage vor dem Eintrag.</translation>
    </message>
    <message>
        <source>Import the firewall&apos;s log of the days before the listing.</source>
        <translation>Importieren Sie das Firewall-Protokoll der Tage vor dem Eintrag.</translation>
    </message>
    <message>
        <source>The public address {host} spoke SMTP to {destinations|# outside address|# outside addresses} in the {vantage}; which inside host stands behind it cannot be seen there.</source>
        <translation>Die öffentliche Adresse {host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen} (Quelle: {vantage}); welcher interne Rechner dahintersteht, ist dort nicht zu sehen.</translation>
    </message>
    <message>
        <source>Capture port 25 on the inside of the firewall, or import its log with the inside addresses.</source>
        <translation>Schneiden Sie Port 25 auf der Innenseite der Firewall mit, oder importieren Sie ihr Protokoll mit den internen Adressen.</translation>
    </message>
    <message>
        <source>Declare the addresses of the mail servers in the case settings.</source>
        <translation>Geben Sie die Adressen der Mailserver in den Einstellungen des Falls an.</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</source>
        <translation>{server} schickte {ndrs|# Unzustellbarkeitsbericht|# Unzustellbarkeitsberichte} an {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains}, weil er E-Mail für Empfänger annimmt, die es nicht gibt (Quelle: {vantage}).</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it refuses mail only after it has accepted it: by a filter, a rule or a mailbox (seen in the {vantage}).</source>
        <translation>{server} schickte {ndrs|# Unzustellbarkeitsbericht|# Unzustellbarkeitsberichte} an {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains}, weil er E-Mail erst ablehnt, nachdem er sie angenommen hat: durch einen Filter, eine Regel oder ein Postfach (Quelle: {vantage}).</translation>
    </message>
    <message>
        <source>{server} wrote {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</source>
        <translation>{server} schrieb {ndrs|# Unzustellbarkeitsbericht|# Unzustellbarkeitsberichte} an {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains}, weil er E-Mail für Empfänger annimmt, die es nicht gibt (Quelle: {vantage}).</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} (seen in the {vantage}).</source>
        <translation>{server} schickte {ndrs|# Nachricht mit leerem Absender|# Nachrichten mit leerem Absender} an {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains} (Quelle: {vantage}).</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</source>
        <translation>Quelle {vantage}: {ndrs|# Unzustellbarkeitsbericht ging|# Unzustellbarkeitsberichte gingen} an {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report was written|# non-delivery reports were written} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; it shows {handed|# of them|# of them} handed over to a server outside.</source>
        <translation>Quelle {vantage}: {ndrs|# Unzustellbarkeitsbericht wurde|# Unzustellbarkeitsberichte wurden} an {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains} geschrieben; dass sie einem fremden Server übergeben wurden, zeigt sie von {handed}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</source>
        <translation>Quelle {ndrs|{vantage}: # Nachricht mit leerem Absender ging|{vantage}: # Nachrichten mit leerem Absender gingen} an {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains}.</translation>
    </message>
    <message>
        <source>Up to {peak|# of them was written|# of them were written} within 24 hours, from {peakTime} on.</source>
        <translation>Bis zu {peak|# davon wurde|# davon wurden} innerhalb von 24 Stunden geschrieben, ab {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {server} sent {own} of these {ndrs|# report|# reports}.</source>
        <translation>Quelle {vantage}: {server} sandte {own} dieser {ndrs|# Meldung|# Meldungen}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {unknown|# of {known} reports with a known cause answers|# of {known} reports with a known cause answer} mail for a recipient that does not exist (5.1.1, 5.1.10).</source>
        <translation>Quelle {vantage}: {unknown|# von {known} Berichten mit bekannter Ursache beantwortet|# von {known} Berichten mit bekannter Ursache beantworten} E-Mail für einen Empfänger, den es nicht gibt (5.1.1, 5.1.10).</translation>
    </message>
    <message>
        <source>In the {vantage}, {failed|# recipient|# recipients} failed as unknown after the server had accepted the mail for them.</source>
        <translation>Quelle {vantage}: {failed|# Empfänger scheiterte|# Empfänger scheiterten} als unbekannt, nachdem der Server die E-Mail für sie angenommen hatte.</translation>
    </message>
    <message>
        <source>In the {vantage}, {nullShare} of the {outbound} messages to the outside carry the null sender; on an ordinary server it is a few in a hundred.</source>
        <translation>Quelle {vantage}: {nullShare} der {outbound} Nachrichten nach außen haben den leeren Absender; auf einem gewöhnlichen Server sind es wenige von hundert.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers accepted {accepted} of these messages and refused {refused}.</source>
        <translation>Quelle {vantage}: Fremde Server nahmen {accepted} dieser Nachrichten an und lehnten {refused} ab.</translation>
    </message>
    <message>
        <source>{quoting|# of the captured reports quotes|# of the captured reports quote} the original message in full, so that strangers get the spam itself.</source>
        <translation>{quoting|# der mitgeschnittenen Berichte zitiert|# der mitgeschnittenen Berichte zitieren} die ursprüngliche Nachricht vollständig, sodass Unbeteiligte den Spam selbst bekommen.</translation>
    </message>
    <message>
        <source>The server refused {refused|# unknown recipient|# unknown recipients} already at RCPT TO, the last one at {lastTime}: recipient validation works on at least one way in.</source>
        <translation>Der Server lehnte {refused|# unbekannten Empfänger|# unbekannte Empfänger} schon bei RCPT TO ab, den letzten um {lastTime}: Die Empfängerprüfung wirkt auf mindestens einem Weg hinein.</translation>
    </message>
    <message>
        <source>In the {vantage}, only {nullShare} of the {outbound} messages to the outside carry the null sender.</source>
        <translation>Quelle {vantage}: Nur {nullShare} der {outbound} Nachrichten nach außen haben den leeren Absender.</translation>
    </message>
    <message>
        <source>In the {vantage}, {other|# of {known} reports with a known cause has|# of {known} reports with a known cause have} another cause than an unknown recipient.</source>
        <translation>Quelle {vantage}: {other|# von {known} Berichten mit bekannter Ursache hat|# von {known} Berichten mit bekannter Ursache haben} eine andere Ursache als einen unbekannten Empfänger.</translation>
    </message>
    <message>
        <source>They all went to {victims|# address|# addresses}: a robot that writes to many wrong addresses under one name is answered like that, too.</source>
        <translation>Sie gingen alle an {victims|# Adresse|# Adressen}: So wird auch einem Automaten geantwortet, der unter einem Namen an viele falsche Adressen schreibt.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers took all {accepted} of which it is told, while addresses that were forged often do not exist.</source>
        <translation>Quelle {vantage}: Fremde Server nahmen alle {accepted} an, von denen sie es sagt; gefälschte Adressen gibt es dagegen oft nicht.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers took {accepted} of these messages and refused only {refused}, while addresses that were forged often do not exist.</source>
        <translation>Quelle {vantage}: Fremde Server nahmen {accepted} dieser Nachrichten an und lehnten nur {refused} ab; gefälschte Adressen gibt es dagegen oft nicht.</translation>
    </message>
    <message>
        <source>They answer mail for {recipients|# mailbox|# mailboxes} only, as of somebody who left, not for a list of invented ones.</source>
        <translation>Sie beantworten nur E-Mail für {recipients|# Postfach|# Postfächer}, wie für jemanden, der ausgeschieden ist, nicht für eine Liste erfundener.</translation>
    </message>
    <message>
        <source>The last of these messages left at {lastTime}; the evidence goes on until {untilTime} without one.</source>
        <translation>Die letzte dieser Nachrichten ging um {lastTime} hinaus; die Beweismittel reichen bis {untilTime}, ohne eine weitere.</translation>
    </message>
    <message>
        <source>No message tracking log is in the case: why each report was written, and what it answers, is not known.</source>
        <translation>Im Fall ist keine Nachrichtenverfolgung: Warum die einzelnen Berichte geschrieben wurden und was sie beantworten, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Neither a send protocol log nor a capture shows these reports leave: whether the strangers&apos; servers accepted them is not known.</source>
        <translation>Weder ein Sendeprotokoll noch ein Mitschnitt zeigt diese Berichte hinausgehen: Ob die Server der Unbeteiligten sie annahmen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{relay} inside took {relayed} of these reports on: what the strangers&apos; servers said to them stands in the log of {relay} only.</source>
        <translation>{relay} im Haus hat {relayed} dieser Berichte übernommen: Was die fremden Server dazu sagten, steht nur im Protokoll von {relay}.</translation>
    </message>
    <message>
        <source>No receive protocol log is in the case: who delivered the mail that was answered is not known.</source>
        <translation>Im Fall ist kein Empfangsprotokoll: Wer die beantwortete E-Mail einlieferte, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{relay} inside handed in the mail that was answered ({messages|# message|# messages}): who handed it to {relay} stands in the log of {relay} only.</source>
        <translation>{relay} im Haus lieferte die beantwortete E-Mail ein ({messages|# Nachricht|# Nachrichten}): Wer sie {relay} übergab, steht nur im Protokoll von {relay}.</translation>
    </message>
    <message>
        <source>The {vantage} does not say which null-sender messages are non-delivery reports and which are automatic replies.</source>
        <translation>Quelle {vantage}: Es steht nicht da, welche Nachrichten mit leerem Absender Unzustellbarkeitsberichte und welche automatische Antworten sind.</translation>
    </message>
    <message>
        <source>No own domain is declared in this case; addressees were taken for outsiders by the way the mail went.</source>
        <translation>In diesem Fall ist keine eigene Domain angegeben; wer außen ist, wurde am Weg der E-Mail erkannt.</translation>
    </message>
    <message>
        <source>No message tracking log, send protocol log or capture of mail is in the case, so what the server bounces cannot be seen.</source>
        <translation>Im Fall ist keine Nachrichtenverfolgung, kein Sendeprotokoll und kein Mitschnitt von E-Mail; was der Server zurückschickt, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Import the message tracking logs and the SMTP send protocol logs of the days before the listing.</source>
        <translation>Importieren Sie die Nachrichtenverfolgung und die SMTP-Sendeprotokolle der Tage vor dem Eintrag.</translation>
    </message>
    <message>
        <source>The evidence is not examined for this cause yet; that it is not among the findings says nothing.</source>
        <translation>Die Beweismittel werden auf diese Ursache noch nicht untersucht; dass sie nicht unter den Befunden ist, sagt nichts.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs of every connector, the client ones too, and look at the mailboxes that sent most.</source>
        <translation>Behalten Sie die Empfangsprotokolle aller Connectors, auch die der Clients, und sehen Sie sich die Postfächer an, die am meisten verschickten.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs and look for outside clients without authentication that sent to outside recipients.</source>
        <translation>Behalten Sie die Empfangsprotokolle und suchen Sie fremde Clients ohne Anmeldung, die an fremde Empfänger schickten.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs of the relay connectors and look at the devices and servers that submit without authentication.</source>
        <translation>Behalten Sie die Empfangsprotokolle der Relay-Connectors und sehen Sie sich Geräte und Server an, die ohne Anmeldung einliefern.</translation>
    </message>
    <message>
        <source>Keep the message tracking logs and look for mailboxes that forward all their mail to one outside address.</source>
        <translation>Behalten Sie die Nachrichtenverfolgung und suchen Sie Postfächer, die all ihre E-Mail an eine fremde Adresse weiterleiten.</translation>
    </message>
    <message>
        <source>Keep the message tracking logs and look for one subject that was sent to very many recipients.</source>
        <translation>Behalten Sie die Nachrichtenverfolgung und suchen Sie einen Betreff, der an sehr viele Empfänger ging.</translation>
    </message>
    <message>
        <source>firewall log</source>
        <translation>Firewall-Protokoll</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>Mitschnitt</translation>
    </message>
    <message>
        <source>mail log</source>
        <translation>Mailprotokoll</translation>
    </message>
    <message>
        <source>message tracking log</source>
        <translation>Nachrichtenverfolgung</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>It asked DNS {queries|# time|# times} for the mail servers of {domains|# domain|# domains}, among them {examples}; only a program that delivers mail by itself needs that.</source>
        <translation>Er fragte DNS {queries}-mal nach den Mailservern von {domains|# Domain|# Domains}, darunter {examples}; das braucht nur ein Programm, das selbst E-Mail einliefert.</translation>
    </message>
    <message>
        <source>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and content.</source>
        <translation>Außerhalb der Firewall {connections|wurde # seiner Verbindungen|wurden # seiner Verbindungen} als {address} gesehen, zugeordnet nach Zeit, Ziel und Inhalt.</translation>
    </message>
    <message>
        <source>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and, where both sides tell them, byte counts.</source>
        <translation>Außerhalb der Firewall {connections|wurde # seiner Verbindungen|wurden # seiner Verbindungen} als {address} gesehen, zugeordnet nach Zeit, Ziel und, wo beide Seiten sie nennen, Bytezahlen.</translation>
    </message>
    <message>
        <source>{target} is listed by {list} for this: {meaning}.</source>
        <translation>{target} steht dafür auf {list}: {meaning}.</translation>
    </message>
    <message>
        <source>No block list was asked about the addresses and domains of this case.</source>
        <translation>Zu den Adressen und Domains dieses Falls wurde keine Blacklist gefragt.</translation>
    </message>
    <message>
        <source>Ask the block lists (Blacklists in the window, or delist check).</source>
        <translation>Fragen Sie die Blacklists (Blacklist-Status im Fenster oder delist check).</translation>
    </message>
    <message>
        <source>No firewall log, mail log or capture is in the case: that nothing bad was sent is not shown.</source>
        <translation>Im Fall ist kein Firewall-Protokoll, kein Mailprotokoll und kein Mitschnitt: Dass nichts Schlechtes verschickt wurde, ist nicht gezeigt.</translation>
    </message>
    <message>
        <source>{target} is listed by {lists} as a matter of policy: {meanings}.</source>
        <translation>{target} steht aus Richtliniengründen auf {lists}: {meanings}.</translation>
    </message>
    <message>
        <source>The evidence shows no bad traffic.</source>
        <translation>Die Beweismittel zeigen keinen schädlichen Verkehr.</translation>
    </message>
    <message>
        <source>{operator} refused {refusals|# delivery|# deliveries} for a missing or generic PTR record.</source>
        <translation>{operator} lehnte {refusals|# Zustellung|# Zustellungen} wegen eines fehlenden oder nichtssagenden PTR-Eintrags ab.</translation>
    </message>
    <message>
        <source>Receivers refuse {target} because of other lists, too.</source>
        <translation>Empfänger lehnen {target} auch wegen anderer Listen ab.</translation>
    </message>
    <message>
        <source>The PTR record of {target} was not looked at here: check that it is static, has its own name, and that the name leads back to it.</source>
        <translation>Der PTR-Eintrag von {target} wurde hier nicht untersucht: Prüfen Sie, ob er fest ist, einen eigenen Namen hat und ob der Name dorthin zurückführt.</translation>
    </message>
    <message>
        <source>No policy list that answered has an entry for the addresses that were asked about.</source>
        <translation>Keine Richtlinienliste, die antwortete, hat einen Eintrag für die Adressen, nach denen gefragt wurde.</translation>
    </message>
    <message>
        <source>{target} itself is listed by {lists}, so that the policy is not the cause.</source>
        <translation>{target} steht selbst auf {lists}; die Richtlinie ist also nicht die Ursache.</translation>
    </message>
    <message>
        <source>{target} is on policy lists, but the evidence shows bad traffic, which explains more.</source>
        <translation>{target} steht auf Richtlinienlisten, aber die Beweismittel zeigen schädlichen Verkehr, der mehr erklärt.</translation>
    </message>
    <message>
        <source>The range of {target}, not the address, is listed by {lists}: {meanings}.</source>
        <translation>Der Adressbereich von {target}, nicht die Adresse, steht auf {lists}: {meanings}.</translation>
    </message>
    <message>
        <source>{refusals|# refusal by {operators} speaks|# refusals by {operators} speak} of the network, not of the address.</source>
        <translation>{refusals|# Ablehnung durch {operators} spricht|# Ablehnungen durch {operators} sprechen} vom Netz, nicht von der Adresse.</translation>
    </message>
    <message>
        <source>Hardly any receiver refuses mail because of {lists}; on their own they are no reason for alarm.</source>
        <translation>Kaum ein Empfänger lehnt E-Mail wegen {lists} ab; für sich allein sind sie kein Grund zur Sorge.</translation>
    </message>
    <message>
        <source>No list of networks or providers that answered has an entry for the addresses that were asked about.</source>
        <translation>Keine Liste von Netzen oder Anbietern, die antwortete, hat einen Eintrag für die Adressen, nach denen gefragt wurde.</translation>
    </message>
    <message>
        <source>{target} itself is listed by {lists}, not only its range.</source>
        <translation>{target} steht selbst auf {lists}, nicht nur der Adressbereich.</translation>
    </message>
    <message>
        <source>Only domain lists answer: {target} is listed by {lists}. The mail server&apos;s addresses are not the cause.</source>
        <translation>Nur Domain-Listen antworten: {target} steht auf {lists}. Die Adressen des Mailservers sind nicht die Ursache.</translation>
    </message>
    <message>
        <source>The domain {target} is listed by {lists}: {meanings}.</source>
        <translation>Die Domain {target} steht auf {lists}: {meanings}.</translation>
    </message>
    <message>
        <source>The codes speak of an abused or malicious site under {target}: look at the web server first.</source>
        <translation>Die Codes sprechen von einer missbrauchten oder schädlichen Website unter {target}: Sehen Sie sich zuerst den Webserver an.</translation>
    </message>
    <message>
        <source>No list that answered lists an address of the organisation.</source>
        <translation>Keine Liste, die antwortete, führt eine Adresse der Organisation.</translation>
    </message>
    <message>
        <source>No list gave a usable answer about an address of the organisation.</source>
        <translation>Keine Liste gab eine brauchbare Antwort zu einer Adresse der Organisation.</translation>
    </message>
    <message>
        <source>{refusals|# refusal speaks|# refusals speak} of the domain or of a link, not of the address.</source>
        <translation>{refusals|# Ablehnung spricht|# Ablehnungen sprechen} von der Domain oder einem Link, nicht von der Adresse.</translation>
    </message>
    <message>
        <source>What the web server of {target} serves or sends is not in the evidence.</source>
        <translation>Was der Webserver von {target} ausliefert oder verschickt, steht nicht in den Beweismitteln.</translation>
    </message>
    <message>
        <source>No domain list that answered has an entry for the domains that were asked about.</source>
        <translation>Keine Domain-Liste, die antwortete, hat einen Eintrag für die Domains, nach denen gefragt wurde.</translation>
    </message>
    <message>
        <source>The addresses are listed, too ({targets} on {lists}): the domain alone is not the cause.</source>
        <translation>Die Adressen sind auch gelistet ({targets} auf {lists}): Die Domain allein ist nicht die Ursache.</translation>
    </message>
    <message>
        <source>{targets} is on domain lists, but the evidence shows bad traffic, which explains more.</source>
        <translation>{targets} steht auf Domain-Listen, aber die Beweismittel zeigen schädlichen Verkehr, der mehr erklärt.</translation>
    </message>
    <message>
        <source>The last hit that {list} names for {target} ({hitTime}) is older than the fix ({fixTime}).</source>
        <translation>Der letzte Treffer, den {list} für {target} nennt ({hitTime}), ist älter als die Behebung ({fixTime}).</translation>
    </message>
    <message>
        <source>The last hit that {list} names for {target} ({hitTime}) is older than all the evidence (from {fixTime} on), in which nothing bad shows.</source>
        <translation>Der letzte Treffer, den {list} für {target} nennt ({hitTime}), ist älter als alle Beweismittel (ab {fixTime}), in denen sich nichts Schlechtes zeigt.</translation>
    </message>
    <message>
        <source>{list} dates its evidence to {hitTime}: “{text}”.</source>
        <translation>{list} datiert den Beleg auf {hitTime}: „{text}“.</translation>
    </message>
    <message>
        <source>The firewall has let nothing out since {fixTime}.</source>
        <translation>Die Firewall hat seit {fixTime} nichts hinausgelassen.</translation>
    </message>
    <message>
        <source>The last containment or remediation step was done at {fixTime}; later logs have yet to prove it.</source>
        <translation>Der letzte Schritt der Eindämmung oder Bereinigung wurde um {fixTime} erledigt; spätere Protokolle müssen es noch belegen.</translation>
    </message>
    <message>
        <source>The evidence from {fromTime} to {untilTime} shows no bad traffic.</source>
        <translation>Die Beweismittel von {fromTime} bis {untilTime} zeigen keinen schädlichen Verkehr.</translation>
    </message>
    <message>
        <source>The date comes from the list&apos;s text; its page may name later hits.</source>
        <translation>Das Datum stammt aus dem Text der Liste; ihre Seite nennt vielleicht spätere Treffer.</translation>
    </message>
    <message>
        <source>No list that answered lists an address or a domain of this case.</source>
        <translation>Keine Liste, die antwortete, führt eine Adresse oder Domain dieses Falls.</translation>
    </message>
    <message>
        <source>{target} is listed by {lists} without a date of the last hit.</source>
        <translation>{target} steht ohne Datum des letzten Treffers auf {lists}.</translation>
    </message>
    <message>
        <source>Open the lists&apos; pages, and enter what they say of the last hit as a manual result.</source>
        <translation>Öffnen Sie die Seiten der Listen und tragen Sie von Hand ein, was sie über den letzten Treffer sagen.</translation>
    </message>
    <message>
        <source>No list really lists {target}; answers of {lists} only look like a listing.</source>
        <translation>Keine Liste führt {target} wirklich; Antworten von {lists} sehen nur wie ein Eintrag aus.</translation>
    </message>
    <message>
        <source>Answers of {lists} only look like a listing of {target}; whether a list really has it is not known.</source>
        <translation>Antworten von {lists} sehen nur wie ein Eintrag von {target} aus; ob eine Liste die Adresse wirklich führt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{list} refused the question with {codes}; that is no listing of {target}.</source>
        <translation>{list} verweigerte die Frage mit {codes}; das ist kein Eintrag von {target}.</translation>
    </message>
    <message>
        <source>{list} answered {codes} because it was asked too often; that is no listing of {target}.</source>
        <translation>{list} antwortete {codes}, weil zu oft gefragt wurde; das ist kein Eintrag von {target}.</translation>
    </message>
    <message>
        <source>{list} answered {codes} because it wants a key or a registration; that is no listing of {target}.</source>
        <translation>{list} antwortete {codes}, weil ein Schlüssel oder eine Anmeldung verlangt wird; das ist kein Eintrag von {target}.</translation>
    </message>
    <message>
        <source>{list} is dead or parked and answers {codes}; that is no listing of {target}.</source>
        <translation>{list} ist tot oder geparkt und antwortet {codes}; das ist kein Eintrag von {target}.</translation>
    </message>
    <message>
        <source>{list} lists the whole world, its own negative test entry too; that is no listing of {target}.</source>
        <translation>{list} listet die ganze Welt, auch den eigenen negativen Testeintrag; das ist kein Eintrag von {target}.</translation>
    </message>
    <message>
        <source>The resolver makes answers up, also for {list}; that is no listing of {target}.</source>
        <translation>Der Resolver erfindet Antworten, auch für {list}; das ist kein Eintrag von {target}.</translation>
    </message>
    <message>
        <source>Receivers refuse mail and name that very list: they still use it.</source>
        <translation>Empfänger lehnen E-Mail ab und nennen genau diese Liste: Sie benutzen sie noch.</translation>
    </message>
    <message>
        <source>Lists that passed their test entries say that {target} is not listed.</source>
        <translation>Listen, die ihre Testeinträge bestanden haben, sagen, dass {target} nicht gelistet ist.</translation>
    </message>
    <message>
        <source>No list gave a usable answer about {target}: ask again through a resolver of your own.</source>
        <translation>Keine Liste gab eine brauchbare Antwort zu {target}: Fragen Sie noch einmal über einen eigenen Resolver.</translation>
    </message>
    <message>
        <source>No answer of any list only looks like a listing.</source>
        <translation>Keine Antwort einer Liste sieht nur wie ein Eintrag aus.</translation>
    </message>
    <message>
        <source>{target} is really listed by {lists}.</source>
        <translation>{target} steht wirklich auf {lists}.</translation>
    </message>
    <message>
        <source>{target} is refused by {operators} because of other lists or their own reputation system, so that it is not only a false alarm.</source>
        <translation>{target} wird von {operators} wegen anderer Listen oder eigener Bewertung abgelehnt; es ist also nicht nur ein Fehlalarm.</translation>
    </message>
    <message>
        <source>Protocol logging is off on {connector}: message tracking shows {messages|# message|# messages} through it, and no session of it is logged.</source>
        <translation>Die Protokollierung ist an {connector} ausgeschaltet: Die Nachrichtenverfolgung zeigt {messages|# Nachricht|# Nachrichten} darüber, aber keine Sitzung ist protokolliert.</translation>
    </message>
    <message>
        <source>No session of {connector} is logged, though other connectors of the same server are: protocol logging is off on it, or nobody used it.</source>
        <translation>Keine Sitzung von {connector} ist protokolliert, wohl aber von anderen Connectors desselben Servers: Die Protokollierung ist dort ausgeschaltet, oder niemand benutzte ihn.</translation>
    </message>
    <message>
        <source>Switch it on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>Einschalten: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; danach die neuen Protokolle importieren.</translation>
    </message>
    <message>
        <source>Switch it on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>Einschalten: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; danach die neuen Protokolle importieren.</translation>
    </message>
    <message>
        <source>Switch it on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>Einschalten: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose; danach die neuen Protokolle importieren.</translation>
    </message>
    <message>
        <source>{operator} refused mail of {address} from {refusedTime} on, in these words: “{text}”</source>
        <translation>{operator} wies E-Mail von {address} ab {refusedTime} zurück, mit diesen Worten: „{text}“</translation>
    </message>
    <message>
        <source>{listings|# listing|# listings} from {sources|# source|# sources}: lists that are fed by one source say one thing, not several.</source>
        <translation>{listings|# Eintrag|# Einträge} aus {sources|# Quelle|# Quellen}: Listen, die aus einer Quelle gespeist werden, sagen eines, nicht mehreres.</translation>
    </message>
    <message>
        <source>{flows} connections on the two sides of the NAT were too many to be paired with each other: behind them another inside host may stand.</source>
        <translation>{flows} Verbindungen auf den beiden Seiten des NAT waren zu viele, um einander zugeordnet zu werden: Hinter ihnen kann ein anderer interner Rechner stehen.</translation>
    </message>
    <message>
        <source>Import a shorter span of both sides into a case of its own.</source>
        <translation>Importieren Sie einen kürzeren Zeitraum beider Seiten in einen eigenen Fall.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender stands without its recipients: whether it went|# messages with the null sender stand without their recipients: whether they went} to strangers cannot be seen.</source>
        <translation>Im {vantage} {ndrs|steht # Nachricht mit leerem Absender ohne ihre|stehen # Nachrichten mit leerem Absender ohne ihre} Empfänger: Ob sie an Fremde gingen, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to strangers in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours; {other|# of them tells of|# of them tell of} another failure than an unknown recipient, such as a full mailbox or a filter behind the server.</source>
        <translation>Quelle {vantage}: {ndrs|# Unzustellbarkeitsbericht ging|# Unzustellbarkeitsberichte gingen} an Unbeteiligte in {domains|# fremden Domain|# fremden Domains}, bis zu {peak} in 24 Stunden; {other|# davon meldet einen|# davon melden einen} anderen Fehler als einen unbekannten Empfänger, etwa ein volles Postfach oder einen Filter hinter dem Server.</translation>
    </message>
    <message>
        <source>Import the MSGTRK*.LOG files themselves, or export again with the recipients joined into one text: Export-Csv writes System.String[] instead of a list.</source>
        <translation>Importieren Sie die Dateien MSGTRK*.LOG selbst, oder exportieren Sie noch einmal mit den Empfängern zu einem Text verbunden: Export-Csv schreibt System.String[] statt einer Liste.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a public address, and the case does not say whether it is one of yours.</source>
        <translation>Quelle {vantage}: {host} sprach SMTP mit {destinations|# Adresse|# verschiedenen Adressen}. Das ist eine öffentliche Adresse, und der Fall sagt nicht, ob sie eine der Ihren ist.</translation>
    </message>
    <message>
        <source>Say which networks and mail servers are yours (case settings, or delist set --internal, --mail-server and --public-ip), and look at the findings again.</source>
        <translation>Geben Sie an, welche Netze und Mailserver Ihre sind (Einstellungen des Falls oder delist set --internal, --mail-server und --public-ip), und sehen Sie sich die Befunde erneut an.</translation>
    </message>
    <message>
        <source>In the {vantage}, {messages|# message with the null sender|# messages with the null sender} went to {recipients|# outside address|# outside addresses} in {domains|# domain|# domains}. The log does not call them non-delivery reports: they may be automatic replies, or mail of a program on the server.</source>
        <translation>Quelle {messages|{vantage}: # Nachricht mit leerem Absender ging|{vantage}: # Nachrichten mit leerem Absender gingen} an {recipients|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains}. Das Protokoll nennt sie keine Unzustellbarkeitsberichte: Es können automatische Antworten sein oder Mail eines Programms auf dem Server.</translation>
    </message>
    <message>
        <source>Find out what writes them (autoresponder, ticket system, script) and whether it answers mail with forged senders; that hits strangers as a bounce does.</source>
        <translation>Klären Sie, was sie schreibt (Abwesenheitsantwort, Ticketsystem, Skript) und ob es Mail mit gefälschtem Absender beantwortet; das trifft Fremde wie ein Bounce.</translation>
    </message>
    <message>
        <source>Look at what the reports answer. If it is mail with forged senders, let the server refuse it before accepting it: such a report hits a stranger, whatever failed.</source>
        <translation>Sehen Sie nach, worauf die Berichte antworten. Ist es Mail mit gefälschten Absendern, soll der Server sie ablehnen, bevor er sie annimmt: Ein solcher Bericht trifft einen Unbeteiligten, gleich was fehlschlug.</translation>
    </message>
    <message>
        <source>Ask about them again, every list and through a resolver of your own (Blacklists in the window, or delist check --resolver).</source>
        <translation>Fragen Sie erneut danach: alle Blacklists und über einen eigenen Resolver (Blacklist-Status im Fenster oder delist check --resolver).</translation>
    </message>
    <message>
        <source>No block list was asked about an address of this case.</source>
        <translation>Zu keiner Adresse dieses Falls wurde eine Blacklist gefragt.</translation>
    </message>
    <message>
        <source>No block list was asked about a domain of this case.</source>
        <translation>Zu keiner Domain dieses Falls wurde eine Blacklist gefragt.</translation>
    </message>
    <message>
        <source>No block list gave a usable answer about {targets}: whether a list has them is not known.</source>
        <translation>Keine Blacklist gab eine brauchbare Antwort zu {targets}: Ob eine sie führt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No list of dynamic and unnamed addresses gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>Keine Liste dynamischer und namenloser Adressen gab eine brauchbare Antwort zu {targets}: Ob eine sie führt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No list of networks or providers gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>Keine Liste von Netzen oder Providern gab eine brauchbare Antwort zu {targets}: Ob eine sie führt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No domain list gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>Keine Domain-Blacklist gab eine brauchbare Antwort zu {targets}: Ob eine sie führt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The domain {target} is listed by {lists}; whether an address is listed, too, is not known.</source>
        <translation>Die Domain {target} steht auf {lists}; ob auch eine Adresse gelistet ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{lists} list {targets} for the kind or the range of the address: no hit stands behind that which could be out of date.</source>
        <translation>{lists} führen {targets} wegen der Art oder des Netzes der Adresse: Dahinter steht kein Treffer, der veraltet sein könnte.</translation>
    </message>
    <message>
        <source>In the {vantage}, it sent {sentBytes} in {connections|# connection|# connections}: that is too little for mail.</source>
        <translation>{vantage}: In {connections|# Verbindung|# Verbindungen} schickte er {sentBytes}; für E-Mail ist das zu wenig.</translation>
    </message>
    <message>
        <source>Of the {destinations|# address|# addresses}, {providers|# is a further address|# are further addresses} of providers that it also reached at others: one large provider has dozens, and mail to it alone reaches them all.</source>
        <translation>Von den {destinations} Adressen {providers|ist # weitere Adresse|sind # weitere Adressen} von Anbietern, die er auch unter anderen erreichte: Ein großer Anbieter hat Dutzende, und E-Mail an ihn allein erreicht sie alle.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: outside servers bring it mail, or it sends in the organisation&apos;s own name and is hardly ever refused.</source>
        <translation>{vantage}: {host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}. Er ist nicht als Mailserver angegeben, verhält sich aber wie einer: Fremde Server bringen ihm E-Mail, oder er verschickt im eigenen Namen der Organisation und wird kaum je abgewiesen.</translation>
    </message>
    <message>
        <source>If it is a mail server of yours, declare it (case settings, or delist set --mail-server); if it is not, find out what sends there.</source>
        <translation>Ist es einer Ihrer Mailserver, geben Sie ihn an (Einstellungen des Falls oder delist set --mail-server); wenn nicht, finden Sie heraus, was dort verschickt.</translation>
    </message>
    <message>
        <source>{correspondents|# of the {victims} addressees is a correspondent: this organisation wrote to it as well, or it to this organisation|# of the {victims} addressees are correspondents: this organisation wrote to them as well, or they to it}.</source>
        <translation>{correspondents|# der {victims} Adressaten ist Briefpartner|# der {victims} Adressaten sind Briefpartner}: Diese Organisation schrieb auch ihnen, oder sie ihr.</translation>
    </message>
    <message>
        <source>{target} is only listed as part of its network or provider ({lists}), but the evidence shows bad traffic of our own, which may be among what the range is listed for: the neighbours alone are not the cause.</source>
        <translation>{target} ist nur als Teil seines Netzes oder Anbieters gelistet ({lists}), aber die Beweismittel zeigen schlechten Verkehr von uns selbst, der zu dem gehören kann, wofür der Bereich gelistet ist: Die Nachbarn allein sind nicht die Ursache.</translation>
    </message>
    <message>
        <source>The clock of {evidence} is {seconds|# second|# seconds} ahead of that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</source>
        <translation>Die Uhr von {evidence} geht {seconds|# Sekunde|# Sekunden} gegenüber der von {reference} vor, wie {matches} Dinge zeigen, von denen beide berichten. Was beide sahen, zählt einmal, aber jede Zeit ist so, wie die eigene Uhr sie angab. Finden Sie heraus, welche Uhr richtig ging, und nehmen Sie den Unterschied an: delist set CASE --accept-offset {id}, oder im Fenster unter Beweismittel.</translation>
    </message>
    <message>
        <source>The clock of {evidence} is {seconds|# second|# seconds} behind that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</source>
        <translation>Die Uhr von {evidence} geht {seconds|# Sekunde|# Sekunden} gegenüber der von {reference} nach, wie {matches} Dinge zeigen, von denen beide berichten. Was beide sahen, zählt einmal, aber jede Zeit ist so, wie die eigene Uhr sie angab. Finden Sie heraus, welche Uhr richtig ging, und nehmen Sie den Unterschied an: delist set CASE --accept-offset {id}, oder im Fenster unter Beweismittel.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers under at least {names|# name|# different names}, which the capture shows the beginnings of; a mail server uses one.</source>
        <translation>Er stellte sich fremden Servern unter mindestens {names|# Namen|# verschiedenen Namen} vor, von denen der Mitschnitt die Anfänge zeigt; ein Mailserver benutzt einen.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and by the {vantage} none got out ({denied|# was denied|# were denied}, {silent} found no answer): contained, but the host needs to be looked at.</source>
        <translation>{host} versuchte {attempts|# SMTP-Verbindung|# SMTP-Verbindungen} zu {destinations|# fremden Adresse|# fremden Adressen}, und keine kam nach draußen (Quelle {vantage}: {denied} abgewiesen, {silent} ohne Antwort): eingedämmt, aber der Rechner muss untersucht werden.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}. Most were denied or found no answer, but {passed} got through, to {reached|# address|# addresses}: few for a source of spam, and more than none.</source>
        <translation>{host} versuchte {attempts|# SMTP-Verbindung|# SMTP-Verbindungen} zu {destinations|# fremden Adresse|# fremden Adressen}. Die meisten wurden abgewiesen oder fanden keine Antwort, doch {passed|# kam durch|# kamen durch}, zu {reached|# Adresse|# Adressen}: wenig für eine Spamquelle und mehr als keine.</translation>
    </message>
    <message>
        <source>Find the rule that let them through, capture port 25 of the host, and look at what runs on it.</source>
        <translation>Suchen Sie die Regel, die sie durchließ, schneiden Sie Port 25 des Rechners mit und sehen Sie nach, was auf ihm läuft.</translation>
    </message>
    <message>
        <source>In the {vantage}, the {ndrs} reports spread over {days|# day|# days}, up to {week} within a week: few on any one day, but week after week, and to ever new strangers.</source>
        <translation>Quelle {vantage}: Die {ndrs} Berichte verteilen sich auf {days|# Tag,|# Tage,} bis zu {week} in einer Woche: wenige an jedem einzelnen Tag, aber Woche für Woche und an immer neue Unbeteiligte.</translation>
    </message>
    <message>
        <source>The {vantage} does not say the address of the server that wrote it; {server} was taken for it. What it wrote itself is found under the evidence, not under the host.</source>
        <translation>Quelle {vantage}: Die Adresse des Servers, der sie schrieb, steht nicht darin; {server} wurde dafür angenommen. Was er selbst schrieb, findet sich beim Beweismittel, nicht beim Rechner.</translation>
    </message>
    <message>
        <source>In the {vantage}, {connections|its only connection to port 25 outside was not answered|none of its # connections to port 25 outside was answered}.</source>
        <translation>{vantage}: {connections|Seine einzige Verbindung zu Port 25 draußen wurde nicht beantwortet|Keine seiner # Verbindungen zu Port 25 draußen wurde beantwortet}.</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}, which is not older than the fix ({fixTime}).</source>
        <translation>{list} nennt einen Treffer für {target} um {hitTime}; er ist nicht älter als die Behebung ({fixTime}).</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}, which is not older than the evidence (from {fixTime} on).</source>
        <translation>{list} nennt einen Treffer für {target} um {hitTime}; er ist nicht älter als die Beweismittel (ab {fixTime}).</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}; the evidence shows no fix that it could be older than.</source>
        <translation>{list} nennt einen Treffer für {target} um {hitTime}; die Beweismittel zeigen keine Behebung, die danach käme.</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} ({hitTime}), but not exactly enough to tell whether it was before {fixTime}.</source>
        <translation>{list} nennt einen Treffer für {target} ({hitTime}), aber nicht genau genug, um zu sagen, ob er vor {fixTime} war.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a private address, but of none of the networks that the case calls inside.</source>
        <translation>Quelle {vantage}: {host} sprach SMTP mit {destinations|# Adresse|# verschiedenen Adressen}. Das ist eine private Adresse, aber aus keinem der Netze, die nach dem Fall innen liegen.</translation>
    </message>
    <message>
        <source>{operators} refused mail {refusals|# time|# times} because they may not ask {lists} through their resolver, and took its answer for a listing. It is none.</source>
        <translation>{operators}: {refusals|# Ablehnung|# Ablehnungen}, weil {lists} über deren Resolver nicht gefragt werden darf und die Antwort für einen Eintrag gehalten wurde. Sie ist keiner.</translation>
    </message>
    <message>
        <source>Only the postmasters of {operators} can mend that: with a resolver of their own, or with a key. There is nothing to request from the list.</source>
        <translation>Nur die Postmaster von {operators} können das beheben: mit einem eigenen Resolver oder einem Schlüssel. Bei der Liste ist nichts zu beantragen.</translation>
    </message>
    <message>
        <source>In the {vantage}, the program {program} opened {connections} of its connections to outside mail servers (votes: {votes}, confidence {confidenceShare}).</source>
        <translation>Quelle {vantage}: Das Programm {program} hat {connections} seiner Verbindungen zu fremden Mailservern geöffnet (Stimmen: {votes}, Gewissheit {confidenceShare}).</translation>
    </message>
    <message>
        <source>The {vantage} names the program {program} for {connections} of its connections to outside mail servers.</source>
        <translation>Quelle {vantage}: Für {connections} seiner Verbindungen zu fremden Mailservern ist das Programm {program} genannt.</translation>
    </message>
    <message>
        <source>Witnesses disagree about the program {program}: for {contradicted} of these connections {conflict}.</source>
        <translation>Über das Programm {program} sind sich die Zeugen nicht einig, bei {contradicted} dieser Verbindungen: {conflict}.</translation>
    </message>
    <message>
        <source>No protocol log of this kind is in the case: message tracking shows {messages|# message|# messages} through {connector}, and whether its sessions are logged is not known.</source>
        <translation>Ein solches Protokoll (SMTP) liegt im Fall nicht vor: Die Nachrichtenverfolgung zeigt {messages|# Nachricht|# Nachrichten} über {connector}; ob dessen Sitzungen protokolliert werden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Import the receive protocol logs (SmtpReceive). If there are none, switch them on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</source>
        <translation>Die Empfangsprotokolle (SmtpReceive) einlesen. Wenn es keine gibt, einschalten: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</source>
        <translation>Die Sendeprotokolle (SmtpSend) einlesen. Wenn es keine gibt, einschalten: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose.</source>
        <translation>Die Sendeprotokolle (SmtpSend) einlesen. Wenn es keine gibt, einschalten: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>{host} reached {destinations} addresses that stand next to each other, and sent {sentBytes} in {connections|# connection|# connections}: a scan, which hands no mail over.</source>
        <translation>{host} erreichte {destinations} Adressen, die nebeneinander liegen, und sandte {sentBytes} in {connections|# Verbindung|# Verbindungen}: ein Scan, der keine Nachricht übergibt.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} answer mail for recipients elsewhere, which was passed on from here under senders that did not write it. Relayed spam leaves that behind (a stolen password, an open relay, a script on a web server), and so does mail for addresses here that is forwarded to mailboxes elsewhere, or passed on to a server that this one stands in for. Only the last is stopped by recipient validation.</source>
        <translation>Quelle {vantage}: {ndrs|# Unzustellbarkeitsbericht|# Unzustellbarkeitsberichte} an {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains} antworten auf Post für Empfänger anderswo, die von hier unter Absendern weitergegeben wurde, die sie nicht geschrieben haben. Das hinterlässt weitergeleiteter Spam (ein gestohlenes Kennwort, ein offenes Relay, ein Skript auf einem Webserver), aber auch Post für hiesige Adressen, die an Postfächer anderswo umgeleitet oder an einen Server weitergereicht wird, den dieser vertritt. Nur das Letzte hält eine Empfängerprüfung auf.</translation>
    </message>
    <message>
        <source>Find out how the mail that these reports answer came in: by its Message-ID in the receive logs, the client, the login and the recipient that it first had. The reports stop when that mail does, when the forwarding ends, or when the recipients of the other server are checked here.</source>
        <translation>Finden Sie heraus, wie die Post hereinkam, auf die diese Berichte antworten: über ihre Message-ID in den Empfangsprotokollen, den Client, die Anmeldung und den Empfänger, den sie zuerst hatte. Die Berichte hören auf, wenn diese Post aufhört, wenn die Umleitung endet oder wenn die Empfänger des anderen Servers hier geprüft werden.</translation>
    </message>
    <message>
        <source>{target} is on policy lists ({lists}): they object to the kind of address, not to anything it sent.</source>
        <translation>{target} steht auf Richtlinienlisten ({lists}): Sie beanstanden die Art der Adresse, nicht etwas, das sie verschickt hat.</translation>
    </message>
    <message>
        <source>{target} is listed as part of its network or provider ({lists}), not by itself; the neighbours are the cause.</source>
        <translation>{target} ist als Teil des Netzes oder Anbieters gelistet ({lists}), nicht selbst; die Nachbarn sind die Ursache.</translation>
    </message>
    <message>
        <source>Of the {destinations|# address|# addresses}, {privateOnes|# is of private|# are of private} networks that the case does not call inside: nobody outside sees mail to them.</source>
        <translation>Von den {destinations} Adressen {privateOnes|gehört # zu privaten|gehören # zu privaten} Netzen, die der Fall nicht als innen führt: E-Mail dorthin sieht draußen niemand.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# address|# addresses}, but {privateOnes|# of them is of private|# of them are of private} networks that the case does not call inside: nobody outside sees that mail.</source>
        <translation>{host} sprach SMTP mit {destinations|# Adresse|# Adressen}, aber {privateOnes|# davon gehört zu privaten|# davon gehören zu privaten} Netzen, die der Fall nicht als innen führt: Diese E-Mail sieht draußen niemand.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but {providers|# of them is a further address|# of them are further addresses} of large providers that it also reached at others: mail to one provider alone reaches them all.</source>
        <translation>{host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}, aber {providers|# davon ist eine weitere Adresse|# davon sind weitere Adressen} großer Anbieter, die er auch unter anderen erreichte: E-Mail an einen Anbieter allein erreicht sie alle.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but it also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</source>
        <translation>{host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}, nimmt aber auch SMTP-Verbindungen von {sources|# anderen Adresse|# anderen Adressen} an, wie es ein Mailserver tut.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but in the organisation&apos;s own name, and with senders of its own domains only.</source>
        <translation>{host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}, aber im eigenen Namen der Organisation und nur mit Absendern ihrer eigenen Domains.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but no mail was handed over in what was seen of it.</source>
        <translation>{host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}, aber in dem, was davon zu sehen war, wurde keine E-Mail übergeben.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses} with {connections|# connection|# connections}: more than a mail program has use for, and too few to be sure.</source>
        <translation>{vantage}: {host} sprach in {connections|# Verbindung|# Verbindungen} SMTP mit {destinations|# fremden Adresse|# fremden Adressen}: mehr, als ein Mailprogramm braucht, und zu wenig, um sicher zu sein.</translation>
    </message>
    <message>
        <source>In the {vantage}, {connections|# SMTP connection|# SMTP connections} to {destinations} outside addresses have a source without an address, as where a firewall writes names instead: whose they are cannot be told.</source>
        <translation>{vantage}: {connections|# SMTP-Verbindung|# SMTP-Verbindungen} zu {destinations} fremden Adressen haben eine Quelle ohne Adresse, wie wenn eine Firewall stattdessen Namen schreibt: Wessen sie sind, ist nicht zu sagen.</translation>
    </message>
    <message>
        <source>Import a log that gives the addresses (Cisco ASA: no names), or a capture of port 25 on the inside.</source>
        <translation>Importieren Sie ein Protokoll, das die Adressen nennt (Cisco ASA: no names), oder einen Mitschnitt von Port 25 auf der Innenseite.</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name} (hardware address {mac}).</source>
        <translation>Von {firstTime} bis {lastTime}, als von ihr gesendet wurde, war {host} die Adresse von {name} (Hardware-Adresse {mac}).</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name}.</source>
        <translation>Von {firstTime} bis {lastTime}, als von ihr gesendet wurde, war {host} die Adresse von {name}.</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of the machine with the hardware address {mac}.</source>
        <translation>Von {firstTime} bis {lastTime}, als von ihr gesendet wurde, war {host} die Adresse des Rechners mit der Hardware-Adresse {mac}.</translation>
    </message>
    <message>
        <source>It is one machine, {name}, that also sent under other addresses: {addresses}.</source>
        <translation>Es ist ein und derselbe Rechner, {name}, der auch unter anderen Adressen gesendet hat: {addresses}.</translation>
    </message>
    <message>
        <source>The process with the number {pid} opened {connections} of its connections to outside mail servers (seen in the {vantage}); what the program is called is not told (tasklist says it while it runs).</source>
        <translation>Der Prozess mit der Nummer {pid} öffnete {connections} seiner Verbindungen zu fremden Mailservern (Quelle: {vantage}); wie das Programm heißt, ist nicht gesagt (tasklist nennt es, solange es läuft).</translation>
    </message>
    <message>
        <source>{host} held {sockets|# socket|# sockets} to port 25 of {destinations|# outside address|# outside addresses} (most of them {program}). No firewall log and no capture shows what became of them.</source>
        <translation>{host} hielt {sockets|# Socket|# Sockets} zu Port 25 von {destinations|# fremden Adresse|# fremden Adressen} (die meisten {program}). Kein Firewall-Protokoll und kein Mitschnitt zeigt, was daraus wurde.</translation>
    </message>
    <message>
        <source>The firewall log shows no SMTP connection that was let out, not even of a mail server. A log of what is blocked, of what comes in or of other ports alone does not show who sends mail to the outside.</source>
        <translation>Das Firewall-Protokoll zeigt keine SMTP-Verbindung, die hinausgelassen wurde, auch keine eines Mailservers. Ein Protokoll nur dessen, was blockiert wird, was hereinkommt oder andere Ports betrifft, zeigt nicht, wer E-Mail nach außen sendet.</translation>
    </message>
    <message>
        <source>The only firewall log is a machine&apos;s own. What other machines send to the outside cannot be seen in it.</source>
        <translation>Das einzige Firewall-Protokoll ist das eines einzelnen Rechners. Was andere Rechner nach außen senden, ist darin nicht zu sehen.</translation>
    </message>
    <message>
        <source>The firewall log is from {firstTime} to {lastTime}, and the mail logs tell of much more time; what else happened at the border then cannot be seen.</source>
        <translation>Das Firewall-Protokoll reicht von {firstTime} bis {lastTime}, und die Mail-Protokolle erzählen von viel mehr Zeit; was sonst an der Grenze geschah, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Switch logging on for the rules that let traffic out at the border, and import that log.</source>
        <translation>Die Protokollierung der Regeln einschalten, die an der Grenze Verkehr hinauslassen, und dieses Protokoll importieren.</translation>
    </message>
    <message>
        <source>No non-delivery report went to an outside address in the {vantage} ({messages|# message|# messages}, from {firstTime} to {lastTime}).</source>
        <translation>Es ging kein Unzustellbarkeitsbericht an eine fremde Adresse (Quelle: {vantage}, {messages|# Nachricht|# Nachrichten}, von {firstTime} bis {lastTime}).</translation>
    </message>
    <message>
        <source>The {vantage} evidence tells neither of reports that the server wrote nor of mail that left it, so what the server bounces cannot be seen.</source>
        <translation>Die Beweise der Quelle {vantage} zeigen weder Berichte, die der Server schrieb, noch E-Mail, die ihn verließ; was der Server zurückschickt, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>In the captures, {encrypted} of the {sessions|# SMTP session|# SMTP sessions} in which the mail server handed mail to the outside are encrypted: whether non-delivery reports went out in them cannot be seen.</source>
        <translation>In den Mitschnitten sind {encrypted} der {sessions|# SMTP-Sitzung|# SMTP-Sitzungen} verschlüsselt, in denen der Mailserver E-Mail nach außen gab: ob Unzustellbarkeitsberichte darin hinausgingen, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>In the captures, the sender of {senderless} of the {messages|# message|# messages} from the mail server to the outside is cut off or lost: whether they are non-delivery reports cannot be seen.</source>
        <translation>In den Mitschnitten ist der Absender von {senderless} der {messages|# Nachricht|# Nachrichten} des Mailservers nach außen abgeschnitten oder verloren: ob es Unzustellbarkeitsberichte sind, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>No capture shows a session of the declared mail server {server}: whether it sent non-delivery reports cannot be seen.</source>
        <translation>Kein Mitschnitt zeigt eine Sitzung des angegebenen Mailservers {server}: ob er Unzustellbarkeitsberichte schickte, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>In the message tracking log, {failed|# delivery to an unknown recipient failed after the mail had been accepted|# deliveries to unknown recipients failed after the mail had been accepted}; it tells of no message that was sent out (SEND) and of no report that was written (DSN), so whether strangers got reports of that cannot be seen.</source>
        <translation>In der Nachrichtenverfolgung {failed|scheiterte # Zustellung an einen unbekannten Empfänger|scheiterten # Zustellungen an unbekannte Empfänger}, nachdem die E-Mail angenommen war; sie nennt keine Nachricht, die hinausging (SEND), und keinen geschriebenen Bericht (DSN); ob Unbeteiligte Berichte darüber bekamen, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Import the message tracking logs with every event and both directions (the MSGTRK*.LOG files themselves), or the SMTP send protocol logs, of the days before the listing.</source>
        <translation>Importieren Sie die Nachrichtenverfolgung mit allen Ereignissen und beiden Richtungen (die Dateien MSGTRK*.LOG selbst) oder die SMTP-Sendeprotokolle der Tage vor dem Eintrag.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# non-delivery report|# non-delivery reports} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</source>
        <translation>Quelle {vantage}, von {firstTime} bis {lastTime}: {ndrs|# Unzustellbarkeitsbericht ging|# Unzustellbarkeitsberichte gingen} an {domains|# fremde Domain|# fremde Domains}, höchstens {peak} in 24 Stunden und {strangers} davon an Unbeteiligte, neben {outbound|# anderen Nachricht|# anderen Nachrichten}: gewöhnlich.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# message with the null sender|# messages with the null sender} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</source>
        <translation>Quelle {vantage}, von {firstTime} bis {lastTime}: {ndrs|# Nachricht mit leerem Absender ging|# Nachrichten mit leerem Absender gingen} an {domains|# fremde Domain|# fremde Domains}, höchstens {peak} in 24 Stunden und {strangers} davon an Unbeteiligte, neben {outbound|# anderen Nachricht|# anderen Nachrichten}: gewöhnlich.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers refused {unknown} of {messages|# message|# messages} with the null sender, because the addressee does not exist ({domains|# domain|# domains}): the mail that these answer had forged senders.</source>
        <translation>Quelle {vantage}: Fremde Server lehnten {unknown} von {messages|# Nachricht|# Nachrichten} mit leerem Absender ab, weil es den Adressaten nicht gibt ({domains|# Domain|# Domains}): Die E-Mail, auf die sie antworten, hatte gefälschte Absender.</translation>
    </message>
    <message>
        <source>{server} tried to send {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; all are deferred, none was handed over (seen in the {vantage}).</source>
        <translation>{server} versuchte, {ndrs|# Nachricht mit leerem Absender|# Nachrichten mit leerem Absender} an {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains} zu schicken; alles wartet noch, nichts wurde übergeben (Quelle: {vantage}).</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} for {victims|# outside address|# outside addresses} in {domains|# domain|# domains} could only be deferred: no outside server has taken or refused one so far.</source>
        <translation>Quelle {ndrs|{vantage}: # Nachricht mit leerem Absender konnte nur zurückgestellt werden,|{vantage}: # Nachrichten mit leerem Absender konnten nur zurückgestellt werden,} für {victims|# fremde Adresse|# fremde Adressen} in {domains|# Domain|# Domains}: Bisher hat kein fremder Server eine angenommen oder abgelehnt.</translation>
    </message>
    <message>
        <source>In the {vantage}, {deferred} of these messages could only be deferred: no outside server has taken or refused them so far.</source>
        <translation>Quelle {vantage}: {deferred} dieser Nachrichten konnten nur zurückgestellt werden: Bisher hat sie kein fremder Server angenommen oder abgelehnt.</translation>
    </message>
    <message>
        <source>Mail in the names of {writers} of these addressees was accepted for {mailboxes|# mailbox|# mailboxes} that send nothing in the evidence: nearly each for another one.</source>
        <translation>E-Mail im Namen von {writers} dieser Adressaten wurde für {mailboxes|# Postfach|# Postfächer} angenommen, von denen in den Beweismitteln nichts ausgeht: fast jede für ein anderes.</translation>
    </message>
    <message>
        <source>In the evidence, {strangers} of the {victims} addressees never got ordinary mail from this organisation, and nothing shows that mail in their names was their own.</source>
        <translation>In den Beweismitteln bekamen {strangers} der {victims} Adressaten nie gewöhnliche E-Mail von dieser Organisation, und nichts zeigt, dass E-Mail in ihrem Namen von ihnen selbst kam.</translation>
    </message>
    <message>
        <source>In the captures nothing gets out any more: {denied|# attempt since {sinceTime} was refused or not answered, and none succeeded|# attempts since {sinceTime} were refused or not answered, and none succeeded}.</source>
        <translation>In den Mitschnitten geht nichts mehr hinaus: {denied|# Versuch seit {sinceTime} wurde abgewiesen oder nicht beantwortet|# Versuche seit {sinceTime} wurden abgewiesen oder nicht beantwortet}, keiner gelang.</translation>
    </message>
    <message>
        <source>No firewall log shows this traffic: which rule let it out, and which one stops it, is not known.</source>
        <translation>Kein Firewall-Protokoll zeigt diesen Verkehr: Welche Regel ihn hinausließ und welche ihn aufhält, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Declared as mail server, but not seen to send at the border: {servers}. Behind NAT the server has an inside address; declare that as well.</source>
        <translation>Als Mailserver angegeben, aber an der Netzgrenze beim Senden nicht zu sehen: {servers}. Hinter NAT hat der Server eine interne Adresse; geben Sie auch diese an.</translation>
    </message>
    <message>
        <source>The {vantage} evidence has {gaps|# gap|# gaps} of {hours|# hour|# hours} together, the longest from {firstTime} to {lastTime}; what happened then is not known.</source>
        <translation>Die Beweismittel der Quelle {vantage} haben {gaps|# Lücke|# Lücken} von zusammen {hours|# Stunde|# Stunden}, die längste von {firstTime} bis {lastTime}; was dort geschah, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, inside addresses that spoke SMTP to the outside beside the mail servers: {hosts}, none of them to more than {destinations|# address|# addresses}.</source>
        <translation>Quelle {vantage}, von {firstTime} bis {lastTime}: Interne Adressen, die neben den Mailservern SMTP nach außen sprachen: {hosts}, keine davon mit mehr als {destinations|# Adresse|# Adressen}.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, no inside address except the mail servers spoke SMTP to the outside.</source>
        <translation>Quelle {vantage}, von {firstTime} bis {lastTime}: Außer den Mailservern sprach keine interne Adresse SMTP nach außen.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} opened {connections|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, up to {peak} within one minute: faster than a device or a mail program sends.</source>
        <translation>{vantage}: {host} öffnete {connections|# SMTP-Verbindung|# SMTP-Verbindungen} zu {destinations|# fremden Adresse|# fremden Adressen}, bis zu {peak} in einer Minute: schneller, als ein Gerät oder ein Mailprogramm sendet.</translation>
    </message>
    <message>
        <source>No mail server is declared. {host} spoke SMTP to {destinations|# outside address|# outside addresses} and behaves most like one; it was taken for a mail server.</source>
        <translation>Es ist kein Mailserver angegeben. {host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}, verhält sich am ehesten wie einer und wurde für einen Mailserver gehalten.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: it goes on with the same addresses or sends in the organisation&apos;s own name, while what is declared ({servers}) is not seen to send.</source>
        <translation>{vantage}: {host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}. Er ist nicht als Mailserver angegeben, verhält sich aber wie einer: Er kommt auf dieselben Adressen zurück oder verschickt im eigenen Namen der Organisation, während das Angegebene ({servers}) beim Senden nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>{host} is not a mail server of this case, but opened connections to port 25 of {destinations|# outside address|# different outside addresses} (seen in the {vantage}), in which nobody said a word.</source>
        <translation>{host} ist kein Mailserver dieses Falls, öffnete aber Verbindungen zu Port 25 von {destinations|# fremden Adresse|# verschiedenen fremden Adressen} (Quelle: {vantage}), in denen niemand ein Wort sagte.</translation>
    </message>
    <message>
        <source>In the {vantage}, not a byte went either way in {wordless} of its {connections|# connection|# connections}: nobody spoke SMTP there.</source>
        <translation>{vantage}: In {wordless} von {connections|# Verbindung|# Verbindungen} ging kein einziges Byte in die eine oder andere Richtung: Dort sprach niemand SMTP.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# different outside addresses} on other ports than 25 ({ports}) with {connections|# connection|# connections}; mail programs use some of them too, so it weighs less.</source>
        <translation>Quelle {vantage}: {host} sprach mit {connections|# Verbindung|# Verbindungen} SMTP mit {destinations|# fremden Adresse|# verschiedenen fremden Adressen} auf anderen Ports als 25 ({ports}); einige davon benutzen auch Mailprogramme, deshalb wiegt es weniger.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on other ports only ({ports}), where the servers of receivers take no mail. If these are more than its users need, look at the accounts and the programs.</source>
        <translation>{host} sprach SMTP mit {destinations|# fremden Adresse|# fremden Adressen}, mit {relay} davon auf Port 25 und mit den übrigen nur auf anderen Ports ({ports}), auf denen die Server der Empfänger keine E-Mail annehmen. Sind das mehr, als seine Benutzer brauchen, sehen Sie sich die Konten und die Programme an.</translation>
    </message>
    <message>
        <source>From the public address {host}, somebody who is not the mail server spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</source>
        <translation>Von der öffentlichen Adresse {host} aus sprach jemand, der nicht der Mailserver ist, SMTP mit {destinations|# fremden Adresse|# verschiedenen fremden Adressen} (Quelle: {vantage}).</translation>
    </message>
    <message>
        <source>In {sessions} of its {all|# dialogue|# dialogues} with outside servers it introduced itself as {examples}, which {names|is no name|are no names} of this organisation or its mail servers.</source>
        <translation>In {sessions} von {all|# Dialog|# Dialogen} mit fremden Servern meldete sie sich als {examples}; das {names|ist kein Name|sind keine Namen} dieser Organisation oder ihrer Mailserver.</translation>
    </message>
    <message>
        <source>Another mail server behind {host}, of a domain or a customer that is not declared, would greet in a name of its own, too.</source>
        <translation>Ein weiterer Mailserver hinter {host}, von einer Domäne oder einem Kunden, die nicht angegeben sind, würde sich ebenfalls mit einem eigenen Namen melden.</translation>
    </message>
    <message>
        <source>In {sessions} of the {all|# dialogue|# dialogues} that the public address {host} had with outside servers in the {vantage}, it introduced itself as {examples}, which is not a name of this organisation (sender domains: {domains}; refused recipients: {rejected} of {recipients}). That may be another mail server or a program that sends mail; which inside host it is cannot be seen there.</source>
        <translation>Quelle {vantage}: In {sessions} von {all|# Dialog|# Dialogen} der öffentlichen Adresse {host} mit fremden Servern meldete sie sich als {examples}, was kein Name dieser Organisation ist (Absenderdomänen: {domains}; abgelehnte Empfänger: {rejected} von {recipients}). Das kann ein weiterer Mailserver sein oder ein Programm, das E-Mails verschickt; welcher interne Host es ist, ist dort nicht zu sehen.</translation>
    </message>
    <message>
        <source>The mail server&apos;s own log tells of what it sent at that time, and none of it in such a name: the mail server does not speak so from {host}.</source>
        <translation>Das eigene Protokoll des Mailservers sagt, was er zu dieser Zeit verschickte, und nichts davon unter einem solchen Namen: Der Mailserver spricht von {host} aus nicht so.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# stranger|# strangers} in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours, beside {outbound|# other message|# other messages}: more than an ordinary day has, and not enough to be sure of backscatter.</source>
        <translation>Quelle {vantage}: {ndrs|# Unzustellbarkeitsbericht ging|# Unzustellbarkeitsberichte gingen} an {victims|# Unbeteiligten|# Unbeteiligte} in {domains|# fremden Domain|# fremden Domains}, bis zu {peak} in 24 Stunden, neben {outbound|# anderen Nachricht|# anderen Nachrichten}: mehr, als ein gewöhnlicher Tag hat, und nicht genug, um Backscatter sicher zu nennen.</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Identify</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Eindämmen</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Bereinigen</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Austragen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweismittel</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ausgangsadresse</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>Ausgangsport</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Zieladresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweismittel</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>SMTP connections</source>
        <translation>SMTP-Verbindungen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Bounces</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Client port</source>
        <translation>Clientport</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server port</source>
        <translation>Serverport</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
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
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Failed sign-in as</source>
        <translation>Anmeldung gescheitert als</translation>
    </message>
    <message>
        <source>Failed sign-ins</source>
        <translation>Gescheiterte Anmeldungen</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Refused recipients</source>
        <translation>Abgelehnte Empfänger</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Envelope sender</source>
        <translation>Umschlagabsender</translation>
    </message>
    <message>
        <source>From header</source>
        <translation>From-Kopfzeile</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Bounce</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Reply code</source>
        <translation>Antwortcode</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Statuscode</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Geschickt an</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Original Message-ID</source>
        <translation>Ursprüngliche Message-ID</translation>
    </message>
    <message>
        <source>Subject, taken apart</source>
        <translation>Betreff, zerlegt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>Quotes the original</source>
        <translation>Zitiert das Original</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
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
        <translation>Warum dieses Format</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Zone known from</source>
        <translation>Zone bekannt aus</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Kept in the case</source>
        <translation>Im Fall enthalten</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltung</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Antwortzeit (ms)</translation>
    </message>
    <message>
        <source>Removal page</source>
        <translation>Austragungsseite</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>Zuerst gelistet</translation>
    </message>
    <message>
        <source>Last listed</source>
        <translation>Zuletzt gelistet</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
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
        <translation>Hash davor</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>DNS status</source>
        <translation>DNS-Status</translation>
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
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>aufgelöst</translation>
    </message>
    <message>
        <source>honest</source>
        <translation>ehrlich</translation>
    </message>
    <message>
        <source>backscatter</source>
        <translation>Backscatter</translation>
    </message>
    <message>
        <source>received</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>blocked by a list</source>
        <translation>von einer Liste blockiert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>mail server, it seems</source>
        <translation>anscheinend Mailserver</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>interner Rechner</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>Überwachungssonde</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außen</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>verdächtig</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>eingedämmt</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>gelistet</translation>
    </message>
    <message>
        <source>listed, harmless</source>
        <translation>gelistet, harmlos</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
    <message>
        <source>query refused</source>
        <translation>Anfrage verweigert</translation>
    </message>
    <message>
        <source>too many queries</source>
        <translation>zu viele Anfragen</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>server failure</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>list is dead</source>
        <translation>Liste ist tot</translation>
    </message>
    <message>
        <source>lists everything</source>
        <translation>listet alles</translation>
    </message>
    <message>
        <source>resolver unreliable</source>
        <translation>Resolver unzuverlässig</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>provider (ASN)</source>
        <translation>Anbieter (ASN)</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>the format</source>
        <translation>dem Format</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>einer Option</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>dem Fall</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Verwahrungsprotokoll</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>column title and time zone</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The evidence does not say.</source>
        <translation>Die Beweismittel sagen es nicht.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Process certain</source>
        <translation>Prozess sicher</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Inside host</source>
        <translation>Host innen</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Pairing unclear</source>
        <translation>Zuordnung unklar</translation>
    </message>
    <message>
        <source>Paired by</source>
        <translation>Zugeordnet nach</translation>
    </message>
    <message>
        <source>Outside address</source>
        <translation>Adresse außen</translation>
    </message>
    <message>
        <source>Outside port</source>
        <translation>Port außen</translation>
    </message>
    <message>
        <source>Clock ahead (s)</source>
        <translation>Uhr geht vor (s)</translation>
    </message>
    <message>
        <source>Ahead of evidence</source>
        <translation>Vor Beweismittel</translation>
    </message>
    <message>
        <source>Spread (s)</source>
        <translation>Streuung (s)</translation>
    </message>
    <message>
        <source>Flows in both</source>
        <translation>Verbindungen in beiden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hardware address</source>
        <translation>Hardwareadresse</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Came up</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Einlieferungen</translation>
    </message>
    <message>
        <source>MX look-ups</source>
        <translation>MX-Abfragen</translation>
    </message>
    <message>
        <source>Blacklist look-ups</source>
        <translation>Blacklist-Abfragen</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>Mitschnitt ab</translation>
    </message>
    <message>
        <source>Capture to</source>
        <translation>Mitschnitt bis</translation>
    </message>
    <message>
        <source>Seconds taken off</source>
        <translation>Abgezogene Sekunden</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>Dessen Datei</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Anhand von</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Ahead by (s)</source>
        <translation>Geht vor um (s)</translation>
    </message>
    <message>
        <source>More than delays explain</source>
        <translation>Mehr als Laufzeiten erklären</translation>
    </message>
    <message>
        <source>Accepted (s)</source>
        <translation>Angenommen (s)</translation>
    </message>
    <message>
        <source>Server&apos;s capabilities</source>
        <translation>Fähigkeiten des Servers</translation>
    </message>
    <message>
        <source>Sign-in method</source>
        <translation>Anmeldeverfahren</translation>
    </message>
    <message>
        <source>TLS name asked for</source>
        <translation>Verlangter TLS-Name</translation>
    </message>
    <message>
        <source>Names in the certificate</source>
        <translation>Namen im Zertifikat</translation>
    </message>
    <message>
        <source>Inside of</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Encrypted since</source>
        <translation>Verschlüsselt seit</translation>
    </message>
    <message>
        <source>Encrypted, sent</source>
        <translation>Verschlüsselt gesendet</translation>
    </message>
    <message>
        <source>Encrypted, received</source>
        <translation>Verschlüsselt empfangen</translation>
    </message>
    <message>
        <source>Conflicting data</source>
        <translation>Widersprüchliche Daten</translation>
    </message>
    <message>
        <source>Incomplete fields</source>
        <translation>Unvollständige Felder</translation>
    </message>
    <message>
        <source>To header</source>
        <translation>To-Kopfzeile</translation>
    </message>
    <message>
        <source>Mail program</source>
        <translation>Mailprogramm</translation>
    </message>
    <message>
        <source>PHP script</source>
        <translation>PHP-Skript</translation>
    </message>
    <message>
        <source>Received headers</source>
        <translation>Received-Kopfzeilen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Off the list since</source>
        <translation>Nicht mehr gelistet seit</translation>
    </message>
    <message>
        <source>Times relisted</source>
        <translation>Wie oft wieder gelistet</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Deutet auf</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Looked up by hand</source>
        <translation>Von Hand nachgesehen</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Abgelehnt von</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>Betrifft uns</translation>
    </message>
    <message>
        <source>List run by</source>
        <translation>Liste betrieben von</translation>
    </message>
    <message>
        <source>Recipient’s own list</source>
        <translation>Eigene Liste des Empfängers</translation>
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
        <translation>Vorübergehend</translation>
    </message>
    <message>
        <source>mail server of a domain</source>
        <translation>Mailserver einer Domain</translation>
    </message>
    <message>
        <source>address of a mail server</source>
        <translation>Adresse eines Mailservers</translation>
    </message>
    <message>
        <source>name of an address</source>
        <translation>Name einer Adresse</translation>
    </message>
    <message>
        <source>blacklist</source>
        <translation>Blacklist</translation>
    </message>
    <message>
        <source>TXT record</source>
        <translation>TXT-Eintrag</translation>
    </message>
    <message>
        <source>anything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>sauber</translation>
    </message>
    <message>
        <source>not clean</source>
        <translation>nicht sauber</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>nicht entscheidbar</translation>
    </message>
    <message>
        <source>a bot, malware or an open proxy</source>
        <translation>Bot, Schadsoftware oder offener Proxy</translation>
    </message>
    <message>
        <source>spam that was seen</source>
        <translation>gesehener Spam</translation>
    </message>
    <message>
        <source>a bulk sender or a stolen account</source>
        <translation>Massenversender oder gestohlenes Konto</translation>
    </message>
    <message>
        <source>bounces to strangers</source>
        <translation>Bounces an Unbeteiligte</translation>
    </message>
    <message>
        <source>the kind of address</source>
        <translation>die Art der Adresse</translation>
    </message>
    <message>
        <source>the neighbours</source>
        <translation>die Nachbarn</translation>
    </message>
    <message>
        <source>attacks and break-in attempts</source>
        <translation>Angriffe und Einbruchsversuche</translation>
    </message>
    <message>
        <source>spam that names the domain</source>
        <translation>Spam, der die Domain nennt</translation>
    </message>
    <message>
        <source>an abused web site</source>
        <translation>missbrauchte Website</translation>
    </message>
    <message>
        <source>phishing or malware under the domain</source>
        <translation>Phishing oder Schadsoftware unter der Domain</translation>
    </message>
    <message>
        <source>high: most receivers use it</source>
        <translation>hoch: die meisten Empfänger benutzen sie</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>none: hardly anybody refuses by it alone</source>
        <translation>keines: kaum jemand lehnt ihretwegen allein ab</translation>
    </message>
    <message>
        <source>our address</source>
        <translation>unsere Adresse</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netz</translation>
    </message>
    <message>
        <source>the HELO name</source>
        <translation>der HELO-Name</translation>
    </message>
    <message>
        <source>the sender’s domain</source>
        <translation>die Domain des Absenders</translation>
    </message>
    <message>
        <source>a link in the mail</source>
        <translation>ein Link in der E-Mail</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC</source>
        <translation>SPF, DKIM oder DMARC</translation>
    </message>
    <message>
        <source>the PTR record</source>
        <translation>der PTR-Eintrag</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>DNS look-ups</source>
        <translation>DNS-Abfragen</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>Boot traces</source>
        <translation>Startmitschnitte</translation>
    </message>
    <message>
        <source>Outside destinations</source>
        <translation>Fremde Ziele</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Ohne Antwort</translation>
    </message>
    <message>
        <source>Packets cut to</source>
        <translation>Pakete gekürzt auf</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Encoding known from</source>
        <translation>Kodierung bekannt aus</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge im Datum</translation>
    </message>
    <message>
        <source>Order known from</source>
        <translation>Reihenfolge bekannt aus</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>der Datei</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>Jahr zuerst</translation>
    </message>
    <message>
        <source>nothing; assumed</source>
        <translation>nichts; angenommen</translation>
    </message>
    <message>
        <source>All recipients</source>
        <translation>Alle Empfänger</translation>
    </message>
    <message>
        <source>Session no.</source>
        <translation>Sitzung Nr.</translation>
    </message>
    <message>
        <source>Server’s own id</source>
        <translation>Kennung des Servers</translation>
    </message>
    <message>
        <source>Network message id</source>
        <translation>Netzwerk-Nachrichtenkennung</translation>
    </message>
    <message>
        <source>Message no.</source>
        <translation>Nachricht Nr.</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation>Prozesskennung</translation>
    </message>
    <message>
        <source>Same as connection no.</source>
        <translation>Dieselbe wie Verbindung Nr.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>First DHCP</source>
        <translation>Erstes DHCP</translation>
    </message>
    <message>
        <source>First ARP</source>
        <translation>Erstes ARP</translation>
    </message>
    <message>
        <source>First heard</source>
        <translation>Zuerst gehört</translation>
    </message>
    <message>
        <source>Capture no.</source>
        <translation>Mitschnitt Nr.</translation>
    </message>
    <message>
        <source>Host no.</source>
        <translation>Rechner Nr.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Outside domains</source>
        <translation>Domains außen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Mailbox no.</source>
        <translation>Postfach Nr.</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Same as no.</source>
        <translation>Dasselbe wie Nr.</translation>
    </message>
    <message>
        <source>no listing: the receiver may not ask the list</source>
        <translation>kein Eintrag: der Empfänger darf die Liste nicht fragen</translation>
    </message>
    <message>
        <source>page not clear</source>
        <translation>Seite nicht eindeutig</translation>
    </message>
    <message>
        <source>Harmless entry</source>
        <translation>Harmloser Eintrag</translation>
    </message>
    <message>
        <source>our public address</source>
        <translation>unsere öffentliche Adresse</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>Blacklist-Status</translation>
    </message>
    <message>
        <source>SMTP traffic</source>
        <translation>SMTP-Verkehr</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Bounces</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Sessions and messages</source>
        <translation>Sitzungen und Nachrichten</translation>
    </message>
    <message>
        <source>Port 25 and rules</source>
        <translation>Port 25 und Regeln</translation>
    </message>
    <message>
        <source>Suspicious hosts</source>
        <translation>Verdächtige Rechner</translation>
    </message>
    <message>
        <source>Removal requests</source>
        <translation>Austragungsanträge</translation>
    </message>
    <message>
        <source>Files and coverage</source>
        <translation>Dateien und Abdeckung</translation>
    </message>
    <message>
        <source>Mail posture</source>
        <translation>Mail-Einrichtung</translation>
    </message>
</context>
<context>
    <name>WindowJobs</name>
    <message>
        <source>Write the incident report as</source>
        <translation>Vorfallbericht schreiben als</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Der Bericht wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Kopie wird gespeichert</translation>
    </message>
    <message>
        <source>A copy of the case was saved as %1.</source>
        <translation>Eine Kopie des Falls wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>The case is whole: custody log, database and evidence are as they were recorded.</source>
        <translation>Der Fall ist unversehrt: Verwahrungsprotokoll, Datenbank und Beweismittel sind so, wie sie festgehalten wurden.</translation>
    </message>
    <message>
        <source>The case is not what it was: %1 Compare with an older copy of it.</source>
        <translation>Der Fall ist nicht mehr, was er war: %1 Vergleichen Sie mit einer älteren Kopie.</translation>
    </message>
    <message>
        <source>not a known format</source>
        <translation>kein bekanntes Format</translation>
    </message>
    <message>
        <source>in the case already</source>
        <translation>schon im Fall</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>archives nested too deeply</source>
        <translation>zu tief verschachtelte Archive</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message numerus="yes">
        <source>What the case holds is whole. %n piece(s) of evidence are not in it and could not be compared with the original.</source>
        <translation>
            <numerusform>Was der Fall enthält, ist unversehrt. %n Beweismittel liegt nicht darin und konnte nicht mit dem Original verglichen werden.</numerusform>
            <numerusform>Was der Fall enthält, ist unversehrt. %n Beweismittel liegen nicht darin und konnten nicht mit dem Original verglichen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign columns</source>
        <translation>Spalten zuordnen</translation>
    </message>
    <message>
        <source>No format is known for these files. Which of them is a table?</source>
        <translation>Für diese Dateien ist kein Format bekannt. Welche davon ist eine Tabelle?</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Die Dateien werden angesehen</translation>
    </message>
    <message>
        <source>None of the files that were left out is a text with columns, or they are no longer there.</source>
        <translation>Keine der ausgelassenen Dateien ist ein Text mit Spalten, oder sie sind nicht mehr da.</translation>
    </message>
    <message>
        <source>Originals of evidence that is not in the case were changed: %1 The case itself is whole.</source>
        <translation>Originale von Beweismitteln, die nicht im Fall sind, wurden geändert: %1 Der Fall selbst ist unversehrt.</translation>
    </message>
</context>
<context>
    <name>delist::BlacklistMatrix</name>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>list, target, state</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>look it up</source>
        <translation>nachsehen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
</context>
<context>
    <name>delist::BlacklistView</name>
    <message>
        <source>How the answers are shown</source>
        <translation>Wie die Antworten gezeigt werden</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Refusals by receivers</source>
        <translation>Ablehnungen durch Empfänger</translation>
    </message>
    <message>
        <source>Which lists are shown</source>
        <translation>Welche Listen gezeigt werden</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Alle Listen</translation>
    </message>
    <message>
        <source>Only listed</source>
        <translation>Nur gelistete</translation>
    </message>
    <message>
        <source>Only without a usable answer</source>
        <translation>Nur ohne brauchbare Antwort</translation>
    </message>
    <message>
        <source>Check again while the case is open</source>
        <translation>Noch einmal prüfen, solange der Fall offen ist</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Nur auf Wunsch</translation>
    </message>
    <message>
        <source>Again every hour</source>
        <translation>Jede Stunde wieder</translation>
    </message>
    <message>
        <source>Again every 6 hours</source>
        <translation>Alle 6 Stunden wieder</translation>
    </message>
    <message>
        <source>Again every day</source>
        <translation>Jeden Tag wieder</translation>
    </message>
    <message>
        <source>&amp;Lists and keys…</source>
        <translation>&amp;Listen und Schlüssel …</translation>
    </message>
    <message>
        <source>&amp;Check now…</source>
        <translation>&amp;Jetzt prüfen …</translation>
    </message>
    <message>
        <source>This asks the internet</source>
        <translation>Dies fragt das Internet</translation>
    </message>
    <message>
        <source>&amp;Ask the lists</source>
        <translation>&amp;Listen fragen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Blacklists and their answers</source>
        <translation>Blacklists und ihre Antworten</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Noch keine Antworten</translation>
    </message>
    <message>
        <source>Answers appear when lists were asked or looked up.</source>
        <translation>Antworten erscheinen, wenn Listen gefragt oder nachgesehen wurden.</translation>
    </message>
    <message>
        <source>No refusals for reputation</source>
        <translation>Keine Ablehnungen wegen des Rufs</translation>
    </message>
    <message>
        <source>Refusals that name a list, an address or a domain appear when logs or bounces with them are imported.</source>
        <translation>Ablehnungen, die eine Liste, eine Adresse oder eine Domain nennen, erscheinen, wenn Protokolle oder Bounces damit importiert sind.</translation>
    </message>
    <message>
        <source>Say in Case › Settings which public addresses and domains are yours; then the lists can be asked.</source>
        <translation>Geben Sie unter Fall › Einstellungen an, welche öffentlichen Adressen und Domains Ihre sind; dann können die Listen gefragt werden.</translation>
    </message>
    <message>
        <source>Nothing was asked yet. No DNS question leaves this computer before you say so.</source>
        <translation>Es wurde noch nichts gefragt. Keine DNS-Frage verlässt diesen Rechner, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>No list gave a usable answer.</source>
        <translation>Keine Liste gab eine brauchbare Antwort.</translation>
    </message>
    <message>
        <source>Not listed where an answer came.</source>
        <translation>Nicht gelistet, soweit Antworten kamen.</translation>
    </message>
    <message>
        <source>Last asked: %1.</source>
        <translation>Zuletzt gefragt: %1.</translation>
    </message>
    <message>
        <source>%1 (named in refusals)</source>
        <translation>%1 (in Ablehnungen genannt)</translation>
    </message>
    <message>
        <source>%1 (mail left from it)</source>
        <translation>%1 (E-Mail ging von dort hinaus)</translation>
    </message>
    <message>
        <source>%1 (HELO name)</source>
        <translation>%1 (HELO-Name)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delist will ask %n blacklist(s) by DNS</source>
        <translation>
            <numerusform>Delist wird %n Blacklist per DNS fragen</numerusform>
            <numerusform>Delist wird %n Blacklists per DNS fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>about: %1.</source>
        <translation>nach: %1.</translation>
    </message>
    <message>
        <source>The questions go through %1; whoever runs it and the lists will see them. Each list is first asked for its test entries, to know whether its answers can be trusted. Nothing else leaves this computer.</source>
        <translation>Die Fragen gehen über %1; wer das betreibt und die Listen werden sie sehen. Jede Liste wird zuerst nach ihren Testeinträgen gefragt, um zu wissen, ob ihren Antworten zu trauen ist. Sonst verlässt nichts diesen Rechner.</translation>
    </message>
    <message>
        <source>this computer’s DNS resolver</source>
        <translation>den DNS-Resolver dieses Rechners</translation>
    </message>
    <message>
        <source>The check cannot start: %1</source>
        <translation>Die Prüfung kann nicht beginnen: %1</translation>
    </message>
    <message>
        <source>Asking blacklists</source>
        <translation>Blacklists werden gefragt</translation>
    </message>
    <message>
        <source>Saving the answers</source>
        <translation>Antworten werden gespeichert</translation>
    </message>
    <message>
        <source>The DNS resolver gave no answer. Check the network, then try again.</source>
        <translation>Der DNS-Resolver gab keine Antwort. Prüfen Sie das Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This DNS resolver rewrites answers, so nothing it says about blacklists can be trusted. Use another one.</source>
        <translation>Dieser DNS-Resolver verfälscht Antworten; nichts, was er über Blacklists sagt, ist zu glauben. Nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This is a public DNS resolver; many lists refuse it. Answers marked “query refused” mean nothing about you. Ask through your own resolver.</source>
        <translation>Dies ist ein öffentlicher DNS-Resolver; viele Listen weisen ihn ab. Antworten „Anfrage verweigert“ sagen nichts über Sie. Fragen Sie über Ihren eigenen Resolver.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Newly listed: %1.</source>
        <translation>Neu gelistet: %1.</translation>
    </message>
    <message>
        <source>No longer listed: %1.</source>
        <translation>Nicht mehr gelistet: %1.</translation>
    </message>
    <message>
        <source>Saving the result</source>
        <translation>Ergebnis wird gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n source(s).</source>
        <translation>
            <numerusform>aus %n Quelle.</numerusform>
            <numerusform>aus %n Quellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (named in DNS)</source>
        <translation>%1 (im DNS genannt)</translation>
    </message>
    <message>
        <source>This DNS resolver knows no outside names, or answers with errors alone, so nothing can be concluded about lists or addresses. Use another one.</source>
        <translation>Dieser DNS-Resolver kennt keine Namen von draußen oder antwortet nur mit Fehlern; über Listen und Adressen lässt sich daraus nichts schließen. Nehmen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>delist::BounceChainPanel</name>
    <message>
        <source>Message came in</source>
        <translation>Nachricht kam herein</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>War nicht zustellbar</translation>
    </message>
    <message>
        <source>Non-delivery report</source>
        <translation>Unzustellbarkeitsbericht</translation>
    </message>
    <message>
        <source>Report on its way</source>
        <translation>Bericht unterwegs</translation>
    </message>
    <message>
        <source>Accepted by the other server</source>
        <translation>Vom anderen Server angenommen</translation>
    </message>
    <message>
        <source>Refused by the other server</source>
        <translation>Vom anderen Server abgelehnt</translation>
    </message>
    <message>
        <source>Put off by the other server</source>
        <translation>Vom anderen Server aufgeschoben</translation>
    </message>
    <message>
        <source>No answer seen</source>
        <translation>Keine Antwort gesehen</translation>
    </message>
    <message>
        <source>Chain of the selected bounce</source>
        <translation>Kette des gewählten Bounces</translation>
    </message>
    <message>
        <source>Select a bounce to see its story: which message came in, why it could not be delivered, where the report went and what became of it.</source>
        <translation>Wählen Sie einen Bounce, um seine Geschichte zu sehen: welche Nachricht hereinkam, warum sie nicht zustellbar war, wohin der Bericht ging und was aus ihm wurde.</translation>
    </message>
    <message>
        <source>Backscatter: the report went to a stranger whose address was forged; their server refused it.</source>
        <translation>Backscatter: Der Bericht ging an einen Unbeteiligten, dessen Adresse gefälscht war; dessen Server lehnte ihn ab.</translation>
    </message>
    <message>
        <source>Backscatter: the report went to a stranger whose address was forged.</source>
        <translation>Backscatter: Der Bericht ging an einen Unbeteiligten, dessen Adresse gefälscht war.</translation>
    </message>
    <message>
        <source>An honest report to a real sender.</source>
        <translation>Ein ehrlicher Bericht an einen wirklichen Absender.</translation>
    </message>
    <message>
        <source>Somebody else’s server answered mail that was, or claims to be, ours.</source>
        <translation>Ein fremder Server beantwortete E-Mail, die unsere war oder es vorgab.</translation>
    </message>
    <message>
        <source>A blacklist made the other server refuse our mail.</source>
        <translation>Wegen einer Blacklist lehnte der andere Server unsere E-Mail ab.</translation>
    </message>
    <message>
        <source>Whether the address was forged cannot be told from this evidence.</source>
        <translation>Ob die Adresse gefälscht war, ist aus diesen Beweismitteln nicht zu erkennen.</translation>
    </message>
    <message>
        <source>The report quotes the whole original message. A report that carries the headers only does less harm.</source>
        <translation>Der Bericht zitiert die ganze ursprüngliche Nachricht. Ein Bericht nur mit den Kopfzeilen schadet weniger.</translation>
    </message>
    <message>
        <source>&lt;&gt; (nobody)</source>
        <translation>&lt;&gt; (niemand)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 an %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>durch %1</translation>
    </message>
    <message>
        <source>Show what stands behind this step</source>
        <translation>Zeigen, was hinter diesem Schritt steht</translation>
    </message>
    <message>
        <source>Subject, taken apart</source>
        <translation>Betreff, zerlegt</translation>
    </message>
    <message>
        <source>a spam filter’s tag</source>
        <translation>Markierung eines Spamfilters</translation>
    </message>
    <message>
        <source>a server’s report around it</source>
        <translation>Bericht eines Servers darum herum</translation>
    </message>
    <message>
        <source>an answer or forward</source>
        <translation>Antwort oder Weiterleitung</translation>
    </message>
</context>
<context>
    <name>delist::BouncePlot</name>
    <message>
        <source>Bounce timeline</source>
        <translation>Zeitstrahl der Bounces</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</source>
        <translation>Pfeiltasten verschieben, Plus und Minus vergrößern und verkleinern, Pos1 zeigt alles, Umschalt mit Pfeilen wählt eine Zeitspanne.</translation>
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
        <translation>Keine Bounces</translation>
    </message>
    <message>
        <source>Bounces come from message tracking logs, from the mail server&apos;s send log (MAIL FROM:&lt;&gt;) and from saved non-delivery reports.</source>
        <translation>Bounces stammen aus der Nachrichtenverfolgung, aus dem Sendeprotokoll des Mailservers (MAIL FROM:&lt;&gt;) und aus gespeicherten Unzustellbarkeitsberichten.</translation>
    </message>
    <message>
        <source>● accepted by the stranger&apos;s server     ○ not known     ✕ refused (below the line)</source>
        <translation>● vom Server des Unbeteiligten angenommen     ○ nicht bekannt     ✕ abgelehnt (unter der Linie)</translation>
    </message>
</context>
<context>
    <name>delist::CaseContext</name>
    <message>
        <source>%1 failed. %2</source>
        <extracomment>%1 is the job (&quot;Importing&quot;), %2 the reason</extracomment>
        <translation>%1: gescheitert. %2</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>A few words about the organisation make the findings sharper. Everything can be changed later, and nothing is required.</source>
        <translation>Ein paar Angaben zur Organisation machen die Befunde schärfer. Alles lässt sich später ändern, und nichts ist Pflicht.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Anlegen …</translation>
    </message>
    <message>
        <source>Save the new case as</source>
        <translation>Neuen Fall speichern als</translation>
    </message>
    <message>
        <source>Delist cases (*.delist)</source>
        <translation>Delist-Fälle (*.delist)</translation>
    </message>
    <message>
        <source>Case settings</source>
        <translation>Einstellungen des Falls</translation>
    </message>
    <message>
        <source>What is inside, what is outside and who may send mail follows from these answers. A change is worked into the whole case and can be undone.</source>
        <translation>Was innen ist, was außen ist und wer E-Mail verschicken darf, folgt aus diesen Angaben. Eine Änderung wird in den ganzen Fall eingearbeitet und kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Exporting the table</source>
        <translation>Tabelle wird exportiert</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>Die Tabelle wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Exporting packets</source>
        <translation>Pakete werden exportiert</translation>
    </message>
    <message>
        <source>The case holds no packets of these connections, so nothing was written.</source>
        <translation>Der Fall enthält keine Pakete dieser Verbindungen, darum wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) were written to %1.</source>
        <translation>
            <numerusform>%n Paket wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Pakete wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported without their packets: %1.</source>
        <translation>Ohne Pakete importiert: %1.</translation>
    </message>
    <message>
        <source>Partly damaged in the case: %1.</source>
        <translation>Im Fall teilweise beschädigt: %1.</translation>
    </message>
    <message>
        <source>%1 is there already and will not be written over. Choose another name.</source>
        <translation>%1 gibt es schon und wird nicht überschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>delist::CaseSession</name>
    <message>
        <source>Opening the case</source>
        <translation>Fall wird geöffnet</translation>
    </message>
    <message>
        <source>Creating the case</source>
        <translation>Fall wird angelegt</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Saving the settings</source>
        <translation>Einstellungen werden gespeichert</translation>
    </message>
    <message>
        <source>Working out what follows</source>
        <translation>Folgerungen werden gezogen</translation>
    </message>
</context>
<context>
    <name>delist::ColumnLayout</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>delist::ConnectionsView</name>
    <message>
        <source>No connections</source>
        <translation>Keine Verbindungen</translation>
    </message>
    <message>
        <source>Connections come from firewall logs and captures. Only mail ports are kept as rows; everything else is counted.</source>
        <translation>Verbindungen stammen aus Firewall-Protokollen und Mitschnitten. Nur Mailports werden als Zeilen behalten; alles andere wird gezählt.</translation>
    </message>
</context>
<context>
    <name>delist::ContainView</name>
    <message>
        <source>Whether port 25 is closed cannot be seen</source>
        <translation>Ob Port 25 geschlossen ist, ist nicht zu sehen</translation>
    </message>
    <message>
        <source>There is no firewall log in this case. “Port 25 is locked down” stays a claim until a firewall log shows it: import the log of outgoing connections.</source>
        <translation>In diesem Fall ist kein Firewall-Protokoll. „Port 25 ist dicht“ bleibt eine Behauptung, bis ein Firewall-Protokoll es zeigt: Importieren Sie das Protokoll der ausgehenden Verbindungen.</translation>
    </message>
    <message>
        <source>Only the mail servers speak port 25 to the outside</source>
        <translation>Nur die Mailserver sprechen Port 25 nach außen</translation>
    </message>
    <message>
        <source>In the firewall log up to %1 no other inside host tried.</source>
        <translation>Im Firewall-Protokoll bis %1 versuchte es kein anderer interner Rechner.</translation>
    </message>
    <message>
        <source>Contained: every attempt was denied</source>
        <translation>Eingedämmt: Jeder Versuch wurde abgewiesen</translation>
    </message>
    <message>
        <source>Other hosts tried port 25 and the firewall refused each of them. Find out why they try.</source>
        <translation>Andere Rechner versuchten Port 25, und die Firewall wies jeden ab. Finden Sie heraus, warum sie es versuchen.</translation>
    </message>
    <message>
        <source>Contained since %1</source>
        <translation>Eingedämmt seit %1</translation>
    </message>
    <message>
        <source>0 allowed, %1 denied since %2; the log ends at %3.</source>
        <extracomment>proof of containment: 0 allowed, %1 denied since %2</extracomment>
        <translation>0 erlaubt, %1 abgewiesen seit %2; das Protokoll endet %3.</translation>
    </message>
    <message>
        <source>Not contained: others than the mail servers get out on port 25</source>
        <translation>Nicht eingedämmt: Andere als die Mailserver kommen auf Port 25 hinaus</translation>
    </message>
    <message>
        <source>The last connection that was let through: %1. Allow outgoing port 25 from the mail servers only and deny it to everyone else, with logging; then import the log from afterwards as proof.</source>
        <translation>Die letzte durchgelassene Verbindung: %1. Erlauben Sie Port 25 nach außen nur den Mailservern und weisen Sie alle anderen ab, mit Protokollierung; importieren Sie dann das Protokoll von danach als Beleg.</translation>
    </message>
    <message>
        <source>No mail server is declared in the settings, so every inside host counts as “other” here.</source>
        <translation>In den Einstellungen ist kein Mailserver angegeben; jeder interne Rechner zählt hier deshalb als „anderer“.</translation>
    </message>
    <message>
        <source>Who tried port 25 to the outside</source>
        <translation>Wer Port 25 nach außen versuchte</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Last allowed</source>
        <translation>Zuletzt erlaubt</translation>
    </message>
    <message>
        <source>Denied since then</source>
        <translation>Seitdem abgewiesen</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>Überwachungssonde</translation>
    </message>
    <message>
        <source>gets out</source>
        <translation>kommt hinaus</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>eingedämmt</translation>
    </message>
    <message>
        <source>Enter opens the host</source>
        <translation>Die Eingabetaste öffnet den Rechner</translation>
    </message>
    <message>
        <source>Show over time</source>
        <translation>Im Zeitverlauf zeigen</translation>
    </message>
    <message>
        <source>The rules that decided</source>
        <translation>Die Regeln, die entschieden</translation>
    </message>
    <message>
        <source>From the rule column of the firewall log. A rule that allows is the one to narrow down.</source>
        <translation>Aus der Regelspalte des Firewall-Protokolls. Eine Regel, die erlaubt, ist die, die enger werden muss.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>(the log names none)</source>
        <translation>(das Protokoll nennt keine)</translation>
    </message>
    <message>
        <source>Rules for your firewall</source>
        <translation>Regeln für Ihre Firewall</translation>
    </message>
    <message>
        <source>Declare the mail servers first (Case › Settings): rules that do not know them would stop their mail, too.</source>
        <translation>Geben Sie zuerst die Mailserver an (Fall › Einstellungen): Regeln, die sie nicht kennen, würden auch deren E-Mail aufhalten.</translation>
    </message>
    <message>
        <source>Only the mail servers may speak port 25 to the outside, everyone else is refused and logged. Read the rules before you use them: Delist does not know the rest of your firewall. The log from afterwards is the proof.</source>
        <translation>Nur die Mailserver dürfen Port 25 nach außen sprechen, alle anderen werden abgewiesen und protokolliert. Lesen Sie die Regeln, bevor Sie sie anwenden: Delist kennt den Rest Ihrer Firewall nicht. Das Protokoll von danach ist der Beleg.</translation>
    </message>
    <message>
        <source>Rule text</source>
        <translation>Regeltext</translation>
    </message>
    <message>
        <source>Fire&amp;wall:</source>
        <translation>Fire&amp;wall:</translation>
    </message>
    <message>
        <source>C&amp;opy the rules</source>
        <translation>&amp;Regeln kopieren</translation>
    </message>
    <message>
        <source>The rules for %1 were copied.</source>
        <extracomment>%1 is a firewall product</extracomment>
        <translation>Die Regeln für %1 wurden kopiert.</translation>
    </message>
</context>
<context>
    <name>delist::CoveragePlot</name>
    <message>
        <source>Coverage of the evidence over time</source>
        <translation>Zeitliche Abdeckung der Beweismittel</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No records here: %1 (%2)</source>
        <translation>Hier keine Datensätze: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>delist::DataTable</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is a formatted number</extracomment>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not loaded yet and were not copied. For long selections use Export table.</source>
        <translation>
            <numerusform>%n Zeile war noch nicht geladen und wurde nicht kopiert. Für lange Auswahlen nehmen Sie „Tabelle exportieren“.</numerusform>
            <numerusform>%n Zeilen waren noch nicht geladen und wurden nicht kopiert. Für lange Auswahlen nehmen Sie „Tabelle exportieren“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;JSON (*.json)</source>
        <translation>Durch Komma getrennte Werte (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy rows with &amp;titles</source>
        <translation>Zeilen mit &amp;Titeln kopieren</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>Z&amp;elle kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport table…</source>
        <translation>Tabelle e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Rechner %1 öffnen</translation>
    </message>
    <message>
        <source>Only host %1</source>
        <translation>Nur Rechner %1</translation>
    </message>
    <message>
        <source>Only mailbox %1</source>
        <translation>Nur Postfach %1</translation>
    </message>
    <message>
        <source>Only 10 minutes before and after</source>
        <translation>Nur 10 Minuten davor und danach</translation>
    </message>
    <message>
        <source>Stop sorting</source>
        <translation>Sortieren abbrechen</translation>
    </message>
    <message>
        <source>Esc: the table&apos;s own order again</source>
        <translation>Esc: wieder die Reihenfolge der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
</context>
<context>
    <name>delist::DelistView</name>
    <message>
        <source>The lists were not asked yet</source>
        <translation>Die Listen wurden noch nicht gefragt</translation>
    </message>
    <message>
        <source>No list that answered lists you</source>
        <translation>Keine Liste, die antwortete, führt Sie</translation>
    </message>
    <message>
        <source>No list gave a usable answer</source>
        <translation>Keine Liste gab eine brauchbare Antwort</translation>
    </message>
    <message>
        <source>Ask them under Blacklist status; what is listed appears here with its removal page.</source>
        <translation>Fragen Sie sie unter Blacklist-Status; was gelistet ist, erscheint hier mit seiner Austragungsseite.</translation>
    </message>
    <message>
        <source>Lists that gave no usable answer are shown under Blacklist status; they prove nothing either way.</source>
        <translation>Listen ohne brauchbare Antwort stehen unter Blacklist-Status; sie beweisen weder das eine noch das andere.</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>Blacklist-Status</translation>
    </message>
    <message>
        <source>Port 25 is still open for others than the mail servers.</source>
        <translation>Port 25 ist noch für andere als die Mailserver offen.</translation>
    </message>
    <message>
        <source>No firewall log shows that port 25 is closed for everyone else.</source>
        <translation>Kein Firewall-Protokoll zeigt, dass Port 25 für alle anderen geschlossen ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious host(s) are not closed yet.</source>
        <translation>
            <numerusform>%n verdächtiger Rechner ist noch nicht abgeschlossen.</numerusform>
            <numerusform>%n verdächtige Rechner sind noch nicht abgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server still answers forged senders, as far as the evidence goes.</source>
        <translation>Der Server antwortet noch gefälschten Absendern, soweit die Beweismittel reichen.</translation>
    </message>
    <message>
        <source>Ready to ask for removal</source>
        <translation>Bereit, um Austragung zu bitten</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Nothing in the case speaks against asking. Tell each list the cause, the fix and the dates; the report for operators has them.</source>
        <translation>Nichts im Fall spricht dagegen zu bitten. Nennen Sie jeder Liste Ursache, Behebung und Daten; der Bericht für Betreiber enthält sie.</translation>
    </message>
    <message>
        <source>A list that removes you while the cause is open lists you again, often for longer. Close these first:</source>
        <translation>Eine Liste, die Sie austrägt, solange die Ursache offen ist, trägt Sie wieder ein, oft für länger. Schließen Sie zuerst dies ab:</translation>
    </message>
    <message>
        <source>Show what is open</source>
        <translation>Zeigen, was offen ist</translation>
    </message>
    <message>
        <source>The cause that was found stays in the report, with the proof that it is over.</source>
        <translation>Die gefundene Ursache bleibt im Bericht, mit dem Beleg, dass sie vorbei ist.</translation>
    </message>
    <message>
        <source>Speaks about: %1</source>
        <translation>Spricht über: %1</translation>
    </message>
    <message>
        <source>The list says: %1</source>
        <translation>Die Liste sagt: %1</translation>
    </message>
    <message>
        <source>Seen listed from %1 to %2</source>
        <translation>Gelistet gesehen von %1 bis %2</translation>
    </message>
    <message>
        <source>Getting off it: %1</source>
        <translation>Herunterkommen: %1</translation>
    </message>
    <message>
        <source>Goes away by itself: %1</source>
        <translation>Verfällt von selbst: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>Open the removal page</source>
        <translation>Austragungsseite öffnen</translation>
    </message>
</context>
<context>
    <name>delist::EgressTable</name>
    <message>
        <source>Egress map: machines and their public addresses</source>
        <translation>Ausgangskarte: Rechner und ihre öffentlichen Adressen</translation>
    </message>
</context>
<context>
    <name>delist::EmptyState</name>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Nothing matches the filter above. Clear it to see everything.</source>
        <translation>Nichts passt zum Filter oben. Löschen Sie ihn, um alles zu sehen.</translation>
    </message>
</context>
<context>
    <name>delist::EvidenceRemarksPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of file names</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>Jahr zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Worth knowing about these files</source>
        <translation>Wissenswertes zu diesen Dateien</translation>
    </message>
    <message>
        <source>Nothing had to be assumed</source>
        <translation>Nichts musste angenommen werden</translation>
    </message>
    <message>
        <source>What had to be assumed of the files, and what is missing in them, is said here.</source>
        <translation>Was zu den Dateien angenommen werden musste und was in ihnen fehlt, steht hier.</translation>
    </message>
    <message>
        <source>Left out at the last import: %1 (%2).</source>
        <extracomment>%1 is a list of file names, %2 the reason, for instance &quot;in the case already&quot;</extracomment>
        <translation>Beim letzten Import ausgelassen: %1 (%2).</translation>
    </message>
    <message>
        <source>Assign columns …</source>
        <translation>Spalten zuordnen …</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Neu lesen…</translation>
    </message>
    <message numerus="yes">
        <source>So much of %n file(s) could not be read that the format may be wrong: %1.</source>
        <translation>
            <numerusform>Von %n Datei konnte so viel nicht gelesen werden, dass das Format falsch sein kann: %1.</numerusform>
            <numerusform>Von %n Dateien konnte so viel nicht gelesen werden, dass das Format falsch sein kann: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held no log when it was imported: protocol logging is off for its connectors, and what went through them cannot be excluded.</source>
        <translation>%1 enthielt beim Import kein Protokoll: Die Protokollierung ist für diese Connectors aus, und was über sie lief, kann nicht ausgeschlossen werden.</translation>
    </message>
    <message numerus="yes">
        <source>The times of %n file(s) name no zone; the case’s, %1, is assumed: %2.</source>
        <translation>
            <numerusform>Die Zeiten von %n Datei nennen keine Zeitzone; die des Falls, %1, wird angenommen: %2.</numerusform>
            <numerusform>Die Zeiten von %n Dateien nennen keine Zeitzone; die des Falls, %1, wird angenommen: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lines of %n file(s) name no year; it is taken from the date of the file: %1.</source>
        <translation>
            <numerusform>Die Zeilen von %n Datei nennen kein Jahr; es wird dem Datum der Datei entnommen: %1.</numerusform>
            <numerusform>Die Zeilen von %n Dateien nennen kein Jahr; es wird dem Datum der Datei entnommen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The dates of %n file(s) can be read in two ways; %1 is assumed: %2.</source>
        <translation>
            <numerusform>Die Daten von %n Datei lassen sich auf zwei Weisen lesen; %1 wird angenommen: %2.</numerusform>
            <numerusform>Die Daten von %n Dateien lassen sich auf zwei Weisen lesen; %1 wird angenommen: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %n file(s) is not Unicode; %1 is assumed: %2.</source>
        <translation>
            <numerusform>Der Text von %n Datei ist kein Unicode; %1 wird angenommen: %2.</numerusform>
            <numerusform>Der Text von %n Dateien ist kein Unicode; %1 wird angenommen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of %1 is %2 s ahead of that of %3, by %4 things that both tell of.</source>
        <translation>Die Uhr von %1 geht der von %3 um %2 s vor, nach %4 Dingen, von denen beide berichten.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 s behind that of %3, by %4 things that both tell of.</source>
        <translation>Die Uhr von %1 geht der von %3 um %2 s nach, nach %4 Dingen, von denen beide berichten.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>%1 s were taken off the times of %2.</source>
        <translation>%1 s wurden von den Zeiten von %2 abgezogen.</translation>
    </message>
    <message>
        <source>%1 s were added to the times of %2.</source>
        <translation>%1 s wurden zu den Zeiten von %2 hinzugezählt.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) end in the middle; what came before is kept: %1.</source>
        <translation>
            <numerusform>%n Datei endet mittendrin; was davor stand, ist behalten: %1.</numerusform>
            <numerusform>%n Dateien enden mittendrin; was davor stand, ist behalten: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines or packets of %n file(s) could not be read: %2.</source>
        <translation>
            <numerusform>%1 Zeilen oder Pakete von %n Datei konnten nicht gelesen werden: %2.</numerusform>
            <numerusform>%1 Zeilen oder Pakete von %n Dateien konnten nicht gelesen werden: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show all…</source>
        <translation>Alle anzeigen…</translation>
    </message>
</context>
<context>
    <name>delist::EvidenceView</name>
    <message>
        <source>Nothing imported yet</source>
        <translation>Noch nichts importiert</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Everything could be read</source>
        <translation>Alles war lesbar</translation>
    </message>
    <message>
        <source>Lines and packets that cannot be read are kept here with the reason.</source>
        <translation>Zeilen und Pakete, die nicht lesbar sind, werden hier mit dem Grund aufbewahrt.</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Verwahrungsprotokoll</translation>
    </message>
    <message>
        <source>No two clocks to compare</source>
        <translation>Keine zwei Uhren zu vergleichen</translation>
    </message>
    <message>
        <source>Clocks are compared when two files tell of the same messages or connections.</source>
        <translation>Uhren werden verglichen, wenn zwei Dateien von denselben Nachrichten oder Verbindungen berichten.</translation>
    </message>
    <message>
        <source>Take the offset off the times of the selected file</source>
        <translation>Den Versatz von den Zeiten der gewählten Datei abziehen</translation>
    </message>
    <message>
        <source>Nothing is changed before this; the custody log keeps it.</source>
        <translation>Vorher wird nichts geändert; das Verwahrungsprotokoll hält es fest.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. With Import with options you see first how they will be read.</source>
        <translation>Ziehen Sie Protokolldateien, Ordner, Archive oder Mitschnitte irgendwo auf dieses Fenster, oder benutzen Sie Datei › Importieren. Mit „Importieren mit Optionen“ sehen Sie zuerst, wie sie gelesen werden.</translation>
    </message>
    <message>
        <source>Read the selected files again with other options…</source>
        <translation>Die gewählten Dateien mit anderen Optionen neu lesen…</translation>
    </message>
    <message>
        <source>Time zone, year, order of dates, encoding or format: for files that were not understood as they should be.</source>
        <translation>Zeitzone, Jahr, Reihenfolge der Daten, Kodierung oder Format: für Dateien, die nicht so verstanden wurden, wie sie sollten.</translation>
    </message>
    <message>
        <source>Worth knowing (%1)</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Wissenswert (%1)</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswert</translation>
    </message>
</context>
<context>
    <name>delist::FilterBar</name>
    <message>
        <source>Back to the filter before (Alt+Left)</source>
        <translation>Zurück zum vorigen Filter (Alt+Links)</translation>
    </message>
    <message>
        <source>Filter before</source>
        <translation>Voriger Filter</translation>
    </message>
    <message>
        <source>Search all tables (Ctrl+F)</source>
        <translation>Alle Tabellen durchsuchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where a record was seen. Counts of different places are never added up.</source>
        <translation>Wo ein Datensatz gesehen wurde. Zahlen verschiedener Quellen werden nie zusammengezählt.</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Show everything again (Ctrl+Shift+X)</source>
        <translation>Wieder alles zeigen (Strg+Umschalt+X)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>accessible name of a filter chip: what it filters, what pressing it does</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Clear the time range</source>
        <translation>Zeitspanne löschen</translation>
    </message>
    <message>
        <source>Show all hosts</source>
        <translation>Alle Rechner zeigen</translation>
    </message>
    <message>
        <source>Show all mailboxes</source>
        <translation>Alle Postfächer zeigen</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>Beweismittel %1</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>rows of a finding in %1</source>
        <extracomment>%1 is a table: &quot;Connections&quot;</extracomment>
        <translation>Zeilen eines Befunds in %1</translation>
    </message>
</context>
<context>
    <name>delist::HostPage</name>
    <message>
        <source>All hosts</source>
        <translation>Alle Rechner</translation>
    </message>
    <message>
        <source>Back to the list of hosts (Backspace)</source>
        <translation>Zurück zur Liste der Rechner (Rücktaste)</translation>
    </message>
    <message>
        <source>Export &amp;packets…</source>
        <translation>&amp;Pakete exportieren…</translation>
    </message>
    <message>
        <source>Write the packets of this host that the case keeps to a file that Wireshark opens</source>
        <translation>Schreibt die Pakete dieses Hosts, die im Fall liegen, in eine Datei, die Wireshark öffnet</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Envelope sender</source>
        <translation>Umschlagabsender</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>HELO names</source>
        <translation>HELO-Namen</translation>
    </message>
    <message>
        <source>HELO name</source>
        <translation>HELO-Name</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identitäten</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Enter shows only this mailbox</source>
        <translation>Die Eingabetaste zeigt nur dieses Postfach</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>innen</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außen</translation>
    </message>
    <message>
        <source>Suspicion %1: %2</source>
        <translation>Verdacht %1: %2</translation>
    </message>
    <message>
        <source>SMTP connections, %1</source>
        <translation>SMTP-Verbindungen, %1</translation>
    </message>
    <message>
        <source>of them denied</source>
        <translation>davon abgewiesen</translation>
    </message>
    <message>
        <source>destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>messages, %1</source>
        <translation>Nachrichten, %1</translation>
    </message>
    <message>
        <source>refused recipients, %1</source>
        <translation>abgelehnte Empfänger, %1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a tab&apos;s title and how many entries it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>DNS look-ups</source>
        <translation>DNS-Abfragen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Boot trace: %1 (%2)</source>
        <translation>Startmitschnitt: %1 (%2)</translation>
    </message>
    <message>
        <source>Export packets</source>
        <translation>Pakete exportieren</translation>
    </message>
    <message>
        <source>Packets for Wireshark (*.pcapng)</source>
        <translation>Pakete für Wireshark (*.pcapng)</translation>
    </message>
    <message>
        <source>No process is known</source>
        <translation>Kein Prozess ist bekannt</translation>
    </message>
    <message>
        <source>Which program spoke is told by captures and firewall logs of the machine itself and by its list of sockets.</source>
        <translation>Welches Programm gesprochen hat, sagen Mitschnitte und Firewallprotokolle des Rechners selbst und seine Liste der Sockets.</translation>
    </message>
    <message>
        <source>No name is known</source>
        <translation>Kein Name ist bekannt</translation>
    </message>
    <message>
        <source>Names come from DHCP leases, DNS answers and the greetings in mail dialogues.</source>
        <translation>Namen kommen aus DHCP-Zuteilungen, DNS-Antworten und den Begrüßungen in Maildialogen.</translation>
    </message>
    <message>
        <source>No DNS look-ups were seen</source>
        <translation>Keine DNS-Abfragen wurden gesehen</translation>
    </message>
    <message>
        <source>They come from captures and DNS server logs. Without those in the case, nobody knows what this host asked.</source>
        <translation>Sie kommen aus Mitschnitten und Protokollen von DNS-Servern. Sind keine im Fall, weiß niemand, wonach dieser Rechner gefragt hat.</translation>
    </message>
    <message>
        <source>No boot was seen</source>
        <translation>Kein Start wurde gesehen</translation>
    </message>
    <message>
        <source>A capture that begins before the machine starts shows whether it sends as soon as it is up.</source>
        <translation>Ein Mitschnitt, der vor dem Start des Rechners beginnt, zeigt, ob er sendet, sobald er läuft.</translation>
    </message>
    <message>
        <source>%1 (first %2 of %3)</source>
        <extracomment>a tab&apos;s title, how many entries are shown and how many there are</extracomment>
        <translation>%1 (die ersten %2 von %3)</translation>
    </message>
    <message>
        <source>The most frequent ones; the tables of connections, sessions and messages have them all.</source>
        <translation>Die häufigsten; die Tabellen der Verbindungen, Sitzungen und Nachrichten haben alle.</translation>
    </message>
</context>
<context>
    <name>delist::HostsView</name>
    <message>
        <source>No hosts</source>
        <translation>Keine Rechner</translation>
    </message>
    <message>
        <source>Hosts appear when evidence with addresses is imported.</source>
        <translation>Rechner erscheinen, wenn Beweismittel mit Adressen importiert sind.</translation>
    </message>
</context>
<context>
    <name>delist::Inspector</name>
    <message>
        <source>Raw line or packet</source>
        <translation>Rohzeile oder Paket</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Fields of the row</source>
        <translation>Felder der Zeile</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select a row to see the line or packet behind it.</source>
        <translation>Wählen Sie eine Zeile, um die Protokollzeile oder das Paket dahinter zu sehen.</translation>
    </message>
    <message>
        <source>This row has no single line behind it.</source>
        <translation>Hinter dieser Zeile steht keine einzelne Protokollzeile.</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <extracomment>%1 is a file, %2 a byte offset in it</extracomment>
        <translation>%1 bei Byte %2</translation>
    </message>
    <message>
        <source>The line or packet cannot be shown: %1</source>
        <translation>Die Zeile oder das Paket lässt sich nicht zeigen: %1</translation>
    </message>
    <message>
        <source>SMTP &amp;dialogue</source>
        <translation>SMTP-&amp;Dialog</translation>
    </message>
    <message>
        <source>Show the whole conversation of this packet: C: is who opened the connection, S: who answered</source>
        <translation>Das ganze Gespräch dieses Pakets zeigen: C: ist, wer die Verbindung öffnete, S: wer antwortete</translation>
    </message>
    <message>
        <source>C: %1    S: %2</source>
        <extracomment>the two ends of a connection: C: and S: stand before each line that they say</extracomment>
        <translation>C: %1    S: %2</translation>
    </message>
    <message>
        <source>[… %1 missing in the capture …]</source>
        <translation>[… %1 fehlen im Mitschnitt …]</translation>
    </message>
    <message>
        <source>[… %1 of the message not shown …]</source>
        <translation>[… %1 der Nachricht nicht gezeigt …]</translation>
    </message>
    <message>
        <source>[encrypted from here: content unknown, %1]</source>
        <translation>[ab hier verschlüsselt: Inhalt unbekannt, %1]</translation>
    </message>
    <message numerus="yes">
        <source>[%n more line(s) not shown]</source>
        <translation>
            <numerusform>[%n weitere Zeile nicht gezeigt]</numerusform>
            <numerusform>[%n weitere Zeilen nicht gezeigt]</numerusform>
        </translation>
    </message>
    <message>
        <source>The packets of this connection carry no text.</source>
        <translation>Die Pakete dieser Verbindung tragen keinen Text.</translation>
    </message>
    <message>
        <source>[the conversation is longer than is shown]</source>
        <translation>[das Gespräch ist länger, als gezeigt wird]</translation>
    </message>
</context>
<context>
    <name>delist::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop. What is complete stays in the case.</source>
        <translation>Anhalten. Was fertig ist, bleibt im Fall.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>speed of an import, for instance &quot;120 MB/s&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Waiting for another program, which reads the case</source>
        <translation>Wartet auf ein anderes Programm, das den Fall liest</translation>
    </message>
</context>
<context>
    <name>delist::LeftOutDialog</name>
    <message>
        <source>Left out of the import</source>
        <translation>Beim Import ausgelassen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>delist::ListingDetails</name>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
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
        <translation>Verlauf dieser Antwort</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Enter a result by hand…</source>
        <translation>Ergebnis von &amp;Hand eintragen …</translation>
    </message>
    <message>
        <source>Select an answer</source>
        <translation>Wählen Sie eine Antwort</translation>
    </message>
    <message>
        <source>Each answer says what the list speaks about, what its codes mean, since when, and how to get off it.</source>
        <translation>Jede Antwort sagt, worüber die Liste spricht, was ihre Codes bedeuten, seit wann, und wie man herunterkommt.</translation>
    </message>
    <message>
        <source>This provider has no list that can be asked by DNS. Open its page, look the address up, and enter what it says.</source>
        <translation>Dieser Anbieter hat keine Liste, die sich per DNS fragen lässt. Öffnen Sie seine Seite, sehen Sie die Adresse dort nach und tragen Sie ein, was sie sagt.</translation>
    </message>
    <message>
        <source>This list was not asked about %1 yet.</source>
        <translation>Diese Liste wurde noch nicht nach %1 gefragt.</translation>
    </message>
    <message>
        <source>Open the &amp;page</source>
        <translation>&amp;Seite öffnen</translation>
    </message>
    <message>
        <source>Look for: %1.</source>
        <translation>Suchen Sie nach: %1.</translation>
    </message>
    <message>
        <source>Getting off it: %1</source>
        <translation>Herunterkommen: %1</translation>
    </message>
    <message>
        <source>Goes away by itself: %1</source>
        <translation>Verfällt von selbst: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>This is about the network, not about your address: only its provider can have it removed.</source>
        <translation>Es geht um das Netz, nicht um Ihre Adresse: Nur der Anbieter kann den Eintrag entfernen lassen.</translation>
    </message>
    <message>
        <source>This says nothing about you. Ask through a resolver of your own, not a public one; the list is left alone for an hour.</source>
        <translation>Das sagt nichts über Sie. Fragen Sie über einen eigenen Resolver, nicht über einen öffentlichen; die Liste wird eine Stunde in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>This says nothing about you. The list wants a key or a registered resolver: see Lists and keys.</source>
        <translation>Das sagt nichts über Sie. Die Liste verlangt einen Schlüssel oder einen angemeldeten Resolver: siehe „Listen und Schlüssel“.</translation>
    </message>
    <message>
        <source>This says nothing about you: the list fails its own test entries. Nobody should use it any more.</source>
        <translation>Das sagt nichts über Sie: Die Liste besteht ihre eigenen Testeinträge nicht. Niemand sollte sie mehr benutzen.</translation>
    </message>
    <message>
        <source>Not known: no usable answer came. It does not mean that you are clean.</source>
        <translation>Nicht bekannt: Es kam keine brauchbare Antwort. Das heißt nicht, dass Sie sauber sind.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>The list says</source>
        <translation>Die Liste sagt</translation>
    </message>
    <message>
        <source>Speaks about</source>
        <translation>Spricht über</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Deutet auf</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Daten von</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Betrieben von</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>First seen listed</source>
        <translation>Zuerst gelistet gesehen</translation>
    </message>
    <message>
        <source>Last seen listed</source>
        <translation>Zuletzt gelistet gesehen</translation>
    </message>
    <message>
        <source>Off the list since</source>
        <translation>Nicht mehr gelistet seit</translation>
    </message>
    <message numerus="yes">
        <source>Listed again %n time(s) after it had come off</source>
        <translation>
            <numerusform>Danach %n-mal wieder gelistet</numerusform>
            <numerusform>Danach %n-mal wieder gelistet</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked up by hand</source>
        <translation>Von Hand nachgesehen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>DNS status</source>
        <translation>DNS-Status</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, after %2 ms</source>
        <translation>%1, nach %2 ms</translation>
    </message>
    <message>
        <source>Open the removal &amp;page</source>
        <translation>Austragungs&amp;seite öffnen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>This says nothing about you: the resolver is unreliable; it makes answers up, knows no outside names, or answers with errors alone. Use another one.</source>
        <translation>Das sagt nichts über Sie: Der Resolver ist unzuverlässig; er erfindet Antworten, kennt keine Namen von draußen oder antwortet nur mit Fehlern. Nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Not known: what the page said tells neither. Enter it again with the result that you read there.</source>
        <translation>Nicht bekannt: was die Seite sagte, sagt weder das eine noch das andere. Tragen Sie es noch einmal ein, mit dem Ergebnis, das Sie dort lesen.</translation>
    </message>
</context>
<context>
    <name>delist::ListsDialog</name>
    <message>
        <source>Lists and keys</source>
        <translation>Listen und Schlüssel</translation>
    </message>
    <message>
        <source>These settings are of this computer. No case, report or log holds them.</source>
        <translation>Diese Einstellungen gehören zu diesem Rechner. Kein Fall, Bericht oder Protokoll enthält sie.</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>&amp;Listen</translation>
    </message>
    <message>
        <source>&amp;Keys and resolvers</source>
        <translation>&amp;Schlüssel und Resolver</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Daten von</translation>
    </message>
    <message>
        <source>Known lists; checked ones are asked</source>
        <translation>Bekannte Listen; angehakte werden gefragt</translation>
    </message>
    <message>
        <source>Weight of the selected list</source>
        <translation>Gewicht der gewählten Liste</translation>
    </message>
    <message>
        <source>&amp;Weight of the selected list</source>
        <translation>&amp;Gewicht der gewählten Liste</translation>
    </message>
    <message>
        <source>&amp;Update the catalogue from a file…</source>
        <translation>Katalog aus Datei &amp;aktualisieren …</translation>
    </message>
    <message>
        <source>&amp;Built-in catalogue</source>
        <translation>&amp;Eingebauter Katalog</translation>
    </message>
    <message>
        <source>&amp;Own lists from a file…</source>
        <translation>Eigene Listen aus &amp;Datei …</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>Kataloge (*.json)</translation>
    </message>
    <message>
        <source>Update the catalogue</source>
        <translation>Katalog aktualisieren</translation>
    </message>
    <message>
        <source>Own lists</source>
        <translation>Eigene Listen</translation>
    </message>
    <message>
        <source>The built-in catalogue is used.</source>
        <translation>Der eingebaute Katalog wird benutzt.</translation>
    </message>
    <message>
        <source>Some lists answer only with a key of your own. It is sent to the list as part of the question, and nowhere else.</source>
        <translation>Manche Listen antworten nur mit einem eigenen Schlüssel. Er wird als Teil der Frage an die Liste geschickt und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>this computer’s own</source>
        <translation>der dieses Rechners</translation>
    </message>
    <message>
        <source>Addresses, tried in turn; a port after a colon: 192.0.2.53, 127.0.0.1:5353, [::1]:53</source>
        <translation>Adressen, der Reihe nach versucht; ein Port nach einem Doppelpunkt: 192.0.2.53, 127.0.0.1:5353, [::1]:53</translation>
    </message>
    <message>
        <source>&amp;Resolvers</source>
        <translation>&amp;Resolver</translation>
    </message>
    <message>
        <source>key set</source>
        <translation>Schlüssel gesetzt</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>%1 cannot be used: it is no catalogue of block lists, or it cannot be read.</source>
        <translation>%1 ist nicht brauchbar: Die Datei ist kein Katalog von Blacklists oder lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 holds no list that could be used.</source>
        <translation>%1 enthält keine brauchbare Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) read.</source>
        <translation>
            <numerusform>%n Liste gelesen.</numerusform>
            <numerusform>%n Listen gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>A key is 8 to 63 letters and digits.</source>
        <translation>Ein Schlüssel besteht aus 8 bis 63 Buchstaben und Ziffern.</translation>
    </message>
</context>
<context>
    <name>delist::LookupDialog</name>
    <message>
        <source>Result of a web page</source>
        <translation>Ergebnis einer Webseite</translation>
    </message>
    <message>
        <source>Some providers answer only on a web page. Enter what the page said; it is kept beside the lists’ answers, marked as looked up by hand.</source>
        <translation>Manche Anbieter antworten nur auf einer Webseite. Tragen Sie ein, was die Seite sagte; es steht dann neben den Antworten der Listen, als von Hand nachgesehen markiert.</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>Nicht eindeutig</translation>
    </message>
    <message>
        <source>Listed or blocked</source>
        <translation>Gelistet oder blockiert</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>Nicht gelistet</translation>
    </message>
    <message>
        <source>Paste what the page says</source>
        <translation>Fügen Sie ein, was die Seite sagt</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Address or domain</source>
        <translation>&amp;Adresse oder Domain</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>Looked up &amp;on</source>
        <translation>&amp;Nachgesehen am</translation>
    </message>
    <message>
        <source>This cannot be kept: check the page and the address.</source>
        <translation>Das lässt sich nicht speichern: Prüfen Sie Seite und Adresse.</translation>
    </message>
</context>
<context>
    <name>delist::MailView</name>
    <message>
        <source>No messages</source>
        <translation>Keine Nachrichten</translation>
    </message>
    <message>
        <source>Messages come from the mail server&apos;s protocol and tracking logs, and from captures.</source>
        <translation>Nachrichten stammen aus den Protokollen und der Nachrichtenverfolgung des Mailservers und aus Mitschnitten.</translation>
    </message>
    <message>
        <source>No sessions</source>
        <translation>Keine Sitzungen</translation>
    </message>
    <message>
        <source>SMTP dialogues come from the mail server&apos;s protocol logs and from captures.</source>
        <translation>SMTP-Dialoge stammen aus den Protokollen des Mailservers und aus Mitschnitten.</translation>
    </message>
    <message>
        <source>No deliveries</source>
        <translation>Keine Zustellungen</translation>
    </message>
    <message>
        <source>The answer for each recipient comes from protocol logs, tracking logs and captures.</source>
        <translation>Die Antwort für jeden Empfänger stammt aus Protokollen, Nachrichtenverfolgung und Mitschnitten.</translation>
    </message>
</context>
<context>
    <name>delist::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;Neuer Fall …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Dateien importieren …</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>Export &amp;report…</source>
        <translation>&amp;Bericht exportieren …</translation>
    </message>
    <message>
        <source>&amp;Save copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>Fall &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Behind the row</source>
        <translation>&amp;Hinter der Zeile</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Zeiten in &amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>Neu &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tasten …</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
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
        <translation>F6 und Umschalt+F6: nächster und voriger Bereich
Strg+1 … Strg+9: Ansichten
Strg+F: Suche
Alt+Links: voriger Filter
Strg+Umschalt+X: Filter löschen
F4: was hinter der Zeile steht
Strg+U: Zeiten in UTC
Strg+C: Zeilen kopieren

In Diagrammen: Pfeile verschieben, + und − vergrößern und verkleinern, Pos1 zeigt alles, Umschalt+Pfeile wählen eine Zeitspanne, die Eingabetaste vergrößert sie, Esc löscht sie. Maus: Ziehen wählt, das Rad vergrößert, Umschalt+Ziehen verschiebt.</translation>
    </message>
    <message>
        <source>&amp;About Delist</source>
        <translation>&amp;Über Delist</translation>
    </message>
    <message>
        <source>About Delist</source>
        <translation>Über Delist</translation>
    </message>
    <message>
        <source>Delist %1 finds out why a mail server is on DNS blacklists.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Delist %1 findet heraus, warum ein Mailserver auf DNS-Blacklists steht.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Import &amp;with options…</source>
        <translation>Importieren &amp;mit Optionen …</translation>
    </message>
    <message>
        <source>Recen&amp;t</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>In tables: the menu key or Shift+F10 shows what can be done with a row: copy, export, sort, choose columns. Enter opens it.</source>
        <translation>In Tabellen: Die Menütaste oder Umschalt+F10 zeigt, was mit einer Zeile zu tun ist: kopieren, exportieren, sortieren, Spalten wählen. Die Eingabetaste öffnet sie.</translation>
    </message>
</context>
<context>
    <name>delist::MainWindow</name>
    <message>
        <source>Steps and views</source>
        <translation>Schritte und Ansichten</translation>
    </message>
    <message>
        <source>Behind the row</source>
        <translation>Hinter der Zeile</translation>
    </message>
    <message>
        <source>%1 — Delist</source>
        <translation>%1 — Delist</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Kein Fall ist geöffnet</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Delist cases (*.delist);;All files (*)</source>
        <translation>Delist-Fälle (*.delist);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import evidence</source>
        <translation>Beweismittel importieren</translation>
    </message>
    <message>
        <source>Import a folder of evidence</source>
        <translation>Einen Ordner mit Beweismitteln importieren</translation>
    </message>
    <message>
        <source>This case is open read-only, so nothing can be imported. Close it where it is being written, or save a copy and import there.</source>
        <translation>Dieser Fall ist nur lesbar geöffnet, deshalb kann nichts importiert werden. Schließen Sie ihn dort, wo in ihn geschrieben wird, oder speichern Sie eine Kopie und importieren Sie dort.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported, </source>
        <translation>
            <numerusform>%n Datei importiert, </numerusform>
            <numerusform>%n Dateien importiert, </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records.</source>
        <translation>%1 Datensätze.</translation>
    </message>
    <message>
        <source>%1 lines or packets could not be read; they are kept and listed under Evidence.</source>
        <translation>%1 Zeilen oder Pakete waren nicht lesbar; sie sind aufbewahrt und stehen unter Beweismittel.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Beweismittel zeigen</translation>
    </message>
    <message>
        <source>Save a copy of the case</source>
        <translation>Eine Kopie des Falls speichern</translation>
    </message>
    <message>
        <source>Delist cases (*.delist)</source>
        <translation>Delist-Fälle (*.delist)</translation>
    </message>
    <message>
        <source>Assign columns …</source>
        <translation>Spalten zuordnen …</translation>
    </message>
    <message>
        <source>%1 — read only</source>
        <translation>%1 — nur lesen</translation>
    </message>
    <message>
        <source>%1 is write-protected, so the case is open for reading only. To work on it, save a copy elsewhere (File › Save copy) and open that.</source>
        <translation>%1 ist schreibgeschützt, daher ist der Fall nur zum Lesen geöffnet. Um daran zu arbeiten, speichern Sie anderswo eine Kopie (Datei › Kopie speichern) und öffnen diese.</translation>
    </message>
    <message>
        <source>Another program is writing to %1, so the case is open for reading only. Close it there and open it here again to go on.</source>
        <translation>Ein anderes Programm schreibt in %1, daher ist der Fall nur zum Lesen geöffnet. Schließen Sie ihn dort und öffnen Sie ihn hier noch einmal, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Import evidence with options</source>
        <translation>Beweismittel mit Optionen importieren</translation>
    </message>
    <message>
        <source>The format of %1 is doubtful: so much of it could not be read.</source>
        <translation>Das Format von %1 ist zweifelhaft: So viel davon konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 holds no log: protocol logging is off there.</source>
        <translation>%1 enthält kein Protokoll: Die Protokollierung ist dort aus.</translation>
    </message>
    <message>
        <source>The import was stopped; what was complete stays in the case.</source>
        <translation>Der Import wurde angehalten; was vollständig war, bleibt im Fall.</translation>
    </message>
    <message>
        <source>Read again with other options…</source>
        <translation>Mit anderen Optionen neu lesen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Work on the case is still going on: %1.</source>
        <translation>Am Fall wird noch gearbeitet: %1.</translation>
    </message>
    <message>
        <source>If it is stopped, what is complete stays in the case and the rest has to be done again.</source>
        <translation>Wird das abgebrochen, bleibt im Fall, was fertig ist; der Rest muss noch einmal gemacht werden.</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop it and open the other case</source>
        <translation>Abbrechen und den anderen Fall öffnen</translation>
    </message>
    <message>
        <source>Stop it and make a new case</source>
        <translation>Abbrechen und einen neuen Fall anlegen</translation>
    </message>
    <message>
        <source>Show what was left out…</source>
        <translation>Ausgelassenes anzeigen…</translation>
    </message>
    <message>
        <source>Stop it and close the case</source>
        <translation>Abbrechen und den Fall schließen</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Abbrechen und beenden</translation>
    </message>
</context>
<context>
    <name>delist::MappingDialog</name>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Source address</source>
        <translation>Quelladresse</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>Quellport</translation>
    </message>
    <message>
        <source>Destination address</source>
        <translation>Zieladresse</translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation>Zielport</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Action (allowed, denied)</source>
        <translation>Aktion (erlaubt, verweigert)</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation>Gesendete Bytes</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Empfangene Bytes</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Assign the columns of %1</source>
        <translation>Spalten von %1 zuordnen</translation>
    </message>
    <message>
        <source>No format knows this table. Say which column is what; a time and an address, or a sender or recipient, are the least.</source>
        <translation>Kein Format kennt diese Tabelle. Sagen Sie, welche Spalte was ist; das Mindeste sind eine Zeit und eine Adresse oder ein Absender oder Empfänger.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>TAB</source>
        <translation>TAB</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>Found from the dates</source>
        <translation>Aus den Daten ermittelt</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Datumsangaben</translation>
    </message>
    <message>
        <source>the zone of the case</source>
        <translation>die Zone des Falls</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeit&amp;zone</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>Bedeutung von Spalte %1</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>(nicht benutzt)</translation>
    </message>
    <message>
        <source>Still missing: a time, and a sender, a recipient or a Message-ID.</source>
        <translation>Es fehlen noch: eine Zeit und ein Absender, ein Empfänger oder eine Message-ID.</translation>
    </message>
    <message>
        <source>Still missing: a time, and a source or destination address.</source>
        <translation>Es fehlen noch: eine Zeit und eine Quell- oder Zieladresse.</translation>
    </message>
    <message>
        <source>%1 is not a time zone such as Europe/Berlin.</source>
        <translation>%1 ist keine Zeitzone wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>%1 of the rows shown can be read, %2 cannot.</source>
        <translation>%1 der gezeigten Zeilen sind lesbar, %2 nicht.</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Jahr zuerst</translation>
    </message>
    <message>
        <source>What letters beyond ASCII mean when the file is not Unicode</source>
        <translation>Was Buchstaben jenseits von ASCII bedeuten, wenn die Datei nicht in Unicode ist</translation>
    </message>
    <message>
        <source>found from the file</source>
        <translation>aus der Datei ermittelt</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>%1 is not an encoding such as windows-1251.</source>
        <translation>%1 ist keine Kodierung wie windows-1251.</translation>
    </message>
</context>
<context>
    <name>delist::MessageBar</name>
    <message>
        <source>Error: </source>
        <extracomment>how a message begins for screen readers</extracomment>
        <translation>Fehler: </translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>Warnung: </translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>delist::OverviewView</name>
    <message>
        <source>This case has no evidence yet</source>
        <translation>Dieser Fall hat noch keine Beweismittel</translation>
    </message>
    <message>
        <source>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. Useful first: the firewall&apos;s log of outgoing connections, the mail server&apos;s receive and send protocol logs, and its message tracking log.</source>
        <translation>Legen Sie Protokolle, Ordner, Archive oder Mitschnitte irgendwo auf diesem Fenster ab, oder nehmen Sie Datei › Importieren. Zuerst nützlich: das Firewall-Protokoll der ausgehenden Verbindungen, die Empfangs- und Sendeprotokolle des Mailservers und seine Nachrichtenverfolgung.</translation>
    </message>
    <message>
        <source>Looking for the cause…</source>
        <translation>Die Ursache wird gesucht …</translation>
    </message>
    <message>
        <source>No root cause was found in this evidence</source>
        <translation>In diesen Beweismitteln wurde keine Ursache gefunden</translation>
    </message>
    <message>
        <source>This is why you are, or could be, listed</source>
        <translation>Deshalb sind Sie gelistet oder könnten es werden</translation>
    </message>
    <message numerus="yes">
        <source>%n causes why you are, or could be, listed</source>
        <translation>
            <numerusform>%n Ursache, warum Sie gelistet sind oder werden könnten</numerusform>
            <numerusform>%n Ursachen, warum Sie gelistet sind oder werden könnten</numerusform>
        </translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Was dafür spricht</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>What the evidence cannot show</source>
        <translation>Was die Beweismittel nicht zeigen können</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>Rechner öffnen</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Rechner %1 öffnen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a heading, %2 how many sentences stand under it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What cannot be excluded with this evidence</source>
        <translation>Was mit diesen Beweismitteln nicht auszuschließen ist</translation>
    </message>
    <message>
        <source>What was looked for and not found</source>
        <translation>Was gesucht und nicht gefunden wurde</translation>
    </message>
    <message>
        <source>What the evidence covers</source>
        <translation>Was die Beweismittel abdecken</translation>
    </message>
    <message>
        <source>Hatched: no records. What happened there, the verdict cannot know.</source>
        <translation>Schraffiert: keine Datensätze. Was dort geschah, kann der Befund nicht wissen.</translation>
    </message>
    <message>
        <source>That is not the same as “clean”: below is what could be excluded, what this evidence cannot show, and what to collect.</source>
        <translation>Das ist nicht dasselbe wie „sauber“: Unten steht, was ausgeschlossen werden konnte, was diese Beweismittel nicht zeigen können und was zu sammeln ist.</translation>
    </message>
    <message>
        <source>The cause could not be looked for</source>
        <translation>Die Ursache konnte nicht gesucht werden</translation>
    </message>
    <message>
        <source>Nothing in the case was changed. If its folder or drive is there again, try once more; otherwise open a copy of the case.</source>
        <translation>Am Fall wurde nichts geändert. Ist sein Ordner oder Laufwerk wieder da, versuchen Sie es noch einmal; sonst öffnen Sie eine Kopie des Falls.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>delist::PostureView</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Mail posture, line by line</source>
        <translation>Mail-Einrichtung, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Only what is open</source>
        <translation>Nur was offen ist</translation>
    </message>
    <message>
        <source>&amp;Check DNS…</source>
        <translation>&amp;DNS prüfen …</translation>
    </message>
    <message>
        <source>&amp;Probe our server…</source>
        <translation>Unseren Server &amp;testen …</translation>
    </message>
    <message>
        <source>Connects to a declared mail server as a stranger would: relaying, recipients, certificate. Sends nothing.</source>
        <translation>Verbindet sich mit einem angegebenen Mailserver, wie es ein Fremder täte: Weiterleiten, Empfänger, Zertifikat. Verschickt nichts.</translation>
    </message>
    <message>
        <source>This asks the internet</source>
        <translation>Dies fragt das Internet</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Copy the proposed record</source>
        <translation>Vorgeschlagenen Eintrag kopieren</translation>
    </message>
    <message>
        <source>The record or answer behind the line</source>
        <translation>Der Eintrag oder die Antwort hinter der Zeile</translation>
    </message>
    <message>
        <source>Nothing was asked yet. No question leaves this computer before you say so.</source>
        <translation>Es wurde noch nichts gefragt. Keine Frage verlässt diesen Rechner, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>Say in Case › Settings which domains and public addresses are yours; then their DNS can be checked.</source>
        <translation>Geben Sie unter Fall › Einstellungen an, welche Domains und öffentlichen Adressen Ihre sind; dann kann ihr DNS geprüft werden.</translation>
    </message>
    <message>
        <source>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</source>
        <translation>%1 nicht bestanden, %2 mit Warnung, %3 bestanden, %4 unbekannt. Zuletzt gefragt: %5.</translation>
    </message>
    <message>
        <source>Select a line</source>
        <translation>Wählen Sie eine Zeile</translation>
    </message>
    <message>
        <source>Each line says what was found, why it matters, how to mend it, and which standard says so.</source>
        <translation>Jede Zeile sagt, was gefunden wurde, warum es wichtig ist, wie man es in Ordnung bringt und welcher Standard es sagt.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Standard: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Gefragt: %1</translation>
    </message>
    <message>
        <source>Probe our server</source>
        <translation>Unseren Server testen</translation>
    </message>
    <message>
        <source>Delist connects to the server as a stranger would, asks whether it relays and whether it checks recipients, and stops before
any message. Type the address of the server (and :port, if it is not 25) to confirm.</source>
        <translation>Delist verbindet sich mit dem Server, wie es ein Fremder täte, fragt, ob er weiterleitet und ob er Empfänger prüft, und hört vor
jeder Nachricht auf. Geben Sie zur Bestätigung die Adresse des Servers ein (und :Port, wenn es nicht 25 ist).</translation>
    </message>
    <message>
        <source>That is no address. Write 192.0.2.25 or 192.0.2.25:587.</source>
        <translation>Das ist keine Adresse. Schreiben Sie 192.0.2.25 oder 192.0.2.25:587.</translation>
    </message>
    <message>
        <source>%1 is not declared as yours, so it is not probed. Declare it in Case › Settings.</source>
        <translation>%1 ist nicht als Ihre Adresse angegeben und wird deshalb nicht getestet. Geben Sie sie unter Fall › Einstellungen an.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Delist will ask DNS about: %1.</source>
        <translation>Delist wird DNS fragen nach: %1.</translation>
    </message>
    <message>
        <source>The questions go through %1. If a domain announces an MTA-STS policy, it is fetched from that domain’s own web host. Nothing else leaves this computer.</source>
        <translation>Die Fragen gehen über %1. Wenn eine Domain eine MTA-STS-Richtlinie ankündigt, wird sie vom eigenen Webserver dieser Domain abgerufen. Sonst verlässt nichts diesen Rechner.</translation>
    </message>
    <message>
        <source>this computer’s DNS resolver</source>
        <translation>den DNS-Resolver dieses Rechners</translation>
    </message>
    <message>
        <source>The check cannot start: %1</source>
        <translation>Die Prüfung kann nicht beginnen: %1</translation>
    </message>
    <message>
        <source>Asking DNS</source>
        <translation>DNS wird gefragt</translation>
    </message>
    <message>
        <source>The DNS resolver gave no answer. Check the network, then try again.</source>
        <translation>Der DNS-Resolver gab keine Antwort. Prüfen Sie das Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This DNS resolver makes answers up, so nothing was checked. Use another one.</source>
        <translation>Dieser DNS-Resolver erfindet Antworten; deshalb wurde nichts geprüft. Nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Probing our server</source>
        <translation>Unser Server wird getestet</translation>
    </message>
    <message>
        <source>Saving the answers</source>
        <translation>Antworten werden gespeichert</translation>
    </message>
    <message>
        <source>What is shown of the posture</source>
        <translation>Was von der Mail-Einrichtung gezeigt wird</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Zeile für Zeile</translation>
    </message>
    <message>
        <source>Machines and addresses</source>
        <translation>Rechner und Adressen</translation>
    </message>
    <message>
        <source>This DNS resolver knows no outside names, so nothing was checked. Use another one.</source>
        <translation>Dieser DNS-Resolver kennt keine Namen von draußen; deshalb wurde nichts geprüft. Nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The mail posture was not checked yet</source>
        <translation>Die Mail-Einrichtung wurde noch nicht geprüft</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Check DNS asks for what the internet sees of your addresses and domains: names and their addresses, SPF, DKIM, DMARC, mail exchangers.</source>
        <translation>„DNS prüfen“ fragt, was das Internet von Ihren Adressen und Domains sieht: Namen und ihre Adressen, SPF, DKIM, DMARC, Mailserver.</translation>
    </message>
    <message>
        <source>Every line passed. Show all lines to see them.</source>
        <translation>Jede Zeile ist in Ordnung. „Alle Zeilen“ zeigt sie.</translation>
    </message>
</context>
<context>
    <name>delist::ProgressTracker</name>
    <message>
        <source>nothing imported</source>
        <translation>nichts importiert</translation>
    </message>
    <message>
        <source>needs evidence</source>
        <translation>braucht Beweismittel</translation>
    </message>
    <message>
        <source>Import the mail server&apos;s and the firewall&apos;s logs. Drop files or folders anywhere on this window.</source>
        <translation>Importieren Sie die Protokolle des Mailservers und der Firewall. Legen Sie Dateien oder Ordner irgendwo auf diesem Fenster ab.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>working…</source>
        <translation>läuft …</translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s) found</source>
        <translation>
            <numerusform>%n Ursache gefunden</numerusform>
            <numerusform>%n Ursachen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>no cause found</source>
        <translation>keine Ursache</translation>
    </message>
    <message>
        <source>Say which addresses are your mail servers, so that everyone else stands out.</source>
        <translation>Geben Sie an, welche Adressen Ihre Mailserver sind, damit alle anderen auffallen.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>no firewall log</source>
        <translation>kein Firewall-Protokoll</translation>
    </message>
    <message>
        <source>only the mail servers speak out</source>
        <translation>nur die Mailserver</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>eingedämmt</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) get out</source>
        <translation>
            <numerusform>%n kommt hinaus</numerusform>
            <numerusform>%n kommen hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>Block outgoing port 25 for everyone but the mail servers, then import the firewall log from afterwards as proof.</source>
        <translation>Sperren Sie Port 25 nach außen für alle außer den Mailservern und importieren Sie dann das Firewall-Protokoll von danach als Beleg.</translation>
    </message>
    <message>
        <source>Show containment</source>
        <translation>Eindämmung zeigen</translation>
    </message>
    <message>
        <source>no suspicious host</source>
        <translation>kein Verdacht</translation>
    </message>
    <message>
        <source>all hosts closed</source>
        <translation>alle abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) open</source>
        <translation>
            <numerusform>%n Rechner offen</numerusform>
            <numerusform>%n Rechner offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the suspicious hosts off the network, clean them and note what was done.</source>
        <translation>Nehmen Sie die verdächtigen Rechner vom Netz, säubern Sie sie und halten Sie fest, was getan wurde.</translation>
    </message>
    <message>
        <source>Show steps</source>
        <translation>Schritte zeigen</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>no usable answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>on no list</source>
        <translation>auf keiner Liste</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the blacklists whether your addresses are listed.</source>
        <translation>Fragen Sie die Blacklists, ob Ihre Adressen gelistet sind.</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>Blacklist-Status</translation>
    </message>
    <message>
        <source>Ask the lists to remove you, now that the cause is fixed.</source>
        <translation>Bitten Sie die Listen um Austragung, jetzt, wo die Ursache behoben ist.</translation>
    </message>
    <message>
        <source>Show listings</source>
        <translation>Einträge zeigen</translation>
    </message>
    <message>
        <source>Write the report.</source>
        <translation>Schreiben Sie den Bericht.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>delist::ReadingDialog</name>
    <message>
        <source>Use these answers for all files of this format</source>
        <translation>Diese Antworten für alle Dateien dieses Formats verwenden</translation>
    </message>
    <message>
        <source>Import with options</source>
        <translation>Importieren mit Optionen</translation>
    </message>
    <message>
        <source>Read again with other options</source>
        <translation>Mit anderen Optionen neu lesen</translation>
    </message>
    <message>
        <source>This is how the files would be read. Where it is wrong, say what is right; the rows below change with it.</source>
        <translation>So würden die Dateien gelesen. Wo es nicht stimmt, sagen Sie, was richtig ist; die Zeilen unten ändern sich mit.</translation>
    </message>
    <message>
        <source>This is how the files were read. Say what is right; the rows below change with it. The rows in the case are then replaced, an accepted clock offset is forgotten, and the custody log keeps both. It can be undone.</source>
        <translation>So wurden die Dateien gelesen. Sagen Sie, was richtig ist; die Zeilen unten ändern sich mit. Die Zeilen im Fall werden dann ersetzt, ein angenommener Uhrversatz wird vergessen, und das Verwahrungsprotokoll behält beides. Es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeit&amp;zone</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Jahr</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>First rows as they would be read</source>
        <translation>Erste Zeilen, wie sie gelesen würden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>wird angesehen …</translation>
    </message>
    <message>
        <source>… and more files,
read as they are found</source>
        <translation>… und weitere Dateien,
gelesen wie erkannt</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>The case’s: %1</source>
        <extracomment>%1 is the time zone of the case, &quot;Europe/Berlin&quot;</extracomment>
        <translation>Die des Falls: %1</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Jahr zuerst</translation>
    </message>
    <message>
        <source>As found: %1</source>
        <translation>Wie erkannt: %1</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
</context>
<context>
    <name>delist::RemediateView</name>
    <message>
        <source>No host needs cleaning, as far as the evidence shows</source>
        <translation>Kein Rechner muss gesäubert werden, soweit die Beweismittel zeigen</translation>
    </message>
    <message>
        <source>Hosts to clean</source>
        <translation>Zu säubernde Rechner</translation>
    </message>
    <message>
        <source>When a host looks suspicious, it appears here with the steps that bring it back into service.</source>
        <translation>Sobald ein Rechner verdächtig aussieht, erscheint er hier mit den Schritten, die ihn wieder in Betrieb bringen.</translation>
    </message>
    <message>
        <source>Tick each step when it is done and note the proof: who, with what, what was found. Everything is kept with time and name, and printed on the report.</source>
        <translation>Haken Sie jeden Schritt ab, wenn er getan ist, und notieren Sie den Beleg: wer, womit, was gefunden wurde. Alles wird mit Zeit und Name aufbewahrt und im Bericht gedruckt.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 von %2 Schritten erledigt</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>Rechner öffnen</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Rechner %1 öffnen</translation>
    </message>
    <message>
        <source>Proof: who, with what, what was found</source>
        <translation>Beleg: wer, womit, was gefunden wurde</translation>
    </message>
    <message>
        <source>Proof for %1</source>
        <translation>Beleg für %1</translation>
    </message>
    <message>
        <source>Saving the step</source>
        <translation>Schritt wird gespeichert</translation>
    </message>
    <message>
        <source>Boot trace: %1 (%2)</source>
        <translation>Startmitschnitt: %1 (%2)</translation>
    </message>
    <message>
        <source>Without evidence no host is suspicious</source>
        <translation>Ohne Beweismittel ist kein Rechner verdächtig</translation>
    </message>
    <message>
        <source>step of remediation</source>
        <translation>Schritt der Bereinigung</translation>
    </message>
    <message>
        <source>This server answered forged senders: its non-delivery reports went to strangers.</source>
        <translation>Dieser Server hat gefälschten Absendern geantwortet: Seine Unzustellbarkeitsberichte gingen an Unbeteiligte.</translation>
    </message>
    <message>
        <source>Closed on %1 by %2: %3</source>
        <translation>Abgeschlossen am %1 von %2: %3</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Close with a reason…</source>
        <translation>Mit Begründung abschließen…</translation>
    </message>
    <message>
        <source>Take up %1 again</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>Close %1 with a reason</source>
        <translation>%1 mit Begründung abschließen</translation>
    </message>
    <message>
        <source>Close with a reason</source>
        <translation>Mit Begründung abschließen</translation>
    </message>
    <message>
        <source>Why needs %1 no further step? The reason is printed on the report.</source>
        <translation>Warum braucht %1 keinen weiteren Schritt? Die Begründung steht im Bericht.</translation>
    </message>
</context>
<context>
    <name>delist::ReportDialog</name>
    <message>
        <source>Replace inside addresses and own mailboxes by stand-ins</source>
        <translation>Interne Adressen und eigene Postfächer durch Platzhalter ersetzen</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Vorfallbericht</translation>
    </message>
    <message>
        <source>Engineers: everything</source>
        <translation>Techniker: alles</translation>
    </message>
    <message>
        <source>Management: verdict and timeline</source>
        <translation>Leitung: Ergebnis und Zeitverlauf</translation>
    </message>
    <message>
        <source>A blacklist operator: cause, fix and dates</source>
        <translation>Betreiber einer Blacklist: Ursache, Abhilfe und Daten</translation>
    </message>
    <message>
        <source>For whom the report is</source>
        <translation>Für wen der Bericht ist</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben…</translation>
    </message>
    <message>
        <source>A report that leaves the house never holds inside names.</source>
        <translation>Ein Bericht, der das Haus verlässt, enthält nie interne Namen.</translation>
    </message>
    <message>
        <source>The case file keeps the originals in any case.</source>
        <translation>Die Falldatei behält in jedem Fall die Originale.</translation>
    </message>
</context>
<context>
    <name>delist::SettingsForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>What this case is about; printed on the report.</source>
        <translation>Worum es in diesem Fall geht; steht auf dem Bericht.</translation>
    </message>
    <message>
        <source>Mail refused since 2 March</source>
        <translation>E-Mail abgelehnt seit 2. März</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Example Ltd</source>
        <translation>Beispiel GmbH</translation>
    </message>
    <message>
        <source>&amp;Mail servers</source>
        <translation>&amp;Mailserver</translation>
    </message>
    <message>
        <source>Addresses of the machines that may send mail out, inside the network. Everyone else who speaks SMTP to the outside stands out then.</source>
        <translation>Adressen der Rechner im Netz, die E-Mail hinausschicken dürfen. Alle anderen, die SMTP nach außen sprechen, fallen dann auf.</translation>
    </message>
    <message>
        <source>&amp;Public addresses</source>
        <translation>Ö&amp;ffentliche Adressen</translation>
    </message>
    <message>
        <source>What the internet sees; these are what blacklists list.</source>
        <translation>Was das Internet sieht; diese Adressen stehen auf Blacklists.</translation>
    </message>
    <message>
        <source>&amp;Internal networks</source>
        <translation>&amp;Interne Netze</translation>
    </message>
    <message>
        <source>Leave empty for the private ranges (10/8, 172.16/12, 192.168/16 …).</source>
        <translation>Leer lassen für die privaten Bereiche (10/8, 172.16/12, 192.168/16 …).</translation>
    </message>
    <message>
        <source>Mail &amp;domains</source>
        <translation>Mail-&amp;Domains</translation>
    </message>
    <message>
        <source>The part after @ of your own mailboxes.</source>
        <translation>Der Teil nach @ Ihrer eigenen Postfächer.</translation>
    </message>
    <message>
        <source>&amp;Spam tags</source>
        <translation>&amp;Spam-Markierungen</translation>
    </message>
    <message>
        <source>What your spam filter writes before a subject, separated by commas.</source>
        <translation>Was Ihr Spamfilter vor einen Betreff schreibt, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeit&amp;zone</translation>
    </message>
    <message>
        <source>For evidence that does not name its zone, and for showing times beside UTC.</source>
        <translation>Für Beweismittel, die ihre Zone nicht nennen, und um Zeiten neben UTC zu zeigen.</translation>
    </message>
    <message>
        <source>Not an address or network: %1. Write 10.0.0.5 or 10.0.0.0/16.</source>
        <translation>Keine Adresse und kein Netz: %1. Schreiben Sie 10.0.0.5 oder 10.0.0.0/16.</translation>
    </message>
    <message>
        <source>Not a domain: %1. Write example.com.</source>
        <translation>Keine Domain: %1. Schreiben Sie example.com.</translation>
    </message>
    <message>
        <source>D&amp;KIM selectors</source>
        <translation>D&amp;KIM-Selektoren</translation>
    </message>
    <message>
        <source>The s= value in the DKIM-Signature of a sent mail; its key is then checked.</source>
        <translation>Der Wert s= in der DKIM-Signature einer verschickten E-Mail; sein Schlüssel wird dann geprüft.</translation>
    </message>
    <message>
        <source>Not a time zone: %1. Write Europe/Berlin or UTC.</source>
        <translation>Keine Zeitzone: %1. Schreiben Sie Europe/Berlin oder UTC.</translation>
    </message>
</context>
<context>
    <name>delist::StartPage</name>
    <message>
        <source>Why is our mail server on a blacklist?</source>
        <translation>Warum steht unser Mailserver auf einer Blacklist?</translation>
    </message>
    <message>
        <source>Delist reads firewall logs, mail server logs and captures, and shows with proof who sent what: which machine, which mailbox, which bounce. A case is one file that you can move, hand over and open again. Nothing leaves this computer; blacklists are asked only when you say so.</source>
        <translation>Delist liest Firewall-Protokolle, Mailserver-Protokolle und Mitschnitte und zeigt mit Belegen, wer was verschickte: welcher Rechner, welches Postfach, welcher Bounce. Ein Fall ist eine Datei, die man verschieben, weitergeben und wieder öffnen kann. Nichts verlässt diesen Rechner; Blacklists werden nur gefragt, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;Neuer Fall …</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>Fall ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>A made-up company with an infected workstation and a backscatter problem.</source>
        <translation>Eine erfundene Firma mit einem befallenen Arbeitsplatz und einem Backscatter-Problem.</translation>
    </message>
    <message>
        <source>Or drop log files, folders, archives or a .delist file anywhere on this window.</source>
        <translation>Oder legen Sie Protokolle, Ordner, Archive oder eine .delist-Datei irgendwo auf diesem Fenster ab.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Zuletzt geöffnete Fälle</translation>
    </message>
</context>
<context>
    <name>delist::StatementRow</name>
    <message>
        <source>Show the rows behind this</source>
        <translation>Die Zeilen dahinter zeigen</translation>
    </message>
</context>
<context>
    <name>delist::StepRail</name>
    <message>
        <source>Steps and views</source>
        <translation>Schritte und Ansichten</translation>
    </message>
    <message>
        <source>Next best step</source>
        <translation>Bester nächster Schritt</translation>
    </message>
</context>
<context>
    <name>delist::TableSorting</name>
    <message>
        <source>These are too many rows to sort by this column. Choose a shorter time span, a host or a search first.</source>
        <translation>Das sind zu viele Zeilen, um nach dieser Spalte zu sortieren. Wählen Sie zuerst eine kürzere Zeitspanne, einen Rechner oder eine Suche.</translation>
    </message>
    <message>
        <source>sorted by %1, descending</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>sortiert nach %1, absteigend</translation>
    </message>
    <message>
        <source>sorted by %1, ascending</source>
        <translation>sortiert nach %1, aufsteigend</translation>
    </message>
    <message>
        <source>Sorting: %1 rows read</source>
        <extracomment>%1 is a formatted number</extracomment>
        <translation>Sortieren: %1 Zeilen gelesen</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Absteigend</translation>
    </message>
    <message>
        <source>The table&apos;s &amp;own order</source>
        <translation>Reihenfolge der &amp;Tabelle</translation>
    </message>
</context>
<context>
    <name>delist::TrafficPane</name>
    <message>
        <source>▲ allowed</source>
        <translation>▲ erlaubt</translation>
    </message>
    <message>
        <source>▼ denied (hatched)</source>
        <translation>▼ abgewiesen (schraffiert)</translation>
    </message>
</context>
<context>
    <name>delist::TrafficPlot</name>
    <message>
        <source>Mail servers</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>SMTP traffic of the mail servers</source>
        <translation>SMTP-Verkehr der Mailserver</translation>
    </message>
    <message>
        <source>SMTP traffic of everyone else</source>
        <translation>SMTP-Verkehr aller anderen</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</source>
        <translation>Pfeiltasten verschieben, Plus und Minus vergrößern und verkleinern, Pos1 zeigt alles, Umschalt mit Pfeilen wählt eine Zeitspanne.</translation>
    </message>
    <message numerus="yes">
        <source>%n other host(s)</source>
        <translation>
            <numerusform>%n anderer Rechner</numerusform>
            <numerusform>%n andere Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allowed, %2 denied</source>
        <translation>%1 erlaubt, %2 abgewiesen</translation>
    </message>
    <message>
        <source>%1: %2 connections, %3 denied</source>
        <translation>%1: %2 Verbindungen, %3 abgewiesen</translation>
    </message>
</context>
<context>
    <name>delist::TrafficView</name>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Hosts in the chart</source>
        <translation>Rechner im Diagramm</translation>
    </message>
    <message>
        <source>Select to highlight, Enter or double click to open the host</source>
        <translation>Auswählen hebt hervor, Eingabetaste oder Doppelklick öffnet den Rechner</translation>
    </message>
    <message>
        <source>No SMTP traffic</source>
        <translation>Kein SMTP-Verkehr</translation>
    </message>
    <message>
        <source>The chart is drawn from firewall logs, captures and mail server logs. Import the firewall&apos;s log of outgoing connections first: it shows who speaks SMTP besides the mail server.</source>
        <translation>Das Diagramm entsteht aus Firewall-Protokollen, Mitschnitten und Mailserver-Protokollen. Importieren Sie zuerst das Firewall-Protokoll der ausgehenden Verbindungen: Es zeigt, wer neben dem Mailserver SMTP spricht.</translation>
    </message>
    <message>
        <source>No traffic in this span</source>
        <translation>Kein Verkehr in dieser Spanne</translation>
    </message>
    <message>
        <source>&amp;Seen in</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Where the traffic was seen. Counts of different places are never added up.</source>
        <translation>Wo der Verkehr gesehen wurde. Zahlen verschiedener Quellen werden nie zusammengezählt.</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Zähle</translation>
    </message>
    <message>
        <source>What the bars count</source>
        <translation>Was die Balken zählen</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>Which side&apos;s hosts are shown</source>
        <translation>Welche Seite gezeigt wird</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>Alles zeigen (Pos1)</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Dasselbe als Tabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1 (mail server)</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1 (Mailserver)</translation>
    </message>
    <message numerus="yes">
        <source>%n other host(s)</source>
        <translation>
            <numerusform>%n anderer Rechner</numerusform>
            <numerusform>%n andere Rechner</numerusform>
        </translation>
    </message>
</context>
</TS>
