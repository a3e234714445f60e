// delist new, set, formats, import and verify: what goes into a case, and whether it is still what went in.
#include "case/file/case_file.h"
#include "case/tables/table_query.h"
#include "support/program_test.h"
#include <QDir>
#include <QFile>
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestCaseCommands : public ProgramTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void newNeverOverwrites();
    void setAddsReplacesAndClears();
    void mailPortsComeTooLate();
    void formatsAreListed();
    void importSaysWhatItDid();
    void importNamesWhatItCouldNotRead();
    void importOfTheSameFileAddsNothing();
    void aCaseThatIsBeingWrittenCanBeRead();
    void verifyNamesWhatWasTampered();
    void verifyNamesAChangedOriginal();
};

void TestCaseCommands::newNeverOverwrites()
{
    const QString file = path(QStringLiteral("mine.delist"));
    QFile existing(file);
    QVERIFY(existing.open(QIODevice::WriteOnly));
    existing.write("precious");
    existing.close();
    const ProgramRun outcome = delist({QStringLiteral("new"), file});
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.err.contains("mine.delist"));
    QVERIFY(existing.open(QIODevice::ReadOnly));
    QCOMPARE(existing.readAll(), QByteArray("precious"));
}

void TestCaseCommands::setAddsReplacesAndClears()
{
    const QString file = path(QStringLiteral("case.delist"));
    const auto run = [&](const char* line) {
        QStringList arguments = QString::fromUtf8(line).split(QLatin1Char('|'));
        arguments.insert(1, file);
        return delist(arguments).status;
    };
    const auto settings = [&] {
        auto opened = CaseFile::open(file.toStdString(), CaseAccess::Read);
        return opened ? opened.value().settings() : CaseSettings();
    };
    QCOMPARE(run("new|--title|Spring outbreak|--organisation|Larch & Sons|--mail-server|10.0.0.25|--public-ip|2001:DB8:0::1"
                 "|--internal|10.0.0.0/8|--domain|Example.COM.|--domain|münchen.example|--timezone|Europe/Berlin|--spam-tag|[SPAM]"
                 "|--mail-port|26|--dkim-selector|S1"), 0);
    CaseSettings expected;
    expected.title = "Spring outbreak";
    expected.organisation = "Larch & Sons";
    expected.timezone = "Europe/Berlin";
    expected.mailServers = {"10.0.0.25"};
    expected.publicIps = {"2001:db8::1"};
    expected.internal = {"10.0.0.0/8"};
    expected.domains = {"example.com", "xn--mnchen-3ya.example"};
    expected.spamTags = {"[SPAM]"};
    expected.mailPorts = {"26"};
    expected.dkimSelectors = {"s1"};
    QVERIFY(settings() == expected);
    for (const char* command : {"new", "set"}) {
        const QByteArray help = delist({QLatin1String(command), QStringLiteral("--help")}).out;
        for (const char* option : {"--title", "--organisation", "--mail-server", "--public-ip", "--internal", "--domain", "--timezone", "--spam-tag",
                                   "--mail-port", "--dkim-selector"}) {
            QVERIFY2(help.contains(QByteArray("[") + option + ' '), option);
            QVERIFY2(help.contains(QByteArray("\n  ") + option + ' '), option);
        }
    }

    QCOMPARE(run("set|--title|Other|--mail-server|10.0.0.26|--mail-server|10.0.0.25"), 0);
    expected.title = "Other";
    expected.mailServers = {"10.0.0.25", "10.0.0.26"};
    QVERIFY(settings() == expected);

    QCOMPARE(run("set|--clear-mail-server|--mail-server|10.0.0.27|--clear-domain|--clear-organisation"), 0);
    expected.mailServers = {"10.0.0.27"};
    expected.domains.clear();
    expected.organisation.clear();
    QVERIFY(settings() == expected);

    QCOMPARE(run("set|--mail-server|10.0.0.28|--domain|wrong..domain"), 2); // all or nothing
    QVERIFY(settings() == expected);
}

/// Readers keep what has to do with mail: other ports than they knew are not in the case.
void TestCaseCommands::mailPortsComeTooLate()
{
    const QString file = path(QStringLiteral("late.delist"));
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    const auto set = [&](const char* port) { return delist({QStringLiteral("set"), file, QStringLiteral("--mail-port"), QString::fromLatin1(port)}); };
    QCOMPARE(set("26").err, QByteArray());
    QCOMPARE(delist({QStringLiteral("import"), file, receiveLogFile}).status, 0);
    const ProgramRun late = set("2526");
    QCOMPARE(late.status, 0);
    QVERIFY2(late.err.contains("--again"), late.err.constData());
    QCOMPARE(set("2526").err, QByteArray()); // it was so before
}

void TestCaseCommands::formatsAreListed()
{
    const QJsonArray list = delist({QStringLiteral("formats"), QStringLiteral("--json")}).json().value(QStringLiteral("formats")).toArray();
    QStringList ids;
    for (const QJsonValue& format : list) {
        ids.append(format[QStringLiteral("id")].toString());
        QVERIFY(!format[QStringLiteral("title")].toString().isEmpty());
        QVERIFY(vantageFromText(format[QStringLiteral("vantage")].toString()));
    }
    for (const char* id : {"exchange-smtp-receive", "exchange-smtp-send", "exchange-tracking", "isa-w3c", "pcap", "pcapng"})
        QVERIFY2(ids.contains(QLatin1String(id)), id);
}

void TestCaseCommands::importSaysWhatItDid()
{
    const QString file = path(QStringLiteral("case.delist"));
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    const ProgramRun outcome = delist({QStringLiteral("import"), file, receiveLogFile, QStringLiteral("--json")});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray()); // no progress without a terminal
    const QJsonObject imported = outcome.json().value(QStringLiteral("imported")).toArray().at(0).toObject();
    for (const char* field : {"id", "path", "sha256", "bytes", "format", "vantage", "records", "rejected", "first", "last", "timezone",
                              "timezone_source", "seconds"})
        QVERIFY2(imported.contains(QLatin1String(field)), field);
    QCOMPARE(imported.value(QStringLiteral("format")).toString(), QStringLiteral("exchange-smtp-receive"));
    QCOMPARE(imported.value(QStringLiteral("vantage")).toString(), QStringLiteral("mail-log"));
    QCOMPARE(imported.value(QStringLiteral("sha256")).toString().size(), 64);
    QVERIFY(outcome.json().value(QStringLiteral("skipped")).toArray().isEmpty());

    // The evidence table says the same.
    const QJsonObject row = delist({QStringLiteral("show"), file, QStringLiteral("evidence"), QStringLiteral("--json")})
                                .json().value(QStringLiteral("rows")).toArray().at(0).toObject();
    for (const char* field : {"id", "path", "sha256", "bytes", "format", "vantage", "records", "rejected", "first", "last", "timezone", "timezone_source"})
        QVERIFY2(row.value(QLatin1String(field)) == imported.value(QLatin1String(field)), field);
}

void TestCaseCommands::importNamesWhatItCouldNotRead()
{
    const QString file = path(QStringLiteral("case.delist"));
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    QDir(m_folder->path()).mkpath(QStringLiteral("evidence/deep"));
    QVERIFY(QFile::copy(receiveLogFile, path(QStringLiteral("evidence/deep/recv.log"))));
    QFile unknown(path(QStringLiteral("evidence/holiday.txt")));
    QVERIFY(unknown.open(QIODevice::WriteOnly));
    unknown.write("sun, sea and sand\n");
    unknown.close();
    QVERIFY(QFile(path(QStringLiteral("evidence/nothing.log"))).open(QIODevice::WriteOnly));

    const ProgramRun outcome = delist({QStringLiteral("import"), file, path(QStringLiteral("evidence")), path(QStringLiteral("absent.log")),
                                       QStringLiteral("--json")});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.json().value(QStringLiteral("imported")).toArray().size(), 1);
    QMap<QString, QString> reasons;
    for (const QJsonValue& skipped : outcome.json().value(QStringLiteral("skipped")).toArray())
        reasons.insert(skipped[QStringLiteral("path")].toString().section(QLatin1Char('/'), -1), skipped[QStringLiteral("reason")].toString());
    QCOMPARE(reasons.value(QStringLiteral("holiday.txt")), QStringLiteral("unknown-format"));
    QCOMPARE(reasons.value(QStringLiteral("nothing.log")), QStringLiteral("empty"));
    QCOMPARE(reasons.value(QStringLiteral("absent.log")), QStringLiteral("unreadable"));
    for (const char* name : {"holiday.txt", "nothing.log", "absent.log"})
        QVERIFY2(outcome.err.contains(name), outcome.err.constData());
}

void TestCaseCommands::importOfTheSameFileAddsNothing()
{
    const QString file = filledCase();
    QVERIFY(!file.isEmpty());
    QVERIFY(QFile::copy(receiveLogFile, path(QStringLiteral("copy.log"))));
    const auto totals = [&] {
        QList<qint64> list;
        for (const char* table : {"evidence", "sessions", "messages", "deliveries", "connections", "custody"})
            list.append(delist({QStringLiteral("show"), file, QLatin1String(table), QStringLiteral("--json")}).json().value(QStringLiteral("total")).toInteger());
        return list;
    };
    const QList<qint64> before = totals();
    const ProgramRun outcome = delist({QStringLiteral("import"), file, path(QStringLiteral("copy.log")), QStringLiteral("--json")});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.err.contains("already in the case"));
    QCOMPARE(outcome.json().value(QStringLiteral("skipped"))[0][QStringLiteral("reason")].toString(), QStringLiteral("duplicate"));
    QCOMPARE(totals(), before);
}

void TestCaseCommands::aCaseThatIsBeingWrittenCanBeRead()
{
    const QString file = filledCase();
    auto writer = CaseFile::open(file.toStdString(), CaseAccess::Write);
    QVERIFY(writer);
    const ProgramRun import = delist({QStringLiteral("import"), file, isaLogFile});
    QCOMPARE(import.status, 3);
    QVERIFY2(import.err.contains("filled.delist"), import.err.constData());
    QCOMPARE(delist({QStringLiteral("show"), file, QStringLiteral("hosts"), QStringLiteral("--json")}).status, 0);
    QCOMPARE(delist({QStringLiteral("raw"), file, QStringLiteral("1"), QStringLiteral("0")}).status, 0);
}

void TestCaseCommands::verifyNamesWhatWasTampered()
{
    const QString file = filledCase();
    const ProgramRun intact = delist({QStringLiteral("verify"), file, QStringLiteral("--json")});
    QCOMPARE(intact.status, 0);
    QCOMPARE(intact.json().value(QStringLiteral("ok")), QJsonValue(true));
    for (const char* part : {"custody", "database", "evidence"})
        QVERIFY2(intact.json().contains(QLatin1String(part)), part);
    {
        auto database = Database::open(file.toStdString(), OpenMode::ReadWrite);
        QVERIFY(database);
        const std::string trigger = database.value().text("SELECT sql FROM sqlite_master WHERE name = 'custody_no_update'");
        database.value().execute("DROP TRIGGER custody_no_update; UPDATE custody SET person = 'nobody' WHERE id = 2;");
        database.value().execute(trigger);
    }
    const ProgramRun tampered = delist({QStringLiteral("verify"), file, QStringLiteral("--json")});
    QCOMPARE(tampered.status, 1);
    QCOMPARE(tampered.json().value(QStringLiteral("ok")), QJsonValue(false));
    QVERIFY2(tampered.err.contains('2'), tampered.err.constData());
}

/// The custody chain is one statement, the original outside the case another.
void TestCaseCommands::verifyNamesAChangedOriginal()
{
    const QString file = path(QStringLiteral("case.delist"));
    const QString log = path(QStringLiteral("isa.log"));
    QVERIFY(QFile::copy(isaLogFile, log) && QFile::setPermissions(log, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    QCOMPARE(delist({QStringLiteral("import"), file, log, QStringLiteral("--no-embed")}).status, 0);
    const ProgramRun same = delist({QStringLiteral("verify"), file});
    QCOMPARE(same.status, 0);
    QVERIFY2(same.out.startsWith("intact: "), same.out.constData());

    QFile changed(log);
    QVERIFY(changed.open(QIODevice::ReadWrite) && changed.write("X") == 1);
    changed.close();
    const ProgramRun run = delist({QStringLiteral("verify"), file});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.startsWith("delist: evidence 1 (") && run.err.contains("isa.log") && run.err.contains("expected SHA-256 "), run.err.constData());
    QVERIFY2(run.out.startsWith("changed after the import: 1 ") && run.out.contains("\nthe case itself is intact: "), run.out.constData());
    QVERIFY2(!run.out.contains("compared with nothing"), run.out.constData());
    const QJsonObject json = delist({QStringLiteral("verify"), file, QStringLiteral("--json")}).json();
    QCOMPARE(json[QStringLiteral("ok")], QJsonValue(false));
    QCOMPARE(json[QStringLiteral("custody")][QStringLiteral("ok")], QJsonValue(true));
    QCOMPARE(json[QStringLiteral("database")][QStringLiteral("ok")], QJsonValue(true));
    QCOMPARE(json[QStringLiteral("evidence")][0][QStringLiteral("original")], QJsonValue(QStringLiteral("changed")));
}

QTEST_GUILESS_MAIN(TestCaseCommands)
#include "test_case_commands.moc"
