#include "case/joins/open_end_chains.h"
#include "case/rows/open_end_kind.h"
#include "case/witnesses/capture_cuts.h"
#include "evidence/smtp/cut_dialogue.h"
#include <algorithm>
#include <map>
#include <string>

namespace delist {

using smtp::CutDialogue;

namespace {

constexpr Micros minute = 60'000'000;
constexpr Micros longestSession = 24 * 60 * minute;   ///< silent: where the log has ids of its own for sessions
constexpr Micros longestProcess = 60 * minute;        ///< where the same process and client have to do
constexpr Micros longestOpening = 10 * minute;        ///< of a message: from a refusal or delivery to the line that opens it
constexpr Micros longestLife = 10 * 24 * 60 * minute; ///< of a queue id

/// Ends that have the same name come one after the other, in order of time; chains of two and more are kept.
class Chains
{
public:
    /// \p late: the line that opens one may stand behind others of it.
    explicit Chains(bool late = false) : m_late(late) {}
    void name(const std::string& name, Micros longestSilence)
    {
        if (name != m_name)
            close();
        m_name = name;
        m_silence = longestSilence;
    }
    void add(const OpenEndRow& end)
    {
        if (!m_open.empty() && !goesOn(end))
            close();
        m_open.push_back(end);
    }
    std::vector<OpenEndChain> take()
    {
        close();
        m_name.clear();
        return std::move(m_chains);
    }

private:
    [[nodiscard]] bool goesOn(const OpenEndRow& end) const
    {
        const OpenEndRow& before = m_open.back();
        if (before.ended || end.first - before.last > m_silence)
            return false;
        const auto bare = [](const OpenEndRow& part) { return part.bare; };
        const bool begins = end.hello   ? !std::all_of(m_open.begin(), m_open.end(), bare)
                            : end.ready ? !before.waits
                            : end.begun && !(end.answers && !before.begun) // a report's own line may stand behind the first ones of its queue id
                                        && !(m_late && !before.begun && end.first - before.last < longestOpening);
        // What one file tells in parts was put away before its end, with too many others open.
        const bool inParts = m_late && !end.begun && !end.table;
        const auto other = [&](const OpenEndRow& part) {
            const auto differ = [](RowId a, RowId b) { return a != 0 && b != 0 && a != b; };
            return (part.evidence == end.evidence && !inParts) || differ(part.client, end.client) || differ(part.server, end.server);
        };
        return !begins && std::none_of(m_open.begin(), m_open.end(), other);
    }
    void close()
    {
        if (m_open.size() > 1)
            m_chains.push_back(std::move(m_open));
        m_open.clear();
    }
    bool m_late;
    std::string m_name;
    Micros m_silence = 0;
    OpenEndChain m_open;
    std::vector<OpenEndChain> m_chains;
};

/// From five columns, \p at first: row, evidence, first, last, begun.
OpenEndRow endOf(const SqlStatement& rows, int at)
{
    OpenEndRow end;
    end.row = rows.integer(at);
    end.evidence = rows.integer(at + 1);
    end.first = rows.integer(at + 2);
    end.last = rows.integer(at + 3);
    end.begun = rows.integer(at + 4) != 0;
    return end;
}

} // namespace

std::vector<OpenEndChain> sessionChains(Database& database)
{
    // How names are stored: open_ends.cpp.
    SqlStatement rows = database.prepare(
        "SELECT e.format || ' ' || CASE WHEN o.session <> 0 THEN '=' || o.session WHEN ifnull(s.key, '') <> '' THEN s.key"
        " ELSE '#' || o.identity || ' ' || ifnull(s.client, '') END AS name, o.session, ifnull(s.key, '') <> '', o.row, o.evidence, s.time,"
        " ifnull(s.end, s.time), o.begun, o.ended, s.client, o.identity = 0 AND o.row NOT IN (SELECT session FROM open_message), o.answers, s.complete, o.identity, s.server,"
        " n.identity, n.answers FROM open_end o JOIN session s ON s.id = o.row JOIN evidence e ON e.id = o.evidence"
        " LEFT JOIN open_text n ON n.row = o.row AND n.kind = ?1 WHERE o.kind = 0 AND e.mail_vantage = 2"
        " AND s.time IS NOT NULL ORDER BY name, s.time, n.identity, e.last, e.first, o.begun DESC, o.ended, s.offset, o.row");
    Chains chains;
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Numbers)); rows.step();) {
        const std::int64_t name = rows.integer(1);
        chains.name(std::string(rows.text(0)), name != 0 ? (name & 0xff) * minute : rows.integer(2) != 0 ? longestSession : longestProcess);
        OpenEndRow end = endOf(rows, 3);
        end.named = name != 0;
        end.ended = rows.integer(8) != 0;
        end.client = rows.integer(9);
        end.server = rows.integer(14);
        end.bare = rows.integer(10) != 0;
        const CutDialogue cut(static_cast<std::uint64_t>(rows.integer(13)), static_cast<std::uint64_t>(rows.integer(11)));
        end.waits = CutDialogue::isTold(cut.repliesBits()) && cut.waitingCount() == 1 && cut.waiting(0) == CutDialogue::Waiting::Other;
        end.ready = cut.isGreeting() && cut.replyAt(0) == 220;
        end.hello = cut.isGreeting() && !end.ready;
        end.endless = rows.integer(12) != 0;
        if (const auto last = static_cast<std::uint64_t>(rows.integer(11)); !CutDialogue::isTold(last)) {
            end.countsAll = (last & OpenEnd::countsAll) != 0;
            end.butMessages = (last & OpenEnd::butMessages) != 0;
            end.attempts = (last & OpenEnd::attempts) != 0;
            end.server = end.attempts ? 0 : end.server;
        }
        if (!rows.isNull(15)) {
            end.firstNumber = rows.integer(15);
            end.lastNumber = rows.integer(16);
        }
        chains.add(end);
    }
    return chains.take();
}

namespace {

/// Dialogues of flows that a capture has the beginning of and the next one the rest.
std::vector<OpenEndChain> capturedSessionChains(Database& database)
{
    const std::string ofFlow = "SELECT s.id, s.evidence FROM connection c JOIN session s ON s.client = c.source AND s.time BETWEEN c.time AND ifnull(c.end, c.time)"
                               " AND s.client_port = c.source_port AND s.server = c.destination AND s.server_port = c.destination_port AND (s.evidence = c.evidence OR s.evidence"
                               " IN (SELECT n.id FROM evidence n JOIN evidence e ON n.chain = e.chain WHERE e.id = c.evidence)) WHERE c.id = ?1 ORDER BY s.time ";
    SqlStatement last = database.prepare(ofFlow + "DESC, s.id DESC LIMIT 1");
    SqlStatement first = database.prepare(ofFlow + ", s.id LIMIT 1");
    std::map<RowId, std::uint64_t> ends; ///< of the flow, by session
    const auto session = [&ends](SqlStatement& of, RowId flow) {
        OpenEndRow end;
        end.cut = true;
        if (of.bind(1, flow).step()) {
            end.row = of.integer(0);
            end.evidence = of.integer(1);
            const auto known = ends.find(end.row);
            end.begun = known != ends.end() && known->second == OpenDelivery::flowBegun;
            end.ended = known != ends.end() && known->second == OpenDelivery::flowEnded;
        }
        of.reset();
        return end;
    };
    std::vector<OpenEndChain> chains;
    std::map<RowId, std::size_t> chainOf;
    const std::vector<CutFlow> flows = cutFlows(database);
    if (!flows.empty()) {
        SqlStatement known = database.prepare("SELECT session, identity FROM open_end WHERE kind = ?1");
        for (known.bind(1, openEndKind(OpenDelivery::Missing::Flow)); known.step();)
            ends[known.integer(0)] = static_cast<std::uint64_t>(known.integer(1));
    }
    for (const CutFlow& flow : flows) {
        const OpenEndRow begun = session(last, flow.begun);
        const OpenEndRow rest = session(first, flow.rest);
        if (begun.row == 0 || rest.row == 0)
            continue;
        const auto [known, isNew] = chainOf.emplace(begun.row, chains.size());
        if (isNew)
            chains.push_back({begun});
        chains[known->second].push_back(rest);
        chainOf.emplace(rest.row, known->second);
    }
    return chains;
}

} // namespace

std::vector<OpenEndChain> heardSessionChains(Database& database)
{
    std::vector<OpenEndChain> captured = capturedSessionChains(database);
    constexpr const char* open = "FROM open_end o JOIN evidence e ON e.id = o.evidence WHERE o.kind = 0 AND e.mail_vantage = 1";
    if (database.integer(std::string("SELECT EXISTS(SELECT 1 ") + open + ')') == 0)
        return captured;
    SqlStatement rows = database.prepare(
        "SELECT s.key || ' ' || ifnull(s.client, '') || ' ' || s.client_port || ' ' || ifnull(s.server, '') || ' ' || s.server_port AS name, s.id, s.evidence,"
        " s.time, ifnull(s.end, s.time), NOT EXISTS(SELECT 1 FROM open_end o WHERE o.kind = 0 AND o.row = s.id) FROM session s JOIN evidence e"
        " ON e.id = s.evidence WHERE e.mail_vantage = 1 AND s.time IS NOT NULL AND s.key <> '' AND s.key IN (SELECT key FROM session WHERE id IN"
        " (SELECT o.row " + std::string(open) + ")) ORDER BY name, s.time, e.last, e.first, s.offset, s.id");
    Chains chains;
    while (rows.step()) {
        chains.name(std::string(rows.text(0)), longestSession);
        chains.add(endOf(rows, 1));
    }
    std::vector<OpenEndChain> heard = chains.take();
    heard.insert(heard.end(), captured.begin(), captured.end());
    return heard;
}

std::vector<OpenEndChain> messageChains(Database& database)
{
    SqlStatement rows = database.prepare(
        "SELECT o.identity || ' ' || ifnull(m.internal_id, '') AS name, o.row, o.evidence, m.time,"
        " max(m.time, ifnull((SELECT max(d.time) FROM delivery d WHERE d.message = m.id), m.time)), o.begun, o.ended, o.answers <> 0, o.session"
        " FROM open_end o JOIN message m ON m.id = o.row JOIN evidence e ON e.id = o.evidence WHERE o.kind = 1 AND o.identity <> 0"
        " AND e.mail_vantage IN (2, 3) AND m.time IS NOT NULL ORDER BY name, m.time, e.last, e.first, o.ended, o.begun DESC, m.offset, o.row");
    Chains chains(true);
    while (rows.step()) {
        chains.name(std::string(rows.text(0)), longestLife);
        OpenEndRow end = endOf(rows, 1);
        end.ended = rows.integer(6) != 0;
        end.answers = rows.integer(7) != 0;
        end.table = rows.integer(8) == openEndTable;
        chains.add(end);
    }
    return chains.take();
}

} // namespace delist
