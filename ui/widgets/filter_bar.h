// FilterBar: the shared filter, visible and clearable above every view: search, time range, host, mailbox, vantage.
#pragma once
#include <QTimer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace delist {

class CaseContext;

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(CaseContext& context, QWidget* parent = nullptr);
    void focusSearch();

private:
    void showFilter();
    QToolButton* addChip(const QString& iconName);
    void setChip(QToolButton* chip, const QString& text, const QString& clears);

    CaseContext& m_context;
    QHBoxLayout* m_layout;
    QLineEdit* m_search;
    QTimer m_searchLater;
    QToolButton* m_back;
    QToolButton* m_time;
    QToolButton* m_host;
    QToolButton* m_mailbox;
    QToolButton* m_subset;
    QComboBox* m_vantage;
    QToolButton* m_clear;
};

} // namespace delist
