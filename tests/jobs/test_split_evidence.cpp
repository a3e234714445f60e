// Logs that are cut anywhere into files, imported in any order, at once or later: the case tells the same as of one file.
#include "case/case_file.h"
#include "jobs/import.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {

CaseSettings settings()
{
    CaseSettings settings;
    settings.mailServers = {"10.0.0.25"};
    settings.internal = {"10.0.0.0/8"};
    settings.domains = {"ours.example"};
    return settings;
}

/// A case into which files are imported one after the other.
class Imported
{
public:
    explicit Imported(const QList<QByteArray>& files, const char* name = "part%1.log")
    {
        m_file = std::make_unique<CaseFile>(CaseFile::create(m_folder.filePath(QStringLiteral("c.delist")).toStdString(), settings()).take());
        for (int i = 0; i < files.size(); ++i)
            add(files[i], QString::fromLatin1(name).arg(i));
    }
    void add(const QByteArray& text, const QString& name)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        ImportOptions options;
        options.year = 2024;
        const auto result = importPaths(*m_file, {file.fileName()}, options, {}, {});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result.value().imported.size(), 1);
    }
    void readAgain(qint64 evidence)
    {
        ReadAs as;
        as.year = 2024;
        const auto result = delist::readAgain(*m_file, evidence, as, {}, {});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
    }
    [[nodiscard]] Database& database() { return m_file->database(); }
    /// Rows as text, in order.
    QStringList rows(const char* sql)
    {
        QStringList lines;
        SqlStatement query = database().prepare(sql);
        while (query.step()) {
            QStringList cells;
            for (int i = 0; i < query.columnCount(); ++i)
                cells << QString::fromUtf8(query.text(i).data(), qsizetype(query.text(i).size()));
            lines << cells.join(QLatin1Char('|'));
        }
        lines.sort();
        return lines;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_file;
};

constexpr const char* bounceRows =
    "SELECT b.time, v.value, c.value, original_message_id, message_id, subject, kind, fate, direction FROM bounce b"
    " LEFT JOIN text v ON v.id = b.victim LEFT JOIN text c ON c.id = b.cause";
constexpr const char* hostRows = "SELECT address, messages, recipients, bounces FROM host WHERE messages + bounces > 0";

QByteArray joined(const QList<QByteArray>& lines, qsizetype from = 0, qsizetype count = -1)
{
    return lines.mid(from, count).join('\n') + '\n';
}

// --- message tracking

QByteArray trackingHeader()
{
    return "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n#Log-type: Message Tracking Log\n#Date: 2024-03-04T08:00:00.000Z\n"
           "#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,"
           "internal-message-id,message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,"
           "reference,message-subject,sender-address,return-path,message-info\n";
}

QByteArray tracked(int second, const QByteArray& client, const QByteArray& server, const QByteArray& source, const QByteArray& event,
                   const QByteArray& id, const QByteArray& recipient, const QByteArray& status, const QByteArray& reference,
                   const QByteArray& sender)
{
    return "2024-03-04T08:00:" + QByteArray::number(second).rightJustified(2, '0') + ".000Z," + client + ",," + server + ",,,," + source + ',' +
           event + ",7," + id + ',' + recipient + ",\"" + status + "\",100,1,," + reference + ",subject of " + id + ",postmaster@ours.example," +
           sender + ',';
}

QList<QByteArray> trackedIncident()
{
    const QByteArray ours = "10.0.0.25";
    return {
        tracked(1, "203.0.113.9", ours, "SMTP", "RECEIVE", "<spam1@x>", "ghost@ours.example", "", "", "victim@stranger.example"),
        tracked(2, "", "", "ROUTING", "FAIL", "<spam1@x>", "ghost@ours.example", "550 5.1.10 RESOLVER.ADR.RecipNotFound; not found", "<n1@ours>",
                "victim@stranger.example"),
        tracked(3, "", "", "DSN", "DSN", "<n1@ours>", "victim@stranger.example", "", "<spam1@x>", "<>"),
        tracked(4, ours, "10.0.0.26", "SMTP", "SEND", "<n1@ours>", "victim@stranger.example", "250 2.6.0 queued", "", "<>"),
        tracked(5, "10.0.0.26", "198.51.100.8", "SMTP", "SENDEXTERNAL", "<n1@ours>", "victim@stranger.example", "250 2.1.5 ok", "", "<>"),
        tracked(6, "203.0.113.9", ours, "SMTP", "RECEIVE", "<spam2@x>", "ghost@ours.example", "", "", "other@stranger.example"),
        tracked(7, "", "", "ROUTING", "FAIL", "<spam2@x>", "ghost@ours.example", "550 5.1.10 RESOLVER.ADR.RecipNotFound; not found", "",
                "other@stranger.example"),
        tracked(8, "", "", "DSN", "DSN", "<n2@ours>", "other@stranger.example", "", "<spam2@x>", "<>"),
        tracked(9, "", "", "SMTP", "FAIL", "<n2@ours>", "other@stranger.example", "550 5.1.1 User unknown", "", "<>"),
        tracked(10, ours, ours, "STOREDRIVER", "RECEIVE", "<mail3@ours>", "a@far.example", "", "", "anna@ours.example"),
        tracked(11, "", "", "SMTP", "FAIL", "<mail3@ours>", "a@far.example", "550 5.1.1 User unknown", "<n3@ours>", "anna@ours.example"),
        tracked(12, "", "", "SMTP", "FAIL", "<mail3@ours>", "b@near.example",
                "550 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using zen.spamhaus.org", "<n3@ours>", "anna@ours.example"),
        tracked(13, "", "", "DSN", "DSN", "<n3@ours>", "anna@ours.example", "", "<mail3@ours>", "<>"),
        tracked(14, ours, ours, "STOREDRIVER", "DELIVER", "<n3@ours>", "anna@ours.example", "", "", "<>")};
}

} // namespace

class TestSplitEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trackedReports()
    {
        Imported whole({trackingHeader() + joined(trackedIncident())});
        const QStringList bounces = whole.rows(bounceRows);
        QCOMPARE(bounces.size(), 3);
        QVERIFY(bounces[0].contains("victim@stranger.example|550 5.1.10") && bounces[0].contains("<spam1@x>|<n1@ours>"));
        QVERIFY(bounces[0].endsWith("|1|2"));                                       // accepted, outward
        QVERIFY(bounces[1].contains("other@stranger.example") && bounces[1].contains("|2|")); // refused
        QVERIFY(bounces[2].contains("anna@ours.example|550 5.7.1") && bounces[2].contains("spamhaus"));
    }

    void trackingCutAnywhere()
    {
        const QList<QByteArray> lines = trackedIncident();
        Imported whole({trackingHeader() + joined(lines)});
        const QStringList bounces = whole.rows(bounceRows);
        const QStringList hosts = whole.rows(hostRows);
        for (qsizetype at = 1; at < lines.size(); ++at) {
            const QByteArray first = trackingHeader() + joined(lines, 0, at);
            const QByteArray second = trackingHeader() + joined(lines, at);
            Imported forward({first, second});
            QCOMPARE(forward.rows(bounceRows), bounces);
            QCOMPARE(forward.rows(hostRows), hosts);
            Imported backward({second, first});
            QCOMPARE(backward.rows(bounceRows), bounces);
            QCOMPARE(backward.rows(hostRows), hosts);
        }
        QList<QByteArray> each;
        for (const QByteArray& line : lines)
            each.prepend(trackingHeader() + line + '\n');
        QCOMPARE(Imported(each).rows(bounceRows), bounces);
    }

    void trackingInAnyOrder()
    {
        QList<QByteArray> lines = trackedIncident();
        const QStringList bounces = Imported({trackingHeader() + joined(lines)}).rows(bounceRows);
        for (int shuffle = 1; shuffle < 8; ++shuffle) {
            std::next_permutation(lines.begin(), lines.end());
            std::rotate(lines.begin(), lines.begin() + 3 * shuffle % lines.size(), lines.end());
            std::reverse(lines.begin(), lines.begin() + 1 + shuffle);
            QCOMPARE(Imported({trackingHeader() + joined(lines)}).rows(bounceRows), bounces);
        }
    }

    void readAgainStartsFromTheEvidence()
    {
        const QList<QByteArray> lines = trackedIncident();
        Imported parts({trackingHeader() + joined(lines, 0, 4), trackingHeader() + joined(lines, 4)});
        const QStringList bounces = parts.rows(bounceRows);
        parts.readAgain(1);
        QCOMPARE(parts.rows(bounceRows), bounces);
    }
};

QTEST_GUILESS_MAIN(TestSplitEvidence)
#include "test_split_evidence.moc"
