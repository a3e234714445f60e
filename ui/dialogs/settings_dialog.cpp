#include "ui/dialogs/settings_dialog.h"
#include "ui/case_context.h"
#include "ui/dialogs/settings_form.h"
#include "ui/style.h"
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStandardPaths>
#include <QUndoCommand>
#include <QVBoxLayout>

namespace delist {

namespace {

class SettingsDialog : public QDialog
{
public:
    SettingsDialog(const QString& title, const QString& introduction, const QString& accept, QWidget* parent) : QDialog(parent)
    {
        setWindowTitle(title);
        resize(640, 640);
        auto* layout = new QVBoxLayout(this);
        layout->setSpacing(style::unit * 3 / 2);
        auto* text = new QLabel(introduction);
        text->setWordWrap(true);
        layout->addWidget(text);
        auto* scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        auto* holder = new QWidget;
        auto* holderLayout = new QVBoxLayout(holder);
        holderLayout->setContentsMargins(0, 0, style::unit, 0);
        holderLayout->addWidget(&form);
        holderLayout->addStretch(1);
        scroll->setWidget(holder);
        layout->addWidget(scroll, 1);
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
        ok->setText(accept);
        layout->addWidget(buttons);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(&form, &SettingsForm::validityChanged, this, [this, ok] { ok->setEnabled(form.valid()); });
    }
    ~SettingsDialog() override { form.setParent(nullptr); }
    SettingsForm form;
};

class SettingsCommand : public QUndoCommand
{
public:
    SettingsCommand(CaseContext& context, CaseSettings before, CaseSettings after)
        : QUndoCommand(CaseContext::tr("settings")), m_context(context), m_before(std::move(before)), m_after(std::move(after))
    {}
    void undo() override { m_context.session().setSettings(m_before); }
    void redo() override { m_context.session().setSettings(m_after); }

private:
    CaseContext& m_context;
    CaseSettings m_before;
    CaseSettings m_after;
};

} // namespace

std::optional<NewCase> askNewCase(QWidget* parent)
{
    SettingsDialog dialog(CaseContext::tr("New case"),
                          CaseContext::tr("A few words about the organisation make the findings sharper. Everything can be "
                                          "changed later, and nothing is required."),
                          CaseContext::tr("Create…"), parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    NewCase result;
    result.settings = dialog.form.settings();
    QString name = QString::fromStdString(result.settings.title);
    name.replace(QRegularExpression(QStringLiteral("[^\\w\\-. ]")), QStringLiteral("_"));
    if (name.trimmed().isEmpty())
        name = QStringLiteral("case");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    result.path = QFileDialog::getSaveFileName(parent, CaseContext::tr("Save the new case as"),
                                               QDir(folder).filePath(name.trimmed() + QStringLiteral(".delist")),
                                               CaseContext::tr("Delist cases (*.delist)"));
    if (result.path.isEmpty())
        return {};
    if (!result.path.endsWith(QLatin1String(".delist")))
        result.path += QStringLiteral(".delist");
    return result;
}

void editSettings(CaseContext& context, QWidget* parent)
{
    SettingsDialog dialog(CaseContext::tr("Case settings"),
                          CaseContext::tr("What is inside, what is outside and who may send mail follows from these answers. "
                                          "A change is worked into the whole case and can be undone."),
                          CaseContext::tr("Save"), parent);
    dialog.form.setSettings(context.settings());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const CaseSettings after = dialog.form.settings();
    if (after != context.settings())
        context.undo().push(new SettingsCommand(context, context.settings(), after));
}

} // namespace delist
