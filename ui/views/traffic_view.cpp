#include "ui/views/traffic_view.h"
#include "case/tables/host_profile.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/charts/traffic_plot.h"
#include "ui/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace delist {

namespace {
enum Slot { ExtentSlot, BinsSlot, HostsSlot };
constexpr int hostRole = Qt::UserRole;
constexpr int addressRole = Qt::UserRole + 1;

QPixmap swatch(const QColor& colour, qreal ratio)
{
    QPixmap pixmap(QSize(12, 12) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(colour);
    return pixmap;
}

/// What a place cannot know: a firewall sees no messages, a mail server's log no bytes and not who was kept out.
QStringList unknownColumns(Vantage vantage)
{
    switch (vantage) {
    case Vantage::Firewall: return {QStringLiteral("messages"), QStringLiteral("recipients")};
    case Vantage::Capture: return {};
    case Vantage::MailLog: return {QStringLiteral("denied"), QStringLiteral("bytes")};
    case Vantage::Tracking:
    case Vantage::Report: break;
    }
    return {QStringLiteral("connections"), QStringLiteral("allowed"), QStringLiteral("denied"), QStringLiteral("bytes")};
}

QLatin1String measureColumn(TrafficMeasure measure)
{
    switch (measure) {
    case TrafficMeasure::Messages: return QLatin1String("messages");
    case TrafficMeasure::Recipients: return QLatin1String("recipients");
    case TrafficMeasure::Bytes: return QLatin1String("bytes");
    case TrafficMeasure::Denied: return QLatin1String("denied");
    case TrafficMeasure::Allowed: return QLatin1String("allowed");
    case TrafficMeasure::Connections: break;
    }
    return QLatin1String("connections");
}

/// Declared servers that were silent here need no band.
void dropSilent(TrafficChart& chart)
{
    std::erase_if(chart.series, [](const TrafficSeries& series) { return series.total == TrafficCounts(); });
}
} // namespace

TrafficView::TrafficView(CaseContext& context, QWidget* parent)
    : View(parent), m_context(context), m_stack(new QStackedWidget), m_plot(new TrafficPlot(context)), m_hosts(new QTreeWidget),
      m_table(new DataTable(context, QStringLiteral("traffic"))), m_empty(new EmptyState)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    buildControls();
    layout->addWidget(m_controls);
    layout->addWidget(m_stack, 1);

    m_hosts->setColumnCount(4);
    m_hosts->setHeaderLabels({tr("Host"), tr("Connections"), tr("Denied"), tr("Messages")});
    m_hosts->setRootIsDecorated(false);
    m_hosts->setUniformRowHeights(true);
    m_hosts->setFrameShape(QFrame::NoFrame);
    m_hosts->setAccessibleName(tr("Hosts in the chart"));
    m_hosts->setToolTip(tr("Select to highlight, Enter or double click to open the host"));
    m_hosts->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_hosts->header()->setStretchLastSection(false);
    for (const int column : {1, 2, 3}) {
        m_hosts->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        m_hosts->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    auto* splitter = new QSplitter;
    splitter->addWidget(m_plot);
    splitter->addWidget(m_hosts);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({660, 380});
    m_hosts->setMinimumWidth(280);
    m_chartPage = splitter;
    m_stack->addWidget(m_chartPage);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setIconName(QStringLiteral("traffic"));
    m_empty->setText(tr("No SMTP traffic"),
                     tr("The chart is drawn from firewall logs, captures and mail server logs. Import the firewall's log of outgoing "
                        "connections first: it shows who speaks SMTP besides the mail server."));
    m_table->setAdapt([this](TableFilter filter) {
        filter.bin = m_binWidth;
        if (const auto chosen = vantage())
            filter.vantage = chosen;
        const auto scope = static_cast<HostScope>(m_scope->currentData().toInt());
        if (filter.subset.isEmpty() && scope != HostScope::All)
            filter.subset = scope == HostScope::Internal ? QStringLiteral("internal") : QStringLiteral("external");
        return filter;
    });
    m_table->setEmptyText(tr("No traffic in this span"), {});

    connect(&m_plot->navigator(), &TimeNavigator::visibleChanged, this, &TrafficView::read);
    connect(&m_plot->navigator(), &TimeNavigator::selected, &context,
            [&context](qint64 from, qint64 to) { context.setTimeRange(from, to); });
    connect(&m_plot->navigator(), &TimeNavigator::cleared, &context, [&context] { context.setTimeRange({}, {}); });
    connect(&context, &CaseContext::filterChanged, this, [this] {
        showSelection();
        readHosts();
    });
    connect(&context, &CaseContext::closed, this, [this] { m_brushed.reset(); });
    connect(&context, &CaseContext::presentationChanged, this, &TrafficView::showHosts);
    connect(m_plot, &TrafficPlot::hostClicked, this, [this](qint64 host) {
        for (const TrafficSeries& series : m_plot->content().chart.series)
            if (series.host == host)
                m_context.showHost(series.address);
    });
    connect(m_hosts, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        m_plot->setHighlight(item == nullptr ? 0 : item->data(0, hostRole).toLongLong());
    });
    connect(m_hosts, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        m_context.showHost(item->data(0, addressRole).toString());
    });
    setFocusProxy(m_plot->interactiveWidget());
}

void TrafficView::buildControls()
{
    m_controls = new QWidget;
    auto* row = new QHBoxLayout(m_controls);
    row->setContentsMargins(style::unit, style::unit / 2, style::unit, style::unit / 2);
    const auto combo = [&](const QString& label, const QString& explanation) {
        auto* text = new QLabel(label);
        auto* box = new QComboBox;
        box->setAccessibleName(label);
        box->setToolTip(explanation);
        text->setBuddy(box);
        row->addWidget(text);
        row->addWidget(box);
        return box;
    };
    m_vantage = combo(tr("&Seen in"), tr("Where the traffic was seen. Counts of different places are never added up."));
    m_measure = combo(tr("&Count"), tr("What the bars count"));
    m_measure->addItem(tr("Connections"), static_cast<int>(TrafficMeasure::Connections));
    m_measure->addItem(tr("Messages"), static_cast<int>(TrafficMeasure::Messages));
    m_measure->addItem(tr("Recipients"), static_cast<int>(TrafficMeasure::Recipients));
    m_measure->addItem(tr("Bytes"), static_cast<int>(TrafficMeasure::Bytes));
    m_scope = combo(tr("&Hosts"), tr("Which side's hosts are shown"));
    m_scope->addItem(tr("Inside"), static_cast<int>(HostScope::Internal));
    m_scope->addItem(tr("Outside"), static_cast<int>(HostScope::External));
    m_scope->addItem(tr("All"), static_cast<int>(HostScope::All));
    row->addStretch(1);
    const auto tool = [&](const QString& iconName, const QString& text) {
        auto* button = new QToolButton;
        button->setIcon(style::icon(iconName));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(text);
        button->setAccessibleName(text);
        row->addWidget(button);
        return button;
    };
    connect(tool(QStringLiteral("plus"), tr("Zoom in (+)")), &QToolButton::clicked, this, [this] { m_plot->navigator().zoom(0.7); });
    connect(tool(QStringLiteral("minus"), tr("Zoom out (−)")), &QToolButton::clicked, this, [this] { m_plot->navigator().zoom(1 / 0.7); });
    connect(tool(QStringLiteral("fit"), tr("Show everything (Home)")), &QToolButton::clicked, this, [this] { m_plot->navigator().showAll(); });
    m_twin = tool(QStringLiteral("table"), tr("The same as a table"));
    m_twin->setCheckable(true);
    m_twin->setText(tr("Table"));
    m_twin->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_twin, &QToolButton::toggled, this, [this](bool table) {
        if (m_stack->currentWidget() != m_empty)
            m_stack->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_chartPage);
    });
    for (QComboBox* box : {m_vantage, m_measure, m_scope})
        connect(box, &QComboBox::activated, this, [this] {
            reload();
            m_table->refresh();
        });
}

std::optional<Vantage> TrafficView::vantage() const
{
    return m_vantage->currentIndex() < 0 ? std::nullopt : std::optional(static_cast<Vantage>(m_vantage->currentData().toInt()));
}

void TrafficView::showTable(const QString&)
{
    m_twin->setChecked(true);
}

void TrafficView::reload()
{
    if (m_context.reader() == nullptr)
        return;
    m_context.reader()->read(
        this, ExtentSlot,
        [chosen = vantage(), organisation = m_context.organisation()](Database& database) {
            Extent extent;
            extent.vantages = trafficVantages(database);
            if (!extent.vantages.empty()) {
                const bool known = chosen && std::find(extent.vantages.begin(), extent.vantages.end(), *chosen) != extent.vantages.end();
                extent.range = trafficExtent(database, known ? *chosen : extent.vantages.front());
            }
            extent.servers = mailServerIds(database, [&](const IpAddress& address) { return organisation.isMailServer(address); });
            return extent;
        },
        [this](const Extent& extent) { adoptExtent(extent); });
}

void TrafficView::adoptExtent(const Extent& extent)
{
    const auto before = vantage();
    m_vantage->clear();
    for (const Vantage each : extent.vantages)
        m_vantage->addItem(vantageText(each), static_cast<int>(each));
    if (before && m_vantage->findData(static_cast<int>(*before)) >= 0)
        m_vantage->setCurrentIndex(m_vantage->findData(static_cast<int>(*before)));
    m_servers = extent.servers;
    if (!extent.range) {
        m_controls->hide();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_controls->show();
    if (m_stack->currentWidget() == m_empty)
        m_stack->setCurrentWidget(m_twin->isChecked() ? static_cast<QWidget*>(m_table) : m_chartPage);
    const Micros margin = std::max<Micros>(60'000'000, (extent.range->to - extent.range->from) / 100);
    m_plot->setExtent({extent.range->from - margin, extent.range->to + margin});
    showSelection();
    showVantage();
    read();
}

/// What the place that is shown cannot know is no choice either.
void TrafficView::showVantage()
{
    const auto chosen = vantage();
    const QStringList unknown = chosen ? unknownColumns(*chosen) : QStringList();
    m_table->setUnknownColumns(unknown);
    m_table->refresh();
    m_hosts->setColumnHidden(1, unknown.contains(QLatin1String("connections")));
    auto* choices = qobject_cast<QStandardItemModel*>(m_measure->model());
    int known = -1;
    for (int row = m_measure->count() - 1; row >= 0; --row) {
        const bool can = !unknown.contains(measureColumn(static_cast<TrafficMeasure>(m_measure->itemData(row).toInt())));
        choices->item(row)->setEnabled(can);
        known = can ? row : known;
    }
    if (!choices->item(m_measure->currentIndex())->isEnabled())
        m_measure->setCurrentIndex(known);
}

std::optional<TrafficRequest> TrafficView::request(const TimeExtent& range) const
{
    const auto chosen = vantage();
    if (!chosen || range.to <= range.from)
        return {};
    TrafficRequest request;
    request.range = range;
    request.maxBins = m_plot->binsWanted();
    request.vantage = *chosen;
    request.scope = static_cast<HostScope>(m_scope->currentData().toInt());
    request.topHosts = style::bandColours;
    request.rankBy = static_cast<TrafficMeasure>(m_measure->currentData().toInt());
    if (request.scope != HostScope::External)
        request.hosts = m_servers;
    return request;
}

void TrafficView::read()
{
    const TimeSpan visible = m_plot->navigator().visible();
    const auto wanted = request({visible.from, visible.to});
    if (m_context.reader() == nullptr || !wanted)
        return;
    m_context.reader()->read(
        this, BinsSlot, [wanted = *wanted](Database& database) { return readTraffic(database, wanted); },
        [this, measure = wanted->rankBy](TrafficChart chart) {
            dropSilent(chart);
            if (chart.binWidth > 0 && chart.binWidth != m_binWidth) {
                m_binWidth = chart.binWidth;
                m_table->refresh();
            }
            m_plot->setContent({std::move(chart), m_servers, measure});
            showHosts();
        });
    readHosts();
}

/// A span that was chosen is what the list beside the chart is of.
void TrafficView::readHosts()
{
    const TableFilter& filter = m_context.filter();
    const TimeSpan extent = m_plot->navigator().extent(); // what lies beside it has no traffic, and may be without end
    const auto wanted = filter.from && filter.to ? request({std::max(*filter.from, extent.from), std::min(*filter.to, extent.to)}) : std::nullopt;
    if (m_context.reader() == nullptr || !wanted) {
        if (std::exchange(m_brushed, std::nullopt))
            showHosts();
        return;
    }
    m_context.reader()->read(
        this, HostsSlot, [wanted = *wanted](Database& database) { return readTraffic(database, wanted); },
        [this](TrafficChart chart) {
            const TableFilter& now = m_context.filter();
            if (!now.from || !now.to)
                return;
            dropSilent(chart);
            m_brushed = std::move(chart);
            showHosts();
        });
}

void TrafficView::showHosts()
{
    const QTreeWidgetItem* before = m_hosts->currentItem();
    const qint64 selected = before == nullptr ? 0 : before->data(0, hostRole).toLongLong();
    const QSignalBlocker quiet(m_hosts);
    m_hosts->clear();
    const Formatter& format = m_context.format();
    const TrafficChart& chart = m_brushed ? *m_brushed : m_plot->content().chart;
    const auto add = [&](const TrafficSeries& series, const QString& title, const QString& address) {
        auto* item = new QTreeWidgetItem(
            m_hosts, {title, format.count(series.total.connections), format.count(series.total.denied), format.count(series.total.messages)});
        item->setData(0, hostRole, static_cast<qlonglong>(series.host));
        item->setData(0, addressRole, address);
        item->setIcon(0, swatch(m_plot->colourOf(series.host), devicePixelRatioF()));
        for (const int column : {1, 2, 3})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        if (series.host != 0 && series.host == selected)
            m_hosts->setCurrentItem(item);
    };
    for (const TrafficSeries& series : chart.series) {
        const bool declared = std::find(m_servers.begin(), m_servers.end(), series.host) != m_servers.end();
        //: %1 is an address
        add(series, declared ? tr("%1 (mail server)").arg(series.address) : series.address, series.address);
    }
    // A firewall counts no messages, a tracking log no refusals: no columns of zeros.
    m_hosts->setColumnHidden(2, chart.total.denied == 0);
    m_hosts->setColumnHidden(3, chart.total.messages == 0);
    if (chart.otherHosts > 0)
        add(chart.other, tr("%n other host(s)", "", static_cast<int>(chart.otherHosts)), {});
    // An address that ends in dots is none.
    const QAbstractItemView& view = *m_hosts;
    int wanted = view.sizeHintForColumn(0) + 2 * style::unit + m_hosts->verticalScrollBar()->sizeHint().width();
    for (const int column : {1, 2, 3})
        wanted += m_hosts->isColumnHidden(column) ? 0 : m_hosts->header()->sectionSize(column);
    // Nor is a chart that has less room than its list much of one.
    m_hosts->setMinimumWidth(std::clamp(wanted, 280, std::max(280, std::min(460, width() / 2 - style::unit * 4))));
}

void TrafficView::showSelection()
{
    const TableFilter& filter = m_context.filter();
    m_plot->navigator().setSelection(filter.from && filter.to ? std::optional(TimeSpan{*filter.from, *filter.to}) : std::nullopt);
}

} // namespace delist
