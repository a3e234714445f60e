#include "ui/views/posture_view.h"
#include "report/posture_text.h"
#include "report/spf_text.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/views/egress_table.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table_text.h"
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace delist {

namespace {

enum Slot { LinesSlot };
enum Show { ShowAll, ShowOpen };
enum PageIndex { LinesPage, MachinesPage, EmptyPage };
constexpr int lineRole = Qt::UserRole;

struct Look
{
    const char* icon;
    style::Tone tone;
};

/// A glyph and a word beside the colour.
Look lookOf(posture::Status status)
{
    switch (status) {
    case posture::Status::Pass:
        return {"ok", style::Tone::Good};
    case posture::Status::Warning:
        return {"warning", style::Tone::Warning};
    case posture::Status::Fail:
        return {"error", style::Tone::Bad};
    default:
        return {"unknown", style::Tone::Neutral};
    }
}

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

/// The record that a fix offers to copy: the last argument of lines that propose one.
QString proposed(const posture::Line& line)
{
    if (line.arguments.empty() || !line.arguments.back().starts_with("v=spf1") || line.reason == "spf-pass")
        return {};
    return text(line.arguments.back());
}

} // namespace

PostureView::PostureView(CaseContext& context, QWidget* parent) : View(parent), m_context(context), m_tree(new QTreeWidget), m_machines(new EgressTable), m_pages(new QStackedWidget), m_empty(new EmptyState)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    m_tree->setHeaderLabels({tr("State"), tr("About"), tr("What was found")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAccessibleName(tr("Mail posture, line by line"));
    m_tree->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &PostureView::showDetails);
    auto* splitter = new QSplitter;
    splitter->addWidget(m_tree);
    splitter->addWidget(buildDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({720, 400});
    m_pages->addWidget(splitter);
    m_pages->addWidget(m_machines);
    m_empty->setIconName(QStringLiteral("verify"));
    m_pages->addWidget(m_empty);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_tree);
    connect(&context, &CaseContext::closed, this, [this] {
        endCheck();
        m_probe.reset();
        m_lines.clear();
        m_machines->setRows({});
        m_consent->hide();
        showLines();
    });
    showLines();
}

PostureView::~PostureView() = default;

QWidget* PostureView::buildBar()
{
    auto* bar = new QWidget;
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(style::unit, style::unit / 2, style::unit, style::unit / 2);
    auto* row = new QHBoxLayout;
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_page = new QComboBox;
    m_page->setAccessibleName(tr("What is shown of the posture"));
    m_page->addItem(tr("Line by line"));
    m_page->addItem(tr("Machines and addresses"));
    connect(m_page, &QComboBox::currentIndexChanged, this, [this](int page) {
        showPage();
        m_show->setVisible(page == LinesPage);
    });
    m_show = new QComboBox;
    m_show->setAccessibleName(tr("Which lines are shown"));
    m_show->addItem(tr("All lines"), ShowAll);
    m_show->addItem(tr("Only what is open"), ShowOpen);
    connect(m_show, &QComboBox::activated, this, &PostureView::showLines);
    m_checkButton = new QPushButton(style::icon(QStringLiteral("refresh")), tr("&Check DNS…"));
    connect(m_checkButton, &QPushButton::clicked, this, [this] { askConsent(Asking::Dns); });
    m_probeButton = new QPushButton(tr("&Probe our server…"));
    m_probeButton->setToolTip(tr("Connects to a declared mail server as a stranger would: relaying, recipients, certificate. Sends nothing."));
    connect(m_probeButton, &QPushButton::clicked, this, [this] { askConsent(Asking::Probe); });
    row->addWidget(m_summary, 1);
    row->addWidget(m_probeButton);
    row->addWidget(m_checkButton);
    column->addLayout(row);
    auto* shown = new QHBoxLayout; // a row of its own: in one, the window would be wider than small screens
    shown->addWidget(m_page);
    shown->addWidget(m_show);
    shown->addStretch(1);
    column->addLayout(shown);
    m_consent = new Card(tr("This asks the internet"));
    m_consentText = m_consent->addText({});
    auto* buttons = new QHBoxLayout;
    m_agree = new QPushButton(tr("&Ask"));
    m_agree->setDefault(true);
    auto* no = new QPushButton(tr("&Not now"));
    buttons->addWidget(m_agree);
    buttons->addWidget(no);
    buttons->addStretch(1);
    m_consent->body().addLayout(buttons);
    m_consent->hide();
    column->addWidget(m_consent);
    connect(no, &QPushButton::clicked, m_consent, &QWidget::hide);
    connect(m_agree, &QPushButton::clicked, this, [this] {
        m_consent->hide();
        startCheck();
    });
    return bar;
}

QWidget* PostureView::buildDetails()
{
    auto* panel = new QWidget;
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(style::unit * 3 / 2, style::unit, style::unit * 3 / 2, style::unit);
    const auto label = [&](bool bold) {
        auto* made = new QLabel;
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        QFont font = made->font();
        font.setBold(bold);
        made->setFont(font);
        layout->addWidget(made);
        return made;
    };
    m_title = label(true);
    m_text = label(false);
    m_copy = new QPushButton(tr("Copy the proposed record"));
    connect(m_copy, &QPushButton::clicked, this, &PostureView::copyFix);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    m_found = new QPlainTextEdit;
    m_found->setReadOnly(true);
    m_found->setTabChangesFocus(true);
    m_found->setAccessibleName(tr("The record or answer behind the line"));
    layout->addWidget(m_found, 1);
    layout->addStretch(0);
    panel->setMinimumWidth(260);
    return panel;
}

void PostureView::reload()
{
    if (m_context.reader() == nullptr || m_check || m_probe)
        return;
    struct Read
    {
        EgressMap map;
        std::vector<StoredPostureLine> lines;
    };
    m_context.reader()->read(
        this, LinesSlot,
        [settings = m_context.settings()](Database& database) {
            Read read{egressMap(database, settings), {}};
            read.lines = shownPosture(database, read.map);
            return read;
        },
        [this](Read read) {
            m_machines->setRows(read.map.rows);
            m_lines = std::move(read.lines);
            m_subjects = std::move(read.map.subjects);
            showLines();
        });
}

void PostureView::showLines()
{
    m_tree->clear();
    const bool onlyOpen = m_show->currentData().toInt() == ShowOpen;
    QTreeWidgetItem* group = nullptr;
    std::string check;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const posture::Line& line = m_lines[i].line;
        if (onlyOpen && line.status == posture::Status::Pass)
            continue;
        if (group == nullptr || line.check != check) {
            check = line.check;
            group = new QTreeWidgetItem(m_tree, {postureCheckTitle(text(check))});
            group->setFirstColumnSpanned(true);
            group->setExpanded(true);
        }
        const Look look = lookOf(line.status);
        auto* item = new QTreeWidgetItem(group, {postureStatusText(line.status), oneLine(text(line.subject), 80), postureReasonText(line)});
        item->setIcon(0, QIcon(style::pixmap(QLatin1String(look.icon), style::toneText(look.tone, palette()), 16, devicePixelRatioF())));
        item->setToolTip(2, plainToolTip(postureReasonText(line)));
        item->setData(0, lineRole, static_cast<int>(i));
    }
    m_tree->resizeColumnToContents(0);
    m_tree->resizeColumnToContents(1);
    showSummary();
    showDetails();
    showPage();
}

/// An empty list tells why it is one.
void PostureView::showPage()
{
    m_empty->setText(m_lines.empty() ? tr("The mail posture was not checked yet") : tr("Nothing is open"),
                     m_lines.empty() ? tr("Check DNS asks for what the internet sees of your addresses and domains: names and their addresses, "
                                          "SPF, DKIM, DMARC, mail exchangers.")
                                     : tr("Every line passed. Show all lines to see them."));
    const bool empty = m_page->currentIndex() == LinesPage && m_tree->topLevelItemCount() == 0;
    m_pages->setCurrentIndex(empty ? EmptyPage : m_page->currentIndex());
    // Never to a page that is hidden: Tab would end there.
    setFocusProxy(empty ? static_cast<QWidget*>(m_checkButton) : m_page->currentIndex() == LinesPage ? static_cast<QWidget*>(m_tree) : m_machines);
}

void PostureView::showSummary()
{
    const bool writable = m_context.isOpen() && !m_context.session().readOnly();
    const bool subjects = !m_subjects.senderDomains.empty() || !m_subjects.addresses.empty();
    m_checkButton->setEnabled(writable && subjects && !m_check && !m_probe);
    m_probeButton->setEnabled(writable && !m_check && !m_probe && (!m_context.settings().mailServers.empty() || !m_context.settings().publicIps.empty()));
    Micros checked = unknownTime;
    for (const StoredPostureLine& stored : m_lines)
        checked = std::max(checked, stored.checkedAt);
    if (checked == unknownTime) {
        m_summary->setText(subjects ? tr("Nothing was asked yet. No question leaves this computer before you say so.")
                                    : tr("Say in Case › Settings which domains and public addresses are yours; then their DNS can be checked."));
        return;
    }
    int counts[4] = {};
    for (const StoredPostureLine& stored : m_lines)
        ++counts[static_cast<std::size_t>(stored.line.status)];
    m_summary->setText(tr("%1 fail, %2 warning, %3 pass, %4 unknown. Last asked: %5.")
                           .arg(counts[2]).arg(counts[1]).arg(counts[0]).arg(counts[3]).arg(m_context.format().bothTimes(checked)));
}

void PostureView::showDetails()
{
    const QTreeWidgetItem* const item = m_tree->currentItem();
    const QVariant index = item != nullptr ? item->data(0, lineRole) : QVariant();
    m_copy->setVisible(false);
    m_found->setVisible(false);
    if (!index.isValid()) {
        m_title->setText(tr("Select a line"));
        m_text->setText(tr("Each line says what was found, why it matters, how to mend it, and which standard says so."));
        return;
    }
    const StoredPostureLine& stored = m_lines[static_cast<std::size_t>(index.toInt())];
    const posture::Line& line = stored.line;
    m_title->setText(QStringLiteral("%1  \u00b7  %2").arg(postureStatusText(line.status), postureCheckTitle(text(line.check))));
    QStringList paragraphs{postureReasonText(line)};
    if (const QString fix = postureFixText(line); !fix.isEmpty())
        paragraphs << tr("What to do: %1").arg(fix);
    if (const QString rfc = postureRfc(line); !rfc.isEmpty())
        paragraphs << tr("Standard: %1").arg(rfc);
    if (const std::string record = line.check == "spf" ? spfRecordOf(line.found) : std::string(); !record.empty()) {
        QStringList terms;
        for (const SpfTermText& term : spfTermTexts(record, line.subject))
            terms << QStringLiteral("%1  \u2013  %2").arg(term.term, term.meaning);
        paragraphs << terms.join(QLatin1Char('\n'));
    }
    if (stored.checkedAt != unknownTime)
        paragraphs << tr("Asked: %1").arg(m_context.format().bothTimes(stored.checkedAt));
    m_text->setText(paragraphs.join(QStringLiteral("\n\n")));
    m_copy->setVisible(!proposed(line).isEmpty());
    m_found->setVisible(!line.found.empty());
    m_found->setPlainText(text(line.found));
}

void PostureView::copyFix()
{
    const QTreeWidgetItem* const item = m_tree->currentItem();
    if (item != nullptr && item->data(0, lineRole).isValid())
        QGuiApplication::clipboard()->setText(proposed(m_lines[static_cast<std::size_t>(item->data(0, lineRole).toInt())].line));
}

void PostureView::askConsent(Asking what)
{
    if (what == Asking::Probe) {
        bool accepted = false;
        const QString typed = QInputDialog::getText(
            this, tr("Probe our server"),
            tr("Delist connects to the server as a stranger would, asks whether it relays and whether it checks recipients, and stops before\n"
               "any message. Type the address of the server (and :port, if it is not 25) to confirm."),
            QLineEdit::Normal, {}, &accepted);
        auto server = Endpoint::parse(typed.trimmed().toStdString());
        if (!accepted)
            return;
        if (!server || !server->address.known()) {
            m_context.say(CaseContext::Severity::Error, tr("That is no address. Write 192.0.2.25 or 192.0.2.25:587."));
        } else if (!SmtpProbe::isOwnServer(m_context.settings(), server->address)) {
            m_context.say(CaseContext::Severity::Error,
                          tr("%1 is not declared as yours, so it is not probed. Declare it in Case › Settings.").arg(oneLine(typed, 60)));
        } else {
            server->port = server->port == 0 ? 25 : server->port;
            startProbe(*server);
        }
        return;
    }
    QStringList about;
    for (const std::string& domain : m_subjects.senderDomains)
        about << text(domain);
    for (const IpAddress& address : m_subjects.addresses)
        about << text(address.toString());
    QStringList shown = about.mid(0, 8);
    if (about.size() > shown.size())
        shown << tr("and %n more", "", static_cast<int>(about.size() - shown.size()));
    m_consentText->setText(tr("Delist will ask DNS about: %1.").arg(shown.join(QStringLiteral(", "))) + QLatin1Char(' ') +
                           tr("The questions go through %1. If a domain announces an MTA-STS policy, it is fetched from that domain’s own web host. "
                              "Nothing else leaves this computer.")
                               .arg(m_resolvers.isEmpty() ? tr("this computer’s DNS resolver") : m_resolvers.join(QStringLiteral(", "))));
    m_consent->show();
    m_agree->setFocus();
}

void PostureView::startCheck()
{
    if (m_check)
        return;
    PostureOptions options;
    options.subjects = m_subjects;
    options.resolvers = m_resolvers;
    m_check = std::make_unique<PostureCheck>(options);
    if (!m_check->problem().isEmpty()) {
        m_context.say(CaseContext::Severity::Error, tr("The check cannot start: %1").arg(m_check->problem()));
        m_check.reset();
        return;
    }
    const auto cancel = [this] {
        if (m_check)
            m_check->cancel();
    };
    connect(m_check.get(), &PostureCheck::progressed, this,
            [this, cancel](int done, int total) { Q_EMIT m_context.countedWork(tr("Asking DNS"), done, total, cancel); });
    // Later: the check must not be destroyed inside its own signal.
    connect(m_check.get(), &PostureCheck::finished, this, &PostureView::endCheck, Qt::QueuedConnection);
    Q_EMIT m_context.countedWork(tr("Asking DNS"), 0, 0, cancel);
    showSummary();
    m_check->start();
}

void PostureView::endCheck()
{
    if (!m_check)
        return;
    const auto check = std::move(m_check);
    Q_EMIT m_context.countedWorkEnded();
    if (check->resolver().state == QLatin1String("no-answer"))
        m_context.say(CaseContext::Severity::Warning, tr("The DNS resolver gave no answer. Check the network, then try again."));
    else if (check->resolver().state == QLatin1String("rewrites"))
        m_context.say(CaseContext::Severity::Warning, tr("This DNS resolver makes answers up, so nothing was checked. Use another one."));
    else if (check->resolver().state == QLatin1String("unreliable"))
        m_context.say(CaseContext::Severity::Warning, tr("This DNS resolver knows no outside names, so nothing was checked. Use another one."));
    if (check->usable() && m_context.isOpen())
        store(check->lines(), QStringLiteral("posture"), check->resolver().servers.join(QStringLiteral(", ")));
    showSummary();
}

void PostureView::startProbe(const Endpoint& server)
{
    ProbeOptions options;
    options.server = server;
    options.domain = m_subjects.ownDomains.empty() ? std::string() : m_subjects.ownDomains.front();
    for (const StoredPostureLine& stored : m_lines)
        if (stored.line.reason == "ptr-confirmed" && stored.line.subject == server.address.toString())
            options.ptr = stored.line.arguments.back();
    m_probed = server;
    m_probe = std::make_unique<SmtpProbe>(options);
    const auto cancel = [this] {
        if (m_probe)
            m_probe->cancel();
    };
    connect(m_probe.get(), &SmtpProbe::progressed, this,
            [this, cancel](int done, int total) { Q_EMIT m_context.countedWork(tr("Probing our server"), done, total, cancel); });
    connect(m_probe.get(), &SmtpProbe::finished, this, &PostureView::endProbe, Qt::QueuedConnection);
    showSummary();
    m_probe->start();
}

void PostureView::endProbe()
{
    if (!m_probe)
        return;
    const auto probe = std::move(m_probe);
    Q_EMIT m_context.countedWorkEnded();
    if (m_context.isOpen() && !probe->lines().empty())
        store(probe->lines(), QStringLiteral("probe"), text(m_probed.address.toString()));
    showSummary();
}

void PostureView::store(std::vector<posture::Line> lines, const QString& kind, const QString& askedOf)
{
    m_context.session().run(tr("Saving the answers"), CaseSession::Effect::Changes,
                            [lines = std::move(lines), kind, askedOf](CaseFile& file, std::stop_token, const CaseJob::Report&) {
                                return storePosture(file, lines, kind, askedOf);
                            });
}

} // namespace delist
