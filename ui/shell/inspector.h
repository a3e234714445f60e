// Inspector: what stands behind the selected row: the raw line with its neighbours, or the packet or the whole SMTP dialogue
// that it belongs to, and every field of the row. Plain text only; everything can be selected and copied. Reads in the background.
#pragma once
#include "evidence/captures/dialogue_text.h"
#include "ui/widgets/table_text.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;
class QTreeWidget;

namespace delist {

class CaseContext;

class Inspector : public QWidget
{
    Q_OBJECT
public:
    explicit Inspector(CaseContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QPlainTextEdit& raw() { return *m_raw; }
    /// Shows the whole SMTP dialogue instead of the one packet.
    [[nodiscard]] QToolButton& dialogueButton() { return *m_dialogue; }

private:
    struct Conversation
    {
        QString client, server;
        std::vector<DialogueLine> lines;
        bool cut = false;
    };
    void showRow();
    void showFields();
    void readRaw();
    struct Raw
    {
        QString title;
        QStringList lines;
        int current = -1; ///< index of the row's own line
        QString problem;
        bool capture = false;
        std::optional<Conversation> conversation;
    };
    void showConversation(const Conversation& conversation);
    void showRaw(const Raw& raw);

    CaseContext& m_context;
    TableText m_text;
    QLabel* m_title;
    QPlainTextEdit* m_raw;
    QToolButton* m_dialogue;
    QTreeWidget* m_fields;
};

} // namespace delist
