#include "ui/views/blacklist_view.h"
#include "case/listing_store.h"
#include "dns/check_target.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/views/blacklist_matrix.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_text.h"
#include <QComboBox>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace delist {

namespace {
enum Slot : int { ListingsSlot, HistorySlot };
}

BlacklistView::BlacklistView(CaseContext& context, QWidget* parent)
    : View(parent), m_context(context), m_catalogue(std::make_shared<const Catalogue>(Catalogue::builtIn())),
      m_matrix(new BlacklistMatrix(m_catalogue, this)), m_view(new QTableView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    buildBar(*layout);
    buildConsent(*layout);

    m_view->setModel(m_matrix);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setTabKeyNavigation(false);
    m_view->setIconSize(QSize(16, 16));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setAccessibleName(tr("Blacklists and their answers"));
    auto* splitter = new QSplitter;
    splitter->addWidget(m_view);
    splitter->addWidget(buildDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({640, 380});
    layout->addWidget(splitter, 1);
    setFocusProxy(m_view);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &BlacklistView::showDetails);
    connect(m_matrix, &QAbstractItemModel::modelReset, this, [this] {
        m_view->resizeColumnToContents(0);
        for (int column = 1; column < m_matrix->columnCount(); ++column)
            m_view->setColumnWidth(column, std::max(150, m_view->horizontalHeader()->sectionSizeHint(column) + 12));
        showDetails();
    });
    connect(&context, &CaseContext::closed, this, [this] {
        endCheck();
        m_consented = false;
        m_consent->hide();
        m_matrix->setContent({}, {});
        showSummary();
    });
    connect(&context, &CaseContext::presentationChanged, this, &BlacklistView::showSummary);
    showDetails();
}

BlacklistView::~BlacklistView() = default;

void BlacklistView::buildBar(QVBoxLayout& layout)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(style::unit, style::unit / 2, style::unit, style::unit / 2);
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_show = new QComboBox;
    m_show->setAccessibleName(tr("Which lists are shown"));
    m_show->addItem(tr("All lists"), static_cast<int>(BlacklistMatrix::Show::All));
    m_show->addItem(tr("Only listed"), static_cast<int>(BlacklistMatrix::Show::Listed));
    m_show->addItem(tr("Only without a usable answer"), static_cast<int>(BlacklistMatrix::Show::Trouble));
    connect(m_show, &QComboBox::activated, this, [this] {
        m_matrix->show(static_cast<BlacklistMatrix::Show>(m_show->currentData().toInt()));
    });
    m_checkButton = new QPushButton(style::icon(QStringLiteral("refresh")), tr("&Check now…"));
    connect(m_checkButton, &QPushButton::clicked, this, [this] { m_consented ? startCheck() : askConsent(); });
    row->addWidget(m_summary, 1);
    row->addWidget(m_show);
    row->addWidget(m_checkButton);
    layout.addLayout(row);
}

void BlacklistView::buildConsent(QVBoxLayout& layout)
{
    auto* holder = new QVBoxLayout;
    holder->setContentsMargins(style::unit, 0, style::unit, style::unit);
    m_consent = new Card(tr("This asks the internet"));
    m_consentText = m_consent->addText({});
    auto* buttons = new QHBoxLayout;
    m_agree = new QPushButton(tr("&Ask the lists"));
    m_agree->setDefault(true);
    auto* no = new QPushButton(tr("&Not now"));
    buttons->addWidget(m_agree);
    buttons->addWidget(no);
    buttons->addStretch(1);
    m_consent->body().addLayout(buttons);
    holder->addWidget(m_consent);
    layout.addLayout(holder);
    m_consent->hide();
    connect(no, &QPushButton::clicked, m_consent, &QWidget::hide);
    connect(m_agree, &QPushButton::clicked, this, [this] {
        m_consented = true;
        m_consent->hide();
        startCheck();
    });
}

QWidget* BlacklistView::buildDetails()
{
    auto* panel = new QWidget;
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(style::unit * 3 / 2, style::unit, style::unit * 3 / 2, style::unit);
    m_detailTitle = new QLabel;
    m_detailTitle->setTextFormat(Qt::PlainText);
    m_detailTitle->setWordWrap(true);
    QFont font = m_detailTitle->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    m_detailTitle->setFont(font);
    m_detail = new QLabel;
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_removal = new QPushButton(style::icon(QStringLiteral("next")), tr("Open the removal page"));
    connect(m_removal, &QPushButton::clicked, this, [this] {
        if (const StoredListing* listing = m_matrix->listing(m_view->currentIndex())) {
            const QUrl url(listing->result.delistUrl, QUrl::StrictMode);
            if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
                QDesktopServices::openUrl(url);
        }
    });
    m_history = new QTreeWidget;
    m_history->setHeaderLabels({tr("Checked"), tr("State"), tr("Codes"), tr("Resolver")});
    m_history->setRootIsDecorated(false);
    m_history->setUniformRowHeights(true);
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setAccessibleName(tr("History of this answer"));
    m_historyTitle = new QLabel(tr("History"));
    m_historyTitle->setFont(font);
    layout->addWidget(m_detailTitle);
    layout->addWidget(m_detail);
    layout->addWidget(m_removal, 0, Qt::AlignLeft);
    layout->addWidget(m_historyTitle);
    layout->addWidget(m_history, 1);
    layout->addStretch(0);
    panel->setMinimumWidth(260);
    return panel;
}

QStringList BlacklistView::targets() const
{
    QStringList texts;
    for (const std::string& address : m_context.settings().publicIps)
        texts << QString::fromStdString(address);
    for (const std::string& domain : m_context.settings().domains)
        texts << QString::fromStdString(domain);
    // A declared server with a public address of its own is its own target.
    for (const std::string& server : m_context.settings().mailServers)
        if (const auto address = IpAddress::parse(server); address && !address->isPrivate())
            texts << QString::fromStdString(server);
    QStringList result;
    for (const CheckTarget& target : targetsFrom(texts).targets)
        result << target.text;
    return result;
}

void BlacklistView::reload()
{
    if (m_context.reader() == nullptr || m_check)
        return;
    m_context.reader()->read(
        this, ListingsSlot, [](Database& database) { return latestListings(database); },
        [this](std::vector<StoredListing> listings) {
            m_matrix->setContent(targets(), std::move(listings));
            showSummary();
        });
    m_checkButton->setEnabled(!m_context.session().readOnly());
}

void BlacklistView::showSummary()
{
    const QStringList own = targets();
    if (own.isEmpty() && !m_matrix->hasAnswers()) {
        m_summary->setText(tr("Say in Case › Settings which public addresses and domains are yours; then the lists can be asked."));
    } else if (!m_matrix->hasAnswers()) {
        m_summary->setText(tr("Nothing was asked yet. No DNS question leaves this computer before you say so."));
    } else {
        const int listed = m_matrix->count(QStringLiteral("listed"));
        const bool usable = listed > 0 || m_matrix->count(QStringLiteral("not-listed")) > 0;
        m_summary->setText((!usable       ? tr("No list gave a usable answer.")
                            : listed == 0 ? tr("Not listed where an answer came.")
                                          : tr("%n listing(s).", "", listed)) + QLatin1Char(' ') +
                           tr("Last asked: %1.").arg(m_context.format().bothTimes(m_matrix->lastChecked())));
    }
    m_checkButton->setEnabled(m_context.isOpen() && !m_context.session().readOnly() && !own.isEmpty() && !m_check);
}

void BlacklistView::askConsent()
{
    const QStringList own = targets();
    const auto enabled = std::count_if(m_catalogue->entries().begin(), m_catalogue->entries().end(),
                                       [](const BlacklistEntry& entry) { return entry.enabledByDefault && !entry.zone.isEmpty(); });
    QStringList shown = own.mid(0, 6);
    if (own.size() > shown.size())
        shown << tr("and %n more", "", static_cast<int>(own.size() - shown.size()));
    m_consentText->setText(
        tr("Delist will ask %n blacklist(s) by DNS", "", static_cast<int>(enabled)) + QLatin1Char(' ') +
        tr("about: %1.").arg(shown.join(QStringLiteral(", "))) + QLatin1Char(' ') +
        tr("The questions go through %1; whoever runs it and the lists will see them. Each list is first asked for its test entries, to "
           "know whether its answers can be trusted. Nothing else leaves this computer.")
            .arg(m_resolvers.isEmpty() ? tr("this computer’s DNS resolver") : m_resolvers.join(QStringLiteral(", "))));
    m_consent->show();
    m_agree->setFocus();
}

void BlacklistView::startCheck()
{
    if (m_check)
        return;
    CheckOptions options;
    options.targets = targets();
    options.resolvers = m_resolvers;
    m_check = std::make_unique<BlacklistCheck>(m_catalogue, options);
    if (!m_check->problem().isEmpty()) {
        m_context.say(CaseContext::Severity::Error, tr("The check cannot start: %1").arg(m_check->problem()));
        m_check.reset();
        return;
    }
    connect(m_check.get(), &BlacklistCheck::answered, m_matrix, &BlacklistMatrix::add);
    connect(m_check.get(), &BlacklistCheck::progressed, this, [this](int done, int total) {
        Q_EMIT m_context.countedWork(tr("Asking blacklists"), done, total, [this] {
            if (m_check)
                m_check->cancel();
        });
    });
    // Later: the check must not be destroyed inside its own signal.
    connect(m_check.get(), &BlacklistCheck::finished, this, &BlacklistView::endCheck, Qt::QueuedConnection);
    m_checkButton->setEnabled(false);
    Q_EMIT m_context.countedWork(tr("Asking blacklists"), 0, 0, [this] {
        if (m_check)
            m_check->cancel();
    });
    m_check->start();
}

void BlacklistView::endCheck()
{
    if (!m_check)
        return;
    const auto check = std::move(m_check);
    Q_EMIT m_context.countedWorkEnded();
    const std::vector<ListingResult> results = check->results();
    const ResolverVerdict resolver = check->resolver();
    if (resolver.state == QLatin1String("no-answer"))
        m_context.say(CaseContext::Severity::Warning, tr("The DNS resolver gave no answer. Check the network, then try again."));
    else if (resolver.state == QLatin1String("rewrites"))
        m_context.say(CaseContext::Severity::Warning,
                      tr("This DNS resolver rewrites answers, so nothing it says about blacklists can be trusted. Use another one."));
    else if (resolver.state == QLatin1String("public"))
        m_context.say(CaseContext::Severity::Warning,
                      tr("This is a public DNS resolver; many lists refuse it. Answers marked “query refused” mean nothing about you. "
                         "Ask through your own resolver."));
    if (!results.empty() && m_context.isOpen())
        m_context.session().run(tr("Saving the answers"), CaseSession::Effect::Changes,
                                [results, resolver](CaseFile& file, std::stop_token, const CaseJob::Report&) {
                                    return storeListings(file, results, resolver);
                                });
    showSummary();
}

void BlacklistView::showDetails()
{
    const StoredListing* listing = m_matrix->listing(m_view->currentIndex());
    m_removal->setVisible(listing != nullptr && !listing->result.delistUrl.isEmpty());
    m_history->setVisible(listing != nullptr);
    m_historyTitle->setVisible(listing != nullptr);
    if (listing == nullptr) {
        m_detailTitle->setText(tr("Select an answer"));
        const BlacklistEntry* entry = m_view->currentIndex().isValid() ? m_catalogue->find(m_matrix->zone(m_view->currentIndex().row())) : nullptr;
        if (entry != nullptr) {
            m_detailTitle->setText(oneLine(entry->name));
            m_detail->setText(entry->meaning);
        } else {
            m_detail->setText(tr("Each answer says what the list speaks about, what its codes mean, since when, and how to get off it."));
        }
        return;
    }
    const ListingResult& result = listing->result;
    const Formatter& format = m_context.format();
    m_detailTitle->setText(QStringLiteral("%1  \u00b7  %2  \u00b7  %3")
                               .arg(oneLine(result.list, 80), oneLine(result.target, 80), TableText::valueText(u"state", result.state)));
    QStringList lines;
    const auto line = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            lines << QStringLiteral("%1: %2").arg(label, value);
    };
    line(tr("Zone"), result.zone);
    line(tr("Speaks about"), TableText::valueText(u"scope", result.scope));
    line(tr("Meaning"), result.meaning);
    line(tr("Answer"), result.codes.join(QStringLiteral(", ")));
    line(tr("The list says"), oneLine(result.text, 600));
    line(tr("First seen listed"), format.bothTimes(listing->firstListed));
    line(tr("Last seen listed"), format.bothTimes(listing->lastListed));
    line(tr("Asked"), format.bothTimes(result.checkedAt));
    if (const BlacklistEntry* entry = m_catalogue->find(result.zone)) {
        line(tr("Run by"), entry->listOperator);
        if (result.state == QLatin1String("listed")) {
            line(tr("Getting off it"), entry->delistProcedure);
            line(tr("Goes away by itself"), entry->autoExpiry);
        }
    }
    m_detail->setText(lines.join(QLatin1Char('\n')));
    m_context.reader()->read(
        this, HistorySlot,
        [target = result.target, zone = result.zone](Database& database) { return listingHistory(database, target, zone); },
        [this](const std::vector<StoredListing>& history) { showHistory(history); });
}

void BlacklistView::showHistory(const std::vector<StoredListing>& history)
{
    m_history->clear();
    for (const StoredListing& entry : history) {
        auto* item = new QTreeWidgetItem(m_history, {m_context.format().minute(entry.result.checkedAt),
                                                     TableText::valueText(u"state", entry.result.state),
                                                     entry.result.codes.join(QStringLiteral(", ")), entry.result.resolver});
        item->setIcon(1, style::icon(codeLook(u"state", entry.result.state).icon));
    }
    for (int column = 0; column < 3; ++column)
        m_history->resizeColumnToContents(column);
}

} // namespace delist
