// NoSink: takes nothing: for looking at what a reader says of a beginning, or for those who want one kind of record alone.
#pragma once
#include "evidence/record_sink.h"

namespace delist {

class NoSink : public RecordSink
{
public:
    void connection(const Connection&) override {}
    RowId session(const Session&) override { return 0; }
    RowId message(const Message&) override { return 0; }
    void delivery(const Delivery&) override {}
    void bounce(const Bounce&) override {}
    void attachment(const Attachment&) override {}
    void dnsQuery(const DnsQuery&) override {}
    void socketOwner(const SocketOwner&) override {}
    void hostName(const HostName&) override {}
    void reject(const Reject&) override {}
    void packet(const Packet&) override {}
};

} // namespace delist
