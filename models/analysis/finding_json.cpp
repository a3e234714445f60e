#include "analysis/finding_json.h"
#include <QJsonArray>

namespace delist {

namespace {

// Times and 64-bit counts go through text: a JSON number holds 53 bits.
QJsonValue timeValue(Micros time)
{
    return time == unknownTime ? QJsonValue() : QJsonValue(QString::number(time));
}

Micros timeOf(const QJsonValue& value)
{
    bool ok = false;
    const qint64 time = value.toString().toLongLong(&ok);
    return ok ? time : unknownTime;
}

/// A case may hold any number there.
Vantage vantageOf(const QJsonValue& value)
{
    const int number = value.toInt();
    return number >= 0 && number <= static_cast<int>(Vantage::Report) ? static_cast<Vantage>(number) : Vantage::Firewall;
}

QJsonObject argumentsToJson(const QVariantMap& arguments)
{
    QJsonObject object;
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        switch (it->typeId()) {
        case QMetaType::LongLong:
        case QMetaType::Int:
            object.insert(it.key(), QJsonObject{{QStringLiteral("n"), QString::number(it->toLongLong())}});
            break;
        case QMetaType::QStringList:
            object.insert(it.key(), QJsonArray::fromStringList(it->toStringList().mid(0, 20)));
            break;
        case QMetaType::Double:
            object.insert(it.key(), QJsonObject{{QStringLiteral("d"), it->toDouble()}}); // 1.0 would come back as a whole number
            break;
        default:
            object.insert(it.key(), it->toString());
        }
    }
    return object;
}

QVariantMap argumentsOf(const QJsonObject& object)
{
    QVariantMap arguments;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue value = *it;
        if (value.isObject()) {
            const QJsonObject number = value.toObject();
            if (number.contains(QStringLiteral("d")))
                arguments.insert(it.key(), number.value(QStringLiteral("d")).toDouble());
            else
                arguments.insert(it.key(), number.value(QStringLiteral("n")).toString().toLongLong());
        } else if (value.isArray()) {
            QStringList list;
            const QJsonArray array = value.toArray();
            for (const QJsonValue& entry : array)
                list += entry.toString();
            arguments.insert(it.key(), list);
        } else {
            arguments.insert(it.key(), value.toVariant());
        }
    }
    return arguments;
}

QJsonObject statementToJson(const Statement& statement)
{
    QJsonObject filter;
    const TableFilter& f = statement.filter;
    if (f.from)
        filter.insert(QStringLiteral("from"), timeValue(*f.from));
    if (f.to)
        filter.insert(QStringLiteral("to"), timeValue(*f.to));
    if (f.vantage)
        filter.insert(QStringLiteral("vantage"), static_cast<int>(*f.vantage));
    if (f.evidence)
        filter.insert(QStringLiteral("evidence"), *f.evidence);
    for (const auto& [name, text] : {std::pair{"host", f.host}, {"mailbox", f.mailbox}, {"search", f.search}, {"subset", f.subset}})
        if (!text.isEmpty())
            filter.insert(QLatin1String(name), text);
    for (const ExactFilter& exact : exactFilters)
        if (const QString& value = f.*exact.value; !value.isEmpty())
            filter.insert(QLatin1String(exact.name), value);
    return {{QStringLiteral("code"), statement.code}, {QStringLiteral("arguments"), argumentsToJson(statement.arguments)},
            {QStringLiteral("records"), statement.records}, {QStringLiteral("table"), statement.table},
            {QStringLiteral("filter"), filter}};
}

Statement statementOf(const QJsonObject& object)
{
    Statement statement;
    statement.code = object.value(QStringLiteral("code")).toString();
    statement.arguments = argumentsOf(object.value(QStringLiteral("arguments")).toObject());
    statement.records = object.value(QStringLiteral("records")).toInteger();
    statement.table = object.value(QStringLiteral("table")).toString();
    const QJsonObject filter = object.value(QStringLiteral("filter")).toObject();
    TableFilter& f = statement.filter;
    if (filter.contains(QStringLiteral("from")))
        f.from = timeOf(filter.value(QStringLiteral("from")));
    if (filter.contains(QStringLiteral("to")))
        f.to = timeOf(filter.value(QStringLiteral("to")));
    if (filter.contains(QStringLiteral("vantage")))
        f.vantage = vantageOf(filter.value(QStringLiteral("vantage")));
    if (filter.contains(QStringLiteral("evidence")))
        f.evidence = filter.value(QStringLiteral("evidence")).toInteger();
    f.host = filter.value(QStringLiteral("host")).toString();
    f.mailbox = filter.value(QStringLiteral("mailbox")).toString();
    f.search = filter.value(QStringLiteral("search")).toString();
    f.subset = filter.value(QStringLiteral("subset")).toString();
    for (const ExactFilter& exact : exactFilters)
        f.*exact.value = filter.value(QLatin1String(exact.name)).toString();
    return statement;
}

QJsonArray notesToJson(const std::vector<CauseNote>& notes)
{
    QJsonArray array;
    for (const CauseNote& note : notes)
        array += QJsonObject{{QStringLiteral("cause"), note.cause}, {QStringLiteral("because"), statementToJson(note.because)},
                             {QStringLiteral("collect"), statementToJson(note.collect)}};
    return array;
}

std::vector<CauseNote> notesOf(const QJsonValue& value)
{
    std::vector<CauseNote> notes;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& entry : array)
        notes.push_back({entry[QStringLiteral("cause")].toString(), statementOf(entry[QStringLiteral("because")].toObject()),
                         statementOf(entry[QStringLiteral("collect")].toObject())});
    return notes;
}

QJsonArray coverageToJson(const std::vector<Coverage>& all)
{
    QJsonArray array;
    for (const Coverage& coverage : all) {
        QJsonArray gaps;
        for (const auto& [from, to] : coverage.gaps)
            gaps += QJsonArray{timeValue(from), timeValue(to)};
        array += QJsonObject{{QStringLiteral("evidence"), coverage.evidence}, {QStringLiteral("vantage"), static_cast<int>(coverage.vantage)},
                             {QStringLiteral("first"), timeValue(coverage.first)}, {QStringLiteral("last"), timeValue(coverage.last)},
                             {QStringLiteral("gaps"), gaps}, {QStringLiteral("clock_offset"), QString::number(coverage.clockOffset)},
                             {QStringLiteral("clock_reference"), coverage.clockReference}};
    }
    return array;
}

std::vector<Coverage> coverageOf(const QJsonValue& value)
{
    std::vector<Coverage> all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& entry : array) {
        Coverage coverage{entry[QStringLiteral("evidence")].toInteger(), vantageOf(entry[QStringLiteral("vantage")]),
                          timeOf(entry[QStringLiteral("first")]), timeOf(entry[QStringLiteral("last")]), {},
                          entry[QStringLiteral("clock_offset")].toString().toLongLong(), entry[QStringLiteral("clock_reference")].toInteger()};
        const QJsonArray gaps = entry[QStringLiteral("gaps")].toArray();
        for (const QJsonValue& gap : gaps)
            coverage.gaps.emplace_back(timeOf(gap[0]), timeOf(gap[1]));
        all.push_back(std::move(coverage));
    }
    return all;
}

QJsonArray statementsToJson(const std::vector<Statement>& statements)
{
    QJsonArray array;
    for (const Statement& statement : statements)
        array += statementToJson(statement);
    return array;
}

std::vector<Statement> statementsOf(const QJsonValue& value)
{
    std::vector<Statement> statements;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& entry : array)
        statements.push_back(statementOf(entry.toObject()));
    return statements;
}

} // namespace

QJsonObject notesToStoredJson(const Analysis& analysis)
{
    return {{QStringLiteral("excluded"), notesToJson(analysis.excluded)}, {QStringLiteral("cannot_exclude"), notesToJson(analysis.cannotExclude)},
            {QStringLiteral("coverage"), coverageToJson(analysis.coverage)}};
}

Analysis notesFromStoredJson(const QJsonObject& object)
{
    Analysis analysis;
    analysis.excluded = notesOf(object.value(QStringLiteral("excluded")));
    analysis.cannotExclude = notesOf(object.value(QStringLiteral("cannot_exclude")));
    analysis.coverage = coverageOf(object.value(QStringLiteral("coverage")));
    return analysis;
}

QJsonObject findingToStoredJson(const Finding& finding)
{
    return {{QStringLiteral("cause"), finding.cause}, {QStringLiteral("subject"), finding.subject},
            {QStringLiteral("confidence"), finding.confidence}, {QStringLiteral("summary"), statementToJson(finding.summary)},
            {QStringLiteral("for"), statementsToJson(finding.forIt)},
            {QStringLiteral("against"), statementsToJson(finding.against)},
            {QStringLiteral("missing"), statementsToJson(finding.missing)},
            {QStringLiteral("first"), timeValue(finding.first)}, {QStringLiteral("last"), timeValue(finding.last)}};
}

Finding findingFromStoredJson(const QJsonObject& object)
{
    Finding finding;
    finding.cause = object.value(QStringLiteral("cause")).toString();
    finding.subject = object.value(QStringLiteral("subject")).toString();
    finding.confidence = object.value(QStringLiteral("confidence")).toDouble();
    finding.summary = statementOf(object.value(QStringLiteral("summary")).toObject());
    finding.forIt = statementsOf(object.value(QStringLiteral("for")));
    finding.against = statementsOf(object.value(QStringLiteral("against")));
    finding.missing = statementsOf(object.value(QStringLiteral("missing")));
    finding.first = timeOf(object.value(QStringLiteral("first")));
    finding.last = timeOf(object.value(QStringLiteral("last")));
    return finding;
}

} // namespace delist
