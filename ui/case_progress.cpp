#include "ui/case_progress.h"
#include "case/file/step_store.h"
#include "case/lists/listing_store.h"
#include "case/tables/table_query.h"
#include "ui/case_context.h"
#include <algorithm>

namespace delist {

ProgressTracker::ProgressTracker(CaseContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&context, &CaseContext::changed, this, &ProgressTracker::read);
    connect(&context, &CaseContext::stepsChanged, this, &ProgressTracker::read);
    connect(&context, &CaseContext::analysisChanged, this, &ProgressTracker::tell);
    connect(&context, &CaseContext::closed, this, [this] {
        m_known = false;
        m_facts = {};
        tell();
    });
    tell();
}

void ProgressTracker::read()
{
    if (m_context.reader() == nullptr)
        return;
    m_context.reader()->read(
        this, 0,
        [organisation = m_context.organisation()](Database& database) {
            ProgressFacts facts;
            facts.evidence = TableQuery(database, *tableById(u"evidence")).count({});
            facts.rejects = TableQuery(database, *tableById(u"rejects")).count({});
            facts.containment = readContainment(database, [&](const IpAddress& address) { return organisation.isMailServer(address); });
            for (const StoredListing& listing : latestListings(database)) {
                ++facts.checked;
                facts.usable += listing.result.state == QLatin1String("listed") || listing.result.state == QLatin1String("not-listed") ? 1 : 0;
                if (listing.result.state == QLatin1String("listed"))
                    ++facts.listed;
            }
            facts.hosts = remediationHosts(database);
            return facts;
        },
        [this](ProgressFacts facts) {
            m_facts = std::move(facts);
            m_known = true;
            tell();
        });
}

void ProgressTracker::tell()
{
    m_progress = {};
    if (m_known) {
        identifyStep();
        containStep();
        remediateStep();
        delistStep();
        next(tr("Write the report."), tr("Report…"), QStringLiteral("@report"));
    } else {
        for (const Step which : {Step::Identify, Step::Contain, Step::Remediate, Step::Delist, Step::Evidence})
            step(which, StepState::Unknown, {});
    }
    Q_EMIT changed();
}

void ProgressTracker::step(Step which, StepState state, const QString& text)
{
    m_progress.steps[static_cast<int>(which)] = {state, text};
}

/// The first that applies is the best one.
void ProgressTracker::next(const QString& text, const QString& button, const QString& view)
{
    if (!m_progress.nextText.isEmpty())
        return;
    m_progress.nextText = text;
    m_progress.nextButton = button;
    m_progress.nextView = view;
}

void ProgressTracker::identifyStep()
{
    if (m_facts.evidence == 0) {
        step(Step::Evidence, StepState::NotStarted, tr("nothing imported"));
        step(Step::Identify, StepState::NotStarted, tr("needs evidence"));
        next(tr("Import the mail server's and the firewall's logs. Drop files or folders anywhere on this window."),
             tr("Import…"), QStringLiteral("@import"));
        return;
    }
    const auto analysis = m_context.analysis();
    const int findings = analysis ? static_cast<int>(analysis->findings.size()) : 0;
    step(Step::Evidence, StepState::Done, tr("%n file(s)", "", static_cast<int>(m_facts.evidence)));
    if (m_context.analysisError())
        step(Step::Identify, StepState::Open, tr("cannot be read"));
    else if (!analysis || m_context.analysing()) // what is known may be of the case before the import
        step(Step::Identify, StepState::Open, tr("working…"));
    else if (findings > 0)
        step(Step::Identify, StepState::Done, tr("%n cause(s) found", "", findings));
    else
        step(Step::Identify, StepState::Open, tr("no cause found"));
    if (m_context.settings().mailServers.empty())
        next(tr("Say which addresses are your mail servers, so that everyone else stands out."), tr("Settings…"),
             QStringLiteral("@settings"));
}

void ProgressTracker::containStep()
{
    const Containment& containment = m_facts.containment;
    const auto allowed = std::ranges::count_if(containment.hosts, &ContainedHost::open);
    if (!containment.hasFirewall)
        step(Step::Contain, StepState::NotStarted, tr("no firewall log"));
    else if (!containment.anyTried())
        step(Step::Contain, StepState::Done, tr("only the mail servers speak out"));
    else if (allowed == 0)
        step(Step::Contain, StepState::Done, tr("contained"));
    else
        step(Step::Contain, StepState::Open, tr("%n host(s) get out", "", static_cast<int>(allowed)));
    if (allowed > 0)
        next(tr("Block outgoing port 25 for everyone but the mail servers, then import the firewall log from afterwards as proof."),
             tr("Show containment"), QStringLiteral("contain"));
}

void ProgressTracker::remediateStep()
{
    const auto analysis = m_context.analysis();
    const auto hosts = withBackscatterServers(m_facts.hosts, analysis.get());
    const auto open = [&](bool servers) { // or without them
        return std::ranges::count_if(hosts, [&](const RemediationHost& host) {
            return !host.closed() && (servers || host.kind == RemediationHost::Kind::Host);
        });
    };
    if (hosts.empty())
        step(Step::Remediate, analysis && m_facts.evidence > 0 ? StepState::Done : StepState::NotStarted,
             m_facts.evidence > 0 ? tr("no suspicious host") : QString());
    else if (open(true) == 0)
        step(Step::Remediate, StepState::Done, tr("all hosts closed"));
    else
        step(Step::Remediate, StepState::Open, tr("%n host(s) open", "", static_cast<int>(open(true))));
    if (open(false) > 0)
        next(tr("Take the suspicious hosts off the network, clean them and note what was done."), tr("Show steps"),
             QStringLiteral("remediate"));
}

void ProgressTracker::delistStep()
{
    if (m_facts.checked == 0)
        step(Step::Delist, StepState::NotStarted, tr("not checked"));
    else if (m_facts.usable == 0)
        step(Step::Delist, StepState::Open, tr("no usable answer"));
    else if (m_facts.listed == 0)
        step(Step::Delist, StepState::Done, tr("on no list"));
    else
        step(Step::Delist, StepState::Open, tr("%n listing(s)", "", static_cast<int>(m_facts.listed)));
    if (m_facts.usable == 0 && m_facts.evidence > 0)
        next(tr("Ask the blacklists whether your addresses are listed."), tr("Blacklist status"), QStringLiteral("blacklists"));
    if (m_facts.listed > 0)
        next(tr("Ask the lists to remove you, now that the cause is fixed."), tr("Show listings"), QStringLiteral("delist"));
}

} // namespace delist
