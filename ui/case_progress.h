// CaseProgress: where the case stands on its way: what is done, what is open, and the next best step. Read from the case in
// the background; words are made here, the facts come from models.
#pragma once
#include "case/questions/containment.h"
#include "ui/remediation.h"
#include "ui/views/view.h"
#include <QHash>
#include <QObject>

namespace delist {

class CaseContext;

enum class StepState : std::uint8_t { NotStarted, Open, Done, Unknown };

struct StepProgress
{
    StepState state = StepState::NotStarted;
    QString text; ///< "2 causes found"
};

struct CaseProgress
{
    QHash<int, StepProgress> steps; ///< by Step
    QString nextText;               ///< a sentence
    QString nextButton;             ///< what the button says; empty: no button
    QString nextView;               ///< a view id, or an action: "@import", "@settings", "@check"
};

/// The facts that progress is made of; read in one go.
struct ProgressFacts
{
    qint64 evidence = 0;
    qint64 rejects = 0;
    Containment containment;
    qint64 listed = 0;       ///< target and list pairs that are listed now
    qint64 checked = 0;      ///< pairs that were asked
    qint64 usable = 0;       ///< of them, answered listed or not listed
    std::vector<RemediationHost> hosts; ///< that need remediation
};

class ProgressTracker : public QObject
{
    Q_OBJECT
public:
    explicit ProgressTracker(CaseContext& context, QObject* parent = nullptr);
    [[nodiscard]] const CaseProgress& progress() const { return m_progress; }
    [[nodiscard]] const ProgressFacts& facts() const { return m_facts; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void tell();
    void step(Step which, StepState state, const QString& text);
    void next(const QString& text, const QString& button, const QString& view);
    void identifyStep(); ///< with the evidence it needs
    void containStep();
    void remediateStep();
    void delistStep();

    CaseContext& m_context;
    ProgressFacts m_facts;
    CaseProgress m_progress;
    bool m_known = false;
};

} // namespace delist
