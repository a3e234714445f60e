#include "support/window_test.h"
#include "case/file/case_file.h"
#include "ui/case_context.h"
#include "ui/shell/message_bar.h"
#include "ui/style.h"
#include <QDropEvent>
#include <QMimeData>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

namespace delist::test {

void WindowTest::makeCase()
{
    QVERIFY(m_folder.isValid());
    QCoreApplication::setOrganizationName(QStringLiteral("DelistTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    style::apply(*qApp);

    m_evidence = m_folder.filePath(QStringLiteral("evidence"));
    QProcess sample;
    sample.start(QStringLiteral(DELIST_SAMPLE_BINARY), {m_evidence});
    QVERIFY(sample.waitForFinished(patience));
    QCOMPARE(sample.exitCode(), 0);
    sample.start(QStringLiteral(DELIST_SAMPLE_BINARY), {QStringLiteral("--case-options")});
    QVERIFY(sample.waitForFinished(patience));

    // The same options as `delist new` takes, so that the case is the one that the sample means.
    CaseSettings settings;
    settings.title = "Sample incident";
    const QList<QByteArray> options = sample.readAllStandardOutput().split('\n');
    for (qsizetype i = 0; i + 1 < options.size(); i += 2) {
        const std::string value = options[i + 1].toStdString();
        if (options[i] == "--mail-server")
            settings.mailServers.push_back(value);
        else if (options[i] == "--public-ip")
            settings.publicIps.push_back(value);
        else if (options[i] == "--internal")
            settings.internal.push_back(value);
        else if (options[i] == "--domain")
            settings.domains.push_back(value);
        else if (options[i] == "--timezone")
            settings.timezone = value;
        else if (options[i] == "--organisation")
            settings.organisation = value;
    }
    QVERIFY(!settings.mailServers.empty());

    // The evidence comes in the way a user brings it: dropped on the window.
    m_case = m_folder.filePath(QStringLiteral("sample.delist"));
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->context().session().create(m_case, settings);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
    QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
    shoot(QStringLiteral("empty-case"));
    drop(*m_window, {m_evidence});
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
    const auto result = imported.front().front().value<std::shared_ptr<const ImportResult>>();
    QVERIFY(!result->imported.empty());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().analysis() && !m_window->context().analysing(), patience);
    QVERIFY(m_window->findChild<MessageBar*>()->count() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().session().busy(), patience); // the verdict is kept
    m_window.reset();
    QVERIFY2(!QFile::exists(m_case + QStringLiteral("-wal")), "the case is not one file at rest");
}

void WindowTest::makeWindow()
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
}

void WindowTest::open()
{
    m_window->openCase(m_case);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().analysis() != nullptr, patience);
}

View* WindowTest::show(const QString& id)
{
    m_window->showView(id);
    return m_window->view(id);
}

DataTable* WindowTest::table(const QString& id)
{
    for (DataTable* each : show(id)->findChildren<DataTable*>()) {
        if (!each->isVisible())
            continue;
        if (!QTest::qWaitFor([&] { return each->model().total() > 0 && each->model().row(0) != nullptr; }, patience))
            return nullptr;
        return each;
    }
    return nullptr;
}

void WindowTest::shoot(const QString& name, QWidget* widget)
{
    const QString folder = qEnvironmentVariable("DELIST_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(400); // what is still being read
    QWidget* target = widget == nullptr ? m_window.get() : widget;
    target->grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

void WindowTest::drop(QWidget& target, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
}

} // namespace delist::test
