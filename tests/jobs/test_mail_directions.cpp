// Dialogues of a log that names no server: it is the server that wrote it, so the client alone decides the direction, when
// it is imported and when the case learns later which networks are inside.
#include "case/file/settings_store.h"
#include "jobs/import.h"
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

class TestMailDirections : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path()); }

    void clientDecides()
    {
        const QByteArray dialogue = "%1 - x [02/Mar/2026:10:00:00 +0000] \"EHLO -?+a.example SMTP\" 250 40\n"
                                    "%1 - x [02/Mar/2026:10:00:01 +0000] \"MAIL -?+FROM:<s@far.example> SMTP\" 250 40\n"
                                    "%1 - x [02/Mar/2026:10:00:02 +0000] \"RCPT -?+TO:<a@ours.example> SMTP\" 250 40\n"
                                    "%1 - x [02/Mar/2026:10:00:03 +0000] \"DATA -?+<1@far.example> SMTP\" 250 124\n"
                                    "%1 - x [02/Mar/2026:10:00:04 +0000] \"QUIT -?a.example SMTP\" 240 40\n";
        QFile log(m_folder.filePath(QStringLiteral("ncsa.log")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        for (const char* client : {"203.0.113.9", "10.0.3.44"})
            log.write(QByteArray(dialogue).replace("%1", client));
        log.close();
        CaseSettings settings;
        settings.internal = {"10.0.0.0/8"};
        CaseFile file = CaseFile::create(m_folder.filePath(QStringLiteral("x.delist")).toStdString(), settings).take();
        const auto result = importPaths(file, {log.fileName()}, {}, {}, {});
        QVERIFY(result.ok());
        QCOMPARE(result.value().imported.size(), std::size_t{1});
        const auto directions = [&file](const char* table) {
            QByteArray text;
            SqlStatement rows = file.database().prepare(std::string("SELECT h.address, t.direction FROM ") + table + " t JOIN host h ON h.id = t.client ORDER BY 1");
            while (rows.step())
                text += QByteArray::fromStdString(std::string(rows.text(0))) + '=' + QByteArray::number(qlonglong(rows.integer(1))) + ' ';
            return text;
        };
        QCOMPARE(directions("session"), QByteArray("10.0.3.44=3 203.0.113.9=1 "));
        QCOMPARE(directions("message"), QByteArray("10.0.3.44=3 203.0.113.9=1 "));

        settings.internal = {"203.0.113.0/24"};
        deriveDirections(file.database(), settings);
        QCOMPARE(directions("session"), QByteArray("10.0.3.44=1 203.0.113.9=3 "));
        QCOMPARE(directions("message"), QByteArray("10.0.3.44=1 203.0.113.9=3 "));
    }

    /// A message trace of Exchange Online names no server of ours: who writes to whom tells the way.
    void tracedMail()
    {
        QFile log(m_folder.filePath(QStringLiteral("trace.csv")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("MessageId,Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageTraceId\n"
                  "<1@x>,2026-03-03T09:01:00,b@ours.example,q@far.example,s,Pending,,2001:db8::1,1,11111111-2222-3333-4444-000000000001\n"
                  "<2@x>,2026-03-03T09:02:00,s@far.example,b@ours.example,s,FilteredAsSpam,,203.0.113.9,1,11111111-2222-3333-4444-000000000002\n"
                  "<3@x>,2026-03-03T09:03:00,b@ours.example,c@ours.example,s,Delivered,,203.0.113.9,1,11111111-2222-3333-4444-000000000003\n"
                  "<4@x>,2026-03-03T09:04:00,b@ours.example,q@far.example,s,Delivered,192.0.2.26,203.0.113.9,1,11111111-2222-3333-4444-000000000004\n");
        log.close();
        CaseSettings settings;
        settings.domains = {"ours.example"};
        CaseFile file = CaseFile::create(m_folder.filePath(QStringLiteral("t.delist")).toStdString(), settings).take();
        QVERIFY(importPaths(file, {log.fileName()}, {}, {}, {}).ok());
        QByteArray text;
        SqlStatement rows = file.database().prepare("SELECT direction FROM message ORDER BY time");
        while (rows.step())
            text += QByteArray::number(qlonglong(rows.integer(0))) + ' ';
        QCOMPARE(text, QByteArray("2 1 0 2 "));
    }
};

QTEST_GUILESS_MAIN(TestMailDirections)
#include "test_mail_directions.moc"
