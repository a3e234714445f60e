// For fuzz targets of readers: a sink that touches every byte it is given and sums it up, so that a view into freed
// memory shows, and so that two readings can be compared.
#pragma once
#include "evidence/format.h"
#include <cstdlib>
#include <string>

namespace delist::fuzz {

class SummingSink : public RecordSink
{
public:
    std::uint64_t check = 0;
    std::uint64_t rejects = 0;
    std::uint64_t rows = 0;

    void connection(const Connection& r) override { add("connection", r.offset, r.time, {r.rule, r.process, r.user}); }
    RowId session(const Session& r) override
    {
        if (r.rejectedRecipients > r.recipients)
            std::abort();
        add("session", r.offset, r.time,
            {r.key, r.helo, r.authenticatedAs, r.failedAuthAs, r.connector, r.error, r.client.address.toString(),
             r.server.address.toString(), r.capabilities, r.authMechanism, r.serverName, r.certificateNames, r.tunnel,
             r.incompleteFields});
        check += r.messages + r.recipients + r.gaps + r.duplicates;
        return m_sessions = ++m_row;
    }
    RowId message(const Message& r) override
    {
        if (r.session < 0 || r.session > m_sessions)
            std::abort();
        add("message", r.offset, r.time,
            {r.messageId, r.mailFrom, r.headerFrom, r.subject, r.authenticatedAs, r.event, r.internalId,
             r.networkMessageId, r.reference, r.sourceContext, r.headerTo, r.mailer, r.originatingScript, r.received,
             r.incompleteFields});
        check += static_cast<std::uint64_t>(r.sizeBytes) + r.recipients;
        return m_messages = ++m_row;
    }
    void delivery(const Delivery& r) override
    {
        if (r.message <= 0 || r.message > m_messages)
            std::abort();
        add("delivery", r.offset, r.time, {r.messageId, r.recipient, r.enhancedStatus, r.reply, r.server});
    }
    void bounce(const Bounce& r) override
    {
        if (r.message < 0 || r.message > m_messages)
            std::abort();
        add("bounce", r.offset, r.time, {r.victim, r.cause, r.originalMessageId, r.messageId, r.subject});
    }
    void attachment(const Attachment& r) override { add("attachment", r.offset, 0, {r.name, r.type, r.sha256}); }
    void dnsQuery(const DnsQuery& r) override { add("query", r.offset, r.time, {r.name, r.answers}); }
    void socketOwner(const SocketOwner& r) override { add("socket", r.offset, r.time, {r.process, r.user, r.computer}); }
    void hostName(const HostName& r) override { add("name", r.offset, r.time, {r.name, r.mac, r.address.toString()}); }
    void packet(const Packet& r) override { add("packet", r.offset, r.time, {r.data}); }
    void reject(const Reject& r) override
    {
        ++rejects;
        if (r.reason.empty() || r.text.size() > 1000)
            std::abort();
        add("reject", r.offset, static_cast<Micros>(r.line), {r.reason, r.text});
    }

private:
    void add(std::string_view kind, std::uint64_t offset, Micros time, std::initializer_list<std::string_view> texts)
    {
        ++rows;
        check = check * 31 + offset + static_cast<std::uint64_t>(time) + kind.size();
        for (const std::string_view text : texts)
            for (const char c : text)
                check = check * 131 + static_cast<unsigned char>(c);
    }

    RowId m_row = 0;
    RowId m_sessions = 0;
    RowId m_messages = 0;
};

/// Reads \p bytes in pieces of \p block bytes that are gone afterwards.
inline ReadSummary read(const Format& format, std::string_view bytes, std::size_t block, RecordSink& sink)
{
    const auto reader = format.open({}, sink);
    while (!bytes.empty()) {
        const std::string piece(bytes.substr(0, block));
        reader->feed(piece);
        bytes.remove_prefix(piece.size());
    }
    reader->finish();
    return reader->summary();
}

/// Whole and in pieces must say the same. The first byte chooses the size of the pieces.
inline void checkReader(std::string_view formatId, const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    (void)recognise(bytes, "x.log");
    const Format& format = *formatById(formatId);
    SummingSink whole;
    const ReadSummary first = read(format, bytes, bytes.size() + 1, whole);
    SummingSink pieces;
    const ReadSummary second = read(format, bytes, data[0] + 1U, pieces);
    if (whole.check != pieces.check || whole.rows != pieces.rows || first.records != second.records ||
        first.rejected != whole.rejects || second.rejected != pieces.rejects)
        std::abort();
}

} // namespace delist::fuzz
