#include "ui/widgets/card.h"
#include "ui/style.h"
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace delist {

Card::Card(const QString& title, QWidget* parent) : QFrame(parent), m_title(new QLabel), m_body(new QVBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(style::unit * 2, style::unit * 3 / 2, style::unit * 2, style::unit * 3 / 2);
    outer->setSpacing(style::unit);
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    m_title->setFont(font);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    outer->addWidget(m_title);
    m_body->setSpacing(style::unit / 2);
    outer->addLayout(m_body);
    setTitle(title);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

QLabel* Card::addText(const QString& text, bool muted)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        label->setForegroundRole(QPalette::PlaceholderText);
    m_body->addWidget(label);
    return label;
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(style::cardBorder(palette()));
    painter.setBrush(style::cardFill(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

Page::Page(QWidget* parent) : QScrollArea(parent)
{
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(style::unit * 2, style::unit * 2, style::unit * 2, style::unit * 2);
    m_column->setSpacing(style::unit * 3 / 2);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void Page::clear()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

ShareBar::ShareBar(double share, QWidget* parent) : QWidget(parent), m_share(qBound(0.0, share, 1.0))
{
    setFixedSize(sizeHint());
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::gridLine(palette()));
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setBrush(style::toneText(m_share >= 0.75 ? style::Tone::Bad : style::Tone::Warning, palette()));
    painter.drawRoundedRect(QRectF(0, 0, qMax(6.0, width() * m_share), height()), 4, 4);
}

QWidget* makeFigure(const QString& number, const QString& caption, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, style::unit * 3, 0);
    layout->setSpacing(0);
    auto* big = new QLabel(number);
    QFont font = big->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    big->setFont(font);
    big->setTextFormat(Qt::PlainText);
    auto* small = new QLabel(caption);
    small->setTextFormat(Qt::PlainText);
    small->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(big);
    layout->addWidget(small);
    box->setAccessibleName(caption + QStringLiteral(": ") + number);
    return box;
}

} // namespace delist
