#include "support/recording_sink.h"
#include "evidence/text/timestamp.h"

namespace delist::test {

namespace {

std::string endpointText(const Endpoint& endpoint)
{
    std::string text = endpoint.address.toString();
    if (endpoint.port == 0)
        return text;
    if (endpoint.address.known() && !endpoint.address.isV4())
        text = '[' + text + ']';
    return text + ':' + std::to_string(endpoint.port);
}

const char* word(Action action)
{
    return action == Action::Allowed ? "allowed" : action == Action::Denied ? "denied" : "";
}

const char* word(NetworkSide side)
{
    return side == NetworkSide::Inside ? "inside" : side == NetworkSide::Outside ? "outside" : "";
}

const char* word(Direction direction)
{
    switch (direction) {
    case Direction::Inbound: return "inbound";
    case Direction::Outbound: return "outbound";
    case Direction::Internal: return "internal";
    case Direction::Unknown: break;
    }
    return "";
}

const char* word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return "accepted";
    case Outcome::Rejected: return "rejected";
    case Outcome::Deferred: return "deferred";
    case Outcome::Expanded: return "expanded";
    case Outcome::Unknown: break;
    }
    return "";
}

const char* word(MessageRole role)
{
    switch (role) {
    case MessageRole::Transaction: return "transaction";
    case MessageRole::Received: return "received";
    case MessageRole::Sent: return "sent";
    case MessageRole::Delivered: return "delivered";
    case MessageRole::Submitted: return "submitted";
    case MessageRole::Generated: return "generated";
    case MessageRole::Failed: return "failed";
    case MessageRole::Other: return "other";
    }
    return "";
}

std::string toUtf16Unit(unsigned unit, bool bigEndian)
{
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xff);
    return bigEndian ? std::string{high, low} : std::string{low, high};
}

} // namespace

class RecordingSink::Row
{
public:
    explicit Row(std::string kind) : m_text(std::move(kind)) {}

    Row& bare(std::string_view text)
    {
        if (!text.empty())
            (m_text += ' ') += text;
        return *this;
    }
    Row& field(const char* name, std::string_view text)
    {
        if (text.empty())
            return *this;
        ((m_text += ' ') += name) += '=';
        if (text.find(' ') == std::string_view::npos)
            m_text += text;
        else
            ((m_text += '"') += text) += '"';
        return *this;
    }
    Row& count(const char* name, std::int64_t value, std::int64_t silent = 0)
    {
        return value == silent ? *this : field(name, std::to_string(value));
    }
    Row& flag(const char* name, bool value) { return value ? bare(name) : *this; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

void RecordingSink::keep(const Row& row, const char* kind, std::uint64_t offset, const Row& detail)
{
    rows.push_back(row.text());
    details.push_back(detail.text());
    offsets.push_back(offset);
    ++counts[kind];
}

void RecordingSink::keep(const Row& row, const char* kind, std::uint64_t offset)
{
    keep(row, kind, offset, Row({}));
}

void RecordingSink::connection(const Connection& r)
{
    Row row("connection");
    row.bare(toIsoUtc(r.time));
    if (r.end != unknownTime)
        row.bare(".. " + toIsoUtc(r.end));
    row.bare(endpointText(r.source)).bare("->").bare(endpointText(r.destination));
    row.count("protocol", r.protocol, 6).bare(word(r.action));
    row.count("sent", r.bytesSent, unknownCount).count("received", r.bytesReceived, unknownCount).count("total", r.bytesTotal, unknownCount);
    row.field("rule", r.rule).field("process", r.process).field("user", r.user).flag("smtp", r.smtp);
    row.count("pid", r.pid, unknownCount).count("votes", r.processVotes).field("conflict", r.processConflict);
    if (r.processConfidence >= 0)
        row.count("confidence-percent", static_cast<std::int64_t>(r.processConfidence * 100 + 0.5), -1);
    if (r.translated.address.known())
        row.field("translated", endpointText(r.translated));
    if (r.forwardedTo.known())
        row.field("forwarded_to", r.forwardedTo.toString());
    if (r.asked.known())
        row.field("asked", r.asked.toString());
    Row detail({});
    detail.field("source_side", word(r.sourceSide)).field("destination_side", word(r.destinationSide));
    detail.count("cut", r.cut).count("sequence", r.sourceSequence, unknownCount).count("answer-sequence", r.destinationSequence, unknownCount);
    if (r.contentHash != 0)
        detail.field("content", std::to_string(r.contentHash));
    keep(row, "connection", r.offset, detail);
}

void RecordingSink::socketOwner(const SocketOwner& r)
{
    Row row("socket");
    row.bare(toIsoUtc(r.time));
    if (r.end != unknownTime)
        row.bare(".. " + toIsoUtc(r.end));
    row.bare(endpointText(r.local)).bare("->").bare(endpointText(r.remote)).count("protocol", r.protocol, 6);
    row.count("pid", r.pid, unknownCount).field("process", r.process).field("user", r.user).field("computer", r.computer);
    keep(row, "socket", r.offset);
}

void RecordingSink::hostName(const HostName& r)
{
    static constexpr const char* kinds[] = {"helo", "dhcp", "netbios", "mdns", "dns", "capture", "computer", "arp"};
    Row row("name");
    row.bare(toIsoUtc(r.time));
    if (r.end != unknownTime)
        row.bare(".. " + toIsoUtc(r.end));
    row.bare(r.address.toString()).bare(kinds[static_cast<int>(r.kind)]).bare(r.name).field("mac", r.mac);
    keep(row, "name", r.offset);
}

RowId RecordingSink::session(const Session& r)
{
    Row row("session");
    row.bare('#' + std::to_string(m_nextRow)).bare(toIsoUtc(r.time));
    if (r.end != unknownTime)
        row.bare(".. " + toIsoUtc(r.end));
    row.bare(endpointText(r.client)).bare("->").bare(endpointText(r.server)).bare(word(r.direction));
    row.field("key", r.key).field("helo", r.helo);
    if (r.tls != Tls::Unknown)
        row.field("tls", r.tls == Tls::Yes ? "yes" : "no");
    row.field("auth", r.authenticatedAs).field("failed-auth", r.failedAuthAs).count("failed-auths", r.failedAuths);
    row.field("connector", r.connector).count("messages", r.messages).count("recipients", r.recipients);
    row.count("rejected-recipients", r.rejectedRecipients).field("error", r.error);
    row.count("gaps", r.gaps).count("duplicates", r.duplicates).flag("incomplete", !r.complete);
    row.field("capabilities", r.capabilities).field("mechanism", r.authMechanism).field("sni", r.serverName);
    row.field("certificate", r.certificateNames).field("tunnel", r.tunnel).count("conflicts", r.conflicts);
    row.count("encrypted-sent", r.encryptedSent, unknownCount).count("encrypted-received", r.encryptedReceived, unknownCount);
    row.field("fields", r.incompleteFields);
    keep(row, "session", r.offset, Row({}).field("encrypted-since", toIsoUtc(r.encryptedSince)));
    return m_nextRow++;
}

RowId RecordingSink::message(const Message& r)
{
    Row row("message");
    row.bare('#' + std::to_string(m_nextRow)).bare(toIsoUtc(r.time)).bare(word(r.role)).count("session", r.session);
    row.field("id", r.messageId).field("from", r.mailFrom).field("header-from", r.headerFrom);
    row.field("subject", r.subject).count("recipients", r.recipients).count("size", r.sizeBytes, unknownCount);
    row.field("client", r.client.toString()).field("server", r.server.toString()).bare(word(r.direction));
    row.field("auth", r.authenticatedAs).bare(word(r.status)).field("event", r.event);
    row.field("internal", r.internalId).field("network", r.networkMessageId);
    row.field("reference", r.reference).field("context", r.sourceContext);
    row.field("header-to", r.headerTo).field("mailer", r.mailer).field("script", r.originatingScript);
    row.field("received", r.received).field("connector", r.connector).field("fields", r.incompleteFields);
    keep(row, "message", r.offset);
    return m_nextRow++;
}

void RecordingSink::delivery(const Delivery& r)
{
    Row row("delivery");
    row.bare(toIsoUtc(r.time)).count("message", r.message).field("id", r.messageId).field("to", r.recipient);
    row.bare(word(r.outcome)).count("code", r.replyCode).field("enhanced", r.enhancedStatus);
    row.field("reply", r.reply).field("server", r.server);
    keep(row, "delivery", r.offset);
}

void RecordingSink::bounce(const Bounce& r)
{
    Row row("bounce");
    row.bare(toIsoUtc(r.time)).count("message", r.message).field("victim", r.victim).field("cause", r.cause);
    row.field("original", r.originalMessageId).field("id", r.messageId).field("subject", r.subject);
    row.bare(word(r.fate)).bare(word(r.direction));
    if (r.quotesOriginal != TriState::Unknown)
        row.field("quotes", r.quotesOriginal == TriState::Yes ? "yes" : "no");
    keep(row, "bounce", r.offset);
}

void RecordingSink::attachment(const Attachment& r)
{
    static constexpr const char* states[] = {"", "truncated", "after-gap"};
    Row row("attachment");
    row.count("message", r.message).field("name", r.name).field("type", r.type).count("size", r.sizeBytes, unknownCount);
    row.field("sha256", r.sha256).bare(states[static_cast<int>(r.state)]);
    keep(row, "attachment", r.offset);
}

void RecordingSink::dnsQuery(const DnsQuery& r)
{
    static constexpr const char* kinds[] = {"other", "mx", "mail-host", "reverse", "blacklist", "text"};
    Row row("query");
    row.bare(toIsoUtc(r.time)).bare(r.client.toString()).bare("->").bare(r.server.toString());
    row.bare(kinds[static_cast<int>(r.kind)]).bare(r.name).count("type", r.type).count("rcode", r.rcode, -1);
    row.field("answers", r.answers);
    keep(row, "query", r.offset);
}

void RecordingSink::reject(const Reject& r)
{
    Row row("reject");
    if (r.line != 0)
        row.bare("line " + std::to_string(r.line));
    row.field("reason", r.reason);
    rejectReasons.emplace_back(r.reason);
    keep(row, "reject", r.offset, Row({}).field("text", r.text));
}

void RecordingSink::packet(const Packet& r)
{
    Row row("packet");
    row.bare(toIsoUtc(r.time)).count("length", r.originalLength).count("captured", static_cast<std::int64_t>(r.data.size()));
    row.count("link", r.linkType, 1);
    static constexpr const char* directions[] = {"", "received", "sent"};
    static constexpr const char* witnesses[] = {"", "thread", "owner"};
    Row detail({});
    detail.bare(directions[static_cast<int>(r.direction)]).count("pid", r.pid, unknownCount).field("process", r.process);
    detail.field("witness", witnesses[static_cast<int>(r.processWitness)]);
    keep(row, "packet", r.offset, detail);
}

std::string RecordingSink::text() const
{
    std::string all;
    for (const std::string& row : rows)
        (all += row) += '\n';
    return all;
}

Reading read(const Format& format, std::string_view bytes, std::size_t blockBytes, const ReaderOptions& options)
{
    Reading reading;
    const auto reader = format.open(options, reading.sink);
    if (blockBytes == 0)
        blockBytes = bytes.size();
    while (!bytes.empty()) {
        // A copy of its own, so that a reader that keeps a view into a block shows under the address sanitizer.
        const std::string block(bytes.substr(0, blockBytes));
        reader->feed(block);
        bytes.remove_prefix(block.size());
    }
    reader->finish();
    reading.summary = reader->summary();
    return reading;
}

std::string toUtf16(std::string_view utf8, bool bigEndian, bool bom)
{
    std::string out;
    if (bom)
        out += toUtf16Unit(0xFEFF, bigEndian);
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        unsigned c = more == 0 ? lead : lead & (0x3FU >> more);
        for (int k = 1; k <= more; ++k)
            c = c << 6 | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 0x3FU);
        i += static_cast<std::size_t>(more) + 1;
        if (c < 0x10000) {
            out += toUtf16Unit(c, bigEndian);
        } else {
            out += toUtf16Unit(0xD800 + ((c - 0x10000) >> 10), bigEndian);
            out += toUtf16Unit(0xDC00 + ((c - 0x10000) & 0x3FF), bigEndian);
        }
    }
    return out;
}

std::string toLf(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n')
            out += text[i];
    return out;
}

std::optional<std::string> toWindows1252(std::string_view utf8)
{
    std::string out;
    bool any = false;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if (byte < 0x80) {
            out += utf8[at];
            continue;
        }
        if ((byte != 0xC2 && byte != 0xC3) || at + 1 == utf8.size())
            return std::nullopt;
        const unsigned code = (byte & 0x1FU) << 6 | (static_cast<unsigned char>(utf8[++at]) & 0x3FU);
        if (code < 0xA0)
            return std::nullopt;
        out += static_cast<char>(code);
        any = true;
    }
    return any ? std::optional(out) : std::nullopt;
}

std::string toCrLf(std::string_view text)
{
    std::string out;
    for (const char c : toLf(text)) {
        if (c == '\n')
            out += '\r';
        out += c;
    }
    return out;
}

} // namespace delist::test
