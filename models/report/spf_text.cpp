#include "report/spf_text.h"
#include "dns/spf_record.h"
#include <QCoreApplication>

namespace delist {

namespace {

constexpr std::size_t longest = 200;

QString shown(const std::string& bytes)
{
    QString text = QString::fromUtf8(QByteArray::fromStdString(bytes.substr(0, longest)));
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QLatin1Char(' ');
    return text;
}

/// What the term matches.
QString matches(const spf::Term& term, const std::string& domain)
{
    const QString name = shown(term.domainSpec.empty() ? domain : term.domainSpec);
    switch (term.mechanism) {
    case spf::Mechanism::All:
        return QCoreApplication::translate("Spf", "Everybody else");
    case spf::Mechanism::Include:
        return QCoreApplication::translate("Spf", "Whoever the record of %1 lets pass").arg(name);
    case spf::Mechanism::A:
        return term.prefix4 < 32 || term.prefix6 < 128
                   ? QCoreApplication::translate("Spf", "The networks around the addresses of %1").arg(name)
                   : QCoreApplication::translate("Spf", "The addresses of %1").arg(name);
    case spf::Mechanism::Mx:
        return term.prefix4 < 32 || term.prefix6 < 128
                   ? QCoreApplication::translate("Spf", "The networks around the mail exchangers of %1").arg(name)
                   : QCoreApplication::translate("Spf", "The mail exchangers of %1").arg(name);
    case spf::Mechanism::Ptr:
        return QCoreApplication::translate("Spf", "Addresses whose name ends in %1 (slow, not to be used)").arg(name);
    case spf::Mechanism::Ip4:
    case spf::Mechanism::Ip6:
        return term.network.prefixLength == 128 ? QCoreApplication::translate("Spf", "The address %1").arg(QString::fromStdString(term.network.base.toString()))
                                                : QCoreApplication::translate("Spf", "The network %1").arg(QString::fromStdString(term.network.toString()));
    case spf::Mechanism::Exists:
        return QCoreApplication::translate("Spf", "Addresses for which the name %1 exists").arg(name);
    }
    return {};
}

QString verdict(char qualifier)
{
    switch (qualifier) {
    case '-':
        return QCoreApplication::translate("Spf", "may not send: receivers refuse the mail.");
    case '~':
        return QCoreApplication::translate("Spf", "probably may not send: the mail is likely taken for spam.");
    case '?':
        return QCoreApplication::translate("Spf", "nothing is said about them.");
    default:
        return QCoreApplication::translate("Spf", "may send.");
    }
}

} // namespace

std::vector<SpfTermText> spfTermTexts(const std::string& text, const std::string& domain)
{
    const spf::Record record = spf::parseRecord(text);
    if (!record.error.empty())
        return {{shown(record.errorTerm), QCoreApplication::translate("Spf", "The record cannot be read: %1.").arg(shown(record.error))}};
    std::vector<SpfTermText> texts;
    for (const spf::Term& term : record.terms)
        texts.push_back({shown(term.text), matches(term, domain) + QStringLiteral(": ") + verdict(term.qualifier)});
    if (record.redirect)
        texts.push_back({QStringLiteral("redirect=") + shown(*record.redirect),
                         QCoreApplication::translate("Spf", "When nothing before it matched, the record of %1 decides.").arg(shown(*record.redirect))});
    if (record.explanation)
        texts.push_back({QStringLiteral("exp=") + shown(*record.explanation),
                         QCoreApplication::translate("Spf", "Where the text for refused senders stands.")});
    return texts;
}

std::string spfRecordOf(const std::string& found)
{
    const std::string record = found.substr(0, found.find('\n'));
    return spf::isSpfRecord(record) ? record : std::string();
}

} // namespace delist
