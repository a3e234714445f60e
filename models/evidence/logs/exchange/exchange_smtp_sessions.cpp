#include "evidence/logs/exchange/exchange_smtp_sessions.h"
#include <algorithm>
#include <cstring>

namespace delist::exchange {

namespace {

constexpr std::size_t closedEntries = 65'536;
constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15ULL;

std::uint64_t word(const char* p)
{
    std::uint64_t value = 0;
    std::memcpy(&value, p, 8);
    return value;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * multiplier;
    return hash ^ (hash >> 32);
}

std::uint64_t hashText(std::uint64_t seed, std::string_view text)
{
    const char* p = text.data();
    std::size_t left = text.size();
    std::uint64_t one = seed ^ left;
    std::uint64_t two = seed + multiplier;
    for (; left >= 16; p += 16, left -= 16) { // two chains: a multiplication takes longer than a load
        one = (one ^ word(p)) * multiplier;
        two = (two ^ word(p + 8)) * multiplier;
        one ^= one >> 32;
        two ^= two >> 32;
    }
    if (left >= 8) {
        one = mix(one, word(p));
        p += 8;
        left -= 8;
    }
    if (left != 0) {
        std::uint64_t tail = 0;
        std::memcpy(&tail, p, left);
        two = mix(two, tail);
    }
    return mix(one, two);
}

} // namespace

SmtpSessionTable::SmtpSessionTable(RecordSink& sink) : m_sink(sink), m_table(1024) {}

std::uint64_t SmtpSessionTable::keyOf(std::string_view id)
{
    // Exchange writes 16 hex digits: as good as two numbers.
    std::uint64_t key = id.size() == 16 ? mix(mix(1, word(id.data())), word(id.data() + 8)) : hashText(2, id);
    // Ids differ in their last digits, which are the highest bits of a word: bring them down to where the table looks.
    key *= multiplier;
    key ^= key >> 29;
    return key != 0 ? key : 1;
}

std::uint32_t SmtpSessionTable::hashOf(const ProtocolRow& row)
{
    std::uint64_t hash = mix(static_cast<std::uint64_t>(row.time), static_cast<unsigned char>(row.event));
    hash = hashText(hash, row.data);
    if (!row.context.empty())
        hash = hashText(hash, row.context);
    return static_cast<std::uint32_t>(hash);
}

std::uint32_t SmtpSessionTable::find(std::uint64_t key, std::string_view id) const
{
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t at = key & mask; m_table[at].key != 0; at = (at + 1) & mask) {
        if (m_table[at].key != key)
            continue;
        const Slot& slot = m_slots[m_table[at].slot];
        // Longer ids than fit are told apart by their hash alone.
        if (std::string_view(slot.id, slot.idSize) == id.substr(0, idCapacity))
            return m_table[at].slot;
    }
    return none;
}

void SmtpSessionTable::insertKey(std::uint64_t key, std::uint32_t index)
{
    const auto insert = [this](const Entry& entry) {
        const std::size_t mask = m_table.size() - 1;
        std::size_t at = entry.key & mask;
        while (m_table[at].key != 0)
            at = (at + 1) & mask;
        m_table[at] = entry;
    };
    if ((m_open + 1) * 2 > m_table.size()) {
        std::vector<Entry> old(m_table.size() * 2);
        old.swap(m_table);
        for (const Entry& entry : old)
            if (entry.key != 0)
                insert(entry);
    }
    insert({key, index});
}

void SmtpSessionTable::eraseKey(std::uint64_t key, std::uint32_t index)
{
    const std::size_t mask = m_table.size() - 1;
    std::size_t hole = key & mask;
    while (m_table[hole].slot != index)
        hole = (hole + 1) & mask;
    // Close the hole, so that later probes do not stop at it.
    for (std::size_t at = (hole + 1) & mask; m_table[at].key != 0; at = (at + 1) & mask) {
        const std::size_t home = m_table[at].key & mask;
        if (((at - home) & mask) >= ((at - hole) & mask)) {
            m_table[hole] = m_table[at];
            hole = at;
        }
    }
    m_table[hole] = Entry();
}

void SmtpSessionTable::unlink(std::uint32_t index)
{
    Slot& slot = m_slots[index];
    (slot.olderSlot == none ? m_oldest : m_slots[slot.olderSlot].newerSlot) = slot.newerSlot;
    (slot.newerSlot == none ? m_newest : m_slots[slot.newerSlot].olderSlot) = slot.olderSlot;
    slot.olderSlot = slot.newerSlot = none;
}

void SmtpSessionTable::touch(std::uint32_t index)
{
    if (m_newest == index)
        return;
    Slot& slot = m_slots[index];
    if (slot.olderSlot != none || slot.newerSlot != none || m_oldest == index)
        unlink(index);
    slot.olderSlot = m_newest;
    if (m_newest != none)
        m_slots[m_newest].newerSlot = index;
    else
        m_oldest = index;
    m_newest = index;
}

std::uint32_t SmtpSessionTable::create(std::uint64_t key, const ProtocolRow& row, Side side, bool certain)
{
    while (m_open >= maxOpenSessions ||
           (m_oldest != none && isLongAfter(m_slots[m_oldest].lastTime, row.time, idleTime)))
        release(m_oldest);
    std::uint32_t index = 0;
    if (m_free.empty()) {
        index = static_cast<std::uint32_t>(m_slots.size());
        m_slots.emplace_back();
    } else {
        index = m_free.back();
        m_free.pop_back();
    }
    Slot& slot = m_slots[index];
    slot.key = key;
    slot.idSize = std::min(row.session.size(), idCapacity);
    std::memcpy(slot.id, row.session.data(), slot.idSize);
    slot.last = -1;
    slot.lastTime = row.time;
    slot.gaps = slot.duplicates = 0;
    slot.deadline = 0;
    slot.open = true;
    slot.split = false;
    slot.bytes = 0;
    slot.recent.fill({});
    slot.seen.fill(0);
    slot.dialogue.begin(side, certain);
    insertKey(key, index);
    ++m_open;
    touch(index);
    return index;
}

void SmtpSessionTable::row(const ProtocolRow& row, Side side, bool certain)
{
    ++m_rows;
    if (!m_deadlines.empty() && m_deadlines.front().row <= m_rows)
        passDeadlines();
    const std::uint64_t key = keyOf(row.session);
    std::uint32_t index = m_lastIndex;
    if (index == none || m_slots[index].key != key || !m_slots[index].open)
        index = find(key, row.session);
    if (index == none) {
        const Closed closed = m_closed.empty() ? Closed() : m_closed[key & (closedEntries - 1)];
        if (closed.key == key && row.sequence != unknownCount && row.sequence <= closed.last &&
            row.time <= closed.end) {
            ++m_repeatedRows;
            return;
        }
        index = create(key, row, side, certain);
    } else {
        touch(index);
    }
    place(index, row, side, certain);
}

void SmtpSessionTable::place(std::uint32_t index, const ProtocolRow& row, Side side, bool certain)
{
    Slot& slot = m_slots[index];
    m_lastIndex = index;
    if (slot.bytes > maxSessionBytes)
        splitLong(index, row);
    if (row.sequence == unknownCount) {
        if (row.event == '+' && slot.dialogue.begun()) {
            // Without numbers a second connect is the only sign of a second session.
            release(index);
            place(create(keyOf(row.session), row, side, certain), row, side, certain);
            return;
        }
        slot.lastTime = row.time;
        slot.dialogue.apply(row, unknownCount);
    } else {
        const std::uint32_t hash = hashOf(row);
        if (row.sequence == slot.last + 1) {
            take(slot, row, hash, 0);
            if (!slot.held.empty())
                takeFollowing(slot);
        } else if (row.sequence > slot.last) {
            hold(index, row, hash);
        } else if (row.sequence == 0 && slot.last > 0 && hash != slot.firstHash && row.time >= slot.lastTime) {
            // The id is used again.
            release(index);
            place(create(keyOf(row.session), row, side, certain), row, side, certain);
            return;
        } else if (!repeated(slot, row, hash)) {
            slot.dialogue.apply(row, 0);
        }
    }
    if (slot.deadline == 0 && slot.dialogue.ended())
        setDeadline(index); // its last rows may come again, or late
    account(index);
}

/// A row in its place. \p missing rows before it did not come.
void SmtpSessionTable::take(Slot& slot, const ProtocolRow& row, std::uint32_t hash, std::int64_t missing)
{
    if (slot.last < 0) {
        slot.firstHash = hash;
        missing = 0; // the beginning is before this file
    }
    slot.gaps += missing > 0;
    slot.last = row.sequence;
    if (slot.lastTime == unknownTime || row.time > slot.lastTime)
        slot.lastTime = row.time;
    slot.recent[row.sequence % recentRows] = {static_cast<std::int32_t>(row.sequence), hash, hash};
    if (row.sequence < seenBits)
        slot.seen[static_cast<std::size_t>(row.sequence) / 64] |= std::uint64_t{1} << (row.sequence % 64);
    if (row.event != '-')
        slot.dialogue.reopen();
    slot.dialogue.apply(row, missing);
    if (row.sequence == 0)
        slot.dialogue.markBegun();
}

/// A sequence number at or below the highest one. True when the row says nothing new.
bool SmtpSessionTable::repeated(Slot& slot, const ProtocolRow& row, std::uint32_t hash)
{
    RecentRow& recent = slot.recent[row.sequence % recentRows];
    if (recent.sequence == row.sequence) {
        ++slot.duplicates;
        if (recent.hash == hash || recent.hashBefore == hash)
            return true;
        recent.hashBefore = recent.hash;
        recent.hash = hash;
        return false;
    }
    // Too long ago to be compared: what was seen once is not taken twice.
    std::uint64_t* const bits =
        row.sequence < seenBits ? &slot.seen[static_cast<std::size_t>(row.sequence) / 64] : nullptr;
    const std::uint64_t bit = std::uint64_t{1} << (row.sequence % 64);
    if (!bits || (*bits & bit) != 0) {
        ++slot.duplicates;
        return true;
    }
    *bits |= bit;
    return false;
}

void SmtpSessionTable::hold(std::uint32_t index, const ProtocolRow& row, std::uint32_t hash)
{
    Slot& slot = m_slots[index];
    HeldRow held;
    held.row = row;
    held.hash = hash;
    held.text = slot.heldText.size();
    std::size_t i = 0;
    for (const std::string_view field : {row.connector, row.local, row.remote, row.data, row.context}) {
        const std::string_view kept = field.substr(0, maxHeldText);
        held.lengths[i++] = static_cast<std::uint32_t>(kept.size());
        slot.heldText.append(kept);
    }
    slot.held.push_back(held);
    if (slot.deadline == 0)
        setDeadline(index);
    if (slot.held.size() > maxHeldRows)
        takeAllHeld(slot);
}

const ProtocolRow& SmtpSessionTable::released(Slot& slot, HeldRow& held)
{
    std::string_view text = std::string_view(slot.heldText).substr(held.text);
    std::size_t i = 0;
    for (std::string_view* field :
         {&held.row.connector, &held.row.local, &held.row.remote, &held.row.data, &held.row.context}) {
        *field = text.substr(0, held.lengths[i]);
        text.remove_prefix(held.lengths[i++]);
    }
    held.row.session = {slot.id, slot.idSize};
    return held.row;
}

/// The hole is filled: held rows that now follow on.
void SmtpSessionTable::takeFollowing(Slot& slot)
{
    for (bool found = true; found;) {
        found = false;
        for (std::size_t i = 0; i < slot.held.size(); ++i) {
            HeldRow& held = slot.held[i];
            if (held.row.sequence > slot.last + 1)
                continue;
            const ProtocolRow& row = released(slot, held);
            if (row.sequence == slot.last + 1)
                take(slot, row, held.hash, 0);
            else if (!repeated(slot, row, held.hash))
                slot.dialogue.apply(row, 0);
            slot.held.erase(slot.held.begin() + static_cast<std::ptrdiff_t>(i));
            found = true;
            break;
        }
    }
    if (slot.held.empty()) {
        slot.heldText.clear();
        slot.deadline = 0;
    }
}

/// Nothing came to fill the hole: what is held follows in order, and what is missing stays missing.
void SmtpSessionTable::takeAllHeld(Slot& slot)
{
    if (slot.held.empty())
        return;
    std::stable_sort(slot.held.begin(), slot.held.end(), [](const HeldRow& left, const HeldRow& right) {
        if (left.row.time != right.row.time)
            return left.row.time < right.row.time;
        return left.row.sequence < right.row.sequence;
    });
    for (HeldRow& held : slot.held) {
        const ProtocolRow& row = released(slot, held);
        if (row.sequence > slot.last)
            take(slot, row, held.hash, row.sequence - slot.last - 1);
        else if (!repeated(slot, row, held.hash))
            slot.dialogue.apply(row, 0);
    }
    slot.held.clear();
    slot.heldText.clear();
    if (slot.heldText.capacity() > 64 * 1024)
        slot.heldText.shrink_to_fit();
    slot.deadline = 0;
}

void SmtpSessionTable::setDeadline(std::uint32_t index)
{
    m_slots[index].deadline = m_rows + lateRows;
    m_deadlines.push_back({index, m_rows + lateRows});
}

void SmtpSessionTable::passDeadlines()
{
    while (!m_deadlines.empty() && m_deadlines.front().row <= m_rows) {
        const Deadline due = m_deadlines.front();
        m_deadlines.pop_front();
        Slot& slot = m_slots[due.slot];
        if (!slot.open || slot.deadline != due.row)
            continue; // that one was settled before
        takeAllHeld(slot);
        slot.deadline = 0;
        if (slot.dialogue.ended())
            release(due.slot);
        else
            account(due.slot);
    }
}

/// A session that goes on for very long is stored in parts, between two messages where that can be had.
void SmtpSessionTable::splitLong(std::uint32_t index, const ProtocolRow& row)
{
    Slot& slot = m_slots[index];
    if (slot.bytes <= maxSessionBytes || !(slot.dialogue.beginsMessage(row) || slot.bytes > 8 * maxSessionBytes))
        return;
    takeAllHeld(slot);
    slot.dialogue.emit(m_sink, {slot.id, slot.idSize}, slot.gaps, slot.duplicates, false);
    slot.dialogue.continueAfterEmit();
    slot.gaps = slot.duplicates = 0;
    m_splitSessions += !slot.split;
    slot.split = true;
}

void SmtpSessionTable::account(std::uint32_t index)
{
    Slot& slot = m_slots[index];
    const std::size_t bytes = slot.dialogue.bytes() + slot.heldText.size();
    m_bytes += bytes - slot.bytes;
    slot.bytes = bytes;
    while (m_bytes > maxBytes && m_oldest != none && m_oldest != index)
        release(m_oldest);
}

/// Gives the session to the sink and forgets it.
void SmtpSessionTable::release(std::uint32_t index)
{
    Slot& slot = m_slots[index];
    takeAllHeld(slot);
    slot.dialogue.emit(m_sink, {slot.id, slot.idSize}, slot.gaps, slot.duplicates, !slot.split);
    slot.dialogue.continueAfterEmit();
    if (m_closed.empty())
        m_closed.resize(closedEntries);
    m_closed[slot.key & (closedEntries - 1)] = {slot.key, slot.last, slot.lastTime};
    eraseKey(slot.key, index);
    unlink(index);
    m_bytes -= slot.bytes;
    slot.bytes = 0;
    slot.open = false;
    m_free.push_back(index);
    --m_open;
    if (m_lastIndex == index)
        m_lastIndex = none;
}

void SmtpSessionTable::finish()
{
    while (m_oldest != none)
        release(m_oldest);
}

} // namespace delist::exchange
