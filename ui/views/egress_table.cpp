#include "ui/views/egress_table.h"
#include "report/egress_text.h"
#include "ui/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/table_text.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace delist {

namespace {

constexpr int widestColumn = 320;
constexpr int listsColumn = 6;

} // namespace

EgressTable::EgressTable(QWidget* parent) : QTableWidget(parent)
{
    setAccessibleName(tr("Egress map: machines and their public addresses"));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setFrameShape(NoFrame);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    setRows({});
}

void EgressTable::setRows(const std::vector<EgressRow>& rows)
{
    const QStringList titles = egressColumns();
    setColumnCount(static_cast<int>(titles.size()));
    setHorizontalHeaderLabels(titles);
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const EgressRow& machine = rows[static_cast<std::size_t>(row)];
        const QStringList cells = egressCells(machine);
        for (int column = 0; column < columnCount(); ++column) {
            auto* item = new QTableWidgetItem(oneLine(cells[column], 300));
            item->setToolTip(plainToolTip(cells[column]));
            setItem(row, column, item);
        }
        if (!machine.listedBy.isEmpty()) // a glyph beside the word
            item(row, listsColumn)->setIcon(QIcon(style::pixmap(QStringLiteral("error"), style::toneText(style::Tone::Bad, palette()), 16, devicePixelRatioF())));
    }
    resizeColumnsToContents();
    for (int column = 0; column + 1 < columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column), widestColumn));
}

QString EgressTable::selectedText() const
{
    QStringList lines;
    const auto line = [&](auto&& cell) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << spreadsheetCell(cell(column));
        lines << cells.join(QLatin1Char('\t'));
    };
    line([&](int column) { return horizontalHeaderItem(column)->text(); });
    for (const QModelIndex& row : selectionModel()->selectedRows())
        line([&](int column) { return item(row.row(), column)->text(); });
    return lines.join(QLatin1Char('\n'));
}

void EgressTable::keyPressEvent(QKeyEvent* event)
{
    if (!event->matches(QKeySequence::Copy))
        return QTableWidget::keyPressEvent(event);
    if (selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

} // namespace delist
