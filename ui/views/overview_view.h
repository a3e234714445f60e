// Overview: the verdict. What is to blame, how sure that is, what speaks for and against it and what the evidence cannot
// show; each sentence leads to its rows. Below: what was excluded, and which times the evidence covers.
#pragma once
#include "analysis/finding.h"
#include "ui/views/view.h"
#include <QHash>

class QStackedLayout;

namespace delist {

class Card;
class CoveragePlot;
class EmptyState;
class Page;

class OverviewView : public View
{
    Q_OBJECT
public:
    OverviewView(CaseContext& context, QWidget* parent);
    void reload() override;

private:
    void showAnalysis();
    void addTitle(const QString& text);
    void addWaiting();
    void addFailure(const Error& error);
    void addFinding(const Finding& finding, bool open);
    void addStatements(Card& card, const QString& title, const std::vector<Statement>& statements, const QString& iconName, int tone,
                       bool open);
    void addNotes(const Analysis& analysis);
    void addCoverage(const Analysis& analysis);
    void follow(const Statement& statement);
    [[nodiscard]] QString say(const Statement& statement) const;

    CaseContext& m_context;
    Page* m_page;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QHash<qint64, QString> m_evidence; ///< file by id
    qint64 m_evidenceCount = -1;
};

} // namespace delist
