// The blacklist view and its dialogs: checks by hand and on a schedule against a real list that changes, results entered by
// hand, lists and keys.
#include "case/lists/listing_store.h"
#include "case/rows/time_text.h"
#include "dns/list_settings.h"
#include "dns/resolver.h"
#include "support/fault_dns_server.h"
#include "support/rbldnsd.h"
#include "support/widgets.h"
#include "ui/case_context.h"
#include "ui/dialogs/lists_dialog.h"
#include "ui/dialogs/lookup_dialog.h"
#include "ui/style.h"
#include "ui/views/blacklist_matrix.h"
#include "ui/views/blacklist_view.h"
#include "ui/widgets/data_table.h"
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTableView>
#include <QTreeWidget>
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr int patience = 30'000;

/// A catalogue of one list, asked by default.
QByteArray catalogueOf(const QByteArray& zone)
{
    return "[{\"id\":\"moving\",\"zone\":\"" + zone +
           "\",\"name\":\"Moving\",\"kinds\":[\"ipv4\"],\"code_mode\":\"any127\",\"codes\":[],\"test_points\":{\"listed\":[\"127.0.0.2\"],"
           "\"not_listed\":[\"127.0.0.1\"]},\"impact\":\"high\",\"enabled_by_default\":true},"
           "{\"id\":\"portal\",\"zone\":null,\"name\":\"A Portal\",\"kinds\":[\"portal\"],\"code_mode\":\"none\",\"codes\":[],\"delist\":{\"url\":\"https://portal.test/\"}}]";
}

} // namespace

class TestBlacklistViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void changesAreTold();
    void checkNowAsksAlways();
    void notNowMeansNoSchedule();
    void resultsAreEnteredByHand();
    void matrixHasATableTwin();
    void pastedTextProposesTheResult();
    void listsAreSetAndSaved();
    void badKeysAndFilesAreSaid();
    void keyboardReachesTheDialogs();

private:
    void open(const QByteArray& zone, const QString& resolver);
    void run(CaseJob::Work work);
    void age();
    /// Agrees to the first check and waits until its answers are shown.
    void checkFirst();
    std::vector<StoredListing> stored();

    QTemporaryDir m_folder;
    int m_cases = 0;
    std::unique_ptr<CaseContext> m_context;
    std::unique_ptr<BlacklistView> m_view;
    QStringList m_said;
};

void TestBlacklistViews::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCoreApplication::setOrganizationName(QStringLiteral("DelistTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    style::apply(*qApp);
}

void TestBlacklistViews::init()
{
    ListSettings().save();
    m_said.clear();
}

void TestBlacklistViews::cleanup()
{
    m_view.reset();
    m_context.reset();
}

void TestBlacklistViews::open(const QByteArray& zone, const QString& resolver)
{
    ListSettings settings;
    settings.catalogue = catalogueOf(zone);
    settings.save();
    m_context = std::make_unique<CaseContext>();
    m_view = std::make_unique<BlacklistView>(*m_context, nullptr);
    m_view->setResolvers({resolver});
    m_view->resize(1200, 700);
    m_view->show();
    connect(m_context.get(), &CaseContext::changed, m_view.get(), [this] { m_view->reload(); });
    connect(m_context.get(), &CaseContext::message, this, [this](CaseContext::Severity, const QString& text) { m_said << text; });
    CaseSettings ours;
    ours.publicIps = {"192.0.2.2"};
    m_context->session().create(m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_cases)), ours);
    QTRY_VERIFY_WITH_TIMEOUT(m_context->isOpen() && m_view->matrix().columnCount() > 2, patience);
}

void TestBlacklistViews::run(CaseJob::Work work)
{
    bool done = false;
    m_context->session().run(QStringLiteral("a test"), CaseSession::Effect::Changes, std::move(work), [&done] { done = true; });
    QTRY_VERIFY_WITH_TIMEOUT(done, patience);
}

/// The answers of the case are two hours older: none of them is fresh.
void TestBlacklistViews::age()
{
    run([](CaseFile& file, std::stop_token, const CaseJob::Report&) -> Result<void> {
        file.database().execute("UPDATE listing SET checked_at = checked_at - 7200000000");
        return {};
    });
}

void TestBlacklistViews::checkFirst()
{
    QPushButton* agree = button(*m_view, "Ask the lists");
    QVERIFY(agree && agree->isVisible());
    agree->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->checking() && !m_context->session().busy() && m_view->matrix().hasAnswers(), patience);
}

std::vector<StoredListing> TestBlacklistViews::stored()
{
    std::vector<StoredListing> rows;
    run([&rows](CaseFile& file, std::stop_token, const CaseJob::Report&) -> Result<void> {
        rows = latestListings(file.database());
        return {};
    });
    return rows;
}

/// On a schedule, against a real list whose zone is edited: listed, delisted, relisted. Each change is told once.
void TestBlacklistViews::changesAreTold()
{
    if (Rbldnsd::program().isEmpty())
        QSKIP("rbldnsd is not installed (apt-get install rbldnsd): the schedule against a real list was not tested");
    const QByteArray base = "$SOA 0 ns1.lists.test. hostmaster.lists.test. 0 5m 5m 1h 30s\n$TTL 60\n:127.0.0.2:listed $\n127.0.0.2\n";
    Rbldnsd server;
    const auto serve = [&](bool listed) {
        server.write(QStringLiteral("moving.ip4"), listed ? base + "192.0.2.2\n" : base);
        if (server.port() == 0)
            return;
        auto options = ResolverOptions{{server.address()}};
        const auto resolver = Resolver::create(options);
        bool seen = false;
        for (int i = 0; i < 100 && !seen; ++i) {
            std::optional<bool> is;
            resolver.value()->ask("2.2.0.192.moving.lists.test", DnsType::A, [&](const DnsAnswer& answer) { is = answer.outcome == DnsOutcome::Answer; });
            QTRY_VERIFY(is.has_value());
            seen = *is == listed;
            if (!seen)
                QTest::qWait(100);
        }
        QVERIFY(seen);
    };
    serve(true);
    QVERIFY2(server.start({"moving.lists.test:ip4set:moving.ip4"}), qPrintable(server.log()));
    open("moving.lists.test", server.address());
    m_view->checkEvery(std::chrono::seconds(1));
    QVERIFY(!m_view->checking()); // a schedule wants consent, too
    checkFirst();
    QTRY_COMPARE(m_view->matrix().count(QStringLiteral("listed")), 1);
    QCOMPARE(m_said.filter(QStringLiteral("isted:")), QStringList()); // the first check only finds out

    serve(false);
    age();
    QTRY_COMPARE_WITH_TIMEOUT(m_said.filter(QStringLiteral("isted:")), QStringList("No longer listed: 192.0.2.2 by Moving."), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->matrix().count(QStringLiteral("not-listed")), 1, patience);

    serve(true);
    age();
    QTRY_COMPARE_WITH_TIMEOUT(m_said.filter(QStringLiteral("isted:")),
                              QStringList({"No longer listed: 192.0.2.2 by Moving.", "Newly listed: 192.0.2.2 by Moving."}), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->checking() && !m_context->session().busy(), patience);
    m_view->checkEvery(std::chrono::milliseconds(0));
    const auto rows = stored();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].result.state, QStringLiteral("listed"));
    QCOMPARE(rows[0].relisted, 1);
    // The details beside the matrix tell the history: three answers at least.
    auto* matrix = named<QTableView>(*m_view, "Blacklists and their answers");
    QVERIFY(matrix);
    for (int row = 0; row < m_view->matrix().rowCount(); ++row)
        if (m_view->matrix().zone(row) == QLatin1String("moving.lists.test"))
            matrix->setCurrentIndex(m_view->matrix().index(row, 1));
    auto* history = named<QTreeWidget>(*m_view, "History of this answer");
    QVERIFY(history);
    QTRY_VERIFY(history->topLevelItemCount() >= 3);
}

/// A scheduled check leaves out what is fresh by its TTL; a check that the user starts asks again.
void TestBlacklistViews::checkNowAsksAlways()
{
    FaultDnsServer server;
    QVERIFY(server.listening());
    open("a.good.fault.test", server.address());
    m_view->checkEvery(std::chrono::seconds(1));
    checkFirst();
    const QString question = QStringLiteral("2.2.0.192.a.good.fault.test");
    const int before = server.askedFor(question);
    QVERIFY(before > 0);
    QTest::qWait(2500); // two turns of the schedule
    QCOMPARE(server.askedFor(question), before);
    QTRY_VERIFY(!m_view->checking());
    QPushButton* check = button(*m_view, "Check now");
    QVERIFY(check && check->isEnabled());
    check->click();
    QTRY_VERIFY_WITH_TIMEOUT(server.askedFor(question) > before, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->checking() && !m_context->session().busy(), patience);
}

void TestBlacklistViews::notNowMeansNoSchedule()
{
    FaultDnsServer server;
    open("a.good.fault.test", server.address());
    auto* every = named<QComboBox>(*m_view, "Check again while the case is open");
    QVERIFY(every);
    every->setCurrentIndex(2);
    Q_EMIT every->activated(2);
    QPushButton* no = button(*m_view, "Not now");
    QVERIFY(no && no->isVisible());
    no->click();
    QCOMPARE(every->currentIndex(), 0);
    QVERIFY(!m_view->checking());
    QCOMPARE(server.asked(), QStringList());
}

void TestBlacklistViews::resultsAreEnteredByHand()
{
    FaultDnsServer server;
    open("a.good.fault.test", server.address());
    auto* matrix = named<QTableView>(*m_view, "Blacklists and their answers");
    for (int row = 0; row < m_view->matrix().rowCount(); ++row)
        if (m_view->matrix().index(row, 0).data().toString().contains(QStringLiteral("Portal")))
            matrix->setCurrentIndex(m_view->matrix().index(row, 1));
    QPushButton* enter = button(*m_view, "Enter a result by hand");
    QVERIFY(enter && enter->isVisible());
    QTimer::singleShot(0, this, [] {
        auto* dialog = qobject_cast<LookupDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Your address is currently blocked <b>because</b> of spam."));
        dialog->findChild<QDateTimeEdit*>()->setDateTime(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    });
    enter->click();
    const auto rows = stored();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].result.state, QStringLiteral("listed"));
    QVERIFY(rows[0].result.manual);
    QCOMPARE(rows[0].result.target, QStringLiteral("192.0.2.2"));
    QCOMPARE(timeToText(rows[0].result.checkedAt).left(16), QStringLiteral("2026-03-02T09:00"));
    QCOMPARE(server.asked(), QStringList());
}

void TestBlacklistViews::matrixHasATableTwin()
{
    FaultDnsServer server;
    open("a.good.fault.test", server.address());
    button(*m_view, "Check now")->click();
    checkFirst();
    auto* page = named<QComboBox>(*m_view, "How the answers are shown");
    QVERIFY(page);
    page->setCurrentIndex(1);
    DataTable* table = nullptr;
    for (DataTable* each : m_view->findChildren<DataTable*>())
        if (each->isVisible())
            table = each;
    QVERIFY(table);
    QTRY_COMPARE_WITH_TIMEOUT(table->model().total(), 1, patience);
    QTRY_VERIFY(table->model().row(0) != nullptr);
    QCOMPARE(unreachable(*m_view).join(u' '), QString());
    QCOMPARE(unnamed(*m_view), QStringList());
    // Sources are said in the summary.
    bool said = false;
    for (const QLabel* label : m_view->findChildren<QLabel*>())
        said = said || label->text().contains(QRegularExpression(QStringLiteral("1 listing.* from 1 source")));
    QVERIFY(said);
}

void TestBlacklistViews::pastedTextProposesTheResult()
{
    const auto catalogue = std::make_shared<const Catalogue>(Catalogue::parse(catalogueOf("a.test"), {}).take());
    LookupDialog dialog(catalogue, {"192.0.2.2"});
    dialog.show();
    dialog.choose(QStringLiteral("portal"), QStringLiteral("192.0.2.2"));
    auto* text = dialog.findChild<QPlainTextEdit*>();
    const auto combos = dialog.findChildren<QComboBox*>();
    const auto state = [&] {
        for (const QComboBox* combo : combos)
            if (combo->findData(QStringLiteral("not-listed")) >= 0)
                return combo->currentData().toString();
        return QString();
    };
    QCOMPARE(state(), QStringLiteral("unknown"));
    text->setPlainText(QStringLiteral("192.0.2.2 is not listed"));
    QCOMPARE(state(), QStringLiteral("not-listed"));
    text->setPlainText(QStringLiteral("192.0.2.2 is listed"));
    QCOMPARE(state(), QStringLiteral("listed"));
    // No address: it stays open and says so.
    dialog.choose(QStringLiteral("portal"), QStringLiteral("not an address"));
    QPushButton* save = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    save->click();
    QVERIFY(dialog.isVisible());
    QVERIFY(std::ranges::any_of(dialog.findChildren<QLabel*>(), [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("cannot be kept")); }));
    dialog.choose(QStringLiteral("portal"), QStringLiteral("192.0.2.2"));
    save->click();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result().list, QStringLiteral("A Portal"));
    QCOMPARE(dialog.result().state, QStringLiteral("listed"));
    QVERIFY(dialog.result().manual);
}

void TestBlacklistViews::listsAreSetAndSaved()
{
    ListSettings before;
    before.catalogue = catalogueOf("a.test");
    before.save();
    ListsDialog dialog;
    dialog.show();
    auto* lists = named<QTreeWidget>(dialog, "Known lists; checked ones are asked");
    QVERIFY(lists);
    QCOMPARE(lists->topLevelItemCount(), 1); // a portal is not asked by DNS
    QTreeWidgetItem* item = lists->topLevelItem(0);
    QCOMPARE(item->checkState(0), Qt::Checked);
    // By keyboard: the blank takes the check off.
    lists->setCurrentItem(item);
    lists->setFocus();
    QTest::keyClick(lists, Qt::Key_Space);
    QCOMPARE(item->checkState(0), Qt::Unchecked);
    auto* weight = named<QComboBox>(dialog, "Weight of the selected list");
    QVERIFY(weight && weight->isEnabled());
    weight->setCurrentIndex(weight->findData(QStringLiteral("low")));
    Q_EMIT weight->activated(weight->currentIndex());
    QLineEdit* key = nullptr;
    for (QLineEdit* edit : dialog.findChildren<QLineEdit*>())
        if (edit->echoMode() != QLineEdit::Normal && key == nullptr)
            key = edit;
    QVERIFY(key); // never shown in clear
    key->setText(QStringLiteral("abcdefgh12345678"));
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    const ListSettings after = ListSettings::load();
    QCOMPARE(after.asked.value(QStringLiteral("moving"), true), false);
    QCOMPARE(after.weights.value(QStringLiteral("moving")), QStringLiteral("low"));
    QCOMPARE(after.keys.values(), QStringList("abcdefgh12345678"));
    const Catalogue now = after.effective();
    QVERIFY(!now.find(QStringLiteral("moving"))->enabledByDefault);
    QCOMPARE(now.find(QStringLiteral("moving"))->impact, QStringLiteral("low"));
}

void TestBlacklistViews::badKeysAndFilesAreSaid()
{
    ListsDialog dialog;
    dialog.show();
    const auto says = [&](const char* part) {
        return std::ranges::any_of(dialog.findChildren<QLabel*>(), [&](const QLabel* label) { return label->text().contains(QLatin1String(part)); });
    };
    const QString path = m_folder.filePath(QStringLiteral("lists.json"));
    const auto write = [&](const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write("no json at all");
    dialog.loadCatalogue(path);
    QVERIFY(says("cannot be used"));
    write("[{\"id\":\"bad\"}]");
    dialog.loadOwnLists(path);
    QVERIFY(says("no list that could be used"));
    QVERIFY(dialog.settings().ownLists.isEmpty());
    write(catalogueOf("mine.test"));
    dialog.loadOwnLists(path);
    QVERIFY(says("2 list(s) read") || says("2 lists read"));
    QVERIFY(!dialog.settings().ownLists.isEmpty());
    for (QLineEdit* edit : dialog.findChildren<QLineEdit*>())
        if (edit->echoMode() != QLineEdit::Normal)
            edit->setText(QStringLiteral("no key!"));
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QVERIFY(says("8 to 63 letters"));
    QVERIFY(ListSettings::load().keys.isEmpty());
}

void TestBlacklistViews::keyboardReachesTheDialogs()
{
    ListsDialog lists;
    lists.show();
    QCOMPARE(unreachable(lists), QStringList());
    QCOMPARE(unnamed(lists), QStringList());
    lists.findChild<QTabWidget*>()->setCurrentIndex(1);
    QCOMPARE(unreachable(lists), QStringList());
    QCOMPARE(unnamed(lists), QStringList());
    LookupDialog lookup(std::make_shared<const Catalogue>(Catalogue::builtIn()), {"192.0.2.2"});
    lookup.show();
    QCOMPARE(unreachable(lookup), QStringList());
    QCOMPARE(unnamed(lookup), QStringList());
}

QTEST_MAIN(TestBlacklistViews)
#include "test_blacklist_views.moc"
