// PolicyFetch: gets MTA-STS policies by HTTPS the way a sending server does (RFC 8461 section 3.3): a valid certificate for the
// host, no redirect, a bounded size, one time limit for the whole. Lives on a thread with an event loop; never blocks it.
#pragma once
#include "dns/posture/posture.h"
#include <QList>
#include <QObject>
#include <QSslCertificate>
#include <QString>
#include <functional>

class QNetworkAccessManager;

namespace delist {

struct PolicyFetchOptions
{
    int timeoutMs = 10'000;             ///< from the connection to the last byte
    QList<QSslCertificate> authorities; ///< who may sign; empty: whom the system trusts
    QString connectTo;                  ///< "127.0.0.1:8443" instead of the host's own address (tests); it is still verified as the host
};

class PolicyFetch : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(posture::Document)>;
    explicit PolicyFetch(PolicyFetchOptions options, QObject* parent = nullptr);

    /// \p done comes once, later; not after the destructor.
    void get(const std::string& url, Done done);

private:
    PolicyFetchOptions m_options;
    QNetworkAccessManager* m_web;
};

} // namespace delist
