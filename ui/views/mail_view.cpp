#include "ui/views/mail_view.h"
#include "ui/widgets/data_table.h"
#include <QTabWidget>
#include <QVBoxLayout>

namespace delist {

MailView::MailView(CaseContext& context, QWidget* parent) : View(parent), m_tabs(new QTabWidget)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    const auto add = [&](const QString& table, const QStringList& columns, const QString& title, const QString& text) {
        auto* view = new DataTable(context, table);
        view->setDefaultColumns(columns);
        view->setEmptyText(title, text);
        m_tabs->addTab(view, TableText::tableTitle(table));
        m_tables << table;
    };
    add(QStringLiteral("messages"),
        {QStringLiteral("time"), QStringLiteral("mail_from"), QStringLiteral("recipients"), QStringLiteral("subject"),
         QStringLiteral("status"), QStringLiteral("client"), QStringLiteral("direction"), QStringLiteral("authenticated_as"),
         QStringLiteral("event"), QStringLiteral("vantage")},
        tr("No messages"), tr("Messages come from the mail server's protocol and tracking logs, and from captures."));
    add(QStringLiteral("sessions"),
        {QStringLiteral("time"), QStringLiteral("client"), QStringLiteral("server"), QStringLiteral("direction"), QStringLiteral("helo"),
         QStringLiteral("authenticated_as"), QStringLiteral("messages"), QStringLiteral("rejected_recipients"), QStringLiteral("connector"),
         QStringLiteral("vantage")},
        tr("No sessions"), tr("SMTP dialogues come from the mail server's protocol logs and from captures."));
    add(QStringLiteral("deliveries"),
        {QStringLiteral("time"), QStringLiteral("recipient"), QStringLiteral("outcome"), QStringLiteral("reply_code"),
         QStringLiteral("reply"), QStringLiteral("server"), QStringLiteral("message_id"), QStringLiteral("vantage")},
        tr("No deliveries"), tr("The answer for each recipient comes from protocol logs, tracking logs and captures."));
    setFocusProxy(m_tabs);
}

void MailView::showTable(const QString& table)
{
    if (const auto index = m_tables.indexOf(table); index >= 0)
        m_tabs->setCurrentIndex(static_cast<int>(index));
}

} // namespace delist
