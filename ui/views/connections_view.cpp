#include "ui/views/connections_view.h"
#include "ui/widgets/data_table.h"
#include <QVBoxLayout>

namespace delist {

ConnectionsView::ConnectionsView(CaseContext& context, QWidget* parent)
    : View(parent), m_table(new DataTable(context, QStringLiteral("connections")))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    setFocusProxy(m_table);
    m_table->setDefaultColumns({QStringLiteral("time"), QStringLiteral("source"), QStringLiteral("destination"),
                                QStringLiteral("destination_port"), QStringLiteral("action"), QStringLiteral("rule"),
                                QStringLiteral("bytes_sent"), QStringLiteral("bytes_received"), QStringLiteral("bytes"), QStringLiteral("process"),
                                QStringLiteral("vantage")});
    m_table->setEmptyText(tr("No connections"),
                          tr("Connections come from firewall logs and captures. Only mail ports are kept as rows; everything else is "
                             "counted."));
}

void ConnectionsView::reload()
{
    // The table follows the context by itself.
}

} // namespace delist
