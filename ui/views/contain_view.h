// Contain: may only the mail servers speak port 25 to the outside? Proof from the firewall log, host by host, the rules
// that let the others out, and rules for the firewall to copy.
#pragma once
#include "case/questions/containment.h"
#include "ui/views/view.h"

namespace delist {

class Page;

class ContainView : public View
{
    Q_OBJECT
public:
    ContainView(CaseContext& context, QWidget* parent);
    void reload() override;

private:
    void show();
    void addHosts();
    void addRules();
    void addFirewallRules();

    CaseContext& m_context;
    Page* m_page;
    Containment m_containment;
    QString m_firewall; ///< FirewallRules::id that the user chose
    bool m_known = false;
};

} // namespace delist
