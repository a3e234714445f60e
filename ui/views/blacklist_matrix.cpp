#include "ui/views/blacklist_matrix.h"
#include "ui/format.h"
#include "ui/style.h"
#include "ui/widgets/table_text.h"
#include <QApplication>
#include <QFont>
#include <set>

namespace delist {

namespace {
const QString listedState = QStringLiteral("listed");

bool isTrouble(const QString& state)
{
    return state != listedState && state != QLatin1String("not-listed") && state != QLatin1String("listed-neutral") &&
           state != QLatin1String("not-applicable");
}
} // namespace

BlacklistMatrix::BlacklistMatrix(std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(std::move(catalogue))
{}

void BlacklistMatrix::setCatalogue(std::shared_ptr<const Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    rebuild();
}

std::vector<ListingResult> BlacklistMatrix::latest() const
{
    std::vector<ListingResult> results;
    for (const auto& [key, listing] : m_listings)
        results.push_back(listing.result);
    return results;
}

void BlacklistMatrix::setContent(const QStringList& targets, std::vector<StoredListing> listings)
{
    m_targets = targets;
    m_listings.clear();
    for (StoredListing& listing : listings) {
        if (!m_targets.contains(listing.result.target))
            m_targets << listing.result.target; // asked about earlier; its history stays
        m_listings[{listing.result.zone, listing.result.target}] = std::move(listing);
    }
    rebuild();
}

void BlacklistMatrix::add(const ListingResult& result)
{
    StoredListing& listing = m_listings[{result.zone, result.target}];
    listing.result = result;
    if (result.state == listedState) {
        listing.lastListed = result.checkedAt;
        if (listing.firstListed == unknownTime)
            listing.firstListed = result.checkedAt;
    }
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const ListRow& each) { return each.zone == result.zone; });
    if (row == m_rows.end() || !m_targets.contains(result.target) || m_show != Show::All) {
        if (!m_targets.contains(result.target))
            m_targets << result.target;
        rebuild();
        return;
    }
    const int at = static_cast<int>(row - m_rows.begin());
    const QModelIndex cell = index(at, 1 + static_cast<int>(m_targets.indexOf(result.target)));
    Q_EMIT dataChanged(cell, cell);
}

void BlacklistMatrix::show(Show which)
{
    m_show = which;
    rebuild();
}

void BlacklistMatrix::rebuild()
{
    beginResetModel();
    std::map<QString, ListRow> rows;
    for (const BlacklistEntry& entry : m_catalogue->entries())
        if ((entry.enabledByDefault && !entry.zone.isEmpty()) || entry.isPortal())
            rows[entry.shownZone()] = {entry.shownZone(), entry.name, entry.impact, entry.isPortal()};
    for (const auto& [key, listing] : m_listings) // closed lists and lists of other catalogues keep their answers
        rows.try_emplace(key.first, ListRow{key.first, listing.result.list, listing.result.weight, listing.result.manual});
    m_rows.clear();
    // What is listed comes first, then trouble, then the rest by name.
    std::vector<std::pair<int, ListRow>> ranked;
    for (auto& [zone, row] : rows) {
        int rank = row.portal ? 4 : 3; // web pages last, until somebody has looked there
        for (const QString& target : std::as_const(m_targets)) {
            const auto found = m_listings.find({zone, target});
            if (found == m_listings.end())
                continue;
            const QString& state = found->second.result.state;
            rank = std::min(rank, state == listedState ? 0 : isTrouble(state) ? 1 : 2);
        }
        if ((m_show == Show::Listed && rank != 0) || (m_show == Show::Trouble && rank != 1))
            continue;
        ranked.emplace_back(rank, row);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : QString::localeAwareCompare(a.second.name, b.second.name) < 0;
    });
    for (auto& [rank, row] : ranked)
        m_rows.push_back(std::move(row));
    endResetModel();
}

const StoredListing* BlacklistMatrix::listing(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() < 1 || index.column() > m_targets.size())
        return nullptr;
    const auto found = m_listings.find({zone(index.row()), m_targets[index.column() - 1]});
    return found == m_listings.end() ? nullptr : &found->second;
}

int BlacklistMatrix::count(const QString& state) const
{
    return static_cast<int>(std::count_if(m_listings.begin(), m_listings.end(),
                                          [&](const auto& entry) { return entry.second.result.state == state; }));
}

ListingCount BlacklistMatrix::listings() const
{
    std::vector<StoredListing> all;
    for (const auto& [key, listing] : m_listings)
        all.push_back(listing);
    return countListings(all);
}

Micros BlacklistMatrix::lastChecked() const
{
    Micros last = unknownTime;
    for (const auto& [key, listing] : m_listings)
        last = std::max<Micros>(last, listing.result.checkedAt);
    return last;
}

int BlacklistMatrix::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BlacklistMatrix::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2 + static_cast<int>(m_targets.size());
}

QVariant BlacklistMatrix::listCell(const ListRow& row, int role) const
{
    if (role == Qt::DisplayRole)
        return oneLine(row.name.isEmpty() ? row.zone : row.name, 80);
    if (role == Qt::ToolTipRole)
        return plainToolTip(row.zone);
    return {};
}

QVariant BlacklistMatrix::unaskedCell(const ListRow& row, int role) const
{
    if (role == Qt::DisplayRole)
        return row.portal ? tr("look it up") : tr("not asked");
    if (role == Qt::ForegroundRole)
        return style::mutedText(QApplication::palette());
    return {};
}

QVariant BlacklistMatrix::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == 0)
        return listCell(m_rows[static_cast<std::size_t>(index.row())], role);
    if (index.column() > m_targets.size()) {
        const QString& weight = m_rows[static_cast<std::size_t>(index.row())].weight;
        if (role == Qt::ToolTipRole && !weight.isEmpty())
            return plainToolTip(TableText::valueText(u"weight", weight));
        return role == Qt::DisplayRole && !weight.isEmpty() ? QVariant(TableText::valueText(u"weight", weight).section(u':', 0, 0)) : QVariant();
    }
    const StoredListing* listing = this->listing(index);
    if (listing == nullptr)
        return unaskedCell(m_rows[static_cast<std::size_t>(index.row())], role);
    const QString& state = listing->result.state;
    const CodeLook look = codeLook(u"state", state);
    switch (role) {
    case Qt::DisplayRole: return TableText::valueText(u"state", state);
    case Qt::DecorationRole:
        return QIcon(style::pixmap(look.icon, look.tone == style::Tone::Neutral ? style::mutedText(QApplication::palette())
                                                                                 : style::toneText(look.tone, QApplication::palette()),
                                   16, qApp->devicePixelRatio()));
    case Qt::ForegroundRole:
        return look.tone == style::Tone::Neutral ? style::mutedText(QApplication::palette())
                                                 : style::toneText(look.tone, QApplication::palette());
    case Qt::BackgroundRole:
        return state == listedState ? QVariant(style::toneFill(style::Tone::Bad, QApplication::palette())) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(state == listedState);
        return font;
    }
    case Qt::ToolTipRole: return plainToolTip(listing->result.meaning.isEmpty() ? listing->result.text : listing->result.meaning);
    case Qt::AccessibleTextRole:
        //: list, target, state
        return tr("%1, %2: %3").arg(listing->result.list, listing->result.target, TableText::valueText(u"state", state));
    default: return {};
    }
}

QVariant BlacklistMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section > m_targets.size())
        return tr("Weight");
    return section == 0 ? tr("List") : oneLine(m_targets.value(section - 1), 60);
}

} // namespace delist
