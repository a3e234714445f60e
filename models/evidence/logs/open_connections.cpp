#include "evidence/logs/open_connections.h"
#include <algorithm>
#include <cstring>

namespace delist {

namespace {

constexpr std::size_t mostTextBytes = 16U << 20;
constexpr std::size_t longestText = 1024;

void add(std::int64_t& sum, std::int64_t more)
{
    if (more == unknownCount)
        return;
    if (sum == unknownCount)
        sum = 0;
    if (__builtin_add_overflow(sum, more, &sum))
        sum = std::numeric_limits<std::int64_t>::max();
}

std::uint64_t mix(std::uint64_t h, std::uint64_t value)
{
    h = (h ^ value) * 0x9fb21c651e98df25ULL;
    return h ^ (h >> 32);
}

std::uint64_t word(const IpAddress& address, std::size_t at)
{
    std::uint64_t value = 0;
    std::memcpy(&value, address.bytes().data() + at, 8);
    return value;
}

/// The log's own total, or what its parts add up to.
std::int64_t known(std::int64_t total, std::int64_t parts) { return total != unknownCount ? total : parts; }

/// No total says how much went through it before.
bool partsAlone(std::int64_t total, std::int64_t parts) { return total == unknownCount && parts != unknownCount; }

constexpr Micros oneSecond = 1'000'000;
constexpr std::size_t eventsKept = 4096; ///< further apart no two collectors write, nor two rules of one

} // namespace

OpenConnections::OpenConnections(RecordSink& sink, std::size_t most)
    : m_sink(sink), m_most(most), m_table(1024, none), m_told(eventsKept)
{
    m_texts.emplace_back(); // 0 is nothing
}

std::uint64_t OpenConnections::hashOf(const LoggedConnection& row)
{
    std::uint64_t h = mix(row.sessionId, row.connectionId);
    h = mix(h, word(row.source.address, 8) ^ word(row.source.address, 0));
    h = mix(h, word(row.destination.address, 8) ^ word(row.destination.address, 0));
    return mix(h, static_cast<std::uint64_t>(row.source.port) << 32 | static_cast<std::uint64_t>(row.destination.port) << 8
                      | row.protocol);
}

/// A session that its firewall counts begins once and ends once.
bool OpenConnections::isToldAgain(const LoggedConnection& row, Event event)
{
    if (row.sessionId == 0 || row.connectionId == 0)
        return false;
    std::uint64_t h = mix(row.sessionId, word(row.source.address, 8) ^ word(row.source.address, 0));
    h = mix(h, word(row.destination.address, 8) ^ word(row.destination.address, 0));
    h = mix(h, static_cast<std::uint64_t>(row.source.port) << 32 | static_cast<std::uint64_t>(row.destination.port) << 8 | row.protocol);
    h = mix(h, static_cast<std::uint64_t>(row.time) * 2 + static_cast<std::uint64_t>(event));
    if (event == Event::End) {
        h = mix(h, static_cast<std::uint64_t>(row.durationMs) ^ static_cast<std::uint64_t>(row.total) << 20);
        h = mix(h, static_cast<std::uint64_t>(row.sent) ^ static_cast<std::uint64_t>(row.received) << 20);
    }
    return m_told.hadIt(h);
}

bool OpenConnections::same(const Open& open, const LoggedConnection& row)
{
    return open.connectionId == row.connectionId && open.sessionId == row.sessionId && open.source == row.source
        && open.destination == row.destination && open.protocol == row.protocol;
}

/// In m_table, where it is or belongs.
std::size_t OpenConnections::placeOf(const LoggedConnection& row, std::uint64_t hash) const
{
    const std::size_t mask = m_table.size() - 1;
    std::size_t at = hash & mask;
    for (; m_table[at] != none; at = (at + 1) & mask) {
        const Open& open = m_open[m_table[at]];
        if (open.hash == hash && same(open, row))
            break;
    }
    return at;
}

void OpenConnections::grow()
{
    std::vector<std::uint32_t> table(m_table.size() * 2, none);
    const std::size_t mask = table.size() - 1;
    for (const std::uint32_t slot : m_table) {
        if (slot == none)
            continue;
        std::size_t at = m_open[slot].hash & mask;
        while (table[at] != none)
            at = (at + 1) & mask;
        table[at] = slot;
    }
    m_table = std::move(table);
}

std::uint32_t OpenConnections::insert(const LoggedConnection& row, std::uint64_t hash)
{
    if (m_count >= m_most)
        giveOut(m_oldest);
    if (m_count * 2 >= m_table.size())
        grow();
    std::uint32_t slot = 0;
    if (m_free.empty()) {
        slot = static_cast<std::uint32_t>(m_open.size());
        m_open.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    Open& open = m_open[slot];
    open = Open();
    open.hash = hash;
    open.offset = row.offset;
    open.sessionId = row.sessionId;
    open.connectionId = row.connectionId;
    open.source = row.source;
    open.destination = row.destination;
    open.sourceSide = row.sourceSide;
    open.destinationSide = row.destinationSide;
    open.protocol = row.protocol;
    open.swapped = row.swapped;
    open.action = row.action;
    open.translated = row.translated;
    open.forwardedTo = row.forwardedTo;
    open.asked = row.asked;
    open.pid = row.pid;
    open.sequence = row.sequence;
    open.smtp = row.smtp;
    open.begin = row.time;
    open.rule = keep(row.rule);
    open.process = keep(row.process);
    open.user = keep(row.user);
    appendToAge(slot);

    std::uint32_t& first = m_table[placeOf(row, hash)];
    if (first == none)
        first = slot;
    else
        m_open[m_open[first].last].again = slot;
    m_open[first].last = slot;
    ++m_count;
    return slot;
}

void OpenConnections::appendToAge(std::uint32_t slot)
{
    m_open[slot].older = m_newest;
    m_open[slot].newer = none;
    (m_newest != none ? m_open[m_newest].newer : m_oldest) = slot;
    m_newest = slot;
}

void OpenConnections::takeFromAge(std::uint32_t slot)
{
    const Open& open = m_open[slot];
    (open.older != none ? m_open[open.older].newer : m_oldest) = open.newer;
    (open.newer != none ? m_open[open.newer].older : m_newest) = open.older;
}

void OpenConnections::remove(std::uint32_t slot)
{
    Open& open = m_open[slot];
    open.ended = false;
    takeFromAge(slot);

    m_free.push_back(slot);
    --m_count;
    const std::size_t mask = m_table.size() - 1;
    std::size_t hole = open.hash & mask;
    while (m_table[hole] != slot) // whichever is given out is the oldest of those that are the same
        hole = (hole + 1) & mask;
    if (open.again != none) {
        m_table[hole] = open.again;
        m_open[open.again].last = open.last;
        return;
    }
    // Move back what was only here because of the hole's former content.
    for (std::size_t at = (hole + 1) & mask; m_table[at] != none; at = (at + 1) & mask) {
        const std::size_t home = m_open[m_table[at]].hash & mask;
        if (((at - home) & mask) >= ((at - hole) & mask)) {
            m_table[hole] = m_table[at];
            hole = at;
        }
    }
    m_table[hole] = none;
}

void OpenConnections::give(Connection& record, bool swapped)
{
    if (swapped) {
        std::swap(record.source, record.destination);
        std::swap(record.sourceSide, record.destinationSide);
    }
    m_sink.connection(record);
}

Action OpenConnections::combined(Action a, Action b)
{
    if (a == Action::Denied || b == Action::Denied)
        return Action::Denied;
    return a == Action::Allowed || b == Action::Allowed ? Action::Allowed : Action::Unknown;
}

std::uint8_t OpenConnections::cutOf(const Open& open)
{
    if (open.updated)
        return 0;
    if (open.ofPackets) {
        const TcpPacket& seen = open.seen;
        if (!seen.answers && !seen.closes && !seen.within) // a log of nothing but what opens them, or that tells no flags
            return 0;
        return static_cast<std::uint8_t>((seen.opens || seen.answers ? 0 : Connection::beginUnseen) | (seen.closes ? 0 : Connection::endUnseen));
    }
    std::uint8_t cut = open.ended ? 0 : Connection::endUnseen;
    if (!open.beginKnown)
        cut |= Connection::beginUnseen;
    if (!open.openedHere && (partsAlone(open.sent, open.sentDeltas) || partsAlone(open.received, open.receivedDeltas)))
        cut |= Connection::bytesOfRest;
    return cut;
}

void OpenConnections::step(Micros now)
{
    if (m_now != unknownTime)
        ++(now < m_now ? m_back : m_forth);
    m_now = now;
    if (!m_ended.empty() && !newestFirst() && now / oneSecond != m_endedSecond)
        giveOutEnds();
}

/// All that is known until now, where an end was never seen.
void OpenConnections::giveOut(std::uint32_t slot)
{
    const Open& open = m_open[slot];
    Connection record;
    record.offset = open.offset;
    record.time = open.begin;
    record.end = open.ofPackets && open.lastSeen <= open.begin ? unknownTime : open.lastSeen;
    record.source = open.source;
    record.destination = open.destination;
    record.sourceSide = open.sourceSide;
    record.destinationSide = open.destinationSide;
    record.protocol = open.protocol;
    record.action = open.action;
    record.translated = open.translated;
    record.forwardedTo = open.forwardedTo;
    record.asked = open.asked;
    record.pid = open.pid;
    record.sourceSequence = open.sequence;
    record.smtp = open.smtp;
    record.bytesSent = known(open.sent, open.sentDeltas);
    record.bytesReceived = known(open.received, open.receivedDeltas);
    if (open.ended || (record.bytesSent == unknownCount && record.bytesReceived == unknownCount))
        record.bytesTotal = open.total;
    record.cut = cutOf(open);
    record.rule = kept(open.rule);
    record.process = kept(open.process);
    record.user = kept(open.user);
    give(record, open.swapped);
    remove(slot);
}

void OpenConnections::establish(const LoggedConnection& row)
{
    timeIs(row.time);
    m_tellsBeginnings = true;
    const std::uint64_t hash = hashOf(row);
    const std::uint32_t before = find(row, hash);
    if (isToldAgain(row, Event::Begin) && (before == none || m_open[before].openedHere))
        return;
    if (before != none) {
        const bool whole = beginsKnown(before, row);
        giveOut(before); // its Terminate row is missing, the ports were used again
        if (whole)
            return;
    }
    insert(row, hash);
}

void OpenConnections::establishAnother(const LoggedConnection& row)
{
    timeIs(row.time);
    m_tellsBeginnings = true;
    const std::uint64_t hash = hashOf(row);
    if (const std::uint32_t later = find(row, hash); later != none && m_open[later].ended && beginsKnown(later, row))
        giveOut(later);
    else
        insert(row, hash);
}

/// Later rows of it came first.
bool OpenConnections::beginsKnown(std::uint32_t slot, const LoggedConnection& row)
{
    Open& open = m_open[slot];
    if (open.begin < row.time - oneSecond || !(open.ended || (!open.openedHere && newestFirst())))
        return false;
    open.begin = std::min(row.time, open.lastSeen);
    open.beginKnown = open.openedHere = true;
    takeNat(open, row);
    for (const auto& [text, said] : {std::pair(&open.rule, row.rule), {&open.process, row.process}, {&open.user, row.user}})
        if (*text == 0)
            *text = keep(said);
    return true;
}

void OpenConnections::takeNat(Open& open, const LoggedConnection& row)
{
    if (!open.translated.address.known())
        open.translated = row.translated;
    if (!open.forwardedTo.known())
        open.forwardedTo = row.forwardedTo;
    if (!open.asked.known())
        open.asked = row.asked;
}

void OpenConnections::holdEnd(const LoggedConnection& row, std::uint64_t hash)
{
    const std::uint32_t slot = insert(row, hash);
    Open& open = m_open[slot];
    open.ended = true;
    open.openedHere = false;
    open.beginKnown = row.durationMs != unknownCount;
    if (open.beginKnown)
        open.begin = row.time - row.durationMs * 1000;
    open.lastSeen = row.time;
    open.sent = row.sent;
    open.received = row.received;
    open.sentDeltas = row.sentDelta;
    open.receivedDeltas = row.receivedDelta;
    open.total = row.total;
    if (m_back > m_forth)
        return; // its beginning may be anywhere behind
    if (m_ended.size() >= m_most)
        giveOutEnds();
    m_ended.push_back(slot);
    m_endedSecond = row.time / oneSecond;
}

void OpenConnections::giveOutEnds()
{
    for (const std::uint32_t slot : m_ended)
        if (m_open[slot].ended)
            giveOut(slot);
    m_ended.clear();
}

void OpenConnections::intermediate(const LoggedConnection& row)
{
    timeIs(row.time);
    const std::uint64_t hash = hashOf(row);
    std::uint32_t slot = find(row, hash);
    if (slot != none && m_open[slot].ended && (m_open[slot].lastSeen < row.time || !newestFirst())) {
        giveOut(slot);
        slot = find(row, hash);
    }
    const bool isNew = slot == none;
    const bool begins = isNew || (row.ofOpener && !m_open[slot].openerSeen);
    if (isNew)
        slot = insert(row, hash);
    Open& open = m_open[slot];
    open.openedHere = open.openedHere && !isNew;
    open.updated = open.updated || row.over;
    if (begins) {
        open.offset = row.offset;
        open.beginKnown = row.durationMs != unknownCount;
        if (row.durationMs != unknownCount)
            open.begin = row.time - row.durationMs * 1000;
    } else if (!open.beginKnown && row.time < open.begin) {
        open.beginKnown = row.durationMs != unknownCount;
        open.begin = open.beginKnown ? row.time - row.durationMs * 1000 : row.time;
    }
    open.openerSeen = open.openerSeen || row.ofOpener;
    const bool latest = row.time >= open.lastSeen;
    open.lastSeen = std::max(open.lastSeen, row.time);
    open.action = combined(open.action, row.action);
    open.smtp = open.smtp || row.smtp;
    open.sent = latest ? known(row.sent, open.sent) : known(open.sent, row.sent);
    open.received = latest ? known(row.received, open.received) : known(open.received, row.received);
    add(open.sentDeltas, row.sentDelta);
    add(open.receivedDeltas, row.receivedDelta);
}

void OpenConnections::update(const LoggedConnection& row, Micros end)
{
    const std::uint64_t hash = hashOf(row);
    std::uint32_t slot = find(row, hash);
    const bool again = slot != none;
    if (!again)
        slot = insert(row, hash);
    Open& open = m_open[slot];
    open.updated = true;
    open.begin = std::min(open.begin, row.time);
    open.lastSeen = std::max(open.lastSeen, end == unknownTime && again ? row.time : end);
    open.action = combined(open.action, row.action);
    open.sent = known(row.sent, open.sent);
    open.received = known(row.received, open.received);
    open.total = known(row.total, open.total);
    takeNat(open, row);
    if (open.rule == 0)
        open.rule = keep(row.rule);
    if (open.user == 0)
        open.user = keep(row.user);
}

void OpenConnections::terminate(const LoggedConnection& row)
{
    timeIs(row.time);
    const std::uint64_t hash = hashOf(row);
    std::uint32_t slot = find(row, hash);
    if (isToldAgain(row, Event::End) && (slot == none || m_open[slot].ended))
        return;
    const bool several = row.source.port == 0 && row.sessionId == 0 && row.connectionId == 0 && newestFirst();
    if (slot != none && !several && (m_open[slot].ended || (row.time < m_open[slot].begin && m_back > m_forth))) {
        giveOut(slot); // told twice, or of a later one
        slot = find(row, hash);
    }
    const bool room = m_count < m_most || m_back > m_forth;
    if ((slot == none || (several && m_open[slot].ended)) && room && (m_tellsBeginnings || newestFirst())) {
        holdEnd(row, hash);
        return;
    }
    Connection record;
    record.offset = row.offset;
    record.time = row.durationMs == unknownCount ? row.time : row.time - row.durationMs * 1000;
    record.end = row.time;
    record.source = row.source;
    record.destination = row.destination;
    record.sourceSide = row.sourceSide;
    record.destinationSide = row.destinationSide;
    record.protocol = row.protocol;
    record.action = row.action;
    record.translated = row.translated;
    record.forwardedTo = row.forwardedTo;
    record.asked = row.asked;
    record.pid = row.pid;
    record.smtp = row.smtp;
    record.rule = row.rule;
    record.process = row.process;
    record.user = row.user;

    std::int64_t sentDeltas = row.sentDelta;
    std::int64_t receivedDeltas = row.receivedDelta;
    bool swapped = row.swapped;
    bool openedHere = false;
    bool beginKnown = row.durationMs != unknownCount;
    if (slot != none && row.time < m_open[slot].begin) {
        if (row.sessionId == 0 && row.connectionId == 0)
            slot = none; // of another one between the same ends
        else
            record.end = unknownTime; // a clock that was set back
    }
    if (slot != none) {
        const Open& open = m_open[slot];
        swapped = open.swapped;
        record.action = combined(open.action, row.action);
        record.smtp = record.smtp || open.smtp;
        if (!record.translated.address.known())
            record.translated = open.translated;
        if (!record.forwardedTo.known())
            record.forwardedTo = open.forwardedTo;
        if (!record.asked.known())
            record.asked = open.asked;
        if (record.pid == unknownCount)
            record.pid = open.pid;
        record.offset = open.offset;
        openedHere = open.openedHere;
        beginKnown = beginKnown || open.beginKnown;
        if (open.beginKnown || row.durationMs == unknownCount)
            record.time = open.begin;
        if (record.rule.empty())
            record.rule = kept(open.rule);
        if (record.process.empty())
            record.process = kept(open.process);
        if (record.user.empty())
            record.user = kept(open.user);
        add(sentDeltas, open.sentDeltas);
        add(receivedDeltas, open.receivedDeltas);
        // A Terminate row without any count of its own leaves the last Intermediate's total.
        if (row.sentDelta == unknownCount)
            sentDeltas = known(open.sent, sentDeltas);
        if (row.receivedDelta == unknownCount)
            receivedDeltas = known(open.received, receivedDeltas);
    }
    record.bytesSent = known(row.sent, sentDeltas);
    record.bytesReceived = known(row.received, receivedDeltas);
    record.bytesTotal = row.total;
    if (!openedHere && (partsAlone(row.sent, row.sentDelta) || partsAlone(row.received, row.receivedDelta)))
        record.cut = Connection::bytesOfRest;
    if (!beginKnown)
        record.cut |= Connection::beginUnseen;
    give(record, swapped);
    if (slot != none)
        remove(slot);
}

std::optional<OpenConnections::State> OpenConnections::state(const LoggedConnection& row) const
{
    const std::uint32_t slot = find(row, hashOf(row));
    if (slot == none)
        return std::nullopt;
    const Open& open = m_open[slot];
    return State{std::max(open.lastSeen, open.begin), open.sent != unknownCount || open.sentDeltas != unknownCount,
                 open.received != unknownCount || open.receivedDeltas != unknownCount, open.action};
}

bool OpenConnections::forget(const LoggedConnection& row, std::string_view& rule)
{
    const std::uint32_t slot = find(row, hashOf(row));
    if (slot == none)
        return false;
    rule = kept(m_open[slot].rule);
    remove(slot);
    return true;
}

void OpenConnections::close(const LoggedConnection& row)
{
    const std::uint32_t slot = find(row, hashOf(row));
    if (slot != none)
        giveOut(slot);
}

void OpenConnections::flush()
{
    giveOutEnds();
    while (m_oldest != none)
        giveOut(m_oldest);
}

std::uint32_t OpenConnections::keep(std::string_view text)
{
    if (text.empty())
        return 0;
    text = text.substr(0, longestText);
    if (text == m_texts[m_lastText])
        return m_lastText;
    const auto found = m_textIds.find(text);
    if (found != m_textIds.end())
        return m_lastText = found->second;
    if (m_textBytes + text.size() > mostTextBytes)
        return 0;
    m_textBytes += text.size() + sizeof(std::string);
    const auto id = static_cast<std::uint32_t>(m_texts.size());
    m_texts.emplace_back(text);
    m_textIds.emplace(m_texts.back(), id);
    return m_lastText = id;
}

} // namespace delist
