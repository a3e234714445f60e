<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Causes</name>
    <message>
        <source>A host sends mail straight to the outside</source>
        <translation>Un equipo envía correo directamente al exterior</translation>
    </message>
    <message>
        <source>A computer that is not a mail server delivers mail to outside servers by itself. Malware does that, and blacklists see the mail come from the organisation&apos;s public address.</source>
        <translation>Un ordenador que no es servidor de correo entrega correo por sí mismo a servidores externos. Eso hace el software malicioso, y las listas negras ven que el correo viene de la dirección pública de la organización.</translation>
    </message>
    <message>
        <source>Take the host off the network, keep it switched on for a capture, and let only the mail servers speak port 25 to the outside. Then clean the host and prove from a later firewall log that nothing gets out.</source>
        <translation>Desconecte el equipo de la red, déjelo encendido para una captura y permita que solo los servidores de correo hablen por el puerto 25 hacia fuera. Limpie después el equipo y demuestre con un registro posterior del cortafuegos que ya no sale nada.</translation>
    </message>
    <message>
        <source>Non-delivery reports go to strangers</source>
        <translation>Avisos de no entrega que van a desconocidos</translation>
    </message>
    <message>
        <source>The server accepts mail for recipients that do not exist and afterwards writes a non-delivery report to the forged sender. Strangers and spam traps get those reports, and blacklists list the server for them.</source>
        <translation>El servidor acepta correo para destinatarios que no existen y después escribe un aviso de no entrega al remitente falsificado. Desconocidos y trampas de spam reciben esos avisos, y las listas negras incluyen al servidor por ello.</translation>
    </message>
    <message>
        <source>Let the server refuse unknown recipients at RCPT TO (recipient validation) on every way in, also on a gateway in front of it. Then prove from later logs that no report goes to a stranger any more.</source>
        <translation>Haga que el servidor rechace a los destinatarios desconocidos ya en RCPT TO (validación de destinatarios) en cada vía de entrada, también en una pasarela previa. Demuestre después con registros posteriores que ningún aviso va ya a un desconocido.</translation>
    </message>
    <message>
        <source>A stolen mailbox password</source>
        <translation>Una contraseña de buzón robada</translation>
    </message>
    <message>
        <source>Somebody sends spam through the server with a mailbox&apos;s password.</source>
        <translation>Alguien envía spam por el servidor con la contraseña de un buzón.</translation>
    </message>
    <message>
        <source>Change the password, end its sessions, and look at what it sent.</source>
        <translation>Cambie la contraseña, cierre sus sesiones y mire qué envió.</translation>
    </message>
    <message>
        <source>An open relay</source>
        <translation>Un relé abierto</translation>
    </message>
    <message>
        <source>The server passes on mail from strangers to strangers.</source>
        <translation>El servidor reenvía correo de desconocidos a desconocidos.</translation>
    </message>
    <message>
        <source>Restrict relaying to authenticated clients and known addresses.</source>
        <translation>Limite el relé a clientes autenticados y direcciones conocidas.</translation>
    </message>
    <message>
        <source>A device or server inside abuses the relay</source>
        <translation>Un dispositivo o servidor interno abusa del relé</translation>
    </message>
    <message>
        <source>An inside server or device submits spam through a relay connector without authentication.</source>
        <translation>Un servidor o dispositivo interno envía spam por un conector de relé, sin autenticación.</translation>
    </message>
    <message>
        <source>Restrict the relay connector to the addresses that need it and clean the device.</source>
        <translation>Limite el conector de relé a las direcciones que lo necesitan y limpie el dispositivo.</translation>
    </message>
    <message>
        <source>Automatic forwarding of spam</source>
        <translation>Reenvío automático de spam</translation>
    </message>
    <message>
        <source>A mailbox forwards everything, spam too, to an outside mailbox, whose provider takes the server for a spammer.</source>
        <translation>Un buzón reenvía todo, también el spam, a un buzón externo cuyo proveedor toma al servidor por un emisor de spam.</translation>
    </message>
    <message>
        <source>Filter before forwarding, or stop forwarding to the outside.</source>
        <translation>Filtre antes de reenviar, o deje de reenviar al exterior.</translation>
    </message>
    <message>
        <source>Bulk mail by a legitimate user</source>
        <translation>Correo masivo de un usuario legítimo</translation>
    </message>
    <message>
        <source>A user sends one mail to very many recipients from the ordinary mail server.</source>
        <translation>Un usuario envía un mensaje a muchísimos destinatarios desde el servidor de correo ordinario.</translation>
    </message>
    <message>
        <source>Move bulk mail to a service and address of its own.</source>
        <translation>Lleve el correo masivo a un servicio y una dirección propios.</translation>
    </message>
    <message>
        <source>A policy listing</source>
        <translation>Una inclusión por política</translation>
    </message>
    <message>
        <source>Only lists of dynamic or unnamed addresses answer; it is about the kind of address, not about what it sent.</source>
        <translation>Solo responden listas de direcciones dinámicas o sin nombre; se trata del tipo de dirección, no de lo que envió.</translation>
    </message>
    <message>
        <source>Set a proper PTR record and ask the list to take a static mail server out.</source>
        <translation>Ponga un registro PTR correcto y pida a la lista que excluya un servidor de correo fijo.</translation>
    </message>
    <message>
        <source>The provider&apos;s range is listed</source>
        <translation>El rango del proveedor está en la lista</translation>
    </message>
    <message>
        <source>Only lists of whole networks answer; the neighbours are the cause.</source>
        <translation>Solo responden listas de redes enteras; los vecinos son la causa.</translation>
    </message>
    <message>
        <source>Ask the provider; the owner of one address cannot remove it.</source>
        <translation>Pregunte al proveedor; el titular de una sola dirección no puede retirarla.</translation>
    </message>
    <message>
        <source>The domain&apos;s reputation</source>
        <translation>La reputación del dominio</translation>
    </message>
    <message>
        <source>Domain lists answer, or strangers send in the domain&apos;s name.</source>
        <translation>Responden listas de dominios, o desconocidos envían en nombre del dominio.</translation>
    </message>
    <message>
        <source>Look at the web server and at DMARC reports.</source>
        <translation>Mire el servidor web y los informes DMARC.</translation>
    </message>
    <message>
        <source>An old listing</source>
        <translation>Una inclusión antigua</translation>
    </message>
    <message>
        <source>The list&apos;s evidence is older than the fix.</source>
        <translation>La prueba de la lista es anterior a la corrección.</translation>
    </message>
    <message>
        <source>Ask the list for removal with the date of the fix.</source>
        <translation>Pida a la lista la retirada con la fecha de la corrección.</translation>
    </message>
    <message>
        <source>Not a listing at all</source>
        <translation>No es una inclusión</translation>
    </message>
    <message>
        <source>A refused, rewritten or dead list&apos;s answer only looks like a listing.</source>
        <translation>La respuesta de una lista que rechaza, reescrita o muerta solo parece una inclusión.</translation>
    </message>
    <message>
        <source>Ask again through a resolver of your own.</source>
        <translation>Pregunte otra vez por un resolvedor propio.</translation>
    </message>
    <message>
        <source>%1: %2 (%3 sure)</source>
        <extracomment>%1 what happened, %2 who is to blame, %3 a percentage</extracomment>
        <translation>%1: %2 (seguro al %3)</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>casi seguro</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>muy probable</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>posible</translation>
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
        <translation>aceptado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aplazado</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>expandido</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>case created</source>
        <translation>caso creado</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>ajustes modificados</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importado</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>leído de nuevo</translation>
    </message>
    <message>
        <source>packets kept</source>
        <translation>paquetes conservados</translation>
    </message>
    <message>
        <source>no protocol log found</source>
        <translation>ningún registro de protocolo encontrado</translation>
    </message>
    <message>
        <source>clock set</source>
        <translation>reloj ajustado</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>comprobado</translation>
    </message>
    <message>
        <source>checked by hand</source>
        <translation>comprobado a mano</translation>
    </message>
    <message>
        <source>step recorded</source>
        <translation>paso registrado</translation>
    </message>
    <message>
        <source>report written</source>
        <translation>informe escrito</translation>
    </message>
    <message>
        <source>case file updated</source>
        <translation>archivo del caso actualizado</translation>
    </message>
</context>
<context>
    <name>Egress</name>
    <message>
        <source>mail server</source>
        <translation>servidor de correo</translation>
    </message>
    <message>
        <source>web server</source>
        <translation>servidor web</translation>
    </message>
    <message>
        <source>takes mail in (MX)</source>
        <translation>recibe el correo (MX)</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>equipo interno</translation>
    </message>
    <message>
        <source>address alone</source>
        <translation>solo la dirección</translation>
    </message>
    <message>
        <source>seen on both sides of the NAT</source>
        <translation>visto en ambos lados del NAT</translation>
    </message>
    <message>
        <source>the firewall log names both</source>
        <translation>el registro del cortafuegos nombra ambos</translation>
    </message>
    <message>
        <source>it has the public address itself</source>
        <translation>él mismo tiene la dirección pública</translation>
    </message>
    <message>
        <source>its name leads there</source>
        <translation>su nombre lleva allí</translation>
    </message>
    <message>
        <source>assumed: the only public address</source>
        <translation>supuesto: la única dirección pública</translation>
    </message>
    <message>
        <source>our SPF record names it</source>
        <translation>nuestro registro SPF la nombra</translation>
    </message>
    <message>
        <source>declared; who uses it was not seen</source>
        <translation>declarada; no se vio quién la usa</translation>
    </message>
    <message>
        <source>mail left from it; whose was not seen</source>
        <translation>salió correo de ella; no se vio de quién</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1, does not lead back</source>
        <translation>%1, no lleva de vuelta</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>listed: %1</source>
        <translation>incluida: %1</translation>
    </message>
    <message>
        <source>not listed (%1 answered)</source>
        <translation>no incluida (respondieron %1)</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Dirección propia</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Dirección pública</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>Cómo se sabe</translation>
    </message>
    <message>
        <source>Name (PTR)</source>
        <translation>Nombre (PTR)</translation>
    </message>
    <message>
        <source>SPF</source>
        <translation>SPF</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>%1 cannot be read. Check that it exists and that you may read it.</source>
        <translation>%1 no se puede leer. Compruebe que existe y que puede leerlo.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>%1 is in no format that Delist reads.</source>
        <translation>%1 no está en ningún formato que Delist lea.</translation>
    </message>
    <message>
        <source>%1 is damaged. If you have a copy of it, open the copy.</source>
        <translation>%1 está dañado. Si tiene una copia, abra la copia.</translation>
    </message>
    <message>
        <source>%1 ends in the middle; what came before was kept.</source>
        <translation>%1 termina a la mitad; lo anterior se conservó.</translation>
    </message>
    <message>
        <source>%1 unpacks to more than is safe and was stopped.</source>
        <translation>%1 se descomprime a un tamaño peligroso y se detuvo.</translation>
    </message>
    <message>
        <source>%1 holds archives nested too deeply. Unpack it first.</source>
        <translation>%1 contiene archivos comprimidos demasiado anidados. Descomprímalo antes.</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Unpack it first.</source>
        <translation>%1 está protegido por contraseña. Descomprímalo antes.</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Close it there, or wait until it is done.</source>
        <translation>Otro programa está escribiendo en %1. Ciérrelo allí o espere a que termine.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Delist. Update Delist to open it.</source>
        <translation>%1 fue escrito por un Delist más nuevo. Actualice Delist para abrirlo.</translation>
    </message>
    <message>
        <source>%1 is not a Delist case. To use it as evidence, open a case and import it.</source>
        <translation>%1 no es un caso de Delist. Para usarlo como prueba, abra un caso e impórtelo.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 ya existe. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>That does not work.</source>
        <translation>Eso no funciona.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo salió mal.</translation>
    </message>
    <message>
        <source>Something went wrong with %1.</source>
        <translation>Algo salió mal con %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the technical reason in English</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 was not found in %2. It may have been moved or renamed, or its drive is not connected: open it from where it is now.</source>
        <extracomment>%1 is a file&apos;s name, %2 the folder where it was looked for</extracomment>
        <translation>%1 no se encontró en %2. Puede que se haya movido o cambiado de nombre, o que su unidad no esté conectada: ábralo donde está ahora.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1. What was complete before is in the case, the rest is not. Make room, then do it again.</source>
        <translation>No queda espacio en el disco de %1. Lo que estaba completo antes está en el caso, el resto no. Libere espacio y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be written in %2. Check that the folder exists, that you may write there and that there is room on the disk, or choose another folder.</source>
        <extracomment>%1 is a file&apos;s name, %2 its folder</extracomment>
        <translation>%1 no se puede escribir en %2. Compruebe que la carpeta existe, que puede escribir en ella y que hay sitio en el disco, o elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>FindingsText</name>
    <message>
        <source>No root cause that Delist examines is supported by the evidence.</source>
        <translation>Las pruebas no apoyan ninguna de las causas que Delist examina.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Del %1 al %2.</translation>
    </message>
    <message>
        <source>Looked for and not found:</source>
        <translation>Buscado y no encontrado:</translation>
    </message>
    <message>
        <source>Cannot be excluded:</source>
        <translation>No se puede descartar:</translation>
    </message>
</context>
<context>
    <name>FirewallRules</name>
    <message>
        <source>SMTP to the outside (TCP port 25) only from the mail servers: %1</source>
        <translation>SMTP hacia fuera (puerto TCP 25) solo desde los servidores de correo: %1</translation>
    </message>
    <message>
        <source>Stops, by the firewall log of the case: %1</source>
        <translation>Detiene, según el registro del cortafuegos del caso: %1</translation>
    </message>
    <message>
        <source>Belongs before the rule that lets them out: %1</source>
        <translation>Va antes de la regla que los deja salir: %1</translation>
    </message>
    <message>
        <source>Put both before the rule that lets everything out.</source>
        <translation>Ponga ambas antes de la regla que deja salir todo.</translation>
    </message>
    <message>
        <source>Put both before the rule that lets them out: %1.</source>
        <translation>Ponga ambas antes de la regla que los deja salir: %1.</translation>
    </message>
    <message>
        <source>A group of addresses “mail servers”: %1</source>
        <translation>Un grupo de direcciones «servidores de correo»: %1</translation>
    </message>
    <message>
        <source>A rule that allows SMTP (TCP port 25) from “mail servers” to the outside.</source>
        <translation>Una regla que permite SMTP (puerto TCP 25) de «servidores de correo» hacia fuera.</translation>
    </message>
    <message>
        <source>Right after it a rule that denies SMTP (TCP port 25) from inside (%1) to the outside, with logging.</source>
        <translation>Justo después, una regla que deniega SMTP (puerto TCP 25) de dentro (%1) hacia fuera, con registro.</translation>
    </message>
    <message>
        <source>In the management console: Firewall Policy, Create New Access Rule. The outside is the network External.</source>
        <translation>En la consola de administración: Directiva de firewall, Crear nueva regla de acceso. Fuera es la red Externa.</translation>
    </message>
    <message>
        <source>In configuration mode. inside_access_in stands for the list that is bound to the inside interface: show running-config access-group names it.</source>
        <translation>En modo de configuración. inside_access_in representa la lista ligada a la interfaz interior: show running-config access-group la nombra.</translation>
    </message>
    <message>
        <source>In the CLI. internal and wan1 stand for your interfaces. New policies stand last: move both before the one that lets everything out (move … before …).</source>
        <translation>En la línea de comandos. internal y wan1 representan sus interfaces. Las reglas nuevas quedan al final: mueva ambas antes de la que deja salir todo (move … before …).</translation>
    </message>
    <message>
        <source>As root on the gateway; the mail server must not be the gateway itself. Rules entered like this last until the next start: save them the way your system does.</source>
        <translation>Como root en la pasarela; el servidor de correo no debe ser la propia pasarela. Las reglas así introducidas duran hasta el próximo arranque: guárdelas como lo hace su sistema.</translation>
    </message>
    <message>
        <source>On the gateway: save as a file and load it with nft -f, or add it to /etc/nftables.conf.</source>
        <translation>En la pasarela: guardar como archivo y cargar con nft -f, o añadir a /etc/nftables.conf.</translation>
    </message>
    <message>
        <source>Firewall, Aliases, then Firewall, Rules, on the tab of the inside network (LAN). Rules are read from above; the first that fits decides.</source>
        <translation>Firewall, Aliases, luego Firewall, Rules, en la pestaña de la red interior (LAN). Las reglas se leen desde arriba; decide la primera que encaja.</translation>
    </message>
    <message>
        <source>In /etc/pf.conf before the rules that pass, then: pfctl -f /etc/pf.conf</source>
        <translation>En /etc/pf.conf antes de las reglas pass, luego: pfctl -f /etc/pf.conf</translation>
    </message>
    <message>
        <source>In the terminal. The lines are entered in this order; place-before=0 puts the last one first.</source>
        <translation>En el terminal. Las líneas se introducen en este orden; place-before=0 pone la última en primer lugar.</translation>
    </message>
    <message>
        <source>In configuration mode, then commit. trust and untrust stand for your zones.</source>
        <translation>En modo de configuración, luego commit. trust y untrust representan sus zonas.</translation>
    </message>
    <message>
        <source>In configuration mode, then commit. trust and untrust stand for your zones. New policies stand last: put both before the one that lets everything out (insert … before …).</source>
        <translation>En modo de configuración, luego commit. trust y untrust representan sus zonas. Las reglas nuevas quedan al final: ponga ambas antes de la que deja salir todo (insert … before …).</translation>
    </message>
    <message>
        <source>On workstations, as administrator or by group policy; never on the mail server. This helps where the gateway cannot be changed: malicious software with administrator&apos;s rights can undo it.</source>
        <translation>En los puestos de trabajo, como administrador o por directiva de grupo; nunca en el servidor de correo. Sirve donde no se puede cambiar la pasarela: un programa malicioso con derechos de administrador puede deshacerlo.</translation>
    </message>
    <message>
        <source>Another firewall</source>
        <translation>Otro cortafuegos</translation>
    </message>
    <message>
        <source>What every firewall can do, whatever it calls it.</source>
        <translation>Lo que todo cortafuegos sabe hacer, lo llame como lo llame.</translation>
    </message>
    <message>
        <source>These rules are for IPv4; the case has IPv6 addresses as well, which need the same.</source>
        <translation>Estas reglas son para IPv4; el caso tiene también direcciones IPv6, que necesitan lo mismo.</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
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
        <translation>Servidores de correo entrante (MX)</translation>
    </message>
    <message>
        <source>Who may send (SPF)</source>
        <translation>Quién puede enviar (SPF)</translation>
    </message>
    <message>
        <source>Signatures (DKIM)</source>
        <translation>Firmas (DKIM)</translation>
    </message>
    <message>
        <source>Policy (DMARC)</source>
        <translation>Política (DMARC)</translation>
    </message>
    <message>
        <source>Names of our addresses (PTR)</source>
        <translation>Nombres de nuestras direcciones (PTR)</translation>
    </message>
    <message>
        <source>How our servers introduce themselves (HELO)</source>
        <translation>Cómo se presentan nuestros servidores (HELO)</translation>
    </message>
    <message>
        <source>Encryption on the way in (MTA-STS, DANE, TLS-RPT)</source>
        <translation>Cifrado en la entrada (MTA-STS, DANE, TLS-RPT)</translation>
    </message>
    <message>
        <source>Who may issue certificates (CAA)</source>
        <translation>Quién puede emitir certificados (CAA)</translation>
    </message>
    <message>
        <source>postmaster and abuse</source>
        <translation>postmaster y abuse</translation>
    </message>
    <message>
        <source>What our server answers (probe)</source>
        <translation>Qué responde nuestro servidor (sondeo)</translation>
    </message>
    <message>
        <source>%1 has neither an MX record nor an address: it cannot receive mail, and receivers refuse mail from a domain that cannot be answered.</source>
        <translation>%1 no tiene registro MX ni dirección: no puede recibir correo, y los receptores rechazan el correo de un dominio al que no se puede responder.</translation>
    </message>
    <message>
        <source>Publish an MX record that names the server taking the domain&apos;s mail.</source>
        <translation>Publique un registro MX que nombre el servidor que acepta el correo del dominio.</translation>
    </message>
    <message>
        <source>%1 has no MX record; mail goes to its own address %2, usually the web server.</source>
        <translation>%1 no tiene registro MX; el correo va a su propia dirección %2, normalmente la del servidor web.</translation>
    </message>
    <message>
        <source>Publish an MX record, even if it names the same machine.</source>
        <translation>Publique un registro MX, aunque nombre la misma máquina.</translation>
    </message>
    <message>
        <source>%1 says by a null MX that it takes no mail, yet mail is sent in its name; receivers refuse such mail.</source>
        <translation>%1 dice con un MX nulo que no acepta correo, pero se envía correo en su nombre; los receptores rechazan ese correo.</translation>
    </message>
    <message>
        <source>Replace the null MX by a real one, or do not send in the name of this domain.</source>
        <translation>Sustituya el MX nulo por uno real, o no envíe en nombre de este dominio.</translation>
    </message>
    <message>
        <source>%1 has a null MX beside other MX records; that is a contradiction.</source>
        <translation>%1 tiene un MX nulo junto a otros registros MX; es una contradicción.</translation>
    </message>
    <message>
        <source>Remove the null MX.</source>
        <translation>Quite el MX nulo.</translation>
    </message>
    <message>
        <source>The MX record holds the address %1; it has to hold a name.</source>
        <translation>El registro MX contiene la dirección %1; debe contener un nombre.</translation>
    </message>
    <message>
        <source>Give the server a name and put that into the MX record.</source>
        <translation>Dé un nombre al servidor y póngalo en el registro MX.</translation>
    </message>
    <message>
        <source>The exchanger %1 has no address.</source>
        <translation>El servidor MX %1 no tiene dirección.</translation>
    </message>
    <message>
        <source>Add an address record for it, or remove it from the MX records.</source>
        <translation>Añádale un registro de dirección, o quítelo de los registros MX.</translation>
    </message>
    <message>
        <source>The exchanger %1 is an alias (CNAME); some senders do not follow it.</source>
        <translation>El servidor MX %1 es un alias (CNAME); algunos remitentes no lo siguen.</translation>
    </message>
    <message>
        <source>Name the machine itself in the MX record.</source>
        <translation>Nombre la propia máquina en el registro MX.</translation>
    </message>
    <message>
        <source>The exchanger %1 leads to the private address %2, which nobody outside can reach.</source>
        <translation>El servidor MX %1 lleva a la dirección privada %2, que nadie puede alcanzar desde fuera.</translation>
    </message>
    <message>
        <source>Publish the public address.</source>
        <translation>Publique la dirección pública.</translation>
    </message>
    <message>
        <source>The exchanger %1 leads to %2.</source>
        <translation>El servidor MX %1 lleva a %2.</translation>
    </message>
    <message>
        <source>DNS gave no answer about %1.</source>
        <translation>El DNS no respondió sobre %1.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, look at the domain&apos;s name servers.</source>
        <translation>Pregunte otra vez; si sigue igual, mire los servidores de nombres del dominio.</translation>
    </message>
    <message>
        <source>%1 has no SPF record: anybody may send in its name, and receivers trust its mail less.</source>
        <translation>%1 no tiene registro SPF: cualquiera puede enviar en su nombre, y los receptores se fían menos de su correo.</translation>
    </message>
    <message>
        <source>Publish this TXT record: %2</source>
        <translation>Publique este registro TXT: %2</translation>
    </message>
    <message>
        <source>%1 has %2 SPF records; receivers then take none of them (permerror).</source>
        <translation>%1 tiene %2 registros SPF; en ese caso los receptores no usan ninguno (permerror).</translation>
    </message>
    <message>
        <source>Put everything into one record and remove the others.</source>
        <translation>Ponga todo en un solo registro y quite los demás.</translation>
    </message>
    <message>
        <source>The SPF record of %1 ends in +all: it allows the whole internet.</source>
        <translation>El registro SPF de %1 termina en +all: permite todo Internet.</translation>
    </message>
    <message>
        <source>End it in -all, or in ~all while testing.</source>
        <translation>Termínelo en -all, o en ~all durante las pruebas.</translation>
    </message>
    <message>
        <source>The SPF record of %1 ends in ?all: about strangers it says nothing.</source>
        <translation>El registro SPF de %1 termina en ?all: de los desconocidos no dice nada.</translation>
    </message>
    <message>
        <source>The SPF record of %1 has no all and no redirect at its end: about strangers it says nothing.</source>
        <translation>El registro SPF de %1 no tiene all ni redirect al final: de los desconocidos no dice nada.</translation>
    </message>
    <message>
        <source>In the SPF record of %1, “%2” stands after all and is never looked at.</source>
        <translation>En el registro SPF de %1, «%2» está después de all y nunca se mira.</translation>
    </message>
    <message>
        <source>Move all to the end.</source>
        <translation>Mueva all al final.</translation>
    </message>
    <message>
        <source>The SPF record of %1 uses ptr, which is slow and should not be used.</source>
        <translation>El registro SPF de %1 usa ptr, que es lento y no debería usarse.</translation>
    </message>
    <message>
        <source>Name the addresses with ip4, ip6 or a instead.</source>
        <translation>Nombre las direcciones con ip4, ip6 o a.</translation>
    </message>
    <message>
        <source>SPF for %1 takes %2 of the ten look-ups that are allowed; one more include may break it.</source>
        <translation>El SPF de %1 necesita %2 de las diez consultas permitidas; un include más puede romperlo.</translation>
    </message>
    <message>
        <source>Replace includes that are not needed by addresses.</source>
        <translation>Sustituya por direcciones los include que no hagan falta.</translation>
    </message>
    <message>
        <source>%1 has an SPF record, but the case names no public address to check against it.</source>
        <translation>%1 tiene un registro SPF, pero el caso no nombra ninguna dirección pública con la que comprobarlo.</translation>
    </message>
    <message>
        <source>Set the public addresses that mail leaves by.</source>
        <translation>Indique las direcciones públicas por las que sale el correo.</translation>
    </message>
    <message>
        <source>%1 allows %2 to send in its name (%3).</source>
        <translation>%1 permite a %2 enviar en su nombre (%3).</translation>
    </message>
    <message>
        <source>%1 forbids %2 to send in its name: receivers refuse such mail.</source>
        <translation>%1 prohíbe a %2 enviar en su nombre: los receptores rechazan ese correo.</translation>
    </message>
    <message>
        <source>If mail rightly leaves by this address, publish: %3</source>
        <translation>Si el correo sale legítimamente por esta dirección, publique: %3</translation>
    </message>
    <message>
        <source>%1 says that %2 probably may not send in its name: such mail is likely taken for spam.</source>
        <translation>%1 dice que %2 probablemente no puede enviar en su nombre: es probable que ese correo se tome por spam.</translation>
    </message>
    <message>
        <source>%1 says nothing about %2.</source>
        <translation>%1 no dice nada de %2.</translation>
    </message>
    <message>
        <source>The SPF record of %1 cannot be used for %2: %3.</source>
        <translation>El registro SPF de %1 no se puede usar para %2: %3.</translation>
    </message>
    <message>
        <source>Mend the record; until then receivers act as if there were none, or refuse.</source>
        <translation>Corrija el registro; hasta entonces los receptores actúan como si no hubiera ninguno, o rechazan.</translation>
    </message>
    <message>
        <source>SPF of %1 could not be evaluated: %3.</source>
        <translation>El SPF de %1 no se pudo evaluar: %3.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, look at the name servers involved.</source>
        <translation>Pregunte otra vez; si sigue igual, mire los servidores de nombres implicados.</translation>
    </message>
    <message>
        <source>The HELO name %1 allows %2.</source>
        <translation>El nombre HELO %1 permite %2.</translation>
    </message>
    <message>
        <source>The SPF record of the HELO name %1 gives %3 for %2.</source>
        <translation>El registro SPF del nombre HELO %1 da %3 para %2.</translation>
    </message>
    <message>
        <source>Publish “v=spf1 a -all” for the HELO name.</source>
        <translation>Publique «v=spf1 a -all» para el nombre HELO.</translation>
    </message>
    <message>
        <source>Which DKIM selectors %1 signs with is not known; they cannot be looked up without their names.</source>
        <translation>No se sabe con qué selectores DKIM firma %1; sin sus nombres no se pueden consultar.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the DKIM key %2 of %1.</source>
        <translation>El DNS no respondió sobre la clave DKIM %2 de %1.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Pregunte otra vez.</translation>
    </message>
    <message>
        <source>There is no DKIM key under the selector %2 of %1: signatures made with it fail.</source>
        <translation>No hay ninguna clave DKIM con el selector %2 de %1: las firmas hechas con él fallan.</translation>
    </message>
    <message>
        <source>Publish the key that the signing server shows, or sign with another selector.</source>
        <translation>Publique la clave que muestra el servidor que firma, o firme con otro selector.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is revoked (empty p=).</source>
        <translation>La clave DKIM %2 de %1 está revocada (p= vacío).</translation>
    </message>
    <message>
        <source>Sign with another selector.</source>
        <translation>Firme con otro selector.</translation>
    </message>
    <message>
        <source>The DKIM record %2 of %1 holds no readable key.</source>
        <translation>El registro DKIM %2 de %1 no contiene ninguna clave legible.</translation>
    </message>
    <message>
        <source>Publish it again; long keys are often damaged when they are pasted.</source>
        <translation>Publíquela de nuevo; las claves largas se dañan a menudo al pegarlas.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 has %3 bits; receivers ignore keys below 1024.</source>
        <translation>La clave DKIM %2 de %1 tiene %3 bits; los receptores ignoran las claves de menos de 1024.</translation>
    </message>
    <message>
        <source>Make a key of 2048 bits.</source>
        <translation>Cree una clave de 2048 bits.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 has %3 bits; 2048 are recommended.</source>
        <translation>La clave DKIM %2 de %1 tiene %3 bits; se recomiendan 2048.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is marked as a test (t=y).</source>
        <translation>La clave DKIM %2 de %1 está marcada como de prueba (t=y).</translation>
    </message>
    <message>
        <source>Remove t=y when signing works.</source>
        <translation>Quite t=y cuando la firma funcione.</translation>
    </message>
    <message>
        <source>The DKIM key %2 of %1 is there (%3 bits).</source>
        <translation>La clave DKIM %2 de %1 está publicada (%3 bits).</translation>
    </message>
    <message>
        <source>DNS gave no answer about the DMARC record of %1.</source>
        <translation>El DNS no respondió sobre el registro DMARC de %1.</translation>
    </message>
    <message>
        <source>%1 has no DMARC record: strangers can use its name, and large providers distrust its mail.</source>
        <translation>%1 no tiene registro DMARC: los desconocidos pueden usar su nombre, y los grandes proveedores desconfían de su correo.</translation>
    </message>
    <message>
        <source>Publish as TXT under _dmarc: “v=DMARC1; p=none; rua=mailto:dmarc@%1”, read the reports, then raise p to quarantine and reject.</source>
        <translation>Publique como TXT en _dmarc: «v=DMARC1; p=none; rua=mailto:dmarc@%1», lea los informes y suba después p a quarantine y a reject.</translation>
    </message>
    <message>
        <source>%1 has more than one DMARC record; receivers then apply none.</source>
        <translation>%1 tiene más de un registro DMARC; en ese caso los receptores no aplican ninguno.</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Deje uno solo.</translation>
    </message>
    <message>
        <source>%1 asks receivers to %2 mail that fails DMARC.</source>
        <translation>%1 pide a los receptores que apliquen %2 al correo que no pasa DMARC.</translation>
    </message>
    <message>
        <source>%1 takes over its parent domain&apos;s DMARC policy: %2.</source>
        <translation>%1 hereda la política DMARC de su dominio superior: %2.</translation>
    </message>
    <message>
        <source>%1 only watches (p=none): mail of strangers in its name is still delivered.</source>
        <translation>%1 solo observa (p=none): el correo de desconocidos en su nombre se entrega igualmente.</translation>
    </message>
    <message>
        <source>When the reports show only own senders passing, raise p to quarantine and then to reject.</source>
        <translation>Cuando los informes muestren que solo pasan remitentes propios, suba p a quarantine y después a reject.</translation>
    </message>
    <message>
        <source>The DMARC record of %1 has no valid policy (“%2”).</source>
        <translation>El registro DMARC de %1 no tiene una política válida («%2»).</translation>
    </message>
    <message>
        <source>Set p to none, quarantine or reject.</source>
        <translation>Ponga p en none, quarantine o reject.</translation>
    </message>
    <message>
        <source>The DMARC policy of %1 applies to %2 % of its mail only.</source>
        <translation>La política DMARC de %1 se aplica solo al %2 % de su correo.</translation>
    </message>
    <message>
        <source>Raise pct to 100 when nothing legitimate fails.</source>
        <translation>Suba pct a 100 cuando no falle nada legítimo.</translation>
    </message>
    <message>
        <source>Nobody gets the DMARC reports of %1 (no rua): nobody sees who sends in its name.</source>
        <translation>Nadie recibe los informes DMARC de %1 (sin rua): nadie ve quién envía en su nombre.</translation>
    </message>
    <message>
        <source>Add rua=mailto: with a mailbox that somebody reads.</source>
        <translation>Añada rua=mailto: con un buzón que alguien lea.</translation>
    </message>
    <message>
        <source>%2 has not agreed to take DMARC reports about %1; they are not sent there.</source>
        <translation>%2 no ha aceptado recibir informes DMARC sobre %1; no se envían allí.</translation>
    </message>
    <message>
        <source>Let its operator publish the consent record, or use a mailbox of your own domain.</source>
        <translation>Haga que su operador publique el registro de consentimiento, o use un buzón de su propio dominio.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the name of %1.</source>
        <translation>El DNS no respondió sobre el nombre de %1.</translation>
    </message>
    <message>
        <source>Ask again; if it stays so, ask the provider of the address.</source>
        <translation>Pregunte otra vez; si sigue igual, pregunte al proveedor de la dirección.</translation>
    </message>
    <message>
        <source>%1 has no name (PTR): many receivers refuse mail from it, and policy lists list it.</source>
        <translation>%1 no tiene nombre (PTR): muchos receptores rechazan su correo, y las listas de política la incluyen.</translation>
    </message>
    <message>
        <source>Ask the provider of the address to set a PTR record to the mail server&apos;s name.</source>
        <translation>Pida al proveedor de la dirección que ponga un registro PTR con el nombre del servidor de correo.</translation>
    </message>
    <message>
        <source>The name of %1, %2, does not lead back to it.</source>
        <translation>El nombre de %1, %2, no lleva de vuelta a ella.</translation>
    </message>
    <message>
        <source>Give that name an address record with this address, or let the provider set the PTR to a name that has one.</source>
        <translation>Dé a ese nombre un registro de dirección con esta dirección, o pida al proveedor que ponga en el PTR un nombre que lo tenga.</translation>
    </message>
    <message>
        <source>Whether the name of %1, %2, leads back to it could not be asked.</source>
        <translation>No se pudo preguntar si el nombre de %1, %2, lleva de vuelta a ella.</translation>
    </message>
    <message>
        <source>%1 is called %2, and that name leads back to it.</source>
        <translation>%1 se llama %2, y ese nombre lleva de vuelta a ella.</translation>
    </message>
    <message>
        <source>%1 has %2 names; some receivers look at the first only.</source>
        <translation>%1 tiene %2 nombres; algunos receptores solo miran el primero.</translation>
    </message>
    <message>
        <source>Keep the mail server&apos;s name alone.</source>
        <translation>Deje solo el nombre del servidor de correo.</translation>
    </message>
    <message>
        <source>%1 looks like the name of a customer&apos;s line (“%2”): policy lists and receivers take it for one.</source>
        <translation>%1 parece tener el nombre de una línea de cliente («%2»): las listas de política y los receptores la toman por tal.</translation>
    </message>
    <message>
        <source>Ask the provider for a PTR such as mail.example.org.</source>
        <translation>Pida al proveedor un PTR como mail.example.org.</translation>
    </message>
    <message>
        <source>The evidence does not show how our servers introduce themselves to others.</source>
        <translation>Las pruebas no muestran cómo se presentan nuestros servidores a otros.</translation>
    </message>
    <message>
        <source>Import a send log or a capture of outgoing mail and name the mail servers in the settings.</source>
        <translation>Importe un registro de envío o una captura de correo saliente, y nombre los servidores de correo en los ajustes.</translation>
    </message>
    <message>
        <source>A server introduces itself by an address, %1; many receivers refuse that.</source>
        <translation>Un servidor se presenta con una dirección, %1; muchos receptores lo rechazan.</translation>
    </message>
    <message>
        <source>Set the server&apos;s public name.</source>
        <translation>Ponga el nombre público del servidor.</translation>
    </message>
    <message>
        <source>A server introduces itself as “%1”, which is no fully qualified name; lists and receivers take that for a bot.</source>
        <translation>Un servidor se presenta como «%1», que no es un nombre completo (FQDN); las listas y los receptores lo toman por un bot.</translation>
    </message>
    <message>
        <source>A server introduces itself as %1, a name that exists only inside (%2).</source>
        <translation>Un servidor se presenta como %1, un nombre que solo existe dentro (%2).</translation>
    </message>
    <message>
        <source>Set the public name on the send connector (Exchange: Set-SendConnector -Fqdn).</source>
        <translation>Ponga el nombre público en el conector de envío (Exchange: Set-SendConnector -Fqdn).</translation>
    </message>
    <message>
        <source>The HELO name %1 has no address.</source>
        <translation>El nombre HELO %1 no tiene dirección.</translation>
    </message>
    <message>
        <source>Publish an address record for it.</source>
        <translation>Publique un registro de dirección para él.</translation>
    </message>
    <message>
        <source>DNS gave no answer about the HELO name %1.</source>
        <translation>El DNS no respondió sobre el nombre HELO %1.</translation>
    </message>
    <message>
        <source>The HELO name %1 does not lead to %2, the address it is used from.</source>
        <translation>El nombre HELO %1 no lleva a %2, la dirección desde la que se usa.</translation>
    </message>
    <message>
        <source>Let the name lead to the address that mail leaves by.</source>
        <translation>Haga que el nombre lleve a la dirección por la que sale el correo.</translation>
    </message>
    <message>
        <source>The HELO name is %1, but the address is called %2.</source>
        <translation>El nombre HELO es %1, pero la dirección se llama %2.</translation>
    </message>
    <message>
        <source>Use the same name in both places.</source>
        <translation>Use el mismo nombre en ambos lugares.</translation>
    </message>
    <message>
        <source>The HELO name %1 leads to %2.</source>
        <translation>El nombre HELO %1 lleva a %2.</translation>
    </message>
    <message>
        <source>The HELO name %1 leads to %2 and back.</source>
        <translation>El nombre HELO %1 lleva a %2, y de vuelta.</translation>
    </message>
    <message>
        <source>%1 has neither MTA-STS nor DANE: encryption of mail to it can be stripped on the way. No blacklist cares.</source>
        <translation>%1 no tiene MTA-STS ni DANE: el cifrado del correo que recibe se puede anular por el camino. A ninguna lista negra le importa.</translation>
    </message>
    <message>
        <source>Publish an MTA-STS policy when there is time.</source>
        <translation>Publique una política MTA-STS cuando haya tiempo.</translation>
    </message>
    <message>
        <source>DNS gave no answer about MTA-STS of %1.</source>
        <translation>El DNS no respondió sobre MTA-STS de %1.</translation>
    </message>
    <message>
        <source>%1 has several MTA-STS records; senders then ignore the policy.</source>
        <translation>%1 tiene varios registros MTA-STS; en ese caso los remitentes ignoran la política.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 could not be fetched: %2.</source>
        <translation>La política MTA-STS de %1 no se pudo obtener: %2.</translation>
    </message>
    <message>
        <source>Serve it under https://mta-sts.%1/.well-known/mta-sts.txt with a valid certificate.</source>
        <translation>Sírvala en https://mta-sts.%1/.well-known/mta-sts.txt con un certificado válido.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 lacks a valid version or mode.</source>
        <translation>A la política MTA-STS de %1 le falta una versión (version) o un modo (mode) válidos.</translation>
    </message>
    <message>
        <source>Mend the policy file.</source>
        <translation>Corrija el archivo de la política.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 leaves out the exchanger %2: senders that obey it do not deliver there.</source>
        <translation>La política MTA-STS de %1 omite el servidor MX %2: los remitentes que la cumplen no entregan allí.</translation>
    </message>
    <message>
        <source>Add the exchanger to the policy and change the id of the record.</source>
        <translation>Añada el servidor MX a la política y cambie el id del registro.</translation>
    </message>
    <message>
        <source>%1 enforces encryption by MTA-STS.</source>
        <translation>%1 exige cifrado por MTA-STS.</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 is in mode %2.</source>
        <translation>La política MTA-STS de %1 está en modo %2.</translation>
    </message>
    <message>
        <source>Set mode: enforce when reports show no failures.</source>
        <translation>Ponga mode: enforce cuando los informes no muestren fallos.</translation>
    </message>
    <message>
        <source>%1 gets reports about failed encryption (TLS-RPT).</source>
        <translation>%1 recibe informes de cifrado fallido (TLS-RPT).</translation>
    </message>
    <message>
        <source>%1 has several TLS-RPT records; senders then ignore them.</source>
        <translation>%1 tiene varios registros TLS-RPT; en ese caso los remitentes los ignoran.</translation>
    </message>
    <message>
        <source>DNS gave no answer about TLS-RPT of %1.</source>
        <translation>El DNS no respondió sobre TLS-RPT de %1.</translation>
    </message>
    <message>
        <source>%1 asks for encryption but for no reports about failures (TLS-RPT).</source>
        <translation>%1 pide cifrado, pero no informes de fallos (TLS-RPT).</translation>
    </message>
    <message>
        <source>Publish as TXT under _smtp._tls: “v=TLSRPTv1; rua=mailto:tls@%1”.</source>
        <translation>Publique como TXT en _smtp._tls: «v=TLSRPTv1; rua=mailto:tls@%1».</translation>
    </message>
    <message>
        <source>The exchanger %1 has DANE records; whether DNSSEC protects them is not checked here.</source>
        <translation>El servidor MX %1 tiene registros DANE; aquí no se comprueba si DNSSEC los protege.</translation>
    </message>
    <message>
        <source>The DANE records of %1 have a usage that SMTP does not use.</source>
        <translation>Los registros DANE de %1 tienen un uso que SMTP no emplea.</translation>
    </message>
    <message>
        <source>Use “3 1 1” with the server key&apos;s hash.</source>
        <translation>Use «3 1 1» con el hash de la clave del servidor.</translation>
    </message>
    <message>
        <source>%1 names who may issue certificates for it.</source>
        <translation>%1 nombra quién puede emitir certificados para él.</translation>
    </message>
    <message>
        <source>%1 lets every authority issue certificates for it. No blacklist cares.</source>
        <translation>%1 deja que cualquier autoridad emita certificados para él. A ninguna lista negra le importa.</translation>
    </message>
    <message>
        <source>Publish a CAA record that names your authority.</source>
        <translation>Publique un registro CAA que nombre su autoridad.</translation>
    </message>
    <message>
        <source>DNS gave no answer about CAA of %1.</source>
        <translation>El DNS no respondió sobre CAA de %1.</translation>
    </message>
    <message>
        <source>The evidence shows no mail to %1; whether it is taken is not known.</source>
        <translation>Las pruebas no muestran correo para %1; no se sabe si se acepta.</translation>
    </message>
    <message>
        <source>Send a message to it from outside, or probe the server.</source>
        <translation>Envíele un mensaje desde fuera, o sondee el servidor.</translation>
    </message>
    <message>
        <source>%1 took mail (%2 times in the evidence).</source>
        <translation>%1 aceptó correo (%2 veces en las pruebas).</translation>
    </message>
    <message>
        <source>Mail to %1 was refused (%2 times in the evidence). List operators write there first.</source>
        <translation>El correo para %1 se rechazó (%2 veces en las pruebas). Los operadores de listas escriben primero allí.</translation>
    </message>
    <message>
        <source>Make the address work and let somebody read it.</source>
        <translation>Haga que la dirección funcione y que alguien la lea.</translation>
    </message>
    <message>
        <source>Where the web server of %1 and its mail server stand is not known.</source>
        <translation>No se sabe dónde están el servidor web de %1 y su servidor de correo.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) share an address: if one of them spams, address lists list both, and domain lists list the name.</source>
        <translation>El servidor web de %1 (%2) y su correo (%3) comparten una dirección: si uno de ellos envía spam, las listas de direcciones incluyen ambos, y las listas de dominios incluyen el nombre.</translation>
    </message>
    <message>
        <source>Give the mail server an address of its own.</source>
        <translation>Dé al servidor de correo una dirección propia.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2.</source>
        <translation>No se pudo alcanzar %1: %2.</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a firewall stands between.</source>
        <translation>Compruebe la dirección y el puerto, y si hay un cortafuegos en medio.</translation>
    </message>
    <message>
        <source>%1 greets as %2.</source>
        <translation>%1 saluda como %2.</translation>
    </message>
    <message>
        <source>%1 greets as %2, but its address is called %3.</source>
        <translation>%1 saluda como %2, pero su dirección se llama %3.</translation>
    </message>
    <message>
        <source>Let greeting, PTR and address record name the same host.</source>
        <translation>Haga que el saludo, el PTR y el registro de dirección nombren el mismo equipo.</translation>
    </message>
    <message>
        <source>The greeting of %1 does not begin with a host name: %2</source>
        <translation>El saludo de %1 no empieza con un nombre de equipo: %2</translation>
    </message>
    <message>
        <source>Let the greeting begin with the server&apos;s fully qualified name.</source>
        <translation>Haga que el saludo empiece con el nombre completo (FQDN) del servidor.</translation>
    </message>
    <message>
        <source>%1 offers STARTTLS with a certificate for %2, valid until %3.</source>
        <translation>%1 ofrece STARTTLS con un certificado para %2, válido hasta %3.</translation>
    </message>
    <message>
        <source>%1 does not offer STARTTLS.</source>
        <translation>%1 no ofrece STARTTLS.</translation>
    </message>
    <message>
        <source>Install a certificate and enable STARTTLS.</source>
        <translation>Instale un certificado y active STARTTLS.</translation>
    </message>
    <message>
        <source>%1 offers STARTTLS, but it fails: %2.</source>
        <translation>%1 ofrece STARTTLS, pero falla: %2.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s certificate and TLS settings.</source>
        <translation>Mire el certificado y los ajustes TLS del servidor.</translation>
    </message>
    <message>
        <source>The certificate of %1 (%2) has expired: %3.</source>
        <translation>El certificado de %1 (%2) ha caducado: %3.</translation>
    </message>
    <message>
        <source>Renew it.</source>
        <translation>Renuévelo.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for %2, which strangers cannot verify (%3). Mail is still encrypted.</source>
        <translation>El certificado de %1 es para %2, que los desconocidos no pueden verificar (%3). El correo se cifra igualmente.</translation>
    </message>
    <message>
        <source>Install a certificate of a public authority for the server&apos;s name.</source>
        <translation>Instale un certificado de una autoridad pública para el nombre del servidor.</translation>
    </message>
    <message>
        <source>%1 is an open relay for %4, the address of this computer: without any log-on it agreed to pass on mail from %2 to %3.</source>
        <translation>%1 es un relé abierto para %4, la dirección de este ordenador: sin ninguna autenticación aceptó reenviar correo de %2 a %3.</translation>
    </message>
    <message>
        <source>Unless that address is meant to be trusted, close it now: allow relaying for authenticated clients and known addresses only. Nothing was sent by this test.</source>
        <translation>Salvo que esa dirección deba ser de confianza, ciérrelo ahora: permita el relé solo a clientes autenticados y direcciones conocidas. Esta comprobación no envió nada.</translation>
    </message>
    <message>
        <source>%1 refuses to relay for strangers: %2</source>
        <translation>%1 se niega a hacer de relé para desconocidos: %2</translation>
    </message>
    <message>
        <source>Whether %1 relays for strangers stays open: %2</source>
        <translation>Queda abierto si %1 hace de relé para desconocidos: %2</translation>
    </message>
    <message>
        <source>Probe from outside, from an address that the server does not trust.</source>
        <translation>Sondee desde fuera, desde una dirección en la que el servidor no confíe.</translation>
    </message>
    <message>
        <source>%1 refuses a mailbox that does not exist: %2</source>
        <translation>%1 rechaza un buzón que no existe: %2</translation>
    </message>
    <message>
        <source>%1 accepts a mailbox that cannot exist, %2 (%3): it will write non-delivery reports to strangers (backscatter), or has a catch-all.</source>
        <translation>%1 acepta un buzón que no puede existir, %2 (%3): escribirá avisos de no entrega a desconocidos (retrodispersión), o tiene un buzón comodín (catch-all).</translation>
    </message>
    <message>
        <source>Enable recipient validation (Exchange: Set-RecipientFilterConfig -RecipientValidationEnabled $true).</source>
        <translation>Active la validación de destinatarios (Exchange: Set-RecipientFilterConfig -RecipientValidationEnabled $true).</translation>
    </message>
    <message>
        <source>Whether %1 checks recipients stays open: %2</source>
        <translation>Queda abierto si %1 comprueba los destinatarios: %2</translation>
    </message>
    <message>
        <source>Greylisting answers like that: probe again later.</source>
        <translation>Así responde el greylisting: sondee otra vez más tarde.</translation>
    </message>
    <message>
        <source>%1 takes mail from the null sender, as it has to for non-delivery reports.</source>
        <translation>%1 acepta correo del remitente nulo, como debe hacer para los avisos de no entrega.</translation>
    </message>
    <message>
        <source>%1 refuses the null sender (%2): it loses honest non-delivery reports.</source>
        <translation>%1 rechaza el remitente nulo (%2): pierde avisos de no entrega honrados.</translation>
    </message>
    <message>
        <source>Accept MAIL FROM:&lt;&gt;.</source>
        <translation>Acepte MAIL FROM:&lt;&gt;.</translation>
    </message>
    <message>
        <source>%1 accepts mail for %2.</source>
        <translation>%1 acepta correo para %2.</translation>
    </message>
    <message>
        <source>%1 refuses mail for %2: %3</source>
        <translation>%1 rechaza correo para %2: %3</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Machines and their public addresses</source>
        <translation>Equipos y sus direcciones públicas</translation>
    </message>
    <message>
        <source>Web server and mail server: who is listed when one of them spams</source>
        <translation>Servidor web y servidor de correo: a quién se incluye cuando uno de ellos envía spam</translation>
    </message>
    <message>
        <source>The MTA-STS policy of %1 is served as %2; senders may ignore what is not text/plain.</source>
        <translation>La política MTA-STS de %1 se sirve como %2; los remitentes pueden ignorar lo que no es text/plain.</translation>
    </message>
    <message>
        <source>Let the web server send it as text/plain.</source>
        <translation>Haga que el servidor web la sirva como text/plain.</translation>
    </message>
    <message>
        <source>Ask DNS, and set the public addresses that mail leaves by.</source>
        <translation>Consulte el DNS e indique las direcciones públicas por las que sale el correo.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) have different addresses in one network: if the web server spams from its own address, address lists list the web server alone; lists of whole networks may list both, and domain lists list the name.</source>
        <translation>El servidor web de %1 (%2) y su correo (%3) tienen direcciones distintas en una misma red: si el servidor web envía spam desde su propia dirección, las listas de direcciones incluyen solo el servidor web; las listas de redes enteras pueden incluir ambos, y las listas de dominios incluyen el nombre.</translation>
    </message>
    <message>
        <source>The web server of %1 (%2) and its mail (%3) have addresses in different networks: if the web server spams from its own address, the mail server is not listed for it; domain lists still list the name.</source>
        <translation>El servidor web de %1 (%2) y su correo (%3) tienen direcciones en redes distintas: si el servidor web envía spam desde su propia dirección, el servidor de correo no se incluye por ello; las listas de dominios incluyen aun así el nombre.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2, the address that the mail server uses too: if it spams, address lists list that address, and the mail server with it.</source>
        <translation>El servidor web %1 envía correo por %2, la dirección que también usa el servidor de correo: si envía spam, las listas de direcciones incluyen esa dirección y, con ella, el servidor de correo.</translation>
    </message>
    <message>
        <source>Let the web server send through the mail server with an account of its own, or give it another way out; close port 25 for it.</source>
        <translation>Haga que el servidor web envíe por el servidor de correo con una cuenta propia, o dele otra salida; ciérrele el puerto 25.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2, the mail server by %3: if the web server spams, address lists list %2 alone. Domain lists list the name in the mail, whoever sends it.</source>
        <translation>El servidor web %1 envía correo por %2, el servidor de correo por %3: si el servidor web envía spam, las listas de direcciones incluyen solo %2. Las listas de dominios incluyen el nombre que figura en el correo, lo envíe quien lo envíe.</translation>
    </message>
    <message>
        <source>The web server %1 sends mail by %2; by which address the mail server sends is not known.</source>
        <translation>El servidor web %1 envía correo por %2; no se sabe por qué dirección envía el servidor de correo.</translation>
    </message>
    <message>
        <source>Name the mail servers in the settings, and import a firewall log with translated addresses or a capture from outside.</source>
        <translation>Nombre los servidores de correo en los ajustes e importe un registro del cortafuegos con direcciones traducidas o una captura desde fuera.</translation>
    </message>
    <message>
        <source>Other inside hosts (%2: %3) reach mail servers outside by %1, the mail server&apos;s address: whatever they send, the mail server is listed for it.</source>
        <translation>Otros equipos internos (%2: %3) alcanzan servidores de correo externos por %1, la dirección del servidor de correo: envíen lo que envíen, el servidor de correo se incluye por ello.</translation>
    </message>
    <message>
        <source>Let only the mail server speak port 25 to the outside, or give the others another public address.</source>
        <translation>Permita que solo el servidor de correo hable por el puerto 25 hacia fuera, o dé a los demás otra dirección pública.</translation>
    </message>
    <message>
        <source>By which public address the mail server %1 leaves is not known.</source>
        <translation>No se sabe por qué dirección pública sale el servidor de correo %1.</translation>
    </message>
    <message>
        <source>Import a firewall log with translated addresses or captures from both sides of the NAT, or declare the public address.</source>
        <translation>Importe un registro del cortafuegos con direcciones traducidas o capturas de ambos lados del NAT, o declare la dirección pública.</translation>
    </message>
    <message>
        <source>%1, the address of %3, is listed by %2: receivers that use these lists refuse all of them.</source>
        <translation>%1, la dirección de %3, está incluida en %2: los destinatarios que usan estas listas los rechazan a todos.</translation>
    </message>
    <message>
        <source>Find out which of them spams before asking for removal.</source>
        <translation>Averigüe cuál de ellos envía spam antes de pedir la retirada.</translation>
    </message>
    <message>
        <source>%1, the address of %3, is on none of the lists that answered (%2).</source>
        <translation>%1, la dirección de %3, no está en ninguna de las listas que respondieron (%2).</translation>
    </message>
    <message>
        <source>The name %1 is listed by %2: that follows the name in the mail, whichever machine sends it.</source>
        <translation>El nombre %1 está incluido en %2: eso sigue al nombre que figura en el correo, sea cual sea el equipo que lo envíe.</translation>
    </message>
    <message>
        <source>Look at every system that sends in this name, the web site among them.</source>
        <translation>Revise todos los sistemas que envían con este nombre, entre ellos el sitio web.</translation>
    </message>
    <message>
        <source>The web server of %1, %2, stands at %3.</source>
        <translation>El servidor web de %1, %2, está en %3.</translation>
    </message>
    <message>
        <source>The exchanger %2 of %1 stands at %3.</source>
        <translation>El servidor MX %2 de %1 está en %3.</translation>
    </message>
    <message>
        <source>The SPF record of %1 names %3 (%2).</source>
        <translation>El registro SPF de %1 nombra %3 (%2).</translation>
    </message>
    <message>
        <source>The address %1 and its name: %2 (%3). SPF: %4.</source>
        <translation>La dirección %1 y su nombre: %2 (%3). SPF: %4.</translation>
    </message>
    <message>
        <source>Take the s= value from the DKIM-Signature header of a sent mail and set it as the case&apos;s DKIM selector (in the settings of the case, or with delist set --dkim-selector).</source>
        <translation>Tome el valor s= de la cabecera DKIM-Signature de un mensaje enviado y póngalo como selector DKIM del caso (en los ajustes del caso o con delist set --dkim-selector).</translation>
    </message>
</context>
<context>
    <name>ReadingJobs</name>
    <message>
        <source>%1 could not be read so and stays as it was: %2.</source>
        <extracomment>%1 is a file, %2 the technical reason in English</extracomment>
        <translation>%1 no se pudo leer así y queda como estaba: %2.</translation>
    </message>
    <message>
        <source>Stopped. What was not read again yet is as it was.</source>
        <translation>Detenido. Lo que aún no se había leído de nuevo queda como estaba.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read again: </source>
        <translation>
            <numerusform>%n archivo leído de nuevo: </numerusform>
            <numerusform>%n archivos leídos de nuevo: </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines could be read, %2 could not.</source>
        <translation>%1 líneas se pudieron leer, %2 no.</translation>
    </message>
    <message>
        <source>reading again</source>
        <translation>nueva lectura</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Leyendo de nuevo</translation>
    </message>
    <message>
        <source>clock offset</source>
        <translation>desfase de reloj</translation>
    </message>
    <message>
        <source>Setting a clock right</source>
        <translation>Corrigiendo un reloj</translation>
    </message>
    <message>
        <source>The case does not hold the text of %1, and it is no longer where it was imported from.</source>
        <translation>El caso no contiene el texto de %1, y el archivo ya no está en el lugar desde donde se importó.</translation>
    </message>
    <message>
        <source>Captures tell their times themselves: there is nothing to read in another way.</source>
        <translation>Las capturas indican ellas mismas sus horas: no hay nada que leer de otro modo.</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Examinando los archivos</translation>
    </message>
    <message>
        <source>There is no file to read in what was chosen.</source>
        <translation>En lo elegido no hay ningún archivo que leer.</translation>
    </message>
    <message>
        <source>This case is open read-only, so nothing can be read again.</source>
        <translation>Este caso está abierto en solo lectura, así que no se puede leer nada de nuevo.</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>The file’s times tell their zone.</source>
        <translation>Las horas del archivo indican su zona.</translation>
    </message>
    <message>
        <source>Its times name no zone: the case’s, %1, is assumed.</source>
        <translation>Sus horas no indican zona: se supone la del caso, %1.</translation>
    </message>
    <message>
        <source>Its times name no zone: %1, as you say.</source>
        <translation>Sus horas no indican zona: %1, como usted indica.</translation>
    </message>
    <message>
        <source>The file’s dates name the year.</source>
        <translation>Las fechas del archivo indican el año.</translation>
    </message>
    <message>
        <source>Its lines name no year: as you say.</source>
        <translation>Sus líneas no indican el año: vale el que usted indica.</translation>
    </message>
    <message>
        <source>Its lines name no year: %1 is assumed, by the date of the file.</source>
        <translation>Sus líneas no indican el año: se supone %1, por la fecha del archivo.</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>primero el mes</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>primero el día</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>primero el año</translation>
    </message>
    <message>
        <source>Its dates can be read in one way only.</source>
        <translation>Sus fechas solo se pueden leer de un modo.</translation>
    </message>
    <message>
        <source>Its dates show it: %1.</source>
        <translation>Sus fechas lo muestran: %1.</translation>
    </message>
    <message>
        <source>Its dates do not show it: %1, as you say.</source>
        <translation>Sus fechas no lo muestran: %1, como usted indica.</translation>
    </message>
    <message>
        <source>Its dates do not show it: %1 is assumed.</source>
        <translation>Sus fechas no lo muestran: se supone %1.</translation>
    </message>
    <message>
        <source>This is no text.</source>
        <translation>Esto no es texto.</translation>
    </message>
    <message>
        <source>So far it is plain ASCII: it makes no difference.</source>
        <translation>Hasta aquí es ASCII puro: da lo mismo.</translation>
    </message>
    <message>
        <source>Not Unicode: %1, as you say.</source>
        <translation>No es Unicode: %1, como usted indica.</translation>
    </message>
    <message>
        <source>The file shows it: %1.</source>
        <translation>El archivo lo muestra: %1.</translation>
    </message>
    <message>
        <source>Not Unicode: %1 is assumed.</source>
        <translation>No es Unicode: se supone %1.</translation>
    </message>
    <message>
        <source>As you say.</source>
        <translation>Como usted indica.</translation>
    </message>
    <message>
        <source>No format knows it (%1).</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Ningún formato lo reconoce (%1).</translation>
    </message>
    <message>
        <source>Found by its contents: %1</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Reconocido por su contenido: %1</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>conexión</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sesión</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>entrega</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>rebote</translation>
    </message>
    <message>
        <source>socket owner</source>
        <translation>propietario del socket</translation>
    </message>
    <message>
        <source>name or lease</source>
        <translation>nombre o concesión</translation>
    </message>
    <message>
        <source>DNS look-up</source>
        <translation>consulta DNS</translation>
    </message>
    <message>
        <source>the answers do not fit</source>
        <translation>las respuestas no encajan</translation>
    </message>
    <message>
        <source>not a known format</source>
        <translation>formato desconocido</translation>
    </message>
    <message>
        <source>%1 – doubtful</source>
        <translation>%1 – dudoso</translation>
    </message>
    <message>
        <source>These answers cannot be used: %1</source>
        <extracomment>%1 is the technical reason in English</extracomment>
        <translation>Estas respuestas no se pueden usar: %1</translation>
    </message>
    <message>
        <source>Choose the format it is in, or import it as it is and assign its columns afterwards.</source>
        <translation>Elija el formato en que está, o impórtelo tal cual y asigne después sus columnas.</translation>
    </message>
    <message>
        <source>%1 lines or packets can be read, %2 cannot.</source>
        <translation>%1 líneas o paquetes se pueden leer, %2 no.</translation>
    </message>
    <message>
        <source>Of the beginning, %1 lines or packets can be read, %2 cannot.</source>
        <translation>Del principio se pueden leer %1 líneas o paquetes, %2 no.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <extracomment>%1 is a line number, %2 the technical reason in English</extracomment>
        <translation>Línea %1: %2.</translation>
    </message>
    <message>
        <source>The format is doubtful.</source>
        <translation>El formato es dudoso.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Introduced itself under {n|# name|# different names}</source>
        <translation>Se presentó con {n|# nombre|# nombres distintos}</translation>
    </message>
    <message>
        <source>Introduced itself under a name that is not ours</source>
        <translation>Se presentó con un nombre que no es nuestro</translation>
    </message>
    <message>
        <source>Used senders of {n|# foreign domain|# foreign domains}</source>
        <translation>Usó remitentes de {n|# dominio ajeno|# dominios ajenos}</translation>
    </message>
    <message>
        <source>{n|# recipient refused|# recipients refused} by outside servers</source>
        <translation>{n|# destinatario rechazado|# destinatarios rechazados} por servidores externos</translation>
    </message>
    <message>
        <source>Up to {n|# connection a minute|# connections a minute}</source>
        <translation>Hasta {n|# conexión por|# conexiones por} minuto</translation>
    </message>
    <message>
        <source>{n|# attempt, denied|# attempts, all denied}</source>
        <translation>{n|# intento, denegado|# intentos, todos denegados}</translation>
    </message>
    <message>
        <source>Allowed before, denied by now ({n|# attempt|# attempts})</source>
        <translation>Antes permitido, ahora denegado ({n|# intento|# intentos})</translation>
    </message>
    <message>
        <source>Visits the same {n|# address evenly|# addresses evenly}, as a probe does</source>
        <translation>Visita con regularidad las mismas {n} direcciones, como hace una sonda</translation>
    </message>
    <message>
        <source>Sent {n|# non-delivery report|# non-delivery reports} to outside addresses</source>
        <translation>Envió {n|# aviso|# avisos} de no entrega a direcciones externas</translation>
    </message>
    <message>
        <source>the firewall’s own record</source>
        <translation>la anotación del propio cortafuegos</translation>
    </message>
    <message>
        <source>same server</source>
        <translation>mismo servidor</translation>
    </message>
    <message>
        <source>%1 ms apart</source>
        <translation>con %1 ms de diferencia</translation>
    </message>
    <message>
        <source>%1 s apart</source>
        <translation>con %1 s de diferencia</translation>
    </message>
    <message>
        <source>client’s sequence number</source>
        <translation>número de secuencia del cliente</translation>
    </message>
    <message>
        <source>server’s sequence number</source>
        <translation>número de secuencia del servidor</translation>
    </message>
    <message>
        <source>first bytes</source>
        <translation>primeros bytes</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>HELO name</source>
        <translation>nombre HELO</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>remitente</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>source port</source>
        <translation>puerto de origen</translation>
    </message>
    <message>
        <source>several inside hosts could be it</source>
        <translation>varios equipos internos podrían serlo</translation>
    </message>
    <message>
        <source>fewer inside flows than outside ones could be it</source>
        <translation>hay menos flujos internos que externos que podrían serlo</translation>
    </message>
    <message>
        <source>the inside evidence contradicts itself</source>
        <translation>las pruebas internas se contradicen</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <extracomment>an address and how likely it is</extracomment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) name %1</source>
        <translation>
            <numerusform>%n paquete nombra %1</numerusform>
            <numerusform>%n paquetes nombran %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the process table gives this socket to %1</source>
        <translation>la tabla de procesos asigna este socket a %1</translation>
    </message>
    <message>
        <source>weak: the PIDs are of the threads that ran when the packets were logged</source>
        <translation>débil: los PID son de los hilos que se ejecutaban cuando se registraron los paquetes</translation>
    </message>
    <message>
        <source>a socket record names %1</source>
        <translation>una anotación de socket nombra %1</translation>
    </message>
    <message>
        <source>another socket record names %1</source>
        <translation>otra anotación de socket nombra %1</translation>
    </message>
    <message>
        <source>a socket record names another process of this program: PID %1</source>
        <translation>una anotación de socket nombra otro proceso de este programa: PID %1</translation>
    </message>
    <message>
        <source>the packets name %1</source>
        <translation>los paquetes nombran %1</translation>
    </message>
    <message numerus="yes">
        <source>%n SMTP connection(s) to outside addresses</source>
        <translation>
            <numerusform>%n conexión SMTP a direcciones externas</numerusform>
            <numerusform>%n conexiones SMTP a direcciones externas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-up(s) of mail servers (MX)</source>
        <translation>
            <numerusform>%n consulta de servidores de correo (MX)</numerusform>
            <numerusform>%n consultas de servidores de correo (MX)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blacklist look-up(s)</source>
        <translation>
            <numerusform>%n consulta de lista negra</numerusform>
            <numerusform>%n consultas de listas negras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried port %1 of %n address(es)</source>
        <translation>
            <numerusform>probó el puerto %1 de %n dirección</numerusform>
            <numerusform>probó el puerto %1 de %n direcciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>talked to %n IRC server(s)</source>
        <translation>
            <numerusform>habló con %n servidor IRC</numerusform>
            <numerusform>habló con %n servidores IRC</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reached %n outside address(es) on ports that few programs use: %1</source>
        <translation>
            <numerusform>alcanzó %n dirección externa en puertos que pocos programas usan: %1</numerusform>
            <numerusform>alcanzó %n direcciones externas en puertos que pocos programas usan: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the capture does not show its first DHCP or ARP, so it was up before</source>
        <translation>la captura no muestra su primer DHCP o ARP, así que ya estaba en marcha antes</translation>
    </message>
    <message>
        <source>it was talking before its first DHCP in the capture, so it did not boot there</source>
        <translation>hablaba antes de su primer DHCP en la captura, así que no arrancó ahí</translation>
    </message>
    <message numerus="yes">
        <source>without DHCP the capture would have to begin %n second(s) before its first ARP</source>
        <translation>
            <numerusform>sin DHCP, la captura tendría que empezar %n segundo antes de su primer ARP</numerusform>
            <numerusform>sin DHCP, la captura tendría que empezar %n segundos antes de su primer ARP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the capture ends %n second(s) after it came up; %1 are needed</source>
        <translation>
            <numerusform>la captura termina %n segundo después de su arranque; se necesitan %1</numerusform>
            <numerusform>la captura termina %n segundos después de su arranque; se necesitan %1</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing but broadcasts of it was captured; the switch has to mirror its port</source>
        <translation>de él solo se capturaron difusiones; el conmutador tiene que duplicar su puerto</translation>
    </message>
    <message numerus="yes">
        <source>packets are cut to %n byte(s), so look-ups may be missing</source>
        <translation>
            <numerusform>los paquetes están cortados a %n byte, así que pueden faltar consultas</numerusform>
            <numerusform>los paquetes están cortados a %n bytes, así que pueden faltar consultas</numerusform>
        </translation>
    </message>
    <message>
        <source>it opened more connections than are told apart</source>
        <translation>abrió más conexiones de las que se distinguen</translation>
    </message>
    <message numerus="yes">
        <source>it is a mail server, so its %n SMTP connection(s) and its look-ups say nothing</source>
        <translation>
            <numerusform>es un servidor de correo, así que su %n conexión SMTP y sus consultas no dicen nada</numerusform>
            <numerusform>es un servidor de correo, así que sus %n conexiones SMTP y sus consultas no dicen nada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside address(es) on ports that few programs use: %1</source>
        <translation>
            <numerusform>%n dirección externa en puertos que pocos programas usan: %1</numerusform>
            <numerusform>%n direcciones externas en puertos que pocos programas usan: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside address(es), more than a machine reaches that just starts</source>
        <translation>
            <numerusform>%n dirección externa, más de las que alcanza un equipo que solo arranca</numerusform>
            <numerusform>%n direcciones externas, más de las que alcanza un equipo que solo arranca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no SMTP to the outside, no MX or blacklist look-up, no scan in its first %1 s; %n outside address(es)</source>
        <translation>
            <numerusform>sin SMTP hacia fuera, sin consultas MX ni de listas negras, sin escaneo en sus primeros %1 s; %n dirección externa</numerusform>
            <numerusform>sin SMTP hacia fuera, sin consultas MX ni de listas negras, sin escaneo en sus primeros %1 s; %n direcciones externas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) to outside mail providers</source>
        <translation>
            <numerusform>%n envío autenticado a proveedores de correo externos</numerusform>
            <numerusform>%n envíos autenticados a proveedores de correo externos</numerusform>
        </translation>
    </message>
    <message>
        <source>the capture file is cut off</source>
        <translation>el archivo de captura está cortado</translation>
    </message>
    <message>
        <source>PID %1</source>
        <extracomment>a process by its number</extracomment>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>Reached {n|# outside address|# outside addresses} by SMTP (attempts that were denied or not answered do not count)</source>
        <translation>Alcanzó {n|# dirección externa|# direcciones externas} por SMTP (los intentos denegados o sin respuesta no cuentan)</translation>
    </message>
    <message>
        <source>{n|# attempt, which did not get out|# attempts, none of which got out}</source>
        <translation>{n|# intento, que no salió|# intentos, de los que ninguno salió}</translation>
    </message>
    <message>
        <source>{n|# attempt was denied or|# attempts were denied or} found no answer</source>
        <translation>{n|# intento se denegó o no halló|# intentos se denegaron o no hallaron} respuesta</translation>
    </message>
    <message>
        <source>{n|# attempt got|# attempts got} through all the same</source>
        <translation>{n|# intento pasó|# intentos pasaron} de todos modos</translation>
    </message>
    <message>
        <source>Reached {n|# outside address|# outside addresses} on other mail ports than 25</source>
        <translation>Alcanzó {n|# dirección externa|# direcciones externas} en otros puertos de correo que el 25</translation>
    </message>
</context>
<context>
    <name>Remediation</name>
    <message>
        <source>Taken off the network</source>
        <translation>Desconectado de la red</translation>
    </message>
    <message>
        <source>Unplug the cable or switch off its port. Do not shut it down yet: memory is evidence.</source>
        <translation>Quite el cable o apague su puerto. No apague aún el equipo: la memoria es una prueba.</translation>
    </message>
    <message>
        <source>Captured with process information</source>
        <translation>Capturado con información de procesos</translation>
    </message>
    <message>
        <source>A capture on the machine itself shows which program speaks SMTP.</source>
        <translation>Una captura en el propio equipo muestra qué programa habla SMTP.</translation>
    </message>
    <message>
        <source>Scanned for malware</source>
        <translation>Analizado contra software malicioso</translation>
    </message>
    <message>
        <source>Note product, version, signatures and what was found.</source>
        <translation>Anote producto, versión, firmas y lo encontrado.</translation>
    </message>
    <message>
        <source>Cleaned or re-installed</source>
        <translation>Limpiado o reinstalado</translation>
    </message>
    <message>
        <source>A fresh installation is the only certain cleaning.</source>
        <translation>Solo una instalación nueva limpia con certeza.</translation>
    </message>
    <message>
        <source>Watched from boot</source>
        <translation>Observado desde el arranque</translation>
    </message>
    <message>
        <source>A capture that begins before the machine&apos;s first packet shows no SMTP attempt.</source>
        <translation>Una captura que empieza antes del primer paquete del equipo no muestra ningún intento SMTP.</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>De nuevo en servicio</translation>
    </message>
    <message>
        <source>Passwords used on it are changed; port 25 stays closed for it.</source>
        <translation>Las contraseñas usadas en él están cambiadas; el puerto 25 le sigue cerrado.</translation>
    </message>
    <message>
        <source>Unknown recipients are refused at RCPT TO</source>
        <translation>Los destinatarios desconocidos se rechazan en RCPT TO</translation>
    </message>
    <message>
        <source>Recipient validation on every way in, also on a gateway in front of the server.</source>
        <translation>Validación de destinatarios en cada vía de entrada, también en una pasarela delante del servidor.</translation>
    </message>
    <message>
        <source>Waiting reports are deleted</source>
        <translation>Los informes en espera están eliminados</translation>
    </message>
    <message>
        <source>Non-delivery reports to strangers that still wait in the queue would go out for days.</source>
        <translation>Los informes de no entrega a desconocidos que aún esperan en la cola seguirían saliendo durante días.</translation>
    </message>
    <message>
        <source>Later logs show no report to a stranger</source>
        <translation>Los registros posteriores no muestran ningún informe a desconocidos</translation>
    </message>
    <message>
        <source>Import the server&apos;s logs from after the change: the claim then stands on evidence.</source>
        <translation>Importe los registros del servidor posteriores al cambio: la afirmación queda entonces probada.</translation>
    </message>
    <message>
        <source>Closed with a reason</source>
        <translation>Cerrado con un motivo</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contener</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Remediar</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The first %1 of %2 are shown; the case file holds all of them.</source>
        <translation>Se muestran los primeros %1 de %2; el archivo del caso los contiene todos.</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identificar</translation>
    </message>
    <message>
        <source>SMTP traffic per inside host</source>
        <translation>Tráfico SMTP por equipo interno</translation>
    </message>
    <message>
        <source>Neither a firewall log nor a capture with SMTP is in the case, so who spoke SMTP over time cannot be shown.</source>
        <translation>En el caso no hay registro de cortafuegos ni captura con SMTP, así que no se puede mostrar quién habló SMTP a lo largo del tiempo.</translation>
    </message>
    <message>
        <source>SMTP connections per inside host (%1)</source>
        <translation>Conexiones SMTP por equipo interno (%1)</translation>
    </message>
    <message>
        <source>Connections that an inside host opened to ports 25, 465, 587 and 2525, in steps of %1 minutes.</source>
        <translation>Conexiones que un equipo interno abrió a los puertos 25, 465, 587 y 2525, en pasos de %1 minutos.</translation>
    </message>
    <message>
        <source>The same in numbers</source>
        <translation>Lo mismo en cifras</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Not denied</source>
        <translation>No denegadas</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegadas</translation>
    </message>
    <message>
        <source>Most in one step</source>
        <translation>Máximo en un paso</translation>
    </message>
    <message>
        <source>%1 other hosts</source>
        <translation>otros %1 equipos</translation>
    </message>
    <message>
        <source>(suspicious: %1)</source>
        <translation>(sospechosos: %1)</translation>
    </message>
    <message>
        <source>Suspicious hosts and servers</source>
        <translation>Equipos sospechosos y servidores</translation>
    </message>
    <message>
        <source>No inside host with mail traffic is in the evidence.</source>
        <translation>En las pruebas no hay ningún equipo interno con tráfico de correo.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Sospecha</translation>
    </message>
    <message>
        <source>SMTP connections</source>
        <translation>Conexiones SMTP</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Interlocutores</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Counts of a host come from the one vantage that saw most of it; counts of different vantages are never added up.</source>
        <translation>Las cifras de un equipo vienen del único punto de vista que más vio de él; nunca se suman las de puntos de vista distintos.</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>servidor de correo</translation>
    </message>
    <message>
        <source>mail server, not declared</source>
        <translation>servidor de correo, no declarado</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>sonda de vigilancia</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>equipo interno</translation>
    </message>
    <message>
        <source>outside host</source>
        <translation>equipo externo</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>sospechoso</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contenido</translation>
    </message>
    <message>
        <source>Bounces (non-delivery reports)</source>
        <translation>Rebotes (avisos de no entrega)</translation>
    </message>
    <message>
        <source>No non-delivery report is in the evidence.</source>
        <translation>En las pruebas no hay ningún aviso de no entrega.</translation>
    </message>
    <message>
        <source>honest report</source>
        <translation>aviso honrado</translation>
    </message>
    <message>
        <source>backscatter to a stranger</source>
        <translation>retrodispersión a un desconocido</translation>
    </message>
    <message>
        <source>received from outside</source>
        <translation>recibido de fuera</translation>
    </message>
    <message>
        <source>our mail blocked by a list</source>
        <translation>nuestro correo bloqueado por una lista</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Visto en</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Accepted by the other side</source>
        <translation>Aceptados por el otro lado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Fate unknown or delayed</source>
        <translation>Destino desconocido o aplazado</translation>
    </message>
    <message>
        <source>One report may have several rows in one log, and appears once more in every other log that saw it.</source>
        <translation>Un aviso puede tener varias filas en un registro y aparece otra vez en cada otro registro que lo vio.</translation>
    </message>
    <message>
        <source>Why they were written</source>
        <translation>Por qué se escribieron</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Reports to strangers, the earliest first (%1)</source>
        <translation>Avisos a desconocidos, los primeros antes (%1)</translation>
    </message>
    <message>
        <source>Reports, the earliest first (%1)</source>
        <translation>Avisos, los primeros antes (%1)</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Dirigido a</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Desenlace</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Blacklists</source>
        <translation>Listas negras</translation>
    </message>
    <message>
        <source>No blacklist was asked from this case, so whether an address or a domain is listed is unknown.</source>
        <translation>Desde este caso no se preguntó a ninguna lista negra, así que no se sabe si una dirección o un dominio está incluido.</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>in a neutral list</source>
        <translation>en una lista neutral</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>no incluido</translation>
    </message>
    <message>
        <source>unknown: the list refused to answer</source>
        <translation>desconocido: la lista se negó a responder</translation>
    </message>
    <message>
        <source>unknown: the list limits questions</source>
        <translation>desconocido: la lista limita las preguntas</translation>
    </message>
    <message>
        <source>unknown: the list answers registered users only</source>
        <translation>desconocido: la lista solo responde a usuarios registrados</translation>
    </message>
    <message>
        <source>unknown: no answer in time</source>
        <translation>desconocido: sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>unknown: server failure</source>
        <translation>desconocido: fallo del servidor</translation>
    </message>
    <message>
        <source>the list is dead</source>
        <translation>la lista está muerta</translation>
    </message>
    <message>
        <source>no listing: the list answers “listed” for everything</source>
        <translation>sin inclusión: la lista responde «incluido» a todo</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>no procede</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>desconocido: %1</translation>
    </message>
    <message>
        <source>Lists that list us</source>
        <translation>Listas que nos incluyen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>First and last seen listed (UTC)</source>
        <translation>Visto incluido, primera y última vez (UTC)</translation>
    </message>
    <message>
        <source>Removal page</source>
        <translation>Página de retirada</translation>
    </message>
    <message>
        <source>Every answer, latest state</source>
        <translation>Cada respuesta, último estado</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Asked (UTC)</source>
        <translation>Preguntado (UTC)</translation>
    </message>
    <message>
        <source>Of %1 answers, %2 say listed, %3 say not listed, and %4 say neither.</source>
        <translation>De %1 respuestas, %2 dicen incluido, %3 no incluido y %4 ni lo uno ni lo otro.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Evidence manifest</source>
        <translation>Relación de pruebas</translation>
    </message>
    <message>
        <source>No evidence is in the case.</source>
        <translation>En el caso no hay pruebas.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Format and clock</source>
        <translation>Formato y reloj</translation>
    </message>
    <message>
        <source>Size, records (rejected)</source>
        <translation>Tamaño, registros (ilegibles)</translation>
    </message>
    <message>
        <source>First and last (UTC)</source>
        <translation>Primero y último (UTC)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>cut off at the end</source>
        <translation>cortado al final</translation>
    </message>
    <message>
        <source>Times without records</source>
        <translation>Tiempos sin registros</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Desde (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>Hasta (UTC)</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Registro de custodia</translation>
    </message>
    <message>
        <source>The chain of %1 entries was verified when this report was written: every entry carries the hash of the one before, and none was changed.</source>
        <translation>La cadena de %1 entradas se comprobó al escribir este informe: cada entrada lleva el hash de la anterior y ninguna fue cambiada.</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: %2</source>
        <translation>La cadena está rota en la entrada %1: %2</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Blacklisting of a mail server</source>
        <translation>Inclusión de un servidor de correo en listas negras</translation>
    </message>
    <message>
        <source>Incident report: summary</source>
        <translation>Informe de incidente: resumen</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Informe de incidente</translation>
    </message>
    <message>
        <source>Facts for the blacklist operator</source>
        <translation>Datos para el operador de la lista negra</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Period of the evidence</source>
        <translation>Periodo de las pruebas</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>no evidence with times</source>
        <translation>sin pruebas con hora</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Direcciones públicas</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Servidores de correo</translation>
    </message>
    <message>
        <source>none declared</source>
        <translation>ninguno declarado</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Preparado por</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Preparado</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>UTC; in brackets or beside it %1</source>
        <translation>UTC; entre paréntesis o al lado %1</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Written with</source>
        <translation>Escrito con</translation>
    </message>
    <message>
        <source>No root cause that Delist examines is supported by the evidence in this case.</source>
        <translation>Las pruebas de este caso no apoyan ninguna de las causas que Delist examina.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>There is no evidence in the case yet. Import firewall logs, mail server logs, message tracking logs or captures of the days before the listing.</source>
        <translation>Aún no hay pruebas en el caso. Importe registros del cortafuegos, registros del servidor de correo, seguimiento de mensajes o capturas de los días anteriores a la inclusión.</translation>
    </message>
    <message>
        <source>What was looked at and what cannot be excluded follows.</source>
        <translation>A continuación, lo que se examinó y lo que no se puede descartar.</translation>
    </message>
    <message>
        <source>%1 more findings of the same kind follow in the next section.</source>
        <translation>%1 hallazgos más del mismo tipo siguen en la sección siguiente.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>from %1 to %2 in the evidence</source>
        <translation>del %1 al %2 en las pruebas</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Con qué certeza</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>What this evidence cannot exclude</source>
        <translation>Lo que estas pruebas no pueden descartar</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Not examined, so not excluded: %1.</source>
        <translation>No examinado, por tanto no descartado: %1.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Razones</translation>
    </message>
    <message>
        <source>In brackets: the table of the case in which the rows behind a sentence are found, and how many there are.</source>
        <translation>Entre paréntesis: la tabla del caso en que están las filas que hay detrás de una frase, y cuántas son.</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>A favor</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>En contra</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Looked for and not found</source>
        <translation>Buscado y no encontrado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is nothing to report here.</source>
        <translation>Aquí no hay nada que informar.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>The evidence begins.</source>
        <translation>Empiezan las pruebas.</translation>
    </message>
    <message>
        <source>The evidence ends.</source>
        <translation>Terminan las pruebas.</translation>
    </message>
    <message>
        <source>First sign of: %1 (%2)</source>
        <translation>Primera señal: %1 (%2)</translation>
    </message>
    <message>
        <source>Last sign of: %1 (%2)</source>
        <translation>Última señal: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 is listed by %2</source>
        <translation>%1 está incluido en %2</translation>
    </message>
    <message>
        <source>%1 (first seen by a check)</source>
        <translation>%1 (visto primero en una comprobación)</translation>
    </message>
    <message>
        <source>The case was opened.</source>
        <translation>Se abrió el caso.</translation>
    </message>
    <message>
        <source>Done: %1 (%2)</source>
        <translation>Hecho: %1 (%2)</translation>
    </message>
    <message>
        <source>This report was written.</source>
        <translation>Se escribió este informe.</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Hora (%1)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contener</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Contención</translation>
    </message>
    <message>
        <source>State by the evidence</source>
        <translation>Estado según las pruebas</translation>
    </message>
    <message>
        <source>Contained: %1</source>
        <translation>Contenido: %1</translation>
    </message>
    <message>
        <source>Open: the evidence does not show that it has stopped. Last seen %1.</source>
        <translation>Abierto: las pruebas no muestran que haya cesado. Visto por última vez %1.</translation>
    </message>
    <message>
        <source>No finding needs containment.</source>
        <translation>Ningún hallazgo requiere contención.</translation>
    </message>
    <message>
        <source>Only the mail servers should be allowed to speak port 25 to the outside. That a rule is in place is a claim until a later firewall log shows it.</source>
        <translation>Solo los servidores de correo deberían poder hablar por el puerto 25 hacia fuera. Que haya una regla es una afirmación hasta que un registro posterior del cortafuegos lo muestre.</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Remediar</translation>
    </message>
    <message>
        <source>Remediation</source>
        <translation>Remedio</translation>
    </message>
    <message>
        <source>Advised steps</source>
        <translation>Pasos aconsejados</translation>
    </message>
    <message>
        <source>Steps recorded in the case</source>
        <translation>Pasos anotados en el caso</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>No step is recorded in the case yet.</source>
        <translation>Aún no hay ningún paso anotado en el caso.</translation>
    </message>
    <message>
        <source>Cause and dates</source>
        <translation>Causa y fechas</translation>
    </message>
    <message>
        <source>We found no cause in the evidence that we have. Please tell us what your list saw, and when.</source>
        <translation>No encontramos ninguna causa en las pruebas que tenemos. Díganos, por favor, qué vio su lista y cuándo.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Inside addresses and mailboxes are replaced by stand-ins; the case file holds the originals with the raw evidence and its hashes.</source>
        <translation>Las direcciones y buzones internos se sustituyen por nombres ficticios; el archivo del caso guarda los originales con los datos en bruto y sus hashes.</translation>
    </message>
    <message>
        <source>our address</source>
        <translation>nuestra dirección</translation>
    </message>
    <message>
        <source>our network</source>
        <translation>nuestra red</translation>
    </message>
    <message>
        <source>our HELO name</source>
        <translation>nuestro nombre HELO</translation>
    </message>
    <message>
        <source>the sender’s domain</source>
        <translation>el dominio del remitente</translation>
    </message>
    <message>
        <source>a link in the mail</source>
        <translation>un enlace en el mensaje</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC</source>
        <translation>SPF, DKIM o DMARC</translation>
    </message>
    <message>
        <source>the PTR record</source>
        <translation>el registro PTR</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>el contenido</translation>
    </message>
    <message>
        <source>When receivers began to refuse us</source>
        <translation>Cuándo empezaron a rechazarnos los receptores</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Rechazado por</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Se refiere a</translation>
    </message>
    <message>
        <source>Last accepted before (UTC)</source>
        <translation>Aceptado antes por última vez (UTC)</translation>
    </message>
    <message>
        <source>First and last refused (UTC)</source>
        <translation>Rechazado, primera y última vez (UTC)</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Rechazos</translation>
    </message>
    <message>
        <source>its own reputation</source>
        <translation>su propia reputación</translation>
    </message>
    <message>
        <source>none in the evidence</source>
        <translation>ninguno en las pruebas</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Norma</translation>
    </message>
    <message>
        <source>The SPF record of %1, term by term</source>
        <translation>El registro SPF de %1, término a término</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Término</translation>
    </message>
    <message>
        <source>Corrected record for %1</source>
        <translation>Registro corregido para %1</translation>
    </message>
    <message>
        <source>Egress map: by which public address each machine shows itself</source>
        <translation>Mapa de salidas: con qué dirección pública se muestra cada equipo</translation>
    </message>
    <message>
        <source>Mail posture</source>
        <translation>Postura del correo</translation>
    </message>
    <message>
        <source>The DNS of the organisation&apos;s domains and addresses was not checked from this case, so whether it invites listings is unknown.</source>
        <translation>El DNS de los dominios y direcciones de la organización no se comprobó desde este caso, así que no se sabe si invita a inclusiones.</translation>
    </message>
    <message>
        <source>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</source>
        <translation>Fallo: %1, aviso: %2, correcto: %3, desconocido: %4. Última consulta: %5.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>unknown: the resolver is unreliable</source>
        <translation>desconocido: el resolutor no es fiable</translation>
    </message>
    <message>
        <source>Rules for %1</source>
        <extracomment>%1 is a firewall product</extracomment>
        <translation>Reglas para %1</translation>
    </message>
    <message>
        <source>clock differs by %1 s from that of No. %2</source>
        <extracomment>%1 seconds, may be negative; %2 the number of another evidence in the same table</extracomment>
        <translation>el reloj difiere en %1 s del del n.º %2</translation>
    </message>
    <message>
        <source>Action, subject and hash</source>
        <translation>Acción, asunto y hash</translation>
    </message>
    <message>
        <source>no listing: the receiver may not ask the list</source>
        <translation>no es una inclusión: el receptor no puede consultar la lista</translation>
    </message>
    <message>
        <source>unknown: the page was not clear</source>
        <translation>desconocido: la página no era clara</translation>
    </message>
    <message>
        <source>What left by our public address was sent by the machine that has it or by hosts behind it. Where both sides of the NAT are in the evidence, it is the same connections once more.</source>
        <translation>Lo que salió por nuestra dirección pública lo envió el equipo que la tiene o equipos que están detrás. Cuando los dos lados del NAT están en las pruebas, son las mismas conexiones una vez más.</translation>
    </message>
    <message>
        <source>our public address</source>
        <translation>nuestra dirección pública</translation>
    </message>
</context>
<context>
    <name>ReportChart</name>
    <message>
        <source>%1 to %2, time in %3. The number at the left of each strip is its largest bar: connections per step.</source>
        <translation>%1 a %2, hora en %3. El número a la izquierda de cada franja es su barra más alta: conexiones por paso.</translation>
    </message>
    <message>
        <source>not denied, suspicious host</source>
        <translation>no denegadas, equipo sospechoso</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>servidor de correo</translation>
    </message>
    <message>
        <source>other host</source>
        <translation>otro equipo</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>denegadas</translation>
    </message>
</context>
<context>
    <name>ReportPainter</name>
    <message>
        <source>%1 · case %2</source>
        <translation>%1 · caso %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>Spf</name>
    <message>
        <source>Everybody else</source>
        <translation>Todos los demás</translation>
    </message>
    <message>
        <source>Whoever the record of %1 lets pass</source>
        <translation>Quienes el registro de %1 deja pasar</translation>
    </message>
    <message>
        <source>The networks around the addresses of %1</source>
        <translation>Las redes alrededor de las direcciones de %1</translation>
    </message>
    <message>
        <source>The addresses of %1</source>
        <translation>Las direcciones de %1</translation>
    </message>
    <message>
        <source>The networks around the mail exchangers of %1</source>
        <translation>Las redes alrededor de los servidores MX de %1</translation>
    </message>
    <message>
        <source>The mail exchangers of %1</source>
        <translation>Los servidores MX de %1</translation>
    </message>
    <message>
        <source>Addresses whose name ends in %1 (slow, not to be used)</source>
        <translation>Direcciones cuyo nombre termina en %1 (lento, no debe usarse)</translation>
    </message>
    <message>
        <source>The address %1</source>
        <translation>La dirección %1</translation>
    </message>
    <message>
        <source>The network %1</source>
        <translation>La red %1</translation>
    </message>
    <message>
        <source>Addresses for which the name %1 exists</source>
        <translation>Direcciones para las que existe el nombre %1</translation>
    </message>
    <message>
        <source>may not send: receivers refuse the mail.</source>
        <translation>no pueden enviar: los destinatarios rechazan el correo.</translation>
    </message>
    <message>
        <source>probably may not send: the mail is likely taken for spam.</source>
        <translation>probablemente no pueden enviar: es probable que el correo se tome por spam.</translation>
    </message>
    <message>
        <source>nothing is said about them.</source>
        <translation>no se dice nada de ellos.</translation>
    </message>
    <message>
        <source>may send.</source>
        <translation>pueden enviar.</translation>
    </message>
    <message>
        <source>The record cannot be read: %1.</source>
        <translation>El registro no se puede leer: %1.</translation>
    </message>
    <message>
        <source>When nothing before it matched, the record of %1 decides.</source>
        <translation>Cuando nada anterior coincidió, decide el registro de %1.</translation>
    </message>
    <message>
        <source>Where the text for refused senders stands.</source>
        <translation>Dónde está el texto para los remitentes rechazados.</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</source>
        <translation>{host} no es un servidor de correo de este caso, pero habló SMTP con {destinations|# dirección externa|# direcciones externas distintas} (fuente: {vantage}).</translation>
    </message>
    <message>
        <source>{host} is not a mail server of this case, but spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}); since {sinceTime} every attempt is denied.</source>
        <translation>{host} no es un servidor de correo de este caso, pero habló SMTP con {destinations|# dirección externa|# direcciones externas distintas} (fuente: {vantage}); desde {sinceTime} se deniega cada intento.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on port 25 with {connections|# connection|# connections}.</source>
        <translation>Fuente {vantage}: {host} alcanzó {destinations|# dirección externa|# direcciones externas distintas} en el puerto 25 con {connections|# conexión|# conexiones}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} reached {destinations|# outside address|# different outside addresses} on the submission ports {ports} with {connections|# connection|# connections}; mail programs do that too, so it weighs less.</source>
        <translation>Fuente {vantage}: {host} alcanzó {destinations|# dirección externa|# direcciones externas distintas} en los puertos de envío {ports} con {connections|# conexión|# conexiones}; los programas de correo también lo hacen, así que pesa menos.</translation>
    </message>
    <message>
        <source>Of its {connections|# connection|# connections} to port 25 outside, {allowed|# was allowed|# were allowed}.</source>
        <translation>{connections|De su # conexión|De sus # conexiones} al puerto 25 en el exterior, {allowed|# fue permitida|# fueron permitidas}.</translation>
    </message>
    <message>
        <source>The firewall rule “{rule}” let {allowed|# SMTP connection|# SMTP connections} from {host} out.</source>
        <translation>La regla del cortafuegos «{rule}» dejó salir {allowed|# conexión SMTP|# conexiones SMTP} de {host}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} sent {sentBytes} over SMTP to outside addresses.</source>
        <translation>Fuente {vantage}: {host} envió {sentBytes} por SMTP a direcciones externas.</translation>
    </message>
    <message>
        <source>In the {vantage}, it opened up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</source>
        <translation>Fuente {vantage}: abrió hasta {peak|# conexión SMTP|# conexiones SMTP} en un minuto, a las {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, it tried to open up to {peak|# SMTP connection|# SMTP connections} within one minute, at {peakTime}.</source>
        <translation>Fuente {vantage}: intentó abrir hasta {peak|# conexión SMTP|# conexiones SMTP} en un minuto, a las {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, it handed {messages|# message|# messages} for {recipients|# recipient|# recipients} to outside servers.</source>
        <translation>Fuente {vantage}: entregó {messages|# mensaje|# mensajes} para {recipients|# destinatario a|# destinatarios a} servidores externos.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers under {names|# name|# different names}, among them {examples}; a mail server uses one.</source>
        <translation>Se presentó a servidores externos con {names|# nombre|# nombres distintos}, entre ellos {examples}; un servidor de correo usa uno.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers as {examples}, which is not a name of this organisation.</source>
        <translation>Se presentó a servidores externos como {examples}, que no es un nombre de esta organización.</translation>
    </message>
    <message>
        <source>It used sender addresses of {domains|# domain that is not|# domains that are not} of this organisation, among them {examples}.</source>
        <translation>Usó direcciones de remitente de {domains|# dominio que no es|# dominios que no son} de esta organización, entre ellos {examples}.</translation>
    </message>
    <message>
        <source>Outside servers refused {rejected} of the {recipients|# recipient that it asked|# recipients that it asked} for ({rejectedShare}).</source>
        <translation>Los servidores externos rechazaron {rejected} de los {recipients} destinatarios que pidió ({rejectedShare}).</translation>
    </message>
    <message>
        <source>Nothing gets out any more: {denied|# attempt since {sinceTime} was denied and none was allowed|# attempts since {sinceTime} were denied and none was allowed}.</source>
        <translation>Ya no sale nada: {denied|# intento desde {sinceTime} se denegó|# intentos desde {sinceTime} se denegaron} y ninguno se permitió.</translation>
    </message>
    <message>
        <source>The firewall denied {denied} of its {connections|# connection|# connections} to port 25 outside.</source>
        <translation>El cortafuegos denegó {denied} de {connections|su # conexión|sus # conexiones} al puerto 25 externo.</translation>
    </message>
    <message>
        <source>It visited the same {destinations|# address|# addresses} evenly, about {repeats|# time|# times} each, and sent next to nothing, as a monitoring probe does.</source>
        <translation>Visitó con regularidad las mismas {destinations} direcciones, unas {repeats} veces cada una, y no envió casi nada, como hace una sonda de vigilancia.</translation>
    </message>
    <message>
        <source>No message was handed over in its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers.</source>
        <translation>No se entregó ningún mensaje en {sessions|su # diálogo SMTP|sus # diálogos SMTP} con servidores externos.</translation>
    </message>
    <message>
        <source>It also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</source>
        <translation>También acepta conexiones SMTP {sources|de otra dirección (#)|de otras # direcciones}, como hace un servidor de correo.</translation>
    </message>
    <message>
        <source>It introduced itself under the organisation&apos;s own name {examples} and used only senders of the organisation&apos;s own domains.</source>
        <translation>Se presentó con el nombre propio de la organización {examples} y solo usó remitentes de sus propios dominios.</translation>
    </message>
    <message>
        <source>No capture shows its SMTP dialogues: which names, senders, recipients and subjects it used is not known.</source>
        <translation>Ninguna captura muestra sus diálogos SMTP: no se sabe qué nombres, remitentes, destinatarios y asuntos usó.</translation>
    </message>
    <message>
        <source>{encrypted} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers went on encrypted after STARTTLS: what they handed over cannot be seen.</source>
        <translation>{encrypted} de {sessions|su # diálogo SMTP|sus # diálogos SMTP} con servidores externos siguieron cifrados tras STARTTLS: no se puede ver qué entregaron.</translation>
    </message>
    <message>
        <source>Of {holed} of its {sessions|# SMTP dialogue|# SMTP dialogues} with outside servers, the capture holds parts only: packets were lost or cut short. Messages, recipients and refusals are at least as many as counted; capture whole packets to see all.</source>
        <translation>De {holed} de sus {sessions|# diálogo SMTP|# diálogos SMTP} con servidores externos, la captura contiene solo partes: se perdieron paquetes o están recortados. Mensajes, destinatarios y rechazos son al menos tantos como los contados; capturar paquetes enteros para verlo todo.</translation>
    </message>
    <message>
        <source>No evidence with process information covers {host}: which program on it did this is not known.</source>
        <translation>Ninguna prueba con información de procesos abarca {host}: no se sabe qué programa lo hizo.</translation>
    </message>
    <message>
        <source>No firewall log shows this traffic: which rule let it out, and whether it is denied today, is not known.</source>
        <translation>Ningún registro de cortafuegos muestra este tráfico: no se sabe qué regla lo dejó salir ni si hoy se deniega.</translation>
    </message>
    <message>
        <source>For {unknown} of its connections the {vantage} does not say whether they were allowed.</source>
        <translation>Fuente {vantage}: de {unknown} de sus conexiones no dice si se permitieron.</translation>
    </message>
    <message>
        <source>No mail server is declared in this case; {servers} was taken for the mail server because of its traffic. Declare the mail servers to be sure.</source>
        <translation>En este caso no hay ningún servidor de correo declarado; {servers} se tomó por el servidor a causa de su tráfico. Declare los servidores para estar seguro.</translation>
    </message>
    <message>
        <source>No mail server is declared in this case and none could be recognised; if {host} is a mail server, declare it.</source>
        <translation>En este caso no hay ningún servidor de correo declarado y no se pudo reconocer ninguno; si {host} lo es, declárelo.</translation>
    </message>
    <message>
        <source>{servers} writes one of the mail logs in this case but is not declared as a mail server; it was taken for one.</source>
        <translation>{servers} escribe uno de los registros de correo de este caso pero no está declarado como servidor; se tomó por uno.</translation>
    </message>
    <message>
        <source>{servers} takes a mail server&apos;s outgoing mail but is not declared as a mail server; it was taken for one.</source>
        <translation>{servers} recibe el correo saliente de un servidor pero no está declarado como servidor de correo; se tomó por uno.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and the firewall denied every one: contained, but the host needs to be looked at.</source>
        <translation>{host} intentó {attempts|# conexión SMTP|# conexiones SMTP} a {destinations|# dirección externa|# direcciones externas} y el cortafuegos las denegó todas: contenido, pero hay que examinar el equipo.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and in the capture none of them was opened: contained, but the host needs to be looked at.</source>
        <translation>{host} intentó {attempts|# conexión SMTP|# conexiones SMTP} a {destinations|# dirección externa|# direcciones externas} y en la captura ninguna llegó a abrirse: contenido, pero hay que examinar el equipo.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, each about {repeats|# time|# times} and evenly, as a monitoring probe does.</source>
        <translation>{host} habló SMTP con {destinations|# dirección externa|# direcciones externas}, unas {repeats} veces con cada una y con regularidad, como hace una sonda de vigilancia.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address only|# outside addresses only}; that alone is no sign of mail sent straight to the outside.</source>
        <translation>{host} habló SMTP solo con {destinations|# dirección externa|# direcciones externas}; eso por sí solo no es señal de correo enviado directamente al exterior.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on the submission ports {ports} only, where a client logs in: no mail went straight to the receivers&apos; servers there. If these are more than its users need, look at the accounts.</source>
        <translation>{host} habló SMTP con {destinations|# dirección externa|# direcciones externas}, con {relay} de ellas en el puerto 25 y con las demás solo en los puertos de envío {ports}, donde un cliente se autentica: allí ningún correo fue directamente a los servidores de los destinatarios. Si son más de las que necesitan sus usuarios, revise las cuentas.</translation>
    </message>
    <message>
        <source>No firewall log and no capture is in the case, so whether a host other than the mail server sends mail to the outside cannot be seen.</source>
        <translation>En el caso no hay registro de cortafuegos ni captura, así que no se puede ver si otro equipo que el servidor envía correo al exterior.</translation>
    </message>
    <message>
        <source>Import the firewall&apos;s log, or a capture of port 25 at the border, of the days before the listing.</source>
        <translation>Importe el registro del cortafuegos, o una captura del puerto 25 en la frontera, de los días anteriores a la inclusión.</translation>
    </message>
    <message>
        <source>Only captures show the border, from {firstTime} to {lastTime}; what happened outside that time cannot be seen.</source>
        <translation>Solo capturas muestran la frontera, de {firstTime} a {lastTime}; lo que ocurrió fuera de ese tiempo no se puede ver.</translation>
    </message>
    <message>
        <source>So short a time excludes nothing. Import the logs of the days before the listing.</source>
        <translation>Un tiempo tan corto no excluye nada. Importe los registros de los días anteriores a la inclusión.</translation>
    </message>
    <message>
        <source>Import the firewall&apos;s log of the days before the listing.</source>
        <translation>Importe el registro del cortafuegos de los días anteriores a la inclusión.</translation>
    </message>
    <message>
        <source>The public address {host} spoke SMTP to {destinations|# outside address|# outside addresses} in the {vantage}; which inside host stands behind it cannot be seen there.</source>
        <translation>La dirección pública {host} habló SMTP con {destinations|# dirección externa|# direcciones externas} (fuente: {vantage}); ahí no se ve qué equipo interno hay detrás.</translation>
    </message>
    <message>
        <source>Capture port 25 on the inside of the firewall, or import its log with the inside addresses.</source>
        <translation>Capture el puerto 25 en el lado interno del cortafuegos, o importe su registro con las direcciones internas.</translation>
    </message>
    <message>
        <source>Declare the addresses of the mail servers in the case settings.</source>
        <translation>Declare las direcciones de los servidores de correo en los ajustes del caso.</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</source>
        <translation>{server} envió {ndrs|# aviso de no entrega|# avisos de no entrega} a {victims|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios}, porque acepta correo para destinatarios que no existen (fuente: {vantage}).</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it refuses mail only after it has accepted it: by a filter, a rule or a mailbox (seen in the {vantage}).</source>
        <translation>{server} envió {ndrs|# aviso de no entrega|# avisos de no entrega} a {victims|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios}, porque rechaza el correo solo después de haberlo aceptado: por un filtro, una regla o un buzón (fuente: {vantage}).</translation>
    </message>
    <message>
        <source>{server} wrote {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}, because it accepts mail for recipients that do not exist (seen in the {vantage}).</source>
        <translation>{server} escribió {ndrs|# aviso de no entrega|# avisos de no entrega} a {victims|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios}, porque acepta correo para destinatarios que no existen (fuente: {vantage}).</translation>
    </message>
    <message>
        <source>{server} sent {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} (seen in the {vantage}).</source>
        <translation>{server} envió {ndrs|# mensaje con remitente nulo|# mensajes con remitente nulo} a {victims|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios} (fuente: {vantage}).</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</source>
        <translation>Fuente {vantage}: {ndrs|# aviso de no entrega fue|# avisos de no entrega fueron} a {victims|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report was written|# non-delivery reports were written} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; it shows {handed|# of them|# of them} handed over to a server outside.</source>
        <translation>Fuente {vantage}: {ndrs|se escribió # aviso de no entrega|se escribieron # avisos de no entrega} a {victims|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios}; muestra que {handed} de ellos se entregaron a un servidor externo.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} went to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}.</source>
        <translation>Fuente {vantage}: {ndrs|# mensaje con remitente nulo fue|# mensajes con remitente nulo fueron} a {victims|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios}.</translation>
    </message>
    <message>
        <source>Up to {peak|# of them was written|# of them were written} within 24 hours, from {peakTime} on.</source>
        <translation>Hasta {peak|# de ellos se escribió|# de ellos se escribieron} en 24 horas, a partir de {peakTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {server} sent {own} of these {ndrs|# report|# reports}.</source>
        <translation>Fuente {vantage}: {server} envió {own} de estos {ndrs|# informe|# informes}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {unknown|# of {known} reports with a known cause answers|# of {known} reports with a known cause answer} mail for a recipient that does not exist (5.1.1, 5.1.10).</source>
        <translation>Fuente {vantage}: {unknown|# de {known} avisos con causa conocida responde|# de {known} avisos con causa conocida responden} a correo para un destinatario que no existe (5.1.1, 5.1.10).</translation>
    </message>
    <message>
        <source>In the {vantage}, {failed|# recipient|# recipients} failed as unknown after the server had accepted the mail for them.</source>
        <translation>Fuente {vantage}: {failed|# destinatario falló por desconocido|# destinatarios fallaron por desconocidos} después de que el servidor aceptara su correo.</translation>
    </message>
    <message>
        <source>In the {vantage}, {nullShare} of the {outbound} messages to the outside carry the null sender; on an ordinary server it is a few in a hundred.</source>
        <translation>Fuente {vantage}: {nullShare} de los {outbound} mensajes al exterior llevan el remitente nulo; en un servidor corriente son unos pocos de cada cien.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers accepted {accepted} of these messages and refused {refused}.</source>
        <translation>Fuente {vantage}: los servidores externos aceptaron {accepted} de estos mensajes y rechazaron {refused}.</translation>
    </message>
    <message>
        <source>{quoting|# of the captured reports quotes|# of the captured reports quote} the original message in full, so that strangers get the spam itself.</source>
        <translation>{quoting|# de los avisos capturados cita|# de los avisos capturados citan} entero el mensaje original, de modo que los desconocidos reciben el propio spam.</translation>
    </message>
    <message>
        <source>The server refused {refused|# unknown recipient|# unknown recipients} already at RCPT TO, the last one at {lastTime}: recipient validation works on at least one way in.</source>
        <translation>El servidor rechazó {refused|# destinatario desconocido|# destinatarios desconocidos} ya en RCPT TO, el último a las {lastTime}: la validación de destinatarios funciona en al menos una vía de entrada.</translation>
    </message>
    <message>
        <source>In the {vantage}, only {nullShare} of the {outbound} messages to the outside carry the null sender.</source>
        <translation>Fuente {vantage}: solo {nullShare} de los {outbound} mensajes al exterior llevan el remitente nulo.</translation>
    </message>
    <message>
        <source>In the {vantage}, {other|# of {known} reports with a known cause has|# of {known} reports with a known cause have} another cause than an unknown recipient.</source>
        <translation>Fuente {vantage}: {other|# de {known} avisos con causa conocida tiene|# de {known} avisos con causa conocida tienen} otra causa que un destinatario desconocido.</translation>
    </message>
    <message>
        <source>They all went to {victims|# address|# addresses}: a robot that writes to many wrong addresses under one name is answered like that, too.</source>
        <translation>Todos fueron a {victims|# dirección|# direcciones}: así se responde también a un autómata que escribe con un solo nombre a muchas direcciones erróneas.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers took all {accepted} of which it is told, while addresses that were forged often do not exist.</source>
        <translation>Fuente {vantage}: los servidores externos aceptaron los {accepted} de los que lo dice, mientras que las direcciones falsificadas a menudo no existen.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers took {accepted} of these messages and refused only {refused}, while addresses that were forged often do not exist.</source>
        <translation>Fuente {vantage}: los servidores externos aceptaron {accepted} de estos mensajes y rechazaron solo {refused}, mientras que las direcciones falsificadas a menudo no existen.</translation>
    </message>
    <message>
        <source>They answer mail for {recipients|# mailbox|# mailboxes} only, as of somebody who left, not for a list of invented ones.</source>
        <translation>Solo responden a correo para {recipients|# buzón|# buzones}, como para alguien que se fue, no para una lista de inventados.</translation>
    </message>
    <message>
        <source>The last of these messages left at {lastTime}; the evidence goes on until {untilTime} without one.</source>
        <translation>El último de estos mensajes salió a las {lastTime}; las pruebas siguen hasta {untilTime} sin ninguno más.</translation>
    </message>
    <message>
        <source>No message tracking log is in the case: why each report was written, and what it answers, is not known.</source>
        <translation>En el caso no hay seguimiento de mensajes: no se sabe por qué se escribió cada aviso ni a qué responde.</translation>
    </message>
    <message>
        <source>Neither a send protocol log nor a capture shows these reports leave: whether the strangers&apos; servers accepted them is not known.</source>
        <translation>Ni un registro de envío ni una captura muestran salir estos avisos: no se sabe si los servidores de los desconocidos los aceptaron.</translation>
    </message>
    <message>
        <source>{relay} inside took {relayed} of these reports on: what the strangers&apos; servers said to them stands in the log of {relay} only.</source>
        <translation>{relay}, dentro de la red, se hizo cargo de {relayed} de estos avisos: lo que respondieron los servidores externos solo consta en el registro de {relay}.</translation>
    </message>
    <message>
        <source>No receive protocol log is in the case: who delivered the mail that was answered is not known.</source>
        <translation>En el caso no hay registro de recepción: no se sabe quién entregó el correo respondido.</translation>
    </message>
    <message>
        <source>{relay} inside handed in the mail that was answered ({messages|# message|# messages}): who handed it to {relay} stands in the log of {relay} only.</source>
        <translation>{relay}, dentro de la red, entregó el correo respondido ({messages|# mensaje|# mensajes}): quién se lo entregó a {relay} solo consta en el registro de {relay}.</translation>
    </message>
    <message>
        <source>The {vantage} does not say which null-sender messages are non-delivery reports and which are automatic replies.</source>
        <translation>Fuente {vantage}: no dice qué mensajes con remitente nulo son avisos de no entrega y cuáles respuestas automáticas.</translation>
    </message>
    <message>
        <source>No own domain is declared in this case; addressees were taken for outsiders by the way the mail went.</source>
        <translation>En este caso no hay ningún dominio propio declarado; quién es externo se dedujo del camino del correo.</translation>
    </message>
    <message>
        <source>No message tracking log, send protocol log or capture of mail is in the case, so what the server bounces cannot be seen.</source>
        <translation>En el caso no hay seguimiento de mensajes, registro de envío ni captura de correo, así que no se puede ver qué devuelve el servidor.</translation>
    </message>
    <message>
        <source>Import the message tracking logs and the SMTP send protocol logs of the days before the listing.</source>
        <translation>Importe el seguimiento de mensajes y los registros de envío SMTP de los días anteriores a la inclusión.</translation>
    </message>
    <message>
        <source>The evidence is not examined for this cause yet; that it is not among the findings says nothing.</source>
        <translation>Las pruebas aún no se examinan para esta causa; que no esté entre los hallazgos no dice nada.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs of every connector, the client ones too, and look at the mailboxes that sent most.</source>
        <translation>Guarde los registros de recepción de todos los conectores, también los de clientes, y mire los buzones que más enviaron.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs and look for outside clients without authentication that sent to outside recipients.</source>
        <translation>Guarde los registros de recepción y busque clientes externos sin autenticación que enviaron a destinatarios externos.</translation>
    </message>
    <message>
        <source>Keep the receive protocol logs of the relay connectors and look at the devices and servers that submit without authentication.</source>
        <translation>Guarde los registros de recepción de los conectores de relé y mire los dispositivos y servidores que envían sin autenticación.</translation>
    </message>
    <message>
        <source>Keep the message tracking logs and look for mailboxes that forward all their mail to one outside address.</source>
        <translation>Guarde el seguimiento de mensajes y busque buzones que reenvían todo su correo a una dirección externa.</translation>
    </message>
    <message>
        <source>Keep the message tracking logs and look for one subject that was sent to very many recipients.</source>
        <translation>Guarde el seguimiento de mensajes y busque un asunto enviado a muchísimos destinatarios.</translation>
    </message>
    <message>
        <source>firewall log</source>
        <translation>registro del cortafuegos</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>captura</translation>
    </message>
    <message>
        <source>mail log</source>
        <translation>registro de correo</translation>
    </message>
    <message>
        <source>message tracking log</source>
        <translation>seguimiento de mensajes</translation>
    </message>
    <message>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <source>It asked DNS {queries|# time|# times} for the mail servers of {domains|# domain|# domains}, among them {examples}; only a program that delivers mail by itself needs that.</source>
        <translation>Preguntó al DNS {queries|# vez|# veces} por los servidores de correo de {domains|# dominio|# dominios}, entre ellos {examples}; eso solo lo necesita un programa que entrega correo por sí mismo.</translation>
    </message>
    <message>
        <source>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and content.</source>
        <translation>Fuera del cortafuegos, {connections|# de sus conexiones se vio|# de sus conexiones se vieron} como {address}, emparejadas por hora, destino y contenido.</translation>
    </message>
    <message>
        <source>Outside the firewall {connections|# of its connections was|# of its connections were} seen as {address}, paired by time, destination and, where both sides tell them, byte counts.</source>
        <translation>Fuera del cortafuegos, {connections|# de sus conexiones se vio|# de sus conexiones se vieron} como {address}, emparejadas por hora, destino y, donde ambos lados los indican, números de bytes.</translation>
    </message>
    <message>
        <source>{target} is listed by {list} for this: {meaning}.</source>
        <translation>{target} está incluido en {list} por esto: {meaning}.</translation>
    </message>
    <message>
        <source>No block list was asked about the addresses and domains of this case.</source>
        <translation>No se preguntó a ninguna lista negra por las direcciones y dominios de este caso.</translation>
    </message>
    <message>
        <source>Ask the block lists (Blacklists in the window, or delist check).</source>
        <translation>Pregunte a las listas negras (Listas negras en la ventana, o delist check).</translation>
    </message>
    <message>
        <source>No firewall log, mail log or capture is in the case: that nothing bad was sent is not shown.</source>
        <translation>En el caso no hay registro de cortafuegos, registro de correo ni captura: no está demostrado que no se enviara nada malo.</translation>
    </message>
    <message>
        <source>{target} is listed by {lists} as a matter of policy: {meanings}.</source>
        <translation>{target} está incluido en {lists} por política: {meanings}.</translation>
    </message>
    <message>
        <source>The evidence shows no bad traffic.</source>
        <translation>Las pruebas no muestran tráfico malo.</translation>
    </message>
    <message>
        <source>{operator} refused {refusals|# delivery|# deliveries} for a missing or generic PTR record.</source>
        <translation>{operator} rechazó {refusals|# entrega|# entregas} por un registro PTR ausente o genérico.</translation>
    </message>
    <message>
        <source>Receivers refuse {target} because of other lists, too.</source>
        <translation>Los receptores rechazan {target} también por otras listas.</translation>
    </message>
    <message>
        <source>The PTR record of {target} was not looked at here: check that it is static, has its own name, and that the name leads back to it.</source>
        <translation>Aquí no se miró el registro PTR de {target}: compruebe que es fijo, que tiene nombre propio y que el nombre lleva de vuelta a la dirección.</translation>
    </message>
    <message>
        <source>No policy list that answered has an entry for the addresses that were asked about.</source>
        <translation>Ninguna lista de política que respondió tiene una entrada para las direcciones preguntadas.</translation>
    </message>
    <message>
        <source>{target} itself is listed by {lists}, so that the policy is not the cause.</source>
        <translation>{target} está incluido por sí mismo en {lists}, de modo que la política no es la causa.</translation>
    </message>
    <message>
        <source>{target} is on policy lists, but the evidence shows bad traffic, which explains more.</source>
        <translation>{target} está en listas de política, pero las pruebas muestran tráfico malo, que explica más.</translation>
    </message>
    <message>
        <source>The range of {target}, not the address, is listed by {lists}: {meanings}.</source>
        <translation>El rango de {target}, no la dirección, está incluido en {lists}: {meanings}.</translation>
    </message>
    <message>
        <source>{refusals|# refusal by {operators} speaks|# refusals by {operators} speak} of the network, not of the address.</source>
        <translation>{refusals|# rechazo de {operators} habla|# rechazos de {operators} hablan} de la red, no de la dirección.</translation>
    </message>
    <message>
        <source>Hardly any receiver refuses mail because of {lists}; on their own they are no reason for alarm.</source>
        <translation>Casi ningún receptor rechaza correo por {lists}; por sí solas no son motivo de alarma.</translation>
    </message>
    <message>
        <source>No list of networks or providers that answered has an entry for the addresses that were asked about.</source>
        <translation>Ninguna lista de redes o proveedores que respondió tiene una entrada para las direcciones preguntadas.</translation>
    </message>
    <message>
        <source>{target} itself is listed by {lists}, not only its range.</source>
        <translation>{target} está incluido por sí mismo en {lists}, no solo su rango.</translation>
    </message>
    <message>
        <source>Only domain lists answer: {target} is listed by {lists}. The mail server&apos;s addresses are not the cause.</source>
        <translation>Solo responden listas de dominios: {target} está incluido en {lists}. Las direcciones del servidor de correo no son la causa.</translation>
    </message>
    <message>
        <source>The domain {target} is listed by {lists}: {meanings}.</source>
        <translation>El dominio {target} está incluido en {lists}: {meanings}.</translation>
    </message>
    <message>
        <source>The codes speak of an abused or malicious site under {target}: look at the web server first.</source>
        <translation>Los códigos hablan de un sitio malicioso o del que se abusa en {target}: mire primero el servidor web.</translation>
    </message>
    <message>
        <source>No list that answered lists an address of the organisation.</source>
        <translation>Ninguna lista que respondió incluye una dirección de la organización.</translation>
    </message>
    <message>
        <source>No list gave a usable answer about an address of the organisation.</source>
        <translation>Ninguna lista dio una respuesta útil sobre una dirección de la organización.</translation>
    </message>
    <message>
        <source>{refusals|# refusal speaks|# refusals speak} of the domain or of a link, not of the address.</source>
        <translation>{refusals|# rechazo habla|# rechazos hablan} del dominio o de un enlace, no de la dirección.</translation>
    </message>
    <message>
        <source>What the web server of {target} serves or sends is not in the evidence.</source>
        <translation>Lo que el servidor web de {target} sirve o envía no está en las pruebas.</translation>
    </message>
    <message>
        <source>No domain list that answered has an entry for the domains that were asked about.</source>
        <translation>Ninguna lista de dominios que respondió tiene una entrada para los dominios preguntados.</translation>
    </message>
    <message>
        <source>The addresses are listed, too ({targets} on {lists}): the domain alone is not the cause.</source>
        <translation>También están incluidas las direcciones ({targets} en {lists}): el dominio por sí solo no es la causa.</translation>
    </message>
    <message>
        <source>{targets} is on domain lists, but the evidence shows bad traffic, which explains more.</source>
        <translation>{targets} está en listas de dominios, pero las pruebas muestran tráfico malo, que explica más.</translation>
    </message>
    <message>
        <source>The last hit that {list} names for {target} ({hitTime}) is older than the fix ({fixTime}).</source>
        <translation>El último incidente que {list} nombra para {target} ({hitTime}) es anterior a la corrección ({fixTime}).</translation>
    </message>
    <message>
        <source>The last hit that {list} names for {target} ({hitTime}) is older than all the evidence (from {fixTime} on), in which nothing bad shows.</source>
        <translation>El último incidente que {list} nombra para {target} ({hitTime}) es anterior a todas las pruebas (a partir de {fixTime}), en las que no aparece nada malo.</translation>
    </message>
    <message>
        <source>{list} dates its evidence to {hitTime}: “{text}”.</source>
        <translation>{list} fecha su prueba en {hitTime}: «{text}».</translation>
    </message>
    <message>
        <source>The firewall has let nothing out since {fixTime}.</source>
        <translation>El cortafuegos no ha dejado salir nada desde {fixTime}.</translation>
    </message>
    <message>
        <source>The last containment or remediation step was done at {fixTime}; later logs have yet to prove it.</source>
        <translation>El último paso de contención o remedio se hizo en {fixTime}; los registros posteriores aún tienen que demostrarlo.</translation>
    </message>
    <message>
        <source>The evidence from {fromTime} to {untilTime} shows no bad traffic.</source>
        <translation>Las pruebas de {fromTime} a {untilTime} no muestran tráfico malo.</translation>
    </message>
    <message>
        <source>The date comes from the list&apos;s text; its page may name later hits.</source>
        <translation>La fecha viene del texto de la lista; su página puede nombrar incidentes posteriores.</translation>
    </message>
    <message>
        <source>No list that answered lists an address or a domain of this case.</source>
        <translation>Ninguna lista que respondió incluye una dirección o un dominio de este caso.</translation>
    </message>
    <message>
        <source>{target} is listed by {lists} without a date of the last hit.</source>
        <translation>{target} está incluido en {lists} sin fecha del último incidente.</translation>
    </message>
    <message>
        <source>Open the lists&apos; pages, and enter what they say of the last hit as a manual result.</source>
        <translation>Abra las páginas de las listas e introduzca como resultado a mano lo que dicen del último incidente.</translation>
    </message>
    <message>
        <source>No list really lists {target}; answers of {lists} only look like a listing.</source>
        <translation>Ninguna lista incluye realmente {target}; las respuestas de {lists} solo parecen una inclusión.</translation>
    </message>
    <message>
        <source>Answers of {lists} only look like a listing of {target}; whether a list really has it is not known.</source>
        <translation>Las respuestas de {lists} solo parecen una inclusión de {target}; no se sabe si alguna lista lo incluye realmente.</translation>
    </message>
    <message>
        <source>{list} refused the question with {codes}; that is no listing of {target}.</source>
        <translation>{list} rechazó la pregunta con {codes}; eso no es una inclusión de {target}.</translation>
    </message>
    <message>
        <source>{list} answered {codes} because it was asked too often; that is no listing of {target}.</source>
        <translation>{list} respondió {codes} porque se le preguntó demasiado a menudo; eso no es una inclusión de {target}.</translation>
    </message>
    <message>
        <source>{list} answered {codes} because it wants a key or a registration; that is no listing of {target}.</source>
        <translation>{list} respondió {codes} porque requiere una clave o un registro previo; eso no es una inclusión de {target}.</translation>
    </message>
    <message>
        <source>{list} is dead or parked and answers {codes}; that is no listing of {target}.</source>
        <translation>{list} está muerta o aparcada y responde {codes}; eso no es una inclusión de {target}.</translation>
    </message>
    <message>
        <source>{list} lists the whole world, its own negative test entry too; that is no listing of {target}.</source>
        <translation>{list} incluye al mundo entero, también su propia entrada de prueba negativa; eso no es una inclusión de {target}.</translation>
    </message>
    <message>
        <source>The resolver makes answers up, also for {list}; that is no listing of {target}.</source>
        <translation>El resolvedor inventa respuestas, también para {list}; eso no es una inclusión de {target}.</translation>
    </message>
    <message>
        <source>Receivers refuse mail and name that very list: they still use it.</source>
        <translation>Hay receptores que rechazan correo y nombran esa misma lista: todavía la usan.</translation>
    </message>
    <message>
        <source>Lists that passed their test entries say that {target} is not listed.</source>
        <translation>Listas que superaron sus entradas de prueba dicen que {target} no está incluido.</translation>
    </message>
    <message>
        <source>No list gave a usable answer about {target}: ask again through a resolver of your own.</source>
        <translation>Ninguna lista dio una respuesta útil sobre {target}: pregunte otra vez por un resolvedor propio.</translation>
    </message>
    <message>
        <source>No answer of any list only looks like a listing.</source>
        <translation>Ninguna respuesta de lista es una inclusión solo aparente.</translation>
    </message>
    <message>
        <source>{target} is really listed by {lists}.</source>
        <translation>{target} está realmente incluido en {lists}.</translation>
    </message>
    <message>
        <source>{target} is refused by {operators} because of other lists or their own reputation system, so that it is not only a false alarm.</source>
        <translation>{operators} rechazan {target} por otras listas o por su propio sistema de reputación, de modo que no es solo una falsa alarma.</translation>
    </message>
    <message>
        <source>Protocol logging is off on {connector}: message tracking shows {messages|# message|# messages} through it, and no session of it is logged.</source>
        <translation>El registro de protocolo está desactivado en {connector}: el seguimiento muestra {messages|# mensaje|# mensajes} por él y ninguna sesión suya está registrada.</translation>
    </message>
    <message>
        <source>No session of {connector} is logged, though other connectors of the same server are: protocol logging is off on it, or nobody used it.</source>
        <translation>Ninguna sesión de {connector} está registrada, aunque sí las de otros conectores del mismo servidor: su registro está desactivado o nadie lo usó.</translation>
    </message>
    <message>
        <source>Switch it on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>Actívelo: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; después importe los registros nuevos.</translation>
    </message>
    <message>
        <source>Switch it on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>Actívelo: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose; después importe los registros nuevos.</translation>
    </message>
    <message>
        <source>Switch it on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose; then import the new logs.</source>
        <translation>Actívelo: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose; después importe los registros nuevos.</translation>
    </message>
    <message>
        <source>{operator} refused mail of {address} from {refusedTime} on, in these words: “{text}”</source>
        <translation>{operator} rechazó correo de {address} a partir de {refusedTime}, con estas palabras: «{text}»</translation>
    </message>
    <message>
        <source>{listings|# listing|# listings} from {sources|# source|# sources}: lists that are fed by one source say one thing, not several.</source>
        <translation>{listings|# inclusión|# inclusiones} de {sources|# fuente|# fuentes}: las listas que se alimentan de una misma fuente dicen una sola cosa, no varias.</translation>
    </message>
    <message>
        <source>{flows} connections on the two sides of the NAT were too many to be paired with each other: behind them another inside host may stand.</source>
        <translation>{flows} conexiones en los dos lados del NAT eran demasiadas para emparejarlas entre sí: detrás de ellas puede haber otro equipo interno.</translation>
    </message>
    <message>
        <source>Import a shorter span of both sides into a case of its own.</source>
        <translation>Importe un período más corto de ambos lados en un caso propio.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender stands without its recipients: whether it went|# messages with the null sender stand without their recipients: whether they went} to strangers cannot be seen.</source>
        <translation>Fuente {vantage}: {ndrs|# mensaje con remitente nulo aparece sin sus destinatarios|# mensajes con remitente nulo aparecen sin sus destinatarios}; no se puede ver si fueron a desconocidos.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to strangers in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours; {other|# of them tells of|# of them tell of} another failure than an unknown recipient, such as a full mailbox or a filter behind the server.</source>
        <translation>Fuente {vantage}: {ndrs|# aviso de no entrega fue|# avisos de no entrega fueron} a desconocidos de {domains|# dominio externo|# dominios externos}, hasta {peak} en 24 horas; {other|# de ellos informa|# de ellos informan} de otro fallo que un destinatario desconocido, como un buzón lleno o un filtro detrás del servidor.</translation>
    </message>
    <message>
        <source>Import the MSGTRK*.LOG files themselves, or export again with the recipients joined into one text: Export-Csv writes System.String[] instead of a list.</source>
        <translation>Importe los propios archivos MSGTRK*.LOG, o expórtelos de nuevo con los destinatarios unidos en un solo texto: Export-Csv escribe System.String[] en lugar de una lista.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a public address, and the case does not say whether it is one of yours.</source>
        <translation>Fuente {vantage}: {host} habló SMTP con {destinations|# dirección|# direcciones distintas}. Es una dirección pública, y el caso no dice si es suya.</translation>
    </message>
    <message>
        <source>Say which networks and mail servers are yours (case settings, or delist set --internal, --mail-server and --public-ip), and look at the findings again.</source>
        <translation>Indique qué redes y servidores de correo son suyos (ajustes del caso, o delist set --internal, --mail-server y --public-ip) y vuelva a ver los hallazgos.</translation>
    </message>
    <message>
        <source>In the {vantage}, {messages|# message with the null sender|# messages with the null sender} went to {recipients|# outside address|# outside addresses} in {domains|# domain|# domains}. The log does not call them non-delivery reports: they may be automatic replies, or mail of a program on the server.</source>
        <translation>Fuente {vantage}: {messages|# mensaje con remitente nulo fue|# mensajes con remitente nulo fueron} a {recipients|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios}. El registro no los llama informes de no entrega: pueden ser respuestas automáticas o correo de un programa del servidor.</translation>
    </message>
    <message>
        <source>Find out what writes them (autoresponder, ticket system, script) and whether it answers mail with forged senders; that hits strangers as a bounce does.</source>
        <translation>Averigüe qué los escribe (contestador, sistema de tickets, script) y si responde a correo con remitente falsificado; eso alcanza a terceros igual que un rebote.</translation>
    </message>
    <message>
        <source>Look at what the reports answer. If it is mail with forged senders, let the server refuse it before accepting it: such a report hits a stranger, whatever failed.</source>
        <translation>Mire a qué responden los avisos. Si es correo con remitentes falsificados, haga que el servidor lo rechace antes de aceptarlo: un aviso así alcanza a un desconocido, sea cual sea el fallo.</translation>
    </message>
    <message>
        <source>Ask about them again, every list and through a resolver of your own (Blacklists in the window, or delist check --resolver).</source>
        <translation>Vuelva a consultarlas todas y a través de un resolver propio (Listas negras en la ventana, o delist check --resolver).</translation>
    </message>
    <message>
        <source>No block list was asked about an address of this case.</source>
        <translation>No se consultó ninguna lista negra por una dirección de este caso.</translation>
    </message>
    <message>
        <source>No block list was asked about a domain of this case.</source>
        <translation>No se consultó ninguna lista negra por un dominio de este caso.</translation>
    </message>
    <message>
        <source>No block list gave a usable answer about {targets}: whether a list has them is not known.</source>
        <translation>Ninguna lista negra dio una respuesta útil sobre {targets}: no se sabe si figura en alguna.</translation>
    </message>
    <message>
        <source>No list of dynamic and unnamed addresses gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>Ninguna lista de direcciones dinámicas o sin nombre dio una respuesta útil sobre {targets}: no se sabe si figura en alguna.</translation>
    </message>
    <message>
        <source>No list of networks or providers gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>Ninguna lista de redes o proveedores dio una respuesta útil sobre {targets}: no se sabe si figura en alguna.</translation>
    </message>
    <message>
        <source>No domain list gave a usable answer about {targets}: whether one has them is not known.</source>
        <translation>Ninguna lista de dominios dio una respuesta útil sobre {targets}: no se sabe si figura en alguna.</translation>
    </message>
    <message>
        <source>The domain {target} is listed by {lists}; whether an address is listed, too, is not known.</source>
        <translation>El dominio {target} figura en {lists}; no se sabe si también figura alguna dirección.</translation>
    </message>
    <message>
        <source>{lists} list {targets} for the kind or the range of the address: no hit stands behind that which could be out of date.</source>
        <translation>{lists} incluyen {targets} por el tipo o el rango de la dirección: no hay detrás ninguna detección que pudiera estar anticuada.</translation>
    </message>
    <message>
        <source>In the {vantage}, it sent {sentBytes} in {connections|# connection|# connections}: that is too little for mail.</source>
        <translation>{vantage}: en {connections|# conexión|# conexiones} envió {sentBytes}; es demasiado poco para correo.</translation>
    </message>
    <message>
        <source>Of the {destinations|# address|# addresses}, {providers|# is a further address|# are further addresses} of providers that it also reached at others: one large provider has dozens, and mail to it alone reaches them all.</source>
        <translation>De las {destinations} direcciones, {providers|# es otra dirección|# son otras direcciones} de proveedores a los que también llegó por otras: un gran proveedor tiene decenas, y el correo solo para él llega a todas.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: outside servers bring it mail, or it sends in the organisation&apos;s own name and is hardly ever refused.</source>
        <translation>{vantage}: {host} habló SMTP con {destinations|# dirección externa|# direcciones externas}. No está declarado como servidor de correo, pero se comporta como uno: servidores externos le traen correo, o envía en nombre de la propia organización y casi nunca se le rechaza.</translation>
    </message>
    <message>
        <source>If it is a mail server of yours, declare it (case settings, or delist set --mail-server); if it is not, find out what sends there.</source>
        <translation>Si es uno de sus servidores de correo, declárelo (ajustes del caso, o delist set --mail-server); si no, averigüe qué envía allí.</translation>
    </message>
    <message>
        <source>{correspondents|# of the {victims} addressees is a correspondent: this organisation wrote to it as well, or it to this organisation|# of the {victims} addressees are correspondents: this organisation wrote to them as well, or they to it}.</source>
        <translation>{correspondents|# de los {victims} destinatarios es corresponsal|# de los {victims} destinatarios son corresponsales}: esta organización también les escribió, o ellos a ella.</translation>
    </message>
    <message>
        <source>{target} is only listed as part of its network or provider ({lists}), but the evidence shows bad traffic of our own, which may be among what the range is listed for: the neighbours alone are not the cause.</source>
        <translation>{target} solo está listada como parte de su red o proveedor ({lists}), pero las pruebas muestran mal tráfico propio, que puede contarse entre aquello por lo que el rango está listado: los vecinos solos no son la causa.</translation>
    </message>
    <message>
        <source>The clock of {evidence} is {seconds|# second|# seconds} ahead of that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</source>
        <translation>El reloj de {evidence} está adelantado {seconds|# segundo|# segundos} respecto al de {reference}, como muestran {matches} cosas que ambos cuentan. Lo que vieron ambos cuenta una vez, pero cada hora es la de su propio reloj. Averigüe qué reloj iba bien y acepte la diferencia: delist set CASE --accept-offset {id}, o en la ventana en Pruebas.</translation>
    </message>
    <message>
        <source>The clock of {evidence} is {seconds|# second|# seconds} behind that of {reference}, as {matches} things show that both tell of. What both saw counts once, but every time is as its own clock told it. Find out which clock was right and accept the difference: delist set CASE --accept-offset {id}, or in the window under Evidence.</source>
        <translation>El reloj de {evidence} está atrasado {seconds|# segundo|# segundos} respecto al de {reference}, como muestran {matches} cosas que ambos cuentan. Lo que vieron ambos cuenta una vez, pero cada hora es la de su propio reloj. Averigüe qué reloj iba bien y acepte la diferencia: delist set CASE --accept-offset {id}, o en la ventana en Pruebas.</translation>
    </message>
    <message>
        <source>It introduced itself to outside servers under at least {names|# name|# different names}, which the capture shows the beginnings of; a mail server uses one.</source>
        <translation>Se presentó a servidores externos con al menos {names|# nombre|# nombres distintos}, de los que la captura muestra el comienzo; un servidor de correo usa uno.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, and by the {vantage} none got out ({denied|# was denied|# were denied}, {silent} found no answer): contained, but the host needs to be looked at.</source>
        <translation>{host} intentó {attempts|# conexión SMTP|# conexiones SMTP} a {destinations|# dirección externa|# direcciones externas} y ninguna salió (fuente {vantage}: {denied|# denegada|# denegadas}, {silent} sin respuesta): contenido, pero hay que examinar el equipo.</translation>
    </message>
    <message>
        <source>{host} tried {attempts|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}. Most were denied or found no answer, but {passed} got through, to {reached|# address|# addresses}: few for a source of spam, and more than none.</source>
        <translation>{host} intentó {attempts|# conexión SMTP|# conexiones SMTP} a {destinations|# dirección externa|# direcciones externas}. La mayoría se denegaron o no hallaron respuesta, pero {passed|# pasó|# pasaron}, a {reached|# dirección|# direcciones}: pocas para una fuente de spam, y más que ninguna.</translation>
    </message>
    <message>
        <source>Find the rule that let them through, capture port 25 of the host, and look at what runs on it.</source>
        <translation>Busque la regla que las dejó pasar, capture el puerto 25 del equipo y mire qué se ejecuta en él.</translation>
    </message>
    <message>
        <source>In the {vantage}, the {ndrs} reports spread over {days|# day|# days}, up to {week} within a week: few on any one day, but week after week, and to ever new strangers.</source>
        <translation>Fuente {vantage}: los {ndrs} avisos se reparten en {days|# día|# días}, hasta {week} en una semana: pocos cada día, pero semana tras semana y a desconocidos siempre nuevos.</translation>
    </message>
    <message>
        <source>The {vantage} does not say the address of the server that wrote it; {server} was taken for it. What it wrote itself is found under the evidence, not under the host.</source>
        <translation>Fuente {vantage}: no dice la dirección del servidor que la escribió; se tomó {server} por él. Lo que escribió él mismo está en la prueba, no en el equipo.</translation>
    </message>
    <message>
        <source>In the {vantage}, {connections|its only connection to port 25 outside was not answered|none of its # connections to port 25 outside was answered}.</source>
        <translation>{vantage}: {connections|su única conexión al puerto 25 externo no obtuvo respuesta|ninguna de sus # conexiones al puerto 25 externo obtuvo respuesta}.</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}, which is not older than the fix ({fixTime}).</source>
        <translation>{list} nombra un incidente de {target} en {hitTime}, que no es anterior a la corrección ({fixTime}).</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}, which is not older than the evidence (from {fixTime} on).</source>
        <translation>{list} nombra un incidente de {target} en {hitTime}, que no es anterior a las pruebas (a partir de {fixTime}).</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} at {hitTime}; the evidence shows no fix that it could be older than.</source>
        <translation>{list} nombra un incidente de {target} en {hitTime}; las pruebas no muestran ninguna corrección posterior.</translation>
    </message>
    <message>
        <source>{list} names a hit for {target} ({hitTime}), but not exactly enough to tell whether it was before {fixTime}.</source>
        <translation>{list} nombra un incidente de {target} ({hitTime}), pero no con la exactitud suficiente para saber si fue antes de {fixTime}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# address|# different addresses}. It is a private address, but of none of the networks that the case calls inside.</source>
        <translation>Fuente {vantage}: {host} habló SMTP con {destinations|# dirección|# direcciones distintas}. Es una dirección privada, pero de ninguna de las redes que el caso declara internas.</translation>
    </message>
    <message>
        <source>{operators} refused mail {refusals|# time|# times} because they may not ask {lists} through their resolver, and took its answer for a listing. It is none.</source>
        <translation>{operators}: {refusals|# rechazo|# rechazos} porque su resolver no puede consultar {lists} y tomaron la respuesta por una inclusión. No lo es.</translation>
    </message>
    <message>
        <source>Only the postmasters of {operators} can mend that: with a resolver of their own, or with a key. There is nothing to request from the list.</source>
        <translation>Solo los postmasters de {operators} pueden arreglarlo: con un resolver propio o con una clave. No hay nada que solicitar a la lista.</translation>
    </message>
    <message>
        <source>In the {vantage}, the program {program} opened {connections} of its connections to outside mail servers (votes: {votes}, confidence {confidenceShare}).</source>
        <translation>Fuente {vantage}: el programa {program} abrió {connections} de sus conexiones a servidores de correo externos (votos: {votes}, confianza {confidenceShare}).</translation>
    </message>
    <message>
        <source>The {vantage} names the program {program} for {connections} of its connections to outside mail servers.</source>
        <translation>Fuente {vantage}: para {connections} de sus conexiones a servidores de correo externos se nombra el programa {program}.</translation>
    </message>
    <message>
        <source>Witnesses disagree about the program {program}: for {contradicted} of these connections {conflict}.</source>
        <translation>Los testigos no coinciden sobre el programa {program}, en {contradicted} de estas conexiones: {conflict}.</translation>
    </message>
    <message>
        <source>No protocol log of this kind is in the case: message tracking shows {messages|# message|# messages} through {connector}, and whether its sessions are logged is not known.</source>
        <translation>En el caso no hay ningún registro de protocolo de este tipo: el seguimiento de mensajes muestra {messages|# mensaje|# mensajes} por {connector}; no se sabe si sus sesiones se registran.</translation>
    </message>
    <message>
        <source>Import the receive protocol logs (SmtpReceive). If there are none, switch them on: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</source>
        <translation>Importar los registros de protocolo de recepción (SmtpReceive). Si no hay, activarlos: Set-ReceiveConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</source>
        <translation>Importar los registros de protocolo de envío (SmtpSend). Si no hay, activarlos: Set-SendConnector &quot;{connector}&quot; -ProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>Import the send protocol logs (SmtpSend). If there are none, switch them on: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose.</source>
        <translation>Importar los registros de protocolo de envío (SmtpSend). Si no hay, activarlos: Set-TransportService SERVER -IntraOrgConnectorProtocolLoggingLevel Verbose.</translation>
    </message>
    <message>
        <source>{host} reached {destinations} addresses that stand next to each other, and sent {sentBytes} in {connections|# connection|# connections}: a scan, which hands no mail over.</source>
        <translation>{host} alcanzó {destinations} direcciones contiguas y envió {sentBytes} en {connections|# conexión|# conexiones}: un escaneo, que no entrega ningún correo.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains} answer mail for recipients elsewhere, which was passed on from here under senders that did not write it. Relayed spam leaves that behind (a stolen password, an open relay, a script on a web server), and so does mail for addresses here that is forwarded to mailboxes elsewhere, or passed on to a server that this one stands in for. Only the last is stopped by recipient validation.</source>
        <translation>Fuente {vantage}: {ndrs|# aviso de no entrega|# avisos de no entrega} a {victims|# dirección externa|# direcciones externas} en {domains|# dominio|# dominios} responden a correo para destinatarios de otros sitios, que se reenvió desde aquí con remitentes que no lo escribieron. Eso deja el spam retransmitido (una contraseña robada, un relay abierto, un script en un servidor web), y también el correo para direcciones de aquí que se desvía a buzones de otros sitios o se pasa a un servidor al que este suple. Solo lo último lo detiene la validación de destinatarios.</translation>
    </message>
    <message>
        <source>Find out how the mail that these reports answer came in: by its Message-ID in the receive logs, the client, the login and the recipient that it first had. The reports stop when that mail does, when the forwarding ends, or when the recipients of the other server are checked here.</source>
        <translation>Averigüe cómo entró el correo al que responden estos avisos: por su Message-ID en los registros de recepción, el cliente, el inicio de sesión y el destinatario que tuvo primero. Los avisos cesan cuando cesa ese correo, cuando termina el desvío o cuando los destinatarios del otro servidor se comprueban aquí.</translation>
    </message>
    <message>
        <source>{target} is on policy lists ({lists}): they object to the kind of address, not to anything it sent.</source>
        <translation>{target} está en listas de política ({lists}): objetan el tipo de dirección, no algo que haya enviado.</translation>
    </message>
    <message>
        <source>{target} is listed as part of its network or provider ({lists}), not by itself; the neighbours are the cause.</source>
        <translation>{target} está incluido como parte de su red o proveedor ({lists}), no por sí mismo; los vecinos son la causa.</translation>
    </message>
    <message>
        <source>Of the {destinations|# address|# addresses}, {privateOnes|# is of private|# are of private} networks that the case does not call inside: nobody outside sees mail to them.</source>
        <translation>De las {destinations} direcciones, {privateOnes|# es de redes|# son de redes} privadas que el caso no da por internas: nadie de fuera ve el correo dirigido a ellas.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# address|# addresses}, but {privateOnes|# of them is of private|# of them are of private} networks that the case does not call inside: nobody outside sees that mail.</source>
        <translation>{host} habló SMTP con {destinations|# dirección|# direcciones}, pero {privateOnes|# de ellas es de redes|# de ellas son de redes} privadas que el caso no da por internas: nadie de fuera ve ese correo.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but {providers|# of them is a further address|# of them are further addresses} of large providers that it also reached at others: mail to one provider alone reaches them all.</source>
        <translation>{host} habló SMTP con {destinations|# dirección externa|# direcciones externas}, pero {providers|# de ellas es otra dirección|# de ellas son otras direcciones} de grandes proveedores a los que también llegó por otras: el correo a un solo proveedor llega a todas.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but it also accepts SMTP connections from {sources|# other address|# other addresses}, as a mail server does.</source>
        <translation>{host} habló SMTP con {destinations|# dirección externa|# direcciones externas}, pero también acepta conexiones SMTP {sources|de otra dirección (#)|de otras # direcciones}, como hace un servidor de correo.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but in the organisation&apos;s own name, and with senders of its own domains only.</source>
        <translation>{host} habló SMTP con {destinations|# dirección externa|# direcciones externas}, pero en nombre de la organización y solo con remitentes de sus propios dominios.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, but no mail was handed over in what was seen of it.</source>
        <translation>{host} habló SMTP con {destinations|# dirección externa|# direcciones externas}, pero en lo que se vio de ello no se entregó ningún correo.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses} with {connections|# connection|# connections}: more than a mail program has use for, and too few to be sure.</source>
        <translation>{vantage}: {host} habló SMTP con {destinations|# dirección externa|# direcciones externas} en {connections|# conexión|# conexiones}: más de lo que necesita un programa de correo, y demasiado poco para estar seguros.</translation>
    </message>
    <message>
        <source>In the {vantage}, {connections|# SMTP connection|# SMTP connections} to {destinations} outside addresses have a source without an address, as where a firewall writes names instead: whose they are cannot be told.</source>
        <translation>{vantage}: {connections|# conexión SMTP|# conexiones SMTP} a {destinations} direcciones externas tienen un origen sin dirección, como cuando un cortafuegos escribe nombres en su lugar: no se puede decir de quién son.</translation>
    </message>
    <message>
        <source>Import a log that gives the addresses (Cisco ASA: no names), or a capture of port 25 on the inside.</source>
        <translation>Importe un registro que dé las direcciones (Cisco ASA: no names), o una captura del puerto 25 en el lado interno.</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name} (hardware address {mac}).</source>
        <translation>Desde {firstTime} hasta {lastTime}, mientras enviaba, {host} era la dirección de {name} (dirección física {mac}).</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of {name}.</source>
        <translation>Desde {firstTime} hasta {lastTime}, mientras enviaba, {host} era la dirección de {name}.</translation>
    </message>
    <message>
        <source>From {firstTime} to {lastTime}, while it sent, {host} was the address of the machine with the hardware address {mac}.</source>
        <translation>Desde {firstTime} hasta {lastTime}, mientras enviaba, {host} era la dirección del equipo con la dirección física {mac}.</translation>
    </message>
    <message>
        <source>It is one machine, {name}, that also sent under other addresses: {addresses}.</source>
        <translation>Es un mismo equipo, {name}, que también envió con otras direcciones: {addresses}.</translation>
    </message>
    <message>
        <source>The process with the number {pid} opened {connections} of its connections to outside mail servers (seen in the {vantage}); what the program is called is not told (tasklist says it while it runs).</source>
        <translation>El proceso número {pid} abrió {connections} de sus conexiones a servidores de correo externos (fuente: {vantage}); no se dice cómo se llama el programa (tasklist lo dice mientras se ejecuta).</translation>
    </message>
    <message>
        <source>{host} held {sockets|# socket|# sockets} to port 25 of {destinations|# outside address|# outside addresses} (most of them {program}). No firewall log and no capture shows what became of them.</source>
        <translation>{host} tenía {sockets} sockets hacia el puerto 25 de {destinations|# dirección externa|# direcciones externas} (la mayoría, {program}). Ningún registro de cortafuegos ni captura muestra qué fue de ellos.</translation>
    </message>
    <message>
        <source>The firewall log shows no SMTP connection that was let out, not even of a mail server. A log of what is blocked, of what comes in or of other ports alone does not show who sends mail to the outside.</source>
        <translation>El registro del cortafuegos no muestra ninguna conexión SMTP que se dejara salir, ni siquiera de un servidor de correo. Un registro solo de lo que se bloquea, de lo que entra o de otros puertos no muestra quién envía correo al exterior.</translation>
    </message>
    <message>
        <source>The only firewall log is a machine&apos;s own. What other machines send to the outside cannot be seen in it.</source>
        <translation>El único registro de cortafuegos es el de una sola máquina. Lo que otras máquinas envían al exterior no se puede ver en él.</translation>
    </message>
    <message>
        <source>The firewall log is from {firstTime} to {lastTime}, and the mail logs tell of much more time; what else happened at the border then cannot be seen.</source>
        <translation>El registro del cortafuegos va de {firstTime} a {lastTime}, y los registros de correo hablan de mucho más tiempo; lo demás que ocurrió en la frontera no se puede ver.</translation>
    </message>
    <message>
        <source>Switch logging on for the rules that let traffic out at the border, and import that log.</source>
        <translation>Active el registro de las reglas que dejan salir tráfico por la frontera e importe ese registro.</translation>
    </message>
    <message>
        <source>No non-delivery report went to an outside address in the {vantage} ({messages|# message|# messages}, from {firstTime} to {lastTime}).</source>
        <translation>Ningún aviso de no entrega fue a una dirección externa (fuente: {vantage}, {messages|# mensaje|# mensajes}, de {firstTime} a {lastTime}).</translation>
    </message>
    <message>
        <source>The {vantage} evidence tells neither of reports that the server wrote nor of mail that left it, so what the server bounces cannot be seen.</source>
        <translation>Las pruebas de la fuente {vantage} no muestran ni avisos que escribiera el servidor ni correo que saliera de él, así que no se puede ver qué devuelve el servidor.</translation>
    </message>
    <message>
        <source>In the captures, {encrypted} of the {sessions|# SMTP session|# SMTP sessions} in which the mail server handed mail to the outside are encrypted: whether non-delivery reports went out in them cannot be seen.</source>
        <translation>En las capturas, {encrypted} de {sessions|# sesión SMTP|# sesiones SMTP} en que el servidor de correo entregó correo al exterior están cifradas: no se puede ver si salieron avisos de no entrega en ellas.</translation>
    </message>
    <message>
        <source>In the captures, the sender of {senderless} of the {messages|# message|# messages} from the mail server to the outside is cut off or lost: whether they are non-delivery reports cannot be seen.</source>
        <translation>En las capturas, el remitente de {senderless} de {messages|# mensaje|# mensajes} del servidor de correo al exterior está cortado o perdido: no se puede ver si son avisos de no entrega.</translation>
    </message>
    <message>
        <source>No capture shows a session of the declared mail server {server}: whether it sent non-delivery reports cannot be seen.</source>
        <translation>Ninguna captura muestra una sesión del servidor de correo declarado {server}: no se puede ver si envió avisos de no entrega.</translation>
    </message>
    <message>
        <source>In the message tracking log, {failed|# delivery to an unknown recipient failed after the mail had been accepted|# deliveries to unknown recipients failed after the mail had been accepted}; it tells of no message that was sent out (SEND) and of no report that was written (DSN), so whether strangers got reports of that cannot be seen.</source>
        <translation>En el seguimiento de mensajes, {failed|# entrega a un destinatario desconocido falló|# entregas a destinatarios desconocidos fallaron} después de aceptarse el correo; no menciona ningún mensaje enviado fuera (SEND) ni ningún aviso escrito (DSN), así que no se puede ver si unos desconocidos recibieron avisos de ello.</translation>
    </message>
    <message>
        <source>Import the message tracking logs with every event and both directions (the MSGTRK*.LOG files themselves), or the SMTP send protocol logs, of the days before the listing.</source>
        <translation>Importe el seguimiento de mensajes con todos los eventos y en ambos sentidos (los propios archivos MSGTRK*.LOG), o los registros de envío SMTP, de los días anteriores a la inclusión.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# non-delivery report|# non-delivery reports} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</source>
        <translation>Fuente {vantage}, entre {firstTime} y {lastTime}: {ndrs|# aviso de no entrega fue|# avisos de no entrega fueron} a {domains|# dominio externo|# dominios externos}, como mucho {peak} en 24 horas y {strangers} de ellos a desconocidos, {outbound|junto a otro mensaje (#)|junto a otros # mensajes}: corriente.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, {ndrs|# message with the null sender|# messages with the null sender} went to {domains|# outside domain|# outside domains}, at most {peak} within 24 hours and {strangers} of them to strangers, beside {outbound|# other message|# other messages}: ordinary.</source>
        <translation>Fuente {vantage}, entre {firstTime} y {lastTime}: {ndrs|# mensaje con remitente nulo fue|# mensajes con remitente nulo fueron} a {domains|# dominio externo|# dominios externos}, como mucho {peak} en 24 horas y {strangers} de ellos a desconocidos, {outbound|junto a otro mensaje (#)|junto a otros # mensajes}: corriente.</translation>
    </message>
    <message>
        <source>In the {vantage}, outside servers refused {unknown} of {messages|# message|# messages} with the null sender, because the addressee does not exist ({domains|# domain|# domains}): the mail that these answer had forged senders.</source>
        <translation>Fuente {vantage}: los servidores externos rechazaron {unknown} de {messages|# mensaje|# mensajes} con remitente nulo porque el destinatario no existe ({domains|# dominio|# dominios}): el correo al que responden tenía remitentes falsificados.</translation>
    </message>
    <message>
        <source>{server} tried to send {ndrs|# message with the null sender|# messages with the null sender} to {victims|# outside address|# outside addresses} in {domains|# domain|# domains}; all are deferred, none was handed over (seen in the {vantage}).</source>
        <translation>{server} intentó enviar {ndrs|# mensaje con remitente nulo|# mensajes con remitente nulo} a {victims|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios}; todo está aplazado, nada se entregó (fuente: {vantage}).</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# message with the null sender|# messages with the null sender} for {victims|# outside address|# outside addresses} in {domains|# domain|# domains} could only be deferred: no outside server has taken or refused one so far.</source>
        <translation>Fuente {vantage}: {ndrs|# mensaje con remitente nulo solo pudo aplazarse,|# mensajes con remitente nulo solo pudieron aplazarse,} para {victims|# dirección externa|# direcciones externas} de {domains|# dominio|# dominios}: ningún servidor externo ha aceptado ni rechazado alguno hasta ahora.</translation>
    </message>
    <message>
        <source>In the {vantage}, {deferred} of these messages could only be deferred: no outside server has taken or refused them so far.</source>
        <translation>Fuente {vantage}: {deferred} de estos mensajes solo pudieron aplazarse: ningún servidor externo los ha aceptado ni rechazado hasta ahora.</translation>
    </message>
    <message>
        <source>Mail in the names of {writers} of these addressees was accepted for {mailboxes|# mailbox|# mailboxes} that send nothing in the evidence: nearly each for another one.</source>
        <translation>Se aceptó correo en nombre de {writers} de estos destinatarios para {mailboxes|# buzón|# buzones} de los que nada sale en las pruebas: casi siempre para otro distinto.</translation>
    </message>
    <message>
        <source>In the evidence, {strangers} of the {victims} addressees never got ordinary mail from this organisation, and nothing shows that mail in their names was their own.</source>
        <translation>En las pruebas, {strangers} de los {victims} destinatarios nunca recibieron correo corriente de esta organización, y nada muestra que el correo en su nombre fuera suyo.</translation>
    </message>
    <message>
        <source>In the captures nothing gets out any more: {denied|# attempt since {sinceTime} was refused or not answered, and none succeeded|# attempts since {sinceTime} were refused or not answered, and none succeeded}.</source>
        <translation>En las capturas ya no sale nada: {denied|# intento desde {sinceTime} se rechazó o quedó sin respuesta|# intentos desde {sinceTime} se rechazaron o quedaron sin respuesta} y ninguno tuvo éxito.</translation>
    </message>
    <message>
        <source>No firewall log shows this traffic: which rule let it out, and which one stops it, is not known.</source>
        <translation>Ningún registro de cortafuegos muestra este tráfico: no se sabe qué regla lo dejó salir ni cuál lo detiene.</translation>
    </message>
    <message>
        <source>Declared as mail server, but not seen to send at the border: {servers}. Behind NAT the server has an inside address; declare that as well.</source>
        <translation>Declarado como servidor de correo, pero no se le ve enviar en la frontera: {servers}. Tras un NAT el servidor tiene una dirección interna; declárela también.</translation>
    </message>
    <message>
        <source>The {vantage} evidence has {gaps|# gap|# gaps} of {hours|# hour|# hours} together, the longest from {firstTime} to {lastTime}; what happened then is not known.</source>
        <translation>Las pruebas de la fuente {vantage} tienen {gaps|# hueco|# huecos} de {hours|# hora|# horas} en total, el más largo de {firstTime} a {lastTime}; no se sabe qué ocurrió entonces.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, inside addresses that spoke SMTP to the outside beside the mail servers: {hosts}, none of them to more than {destinations|# address|# addresses}.</source>
        <translation>Fuente {vantage}, entre {firstTime} y {lastTime}: direcciones internas que, además de los servidores de correo, hablaron SMTP con el exterior: {hosts}, ninguna con más de {destinations|# dirección|# direcciones}.</translation>
    </message>
    <message>
        <source>In the {vantage} from {firstTime} to {lastTime}, no inside address except the mail servers spoke SMTP to the outside.</source>
        <translation>Fuente {vantage}, entre {firstTime} y {lastTime}: salvo los servidores de correo, ninguna dirección interna habló SMTP hacia fuera.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} opened {connections|# SMTP connection|# SMTP connections} to {destinations|# outside address|# outside addresses}, up to {peak} within one minute: faster than a device or a mail program sends.</source>
        <translation>{vantage}: {host} abrió {connections|# conexión SMTP|# conexiones SMTP} a {destinations|# dirección externa|# direcciones externas}, hasta {peak} en un minuto: más rápido de lo que envía un aparato o un programa de correo.</translation>
    </message>
    <message>
        <source>No mail server is declared. {host} spoke SMTP to {destinations|# outside address|# outside addresses} and behaves most like one; it was taken for a mail server.</source>
        <translation>No hay ningún servidor de correo declarado. {host} habló SMTP con {destinations|# dirección externa|# direcciones externas}, es el que más se comporta como uno y se tomó por un servidor de correo.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# outside addresses}. It is not declared as a mail server, but behaves as one: it goes on with the same addresses or sends in the organisation&apos;s own name, while what is declared ({servers}) is not seen to send.</source>
        <translation>{vantage}: {host} habló SMTP con {destinations|# dirección externa|# direcciones externas}. No está declarado como servidor de correo, pero se comporta como uno: vuelve a las mismas direcciones o envía en nombre de la propia organización, mientras que a lo declarado ({servers}) no se le ve enviar.</translation>
    </message>
    <message>
        <source>{host} is not a mail server of this case, but opened connections to port 25 of {destinations|# outside address|# different outside addresses} (seen in the {vantage}), in which nobody said a word.</source>
        <translation>{host} no es un servidor de correo de este caso, pero abrió conexiones al puerto 25 de {destinations|# dirección externa|# direcciones externas distintas} (fuente: {vantage}) en las que nadie dijo una palabra.</translation>
    </message>
    <message>
        <source>In the {vantage}, not a byte went either way in {wordless} of its {connections|# connection|# connections}: nobody spoke SMTP there.</source>
        <translation>{vantage}: en {wordless} de {connections|# conexión|# conexiones} no pasó ni un byte en ningún sentido: allí nadie habló SMTP.</translation>
    </message>
    <message>
        <source>In the {vantage}, {host} spoke SMTP to {destinations|# outside address|# different outside addresses} on other ports than 25 ({ports}) with {connections|# connection|# connections}; mail programs use some of them too, so it weighs less.</source>
        <translation>Fuente {vantage}: {host} habló SMTP con {destinations|# dirección externa|# direcciones externas distintas} en otros puertos que el 25 ({ports}) con {connections|# conexión|# conexiones}; los programas de correo también usan algunos de ellos, así que pesa menos.</translation>
    </message>
    <message>
        <source>{host} spoke SMTP to {destinations|# outside address|# outside addresses}, {relay} of them on port 25 and the others on other ports only ({ports}), where the servers of receivers take no mail. If these are more than its users need, look at the accounts and the programs.</source>
        <translation>{host} habló SMTP con {destinations|# dirección externa|# direcciones externas}, {relay} de ellas en el puerto 25 y las demás solo en otros puertos ({ports}), en los que los servidores de los destinatarios no aceptan correo. Si son más de las que necesitan sus usuarios, revise las cuentas y los programas.</translation>
    </message>
    <message>
        <source>From the public address {host}, somebody who is not the mail server spoke SMTP to {destinations|# outside address|# different outside addresses} (seen in the {vantage}).</source>
        <translation>Desde la dirección pública {host}, alguien que no es el servidor de correo habló SMTP con {destinations|# dirección externa|# direcciones externas distintas} (fuente: {vantage}).</translation>
    </message>
    <message>
        <source>In {sessions} of its {all|# dialogue|# dialogues} with outside servers it introduced itself as {examples}, which {names|is no name|are no names} of this organisation or its mail servers.</source>
        <translation>En {sessions} de {all|# diálogo|# diálogos} con servidores externos se presentó como {examples}, que no {names|es un nombre|son nombres} de esta organización ni de sus servidores de correo.</translation>
    </message>
    <message>
        <source>Another mail server behind {host}, of a domain or a customer that is not declared, would greet in a name of its own, too.</source>
        <translation>Otro servidor de correo detrás de {host}, de un dominio o de un cliente que no está declarado, también se presentaría con un nombre propio.</translation>
    </message>
    <message>
        <source>In {sessions} of the {all|# dialogue|# dialogues} that the public address {host} had with outside servers in the {vantage}, it introduced itself as {examples}, which is not a name of this organisation (sender domains: {domains}; refused recipients: {rejected} of {recipients}). That may be another mail server or a program that sends mail; which inside host it is cannot be seen there.</source>
        <translation>Fuente {vantage}: en {sessions} de {all|# diálogo|# diálogos} de la dirección pública {host} con servidores externos se presentó como {examples}, que no es un nombre de esta organización (dominios de remitentes: {domains}; destinatarios rechazados: {rejected} de {recipients}). Puede ser otro servidor de correo o un programa que envía correo; allí no se ve qué host interno es.</translation>
    </message>
    <message>
        <source>The mail server&apos;s own log tells of what it sent at that time, and none of it in such a name: the mail server does not speak so from {host}.</source>
        <translation>El propio registro del servidor de correo dice lo que envió en ese tiempo, y nada de ello con un nombre así: el servidor de correo no se presenta de ese modo desde {host}.</translation>
    </message>
    <message>
        <source>In the {vantage}, {ndrs|# non-delivery report|# non-delivery reports} went to {victims|# stranger|# strangers} in {domains|# outside domain|# outside domains}, up to {peak} within 24 hours, beside {outbound|# other message|# other messages}: more than an ordinary day has, and not enough to be sure of backscatter.</source>
        <translation>Fuente {vantage}: {ndrs|# aviso de no entrega fue|# avisos de no entrega fueron} a {victims|# desconocido|# desconocidos} de {domains|# dominio externo|# dominios externos}, hasta {peak} en 24 horas, junto a {outbound|# otro mensaje|# otros mensajes}: más de lo que tiene un día corriente, y no lo bastante para estar seguro de que es backscatter.</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Identify</source>
        <translation>Identificar</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contener</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>Remediar</translation>
    </message>
    <message>
        <source>Delist</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
</context>
<context>
    <name>TableText</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>Puerto de origen</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Visto en</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Interno</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Sospecha</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Razones</translation>
    </message>
    <message>
        <source>SMTP connections</source>
        <translation>Conexiones SMTP</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitidas</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegadas</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Rebotes</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Visto primero</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Client port</source>
        <translation>Puerto del cliente</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Server port</source>
        <translation>Puerto del servidor</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
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
        <translation>Autenticado como</translation>
    </message>
    <message>
        <source>Failed sign-in as</source>
        <translation>Autenticación fallida como</translation>
    </message>
    <message>
        <source>Failed sign-ins</source>
        <translation>Autenticaciones fallidas</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Refused recipients</source>
        <translation>Destinatarios rechazados</translation>
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
        <translation>Remitente del sobre</translation>
    </message>
    <message>
        <source>From header</source>
        <translation>Cabecera From</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Rebote</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Reply code</source>
        <translation>Código de respuesta</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Código de estado</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Enviado a</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Original Message-ID</source>
        <translation>Message-ID original</translation>
    </message>
    <message>
        <source>Subject, taken apart</source>
        <translation>Asunto, desmontado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Desenlace</translation>
    </message>
    <message>
        <source>Quotes the original</source>
        <translation>Cita el original</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Why this format</source>
        <translation>Por qué este formato</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Zone known from</source>
        <translation>Zona conocida por</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Cortado</translation>
    </message>
    <message>
        <source>Kept in the case</source>
        <translation>Guardado en el caso</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latencia (ms)</translation>
    </message>
    <message>
        <source>Removal page</source>
        <translation>Página de retirada</translation>
    </message>
    <message>
        <source>First listed</source>
        <translation>Incluido primero</translation>
    </message>
    <message>
        <source>Last listed</source>
        <translation>Incluido por última vez</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash before</source>
        <translation>Hash anterior</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>DNS status</source>
        <translation>Estado DNS</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolvedor</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permitido</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>denegadas</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>entrante</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>saliente</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interno</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aplazado</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>expandido</translation>
    </message>
    <message>
        <source>honest</source>
        <translation>honrado</translation>
    </message>
    <message>
        <source>backscatter</source>
        <translation>retrodispersión</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>blocked by a list</source>
        <translation>bloqueado por una lista</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>servidor de correo</translation>
    </message>
    <message>
        <source>mail server, it seems</source>
        <translation>parece servidor de correo</translation>
    </message>
    <message>
        <source>inside host</source>
        <translation>equipo interno</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>sonda de vigilancia</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>externo</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>sospechoso</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contenido</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>listed, harmless</source>
        <translation>incluido, inofensivo</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>no incluido</translation>
    </message>
    <message>
        <source>query refused</source>
        <translation>pregunta rechazada</translation>
    </message>
    <message>
        <source>too many queries</source>
        <translation>demasiadas preguntas</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>requiere clave</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>server failure</source>
        <translation>fallo del servidor</translation>
    </message>
    <message>
        <source>list is dead</source>
        <translation>lista muerta</translation>
    </message>
    <message>
        <source>lists everything</source>
        <translation>incluye todo</translation>
    </message>
    <message>
        <source>resolver unreliable</source>
        <translation>resolvedor poco fiable</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>no procede</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>provider (ASN)</source>
        <translation>proveedor (ASN)</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>dominio</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>política</translation>
    </message>
    <message>
        <source>the format</source>
        <translation>el formato</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>una opción</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>el caso</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Lo que no se pudo leer</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>Inclusiones</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Registro de custodia</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
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
        <translation>Las pruebas no lo dicen.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votos</translation>
    </message>
    <message>
        <source>Process certain</source>
        <translation>Certeza del proceso</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Contradicción</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Inside host</source>
        <translation>Equipo interno</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Emparejamiento</translation>
    </message>
    <message>
        <source>Pairing unclear</source>
        <translation>Emparejamiento dudoso</translation>
    </message>
    <message>
        <source>Paired by</source>
        <translation>Emparejado por</translation>
    </message>
    <message>
        <source>Outside address</source>
        <translation>Dirección externa</translation>
    </message>
    <message>
        <source>Outside port</source>
        <translation>Puerto externo</translation>
    </message>
    <message>
        <source>Clock ahead (s)</source>
        <translation>Reloj adelantado (s)</translation>
    </message>
    <message>
        <source>Ahead of evidence</source>
        <translation>Adelantado a la prueba</translation>
    </message>
    <message>
        <source>Spread (s)</source>
        <translation>Dispersión (s)</translation>
    </message>
    <message>
        <source>Flows in both</source>
        <translation>Flujos en ambas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Hardware address</source>
        <translation>Dirección de hardware</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Came up</source>
        <translation>Arrancó</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Envíos autenticados</translation>
    </message>
    <message>
        <source>MX look-ups</source>
        <translation>Consultas MX</translation>
    </message>
    <message>
        <source>Blacklist look-ups</source>
        <translation>Consultas a listas negras</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>Captura desde</translation>
    </message>
    <message>
        <source>Capture to</source>
        <translation>Captura hasta</translation>
    </message>
    <message>
        <source>Seconds taken off</source>
        <translation>Segundos descontados</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparado con</translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>Su archivo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Según</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Ahead by (s)</source>
        <translation>Adelantado en (s)</translation>
    </message>
    <message>
        <source>More than delays explain</source>
        <translation>Más de lo que explican los retardos</translation>
    </message>
    <message>
        <source>Accepted (s)</source>
        <translation>Aceptado (s)</translation>
    </message>
    <message>
        <source>Server&apos;s capabilities</source>
        <translation>Capacidades del servidor</translation>
    </message>
    <message>
        <source>Sign-in method</source>
        <translation>Método de autenticación</translation>
    </message>
    <message>
        <source>TLS name asked for</source>
        <translation>Nombre TLS pedido</translation>
    </message>
    <message>
        <source>Names in the certificate</source>
        <translation>Nombres en el certificado</translation>
    </message>
    <message>
        <source>Inside of</source>
        <translation>Dentro de</translation>
    </message>
    <message>
        <source>Encrypted since</source>
        <translation>Cifrado desde</translation>
    </message>
    <message>
        <source>Encrypted, sent</source>
        <translation>Cifrado, enviado</translation>
    </message>
    <message>
        <source>Encrypted, received</source>
        <translation>Cifrado, recibido</translation>
    </message>
    <message>
        <source>Conflicting data</source>
        <translation>Datos contradictorios</translation>
    </message>
    <message>
        <source>Incomplete fields</source>
        <translation>Campos incompletos</translation>
    </message>
    <message>
        <source>To header</source>
        <translation>Cabecera To</translation>
    </message>
    <message>
        <source>Mail program</source>
        <translation>Programa de correo</translation>
    </message>
    <message>
        <source>PHP script</source>
        <translation>Script PHP</translation>
    </message>
    <message>
        <source>Received headers</source>
        <translation>Cabeceras Received</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Off the list since</source>
        <translation>Fuera de la lista desde</translation>
    </message>
    <message>
        <source>Times relisted</source>
        <translation>Veces reincluido</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Apunta a</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Looked up by hand</source>
        <translation>Consultado a mano</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>Rechazado por</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Se refiere a</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>Se refiere a nosotros</translation>
    </message>
    <message>
        <source>List run by</source>
        <translation>Operador de la lista</translation>
    </message>
    <message>
        <source>Recipient’s own list</source>
        <translation>Lista propia del destinatario</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporal</translation>
    </message>
    <message>
        <source>mail server of a domain</source>
        <translation>servidor de correo de un dominio</translation>
    </message>
    <message>
        <source>address of a mail server</source>
        <translation>dirección de un servidor de correo</translation>
    </message>
    <message>
        <source>name of an address</source>
        <translation>nombre de una dirección</translation>
    </message>
    <message>
        <source>blacklist</source>
        <translation>lista negra</translation>
    </message>
    <message>
        <source>TXT record</source>
        <translation>registro TXT</translation>
    </message>
    <message>
        <source>anything else</source>
        <translation>cualquier otra cosa</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>limpio</translation>
    </message>
    <message>
        <source>not clean</source>
        <translation>no limpio</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>no concluyente</translation>
    </message>
    <message>
        <source>a bot, malware or an open proxy</source>
        <translation>un bot, software malicioso o un proxy abierto</translation>
    </message>
    <message>
        <source>spam that was seen</source>
        <translation>spam que se vio</translation>
    </message>
    <message>
        <source>a bulk sender or a stolen account</source>
        <translation>un emisor masivo o una cuenta robada</translation>
    </message>
    <message>
        <source>bounces to strangers</source>
        <translation>rebotes a desconocidos</translation>
    </message>
    <message>
        <source>the kind of address</source>
        <translation>el tipo de dirección</translation>
    </message>
    <message>
        <source>the neighbours</source>
        <translation>los vecinos</translation>
    </message>
    <message>
        <source>attacks and break-in attempts</source>
        <translation>ataques e intentos de intrusión</translation>
    </message>
    <message>
        <source>spam that names the domain</source>
        <translation>spam que nombra el dominio</translation>
    </message>
    <message>
        <source>an abused web site</source>
        <translation>un sitio web del que se abusa</translation>
    </message>
    <message>
        <source>phishing or malware under the domain</source>
        <translation>phishing o software malicioso en el dominio</translation>
    </message>
    <message>
        <source>high: most receivers use it</source>
        <translation>alto: la usa la mayoría de los receptores</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>medio</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>none: hardly anybody refuses by it alone</source>
        <translation>ninguno: casi nadie rechaza solo por ella</translation>
    </message>
    <message>
        <source>our address</source>
        <translation>nuestra dirección</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>la red</translation>
    </message>
    <message>
        <source>the HELO name</source>
        <translation>el nombre HELO</translation>
    </message>
    <message>
        <source>the sender’s domain</source>
        <translation>el dominio del remitente</translation>
    </message>
    <message>
        <source>a link in the mail</source>
        <translation>un enlace en el mensaje</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC</source>
        <translation>SPF, DKIM o DMARC</translation>
    </message>
    <message>
        <source>the PTR record</source>
        <translation>el registro PTR</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>el contenido</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Relojes</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>DNS look-ups</source>
        <translation>Consultas DNS</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Rechazos</translation>
    </message>
    <message>
        <source>Boot traces</source>
        <translation>Capturas de arranque</translation>
    </message>
    <message>
        <source>Outside destinations</source>
        <translation>Destinos externos</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Packets cut to</source>
        <translation>Paquetes cortados a</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Encoding known from</source>
        <translation>Codificación conocida por</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Orden de las fechas</translation>
    </message>
    <message>
        <source>Order known from</source>
        <translation>Orden conocido por</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>el archivo</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>primero el mes</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>primero el día</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>primero el año</translation>
    </message>
    <message>
        <source>nothing; assumed</source>
        <translation>nada; supuesto</translation>
    </message>
    <message>
        <source>All recipients</source>
        <translation>Todos los destinatarios</translation>
    </message>
    <message>
        <source>Session no.</source>
        <translation>Sesión n.º</translation>
    </message>
    <message>
        <source>Server’s own id</source>
        <translation>Identificador del servidor</translation>
    </message>
    <message>
        <source>Network message id</source>
        <translation>Identificador de red del mensaje</translation>
    </message>
    <message>
        <source>Message no.</source>
        <translation>Mensaje n.º</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation>Identificador del proceso</translation>
    </message>
    <message>
        <source>Same as connection no.</source>
        <translation>Igual que la conexión n.º</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>First DHCP</source>
        <translation>Primer DHCP</translation>
    </message>
    <message>
        <source>First ARP</source>
        <translation>Primer ARP</translation>
    </message>
    <message>
        <source>First heard</source>
        <translation>Oído por primera vez</translation>
    </message>
    <message>
        <source>Capture no.</source>
        <translation>Captura n.º</translation>
    </message>
    <message>
        <source>Host no.</source>
        <translation>Equipo n.º</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Outside domains</source>
        <translation>Dominios externos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Mailbox no.</source>
        <translation>Buzón n.º</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Archivo modificado</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Same as no.</source>
        <translation>Igual que el n.º</translation>
    </message>
    <message>
        <source>no listing: the receiver may not ask the list</source>
        <translation>no es una inclusión: el receptor no puede consultar la lista</translation>
    </message>
    <message>
        <source>page not clear</source>
        <translation>página no clara</translation>
    </message>
    <message>
        <source>Harmless entry</source>
        <translation>Entrada inofensiva</translation>
    </message>
    <message>
        <source>our public address</source>
        <translation>nuestra dirección pública</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>Estado en listas negras</translation>
    </message>
    <message>
        <source>SMTP traffic</source>
        <translation>Tráfico SMTP</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Rebotes</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Sessions and messages</source>
        <translation>Sesiones y mensajes</translation>
    </message>
    <message>
        <source>Port 25 and rules</source>
        <translation>Puerto 25 y reglas</translation>
    </message>
    <message>
        <source>Suspicious hosts</source>
        <translation>Equipos sospechosos</translation>
    </message>
    <message>
        <source>Removal requests</source>
        <translation>Peticiones de retirada</translation>
    </message>
    <message>
        <source>Files and coverage</source>
        <translation>Archivos y cobertura</translation>
    </message>
    <message>
        <source>Mail posture</source>
        <translation>Postura del correo</translation>
    </message>
</context>
<context>
    <name>WindowJobs</name>
    <message>
        <source>Write the incident report as</source>
        <translation>Escribir el informe de incidente como</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>El informe se escribió en %1.</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Guardando una copia</translation>
    </message>
    <message>
        <source>A copy of the case was saved as %1.</source>
        <translation>Se guardó una copia del caso como %1.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>The case is whole: custody log, database and evidence are as they were recorded.</source>
        <translation>El caso está íntegro: registro de custodia, base de datos y pruebas están como se registraron.</translation>
    </message>
    <message>
        <source>The case is not what it was: %1 Compare with an older copy of it.</source>
        <translation>El caso no es lo que era: %1 Compárelo con una copia anterior.</translation>
    </message>
    <message>
        <source>not a known format</source>
        <translation>formato desconocido</translation>
    </message>
    <message>
        <source>in the case already</source>
        <translation>ya está en el caso</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>archives nested too deeply</source>
        <translation>archivos demasiado anidados</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Examinando %1</translation>
    </message>
    <message numerus="yes">
        <source>What the case holds is whole. %n piece(s) of evidence are not in it and could not be compared with the original.</source>
        <translation>
            <numerusform>Lo que contiene el caso está íntegro. %n prueba no está en él y no se pudo comparar con el original.</numerusform>
            <numerusform>Lo que contiene el caso está íntegro. %n pruebas no están en él y no se pudieron comparar con el original.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign columns</source>
        <translation>Asignar columnas</translation>
    </message>
    <message>
        <source>No format is known for these files. Which of them is a table?</source>
        <translation>No se conoce ningún formato para estos archivos. ¿Cuál de ellos es una tabla?</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Examinando los archivos</translation>
    </message>
    <message>
        <source>None of the files that were left out is a text with columns, or they are no longer there.</source>
        <translation>Ninguno de los archivos omitidos es un texto con columnas, o ya no están.</translation>
    </message>
    <message>
        <source>Originals of evidence that is not in the case were changed: %1 The case itself is whole.</source>
        <translation>Se modificaron originales de pruebas que no están en el caso: %1 El caso en sí está íntegro.</translation>
    </message>
</context>
<context>
    <name>delist::BlacklistMatrix</name>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>list, target, state</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>look it up</source>
        <translation>consultar</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
</context>
<context>
    <name>delist::BlacklistView</name>
    <message>
        <source>How the answers are shown</source>
        <translation>Cómo se muestran las respuestas</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Refusals by receivers</source>
        <translation>Rechazos de receptores</translation>
    </message>
    <message>
        <source>Which lists are shown</source>
        <translation>Qué listas se muestran</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Todas las listas</translation>
    </message>
    <message>
        <source>Only listed</source>
        <translation>Solo incluidos</translation>
    </message>
    <message>
        <source>Only without a usable answer</source>
        <translation>Solo sin respuesta útil</translation>
    </message>
    <message>
        <source>Check again while the case is open</source>
        <translation>Comprobar de nuevo mientras el caso está abierto</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Solo cuando se pida</translation>
    </message>
    <message>
        <source>Again every hour</source>
        <translation>De nuevo cada hora</translation>
    </message>
    <message>
        <source>Again every 6 hours</source>
        <translation>De nuevo cada 6 horas</translation>
    </message>
    <message>
        <source>Again every day</source>
        <translation>De nuevo cada día</translation>
    </message>
    <message>
        <source>&amp;Lists and keys…</source>
        <translation>&amp;Listas y claves…</translation>
    </message>
    <message>
        <source>&amp;Check now…</source>
        <translation>&amp;Comprobar ahora…</translation>
    </message>
    <message>
        <source>This asks the internet</source>
        <translation>Esto pregunta a Internet</translation>
    </message>
    <message>
        <source>&amp;Ask the lists</source>
        <translation>&amp;Preguntar a las listas</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ahora no</translation>
    </message>
    <message>
        <source>Blacklists and their answers</source>
        <translation>Listas negras y sus respuestas</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Aún sin respuestas</translation>
    </message>
    <message>
        <source>Answers appear when lists were asked or looked up.</source>
        <translation>Las respuestas aparecen cuando se ha preguntado a las listas o se han consultado.</translation>
    </message>
    <message>
        <source>No refusals for reputation</source>
        <translation>Sin rechazos por reputación</translation>
    </message>
    <message>
        <source>Refusals that name a list, an address or a domain appear when logs or bounces with them are imported.</source>
        <translation>Los rechazos que nombran una lista, una dirección o un dominio aparecen cuando se importan registros o rebotes que los contienen.</translation>
    </message>
    <message>
        <source>Say in Case › Settings which public addresses and domains are yours; then the lists can be asked.</source>
        <translation>Diga en Caso › Ajustes qué direcciones públicas y dominios son suyos; entonces se puede preguntar a las listas.</translation>
    </message>
    <message>
        <source>Nothing was asked yet. No DNS question leaves this computer before you say so.</source>
        <translation>Aún no se preguntó nada. Ninguna pregunta DNS sale de este ordenador antes de que usted lo diga.</translation>
    </message>
    <message>
        <source>No list gave a usable answer.</source>
        <translation>Ninguna lista dio una respuesta útil.</translation>
    </message>
    <message>
        <source>Not listed where an answer came.</source>
        <translation>No incluido, donde hubo respuesta.</translation>
    </message>
    <message>
        <source>Last asked: %1.</source>
        <translation>Última consulta: %1.</translation>
    </message>
    <message>
        <source>%1 (named in refusals)</source>
        <translation>%1 (nombrado en rechazos)</translation>
    </message>
    <message>
        <source>%1 (mail left from it)</source>
        <translation>%1 (por ahí salió correo)</translation>
    </message>
    <message>
        <source>%1 (HELO name)</source>
        <translation>%1 (nombre HELO)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delist will ask %n blacklist(s) by DNS</source>
        <translation>
            <numerusform>Delist preguntará por DNS a %n lista negra</numerusform>
            <numerusform>Delist preguntará por DNS a %n listas negras</numerusform>
        </translation>
    </message>
    <message>
        <source>about: %1.</source>
        <translation>sobre: %1.</translation>
    </message>
    <message>
        <source>The questions go through %1; whoever runs it and the lists will see them. Each list is first asked for its test entries, to know whether its answers can be trusted. Nothing else leaves this computer.</source>
        <translation>Las preguntas pasan por %1; quien lo opera y las listas las verán. A cada lista se le pregunta primero por sus entradas de prueba, para saber si sus respuestas son de fiar. Nada más sale de este ordenador.</translation>
    </message>
    <message>
        <source>this computer’s DNS resolver</source>
        <translation>el resolvedor DNS de este ordenador</translation>
    </message>
    <message>
        <source>The check cannot start: %1</source>
        <translation>La comprobación no puede empezar: %1</translation>
    </message>
    <message>
        <source>Asking blacklists</source>
        <translation>Preguntando a las listas negras</translation>
    </message>
    <message>
        <source>Saving the answers</source>
        <translation>Guardando las respuestas</translation>
    </message>
    <message>
        <source>The DNS resolver gave no answer. Check the network, then try again.</source>
        <translation>El resolvedor DNS no respondió. Compruebe la red e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>This DNS resolver rewrites answers, so nothing it says about blacklists can be trusted. Use another one.</source>
        <translation>Este resolvedor DNS reescribe respuestas, así que nada de lo que dice sobre listas negras es de fiar. Use otro.</translation>
    </message>
    <message>
        <source>This is a public DNS resolver; many lists refuse it. Answers marked “query refused” mean nothing about you. Ask through your own resolver.</source>
        <translation>Este es un resolvedor DNS público; muchas listas lo rechazan. Las respuestas marcadas «pregunta rechazada» no dicen nada de usted. Pregunte por su propio resolvedor.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Newly listed: %1.</source>
        <translation>Recién incluido: %1.</translation>
    </message>
    <message>
        <source>No longer listed: %1.</source>
        <translation>Ya no incluido: %1.</translation>
    </message>
    <message>
        <source>Saving the result</source>
        <translation>Guardando el resultado</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n inclusión</numerusform>
            <numerusform>%n inclusiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n source(s).</source>
        <translation>
            <numerusform>de %n fuente.</numerusform>
            <numerusform>de %n fuentes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (named in DNS)</source>
        <translation>%1 (nombrado en el DNS)</translation>
    </message>
    <message>
        <source>This DNS resolver knows no outside names, or answers with errors alone, so nothing can be concluded about lists or addresses. Use another one.</source>
        <translation>Este resolutor DNS no conoce ningún nombre exterior o solo responde con errores, así que no se puede concluir nada sobre listas ni direcciones. Use otro.</translation>
    </message>
</context>
<context>
    <name>delist::BounceChainPanel</name>
    <message>
        <source>Message came in</source>
        <translation>Entró el mensaje</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>No se pudo entregar</translation>
    </message>
    <message>
        <source>Non-delivery report</source>
        <translation>Aviso de no entrega</translation>
    </message>
    <message>
        <source>Report on its way</source>
        <translation>Aviso en camino</translation>
    </message>
    <message>
        <source>Accepted by the other server</source>
        <translation>Aceptado por el otro servidor</translation>
    </message>
    <message>
        <source>Refused by the other server</source>
        <translation>Rechazado por el otro servidor</translation>
    </message>
    <message>
        <source>Put off by the other server</source>
        <translation>Aplazado por el otro servidor</translation>
    </message>
    <message>
        <source>No answer seen</source>
        <translation>No se vio respuesta</translation>
    </message>
    <message>
        <source>Chain of the selected bounce</source>
        <translation>Cadena del rebote elegido</translation>
    </message>
    <message>
        <source>Select a bounce to see its story: which message came in, why it could not be delivered, where the report went and what became of it.</source>
        <translation>Elija un rebote para ver su historia: qué mensaje entró, por qué no se pudo entregar, adónde fue el aviso y qué fue de él.</translation>
    </message>
    <message>
        <source>Backscatter: the report went to a stranger whose address was forged; their server refused it.</source>
        <translation>Retrodispersión: el aviso fue a un desconocido cuya dirección estaba falsificada; su servidor lo rechazó.</translation>
    </message>
    <message>
        <source>Backscatter: the report went to a stranger whose address was forged.</source>
        <translation>Retrodispersión: el aviso fue a un desconocido cuya dirección estaba falsificada.</translation>
    </message>
    <message>
        <source>An honest report to a real sender.</source>
        <translation>Un aviso honrado a un remitente real.</translation>
    </message>
    <message>
        <source>Somebody else’s server answered mail that was, or claims to be, ours.</source>
        <translation>El servidor de otro respondió a correo que era, o decía ser, nuestro.</translation>
    </message>
    <message>
        <source>A blacklist made the other server refuse our mail.</source>
        <translation>Una lista negra hizo que el otro servidor rechazara nuestro correo.</translation>
    </message>
    <message>
        <source>Whether the address was forged cannot be told from this evidence.</source>
        <translation>Con estas pruebas no se puede saber si la dirección estaba falsificada.</translation>
    </message>
    <message>
        <source>The report quotes the whole original message. A report that carries the headers only does less harm.</source>
        <translation>El aviso cita entero el mensaje original. Un aviso que lleva solo las cabeceras hace menos daño.</translation>
    </message>
    <message>
        <source>&lt;&gt; (nobody)</source>
        <translation>&lt;&gt; (nadie)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>Show what stands behind this step</source>
        <translation>Mostrar lo que hay detrás de este paso</translation>
    </message>
    <message>
        <source>Subject, taken apart</source>
        <translation>Asunto, desmontado</translation>
    </message>
    <message>
        <source>a spam filter’s tag</source>
        <translation>la marca de un filtro de spam</translation>
    </message>
    <message>
        <source>a server’s report around it</source>
        <translation>el aviso de un servidor alrededor</translation>
    </message>
    <message>
        <source>an answer or forward</source>
        <translation>una respuesta o reenvío</translation>
    </message>
</context>
<context>
    <name>delist::BouncePlot</name>
    <message>
        <source>Bounce timeline</source>
        <translation>Cronología de rebotes</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</source>
        <translation>Las flechas mueven, más y menos acercan y alejan, Inicio muestra todo, Mayús con flechas elige un periodo.</translation>
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
        <translation>Sin rebotes</translation>
    </message>
    <message>
        <source>Bounces come from message tracking logs, from the mail server&apos;s send log (MAIL FROM:&lt;&gt;) and from saved non-delivery reports.</source>
        <translation>Los rebotes vienen del seguimiento de mensajes, del registro de envío del servidor (MAIL FROM:&lt;&gt;) y de avisos de no entrega guardados.</translation>
    </message>
    <message>
        <source>● accepted by the stranger&apos;s server     ○ not known     ✕ refused (below the line)</source>
        <translation>● aceptado por el servidor del desconocido     ○ no se sabe     ✕ rechazado (bajo la línea)</translation>
    </message>
</context>
<context>
    <name>delist::CaseContext</name>
    <message>
        <source>%1 failed. %2</source>
        <extracomment>%1 is the job (&quot;Importing&quot;), %2 the reason</extracomment>
        <translation>%1: falló. %2</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>A few words about the organisation make the findings sharper. Everything can be changed later, and nothing is required.</source>
        <translation>Unas palabras sobre la organización afinan los hallazgos. Todo se puede cambiar después y nada es obligatorio.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Crear…</translation>
    </message>
    <message>
        <source>Save the new case as</source>
        <translation>Guardar el caso nuevo como</translation>
    </message>
    <message>
        <source>Delist cases (*.delist)</source>
        <translation>Casos de Delist (*.delist)</translation>
    </message>
    <message>
        <source>Case settings</source>
        <translation>Ajustes del caso</translation>
    </message>
    <message>
        <source>What is inside, what is outside and who may send mail follows from these answers. A change is worked into the whole case and can be undone.</source>
        <translation>Qué está dentro, qué fuera y quién puede enviar correo se deduce de estas respuestas. Un cambio se aplica a todo el caso y se puede deshacer.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Exporting the table</source>
        <translation>Exportando la tabla</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>La tabla se escribió en %1.</translation>
    </message>
    <message>
        <source>Exporting packets</source>
        <translation>Exportando paquetes</translation>
    </message>
    <message>
        <source>The case holds no packets of these connections, so nothing was written.</source>
        <translation>El caso no contiene paquetes de estas conexiones, así que no se escribió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) were written to %1.</source>
        <translation>
            <numerusform>Se escribió %n paquete en %1.</numerusform>
            <numerusform>Se escribieron %n paquetes en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported without their packets: %1.</source>
        <translation>Importado sin sus paquetes: %1.</translation>
    </message>
    <message>
        <source>Partly damaged in the case: %1.</source>
        <translation>Parcialmente dañado en el caso: %1.</translation>
    </message>
    <message>
        <source>%1 is there already and will not be written over. Choose another name.</source>
        <translation>%1 ya existe y no se sobrescribirá. Elija otro nombre.</translation>
    </message>
</context>
<context>
    <name>delist::CaseSession</name>
    <message>
        <source>Opening the case</source>
        <translation>Abriendo el caso</translation>
    </message>
    <message>
        <source>Creating the case</source>
        <translation>Creando el caso</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Saving the settings</source>
        <translation>Guardando los ajustes</translation>
    </message>
    <message>
        <source>Working out what follows</source>
        <translation>Deduciendo lo que se sigue</translation>
    </message>
</context>
<context>
    <name>delist::ColumnLayout</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>delist::ConnectionsView</name>
    <message>
        <source>No connections</source>
        <translation>Sin conexiones</translation>
    </message>
    <message>
        <source>Connections come from firewall logs and captures. Only mail ports are kept as rows; everything else is counted.</source>
        <translation>Las conexiones vienen de registros de cortafuegos y capturas. Solo los puertos de correo se guardan como filas; todo lo demás se cuenta.</translation>
    </message>
</context>
<context>
    <name>delist::ContainView</name>
    <message>
        <source>Whether port 25 is closed cannot be seen</source>
        <translation>No se puede ver si el puerto 25 está cerrado</translation>
    </message>
    <message>
        <source>There is no firewall log in this case. “Port 25 is locked down” stays a claim until a firewall log shows it: import the log of outgoing connections.</source>
        <translation>En este caso no hay registro de cortafuegos. «El puerto 25 está bloqueado» es una afirmación hasta que un registro lo muestre: importe el registro de conexiones salientes.</translation>
    </message>
    <message>
        <source>Only the mail servers speak port 25 to the outside</source>
        <translation>Solo los servidores de correo hablan por el puerto 25 hacia fuera</translation>
    </message>
    <message>
        <source>In the firewall log up to %1 no other inside host tried.</source>
        <translation>En el registro del cortafuegos hasta %1 no lo intentó ningún otro equipo interno.</translation>
    </message>
    <message>
        <source>Contained: every attempt was denied</source>
        <translation>Contenido: se denegó cada intento</translation>
    </message>
    <message>
        <source>Other hosts tried port 25 and the firewall refused each of them. Find out why they try.</source>
        <translation>Otros equipos intentaron el puerto 25 y el cortafuegos rechazó a todos. Averigüe por qué lo intentan.</translation>
    </message>
    <message>
        <source>Contained since %1</source>
        <translation>Contenido desde %1</translation>
    </message>
    <message>
        <source>0 allowed, %1 denied since %2; the log ends at %3.</source>
        <extracomment>proof of containment: 0 allowed, %1 denied since %2</extracomment>
        <translation>0 permitidas, %1 denegadas desde %2; el registro termina en %3.</translation>
    </message>
    <message>
        <source>Not contained: others than the mail servers get out on port 25</source>
        <translation>No contenido: otros que los servidores de correo salen por el puerto 25</translation>
    </message>
    <message>
        <source>The last connection that was let through: %1. Allow outgoing port 25 from the mail servers only and deny it to everyone else, with logging; then import the log from afterwards as proof.</source>
        <translation>La última conexión que pasó: %1. Permita el puerto 25 saliente solo desde los servidores de correo y deniéguelo a todos los demás, con registro; importe después el registro posterior como prueba.</translation>
    </message>
    <message>
        <source>No mail server is declared in the settings, so every inside host counts as “other” here.</source>
        <translation>En los ajustes no hay ningún servidor de correo declarado, así que aquí todo equipo interno cuenta como «otro».</translation>
    </message>
    <message>
        <source>Who tried port 25 to the outside</source>
        <translation>Quién intentó el puerto 25 hacia fuera</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitidas</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegadas</translation>
    </message>
    <message>
        <source>Last allowed</source>
        <translation>Última permitida</translation>
    </message>
    <message>
        <source>Denied since then</source>
        <translation>Denegadas desde entonces</translation>
    </message>
    <message>
        <source>monitoring probe</source>
        <translation>sonda de vigilancia</translation>
    </message>
    <message>
        <source>gets out</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contenido</translation>
    </message>
    <message>
        <source>Enter opens the host</source>
        <translation>Intro abre el equipo</translation>
    </message>
    <message>
        <source>Show over time</source>
        <translation>Mostrar en el tiempo</translation>
    </message>
    <message>
        <source>The rules that decided</source>
        <translation>Las reglas que decidieron</translation>
    </message>
    <message>
        <source>From the rule column of the firewall log. A rule that allows is the one to narrow down.</source>
        <translation>De la columna de reglas del registro del cortafuegos. Una regla que permite es la que hay que estrechar.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>(the log names none)</source>
        <translation>(el registro no nombra ninguna)</translation>
    </message>
    <message>
        <source>Rules for your firewall</source>
        <translation>Reglas para su cortafuegos</translation>
    </message>
    <message>
        <source>Declare the mail servers first (Case › Settings): rules that do not know them would stop their mail, too.</source>
        <translation>Declare primero los servidores de correo (Caso › Ajustes): reglas que no los conozcan detendrían también su correo.</translation>
    </message>
    <message>
        <source>Only the mail servers may speak port 25 to the outside, everyone else is refused and logged. Read the rules before you use them: Delist does not know the rest of your firewall. The log from afterwards is the proof.</source>
        <translation>Solo los servidores de correo pueden hablar por el puerto 25 hacia fuera; los demás se deniegan y registran. Lea las reglas antes de usarlas: Delist no conoce el resto de su cortafuegos. El registro posterior es la prueba.</translation>
    </message>
    <message>
        <source>Rule text</source>
        <translation>Texto de las reglas</translation>
    </message>
    <message>
        <source>Fire&amp;wall:</source>
        <translation>C&amp;ortafuegos:</translation>
    </message>
    <message>
        <source>C&amp;opy the rules</source>
        <translation>Co&amp;piar las reglas</translation>
    </message>
    <message>
        <source>The rules for %1 were copied.</source>
        <extracomment>%1 is a firewall product</extracomment>
        <translation>Se copiaron las reglas para %1.</translation>
    </message>
</context>
<context>
    <name>delist::CoveragePlot</name>
    <message>
        <source>Coverage of the evidence over time</source>
        <translation>Cobertura de las pruebas en el tiempo</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>No records here: %1 (%2)</source>
        <translation>Aquí no hay registros: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>delist::DataTable</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>%1 is a formatted number</extracomment>
        <translation>
            <numerusform>%1 fila</numerusform>
            <numerusform>%1 filas</numerusform>
        </translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtrado</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not loaded yet and were not copied. For long selections use Export table.</source>
        <translation>
            <numerusform>%n fila aún no estaba cargada y no se copió. Para selecciones largas use Exportar tabla.</numerusform>
            <numerusform>%n filas aún no estaban cargadas y no se copiaron. Para selecciones largas use Exportar tabla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Exportar tabla</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;JSON (*.json)</source>
        <translation>Valores separados por comas (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copiar filas</translation>
    </message>
    <message>
        <source>Copy rows with &amp;titles</source>
        <translation>Copiar filas con &amp;títulos</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>Copiar c&amp;elda</translation>
    </message>
    <message>
        <source>E&amp;xport table…</source>
        <translation>E&amp;xportar tabla…</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Col&amp;umnas</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Abrir el equipo %1</translation>
    </message>
    <message>
        <source>Only host %1</source>
        <translation>Solo el equipo %1</translation>
    </message>
    <message>
        <source>Only mailbox %1</source>
        <translation>Solo el buzón %1</translation>
    </message>
    <message>
        <source>Only 10 minutes before and after</source>
        <translation>Solo 10 minutos antes y después</translation>
    </message>
    <message>
        <source>Stop sorting</source>
        <translation>Detener la ordenación</translation>
    </message>
    <message>
        <source>Esc: the table&apos;s own order again</source>
        <translation>Esc: de nuevo el orden propio de la tabla</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Ordenar por</translation>
    </message>
</context>
<context>
    <name>delist::DelistView</name>
    <message>
        <source>The lists were not asked yet</source>
        <translation>Aún no se preguntó a las listas</translation>
    </message>
    <message>
        <source>No list that answered lists you</source>
        <translation>Ninguna lista que respondió le incluye</translation>
    </message>
    <message>
        <source>No list gave a usable answer</source>
        <translation>Ninguna lista dio una respuesta útil</translation>
    </message>
    <message>
        <source>Ask them under Blacklist status; what is listed appears here with its removal page.</source>
        <translation>Pregúnteles en Estado en listas negras; lo que esté incluido aparece aquí con su página de retirada.</translation>
    </message>
    <message>
        <source>Lists that gave no usable answer are shown under Blacklist status; they prove nothing either way.</source>
        <translation>Las listas sin respuesta útil están en Estado en listas negras; no prueban nada en ningún sentido.</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>Estado en listas negras</translation>
    </message>
    <message>
        <source>Port 25 is still open for others than the mail servers.</source>
        <translation>El puerto 25 sigue abierto para otros que los servidores de correo.</translation>
    </message>
    <message>
        <source>No firewall log shows that port 25 is closed for everyone else.</source>
        <translation>Ningún registro de cortafuegos muestra que el puerto 25 esté cerrado para todos los demás.</translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious host(s) are not closed yet.</source>
        <translation>
            <numerusform>%n equipo sospechoso aún no está cerrado.</numerusform>
            <numerusform>%n equipos sospechosos aún no están cerrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server still answers forged senders, as far as the evidence goes.</source>
        <translation>El servidor aún responde a remitentes falsificados, según las pruebas.</translation>
    </message>
    <message>
        <source>Ready to ask for removal</source>
        <translation>Listo para pedir la retirada</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Nothing in the case speaks against asking. Tell each list the cause, the fix and the dates; the report for operators has them.</source>
        <translation>Nada en el caso se opone a pedirlo. Diga a cada lista la causa, la corrección y las fechas; el informe para operadores las contiene.</translation>
    </message>
    <message>
        <source>A list that removes you while the cause is open lists you again, often for longer. Close these first:</source>
        <translation>Una lista que le retira mientras la causa sigue abierta le vuelve a incluir, a menudo por más tiempo. Cierre antes esto:</translation>
    </message>
    <message>
        <source>Show what is open</source>
        <translation>Mostrar lo que está abierto</translation>
    </message>
    <message>
        <source>The cause that was found stays in the report, with the proof that it is over.</source>
        <translation>La causa encontrada queda en el informe, con la prueba de que terminó.</translation>
    </message>
    <message>
        <source>Speaks about: %1</source>
        <translation>Habla de: %1</translation>
    </message>
    <message>
        <source>The list says: %1</source>
        <translation>La lista dice: %1</translation>
    </message>
    <message>
        <source>Seen listed from %1 to %2</source>
        <translation>Visto incluido de %1 a %2</translation>
    </message>
    <message>
        <source>Getting off it: %1</source>
        <translation>Cómo salir: %1</translation>
    </message>
    <message>
        <source>Goes away by itself: %1</source>
        <translation>Desaparece por sí sola: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coste: %1</translation>
    </message>
    <message>
        <source>Open the removal page</source>
        <translation>Abrir la página de retirada</translation>
    </message>
</context>
<context>
    <name>delist::EgressTable</name>
    <message>
        <source>Egress map: machines and their public addresses</source>
        <translation>Mapa de salidas: equipos y sus direcciones públicas</translation>
    </message>
</context>
<context>
    <name>delist::EmptyState</name>
    <message>
        <source>Nothing here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>Nothing matches the filter above. Clear it to see everything.</source>
        <translation>Nada coincide con el filtro de arriba. Bórrelo para verlo todo.</translation>
    </message>
</context>
<context>
    <name>delist::EvidenceRemarksPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of file names</extracomment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>day first</source>
        <translation>primero el día</translation>
    </message>
    <message>
        <source>year first</source>
        <translation>primero el año</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>primero el mes</translation>
    </message>
    <message>
        <source>Worth knowing about these files</source>
        <translation>Lo que conviene saber de estos archivos</translation>
    </message>
    <message>
        <source>Nothing had to be assumed</source>
        <translation>No hubo que suponer nada</translation>
    </message>
    <message>
        <source>What had to be assumed of the files, and what is missing in them, is said here.</source>
        <translation>Aquí se dice qué hubo que suponer de los archivos y qué falta en ellos.</translation>
    </message>
    <message>
        <source>Left out at the last import: %1 (%2).</source>
        <extracomment>%1 is a list of file names, %2 the reason, for instance &quot;in the case already&quot;</extracomment>
        <translation>Omitido en la última importación: %1 (%2).</translation>
    </message>
    <message>
        <source>Assign columns …</source>
        <translation>Asignar columnas …</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Leer de nuevo…</translation>
    </message>
    <message numerus="yes">
        <source>So much of %n file(s) could not be read that the format may be wrong: %1.</source>
        <translation>
            <numerusform>En %n archivo quedó tanto sin poder leerse que el formato puede ser erróneo: %1.</numerusform>
            <numerusform>En %n archivos quedó tanto sin poder leerse que el formato puede ser erróneo: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held no log when it was imported: protocol logging is off for its connectors, and what went through them cannot be excluded.</source>
        <translation>%1 no contenía ningún registro al importarlo: el registro de protocolo está desactivado en sus conectores, y no se puede descartar lo que pasó por ellos.</translation>
    </message>
    <message numerus="yes">
        <source>The times of %n file(s) name no zone; the case’s, %1, is assumed: %2.</source>
        <translation>
            <numerusform>Las horas de %n archivo no indican zona; se supone la del caso, %1: %2.</numerusform>
            <numerusform>Las horas de %n archivos no indican zona; se supone la del caso, %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lines of %n file(s) name no year; it is taken from the date of the file: %1.</source>
        <translation>
            <numerusform>Las líneas de %n archivo no indican el año; se toma de la fecha del archivo: %1.</numerusform>
            <numerusform>Las líneas de %n archivos no indican el año; se toma de la fecha del archivo: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The dates of %n file(s) can be read in two ways; %1 is assumed: %2.</source>
        <translation>
            <numerusform>Las fechas de %n archivo se pueden leer de dos modos; se supone %1: %2.</numerusform>
            <numerusform>Las fechas de %n archivos se pueden leer de dos modos; se supone %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text of %n file(s) is not Unicode; %1 is assumed: %2.</source>
        <translation>
            <numerusform>El texto de %n archivo no es Unicode; se supone %1: %2.</numerusform>
            <numerusform>El texto de %n archivos no es Unicode; se supone %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of %1 is %2 s ahead of that of %3, by %4 things that both tell of.</source>
        <translation>El reloj de %1 va %2 s adelantado respecto al de %3, según %4 coincidencias entre ambos.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 s behind that of %3, by %4 things that both tell of.</source>
        <translation>El reloj de %1 va %2 s atrasado respecto al de %3, según %4 coincidencias entre ambos.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>%1 s were taken off the times of %2.</source>
        <translation>Se restaron %1 s a las horas de %2.</translation>
    </message>
    <message>
        <source>%1 s were added to the times of %2.</source>
        <translation>Se sumaron %1 s a las horas de %2.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Revertir</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) end in the middle; what came before is kept: %1.</source>
        <translation>
            <numerusform>%n archivo termina a la mitad; lo anterior se conserva: %1.</numerusform>
            <numerusform>%n archivos terminan a la mitad; lo anterior se conserva: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines or packets of %n file(s) could not be read: %2.</source>
        <translation>
            <numerusform>%1 líneas o paquetes de %n archivo no se pudieron leer: %2.</numerusform>
            <numerusform>%1 líneas o paquetes de %n archivos no se pudieron leer: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <source>Show all…</source>
        <translation>Mostrar todo…</translation>
    </message>
</context>
<context>
    <name>delist::EvidenceView</name>
    <message>
        <source>Nothing imported yet</source>
        <translation>Aún no se ha importado nada</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Everything could be read</source>
        <translation>Todo se pudo leer</translation>
    </message>
    <message>
        <source>Lines and packets that cannot be read are kept here with the reason.</source>
        <translation>Las líneas y paquetes que no se pueden leer se guardan aquí con la razón.</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Custody log</source>
        <translation>Registro de custodia</translation>
    </message>
    <message>
        <source>No two clocks to compare</source>
        <translation>No hay dos relojes que comparar</translation>
    </message>
    <message>
        <source>Clocks are compared when two files tell of the same messages or connections.</source>
        <translation>Los relojes se comparan cuando dos archivos hablan de los mismos mensajes o conexiones.</translation>
    </message>
    <message>
        <source>Take the offset off the times of the selected file</source>
        <translation>Restar el desfase de las horas del archivo elegido</translation>
    </message>
    <message>
        <source>Nothing is changed before this; the custody log keeps it.</source>
        <translation>Antes no se cambia nada; el registro de custodia lo conserva.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Relojes</translation>
    </message>
    <message>
        <source>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. With Import with options you see first how they will be read.</source>
        <translation>Suelte registros, carpetas, archivos comprimidos o capturas en cualquier lugar de esta ventana, o use Archivo › Importar. Con «Importar con opciones» verá primero cómo se leerán.</translation>
    </message>
    <message>
        <source>Read the selected files again with other options…</source>
        <translation>Leer de nuevo los archivos elegidos con otras opciones…</translation>
    </message>
    <message>
        <source>Time zone, year, order of dates, encoding or format: for files that were not understood as they should be.</source>
        <translation>Zona horaria, año, orden de las fechas, codificación o formato: para archivos que no se entendieron como debían.</translation>
    </message>
    <message>
        <source>Worth knowing (%1)</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Conviene saber (%1)</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Conviene saber</translation>
    </message>
</context>
<context>
    <name>delist::FilterBar</name>
    <message>
        <source>Back to the filter before (Alt+Left)</source>
        <translation>Volver al filtro anterior (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Filter before</source>
        <translation>Filtro anterior</translation>
    </message>
    <message>
        <source>Search all tables (Ctrl+F)</source>
        <translation>Buscar en todas las tablas (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Visto en</translation>
    </message>
    <message>
        <source>Where a record was seen. Counts of different places are never added up.</source>
        <translation>Dónde se vio un registro. Nunca se suman cifras de lugares distintos.</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Todos los lugares</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Show everything again (Ctrl+Shift+X)</source>
        <translation>Mostrar todo otra vez (Ctrl+Mayús+X)</translation>
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
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Clear the time range</source>
        <translation>Borrar el periodo</translation>
    </message>
    <message>
        <source>Show all hosts</source>
        <translation>Mostrar todos los equipos</translation>
    </message>
    <message>
        <source>Show all mailboxes</source>
        <translation>Mostrar todos los buzones</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>prueba %1</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Mostrar todas las filas</translation>
    </message>
    <message>
        <source>rows of a finding in %1</source>
        <extracomment>%1 is a table: &quot;Connections&quot;</extracomment>
        <translation>filas de un hallazgo en %1</translation>
    </message>
</context>
<context>
    <name>delist::HostPage</name>
    <message>
        <source>All hosts</source>
        <translation>Todos los equipos</translation>
    </message>
    <message>
        <source>Back to the list of hosts (Backspace)</source>
        <translation>Volver a la lista de equipos (Retroceso)</translation>
    </message>
    <message>
        <source>Export &amp;packets…</source>
        <translation>Exportar &amp;paquetes…</translation>
    </message>
    <message>
        <source>Write the packets of this host that the case keeps to a file that Wireshark opens</source>
        <translation>Escribe los paquetes de este equipo que guarda el caso en un archivo que Wireshark abre</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitidas</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegadas</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Remitentes</translation>
    </message>
    <message>
        <source>Envelope sender</source>
        <translation>Remitente del sobre</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptados</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>HELO names</source>
        <translation>Nombres HELO</translation>
    </message>
    <message>
        <source>HELO name</source>
        <translation>Nombre HELO</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identidades</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Autenticado como</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Enter shows only this mailbox</source>
        <translation>Intro muestra solo este buzón</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dentro</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>externo</translation>
    </message>
    <message>
        <source>Suspicion %1: %2</source>
        <translation>Sospecha %1: %2</translation>
    </message>
    <message>
        <source>SMTP connections, %1</source>
        <translation>conexiones SMTP, %1</translation>
    </message>
    <message>
        <source>of them denied</source>
        <translation>de ellas denegadas</translation>
    </message>
    <message>
        <source>destinations</source>
        <translation>destinos</translation>
    </message>
    <message>
        <source>messages, %1</source>
        <translation>mensajes, %1</translation>
    </message>
    <message>
        <source>refused recipients, %1</source>
        <translation>destinatarios rechazados, %1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ninguno)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a tab&apos;s title and how many entries it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>DNS look-ups</source>
        <translation>Consultas DNS</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Se refiere a</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Boot trace: %1 (%2)</source>
        <translation>Captura de arranque: %1 (%2)</translation>
    </message>
    <message>
        <source>Export packets</source>
        <translation>Exportar paquetes</translation>
    </message>
    <message>
        <source>Packets for Wireshark (*.pcapng)</source>
        <translation>Paquetes para Wireshark (*.pcapng)</translation>
    </message>
    <message>
        <source>No process is known</source>
        <translation>No se conoce ningún proceso</translation>
    </message>
    <message>
        <source>Which program spoke is told by captures and firewall logs of the machine itself and by its list of sockets.</source>
        <translation>Qué programa habló lo dicen las capturas y los registros de cortafuegos del propio equipo y su lista de sockets.</translation>
    </message>
    <message>
        <source>No name is known</source>
        <translation>No se conoce ningún nombre</translation>
    </message>
    <message>
        <source>Names come from DHCP leases, DNS answers and the greetings in mail dialogues.</source>
        <translation>Los nombres vienen de concesiones DHCP, respuestas DNS y los saludos de los diálogos de correo.</translation>
    </message>
    <message>
        <source>No DNS look-ups were seen</source>
        <translation>No se vieron consultas DNS</translation>
    </message>
    <message>
        <source>They come from captures and DNS server logs. Without those in the case, nobody knows what this host asked.</source>
        <translation>Vienen de capturas y de registros de servidores DNS. Sin ellos en el caso, nadie sabe qué preguntó este equipo.</translation>
    </message>
    <message>
        <source>No boot was seen</source>
        <translation>No se vio ningún arranque</translation>
    </message>
    <message>
        <source>A capture that begins before the machine starts shows whether it sends as soon as it is up.</source>
        <translation>Una captura que empieza antes de que arranque el equipo muestra si envía en cuanto está en marcha.</translation>
    </message>
    <message>
        <source>%1 (first %2 of %3)</source>
        <extracomment>a tab&apos;s title, how many entries are shown and how many there are</extracomment>
        <translation>%1 (los primeros %2 de %3)</translation>
    </message>
    <message>
        <source>The most frequent ones; the tables of connections, sessions and messages have them all.</source>
        <translation>Los más frecuentes; las tablas de conexiones, sesiones y mensajes los tienen todos.</translation>
    </message>
</context>
<context>
    <name>delist::HostsView</name>
    <message>
        <source>No hosts</source>
        <translation>Sin equipos</translation>
    </message>
    <message>
        <source>Hosts appear when evidence with addresses is imported.</source>
        <translation>Los equipos aparecen cuando se importan pruebas con direcciones.</translation>
    </message>
</context>
<context>
    <name>delist::Inspector</name>
    <message>
        <source>Raw line or packet</source>
        <translation>Línea en bruto o paquete</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Fields of the row</source>
        <translation>Campos de la fila</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Select a row to see the line or packet behind it.</source>
        <translation>Elija una fila para ver la línea o el paquete que hay detrás.</translation>
    </message>
    <message>
        <source>This row has no single line behind it.</source>
        <translation>Esta fila no tiene una sola línea detrás.</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <extracomment>%1 is a file, %2 a byte offset in it</extracomment>
        <translation>%1 en el byte %2</translation>
    </message>
    <message>
        <source>The line or packet cannot be shown: %1</source>
        <translation>La línea o el paquete no se puede mostrar: %1</translation>
    </message>
    <message>
        <source>SMTP &amp;dialogue</source>
        <translation>&amp;Diálogo SMTP</translation>
    </message>
    <message>
        <source>Show the whole conversation of this packet: C: is who opened the connection, S: who answered</source>
        <translation>Mostrar toda la conversación de este paquete: C: es quien abrió la conexión, S: quien respondió</translation>
    </message>
    <message>
        <source>C: %1    S: %2</source>
        <extracomment>the two ends of a connection: C: and S: stand before each line that they say</extracomment>
        <translation>C: %1    S: %2</translation>
    </message>
    <message>
        <source>[… %1 missing in the capture …]</source>
        <translation>[… faltan %1 en la captura …]</translation>
    </message>
    <message>
        <source>[… %1 of the message not shown …]</source>
        <translation>[… %1 del mensaje sin mostrar …]</translation>
    </message>
    <message>
        <source>[encrypted from here: content unknown, %1]</source>
        <translation>[cifrado desde aquí: contenido desconocido, %1]</translation>
    </message>
    <message numerus="yes">
        <source>[%n more line(s) not shown]</source>
        <translation>
            <numerusform>[%n línea más sin mostrar]</numerusform>
            <numerusform>[%n líneas más sin mostrar]</numerusform>
        </translation>
    </message>
    <message>
        <source>The packets of this connection carry no text.</source>
        <translation>Los paquetes de esta conexión no llevan texto.</translation>
    </message>
    <message>
        <source>[the conversation is longer than is shown]</source>
        <translation>[la conversación es más larga de lo que se muestra]</translation>
    </message>
</context>
<context>
    <name>delist::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop. What is complete stays in the case.</source>
        <translation>Detener. Lo completo queda en el caso.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>speed of an import, for instance &quot;120 MB/s&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Waiting for another program, which reads the case</source>
        <translation>Esperando a otro programa que lee el caso</translation>
    </message>
</context>
<context>
    <name>delist::LeftOutDialog</name>
    <message>
        <source>Left out of the import</source>
        <translation>Omitidos en la importación</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>delist::ListingDetails</name>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolvedor</translation>
    </message>
    <message>
        <source>History of this answer</source>
        <translation>Historia de esta respuesta</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>&amp;Enter a result by hand…</source>
        <translation>&amp;Introducir un resultado a mano…</translation>
    </message>
    <message>
        <source>Select an answer</source>
        <translation>Elija una respuesta</translation>
    </message>
    <message>
        <source>Each answer says what the list speaks about, what its codes mean, since when, and how to get off it.</source>
        <translation>Cada respuesta dice de qué habla la lista, qué significan sus códigos, desde cuándo y cómo salir de ella.</translation>
    </message>
    <message>
        <source>This provider has no list that can be asked by DNS. Open its page, look the address up, and enter what it says.</source>
        <translation>Este proveedor no tiene ninguna lista a la que se pueda preguntar por DNS. Abra su página, consulte la dirección e introduzca lo que dice.</translation>
    </message>
    <message>
        <source>This list was not asked about %1 yet.</source>
        <translation>Aún no se preguntó a esta lista por %1.</translation>
    </message>
    <message>
        <source>Open the &amp;page</source>
        <translation>Abrir la &amp;página</translation>
    </message>
    <message>
        <source>Look for: %1.</source>
        <translation>Busque: %1.</translation>
    </message>
    <message>
        <source>Getting off it: %1</source>
        <translation>Cómo salir: %1</translation>
    </message>
    <message>
        <source>Goes away by itself: %1</source>
        <translation>Desaparece por sí sola: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coste: %1</translation>
    </message>
    <message>
        <source>This is about the network, not about your address: only its provider can have it removed.</source>
        <translation>Esto trata de la red, no de su dirección: solo su proveedor puede conseguir la retirada.</translation>
    </message>
    <message>
        <source>This says nothing about you. Ask through a resolver of your own, not a public one; the list is left alone for an hour.</source>
        <translation>Esto no dice nada de usted. Pregunte por un resolvedor propio, no uno público; durante una hora no se vuelve a preguntar a la lista.</translation>
    </message>
    <message>
        <source>This says nothing about you. The list wants a key or a registered resolver: see Lists and keys.</source>
        <translation>Esto no dice nada de usted. La lista requiere una clave o un resolvedor registrado: vea Listas y claves.</translation>
    </message>
    <message>
        <source>This says nothing about you: the list fails its own test entries. Nobody should use it any more.</source>
        <translation>Esto no dice nada de usted: la lista no supera sus propias entradas de prueba. Nadie debería usarla ya.</translation>
    </message>
    <message>
        <source>Not known: no usable answer came. It does not mean that you are clean.</source>
        <translation>No se sabe: no llegó ninguna respuesta útil. Eso no significa que esté limpio.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>The list says</source>
        <translation>La lista dice</translation>
    </message>
    <message>
        <source>Speaks about</source>
        <translation>Habla de</translation>
    </message>
    <message>
        <source>Points to</source>
        <translation>Apunta a</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Datos de</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>First seen listed</source>
        <translation>Visto incluido por primera vez</translation>
    </message>
    <message>
        <source>Last seen listed</source>
        <translation>Visto incluido por última vez</translation>
    </message>
    <message>
        <source>Off the list since</source>
        <translation>Fuera de la lista desde</translation>
    </message>
    <message numerus="yes">
        <source>Listed again %n time(s) after it had come off</source>
        <translation>
            <numerusform>Incluido de nuevo %n vez después de haber salido</numerusform>
            <numerusform>Incluido de nuevo %n veces después de haber salido</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked up by hand</source>
        <translation>Consultado a mano</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntado</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>DNS status</source>
        <translation>Estado DNS</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, after %2 ms</source>
        <translation>%1, tras %2 ms</translation>
    </message>
    <message>
        <source>Open the removal &amp;page</source>
        <translation>Abrir la &amp;página de retirada</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>This says nothing about you: the resolver is unreliable; it makes answers up, knows no outside names, or answers with errors alone. Use another one.</source>
        <translation>Esto no dice nada de usted: el resolutor no es fiable; inventa respuestas, no conoce nombres exteriores o solo responde con errores. Use otro.</translation>
    </message>
    <message>
        <source>Not known: what the page said tells neither. Enter it again with the result that you read there.</source>
        <translation>No se sabe: lo que decía la página no dice ni lo uno ni lo otro. Introdúzcalo de nuevo con el resultado que lee en ella.</translation>
    </message>
</context>
<context>
    <name>delist::ListsDialog</name>
    <message>
        <source>Lists and keys</source>
        <translation>Listas y claves</translation>
    </message>
    <message>
        <source>These settings are of this computer. No case, report or log holds them.</source>
        <translation>Estos ajustes son de este ordenador. Ningún caso, informe o registro los contiene.</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>&amp;Listas</translation>
    </message>
    <message>
        <source>&amp;Keys and resolvers</source>
        <translation>&amp;Claves y resolvedores</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Data of</source>
        <translation>Datos de</translation>
    </message>
    <message>
        <source>Known lists; checked ones are asked</source>
        <translation>Listas conocidas; se pregunta a las marcadas</translation>
    </message>
    <message>
        <source>Weight of the selected list</source>
        <translation>Peso de la lista elegida</translation>
    </message>
    <message>
        <source>&amp;Weight of the selected list</source>
        <translation>&amp;Peso de la lista elegida</translation>
    </message>
    <message>
        <source>&amp;Update the catalogue from a file…</source>
        <translation>&amp;Actualizar el catálogo desde un archivo…</translation>
    </message>
    <message>
        <source>&amp;Built-in catalogue</source>
        <translation>Catálogo &amp;integrado</translation>
    </message>
    <message>
        <source>&amp;Own lists from a file…</source>
        <translation>Listas pr&amp;opias desde un archivo…</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>Catálogos (*.json)</translation>
    </message>
    <message>
        <source>Update the catalogue</source>
        <translation>Actualizar el catálogo</translation>
    </message>
    <message>
        <source>Own lists</source>
        <translation>Listas propias</translation>
    </message>
    <message>
        <source>The built-in catalogue is used.</source>
        <translation>Se usa el catálogo integrado.</translation>
    </message>
    <message>
        <source>Some lists answer only with a key of your own. It is sent to the list as part of the question, and nowhere else.</source>
        <translation>Algunas listas solo responden con una clave propia. Se envía a la lista como parte de la pregunta, y a ningún otro lugar.</translation>
    </message>
    <message>
        <source>this computer’s own</source>
        <translation>el de este ordenador</translation>
    </message>
    <message>
        <source>Addresses, tried in turn; a port after a colon: 192.0.2.53, 127.0.0.1:5353, [::1]:53</source>
        <translation>Direcciones, se prueban por orden; un puerto tras dos puntos: 192.0.2.53, 127.0.0.1:5353, [::1]:53</translation>
    </message>
    <message>
        <source>&amp;Resolvers</source>
        <translation>&amp;Resolvedores</translation>
    </message>
    <message>
        <source>key set</source>
        <translation>clave puesta</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>requiere clave</translation>
    </message>
    <message>
        <source>%1 cannot be used: it is no catalogue of block lists, or it cannot be read.</source>
        <translation>%1 no se puede usar: no es un catálogo de listas negras, o no se puede leer.</translation>
    </message>
    <message>
        <source>%1 holds no list that could be used.</source>
        <translation>%1 no contiene ninguna lista que se pueda usar.</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) read.</source>
        <translation>
            <numerusform>%n lista leída.</numerusform>
            <numerusform>%n listas leídas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Omitido: %1</translation>
    </message>
    <message>
        <source>A key is 8 to 63 letters and digits.</source>
        <translation>Una clave tiene de 8 a 63 letras y cifras.</translation>
    </message>
</context>
<context>
    <name>delist::LookupDialog</name>
    <message>
        <source>Result of a web page</source>
        <translation>Resultado de una página web</translation>
    </message>
    <message>
        <source>Some providers answer only on a web page. Enter what the page said; it is kept beside the lists’ answers, marked as looked up by hand.</source>
        <translation>Algunos proveedores solo responden en una página web. Introduzca lo que dijo la página; se guarda junto a las respuestas de las listas, marcado como consultado a mano.</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>No está claro</translation>
    </message>
    <message>
        <source>Listed or blocked</source>
        <translation>Incluido o bloqueado</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>No incluido</translation>
    </message>
    <message>
        <source>Paste what the page says</source>
        <translation>Pegue lo que dice la página</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Página</translation>
    </message>
    <message>
        <source>&amp;Address or domain</source>
        <translation>&amp;Dirección o dominio</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Resultado</translation>
    </message>
    <message>
        <source>Looked up &amp;on</source>
        <translation>Consultado &amp;el</translation>
    </message>
    <message>
        <source>This cannot be kept: check the page and the address.</source>
        <translation>Esto no se puede guardar: compruebe la página y la dirección.</translation>
    </message>
</context>
<context>
    <name>delist::MailView</name>
    <message>
        <source>No messages</source>
        <translation>Sin mensajes</translation>
    </message>
    <message>
        <source>Messages come from the mail server&apos;s protocol and tracking logs, and from captures.</source>
        <translation>Los mensajes vienen de los registros y el seguimiento del servidor de correo, y de capturas.</translation>
    </message>
    <message>
        <source>No sessions</source>
        <translation>Sin sesiones</translation>
    </message>
    <message>
        <source>SMTP dialogues come from the mail server&apos;s protocol logs and from captures.</source>
        <translation>Los diálogos SMTP vienen de los registros del servidor de correo y de capturas.</translation>
    </message>
    <message>
        <source>No deliveries</source>
        <translation>Sin entregas</translation>
    </message>
    <message>
        <source>The answer for each recipient comes from protocol logs, tracking logs and captures.</source>
        <translation>La respuesta para cada destinatario viene de registros, seguimiento y capturas.</translation>
    </message>
</context>
<context>
    <name>delist::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>Caso &amp;nuevo…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importar archivos…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>Importar &amp;carpeta…</translation>
    </message>
    <message>
        <source>Export &amp;report…</source>
        <translation>Exportar in&amp;forme…</translation>
    </message>
    <message>
        <source>&amp;Save copy…</source>
        <translation>&amp;Guardar copia…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>C&amp;errar caso</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>R&amp;ehacer</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Bo&amp;rrar filtro</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Behind the row</source>
        <translation>&amp;Detrás de la fila</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Horas en &amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Panel &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Caso</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ajustes…</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>&amp;Leer de nuevo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Teclas…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
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
        <translation>F6 y Mayús+F6: panel siguiente y anterior
Ctrl+1 … Ctrl+9: vistas
Ctrl+F: buscar
Alt+Izquierda: filtro anterior
Ctrl+Mayús+X: borrar el filtro
F4: lo que hay detrás de la fila
Ctrl+U: horas en UTC
Ctrl+C: copiar filas

En los gráficos: las flechas mueven, + y − acercan y alejan, Inicio muestra todo, Mayús+flechas eligen un periodo, Intro lo amplía, Esc lo borra. Ratón: arrastrar elige, la rueda acerca, Mayús+arrastrar mueve.</translation>
    </message>
    <message>
        <source>&amp;About Delist</source>
        <translation>&amp;Acerca de Delist</translation>
    </message>
    <message>
        <source>About Delist</source>
        <translation>Acerca de Delist</translation>
    </message>
    <message>
        <source>Delist %1 finds out why a mail server is on DNS blacklists.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Delist %1 averigua por qué un servidor de correo está en listas negras DNS.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca de &amp;Qt</translation>
    </message>
    <message>
        <source>Import &amp;with options…</source>
        <translation>Importar con &amp;opciones…</translation>
    </message>
    <message>
        <source>Recen&amp;t</source>
        <translation>&amp;Recientes</translation>
    </message>
    <message>
        <source>In tables: the menu key or Shift+F10 shows what can be done with a row: copy, export, sort, choose columns. Enter opens it.</source>
        <translation>En las tablas: la tecla de menú o Mayús+F10 muestra qué se puede hacer con una fila: copiar, exportar, ordenar, elegir columnas. Intro la abre.</translation>
    </message>
</context>
<context>
    <name>delist::MainWindow</name>
    <message>
        <source>Steps and views</source>
        <translation>Pasos y vistas</translation>
    </message>
    <message>
        <source>Behind the row</source>
        <translation>Detrás de la fila</translation>
    </message>
    <message>
        <source>%1 — Delist</source>
        <translation>%1 — Delist</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Ningún caso abierto</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Horas en %1</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir caso</translation>
    </message>
    <message>
        <source>Delist cases (*.delist);;All files (*)</source>
        <translation>Casos de Delist (*.delist);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import evidence</source>
        <translation>Importar pruebas</translation>
    </message>
    <message>
        <source>Import a folder of evidence</source>
        <translation>Importar una carpeta de pruebas</translation>
    </message>
    <message>
        <source>This case is open read-only, so nothing can be imported. Close it where it is being written, or save a copy and import there.</source>
        <translation>Este caso está abierto en solo lectura, así que no se puede importar nada. Ciérrelo donde se esté escribiendo, o guarde una copia e importe allí.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported, </source>
        <translation>
            <numerusform>%n archivo importado, </numerusform>
            <numerusform>%n archivos importados, </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records.</source>
        <translation>%1 registros.</translation>
    </message>
    <message>
        <source>%1 lines or packets could not be read; they are kept and listed under Evidence.</source>
        <translation>%1 líneas o paquetes no se pudieron leer; se conservan y figuran en Pruebas.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Omitido: %1.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Mostrar pruebas</translation>
    </message>
    <message>
        <source>Save a copy of the case</source>
        <translation>Guardar una copia del caso</translation>
    </message>
    <message>
        <source>Delist cases (*.delist)</source>
        <translation>Casos de Delist (*.delist)</translation>
    </message>
    <message>
        <source>Assign columns …</source>
        <translation>Asignar columnas …</translation>
    </message>
    <message>
        <source>%1 — read only</source>
        <translation>%1 — solo lectura</translation>
    </message>
    <message>
        <source>%1 is write-protected, so the case is open for reading only. To work on it, save a copy elsewhere (File › Save copy) and open that.</source>
        <translation>%1 está protegido contra escritura, así que el caso está abierto en solo lectura. Para trabajar en él, guarde una copia en otro lugar (Archivo › Guardar copia) y ábrala.</translation>
    </message>
    <message>
        <source>Another program is writing to %1, so the case is open for reading only. Close it there and open it here again to go on.</source>
        <translation>Otro programa está escribiendo en %1, así que el caso está abierto en solo lectura. Ciérrelo allí y vuelva a abrirlo aquí para continuar.</translation>
    </message>
    <message>
        <source>Import evidence with options</source>
        <translation>Importar pruebas con opciones</translation>
    </message>
    <message>
        <source>The format of %1 is doubtful: so much of it could not be read.</source>
        <translation>El formato de %1 es dudoso: una gran parte no se pudo leer.</translation>
    </message>
    <message>
        <source>%1 holds no log: protocol logging is off there.</source>
        <translation>%1 no contiene ningún registro: el registro de protocolo está desactivado allí.</translation>
    </message>
    <message>
        <source>The import was stopped; what was complete stays in the case.</source>
        <translation>La importación se detuvo; lo que estaba completo se queda en el caso.</translation>
    </message>
    <message>
        <source>Read again with other options…</source>
        <translation>Leer de nuevo con otras opciones…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Work on the case is still going on: %1.</source>
        <translation>Todavía se está trabajando en el caso: %1.</translation>
    </message>
    <message>
        <source>If it is stopped, what is complete stays in the case and the rest has to be done again.</source>
        <translation>Si se detiene, lo que está completo queda en el caso y el resto habrá que hacerlo de nuevo.</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Dejar que continúe</translation>
    </message>
    <message>
        <source>Stop it and open the other case</source>
        <translation>Detenerlo y abrir el otro caso</translation>
    </message>
    <message>
        <source>Stop it and make a new case</source>
        <translation>Detenerlo y crear un caso nuevo</translation>
    </message>
    <message>
        <source>Show what was left out…</source>
        <translation>Mostrar lo que se omitió…</translation>
    </message>
    <message>
        <source>Stop it and close the case</source>
        <translation>Detenerlo y cerrar el caso</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Detenerlo y salir</translation>
    </message>
</context>
<context>
    <name>delist::MappingDialog</name>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Source address</source>
        <translation>Dirección de origen</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>Puerto de origen</translation>
    </message>
    <message>
        <source>Destination address</source>
        <translation>Dirección de destino</translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation>Puerto de destino</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Action (allowed, denied)</source>
        <translation>Acción (permitida, denegada)</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation>Bytes enviados</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Bytes recibidos</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La primera fila nombra las columnas</translation>
    </message>
    <message>
        <source>Assign the columns of %1</source>
        <translation>Asignar las columnas de %1</translation>
    </message>
    <message>
        <source>No format knows this table. Say which column is what; a time and an address, or a sender or recipient, are the least.</source>
        <translation>Ningún formato conoce esta tabla. Diga qué es cada columna; lo mínimo es una hora y una dirección, o un remitente o destinatario.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>TAB</source>
        <translation>TAB</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>Found from the dates</source>
        <translation>Según las fechas</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Primero el mes</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Primero el día</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Fechas</translation>
    </message>
    <message>
        <source>the zone of the case</source>
        <translation>la zona del caso</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Primeras filas de la tabla</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>Significado de la columna %1</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>(sin usar)</translation>
    </message>
    <message>
        <source>Still missing: a time, and a sender, a recipient or a Message-ID.</source>
        <translation>Falta todavía: una hora, y un remitente, un destinatario o un Message-ID.</translation>
    </message>
    <message>
        <source>Still missing: a time, and a source or destination address.</source>
        <translation>Falta todavía: una hora y una dirección de origen o de destino.</translation>
    </message>
    <message>
        <source>%1 is not a time zone such as Europe/Berlin.</source>
        <translation>%1 no es una zona horaria como Europe/Berlin.</translation>
    </message>
    <message>
        <source>%1 of the rows shown can be read, %2 cannot.</source>
        <translation>%1 de las filas mostradas se pueden leer, %2 no.</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Primero el año</translation>
    </message>
    <message>
        <source>What letters beyond ASCII mean when the file is not Unicode</source>
        <translation>Qué significan las letras ajenas a ASCII cuando el archivo no es Unicode</translation>
    </message>
    <message>
        <source>found from the file</source>
        <translation>hallado en el archivo</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>%1 is not an encoding such as windows-1251.</source>
        <translation>%1 no es una codificación como windows-1251.</translation>
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
        <translation>Aviso: </translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>delist::OverviewView</name>
    <message>
        <source>This case has no evidence yet</source>
        <translation>Este caso aún no tiene pruebas</translation>
    </message>
    <message>
        <source>Drop log files, folders, archives or captures anywhere on this window, or use File › Import. Useful first: the firewall&apos;s log of outgoing connections, the mail server&apos;s receive and send protocol logs, and its message tracking log.</source>
        <translation>Suelte registros, carpetas, archivos comprimidos o capturas en cualquier lugar de esta ventana, o use Archivo › Importar. Lo más útil primero: el registro del cortafuegos de conexiones salientes, los registros de recepción y envío del servidor de correo y su seguimiento de mensajes.</translation>
    </message>
    <message>
        <source>Looking for the cause…</source>
        <translation>Buscando la causa…</translation>
    </message>
    <message>
        <source>No root cause was found in this evidence</source>
        <translation>No se encontró ninguna causa en estas pruebas</translation>
    </message>
    <message>
        <source>This is why you are, or could be, listed</source>
        <translation>Por esto está, o podría estar, en la lista</translation>
    </message>
    <message numerus="yes">
        <source>%n causes why you are, or could be, listed</source>
        <translation>
            <numerusform>%n causa por la que está, o podría estar, en la lista</numerusform>
            <numerusform>%n causas por las que está, o podría estar, en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>A favor</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>En contra</translation>
    </message>
    <message>
        <source>What the evidence cannot show</source>
        <translation>Lo que las pruebas no pueden mostrar</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>A continuación: %1</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>Abrir equipo</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Abrir el equipo %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a heading, %2 how many sentences stand under it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What cannot be excluded with this evidence</source>
        <translation>Lo que no se puede descartar con estas pruebas</translation>
    </message>
    <message>
        <source>What was looked for and not found</source>
        <translation>Lo que se buscó y no se encontró</translation>
    </message>
    <message>
        <source>What the evidence covers</source>
        <translation>Lo que abarcan las pruebas</translation>
    </message>
    <message>
        <source>Hatched: no records. What happened there, the verdict cannot know.</source>
        <translation>Rayado: sin registros. El veredicto no puede saber qué ocurrió allí.</translation>
    </message>
    <message>
        <source>That is not the same as “clean”: below is what could be excluded, what this evidence cannot show, and what to collect.</source>
        <translation>No es lo mismo que «limpio»: abajo está lo que se pudo descartar, lo que estas pruebas no pueden mostrar y lo que hay que reunir.</translation>
    </message>
    <message>
        <source>The cause could not be looked for</source>
        <translation>No se pudo buscar la causa</translation>
    </message>
    <message>
        <source>Nothing in the case was changed. If its folder or drive is there again, try once more; otherwise open a copy of the case.</source>
        <translation>No se cambió nada en el caso. Si su carpeta o unidad vuelve a estar ahí, inténtelo de nuevo; si no, abra una copia del caso.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>delist::PostureView</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Se refiere a</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Mail posture, line by line</source>
        <translation>Postura del correo, línea por línea</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Qué líneas se muestran</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas las líneas</translation>
    </message>
    <message>
        <source>Only what is open</source>
        <translation>Solo lo que está abierto</translation>
    </message>
    <message>
        <source>&amp;Check DNS…</source>
        <translation>&amp;Comprobar DNS…</translation>
    </message>
    <message>
        <source>&amp;Probe our server…</source>
        <translation>&amp;Sondear nuestro servidor…</translation>
    </message>
    <message>
        <source>Connects to a declared mail server as a stranger would: relaying, recipients, certificate. Sends nothing.</source>
        <translation>Se conecta a un servidor de correo declarado como haría un desconocido: relé, destinatarios, certificado. No envía nada.</translation>
    </message>
    <message>
        <source>This asks the internet</source>
        <translation>Esto pregunta a Internet</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Preguntar</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ahora no</translation>
    </message>
    <message>
        <source>Copy the proposed record</source>
        <translation>Copiar el registro propuesto</translation>
    </message>
    <message>
        <source>The record or answer behind the line</source>
        <translation>El registro o la respuesta que hay detrás de la línea</translation>
    </message>
    <message>
        <source>Nothing was asked yet. No question leaves this computer before you say so.</source>
        <translation>Aún no se preguntó nada. Ninguna pregunta sale de este ordenador antes de que usted lo diga.</translation>
    </message>
    <message>
        <source>Say in Case › Settings which domains and public addresses are yours; then their DNS can be checked.</source>
        <translation>Diga en Caso › Ajustes qué dominios y direcciones públicas son suyos; entonces se puede comprobar su DNS.</translation>
    </message>
    <message>
        <source>%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.</source>
        <translation>Fallo: %1, aviso: %2, correcto: %3, desconocido: %4. Última consulta: %5.</translation>
    </message>
    <message>
        <source>Select a line</source>
        <translation>Elija una línea</translation>
    </message>
    <message>
        <source>Each line says what was found, why it matters, how to mend it, and which standard says so.</source>
        <translation>Cada línea dice qué se encontró, por qué importa, cómo corregirlo y qué norma lo dice.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Qué hacer: %1</translation>
    </message>
    <message>
        <source>Standard: %1</source>
        <translation>Norma: %1</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Preguntado: %1</translation>
    </message>
    <message>
        <source>Probe our server</source>
        <translation>Sondear nuestro servidor</translation>
    </message>
    <message>
        <source>Delist connects to the server as a stranger would, asks whether it relays and whether it checks recipients, and stops before
any message. Type the address of the server (and :port, if it is not 25) to confirm.</source>
        <translation>Delist se conecta al servidor como haría un desconocido, pregunta si hace de relé y si comprueba los destinatarios, y se detiene antes de
enviar ningún mensaje. Escriba la dirección del servidor (y :puerto, si no es el 25) para confirmar.</translation>
    </message>
    <message>
        <source>That is no address. Write 192.0.2.25 or 192.0.2.25:587.</source>
        <translation>Eso no es una dirección. Escriba 192.0.2.25 o 192.0.2.25:587.</translation>
    </message>
    <message>
        <source>%1 is not declared as yours, so it is not probed. Declare it in Case › Settings.</source>
        <translation>%1 no está declarado como suyo, así que no se sondea. Declárelo en Caso › Ajustes.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Delist will ask DNS about: %1.</source>
        <translation>Delist preguntará al DNS sobre: %1.</translation>
    </message>
    <message>
        <source>The questions go through %1. If a domain announces an MTA-STS policy, it is fetched from that domain’s own web host. Nothing else leaves this computer.</source>
        <translation>Las preguntas pasan por %1. Si un dominio anuncia una política MTA-STS, se obtiene del servidor web de ese mismo dominio. Nada más sale de este ordenador.</translation>
    </message>
    <message>
        <source>this computer’s DNS resolver</source>
        <translation>el resolvedor DNS de este ordenador</translation>
    </message>
    <message>
        <source>The check cannot start: %1</source>
        <translation>La comprobación no puede empezar: %1</translation>
    </message>
    <message>
        <source>Asking DNS</source>
        <translation>Preguntando al DNS</translation>
    </message>
    <message>
        <source>The DNS resolver gave no answer. Check the network, then try again.</source>
        <translation>El resolvedor DNS no respondió. Compruebe la red e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>This DNS resolver makes answers up, so nothing was checked. Use another one.</source>
        <translation>Este resolvedor DNS inventa respuestas, así que no se comprobó nada. Use otro.</translation>
    </message>
    <message>
        <source>Probing our server</source>
        <translation>Sondeando nuestro servidor</translation>
    </message>
    <message>
        <source>Saving the answers</source>
        <translation>Guardando las respuestas</translation>
    </message>
    <message>
        <source>What is shown of the posture</source>
        <translation>Qué se muestra de la postura</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Línea por línea</translation>
    </message>
    <message>
        <source>Machines and addresses</source>
        <translation>Equipos y direcciones</translation>
    </message>
    <message>
        <source>This DNS resolver knows no outside names, so nothing was checked. Use another one.</source>
        <translation>Este resolutor DNS no conoce ningún nombre exterior, así que no se ha comprobado nada. Use otro.</translation>
    </message>
    <message>
        <source>The mail posture was not checked yet</source>
        <translation>La postura del correo aún no se ha comprobado</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada pendiente</translation>
    </message>
    <message>
        <source>Check DNS asks for what the internet sees of your addresses and domains: names and their addresses, SPF, DKIM, DMARC, mail exchangers.</source>
        <translation>«Comprobar DNS» pregunta qué ve internet de sus direcciones y dominios: nombres y sus direcciones, SPF, DKIM, DMARC, servidores de correo.</translation>
    </message>
    <message>
        <source>Every line passed. Show all lines to see them.</source>
        <translation>Todas las líneas están bien. Muestre todas las líneas para verlas.</translation>
    </message>
</context>
<context>
    <name>delist::ProgressTracker</name>
    <message>
        <source>nothing imported</source>
        <translation>nada importado</translation>
    </message>
    <message>
        <source>needs evidence</source>
        <translation>faltan pruebas</translation>
    </message>
    <message>
        <source>Import the mail server&apos;s and the firewall&apos;s logs. Drop files or folders anywhere on this window.</source>
        <translation>Importe los registros del servidor de correo y del cortafuegos. Suelte archivos o carpetas en cualquier lugar de esta ventana.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>working…</source>
        <translation>en curso…</translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s) found</source>
        <translation>
            <numerusform>%n causa encontrada</numerusform>
            <numerusform>%n causas encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>no cause found</source>
        <translation>sin causa</translation>
    </message>
    <message>
        <source>Say which addresses are your mail servers, so that everyone else stands out.</source>
        <translation>Diga qué direcciones son sus servidores de correo, para que destaquen todos los demás.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>no firewall log</source>
        <translation>sin registro</translation>
    </message>
    <message>
        <source>only the mail servers speak out</source>
        <translation>solo los servidores</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>contenido</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) get out</source>
        <translation>
            <numerusform>%n equipo sale</numerusform>
            <numerusform>%n equipos salen</numerusform>
        </translation>
    </message>
    <message>
        <source>Block outgoing port 25 for everyone but the mail servers, then import the firewall log from afterwards as proof.</source>
        <translation>Bloquee el puerto 25 saliente para todos salvo los servidores de correo e importe después el registro posterior del cortafuegos como prueba.</translation>
    </message>
    <message>
        <source>Show containment</source>
        <translation>Ver contención</translation>
    </message>
    <message>
        <source>no suspicious host</source>
        <translation>nada sospechoso</translation>
    </message>
    <message>
        <source>all hosts closed</source>
        <translation>todos cerrados</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) open</source>
        <translation>
            <numerusform>%n equipo abierto</numerusform>
            <numerusform>%n equipos abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the suspicious hosts off the network, clean them and note what was done.</source>
        <translation>Desconecte de la red los equipos sospechosos, límpielos y anote lo que se hizo.</translation>
    </message>
    <message>
        <source>Show steps</source>
        <translation>Ver pasos</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>no usable answer</source>
        <translation>sin respuesta útil</translation>
    </message>
    <message>
        <source>on no list</source>
        <translation>en ninguna lista</translation>
    </message>
    <message numerus="yes">
        <source>%n listing(s)</source>
        <translation>
            <numerusform>%n inclusión</numerusform>
            <numerusform>%n inclusiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the blacklists whether your addresses are listed.</source>
        <translation>Pregunte a las listas negras si sus direcciones están incluidas.</translation>
    </message>
    <message>
        <source>Blacklist status</source>
        <translation>Estado en listas negras</translation>
    </message>
    <message>
        <source>Ask the lists to remove you, now that the cause is fixed.</source>
        <translation>Pida a las listas que le retiren, ahora que la causa está corregida.</translation>
    </message>
    <message>
        <source>Show listings</source>
        <translation>Ver inclusiones</translation>
    </message>
    <message>
        <source>Write the report.</source>
        <translation>Escriba el informe.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
</context>
<context>
    <name>delist::ReadingDialog</name>
    <message>
        <source>Use these answers for all files of this format</source>
        <translation>Usar estas respuestas para todos los archivos de este formato</translation>
    </message>
    <message>
        <source>Import with options</source>
        <translation>Importar con opciones</translation>
    </message>
    <message>
        <source>Read again with other options</source>
        <translation>Leer de nuevo con otras opciones</translation>
    </message>
    <message>
        <source>This is how the files would be read. Where it is wrong, say what is right; the rows below change with it.</source>
        <translation>Así se leerían los archivos. Si algo no es correcto, indique lo correcto; las filas de abajo cambian en consecuencia.</translation>
    </message>
    <message>
        <source>This is how the files were read. Say what is right; the rows below change with it. The rows in the case are then replaced, an accepted clock offset is forgotten, and the custody log keeps both. It can be undone.</source>
        <translation>Así se leyeron los archivos. Indique lo correcto; las filas de abajo cambian en consecuencia. Después se sustituyen las filas del caso, se olvida un desfase de reloj aceptado y el registro de custodia conserva ambas lecturas. Se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Año</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>Fec&amp;has</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>First rows as they would be read</source>
        <translation>Primeras filas tal como se leerían</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>examinando …</translation>
    </message>
    <message>
        <source>… and more files,
read as they are found</source>
        <translation>… y más archivos,
leídos según lo detectado</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Según lo detectado</translation>
    </message>
    <message>
        <source>The case’s: %1</source>
        <extracomment>%1 is the time zone of the case, &quot;Europe/Berlin&quot;</extracomment>
        <translation>La del caso: %1</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Primero el mes</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Primero el día</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Primero el año</translation>
    </message>
    <message>
        <source>As found: %1</source>
        <translation>Según lo detectado: %1</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Hora (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>sin hora</translation>
    </message>
</context>
<context>
    <name>delist::RemediateView</name>
    <message>
        <source>No host needs cleaning, as far as the evidence shows</source>
        <translation>Ningún equipo necesita limpieza, según las pruebas</translation>
    </message>
    <message>
        <source>Hosts to clean</source>
        <translation>Equipos que limpiar</translation>
    </message>
    <message>
        <source>When a host looks suspicious, it appears here with the steps that bring it back into service.</source>
        <translation>Cuando un equipo parece sospechoso, aparece aquí con los pasos que lo devuelven al servicio.</translation>
    </message>
    <message>
        <source>Tick each step when it is done and note the proof: who, with what, what was found. Everything is kept with time and name, and printed on the report.</source>
        <translation>Marque cada paso cuando esté hecho y anote la prueba: quién, con qué, qué se encontró. Todo se guarda con hora y nombre, y se imprime en el informe.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 de %2 pasos hechos</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>Abrir equipo</translation>
    </message>
    <message>
        <source>Open host %1</source>
        <translation>Abrir el equipo %1</translation>
    </message>
    <message>
        <source>Proof: who, with what, what was found</source>
        <translation>Prueba: quién, con qué, qué se encontró</translation>
    </message>
    <message>
        <source>Proof for %1</source>
        <translation>Prueba de %1</translation>
    </message>
    <message>
        <source>Saving the step</source>
        <translation>Guardando el paso</translation>
    </message>
    <message>
        <source>Boot trace: %1 (%2)</source>
        <translation>Captura de arranque: %1 (%2)</translation>
    </message>
    <message>
        <source>Without evidence no host is suspicious</source>
        <translation>Sin pruebas, ningún equipo es sospechoso</translation>
    </message>
    <message>
        <source>step of remediation</source>
        <translation>paso de remediación</translation>
    </message>
    <message>
        <source>This server answered forged senders: its non-delivery reports went to strangers.</source>
        <translation>Este servidor respondió a remitentes falsificados: sus informes de no entrega llegaron a desconocidos.</translation>
    </message>
    <message>
        <source>Closed on %1 by %2: %3</source>
        <translation>Cerrado el %1 por %2: %3</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Close with a reason…</source>
        <translation>Cerrar con un motivo…</translation>
    </message>
    <message>
        <source>Take up %1 again</source>
        <translation>Retomar %1</translation>
    </message>
    <message>
        <source>Close %1 with a reason</source>
        <translation>Cerrar %1 con un motivo</translation>
    </message>
    <message>
        <source>Close with a reason</source>
        <translation>Cerrar con un motivo</translation>
    </message>
    <message>
        <source>Why needs %1 no further step? The reason is printed on the report.</source>
        <translation>¿Por qué %1 no necesita más pasos? El motivo aparece en el informe.</translation>
    </message>
</context>
<context>
    <name>delist::ReportDialog</name>
    <message>
        <source>Replace inside addresses and own mailboxes by stand-ins</source>
        <translation>Sustituir las direcciones internas y los buzones propios por seudónimos</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Informe de incidente</translation>
    </message>
    <message>
        <source>Engineers: everything</source>
        <translation>Técnicos: todo</translation>
    </message>
    <message>
        <source>Management: verdict and timeline</source>
        <translation>Dirección: veredicto y cronología</translation>
    </message>
    <message>
        <source>A blacklist operator: cause, fix and dates</source>
        <translation>Operador de una lista negra: causa, solución y fechas</translation>
    </message>
    <message>
        <source>For whom the report is</source>
        <translation>Para quién es el informe</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Idioma del informe</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Escribir…</translation>
    </message>
    <message>
        <source>A report that leaves the house never holds inside names.</source>
        <translation>Un informe que sale de la casa nunca contiene nombres internos.</translation>
    </message>
    <message>
        <source>The case file keeps the originals in any case.</source>
        <translation>El archivo del caso conserva los originales en cualquier caso.</translation>
    </message>
</context>
<context>
    <name>delist::SettingsForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>What this case is about; printed on the report.</source>
        <translation>De qué trata este caso; se imprime en el informe.</translation>
    </message>
    <message>
        <source>Mail refused since 2 March</source>
        <translation>Correo rechazado desde el 2 de marzo</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organización</translation>
    </message>
    <message>
        <source>Example Ltd</source>
        <translation>Ejemplo S. A.</translation>
    </message>
    <message>
        <source>&amp;Mail servers</source>
        <translation>&amp;Servidores de correo</translation>
    </message>
    <message>
        <source>Addresses of the machines that may send mail out, inside the network. Everyone else who speaks SMTP to the outside stands out then.</source>
        <translation>Direcciones de las máquinas internas que pueden enviar correo fuera. Todos los demás que hablen SMTP hacia fuera destacarán.</translation>
    </message>
    <message>
        <source>&amp;Public addresses</source>
        <translation>Direcciones &amp;públicas</translation>
    </message>
    <message>
        <source>What the internet sees; these are what blacklists list.</source>
        <translation>Lo que ve Internet; es lo que incluyen las listas negras.</translation>
    </message>
    <message>
        <source>&amp;Internal networks</source>
        <translation>Redes &amp;internas</translation>
    </message>
    <message>
        <source>Leave empty for the private ranges (10/8, 172.16/12, 192.168/16 …).</source>
        <translation>Déjelo vacío para los rangos privados (10/8, 172.16/12, 192.168/16 …).</translation>
    </message>
    <message>
        <source>Mail &amp;domains</source>
        <translation>&amp;Dominios de correo</translation>
    </message>
    <message>
        <source>The part after @ of your own mailboxes.</source>
        <translation>La parte después de @ de sus propios buzones.</translation>
    </message>
    <message>
        <source>&amp;Spam tags</source>
        <translation>&amp;Marcas de spam</translation>
    </message>
    <message>
        <source>What your spam filter writes before a subject, separated by commas.</source>
        <translation>Lo que su filtro de spam escribe ante un asunto, separado por comas.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>For evidence that does not name its zone, and for showing times beside UTC.</source>
        <translation>Para pruebas que no nombran su zona, y para mostrar horas junto a UTC.</translation>
    </message>
    <message>
        <source>Not an address or network: %1. Write 10.0.0.5 or 10.0.0.0/16.</source>
        <translation>No es dirección ni red: %1. Escriba 10.0.0.5 o 10.0.0.0/16.</translation>
    </message>
    <message>
        <source>Not a domain: %1. Write example.com.</source>
        <translation>No es un dominio: %1. Escriba example.com.</translation>
    </message>
    <message>
        <source>D&amp;KIM selectors</source>
        <translation>Selectores D&amp;KIM</translation>
    </message>
    <message>
        <source>The s= value in the DKIM-Signature of a sent mail; its key is then checked.</source>
        <translation>El valor s= en la DKIM-Signature de un mensaje enviado; después se comprueba su clave.</translation>
    </message>
    <message>
        <source>Not a time zone: %1. Write Europe/Berlin or UTC.</source>
        <translation>No es una zona horaria: %1. Escriba Europe/Berlin o UTC.</translation>
    </message>
</context>
<context>
    <name>delist::StartPage</name>
    <message>
        <source>Why is our mail server on a blacklist?</source>
        <translation>¿Por qué está nuestro servidor de correo en una lista negra?</translation>
    </message>
    <message>
        <source>Delist reads firewall logs, mail server logs and captures, and shows with proof who sent what: which machine, which mailbox, which bounce. A case is one file that you can move, hand over and open again. Nothing leaves this computer; blacklists are asked only when you say so.</source>
        <translation>Delist lee registros de cortafuegos, registros del servidor de correo y capturas, y muestra con pruebas quién envió qué: qué equipo, qué buzón, qué rebote. Un caso es un archivo que se puede mover, entregar y volver a abrir. Nada sale de este ordenador; solo se pregunta a las listas negras cuando usted lo dice.</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>Caso &amp;nuevo…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Abrir caso…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Abrir el e&amp;jemplo</translation>
    </message>
    <message>
        <source>A made-up company with an infected workstation and a backscatter problem.</source>
        <translation>Una empresa inventada con un puesto infectado y un problema de retrodispersión.</translation>
    </message>
    <message>
        <source>Or drop log files, folders, archives or a .delist file anywhere on this window.</source>
        <translation>O suelte registros, carpetas, archivos comprimidos o un archivo .delist en cualquier lugar de esta ventana.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Casos recientes</translation>
    </message>
</context>
<context>
    <name>delist::StatementRow</name>
    <message>
        <source>Show the rows behind this</source>
        <translation>Mostrar las filas que hay detrás</translation>
    </message>
</context>
<context>
    <name>delist::StepRail</name>
    <message>
        <source>Steps and views</source>
        <translation>Pasos y vistas</translation>
    </message>
    <message>
        <source>Next best step</source>
        <translation>Mejor paso siguiente</translation>
    </message>
</context>
<context>
    <name>delist::TableSorting</name>
    <message>
        <source>These are too many rows to sort by this column. Choose a shorter time span, a host or a search first.</source>
        <translation>Son demasiadas filas para ordenar por esta columna. Elija antes un periodo más corto, un equipo o una búsqueda.</translation>
    </message>
    <message>
        <source>sorted by %1, descending</source>
        <extracomment>%1 is the title of a column</extracomment>
        <translation>ordenado por %1, descendente</translation>
    </message>
    <message>
        <source>sorted by %1, ascending</source>
        <translation>ordenado por %1, ascendente</translation>
    </message>
    <message>
        <source>Sorting: %1 rows read</source>
        <extracomment>%1 is a formatted number</extracomment>
        <translation>Ordenando: %1 filas leídas</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Descendente</translation>
    </message>
    <message>
        <source>The table&apos;s &amp;own order</source>
        <translation>Orden pr&amp;opio de la tabla</translation>
    </message>
</context>
<context>
    <name>delist::TrafficPane</name>
    <message>
        <source>▲ allowed</source>
        <translation>▲ permitido</translation>
    </message>
    <message>
        <source>▼ denied (hatched)</source>
        <translation>▼ denegado (rayado)</translation>
    </message>
</context>
<context>
    <name>delist::TrafficPlot</name>
    <message>
        <source>Mail servers</source>
        <translation>Servidores de correo</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>Todos los demás</translation>
    </message>
    <message>
        <source>SMTP traffic of the mail servers</source>
        <translation>Tráfico SMTP de los servidores de correo</translation>
    </message>
    <message>
        <source>SMTP traffic of everyone else</source>
        <translation>Tráfico SMTP de todos los demás</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.</source>
        <translation>Las flechas mueven, más y menos acercan y alejan, Inicio muestra todo, Mayús con flechas elige un periodo.</translation>
    </message>
    <message numerus="yes">
        <source>%n other host(s)</source>
        <translation>
            <numerusform>%n equipo más</numerusform>
            <numerusform>%n equipos más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allowed, %2 denied</source>
        <translation>%1 permitidas, %2 denegadas</translation>
    </message>
    <message>
        <source>%1: %2 connections, %3 denied</source>
        <translation>%1: %2 conexiones, %3 denegadas</translation>
    </message>
</context>
<context>
    <name>delist::TrafficView</name>
    <message>
        <source>Host</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegadas</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Hosts in the chart</source>
        <translation>Equipos del gráfico</translation>
    </message>
    <message>
        <source>Select to highlight, Enter or double click to open the host</source>
        <translation>Elegir resalta; Intro o doble clic abre el equipo</translation>
    </message>
    <message>
        <source>No SMTP traffic</source>
        <translation>Sin tráfico SMTP</translation>
    </message>
    <message>
        <source>The chart is drawn from firewall logs, captures and mail server logs. Import the firewall&apos;s log of outgoing connections first: it shows who speaks SMTP besides the mail server.</source>
        <translation>El gráfico se dibuja con registros de cortafuegos, capturas y registros del servidor de correo. Importe primero el registro del cortafuegos de conexiones salientes: muestra quién habla SMTP además del servidor.</translation>
    </message>
    <message>
        <source>No traffic in this span</source>
        <translation>Sin tráfico en este periodo</translation>
    </message>
    <message>
        <source>&amp;Seen in</source>
        <translation>&amp;Visto en</translation>
    </message>
    <message>
        <source>Where the traffic was seen. Counts of different places are never added up.</source>
        <translation>Dónde se vio el tráfico. Nunca se suman cifras de lugares distintos.</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Contar</translation>
    </message>
    <message>
        <source>What the bars count</source>
        <translation>Qué cuentan las barras</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>&amp;Equipos</translation>
    </message>
    <message>
        <source>Which side&apos;s hosts are shown</source>
        <translation>De qué lado son los equipos mostrados</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Interno</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Alejar (−)</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>Mostrar todo (Inicio)</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Lo mismo como tabla</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>%1 (mail server)</source>
        <extracomment>%1 is an address</extracomment>
        <translation>%1 (servidor de correo)</translation>
    </message>
    <message numerus="yes">
        <source>%n other host(s)</source>
        <translation>
            <numerusform>%n equipo más</numerusform>
            <numerusform>%n equipos más</numerusform>
        </translation>
    </message>
</context>
</TS>
