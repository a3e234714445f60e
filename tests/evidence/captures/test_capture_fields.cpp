// What a dialogue says beside its envelope: TLS names, header fields and attachments, how complete each is, tunnels around it,
// retransmitted data that differs, and the numbers by which a flow is found again behind a NAT.
#include "evidence/captures/mime_parameter.h"
#include "evidence/captures/packet_text.h"
#include "evidence/captures/tls_handshake.h"
#include "evidence/smtp/auth.h"
#include "support/captures.h"
#include <QCryptographicHash>

using namespace delist;
using namespace delist::test;

namespace {

std::string be(std::size_t value, int octets)
{
    std::string out;
    for (int i = octets - 1; i >= 0; --i)
        out.push_back(static_cast<char>(value >> (8 * i) & 0xff));
    return out;
}

std::string sized(const std::string& bytes, int octets)
{
    return be(bytes.size(), octets) + bytes;
}

std::string tlsRecord(int type, const std::string& body)
{
    return be(static_cast<std::size_t>(type), 1) + "\x03\x01" + sized(body, 2);
}

std::string clientHello(const std::string& name)
{
    const std::string serverName = be(0, 2) + sized(sized(be(0, 1) + sized(name, 2), 2), 2);
    const std::string other = be(10, 2) + sized(sized(be(29, 2), 2), 2);
    const std::string hello = "\x03\x03" + std::string(32, 'r') + sized("", 1) + sized(be(0x1301, 2), 2) + sized(be(0, 1), 1) +
                              sized(other + serverName, 2);
    return tlsRecord(22, be(1, 1) + sized(hello, 3));
}

/// CN=mx.out.example; alternative names mx.out.example, mail.out.example, 192.0.2.25.
std::string certificate()
{
    return *smtp::decodeBase64(
        "MIIBuzCCAWKgAwIBAgIUQUrtm3ila/mBWqug153cMJZn/xcwCgYIKoZIzj0EAwIwGTEXMBUGA1UEAwwObXgub3V0LmV4YW1wbGUw"
        "HhcNMjYxMTI2MjExMDQ4WhcNMzYxMTIzMjExMDQ4WjAZMRcwFQYDVQQDDA5teC5vdXQuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqG"
        "SM49AwEHA0IABL1mn7NYOfM7fd6owLSBeoIcx1b6KMsIU2+rpD4YJf5qKGG1Sdiy7gIs5s+EYTTchjZZw4/6YhIlgEaAhdX5zfij"
        "gYcwgYQwHQYDVR0OBBYEFJd/ywq/hk0TXVAMOh0odHDm32T8MB8GA1UdIwQYMBaAFJd/ywq/hk0TXVAMOh0odHDm32T8MA8GA1Ud"
        "EwEB/wQFMAMBAf8wMQYDVR0RBCowKIIObXgub3V0LmV4YW1wbGWCEG1haWwub3V0LmV4YW1wbGWHBMAAAhkwCgYIKoZIzj0EAwID"
        "RwAwRAIgPzw3X9p8hGir8DT1FoRb7Cg8p1gd3BoTA07btF6LaagCIE+y21VO6gdHXSzrv5hp7lLW0bnG9hc1Ho4qxJNZ4fsB");
}

std::string serverFlight()
{
    const std::string hello = be(2, 1) + sized("\x03\x03" + std::string(32, 's') + sized("", 1) + be(0xc02b, 2) + be(0, 1), 3);
    const std::string list = be(11, 1) + sized(sized(sized(certificate(), 3), 3), 3);
    return tlsRecord(22, hello + list.substr(0, 100)) + tlsRecord(22, list.substr(100)) + tlsRecord(22, be(14, 1) + be(0, 3));
}

std::string sessionOf(const Reading& reading)
{
    for (const std::string& row : reading.sink.rows)
        if (row.starts_with("session"))
            return row;
    return {};
}

std::string rowsOf(const Reading& reading, std::string_view kind)
{
    std::string rows;
    for (const std::string& row : reading.sink.rows)
        if (row.starts_with(kind))
            rows += row + "\n";
    return rows;
}

/// Whether a row holds "name=value" for exactly this value (in quotes when it has blanks).
bool says(const std::string& row, const std::string& what)
{
    const std::size_t at = row.find(' ' + what);
    const std::size_t end = at + 1 + what.size();
    const bool found = at != std::string::npos && (end == row.size() || row[end] == ' ' || row[end] == '\n');
    if (!found)
        qWarning("\"%s\" is not in \"%s\"", what.c_str(), row.c_str());
    return found;
}

const char* const mailScript = R"(S: 220 mx ESMTP
C: EHLO pc
S: 250-mx at your service
S: 250-SIZE 1000
S: 250-AUTH PLAIN LOGIN
S: 250 8BITMIME
C: MAIL FROM:<a@b.example>
S: 250 ok
C: RCPT TO:<c@d.example>
S: 250 ok
C: DATA
S: 354 go
C: Received: from inner by outer;
C:  Mon, 2 Mar 2026 12:00:00 +0000
C: Received: from first by inner
C: From: "Ann, with a comma" <ann@b.example>
C: To: "Doe, Jo" <jo@d.example>, plain@d.example (note, with comma),
C:  Team: =?utf-8?q?x?= <x@d.example>;
C: Subject: =?iso-8859-1?Q?Gr=FC=DFe?=
C: Message-ID: <m1@b.example>
C: X-Mailer: Foo 1.0
C: X-PHP-Originating-Script: 33:mail.php
C: MIME-Version: 1.0
C: Content-Type: multipart/mixed; boundary="outer"
C: 
C: preamble
C: --outer
C: Content-Type: multipart/alternative; boundary=inner
C: 
C: --inner
C: Content-Type: text/plain
C: 
C: text
C: --inner--
C: --outer
C: Content-Type: application/zip;
C:  name="=?utf-8?B?w6QuemlwPw==?="
C: Content-Transfer-Encoding: base64
C: Content-Disposition: attachment;
C:  filename*=utf-8''%C3%A4.zip
C: 
C: aGVsbG8g
C: d29ybGQ=
C: --outer
C: Content-Type: text/plain; name=notes.txt
C: Content-Transfer-Encoding: quoted-printable
C: 
C: soft=
C:  line =3D
C: ..dot
C: --outer
C: Content-Disposition: attachment
C: 
C: as it is
C: --outer--
C: .
S: 250 done
C: QUIT
S: 221 bye
)";

// sha256 of "hello world", "soft line =\r\n.dot", "as it is".
const std::string mailAttachments =
    "attachment message=2 name=ä.zip type=application/zip size=11 sha256=b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9\n"
    "attachment message=2 name=notes.txt type=text/plain size=17 sha256=SOFT\n"
    "attachment message=2 size=8 sha256=PLAIN\n";

} // namespace

class TestCaptureFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headerFields()
    {
        const Reading reading = readPackets(dialogue(mailScript));
        const std::string message = rowsOf(reading, "message");
        QVERIFY(says(message, "subject=Grüße"));
        QVERIFY(says(message, "header-from=ann@b.example"));
        QVERIFY(says(message, "header-to=\"jo@d.example, plain@d.example, x@d.example\""));
        QVERIFY(says(message, "mailer=\"Foo 1.0\""));
        QVERIFY(says(message, "script=33:mail.php"));
        QVERIFY(message.find("received=\"from inner by outer; Mon, 2 Mar 2026 12:00:00 +0000\nfrom first by inner\"") != std::string::npos);
        QVERIFY(message.find("fields=") == std::string::npos);
        QVERIFY(says(sessionOf(reading), "capabilities=\"SIZE 1000; AUTH PLAIN LOGIN; 8BITMIME\""));
        std::string expected = mailAttachments;
        const auto hash = [](const char* text) {
            return QCryptographicHash::hash(QByteArray(text), QCryptographicHash::Sha256).toHex().toStdString();
        };
        expected.replace(expected.find("SOFT"), 4, hash("soft line =\r\n.dot"));
        expected.replace(expected.find("PLAIN"), 5, hash("as it is"));
        SAME_LINES(rowsOf(reading, "attachment"), expected);
    }

    /// However the stream is cut into segments, the same rows.
    void anySegmentation()
    {
        const std::string expected = without(picture(readPackets(dialogue(mailScript))), "connection");
        for (const std::size_t size : {1, 2, 3, 5, 11, 64}) {
            TcpConversation flow(client, server, noon);
            flow.setSegmentSize(size);
            flow.handshake();
            flow.smtp(mailScript);
            flow.close();
            SAME_LINES(without(picture(readPackets(flow.take())), "connection"), expected);
        }
    }

    /// A hole at every byte of the dialogue: what is told complete is as it was; the rest says that it is not.
    void aHoleAtEveryByte()
    {
        TcpConversation flow(client, server, noon);
        flow.setSegmentSize(7);
        flow.handshake();
        flow.smtp(mailScript);
        flow.close();
        const auto packets = flow.take();
        const Reading whole = readPackets(packets);
        const std::string subject = "subject=Grüße";
        for (std::size_t lost = 3; lost + 3 < packets.size(); ++lost) {
            auto some = packets;
            some.erase(some.begin() + static_cast<std::ptrdiff_t>(lost));
            const Reading reading = readPackets(some);
            const std::string message = rowsOf(reading, "message");
            const std::string session = sessionOf(reading);
            QVERIFY2(session.find("gaps=1") != std::string::npos, qPrintable(QString::number(lost)));
            const bool markedSubject = message.find("subject=truncated") != std::string::npos ||
                                       message.find("subject=after-gap") != std::string::npos;
            if (!message.empty() && !markedSubject && message.find("id=<m1@b.example>") != std::string::npos)
                QVERIFY2(message.find(subject) != std::string::npos, message.c_str());
            // Whatever an attachment's hash is said to be, it is the right one.
            for (const std::string& row : reading.sink.rows) {
                const std::size_t at = row.find("sha256=");
                if (row.starts_with("attachment") && at != std::string::npos) {
                    const bool known = rowsOf(whole, "attachment").find(row.substr(at, 71)) != std::string::npos;
                    QVERIFY2(known, row.c_str());
                }
                if (row.starts_with("attachment") && at == std::string::npos)
                    QVERIFY2(row.ends_with(" truncated"), row.c_str());
            }
            if (message.find(" id=<") != std::string::npos)
                QVERIFY2(message.find(" id=<m1@b.example> ") != std::string::npos, message.c_str());
        }
    }

    void startTlsNames()
    {
        TcpConversation flow(client, server, noon);
        flow.handshake();
        flow.smtp("S: 220 mx ESMTP\nC: EHLO pc\nS: 250-mx\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\n");
        flow.setSegmentSize(100);
        flow.client(clientHello("mx.out.example"));
        flow.server(serverFlight());
        flow.client(tlsRecord(20, "x") + tlsRecord(23, std::string(50, 'e')));
        flow.server(tlsRecord(23, std::string(500, 'e')));
        flow.client(tlsRecord(23, std::string(3000, 'e')));
        flow.close();
        const auto packets = flow.take();
        const std::string row = sessionOf(readPackets(packets));
        QVERIFY(says(row, "tls=yes"));
        QVERIFY(says(row, "sni=mx.out.example"));
        QVERIFY(says(row, "certificate=\"mx.out.example, mail.out.example\""));
        QVERIFY(says(row, "encrypted-sent=" + std::to_string(clientHello("mx.out.example").size() + 6 + 55 + 3005)));
        QVERIFY(says(row, "encrypted-received=" + std::to_string(serverFlight().size() + 505)));
        QVERIFY(row.find("gaps=") == std::string::npos);
        // With any one packet lost: no crash, and no made-up names.
        for (std::size_t lost = 3; lost < packets.size(); ++lost) {
            auto some = packets;
            some.erase(some.begin() + static_cast<std::ptrdiff_t>(lost));
            const std::string cut = sessionOf(readPackets(some));
            QVERIFY(cut.find("sni=") == std::string::npos || cut.find("sni=mx.out.example") != std::string::npos);
        }
    }

    void smtpsNames()
    {
        TcpConversation flow(client, {server.address, 465}, noon);
        flow.handshake();
        flow.client(clientHello("smtp.out.example"));
        flow.server(serverFlight());
        flow.close();
        const std::string row = sessionOf(readPackets(flow.take()));
        QVERIFY(says(row, "sni=smtp.out.example"));
        QVERIFY(says(row, "certificate=\"mx.out.example, mail.out.example\""));
    }

    void hostileHandshakes()
    {
        const std::string hello = clientHello("mx.out.example");
        const std::string flight = serverFlight();
        for (std::size_t length = 0; length <= hello.size(); ++length) {
            TlsHandshake side;
            side.data(std::string_view(hello).substr(0, length));
            QCOMPARE(side.serverName().empty(), length < hello.size());
        }
        for (std::size_t at = 0; at < flight.size(); ++at) {
            std::string bad = flight;
            bad[at] = static_cast<char>(~bad[at]);
            TlsHandshake side;
            side.data(bad);
        }
        QCOMPARE(certificateNames("no certificate"), std::string());
        TlsHandshake endless;
        for (int i = 0; i < 1000 && !endless.finished(); ++i)
            endless.data(tlsRecord(22, std::string(16000, '\0')));
        QVERIFY(endless.finished());
    }

    void tunnels_data()
    {
        QTest::addColumn<int>("port");
        QTest::addColumn<QByteArray>("opening"); ///< C/S lines with escapes, "" for none
        QTest::addColumn<QByteArray>("tunnel");
        QTest::newRow("any port") << 8025 << QByteArray() << QByteArray();
        QTest::newRow("HTTP CONNECT") << 8080
                                      << QByteArray("C CONNECT mx.example:25 HTTP/1.1\r\nHost: mx.example:25\r\n\r\n|"
                                                    "S HTTP/1.1 200 Connection established\r\n\r\n")
                                      << QByteArray("HTTP CONNECT mx.example:25");
        QTest::newRow("HTTP CONNECT at the second try")
            << 3128
            << QByteArray("C CONNECT mx.example:2526 HTTP/1.1\r\n\r\n|S HTTP/1.1 407 no\r\nContent-Length: 0\r\n\r\n|"
                          "C CONNECT mx.example:2526 HTTP/1.1\r\nProxy-Authorization: Basic eDp5\r\n\r\n|S HTTP/1.0 200 ok\r\n\r\n")
            << QByteArray("HTTP CONNECT mx.example:2526");
        QTest::newRow("SOCKS5") << 1080
                                << QByteArray("C \\5\\1\\0|S \\5\\0|C \\5\\1\\0\\3\\012mx.example\\0\\31|S \\5\\0\\0\\1\\0\\0\\0\\0\\0\\0")
                                << QByteArray("SOCKS5 mx.example:25");
        QTest::newRow("SOCKS5 with a password")
            << 1080
            << QByteArray("C \\5\\2\\0\\2|S \\5\\2|C \\1\\3bob\\6secret|S \\1\\0|C \\5\\1\\0\\1\\300\\0\\2\\31\\2\\113|"
                          "S \\5\\0\\0\\1\\0\\0\\0\\0\\0\\0")
            << QByteArray("SOCKS5 192.0.2.25:587");
        QTest::newRow("SOCKS4") << 1080 << QByteArray("C \\4\\1\\0\\31\\300\\0\\2\\31bob\\0|S \\0\\132\\0\\31\\300\\0\\2\\31")
                                << QByteArray("SOCKS4 192.0.2.25:25");
        QTest::newRow("SOCKS4a") << 1080
                                 << QByteArray("C \\4\\1\\0\\31\\0\\0\\0\\1\\0mx.example\\0|S \\0\\132\\0\\0\\0\\0\\0\\0")
                                 << QByteArray("SOCKS4 mx.example:25");
        QTest::newRow("PROXY protocol") << 25 << QByteArray("C PROXY TCP4 203.0.113.5 192.0.2.25 4242 25\r\n")
                                        << QByteArray("PROXY from 203.0.113.5:4242");
        QTest::newRow("PROXY protocol 2") << 2526
                                          << QByteArray("C \r\n\r\n\\0\r\nQUIT\n!\\21\\0\\14\\313\\0q\\5\\300\\0\\2\\31\\020\\222\\0\\31")
                                          << QByteArray("PROXY from 203.0.113.5:4242");
    }
    void tunnels()
    {
        QFETCH(int, port);
        QFETCH(QByteArray, opening);
        QFETCH(QByteArray, tunnel);
        const Endpoint to{server.address, static_cast<std::uint16_t>(port)};
        TcpConversation flow(client, to, noon);
        flow.handshake();
        for (const QByteArray& step : opening.split('|')) {
            if (step.isEmpty())
                continue;
            std::string bytes;
            for (qsizetype i = 2; i < step.size(); ++i) {
                if (step[i] != '\\') {
                    bytes.push_back(step[i]);
                    continue;
                }
                int value = 0;
                int digits = 0;
                while (digits < 3 && i + 1 < step.size() && step[i + 1] >= '0' && step[i + 1] <= '7') {
                    value = value * 8 + (step[++i] - '0');
                    ++digits;
                }
                bytes.push_back(static_cast<char>(value));
            }
            step[0] == 'C' ? flow.client(bytes) : flow.server(bytes);
        }
        flow.smtp(mailScript);
        flow.close();
        const auto packets = flow.take();
        const Reading reading = readPackets(packets);
        const std::string expected = without(picture(readPackets(dialogue(mailScript))), "connection");
        std::string rows = without(picture(reading), "connection");
        const std::string ports = "25:" + std::to_string(port);
        rows.replace(rows.find(ports), ports.size(), "25:25");
        if (!tunnel.isEmpty()) {
            const std::string text = " tunnel=\"" + tunnel.toStdString() + "\"";
            QVERIFY2(rows.find(text) != std::string::npos, rows.c_str());
            rows.erase(rows.find(text), text.size());
        }
        SAME_LINES(rows, expected);
        QVERIFY(rowsOf(reading, "connection").find(" smtp") != std::string::npos);
        // Every packet is kept, those that opened it too.
        QCOMPARE(reading.sink.counts.at("packet"), int(packets.size()));
    }

    void otherProtocolsAreNoMail_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("FTP") << QByteArray("S: 220 ProFTPD ready\nC: USER bob\nS: 331 password\nC: PASS x\nS: 230 in\n");
        QTest::newRow("HTTP") << QByteArray("C: GET / HTTP/1.1\nC: \nS: HTTP/1.1 200 ok\nS: \n");
        QTest::newRow("HTTP CONNECT to TLS") << QByteArray("C: CONNECT www.example:443 HTTP/1.1\nC: \nS: HTTP/1.1 200 ok\nS: \nC: \x16\x03\x01 hello\n");
        QTest::newRow("HTTP CONNECT refused") << QByteArray("C: CONNECT mx.example:25 HTTP/1.1\nC: \nS: HTTP/1.1 403 no\nS: \n");
        QTest::newRow("HELO to something else") << QByteArray("C: HELO there\nS: hello yourself\n");
        QTest::newRow("a greeting that nobody answers") << QByteArray("S: 220 hello\n");
    }
    void otherProtocolsAreNoMail()
    {
        QFETCH(QByteArray, script);
        TcpConversation flow(client, {server.address, 2121}, noon);
        flow.handshake();
        flow.smtp(script.toStdString());
        flow.close();
        const Reading reading = readPackets(flow.take());
        QVERIFY(!reading.sink.counts.contains("session"));
        QCOMPARE(reading.sink.counts.at("connection"), 1);
        QVERIFY(rowsOf(reading, "connection").find(" smtp") == std::string::npos);
    }

    void conflictingRetransmission()
    {
        auto packets = dialogue(mailScript);
        const auto of = std::find_if(packets.begin(), packets.end(), [](const CapturedPacket& packet) {
            return packet.data.find("RCPT TO:<c@d") != std::string::npos;
        });
        CapturedPacket other = *of;
        other.data.replace(other.data.find("c@d.ex"), 1, "z");
        packets.insert(of + 1, other);
        const Reading reading = readPackets(packets);
        QVERIFY(says(sessionOf(reading), "conflicts=1"));
        QVERIFY(rowsOf(reading, "delivery").find("to=c@d.example") != std::string::npos);
        QVERIFY(sessionOf(readPackets(dialogue(mailScript))).find("conflicts") == std::string::npos);
    }

    /// The same flow outside of a NAT: other addresses, ports, TTLs and packets, the same numbers and hash.
    void sequenceNumbersAndContentHash()
    {
        const auto read = [](const Endpoint& from, std::size_t segment, std::uint32_t isn, const char* script) {
            TcpConversation flow(from, server, noon, {}, isn, 7000);
            flow.setSegmentSize(segment);
            flow.handshake();
            flow.smtp(script);
            flow.close();
            struct Sink : RecordingSink
            {
                Connection seen;
                void connection(const Connection& record) override { seen = record; }
            } sink;
            const auto reader = formatById("pcap")->open({}, sink);
            reader->feed(pcapFile(flow.take()));
            reader->finish();
            return sink.seen;
        };
        const Connection inside = read(client, 1460, 5000, mailScript);
        const Connection outside = read({IpAddress::v4(0xcb007105), 61001}, 10, 5000, mailScript);
        QCOMPARE(inside.sourceSequence, 5000);
        QCOMPARE(inside.destinationSequence, 7000);
        QCOMPARE(outside.sourceSequence, inside.sourceSequence);
        QVERIFY(inside.contentHash != 0);
        QCOMPARE(outside.contentHash, inside.contentHash);
        QVERIFY(read(client, 1460, 5000, "S: 220 other\nC: EHLO pc\n").contentHash != inside.contentHash);
        QCOMPARE(read(client, 1460, 5000, "").contentHash, std::uint64_t(0));
    }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* value, const char* expected) { QTest::newRow(value) << QByteArray(value) << QByteArray(expected); };
        row("attachment; filename=a.txt", "a.txt");
        row("attachment; filename=\"a \\\"b\\\".txt\"; size=3", "a \"b\".txt");
        row("attachment; FileName = \"a;b.txt\"", "a;b.txt");
        row("attachment; filename*=iso-8859-1'de'%FC.txt; filename=u.txt", "ü.txt");
        row("attachment; filename*0=\"long \"; filename*1=\"name.txt\"", "long name.txt");
        row("attachment; filename*1*=%20b; filename*0*=utf-8''a; filename*2=c", "a bc");
        row("attachment; filename=\"=?utf-8?q?=C3=A4?=.txt\"", "ä.txt");
        row("attachment; other=\"filename=x\"", "");
        row("attachment; filename", "");
        row("filename=x", "");
        row("a;filename=\"open", "open");
    }
    void parameters()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(mimeParameter(value.toStdString(), "filename")), expected);
    }

    void passwordsAreNotShown()
    {
        // In no row of a session with AUTH, and not in the packets shown as text.
        const std::string secret = "c2VjcmV0";
        TcpConversation flow(client, server, noon);
        flow.handshake();
        flow.smtp("S: 220 x ESMTP\nC: EHLO pc\nS: 250 x\nC: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: Ym9i\nS: 334 UGFzc3dvcmQ6\nC: c2VjcmV0\n"
                  "S: 235 ok\nC: AUTH PLAIN AGJvYgBzZWNyZXQ=\nS: 503 no\n");
        flow.close();
        const auto packets = flow.take();
        const Reading reading = readPackets(packets);
        QVERIFY(reading.sink.text().find(secret) == std::string::npos);
        QVERIFY(reading.sink.text().find("secret") == std::string::npos);
        for (const CapturedPacket& packet : packets) {
            const std::string text = describePacket(1, packet.data, 0);
            QVERIFY2(text.find(secret) == std::string::npos, text.c_str());
            QVERIFY2(text.find("AGJvYgBzZWNyZXQ") == std::string::npos, text.c_str());
        }
        bool shown = false;
        for (const CapturedPacket& packet : packets)
            shown = shown || describePacket(1, packet.data, 0).find("AUTH PLAIN ****") != std::string::npos;
        QVERIFY(shown);
    }
};

QTEST_APPLESS_MAIN(TestCaptureFields)
#include "test_capture_fields.moc"
