#include "evidence/logs/firewalls/checkpoint_text.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/logs/service.h"
#include "evidence/smtp/command.h"
#include "evidence/text/named_time.h"
#include "evidence/text/syslog_line.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/word_table.h"
#include "evidence/text/words.h"

namespace delist::checkpoint {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "12:00:00", " 8:00:00" at the beginning: taken off, or unknownTime.
Micros takeTime(std::string_view& text)
{
    const std::size_t end = findEither(text, ' ', ';');
    const Micros ofDay = end < 7 || end > 8 ? unknownTime : parseTimeOfDay(text.substr(0, end));
    if (ofDay != unknownTime)
        text.remove_prefix(end);
    return ofDay;
}

/// Words before the action that are numbers or say that there is none: versions and keys of the record's header.
bool isHeaderWord(std::string_view word)
{
    return word.empty() || isDigit(word.front()) || word == "N/A" || word.front() == '{';
}

} // namespace

std::string_view addressIn(std::string_view host)
{
    host = smtp::trimmed(host);
    if (host.empty() || IpAddress::parse(host))
        return host;
    const std::size_t open = host.rfind('(');
    if (open == std::string_view::npos || !host.ends_with(')'))
        return {};
    const std::string_view inside = host.substr(open + 1, host.size() - open - 2);
    return IpAddress::parse(inside) ? inside : std::string_view();
}

void readService(std::string_view text, Connection& record)
{
    const Service told = serviceOf(text);
    if (told.protocol != unknownProtocol)
        record.protocol = told.protocol;
    record.destination.port = hasPorts(record.protocol) ? told.port : std::uint16_t{0};
}

bool isOfConnections(std::string_view product)
{
    static constexpr KnownWord<bool> others[] = {
        {"SmartDefense", true}, {"IPS", true}, {"Anti-Bot", true}, {"Anti Malware", true}, {"Anti-Virus", true}, {"New Anti Virus", true},
        {"Threat Emulation", true}, {"Threat Extraction", true}, {"Anti-Spam and Email Security", true}, {"Anti-Spam", true}, {"MTA", true},
        {"DLP", true}, {"Identity Awareness", true}};
    static constexpr WordTable table(others);
    return !table.find(product, false);
}

std::uint64_t logIdOf(std::string_view text)
{
    const bool nothing = text.find_first_not_of("{}0x, ") == std::string_view::npos;
    return nothing ? 0 : identifierOf(text);
}

Micros elapsedTime(std::string_view text)
{
    text = smtp::trimmed(text);
    constexpr std::size_t mostDigits = 9;
    Micros seconds = 0;
    int parts = 0;
    do {
        const std::size_t end = std::min(text.find(':'), text.size());
        std::string_view part = text.substr(0, end);
        const int number = takeNumber(part, mostDigits);
        if (number < 0 || !part.empty() || (parts > 0 && (end != 2 || number > 59)))
            return unknownTime;
        seconds = seconds * 60 + number;
        text.remove_prefix(std::min(end + 1, text.size()));
        ++parts;
    } while (!text.empty() && parts < 3);
    return text.empty() && parts != 2 ? seconds * microsPerSecond : unknownTime;
}

void tellSpan(Connection& record, Micros start, Micros elapsed)
{
    constexpr Micros longest = 100 * microsPerDay;
    if (record.action == Action::Denied || start == unknownTime || start > record.time || record.time - start > longest)
        return;
    const Micros end = elapsed == unknownTime || elapsed > longest ? record.time : std::max(record.time, start + elapsed);
    if (end == start)
        return;
    record.time = start;
    record.end = end;
}

bool readFwLogLine(std::string_view text, FwLogLine& out)
{
    skipAny(text, " ");
    if (text.size() < 20 || !isDigit(text.front()))
        return false;
    out = {};
    std::string_view rest = text;
    out.ofDay = takeTime(rest);
    if (out.ofDay == unknownTime) {
        out.midnight = namedDate(text, rest);
        out.ofDay = out.midnight == unknownTime ? unknownTime : takeTime(rest);
        if (out.ofDay == unknownTime)
            return false;
    }
    constexpr int mostWords = 10;
    std::string_view behind = rest;
    for (int i = 0; i < mostWords && !behind.empty(); ++i) {
        const std::string_view word = takeWord(behind);
        if (word.empty())
            return false;
        if (word.front() == '<' || word.front() == '>') { // the interface, which the pairs follow
            if (out.action.empty())
                return false;
            if (word.size() == 1)
                takeWord(behind);
            out.pairs = smtp::trimmed(behind);
            if (out.pairs.starts_with("alert ") || out.pairs.starts_with("mail ") || out.pairs.starts_with("snmptrap "))
                takeWord(out.pairs);
            const std::size_t colon = out.pairs.find(": ");
            out.plainPairs = colon == std::string_view::npos && out.pairs.find("src ") != std::string_view::npos;
            return out.plainPairs || (colon != std::string_view::npos && colon < out.pairs.find(';'));
        }
        if (out.action.empty() && !isHeaderWord(word)) {
            if (!isLetter(word.front()) || std::any_of(word.begin(), word.end(), [](char c) { return c == ':' || c == ';' || c == '='; }))
                return false;
            out.action = word;
        }
    }
    return false;
}

Micros fwLogDay(std::string_view text)
{
    constexpr std::string_view word = "Date: ";
    if (!text.starts_with(word) || text.size() > 24)
        return unknownTime;
    std::string_view rest;
    const Micros midnight = namedDate(text.substr(word.size()), rest);
    return rest.empty() ? midnight : unknownTime;
}

} // namespace delist::checkpoint
