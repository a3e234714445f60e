#include "ui/views/overview_view.h"
#include "report/cause_notes.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/charts/coverage_plot.h"
#include "ui/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/statement_row.h"
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace delist {

namespace {
constexpr qint64 mostEvidence = 500; // names for the coverage chart
}

OverviewView::OverviewView(CaseContext& context, QWidget* parent)
    : View(parent), m_context(context), m_page(new Page), m_empty(new EmptyState), m_stack(new QStackedLayout(this))
{
    m_empty->setIconName(QStringLiteral("import"));
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_empty);
    connect(&context, &CaseContext::analysisChanged, this, &OverviewView::showAnalysis);
    connect(&context, &CaseContext::presentationChanged, this, &OverviewView::showAnalysis);
    connect(&context, &CaseContext::closed, this, [this] {
        m_evidenceCount = -1;
        m_evidence.clear();
    });
}

void OverviewView::reload()
{
    m_evidenceCount = -1; // until it is read
    m_context.reader()->read(
        this, 0,
        [](Database& database) {
            const TableDefinition& table = *tableById(u"evidence");
            const TablePage page = TableQuery(database, table).page({}, 0, mostEvidence);
            QHash<qint64, QString> names;
            for (const auto& row : page.rows) {
                qint64 id = 0;
                QString path;
                for (std::size_t i = 0; i < table.columns.size(); ++i) {
                    if (QLatin1String(table.columns[i].name) == QLatin1String("id"))
                        id = row[i].toLongLong();
                    if (QLatin1String(table.columns[i].name) == QLatin1String("path"))
                        path = row[i].toString();
                }
                names[id] = path;
            }
            return names;
        },
        [this](QHash<qint64, QString> names) {
            m_evidence = std::move(names);
            m_evidenceCount = m_evidence.size();
            showAnalysis();
        });
}

QString OverviewView::say(const Statement& statement) const
{
    return statementText(statement, {m_context.format().locale(), m_context.format().caseZone()});
}

void OverviewView::showAnalysis()
{
    m_page->clear();
    const auto analysis = m_context.analysis();
    if (m_context.analysing()) { // what is known, the number of files too, may be of the case before the import
        addWaiting();
        return;
    }
    if (m_context.analysisError()) {
        addFailure(*m_context.analysisError());
        return;
    }
    if (m_evidenceCount < 0) { // whether there is a verdict at all
        addWaiting();
        return;
    }
    if (m_evidenceCount == 0) {
        m_empty->setText(tr("This case has no evidence yet"),
                         tr("Drop log files, folders, archives or captures anywhere on this window, or use File › Import. "
                            "Useful first: the firewall's log of outgoing connections, the mail server's receive and send protocol "
                            "logs, and its message tracking log."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_page);
    QVBoxLayout& column = m_page->column();
    if (!analysis)
        return;

    addTitle(analysis->findings.empty() ? tr("No root cause was found in this evidence")
             : analysis->findings.size() == 1
                 ? tr("This is why you are, or could be, listed")
                 : tr("%n causes why you are, or could be, listed", "", static_cast<int>(analysis->findings.size())));
    if (analysis->findings.empty()) {
        auto* card = new Card;
        card->addText(tr("That is not the same as “clean”: below is what could be excluded, what this evidence cannot show, "
                         "and what to collect."));
        column.addWidget(card);
    }
    bool open = true;
    for (const Finding& finding : analysis->findings) {
        addFinding(finding, open);
        open = false;
    }
    addCoverage(*analysis);
    addNotes(*analysis);
    column.addStretch(1);
}

void OverviewView::addTitle(const QString& text)
{
    auto* title = new QLabel(text);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    title->setFont(font);
    m_page->column().addWidget(title);
}

void OverviewView::addWaiting()
{
    addTitle(tr("Looking for the cause…"));
    auto* bar = new QProgressBar;
    bar->setRange(0, 0); // how long it takes, nobody knows before
    bar->setMaximumWidth(320);
    bar->setAccessibleName(tr("Looking for the cause…"));
    m_page->column().addWidget(bar);
    m_page->column().addStretch(1);
    m_stack->setCurrentWidget(m_page);
}

void OverviewView::addFailure(const Error& error)
{
    addTitle(tr("The cause could not be looked for"));
    auto* card = new Card;
    card->addText(errorText(error));
    card->addText(tr("Nothing in the case was changed. If its folder or drive is there again, try once more; otherwise open a copy of the case."));
    auto* again = new QPushButton(style::icon(QStringLiteral("refresh")), tr("Try again"));
    connect(again, &QPushButton::clicked, this, [this] {
        Q_EMIT m_context.changed(); // the other views could not read it either
        m_context.analyseAgain();
    });
    card->body().addWidget(again, 0, Qt::AlignLeft);
    m_page->column().addWidget(card);
    m_page->column().addStretch(1);
    m_stack->setCurrentWidget(m_page);
}

void OverviewView::addFinding(const Finding& finding, bool open)
{
    auto* card = new Card(QStringLiteral("%1  \u00b7  %2").arg(oneLine(finding.subject, 80), causeTitle(finding.cause)));
    auto* sure = new QHBoxLayout;
    sure->setSpacing(style::unit);
    sure->addWidget(new ShareBar(finding.confidence));
    auto* words = new QLabel(QStringLiteral("%1  \u00b7  %2").arg(m_context.format().percent(finding.confidence),
                                                                  confidenceWords(finding.confidence)));
    words->setTextFormat(Qt::PlainText);
    sure->addWidget(words);
    if (finding.first != unknownTime && finding.last != unknownTime) {
        auto* when = new QLabel(m_context.format().span(finding.first, finding.last));
        when->setForegroundRole(QPalette::PlaceholderText);
        sure->addWidget(when);
    }
    sure->addStretch(1);
    card->body().addLayout(sure);
    card->addText(say(finding.summary));
    card->addText(causeMeaning(finding.cause), true);
    addStatements(*card, tr("What speaks for it"), finding.forIt, QStringLiteral("plus"), int(style::Tone::Bad), open);
    addStatements(*card, tr("What speaks against it"), finding.against, QStringLiteral("minus"), int(style::Tone::Good), open);
    addStatements(*card, tr("What the evidence cannot show"), finding.missing, QStringLiteral("unknown"), int(style::Tone::Warning), open);

    auto* next = new QHBoxLayout;
    next->setSpacing(style::unit);
    const QString advice = causeAdvice(finding.cause);
    if (!advice.isEmpty()) {
        auto* text = new QLabel(tr("Next: %1").arg(advice));
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        QFont bold = text->font();
        bold.setBold(true);
        text->setFont(bold);
        next->addWidget(text, 1);
    }
    if (IpAddress::parse(finding.subject.toStdString())) {
        auto* host = new QPushButton(style::icon(QStringLiteral("hosts")), tr("Open host"));
        host->setAccessibleName(tr("Open host %1").arg(finding.subject));
        connect(host, &QPushButton::clicked, this, [this, subject = finding.subject] { m_context.showHost(subject); });
        next->addWidget(host, 0, Qt::AlignTop);
    }
    card->body().addSpacing(style::unit / 2);
    card->body().addLayout(next);
    m_page->column().addWidget(card);
}

void OverviewView::addStatements(Card& card, const QString& title, const std::vector<Statement>& statements, const QString& iconName,
                                 int tone, bool open)
{
    if (statements.empty())
        return;
    auto* toggle = new QToolButton;
    //: %1 is a heading, %2 how many sentences stand under it
    toggle->setText(tr("%1 (%2)").arg(title).arg(statements.size()));
    toggle->setCheckable(true);
    toggle->setChecked(open);
    toggle->setAutoRaise(true);
    toggle->setFocusPolicy(Qt::StrongFocus);
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setStyleSheet(QStringLiteral("QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px; "
                                         "font-weight: 600; background: transparent; }"
                                         "QToolButton:hover { background: palette(alternate-base); }"
                                         "QToolButton:focus { border-color: palette(highlight); }"));
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(style::unit, 0, 0, 0);
    rows->setSpacing(0);
    for (const Statement& statement : statements) {
        const bool link = !statement.table.isEmpty();
        auto* row = new StatementRow(iconName, static_cast<style::Tone>(tone), say(statement), link);
        if (link)
            connect(row, &QAbstractButton::clicked, this, [this, statement] { follow(statement); });
        rows->addWidget(row);
    }
    const auto apply = [toggle, box](bool shown) {
        toggle->setIcon(style::icon(shown ? QStringLiteral("expand") : QStringLiteral("collapse")));
        box->setVisible(shown);
    };
    connect(toggle, &QToolButton::toggled, box, apply);
    card.body().addWidget(toggle);
    card.body().addWidget(box);
    apply(open);
}

void OverviewView::follow(const Statement& statement)
{
    m_context.showRows(statement.table, statement.filter);
}

void OverviewView::addNotes(const Analysis& analysis)
{
    if (!analysis.cannotExclude.empty()) {
        auto* card = new Card(tr("What cannot be excluded with this evidence"));
        const TextStyle textStyle{m_context.format().locale(), m_context.format().caseZone()};
        for (const SharedNote& shared : sharedNotes(analysis.cannotExclude)) {
            card->body().addWidget(new StatementRow(QStringLiteral("unknown"), style::Tone::Warning,
                                                    QStringLiteral("%1: %2").arg(causeTitles(shared.causes), shared.because(textStyle)), false));
            if (const QString what = shared.collect(textStyle); !what.isEmpty()) {
                auto* collect = card->addText(what, true);
                collect->setContentsMargins(style::unit * 3, 0, 0, style::unit / 2);
            }
        }
        m_page->column().addWidget(card);
    }
    if (!analysis.excluded.empty()) {
        auto* card = new Card(tr("What was looked for and not found"));
        for (const CauseNote& note : analysis.excluded) {
            const bool link = !note.because.table.isEmpty();
            auto* row = new StatementRow(QStringLiteral("ok"), style::Tone::Good,
                                         QStringLiteral("%1: %2").arg(causeTitle(note.cause), say(note.because)), link);
            if (link)
                connect(row, &QAbstractButton::clicked, this, [this, statement = note.because] { follow(statement); });
            card->body().addWidget(row);
        }
        m_page->column().addWidget(card);
    }
}

void OverviewView::addCoverage(const Analysis& analysis)
{
    if (analysis.coverage.empty())
        return;
    auto* card = new Card(tr("What the evidence covers"));
    auto* plot = new CoveragePlot(m_context);
    plot->setCoverage(analysis.coverage, m_evidence);
    connect(plot, &CoveragePlot::evidenceClicked, this, [this](qint64 evidence) {
        TableFilter filter;
        filter.evidence = evidence;
        m_context.showRows(QStringLiteral("evidence"), filter);
    });
    card->body().addWidget(plot);
    card->addText(tr("Hatched: no records. What happened there, the verdict cannot know."), true);
    m_page->column().addWidget(card);
}

} // namespace delist
