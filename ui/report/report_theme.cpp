#include "ui/report/report_theme.h"
#include <QFontDatabase>
#include <QStringList>

namespace delist {

namespace {

QString firstFamily(const QStringList& wanted, QFontDatabase::SystemFont fallback)
{
    const QStringList there = QFontDatabase::families();
    for (const QString& family : wanted)
        if (there.contains(family))
            return family;
    return QFontDatabase::systemFont(fallback).family();
}

} // namespace

ReportTheme::ReportTheme()
{
    const QString sans = firstFamily({QStringLiteral("Noto Sans"), QStringLiteral("Open Sans"), QStringLiteral("Segoe UI"),
                                      QStringLiteral("Liberation Sans"), QStringLiteral("Arial"), QStringLiteral("DejaVu Sans")},
                                     QFontDatabase::GeneralFont);
    const QString mono = firstFamily({QStringLiteral("Noto Sans Mono"), QStringLiteral("Consolas"), QStringLiteral("Liberation Mono"),
                                      QStringLiteral("DejaVu Sans Mono")},
                                     QFontDatabase::FixedFont);
    const auto look = [&](const QString& family, double points, QFont::Weight weight, const QColor& color) {
        TextLook result;
        result.font = QFont(family);
        result.font.setPointSizeF(points);
        result.font.setWeight(weight);
        // Any spacing turns ligatures off: "traffic" must be found by those who search for it.
        result.font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
        result.color = color;
        return result;
    };
    title = look(sans, 26, QFont::Bold, ink);
    title.lineHeight = 1.12;
    subtitle = look(sans, 13, QFont::Normal, grey);
    heading = look(sans, 15, QFont::Bold, ink);
    heading.lineHeight = 1.15;
    phase = look(sans, 8, QFont::Bold, accent);
    subheading = look(sans, 10, QFont::Bold, ink);
    lead = look(sans, 11, QFont::Bold, ink);
    lead.lineHeight = 1.2;
    body = look(sans, 9.5, QFont::Normal, ink);
    note = look(sans, 8, QFont::Normal, grey);
    label = look(sans, 9, QFont::Bold, grey);
    cell = look(sans, 8, QFont::Normal, ink);
    cell.lineHeight = 1.12;
    cellHeader = look(sans, 8, QFont::Bold, ink);
    cellHeader.lineHeight = 1.12;
    code = look(mono, 7, QFont::Normal, ink);
    code.wrap = Wrap::Anywhere;
    code.lineHeight = 1.15;
    small = look(sans, 7.5, QFont::Normal, grey);
    axis = look(sans, 7, QFont::Normal, grey);
}

} // namespace delist
