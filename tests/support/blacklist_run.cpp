#include "support/blacklist_run.h"
#include <QSignalSpy>

namespace delist::test {

const ListingResult& BlacklistRun::at(const QString& target, const QString& zone) const
{
    static const ListingResult none;
    for (const ListingResult& result : results) {
        if (result.target == target && result.zone == zone)
            return result;
    }
    return none;
}

BlacklistRun check(const CheckOptions& options, const QByteArray& catalogueJson)
{
    auto catalogue = Catalogue::parse(catalogueJson, QStringLiteral("test"));
    if (!catalogue)
        qFatal("%s", catalogue.error().message.c_str());
    if (!catalogue.value().problems().isEmpty())
        qFatal("%s", qPrintable(catalogue.value().problems().join(u'\n')));
    BlacklistCheck blacklists(std::make_shared<Catalogue>(catalogue.take()), options);
    QSignalSpy finished(&blacklists, &BlacklistCheck::finished);
    blacklists.start();
    if (finished.isEmpty() && !finished.wait(30'000))
        qFatal("the check does not end");
    return {blacklists.results(), blacklists.resolver(), blacklists.usable(), blacklists.problem()};
}

CheckOptions optionsFor(const QString& resolver, const QStringList& zones, const QStringList& targets, int timeoutMs)
{
    CheckOptions options;
    options.resolvers = {resolver};
    options.zones = zones;
    options.targets = targets;
    options.timeoutMs = timeoutMs;
    return options;
}

} // namespace delist::test
