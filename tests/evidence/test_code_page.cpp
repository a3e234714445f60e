// Code pages by name: what their bytes mean, which names there are, and that logs are read by them.
#include "evidence/text/code_page.h"
#include "evidence/text/line_reader.h"
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

namespace {

class Echo : public LineReader
{
public:
    explicit Echo(RecordSink& sink) : LineReader(sink) {}
    std::string text;

protected:
    void line(const Line& line) override { text += std::string(line.text) + '|'; }
};

std::string echo(std::string_view bytes, const char* codePage, ReadSummary* summary = nullptr)
{
    test::RecordingSink sink;
    Echo reader(sink);
    if (codePage) {
        auto page = CodePage::byName(codePage);
        if (!page)
            return page.error().message;
        reader.useCodePage(page.take());
    }
    for (const char byte : bytes)
        reader.feed({&byte, 1});
    reader.finish();
    if (summary)
        *summary = reader.summary();
    return reader.text;
}

} // namespace

class TestCodePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QString>("meant");
        QTest::newRow("cyrillic") << QByteArray("windows-1251") << QByteArray("\xCF\xF0\xE8\xE2\xE5\xF2") << QStringLiteral("Привет");
        QTest::newRow("upper case") << QByteArray("Windows-1251") << QByteArray("\xCF") << QStringLiteral("П");
        QTest::newRow("a number") << QByteArray("1251") << QByteArray("\xCF") << QStringLiteral("П");
        QTest::newRow("no hyphen") << QByteArray("windows1251") << QByteArray("\xCF") << QStringLiteral("П");
        QTest::newRow("polish") << QByteArray("windows-1250") << QByteArray("za\xBF\xF3\xB3\xE6") << QStringLiteral("zażółć");
        QTest::newRow("euro") << QByteArray("iso-8859-15") << QByteArray("10 \xA4") << QStringLiteral("10 €");
        QTest::newRow("latin1 has none") << QByteArray("iso-8859-1") << QByteArray("10 \xA4") << QStringLiteral("10 ¤");
        QTest::newRow("dos") << QByteArray("cp850") << QByteArray("M\x81ller") << QStringLiteral("Müller");
        QTest::newRow("koi8") << QByteArray("koi8-r") << QByteArray("\xF0\xD2\xC9") << QStringLiteral("При");
        QTest::newRow("japanese") << QByteArray("cp932") << QByteArray("\x93\xFA\x96\x7B") << QStringLiteral("日本");
        QTest::newRow("chinese, valid UTF-8 too") << QByteArray("gbk") << QByteArray("\xC1\xAA\xCD\xA8") << QStringLiteral("联通");
        QTest::newRow("korean") << QByteArray("euc-kr") << QByteArray("\xC7\xD1") << QStringLiteral("한");
        QTest::newRow("not in it") << QByteArray("windows-1253") << QByteArray("a\xD2z") << QStringLiteral("a\uFFFDz");
        QTest::newRow("half a character") << QByteArray("gbk") << QByteArray("a\xC1") << QStringLiteral("a\uFFFD");
        QTest::newRow("UTF-8 stays") << QByteArray("windows-1251") << QByteArray("Привет") << QStringLiteral("Привет");
        QTest::newRow("UTF-8 only") << QByteArray("utf-8") << QByteArray("a\xFFz") << QStringLiteral("a\uFFFDz");
        QTest::newRow("none") << QByteArray() << QByteArray("\xCF\x80uro") << QStringLiteral("πuro");
    }
    void bytes()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, stored);
        QFETCH(QString, meant);
        const std::string got = echo(stored.toStdString() + '\n', name.isEmpty() ? nullptr : name.constData());
        QCOMPARE(QString::fromStdString(got), meant + QLatin1Char('|'));
    }

    void unusable_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"", "no-such-page", "utf-16", "utf-32le", "ucs-4", "utf-7", "ebcdic-us", "iso-2022-jp", "windows-1251//translit", "../../x", "hz"})
            QTest::newRow(name) << QByteArray(name);
    }
    void unusable()
    {
        QFETCH(QByteArray, name);
        const auto page = CodePage::byName(name.toStdString());
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::Usage);
        QVERIFY(!page.error().message.empty());
    }

    void whatWasFoundIsTold_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<bool>("named");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("ASCII") << QByteArray("abc\n") << true << QByteArray();
        QTest::newRow("UTF-8") << QByteArray("caf\xC3\xA9\n") << true << QByteArray("utf-8");
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF" "abc\n") << false << QByteArray("utf-8");
        QTest::newRow("named") << QByteArray("caf\xE9\n") << true << QByteArray("windows-1251");
        QTest::newRow("not named") << QByteArray("caf\xE9\n") << false << QByteArray("windows-1252");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE" "a\0\n\0", 6) << true << QByteArray("utf-16le");
    }
    void whatWasFoundIsTold()
    {
        QFETCH(QByteArray, stored);
        QFETCH(bool, named);
        QFETCH(QByteArray, encoding);
        ReadSummary summary;
        (void)echo(stored.toStdString(), named ? "windows-1251" : nullptr, &summary);
        QCOMPARE(QByteArray::fromStdString(summary.encoding), encoding);
    }

    void aCutSampleIsRecognised()
    {
        // The header is ASCII; the rest is not UTF-8 in any case.
        auto page = CodePage::byName("gbk");
        QVERIFY(page);
        std::string log = "Mar  2 10:00:00 mx postfix/smtpd[1]: connect from unknown[192.0.2.7]\n";
        while (log.size() < 70000)
            log += "Mar  2 10:00:00 mx postfix/smtpd[1]: warning: \xC1\xAA\xCD\xA8\xC1\xAA\xCD\xA8\n";
        const Recognition found = recognise(log, "mail.log", page.value().get());
        QVERIFY(found.format);
        QCOMPARE(found.format->id, std::string_view("postfix"));
    }
};

QTEST_GUILESS_MAIN(TestCodePage)
#include "test_code_page.moc"
