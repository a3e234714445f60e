// BlacklistCheck: asks blacklists about targets and tells the truth about the answers (RFC 5782, RFC 6471). Lives on a
// thread with an event loop; never blocks it. Nothing is asked before start(). Storing is case/lists/listing_store.h.
#pragma once
#include "dns/catalogue.h"
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <memory>
#include <vector>

namespace delist {

struct CheckOptions
{
    QStringList targets;   ///< addresses and domains; at least one
    QStringList resolvers; ///< "192.0.2.53", "127.0.0.1:15353", "[::1]:53"; empty: the system's
    QStringList zones;     ///< only these lists, by zone or id, catalogued or not; empty: the default-enabled ones
    int timeoutMs = 3000;  ///< for the first patient try, after a quick look; the second waits twice as long
};

/// One list's answer about one target; also a row of `show listings`.
struct ListingResult
{
    QString target;
    QString zone;
    QString list;         ///< the list's name
    QString state;        ///< stateText(): listed | listed-neutral | not-listed | refused | …
    QString scope;        ///< address | network | asn | domain | policy; the list's own when not listed
    QStringList codes;    ///< raw A answers
    QString meaning;      ///< of the codes, by the catalogue; or why there is no verdict
    QString text;         ///< TXT, bounded, plain; one line per record
    qint64 checkedAt = 0; ///< µs UTC
    qint64 latencyMs = -1;
    qint64 ttl = -1; ///< seconds
    QString rcode;   ///< NOERROR, NXDOMAIN, REFUSED, SERVFAIL …; empty when no message came
    QString resolver;
    QString delistUrl; ///< with the target filled in; only for what is listed
    QString hint;      ///< the likely cause by the codes (cause_hint.h); only for what is listed
    QString weight;    ///< high | medium | low | none: how many receivers use the list; empty: not known
    QString source;    ///< whose data it is: listings of one source are one listing
    bool manual = false; ///< a person looked it up on a web page; not asked by DNS
    [[nodiscard]] QJsonObject toJson() const;
};

/// An answer is still good: its TTL, held between a minute and an hour, has not run out; a list that refused a resolver is left
/// alone by it for an hour. Silence is never good, nor is what a resolver made of the question.
bool isFresh(const ListingResult& result, qint64 nowMicros);

struct ResolverVerdict
{
    QString state; ///< ok | rewrites | public | no-answer | unreliable (it knows no outside names, or answers with errors alone)
    QStringList servers;
    QString detail; ///< in words; empty when there is nothing to say
    [[nodiscard]] QJsonObject toJson() const;
};

class BlacklistCheck : public QObject
{
    Q_OBJECT
public:
    BlacklistCheck(std::shared_ptr<const Catalogue> catalogue, CheckOptions options, QObject* parent = nullptr);
    ~BlacklistCheck() override;

    /// Earlier answers: what is fresh among them is not asked again and not in the results. Before start().
    void skipFresh(const std::vector<ListingResult>& earlier);
    void start();
    /// finished() follows at once; what was not answered is not in the results.
    void cancel();
    [[nodiscard]] const std::vector<ListingResult>& results() const;
    [[nodiscard]] const ResolverVerdict& resolver() const;
    [[nodiscard]] bool running() const;
    /// What is wrong with the options (an unreadable resolver, target or zone, nothing to ask); empty: start() can go.
    [[nodiscard]] const QString& problem() const;
    /// At least one list said something about a target, now or in the fresh answers that were left out.
    [[nodiscard]] bool usable() const;

Q_SIGNALS:
    void progressed(int done, int total);
    void answered(const delist::ListingResult& result);
    void finished();

private:
    void judgeResolver();
    void doubtAbsence();
    void doubtErrors();
    void tellNothingAsked();
    void end();
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace delist
