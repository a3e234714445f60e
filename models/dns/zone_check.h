// ZoneCheck: one blacklist asked about all targets. First its test entries, then, only if it passed, the targets; a
// refusal or silence ends it. Keeps its own small window, of one until it has answered at all, so that one list cannot hold up
// another. Part of
// BlacklistCheck.
#pragma once
#include "dns/blacklist_check.h"
#include "dns/check_target.h"
#include "dns/ignorant_resolver.h"
#include "dns/list_health.h"
#include "dns/resolver.h"
#include "dns/resolver_canary.h"
#include <QElapsedTimer>
#include <QTimer>
#include <array>
#include <deque>

namespace delist {

class ZoneCheck : public QObject
{
    Q_OBJECT
public:
    ZoneCheck(Resolver& resolver, ResolverCanary& canary, BlacklistEntry entry, std::vector<CheckTarget> targets,
              QObject* parent);

    /// One answered() per target, then done().
    void start();
    /// Every target gets this, nothing is asked.
    void giveUp(ListingState state, const QString& why);
    [[nodiscard]] const BlacklistEntry& entry() const { return m_entry; }
    /// A name that the list should answer for, to see whether a resolver lives.
    [[nodiscard]] QByteArray probeName() const;
    /// What its questions came to so far.
    [[nodiscard]] ZoneTrace trace() const;

Q_SIGNALS:
    void answered(const delist::ListingResult& result);
    void done();
    void publicResolverRefused(); ///< 127.255.255.254
    void rewritingSeen();         ///< the resolver makes addresses up

private:
    /// How the targets of one kind are dealt with, once that is known.
    struct Plan
    {
        bool probed = false;
        bool settled = false;
        int pending = 0;
        HealthProbe probe;
        HealthVerdict verdict;
        DnsAnswer evidence; ///< what the test entry answered
        ListingState absentState = ListingState::NotListed;
        QString absentNote;
    };
    struct Ask
    {
        QByteArray name;
        DnsType type;
        Resolver::Callback callback;
    };

    Plan& plan(TargetKind kind) { return m_plans[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] bool hasTargets(TargetKind kind) const;
    [[nodiscard]] std::vector<CheckTarget> testEntries(TargetKind kind, bool listed) const;
    [[nodiscard]] TargetKind probedKindFor(TargetKind kind) const;
    void probe(TargetKind kind);
    void probeAnswered(TargetKind kind, bool listed, const DnsAnswer& answer);
    void judge(TargetKind kind);
    void settle();
    void settleUnknown(TargetKind kind);
    void askApex(TargetKind kind);
    void carryOut(TargetKind kind, const Plan& by);
    void targetAnswered(const CheckTarget& target, const DnsAnswer& answer);
    void stop(ListingState state, const QString& why, const DnsAnswer& evidence);
    void pump();
    void send(Ask ask);
    [[nodiscard]] ListingResult makeResult(const CheckTarget& target, ListingState state, const QString& meaning,
                                           const DnsAnswer& answer, const std::vector<std::size_t>& matched = {}) const;
    [[nodiscard]] QString withoutKey(QString text) const;
    void give(ListingResult result);

    Resolver& m_resolver;
    ResolverCanary& m_canary;
    BlacklistEntry m_entry;
    std::vector<CheckTarget> m_targets;
    std::array<Plan, 3> m_plans;
    std::array<bool, 3> m_carriedOut{};
    std::deque<Ask> m_asks; ///< test entries and TXT: before targets
    std::deque<CheckTarget> m_waiting;
    int m_inFlight = 0;
    int m_silentInARow = 0;
    bool m_heard = false; ///< it has answered something
    bool m_absent = false;  ///< NXDOMAIN came
    bool m_present = false; ///< another answer than NXDOMAIN came
    bool m_answered = false; ///< something that is no error came
    bool m_stopped = false;
    bool m_publicNoted = false;
    std::size_t m_given = 0;
    QTimer m_pace;
    QElapsedTimer m_lastSent;
};

/// TXT as plain text: valid UTF-8, no control or direction characters, bounded; one line per record.
QString plainText(const std::vector<std::string>& texts);

} // namespace delist
