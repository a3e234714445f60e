#include "ui/views/contain_view.h"
#include "report/firewall_rules.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/statement_row.h"
#include "ui/widgets/table_text.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace delist {

namespace {

/// A title that is longer than what stands under it makes the list wider than a small window.
QString inTwoLines(const QString& title)
{
    constexpr qsizetype longTitle = 12;
    QString lines = title;
    const qsizetype middle = title.indexOf(QLatin1Char(' '), title.size() / 3);
    return title.size() > longTitle && middle > 0 ? lines.replace(middle, 1, QLatin1Char('\n')) : title;
}

QTreeWidget* makeList(const QString& name, const QStringList& headers)
{
    QStringList titles;
    for (const QString& header : headers)
        titles << inTwoLines(header);
    auto* list = new QTreeWidget;
    list->setHeaderLabels(titles);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setAccessibleName(name);
    list->header()->setStretchLastSection(false);
    return list;
}

/// Once it is filled: columns as wide as their texts, the first one has what is left; whole rows, also above the bar that
/// scrolls the columns.
void fitToContents(QTreeWidget& list)
{
    constexpr int mostRows = 12;
    list.setFixedHeight(list.header()->sizeHint().height() + list.sizeHintForRow(0) * std::clamp(list.topLevelItemCount(), 1, mostRows) +
                        list.horizontalScrollBar()->sizeHint().height() + 2 * list.frameWidth());
    list.header()->setMinimumSectionSize(style::unit * 12);
    list.header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int row = 0; row < list.topLevelItemCount(); ++row)
        list.topLevelItem(row)->setToolTip(0, plainToolTip(list.topLevelItem(row)->text(0)));
    for (int column = 0; column < list.columnCount(); ++column) {
        if (column > 0) {
            list.resizeColumnToContents(column);
            list.setColumnWidth(column, list.columnWidth(column) + style::unit);
        }
        if (list.topLevelItemCount() > 0)
            list.headerItem()->setTextAlignment(column, Qt::Alignment(list.topLevelItem(0)->textAlignment(column) & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
    }
}

} // namespace

ContainView::ContainView(CaseContext& context, QWidget* parent) : View(parent), m_context(context), m_page(new Page)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    connect(&context, &CaseContext::presentationChanged, this, &ContainView::show);
    connect(&context, &CaseContext::closed, this, [this] {
        m_known = false;
        m_firewall.clear();
        m_page->clear();
    });
}

void ContainView::reload()
{
    m_context.reader()->read(
        this, 0,
        [organisation = m_context.organisation()](Database& database) {
            return readContainment(database, [&](const IpAddress& address) { return organisation.isMailServer(address); });
        },
        [this](Containment containment) {
            m_containment = std::move(containment);
            m_known = true;
            show();
        });
}

void ContainView::show()
{
    if (!m_known)
        return;
    m_page->clear();
    const Formatter& format = m_context.format();
    QString title;
    QString text;
    style::Tone tone = style::Tone::Neutral;
    if (!m_containment.hasFirewall) {
        title = tr("Whether port 25 is closed cannot be seen");
        text = tr("There is no firewall log in this case. “Port 25 is locked down” stays a claim until a firewall log shows it: "
                  "import the log of outgoing connections.");
        tone = style::Tone::Warning;
    } else if (!m_containment.anyTried()) {
        title = tr("Only the mail servers speak port 25 to the outside");
        text = tr("In the firewall log up to %1 no other inside host tried.").arg(format.bothTimes(m_containment.evidenceUntil));
        tone = style::Tone::Good;
    } else if (m_containment.lastAllowed == unknownTime) {
        title = tr("Contained: every attempt was denied");
        text = tr("Other hosts tried port 25 and the firewall refused each of them. Find out why they try.");
        tone = style::Tone::Good;
    } else if (m_containment.contained()) {
        title = tr("Contained since %1").arg(format.minute(m_containment.lastAllowed));
        //: proof of containment: 0 allowed, %1 denied since %2
        text = tr("0 allowed, %1 denied since %2; the log ends at %3.")
                   .arg(format.count(m_containment.deniedSince), format.bothTimes(m_containment.lastAllowed),
                        format.bothTimes(m_containment.evidenceUntil));
        tone = style::Tone::Good;
    } else {
        title = tr("Not contained: others than the mail servers get out on port 25");
        text = tr("The last connection that was let through: %1. Allow outgoing port 25 from the mail servers only and deny it to "
                  "everyone else, with logging; then import the log from afterwards as proof.")
                   .arg(format.bothTimes(m_containment.lastAllowed));
        tone = style::Tone::Bad;
    }
    auto* card = new Card;
    card->body().addWidget(new StatementRow(tone == style::Tone::Good ? QStringLiteral("verify") : tone == style::Tone::Bad ? QStringLiteral("error") : QStringLiteral("warning"),
                                            tone, title, false));
    card->addText(text);
    if (m_context.settings().mailServers.empty())
        card->addText(tr("No mail server is declared in the settings, so every inside host counts as “other” here."), true);
    m_page->column().addWidget(card);
    if (!m_containment.hosts.empty())
        addHosts();
    if (!m_containment.rules.empty())
        addRules();
    addFirewallRules();
    m_page->column().addStretch(1);
}

void ContainView::addHosts()
{
    const Formatter& format = m_context.format();
    auto* card = new Card(tr("Who tried port 25 to the outside"));
    auto* list = makeList(tr("Who tried port 25 to the outside"),
                          {tr("Host"), tr("State"), tr("Allowed"), tr("Denied"), tr("Last allowed"), tr("Denied since then")});
    for (const ContainedHost& host : m_containment.hosts) {
        auto* item = new QTreeWidgetItem(list, {host.address, host.monitor ? tr("monitoring probe") : host.open() ? tr("gets out") : tr("contained"), format.count(host.allowed),
                                                format.count(host.denied), format.minute(host.lastAllowed), format.count(host.deniedSince)});
        item->setIcon(1, style::icon(host.monitor || host.open() ? QStringLiteral("allowed") : QStringLiteral("denied")));
        for (const int column : {2, 3, 5})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    fitToContents(*list);
    list->setToolTip(tr("Enter opens the host"));
    connect(list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { m_context.showHost(item->text(0)); });
    card->body().addWidget(list);
    auto* chart = new QPushButton(style::icon(QStringLiteral("traffic")), tr("Show over time"));
    connect(chart, &QPushButton::clicked, this, [this] { m_context.showView(QStringLiteral("traffic")); });
    card->body().addWidget(chart, 0, Qt::AlignLeft);
    m_page->column().addWidget(card);
}

void ContainView::addRules()
{
    const Formatter& format = m_context.format();
    auto* card = new Card(tr("The rules that decided"));
    card->addText(tr("From the rule column of the firewall log. A rule that allows is the one to narrow down."), true);
    auto* list = makeList(tr("The rules that decided"), {tr("Rule"), tr("Action"), tr("Connections"), tr("Hosts"), tr("First"), tr("Last")});
    for (const RuleUse& rule : m_containment.rules) {
        const QString action = rule.action == Action::Allowed  ? QStringLiteral("allowed")
                               : rule.action == Action::Denied ? QStringLiteral("denied")
                                                               : QStringLiteral("unknown");
        auto* item = new QTreeWidgetItem(list, {rule.rule.isEmpty() ? tr("(the log names none)") : oneLine(rule.rule),
                                                TableText::valueText(u"action", action), format.count(rule.connections),
                                                format.count(rule.hosts), format.minute(rule.first), format.minute(rule.last)});
        item->setIcon(1, style::icon(codeLook(u"action", action).icon));
        for (const int column : {2, 3})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    fitToContents(*list);
    card->body().addWidget(list);
    m_page->column().addWidget(card);
}

void ContainView::addFirewallRules()
{
    auto* card = new Card(tr("Rules for your firewall"));
    m_page->column().addWidget(card);
    const std::vector<FirewallRules> rules = firewallRules(m_context.settings(), m_containment);
    if (rules.empty()) {
        card->addText(tr("Declare the mail servers first (Case › Settings): rules that do not know them would stop their mail, too."));
        return;
    }
    card->addText(tr("Only the mail servers may speak port 25 to the outside, everyone else is refused and logged. Read the rules before you "
                     "use them: Delist does not know the rest of your firewall. The log from afterwards is the proof."), true);
    auto* choice = new QComboBox;
    for (const FirewallRules& entry : rules)
        choice->addItem(entry.product, QString::fromLatin1(entry.id));
    auto* place = new QLabel;
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(tr("Rule text"));
    auto* label = new QLabel(tr("Fire&wall:"));
    label->setBuddy(choice);
    auto* copy = new QPushButton(style::icon(QStringLiteral("copy")), tr("C&opy the rules"));
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(choice);
    row->addStretch(1);
    row->addWidget(copy);
    card->body().addLayout(row);
    card->body().addWidget(place);
    card->body().addWidget(text);
    const auto apply = [choice, place, text, rules] {
        const FirewallRules& entry = rules[static_cast<std::size_t>(std::max(choice->currentIndex(), 0))];
        place->setText(entry.place);
        text->setPlainText(entry.text.trimmed());
        const int lines = std::clamp(text->document()->blockCount() + 1, 4, 18);
        text->setFixedHeight(lines * text->fontMetrics().lineSpacing() + text->horizontalScrollBar()->sizeHint().height() + 2 * style::unit);
    };
    const QString wanted = m_firewall.isEmpty() ? QString::fromLatin1(firewallOf(m_containment.formats)) : m_firewall;
    choice->setCurrentIndex(std::max(choice->findData(wanted), 0));
    connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, apply] {
        m_firewall = choice->currentData().toString();
        apply();
    });
    connect(copy, &QPushButton::clicked, this, [this, choice, text] {
        QApplication::clipboard()->setText(text->toPlainText() + QLatin1Char('\n'));
        //: %1 is a firewall product
        m_context.say(CaseContext::Severity::Information, tr("The rules for %1 were copied.").arg(choice->currentText()));
    });
    apply();
}

} // namespace delist
