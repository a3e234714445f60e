// Sessions and messages: SMTP dialogues, envelopes and what became of each recipient, in three tables under one filter.
#pragma once
#include "ui/views/view.h"

class QTabWidget;

namespace delist {

class MailView : public View
{
    Q_OBJECT
public:
    MailView(CaseContext& context, QWidget* parent);
    void reload() override {}
    void showTable(const QString& table) override;

private:
    QTabWidget* m_tabs;
    QStringList m_tables;
};

} // namespace delist
