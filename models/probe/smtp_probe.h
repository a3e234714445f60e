// SmtpProbe: asks one of our own mail servers what any stranger could: greeting, certificate, whether it relays, whether
// it checks recipients, what it says to the null sender. Stops before DATA, so nothing is ever sent. Only for servers
// that the case declares as ours, and only after the user named the address again: isOwnServer() is for the callers.
#pragma once
#include "case/rows/case_settings.h"
#include "dns/posture/posture.h"
#include <QObject>
#include <memory>

namespace delist {

struct ProbeOptions
{
    Endpoint server;
    std::string domain;             ///< one of ours, for recipients
    std::string ptr;                ///< the server's name by DNS, if known
    std::string helo = "probe.invalid"; ///< RFC 2606: nobody's name
    int timeoutMs = 15'000;         ///< for each answer
};

class SmtpProbe : public QObject
{
    Q_OBJECT
public:
    explicit SmtpProbe(ProbeOptions options, QObject* parent = nullptr);
    ~SmtpProbe() override;

    /// A declared mail server or public address.
    static bool isOwnServer(const CaseSettings& settings, const IpAddress& address);

    void start();
    void cancel();
    [[nodiscard]] const std::vector<posture::Line>& lines() const;

Q_SIGNALS:
    void progressed(int done, int total);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace delist
