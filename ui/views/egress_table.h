// EgressTable: the egress map as a table: each machine with its own and its public address, the address's name, SPF and
// lists. Copies rows (Ctrl+C) safely for spreadsheets.
#pragma once
#include "analysis/egress_map.h"
#include <QTableWidget>

namespace delist {

class EgressTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit EgressTable(QWidget* parent = nullptr);
    void setRows(const std::vector<EgressRow>& rows);
    /// The selected rows with their titles, columns parted by tabs.
    [[nodiscard]] QString selectedText() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace delist
