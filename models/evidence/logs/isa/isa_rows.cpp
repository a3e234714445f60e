#include "evidence/logs/isa/isa_rows.h"
#include "evidence/smtp/command.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/written_count.h"

namespace delist::isa {

namespace {

/// 0xc004…: FPC result codes of policy. SQL exports have them as signed decimals.
bool isPolicyCode(std::string_view status)
{
    if (smtp::startsWithNoCase(status, "0xc004"))
        return true;
    if (status.size() != 11 || status.front() != '-')
        return false;
    const std::int64_t magnitude = countOf(status.substr(1));
    constexpr std::int64_t whole = std::int64_t{1} << 32;
    return magnitude != unknownCount && (whole - magnitude) >> 16 == 0xc004;
}

/// FWX_E_TCP_NOT_SYN_PACKET_DROPPED: a packet behind the end of its connection.
bool isStrayPacket(std::string_view status)
{
    return smtp::startsWithNoCase(status, "0xc0040017") || status == "-1073479657";
}

/// Mostly plain digits; a spreadsheet parts the thousands.
std::int64_t bytesOf(std::string_view text)
{
    const std::int64_t plain = countOf(text);
    return plain != unknownCount || text.empty() ? plain : writtenCount(text);
}

} // namespace

const char* Rows::take(const Row& in)
{
    m_connections.timeIs(in.time);
    if (in.action == RowAction::Other || (in.action == RowAction::Denied && isStrayPacket(in.status)))
        return nullptr;
    LoggedConnection row;
    row.offset = in.offset;
    row.time = in.time;
    row.source = in.source;
    row.destination = in.destination;
    row.sourceSide = networkSide(in.sourceNetwork);
    row.destinationSide = networkSide(in.destinationNetwork);
    if (!in.protocol.empty())
        row.protocol = protocolNumber(in.protocol);
    if (!row.source.address.known()) {
        row.source.address = in.originalClient;
        row.sourceSide = NetworkSide::Unknown; // the network is of who is not named
    }
    if (!row.source.address.known() && !row.destination.address.known())
        return "neither source nor destination";
    if (row.protocol != 6 && row.protocol != 17) // ICMP writes type and code where the port would be
        row.source.port = row.destination.port = 0;
    if (!in.sourceName.empty() && row.sourceSide != NetworkSide::Outside) // strangers' are as many as there are
        m_names.addOfLog(row.offset, row.time, row.source.address, in.sourceName);
    row.rule = in.rule;
    row.process = in.applicationPath.empty() ? processOf(in.agent) : in.applicationPath;
    if (!in.natAddress.empty())
        if (const auto translated = IpAddress::parse(in.natAddress); translated && *translated != row.source.address && *translated != IpAddress::v4(0))
            row.translated.address = *translated;
    row.user = userOf(in.user);
    if (in.action != RowAction::Establish) {
        row.sent = bytesOf(in.bytesSent);
        row.received = bytesOf(in.bytesReceived);
    }
    if (in.action <= RowAction::Intermediate) {
        row.sessionId = identifierOf(in.sessionId);
        row.connectionId = identifierOf(in.connectionId);
    }
    if (in.action == RowAction::Establish) {
        // What the live log shows can be too little to tell two connections of a client apart.
        if (row.sessionId == 0 && row.connectionId == 0 && row.source.port == 0)
            m_connections.establishAnother(row);
        else
            m_connections.establish(row);
        return nullptr;
    }
    if (in.action == RowAction::Terminate || in.action == RowAction::Intermediate) {
        row.sentDelta = bytesOf(in.bytesSentDelta);
        row.receivedDelta = bytesOf(in.bytesReceivedDelta);
        row.durationMs = countOf(in.durationMs);
        if (row.durationMs > microsPerDay / 1000 * 3650) // not a duration any more
            row.durationMs = unknownCount;
        if (in.action == RowAction::Terminate)
            m_connections.terminate(row);
        else
            m_connections.intermediate(row);
        return nullptr;
    }

    Action action = Action::Unknown;
    if (in.action == RowAction::Denied)
        action = Action::Denied;
    else if (in.action == RowAction::Allowed)
        action = Action::Allowed;
    else if (in.action == RowAction::Failed && isPolicyCode(in.status))
        action = Action::Denied;
    else if (in.action == RowAction::Failed && row.received <= 0)
        row.received = 0; // "Failed Connection Attempt": a rule let it out, and nobody took it
    m_sink.connection(connectionOf(row, action));
    return nullptr;
}

} // namespace delist::isa
