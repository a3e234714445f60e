// ReportLanguage: a report in another language than the window's. What tr() says on one thread, for as long as this lives; the
// window goes on in its own words.
#pragma once
#include <QTranslator>

namespace delist {

class ReportLanguage
{
public:
    /// \p code: "de", "en" …
    explicit ReportLanguage(const QString& code);
    /// Words from elsewhere, which must outlive this.
    explicit ReportLanguage(const QTranslator& words);
    ~ReportLanguage();
    ReportLanguage(const ReportLanguage&) = delete;
    ReportLanguage& operator=(const ReportLanguage&) = delete;

    /// On the thread of the application, after its own language was installed.
    static void prepare();

private:
    QTranslator m_words;
    const QTranslator* m_before;
};

} // namespace delist
