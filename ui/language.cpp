#include "ui/language.h"
#include "ui/report/report_language.h"
#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace delist {

namespace {
const QString key = QStringLiteral("language");
}

const std::vector<std::pair<QString, QString>>& languages()
{
    static const std::vector<std::pair<QString, QString>> list{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("fr"), QStringLiteral("Fran\u00e7ais")},
        {QStringLiteral("es"), QStringLiteral("Espa\u00f1ol")},
    };
    return list;
}

QString chosenLanguage()
{
    return QSettings().value(key).toString();
}

void setChosenLanguage(const QString& code)
{
    QSettings().setValue(key, code);
}

void installLanguage(QApplication& application)
{
    for (QTranslator* old : application.findChildren<QTranslator*>(QStringLiteral("language"))) {
        QApplication::removeTranslator(old);
        delete old;
    }
    const QString code = chosenLanguage();
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    const auto install = [&](const QLocale& words, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        translator->setObjectName(QStringLiteral("language"));
        const bool loaded = translator->load(words, name, QStringLiteral("_"), folder);
        if (loaded)
            QApplication::installTranslator(translator);
        else
            delete translator;
        return loaded;
    };
    if (locale.language() != QLocale::English)
        install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // Also for English: it carries the plural forms. Nobody translates the locale C, nor languages that Delist does not know.
    if (!install(locale, QStringLiteral("delist"), QStringLiteral(":/translations")))
        install(QLocale(QLocale::English), QStringLiteral("delist"), QStringLiteral(":/translations"));
    ReportLanguage::prepare();
}

} // namespace delist
