// Style: the few colours and sizes that the window adds to the platform's palette, for light and dark. Meaning never
// rests on a colour alone: every state also has a glyph and a word.
#pragma once
#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace delist::style {

/// Distances in logical pixels, from one unit.
inline constexpr int unit = 8;

enum class Tone : std::uint8_t { Neutral, Good, Warning, Bad, Accent };

bool isDark(const QPalette& palette);
/// For text and glyphs on the window's background.
QColor toneText(Tone tone, const QPalette& palette);
/// For a card or chip behind text.
QColor toneFill(Tone tone, const QPalette& palette);
QColor gridLine(const QPalette& palette);
QColor mutedText(const QPalette& palette);
QColor cardFill(const QPalette& palette);
QColor cardBorder(const QPalette& palette);
/// Distinct also with colour-vision deficiency; by position among the top hosts. Negative: "other".
QColor bandColour(int index, const QPalette& palette);
inline constexpr int bandColours = 8;

/// One of our own monochrome drawings (resources/icons), in the palette's text colour.
QIcon icon(const QString& name);
/// The same in one colour.
QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

/// After a change between light and dark: works the new palette into the shared sheet.
void adoptPalette();

/// Sets what all widgets share.
void apply(QApplication& application);

} // namespace delist::style
