// Evidence: what was imported, with hash, format and why, what could not be read, and the custody log.
#pragma once
#include "ui/views/view.h"

class QPushButton;
class QTabWidget;

namespace delist {

class CoveragePlot;
class DataTable;

class EvidenceView : public View
{
    Q_OBJECT
public:
    EvidenceView(CaseContext& context, QWidget* parent);
    void reload() override;
    void showTable(const QString& table) override;

private:
    void showCoverage();
    void acceptOffset();

    CaseContext& m_context;
    QTabWidget* m_tabs;
    DataTable* m_evidence;
    DataTable* m_rejects;
    DataTable* m_clocks;
    QPushButton* m_accept;
    CoveragePlot* m_coverage;
    QStringList m_tables;
};

} // namespace delist
