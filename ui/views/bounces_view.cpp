#include "ui/views/bounces_view.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/charts/bounce_plot.h"
#include "ui/views/bounce_chain_panel.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace delist {

namespace {
enum Slot { ExtentSlot, BinsSlot, ChainSlot };
constexpr int mostEvents = 1500; // more glyphs than that are a smear
} // namespace

BouncesView::BouncesView(CaseContext& context, QWidget* parent)
    : View(parent), m_context(context), m_stack(new QStackedWidget), m_empty(new EmptyState), m_plot(new BouncePlot(context)),
      m_table(new DataTable(context, QStringLiteral("bounces"))), m_chain(new BounceChainPanel(context))
{
    m_empty->setIconName(QStringLiteral("bounces"));
    m_empty->setText(tr("No bounces"), tr("Bounces come from message tracking logs, from the mail server's send log (MAIL FROM:<>) and "
                                          "from saved non-delivery reports."));
    auto* legend = new QLabel(tr("● accepted by the stranger's server     ○ not known     ✕ refused (below the line)"));
    legend->setForegroundRole(QPalette::PlaceholderText);
    legend->setContentsMargins(style::unit, 2, style::unit, 2);
    auto* top = new QWidget;
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins({});
    topLayout->setSpacing(0);
    topLayout->addWidget(m_plot, 1);
    topLayout->addWidget(legend);

    m_table->setDefaultColumns({QStringLiteral("time"), QStringLiteral("kind"), QStringLiteral("fate"), QStringLiteral("victim"),
                                QStringLiteral("cause"), QStringLiteral("subject"), QStringLiteral("subject_stack"),
                                QStringLiteral("quotes_original"), QStringLiteral("vantage")});
    m_table->setEmptyText(tr("No bounces"), {});
    auto* chainScroll = new QScrollArea;
    chainScroll->setWidget(m_chain);
    chainScroll->setWidgetResizable(true);
    chainScroll->setFrameShape(QFrame::NoFrame);
    chainScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* bottom = new QSplitter;
    bottom->addWidget(m_table);
    bottom->addWidget(chainScroll);
    bottom->setStretchFactor(0, 3);
    bottom->setStretchFactor(1, 2);
    bottom->setSizes({600, 400});
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(top);
    splitter->addWidget(bottom);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({220, 330});
    m_content = splitter;
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    setFocusProxy(m_plot);

    connect(&m_plot->navigator(), &TimeNavigator::visibleChanged, this, &BouncesView::read);
    connect(&m_plot->navigator(), &TimeNavigator::selected, &context,
            [&context](qint64 from, qint64 to) { context.setTimeRange(from, to); });
    connect(&m_plot->navigator(), &TimeNavigator::cleared, &context, [&context] { context.setTimeRange({}, {}); });
    connect(m_plot, &BouncePlot::bounceClicked, this, &BouncesView::select);
    connect(&context, &CaseContext::filterChanged, this, [this] {
        showSelection();
        read();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &BouncesView::readChain);
    connect(&context, &CaseContext::closed, m_chain, &BounceChainPanel::clear);
}

void BouncesView::reload()
{
    if (m_context.reader() == nullptr)
        return;
    m_context.reader()->read(
        this, ExtentSlot, [](Database& database) { return bounceExtent(database); },
        [this](const std::optional<std::pair<Micros, Micros>>& extent) {
            m_stack->setCurrentWidget(extent ? m_content : static_cast<QWidget*>(m_empty));
            if (!extent)
                return;
            const Micros margin = std::max<Micros>(60'000'000, (extent->second - extent->first) / 50);
            m_plot->setExtent({extent->first - margin, extent->second + margin});
            showSelection();
            read();
        });
}

void BouncesView::read()
{
    const TimeSpan visible = m_plot->navigator().visible();
    if (m_context.reader() == nullptr || visible.to <= visible.from)
        return;
    m_context.reader()->read(
        this, BinsSlot,
        [visible, width = m_plot->binWidth(), vantage = m_context.filter().vantage](Database& database) {
            return readBounceTimeline(database, visible.from, visible.to, width, mostEvents, vantage);
        },
        [this](BounceTimeline timeline) {
            m_plot->setToolTip(timeline.vantage ? vantageText(*timeline.vantage) : QString());
            m_plot->setTimeline(std::move(timeline));
        });
}

void BouncesView::showSelection()
{
    const TableFilter& filter = m_context.filter();
    m_plot->navigator().setSelection(filter.from && filter.to ? std::optional(TimeSpan{*filter.from, *filter.to}) : std::nullopt);
}

void BouncesView::readChain(int row)
{
    const QVariant evidence = m_table->model().value(row, u"evidence");
    const QVariant offset = m_table->model().value(row, u"offset");
    const QVariant time = m_table->model().value(row, u"time");
    m_plot->setCurrent(time.isValid() ? std::optional(Micros(time.toLongLong())) : std::nullopt);
    if (m_context.reader() == nullptr || !evidence.isValid() || !offset.isValid())
        return;
    m_context.reader()->read(
        this, ChainSlot,
        [evidence = evidence.toLongLong(), offset = offset.toLongLong()](Database& database) {
            return readBounceChain(database, evidence, offset);
        },
        [this](const std::optional<BounceChain>& chain) {
            if (chain)
                m_chain->setChain(*chain);
            else
                m_chain->clear();
        });
}

void BouncesView::select(qint64 evidence, qint64 offset)
{
    // Only rows that are loaded can be found at once; the clicked glyph is among few, so the page is there.
    for (int row = 0; row < std::min(m_table->model().rowCount(), 5000); ++row) {
        if (m_table->model().value(row, u"evidence").toLongLong() == evidence &&
            m_table->model().value(row, u"offset").toLongLong() == offset) {
            m_table->view().setCurrentIndex(m_table->model().index(row, m_table->model().column(u"time")));
            m_table->view().scrollTo(m_table->view().currentIndex(), QAbstractItemView::PositionAtCenter);
            return;
        }
    }
    // Not loaded: the chain can be shown all the same.
    m_context.reader()->read(
        this, ChainSlot, [evidence, offset](Database& database) { return readBounceChain(database, evidence, offset); },
        [this](const std::optional<BounceChain>& chain) {
            if (chain)
                m_chain->setChain(*chain);
        });
}

} // namespace delist
