// Posture: what our own DNS and mail server say about us, line by line with the reason, the RFC and the fix; and the egress
// map, by which public address each machine shows itself. No question
// leaves before the user has seen what will be asked; a probe wants the server's address typed again.
#pragma once
#include "analysis/egress_map.h"
#include "dns/posture_check.h"
#include "probe/smtp_probe.h"
#include "ui/views/view.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace delist {

class Card;
class EgressTable;
class EmptyState;

class PostureView : public View
{
    Q_OBJECT
public:
    PostureView(CaseContext& context, QWidget* parent);
    ~PostureView() override;
    void reload() override;
    /// Servers to ask instead of the system's (tests).
    void setResolvers(const QStringList& resolvers) { m_resolvers = resolvers; }
    [[nodiscard]] QTreeWidget& lines() { return *m_tree; }
    [[nodiscard]] EgressTable& machines() { return *m_machines; }
    [[nodiscard]] bool asking() const { return m_check || m_probe; }

private:
    enum class Asking : std::uint8_t { Dns, Probe };
    QWidget* buildBar();
    QWidget* buildDetails();
    void showLines();
    void showPage();
    void showDetails();
    void showSummary();
    void askConsent(Asking what);
    void startCheck();
    void endCheck();
    void startProbe(const Endpoint& server);
    void endProbe();
    void store(std::vector<posture::Line> lines, const QString& kind, const QString& askedOf);
    void copyFix();

    CaseContext& m_context;
    QLabel* m_summary;
    QComboBox* m_page;
    QComboBox* m_show;
    QPushButton* m_checkButton;
    QPushButton* m_probeButton;
    Card* m_consent;
    QLabel* m_consentText;
    QPushButton* m_agree;
    QTreeWidget* m_tree;
    EgressTable* m_machines;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QLabel* m_title;
    QLabel* m_text;
    QPlainTextEdit* m_found;
    QPushButton* m_copy;
    std::vector<StoredPostureLine> m_lines;
    posture::Subjects m_subjects;
    QStringList m_resolvers;
    std::unique_ptr<PostureCheck> m_check;
    std::unique_ptr<SmtpProbe> m_probe;
    Endpoint m_probed;
};

} // namespace delist
