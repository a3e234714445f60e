// DataTable: one table of the case in a view: rows a page at a time, copy, export, choice of columns, pivots, the
// inspector behind the selection, and honest words when there is nothing. Follows the shared filter; reads only while it
// can be seen. What is special to a view comes in through setAdapt() and signals.
#pragma once
#include "tables/windowed_table_model.h"
#include "ui/case_context.h"
#include "ui/widgets/table_text.h"
#include <QTableView>

class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;
class QTimer;

namespace delist {

class EmptyState;
class ColumnLayout;
class TableSorting;

class DataTable : public QWidget
{
    Q_OBJECT
public:
    /// \p tableId: a TableDefinition::id.
    DataTable(CaseContext& context, const QString& tableId, QWidget* parent = nullptr);
    ~DataTable() override;

    /// How the shared filter is narrowed here (a fixed host, a subset); run again at each change.
    void setAdapt(std::function<TableFilter(TableFilter)> adapt);
    /// Columns that are shown before the user chooses; all others are hidden at first. Also their order.
    void setDefaultColumns(const QStringList& names);
    /// What it means that there are no rows, and what to do.
    void setEmptyText(const QString& title, const QString& text);
    /// Columns that cannot be known where the rows shown were seen: no zeros there.
    void setUnknownColumns(const QStringList& names);
    /// Applies the shared filter again (adapt has changed).
    void refresh();
    /// Reads again.
    void reload();

    [[nodiscard]] WindowedTableModel& model() { return *m_model; }
    [[nodiscard]] QTableView& view() { return *m_view; }
    [[nodiscard]] int currentRow() const;

Q_SIGNALS:
    void currentRowChanged(int row);
    void rowActivated(int row); ///< Enter or double click

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildView();
    void copySelection(bool withHeader);
    void exportTable();
    void showMenu(const QPoint& position);
    void addPivots(QMenu& menu, const QModelIndex& index);
    void updateSummary();
    void currentChanged(const QModelIndex& current);
    void tellRow(const QModelIndex& current);
    [[nodiscard]] TableFilter sharedFilter() const;
    /// Whether what the user chose may hide rows here.
    [[nodiscard]] bool narrowed() const;
    [[nodiscard]] QString settingsKey(const QString& what) const;

    CaseContext& m_context;
    TableText m_text;
    WindowedTableModel* m_model;
    QTableView* m_view;
    TableSorting* m_sorting = nullptr;
    ColumnLayout* m_columns = nullptr;
    QLabel* m_summary;
    QPushButton* m_stopSorting;
    QTimer* m_whileSorting; ///< tells how far it is
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    std::function<TableFilter(TableFilter)> m_adapt;
    bool m_stale = true;
    bool m_adopt = true; ///< the reader has changed
};

/// A cell for spreadsheets: no tabs or line ends, and nothing that a spreadsheet takes for a formula.
QString spreadsheetCell(const QString& text);

} // namespace delist
