// Bounces: the backscatter timeline, the bounces as a table, and the chain of the selected one: message in, not
// delivered, report out, accepted by a stranger or refused; with the subject taken apart.
#pragma once
#include "case/tables/bounce_timeline.h"
#include "ui/views/view.h"

class QStackedWidget;

namespace delist {

class BounceChainPanel;
class BouncePlot;
class DataTable;
class EmptyState;

class BouncesView : public View
{
    Q_OBJECT
public:
    BouncesView(CaseContext& context, QWidget* parent);
    void reload() override;
    [[nodiscard]] BouncePlot& plot() { return *m_plot; }
    [[nodiscard]] BounceChainPanel& chain() { return *m_chain; }
    [[nodiscard]] DataTable& table() { return *m_table; }

private:
    void read();
    void showSelection();
    void readChain(int row);
    void select(qint64 evidence, qint64 offset);

    CaseContext& m_context;
    QStackedWidget* m_stack;
    QWidget* m_content;
    EmptyState* m_empty;
    BouncePlot* m_plot;
    DataTable* m_table;
    BounceChainPanel* m_chain;
};

} // namespace delist
