// How files are read, asked before they are imported and after: what was found out, what is said instead, the rows as they would
// be read, and what the case holds then.
#include "case/file/case_file.h"
#include "support/widgets.h"
#include "ui/case_context.h"
#include "ui/dialogs/reading_dialog.h"
#include "ui/main_window.h"
#include "ui/shell/reading_jobs.h"
#include "ui/views/evidence_remarks_panel.h"
#include "ui/views/view.h"
#include "ui/widgets/data_table.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace delist;
using delist::test::button;
using delist::test::unnamed;
using delist::test::unreachable;

namespace {
constexpr int patience = 60'000;
}

class TestReadingDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_count = 0;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(m_folder.filePath(name)).path());
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the fixture");
        return file.fileName();
    }
    [[nodiscard]] QString mailLog() const
    {
        QByteArray log;
        for (int i = 0; i < 30; ++i)
            log += "Mar  4 10:" + QByteArray::number(10 + i) + ":07 mx postfix/smtpd[2101]: connect from unknown[192.0.2." + QByteArray::number(1 + i) + "]\n";
        return write(QStringLiteral("mail.log"), log);
    }
    void openNewCase()
    {
        CaseSettings settings;
        settings.internal = {"10.0.0.0/8"};
        settings.timezone = "Europe/Berlin";
        m_window->context().session().create(m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_count)), settings);
        QVERIFY(QTest::qWaitFor([&] { return m_window->context().isOpen() && !m_window->context().session().busy(); }, patience));
        m_window->showView(QStringLiteral("evidence")); // where the remarks are
    }
    std::shared_ptr<const ImportResult> import(const QStringList& paths, const ImportOptions& options = {})
    {
        QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
        m_window->context().session().importPaths(paths, options);
        if (!QTest::qWaitFor([&] { return imported.count() > 0 && !m_window->context().session().busy(); }, patience))
            return nullptr;
        return imported.front().front().value<std::shared_ptr<const ImportResult>>();
    }
    [[nodiscard]] ReadingDialog* dialog() const
    {
        for (ReadingDialog* each : m_window->findChildren<ReadingDialog*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    /// The dialog, when it shows what it has to show.
    ReadingDialog* shown() const
    {
        if (!QTest::qWaitFor([&] { return dialog() != nullptr; }, patience))
            return nullptr;
        ReadingDialog* const found = dialog();
        return QTest::qWaitFor([&] { return found->preview().format != nullptr; }, patience) ? found : nullptr;
    }
    template <typename Change> static bool answer(ReadingDialog& reading, Change change)
    {
        QSignalSpy previewed(&reading, &ReadingDialog::previewed);
        change();
        return QTest::qWaitFor([&] { return previewed.count() > 0; }, patience);
    }
    static QString cell(const ReadingDialog& reading, int row, int column)
    {
        auto* const rows = reading.findChild<QTableWidget*>(QStringLiteral("rows"));
        return rows->item(row, column) != nullptr ? rows->item(row, column)->text() : QString();
    }
    static QString why(const ReadingDialog& reading, const char* name)
    {
        return reading.findChild<QLabel*>(QLatin1String(name) + QStringLiteral("-why"))->text();
    }
    static QPushButton* ok(const ReadingDialog& reading) { return reading.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }
    [[nodiscard]] std::string sql(const char* query) const
    {
        auto file = CaseFile::open(m_window->context().session().path().toStdString(), CaseAccess::Read);
        return file ? file.value().database().text(query) : std::string("cannot be opened");
    }
    [[nodiscard]] EvidenceRemarksPanel* remarks() const
    {
        return m_window->view(QStringLiteral("evidence"))->findChild<EvidenceRemarksPanel*>(QStringLiteral("remarks"));
    }
    [[nodiscard]] bool says(const char* part) const { return remarks()->sentences().join(u'\n').contains(QLatin1String(part)); }

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

    void theAnswersChangeTheRowsAndAreImported()
    {
        openNewCase();
        const QString unknown = write(QStringLiteral("letter.txt"), "Dear colleague,\nnothing to see here.\n");
        startImportWithOptions(m_window->context(), {mailLog(), unknown}, m_window.get());
        ReadingDialog* const reading = shown();
        QVERIFY(reading);
        QCOMPARE(std::string(reading->preview().format->id), std::string("postfix"));
        QVERIFY(reading->preview().needsYear && reading->preview().needsZone);
        QVERIFY2(why(*reading, "zone").contains(QStringLiteral("Europe/Berlin")), qPrintable(why(*reading, "zone")));
        QVERIFY(why(*reading, "year").contains(QStringLiteral("assumed")));
        QVERIFY(!reading->findChild<QComboBox*>(QStringLiteral("dates"))->isEnabled());
        auto* const year = reading->findChild<QSpinBox*>(QStringLiteral("year"));
        QVERIFY(answer(*reading, [&] { year->setValue(2019); }));
        QCOMPARE(cell(*reading, 0, 0).left(19), QStringLiteral("2019-03-04 09:10:07"));
        QCOMPARE(cell(*reading, 0, 1).left(19), QStringLiteral("2019-03-04 10:10:07"));
        auto* const zone = reading->findChild<QComboBox*>(QStringLiteral("zone"));
        QVERIFY(answer(*reading, [&] { zone->setEditText(QStringLiteral("Mars/Olympus")); }));
        QVERIFY(!ok(*reading)->isEnabled());
        QVERIFY(answer(*reading, [&] { zone->setEditText(QStringLiteral("America/New_York")); }));
        QVERIFY(ok(*reading)->isEnabled());
        QCOMPARE(cell(*reading, 0, 0).left(19), QStringLiteral("2019-03-04 15:10:07"));
        // Every file is named in the list, the one that nobody knows too.
        auto* const files = reading->findChild<QListWidget*>(QStringLiteral("files"));
        QCOMPARE(files->count(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(files->item(1)->text().contains(QStringLiteral("not a known format")), patience);
        QCOMPARE(unnamed(*reading), QStringList());
        QCOMPARE(unreachable(*reading), QStringList());

        QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
        ok(*reading)->click();
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
        const auto result = imported.front().front().value<std::shared_ptr<const ImportResult>>();
        QCOMPARE(result->imported.size(), std::size_t{1});
        QCOMPARE(result->imported[0].timezone, QStringLiteral("America/New_York"));
        QCOMPARE(result->imported[0].timezoneSource, QStringLiteral("asked"));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(result->imported[0].first / 1000, Qt::UTC).toString(Qt::ISODate), QStringLiteral("2019-03-04T15:10:07Z"));
        QCOMPARE(result->skipped.size(), std::size_t{1});
    }

    void whatWasAssumedIsSaidAndReadAgain()
    {
        openNewCase();
        QVERIFY(import({mailLog()}));
        m_window->showView(QStringLiteral("evidence"));
        QTRY_VERIFY_WITH_TIMEOUT(says("name no year"), patience);
        QVERIFY(says("name no zone"));
        QPushButton* const again = button(*m_window, "Read again with other options");
        QVERIFY(again);
        again->click();
        ReadingDialog* const reading = shown();
        QVERIFY(reading);
        QVERIFY(answer(*reading, [&] { reading->findChild<QSpinBox*>(QStringLiteral("year"))->setValue(2019); }));
        ok(*reading)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->context().undo().canUndo() && !m_window->context().session().busy(), patience);
        QCOMPARE(sql("SELECT count(*) || ' ' || min(strftime('%Y', time / 1000000, 'unixepoch')) FROM session"), std::string("30 2019"));
        QCOMPARE(sql("SELECT group_concat(action, ' ') FROM custody WHERE action LIKE '%import%' OR action = 'read-again'"), std::string("import read-again"));
        QTRY_VERIFY_WITH_TIMEOUT(!says("name no year"), patience);

        m_window->context().undo().undo();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().session().busy() && says("name no year"), patience);
        QVERIFY(sql("SELECT min(strftime('%Y', time / 1000000, 'unixepoch')) FROM session") != "2019");
        m_window->context().undo().redo();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().session().busy() && !says("name no year"), patience);
        QCOMPARE(sql("SELECT min(strftime('%Y', time / 1000000, 'unixepoch')) FROM session"), std::string("2019"));
    }

    void everyRemarkIsShown()
    {
        openNewCase();
        QByteArray bad = "#Software: Microsoft(R) Internet Security and Acceleration Server 2006\n#Version: 1.0\n#Date: 2026-03-02 08:00:00\n"
                         "#Fields: computer\tdate\ttime\tIP protocol\tsource\tdestination\taction\trule\n";
        for (int i = 0; i < 300; ++i)
            bad += i % 3 == 0 ? QByteArray("rubbish\n")
                              : "FW\t2026-03-02\t08:00:0" + QByteArray::number(i % 10) + "\tTCP\t10.0.3.44:4000\t192.0.2.8:25\tEstablish\tAll\n";
        write(QStringLiteral("in/fw.w3c"), bad);
        QDir().mkpath(m_folder.filePath(QStringLiteral("in/TransportRoles/Logs/ProtocolLog/SmtpReceive")));
        write(QStringLiteral("in/strange.csv"), "Wann;Was;Wer\n04.03.2026;10.0.3.44;192.0.2.8\n");
        const auto result = import({m_folder.filePath(QStringLiteral("in"))});
        QVERIFY(result);
        QCOMPARE(result->imported.size(), std::size_t{1});
        m_window->showView(QStringLiteral("evidence"));
        m_window->view(QStringLiteral("evidence"))->showTable(QStringLiteral("remarks"));
        QTRY_VERIFY_WITH_TIMEOUT(says("held no log"), patience);
        QVERIFY2(says("format may be wrong: fw.w3c"), qPrintable(remarks()->sentences().join(u'\n')));
        QVERIFY(says("100 lines or packets"));
        QVERIFY(says("Left out at the last import: strange.csv"));
        QVERIFY(remarks()->warns());
        QCOMPARE(unnamed(*remarks()), QStringList());
        // The same again: doubled, and said so.
        QVERIFY(import({m_folder.filePath(QStringLiteral("in/fw.w3c"))}));
        QTRY_VERIFY_WITH_TIMEOUT(says("fw.w3c (in the case already)"), patience);
        button(*remarks(), "Show them")->click();
        QCOMPARE(m_window->context().filter().evidence, std::optional<RowId>(1));
        DataTable* rejects = nullptr;
        for (DataTable* each : m_window->view(QStringLiteral("evidence"))->findChildren<DataTable*>())
            if (each->isVisible())
                rejects = each;
        QVERIFY(rejects);
        QTRY_COMPARE_WITH_TIMEOUT(rejects->model().total(), 100, patience);
    }

    void answersForAllFilesOfAFormat()
    {
        openNewCase();
        const QString first = mailLog();
        const QString second = write(QStringLiteral("second.log"), "Mar  5 11:00:00 mx postfix/smtpd[9]: connect from unknown[192.0.2.9]\n");
        startImportWithOptions(m_window->context(), {first, second}, m_window.get());
        ReadingDialog* const reading = shown();
        QVERIFY(reading);
        auto* const files = reading->findChild<QListWidget*>(QStringLiteral("files"));
        QTRY_VERIFY_WITH_TIMEOUT(files->item(1)->text().contains(QStringLiteral("Postfix")), patience);
        QVERIFY(answer(*reading, [&] { reading->findChild<QSpinBox*>(QStringLiteral("year"))->setValue(2018); }));
        reading->findChild<QPushButton*>(QStringLiteral("all"))->click();
        QVERIFY(answer(*reading, [&] { files->setCurrentRow(1); }));
        QCOMPARE(cell(*reading, 0, 0).left(10), QStringLiteral("2018-03-05"));
        // A format that it is not in: nothing can be read so, and that is said.
        auto* const format = reading->findChild<QComboBox*>(QStringLiteral("format"));
        QVERIFY(answer(*reading, [&] { format->setCurrentIndex(format->findData(QStringLiteral("exchange-smtp-receive"))); }));
        QCOMPARE(reading->preview().records, 0);
        QVERIFY(answer(*reading, [&] { format->setCurrentIndex(0); }));
        QCOMPARE(reading->preview().records, 1);
        reading->reject();
        QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, patience);
        QCOMPARE(sql("SELECT count(*) FROM evidence"), std::string("0"));
    }

    void aClockOffsetIsAcceptedHereAndTakenBack()
    {
        openNewCase();
        for (const auto& [name, ahead] : {std::pair{"a.csv", 0}, std::pair{"b.csv", 90}}) {
            QByteArray bytes = "When,Src,Sport,Dst,Dport\n";
            for (int i = 0; i < 5; ++i)
                bytes += "2026-03-04 " + QTime(10, 0, 0).addSecs(60 * i + ahead).toString(QStringLiteral("hh:mm:ss")).toLatin1() + ",10.0.3.44," +
                         QByteArray::number(4000 + i) + ",192.0.2.8,25\n";
            ImportOptions options;
            options.format = QStringLiteral("csv:time=When,source=Src,source_port=Sport,destination=Dst,destination_port=Dport");
            QVERIFY(import({write(QString::fromLatin1(name), bytes)}, options));
        }
        QTRY_VERIFY_WITH_TIMEOUT(says("The clock of b.csv is 90 s ahead of that of a.csv"), patience);
        button(*remarks(), "Accept")->click();
        QTRY_VERIFY_WITH_TIMEOUT(says("90 s were taken off the times of b.csv") && !m_window->context().session().busy(), patience);
        QCOMPARE(sql("SELECT count(DISTINCT time) FROM connection"), std::string("5"));
        m_window->context().undo().undo();
        QTRY_VERIFY_WITH_TIMEOUT(says("The clock of b.csv") && !m_window->context().session().busy(), patience);
        QCOMPARE(sql("SELECT count(DISTINCT time) FROM connection"), std::string("10"));
        m_window->context().undo().redo();
        QTRY_VERIFY_WITH_TIMEOUT(says("were taken off") && !m_window->context().session().busy(), patience);
        button(*remarks(), "Take back")->click();
        QTRY_VERIFY_WITH_TIMEOUT(says("The clock of b.csv") && !m_window->context().session().busy(), patience);
        QCOMPARE(sql("SELECT count(*) FROM custody WHERE action = 'clock'"), std::string("4"));
    }
};

QTEST_MAIN(TestReadingDialog)
#include "test_reading_dialog.moc"
