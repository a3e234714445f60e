// The case as a file: made, opened, refused, moved, left behind by a killed program.
#include "case/file/case_file.h"
#include "case/file/custody.h"
#include "case/file/migrations.h"
#include "case/file/schema.h"
#include "case/tables/table_query.h"
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace delist;
namespace fs = std::filesystem;

namespace {

CaseSettings sampleSettings()
{
    CaseSettings settings;
    settings.title = "Müller & Söhne";
    settings.organisation = "Example Ltd";
    settings.timezone = "Europe/Berlin";
    settings.mailServers = {"10.0.0.5"};
    settings.publicIps = {"192.0.2.10"};
    settings.internal = {"10.0.0.0/8"};
    settings.domains = {"example.com", "example.org"};
    settings.spamTags = {"[SPAM]"};
    return settings;
}

std::string slurp(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void spill(const std::string& path, std::string_view bytes)
{
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Runs \p work in a child process and gives its exit status (tests what another program would see).
template <typename Work> int inChild(Work work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int openStatus(const std::string& path, CaseAccess access)
{
    auto file = CaseFile::open(path, access);
    if (!file)
        return 100 + static_cast<int>(file.error().code);
    return file.value().readOnly() ? 1 : 0;
}

} // namespace

class TestCaseFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string place(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

private Q_SLOTS:
    void createAndReopen()
    {
        const std::string path = place("a.delist");
        std::string id;
        {
            auto made = CaseFile::create(path, sampleSettings());
            QVERIFY2(made.ok(), made ? "" : made.error().message.c_str());
            QVERIFY(!made.value().readOnly());
            QVERIFY(made.value().settings() == sampleSettings());
            id = made.value().caseId();
            QCOMPARE(id.size(), std::size_t{36});
            QVERIFY(fs::exists(path + ".lock"));
        }
        // One file at rest.
        QStringList left = QDir(m_folder.path()).entryList(QDir::Files);
        QCOMPARE(left, QStringList{QStringLiteral("a.delist")});
        {
            auto opened = CaseFile::open(path, CaseAccess::Read);
            QVERIFY(opened.ok());
            QVERIFY(opened.value().readOnly());
            QVERIFY(opened.value().settings() == sampleSettings());
            QCOMPARE(opened.value().caseId(), id);
            QCOMPARE(opened.value().database().text("PRAGMA journal_mode"), std::string("delete"));
            QCOMPARE(opened.value().database().integer("PRAGMA application_id"), std::int64_t{applicationId});
            QVERIFY_EXCEPTION_THROWN(opened.value().database().execute("DELETE FROM setting"), DatabaseError);
        }
        auto again = CaseFile::create(path, {});
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, ErrorCode::Exists);
    }

    void settingsAreStoredAndLogged()
    {
        const std::string path = place("settings.delist");
        auto made = CaseFile::create(path, sampleSettings());
        QVERIFY(made.ok());
        CaseSettings changed = sampleSettings();
        changed.mailServers.push_back("10.0.0.6");
        changed.spamTags.clear();
        made.value().setSettings(changed);
        made.value().setSettings(changed); // nothing new: no entry
        QVERIFY(made.value().settings() == changed);
        QCOMPARE(made.value().database().integer("SELECT count(*) FROM custody"), 2);
        QCOMPARE(made.value().database().text("SELECT action FROM custody WHERE id = 2"), std::string("settings"));
        QCOMPARE(checkCustody(made.value().database()).firstBadRow, 0);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::NotACase);
        QTest::newRow("text") << QByteArray("#Software: not a case\n").repeated(50) << int(ErrorCode::NotACase);
        QTest::newRow("binary") << QByteArray(5000, '\x7f') << int(ErrorCode::NotACase);
    }
    void refused()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        const std::string path = place("refused.delist");
        spill(path, content.toStdString());
        for (const CaseAccess access : {CaseAccess::Read, CaseAccess::Write, CaseAccess::WriteOrRead}) {
            auto opened = CaseFile::open(path, access);
            QVERIFY(!opened.ok());
            QCOMPARE(int(opened.error().code), code);
        }
        QVERIFY(!fs::exists(path + ".lock"));
        QCOMPARE(slurp(path), content.toStdString());
    }

    void missingAndFolder()
    {
        QCOMPARE(CaseFile::open(place("nothing.delist"), CaseAccess::Read).error().code, ErrorCode::Missing);
        QCOMPARE(CaseFile::open(m_folder.path().toStdString(), CaseAccess::Read).error().code, ErrorCode::NotACase);
        QCOMPARE(CaseFile::create(place("no/such/folder.delist"), {}).error().code, ErrorCode::Unreadable);
    }

    void otherDatabase()
    {
        const std::string path = place("other.delist");
        {
            auto other = Database::open(path, OpenMode::Create);
            other.value().execute("CREATE TABLE t(x)");
        }
        QCOMPARE(CaseFile::open(path, CaseAccess::Write).error().code, ErrorCode::NotACase);
    }

    void newerVersion()
    {
        const std::string path = place("newer.delist");
        { QVERIFY(CaseFile::create(path, {}).ok()); }
        Database::open(path, OpenMode::ReadWrite).value().execute("PRAGMA user_version=" + std::to_string(schemaVersion + 1));
        for (const CaseAccess access : {CaseAccess::Read, CaseAccess::Write, CaseAccess::WriteOrRead}) {
            auto opened = CaseFile::open(path, access);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().code, ErrorCode::NewerVersion);
        }
    }

    void foreignTriggerAndMissingTable()
    {
        const std::string path = place("hostile.delist");
        { QVERIFY(CaseFile::create(path, {}).ok()); }
        Database::open(path, OpenMode::ReadWrite).value().execute(
            "CREATE TRIGGER evil AFTER INSERT ON text BEGIN DELETE FROM evidence; END");
        QCOMPARE(CaseFile::open(path, CaseAccess::Read).error().code, ErrorCode::Damaged);
        Database::open(path, OpenMode::ReadWrite).value().execute("DROP TRIGGER evil; DROP TABLE delivery");
        QCOMPARE(CaseFile::open(path, CaseAccess::Write).error().code, ErrorCode::Damaged);
    }

    /// A cut or bent file gives an error or its data, never a crash.
    void truncatedAnywhere()
    {
        const std::string whole = place("whole.delist");
        { QVERIFY(CaseFile::create(whole, sampleSettings()).ok()); }
        const std::string bytes = slurp(whole);
        const std::string path = place("cut.delist");
        for (std::size_t length = 0; length < bytes.size(); length += length < 200 ? 7 : 3001) {
            spill(path, std::string_view(bytes).substr(0, length));
            auto opened = CaseFile::open(path, length % 2 ? CaseAccess::Write : CaseAccess::Read);
            QVERIFY2(!opened.ok(), qPrintable(QString::number(length)));
            QVERIFY(opened.error().code == (length >= 100 ? ErrorCode::Damaged : ErrorCode::NotACase));
        }
    }

    void flippedBytes()
    {
        const std::string whole = place("whole2.delist");
        { QVERIFY(CaseFile::create(whole, sampleSettings()).ok()); }
        const std::string bytes = slurp(whole);
        const std::string path = place("bent.delist");
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            std::string bent = bytes;
            for (int i = 0; i < 1 + round % 20; ++i)
                bent[random() % bent.size()] = static_cast<char>(random());
            spill(path, bent);
            auto opened = CaseFile::open(path, round % 2 ? CaseAccess::Write : CaseAccess::Read);
            if (!opened)
                continue;
            try {
                (void)opened.value().settings();
                (void)checkCustody(opened.value().database());
                (void)opened.value().database().text("PRAGMA integrity_check");
            } catch (const DatabaseError& error) {
                QVERIFY(!error.toError(path).message.empty());
            }
        }
    }

    void secondProgram()
    {
        const std::string path = place("locked.delist");
        auto first = CaseFile::create(path, {});
        QVERIFY(first.ok());
        QCOMPARE(inChild([&] { return openStatus(path, CaseAccess::Write); }), 100 + int(ErrorCode::Locked));
        QCOMPARE(inChild([&] { return openStatus(path, CaseAccess::WriteOrRead); }), 1);
        QCOMPARE(inChild([&] { return openStatus(path, CaseAccess::Read); }), 1);
        // Connections of this program share the lock.
        QCOMPARE(openStatus(path, CaseAccess::Write), 0);
        QVERIFY(fs::exists(path + ".lock"));
    }

    void lockOfADeadProgram()
    {
        const std::string path = place("stale.delist");
        { QVERIFY(CaseFile::create(path, {}).ok()); }
        const pid_t child = fork();
        if (child == 0) {
            auto file = CaseFile::open(path, CaseAccess::Write);
            raise(SIGKILL);
        }
        waitpid(child, nullptr, 0);
        QVERIFY(fs::exists(path + ".lock"));
        QCOMPARE(openStatus(path, CaseAccess::Write), 0);
        QVERIFY(!fs::exists(path + ".lock"));
    }

    /// Killed with committed rows still in the -wal: whoever opens next sees them, and one file again.
    void leftoverWal_data()
    {
        QTest::addColumn<int>("access");
        QTest::newRow("write") << int(CaseAccess::Write);
        QTest::newRow("read") << int(CaseAccess::Read);
    }
    void leftoverWal()
    {
        QFETCH(int, access);
        const std::string path = place(access == int(CaseAccess::Read) ? "wal-r.delist" : "wal-w.delist");
        { QVERIFY(CaseFile::create(path, {}).ok()); }
        const pid_t child = fork();
        if (child == 0) {
            auto file = CaseFile::open(path, CaseAccess::Write);
            file.value().database().execute("PRAGMA journal_mode=WAL; INSERT INTO text(value) VALUES('kept')");
            file.value().database().execute("BEGIN; INSERT INTO text(value) VALUES('lost')");
            raise(SIGKILL);
        }
        waitpid(child, nullptr, 0);
        QVERIFY(fs::file_size(path + "-wal") > 0);
        {
            auto file = CaseFile::open(path, CaseAccess(access));
            QVERIFY2(file.ok(), file ? "" : file.error().message.c_str());
            QCOMPARE(file.value().database().text("SELECT group_concat(value) FROM text"), std::string("kept"));
        }
        for (const char* const suffix : {"-wal", "-shm", ".lock", "-journal"})
            QVERIFY2(!fs::exists(path + suffix), suffix);
        QCOMPARE(int(slurp(path)[18]), 1); // not WAL any more
    }

    void readOnlyPlace()
    {
        if (geteuid() == 0) {
            // root writes everywhere: the work is done as another user.
            const QByteArray folder = m_folder.path().toLocal8Bit();
            chmod(folder.constData(), 0755);
        }
        fs::create_directory(place("media"));
        const std::string path = place("media/case.delist");
        { QVERIFY(CaseFile::create(path, sampleSettings()).ok()); }
        // Even in WAL mode, as a crashed program might leave it.
        Database::open(path, OpenMode::ReadWrite).value().execute("PRAGMA journal_mode=WAL");
        fs::permissions(path, fs::perms(0444));
        fs::permissions(place("media"), fs::perms(0555));
        const auto asNobody = [&](CaseAccess access) {
            return inChild([&] {
                if (geteuid() == 0 && setuid(65534) != 0)
                    return 90;
                auto file = CaseFile::open(path, access);
                if (!file)
                    return 100 + static_cast<int>(file.error().code);
                return file.value().readOnly() && file.value().settings() == sampleSettings() ? 1 : 2;
            });
        };
        QCOMPARE(asNobody(CaseAccess::Read), 1);
        QCOMPARE(asNobody(CaseAccess::WriteOrRead), 1);
        QCOMPARE(asNobody(CaseAccess::Write), 100 + int(ErrorCode::Unreadable));
        fs::permissions(place("media"), fs::perms(0755));
    }

    void migration()
    {
        const std::string path = place("old.delist");
        { QVERIFY(CaseFile::create(path, {}).ok()); }
        auto database = Database::open(path, OpenMode::ReadWrite).take();
        database.execute("INSERT INTO note(time, person, text) VALUES(1, 'x', 'before')");
        const int from = schemaVersion;
        const std::vector<MigrationStep> steps = {
            {from, "ALTER TABLE note ADD COLUMN colour TEXT; UPDATE note SET colour = 'red'"},
            {from + 1, "CREATE TABLE extra(x)"},
            {from + 2, "CREATE TABLE broken(x); INSERT INTO nowhere VALUES(1)"},
        };
        QVERIFY(migrate(database, steps, from + 2).ok());
        QCOMPARE(database.integer("PRAGMA user_version"), from + 2);
        QCOMPARE(database.text("SELECT colour FROM note"), std::string("red"));
        QCOMPARE(checkCustody(database).firstBadRow, 0);
        QCOMPARE(database.integer("SELECT count(*) FROM custody"), 3);

        // The backup is a whole case of the old version.
        const std::string backup = migrationBackupPath(path, from);
        auto old = CaseFile::open(backup, CaseAccess::Read);
        QVERIFY2(old.ok(), old ? "" : old.error().message.c_str());
        QCOMPARE(old.value().database().text("SELECT text FROM note"), std::string("before"));
        QVERIFY_EXCEPTION_THROWN((void)old.value().database().text("SELECT colour FROM note"), DatabaseError);

        // A failing step leaves the version before it.
        QVERIFY_EXCEPTION_THROWN((void)migrate(database, steps, from + 3), DatabaseError);
        QCOMPARE(database.integer("PRAGMA user_version"), from + 2);
        QVERIFY_EXCEPTION_THROWN((void)database.text("SELECT * FROM broken"), DatabaseError);
        QVERIFY(!migrate(database, {}, from + 9).ok());
    }

    /// A case of version 1, as that program left it, is read whole by this one.
    void versionOneIsRead()
    {
        const std::string path = place("version-one.delist");
        {
            auto database = Database::open(path, OpenMode::Create).take();
            database.execute("PRAGMA page_size=8192; PRAGMA application_id=" + std::to_string(applicationId));
            database.execute(schemaVersion1);
            database.execute(
                "CREATE INDEX message_session ON message(session) WHERE session IS NOT NULL;"
                "CREATE INDEX connection_process ON connection(source, process, time) WHERE process IS NOT NULL;"
                "INSERT INTO meta VALUES('case_id', 'of-version-one');"
                "INSERT INTO setting VALUES('mail_server', '10.0.0.5', 0);"
                "INSERT INTO evidence VALUES(1, 'old.log', 'abc', 10, NULL, 'isa-w3c', 0, 'said so', 4, 0, 1000, 2000, 'UTC',"
                " 'format', 0, 0, '', 3000, 0.5);"
                "INSERT INTO host(id, address, internal) VALUES(1, '10.0.0.5', 1), (2, '203.0.113.9', 0);"
                "INSERT INTO text VALUES(1, 'anna@example.com');"
                "INSERT INTO connection VALUES(1, 1, 0, 1000, 2000, 1, 4711, 2, 25, 6, 1, 10, 20, NULL, 1, NULL);"
                "INSERT INTO session VALUES(1, 1, 0, 1000, 2000, 1, 4711, 2, 25, 0, 2, 'key', 1, 0, NULL, NULL, 0, NULL,"
                " 1, 1, 0, NULL, 0, 0, 1);"
                "INSERT INTO message VALUES(1, 1, 0, 1000, 1, 0, '<m@example.com>', 1, NULL, 'subject', 1, 100, 1, 2, 0, 2,"
                " NULL, 0, 1, NULL, NULL, NULL, NULL, NULL);"
                "INSERT INTO delivery VALUES(1, 1, 0, 1000, 1, 1, 1, 250, NULL, '250 OK', NULL);"
                "INSERT INTO listing(target, zone, list, state, checked_at) VALUES('192.0.2.1', 'bl.example', 'BL', 'listed', 1);"
                "PRAGMA user_version=1");
        }
        auto opened = CaseFile::open(path, CaseAccess::Read);
        QVERIFY2(opened.ok(), opened ? "" : opened.error().message.c_str());
        Database& database = opened.value().database();
        QCOMPARE(database.integer("PRAGMA user_version"), schemaVersion);
        QCOMPARE(opened.value().caseId(), std::string("of-version-one"));
        QCOMPARE(opened.value().settings().mailServers, std::vector<std::string>{"10.0.0.5"});
        QVERIFY(fs::exists(migrationBackupPath(path, 1)));
        for (const TableDefinition* table : tableDefinitions()) {
            const auto rows = TableQuery(database, *table).page({}, 0, 10).rows.size();
            const bool filled = QStringList{"evidence", "connections", "sessions", "messages", "deliveries", "listings"}
                                    .contains(QLatin1String(table->id));
            QVERIFY2(rows == 1 || !filled, table->id);
        }
        QCOMPARE(database.integer("SELECT count(*) FROM sqlite_master WHERE name = 'message_session'"), 0);
        QCOMPARE(database.integer("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql LIKE"
                                  " '%connection_process%pid%'"), 1);
    }

    /// What version 8 knows of hosts and connections is unknown of those of version 7.
    void versionSevenIsRead()
    {
        const std::string path = place("version-seven.delist");
        {
            auto database = Database::open(path, OpenMode::Create).take();
            database.execute("PRAGMA application_id=" + std::to_string(applicationId));
            database.execute(schemaVersion1);
            for (const MigrationStep& step : migrationSteps())
                if (step.from < 7)
                    database.execute(step.sql);
            database.execute("INSERT INTO host(id, address, internal) VALUES(1, '10.0.0.5', 1), (2, '203.0.113.9', 0);"
                             "INSERT INTO evidence(id, path, sha256, bytes, format, vantage, detection, records, rejected, first, last, timezone,"
                             " timezone_source, embedded, truncated, note, imported_at, seconds) VALUES(1, 'old.log', 'abc', 10, 'isa-w3c', 0,"
                             " 'said so', 4, 0, 1000, 2000, 'UTC', 'format', 0, 0, '', 3000, 0.5);"
                             "INSERT INTO connection(id, evidence, offset, time, end, source, source_port, destination, destination_port, protocol, action)"
                             " VALUES(1, 1, 0, 1000, 2000, 1, 4711, 2, 25, 6, 1);"
                             "PRAGMA user_version=7");
        }
        auto opened = CaseFile::open(path, CaseAccess::Write);
        QVERIFY2(opened.ok(), opened ? "" : opened.error().message.c_str());
        Database& database = opened.value().database();
        QCOMPARE(database.integer("PRAGMA user_version"), schemaVersion);
        QVERIFY(fs::exists(migrationBackupPath(path, 7)));
        QCOMPARE(database.integer("SELECT count(*) FROM connection WHERE cut IS NULL AND end = 2000"), 1);
        QCOMPARE(database.integer("SELECT count(*) FROM connection_part"), 0);
        QCOMPARE(database.integer("SELECT count(*) FROM host_side"), 0);
        opened.value().setSettings(sampleSettings());
        QCOMPARE(database.integer("SELECT count(*) FROM host WHERE internal = 1"), 1);
    }

    /// Which address a connection of version 9 asked for is unknown; one of today is found by it.
    void versionNineIsRead()
    {
        const std::string path = place("version-nine.delist");
        {
            auto database = Database::open(path, OpenMode::Create).take();
            database.execute("PRAGMA application_id=" + std::to_string(applicationId));
            database.execute(schemaVersion1);
            for (const MigrationStep& step : migrationSteps())
                if (step.from < 9)
                    database.execute(step.sql);
            database.execute("INSERT INTO connection(id, evidence, offset, time, end, source, source_port, destination, destination_port, protocol, action)"
                             " VALUES(1, 1, 0, 1000, 2000, 1, 4711, 2, 25, 6, 1);"
                             "PRAGMA user_version=9");
        }
        auto opened = CaseFile::open(path, CaseAccess::Write);
        QVERIFY2(opened.ok(), opened ? "" : opened.error().message.c_str());
        Database& database = opened.value().database();
        QCOMPARE(database.integer("PRAGMA user_version"), schemaVersion);
        QVERIFY(fs::exists(migrationBackupPath(path, 9)));
        QCOMPARE(database.integer("SELECT count(*) FROM connection WHERE asked IS NULL AND end = 2000"), 1);
        QCOMPARE(database.integer("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name = 'connection_asked'"), 1);
    }

    void versionTenIsRead()
    {
        const std::string path = place("version-ten.delist");
        {
            auto database = Database::open(path, OpenMode::Create).take();
            database.execute("PRAGMA application_id=" + std::to_string(applicationId));
            database.execute(schemaVersion1);
            for (const MigrationStep& step : migrationSteps())
                if (step.from < 10)
                    database.execute(step.sql);
            database.execute("INSERT INTO text(id, value) VALUES(7, 'anna@larch.example'), (9, 'Client Proxy'); PRAGMA user_version=10");
        }
        auto opened = CaseFile::open(path, CaseAccess::Write);
        QVERIFY2(opened.ok(), opened ? "" : opened.error().message.c_str());
        Database& database = opened.value().database();
        QCOMPARE(database.integer("PRAGMA user_version"), schemaVersion);
        QVERIFY(fs::exists(migrationBackupPath(path, 10)));
        QCOMPARE(database.integer("SELECT id FROM text WHERE value = 'anna@larch.example'"), 7);
        QCOMPARE(database.integer("SELECT id FROM text WHERE value = 'Client Proxy'"), 9);
        QCOMPARE(database.integer("SELECT count(*) FROM sqlite_master WHERE tbl_name = 'text' AND type = 'index'"), 1);
        QVERIFY_EXCEPTION_THROWN(database.execute("INSERT INTO text(value) VALUES('Client Proxy')"), DatabaseError);
    }

    void copyWhileOpen()
    {
        const std::string path = place("original.delist");
        auto file = CaseFile::create(path, sampleSettings());
        QVERIFY(file.ok());
        file.value().database().execute("PRAGMA journal_mode=WAL; INSERT INTO text(value) VALUES('in the log')");
        const std::string copy = place("copy.delist");
        QVERIFY(file.value().saveCopy(copy).ok());
        QCOMPARE(file.value().saveCopy(copy).error().code, ErrorCode::Exists);
        auto opened = CaseFile::open(copy, CaseAccess::Read);
        QVERIFY(opened.ok());
        QCOMPARE(opened.value().database().text("SELECT value FROM text"), std::string("in the log"));
        QCOMPARE(opened.value().caseId(), file.value().caseId());
    }

    void organisation_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("server");
        QTest::addColumn<int>("direction");
        QTest::newRow("out") << "10.0.0.5" << "203.0.113.9" << int(Direction::Outbound);
        QTest::newRow("in") << "203.0.113.9" << "10.0.0.5" << int(Direction::Inbound);
        QTest::newRow("own public is inside") << "203.0.113.9" << "192.0.2.10" << int(Direction::Inbound);
        QTest::newRow("internal") << "10.1.2.3" << "10.0.0.5" << int(Direction::Internal);
        QTest::newRow("outside both") << "203.0.113.9" << "203.0.113.10" << int(Direction::Unknown);
        QTest::newRow("given networks replace the private ones") << "192.168.1.1" << "203.0.113.10" << int(Direction::Unknown);
        QTest::newRow("link-local is never outside") << "fe80::20c:29ff:fe01:1" << "10.0.0.5" << int(Direction::Internal);
        QTest::newRow("nor is loopback") << "127.0.0.1" << "203.0.113.10" << int(Direction::Outbound);
        QTest::newRow("nor are unique local addresses") << "fd00::1" << "fd00::2" << int(Direction::Internal);
        QTest::newRow("unknown end") << "" << "10.0.0.5" << int(Direction::Unknown);
    }
    void organisation()
    {
        QFETCH(QString, client);
        QFETCH(QString, server);
        QFETCH(int, direction);
        const OrganisationMap map(sampleSettings());
        const auto address = [](const QString& text) {
            return IpAddress::parse(text.toStdString()).value_or(IpAddress());
        };
        QCOMPARE(int(map.direction(address(client), address(server))), direction);
    }

    void ownMailboxes()
    {
        const OrganisationMap map(sampleSettings());
        QVERIFY(map.isOwnMailbox("Anna@EXAMPLE.com"));
        QVERIFY(map.isOwnMailbox("a@mail.example.org"));
        QVERIFY(!map.isOwnMailbox("a@notexample.com"));
        QVERIFY(!map.isOwnMailbox("example.com"));
        QVERIFY(!map.isOwnMailbox("<>"));
        QVERIFY(!OrganisationMap({}).hasDomains());
        QVERIFY(OrganisationMap({}).isInternal(*IpAddress::parse("192.168.1.1")));
    }

    void badUtf8IsReplaced()
    {
        auto memory = Database::open(":memory:", OpenMode::Create).take();
        memory.execute("CREATE TABLE t(x)");
        using namespace std::string_view_literals;
        const std::string_view bad = "ok \xff\xc0\x80 \xed\xa0\x80 \xe2\x82\xac \xf0\x9f\x98\x80 a\0b"sv;
        memory.prepare("INSERT INTO t VALUES(?)").bind(1, bad).run();
        const QByteArray stored = QByteArray::fromStdString(memory.text("SELECT x FROM t"));
        QCOMPARE(QString::fromUtf8(stored), QString::fromUtf8("ok ��� ��� € 😀 a�b"));
        QVERIFY(QString::fromUtf8(stored).toUtf8() == stored);
    }
};

QTEST_GUILESS_MAIN(TestCaseFile)
#include "test_case_file.moc"
