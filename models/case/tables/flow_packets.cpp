#include "case/tables/flow_packets.h"
#include "case/kept/block_codec.h"
#include "case/kept/packet_block.h"
#include "case/questions/analysis_queries.h"
#include "evidence/captures/tcp_packet.h"
#include "evidence/format.h"
#include <algorithm>
#include <array>
#include <deque>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

namespace delist {

namespace {

constexpr std::size_t maxBlockBytes = 4U << 20;
/// Packets of a flow that come a little before or after what its row says: clocks, stragglers.
constexpr Micros slack = 1'000'000;
/// A file is in order of time but for a few packets; so far behind the end of a flow none of it is left.
constexpr Micros farBehind = 60'000'000;
constexpr std::size_t mostSelectedFlows = 2'000'000;
constexpr int mostFiles = 64; ///< of a chain that one flow runs through

struct Ends
{
    Endpoint a, b;
};

std::optional<Ends> tcpEnds(const Packet& packet)
{
    const NetworkPacket network = decodeLink(packet.linkType, packet.data);
    TcpSegment segment;
    const auto missing = packet.originalLength > packet.data.size()
                             ? packet.originalLength - static_cast<std::uint32_t>(packet.data.size()) : 0;
    if (network.network == Network::None || decodeTcp(network, missing, segment) != Transport::Tcp)
        return std::nullopt;
    return Ends{{addressOf(segment.source), segment.sourcePort}, {addressOf(segment.destination), segment.destinationPort}};
}

using Datagram = std::array<std::uint64_t, 5>; ///< source, destination and number

struct Fragment
{
    Datagram datagram{};
    bool later = false; ///< without the ports
};

/// What \p packet is a fragment of, when that is TCP.
std::optional<Fragment> tcpFragment(const Packet& packet)
{
    const NetworkPacket network = decodeLink(packet.linkType, packet.data);
    AddressWords source{};
    AddressWords destination{};
    if (network.network == Network::None)
        return std::nullopt;
    const IpPayload ip = decodeIp(network, 0, source, destination);
    if (!ip.valid || !ip.fragment || ip.protocol != 6)
        return std::nullopt;
    return Fragment{{source[0], source[1], destination[0], destination[1], ip.identification}, ip.laterFragment};
}

/// Later fragments of datagrams whose first one was taken, in any order; bounded.
class FragmentsOfTaken
{
public:
    /// \p packet is to be taken too. One that comes before its first is kept for that.
    bool isOfTaken(const Packet& packet)
    {
        const auto fragment = tcpFragment(packet);
        if (!fragment || !fragment->later)
            return false;
        if (m_taken.contains(fragment->datagram))
            return true;
        if (m_early.size() == mostEarly)
            m_early.pop_front();
        m_early.emplace_back(fragment->datagram, RawPacket::of(packet));
        return false;
    }
    /// \p packet, with ports, was taken. Yields those that came before it.
    std::vector<RawPacket> took(const Packet& packet)
    {
        std::vector<RawPacket> early;
        const auto fragment = tcpFragment(packet);
        if (!fragment || !m_taken.insert(fragment->datagram).second)
            return early;
        m_order.push_back(fragment->datagram);
        if (m_order.size() > mostTaken) {
            m_taken.erase(m_order.front());
            m_order.pop_front();
        }
        for (auto& [datagram, held] : m_early)
            if (datagram == fragment->datagram)
                early.push_back(std::move(held));
        std::erase_if(m_early, [&](const auto& each) { return each.first == fragment->datagram; });
        return early;
    }

private:
    static constexpr std::size_t mostEarly = 64, mostTaken = 1024;
    std::set<Datagram> m_taken;
    std::deque<Datagram> m_order;
    std::deque<std::pair<Datagram, RawPacket>> m_early;
};

std::optional<std::pair<IpAddress, IpAddress>> addressesOf(const Packet& packet)
{
    const NetworkPacket network = decodeLink(packet.linkType, packet.data);
    AddressWords source{};
    AddressWords destination{};
    if (network.network == Network::None || !decodeIp(network, 0, source, destination).valid)
        return std::nullopt;
    return std::pair{addressOf(source), addressOf(destination)};
}

std::string keyOf(const Endpoint& a, const Endpoint& b)
{
    const std::string first = a.address.toString() + ' ' + std::to_string(a.port);
    const std::string second = b.address.toString() + ' ' + std::to_string(b.port);
    return first < second ? first + ' ' + second : second + ' ' + first;
}

/// The kept packets of one evidence from the block that holds \p from on, or those of its original when none are kept. False when a
/// block is damaged.
template <typename Visit>
bool eachPacket(Database& database, std::int64_t evidence, std::uint64_t from, const Visit& visit)
{
    EvidenceStore store(database);
    if (const auto stored = store.evidence(evidence); stored && !stored.value().embedded)
        return store.eachOriginalPacket(evidence, visit).ok();
    SqlStatement start = database.prepare("SELECT coalesce(min(offset), 0) FROM evidence_block WHERE evidence = ?1"
                                          " AND offset <= ?2 AND offset + length > ?2");
    start.bind(1, evidence).bind(2, static_cast<std::int64_t>(from));
    start.step();
    SqlStatement blocks = database.prepare(
        "SELECT zstd FROM evidence_block WHERE evidence = ?1 AND offset >= ?2 ORDER BY offset");
    blocks.bind(1, evidence).bind(2, start.integer(0));
    bool whole = true;
    while (blocks.step()) {
        const auto raw = unpackBlock(blocks.blob(0), maxBlockBytes);
        if (!raw) {
            whole = false;
            continue;
        }
        std::size_t position = 0;
        while (const auto packet = packetAt(*raw, position))
            if (!visit(*packet))
                return whole;
        whole = whole && position == raw->size();
    }
    return whole;
}

/// A file that goes on where a capture's earlier file ended (a chain), as long as a flow lasts; 0 when there is none.
std::int64_t nextFile(Database& database, std::int64_t evidence, Micros until)
{
    SqlStatement q = database.prepare( // pieces of one capture were imported in any order, and may be of several formats
        "SELECT n.id FROM evidence e JOIN evidence n ON n.vantage = 1 AND n.first <= ?2 AND (n.chain = e.chain AND (n.first, n.id) > (e.first, e.id)"
        " OR n.chain IS NOT e.chain AND n.id > e.id AND n.first >= e.last - ?3 AND n.format = e.format) WHERE e.id = ?1 AND e.last < ?2"
        " ORDER BY n.chain IS e.chain DESC, n.first, n.id LIMIT 1");
    q.bind(1, evidence).bind(2, until).bind(3, slack);
    return until != unknownTime && q.step() ? q.integer(0) : 0;
}

struct Span
{
    Micros from = unknownTime;
    Micros to = unknownTime;
    bool seen = false; ///< a packet of it is there

    [[nodiscard]] Micros end() const { return to == unknownTime ? from : to; }
    [[nodiscard]] bool holds(Micros time) const
    {
        return time == unknownTime || from == unknownTime || (time >= from - slack && time <= end() + slack);
    }
};

/// What a row of connections or sessions stands for.
struct FlowColumns
{
    const char* source;
    const char* sourcePort;
    const char* destination;
    const char* destinationPort;
};
constexpr FlowColumns connectionColumns{"source", "source_port", "destination", "destination_port"};
constexpr FlowColumns sessionColumns{"client", "client_port", "server", "server_port"};

using Spans = std::unordered_map<std::string, std::vector<Span>>; ///< by keyOf() the ends

struct Selected
{
    Spans byKey; ///< of one evidence
    std::uint64_t firstOffset = ~std::uint64_t{0};
};

void addRow(std::map<std::int64_t, Selected>& byEvidence, const TableDefinition& table, const FlowColumns& columns,
            const TableQuery::Row& row, std::size_t& count)
{
    const auto at = [&](const char* column) { return row[static_cast<std::size_t>(table.column(column))]; };
    if (at("vantage").toString() != QLatin1String("capture") || count >= mostSelectedFlows)
        return;
    const auto a = IpAddress::parse(at(columns.source).toString().toStdString());
    const auto b = IpAddress::parse(at(columns.destination).toString().toStdString());
    if (!a || !b)
        return;
    Selected& selected = byEvidence[at("evidence").toLongLong()];
    Span span;
    span.from = at("time").isNull() ? unknownTime : at("time").toLongLong();
    span.to = at("end").isNull() ? unknownTime : at("end").toLongLong();
    const Endpoint source{*a, static_cast<std::uint16_t>(at(columns.sourcePort).toUInt())};
    const Endpoint destination{*b, static_cast<std::uint16_t>(at(columns.destinationPort).toUInt())};
    selected.byKey[keyOf(source, destination)].push_back(span);
    selected.firstOffset = std::min<std::uint64_t>(selected.firstOffset, at("offset").toULongLong());
    ++count;
}

/// Sessions of the messages that match: a subject or an address leads to its packets.
void addMessages(Database& database, const TableFilter& filter, std::map<std::int64_t, Selected>& byEvidence, std::size_t& count)
{
    const TableDefinition& messages = *tableById(u"messages");
    const TableDefinition& sessions = *tableById(u"sessions");
    const auto id = static_cast<std::size_t>(messages.column("id"));
    SqlStatement find = database.prepare(
        "SELECT s.evidence, s.offset, s.time, s.end, c.address, s.client_port, d.address, s.server_port FROM message m"
        " JOIN session s ON s.id = m.session JOIN host c ON c.id = s.client JOIN host d ON d.id = s.server"
        " JOIN evidence e ON e.id = s.evidence AND e.vantage = 1 WHERE m.id = ?1");
    TableFilter inCaptures = filter;
    inCaptures.vantage = Vantage::Capture;
    inCaptures.subset.clear();
    const auto text = [](std::string_view value) { return QString::fromUtf8(value.data(), qsizetype(value.size())); };
    TableQuery(database, messages).read(inCaptures, 0, 0, [&](const TableQuery::Row& row) {
        find.bind(1, static_cast<std::int64_t>(row[id].toLongLong()));
        if (find.step()) {
            TableQuery::Row session(sessions.columns.size());
            const auto set = [&](const char* column, const QVariant& value) {
                session[static_cast<std::size_t>(sessions.column(column))] = value;
            };
            set("vantage", QStringLiteral("capture"));
            set("evidence", qlonglong(find.integer(0)));
            set("offset", qlonglong(find.integer(1)));
            if (!find.isNull(2))
                set("time", qlonglong(find.integer(2)));
            if (!find.isNull(3))
                set("end", qlonglong(find.integer(3)));
            set("client", text(find.text(4)));
            set("client_port", qlonglong(find.integer(5)));
            set("server", text(find.text(6)));
            set("server_port", qlonglong(find.integer(7)));
            addRow(byEvidence, sessions, sessionColumns, session, count);
        }
        find.reset();
        return count < mostSelectedFlows;
    });
}

/// Flows that go on in the next files of a chain are looked for there, too.
void followChains(Database& database, std::map<std::int64_t, Selected>& byEvidence)
{
    struct Rest
    {
        std::int64_t file;
        std::string key;
        Span span;
    };
    std::vector<Rest> rests;
    for (const auto& [evidence, selected] : byEvidence)
        for (const auto& [key, spans] : selected.byKey)
            for (const Span& span : spans) {
                std::int64_t file = nextFile(database, evidence, span.to);
                for (int files = 1; file != 0 && files < mostFiles; ++files, file = nextFile(database, file, span.to))
                    rests.push_back({file, key, span});
            }
    for (Rest& rest : rests) {
        Selected& selected = byEvidence[rest.file];
        selected.byKey[rest.key].push_back(rest.span);
        selected.firstOffset = 0;
    }
}

/// How many connections those are that packets were found of: a connection, its dialogue and what a second capture saw of it are one.
std::int64_t flowsSeen(const std::map<std::int64_t, Selected>& byEvidence)
{
    Spans all;
    for (const auto& [evidence, selected] : byEvidence)
        for (const auto& [key, spans] : selected.byKey)
            std::copy_if(spans.begin(), spans.end(), std::back_inserter(all[key]), [](const Span& span) { return span.seen; });
    std::int64_t flows = 0;
    for (auto& [key, spans] : all) {
        std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
        const Span* last = nullptr;
        Micros end = unknownTime;
        for (const Span& span : spans) {
            const bool same = last && (span.from == unknownTime || (end != unknownTime && span.from <= end + slack));
            flows += same ? 0 : 1;
            end = same ? std::max(end, span.end()) : span.end();
            last = &span;
        }
    }
    return flows;
}

/// "cause subject (97 %)" by subject.
std::map<std::string, std::string> findingNames(Database& database)
{
    std::map<std::string, std::string> names;
    for (const StoredFinding& finding : storedFindings(database)) {
        const auto address = IpAddress::parse(finding.subject);
        if (!address)
            continue;
        std::string& name = names[address->toString()];
        name += (name.empty() ? "" : ", ") + finding.cause + ' ' + finding.subject + " (" +
                std::to_string(static_cast<int>(finding.confidence * 100 + 0.5)) + " %)";
    }
    return names;
}

} // namespace

Result<FlowPackets> flowPackets(Database& database, std::int64_t evidence, std::uint64_t offset, std::size_t mostPackets,
                                std::size_t mostBytes)
{
    const auto raw = EvidenceStore(database).rawPacket(evidence, offset);
    if (!raw)
        return raw.error();
    const RawPacket& asked = raw.value();
    const auto ends = tcpEnds(asked.view());
    if (!ends)
        return Error{ErrorCode::Missing,
                     "the packet at offset " + std::to_string(offset) + " of evidence " + std::to_string(evidence) +
                         " belongs to no TCP connection",
                     {}, std::nullopt};

    // The connection's row says who opened it, where it begins and when it is over.
    FlowPackets flow;
    flow.client = ends->a;
    flow.server = ends->b;
    const Micros askedTime = asked.time == unknownTime ? 0 : asked.time;
    Micros from = asked.time;
    Micros to = unknownTime;
    std::uint64_t firstOffset = offset;
    std::int64_t file = evidence;
    SqlStatement find = database.prepare(
        "SELECT c.time, c.end, c.offset, c.evidence FROM connection c WHERE c.source = (SELECT id FROM host WHERE address = ?1)"
        " AND c.time <= ?2 AND c.destination = (SELECT id FROM host WHERE address = ?3) AND c.source_port = ?4"
        " AND c.destination_port = ?5 AND c.evidence IN (SELECT id FROM evidence WHERE vantage = 1 AND (id <= ?6 OR chain = (SELECT chain FROM evidence WHERE id = ?6)))"
        " AND (c.evidence = ?6 OR c.end >= ?7) ORDER BY c.evidence = ?6 DESC, c.time DESC LIMIT 1");
    Micros best = unknownTime;
    for (const bool turned : {false, true}) {
        const Endpoint& source = turned ? ends->b : ends->a;
        const Endpoint& destination = turned ? ends->a : ends->b;
        const std::string sourceText = source.address.toString();
        const std::string destinationText = destination.address.toString();
        find.bind(1, std::string_view(sourceText)).bind(2, askedTime + slack).bind(3, std::string_view(destinationText));
        find.bind(4, std::int64_t{source.port}).bind(5, std::int64_t{destination.port}).bind(6, evidence);
        find.bind(7, askedTime - slack);
        if (find.step() && (best == unknownTime || find.integer(0) > best)) {
            best = from = find.integer(0);
            to = find.optionalInteger(1).value_or(unknownTime);
            file = find.integer(3); // the flow may have begun in an earlier file of the same capture
            firstOffset = static_cast<std::uint64_t>(find.integer(2));
            flow.client = source;
            flow.server = destination;
        }
        find.reset();
    }
    const std::string key = keyOf(flow.client, flow.server);
    std::size_t bytes = 0;
    FragmentsOfTaken fragments;
    const auto keep = [&](RawPacket packet) {
        if (flow.packets.size() >= mostPackets || bytes + packet.data.size() > mostBytes) {
            flow.cut = true;
            return false;
        }
        bytes += packet.data.size();
        flow.packets.push_back(std::move(packet));
        return true;
    };
    const auto take = [&](const Packet& packet) {
        if (to != unknownTime && packet.time != unknownTime && packet.time > to + farBehind)
            return false;
        if (packet.time != unknownTime && ((to != unknownTime && packet.time > to + slack) ||
                                           (from != unknownTime && packet.time < from - slack)))
            return true;
        const auto these = tcpEnds(packet);
        if (!these)
            return !fragments.isOfTaken(packet) || keep(RawPacket::of(packet));
        if (keyOf(these->a, these->b) != key)
            return true;
        for (RawPacket& early : fragments.took(packet))
            if (!keep(std::move(early)))
                return false;
        return keep(RawPacket::of(packet));
    };
    for (int files = 0; file != 0 && files < mostFiles && !flow.cut; ++files, firstOffset = 0) {
        eachPacket(database, file, firstOffset, take);
        file = nextFile(database, file, to);
    }
    std::stable_sort(flow.packets.begin(), flow.packets.end(),
                     [](const RawPacket& a, const RawPacket& b) { return a.time < b.time; });
    return flow;
}

PacketSelection selectPackets(Database& database, const TableFilter& filter, const std::stop_token& stop,
                              const std::function<bool(const SelectedPacket&)>& visit)
{
    PacketSelection selection;
    std::map<std::int64_t, Selected> byEvidence;
    std::size_t count = 0;
    for (const auto& [name, columns] : {std::pair{u"connections", &connectionColumns}, {u"sessions", &sessionColumns}}) {
        const TableDefinition& table = *tableById(name);
        TableFilter inCaptures = filter;
        inCaptures.vantage = Vantage::Capture;
        inCaptures.bin.reset();
        if (columns == &connectionColumns && !filter.mailbox.isEmpty())
            continue; // connections know no mailbox
        if (columns == &sessionColumns)
            inCaptures.subset.clear();
        if (columns == &sessionColumns && (!filter.subset.isEmpty() || !filter.rule.isEmpty()))
            continue;
        TableQuery(database, table).read(inCaptures, 0, 0, [&](const TableQuery::Row& row) {
            addRow(byEvidence, table, *columns, row, count);
            return count < mostSelectedFlows && !stop.stop_requested();
        });
    }
    if (!filter.search.isEmpty() || !filter.mailbox.isEmpty())
        addMessages(database, filter, byEvidence, count);
    followChains(database, byEvidence);

    const bool everything = !filter.host.isEmpty() && filter.search.isEmpty() && filter.subset.isEmpty() && filter.rule.isEmpty() && filter.mailbox.isEmpty();
    const auto host = IpAddress::parse(filter.host.trimmed().toStdString());
    const auto findings = findingNames(database);
    static const std::string none;

    SqlStatement captures = database.prepare("SELECT id, path, embedded, format FROM evidence WHERE vantage = 1 ORDER BY id");
    while (captures.step()) {
        const std::int64_t evidence = captures.integer(0);
        const std::string path(captures.text(1));
        if (filter.evidence && *filter.evidence != evidence)
            continue;
        if (const Format* const format = formatById(captures.text(3)); format != nullptr && format->text)
            continue; // a sensor's log: it tells of flows, but holds no packets
        const auto found = byEvidence.find(evidence);
        if (found == byEvidence.end() && !everything)
            continue;
        if (captures.integer(2) == 0) {
            if (found != byEvidence.end())
                selection.notEmbedded.push_back(path);
            continue;
        }
        const std::uint64_t from = everything || found == byEvidence.end() ? 0 : found->second.firstOffset;
        bool more = true;
        FragmentsOfTaken fragments;
        const auto give = [&](const Packet& packet, const std::optional<std::pair<IpAddress, IpAddress>>& addresses) {
            const std::string* finding = &none;
            if (addresses)
                for (const IpAddress& address : {addresses->first, addresses->second})
                    if (const auto named = findings.find(address.toString()); named != findings.end())
                        finding = &named->second;
            ++selection.packets;
            return more = visit({packet, evidence, path, *finding});
        };
        const bool whole = eachPacket(database, evidence, from, [&](const Packet& packet) {
            if (stop.stop_requested())
                return more = false;
            bool take = false;
            std::optional<std::pair<IpAddress, IpAddress>> addresses;
            if (const auto ends = tcpEnds(packet)) {
                addresses = {ends->a.address, ends->b.address};
                if (found != byEvidence.end())
                    if (const auto spans = found->second.byKey.find(keyOf(ends->a, ends->b));
                        spans != found->second.byKey.end())
                        for (Span& span : spans->second)
                            if (span.holds(packet.time))
                                take = span.seen = true;
                if (take && !everything)
                    for (const RawPacket& early : fragments.took(packet))
                        if (!give(early.view(), addresses))
                            return false;
            } else if (!everything && fragments.isOfTaken(packet)) {
                addresses = addressesOf(packet);
                take = true;
            }
            if (!take && everything && host && (!filter.from || packet.time >= *filter.from) &&
                (!filter.to || packet.time < *filter.to)) {
                if (!addresses)
                    addresses = addressesOf(packet);
                take = addresses && (addresses->first == *host || addresses->second == *host);
            }
            return !take || give(packet, addresses);
        });
        if (!whole)
            selection.damaged.push_back(path);
        if (!more)
            break;
    }
    selection.flows = flowsSeen(byEvidence);
    return selection;
}

} // namespace delist
