#include "report/findings_json.h"
#include "case/rows/time_text.h"
#include "report/cause_notes.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

namespace delist {

namespace {

class FindingsText
{
    Q_DECLARE_TR_FUNCTIONS(FindingsText)
public:
    static QString write(const Analysis& analysis, const TextStyle& style);
};

QJsonValue timeValue(Micros time)
{
    return time == unknownTime ? QJsonValue() : QJsonValue(timeToText(time));
}

QJsonObject statementJson(const Statement& statement, const TextStyle& style)
{
    const bool rows = !statement.table.isEmpty();
    return {{QStringLiteral("text"), statementText(statement, style)},
            {QStringLiteral("code"), statement.code},
            {QStringLiteral("records"), statement.records},
            {QStringLiteral("table"), rows ? QJsonValue(statement.table) : QJsonValue()},
            {QStringLiteral("filter"), statement.filter.toJson()}};
}

QJsonArray statementsJson(const std::vector<Statement>& statements, const TextStyle& style)
{
    QJsonArray array;
    for (const Statement& statement : statements)
        array += statementJson(statement, style);
    return array;
}

/// One paragraph with a mark in front and following lines set in.
QString item(const QString& mark, const QString& text)
{
    constexpr qsizetype width = 100;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QString result;
    QString line = QStringLiteral("   ") + mark + u' ';
    const QString indent(line.size(), u' ');
    bool empty = true;
    for (const QString& word : words) {
        if (!empty && line.size() + 1 + word.size() > width) {
            result += line + u'\n';
            line = indent;
            empty = true;
        }
        if (!empty)
            line += u' ';
        line += word;
        empty = false;
    }
    return result + line + u'\n';
}

QString FindingsText::write(const Analysis& analysis, const TextStyle& style)
{
    QString text;
    if (analysis.findings.empty())
        text += tr("No root cause that Delist examines is supported by the evidence.") + u'\n';
    int number = 0;
    for (const Finding& finding : analysis.findings) {
        text += QStringLiteral("%1. %2  [%3]\n").arg(++number).arg(findingTitle(finding, style), finding.cause);
        text += item(QStringLiteral(" "), statementText(finding.summary, style));
        text += item(QStringLiteral(" "), tr("From %1 to %2.").arg(momentText(finding.first, style), momentText(finding.last, style)));
        for (const Statement& statement : finding.forIt)
            text += item(QStringLiteral("+"), statementText(statement, style));
        for (const Statement& statement : finding.against)
            text += item(QStringLiteral("-"), statementText(statement, style));
        for (const Statement& statement : finding.missing)
            text += item(QStringLiteral("?"), statementText(statement, style));
        text += item(QStringLiteral(">"), causeAdvice(finding.cause)) + u'\n';
    }
    if (!analysis.excluded.empty()) {
        text += tr("Looked for and not found:") + u'\n';
        for (const SharedNote& note : notesByCause(analysis.excluded))
            text += item(QStringLiteral("-"), note.causes.front() + QStringLiteral(": ") + note.because(style));
        text += u'\n';
    }
    if (!analysis.cannotExclude.empty()) {
        text += tr("Cannot be excluded:") + u'\n';
        for (const SharedNote& shared : sharedNotes(analysis.cannotExclude))
            text += item(QStringLiteral("?"), shared.causes.join(QStringLiteral(", ")) + QStringLiteral(": ") +
                                                  shared.because(style) + u' ' + shared.collect(style));
    }
    return text;
}

} // namespace

QJsonObject findingsJson(const Analysis& analysis, const TextStyle& style)
{
    QJsonArray findings;
    for (const Finding& finding : analysis.findings)
        findings += QJsonObject{{QStringLiteral("cause"), finding.cause},
                                {QStringLiteral("title"), causeTitle(finding.cause)},
                                {QStringLiteral("subject"), finding.subject},
                                {QStringLiteral("confidence"), std::round(finding.confidence * 1000) / 1000},
                                {QStringLiteral("summary"), statementText(finding.summary, style)},
                                {QStringLiteral("advice"), causeAdvice(finding.cause)},
                                {QStringLiteral("for"), statementsJson(finding.forIt, style)},
                                {QStringLiteral("against"), statementsJson(finding.against, style)},
                                {QStringLiteral("missing"), statementsJson(finding.missing, style)},
                                {QStringLiteral("first"), timeValue(finding.first)},
                                {QStringLiteral("last"), timeValue(finding.last)}};
    QJsonArray excluded;
    for (const SharedNote& note : notesByCause(analysis.excluded))
        excluded += QJsonObject{{QStringLiteral("cause"), note.causes.front()}, {QStringLiteral("because"), note.because(style)}};
    QJsonArray cannotExclude;
    for (const SharedNote& note : notesByCause(analysis.cannotExclude))
        cannotExclude += QJsonObject{{QStringLiteral("cause"), note.causes.front()},
                                     {QStringLiteral("because"), note.because(style)},
                                     {QStringLiteral("collect"), note.collect(style)}};
    QJsonArray coverages;
    for (const Coverage& coverage : analysis.coverage) {
        QJsonArray gaps;
        for (const auto& [from, to] : coverage.gaps)
            gaps += QJsonArray{timeToText(from), timeToText(to)};
        coverages += QJsonObject{{QStringLiteral("evidence"), coverage.evidence},
                                 {QStringLiteral("vantage"), QLatin1String(vantageWord(coverage.vantage))},
                                 {QStringLiteral("first"), timeValue(coverage.first)},
                                 {QStringLiteral("last"), timeValue(coverage.last)},
                                 {QStringLiteral("clock_offset"), coverage.clockReference ? QJsonValue(double(coverage.clockOffset) / 1e6) : QJsonValue()},
                                 {QStringLiteral("offset_from"), coverage.clockReference ? QJsonValue(coverage.clockReference) : QJsonValue()},
                                 {QStringLiteral("gaps"), gaps}};
    }
    return {{QStringLiteral("findings"), findings},
            {QStringLiteral("excluded"), excluded},
            {QStringLiteral("cannot_exclude"), cannotExclude},
            {QStringLiteral("coverage"), coverages}};
}

QString findingsText(const Analysis& analysis, const TextStyle& style)
{
    return FindingsText::write(analysis, style);
}

} // namespace delist
