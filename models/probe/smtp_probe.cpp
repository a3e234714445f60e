#include "probe/smtp_probe.h"
#include "probe/smtp_conversation.h"
#include <QDateTime>
#include <QPointer>
#include <QRandomGenerator>
#include <algorithm>
#include <array>

namespace delist {

namespace {

using posture::Line;
using posture::Status;

/// Reserved for examples (RFC 2606), so nobody's mailbox is named.
constexpr const char* strangerFrom = "delist-probe@example.com";
constexpr const char* strangerTo = "delist-probe@example.net";

std::string utf8(const QString& text)
{
    return text.toStdString();
}

} // namespace

struct SmtpProbe::Private
{
    Private(SmtpProbe* owner, ProbeOptions given) : q(owner), options(std::move(given)) {}

    SmtpProbe* q;
    ProbeOptions options;
    std::vector<Line> lines;
    std::unique_ptr<SmtpConversation> conversation;
    int next = 0;

    [[nodiscard]] std::string name() const
    {
        const std::string address = options.server.address.toString();
        return options.server.port == 25 ? address : address + " port " + std::to_string(options.server.port);
    }
    void add(Status status, const char* reason, std::vector<std::string> arguments, const QString& found = {})
    {
        arguments.insert(arguments.begin(), name());
        lines.push_back({"probe", options.server.address.toString(), status, reason, std::move(arguments), utf8(found)});
    }
    void run();
    void end();
    /// Opens a session of its own and says EHLO; \p ready gets its answer.
    void begin(const std::function<void(const SmtpAnswer&)>& ready);
    void greetingAndTls();
    void tls(const SmtpAnswer& ehlo);
    void judgeCertificate();
    void relay();
    void recipients();
    void nullSender();
    void rcpt(const QByteArray& from, const QByteArray& to, const std::function<void(const SmtpAnswer& mail, const SmtpAnswer& rcpt)>& judged);
    static constexpr int tests = 4;
};

SmtpProbe::SmtpProbe(ProbeOptions options, QObject* parent) : QObject(parent), m(std::make_unique<Private>(this, std::move(options))) {}

SmtpProbe::~SmtpProbe() = default;

bool SmtpProbe::isOwnServer(const CaseSettings& settings, const IpAddress& address)
{
    const OrganisationMap organisation(settings);
    return address.known() && (organisation.isMailServer(address) || organisation.isOwnPublic(address));
}

const std::vector<Line>& SmtpProbe::lines() const
{
    return m->lines;
}

void SmtpProbe::start()
{
    QMetaObject::invokeMethod(this, [this] { m->run(); }, Qt::QueuedConnection);
}

void SmtpProbe::cancel()
{
    m->next = Private::tests;
    m->end();
}

/// The next test, from the event loop: the one before was inside its conversation.
void SmtpProbe::Private::run()
{
    using Test = void (Private::*)();
    static constexpr std::array<Test, tests> all = {&Private::greetingAndTls, &Private::relay, &Private::recipients, &Private::nullSender};
    Q_EMIT q->progressed(next, tests);
    if (next >= tests) {
        Q_EMIT q->finished();
        return;
    }
    (this->*all[static_cast<std::size_t>(next++)])();
}

void SmtpProbe::Private::end()
{
    if (conversation) {
        conversation->quit();
        conversation.release()->deleteLater();
    }
    QMetaObject::invokeMethod(q, [this] { run(); }, Qt::QueuedConnection);
}

void SmtpProbe::Private::begin(const std::function<void(const SmtpAnswer&)>& ready)
{
    conversation = std::make_unique<SmtpConversation>(options.timeoutMs);
    conversation->open(options.server, [this, ready](const SmtpAnswer& greeting) {
        if (!greeting.positive()) {
            if (next == 1) { // said once
                add(Status::Unknown, "probe-unreachable", {utf8(greeting.firstLine())}, greeting.text);
                next = tests;
            }
            return end();
        }
        if (next == 1) {
            const QString host = greeting.firstLine().mid(4).section(QLatin1Char(' '), 0, 0);
            if (!host.contains(QLatin1Char('.')))
                add(Status::Warning, "probe-banner-bad", {utf8(greeting.firstLine())}, greeting.text);
            else if (!options.ptr.empty() && canonicalDnsName(utf8(host)) != canonicalDnsName(options.ptr))
                add(Status::Warning, "probe-banner-mismatch", {utf8(host), options.ptr}, greeting.text);
            else
                add(Status::Pass, "probe-banner", {utf8(host)}, greeting.text);
        }
        conversation->send("EHLO " + QByteArray::fromStdString(options.helo), ready);
    });
}

void SmtpProbe::Private::greetingAndTls()
{
    begin([this](const SmtpAnswer& ehlo) { tls(ehlo); });
}

void SmtpProbe::Private::tls(const SmtpAnswer& ehlo)
{
    const QStringList keywords = ehlo.text.toUpper().split(QLatin1Char('\n'));
    const bool offered = std::ranges::any_of(keywords, [](const QString& line) { return line.mid(4).trimmed() == QLatin1String("STARTTLS"); });
    if (!offered) {
        add(Status::Warning, "probe-tls-missing", {}, ehlo.text);
        return end();
    }
    conversation->send("STARTTLS", [this](const SmtpAnswer& answer) {
        if (!answer.positive()) {
            add(Status::Fail, "probe-tls-failed", {utf8(answer.firstLine())}, answer.text);
            return end();
        }
        conversation->startTls([this](const SmtpAnswer& done) {
            if (done.code == 0)
                add(Status::Fail, "probe-tls-failed", {utf8(done.text)}, done.text);
            else
                judgeCertificate();
            end();
        });
    });
}

void SmtpProbe::Private::judgeCertificate()
{
    const QList<QSslCertificate>& chain = conversation->certificates();
    if (chain.isEmpty()) {
        add(Status::Fail, "probe-tls-failed", {"it shows no certificate"});
        return;
    }
    const QSslCertificate& own = chain.first();
    QStringList names = own.subjectAlternativeNames().values(QSsl::DnsEntry);
    if (names.isEmpty())
        names = own.subjectInfo(QSslCertificate::CommonName);
    const std::string whose = utf8(names.join(QStringLiteral(", ")));
    const std::string until = utf8(own.expiryDate().toUTC().toString(Qt::ISODate));
    const QStringList problems = conversation->certificateProblems();
    if (own.expiryDate() < QDateTime::currentDateTimeUtc())
        add(Status::Fail, "probe-tls-expired", {whose, until}, own.toText());
    else if (!problems.isEmpty())
        add(Status::Warning, "probe-tls-untrusted", {whose, utf8(problems.first())}, own.toText());
    else
        add(Status::Pass, "probe-tls", {whose, until}, own.toText());
}

void SmtpProbe::Private::rcpt(const QByteArray& from, const QByteArray& to,
                              const std::function<void(const SmtpAnswer&, const SmtpAnswer&)>& judged)
{
    begin([=, this](const SmtpAnswer&) {
        conversation->send("MAIL FROM:<" + from + '>', [=, this](const SmtpAnswer& mail) {
            if (!mail.positive()) {
                judged(mail, {});
                return end();
            }
            conversation->send("RCPT TO:<" + to + '>', [=, this](const SmtpAnswer& answer) {
                judged(mail, answer);
                end();
            });
        });
    });
}

void SmtpProbe::Private::relay()
{
    rcpt(strangerFrom, strangerTo, [this](const SmtpAnswer& mail, const SmtpAnswer& answer) {
        const SmtpAnswer& last = answer.code != 0 || mail.positive() ? answer : mail;
        if (answer.positive())
            add(Status::Fail, "probe-open-relay", {strangerFrom, strangerTo, utf8(conversation->localAddress())}, answer.text);
        else if (answer.code >= 500)
            add(Status::Pass, "probe-no-relay", {utf8(answer.firstLine())}, answer.text);
        else
            add(Status::Unknown, "probe-relay-unclear", {utf8(last.firstLine())}, last.text);
    });
}

void SmtpProbe::Private::recipients()
{
    if (options.domain.empty())
        return end();
    const QByteArray mailbox = "delist-probe-" + QByteArray::number(QRandomGenerator::global()->generate64(), 36) + '@' + QByteArray::fromStdString(options.domain);
    rcpt(strangerFrom, mailbox, [this, mailbox](const SmtpAnswer& mail, const SmtpAnswer& answer) {
        const SmtpAnswer& last = answer.code != 0 || mail.positive() ? answer : mail;
        if (answer.positive())
            add(Status::Fail, "probe-recipients-unchecked", {mailbox.toStdString(), utf8(answer.firstLine())}, answer.text);
        else if (answer.code >= 500)
            add(Status::Pass, "probe-recipients-checked", {utf8(answer.firstLine())}, answer.text);
        else
            add(Status::Unknown, "probe-recipients-unclear", {utf8(last.firstLine())}, last.text);
    });
}

void SmtpProbe::Private::nullSender()
{
    if (options.domain.empty())
        return end();
    const QByteArray postmaster = "postmaster@" + QByteArray::fromStdString(options.domain);
    rcpt({}, postmaster, [this, postmaster](const SmtpAnswer& mail, const SmtpAnswer& answer) {
        if (!mail.positive()) {
            add(mail.code >= 500 ? Status::Fail : Status::Unknown, "probe-null-sender-refused", {utf8(mail.firstLine())}, mail.text);
            return;
        }
        add(Status::Pass, "probe-null-sender", {}, mail.text);
        if (answer.positive())
            add(Status::Pass, "probe-postmaster", {postmaster.toStdString()}, answer.text);
        else
            add(answer.code >= 500 ? Status::Fail : Status::Unknown, "probe-postmaster-refused",
                {postmaster.toStdString(), utf8(answer.firstLine())}, answer.text);
    });
}

} // namespace delist
