#include "ui/outline_style.h"
#include "ui/style.h"
#include <QPainter>
#include <QStyleOption>

namespace delist {

namespace {

enum class Shape : std::uint8_t { Box, Round };

void outline(const QStyleOption& option, QPainter& painter, Shape shape)
{
    if (!style::isDark(option.palette))
        return;
    const QColor text = option.palette.color(QPalette::WindowText);
    const QColor under = option.palette.color(QPalette::Window);
    // Half way between the two, which is more than three times as bright as what lies under it.
    const QColor edge((text.red() + under.red()) / 2, (text.green() + under.green()) / 2, (text.blue() + under.blue()) / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, shape == Shape::Round);
    painter.setPen((option.state & QStyle::State_Enabled) != 0 ? edge : edge.darker(160));
    painter.setBrush(Qt::NoBrush);
    if (shape == Shape::Round)
        painter.drawEllipse(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    else
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

/// The style shows the focus at the edge itself.
bool showsFocus(const QStyleOption& option)
{
    return (option.state & QStyle::State_HasFocus) != 0;
}

} // namespace

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return outline(*option, *painter, Shape::Box);
    case PE_IndicatorRadioButton: return outline(*option, *painter, Shape::Round);
    case PE_FrameLineEdit:
    case PE_PanelButtonCommand:
        if (!showsFocus(*option))
            outline(*option, *painter, Shape::Box);
        return;
    default: return;
    }
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if ((control == CC_ComboBox || control == CC_SpinBox) && !showsFocus(*option))
        outline(*option, *painter, Shape::Box);
}

} // namespace delist
