#include "support/imported_logs.h"
#include "analysis/analysis.h"
#include "case/file/verify.h"
#include "case/writing/evidence_removal.h"
#include "jobs/import.h"
#include <QFile>
#include <QTest>

namespace delist::test {

namespace {

CaseSettings settings()
{
    CaseSettings settings;
    settings.mailServers = {"10.0.0.25"};
    settings.internal = {"10.0.0.0/8"};
    settings.domains = {"ours.example"};
    return settings;
}

constexpr const char* bounceRows =
    "SELECT b.time, v.value, c.value, original_message_id, message_id, subject, kind, fate, direction FROM bounce b"
    " LEFT JOIN text v ON v.id = b.victim LEFT JOIN text c ON c.id = b.cause";
constexpr const char* deliveryRows =
    "SELECT d.time, r.value, d.outcome, d.reply_code, e.value, d.reply, s.value FROM delivery d LEFT JOIN text r ON r.id = d.recipient"
    " LEFT JOIN text e ON e.id = d.enhanced_status LEFT JOIN text s ON s.id = d.server";
constexpr const char* sessionRows =
    "SELECT s.time, s.end, c.address, v.address, a.value, s.messages, s.recipients, s.rejected_recipients, s.complete, s.direction FROM session s"
    " LEFT JOIN host c ON c.id = s.client LEFT JOIN host v ON v.id = s.server LEFT JOIN text a ON a.id = s.authenticated_as";
constexpr const char* messageRows =
    "SELECT m.time, message_id, f.value, c.address, v.address, a.value, m.recipients, is_bounce, status, m.direction, m.internal_id, size,"
    " (SELECT time FROM session WHERE id = m.session), (SELECT count(*) FROM delivery d WHERE d.message = m.id), reference FROM message m"
    " LEFT JOIN host c ON c.id = m.client LEFT JOIN host v ON v.id = m.server LEFT JOIN text a ON a.id = m.authenticated_as"
    " LEFT JOIN text f ON f.id = m.mail_from";
constexpr const char* trafficRows = "SELECT t.vantage, port, bin, h.address, connections, allowed, denied, t.messages, t.recipients FROM traffic_minute t"
                                    " JOIN host h ON h.id = t.host";
constexpr const char* mailboxRows = "SELECT x.value, day, sum(messages), sum(recipients) FROM mailbox_day d JOIN text x ON x.id = d.mailbox GROUP BY 1, 2";
constexpr const char* countRows = "SELECT role, direction, is_bounce, sum(messages) FROM message_count GROUP BY 1, 2, 3";
constexpr const char* peerRows = "SELECT h.address, p.vantage, port, o.address, connections, allowed FROM host_peer p JOIN host h ON h.id = p.host"
                                 " JOIN host o ON o.id = p.peer";
constexpr const char* nameRows = "SELECT h.address, x.value, n.kind FROM host_name n JOIN host h ON h.id = n.host JOIN text x ON x.id = n.name";
constexpr const char* connectionRows = "SELECT address, smtp_connections, smtp_allowed, messages, recipients, bounces, first, last FROM host";

} // namespace

ImportedLogs::ImportedLogs(const QList<QByteArray>& files, const char* name)
{
    m_file = std::make_unique<CaseFile>(CaseFile::create(m_folder.filePath(QStringLiteral("c.delist")).toStdString(), settings()).take());
    for (int i = 0; i < files.size(); ++i)
        add(files[i], QString::fromLatin1(name).arg(i));
}

void ImportedLogs::add(const QByteArray& text, const QString& name)
{
    import({write(text, name)});
}

void ImportedLogs::addTogether(const QList<QByteArray>& texts)
{
    QStringList paths;
    for (const QByteArray& text : texts)
        paths += write(text, QStringLiteral("together%1.log").arg(paths.size()));
    import(paths);
}

QString ImportedLogs::write(const QByteArray& text, const QString& name)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void ImportedLogs::import(const QStringList& paths)
{
    ImportOptions options;
    options.year = 2024;
    const auto result = importPaths(*m_file, paths, options, {}, {});
    QVERIFY2(result, result ? "" : result.error().message.c_str());
    QCOMPARE(result.value().imported.size(), paths.size());
    verifyRows();
}

void ImportedLogs::readAgain(qint64 evidence)
{
    ReadAs as;
    as.year = 2024;
    const auto result = delist::readAgain(*m_file, evidence, as, {}, {});
    QVERIFY2(result, result ? "" : result.error().message.c_str());
    verifyRows();
}

void ImportedLogs::remove(qint64 evidence)
{
    {
        Transaction transaction(database());
        removeEvidence(database(), evidence, StoredContents::Remove);
        transaction.commit();
    }
    derive(*m_file);
}

/// Joins take no row away of which the custody log knows.
void ImportedLogs::verifyRows()
{
    for (const EvidenceCheck& check : verifyCase(database()).take().evidence)
        QVERIFY2(check.state != EvidenceState::Altered, check.problem.c_str());
}

QStringList ImportedLogs::rows(const char* sql)
{
    QStringList lines;
    SqlStatement query;
    try {
        query = database().prepare(sql);
    } catch (const DatabaseError& error) {
        qFatal("%s: %s", sql, error.message.c_str());
    }
    while (query.step()) {
        QStringList cells;
        for (int i = 0; i < query.columnCount(); ++i)
            cells << QString::fromUtf8(query.text(i).data(), qsizetype(query.text(i).size()));
        lines << cells.join(QLatin1Char('|'));
    }
    lines.sort();
    return lines;
}

QStringList ImportedLogs::everything()
{
    QStringList all;
    for (const char* sql : {sessionRows, messageRows, deliveryRows, bounceRows, trafficRows, mailboxRows, countRows, peerRows, connectionRows, nameRows})
        all += rows(sql) + QStringList{QStringLiteral("--")};
    return all;
}

QByteArray joined(const QList<QByteArray>& lines, qsizetype from, qsizetype count)
{
    return lines.mid(from, count).join('\n') + '\n';
}

const char* difference(const QStringList& actual, const QStringList& expected, qsizetype at)
{
    static QByteArray text;
    text = "cut at " + QByteArray::number(at) + ':';
    for (qsizetype i = 0; i < std::max(actual.size(), expected.size()); ++i)
        if (actual.value(i) != expected.value(i))
            text += "\n  actual   " + actual.value(i).toUtf8() + "\n  expected " + expected.value(i).toUtf8();
    return text.constData();
}

void compareCutAnywhere(const QList<QByteArray>& lines, const QByteArray& header)
{
    ImportedLogs whole({header + joined(lines)});
    const QStringList expected = whole.everything();
    for (qsizetype at = 1; at < lines.size(); ++at) {
        const QByteArray first = header + joined(lines, 0, at);
        const QByteArray second = header + joined(lines, at);
        ImportedLogs forward({first, second});
        QVERIFY2(forward.everything() == expected, difference(forward.everything(), expected, at));
        ImportedLogs backward({second, first});
        QVERIFY2(backward.everything() == expected, difference(backward.everything(), expected, at));
    }
}

} // namespace delist::test
