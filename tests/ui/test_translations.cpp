// Every language is complete, no translation loses or invents a placeholder, and every context is one that is asked for.
#include <QDirIterator>
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
    void contexts_data();
    void contexts();
};

namespace {

/// Each once: the forms of a sentence for one and for many (statement_sentences.h) may repeat them.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%\\d|%n|\\{\\w+"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

/// "{name|one|many}": two forms, and every brace has its other one.
bool hasWholeForms(const QString& text)
{
    QList<int> bars; // of the braces that are open
    for (const QChar c : text) {
        if (c == u'{')
            bars << 0;
        else if (c == u'|' && !bars.isEmpty())
            ++bars.last();
        else if (c == u'}' && (bars.isEmpty() || bars.takeLast() % 2 != 0))
            return false;
    }
    return bars.isEmpty();
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
                QVERIFY2(!source.contains(QLatin1String("{")) || hasWholeForms(text), qPrintable(source + QStringLiteral(" -> ") + text));
            }
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(messages > 500);
}

namespace {

/// The contexts that the program looks texts up in: its QObject classes, classes that declare a context, and contexts that are named
/// where a text is marked. What lupdate makes of a source otherwise is never found at run time.
QSet<QString> contextsAskedFor()
{
    static const QRegularExpression object(QStringLiteral("\\bclass (\\w+)(?: final)?\\s*:[^;{]*\\{\\s*Q_OBJECT\\b"));
    static const QRegularExpression declared(QStringLiteral("\\bQ_DECLARE_TR_FUNCTIONS\\((\\w+)\\)"));
    static const QRegularExpression named(
        QStringLiteral("\\b(?:QT_TRANSLATE_N?_?NOOP3?|translate)\\(\\s*\"(\\w+)\""));
    QSet<QString> found;
    for (const char* room : {"ui", "models/report"}) {
        QDirIterator files(QStringLiteral(DELIST_TEST_DATA "/../../") + QLatin1String(room), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                return {};
            const QString text = QString::fromUtf8(file.readAll());
            for (auto matches = object.globalMatch(text); matches.hasNext();)
                found << QStringLiteral("delist::") + matches.next().captured(1);
            for (const QRegularExpression& pattern : {declared, named}) {
                for (auto matches = pattern.globalMatch(text); matches.hasNext();)
                    found << matches.next().captured(1);
            }
        }
    }
    return found;
}

} // namespace

void TestTranslations::contexts_data()
{
    complete_data();
}

void TestTranslations::contexts()
{
    QFETCH(QString, language);
    const QSet<QString> known = contextsAskedFor();
    QVERIFY(known.size() > 40);
    QFile file(QStringLiteral(DELIST_TEST_DATA "/../../translations/delist_%1.ts").arg(language));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QXmlStreamReader xml(&file);
    int contexts = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("name"))
            continue;
        const QString name = xml.readElementText();
        QVERIFY2(known.contains(name), qPrintable(QStringLiteral("nobody looks texts up in ") + name));
        ++contexts;
    }
    QVERIFY(contexts > 40);
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "test_translations.moc"
