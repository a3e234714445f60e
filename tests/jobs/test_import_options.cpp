// What the user says of a file that does not say it itself: code page and the order of day and month. It is used, recorded
// with the evidence, and shown.
#include "case/kept/evidence_store.h"
#include "case/rows/time_text.h"
#include "case/tables/table_query.h"
#include "jobs/import.h"
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

class TestImportOptions : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    QString write(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("file%1.csv").arg(++m_count)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the fixture");
        return file.fileName();
    }
    CaseFile newCase()
    {
        auto made = CaseFile::create(m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_count)).toStdString(), {});
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return made.take();
    }
    static ImportedEvidence import(CaseFile& file, const QString& path, const ImportOptions& options)
    {
        auto result = importPaths(file, {path}, options, {}, {});
        if (!result || result.value().imported.empty())
            qFatal("%s", result ? "nothing was imported" : result.error().message.c_str());
        return result.value().imported.front();
    }
    static QString cell(CaseFile& file, const char* table, const char* column)
    {
        const TableDefinition& definition = *tableById(QString::fromLatin1(table));
        const auto rows = TableQuery(file.database(), definition).page({}, 0, 1).rows;
        return rows.empty() ? QString() : rows[0][std::size_t(definition.column(column))].toString();
    }

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path()); }

    void aFormatThatDoesNotFitIsDoubtful()
    {
        const QString path = write("2026-03-02 08:00:00 ALLOW TCP 10.0.3.44 198.51.100.7 49152 25 0 - 0 0 0 - - - SEND\n");
        CaseFile file = newCase();
        ImportOptions options;
        options.format = QStringLiteral("postfix");
        const ImportedEvidence evidence = import(file, path, options);
        QCOMPARE(evidence.records, 0);
        QVERIFY(evidence.doubtful);
        QVERIFY2(evidence.note.contains(QLatin1String("the format is doubtful")), qPrintable(evidence.note));
    }
    void linesThatComeLateDecide()
    {
        QByteArray log;
        for (int i = 0; i < 3000; ++i)
            log += "Mar  2 09:15:01 mx sshd[" + QByteArray::number(i) + "]: Accepted publickey for root from 10.0.0.9 port 50000 ssh2\n";
        QVERIFY(log.size() > 128 << 10);
        const QByteArray late = "Mar  2 09:15:02 mx postfix/smtpd[9]: 4F1A2B3C4D: client=pc.example.com[10.0.3.44]\n"
                                "Mar  2 09:15:02 mx postfix/cleanup[8]: 4F1A2B3C4D: message-id=<late@example.com>\n"
                                "Mar  2 09:15:02 mx postfix/qmgr[7]: 4F1A2B3C4D: from=<a@example.com>, size=900, nrcpt=1 (queue active)\n"
                                "Mar  2 09:15:03 mx postfix/smtp[6]: 4F1A2B3C4D: to=<b@example.net>, relay=mx.example.net[203.0.113.5]:25, delay=1, dsn=2.0.0,"
                                " status=sent (250 ok)\n"
                                "Mar  2 09:15:03 mx postfix/qmgr[7]: 4F1A2B3C4D: removed\n";
        QByteArray many;
        for (int i = 0; i < 40; ++i)
            many += late;
        CaseFile file = newCase();
        const ImportedEvidence evidence = import(file, write(log + many), {});
        QCOMPARE(evidence.format, QStringLiteral("postfix"));
        QVERIFY2(evidence.detection.contains(QLatin1String("further in")), qPrintable(evidence.detection));
        QCOMPARE(cell(file, "messages", "message_id"), QStringLiteral("<late@example.com>"));
    }
    void aSignCanBeTheDelimiter()
    {
        const QString path = write("When;From;To;Subject\n2026-03-02 10:00:00;a@example.com;b@example.net;one, two\n");
        CaseFile file = newCase();
        ImportOptions options;
        options.format = QStringLiteral("csv:time=When,sender=From,recipient=To,subject=Subject;delimiter=;;dates=ymd");
        import(file, path, options);
        QCOMPARE(cell(file, "messages", "subject"), QStringLiteral("one, two"));
    }
    void whatAServerSentOnIsNoSecondSubmission_data()
    {
        QTest::addColumn<bool>("submitted");
        QTest::newRow("both ways") << true;
        QTest::newRow("outgoing alone") << false;
    }
    void whatAServerSentOnIsNoSecondSubmission()
    {
        QFETCH(bool, submitted);
        QByteArray log;
        const auto talk = [&log](const char* who, int session, const char* peer, bool in) {
            const QByteArray prefix = QByteArray("\"") + who + "\"\t1\t" + QByteArray::number(session) + "\t\"2026-03-02 09:00:01.123\"\t\"" + peer + "\"\t\"";
            const QByteArray client = in ? "RECEIVED: " : "SENT: ";
            const QByteArray server = in ? "SENT: " : "RECEIVED: ";
            for (const QByteArray& line : {server + "220 x", client + "EHLO pc", server + "250 ok", client + "MAIL FROM:<bob@example.org>", server + "250 ok",
                                           client + "RCPT TO:<a@x.test>", server + "250 ok", client + "DATA", server + "354 go", server + "250 queued",
                                           client + "QUIT", server + "221 bye"})
                log += prefix + line + "\"\r\n";
        };
        for (int i = 0; i < 10; ++i) {
            if (submitted)
                talk("SMTPD", 2 * i + 1, "10.0.3.44", true);
            talk("SMTPC", 2 * i + 2, "203.0.113.25", false);
        }
        CaseFile file = newCase();
        CaseSettings settings;
        settings.internal = {"10.0.0.0/8"};
        settings.domains = {"example.org"};
        file.setSettings(settings);
        QCOMPARE(import(file, write(log), {}).format, QStringLiteral("hmailserver"));
        const TableDefinition& table = *tableById(u"mailboxes");
        TableFilter cut; // not whole days: counted from the messages
        cut.from = *timeFromText(u"2026-03-02T01:00:00Z");
        for (const TableFilter& filter : {TableFilter(), cut}) {
            const auto rows = TableQuery(file.database(), table).page(filter, 0, 9).rows;
            QCOMPARE(rows.size(), std::size_t(1));
            for (const char* column : {"messages", "recipients"})
                QCOMPARE(rows[0][std::size_t(table.column(column))].toInt(), 10);
        }
    }

    void codePage_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QString>("subject");
        QTest::newRow("windows-1251") << QStringLiteral("windows-1251") << QByteArray("\xD1\xF7\xB8\xF2") << QStringLiteral("Счёт");
        QTest::newRow("iso-8859-2") << QStringLiteral("iso-8859-2") << QByteArray("\xB6wi\xEAta") << QStringLiteral("święta");
        QTest::newRow("gbk") << QStringLiteral("gbk") << QByteArray("\xC1\xAA\xCD\xA8") << QStringLiteral("联通");
        QTest::newRow("not named") << QString() << QByteArray("caf\xE9") << QStringLiteral("café");
    }
    void codePage()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, stored);
        QFETCH(QString, subject);
        const QString path = write("When,From,To,Subject\n2026-03-02 10:00:00,a@example.com,b@example.net," + stored + "\n");
        CaseFile file = newCase();
        ImportOptions options;
        options.format = QStringLiteral("csv:time=When,sender=From,recipient=To,subject=Subject");
        options.encoding = encoding;
        const ImportedEvidence evidence = import(file, path, options);
        QCOMPARE(evidence.encoding, encoding.isEmpty() ? QStringLiteral("windows-1252") : encoding);
        QCOMPARE(evidence.encodingSource, encoding.isEmpty() ? QStringLiteral("found") : QStringLiteral("option"));
        QCOMPARE(cell(file, "messages", "subject"), subject);
        QCOMPARE(cell(file, "evidence", "encoding"), evidence.encoding);
        QCOMPARE(cell(file, "evidence", "encoding_source"), evidence.encodingSource);
        // The raw line is shown as it was read.
        const auto raw = EvidenceStore(file.database()).rawLines(evidence.id, 25);
        QVERIFY(raw);
        QVERIFY2(QString::fromStdString(raw.value().lines.at(0).text).endsWith(subject), raw.value().lines.at(0).text.c_str());
    }

    void aMappingRemembersItsCodePage()
    {
        const QByteArray header = "Когда;Откуда;Куда\n";
        const auto table = [&](const char* day) {
            QByteArray bytes;
            for (const QChar c : QString::fromUtf8(header)) // Cyrillic letters of windows-1251 stand in alphabetical order
                bytes += c.unicode() < 0x80 ? char(c.unicode()) : char(c.unicode() - 0x410 + 0xC0);
            return bytes + "2026-03-" + day + " 10:00:00;10.0.3.44;192.0.2.8\n";
        };
        CaseFile file = newCase();
        ImportOptions options;
        options.format = QStringLiteral("csv:time=Когда,source=Откуда,destination=Куда;zone=Europe/Moscow;encoding=windows-1251");
        QCOMPARE(import(file, write(table("02")), options).records, 1);
        const ImportedEvidence again = import(file, write(table("03")), {});
        QCOMPARE(again.format, QStringLiteral("csv"));
        QCOMPARE(again.records, 1);
        QCOMPARE(again.encoding, QStringLiteral("windows-1251"));
        QCOMPARE(again.timezone, QStringLiteral("Europe/Moscow"));
        QCOMPARE(timeToText(again.first), QStringLiteral("2026-03-03T07:00:00.000Z"));
    }

    void dateOrder_data()
    {
        QTest::addColumn<QByteArray>("dates");
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("source");
        QTest::newRow("nothing shows it") << QByteArray("4/5/2026") << QByteArray() << "2026-04-05" << "mdy" << "assumed";
        QTest::newRow("day first") << QByteArray("4/5/2026") << QByteArray("dmy") << "2026-05-04" << "dmy" << "option";
        QTest::newRow("month first") << QByteArray("4/5/2026") << QByteArray("mdy") << "2026-04-05" << "mdy" << "option";
        QTest::newRow("the file knows better") << QByteArray("4/5/2026 4/13/2026") << QByteArray("dmy") << "2026-04-05" << "mdy" << "file";
        QTest::newRow("year of two digits") << QByteArray("26/04/05") << QByteArray("ymd") << "2026-04-05" << "ymd" << "option";
        QTest::newRow("no doubt") << QByteArray("2026-04-05") << QByteArray("dmy") << "2026-04-05" << "" << "";
    }
    void dateOrder()
    {
        QFETCH(QByteArray, dates);
        QFETCH(QByteArray, option);
        QFETCH(QString, first);
        QFETCH(QString, order);
        QFETCH(QString, source);
        QByteArray bytes = "When,Src,Dst\n";
        for (const QByteArray& date : dates.split(' '))
            bytes += date + " 10:00:00,10.0.3.44,192.0.2.8\n";
        CaseFile file = newCase();
        ImportOptions options;
        options.format = QStringLiteral("csv:time=When,source=Src,destination=Dst");
        options.dateOrder = dateOrderFromWord(option.toStdString());
        const ImportedEvidence evidence = import(file, write(bytes), options);
        QCOMPARE(timeToText(evidence.first).left(10), first);
        QCOMPARE(evidence.dateOrder, order);
        QCOMPARE(evidence.dateOrderSource, source);
        QCOMPARE(cell(file, "evidence", "date_order"), order);
        QCOMPARE(evidence.note.isEmpty(), source != QLatin1String("assumed"));
    }

    void noSuchEncoding()
    {
        CaseFile file = newCase();
        ImportOptions options;
        options.encoding = QStringLiteral("no-such-page");
        const auto result = importPaths(file, {write("x")}, options, {}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestImportOptions)
#include "test_import_options.moc"
