// Evidence: what was imported, with hash, format and why, what could not be read, and the custody log.
#pragma once
#include "ui/views/view.h"

class QPushButton;
class QTabWidget;

namespace delist {

class CoveragePlot;
class DataTable;
class EvidenceRemarksPanel;

class EvidenceView : public View
{
    Q_OBJECT
public:
    EvidenceView(CaseContext& context, QWidget* parent);
    void reload() override;
    void showTable(const QString& table) override;

private:
    void addTab(QWidget* page, const QString& title, const QString& table);
    void addFiles();
    void addRejects();
    void addCustody();
    void addClocks();
    void connectRemarks();
    void showCoverage();
    void acceptOffset();
    void readRemarks();
    void countRemarks();
    void showRejects(const std::vector<qint64>& evidence);
    [[nodiscard]] std::vector<qint64> selectedEvidence() const;

    CaseContext& m_context;
    QTabWidget* m_tabs;
    DataTable* m_evidence;
    DataTable* m_rejects;
    DataTable* m_clocks;
    QPushButton* m_accept;
    QPushButton* m_again;
    CoveragePlot* m_coverage;
    EvidenceRemarksPanel* m_remarks;
    QStringList m_tables;
};

} // namespace delist
