// The host that a syslog's lines name as the mail server that wrote its reports: recorded when the log is imported.
#include "case/questions/log_owner.h"
#include "case/file/migrations.h"
#include "jobs/import.h"
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {

/// A server of that name takes a mail of a stranger, cannot deliver it and reports so.
QByteArray report(const QByteArray& host, const QByteArray& id)
{
    QByteArray log = "Mar  2 10:00:00 HOST postfix/smtpd[10]: ID: client=unknown[203.0.113.5]\n"
                     "Mar  2 10:00:00 HOST postfix/cleanup[11]: ID: message-id=<ID@x.example>\n"
                     "Mar  2 10:00:00 HOST postfix/qmgr[12]: ID: from=<victim@x.example>, size=100, nrcpt=1 (queue active)\n"
                     "Mar  2 10:00:01 HOST postfix/smtp[13]: ID: to=<b@ours.example>, relay=10.0.0.30[10.0.0.30]:25, delay=1, dsn=5.1.1,"
                     " status=bounced (host 10.0.0.30[10.0.0.30] said: 550 5.1.1 no such user)\n"
                     "Mar  2 10:00:01 HOST postfix/cleanup[11]: ID9: message-id=<ID9@HOST>\n"
                     "Mar  2 10:00:01 HOST postfix/bounce[14]: ID: sender non-delivery notification: ID9\n"
                     "Mar  2 10:00:01 HOST postfix/qmgr[12]: ID9: from=<>, size=200, nrcpt=1 (queue active)\n"
                     "Mar  2 10:00:01 HOST postfix/qmgr[12]: ID: removed\n"
                     "Mar  2 10:00:02 HOST postfix/smtp[13]: ID9: to=<victim@x.example>, relay=mx.x.example[203.0.113.9]:25, delay=1, dsn=2.0.0,"
                     " status=sent (250 ok)\n"
                     "Mar  2 10:00:02 HOST postfix/qmgr[12]: ID9: removed\n";
    return log.replace("HOST", host).replace("ID", id);
}

/// Another one, of which nothing comes back.
QByteArray sent(const QByteArray& host, const QByteArray& id)
{
    QByteArray log = "Mar  2 09:00:00 HOST postfix/smtpd[20]: ID: client=pc[10.0.0.77]\n"
                     "Mar  2 09:00:00 HOST postfix/qmgr[22]: ID: from=<a@ours.example>, size=100, nrcpt=1 (queue active)\n"
                     "Mar  2 09:00:01 HOST postfix/smtp[23]: ID: to=<b@y.example>, relay=mx.y.example[203.0.113.8]:25, delay=1, dsn=2.0.0,"
                     " status=sent (250 ok)\n"
                     "Mar  2 09:00:01 HOST postfix/qmgr[22]: ID: removed\n";
    return log.replace("HOST", host).replace("ID", id);
}

} // namespace

class TestLogOwner : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_cases = 0;

    CaseFile caseWith(const QByteArray& log, bool embed)
    {
        const QString path = m_folder.filePath(QStringLiteral("mail%1.log").arg(++m_cases));
        QFile written(path);
        if (!written.open(QIODevice::WriteOnly) || written.write(log) != log.size())
            qFatal("cannot write the fixture");
        written.close();
        CaseFile file = CaseFile::create(m_folder.filePath(QStringLiteral("case%1.delist").arg(m_cases)).toStdString(), {}).take();
        ImportOptions options;
        options.embed = embed;
        options.year = 2026;
        const auto imported = importPaths(file, {path}, options, {}, {});
        if (!imported || imported.value().imported.size() != 1)
            qFatal("not imported");
        return file;
    }

private Q_SLOTS:
    void hostOfReports_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QString>("host");
        QTest::newRow("one server") << report("mx1", "A1B2C3D4") << "mx1";
        QTest::newRow("another before it") << sent("mx0", "0A0B0C0D") + report("mx1", "A1B2C3D4") << "mx1";
        QTest::newRow("another behind it") << report("mx1", "A1B2C3D4") + sent("mx2", "0A0B0C0D") << "mx1";
        QTest::newRow("another program's") << "Mar  2 08:00:00 fw sshd[1]: x\n" + report("mx1", "A1B2C3D4") << "mx1";
        QTest::newRow("no report") << sent("mx0", "0A0B0C0D") << "mx0";
        QTest::newRow("RFC 5424") << report("mx1", "A1B2C3D4").replace("Mar  2 10:00:0", "<22>1 2026-03-02T10:00:0").replace(" mx1 postfix/smtp[13]:", "Z mx1 postfix/smtp 13 - -")
                                         .replace(" mx1 postfix/smtpd[10]:", "Z mx1 postfix/smtpd 10 - -").replace(" mx1 postfix/cleanup[11]:", "Z mx1 postfix/cleanup 11 - -")
                                         .replace(" mx1 postfix/qmgr[12]:", "Z mx1 postfix/qmgr 12 - -").replace(" mx1 postfix/bounce[14]:", "Z mx1 postfix/bounce 14 - -")
                                  << "mx1";
    }
    void hostOfReports()
    {
        QFETCH(QByteArray, log);
        QFETCH(QString, host);
        for (const bool embed : {true, false}) {
            CaseFile file = caseWith(log, embed);
            QCOMPARE(QString::fromStdString(hostOfLog(file.database(), 1)), host);
            if (embed)
                QVERIFY(readAgain(file, 1, readingOf(file.database(), 1), {}, {}).ok());
            QCOMPARE(QString::fromStdString(hostOfLog(file.database(), 1)), host);
        }
    }

    /// What greets in the server's name is not the server where the network says who is; nor what greets in many names.
    void hostsOfAName()
    {
        CaseFile file = CaseFile::create(m_folder.filePath(QStringLiteral("names.delist")).toStdString(), {}).take();
        Database& database = file.database();
        database.execute("INSERT INTO host(id, address, internal) VALUES(1, '10.0.0.25', 1), (2, '10.0.3.44', 1), (3, '10.0.3.45', 1), (4, '203.0.113.9', 0);"
                         "INSERT INTO text(id, value) VALUES(1, 'mail'), (2, 'MAIL.ours.example'), (3, 'friend'), (4, 'ylmf-pc');"
                         "INSERT INTO host_name(host, name, kind) VALUES(2, 2, 'helo'), (3, 2, 'helo'), (3, 3, 'helo'), (3, 4, 'helo'), (4, 2, 'dns')");
        using Hosts = std::vector<std::string>;
        QCOMPARE(insideHostsNamed(database, "mail"), Hosts{"10.0.3.44"}); // nobody knows better
        database.execute("INSERT INTO host_name(host, name, kind) VALUES(1, 1, 'dhcp')");
        QCOMPARE(insideHostsNamed(database, "mail.ours.example"), Hosts{"10.0.0.25"});
        QCOMPARE(insideHostsNamed(database, "friend"), Hosts());
    }

    /// A case of version 8 did not record it: read from the lines it keeps.
    void ofVersionEight()
    {
        for (const bool embed : {true, false}) {
            std::string path;
            {
                CaseFile file = caseWith(report("mx1", "A1B2C3D4"), embed);
                path = file.path();
                file.database().execute("ALTER TABLE evidence DROP COLUMN log_host; ALTER TABLE message DROP COLUMN connector;"
                                        "ALTER TABLE message_part DROP COLUMN connector; DROP INDEX connection_asked;"
                                        "ALTER TABLE connection DROP COLUMN asked; DROP TABLE mailbox_repeat; PRAGMA user_version=8");
            }
            CaseFile file = CaseFile::open(path, CaseAccess::Write).take();
            QCOMPARE(QString::fromStdString(hostOfLog(file.database(), 1)), embed ? QStringLiteral("mx1") : QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestLogOwner)
#include "test_log_owner.moc"
