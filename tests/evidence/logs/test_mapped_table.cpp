// Tables whose columns the user assigned: what the fields come to mean in a row.
#include "evidence/logs/column_mapping.h"
#include "support/recording_sink.h"
#include <QTest>
#include <algorithm>

using namespace delist;

class TestMappedTable : public QObject
{
    Q_OBJECT

    /// The only row of that kind that a table of one row comes to, below \p header.
    static std::string row(const std::string& spec, const std::string& header, const std::string& row, const char* kind = "connection")
    {
        const auto mapping = ColumnMapping::parse(spec);
        if (!mapping)
            return mapping.error().message;
        test::RecordingSink sink;
        const auto reader = openMappedTable(mapping.value(), {}, sink);
        reader->feed(header + '\n' + row + '\n');
        reader->finish();
        std::string found = "none";
        for (const std::string& each : sink.rows)
            if (each.starts_with(kind))
                found = found == "none" ? each : "several";
        return found;
    }

private Q_SLOTS:
    void bytesOfBothWays_data()
    {
        QTest::addColumn<QByteArray>("mapped");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("both ways together") << QByteArray("bytes=all") << QByteArray("total=5000");
        QTest::newRow("together and received") << QByteArray("bytes=all,bytes_received=in") << QByteArray("sent=1000 received=4000");
        QTest::newRow("together and sent") << QByteArray("bytes=all,bytes_sent=out") << QByteArray("sent=1000 received=4000");
        QTest::newRow("all three") << QByteArray("bytes=all,bytes_sent=out,bytes_received=in") << QByteArray("sent=1000 received=4000");
        QTest::newRow("each way") << QByteArray("bytes_sent=out,bytes_received=in") << QByteArray("sent=1000 received=4000");
        QTest::newRow("sent alone") << QByteArray("bytes_sent=out") << QByteArray("sent=1000");
        QTest::newRow("less together than one way") << QByteArray("bytes=less,bytes_received=in") << QByteArray("received=4000");
        QTest::newRow("together is not told") << QByteArray("bytes=none,bytes_received=in") << QByteArray("received=4000");
    }
    void bytesOfBothWays()
    {
        QFETCH(QByteArray, mapped);
        QFETCH(QByteArray, expected);
        const std::string got = row("csv:time=t,source=s,destination=d,destination_port=p," + mapped.toStdString(), "t,s,d,p,all,in,out,less,none",
                                    "2026-03-02 10:00:00,10.0.3.44,203.0.113.9,25,5000,4000,1000,10,-");
        const std::size_t at = std::min(std::min(got.find("sent="), got.find("received=")), got.find("total="));
        QVERIFY2(at != std::string::npos, got.c_str());
        QCOMPARE(QByteArray::fromStdString(got.substr(at)), expected);
    }

    void whyNothingIsRead()
    {
        const std::string spec = "csv:time=t,source=s,destination=d,destination_port=p,rule=r";
        QCOMPARE(QByteArray::fromStdString(row(spec, "t,s,d,p", "2026-03-02 10:00:00,10.0.3.44,203.0.113.9,25", "")), QByteArray("several")); // both lines
        QCOMPARE(QByteArray::fromStdString(row(spec, "t,s,d,p", "", "")), QByteArray("reject line 1 reason=\"no header: it has no column \"r\"\""));
        QCOMPARE(QByteArray::fromStdString(row(spec, "t,s,d,p,r", "2026-03-02 10:00:00,10.0.3.44", "")), QByteArray("reject line 2 reason=\"the row ends before its columns do\""));
        QVERIFY(row(spec, "t,s,d,p,r", "2026-03-02 10:00:00,10.0.3.44,203.0.113.9,25", "").starts_with("connection "));
    }
    void ports_data()
    {
        QTest::addColumn<QByteArray>("expected");
        const auto each = [](const char* expected, std::initializer_list<const char*> texts) {
            for (const char* text : texts)
                QTest::newRow(text) << QByteArray(expected);
        };
        each("connection 2026-03-02T10:00:00.000Z 10.0.3.44 -> 203.0.113.9:25", {"25", "smtp", "SMTP", "tcp/25", "25/tcp", "TCP:25", "tcp 25", "6/25", "smtp (TCP/25)", "mail (tcp/25)", "25 (smtp)",
                                                "smtp/tcp", "TCP (25)", "25.0", "smtp (mail relay)"});
        each("connection 2026-03-02T10:00:00.000Z 10.0.3.44 -> 203.0.113.9:587", {"submission", "587", "submission (TCP/587)"});
        each("connection 2026-03-02T10:00:00.000Z 10.0.3.44 -> 203.0.113.9:51002", {"51,002"});
        each("connection 2026-03-02T10:00:00.000Z 10.0.3.44 -> 203.0.113.9:25 protocol=17", {"udp/25", "25/udp", "smtp (UDP/25)", "17/25"});
        each("reject line 2 reason=\"the destination's port is neither a number nor a known service\"", {"rubbish", "SMTP Relay 25", "rule 25", "25-26", "25/25", "tcp", "/", "()", "25/tcp/25"});
        each("reject line 2 reason=\"a port is beyond 65535\"", {"65536", "tcp/99999999999999999999", "smtp (TCP/70000)"});
        each("connection 2026-03-02T10:00:00.000Z 10.0.3.44 -> 203.0.113.9", {"", "-", "0", "any", "N/A", "*"});
    }
    void ports()
    {
        QFETCH(QByteArray, expected);
        const auto got = QByteArray::fromStdString(row("csv:time=t,source=s,destination=d,destination_port=p", "t,s,d,p",
                                                       std::string("2026-03-02 10:00:00,10.0.3.44,203.0.113.9,\"") + QTest::currentDataTag() + '"', ""));
        QCOMPARE(got, expected);
    }
    void addresses_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("name");
        const auto each = [](const char* source, const char* name, std::initializer_list<const char*> texts) {
            for (const char* text : texts)
                QTest::newRow(text) << QByteArray(source) << QByteArray(name);
        };
        each("10.0.3.44", "pc-anna", {"10.0.3.44 (pc-anna)", "pc-anna (10.0.3.44)", "pc-anna [10.0.3.44]", "pc-anna[10.0.3.44]", "10.0.3.44 pc-anna", "10.0.3.44/pc-anna",
                                      "pc-anna/10.0.3.44", "10.0.3.44 - pc-anna", "pc-anna (10.0.3.44/32)"});
        each("10.0.3.44:50001", "pc-anna", {"10.0.3.44:50001 (pc-anna)", "pc-anna [10.0.3.44]:50001", "10.0.3.44/50001 (pc-anna)"});
        each("10.0.3.44:50001", "", {"10.0.3.44/50001", "10.0.3.44#50001", "10.0.3.44(50001)", "inside:10.0.3.44/50001", "10.0.3.44:50001"});
        each("10.0.3.44:25", "", {"10.0.3.44/25"});
        each("10.0.3.44", "", {"10.0.3.44", "10.0.3.44/32", "<10.0.3.44>", "LAN/10.0.3.44", "10.0.3.44 (DE)", "10.0.3.44 (10.0.3.44)", "10.0.3.44 (Anna Miller)"});
        each("2001:db8::44", "pc-anna", {"2001:db8::44 (pc-anna)", "pc-anna (2001:db8::44)", "2001:db8::44/128 (pc-anna)"});
        each("[2001:db8::44]:50001", "pc-anna", {"[2001:db8::44]:50001 (pc-anna)", "pc-anna (2001:db8::44/50001)"});
        each("none", "", {"10.0.3.0/24", "2001:db8::/32", "10.0.3.44/70000", "10.0.3.44 - 203.0.113.9", "pc-anna", "()", "/", "10.0.3.444 (pc-anna)", "inside:", "[", "[]", "10.0.3.44]"});
    }
    void addresses()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, name);
        const std::string cell = std::string("\"") + QTest::currentDataTag() + '"';
        const auto got = [&](const std::string& from, const std::string& to, const char* kind) {
            return QByteArray::fromStdString(row("csv:time=t,source=s,destination=d", "t,s,d", "2026-03-02 10:00:00," + from + ',' + to, kind));
        };
        if (source == "none") {
            QVERIFY(got(cell, "203.0.113.9", "reject").contains("the source is no address"));
            return;
        }
        QCOMPARE(got(cell, "203.0.113.9", "connection"), "connection 2026-03-02T10:00:00.000Z " + source + " -> 203.0.113.9");
        QCOMPARE(got("203.0.113.9", cell, "connection"), "connection 2026-03-02T10:00:00.000Z 203.0.113.9 -> " + source);
        const QByteArray told = got(cell, "203.0.113.9", "name");
        QVERIFY2(name.isEmpty() ? told == "none" : told.contains(' ' + name), told.constData());
    }
    void destinationThatIsOnlyNamed()
    {
        const auto got = [](const char* source, const char* destination) {
            return row("csv:time=t,source=s,destination=d,destination_port=p", "t,s,d,p", std::string("2026-03-02 10:00:00,") + source + ',' + destination + ",25", "");
        };
        const std::string named = got("10.0.3.44", "mx.far.example");
        QVERIFY2(named.starts_with("connection 2026-03-02T10:00:00.000Z 10.0.3.44 -> ") && named.find("far.example") == std::string::npos, named.c_str());
        QVERIFY(named.find("25") != std::string::npos);
        QVERIFY(got("", "mx.far.example").starts_with("reject"));
        QVERIFY(got("10.0.3.44", "no address!").starts_with("reject"));
        QVERIFY(got("10.0.3.44", "203.0.113.999").starts_with("reject"));
    }

    void portsThatAreNone()
    {
        const auto got = [](const char* protocol) {
            return row("csv:time=t,source=s,destination=d,destination_port=p,protocol=x", "t,s,d,p,x",
                       std::string("2026-03-02 10:00:00,10.0.3.44,203.0.113.9,Echo request,") + protocol);
        };
        QVERIFY(got("icmp").starts_with("connection"));
        QCOMPARE(got("tcp"), std::string("none"));
    }

    void actions_data()
    {
        QTest::addColumn<QByteArray>("expected");
        const auto each = [](const char* expected, std::initializer_list<const char*> texts) {
            for (const char* text : texts)
                QTest::newRow(text) << QByteArray(expected);
        };
        each("denied", {"Connection not allowed", "unaccepted", "Connection was not established", "Request was refused", "reset-both", "Denegado",
                        "Verweigert", "Abgelehnt", "Verworfen", "Gesperrt", "Blockiert", "Geblockt", "VERBINDUNG ABGELEHNT", "nicht zugelassen",
                        "Zugriff nicht erlaubt", "Refus\xc3\xa9", "Bloqu\xc3\xa9", "Rejet\xc3\xa9", "Passage refus\xc3\xa9", "pas autoris\xc3\xa9",
                        "Bloqueado", "Rechazado", "Descartado", "no permitido", "Geblokkeerd", "n\xc3\xa3o autorizado", "\xc3\x89" "chec de connexion"});
        each("allowed", {"Accepted", "Built outbound", "Forwarded", "client-rst", "server-rst", "Zugelassen", "Erlaubt", "Akzeptiert", "Angenommen", "Gestattet",
                         "Durchgelassen", "Weitergeleitet", "Autoris\xc3\xa9", "Accept\xc3\xa9", "Permis", "Trafic permis", "Permitido", "Aceptado",
                         "Verbindung hergestellt", "Geschlossene Verbindung", "conexi\xc3\xb3n establecida"});
        each("", {"Checked", "Permission", "nicht mehr zugelassen", "nicht gesperrt", "Timeout", ""});
    }
    void actions()
    {
        QFETCH(QByteArray, expected);
        const std::string got = row("csv:time=t,source=s,destination=d,destination_port=p,action=a", "t,s,d,p,a",
                                    std::string("2026-03-02 10:00:00,10.0.3.44,203.0.113.9,25,") + QTest::currentDataTag());
        QVERIFY2(expected.isEmpty() ? got.ends_with("203.0.113.9:25") : got.ends_with(' ' + expected.toStdString()), got.c_str());
    }

    void actionsThatNobodyKnows()
    {
        const auto noteOf = [](const std::string& rows) {
            const auto mapping = ColumnMapping::parse("csv:time=t,source=s,destination=d,destination_port=p,action=a");
            test::RecordingSink sink;
            const auto reader = openMappedTable(mapping.value(), {}, sink);
            reader->feed("t,s,d,p,a\n" + rows);
            reader->finish();
            return reader->summary().note;
        };
        const auto line = [](const char* action) { return std::string("2026-03-02 10:00:00,10.0.3.44,203.0.113.9,25,") + action + '\n'; };
        QCOMPARE(noteOf(line("Tillg\xc3\xa5ten") + line("Nekad") + line("Nekad")),
                 std::string("No word of the action column is known (\"Tillg\xc3\xa5ten\", \"Nekad\"): allowed=WORD|WORD and denied=WORD|WORD of the mapping "
                             "tell what they mean."));
        QCOMPARE(noteOf(line("Nekad") + line("Allow")), std::string());
        QCOMPARE(noteOf(line("") + line("-")), std::string());
    }

    void timeForms_data()
    {
        QTest::addColumn<QByteArray>("expected");
        const auto each = [](const char* expected, std::initializer_list<const char*> texts) {
            for (const char* text : texts)
                QTest::newRow(text) << QByteArray(expected);
        };
        // Of the case's zone, one hour east.
        each("2026-03-03T08:00:00.000Z", {"2026-03-03 09:00:00", "Mar 3, 2026 @ 09:00:00.000", "Mar 3, 2026 09:00:00", "March 3, 2026 9:00:00 AM", "3 Mar 2026 09:00:00",
                                          "20260303 09:00:00", "20260303T090000", "20260303090000", "2026-03-03 09:00", "03-Mar-2026 09:00:00",
                                          "Tue, 03 Mar 2026 09:00:00", "1772524800", "1772524800000", "1772524800000000"});
        each("2026-03-03T20:30:00.500Z", {"Mar 3, 2026 9:30:00.5 PM", "Mar 3, 2026 @ 21:30:00.500", "20260303T213000.5", "03/Mar/2026:22:30:00.500 +0200"});
        each("2026-03-03T07:00:00.000Z", {"Tue, 03 Mar 2026 09:00:00 +0200", "Tue, 3 Mar 2026 09:00:00 +0200 (EET)", "03/Mar/2026:09:00:00 +0200", "20260303T090000+0200",
                                          "20260303T070000Z", "2026-03-03 09:00:00 EET", "03.03.2026 09:00:00 EET", "2026-03-03 07:00:00 UTC", "Tue, 03 Mar 2026 07:00:00 GMT",
                                          "Mar 3, 2026 @ 09:00:00.000 EET"});
        each("2026-03-03T14:00:00.000Z", {"2026-03-03 09:00:00 EST", "3 Mar 2026 09:00:00 EST"});
        each("", {"Mar 3 09:00:00", "Mar 3 2026 25:00:00", "20261303 09:00:00", "2026-03-03 09:00:00 XYZ", "03/Mar/2026:", "Tue, ", "20260303T0900Q", "20260303T", "Mar 3, 2026 @",
                  "2026-03-03T09:00:00Z EST", ")", "(", "Mar 3, 2026 @ 09:00:00.00000000000000000000000000000000000000000001"});
    }
    void timeForms()
    {
        QFETCH(QByteArray, expected);
        test::RecordingSink sink;
        ReaderOptions options;
        options.localToUtc = [](Micros local) { return local - 3'600'000'000; };
        const auto mapping = ColumnMapping::parse("csv:time=t,source=s,destination=d,destination_port=p");
        const auto reader = openMappedTable(mapping.value(), options, sink);
        reader->feed(std::string("t,s,d,p\n\"") + QTest::currentDataTag() + "\",10.0.3.44,203.0.113.9,25\n");
        reader->finish();
        QCOMPARE(sink.rows.size(), 1U);
        QCOMPARE(QByteArray::fromStdString(sink.rows.front()), expected.isEmpty() ? QByteArray("reject line 2 reason=\"the time stamp is none\"")
                                                                            : "connection " + expected + " 10.0.3.44 -> 203.0.113.9:25");
        QCOMPARE(reader->summary().note.find("The zone EST has several meanings") != std::string::npos, QByteArray(QTest::currentDataTag()).endsWith(" EST") && !expected.isEmpty());
    }

    void comments()
    {
        const auto read = [](const char* spec, const char* table) {
            const auto mapping = ColumnMapping::parse(spec);
            test::RecordingSink sink;
            const auto reader = openMappedTable(mapping.value(), {}, sink);
            reader->feed(table);
            reader->finish();
            std::string found;
            for (const std::string& each : sink.rows)
                found += each.substr(0, each.find(' ')) + ' ';
            return found;
        };
        const char* const byName = "csv:time=t,source=s,destination=d,destination_port=p";
        const char* const rows = "2026-03-02 10:00:00,10.0.3.44,203.0.113.9,25\n# in, the, middle, of it\n2026-03-02 10:00:01,10.0.3.44,203.0.113.9,25\n";
        QCOMPARE(read(byName, (std::string("# exported, by, a, script\n# fw1\nt,s,d,p\n") + rows).c_str()), std::string("connection connection "));
        QCOMPARE(read(byName, (std::string("#t,s,d,p\n") + rows).c_str()), std::string("connection connection "));
        QCOMPARE(read(byName, "t,s,d,p\nnever,10.0.3.44,203.0.113.9,25\n"), std::string("reject "));
    }

    void withoutHeader_data()
    {
        QTest::addColumn<QByteArray>("options");
        for (const char delimiter : {',', ';', '\t', '|'})
            QTest::newRow(QByteArray(1, delimiter).toPercentEncoding().constData()) << QByteArray(1, delimiter);
    }
    void withoutHeader()
    {
        QFETCH(QByteArray, options);
        const char delimiter = options.at(0);
        std::string line = "2026-03-02 10:00:00,10.0.3.44,203.0.113.9,25";
        std::replace(line.begin(), line.end(), ',', delimiter);
        QCOMPARE(row("csv:time=#1,source=#2,destination=#3,destination_port=#4;header=no", "# exported, by, a, long, script", line),
                 std::string("connection 2026-03-02T10:00:00.000Z 10.0.3.44 -> 203.0.113.9:25"));
    }

    void repliesInWords_data()
    {
        QTest::addColumn<QByteArray>("expected");
        const auto each = [](const char* expected, std::initializer_list<const char*> texts) {
            for (const char* text : texts)
                QTest::newRow(text) << QByteArray(expected);
        };
        each("accepted", {"Delivered", "Sent", "OK", "Queued for delivery", "taken", "Zugestellt", "Entregado"});
        each("rejected", {"Undelivered", "UNDELIVERABLE", "not delivered", "Could not be delivered: not sent", "Delivery failed", "Hard bounce", "bounced", "Expired", "parked", "Unzustellbar",
                          "Nicht zugestellt", "Rechazado"});
        each("deferred", {"Deferred", "Delivery delayed", "Delivery pending", "Soft bounce", "Queued", "Verz\xc3\xb6gert"});
        each("unknown", {"Quarantined", "Not yet delivered", ""});
    }
    void repliesInWords()
    {
        QFETCH(QByteArray, expected);
        const std::string got = row("csv:time=t,sender=f,recipient=r,reply=c;allowed=taken;denied=parked", "t,f,r,c",
                                    std::string("2026-03-02 10:00:00,bob@corp.example,eve@far.example,") + QTest::currentDataTag(), "delivery");
        const bool told = got.find(' ' + expected.toStdString()) != std::string::npos;
        const bool none = got.find("accepted") == std::string::npos && got.find("rejected") == std::string::npos && got.find("deferred") == std::string::npos;
        QVERIFY2(expected == "unknown" ? none : told, got.c_str());
    }

    /// Exports of gateways show whom they know beside the address.
    void namesBesideAddresses_data()
    {
        QTest::addColumn<QByteArray>("recipients");
        QTest::addColumn<int>("count");
        QTest::newRow("address") << QByteArray("eve@far.example") << 1;
        QTest::newRow("name") << QByteArray("Eve Miller <eve@far.example>") << 1;
        QTest::newRow("comma in the name") << QByteArray("Miller, Eve <eve@far.example>") << 1;
        QTest::newRow("quoted name") << QByteArray("\"\"Miller; Eve\"\" <eve@far.example>") << 1;
        QTest::newRow("comment") << QByteArray("eve@far.example (Eve)") << 1;
        QTest::newRow("names") << QByteArray("Miller, Eve <eve@far.example>, Ann <ann@far.example>; bob@far.example") << 3;
        QTest::newRow("brackets") << QByteArray("<eve@far.example>;<ann@far.example>") << 2;
        QTest::newRow("commas") << QByteArray("eve@far.example,ann@far.example,bob@far.example") << 3;
        QTest::newRow("a quote that never ends") << QByteArray("\"\"eve@far.example;ann@far.example") << 2;
    }
    void namesBesideAddresses()
    {
        QFETCH(QByteArray, recipients);
        QFETCH(int, count);
        const std::string line = "2026-03-02 10:00:00,\"Bob, B. <bob@corp.example>\",\"" + recipients.toStdString() + "\",250 ok";
        const std::string spec = "csv:time=t,sender=f,recipient=r,reply=c", message = row(spec, "t,f,r,c", line, "message");
        QVERIFY2(message.find("from=bob@corp.example ") != std::string::npos, message.c_str());
        QVERIFY2(message.find("recipients=" + std::to_string(count) + ' ') != std::string::npos, message.c_str());
        const std::string delivery = row(spec, "t,f,r,c", line, "delivery"); // "several" of more than one
        QVERIFY2(count > 1 || delivery.find("to=eve@far.example ") != std::string::npos, delivery.c_str());
    }

    void mailWithoutSenderIsAReport()
    {
        const std::string spec = "csv:time=t,sender=f,recipient=r,subject=s,reply=c";
        const auto bounce = [&](const char* line) { return row(spec, "t,f,r,s,c", line, "bounce"); };
        QCOMPARE(bounce("2026-03-02 10:00:00,<>,eve@far.example,Undeliverable: offer,250 ok"),
                 std::string("bounce 2026-03-02T10:00:00.000Z message=1 victim=eve@far.example subject=\"Undeliverable: offer\" accepted"));
        QCOMPARE(bounce("2026-03-02 10:00:00,bob@corp.example,eve@far.example,Hello,250 ok"), std::string("none"));
        QCOMPARE(bounce("2026-03-02 10:00:00,<>,eve@far.example,Report Domain: far.example Submitter: corp.example Report-ID: <1>,250 ok"), std::string("none"));
    }
};

QTEST_APPLESS_MAIN(TestMappedTable)
#include "test_mapped_table.moc"
