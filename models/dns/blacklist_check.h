// BlacklistCheck: asks blacklists about targets and tells the truth about the answers (RFC 5782, RFC 6471). Lives on a
// thread with an event loop; never blocks it. Nothing is asked before start().
#pragma once
#include "dns/catalogue.h"
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <memory>

namespace delist {

struct CheckOptions
{
    QStringList targets;      ///< addresses and domains; at least one
    QStringList resolvers;    ///< "192.0.2.53", "127.0.0.1:15353", "[::1]:53"; empty: the system's
    QStringList zones;        ///< only these lists; empty: the catalogue's default-enabled ones
    int timeoutMs = 3000;     ///< for one try; two are made
};

/// One list's answer about one target; also a row of `show listings`.
struct ListingResult
{
    QString target;
    QString zone;
    QString list;             ///< the list's name
    QString state;            ///< listed | listed-neutral | not-listed | refused | … (cli.md)
    QString scope;            ///< address | network | asn | domain | policy
    QStringList codes;        ///< raw A answers
    QString meaning;          ///< of the codes, by the catalogue
    QString text;             ///< TXT, bounded, plain
    qint64 checkedAt = 0;     ///< µs UTC
    qint64 latencyMs = -1;
    qint64 ttl = -1;          ///< seconds
    QString rcode;            ///< NOERROR, NXDOMAIN, REFUSED, SERVFAIL …
    QString resolver;
    QString delistUrl;        ///< with the target filled in
    [[nodiscard]] QJsonObject toJson() const;
};

struct ResolverVerdict
{
    QString state;            ///< ok | rewrites | public | no-answer
    QStringList servers;
    QString detail;
    [[nodiscard]] QJsonObject toJson() const;
};

class BlacklistCheck : public QObject
{
    Q_OBJECT
public:
    BlacklistCheck(std::shared_ptr<const Catalogue> catalogue, CheckOptions options, QObject* parent = nullptr);
    ~BlacklistCheck() override;

    void start();
    /// finished() follows at once; what was not answered is not in the results.
    void cancel();
    [[nodiscard]] const std::vector<ListingResult>& results() const;
    [[nodiscard]] const ResolverVerdict& resolver() const;

Q_SIGNALS:
    void progressed(int done, int total);
    void answered(const delist::ListingResult& result);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace delist
