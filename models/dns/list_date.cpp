#include "dns/list_date.h"
#include "evidence/text/zone_names.h"
#include "evidence/text/zone_offset.h"
#include <QDate>
#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace delist {

namespace {

constexpr Micros second = 1'000'000;
constexpr Micros minute = 60 * second;
constexpr Micros hour = 60 * minute;
constexpr Micros day = 24 * hour;
/// The zones of the earth.
constexpr Micros farthestEast = 14 * hour;
constexpr Micros farthestWest = 12 * hour;
/// Clocks of lists and of ours differ.
constexpr Micros clockSlack = 10 * minute;

int monthOf(const QString& name)
{
    static const QStringList months = {QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"), QStringLiteral("apr"),
                                       QStringLiteral("may"), QStringLiteral("jun"), QStringLiteral("jul"), QStringLiteral("aug"),
                                       QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return static_cast<int>(months.indexOf(name.left(3).toLower())) + 1;
}

/// Groups: y, m, d, of the time h, n, s and p (AM, PM); e: seconds since 1970. What names the zone stands behind all of them.
constexpr const char* shapes[] = {
    R"((?<!\d)(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})(?:(?:{gap}|T){time})?(?!\d))",
    R"((?<!\d)(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?:{gap}{time})?(?!\d|\.\d))",
    R"((?<!\d)(?<d>\d{1,2})\.?[ -]{month}[ -](?<y>\d{4})(?:{gap}{time})?(?!\d))",
    R"(\b{month} (?<d>\d{1,2}),? (?<y>\d{4})(?:{gap}{time})?(?!\d))",
    R"(\b{month} +(?<d>\d{1,2}) {time} (?<y>\d{4})(?!\d))",
    R"((?<![\d/])(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{4}){gap}(?=[\d:]+ ?[ap]m){time})",
    R"((?<!\d)(?<y>20\d{2})(?<m>\d{2})(?<d>\d{2})(?:(?<h>\d{2})(?<n>\d{2})(?<s>\d{2}))?(?!\d))",
    R"((?<!\d)(?<e>1[0-9]{9})(?!\d))",
};

std::vector<QRegularExpression> expressions()
{
    std::vector<QRegularExpression> compiled;
    for (const char* shape : shapes) {
        QString pattern = QString::fromLatin1(shape);
        pattern.replace(QLatin1String("{gap}"), QLatin1String(",? +(?:at +)?"));
        pattern.replace(QLatin1String("{time}"), QLatin1String(R"((?<h>\d{1,2}):(?<n>\d{2})(?::(?<s>\d{2})(?:\.\d+)?)?(?: ?(?<p>[ap]m)\b)?)"));
        pattern.replace(QLatin1String("{month}"), QLatin1String("(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"));
        compiled.emplace_back(pattern, QRegularExpression::CaseInsensitiveOption);
    }
    return compiled;
}

enum class Meaning : std::uint8_t { Hit, Unsaid, NoHit };

struct Dated
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind its zone
    ListDate date;
    Meaning meaning = Meaning::Unsaid;
};

/// Microseconds east of UTC; unknownTime when none is named. \p size: how much of \p behind names it.
Micros zoneBehind(const QString& behind, qsizetype& size)
{
    static const QRegularExpression expression(QStringLiteral(R"(^ ?\(?(?:(?<name>[A-Za-z]{1,4})(?![A-Za-z]))?(?<offset>[+-]\d{1,2}(?::?\d{2})?(?!\d))?)"));
    const QRegularExpressionMatch match = expression.match(behind);
    size = 0;
    if (!match.hasMatch())
        return unknownTime;
    QString name = match.captured(QStringLiteral("name"));
    if (name == QLatin1String("utc") || name == QLatin1String("gmt") || name == QLatin1String("Z"))
        name = QStringLiteral("UTC");
    QString offset = match.captured(QStringLiteral("offset"));
    if (!name.isEmpty() && name != QLatin1String("UTC") && name != QLatin1String("GMT"))
        offset.clear();
    if (offset.size() == 2 || offset.indexOf(QLatin1Char(':')) == 2)
        offset.insert(1, QLatin1Char('0'));
    if (!offset.isEmpty()) {
        const Micros east = parseZoneOffset(offset.toStdString());
        size = east == unknownTime ? 0 : match.capturedEnd(QStringLiteral("offset"));
        return east;
    }
    const std::string named = name.toStdString();
    const auto meanings = zoneMeanings(named);
    const Micros east = meanings.empty() ? namedZoneOffset(named) : meanings.front();
    size = east == unknownTime ? 0 : match.capturedEnd(QStringLiteral("name"));
    return east;
}

/// "+/- 30 minutes"
Micros tolerance(const QString& behind)
{
    static const QRegularExpression expression(QStringLiteral("^\\)? ?\\(?(?:\\+ ?/ ?-|\u00B1) ?(\\d{1,4}) ?(min|h)"),
                                               QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = expression.match(behind);
    if (!match.hasMatch())
        return 0;
    return match.captured(1).toInt() * (match.captured(2).compare(QLatin1String("h"), Qt::CaseInsensitive) == 0 ? hour : minute);
}

std::optional<Dated> read(const QString& words, const QRegularExpressionMatch& found)
{
    Dated result;
    result.begin = found.capturedStart();
    result.end = found.capturedEnd();
    const auto group = [&](const char* name) { return found.captured(QLatin1String(name)); };
    if (const QString epoch = group("e"); !epoch.isEmpty()) {
        const Micros time = epoch.toLongLong() * second;
        result.date = {time, time, time};
        return result;
    }
    bool isNumber = false;
    const int number = group("m").toInt(&isNumber);
    const QDate date(group("y").toInt(), isNumber ? number : monthOf(group("m")), group("d").toInt());
    if (!date.isValid() || date.year() < 1995 || date.year() > 2100)
        return std::nullopt;
    const bool hasTime = !group("h").isEmpty();
    QTime time(0, 0);
    if (hasTime) {
        int ofDay = group("h").toInt();
        if (const QString half = group("p").toLower(); !half.isEmpty() && ofDay >= 1 && ofDay <= 12)
            ofDay = ofDay % 12 + (half == QLatin1String("pm") ? 12 : 0);
        time = QTime(ofDay, group("n").toInt(), group("s").toInt());
    }
    if (!time.isValid())
        return std::nullopt;
    const QString behind = words.mid(result.end, 40);
    qsizetype zoneSize = 0;
    Micros east = unknownTime;
    if (hasTime) {
        const bool compact = !found.capturedView().contains(QLatin1Char(':'));
        east = compact ? 0 : zoneBehind(behind, zoneSize);
        result.end += zoneSize;
    }
    const Micros written = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() * 1000;
    const Micros lasts = !hasTime ? day : group("s").isEmpty() ? minute : second;
    const Micros about = tolerance(behind.mid(zoneSize));
    result.date.time = east == unknownTime ? written : written - east;
    result.date.earliest = result.date.time - (east == unknownTime ? farthestEast : 0) - about;
    result.date.latest = result.date.time + lasts - 1 + (east == unknownTime ? farthestWest : 0) + about;
    return result;
}

/// By the words that stand next before it, from the date or the sentence before on.
Meaning meaningOf(const QString& before)
{
    static const QRegularExpression sentenceEnd(QStringLiteral(R"([.;!?](?=\s)|[\r\n])"));
    static const auto words = [](const char* pattern) {
        return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption);
    };
    static const QRegularExpression hit = words(
        R"(\b(last|latest|most recent) (known )?(impact|hit|seen|detect|spam|abus|activit|report|attack|event|receiv|observ|occur|trap|time|list)|\b(impact|hit|seen|detected|observed)\b)");
    static const QRegularExpression listed = words(R"(\b(since|listed (on|at|from)|added|created|reported|first)\b)");
    static const QRegularExpression noHit = words(
        R"(\bexpir|\buntil\b|\bremov|\bdelist|\bvalid\b|\bchecked\b|\bquer(y|ied)\b|\bgenerated\b|\bas of\b|\bcurrent (time|date)|\blook(ed)?[ -]?up\b|\bnext\b)");
    const QString clause = before.mid(before.lastIndexOf(sentenceEnd) + 1);
    const qsizetype saidHit = clause.lastIndexOf(hit);
    const qsizetype saidListed = clause.lastIndexOf(listed);
    const qsizetype saidNoHit = clause.lastIndexOf(noHit);
    if (saidNoHit > std::max(saidHit, saidListed))
        return Meaning::NoHit;
    return saidHit >= 0 ? Meaning::Hit : Meaning::Unsaid;
}

} // namespace

std::optional<ListDate> dateInListText(std::string_view text, Micros checkedAt)
{
    const QString words = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 4000)));
    std::vector<Dated> dates;
    static const std::vector<QRegularExpression> known = expressions();
    for (const QRegularExpression& expression : known) {
        for (auto match = expression.globalMatch(words); match.hasNext();) {
            if (const auto date = read(words, match.next()))
                dates.push_back(*date);
        }
    }
    std::ranges::sort(dates, {}, &Dated::begin);
    qsizetype from = 0;
    for (Dated& dated : dates) {
        dated.meaning = meaningOf(words.mid(from, std::max<qsizetype>(0, dated.begin - from)));
        from = dated.end;
    }
    const Dated* best = nullptr;
    for (const Dated& dated : dates) {
        if (dated.meaning == Meaning::NoHit || (checkedAt != unknownTime && dated.date.earliest - clockSlack > checkedAt))
            continue;
        if (!best || dated.meaning < best->meaning || (dated.meaning == best->meaning && dated.date.time > best->date.time))
            best = &dated;
    }
    return best ? std::optional(best->date) : std::nullopt;
}

} // namespace delist
