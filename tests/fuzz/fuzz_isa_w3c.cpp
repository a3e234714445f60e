// Any bytes as an ISA firewall log, in blocks of any size: the same rows as in one piece, and no more than lines.
#include "evidence/format.h"
#include <cstdlib>

namespace {

struct CountingSink : delist::RecordSink
{
    std::uint64_t connections = 0;
    std::uint64_t rejects = 0;
    std::uint64_t check = 0;

    void connection(const delist::Connection& r) override
    {
        ++connections;
        check = check * 31 + r.offset + static_cast<std::uint64_t>(r.bytesSent) + r.rule.size() + r.process.size() + r.user.size();
    }
    delist::RowId session(const delist::Session&) override { std::abort(); }
    delist::RowId message(const delist::Message&) override { std::abort(); }
    void delivery(const delist::Delivery&) override { std::abort(); }
    void bounce(const delist::Bounce&) override { std::abort(); }
    void attachment(const delist::Attachment&) override { std::abort(); }
    void socketOwner(const delist::SocketOwner&) override { std::abort(); }
    void hostName(const delist::HostName& r) override
    {
        check = check * 31 + r.offset + r.name.size();
        if (r.name.empty())
            std::abort();
    }
    void dnsQuery(const delist::DnsQuery&) override { std::abort(); }
    void packet(const delist::Packet&) override { std::abort(); }
    void reject(const delist::Reject& r) override
    {
        ++rejects;
        check = check * 31 + r.offset + r.line;
        if (r.reason.empty() || r.text.size() > 1000)
            std::abort();
    }
};

void read(std::string_view bytes, std::size_t block, CountingSink& sink)
{
    const auto reader = delist::formatById("isa-w3c")->open({}, sink);
    while (!bytes.empty()) {
        const std::string piece(bytes.substr(0, block));
        reader->feed(piece);
        bytes.remove_prefix(piece.size());
    }
    reader->finish();
    if (reader->summary().rejected != sink.rejects || sink.connections > reader->summary().records)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::size_t block = data[0] + 1U;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    (void)delist::recognise(bytes, "x.log");
    CountingSink whole;
    read(bytes, 1U << 20, whole);
    CountingSink pieces;
    read(bytes, block, pieces);
    if (whole.connections != pieces.connections || whole.check != pieces.check)
        std::abort();
    return 0;
}
