// MessageBar: messages inside the window instead of boxes over it: what, where, what next. The newest on top; each stays
// until it is dismissed, information goes by itself.
#pragma once
#include "ui/case_context.h"
#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace delist {

class MessageBar : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void add(CaseContext::Severity severity, const QString& text);
    /// Adds a button to the newest message.
    void addAction(const QString& text, std::function<void()> action);
    void clear();
    [[nodiscard]] int count() const;

private:
    QVBoxLayout* m_layout;
};

} // namespace delist
