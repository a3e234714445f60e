#include "support/null_sender_mail.h"

namespace delist::test {

Analysis analysed(ImportedLogs& logs, bool withDomain)
{
    CaseSettings settings;
    settings.mailServers = {"10.0.0.25"};
    settings.internal = {"10.0.0.0/8"};
    if (withDomain)
        settings.domains = {"ours.example"};
    return analyse(logs.database(), settings);
}

const Finding* backscatter(const Analysis& analysis)
{
    for (const Finding& finding : analysis.findings)
        if (finding.cause == u"backscatter")
            return &finding;
    return nullptr;
}

QStringList unsure(const Analysis& analysis)
{
    QStringList codes;
    for (const CauseNote& note : analysis.cannotExclude)
        if (note.cause == u"backscatter")
            codes << note.because.code;
    return codes;
}

QByteArray postfix(int reports, const QByteArray& recipient, const QByteArray& refusedBy, const QByteArray& refusal)
{
    QByteArray text;
    for (int i = 0; i < reports; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray at = "Mar  4 " + QByteArray::number(9 + i / 360).rightJustified(2, '0') + ':' + QByteArray::number(i / 6 % 60).rightJustified(2, '0') +
                              ':' + QByteArray::number(i % 6 * 10).rightJustified(2, '0') + " mx postfix/";
        const QByteArray mail = "3B00" + QByteArray::number(0x100000 + i, 16).toUpper();
        const QByteArray report = "3C00" + QByteArray::number(0x100000 + i, 16).toUpper();
        const QByteArray victim = "someone" + n + "@strange" + QByteArray::number(i % 50) + ".example";
        const QByteArray bot = QByteArray::fromStdString(outside(i));
        QByteArray to = recipient;
        to.replace("%1", n);
        text += at + "smtpd[100]: connect from unknown[" + bot + "]\n";
        text += at + "smtpd[100]: " + mail + ": client=unknown[" + bot + "]\n";
        text += at + "cleanup[101]: " + mail + ": message-id=<p" + n + "@bot.example>\n";
        text += at + "qmgr[102]: " + mail + ": from=<" + victim + ">, size=900, nrcpt=1 (queue active)\n";
        text += at + "smtp[103]: " + mail + ": to=<" + to + ">, relay=mx[" + refusedBy + "]:25, delay=1, delays=0/0/0/1, dsn=" + refusal.mid(4, 5) + ", status=bounced (host mx[" +
                refusedBy + "] said: " + refusal + " (in reply to RCPT TO command))\n";
        text += at + "cleanup[101]: " + report + ": message-id=<20240304." + report + "@mx.ours.example>\n";
        text += at + "bounce[104]: " + mail + ": sender non-delivery notification: " + report + "\n";
        text += at + "qmgr[102]: " + report + ": from=<>, size=3000, nrcpt=1 (queue active)\n";
        text += at + "qmgr[102]: " + mail + ": removed\n";
        text += at + "smtp[103]: " + report + ": to=<" + victim + ">, relay=mx.strange.example[" + QByteArray::fromStdString(outside(500 + i % 50)) +
                "]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 ok)\n";
        text += at + "qmgr[102]: " + report + ": removed\n";
    }
    return text;
}

QByteArray passed(int minutes, const QByteArray& id, const QByteArray& client, const QByteArray& login, const QByteArray& from, const QByteArray& to,
                  const QByteArray& relay)
{
    const QByteArray at = "Mar  4 " + QByteArray::number(8 + minutes / 60).rightJustified(2, '0') + ':' + QByteArray::number(minutes % 60).rightJustified(2, '0') +
                          ":00 mx postfix/";
    const QByteArray service = login.isEmpty() ? QByteArray("smtpd[100]: ") : QByteArray("submission/smtpd[100]: ");
    return at + service + "connect from unknown[" + client + "]\n" + at + service + id + ": client=unknown[" + client + ']' +
           (login.isEmpty() ? QByteArray() : ", sasl_method=PLAIN, sasl_username=" + login) + '\n' + at + "cleanup[101]: " + id + ": message-id=<" + id + "@host.example>\n" +
           at + "qmgr[102]: " + id + ": from=<" + from + ">, size=3000, nrcpt=1 (queue active)\n" + at + service + "disconnect from unknown[" + client + "]\n" +
           at + (relay.contains("private") ? "lmtp[103]: " : "smtp[103]: ") + id + ": to=<" + to + ">, relay=" + relay +
           ", delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 ok)\n" + at + "qmgr[102]: " + id + ": removed\n";
}

std::string message(const std::string& header)
{
    return "C: MAIL FROM:<>\nS: 250 ok\nC: RCPT TO:<someone%1@strange%1.example>\nS: 250 ok\nC: DATA\nS: 354 go\nC: Message-ID: <%1@ours.example>\n" + header +
           "C: .\nS: 250 ok\n";
}

std::string report(const std::string& type, const std::string& part)
{
    return message("C: From: Mail Delivery System <mailer-daemon@ours.example>\nC: Subject: Notice\nC: Content-Type: multipart/report; report-type=" + type +
                   "; boundary=b\nC: \nC: --b\nC: Content-Type: text/plain\nC: \nC: Notice\nC: --b\n" + part + "C: --b--\n");
}

} // namespace delist::test
