#include "ui/views/bounces_view.h"
#include "ui/views/blacklist_view.h"
#include "ui/views/connections_view.h"
#include "ui/views/contain_view.h"
#include "ui/views/delist_view.h"
#include "ui/views/evidence_view.h"
#include "ui/views/hosts_view.h"
#include "ui/views/mail_view.h"
#include "ui/views/overview_view.h"
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
        {"overview", Step::Identify, QT_TRANSLATE_NOOP("Views", "Overview"), "overview", "", make<OverviewView>},
        {"blacklists", Step::Identify, QT_TRANSLATE_NOOP("Views", "Blacklist status"), "blacklist", "listings", make<BlacklistView>},
        {"traffic", Step::Identify, QT_TRANSLATE_NOOP("Views", "SMTP traffic"), "traffic", "traffic", make<TrafficView>},
        {"bounces", Step::Identify, QT_TRANSLATE_NOOP("Views", "Bounces"), "bounces", "bounces", make<BouncesView>},
        {"hosts", Step::Identify, QT_TRANSLATE_NOOP("Views", "Hosts"), "hosts", "hosts", make<HostsView>},
        {"connections", Step::Identify, QT_TRANSLATE_NOOP("Views", "Connections"), "connections", "connections", make<ConnectionsView>},
        {"mail", Step::Identify, QT_TRANSLATE_NOOP("Views", "Sessions and messages"), "messages", "messages sessions deliveries", make<MailView>},
        {"contain", Step::Contain, QT_TRANSLATE_NOOP("Views", "Port 25 and rules"), "contain", "", make<ContainView>},
        {"remediate", Step::Remediate, QT_TRANSLATE_NOOP("Views", "Suspicious hosts"), "remediate", "actions", make<RemediateView>},
        {"delist", Step::Delist, QT_TRANSLATE_NOOP("Views", "Removal requests"), "delist", "", make<DelistView>},
        {"evidence", Step::Evidence, QT_TRANSLATE_NOOP("Views", "Files and coverage"), "evidence", "evidence rejects custody", make<EvidenceView>},
    };
    return list;
}

} // namespace delist
