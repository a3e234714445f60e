#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/table_export.h"
#include "ui/widgets/table_sorting.h"
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace delist {

namespace {
constexpr int copyLimit = 20'000; // rows; a longer selection is for export

/// Without what means nothing to the table, and so hides no row of it.
TableFilter meaningful(const TableDefinition& definition, TableFilter filter)
{
    for (const std::string_view option : unusedFilters(definition, filter)) {
        if (option == "from")
            filter.from.reset();
        else if (option == "to")
            filter.to.reset();
        else if (option == "host")
            filter.host.clear();
        else if (option == "mailbox")
            filter.mailbox.clear();
        else if (option == "vantage")
            filter.vantage.reset();
        else if (option == "evidence")
            filter.evidence.reset();
        else if (option == "search")
            filter.search.clear();
    }
    return filter;
}
} // namespace

QString spreadsheetCell(const QString& text)
{
    QString cell = text;
    cell.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' ')).remove(QLatin1Char('\r'));
    if (!cell.isEmpty() && QStringLiteral("=+-@").contains(cell.front()))
        cell.prepend(QLatin1Char('\''));
    return cell;
}

DataTable::DataTable(CaseContext& context, const QString& tableId, QWidget* parent)
    : QWidget(parent), m_context(context), m_text(context.format())
{
    const TableDefinition* definition = tableById(tableId);
    Q_ASSERT(definition);
    setObjectName(QStringLiteral("table-") + tableId);
    m_model = new WindowedTableModel(*definition, m_text, this);
    m_adapt = [](TableFilter filter) { return filter; };
    buildView();

    connect(&context, &CaseContext::closed, this, [this] {
        m_model->setReader(nullptr);
        m_adopt = true;
        m_stale = true;
        updateSummary();
    });
    connect(&context, &CaseContext::opened, this, [this] { m_adopt = true; });
    connect(&context, &CaseContext::changed, this, &DataTable::reload);
    connect(&context, &CaseContext::filterChanged, this, &DataTable::refresh);
    connect(&context, &CaseContext::presentationChanged, m_model, &WindowedTableModel::present);
    connect(m_model, &WindowedTableModel::counted, this, &DataTable::updateSummary);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (isVisible() && m_context.row().table == QLatin1String(m_model->definition().id))
            m_context.setRow({}); // other rows: the one that was chosen may not be among them
    });
    connect(m_model, &WindowedTableModel::loadingChanged, this, &DataTable::updateSummary);
    connect(m_model, &WindowedTableModel::sortChanged, this, &DataTable::updateSummary);
    connect(m_model, &WindowedTableModel::dataChanged, this, [this] {
        // The row under the cursor may have arrived just now.
        if (m_view->hasFocus() && m_view->currentIndex().isValid())
            currentChanged(m_view->currentIndex());
    });
    updateSummary();
}

DataTable::~DataTable() = default;

void DataTable::buildView()
{
    m_view = new QTableView;
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false); // Tab leaves the table
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(TableText::tableTitle(QString::fromLatin1(m_model->definition().id)));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);

    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setContentsMargins(style::unit, style::unit / 2, style::unit, style::unit / 2);
    m_stopSorting = new QPushButton(style::icon(QStringLiteral("cancel")), tr("Stop sorting"));
    m_stopSorting->setFlat(true);
    m_stopSorting->setToolTip(tr("Esc: the table's own order again"));
    m_stopSorting->hide();
    connect(m_stopSorting, &QPushButton::clicked, this, [this] { m_sorting->forget(); });
    m_whileSorting = new QTimer(this);
    m_whileSorting->setInterval(250);
    connect(m_whileSorting, &QTimer::timeout, this, &DataTable::updateSummary);
    m_empty = new EmptyState;

    auto* stack = new QWidget;
    m_stack = new QStackedLayout(stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(stack, 1);
    auto* under = new QHBoxLayout;
    under->addWidget(m_summary, 1);
    under->addWidget(m_stopSorting);
    layout->addLayout(under);
    setFocusProxy(m_view);

    connect(m_view, &QTableView::customContextMenuRequested, this, &DataTable::showMenu);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) { Q_EMIT rowActivated(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DataTable::currentChanged);
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        QMenu menu(this);
        m_sorting->addChoices(*menu.addMenu(tr("&Sort by")));
        menu.addSeparator();
        m_columns->addChoices(menu);
        menu.exec(m_view->horizontalHeader()->mapToGlobal(position));
    });
    m_sorting = new TableSorting(*m_view, *m_model, settingsKey(QStringLiteral("sort")), this);
    connect(m_sorting, &TableSorting::refused, this, [this](const QString& text) { m_context.say(CaseContext::Severity::Warning, text); });
    m_sorting->restore();
    m_columns = new ColumnLayout(*m_view, *m_model, *m_sorting, settingsKey(QStringLiteral("columns")), this);
}

void DataTable::setAdapt(std::function<TableFilter(TableFilter)> adapt)
{
    m_adapt = std::move(adapt);
    refresh();
}

void DataTable::setDefaultColumns(const QStringList& names)
{
    m_columns->setDefaults(names);
}

void DataTable::setEmptyText(const QString& title, const QString& text)
{
    m_empty->setText(title, text);
}

void DataTable::setUnknownColumns(const QStringList& names)
{
    m_text.setUnknown(names);
    m_model->present();
}

void DataTable::refresh()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    m_model->setFilter(m_adapt(sharedFilter()));
    if (m_adopt) {
        m_adopt = false;
        m_model->setReader(m_context.reader());
    }
}

void DataTable::reload()
{
    if (!isVisible() || m_adopt) {
        m_adopt = true;
        refresh();
        return;
    }
    m_model->reload();
}

void DataTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale || m_adopt)
        refresh();
    if (!event->spontaneous())
        tellRow(m_view->currentIndex()); // the row that was chosen in another table is not behind this one
}

TableFilter DataTable::sharedFilter() const
{
    return m_context.filterFor(QString::fromLatin1(m_model->definition().id));
}

bool DataTable::narrowed() const
{
    const TableDefinition& definition = m_model->definition();
    return meaningful(definition, m_adapt(sharedFilter())) != meaningful(definition, m_adapt({}));
}

int DataTable::currentRow() const
{
    return m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
}

void DataTable::updateSummary()
{
    const bool sorting = m_model->sorting();
    m_stopSorting->setVisible(sorting);
    if (sorting != m_whileSorting->isActive())
        sorting ? m_whileSorting->start() : m_whileSorting->stop();
    if (m_model->total() < 0) {
        m_summary->setText(sorting             ? m_sorting->progressWords(m_context.format().locale())
                           : m_model->loading() ? tr("Reading…")
                                                : QString());
        m_stack->setCurrentWidget(m_view);
        return;
    }
    const bool filtered = narrowed();
    m_empty->setFiltered(filtered);
    m_stack->setCurrentWidget(m_model->total() == 0 ? static_cast<QWidget*>(m_empty) : m_view);
    //: %1 is a formatted number
    QString text = tr("%1 rows", "", static_cast<int>(std::min<qint64>(m_model->total(), 1 << 30)))
                       .arg(m_context.format().count(m_model->total()));
    if (filtered)
        text += QStringLiteral("  \u00b7  ") + tr("filtered");
    if (const QString order = m_sorting->words(); !order.isEmpty())
        text += QStringLiteral("  \u00b7  ") + order;
    m_summary->setText(text);
}

void DataTable::tellRow(const QModelIndex& current)
{
    if (!current.isValid()) {
        m_context.setRow({});
    } else {
        if (const auto* row = m_model->row(current.row())) {
            const TableDefinition& definition = m_model->definition();
            RowReference reference;
            reference.table = QString::fromLatin1(definition.id);
            for (std::size_t i = 0; i < definition.columns.size() && i < row->size(); ++i)
                reference.fields.emplace_back(&definition.columns[i], (*row)[i]);
            const QVariant evidence = m_model->value(current.row(), u"evidence");
            const QVariant offset = m_model->value(current.row(), u"offset");
            if (evidence.isValid())
                reference.evidence = evidence.toLongLong();
            if (offset.isValid())
                reference.offset = offset.toLongLong();
            m_context.setRow(std::move(reference));
        }
    }
}

void DataTable::currentChanged(const QModelIndex& current)
{
    tellRow(current);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

bool DataTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copySelection(false);
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_model->sorting()) {
            m_sorting->forget();
            return true;
        }
        if (key->key() == Qt::Key_Menu || (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier)) {
            showMenu(m_view->visualRect(m_view->currentIndex()).center());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DataTable::copySelection(bool withHeader)
{
    const QHeaderView* header = m_view->horizontalHeader();
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical))
            columns.push_back(logical);
    QStringList lines;
    const auto line = [&](auto&& cell) {
        QStringList cells;
        for (const int column : columns)
            cells << spreadsheetCell(cell(column));
        lines << cells.join(QLatin1Char('\t'));
    };
    if (withHeader)
        line([&](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); });
    int missing = 0;
    QList<int> rows;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && rows.size() <= copyLimit; ++row)
            rows << row;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const int row : rows) {
        const auto* cells = m_model->row(row);
        if (cells == nullptr) {
            ++missing;
            continue;
        }
        line([&](int column) {
            return m_text.cellText(m_model->definition().columns[static_cast<std::size_t>(column)],
                                   (*cells)[static_cast<std::size_t>(column)]);
        });
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    if (missing > 0)
        m_context.say(CaseContext::Severity::Warning,
                      tr("%n row(s) were not loaded yet and were not copied. For long selections use Export table.", "", missing));
}

void DataTable::exportTable()
{
    const QString id = QString::fromLatin1(m_model->definition().id);
    const QString path = QFileDialog::getSaveFileName(this, tr("Export table"), id + QStringLiteral(".csv"),
                                                      tr("Comma-separated values (*.csv);;JSON (*.json)"));
    if (!path.isEmpty())
        startTableExport(m_context, m_model->definition(), m_model->filter(),
                         m_model->sort() == TableSort{m_model->orderColumn(), false} ? TableSort() : m_model->sort(), path);
}

void DataTable::showMenu(const QPoint& position)
{
    const QModelIndex index = m_view->indexAt(position);
    QMenu menu(this);
    if (index.isValid())
        addPivots(menu, index);
    QAction* copy = menu.addAction(style::icon(QStringLiteral("copy")), tr("&Copy rows"), this, [this] { copySelection(false); });
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(m_view->selectionModel()->hasSelection());
    menu.addAction(tr("Copy rows with &titles"), this, [this] { copySelection(true); })
        ->setEnabled(m_view->selectionModel()->hasSelection());
    if (index.isValid())
        menu.addAction(tr("Copy c&ell"), this, [this, index] {
            const auto* cells = m_model->row(index.row());
            if (cells != nullptr)
                QApplication::clipboard()->setText(m_text.cellText(
                    m_model->definition().columns[static_cast<std::size_t>(index.column())],
                    (*cells)[static_cast<std::size_t>(index.column())]));
        });
    menu.addAction(style::icon(QStringLiteral("export")), tr("E&xport table…"), this, &DataTable::exportTable)
        ->setEnabled(m_model->total() > 0);
    menu.addSeparator();
    m_sorting->addChoices(*menu.addMenu(tr("&Sort by")));
    m_columns->addChoices(*menu.addMenu(tr("Col&umns")));
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

void DataTable::addPivots(QMenu& menu, const QModelIndex& index)
{
    const QString name = m_model->headerData(index.column(), Qt::Horizontal, WindowedTableModel::NameRole).toString();
    const QString value = index.data(WindowedTableModel::ValueRole).toString();
    const auto narrowed = [this](auto&& change) {
        TableFilter filter = m_context.filter();
        change(filter);
        m_context.setFilter(filter);
    };
    if (TableText::isHostColumn(name) && !value.isEmpty()) {
        menu.addAction(style::icon(QStringLiteral("hosts")), tr("Open host %1").arg(labelText(value)), this,
                       [this, value] { m_context.showHost(value); });
        menu.addAction(style::icon(QStringLiteral("filter")), tr("Only host %1").arg(labelText(value)), this,
                       [=] { narrowed([&](TableFilter& filter) { filter.host = value; }); });
    }
    if (TableText::isMailboxColumn(name) && !value.isEmpty() && value != QLatin1String("<>"))
        menu.addAction(style::icon(QStringLiteral("filter")), tr("Only mailbox %1").arg(labelText(value)), this,
                       [=] { narrowed([&](TableFilter& filter) { filter.mailbox = value; }); });
    const QVariant time = m_model->value(index.row(), u"time");
    if (time.isValid())
        menu.addAction(style::icon(QStringLiteral("clock")), tr("Only 10 minutes before and after"), this, [=] {
            narrowed([&](TableFilter& filter) {
                constexpr Micros tenMinutes = Micros(600) * 1'000'000;
                filter.from = time.toLongLong() - tenMinutes;
                filter.to = time.toLongLong() + tenMinutes;
            });
        });
    if (!menu.isEmpty())
        menu.addSeparator();
}

QString DataTable::settingsKey(const QString& what) const
{
    return QStringLiteral("tables/%1-%2/%3").arg(QLatin1String(m_model->definition().id)).arg(m_model->columnCount()).arg(what);
}

} // namespace delist
