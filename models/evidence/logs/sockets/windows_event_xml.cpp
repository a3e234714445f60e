#include "evidence/logs/sockets/windows_event_xml.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include "evidence/text/timestamp.h"
#include <charconv>

namespace delist {

namespace {

/// The value of \p attribute in a tag.
std::string_view attributeOf(std::string_view tag, std::string_view attribute)
{
    for (std::size_t at = tag.find(attribute); at != std::string_view::npos; at = tag.find(attribute, at + 1)) {
        const std::size_t quote = at + attribute.size() + 1;
        if (at == 0 || (tag[at - 1] != ' ' && tag[at - 1] != '\t' && tag[at - 1] != '\n') || quote >= tag.size() || tag[quote - 1] != '=' ||
            (tag[quote] != '"' && tag[quote] != '\''))
            continue;
        const std::size_t end = tag.find(tag[quote], quote + 1);
        return end == std::string_view::npos ? std::string_view() : tag.substr(quote + 1, end - quote - 1);
    }
    return {};
}

} // namespace

std::string xmlText(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t amp = std::min(text.find('&'), text.size());
        out += text.substr(0, amp);
        text.remove_prefix(amp);
        if (text.empty())
            break;
        const std::size_t semicolon = text.substr(0, 12).find(';');
        if (semicolon == std::string_view::npos) {
            out += '&';
            text.remove_prefix(1);
            continue;
        }
        std::string_view name = text.substr(1, semicolon - 1);
        text.remove_prefix(semicolon + 1);
        if (name == "lt")
            out += '<';
        else if (name == "gt")
            out += '>';
        else if (name == "amp")
            out += '&';
        else if (name == "quot")
            out += '"';
        else if (name == "apos")
            out += '\'';
        else if (name.starts_with('#')) {
            const bool hex = name.starts_with("#x");
            name.remove_prefix(hex ? 2 : 1);
            unsigned code = 0;
            if (std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10).ec == std::errc() && code > 0 && code < 0x110000)
                appendUtf8(out, code);
        }
    }
    return out;
}

std::size_t findEventXml(std::string_view text)
{
    for (std::size_t at = text.find("<Event"); at != std::string_view::npos; at = text.find("<Event", at + 1))
        if (at + 6 < text.size() ? text[at + 6] == ' ' || text[at + 6] == '>' || text[at + 6] == '\t' : true)
            return at;
    return std::string_view::npos;
}

const char* readEventXml(std::string_view xml, WindowsEvent& event)
{
    bool id = false;
    while (!xml.empty()) {
        const std::size_t open = xml.find('<');
        if (open == std::string_view::npos)
            break;
        const std::size_t close = xml.find('>', open);
        if (close == std::string_view::npos)
            break;
        const std::string_view tag = xml.substr(open + 1, close - open - 1);
        xml.remove_prefix(close + 1);
        const std::size_t nameEnd = std::min(tag.find_first_of(" \t\n/"), tag.size());
        std::string_view name = tag.substr(0, nameEnd);
        if (const std::size_t colon = name.find(':'); colon != std::string_view::npos)
            name.remove_prefix(colon + 1);
        const std::string_view content = tag.ends_with('/') ? std::string_view() : xml.substr(0, xml.find('<'));
        if (name == "EventID") {
            int number = 0;
            const std::string_view digits = smtp::trimmed(content);
            id = std::from_chars(digits.data(), digits.data() + digits.size(), number).ec == std::errc();
            event.setId(number);
        } else if (name == "TimeCreated") {
            const std::string_view time = attributeOf(tag, "SystemTime");
            event.setTime(parseIsoTime(time)); // always UTC, with Z or (in older exports) without
        } else if (name == "Provider") {
            event.setLog(attributeOf(tag, "Name"));
        } else if (name == "Channel") {
            event.setLog(smtp::trimmed(content));
        } else if (name == "Computer") {
            event.setComputer(xmlText(content));
        } else if (name == "Data") {
            event.set(attributeOf(tag, "Name"), xmlText(content));
        }
    }
    if (!id)
        return "an event without EventID";
    return nullptr;
}

} // namespace delist
