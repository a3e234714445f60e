// SMTP traffic: the chart of who spoke SMTP over time, the hosts beside it, and the same numbers as a table.
#pragma once
#include "case/tables/traffic_query.h"
#include "ui/views/view.h"

class QComboBox;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace delist {

class DataTable;
class EmptyState;
class TrafficPlot;

class TrafficView : public View
{
    Q_OBJECT
public:
    TrafficView(CaseContext& context, QWidget* parent);
    void reload() override;
    void showTable(const QString& table) override;
    [[nodiscard]] TrafficPlot& plot() { return *m_plot; }
    [[nodiscard]] QTreeWidget& hostList() { return *m_hosts; }

private:
    struct Extent
    {
        std::vector<Vantage> vantages;
        std::optional<TimeExtent> range;
        std::vector<RowId> servers;
    };
    void buildControls();
    void adoptExtent(const Extent& extent);
    void read();
    void readHosts();
    [[nodiscard]] std::optional<TrafficRequest> request(const TimeExtent& range) const;
    void showHosts();
    void showVantage();
    void showSelection();
    [[nodiscard]] std::optional<Vantage> vantage() const;

    CaseContext& m_context;
    QWidget* m_controls;
    QComboBox* m_vantage;
    QComboBox* m_measure;
    QComboBox* m_scope;
    QToolButton* m_twin;
    QStackedWidget* m_stack;
    QWidget* m_chartPage;
    TrafficPlot* m_plot;
    QTreeWidget* m_hosts;
    DataTable* m_table;
    EmptyState* m_empty;
    std::vector<RowId> m_servers;
    std::optional<TrafficChart> m_brushed; ///< the hosts of the chosen span; without one, those of the visible span are listed
    Micros m_binWidth = Micros(3600) * 1'000'000;
};

} // namespace delist
