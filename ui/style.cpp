#include "ui/style.h"
#include "ui/outline_style.h"
#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>

/// The icons are linked into a static library, which nobody but this call makes known (Q_INIT_RESOURCE wants no namespace).
static void initIcons()
{
    Q_INIT_RESOURCE(ui);
}

namespace delist::style {

namespace {

QColor mix(const QColor& a, const QColor& b, qreal share)
{
    const auto part = [share](int x, int y) { return qRound(x + (y - x) * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

QPixmap draw(const QString& name, const QColor& colour, const QSize& size)
{
    if (size.isEmpty())
        return {};
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

/// Draws in the palette's colours of the moment, so that a change between light and dark needs no new icons.
class PaletteIcon : public QIconEngine
{
public:
    explicit PaletteIcon(QString name) : m_name(std::move(name)) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, pixmap(rect.size() * painter->device()->devicePixelRatioF(), mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const QColor colour = mode == QIcon::Disabled   ? palette.color(QPalette::Disabled, QPalette::WindowText)
                              : mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                                        : palette.color(QPalette::WindowText);
        const QString key = QStringLiteral("delist/%1/%2/%3x%4").arg(m_name, colour.name()).arg(size.width()).arg(size.height());
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = draw(m_name, colour, size);
            QPixmapCache::insert(key, result);
        }
        return result;
    }
    QIconEngine* clone() const override { return new PaletteIcon(m_name); }

private:
    QString m_name;
};

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor toneText(Tone tone, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Good: return dark ? QColor(0x6f, 0xcf, 0x97) : QColor(0x1b, 0x6e, 0x3c);
    case Tone::Warning: return dark ? QColor(0xf2, 0xc0, 0x5c) : QColor(0x8a, 0x5a, 0x00);
    case Tone::Bad: return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb0, 0x24, 0x1c);
    case Tone::Accent: return dark ? QColor(0x8a, 0xb8, 0xff) : QColor(0x1a, 0x56, 0xb0);
    case Tone::Neutral: break;
    }
    return palette.color(QPalette::WindowText);
}

QColor toneFill(Tone tone, const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (tone == Tone::Neutral)
        return mix(base, palette.color(QPalette::WindowText), 0.06);
    return mix(base, toneText(tone, palette), isDark(palette) ? 0.20 : 0.10);
}

QColor gridLine(const QPalette& palette)
{
    return mix(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.13);
}

QColor mutedText(const QPalette& palette)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.66);
}

QColor cardFill(const QPalette& palette)
{
    return palette.color(QPalette::Base);
}

QColor cardBorder(const QPalette& palette)
{
    return mix(palette.color(QPalette::Base), palette.color(QPalette::WindowText), 0.16);
}

QColor bandColour(int index, const QPalette& palette)
{
    static constexpr std::array<QRgb, bandColours> light{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7,
                                                         0xffe69f00, 0xff56b4e9, 0xff7a5195, 0xff6b8e23};
    if (index < 0)
        return isDark(palette) ? QColor(0x8a, 0x8f, 0x98) : QColor(0x9a, 0xa0, 0xa8);
    const QColor colour(light[static_cast<std::size_t>(index) % light.size()]);
    return isDark(palette) ? mix(colour, Qt::white, 0.18) : colour;
}

QIcon icon(const QString& name)
{
    return QIcon(new PaletteIcon(name));
}

QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    QPixmap result = draw(name, colour, QSize(size, size) * devicePixelRatio);
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

/// Explanations are drawn as PlaceholderText, which platforms make half of the text's colour: too pale for many eyes.
static void readableMutedText()
{
    QPalette palette = QApplication::palette();
    const QColor muted = mutedText(palette);
    if (palette.color(QPalette::Active, QPalette::PlaceholderText) == muted)
        return;
    palette.setColor(QPalette::PlaceholderText, muted);
    QApplication::setPalette(palette);
}

void adoptPalette()
{
    static bool adopting = false; // a new sheet is a palette change itself
    if (adopting)
        return;
    adopting = true;
    readableMutedText();
    const QString sheet = qApp->styleSheet();
    qApp->setStyleSheet({});
    qApp->setStyleSheet(sheet);
    adopting = false;
}

void apply(QApplication& application)
{
    initIcons();
    application.setStyle(new OutlineStyle); // the application takes it
    readableMutedText();
    // Roles of the palette only: the sheet must hold in light and dark.
    application.setStyleSheet(QStringLiteral(R"css(
QTableView { gridline-color: palette(midlight); alternate-background-color: palette(alternate-base); border: none; }
QHeaderView::section { padding: 4px 8px; border: none; border-bottom: 1px solid palette(mid); background: palette(window); font-weight: 600; }
QTableView::item { border: 0px; padding: 0px 8px; }
QTreeView::item { padding: 2px 4px; }
QToolTip { padding: 4px; }
QTabWidget::pane { border: none; border-top: 1px solid palette(mid); }
QSplitter::handle { background: palette(midlight); }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
)css"));
}

} // namespace delist::style
