#include "evidence/logs/firewalls/cef_time.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/syslog_line.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/words.h"
#include "evidence/text/zone_names.h"

namespace delist {

Micros cefTime(std::string_view text, bool& zoned)
{
    const Micros epoch = parseEpoch(text);
    zoned = epoch != unknownTime;
    if (zoned || text.size() < 15)
        return epoch;
    if (text.size() > 18 && text[4] == '-')
        return parseIsoTime(text, &zoned);
    std::string_view word = takeWord(text);
    if (monthOf(word) == 0) // "Sun Jun 28 …"
        word = takeWord(text);
    const int month = monthOf(word);
    const std::string_view dayText = takeWord(text);
    const int day = dayText.size() == 2 ? timestamp::digits2(dayText.data()) : dayText.size() == 1 ? dayText.front() - '0' : 0;
    std::string_view yearText = takeWord(text);
    std::string_view clock = takeWord(text);
    if (yearText.find(':') != std::string_view::npos)
        std::swap(yearText, clock);
    const int year = yearText.size() == 4 ? timestamp::digits4(yearText.data()) : 0;
    const Micros ofDay = parseTimeOfDay(clock);
    if (month == 0 || ofDay == unknownTime || !isValidDate(year, month, day))
        return unknownTime;
    const Micros time = daysFromCivil(year, month, day) * microsPerDay + ofDay;
    const Micros offset = namedZoneOffset(takeWord(text));
    zoned = offset != unknownTime;
    return zoned ? time - offset : time;
}

} // namespace delist
