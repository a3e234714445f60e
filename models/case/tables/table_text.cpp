// How filters of tables are written as JSON, and the words of vantages.
#include "case/rows/time_text.h"
#include "case/tables/table_query.h"
#include <array>

namespace delist {

namespace {

constexpr std::array vantageWords = {"firewall", "capture", "mail-log", "tracking", "report"};
constexpr Micros second = 1'000'000;

} // namespace

const char* vantageWord(Vantage vantage)
{
    const auto index = static_cast<std::size_t>(vantage);
    return index < vantageWords.size() ? vantageWords[index] : "";
}

std::optional<Vantage> vantageFromText(QStringView text)
{
    for (std::size_t i = 0; i < vantageWords.size(); ++i) {
        if (text == QLatin1String(vantageWords[i]))
            return static_cast<Vantage>(i);
    }
    return std::nullopt;
}

QJsonObject TableFilter::toJson() const
{
    QJsonObject json;
    if (from)
        json.insert(QStringLiteral("from"), timeToText(*from));
    if (to)
        json.insert(QStringLiteral("to"), timeToText(*to));
    const auto text = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            json.insert(QLatin1String(name), value);
    };
    if (at)
        json.insert(QStringLiteral("at"), timeToText(*at));
    text("host", host);
    if (port)
        json.insert(QStringLiteral("port"), *port);
    text("mailbox", mailbox);
    if (vantage)
        json.insert(QStringLiteral("vantage"), QLatin1String(vantageWord(*vantage)));
    text("search", search);
    for (const ExactFilter& exact : exactFilters)
        text(exact.name, this->*exact.value);
    if (bin) {
        const qint64 minutes = *bin / (60 * second);
        json.insert(QStringLiteral("bin"), minutes % 1440 == 0 ? QStringLiteral("%1d").arg(minutes / 1440)
                                           : minutes % 60 == 0 ? QStringLiteral("%1h").arg(minutes / 60)
                                                               : QStringLiteral("%1m").arg(minutes));
    }
    if (evidence)
        json.insert(QStringLiteral("evidence"), *evidence);
    text("subset", subset);
    return json;
}

} // namespace delist
