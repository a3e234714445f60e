#include "report/reason_text.h"
#include <QCoreApplication>
#include <QStringList>
#include <span>

namespace delist {

namespace {

/// How the arguments of a code are read, one letter each: n a number that the plural follows (%n), i another number,
/// w a word, o a process by PID and path, t all that is left. i, w, o and t are %1, %2 … in their order.
struct Reason
{
    const char* code;
    const char* arguments;
    const char* text;
};

// clang-format off
constexpr Reason natReasons[] = {
    {"firewall-record", "", QT_TRANSLATE_NOOP("Reasons", "the firewall’s own record")},
    {"same-server", "", QT_TRANSLATE_NOOP("Reasons", "same server")},
    {"apart-ms", "i", QT_TRANSLATE_NOOP("Reasons", "%1 ms apart")},
    {"apart-s", "i", QT_TRANSLATE_NOOP("Reasons", "%1 s apart")},
    {"client-sequence", "", QT_TRANSLATE_NOOP("Reasons", "client’s sequence number")},
    {"server-sequence", "", QT_TRANSLATE_NOOP("Reasons", "server’s sequence number")},
    {"first-bytes", "", QT_TRANSLATE_NOOP("Reasons", "first bytes")},
    {"message-id", "", QT_TRANSLATE_NOOP("Reasons", "Message-ID")},
    {"helo", "", QT_TRANSLATE_NOOP("Reasons", "HELO name")},
    {"sender", "", QT_TRANSLATE_NOOP("Reasons", "sender")},
    {"bytes", "", QT_TRANSLATE_NOOP("Reasons", "bytes")},
    {"source-port", "", QT_TRANSLATE_NOOP("Reasons", "source port")},
    {"several-hosts", "", QT_TRANSLATE_NOOP("Reasons", "several inside hosts could be it")},
    {"fewer-flows", "", QT_TRANSLATE_NOOP("Reasons", "fewer inside flows than outside ones could be it")},
    {"contradiction", "", QT_TRANSLATE_NOOP("Reasons", "the inside evidence contradicts itself")},
    //: an address and how likely it is
    {"candidate", "wi", QT_TRANSLATE_NOOP("Reasons", "%1 (%2 %)")},
};

constexpr Reason conflictReasons[] = {
    {"packets", "no", QT_TRANSLATE_N_NOOP("Reasons", "%n packet(s) name %1")},
    {"socket-table", "o", QT_TRANSLATE_NOOP("Reasons", "the process table gives this socket to %1")},
    {"thread-pids", "", QT_TRANSLATE_NOOP("Reasons", "weak: the PIDs are of the threads that ran when the packets were logged")},
    {"socket-record", "o", QT_TRANSLATE_NOOP("Reasons", "a socket record names %1")},
    {"other-record", "o", QT_TRANSLATE_NOOP("Reasons", "another socket record names %1")},
    {"same-program", "w", QT_TRANSLATE_NOOP("Reasons", "a socket record names another process of this program: PID %1")},
    {"packets-name", "o", QT_TRANSLATE_NOOP("Reasons", "the packets name %1")},
};

constexpr Reason bootReasons[] = {
    {"smtp-connections", "n", QT_TRANSLATE_N_NOOP("Reasons", "%n SMTP connection(s) to outside addresses")},
    {"mx-lookups", "n", QT_TRANSLATE_N_NOOP("Reasons", "%n look-up(s) of mail servers (MX)")},
    {"blacklist-lookups", "n", QT_TRANSLATE_N_NOOP("Reasons", "%n blacklist look-up(s)")},
    {"scan", "wn", QT_TRANSLATE_N_NOOP("Reasons", "tried port %1 of %n address(es)")},
    {"irc", "n", QT_TRANSLATE_N_NOOP("Reasons", "talked to %n IRC server(s)")},
    {"many-unusual", "nt", QT_TRANSLATE_N_NOOP("Reasons", "reached %n outside address(es) on ports that few programs use: %1")},
    {"no-start", "", QT_TRANSLATE_NOOP("Reasons", "the capture does not show its first DHCP or ARP, so it was up before")},
    {"up-before", "", QT_TRANSLATE_NOOP("Reasons", "it was talking before its first DHCP in the capture, so it did not boot there")},
    {"late-capture", "n", QT_TRANSLATE_N_NOOP("Reasons", "without DHCP the capture would have to begin %n second(s) before its first ARP")},
    {"short-capture", "ni", QT_TRANSLATE_N_NOOP("Reasons", "the capture ends %n second(s) after it came up; %1 are needed")},
    {"broadcasts-only", "", QT_TRANSLATE_NOOP("Reasons", "nothing but broadcasts of it was captured; the switch has to mirror its port")},
    {"cut-frames", "n", QT_TRANSLATE_N_NOOP("Reasons", "packets are cut to %n byte(s), so look-ups may be missing")},
    {"too-much", "", QT_TRANSLATE_NOOP("Reasons", "it opened more connections than are told apart")},
    {"mail-server", "n", QT_TRANSLATE_N_NOOP("Reasons", "it is a mail server, so its %n SMTP connection(s) and its look-ups say nothing")},
    {"unusual-ports", "nt", QT_TRANSLATE_N_NOOP("Reasons", "%n outside address(es) on ports that few programs use: %1")},
    {"many-destinations", "n", QT_TRANSLATE_N_NOOP("Reasons", "%n outside address(es), more than a machine reaches that just starts")},
    {"quiet", "in", QT_TRANSLATE_N_NOOP("Reasons", "no SMTP to the outside, no MX or blacklist look-up, no scan in its first %1 s; %n outside address(es)")},
    {"submissions", "n", QT_TRANSLATE_N_NOOP("Reasons", "%n submission(s) to outside mail providers")},
    {"file-cut", "", QT_TRANSLATE_NOOP("Reasons", "the capture file is cut off")},
};
// clang-format on

std::span<const Reason> reasonsOf(ReasonKind kind)
{
    switch (kind) {
    case ReasonKind::NatPairing:
        return natReasons;
    case ReasonKind::ProcessConflict:
        return conflictReasons;
    case ReasonKind::BootVerdict:
        return bootReasons;
    }
    return {};
}

QString takeWord(QStringView& rest)
{
    const qsizetype blank = rest.indexOf(u' ');
    const QString word = rest.left(blank < 0 ? rest.size() : blank).toString();
    rest = blank < 0 ? QStringView() : rest.mid(blank + 1);
    return word;
}

/// "C:\a.exe (PID 12)", "PID 12" or "C:\a.exe".
QString processText(const QString& pid, const QString& path)
{
    if (pid == u"-")
        return path;
    //: a process by its number
    const QString numbered = QCoreApplication::translate("Reasons", "PID %1").arg(pid);
    return path.isEmpty() ? numbered : path + QStringLiteral(" (") + numbered + QLatin1Char(')');
}

QString sentence(const Reason& reason, QStringView rest, const TextStyle& style)
{
    QStringList values;
    int plural = -1;
    for (const char* each = reason.arguments; *each != '\0'; ++each) {
        if (*each == 't') {
            values << rest.toString();
            rest = {};
            continue;
        }
        const QString word = takeWord(rest);
        switch (*each) {
        case 'n':
            plural = word.toInt();
            break;
        case 'i':
            values << style.locale.toString(word.toLongLong());
            break;
        case 'o':
            values << processText(word, rest.toString());
            rest = {};
            break;
        default:
            values << word;
        }
    }
    QString text = QCoreApplication::translate("Reasons", reason.text, nullptr, plural);
    // One pass, so that a "%2" inside a path is never taken for a placeholder.
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int index = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        if (index >= 1 && index <= values.size()) {
            result += values[index - 1];
            ++at;
        } else {
            result += text[at];
        }
    }
    return result;
}

} // namespace

QString reasonText(ReasonKind kind, const QString& codes, const TextStyle& style)
{
    QStringList texts;
    for (const QString& entry : codes.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const qsizetype colon = entry.indexOf(QStringLiteral(": "));
        const QString code = colon < 0 ? entry : entry.left(colon);
        QString text = entry;
        for (const Reason& reason : reasonsOf(kind))
            if (code == QLatin1String(reason.code))
                text = sentence(reason, colon < 0 ? QStringView() : QStringView(entry).mid(colon + 2), style);
        texts << text;
    }
    return texts.join(QStringLiteral("; "));
}

} // namespace delist
