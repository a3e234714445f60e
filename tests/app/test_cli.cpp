// Drives the built program as a script does: arguments in, exit status, stdout and stderr out.
#include "case/case_file.h"
#include "case/table_query.h"
#include "support/synthetic_case.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {

struct Outcome_
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

const QString receiveLog = QStringLiteral(DELIST_TEST_DATA "/logs/exchange-smtp-receive/interleaved.log");
const QString isaLog = QStringLiteral(DELIST_TEST_DATA "/logs/isa-w3c/isa2006_all_columns.log");
const QString capture = QStringLiteral(DELIST_TEST_DATA "/captures/pcap/dialogue.pcap");

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void helpAndVersionNeedNoDisplay();
    void everyCommandExplainsItself();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void casesThatCannotBeOpenedAreThree_data();
    void casesThatCannotBeOpenedAreThree();
    void newNeverOverwrites();
    void setAddsReplacesAndClears();
    void formatsAreListed();
    void importSaysWhatItDid();
    void importNamesWhatItCouldNotRead();
    void importOfTheSameFileAddsNothing();
    void everyTableIsShown_data();
    void everyTableIsShown();
    void limitAndOffsetDoNotChangeTheTotal();
    void filtersChoose();
    void rawIsTheLineOfTheFile();
    void rawIsThePacket();
    void rawWithoutContentSaysSo();
    void outputDoesNotDependOnZoneOrLocale();
    void csvCannotCarryFormulas();
    void textOutputEscapesControls();
    void exportWritesFiles();
    void aCaseThatIsBeingWrittenCanBeRead();
    void verifyNamesWhatWasTampered();

private:
    Outcome_ delist(const QStringList& arguments, const QProcessEnvironment* environment = nullptr) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    /// A case with the receive log, the firewall log and the capture in it.
    QString filledCase();
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Outcome_ TestCli::delist(const QStringList& arguments, const QProcessEnvironment* environment) const
{
    QProcess process;
    QProcessEnvironment bare;
    bare.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    bare.insert(QStringLiteral("HOME"), m_folder->path());
    process.setProcessEnvironment(environment ? *environment : bare);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(DELIST_BINARY), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError() + " (did not end well)"};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCli::filledCase()
{
    const QString file = path(QStringLiteral("filled.delist"));
    const QStringList settings{QStringLiteral("new"), file, QStringLiteral("--mail-server"), QStringLiteral("10.0.0.25"),
                               QStringLiteral("--domain"), QStringLiteral("example.com")};
    if (delist(settings).status != 0 ||
        delist({QStringLiteral("import"), file, receiveLog, isaLog, capture, QStringLiteral("--quiet")}).status != 0)
        return {};
    return file;
}

void TestCli::helpAndVersionNeedNoDisplay()
{
    for (const char* option : {"--help", "-h", "help"}) {
        const Outcome_ help = delist({QString::fromLatin1(option)});
        QCOMPARE(help.status, 0);
        QCOMPARE(help.err, QByteArray());
        for (const char* command : {"new", "set", "import", "formats", "check", "findings", "show", "raw", "report", "export", "verify"})
            QVERIFY2(help.out.contains(QByteArray("delist ") + command), command);
        QVERIFY(help.out.contains("Exit status") && help.out.contains("…"));
    }
    const Outcome_ version = delist({QStringLiteral("--version")});
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith("delist "));
    QVERIFY(version.err.isEmpty());
}

void TestCli::everyCommandExplainsItself()
{
    for (const char* command : {"new", "set", "import", "formats", "check", "findings", "show", "raw", "report", "export", "verify"}) {
        const Outcome_ help = delist({QString::fromLatin1(command), QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.out.startsWith(QByteArray("usage: delist ") + command), help.out.constData());
        QVERIFY2(help.out.contains("Exit status"), command);
    }
}

void TestCli::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* line, const char* says) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')) << QByteArray(says);
    };
    row("shwo", "did you mean show?");
    row("--jsno", "unknown command");
    row("new", "needs one CASE");
    row("new case.txt", "ends in .delist");
    row("new a.delist b.delist", "needs one CASE");
    row("new a.delist --mail-server 300.1.1.1", "--mail-server 300.1.1.1");
    row("new a.delist --public-ip mail.example.com", "--public-ip mail.example.com");
    row("new a.delist --internal 10.0.0.0/33", "--internal 10.0.0.0/33");
    row("new a.delist --domain not_a domain..x", "needs one CASE");
    row("new a.delist --domain exa..mple", "--domain exa..mple");
    row("new a.delist --domain 192.0.2.1", "--domain 192.0.2.1");
    row("new a.delist --timezone Mars/Olympus", "--timezone Mars/Olympus");
    row("new a.delist --mail-port 70000", "--mail-port 70000");
    row("new a.delist --titel X", "did you mean --title?");
    row("new a.delist --title", "needs a value");
    row("set a.delist", "nothing to set");
    row("import", "needs a CASE");
    row("import a.delist", "at least one PATH");
    row("import a.delist x --format exchange", "unknown format exchange");
    row("import a.delist x --timezone Nowhere", "--timezone Nowhere");
    row("import a.delist x --year 12", "--year 12");
    row("show a.delist", "needs a CASE and a TABLE");
    row("show a.delist hostz", "did you mean hosts?");
    row("show a.delist hosts --json --csv", "exclude each other");
    row("show a.delist hosts --limit -1", "--limit");
    row("show a.delist hosts --limit ten", "--limit");
    row("show a.delist hosts --from yesterday", "--from yesterday");
    row("show a.delist hosts --from 2026-03-02 --to 2026-03-01", "not before");
    row("show a.delist connections --host mail.example.com", "not an IP address");
    row("show a.delist connections --mailbox a@example.com", "--mailbox means nothing");
    row("show a.delist connections --vantage router", "--vantage router");
    row("show a.delist connections --subset some", "one of allowed");
    row("show a.delist traffic --bin 5s", "--bin 5s");
    row("show a.delist hosts --json=yes", "takes no value");
    row("raw a.delist 1", "OFFSET");
    row("raw a.delist one 2", "whole numbers");
    row("export a.delist --table hosts", "-o FILE");
    row("export a.delist --table hosts -o hosts.xls", ".csv or .json");
    row("formats extra", "no arguments");
    row("verify", "needs one CASE");
}

void TestCli::wrongUsageIsTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome_ outcome = delist(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
}

void TestCli::casesThatCannotBeOpenedAreThree_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("missing") << "missing" << QByteArray("no such");
    QTest::newRow("text") << "text" << QByteArray("not a Delist case");
    QTest::newRow("other database") << "database" << QByteArray("not a Delist case");
    QTest::newRow("newer") << "newer" << QByteArray("newer");
    QTest::newRow("cut off") << "cut" << QByteArray("damaged");
}

void TestCli::casesThatCannotBeOpenedAreThree()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, says);
    const QString file = path(QStringLiteral("case.delist"));
    if (kind == QLatin1String("text")) {
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a case at all\n");
    } else if (kind == QLatin1String("database")) {
        auto database = Database::open(file.toStdString(), OpenMode::Create);
        QVERIFY(database);
        database.value().execute("CREATE TABLE something(x)");
    } else if (kind != QLatin1String("missing")) {
        QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
        if (kind == QLatin1String("newer")) {
            auto database = Database::open(file.toStdString(), OpenMode::ReadWrite);
            QVERIFY(database);
            database.value().execute("PRAGMA user_version = 99");
        } else {
            QFile cut(file);
            QVERIFY(cut.resize(cut.size() / 2));
        }
    }
    for (const QStringList& arguments :
         {QStringList{QStringLiteral("show"), file, QStringLiteral("hosts"), QStringLiteral("--json")},
          QStringList{QStringLiteral("import"), file, receiveLog},
          QStringList{QStringLiteral("raw"), file, QStringLiteral("1"), QStringLiteral("0")},
          QStringList{QStringLiteral("set"), file, QStringLiteral("--title"), QStringLiteral("X")},
          QStringList{QStringLiteral("verify"), file}}) {
        const Outcome_ outcome = delist(arguments);
        QVERIFY2(outcome.status == 3, qPrintable(arguments.first() + QLatin1String(": ") + QString::fromUtf8(outcome.err)));
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
        QVERIFY2(outcome.err.contains("case.delist"), outcome.err.constData());
        QCOMPARE(outcome.out, QByteArray());
    }
}

void TestCli::newNeverOverwrites()
{
    const QString file = path(QStringLiteral("mine.delist"));
    QFile existing(file);
    QVERIFY(existing.open(QIODevice::WriteOnly));
    existing.write("precious");
    existing.close();
    const Outcome_ outcome = delist({QStringLiteral("new"), file});
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.err.contains("mine.delist"));
    QVERIFY(existing.open(QIODevice::ReadOnly));
    QCOMPARE(existing.readAll(), QByteArray("precious"));
}

void TestCli::setAddsReplacesAndClears()
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
                 "|--mail-port|26"), 0);
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
    QVERIFY(settings() == expected);

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

void TestCli::formatsAreListed()
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

void TestCli::importSaysWhatItDid()
{
    const QString file = path(QStringLiteral("case.delist"));
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    const Outcome_ outcome = delist({QStringLiteral("import"), file, receiveLog, QStringLiteral("--json")});
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

void TestCli::importNamesWhatItCouldNotRead()
{
    const QString file = path(QStringLiteral("case.delist"));
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    QDir(m_folder->path()).mkpath(QStringLiteral("evidence/deep"));
    QVERIFY(QFile::copy(receiveLog, path(QStringLiteral("evidence/deep/recv.log"))));
    QFile unknown(path(QStringLiteral("evidence/holiday.txt")));
    QVERIFY(unknown.open(QIODevice::WriteOnly));
    unknown.write("sun, sea and sand\n");
    unknown.close();
    QVERIFY(QFile(path(QStringLiteral("evidence/nothing.log"))).open(QIODevice::WriteOnly));

    const Outcome_ outcome = delist({QStringLiteral("import"), file, path(QStringLiteral("evidence")), path(QStringLiteral("absent.log")),
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

void TestCli::importOfTheSameFileAddsNothing()
{
    const QString file = filledCase();
    QVERIFY(!file.isEmpty());
    QVERIFY(QFile::copy(receiveLog, path(QStringLiteral("copy.log"))));
    const auto totals = [&] {
        QList<qint64> list;
        for (const char* table : {"evidence", "sessions", "messages", "deliveries", "connections", "custody"})
            list.append(delist({QStringLiteral("show"), file, QLatin1String(table), QStringLiteral("--json")}).json().value(QStringLiteral("total")).toInteger());
        return list;
    };
    const QList<qint64> before = totals();
    const Outcome_ outcome = delist({QStringLiteral("import"), file, path(QStringLiteral("copy.log")), QStringLiteral("--json")});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.err.contains("already in the case"));
    QCOMPARE(outcome.json().value(QStringLiteral("skipped"))[0][QStringLiteral("reason")].toString(), QStringLiteral("duplicate"));
    QCOMPARE(totals(), before);
}

void TestCli::everyTableIsShown_data()
{
    QTest::addColumn<QString>("table");
    for (const TableDefinition* definition : tableDefinitions())
        QTest::newRow(definition->id) << QString::fromLatin1(definition->id);
}

void TestCli::everyTableIsShown()
{
    QFETCH(QString, table);
    const QString file = filledCase();
    QVERIFY(!file.isEmpty());
    const Outcome_ json = delist({QStringLiteral("show"), file, table, QStringLiteral("--json")});
    QCOMPARE(json.status, 0);
    QCOMPARE(json.err, QByteArray());
    QJsonParseError error{};
    const QJsonObject document = QJsonDocument::fromJson(json.out, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonArray rows = document.value(QStringLiteral("rows")).toArray();
    QCOMPARE(document.value(QStringLiteral("total")).toInteger(-1), qint64(rows.size()));
    const bool mayBeEmpty = QStringList{QStringLiteral("listings"), QStringLiteral("refusals"), QStringLiteral("actions"), QStringLiteral("notes"),
                                        QStringLiteral("processes"), QStringLiteral("bounces"), QStringLiteral("rejects"),
                                        QStringLiteral("mailboxes"), QStringLiteral("attachments"),
                                        QStringLiteral("queries"), QStringLiteral("boot"), QStringLiteral("names"),
                                        QStringLiteral("posture"), QStringLiteral("clock-offsets")}.contains(table);
    QVERIFY(mayBeEmpty || !rows.isEmpty());

    const Outcome_ csv = delist({QStringLiteral("show"), file, table, QStringLiteral("--csv")});
    QCOMPARE(csv.status, 0);
    QCOMPARE(csv.out.count("\r\n"), rows.size() + 1);
    QStringList names;
    for (const TableColumn& column : tableById(table)->columns)
        names.append(QLatin1String(column.name));
    QVERIFY(csv.out.startsWith(names.join(QLatin1Char(',')).toUtf8() + "\r\n"));
    if (!rows.isEmpty())
        QCOMPARE(rows[0].toObject().keys().size(), names.size());

    const Outcome_ text = delist({QStringLiteral("show"), file, table});
    QCOMPARE(text.status, 0);
    QCOMPARE(text.out.count('\n'), rows.size() + 1);
}

void TestCli::limitAndOffsetDoNotChangeTheTotal()
{
    const QString file = filledCase();
    const auto show = [&](const QStringList& more) {
        return delist(QStringList{QStringLiteral("show"), file, QStringLiteral("hosts"), QStringLiteral("--json")} + more).json();
    };
    const QJsonArray all = show({}).value(QStringLiteral("rows")).toArray();
    QVERIFY(all.size() > 3);
    const QJsonObject page = show({QStringLiteral("--limit"), QStringLiteral("2"), QStringLiteral("--offset"), QStringLiteral("1")});
    QCOMPARE(page.value(QStringLiteral("rows")).toArray(), (QJsonArray{all[1], all[2]}));
    QCOMPARE(page.value(QStringLiteral("total")).toInteger(), qint64(all.size()));
    const QJsonObject beyond = show({QStringLiteral("--offset"), QStringLiteral("100000")});
    QVERIFY(beyond.value(QStringLiteral("rows")).toArray().isEmpty());
    QCOMPARE(beyond.value(QStringLiteral("total")).toInteger(), qint64(all.size()));
}

void TestCli::filtersChoose()
{
    const QString file = filledCase();
    const QStringList show{QStringLiteral("show"), file, QStringLiteral("connections"), QStringLiteral("--json")};
    const QJsonArray all = delist(show).json().value(QStringLiteral("rows")).toArray();
    QVERIFY(all.size() > 1);
    const QString source = all[0][QStringLiteral("source")].toString();
    const QString vantage = all[0][QStringLiteral("vantage")].toString();
    qint64 expected = 0;
    for (const QJsonValue& row : all) {
        const bool host = row[QStringLiteral("source")].toString() == source || row[QStringLiteral("destination")].toString() == source;
        expected += host && row[QStringLiteral("vantage")].toString() == vantage ? 1 : 0;
    }
    const QJsonObject chosen = delist(show + QStringList{QStringLiteral("--host"), source, QStringLiteral("--vantage"), vantage}).json();
    QCOMPARE(chosen.value(QStringLiteral("total")).toInteger(), expected);
    QVERIFY(expected > 0);
    const QJsonObject none = delist(show + QStringList{QStringLiteral("--to"), QStringLiteral("1999-01-01")}).json();
    QCOMPARE(none.value(QStringLiteral("total")).toInteger(-1), 0);
}

void TestCli::rawIsTheLineOfTheFile()
{
    const QString file = filledCase();
    QFile log(receiveLog);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray bytes = log.readAll();
    int compared = 0;
    for (const char* table : {"sessions", "messages", "deliveries"}) {
        const QJsonArray rows = delist({QStringLiteral("show"), file, QLatin1String(table), QStringLiteral("--vantage"),
                                        QStringLiteral("mail-log"), QStringLiteral("--json")}).json().value(QStringLiteral("rows")).toArray();
        for (const QJsonValue& row : rows) {
            const qint64 offset = row[QStringLiteral("offset")].toInteger();
            const Outcome_ raw = delist({QStringLiteral("raw"), file, QString::number(row[QStringLiteral("evidence")].toInteger()), QString::number(offset)});
            QCOMPARE(raw.status, 0);
            QByteArray line = bytes.mid(offset, bytes.indexOf('\n', offset) - offset);
            if (line.endsWith('\r'))
                line.chop(1);
            QCOMPARE(raw.out, line + '\n');
            ++compared;
        }
    }
    QVERIFY(compared > 3);
}

void TestCli::rawIsThePacket()
{
    const QString file = filledCase();
    const QJsonObject row = delist({QStringLiteral("show"), file, QStringLiteral("connections"), QStringLiteral("--vantage"),
                                    QStringLiteral("capture"), QStringLiteral("--json")}).json().value(QStringLiteral("rows")).toArray().at(0).toObject();
    const Outcome_ raw = delist({QStringLiteral("raw"), file, QString::number(row.value(QStringLiteral("evidence")).toInteger()),
                                 QString::number(row.value(QStringLiteral("offset")).toInteger())});
    QCOMPARE(raw.status, 0);
    QVERIFY2(raw.out.contains(row.value(QStringLiteral("source")).toString().toUtf8()), raw.out.constData());
    QVERIFY(raw.out.contains("00000"));
    for (const QStringList& wrong : {QStringList{QStringLiteral("99"), QStringLiteral("0")}, QStringList{QStringLiteral("1"), QStringLiteral("999999999")}}) {
        const Outcome_ nothing = delist(QStringList{QStringLiteral("raw"), file} + wrong);
        QCOMPARE(nothing.status, 1);
        QVERIFY(nothing.out.isEmpty());
        QVERIFY(nothing.err.contains("delist: "));
    }
}

void TestCli::rawWithoutContentSaysSo()
{
    const QString file = path(QStringLiteral("case.delist"));
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    QCOMPARE(delist({QStringLiteral("import"), file, receiveLog, QStringLiteral("--no-embed"), QStringLiteral("--quiet")}).status, 0);
    const Outcome_ raw = delist({QStringLiteral("raw"), file, QStringLiteral("1"), QStringLiteral("0")});
    QCOMPARE(raw.status, 1);
    QVERIFY2(raw.err.contains("interleaved.log"), raw.err.constData()); // where the original was
}

void TestCli::outputDoesNotDependOnZoneOrLocale()
{
    const QString file = filledCase();
    const QStringList arguments{QStringLiteral("show"), file, QStringLiteral("messages"), QStringLiteral("--json"), QStringLiteral("--from"), QStringLiteral("2001-01-01")};
    const Outcome_ plain = delist(arguments);
    QProcessEnvironment other;
    other.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    other.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Tokyo"));
    other.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    const Outcome_ elsewhere = delist(arguments, &other);
    QCOMPARE(elsewhere.status, 0);
    QCOMPARE(elsewhere.out, plain.out);
    QVERIFY(plain.json().value(QStringLiteral("total")).toInteger() > 0);
}

void TestCli::csvCannotCarryFormulas()
{
    const QString file = path(QStringLiteral("case.delist"));
    {
        auto opened = CaseFile::create(file.toStdString(), {});
        QVERIFY(opened);
        SyntheticCase rows(opened.value());
        const auto log = rows.evidence("exchange-smtp-receive", Vantage::MailLog);
        for (const char* subject : {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "plain, with \"quotes\"\r\nand a line", "-"})
            rows.message(log, SyntheticCase::start, 0, 0, subject, 0, Direction::Inbound);
    }
    const QByteArray csv = delist({QStringLiteral("show"), file, QStringLiteral("messages"), QStringLiteral("--csv")}).out;
    for (const char* quoted : {",'=cmd|' /C calc'!A0,", ",'+1,", ",'-1,", ",'@SUM(A1),", ",'\t=1,", ",' =1,",
                               ",\"plain, with \"\"quotes\"\"\r\nand a line\","})
        QVERIFY2(csv.contains(quoted), quoted);
}

void TestCli::textOutputEscapesControls()
{
    const QString file = path(QStringLiteral("case.delist"));
    {
        auto opened = CaseFile::create(file.toStdString(), {});
        QVERIFY(opened);
        SyntheticCase rows(opened.value());
        const auto log = rows.evidence("exchange-smtp-receive", Vantage::MailLog);
        rows.message(log, SyntheticCase::start, 0, 0, "red \x1b[31m\nnext \xE2\x80\xAE" "desrever " + std::string(1000, 'x'), 0, Direction::Inbound);
    }
    const QByteArray text = delist({QStringLiteral("show"), file, QStringLiteral("messages")}).out;
    QVERIFY(!text.contains('\x1b'));
    QVERIFY(!text.contains("\xE2\x80\xAE"));
    QVERIFY(text.contains("red \\u001b[31m\\nnext \\u202e"));
    QCOMPARE(text.count('\n'), 2);
    QVERIFY(text.size() < 2000);
    const QByteArray json = delist({QStringLiteral("show"), file, QStringLiteral("messages"), QStringLiteral("--json")}).out;
    QVERIFY(!json.contains('\x1b'));
    QVERIFY(QJsonDocument::fromJson(json)[QStringLiteral("rows")][0][QStringLiteral("subject")].toString().contains(QChar(0x1b)));
}

void TestCli::exportWritesFiles()
{
    const QString file = filledCase();
    for (const char* name : {"hosts.csv", "hosts.json"}) {
        const QString target = path(QLatin1String(name));
        const Outcome_ outcome = delist({QStringLiteral("export"), file, QStringLiteral("-o"), target, QStringLiteral("--table"), QStringLiteral("hosts")});
        QCOMPARE(outcome.status, 0);
        QFile written(target);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const Outcome_ shown = delist({QStringLiteral("show"), file, QStringLiteral("hosts"),
                                       target.endsWith(QLatin1String("csv")) ? QStringLiteral("--csv") : QStringLiteral("--json")});
        QCOMPARE(written.readAll(), shown.out);
    }
    QCOMPARE(delist({QStringLiteral("export"), file, QStringLiteral("-o"), path(QStringLiteral("no/such/folder.csv")),
                     QStringLiteral("--table"), QStringLiteral("hosts")}).status, 2);
}

void TestCli::aCaseThatIsBeingWrittenCanBeRead()
{
    const QString file = filledCase();
    auto writer = CaseFile::open(file.toStdString(), CaseAccess::Write);
    QVERIFY(writer);
    const Outcome_ import = delist({QStringLiteral("import"), file, isaLog});
    QCOMPARE(import.status, 3);
    QVERIFY2(import.err.contains("filled.delist"), import.err.constData());
    QCOMPARE(delist({QStringLiteral("show"), file, QStringLiteral("hosts"), QStringLiteral("--json")}).status, 0);
    QCOMPARE(delist({QStringLiteral("raw"), file, QStringLiteral("1"), QStringLiteral("0")}).status, 0);
}

void TestCli::verifyNamesWhatWasTampered()
{
    const QString file = filledCase();
    const Outcome_ intact = delist({QStringLiteral("verify"), file, QStringLiteral("--json")});
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
    const Outcome_ tampered = delist({QStringLiteral("verify"), file, QStringLiteral("--json")});
    QCOMPARE(tampered.status, 1);
    QCOMPARE(tampered.json().value(QStringLiteral("ok")), QJsonValue(false));
    QVERIFY2(tampered.err.contains('2'), tampered.err.constData());
}

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
