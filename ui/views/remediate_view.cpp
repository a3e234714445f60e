#include "ui/views/remediate_view.h"
#include "case/tables/table_query.h"
#include "report/reason_text.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_text.h"
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QInputDialog>
#include <QScrollBar>
#include <QUndoCommand>
#include <QVBoxLayout>

namespace delist {

namespace {

/// One entry of the steps table from what it was to what it is; both ways are in the custody log.
class StepCommand : public QUndoCommand
{
public:
    StepCommand(std::function<void(const CaseStep&)> store, CaseStep before, CaseStep after)
        : QUndoCommand(RemediateView::tr("step of remediation")), m_store(std::move(store)), m_before(std::move(before)),
          m_after(std::move(after))
    {}
    void undo() override { m_store(m_before); }
    void redo() override { m_store(m_after); }

private:
    std::function<void(const CaseStep&)> m_store;
    CaseStep m_before;
    CaseStep m_after;
};

} // namespace

RemediateView::RemediateView(CaseContext& context, QWidget* parent) : View(parent), m_context(context), m_page(new Page)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    connect(&context, &CaseContext::closed, this, [this] { m_page->clear(); });
    for (const auto change : {&CaseContext::presentationChanged, &CaseContext::analysisChanged})
        connect(&context, change, this, [this] {
            m_stale = true;
            if (isVisible())
                readAnew();
        });
}

void RemediateView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    readAnew();
}

void RemediateView::readAnew()
{
    if (m_stale && m_context.reader() != nullptr && !m_context.analysing())
        reload();
}

void RemediateView::reload()
{
    m_stale = false;
    m_context.reader()->read(
        this, 0,
        [](Database& database) {
            const bool evidence = TableQuery(database, *tableById(u"evidence")).count({}) > 0;
            auto hosts = remediationHosts(database);
            addBootVerdicts(database, hosts);
            return std::pair(std::move(hosts), evidence);
        },
        [this](const std::pair<std::vector<RemediationHost>, bool>& read) {
            show(withBackscatterServers(read.first, m_context.analysis().get()), read.second);
        });
}

void RemediateView::show(const std::vector<RemediationHost>& hosts, bool evidence)
{
    const int scrolled = m_page->verticalScrollBar()->value();
    m_page->clear();
    auto* top = new Card(!hosts.empty() ? tr("Hosts to clean")
                         : evidence     ? tr("No host needs cleaning, as far as the evidence shows")
                                        : tr("Without evidence no host is suspicious"));
    top->addText(hosts.empty() ? tr("When a host looks suspicious, it appears here with the steps that bring it back into service.")
                               : tr("Tick each step when it is done and note the proof: who, with what, what was found. Everything is kept "
                                    "with time and name, and printed on the report."),
                 true);
    m_page->column().addWidget(top);
    for (const RemediationHost& host : hosts)
        addHost(host);
    m_page->column().addStretch(1);
    QMetaObject::invokeMethod(this, [this, scrolled] { m_page->verticalScrollBar()->setValue(scrolled); }, Qt::QueuedConnection);
}

void RemediateView::addHost(const RemediationHost& host)
{
    QString title = host.address;
    if (!host.names.isEmpty())
        title += QStringLiteral("  \u00b7  ") + oneLine(host.names, 80);
    title += QStringLiteral("  \u00b7  ") +
             (host.closed() ? tr("closed") : tr("%1 of %2 steps done").arg(host.done()).arg(host.steps().size()));
    auto* card = new Card(title);
    if (host.kind == RemediationHost::Kind::Backscatter)
        card->addText(tr("This server answered forged senders: its non-delivery reports went to strangers."), true);
    QStringList reasons;
    for (const QString& reason : host.reasons)
        reasons << hostReasonText(reason);
    if (!reasons.isEmpty())
        card->addText(reasons.join(QStringLiteral("; ")), true);
    for (const RemediationStep& step : host.steps())
        addStep(*card, host, step);
    if (host.boot)
        card->addText(tr("Boot trace: %1 (%2)").arg(TableText::valueText(u"verdict", host.boot->verdict), oneLine(reasonText(ReasonKind::BootVerdict, host.boot->reason), 300)), true);
    auto* open = new QPushButton(style::icon(QStringLiteral("hosts")), tr("Open host"));
    open->setAccessibleName(tr("Open host %1").arg(host.address));
    connect(open, &QPushButton::clicked, this, [this, address = host.address] { m_context.showHost(address); });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(open);
    addClosing(*card, *buttons, host);
    buttons->addStretch(1);
    card->body().addLayout(buttons);
    m_page->column().addWidget(card);
}

/// Not every host is cleaned step by step: it may be scrapped, or the suspicion may have been wrong. Then the reason stands.
void RemediateView::addClosing(Card& card, QHBoxLayout& buttons, const RemediationHost& host)
{
    CaseStep entry = entryOf(host, host.closedCode());
    const bool closed = host.isDone(entry.title);
    if (closed)
        card.addText(tr("Closed on %1 by %2: %3").arg(m_context.format().minute(entry.doneAt), oneLine(entry.person, 40), oneLine(entry.proof, 600)));
    if (m_context.session().readOnly() || (!closed && host.closed()))
        return;
    auto* button = new QPushButton(closed ? tr("Take up again") : tr("Close with a reason…"));
    button->setAccessibleName(closed ? tr("Take up %1 again").arg(host.address) : tr("Close %1 with a reason").arg(host.address));
    buttons.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, entry, closed] {
        CaseStep after = entry;
        after.doneAt = unknownTime;
        after.state = closed ? QStringLiteral("open") : QStringLiteral("done");
        if (!closed) {
            bool accepted = false;
            after.proof = QInputDialog::getMultiLineText(this, tr("Close with a reason"),
                                                         tr("Why needs %1 no further step? The reason is printed on the report.").arg(entry.subject),
                                                         entry.proof, &accepted)
                              .trimmed()
                              .left(2000);
            if (!accepted || after.proof.isEmpty())
                return;
        }
        change(entry, after);
    });
}

/// As it is stored, or as it is before anything was.
CaseStep RemediateView::entryOf(const RemediationHost& host, const QString& code)
{
    if (const CaseStep* stored = host.step(code))
        return *stored;
    CaseStep entry;
    entry.phase = QStringLiteral("remediate");
    entry.subject = host.address;
    entry.title = code;
    entry.state = QStringLiteral("open");
    return entry;
}

void RemediateView::addStep(Card& card, const RemediationHost& host, const RemediationStep& step)
{
    // Shared by box and line: the second change begins where the first ended.
    const auto entry = std::make_shared<CaseStep>(entryOf(host, QLatin1String(step.code)));
    const bool done = entry->state == QLatin1String("done");
    auto* row = new QHBoxLayout;
    row->setSpacing(style::unit);
    auto* check = new QCheckBox(QCoreApplication::translate("Remediation", step.title));
    check->setChecked(done);
    check->setToolTip(QCoreApplication::translate("Remediation", step.explanation));
    check->setAccessibleName(host.address + QStringLiteral(": ") + check->text());
    check->setAccessibleDescription(check->toolTip());
    check->setMinimumWidth(260);
    check->setEnabled(!m_context.session().readOnly());
    auto* proof = new QLineEdit(entry->proof);
    proof->setPlaceholderText(tr("Proof: who, with what, what was found"));
    proof->setToolTip(proof->placeholderText());
    proof->setAccessibleName(tr("Proof for %1").arg(check->text()));
    proof->setMaxLength(2000);
    proof->setReadOnly(m_context.session().readOnly());
    auto* when = new QLabel;
    when->setTextFormat(Qt::PlainText);
    when->setForegroundRole(QPalette::PlaceholderText);
    if (done)
        when->setText(QStringLiteral("%1  \u00b7  %2").arg(m_context.format().minute(entry->doneAt), oneLine(entry->person, 40)));
    when->setVisible(done); // nothing to say leaves the room to the proof
    row->addWidget(check);
    row->addWidget(proof, 1);
    row->addWidget(when);
    card.body().addLayout(row);

    const auto changed = [this, entry, proof, check] {
        CaseStep after = *entry;
        after.state = check->isChecked() ? QStringLiteral("done") : QStringLiteral("open");
        after.proof = proof->text();
        after.doneAt = unknownTime;
        if (after.state != entry->state || after.proof != entry->proof)
            change(std::exchange(*entry, after), after);
    };
    connect(check, &QCheckBox::clicked, this, changed);
    connect(proof, &QLineEdit::editingFinished, this, changed);
}

void RemediateView::change(const CaseStep& before, const CaseStep& after)
{
    m_context.undo().push(new StepCommand([this](const CaseStep& step) { store(step); }, before, after));
}

void RemediateView::store(const CaseStep& step)
{
    m_context.session().run(
        tr("Saving the step"), CaseSession::Effect::None,
        [step](CaseFile& file, std::stop_token, const CaseJob::Report&) -> Result<void> {
            storeStep(file, step);
            return {};
        },
        [this] {
            if (m_context.reader() == nullptr)
                return;
            reload();
            Q_EMIT m_context.stepsChanged();
        });
}

} // namespace delist
