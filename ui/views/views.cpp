#include "ui/views/bounces_view.h"
#include "ui/views/blacklist_view.h"
#include "ui/views/connections_view.h"
#include "ui/views/contain_view.h"
#include "ui/views/delist_view.h"
#include "ui/views/evidence_view.h"
#include "ui/views/hosts_view.h"
#include "ui/views/mail_view.h"
#include "ui/views/overview_view.h"
#include "ui/views/posture_view.h"
#include "ui/views/remediate_view.h"
#include "ui/views/traffic_view.h"

namespace delist {

namespace {

template <typename T> View* make(CaseContext& context, QWidget* parent)
{
    return new T(context, parent);
}

} // namespace

const std::vector<ViewEntry>& views()
{
    static const std::vector<ViewEntry> list{
        {"overview", Step::Identify, QT_TRANSLATE_NOOP("Views", "Overview"), "overview", "", false, make<OverviewView>},
        {"blacklists", Step::Identify, QT_TRANSLATE_NOOP("Views", "Blacklist status"), "blacklist", "listings refusals", false, make<BlacklistView>},
        {"traffic", Step::Identify, QT_TRANSLATE_NOOP("Views", "SMTP traffic"), "traffic", "traffic", false, make<TrafficView>},
        {"bounces", Step::Identify, QT_TRANSLATE_NOOP("Views", "Bounces"), "bounces", "bounces", true, make<BouncesView>},
        {"hosts", Step::Identify, QT_TRANSLATE_NOOP("Views", "Hosts"), "hosts", "hosts", true, make<HostsView>},
        {"connections", Step::Identify, QT_TRANSLATE_NOOP("Views", "Connections"), "connections", "connections", true, make<ConnectionsView>},
        {"mail", Step::Identify, QT_TRANSLATE_NOOP("Views", "Sessions and messages"), "messages", "messages sessions deliveries", true, make<MailView>},
        {"posture", Step::Identify, QT_TRANSLATE_NOOP("Views", "Mail posture"), "verify", "posture", false, make<PostureView>},
        {"contain", Step::Contain, QT_TRANSLATE_NOOP("Views", "Port 25 and rules"), "contain", "", false, make<ContainView>},
        {"remediate", Step::Remediate, QT_TRANSLATE_NOOP("Views", "Suspicious hosts"), "remediate", "actions", false, make<RemediateView>},
        {"delist", Step::Delist, QT_TRANSLATE_NOOP("Views", "Removal requests"), "delist", "", false, make<DelistView>},
        {"evidence", Step::Evidence, QT_TRANSLATE_NOOP("Views", "Files and coverage"), "evidence", "evidence rejects custody clock-offsets", true, make<EvidenceView>},
    };
    return list;
}

} // namespace delist
