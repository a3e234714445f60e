// The window as a shell: the start page, cases that open, open for reading only or do not, settings, consent before any question.
#include "analysis/stored_analysis.h"
#include "case/file/case_file.h"
#include "case/file/step_store.h"
#include "case/sql/database.h"
#include "support/widgets.h"
#include "support/window_test.h"
#include "ui/case_context.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/dialogs/settings_form.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/step_rail.h"
#include "ui/style.h"
#include "ui/views/blacklist_matrix.h"
#include "ui/views/blacklist_view.h"
#include "ui/views/egress_table.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeCase(); }
    void init() { makeWindow(); }
    void cleanup() { m_window.reset(); }
    void startPageWithoutCase();
    void noDnsBeforeConsent();
    void settingsCanBeUndone();
    void secondOpenerReads();
    void wrongFileIsSaidInline();
    void hostileTextStaysText();
    void reportAsksForWhom();
    void theStoredVerdictIsShownAtOnce();
    void noVerdictWhileTheCauseIsSought();
    void whatIsNotShownIsNotRead();
    void aCaseThatIsGoneIsSaid();
    void aCaseDeletedWhileItIsOpenIsSaid();
    void unknownZoneIsRefusedInWords();
    void errorsAreSaidOnce();

private:
    void changeCase(const QString& path);
};

void TestWindow::reportAsksForWhom()
{
    const QString copy = m_folder.filePath(QStringLiteral("report.delist"));
    QVERIFY(QFile::copy(m_case, copy));
    m_window->openCase(copy);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
    {
        ReportDialog fresh(m_window->context().format().locale());
        QCOMPARE(fresh.options().audience, ReportAudience::Full);
        QVERIFY(!fresh.options().redact);
    }
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        QWidget* top = QApplication::activeModalWidget();
        if (auto* dialog = qobject_cast<ReportDialog*>(top)) {
            QCOMPARE(test::unnamed(*dialog), QStringList());
            auto* audience = dialog->findChildren<QComboBox*>().at(0);
            audience->setCurrentIndex(audience->findData(int(ReportAudience::Operator)));
            auto* redact = dialog->findChild<QCheckBox*>();
            QVERIFY(redact->isChecked() && !redact->isEnabled()); // leaves the house
            auto* language = dialog->findChildren<QComboBox*>().at(1);
            language->setCurrentIndex(language->findData(QStringLiteral("de")));
            dialog->accept();
        } else if (auto* files = qobject_cast<QFileDialog*>(top)) {
            QMetaObject::invokeMethod(files, "accept");
        }
    });
    timer.start(100);
    QSignalSpy written(&m_window->context(), &CaseContext::fileWritten);
    m_window->writeReport();
    QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, patience);
    timer.stop();
    const QString pdf = written.at(0).at(0).toString();
    QVERIFY2(pdf.endsWith(QLatin1String("report.pdf")) && QFileInfo(pdf).size() > 1000, qPrintable(pdf));
    const auto buttons = m_window->findChild<MessageBar*>()->findChildren<QPushButton*>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](QPushButton* button) { return button->text() == QLatin1String("Open"); }));
    auto file = CaseFile::open(copy.toStdString(), CaseAccess::Read);
    QVERIFY(file);
    const std::string detail = file.value().database().text("SELECT detail FROM custody WHERE action = 'report' ORDER BY id DESC LIMIT 1");
    for (const char* part : {"\"audience\":\"operator\"", "\"language\":\"de\"", "\"redacted\":true", "sha256"})
        QVERIFY2(detail.find(part) != std::string::npos, detail.c_str());
}

void TestWindow::startPageWithoutCase()
{
    QVERIFY(!m_window->context().isOpen());
    QVERIFY(!m_window->findChild<StepRail*>()->isVisible());
    const auto buttons = m_window->findChildren<QPushButton*>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](QPushButton* button) { return button->isVisible() && button->isDefault(); }));
    QVERIFY(m_window->recentCases().contains(m_case));
    shoot(QStringLiteral("start"));
}

void TestWindow::noDnsBeforeConsent()
{
    open();
    auto* view = qobject_cast<BlacklistView*>(show(QStringLiteral("blacklists")));
    QTRY_VERIFY(view->matrix().rowCount() > 5);
    QVERIFY(view->matrix().columnCount() > 1);
    QAbstractItemModelTester tester(&view->matrix(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    view->setResolvers({QStringLiteral("127.0.0.1:9")}); // nobody answers there
    QPushButton* check = nullptr;
    QPushButton* agree = nullptr;
    for (QPushButton* button : view->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("Check")))
            check = button;
        if (button->text().contains(QStringLiteral("Ask")))
            agree = button;
    }
    QVERIFY(check && agree);
    QVERIFY(check->isEnabled());
    check->click();
    QVERIFY(!view->checking()); // asked the user, not the net
    QVERIFY(agree->isVisible());
    shoot(QStringLiteral("blacklists-consent"));
    agree->click();
    QVERIFY(view->checking());
    QTRY_VERIFY_WITH_TIMEOUT(!view->checking(), patience);
    shoot(QStringLiteral("blacklists-checked"));
}

void TestWindow::settingsCanBeUndone()
{
    const QString copy = m_folder.filePath(QStringLiteral("undo.delist"));
    QVERIFY(QFile::copy(m_case, copy));
    m_window->openCase(copy);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
    CaseContext& context = m_window->context();
    const std::string before = context.settings().organisation;
    QSignalSpy spy(&context, &CaseContext::changed);
    // The dialog as a user fills it in.
    QTimer::singleShot(200, this, [] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QLineEdit* organisation = dialog->findChildren<QLineEdit*>().at(1);
        organisation->setText(QStringLiteral("Another"));
        QLineEdit* servers = dialog->findChildren<QLineEdit*>().at(2);
        const QString good = servers->text();
        QPushButton* save = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        servers->setText(QStringLiteral("not an address"));
        QVERIFY(!save->isEnabled());
        servers->setText(good);
        QVERIFY(save->isEnabled());
        save->click();
    });
    m_window->editSettings();
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, patience);
    QCOMPARE(context.settings().organisation, std::string("Another"));
    {
        auto reread = CaseFile::open(copy.toStdString(), CaseAccess::Read);
        QVERIFY(reread.ok());
        QCOMPARE(reread.value().settings().organisation, std::string("Another"));
    }
    QVERIFY(context.undo().canUndo());
    context.undo().undo();
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 2, patience);
    QCOMPARE(context.settings().organisation, before);
}

void TestWindow::secondOpenerReads()
{
    open();
    // Another program: a process of its own would be needed for the lock, a write-protected file shows the same face.
    const QString copy = m_folder.filePath(QStringLiteral("protected/case.delist"));
    QVERIFY(QDir().mkpath(QFileInfo(copy).absolutePath()));
    QVERIFY(QFile::copy(m_case, copy));
    QLockFile lock(copy + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    QVERIFY(lock.tryLock(0));
    m_window->openCase(copy);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->context().session().path(), copy, patience);
    QTRY_VERIFY(m_window->context().isOpen());
    QVERIFY(m_window->context().session().readOnly());
    DataTable* hosts = table(QStringLiteral("hosts"));
    QVERIFY(hosts);
    drop(*m_window, {m_evidence});
    QTRY_VERIFY(m_window->findChild<MessageBar*>()->count() > 0);
    shoot(QStringLiteral("read-only"));
}

void TestWindow::wrongFileIsSaidInline()
{
    const QString path = m_folder.filePath(QStringLiteral("not-a-case.delist"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no case");
    file.close();
    m_window->openCase(path);
    auto* messages = m_window->findChild<MessageBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(messages->count() > 0, patience);
    QVERIFY(messages->isVisible());
    QVERIFY(!m_window->context().isOpen());
    shoot(QStringLiteral("error"));
}

void TestWindow::hostileTextStaysText()
{
    const QString hostile = QStringLiteral("<img src=x onerror=alert(1)>\u202e\n&File");
    QVERIFY(!plainToolTip(hostile).contains(QStringLiteral("<img")));
    QVERIFY(!oneLine(hostile).contains(QLatin1Char('\n')));
    QVERIFY(!oneLine(hostile).contains(QChar(0x202e)));
    QVERIFY(labelText(hostile).contains(QStringLiteral("&&File")));
    QCOMPARE(oneLine(QString(10'000, QLatin1Char('x'))).size(), 301);
}

void TestWindow::noVerdictWhileTheCauseIsSought()
{
    open();
    View* overview = show(QStringLiteral("overview"));
    const auto says = [&](const QString& text) {
        const auto labels = overview->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel* label) { return label->isVisible() && label->text().contains(text); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("listed")) && !m_window->context().analysing(), patience);
    QVERIFY(!says(QStringLiteral("Looking for the cause")));
    changeCase(m_case); // as after an import: what is known is of the case before it
    QVERIFY(m_window->context().analysing());
    QVERIFY(m_window->context().analysis() != nullptr);
    QTRY_VERIFY(says(QStringLiteral("Looking for the cause")));
    QVERIFY(!says(QStringLiteral("or could be, listed")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().analysing(), patience);
    QTRY_VERIFY(says(QStringLiteral("or could be, listed")));
    QVERIFY(!says(QStringLiteral("Looking for the cause")));
}

/// So that the verdict of before is none any more, as after a job that changes it.
void TestWindow::changeCase(const QString& path)
{
    auto file = CaseFile::open(path.toStdString(), CaseAccess::Write);
    QVERIFY(bool(file));
    storeStep(file.value(), {.phase = QStringLiteral("contain"), .subject = QStringLiteral("192.0.2.1"), .title = QStringLiteral("a change"), .state = QStringLiteral("open")});
    Q_EMIT m_window->context().session().changed();
}

void TestWindow::theStoredVerdictIsShownAtOnce()
{
    const QString copy = m_folder.filePath(QStringLiteral("stored.delist"));
    QVERIFY(QFile::copy(m_case, copy));
    {
        auto file = CaseFile::open(copy.toStdString(), CaseAccess::Write);
        QVERIFY(bool(file));
        QVERIFY2(storedAnalysis(file.value().database()), "the verdict was not kept after the import");
        file.value().database().execute("UPDATE finding SET detail = replace(detail, '\"subject\":\"', '\"subject\":\"as stored: ')");
    }
    const auto isAsStored = [&] { return m_window->context().analysis()->findings.front().subject.startsWith(QStringLiteral("as stored: ")); };
    QSignalSpy jobs(&m_window->context().session(), &CaseSession::jobStarted);
    m_window->openCase(copy);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().analysis() != nullptr && !m_window->context().analysing(), patience);
    QVERIFY(isAsStored());
    QCOMPARE(jobs.count(), 1); // to open it
    changeCase(copy);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().analysing() && !isAsStored(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().session().busy(), patience);
    QCOMPARE(jobs.count(), 1); // nobody is told that the verdict is kept
    m_window->closeCase();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().isOpen(), patience);
    auto file = CaseFile::open(copy.toStdString(), CaseAccess::Read);
    QVERIFY(bool(file));
    const auto stored = storedAnalysis(file.value().database());
    QVERIFY(stored);
    QVERIFY(!stored->findings.front().subject.startsWith(QStringLiteral("as stored: ")));
}

/// In a large case it would stand in the way of what is shown.
void TestWindow::whatIsNotShownIsNotRead()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().reader()->busy(), patience);
    auto* machines = m_window->view(QStringLiteral("posture"))->findChild<EgressTable*>();
    QVERIFY(machines);
    QCOMPARE(machines->rowCount(), 0);
    show(QStringLiteral("posture"));
    QTRY_VERIFY_WITH_TIMEOUT(machines->rowCount() > 0, patience);
    // Nor when the case changes, until it is shown again.
    machines->setRowCount(0);
    show(QStringLiteral("overview"));
    changeCase(m_case);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().analysing() && !m_window->context().reader()->busy(), patience);
    QCOMPARE(machines->rowCount(), 0);
    show(QStringLiteral("posture"));
    QTRY_VERIFY_WITH_TIMEOUT(machines->rowCount() > 0, patience);
}

void TestWindow::aCaseThatIsGoneIsSaid()
{
    const QString folder = m_folder.filePath(QStringLiteral("drive"));
    QVERIFY(QDir().mkpath(folder));
    const QString copy = folder + QStringLiteral("/case.delist");
    QVERIFY(QFile::copy(m_case, copy));
    m_window->openCase(copy);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().analysis() != nullptr && !m_window->context().analysing(), patience);
    View* overview = show(QStringLiteral("overview"));
    const auto says = [&](const QString& text) {
        const auto labels = overview->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel* label) { return label->isVisible() && label->text().contains(text); });
    };
    // The drive goes: nothing can be opened where it was.
    m_window->context().reader()->release();
    const QString away = m_folder.filePath(QStringLiteral("unplugged"));
    QVERIFY(QDir().rename(folder, away));
    Q_EMIT m_window->context().session().changed();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().analysing(), patience);
    QVERIFY(m_window->context().analysisError().has_value());
    QVERIFY(m_window->context().analysis() == nullptr);
    QTRY_VERIFY(says(QStringLiteral("could not be looked for")));
    QVERIFY(says(QStringLiteral("case.delist was not found in")));
    QVERIFY(!says(QStringLiteral("Looking for the cause")));
    shoot(QStringLiteral("case-gone"));
    // It is back.
    QVERIFY(QDir().rename(away, folder));
    QPushButton* again = test::button(*overview, "Try again");
    QVERIFY(again);
    again->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().analysis() != nullptr && !m_window->context().analysing(), patience);
    QTRY_VERIFY(says(QStringLiteral("or could be, listed")));
}

void TestWindow::aCaseDeletedWhileItIsOpenIsSaid()
{
    const QString copy = m_folder.filePath(QStringLiteral("deleted.delist"));
    QVERIFY(QFile::copy(m_case, copy));
    m_window->openCase(copy);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->context().analysis() != nullptr && !m_window->context().analysing(), patience);
    QVERIFY(QFile::remove(copy));
    QSignalSpy failed(&m_window->context().session(), &CaseSession::jobFailed);
    CaseSettings settings = m_window->context().settings();
    settings.organisation = "Nowhere";
    m_window->context().session().setSettings(settings);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QCOMPARE(failed.front().at(1).value<Error>().code, ErrorCode::Missing);
    QVERIFY(m_window->context().settings().organisation != "Nowhere"); // not taken for saved
    QTRY_VERIFY(m_window->findChild<MessageBar*>()->count() > 0);
    QVERIFY(!QFile::exists(copy)); // nothing half comes in its place
}

void TestWindow::unknownZoneIsRefusedInWords()
{
    SettingsForm form;
    form.show();
    auto* zone = form.findChild<QComboBox*>();
    const auto problem = [&] {
        const auto labels = form.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](QLabel* label) { return label->isVisible() && label->text().startsWith(QStringLiteral("Not a time zone")); });
    };
    for (const char* bad : {"Mars", "", "UTC+2 or so", "Europe/Nowhere"}) {
        zone->setEditText(QString::fromLatin1(bad));
        QVERIFY2(!form.valid(), bad);
        QVERIFY2(problem(), bad);
    }
    for (const char* good : {"Europe/Berlin", "UTC"}) {
        zone->setEditText(QString::fromLatin1(good));
        QVERIFY2(form.valid(), good);
        QVERIFY2(!problem(), good);
    }
}

void TestWindow::errorsAreSaidOnce()
{
    Error error{ErrorCode::Missing, "no such file", "/srv/cases/missing.delist", {}};
    QVERIFY(errorText(error).startsWith(QStringLiteral("missing.delist was not found in /srv/cases. ")));
    QVERIFY(!errorText(error).contains(QStringLiteral("no such file")));
    error = {ErrorCode::Damaged, "the case file is damaged (database disk image is malformed); restore it from a copy", "/srv/cases/old.delist", {}};
    QCOMPARE(errorText(error).count(QStringLiteral("damaged")), 1);
    QCOMPARE(errorText(error).count(QStringLiteral("copy")), 2); // one sentence: a copy of it, the copy
    QVERIFY(errorText(error).contains(QStringLiteral("(database disk image is malformed)")));
    error = DatabaseError(SQLITE_FULL, "database or disk is full").toError("/srv/cases/new.delist");
    QVERIFY(errorText(error).startsWith(QStringLiteral("There is no room left on the disk of /srv/cases/new.delist.")));
    error = DatabaseError(SQLITE_READONLY_DBMOVED, "attempt to write a readonly database").toError("/srv/cases/gone.delist");
    QVERIFY(errorText(error).startsWith(QStringLiteral("gone.delist was not found in /srv/cases. ")));
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"
