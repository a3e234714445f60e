#include "ui/widgets/column_layout.h"
#include "tables/windowed_table_model.h"
#include "ui/widgets/table_sorting.h"
#include "ui/widgets/table_text.h"
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

namespace delist {

namespace {

/// Long texts: they get the room that is left.
bool isWordy(const TableColumn& column)
{
    static const QStringList wordy{QStringLiteral("path"), QStringLiteral("subject"), QStringLiteral("reason"), QStringLiteral("text"),
                                   QStringLiteral("cause"), QStringLiteral("reply"), QStringLiteral("meaning")};
    const QString name = QString::fromLatin1(column.name);
    return column.kind == CellKind::List || (column.kind == CellKind::Text && (TableText::isMailboxColumn(name) || wordy.contains(name)));
}

int defaultWidth(const TableColumn& column, const QFontMetrics& metrics)
{
    const auto characters = [&](int count) { return metrics.averageCharWidth() * count + 28; };
    switch (column.kind) {
    case CellKind::Time: return metrics.horizontalAdvance(QStringLiteral("2026-03-02 08:15:00.000")) + 24;
    case CellKind::Boolean: return characters(8);
    case CellKind::Integer:
    case CellKind::Real:
    case CellKind::Bytes: return characters(11);
    case CellKind::List: return characters(26);
    case CellKind::Text: break;
    }
    const QString name = QString::fromLatin1(column.name);
    if (TableText::isHostColumn(name))
        return characters(18);
    constexpr int besideGlyph = 28;
    const bool glyphs = !codeLook(name, QStringLiteral("unknown")).icon.isEmpty();
    return characters(isWordy(column) ? 32 : 16) + (glyphs ? besideGlyph : 0);
}

constexpr int mostTimesAsWide = 3; // a line that is read from one end to the other

} // namespace

ColumnLayout::ColumnLayout(QTableView& view, WindowedTableModel& model, TableSorting& sorting, QString settingsKey, QObject* parent)
    : QObject(parent), m_view(view), m_model(model), m_sorting(sorting), m_settingsKey(std::move(settingsKey))
{
    header().setStretchLastSection(true);
    restore();
    connect(&header(), &QHeaderView::sectionMoved, this, &ColumnLayout::save);
    connect(&header(), &QHeaderView::sectionResized, this, [this] {
        if (m_byHand)
            save();
    });
    header().viewport()->installEventFilter(this);
    m_view.viewport()->installEventFilter(this);
}

QHeaderView& ColumnLayout::header() const
{
    return *m_view.horizontalHeader();
}

void ColumnLayout::setDefaults(const QStringList& names)
{
    m_defaults = names;
    restore();
}

bool ColumnLayout::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        m_byHand = watched == header().viewport();
        break;
    case QEvent::MouseButtonRelease:
        m_byHand = false;
        break;
    case QEvent::Resize:
        if (watched == m_view.viewport())
            shareRoom();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void ColumnLayout::save()
{
    if (m_arranging)
        return;
    m_chosen = true;
    QSettings().setValue(m_settingsKey, header().saveState());
}

void ColumnLayout::restore()
{
    const QScopedValueRollback arranging(m_arranging, true);
    const QByteArray state = QSettings().value(m_settingsKey).toByteArray();
    m_chosen = !state.isEmpty() && header().restoreState(state);
    if (!m_chosen)
        arrange();
    header().setStretchLastSection(true);
    m_sorting.showArrow(); // what was kept of the header may have another
    shareRoom();
}

void ColumnLayout::arrange()
{
    int visual = 0;
    for (const QString& name : m_defaults)
        if (const int logical = m_model.column(name); logical >= 0)
            header().moveSection(header().visualIndex(logical), visual++);
    m_widths.clear();
    QFont bold = m_view.font(); // as the sheet makes the titles
    bold.setBold(true);
    const QFontMetrics titles(bold);
    for (int logical = 0; logical < m_model.columnCount(); ++logical) {
        const TableColumn& column = m_model.definition().columns[static_cast<std::size_t>(logical)];
        header().setSectionHidden(logical, !m_defaults.isEmpty() && !m_defaults.contains(QLatin1String(column.name)));
        const int title = titles.horizontalAdvance(m_model.headerData(logical, Qt::Horizontal).toString()) + 28;
        m_widths.push_back(std::max(title, defaultWidth(column, m_view.fontMetrics())));
        header().resizeSection(logical, m_widths.back());
    }
}

void ColumnLayout::shareRoom()
{
    if (m_chosen)
        return;
    const QScopedValueRollback arranging(m_arranging, true);
    int used = 0, wordy = 0;
    std::vector<int> words;
    for (int logical = 0; logical < m_model.columnCount(); ++logical) {
        if (header().isSectionHidden(logical))
            continue;
        const int width = m_widths[static_cast<std::size_t>(logical)];
        used += width;
        if (isWordy(m_model.definition().columns[static_cast<std::size_t>(logical)])) {
            words.push_back(logical);
            wordy += width;
        }
    }
    const int room = std::max(0, m_view.viewport()->width() - used);
    for (const int logical : words) {
        const int width = m_widths[static_cast<std::size_t>(logical)];
        header().resizeSection(logical, std::min(width + room * width / wordy, width * mostTimesAsWide));
    }
}

void ColumnLayout::addChoices(QMenu& menu)
{
    for (int visual = 0; visual < header().count(); ++visual) {
        const int logical = header().logicalIndex(visual);
        QAction* action = menu.addAction(m_model.headerData(logical, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header().isSectionHidden(logical));
        connect(action, &QAction::toggled, this, [this, logical](bool shown) {
            if (!shown && header().hiddenSectionCount() + 1 == header().count())
                return; // one column stays
            header().setSectionHidden(logical, !shown);
            save();
        });
    }
    menu.addSeparator();
    menu.addAction(tr("&Reset columns"), this, [this] {
        QSettings().remove(m_settingsKey);
        restore();
        m_sorting.forget();
    });
}

} // namespace delist
