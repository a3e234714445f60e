#include "evidence/captures/dialogue_text.h"
#include "evidence/captures/packet_walk.h"
#include "evidence/captures/secret_mask.h"
#include "evidence/captures/reassembly.h"
#include "evidence/captures/smtp_dialogue.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <functional>
#include <limits>
#include <optional>

namespace delist {

namespace {

constexpr std::string_view hidden = "****";

std::string upper(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 32);
    return result;
}

/// Length of the UTF-8 character at the start, 0 when there is none.
std::size_t utf8Length(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = byte(0) < 0xC2 ? 0 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : byte(0) < 0xF5 ? 4 : 0;
    if (length == 0 || length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    if ((byte(0) == 0xE0 && byte(1) < 0xA0) || (byte(0) == 0xED && byte(1) > 0x9F) || (byte(0) == 0xF0 && byte(1) < 0x90) ||
        (byte(0) == 0xF4 && byte(1) > 0x8F))
        return 0;
    return byte(0) == 0xC2 && byte(1) < 0xA0 ? 0 : length; // C1 controls are no text
}

std::string printable(std::string_view raw)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    while (!raw.empty()) {
        const auto byte = static_cast<unsigned char>(raw.front());
        const std::size_t wide = byte >= 0x80 ? utf8Length(raw) : 0;
        if (wide > 0) {
            text += raw.substr(0, wide);
            raw.remove_prefix(wide);
            continue;
        }
        if (byte == '\t') {
            text += ' ';
        } else if (byte < 0x20 || byte >= 0x7F) {
            text += "\\x";
            text += digits[byte >> 4];
            text += digits[byte & 15];
        } else {
            text += static_cast<char>(byte);
        }
        raw.remove_prefix(1);
    }
    return text;
}

class Conversation
{
public:
    explicit Conversation(const DialogueLimits& limits) : m_limits(limits) {}

    void data(bool client, std::string_view bytes, Micros time)
    {
        Side& side = m_sides[client ? 0 : 1];
        side.time = time;
        if (!m_opaque && side.partial.empty() && side.fresh && looksLikeTls(bytes))
            becomeOpaque();
        if (m_opaque) {
            side.opaqueBytes += bytes.size();
            return;
        }
        while (!bytes.empty() && !m_opaque) {
            if (client && m_chunk > 0) {
                const std::uint64_t part = std::min<std::uint64_t>(m_chunk, bytes.size());
                omit(part, 0);
                m_chunk -= part;
                bytes.remove_prefix(part);
                if (m_chunk == 0)
                    endOmitted();
                continue;
            }
            const auto end = bytes.find('\n');
            const std::string_view piece = bytes.substr(0, end == std::string_view::npos ? bytes.size() : end + 1);
            bytes.remove_prefix(piece.size());
            side.fresh = false;
            const std::size_t room = m_limits.lineBytes > side.partial.size() ? m_limits.lineBytes - side.partial.size() : 0;
            side.partial += piece.substr(0, room);
            side.lineBytes += piece.size();
            if (end == std::string_view::npos)
                break;
            side.lineEnded = true;
            line(client);
            side.fresh = true;
            if (!bytes.empty() && looksLikeTls(bytes)) {
                becomeOpaque();
                side.opaqueBytes += bytes.size();
                return;
            }
        }
        if (m_opaque)
            side.opaqueBytes += bytes.size();
    }

    void gap(bool client, std::uint32_t bytes, Micros time)
    {
        Side& side = m_sides[client ? 0 : 1];
        side.time = time;
        if (m_opaque) {
            side.opaqueBytes += bytes;
            return;
        }
        line(client); // what came before the hole
        if (client && m_chunk > 0)
            m_chunk -= std::min<std::uint64_t>(m_chunk, bytes);
        endOmitted();
        add({DialogueLine::Kind::Gap, speaker(client), time, {}, bytes, 0});
    }

    std::vector<DialogueLine> finish()
    {
        for (const bool client : {true, false})
            line(client);
        endOmitted();
        if (m_opaque)
            for (const bool client : {true, false})
                if (const Side& side = m_sides[client ? 0 : 1]; side.opaqueBytes > 0)
                    add({DialogueLine::Kind::Note, speaker(client), side.time, "encrypted from here: content unknown",
                         side.opaqueBytes, 0});
        if (m_leftOut > 0)
            m_lines.push_back({DialogueLine::Kind::Note, DialogueSpeaker::Client, unknownTime, "not shown: further lines", m_leftOut, 0});
        return std::move(m_lines);
    }

private:
    struct Side
    {
        std::string partial;          ///< of the line that has not ended, as far as it is shown
        std::uint64_t lineBytes = 0;  ///< of all of it
        bool lineEnded = false;
        bool fresh = true;            ///< at the start of a line
        std::uint64_t opaqueBytes = 0;
        Micros time = unknownTime;
    };
    enum class Mode : std::uint8_t { Commands, DataAsked, Headers, Body };

    static DialogueSpeaker speaker(bool client) { return client ? DialogueSpeaker::Client : DialogueSpeaker::Server; }

    void add(DialogueLine line)
    {
        if (m_lines.size() >= m_limits.lines)
            ++m_leftOut;
        else
            m_lines.push_back(std::move(line));
    }

    void say(bool client, DialogueLine::Kind kind, std::string text)
    {
        const Side& side = m_sides[client ? 0 : 1];
        add({kind, speaker(client), side.time, std::move(text), 0, 0});
    }

    void becomeOpaque()
    {
        m_opaque = true;
        for (Side& side : m_sides) {
            side.opaqueBytes += side.lineBytes;
            side.partial.clear();
            side.lineBytes = 0;
        }
        endOmitted();
    }

    void omit(std::uint64_t bytes, std::uint64_t lines)
    {
        m_omittedBytes += bytes;
        m_omittedLines += lines;
    }
    void endOmitted()
    {
        if (m_omittedBytes > 0)
            add({DialogueLine::Kind::Omitted, DialogueSpeaker::Client, m_sides[0].time, {}, m_omittedBytes, m_omittedLines});
        m_omittedBytes = m_omittedLines = 0;
    }

    /// The pending line of a side is complete, or nothing more of it will come.
    void line(bool client)
    {
        Side& side = m_sides[client ? 0 : 1];
        if (side.lineBytes == 0)
            return;
        std::string raw = std::move(side.partial);
        const std::uint64_t bytes = side.lineBytes;
        const bool ended = side.lineEnded;
        side.partial.clear();
        side.lineBytes = 0;
        side.lineEnded = false;
        while (!raw.empty() && (raw.back() == '\n' || raw.back() == '\r'))
            raw.pop_back();
        if (client)
            clientLine(raw, bytes, ended);
        else
            serverLine(raw, bytes);
    }

    std::string shown(std::string_view raw, std::uint64_t bytes) const
    {
        std::string text = printable(raw);
        if (bytes > raw.size() + 2)
            text += " [\u2026 " + std::to_string(bytes - raw.size()) + " bytes]";
        return text;
    }

    void clientLine(std::string_view raw, std::uint64_t bytes, bool ended)
    {
        if (m_mode == Mode::DataAsked && !raw.starts_with("QUIT") && !raw.starts_with("RSET")) {
            m_mode = Mode::Headers; // the server's go-ahead was not captured
            m_shownLines = 0;
        }
        if (m_mode == Mode::Headers || m_mode == Mode::Body) {
            if (raw == "." && ended) {
                endOmitted();
                m_mode = Mode::Commands;
                say(true, DialogueLine::Kind::Said, ".");
                return;
            }
            if (m_mode == Mode::Headers && raw.empty() && ended) {
                endOmitted();
                m_mode = Mode::Body;
                m_shownLines = 0;
                say(true, DialogueLine::Kind::Said, {});
                return;
            }
            const std::size_t most = m_mode == Mode::Headers ? m_limits.headerLines : m_limits.bodyLines;
            if (m_shownLines < most) {
                ++m_shownLines;
                say(true, DialogueLine::Kind::Said, shown(raw, bytes));
            } else {
                omit(bytes, 1);
            }
            return;
        }
        if (m_secret || mayBeAnswer(raw)) {
            hide(raw);
            say(true, DialogueLine::Kind::Masked, std::string(hidden));
            return;
        }
        const SecretLine secret = secretIn(raw);
        m_secret = secret.exchange;
        if (secret.at < raw.size()) {
            hide(raw.substr(secret.at));
            std::string_view before = raw.substr(0, secret.at);
            before = before.substr(0, before.find_last_not_of(" \t") + 1);
            say(true, DialogueLine::Kind::Masked, printable(before) + ' ' + std::string(hidden));
            return;
        }
        const std::string word = upper(raw.substr(0, 24));
        say(true, DialogueLine::Kind::Said, shown(raw, bytes));
        if (word == "DATA" || word.starts_with("DATA ")) {
            m_mode = Mode::DataAsked;
        } else if (word.starts_with("BDAT ")) {
            const auto from = raw.find_first_not_of(' ', 5);
            if (from != std::string_view::npos)
                std::from_chars(raw.data() + from, raw.data() + raw.size(), m_chunk);
        }
    }

    void serverLine(std::string_view raw, std::uint64_t bytes)
    {
        const bool last = raw.size() < 4 || raw[3] != '-';
        if (m_secret && !raw.starts_with("334") && last)
            m_secret = false;
        if (m_mode == Mode::DataAsked && last) {
            // A reply to what was pipelined before DATA may come first; only the go-ahead and a refusal settle it.
            if (raw.starts_with("354")) {
                m_mode = Mode::Headers;
                m_shownLines = 0;
            } else if (raw.starts_with("4") || raw.starts_with("5")) {
                m_mode = Mode::Commands;
            }
        }
        // The body goes on in the packets that follow; what was left out so far belongs before this reply.
        endOmitted();
        std::string text = shown(raw, bytes);
        bool masked = false;
        for (const std::string& secret : m_hidden) // a server may quote a line that it does not understand
            for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at + hidden.size())) {
                text.replace(at, secret.size(), hidden);
                masked = true;
            }
        say(false, masked ? DialogueLine::Kind::Masked : DialogueLine::Kind::Said, std::move(text));
    }

    /// Not shown again either.
    void hide(std::string_view secret)
    {
        constexpr std::size_t most = 16;
        constexpr std::size_t shortest = 4; // base64 comes in fours
        if (secret.size() < shortest)
            return;
        if (m_hidden.size() == most)
            m_hidden.pop_front();
        m_hidden.push_back(printable(secret));
    }

    DialogueLimits m_limits;
    std::array<Side, 2> m_sides;
    std::vector<DialogueLine> m_lines;
    std::uint64_t m_leftOut = 0;
    Mode m_mode = Mode::Commands;
    std::size_t m_shownLines = 0;
    std::uint64_t m_omittedBytes = 0;
    std::uint64_t m_omittedLines = 0;
    std::uint64_t m_chunk = 0; ///< bytes of a BDAT chunk still to come
    std::deque<std::string> m_hidden; ///< the last secrets, as they would be shown
    bool m_secret = false;     ///< an AUTH exchange is on
    bool m_opaque = false;
};

class StreamSide final : public StreamConsumer
{
public:
    StreamSide(Conversation& conversation, bool client) : m_conversation(conversation), m_client(client) {}
    void data(std::string_view bytes, std::uint32_t, const SegmentContext& context) override
    {
        m_conversation.data(m_client, bytes, context.time);
    }
    void gap(std::uint32_t bytes, std::uint32_t, const SegmentContext& context) override
    {
        m_conversation.gap(m_client, bytes, context.time);
    }

private:
    Conversation& m_conversation;
    bool m_client;
};

struct Step
{
    TcpSegment segment;
    SegmentContext context;
    bool byClient;
};

/// The segments of one flow, through fragments and tunnels.
class FlowSteps final : public TransportConsumer
{
public:
    FlowSteps(const Endpoint& client, const Endpoint& server) : m_client(client), m_server(server) {}

    void tcp(const TcpSegment& segment, const Packet& packet) override
    {
        const Endpoint source{addressOf(segment.source), segment.sourcePort};
        const Endpoint destination{addressOf(segment.destination), segment.destinationPort};
        const bool byClient = source == m_client && destination == m_server;
        if (!byClient && !(source == m_server && destination == m_client))
            return;
        const bool acknowledges = segment.has(flagAck) && !segment.has(flagRst);
        Step& step = m_steps.emplace_back(Step{segment, {packet.time, packet.offset, segment.acknowledgement, acknowledges}, byClient});
        const std::less_equal<const char*> upTo;
        const std::string_view payload = segment.payload;
        if (!payload.empty() && !(upTo(packet.data.data(), payload.data()) && upTo(payload.data() + payload.size(), packet.data.data() + packet.data.size())))
            step.segment.payload = m_joined.emplace_back(payload); // of fragments: valid until the next packet
    }
    void udp(const UdpDatagram&, const Packet&) override {}
    void arp(std::string_view, const Packet&) override {}
    void refused(const TcpSegment&, const Packet&) override {}
    void tcpFragment(const Packet&) override {}

    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }

private:
    const Endpoint &m_client, &m_server;
    std::vector<Step> m_steps;
    std::deque<std::string> m_joined;
};

/// For each step: how far behind its acknowledgement the other side's data begins that is still to come; negative when some
/// of what it acknowledges is.
std::vector<std::int32_t> nextStarts(const std::vector<Step>& steps)
{
    constexpr std::int32_t nothing = std::numeric_limits<std::int32_t>::max();
    std::vector<std::int32_t> result(steps.size(), nothing);
    std::optional<std::uint32_t> earliest[2]; // by side, over the steps that follow
    for (std::size_t i = steps.size(); i-- > 0;) {
        const TcpSegment& segment = steps[i].segment;
        const int side = steps[i].byClient ? 0 : 1;
        if (const auto& other = earliest[1 - side])
            result[i] = sequenceDistance(*other, segment.acknowledgement);
        if (segment.payloadLength > 0 && (!earliest[side] || sequenceDistance(segment.sequence, *earliest[side]) < 0))
            earliest[side] = segment.sequence;
    }
    return result;
}

} // namespace

std::vector<DialogueLine> dialogueText(std::span<const Packet> packets, const Endpoint& client, const Endpoint& server,
                                       const DialogueLimits& limits)
{
    Conversation conversation(limits);
    StreamSide fromClient(conversation, true);
    StreamSide fromServer(conversation, false);
    ReassemblyBudget budget;
    StreamReassembler clientStream(budget, fromClient);
    StreamReassembler serverStream(budget, fromServer);
    FlowSteps flow(client, server);
    PacketWalk walk(flow);
    for (const Packet& packet : packets)
        walk.packet(packet);
    const std::vector<Step>& steps = flow.steps();
    const std::vector<std::int32_t> first = nextStarts(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& [segment, context, byClient] = steps[i];
        StreamReassembler& own = byClient ? clientStream : serverStream;
        StreamReassembler& other = byClient ? serverStream : clientStream;
        if (segment.has(flagSyn))
            own.start(segment.sequence + 1);
        if (context.acknowledges) {
            if (!other.started())
                other.start(segment.acknowledgement);
            other.acknowledged(segment.acknowledgement);
            // What it answers to has been said by now; when no packet that follows brings it, it is missing.
            if (first[i] >= 0)
                other.flush();
        }
        if (segment.payloadLength > 0 && !segment.has(flagRst))
            own.segment(segment.sequence + (segment.has(flagSyn) ? 1 : 0), segment.payload, segment.payloadLength, context);
    }
    clientStream.flush();
    serverStream.flush();
    return conversation.finish();
}

std::string dialogueLineText(const DialogueLine& line)
{
    std::string text = line.speaker == DialogueSpeaker::Client ? "C: " : "S: ";
    switch (line.kind) {
    case DialogueLine::Kind::Said:
    case DialogueLine::Kind::Masked: return text + line.text;
    case DialogueLine::Kind::Gap: return text + "[\u2026 " + std::to_string(line.bytes) + " bytes missing \u2026]";
    case DialogueLine::Kind::Omitted:
        return text + "[\u2026 " + std::to_string(line.bytes) + " bytes of message not shown \u2026]";
    case DialogueLine::Kind::Note: break;
    }
    return text + "[" + line.text + (line.bytes > 0 ? ", " + std::to_string(line.bytes) : std::string()) + "]";
}

} // namespace delist
