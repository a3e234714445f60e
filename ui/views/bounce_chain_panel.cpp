#include "ui/views/bounce_chain_panel.h"
#include "case/rows/bounce_kind.h"
#include "evidence/mail/subject_stack.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/widgets/statement_row.h"
#include "ui/widgets/table_text.h"
#include <QLabel>
#include <QVBoxLayout>

namespace delist {

namespace {

QString stepTitle(const ChainLink& link)
{
    switch (link.step) {
    case ChainStep::MessageIn: return BounceChainPanel::tr("Message came in");
    case ChainStep::NotDelivered: return BounceChainPanel::tr("Could not be delivered");
    case ChainStep::Report: return BounceChainPanel::tr("Non-delivery report");
    case ChainStep::ReportSent: return BounceChainPanel::tr("Report on its way");
    case ChainStep::Fate:
        switch (link.outcome) {
        case Outcome::Accepted: return BounceChainPanel::tr("Accepted by the other server");
        case Outcome::Rejected: return BounceChainPanel::tr("Refused by the other server");
        case Outcome::Deferred: return BounceChainPanel::tr("Put off by the other server");
        default: return BounceChainPanel::tr("No answer seen");
        }
    }
    return {};
}

} // namespace

BounceChainPanel::BounceChainPanel(CaseContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(style::unit * 3 / 2, style::unit, style::unit * 3 / 2, style::unit);
    m_column->setSpacing(style::unit / 2);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Chain of the selected bounce"));
    clear();
}

void BounceChainPanel::empty()
{
    m_steps = 0;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void BounceChainPanel::clear()
{
    empty();
    addParagraph(tr("Select a bounce to see its story: which message came in, why it could not be delivered, where the report went "
                    "and what became of it."),
                 true);
    m_column->addStretch(1);
}

void BounceChainPanel::addParagraph(const QString& text, bool muted, bool bold)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        label->setForegroundRole(QPalette::PlaceholderText);
    if (bold) {
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
    }
    m_column->addWidget(label);
}

void BounceChainPanel::setChain(const BounceChain& chain)
{
    empty();
    const auto kind = static_cast<BounceKind>(chain.kind);
    QString verdict;
    switch (kind) {
    case BounceKind::Backscatter:
        verdict = chain.fate == Outcome::Rejected ? tr("Backscatter: the report went to a stranger whose address was forged; their server refused it.")
                                                  : tr("Backscatter: the report went to a stranger whose address was forged.");
        break;
    case BounceKind::Legitimate: verdict = tr("An honest report to a real sender."); break;
    case BounceKind::Received: verdict = tr("Somebody else’s server answered mail that was, or claims to be, ours."); break;
    case BounceKind::BlockedByList: verdict = tr("A blacklist made the other server refuse our mail."); break;
    case BounceKind::Unknown: verdict = tr("Whether the address was forged cannot be told from this evidence."); break;
    }
    addParagraph(verdict, false, true);
    for (const ChainLink& link : chain.links)
        addStep(link);
    if (!chain.subject.isEmpty())
        addSubject(chain.subject);
    if (chain.quotesOriginal == TriState::Yes)
        addParagraph(tr("The report quotes the whole original message. A report that carries the headers only does less harm."), true);
    m_column->addStretch(1);
}

void BounceChainPanel::addStep(const ChainLink& link)
{
    QStringList parts;
    if (link.time != unknownTime)
        parts << m_context.format().time(link.time);
    if (!link.from.isEmpty() || !link.to.isEmpty()) {
        const QString from = link.from == QLatin1String("<>") ? tr("<> (nobody)") : oneLine(link.from, 80);
        parts << (link.to.isEmpty() ? tr("from %1").arg(from)
                  : link.from.isEmpty() ? tr("to %1").arg(oneLine(link.to, 80))
                                        : tr("from %1 to %2").arg(from, oneLine(link.to, 80)));
    }
    if (!link.client.isEmpty())
        parts << tr("by %1").arg(link.client);
    if (link.step != ChainStep::Report)
        parts << (link.event.isEmpty() ? vantageText(link.vantage) : QStringLiteral("%1, %2").arg(vantageText(link.vantage), oneLine(link.event, 40)));
    if (!link.reply.isEmpty())
        parts << oneLine(link.reply, 200);
    const bool bad = link.step == ChainStep::NotDelivered || (link.step == ChainStep::Fate && link.outcome == Outcome::Rejected);
    const QString iconName = link.step == ChainStep::MessageIn      ? QStringLiteral("messages")
                             : link.step == ChainStep::NotDelivered ? QStringLiteral("error")
                             : link.step == ChainStep::Fate         ? codeLook(u"fate", link.outcome == Outcome::Rejected   ? QStringLiteral("rejected")
                                                                                        : link.outcome == Outcome::Accepted ? QStringLiteral("accepted")
                                                                                                                            : QStringLiteral("unknown")).icon
                                                                    : QStringLiteral("bounces");
    auto* row = new StatementRow(iconName, bad ? style::Tone::Bad : style::Tone::Neutral,
                                 stepTitle(link) + QLatin1Char('\n') + parts.join(QStringLiteral("  \u00b7  ")), true);
    row->setToolTip(tr("Show what stands behind this step"));
    connect(row, &QAbstractButton::clicked, this, [this, link] {
        RowReference reference;
        reference.table = link.table;
        reference.evidence = link.evidence;
        reference.offset = link.offset;
        m_context.setRow(std::move(reference));
    });
    m_column->addWidget(row);
    ++m_steps;
}

void BounceChainPanel::addSubject(const QString& subject)
{
    addParagraph(tr("Subject, taken apart"), false, true);
    const std::string text = subject.toStdString();
    const auto stack = readSubject(text);
    int depth = 0;
    for (const SubjectPrefix& prefix : stack.prefixes) {
        const QString word = QString::fromUtf8(prefix.text.data(), static_cast<qsizetype>(prefix.text.size()));
        const QString meaning = prefix.kind == SubjectPrefix::Tag             ? tr("a spam filter’s tag")
                                : prefix.kind == SubjectPrefix::Undeliverable ? tr("a server’s report around it")
                                                                              : tr("an answer or forward");
        addParagraph(QString(depth * 3, QLatin1Char(' ')) + QStringLiteral("\u21b3 %1  \u2014  %2").arg(oneLine(word, 80), meaning));
        ++depth;
    }
    addParagraph(QString(depth * 3, QLatin1Char(' ')) + QStringLiteral("\u21b3 ") +
                     oneLine(QString::fromUtf8(stack.rest.data(), static_cast<qsizetype>(stack.rest.size())), 200),
                 true);
}

} // namespace delist
