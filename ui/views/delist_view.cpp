#include "ui/views/delist_view.h"
#include "case/questions/containment.h"
#include "dns/list_settings.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/statement_row.h"
#include "ui/widgets/table_text.h"
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace delist {

DelistView::DelistView(CaseContext& context, QWidget* parent)
    : View(parent), m_context(context), m_page(new Page)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    connect(&context, &CaseContext::analysisChanged, this, &DelistView::show);
    connect(&context, &CaseContext::presentationChanged, this, &DelistView::show);
    connect(&context, &CaseContext::stepsChanged, this, &DelistView::reload);
    connect(&context, &CaseContext::closed, this, [this] {
        m_known = false;
        m_page->clear();
    });
}

void DelistView::reload()
{
    m_context.reader()->read(
        this, 0,
        [organisation = m_context.organisation()](Database& database) {
            Facts facts;
            facts.catalogue = std::make_shared<const Catalogue>(ListSettings::load().effective()); // as it is set now
            facts.listings = latestListings(database);
            const Containment containment =
                readContainment(database, [&](const IpAddress& address) { return organisation.isMailServer(address); });
            facts.hasFirewall = containment.hasFirewall;
            facts.contained = containment.hasFirewall && (!containment.anyTried() || containment.contained());
            facts.hosts = remediationHosts(database);
            return facts;
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            m_known = true;
            show();
        });
}

void DelistView::show()
{
    if (!m_known)
        return;
    m_page->clear();
    addGate();
    int listed = 0;
    for (const StoredListing& listing : m_facts.listings)
        if (listing.result.state == QLatin1String("listed")) {
            addListing(listing);
            ++listed;
        }
    if (listed == 0) {
        const bool answered = std::any_of(m_facts.listings.begin(), m_facts.listings.end(), [](const StoredListing& listing) {
            return listing.result.state == QLatin1String("not-listed");
        });
        auto* card = new Card(m_facts.listings.empty() ? tr("The lists were not asked yet")
                              : answered               ? tr("No list that answered lists you")
                                                       : tr("No list gave a usable answer"));
        card->addText(!answered
                          ? tr("Ask them under Blacklist status; what is listed appears here with its removal page.")
                          : tr("Lists that gave no usable answer are shown under Blacklist status; they prove nothing either way."));
        auto* button = new QPushButton(style::icon(QStringLiteral("blacklist")), tr("Blacklist status"));
        connect(button, &QPushButton::clicked, this, [this] { m_context.showView(QStringLiteral("blacklists")); });
        card->body().addWidget(button, 0, Qt::AlignLeft);
        m_page->column().addWidget(card);
    }
    m_page->column().addStretch(1);
}

void DelistView::addGate()
{
    const auto analysis = m_context.analysis();
    std::vector<std::pair<QString, QString>> open; // sentence, view
    const int findings = analysis ? static_cast<int>(analysis->findings.size()) : 0;
    if (!m_facts.contained && m_facts.hasFirewall)
        open.emplace_back(tr("Port 25 is still open for others than the mail servers."), QStringLiteral("contain"));
    if (!m_facts.hasFirewall)
        open.emplace_back(tr("No firewall log shows that port 25 is closed for everyone else."), QStringLiteral("contain"));
    int openHosts = 0;
    int openServers = 0; // that still answer forged senders
    for (const RemediationHost& host : withBackscatterServers(m_facts.hosts, analysis.get()))
        (host.kind == RemediationHost::Kind::Backscatter ? openServers : openHosts) += host.closed() ? 0 : 1;
    if (openHosts > 0)
        open.emplace_back(tr("%n suspicious host(s) are not closed yet.", "", openHosts), QStringLiteral("remediate"));
    // Over by the logs, or by the steps that somebody answers for.
    const auto stopped = [](const Finding& finding) {
        return std::any_of(finding.against.begin(), finding.against.end(), [](const Statement& each) { return each.code == u"backscatter.stopped"; });
    };
    for (const Finding& finding : analysis ? analysis->findings : std::vector<Finding>())
        if (finding.cause == QLatin1String("backscatter") && openServers > 0 && !stopped(finding))
            open.emplace_back(tr("The server still answers forged senders, as far as the evidence goes."), QStringLiteral("remediate"));
    auto* card = new Card(open.empty() ? tr("Ready to ask for removal") : tr("Not yet"));
    card->addText(open.empty() ? tr("Nothing in the case speaks against asking. Tell each list the cause, the fix and the dates; the report for "
                                    "operators has them.")
                               : tr("A list that removes you while the cause is open lists you again, often for longer. Close these first:"));
    for (const auto& [sentence, view] : open) {
        auto* row = new StatementRow(QStringLiteral("warning"), style::Tone::Warning, sentence, true);
        row->setToolTip(tr("Show what is open"));
        connect(row, &QAbstractButton::clicked, this, [this, target = view] { m_context.showView(target); });
        card->body().addWidget(row);
    }
    if (findings > 0 && open.empty())
        card->addText(tr("The cause that was found stays in the report, with the proof that it is over."), true);
    m_page->column().addWidget(card);
}

void DelistView::addListing(const StoredListing& listing)
{
    const ListingResult& result = listing.result;
    const Formatter& format = m_context.format();
    auto* card = new Card(QStringLiteral("%1  \u00b7  %2").arg(oneLine(result.list, 80), oneLine(result.target, 80)));
    QStringList lines;
    if (!result.meaning.isEmpty())
        lines << result.meaning;
    if (!result.scope.isEmpty())
        lines << tr("Speaks about: %1").arg(TableText::valueText(u"scope", result.scope));
    if (!result.text.isEmpty())
        lines << tr("The list says: %1").arg(oneLine(result.text, 400));
    lines << tr("Seen listed from %1 to %2").arg(format.minute(listing.firstListed), format.minute(listing.lastListed));
    card->addText(lines.join(QLatin1Char('\n')));
    if (const BlacklistEntry* entry = m_facts.catalogue->find(result.zone)) {
        QStringList advice;
        if (!entry->delistProcedure.isEmpty())
            advice << tr("Getting off it: %1").arg(entry->delistProcedure);
        if (!entry->autoExpiry.isEmpty())
            advice << tr("Goes away by itself: %1").arg(entry->autoExpiry);
        if (!entry->cost.isEmpty())
            advice << tr("Cost: %1").arg(entry->cost);
        if (!advice.isEmpty())
            card->addText(advice.join(QLatin1Char('\n')), true);
    }
    const QUrl url(result.delistUrl, QUrl::StrictMode);
    if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) {
        auto* button = new QPushButton(style::icon(QStringLiteral("next")), tr("Open the removal page"));
        button->setToolTip(plainToolTip(result.delistUrl));
        connect(button, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
        card->body().addWidget(button, 0, Qt::AlignLeft);
    }
    m_page->column().addWidget(card);
}

} // namespace delist
