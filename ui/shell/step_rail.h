// StepRail: the way through a case, always visible: Identify, Contain, Remediate, Delist and the evidence, each with its
// state in words and a glyph, the views below it, and the next best step at the bottom.
#pragma once
#include "ui/case_progress.h"
#include "ui/views/view.h"
#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace delist {

class StepRail : public QWidget
{
    Q_OBJECT
public:
    explicit StepRail(QWidget* parent = nullptr);
    void setProgress(const CaseProgress& progress);
    void setCurrentView(const QString& id);
    void setCaseOpen(bool open);

Q_SIGNALS:
    void viewChosen(const QString& id);
    void nextStepChosen();

private:
    struct StepHeader
    {
        QLabel* glyph;
        QLabel* state;
    };
    void addStep(QVBoxLayout& layout, Step step, const QString& title);
    QToolButton* addView(QVBoxLayout& layout, const ViewEntry& entry);

    QHash<int, StepHeader> m_steps;
    QHash<QString, QToolButton*> m_views;
    QWidget* m_nextCard;
    QLabel* m_nextText;
    QPushButton* m_nextButton;
};

} // namespace delist
