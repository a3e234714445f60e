// Says in the user's language what analysis says in codes: statements, causes, host reasons. Nothing is decided here.
// Plain text; names that came out of evidence are shortened and freed of control characters, but not escaped for HTML.
#pragma once
#include "analysis/finding.h"
#include <QLocale>
#include <QTimeZone>

namespace delist {

/// How numbers and times are written. Times are UTC; a zone other than UTC adds its wall clock in brackets.
struct TextStyle
{
    QLocale locale;
    QTimeZone zone = QTimeZone::utc();
};

/// A whole sentence with its numbers. A code that is not known gives the code itself.
QString statementText(const Statement& statement, const TextStyle& style = {});
/// "10.0.3.44: mail straight to the outside, 97 % sure" — one line for lists.
QString findingTitle(const Finding& finding, const TextStyle& style = {});

/// "Mail straight to the outside (direct-to-mx)" without the id: a few words.
QString causeTitle(QStringView causeId);
/// What it means, for somebody who is not a mail engineer. One or two sentences.
QString causeMeaning(QStringView causeId);
/// The next best step, one or two sentences.
QString causeAdvice(QStringView causeId);

/// Why a host is suspicious; \p reason is one entry of the hosts table's reasons ("many-destinations: 214").
QString hostReasonText(const QString& reason, const TextStyle& style = {});
/// "almost certain", "likely", "possible": for a confidence of 0..1.
QString confidenceWords(double confidence);
/// "firewall log", "capture", "mail log", "message tracking", "report".
QString vantageText(Vantage vantage);

/// "2026-03-02 08:15 UTC (09:15 CET)"; a dash when unknown.
QString momentText(Micros time, const TextStyle& style = {});

} // namespace delist
