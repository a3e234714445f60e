// ReportDialog: for whom the report is, in which language, and whether inside names become stand-ins. Begins as the report was
// always written: everything, in the window's language, with names.
#pragma once
#include "report/incident_report.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace delist {

class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ReportDialog(const QLocale& language, QWidget* parent = nullptr);
    [[nodiscard]] ReportOptions options() const;
    /// "de", "en" …
    [[nodiscard]] QString language() const;

private:
    void follow();

    QComboBox* m_audience;
    QComboBox* m_language;
    QCheckBox* m_redact;
    QLabel* m_explanation;
};

} // namespace delist
