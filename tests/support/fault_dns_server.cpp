#include "support/fault_dns_server.h"
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

namespace delist {
namespace {

constexpr quint16 typeA = 1;
constexpr quint16 typeCname = 5;
constexpr quint16 typeSoa = 6;
constexpr quint16 typePtr = 12;
constexpr quint16 typeMx = 15;
constexpr quint16 typeTxt = 16;

QByteArray u16(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray u32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray address(int a, int b, int c, int d)
{
    return QByteArray(1, char(a)) + QByteArray(1, char(b)) + QByteArray(1, char(c)) + QByteArray(1, char(d));
}

QByteArray text(const QByteArray& value)
{
    QByteArray data;
    for (qsizetype at = 0; at < value.size() || at == 0; at += 255) {
        const QByteArray part = value.mid(at, 255);
        data += char(part.size());
        data += part;
    }
    return data;
}

QByteArray name(const QByteArray& dotted)
{
    QByteArray wire;
    for (const QByteArray& label : dotted.split('.')) {
        wire += char(label.size());
        wire += label;
    }
    return wire + '\0';
}

} // namespace

FaultDnsServer::FaultDnsServer(const QHostAddress& host, QObject* parent) : QObject(parent), m_udp(this), m_tcp(this)
{
    m_clock.start();
    // The same port by UDP and TCP.
    for (int i = 0; i < 20 && !m_listening; ++i) {
        m_udp.close();
        m_listening = m_udp.bind(host, 0) && m_tcp.listen(host, m_udp.localPort());
    }
    m_udp.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 1 << 20);
    connect(&m_udp, &QUdpSocket::readyRead, this, &FaultDnsServer::readUdp);
    connect(&m_tcp, &QTcpServer::newConnection, this, &FaultDnsServer::readTcp);
}

QString FaultDnsServer::address() const
{
    const QString host = m_udp.localAddress().toString();
    return (host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host)
        .arg(m_udp.localPort());
}

int FaultDnsServer::askedFor(const QString& part) const
{
    return static_cast<int>(m_asked.filter(part).size());
}

void FaultDnsServer::add(const QString& name, const QString& type, const QString& value)
{
    const QByteArray bytes = value.toUtf8();
    std::pair<quint16, QByteArray> entry;
    if (type == QLatin1String("A"))
        entry = {typeA, u32(QHostAddress(value).toIPv4Address())};
    else if (type == QLatin1String("TXT"))
        entry = {typeTxt, text(bytes)};
    else if (type == QLatin1String("PTR"))
        entry = {typePtr, delist::name(bytes)};
    else if (type == QLatin1String("MX"))
        entry = {typeMx, u16(value.section(u' ', 0, 0).toUShort()) + delist::name(value.section(u' ', 1).toUtf8())};
    else
        qFatal("no such record: %s", qPrintable(type));
    m_records.insert(name.toLower(), entry);
}

int FaultDnsServer::mostWithin(int milliseconds) const
{
    int most = 0;
    QHash<QString, int> inside;
    qsizetype from = 0;
    for (qsizetype to = 0; to < m_asked.size(); ++to) {
        ++inside[m_asked[to]];
        for (; m_askedAt[from] + milliseconds < m_askedAt[to]; ++from)
            if (--inside[m_asked[from]] == 0)
                inside.remove(m_asked[from]);
        most = std::max(most, static_cast<int>(inside.size()));
    }
    return most;
}

void FaultDnsServer::note(const QString& name)
{
    m_asked << name;
    m_askedAt << m_clock.elapsed();
}

bool FaultDnsServer::read(const QByteArray& message, Query& query)
{
    int at = 12;
    QStringList labels;
    while (at < message.size() && message[at] != 0) {
        const int length = static_cast<quint8>(message[at]);
        labels << QString::fromLatin1(message.mid(at + 1, length)).toLower();
        at += length + 1;
    }
    if (at + 5 > message.size())
        return false;
    query.message = message;
    query.name = labels.join(QLatin1Char('.'));
    query.type = qFromBigEndian<quint16>(message.constData() + at + 1);
    query.questionEnd = at + 5;
    return true;
}

QByteArray FaultDnsServer::record(quint16 type, const QByteArray& data, quint32 ttl)
{
    return u16(0xC00C) + u16(type) + u16(1) + u32(ttl) + u16(static_cast<quint16>(data.size())) + data;
}

QByteArray FaultDnsServer::reply(const Query& query, int rcode, const QList<QByteArray>& answers, bool truncated) const
{
    QByteArray message = query.message.left(2);
    message += u16(static_cast<quint16>(0x8580 | (truncated ? 0x0200 : 0) | rcode));
    const bool negative = answers.isEmpty() && (rcode == 0 || rcode == 3) && !truncated;
    message += u16(1) + u16(static_cast<quint16>(answers.size())) + u16(negative ? 1 : 0) + u16(0);
    message += query.message.mid(12, query.questionEnd - 12);
    for (const QByteArray& answer : answers)
        message += answer;
    if (negative) {
        const QByteArray soa =
            name("ns.fault.test") + name("root.fault.test") + u32(1) + u32(300) + u32(300) + u32(3600) + u32(30);
        message += name("fault.test") + u16(typeSoa) + u16(1) + u32(300) + u16(static_cast<quint16>(soa.size())) + soa;
    }
    return message;
}

void FaultDnsServer::readUdp()
{
    while (m_udp.hasPendingDatagrams()) {
        QByteArray message(static_cast<qsizetype>(m_udp.pendingDatagramSize()), '\0');
        QHostAddress from;
        quint16 port = 0;
        m_udp.readDatagram(message.data(), message.size(), &from, &port);
        Query query;
        if (!read(message, query))
            continue;
        note(query.name);
        int delayMs = 0;
        const QByteArray response = answer(query, false, delayMs);
        if (!response.isNull())
            send(response, from, port, delayMs);
    }
}

void FaultDnsServer::send(const QByteArray& message, const QHostAddress& to, quint16 port, int delayMs)
{
    if (delayMs == 0) {
        m_udp.writeDatagram(message, to, port);
        return;
    }
    QTimer::singleShot(delayMs, this, [this, message, to, port] { m_udp.writeDatagram(message, to, port); });
}

void FaultDnsServer::readTcp()
{
    while (QTcpSocket* socket = m_tcp.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            while (socket->bytesAvailable() >= 2) {
                const QByteArray head = socket->peek(2);
                const int length = qFromBigEndian<quint16>(head.constData());
                if (socket->bytesAvailable() < length + 2)
                    return;
                socket->read(2);
                Query query;
                if (!read(socket->read(length), query))
                    return socket->abort();
                note(query.name);
                int delayMs = 0;
                const QByteArray response = answer(query, true, delayMs);
                if (response.isNull())
                    return socket->abort();
                socket->write(u16(static_cast<quint16>(response.size())) + response);
            }
        });
    }
}

QByteArray FaultDnsServer::answer(const Query& query, bool tcp, int& delayMs)
{
    if (m_silent)
        return {};
    if (m_rcode >= 0 && !(m_spareInvalid && query.name.endsWith(QLatin1String(".invalid"))))
        return reply(query, m_rcode);
    if (m_records.contains(query.name)) {
        QList<QByteArray> found;
        for (const auto& [type, data] : m_records.values(query.name))
            if (type == query.type)
                found << record(type, data);
        return reply(query, 0, found);
    }
    const auto has = [&](const char* label) {
        return (QLatin1Char('.') + query.name + QLatin1Char('.'))
            .contains(QLatin1Char('.') + QLatin1String(label) + QLatin1Char('.'));
    };
    const QList<QByteArray> listed = query.type == typeA     ? QList{record(typeA, delist::address(127, 0, 0, 2))}
                                     : query.type == typeTxt ? QList{record(typeTxt, text("listed by the fault list"))}
                                                             : QList<QByteArray>();
    const bool negativeEntry =
        query.name.startsWith(QLatin1String("1.0.0.127.")) || query.name.startsWith(QLatin1String("invalid."));
    const QByteArray good = negativeEntry ? reply(query, 3) : reply(query, 0, listed);
    if (!m_rewrite.isNull() && !(m_spareInvalid && query.name.endsWith(QLatin1String(".invalid"))))
        return reply(query, 0,
                     query.type == typeA ? QList{record(typeA, u32(m_rewrite.toIPv4Address()))} : QList<QByteArray>());

    static const QRegularExpression slow(QStringLiteral("(^|\\.)slow(\\d+)\\."));
    if (const auto match = slow.match(query.name); match.hasMatch()) {
        delayMs = match.captured(2).toInt();
        return good;
    }
    const std::pair<const char*, int> rcodes[] = {{"formerr", 1}, {"servfail", 2}, {"notimp", 4}, {"refused", 5}};
    for (const auto& [label, rcode] : rcodes) {
        if (has(label))
            return reply(query, rcode);
    }
    if (has("drop"))
        return {};
    static const QRegularExpression lost(QStringLiteral("(^|\\.)lost(\\d+)\\."));
    if (const auto match = lost.match(query.name); match.hasMatch())
        return m_times[query.name + QString::number(query.type)]++ < match.captured(2).toInt() ? QByteArray() : good;
    if (has("good"))
        return good;
    if (has("v4only")) {
        const QString asked = query.name.section(QStringLiteral(".v4only"), 0, 0);
        const bool nibbles = asked.size() == 63;
        static const QRegularExpression octets(QStringLiteral("^\\d+\\.\\d+\\.\\d+\\.\\d+$"));
        return (nibbles && asked.startsWith(QLatin1Char('7'))) || octets.match(asked).hasMatch() ? good
                                                                                                 : reply(query, 3);
    }
    if (has("nodata"))
        return reply(query, 0);
    if (has("wrongid")) {
        QByteArray message = reply(query, 0, listed);
        message[0] = static_cast<char>(message[0] ^ 0x55);
        return message;
    }
    if (has("empty0"))
        return QByteArray("", 0);
    if (has("garbage"))
        return query.message.left(2) + QByteArray::fromHex("8180ffffffffffffffff") + QByteArray(200, char(0xC0));
    if (has("trunconly"))
        return tcp ? QByteArray() : reply(query, 0, {}, true);
    if (has("trunc"))
        return tcp ? good : reply(query, 0, {}, true);
    if (has("gianttxt")) {
        if (!tcp)
            return query.type == typeTxt ? reply(query, 0, {}, true) : good;
        QList<QByteArray> records;
        for (int i = 0; i < 4; ++i)
            records << record(typeTxt, text(QByteArray(15'000, char('a' + i))));
        return reply(query, 0, records);
    }
    if (has("manya")) {
        if (negativeEntry)
            return good;
        if (!tcp)
            return reply(query, 0, {}, true);
        QList<QByteArray> records;
        for (int i = 0; i < 4000 && query.type == typeA; ++i)
            records << record(typeA, delist::address(127, 0, i / 250, 2 + i % 250));
        return reply(query, 0, records);
    }
    if (has("cut")) {
        const QByteArray whole = reply(
            query, 0, {record(typeA, delist::address(127, 0, 0, 2)), record(typeA, delist::address(127, 0, 0, 3))});
        return negativeEntry ? good : whole.chopped(3);
    }
    if (has("cname")) {
        if (negativeEntry)
            return good;
        return reply(
            query, 0,
            {record(typeCname, name("real.fault.test"), 20),
             name("real.fault.test") + u16(typeA) + u16(1) + u32(90) + u16(4) + delist::address(127, 0, 0, 4)});
    }
    if (has("loopptr")) {
        QByteArray message = reply(query, 0, {record(typeA, delist::address(127, 0, 0, 2))});
        const quint16 at = static_cast<quint16>(query.questionEnd);
        message[at] = static_cast<char>(0xC0 | at >> 8);
        message[at + 1] = static_cast<char>(at & 0xFF);
        return message;
    }
    if (has("parked"))
        return reply(query, 0,
                     query.type == typeA ? QList{record(typeA, delist::address(203, 0, 113, 80))}
                                         : QList<QByteArray>());
    if (has("filter"))
        return reply(query, 0,
                     query.type == typeA ? QList{record(typeA, delist::address(0, 0, 0, 0))} : QList<QByteArray>());
    if (has("ctltxt")) {
        if (query.type == typeA)
            return good;
        return reply(query, 0,
                     {record(typeTxt, text(QByteArray("a\x1b[31mred\r\nline\xff\xfe\xe2\x80\xae"
                                                      "evil",
                                                      22)))});
    }
    if (has("hugettl"))
        return negativeEntry
                   ? good
                   : reply(query, 0,
                           {record(query.type, query.type == typeA ? delist::address(127, 0, 0, 2) : text("x"),
                                   0xFFFFFFFFU)});
    if (has("multi")) {
        if (negativeEntry)
            return good;
        return query.type == typeA
                   ? reply(query, 0,
                           {record(typeA, delist::address(127, 0, 0, 2), 600),
                            record(typeA, delist::address(127, 0, 0, 10), 120)})
                   : reply(query, 0, {record(typeTxt, text("first reason")), record(typeTxt, text("second reason"))});
    }
    return reply(query, 3);
}

} // namespace delist
