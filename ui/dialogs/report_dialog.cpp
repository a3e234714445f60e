#include "ui/dialogs/report_dialog.h"
#include "ui/language.h"
#include "ui/style.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace delist {

ReportDialog::ReportDialog(const QLocale& language, QWidget* parent)
    : QDialog(parent), m_audience(new QComboBox), m_language(new QComboBox), m_redact(new QCheckBox(tr("Replace inside addresses and own mailboxes by stand-ins"))),
      m_explanation(new QLabel)
{
    setWindowTitle(tr("Incident report"));
    m_audience->addItem(tr("Engineers: everything"), int(ReportAudience::Full));
    m_audience->addItem(tr("Management: verdict and timeline"), int(ReportAudience::Summary));
    m_audience->addItem(tr("A blacklist operator: cause, fix and dates"), int(ReportAudience::Operator));
    m_audience->setAccessibleName(tr("For whom the report is"));
    for (const auto& [code, name] : languages())
        m_language->addItem(name, code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(language.name().section(u'_', 0, 0))));
    m_language->setAccessibleName(tr("Language of the report"));
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->setMinimumWidth(style::unit * 50);
    auto* form = new QFormLayout(this);
    form->addRow(tr("For"), m_audience);
    form->addRow(tr("Language"), m_language);
    form->addRow(QString(), m_redact);
    form->addRow(QString(), m_explanation);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Write…"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_audience, &QComboBox::currentIndexChanged, this, &ReportDialog::follow);
    follow();
}

void ReportDialog::follow()
{
    const bool forOperator = options().audience == ReportAudience::Operator;
    if (forOperator)
        m_redact->setChecked(true);
    m_redact->setEnabled(!forOperator);
    m_explanation->setText(forOperator ? tr("A report that leaves the house never holds inside names.")
                                       : tr("The case file keeps the originals in any case."));
}

ReportOptions ReportDialog::options() const
{
    ReportOptions options;
    options.audience = static_cast<ReportAudience>(m_audience->currentData().toInt());
    options.redact = m_redact->isChecked();
    options.style.locale = QLocale(language());
    return options;
}

QString ReportDialog::language() const
{
    return m_language->currentData().toString();
}

} // namespace delist
