// RecordSink: where readers put what they read. One reader, one sink, one thread.
#pragma once
#include "evidence/records.h"

namespace delist {

class RecordSink
{
public:
    virtual ~RecordSink() = default;

    /// A flow or firewall record. All of them: the sink keeps mail-relevant ones as rows and counts the rest.
    virtual void connection(const Connection& record) = 0;
    /// A finished dialogue. Returns the row that its messages name.
    virtual RowId session(const Session& record) = 0;
    /// A message; name its session when there is one. Returns the row that its deliveries and bounce name.
    virtual RowId message(const Message& record) = 0;
    virtual void delivery(const Delivery& record) = 0;
    virtual void bounce(const Bounce& record) = 0;
    virtual void attachment(const Attachment& record) = 0;
    /// A process behind a socket. All of them: the sink decides what is mail-relevant.
    virtual void socketOwner(const SocketOwner& record) = 0;
    virtual void hostName(const HostName& record) = 0;
    /// A DNS look-up. All of them: the sink keeps what has to do with mail and counts the rest by client.
    virtual void dnsQuery(const DnsQuery& record) = 0;
    virtual void reject(const Reject& record) = 0;
    /// A packet worth keeping (mail ports, dialogues on other ports), once. In file order, but for those that opened a dialogue
    /// on another port: they come when it is known to be one.
    virtual void packet(const Packet& record) = 0;
    /// The records that follow are of this evidence, an earlier file of the same capture; 0: of the one at hand again.
    virtual void ofEvidence(RowId evidence) { (void)evidence; }
};

} // namespace delist
