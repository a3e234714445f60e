#include "dns/manual_result.h"
#include "dns/cause_hint.h"
#include "dns/check_target.h"
#include "dns/zone_check.h"
#include <QDateTime>
#include <QRegularExpression>

namespace delist {

namespace {

constexpr qsizetype maxText = 4000;

QRegularExpression words(const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
}

enum class Verdict : std::uint8_t { None, Clean, Listed };

Verdict joined(Verdict a, Verdict b, bool& contradiction)
{
    contradiction = contradiction || (a != Verdict::None && b != Verdict::None && a != b);
    return a == Verdict::None ? b : a;
}

/// "Email reputation: Poor", "IP reputation: Bad": of several the one that is about what was looked up. A web reputation is about
/// neither.
Verdict verdictOfRatings(const QString& text, bool ofDomain, bool& contradiction)
{
    static const QRegularExpression rating = words(R"((?:\b(?<of>[a-z]+) +)?\breputation *[:=\t] *(?<value>[a-z]+))");
    static const QStringList clean = {QStringLiteral("good"), QStringLiteral("neutral"), QStringLiteral("high"), QStringLiteral("medium"),
                                      QStringLiteral("favorable"), QStringLiteral("trusted")};
    static const QStringList bad = {QStringLiteral("poor"), QStringLiteral("bad"), QStringLiteral("low"), QStringLiteral("untrusted"),
                                    QStringLiteral("questionable")};
    Verdict verdict = Verdict::None;
    for (auto match = rating.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString of = found.captured(QStringLiteral("of")).toLower();
        const QString value = found.captured(QStringLiteral("value")).toLower();
        if (of == u"web" || (of == u"domain" && !ofDomain) || ((of == u"ip" || of == u"email") && ofDomain))
            continue;
        const Verdict said = clean.contains(value) ? Verdict::Clean : bad.contains(value) ? Verdict::Listed : Verdict::None;
        verdict = joined(verdict, said, contradiction);
    }
    return verdict;
}

/// A line of Microsoft's SNDS: address, times, counts and GREEN, YELLOW or RED; of its status page: first and last address, Yes or
/// No for blocked.
Verdict verdictOfTable(const QString& text, const QString& target, bool& contradiction)
{
    static const QRegularExpression data(QLatin1String(R"(^\s*["]?([0-9a-fA-F.:]{7,})["]?[\s,;].*[\s,;"](GREEN|RED)(?=[\s,;"]|$))"),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression status(QLatin1String(R"(^\s*["]?([0-9a-fA-F.:]{7,})["]?[\s,;]+["]?[0-9a-fA-F.:]{7,}["]?[\s,;]+["]?(Yes|No)\b)"),
                                           QRegularExpression::MultilineOption);
    Verdict verdict = Verdict::None;
    for (const QRegularExpression* expression : {&data, &status}) {
        for (auto match = expression->globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const auto address = parseTarget(found.captured(1));
            if (!address || (expression == &data && !target.isEmpty() && address->text != target))
                continue;
            const QString value = found.captured(2);
            verdict = joined(verdict, value == u"RED" || value == u"Yes" ? Verdict::Listed : Verdict::Clean, contradiction);
        }
    }
    return verdict;
}

Verdict verdictOfSentences(const QString& text, bool& contradiction)
{
    // "is not currently listed as "poor" on …": what is denied says nothing else.
    static const QRegularExpression denied =
        words(R"((?:\bnot|n['’]t|\bno longer|\bnever)(?: \w+){0,3}? (?:listed|blacklisted|blocklisted|blocked|banned|found|on (?:the|our|any)|in (?:the|our|any))\b(?: as ["“]?\w+["”]?)?|\bunlisted\b|\bno (?:issues?|listings?|blocks?|problems?)\b|\b0 listings\b)");
    static const QRegularExpression clean = words(R"(\bis clean\b|\bgood reputation\b|\bneutral\b)");
    static const QRegularExpression listed = words(
        R"(\b(?:is|are|been|being|currently|still)(?: \w+){0,2}? (?:listed|blacklisted|blocklisted|blocked|banned)\b|\blisted (?:on|in|as|by)\b|\bblocked (?:due|by)\b|\bblock ?list: yes\b|\bon our block|\bpoor\b|\bbad reputation\b)");
    QString rest = text;
    rest.remove(denied);
    Verdict verdict = rest.size() < text.size() || rest.contains(clean) ? Verdict::Clean : Verdict::None;
    if (rest.contains(listed))
        verdict = joined(verdict, Verdict::Listed, contradiction);
    return verdict;
}

} // namespace

QString stateInPastedText(const QString& text, const QString& target)
{
    const QString given = text.left(maxText);
    const auto about = parseTarget(target);
    bool contradiction = false;
    Verdict verdict = verdictOfTable(given, about ? about->text : QString(), contradiction);
    if (verdict == Verdict::None) {
        const QString line = given.simplified();
        verdict = verdictOfRatings(line, about && about->kind == TargetKind::Domain, contradiction);
        static const QRegularExpression rating = words(R"((?:\b[a-z]+ +)?\breputation *[:=] *[a-z]+)");
        QString sentences = line;
        verdict = joined(verdict, verdictOfSentences(sentences.remove(rating), contradiction), contradiction);
    }
    if (contradiction || verdict == Verdict::None)
        return {};
    return verdict == Verdict::Clean ? QStringLiteral("not-listed") : QStringLiteral("listed");
}

std::optional<ListingResult> toListing(const ManualResult& manual, const Catalogue& catalogue, QString& problem)
{
    const auto target = parseTarget(manual.target);
    if (!target) {
        problem = manual.target.isEmpty() ? QStringLiteral("say which address or domain was looked up (--target)")
                                          : QStringLiteral("\"%1\" is neither an address nor a domain").arg(manual.target);
        return std::nullopt;
    }
    QString state = manual.state.isEmpty() ? stateInPastedText(manual.text, target->text) : manual.state;
    if (state.isEmpty())
        state = QLatin1String(stateText(ListingState::Unknown));
    else if (state != QLatin1String(stateText(ListingState::Unknown)) && state != QLatin1String("listed") && state != QLatin1String("not-listed") && state != QLatin1String("listed-neutral")) {
        problem = QStringLiteral("\"%1\" is no result: listed, not-listed or unknown").arg(state.left(40));
        return std::nullopt;
    }
    const QString name = manual.list.trimmed().left(120);
    if (name.isEmpty()) {
        problem = QStringLiteral("name the list or page that was looked up");
        return std::nullopt;
    }
    ListingResult result;
    result.manual = true;
    result.target = target->text;
    result.state = state;
    result.scope = target->kind == TargetKind::Domain ? QStringLiteral("domain") : QStringLiteral("address");
    result.zone = result.list = name;
    if (const BlacklistEntry* entry = catalogue.find(name)) {
        result.zone = entry->shownZone();
        result.list = entry->name;
        result.scope = entry->scope(target->kind, {});
        result.weight = entry->impact;
        result.source = entry->source;
        if (state == QLatin1String("listed")) {
            result.delistUrl = entry->delistUrlFor(target->text);
            result.hint = causeHint(*entry, target->kind, {});
        }
    }
    result.text = plainText({manual.text.left(maxText).toStdString()});
    result.meaning = QStringLiteral("looked up by hand");
    result.checkedAt = manual.time == unknownTime ? QDateTime::currentMSecsSinceEpoch() * 1000 : manual.time;
    return result;
}

} // namespace delist
