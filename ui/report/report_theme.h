// The report's fonts and colours, in one place. Colours are opaque: archival PDF allows no transparency.
#pragma once
#include "ui/report/page_layout.h"

namespace delist {

struct ReportTheme
{
    ReportTheme();

    TextLook title, subtitle, heading, phase, subheading, lead, body, note, label, cell, cellHeader, code, small, axis;
    QColor ink{0x1c, 0x24, 0x2c};
    QColor grey{0x5b, 0x66, 0x70};
    QColor line{0xc9, 0xd0, 0xd6};
    QColor faint{0xf1, 0xf4, 0xf6};
    QColor accent{0x1f, 0x4e, 0x79};
    QColor suspicious{0xb8, 0x3b, 0x1e};
    QColor server{0x2f, 0x6d, 0xa3};
    QColor otherHost{0x93, 0x9e, 0xa7};
    QColor denied{0x4a, 0x4a, 0x4a};
    QColor warning{0x8a, 0x5a, 0x00};
    QColor warningFill{0xfd, 0xf3, 0xdc};
};

} // namespace delist
