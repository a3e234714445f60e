// ColumnLayout: which columns of a DataTable are shown, in what order and how wide. As long as the user has not set them, room
// that is left goes to the columns of words; what the user sets is remembered per table.
#pragma once
#include <QObject>
#include <QStringList>
#include <vector>

class QHeaderView;
class QMenu;
class QTableView;

namespace delist {

class TableSorting;
class WindowedTableModel;

class ColumnLayout : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this. \p settingsKey: where the columns are remembered.
    ColumnLayout(QTableView& view, WindowedTableModel& model, TableSorting& sorting, QString settingsKey, QObject* parent);

    /// Columns that are shown before the user chooses; all others are hidden at first. Also their order.
    void setDefaults(const QStringList& names);
    /// Each column to show or hide, and the way back.
    void addChoices(QMenu& menu);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restore();
    void save();
    void arrange();
    void shareRoom();
    [[nodiscard]] QHeaderView& header() const;

    QTableView& m_view;
    WindowedTableModel& m_model;
    TableSorting& m_sorting;
    QString m_settingsKey;
    QStringList m_defaults;
    std::vector<int> m_widths;  ///< px at least, by logical column
    bool m_chosen = false;      ///< by the user: no width is changed for the room
    bool m_arranging = false;
    bool m_byHand = false;      ///< a mouse button is down on the titles; Qt changes widths for reasons of its own, too
};

} // namespace delist
