#include "dns/manual_result.h"
#include "dns/cause_hint.h"
#include "dns/check_target.h"
#include "dns/zone_check.h"
#include <QDateTime>
#include <algorithm>

namespace delist {

namespace {

constexpr qsizetype maxText = 4000;

bool hasAny(const QString& text, std::initializer_list<const char*> phrases)
{
    return std::ranges::any_of(phrases, [&](const char* phrase) { return text.contains(QLatin1String(phrase)); });
}

} // namespace

QString stateInPastedText(const QString& text)
{
    const QString lower = text.left(maxText).toLower();
    const bool clean = hasAny(lower, {"not listed", "not blocked", "no issue", "not currently blocked", "not currently listed", "is clean",
                                      "not found", "no listing", "reputation: good", "good reputation", "neutral", "not on the",
                                      "isn't listed", "isn't blocked", "no block"});
    QString rest = lower;
    for (const char* phrase : {"not listed", "not blocked", "not currently blocked", "not currently listed", "isn't listed", "isn't blocked",
                               "no listing", "no block"})
        rest.remove(QLatin1String(phrase));
    const bool listed = hasAny(rest, {"is listed", "are listed", "listed on", "listed in", "is blocked", "been blocked", "blocked due",
                                      "poor", "bad reputation", "currently blocked", "is banned", "block list: yes", "on our block"});
    if (clean == listed)
        return {};
    return clean ? QStringLiteral("not-listed") : QStringLiteral("listed");
}

std::optional<ListingResult> toListing(const ManualResult& manual, const Catalogue& catalogue, QString& problem)
{
    const auto target = parseTarget(manual.target);
    if (!target) {
        problem = manual.target.isEmpty() ? QStringLiteral("say which address or domain was looked up (--target)")
                                          : QStringLiteral("\"%1\" is neither an address nor a domain").arg(manual.target);
        return std::nullopt;
    }
    QString state = manual.state.isEmpty() ? stateInPastedText(manual.text) : manual.state;
    if (state.isEmpty() || state == QLatin1String("unknown"))
        state = QLatin1String(stateText(ListingState::ServerFailure));
    else if (state != QLatin1String("listed") && state != QLatin1String("not-listed") && state != QLatin1String("listed-neutral")) {
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
