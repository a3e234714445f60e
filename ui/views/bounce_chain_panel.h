// BounceChainPanel: the story of one bounce in steps, each a link to its row.
#pragma once
#include "case/tables/bounce_timeline.h"
#include <QWidget>

class QVBoxLayout;

namespace delist {

class CaseContext;

class BounceChainPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BounceChainPanel(CaseContext& context, QWidget* parent = nullptr);
    void setChain(const BounceChain& chain);
    void clear();
    /// Steps shown.
    [[nodiscard]] int steps() const { return m_steps; }

private:
    void addStep(const ChainLink& link);
    void addSubject(const QString& subject);
    void addParagraph(const QString& text, bool muted = false, bool bold = false);
    void empty();

    CaseContext& m_context;
    QVBoxLayout* m_column;
    int m_steps = 0;
};

} // namespace delist
