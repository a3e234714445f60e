#include "evidence/logs/isa/isa_web.h"
#include "evidence/logs/flow_row.h"
#include "evidence/logs/isa/isa_w3c_schema.h"
#include "evidence/smtp/command.h"
#include "evidence/text/timestamp.h"

namespace delist::isa {

namespace {

/// What the proxy answers instead of the server: 12202 denied by policy, 12209 and 407 who are you, 403 forbidden
/// (ERROR_PROXY_… of wspad, winerror 5 access denied).
bool isDeniedStatus(std::string_view status)
{
    return status == "12202" || status == "12209" || status == "12210" || status == "12239" || status == "12232"
        || status == "407" || status == "403" || status == "5";
}

/// "host:25" of a CONNECT, or the authority of a URL.
std::string_view authorityOf(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?# "));
    const std::size_t user = url.rfind('@');
    return user == std::string_view::npos ? url : url.substr(user + 1);
}

} // namespace

const char* readWebRequest(const WebRequest& request, Connection& out)
{
    const auto client = IpAddress::parse(request.client);
    if (!client && !request.client.empty())
        return "the client is no address";
    if (client)
        out.source.address = *client;
    auto destination = IpAddress::parse(request.destinationIp);
    if (!destination)
        destination = IpAddress::parse(request.destinationHost);
    const std::string_view authority = authorityOf(request.url);
    const std::size_t colon = authority.rfind(':');
    if (!destination)
        destination = IpAddress::parse(authority.substr(0, colon));
    if (destination)
        out.destination.address = *destination;
    if (!out.source.address.known() && !out.destination.address.known())
        return "neither client nor destination";
    out.destination.port = portOf(request.destinationPort);
    if (out.destination.port == 0 && colon != std::string_view::npos)
        out.destination.port = portOf(authority.substr(colon + 1));
    out.bytesSent = countOf(request.bytesSent);
    out.bytesReceived = countOf(request.bytesReceived);

    const RowAction action = rowAction(request.action);
    if (action == RowAction::Denied)
        out.action = Action::Denied;
    else if (action == RowAction::Failed)
        out.action = isDeniedStatus(request.status) ? Action::Denied : Action::Allowed;
    else if (action != RowAction::Other && action != RowAction::Unknown)
        out.action = Action::Allowed;
    else if (isDeniedStatus(request.status))
        out.action = Action::Denied;
    else if (!request.status.empty())
        out.action = Action::Allowed;

    const std::int64_t duration = countOf(request.durationMs);
    constexpr std::int64_t longest = 30LL * 86'400'000;
    if (duration != unknownCount && duration <= longest) {
        out.end = out.time;
        out.time -= duration * 1000;
    }
    return nullptr;
}

} // namespace delist::isa
