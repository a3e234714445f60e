#include "ui/widgets/table_sorting.h"
#include "tables/windowed_table_model.h"
#include <QAccessible>
#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

namespace delist {

namespace {
constexpr QLatin1String descendingWord("descending");
}

TableSorting::TableSorting(QTableView& view, WindowedTableModel& model, QString settingsKey, QObject* parent)
    : QObject(parent), m_view(view), m_model(model), m_settingsKey(std::move(settingsKey))
{
    QHeaderView* header = view.horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const TableSort now = m_model.sort();
        choose({column, now.column == column && !now.descending});
        showArrow(); // the header has moved its arrow by itself
    });
    connect(&model, &WindowedTableModel::sortChanged, this, &TableSorting::apply);
    connect(&model, &WindowedTableModel::sortRefused, this, [this](const Error& error) {
        QSettings().remove(m_settingsKey);
        if (error.code == ErrorCode::TooLarge)
            Q_EMIT refused(tr("These are too many rows to sort by this column. Choose a shorter time span, a host or a search first."));
    });
    apply();
}

void TableSorting::choose(TableSort sort)
{
    m_model.setSort(sort);
    sort = m_model.sort();
    if (sort == TableSort{m_model.orderColumn(), false})
        QSettings().remove(m_settingsKey);
    else
        QSettings().setValue(m_settingsKey, QStringList{QString::fromLatin1(m_model.definition().columns[static_cast<std::size_t>(sort.column)].name),
                                                        sort.descending ? descendingWord : QString()});
}

void TableSorting::restore()
{
    const QStringList kept = QSettings().value(m_settingsKey).toStringList();
    if (kept.size() == 2)
        m_model.setSort({m_model.column(kept[0]), kept[1] == descendingWord});
    showArrow();
}

void TableSorting::forget()
{
    choose({});
}

void TableSorting::showArrow()
{
    const TableSort sort = m_model.sort();
    m_view.horizontalHeader()->setSortIndicator(sort.column, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TableSorting::apply()
{
    showArrow();
    m_view.setAccessibleDescription(words());
    QAccessibleEvent changed(&m_view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

QString TableSorting::title(int column) const
{
    return m_model.headerData(column, Qt::Horizontal).toString();
}

QString TableSorting::words() const
{
    const TableSort sort = m_model.sort();
    if (sort == TableSort{m_model.orderColumn(), false})
        return {};
    //: %1 is the title of a column
    return (sort.descending ? tr("sorted by %1, descending") : tr("sorted by %1, ascending")).arg(title(sort.column));
}

QString TableSorting::progressWords(const QLocale& locale) const
{
    //: %1 is a formatted number
    return tr("Sorting: %1 rows read").arg(locale.toString(m_model.sortedSoFar()));
}

void TableSorting::addChoices(QMenu& menu)
{
    const TableSort now = m_model.sort();
    auto* columns = new QActionGroup(&menu);
    const QHeaderView* header = m_view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        QAction* action = columns->addAction(title(column));
        action->setCheckable(true);
        action->setChecked(column == now.column);
        connect(action, &QAction::triggered, this, [this, column, now] { choose({column, now.column == column && now.descending}); });
    }
    menu.addActions(columns->actions());
    menu.addSeparator();
    QAction* descending = menu.addAction(tr("&Descending"));
    descending->setCheckable(true);
    descending->setChecked(now.descending);
    descending->setEnabled(now.column >= 0);
    connect(descending, &QAction::toggled, this, [this, now](bool on) { choose({now.column, on}); });
    menu.addAction(tr("The table's &own order"), this, [this] { choose({}); })->setEnabled(!words().isEmpty());
}

} // namespace delist
