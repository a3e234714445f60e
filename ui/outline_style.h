// OutlineStyle: the platform's style with outlines that can be seen on dark palettes, where styles draw the edges of check
// boxes, fields and buttons darker than the background, that is, not at all (WCAG 2.1, 1.4.11).
#pragma once
#include <QProxyStyle>

namespace delist {

class OutlineStyle : public QProxyStyle
{
    Q_OBJECT
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;
};

} // namespace delist
