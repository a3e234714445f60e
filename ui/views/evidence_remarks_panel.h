// EvidenceRemarksPanel: what the user should know about the evidence, a sentence each, with what can be done about it.
#pragma once
#include "case/tables/evidence_remarks.h"
#include "jobs/import.h"
#include <QScrollArea>
#include <functional>

class QVBoxLayout;

namespace delist {

class CaseContext;

class EvidenceRemarksPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit EvidenceRemarksPanel(CaseContext& context, QWidget* parent = nullptr);
    void setRemarks(std::vector<EvidenceRemark> remarks);
    /// What the latest import left out; stands above the rest until the case is closed.
    void setLeftOut(std::vector<SkippedInput> skipped);
    [[nodiscard]] QStringList sentences() const;
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool warns() const { return m_warns; }

Q_SIGNALS:
    void rejectsRequested(const std::vector<qint64>& evidence);
    void readAgainRequested(const std::vector<qint64>& evidence);
    void offsetRequested(qint64 evidence, qint64 offset); ///< µs, to be taken off

private:
    struct Button
    {
        QString text;
        QString name;   ///< what a screen reader says: what it is about, too
        std::function<void()> action;
    };
    void fill();
    void addRow(bool warns, const QString& sentence, const Button& button);
    void add(const EvidenceRemark& remark);
    void addLeftOut();

    CaseContext& m_context;
    std::vector<EvidenceRemark> m_remarks;
    std::vector<SkippedInput> m_leftOut;
    QVBoxLayout* m_rows;
    int m_count = 0;
    bool m_warns = false; ///< one of them is more than a remark
};

} // namespace delist
