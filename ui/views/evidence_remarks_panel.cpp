#include "ui/views/evidence_remarks_panel.h"
#include "ui/case_context.h"
#include "ui/dialogs/left_out_dialog.h"
#include "ui/shell/window_jobs.h"
#include "ui/style.h"
#include "ui/widgets/empty_state.h"
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace delist {

namespace {

QString nameOf(const QString& path)
{
    return oneLine(path.section(u'/', -1), 60);
}

/// "a.log, b.log and 3 more"
QString namesOf(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths.mid(0, 3))
        names << nameOf(path);
    const QString first = names.join(QStringLiteral(", "));
    if (paths.size() <= 3)
        return first;
    //: %1 is a list of file names
    return EvidenceRemarksPanel::tr("%1 and %n more", "", static_cast<int>(paths.size() - 3)).arg(first);
}

QString orderText(const std::string& order)
{
    return order == "dmy" ? EvidenceRemarksPanel::tr("day first")
           : order == "ymd" ? EvidenceRemarksPanel::tr("year first")
                            : EvidenceRemarksPanel::tr("month first");
}

} // namespace

EvidenceRemarksPanel::EvidenceRemarksPanel(CaseContext& context, QWidget* parent) : QScrollArea(parent), m_context(context)
{
    setObjectName(QStringLiteral("remarks"));
    setAccessibleName(tr("Worth knowing about these files"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* holder = new QWidget;
    m_rows = new QVBoxLayout(holder);
    m_rows->setContentsMargins(style::unit * 2, style::unit * 2, style::unit * 2, style::unit);
    m_rows->setSpacing(style::unit);
    setWidget(holder);
    fill();
}

void EvidenceRemarksPanel::setRemarks(std::vector<EvidenceRemark> remarks)
{
    m_remarks = std::move(remarks);
    fill();
}

void EvidenceRemarksPanel::setLeftOut(std::vector<SkippedInput> skipped)
{
    m_leftOut = std::move(skipped);
    fill();
}

QStringList EvidenceRemarksPanel::sentences() const
{
    QStringList all;
    for (const QLabel* label : findChildren<QLabel*>(QStringLiteral("sentence")))
        all << label->text();
    return all;
}

void EvidenceRemarksPanel::fill()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater(); // one of its buttons may be what is being clicked
        }
        delete item;
    }
    m_count = 0;
    m_warns = false;
    addLeftOut();
    for (const EvidenceRemark& remark : m_remarks)
        add(remark);
    if (m_count == 0) {
        auto* nothing = new EmptyState;
        nothing->setIconName(QStringLiteral("verify"));
        nothing->setText(tr("Nothing had to be assumed"), tr("What had to be assumed of the files, and what is missing in them, is said here."));
        m_rows->addWidget(nothing, 1);
        return;
    }
    m_rows->addStretch(1);
}

void EvidenceRemarksPanel::addRow(bool warns, const QString& sentence, const Button& button)
{
    const style::Tone tone = warns ? style::Tone::Warning : style::Tone::Neutral;
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins({});
    auto* icon = new QLabel;
    icon->setPixmap(style::pixmap(warns ? QStringLiteral("warning") : QStringLiteral("info"), style::toneText(tone, palette()), 16, devicePixelRatioF()));
    auto* label = new QLabel(sentence);
    label->setObjectName(QStringLiteral("sentence"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    if (!button.text.isEmpty()) {
        auto* act = new QPushButton(button.text);
        act->setAccessibleName(button.name.isEmpty() ? button.text : button.text + QStringLiteral(": ") + button.name);
        connect(act, &QPushButton::clicked, this, [action = button.action] { action(); });
        line->addWidget(act, 0, Qt::AlignTop);
    }
    m_rows->addWidget(row);
    ++m_count;
    m_warns = m_warns || warns;
}

void EvidenceRemarksPanel::addLeftOut()
{
    QHash<QString, QStringList> byReason;
    QStringList reasons;
    for (const SkippedInput& each : m_leftOut) {
        if (!byReason.contains(each.reason))
            reasons << each.reason;
        byReason[each.reason] << each.path;
    }
    for (const QString& reason : reasons) {
        const QStringList& paths = byReason[reason];
        //: %1 is a list of file names, %2 the reason, for instance "in the case already"
        QString sentence = tr("Left out at the last import: %1 (%2).").arg(namesOf(paths), skippedReason(reason));
        if (paths.size() == 1) {
            for (const SkippedInput& each : m_leftOut)
                if (each.reason == reason && !each.detail.isEmpty())
                    sentence += u' ' + oneLine(each.detail, 200);
        }
        Button button;
        if (reason == QLatin1String("unknown-format") && !m_context.session().readOnly())
            button = {tr("Assign columns …"), namesOf(paths), [this, paths] { startMapping(m_context, paths, window()); }};
        else if (paths.size() > 3)
            button = {tr("Show all…"), namesOf(paths), [this] {
                          auto* dialog = new LeftOutDialog(m_leftOut, window());
                          dialog->setAttribute(Qt::WA_DeleteOnClose);
                          dialog->open();
                      }};
        addRow(reason != QLatin1String("duplicate"), sentence, button);
    }
}

void EvidenceRemarksPanel::add(const EvidenceRemark& remark)
{
    using Kind = EvidenceRemark::Kind;
    QStringList paths;
    for (const std::string& path : remark.paths)
        paths << QString::fromStdString(path);
    const QString names = namesOf(paths);
    const QString text = oneLine(QString::fromStdString(remark.text), 300);
    const int files = static_cast<int>(remark.evidence.size());
    std::vector<qint64> ids(remark.evidence.begin(), remark.evidence.end());
    const bool writable = !m_context.session().readOnly();
    const Button again = writable ? Button{tr("Read again…"), names, [this, ids] { Q_EMIT readAgainRequested(ids); }} : Button();
    const QString seconds = m_context.format().locale().toString(std::abs(static_cast<double>(remark.offset)) / 1e6, 'f', remark.offset % 1'000'000 == 0 ? 0 : 1);
    switch (remark.kind) {
    case Kind::Doubtful:
        return addRow(true, tr("So much of %n file(s) could not be read that the format may be wrong: %1.", "", files).arg(names), again);
    case Kind::NoProtocolLog:
        return addRow(true, tr("%1 held no log when it was imported: protocol logging is off for its connectors, and what went through them cannot be excluded.").arg(text), {});
    case Kind::ZoneAssumed:
        return addRow(false, tr("The times of %n file(s) name no zone; the case’s, %1, is assumed: %2.", "", files).arg(text, names), again);
    case Kind::YearAssumed:
        return addRow(false, tr("The lines of %n file(s) name no year; it is taken from the date of the file: %1.", "", files).arg(names), again);
    case Kind::DateOrderAssumed:
        return addRow(true, tr("The dates of %n file(s) can be read in two ways; %1 is assumed: %2.", "", files).arg(orderText(remark.text), names), again);
    case Kind::EncodingAssumed:
        return addRow(false, tr("The text of %n file(s) is not Unicode; %1 is assumed: %2.", "", files).arg(text, names), again);
    case Kind::ClockOffset: {
        const QString other = nameOf(QString::fromStdString(remark.text));
        const QString count = m_context.format().count(remark.count);
        const QString sentence = remark.offset > 0
                                     ? tr("The clock of %1 is %2 s ahead of that of %3, by %4 things that both tell of.").arg(names, seconds, other, count)
                                     : tr("The clock of %1 is %2 s behind that of %3, by %4 things that both tell of.").arg(names, seconds, other, count);
        return addRow(true, sentence,
                      writable ? Button{tr("Accept"), names, [this, id = ids.front(), offset = remark.offset] { Q_EMIT offsetRequested(id, offset); }} : Button());
    }
    case Kind::ClockAccepted:
        return addRow(false,
                      remark.offset > 0 ? tr("%1 s were taken off the times of %2.").arg(seconds, names) : tr("%1 s were added to the times of %2.").arg(seconds, names),
                      writable ? Button{tr("Take back"), names, [this, id = ids.front(), offset = remark.offset] { Q_EMIT offsetRequested(id, -offset); }} : Button());
    case Kind::Truncated:
        return addRow(true, tr("%n file(s) end in the middle; what came before is kept: %1.", "", files).arg(names), {});
    case Kind::Rejects:
        return addRow(false, tr("%1 lines or packets of %n file(s) could not be read: %2.", "", files).arg(m_context.format().count(remark.count), names),
                      {tr("Show them"), names, [this, ids] { Q_EMIT rejectsRequested(ids); }});
    case Kind::Note:
        return addRow(false, names + QStringLiteral(": ") + text, {});
    }
}

} // namespace delist
