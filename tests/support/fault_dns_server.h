// FaultDnsServer: a name server for tests that does what rbldnsd cannot: late, lost, broken, lying and gigantic
// answers, by UDP and TCP. Lives in the test's own event loop. The behaviour is chosen by a label anywhere in the asked
// name:
//   good        127.0.0.2 and a TXT for everything but 1.0.0.127 and names below it ("1.0.0.127.good…" is NXDOMAIN)
//   slowN       like good, after N ms                 lostN      drops a name's first N questions
//   servfail notimp refused formerr   that rcode      nodata     NOERROR without an answer
//   drop        never answers                         wrongid    answers with another id
//   empty0      a datagram without a byte             garbage    bytes that are no DNS
//   trunc       TC by UDP, the answer by TCP          trunconly  TC by UDP, TCP closed
//   gianttxt    60,000 bytes of TXT by TCP            manya      4,000 A records by TCP
//   cut         the answer breaks off in a record     cname      a CNAME first, then its A
//   loopptr     a compression pointer to itself       parked     203.0.113.80 for every name
//   filter      0.0.0.0 for every name                ctltxt     a TXT with controls, bad UTF-8 and text direction
//   hugettl     TTL with the top bit set              multi      two codes, two TXT
//   v4only      like good for IPv4 and for IPv6 names that end in 7, without an IPv6 test entry
// Everything else is NXDOMAIN with an SOA (TTL 300, minimum 30).
#pragma once
#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QUdpSocket>

namespace delist {

class FaultDnsServer : public QObject
{
    Q_OBJECT
public:
    explicit FaultDnsServer(const QHostAddress& host = QHostAddress(QHostAddress::LocalHost),
                            QObject* parent = nullptr);

    [[nodiscard]] bool listening() const { return m_listening; }
    [[nodiscard]] QString address() const;
    /// A record of a zone of one's own: A, MX ("10 mail.example.org"), TXT or PTR. Its name behaves as in any zone from then on.
    void add(const QString& name, const QString& type, const QString& value);
    /// Answers this for every name at all, as a resolver that rewrites NXDOMAIN does.
    void rewriteEverything(const QHostAddress& address) { m_rewrite = address; }
    /// Is honest below .invalid, whatever it does for other names.
    void spareInvalid() { m_spareInvalid = true; }
    void setSilent(bool silent) { m_silent = silent; }
    /// Answers this rcode to everything.
    void setRcode(int rcode) { m_rcode = rcode; }

    /// Names asked so far, lower case, in order (retries included).
    [[nodiscard]] const QStringList& asked() const { return m_asked; }
    [[nodiscard]] int askedFor(const QString& part) const;
    /// The most questions (retries of one counted once) that came within any stretch of this length. With a server that
    /// answers nothing, and a stretch shorter than a client's patience, they are all in flight together.
    [[nodiscard]] int mostWithin(int milliseconds) const;

private:
    struct Query
    {
        QByteArray message;
        QString name;
        quint16 type = 0;
        int questionEnd = 0;
    };
    static bool read(const QByteArray& message, Query& query);
    [[nodiscard]] QByteArray reply(const Query& query, int rcode, const QList<QByteArray>& answers = {},
                                   bool truncated = false) const;
    /// An answer record for the asked name.
    static QByteArray record(quint16 type, const QByteArray& data, quint32 ttl = 60);
    void note(const QString& name);
    void readUdp();
    void readTcp();
    QByteArray answer(const Query& query, bool tcp, int& delayMs);
    void send(const QByteArray& message, const QHostAddress& to, quint16 port, int delayMs);

    QUdpSocket m_udp;
    QTcpServer m_tcp;
    bool m_listening = false;
    bool m_silent = false;
    bool m_spareInvalid = false;
    int m_rcode = -1;
    QHostAddress m_rewrite;
    QStringList m_asked;
    QList<qint64> m_askedAt; ///< of m_asked
    QElapsedTimer m_clock;
    QHash<QString, int> m_times;
    QMultiHash<QString, std::pair<quint16, QByteArray>> m_records; ///< type and data, by name
};

} // namespace delist
