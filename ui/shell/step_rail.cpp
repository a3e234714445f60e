#include "ui/shell/step_rail.h"
#include "ui/format.h"
#include "ui/style.h"
#include <QButtonGroup>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace delist {

namespace {

struct Titles
{
    Q_DECLARE_TR_FUNCTIONS(StepRail)
public:
    static QString of(Step step)
    {
        switch (step) {
        case Step::Identify: return tr("Identify");
        case Step::Contain: return tr("Contain");
        case Step::Remediate: return tr("Remediate");
        case Step::Delist: return tr("Delist");
        case Step::Evidence: return tr("Evidence");
        }
        return {};
    }
    static QString state(StepState state)
    {
        switch (state) {
        case StepState::NotStarted: return tr("not started");
        case StepState::Open: return tr("open");
        case StepState::Done: return tr("done");
        case StepState::Unknown: break;
        }
        return {};
    }
};

/// At the right, with dots where the room ends; a label would show its end without its beginning.
class StateLabel : public QLabel
{
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

QString glyphName(StepState state)
{
    switch (state) {
    case StepState::Done: return QStringLiteral("done");
    case StepState::Open: return QStringLiteral("current");
    default: return QStringLiteral("todo");
    }
}

} // namespace

StepRail::StepRail(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Steps and views"));
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(style::unit, style::unit, style::unit, style::unit);
    layout->setSpacing(1);
    auto* group = new QButtonGroup(this);
    for (const Step step : {Step::Identify, Step::Contain, Step::Remediate, Step::Delist, Step::Evidence}) {
        addStep(*layout, step, Titles::of(step));
        for (const ViewEntry& entry : views())
            if (entry.step == step)
                group->addButton(addView(*layout, entry));
        layout->addSpacing(style::unit);
    }
    layout->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    // Some languages need more, and in a low window the scroll bar stands beside the steps.
    setFixedWidth(std::max(232, content->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width()));

    m_nextCard = new QFrame;
    m_nextCard->setObjectName(QStringLiteral("nextStep"));
    auto* next = new QVBoxLayout(m_nextCard);
    next->setContentsMargins(style::unit * 3 / 2, style::unit, style::unit * 3 / 2, style::unit * 3 / 2);
    auto* heading = new QLabel(tr("Next best step"));
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_nextText = new QLabel;
    m_nextText->setWordWrap(true);
    m_nextText->setTextFormat(Qt::PlainText);
    m_nextButton = new QPushButton;
    connect(m_nextButton, &QPushButton::clicked, this, &StepRail::nextStepChosen);
    next->addWidget(heading);
    next->addWidget(m_nextText);
    next->addWidget(m_nextButton, 0, Qt::AlignLeft);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addWidget(m_nextCard);
    setCaseOpen(false);
}

void StepRail::addStep(QVBoxLayout& layout, Step step, const QString& title)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(style::unit / 2, style::unit / 2, style::unit / 2, 2);
    auto* glyph = new QLabel;
    auto* name = new QLabel(title);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    auto* state = new StateLabel;
    state->setTextFormat(Qt::PlainText);
    state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont small = state->font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    state->setFont(small);
    row->addWidget(glyph);
    row->addWidget(name);
    row->addWidget(state, 1);
    layout.addLayout(row);
    m_steps[static_cast<int>(step)] = {glyph, state};
}

QToolButton* StepRail::addView(QVBoxLayout& layout, const ViewEntry& entry)
{
    auto* button = new QToolButton;
    const QString id = QString::fromLatin1(entry.id);
    button->setObjectName(QStringLiteral("rail-") + id);
    button->setText(QCoreApplication::translate("Views", entry.title));
    button->setIcon(style::icon(QString::fromLatin1(entry.icon)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setStyleSheet(QStringLiteral(
        "QToolButton { text-align: left; padding: 5px 8px 5px 20px; border: 1px solid transparent; border-radius: 5px; }"
        "QToolButton:hover { background: palette(midlight); }"
        "QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); }"
        "QToolButton:focus { border-color: palette(highlight); }"
        "QToolButton:disabled { color: palette(mid); }"));
    layout.addWidget(button);
    m_views[id] = button;
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT viewChosen(id); });
    return button;
}

void StepRail::setProgress(const CaseProgress& progress)
{
    for (auto step = m_steps.begin(); step != m_steps.end(); ++step) {
        const StepProgress state = progress.steps.value(step.key());
        const style::Tone tone = state.state == StepState::Done ? style::Tone::Good
                                 : state.state == StepState::Open ? style::Tone::Warning
                                                                  : style::Tone::Neutral;
        const QColor colour = tone == style::Tone::Neutral ? style::mutedText(palette()) : style::toneText(tone, palette());
        step->glyph->setPixmap(style::pixmap(glyphName(state.state), colour, 18, devicePixelRatioF()));
        step->glyph->setAccessibleName(Titles::state(state.state));
        step->glyph->setToolTip(Titles::state(state.state));
        step->state->setText(state.text);
        step->state->setToolTip(plainToolTip(state.text));
        QPalette colours = step->state->palette();
        colours.setColor(QPalette::WindowText, style::mutedText(palette()));
        step->state->setPalette(colours);
    }
    m_nextText->setText(progress.nextText);
    m_nextButton->setText(progress.nextButton);
    m_nextButton->setVisible(!progress.nextButton.isEmpty());
    m_nextCard->setVisible(!progress.nextText.isEmpty());
}

void StepRail::setCurrentView(const QString& id)
{
    if (QToolButton* button = m_views.value(id))
        button->setChecked(true);
}

void StepRail::setCaseOpen(bool open)
{
    for (QToolButton* button : std::as_const(m_views))
        button->setEnabled(open);
    if (!open)
        m_nextCard->hide();
}

} // namespace delist
