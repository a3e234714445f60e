#include "evidence/logs/iis/iis_smtp_sessions.h"
#include "evidence/smtp/command.h"
#include "evidence/text/find_near.h"
#include <algorithm>
#include <charconv>

namespace delist::iis {

using exchange::Side;
using smtp::equalsNoCase;
using smtp::startsWithNoCase;
using smtp::trimmed;

namespace {

constexpr std::string_view outboundCommand = "OutboundConnectionCommand";
constexpr std::string_view outboundResponse = "OutboundConnectionResponse";

std::string_view value(std::string_view text)
{
    return text == "-" ? std::string_view() : text;
}

/// Blanks are written as '+'. Inside <> a '+' is one: there are no blanks in addresses and ids.
void appendPlain(std::string& out, std::string_view text)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const char* const stop = findNear(at, end, '+', '<');
        out.append(at, stop);
        at = stop;
        if (at == end)
            return;
        if (*at == '+') {
            out += ' ';
            ++at;
        } else { // a path, up to its end
            const char* const close = findNear(at, end, '>');
            out.append(at, close);
            at = close;
        }
    }
}

/// A reply code from 200 to 599, which is the reply.
bool isCode(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == 3 && text[0] >= '2' && text[0] <= '5' && isDigit(text[1]) && isDigit(text[2]);
}

/// "192.0.2.1:25", "[2001:db8::1]:25", or the address alone where no port is told.
void writeEnd(std::string& into, std::string_view address, std::string_view port)
{
    into.assign(address);
    if (address.empty() || port.empty() || port == "0")
        return;
    if (address.find(':') != std::string_view::npos)
        into = '[' + into + ']';
    (into += ':') += port;
}

} // namespace

bool isSmtpRow(const SmtpRow& row)
{
    if (!IpAddress::parse(row.remote))
        return false;
    if (startsWithNoCase(row.service, "SMTPSVC") || row.user == outboundCommand || row.user == outboundResponse)
        return true;
    return row.service.empty() && smtp::parseCommand(row.method).verb != smtp::Verb::Unknown;
}

const char* SmtpSessions::row(const SmtpRow& row)
{
    if (row.remote != m_address) {
        if (!IpAddress::parse(row.remote))
            return "the other side is no address";
        m_address = row.remote;
    }
    if (row.user == outboundCommand)
        return outbound(row, true);
    if (row.user == outboundResponse)
        return outbound(row, false);
    return inbound(row);
}

SmtpSessions::Place SmtpSessions::session(std::string_view remote, bool outbound, Micros time)
{
    const char side = outbound ? '>' : '<';
    const auto isOver = [time](const Open& open) { return isLongAfter(open.last, time, idleTime); };
    if (!m_open.empty()) { // mostly that of the row before
        Open& latest = m_open.back();
        if (latest.key.front() == side && std::string_view(latest.key).substr(1) == remote && !isOver(latest)) {
            latest.last = time;
            return std::prev(m_open.end());
        }
    }
    m_key.assign(1, side).append(remote);
    auto found = m_byKey.find(m_key);
    if (found != m_byKey.end() && isOver(*found->second)) {
        store(found->second);
        found = m_byKey.end();
    }
    if (found != m_byKey.end()) {
        m_open.splice(m_open.end(), m_open, found->second);
        found->second->last = time;
        return found->second;
    }
    if (m_open.size() >= maxOpen)
        store(m_open.begin());
    if (m_spare.empty())
        m_spare.emplace_back();
    m_open.splice(m_open.end(), m_spare, m_spare.begin());
    const Place place = std::prev(m_open.end());
    place->key = m_key;
    place->last = time;
    if (m_first == unknownTime)
        m_first = time;
    place->name = std::hash<std::string>()(m_key);
    place->first = true;
    place->begun = place->quit = place->answers = place->split = place->spoken = false;
    place->dialogue.begin(outbound ? Side::Send : Side::Receive, true);
    m_byKey.emplace(place->key, place);
    return place;
}

SmtpSessions::Place SmtpSessions::restart(Place which, bool outbound)
{
    if (!which->spoken)
        return which;
    const std::string remote = which->key.substr(1);
    const Micros last = which->last;
    store(which);
    const Place place = session(remote, outbound, last);
    place->first = false;
    return place;
}

void SmtpSessions::begin(Place which)
{
    if (!which->spoken && which->first && !isLongAfter(m_first, which->last, idleTime)) // or it goes on, after the same in the file before
        which->dialogue.markGreeting();
    which->dialogue.markBegun();
    which->begun = true;
}

void SmtpSessions::store(Place which, bool cut)
{
    if (cut && which->answers)
        which->dialogue.markUnanswered();
    if (which->quit) { // QUIT is all that tells of the end
        exchange::ProtocolRow end;
        end.event = '-';
        end.time = which->last;
        which->dialogue.apply(end, 0);
    }
    if (which->spoken)
        which->dialogue.emit(m_sink, {}, 0, 0, !which->split, {which->name, idleTime});
    m_byKey.erase(which->key);
    which->dialogue.begin(Side::Receive, true); // gives back what a giant one took
    m_spare.splice(m_spare.begin(), m_open, which);
}

void SmtpSessions::apply(Place which, const SmtpRow& row, char event, std::string_view data, std::string_view local, std::string_view remote)
{
    exchange::ProtocolRow protocol;
    protocol.offset = row.offset;
    protocol.time = row.time;
    protocol.event = event;
    protocol.data = data;
    protocol.local = local;
    protocol.remote = remote;
    if (which->dialogue.bytes() > maxBytes && which->dialogue.beginsMessage(protocol)) {
        which->dialogue.emit(m_sink, {}, 0, 0, false);
        which->dialogue.continueAfterEmit();
        which->split = true;
    }
    which->dialogue.apply(protocol, 0);
    which->spoken = true;
}

const char* SmtpSessions::inbound(const SmtpRow& row)
{
    if (value(row.method).empty())
        return "no command";
    Place place = session(row.remote, false, row.time);
    const smtp::Verb verb = smtp::verbOf(row.method);
    const bool greets = verb == smtp::Verb::Helo || verb == smtp::Verb::Ehlo;
    if ((greets || verb == smtp::Verb::Unknown) && place->quit)
        place = restart(place, false);
    // A client that says HELO again after mail is another connection; right after EHLO it is the same.
    if (greets && place->dialogue.bytes() > 0)
        place = restart(place, false);
    if (greets)
        begin(place);
    writeEnd(m_local, value(row.serverIp), value(row.serverPort));
    const std::string_view local = m_local;
    const std::string_view remote = place->spoken ? std::string_view() : row.remote; // told already
    const std::string_view argument = trimmed(value(row.query));
    const bool lastChunk = verb == smtp::Verb::Bdat && (argument.empty() || argument.find('<') != std::string_view::npos);
    if (verb == smtp::Verb::Data || lastChunk) { // written alike, when the message is in
        apply(place, row, '<', "DATA", local, remote);
        std::string id;
        appendPlain(id, argument);
        std::int64_t size = unknownCount;
        const std::string_view bytes = row.bytes;
        if (std::from_chars(bytes.data(), bytes.data() + bytes.size(), size).ec != std::errc() || size <= 0)
            size = unknownCount;
        const std::string_view messageId = trimmed(id);
        place->dialogue.describeMessage(messageId.starts_with('<') ? messageId : std::string_view(), size);
    } else {
        m_data.assign(row.method);
        m_data += ' ';
        appendPlain(m_data, argument);
        apply(place, row, '<', trimmed(m_data), local, remote);
    }
    if (isCode(row.status))
        apply(place, row, '>', row.status);
    if (verb == smtp::Verb::Quit) {
        place->quit = true;
        store(place);
    }
    return nullptr;
}

const char* SmtpSessions::outbound(const SmtpRow& row, bool command)
{
    Place place = session(row.remote, true, row.time);
    m_data.clear();
    if (command) {
        m_data.assign(row.method);
        m_data += ' ';
    }
    appendPlain(m_data, value(row.query));
    const std::string_view data = trimmed(m_data);
    if (data.empty())
        return "neither command nor response";
    // A greeting after a dialogue, or anything but the answer after QUIT, is another connection.
    const bool greeting = !command && (startsWithNoCase(data, "220 ") || startsWithNoCase(data, "220-"));
    const bool another = greeting && (place->dialogue.greeted() || (place->spoken && !place->begun)) && !place->dialogue.waitsFor(smtp::Verb::StartTls);
    if (another || (place->quit && (command || greeting)))
        place = restart(place, true);
    const smtp::Verb verb = command ? smtp::parseCommand(data).verb : smtp::Verb::Unknown;
    if (greeting || verb == smtp::Verb::Ehlo || verb == smtp::Verb::Helo)
        begin(place);
    writeEnd(m_remote, row.remote, value(row.serverPort));
    apply(place, row, command ? '>' : '<', data, value(row.serverIp), m_remote);
    // The answer to QUIT; the command may stand in the file before.
    if (!command && (place->quit || data.starts_with("221"))) {
        place->quit = true;
        place->answers = false;
        store(place);
        return nullptr;
    }
    if (verb == smtp::Verb::Quit)
        place->quit = place->answers = true;
    return nullptr;
}

void SmtpSessions::finish()
{
    while (!m_open.empty())
        store(m_open.begin(), true);
}

} // namespace delist::iis
