// Remediate: the suspicious hosts, each with the steps from unplugging to back in service, ticked off with time, person
// and proof. Every tick is in the custody log.
#pragma once
#include "ui/remediation.h"
#include "ui/views/view.h"

class QHBoxLayout;

namespace delist {

class Card;
class Page;

class RemediateView : public View
{
    Q_OBJECT
public:
    RemediateView(CaseContext& context, QWidget* parent);
    void reload() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// What has changed while it was not shown.
    void readAnew();
    void show(const std::vector<RemediationHost>& hosts, bool evidence);
    void addHost(const RemediationHost& host);
    void addStep(Card& card, const RemediationHost& host, const RemediationStep& step);
    void addClosing(Card& card, QHBoxLayout& buttons, const RemediationHost& host);
    static CaseStep entryOf(const RemediationHost& host, const QString& code);
    /// Stores \p after as a step that can be undone.
    void change(const CaseStep& before, const CaseStep& after);
    void store(const CaseStep& step);

    CaseContext& m_context;
    Page* m_page;
    bool m_stale = true;
};

} // namespace delist
