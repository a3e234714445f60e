// Blacklist status: the matrix of own addresses and domains against the lists, the same as a table, the refusals that name
// lists, the details of one answer, and the check, now or again every so often. No DNS question leaves before the user has
// seen what will be asked and said yes.
#pragma once
#include "case/lists/own_targets.h"
#include "dns/blacklist_check.h"
#include "ui/views/view.h"
#include <QTimer>
#include <chrono>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace delist {

class BlacklistMatrix;
class Card;
class DataTable;
class ListingDetails;

class BlacklistView : public View
{
    Q_OBJECT
public:
    BlacklistView(CaseContext& context, QWidget* parent);
    ~BlacklistView() override;
    void reload() override;
    void showTable(const QString& table) override;
    /// Checks again this often while the case is open; zero: only when asked. Asks for consent first. What is still fresh by its
    /// TTL is left out then; a check that the user starts always asks.
    void checkEvery(std::chrono::milliseconds interval);
    /// Servers to ask instead of the set ones (tests).
    void setResolvers(const QStringList& resolvers) { m_resolvers = resolvers; }
    [[nodiscard]] BlacklistMatrix& matrix() { return *m_matrix; }
    [[nodiscard]] bool checking() const { return m_check != nullptr; }

private:
    enum class Scope : std::uint8_t { Everything, OnlyDue };
    void buildBar(QVBoxLayout& layout);
    void buildConsent(QVBoxLayout& layout);
    void buildPages(QVBoxLayout& layout);
    [[nodiscard]] QStringList targets() const;
    void askConsent();
    void startCheck(Scope scope);
    void endCheck();
    void tellChanges(const std::vector<ListingResult>& results);
    void tellResolver(const QString& state);
    void showSummary();
    void showDetails();
    void enterByHand(const QString& list, const QString& target);
    void editLists();

    CaseContext& m_context;
    std::shared_ptr<const Catalogue> m_catalogue;
    BlacklistMatrix* m_matrix;
    QTableView* m_view;
    DataTable* m_table;
    DataTable* m_refusals;
    QStackedWidget* m_pages;
    ListingDetails* m_details;
    QLabel* m_summary;
    QComboBox* m_page;
    QComboBox* m_show;
    QComboBox* m_every;
    QPushButton* m_checkButton;
    QPushButton* m_listsButton;
    Card* m_consent;
    QLabel* m_consentText;
    QPushButton* m_agree;
    QStringList m_resolvers;
    std::vector<OwnTarget> m_targets;
    std::vector<ListingResult> m_verdicts; ///< the last of each pair, before the running check
    std::unique_ptr<BlacklistCheck> m_check;
    QTimer m_timer;           ///< the next check on a schedule
    std::chrono::milliseconds m_interval{0};
    bool m_consented = false; ///< for this case, while it is open
};

} // namespace delist
