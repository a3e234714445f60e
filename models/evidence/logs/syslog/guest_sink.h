// GuestSink: what counts of what guests say (a sensor, Windows machines) in a syslog. The file has one vantage for connections and
// one for mail (row_vantages.h), and the programs it is read for have those: mail is seen by the mail server, so a sensor's is left out; its
// connections count until a firewall speaks in the same file, which tells of the same ones.
#pragma once
#include "evidence/record_sink.h"
#include <cstdint>

namespace delist {

class GuestSink final : public RecordSink
{
public:
    explicit GuestSink(RecordSink& sink) : m_sink(sink) {}

    void firewallSpeaks() { m_firewall = true; }
    [[nodiscard]] std::uint64_t connections() const { return m_connections; } ///< that count
    [[nodiscard]] std::uint64_t connectionsLeftOut() const { return m_connectionsLeftOut; }
    [[nodiscard]] std::uint64_t messagesLeftOut() const { return m_messagesLeftOut; }

    void connection(const Connection& record) override
    {
        ++(m_firewall ? m_connectionsLeftOut : m_connections);
        if (!m_firewall)
            m_sink.connection(record);
    }
    RowId session(const Session&) override { return 0; }
    RowId message(const Message&) override
    {
        ++m_messagesLeftOut;
        return 0;
    }
    void delivery(const Delivery&) override {}
    void bounce(const Bounce&) override {}
    void attachment(const Attachment&) override {}
    void socketOwner(const SocketOwner& record) override { m_sink.socketOwner(record); }
    void hostName(const HostName& record) override { m_sink.hostName(record); }
    void dnsQuery(const DnsQuery& record) override { m_sink.dnsQuery(record); }
    void reject(const Reject& record) override { m_sink.reject(record); }
    void packet(const Packet& record) override { m_sink.packet(record); }

private:
    RecordSink& m_sink;
    bool m_firewall = false;
    std::uint64_t m_connections = 0, m_connectionsLeftOut = 0, m_messagesLeftOut = 0;
};

} // namespace delist
