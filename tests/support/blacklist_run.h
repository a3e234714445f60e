// A whole blacklist check against a server of the test's own, run to its end.
#pragma once
#include "dns/blacklist_check.h"

namespace delist::test {

struct BlacklistRun
{
    std::vector<ListingResult> results;
    ResolverVerdict resolver;
    bool usable = false;
    QString problem;

    [[nodiscard]] const ListingResult& at(const QString& target, const QString& zone) const;
    [[nodiscard]] QString state(const QString& target, const QString& zone) const { return at(target, zone).state; }
};

/// \p catalogueJson: what is known of the lists.
BlacklistRun check(const CheckOptions& options, const QByteArray& catalogueJson = "[]");

CheckOptions optionsFor(const QString& resolver, const QStringList& zones, const QStringList& targets, int timeoutMs = 200);

} // namespace delist::test
