#include "evidence/smtp/last_error.h"
#include "evidence/smtp/command.h"
#include <algorithm>

namespace delist::smtp {

namespace {

std::string_view part(std::string_view text, std::string_view name)
{
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos)
        return {};
    const std::string_view value = text.substr(at + name.size());
    const std::size_t end = std::min(value.find("};"), value.rfind('}'));
    return trimmed(value.substr(0, std::min(end, value.size())));
}

} // namespace

LastError readLastError(std::string_view text)
{
    return {part(text, "{LED="), part(text, "{FQDN="), part(text, "{IP=")};
}

std::string_view saidIn(std::string_view text)
{
    const std::string_view said = part(text, "{LED=");
    return said.empty() ? text : said;
}

} // namespace delist::smtp
