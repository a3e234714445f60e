// HeldMessage: a message of a log that writes one row per recipient, until the rows of the next one begin. Keeps copies;
// goes to the sink as one Message with its Deliveries. Of the first and the last one of a file, other files may have rows, too.
#pragma once
#include "evidence/open_end_sink.h"
#include "evidence/record_sink.h"
#include "evidence/text/encoding.h"
#include <array>
#include <functional>
#include <string>
#include <vector>

namespace delist {

class HeldMessage
{
public:
    static constexpr std::size_t maxRecipients = 1000; ///< then it is stored in parts

    explicit HeldMessage(RecordSink& sink) : m_sink(sink), m_openEnds(dynamic_cast<OpenEndSink*>(&sink)) {}

    /// The message of the next row, which names \p recipients; \p key is the same for rows of one message that stand one after the other. True when
    /// it is a new one: the message before was stored.
    bool row(std::string_view key, const Message& message, std::uint32_t recipients = 1)
    {
        if (m_open && key == m_key && m_deliveries.size() < maxRecipients) {
            m_message.recipients += recipients;
            return false;
        }
        flush();
        m_open = true;
        m_bounces = false;
        m_key = key;
        m_message = message;
        m_message.recipients = recipients;
        m_text.clear();
        m_spans.clear();
        for (std::string_view* text : texts(m_message))
            m_spans.push_back(keep(*text));
        return true;
    }
    /// An outcome for the recipient of the last row.
    void deliver(const Delivery& delivery)
    {
        m_deliveries.push_back({delivery, keep(delivery.recipient), keep(delivery.enhancedStatus), keep(delivery.reply),
                                keep(delivery.server)});
    }
    /// It is a report: what became of it for each recipient is a Bounce as well.
    void tellBounces() { m_bounces = true; }
    /// Stores it. Returns its row, 0 when there was none.
    RowId flush() { return store(true); }
    /// No more rows.
    void finish() { store(false); }

private:
    RowId store(bool ended)
    {
        if (!m_open)
            return 0;
        m_open = false;
        std::size_t at = 0;
        for (std::string_view* text : texts(m_message))
            *text = view(m_spans[at++]);
        const RowId row = m_sink.message(m_message);
        for (Held& held : m_deliveries) {
            held.delivery.message = row;
            held.delivery.messageId = m_message.messageId;
            held.delivery.recipient = view(held.recipient);
            held.delivery.enhancedStatus = view(held.enhanced);
            held.delivery.reply = view(held.reply);
            held.delivery.server = view(held.server);
            m_sink.delivery(held.delivery);
            if (m_bounces && !held.delivery.recipient.empty())
                bounce(held.delivery);
        }
        m_deliveries.clear();
        if (m_openEnds && !(m_begun && ended)) {
            OpenEnd end{row, 0, std::hash<std::string_view>()(m_key) | 1, 0, m_begun, ended};
            end.table = true;
            m_openEnds->openMessage(end);
        }
        m_begun = true;
        return row;
    }
    void bounce(const Delivery& delivery)
    {
        Bounce bounce;
        bounce.offset = delivery.offset;
        bounce.time = delivery.time;
        bounce.message = delivery.message;
        bounce.victim = delivery.recipient;
        bounce.messageId = m_message.messageId;
        bounce.subject = m_message.subject;
        bounce.fate = delivery.outcome;
        bounce.direction = m_message.direction;
        m_sink.bounce(bounce);
    }

    struct Span
    {
        std::size_t at = 0;
        std::size_t size = 0;
    };
    struct Held
    {
        Delivery delivery;
        Span recipient, enhanced, reply, server;
    };
    static constexpr std::size_t maxText = 1000;

    static std::array<std::string_view*, 11> texts(Message& m)
    {
        return {&m.messageId, &m.mailFrom,         &m.headerFrom, &m.subject,      &m.authenticatedAs, &m.event,
                &m.internalId, &m.networkMessageId, &m.reference,  &m.sourceContext, &m.connector};
    }
    Span keep(std::string_view text)
    {
        text = boundedUtf8(text, maxText);
        m_text.append(text);
        return {m_text.size() - text.size(), text.size()};
    }
    [[nodiscard]] std::string_view view(Span span) const { return std::string_view(m_text).substr(span.at, span.size); }

    RecordSink& m_sink;
    OpenEndSink* m_openEnds;
    bool m_begun = false; ///< another message was there before
    bool m_bounces = false;
    bool m_open = false;
    std::string m_key;
    Message m_message;
    std::string m_text;
    std::vector<Span> m_spans;
    std::vector<Held> m_deliveries;
};

} // namespace delist
