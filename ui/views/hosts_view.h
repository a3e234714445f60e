// Hosts: all addresses, most suspicious first; opening one shows its page.
#pragma once
#include "ui/views/view.h"

class QStackedWidget;
class QComboBox;

namespace delist {

class DataTable;
class HostPage;

class HostsView : public View
{
    Q_OBJECT
public:
    HostsView(CaseContext& context, QWidget* parent);
    void reload() override;
    void showTable(const QString& table) override;
    void openHost(const QString& address);
    [[nodiscard]] HostPage& page() { return *m_page; }

private:
    CaseContext& m_context;
    QStackedWidget* m_stack;
    DataTable* m_table;
    HostPage* m_page;
};

} // namespace delist
