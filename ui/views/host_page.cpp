#include "ui/views/host_page.h"
#include "case/tables/boot_verdict.h"
#include "report/reason_text.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/charts/traffic_plot.h"
#include "ui/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/table_export.h"
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace delist {

namespace {
constexpr int listLimit = 500;
enum Slot { ProfileSlot, TrafficSlot, BootSlot };
} // namespace

HostPage::HostPage(CaseContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_plot(new TrafficPlot(context)), m_tabs(new QTabWidget)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::unit / 2);
    buildHeader(*layout);
    m_plot->setTitles({}, {});
    m_plot->setMinimumHeight(150);
    m_plot->setMaximumHeight(190);
    layout->addWidget(m_plot);
    buildTabs();
    layout->addWidget(m_tabs, 1);

    connect(&m_plot->navigator(), &TimeNavigator::selected, &context,
            [&context](qint64 from, qint64 to) { context.setTimeRange(from, to); });
    connect(&m_plot->navigator(), &TimeNavigator::cleared, &context, [&context] { context.setTimeRange({}, {}); });
    connect(&m_plot->navigator(), &TimeNavigator::visibleChanged, this, &HostPage::readTraffic);
    connect(&context, &CaseContext::filterChanged, this, [this] {
        const TableFilter& filter = m_context.filter();
        m_plot->navigator().setSelection(filter.from && filter.to ? std::optional(TimeSpan{*filter.from, *filter.to}) : std::nullopt);
    });
    connect(&context, &CaseContext::presentationChanged, this, &HostPage::reload);
}

void HostPage::buildHeader(QVBoxLayout& layout)
{
    auto* back = new QToolButton;
    back->setIcon(style::icon(QStringLiteral("back")));
    back->setText(tr("All hosts"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    back->setFocusPolicy(Qt::StrongFocus);
    back->setShortcut(Qt::Key_Backspace);
    back->setToolTip(tr("Back to the list of hosts (Backspace)"));
    connect(back, &QToolButton::clicked, this, &HostPage::closed);
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    m_title->setFont(font);
    m_about = new QLabel;
    m_reasons = new QLabel;
    for (QLabel* label : {m_about, m_reasons}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_figures = new FlowLayout;

    m_boot = new QLabel;
    m_boot->setTextFormat(Qt::PlainText);
    m_boot->setWordWrap(true);
    m_boot->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_boot->hide();
    auto* packets = new QToolButton;
    packets->setIcon(style::icon(QStringLiteral("export")));
    packets->setText(tr("Export &packets…"));
    packets->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    packets->setFocusPolicy(Qt::StrongFocus);
    packets->setToolTip(tr("Write the packets of this host that the case keeps to a file that Wireshark opens"));
    connect(packets, &QToolButton::clicked, this, &HostPage::exportPackets);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(style::unit, style::unit / 2, style::unit, 0);
    top->addWidget(back);
    top->addWidget(m_title);
    top->addWidget(m_about, 1);
    top->addWidget(packets);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(style::unit * 2, 0, style::unit * 2, 0);
    below->addWidget(m_reasons);
    below->addWidget(m_boot);
    below->addLayout(m_figures);
    layout.addLayout(top);
    layout.addLayout(below);
}

void HostPage::buildTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    addTable(QStringLiteral("connections"),
             {QStringLiteral("time"), QStringLiteral("source"), QStringLiteral("destination"), QStringLiteral("destination_port"),
              QStringLiteral("action"), QStringLiteral("rule"), QStringLiteral("process"), QStringLiteral("inside_host"),
              QStringLiteral("translated"), QStringLiteral("nat_score"), QStringLiteral("bytes_sent"), QStringLiteral("vantage")});
    addTable(QStringLiteral("sessions"),
             {QStringLiteral("time"), QStringLiteral("client"), QStringLiteral("server"), QStringLiteral("helo"),
              QStringLiteral("authenticated_as"), QStringLiteral("messages"), QStringLiteral("rejected_recipients"),
              QStringLiteral("vantage")});
    addTable(QStringLiteral("messages"), {QStringLiteral("time"), QStringLiteral("mail_from"), QStringLiteral("recipients"),
                                          QStringLiteral("subject"), QStringLiteral("status"), QStringLiteral("vantage")});
    m_destinations = addList(tr("Destinations"), {tr("Address"), tr("Connections"), tr("Allowed"), tr("Denied"), {}, {}}, false);
    m_senders = addList(tr("Senders"), {tr("Envelope sender"), tr("Messages"), {}, {}, tr("First"), tr("Last")}, true);
    m_recipients = addList(tr("Recipients"), {tr("Recipient"), tr("Messages"), tr("Accepted"), tr("Refused"), tr("First"), tr("Last")}, true);
    m_helos = addList(tr("HELO names"), {tr("HELO name"), tr("Sessions"), {}, {}, tr("First"), tr("Last")}, false);
    m_identities = addList(tr("Identities"), {tr("Signed in as"), tr("Sessions"), {}, {}, tr("First"), tr("Last")}, true);
    m_rules = addList(tr("Rules"), {tr("Rule"), tr("Connections"), tr("Allowed"), tr("Denied"), tr("First"), tr("Last")}, false);
    m_lookups = addList(tr("DNS look-ups"), {tr("About"), tr("Questions"), {}, {}, tr("First"), tr("Last")}, false);
    // Tables that bring their own columns.
    addTable(QStringLiteral("processes"), {})
        ->setEmptyText(tr("No process is known"), tr("Which program spoke is told by captures and firewall logs of the machine itself and by its list of sockets."));
    addTable(QStringLiteral("names"), {})
        ->setEmptyText(tr("No name is known"), tr("Names come from DHCP leases, DNS answers and the greetings in mail dialogues."));
    addTable(QStringLiteral("queries"), {})
        ->setEmptyText(tr("No DNS look-ups were seen"), tr("They come from captures and DNS server logs. Without those in the case, nobody knows what this host asked."));
    auto* boot = addTable(QStringLiteral("boot"), {QStringLiteral("verdict"), QStringLiteral("reason"), QStringLiteral("started"),
                                      QStringLiteral("smtp_connections"), QStringLiteral("mx_lookups"),
                                      QStringLiteral("blacklist_lookups"), QStringLiteral("outside_destinations"),
                                      QStringLiteral("unanswered"), QStringLiteral("capture_first"),
                                      QStringLiteral("capture_last"), QStringLiteral("evidence")});
    boot->setEmptyText(tr("No boot was seen"), tr("A capture that begins before the machine starts shows whether it sends as soon as it is up."));
}

DataTable* HostPage::addTable(const QString& table, const QStringList& columns)
{
    auto* view = new DataTable(m_context, table);
    if (!columns.isEmpty())
        view->setDefaultColumns(columns);
    view->setAdapt([this](TableFilter filter) {
        filter.host = m_address;
        filter.subset.clear();
        filter.rule.clear();
        return filter;
    });
    m_tabs->addTab(view, TableText::tableTitle(table));
    m_tables << view;
    return view;
}

QTreeWidget* HostPage::addList(const QString& title, const QStringList& headers, bool mailboxes)
{
    auto* list = new QTreeWidget;
    list->setHeaderLabels(headers);
    for (int column = 0; column < headers.size(); ++column)
        list->setColumnHidden(column, headers[column].isEmpty());
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setAccessibleName(title);
    list->header()->resizeSection(0, 320);
    m_tabs->addTab(list, title);
    if (mailboxes) {
        list->setToolTip(tr("Enter shows only this mailbox"));
        connect(list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
            const QString mailbox = item->data(0, Qt::UserRole).toString();
            if (mailbox == QLatin1String("<>"))
                return;
            TableFilter filter = m_context.filter();
            filter.mailbox = mailbox;
            m_context.setFilter(filter);
            m_tabs->setCurrentIndex(2);
        });
    }
    return list;
}

void HostPage::setHost(const QString& address)
{
    m_address = address;
    reload();
    for (DataTable* table : std::as_const(m_tables))
        table->refresh();
}

void HostPage::reload()
{
    if (m_context.reader() == nullptr || m_address.isEmpty())
        return;
    m_title->setText(oneLine(m_address, 60));
    readBoot();
    m_context.reader()->read(
        this, ProfileSlot, [address = m_address](Database& database) { return readHostProfile(database, address, listLimit); },
        [this](const HostProfile& profile) {
            if (profile.address == m_address)
                showProfile(profile);
        });
}

/// The verdict of the latest boot trace; nothing is said when no capture shows this host.
void HostPage::readBoot()
{
    m_boot->hide();
    m_context.reader()->read(
        this, BootSlot, [host = m_address](Database& database) { return latestBoot(database, host); },
        [this, host = m_address](const std::optional<BootVerdict>& boot) {
            if (host != m_address || !boot)
                return;
            m_boot->setText(tr("Boot trace: %1 (%2)").arg(TableText::valueText(u"verdict", boot->verdict), oneLine(reasonText(ReasonKind::BootVerdict, boot->reason), 300)));
            m_boot->show();
        });
}

void HostPage::exportPackets()
{
    QString name = m_address;
    name.replace(QLatin1Char(':'), QLatin1Char('-'));
    const QString path = QFileDialog::getSaveFileName(this, tr("Export packets"), name + QStringLiteral(".pcapng"),
                                                      tr("Packets for Wireshark (*.pcapng)"));
    if (path.isEmpty())
        return;
    TableFilter filter;
    filter.host = m_address;
    filter.from = m_context.filter().from;
    filter.to = m_context.filter().to;
    startPacketExport(m_context, filter, path);
}

void HostPage::showProfile(const HostProfile& profile)
{
    const Formatter& format = m_context.format();
    m_id = profile.id;
    m_vantages = profile.vantages;
    QStringList about;
    if (!profile.names.isEmpty())
        about << oneLine(profile.names.join(QStringLiteral(", ")), 80);
    about << (profile.role.isEmpty() ? (profile.internal ? tr("inside") : tr("outside")) : TableText::valueText(u"role", profile.role));
    if (!profile.state.isEmpty())
        about << TableText::valueText(u"host_state", profile.state);
    if (profile.first != unknownTime)
        about << format.span(profile.first, profile.last);
    m_about->setText(about.join(QStringLiteral("  \u00b7  ")));
    m_about->setToolTip(plainToolTip(profile.names.join(QLatin1Char('\n'))));
    QStringList reasons;
    for (const QString& reason : profile.reasons)
        reasons << hostReasonText(reason);
    m_reasons->setVisible(!reasons.isEmpty());
    m_reasons->setText(tr("Suspicion %1: %2").arg(format.percent(profile.suspicion), reasons.join(QStringLiteral("; "))));

    while (QLayoutItem* item = m_figures->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const HostVantage& vantage : profile.vantages) {
        const QString seen = vantageText(vantage.vantage);
        if (vantage.connections > 0) {
            m_figures->addWidget(makeFigure(format.count(vantage.connections), tr("SMTP connections, %1").arg(seen)));
            if (vantage.denied > 0)
                m_figures->addWidget(makeFigure(format.count(vantage.denied), tr("of them denied")));
            m_figures->addWidget(makeFigure(format.count(vantage.destinations), tr("destinations")));
        }
        if (vantage.messages > 0)
            m_figures->addWidget(makeFigure(format.count(vantage.messages), tr("messages, %1").arg(seen)));
        if (vantage.rejectedRecipients > 0)
            m_figures->addWidget(makeFigure(format.count(vantage.rejectedRecipients), tr("refused recipients, %1").arg(seen)));
    }

    fillList(*m_destinations, profile.destinations, true);
    fillList(*m_senders, profile.senders, false);
    fillList(*m_recipients, profile.recipients, true);
    fillList(*m_helos, profile.heloNames, false);
    fillList(*m_identities, profile.identities, false);
    fillList(*m_rules, profile.rules, true);
    ProfileList lookups = profile.lookups;
    for (ProfileEntry& entry : lookups.entries)
        entry.value = TableText::valueText(u"kind", entry.value);
    fillList(*m_lookups, lookups, false);
    m_plot->setVisible(profile.id != 0 && profile.first != unknownTime && !profile.vantages.empty());
    if (profile.first != unknownTime) {
        m_plot->setExtent({profile.first, std::max(profile.last, profile.first + 60'000'000) + 60'000'000});
        readTraffic();
    }
}

void HostPage::fillList(QTreeWidget& list, const ProfileList& entries, bool withVerdict)
{
    list.clear();
    const Formatter& format = m_context.format();
    QList<QTreeWidgetItem*> items;
    for (const ProfileEntry& entry : entries.entries) {
        auto* item = new QTreeWidgetItem({oneLine(entry.value.isEmpty() ? tr("(none)") : entry.value), format.count(entry.count),
                                          withVerdict ? format.count(entry.allowed) : QString(),
                                          withVerdict ? format.count(entry.denied) : QString(), format.minute(entry.first),
                                          format.minute(entry.last)});
        item->setData(0, Qt::UserRole, entry.value);
        item->setToolTip(0, plainToolTip(entry.value));
        for (const int column : {1, 2, 3})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        items << item;
    }
    list.addTopLevelItems(items);
    const int tab = m_tabs->indexOf(&list);
    const auto shown = static_cast<qint64>(entries.entries.size());
    //: a tab's title and how many entries it has
    QString title = tr("%1 (%2)").arg(list.accessibleName(), format.count(entries.total));
    if (shown < entries.total) {
        //: a tab's title, how many entries are shown and how many there are
        title = tr("%1 (first %2 of %3)").arg(list.accessibleName(), format.count(shown), format.count(entries.total));
    }
    m_tabs->setTabText(tab, shown == 0 ? list.accessibleName() : title);
    m_tabs->setTabToolTip(tab, shown < entries.total ? tr("The most frequent ones; the tables of connections, sessions and messages have them all.") : QString());
    m_tabs->setTabVisible(tab, shown > 0);
}

void HostPage::readTraffic()
{
    const TimeSpan visible = m_plot->navigator().visible();
    if (m_context.reader() == nullptr || m_id == 0 || visible.to <= visible.from || m_vantages.empty())
        return;
    TrafficRequest request;
    request.range = {visible.from, visible.to};
    request.maxBins = m_plot->binsWanted();
    request.topHosts = 0;
    request.hosts = {m_id};
    // The vantage that saw most of it.
    const auto best = std::max_element(m_vantages.begin(), m_vantages.end(), [](const HostVantage& a, const HostVantage& b) {
        return a.connections + a.messages < b.connections + b.messages;
    });
    request.vantage = best->vantage;
    m_context.reader()->read(
        this, TrafficSlot,
        [request](Database& database) {
            TrafficChart chart = delist::readTraffic(database, request);
            chart.otherHosts = 0; // this page is about one host
            return chart;
        },
        [this](TrafficChart chart) { m_plot->setContent({std::move(chart), {}, TrafficMeasure::Connections}); });
}

} // namespace delist
