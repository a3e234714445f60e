// Logs that write no year: it is the one in which the file goes forwards and ends by its date, whatever comes first. What shows
// only further down has the file read once more.
#include "case/file/case_file.h"
#include "case/tables/table_query.h"
#include "evidence/text/timestamp.h"
#include "jobs/import.h"
#include "support/archive_file.h"
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

class TestImportYears : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    /// One line of Postfix a day.
    static QByteArray lines(const QString& days)
    {
        QByteArray text;
        int number = 0;
        for (const QString& day : days.split(QStringLiteral(", "))) {
            const QStringList words = day.split(QLatin1Char(' '));
            const QByteArray stamp = words[0].toUtf8() + ' ' + words[1].rightJustified(2).toUtf8() + ' ';
            ++number;
            text += stamp + "10:00:00 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from a.example[198.51.100." + QByteArray::number(number) +
                    "]: 554 5.7.1 no; from=<a@a.example> to=<b@example.org> proto=ESMTP helo=<a>\n";
            for (int i = 0; words.size() > 2 && i < 60; ++i) // "Jun 1 busy"
                text += stamp + "11:00:" + QByteArray::number(i).rightJustified(2, '0') + " mx1 postfix/anvil[1]: statistics\n";
        }
        return text;
    }
    QString write(const QByteArray& bytes, const QString& modified, const QString& name)
    {
        const QString path = m_folder.filePath(QString::number(++m_count) + name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the fixture");
        file.close();
        if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(QDateTime::fromString(modified, Qt::ISODate), QFileDevice::FileModificationTime))
            qFatal("cannot date the fixture");
        return path;
    }
    /// Days of its sessions, and the note.
    std::pair<QString, QString> read(const QString& path, const ImportOptions& options = {})
    {
        auto made = CaseFile::create(m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_count)).toStdString(), {});
        if (!made)
            qFatal("%s", made.error().message.c_str());
        CaseFile file = made.take();
        const auto result = importPaths(file, {path}, options, {}, {});
        if (!result || result.value().imported.empty())
            qFatal("nothing was imported");
        const TableDefinition& sessions = *tableById(QStringLiteral("sessions"));
        QStringList days;
        for (const auto& row : TableQuery(file.database(), sessions).page({}, 0, 100).rows)
            days += QString::fromStdString(toIsoUtc(row[std::size_t(sessions.column("time"))].toLongLong())).left(10);
        return {days.join(QLatin1Char(' ')), result.value().imported.front().note};
    }

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path()); }

    void years_data()
    {
        QTest::addColumn<QString>("modified");
        QTest::addColumn<QString>("days");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* modified, const char* days, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(modified) << QString::fromUtf8(days) << QString::fromUtf8(expected);
        };
        row("a week", "2026-03-08T12:00:00Z", "Mar 1, Mar 7", "2026-03-01 2026-03-07");
        row("new year", "2026-01-02T12:00:00Z", "Dec 31, Jan 1", "2025-12-31 2026-01-01");
        row("a gap over the new year", "2026-03-06T12:00:00Z", "Aug 30, Mar 1", "2025-08-30 2026-03-01");
        row("fourteen months", "2026-05-01T12:00:00Z", "Mar 15, Jun 15, Sep 15, Dec 15, Mar 15, Apr 15",
            "2025-03-15 2025-06-15 2025-09-15 2025-12-15 2026-03-15 2026-04-15");
        row("three new years", "2026-01-06T12:00:00Z", "Dec 30, Jan 1, Jun 1, Dec 31, Jan 2",
            "2024-12-30 2025-01-01 2025-06-01 2025-12-31 2026-01-02");
        row("few lines", "2026-01-06T12:00:00Z", "Nov 30, Feb 1, Dec 15, Jan 5", "2024-11-30 2025-02-01 2025-12-15 2026-01-05");
        row("two years and more", "2026-02-01T12:00:00Z", "Mar 15, Jan 15, Mar 15, Jan 15", "2024-03-15 2025-01-15 2025-03-15 2026-01-15");
        row("a leap day", "2026-03-03T12:00:00Z", "Feb 28, Feb 29, Mar 1", "2024-02-28 2024-02-29 2024-03-01");
        row("a leap day in the second of two years", "2026-03-03T12:00:00Z", "Jun 1, Dec 1, Feb 29, Apr 1",
            "2023-06-01 2023-12-01 2024-02-29 2024-04-01");
        row("a late line", "2026-01-02T12:00:00Z", "Jan 1, Dec 31, Jan 1", "2026-01-01 2025-12-31 2026-01-01");
        row("the newest first", "2026-03-31T12:00:00Z", "Mar 1 busy, Mar 31, Feb 1, Feb 28, Jan 1, Dec 31", "2026-03-01 2026-03-31 2026-02-01 2026-02-28 2026-01-01 2025-12-31");
        row("a clock that was not set", "2026-06-30T12:00:00Z", "Jun 1, Jun 2, Jan 1, Jun 2, Jun 3", "2026-06-01 2026-06-02 2027-01-01 2026-06-02 2026-06-03");
        row("one line of a clock that is ahead", "2026-06-05T12:00:00Z", "Jun 1 busy, Jul 20, Jun 2", "2026-06-01 2026-07-20 2026-06-02");
    }
    void years()
    {
        QFETCH(QString, modified);
        QFETCH(QString, days);
        QFETCH(QString, expected);
        const auto [got, note] = read(write(lines(days), modified, QStringLiteral("mail.log")));
        // Rows come in the order of time.
        const auto sorted = [](const QString& text) {
            QStringList list = text.split(QLatin1Char(' '));
            list.sort();
            return list.join(QLatin1Char(' '));
        };
        QCOMPARE(sorted(got), sorted(expected));
        QVERIFY(note.contains(QLatin1String("name no year")) && !note.contains(QLatin1String("that was given")));
    }

    /// From the case itself, in which there is no file to look at twice.
    void readAgain()
    {
        const QString path = write(lines(QStringLiteral("Dec 30, Jan 1, Jun 1, Dec 31, Jan 2")), QStringLiteral("2026-01-06T12:00:00Z"), QStringLiteral("mail.log"));
        auto made = CaseFile::create(m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_count)).toStdString(), {});
        QVERIFY(made);
        CaseFile file = made.take();
        const auto first = importPaths(file, {path}, {}, {}, {});
        QVERIFY(first && first.value().imported.size() == 1);
        ReadAs as;
        as.timezone = QStringLiteral("Europe/Berlin");
        const auto again = delist::readAgain(file, first.value().imported.front().id, as, {}, {});
        QVERIFY(again && again.value().imported.size() == 1);
        QCOMPARE(toIsoUtc(again.value().imported.front().first), std::string("2024-12-30T09:00:00.000Z"));
        QCOMPARE(toIsoUtc(again.value().imported.front().last), std::string("2026-01-02T09:00:00.000Z"));
    }

    /// Members of an archive come only once.
    void inArchive()
    {
        const std::string text = lines(QStringLiteral("Dec 30, Jan 1, Jun 1, Dec 31, Jan 2")).toStdString();
        const QString path = write(QByteArray::fromStdString(pack(Packed::Zip, {{"mail.log", text}})), QStringLiteral("2026-01-06T12:00:00Z"), QStringLiteral("logs.zip"));
        const auto [days, note] = read(path);
        const QStringList got = days.split(QLatin1Char(' '));
        QCOMPARE(got.size(), 5);
        QCOMPARE(got.back().left(4).toInt() - got.front().left(4).toInt(), 2);
        QVERIFY2(note.contains(QLatin1String("so that the last does not lie after")), qPrintable(note));
    }

    /// The copy is younger than what is in it.
    void dateOfPacked()
    {
        const auto gz = [](const QByteArray& text, quint32 time) {
            QByteArray packed = QByteArray::fromStdString(pack(Packed::Gz, {{"x", text.toStdString()}}));
            for (int i = 4; i < 8; ++i, time >>= 8)
                packed[i] = char(time & 0xff);
            return packed;
        };
        const quint32 time = quint32(QDateTime::fromString(QStringLiteral("2025-01-05T12:00:00Z"), Qt::ISODate).toSecsSinceEpoch());
        const QString copied = QStringLiteral("2026-11-27T00:00:00Z");
        QCOMPARE(read(write(gz(lines(QStringLiteral("Jan 4")), time), copied, QStringLiteral("mail.log.gz"))).first, QStringLiteral("2025-01-04"));
        QCOMPARE(read(write(gz(lines(QStringLiteral("Jan 4")), 0), copied, QStringLiteral("mail.log.gz"))).first, QStringLiteral("2026-01-04"));
    }

    /// The year that is given is that of a rotated log's oldest piece: the others count on.
    void piecesOfOneLog_data()
    {
        QTest::addColumn<QStringList>("pieces"); // name: days
        QTest::addColumn<QString>("expected");
        QTest::newRow("numbered") << QStringList{QStringLiteral("mail.log: Jan 1, Jan 4"), QStringLiteral("mail.log.1: Dec 28, Dec 31")}
                                  << QStringLiteral("2025-12-28 2025-12-31 2026-01-01 2026-01-04");
        QTest::newRow("dated") << QStringList{QStringLiteral("mail.log-20260101: Dec 28, Dec 31"), QStringLiteral("mail.log-20260105: Jan 1, Jan 4"),
                                              QStringLiteral("mail.log: Jan 5")}
                               << QStringLiteral("2025-12-28 2025-12-31 2026-01-01 2026-01-04 2026-01-05");
        QTest::newRow("a new year inside a piece") << QStringList{QStringLiteral("mail.log: Jan 5"), QStringLiteral("mail.log.1: Jan 3, Jan 4"),
                                                                  QStringLiteral("mail.log.2.gz: Dec 30, Jan 2")}
                                                   << QStringLiteral("2025-12-30 2026-01-02 2026-01-03 2026-01-04 2026-01-05");
        QTest::newRow("two new years") << QStringList{QStringLiteral("mail.log: Jan 5"), QStringLiteral("mail.log.1: Mar 3, Dec 4"), QStringLiteral("mail.log.2: Sep 3, Dec 1")}
                                       << QStringLiteral("2025-09-03 2025-12-01 2026-03-03 2026-12-04 2027-01-05");
        QTest::newRow("ten and more") << QStringList{QStringLiteral("mail.log.10: Dec 30"), QStringLiteral("mail.log.9: Jan 2"), QStringLiteral("mail.log.2: Jan 20")}
                                      << QStringLiteral("2025-12-30 2026-01-02 2026-01-20");
        QTest::newRow("other logs beside") << QStringList{QStringLiteral("mx1.log: Jan 1, Jan 4"), QStringLiteral("mx2.log: Dec 28, Dec 31")}
                                           << QStringLiteral("2025-01-01 2025-01-04 2025-12-28 2025-12-31");
        QTest::newRow("other folders") << QStringList{QStringLiteral("a/mail.log: Jan 1, Jan 4"), QStringLiteral("b/mail.log.1: Dec 28, Dec 31")}
                                       << QStringLiteral("2025-01-01 2025-01-04 2025-12-28 2025-12-31");
        QTest::newRow("late lines") << QStringList{QStringLiteral("mail.log: Dec 20, Dec 21"), QStringLiteral("mail.log.1: Dec 10, Dec 22")}
                                    << QStringLiteral("2025-12-10 2025-12-20 2025-12-21 2025-12-22");
    }
    void piecesOfOneLog()
    {
        QFETCH(QStringList, pieces);
        QFETCH(QString, expected);
        const QDir folder(m_folder.filePath(QStringLiteral("set%1").arg(++m_count)));
        std::vector<PackedFile> members;
        for (const QString& piece : pieces) {
            const QString name = piece.section(QLatin1String(": "), 0, 0);
            std::string text = lines(piece.section(QLatin1String(": "), 1)).toStdString();
            if (name.endsWith(QLatin1String(".gz")))
                text = pack(Packed::Gz, {{"x", text}});
            members.push_back({name.toStdString(), text});
            const QString path = folder.filePath(name);
            QVERIFY(QDir().mkpath(path.section(QLatin1Char('/'), 0, -2)));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.data(), qint64(text.size())) == qint64(text.size()));
        }
        const QString archive = write(QByteArray::fromStdString(pack(Packed::Zip, members)), QStringLiteral("2026-11-01T12:00:00Z"), QStringLiteral("logs.zip"));
        ImportOptions options;
        options.year = 2025;
        for (const QString& path : {folder.path(), archive})
            for (const bool embed : {true, false}) {
                options.embed = embed;
                QCOMPARE(read(path, options).first, expected);
            }
    }

    /// What a piece was read as is said with it, and holds when it is read again; a year for it alone stands.
    void onePieceOfSeveral()
    {
        const QDir folder(m_folder.filePath(QStringLiteral("set%1").arg(++m_count)));
        QVERIFY(QDir().mkpath(folder.path()));
        for (const auto& [name, days] : {std::pair("mail.log", "Jan 1"), std::pair("mail.log.1", "Dec 31")}) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lines(QLatin1String(days))) > 0);
        }
        auto made = CaseFile::create(m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_count)).toStdString(), {});
        QVERIFY(made);
        CaseFile file = made.take();
        ImportOptions options;
        options.year = 2025;
        const auto result = importPaths(file, {folder.path()}, options, {}, {});
        QVERIFY(result && result.value().imported.size() == 2);
        const ImportedEvidence& newest = result.value().imported.front();
        QVERIFY(newest.path.endsWith(QLatin1String("/mail.log")));
        QCOMPARE(toIsoUtc(newest.first), std::string("2026-01-01T10:00:00.000Z"));
        QVERIFY2(newest.note.contains(QLatin1String("as 2026, counted on from the year that was given")), qPrintable(newest.note));
        QCOMPARE(readingOf(file.database(), newest.id).year, 2026);
        ReadAs as;
        as.year = 2020;
        const auto again = delist::readAgain(file, newest.id, as, {}, {});
        QVERIFY(again && again.value().imported.size() == 1);
        QCOMPARE(toIsoUtc(again.value().imported.front().first), std::string("2020-01-01T10:00:00.000Z"));
    }

    void nothingComesOfIt()
    {
        const QString path = write("Jan  4 10:00:00 mx1 postfix/anvil[1]: statistics: max cache size 1 at Jan  4 09:00:00\n"
                                   "Jan  4 10:01:00 mx1 postfix/anvil[1]: statistics: max cache size 1 at Jan  4 09:00:00\n",
                                   QStringLiteral("2026-01-05T12:00:00Z"), QStringLiteral("mail.log"));
        const QString note = read(path).second;
        QVERIFY2(note.contains(QLatin1String("none tells of a connection")), qPrintable(note));
    }
};

QTEST_GUILESS_MAIN(TestImportYears)
#include "test_import_years.moc"
