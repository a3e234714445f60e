#include "evidence/text/enveloped_json.h"

namespace delist {

namespace {

/// Behind "<134>".
std::string_view behindPriority(std::string_view text)
{
    const std::size_t end = text.substr(0, 5).find('>');
    const bool priority = text.starts_with('<') && end != std::string_view::npos && end > 1 &&
                          text.substr(1, end - 1).find_first_not_of("0123456789") == std::string_view::npos;
    return priority ? text.substr(end + 1) : std::string_view();
}

} // namespace

std::string_view jsonInMessage(std::string_view message)
{
    if (message.starts_with("\xEF\xBB\xBF")) // RFC 5424 section 6.4
        message.remove_prefix(3);
    if (message.starts_with("@cee:"))
        message.remove_prefix(5);
    const std::size_t begin = message.find_first_not_of(' ');
    return begin != std::string_view::npos && message[begin] == '{' ? message.substr(begin) : std::string_view();
}

EnvelopedJson::EnvelopedJson() : m_parser(ReaderOptions()) {}

std::string_view EnvelopedJson::inside(std::string_view line)
{
    m_envelope = false;
    if (line.empty() || line.front() == '{' || line.front() == '[')
        return {};
    m_envelope = m_parser.parse(line, m_line) && m_line.time != unknownTime;
    if (m_envelope)
        return jsonInMessage(m_line.message);
    const std::string_view rest = behindPriority(line);
    m_envelope = !rest.empty();
    return jsonInMessage(rest);
}

} // namespace delist
