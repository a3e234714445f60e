<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Causes</name>
    <message>
        <source>A host sends mail straight to the outside</source>
        <translation>Une machine envoie du courrier directement vers l’extérieur</translation>
    </message>
    <message>
        <source>A computer that is not a mail server delivers mail to outside servers by itself. Malware does that, and blacklists see the mail come from the organisation&apos;s public address.</source>
        <translation>Un ordinateur qui n’est pas un serveur de messagerie remet lui-même du courrier à des serveurs extérieurs. C’est ce que font les logiciels malveillants, et les listes noires voient ce courrier venir de l’adresse publique de l’organisation.</translation>
    </message>
    <message>
        <source>Take the host off the network, keep it switched on for a capture, and let only the mail servers speak port 25 to the outside. Then clean the host and prove from a later firewall log that nothing gets out.</source>
        <translation>Retirez la machine du réseau, laissez-la allumée pour une capture, et n’autorisez que les serveurs de messagerie à parler sur le port 25 vers l’extérieur. Nettoyez ensuite la machine et prouvez par un journal de pare-feu ultérieur que plus rien ne sort.</translation>
    </message>
    <message>
        <source>Non-delivery reports go to strangers</source>
        <translation>Des avis de non-remise partent vers des inconnus</translation>
    </message>
    <message>
        <source>The server accepts mail for recipients that do not exist and afterwards writes a non-delivery report to the forged sender. Strangers and spam traps get those reports, and blacklists list the server for them.</source>
        <translation>Le serveur accepte du courrier pour des destinataires qui n’existent pas, puis écrit un avis de non-remise à l’expéditeur falsifié. Des inconnus et des pièges à spam reçoivent ces avis, et les listes noires inscrivent le serveur pour cela.</translation>
    </message>
    <message>
        <source>Let the server refuse unknown recipients at RCPT TO (recipient validation) on every way in, also on a gateway in front of it. Then prove from later logs that no report goes to a stranger any more.</source>
        <translation>Faites refuser les destinataires inconnus dès RCPT TO (validation des destinataires) sur chaque voie d’entrée, y compris sur une passerelle en amont. Prouvez ensuite par des journaux ultérieurs qu’aucun avis ne part plus vers un inconnu.</translation>
    </message>
    <message>
        <source>A stolen mailbox password</source>
        <translation>Un mot de passe de boîte volé</translation>
    </message>
    <message>
        <source>Somebody sends spam through the server with a mailbox&apos;s password.</source>
        <translation>Quelqu’un envoie du spam par le serveur avec le mot de passe d’une boîte.</translation>
    </message>
    <message>
        <source>Change the password, end its sessions, and look at what it sent.</source>
        <translation>Changez le mot de passe, fermez ses sessions et regardez ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>An open relay</source>
        <translation>Un relais ouvert</translation>
    </message>
    <message>
        <source>The server passes on mail from strangers to strangers.</source>
        <translation>Le serveur transmet du courrier d’inconnus à des inconnus.</translation>
    </message>
    <message>
        <source>Restrict relaying to authenticated clients and known addresses.</source>
        <translation>Limitez le relais aux clients authentifiés et aux adresses connues.</translation>
    </message>
    <message>
        <source>A device or server inside abuses the relay</source>
        <translation>Un appareil ou serveur interne abuse du relais</translation>
    </message>
    <message>
        <source>An inside server or device submits spam through a relay connector without authentication.</source>
        <translation>Un serveur ou appareil interne soumet du spam par un connecteur de relais, sans authentification.</translation>
    </message>
    <message>
        <source>Restrict the relay connector to the addresses that need it and clean the device.</source>
        <translation>Limitez le connecteur de relais aux adresses qui en ont besoin et nettoyez l’appareil.</translation>
    </message>
    <message>
        <source>Automatic forwarding of spam</source>
        <translation>Transfert automatique de spam</translation>
    </message>
    <message>
        <source>A mailbox forwards everything, spam too, to an outside mailbox, whose provider takes the server for a spammer.</source>
        <translation>Une boîte transfère tout, spam compris, vers une boîte extérieure dont le fournisseur prend le serveur pour un spammeur.</translation>
    </message>
    <message>
        <source>Filter before forwarding, or stop forwarding to the outside.</source>
        <translation>Filtrez avant de transférer, ou cessez de transférer vers l’extérieur.</translation>
    </message>
    <message>
        <source>Bulk mail by a legitimate user</source>
        <translation>Envoi en nombre par un utilisateur légitime</translation>
    </message>
    <message>
        <source>A user sends one mail to very many recipients from the ordinary mail server.</source>
        <translation>Un utilisateur envoie un message à de très nombreux destinataires depuis le serveur ordinaire.</translation>
    </message>
    <message>
        <source>Move bulk mail to a service and address of its own.</source>
        <translation>Déplacez les envois en nombre vers un service et une adresse dédiés.</translation>
    </message>
    <message>
        <source>A policy listing</source>
        <translation>Une inscription de principe</translation>
    </message>
    <message>
        <source>Only lists of dynamic or unnamed addresses answer; it is about the kind of address, not about what it sent.</source>
        <translation>Seules des listes d’adresses dynamiques ou sans nom répondent ; il s’agit du type d’adresse, non de ce qu’elle a envoyé.</translation>
    </message>
    <message>
        <source>Set a proper PTR record and ask the list to take a static mail server out.</source>
        <translation>Définissez un enregistrement PTR correct et demandez à la liste d’exclure un serveur de messagerie fixe.</translation>
    </message>
    <message>
        <source>The provider&apos;s range is listed</source>
        <translation>La plage du fournisseur est inscrite</translation>
    </message>
    <message>
        <source>Only lists of whole networks answer; the neighbours are the cause.</source>
        <translation>Seules des listes de réseaux entiers répondent ; les voisins sont la cause.</translation>
    </message>
    <message>
        <source>Ask the provider; the owner of one address cannot remove it.</source>
        <translation>Adressez-vous au fournisseur ; le titulaire d’une seule adresse ne peut pas retirer l’inscription.</translation>
    </message>
    <message>
        <source>The domain&apos;s reputation</source>
        <translation>La réputation du domaine</translation>
    </message>
    <message>
        <source>Domain lists answer, or strangers send in the domain&apos;s name.</source>
        <translation>Des listes de domaines répondent, ou des inconnus envoient au nom du domaine.</translation>
    </message>
    <message>
        <source>Look at the web server and at DMARC reports.</source>
        <translation>Regardez le serveur web et les rapports DMARC.</translation>
    </message>
    <message>
        <source>An old listing</source>
        <translation>Une inscription ancienne</translation>
    </message>
    <message>
        <source>The list&apos;s evidence is older than the fix.</source>
        <translation>La preuve de la liste est plus ancienne que la correction.</translation>
    </message>
    <message>
        <source>Ask the list for removal with the date of the fix.</source>
        <translation>Demandez le retrait à la liste en donnant la date de la correction.</translation>
    </message>
    <message>
        <source>Not a listing at all</source>
        <translation>Pas une inscription du tout</translation>
    </message>
    <message>
        <source>A refused, rewritten or dead list&apos;s answer only looks like a listing.</source>
        <translation>La réponse d’une liste qui refuse, falsifiée ou morte ne fait que ressembler à une inscription.</translation>
    </message>
    <message>
        <source>Ask again through a resolver of your own.</source>
        <translation>Interrogez de nouveau par votre propre résolveur.</translation>
    </message>
    <message>
        <source>%1: %2 (%3 sure)</source>
        <extracomment>%1 what happened, %2 who is to blame, %3 a percentage</extracomment>
        <translation>%1 : %2 (sûr à %3)</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>presque certain</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>très probable</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>improbable</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>différé</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>développé</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>case created</source>
        <translation>dossier créé</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>paramètres modifiés</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>packets kept</source>
        <translation>paquets conservés</translation>
    </message>
    <message>
        <source>no protocol log found</source>
        <translation>aucun journal de protocole trouvé</translation>
    </message>
    <message>
        <source>clock set</source>
        <translation>horloge réglée</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>checked by hand</source>
        <translation>vérifié à la main</translation>
    </message>
    <message>
        <source>step recorded</source>
        <translation>étape consignée</translation>
    </message>
    <message>
        <source>report written</source>
        <translation>rapport rédigé</translation>
    </message>
    <message>
        <source>case file updated</source>
        <translation>fichier du dossier mis à jour</translation>
    </message>
</context>
<context>
    <name>Egress</name>
    <message>
        <source>mail server</source>
        <translation>serveur de messagerie</translation>
    </message>
    <message>
        <source>web server</source>
        <translation>serveur web</translation>
    </message>
    <message>
        <source>takes mail in (MX)</source>
        <translation>reçoit le courrier (MX)</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>hôte interne</translation>
    </message>
    <message>
        <source>address alone</source>
        <translation>adresse seule</translation>
    </message>
    <message>
        <source>seen on both sides of the NAT</source>
        <translation>vu des deux côtés du NAT</translation>
    </message>
    <message>
        <source>the firewall log names both</source>
        <translation>le journal du pare-feu nomme les deux</translation>
    </message>
    <message>
        <source>it has the public address itself</source>
        <translation>il a lui-même l’adresse publique</translation>
    </message>
    <message>
        <source>its name leads there</source>
        <translation>son nom y mène</translation>
    </message>
    <message>
        <source>assumed: the only public address</source>
        <translation>supposé : la seule adresse publique</translation>
    </message>
    <message>
        <source>our SPF record names it</source>
        <translation>notre enregistrement SPF la nomme</translation>
    </message>
    <message>
        <source>declared; who uses it was not seen</source>
        <translation>déclarée ; qui s’en sert n’a pas été vu</translation>
    </message>
    <message>
        <source>mail left from it; whose was not seen</source>
        <translation>du courrier en est parti ; de qui, cela n’a pas été vu</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1, does not lead back</source>
        <translation>%1, ne ramène pas à l’adresse</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>listed: %1</source>
        <translation>inscrite : %1</translation>
    </message>
    <message>
        <source>not listed (%1 answered)</source>
        <translation>non inscrite (%1 ont répondu)</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Adresse propre</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Adresse publique</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>Comment on le sait</translation>
    </message>
    <message>
        <source>Name (PTR)</source>
        <translation>Nom (PTR)</translation>
    </message>
    <message>
        <source>SPF</source>
        <translation>SPF</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>%1 cannot be read. Check that it exists and that you may read it.</source>
        <translation>%1 ne peut pas être lu. Vérifiez que le fichier existe et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>%1 is in no format that Delist reads.</source>
        <translation>%1 n’est dans aucun format que Delist lit.</translation>
    </message>
    <message>
        <source>%1 is damaged. If you have a copy of it, open the copy.</source>
        <translation>%1 est endommagé. Si vous en avez une copie, ouvrez la copie.</translation>
    </message>
    <message>
        <source>%1 ends in the middle; what came before was kept.</source>
        <translation>%1 s’arrête au milieu ; ce qui précède a été gardé.</translation>
    </message>
    <message>
        <source>%1 unpacks to more than is safe and was stopped.</source>
        <translation>%1 devient dangereusement grand au décompactage et a été arrêté.</translation>
    </message>
    <message>
        <source>%1 holds archives nested too deeply. Unpack it first.</source>
        <translation>%1 contient des archives trop imbriquées. Décompactez-le d’abord.</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Unpack it first.</source>
        <translation>%1 est protégé par un mot de passe. Décompactez-le d’abord.</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Close it there, or wait until it is done.</source>
        <translation>Un autre programme écrit dans %1. Fermez-le là-bas ou attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Delist. Update Delist to open it.</source>
        <translation>%1 a été écrit par un Delist plus récent. Mettez Delist à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>%1 is not a Delist case. To use it as evidence, open a case and import it.</source>
        <translation>%1 n’est pas un dossier Delist. Pour l’utiliser comme pièce, ouvrez un dossier et importez-le.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>That does not work.</source>
        <translation>Cela ne fonctionne pas.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Quelque chose s’est mal passé.</translation>
    </message>
    <message>
        <source>Something went wrong with %1.</source>
        <translation>Quelque chose s’est mal passé avec %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the technical reason in English</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 was not found in %2. It may have been moved or renamed, or its drive is not connected: open it from where it is now.</source>
        <extracomment>%1 is a file&apos;s name, %2 the folder where it was looked for</extracomment>
        <translation>%1 est introuvable dans %2. Le fichier a peut-être été déplacé ou renommé, ou son disque n’est pas connecté : ouvrez-le là où il se trouve maintenant.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1. What was complete before is in the case, the rest is not. Make room, then do it again.</source>
        <translation>Il n’y a plus de place sur le disque de %1. Ce qui était complet auparavant est dans le dossier, le reste non. Faites de la place, puis recommencez.</translation>
    </message>
    <message>
        <source>%1 cannot be written in %2. Check that the folder exists, that you may write there and that there is room on the disk, or choose another folder.</source>
        <extracomment>%1 is a file&apos;s name, %2 its folder</extracomment>
        <translation>%1 ne peut pas être écrit dans %2. Vérifiez que le dossier existe, que vous pouvez y écrire et qu’il reste de la place sur le disque, ou choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>FindingsText</name>
    <message>
        <source>No root cause that Delist examines is supported by the evidence.</source>
        <translation>Les pièces n’étayent aucune des causes que Delist examine.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 à %2.</translation>
    </message>
    <message>
        <source>Looked for and not found:</source>
        <translation>Cherché et non trouvé :</translation>
    </message>
    <message>
        <source>Cannot be excluded:</source>
        <translation>Ne peut être exclu :</translation>
    </message>
</context>
<context>
    <name>FirewallRules</name>
    <message>
        <source>SMTP to the outside (TCP port 25) only from the mail servers: %1</source>
        <translation>SMTP vers l’extérieur (port TCP 25) uniquement depuis les serveurs de messagerie : %1</translation>
    </message>
    <message>
        <source>Stops, by the firewall log of the case: %1</source>
        <translation>Arrête, d’après le journal du pare-feu du dossier : %1</translation>
    </message>
    <message>
        <source>Belongs before the rule that lets them out: %1</source>
        <translation>À placer avant la règle qui les laisse sortir : %1</translation>
    </message>
    <message>
        <source>Put both before the rule that lets everything out.</source>
        <translation>Placez les deux avant la règle qui laisse tout sortir.</translation>
    </message>
    <message>
        <source>Put both before the rule that lets them out: %1.</source>
        <translation>Placez les deux avant la règle qui les laisse sortir : %1.</translation>
    </message>
    <message>
        <source>A group of addresses “mail servers”: %1</source>
        <translation>Un groupe d’adresses « serveurs de messagerie » : %1</translation>
    </message>
    <message>
        <source>A rule that allows SMTP (TCP port 25) from “mail servers” to the outside.</source>
        <translation>Une règle qui autorise SMTP (port TCP 25) de « serveurs de messagerie » vers l’extérieur.</translation>
    </message>
    <message>
        <source>Right after it a rule that denies SMTP (TCP port 25) from inside (%1) to the outside, with logging.</source>
        <translation>Juste après, une règle qui refuse SMTP (port TCP 25) de l’intérieur (%1) vers l’extérieur, avec journalisation.</translation>
    </message>
    <message>
        <source>In the management console: Firewall Policy, Create New Access Rule. The outside is the network External.</source>
        <translation>Dans la console de gestion : Stratégie de pare-feu, Créer une règle d’accès. L’extérieur est le réseau Externe.</translation>
    </message>
    <message>
        <source>In configuration mode. inside_access_in stands for the list that is bound to the inside interface: show running-config access-group names it.</source>
        <translation>En mode configuration. inside_access_in désigne la liste liée à l’interface intérieure : show running-config access-group la nomme.</translation>
    </message>
    <message>
        <source>In the CLI. internal and wan1 stand for your interfaces. New policies stand last: move both before the one that lets everything out (move … before …).</source>
        <translation>Dans la ligne de commande. internal et wan1 désignent vos interfaces. Les nouvelles règles sont à la fin : déplacez les deux avant celle qui laisse tout sortir (move … before …).</translation>
    </message>
    <message>
        <source>As root on the gateway; the mail server must not be the gateway itself. Rules entered like this last until the next start: save them the way your system does.</source>
        <translation>En tant que root sur la passerelle ; le serveur de messagerie ne doit pas être la passerelle elle-même. Les règles ainsi saisies durent jusqu’au prochain démarrage : enregistrez-les comme le prévoit votre système.</translation>
    </message>
    <message>
        <source>On the gateway: save as a file and load it with nft -f, or add it to /etc/nftables.conf.</source>
        <translation>Sur la passerelle : enregistrer dans un fichier et charger avec nft -f, ou ajouter à /etc/nftables.conf.</translation>
    </message>
    <message>
        <source>Firewall, Aliases, then Firewall, Rules, on the tab of the inside network (LAN). Rules are read from above; the first that fits decides.</source>
        <translation>Firewall, Aliases, puis Firewall, Rules, sur l’onglet du réseau intérieur (LAN). Les règles sont lues de haut en bas ; la première qui convient décide.</translation>
    </message>
    <message>
        <source>In /etc/pf.conf before the rules that pass, then: pfctl -f /etc/pf.conf</source>
        <translation>Dans /etc/pf.conf avant les règles pass, puis : pfctl -f /etc/pf.conf</translation>
    </message>
    <message>
        <source>In the terminal. The lines are entered in this order; place-before=0 puts the last one first.</source>
        <translation>Dans le terminal. Les lignes sont saisies dans cet ordre ; place-before=0 met la dernière en tête.</translation>
    </message>
    <message>
        <source>In configuration mode, then commit. trust and untrust stand for your zones.</source>
        <translation>En mode configuration, puis commit. trust et untrust désignent vos zones.</translation>
    </message>
    <message>
        <source>In configuration mode, then commit. trust and untrust stand for your zones. New policies stand last: put both before the one that lets everything out (insert … before …).</source>
        <translation>En mode configuration, puis commit. trust et untrust désignent vos zones. Les nouvelles règles sont à la fin : mettez les deux avant celle qui laisse tout sortir (insert … before …).</translation>
    </message>
    <message>
        <source>On workstations, as administrator or by group policy; never on the mail server. This helps where the gateway cannot be changed: malicious software with administrator&apos;s rights can undo it.</source>
        <translation>Sur les postes de travail, en administrateur ou par stratégie de groupe ; jamais sur le serveur de messagerie. Utile là où la passerelle ne peut être modifiée : un logiciel malveillant avec les droits d’administrateur peut l’annuler.</translation>
    </message>
    <message>
        <source>Another firewall</source>
        <translation>Un autre pare-feu</translation>
    </message>
    <message>
        <source>What every firewall can do, whatever it calls it.</source>
        <translation>Ce que tout pare-feu sait faire, quel que soit le nom qu’il lui donne.</translation>
    </message>
    <message>
        <source>These rules are for IPv4; the case has IPv6 addresses as well, which need the same.</source>
        <translation>Ces règles valent pour IPv4 ; le dossier a aussi des adresses IPv6, qui ont besoin des mêmes.</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
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
        <translation>Serveurs de réception (MX)</translation>
    </message>
    <message>
        <source>Who may send (SPF)</source>
        <translation>Qui peut envoyer (SPF)</translation>
    </message>
    <message>
        <source>Signatures (DKIM)</source>
        <translation>Signatures (DKIM)</translation>
    </message>
    <message>
        <source>Policy (DMARC)</source>
        <translation>Politique (DMARC)</translation>
    </message>
    <message>
        <source>Names of our addresses (PTR)</source>
        <translation>Noms de nos adresses (PTR)</translation>
    </message>
    <message>
        <source>How our servers introduce themselves (HELO)</source>
        <translation>Comment nos serveurs se présentent (HELO)</translation>
    </message>
    <message>
        <source>Encryption on the way in (MTA-STS, DANE, TLS-RPT)</source>
        <translation>Chiffrement à l’arrivée (MTA-STS, DANE, TLS-RPT)</translation>
    </message>
    <message>
        <source>Who may issue certificates (CAA)</source>
        <translation>Qui peut émettre des certificats (CAA)</translation>
    </message>
    <message>
        <source>postmaster and abuse</source>
        <translation>postmaster et abuse</translation>
    </message>
    <message>
        <source>What our server answers (probe)</source>
        <translation>Ce que répond notre serveur (sonde)</translation>
    </message>
    <message>
        <source>%1 has neither an MX record nor an address: it cannot receive mail, and receivers refuse mail from a domain that cannot be answered.</source>
        <translation>%1 n’a ni enregistrement MX ni adresse : il ne peut pas recevoir de courrier, et les serveurs destinataires refusent le courrier d’un domaine auquel on ne peut pas répondre.</translation>
    </message>
    <message>
        <source>Publish an MX record that names the server taking the domain&apos;s mail.</source>
        <translation>Publiez un enregistrement MX qui nomme le serveur recevant le courrier du domaine.</translation>
    </message>
    <message>
        <source>%1 has no MX record; mail goes to its own address %2, usually the web server.</source>
        <translation>%1 n’a pas d’enregistrement MX ; le courrier va à sa propre adresse %2, le plus souvent celle du serveur web.</translation>
    </message>
    <message>
        <source>Publish an MX record, even if it names the same machine.</source>
        <translation>Publiez un enregistrement MX, même s’il nomme la même machine.</translation>
    </message>
    <message>
        <source>%1 says by a null MX that it takes no mail, yet mail is sent in its name; receivers refuse such mail.</source>
        <translation>%1 dit par un MX nul qu’il ne reçoit pas de courrier, mais du courrier est envoyé en son nom ; les serveurs destinataires le refusent.</translation>
    </message>
    <message>
        <source>Replace the null MX by a real one, or do not send in the name of this domain.</source>
        <translation>Remplacez le MX nul par un vrai, ou n’envoyez pas au nom de ce domaine.</translation>
    </message>
    <message>
        <source>%1 has a null MX beside other MX records; that is a contradiction.</source>
        <translation>%1 a un MX nul à côté d’autres enregistrements MX ; c’est une contradiction.</translation>
    </message>
    <message>
        <source>Remove the null MX.</source>
        <translation>Retirez le MX nul.</translation>
    </message>
    <message>
        <source>The MX record holds the address %1; it has to hold a name.</source>
        <translation>L’enregistrement MX contient l’adresse %1 ; il doit contenir un nom.</translation>
    </message>
    <message>
        <source>Give the server a name and put that into the MX record.</source>
        <translation>Donnez un nom au serveur et mettez ce nom dans l’enregistrement MX.</translation>
    </message>
    <message>
        <source>The exchanger %1 has no address.</source>
        <translation>Le serveur MX %1 n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>Add an address record for it, or remove it from the MX records.</source>
        <translation>Ajoutez-lui un enregistrement d’adresse, ou retirez-le des enregistrements MX.</translation>
    </message>
    <message>
        <source>The exchanger %1 is an alias (CNAME); some senders do not follow it.</source>
        <translation>Le serveur MX %1 est un alias (CNAME) ; certains expéditeurs ne le suivent pas.</translation>
    </message>
    <message>
        <source>Name the machine itself in the MX record.</source>
        <translation>Nommez la machine elle-même dans l’enregistrement MX.</translation>
    </message>
    <message>
        <source>The exchanger %1 leads to the private address %2, which nobody outside can reach.</source>
        <translation>Le serveur MX %1 mène à l’adresse privée %2, que personne ne peut atteindre de l’extérieur.</translation>
    </message>
    <message>
        <source>Publish the public address.</source>
        <translation>Publiez l’adresse publique.</translation>
    </message>
    <message>
        <source>The exchanger %1 leads to %2.</source>
        <translation>Le serveur MX %1 mène à %2.</translation>
    </message>
    <message>
        <source>DNS gave no answer about %1.</source>
        <translation>Le DNS n’a pas répondu au sujet de %1.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, look at the domain&apos;s name servers.</source>
        <translation>Interrogez de nouveau ; si cela persiste, regardez les serveurs de noms du domaine.</translation>
    </message>
    <message>
        <source>%1 has no SPF record: anybody may send in its name, and receivers trust its mail less.</source>
        <translation>%1 n’a pas d’enregistrement SPF : n’importe qui peut envoyer en son nom, et les serveurs destinataires font moins confiance à son courrier.</translation>
    </message>
    <message>
        <source>Publish this TXT record: %2</source>
        <translation>Publiez cet enregistrement TXT : %2</translation>
    </message>
    <message>
        <source>%1 has %2 SPF records; receivers then take none of them (permerror).</source>
        <translation>%1 a %2 enregistrements SPF ; les serveurs destinataires n’en retiennent alors aucun (permerror).</translation>
    </message>
    <message>
        <source>Put everything into one record and remove the others.</source>
        <translation>Mettez tout dans un seul enregistrement et retirez les autres.</translation>
    </message>
    <message>
        <source>The SPF record of %1 ends in +all: it allows the whole internet.</source>
        <translation>L’enregistrement SPF de %1 finit par +all : il autorise tout Internet.</translation>
    </message>
    <message>
        <source>End it in -all, or in ~all while testing.</source>
        <translation>Terminez-le par -all, ou par ~all pendant les essais.</translation>
    </message>
    <message>
        <source>The SPF record of %1 ends in ?all: about strangers it says nothing.</source>
        <translation>L’enregistrement SPF de %1 finit par ?all : il ne dit rien des inconnus.</translation>
    </message>
    <message>
        <source>The SPF record of %1 has no all and no redirect at its end: about strangers it says nothing.</source>
        <translation>L’enregistrement SPF de %1 n’a ni all ni redirect à la fin : il ne dit rien des inconnus.</translation>
    </message>
    <message>
        <source>In the SPF record of %1, “%2” stands after all and is never looked at.</source>
        <translation>Dans l’enregistrement SPF de %1, « %2 » est placé après all et n’est jamais examiné.</translation>
    </message>
    <message>
        <source>Move all to the end.</source>
        <translation>Déplacez all à la fin.</translation>
    </message>
    <message>
        <source>The SPF record of %1 uses ptr, which is slow and should not be used.</source>
        <translation>L’enregistrement SPF de %1 utilise ptr, qui est lent et ne devrait pas être utilisé.</translation>
    </message>
    <message>
        <source>Name the addresses with ip4, ip6 or a instead.</source>
        <translation>Nommez plutôt les adresses par ip4, ip6 ou a.</translation>
    </message>
    <message>
        <source>SPF for %1 takes %2 of the ten look-ups that are allowed; one more include may break it.</source>
        <translation>SPF pour %1 prend %2 des dix requêtes autorisées ; un include de plus peut le casser.</translation>
    </message>
    <message>
        <source>Replace includes that are not needed by addresses.</source>
        <translation>Remplacez par des adresses les include dont on peut se passer.</translation>
    </message>
    <message>
        <source>%1 has an SPF record, but the case names no public address to check against it.</source>
        <translation>%1 a un enregistrement SPF, mais le dossier ne nomme aucune adresse publique à vérifier.</translation>
    </message>
    <message>
        <source>Set the public addresses that mail leaves by.</source>
        <translation>Indiquez les adresses publiques par lesquelles le courrier sort.</translation>
    </message>
    <message>
        <source>%1 allows %2 to send in its name (%3).</source>
        <translation>%1 autorise %2 à envoyer en son nom (%3).</translation>
    </message>
    <message>
        <source>%1 forbids %2 to send in its name: receivers refuse such mail.</source>
        <translation>%1 interdit à %2 d’envoyer en son nom : les serveurs destinataires refusent ce courrier.</translation>
    </message>
    <message>
        <source>If mail rightly leaves by this address, publish: %3</source>
        <translation>Si le courrier sort à bon droit par cette adresse, publiez : %3</translation>
    </message>
    <message>
        <source>%1 says that %2 probably may not send in its name: such mail is likely taken for spam.</source>
        <translation>%1 dit que %2 n’a sans doute pas le droit d’envoyer en son nom : ce courrier sera probablement pris pour du spam.</translation>
    </message>
    <message>
        <source>%1 says nothing about %2.</source>
        <translation>%1 ne dit rien de %2.</translation>
    </message>
    <message>
        <source>The SPF record of %1 cannot be used for %2: %3.</source>
        <translation>L’enregistrement SPF de %1 est inutilisable pour %2 : %3.</translation>
    </message>
    <message>
        <source>Mend the record; until then receivers act as if there were none, or refuse.</source>
        <translation>Corrigez l’enregistrement ; d’ici là, les serveurs destinataires font comme s’il n’y en avait pas, ou refusent.</translation>
    </message>
    <message>
        <source>SPF of %1 could not be evaluated: %3.</source>
        <translation>Le SPF de %1 n’a pas pu être évalué : %3.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, look at the name servers involved.</source>
        <translation>Interrogez de nouveau ; si cela persiste, regardez les serveurs de noms concernés.</translation>
    </message>
    <message>
        <source>The HELO name %1 allows %2.</source>
        <translation>Le nom HELO %1 autorise %2.</translation>
    </message>
    <message>
        <source>The SPF record of the HELO name %1 gives %3 for %2.</source>
        <translation>L’enregistrement SPF du nom HELO %1 donne %3 pour %2.</translation>
    </message>
    <message>
        <source>Publish “v=spf1 a -all” for the HELO name.</source>
        <translation>Publiez « v=spf1 a -all » pour le nom HELO.</translation>
    </message>
    <message>
        <source>Which DKIM selectors %1 signs with is not known; they cannot be looked up without their names.</source>
        <translation>On ne sait pas avec quels sélecteurs DKIM %1 signe ; sans leurs noms, on ne peut pas les chercher.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the DKIM key %2 of %1.</source>
        <translation>Le DNS n’a pas répondu au sujet de la clé DKIM %2 de %1.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Interrogez de nouveau.</translation>
    </message>
    <message>
        <source>There is no DKIM key under the selector %2 of %1: signatures made with it fail.</source>
        <translation>Il n’y a pas de clé DKIM sous le sélecteur %2 de %1 : les signatures faites avec lui échouent.</translation>
    </message>
    <message>
        <source>Publish the key that the signing server shows, or sign with another selector.</source>
        <translation>Publiez la clé que montre le serveur qui signe, ou signez avec un autre sélecteur.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is revoked (empty p=).</source>
        <translation>La clé DKIM %2 de %1 est révoquée (p= vide).</translation>
    </message>
    <message>
        <source>Sign with another selector.</source>
        <translation>Signez avec un autre sélecteur.</translation>
    </message>
    <message>
        <source>The DKIM record %2 of %1 holds no readable key.</source>
        <translation>L’enregistrement DKIM %2 de %1 ne contient pas de clé lisible.</translation>
    </message>
    <message>
        <source>Publish it again; long keys are often damaged when they are pasted.</source>
        <translation>Publiez-le de nouveau ; les longues clés sont souvent abîmées quand on les colle.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 has %3 bits; receivers ignore keys below 1024.</source>
        <translation>La clé DKIM %2 de %1 a %3 bits ; les serveurs destinataires ignorent les clés de moins de 1024 bits.</translation>
    </message>
    <message>
        <source>Make a key of 2048 bits.</source>
        <translation>Créez une clé de 2048 bits.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 has %3 bits; 2048 are recommended.</source>
        <translation>La clé DKIM %2 de %1 a %3 bits ; 2048 sont recommandés.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is marked as a test (t=y).</source>
        <translation>La clé DKIM %2 de %1 est marquée comme essai (t=y).</translation>
    </message>
    <message>
        <source>Remove t=y when signing works.</source>
        <translation>Retirez t=y quand la signature fonctionne.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is there (%3 bits).</source>
        <translation>La clé DKIM %2 de %1 est en place (%3 bits).</translation>
    </message>
    <message>
        <source>DNS gave no answer about the DMARC record of %1.</source>
        <translation>Le DNS n’a pas répondu au sujet de l’enregistrement DMARC de %1.</translation>
    </message>
    <message>
        <source>%1 has no DMARC record: strangers can use its name, and large providers distrust its mail.</source>
        <translation>%1 n’a pas d’enregistrement DMARC : des inconnus peuvent utiliser son nom, et les grands fournisseurs se méfient de son courrier.</translation>
    </message>
    <message>
        <source>Publish as TXT under _dmarc: “v=DMARC1; p=none; rua=mailto:dmarc@%1”, read the reports, then raise p to quarantine and reject.</source>
        <translation>Publiez en TXT sous _dmarc : « v=DMARC1; p=none; rua=mailto:dmarc@%1 », lisez les rapports, puis montez p à quarantine et à reject.</translation>
    </message>
    <message>
        <source>%1 has more than one DMARC record; receivers then apply none.</source>
        <translation>%1 a plus d’un enregistrement DMARC ; les serveurs destinataires n’en appliquent alors aucun.</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Gardez-en un seul.</translation>
    </message>
    <message>
        <source>%1 asks receivers to %2 mail that fails DMARC.</source>
        <translation>%1 demande aux serveurs destinataires d’appliquer « %2 » au courrier qui échoue à DMARC.</translation>
    </message>
    <message>
        <source>%1 takes over its parent domain&apos;s DMARC policy: %2.</source>
        <translation>%1 reprend la politique DMARC de son domaine parent : %2.</translation>
    </message>
    <message>
        <source>%1 only watches (p=none): mail of strangers in its name is still delivered.</source>
        <translation>%1 ne fait qu’observer (p=none) : le courrier d’inconnus en son nom est toujours remis.</translation>
    </message>
    <message>
        <source>When the reports show only own senders passing, raise p to quarantine and then to reject.</source>
        <translation>Quand, dans les rapports, seuls vos propres expéditeurs réussissent, montez p à quarantine, puis à reject.</translation>
    </message>
    <message>
        <source>The DMARC record of %1 has no valid policy (“%2”).</source>
        <translation>L’enregistrement DMARC de %1 n’a pas de politique valable (« %2 »).</translation>
    </message>
    <message>
        <source>Set p to none, quarantine or reject.</source>
        <translation>Mettez p à none, quarantine ou reject.</translation>
    </message>
    <message>
        <source>The DMARC policy of %1 applies to %2 % of its mail only.</source>
        <translation>La politique DMARC de %1 ne s’applique qu’à %2 % de son courrier.</translation>
    </message>
    <message>
        <source>Raise pct to 100 when nothing legitimate fails.</source>
        <translation>Montez pct à 100 quand plus rien de légitime n’échoue.</translation>
    </message>
    <message>
        <source>Nobody gets the DMARC reports of %1 (no rua): nobody sees who sends in its name.</source>
        <translation>Personne ne reçoit les rapports DMARC de %1 (pas de rua) : personne ne voit qui envoie en son nom.</translation>
    </message>
    <message>
        <source>Add rua=mailto: with a mailbox that somebody reads.</source>
        <translation>Ajoutez rua=mailto: avec une boîte que quelqu’un lit.</translation>
    </message>
    <message>
        <source>%2 has not agreed to take DMARC reports about %1; they are not sent there.</source>
        <translation>%2 n’a pas accepté de recevoir des rapports DMARC sur %1 ; ils n’y sont pas envoyés.</translation>
    </message>
    <message>
        <source>Let its operator publish the consent record, or use a mailbox of your own domain.</source>
        <translation>Demandez à son exploitant de publier l’enregistrement d’accord, ou utilisez une boîte de votre propre domaine.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the name of %1.</source>
        <translation>Le DNS n’a pas répondu au sujet du nom de %1.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, ask the provider of the address.</source>
        <translation>Interrogez de nouveau ; si cela persiste, adressez-vous au fournisseur de l’adresse.</translation>
    </message>
    <message>
        <source>%1 has no name (PTR): many receivers refuse mail from it, and policy lists list it.</source>
        <translation>%1 n’a pas de nom (PTR) : beaucoup de serveurs destinataires refusent son courrier, et les listes de principe l’inscrivent.</translation>
    </message>
    <message>
        <source>Ask the provider of the address to set a PTR record to the mail server&apos;s name.</source>
        <translation>Demandez au fournisseur de l’adresse un enregistrement PTR portant le nom du serveur de messagerie.</translation>
    </message>
    <message>
        <source>The name of %1, %2, does not lead back to it.</source>
        <translation>Le nom de %1, %2, ne ramène pas à cette adresse.</translation>
    </message>
    <message>
        <source>Give that name an address record with this address, or let the provider set the PTR to a name that has one.</source>
        <translation>Donnez à ce nom un enregistrement d’adresse avec cette adresse, ou faites mettre par le fournisseur le PTR à un nom qui en a un.</translation>
    </message>
    <message>
        <source>Whether the name of %1, %2, leads back to it could not be asked.</source>
        <translation>On n’a pas pu demander si le nom de %1, %2, ramène à cette adresse.</translation>
    </message>
    <message>
        <source>%1 is called %2, and that name leads back to it.</source>
        <translation>%1 s’appelle %2, et ce nom ramène à cette adresse.</translation>
    </message>
    <message>
        <source>%1 has %2 names; some receivers look at the first only.</source>
        <translation>%1 a %2 noms ; certains serveurs destinataires ne regardent que le premier.</translation>
    </message>
    <message>
        <source>Keep the mail server&apos;s name alone.</source>
        <translation>Ne gardez que le nom du serveur de messagerie.</translation>
    </message>
    <message>
        <source>%1 looks like the name of a customer&apos;s line (“%2”): policy lists and receivers take it for one.</source>
        <translation>%1 semble porter le nom d’une ligne d’abonné (« %2 ») : les listes de principe et les serveurs destinataires le prennent pour tel.</translation>
    </message>
    <message>
        <source>Ask the provider for a PTR such as mail.example.org.</source>
        <translation>Demandez au fournisseur un PTR comme mail.example.org.</translation>
    </message>
    <message>
        <source>The evidence does not show how our servers introduce themselves to others.</source>
        <translation>Les pièces ne montrent pas comment nos serveurs se présentent aux autres.</translation>
    </message>
    <message>
        <source>Import a send log or a capture of outgoing mail and name the mail servers in the settings.</source>
        <translation>Importez un journal d’envoi ou une capture du courrier sortant, et nommez les serveurs de messagerie dans les paramètres.</translation>
    </message>
    <message>
        <source>A server introduces itself by an address, %1; many receivers refuse that.</source>
        <translation>Un serveur se présente par une adresse, %1 ; beaucoup de serveurs destinataires refusent cela.</translation>
    </message>
    <message>
        <source>Set the server&apos;s public name.</source>
        <translation>Indiquez le nom public du serveur.</translation>
    </message>
    <message>
        <source>A server introduces itself as “%1”, which is no fully qualified name; lists and receivers take that for a bot.</source>
        <translation>Un serveur se présente comme « %1 », qui n’est pas un nom pleinement qualifié ; les listes et les serveurs destinataires le prennent pour un bot.</translation>
    </message>
    <message>
        <source>A server introduces itself as %1, a name that exists only inside (%2).</source>
        <translation>Un serveur se présente comme %1, un nom qui n’existe qu’à l’intérieur (%2).</translation>
    </message>
    <message>
        <source>Set the public name on the send connector (Exchange: Set-SendConnector -Fqdn).</source>
        <translation>Indiquez le nom public sur le connecteur d’envoi (Exchange : Set-SendConnector -Fqdn).</translation>
    </message>
    <message>
        <source>The HELO name %1 has no address.</source>
        <translation>Le nom HELO %1 n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>Publish an address record for it.</source>
        <translation>Publiez un enregistrement d’adresse pour ce nom.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the HELO name %1.</source>
        <translation>Le DNS n’a pas répondu au sujet du nom HELO %1.</translation>
    </message>
    <message>
        <source>The HELO name %1 does not lead to %2, the address it is used from.</source>
        <translation>Le nom HELO %1 ne mène pas à %2, l’adresse depuis laquelle il est utilisé.</translation>
    </message>
    <message>
        <source>Let the name lead to the address that mail leaves by.</source>
        <translation>Faites mener le nom à l’adresse par laquelle le courrier sort.</translation>
    </message>
    <message>
        <source>The HELO name is %1, but the address is called %2.</source>
        <translation>Le nom HELO est %1, mais l’adresse s’appelle %2.</translation>
    </message>
    <message>
        <source>Use the same name in both places.</source>
        <translation>Utilisez le même nom aux deux endroits.</translation>
    </message>
    <message>
        <source>The HELO name %1 leads to %2.</source>
        <translation>Le nom HELO %1 mène à %2.</translation>
    </message>
    <message>
        <source>The HELO name %1 leads to %2 and back.</source>
        <translation>Le nom HELO %1 mène à %2 et en revient.</translation>
    </message>
    <message>
        <source>%1 has neither MTA-STS nor DANE: encryption of mail to it can be stripped on the way. No blacklist cares.</source>
        <translation>%1 n’a ni MTA-STS ni DANE : le chiffrement du courrier qui lui est destiné peut être retiré en chemin. Aucune liste noire ne s’en soucie.</translation>
    </message>
    <message>
        <source>Publish an MTA-STS policy when there is time.</source>
        <translation>Publiez une politique MTA-STS quand vous en aurez le temps.</translation>
    </message>
    <message>
        <source>DNS gave no answer about MTA-STS of %1.</source>
        <translation>Le DNS n’a pas répondu au sujet de MTA-STS pour %1.</translation>
    </message>
    <message>
        <source>%1 has several MTA-STS records; senders then ignore the policy.</source>
        <translation>%1 a plusieurs enregistrements MTA-STS ; les expéditeurs ignorent alors la politique.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 could not be fetched: %2.</source>
        <translation>La politique MTA-STS de %1 n’a pas pu être récupérée : %2.</translation>
    </message>
    <message>
        <source>Serve it under https://mta-sts.%1/.well-known/mta-sts.txt with a valid certificate.</source>
        <translation>Servez-la sous https://mta-sts.%1/.well-known/mta-sts.txt avec un certificat valable.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 lacks a valid version or mode.</source>
        <translation>Il manque à la politique MTA-STS de %1 une version ou un mode valable.</translation>
    </message>
    <message>
        <source>Mend the policy file.</source>
        <translation>Corrigez le fichier de la politique.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 leaves out the exchanger %2: senders that obey it do not deliver there.</source>
        <translation>La politique MTA-STS de %1 omet le serveur MX %2 : les expéditeurs qui la respectent n’y remettent rien.</translation>
    </message>
    <message>
        <source>Add the exchanger to the policy and change the id of the record.</source>
        <translation>Ajoutez le serveur MX à la politique et changez l’id de l’enregistrement.</translation>
    </message>
    <message>
        <source>%1 enforces encryption by MTA-STS.</source>
        <translation>%1 impose le chiffrement par MTA-STS.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 is in mode %2.</source>
        <translation>La politique MTA-STS de %1 est en mode %2.</translation>
    </message>
    <message>
        <source>Set mode: enforce when reports show no failures.</source>
        <translation>Mettez mode: enforce quand les rapports ne montrent aucun échec.</translation>
    </message>
    <message>
        <source>%1 gets reports about failed encryption (TLS-RPT).</source>
        <translation>%1 reçoit des rapports sur les échecs de chiffrement (TLS-RPT).</translation>
    </message>
    <message>
        <source>%1 has several TLS-RPT records; senders then ignore them.</source>
        <translation>%1 a plusieurs enregistrements TLS-RPT ; les expéditeurs les ignorent alors.</translation>
    </message>
    <message>
        <source>DNS gave no answer about TLS-RPT of %1.</source>
        <translation>Le DNS n’a pas répondu au sujet de TLS-RPT pour %1.</translation>
    </message>
    <message>
        <source>%1 asks for encryption but for no reports about failures (TLS-RPT).</source>
        <translation>%1 demande le chiffrement, mais aucun rapport sur les échecs (TLS-RPT).</translation>
    </message>
    <message>
        <source>Publish as TXT under _smtp._tls: “v=TLSRPTv1; rua=mailto:tls@%1”.</source>
        <translation>Publiez en TXT sous _smtp._tls : « v=TLSRPTv1; rua=mailto:tls@%1 ».</translation>
    </message>
    <message>
        <source>The exchanger %1 has DANE records; whether DNSSEC protects them is not checked here.</source>
        <translation>Le serveur MX %1 a des enregistrements DANE ; leur protection par DNSSEC n’est pas vérifiée ici.</translation>
    </message>
    <message>
        <source>The DANE records of %1 have a usage that SMTP does not use.</source>
        <translation>Les enregistrements DANE de %1 ont un usage que SMTP n’emploie pas.</translation>
    </message>
    <message>
        <source>Use “3 1 1” with the server key&apos;s hash.</source>
        <translation>Utilisez « 3 1 1 » avec l’empreinte de la clé du serveur.</translation>
    </message>
    <message>
        <source>%1 names who may issue certificates for it.</source>
        <translation>%1 nomme qui peut émettre des certificats pour lui.</translation>
    </message>
    <message>
        <source>%1 lets every authority issue certificates for it. No blacklist cares.</source>
        <translation>%1 laisse toute autorité émettre des certificats pour lui. Aucune liste noire ne s’en soucie.</translation>
    </message>
    <message>
        <source>Publish a CAA record that names your authority.</source>
        <translation>Publiez un enregistrement CAA qui nomme votre autorité.</translation>
    </message>
    <message>
        <source>DNS gave no answer about CAA of %1.</source>
        <translation>Le DNS n’a pas répondu au sujet de CAA pour %1.</translation>
    </message>
    <message>
        <source>The evidence shows no mail to %1; whether it is taken is not known.</source>
        <translation>Les pièces ne montrent aucun courrier vers %1 ; on ne sait pas s’il est accepté.</translation>
    </message>
    <message>
        <source>Send a message to it from outside, or probe the server.</source>
        <translation>Envoyez-lui un message de l’extérieur, ou sondez le serveur.</translation>
    </message>
    <message>
        <source>%1 took mail (%2 times in the evidence).</source>
        <translation>%1 a accepté du courrier (%2 fois dans les pièces).</translation>
    </message>
    <message>
        <source>Mail to %1 was refused (%2 times in the evidence). List operators write there first.</source>
        <translation>Du courrier vers %1 a été refusé (%2 fois dans les pièces). C’est là que les exploitants de listes écrivent d’abord.</translation>
    </message>
    <message>
        <source>Make the address work and let somebody read it.</source>
        <translation>Faites fonctionner l’adresse et faites-la lire par quelqu’un.</translation>
    </message>
    <message>
        <source>Where the web server of %1 and its mail server stand is not known.</source>
        <translation>On ne sait pas où se trouvent le serveur web de %1 et son serveur de messagerie.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) share an address: if one of them spams, address lists list both, and domain lists list the name.</source>
        <translation>Le serveur web de %1 (%2) et sa messagerie (%3) partagent une adresse : si l’un des deux envoie du spam, les listes d’adresses inscrivent les deux, et les listes de domaines inscrivent le nom.</translation>
    </message>
    <message>
        <source>Give the mail server an address of its own.</source>
        <translation>Donnez au serveur de messagerie une adresse à lui.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2.</source>
        <translation>%1 n’a pas pu être atteint : %2.</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a firewall stands between.</source>
        <translation>Vérifiez l’adresse et le port, et si un pare-feu se trouve entre les deux.</translation>
    </message>
    <message>
        <source>%1 greets as %2.</source>
        <translation>%1 salue comme %2.</translation>
    </message>
    <message>
        <source>%1 greets as %2, but its address is called %3.</source>
        <translation>%1 salue comme %2, mais son adresse s’appelle %3.</translation>
    </message>
    <message>
        <source>Let greeting, PTR and address record name the same host.</source>
        <translation>Faites nommer la même machine par le message d’accueil, le PTR et l’enregistrement d’adresse.</translation>
    </message>
    <message>
        <source>The greeting of %1 does not begin with a host name: %2</source>
        <translation>Le message d’accueil de %1 ne commence pas par un nom de machine : %2</translation>
    </message>
    <message>
        <source>Let the greeting begin with the server&apos;s fully qualified name.</source>
        <translation>Faites commencer le message d’accueil par le nom pleinement qualifié du serveur.</translation>
    </message>
    <message>
        <source>%1 offers STARTTLS with a certificate for %2, valid until %3.</source>
        <translation>%1 propose STARTTLS avec un certificat pour %2, valable jusqu’au %3.</translation>
    </message>
    <message>
        <source>%1 does not offer STARTTLS.</source>
        <translation>%1 ne propose pas STARTTLS.</translation>
    </message>
    <message>
        <source>Install a certificate and enable STARTTLS.</source>
        <translation>Installez un certificat et activez STARTTLS.</translation>
    </message>
    <message>
        <source>%1 offers STARTTLS, but it fails: %2.</source>
        <translation>%1 propose STARTTLS, mais cela échoue : %2.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s certificate and TLS settings.</source>
        <translation>Regardez le certificat et les paramètres TLS du serveur.</translation>
    </message>
    <message>
        <source>The certificate of %1 (%2) has expired: %3.</source>
        <translation>Le certificat de %1 (%2) a expiré : %3.</translation>
    </message>
    <message>
        <source>Renew it.</source>
        <translation>Renouvelez-le.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for %2, which strangers cannot verify (%3). Mail is still encrypted.</source>
        <translation>Le certificat de %1 est pour %2, et des inconnus ne peuvent pas le vérifier (%3). Le courrier est tout de même chiffré.</translation>
    </message>
    <message>
        <source>Install a certificate of a public authority for the server&apos;s name.</source>
        <translation>Installez un certificat d’une autorité publique au nom du serveur.</translation>
    </message>
    <message>
        <source>%1 is an open relay for %4, the address of this computer: without any log-on it agreed to pass on mail from %2 to %3.</source>
        <translation>%1 est un relais ouvert pour %4, l’adresse de cet ordinateur : sans aucune authentification, il a accepté de transmettre du courrier de %2 à %3.</translation>
    </message>
    <message>
        <source>Unless that address is meant to be trusted, close it now: allow relaying for authenticated clients and known addresses only. Nothing was sent by this test.</source>
        <translation>À moins que cette adresse ne doive être de confiance, fermez-le maintenant : n’autorisez le relais qu’aux clients authentifiés et aux adresses connues. Ce test n’a rien envoyé.</translation>
    </message>
    <message>
        <source>%1 refuses to relay for strangers: %2</source>
        <translation>%1 refuse de relayer pour des inconnus : %2</translation>
    </message>
    <message>
        <source>Whether %1 relays for strangers stays open: %2</source>
        <translation>Il reste ouvert si %1 relaie pour des inconnus : %2</translation>
    </message>
    <message>
        <source>Probe from outside, from an address that the server does not trust.</source>
        <translation>Sondez de l’extérieur, depuis une adresse à laquelle le serveur ne fait pas confiance.</translation>
    </message>
    <message>
        <source>%1 refuses a mailbox that does not exist: %2</source>
        <translation>%1 refuse une boîte qui n’existe pas : %2</translation>
    </message>
    <message>
        <source>%1 accepts a mailbox that cannot exist, %2 (%3): it will write non-delivery reports to strangers (backscatter), or has a catch-all.</source>
        <translation>%1 accepte une boîte qui ne peut pas exister, %2 (%3) : il écrira des avis de non-remise à des inconnus (rétrodiffusion), ou a une boîte attrape-tout.</translation>
    </message>
    <message>
        <source>Enable recipient validation (Exchange: Set-RecipientFilterConfig -RecipientValidationEnabled $true).</source>
        <translation>Activez la validation des destinataires (Exchange : Set-RecipientFilterConfig -RecipientValidationEnabled $true).</translation>
    </message>
    <message>
        <source>Whether %1 checks recipients stays open: %2</source>
        <translation>Il reste ouvert si %1 vérifie les destinataires : %2</translation>
    </message>
    <message>
        <source>Greylisting answers like that: probe again later.</source>
        <translation>Le greylisting répond ainsi : sondez de nouveau plus tard.</translation>
    </message>
    <message>
        <source>%1 takes mail from the null sender, as it has to for non-delivery reports.</source>
        <translation>%1 accepte le courrier de l’expéditeur nul, comme il le doit pour les avis de non-remise.</translation>
    </message>
    <message>
        <source>%1 refuses the null sender (%2): it loses honest non-delivery reports.</source>
        <translation>%1 refuse l’expéditeur nul (%2) : il perd des avis de non-remise honnêtes.</translation>
    </message>
    <message>
        <source>Accept MAIL FROM:&lt;&gt;.</source>
        <translation>Acceptez MAIL FROM:&lt;&gt;.</translation>
    </message>
    <message>
        <source>%1 accepts mail for %2.</source>
        <translation>%1 accepte le courrier pour %2.</translation>
    </message>
    <message>
        <source>%1 refuses mail for %2: %3</source>
        <translation>%1 refuse le courrier pour %2 : %3</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Machines and their public addresses</source>
        <translation>Machines et leurs adresses publiques</translation>
    </message>
    <message>
        <source>Web server and mail server: who is listed when one of them spams</source>
        <translation>Serveur web et serveur de messagerie : qui est inscrit quand l’un d’eux envoie du spam</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 is served as %2; senders may ignore what is not text/plain.</source>
        <translation>La politique MTA-STS de %1 est servie comme %2 ; les expéditeurs peuvent ignorer ce qui n’est pas text/plain.</translation>
    </message>
    <message>
        <source>Let the web server send it as text/plain.</source>
        <translation>Faites-la servir par le serveur web comme text/plain.</translation>
    </message>
    <message>
        <source>Ask DNS, and set the public addresses that mail leaves by.</source>
        <translation>Interrogez le DNS et indiquez les adresses publiques par lesquelles le courrier sort.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) have different addresses in one network: if the web server spams from its own address, address lists list the web server alone; lists of whole networks may list both, and domain lists list the name.</source>
        <translation>Le serveur web de %1 (%2) et son courrier (%3) ont des adresses différentes dans un même réseau : si le serveur web envoie du spam de sa propre adresse, les listes d’adresses n’inscrivent que lui ; les listes de réseaux entiers peuvent inscrire les deux, et les listes de domaines inscrivent le nom.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) have addresses in different networks: if the web server spams from its own address, the mail server is not listed for it; domain lists still list the name.</source>
        <translation>Le serveur web de %1 (%2) et son courrier (%3) ont des adresses dans des réseaux différents : si le serveur web envoie du spam de sa propre adresse, le serveur de messagerie n’est pas inscrit pour cela ; les listes de domaines inscrivent tout de même le nom.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2, the address that the mail server uses too: if it spams, address lists list that address, and the mail server with it.</source>
        <translation>Le serveur web %1 envoie du courrier par %2, l’adresse dont se sert aussi le serveur de messagerie : s’il envoie du spam, les listes d’adresses inscrivent cette adresse, et le serveur de messagerie avec elle.</translation>
    </message>
    <message>
        <source>Let the web server send through the mail server with an account of its own, or give it another way out; close port 25 for it.</source>
        <translation>Faites envoyer le serveur web par le serveur de messagerie avec un compte à lui, ou donnez-lui une autre sortie ; fermez-lui le port 25.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2, the mail server by %3: if the web server spams, address lists list %2 alone. Domain lists list the name in the mail, whoever sends it.</source>
        <translation>Le serveur web %1 envoie du courrier par %2, le serveur de messagerie par %3 : si le serveur web envoie du spam, les listes d’adresses n’inscrivent que %2. Les listes de domaines inscrivent le nom qui figure dans le courrier, quel qu’en soit l’expéditeur.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2; by which address the mail server sends is not known.</source>
        <translation>Le serveur web %1 envoie du courrier par %2 ; on ignore par quelle adresse le serveur de messagerie envoie.</translation>
    </message>
    <message>
        <source>Name the mail servers in the settings, and import a firewall log with translated addresses or a capture from outside.</source>
        <translation>Nommez les serveurs de messagerie dans les paramètres, et importez un journal de pare-feu avec adresses traduites ou une capture de l’extérieur.</translation>
    </message>
    <message>
        <source>Other inside hosts (%2: %3) reach mail servers outside by %1, the mail server&apos;s address: whatever they send, the mail server is listed for it.</source>
        <translation>D’autres hôtes internes (%2 : %3) atteignent des serveurs de messagerie extérieurs par %1, l’adresse du serveur de messagerie : quoi qu’ils envoient, le serveur de messagerie est inscrit pour cela.</translation>
    </message>
    <message>
        <source>Let only the mail server speak port 25 to the outside, or give the others another public address.</source>
        <translation>Ne laissez que le serveur de messagerie parler sur le port 25 vers l’extérieur, ou donnez aux autres une autre adresse publique.</translation>
    </message>
    <message>
        <source>By which public address the mail server %1 leaves is not known.</source>
        <translation>On ignore par quelle adresse publique sort le serveur de messagerie %1.</translation>
    </message>
    <message>
        <source>Import a firewall log with translated addresses or captures from both sides of the NAT, or declare the public address.</source>
        <translation>Importez un journal de pare-feu avec adresses traduites ou des captures des deux côtés du NAT, ou déclarez l’adresse publique.</translation>
    </message>
    <message>
        <source>%1, the address of %3, is listed by %2: receivers that use these lists refuse all of them.</source>
        <translation>%1, l’adresse de %3, est inscrite chez %2 : les destinataires qui utilisent ces listes les refusent tous.</translation>
    </message>
    <message>
        <source>Find out which of them spams before asking for removal.</source>
        <translation>Trouvez lequel d’entre eux envoie du spam avant de demander le retrait.</translation>
    </message>
    <message>
        <source>%1, the address of %3, is on none of the lists that answered (%2).</source>
        <translation>%1, l’adresse de %3, ne figure sur aucune des listes qui ont répondu (%2).</translation>
    </message>
    <message>
        <source>The name %1 is listed by %2: that follows the name in the mail, whichever machine sends it.</source>
        <translation>Le nom %1 est inscrit chez %2 : cela suit le nom qui figure dans le courrier, quelle que soit la machine qui l’envoie.</translation>
    </message>
    <message>
        <source>Look at every system that sends in this name, the web site among them.</source>
        <translation>Examinez chaque système qui envoie sous ce nom, le site web compris.</translation>
    </message>
    <message>
        <source>The web server of %1, %2, stands at %3.</source>
        <translation>Le serveur web de %1, %2, se trouve à %3.</translation>
    </message>
    <message>
        <source>The exchanger %2 of %1 stands at %3.</source>
        <translation>Le serveur MX %2 de %1 se trouve à %3.</translation>
    </message>
    <message>
        <source>The SPF record of %1 names %3 (%2).</source>
        <translation>L’enregistrement SPF de %1 nomme %3 (%2).</translation>
    </message>
    <message>
        <source>The address %1 and its name: %2 (%3). SPF: %4.</source>
        <translation>L’adresse %1 et son nom : %2 (%3). SPF : %4.</translation>
    </message>
    <message>
        <source>Take the s= value from the DKIM-Signature header of a sent mail and set it as the case&apos;s DKIM selector (in the settings of the case, or with delist set --dkim-selector).</source>
        <translation>Prenez la valeur s= dans l’en-tête DKIM-Signature d’un message envoyé et indiquez-la comme sélecteur DKIM du dossier (dans les paramètres du dossier, ou avec delist set --dkim-selector).</translation>
    </message>
</context>
<context>
    <name>ReadingJobs</name>
    <message>
        <source>%1 could not be read so and stays as it was: %2.</source>
        <extracomment>%1 is a file, %2 the technical reason in English</extracomment>
        <translation>%1 n’a pas pu être lu ainsi et reste tel quel : %2.</translation>
    </message>
    <message>
        <source>Stopped. What was not read again yet is as it was.</source>
        <translation>Arrêté. Ce qui n’a pas encore été relu reste comme avant.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read again: </source>
        <translation>
            <numerusform>%n fichier relu : </numerusform>
            <numerusform>%n fichiers relus : </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines could be read, %2 could not.</source>
        <translation>%1 lignes ont pu être lues, %2 non.</translation>
    </message>
    <message>
        <source>reading again</source>
        <translation>relecture</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>clock offset</source>
        <translation>décalage d’horloge</translation>
    </message>
    <message>
        <source>Setting a clock right</source>
        <translation>Mise à l’heure d’une horloge</translation>
    </message>
    <message>
        <source>The case does not hold the text of %1, and it is no longer where it was imported from.</source>
        <translation>Le dossier ne contient pas le texte de %1, et le fichier ne se trouve plus à l’endroit d’où il a été importé.</translation>
    </message>
    <message>
        <source>Captures tell their times themselves: there is nothing to read in another way.</source>
        <translation>Les captures indiquent elles-mêmes leurs heures : il n’y a rien à lire autrement.</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Examen des fichiers</translation>
    </message>
    <message>
        <source>There is no file to read in what was chosen.</source>
        <translation>Il n’y a aucun fichier à lire dans ce qui a été choisi.</translation>
    </message>
    <message>
        <source>This case is open read-only, so nothing can be read again.</source>
        <translation>Ce dossier est ouvert en lecture seule ; rien ne peut donc être relu.</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>The file’s times tell their zone.</source>
        <translation>Les heures du fichier indiquent leur fuseau.</translation>
    </message>
    <message>
        <source>Its times name no zone: the case’s, %1, is assumed.</source>
        <translation>Ses heures n’indiquent pas de fuseau : celui du dossier, %1, est supposé.</translation>
    </message>
    <message>
        <source>Its times name no zone: %1, as you say.</source>
        <translation>Ses heures n’indiquent pas de fuseau : %1, comme vous l’indiquez.</translation>
    </message>
    <message>
        <source>The file’s dates name the year.</source>
        <translation>Les dates du fichier indiquent l’année.</translation>
    </message>
    <message>
        <source>Its lines name no year: as you say.</source>
        <translation>Ses lignes n’indiquent pas d’année : celle que vous indiquez.</translation>
    </message>
    <message>
        <source>Its lines name no year: %1 is assumed, by the date of the file.</source>
        <translation>Ses lignes n’indiquent pas d’année : on suppose %1, d’après la date du fichier.</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>mois d’abord</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>jour d’abord</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>année d’abord</translation>
    </message>
    <message>
        <source>Its dates can be read in one way only.</source>
        <translation>Ses dates ne peuvent se lire que d’une façon.</translation>
    </message>
    <message>
        <source>Its dates show it: %1.</source>
        <translation>Ses dates le montrent : %1.</translation>
    </message>
    <message>
        <source>Its dates do not show it: %1, as you say.</source>
        <translation>Ses dates ne le montrent pas : %1, comme vous l’indiquez.</translation>
    </message>
    <message>
        <source>Its dates do not show it: %1 is assumed.</source>
        <translation>Ses dates ne le montrent pas : on suppose « %1 ».</translation>
    </message>
    <message>
        <source>This is no text.</source>
        <translation>Ce n’est pas du texte.</translation>
    </message>
    <message>
        <source>So far it is plain ASCII: it makes no difference.</source>
        <translation>Jusqu’ici, c’est de l’ASCII pur : cela ne change rien.</translation>
    </message>
    <message>
        <source>Not Unicode: %1, as you say.</source>
        <translation>Pas d’Unicode : %1, comme vous l’indiquez.</translation>
    </message>
    <message>
        <source>The file shows it: %1.</source>
        <translation>Le fichier le montre : %1.</translation>
    </message>
    <message>
        <source>Not Unicode: %1 is assumed.</source>
        <translation>Pas d’Unicode : on suppose %1.</translation>
    </message>
    <message>
        <source>As you say.</source>
        <translation>Comme vous l’indiquez.</translation>
    </message>
    <message>
        <source>No format knows it (%1).</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Aucun format ne le reconnaît (%1).</translation>
    </message>
    <message>
        <source>Found by its contents: %1</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Reconnu à son contenu : %1</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>connexion</translation>
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
        <translation>remise</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>retour</translation>
    </message>
    <message>
        <source>socket owner</source>
        <translation>propriétaire de socket</translation>
    </message>
    <message>
        <source>name or lease</source>
        <translation>nom ou bail</translation>
    </message>
    <message>
        <source>DNS look-up</source>
        <translation>requête DNS</translation>
    </message>
    <message>
        <source>the answers do not fit</source>
        <translation>les réponses ne conviennent pas</translation>
    </message>
    <message>
        <source>not a known format</source>
        <translation>format inconnu</translation>
    </message>
    <message>
        <source>%1 – doubtful</source>
        <translation>%1 – douteux</translation>
    </message>
    <message>
        <source>These answers cannot be used: %1</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Ces réponses sont inutilisables : %1</translation>
    </message>
    <message>
        <source>Choose the format it is in, or import it as it is and assign its columns afterwards.</source>
        <translation>Choisissez le format du fichier, ou importez-le tel quel et attribuez ses colonnes ensuite.</translation>
    </message>
    <message>
        <source>%1 lines or packets can be read, %2 cannot.</source>
        <translation>%1 lignes ou paquets peuvent être lus, %2 non.</translation>
    </message>
    <message>
        <source>Of the beginning, %1 lines or packets can be read, %2 cannot.</source>
        <translation>Au début du fichier, %1 lignes ou paquets peuvent être lus, %2 non.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <extracomment>%1 is a line number, %2 the technical reason in English</extracomment>
        <translation>Ligne %1 : %2.</translation>
    </message>
    <message>
        <source>The format is doubtful.</source>
        <translation>Le format est douteux.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Introduced itself under {n|# name|# different names}</source>
        <translation>S’est présenté sous {n|# nom|# noms différents}</translation>
    </message>
    <message>
        <source>Introduced itself under a name that is not ours</source>
        <translation>S’est présenté sous un nom qui n’est pas le nôtre</translation>
    </message>
    <message>
        <source>Used senders of {n|# foreign domain|# foreign domains}</source>
        <translation>A utilisé des expéditeurs de {n|# domaine étranger|# domaines étrangers}</translation>
    </message>
    <message>
        <source>{n|# recipient refused|# recipients refused} by outside servers</source>
        <translation>{n|# destinataire refusé|# destinataires refusés} par des serveurs extérieurs</translation>
    </message>
    <message>
        <source>Up to {n|# connection a minute|# connections a minute}</source>
        <translation>Jusqu’à {n|# connexion par|# connexions par} minute</translation>
    </message>
    <message>
        <source>{n|# attempt, denied|# attempts, all denied}</source>
        <translation>{n|# tentative, refusée|# tentatives, toutes refusées}</translation>
    </message>
    <message>
        <source>Allowed before, denied by now ({n|# attempt|# attempts})</source>
        <translation>Autorisé auparavant, refusé désormais ({n|# tentative|# tentatives})</translation>
    </message>
    <message>
        <source>Visits the same {n|# address evenly|# addresses evenly}, as a probe does</source>
        <translation>Visite régulièrement les mêmes {n} adresses, comme le fait une sonde</translation>
    </message>
    <message>
        <source>Sent {n|# non-delivery report|# non-delivery reports} to outside addresses</source>
        <translation>A envoyé {n} avis de non-remise à des adresses extérieures</translation>
    </message>
    <message>
        <source>the firewall’s own record</source>
        <translation>l’enregistrement du pare-feu lui-même</translation>
    </message>
    <message>
        <source>same server</source>
        <translation>même serveur</translation>
    </message>
    <message>
        <source>%1 ms apart</source>
        <translation>à %1 ms d’écart</translation>
    </message>
    <message>
        <source>%1 s apart</source>
        <translation>à %1 s d’écart</translation>
    </message>
    <message>
        <source>client’s sequence number</source>
        <translation>numéro de séquence du client</translation>
    </message>
    <message>
        <source>server’s sequence number</source>
        <translation>numéro de séquence du serveur</translation>
    </message>
    <message>
        <source>first bytes</source>
        <translation>premiers octets</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>HELO name</source>
        <translation>nom HELO</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>expéditeur</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>source port</source>
        <translation>port source</translation>
    </message>
    <message>
        <source>several inside hosts could be it</source>
        <translation>plusieurs hôtes internes sont possibles</translation>
    </message>
    <message>
        <source>fewer inside flows than outside ones could be it</source>
        <translation>moins de flux internes que de flux externes sont possibles</translation>
    </message>
    <message>
        <source>the inside evidence contradicts itself</source>
        <translation>les pièces internes se contredisent</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <extracomment>an address and how likely it is</extracomment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) name %1</source>
        <translation>
            <numerusform>%n paquet nomme %1</numerusform>
            <numerusform>%n paquets nomment %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the process table gives this socket to %1</source>
        <translation>la table des processus attribue ce socket à %1</translation>
    </message>
    <message>
        <source>weak: the PIDs are of the threads that ran when the packets were logged</source>
        <translation>faible : les PID sont ceux des threads qui tournaient quand les paquets ont été journalisés</translation>
    </message>
    <message>
        <source>a socket record names %1</source>
        <translation>un enregistrement de socket nomme %1</translation>
    </message>
    <message>
        <source>another socket record names %1</source>
        <translation>un autre enregistrement de socket nomme %1</translation>
    </message>
    <message>
        <source>a socket record names another process of this program: PID %1</source>
        <translation>un enregistrement de socket nomme un autre processus de ce programme : PID %1</translation>
    </message>
    <message>
        <source>the packets name %1</source>
        <translation>les paquets nomment %1</translation>
    </message>
    <message numerus="yes">
        <source>%n SMTP connection(s) to outside addresses</source>
        <translation>
            <numerusform>%n connexion SMTP vers des adresses extérieures</numerusform>
            <numerusform>%n connexions SMTP vers des adresses extérieures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-up(s) of mail servers (MX)</source>
        <translation>
            <numerusform>%n requête de serveurs de messagerie (MX)</numerusform>
            <numerusform>%n requêtes de serveurs de messagerie (MX)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blacklist look-up(s)</source>
        <translation>
            <numerusform>%n requête de liste noire</numerusform>
            <numerusform>%n requêtes de listes noires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried port %1 of %n address(es)</source>
        <translation>
            <numerusform>a essayé le port %1 de %n adresse</numerusform>
            <numerusform>a essayé le port %1 de %n adresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>talked to %n IRC server(s)</source>
        <translation>
            <numerusform>a parlé à %n serveur IRC</numerusform>
            <numerusform>a parlé à %n serveurs IRC</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reached %n outside address(es) on ports that few programs use: %1</source>
        <translation>
            <numerusform>a atteint %n adresse extérieure sur des ports que peu de programmes utilisent : %1</numerusform>
            <numerusform>a atteint %n adresses extérieures sur des ports que peu de programmes utilisent : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the capture does not show its first DHCP or ARP, so it was up before</source>
        <translation>la capture ne montre pas son premier DHCP ou ARP, il fonctionnait donc déjà avant</translation>
    </message>
    <message>
        <source>it was talking before its first DHCP in the capture, so it did not boot there</source>
        <translation>il parlait avant son premier DHCP dans la capture, ce n’est donc pas là qu’il a démarré</translation>
    </message>
    <message numerus="yes">
        <source>without DHCP the capture would have to begin %n second(s) before its first ARP</source>
        <translation>
            <numerusform>sans DHCP, la capture devrait commencer %n seconde avant son premier ARP</numerusform>
            <numerusform>sans DHCP, la capture devrait commencer %n secondes avant son premier ARP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the capture ends %n second(s) after it came up; %1 are needed</source>
        <translation>
            <numerusform>la capture finit %n seconde après son démarrage ; il en faut %1</numerusform>
            <numerusform>la capture finit %n secondes après son démarrage ; il en faut %1</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing but broadcasts of it was captured; the switch has to mirror its port</source>
        <translation>seules ses diffusions ont été capturées ; le commutateur doit recopier son port</translation>
    </message>
    <message numerus="yes">
        <source>packets are cut to %n byte(s), so look-ups may be missing</source>
        <translation>
            <numerusform>les paquets sont coupés à %n octet, des requêtes peuvent donc manquer</numerusform>
            <numerusform>les paquets sont coupés à %n octets, des requêtes peuvent donc manquer</numerusform>
        </translation>
    </message>
    <message>
        <source>it opened more connections than are told apart</source>
        <translation>il a ouvert plus de connexions qu’on n’en distingue</translation>
    </message>
    <message numerus="yes">
        <source>it is a mail server, so its %n SMTP connection(s) and its look-ups say nothing</source>
        <translation>
            <numerusform>c’est un serveur de messagerie, sa %n connexion SMTP et ses requêtes ne disent donc rien</numerusform>
            <numerusform>c’est un serveur de messagerie, ses %n connexions SMTP et ses requêtes ne disent donc rien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside address(es) on ports that few programs use: %1</source>
        <translation>
            <numerusform>%n adresse extérieure sur des ports que peu de programmes utilisent : %1</numerusform>
            <numerusform>%n adresses extérieures sur des ports que peu de programmes utilisent : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside address(es), more than a machine reaches that just starts</source>
        <translation>
            <numerusform>%n adresse extérieure, plus que n’en atteint une machine qui ne fait que démarrer</numerusform>
            <numerusform>%n adresses extérieures, plus que n’en atteint une machine qui ne fait que démarrer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no SMTP to the outside, no MX or blacklist look-up, no scan in its first %1 s; %n outside address(es)</source>
        <translation>
            <numerusform>pas de SMTP vers l’extérieur, pas de requête MX ni de liste noire, pas de balayage dans ses %1 premières s ; %n adresse extérieure</numerusform>
            <numerusform>pas de SMTP vers l’extérieur, pas de requête MX ni de liste noire, pas de balayage dans ses %1 premières s ; %n adresses extérieures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) to outside mail providers</source>
        <translation>
            <numerusform>%n soumission à des fournisseurs de messagerie extérieurs</numerusform>
            <numerusform>%n soumissions à des fournisseurs de messagerie extérieurs</numerusform>
        </translation>
    </message>
    <message>
        <source>the capture file is cut off</source>
        <translation>le fichier de capture est tronqué</translation>
    </message>
    <message>
        <source>PID %1</source>
        <extracomment>a process by its number</extracomment>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>Reached {n|# outside address|# outside addresses} by SMTP (attempts that were denied or not answered do not count)</source>
        <translation>A atteint {n|# adresse externe|# adresses externes} par SMTP (les tentatives refusées ou sans réponse ne comptent pas)</translation>
    </message>
    <message>
        <source>{n|# attempt, which did not get out|# attempts, none of which got out}</source>
        <translation>{n|# tentative, qui n’a pas abouti|# tentatives, dont aucune n’a abouti}</translation>
    </message>
    <message>
        <source>{n|# attempt was denied or|# attempts were denied or} found no answer</source>
        <translation>{n|# tentative refusée ou restée|# tentatives refusées ou restées} sans réponse</translation>
    </message>
    <message>
        <source>{n|# attempt got|# attempts got} through all the same</source>
        <translation>{n|# tentative est passée|# tentatives sont passées} malgré tout</translation>
    </message>
    <message>
        <source>Reached {n|# outside address|# outside addresses} on other mail ports than 25</source>
        <translation>A atteint {n|# adresse extérieure|# adresses extérieures} sur d’autres ports de messagerie que le 25</translation>
    </message>
</context>
<context>
    <name>Remediation</name>
    <message>
        <source>Taken off the network</source>
        <translation>Retirée du réseau</translation>
    </message>
    <message>
        <source>Unplug the cable or switch off its port. Do not shut it down yet: memory is evidence.</source>
        <translation>Débranchez le câble ou coupez son port. N’éteignez pas encore la machine : la mémoire est une pièce.</translation>
    </message>
    <message>
        <source>Captured with process information</source>
        <translation>Capturée avec informations de processus</translation>
    </message>
    <message>
        <source>A capture on the machine itself shows which program speaks SMTP.</source>
        <translation>Une capture sur la machine elle-même montre quel programme parle SMTP.</translation>
    </message>
    <message>
        <source>Scanned for malware</source>
        <translation>Analysée contre les logiciels malveillants</translation>
    </message>
    <message>
        <source>Note product, version, signatures and what was found.</source>
        <translation>Notez le produit, la version, les signatures et ce qui a été trouvé.</translation>
    </message>
    <message>
        <source>Cleaned or re-installed</source>
        <translation>Nettoyée ou réinstallée</translation>
    </message>
    <message>
        <source>A fresh installation is the only certain cleaning.</source>
        <translation>Seule une réinstallation nettoie à coup sûr.</translation>
    </message>
    <message>
        <source>Watched from boot</source>
        <translation>Observée dès le démarrage</translation>
    </message>
    <message>
        <source>A capture that begins before the machine&apos;s first packet shows no SMTP attempt.</source>
        <translation>Une capture qui commence avant le premier paquet de la machine ne montre aucune tentative SMTP.</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>De retour en service</translation>
    </message>
    <message>
        <source>Passwords used on it are changed; port 25 stays closed for it.</source>
        <translation>Les mots de passe utilisés sur elle sont changés ; le port 25 lui reste fermé.</translation>
    </message>
    <message>
        <source>Unknown recipients are refused at RCPT TO</source>
        <translation>Les destinataires inconnus sont refusés au RCPT TO</translation>
    </message>
    <message>
        <source>Recipient validation on every way in, also on a gateway in front of the server.</source>
        <translation>Vérification des destinataires sur chaque voie d’entrée, y compris une passerelle placée devant le serveur.</translation>
    </message>
    <message>
        <source>Waiting reports are deleted</source>
        <translation>Les rapports en attente sont supprimés</translation>
    </message>
    <message>
        <source>Non-delivery reports to strangers that still wait in the queue would go out for days.</source>
        <translation>Les rapports de non-remise à des inconnus encore en file d’attente partiraient pendant des jours.</translation>
    </message>
    <message>
        <source>Later logs show no report to a stranger</source>
        <translation>Les journaux ultérieurs ne montrent aucun rapport à un inconnu</translation>
    </message>
    <message>
        <source>Import the server&apos;s logs from after the change: the claim then stands on evidence.</source>
        <translation>Importez les journaux du serveur postérieurs au changement : l’affirmation repose alors sur des preuves.</translation>
    </message>
    <message>
        <source>Closed with a reason</source>
        <translation>Clos avec un motif</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contenir</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Remédier</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Radier</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The first %1 of %2 are shown; the case file holds all of them.</source>
        <translation>Les %1 premiers sur %2 sont montrés ; le fichier du dossier les contient tous.</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>SMTP traffic per inside host</source>
        <translation>Trafic SMTP par machine interne</translation>
    </message>
    <message>
        <source>Neither a firewall log nor a capture with SMTP is in the case, so who spoke SMTP over time cannot be shown.</source>
        <translation>Le dossier ne contient ni journal de pare-feu ni capture avec SMTP ; on ne peut donc pas montrer qui a parlé SMTP au fil du temps.</translation>
    </message>
    <message>
        <source>SMTP connections per inside host (%1)</source>
        <translation>Connexions SMTP par machine interne (%1)</translation>
    </message>
    <message>
        <source>Connections that an inside host opened to ports 25, 465, 587 and 2525, in steps of %1 minutes.</source>
        <translation>Connexions qu’une machine interne a ouvertes vers les ports 25, 465, 587 et 2525, par pas de %1 minutes.</translation>
    </message>
    <message>
        <source>The same in numbers</source>
        <translation>La même chose en chiffres</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Not denied</source>
        <translation>Non refusées</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Most in one step</source>
        <translation>Maximum par pas</translation>
    </message>
    <message>
        <source>%1 other hosts</source>
        <translation>%1 autres machines</translation>
    </message>
    <message>
        <source>(suspicious: %1)</source>
        <translation>(suspectes : %1)</translation>
    </message>
    <message>
        <source>Suspicious hosts and servers</source>
        <translation>Machines suspectes et serveurs</translation>
    </message>
    <message>
        <source>No inside host with mail traffic is in the evidence.</source>
        <translation>Aucune machine interne avec trafic de messagerie dans les pièces.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Suspicion</translation>
    </message>
    <message>
        <source>SMTP connections</source>
        <translation>Connexions SMTP</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Correspondants</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Counts of a host come from the one vantage that saw most of it; counts of different vantages are never added up.</source>
        <translation>Les nombres d’une machine viennent du seul point de vue qui en a vu le plus ; on n’additionne jamais ceux de points de vue différents.</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>serveur de messagerie</translation>
    </message>
    <message>
        <source>mail server, not declared</source>
        <translation>serveur de messagerie, non déclaré</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>sonde de surveillance</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>machine interne</translation>
    </message>
    <message>
        <source>outside host</source>
        <translation>machine extérieure</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>suspecte</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contenue</translation>
    </message>
    <message>
        <source>Bounces (non-delivery reports)</source>
        <translation>Retours (avis de non-remise)</translation>
    </message>
    <message>
        <source>No non-delivery report is in the evidence.</source>
        <translation>Aucun avis de non-remise dans les pièces.</translation>
    </message>
    <message>
        <source>honest report</source>
        <translation>avis honnête</translation>
    </message>
    <message>
        <source>backscatter to a stranger</source>
        <translation>rétrodiffusion vers un inconnu</translation>
    </message>
    <message>
        <source>received from outside</source>
        <translation>reçu de l’extérieur</translation>
    </message>
    <message>
        <source>our mail blocked by a list</source>
        <translation>notre courrier bloqué par une liste</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Vu dans</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Accepted by the other side</source>
        <translation>Acceptés par l’autre côté</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Fate unknown or delayed</source>
        <translation>Sort inconnu ou différé</translation>
    </message>
    <message>
        <source>One report may have several rows in one log, and appears once more in every other log that saw it.</source>
        <translation>Un avis peut avoir plusieurs lignes dans un journal et apparaît encore une fois dans chaque autre journal qui l’a vu.</translation>
    </message>
    <message>
        <source>Why they were written</source>
        <translation>Pourquoi ils ont été écrits</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Reports to strangers, the earliest first (%1)</source>
        <translation>Avis à des inconnus, les plus anciens d’abord (%1)</translation>
    </message>
    <message>
        <source>Reports, the earliest first (%1)</source>
        <translation>Avis, les plus anciens d’abord (%1)</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Adressé à</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Radier</translation>
    </message>
    <message>
        <source>Blacklists</source>
        <translation>Listes noires</translation>
    </message>
    <message>
        <source>No blacklist was asked from this case, so whether an address or a domain is listed is unknown.</source>
        <translation>Aucune liste noire n’a été interrogée depuis ce dossier ; on ignore donc si une adresse ou un domaine est inscrit.</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>inscrit</translation>
    </message>
    <message>
        <source>in a neutral list</source>
        <translation>dans une liste neutre</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>non inscrit</translation>
    </message>
    <message>
        <source>unknown: the list refused to answer</source>
        <translation>inconnu : la liste a refusé de répondre</translation>
    </message>
    <message>
        <source>unknown: the list limits questions</source>
        <translation>inconnu : la liste limite les questions</translation>
    </message>
    <message>
        <source>unknown: the list answers registered users only</source>
        <translation>inconnu : la liste ne répond qu’aux abonnés</translation>
    </message>
    <message>
        <source>unknown: no answer in time</source>
        <translation>inconnu : pas de réponse à temps</translation>
    </message>
    <message>
        <source>unknown: server failure</source>
        <translation>inconnu : erreur du serveur</translation>
    </message>
    <message>
        <source>the list is dead</source>
        <translation>la liste est morte</translation>
    </message>
    <message>
        <source>no listing: the list answers “listed” for everything</source>
        <translation>pas d’inscription : la liste répond « inscrit » à tout</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>inconnu : %1</translation>
    </message>
    <message>
        <source>Lists that list us</source>
        <translation>Listes qui nous inscrivent</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>First and last seen listed (UTC)</source>
        <translation>Vu inscrit, première et dernière fois (UTC)</translation>
    </message>
    <message>
        <source>Removal page</source>
        <translation>Page de retrait</translation>
    </message>
    <message>
        <source>Every answer, latest state</source>
        <translation>Chaque réponse, dernier état</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Asked (UTC)</source>
        <translation>Interrogé (UTC)</translation>
    </message>
    <message>
        <source>Of %1 answers, %2 say listed, %3 say not listed, and %4 say neither.</source>
        <translation>Sur %1 réponses, %2 disent inscrit, %3 non inscrit et %4 ni l’un ni l’autre.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Evidence manifest</source>
        <translation>Inventaire des pièces</translation>
    </message>
    <message>
        <source>No evidence is in the case.</source>
        <translation>Aucune pièce dans le dossier.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format and clock</source>
        <translation>Format et horloge</translation>
    </message>
    <message>
        <source>Size, records (rejected)</source>
        <translation>Taille, enregistrements (illisibles)</translation>
    </message>
    <message>
        <source>First and last (UTC)</source>
        <translation>Premier et dernier (UTC)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>cut off at the end</source>
        <translation>coupé à la fin</translation>
    </message>
    <message>
        <source>Times without records</source>
        <translation>Périodes sans enregistrement</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>De (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>À (UTC)</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Journal de conservation</translation>
    </message>
    <message>
        <source>The chain of %1 entries was verified when this report was written: every entry carries the hash of the one before, and none was changed.</source>
        <translation>La chaîne de %1 entrées a été vérifiée à l’écriture de ce rapport : chaque entrée porte l’empreinte de la précédente, et aucune n’a été modifiée.</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: %2</source>
        <translation>La chaîne est rompue à l’entrée %1 : %2</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Blacklisting of a mail server</source>
        <translation>Inscription d’un serveur de messagerie sur liste noire</translation>
    </message>
    <message>
        <source>Incident report: summary</source>
        <translation>Rapport d’incident : résumé</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Rapport d’incident</translation>
    </message>
    <message>
        <source>Facts for the blacklist operator</source>
        <translation>Faits pour l’exploitant de la liste noire</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Period of the evidence</source>
        <translation>Période des pièces</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>no evidence with times</source>
        <translation>aucune pièce datée</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Adresses publiques</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Serveurs de messagerie</translation>
    </message>
    <message>
        <source>none declared</source>
        <translation>aucun déclaré</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Préparé par</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>UTC; in brackets or beside it %1</source>
        <translation>UTC ; entre parenthèses ou à côté %1</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Written with</source>
        <translation>Écrit avec</translation>
    </message>
    <message>
        <source>No root cause that Delist examines is supported by the evidence in this case.</source>
        <translation>Les pièces de ce dossier n’étayent aucune des causes que Delist examine.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>There is no evidence in the case yet. Import firewall logs, mail server logs, message tracking logs or captures of the days before the listing.</source>
        <translation>Il n’y a pas encore de pièces dans le dossier. Importez des journaux de pare-feu, des journaux du serveur de messagerie, le suivi des messages ou des captures des jours précédant l’inscription.</translation>
    </message>
    <message>
        <source>What was looked at and what cannot be excluded follows.</source>
        <translation>Ce qui a été examiné et ce qui ne peut être exclu suit.</translation>
    </message>
    <message>
        <source>%1 more findings of the same kind follow in the next section.</source>
        <translation>%1 autres constats du même genre suivent dans la section suivante.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>from %1 to %2 in the evidence</source>
        <translation>de %1 à %2 dans les pièces</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Degré de certitude</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Que faire ensuite</translation>
    </message>
    <message>
        <source>What this evidence cannot exclude</source>
        <translation>Ce que ces pièces ne peuvent exclure</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1 : %2 %3</translation>
    </message>
    <message>
        <source>Not examined, so not excluded: %1.</source>
        <translation>Non examiné, donc non exclu : %1.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>In brackets: the table of the case in which the rows behind a sentence are found, and how many there are.</source>
        <translation>Entre parenthèses : la table du dossier où se trouvent les lignes derrière une phrase, et leur nombre.</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>Parle pour</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Parle contre</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non connu</translation>
    </message>
    <message>
        <source>Looked for and not found</source>
        <translation>Cherché et non trouvé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>There is nothing to report here.</source>
        <translation>Il n’y a rien à signaler ici.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>The evidence begins.</source>
        <translation>Les pièces commencent.</translation>
    </message>
    <message>
        <source>The evidence ends.</source>
        <translation>Les pièces finissent.</translation>
    </message>
    <message>
        <source>First sign of: %1 (%2)</source>
        <translation>Premier signe : %1 (%2)</translation>
    </message>
    <message>
        <source>Last sign of: %1 (%2)</source>
        <translation>Dernier signe : %1 (%2)</translation>
    </message>
    <message>
        <source>%1 is listed by %2</source>
        <translation>%1 est inscrit par %2</translation>
    </message>
    <message>
        <source>%1 (first seen by a check)</source>
        <translation>%1 (vu d’abord lors d’une vérification)</translation>
    </message>
    <message>
        <source>The case was opened.</source>
        <translation>Le dossier a été ouvert.</translation>
    </message>
    <message>
        <source>Done: %1 (%2)</source>
        <translation>Fait : %1 (%2)</translation>
    </message>
    <message>
        <source>This report was written.</source>
        <translation>Ce rapport a été écrit.</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Heure (%1)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contenir</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Confinement</translation>
    </message>
    <message>
        <source>State by the evidence</source>
        <translation>État d’après les pièces</translation>
    </message>
    <message>
        <source>Contained: %1</source>
        <translation>Contenu : %1</translation>
    </message>
    <message>
        <source>Open: the evidence does not show that it has stopped. Last seen %1.</source>
        <translation>Ouvert : les pièces ne montrent pas que cela a cessé. Vu pour la dernière fois %1.</translation>
    </message>
    <message>
        <source>No finding needs containment.</source>
        <translation>Aucun constat ne demande de confinement.</translation>
    </message>
    <message>
        <source>Only the mail servers should be allowed to speak port 25 to the outside. That a rule is in place is a claim until a later firewall log shows it.</source>
        <translation>Seuls les serveurs de messagerie devraient pouvoir parler sur le port 25 vers l’extérieur. Qu’une règle soit en place reste une affirmation tant qu’un journal de pare-feu ultérieur ne le montre pas.</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Remédier</translation>
    </message>
    <message>
        <source>Remediation</source>
        <translation>Remédiation</translation>
    </message>
    <message>
        <source>Advised steps</source>
        <translation>Étapes conseillées</translation>
    </message>
    <message>
        <source>Steps recorded in the case</source>
        <translation>Étapes notées dans le dossier</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>No step is recorded in the case yet.</source>
        <translation>Aucune étape n’est encore notée dans le dossier.</translation>
    </message>
    <message>
        <source>Cause and dates</source>
        <translation>Cause et dates</translation>
    </message>
    <message>
        <source>We found no cause in the evidence that we have. Please tell us what your list saw, and when.</source>
        <translation>Nous n’avons trouvé aucune cause dans les pièces dont nous disposons. Dites-nous, s’il vous plaît, ce que votre liste a vu, et quand.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ampleur</translation>
    </message>
    <message>
        <source>Inside addresses and mailboxes are replaced by stand-ins; the case file holds the originals with the raw evidence and its hashes.</source>
        <translation>Les adresses et boîtes internes sont remplacées par des substituts ; le fichier du dossier garde les originaux avec les données brutes et leurs empreintes.</translation>
    </message>
    <message>
        <source>our address</source>
        <translation>notre adresse</translation>
    </message>
    <message>
        <source>our network</source>
        <translation>notre réseau</translation>
    </message>
    <message>
        <source>our HELO name</source>
        <translation>notre nom HELO</translation>
    </message>
    <message>
        <source>the sender’s domain</source>
        <translation>le domaine de l’expéditeur</translation>
    </message>
    <message>
        <source>a link in the mail</source>
        <translation>un lien dans le message</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC</source>
        <translation>SPF, DKIM ou DMARC</translation>
    </message>
    <message>
        <source>the PTR record</source>
        <translation>l’enregistrement PTR</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>le contenu</translation>
    </message>
    <message>
        <source>When receivers began to refuse us</source>
        <translation>Quand les serveurs destinataires ont commencé à nous refuser</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Refusé par</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Porte sur</translation>
    </message>
    <message>
        <source>Last accepted before (UTC)</source>
        <translation>Dernière acceptation avant (UTC)</translation>
    </message>
    <message>
        <source>First and last refused (UTC)</source>
        <translation>Premier et dernier refus (UTC)</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>its own reputation</source>
        <translation>sa propre réputation</translation>
    </message>
    <message>
        <source>none in the evidence</source>
        <translation>aucune dans les pièces</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>The SPF record of %1, term by term</source>
        <translation>L’enregistrement SPF de %1, terme par terme</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Corrected record for %1</source>
        <translation>Enregistrement corrigé pour %1</translation>
    </message>
    <message>
        <source>Egress map: by which public address each machine shows itself</source>
        <translation>Carte des sorties : sous quelle adresse publique chaque machine se montre</translation>
    </message>
    <message>
        <source>Mail posture</source>
        <translation>Posture de messagerie</translation>
    </message>
    <message>
        <source>The DNS of the organisation&apos;s domains and addresses was not checked from this case, so whether it invites listings is unknown.</source>
        <translation>Le DNS des domaines et adresses de l’organisation n’a pas été vérifié depuis ce dossier ; on ignore donc s’il invite à des inscriptions.</translation>
    </message>
    <message>
        <source>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</source>
        <translation>%1 en échec, %2 en avertissement, %3 réussis, %4 inconnus. Dernière interrogation : %5.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>unknown: the resolver is unreliable</source>
        <translation>inconnu : le résolveur n’est pas fiable</translation>
    </message>
    <message>
        <source>Rules for %1</source>
        <extracomment>%1 is a firewall product</extracomment>
        <translation>Règles pour %1</translation>
    </message>
    <message>
        <source>clock differs by %1 s from that of No. %2</source>
        <extracomment>%1 seconds, may be negative; %2 the number of another evidence in the same table</extracomment>
        <translation>l’horloge diffère de %1 s de celle du n° %2</translation>
    </message>
    <message>
        <source>Action, subject and hash</source>
        <translation>Action, objet et empreinte</translation>
    </message>
    <message>
        <source>no listing: the receiver may not ask the list</source>
        <translation>pas une inscription : le destinataire n’a pas le droit d’interroger la liste</translation>
    </message>
    <message>
        <source>unknown: the page was not clear</source>
        <translation>inconnu : la page n’était pas claire</translation>
    </message>
    <message>
        <source>What left by our public address was sent by the machine that has it or by hosts behind it. Where both sides of the NAT are in the evidence, it is the same connections once more.</source>
        <translation>Ce qui est sorti par notre adresse publique a été envoyé par la machine qui la porte ou par des machines derrière elle. Quand les deux côtés du NAT figurent dans les pièces, ce sont les mêmes connexions une fois de plus.</translation>
    </message>
    <message>
        <source>our public address</source>
        <translation>notre adresse publique</translation>
    </message>
</context>
<context>
    <name>ReportChart</name>
    <message>
        <source>%1 to %2, time in %3. The number at the left of each strip is its largest bar: connections per step.</source>
        <translation>%1 à %2, heures en %3. Le nombre à gauche de chaque bande est sa plus grande barre : connexions par pas.</translation>
    </message>
    <message>
        <source>not denied, suspicious host</source>
        <translation>non refusées, machine suspecte</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>serveur de messagerie</translation>
    </message>
    <message>
        <source>other host</source>
        <translation>autre machine</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>refusées</translation>
    </message>
</context>
<context>
    <name>ReportPainter</name>
    <message>
        <source>%1 · case %2</source>
        <translation>%1 · dossier %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>Spf</name>
    <message>
        <source>Everybody else</source>
        <translation>Tous les autres</translation>
    </message>
    <message>
        <source>Whoever the record of %1 lets pass</source>
        <translation>Ceux que l’enregistrement de %1 laisse passer</translation>
    </message>
    <message>
        <source>The networks around the addresses of %1</source>
        <translation>Les réseaux autour des adresses de %1</translation>
    </message>
    <message>
        <source>The addresses of %1</source>
        <translation>Les adresses de %1</translation>
    </message>
    <message>
        <source>The networks around the mail exchangers of %1</source>
        <translation>Les réseaux autour des serveurs MX de %1</translation>
    </message>
    <message>
        <source>The mail exchangers of %1</source>
        <translation>Les serveurs MX de %1</translation>
    </message>
    <message>
        <source>Addresses whose name ends in %1 (slow, not to be used)</source>
        <translation>Les adresses dont le nom finit par %1 (lent, à ne pas utiliser)</translation>
    </message>
    <message>
        <source>The address %1</source>
        <translation>L’adresse %1</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>Le réseau %1</translation>
    </message>
    <message>
        <source>Addresses for which the name %1 exists</source>
        <translation>Les adresses pour lesquelles le nom %1 existe</translation>
    </message>
    <message>
        <source>may not send: receivers refuse the mail.</source>
        <translation>ne peuvent pas envoyer : les destinataires refusent le courrier.</translation>
    </message>
    <message>
        <source>probably may not send: the mail is likely taken for spam.</source>
        <translation>ne peuvent probablement pas envoyer : le courrier passe sans doute pour du spam.</translation>
    </message>
    <message>
        <source>nothing is said about them.</source>
        <translation>rien n’en est dit.</translation>
    </message>
    <message>
        <source>may send.</source>
        <translation>peuvent envoyer.</translation>
    </message>
    <message>
        <source>The record cannot be read: %1.</source>
        <translation>L’enregistrement est illisible : %1.</translation>
    </message>
    <message>
        <source>When nothing before it matched, the record of %1 decides.</source>
        <translation>Si rien avant n’a correspondu, l’enregistrement de %1 décide.</translation>
    </message>
    <message>
        <source>Where the text for refused senders stands.</source>
        <translation>Où se trouve le texte pour les expéditeurs refusés.</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</source>
        <translation>{host} n’est pas un serveur de messagerie de ce dossier, mais a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures différentes} (source : {vantage}).</translation>
    </message>
    <message>
        <source>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}); since {sinceTime} every attempt is denied.</source>
        <translation>{host} n’est pas un serveur de messagerie de ce dossier, mais a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures différentes} (source : {vantage}) ; depuis {sinceTime} chaque tentative est refusée.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on port 25 with {connections|# connection|# connections}.</source>
        <translation>Source {vantage} : {host} a atteint {destinations|# adresse extérieure|# adresses extérieures différentes} sur le port 25 avec {connections|# connexion|# connexions}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on the submission ports {ports} with {connections|# connection|# connections}; mail programs do that too, so it weighs less.</source>
        <translation>Source {vantage} : {host} a atteint {destinations|# adresse extérieure|# adresses extérieures différentes} sur les ports de soumission {ports} avec {connections|# connexion|# connexions} ; les logiciels de messagerie le font aussi, cela pèse donc moins.</translation>
    </message>
    <message>
        <source>Of its {connections|# connection|# connections} to port 25 outside, {allowed|# was allowed|# were allowed}.</source>
        <translation>{connections|Sur sa # connexion|Sur ses # connexions} vers le port 25 à l’extérieur, {allowed|# a été autorisée|# ont été autorisées}.</translation>
    </message>
    <message>
        <source>The firewall rule “{rule}” let {allowed|# SMTP connection|# SMTP connections} from {host} out.</source>
        <translation>La règle de pare-feu « {rule} » a laissé sortir {allowed|# connexion SMTP|# connexions SMTP} de {host}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} sent {sentBytes} over SMTP to outside addresses.</source>
        <translation>Source {vantage} : {host} a envoyé {sentBytes} par SMTP à des adresses extérieures.</translation>
    </message>
    <message>
        <source>In the {vantage}, it opened up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</source>
        <translation>Source {vantage} : elle a ouvert jusqu’à {peak|# connexion SMTP|# connexions SMTP} en une minute, à {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, it tried to open up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</source>
        <translation>Source {vantage} : il a tenté d’ouvrir jusqu’à {peak|# connexion SMTP|# connexions SMTP} en une minute, à {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, it handed {messages|# message|# messages} for {recipients|# recipient|# recipients} to outside servers.</source>
        <translation>Source {vantage} : elle a remis {messages|# message|# messages} pour {recipients|# destinataire à des|# destinataires à des} serveurs extérieurs.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers under {names|# name|# different names}, among them {examples}; a mail server uses one.</source>
        <translation>Elle s’est présentée aux serveurs extérieurs sous {names|# nom|# noms différents}, dont {examples} ; un serveur de messagerie en utilise un.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers as {examples}, which is not a name of this organisation.</source>
        <translation>Elle s’est présentée aux serveurs extérieurs comme {examples}, ce qui n’est pas un nom de cette organisation.</translation>
    </message>
    <message>
        <source>It used sender addresses of {domains|# domain that is not|# domains that are not} of this organisation, among them {examples}.</source>
        <translation>Elle a utilisé des adresses d’expéditeur de {domains|# domaine qui n’est pas|# domaines qui ne sont pas} de cette organisation, dont {examples}.</translation>
    </message>
    <message>
        <source>Outside servers refused {rejected} of the {recipients|# recipient that it asked|# recipients that it asked} for ({rejectedShare}).</source>
        <translation>Les serveurs extérieurs ont refusé {rejected} des {recipients} destinataires demandés ({rejectedShare}).</translation>
    </message>
    <message>
        <source>Nothing gets out any more: {denied|# attempt since {sinceTime} was denied and none was allowed|# attempts since {sinceTime} were denied and none was allowed}.</source>
        <translation>Plus rien ne sort : {denied|# tentative depuis {sinceTime} a été refusée|# tentatives depuis {sinceTime} ont été refusées} et aucune n’a été autorisée.</translation>
    </message>
    <message>
        <source>The firewall denied {denied} of its {connections|# connection|# connections} to port 25 outside.</source>
        <translation>Le pare-feu a refusé {denied} de {connections|sa # connexion|ses # connexions} vers le port 25 à l’extérieur.</translation>
    </message>
    <message>
        <source>It visited the same {destinations|# address|# addresses} evenly, about {repeats|# time|# times} each, and sent next to nothing, as a monitoring probe does.</source>
        <translation>Elle a visité régulièrement les mêmes {destinations} adresses, environ {repeats} fois chacune, et n’a presque rien envoyé, comme le fait une sonde de surveillance.</translation>
    </message>
    <message>
        <source>No message was handed over in its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers.</source>
        <translation>Aucun message n’a été remis dans {sessions|son # dialogue SMTP|ses # dialogues SMTP} avec des serveurs extérieurs.</translation>
    </message>
    <message>
        <source>It also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</source>
        <translation>Elle accepte aussi des connexions SMTP de {sources|# autre adresse|# autres adresses}, comme le fait un serveur de messagerie.</translation>
    </message>
    <message>
        <source>It introduced itself under the organisation&apos;s own name {examples} and used only senders of the organisation&apos;s own domains.</source>
        <translation>Elle s’est présentée sous le nom propre de l’organisation, {examples}, et n’a utilisé que des expéditeurs de ses propres domaines.</translation>
    </message>
    <message>
        <source>No capture shows its SMTP dialogues: which names, senders, recipients and subjects it used is not known.</source>
        <translation>Aucune capture ne montre ses dialogues SMTP : quels noms, expéditeurs, destinataires et objets elle a utilisés n’est pas connu.</translation>
    </message>
    <message>
        <source>{encrypted} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers went on encrypted after STARTTLS: what they handed over cannot be seen.</source>
        <translation>{encrypted} de {sessions|son # dialogue SMTP|ses # dialogues SMTP} avec des serveurs extérieurs se sont poursuivis chiffrés après STARTTLS : ce qu’ils ont transmis n’est pas visible.</translation>
    </message>
    <message>
        <source>Of {holed} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers, the capture holds parts only: packets were lost or cut short. Messages, recipients and refusals are at least as many as counted; capture whole packets to see all.</source>
        <translation>De {holed} de ses {sessions|# dialogue SMTP|# dialogues SMTP} avec des serveurs extérieurs, la capture ne contient que des parties : des paquets ont été perdus ou tronqués. Messages, destinataires et refus sont au moins aussi nombreux que comptés ; capturer des paquets entiers pour tout voir.</translation>
    </message>
    <message>
        <source>No evidence with process information covers {host}: which program on it did this is not known.</source>
        <translation>Aucune pièce avec informations de processus ne couvre {host} : quel programme l’a fait n’est pas connu.</translation>
    </message>
    <message>
        <source>No firewall log shows this traffic: which rule let it out, and whether it is denied today, is not known.</source>
        <translation>Aucun journal de pare-feu ne montre ce trafic : quelle règle l’a laissé sortir, et s’il est refusé aujourd’hui, n’est pas connu.</translation>
    </message>
    <message>
        <source>For {unknown} of its connections the {vantage} does not say whether they were allowed.</source>
        <translation>Source {vantage} : pour {unknown} de ses connexions, il n’est pas dit si elles ont été autorisées.</translation>
    </message>
    <message>
        <source>No mail server is declared in this case; {servers} was taken for the mail server because of its traffic. Declare the mail servers to be sure.</source>
        <translation>Aucun serveur de messagerie n’est déclaré dans ce dossier ; {servers} a été pris pour le serveur à cause de son trafic. Déclarez les serveurs pour en être sûr.</translation>
    </message>
    <message>
        <source>No mail server is declared in this case and none could be recognised; if {host} is a mail server, declare it.</source>
        <translation>Aucun serveur de messagerie n’est déclaré dans ce dossier et aucun n’a pu être reconnu ; si {host} en est un, déclarez-le.</translation>
    </message>
    <message>
        <source>{servers} writes one of the mail logs in this case but is not declared as a mail server; it was taken for one.</source>
        <translation>{servers} écrit l’un des journaux de messagerie de ce dossier mais n’est pas déclaré comme serveur ; il a été pris pour tel.</translation>
    </message>
    <message>
        <source>{servers} takes a mail server&apos;s outgoing mail but is not declared as a mail server; it was taken for one.</source>
        <translation>{servers} reçoit le courrier sortant d’un serveur mais n’est pas déclaré comme serveur de messagerie ; il a été pris pour tel.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and the firewall denied every one: contained, but the host needs to be looked at.</source>
        <translation>{host} a tenté {attempts|# connexion SMTP|# connexions SMTP} vers {destinations|# adresse extérieure|# adresses extérieures}, et le pare-feu les a toutes refusées : contenu, mais la machine doit être examinée.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and in the capture none of them was opened: contained, but the host needs to be looked at.</source>
        <translation>{host} a tenté {attempts|# connexion SMTP|# connexions SMTP} vers {destinations|# adresse extérieure|# adresses extérieures}, et dans la capture aucune n’a été établie : contenu, mais la machine doit être examinée.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, each about {repeats|# time|# times} and evenly, as a monitoring probe does.</source>
        <translation>{host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures}, régulièrement et environ {repeats} fois chacune, comme le fait une sonde de surveillance.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address only|# outside addresses only}; that alone is no sign of mail sent straight to the outside.</source>
        <translation>{host} n’a parlé SMTP qu’à {destinations|# adresse extérieure|# adresses extérieures} ; cela seul n’est pas un signe de courrier envoyé directement vers l’extérieur.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on the submission ports {ports} only, where a client logs in: no mail went straight to the receivers&apos; servers there. If these are more than its users need, look at the accounts.</source>
        <translation>{host} a parlé SMTP avec {destinations|# adresse extérieure|# adresses extérieures}, dont {relay} sur le port 25 et les autres uniquement sur les ports de soumission {ports}, où un client s’authentifie : là, aucun courrier n’est parti directement vers les serveurs des destinataires. Si c’est plus que ce dont ses utilisateurs ont besoin, examinez les comptes.</translation>
    </message>
    <message>
        <source>No firewall log and no capture is in the case, so whether a host other than the mail server sends mail to the outside cannot be seen.</source>
        <translation>Le dossier ne contient ni journal de pare-feu ni capture ; on ne peut donc pas voir si une autre machine que le serveur envoie du courrier à l’extérieur.</translation>
    </message>
    <message>
        <source>Import the firewall&apos;s log, or a capture of port 25 at the border, of the days before the listing.</source>
        <translation>Importez le journal du pare-feu, ou une capture du port 25 à la frontière, des jours précédant l’inscription.</translation>
    </message>
    <message>
        <source>Only captures show the border, from {firstTime} to {lastTime}; what happened outside that time cannot be seen.</source>
        <translation>Seules des captures montrent la frontière, de {firstTime} à {lastTime} ; ce qui s’est passé hors de cette période ne se voit pas.</translation>
    </message>
    <message>
        <source>So short a time excludes nothing. Import the logs of the days before the listing.</source>
        <translation>Une durée aussi courte n’exclut rien. Importez les journaux des jours précédant l’inscription.</translation>
    </message>
    <message>
        <source>Import the firewall&apos;s log of the days before the listing.</source>
        <translation>Importez le journal du pare-feu des jours précédant l’inscription.</translation>
    </message>
    <message>
        <source>The public address {host} spoke SMTP to {destinations|# outside address|# outside addresses} in the {vantage}; which inside host stands behind it cannot be seen there.</source>
        <translation>L’adresse publique {host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures} (source : {vantage}) ; quelle machine interne est derrière ne s’y voit pas.</translation>
    </message>
    <message>
        <source>Capture port 25 on the inside of the firewall, or import its log with the inside addresses.</source>
        <translation>Capturez le port 25 du côté interne du pare-feu, ou importez son journal avec les adresses internes.</translation>
    </message>
    <message>
        <source>Declare the addresses of the mail servers in the case settings.</source>
        <translation>Déclarez les adresses des serveurs de messagerie dans les paramètres du dossier.</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</source>
        <translation>{server} a envoyé {ndrs} avis de non-remise à {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines}, parce qu’il accepte du courrier pour des destinataires qui n’existent pas (source : {vantage}).</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it refuses mail only after it has accepted it: by a filter, a rule or a mailbox (seen in the {vantage}).</source>
        <translation>{server} a envoyé {ndrs} avis de non-remise à {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines}, parce qu’il ne refuse le courrier qu’après l’avoir accepté : par un filtre, une règle ou une boîte (source : {vantage}).</translation>
    </message>
    <message>
        <source>{server} wrote {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</source>
        <translation>{server} a écrit {ndrs} avis de non-remise à {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines}, parce qu’il accepte du courrier pour des destinataires qui n’existent pas (source : {vantage}).</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} (seen in the {vantage}).</source>
        <translation>{server} a envoyé {ndrs|# message à expéditeur nul|# messages à expéditeur nul} à {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines} (source : {vantage}).</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</source>
        <translation>Source {vantage} : {ndrs|# avis de non-remise est parti|# avis de non-remise sont partis} vers {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report was written|# non-delivery reports were written} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; it shows {handed|# of them|# of them} handed over to a server outside.</source>
        <translation>Source {vantage} : {ndrs|# avis de non-remise a été écrit|# avis de non-remise ont été écrits} à {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines} ; elle montre que {handed} d’entre eux ont été remis à un serveur extérieur.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</source>
        <translation>Source {vantage} : {ndrs|# message à expéditeur nul est parti|# messages à expéditeur nul sont partis} vers {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines}.</translation>
    </message>
    <message>
        <source>Up to {peak|# of them was written|# of them were written} within 24 hours, from {peakTime} on.</source>
        <translation>Jusqu’à {peak|# d’entre eux a été écrit|# d’entre eux ont été écrits} en 24 heures, à partir de {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {server} sent {own} of these {ndrs|# report|# reports}.</source>
        <translation>Source {vantage} : {server} a envoyé {own} de ces {ndrs|# rapport|# rapports}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {unknown|# of {known} reports with a known cause answers|# of {known} reports with a known cause answer} mail for a recipient that does not exist (5.1.1, 5.1.10).</source>
        <translation>Source {vantage} : {unknown|# des {known} avis de cause connue répond|# des {known} avis de cause connue répondent} à du courrier pour un destinataire qui n’existe pas (5.1.1, 5.1.10).</translation>
    </message>
    <message>
        <source>In the {vantage}, {failed|# recipient|# recipients} failed as unknown after the server had accepted the mail for them.</source>
        <translation>Source {vantage} : {failed|# destinataire a échoué comme inconnu|# destinataires ont échoué comme inconnus} après que le serveur eut accepté leur courrier.</translation>
    </message>
    <message>
        <source>In the {vantage}, {nullShare} of the {outbound} messages to the outside carry the null sender; on an ordinary server it is a few in a hundred.</source>
        <translation>Source {vantage} : {nullShare} des {outbound} messages vers l’extérieur portent l’expéditeur nul ; sur un serveur ordinaire, c’est quelques-uns sur cent.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers accepted {accepted} of these messages and refused {refused}.</source>
        <translation>Source {vantage} : les serveurs extérieurs ont accepté {accepted} de ces messages et en ont refusé {refused}.</translation>
    </message>
    <message>
        <source>{quoting|# of the captured reports quotes|# of the captured reports quote} the original message in full, so that strangers get the spam itself.</source>
        <translation>{quoting|# des avis capturés cite|# des avis capturés citent} le message d’origine en entier, si bien que des inconnus reçoivent le spam lui-même.</translation>
    </message>
    <message>
        <source>The server refused {refused|# unknown recipient|# unknown recipients} already at RCPT TO, the last one at {lastTime}: recipient validation works on at least one way in.</source>
        <translation>Le serveur a refusé {refused|# destinataire inconnu|# destinataires inconnus} dès RCPT TO, le dernier à {lastTime} : la validation des destinataires fonctionne sur au moins une voie d’entrée.</translation>
    </message>
    <message>
        <source>In the {vantage}, only {nullShare} of the {outbound} messages to the outside carry the null sender.</source>
        <translation>Source {vantage} : seuls {nullShare} des {outbound} messages vers l’extérieur portent l’expéditeur nul.</translation>
    </message>
    <message>
        <source>In the {vantage}, {other|# of {known} reports with a known cause has|# of {known} reports with a known cause have} another cause than an unknown recipient.</source>
        <translation>Source {vantage} : {other|# des {known} avis de cause connue a|# des {known} avis de cause connue ont} une autre cause qu’un destinataire inconnu.</translation>
    </message>
    <message>
        <source>They all went to {victims|# address|# addresses}: a robot that writes to many wrong addresses under one name is answered like that, too.</source>
        <translation>Ils sont tous partis vers {victims|# adresse|# adresses} : c’est aussi la réponse à un automate qui écrit sous un seul nom à beaucoup d’adresses fausses.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers took all {accepted} of which it is told, while addresses that were forged often do not exist.</source>
        <translation>Source {vantage} : les serveurs extérieurs ont accepté les {accepted} dont elle le dit, alors que des adresses falsifiées n’existent souvent pas.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers took {accepted} of these messages and refused only {refused}, while addresses that were forged often do not exist.</source>
        <translation>Source {vantage} : les serveurs extérieurs ont accepté {accepted} de ces messages et n’en ont refusé que {refused}, alors que des adresses falsifiées n’existent souvent pas.</translation>
    </message>
    <message>
        <source>They answer mail for {recipients|# mailbox|# mailboxes} only, as of somebody who left, not for a list of invented ones.</source>
        <translation>Ils ne répondent qu’à du courrier pour {recipients|# boîte|# boîtes}, comme pour quelqu’un qui est parti, et non pour une liste de boîtes inventées.</translation>
    </message>
    <message>
        <source>The last of these messages left at {lastTime}; the evidence goes on until {untilTime} without one.</source>
        <translation>Le dernier de ces messages est parti à {lastTime} ; les pièces continuent jusqu’à {untilTime} sans qu’il y en ait d’autre.</translation>
    </message>
    <message>
        <source>No message tracking log is in the case: why each report was written, and what it answers, is not known.</source>
        <translation>Le dossier ne contient pas de suivi des messages : pourquoi chaque avis a été écrit, et à quoi il répond, n’est pas connu.</translation>
    </message>
    <message>
        <source>Neither a send protocol log nor a capture shows these reports leave: whether the strangers&apos; servers accepted them is not known.</source>
        <translation>Ni journal d’envoi ni capture ne montrent ces avis partir : si les serveurs des inconnus les ont acceptés n’est pas connu.</translation>
    </message>
    <message>
        <source>{relay} inside took {relayed} of these reports on: what the strangers&apos; servers said to them stands in the log of {relay} only.</source>
        <translation>{relay}, à l’intérieur, a pris en charge {relayed} de ces avis : ce que les serveurs extérieurs en ont dit ne figure que dans le journal de {relay}.</translation>
    </message>
    <message>
        <source>No receive protocol log is in the case: who delivered the mail that was answered is not known.</source>
        <translation>Le dossier ne contient pas de journal de réception : qui a remis le courrier auquel on a répondu n’est pas connu.</translation>
    </message>
    <message>
        <source>{relay} inside handed in the mail that was answered ({messages|# message|# messages}): who handed it to {relay} stands in the log of {relay} only.</source>
        <translation>{relay}, à l’intérieur, a remis le courrier auquel on a répondu ({messages|# message|# messages}) : qui l’a remis à {relay} ne figure que dans le journal de {relay}.</translation>
    </message>
    <message>
        <source>The {vantage} does not say which null-sender messages are non-delivery reports and which are automatic replies.</source>
        <translation>Source {vantage} : il n’est pas dit quels messages à expéditeur nul sont des avis de non-remise et lesquels des réponses automatiques.</translation>
    </message>
    <message>
        <source>No own domain is declared in this case; addressees were taken for outsiders by the way the mail went.</source>
        <translation>Aucun domaine propre n’est déclaré dans ce dossier ; qui est extérieur a été déduit du chemin du courrier.</translation>
    </message>
    <message>
        <source>No message tracking log, send protocol log or capture of mail is in the case, so what the server bounces cannot be seen.</source>
        <translation>Le dossier ne contient ni suivi des messages, ni journal d’envoi, ni capture de courrier ; on ne peut donc pas voir ce que le serveur renvoie.</translation>
    </message>
    <message>
        <source>Import the message tracking logs and the SMTP send protocol logs of the days before the listing.</source>
        <translation>Importez le suivi des messages et les journaux d’envoi SMTP des jours précédant l’inscription.</translation>
    </message>
    <message>
        <source>The evidence is not examined for this cause yet; that it is not among the findings says nothing.</source>
        <translation>Les pièces ne sont pas encore examinées pour cette cause ; son absence des constats ne dit rien.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs of every connector, the client ones too, and look at the mailboxes that sent most.</source>
        <translation>Gardez les journaux de réception de tous les connecteurs, ceux des clients aussi, et regardez les boîtes qui ont le plus envoyé.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs and look for outside clients without authentication that sent to outside recipients.</source>
        <translation>Gardez les journaux de réception et cherchez des clients extérieurs sans authentification qui ont envoyé à des destinataires extérieurs.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs of the relay connectors and look at the devices and servers that submit without authentication.</source>
        <translation>Gardez les journaux de réception des connecteurs de relais et regardez les appareils et serveurs qui soumettent sans authentification.</translation>
    </message>
    <message>
        <source>Keep the message tracking logs and look for mailboxes that forward all their mail to one outside address.</source>
        <translation>Gardez le suivi des messages et cherchez des boîtes qui transfèrent tout leur courrier à une adresse extérieure.</translation>
    </message>
    <message>
        <source>Keep the message tracking logs and look for one subject that was sent to very many recipients.</source>
        <translation>Gardez le suivi des messages et cherchez un objet envoyé à de très nombreux destinataires.</translation>
    </message>
    <message>
        <source>firewall log</source>
        <translation>journal de pare-feu</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>capture</translation>
    </message>
    <message>
        <source>mail log</source>
        <translation>journal de messagerie</translation>
    </message>
    <message>
        <source>message tracking log</source>
        <translation>suivi des messages</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>It asked DNS {queries|# time|# times} for the mail servers of {domains|# domain|# domains}, among them {examples}; only a program that delivers mail by itself needs that.</source>
        <translation>Elle a interrogé le DNS {queries} fois sur les serveurs de messagerie de {domains|# domaine|# domaines}, dont {examples} ; seul un programme qui remet lui-même du courrier en a besoin.</translation>
    </message>
    <message>
        <source>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and content.</source>
        <translation>Hors du pare-feu, {connections|# de ses connexions a été vue|# de ses connexions ont été vues} sous {address}, appariées par heure, destination et contenu.</translation>
    </message>
    <message>
        <source>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and, where both sides tell them, byte counts.</source>
        <translation>Hors du pare-feu, {connections|# de ses connexions a été vue|# de ses connexions ont été vues} sous {address}, appariées par heure, destination et, là où les deux côtés les indiquent, nombres d’octets.</translation>
    </message>
    <message>
        <source>{target} is listed by {list} for this: {meaning}.</source>
        <translation>{target} est inscrit par {list} pour ceci : {meaning}.</translation>
    </message>
    <message>
        <source>No block list was asked about the addresses and domains of this case.</source>
        <translation>Aucune liste noire n’a été interrogée sur les adresses et domaines de ce dossier.</translation>
    </message>
    <message>
        <source>Ask the block lists (Blacklists in the window, or delist check).</source>
        <translation>Interrogez les listes noires (Listes noires dans la fenêtre, ou delist check).</translation>
    </message>
    <message>
        <source>No firewall log, mail log or capture is in the case: that nothing bad was sent is not shown.</source>
        <translation>Le dossier ne contient ni journal de pare-feu, ni journal de messagerie, ni capture : il n’est pas montré que rien de mauvais n’a été envoyé.</translation>
    </message>
    <message>
        <source>{target} is listed by {lists} as a matter of policy: {meanings}.</source>
        <translation>{target} est inscrit par {lists} par principe : {meanings}.</translation>
    </message>
    <message>
        <source>The evidence shows no bad traffic.</source>
        <translation>Les pièces ne montrent aucun mauvais trafic.</translation>
    </message>
    <message>
        <source>{operator} refused {refusals|# delivery|# deliveries} for a missing or generic PTR record.</source>
        <translation>{operator} a refusé {refusals|# remise|# remises} pour un enregistrement PTR manquant ou générique.</translation>
    </message>
    <message>
        <source>Receivers refuse {target} because of other lists, too.</source>
        <translation>Des serveurs destinataires refusent {target} à cause d’autres listes aussi.</translation>
    </message>
    <message>
        <source>The PTR record of {target} was not looked at here: check that it is static, has its own name, and that the name leads back to it.</source>
        <translation>L’enregistrement PTR de {target} n’a pas été examiné ici : vérifiez que l’adresse est fixe, qu’elle a son propre nom et que ce nom ramène à elle.</translation>
    </message>
    <message>
        <source>No policy list that answered has an entry for the addresses that were asked about.</source>
        <translation>Aucune liste de principe ayant répondu n’a d’entrée pour les adresses demandées.</translation>
    </message>
    <message>
        <source>{target} itself is listed by {lists}, so that the policy is not the cause.</source>
        <translation>{target} est inscrit en propre par {lists} ; le principe n’est donc pas la cause.</translation>
    </message>
    <message>
        <source>{target} is on policy lists, but the evidence shows bad traffic, which explains more.</source>
        <translation>{target} est sur des listes de principe, mais les pièces montrent du mauvais trafic, qui explique davantage.</translation>
    </message>
    <message>
        <source>The range of {target}, not the address, is listed by {lists}: {meanings}.</source>
        <translation>La plage de {target}, non l’adresse, est inscrite par {lists} : {meanings}.</translation>
    </message>
    <message>
        <source>{refusals|# refusal by {operators} speaks|# refusals by {operators} speak} of the network, not of the address.</source>
        <translation>{refusals|# refus par {operators} parle|# refus par {operators} parlent} du réseau, non de l’adresse.</translation>
    </message>
    <message>
        <source>Hardly any receiver refuses mail because of {lists}; on their own they are no reason for alarm.</source>
        <translation>Presque aucun serveur destinataire ne refuse du courrier à cause de {lists} ; à elles seules, elles ne sont pas une raison de s’alarmer.</translation>
    </message>
    <message>
        <source>No list of networks or providers that answered has an entry for the addresses that were asked about.</source>
        <translation>Aucune liste de réseaux ou de fournisseurs ayant répondu n’a d’entrée pour les adresses demandées.</translation>
    </message>
    <message>
        <source>{target} itself is listed by {lists}, not only its range.</source>
        <translation>{target} est inscrit en propre par {lists}, et pas seulement sa plage.</translation>
    </message>
    <message>
        <source>Only domain lists answer: {target} is listed by {lists}. The mail server&apos;s addresses are not the cause.</source>
        <translation>Seules des listes de domaines répondent : {target} est inscrit par {lists}. Les adresses du serveur de messagerie ne sont pas la cause.</translation>
    </message>
    <message>
        <source>The domain {target} is listed by {lists}: {meanings}.</source>
        <translation>Le domaine {target} est inscrit par {lists} : {meanings}.</translation>
    </message>
    <message>
        <source>The codes speak of an abused or malicious site under {target}: look at the web server first.</source>
        <translation>Les codes parlent d’un site détourné ou malveillant sous {target} : regardez d’abord le serveur web.</translation>
    </message>
    <message>
        <source>No list that answered lists an address of the organisation.</source>
        <translation>Aucune liste ayant répondu n’inscrit une adresse de l’organisation.</translation>
    </message>
    <message>
        <source>No list gave a usable answer about an address of the organisation.</source>
        <translation>Aucune liste n’a donné de réponse utilisable sur une adresse de l’organisation.</translation>
    </message>
    <message>
        <source>{refusals|# refusal speaks|# refusals speak} of the domain or of a link, not of the address.</source>
        <translation>{refusals|# refus parle|# refus parlent} du domaine ou d’un lien, non de l’adresse.</translation>
    </message>
    <message>
        <source>What the web server of {target} serves or sends is not in the evidence.</source>
        <translation>Ce que le serveur web de {target} sert ou envoie n’est pas dans les pièces.</translation>
    </message>
    <message>
        <source>No domain list that answered has an entry for the domains that were asked about.</source>
        <translation>Aucune liste de domaines ayant répondu n’a d’entrée pour les domaines demandés.</translation>
    </message>
    <message>
        <source>The addresses are listed, too ({targets} on {lists}): the domain alone is not the cause.</source>
        <translation>Les adresses sont inscrites aussi ({targets} sur {lists}) : le domaine seul n’est pas la cause.</translation>
    </message>
    <message>
        <source>{targets} is on domain lists, but the evidence shows bad traffic, which explains more.</source>
        <translation>{targets} est sur des listes de domaines, mais les pièces montrent du mauvais trafic, qui explique davantage.</translation>
    </message>
    <message>
        <source>The last hit that {list} names for {target} ({hitTime}) is older than the fix ({fixTime}).</source>
        <translation>La dernière détection que {list} indique pour {target} ({hitTime}) est plus ancienne que la correction ({fixTime}).</translation>
    </message>
    <message>
        <source>The last hit that {list} names for {target} ({hitTime}) is older than all the evidence (from {fixTime} on), in which nothing bad shows.</source>
        <translation>La dernière détection que {list} indique pour {target} ({hitTime}) est plus ancienne que toutes les pièces (à partir de {fixTime}), où rien de mauvais n’apparaît.</translation>
    </message>
    <message>
        <source>{list} dates its evidence to {hitTime}: “{text}”.</source>
        <translation>{list} date sa preuve de {hitTime} : « {text} ».</translation>
    </message>
    <message>
        <source>The firewall has let nothing out since {fixTime}.</source>
        <translation>Le pare-feu n’a rien laissé sortir depuis {fixTime}.</translation>
    </message>
    <message>
        <source>The last containment or remediation step was done at {fixTime}; later logs have yet to prove it.</source>
        <translation>La dernière étape de confinement ou de remédiation a été faite à {fixTime} ; des journaux ultérieurs doivent encore le prouver.</translation>
    </message>
    <message>
        <source>The evidence from {fromTime} to {untilTime} shows no bad traffic.</source>
        <translation>Les pièces de {fromTime} à {untilTime} ne montrent aucun mauvais trafic.</translation>
    </message>
    <message>
        <source>The date comes from the list&apos;s text; its page may name later hits.</source>
        <translation>La date vient du texte de la liste ; sa page peut indiquer des détections ultérieures.</translation>
    </message>
    <message>
        <source>No list that answered lists an address or a domain of this case.</source>
        <translation>Aucune liste ayant répondu n’inscrit une adresse ou un domaine de ce dossier.</translation>
    </message>
    <message>
        <source>{target} is listed by {lists} without a date of the last hit.</source>
        <translation>{target} est inscrit par {lists} sans date de dernière détection.</translation>
    </message>
    <message>
        <source>Open the lists&apos; pages, and enter what they say of the last hit as a manual result.</source>
        <translation>Ouvrez les pages des listes et entrez comme résultat manuel ce qu’elles disent de la dernière détection.</translation>
    </message>
    <message>
        <source>No list really lists {target}; answers of {lists} only look like a listing.</source>
        <translation>Aucune liste n’inscrit vraiment {target} ; les réponses de {lists} ne font que ressembler à une inscription.</translation>
    </message>
    <message>
        <source>Answers of {lists} only look like a listing of {target}; whether a list really has it is not known.</source>
        <translation>Les réponses de {lists} ne font que ressembler à une inscription de {target} ; on ne sait pas si une liste l’inscrit vraiment.</translation>
    </message>
    <message>
        <source>{list} refused the question with {codes}; that is no listing of {target}.</source>
        <translation>{list} a refusé la question par {codes} ; ce n’est pas une inscription de {target}.</translation>
    </message>
    <message>
        <source>{list} answered {codes} because it was asked too often; that is no listing of {target}.</source>
        <translation>{list} a répondu {codes} parce qu’elle a été interrogée trop souvent ; ce n’est pas une inscription de {target}.</translation>
    </message>
    <message>
        <source>{list} answered {codes} because it wants a key or a registration; that is no listing of {target}.</source>
        <translation>{list} a répondu {codes} parce qu’elle exige une clé ou une inscription comme utilisateur ; ce n’est pas une inscription de {target}.</translation>
    </message>
    <message>
        <source>{list} is dead or parked and answers {codes}; that is no listing of {target}.</source>
        <translation>{list} est morte ou son domaine est parqué, et elle répond {codes} ; ce n’est pas une inscription de {target}.</translation>
    </message>
    <message>
        <source>{list} lists the whole world, its own negative test entry too; that is no listing of {target}.</source>
        <translation>{list} inscrit le monde entier, même sa propre entrée de test négative ; ce n’est pas une inscription de {target}.</translation>
    </message>
    <message>
        <source>The resolver makes answers up, also for {list}; that is no listing of {target}.</source>
        <translation>Le résolveur invente des réponses, pour {list} aussi ; ce n’est pas une inscription de {target}.</translation>
    </message>
    <message>
        <source>Receivers refuse mail and name that very list: they still use it.</source>
        <translation>Des serveurs destinataires refusent du courrier en nommant justement cette liste : ils l’utilisent encore.</translation>
    </message>
    <message>
        <source>Lists that passed their test entries say that {target} is not listed.</source>
        <translation>Des listes qui ont réussi leurs entrées de test disent que {target} n’est pas inscrit.</translation>
    </message>
    <message>
        <source>No list gave a usable answer about {target}: ask again through a resolver of your own.</source>
        <translation>Aucune liste n’a donné de réponse utilisable sur {target} : interrogez de nouveau par votre propre résolveur.</translation>
    </message>
    <message>
        <source>No answer of any list only looks like a listing.</source>
        <translation>Aucune réponse d’une liste ne fait que ressembler à une inscription.</translation>
    </message>
    <message>
        <source>{target} is really listed by {lists}.</source>
        <translation>{target} est vraiment inscrit par {lists}.</translation>
    </message>
    <message>
        <source>{target} is refused by {operators} because of other lists or their own reputation system, so that it is not only a false alarm.</source>
        <translation>{target} est refusé par {operators} à cause d’autres listes ou de leur propre système de réputation ; ce n’est donc pas seulement une fausse alerte.</translation>
    </message>
    <message>
        <source>Protocol logging is off on {connector}: message tracking shows {messages|# message|# messages} through it, and no session of it is logged.</source>
        <translation>La journalisation est désactivée sur {connector} : le suivi montre {messages|# message|# messages} par lui, et aucune de ses sessions n’est journalisée.</translation>
    </message>
    <message>
        <source>No session of {connector} is logged, though other connectors of the same server are: protocol logging is off on it, or nobody used it.</source>
        <translation>Aucune session de {connector} n’est journalisée, alors que d’autres connecteurs du même serveur le sont : sa journalisation est désactivée, ou personne ne l’a utilisé.</translation>
    </message>
    <message>
        <source>Switch it on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>L’activer : Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose ; importer ensuite les nouveaux journaux.</translation>
    </message>
    <message>
        <source>Switch it on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>L’activer : Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose ; importer ensuite les nouveaux journaux.</translation>
    </message>
    <message>
        <source>Switch it on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>L’activer : Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose ; importer ensuite les nouveaux journaux.</translation>
    </message>
    <message>
        <source>{operator} refused mail of {address} from {refusedTime} on, in these words: “{text}”</source>
        <translation>{operator} a refusé du courrier de {address} à partir de {refusedTime}, en ces termes : « {text} »</translation>
    </message>
    <message>
        <source>{listings|# listing|# listings} from {sources|# source|# sources}: lists that are fed by one source say one thing, not several.</source>
        <translation>{listings|# inscription|# inscriptions} de {sources|# source|# sources} : des listes alimentées par une même source disent une seule chose, non plusieurs.</translation>
    </message>
    <message>
        <source>{flows} connections on the two sides of the NAT were too many to be paired with each other: behind them another inside host may stand.</source>
        <translation>{flows} connexions des deux côtés du NAT étaient trop nombreuses pour être appariées : un autre hôte interne peut se trouver derrière elles.</translation>
    </message>
    <message>
        <source>Import a shorter span of both sides into a case of its own.</source>
        <translation>Importez une période plus courte des deux côtés dans un dossier à part.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender stands without its recipients: whether it went|# messages with the null sender stand without their recipients: whether they went} to strangers cannot be seen.</source>
        <translation>Source {vantage} : {ndrs|# message à expéditeur nul figure sans ses destinataires|# messages à expéditeur nul figurent sans leurs destinataires} ; on ne peut donc pas voir s’ils sont partis vers des inconnus.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to strangers in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours; {other|# of them tells of|# of them tell of} another failure than an unknown recipient, such as a full mailbox or a filter behind the server.</source>
        <translation>Source {vantage} : {ndrs|# avis de non-remise est parti|# avis de non-remise sont partis} vers des inconnus dans {domains|# domaine extérieur|# domaines extérieurs}, jusqu’à {peak} en 24 heures ; {other|# d’entre eux signale|# d’entre eux signalent} un autre échec qu’un destinataire inconnu, comme une boîte pleine ou un filtre derrière le serveur.</translation>
    </message>
    <message>
        <source>Import the MSGTRK*.LOG files themselves, or export again with the recipients joined into one text: Export-Csv writes System.String[] instead of a list.</source>
        <translation>Importez les fichiers MSGTRK*.LOG eux-mêmes, ou refaites l’exportation en réunissant les destinataires en un seul texte : Export-Csv écrit System.String[] au lieu d’une liste.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a public address, and the case does not say whether it is one of yours.</source>
        <translation>Source {vantage} : {host} a parlé SMTP à {destinations|# adresse|# adresses différentes}. C’est une adresse publique, et le dossier ne dit pas si elle est à vous.</translation>
    </message>
    <message>
        <source>Say which networks and mail servers are yours (case settings, or delist set --internal, --mail-server and --public-ip), and look at the findings again.</source>
        <translation>Indiquez quels réseaux et serveurs de messagerie sont à vous (paramètres du dossier, ou delist set --internal, --mail-server et --public-ip), puis revoyez les constats.</translation>
    </message>
    <message>
        <source>In the {vantage}, {messages|# message with the null sender|# messages with the null sender} went to {recipients|# outside address|# outside addresses} in {domains|# domain|# domains}. The log does not call them non-delivery reports: they may be automatic replies, or mail of a program on the server.</source>
        <translation>Source {vantage} : {messages|# message à expéditeur nul est parti|# messages à expéditeur nul sont partis} vers {recipients|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines}. Le journal ne les appelle pas des avis de non-remise : ce peuvent être des réponses automatiques, ou le courrier d’un programme sur le serveur.</translation>
    </message>
    <message>
        <source>Find out what writes them (autoresponder, ticket system, script) and whether it answers mail with forged senders; that hits strangers as a bounce does.</source>
        <translation>Cherchez ce qui les écrit (répondeur, système de tickets, script) et s’il répond à du courrier dont l’expéditeur est falsifié ; cela touche des tiers comme un avis de non-remise.</translation>
    </message>
    <message>
        <source>Look at what the reports answer. If it is mail with forged senders, let the server refuse it before accepting it: such a report hits a stranger, whatever failed.</source>
        <translation>Regardez à quoi répondent les avis. Si c’est du courrier à expéditeur falsifié, faites-le refuser par le serveur avant qu’il ne l’accepte : un tel avis frappe un inconnu, quel que soit l’échec.</translation>
    </message>
    <message>
        <source>Ask about them again, every list and through a resolver of your own (Blacklists in the window, or delist check --resolver).</source>
        <translation>Interrogez-les à nouveau, toutes les listes et par un résolveur à vous (Listes noires dans la fenêtre, ou delist check --resolver).</translation>
    </message>
    <message>
        <source>No block list was asked about an address of this case.</source>
        <translation>Aucune liste noire n’a été interrogée sur une adresse de ce dossier.</translation>
    </message>
    <message>
        <source>No block list was asked about a domain of this case.</source>
        <translation>Aucune liste noire n’a été interrogée sur un domaine de ce dossier.</translation>
    </message>
    <message>
        <source>No block list gave a usable answer about {targets}: whether a list has them is not known.</source>
        <translation>Aucune liste noire n’a donné de réponse exploitable sur {targets} : on ne sait pas si une liste les contient.</translation>
    </message>
    <message>
        <source>No list of dynamic and unnamed addresses gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>Aucune liste d’adresses dynamiques ou sans nom n’a donné de réponse exploitable sur {targets} : on ne sait pas si une telle liste les contient.</translation>
    </message>
    <message>
        <source>No list of networks or providers gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>Aucune liste de réseaux ou de fournisseurs n’a donné de réponse exploitable sur {targets} : on ne sait pas si une telle liste les contient.</translation>
    </message>
    <message>
        <source>No domain list gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>Aucune liste de domaines n’a donné de réponse exploitable sur {targets} : on ne sait pas si une telle liste les contient.</translation>
    </message>
    <message>
        <source>The domain {target} is listed by {lists}; whether an address is listed, too, is not known.</source>
        <translation>Le domaine {target} figure sur {lists} ; on ne sait pas si une adresse est listée, elle aussi.</translation>
    </message>
    <message>
        <source>{lists} list {targets} for the kind or the range of the address: no hit stands behind that which could be out of date.</source>
        <translation>{lists} listent {targets} pour la nature ou la plage de l’adresse : il n’y a derrière aucun signalement qui pourrait être périmé.</translation>
    </message>
    <message>
        <source>In the {vantage}, it sent {sentBytes} in {connections|# connection|# connections}: that is too little for mail.</source>
        <translation>{vantage} : en {connections|# connexion|# connexions}, elle a envoyé {sentBytes} ; c’est trop peu pour du courrier.</translation>
    </message>
    <message>
        <source>Of the {destinations|# address|# addresses}, {providers|# is a further address|# are further addresses} of providers that it also reached at others: one large provider has dozens, and mail to it alone reaches them all.</source>
        <translation>Sur les {destinations} adresses, {providers|# est une autre adresse|# sont d’autres adresses} de fournisseurs qu’elle a aussi joints ailleurs : un grand fournisseur en a des dizaines, et le courrier pour lui seul les atteint toutes.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: outside servers bring it mail, or it sends in the organisation&apos;s own name and is hardly ever refused.</source>
        <translation>{vantage} : {host} a parlé SMTP avec {destinations|# adresse extérieure|# adresses extérieures}. Elle n’est pas déclarée comme serveur de messagerie, mais se comporte comme tel : des serveurs externes lui apportent du courrier, ou elle envoie au nom de l’organisation et n’est presque jamais refusée.</translation>
    </message>
    <message>
        <source>If it is a mail server of yours, declare it (case settings, or delist set --mail-server); if it is not, find out what sends there.</source>
        <translation>Si c’est un de vos serveurs de messagerie, déclarez-le (paramètres du dossier, ou delist set --mail-server) ; sinon, cherchez ce qui envoie là.</translation>
    </message>
    <message>
        <source>{correspondents|# of the {victims} addressees is a correspondent: this organisation wrote to it as well, or it to this organisation|# of the {victims} addressees are correspondents: this organisation wrote to them as well, or they to it}.</source>
        <translation>{correspondents|# des {victims} destinataires est un correspondant|# des {victims} destinataires sont des correspondants} : cette organisation leur a aussi écrit, ou eux à elle.</translation>
    </message>
    <message>
        <source>{target} is only listed as part of its network or provider ({lists}), but the evidence shows bad traffic of our own, which may be among what the range is listed for: the neighbours alone are not the cause.</source>
        <translation>{target} n’est listée que comme partie de son réseau ou de son fournisseur ({lists}), mais les pièces montrent du mauvais trafic de notre part, qui peut compter parmi ce pour quoi la plage est listée : les voisins seuls ne sont pas la cause.</translation>
    </message>
    <message>
        <source>The clock of {evidence} is {seconds|# second|# seconds} ahead of that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</source>
        <translation>L’horloge de {evidence} est en avance de {seconds|# seconde|# secondes} sur celle de {reference}, comme le montrent {matches} éléments que les deux rapportent. Ce que les deux ont vu compte une fois, mais chaque heure est celle de sa propre horloge. Cherchez quelle horloge était juste et acceptez l’écart : delist set CASE --accept-offset {id}, ou dans la fenêtre sous Pièces.</translation>
    </message>
    <message>
        <source>The clock of {evidence} is {seconds|# second|# seconds} behind that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</source>
        <translation>L’horloge de {evidence} est en retard de {seconds|# seconde|# secondes} sur celle de {reference}, comme le montrent {matches} éléments que les deux rapportent. Ce que les deux ont vu compte une fois, mais chaque heure est celle de sa propre horloge. Cherchez quelle horloge était juste et acceptez l’écart : delist set CASE --accept-offset {id}, ou dans la fenêtre sous Pièces.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers under at least {names|# name|# different names}, which the capture shows the beginnings of; a mail server uses one.</source>
        <translation>Elle s’est présentée aux serveurs extérieurs sous au moins {names|# nom|# noms différents}, dont la capture montre le début ; un serveur de messagerie en utilise un.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and by the {vantage} none got out ({denied|# was denied|# were denied}, {silent} found no answer): contained, but the host needs to be looked at.</source>
        <translation>{host} a tenté {attempts|# connexion SMTP|# connexions SMTP} vers {destinations|# adresse extérieure|# adresses extérieures} et aucune n’a abouti (source {vantage} : {denied|# refusée|# refusées}, {silent} sans réponse) : contenu, mais la machine doit être examinée.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}. Most were denied or found no answer, but {passed} got through, to {reached|# address|# addresses}: few for a source of spam, and more than none.</source>
        <translation>{host} a tenté {attempts|# connexion SMTP|# connexions SMTP} vers {destinations|# adresse extérieure|# adresses extérieures}. La plupart ont été refusées ou sont restées sans réponse, mais {passed|# est passée|# sont passées}, vers {reached|# adresse|# adresses} : peu pour une source de spam, et plus qu’aucune.</translation>
    </message>
    <message>
        <source>Find the rule that let them through, capture port 25 of the host, and look at what runs on it.</source>
        <translation>Trouvez la règle qui les a laissées passer, capturez le port 25 de la machine et regardez ce qui y tourne.</translation>
    </message>
    <message>
        <source>In the {vantage}, the {ndrs} reports spread over {days|# day|# days}, up to {week} within a week: few on any one day, but week after week, and to ever new strangers.</source>
        <translation>Source {vantage} : les {ndrs} avis s’étalent sur {days|# jour|# jours}, jusqu’à {week} en une semaine : peu chaque jour, mais semaine après semaine et à des inconnus toujours nouveaux.</translation>
    </message>
    <message>
        <source>The {vantage} does not say the address of the server that wrote it; {server} was taken for it. What it wrote itself is found under the evidence, not under the host.</source>
        <translation>Source {vantage} : elle ne donne pas l’adresse du serveur qui l’a écrite ; {server} a été pris pour lui. Ce qu’il a écrit lui-même se trouve sous la pièce, pas sous la machine.</translation>
    </message>
    <message>
        <source>In the {vantage}, {connections|its only connection to port 25 outside was not answered|none of its # connections to port 25 outside was answered}.</source>
        <translation>{vantage} : {connections|sa seule connexion vers le port 25 extérieur n’a pas reçu de réponse|aucune de ses # connexions vers le port 25 extérieur n’a reçu de réponse}.</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}, which is not older than the fix ({fixTime}).</source>
        <translation>{list} indique pour {target} une détection à {hitTime}, qui n’est pas plus ancienne que la correction ({fixTime}).</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}, which is not older than the evidence (from {fixTime} on).</source>
        <translation>{list} indique pour {target} une détection à {hitTime}, qui n’est pas plus ancienne que les pièces (à partir de {fixTime}).</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}; the evidence shows no fix that it could be older than.</source>
        <translation>{list} indique pour {target} une détection à {hitTime} ; les pièces ne montrent aucune correction qui lui serait postérieure.</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} ({hitTime}), but not exactly enough to tell whether it was before {fixTime}.</source>
        <translation>{list} indique pour {target} une détection ({hitTime}), mais pas assez précisément pour dire si elle précède {fixTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a private address, but of none of the networks that the case calls inside.</source>
        <translation>Source {vantage} : {host} a parlé SMTP à {destinations|# adresse|# adresses différentes}. C’est une adresse privée, mais d’aucun des réseaux que le dossier dit internes.</translation>
    </message>
    <message>
        <source>{operators} refused mail {refusals|# time|# times} because they may not ask {lists} through their resolver, and took its answer for a listing. It is none.</source>
        <translation>{operators} : {refusals} refus, parce que {lists} ne peut être interrogée par leur résolveur et que sa réponse a été prise pour une inscription. Ce n’en est pas une.</translation>
    </message>
    <message>
        <source>Only the postmasters of {operators} can mend that: with a resolver of their own, or with a key. There is nothing to request from the list.</source>
        <translation>Seuls les postmasters de {operators} peuvent y remédier : avec leur propre résolveur ou une clé. Il n’y a rien à demander à la liste.</translation>
    </message>
    <message>
        <source>In the {vantage}, the program {program} opened {connections} of its connections to outside mail servers (votes: {votes}, confidence {confidenceShare}).</source>
        <translation>Source {vantage} : le programme {program} a ouvert {connections} de ses connexions vers des serveurs de messagerie extérieurs (votes : {votes}, confiance {confidenceShare}).</translation>
    </message>
    <message>
        <source>The {vantage} names the program {program} for {connections} of its connections to outside mail servers.</source>
        <translation>Source {vantage} : pour {connections} de ses connexions vers des serveurs de messagerie extérieurs, le programme {program} est nommé.</translation>
    </message>
    <message>
        <source>Witnesses disagree about the program {program}: for {contradicted} of these connections {conflict}.</source>
        <translation>Les témoins ne s’accordent pas sur le programme {program}, pour {contradicted} de ces connexions : {conflict}.</translation>
    </message>
    <message>
        <source>No protocol log of this kind is in the case: message tracking shows {messages|# message|# messages} through {connector}, and whether its sessions are logged is not known.</source>
        <translation>Aucun journal de protocole de ce type ne figure dans le dossier : le suivi des messages montre {messages|# message|# messages} par {connector} ; on ignore si ses sessions sont journalisées.</translation>
    </message>
    <message>
        <source>Import the receive protocol logs (SmtpReceive). If there are none, switch them on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</source>
        <translation>Importer les journaux de protocole de réception (SmtpReceive). S’il n’y en a pas, les activer : Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</source>
        <translation>Importer les journaux de protocole d’envoi (SmtpSend). S’il n’y en a pas, les activer : Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose.</source>
        <translation>Importer les journaux de protocole d’envoi (SmtpSend). S’il n’y en a pas, les activer : Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>{host} reached {destinations} addresses that stand next to each other, and sent {sentBytes} in {connections|# connection|# connections}: a scan, which hands no mail over.</source>
        <translation>{host} a atteint {destinations} adresses voisines et envoyé {sentBytes} en {connections|# connexion|# connexions} : un balayage, qui ne remet aucun message.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} answer mail for recipients elsewhere, which was passed on from here under senders that did not write it. Relayed spam leaves that behind (a stolen password, an open relay, a script on a web server), and so does mail for addresses here that is forwarded to mailboxes elsewhere, or passed on to a server that this one stands in for. Only the last is stopped by recipient validation.</source>
        <translation>Source {vantage} : {ndrs|# avis de non-remise envoyé|# avis de non-remise envoyés} à {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines} répondent à du courrier pour des destinataires d’ailleurs, transmis d’ici sous des expéditeurs qui ne l’ont pas écrit. C’est ce que laisse du spam relayé (un mot de passe volé, un relais ouvert, un script sur un serveur web), mais aussi du courrier pour des adresses d’ici qui est redirigé vers des boîtes d’ailleurs, ou transmis à un serveur que celui-ci supplée. Seul ce dernier cas est arrêté par la validation des destinataires.</translation>
    </message>
    <message>
        <source>Find out how the mail that these reports answer came in: by its Message-ID in the receive logs, the client, the login and the recipient that it first had. The reports stop when that mail does, when the forwarding ends, or when the recipients of the other server are checked here.</source>
        <translation>Trouvez comment est entré le courrier auquel ces avis répondent : par son Message-ID dans les journaux de réception, le client, l’identifiant et le destinataire qu’il avait d’abord. Les avis cessent quand ce courrier cesse, quand la redirection prend fin ou quand les destinataires de l’autre serveur sont vérifiés ici.</translation>
    </message>
    <message>
        <source>{target} is on policy lists ({lists}): they object to the kind of address, not to anything it sent.</source>
        <translation>{target} est sur des listes de principe ({lists}) : elles s’opposent au type d’adresse, non à ce qu’elle a envoyé.</translation>
    </message>
    <message>
        <source>{target} is listed as part of its network or provider ({lists}), not by itself; the neighbours are the cause.</source>
        <translation>{target} est inscrit comme partie de son réseau ou de son fournisseur ({lists}), non pour lui-même ; les voisins sont la cause.</translation>
    </message>
    <message>
        <source>Of the {destinations|# address|# addresses}, {privateOnes|# is of private|# are of private} networks that the case does not call inside: nobody outside sees mail to them.</source>
        <translation>Sur les {destinations} adresses, {privateOnes|# appartient à|# appartiennent à} des réseaux privés que le dossier ne dit pas internes : personne à l&apos;extérieur ne voit le courrier qui leur est destiné.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# address|# addresses}, but {privateOnes|# of them is of private|# of them are of private} networks that the case does not call inside: nobody outside sees that mail.</source>
        <translation>{host} a parlé SMTP à {destinations|# adresse|# adresses}, mais {privateOnes|# d&apos;entre elles appartient à|# d&apos;entre elles appartiennent à} des réseaux privés que le dossier ne dit pas internes : personne à l&apos;extérieur ne voit ce courrier.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but {providers|# of them is a further address|# of them are further addresses} of large providers that it also reached at others: mail to one provider alone reaches them all.</source>
        <translation>{host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures}, mais {providers|# d&apos;entre elles est une autre adresse|# d&apos;entre elles sont d&apos;autres adresses} de grands fournisseurs qu&apos;il a aussi joints ailleurs : du courrier vers un seul fournisseur les atteint toutes.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but it also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</source>
        <translation>{host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures}, mais il accepte aussi des connexions SMTP de {sources|# autre adresse|# autres adresses}, comme le fait un serveur de messagerie.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but in the organisation&apos;s own name, and with senders of its own domains only.</source>
        <translation>{host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures}, mais au nom de l&apos;organisation et uniquement avec des expéditeurs de ses propres domaines.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but no mail was handed over in what was seen of it.</source>
        <translation>{host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures}, mais aucun message n&apos;a été remis dans ce qui en a été vu.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses} with {connections|# connection|# connections}: more than a mail program has use for, and too few to be sure.</source>
        <translation>{vantage} : {host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures} en {connections|# connexion|# connexions} : plus qu&apos;il n&apos;en faut à un logiciel de messagerie, et trop peu pour en être sûr.</translation>
    </message>
    <message>
        <source>In the {vantage}, {connections|# SMTP connection|# SMTP connections} to {destinations} outside addresses have a source without an address, as where a firewall writes names instead: whose they are cannot be told.</source>
        <translation>{vantage} : {connections|# connexion SMTP|# connexions SMTP} vers {destinations} adresses extérieures ont une source sans adresse, comme lorsqu&apos;un pare-feu écrit des noms à la place : impossible de dire à qui elles sont.</translation>
    </message>
    <message>
        <source>Import a log that gives the addresses (Cisco ASA: no names), or a capture of port 25 on the inside.</source>
        <translation>Importez un journal qui donne les adresses (Cisco ASA : no names), ou une capture du port 25 côté interne.</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name} (hardware address {mac}).</source>
        <translation>De {firstTime} à {lastTime}, pendant l’envoi, {host} était l’adresse de {name} (adresse matérielle {mac}).</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name}.</source>
        <translation>De {firstTime} à {lastTime}, pendant l’envoi, {host} était l’adresse de {name}.</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of the machine with the hardware address {mac}.</source>
        <translation>De {firstTime} à {lastTime}, pendant l’envoi, {host} était l’adresse de la machine dont l’adresse matérielle est {mac}.</translation>
    </message>
    <message>
        <source>It is one machine, {name}, that also sent under other addresses: {addresses}.</source>
        <translation>C’est une seule et même machine, {name}, qui a aussi envoyé sous d’autres adresses : {addresses}.</translation>
    </message>
    <message>
        <source>The process with the number {pid} opened {connections} of its connections to outside mail servers (seen in the {vantage}); what the program is called is not told (tasklist says it while it runs).</source>
        <translation>Le processus numéro {pid} a ouvert {connections} de ses connexions vers des serveurs de messagerie extérieurs (source : {vantage}) ; le nom du programme n&apos;est pas indiqué (tasklist le donne tant qu&apos;il tourne).</translation>
    </message>
    <message>
        <source>{host} held {sockets|# socket|# sockets} to port 25 of {destinations|# outside address|# outside addresses} (most of them {program}). No firewall log and no capture shows what became of them.</source>
        <translation>{host} tenait {sockets|# socket|# sockets} vers le port 25 de {destinations|# adresse extérieure|# adresses extérieures} (la plupart : {program}). Aucun journal de pare-feu ni aucune capture ne montre ce qu&apos;il en est advenu.</translation>
    </message>
    <message>
        <source>The firewall log shows no SMTP connection that was let out, not even of a mail server. A log of what is blocked, of what comes in or of other ports alone does not show who sends mail to the outside.</source>
        <translation>Le journal du pare-feu ne montre aucune connexion SMTP qu’il ait laissée sortir, pas même d’un serveur de messagerie. Un journal limité à ce qui est bloqué, à ce qui entre ou à d’autres ports ne montre pas qui envoie du courrier vers l’extérieur.</translation>
    </message>
    <message>
        <source>The only firewall log is a machine&apos;s own. What other machines send to the outside cannot be seen in it.</source>
        <translation>Le seul journal de pare-feu est celui d’une machine isolée. Ce que d’autres machines envoient vers l’extérieur ne s’y voit pas.</translation>
    </message>
    <message>
        <source>The firewall log is from {firstTime} to {lastTime}, and the mail logs tell of much more time; what else happened at the border then cannot be seen.</source>
        <translation>Le journal du pare-feu va de {firstTime} à {lastTime}, et les journaux de messagerie couvrent bien plus de temps ; on ne peut pas voir ce qui s’est passé d’autre à la frontière.</translation>
    </message>
    <message>
        <source>Switch logging on for the rules that let traffic out at the border, and import that log.</source>
        <translation>Activez la journalisation des règles qui laissent sortir du trafic à la frontière, et importez ce journal.</translation>
    </message>
    <message>
        <source>No non-delivery report went to an outside address in the {vantage} ({messages|# message|# messages}, from {firstTime} to {lastTime}).</source>
        <translation>Aucun avis de non-remise n’est parti vers une adresse extérieure (source : {vantage}, {messages|# message|# messages}, de {firstTime} à {lastTime}).</translation>
    </message>
    <message>
        <source>The {vantage} evidence tells neither of reports that the server wrote nor of mail that left it, so what the server bounces cannot be seen.</source>
        <translation>Les preuves de la source {vantage} ne montrent ni avis écrits par le serveur ni courrier qui en soit sorti ; on ne peut donc pas voir ce que le serveur renvoie.</translation>
    </message>
    <message>
        <source>In the captures, {encrypted} of the {sessions|# SMTP session|# SMTP sessions} in which the mail server handed mail to the outside are encrypted: whether non-delivery reports went out in them cannot be seen.</source>
        <translation>Dans les captures, {encrypted} sur {sessions|# session SMTP|# sessions SMTP} dans lesquelles le serveur de messagerie a remis du courrier à l’extérieur sont chiffrées : on ne peut pas voir si des avis de non-remise en sont sortis.</translation>
    </message>
    <message>
        <source>In the captures, the sender of {senderless} of the {messages|# message|# messages} from the mail server to the outside is cut off or lost: whether they are non-delivery reports cannot be seen.</source>
        <translation>Dans les captures, l’expéditeur de {senderless} sur {messages|# message|# messages} du serveur de messagerie vers l’extérieur est coupé ou perdu : on ne peut pas voir si ce sont des avis de non-remise.</translation>
    </message>
    <message>
        <source>No capture shows a session of the declared mail server {server}: whether it sent non-delivery reports cannot be seen.</source>
        <translation>Aucune capture ne montre de session du serveur de messagerie déclaré {server} : on ne peut pas voir s’il a envoyé des avis de non-remise.</translation>
    </message>
    <message>
        <source>In the message tracking log, {failed|# delivery to an unknown recipient failed after the mail had been accepted|# deliveries to unknown recipients failed after the mail had been accepted}; it tells of no message that was sent out (SEND) and of no report that was written (DSN), so whether strangers got reports of that cannot be seen.</source>
        <translation>Dans le suivi des messages, {failed|# remise à un destinataire inconnu a échoué|# remises à des destinataires inconnus ont échoué} après l’acceptation du courrier ; il ne mentionne aucun message envoyé au-dehors (SEND) ni aucun avis rédigé (DSN) ; on ne peut donc pas voir si des inconnus en ont reçu des avis.</translation>
    </message>
    <message>
        <source>Import the message tracking logs with every event and both directions (the MSGTRK*.LOG files themselves), or the SMTP send protocol logs, of the days before the listing.</source>
        <translation>Importez le suivi des messages avec tous les événements et dans les deux sens (les fichiers MSGTRK*.LOG eux-mêmes), ou les journaux d’envoi SMTP, des jours précédant l’inscription.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# non-delivery report|# non-delivery reports} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</source>
        <translation>Source {vantage}, de {firstTime} à {lastTime} : {ndrs|# avis de non-remise est parti|# avis de non-remise sont partis} vers {domains|# domaine extérieur|# domaines extérieurs}, au plus {peak} en 24 heures et {strangers} d’entre eux à des inconnus, à côté de {outbound|# autre message|# autres messages} : ordinaire.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# message with the null sender|# messages with the null sender} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</source>
        <translation>Source {vantage}, de {firstTime} à {lastTime} : {ndrs|# message à expéditeur nul est parti|# messages à expéditeur nul sont partis} vers {domains|# domaine extérieur|# domaines extérieurs}, au plus {peak} en 24 heures et {strangers} d’entre eux à des inconnus, à côté de {outbound|# autre message|# autres messages} : ordinaire.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers refused {unknown} of {messages|# message|# messages} with the null sender, because the addressee does not exist ({domains|# domain|# domains}): the mail that these answer had forged senders.</source>
        <translation>Source {vantage} : les serveurs extérieurs ont refusé {unknown} de {messages|# message|# messages} à expéditeur nul parce que le destinataire n’existe pas ({domains|# domaine|# domaines}) : le courrier auquel ils répondent avait des expéditeurs falsifiés.</translation>
    </message>
    <message>
        <source>{server} tried to send {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; all are deferred, none was handed over (seen in the {vantage}).</source>
        <translation>{server} a tenté d’envoyer {ndrs|# message à expéditeur nul|# messages à expéditeur nul} à {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines} ; tout est différé, rien n’a été remis (source : {vantage}).</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} for {victims|# outside address|# outside addresses} in {domains|# domain|# domains} could only be deferred: no outside server has taken or refused one so far.</source>
        <translation>Source {vantage} : {ndrs|# message à expéditeur nul n’a pu être que différé,|# messages à expéditeur nul n’ont pu être que différés,} pour {victims|# adresse extérieure|# adresses extérieures} dans {domains|# domaine|# domaines} : aucun serveur extérieur n’en a encore accepté ni refusé.</translation>
    </message>
    <message>
        <source>In the {vantage}, {deferred} of these messages could only be deferred: no outside server has taken or refused them so far.</source>
        <translation>Source {vantage} : {deferred} de ces messages n’ont pu être que différés : aucun serveur extérieur ne les a encore acceptés ni refusés.</translation>
    </message>
    <message>
        <source>Mail in the names of {writers} of these addressees was accepted for {mailboxes|# mailbox|# mailboxes} that send nothing in the evidence: nearly each for another one.</source>
        <translation>Du courrier au nom de {writers} de ces destinataires a été accepté pour {mailboxes|# boîte|# boîtes} dont rien ne part dans les pièces : presque chaque fois pour une autre.</translation>
    </message>
    <message>
        <source>In the evidence, {strangers} of the {victims} addressees never got ordinary mail from this organisation, and nothing shows that mail in their names was their own.</source>
        <translation>Dans les pièces, {strangers} des {victims} destinataires n’ont jamais reçu de courrier ordinaire de cette organisation, et rien ne montre que le courrier à leur nom venait d’eux.</translation>
    </message>
    <message>
        <source>In the captures nothing gets out any more: {denied|# attempt since {sinceTime} was refused or not answered, and none succeeded|# attempts since {sinceTime} were refused or not answered, and none succeeded}.</source>
        <translation>Dans les captures, plus rien ne sort : {denied|# tentative depuis {sinceTime} a été refusée ou est restée sans réponse|# tentatives depuis {sinceTime} ont été refusées ou sont restées sans réponse} et aucune n’a abouti.</translation>
    </message>
    <message>
        <source>No firewall log shows this traffic: which rule let it out, and which one stops it, is not known.</source>
        <translation>Aucun journal de pare-feu ne montre ce trafic : quelle règle l’a laissé sortir, et laquelle l’arrête, n’est pas connu.</translation>
    </message>
    <message>
        <source>Declared as mail server, but not seen to send at the border: {servers}. Behind NAT the server has an inside address; declare that as well.</source>
        <translation>Déclaré comme serveur de messagerie, mais aucun envoi n’en est vu à la frontière : {servers}. Derrière un NAT, le serveur a une adresse interne ; déclarez-la aussi.</translation>
    </message>
    <message>
        <source>The {vantage} evidence has {gaps|# gap|# gaps} of {hours|# hour|# hours} together, the longest from {firstTime} to {lastTime}; what happened then is not known.</source>
        <translation>Les pièces de la source {vantage} ont {gaps|# lacune|# lacunes} de {hours|# heure|# heures} en tout, la plus longue de {firstTime} à {lastTime} ; ce qui s’y est passé n’est pas connu.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, inside addresses that spoke SMTP to the outside beside the mail servers: {hosts}, none of them to more than {destinations|# address|# addresses}.</source>
        <translation>Source {vantage}, de {firstTime} à {lastTime} : adresses internes qui, en plus des serveurs de messagerie, ont parlé SMTP vers l’extérieur : {hosts}, aucune avec plus de {destinations|# adresse|# adresses}.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, no inside address except the mail servers spoke SMTP to the outside.</source>
        <translation>Source {vantage}, de {firstTime} à {lastTime} : hormis les serveurs de messagerie, aucune adresse interne n’a parlé SMTP à l’extérieur.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} opened {connections|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, up to {peak} within one minute: faster than a device or a mail program sends.</source>
        <translation>{vantage} : {host} a ouvert {connections|# connexion SMTP|# connexions SMTP} vers {destinations|# adresse extérieure|# adresses extérieures}, jusqu’à {peak} en une minute : plus vite que n’envoie un appareil ou un logiciel de messagerie.</translation>
    </message>
    <message>
        <source>No mail server is declared. {host} spoke SMTP to {destinations|# outside address|# outside addresses} and behaves most like one; it was taken for a mail server.</source>
        <translation>Aucun serveur de messagerie n’est déclaré. {host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures}, se comporte le plus comme tel et a été pris pour un serveur de messagerie.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: it goes on with the same addresses or sends in the organisation&apos;s own name, while what is declared ({servers}) is not seen to send.</source>
        <translation>{vantage} : {host} a parlé SMTP avec {destinations|# adresse extérieure|# adresses extérieures}. Elle n’est pas déclarée comme serveur de messagerie, mais se comporte comme tel : elle revient aux mêmes adresses ou envoie au nom de l’organisation, alors qu’aucun envoi de ce qui est déclaré ({servers}) n’est vu.</translation>
    </message>
    <message>
        <source>{host} is not a mail server of this case, but opened connections to port 25 of {destinations|# outside address|# different outside addresses} (seen in the {vantage}), in which nobody said a word.</source>
        <translation>{host} n’est pas un serveur de messagerie de ce dossier, mais a ouvert des connexions vers le port 25 de {destinations|# adresse extérieure|# adresses extérieures différentes} (source : {vantage}) dans lesquelles personne n’a dit un mot.</translation>
    </message>
    <message>
        <source>In the {vantage}, not a byte went either way in {wordless} of its {connections|# connection|# connections}: nobody spoke SMTP there.</source>
        <translation>{vantage} : dans {wordless} de {connections|# connexion|# connexions}, pas un octet n’a circulé dans un sens ou dans l’autre : personne n’y a parlé SMTP.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# different outside addresses} on other ports than 25 ({ports}) with {connections|# connection|# connections}; mail programs use some of them too, so it weighs less.</source>
        <translation>Source {vantage} : {host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures différentes} sur d’autres ports que le 25 ({ports}) avec {connections|# connexion|# connexions} ; les logiciels de messagerie utilisent aussi certains d’entre eux, cela pèse donc moins.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on other ports only ({ports}), where the servers of receivers take no mail. If these are more than its users need, look at the accounts and the programs.</source>
        <translation>{host} a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures}, dont {relay} sur le port 25 et les autres seulement sur d’autres ports ({ports}), où les serveurs des destinataires n’acceptent pas de courrier. Si c’est plus que n’en ont besoin ses utilisateurs, examinez les comptes et les programmes.</translation>
    </message>
    <message>
        <source>From the public address {host}, somebody who is not the mail server spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</source>
        <translation>Depuis l’adresse publique {host}, quelqu’un qui n’est pas le serveur de messagerie a parlé SMTP à {destinations|# adresse extérieure|# adresses extérieures différentes} (source : {vantage}).</translation>
    </message>
    <message>
        <source>In {sessions} of its {all|# dialogue|# dialogues} with outside servers it introduced itself as {examples}, which {names|is no name|are no names} of this organisation or its mail servers.</source>
        <translation>Dans {sessions} de {all|# dialogue|# dialogues} avec des serveurs extérieurs, elle s’est présentée comme {examples}, ce qui {names|n’est pas un nom|ne sont pas des noms} de cette organisation ni de ses serveurs de messagerie.</translation>
    </message>
    <message>
        <source>Another mail server behind {host}, of a domain or a customer that is not declared, would greet in a name of its own, too.</source>
        <translation>Un autre serveur de messagerie derrière {host}, d’un domaine ou d’un client non déclaré, se présenterait lui aussi sous un nom à lui.</translation>
    </message>
    <message>
        <source>In {sessions} of the {all|# dialogue|# dialogues} that the public address {host} had with outside servers in the {vantage}, it introduced itself as {examples}, which is not a name of this organisation (sender domains: {domains}; refused recipients: {rejected} of {recipients}). That may be another mail server or a program that sends mail; which inside host it is cannot be seen there.</source>
        <translation>Source {vantage} : dans {sessions} de {all|# dialogue|# dialogues} de l’adresse publique {host} avec des serveurs extérieurs, elle s’est présentée comme {examples}, qui n’est pas un nom de cette organisation (domaines d’expéditeurs : {domains} ; destinataires refusés : {rejected} sur {recipients}). Cela peut être un autre serveur de messagerie ou un programme qui envoie du courrier ; on n’y voit pas quel hôte interne c’est.</translation>
    </message>
    <message>
        <source>The mail server&apos;s own log tells of what it sent at that time, and none of it in such a name: the mail server does not speak so from {host}.</source>
        <translation>Le journal du serveur de messagerie lui-même dit ce qu’il a envoyé à ce moment-là, et rien sous un tel nom : le serveur de messagerie ne se présente pas ainsi depuis {host}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# stranger|# strangers} in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours, beside {outbound|# other message|# other messages}: more than an ordinary day has, and not enough to be sure of backscatter.</source>
        <translation>Source {vantage} : {ndrs|# avis de non-remise est parti|# avis de non-remise sont partis} vers {victims|# inconnu|# inconnus} dans {domains|# domaine extérieur|# domaines extérieurs}, jusqu’à {peak} en 24 heures, à côté de {outbound|# autre message|# autres messages} : plus qu’un jour ordinaire n’en a, et pas assez pour être sûr du backscatter.</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Identify</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contenir</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Remédier</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Radier</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>non commencé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>Port d’origine</translation>
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
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Vu dans</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Suspicion</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>SMTP connections</source>
        <translation>Connexions SMTP</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisées</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
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
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Vu d’abord</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu en dernier</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Client port</source>
        <translation>Port du client</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Server port</source>
        <translation>Port du serveur</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
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
        <translation>Authentifié comme</translation>
    </message>
    <message>
        <source>Failed sign-in as</source>
        <translation>Échec d’authentification comme</translation>
    </message>
    <message>
        <source>Failed sign-ins</source>
        <translation>Échecs d’authentification</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connecteur</translation>
    </message>
    <message>
        <source>Refused recipients</source>
        <translation>Destinataires refusés</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Envelope sender</source>
        <translation>Expéditeur d’enveloppe</translation>
    </message>
    <message>
        <source>From header</source>
        <translation>En-tête From</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Reply code</source>
        <translation>Code de réponse</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Code d’état</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyé à</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Original Message-ID</source>
        <translation>Message-ID d’origine</translation>
    </message>
    <message>
        <source>Subject, taken apart</source>
        <translation>Objet, décomposé</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Quotes the original</source>
        <translation>Cite l’original</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
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
        <translation>Pourquoi ce format</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Zone known from</source>
        <translation>Fuseau connu par</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Coupé</translation>
    </message>
    <message>
        <source>Kept in the case</source>
        <translation>Gardé dans le dossier</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
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
        <translation>Portée</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latence (ms)</translation>
    </message>
    <message>
        <source>Removal page</source>
        <translation>Page de retrait</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>Inscrit d’abord</translation>
    </message>
    <message>
        <source>Last listed</source>
        <translation>Inscrit en dernier</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Hash before</source>
        <translation>Empreinte précédente</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lacunes</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>DNS status</source>
        <translation>État DNS</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Résolveur</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>refusées</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>entrant</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>sortant</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>différé</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>développé</translation>
    </message>
    <message>
        <source>honest</source>
        <translation>honnête</translation>
    </message>
    <message>
        <source>backscatter</source>
        <translation>rétrodiffusion</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>blocked by a list</source>
        <translation>bloqué par une liste</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>serveur de messagerie</translation>
    </message>
    <message>
        <source>mail server, it seems</source>
        <translation>serveur de messagerie, semble-t-il</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>machine interne</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>sonde de surveillance</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>extérieur</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>suspecte</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contenue</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>inscrit</translation>
    </message>
    <message>
        <source>listed, harmless</source>
        <translation>inscrit, sans gravité</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>non inscrit</translation>
    </message>
    <message>
        <source>query refused</source>
        <translation>question refusée</translation>
    </message>
    <message>
        <source>too many queries</source>
        <translation>trop de questions</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>exige une clé</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>server failure</source>
        <translation>erreur du serveur</translation>
    </message>
    <message>
        <source>list is dead</source>
        <translation>liste morte</translation>
    </message>
    <message>
        <source>lists everything</source>
        <translation>inscrit tout</translation>
    </message>
    <message>
        <source>resolver unreliable</source>
        <translation>résolveur peu fiable</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>provider (ASN)</source>
        <translation>fournisseur (ASN)</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domaine</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>principe</translation>
    </message>
    <message>
        <source>the format</source>
        <translation>le format</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>une option</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>le dossier</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Ce qui n’a pu être lu</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Remises</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Inscriptions</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Journal de conservation</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>column title and time zone</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The evidence does not say.</source>
        <translation>Les pièces ne le disent pas.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Process certain</source>
        <translation>Certitude du processus</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Contradiction</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Inside host</source>
        <translation>Hôte interne</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Appariement</translation>
    </message>
    <message>
        <source>Pairing unclear</source>
        <translation>Appariement incertain</translation>
    </message>
    <message>
        <source>Paired by</source>
        <translation>Apparié par</translation>
    </message>
    <message>
        <source>Outside address</source>
        <translation>Adresse externe</translation>
    </message>
    <message>
        <source>Outside port</source>
        <translation>Port externe</translation>
    </message>
    <message>
        <source>Clock ahead (s)</source>
        <translation>Avance de l’horloge (s)</translation>
    </message>
    <message>
        <source>Ahead of evidence</source>
        <translation>En avance sur la pièce</translation>
    </message>
    <message>
        <source>Spread (s)</source>
        <translation>Dispersion (s)</translation>
    </message>
    <message>
        <source>Flows in both</source>
        <translation>Flux dans les deux</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Hardware address</source>
        <translation>Adresse matérielle</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Came up</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Soumissions</translation>
    </message>
    <message>
        <source>MX look-ups</source>
        <translation>Requêtes MX</translation>
    </message>
    <message>
        <source>Blacklist look-ups</source>
        <translation>Requêtes aux listes noires</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>Capture depuis</translation>
    </message>
    <message>
        <source>Capture to</source>
        <translation>Capture jusqu’à</translation>
    </message>
    <message>
        <source>Seconds taken off</source>
        <translation>Secondes retranchées</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparé à</translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>Son fichier</translation>
    </message>
    <message>
        <source>By</source>
        <translation>D’après</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>Ahead by (s)</source>
        <translation>En avance de (s)</translation>
    </message>
    <message>
        <source>More than delays explain</source>
        <translation>Plus que les délais n’expliquent</translation>
    </message>
    <message>
        <source>Accepted (s)</source>
        <translation>Accepté (s)</translation>
    </message>
    <message>
        <source>Server&apos;s capabilities</source>
        <translation>Capacités du serveur</translation>
    </message>
    <message>
        <source>Sign-in method</source>
        <translation>Méthode d’authentification</translation>
    </message>
    <message>
        <source>TLS name asked for</source>
        <translation>Nom TLS demandé</translation>
    </message>
    <message>
        <source>Names in the certificate</source>
        <translation>Noms dans le certificat</translation>
    </message>
    <message>
        <source>Inside of</source>
        <translation>Dans le tunnel</translation>
    </message>
    <message>
        <source>Encrypted since</source>
        <translation>Chiffré depuis</translation>
    </message>
    <message>
        <source>Encrypted, sent</source>
        <translation>Chiffré, envoyé</translation>
    </message>
    <message>
        <source>Encrypted, received</source>
        <translation>Chiffré, reçu</translation>
    </message>
    <message>
        <source>Conflicting data</source>
        <translation>Données contradictoires</translation>
    </message>
    <message>
        <source>Incomplete fields</source>
        <translation>Champs incomplets</translation>
    </message>
    <message>
        <source>To header</source>
        <translation>En-tête To</translation>
    </message>
    <message>
        <source>Mail program</source>
        <translation>Programme de messagerie</translation>
    </message>
    <message>
        <source>PHP script</source>
        <translation>Script PHP</translation>
    </message>
    <message>
        <source>Received headers</source>
        <translation>En-têtes Received</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Off the list since</source>
        <translation>Hors de la liste depuis</translation>
    </message>
    <message>
        <source>Times relisted</source>
        <translation>Nouvelles inscriptions</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Indique</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Looked up by hand</source>
        <translation>Cherché à la main</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Refusé par</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Porte sur</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>Nous concerne</translation>
    </message>
    <message>
        <source>List run by</source>
        <translation>Liste exploitée par</translation>
    </message>
    <message>
        <source>Recipient’s own list</source>
        <translation>Liste propre au destinataire</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporaire</translation>
    </message>
    <message>
        <source>mail server of a domain</source>
        <translation>serveur de messagerie d’un domaine</translation>
    </message>
    <message>
        <source>address of a mail server</source>
        <translation>adresse d’un serveur de messagerie</translation>
    </message>
    <message>
        <source>name of an address</source>
        <translation>nom d’une adresse</translation>
    </message>
    <message>
        <source>blacklist</source>
        <translation>liste noire</translation>
    </message>
    <message>
        <source>TXT record</source>
        <translation>enregistrement TXT</translation>
    </message>
    <message>
        <source>anything else</source>
        <translation>autre chose</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>sain</translation>
    </message>
    <message>
        <source>not clean</source>
        <translation>pas sain</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>non concluant</translation>
    </message>
    <message>
        <source>a bot, malware or an open proxy</source>
        <translation>un bot, un logiciel malveillant ou un proxy ouvert</translation>
    </message>
    <message>
        <source>spam that was seen</source>
        <translation>du spam constaté</translation>
    </message>
    <message>
        <source>a bulk sender or a stolen account</source>
        <translation>un expéditeur en nombre ou un compte volé</translation>
    </message>
    <message>
        <source>bounces to strangers</source>
        <translation>des retours à des inconnus</translation>
    </message>
    <message>
        <source>the kind of address</source>
        <translation>le type d’adresse</translation>
    </message>
    <message>
        <source>the neighbours</source>
        <translation>les voisins</translation>
    </message>
    <message>
        <source>attacks and break-in attempts</source>
        <translation>des attaques et tentatives d’intrusion</translation>
    </message>
    <message>
        <source>spam that names the domain</source>
        <translation>du spam qui nomme le domaine</translation>
    </message>
    <message>
        <source>an abused web site</source>
        <translation>un site web détourné</translation>
    </message>
    <message>
        <source>phishing or malware under the domain</source>
        <translation>hameçonnage ou logiciel malveillant sous le domaine</translation>
    </message>
    <message>
        <source>high: most receivers use it</source>
        <translation>élevé : la plupart des serveurs destinataires l’utilisent</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyen</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>none: hardly anybody refuses by it alone</source>
        <translation>nul : presque personne ne refuse pour elle seule</translation>
    </message>
    <message>
        <source>our address</source>
        <translation>notre adresse</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>le réseau</translation>
    </message>
    <message>
        <source>the HELO name</source>
        <translation>le nom HELO</translation>
    </message>
    <message>
        <source>the sender’s domain</source>
        <translation>le domaine de l’expéditeur</translation>
    </message>
    <message>
        <source>a link in the mail</source>
        <translation>un lien dans le message</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC</source>
        <translation>SPF, DKIM ou DMARC</translation>
    </message>
    <message>
        <source>the PTR record</source>
        <translation>l’enregistrement PTR</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>le contenu</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Horloges</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>DNS look-ups</source>
        <translation>Requêtes DNS</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Boot traces</source>
        <translation>Captures de démarrage</translation>
    </message>
    <message>
        <source>Outside destinations</source>
        <translation>Destinations extérieures</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Packets cut to</source>
        <translation>Paquets coupés à</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Encoding known from</source>
        <translation>Encodage connu par</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Ordre des dates</translation>
    </message>
    <message>
        <source>Order known from</source>
        <translation>Ordre connu par</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>le fichier</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>mois d’abord</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>jour d’abord</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>année d’abord</translation>
    </message>
    <message>
        <source>nothing; assumed</source>
        <translation>rien ; supposé</translation>
    </message>
    <message>
        <source>All recipients</source>
        <translation>Tous les destinataires</translation>
    </message>
    <message>
        <source>Session no.</source>
        <translation>Session n°</translation>
    </message>
    <message>
        <source>Server’s own id</source>
        <translation>Identifiant du serveur</translation>
    </message>
    <message>
        <source>Network message id</source>
        <translation>Identifiant réseau du message</translation>
    </message>
    <message>
        <source>Message no.</source>
        <translation>Message n°</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation>Identifiant du processus</translation>
    </message>
    <message>
        <source>Same as connection no.</source>
        <translation>Identique à la connexion n°</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>First DHCP</source>
        <translation>Premier DHCP</translation>
    </message>
    <message>
        <source>First ARP</source>
        <translation>Premier ARP</translation>
    </message>
    <message>
        <source>First heard</source>
        <translation>Entendu d’abord</translation>
    </message>
    <message>
        <source>Capture no.</source>
        <translation>Capture n°</translation>
    </message>
    <message>
        <source>Host no.</source>
        <translation>Hôte n°</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Outside domains</source>
        <translation>Domaines externes</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Mailbox no.</source>
        <translation>Boîte n°</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Fichier modifié</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Same as no.</source>
        <translation>Identique au n°</translation>
    </message>
    <message>
        <source>no listing: the receiver may not ask the list</source>
        <translation>pas une inscription : le destinataire n’a pas le droit d’interroger la liste</translation>
    </message>
    <message>
        <source>page not clear</source>
        <translation>page peu claire</translation>
    </message>
    <message>
        <source>Harmless entry</source>
        <translation>Inscription sans gravité</translation>
    </message>
    <message>
        <source>our public address</source>
        <translation>notre adresse publique</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>État des listes noires</translation>
    </message>
    <message>
        <source>SMTP traffic</source>
        <translation>Trafic SMTP</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Sessions and messages</source>
        <translation>Sessions et messages</translation>
    </message>
    <message>
        <source>Port 25 and rules</source>
        <translation>Port 25 et règles</translation>
    </message>
    <message>
        <source>Suspicious hosts</source>
        <translation>Machines suspectes</translation>
    </message>
    <message>
        <source>Removal requests</source>
        <translation>Demandes de retrait</translation>
    </message>
    <message>
        <source>Files and coverage</source>
        <translation>Fichiers et couverture</translation>
    </message>
    <message>
        <source>Mail posture</source>
        <translation>Posture de messagerie</translation>
    </message>
</context>
<context>
    <name>WindowJobs</name>
    <message>
        <source>Write the incident report as</source>
        <translation>Écrire le rapport d’incident sous</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Le rapport a été écrit dans %1.</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Enregistrement d’une copie</translation>
    </message>
    <message>
        <source>A copy of the case was saved as %1.</source>
        <translation>Une copie du dossier a été enregistrée sous %1.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>The case is whole: custody log, database and evidence are as they were recorded.</source>
        <translation>Le dossier est intact : journal de conservation, base de données et pièces sont tels qu’ils ont été enregistrés.</translation>
    </message>
    <message>
        <source>The case is not what it was: %1 Compare with an older copy of it.</source>
        <translation>Le dossier n’est plus ce qu’il était : %1 Comparez avec une copie plus ancienne.</translation>
    </message>
    <message>
        <source>not a known format</source>
        <translation>format inconnu</translation>
    </message>
    <message>
        <source>in the case already</source>
        <translation>déjà dans le dossier</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>archives nested too deeply</source>
        <translation>archives trop imbriquées</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Examen de %1</translation>
    </message>
    <message numerus="yes">
        <source>What the case holds is whole. %n piece(s) of evidence are not in it and could not be compared with the original.</source>
        <translation>
            <numerusform>Ce que contient le dossier est intact. %n pièce n’y est pas et n’a pas pu être comparée à l’original.</numerusform>
            <numerusform>Ce que contient le dossier est intact. %n pièces n’y sont pas et n’ont pas pu être comparées à l’original.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign columns</source>
        <translation>Attribuer les colonnes</translation>
    </message>
    <message>
        <source>No format is known for these files. Which of them is a table?</source>
        <translation>Aucun format n’est connu pour ces fichiers. Lequel est un tableau ?</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Examen des fichiers</translation>
    </message>
    <message>
        <source>None of the files that were left out is a text with columns, or they are no longer there.</source>
        <translation>Aucun des fichiers laissés de côté n’est un texte à colonnes, ou ils ne sont plus là.</translation>
    </message>
    <message>
        <source>Originals of evidence that is not in the case were changed: %1 The case itself is whole.</source>
        <translation>Des originaux de pièces qui ne sont pas dans le dossier ont été modifiés : %1 Le dossier lui-même est intact.</translation>
    </message>
</context>
<context>
    <name>delist::BlacklistMatrix</name>
    <message>
        <source>not asked</source>
        <translation>non demandé</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>list, target, state</extracomment>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>look it up</source>
        <translation>à chercher</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
</context>
<context>
    <name>delist::BlacklistView</name>
    <message>
        <source>How the answers are shown</source>
        <translation>Présentation des réponses</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Refusals by receivers</source>
        <translation>Refus par les serveurs destinataires</translation>
    </message>
    <message>
        <source>Which lists are shown</source>
        <translation>Listes affichées</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Toutes les listes</translation>
    </message>
    <message>
        <source>Only listed</source>
        <translation>Seulement inscrit</translation>
    </message>
    <message>
        <source>Only without a usable answer</source>
        <translation>Seulement sans réponse utilisable</translation>
    </message>
    <message>
        <source>Check again while the case is open</source>
        <translation>Vérifier de nouveau tant que le dossier est ouvert</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Seulement sur demande</translation>
    </message>
    <message>
        <source>Again every hour</source>
        <translation>De nouveau toutes les heures</translation>
    </message>
    <message>
        <source>Again every 6 hours</source>
        <translation>De nouveau toutes les 6 heures</translation>
    </message>
    <message>
        <source>Again every day</source>
        <translation>De nouveau tous les jours</translation>
    </message>
    <message>
        <source>&amp;Lists and keys…</source>
        <translation>&amp;Listes et clés…</translation>
    </message>
    <message>
        <source>&amp;Check now…</source>
        <translation>&amp;Vérifier maintenant…</translation>
    </message>
    <message>
        <source>This asks the internet</source>
        <translation>Ceci interroge Internet</translation>
    </message>
    <message>
        <source>&amp;Ask the lists</source>
        <translation>&amp;Interroger les listes</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Blacklists and their answers</source>
        <translation>Listes noires et leurs réponses</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Pas encore de réponses</translation>
    </message>
    <message>
        <source>Answers appear when lists were asked or looked up.</source>
        <translation>Les réponses apparaissent quand des listes ont été interrogées ou consultées.</translation>
    </message>
    <message>
        <source>No refusals for reputation</source>
        <translation>Aucun refus pour réputation</translation>
    </message>
    <message>
        <source>Refusals that name a list, an address or a domain appear when logs or bounces with them are imported.</source>
        <translation>Les refus qui nomment une liste, une adresse ou un domaine apparaissent quand on importe des journaux ou des retours qui en contiennent.</translation>
    </message>
    <message>
        <source>Say in Case › Settings which public addresses and domains are yours; then the lists can be asked.</source>
        <translation>Indiquez dans Dossier › Paramètres quelles adresses publiques et quels domaines sont à vous ; les listes pourront alors être interrogées.</translation>
    </message>
    <message>
        <source>Nothing was asked yet. No DNS question leaves this computer before you say so.</source>
        <translation>Rien n’a encore été demandé. Aucune question DNS ne quitte cet ordinateur avant votre accord.</translation>
    </message>
    <message>
        <source>No list gave a usable answer.</source>
        <translation>Aucune liste n’a donné de réponse utilisable.</translation>
    </message>
    <message>
        <source>Not listed where an answer came.</source>
        <translation>Non inscrit, là où une réponse est venue.</translation>
    </message>
    <message>
        <source>Last asked: %1.</source>
        <translation>Dernière question : %1.</translation>
    </message>
    <message>
        <source>%1 (named in refusals)</source>
        <translation>%1 (nommé dans des refus)</translation>
    </message>
    <message>
        <source>%1 (mail left from it)</source>
        <translation>%1 (du courrier en est sorti)</translation>
    </message>
    <message>
        <source>%1 (HELO name)</source>
        <translation>%1 (nom HELO)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delist will ask %n blacklist(s) by DNS</source>
        <translation>
            <numerusform>Delist interrogera %n liste noire par DNS</numerusform>
            <numerusform>Delist interrogera %n listes noires par DNS</numerusform>
        </translation>
    </message>
    <message>
        <source>about: %1.</source>
        <translation>sur : %1.</translation>
    </message>
    <message>
        <source>The questions go through %1; whoever runs it and the lists will see them. Each list is first asked for its test entries, to know whether its answers can be trusted. Nothing else leaves this computer.</source>
        <translation>Les questions passent par %1 ; qui l’exploite et les listes les verront. Chaque liste est d’abord interrogée sur ses entrées de test, pour savoir si ses réponses sont fiables. Rien d’autre ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>this computer’s DNS resolver</source>
        <translation>le résolveur DNS de cet ordinateur</translation>
    </message>
    <message>
        <source>The check cannot start: %1</source>
        <translation>La vérification ne peut pas commencer : %1</translation>
    </message>
    <message>
        <source>Asking blacklists</source>
        <translation>Interrogation des listes noires</translation>
    </message>
    <message>
        <source>Saving the answers</source>
        <translation>Enregistrement des réponses</translation>
    </message>
    <message>
        <source>The DNS resolver gave no answer. Check the network, then try again.</source>
        <translation>Le résolveur DNS n’a pas répondu. Vérifiez le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>This DNS resolver rewrites answers, so nothing it says about blacklists can be trusted. Use another one.</source>
        <translation>Ce résolveur DNS réécrit les réponses ; rien de ce qu’il dit des listes noires n’est fiable. Utilisez-en un autre.</translation>
    </message>
    <message>
        <source>This is a public DNS resolver; many lists refuse it. Answers marked “query refused” mean nothing about you. Ask through your own resolver.</source>
        <translation>C’est un résolveur DNS public ; beaucoup de listes le refusent. Les réponses « question refusée » ne disent rien de vous. Passez par votre propre résolveur.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>Newly listed: %1.</source>
        <translation>Nouvellement inscrit : %1.</translation>
    </message>
    <message>
        <source>No longer listed: %1.</source>
        <translation>N’est plus inscrit : %1.</translation>
    </message>
    <message>
        <source>Saving the result</source>
        <translation>Enregistrement du résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n inscription</numerusform>
            <numerusform>%n inscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n source(s).</source>
        <translation>
            <numerusform>de %n source.</numerusform>
            <numerusform>de %n sources.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (named in DNS)</source>
        <translation>%1 (nommé dans le DNS)</translation>
    </message>
    <message>
        <source>This DNS resolver knows no outside names, or answers with errors alone, so nothing can be concluded about lists or addresses. Use another one.</source>
        <translation>Ce résolveur DNS ne connaît aucun nom extérieur ou ne répond que par des erreurs : on ne peut rien en conclure sur les listes ni les adresses. Utilisez-en un autre.</translation>
    </message>
</context>
<context>
    <name>delist::BounceChainPanel</name>
    <message>
        <source>Message came in</source>
        <translation>Message entré</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>N’a pas pu être remis</translation>
    </message>
    <message>
        <source>Non-delivery report</source>
        <translation>Avis de non-remise</translation>
    </message>
    <message>
        <source>Report on its way</source>
        <translation>Avis en route</translation>
    </message>
    <message>
        <source>Accepted by the other server</source>
        <translation>Accepté par l’autre serveur</translation>
    </message>
    <message>
        <source>Refused by the other server</source>
        <translation>Refusé par l’autre serveur</translation>
    </message>
    <message>
        <source>Put off by the other server</source>
        <translation>Différé par l’autre serveur</translation>
    </message>
    <message>
        <source>No answer seen</source>
        <translation>Aucune réponse vue</translation>
    </message>
    <message>
        <source>Chain of the selected bounce</source>
        <translation>Chaîne du retour choisi</translation>
    </message>
    <message>
        <source>Select a bounce to see its story: which message came in, why it could not be delivered, where the report went and what became of it.</source>
        <translation>Choisissez un retour pour voir son histoire : quel message est entré, pourquoi il n’a pu être remis, où l’avis est allé et ce qu’il est devenu.</translation>
    </message>
    <message>
        <source>Backscatter: the report went to a stranger whose address was forged; their server refused it.</source>
        <translation>Rétrodiffusion : l’avis est allé à un inconnu dont l’adresse était falsifiée ; son serveur l’a refusé.</translation>
    </message>
    <message>
        <source>Backscatter: the report went to a stranger whose address was forged.</source>
        <translation>Rétrodiffusion : l’avis est allé à un inconnu dont l’adresse était falsifiée.</translation>
    </message>
    <message>
        <source>An honest report to a real sender.</source>
        <translation>Un avis honnête à un véritable expéditeur.</translation>
    </message>
    <message>
        <source>Somebody else’s server answered mail that was, or claims to be, ours.</source>
        <translation>Le serveur de quelqu’un d’autre a répondu à du courrier qui était, ou prétendait être, le nôtre.</translation>
    </message>
    <message>
        <source>A blacklist made the other server refuse our mail.</source>
        <translation>Une liste noire a fait refuser notre courrier par l’autre serveur.</translation>
    </message>
    <message>
        <source>Whether the address was forged cannot be told from this evidence.</source>
        <translation>Ces pièces ne permettent pas de dire si l’adresse était falsifiée.</translation>
    </message>
    <message>
        <source>The report quotes the whole original message. A report that carries the headers only does less harm.</source>
        <translation>L’avis cite tout le message d’origine. Un avis qui ne porte que les en-têtes fait moins de mal.</translation>
    </message>
    <message>
        <source>&lt;&gt; (nobody)</source>
        <translation>&lt;&gt; (personne)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Show what stands behind this step</source>
        <translation>Montrer ce qui est derrière cette étape</translation>
    </message>
    <message>
        <source>Subject, taken apart</source>
        <translation>Objet, décomposé</translation>
    </message>
    <message>
        <source>a spam filter’s tag</source>
        <translation>la marque d’un filtre antispam</translation>
    </message>
    <message>
        <source>a server’s report around it</source>
        <translation>l’avis d’un serveur autour</translation>
    </message>
    <message>
        <source>an answer or forward</source>
        <translation>une réponse ou un transfert</translation>
    </message>
</context>
<context>
    <name>delist::BouncePlot</name>
    <message>
        <source>Bounce timeline</source>
        <translation>Chronologie des retours</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</source>
        <translation>Les flèches déplacent, plus et moins zooment, Origine montre tout, Maj avec les flèches choisit une période.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>delist::BouncesView</name>
    <message>
        <source>No bounces</source>
        <translation>Aucun retour</translation>
    </message>
    <message>
        <source>Bounces come from message tracking logs, from the mail server&apos;s send log (MAIL FROM:&lt;&gt;) and from saved non-delivery reports.</source>
        <translation>Les retours viennent du suivi des messages, du journal d’envoi du serveur (MAIL FROM:&lt;&gt;) et d’avis de non-remise enregistrés.</translation>
    </message>
    <message>
        <source>● accepted by the stranger&apos;s server     ○ not known     ✕ refused (below the line)</source>
        <translation>● accepté par le serveur de l’inconnu     ○ non connu     ✕ refusé (sous la ligne)</translation>
    </message>
</context>
<context>
    <name>delist::CaseContext</name>
    <message>
        <source>%1 failed. %2</source>
        <extracomment>%1 is the job (&quot;Importing&quot;), %2 the reason</extracomment>
        <translation>%1 : échec. %2</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>paramètres</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>A few words about the organisation make the findings sharper. Everything can be changed later, and nothing is required.</source>
        <translation>Quelques mots sur l’organisation rendent les constats plus précis. Tout peut être changé plus tard, et rien n’est obligatoire.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Créer…</translation>
    </message>
    <message>
        <source>Save the new case as</source>
        <translation>Enregistrer le nouveau dossier sous</translation>
    </message>
    <message>
        <source>Delist cases (*.delist)</source>
        <translation>Dossiers Delist (*.delist)</translation>
    </message>
    <message>
        <source>Case settings</source>
        <translation>Paramètres du dossier</translation>
    </message>
    <message>
        <source>What is inside, what is outside and who may send mail follows from these answers. A change is worked into the whole case and can be undone.</source>
        <translation>Ce qui est interne, ce qui est extérieur et qui peut envoyer du courrier découle de ces réponses. Un changement est répercuté dans tout le dossier et peut être annulé.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Exporting the table</source>
        <translation>Exportation de la table</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>La table a été écrite dans %1.</translation>
    </message>
    <message>
        <source>Exporting packets</source>
        <translation>Exportation des paquets</translation>
    </message>
    <message>
        <source>The case holds no packets of these connections, so nothing was written.</source>
        <translation>Le dossier ne contient aucun paquet de ces connexions ; rien n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) were written to %1.</source>
        <translation>
            <numerusform>%n paquet a été écrit dans %1.</numerusform>
            <numerusform>%n paquets ont été écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported without their packets: %1.</source>
        <translation>Importé sans ses paquets : %1.</translation>
    </message>
    <message>
        <source>Partly damaged in the case: %1.</source>
        <translation>Partiellement endommagé dans le dossier : %1.</translation>
    </message>
    <message>
        <source>%1 is there already and will not be written over. Choose another name.</source>
        <translation>%1 existe déjà et ne sera pas remplacé. Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>delist::CaseSession</name>
    <message>
        <source>Opening the case</source>
        <translation>Ouverture du dossier</translation>
    </message>
    <message>
        <source>Creating the case</source>
        <translation>Création du dossier</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Saving the settings</source>
        <translation>Enregistrement des paramètres</translation>
    </message>
    <message>
        <source>Working out what follows</source>
        <translation>Déduction de ce qui en découle</translation>
    </message>
</context>
<context>
    <name>delist::ColumnLayout</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Réinitialiser les colonnes</translation>
    </message>
</context>
<context>
    <name>delist::ConnectionsView</name>
    <message>
        <source>No connections</source>
        <translation>Aucune connexion</translation>
    </message>
    <message>
        <source>Connections come from firewall logs and captures. Only mail ports are kept as rows; everything else is counted.</source>
        <translation>Les connexions viennent des journaux de pare-feu et des captures. Seuls les ports de messagerie sont gardés comme lignes ; tout le reste est compté.</translation>
    </message>
</context>
<context>
    <name>delist::ContainView</name>
    <message>
        <source>Whether port 25 is closed cannot be seen</source>
        <translation>On ne peut voir si le port 25 est fermé</translation>
    </message>
    <message>
        <source>There is no firewall log in this case. “Port 25 is locked down” stays a claim until a firewall log shows it: import the log of outgoing connections.</source>
        <translation>Ce dossier ne contient pas de journal de pare-feu. « Le port 25 est verrouillé » reste une affirmation tant qu’un journal ne le montre pas : importez le journal des connexions sortantes.</translation>
    </message>
    <message>
        <source>Only the mail servers speak port 25 to the outside</source>
        <translation>Seuls les serveurs de messagerie parlent sur le port 25 vers l’extérieur</translation>
    </message>
    <message>
        <source>In the firewall log up to %1 no other inside host tried.</source>
        <translation>Dans le journal de pare-feu jusqu’à %1, aucune autre machine interne n’a essayé.</translation>
    </message>
    <message>
        <source>Contained: every attempt was denied</source>
        <translation>Contenu : chaque tentative a été refusée</translation>
    </message>
    <message>
        <source>Other hosts tried port 25 and the firewall refused each of them. Find out why they try.</source>
        <translation>D’autres machines ont essayé le port 25 et le pare-feu les a toutes refusées. Cherchez pourquoi elles essaient.</translation>
    </message>
    <message>
        <source>Contained since %1</source>
        <translation>Contenu depuis %1</translation>
    </message>
    <message>
        <source>0 allowed, %1 denied since %2; the log ends at %3.</source>
        <extracomment>proof of containment: 0 allowed, %1 denied since %2</extracomment>
        <translation>0 autorisée, %1 refusées depuis %2 ; le journal finit à %3.</translation>
    </message>
    <message>
        <source>Not contained: others than the mail servers get out on port 25</source>
        <translation>Non contenu : d’autres que les serveurs de messagerie sortent sur le port 25</translation>
    </message>
    <message>
        <source>The last connection that was let through: %1. Allow outgoing port 25 from the mail servers only and deny it to everyone else, with logging; then import the log from afterwards as proof.</source>
        <translation>La dernière connexion qui est passée : %1. N’autorisez le port 25 sortant que depuis les serveurs de messagerie et refusez-le à tous les autres, avec journalisation ; importez ensuite le journal suivant comme preuve.</translation>
    </message>
    <message>
        <source>No mail server is declared in the settings, so every inside host counts as “other” here.</source>
        <translation>Aucun serveur de messagerie n’est déclaré dans les paramètres ; chaque machine interne compte donc ici comme « autre ».</translation>
    </message>
    <message>
        <source>Who tried port 25 to the outside</source>
        <translation>Qui a essayé le port 25 vers l’extérieur</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisées</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Last allowed</source>
        <translation>Dernière autorisée</translation>
    </message>
    <message>
        <source>Denied since then</source>
        <translation>Refusées depuis</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>sonde de surveillance</translation>
    </message>
    <message>
        <source>gets out</source>
        <translation>sort</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contenue</translation>
    </message>
    <message>
        <source>Enter opens the host</source>
        <translation>Entrée ouvre la machine</translation>
    </message>
    <message>
        <source>Show over time</source>
        <translation>Montrer au fil du temps</translation>
    </message>
    <message>
        <source>The rules that decided</source>
        <translation>Les règles qui ont décidé</translation>
    </message>
    <message>
        <source>From the rule column of the firewall log. A rule that allows is the one to narrow down.</source>
        <translation>Tiré de la colonne des règles du journal de pare-feu. Une règle qui autorise est celle à restreindre.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>(the log names none)</source>
        <translation>(le journal n’en nomme pas)</translation>
    </message>
    <message>
        <source>Rules for your firewall</source>
        <translation>Règles pour votre pare-feu</translation>
    </message>
    <message>
        <source>Declare the mail servers first (Case › Settings): rules that do not know them would stop their mail, too.</source>
        <translation>Déclarez d’abord les serveurs de messagerie (Dossier › Paramètres) : des règles qui ne les connaissent pas arrêteraient aussi leur courrier.</translation>
    </message>
    <message>
        <source>Only the mail servers may speak port 25 to the outside, everyone else is refused and logged. Read the rules before you use them: Delist does not know the rest of your firewall. The log from afterwards is the proof.</source>
        <translation>Seuls les serveurs de messagerie peuvent parler le port 25 vers l’extérieur, tous les autres sont refusés et journalisés. Lisez les règles avant de les appliquer : Delist ne connaît pas le reste de votre pare-feu. Le journal d’après est la preuve.</translation>
    </message>
    <message>
        <source>Rule text</source>
        <translation>Texte des règles</translation>
    </message>
    <message>
        <source>Fire&amp;wall:</source>
        <translation>&amp;Pare-feu :</translation>
    </message>
    <message>
        <source>C&amp;opy the rules</source>
        <translation>Cop&amp;ier les règles</translation>
    </message>
    <message>
        <source>The rules for %1 were copied.</source>
        <extracomment>%1 is a firewall product</extracomment>
        <translation>Les règles pour %1 ont été copiées.</translation>
    </message>
</context>
<context>
    <name>delist::CoveragePlot</name>
    <message>
        <source>Coverage of the evidence over time</source>
        <translation>Couverture des pièces dans le temps</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No records here: %1 (%2)</source>
        <translation>Pas d’enregistrement ici : %1 (%2)</translation>
    </message>
</context>
<context>
    <name>delist::DataTable</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is a formatted number</extracomment>
        <translation>
            <numerusform>%1 ligne</numerusform>
            <numerusform>%1 lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtré</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not loaded yet and were not copied. For long selections use Export table.</source>
        <translation>
            <numerusform>%n ligne n’était pas encore chargée et n’a pas été copiée. Pour de longues sélections, utilisez Exporter la table.</numerusform>
            <numerusform>%n lignes n’étaient pas encore chargées et n’ont pas été copiées. Pour de longues sélections, utilisez Exporter la table.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Exporter la table</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;JSON (*.json)</source>
        <translation>Valeurs séparées par des virgules (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
        <source>Copy rows with &amp;titles</source>
        <translation>Copier les lignes avec les &amp;titres</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>Copier la c&amp;ellule</translation>
    </message>
    <message>
        <source>E&amp;xport table…</source>
        <translation>E&amp;xporter la table…</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Col&amp;onnes</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Ouvrir la machine %1</translation>
    </message>
    <message>
        <source>Only host %1</source>
        <translation>Seulement la machine %1</translation>
    </message>
    <message>
        <source>Only mailbox %1</source>
        <translation>Seulement la boîte %1</translation>
    </message>
    <message>
        <source>Only 10 minutes before and after</source>
        <translation>Seulement 10 minutes avant et après</translation>
    </message>
    <message>
        <source>Stop sorting</source>
        <translation>Arrêter le tri</translation>
    </message>
    <message>
        <source>Esc: the table&apos;s own order again</source>
        <translation>Échap : de nouveau l’ordre propre à la table</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Trier par</translation>
    </message>
</context>
<context>
    <name>delist::DelistView</name>
    <message>
        <source>The lists were not asked yet</source>
        <translation>Les listes n’ont pas encore été interrogées</translation>
    </message>
    <message>
        <source>No list that answered lists you</source>
        <translation>Aucune liste ayant répondu ne vous inscrit</translation>
    </message>
    <message>
        <source>No list gave a usable answer</source>
        <translation>Aucune liste n’a donné de réponse utilisable</translation>
    </message>
    <message>
        <source>Ask them under Blacklist status; what is listed appears here with its removal page.</source>
        <translation>Interrogez-les dans État des listes noires ; ce qui est inscrit apparaît ici avec sa page de retrait.</translation>
    </message>
    <message>
        <source>Lists that gave no usable answer are shown under Blacklist status; they prove nothing either way.</source>
        <translation>Les listes sans réponse utilisable sont dans État des listes noires ; elles ne prouvent rien, ni dans un sens ni dans l’autre.</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>État des listes noires</translation>
    </message>
    <message>
        <source>Port 25 is still open for others than the mail servers.</source>
        <translation>Le port 25 est encore ouvert à d’autres que les serveurs de messagerie.</translation>
    </message>
    <message>
        <source>No firewall log shows that port 25 is closed for everyone else.</source>
        <translation>Aucun journal de pare-feu ne montre que le port 25 est fermé à tous les autres.</translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious host(s) are not closed yet.</source>
        <translation>
            <numerusform>%n machine suspecte n’est pas encore close.</numerusform>
            <numerusform>%n machines suspectes ne sont pas encore closes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server still answers forged senders, as far as the evidence goes.</source>
        <translation>Le serveur répond encore à des expéditeurs falsifiés, d’après les pièces.</translation>
    </message>
    <message>
        <source>Ready to ask for removal</source>
        <translation>Prêt à demander le retrait</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Nothing in the case speaks against asking. Tell each list the cause, the fix and the dates; the report for operators has them.</source>
        <translation>Rien dans le dossier ne s’oppose à la demande. Donnez à chaque liste la cause, la correction et les dates ; le rapport pour exploitants les contient.</translation>
    </message>
    <message>
        <source>A list that removes you while the cause is open lists you again, often for longer. Close these first:</source>
        <translation>Une liste qui vous retire alors que la cause est ouverte vous inscrit de nouveau, souvent pour plus longtemps. Réglez d’abord ceci :</translation>
    </message>
    <message>
        <source>Show what is open</source>
        <translation>Montrer ce qui est ouvert</translation>
    </message>
    <message>
        <source>The cause that was found stays in the report, with the proof that it is over.</source>
        <translation>La cause trouvée reste dans le rapport, avec la preuve qu’elle a cessé.</translation>
    </message>
    <message>
        <source>Speaks about: %1</source>
        <translation>Parle de : %1</translation>
    </message>
    <message>
        <source>The list says: %1</source>
        <translation>La liste dit : %1</translation>
    </message>
    <message>
        <source>Seen listed from %1 to %2</source>
        <translation>Vu inscrit de %1 à %2</translation>
    </message>
    <message>
        <source>Getting off it: %1</source>
        <translation>Comment en sortir : %1</translation>
    </message>
    <message>
        <source>Goes away by itself: %1</source>
        <translation>Disparaît de soi-même : %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coût : %1</translation>
    </message>
    <message>
        <source>Open the removal page</source>
        <translation>Ouvrir la page de retrait</translation>
    </message>
</context>
<context>
    <name>delist::EgressTable</name>
    <message>
        <source>Egress map: machines and their public addresses</source>
        <translation>Carte des sorties : machines et leurs adresses publiques</translation>
    </message>
</context>
<context>
    <name>delist::EmptyState</name>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Nothing matches the filter above. Clear it to see everything.</source>
        <translation>Rien ne correspond au filtre ci-dessus. Effacez-le pour tout voir.</translation>
    </message>
</context>
<context>
    <name>delist::EvidenceRemarksPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of file names</extracomment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>day first</source>
        <translation>jour d’abord</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>année d’abord</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>mois d’abord</translation>
    </message>
    <message>
        <source>Worth knowing about these files</source>
        <translation>Bon à savoir sur ces fichiers</translation>
    </message>
    <message>
        <source>Nothing had to be assumed</source>
        <translation>Aucune supposition n’a été nécessaire</translation>
    </message>
    <message>
        <source>What had to be assumed of the files, and what is missing in them, is said here.</source>
        <translation>Vous trouvez ici ce qu’il a fallu supposer au sujet des fichiers, et ce qui y manque.</translation>
    </message>
    <message>
        <source>Left out at the last import: %1 (%2).</source>
        <extracomment>%1 is a list of file names, %2 the reason, for instance &quot;in the case already&quot;</extracomment>
        <translation>Laissé de côté à la dernière importation : %1 (%2).</translation>
    </message>
    <message>
        <source>Assign columns …</source>
        <translation>Attribuer les colonnes …</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Relire…</translation>
    </message>
    <message numerus="yes">
        <source>So much of %n file(s) could not be read that the format may be wrong: %1.</source>
        <translation>
            <numerusform>La part illisible de %n fichier est si grande que le format est peut-être faux : %1.</numerusform>
            <numerusform>La part illisible de %n fichiers est si grande que le format est peut-être faux : %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held no log when it was imported: protocol logging is off for its connectors, and what went through them cannot be excluded.</source>
        <translation>%1 ne contenait aucun journal lors de l’importation : la journalisation du protocole est désactivée pour ses connecteurs, et ce qui y est passé ne peut être exclu.</translation>
    </message>
    <message numerus="yes">
        <source>The times of %n file(s) name no zone; the case’s, %1, is assumed: %2.</source>
        <translation>
            <numerusform>Les heures de %n fichier n’indiquent pas de fuseau ; on suppose celui du dossier, %1 : %2.</numerusform>
            <numerusform>Les heures de %n fichiers n’indiquent pas de fuseau ; on suppose celui du dossier, %1 : %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lines of %n file(s) name no year; it is taken from the date of the file: %1.</source>
        <translation>
            <numerusform>Les lignes de %n fichier n’indiquent pas d’année ; elle est tirée de la date du fichier : %1.</numerusform>
            <numerusform>Les lignes de %n fichiers n’indiquent pas d’année ; elle est tirée de la date de chaque fichier : %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The dates of %n file(s) can be read in two ways; %1 is assumed: %2.</source>
        <translation>
            <numerusform>Les dates de %n fichier peuvent se lire de deux façons ; on suppose « %1 » : %2.</numerusform>
            <numerusform>Les dates de %n fichiers peuvent se lire de deux façons ; on suppose « %1 » : %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %n file(s) is not Unicode; %1 is assumed: %2.</source>
        <translation>
            <numerusform>Le texte de %n fichier n’est pas en Unicode ; on suppose %1 : %2.</numerusform>
            <numerusform>Le texte de %n fichiers n’est pas en Unicode ; on suppose %1 : %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of %1 is %2 s ahead of that of %3, by %4 things that both tell of.</source>
        <translation>L’horloge de %1 avance de %2 s sur celle de %3, d’après %4 événements présents des deux côtés.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 s behind that of %3, by %4 things that both tell of.</source>
        <translation>L’horloge de %1 retarde de %2 s sur celle de %3, d’après %4 événements présents des deux côtés.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>%1 s were taken off the times of %2.</source>
        <translation>%1 s ont été retranchées des heures de %2.</translation>
    </message>
    <message>
        <source>%1 s were added to the times of %2.</source>
        <translation>%1 s ont été ajoutées aux heures de %2.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler la correction</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) end in the middle; what came before is kept: %1.</source>
        <translation>
            <numerusform>%n fichier s’arrête au milieu ; ce qui précède est conservé : %1.</numerusform>
            <numerusform>%n fichiers s’arrêtent au milieu ; ce qui précède est conservé : %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines or packets of %n file(s) could not be read: %2.</source>
        <translation>
            <numerusform>%1 lignes ou paquets de %n fichier n’ont pas pu être lus : %2.</numerusform>
            <numerusform>%1 lignes ou paquets de %n fichiers n’ont pas pu être lus : %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Show all…</source>
        <translation>Tout afficher…</translation>
    </message>
</context>
<context>
    <name>delist::EvidenceView</name>
    <message>
        <source>Nothing imported yet</source>
        <translation>Rien n’est encore importé</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Everything could be read</source>
        <translation>Tout a pu être lu</translation>
    </message>
    <message>
        <source>Lines and packets that cannot be read are kept here with the reason.</source>
        <translation>Les lignes et paquets illisibles sont gardés ici avec la raison.</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Journal de conservation</translation>
    </message>
    <message>
        <source>No two clocks to compare</source>
        <translation>Pas deux horloges à comparer</translation>
    </message>
    <message>
        <source>Clocks are compared when two files tell of the same messages or connections.</source>
        <translation>Les horloges sont comparées quand deux fichiers parlent des mêmes messages ou connexions.</translation>
    </message>
    <message>
        <source>Take the offset off the times of the selected file</source>
        <translation>Retrancher le décalage des heures du fichier choisi</translation>
    </message>
    <message>
        <source>Nothing is changed before this; the custody log keeps it.</source>
        <translation>Rien n’est changé avant ; le journal de conservation le consigne.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Horloges</translation>
    </message>
    <message>
        <source>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. With Import with options you see first how they will be read.</source>
        <translation>Déposez des journaux, répertoires, archives ou captures n’importe où sur cette fenêtre, ou utilisez Fichier › Importer. Avec « Importer avec options », vous voyez d’abord comment ils seront lus.</translation>
    </message>
    <message>
        <source>Read the selected files again with other options…</source>
        <translation>Relire les fichiers choisis avec d’autres options…</translation>
    </message>
    <message>
        <source>Time zone, year, order of dates, encoding or format: for files that were not understood as they should be.</source>
        <translation>Fuseau horaire, année, ordre des dates, encodage ou format : pour les fichiers qui n’ont pas été compris comme il faut.</translation>
    </message>
    <message>
        <source>Worth knowing (%1)</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Bon à savoir (%1)</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Bon à savoir</translation>
    </message>
</context>
<context>
    <name>delist::FilterBar</name>
    <message>
        <source>Back to the filter before (Alt+Left)</source>
        <translation>Retour au filtre précédent (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Filter before</source>
        <translation>Filtre précédent</translation>
    </message>
    <message>
        <source>Search all tables (Ctrl+F)</source>
        <translation>Chercher dans toutes les tables (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Vu dans</translation>
    </message>
    <message>
        <source>Where a record was seen. Counts of different places are never added up.</source>
        <translation>Où un enregistrement a été vu. On n’additionne jamais les nombres de lieux différents.</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Tous les lieux</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Show everything again (Ctrl+Shift+X)</source>
        <translation>Tout montrer de nouveau (Ctrl+Maj+X)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>accessible name of a filter chip: what it filters, what pressing it does</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>Clear the time range</source>
        <translation>Effacer la période</translation>
    </message>
    <message>
        <source>Show all hosts</source>
        <translation>Montrer toutes les machines</translation>
    </message>
    <message>
        <source>Show all mailboxes</source>
        <translation>Montrer toutes les boîtes</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>pièce %1</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Montrer toutes les lignes</translation>
    </message>
    <message>
        <source>rows of a finding in %1</source>
        <extracomment>%1 is a table: &quot;Connections&quot;</extracomment>
        <translation>lignes d’un constat dans %1</translation>
    </message>
</context>
<context>
    <name>delist::HostPage</name>
    <message>
        <source>All hosts</source>
        <translation>Toutes les machines</translation>
    </message>
    <message>
        <source>Back to the list of hosts (Backspace)</source>
        <translation>Retour à la liste des machines (Retour arrière)</translation>
    </message>
    <message>
        <source>Export &amp;packets…</source>
        <translation>Exporter les &amp;paquets…</translation>
    </message>
    <message>
        <source>Write the packets of this host that the case keeps to a file that Wireshark opens</source>
        <translation>Écrit les paquets de cet hôte conservés dans le dossier dans un fichier que Wireshark ouvre</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisées</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Expéditeurs</translation>
    </message>
    <message>
        <source>Envelope sender</source>
        <translation>Expéditeur d’enveloppe</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>HELO names</source>
        <translation>Noms HELO</translation>
    </message>
    <message>
        <source>HELO name</source>
        <translation>Nom HELO</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Authentifié comme</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Enter shows only this mailbox</source>
        <translation>Entrée ne montre que cette boîte</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>extérieur</translation>
    </message>
    <message>
        <source>Suspicion %1: %2</source>
        <translation>Suspicion %1 : %2</translation>
    </message>
    <message>
        <source>SMTP connections, %1</source>
        <translation>connexions SMTP, %1</translation>
    </message>
    <message>
        <source>of them denied</source>
        <translation>dont refusées</translation>
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
        <translation>destinataires refusés, %1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a tab&apos;s title and how many entries it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>DNS look-ups</source>
        <translation>Requêtes DNS</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Porte sur</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Boot trace: %1 (%2)</source>
        <translation>Capture de démarrage : %1 (%2)</translation>
    </message>
    <message>
        <source>Export packets</source>
        <translation>Exporter les paquets</translation>
    </message>
    <message>
        <source>Packets for Wireshark (*.pcapng)</source>
        <translation>Paquets pour Wireshark (*.pcapng)</translation>
    </message>
    <message>
        <source>No process is known</source>
        <translation>Aucun processus n’est connu</translation>
    </message>
    <message>
        <source>Which program spoke is told by captures and firewall logs of the machine itself and by its list of sockets.</source>
        <translation>Les captures et les journaux de pare-feu de la machine elle-même ainsi que sa liste de sockets disent quel programme a parlé.</translation>
    </message>
    <message>
        <source>No name is known</source>
        <translation>Aucun nom n’est connu</translation>
    </message>
    <message>
        <source>Names come from DHCP leases, DNS answers and the greetings in mail dialogues.</source>
        <translation>Les noms viennent des baux DHCP, des réponses DNS et des salutations dans les dialogues de courrier.</translation>
    </message>
    <message>
        <source>No DNS look-ups were seen</source>
        <translation>Aucune requête DNS n’a été vue</translation>
    </message>
    <message>
        <source>They come from captures and DNS server logs. Without those in the case, nobody knows what this host asked.</source>
        <translation>Elles viennent de captures et de journaux de serveurs DNS. Sans eux dans le dossier, nul ne sait ce que cet hôte a demandé.</translation>
    </message>
    <message>
        <source>No boot was seen</source>
        <translation>Aucun démarrage n’a été vu</translation>
    </message>
    <message>
        <source>A capture that begins before the machine starts shows whether it sends as soon as it is up.</source>
        <translation>Une capture qui commence avant le démarrage de la machine montre si elle envoie dès qu’elle tourne.</translation>
    </message>
    <message>
        <source>%1 (first %2 of %3)</source>
        <extracomment>a tab&apos;s title, how many entries are shown and how many there are</extracomment>
        <translation>%1 (les %2 premiers sur %3)</translation>
    </message>
    <message>
        <source>The most frequent ones; the tables of connections, sessions and messages have them all.</source>
        <translation>Les plus fréquents ; les tableaux des connexions, des sessions et des messages les contiennent tous.</translation>
    </message>
</context>
<context>
    <name>delist::HostsView</name>
    <message>
        <source>No hosts</source>
        <translation>Aucune machine</translation>
    </message>
    <message>
        <source>Hosts appear when evidence with addresses is imported.</source>
        <translation>Les machines apparaissent quand des pièces avec des adresses sont importées.</translation>
    </message>
</context>
<context>
    <name>delist::Inspector</name>
    <message>
        <source>Raw line or packet</source>
        <translation>Ligne brute ou paquet</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Fields of the row</source>
        <translation>Champs de la ligne</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select a row to see the line or packet behind it.</source>
        <translation>Choisissez une ligne pour voir la ligne de journal ou le paquet derrière elle.</translation>
    </message>
    <message>
        <source>This row has no single line behind it.</source>
        <translation>Il n’y a pas de ligne unique derrière celle-ci.</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <extracomment>%1 is a file, %2 a byte offset in it</extracomment>
        <translation>%1 à l’octet %2</translation>
    </message>
    <message>
        <source>The line or packet cannot be shown: %1</source>
        <translation>La ligne ou le paquet ne peut être montré : %1</translation>
    </message>
    <message>
        <source>SMTP &amp;dialogue</source>
        <translation>&amp;Dialogue SMTP</translation>
    </message>
    <message>
        <source>Show the whole conversation of this packet: C: is who opened the connection, S: who answered</source>
        <translation>Montrer toute la conversation de ce paquet : C: qui a ouvert la connexion, S: qui a répondu</translation>
    </message>
    <message>
        <source>C: %1    S: %2</source>
        <extracomment>the two ends of a connection: C: and S: stand before each line that they say</extracomment>
        <translation>C: %1    S: %2</translation>
    </message>
    <message>
        <source>[… %1 missing in the capture …]</source>
        <translation>[… %1 manquants dans la capture …]</translation>
    </message>
    <message>
        <source>[… %1 of the message not shown …]</source>
        <translation>[… %1 du message non montrés …]</translation>
    </message>
    <message>
        <source>[encrypted from here: content unknown, %1]</source>
        <translation>[chiffré à partir d’ici : contenu inconnu, %1]</translation>
    </message>
    <message numerus="yes">
        <source>[%n more line(s) not shown]</source>
        <translation>
            <numerusform>[%n autre ligne non montrée]</numerusform>
            <numerusform>[%n autres lignes non montrées]</numerusform>
        </translation>
    </message>
    <message>
        <source>The packets of this connection carry no text.</source>
        <translation>Les paquets de cette connexion ne portent pas de texte.</translation>
    </message>
    <message>
        <source>[the conversation is longer than is shown]</source>
        <translation>[la conversation est plus longue que ce qui est montré]</translation>
    </message>
</context>
<context>
    <name>delist::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop. What is complete stays in the case.</source>
        <translation>Arrêter. Ce qui est complet reste dans le dossier.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>speed of an import, for instance &quot;120 MB/s&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Waiting for another program, which reads the case</source>
        <translation>Attend un autre programme qui lit le dossier</translation>
    </message>
</context>
<context>
    <name>delist::LeftOutDialog</name>
    <message>
        <source>Left out of the import</source>
        <translation>Laissés de côté à l’importation</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>delist::ListingDetails</name>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Résolveur</translation>
    </message>
    <message>
        <source>History of this answer</source>
        <translation>Historique de cette réponse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>&amp;Enter a result by hand…</source>
        <translation>&amp;Entrer un résultat à la main…</translation>
    </message>
    <message>
        <source>Select an answer</source>
        <translation>Choisissez une réponse</translation>
    </message>
    <message>
        <source>Each answer says what the list speaks about, what its codes mean, since when, and how to get off it.</source>
        <translation>Chaque réponse dit de quoi parle la liste, ce que signifient ses codes, depuis quand, et comment en sortir.</translation>
    </message>
    <message>
        <source>This provider has no list that can be asked by DNS. Open its page, look the address up, and enter what it says.</source>
        <translation>Ce fournisseur n’a pas de liste que l’on puisse interroger par DNS. Ouvrez sa page, cherchez-y l’adresse et entrez ce qu’elle dit.</translation>
    </message>
    <message>
        <source>This list was not asked about %1 yet.</source>
        <translation>Cette liste n’a pas encore été interrogée sur %1.</translation>
    </message>
    <message>
        <source>Open the &amp;page</source>
        <translation>Ouvrir la &amp;page</translation>
    </message>
    <message>
        <source>Look for: %1.</source>
        <translation>À chercher : %1.</translation>
    </message>
    <message>
        <source>Getting off it: %1</source>
        <translation>Comment en sortir : %1</translation>
    </message>
    <message>
        <source>Goes away by itself: %1</source>
        <translation>Disparaît de soi-même : %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coût : %1</translation>
    </message>
    <message>
        <source>This is about the network, not about your address: only its provider can have it removed.</source>
        <translation>Ceci concerne le réseau, non votre adresse : seul son fournisseur peut le faire retirer.</translation>
    </message>
    <message>
        <source>This says nothing about you. Ask through a resolver of your own, not a public one; the list is left alone for an hour.</source>
        <translation>Ceci ne dit rien de vous. Passez par votre propre résolveur, pas par un résolveur public ; la liste est laissée en paix pendant une heure.</translation>
    </message>
    <message>
        <source>This says nothing about you. The list wants a key or a registered resolver: see Lists and keys.</source>
        <translation>Ceci ne dit rien de vous. La liste exige une clé ou un résolveur enregistré : voir Listes et clés.</translation>
    </message>
    <message>
        <source>This says nothing about you: the list fails its own test entries. Nobody should use it any more.</source>
        <translation>Ceci ne dit rien de vous : la liste échoue à ses propres entrées de test. Plus personne ne devrait l’utiliser.</translation>
    </message>
    <message>
        <source>Not known: no usable answer came. It does not mean that you are clean.</source>
        <translation>Non connu : aucune réponse utilisable n’est venue. Cela ne veut pas dire que vous êtes propre.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>The list says</source>
        <translation>La liste dit</translation>
    </message>
    <message>
        <source>Speaks about</source>
        <translation>Parle de</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Indique</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Données de</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Exploitée par</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>First seen listed</source>
        <translation>Vu inscrit d’abord</translation>
    </message>
    <message>
        <source>Last seen listed</source>
        <translation>Vu inscrit en dernier</translation>
    </message>
    <message>
        <source>Off the list since</source>
        <translation>Hors de la liste depuis</translation>
    </message>
    <message numerus="yes">
        <source>Listed again %n time(s) after it had come off</source>
        <translation>
            <numerusform>Inscrit de nouveau %n fois après en être sorti</numerusform>
            <numerusform>Inscrit de nouveau %n fois après en être sorti</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked up by hand</source>
        <translation>Cherché à la main</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>DNS status</source>
        <translation>État DNS</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, after %2 ms</source>
        <translation>%1, après %2 ms</translation>
    </message>
    <message>
        <source>Open the removal &amp;page</source>
        <translation>Ouvrir la &amp;page de retrait</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>This says nothing about you: the resolver is unreliable; it makes answers up, knows no outside names, or answers with errors alone. Use another one.</source>
        <translation>Cela ne dit rien de vous : le résolveur n’est pas fiable ; il invente des réponses, ne connaît aucun nom extérieur ou ne répond que par des erreurs. Utilisez-en un autre.</translation>
    </message>
    <message>
        <source>Not known: what the page said tells neither. Enter it again with the result that you read there.</source>
        <translation>Inconnu : ce que disait la page ne dit ni l’un ni l’autre. Saisissez-le à nouveau avec le résultat que vous y lisez.</translation>
    </message>
</context>
<context>
    <name>delist::ListsDialog</name>
    <message>
        <source>Lists and keys</source>
        <translation>Listes et clés</translation>
    </message>
    <message>
        <source>These settings are of this computer. No case, report or log holds them.</source>
        <translation>Ces paramètres sont ceux de cet ordinateur. Aucun dossier, rapport ou journal ne les contient.</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>&amp;Listes</translation>
    </message>
    <message>
        <source>&amp;Keys and resolvers</source>
        <translation>&amp;Clés et résolveurs</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Données de</translation>
    </message>
    <message>
        <source>Known lists; checked ones are asked</source>
        <translation>Listes connues ; celles qui sont cochées sont interrogées</translation>
    </message>
    <message>
        <source>Weight of the selected list</source>
        <translation>Poids de la liste choisie</translation>
    </message>
    <message>
        <source>&amp;Weight of the selected list</source>
        <translation>&amp;Poids de la liste choisie</translation>
    </message>
    <message>
        <source>&amp;Update the catalogue from a file…</source>
        <translation>&amp;Mettre à jour le catalogue depuis un fichier…</translation>
    </message>
    <message>
        <source>&amp;Built-in catalogue</source>
        <translation>Catalogue &amp;intégré</translation>
    </message>
    <message>
        <source>&amp;Own lists from a file…</source>
        <translation>Listes pr&amp;opres depuis un fichier…</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>Catalogues (*.json)</translation>
    </message>
    <message>
        <source>Update the catalogue</source>
        <translation>Mettre à jour le catalogue</translation>
    </message>
    <message>
        <source>Own lists</source>
        <translation>Listes propres</translation>
    </message>
    <message>
        <source>The built-in catalogue is used.</source>
        <translation>Le catalogue intégré est utilisé.</translation>
    </message>
    <message>
        <source>Some lists answer only with a key of your own. It is sent to the list as part of the question, and nowhere else.</source>
        <translation>Certaines listes ne répondent qu’avec votre propre clé. Elle est envoyée à la liste dans la question, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>this computer’s own</source>
        <translation>celui de cet ordinateur</translation>
    </message>
    <message>
        <source>Addresses, tried in turn; a port after a colon: 192.0.2.53, 127.0.0.1:5353, [::1]:53</source>
        <translation>Adresses, essayées tour à tour ; un port après deux-points : 192.0.2.53, 127.0.0.1:5353, [::1]:53</translation>
    </message>
    <message>
        <source>&amp;Resolvers</source>
        <translation>&amp;Résolveurs</translation>
    </message>
    <message>
        <source>key set</source>
        <translation>clé indiquée</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>exige une clé</translation>
    </message>
    <message>
        <source>%1 cannot be used: it is no catalogue of block lists, or it cannot be read.</source>
        <translation>%1 est inutilisable : ce n’est pas un catalogue de listes noires, ou il est illisible.</translation>
    </message>
    <message>
        <source>%1 holds no list that could be used.</source>
        <translation>%1 ne contient aucune liste utilisable.</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) read.</source>
        <translation>
            <numerusform>%n liste lue.</numerusform>
            <numerusform>%n listes lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Laissé de côté : %1</translation>
    </message>
    <message>
        <source>A key is 8 to 63 letters and digits.</source>
        <translation>Une clé compte 8 à 63 lettres et chiffres.</translation>
    </message>
</context>
<context>
    <name>delist::LookupDialog</name>
    <message>
        <source>Result of a web page</source>
        <translation>Résultat d’une page web</translation>
    </message>
    <message>
        <source>Some providers answer only on a web page. Enter what the page said; it is kept beside the lists’ answers, marked as looked up by hand.</source>
        <translation>Certains fournisseurs ne répondent que sur une page web. Entrez ce que disait la page ; c’est gardé à côté des réponses des listes, avec la marque « cherché à la main ».</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>Pas clair</translation>
    </message>
    <message>
        <source>Listed or blocked</source>
        <translation>Inscrit ou bloqué</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>Non inscrit</translation>
    </message>
    <message>
        <source>Paste what the page says</source>
        <translation>Collez ce que dit la page</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>&amp;Address or domain</source>
        <translation>&amp;Adresse ou domaine</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Résultat</translation>
    </message>
    <message>
        <source>Looked up &amp;on</source>
        <translation>&amp;Cherché le</translation>
    </message>
    <message>
        <source>This cannot be kept: check the page and the address.</source>
        <translation>Ceci ne peut pas être gardé : vérifiez la page et l’adresse.</translation>
    </message>
</context>
<context>
    <name>delist::MailView</name>
    <message>
        <source>No messages</source>
        <translation>Aucun message</translation>
    </message>
    <message>
        <source>Messages come from the mail server&apos;s protocol and tracking logs, and from captures.</source>
        <translation>Les messages viennent des journaux et du suivi du serveur de messagerie, et des captures.</translation>
    </message>
    <message>
        <source>No sessions</source>
        <translation>Aucune session</translation>
    </message>
    <message>
        <source>SMTP dialogues come from the mail server&apos;s protocol logs and from captures.</source>
        <translation>Les dialogues SMTP viennent des journaux du serveur de messagerie et des captures.</translation>
    </message>
    <message>
        <source>No deliveries</source>
        <translation>Aucune remise</translation>
    </message>
    <message>
        <source>The answer for each recipient comes from protocol logs, tracking logs and captures.</source>
        <translation>La réponse pour chaque destinataire vient des journaux, du suivi et des captures.</translation>
    </message>
</context>
<context>
    <name>delist::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;Nouveau dossier…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>Importer un &amp;répertoire…</translation>
    </message>
    <message>
        <source>Export &amp;report…</source>
        <translation>Exporter le rap&amp;port…</translation>
    </message>
    <message>
        <source>&amp;Save copy…</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>&amp;Fermer le dossier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Réta&amp;blir</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Effacer le filtre</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Behind the row</source>
        <translation>&amp;Derrière la ligne</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Heures en &amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Volet &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Touches…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
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
        <translation>F6 et Maj+F6 : volet suivant et précédent
Ctrl+1 … Ctrl+9 : vues
Ctrl+F : recherche
Alt+Gauche : filtre précédent
Ctrl+Maj+X : effacer le filtre
F4 : ce qui est derrière la ligne
Ctrl+U : heures en UTC
Ctrl+C : copier les lignes

Dans les graphiques : les flèches déplacent, + et − zooment, Origine montre tout, Maj+flèches choisissent une période, Entrée l’agrandit, Échap l’efface. Souris : glisser choisit, la molette zoome, Maj+glisser déplace.</translation>
    </message>
    <message>
        <source>&amp;About Delist</source>
        <translation>À &amp;propos de Delist</translation>
    </message>
    <message>
        <source>About Delist</source>
        <translation>À propos de Delist</translation>
    </message>
    <message>
        <source>Delist %1 finds out why a mail server is on DNS blacklists.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Delist %1 trouve pourquoi un serveur de messagerie est sur des listes noires DNS.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message>
        <source>Import &amp;with options…</source>
        <translation>I&amp;mporter avec options…</translation>
    </message>
    <message>
        <source>Recen&amp;t</source>
        <translation>Réc&amp;ents</translation>
    </message>
    <message>
        <source>In tables: the menu key or Shift+F10 shows what can be done with a row: copy, export, sort, choose columns. Enter opens it.</source>
        <translation>Dans les tables : la touche Menu ou Maj+F10 montre ce qu’on peut faire d’une ligne : copier, exporter, trier, choisir les colonnes. Entrée l’ouvre.</translation>
    </message>
</context>
<context>
    <name>delist::MainWindow</name>
    <message>
        <source>Steps and views</source>
        <translation>Étapes et vues</translation>
    </message>
    <message>
        <source>Behind the row</source>
        <translation>Derrière la ligne</translation>
    </message>
    <message>
        <source>%1 — Delist</source>
        <translation>%1 — Delist</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Aucun dossier ouvert</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Heures en %1</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Delist cases (*.delist);;All files (*)</source>
        <translation>Dossiers Delist (*.delist);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import evidence</source>
        <translation>Importer des pièces</translation>
    </message>
    <message>
        <source>Import a folder of evidence</source>
        <translation>Importer un répertoire de pièces</translation>
    </message>
    <message>
        <source>This case is open read-only, so nothing can be imported. Close it where it is being written, or save a copy and import there.</source>
        <translation>Ce dossier est ouvert en lecture seule ; rien ne peut être importé. Fermez-le là où l’on y écrit, ou enregistrez une copie et importez-y.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported, </source>
        <translation>
            <numerusform>%n fichier importé, </numerusform>
            <numerusform>%n fichiers importés, </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records.</source>
        <translation>%1 enregistrements.</translation>
    </message>
    <message>
        <source>%1 lines or packets could not be read; they are kept and listed under Evidence.</source>
        <translation>%1 lignes ou paquets n’ont pu être lus ; ils sont gardés et listés sous Pièces.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Laissé de côté : %1.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Montrer les pièces</translation>
    </message>
    <message>
        <source>Save a copy of the case</source>
        <translation>Enregistrer une copie du dossier</translation>
    </message>
    <message>
        <source>Delist cases (*.delist)</source>
        <translation>Dossiers Delist (*.delist)</translation>
    </message>
    <message>
        <source>Assign columns …</source>
        <translation>Attribuer les colonnes …</translation>
    </message>
    <message>
        <source>%1 — read only</source>
        <translation>%1 — lecture seule</translation>
    </message>
    <message>
        <source>%1 is write-protected, so the case is open for reading only. To work on it, save a copy elsewhere (File › Save copy) and open that.</source>
        <translation>%1 est protégé en écriture ; le dossier est donc ouvert en lecture seule. Pour y travailler, enregistrez une copie ailleurs (Fichier › Enregistrer une copie) et ouvrez-la.</translation>
    </message>
    <message>
        <source>Another program is writing to %1, so the case is open for reading only. Close it there and open it here again to go on.</source>
        <translation>Un autre programme écrit dans %1 ; le dossier est donc ouvert en lecture seule. Fermez-le là-bas et rouvrez-le ici pour continuer.</translation>
    </message>
    <message>
        <source>Import evidence with options</source>
        <translation>Importer des pièces avec options</translation>
    </message>
    <message>
        <source>The format of %1 is doubtful: so much of it could not be read.</source>
        <translation>Le format de %1 est douteux : une trop grande part n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>%1 holds no log: protocol logging is off there.</source>
        <translation>%1 ne contient aucun journal : la journalisation du protocole y est désactivée.</translation>
    </message>
    <message>
        <source>The import was stopped; what was complete stays in the case.</source>
        <translation>L’importation a été arrêtée ; ce qui était complet reste dans le dossier.</translation>
    </message>
    <message>
        <source>Read again with other options…</source>
        <translation>Relire avec d’autres options…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Work on the case is still going on: %1.</source>
        <translation>Un travail est encore en cours sur le dossier : %1.</translation>
    </message>
    <message>
        <source>If it is stopped, what is complete stays in the case and the rest has to be done again.</source>
        <translation>Si on l’arrête, ce qui est complet reste dans le dossier et le reste est à refaire.</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Laisser continuer</translation>
    </message>
    <message>
        <source>Stop it and open the other case</source>
        <translation>Arrêter et ouvrir l’autre dossier</translation>
    </message>
    <message>
        <source>Stop it and make a new case</source>
        <translation>Arrêter et créer un dossier</translation>
    </message>
    <message>
        <source>Show what was left out…</source>
        <translation>Afficher ce qui a été laissé de côté…</translation>
    </message>
    <message>
        <source>Stop it and close the case</source>
        <translation>Arrêter et fermer le dossier</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
</context>
<context>
    <name>delist::MappingDialog</name>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Source address</source>
        <translation>Adresse source</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>Port source</translation>
    </message>
    <message>
        <source>Destination address</source>
        <translation>Adresse de destination</translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation>Port de destination</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Action (allowed, denied)</source>
        <translation>Action (autorisé, refusé)</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation>Octets envoyés</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Octets reçus</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La première ligne nomme les colonnes</translation>
    </message>
    <message>
        <source>Assign the columns of %1</source>
        <translation>Attribuer les colonnes de %1</translation>
    </message>
    <message>
        <source>No format knows this table. Say which column is what; a time and an address, or a sender or recipient, are the least.</source>
        <translation>Aucun format ne connaît ce tableau. Dites quelle colonne est quoi ; il faut au moins une heure et une adresse, ou un expéditeur ou un destinataire.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>TAB</source>
        <translation>TAB</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Séparateur</translation>
    </message>
    <message>
        <source>Found from the dates</source>
        <translation>D’après les dates</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Mois d’abord</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Jour d’abord</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Dates</translation>
    </message>
    <message>
        <source>the zone of the case</source>
        <translation>le fuseau du dossier</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Fuseau horaire</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Premières lignes du tableau</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>Sens de la colonne %1</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>(non utilisé)</translation>
    </message>
    <message>
        <source>Still missing: a time, and a sender, a recipient or a Message-ID.</source>
        <translation>Il manque encore : une heure, et un expéditeur, un destinataire ou un Message-ID.</translation>
    </message>
    <message>
        <source>Still missing: a time, and a source or destination address.</source>
        <translation>Il manque encore : une heure, et une adresse source ou de destination.</translation>
    </message>
    <message>
        <source>%1 is not a time zone such as Europe/Berlin.</source>
        <translation>%1 n’est pas un fuseau horaire tel que Europe/Berlin.</translation>
    </message>
    <message>
        <source>%1 of the rows shown can be read, %2 cannot.</source>
        <translation>%1 des lignes montrées peuvent être lues, %2 non.</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Année d’abord</translation>
    </message>
    <message>
        <source>What letters beyond ASCII mean when the file is not Unicode</source>
        <translation>Ce que signifient les lettres hors ASCII quand le fichier n’est pas en Unicode</translation>
    </message>
    <message>
        <source>found from the file</source>
        <translation>déterminé d’après le fichier</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <source>%1 is not an encoding such as windows-1251.</source>
        <translation>%1 n’est pas un encodage tel que windows-1251.</translation>
    </message>
</context>
<context>
    <name>delist::MessageBar</name>
    <message>
        <source>Error: </source>
        <extracomment>how a message begins for screen readers</extracomment>
        <translation>Erreur : </translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>Avertissement : </translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>delist::OverviewView</name>
    <message>
        <source>This case has no evidence yet</source>
        <translation>Ce dossier n’a pas encore de pièces</translation>
    </message>
    <message>
        <source>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. Useful first: the firewall&apos;s log of outgoing connections, the mail server&apos;s receive and send protocol logs, and its message tracking log.</source>
        <translation>Déposez des journaux, répertoires, archives ou captures n’importe où sur cette fenêtre, ou utilisez Fichier › Importer. Utile d’abord : le journal du pare-feu des connexions sortantes, les journaux de réception et d’envoi du serveur de messagerie, et son suivi des messages.</translation>
    </message>
    <message>
        <source>Looking for the cause…</source>
        <translation>Recherche de la cause…</translation>
    </message>
    <message>
        <source>No root cause was found in this evidence</source>
        <translation>Aucune cause n’a été trouvée dans ces pièces</translation>
    </message>
    <message>
        <source>This is why you are, or could be, listed</source>
        <translation>Voici pourquoi vous êtes, ou pourriez être, inscrit</translation>
    </message>
    <message numerus="yes">
        <source>%n causes why you are, or could be, listed</source>
        <translation>
            <numerusform>%n cause pour laquelle vous êtes, ou pourriez être, inscrit</numerusform>
            <numerusform>%n causes pour lesquelles vous êtes, ou pourriez être, inscrit</numerusform>
        </translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Ce qui parle pour</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Ce qui parle contre</translation>
    </message>
    <message>
        <source>What the evidence cannot show</source>
        <translation>Ce que les pièces ne peuvent montrer</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Ensuite : %1</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>Ouvrir la machine</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Ouvrir la machine %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a heading, %2 how many sentences stand under it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What cannot be excluded with this evidence</source>
        <translation>Ce qui ne peut être exclu avec ces pièces</translation>
    </message>
    <message>
        <source>What was looked for and not found</source>
        <translation>Ce qui a été cherché et non trouvé</translation>
    </message>
    <message>
        <source>What the evidence covers</source>
        <translation>Ce que les pièces couvrent</translation>
    </message>
    <message>
        <source>Hatched: no records. What happened there, the verdict cannot know.</source>
        <translation>Hachuré : aucun enregistrement. Le verdict ne peut savoir ce qui s’y est passé.</translation>
    </message>
    <message>
        <source>That is not the same as “clean”: below is what could be excluded, what this evidence cannot show, and what to collect.</source>
        <translation>Ce n’est pas la même chose que « propre » : voici ce qui a pu être exclu, ce que ces pièces ne peuvent montrer, et ce qu’il faut recueillir.</translation>
    </message>
    <message>
        <source>The cause could not be looked for</source>
        <translation>La cause n’a pas pu être recherchée</translation>
    </message>
    <message>
        <source>Nothing in the case was changed. If its folder or drive is there again, try once more; otherwise open a copy of the case.</source>
        <translation>Rien n’a été modifié dans le dossier. Si son répertoire ou son lecteur est de nouveau là, réessayez ; sinon, ouvrez une copie du dossier.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>delist::PostureView</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Porte sur</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Mail posture, line by line</source>
        <translation>Posture de messagerie, ligne par ligne</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Lignes affichées</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Only what is open</source>
        <translation>Seulement ce qui est ouvert</translation>
    </message>
    <message>
        <source>&amp;Check DNS…</source>
        <translation>&amp;Vérifier le DNS…</translation>
    </message>
    <message>
        <source>&amp;Probe our server…</source>
        <translation>&amp;Sonder notre serveur…</translation>
    </message>
    <message>
        <source>Connects to a declared mail server as a stranger would: relaying, recipients, certificate. Sends nothing.</source>
        <translation>Se connecte à un serveur de messagerie déclaré comme le ferait un inconnu : relais, destinataires, certificat. N’envoie rien.</translation>
    </message>
    <message>
        <source>This asks the internet</source>
        <translation>Ceci interroge Internet</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Interroger</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Copy the proposed record</source>
        <translation>Copier l’enregistrement proposé</translation>
    </message>
    <message>
        <source>The record or answer behind the line</source>
        <translation>L’enregistrement ou la réponse derrière la ligne</translation>
    </message>
    <message>
        <source>Nothing was asked yet. No question leaves this computer before you say so.</source>
        <translation>Rien n’a encore été demandé. Aucune question ne quitte cet ordinateur avant votre accord.</translation>
    </message>
    <message>
        <source>Say in Case › Settings which domains and public addresses are yours; then their DNS can be checked.</source>
        <translation>Indiquez dans Dossier › Paramètres quels domaines et quelles adresses publiques sont à vous ; leur DNS pourra alors être vérifié.</translation>
    </message>
    <message>
        <source>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</source>
        <translation>Échec : %1, avertissement : %2, conforme : %3, inconnu : %4. Dernière question : %5.</translation>
    </message>
    <message>
        <source>Select a line</source>
        <translation>Choisissez une ligne</translation>
    </message>
    <message>
        <source>Each line says what was found, why it matters, how to mend it, and which standard says so.</source>
        <translation>Chaque ligne dit ce qui a été trouvé, pourquoi c’est important, comment le corriger, et quelle norme le dit.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Que faire : %1</translation>
    </message>
    <message>
        <source>Standard: %1</source>
        <translation>Norme : %1</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Demandé : %1</translation>
    </message>
    <message>
        <source>Probe our server</source>
        <translation>Sonder notre serveur</translation>
    </message>
    <message>
        <source>Delist connects to the server as a stranger would, asks whether it relays and whether it checks recipients, and stops before
any message. Type the address of the server (and :port, if it is not 25) to confirm.</source>
        <translation>Delist se connecte au serveur comme le ferait un inconnu, demande s’il relaie et s’il vérifie les destinataires, et s’arrête avant
tout message. Tapez l’adresse du serveur (et :port, si ce n’est pas 25) pour confirmer.</translation>
    </message>
    <message>
        <source>That is no address. Write 192.0.2.25 or 192.0.2.25:587.</source>
        <translation>Ce n’est pas une adresse. Écrivez 192.0.2.25 ou 192.0.2.25:587.</translation>
    </message>
    <message>
        <source>%1 is not declared as yours, so it is not probed. Declare it in Case › Settings.</source>
        <translation>%1 n’est pas déclaré comme vôtre et n’est donc pas sondé. Déclarez-le dans Dossier › Paramètres.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Delist will ask DNS about: %1.</source>
        <translation>Delist interrogera le DNS sur : %1.</translation>
    </message>
    <message>
        <source>The questions go through %1. If a domain announces an MTA-STS policy, it is fetched from that domain’s own web host. Nothing else leaves this computer.</source>
        <translation>Les questions passent par %1. Si un domaine annonce une politique MTA-STS, elle est récupérée sur le serveur web de ce domaine même. Rien d’autre ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>this computer’s DNS resolver</source>
        <translation>le résolveur DNS de cet ordinateur</translation>
    </message>
    <message>
        <source>The check cannot start: %1</source>
        <translation>La vérification ne peut pas commencer : %1</translation>
    </message>
    <message>
        <source>Asking DNS</source>
        <translation>Interrogation du DNS</translation>
    </message>
    <message>
        <source>The DNS resolver gave no answer. Check the network, then try again.</source>
        <translation>Le résolveur DNS n’a pas répondu. Vérifiez le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>This DNS resolver makes answers up, so nothing was checked. Use another one.</source>
        <translation>Ce résolveur DNS invente des réponses ; rien n’a donc été vérifié. Utilisez-en un autre.</translation>
    </message>
    <message>
        <source>Probing our server</source>
        <translation>Sondage de notre serveur</translation>
    </message>
    <message>
        <source>Saving the answers</source>
        <translation>Enregistrement des réponses</translation>
    </message>
    <message>
        <source>What is shown of the posture</source>
        <translation>Ce qui est montré de la posture</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Ligne par ligne</translation>
    </message>
    <message>
        <source>Machines and addresses</source>
        <translation>Machines et adresses</translation>
    </message>
    <message>
        <source>This DNS resolver knows no outside names, so nothing was checked. Use another one.</source>
        <translation>Ce résolveur DNS ne connaît aucun nom extérieur : rien n’a donc été vérifié. Utilisez-en un autre.</translation>
    </message>
    <message>
        <source>The mail posture was not checked yet</source>
        <translation>La posture de messagerie n’a pas encore été vérifiée</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est en suspens</translation>
    </message>
    <message>
        <source>Check DNS asks for what the internet sees of your addresses and domains: names and their addresses, SPF, DKIM, DMARC, mail exchangers.</source>
        <translation>« Vérifier le DNS » demande ce qu’Internet voit de vos adresses et domaines : noms et leurs adresses, SPF, DKIM, DMARC, serveurs de messagerie.</translation>
    </message>
    <message>
        <source>Every line passed. Show all lines to see them.</source>
        <translation>Toutes les lignes sont en ordre. Affichez toutes les lignes pour les voir.</translation>
    </message>
</context>
<context>
    <name>delist::ProgressTracker</name>
    <message>
        <source>nothing imported</source>
        <translation>rien d’importé</translation>
    </message>
    <message>
        <source>needs evidence</source>
        <translation>il faut des pièces</translation>
    </message>
    <message>
        <source>Import the mail server&apos;s and the firewall&apos;s logs. Drop files or folders anywhere on this window.</source>
        <translation>Importez les journaux du serveur de messagerie et du pare-feu. Déposez des fichiers ou répertoires n’importe où sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>working…</source>
        <translation>en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s) found</source>
        <translation>
            <numerusform>%n cause trouvée</numerusform>
            <numerusform>%n causes trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>no cause found</source>
        <translation>aucune cause</translation>
    </message>
    <message>
        <source>Say which addresses are your mail servers, so that everyone else stands out.</source>
        <translation>Indiquez quelles adresses sont vos serveurs de messagerie, pour que tous les autres ressortent.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>no firewall log</source>
        <translation>pas de journal</translation>
    </message>
    <message>
        <source>only the mail servers speak out</source>
        <translation>serveurs seulement</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contenue</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) get out</source>
        <translation>
            <numerusform>%n machine sort</numerusform>
            <numerusform>%n machines sortent</numerusform>
        </translation>
    </message>
    <message>
        <source>Block outgoing port 25 for everyone but the mail servers, then import the firewall log from afterwards as proof.</source>
        <translation>Bloquez le port 25 sortant pour tous sauf les serveurs de messagerie, puis importez le journal de pare-feu suivant comme preuve.</translation>
    </message>
    <message>
        <source>Show containment</source>
        <translation>Voir le confinement</translation>
    </message>
    <message>
        <source>no suspicious host</source>
        <translation>rien de suspect</translation>
    </message>
    <message>
        <source>all hosts closed</source>
        <translation>toutes closes</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) open</source>
        <translation>
            <numerusform>%n machine ouverte</numerusform>
            <numerusform>%n machines ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the suspicious hosts off the network, clean them and note what was done.</source>
        <translation>Retirez les machines suspectes du réseau, nettoyez-les et notez ce qui a été fait.</translation>
    </message>
    <message>
        <source>Show steps</source>
        <translation>Voir les étapes</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>no usable answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>on no list</source>
        <translation>sur aucune liste</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n inscription</numerusform>
            <numerusform>%n inscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the blacklists whether your addresses are listed.</source>
        <translation>Demandez aux listes noires si vos adresses sont inscrites.</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>État des listes noires</translation>
    </message>
    <message>
        <source>Ask the lists to remove you, now that the cause is fixed.</source>
        <translation>Demandez aux listes de vous retirer, maintenant que la cause est corrigée.</translation>
    </message>
    <message>
        <source>Show listings</source>
        <translation>Voir les inscriptions</translation>
    </message>
    <message>
        <source>Write the report.</source>
        <translation>Écrivez le rapport.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
</context>
<context>
    <name>delist::ReadingDialog</name>
    <message>
        <source>Use these answers for all files of this format</source>
        <translation>Utiliser ces réponses pour tous les fichiers de ce format</translation>
    </message>
    <message>
        <source>Import with options</source>
        <translation>Importer avec options</translation>
    </message>
    <message>
        <source>Read again with other options</source>
        <translation>Relire avec d’autres options</translation>
    </message>
    <message>
        <source>This is how the files would be read. Where it is wrong, say what is right; the rows below change with it.</source>
        <translation>Voici comment les fichiers seraient lus. Là où c’est faux, indiquez ce qui est juste ; les lignes ci-dessous changent en conséquence.</translation>
    </message>
    <message>
        <source>This is how the files were read. Say what is right; the rows below change with it. The rows in the case are then replaced, an accepted clock offset is forgotten, and the custody log keeps both. It can be undone.</source>
        <translation>Voici comment les fichiers ont été lus. Indiquez ce qui est juste ; les lignes ci-dessous changent en conséquence. Les lignes du dossier sont alors remplacées, un décalage d’horloge accepté est oublié, et le journal de conservation garde les deux. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>F&amp;useau horaire</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Année</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Dates</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <source>First rows as they would be read</source>
        <translation>Premières lignes telles qu’elles seraient lues</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>examen …</translation>
    </message>
    <message>
        <source>… and more files,
read as they are found</source>
        <translation>… et d’autres fichiers,
lus en mode automatique</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>The case’s: %1</source>
        <extracomment>%1 is the time zone of the case, &quot;Europe/Berlin&quot;</extracomment>
        <translation>Celui du dossier : %1</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Mois d’abord</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Jour d’abord</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Année d’abord</translation>
    </message>
    <message>
        <source>As found: %1</source>
        <translation>Automatique : %1</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Heure (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>pas d’heure</translation>
    </message>
</context>
<context>
    <name>delist::RemediateView</name>
    <message>
        <source>No host needs cleaning, as far as the evidence shows</source>
        <translation>Aucune machine à nettoyer, d’après les pièces</translation>
    </message>
    <message>
        <source>Hosts to clean</source>
        <translation>Machines à nettoyer</translation>
    </message>
    <message>
        <source>When a host looks suspicious, it appears here with the steps that bring it back into service.</source>
        <translation>Quand une machine paraît suspecte, elle apparaît ici avec les étapes qui la remettent en service.</translation>
    </message>
    <message>
        <source>Tick each step when it is done and note the proof: who, with what, what was found. Everything is kept with time and name, and printed on the report.</source>
        <translation>Cochez chaque étape quand elle est faite et notez la preuve : qui, avec quoi, ce qui a été trouvé. Tout est gardé avec l’heure et le nom, et imprimé dans le rapport.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>close</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 étapes sur %2 faites</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>Ouvrir la machine</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Ouvrir la machine %1</translation>
    </message>
    <message>
        <source>Proof: who, with what, what was found</source>
        <translation>Preuve : qui, avec quoi, ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Proof for %1</source>
        <translation>Preuve pour %1</translation>
    </message>
    <message>
        <source>Saving the step</source>
        <translation>Enregistrement de l’étape</translation>
    </message>
    <message>
        <source>Boot trace: %1 (%2)</source>
        <translation>Capture de démarrage : %1 (%2)</translation>
    </message>
    <message>
        <source>Without evidence no host is suspicious</source>
        <translation>Sans pièces, aucune machine n’est suspecte</translation>
    </message>
    <message>
        <source>step of remediation</source>
        <translation>étape de remédiation</translation>
    </message>
    <message>
        <source>This server answered forged senders: its non-delivery reports went to strangers.</source>
        <translation>Ce serveur a répondu à des expéditeurs falsifiés : ses rapports de non-remise sont allés à des inconnus.</translation>
    </message>
    <message>
        <source>Closed on %1 by %2: %3</source>
        <translation>Clos le %1 par %2 : %3</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Close with a reason…</source>
        <translation>Clore avec un motif…</translation>
    </message>
    <message>
        <source>Take up %1 again</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>Close %1 with a reason</source>
        <translation>Clore %1 avec un motif</translation>
    </message>
    <message>
        <source>Close with a reason</source>
        <translation>Clore avec un motif</translation>
    </message>
    <message>
        <source>Why needs %1 no further step? The reason is printed on the report.</source>
        <translation>Pourquoi %1 ne demande-t-il aucune autre étape ? Le motif figure dans le rapport.</translation>
    </message>
</context>
<context>
    <name>delist::ReportDialog</name>
    <message>
        <source>Replace inside addresses and own mailboxes by stand-ins</source>
        <translation>Remplacer les adresses internes et ses propres boîtes par des substituts</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Rapport d’incident</translation>
    </message>
    <message>
        <source>Engineers: everything</source>
        <translation>Techniciens : tout</translation>
    </message>
    <message>
        <source>Management: verdict and timeline</source>
        <translation>Direction : verdict et chronologie</translation>
    </message>
    <message>
        <source>A blacklist operator: cause, fix and dates</source>
        <translation>Exploitant d’une liste noire : cause, correction et dates</translation>
    </message>
    <message>
        <source>For whom the report is</source>
        <translation>À qui s’adresse le rapport</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Langue du rapport</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Écrire…</translation>
    </message>
    <message>
        <source>A report that leaves the house never holds inside names.</source>
        <translation>Un rapport qui sort de la maison ne contient jamais de noms internes.</translation>
    </message>
    <message>
        <source>The case file keeps the originals in any case.</source>
        <translation>Le fichier du dossier garde de toute façon les originaux.</translation>
    </message>
</context>
<context>
    <name>delist::SettingsForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>What this case is about; printed on the report.</source>
        <translation>De quoi traite ce dossier ; imprimé sur le rapport.</translation>
    </message>
    <message>
        <source>Mail refused since 2 March</source>
        <translation>Courrier refusé depuis le 2 mars</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Example Ltd</source>
        <translation>Exemple SA</translation>
    </message>
    <message>
        <source>&amp;Mail servers</source>
        <translation>&amp;Serveurs de messagerie</translation>
    </message>
    <message>
        <source>Addresses of the machines that may send mail out, inside the network. Everyone else who speaks SMTP to the outside stands out then.</source>
        <translation>Adresses des machines internes qui peuvent envoyer du courrier dehors. Tous les autres qui parlent SMTP à l’extérieur ressortent alors.</translation>
    </message>
    <message>
        <source>&amp;Public addresses</source>
        <translation>Adresses &amp;publiques</translation>
    </message>
    <message>
        <source>What the internet sees; these are what blacklists list.</source>
        <translation>Ce que voit Internet ; c’est ce que les listes noires inscrivent.</translation>
    </message>
    <message>
        <source>&amp;Internal networks</source>
        <translation>Réseaux &amp;internes</translation>
    </message>
    <message>
        <source>Leave empty for the private ranges (10/8, 172.16/12, 192.168/16 …).</source>
        <translation>Laissez vide pour les plages privées (10/8, 172.16/12, 192.168/16 …).</translation>
    </message>
    <message>
        <source>Mail &amp;domains</source>
        <translation>&amp;Domaines de messagerie</translation>
    </message>
    <message>
        <source>The part after @ of your own mailboxes.</source>
        <translation>La partie après @ de vos propres boîtes.</translation>
    </message>
    <message>
        <source>&amp;Spam tags</source>
        <translation>&amp;Marques de spam</translation>
    </message>
    <message>
        <source>What your spam filter writes before a subject, separated by commas.</source>
        <translation>Ce que votre filtre antispam écrit devant un objet, séparé par des virgules.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Fuseau horaire</translation>
    </message>
    <message>
        <source>For evidence that does not name its zone, and for showing times beside UTC.</source>
        <translation>Pour les pièces qui ne nomment pas leur fuseau, et pour montrer les heures à côté d’UTC.</translation>
    </message>
    <message>
        <source>Not an address or network: %1. Write 10.0.0.5 or 10.0.0.0/16.</source>
        <translation>Ni adresse ni réseau : %1. Écrivez 10.0.0.5 ou 10.0.0.0/16.</translation>
    </message>
    <message>
        <source>Not a domain: %1. Write example.com.</source>
        <translation>Pas un domaine : %1. Écrivez example.com.</translation>
    </message>
    <message>
        <source>D&amp;KIM selectors</source>
        <translation>Sélecteurs D&amp;KIM</translation>
    </message>
    <message>
        <source>The s= value in the DKIM-Signature of a sent mail; its key is then checked.</source>
        <translation>La valeur s= dans l’en-tête DKIM-Signature d’un message envoyé ; sa clé est alors vérifiée.</translation>
    </message>
    <message>
        <source>Not a time zone: %1. Write Europe/Berlin or UTC.</source>
        <translation>Pas un fuseau horaire : %1. Écrivez Europe/Berlin ou UTC.</translation>
    </message>
</context>
<context>
    <name>delist::StartPage</name>
    <message>
        <source>Why is our mail server on a blacklist?</source>
        <translation>Pourquoi notre serveur de messagerie est-il sur une liste noire ?</translation>
    </message>
    <message>
        <source>Delist reads firewall logs, mail server logs and captures, and shows with proof who sent what: which machine, which mailbox, which bounce. A case is one file that you can move, hand over and open again. Nothing leaves this computer; blacklists are asked only when you say so.</source>
        <translation>Delist lit les journaux de pare-feu, ceux du serveur de messagerie et les captures, et montre preuves à l’appui qui a envoyé quoi : quelle machine, quelle boîte, quel retour. Un dossier est un fichier que l’on peut déplacer, transmettre et rouvrir. Rien ne quitte cet ordinateur ; les listes noires ne sont interrogées que si vous le dites.</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;Nouveau dossier…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>A made-up company with an infected workstation and a backscatter problem.</source>
        <translation>Une société inventée avec un poste infecté et un problème de rétrodiffusion.</translation>
    </message>
    <message>
        <source>Or drop log files, folders, archives or a .delist file anywhere on this window.</source>
        <translation>Ou déposez des journaux, répertoires, archives ou un fichier .delist n’importe où sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Dossiers récents</translation>
    </message>
</context>
<context>
    <name>delist::StatementRow</name>
    <message>
        <source>Show the rows behind this</source>
        <translation>Montrer les lignes derrière ceci</translation>
    </message>
</context>
<context>
    <name>delist::StepRail</name>
    <message>
        <source>Steps and views</source>
        <translation>Étapes et vues</translation>
    </message>
    <message>
        <source>Next best step</source>
        <translation>Meilleure étape suivante</translation>
    </message>
</context>
<context>
    <name>delist::TableSorting</name>
    <message>
        <source>These are too many rows to sort by this column. Choose a shorter time span, a host or a search first.</source>
        <translation>Il y a trop de lignes pour trier par cette colonne. Choisissez d’abord une période plus courte, une machine ou une recherche.</translation>
    </message>
    <message>
        <source>sorted by %1, descending</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>trié par %1, décroissant</translation>
    </message>
    <message>
        <source>sorted by %1, ascending</source>
        <translation>trié par %1, croissant</translation>
    </message>
    <message>
        <source>Sorting: %1 rows read</source>
        <extracomment>%1 is a formatted number</extracomment>
        <translation>Tri : %1 lignes lues</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Décroissant</translation>
    </message>
    <message>
        <source>The table&apos;s &amp;own order</source>
        <translation>&amp;Ordre propre à la table</translation>
    </message>
</context>
<context>
    <name>delist::TrafficPane</name>
    <message>
        <source>▲ allowed</source>
        <translation>▲ autorisé</translation>
    </message>
    <message>
        <source>▼ denied (hatched)</source>
        <translation>▼ refusé (hachuré)</translation>
    </message>
</context>
<context>
    <name>delist::TrafficPlot</name>
    <message>
        <source>Mail servers</source>
        <translation>Serveurs de messagerie</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>Tous les autres</translation>
    </message>
    <message>
        <source>SMTP traffic of the mail servers</source>
        <translation>Trafic SMTP des serveurs de messagerie</translation>
    </message>
    <message>
        <source>SMTP traffic of everyone else</source>
        <translation>Trafic SMTP de tous les autres</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</source>
        <translation>Les flèches déplacent, plus et moins zooment, Origine montre tout, Maj avec les flèches choisit une période.</translation>
    </message>
    <message numerus="yes">
        <source>%n other host(s)</source>
        <translation>
            <numerusform>%n autre machine</numerusform>
            <numerusform>%n autres machines</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allowed, %2 denied</source>
        <translation>%1 autorisées, %2 refusées</translation>
    </message>
    <message>
        <source>%1: %2 connections, %3 denied</source>
        <translation>%1 : %2 connexions, %3 refusées</translation>
    </message>
</context>
<context>
    <name>delist::TrafficView</name>
    <message>
        <source>Host</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Hosts in the chart</source>
        <translation>Machines du graphique</translation>
    </message>
    <message>
        <source>Select to highlight, Enter or double click to open the host</source>
        <translation>Choisir met en évidence, Entrée ou double clic ouvre la machine</translation>
    </message>
    <message>
        <source>No SMTP traffic</source>
        <translation>Aucun trafic SMTP</translation>
    </message>
    <message>
        <source>The chart is drawn from firewall logs, captures and mail server logs. Import the firewall&apos;s log of outgoing connections first: it shows who speaks SMTP besides the mail server.</source>
        <translation>Le graphique est tracé à partir des journaux de pare-feu, des captures et des journaux du serveur de messagerie. Importez d’abord le journal du pare-feu des connexions sortantes : il montre qui parle SMTP à part le serveur.</translation>
    </message>
    <message>
        <source>No traffic in this span</source>
        <translation>Aucun trafic dans cette période</translation>
    </message>
    <message>
        <source>&amp;Seen in</source>
        <translation>&amp;Vu dans</translation>
    </message>
    <message>
        <source>Where the traffic was seen. Counts of different places are never added up.</source>
        <translation>Où le trafic a été vu. On n’additionne jamais les nombres de lieux différents.</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Compter</translation>
    </message>
    <message>
        <source>What the bars count</source>
        <translation>Ce que comptent les barres</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>&amp;Machines</translation>
    </message>
    <message>
        <source>Which side&apos;s hosts are shown</source>
        <translation>De quel côté sont les machines montrées</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Extérieur</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Agrandir (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Réduire (−)</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>Tout montrer (Origine)</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>La même chose en table</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>%1 (mail server)</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1 (serveur de messagerie)</translation>
    </message>
    <message numerus="yes">
        <source>%n other host(s)</source>
        <translation>
            <numerusform>%n autre machine</numerusform>
            <numerusform>%n autres machines</numerusform>
        </translation>
    </message>
</context>
</TS>
