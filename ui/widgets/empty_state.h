// EmptyState: says in the middle of an empty place why it is empty and what to do about it.
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

class QVBoxLayout;

namespace delist {

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    void setText(const QString& title, const QString& text);
    void setIconName(const QString& name);
    /// Adds that a filter is set, which may be the reason.
    void setFiltered(bool filtered);
    QPushButton* addButton(const QString& text, const QString& iconName = {});

private:
    void updateText();
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_buttons;
    QString m_plain;
    bool m_filtered = false;
};

} // namespace delist
