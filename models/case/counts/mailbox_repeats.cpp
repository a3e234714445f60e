#include "case/counts/mailbox_repeats.h"
#include "case/counts/mailbox_days.h"
#include "case/counts/mailbox_spellings.h"
#include "case/rows/counted_once.h"
#include "case/rows/flat_map.h"
#include "evidence/records.h"
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace delist {

namespace {

constexpr Micros day = 86'400'000'000;
/// After which servers give a mail up (RFC 5321 section 4.5.4.1).
constexpr Micros longestRetry = 5 * day;

struct Row
{
    RowId id;
    Micros time;
    std::uint64_t messageId; ///< its hash; 0: not known
    std::int32_t sender, mailbox, client, recipients, evidence;
    std::uint16_t format;
    std::uint8_t vantage, role;
    bool sentOn;    ///< the log's own server sent it (DELIST_SENT_ON)
    bool outwards;  ///< to an outside server
    bool repeat = false;
    std::int32_t added = 0; ///< recipients that a repeat adds to its mail

    /// How near to the submission, smaller is nearer. SUBMIT names all recipients, SEND those of one server.
    [[nodiscard]] int stage() const { return !sentOn ? 0 : role == static_cast<std::uint8_t>(MessageRole::Submitted) ? 1 : 2; }
};

struct MailKey
{
    std::uint64_t messageId;
    std::int32_t sender;
    std::uint8_t vantage;
    bool operator==(const MailKey&) const = default;
};

struct DialogueKey
{
    std::int32_t sender, client, recipient;
    bool operator==(const DialogueKey&) const = default;
};

struct KeyHash
{
    std::size_t operator()(const MailKey& key) const { return mixBits(key.messageId ^ static_cast<std::uint64_t>(key.sender) << 8 ^ key.vantage ^ hashSeed()); }
    std::size_t operator()(const DialogueKey& key) const
    {
        return mixBits(mixBits(static_cast<std::uint64_t>(key.sender) << 32 | static_cast<std::uint32_t>(key.client)) ^ static_cast<std::uint64_t>(key.recipient) ^ hashSeed());
    }
};

/// Whether some mail can have several rows: one kind of log that tells of submissions alone has one for each.
bool canRepeat(Database& database)
{
    return database.integer("SELECT EXISTS (SELECT 1 FROM mailbox_day WHERE sent_on > 0) OR EXISTS (SELECT 1 FROM evidence e WHERE"
                            " e.id IN (SELECT evidence FROM mailbox_day) GROUP BY e.mail_vantage HAVING count(DISTINCT e.format) > 1 OR e.mail_vantage = 1)") != 0;
}

class MailboxRepeats
{
public:
    explicit MailboxRepeats(Database& database) : m_database(database) {}

    void find()
    {
        read();
        findAttempts();
        findSameMail();
        weighUnnamed();
        store();
    }

private:
    void read()
    {
        SqlStatement rows = m_database.prepare(
            "SELECT m.id, m.time, m.message_id, " + mailboxOf("coalesce(m.mail_from, m.authenticated_as)") + ", " +
            mailboxOf("coalesce(m.authenticated_as, m.mail_from)") + ", ifnull(m.client, 0), m.recipients, m.evidence, e.format, e.mail_vantage, m.role, " DELIST_SENT_ON
            ", m.direction = 2 AND EXISTS (SELECT 1 FROM host o WHERE o.id = m.server AND o.internal = 0)"
            " FROM message m JOIN evidence e ON e.id = m.evidence WHERE " DELIST_OF_MAILBOX
            " AND coalesce(m.authenticated_as, m.mail_from) IS NOT NULL AND m.time IS NOT NULL AND " DELIST_COUNTED("m"));
        std::map<std::string, std::uint16_t, std::less<>> formats;
        while (rows.step()) {
            const std::string_view messageId = rows.text(2);
            const auto format = formats.try_emplace(std::string(rows.text(8)), 0).first;
            if (format->second == 0) {
                m_formats.push_back(format->first);
                format->second = static_cast<std::uint16_t>(m_formats.size());
            }
            const auto number = [&](int column) { return static_cast<std::int32_t>(rows.integer(column)); };
            m_rows.push_back({rows.integer(0), rows.integer(1), messageId.empty() ? 0 : std::hash<std::string_view>()(messageId) | 1, number(3), number(4), number(5),
                              number(6), number(7), format->second, static_cast<std::uint8_t>(rows.integer(9)), static_cast<std::uint8_t>(rows.integer(10)),
                              rows.integer(11) != 0, rows.integer(12) != 0});
        }
        std::sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return std::tie(a.time, a.id) < std::tie(b.time, b.id); });
    }

    struct Recipients
    {
        std::vector<std::int32_t> ids;
        bool deferred = true; ///< all of them
    };

    Recipients recipientsOf(const Row& row)
    {
        if (!m_recipients)
            m_recipients = m_database.prepare("SELECT DISTINCT d.recipient, d.outcome FROM delivery d WHERE d.message = ?1 AND d.recipient IS NOT NULL");
        Recipients result;
        for (m_recipients->bind(1, row.id); m_recipients->step();) {
            result.ids.push_back(static_cast<std::int32_t>(m_recipients->integer(0)));
            result.deferred = result.deferred && m_recipients->integer(1) == static_cast<std::int64_t>(Outcome::Deferred);
        }
        m_recipients->reset();
        std::sort(result.ids.begin(), result.ids.end());
        result.ids.erase(std::unique(result.ids.begin(), result.ids.end()), result.ids.end());
        result.deferred = result.deferred && !result.ids.empty();
        return result;
    }

    /// Attempts that ended before the message, and so have no Message-ID.
    void findAttempts()
    {
        std::unordered_set<RowId> deferred;
        if (std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.messageId == 0; })) {
            SqlStatement some = m_database.prepare("SELECT DISTINCT d.message FROM delivery d WHERE d.outcome = 3 AND d.message IS NOT NULL");
            while (some.step())
                deferred.insert(some.integer(0));
        }
        if (deferred.empty())
            return;
        const auto dialogue = [](const Row& row, std::int32_t recipient) { return DialogueKey{row.sender, row.client, recipient}; };
        std::unordered_set<DialogueKey, KeyHash> tryingAgain;
        for (const Row& row : m_rows)
            if (row.messageId == 0 && deferred.contains(row.id))
                tryingAgain.insert(dialogue(row, 0));
        std::unordered_map<DialogueKey, Micros, KeyHash> later;
        for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
            if (!tryingAgain.contains(dialogue(*row, 0)))
                continue;
            const Recipients recipients = recipientsOf(*row);
            row->repeat = row->messageId == 0 && recipients.deferred && std::all_of(recipients.ids.begin(), recipients.ids.end(), [&](std::int32_t recipient) {
                const auto found = later.find(dialogue(*row, recipient));
                return found != later.end() && found->second - row->time <= longestRetry;
            });
            for (const std::int32_t recipient : recipients.ids)
                later[dialogue(*row, recipient)] = row->time;
        }
    }

    void findSameMail()
    {
        std::unordered_map<MailKey, std::size_t, KeyHash> first;
        std::unordered_map<std::size_t, std::vector<std::size_t>> several; // by the first
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const Row& row = m_rows[i];
            if (row.messageId == 0)
                continue;
            const auto [place, isNew] = first.try_emplace({row.messageId, row.sender, row.vantage}, i);
            if (!isNew)
                several[place->second].push_back(i);
        }
        for (auto& [at, others] : several) {
            others.insert(others.begin(), at);
            settle(others);
        }
    }

    /// \p rows: of one Message-ID and sender, in the order of their times.
    void settle(const std::vector<std::size_t>& rows)
    {
        const std::size_t counts = *std::min_element(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
            return std::tuple(m_rows[a].stage(), a) < std::tuple(m_rows[b].stage(), b);
        });
        const Row& mail = m_rows[counts];
        std::vector<std::int32_t> known = recipientsOf(mail).ids;
        for (const std::size_t i : rows) {
            Row& row = m_rows[i];
            if (i == counts)
                continue;
            row.repeat = true;
            m_alsoIn[counts].push_back(row.format);
            // A later hop names the same recipients once more; the same one has others for other servers.
            if (row.stage() != mail.stage() || row.client != mail.client)
                continue;
            const std::vector<std::int32_t> recipients = recipientsOf(row).ids;
            std::vector<std::int32_t> both;
            std::set_union(known.begin(), known.end(), recipients.begin(), recipients.end(), std::back_inserter(both));
            const auto added = static_cast<std::int32_t>(both.size() - known.size());
            // A client that hands a Message-ID in for others again sends as often.
            row.repeat = mail.sentOn || mail.outwards || recipients.empty() || std::size_t(added) < recipients.size();
            row.added = row.repeat ? std::min(added, row.recipients) : 0;
            known = std::move(both);
        }
    }

    struct Day
    {
        std::int64_t named = 0;                          ///< mails with a Message-ID that count
        std::map<std::uint16_t, std::int64_t> told;      ///< mails of a kind of log, those among them
        bool submitted = false;                          ///< some row tells of a submission
        std::vector<std::size_t> unnamed;
    };

    void weighUnnamed()
    {
        std::map<std::tuple<std::int32_t, Micros, std::uint8_t>, Day> days;
        const auto dayOf = [](const Row& row) { return std::tuple(row.mailbox, row.time - row.time % day, row.vantage); };
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (m_rows[i].messageId == 0 && !m_rows[i].repeat)
                days[dayOf(m_rows[i])].unnamed.push_back(i);
        if (days.empty())
            return;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const Row& row = m_rows[i];
            const auto found = row.messageId == 0 || row.repeat ? days.end() : days.find(dayOf(row));
            if (found == days.end())
                continue;
            Day& at = found->second;
            ++at.named;
            at.submitted = at.submitted || !row.sentOn;
            std::vector<std::uint16_t> formats = {row.format};
            if (const auto also = m_alsoIn.find(i); also != m_alsoIn.end())
                formats.insert(formats.end(), also->second.begin(), also->second.end());
            std::sort(formats.begin(), formats.end());
            formats.erase(std::unique(formats.begin(), formats.end()), formats.end());
            for (const std::uint16_t format : formats)
                ++at.told[format];
        }
        for (auto& [key, at] : days)
            weigh(at);
    }

    void weigh(Day& at)
    {
        const bool submitted = at.submitted || std::any_of(at.unnamed.begin(), at.unnamed.end(), [&](std::size_t i) { return !m_rows[i].sentOn; });
        for (const std::size_t i : at.unnamed) {
            m_rows[i].repeat = submitted && m_rows[i].sentOn;
            if (!m_rows[i].repeat)
                ++at.told[m_rows[i].format];
        }
        const auto most = std::max_element(at.told.begin(), at.told.end(), [&](const auto& a, const auto& b) {
            return std::tuple(a.second, m_formats[b.first - 1]) < std::tuple(b.second, m_formats[a.first - 1]);
        });
        std::int64_t left = most == at.told.end() ? 0 : most->second - at.named;
        for (const std::size_t i : at.unnamed)
            if (!m_rows[i].repeat)
                m_rows[i].repeat = m_rows[i].format != most->first || left-- <= 0;
    }

    void store()
    {
        SqlStatement insert = m_database.prepare("INSERT INTO mailbox_repeat(message, evidence, recipients) VALUES(?1, ?2, ?3)");
        std::sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return a.id < b.id; });
        for (const Row& row : m_rows)
            if (row.repeat)
                insert.bind(1, row.id).bind(2, std::int64_t{row.evidence}).bind(3, std::int64_t{row.added}).run();
    }

    Database& m_database;
    std::vector<Row> m_rows;
    std::vector<std::string> m_formats;
    std::unordered_map<std::size_t, std::vector<std::uint16_t>> m_alsoIn; ///< formats that tell of the same mail, by the row that counts
    std::optional<SqlStatement> m_recipients;
};

} // namespace

void findMailboxRepeats(Database& database)
{
    database.execute("DELETE FROM mailbox_repeat");
    if (canRepeat(database))
        MailboxRepeats(database).find();
}

} // namespace delist
