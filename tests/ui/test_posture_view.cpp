// The posture page: nothing is asked before consent, the lines with their fixes, the egress map as a table, and a probe only of
// what is declared as ours. DNS is a server of our own.
#include "case/lists/listing_store.h"
#include "case/lists/posture_store.h"
#include "support/fault_dns_server.h"
#include "support/widgets.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/views/egress_table.h"
#include "ui/views/posture_view.h"
#include <QClipboard>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr int patience = 30'000;

} // namespace

class TestPostureView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void asksOnlyAfterConsent();
    void linesTellWhatToDo();
    void machinesAreATable();
    void onlyOpenLines();
    void probesOnlyOurs();
    void keyboardAndNames();

private:
    void check();
    QTreeWidgetItem* line(const QString& part);
    bool shows(const char* part) const;

    QTemporaryDir m_folder;
    int m_cases = 0;
    FaultDnsServer m_dns;
    std::unique_ptr<CaseContext> m_context;
    std::unique_ptr<PostureView> m_view;
    QStringList m_said;
};

void TestPostureView::initTestCase()
{
    style::apply(*qApp);
    QVERIFY(m_dns.listening());
    m_dns.add("example.org", "MX", "10 mail.example.org");
    m_dns.add("example.org", "TXT", "v=spf1 a:web.example.org ~all");
    m_dns.add("web.example.org", "A", "198.51.100.80");
    m_dns.add("www.example.org", "A", "198.51.100.80");
    m_dns.add("mail.example.org", "A", "192.0.2.25");
    m_dns.add("25.2.0.192.in-addr.arpa", "PTR", "mail.example.org");
}

void TestPostureView::init()
{
    m_said.clear();
    m_context = std::make_unique<CaseContext>();
    m_view = std::make_unique<PostureView>(*m_context, nullptr);
    m_view->setResolvers({m_dns.address()});
    m_view->resize(1200, 700);
    m_view->show();
    connect(m_context.get(), &CaseContext::changed, m_view.get(), [this] { m_view->reload(); });
    connect(m_context.get(), &CaseContext::message, this, [this](CaseContext::Severity, const QString& text) { m_said << text; });
    CaseSettings ours;
    ours.publicIps = {"192.0.2.25"};
    ours.mailServers = {"10.0.0.25"};
    ours.domains = {"example.org"};
    m_context->session().create(m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_cases)), ours);
    QTRY_VERIFY_WITH_TIMEOUT(m_context->isOpen() && button(*m_view, "Check DNS")->isEnabled(), patience);
}

void TestPostureView::cleanup()
{
    m_view.reset();
    m_context.reset();
}

void TestPostureView::check()
{
    button(*m_view, "Check DNS")->click();
    button(*m_view, "Ask")->click();
    QVERIFY(m_view->asking());
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->asking() && !m_context->session().busy() && m_view->lines().topLevelItemCount() > 5, patience);
}

QTreeWidgetItem* TestPostureView::line(const QString& part)
{
    for (int group = 0; group < m_view->lines().topLevelItemCount(); ++group) {
        QTreeWidgetItem* item = m_view->lines().topLevelItem(group);
        for (int child = 0; child < item->childCount(); ++child)
            if (item->child(child)->text(2).contains(part))
                return item->child(child);
    }
    return nullptr;
}

bool TestPostureView::shows(const char* part) const
{
    return std::ranges::any_of(m_view->findChildren<QLabel*>(), [&](const QLabel* label) { return label->isVisible() && label->text().contains(QLatin1String(part)); });
}

void TestPostureView::asksOnlyAfterConsent()
{
    const auto before = m_dns.asked().size();
    QVERIFY(shows("Nothing was asked yet"));
    button(*m_view, "Check DNS")->click();
    QVERIFY(button(*m_view, "Ask")->isVisible());
    QVERIFY(shows("about: example.org, 192.0.2.25"));
    QVERIFY(!m_view->asking());
    button(*m_view, "Not now")->click();
    QVERIFY(!button(*m_view, "Ask")->isVisible());
    QTest::qWait(100);
    QCOMPARE(m_dns.asked().size(), before);
    QCOMPARE(m_view->lines().topLevelItemCount(), 0);
}

void TestPostureView::linesTellWhatToDo()
{
    check();
    QVERIFY(shows("fail"));
    QTreeWidgetItem* spf = line(QStringLiteral("probably may not send"));
    QVERIFY(spf);
    QCOMPARE(spf->text(0), QStringLiteral("Fail"));
    m_view->lines().setCurrentItem(spf);
    QVERIFY(shows("What to do: If mail rightly leaves by this address, publish: v=spf1 ip4:192.0.2.25 a:web.example.org ~all"));
    QVERIFY(shows("Standard: RFC 7208"));
    QVERIFY(shows("The addresses of web.example.org: may send.")); // term by term
    auto* found = named<QPlainTextEdit>(*m_view, "The record or answer behind the line");
    QVERIFY(found && found->isVisible());
    QVERIFY(found->toPlainText().startsWith(QStringLiteral("v=spf1 a:web.example.org ~all")));
    QPushButton* copy = button(*m_view, "Copy the proposed record");
    QVERIFY(copy && copy->isVisible());
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("v=spf1 ip4:192.0.2.25 a:web.example.org ~all"));
    m_view->lines().setCurrentItem(line(QStringLiteral("leads to 192.0.2.25")));
    QVERIFY(!copy->isVisible());
    QVERIFY(line(QStringLiteral("addresses in different networks"))); // web server and mail server
}

void TestPostureView::machinesAreATable()
{
    check();
    auto* page = named<QComboBox>(*m_view, "What is shown of the posture");
    QVERIFY(page);
    page->setCurrentIndex(1);
    EgressTable& machines = m_view->machines();
    QTRY_VERIFY(machines.isVisible() && machines.rowCount() == 2);
    const auto row = [&](int index) {
        QStringList cells;
        for (int column = 0; column < machines.columnCount(); ++column)
            cells << machines.item(index, column)->text();
        return cells.join(QStringLiteral(" | "));
    };
    QCOMPARE(row(0), QStringLiteral("mail server: mail.example.org | 10.0.0.25 | 192.0.2.25 | assumed: the only public address | mail.example.org | "
                                    "example.org: softfail | –"));
    QCOMPARE(row(1), QStringLiteral("web server: www.example.org | – | 198.51.100.80 | its name leads there | none | example.org: pass | –"));
    // Lists stand beside the addresses as soon as they have answered.
    ListingResult listing;
    listing.target = QStringLiteral("192.0.2.25");
    listing.zone = QStringLiteral("zen.lists.test");
    listing.list = QStringLiteral("ZEN");
    listing.state = QStringLiteral("listed");
    listing.checkedAt = nowMicros();
    m_context->session().run(QStringLiteral("a test"), CaseSession::Effect::Changes, [listing](CaseFile& file, std::stop_token, const CaseJob::Report&) {
        return storeListings(file, {listing}, {});
    });
    QTRY_VERIFY_WITH_TIMEOUT(row(0).endsWith(QStringLiteral("listed: ZEN")), patience);
    QVERIFY(line(QStringLiteral("192.0.2.25, the address of mail.example.org (10.0.0.25), is listed by ZEN")));
    // By keyboard: rows are walked and copied.
    m_view->activateWindow();
    machines.setFocus();
    machines.setCurrentCell(0, 0);
    QTest::keyClick(&machines, Qt::Key_Down);
    QCOMPARE(machines.currentRow(), 1);
    QTest::keySequence(&machines, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\t198.51.100.80\t")));
}

void TestPostureView::onlyOpenLines()
{
    check();
    QVERIFY(line(QStringLiteral("leads to 192.0.2.25")));
    auto* show = named<QComboBox>(*m_view, "Which lines are shown");
    QVERIFY(show);
    show->setCurrentIndex(1);
    Q_EMIT show->activated(1);
    QVERIFY(!line(QStringLiteral("leads to 192.0.2.25")));
    QVERIFY(line(QStringLiteral("probably may not send")));
}

void TestPostureView::probesOnlyOurs()
{
    const auto type = [this](const QString& typed) {
        QTimer::singleShot(0, this, [typed] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->setTextValue(typed);
            dialog->accept();
        });
        button(*m_view, "Probe our server")->click();
    };
    type(QStringLiteral("198.51.100.7"));
    QVERIFY(!m_view->asking());
    QVERIFY(m_said.last().contains(QStringLiteral("198.51.100.7 is not declared as yours")));
    type(QStringLiteral("mail.example.org"));
    QVERIFY(!m_view->asking());
    QVERIFY(m_said.last().contains(QStringLiteral("no address")));
}

void TestPostureView::keyboardAndNames()
{
    check();
    QCOMPARE(unreachable(*m_view).join(u' '), QString());
    QCOMPARE(unnamed(*m_view), QStringList());
    m_view->lines().setFocus();
    m_view->lines().setCurrentItem(m_view->lines().topLevelItem(0));
    QTest::keyClick(&m_view->lines(), Qt::Key_Down);
    QVERIFY(m_view->lines().currentItem()->parent() != nullptr);
    QVERIFY(shows("Asked: "));
    named<QComboBox>(*m_view, "What is shown of the posture")->setCurrentIndex(1);
    QCOMPARE(unreachable(*m_view).join(u' '), QString());
    QCOMPARE(unnamed(*m_view), QStringList());
}

QTEST_MAIN(TestPostureView)
#include "test_posture_view.moc"
