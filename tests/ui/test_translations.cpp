// Every language is complete, and no translation loses or invents a placeholder.
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complete_data();
    void complete();
};

namespace {

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%\\d|%n|\\{\\w+\\}"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    return found;
}

} // namespace

void TestTranslations::complete_data()
{
    QTest::addColumn<QString>("language");
    for (const char* language : {"de", "en", "es", "fr"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestTranslations::complete()
{
    QFETCH(QString, language);
    QFile file(QStringLiteral(DELIST_TEST_DATA "/../../translations/delist_%1.ts").arg(language));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QXmlStreamReader xml(&file);
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
            ++messages;
        } else if (xml.name() == QLatin1String("translation")) {
            QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")), qPrintable(QStringLiteral("not translated: ") + source));
            QStringList texts{QString()};
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
                    texts << QString();
                else if (xml.isCharacters())
                    texts.last() += xml.text();
            }
            if (texts.size() > 1) // plural forms; the first is only the blanks between them
                texts.removeFirst();
            for (const QString& text : std::as_const(texts)) {
                if (text.trimmed().isEmpty() && texts.size() > 1)
                    continue;
                QVERIFY2(!text.isEmpty(), qPrintable(QStringLiteral("empty: ") + source));
                QVERIFY2(placeholders(text) == placeholders(source), qPrintable(source + QStringLiteral(" -> ") + text));
            }
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(messages > 500);
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "test_translations.moc"
