// Connections: every mail connection of the case, one table.
#pragma once
#include "ui/views/view.h"

namespace delist {

class DataTable;

class ConnectionsView : public View
{
    Q_OBJECT
public:
    ConnectionsView(CaseContext& context, QWidget* parent);
    void reload() override;

private:
    DataTable* m_table;
};

} // namespace delist
