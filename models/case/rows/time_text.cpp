#include "case/rows/time_text.h"
#include <array>
#include <chrono>

namespace delist {

namespace {

constexpr Micros second = 1'000'000;

/// Reads digits one after the other; every function says whether it could.
class Digits
{
public:
    explicit Digits(QStringView text) : m_text(text) {}

    bool number(int digits, int& value)
    {
        value = 0;
        for (int i = 0; i < digits; ++i) {
            const char16_t c = peek();
            if (c < u'0' || c > u'9')
                return false;
            value = value * 10 + (c - u'0');
            ++m_at;
        }
        return true;
    }
    bool sign(char16_t c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    /// ".5", ".123456": to microseconds, further digits dropped.
    bool fraction(Micros& micros)
    {
        Micros unit = second / 10;
        int digits = 0;
        for (; peek() >= u'0' && peek() <= u'9'; ++m_at, ++digits, unit /= 10)
            micros += unit * (peek() - u'0');
        return digits > 0 && digits <= 12;
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

private:
    [[nodiscard]] char16_t peek() const { return m_at < m_text.size() ? m_text[m_at].unicode() : u'\0'; }
    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

QString timeToText(Micros time)
{
    if (time == unknownTime)
        return {};
    using namespace std::chrono;
    const sys_time<microseconds> instant{microseconds{time}};
    const auto date = floor<days>(instant);
    const year_month_day ymd{date};
    const hh_mm_ss clock{instant - date};
    const auto fraction = clock.subseconds().count();
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.", int(ymd.year()),
                                     unsigned(ymd.month()), unsigned(ymd.day()), int(clock.hours().count()),
                                     int(clock.minutes().count()), int(clock.seconds().count()));
    QString result = QString::fromLatin1(text.data(), length);
    if (fraction % 1000 == 0)
        result += QStringLiteral("%1").arg(fraction / 1000, 3, 10, QLatin1Char('0'));
    else
        result += QStringLiteral("%1").arg(fraction, 6, 10, QLatin1Char('0'));
    return result + QLatin1Char('Z');
}

std::optional<Micros> timeFromText(QStringView text)
{
    using namespace std::chrono;
    Digits in(text.trimmed());
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0;
    if (!in.number(4, y) || !in.sign(u'-') || !in.number(2, mo) || !in.sign(u'-') || !in.number(2, d))
        return std::nullopt;
    const year_month_day date{year{y}, month{unsigned(mo)}, day{unsigned(d)}};
    if (!date.ok())
        return std::nullopt;
    Micros time = duration_cast<microseconds>(sys_days{date}.time_since_epoch()).count();
    if (in.atEnd())
        return time;
    if (!in.sign(u'T') && !in.sign(u't') && !in.sign(u' '))
        return std::nullopt;
    if (!in.number(2, h) || !in.sign(u':') || !in.number(2, mi) || h > 23 || mi > 59)
        return std::nullopt;
    if (in.sign(u':')) {
        if (!in.number(2, s) || s > 60)
            return std::nullopt;
        if ((in.sign(u'.') || in.sign(u',')) && !in.fraction(time))
            return std::nullopt;
    }
    time += ((h * 60 + mi) * 60 + s) * second;
    if (in.atEnd() || ((in.sign(u'Z') || in.sign(u'z')) && in.atEnd()))
        return time;
    const int direction = in.sign(u'+') ? 1 : in.sign(u'-') ? -1 : 0;
    int offsetHours = 0, offsetMinutes = 0;
    if (direction == 0 || !in.number(2, offsetHours))
        return std::nullopt;
    in.sign(u':');
    if (!in.atEnd() && !in.number(2, offsetMinutes))
        return std::nullopt;
    if (!in.atEnd() || offsetHours > 23 || offsetMinutes > 59)
        return std::nullopt;
    return time - direction * (offsetHours * 60 + offsetMinutes) * 60 * second;
}

std::optional<Micros> binFromText(QStringView text)
{
    if (text.size() < 2 || text.size() > 6)
        return std::nullopt;
    bool ok = false;
    const qint64 number = text.chopped(1).toLongLong(&ok);
    const char16_t unit = text.back().unicode();
    const qint64 minutes = unit == u'm' ? 1 : unit == u'h' ? 60 : unit == u'd' ? 24 * 60 : 0;
    if (!ok || number < 1 || minutes == 0)
        return std::nullopt;
    return number * minutes * 60 * second;
}

} // namespace delist
