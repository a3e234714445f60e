#include "app/table_options.h"
#include "case/rows/time_text.h"
#include "evidence/ip_address.h"

namespace delist {

const std::vector<Option>& filterOptions()
{
    static const std::vector<Option> options = {{"--from", true},    {"--to", true},       {"--at", true},       {"--host", true},
                                                {"--mailbox", true}, {"--vantage", true},  {"--search", true},
                                                {"--rule", true},    {"--zone", true},     {"--bin", true},
                                                {"--evidence", true}, {"--subset", true}};
    return options;
}

namespace {

bool readTime(const Arguments& arguments, const char* name, std::optional<Micros>& time, QString& error)
{
    const auto text = arguments.value(name);
    if (!text)
        return true;
    time = timeFromText(*text);
    if (!time)
        error = QStringLiteral("%1 %2: not a time such as 2026-03-02, 2026-03-02T08:15 or 2026-03-02T08:15:00+01:00")
                    .arg(QLatin1String(name), *text);
    return time.has_value();
}

/// "192.0.2.1:25" or "[2001:db8::1]:25".
std::optional<IpAddress> withPort(const QString& text, std::optional<std::uint16_t>& port)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    const auto number = colon < 0 ? std::nullopt : wholeNumber(text.mid(colon + 1), 1, 65535);
    const auto address = number ? IpAddress::parse(host.toStdString()) : std::nullopt;
    if (address)
        port = static_cast<std::uint16_t>(*number);
    return address;
}

} // namespace

bool readFilter(const Arguments& arguments, const TableDefinition& definition, TableFilter& filter, QString& error)
{
    if (!readTime(arguments, "--from", filter.from, error) || !readTime(arguments, "--to", filter.to, error) ||
        !readTime(arguments, "--at", filter.at, error))
        return false;
    if (filter.from && filter.to && *filter.from >= *filter.to) {
        error = QStringLiteral("--from %1 is not before --to %2").arg(timeToText(*filter.from), timeToText(*filter.to));
        return false;
    }
    if (const auto host = arguments.value("--host")) {
        auto address = IpAddress::parse(host->trimmed().toStdString());
        if (!address)
            address = withPort(host->trimmed(), filter.port);
        // Listings and actions are about addresses and domains.
        const bool takesNames = definition.hostCondition && QLatin1String(definition.id) != QLatin1String("hosts");
        if (host->trimmed().isEmpty() || (!address && !takesNames)) {
            error = QStringLiteral("--host %1: not an IP address").arg(*host);
            return false;
        }
        filter.host = address ? QString::fromStdString(address->toString()) : host->trimmed();
    }
    if (const auto mailbox = arguments.value("--mailbox")) {
        filter.mailbox = mailbox->trimmed();
        if (filter.mailbox.isEmpty()) {
            error = QStringLiteral("--mailbox is empty; the null sender is written <>");
            return false;
        }
    }
    if (const auto vantage = arguments.value("--vantage")) {
        filter.vantage = vantageFromText(*vantage);
        if (!filter.vantage) {
            error = QStringLiteral("--vantage %1: one of firewall, capture, mail-log, tracking, report").arg(*vantage);
            return false;
        }
    }
    filter.search = arguments.value("--search").value_or(QString());
    for (const ExactFilter& exact : exactFilters) {
        const QByteArray option = QByteArray("--") + exact.name;
        if (const auto value = arguments.value(option.constData())) {
            filter.*exact.value = *value;
            if (value->isEmpty()) {
                error = QStringLiteral("%1 is empty").arg(QLatin1String(option));
                return false;
            }
        }
    }
    if (const auto bin = arguments.value("--bin")) {
        filter.bin = binFromText(*bin);
        if (!filter.bin) {
            error = QStringLiteral("--bin %1: a number of minutes, hours or days: 1m, 5m, 1h, 1d").arg(*bin);
            return false;
        }
    }
    if (const auto evidence = arguments.value("--evidence")) {
        filter.evidence = wholeNumber(*evidence, 1, std::numeric_limits<qint64>::max());
        if (!filter.evidence) {
            error = QStringLiteral("--evidence %1: not an evidence id (see: delist show CASE evidence)").arg(*evidence);
            return false;
        }
    }
    if (const auto subset = arguments.value("--subset")) {
        QStringList known;
        for (const TableSubset& each : definition.subsets)
            known.append(QLatin1String(each.name));
        if (!known.contains(*subset)) {
            error = QStringLiteral("--subset %1: %2").arg(*subset, known.isEmpty()
                ? QStringLiteral("%1 has no subsets").arg(QLatin1String(definition.id))
                : QStringLiteral("one of ") + known.join(QStringLiteral(", ")));
            return false;
        }
        filter.subset = *subset;
    }
    const auto unused = unusedFilters(definition, filter);
    if (!unused.empty()) {
        error = QStringLiteral("--%1 means nothing to the table %2").arg(QLatin1String(unused.front()), QLatin1String(definition.id));
        return false;
    }
    return true;
}

QString unknownTable(const QString& name)
{
    QStringList known;
    for (const TableDefinition* definition : tableDefinitions())
        known.append(QLatin1String(definition->id));
    const QString meant = nearest(name, known);
    return QStringLiteral("unknown table %1%2\ntables: %3")
        .arg(name, meant.isEmpty() ? QString() : QStringLiteral("; did you mean %1?").arg(meant),
             known.join(QStringLiteral(", ")));
}

} // namespace delist
