#include "ui/views/hosts_view.h"
#include "ui/case_context.h"
#include "ui/views/host_page.h"
#include "ui/widgets/data_table.h"
#include <QStackedWidget>
#include <QVBoxLayout>

namespace delist {

HostsView::HostsView(CaseContext& context, QWidget* parent)
    : View(parent), m_context(context), m_stack(new QStackedWidget), m_table(new DataTable(context, QStringLiteral("hosts"))),
      m_page(new HostPage(context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_page);
    m_table->setDefaultColumns({QStringLiteral("address"), QStringLiteral("names"), QStringLiteral("role"), QStringLiteral("internal"),
                                QStringLiteral("suspicion"), QStringLiteral("reasons"), QStringLiteral("smtp_connections"),
                                QStringLiteral("smtp_allowed"), QStringLiteral("smtp_denied"), QStringLiteral("destinations"),
                                QStringLiteral("messages"), QStringLiteral("first"), QStringLiteral("last")});
    m_table->setEmptyText(tr("No hosts"), tr("Hosts appear when evidence with addresses is imported."));
    setFocusProxy(m_stack);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        openHost(m_table->model().value(row, u"address").toString());
    });
    connect(m_page, &HostPage::closed, this, [this] {
        m_stack->setCurrentWidget(m_table);
        m_table->view().setFocus();
    });
    connect(&context, &CaseContext::hostRequested, this, &HostsView::openHost);
    connect(&context, &CaseContext::closed, this, [this] { m_stack->setCurrentWidget(m_table); });
}

void HostsView::openHost(const QString& address)
{
    if (address.isEmpty())
        return;
    m_page->setHost(address);
    m_stack->setCurrentWidget(m_page);
}

void HostsView::showTable(const QString&)
{
    m_stack->setCurrentWidget(m_table);
}

void HostsView::reload()
{
    m_page->reload();
}

} // namespace delist
