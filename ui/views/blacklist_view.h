// Blacklist status: the matrix of own addresses and domains against the lists, the details and the history of one answer,
// and the check. No DNS question leaves before the user has seen what will be asked and said yes.
#pragma once
#include "dns/blacklist_check.h"
#include "ui/views/view.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTreeWidget;

class QVBoxLayout;

namespace delist {

class BlacklistMatrix;
class Card;
class EmptyState;
struct StoredListing;

class BlacklistView : public View
{
    Q_OBJECT
public:
    BlacklistView(CaseContext& context, QWidget* parent);
    ~BlacklistView() override;
    void reload() override;
    /// Servers to ask instead of the system's (tests).
    void setResolvers(const QStringList& resolvers) { m_resolvers = resolvers; }
    [[nodiscard]] BlacklistMatrix& matrix() { return *m_matrix; }
    [[nodiscard]] bool checking() const { return m_check != nullptr; }

private:
    void buildBar(QVBoxLayout& layout);
    void buildConsent(QVBoxLayout& layout);
    QWidget* buildDetails();
    [[nodiscard]] QStringList targets() const;
    void askConsent();
    void startCheck();
    void endCheck();
    void showSummary();
    void showDetails();
    void showHistory(const std::vector<StoredListing>& history);

    CaseContext& m_context;
    std::shared_ptr<const Catalogue> m_catalogue;
    BlacklistMatrix* m_matrix;
    QTableView* m_view;
    QLabel* m_summary;
    QComboBox* m_show;
    QPushButton* m_checkButton;
    Card* m_consent;
    QLabel* m_consentText;
    QPushButton* m_agree;
    QLabel* m_detailTitle;
    QLabel* m_detail;
    QPushButton* m_removal;
    QLabel* m_historyTitle;
    QTreeWidget* m_history;
    QStringList m_resolvers;
    std::unique_ptr<BlacklistCheck> m_check;
    bool m_consented = false; ///< for this case, while it is open
};

} // namespace delist
