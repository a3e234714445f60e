#include "ui/report/page_layout.h"
#include <QFontMetricsF>
#include <QTextLayout>
#include <cmath>

namespace delist {

TextBlock::TextBlock(const QString& text, const TextLook& look, double width, QPaintDevice* device)
    : m_layout(std::make_shared<QTextLayout>(text, look.font, device)), m_look(look),
      m_step(std::ceil(QFontMetricsF(look.font, device).height() * look.lineHeight)), m_width(width)
{
    QString shown = text;
    shown.replace(u'\n', QChar::LineSeparator);
    m_layout->setText(shown);
    QTextOption option(look.alignment);
    option.setWrapMode(look.wrap == Wrap::Words ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::WrapAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, 0});
    }
    m_layout->endLayout();
}

int TextBlock::lines() const
{
    return m_layout->lineCount();
}

double TextBlock::naturalWidth() const
{
    double widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

void TextBlock::draw(QPainter& painter, QPointF at, int from, int to) const
{
    painter.setPen(m_look.color);
    for (int i = from; i < to && i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        // Lines sit in the middle of their step, whatever fallback font stretches them.
        const double down = (m_step - line.height()) / 2;
        line.draw(&painter, {at.x(), at.y() + (i - from) * m_step + down});
    }
}

PageLayout::PageLayout(QPaintDevice* device) : m_device(device), m_pages(1) {}

void PageLayout::space(double height)
{
    if (m_y > top)
        m_y += height;
}

void PageLayout::newPage()
{
    m_pages.emplace_back();
    m_y = top;
}

void PageLayout::ensure(double height)
{
    if (room() < height && m_y > top)
        newPage();
}

void PageLayout::draw(Drawing drawing)
{
    m_pages.back().push_back(std::move(drawing));
}

void PageLayout::text(const QString& text, const TextLook& look, double indent, double rightIndent)
{
    const TextBlock block(text, look, width - indent - rightIndent, m_device);
    int from = 0;
    while (from < block.lines()) {
        int fits = static_cast<int>(room() / block.lineStep());
        if (fits < std::min(2, block.lines() - from)) {
            newPage();
            fits = static_cast<int>(room() / block.lineStep());
        }
        const int to = std::min(block.lines(), from + std::max(1, fits));
        draw([block, from, to, at = QPointF(left + indent, m_y)](QPainter& painter) { block.draw(painter, at, from, to); });
        m_y += (to - from) * block.lineStep();
        from = to;
    }
}

double PageLayout::textAt(const QString& text, const TextLook& look, QPointF at, double textWidth)
{
    const TextBlock block(text, look, textWidth, m_device);
    draw([block, at](QPainter& painter) { block.draw(painter, at, 0, block.lines()); });
    return block.height();
}

} // namespace delist
