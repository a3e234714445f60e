// The first minutes with a case: what is dropped goes in, an import that is stopped leaves nothing behind, and what cannot be
// opened says why.
#include "case/file/case_file.h"
#include "case/sql/database.h"
#include "support/receive_log.h"
#include "support/widgets.h"
#include "ui/main_window.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/message_bar.h"
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace delist;
using delist::test::receiveLog;

namespace {
constexpr int patience = 60'000;
}

class TestFirstRun : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_count = 0;

    QString write(const QString& name, const std::string& bytes) const
    {
        QDir().mkpath(QFileInfo(m_folder.filePath(name)).path());
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write the fixture");
        return file.fileName();
    }
    QString makeCase()
    {
        const QString path = m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_count));
        CaseSettings settings;
        settings.internal = {"10.0.0.0/8"};
        if (!CaseFile::create(path.toStdString(), settings))
            qFatal("cannot create the case");
        return path;
    }
    void openCase(const QString& path)
    {
        m_window->openCase(path);
        QVERIFY(QTest::qWaitFor([&] { return m_window->context().session().path() == path && !m_window->context().session().busy(); }, patience));
    }
    void drop(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }
    [[nodiscard]] QString messages() const
    {
        QStringList all;
        for (const QLabel* label : m_window->findChild<MessageBar*>()->findChildren<QLabel*>(QStringLiteral("text")))
            all << label->text();
        return all.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("DelistTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void filesAndAFolderAreDroppedTogether()
    {
        openCase(makeCase());
        const QString one = write(QStringLiteral("one.log"), receiveLog({.sessions = 5, .seed = 1}));
        const QString two = write(QStringLiteral("two.log"), receiveLog({.sessions = 5, .seed = 2}));
        write(QStringLiteral("folder/deep/three.log"), receiveLog({.sessions = 5, .seed = 3}));
        write(QStringLiteral("folder/four.log"), receiveLog({.sessions = 5, .seed = 4}));
        QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
        drop({one, two, m_folder.filePath(QStringLiteral("folder"))});
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
        QCOMPARE(imported.front().front().value<std::shared_ptr<const ImportResult>>()->imported.size(), std::size_t{4});
        QVERIFY2(messages().contains(QStringLiteral("4")), qPrintable(messages()));
        // A case among what is dropped alone is opened.
        const QString other = makeCase();
        drop({other});
        QTRY_COMPARE_WITH_TIMEOUT(m_window->context().session().path(), other, patience);
    }

    void aStoppedImportLeavesNothing()
    {
        const QString path = makeCase();
        openCase(path);
        const QString large = write(QStringLiteral("large.log"), receiveLog({.sessions = 150'000}));
        QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
        auto* const bar = m_window->findChild<JobBar*>();
        drop({large});
        const auto speed = [&] {
            for (const QLabel* label : bar->findChildren<QLabel*>())
                if (label->text().contains(QLatin1String("/s")) && label->text().contains(QLatin1String("large.log")))
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(speed() || imported.count() > 0, patience);
        QVERIFY2(imported.isEmpty(), "it was over before it could be stopped: make it larger");
        QVERIFY(bar->isVisible());
        bar->findChild<QToolButton*>()->click();
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
        const auto result = imported.front().front().value<std::shared_ptr<const ImportResult>>();
        QVERIFY(result->cancelled && result->imported.empty());
        QVERIFY2(messages().contains(QStringLiteral("stopped")), qPrintable(messages()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().session().busy() && !bar->isVisible(), patience);
        m_window.reset();
        auto file = CaseFile::open(path.toStdString(), CaseAccess::Read);
        QVERIFY(file);
        for (const char* table : {"evidence", "evidence_block", "session", "message", "host", "traffic_minute"})
            QCOMPARE(file.value().database().integer(std::string("SELECT count(*) FROM ") + table), 0);
        QCOMPARE(file.value().database().integer("SELECT count(*) FROM custody"), 1);
    }

    void afterImportCancelImportTheCaseIsOneFile_data()
    {
        QTest::addColumn<bool>("running");
        QTest::newRow("closed after the second import") << false;
        QTest::newRow("closed within the second import") << true;
    }
    void afterImportCancelImportTheCaseIsOneFile()
    {
        QFETCH(bool, running);
        const QString path = makeCase();
        openCase(path);
        const QString large = write(QStringLiteral("large.log"), receiveLog({.sessions = 150'000}));
        const QString small = write(QStringLiteral("small.log"), receiveLog({.sessions = 500, .seed = 9}));
        CaseSession& session = m_window->context().session();
        QSignalSpy imported(&session, &CaseSession::imported);
        auto* const bar = m_window->findChild<JobBar*>();
        drop({large});
        QTRY_VERIFY_WITH_TIMEOUT(session.busy() && bar->isVisible(), patience);
        QTest::qWait(200);
        bar->findChild<QToolButton*>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!session.busy(), patience);
        drop({running ? large : small});
        QTRY_VERIFY_WITH_TIMEOUT(session.busy(), patience);
        if (running) {
            QTest::qWait(200);
            QVERIFY2(session.busy(), "it was over before it could be left: make it larger");
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(!session.busy() && imported.count() >= 1, patience);
        }
        m_window.reset();
        for (const char* suffix : {"-wal", "-shm", "-journal"})
            QVERIFY2(!QFile::exists(path + QLatin1String(suffix)), suffix);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(int(file.read(20).at(18)), 1); // the header's write version: 2 is WAL
    }

    void whatFailsToOpenLeavesTheOpenCase()
    {
        const QString good = makeCase();
        openCase(good);
        CaseSession& session = m_window->context().session();
        QSignalSpy closed(&m_window->context(), &CaseContext::closed);
        QSignalSpy failed(&session, &CaseSession::openFailed);
        m_window->openCase(write(QStringLiteral("bad.delist"), "this is no case"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        session.create(good, {}); // it is there already
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, patience);
        QVERIFY(closed.isEmpty());
        QCOMPARE(session.path(), good);
        QVERIFY(m_window->context().reader() != nullptr);
        CaseSettings settings = session.settings();
        settings.organisation = "Still there";
        session.setSettings(settings); // and it can be worked on
        QTRY_COMPARE_WITH_TIMEOUT(session.settings().organisation, std::string("Still there"), patience);
        const QString other = makeCase();
        m_window->openCase(other);
        QTRY_COMPARE_WITH_TIMEOUT(session.path(), other, patience);
        QCOMPARE(closed.count(), 1);
    }

    void whatWasTypedForANewCaseStays()
    {
        const QString good = makeCase();
        openCase(good);
        // Dialogs in the order in which a user meets them: the form, a name that is taken, its message, no name, the form again.
        int forms = 0;
        QStringList seen;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            QWidget* top = QApplication::activeModalWidget();
            if (auto* box = qobject_cast<QMessageBox*>(top)) {
                seen << QStringLiteral("message");
                box->accept();
            } else if (auto* files = qobject_cast<QFileDialog*>(top)) {
                if (seen.contains(QStringLiteral("message")))
                    return files->reject();
                files->findChild<QLineEdit*>()->setText(good);
                QMetaObject::invokeMethod(files, "accept");
            } else if (auto* dialog = qobject_cast<QDialog*>(top)) {
                auto* organisation = dialog->findChildren<QLineEdit*>().at(1);
                if (++forms == 1) {
                    organisation->setText(QStringLiteral("Typed once"));
                    return dialog->accept();
                }
                seen << organisation->text();
                dialog->reject();
            }
        });
        timer.start(200);
        m_window->newCase();
        QCOMPARE(seen, QStringList({QStringLiteral("message"), QStringLiteral("Typed once")}));
        QCOMPARE(m_window->context().session().path(), good);
    }

    void aRunningImportIsNotDroppedUnasked()
    {
        const QString path = makeCase();
        openCase(path);
        CaseSession& session = m_window->context().session();
        drop({write(QStringLiteral("large.log"), receiveLog({.sessions = 150'000}))});
        QTRY_VERIFY_WITH_TIMEOUT(!session.work().isEmpty(), patience);
        int asked = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                ++asked;
                box->reject(); // Escape: it goes on
            }
        });
        timer.start(50);
        QVERIFY(!m_window->close());
        m_window->openCase(makeCase());
        m_window->closeCase();
        m_window->newCase();
        QCOMPARE(asked, 4);
        QVERIFY(m_window->isVisible());
        QCOMPARE(session.path(), path);
        QVERIFY2(!session.work().isEmpty(), "it was over before the questions: make it larger");
        timer.stop();
        QTimer::singleShot(200, this, [] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box);
            for (QAbstractButton* button : box->buttons())
                if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                    return button->click();
        });
        QVERIFY(m_window->close());
    }

    void whatCannotBeOpenedSaysWhy_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("not a case") << "text" << "is not a Delist case. To use it as evidence, open a case and import it.";
        QTest::newRow("newer") << "newer" << "was written by a newer Delist. Update Delist to open it.";
        QTest::newRow("damaged") << "damaged" << "is damaged. If you have a copy of it, open the copy.";
        QTest::newRow("missing") << "missing" << "was not found in";
    }
    void whatCannotBeOpenedSaysWhy()
    {
        QFETCH(QString, kind);
        QFETCH(QString, says);
        QString path = m_folder.filePath(QStringLiteral("missing.delist"));
        if (kind == QLatin1String("text")) {
            path = write(QStringLiteral("text.delist"), "this is no case");
        } else if (kind == QLatin1String("newer")) {
            path = makeCase();
            auto file = Database::open(path.toStdString(), OpenMode::ReadWrite);
            QVERIFY(file);
            file.value().execute("PRAGMA user_version = 99");
        } else if (kind == QLatin1String("damaged")) {
            path = makeCase();
            QFile file(path);
            QVERIFY(file.resize(file.size() / 2));
        }
        m_window->openCase(path);
        QTRY_VERIFY_WITH_TIMEOUT(messages().contains(says), patience);
        QVERIFY(!m_window->context().isOpen());
        QVERIFY2(messages().count(QStringLiteral("newer")) <= 1, qPrintable(messages())); // said once
    }

    void aCaseThatAnotherWritesToSaysSo()
    {
        const QString path = makeCase();
        QLockFile lock(path + QStringLiteral(".lock"));
        lock.setStaleLockTime(0);
        QVERIFY(lock.tryLock(0));
        openCase(path);
        QVERIFY(m_window->context().session().readOnly());
        QTRY_VERIFY2_WITH_TIMEOUT(messages().contains(QStringLiteral("Another program is writing")), qPrintable(messages()), patience);
    }
};

QTEST_MAIN(TestFirstRun)
#include "test_first_run.moc"
