#include "case/tables/table_filter.h"
#include "case/counts/mailbox_spellings.h"
#include "evidence/ip_address.h"
#include <algorithm>
#include <iterator>

namespace delist {

namespace {

/// Above this many rows of the evidence asked for, walking the order's index and stopping at the page is cheaper than
/// sorting them.
constexpr RowId fewRows = 200'000;
constexpr std::size_t mostRanges = 200;

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Every spelling of the first up to three ASCII characters: the ranges of the text index in which any spelling of the
/// whole text lies. (COLLATE NOCASE folds ASCII only.)
std::vector<std::string> prefixes(const std::string& text)
{
    std::vector<std::string> list{""};
    for (std::size_t i = 0; i < text.size() && i < 3 && text[i] > ' ' && text[i] < 0x7f; ++i) {
        std::vector<std::string> longer;
        for (const std::string& prefix : list) {
            longer.push_back(prefix + text[i]);
            if (isAsciiLetter(text[i]))
                longer.push_back(prefix + static_cast<char>(text[i] ^ 0x20));
        }
        list = std::move(longer);
    }
    return list;
}

std::vector<RowId> findMailboxes(Database& database, const std::string& mailbox)
{
    std::vector<RowId> ids;
    SqlStatement find = database.prepare("SELECT id FROM text WHERE value >= ?1 AND value < ?2 AND value = ?3 COLLATE NOCASE");
    for (const std::string& prefix : prefixes(mailbox)) {
        std::string after = prefix;
        find.bind(1, std::string_view(prefix)).bind(3, std::string_view(mailbox));
        if (after.empty()) {
            find.bindBlob(2, after); // every text sorts before every blob
        } else {
            ++after.back();
            find.bind(2, std::string_view(after));
        }
        while (find.step())
            ids.push_back(find.integer(0));
        find.reset();
    }
    SqlStatement others = database.prepare("SELECT id FROM text WHERE id IN " + spellingsOf("?1"));
    const std::vector<RowId> spelled = ids;
    for (const RowId id : spelled) { // its accounts, or the address of an account
        for (others.bind(1, id); others.step();)
            ids.push_back(others.integer(0));
        others.reset();
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// Whether the rows of an evidence stand together. Files of one capture take turns, and evidence that is read again gets new rows.
bool inEvidenceOrder(Database& database, const TableDefinition& definition)
{
    return definition.inEvidenceOrder && database.integer("SELECT NOT EXISTS (SELECT 1 FROM custody WHERE action = 'read-again')"
                                                          " AND NOT EXISTS (SELECT 1 FROM evidence WHERE chain IS NOT NULL)") != 0;
}

/// Rows are written one evidence after the other, so evidence never falls while the id rises: the rows of an evidence
/// are found by halving.
class EvidenceRanges
{
public:
    EvidenceRanges(Database& database, const TableDefinition& definition)
        : m_probe(database.prepare("SELECT t.id, " + std::string(definition.evidenceColumn) + " FROM " +
                                   definition.table + " t WHERE t.id >= ?1 ORDER BY t.id LIMIT 1")),
          m_last(database.integer("SELECT coalesce(max(id), 0) FROM " + std::string(definition.table)))
    {}

    [[nodiscard]] RowId last() const { return m_last; }

    /// The first row whose evidence is at least this one; last() + 1 when there is none.
    RowId firstOf(std::int64_t evidence)
    {
        RowId low = 1;
        RowId high = m_last + 1;
        while (low < high) {
            const RowId middle = low + (high - low) / 2;
            m_probe.bind(1, middle);
            const bool found = m_probe.step();
            const RowId id = found ? m_probe.integer(0) : m_last + 1;
            const bool below = found && m_probe.integer(1) < evidence;
            m_probe.reset();
            if (below)
                low = id + 1;
            else
                high = middle;
        }
        m_probe.bind(1, low);
        const RowId id = m_probe.step() ? m_probe.integer(0) : m_last + 1;
        m_probe.reset();
        return id;
    }

private:
    SqlStatement m_probe;
    RowId m_last;
};

void resolveRanges(Database& database, const TableDefinition& definition, const TableFilter& filter, ResolvedFilter& resolved)
{
    SqlText wanted;
    wanted.add("SELECT id, (1");
    if (filter.evidence)
        wanted.add(" AND id = ").value(*filter.evidence);
    if (filter.vantage)
        wanted.add(" AND ").add(definition.evidenceVantage).add(" = ").value(static_cast<std::int64_t>(*filter.vantage));
    wanted.add(") FROM evidence ORDER BY id");
    // Runs of neighbouring evidence: [first id, first id after the run).
    std::vector<std::pair<std::int64_t, std::int64_t>> runs;
    bool all = true;
    bool inRun = false;
    SqlStatement evidence = wanted.prepare(database);
    while (evidence.step()) {
        const bool take = evidence.integer(1) != 0;
        all = all && take;
        if (take && !inRun)
            runs.emplace_back(evidence.integer(0), std::numeric_limits<std::int64_t>::max());
        else if (!take && inRun)
            runs.back().second = evidence.integer(0);
        inRun = take;
    }
    if (all && !runs.empty())
        return;
    resolved.hasRanges = true;
    resolved.nothing = resolved.nothing || runs.empty();
    if (!inEvidenceOrder(database, definition))
        return;
    EvidenceRanges find(database, definition);
    RowId rows = 0;
    for (const auto& [first, after] : runs) {
        const RowId low = find.firstOf(first);
        const RowId high = after == std::numeric_limits<std::int64_t>::max() ? find.last() : find.firstOf(after) - 1;
        if (low <= high) {
            resolved.ranges.emplace_back(low, high);
            rows += high - low + 1;
        }
    }
    resolved.nothing = resolved.nothing || resolved.ranges.empty();
    // Many alternating pieces make SQL longer than it is worth; reading the evidence column does it then.
    if (resolved.ranges.size() > mostRanges) {
        resolved.ranges.clear();
        return;
    }
    resolved.seekRanges = rows <= fewRows;
}

} // namespace

ResolvedFilter resolveFilter(Database& database, const TableDefinition& definition, const TableFilter& filter)
{
    ResolvedFilter resolved;
    const bool takesHost = !definition.hostPaths.empty() || definition.hostCondition || definition.sourceFilters;
    if (!filter.host.isEmpty() && takesHost) {
        const std::string given = filter.host.trimmed().toStdString();
        const auto address = IpAddress::parse(given);
        resolved.hostText = address ? address->toString() : given;
        SqlStatement find = database.prepare("SELECT id FROM host WHERE address = ?1");
        find.bind(1, std::string_view(resolved.hostText));
        resolved.pairs = database.integer("SELECT EXISTS (SELECT 1 FROM nat_pair)") != 0;
        if (find.step())
            resolved.host = find.integer(0);
        else if (!definition.hostCondition)
            resolved.nothing = true;
    }
    if (!filter.mailbox.isEmpty() && !definition.mailboxPaths.empty()) {
        const QString mailbox = filter.mailbox.trimmed();
        for (const QString& spelling : {mailbox, mailbox.toLower(), mailbox.toUpper()}) // SQLite knows the case of ASCII letters alone
            std::ranges::copy(findMailboxes(database, spelling.toStdString()), std::back_inserter(resolved.mailboxes));
        std::ranges::sort(resolved.mailboxes);
        const auto twice = std::ranges::unique(resolved.mailboxes);
        resolved.mailboxes.erase(twice.begin(), twice.end());
        resolved.nothing = resolved.nothing || resolved.mailboxes.empty();
    }
    if ((filter.evidence || filter.vantage) && definition.evidenceColumn && !resolved.nothing)
        resolveRanges(database, definition, filter, resolved);
    if (!filter.search.isEmpty() && !definition.search.empty()) {
        const std::string needle = filter.search.toStdString();
        resolved.searchFolded = std::any_of(needle.begin(), needle.end(), [](char c) { return c & 0x80; });
        if (resolved.searchFolded) {
            resolved.search = needle;
        } else {
            resolved.search = "%";
            for (const char c : needle) {
                if (c == '%' || c == '_' || c == '\\')
                    resolved.search += '\\';
                resolved.search += c;
            }
            resolved.search += '%';
            // Mostly a search is for one or the other: what cannot match need not be asked of every row.
            const auto found = [&](TableSearch::Kind kind, const char* sql) {
                const bool asked = std::any_of(definition.search.begin(), definition.search.end(),
                                               [&](const TableSearch& search) { return search.kind == kind; });
                if (!asked)
                    return false;
                SqlStatement exists = database.prepare(sql);
                return exists.bind(1, std::string_view(resolved.search)).step();
            };
            resolved.textFound = found(TableSearch::TextId, "SELECT 1 FROM text WHERE value LIKE ?1 ESCAPE '\\' LIMIT 1");
            resolved.hostFound = found(TableSearch::HostId, "SELECT 1 FROM host WHERE address LIKE ?1 ESCAPE '\\' LIMIT 1");
        }
    }
    if (!filter.subset.isEmpty()) {
        const auto known = [&](const TableSubset& subset) { return filter.subset == QLatin1String(subset.name); };
        if (std::none_of(definition.subsets.begin(), definition.subsets.end(), known))
            resolved.nothing = true;
    }
    return resolved;
}

} // namespace delist
