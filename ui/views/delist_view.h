// Delist: what is listed, how each list lets go, and whether the time to ask has come: not while the cause is open.
#pragma once
#include "case/lists/listing_store.h"
#include "dns/catalogue.h"
#include "ui/remediation.h"
#include "ui/views/view.h"

namespace delist {

class Page;

class DelistView : public View
{
    Q_OBJECT
public:
    DelistView(CaseContext& context, QWidget* parent);
    void reload() override;

private:
    struct Facts
    {
        std::shared_ptr<const Catalogue> catalogue;
        std::vector<StoredListing> listings;
        bool contained = false;
        bool hasFirewall = false;
        std::vector<RemediationHost> hosts;
    };
    void show();
    void addGate();
    void addListing(const StoredListing& listing);

    CaseContext& m_context;
    Page* m_page;
    Facts m_facts;
    bool m_known = false;
};

} // namespace delist
