#include "ui/widgets/table_text.h"
#include "evidence/format.h"
#include "report/reason_text.h"
#include "report/statement_text.h"
#include <QApplication>
#include <QHash>

namespace delist {

namespace {

using Texts = QHash<QString, const char*>;

const Texts& columnTexts()
{
    static const Texts texts{
        {"id", QT_TRANSLATE_NOOP("TableText", "No.")},
        {"time", QT_TRANSLATE_NOOP("TableText", "Time")},
        {"end", QT_TRANSLATE_NOOP("TableText", "End")},
        {"source", QT_TRANSLATE_NOOP("TableText", "Source")},
        {"source_port", QT_TRANSLATE_NOOP("TableText", "Source port")},
        {"destination", QT_TRANSLATE_NOOP("TableText", "Destination")},
        {"destination_port", QT_TRANSLATE_NOOP("TableText", "Port")},
        {"protocol", QT_TRANSLATE_NOOP("TableText", "Protocol")},
        {"action", QT_TRANSLATE_NOOP("TableText", "Action")},
        {"bytes_sent", QT_TRANSLATE_NOOP("TableText", "Sent")},
        {"bytes_received", QT_TRANSLATE_NOOP("TableText", "Received")},
        {"bytes", QT_TRANSLATE_NOOP("TableText", "Size")},
        {"rule", QT_TRANSLATE_NOOP("TableText", "Rule")},
        {"process", QT_TRANSLATE_NOOP("TableText", "Process")},
        {"processes", QT_TRANSLATE_NOOP("TableText", "Processes")},
        {"process_votes", QT_TRANSLATE_NOOP("TableText", "Votes")},
        {"process_confidence", QT_TRANSLATE_NOOP("TableText", "Process certain")},
        {"process_conflict", QT_TRANSLATE_NOOP("TableText", "Contradiction")},
        {"votes", QT_TRANSLATE_NOOP("TableText", "Votes")},
        {"confidence", QT_TRANSLATE_NOOP("TableText", "Certain")},
        {"conflict", QT_TRANSLATE_NOOP("TableText", "Contradiction")},
        {"inside_host", QT_TRANSLATE_NOOP("TableText", "Inside host")},
        {"nat_score", QT_TRANSLATE_NOOP("TableText", "Pairing")},
        {"nat_ambiguous", QT_TRANSLATE_NOOP("TableText", "Pairing unclear")},
        {"outside_destinations", QT_TRANSLATE_NOOP("TableText", "Outside destinations")},
        {"unanswered", QT_TRANSLATE_NOOP("TableText", "Without an answer")},
        {"frame_limit", QT_TRANSLATE_NOOP("TableText", "Packets cut to")},
        {"nat_why", QT_TRANSLATE_NOOP("TableText", "Paired by")},
        {"translated", QT_TRANSLATE_NOOP("TableText", "Outside address")},
        {"translated_port", QT_TRANSLATE_NOOP("TableText", "Outside port")},
        {"clock_offset", QT_TRANSLATE_NOOP("TableText", "Clock ahead (s)")},
        {"offset_from", QT_TRANSLATE_NOOP("TableText", "Ahead of evidence")},
        {"offset_spread", QT_TRANSLATE_NOOP("TableText", "Spread (s)")},
        {"offset_matches", QT_TRANSLATE_NOOP("TableText", "Flows in both")},
        {"name", QT_TRANSLATE_NOOP("TableText", "Name")},
        {"mac", QT_TRANSLATE_NOOP("TableText", "Hardware address")},
        {"verdict", QT_TRANSLATE_NOOP("TableText", "Verdict")},
        {"started", QT_TRANSLATE_NOOP("TableText", "Came up")},
        {"submissions", QT_TRANSLATE_NOOP("TableText", "Submissions")},
        {"mx_lookups", QT_TRANSLATE_NOOP("TableText", "MX look-ups")},
        {"blacklist_lookups", QT_TRANSLATE_NOOP("TableText", "Blacklist look-ups")},
        {"capture_first", QT_TRANSLATE_NOOP("TableText", "Capture from")},
        {"capture_last", QT_TRANSLATE_NOOP("TableText", "Capture to")},
        {"user", QT_TRANSLATE_NOOP("TableText", "User")},
        {"vantage", QT_TRANSLATE_NOOP("TableText", "Seen in")},
        {"evidence", QT_TRANSLATE_NOOP("TableText", "Evidence")},
        {"offset", QT_TRANSLATE_NOOP("TableText", "Offset")},
        {"line", QT_TRANSLATE_NOOP("TableText", "Line")},
        {"reason", QT_TRANSLATE_NOOP("TableText", "Reason")},
        {"text", QT_TRANSLATE_NOOP("TableText", "Text")},
        {"address", QT_TRANSLATE_NOOP("TableText", "Address")},
        {"names", QT_TRANSLATE_NOOP("TableText", "Names")},
        {"role", QT_TRANSLATE_NOOP("TableText", "Role")},
        {"internal", QT_TRANSLATE_NOOP("TableText", "Inside")},
        {"state", QT_TRANSLATE_NOOP("TableText", "State")},
        {"suspicion", QT_TRANSLATE_NOOP("TableText", "Suspicion")},
        {"reasons", QT_TRANSLATE_NOOP("TableText", "Reasons")},
        {"smtp_connections", QT_TRANSLATE_NOOP("TableText", "SMTP connections")},
        {"smtp_allowed", QT_TRANSLATE_NOOP("TableText", "Allowed")},
        {"smtp_denied", QT_TRANSLATE_NOOP("TableText", "Denied")},
        {"connections", QT_TRANSLATE_NOOP("TableText", "Connections")},
        {"allowed", QT_TRANSLATE_NOOP("TableText", "Allowed")},
        {"denied", QT_TRANSLATE_NOOP("TableText", "Denied")},
        {"destinations", QT_TRANSLATE_NOOP("TableText", "Destinations")},
        {"messages", QT_TRANSLATE_NOOP("TableText", "Messages")},
        {"recipients", QT_TRANSLATE_NOOP("TableText", "Recipients")},
        {"bounces", QT_TRANSLATE_NOOP("TableText", "Bounces")},
        {"first", QT_TRANSLATE_NOOP("TableText", "First seen")},
        {"last", QT_TRANSLATE_NOOP("TableText", "Last seen")},
        {"client", QT_TRANSLATE_NOOP("TableText", "Client")},
        {"client_port", QT_TRANSLATE_NOOP("TableText", "Client port")},
        {"server", QT_TRANSLATE_NOOP("TableText", "Server")},
        {"server_port", QT_TRANSLATE_NOOP("TableText", "Server port")},
        {"direction", QT_TRANSLATE_NOOP("TableText", "Direction")},
        {"helo", QT_TRANSLATE_NOOP("TableText", "HELO")},
        {"tls", QT_TRANSLATE_NOOP("TableText", "TLS")},
        {"authenticated_as", QT_TRANSLATE_NOOP("TableText", "Signed in as")},
        {"failed_auth_as", QT_TRANSLATE_NOOP("TableText", "Failed sign-in as")},
        {"failed_auths", QT_TRANSLATE_NOOP("TableText", "Failed sign-ins")},
        {"connector", QT_TRANSLATE_NOOP("TableText", "Connector")},
        {"rejected_recipients", QT_TRANSLATE_NOOP("TableText", "Refused recipients")},
        {"error", QT_TRANSLATE_NOOP("TableText", "Error")},
        {"message_id", QT_TRANSLATE_NOOP("TableText", "Message-ID")},
        {"mail_from", QT_TRANSLATE_NOOP("TableText", "Envelope sender")},
        {"header_from", QT_TRANSLATE_NOOP("TableText", "From header")},
        {"subject", QT_TRANSLATE_NOOP("TableText", "Subject")},
        {"size", QT_TRANSLATE_NOOP("TableText", "Size")},
        {"is_bounce", QT_TRANSLATE_NOOP("TableText", "Bounce")},
        {"status", QT_TRANSLATE_NOOP("TableText", "Outcome")},
        {"event", QT_TRANSLATE_NOOP("TableText", "Event")},
        {"recipient", QT_TRANSLATE_NOOP("TableText", "Recipient")},
        {"outcome", QT_TRANSLATE_NOOP("TableText", "Outcome")},
        {"reply_code", QT_TRANSLATE_NOOP("TableText", "Reply code")},
        {"enhanced_status", QT_TRANSLATE_NOOP("TableText", "Status code")},
        {"reply", QT_TRANSLATE_NOOP("TableText", "Reply")},
        {"victim", QT_TRANSLATE_NOOP("TableText", "Sent to")},
        {"cause", QT_TRANSLATE_NOOP("TableText", "Cause")},
        {"original_message_id", QT_TRANSLATE_NOOP("TableText", "Original Message-ID")},
        {"subject_stack", QT_TRANSLATE_NOOP("TableText", "Subject, taken apart")},
        {"kind", QT_TRANSLATE_NOOP("TableText", "Kind")},
        {"fate", QT_TRANSLATE_NOOP("TableText", "Fate")},
        {"quotes_original", QT_TRANSLATE_NOOP("TableText", "Quotes the original")},
        {"path", QT_TRANSLATE_NOOP("TableText", "File")},
        {"sha256", QT_TRANSLATE_NOOP("TableText", "SHA-256")},
        {"format", QT_TRANSLATE_NOOP("TableText", "Format")},
        {"detection", QT_TRANSLATE_NOOP("TableText", "Why this format")},
        {"records", QT_TRANSLATE_NOOP("TableText", "Records")},
        {"rejected", QT_TRANSLATE_NOOP("TableText", "Not readable")},
        {"timezone", QT_TRANSLATE_NOOP("TableText", "Time zone")},
        {"offset_accepted", QT_TRANSLATE_NOOP("TableText", "Seconds taken off")},
        {"reference", QT_TRANSLATE_NOOP("TableText", "Compared with")},
        {"reference_path", QT_TRANSLATE_NOOP("TableText", "Its file")},
        {"basis", QT_TRANSLATE_NOOP("TableText", "By")},
        {"matches", QT_TRANSLATE_NOOP("TableText", "Matches")},
        {"offset_seconds", QT_TRANSLATE_NOOP("TableText", "Ahead by (s)")},
        {"spread_seconds", QT_TRANSLATE_NOOP("TableText", "Spread (s)")},
        {"significant", QT_TRANSLATE_NOOP("TableText", "More than delays explain")},
        {"accepted", QT_TRANSLATE_NOOP("TableText", "Accepted (s)")},
        {"timezone_source", QT_TRANSLATE_NOOP("TableText", "Zone known from")},
        {"encoding", QT_TRANSLATE_NOOP("TableText", "Encoding")},
        {"encoding_source", QT_TRANSLATE_NOOP("TableText", "Encoding known from")},
        {"date_order", QT_TRANSLATE_NOOP("TableText", "Order of dates")},
        {"date_order_source", QT_TRANSLATE_NOOP("TableText", "Order known from")},
        {"seconds", QT_TRANSLATE_NOOP("TableText", "Seconds")},
        {"truncated", QT_TRANSLATE_NOOP("TableText", "Cut off")},
        {"embedded", QT_TRANSLATE_NOOP("TableText", "Kept in the case")},
        {"imported_at", QT_TRANSLATE_NOOP("TableText", "Imported")},
        {"note", QT_TRANSLATE_NOOP("TableText", "Note")},
        {"target", QT_TRANSLATE_NOOP("TableText", "Target")},
        {"zone", QT_TRANSLATE_NOOP("TableText", "Zone")},
        {"list", QT_TRANSLATE_NOOP("TableText", "List")},
        {"scope", QT_TRANSLATE_NOOP("TableText", "Scope")},
        {"codes", QT_TRANSLATE_NOOP("TableText", "Codes")},
        {"meaning", QT_TRANSLATE_NOOP("TableText", "Meaning")},
        {"checked_at", QT_TRANSLATE_NOOP("TableText", "Checked")},
        {"latency_ms", QT_TRANSLATE_NOOP("TableText", "Latency (ms)")},
        {"delist_url", QT_TRANSLATE_NOOP("TableText", "Removal page")},
        {"first_listed", QT_TRANSLATE_NOOP("TableText", "First listed")},
        {"last_listed", QT_TRANSLATE_NOOP("TableText", "Last listed")},
        {"person", QT_TRANSLATE_NOOP("TableText", "Person")},
        {"detail", QT_TRANSLATE_NOOP("TableText", "Detail")},
        {"version", QT_TRANSLATE_NOOP("TableText", "Version")},
        {"hash", QT_TRANSLATE_NOOP("TableText", "Hash")},
        {"previous", QT_TRANSLATE_NOOP("TableText", "Hash before")},
        {"host", QT_TRANSLATE_NOOP("TableText", "Host")},
        {"bin", QT_TRANSLATE_NOOP("TableText", "Time")},
        {"port", QT_TRANSLATE_NOOP("TableText", "Port")},
        {"complete", QT_TRANSLATE_NOOP("TableText", "Complete")},
        {"gaps", QT_TRANSLATE_NOOP("TableText", "Gaps")},
        {"duplicates", QT_TRANSLATE_NOOP("TableText", "Duplicates")},
        {"rcode", QT_TRANSLATE_NOOP("TableText", "DNS status")},
        {"resolver", QT_TRANSLATE_NOOP("TableText", "Resolver")},
        {"capabilities", QT_TRANSLATE_NOOP("TableText", "Server's capabilities")},
        {"auth_mechanism", QT_TRANSLATE_NOOP("TableText", "Sign-in method")},
        {"server_name", QT_TRANSLATE_NOOP("TableText", "TLS name asked for")},
        {"certificate_names", QT_TRANSLATE_NOOP("TableText", "Names in the certificate")},
        {"tunnel", QT_TRANSLATE_NOOP("TableText", "Inside of")},
        {"encrypted_since", QT_TRANSLATE_NOOP("TableText", "Encrypted since")},
        {"encrypted_sent", QT_TRANSLATE_NOOP("TableText", "Encrypted, sent")},
        {"encrypted_received", QT_TRANSLATE_NOOP("TableText", "Encrypted, received")},
        {"conflicts", QT_TRANSLATE_NOOP("TableText", "Conflicting data")},
        {"incomplete_fields", QT_TRANSLATE_NOOP("TableText", "Incomplete fields")},
        {"header_to", QT_TRANSLATE_NOOP("TableText", "To header")},
        {"mailer", QT_TRANSLATE_NOOP("TableText", "Mail program")},
        {"originating_script", QT_TRANSLATE_NOOP("TableText", "PHP script")},
        {"received", QT_TRANSLATE_NOOP("TableText", "Received headers")},
        {"answers", QT_TRANSLATE_NOOP("TableText", "Answers")},
        {"ttl", QT_TRANSLATE_NOOP("TableText", "TTL")},
        {"delisted", QT_TRANSLATE_NOOP("TableText", "Off the list since")},
        {"relisted", QT_TRANSLATE_NOOP("TableText", "Times relisted")},
        {"hint", QT_TRANSLATE_NOOP("TableText", "Points to")},
        {"weight", QT_TRANSLATE_NOOP("TableText", "Weight")},
        {"manual", QT_TRANSLATE_NOOP("TableText", "Looked up by hand")},
        {"operator", QT_TRANSLATE_NOOP("TableText", "Refused by")},
        {"about", QT_TRANSLATE_NOOP("TableText", "About")},
        {"ours", QT_TRANSLATE_NOOP("TableText", "About us")},
        {"list_operator", QT_TRANSLATE_NOOP("TableText", "List run by")},
        {"private_list", QT_TRANSLATE_NOOP("TableText", "Recipient’s own list")},
        {"domain", QT_TRANSLATE_NOOP("TableText", "Domain")},
        {"link", QT_TRANSLATE_NOOP("TableText", "Link")},
        {"temporary", QT_TRANSLATE_NOOP("TableText", "Temporary")},
    };
    return texts;
}

const Texts& valueTexts()
{
    static const Texts texts{
        {"action.allowed", QT_TRANSLATE_NOOP("TableText", "allowed")},
        {"action.denied", QT_TRANSLATE_NOOP("TableText", "denied")},
        {"action.unknown", QT_TRANSLATE_NOOP("TableText", "unknown")},
        {"direction.inbound", QT_TRANSLATE_NOOP("TableText", "inbound")},
        {"direction.outbound", QT_TRANSLATE_NOOP("TableText", "outbound")},
        {"direction.internal", QT_TRANSLATE_NOOP("TableText", "internal")},
        {"direction.unknown", QT_TRANSLATE_NOOP("TableText", "unknown")},
        {"outcome.accepted", QT_TRANSLATE_NOOP("TableText", "accepted")},
        {"outcome.rejected", QT_TRANSLATE_NOOP("TableText", "refused")},
        {"outcome.deferred", QT_TRANSLATE_NOOP("TableText", "deferred")},
        {"outcome.expanded", QT_TRANSLATE_NOOP("TableText", "expanded")},
        {"outcome.unknown", QT_TRANSLATE_NOOP("TableText", "unknown")},
        {"kind.legitimate", QT_TRANSLATE_NOOP("TableText", "honest")},
        {"kind.backscatter", QT_TRANSLATE_NOOP("TableText", "backscatter")},
        {"kind.received", QT_TRANSLATE_NOOP("TableText", "received")},
        {"kind.blocked-by-list", QT_TRANSLATE_NOOP("TableText", "blocked by a list")},
        {"kind.unknown", QT_TRANSLATE_NOOP("TableText", "not known")},
        {"kind.mx", QT_TRANSLATE_NOOP("TableText", "mail server of a domain")},
        {"kind.mail-host", QT_TRANSLATE_NOOP("TableText", "address of a mail server")},
        {"kind.reverse", QT_TRANSLATE_NOOP("TableText", "name of an address")},
        {"kind.blacklist", QT_TRANSLATE_NOOP("TableText", "blacklist")},
        {"kind.text", QT_TRANSLATE_NOOP("TableText", "TXT record")},
        {"kind.other", QT_TRANSLATE_NOOP("TableText", "anything else")},
        {"role.mail-server", QT_TRANSLATE_NOOP("TableText", "mail server")},
        {"role.inferred-mail-server", QT_TRANSLATE_NOOP("TableText", "mail server, it seems")},
        {"role.internal", QT_TRANSLATE_NOOP("TableText", "inside host")},
        {"role.monitor", QT_TRANSLATE_NOOP("TableText", "monitoring probe")},
        {"role.outside", QT_TRANSLATE_NOOP("TableText", "outside")},
        {"verdict.clean", QT_TRANSLATE_NOOP("TableText", "clean")},
        {"verdict.not-clean", QT_TRANSLATE_NOOP("TableText", "not clean")},
        {"verdict.inconclusive", QT_TRANSLATE_NOOP("TableText", "inconclusive")},
        {"host_state.suspicious", QT_TRANSLATE_NOOP("TableText", "suspicious")},
        {"host_state.contained", QT_TRANSLATE_NOOP("TableText", "contained")},
        {"listing.listed", QT_TRANSLATE_NOOP("TableText", "listed")},
        {"listing.listed-neutral", QT_TRANSLATE_NOOP("TableText", "listed, harmless")},
        {"listing.not-listed", QT_TRANSLATE_NOOP("TableText", "not listed")},
        {"listing.refused", QT_TRANSLATE_NOOP("TableText", "query refused")},
        {"listing.rate-limited", QT_TRANSLATE_NOOP("TableText", "too many queries")},
        {"listing.needs-key", QT_TRANSLATE_NOOP("TableText", "needs a key")},
        {"listing.timeout", QT_TRANSLATE_NOOP("TableText", "no answer in time")},
        {"listing.server-failure", QT_TRANSLATE_NOOP("TableText", "server failure")},
        {"listing.list-dead", QT_TRANSLATE_NOOP("TableText", "list is dead")},
        {"listing.lists-everything", QT_TRANSLATE_NOOP("TableText", "lists everything")},
        {"listing.resolver-unreliable", QT_TRANSLATE_NOOP("TableText", "resolver unreliable")},
        {"listing.not-applicable", QT_TRANSLATE_NOOP("TableText", "does not apply")},
        {"scope.address", QT_TRANSLATE_NOOP("TableText", "address")},
        {"scope.network", QT_TRANSLATE_NOOP("TableText", "network")},
        {"scope.asn", QT_TRANSLATE_NOOP("TableText", "provider (ASN)")},
        {"scope.domain", QT_TRANSLATE_NOOP("TableText", "domain")},
        {"scope.policy", QT_TRANSLATE_NOOP("TableText", "policy")},
        {"hint.bot", QT_TRANSLATE_NOOP("TableText", "a bot, malware or an open proxy")},
        {"hint.spam", QT_TRANSLATE_NOOP("TableText", "spam that was seen")},
        {"hint.reputation", QT_TRANSLATE_NOOP("TableText", "a bulk sender or a stolen account")},
        {"hint.backscatter", QT_TRANSLATE_NOOP("TableText", "bounces to strangers")},
        {"hint.policy", QT_TRANSLATE_NOOP("TableText", "the kind of address")},
        {"hint.range", QT_TRANSLATE_NOOP("TableText", "the neighbours")},
        {"hint.attack", QT_TRANSLATE_NOOP("TableText", "attacks and break-in attempts")},
        {"hint.domain-spam", QT_TRANSLATE_NOOP("TableText", "spam that names the domain")},
        {"hint.abused-domain", QT_TRANSLATE_NOOP("TableText", "an abused web site")},
        {"hint.malicious-domain", QT_TRANSLATE_NOOP("TableText", "phishing or malware under the domain")},
        {"weight.high", QT_TRANSLATE_NOOP("TableText", "high: most receivers use it")},
        {"weight.medium", QT_TRANSLATE_NOOP("TableText", "medium")},
        {"weight.low", QT_TRANSLATE_NOOP("TableText", "low")},
        {"weight.none", QT_TRANSLATE_NOOP("TableText", "none: hardly anybody refuses by it alone")},
        {"about.address", QT_TRANSLATE_NOOP("TableText", "our address")},
        {"about.network", QT_TRANSLATE_NOOP("TableText", "the network")},
        {"about.helo", QT_TRANSLATE_NOOP("TableText", "the HELO name")},
        {"about.sender-domain", QT_TRANSLATE_NOOP("TableText", "the sender’s domain")},
        {"about.url", QT_TRANSLATE_NOOP("TableText", "a link in the mail")},
        {"about.authentication", QT_TRANSLATE_NOOP("TableText", "SPF, DKIM or DMARC")},
        {"about.reverse-name", QT_TRANSLATE_NOOP("TableText", "the PTR record")},
        {"about.content", QT_TRANSLATE_NOOP("TableText", "the content")},
        {"timezone_source.format", QT_TRANSLATE_NOOP("TableText", "the format")},
        {"timezone_source.option", QT_TRANSLATE_NOOP("TableText", "an option")},
        {"timezone_source.case", QT_TRANSLATE_NOOP("TableText", "the case")},
        {"timezone_source.asked", QT_TRANSLATE_NOOP("TableText", "you")},
        {"encoding_source.found", QT_TRANSLATE_NOOP("TableText", "the file")},
        {"encoding_source.option", QT_TRANSLATE_NOOP("TableText", "an option")},
        {"date_order.mdy", QT_TRANSLATE_NOOP("TableText", "month first")},
        {"date_order.dmy", QT_TRANSLATE_NOOP("TableText", "day first")},
        {"date_order.ymd", QT_TRANSLATE_NOOP("TableText", "year first")},
        {"date_order_source.file", QT_TRANSLATE_NOOP("TableText", "the file")},
        {"date_order_source.option", QT_TRANSLATE_NOOP("TableText", "an option")},
        {"date_order_source.assumed", QT_TRANSLATE_NOOP("TableText", "nothing; assumed")},
    };
    return texts;
}

QString group(QStringView column)
{
    if (column == u"status" || column == u"fate")
        return QStringLiteral("outcome");
    if (column == u"state")
        return QStringLiteral("listing");
    return column.toString();
}

QVariant themed(const CodeLook& look)
{
    return look.icon.isEmpty() ? QVariant() : QVariant(style::icon(look.icon));
}

/// Columns of reason codes.
std::optional<ReasonKind> reasonKind(QLatin1String column)
{
    if (column == QLatin1String("nat_why"))
        return ReasonKind::NatPairing;
    if (column == QLatin1String("process_conflict") || column == QLatin1String("conflict"))
        return ReasonKind::ProcessConflict;
    if (column == QLatin1String("reason")) // of boot traces; what other tables give as a reason is no code, and stays
        return ReasonKind::BootVerdict;
    return {};
}

std::optional<Vantage> vantageOf(QStringView text)
{
    for (const auto& [id, vantage] : {std::pair(u"firewall", Vantage::Firewall), std::pair(u"capture", Vantage::Capture),
                                      std::pair(u"mail-log", Vantage::MailLog), std::pair(u"tracking", Vantage::Tracking),
                                      std::pair(u"report", Vantage::Report)})
        if (text == QStringView(id))
            return vantage;
    return {};
}

} // namespace

QString TableText::columnTitle(QStringView name)
{
    const auto found = columnTexts().constFind(name.toString());
    return found == columnTexts().cend() ? name.toString() : tr(*found);
}

QString TableText::tableTitle(QStringView id)
{
    static const Texts texts{
        {"evidence", QT_TRANSLATE_NOOP("TableText", "Evidence")},
        {"rejects", QT_TRANSLATE_NOOP("TableText", "What could not be read")},
        {"clock-offsets", QT_TRANSLATE_NOOP("TableText", "Clocks")},
        {"hosts", QT_TRANSLATE_NOOP("TableText", "Hosts")},
        {"connections", QT_TRANSLATE_NOOP("TableText", "Connections")},
        {"sessions", QT_TRANSLATE_NOOP("TableText", "Sessions")},
        {"messages", QT_TRANSLATE_NOOP("TableText", "Messages")},
        {"deliveries", QT_TRANSLATE_NOOP("TableText", "Deliveries")},
        {"bounces", QT_TRANSLATE_NOOP("TableText", "Bounces")},
        {"attachments", QT_TRANSLATE_NOOP("TableText", "Attachments")},
        {"queries", QT_TRANSLATE_NOOP("TableText", "DNS look-ups")},
        {"traffic", QT_TRANSLATE_NOOP("TableText", "Traffic")},
        {"listings", QT_TRANSLATE_NOOP("TableText", "Listings")},
        {"refusals", QT_TRANSLATE_NOOP("TableText", "Refusals")},
        {"processes", QT_TRANSLATE_NOOP("TableText", "Processes")},
        {"boot", QT_TRANSLATE_NOOP("TableText", "Boot traces")},
        {"names", QT_TRANSLATE_NOOP("TableText", "Names")},
        {"custody", QT_TRANSLATE_NOOP("TableText", "Custody log")},
    };
    const auto found = texts.constFind(id.toString());
    return found == texts.cend() ? id.toString() : tr(*found);
}

QString TableText::valueText(QStringView column, const QString& value)
{
    if (column == u"format")
        if (const Format* const format = formatById(value.toStdString()))
            return QString::fromUtf8(format->title.data(), static_cast<qsizetype>(format->title.size()));
    if (column == u"vantage")
        if (const auto vantage = vantageOf(value))
            return vantageText(*vantage);
    const auto found = valueTexts().constFind(group(column) + QLatin1Char('.') + value);
    return found == valueTexts().cend() ? value : tr(*found);
}

CodeLook codeLook(QStringView column, const QString& value)
{
    using style::Tone;
    if (column == u"action") {
        if (value == u"allowed")
            return {QStringLiteral("allowed"), Tone::Neutral};
        if (value == u"denied")
            return {QStringLiteral("denied"), Tone::Neutral};
        return {QStringLiteral("unknown"), Tone::Neutral};
    }
    if (column == u"status" || column == u"outcome" || column == u"fate") {
        if (value == u"accepted")
            return {QStringLiteral("ok"), Tone::Good};
        if (value == u"rejected")
            return {QStringLiteral("denied"), Tone::Bad};
        if (value == u"deferred")
            return {QStringLiteral("clock"), Tone::Warning};
        if (value == u"unknown")
            return {QStringLiteral("unknown"), Tone::Neutral};
    }
    if (column == u"verdict") {
        if (value == u"clean")
            return {QStringLiteral("ok"), Tone::Good};
        if (value == u"not-clean")
            return {QStringLiteral("warning"), Tone::Bad};
        return {QStringLiteral("unknown"), Tone::Neutral};
    }
    if (column == u"kind") {
        if (value == u"backscatter")
            return {QStringLiteral("warning"), Tone::Bad};
        if (value == u"blocked-by-list")
            return {QStringLiteral("blacklist"), Tone::Bad};
        if (value == u"legitimate")
            return {QStringLiteral("ok"), Tone::Good};
        if (value == u"received")
            return {QStringLiteral("messages"), Tone::Neutral};
        return {QStringLiteral("unknown"), Tone::Neutral};
    }
    if (column == u"state") {
        if (value == u"listed")
            return {QStringLiteral("blacklist"), Tone::Bad};
        if (value == u"not-listed" || value == u"listed-neutral")
            return {QStringLiteral("ok"), Tone::Good};
        if (value == u"not-applicable")
            return {QStringLiteral("minus"), Tone::Neutral};
        if (value == u"timeout")
            return {QStringLiteral("clock"), Tone::Warning};
        if (value == u"list-dead" || value == u"lists-everything" || value == u"resolver-unreliable" || value == u"refused" ||
            value == u"rate-limited" || value == u"needs-key" || value == u"server-failure")
            return {QStringLiteral("warning"), Tone::Warning};
    }
    return {};
}

QString TableText::cellText(const TableColumn& column, const QVariant& value) const
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (column.kind) {
    case CellKind::Time: return m_format.time(value.toLongLong());
    case CellKind::Bytes: return m_format.bytes(value.toLongLong());
    case CellKind::Boolean: return value.toBool() ? tr("yes") : tr("no");
    case CellKind::Integer: {
        const QString name = QString::fromLatin1(column.name);
        // Ports, ids and offsets are names, not amounts: no thousands separators.
        if (name.endsWith(QLatin1String("port")) || name == u"id" || name == u"evidence" || name == u"offset" || name == u"reply_code" ||
            name == u"protocol" || name == u"line")
            return value.toString();
        return m_format.count(value.toLongLong());
    }
    case CellKind::Real:
        if (QLatin1String(column.name) == QLatin1String("suspicion"))
            return m_format.percent(value.toDouble());
        return m_format.locale().toString(value.toDouble(), 'f', 2);
    case CellKind::List: {
        QStringList parts;
        for (const QString& part : value.toStringList())
            parts << (QLatin1String(column.name) == QLatin1String("reasons") ? hostReasonText(part)
                                                                              : valueText(QString::fromLatin1(column.name), part));
        return parts.join(QStringLiteral(", "));
    }
    case CellKind::Text: break;
    }
    if (const auto kind = reasonKind(QLatin1String(column.name)))
        return reasonText(*kind, value.toString());
    return valueText(QString::fromLatin1(column.name), value.toString());
}

QVariant TableText::header(const TableDefinition&, const TableColumn& column, int role) const
{
    const QString name = QString::fromLatin1(column.name);
    if (role == Qt::DisplayRole && column.kind == CellKind::Time)
        //: column title and time zone
        return tr("%1 (%2)").arg(columnTitle(name), m_format.zoneName());
    if (role == Qt::DisplayRole)
        return columnTitle(name);
    return QVariant();
}

QVariant TableText::cell(const TableDefinition& table, const TableColumn& column, const QVariant& value, int role) const
{
    const QString name = QString::fromLatin1(column.name);
    switch (role) {
    case Qt::DisplayRole: return oneLine(cellText(column, value));
    case Qt::DecorationRole:
        if (column.kind != CellKind::Text || (name == u"state" && QLatin1String(table.id) != QLatin1String("listings")))
            return {};
        return themed(codeLook(name, value.toString()));
    case Qt::ToolTipRole:
        if (!value.isValid())
            return tr("The evidence does not say.");
        return plainToolTip(column.kind == CellKind::Time ? m_format.bothTimes(value.toLongLong()) : cellText(column, value));
    case Qt::AccessibleTextRole: return QString(columnTitle(name) + QStringLiteral(": ") + oneLine(cellText(column, value)));
    default: return {};
    }
}

bool TableText::isHostColumn(QStringView name)
{
    return name == u"source" || name == u"destination" || name == u"client" || name == u"server" || name == u"address" ||
           name == u"host" || name == u"inside_host" || name == u"translated";
}

bool TableText::isMailboxColumn(QStringView name)
{
    return name == u"mail_from" || name == u"recipient" || name == u"victim" || name == u"authenticated_as" ||
           name == u"header_from";
}

} // namespace delist
