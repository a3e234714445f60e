// ListingDetails: one answer of one list about one target: what it says and to whom it matters, the raw answer, its history with
// the changes, how to get off the list, and a way to enter what the list's page says.
#pragma once
#include "case/lists/listing_store.h"
#include "dns/catalogue.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace delist {

class CaseContext;

class ListingDetails : public QWidget
{
    Q_OBJECT
public:
    explicit ListingDetails(CaseContext& context, QWidget* parent = nullptr);

    /// Nothing selected: how to use the panel.
    void showNothing();
    /// A list that was not asked about \p target yet; \p entry may be nullptr.
    void showUnasked(const BlacklistEntry* entry, const QString& list, const QString& target);
    void showListing(const StoredListing& listing, const BlacklistEntry* entry);

Q_SIGNALS:
    /// The user wants to enter a result for this list and target by hand.
    void manualRequested(const QString& list, const QString& target);

private:
    void fill(const QString& title, const QStringList& lines, const QString& url, const QString& urlText);
    void readHistory(const StoredListing& listing);
    void showHistory(const std::vector<StoredListing>& history);
    [[nodiscard]] QStringList whatToDo(const ListingResult& result, const BlacklistEntry* entry) const;

    CaseContext& m_context;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_enter;
    QLabel* m_historyTitle;
    QTreeWidget* m_history;
    QString m_url;
    QString m_list;
    QString m_target;
};

} // namespace delist
