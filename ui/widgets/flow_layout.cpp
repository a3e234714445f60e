#include "ui/widgets/flow_layout.h"
#include "ui/style.h"

namespace delist {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    const bool lines = rect.width() != geometry().width() && heightForWidth(rect.width()) != heightForWidth(geometry().width());
    QLayout::setGeometry(rect);
    arrange(rect, true);
    if (lines)
        update();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items)
        size = size.expandedTo(item->minimumSize());
    // In the lines that it has now: not every layout around asks for the height that a width needs.
    return geometry().width() > 0 ? size.expandedTo({0, arrange(QRect(0, 0, geometry().width(), 0), false)}) : size;
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    int x = rect.x();
    int y = rect.y();
    int line = 0;
    for (const auto& item : m_items) {
        const QSize size = item->sizeHint();
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            x = rect.x();
            y += line + style::unit / 2;
            line = 0;
        }
        if (apply)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width();
        line = std::max(line, size.height());
    }
    return y + line - rect.y();
}

} // namespace delist
