// The window for everybody: by keyboard, by screen reader, on small and large screens, in light, dark and high contrast.
#include "support/window_test.h"
#include "ui/style.h"
#include "ui/views/host_page.h"
#include "ui/views/hosts_view.h"
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QtTest>
#include <cmath>

using namespace delist;
using namespace delist::test;

namespace {

/// WCAG 2.1, 1.4.3.
double contrastOf(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

/// Words that hardly stand out from what they are written on.
QStringList paleTexts(const QWidget& window)
{
    QStringList pale;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->isEnabled() || label->text().isEmpty())
            continue;
        QColor text = label->palette().color(label->foregroundRole());
        const QColor under = label->palette().color(QPalette::Window);
        text = QColor::fromRgbF(text.redF() * text.alphaF() + under.redF() * (1 - text.alphaF()), text.greenF() * text.alphaF() + under.greenF() * (1 - text.alphaF()),
                                text.blueF() * text.alphaF() + under.blueF() * (1 - text.alphaF()));
        if (contrastOf(text, under) < 4.5)
            pale << QStringLiteral("%1 (%2 on %3)").arg(label->text().left(40), text.name(), under.name());
    }
    return pale;
}

/// Check boxes and fields whose edge cannot be told from what lies around it (WCAG 2.1, 1.4.11).
QStringList invisibleEdges(QWidget& window)
{
    QStringList invisible;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool box = qobject_cast<QCheckBox*>(widget) != nullptr;
        if (!widget->isVisible() || !widget->isEnabled() || widget->hasFocus() || (!box && qobject_cast<QLineEdit*>(widget) == nullptr) ||
            qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr)
            continue;
        const QImage image = widget->grab().toImage();
        const QColor base = widget->palette().color(QPalette::Base);
        double best = 1;
        const int middle = image.height() / 2;
        for (int x = 0; x < std::min(image.width(), 10); ++x) // the left edge
            best = std::max(best, contrastOf(image.pixelColor(x, middle), base));
        if (best < (style::isDark(widget->palette()) ? 3.0 : 1.3)) // light palettes are the platform's own
            invisible << QStringLiteral("%1 \"%2\" %3").arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName()).arg(best);
    }
    return invisible;
}

} // namespace

class TestAccessibility : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeCase(); }
    void init() { makeWindow(); }
    void cleanup() { m_window.reset(); }
    void keyboardReachesEverything();
    void widgetsHaveAccessibleNames();
    void worksSmallLargeAndDark();
};

void TestAccessibility::keyboardReachesEverything()
{
    open();
    show(QStringLiteral("hosts"));
    QVERIFY(table(QStringLiteral("hosts")));
    QWidgetList seen;
    m_window->focusNextPane(true);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(m_window->focusWidget());
        seen << m_window->focusWidget();
        m_window->focusNextPane(true);
    }
    const QSet<QWidget*> different(seen.begin(), seen.end());
    QVERIFY2(different.size() >= 4, "F6 does not reach every pane");
    // Each view by its key.
    for (QAction* action : m_window->findChildren<QAction*>()) {
        if (action->shortcut() != QKeySequence(Qt::CTRL | Qt::Key_3))
            continue;
        action->trigger();
        QCOMPARE(m_window->currentView(), QStringLiteral("traffic"));
    }
    // Enter on a host opens it.
    DataTable* hosts = table(QStringLiteral("hosts"));
    hosts->view().setFocus();
    hosts->view().setCurrentIndex(hosts->model().index(0, hosts->model().column(u"address")));
    QTest::keyClick(&hosts->view(), Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<HostsView*>(m_window->view(QStringLiteral("hosts")))->page().isVisible());
}

void TestAccessibility::widgetsHaveAccessibleNames()
{
    open();
    for (const ViewEntry& entry : views()) {
        show(QString::fromLatin1(entry.id));
        QTest::qWait(50);
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr ||
                qobject_cast<QScrollArea*>(widget) != nullptr)
                continue;
            // Parts of compound widgets are named by the whole.
            if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<QTabBar*>(widget) != nullptr)
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            const QString name = face == nullptr ? QString() : face->text(QAccessible::Name);
            const QString parentName = widget->parentWidget() == nullptr ? QString() : widget->parentWidget()->accessibleName();
            QVERIFY2(!name.isEmpty() || !parentName.isEmpty(),
                     qPrintable(QStringLiteral("%1: %2 %3 has no accessible name")
                                    .arg(QLatin1String(entry.id), QLatin1String(widget->metaObject()->className()), widget->objectName())));
        }
    }
}

void TestAccessibility::worksSmallLargeAndDark()
{
    open();
    show(QStringLiteral("overview"));
    m_window->resize(1920, 1080);
    shoot(QStringLiteral("large-overview"));
    show(QStringLiteral("traffic"));
    shoot(QStringLiteral("large-traffic"));
    m_window->resize(1280, 800);
    QVERIFY2(m_window->minimumSizeHint().width() <= 1024 && m_window->minimumSizeHint().height() <= 700,
             qPrintable(QStringLiteral("needs %1 x %2").arg(m_window->minimumSizeHint().width()).arg(m_window->minimumSizeHint().height())));

    const QPalette light = QApplication::palette();
    QPalette dark;
    for (const auto& [role, colour] : {std::pair(QPalette::Window, 0x24282c), std::pair(QPalette::WindowText, 0xe6e8ea),
                                       std::pair(QPalette::Base, 0x1b1e21), std::pair(QPalette::AlternateBase, 0x212529),
                                       std::pair(QPalette::Text, 0xe6e8ea), std::pair(QPalette::Button, 0x30353a),
                                       std::pair(QPalette::ButtonText, 0xe6e8ea), std::pair(QPalette::PlaceholderText, 0x9aa2aa),
                                       std::pair(QPalette::Highlight, 0x2f6fc4), std::pair(QPalette::HighlightedText, 0xffffff),
                                       std::pair(QPalette::Mid, 0x4a5056), std::pair(QPalette::Midlight, 0x353a40),
                                       std::pair(QPalette::Light, 0x40464c), std::pair(QPalette::Dark, 0x15181a)})
        dark.setColor(role, QColor(static_cast<QRgb>(colour)));
    QPalette contrast;
    for (const auto& [role, colour] : {std::pair(QPalette::Window, 0x000000), std::pair(QPalette::WindowText, 0xffff00),
                                       std::pair(QPalette::Base, 0x000000), std::pair(QPalette::AlternateBase, 0x101010),
                                       std::pair(QPalette::Text, 0xffff00), std::pair(QPalette::Button, 0x000000),
                                       std::pair(QPalette::ButtonText, 0xffffff), std::pair(QPalette::Highlight, 0x00ffff),
                                       std::pair(QPalette::HighlightedText, 0x000000), std::pair(QPalette::Mid, 0xffffff),
                                       std::pair(QPalette::Midlight, 0xffffff), std::pair(QPalette::Light, 0xffffff), std::pair(QPalette::Dark, 0x000000)})
        contrast.setColor(role, QColor(static_cast<QRgb>(colour)));
    for (const auto& [name, palette] : {std::pair("light", light), std::pair("dark", dark), std::pair("contrast", contrast)}) {
        QApplication::setPalette(palette); // while the window is open
        QTest::qWait(50);
        for (const ViewEntry& entry : views()) {
            show(QString::fromLatin1(entry.id));
            shoot(QString::fromLatin1(name) + u'-' + QLatin1String(entry.id));
            QCOMPARE(paleTexts(*m_window).mid(0, 5), QStringList());
            QCOMPARE(invisibleEdges(*m_window).mid(0, 5), QStringList());
        }
        QCOMPARE(style::isDark(m_window->palette()), palette != light);
    }
    QApplication::setPalette(light);
}

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
