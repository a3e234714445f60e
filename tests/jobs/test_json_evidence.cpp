// JSON exports in a case: every row, and every reject, leads to the text of its own object, whichever way it stands in the
// file.
#include "case/kept/evidence_store.h"
#include "jobs/import.h"
#include "support/recording_sink.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {

QByteArray row(int number, const QByteArray& subject)
{
    return "{\"MessageTraceId\":\"" + QByteArray::number(number) + "\",\"Received\":\"2026-03-02T10:00:00Z\",\"SenderAddress\":\"a@x.example\","
           "\"RecipientAddress\":\"r" + QByteArray::number(number) + "@y.example\",\"Subject\":\"" + subject + "\",\"Nested\":{\"List\":[{\"k\":1},{\"k\":2}]}}";
}

} // namespace

class TestJsonEvidence : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    EvidenceStore::Lines shown(CaseFile& file, std::int64_t offset, int before = 0, int after = 0)
    {
        auto lines = EvidenceStore(file.database()).rawLines(1, std::uint64_t(offset), before, after);
        if (!lines)
            qFatal("%s", lines.error().message.c_str());
        return lines.take();
    }
    CaseFile imported(const QByteArray& bytes)
    {
        QFile source(m_folder.filePath(QStringLiteral("trace%1.json").arg(++m_count)));
        if (!source.open(QIODevice::WriteOnly) || source.write(bytes) != bytes.size())
            qFatal("cannot write the fixture");
        source.close();
        auto made = CaseFile::create(m_folder.filePath(QStringLiteral("case%1.delist").arg(m_count)).toStdString(), {});
        if (!made)
            qFatal("%s", made.error().message.c_str());
        CaseFile file = made.take();
        const auto result = importPaths(file, {source.fileName()}, {}, {}, {});
        if (!result || result.value().imported.size() != 1)
            qFatal("nothing was imported");
        return file;
    }

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path()); }

    void everyRowShowsItsObject_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray one = row(1, "Gr\xC3\xBC\xC3\x9F" "e");
        const QByteArray two = row(2, "two");
        const QByteArray three = row(3, "three } ] \\\" {");
        const auto pretty = [](const QByteArray& object) { return QJsonDocument::fromJson(object).toJson(QJsonDocument::Indented).trimmed(); };
        const QByteArray wrapper = "{\"@odata.context\":\"x\",\"value\":[" + one + "," + two + ", " + three + "]}";
        QTest::newRow("lines") << one + "\n" + two + "\n" + three + "\n";
        QTest::newRow("wrapper on one line") << wrapper;
        QTest::newRow("pretty-printed array") << "[\n" + pretty(one) + ",\n" + pretty(two) + ",\n" + pretty(three) + "\n]\n";
        QTest::newRow("UTF-16") << QByteArray::fromStdString(test::toUtf16(wrapper.toStdString(), false, true));
        QTest::newRow("Windows-1252") << QByteArray::fromStdString(*test::toWindows1252(wrapper.toStdString()));
    }
    void everyRowShowsItsObject()
    {
        QFETCH(QByteArray, bytes);
        CaseFile file = imported(bytes);
        SqlStatement rows = file.database().prepare("SELECT m.offset, t.value FROM delivery m JOIN text t ON t.id = m.recipient");
        int count = 0;
        while (rows.step()) {
            const auto lines = shown(file, rows.integer(0));
            const RawLine& line = lines.lines.at(lines.index);
            QCOMPARE(std::int64_t(line.offset), rows.integer(0));
            QVERIFY(!line.cut);
            const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(line.text)).object();
            QVERIFY2(!object.isEmpty(), line.text.c_str());
            QCOMPARE(object.value(QStringLiteral("RecipientAddress")).toString().toStdString(), std::string(rows.text(1)));
            QVERIFY(line.text.starts_with('{') && line.text.ends_with('}'));
            ++count;
        }
        QCOMPARE(count, 3);
    }

    /// So do records of other formats that go over lines.
    void aLeaseIsShownWhole()
    {
        CaseFile file = imported("# The format of this file is documented in the dhcpd.leases(5) manual page.\nlease 10.0.3.44 {\n  starts 1 2026/03/02 08:00:00;\n"
                                 "  ends 1 2026/03/02 20:00:00;\n  binding state active;\n  hardware ethernet 00:11:22:33:44:55;\n  client-hostname \"pc44\";\n}\n");
        SqlStatement rows = file.database().prepare("SELECT offset FROM name_record");
        QVERIFY(rows.step());
        const auto lines = shown(file, rows.integer(0), 1, 1);
        const std::string& text = lines.lines.at(lines.index).text;
        QVERIFY2(text.starts_with("lease 10.0.3.44 {\n") && text.ends_with("pc44\";\n}"), text.c_str());
    }

    /// Neighbours are lines, and only where the object has lines of its own.
    void neighbours()
    {
        CaseFile pretty = imported("[\n  {\n" + row(1, "one").mid(1) + ",\n  {\n" + row(2, "two").mid(1) + "\n]\n");
        const auto lines = shown(pretty, 2 + 2, 1, 2);
        QCOMPARE(lines.lines.size(), std::size_t{4});
        QCOMPARE(lines.lines[0].text, std::string("["));
        QVERIFY(lines.lines[1].text.starts_with("{\n\"MessageTraceId\":\"1\""));
        QCOMPARE(lines.lines[2].text, std::string("  {"));
        CaseFile oneLine = imported("[" + row(1, "one") + "," + row(2, "two") + "]");
        QCOMPARE(shown(oneLine, 1, 3, 3).lines.size(), std::size_t{1});
        // Not where a record begins: the line.
        const QByteArray array = "[" + row(1, "one") + "," + row(2, "two") + "]";
        QCOMPARE(shown(oneLine, array.indexOf("{\"List")).lines[0].text, array.toStdString());
    }

    void brokenAndLongOnes()
    {
        const QByteArray large = row(2, QByteArray(100'000, 's'));
        const QByteArray bytes = "[" + row(1, "one") + ",{\"SenderAddress\":\"a@x.example\"}," + large + "]";
        CaseFile file = imported(bytes);
        QCOMPARE(file.database().integer("SELECT count(*) FROM reject"), 1);
        const std::int64_t rejected = file.database().integer("SELECT offset FROM reject");
        QCOMPARE(rejected, std::int64_t(bytes.indexOf("{\"SenderAddress\":\"a@x.example\"}")));
        QCOMPARE(shown(file, rejected).lines[0].text, std::string("{\"SenderAddress\":\"a@x.example\"}"));
        const auto lines = shown(file, bytes.indexOf(large));
        QVERIFY(lines.lines[0].cut);
        QVERIFY(lines.lines[0].text.starts_with("{\"MessageTraceId\":\"2\"") && lines.lines[0].text.size() > 60'000);
    }
};

QTEST_GUILESS_MAIN(TestJsonEvidence)
#include "test_json_evidence.moc"
