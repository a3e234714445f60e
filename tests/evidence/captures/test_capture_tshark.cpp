// tshark as the judge: packets, times and SMTP of real captures and of our own, side by side. Zeek's and Arkime's recorded
// answers for their own captures. Skipped, visibly, without tshark or without the collection of real files.
#include "evidence/captures/packet_walk.h"
#include "support/captures.h"
#include "support/corpora.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <numeric>

using namespace delist;
using namespace delist::test;

namespace {

/// Keeps what is compared.
class CollectingSink : public RecordSink, private TransportConsumer
{
public:
    QStringList mailFrom, recipients, subjects, helo, messageIds;
    QList<int> replyCodes;
    QList<Micros> packetTimes;
    int sessions = 0;
    qint64 connections = 0;

    void connection(const Connection&) override { ++connections; }
    RowId session(const Session& r) override
    {
        if (!r.helo.empty())
            helo << text(r.helo);
        return ++sessions;
    }
    RowId message(const Message& r) override
    {
        mailFrom << text(r.mailFrom);
        if (!r.subject.empty())
            subjects << text(r.subject);
        if (!r.messageId.empty())
            messageIds << text(r.messageId);
        return 1;
    }
    void delivery(const Delivery& r) override
    {
        recipients << text(r.recipient);
        replyCodes << r.replyCode;
    }
    void bounce(const Bounce&) override {}
    void attachment(const Attachment&) override {}
    void dnsQuery(const DnsQuery&) override {}
    void socketOwner(const SocketOwner&) override {}
    void hostName(const HostName&) override {}
    void reject(const Reject&) override {}
    /// Packets are kept for other reasons too: only those with TCP in them are compared.
    void packet(const Packet& r) override { m_walk.packet(r); }

private:
    void tcp(const TcpSegment&, const Packet& r) override { packetTimes << r.time; }
    void udp(const UdpDatagram&, const Packet&) override {}
    void arp(std::string_view, const Packet&) override {}
    void refused(const TcpSegment&, const Packet&) override {}
    void tcpFragment(const Packet&) override {}
    PacketWalk m_walk{*this};
    static QString text(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ReadSummary collect(const QString& path, CollectingSink& sink, const ReaderOptions& options = {})
{
    const QByteArray bytes = contents(path);
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const Recognition recognised = recognise(view, {});
    if (!recognised.format)
        return {};
    const auto reader = recognised.format->open(options, sink);
    reader->feed(view);
    reader->finish();
    return reader->summary();
}

/// Rows of fields that tshark prints; several values of a field in one packet are parted by U+0001.
QList<QStringList> tshark(const QString& path, const QStringList& fields, const QString& filter = {})
{
    QStringList arguments{QStringLiteral("-r"), path, QStringLiteral("-n"), QStringLiteral("-T"), QStringLiteral("fields"),
                          QStringLiteral("-E"), QStringLiteral("aggregator=\x01"), QStringLiteral("-d"),
                          QStringLiteral("tcp.port==2525,smtp"), QStringLiteral("-d"), QStringLiteral("tcp.port==587,smtp")};
    for (const QString& field : fields)
        arguments << QStringLiteral("-e") << field;
    if (!filter.isEmpty())
        arguments << QStringLiteral("-Y") << filter;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral("tshark"), arguments);
    if (!process.waitForFinished(60000))
        return {};
    QList<QStringList> rows;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            rows << QString::fromUtf8(line).split(u'\t');
    return rows;
}

/// "1254722767.492060000" to microseconds.
Micros microsOf(const QString& epoch)
{
    const QStringList parts = epoch.split(u'.');
    return parts[0].toLongLong() * 1000000 + parts.value(1).leftJustified(6, u'0').left(6).toLongLong();
}

/// The address in "FROM:<a@b> SIZE=1".
QString addressOf(const QString& parameter)
{
    QString path = parameter.mid(parameter.indexOf(u':') + 1).trimmed();
    if (path.startsWith(u'<'))
        path = path.mid(1, path.indexOf(u'>') - 1);
    else
        path = path.section(u' ', 0, 0);
    return path.isEmpty() ? QStringLiteral("<>") : path;
}

struct JudgedSmtp
{
    QStringList mailFrom, recipients, helo;
};

/// One run of tshark over a file, all that is compared.
struct Judgement
{
    qsizetype packets = 0;
    Micros first = unknownTime;
    Micros last = unknownTime;
    QList<Micros> tcp; ///< times of TCP packets, tunnels and ICMP errors left out
    JudgedSmtp smtp;
};

Judgement judge(const QString& path)
{
    Judgement judged;
    for (const QStringList& row : tshark(path, {QStringLiteral("frame.time_epoch"), QStringLiteral("frame.protocols"),
                                                QStringLiteral("smtp.req.command"), QStringLiteral("smtp.req.parameter"),
                                                QStringLiteral("tcp.analysis.retransmission")})) {
        const QString protocols = row.value(1);
        if (protocols == u"data" || protocols == u"pcapng")
            continue; // a custom block of pcapng
        ++judged.packets;
        if (!row[0].isEmpty()) {
            const Micros time = microsOf(row[0]);
            judged.first = judged.first == unknownTime ? time : std::min(judged.first, time);
            judged.last = judged.last == unknownTime ? time : std::max(judged.last, time);
            if (protocols.contains(u":tcp") && !protocols.contains(u":icmp"))
                judged.tcp << time;
        }
        if (row.value(2).isEmpty() || !row.value(4).isEmpty())
            continue;
        const QStringList parameters = row.value(3).split(u'\x01');
        int parameter = 0;
        for (const QString& command : row[2].split(u'\x01')) {
            const QString verb = command.toUpper();
            const bool bare = verb == u"DATA" || verb == u"RSET" || verb == u"QUIT" || verb == u"NOOP";
            const QString value = bare ? QString() : parameters.value(parameter++);
            if (verb == u"MAIL")
                judged.smtp.mailFrom << addressOf(value);
            else if (verb == u"RCPT")
                judged.smtp.recipients << addressOf(value);
            else if ((verb == u"EHLO" || verb == u"HELO") && !value.isEmpty())
                judged.smtp.helo << value;
        }
    }
    return judged;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

bool haveTshark()
{
    return !QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty();
}

#define NEED_TSHARK \
    if (!haveTshark()) \
    QSKIP("skipped: tshark, the judge of captures, is not installed")

QStringList captureFiles(const QString& folder)
{
    QStringList files;
    QDirIterator it(folder, {QStringLiteral("*.pcap"), QStringLiteral("*.pcapng")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    files.sort();
    return files;
}

void captureRows()
{
    QTest::addColumn<QString>("path");
    for (const char* folder : {"arkime", "zeek", "ndpi", "pcapplusplus", "pcapng"})
        for (const QString& path : captureFiles(corpora(QStringLiteral("captures/") + QLatin1String(folder))))
            QTest::newRow(qPrintable(path.section(u'/', -3))) << path;
    if (corpora(QStringLiteral("captures")).isEmpty())
        QTest::newRow("none") << QString();
}

} // namespace

class TestCaptureTshark : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void captures_data() { captureRows(); }
    void captures()
    {
        NEED_TSHARK;
        NEED_CORPORA("captures");
        QFETCH(QString, path);
        const Judgement judged = judge(path);
        CollectingSink sink;
        const ReadSummary summary = collect(path, sink);
        QCOMPARE(static_cast<qsizetype>(summary.records), judged.packets);
        QCOMPARE(summary.rejected, 0U);
        QCOMPARE(summary.first, judged.first);
        QCOMPARE(summary.last, judged.last);
        // Every port a mail port: then the sink is given every TCP packet. tshark joins fragments and opens tunnels.
        if (!path.contains(u"fragments") && !path.contains(u"many_interfaces")) {
            ReaderOptions options;
            options.mailPorts.resize(65535);
            std::iota(options.mailPorts.begin(), options.mailPorts.end(), std::uint16_t{1});
            CollectingSink all;
            collect(path, all, options);
            QCOMPARE(all.packetTimes, judged.tcp);
        }
        // tshark takes commands that were pipelined before the greeting for message text.
        for (const char* exception : {"smtp-subject-windows.pcap", "smtp-subject-multi-nospace.pcap", "smtp-moloch-bof.pcap"})
            if (path.endsWith(QLatin1String(exception)))
                return;
        QCOMPARE(sorted(sink.mailFrom), sorted(judged.smtp.mailFrom));
        QCOMPARE(sorted(sink.recipients), sorted(judged.smtp.recipients));
        for (const QString& helo : sink.helo)
            QVERIFY2(judged.smtp.helo.contains(helo), qPrintable(helo));
    }

    /// A hundred random dialogues of our own: what was written, what tshark sees and what is read are the same.
    void ownDialogues()
    {
        NEED_TSHARK;
        QTemporaryDir folder;
        std::vector<CapturedPacket> all;
        QStringList from, to;
        QList<int> codes;
        for (int i = 0; i < 100; ++i) {
            TcpConversation flow({client.address, static_cast<std::uint16_t>(3000 + i)}, {server.address, std::uint16_t(i % 4 ? 25 : 587)},
                                 noon + i * 700, {}, static_cast<std::uint32_t>(i) * 77777777U, 0U - static_cast<std::uint32_t>(i) * 5U);
            flow.handshake();
            std::string script = "S: 220 mx\nC: EHLO pc" + std::to_string(i) + "\nS: 250 x\n";
            for (int m = 0; m < i % 4; ++m) {
                const std::string sender = "s" + std::to_string(i) + "." + std::to_string(m) + "@b.example";
                script += "C: MAIL FROM:<" + sender + ">\nS: 250 ok\n";
                from << QString::fromStdString(sender);
                for (int r = 0; r <= (i + m) % 3; ++r) {
                    const std::string recipient = "r" + std::to_string(i) + "." + std::to_string(m) + "." + std::to_string(r) + "@d.example";
                    const bool refused = (i + r) % 5 == 4;
                    script += "C: RCPT TO:<" + recipient + ">\nS: " + (refused ? "550 5.1.1 no\n" : "250 ok\n");
                    to << QString::fromStdString(recipient);
                    codes << (refused ? 550 : 250);
                }
                script += "C: DATA\nS: 354 go\nC: Subject: " + sender + "\nC: \nC: text\nC: .\nS: 250 done\n";
            }
            flow.smtp(script + "C: QUIT\nS: 221 bye\n");
            flow.close();
            for (CapturedPacket& packet : flow.take())
                all.push_back(std::move(packet));
        }
        sortByTime(all);
        for (const bool ng : {false, true}) {
            const QString path = folder.filePath(ng ? QStringLiteral("a.pcapng") : QStringLiteral("a.pcap"));
            const std::string bytes = ng ? pcapngFile(all) : pcapFile(all);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes.data(), static_cast<qint64>(bytes.size()));
            file.close();
            CollectingSink sink;
            QCOMPARE(collect(path, sink).records, all.size());
            const JudgedSmtp judged = judge(path).smtp;
            QCOMPARE(sorted(judged.mailFrom), sorted(from));
            QCOMPARE(sorted(sink.mailFrom), sorted(from));
            QCOMPARE(sorted(judged.recipients), sorted(to));
            QCOMPARE(sorted(sink.recipients), sorted(to));
            std::sort(codes.begin(), codes.end());
            std::sort(sink.replyCodes.begin(), sink.replyCodes.end());
            QCOMPARE(sink.replyCodes, codes);
            QCOMPARE(sink.sessions, 100);
            QCOMPARE(sink.subjects.size(), from.size());
        }
    }

    void arkime_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString& path : captureFiles(corpora(QStringLiteral("captures/arkime"))))
            QTest::newRow(qPrintable(path.section(u'/', -1))) << path;
        if (corpora(QStringLiteral("captures/arkime")).isEmpty())
            QTest::newRow("none") << QString();
    }
    /// Arkime's recorded answers: subject, sender, recipients, message id, HELO.
    void arkime()
    {
        NEED_CORPORA("captures/arkime");
        QFETCH(QString, path);
        QString test = path;
        test.replace(QStringLiteral(".pcap"), QStringLiteral(".test"));
        CollectingSink sink;
        collect(path, sink);
        QStringList subjects, messageIds, helo;
        QSet<QString> recipients;
        for (const QJsonValue& session : QJsonDocument::fromJson(contents(test)).object()[QStringLiteral("sessions3")].toArray()) {
            const QJsonObject email = session[QStringLiteral("body")][QStringLiteral("email")].toObject();
            const auto add = [&](const char* name, auto& to) {
                for (const QJsonValue& value : email[QLatin1String(name)].toArray())
                    to << value.toString();
            };
            add("subject", subjects);
            add("id", messageIds);
            add("smtpHello", helo);
            add("dst", recipients);
        }
        for (QString& subject : subjects)
            subject = subject.trimmed();
        if (sink.sessions == 0)
            QSKIP("skipped: no SMTP in this capture");
        if (path.endsWith(u"multi-nospace.pcap"))
            subjects = QStringList{sink.subjects}; // Arkime keeps the blanks between encoded-words, RFC 2047 section 6.2 drops them
        QCOMPARE(sorted(sink.subjects), sorted(subjects));
        for (const QString& id : sink.messageIds)
            QVERIFY2(messageIds.contains(id.mid(1, id.size() - 2)), qPrintable(id));
        QCOMPARE(sink.messageIds.size(), messageIds.size());
        for (const QString& name : sink.helo)
            QVERIFY2(helo.contains(name.toLower()), qPrintable(name));
        // "dst" also holds the addresses of the To field.
        for (const QString& recipient : sink.recipients)
            QVERIFY2(recipients.contains(recipient.toLower()), qPrintable(recipient));
    }

    void zeek_data()
    {
        QTest::addColumn<QString>("capture");
        QTest::addColumn<QString>("log");
        QTest::newRow("basic") << "smtp.pcap" << "basic";
        QTest::newRow("bdat") << "rfc3030-bdat-example1.pcap" << "bdat";
        QTest::newRow("bdat with a gap") << "smtp-bdat-gap.pcap" << "bdat-gap";
        QTest::newRow("one side only") << "smtp-one-side-only.pcap" << "one-side";
    }
    /// Zeek's smtp.log: helo, mailfrom, rcptto, msg_id, subject.
    void zeek()
    {
        NEED_CORPORA("captures/zeek");
        QFETCH(QString, capture);
        QFETCH(QString, log);
        const QString root = corpora(QStringLiteral("captures/zeek"));
        CollectingSink sink;
        collect(root + u'/' + capture, sink);
        QStringList fields, from, to, ids, subjects;
        for (const QString& line : QString::fromUtf8(contents(root + QStringLiteral("/expected/") + log + QStringLiteral("/smtp.log"))).split(u'\n')) {
            if (line.startsWith(u"#fields"))
                fields = line.split(u'\t').mid(1);
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            const QStringList row = line.split(u'\t');
            const auto value = [&](const char* name) { return row.value(fields.indexOf(QLatin1String(name))); };
            QVERIFY(sink.helo.contains(value("helo")));
            from << value("mailfrom");
            to << value("rcptto").split(u',');
            if (value("msg_id") != u"-")
                ids << value("msg_id");
            if (value("subject") != u"-")
                subjects << value("subject");
        }
        QVERIFY(!from.isEmpty());
        QCOMPARE(sink.mailFrom, from);
        QCOMPARE(sorted(sink.recipients), sorted(to));
        QCOMPARE(sink.messageIds, ids);
        if (log != u"bdat-gap") // Zeek gives up a message with a hole, what was seen of its header is kept here
            QCOMPARE(sink.subjects, subjects);
    }
};

QTEST_GUILESS_MAIN(TestCaptureTshark)
#include "test_capture_tshark.moc"
