// ReadAs: what the user says of a file that it does not say itself, or says wrongly: format, zone, year, code page, order of
// day and month. Everything left empty is found out. ReadingOptions is the same, looked up and checked.
#pragma once
#include "evidence/format.h"
#include "evidence/result.h"
#include "evidence/text/day_month.h"
#include <QJsonObject>
#include <QString>
#include <QTimeZone>
#include <memory>

namespace delist {

class CodePage;

struct ReadAs
{
    QString format;           ///< force this format id, or "csv:…"; empty detects
    QString timezone;         ///< for evidence without a zone; empty takes the case's
    int year = 0;             ///< for evidence without a year
    QString encoding;         ///< code page of text that is not Unicode; empty: Windows-1252
    DateOrder dateOrder = DateOrder::Unknown; ///< for dates that read both ways where the evidence does not show it
    bool timezoneAsked = false; ///< timezone is the user's answer to a question, not an option

    bool operator==(const ReadAs&) const = default;
    /// Only what was said; for the custody log.
    [[nodiscard]] QJsonObject toJson() const;
    static ReadAs fromJson(const QJsonObject& object);
};

class ReadingOptions
{
public:
    /// Usage when there is no such format, mapping, code page or zone. \p caseZone: what stands in when none is given.
    static Result<ReadingOptions> resolve(const ReadAs& as, const std::string& caseZone);

    struct Clock
    {
        std::string zone = "UTC";
        std::string source = "format";            ///< format | option | case | asked
        std::function<Micros(Micros)> localToUtc; ///< empty: the clock is UTC
    };
    /// \p mapped: the zone that a column mapping names, or nothing.
    [[nodiscard]] Clock clockFor(const Format& format, const std::string& mapped) const;

    const Format* forced = nullptr;
    QString mapping; ///< of the forced format, when that is csv
    std::shared_ptr<const CodePage> codePage; ///< none: Windows-1252
    int year = 0;
    YearSource yearSource = YearSource::Given; ///< of year: see ReaderOptions
    DateOrder dateOrder = DateOrder::Unknown;
    ReadAs given;

private:
    QTimeZone m_zone;
    std::string m_zoneName;
    std::string m_zoneSource;
    bool m_zoneGiven = false;
};

} // namespace delist
