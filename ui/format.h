// Formatter: numbers, sizes and times for people, in their locale and in the case's zone or UTC. Not for files that
// programs read (those are RFC 3339, UTC: table_query.h).
#pragma once
#include "evidence/records.h"
#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace delist {

enum class TimeDisplay : std::uint8_t { Utc, CaseZone };

class Formatter
{
    Q_DECLARE_TR_FUNCTIONS(Formatter)
public:
    void setCaseZone(const QTimeZone& zone) { m_caseZone = zone; }
    void setTimeDisplay(TimeDisplay display) { m_display = display; }
    [[nodiscard]] TimeDisplay timeDisplay() const { return m_display; }
    [[nodiscard]] const QTimeZone& caseZone() const { return m_caseZone; }
    [[nodiscard]] QTimeZone zone() const { return m_display == TimeDisplay::Utc ? QTimeZone::utc() : m_caseZone; }

    /// "2026-03-02 08:15:00.250": sortable, the same width in every language. Empty when unknown.
    [[nodiscard]] QString time(Micros time) const;
    /// To the minute.
    [[nodiscard]] QString minute(Micros time) const;
    /// "2026-03-02 08:15:00 UTC · 09:15:00 Europe/Berlin".
    [[nodiscard]] QString bothTimes(Micros time) const;
    /// "2 Mar 08:15 – 09:30", as short as it stays clear.
    [[nodiscard]] QString span(Micros from, Micros to) const;
    [[nodiscard]] QString duration(Micros length) const;
    [[nodiscard]] QString count(qint64 value) const { return m_locale.toString(value); }
    [[nodiscard]] QString bytes(qint64 value) const { return m_locale.formattedDataSize(value); }
    [[nodiscard]] QString percent(double share) const;
    /// "UTC" or "Europe/Berlin".
    [[nodiscard]] QString zoneName() const;
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

private:
    [[nodiscard]] QString time(Micros time, const QTimeZone& zone, QStringView format) const;
    QTimeZone m_caseZone = QTimeZone::utc();
    TimeDisplay m_display = TimeDisplay::CaseZone;
    QLocale m_locale;
};

/// Text from evidence for places that may understand markup (tool tips): escaped, bounded.
QString plainToolTip(const QString& text);
/// Text from evidence for one line: control characters replaced, bounded.
QString oneLine(const QString& text, qsizetype limit = 300);
/// Text from evidence for action and button labels: "&" doubled.
QString labelText(const QString& text);

} // namespace delist
