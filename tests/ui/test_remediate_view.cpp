// Remediate: ticks, proofs and closing reasons are kept, can be taken back one by one, and count towards the Delist step; a
// server that answered forged senders has steps of its own.
#include "case/file/case_file.h"
#include "case/file/step_store.h"
#include "support/window_test.h"
#include "ui/case_context.h"
#include "ui/remediation.h"
#include <QCheckBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestRemediateView : public WindowTest
{
    Q_OBJECT

    int m_count = 0;
    QString m_copy;

    std::vector<RemediationHost> hosts() const
    {
        auto file = CaseFile::open(m_copy.toStdString(), CaseAccess::Read);
        return file ? withBackscatterServers(remediationHosts(file.value().database()), m_window->context().analysis().get())
                    : std::vector<RemediationHost>();
    }
    const RemediationHost* host(const std::vector<RemediationHost>& all, RemediationHost::Kind kind) const
    {
        const auto found = std::find_if(all.begin(), all.end(), [&](const RemediationHost& each) { return each.kind == kind; });
        return found == all.end() ? nullptr : &*found;
    }
    template <typename Widget> Widget* named(const QString& part) const
    {
        for (Widget* widget : m_window->view(QStringLiteral("remediate"))->template findChildren<Widget*>())
            if (widget->isVisible() && widget->accessibleName().contains(part))
                return widget;
        return nullptr;
    }
    void saved()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().session().busy() && !m_window->context().reader()->busy(), patience);
    }

private Q_SLOTS:
    void initTestCase() { makeCase(); }
    void init()
    {
        makeWindow();
        m_copy = m_folder.filePath(QStringLiteral("remediate%1.delist").arg(++m_count));
        QVERIFY(QFile::copy(m_case, m_copy));
        m_window->openCase(m_copy);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->context().analysis() != nullptr && !m_window->context().analysing(), patience);
        show(QStringLiteral("remediate"));
        QTRY_VERIFY_WITH_TIMEOUT(named<QCheckBox>(QStringLiteral("Taken off the network")) != nullptr, patience);
    }
    void cleanup() { m_window.reset(); }

    void ticksAndProofsAreUndoneOneByOne()
    {
        CaseContext& context = m_window->context();
        context.undo().push(new QUndoCommand(QStringLiteral("older"))); // an older change of something else
        named<QCheckBox>(QStringLiteral("Taken off the network"))->click();
        saved();
        const auto step = [&](const char* code) {
            const auto all = hosts();
            const RemediationHost* found = host(all, RemediationHost::Kind::Host);
            const CaseStep* stored = found == nullptr ? nullptr : found->step(QLatin1String(code));
            return stored == nullptr ? CaseStep() : *stored;
        };
        QCOMPARE(step("disconnect").state, QStringLiteral("done"));
        auto* proof = named<QLineEdit>(QStringLiteral("Taken off the network"));
        QVERIFY(proof);
        proof->setText(QStringLiteral("cable of port 7"));
        Q_EMIT proof->editingFinished();
        saved();
        QCOMPARE(step("disconnect").proof, QStringLiteral("cable of port 7"));
        const Micros proved = step("disconnect").doneAt;
        named<QCheckBox>(QStringLiteral("Taken off the network"))->click(); // not after all
        saved();
        QCOMPARE(step("disconnect").state, QStringLiteral("open"));
        context.undo().undo();
        saved();
        QCOMPARE(step("disconnect").state, QStringLiteral("done"));
        QCOMPARE(step("disconnect").doneAt, proved); // as it was, not done anew
        context.undo().undo();
        saved();
        QCOMPARE(step("disconnect").proof, QString());
        QCOMPARE(step("disconnect").state, QStringLiteral("done"));
        context.undo().undo();
        saved();
        QCOMPARE(step("disconnect").state, QStringLiteral("open"));
        QCOMPARE(context.undo().undoText(), QStringLiteral("older")); // untouched until now
        context.undo().redo();
        saved();
        QCOMPARE(step("disconnect").state, QStringLiteral("done"));
    }

    void aHostIsClosedWithAReason()
    {
        const auto button = [this] { return named<QPushButton>(QStringLiteral("with a reason")); }; // the page is made anew at times
        QVERIFY(button());
        const auto answer = [](const QString& reason) {
            QTimer::singleShot(200, qApp, [reason] {
                auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
                QVERIFY(dialog);
                dialog->findChild<QPlainTextEdit*>()->setPlainText(reason);
                dialog->accept();
            });
        };
        answer(QStringLiteral("  "));
        button()->click();
        saved();
        {
            const auto all = hosts();
            QVERIFY(!host(all, RemediationHost::Kind::Host)->closed()); // without a reason nothing is closed
        }
        answer(QStringLiteral("Scrapped on 3 March"));
        button()->click();
        saved();
        const auto all = hosts();
        const RemediationHost* closed = host(all, RemediationHost::Kind::Host);
        QVERIFY(closed->closed());
        QCOMPARE(closed->step(closed->closedCode())->proof, QStringLiteral("Scrapped on 3 March"));
        QTRY_VERIFY(named<QPushButton>(QStringLiteral("Take up")) != nullptr);
        named<QPushButton>(QStringLiteral("Take up"))->click();
        saved();
        const auto again = hosts();
        QVERIFY(!host(again, RemediationHost::Kind::Host)->closed());
    }

    void theServerOfForgedSendersHasSteps()
    {
        const auto all = hosts();
        const RemediationHost* server = host(all, RemediationHost::Kind::Backscatter);
        QVERIFY(server);
        QVERIFY(!server->closed());
        QTRY_VERIFY_WITH_TIMEOUT(named<QCheckBox>(QString::fromLatin1(backscatterSteps().front().title)) != nullptr, patience);
        for (const RemediationStep& step : backscatterSteps()) {
            auto* box = named<QCheckBox>(QString::fromLatin1(step.title));
            QVERIFY2(box, step.title);
            box->click();
            saved();
        }
        const auto done = hosts();
        QVERIFY(host(done, RemediationHost::Kind::Backscatter)->closed());
        QVERIFY(!host(done, RemediationHost::Kind::Host)->closed());
    }
};

QTEST_MAIN(TestRemediateView)
#include "test_remediate_view.moc"
