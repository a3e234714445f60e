#include "case/tables/bounce_timeline.h"
#include "case/rows/counted_once.h"
#include <algorithm>

namespace delist {

namespace {

constexpr int linksPerStep = 12; ///< one message can have thousands of recipients; the story needs a few

QString string(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Micros timeOf(const SqlStatement& row, int column)
{
    return row.optionalInteger(column).value_or(unknownTime);
}

/// Where most bounces were seen; of equals the tracking log, which says most about each.
std::optional<Vantage> fullestVantage(Database& database)
{
    SqlStatement row = database.prepare("SELECT e.mail_vantage FROM bounce b JOIN evidence e ON e.id = b.evidence"
                                        " GROUP BY 1 ORDER BY count(*) DESC, 1 DESC LIMIT 1");
    return row.step() ? std::optional(static_cast<Vantage>(row.integer(0))) : std::nullopt;
}

/// Messages with that Message-ID, and their deliveries.
class Story
{
public:
    explicit Story(Database& database)
        : m_messages(database.prepare(
              "SELECT m.id, m.time, m.evidence, m.offset, f.value, m.subject, m.message_id, h.address, m.status, v.value, "
              "e.mail_vantage FROM message m LEFT JOIN text f ON f.id = m.mail_from LEFT JOIN host h ON h.id = m.client "
              "LEFT JOIN text v ON v.id = m.event JOIN evidence e ON e.id = m.evidence "
              "WHERE m.message_id = ?1 ORDER BY m.time LIMIT ?2")),
          m_deliveries(database.prepare(
              "SELECT d.time, d.evidence, d.offset, r.value, d.outcome, d.reply, s.value "
              "FROM delivery d LEFT JOIN text r ON r.id = d.recipient LEFT JOIN text s ON s.id = d.enhanced_status "
              "WHERE d.message = ?1 ORDER BY d.time, d.id LIMIT ?2"))
    {}

    void tell(BounceChain& chain, const QString& messageId, ChainStep asMessage, ChainStep asDelivery, bool onlyFailures)
    {
        if (messageId.isEmpty())
            return;
        const QByteArray id = messageId.toUtf8();
        m_messages.bind(1, std::string_view(id.constData(), static_cast<std::size_t>(id.size())));
        m_messages.bind(2, std::int64_t{linksPerStep});
        std::vector<std::pair<RowId, ChainLink>> messages;
        while (m_messages.step()) {
            ChainLink link;
            link.step = asMessage;
            link.table = QStringLiteral("messages");
            link.time = timeOf(m_messages, 1);
            link.evidence = m_messages.integer(2);
            link.offset = m_messages.integer(3);
            link.from = string(m_messages.text(4));
            link.subject = string(m_messages.text(5));
            link.messageId = string(m_messages.text(6));
            link.client = string(m_messages.text(7));
            link.outcome = static_cast<Outcome>(m_messages.integer(8));
            link.event = string(m_messages.text(9));
            link.vantage = static_cast<Vantage>(m_messages.integer(10));
            messages.emplace_back(m_messages.integer(0), std::move(link));
        }
        m_messages.reset();
        for (auto& [row, link] : messages) {
            const ChainLink message = link;
            chain.links.push_back(std::move(link));
            m_deliveries.bind(1, row).bind(2, std::int64_t{linksPerStep});
            while (m_deliveries.step()) {
                const auto outcome = static_cast<Outcome>(m_deliveries.integer(4));
                if (onlyFailures && outcome != Outcome::Rejected && outcome != Outcome::Deferred)
                    continue;
                ChainLink delivery;
                delivery.step = asDelivery;
                delivery.table = QStringLiteral("deliveries");
                delivery.time = timeOf(m_deliveries, 0);
                delivery.evidence = m_deliveries.integer(1);
                delivery.offset = m_deliveries.integer(2);
                delivery.from = message.from;
                delivery.to = string(m_deliveries.text(3));
                delivery.messageId = message.messageId;
                delivery.vantage = message.vantage;
                delivery.outcome = outcome;
                delivery.reply = string(m_deliveries.text(5));
                if (delivery.reply.isEmpty())
                    delivery.reply = string(m_deliveries.text(6));
                chain.links.push_back(std::move(delivery));
            }
            m_deliveries.reset();
        }
    }

private:
    SqlStatement m_messages;
    SqlStatement m_deliveries;
};

} // namespace

std::optional<std::pair<Micros, Micros>> bounceExtent(Database& database)
{
    // Two look-ups in the index on time, not a scan.
    SqlStatement first = database.prepare("SELECT time FROM bounce WHERE time IS NOT NULL ORDER BY time LIMIT 1");
    SqlStatement last = database.prepare("SELECT time FROM bounce WHERE time IS NOT NULL ORDER BY time DESC LIMIT 1");
    if (!first.step() || !last.step())
        return {};
    return std::pair(first.integer(0), last.integer(0));
}

BounceTimeline readBounceTimeline(Database& database, Micros from, Micros to, Micros binWidth, int maxEvents,
                                  std::optional<Vantage> vantage)
{
    BounceTimeline timeline;
    timeline.binWidth = binWidth;
    timeline.vantage = vantage ? vantage : fullestVantage(database);
    if (!timeline.vantage)
        return timeline;
    const std::int64_t seen = static_cast<std::int64_t>(*timeline.vantage);
    const std::string rows = " FROM bounce b JOIN evidence e ON e.id = b.evidence LEFT JOIN message m ON m.id = b.message"
                             " WHERE b.time >= ?1 AND b.time < ?2 AND e.mail_vantage = ?3 AND " DELIST_COUNTED("m") " ";
    SqlStatement bins =
        database.prepare("SELECT (b.time - ?1) / ?4, b.kind, b.fate, count(*)" + rows + "GROUP BY 1, 2, 3");
    bins.bind(1, from).bind(2, to).bind(3, seen).bind(4, binWidth);
    while (bins.step()) {
        timeline.bins.push_back({from + bins.integer(0) * binWidth, static_cast<int>(bins.integer(1)),
                                 static_cast<Outcome>(bins.integer(2)), bins.integer(3)});
        timeline.total += bins.integer(3);
    }
    if (timeline.total > 0 && timeline.total <= maxEvents) {
        SqlStatement events = database.prepare("SELECT b.id, b.time, b.kind, b.fate, b.evidence, b.offset" + rows +
                                               "ORDER BY b.time, b.id");
        events.bind(1, from).bind(2, to).bind(3, seen);
        while (events.step())
            timeline.events.push_back({events.integer(0), events.integer(1), static_cast<int>(events.integer(2)),
                                       static_cast<Outcome>(events.integer(3)), events.integer(4), events.integer(5)});
    }
    return timeline;
}

std::optional<BounceChain> readBounceChain(Database& database, std::int64_t evidence, std::int64_t offset)
{
    // Rows of one evidence lie together by id; the table is small beside messages and this runs once per selection.
    SqlStatement bounce = database.prepare(
        "SELECT b.time, v.value, c.value, b.original_message_id, b.message_id, b.subject, b.kind, b.fate, b.quotes_original, "
        "m.message_id FROM bounce b LEFT JOIN text v ON v.id = b.victim LEFT JOIN text c ON c.id = b.cause "
        "LEFT JOIN message m ON m.id = b.message WHERE b.evidence = ?1 AND b.offset = ?2 LIMIT 1");
    bounce.bind(1, evidence).bind(2, offset);
    if (!bounce.step())
        return {};
    BounceChain chain;
    chain.victim = string(bounce.text(1));
    chain.cause = string(bounce.text(2));
    chain.subject = string(bounce.text(5));
    chain.kind = static_cast<int>(bounce.integer(6));
    chain.fate = static_cast<Outcome>(bounce.integer(7));
    chain.quotesOriginal = static_cast<TriState>(bounce.integer(8));
    QString original = string(bounce.text(3));
    QString own = string(bounce.text(4));
    if (own.isEmpty())
        own = string(bounce.text(9));

    if (original.isEmpty() && !own.isEmpty()) {
        // A send log does not know what the report answers; the tracking log's row of the same report does.
        SqlStatement reference = database.prepare("SELECT reference FROM message WHERE message_id = ?1 AND reference LIKE '<%>' LIMIT 1");
        reference.bind(1, own.toStdString());
        if (reference.step())
            original = string(reference.text(0));
    }
    Story story(database);
    story.tell(chain, original, ChainStep::MessageIn, ChainStep::NotDelivered, true);
    ChainLink report;
    report.step = ChainStep::Report;
    report.time = timeOf(bounce, 0);
    report.table = QStringLiteral("bounces");
    report.evidence = evidence;
    report.offset = offset;
    report.from = QStringLiteral("<>");
    report.to = chain.victim;
    report.subject = chain.subject;
    report.messageId = own;
    report.reply = chain.cause;
    report.outcome = chain.fate;
    chain.links.push_back(std::move(report));
    if (own != original)
        story.tell(chain, own, ChainStep::ReportSent, ChainStep::Fate, false);
    // Tracking and protocol logs tell the same step twice; the story is told in time, steps first.
    std::stable_sort(chain.links.begin(), chain.links.end(),
                     [](const ChainLink& a, const ChainLink& b) { return a.step < b.step; });
    return chain;
}

} // namespace delist
