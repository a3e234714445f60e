#include "ui/views/remediate_view.h"
#include "case/table_query.h"
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
#include <QScrollBar>
#include <QVBoxLayout>

namespace delist {

RemediateView::RemediateView(CaseContext& context, QWidget* parent) : View(parent), m_context(context), m_page(new Page)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    connect(&context, &CaseContext::closed, this, [this] { m_page->clear(); });
    connect(&context, &CaseContext::presentationChanged, this, [this] {
        if (m_context.reader() != nullptr)
            reload();
    });
}

void RemediateView::reload()
{
    m_context.reader()->read(
        this, 0,
        [](Database& database) {
            const bool evidence = TableQuery(database, *tableById(u"evidence")).count({}) > 0;
            return std::pair(remediationHosts(database), evidence);
        },
        [this](const std::pair<std::vector<RemediationHost>, bool>& read) { show(read.first, read.second); });
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
             (host.closed() ? tr("closed") : tr("%1 of %2 steps done").arg(host.done()).arg(remediationSteps().size()));
    auto* card = new Card(title);
    QStringList reasons;
    for (const QString& reason : host.reasons)
        reasons << hostReasonText(reason);
    if (!reasons.isEmpty())
        card->addText(reasons.join(QStringLiteral("; ")), true);
    for (const RemediationStep& step : remediationSteps())
        addStep(*card, host, step);
    if (host.boot)
        card->addText(tr("Boot trace: %1 (%2)").arg(TableText::valueText(u"verdict", host.boot->verdict), oneLine(reasonText(ReasonKind::BootVerdict, host.boot->reason), 300)), true);
    auto* open = new QPushButton(style::icon(QStringLiteral("hosts")), tr("Open host"));
    open->setAccessibleName(tr("Open host %1").arg(host.address));
    connect(open, &QPushButton::clicked, this, [this, address = host.address] { m_context.showHost(address); });
    card->body().addWidget(open, 0, Qt::AlignLeft);
    m_page->column().addWidget(card);
}

void RemediateView::addStep(Card& card, const RemediationHost& host, const RemediationStep& step)
{
    const CaseStep* stored = host.step(QLatin1String(step.code));
    const bool done = stored != nullptr && stored->state == QLatin1String("done");
    auto* row = new QHBoxLayout;
    row->setSpacing(style::unit);
    auto* check = new QCheckBox(QCoreApplication::translate("Remediation", step.title));
    check->setChecked(done);
    check->setToolTip(QCoreApplication::translate("Remediation", step.explanation));
    check->setAccessibleName(host.address + QStringLiteral(": ") + check->text());
    check->setAccessibleDescription(check->toolTip());
    check->setMinimumWidth(260);
    check->setEnabled(!m_context.session().readOnly());
    auto* proof = new QLineEdit(stored != nullptr ? stored->proof : QString());
    proof->setPlaceholderText(tr("Proof: who, with what, what was found"));
    proof->setAccessibleName(tr("Proof for %1").arg(check->text()));
    proof->setMaxLength(2000);
    proof->setReadOnly(m_context.session().readOnly());
    auto* when = new QLabel;
    when->setTextFormat(Qt::PlainText);
    when->setForegroundRole(QPalette::PlaceholderText);
    if (done)
        when->setText(QStringLiteral("%1  \u00b7  %2").arg(m_context.format().minute(stored->doneAt), oneLine(stored->person, 40)));
    when->setMinimumWidth(190);
    row->addWidget(check);
    row->addWidget(proof, 1);
    row->addWidget(when);
    card.body().addLayout(row);

    CaseStep entry;
    entry.phase = QStringLiteral("remediate");
    entry.subject = host.address;
    entry.title = QLatin1String(step.code);
    connect(check, &QCheckBox::clicked, this, [this, entry, proof](bool checked) mutable {
        entry.state = checked ? QStringLiteral("done") : QStringLiteral("open");
        entry.proof = proof->text();
        store(entry);
    });
    connect(proof, &QLineEdit::editingFinished, this, [this, entry, proof, check, before = proof->text()]() mutable {
        if (proof->text() == before)
            return;
        before = proof->text();
        entry.state = check->isChecked() ? QStringLiteral("done") : QStringLiteral("open");
        entry.proof = proof->text();
        store(entry);
    });
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
