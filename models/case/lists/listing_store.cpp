#include "case/lists/listing_store.h"
#include "case/file/custody.h"
#include "case/lists/listing_history.h"
#include "case/rows/time_text.h"
#include "dns/listing_state.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace delist {
namespace {

constexpr const char* columns =
    "l.id, l.target, l.zone, l.list, l.state, l.scope, l.codes, l.meaning, l.text, l.checked_at, l.latency_ms, l.ttl, l.rcode,"
    " l.resolver, l.delist_url, l.hint, l.weight, l.data_source, l.manual, " DELIST_LISTING_HISTORY " FROM listing l ";

QString textAt(const SqlStatement& row, int column)
{
    const std::string_view text = row.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

StoredListing readRow(const SqlStatement& row)
{
    StoredListing stored;
    ListingResult& result = stored.result;
    stored.id = row.integer(0);
    result.target = textAt(row, 1);
    result.zone = textAt(row, 2);
    result.list = textAt(row, 3);
    result.state = textAt(row, 4);
    result.scope = textAt(row, 5);
    for (const QJsonValue& code : QJsonDocument::fromJson(textAt(row, 6).toUtf8()).array())
        result.codes << code.toString();
    result.meaning = textAt(row, 7);
    result.text = textAt(row, 8);
    result.checkedAt = row.integer(9);
    result.latencyMs = row.optionalInteger(10).value_or(-1);
    result.ttl = row.optionalInteger(11).value_or(-1);
    result.rcode = textAt(row, 12);
    result.resolver = textAt(row, 13);
    result.delistUrl = textAt(row, 14);
    result.hint = textAt(row, 15);
    result.weight = textAt(row, 16);
    result.source = textAt(row, 17);
    result.manual = row.integer(18) == 1;
    stored.firstListed = row.optionalInteger(19).value_or(unknownTime);
    stored.lastListed = row.optionalInteger(20).value_or(unknownTime);
    stored.delisted = row.optionalInteger(21).value_or(unknownTime);
    stored.relisted = static_cast<int>(row.integer(22));
    return stored;
}

std::vector<StoredListing> readAll(SqlStatement& statement)
{
    std::vector<StoredListing> rows;
    while (statement.step())
        rows.push_back(readRow(statement));
    return rows;
}

void bindText(SqlStatement& statement, int index, const QString& text)
{
    if (text.isEmpty())
        statement.bindNull(index);
    else
        statement.bind(index, std::string_view(text.toStdString()));
}

void bindCount(SqlStatement& statement, int index, qint64 value)
{
    if (value < 0)
        statement.bindNull(index);
    else
        statement.bind(index, std::int64_t{value});
}

void insert(Database& database, const std::vector<ListingResult>& results)
{
    SqlStatement statement = database.prepare("INSERT INTO listing(target, zone, list, state, scope, codes, meaning, "
                                              "text, checked_at, latency_ms, ttl, rcode, resolver, delist_url, hint, weight,"
                                              " data_source, manual) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const ListingResult& result : results) {
        statement.bind(1, std::string_view(result.target.toStdString()));
        statement.bind(2, std::string_view(result.zone.toStdString()));
        statement.bind(3, std::string_view(result.list.toStdString()));
        statement.bind(4, std::string_view(result.state.toStdString()));
        bindText(statement, 5, result.scope);
        const QByteArray codes = QJsonDocument(QJsonArray::fromStringList(result.codes)).toJson(QJsonDocument::Compact);
        statement.bind(6, std::string_view(codes.constData(), static_cast<std::size_t>(codes.size())));
        bindText(statement, 7, result.meaning);
        bindText(statement, 8, result.text);
        statement.bind(9, std::int64_t{result.checkedAt});
        bindCount(statement, 10, result.latencyMs);
        bindCount(statement, 11, result.ttl);
        bindText(statement, 12, result.rcode);
        bindText(statement, 13, result.resolver);
        bindText(statement, 14, result.delistUrl);
        bindText(statement, 15, result.hint);
        bindText(statement, 16, result.weight);
        bindText(statement, 17, result.source);
        statement.bind(18, std::int64_t{result.manual});
        statement.run();
    }
}

QJsonObject custodyDetail(const std::vector<ListingResult>& results, const ResolverVerdict& resolver)
{
    QSet<QString> targets;
    QSet<QString> zones;
    QMap<QString, int> states;
    for (const ListingResult& result : results) {
        targets.insert(result.target);
        zones.insert(result.zone);
        ++states[result.state];
    }
    QStringList targetList = targets.values();
    QStringList zoneList = zones.values();
    targetList.sort();
    zoneList.sort();
    QJsonObject counts;
    for (auto state = states.begin(); state != states.end(); ++state)
        counts[state.key()] = state.value();
    QJsonObject detail;
    detail[QLatin1String("targets")] = QJsonArray::fromStringList(targetList);
    detail[QLatin1String("zones")] = QJsonArray::fromStringList(zoneList);
    detail[QLatin1String("states")] = counts;
    detail[QLatin1String("resolver")] = resolver.toJson();
    return detail;
}

} // namespace

QJsonObject StoredListing::toJson() const
{
    const auto time = [](Micros when) { return when == unknownTime ? QJsonValue() : QJsonValue(timeToText(when)); };
    QJsonObject object = result.toJson();
    object[QLatin1String("first_listed")] = time(firstListed);
    object[QLatin1String("last_listed")] = time(lastListed);
    object[QLatin1String("delisted")] = time(delisted);
    object[QLatin1String("relisted")] = relisted;
    return object;
}

ListingCount countListings(const std::vector<StoredListing>& answers)
{
    ListingCount count;
    QSet<QString> sources;
    for (const StoredListing& answer : answers) {
        if (answer.result.state != QLatin1String("listed"))
            continue;
        ++count.listings;
        sources.insert(answer.result.source.isEmpty() ? answer.result.zone : answer.result.source);
    }
    count.sources = static_cast<int>(sources.size());
    return count;
}

Result<void> storeManualListing(CaseFile& file, const ListingResult& result)
{
    try {
        Transaction transaction(file.database());
        insert(file.database(), {result});
        QJsonObject detail;
        detail[QLatin1String("target")] = result.target;
        detail[QLatin1String("state")] = result.state;
        detail[QLatin1String("looked_up_at")] = timeToText(result.checkedAt);
        appendCustody(file.database(), "manual-check", result.zone.toStdString(), detail);
        transaction.commit();
    } catch (const DatabaseError& error) {
        return error.toError(file.path());
    }
    return {};
}

Result<void> storeListings(CaseFile& file, const std::vector<ListingResult>& results, const ResolverVerdict& resolver)
{
    try {
        Transaction transaction(file.database());
        insert(file.database(), results);
        appendCustody(file.database(), "check", "blacklists", custodyDetail(results, resolver));
        transaction.commit();
    } catch (const DatabaseError& error) {
        return error.toError(file.path());
    }
    return {};
}

std::vector<StoredListing> latestListings(Database& database)
{
    // The index on (target, zone, checked_at) gives the latest of each pair; ties go to the later row.
    SqlStatement statement = database.prepare(std::string("SELECT ") + columns +
                                              "WHERE l.id = (SELECT n.id FROM listing n WHERE n.target = l.target AND n.zone = l.zone"
                                              " ORDER BY n.checked_at DESC, n.id DESC LIMIT 1) ORDER BY l.target, l.zone");
    return readAll(statement);
}

std::vector<StoredListing> latestVerdicts(Database& database)
{
    SqlStatement statement = database.prepare(
        std::string("SELECT ") + columns +
        "WHERE l.id = (SELECT n.id FROM listing n WHERE n.target = l.target AND n.zone = l.zone AND n.state IN ('listed',"
        " 'not-listed', 'listed-neutral') ORDER BY n.checked_at DESC, n.id DESC LIMIT 1) ORDER BY l.target, l.zone");
    return readAll(statement);
}

std::vector<StoredListing> listingHistory(Database& database, const QString& target, const QString& zone)
{
    SqlStatement statement = database.prepare(
        std::string("SELECT ") + columns + "WHERE l.target = ? AND l.zone = ? ORDER BY l.checked_at DESC, l.id DESC");
    statement.bind(1, std::string_view(target.toStdString()));
    statement.bind(2, std::string_view(zone.toStdString()));
    return readAll(statement);
}

} // namespace delist
