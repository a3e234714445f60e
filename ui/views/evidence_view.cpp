#include "ui/views/evidence_view.h"
#include "analysis/analysis.h"
#include "ui/case_context.h"
#include "ui/charts/coverage_plot.h"
#include "ui/shell/reading_jobs.h"
#include "ui/views/evidence_remarks_panel.h"
#include "ui/widgets/data_table.h"
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>
#include <cmath>

namespace delist {

EvidenceView::EvidenceView(CaseContext& context, QWidget* parent)
    : View(parent), m_context(context), m_tabs(new QTabWidget), m_coverage(new CoveragePlot(context)),
      m_remarks(new EvidenceRemarksPanel(context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    addFiles();
    addTab(m_remarks, QString(), QStringLiteral("remarks"));
    addRejects();
    addCustody();
    addClocks();
    setFocusProxy(m_tabs);
    countRemarks();
    connectRemarks();
    connect(&context, &CaseContext::analysisChanged, this, &EvidenceView::showCoverage);
    connect(&m_evidence->model(), &WindowedTableModel::counted, this, &EvidenceView::showCoverage);
}

void EvidenceView::addTab(QWidget* page, const QString& title, const QString& table)
{
    m_tabs->addTab(page, title);
    m_tables << table;
}

void EvidenceView::addFiles()
{
    m_evidence = new DataTable(m_context, QStringLiteral("evidence"));
    m_evidence->setDefaultColumns({QStringLiteral("id"), QStringLiteral("path"), QStringLiteral("format"), QStringLiteral("vantage"),
                                   QStringLiteral("records"), QStringLiteral("rejected"), QStringLiteral("first"), QStringLiteral("last"),
                                   QStringLiteral("bytes"), QStringLiteral("timezone"), QStringLiteral("timezone_source"),
                                   QStringLiteral("encoding"), QStringLiteral("date_order"),
                                   QStringLiteral("detection"), QStringLiteral("sha256")});
    m_evidence->setEmptyText(tr("Nothing imported yet"), tr("Drop log files, folders, archives or captures anywhere on this window, or use File › Import. "
                               "With Import with options you see first how they will be read."));
    // The list of evidence itself is not cut by time or host: it is what the filter works on.
    m_evidence->setAdapt([](const TableFilter& shared) {
        TableFilter filter;
        filter.search = shared.search;
        filter.vantage = shared.vantage;
        filter.evidence = shared.evidence;
        return filter;
    });
    auto* page = new QWidget;
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins({});
    pageLayout->setSpacing(0);
    auto* holder = new QWidget;
    auto* holderLayout = new QVBoxLayout(holder);
    holderLayout->setContentsMargins(style::unit, style::unit, style::unit, style::unit);
    holderLayout->addWidget(m_coverage);
    holder->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    pageLayout->addWidget(holder);
    pageLayout->addWidget(m_evidence, 1);
    m_again = new QPushButton(tr("Read the selected files again with other options…"));
    m_again->setObjectName(QStringLiteral("read-again"));
    m_again->setToolTip(tr("Time zone, year, order of dates, encoding or format: for files that were not understood as they should be."));
    m_again->setEnabled(false);
    pageLayout->addWidget(m_again, 0, Qt::AlignLeft);
    addTab(page, tr("Files"), QStringLiteral("evidence"));

    connect(m_evidence, &DataTable::rowActivated, this, [this](int row) {
        TableFilter filter = m_context.filter();
        filter.evidence = m_evidence->model().value(row, u"id").toLongLong();
        m_context.setFilter(filter);
    });
    connect(m_coverage, &CoveragePlot::evidenceClicked, this, [this](qint64 id) {
        for (int row = 0; row < m_evidence->model().rowCount(); ++row)
            if (m_evidence->model().value(row, u"id").toLongLong() == id)
                m_evidence->view().selectRow(row);
    });
    connect(m_again, &QPushButton::clicked, this, [this] { startReadAgain(m_context, selectedEvidence(), window()); });
    connect(m_evidence, &DataTable::currentRowChanged, this,
            [this] { m_again->setEnabled(!selectedEvidence().empty() && !m_context.session().readOnly()); });
}

void EvidenceView::addRejects()
{
    m_rejects = new DataTable(m_context, QStringLiteral("rejects"));
    m_rejects->setDefaultColumns({QStringLiteral("evidence"), QStringLiteral("line"), QStringLiteral("offset"), QStringLiteral("reason"),
                                  QStringLiteral("text")});
    m_rejects->setEmptyText(tr("Everything could be read"), tr("Lines and packets that cannot be read are kept here with the reason."));
    m_rejects->setAdapt([](const TableFilter& shared) {
        TableFilter filter;
        filter.search = shared.search;
        filter.evidence = shared.evidence;
        return filter;
    });
    addTab(m_rejects, tr("Not readable"), QStringLiteral("rejects"));
}

void EvidenceView::addCustody()
{
    auto* custody = new DataTable(m_context, QStringLiteral("custody"));
    custody->setDefaultColumns({QStringLiteral("id"), QStringLiteral("time"), QStringLiteral("person"), QStringLiteral("action"),
                                QStringLiteral("subject"), QStringLiteral("detail")});
    custody->setAdapt([](const TableFilter& shared) {
        TableFilter filter;
        filter.search = shared.search;
        return filter;
    });
    addTab(custody, tr("Custody log"), QStringLiteral("custody"));
}

void EvidenceView::addClocks()
{
    m_clocks = new DataTable(m_context, QStringLiteral("clock-offsets"));
    m_clocks->setDefaultColumns({QStringLiteral("evidence"), QStringLiteral("path"), QStringLiteral("offset_seconds"), QStringLiteral("reference"),
                                 QStringLiteral("basis"), QStringLiteral("matches"), QStringLiteral("spread_seconds"), QStringLiteral("significant"),
                                 QStringLiteral("accepted")});
    m_clocks->setEmptyText(tr("No two clocks to compare"),
                           tr("Clocks are compared when two files tell of the same messages or connections."));
    m_clocks->setAdapt([](const TableFilter&) { return TableFilter(); });
    auto* page = new QWidget;
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins({});
    pageLayout->addWidget(m_clocks, 1);
    m_accept = new QPushButton(tr("Take the offset off the times of the selected file"));
    m_accept->setObjectName(QStringLiteral("accept-offset"));
    m_accept->setToolTip(tr("Nothing is changed before this; the custody log keeps it."));
    pageLayout->addWidget(m_accept, 0, Qt::AlignLeft);
    addTab(page, tr("Clocks"), QStringLiteral("clock-offsets"));
    connect(m_accept, &QPushButton::clicked, this, &EvidenceView::acceptOffset);
}

void EvidenceView::connectRemarks()
{
    connect(m_remarks, &EvidenceRemarksPanel::rejectsRequested, this, &EvidenceView::showRejects);
    connect(m_remarks, &EvidenceRemarksPanel::readAgainRequested, this,
            [this](const std::vector<qint64>& evidence) { startReadAgain(m_context, evidence, window()); });
    connect(m_remarks, &EvidenceRemarksPanel::offsetRequested, this,
            [this](qint64 evidence, qint64 offset) { delist::acceptOffset(m_context, evidence, offset); });
    connect(&m_context.session(), &CaseSession::imported, this,
            [this](const std::shared_ptr<const ImportResult>& result) {
                m_remarks->setLeftOut(result->skipped);
                countRemarks();
            });
    connect(&m_context, &CaseContext::closed, this, [this] {
        m_remarks->setRemarks({});
        m_remarks->setLeftOut({});
        countRemarks();
        m_again->setEnabled(false);
    });
}

void EvidenceView::reload()
{
    readRemarks();
}

void EvidenceView::showCoverage()
{
    const auto analysis = m_context.analysis();
    QHash<qint64, QString> names;
    for (int row = 0; row < std::min(m_evidence->model().rowCount(), 200); ++row)
        names[m_evidence->model().value(row, u"id").toLongLong()] = m_evidence->model().value(row, u"path").toString();
    m_coverage->setCoverage(analysis ? analysis->coverage : std::vector<Coverage>(), names);
    m_coverage->setVisible(analysis && !analysis->coverage.empty());
}

void EvidenceView::acceptOffset()
{
    const QModelIndex index = m_clocks->view().currentIndex();
    if (!index.isValid() || m_context.session().readOnly())
        return;
    const qint64 evidence = m_clocks->model().value(index.row(), u"evidence").toLongLong();
    const Micros offset = std::llround(m_clocks->model().value(index.row(), u"offset_seconds").toDouble() * 1e6);
    if (offset == 0)
        return;
    delist::acceptOffset(m_context, evidence, offset);
}

/// Of the selected rows, or of the one that is current.
std::vector<qint64> EvidenceView::selectedEvidence() const
{
    std::vector<qint64> ids;
    for (const QModelIndex& index : m_evidence->view().selectionModel()->selectedRows())
        ids.push_back(m_evidence->model().value(index.row(), u"id").toLongLong());
    return ids;
}

void EvidenceView::readRemarks()
{
    if (m_context.reader() == nullptr)
        return;
    m_context.reader()->read(
        this, 0, [](Database& database) { return evidenceRemarks(database); },
        [this](std::vector<EvidenceRemark> remarks) {
            m_remarks->setRemarks(std::move(remarks));
            countRemarks();
        });
}

void EvidenceView::countRemarks()
{
    const int tab = m_tabs->indexOf(m_remarks);
    const int remarks = m_remarks->count();
    //: %1 is a number
    m_tabs->setTabText(tab, remarks > 0 ? tr("Worth knowing (%1)").arg(m_context.format().count(remarks)) : tr("Worth knowing"));
    m_tabs->setTabIcon(tab, m_remarks->warns() ? style::icon(QStringLiteral("warning")) : QIcon());
}

void EvidenceView::showRejects(const std::vector<qint64>& evidence)
{
    if (evidence.size() == 1) {
        TableFilter filter = m_context.filter();
        filter.evidence = evidence.front();
        m_context.setFilter(filter);
    }
    showTable(QStringLiteral("rejects"));
}

void EvidenceView::showTable(const QString& table)
{
    if (const auto index = m_tables.indexOf(table); index >= 0)
        m_tabs->setCurrentIndex(static_cast<int>(index));
}

} // namespace delist
