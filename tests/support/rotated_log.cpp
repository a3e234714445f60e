#include "support/rotated_log.h"
#include "analysis/analysis.h"
#include "analysis/finding_json.h"
#include "case/file/verify.h"
#include "evidence/format.h"
#include "jobs/import.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <set>

namespace delist::test {

namespace {

/// Columns that hold a text, and those that hold a host: what is compared is what they name.
const std::set<std::string> textColumns = {
    "helo", "authenticated_as", "failed_auth_as", "connector", "error", "capabilities", "auth_mechanism", "server_name", "certificate_names",
    "tunnel", "incomplete_fields", "mail_from", "header_from", "event", "header_to", "mailer", "originating_script", "recipient",
    "enhanced_status", "victim", "cause", "mailbox", "name"};
const std::set<std::string> hostColumns = {"client", "server", "host", "peer"};

struct Table
{
    const char* name;
    const char* of;    ///< column that names another row: its place is compared
    const char* other; ///< the table of that row
};
constexpr Table tables[] = {{"session", nullptr, nullptr}, {"message", "session", "session"}, {"delivery", "message", "message"},
                            {"bounce", "message", "message"}, {"host", nullptr, nullptr}, {"host_name", nullptr, nullptr},
                            {"host_stat", nullptr, nullptr}, {"host_peer", nullptr, nullptr}, {"traffic_minute", nullptr, nullptr},
                            {"traffic_hour", nullptr, nullptr}, {"refusal", nullptr, nullptr}};

/// What may show where a log was cut.
bool mayDiffer(std::string_view table, std::string_view column)
{
    return column == "id" || column == "evidence" || // a place is compared as one in the whole file
           (table == "refusal" && column == "row") || // the number of a row
           (table == "host_name" && (column == "first" || column == "last")); // when a file told the name first: nobody is shown that
}

/// Counted per evidence: added up. Of connectors, every file that has one of a session's lines names it.
constexpr const char* sums[] = {
    "SELECT 'mailbox_day', x.value, day, sum(messages), sum(recipients) FROM mailbox_day d JOIN text x ON x.id = d.mailbox GROUP BY 2, 3",
    "SELECT 'message_count', role, direction, is_bounce, sum(messages) FROM message_count GROUP BY 2, 3, 4",
    "SELECT 'connector', x.value, use FROM connector_seen c JOIN text x ON x.id = c.connector GROUP BY 2, 3"};

QString cell(SqlStatement& row, int column)
{
    return row.isNull(column) ? QStringLiteral("-") : QString::fromUtf8(row.text(column).data(), qsizetype(row.text(column).size()));
}

void tellTable(Database& database, const Table& table, QStringList& all)
{
    std::vector<std::string> columns;
    SqlStatement info = database.prepare(std::string("SELECT name FROM pragma_table_info('") + table.name + "')");
    while (info.step())
        columns.emplace_back(info.text(0));
    QStringList names;
    std::string select;
    const bool hasText = std::string_view(table.name) != "host";
    for (const std::string& column : columns) {
        if (mayDiffer(table.name, column))
            continue;
        std::string value = "t." + column;
        if (column == "offset")
            value = "t.offset + (SELECT base FROM temp.part p WHERE p.evidence = t.evidence)";
        else if (table.of && column == table.of)
            value = "(SELECT o.offset + p.base FROM " + std::string(table.other) + " o JOIN temp.part p ON p.evidence = o.evidence WHERE o.id = t." + column + ")";
        else if (hasText && (textColumns.count(column) != 0 || (column == "server" && std::string_view(table.name) == "delivery")))
            value = "(SELECT value FROM text WHERE id = t." + column + ")";
        else if (hostColumns.count(column) != 0)
            value = "(SELECT address FROM host WHERE id = t." + column + ")";
        select += (select.empty() ? "SELECT " : ", ") + value;
        names << QString::fromStdString(column);
    }
    // An address that only rows name for which others stand now is in the case, and nothing is told of it.
    const char* const which = std::string_view(table.name) == "host"
                                  ? " WHERE id IN (SELECT client FROM session UNION SELECT server FROM session UNION SELECT client FROM message"
                                    " UNION SELECT server FROM message)"
                                  : "";
    SqlStatement rows = database.prepare(select + " FROM " + table.name + " t" + which);
    QStringList lines;
    while (rows.step()) {
        QString line = QLatin1String(table.name);
        for (int i = 0; i < rows.columnCount(); ++i)
            if (const QString value = cell(rows, i); value != QLatin1String("-"))
                line += QStringLiteral(" | %1=%2").arg(names[i], value);
        lines << line;
    }
    lines.sort();
    all += lines;
}

/// Which evidence a number is of has no place in it.
QJsonValue withoutEvidence(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& each : value.toArray())
            array << withoutEvidence(each);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    object.remove(QLatin1String("evidence"));
    for (auto each = object.begin(); each != object.end(); ++each)
        each.value() = withoutEvidence(each.value());
    return object;
}

void tellFindings(CaseFile& file, QStringList& all)
{
    const Analysis analysis = analyse(file.database(), file.settings());
    for (const Finding& finding : analysis.findings)
        all << QStringLiteral("finding ") +
                   QString::fromUtf8(QJsonDocument(withoutEvidence(findingToStoredJson(finding)).toObject()).toJson(QJsonDocument::Compact));
    for (const auto& [word, notes] : {std::pair{"excluded ", &analysis.excluded}, {"cannot exclude ", &analysis.cannotExclude}})
        for (const CauseNote& note : *notes)
            all << QLatin1String(word) + note.cause + QLatin1Char(' ') + note.because.code;
}

CaseSettings settings()
{
    CaseSettings settings;
    settings.mailServers = {"10.0.0.25"};
    settings.internal = {"10.0.0.0/8"};
    settings.domains = {"ours.example"};
    return settings;
}

/// Where a disk is not waited for.
QString inMemory()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/rotated-XXXXXX");
}

/// An empty case to copy: making one takes longer than all the rest.
const QTemporaryDir& emptyCase()
{
    static const QTemporaryDir folder(inMemory());
    static const bool made = CaseFile::create(folder.filePath(QStringLiteral("empty.delist")).toStdString(), settings()).ok();
    if (!made)
        qFatal("no case could be made");
    return folder;
}

} // namespace

RotatedLog::RotatedLog(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const QByteArray text = file.readAll();
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf('\n', from);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        m_lines.push_back(text.mid(from, next - from));
        from = next;
    }
    const Recognition recognition = recognise(std::string_view(text.data(), std::size_t(text.size())), path.section(QLatin1Char('/'), -1).toStdString());
    if (recognition.format)
        m_format = QString::fromUtf8(recognition.format->id.data(), qsizetype(recognition.format->id.size()));
}

/// The lines that the server writes at the beginning of each file: those that were in force there.
QByteArray RotatedLog::headerBefore(qsizetype line) const
{
    const auto isHeader = [&](qsizetype at) { return m_lines[std::size_t(at)].startsWith('#') || m_lines[std::size_t(at)].startsWith("\xEF\xBB\xBF#"); };
    qsizetype end = line;
    while (end > 0 && !isHeader(end - 1))
        --end;
    qsizetype begin = end;
    while (begin > 0 && isHeader(begin - 1))
        --begin;
    QByteArray header;
    for (qsizetype at = begin; at < end; ++at)
        header += m_lines[std::size_t(at)];
    return header;
}

std::vector<qsizetype> RotatedLog::cuts(qsizetype most) const
{
    std::vector<qsizetype> all;
    for (qsizetype at = 1; at < qsizetype(m_lines.size()); ++at)
        if (!m_lines[std::size_t(at)].startsWith('#') && !m_lines[std::size_t(at) - 1].startsWith('#'))
            all.push_back(at);
    const auto count = qsizetype(all.size());
    std::vector<qsizetype> spread;
    for (qsizetype i = 0; i < std::min(count, most); ++i)
        spread.push_back(all[std::size_t(count <= most ? i : (2 * i + 1) * count / (2 * most))]);
    return spread;
}

RotatedLog::Part RotatedLog::part(qsizetype from, qsizetype to) const
{
    const QByteArray header = from == 0 ? QByteArray() : headerBefore(from);
    Part part{header, -header.size()};
    for (qsizetype at = 0; at < to; ++at)
        at < from ? void(part.base += m_lines[std::size_t(at)].size()) : void(part.text += m_lines[std::size_t(at)]);
    return part;
}

QStringList RotatedLog::whole() const
{
    return tell({part(0, qsizetype(m_lines.size()))}, false);
}

QStringList RotatedLog::parts(const std::vector<qsizetype>& cuts, bool turned) const
{
    std::vector<std::pair<qsizetype, qsizetype>> spans;
    qsizetype from = 0;
    for (const qsizetype at : cuts) {
        spans.emplace_back(from, at);
        from = at;
    }
    spans.emplace_back(from, lines());
    return pieces(spans, turned);
}

QStringList RotatedLog::pieces(const std::vector<std::pair<qsizetype, qsizetype>>& spans, bool turned) const
{
    std::vector<Part> parts;
    for (const auto& [from, to] : spans)
        parts.push_back(part(from, to));
    return tell(parts, turned);
}

QStringList RotatedLog::tell(const std::vector<Part>& parts, bool turned) const
{
    const QTemporaryDir folder(inMemory());
    const QString path = folder.filePath(QStringLiteral("c.delist"));
    QFile::copy(emptyCase().filePath(QStringLiteral("empty.delist")), path);
    CaseFile file = CaseFile::open(path.toStdString(), CaseAccess::Write).take();
    ImportOptions options;
    options.year = 2024;
    options.format = m_format;
    options.embed = false;
    options.readersGoOn = false;
    std::map<QString, qint64> bases;
    QStringList names;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QString name = folder.filePath(QStringLiteral("part%1.log").arg(i));
        QFile written(name);
        if (!written.open(QIODevice::WriteOnly) || written.write(parts[i].text) != parts[i].text.size())
            qFatal("%s cannot be written", qPrintable(name));
        names << name;
        bases[name] = parts[i].base;
    }
    QList<QStringList> imports;
    if (turned)
        for (const QString& name : names)
            imports.prepend({name});
    else
        imports << names;
    Database& database = file.database();
    database.execute("CREATE TEMP TABLE part(evidence INTEGER PRIMARY KEY, base INTEGER)");
    SqlStatement place = database.prepare("INSERT INTO temp.part VALUES(?1, ?2)");
    for (const QStringList& each : imports) {
        const auto result = importPaths(file, each, options, {}, {});
        if (!result)
            return {QString::fromStdString(result.error().message)};
        for (const ImportedEvidence& evidence : result.value().imported)
            place.bind(1, std::int64_t{evidence.id}).bind(2, std::int64_t{bases[evidence.path]}).run();
    }
    QStringList all;
    for (const Table& table : tables)
        tellTable(database, table, all);
    for (const char* sum : sums) {
        SqlStatement rows = database.prepare(sum);
        QStringList lines;
        while (rows.step()) {
            QStringList cells;
            for (int i = 0; i < rows.columnCount(); ++i)
                cells << (i == 0 ? QString() : QStringLiteral("%1=").arg(i)) + cell(rows, i);
            lines << cells.join(QLatin1String(" | "));
        }
        lines.sort();
        all += lines;
    }
    tellFindings(file, all);
    for (const std::string& problem : verifyCase(database).take().problems()) // joins take nothing away
        all << QString::fromStdString(problem);
    return all;
}

QByteArray RotatedLog::difference(const QStringList& actual, const QStringList& expected, const QByteArray& what)
{
    if (actual == expected)
        return {};
    QByteArray text = "\n" + what + ':';
    QStringList extra = actual;
    for (const QString& row : expected)
        if (!extra.removeOne(row))
            text += "\n  missing " + row.toUtf8();
    for (const QString& row : extra)
        text += "\n  extra   " + row.toUtf8();
    return text;
}

} // namespace delist::test
