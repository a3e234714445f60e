#include "ui/widgets/empty_state.h"
#include "ui/style.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace delist {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_title(new QLabel), m_text(new QLabel), m_buttons(new QVBoxLayout)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    m_title->setFont(font);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(600);
    m_icon->setAlignment(Qt::AlignCenter);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(style::unit);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    auto* row = new QHBoxLayout; // not aligned: an aligned label does not get the height of its lines
    row->addStretch(1);
    row->addWidget(m_text, 4);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    m_text->setMinimumWidth(300);
    setIconName(QStringLiteral("info"));
    setText(tr("Nothing here"), {});
}

void EmptyState::setText(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_plain = text;
    updateText();
}

void EmptyState::setFiltered(bool filtered)
{
    m_filtered = filtered;
    updateText();
}

void EmptyState::updateText()
{
    m_text->setText(m_filtered ? tr("Nothing matches the filter above. Clear it to see everything.") : m_plain);
}

void EmptyState::setIconName(const QString& name)
{
    m_icon->setPixmap(style::pixmap(name, style::mutedText(palette()), 40, devicePixelRatioF()));
}

QPushButton* EmptyState::addButton(const QString& text, const QString& iconName)
{
    auto* button = new QPushButton(text);
    if (!iconName.isEmpty())
        button->setIcon(style::icon(iconName));
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace delist
