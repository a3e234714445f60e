#include "tables/windowed_table_model.h"
#include <algorithm>
#include <limits>

namespace delist {

namespace {
constexpr qint64 pageRows = 200;
constexpr std::size_t cachedPages = 48;
constexpr qint64 pagesPerFetch = 4; // a view shows two at most; the rest is slack for fast scrolling

QVariant alignment(const TableColumn& column)
{
    const bool number = column.kind == CellKind::Integer || column.kind == CellKind::Real || column.kind == CellKind::Bytes;
    return QVariant(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
}
} // namespace

WindowedTableModel::WindowedTableModel(const TableDefinition& definition, const TablePresenter& presenter, QObject* parent)
    : QAbstractTableModel(parent), m_definition(definition), m_presenter(presenter), m_cache(cachedPages)
{
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(0); // one request per event-loop turn, for everything that painting missed
    connect(&m_fetchSoon, &QTimer::timeout, this, &WindowedTableModel::fetch);
}

WindowedTableModel::~WindowedTableModel()
{
    if (m_reader)
        m_reader->cancel(this);
}

void WindowedTableModel::setReader(CaseReader* reader)
{
    if (m_reader && m_reader != reader)
        m_reader->cancel(this);
    m_reader = reader;
    clear();
    start();
}

void WindowedTableModel::setFilter(const TableFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (!m_reader)
        return;
    clear();
    start();
}

void WindowedTableModel::clear()
{
    beginResetModel();
    m_rows = 0;
    m_total = -1;
    m_cache.clear();
    m_sorted.reset();
    endResetModel();
}

int WindowedTableModel::orderColumn() const
{
    const QLatin1String time(m_definition.timeColumn);
    if (time.isEmpty() || !QLatin1String(m_definition.order).startsWith(time))
        return -1;
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        if (QLatin1String(m_definition.columns[i].sql) == time)
            return static_cast<int>(i);
    return -1;
}

void WindowedTableModel::setSort(TableSort sort)
{
    if (!sort.isSet() || sort.column >= columnCount() || sort == TableSort{orderColumn(), false})
        sort = {};
    if (sort == m_sort)
        return;
    const bool sameRows = !sorts() && (!sort.isSet() || sort.column == orderColumn());
    if (sameRows) {
        beginResetModel();
        m_sort = sort;
        m_firstWanted = m_lastWanted = -1;
        endResetModel();
    } else {
        m_sort = sort;
        clear();
        start();
    }
    Q_EMIT sortChanged();
}

TableSort WindowedTableModel::sort() const
{
    return m_sort.isSet() ? m_sort : TableSort{orderColumn(), false};
}

void WindowedTableModel::reload()
{
    start();
}

void WindowedTableModel::present()
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void WindowedTableModel::start()
{
    m_firstWanted = m_lastWanted = -1;
    m_fetchingFirst = m_fetchingLast = -1;
    m_fetchSoon.stop();
    m_sorting = m_reader && sorts();
    if (!m_reader) {
        setBusy(false, false);
        return;
    }
    m_reader->cancel(this); // answers to the old question
    setBusy(true, false);
    if (m_sorting)
        return startSorted();
    // The first page comes with the count: one trip until something is on the screen.
    m_reader->read(
        this, CountSlot,
        [&definition = m_definition, filter = m_filter](Database& database) {
            TableQuery query(database, definition);
            const qint64 total = query.count(filter);
            return std::pair(total, total > 0 ? query.page(filter, 0, pageRows).rows : Page());
        },
        [this](std::pair<qint64, Page> answer) { arrived(answer.first, std::move(answer.second)); },
        [this](const Error&) { setBusy(false, false); });
}

void WindowedTableModel::startSorted()
{
    using Answer = std::pair<Result<std::shared_ptr<const SortedRows>>, Page>;
    m_sortRead = std::make_shared<std::atomic<qint64>>(0);
    m_reader->read(
        this, CountSlot,
        [&definition = m_definition, filter = m_filter, sort = m_sort, read = m_sortRead](Database& database) -> Answer {
            auto sorted = SortedRows::sort(database, definition, filter, sort, read.get());
            if (!sorted)
                return {sorted.error(), {}};
            auto rows = std::make_shared<const SortedRows>(sorted.take());
            Page first = rows->page(database, 0, pageRows);
            return {std::move(rows), std::move(first)};
        },
        [this](Answer answer) {
            m_sorting = false;
            if (!answer.first) {
                setSort({});
                Q_EMIT sortRefused(answer.first.error());
                return;
            }
            m_sorted = answer.first.take();
            arrived(m_sorted->size(), std::move(answer.second));
        },
        [this](const Error&) {
            m_sorting = false;
            m_sort = {};
            setBusy(false, false);
            Q_EMIT sortChanged();
        });
}

void WindowedTableModel::arrived(qint64 total, Page first)
{
    m_cache.clear();
    if (!first.empty())
        m_cache.insert(0, std::move(first));
    setTotal(total);
    setBusy(false, m_fetching);
    Q_EMIT counted(m_total);
}

void WindowedTableModel::setTotal(qint64 total)
{
    const int rows = static_cast<int>(std::min<qint64>(total, std::numeric_limits<int>::max() - 1));
    m_total = total;
    if (rows > m_rows) {
        beginInsertRows({}, mirrors() ? 0 : m_rows, mirrors() ? rows - m_rows - 1 : rows - 1);
        const int before = m_rows;
        m_rows = rows;
        endInsertRows();
        if (before > 0)
            Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
    } else if (rows < m_rows) {
        beginRemoveRows({}, mirrors() ? 0 : rows, mirrors() ? m_rows - rows - 1 : m_rows - 1);
        m_rows = rows;
        endRemoveRows();
        if (rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
    } else if (rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
    }
}

void WindowedTableModel::setBusy(bool counting, bool fetching)
{
    const bool before = loading();
    m_counting = counting;
    m_fetching = fetching;
    if (before != loading())
        Q_EMIT loadingChanged(loading());
}

const WindowedTableModel::Row* WindowedTableModel::row(int number) const
{
    if (number < 0 || number >= m_rows)
        return nullptr;
    const int row = mirrored(number);
    const Page* page = m_cache.find(row / pageRows);
    if (page == nullptr) {
        want(row / pageRows);
        return nullptr;
    }
    const auto inPage = static_cast<std::size_t>(row % pageRows);
    return inPage < page->size() ? &(*page)[inPage] : nullptr;
}

int WindowedTableModel::column(QStringView name) const
{
    for (std::size_t i = 0; i < m_definition.columns.size(); ++i)
        if (name == QLatin1String(m_definition.columns[i].name))
            return static_cast<int>(i);
    return -1;
}

QVariant WindowedTableModel::value(int rowNumber, QStringView name) const
{
    const Row* cells = row(rowNumber);
    const int at = column(name);
    return cells != nullptr && at >= 0 && static_cast<std::size_t>(at) < cells->size() ? (*cells)[static_cast<std::size_t>(at)]
                                                                                      : QVariant();
}

void WindowedTableModel::want(qint64 page) const
{
    if (page >= m_fetchingFirst && page <= m_fetchingLast)
        return;
    // The latest rows win: when painting has moved away from what was wanted, forget the old wish.
    if (m_firstWanted < 0 || page < m_firstWanted - pagesPerFetch || page > m_lastWanted + pagesPerFetch) {
        m_firstWanted = m_lastWanted = page;
    } else {
        m_firstWanted = std::min(m_firstWanted, page);
        m_lastWanted = std::max(m_lastWanted, page);
    }
    if (!m_fetchSoon.isActive())
        m_fetchSoon.start();
}

void WindowedTableModel::fetch()
{
    if (!m_reader || m_firstWanted < 0 || m_counting)
        return;
    const qint64 last = m_lastWanted;
    const qint64 first = std::max(m_firstWanted, last - pagesPerFetch + 1);
    m_firstWanted = m_lastWanted = -1;
    m_fetchingFirst = first;
    m_fetchingLast = last;
    setBusy(m_counting, true);
    m_reader->read(
        this, PageSlot,
        [&definition = m_definition, filter = m_filter, sorted = m_sorted, first, last](Database& database) {
            if (sorted)
                return sorted->page(database, first * pageRows, (last - first + 1) * pageRows);
            return TableQuery(database, definition).page(filter, first * pageRows, (last - first + 1) * pageRows).rows;
        },
        [this, first, last](Page rows) {
            for (qint64 page = first; page <= last; ++page) {
                const auto begin = std::min<std::size_t>(rows.size(), static_cast<std::size_t>((page - first) * pageRows));
                const auto end = std::min<std::size_t>(rows.size(), begin + pageRows);
                m_cache.insert(page, Page(std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(begin)),
                                          std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(end))));
            }
            m_fetchingFirst = m_fetchingLast = -1;
            setBusy(m_counting, false);
            const int top = static_cast<int>(std::min<qint64>(first * pageRows, m_rows));
            const int bottom = static_cast<int>(std::min<qint64>((last + 1) * pageRows, m_rows)) - 1;
            if (bottom >= top)
                Q_EMIT dataChanged(index(std::min(mirrored(top), mirrored(bottom)), 0),
                                   index(std::max(mirrored(top), mirrored(bottom)), columnCount() - 1));
        });
}

int WindowedTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int WindowedTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_definition.columns.size());
}

QVariant WindowedTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows || index.column() >= columnCount())
        return {};
    const TableColumn& column = m_definition.columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    const Row* cells = row(index.row());
    if (role == LoadedRole)
        return cells != nullptr;
    if (cells == nullptr)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("\u2026")) : QVariant();
    const auto at = static_cast<std::size_t>(index.column());
    const QVariant value = at < cells->size() ? (*cells)[at] : QVariant();
    return role == ValueRole ? value : m_presenter.cell(m_definition, column, value, role);
}

QVariant WindowedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_definition.columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (role == NameRole)
        return QString::fromLatin1(column.name);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_presenter.header(m_definition, column, role);
    return {};
}

} // namespace delist
