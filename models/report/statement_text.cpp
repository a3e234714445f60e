#include "report/statement_text.h"
#include <algorithm>
#include "report/reason_text.h"
#include "report/statement_sentences.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace delist {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestQuote = 300; ///< of what a server or a list says
constexpr qsizetype mostExamples = 4;

struct CauseText
{
    const char* id;
    const char* title;
    const char* meaning;
    const char* advice;
};

// clang-format off
constexpr CauseText causeTexts[] = {
    {"direct-to-mx",
     QT_TRANSLATE_NOOP("Causes", "A host sends mail straight to the outside"),
     QT_TRANSLATE_NOOP("Causes", "A computer that is not a mail server delivers mail to outside servers by itself. Malware does that, and blacklists see the mail come from the organisation's public address."),
     QT_TRANSLATE_NOOP("Causes", "Take the host off the network, keep it switched on for a capture, and let only the mail servers speak port 25 to the outside. Then clean the host and prove from a later firewall log that nothing gets out.")},
    {"backscatter",
     QT_TRANSLATE_NOOP("Causes", "Non-delivery reports go to strangers"),
     QT_TRANSLATE_NOOP("Causes", "The server accepts mail for recipients that do not exist and afterwards writes a non-delivery report to the forged sender. Strangers and spam traps get those reports, and blacklists list the server for them."),
     QT_TRANSLATE_NOOP("Causes", "Let the server refuse unknown recipients at RCPT TO (recipient validation) on every way in, also on a gateway in front of it. Then prove from later logs that no report goes to a stranger any more.")},
    {"compromised-account", QT_TRANSLATE_NOOP("Causes", "A stolen mailbox password"),
     QT_TRANSLATE_NOOP("Causes", "Somebody sends spam through the server with a mailbox's password."),
     QT_TRANSLATE_NOOP("Causes", "Change the password, end its sessions, and look at what it sent.")},
    {"open-relay", QT_TRANSLATE_NOOP("Causes", "An open relay"),
     QT_TRANSLATE_NOOP("Causes", "The server passes on mail from strangers to strangers."),
     QT_TRANSLATE_NOOP("Causes", "Restrict relaying to authenticated clients and known addresses.")},
    {"internal-relay-abuse", QT_TRANSLATE_NOOP("Causes", "A device or server inside abuses the relay"),
     QT_TRANSLATE_NOOP("Causes", "An inside server or device submits spam through a relay connector without authentication."),
     QT_TRANSLATE_NOOP("Causes", "Restrict the relay connector to the addresses that need it and clean the device.")},
    {"auto-forward", QT_TRANSLATE_NOOP("Causes", "Automatic forwarding of spam"),
     QT_TRANSLATE_NOOP("Causes", "A mailbox forwards everything, spam too, to an outside mailbox, whose provider takes the server for a spammer."),
     QT_TRANSLATE_NOOP("Causes", "Filter before forwarding, or stop forwarding to the outside.")},
    {"bulk-sender", QT_TRANSLATE_NOOP("Causes", "Bulk mail by a legitimate user"),
     QT_TRANSLATE_NOOP("Causes", "A user sends one mail to very many recipients from the ordinary mail server."),
     QT_TRANSLATE_NOOP("Causes", "Move bulk mail to a service and address of its own.")},
    {"policy-listing", QT_TRANSLATE_NOOP("Causes", "A policy listing"),
     QT_TRANSLATE_NOOP("Causes", "Only lists of dynamic or unnamed addresses answer; it is about the kind of address, not about what it sent."),
     QT_TRANSLATE_NOOP("Causes", "Set a proper PTR record and ask the list to take a static mail server out.")},
    {"range-listing", QT_TRANSLATE_NOOP("Causes", "The provider's range is listed"),
     QT_TRANSLATE_NOOP("Causes", "Only lists of whole networks answer; the neighbours are the cause."),
     QT_TRANSLATE_NOOP("Causes", "Ask the provider; the owner of one address cannot remove it.")},
    {"domain-reputation", QT_TRANSLATE_NOOP("Causes", "The domain's reputation"),
     QT_TRANSLATE_NOOP("Causes", "Domain lists answer, or strangers send in the domain's name."),
     QT_TRANSLATE_NOOP("Causes", "Look at the web server and at DMARC reports.")},
    {"stale-listing", QT_TRANSLATE_NOOP("Causes", "An old listing"),
     QT_TRANSLATE_NOOP("Causes", "The list's evidence is older than the fix."),
     QT_TRANSLATE_NOOP("Causes", "Ask the list for removal with the date of the fix.")},
    {"false-listing", QT_TRANSLATE_NOOP("Causes", "Not a listing at all"),
     QT_TRANSLATE_NOOP("Causes", "A refused, rewritten or dead list's answer only looks like a listing."),
     QT_TRANSLATE_NOOP("Causes", "Ask again through a resolver of your own.")},
};

struct ReasonText
{
    const char* code;
    const char* text;
};
constexpr ReasonText reasonTexts[] = {
    {"many-destinations", QT_TRANSLATE_NOOP("Reasons", "Reached {n|# outside address|# outside addresses} by SMTP (attempts that were denied or not answered do not count)")},
    {"submission-ports", QT_TRANSLATE_NOOP("Reasons", "Reached {n|# outside address|# outside addresses} on other mail ports than 25")},
    {"many-names", QT_TRANSLATE_NOOP("Reasons", "Introduced itself under {n|# name|# different names}")},
    {"foreign-name", QT_TRANSLATE_NOOP("Reasons", "Introduced itself under a name that is not ours")},
    {"foreign-senders", QT_TRANSLATE_NOOP("Reasons", "Used senders of {n|# foreign domain|# foreign domains}")},
    {"rejections", QT_TRANSLATE_NOOP("Reasons", "{n|# recipient refused|# recipients refused} by outside servers")},
    {"burst", QT_TRANSLATE_NOOP("Reasons", "Up to {n|# connection a minute|# connections a minute}")},
    {"denied-only", QT_TRANSLATE_NOOP("Reasons", "{n|# attempt, denied|# attempts, all denied}")},
    {"unanswered-only", QT_TRANSLATE_NOOP("Reasons", "{n|# attempt, which did not get out|# attempts, none of which got out}")},
    {"mostly-stopped", QT_TRANSLATE_NOOP("Reasons", "{n|# attempt was denied or|# attempts were denied or} found no answer")},
    {"got-out", QT_TRANSLATE_NOOP("Reasons", "{n|# attempt got|# attempts got} through all the same")},
    {"denied-since", QT_TRANSLATE_NOOP("Reasons", "Allowed before, denied by now ({n|# attempt|# attempts})")},
    {"steady-probe", QT_TRANSLATE_NOOP("Reasons", "Visits the same {n|# address evenly|# addresses evenly}, as a probe does")},
    {"sends-backscatter", QT_TRANSLATE_NOOP("Reasons", "Sent {n|# non-delivery report|# non-delivery reports} to outside addresses")},
};
// clang-format on

const CauseText* causeText(QStringView id)
{
    for (const CauseText& cause : causeTexts)
        if (id == QLatin1String(cause.id))
            return &cause;
    return nullptr;
}

QString fromCause(QStringView id, const char* CauseText::*member)
{
    const CauseText* cause = causeText(id);
    return cause ? QCoreApplication::translate("Causes", cause->*member) : id.toString();
}

/// A name out of evidence: one line, bounded.
QString tamed(QString text, qsizetype longest = longestName)
{
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
            c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    if (text.size() > longest)
        text = text.left(longest - 1) + u'…';
    return text;
}

QString argumentText(const QString& name, const QVariant& value, const TextStyle& style)
{
    if (name == u"vantage")
        return vantageText(static_cast<Vantage>(value.toInt()));
    if (value.typeId() == QMetaType::QStringList) {
        QStringList names = value.toStringList();
        const qsizetype left = names.size() - mostExamples;
        if (left > 0)
            names = names.mid(0, mostExamples);
        for (QString& entry : names)
            entry = tamed(entry);
        return names.join(u", ") + (left > 0 ? QStringLiteral(" …") : QString());
    }
    if (name == u"conflict")
        return tamed(reasonText(ReasonKind::ProcessConflict, value.toString(), style), longestQuote);
    if (name.endsWith(u"Time"))
        return momentText(value.toLongLong(), style);
    if (name.endsWith(u"Share"))
        return style.locale.toString(value.toDouble() * 100, 'f', value.toDouble() < 0.0995 ? 1 : 0) +
               QStringLiteral("\u00a0%");
    if (name.endsWith(u"Bytes"))
        return style.locale.formattedDataSize(value.toLongLong(), 1, QLocale::DataSizeSIFormat);
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::UInt:
    case QMetaType::ULongLong:
        return style.locale.toString(value.toLongLong());
    case QMetaType::Double:
        return style.locale.toString(value.toDouble(), 'f', 1);
    default:
        return tamed(value.toString(), name == u"text" ? longestQuote : longestName);
    }
}

struct Value
{
    QVariant value;
    QString text;
};

/// Of "one|many", braces in which are placeholders: what \p number wants.
QStringView formFor(QStringView forms, const QVariant& number, const QLocale& locale)
{
    int depth = 0;
    qsizetype parted = 0;
    while (parted < forms.size() && (depth != 0 || forms[parted] != u'|')) {
        depth += forms[parted] == u'{' ? 1 : forms[parted] == u'}' ? -1 : 0;
        ++parted;
    }
    bool isNumber = false;
    const qlonglong count = number.toLongLong(&isNumber);
    const bool one = isNumber && (count == 1 || (count == 0 && locale.language() == QLocale::French));
    return one ? forms.left(parted) : forms.mid(parted + 1);
}

/// \p text with its placeholders: "{name}", and "{name|one|many}", in whose form for the number a # stands for it. One pass, so that a
/// brace inside an argument is never taken for a placeholder.
template <typename Argument>
QString filled(QStringView text, const Argument& argument, const QLocale& locale, const QString& number = QStringLiteral("#"))
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'#') {
            result += number;
            continue;
        }
        qsizetype end = at;
        int depth = text[at] == u'{' ? 1 : 0;
        while (depth > 0 && ++end < text.size())
            depth += text[end] == u'{' ? 1 : text[end] == u'}' ? -1 : 0;
        if (end == at || end >= text.size()) {
            result += text[at];
            continue;
        }
        const QStringView inside = text.mid(at + 1, end - at - 1);
        const qsizetype forms = inside.indexOf(u'|');
        const Value value = argument(inside.left(forms < 0 ? inside.size() : forms).toString());
        result += forms < 0 ? value.text : filled(formFor(inside.mid(forms + 1), value.value, locale), argument, locale, value.text);
        at = end;
    }
    return result;
}

} // namespace

QString statementText(const Statement& statement, const TextStyle& style)
{
    const char* sentence = statementSentence(statement.code.toStdString());
    if (!sentence)
        return statement.code;
    const QString text = QCoreApplication::translate("Statements", sentence);
    return filled(text, [&](const QString& name) { return Value{statement.arguments.value(name), argumentText(name, statement.arguments.value(name), style)}; },
                  style.locale);
}

QString findingTitle(const Finding& finding, const TextStyle& style)
{
    //: %1 what happened, %2 who is to blame, %3 a percentage
    return QCoreApplication::translate("Causes", "%1: %2 (%3 sure)")
        .arg(causeTitle(finding.cause), tamed(finding.subject),
             style.locale.toString(std::min(99, qRound(finding.confidence * 100))) + QStringLiteral("\u00a0%")); // never 100 %: it is a hypothesis
}

QString causeTitle(QStringView causeId)
{
    return fromCause(causeId, &CauseText::title);
}

QString causeMeaning(QStringView causeId)
{
    return fromCause(causeId, &CauseText::meaning);
}

QString causeAdvice(QStringView causeId)
{
    return fromCause(causeId, &CauseText::advice);
}

QString hostReasonText(const QString& reason, const TextStyle& style)
{
    const qsizetype colon = reason.indexOf(QStringLiteral(": "));
    const QString code = colon < 0 ? reason : reason.left(colon);
    for (const ReasonText& known : reasonTexts)
        if (code == QLatin1String(known.code)) {
            const qlonglong count = reason.mid(colon + 2).toLongLong();
            return filled(QCoreApplication::translate("Reasons", known.text), [&](const QString&) { return Value{count, style.locale.toString(count)}; },
                          style.locale);
        }
    return tamed(reason);
}

QString confidenceWords(double confidence)
{
    if (confidence >= 0.95)
        return QCoreApplication::translate("Causes", "almost certain");
    if (confidence >= 0.8)
        return QCoreApplication::translate("Causes", "very likely");
    if (confidence >= 0.65)
        return QCoreApplication::translate("Causes", "likely");
    if (confidence >= 0.5)
        return QCoreApplication::translate("Causes", "possible");
    return QCoreApplication::translate("Causes", "unlikely");
}

QString vantageText(Vantage vantage)
{
    switch (vantage) {
    case Vantage::Firewall:
        return QCoreApplication::translate("Statements", "firewall log");
    case Vantage::Capture:
        return QCoreApplication::translate("Statements", "capture");
    case Vantage::MailLog:
        return QCoreApplication::translate("Statements", "mail log");
    case Vantage::Tracking:
        return QCoreApplication::translate("Statements", "message tracking log");
    case Vantage::Report:
        return QCoreApplication::translate("Statements", "report");
    }
    return {};
}

QString momentText(Micros time, const TextStyle& style)
{
    if (time == unknownTime)
        return QStringLiteral("–");
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time / 1000 - (time % 1000 < 0), Qt::UTC);
    QString text = utc.toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC");
    if (style.zone.isValid() && style.zone.offsetFromUtc(utc) != 0) {
        const QDateTime local = utc.toTimeZone(style.zone);
        const bool sameDay = local.date() == utc.date();
        text += QStringLiteral(" (") +
                local.toString(sameDay ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm")) + u' ' +
                style.zone.abbreviation(utc) + u')';
    }
    return text;
}

} // namespace delist
