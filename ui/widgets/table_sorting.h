// TableSorting: the order of a DataTable's rows as the user chooses it: a click on a column's title, or the menu for the
// keyboard; shown by the title's arrow and said in words, remembered per table. The sorting itself is the model's.
#pragma once
#include "case/tables/table_query.h"
#include "evidence/result.h"
#include <QObject>

class QMenu;
class QTableView;

namespace delist {

class WindowedTableModel;

class TableSorting : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive this. \p settingsKey: where the order is remembered.
    TableSorting(QTableView& view, WindowedTableModel& model, QString settingsKey, QObject* parent);

    /// The order that was remembered, or the table's own.
    void restore();
    void forget();
    /// What is remembered of a header may hold another arrow.
    void showArrow();
    void addChoices(QMenu& menu);
    /// "sorted by Host, descending"; empty in the table's own order.
    [[nodiscard]] QString words() const;
    /// "Sorting: 1,200,000 rows read"
    [[nodiscard]] QString progressWords(const QLocale& locale) const;

Q_SIGNALS:
    void refused(const QString& text);

private:
    void choose(TableSort sort);
    void apply();
    [[nodiscard]] QString title(int column) const;

    QTableView& m_view;
    WindowedTableModel& m_model;
    QString m_settingsKey;
};

} // namespace delist
