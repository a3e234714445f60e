#include "ui/views/listing_details.h"
#include "dns/cause_hint.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/widgets/table_text.h"
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace delist {

namespace {
enum Slot { HistorySlot };
const QString listedState = QStringLiteral("listed");
} // namespace

ListingDetails::ListingDetails(CaseContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new QLabel), m_text(new QLabel),
      m_open(new QPushButton(style::icon(QStringLiteral("next")), {})), m_enter(new QPushButton(tr("&Enter a result by hand…"))),
      m_historyTitle(new QLabel(tr("History"))), m_history(new QTreeWidget)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    outer->addWidget(scroll);
    auto* panel = new QWidget;
    scroll->setWidget(panel);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(style::unit * 3 / 2, style::unit, style::unit * 3 / 2, style::unit);
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    for (QLabel* label : {m_title, m_text, m_historyTitle}) {
        label->setTextFormat(Qt::PlainText); // what lists say is hostile text
        label->setWordWrap(true);
    }
    m_title->setFont(font);
    m_historyTitle->setFont(font);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QUrl url(m_url, QUrl::StrictMode);
        if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
            QDesktopServices::openUrl(url);
    });
    connect(m_enter, &QPushButton::clicked, this, [this] { Q_EMIT manualRequested(m_list, m_target); });
    m_history->setHeaderLabels({tr("Checked"), tr("State"), tr("Codes"), tr("Resolver")});
    m_history->setRootIsDecorated(false);
    m_history->setUniformRowHeights(true);
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setMinimumHeight(fontMetrics().height() * 8);
    m_history->setAccessibleName(tr("History of this answer"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_enter);
    buttons->addStretch(1);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addWidget(m_historyTitle);
    layout->addWidget(m_history, 1);
    layout->addStretch(0);
    setMinimumWidth(280);
    showNothing();
}

void ListingDetails::fill(const QString& title, const QStringList& lines, const QString& url, const QString& urlText)
{
    m_title->setText(title);
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_url = url;
    m_open->setText(urlText);
    m_open->setToolTip(plainToolTip(url));
    m_open->setVisible(!url.isEmpty());
    m_enter->setVisible(!m_target.isEmpty());
    m_enter->setEnabled(m_context.isOpen() && !m_context.session().readOnly());
    m_history->setVisible(false);
    m_historyTitle->setVisible(false);
}

void ListingDetails::showNothing()
{
    m_list.clear();
    m_target.clear();
    fill(tr("Select an answer"),
         {tr("Each answer says what the list speaks about, what its codes mean, since when, and how to get off it.")}, {}, {});
}

void ListingDetails::showUnasked(const BlacklistEntry* entry, const QString& list, const QString& target)
{
    m_list = list;
    m_target = target;
    QStringList lines;
    if (entry != nullptr && !entry->meaning.isEmpty())
        lines << entry->meaning;
    if (entry != nullptr && entry->isPortal())
        lines << tr("This provider has no list that can be asked by DNS. Open its page, look the address up, and enter what it says.")
              << entry->delistProcedure;
    else if (!target.isEmpty())
        lines << tr("This list was not asked about %1 yet.").arg(oneLine(target, 80));
    lines.removeAll(QString());
    const bool portal = entry != nullptr && entry->isPortal();
    fill(entry != nullptr ? oneLine(entry->name, 80) : oneLine(list, 80), lines,
         portal ? entry->delistUrlFor(target) : QString(), tr("Open the &page"));
}

QStringList ListingDetails::whatToDo(const ListingResult& result, const BlacklistEntry* entry) const
{
    const QString& state = result.state;
    QStringList lines;
    if (state == listedState) {
        for (const QString& cause : causesOfHint(result.hint))
            lines << tr("Look for: %1.").arg(causeTitle(cause));
        if (entry != nullptr) {
            if (!entry->delistProcedure.isEmpty())
                lines << tr("Getting off it: %1").arg(entry->delistProcedure);
            if (!entry->autoExpiry.isEmpty())
                lines << tr("Goes away by itself: %1").arg(entry->autoExpiry);
            if (!entry->cost.isEmpty())
                lines << tr("Cost: %1").arg(entry->cost);
        }
        if (result.scope == QLatin1String("network") || result.scope == QLatin1String("asn"))
            lines << tr("This is about the network, not about your address: only its provider can have it removed.");
    } else if (state == QLatin1String("refused") || state == QLatin1String("rate-limited")) {
        lines << tr("This says nothing about you. Ask through a resolver of your own, not a public one; the list is left alone for an hour.");
    } else if (state == QLatin1String("needs-key")) {
        lines << tr("This says nothing about you. The list wants a key or a registered resolver: see Lists and keys.");
    } else if (state == QLatin1String("lists-everything") || state == QLatin1String("list-dead")) {
        lines << tr("This says nothing about you: the list fails its own test entries. Nobody should use it any more.");
    } else if (state == QLatin1String("resolver-unreliable")) {
        lines << tr("This says nothing about you: the resolver is unreliable; it makes answers up, knows no outside names, or answers with errors alone. Use another one.");
    } else if (state == QLatin1String("timeout") || state == QLatin1String("server-failure")) {
        lines << tr("Not known: no usable answer came. It does not mean that you are clean.");
    } else if (state == QLatin1String("unknown")) {
        lines << tr("Not known: what the page said tells neither. Enter it again with the result that you read there.");
    }
    return lines;
}

void ListingDetails::showListing(const StoredListing& listing, const BlacklistEntry* entry)
{
    const ListingResult& result = listing.result;
    const Formatter& format = m_context.format();
    m_list = result.zone;
    m_target = result.target;
    QStringList lines;
    const auto line = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            lines << QStringLiteral("%1: %2").arg(label, value);
    };
    line(tr("Meaning"), result.meaning);
    line(tr("The list says"), oneLine(result.text, 600));
    line(tr("Speaks about"), TableText::valueText(u"scope", result.scope));
    line(tr("Points to"), TableText::valueText(u"hint", result.hint));
    line(tr("Weight"), TableText::valueText(u"weight", result.weight));
    line(tr("Data of"), result.source);
    line(tr("Run by"), entry != nullptr ? entry->listOperator : QString());
    if (entry != nullptr)
        line(tr("Closed"), entry->closed);
    lines << QString();
    line(tr("First seen listed"), format.bothTimes(listing.firstListed));
    line(tr("Last seen listed"), format.bothTimes(listing.lastListed));
    line(tr("Off the list since"), format.bothTimes(listing.delisted));
    if (listing.relisted > 0)
        lines << tr("Listed again %n time(s) after it had come off", "", listing.relisted);
    lines << QString();
    const QStringList actions = whatToDo(result, entry);
    lines << actions;
    if (!actions.isEmpty())
        lines << QString();
    if (result.manual) {
        line(tr("Looked up by hand"), format.bothTimes(result.checkedAt));
    } else {
        line(tr("Asked"), format.bothTimes(result.checkedAt));
        line(tr("Zone"), result.zone);
        line(tr("Answer"), result.codes.join(QStringLiteral(", ")));
        line(tr("DNS status"), result.rcode);
        line(tr("TTL"), result.ttl < 0 ? QString() : tr("%n second(s)", "", static_cast<int>(std::min<qint64>(result.ttl, 1'000'000))));
        line(tr("Resolver"), result.resolver.isEmpty() ? QString() : tr("%1, after %2 ms").arg(result.resolver).arg(result.latencyMs));
    }
    const bool portal = entry != nullptr && entry->isPortal();
    fill(QStringLiteral("%1  \u00b7  %2  \u00b7  %3")
             .arg(oneLine(result.list, 80), oneLine(result.target, 80), TableText::valueText(u"state", result.state)),
         lines, portal ? entry->delistUrlFor(result.target) : result.delistUrl,
         portal ? tr("Open the &page") : tr("Open the removal &page"));
    m_history->setVisible(true);
    m_historyTitle->setVisible(true);
    readHistory(listing);
}

void ListingDetails::readHistory(const StoredListing& listing)
{
    m_history->clear();
    if (m_context.reader() == nullptr)
        return;
    m_context.reader()->read(
        this, HistorySlot,
        [target = listing.result.target, zone = listing.result.zone](Database& database) { return listingHistory(database, target, zone); },
        [this](const std::vector<StoredListing>& history) { showHistory(history); });
}

void ListingDetails::showHistory(const std::vector<StoredListing>& history)
{
    m_history->clear();
    for (std::size_t i = 0; i < history.size(); ++i) {
        const ListingResult& result = history[i].result;
        auto* item = new QTreeWidgetItem(m_history, {m_context.format().minute(result.checkedAt), TableText::valueText(u"state", result.state),
                                                     result.codes.join(QStringLiteral(", ")),
                                                     result.manual ? tr("by hand") : result.resolver});
        item->setIcon(1, style::icon(codeLook(u"state", result.state).icon));
        // What differs from the answer before (the next row) stands out.
        if (i + 1 < history.size() && history[i + 1].result.state != result.state) {
            QFont font = item->font(1);
            font.setBold(true);
            item->setFont(1, font);
        }
    }
    for (int column = 0; column < 3; ++column)
        m_history->resizeColumnToContents(column);
}

} // namespace delist
