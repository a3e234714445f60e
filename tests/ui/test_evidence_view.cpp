// What a person decides about evidence in the window: the columns of a table that no format knows, and whether a clock is
// set right.
#include "case/file/case_file.h"
#include "case/writing/case_writer.h"
#include "support/archive_file.h"
#include "support/widgets.h"
#include "ui/case_context.h"
#include "ui/dialogs/left_out_dialog.h"
#include "ui/dialogs/mapping_dialog.h"
#include "ui/main_window.h"
#include "ui/views/view.h"
#include "ui/widgets/data_table.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTreeWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace delist;

namespace {

constexpr int patience = 60'000;

/// Windows-1251 of Cyrillic and ASCII letters.
QByteArray cyrillic(const QString& text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes += c.unicode() < 0x80 ? char(c.unicode()) : char(c.unicode() - 0x410 + 0xC0);
    return bytes;
}

} // namespace

class TestEvidenceView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the fixture");
        return file.fileName();
    }
    QAbstractButton* actionThatSays(const QString& text) const
    {
        for (QAbstractButton* button : m_window->findChildren<QAbstractButton*>())
            if (button->text().remove(QLatin1Char('&')).startsWith(text) && button->isVisible())
                return button;
        return nullptr;
    }
    MappingDialog* dialog() const
    {
        for (MappingDialog* each : m_window->findChildren<MappingDialog*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    std::shared_ptr<const ImportResult> import(const QString& path)
    {
        QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
        m_window->context().session().importPaths({path}, {});
        if (!QTest::qWaitFor([&] { return imported.count() > 0; }, patience))
            return nullptr;
        return imported.front().front().value<std::shared_ptr<const ImportResult>>();
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

    void aTableIsReadByAssignedColumnsAndKnownTheNextTime()
    {
        CaseSettings settings;
        settings.internal = {"10.0.0.0/8"};
        m_window->context().session().create(m_folder.filePath(QStringLiteral("table.delist")), settings);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
        const QByteArray header = cyrillic(QStringLiteral("Когда;Откуда;Куда;Порт\n"));
        const QString first = write(QStringLiteral("first.txt"), header + "04.03.2026 10:00:00;10.0.3.44;192.0.2.8;25\n"
                                                                          "04.03.2026 10:00:05;10.0.3.44;192.0.2.9;25\n");
        const auto unknown = import(first);
        QVERIFY(unknown);
        QCOMPARE(unknown->skipped.size(), std::size_t{1});
        QTRY_VERIFY_WITH_TIMEOUT(actionThatSays(QStringLiteral("Assign columns")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().session().busy(), patience);
        actionThatSays(QStringLiteral("Assign columns"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), patience);

        MappingDialog* const mapping = dialog();
        auto* const import = mapping->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(!import->isEnabled()); // nothing is assigned yet
        QCOMPARE(test::unnamed(*mapping), QStringList());
        QCOMPARE(test::unreachable(*mapping), QStringList());
        auto* const encoding = mapping->findChild<QComboBox*>(QStringLiteral("encoding"));
        encoding->setEditText(QStringLiteral("no-such-page"));
        encoding->setEditText(QStringLiteral("windows-1251"));
        QCOMPARE(mapping->findChild<QTableWidget*>()->item(1, 0)->text(), QStringLiteral("Когда"));
        mapping->assign(0, MappedField::Time);
        QVERIFY(!import->isEnabled());
        mapping->assign(1, MappedField::Source);
        mapping->assign(2, MappedField::Destination);
        mapping->assign(3, MappedField::DestinationPort);
        QVERIFY2(import->isEnabled(), qPrintable(mapping->findChild<QLabel*>(QStringLiteral("verdict"))->text()));
        QVERIFY(mapping->spec().contains(QStringLiteral("source=Откуда")));
        QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
        import->click();
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
        const auto read = imported.front().front().value<std::shared_ptr<const ImportResult>>();
        QCOMPARE(read->imported.size(), std::size_t{1});
        QCOMPARE(read->imported[0].format, QStringLiteral("csv"));
        QCOMPARE(read->imported[0].records, 2);

        // The next table with that header needs no question.
        const QString second = write(QStringLiteral("second.txt"), header + "05.03.2026 11:00:00;10.0.3.44;192.0.2.10;25\n");
        const auto again = this->import(second);
        QVERIFY(again);
        QCOMPARE(again->imported.size(), std::size_t{1});
        QCOMPARE(again->imported[0].format, QStringLiteral("csv"));
        QCOMPARE(again->imported[0].records, 1);
        QCOMPARE(again->imported[0].encoding, QStringLiteral("windows-1251"));
        QVERIFY(!dialog());
    }

    void everyUnknownTextIsOfferedAndEveryLeftOutFileIsListed()
    {
        m_window->context().session().create(m_folder.filePath(QStringLiteral("several.delist")), {});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
        QDir().mkpath(m_folder.filePath(QStringLiteral("many/east")));
        QDir().mkpath(m_folder.filePath(QStringLiteral("many/west")));
        write(QStringLiteral("many/east/table.txt"), "Moment;Host\n2026-03-04 10:00:00;10.0.3.44\n");
        write(QStringLiteral("many/west/table.txt"), "Zeit;Rechner\n2026-03-04 10:00:00;10.0.3.44\n");
        QByteArray noise;
        for (int i = 0; i < 4000; ++i)
            noise += char(i * 7919 >> 3);
        write(QStringLiteral("many/picture.bin"), noise);
        for (int i = 0; i < 4; ++i)
            write(QStringLiteral("many/empty%1.log").arg(i), {});
        const auto result = import(m_folder.filePath(QStringLiteral("many")));
        QVERIFY(result);
        QCOMPARE(result->skipped.size(), std::size_t{7});
        QTRY_VERIFY_WITH_TIMEOUT(actionThatSays(QStringLiteral("Show what was left out")) && !m_window->context().session().busy(), patience);
        actionThatSays(QStringLiteral("Show what was left out"))->click();
        auto* const leftOut = m_window->findChild<LeftOutDialog*>();
        QVERIFY(leftOut);
        QCOMPARE(leftOut->findChild<QTreeWidget*>()->topLevelItemCount(), 7);
        QVERIFY(leftOut->findChild<QTreeWidget*>()->topLevelItem(0)->text(2).contains(QStringLiteral("many")));
        QCOMPARE(test::unnamed(*leftOut), QStringList());
        leftOut->reject();

        actionThatSays(QStringLiteral("Assign columns"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QInputDialog*>(), patience);
        auto* const choice = m_window->findChild<QInputDialog*>();
        const QStringList offered = choice->comboBoxItems();
        QCOMPARE(offered.size(), 2); // not the picture, nor what is empty
        QVERIFY(offered[0].contains(QStringLiteral("east/table.txt")) && offered[1].contains(QStringLiteral("west/table.txt")));
        choice->setTextValue(offered[1]);
        choice->accept();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), patience);
        QCOMPARE(dialog()->findChild<QTableWidget*>()->item(1, 0)->text(), QStringLiteral("Zeit"));
        dialog()->reject();
    }

    void foldersInCommonAreLeftAway()
    {
        QCOMPARE(withoutCommonFolders({QStringLiteral("/a/b/c.log")}), QStringList({QStringLiteral("b/c.log")}));
        QCOMPARE(withoutCommonFolders({QStringLiteral("/a/b/x/c.log"), QStringLiteral("/a/b/y/c.log")}),
                 QStringList({QStringLiteral("b/x/c.log"), QStringLiteral("b/y/c.log")}));
        QCOMPARE(withoutCommonFolders({QStringLiteral("c.log")}), QStringList({QStringLiteral("c.log")}));
    }

    void aTableInsideAnArchiveIsReadByAssignedColumns()
    {
        m_window->context().session().create(m_folder.filePath(QStringLiteral("archive.delist")), {});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
        const std::string zip = pack(Packed::Zip, {{"mail.log", "2026-03-04T10:00:00Z mx postfix/smtpd[7]: connect from unknown[192.0.2.7]\n"},
                                                   {"table.txt", "Moment;Host\n2026-03-04 10:00:00;10.0.3.44\n"}});
        const auto unknown = import(write(QStringLiteral("evidence.zip"), QByteArray::fromStdString(zip)));
        QVERIFY(unknown);
        QCOMPARE(unknown->imported.size(), std::size_t{1});
        QTRY_VERIFY_WITH_TIMEOUT(actionThatSays(QStringLiteral("Assign columns")) && !m_window->context().session().busy(), patience);
        actionThatSays(QStringLiteral("Assign columns"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(), patience);
        MappingDialog* const mapping = dialog();
        mapping->assign(0, MappedField::Time);
        mapping->assign(1, MappedField::Source);
        auto* const ok = mapping->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(ok->isEnabled());
        QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
        ok->click();
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
        const auto read = imported.front().front().value<std::shared_ptr<const ImportResult>>();
        QCOMPARE(read->imported.size(), std::size_t{1});
        QVERIFY(read->imported[0].path.endsWith(QStringLiteral("evidence.zip/table.txt")));
        QCOMPARE(read->imported[0].records, 1);
        QCOMPARE(read->skipped.size(), std::size_t{1}); // the other one is in the case already
    }

    void anAcceptedOffsetMovesTheTimes()
    {
        const QString path = m_folder.filePath(QStringLiteral("clocks.delist"));
        {
            auto file = CaseFile::create(path.toStdString(), {});
            QVERIFY(file);
        }
        m_window->openCase(path);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->context().isOpen(), patience);
        // The same five connections, told by two firewalls; the second one's clock is 90 seconds ahead.
        const auto table = [](int ahead) {
            QByteArray bytes = "When,Src,Sport,Dst,Dport\n";
            for (int i = 0; i < 5; ++i) {
                const QTime at = QTime(10, 0, 0).addSecs(60 * i + ahead);
                bytes += "2026-03-04 " + at.toString(QStringLiteral("hh:mm:ss")).toLatin1() + ",10.0.3.44," + QByteArray::number(4000 + i) +
                         ",192.0.2.8,25\n";
            }
            return bytes;
        };
        for (const auto& [name, ahead] : {std::pair{"a.csv", 0}, std::pair{"b.csv", 90}}) {
            ImportOptions options;
            options.format = QStringLiteral("csv:time=When,source=Src,source_port=Sport,destination=Dst,destination_port=Dport");
            QSignalSpy imported(&m_window->context().session(), &CaseSession::imported);
            m_window->context().session().importPaths({write(QString::fromLatin1(name), table(ahead))}, options);
            QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, patience);
            QCOMPARE(imported.front().front().value<std::shared_ptr<const ImportResult>>()->imported.size(), std::size_t{1});
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().session().busy(), patience);

        m_window->showView(QStringLiteral("evidence"));
        View* const view = m_window->view(QStringLiteral("evidence"));
        view->showTable(QStringLiteral("clock-offsets"));
        auto* const accept = view->findChild<QPushButton*>(QStringLiteral("accept-offset"));
        QVERIFY(accept);
        QTRY_VERIFY(accept->isVisible());
        DataTable* clocks = nullptr;
        for (DataTable* each : view->findChildren<DataTable*>())
            if (each->isVisible())
                clocks = each;
        QVERIFY(clocks);
        QTRY_VERIFY_WITH_TIMEOUT(clocks->model().total() == 1 && clocks->model().row(0) != nullptr, patience);
        QCOMPARE(clocks->model().value(0, u"evidence").toInt(), 2);
        QCOMPARE(clocks->model().value(0, u"offset_seconds").toDouble(), 90.0);
        accept->click(); // nothing is selected: nothing happens
        QVERIFY(!m_window->context().session().busy());
        clocks->view().selectRow(0);
        accept->click();
        QTRY_VERIFY_WITH_TIMEOUT(clocks->model().total() == 1 && clocks->model().row(0) != nullptr &&
                                     clocks->model().value(0, u"accepted").toDouble() == 90.0, patience);
        QCOMPARE(clocks->model().value(0, u"offset_seconds").toDouble(), 0.0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->context().session().busy(), patience);
        m_window.reset();

        auto file = CaseFile::open(path.toStdString(), CaseAccess::Read);
        QVERIFY(file);
        Database& database = file.value().database();
        QCOMPARE(database.integer("SELECT count(DISTINCT time) FROM connection"), 5);
        QCOMPARE(database.integer("SELECT count(*) FROM custody WHERE action = 'clock'"), 1);
    }
};

QTEST_MAIN(TestEvidenceView)
#include "test_evidence_view.moc"
