// delist show, raw and export: every table in every form, the line behind a row, output that nothing in the evidence can abuse.
#include "case/file/case_file.h"
#include "case/tables/table_query.h"
#include "support/program_test.h"
#include "support/receive_log.h"
#include "support/synthetic_case.h"
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestShowCommand : public ProgramTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void everyTableIsShown_data();
    void everyTableIsShown();
    void limitAndOffsetDoNotChangeTheTotal();
    void filtersChoose();
    void aRuleIsTheWholeRule();
    void rawIsTheLineOfTheFile();
    void rawIsTheLineThatCrEnds();
    void rawIsThePacket();
    void rawWithoutContentSaysSo();
    void rawReadsTheCaptureItself();
    void outputDoesNotDependOnZoneOrLocale();
    void csvCannotCarryFormulas();
    void textOutputEscapesControls();
    void exportWritesFiles();
    void whatAKilledImportLeftIsWorkedOut();
    void whoStopsReadingHoldsNothing();
};

void TestShowCommand::everyTableIsShown_data()
{
    QTest::addColumn<QString>("table");
    for (const TableDefinition* definition : tableDefinitions())
        QTest::newRow(definition->id) << QString::fromLatin1(definition->id);
}

void TestShowCommand::everyTableIsShown()
{
    QFETCH(QString, table);
    const QString file = filledCase();
    QVERIFY(!file.isEmpty());
    const ProgramRun json = delist({QStringLiteral("show"), file, table, QStringLiteral("--json")});
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

    const ProgramRun csv = delist({QStringLiteral("show"), file, table, QStringLiteral("--csv")});
    QCOMPARE(csv.status, 0);
    QCOMPARE(csv.out.count("\r\n"), rows.size() + 1);
    QStringList names;
    for (const TableColumn& column : tableById(table)->columns)
        names.append(QLatin1String(column.name));
    QVERIFY(csv.out.startsWith(names.join(QLatin1Char(',')).toUtf8() + "\r\n"));
    if (!rows.isEmpty())
        QCOMPARE(rows[0].toObject().keys().size(), names.size());

    const ProgramRun text = delist({QStringLiteral("show"), file, table});
    QCOMPARE(text.status, 0);
    QCOMPARE(text.out.count('\n'), rows.size() + 1);
}

void TestShowCommand::limitAndOffsetDoNotChangeTheTotal()
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

void TestShowCommand::filtersChoose()
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

void TestShowCommand::aRuleIsTheWholeRule()
{
    const QString file = filledCase();
    const QStringList show{QStringLiteral("show"), file, QStringLiteral("connections"), QStringLiteral("--json")};
    const auto total = [&](const QString& rule) {
        return delist(show + QStringList{QStringLiteral("--rule"), rule}).json().value(QStringLiteral("total")).toInteger(-1);
    };
    QMap<QString, qint64> rules;
    for (const QJsonValue& row : delist(show).json().value(QStringLiteral("rows")).toArray())
        if (const QString rule = row[QStringLiteral("rule")].toString(); !rule.isEmpty())
            ++rules[rule];
    QVERIFY(!rules.isEmpty());
    for (auto rule = rules.cbegin(); rule != rules.cend(); ++rule) {
        QCOMPARE(total(rule.key()), rule.value());
        if (rule.key().size() > 1)
            QCOMPARE(total(rule.key().chopped(1)), rules.value(rule.key().chopped(1)));
    }
    for (const QStringList& wrong : {QStringList{QStringLiteral("hosts"), QStringLiteral("--rule"), QStringLiteral("All")},
                                     {QStringLiteral("connections"), QStringLiteral("--zone"), QStringLiteral("bl.example")},
                                     {QStringLiteral("listings"), QStringLiteral("--zone"), QString()}})
        QCOMPARE(delist(QStringList{QStringLiteral("show"), file} + wrong).status, 2);
    const ProgramRun listings = delist({QStringLiteral("show"), file, QStringLiteral("listings"), QStringLiteral("--zone"),
                                        QStringLiteral("bl.example"), QStringLiteral("--json")});
    QCOMPARE(listings.status, 0);
}

void TestShowCommand::rawIsTheLineOfTheFile()
{
    const QString file = filledCase();
    QFile log(receiveLogFile);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray bytes = log.readAll();
    int compared = 0;
    for (const char* table : {"sessions", "messages", "deliveries"}) {
        const QJsonArray rows = delist({QStringLiteral("show"), file, QLatin1String(table), QStringLiteral("--vantage"),
                                        QStringLiteral("mail-log"), QStringLiteral("--json")}).json().value(QStringLiteral("rows")).toArray();
        for (const QJsonValue& row : rows) {
            const qint64 offset = row[QStringLiteral("offset")].toInteger();
            const ProgramRun raw = delist({QStringLiteral("raw"), file, QString::number(row[QStringLiteral("evidence")].toInteger()), QString::number(offset)});
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

void TestShowCommand::rawIsTheLineThatCrEnds()
{
    QFile log(receiveLogFile);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray bytes = log.readAll().replace("\r\n", "\n").replace('\n', '\r');
    QFile old(path(QStringLiteral("old.log")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write(bytes) == bytes.size());
    old.close();
    const QString file = path(QStringLiteral("cr.delist"));
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    QCOMPARE(delist({QStringLiteral("import"), file, old.fileName()}).status, 0);
    const QJsonArray rows = delist({QStringLiteral("show"), file, QStringLiteral("sessions"), QStringLiteral("--json")}).rows();
    QVERIFY(!rows.isEmpty());
    for (const QJsonValue& row : rows) {
        const qint64 offset = row[QStringLiteral("offset")].toInteger();
        const ProgramRun raw = delist({QStringLiteral("raw"), file, QStringLiteral("1"), QString::number(offset)});
        QCOMPARE(raw.out, bytes.mid(offset, bytes.indexOf('\r', offset) - offset) + '\n');
    }
}

void TestShowCommand::rawIsThePacket()
{
    const QString file = filledCase();
    const QJsonObject row = delist({QStringLiteral("show"), file, QStringLiteral("connections"), QStringLiteral("--vantage"),
                                    QStringLiteral("capture"), QStringLiteral("--json")}).json().value(QStringLiteral("rows")).toArray().at(0).toObject();
    const ProgramRun raw = delist({QStringLiteral("raw"), file, QString::number(row.value(QStringLiteral("evidence")).toInteger()),
                                   QString::number(row.value(QStringLiteral("offset")).toInteger())});
    QCOMPARE(raw.status, 0);
    QVERIFY2(raw.out.contains(row.value(QStringLiteral("source")).toString().toUtf8()), raw.out.constData());
    QVERIFY(raw.out.contains("00000"));
    for (const QStringList& wrong : {QStringList{QStringLiteral("99"), QStringLiteral("0")}, QStringList{QStringLiteral("1"), QStringLiteral("999999999")}}) {
        const ProgramRun nothing = delist(QStringList{QStringLiteral("raw"), file} + wrong);
        QCOMPARE(nothing.status, 1);
        QVERIFY(nothing.out.isEmpty());
        QVERIFY(nothing.err.contains("delist: "));
    }
}

void TestShowCommand::rawWithoutContentSaysSo()
{
    const QString file = path(QStringLiteral("case.delist"));
    const QString log = path(QStringLiteral("outside.log"));
    QVERIFY(QFile::copy(receiveLogFile, log));
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    QCOMPARE(delist({QStringLiteral("import"), file, log, QStringLiteral("--no-embed"), QStringLiteral("--quiet")}).status, 0);
    const QStringList first{QStringLiteral("raw"), file, QStringLiteral("1"), QStringLiteral("0")};
    const ProgramRun line = delist(first);
    QCOMPARE(line.status, 0);
    QVERIFY2(line.out.startsWith("#Software: "), line.out.constData());
    QVERIFY(QFile::remove(log));
    const ProgramRun raw = delist(first);
    QCOMPARE(raw.status, 1);
    QVERIFY2(raw.err.contains("outside.log"), raw.err.constData()); // where the original was
}

/// Packets and whole dialogues of a capture that the case does not hold are those of the file.
void TestShowCommand::rawReadsTheCaptureItself()
{
    const QString capture = QStringLiteral(DELIST_TEST_DATA "/captures/pcap/dialogue.pcap");
    QStringList cases;
    for (const bool embed : {true, false}) {
        cases.append(path(embed ? QStringLiteral("inside.delist") : QStringLiteral("outside.delist")));
        QCOMPARE(delist({QStringLiteral("new"), cases.back()}).status, 0);
        QCOMPARE(delist(QStringList{QStringLiteral("import"), cases.back(), capture, QStringLiteral("--quiet")} +
                        (embed ? QStringList{} : QStringList{QStringLiteral("--no-embed")})).status, 0);
    }
    const QJsonArray rows = delist({QStringLiteral("show"), cases[0], QStringLiteral("sessions"), QStringLiteral("--json")}).rows();
    QVERIFY(!rows.isEmpty());
    for (const QJsonValue& row : rows) {
        const QString offset = QString::number(row[QStringLiteral("offset")].toInteger());
        for (const QStringList& more : {QStringList{}, QStringList{QStringLiteral("--dialogue")}}) {
            const ProgramRun inside = delist(QStringList{QStringLiteral("raw"), cases[0], QStringLiteral("1"), offset} + more);
            const ProgramRun outside = delist(QStringList{QStringLiteral("raw"), cases[1], QStringLiteral("1"), offset} + more);
            QCOMPARE(outside.status, 0);
            QVERIFY(!inside.out.isEmpty());
            QCOMPARE(outside.out, inside.out);
        }
    }
    QCOMPARE(delist({QStringLiteral("raw"), cases[1], QStringLiteral("1"), QStringLiteral("1")}).status, 1); // no packet begins there
}

void TestShowCommand::outputDoesNotDependOnZoneOrLocale()
{
    const QString file = filledCase();
    const QStringList arguments{QStringLiteral("show"), file, QStringLiteral("messages"), QStringLiteral("--json"), QStringLiteral("--from"), QStringLiteral("2001-01-01")};
    const ProgramRun plain = delist(arguments);
    QProcessEnvironment other;
    other.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    other.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Tokyo"));
    other.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    const ProgramRun elsewhere = delist(arguments, &other);
    QCOMPARE(elsewhere.status, 0);
    QCOMPARE(elsewhere.out, plain.out);
    QVERIFY(plain.json().value(QStringLiteral("total")).toInteger() > 0);
}

void TestShowCommand::csvCannotCarryFormulas()
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

void TestShowCommand::textOutputEscapesControls()
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

void TestShowCommand::exportWritesFiles()
{
    const QString file = filledCase();
    for (const char* name : {"hosts.csv", "hosts.json"}) {
        const QString target = path(QLatin1String(name));
        const ProgramRun outcome = delist({QStringLiteral("export"), file, QStringLiteral("-o"), target, QStringLiteral("--table"), QStringLiteral("hosts")});
        QCOMPARE(outcome.status, 0);
        QFile written(target);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const ProgramRun shown = delist({QStringLiteral("show"), file, QStringLiteral("hosts"),
                                         target.endsWith(QLatin1String("csv")) ? QStringLiteral("--csv") : QStringLiteral("--json")});
        QCOMPARE(written.readAll(), shown.out);
    }
    QCOMPARE(delist({QStringLiteral("export"), file, QStringLiteral("-o"), path(QStringLiteral("no/such/folder.csv")),
                     QStringLiteral("--table"), QStringLiteral("hosts")}).status, 2);
}

/// An import that is killed between its rows and what follows from them: the next to look sees what it would have seen.
void TestShowCommand::whatAKilledImportLeftIsWorkedOut()
{
    const QString file = filledCase();
    const QStringList hosts{QStringLiteral("show"), file, QStringLiteral("hosts"), QStringLiteral("--json")};
    const QByteArray whole = delist(hosts).out;
    QVERIFY2(whole.contains("mail-server"), whole.constData());
    {
        auto opened = CaseFile::open(file.toStdString(), CaseAccess::Write);
        opened.value().database().execute("UPDATE host SET role = NULL, state = NULL, suspicion = 0, reasons = NULL");
        opened.value().setDeriveDue(true);
    }
    QCOMPARE(delist(hosts).out, whole);
    QVERIFY(!CaseFile::open(file.toStdString(), CaseAccess::Read).value().deriveDue());
}

/// A pager shows a page and reads no further; what goes on meanwhile is written nevertheless, and the pager gets what was there.
void TestShowCommand::whoStopsReadingHoldsNothing()
{
    const QString file = path(QStringLiteral("read.delist"));
    const auto log = [&](const char* name, const ReceiveLogShape& shape) {
        QFile written(path(QLatin1String(name)));
        const std::string text = receiveLog(shape);
        if (!written.open(QIODevice::WriteOnly) || written.write(text.data(), qint64(text.size())) != qint64(text.size()))
            qFatal("cannot write the fixture");
        return written.fileName();
    };
    QCOMPARE(delist({QStringLiteral("new"), file}).status, 0);
    QCOMPARE(delist({QStringLiteral("import"), file, log("one.log", {.sessions = 2000, .seed = 1}), QStringLiteral("--quiet")}).status, 0);

    QProcess show, pager;
    show.setStandardOutputProcess(&pager);
    // Its first byte says that rows come; then it waits for a key.
    const QString key = path(QStringLiteral("key"));
    QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {key}), 0);
    pager.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("dd bs=1 count=1 >&2 2>/dev/null; : <\"$1\"; exec cat"), QStringLiteral("pager"), key});
    show.start(QStringLiteral(DELIST_BINARY), {QStringLiteral("show"), file, QStringLiteral("sessions"), QStringLiteral("--json")});
    QVERIFY(pager.waitForStarted() && show.waitForStarted());
    pager.setReadChannel(QProcess::StandardError);
    QVERIFY(pager.waitForReadyRead());
    const QByteArray first = pager.readAllStandardError();

    QElapsedTimer timer;
    timer.start();
    const ProgramRun import = delist({QStringLiteral("import"), file, log("two.log", {.sessions = 10, .seed = 2}), QStringLiteral("--quiet")});
    QCOMPARE(import.err, QByteArray());
    QCOMPARE(import.status, 0);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()))); // what SQLite waits for a lock
    QCOMPARE(show.state(), QProcess::Running);

    QFile pressed(key);
    QVERIFY(pressed.open(QIODevice::WriteOnly));
    pressed.close();
    QVERIFY(pager.waitForFinished() && show.waitForFinished()); // the pager writes to us
    QCOMPARE(show.exitCode(), 0);
    QCOMPARE(QJsonDocument::fromJson(first + pager.readAllStandardOutput()).object().value(QStringLiteral("rows")).toArray().size(), 2000);
}

QTEST_GUILESS_MAIN(TestShowCommand)
#include "test_show_command.moc"
