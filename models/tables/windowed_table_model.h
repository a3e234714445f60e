// WindowedTableModel: one table of the case (table_query.h) for item views, a page at a time, whatever its length. Counts
// and pages are read in the background; rows that are still on their way show a placeholder. Never waits. Sorting by a column
// reads that column of all rows once, in the background, too (case/tables/sorted_rows.h). Words come from a TablePresenter, because
// lower layers have none.
#pragma once
#include "case/tables/sorted_rows.h"
#include "tables/case_reader.h"
#include "tables/page_cache.h"
#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>

namespace delist {

/// How a cell looks to a person; implemented in ui.
class TablePresenter
{
public:
    virtual ~TablePresenter() = default;
    /// Qt::DisplayRole and Qt::ToolTipRole.
    [[nodiscard]] virtual QVariant header(const TableDefinition& table, const TableColumn& column, int role) const = 0;
    /// Any role except alignment and the model's own.
    [[nodiscard]] virtual QVariant cell(const TableDefinition& table, const TableColumn& column, const QVariant& value,
                                        int role) const = 0;
};

class WindowedTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role : int {
        ValueRole = Qt::UserRole, ///< the cell as TableQuery gave it
        LoadedRole,               ///< false while the row is on its way
        NameRole                  ///< header: the column's contract name
    };
    using Row = std::vector<QVariant>;

    /// \p presenter must outlive the model.
    WindowedTableModel(const TableDefinition& definition, const TablePresenter& presenter, QObject* parent = nullptr);
    ~WindowedTableModel() override;

    /// The case to read; nullptr empties the table.
    void setReader(CaseReader* reader);
    void setFilter(const TableFilter& filter);
    [[nodiscard]] const TableFilter& filter() const { return m_filter; }
    /// The column that the rows are in the order of (their time); -1 when they are in an order of another kind.
    [[nodiscard]] int orderColumn() const;
    /// Without a column: the table's own order. By orderColumn() nothing is asked in another way, the rows are counted from
    /// the other end; any other column is sorted by first, and sortRefused() says when those are too many rows.
    void setSort(TableSort sort);
    /// What was asked for; of tables that have one, orderColumn() when nothing was.
    [[nodiscard]] TableSort sort() const;
    [[nodiscard]] bool sorting() const { return m_sorting; }
    /// Rows that sorting has read so far.
    [[nodiscard]] qint64 sortedSoFar() const { return *m_sortRead; }
    /// Reads again: the case has changed.
    void reload();
    /// Words changed (zone, format): repaints without reading.
    void present();

    [[nodiscard]] const TableDefinition& definition() const { return m_definition; }
    /// Rows that match, once counted; -1 before.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool loading() const { return m_counting || m_fetching; }
    /// nullptr while the row is not loaded.
    [[nodiscard]] const Row* row(int row) const;
    /// -1 when the table has no such column.
    [[nodiscard]] int column(QStringView name) const;
    [[nodiscard]] QVariant value(int row, QStringView name) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void counted(qint64 total);
    void loadingChanged(bool loading);
    void sortChanged();
    void sortRefused(const delist::Error& error); ///< the table is in its own order again

private:
    using Page = std::vector<Row>;
    enum Slot : int { CountSlot, PageSlot };
    void start();
    void startSorted();
    void clear();
    void arrived(qint64 total, Page first);
    /// From the other end of the table's own order.
    [[nodiscard]] bool mirrors() const { return m_sort.descending && m_sort.column == orderColumn(); }
    [[nodiscard]] bool sorts() const { return m_sort.isSet() && m_sort.column != orderColumn(); }
    void setTotal(qint64 total);
    void want(qint64 page) const;
    void fetch();
    void setBusy(bool counting, bool fetching);
    /// From the number in the view to the number in the query, and back.
    [[nodiscard]] int mirrored(int row) const { return mirrors() ? m_rows - 1 - row : row; }

    const TableDefinition& m_definition;
    const TablePresenter& m_presenter;
    QPointer<CaseReader> m_reader;
    TableFilter m_filter;
    PageCache<Page> m_cache;
    qint64 m_total = -1;
    int m_rows = 0;
    TableSort m_sort;
    bool m_sorting = false;
    std::shared_ptr<const SortedRows> m_sorted; ///< while sorts(), once they are there
    std::shared_ptr<std::atomic<qint64>> m_sortRead = std::make_shared<std::atomic<qint64>>(0);
    bool m_counting = false;
    bool m_fetching = false;
    mutable qint64 m_firstWanted = -1; ///< pages that data() missed since the last fetch
    mutable qint64 m_lastWanted = -1;
    mutable QTimer m_fetchSoon;
    qint64 m_fetchingFirst = -1;
    qint64 m_fetchingLast = -1;
};

} // namespace delist
