#include "case/writing/interner.h"
#include "case/sql/utf8.h"
#include "evidence/text/encoding.h"

namespace delist {

namespace {

/// More values than this are not read into memory before an import; the writer looks them up one by one.
constexpr std::int64_t maxPreloaded = 200'000;

/// Without CHECK on the way: what an id may be.
constexpr InternId maxInternId = 0x7FFFFFF0;

} // namespace

void Interner::load(Database& database)
{
    if (m_loaded)
        return;
    m_loaded = true;
    m_now.nextText = static_cast<InternId>(database.integer("SELECT ifnull(max(id), 0) + 1 FROM text"));
    m_now.nextHost = static_cast<InternId>(database.integer("SELECT ifnull(max(id), 0) + 1 FROM host"));
    m_now.allTexts = m_now.nextText <= maxPreloaded;
    m_now.allHosts = m_now.nextHost <= maxPreloaded;
    if (m_now.allTexts) {
        SqlStatement rows = database.prepare("SELECT id, value FROM text");
        while (rows.step()) {
            const std::string_view text = rows.text(1);
            if (!text.empty() && !m_texts.add(text, TextTable::hash(text), static_cast<InternId>(rows.integer(0))))
                m_now.allTexts = false;
        }
    }
    {
        // What logs place inside is not known by its address.
        SqlStatement rows = database.prepare(std::string("SELECT id, address, internal FROM host") +
                                             (m_now.allHosts ? "" : " WHERE internal = 1"));
        while (rows.step()) {
            const auto address = IpAddress::parse(rows.text(1));
            if (address && m_hosts.add(*address, HostTable::hash(*address),
                                       {static_cast<InternId>(rows.integer(0)), rows.integer(2) != 0}) == nullptr)
                m_now.allHosts = false;
        }
    }
}

void Interner::forget()
{
    m_loaded = false;
    m_texts.truncate(0);
    m_hosts.truncate(0);
}

void Interner::mark()
{
    m_mark = m_now;
    m_mark.texts = m_texts.size();
    m_mark.hosts = m_hosts.size();
}

void Interner::back()
{
    if (m_loaded) {
        m_texts.truncate(m_mark.texts);
        m_hosts.truncate(m_mark.hosts);
    }
    m_now = m_mark;
}

InternId Interner::text(std::string_view text, RecordBatch& batch)
{
    if (text.empty())
        return 0;
    if (text.size() > maxKeptNameBytes)
        text = boundedUtf8(text, maxKeptNameBytes);
    std::uint64_t hash = TextTable::hash(text);
    if (const InternId id = m_texts.find(text, hash); id != 0)
        return id;
    std::string fixed;
    if (!isStorableUtf8(text)) { // the table holds what is stored, so bad bytes take this way every time
        fixed = toStorableUtf8(text);
        text = fixed;
        hash = TextTable::hash(text);
        if (const InternId id = m_texts.find(text, hash); id != 0)
            return id;
    }
    const TextRef ref = batch.keep(text, text.size());
    if (m_now.allTexts && m_now.nextText < maxInternId && m_texts.add(text, hash, m_now.nextText)) {
        batch.newTexts.push_back({m_now.nextText, ref});
        return m_now.nextText++;
    }
    m_now.allTexts = false; // from here on the writer gives the ids
    batch.unresolvedTexts.push_back(ref);
    return -static_cast<InternId>(batch.unresolvedTexts.size());
}

Interner::Host Interner::host(const IpAddress& address, RecordBatch& batch)
{
    if (!address.known())
        return {};
    const std::uint64_t hash = HostTable::hash(address);
    if (const HostTable::Host* const host = m_hosts.find(address, hash))
        return {host->id, true, host->internal};
    const bool internal = m_organisation.isInternal(address);
    if (m_now.allHosts && m_now.nextHost < maxInternId && m_hosts.add(address, hash, {m_now.nextHost, internal}) != nullptr) {
        batch.newHosts.push_back({m_now.nextHost, address, internal});
        return {m_now.nextHost++, true, internal};
    }
    m_now.allHosts = false;
    batch.unresolvedHosts.push_back({0, address, internal});
    return {-static_cast<InternId>(batch.unresolvedHosts.size()), true, internal};
}

} // namespace delist
