#include "ui/report/report_language.h"
#include <QCoreApplication>
#include <QLocale>

namespace delist {

namespace {

thread_local const QTranslator* ofThisThread = nullptr;

/// Asked first by every thread; knows something on those that write a report only.
class ThreadTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* sourceText, const char* disambiguation, int n) const override
    {
        return ofThisThread == nullptr ? QString() : ofThisThread->translate(context, sourceText, disambiguation, n);
    }
};

} // namespace

ReportLanguage::ReportLanguage(const QString& code) : m_before(ofThisThread)
{
    if (m_words.load(QLocale(code), QStringLiteral("delist"), QStringLiteral("_"), QStringLiteral(":/translations")))
        ofThisThread = &m_words;
}

ReportLanguage::ReportLanguage(const QTranslator& words) : m_before(ofThisThread)
{
    ofThisThread = &words;
}

ReportLanguage::~ReportLanguage()
{
    ofThisThread = m_before;
}

void ReportLanguage::prepare()
{
    const QString name = QStringLiteral("language-of-the-thread");
    delete QCoreApplication::instance()->findChild<QTranslator*>(name);
    auto* translator = new ThreadTranslator(QCoreApplication::instance());
    translator->setObjectName(name);
    QCoreApplication::installTranslator(translator);
}

} // namespace delist
