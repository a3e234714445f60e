// For tests of windows: finds widgets as a user does, by their words, and tells which of them the keyboard cannot reach or a
// screen reader cannot name. Header only: the tests' support library itself has no widgets.
#pragma once
#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QtTest>

namespace delist::test {

/// A button whose text has this in it, without its key marks; nullptr when there is none.
inline QPushButton* button(const QWidget& in, const char* part)
{
    for (QPushButton* each : in.findChildren<QPushButton*>())
        if (each->text().remove(u'&').contains(QLatin1String(part)))
            return each;
    return nullptr;
}

template <typename Widget> Widget* named(const QWidget& in, const char* accessibleName)
{
    for (Widget* each : in.findChildren<Widget*>())
        if (each->accessibleName() == QLatin1String(accessibleName))
            return each;
    return nullptr;
}

/// Takes part in the walk with Tab; parts of compound widgets are walked as the whole.
inline bool takesTab(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr &&
           !widget->objectName().startsWith(QLatin1String("qt_")) && qobject_cast<const QScrollArea*>(widget) == nullptr;
}

/// What Tab never comes to, by class and accessible name.
inline QStringList unreachable(QWidget& window)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window does not become active")};
    QSet<QWidget*> reached;
    for (int i = 0; i < 200; ++i) {
        QWidget* const focus = window.focusWidget() != nullptr ? window.focusWidget() : &window;
        reached.insert(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    QStringList missed;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (takesTab(widget) && !reached.contains(widget))
            missed << QStringLiteral("%1 \"%2\"").arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName());
    return missed;
}

/// What a screen reader has no name for.
inline QStringList unnamed(const QWidget& window)
{
    QStringList missing;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!takesTab(widget) || qobject_cast<QTabBar*>(widget) != nullptr)
            continue;
        QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).isEmpty())
            missing << QLatin1String(widget->metaObject()->className());
    }
    return missing;
}

} // namespace delist::test
