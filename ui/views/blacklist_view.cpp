#include "ui/views/blacklist_view.h"
#include "case/lists/listing_store.h"
#include "dns/check_target.h"
#include "dns/list_settings.h"
#include "dns/listing_change.h"
#include "ui/case_context.h"
#include "ui/dialogs/lists_dialog.h"
#include "ui/dialogs/lookup_dialog.h"
#include "ui/style.h"
#include "ui/views/blacklist_matrix.h"
#include "ui/views/listing_details.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/table_text.h"
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace delist {

namespace {
enum Slot { ListingsSlot };
enum PageIndex { MatrixPage, ListPage, RefusalsPage };

struct Content
{
    std::vector<OwnTarget> targets;
    std::vector<StoredListing> latest;
    std::vector<StoredListing> verdicts;
};
} // namespace

BlacklistView::BlacklistView(CaseContext& context, QWidget* parent)
    : View(parent), m_context(context), m_catalogue(std::make_shared<const Catalogue>(ListSettings::load().effective())),
      m_matrix(new BlacklistMatrix(m_catalogue, this)), m_view(new QTableView),
      m_table(new DataTable(context, QStringLiteral("listings"))), m_refusals(new DataTable(context, QStringLiteral("refusals"))),
      m_pages(new QStackedWidget), m_details(new ListingDetails(context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    buildBar(*layout);
    buildConsent(*layout);
    buildPages(*layout);
    setFocusProxy(m_view);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &BlacklistView::showDetails);
    connect(m_matrix, &QAbstractItemModel::modelReset, this, [this] {
        m_view->resizeColumnToContents(0);
        for (int column = 1; column < m_matrix->columnCount(); ++column)
            m_view->setColumnWidth(column, std::max(column + 1 < m_matrix->columnCount() ? 170 : 80,
                                                    m_view->horizontalHeader()->sectionSizeHint(column) + 12));
        showDetails();
    });
    connect(m_details, &ListingDetails::manualRequested, this, &BlacklistView::enterByHand);
    connect(&context, &CaseContext::closed, this, [this] {
        endCheck();
        m_timer.stop();
        m_interval = {};
        m_every->setCurrentIndex(0);
        m_consented = false;
        m_consent->hide();
        m_targets.clear();
        m_matrix->setContent({}, {});
        showSummary();
    });
    connect(&context, &CaseContext::presentationChanged, this, &BlacklistView::showSummary);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { startCheck(Scope::OnlyDue); });
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
    m_page = new QComboBox;
    m_page->setAccessibleName(tr("How the answers are shown"));
    m_page->addItem(tr("Matrix"));
    m_page->addItem(tr("Table"));
    m_page->addItem(tr("Refusals by receivers"));
    connect(m_page, &QComboBox::currentIndexChanged, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        // Never to a page that is hidden: Tab would end there.
        setFocusProxy(page == MatrixPage ? static_cast<QWidget*>(m_view) : page == ListPage ? m_table : m_refusals);
        m_show->setVisible(page == MatrixPage);
    });
    m_show = new QComboBox;
    m_show->setAccessibleName(tr("Which lists are shown"));
    m_show->addItem(tr("All lists"), static_cast<int>(BlacklistMatrix::Show::All));
    m_show->addItem(tr("Only listed"), static_cast<int>(BlacklistMatrix::Show::Listed));
    m_show->addItem(tr("Only without a usable answer"), static_cast<int>(BlacklistMatrix::Show::Trouble));
    connect(m_show, &QComboBox::activated, this, [this] {
        m_matrix->show(static_cast<BlacklistMatrix::Show>(m_show->currentData().toInt()));
    });
    m_every = new QComboBox;
    m_every->setAccessibleName(tr("Check again while the case is open"));
    m_every->addItem(tr("Only when asked"), 0);
    m_every->addItem(tr("Again every hour"), 60);
    m_every->addItem(tr("Again every 6 hours"), 360);
    m_every->addItem(tr("Again every day"), 1440);
    connect(m_every, &QComboBox::activated, this, [this] { checkEvery(std::chrono::minutes(m_every->currentData().toInt())); });
    m_listsButton = new QPushButton(style::icon(QStringLiteral("settings")), tr("&Lists and keys…"));
    connect(m_listsButton, &QPushButton::clicked, this, &BlacklistView::editLists);
    m_checkButton = new QPushButton(style::icon(QStringLiteral("refresh")), tr("&Check now…"));
    connect(m_checkButton, &QPushButton::clicked, this, [this] { m_consented ? startCheck(Scope::Everything) : askConsent(); });
    auto* summary = new QHBoxLayout;
    summary->setContentsMargins(style::unit, style::unit / 2, style::unit, 0);
    summary->addWidget(m_summary, 1);
    summary->addWidget(m_listsButton); // beside the words, which wrap: the choices below take what small screens have
    summary->addWidget(m_checkButton);
    layout.addLayout(summary);
    row->addWidget(m_page);
    row->addWidget(m_show);
    row->addStretch(1);
    row->addWidget(m_every);
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
    connect(no, &QPushButton::clicked, this, [this] { // no schedule either
        m_consent->hide();
        m_every->setCurrentIndex(0);
        m_interval = {};
    });
    connect(m_agree, &QPushButton::clicked, this, [this] {
        m_consented = true;
        m_consent->hide();
        startCheck(Scope::Everything);
        checkEvery(m_interval);
    });
}

void BlacklistView::buildPages(QVBoxLayout& layout)
{
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
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({640, 400});
    m_table->setDefaultColumns({QStringLiteral("target"), QStringLiteral("list"), QStringLiteral("state"), QStringLiteral("scope"),
                                QStringLiteral("weight"), QStringLiteral("hint"), QStringLiteral("codes"), QStringLiteral("meaning"),
                                QStringLiteral("first_listed"), QStringLiteral("last_listed"), QStringLiteral("delisted"),
                                QStringLiteral("checked_at"), QStringLiteral("source")});
    m_table->setEmptyText(tr("No answers yet"), tr("Answers appear when lists were asked or looked up."));
    m_refusals->setDefaultColumns({QStringLiteral("time"), QStringLiteral("operator"), QStringLiteral("about"), QStringLiteral("ours"),
                                   QStringLiteral("list"), QStringLiteral("address"), QStringLiteral("domain"), QStringLiteral("text"),
                                   QStringLiteral("recipient"), QStringLiteral("link")});
    m_refusals->setEmptyText(tr("No refusals for reputation"),
                             tr("Refusals that name a list, an address or a domain appear when logs or bounces with them are imported."));
    m_pages->addWidget(splitter);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_refusals);
    layout.addWidget(m_pages, 1);
}

void BlacklistView::showTable(const QString& table)
{
    m_page->setCurrentIndex(table == QLatin1String("refusals") ? RefusalsPage : ListPage);
}

QStringList BlacklistView::targets() const
{
    QStringList texts;
    for (const OwnTarget& target : m_targets)
        texts << target.text;
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
        this, ListingsSlot,
        [settings = m_context.settings()](Database& database) {
            return Content{ownTargets(database, settings), latestListings(database), latestVerdicts(database)};
        },
        [this](Content content) {
            m_targets = std::move(content.targets);
            m_verdicts.clear();
            for (const StoredListing& listing : content.verdicts)
                m_verdicts.push_back(listing.result);
            const QModelIndex before = m_view->currentIndex();
            const int row = before.row();
            const int column = before.column();
            m_matrix->setContent(targets(), std::move(content.latest));
            if (row >= 0)
                m_view->setCurrentIndex(m_matrix->index(row, column));
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
        const auto [listed, sources] = m_matrix->listings();
        const bool usable = listed > 0 || m_matrix->count(QStringLiteral("not-listed")) > 0;
        m_summary->setText((!usable       ? tr("No list gave a usable answer.")
                            : listed == 0 ? tr("Not listed where an answer came.")
                                          //: "3 listings from 2 sources.": lists that are fed by one source say one thing
                            : tr("%n listing(s)", "", listed) + QLatin1Char(' ') + tr("from %n source(s).", "", sources)) + QLatin1Char(' ') +
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
    // What nobody declared is named with its reason.
    for (const OwnTarget& target : m_targets) {
        const qsizetype at = shown.indexOf(target.text);
        if (at >= 0 && target.reason == TargetReason::Refusal)
            shown[at] = tr("%1 (named in refusals)").arg(target.text);
        else if (at >= 0 && target.reason == TargetReason::Egress)
            shown[at] = tr("%1 (mail left from it)").arg(target.text);
        else if (at >= 0 && target.reason == TargetReason::Helo)
            shown[at] = tr("%1 (HELO name)").arg(target.text);
        else if (at >= 0 && (target.reason == TargetReason::Mx || target.reason == TargetReason::Spf))
            shown[at] = tr("%1 (named in DNS)").arg(target.text);
    }
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

void BlacklistView::checkEvery(std::chrono::milliseconds interval)
{
    m_interval = interval;
    m_timer.stop();
    if (interval.count() == 0 || !m_context.isOpen())
        return;
    if (!m_consented) {
        askConsent(); // comes back here once the user has agreed
        return;
    }
    m_timer.start(interval);
}

void BlacklistView::startCheck(Scope scope)
{
    if (m_check || !m_context.isOpen())
        return;
    CheckOptions options;
    options.targets = targets();
    options.resolvers = m_resolvers.isEmpty() ? ListSettings::load().resolvers : m_resolvers;
    m_check = std::make_unique<BlacklistCheck>(m_catalogue, options);
    if (!m_check->problem().isEmpty()) {
        m_context.say(CaseContext::Severity::Error, tr("The check cannot start: %1").arg(m_check->problem()));
        m_check.reset();
        return;
    }
    if (scope == Scope::OnlyDue)
        m_check->skipFresh(m_matrix->latest());
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
    tellResolver(resolver.state);
    tellChanges(results);
    if (!results.empty() && m_context.isOpen())
        m_context.session().run(tr("Saving the answers"), CaseSession::Effect::Changes,
                                [results, resolver](CaseFile& file, std::stop_token, const CaseJob::Report&) {
                                    return storeListings(file, results, resolver);
                                });
    showSummary();
}

void BlacklistView::tellResolver(const QString& state)
{
    if (state == QLatin1String("no-answer"))
        m_context.say(CaseContext::Severity::Warning, tr("The DNS resolver gave no answer. Check the network, then try again."));
    else if (state == QLatin1String("rewrites"))
        m_context.say(CaseContext::Severity::Warning,
                      tr("This DNS resolver rewrites answers, so nothing it says about blacklists can be trusted. Use another one."));
    else if (state == QLatin1String("unreliable"))
        m_context.say(CaseContext::Severity::Warning,
                      tr("This DNS resolver knows no outside names, or answers with errors alone, so nothing can be concluded about lists or addresses. Use another one."));
    else if (state == QLatin1String("public"))
        m_context.say(CaseContext::Severity::Warning,
                      tr("This is a public DNS resolver; many lists refuse it. Answers marked “query refused” mean nothing about you. "
                         "Ask through your own resolver."));
}

void BlacklistView::tellChanges(const std::vector<ListingResult>& results)
{
    if (m_verdicts.empty())
        return; // the first check changes nothing, it only finds out
    QStringList listed;
    QStringList gone;
    for (const ListingChange& change : listingChanges(m_verdicts, results))
        (change.listed ? listed : gone) << tr("%1 by %2").arg(oneLine(change.target, 60), oneLine(change.list, 60));
    const auto some = [](QStringList names) {
        return names.size() <= 3 ? names.join(QStringLiteral(", ")) : names.mid(0, 3).join(QStringLiteral(", ")) + QStringLiteral(" …");
    };
    if (!listed.isEmpty())
        m_context.say(CaseContext::Severity::Warning, tr("Newly listed: %1.").arg(some(listed)));
    if (!gone.isEmpty())
        m_context.say(CaseContext::Severity::Information, tr("No longer listed: %1.").arg(some(gone)));
    if (!listed.isEmpty() || !gone.isEmpty())
        QApplication::alert(window());
}

void BlacklistView::enterByHand(const QString& list, const QString& target)
{
    LookupDialog dialog(m_catalogue, targets(), this);
    dialog.choose(list, target);
    if (dialog.exec() != QDialog::Accepted || !m_context.isOpen())
        return;
    const ListingResult result = dialog.result();
    m_matrix->add(result);
    m_context.session().run(tr("Saving the result"), CaseSession::Effect::Changes,
                            [result](CaseFile& file, std::stop_token, const CaseJob::Report&) { return storeManualListing(file, result); });
}

void BlacklistView::editLists()
{
    ListsDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_catalogue = std::make_shared<const Catalogue>(ListSettings::load().effective());
    m_matrix->setCatalogue(m_catalogue);
}

void BlacklistView::showDetails()
{
    const QModelIndex index = m_view->currentIndex();
    const QString zone = index.isValid() ? m_matrix->zone(index.row()) : QString();
    const BlacklistEntry* entry = zone.isEmpty() ? nullptr : m_catalogue->find(zone);
    if (const StoredListing* listing = m_matrix->listing(index))
        m_details->showListing(*listing, entry);
    else if (zone.isEmpty())
        m_details->showNothing();
    else
        m_details->showUnasked(entry, zone, m_matrix->target(index));
}

} // namespace delist
