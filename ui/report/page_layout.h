// PageLayout: flows text, tables and drawings over A4 pages. Everything is laid out first and drawn afterwards, so that
// every page can say of how many it is. Unit: a tenth of a millimetre. Plain text only, never markup.
#pragma once
#include <QColor>
#include <QFont>
#include <QPaintDevice>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

class QTextLayout;

namespace delist {

inline constexpr int unitsPerInch = 254; ///< the resolution to set on the writer

enum class Wrap : std::uint8_t { Words, Anywhere };

struct TextLook
{
    QFont font;
    QColor color = Qt::black;
    Qt::Alignment alignment = Qt::AlignLeft;
    Wrap wrap = Wrap::Words;
    double lineHeight = 1.28; ///< of the font's height
};

/// Text broken into lines of a width; drawn whole or by lines.
class TextBlock
{
public:
    TextBlock(const QString& text, const TextLook& look, double width, QPaintDevice* device);
    [[nodiscard]] int lines() const;
    [[nodiscard]] double lineStep() const { return m_step; }
    [[nodiscard]] double height() const { return lines() * m_step; }
    [[nodiscard]] double naturalWidth() const;
    /// Lines [from, to) with the first one's top at \p at.
    void draw(QPainter& painter, QPointF at, int from, int to) const;

private:
    std::shared_ptr<QTextLayout> m_layout; // shared with the drawing that is done later
    TextLook m_look;
    double m_step = 0;
    double m_width = 0;
};

class PageLayout
{
public:
    using Drawing = std::function<void(QPainter&)>;

    explicit PageLayout(QPaintDevice* device);

    static constexpr double pageWidth = 2100;
    static constexpr double pageHeight = 2970;
    static constexpr double left = 200;
    static constexpr double right = 1900;
    static constexpr double top = 250;
    static constexpr double bottom = 2740;
    static constexpr double width = right - left;

    [[nodiscard]] QPaintDevice* device() const { return m_device; }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double room() const { return bottom - m_y; }
    void setY(double y) { m_y = y; }
    void space(double height);
    void newPage();
    /// A new page unless so much is left; nothing when the page is still empty.
    void ensure(double height);
    [[nodiscard]] int page() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const std::vector<std::vector<Drawing>>& pages() const { return m_pages; }

    /// Draws on the current page, later.
    void draw(Drawing drawing);
    /// Flows over pages. Returns its height when it stayed on one page.
    void text(const QString& text, const TextLook& look, double indent = 0, double rightIndent = 0);
    /// At a fixed place of the current page, without moving on. Returns its height.
    double textAt(const QString& text, const TextLook& look, QPointF at, double width);

private:
    QPaintDevice* m_device;
    std::vector<std::vector<Drawing>> m_pages;
    double m_y = top;
};

} // namespace delist
