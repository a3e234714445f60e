#include "ui/widgets/statement_row.h"
#include "ui/format.h"
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace delist {

namespace {
constexpr int glyph = 16;
constexpr int padding = 5;
constexpr int flags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
} // namespace

StatementRow::StatementRow(const QString& iconName, style::Tone tone, const QString& sentence, bool link, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName), m_tone(tone), m_link(link)
{
    setText(sentence);
    setAccessibleName(sentence);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(link ? Qt::StrongFocus : Qt::NoFocus);
    setEnabled(true);
    if (link) {
        setCursor(Qt::PointingHandCursor);
        setToolTip(tr("Show the rows behind this"));
    }
}

QRect StatementRow::textRect(int width) const
{
    const int left = glyph + 2 * padding;
    return {left, padding, qMax(40, width - left - padding - (m_link ? glyph + padding : 0)), 10'000};
}

QSize StatementRow::sizeHint() const
{
    return {360, heightForWidth(360)};
}

int StatementRow::heightForWidth(int width) const
{
    const QRect text = textRect(width);
    return qMax(fontMetrics().boundingRect(text, flags, this->text()).height(), glyph) + 2 * padding;
}

void StatementRow::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StatementRow::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void StatementRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool hot = m_link && underMouse();
    if (hot)
        painter.fillRect(rect(), style::toneFill(style::Tone::Neutral, palette()));
    const QColor colour = m_tone == style::Tone::Neutral ? style::mutedText(palette()) : style::toneText(m_tone, palette());
    const int line = fontMetrics().height();
    painter.drawPixmap(padding, padding + (line - glyph) / 2, style::pixmap(m_iconName, colour, glyph, devicePixelRatioF()));
    QRect text = textRect(width());
    text.setHeight(height());
    QFont font = this->font();
    font.setUnderline(hot);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(text, flags, this->text());
    if (m_link)
        painter.drawPixmap(width() - glyph - padding, padding + (line - glyph) / 2,
                           style::pixmap(QStringLiteral("collapse"), style::toneText(style::Tone::Accent, palette()), glyph,
                                         devicePixelRatioF()));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace delist
