#include "case/tables/sorted_rows.h"
#include "case/tables/table_sql.h"
#include "evidence/ip_address.h"
#include <QCollator>
#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <string>
#include <unordered_map>

namespace delist {

namespace {

/// What a column says, as a number in whose order the rows go.
using Key = std::uint64_t;
constexpr Key unknown = std::numeric_limits<Key>::max(); // last
constexpr Key largest = unknown - 1;
constexpr Key signBit = Key{1} << 63;
constexpr qint64 rowsPerReport = 4096;

Key keyOf(std::int64_t value)
{
    return std::min(static_cast<Key>(value) ^ signBit, largest);
}

Key keyOf(double value)
{
    const auto bits = std::bit_cast<Key>(value);
    return std::min((bits & signBit) != 0 ? ~bits : bits | signBit, largest);
}

Error tooMany(std::string message)
{
    return {ErrorCode::TooLarge, std::move(message), {}, {}};
}

/// Every different text once, numbered as it comes.
class Dictionary
{
public:
    Key number(std::string_view text)
    {
        if (const auto known = m_numbers.find(text); known != m_numbers.end())
            return known->second;
        m_bytes += static_cast<qint64>(text.size());
        return m_numbers.emplace(text, m_numbers.size()).first->second;
    }
    [[nodiscard]] bool full() const { return m_bytes > SortedRows::mostText; }

    /// By number: the place of the text among all of them.
    [[nodiscard]] std::vector<Key> places() const
    {
        struct Entry
        {
            std::optional<IpAddress> address;
            QCollatorSortKey words;
            const std::string* text;
            Key number;
        };
        QCollator collator; // of the user's language
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        collator.setNumericMode(true);
        std::vector<Entry> entries;
        entries.reserve(m_numbers.size());
        for (const auto& [text, number] : m_numbers) {
            auto address = IpAddress::parse(text);
            const QString words = address ? QString() : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded();
            entries.push_back({address, collator.sortKey(words), &text, number});
        }
        std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
            if (a.address && b.address && *a.address != *b.address)
                return a.address->isV4() != b.address->isV4() ? a.address->isV4() : a.address->bytes() < b.address->bytes();
            if (a.address.has_value() != b.address.has_value())
                return a.address.has_value();
            const int order = a.words.compare(b.words);
            return order != 0 ? order < 0 : *a.text < *b.text;
        });
        std::vector<Key> places(entries.size());
        for (std::size_t place = 0; place < entries.size(); ++place)
            places[entries[place].number] = place;
        return places;
    }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, Key, Hash, std::equal_to<>> m_numbers;
    qint64 m_bytes = 0;
};

/// The keys of rows as they are read, and what they are the keys of.
template <typename Value> class Keys
{
public:
    explicit Keys(CellKind kind) : m_isText(kind == CellKind::Text || kind == CellKind::List) {}
    [[nodiscard]] bool isText() const { return m_isText; }
    void add(Key key, Value value) { m_rows.push_back({key, std::move(value)}); }
    void addText(std::string_view text, Value value) { add(m_dictionary.number(text), std::move(value)); }
    [[nodiscard]] bool full() const { return m_dictionary.full(); }

    std::vector<Value> inOrder(bool descending)
    {
        const std::vector<Key> places = m_isText ? m_dictionary.places() : std::vector<Key>();
        for (auto& [key, value] : m_rows) {
            if (key == unknown)
                continue;
            key = m_isText ? places[key] : key;
            key = descending ? largest - key : key;
        }
        std::sort(m_rows.begin(), m_rows.end()); // equal keys: as they came into the case
        std::vector<Value> values;
        values.reserve(m_rows.size());
        for (auto& row : m_rows)
            values.push_back(row.second);
        return values;
    }

private:
    bool m_isText;
    std::vector<std::pair<Key, Value>> m_rows;
    Dictionary m_dictionary;
};

/// A cell of a row that was read whole.
void add(Keys<std::uint32_t>& keys, const QVariant& cell, std::uint32_t row)
{
    const bool list = cell.typeId() == QMetaType::QStringList;
    if (!cell.isValid() || (list && cell.toStringList().isEmpty()))
        keys.add(unknown, row);
    else if (keys.isText())
        keys.addText((list ? cell.toStringList().join(u'\n') : cell.toString()).toStdString(), row);
    else
        keys.add(cell.typeId() == QMetaType::Double ? keyOf(cell.toDouble()) : keyOf(std::int64_t{cell.toLongLong()}), row);
}

} // namespace

Result<SortedRows> SortedRows::sort(Database& database, const TableDefinition& definition, const TableFilter& filter, TableSort sort,
                                    std::atomic<qint64>* read)
{
    SortedRows sorted(definition, filter);
    const TableDefinition& asked = effective(definition, filter);
    const TableColumn& column = asked.columns[static_cast<std::size_t>(sort.column)];
    TableQuery query(database, definition);
    qint64 rows = 0;
    const auto count = [&] {
        if (++rows % rowsPerReport == 0 && read != nullptr)
            *read = rows;
    };
    sorted.m_whole = asked.source != nullptr || *column.sql == '\0';
    if (sorted.m_whole) {
        std::vector<Row> all;
        query.read(filter, 0, mostComputed + 1, [&](const Row& row) {
            count();
            all.push_back(row);
            return true;
        });
        if (rows > mostComputed)
            return tooMany("more than " + std::to_string(mostComputed) + " rows that are worked out while they are read");
        Keys<std::uint32_t> keys(column.kind);
        for (std::uint32_t i = 0; i < all.size(); ++i)
            add(keys, all[i][static_cast<std::size_t>(sort.column)], i);
        sorted.m_rows.reserve(all.size());
        for (const std::uint32_t i : keys.inOrder(sort.descending))
            sorted.m_rows.push_back(std::move(all[i]));
        return sorted;
    }
    Keys<RowId> keys(column.kind);
    SqlStatement statement = query.columnOfRows(filter, sort.column);
    while (statement.step()) {
        count();
        const RowId id = statement.integer(0);
        if (statement.isNull(1))
            keys.add(unknown, id);
        else if (keys.isText())
            keys.addText(statement.text(1), id);
        else
            keys.add(column.kind == CellKind::Real ? keyOf(statement.real(1)) : keyOf(statement.integer(1)), id);
        if (rows > mostRows)
            return tooMany("more than " + std::to_string(mostRows) + " rows");
        if (keys.full())
            return tooMany("more than " + std::to_string(mostText >> 20) + " MiB of different texts");
    }
    sorted.m_ids = keys.inOrder(sort.descending);
    return sorted;
}

qint64 SortedRows::size() const
{
    return static_cast<qint64>(m_whole ? m_rows.size() : m_ids.size());
}

std::vector<SortedRows::Row> SortedRows::page(Database& database, qint64 offset, qint64 limit) const
{
    const qint64 first = std::clamp<qint64>(offset, 0, size());
    const qint64 rows = std::clamp<qint64>(limit, 0, size() - first);
    if (m_whole)
        return {m_rows.begin() + first, m_rows.begin() + first + rows};
    return TableQuery(database, *m_definition).rows(m_filter, std::span(m_ids).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(rows)));
}

} // namespace delist
