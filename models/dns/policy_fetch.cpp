#include "dns/policy_fetch.h"
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>
#include <memory>

namespace delist {

namespace {

/// A policy is a few lines; more is none (RFC 8461 section 3.2 allows 64 KB).
constexpr qsizetype maxPolicyBytes = 64 * 1024;

struct Progress
{
    QByteArray body;
    QString certificate; ///< what is wrong with it
    bool tooLarge = false;
    bool late = false;
};

posture::Document documentOf(QNetworkReply& reply, const Progress& progress, int timeoutMs)
{
    posture::Document document;
    if (progress.tooLarge) {
        document.faulty = true;
        document.error = "it is larger than 64 KiB";
    } else if (!progress.certificate.isEmpty()) {
        document.faulty = true;
        document.error = "its certificate is not valid: " + progress.certificate.toStdString();
    } else if (progress.late) {
        document.error = "no answer within " + std::to_string((timeoutMs + 999) / 1000) + " s";
    } else if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        document.faulty = true;
        document.error = reply.errorString().toStdString();
    } else {
        document.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        document.mediaType = reply.header(QNetworkRequest::ContentTypeHeader).toString().section(QLatin1Char(';'), 0, 0).trimmed().toLower().toStdString();
        // A connection that broke in the middle gives no policy.
        if (document.status == 200 && reply.error() != QNetworkReply::NoError)
            document.status = 0;
        if (document.status != 0)
            document.body = progress.body.toStdString();
        document.error = reply.error() == QNetworkReply::NoError ? std::string() : reply.errorString().toStdString();
    }
    return document;
}

} // namespace

PolicyFetch::PolicyFetch(PolicyFetchOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_web(new QNetworkAccessManager(this))
{
    m_web->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // section 3.3: redirects are not followed
}

void PolicyFetch::get(const std::string& text, Done done)
{
    QUrl url(QString::fromStdString(text));
    const QString host = url.host();
    QNetworkRequest request;
    if (!m_options.connectTo.isEmpty()) {
        url.setHost(m_options.connectTo.section(QLatin1Char(':'), 0, 0));
        url.setPort(m_options.connectTo.section(QLatin1Char(':'), 1).toInt());
        request.setRawHeader("Host", host.toLatin1());
    }
    request.setUrl(url);
    request.setPeerVerifyName(host);
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_options.authorities.isEmpty())
        ssl.setCaCertificates(m_options.authorities);
    request.setSslConfiguration(ssl);

    QNetworkReply* const reply = m_web->get(request);
    const auto progress = std::make_shared<Progress>();
    // One limit for the whole: a server that drips bytes must not hold us.
    QTimer::singleShot(m_options.timeoutMs, reply, [reply, progress] {
        progress->late = true;
        reply->abort();
    });
    connect(reply, &QNetworkReply::sslErrors, reply, [progress](const QList<QSslError>& errors) {
        if (!errors.isEmpty())
            progress->certificate = errors.front().errorString();
    });
    connect(reply, &QIODevice::readyRead, reply, [reply, progress] {
        progress->body += reply->read(maxPolicyBytes + 1 - progress->body.size());
        if (progress->body.size() > maxPolicyBytes) {
            progress->tooLarge = true;
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, progress, done = std::move(done)] {
        reply->deleteLater();
        done(documentOf(*reply, *progress, m_options.timeoutMs));
    });
}

} // namespace delist
