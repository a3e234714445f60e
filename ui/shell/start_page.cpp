#include "ui/shell/start_page.h"
#include "ui/format.h"
#include "ui/style.h"
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace delist {

StartPage::StartPage(QWidget* parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QWidget;
    column->setMaximumWidth(620);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(style::unit * 3 / 2);

    auto* title = new QLabel(tr("Why is our mail server on a blacklist?"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.9);
    font.setBold(true);
    title->setFont(font);
    title->setWordWrap(true);
    auto* text = new QLabel(tr("Delist reads firewall logs, mail server logs and captures, and shows with proof who sent what: "
                               "which machine, which mailbox, which bounce. A case is one file that you can move, hand over and "
                               "open again. Nothing leaves this computer; blacklists are asked only when you say so."));
    text->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(style::unit);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(style::unit);
    const auto button = [&](const QString& label, const QString& iconName) {
        auto* made = new QPushButton(style::icon(iconName), label);
        made->setMinimumHeight(38);
        buttons->addWidget(made);
        return made;
    };
    QPushButton* create = button(tr("&New case…"), QStringLiteral("new"));
    create->setDefault(true);
    QPushButton* open = button(tr("&Open case…"), QStringLiteral("open"));
    m_sample = button(tr("Open the &sample"), QStringLiteral("overview"));
    m_sample->setToolTip(tr("A made-up company with an infected workstation and a backscatter problem."));
    buttons->addStretch(1);
    layout->addLayout(buttons);
    auto* hint = new QLabel(tr("Or drop log files, folders, archives or a .delist file anywhere on this window."));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    layout->addWidget(hint);

    m_recentBox = new QWidget;
    auto* recentLayout = new QVBoxLayout(m_recentBox);
    recentLayout->setContentsMargins(0, style::unit, 0, 0);
    auto* heading = new QLabel(tr("Recent cases"));
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    recentLayout->addWidget(heading);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    recentLayout->addLayout(m_recent);
    layout->addWidget(m_recentBox);

    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 6);
    row->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(3);
    connect(create, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_sample, &QPushButton::clicked, this, [this] { Q_EMIT pathChosen(m_samplePath); });
    setSample({});
    setRecent({});
}

void StartPage::setSample(const QString& path)
{
    m_samplePath = path;
    m_sample->setVisible(!path.isEmpty());
}

void StartPage::setRecent(const QStringList& paths)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& path : paths.mid(0, 6)) {
        auto* entry = new QToolButton;
        entry->setText(labelText(QFileInfo(path).completeBaseName()) + QStringLiteral("   \u2014   ") +
                       labelText(QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
        entry->setIcon(style::icon(QStringLiteral("evidence")));
        entry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        entry->setAutoRaise(true);
        entry->setFocusPolicy(Qt::StrongFocus);
        connect(entry, &QToolButton::clicked, this, [this, path] { Q_EMIT pathChosen(path); });
        m_recent->addWidget(entry);
    }
    m_recentBox->setVisible(!paths.isEmpty());
}

} // namespace delist
