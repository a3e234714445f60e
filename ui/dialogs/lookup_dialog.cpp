#include "ui/dialogs/lookup_dialog.h"
#include "ui/style.h"
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace delist {

LookupDialog::LookupDialog(std::shared_ptr<const Catalogue> catalogue, const QStringList& targets, QWidget* parent)
    : QDialog(parent), m_catalogue(std::move(catalogue)), m_list(new QComboBox), m_target(new QComboBox), m_state(new QComboBox),
      m_time(new QDateTimeEdit(QDateTime::currentDateTime())), m_text(new QPlainTextEdit), m_problem(new QLabel)
{
    setWindowTitle(tr("Result of a web page"));
    resize(560, 420);
    auto* layout = new QVBoxLayout(this);
    auto* introduction = new QLabel(tr("Some providers answer only on a web page. Enter what the page said; it is kept beside the lists’ answers, "
                                       "marked as looked up by hand."));
    introduction->setWordWrap(true);
    layout->addWidget(introduction);
    auto* form = new QFormLayout;
    m_list->setEditable(true);
    for (const BlacklistEntry& entry : m_catalogue->entries()) {
        if (entry.isPortal())
            m_list->addItem(entry.name, entry.id);
    }
    m_target->setEditable(true);
    m_target->addItems(targets);
    m_state->addItem(tr("Not clear"), QStringLiteral("unknown"));
    m_state->addItem(tr("Listed or blocked"), QStringLiteral("listed"));
    m_state->addItem(tr("Not listed"), QStringLiteral("not-listed"));
    m_time->setCalendarPopup(true);
    m_text->setPlaceholderText(tr("Paste what the page says"));
    m_text->setTabChangesFocus(true);
    form->addRow(tr("&Page"), m_list);
    form->addRow(tr("&Address or domain"), m_target);
    form->addRow(tr("&Text"), m_text);
    form->addRow(tr("&Result"), m_state);
    form->addRow(tr("Looked up &on"), m_time);
    layout->addLayout(form, 1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LookupDialog::tryAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LookupDialog::proposeState);
}

void LookupDialog::choose(const QString& list, const QString& target)
{
    if (const BlacklistEntry* entry = m_catalogue->find(list)) {
        if (m_list->findData(entry->id) < 0)
            m_list->addItem(entry->name, entry->id);
        m_list->setCurrentIndex(m_list->findData(entry->id));
    } else {
        m_list->setEditText(list);
    }
    m_target->setEditText(target);
}

void LookupDialog::proposeState()
{
    const QString state = stateInPastedText(m_text->toPlainText(), m_target->currentText());
    if (!state.isEmpty())
        m_state->setCurrentIndex(m_state->findData(state));
}

ManualResult LookupDialog::entered() const
{
    ManualResult manual;
    const int known = m_list->findText(m_list->currentText());
    manual.list = known >= 0 ? m_list->itemData(known).toString() : m_list->currentText();
    manual.target = m_target->currentText();
    manual.text = m_text->toPlainText();
    manual.state = m_state->currentData().toString();
    manual.time = m_time->dateTime().toMSecsSinceEpoch() * 1000;
    return manual;
}

void LookupDialog::tryAccept()
{
    QString problem;
    const auto listing = toListing(entered(), *m_catalogue, problem);
    if (!listing) {
        m_problem->setText(tr("This cannot be kept: check the page and the address."));
        m_problem->show();
        return;
    }
    m_result = *listing;
    accept();
}

} // namespace delist
