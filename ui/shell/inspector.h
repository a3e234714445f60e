// Inspector: what stands behind the selected row: the raw line with its neighbours, or the packet, and every field of the
// row. Plain text only; everything can be selected and copied. Reads in the background.
#pragma once
#include "ui/widgets/table_text.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace delist {

class CaseContext;

class Inspector : public QWidget
{
    Q_OBJECT
public:
    explicit Inspector(CaseContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QPlainTextEdit& raw() { return *m_raw; }

private:
    void showRow();
    void showFields();
    void readRaw();
    struct Raw
    {
        QString title;
        QStringList lines;
        int current = -1; ///< index of the row's own line
        QString problem;
    };
    void showRaw(const Raw& raw);

    CaseContext& m_context;
    TableText m_text;
    QLabel* m_title;
    QPlainTextEdit* m_raw;
    QTreeWidget* m_fields;
};

} // namespace delist
