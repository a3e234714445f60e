// delist report: writes the incident report as PDF and notes it in the custody log.
#include "analysis/analysis.h"
#include "app/arguments.h"
#include "app/command.h"
#include "tables/output_path.h"
#include "ui/report/report_custody.h"
#include "ui/report/report_pdf.h"
#include <QCoreApplication>
#include <QTranslator>

namespace delist {

extern const Command reportCommand;

namespace {

std::optional<ReportAudience> audienceOf(const QString& word)
{
    if (word == u"summary")
        return ReportAudience::Summary;
    if (word == u"full")
        return ReportAudience::Full;
    if (word == u"operator")
        return ReportAudience::Operator;
    return std::nullopt;
}

/// Installs the language for as long as it lives; English is built in.
class Language
{
public:
    explicit Language(const QString& code) : m_locale(code)
    {
        if (m_locale.language() == QLocale::English) {
            m_known = true;
        } else if (m_locale.language() != QLocale::C) { // C: no such language
            m_known = m_translator.load(m_locale, QStringLiteral("delist"), QStringLiteral("_"), QStringLiteral(":/translations"));
            if (m_known)
                QCoreApplication::installTranslator(&m_translator);
        }
    }
    ~Language() { QCoreApplication::removeTranslator(&m_translator); }
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

private:
    QLocale m_locale;
    QTranslator m_translator;
    bool m_known = false;
};

int write(CaseFile& file, const QString& path, const ReportOptions& options)
{
    if (const auto allowed = mayBeWritten(file.database(), path); !allowed)
        return fail(allowed.error());
    const Analysis analysis = analyseAnew(file);
    const auto written = writeReportPdf(buildIncidentReport(file, analysis, options), path);
    if (!written) {
        tell(path + QStringLiteral(": ") + QString::fromStdString(written.error().message));
        return WrongUsage;
    }
    if (!file.readOnly())
        noteReport(file, path, options);
    else
        tell(QStringLiteral("the case is open elsewhere or read-only: the report is not noted in its custody log"));
    return Done;
}

int run(const QStringList& words)
{
    const Arguments arguments(words, {{"-o", true}, {"--language", true}, {"--audience", true}, {"--redact"}});
    if (!arguments.error().isEmpty())
        return usageError(reportCommand, arguments.error());
    if (arguments.positional().size() != 1)
        return usageError(reportCommand, QStringLiteral("name one case"));
    const auto path = arguments.value("-o");
    if (!path || path->isEmpty())
        return usageError(reportCommand, QStringLiteral("say where to write the report: -o FILE.pdf"));
    if (path->endsWith(QStringLiteral(".delist")))
        return usageError(reportCommand, QStringLiteral("%1 would be taken for a case: name a PDF file").arg(*path));
    const QString audience = arguments.value("--audience").value_or(QStringLiteral("full"));
    ReportOptions options;
    if (const auto known = audienceOf(audience))
        options.audience = *known;
    else
        return usageError(reportCommand, QStringLiteral("--audience is summary, full or operator"));
    options.redact = arguments.has("--redact") || options.audience == ReportAudience::Operator;
    const QString code = arguments.value("--language").value_or(QStringLiteral("en"));
    const Language language(code);
    if (!language.known())
        return usageError(reportCommand, QStringLiteral("there is no translation to \"%1\"; there are de, en, es and fr").arg(code));
    options.style.locale = language.locale();
    auto file = openCase(arguments.positional().front(), CaseAccess::WriteOrRead);
    if (!file)
        return fail(file.error());
    return write(file.value(), *path, options);
}

} // namespace

const Command reportCommand = {
    "report",
    "delist report CASE -o FILE.pdf [--language LL] [--audience summary|full|operator] [--redact]",
    "write the incident report as PDF",
    true,
    run,
    "  -o FILE.pdf      where to write it; an older file there is replaced, but never imported evidence\n"
    "  --language LL    de, en, es or fr (default en)\n"
    "  --audience WHO   summary: cover, verdict and timeline; full: everything; operator: cause, dates and listings for a\n"
    "                   blacklist operator, without inside names (default full)\n"
    "  --redact         put stand-ins for inside addresses and own mailboxes\n\n"
    "The report's SHA-256 goes into the custody log.\n"};

} // namespace delist
