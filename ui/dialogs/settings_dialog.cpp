#include "ui/dialogs/settings_dialog.h"
#include "ui/case_context.h"
#include "ui/dialogs/settings_form.h"
#include "ui/style.h"
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
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

namespace {

/// Empty: none was chosen. A case that is there already is never written over.
QString askNewPath(const CaseSettings& settings, QWidget* parent)
{
    QString name = QString::fromStdString(settings.title);
    name.replace(QRegularExpression(QStringLiteral("[^\\w\\-. ]")), QStringLiteral("_"));
    if (name.trimmed().isEmpty())
        name = QStringLiteral("case");
    QString path = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name.trimmed() + QStringLiteral(".delist"));
    for (;;) {
        path = QFileDialog::getSaveFileName(parent, CaseContext::tr("Save the new case as"), path, CaseContext::tr("Delist cases (*.delist)"),
                                            nullptr, QFileDialog::DontConfirmOverwrite);
        if (path.isEmpty())
            return {};
        if (!path.endsWith(QLatin1String(".delist")))
            path += QStringLiteral(".delist");
        if (!QFileInfo::exists(path))
            return path;
        QMessageBox::warning(parent, CaseContext::tr("New case"),
                             CaseContext::tr("%1 is there already and will not be written over. Choose another name.")
                                 .arg(oneLine(QFileInfo(path).fileName(), 80)));
    }
}

} // namespace

std::optional<NewCase> askNewCase(QWidget* parent, const std::optional<CaseSettings>& typed)
{
    SettingsDialog dialog(CaseContext::tr("New case"),
                          CaseContext::tr("A few words about the organisation make the findings sharper. Everything can be "
                                          "changed later, and nothing is required."),
                          CaseContext::tr("Create…"), parent);
    if (typed)
        dialog.form.setSettings(*typed);
    // Without a file that can be made, back to what was typed.
    while (dialog.exec() == QDialog::Accepted) {
        NewCase result{{}, dialog.form.settings()};
        result.path = askNewPath(result.settings, parent);
        if (!result.path.isEmpty())
            return result;
    }
    return {};
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
