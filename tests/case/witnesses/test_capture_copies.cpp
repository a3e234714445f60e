// Dialogues and look-ups that several captures of one time saw: told once, whoever saw more of them stands, and all come back when
// an evidence goes.
#include "case/tables/table_query.h"
#include "case/writing/evidence_removal.h"
#include "support/case_builder.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* bot = "10.0.3.44";

struct Heard
{
    Micros shift = 0;    ///< of this capture's clock
    int from = 0;        ///< dialogues that it saw
    int to = 20;
    int messages = 2;    ///< of each dialogue
    bool whole = true;
    bool begins = true;  ///< before each said who it is
};

/// Dialogues a minute apart with a look-up before each and a file in each message.
void hear(RecordSink& sink, const Heard& heard)
{
    for (int i = heard.from; i < heard.to; ++i) {
        const Micros time = monday + i * minute + heard.shift;
        DnsQuery query;
        query.time = time - second;
        query.client = *IpAddress::parse(bot);
        query.server = *IpAddress::parse("10.0.0.53");
        const std::string domain = "d" + std::to_string(i) + ".example";
        query.name = domain;
        query.type = 15;
        query.kind = LookupKind::Mx;
        sink.dnsQuery(query);
        Connection flow;
        flow.time = time;
        flow.end = time + 5 * second;
        flow.source = {query.client, static_cast<std::uint16_t>(40000 + i)};
        flow.destination = {*IpAddress::parse(outside(i)), 25};
        flow.action = Action::Allowed;
        sink.connection(flow);
        Session session;
        session.time = time;
        session.end = flow.end;
        session.client = flow.source;
        session.server = flow.destination;
        if (heard.begins)
            session.helo = "pc44";
        else
            session.incompleteFields = "helo=after-gap";
        session.messages = static_cast<std::uint32_t>(heard.messages);
        session.recipients = session.messages;
        session.rejectedRecipients = 1;
        session.complete = heard.whole;
        const RowId row = sink.session(session);
        for (int m = 0; m < heard.messages; ++m) {
            const std::string from = "x" + std::to_string(m) + "@spam.example";
            Message message;
            message.time = time + m * second;
            message.session = row;
            message.mailFrom = m == 0 ? std::string_view("<>") : std::string_view(from);
            message.recipients = 1;
            message.client = flow.source.address;
            message.server = flow.destination.address;
            message.status = Outcome::Accepted;
            Delivery delivery;
            delivery.time = message.time;
            delivery.message = sink.message(message);
            const std::string to = "u" + std::to_string(i) + "@" + domain;
            delivery.recipient = to;
            delivery.outcome = Outcome::Accepted;
            sink.delivery(delivery);
            Attachment attachment;
            attachment.message = delivery.message;
            attachment.name = "invoice.zip";
            sink.attachment(attachment);
            if (m == 0) {
                Bounce bounce;
                bounce.time = message.time;
                bounce.message = delivery.message;
                bounce.victim = to;
                bounce.fate = Outcome::Accepted;
                sink.bounce(bounce);
            }
        }
    }
}

void add(CaseBuilder& builder, const Heard& heard)
{
    builder.evidence("pcap", Vantage::Capture, monday + heard.from * minute - second + heard.shift,
                     monday + heard.to * minute + heard.shift, [&](RecordSink& sink) { hear(sink, heard); });
}

/// What the case counts, as text.
QString picture(CaseBuilder& builder)
{
    (void)builder.analyse();
    QString text;
    for (const char* table : {"sessions", "messages", "deliveries", "bounces", "attachments", "queries"})
        text += QStringLiteral("%1 %2\n").arg(QLatin1String(table)).arg(TableQuery(builder.file().database(), *tableById(QString::fromLatin1(table))).count({}));
    for (const char* column : {"smtp_connections", "messages", "recipients", "bounces", "destinations"})
        text += QStringLiteral("%1 %2\n").arg(QLatin1String(column), builder.host(QString::fromLatin1(bot), column).toString());
    Database& database = builder.file().database();
    for (const char* sum : {"SELECT sum(messages) || ' ' || sum(recipients) || ' ' || sum(connections) FROM traffic_minute",
                            "SELECT sum(messages) || ' ' || sum(recipients) || ' ' || sum(connections) FROM traffic_hour",
                            "SELECT sum(messages) FROM message_count", "SELECT sum(rejected_recipients) FROM host_stat"})
        text += QString::fromStdString(database.text(sum)) + QLatin1Char('\n');
    return text;
}

QString of(const QList<Heard>& captures)
{
    CaseBuilder builder;
    for (const Heard& heard : captures)
        add(builder, heard);
    return picture(builder);
}

} // namespace

class TestCaptureCopies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toldOnce_data();
    void toldOnce();
    void otherDialoguesStay();
    void comesBack();
    void beginningIsTakenOver_data();
    void beginningIsTakenOver();
};

void TestCaptureCopies::toldOnce_data()
{
    QTest::addColumn<QList<Heard>>("captures");
    const Heard all;
    const Heard later{50'000};
    const Heard part{0, 5, 12};
    const Heard less{20'000, 0, 20, 1, false};
    QTest::newRow("twice") << QList<Heard>{all, later};
    QTest::newRow("three times") << QList<Heard>{all, later, Heard{-30'000}};
    QTest::newRow("a part of it") << QList<Heard>{all, part};
    QTest::newRow("the part first") << QList<Heard>{part, all};
    QTest::newRow("halves that overlap") << QList<Heard>{Heard{0, 0, 12}, Heard{10'000, 8, 20}};
    QTest::newRow("one saw less of each") << QList<Heard>{all, less};
    QTest::newRow("the one that saw less first") << QList<Heard>{less, all};
    QTest::newRow("less, all, part") << QList<Heard>{less, all, part};
}

void TestCaptureCopies::toldOnce()
{
    QFETCH(QList<Heard>, captures);
    QCOMPARE(of(captures), of({Heard{}}));
}

/// The same ports later in one capture, and other ports at the same time, are other dialogues.
void TestCaptureCopies::otherDialoguesStay()
{
    CaseBuilder builder;
    const auto twice = [](RecordSink& sink) {
        hear(sink, Heard{0, 0, 1});
        hear(sink, Heard{20 * second, 0, 1});
    };
    for (int capture = 0; capture < 2; ++capture)
        builder.evidence("pcap", Vantage::Capture, monday - second, monday + hour, twice);
    builder.evidence("pcap", Vantage::Capture, monday - second, monday + hour, [](RecordSink& sink) { hear(sink, Heard{0, 1, 3}); });
    const QString text = picture(builder);
    QVERIFY2(text.startsWith(QLatin1String("sessions 4\nmessages 8\ndeliveries 8\nbounces 4\nattachments 8\nqueries 4\n")), qPrintable(text));
}

void TestCaptureCopies::comesBack()
{
    CaseBuilder alone;
    add(alone, Heard{20'000, 0, 20, 1, false});
    const QString before = picture(alone);
    CaseBuilder builder;
    add(builder, Heard{20'000, 0, 20, 1, false});
    add(builder, Heard{});
    QCOMPARE(picture(builder), of({Heard{}}));
    Transaction transaction(builder.file().database());
    removeEvidence(builder.file().database(), 2, StoredContents::Remove);
    transaction.commit();
    QCOMPARE(picture(builder), before);
}

void TestCaptureCopies::beginningIsTakenOver_data()
{
    QTest::addColumn<bool>("beginningFirst");
    QTest::newRow("in order") << true;
    QTest::newRow("the later one first") << false;
}

/// A capture that was started within a dialogue tells most of it; the one before still saw the HELO, as long as it is there.
void TestCaptureCopies::beginningIsTakenOver()
{
    QFETCH(bool, beginningFirst);
    const Heard beginning{0, 0, 3, 1, false, true}, rest{0, 0, 3, 2, false, false};
    CaseBuilder builder;
    add(builder, beginningFirst ? beginning : rest);
    add(builder, beginningFirst ? rest : beginning);
    (void)picture(builder);
    Database& database = builder.file().database();
    constexpr const char* told = "SELECT group_concat(ifnull(h.value, '-') || ' ' || s.messages || ' ' || ifnull(n.value, ''), '; ') FROM session s"
                                 " LEFT JOIN text h ON h.id = s.helo LEFT JOIN text n ON n.id = s.incomplete_fields";
    QCOMPARE(QString::fromStdString(database.text(told)), QStringLiteral("pc44 2 ; pc44 2 ; pc44 2 "));
    Transaction transaction(database);
    removeEvidence(database, beginningFirst ? 1 : 2, StoredContents::Remove);
    transaction.commit();
    (void)picture(builder);
    QCOMPARE(QString::fromStdString(database.text(told)), QStringLiteral("- 2 helo=after-gap; - 2 helo=after-gap; - 2 helo=after-gap"));
}

QTEST_APPLESS_MAIN(TestCaptureCopies)
#include "test_capture_copies.moc"
