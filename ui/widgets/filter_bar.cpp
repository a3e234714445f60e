#include "ui/widgets/filter_bar.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/widgets/table_text.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace delist {

FilterBar::FilterBar(CaseContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_layout(new QHBoxLayout(this)), m_search(new QLineEdit)
{
    m_layout->setContentsMargins(style::unit, style::unit / 2, style::unit, style::unit / 2);
    m_layout->setSpacing(style::unit);

    m_back = new QToolButton;
    m_back->setIcon(style::icon(QStringLiteral("back")));
    m_back->setAutoRaise(true);
    m_back->setToolTip(tr("Back to the filter before (Alt+Left)"));
    m_back->setAccessibleName(tr("Filter before"));
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    connect(m_back, &QToolButton::clicked, &context, &CaseContext::back);

    m_search->setPlaceholderText(tr("Search all tables (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    m_search->addAction(style::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_searchLater.setSingleShot(true);
    m_searchLater.setInterval(250);
    connect(m_search, &QLineEdit::textEdited, &m_searchLater, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_searchLater.stop();
        TableFilter filter = m_context.filter();
        filter.search = m_search->text();
        m_context.setFilter(filter);
    });
    connect(&m_searchLater, &QTimer::timeout, this, [this] {
        TableFilter filter = m_context.filter();
        filter.search = m_search->text();
        m_context.setFilter(filter);
    });

    m_vantage = new QComboBox;
    m_vantage->setAccessibleName(tr("Seen in"));
    m_vantage->setToolTip(tr("Where a record was seen. Counts of different places are never added up."));
    m_vantage->addItem(tr("All places"), -1);
    for (const Vantage vantage : {Vantage::Firewall, Vantage::Capture, Vantage::MailLog, Vantage::Tracking, Vantage::Report})
        m_vantage->addItem(vantageText(vantage), static_cast<int>(vantage));
    connect(m_vantage, &QComboBox::activated, this, [this] {
        TableFilter filter = m_context.filter();
        const int value = m_vantage->currentData().toInt();
        filter.vantage = value < 0 ? std::nullopt : std::optional(static_cast<Vantage>(value));
        m_context.setFilter(filter);
    });

    m_layout->addWidget(m_back);
    m_layout->addWidget(m_search, 1);
    m_layout->addWidget(m_vantage);
    m_time = addChip(QStringLiteral("clock"));
    m_host = addChip(QStringLiteral("hosts"));
    m_mailbox = addChip(QStringLiteral("messages"));
    m_subset = addChip(QStringLiteral("filter"));
    m_clear = new QToolButton;
    m_clear->setText(tr("Clear all"));
    m_clear->setAutoRaise(true);
    m_clear->setToolTip(tr("Show everything again (Ctrl+Shift+X)"));
    m_clear->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X));
    connect(m_clear, &QToolButton::clicked, this, [this] { m_context.setFilter({}); });
    m_layout->addWidget(m_clear);
    m_layout->addStretch(1);

    const auto clearing = [this](QToolButton* chip, auto&& change) {
        connect(chip, &QToolButton::clicked, this, [this, change] {
            TableFilter filter = m_context.filter();
            change(filter);
            m_context.setFilter(filter);
        });
    };
    clearing(m_time, [](TableFilter& filter) { filter.from = filter.to = std::nullopt; });
    clearing(m_host, [](TableFilter& filter) { filter.host.clear(); });
    clearing(m_mailbox, [](TableFilter& filter) { filter.mailbox.clear(); });
    clearing(m_subset, [](TableFilter& filter) {
        filter.subset.clear();
        for (const ExactFilter& exact : exactFilters)
            (filter.*exact.value).clear();
        filter.evidence.reset();
    });
    connect(&context, &CaseContext::filterChanged, this, &FilterBar::showFilter);
    connect(&context, &CaseContext::presentationChanged, this, &FilterBar::showFilter);
    showFilter();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QToolButton* FilterBar::addChip(const QString& iconName)
{
    auto* chip = new QToolButton;
    chip->setIcon(style::icon(iconName));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setStyleSheet(QStringLiteral("QToolButton { border: 1px solid palette(mid); border-radius: 10px; padding: 2px 8px; "
                                       "background: palette(base); } QToolButton:focus { border-color: palette(highlight); }"));
    m_layout->addWidget(chip);
    return chip;
}

void FilterBar::setChip(QToolButton* chip, const QString& text, const QString& clears)
{
    chip->setVisible(!text.isEmpty());
    chip->setText(labelText(text) + QStringLiteral("  \u2715"));
    chip->setToolTip(clears);
    //: accessible name of a filter chip: what it filters, what pressing it does
    chip->setAccessibleName(tr("%1. %2").arg(text, clears));
}

void FilterBar::showFilter()
{
    const TableFilter& filter = m_context.filter();
    const Formatter& format = m_context.format();
    m_back->setEnabled(m_context.canGoBack());
    if (m_search->text() != filter.search && !m_searchLater.isActive())
        m_search->setText(filter.search);
    m_vantage->setCurrentIndex(m_vantage->findData(filter.vantage ? static_cast<int>(*filter.vantage) : -1));
    QString time;
    if (filter.from && filter.to)
        time = format.span(*filter.from, *filter.to) + QLatin1Char(' ') + format.zoneName();
    else if (filter.from)
        time = tr("from %1").arg(format.minute(*filter.from));
    else if (filter.to)
        time = tr("until %1").arg(format.minute(*filter.to));
    setChip(m_time, time, tr("Clear the time range"));
    setChip(m_host, oneLine(filter.host, 60), tr("Show all hosts"));
    setChip(m_mailbox, oneLine(filter.mailbox, 60), tr("Show all mailboxes"));
    QString rows;
    if (!filter.subset.isEmpty())
        //: %1 is a table: "Connections"
        rows = tr("rows of a finding in %1").arg(TableText::tableTitle(m_context.subsetTable()));
    else if (filter.evidence)
        rows = tr("evidence %1").arg(*filter.evidence);
    setChip(m_subset, rows, tr("Show all rows"));
    m_clear->setVisible(filter != TableFilter());
}

} // namespace delist
