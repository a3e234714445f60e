#include "ui/shell/message_bar.h"
#include "ui/style.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace delist {

namespace {
constexpr int mostMessages = 3;
constexpr int informationMs = 12'000;
} // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    hide();
}

void MessageBar::add(CaseContext::Severity severity, const QString& text)
{
    using Severity = CaseContext::Severity;
    for (int i = 0; i < m_layout->count(); ++i) // said already
        if (auto* label = m_layout->itemAt(i)->widget()->findChild<QLabel*>(QStringLiteral("text"));
            label != nullptr && label->text() == text)
            return;
    while (m_layout->count() >= mostMessages)
        delete m_layout->itemAt(m_layout->count() - 1)->widget();

    const style::Tone tone = severity == Severity::Error     ? style::Tone::Bad
                             : severity == Severity::Warning ? style::Tone::Warning
                                                             : style::Tone::Accent;
    const QString iconName = severity == Severity::Error     ? QStringLiteral("error")
                             : severity == Severity::Warning ? QStringLiteral("warning")
                                                             : QStringLiteral("info");
    auto* frame = new QFrame;
    QPalette colours = palette();
    colours.setColor(QPalette::Window, style::toneFill(tone, palette()));
    frame->setPalette(colours);
    frame->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(style::unit * 3 / 2, style::unit * 3 / 4, style::unit / 2, style::unit * 3 / 4);
    auto* icon = new QLabel;
    icon->setPixmap(style::pixmap(iconName, style::toneText(tone, palette()), 20, devicePixelRatioF()));
    auto* label = new QLabel(text);
    label->setObjectName(QStringLiteral("text"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    //: how a message begins for screen readers
    label->setAccessibleName((severity == Severity::Error ? tr("Error: ") : severity == Severity::Warning ? tr("Warning: ") : QString()) + text);
    auto* close = new QToolButton;
    close->setIcon(style::icon(QStringLiteral("cancel")));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Dismiss the message"));
    close->setToolTip(tr("Dismiss"));
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    m_layout->insertWidget(0, frame);
    const auto dismiss = [this, frame] {
        frame->hide();
        m_layout->removeWidget(frame);
        frame->deleteLater();
        setVisible(m_layout->count() > 0);
    };
    connect(close, &QToolButton::clicked, frame, dismiss);
    if (severity == Severity::Information)
        QTimer::singleShot(informationMs, frame, dismiss);
    show();
}

void MessageBar::addAction(const QString& text, std::function<void()> action)
{
    if (m_layout->count() == 0)
        return;
    QWidget* frame = m_layout->itemAt(0)->widget();
    for (QPushButton* there : frame->findChildren<QPushButton*>())
        if (there->text() == text)
            return; // the message was said already
    auto* button = new QPushButton(text);
    connect(button, &QPushButton::clicked, this, [action = std::move(action)] { action(); });
    static_cast<QHBoxLayout*>(frame->layout())->insertWidget(2, button);
}

void MessageBar::clear()
{
    while (m_layout->count() > 0)
        delete m_layout->itemAt(0)->widget();
    hide();
}

int MessageBar::count() const
{
    return m_layout->count();
}

} // namespace delist
