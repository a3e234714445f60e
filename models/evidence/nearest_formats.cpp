#include "evidence/nearest_formats.h"
#include "evidence/ip_address.h"
#include "evidence/logs/syslog/syslog_family.h"
#include <algorithm>

namespace delist {

namespace {

/// "srcip=10.0.0.1", "time=\"…\"": a word, an equals sign, a value.
std::size_t pairsIn(std::string_view line)
{
    std::size_t pairs = 0;
    for (std::size_t at = line.find('='); at != std::string_view::npos; at = line.find('=', at + 1)) {
        const auto isWord = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
        pairs += at > 0 && isWord(line[at - 1]) && at + 1 < line.size() && line[at + 1] != ' ';
    }
    return pairs;
}

/// At least this many of the lines have as many separators as the first, and not a few.
bool isTable(const std::vector<std::string_view>& lines, char separator)
{
    constexpr std::ptrdiff_t fewestColumns = 4;
    const auto columns = std::count(lines.front().begin(), lines.front().end(), separator) + 1;
    const auto alike = std::count_if(lines.begin(), lines.end(), [&](std::string_view line) {
        return std::count(line.begin(), line.end(), separator) + 1 >= columns;
    });
    return columns >= fewestColumns && alike * 4 >= std::ssize(lines) * 3;
}

/// Rows whose first column is the time look like lines of a syslog: what is behind their stamps tells.
bool beginsWithTimes(const std::vector<std::string_view>& lines, char separator)
{
    SyslogParser parser({});
    if (separator == '\t' && parser.stamp(lines.front()).length != 0) // no header: a collector's file
        return false;
    const auto rows = std::count_if(lines.begin(), lines.end(), [&](std::string_view line) {
        std::string_view first = line.substr(0, line.find(separator));
        if (first.size() > 1 && first.starts_with('"') && first.ends_with('"'))
            first = first.substr(1, first.size() - 2);
        return !first.empty() && parser.stamp(first).length == first.size();
    });
    return rows * 2 >= std::ssize(lines); // of a header and a row, too
}

/// "08:00", wherever it stands.
bool hasTimeOfDay(std::string_view line)
{
    const auto digit = [&](std::size_t at) { return at < line.size() && line[at] >= '0' && line[at] <= '9'; };
    for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
        if (at == 0 || !digit(at - 1) || !digit(at + 1) || !digit(at + 2) || digit(at + 3))
            continue;
        const std::size_t hour = at > 1 && digit(at - 2) ? at - 2 : at - 1;
        if (hour == 0 || (!digit(hour - 1) && line[hour - 1] != '.')) // "192.0.2.7:25" is none
            return true;
    }
    return false;
}

bool hasAddress(std::string_view line)
{
    constexpr std::string_view partOfOne = "0123456789abcdefABCDEF.:";
    constexpr std::size_t shortest = 7; // "1.2.3.4"
    constexpr std::size_t longest = 45;
    for (std::size_t at = line.find_first_of(partOfOne); at != std::string_view::npos; at = line.find_first_of(partOfOne, at)) {
        const std::size_t end = std::min(line.find_first_not_of(partOfOne, at), line.size());
        std::string_view word = line.substr(at, end - at);
        while (word.ends_with('.') || word.ends_with(':'))
            word.remove_suffix(1);
        if (const std::size_t port = word.find(':'); word.find('.') != std::string_view::npos && port != std::string_view::npos && port == word.rfind(':'))
            word = word.substr(0, port);
        if (word.size() >= shortest && word.size() <= longest && IpAddress::parse(word))
            return true;
        at = end;
    }
    return false;
}

} // namespace

TextTraits traitsOf(const Sample& sample)
{
    constexpr std::size_t looked = 4096; // of a line
    std::size_t times = 0;
    std::size_t addresses = 0;
    for (const std::string_view line : sample.lines) {
        times += hasTimeOfDay(line.substr(0, looked));
        addresses += hasAddress(line.substr(0, looked));
    }
    const auto count = [](std::size_t number) { return number == 0 ? std::string("none") : std::to_string(number); };
    TextTraits traits;
    traits.words = "of its first " + std::to_string(sample.lines.size()) + (sample.lines.size() == 1 ? " line, " : " lines, ") + count(times) + " with a time of day and " +
                   count(addresses) + " with an IP address";
    if (times > 0)
        traits.ids = {"exim", "postfix", "kerio"};
    else if (addresses > 0)
        traits.ids = {"netfilter", "netstat", "dnsmasq-leases"};
    else
        traits.ids = {"postfix", "windows-firewall", "csv"};
    return traits;
}

TextShape shapeOf(const Sample& sample)
{
    if (sample.lines.empty())
        return {};
    const std::string_view first = sample.lines.front();
    const auto begins = [&](std::string_view with) {
        return std::any_of(sample.lines.begin(), sample.lines.end(), [with](std::string_view line) { return line.starts_with(with); });
    };
    if (first.starts_with('{') || first.starts_with('['))
        return {"JSON", {"suricata-eve", "zeek-conn", "windows-security", "exchange-online-json"}};
    if (first.size() > 1 && first.front() == '<' && (first[1] < '0' || first[1] > '9')) // "<134>" is syslog
        return {"XML", {"windows-security", "sysmon"}};
    if (begins("#Fields:"))
        return {"a W3C log", {"isa-w3c", "iis-smtp-w3c", "isa-webproxy", "exchange-smtp-receive"}};
    const auto holds = [&](std::string_view word) {
        return std::any_of(sample.lines.begin(), sample.lines.end(), [word](std::string_view line) { return line.find(word) != std::string_view::npos; });
    };
    const auto pairs = std::count_if(sample.lines.begin(), sample.lines.end(), [](std::string_view line) { return pairsIn(line) >= 5; });
    if (pairs * 2 > std::ssize(sample.lines))
        return {"key=value pairs", {"fortigate", "sonicwall", "sophos", "checkpoint", "netscreen"}};
    const TextShape table{"a table", {"isa-sql", "exchange-tracking", "exchange-online-trace", "csv"}};
    constexpr char separators[] = {'\t', ',', ';'};
    if (std::any_of(std::begin(separators), std::end(separators),
                    [&](char separator) { return isTable(sample.lines, separator) && beginsWithTimes(sample.lines, separator); }))
        return table;
    if (syslogCensus(sample).stamped * 2 > sample.lines.size())
        return {"a syslog of programs that are not read", {holds(",SYSTEM,") || holds(",THREAT,") ? "paloalto" : "postfix", "exim", "sendmail", "cisco-asa"}, true};
    if (holds("Microsoft-Windows-Sysmon"))
        return {"Windows events in a form that is not read", {"sysmon", "windows-security"}};
    if (holds("Microsoft-Windows-Security-Auditing"))
        return {"Windows events in a form that is not read", {"windows-security", "sysmon"}};
    if (std::any_of(std::begin(separators), std::end(separators), [&](char separator) { return isTable(sample.lines, separator); }))
        return table;
    return {};
}

} // namespace delist
