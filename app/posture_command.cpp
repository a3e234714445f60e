// delist posture: asks DNS, and on request our own mail server, whether they invite the trouble; keeps the lines in the
// case, prints them.
#include "analysis/analysis.h"
#include "analysis/egress_map.h"
#include "app/arguments.h"
#include "app/command.h"
#include "case/lists/posture_store.h"
#include "dns/posture_check.h"
#include "probe/smtp_probe.h"
#include "report/posture_text.h"
#include "report/spf_text.h"
#include <QEventLoop>
#include <QJsonArray>
#include <cstdio>
#include <unistd.h>

namespace delist {

extern const Command postureCommand;

namespace {

QJsonObject toJson(const posture::Line& line)
{
    const auto text = [](const std::string& value) { return value.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(value)); };
    const auto optional = [](const QString& value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    QJsonArray arguments;
    for (const std::string& argument : line.arguments)
        arguments.append(QString::fromStdString(argument));
    QJsonArray terms; // of an SPF record
    if (const std::string record = line.check == "spf" ? spfRecordOf(line.found) : std::string(); !record.empty())
        for (const SpfTermText& term : spfTermTexts(record, line.subject))
            terms.append(QJsonObject{{QStringLiteral("term"), term.term}, {QStringLiteral("meaning"), term.meaning}});
    return {{QStringLiteral("check"), QString::fromStdString(line.check)},
            {QStringLiteral("subject"), text(line.subject)},
            {QStringLiteral("status"), QString::fromLatin1(posture::statusName(line.status))},
            {QStringLiteral("reason"), QString::fromStdString(line.reason)},
            {QStringLiteral("text"), postureReasonText(line)},
            {QStringLiteral("fix"), optional(postureFixText(line))},
            {QStringLiteral("rfc"), optional(postureRfc(line))},
            {QStringLiteral("arguments"), arguments},
            {QStringLiteral("terms"), terms.isEmpty() ? QJsonValue() : QJsonValue(terms)},
            {QStringLiteral("found"), text(line.found)}};
}

/// "mail-server  10.0.0.25 -> 203.0.113.25  mail.example.org  SPF example.org: pass  listed by A, B"
QString mapText(const EgressMap& map)
{
    QString text;
    for (const EgressRow& row : map.rows) {
        const auto orDash = [](const std::string& value) { return value.empty() ? QStringLiteral("?") : QString::fromStdString(value); };
        QStringList parts;
        if (!row.name.empty())
            parts << QString::fromStdString(row.name);
        parts << QStringLiteral("PTR %1").arg(row.ptrState.empty() ? QStringLiteral("not asked") : row.ptr.empty() ? QString::fromStdString(row.ptrState)
                                                                                                 : QString::fromStdString(row.ptr + " (" + row.ptrState + ')'));
        parts << QStringLiteral("SPF %1").arg(row.spf.empty() ? QStringLiteral("not asked") : QString::fromStdString(row.spf));
        parts << (!row.listedBy.isEmpty()      ? QStringLiteral("listed by %1").arg(row.listedBy.join(QStringLiteral(", ")))
                  : row.listsAnswered > 0 ? QStringLiteral("on none of the %1 lists that answered").arg(row.listsAnswered)
                                          : QStringLiteral("lists not asked"));
        text += QStringLiteral("  %1  %2 -> %3  [%4]  %5\n")
                    .arg(QLatin1String(egressAssetWord(row.asset)), -11)
                    .arg(orDash(row.privateAddress), -15)
                    .arg(orDash(row.publicAddress), -15)
                    .arg(QLatin1String(egressBasisWord(row.basis)), parts.join(QStringLiteral("; ")));
    }
    return text.isEmpty() ? text : QStringLiteral("Egress map: machine, its own and its public address [how that is known]\n") + text + QLatin1Char('\n');
}

void printLines(const std::vector<posture::Line>& lines, const EgressMap& map)
{
    QString text;
    QString check;
    std::array<int, 4> counts{};
    for (const posture::Line& line : lines) {
        if (line.check == "egress")
            continue; // they stand in the map
        ++counts[static_cast<std::size_t>(line.status)];
        if (const QString title = postureCheckTitle(QString::fromStdString(line.check)); title != check) {
            check = title;
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + title + QLatin1Char('\n');
        }
        text += QStringLiteral("  %1  %2\n").arg(QString::fromLatin1(posture::statusName(line.status)), -7).arg(postureReasonText(line));
        if (const QString fix = postureFixText(line); !fix.isEmpty() && line.status != posture::Status::Pass)
            text += QStringLiteral("           -> %1%2\n").arg(fix, postureRfc(line).isEmpty() ? QString() : QStringLiteral(" (%1)").arg(postureRfc(line)));
    }
    text += QLatin1Char('\n') + mapText(map) + QStringLiteral("%1 pass, %2 warning, %3 fail, %4 unknown\n").arg(counts[0]).arg(counts[1]).arg(counts[2]).arg(counts[3]);
    print(text);
}

/// What is to be probed, or why not. The address has to be named twice: once as the target, once as the confirmation.
std::optional<QString> chooseProbe(const Arguments& arguments, const CaseSettings& settings, std::optional<Endpoint>& server)
{
    const auto target = arguments.value("--probe");
    if (!target)
        return arguments.has("--confirm") ? std::optional(QStringLiteral("--confirm goes with --probe")) : std::nullopt;
    server = Endpoint::parse(target->trimmed().toStdString());
    if (!server || !server->address.known())
        return QStringLiteral("--probe takes an address, or an address and a port");
    if (server->port == 0)
        server->port = 25;
    const QString address = QString::fromStdString(server->address.toString());
    if (!SmtpProbe::isOwnServer(settings, server->address))
        return QStringLiteral("%1 is not declared as ours: only servers set with --mail-server or --public-ip are probed").arg(address);
    const auto confirmed = arguments.value("--confirm");
    const auto named = confirmed ? IpAddress::parse(confirmed->trimmed().toStdString()) : std::nullopt;
    if (!named || *named != server->address)
        return QStringLiteral("a probe connects to %1 as a stranger would; say --confirm %1 if that is meant").arg(address);
    return std::nullopt;
}

std::vector<posture::Line> probe(const Endpoint& server, const posture::Subjects& subjects)
{
    ProbeOptions options;
    options.server = server;
    options.domain = subjects.ownDomains.empty() ? std::string() : subjects.ownDomains.front();
    SmtpProbe probe(options);
    QEventLoop loop;
    QObject::connect(&probe, &SmtpProbe::finished, &loop, &QEventLoop::quit);
    probe.start();
    loop.exec();
    return probe.lines();
}

int run(const QStringList& words)
{
    const Arguments arguments(words, {{"--resolver", true, true}, {"--timeout", true}, {"--probe", true}, {"--confirm", true}, {"--no-dns"}, {"--json"}});
    if (!arguments.error().isEmpty())
        return usageError(postureCommand, arguments.error());
    if (arguments.positional().size() != 1)
        return usageError(postureCommand, QStringLiteral("name one case"));
    PostureOptions options;
    options.resolvers = arguments.values("--resolver");
    if (const auto timeout = arguments.value("--timeout")) {
        const auto milliseconds = wholeNumber(*timeout, 50, 60'000);
        if (!milliseconds)
            return usageError(postureCommand, QStringLiteral("--timeout takes milliseconds, 50 to 60000"));
        options.timeoutMs = static_cast<int>(*milliseconds);
    }
    auto file = openCase(arguments.positional().front(), CaseAccess::Write);
    if (!file)
        return fail(file.error());
    const CaseSettings settings = file.value().settings();
    options.subjects = postureSubjects(file.value().database(), settings);
    std::optional<Endpoint> server;
    if (const auto problem = chooseProbe(arguments, settings, server))
        return usageError(postureCommand, *problem);

    const bool dns = !arguments.has("--no-dns");
    PostureCheck check(options);
    std::vector<posture::Line> lines;
    if (!dns && !server) { // what was found last
        for (StoredPostureLine& stored : latestPosture(file.value().database()))
            lines.push_back(std::move(stored.line));
    }
    if (dns) {
        if (!check.problem().isEmpty())
            return usageError(postureCommand, check.problem());
        QEventLoop loop;
        QObject::connect(&check, &PostureCheck::finished, &loop, &QEventLoop::quit);
        check.start();
        loop.exec();
        lines = check.lines();
        if (check.usable())
            if (const auto stored = storePosture(file.value(), lines, QStringLiteral("posture"), check.resolver().servers.join(QStringLiteral(", "))); !stored)
                return fail(stored.error());
    }
    if (server) {
        const std::vector<posture::Line> probed = probe(*server, options.subjects);
        const QString address = QString::fromStdString(server->address.toString());
        if (const auto stored = storePosture(file.value(), probed, QStringLiteral("probe"), address); !stored)
            return fail(stored.error());
        lines.insert(lines.end(), probed.begin(), probed.end());
    }
    if (dns || server)
        (void)analyseAnew(file.value()); // what DNS names as ours, lists are asked about
    const EgressMap map = egressMap(file.value().database(), settings);
    lines.insert(lines.end(), map.answers.begin(), map.answers.end());
    if (arguments.has("--json")) {
        QJsonArray rows;
        for (const posture::Line& line : lines)
            rows.append(toJson(line));
        printJson({{QStringLiteral("resolver"), dns ? QJsonValue(check.resolver().toJson()) : QJsonValue()}, {QStringLiteral("lines"), rows},
                   {QStringLiteral("egress"), map.toJson()}});
    } else {
        printLines(lines, map);
    }
    if (dns && !check.usable()) {
        tell(QStringLiteral("no name server gave a usable answer%1")
                 .arg(check.resolver().detail.isEmpty() ? QString() : QStringLiteral(": ") + check.resolver().detail));
        return NoNetworkAnswer;
    }
    return Done;
}

} // namespace

const Command postureCommand{
    "posture", "delist posture CASE [--resolver IP[:PORT]]... [--timeout MS] [--probe IP[:PORT] --confirm IP] [--no-dns] [--json]",
    "check our own DNS and mail server: MX, SPF, DKIM, DMARC, PTR, HELO, transport", false, run,
    "  --resolver IP[:PORT]  ask these name servers instead of the system's, in turn\n"
    "  --timeout MS          how long the first try waits (3000)\n"
    "  --probe IP[:PORT]     connect to one of our own mail servers as a stranger would: greeting, certificate, relaying,\n"
    "                        recipient validation, null sender. Stops before DATA; nothing is sent\n"
    "  --confirm IP          the address again; a probe needs it\n"
    "  --no-dns              ask no name server: only the probe, or, without one, what was found last\n"
    "Exit status 4: no name server gave a usable answer.\n"};

} // namespace delist
