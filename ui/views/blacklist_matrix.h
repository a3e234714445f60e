// BlacklistMatrix: the latest answers as a matrix, lists down, own addresses and domains across. State by glyph, word and
// colour. Lists without any answer yet are there too: not asked is not the same as not listed. Providers that only have a web
// page are rows among them. The last column says how much a list weighs.
#pragma once
#include "case/lists/listing_store.h"
#include "dns/catalogue.h"
#include <QAbstractTableModel>
#include <memory>

namespace delist {

class BlacklistMatrix : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Show : std::uint8_t { All, Listed, Trouble };
    explicit BlacklistMatrix(std::shared_ptr<const Catalogue> catalogue, QObject* parent = nullptr);

    void setCatalogue(std::shared_ptr<const Catalogue> catalogue);
    void setContent(const QStringList& targets, std::vector<StoredListing> listings);
    /// An answer that has just come in.
    void add(const ListingResult& result);
    void show(Show which);
    /// nullptr where nothing was asked.
    [[nodiscard]] const StoredListing* listing(const QModelIndex& index) const;
    /// The target of a cell; empty beside the targets' columns.
    [[nodiscard]] QString target(const QModelIndex& index) const { return m_targets.value(index.column() - 1); }
    /// The last verdicts that were set or came in.
    [[nodiscard]] std::vector<ListingResult> latest() const;
    [[nodiscard]] QString zone(int row) const { return m_rows[static_cast<std::size_t>(row)].zone; }
    [[nodiscard]] int count(const QString& state) const;
    [[nodiscard]] ListingCount listings() const;
    [[nodiscard]] Micros lastChecked() const;
    [[nodiscard]] bool hasAnswers() const { return !m_listings.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct ListRow
    {
        QString zone;
        QString name;
        QString weight;
        bool portal = false;
    };
    void rebuild();
    [[nodiscard]] QVariant unaskedCell(const ListRow& row, int role) const;
    [[nodiscard]] QVariant listCell(const ListRow& row, int role) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    QStringList m_targets;
    std::map<std::pair<QString, QString>, StoredListing> m_listings; ///< by zone and target
    std::vector<ListRow> m_rows;
    Show m_show = Show::All;
};

} // namespace delist
