// PostureCheck: gathers what the posture checks (dns/posture) want to know, from DNS and, for MTA-STS policies, from the
// domain's own web host, and gives their lines. Lives on a thread with an event loop; never blocks it. Nothing is asked
// before start().
#pragma once
#include "dns/blacklist_check.h"
#include "dns/policy_fetch.h"
#include "dns/posture/posture.h"

namespace delist {

struct PostureOptions
{
    posture::Subjects subjects;
    QStringList resolvers;  ///< as in CheckOptions
    int timeoutMs = 3000;
    bool fetchPolicies = true; ///< MTA-STS policies by HTTPS
    PolicyFetchOptions policyFetch;
};

class PostureCheck : public QObject
{
    Q_OBJECT
public:
    explicit PostureCheck(PostureOptions options, QObject* parent = nullptr);
    ~PostureCheck() override;

    /// What is wrong with the options; empty: start() can go.
    [[nodiscard]] const QString& problem() const;
    void start();
    /// finished() follows at once, without lines.
    void cancel();
    [[nodiscard]] bool running() const;
    [[nodiscard]] const std::vector<posture::Line>& lines() const;
    [[nodiscard]] const ResolverVerdict& resolver() const;
    /// DNS said something about at least one name.
    [[nodiscard]] bool usable() const;

Q_SIGNALS:
    void progressed(int done, int total);
    void finished();

private:
    void judgeResolver();
    [[nodiscard]] bool knowsNothing() const;
    void gather();
    void fetch();
    void end();
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace delist
