#include "dns/cause_hint.h"
#include <algorithm>

namespace delist {

namespace {

struct Word
{
    const char* word;
    const char* hint;
};

// Words of a code's sublist and meaning, the most telling first.
constexpr Word codeWords[] = {
    {"backscatter", "backscatter"}, {"callout", "backscatter"},  {"pbl", "policy"},        {"dyna", "policy"},
    {"dynamic", "policy"},          {"noptr", "policy"},         {"residential", "policy"}, {"policy", "policy"},
    {"xbl", "bot"},                 {"exploit", "bot"},          {"botnet", "bot"},        {"proxy", "bot"},
    {"worm", "bot"},                {"drone", "bot"},            {"infected", "bot"},      {"trojan", "bot"},
    {"css", "reputation"},          {"snowshoe", "reputation"},  {"reputation", "reputation"}, {"drop", "range"},
    {"netblock", "range"},          {"asn", "range"},            {"network listed", "range"}, {"brute", "attack"},
    {"auth", "attack"},             {"attack", "attack"},        {"ddos", "attack"},       {"spam", "spam"},
    {"trap", "spam"},               {"sbl", "spam"}};
constexpr Word domainWords[] = {{"abused", "abused-domain"},    {"cracked", "abused-domain"},   {"redirector", "abused-domain"},
                                {"phish", "malicious-domain"}, {"malware", "malicious-domain"}, {"botnet", "malicious-domain"},
                                {"c&c", "malicious-domain"}};
constexpr Word purposes[] = {{"exploited-host", "bot"},    {"anonymizer", "bot"},         {"backscatter", "backscatter"},
                             {"escalation", "range"},      {"policy", "policy"},          {"attack-source", "attack"},
                             {"credential-abuse", "attack"}, {"reputation", "reputation"}, {"spam-source", "spam"},
                             {"composite", "spam"},        {"provider-internal", "reputation"}};
constexpr const char* strength[] = {"backscatter", "bot",    "attack", "malicious-domain", "abused-domain", "spam",
                                    "reputation",  "domain-spam", "range",  "policy"};

template <std::size_t N>
QString found(const Word (&words)[N], const QString& text)
{
    for (const Word& word : words) {
        if (text.contains(QLatin1String(word.word)))
            return QLatin1String(word.hint);
    }
    return {};
}

qsizetype rank(const QString& hint)
{
    const auto place = std::ranges::find_if(strength, [&](const char* each) { return hint == QLatin1String(each); });
    return place - std::begin(strength);
}

QString hintOfCode(const BlacklistEntry& entry, TargetKind kind, const CodeRule& rule)
{
    if (!rule.hint.empty())
        return QString::fromStdString(rule.hint);
    const QString sublist = QString::fromStdString(rule.sublist).toLower();
    const QString words = sublist + QLatin1Char(' ') + QString::fromStdString(rule.meaning).toLower();
    if (kind == TargetKind::Domain) {
        const QString hint = found(domainWords, words);
        return hint.isEmpty() ? QStringLiteral("domain-spam") : hint;
    }
    // A list made for one thing says that thing, whatever word its code carries.
    if (entry.purpose == QLatin1String("backscatter") || entry.purpose == QLatin1String("escalation") ||
        entry.purpose == QLatin1String("policy") || entry.purpose == QLatin1String("attack-source"))
        return found(purposes, entry.purpose);
    QString hint = found(codeWords, sublist); // an operator's own name for the sublist is the surest word
    if (hint.isEmpty())
        hint = found(codeWords, words);
    return hint.isEmpty() ? found(purposes, entry.purpose) : hint;
}

} // namespace

QString causeHint(const BlacklistEntry& entry, TargetKind kind, const std::vector<std::size_t>& matchedCodes)
{
    QString best;
    for (const std::size_t index : matchedCodes) {
        if (entry.rules.codes[index].outcome != CodeRule::Outcome::Listing)
            continue;
        const QString hint = hintOfCode(entry, kind, entry.rules.codes[index]);
        if (best.isEmpty() || rank(hint) < rank(best))
            best = hint;
    }
    if (!best.isEmpty())
        return best;
    if (!entry.rules.catalogued)
        return {};
    return kind == TargetKind::Domain ? QStringLiteral("domain-spam") : found(purposes, entry.purpose);
}

QStringList causesOfHint(QStringView hint)
{
    static const std::pair<QLatin1String, QStringList> causes[] = {
        {QLatin1String("bot"), {QStringLiteral("direct-to-mx"), QStringLiteral("compromised-account"), QStringLiteral("internal-relay-abuse")}},
        {QLatin1String("spam"),
         {QStringLiteral("direct-to-mx"), QStringLiteral("compromised-account"), QStringLiteral("open-relay"),
          QStringLiteral("internal-relay-abuse"), QStringLiteral("bulk-sender"), QStringLiteral("auto-forward")}},
        {QLatin1String("reputation"), {QStringLiteral("compromised-account"), QStringLiteral("bulk-sender"), QStringLiteral("direct-to-mx")}},
        {QLatin1String("backscatter"), {QStringLiteral("backscatter")}},
        {QLatin1String("policy"), {QStringLiteral("policy-listing")}},
        {QLatin1String("range"), {QStringLiteral("range-listing")}},
        {QLatin1String("domain-spam"), {QStringLiteral("domain-reputation")}},
        {QLatin1String("abused-domain"), {QStringLiteral("domain-reputation")}},
        {QLatin1String("malicious-domain"), {QStringLiteral("domain-reputation")}},
    };
    for (const auto& [word, list] : causes) {
        if (hint == word)
            return list;
    }
    return {};
}

} // namespace delist
