// delist-sample OUTDIR: writes the sample incident's evidence in the vendors' formats. Same seed, same bytes.
// delist-sample --case-options: prints the options that `delist new` wants for this incident.
#include "sample/capture.h"
#include "sample/exchange_logs.h"
#include "sample/incident.h"
#include "sample/isa_log.h"
#include "sample/text.h"
#include "sample/tracking_log.h"
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

using namespace delist::sample;
namespace fs = std::filesystem;

namespace {

bool onDay(Micros time, Micros day) { return time >= day && time < day + 24 * hour; }

std::string compactDate(Micros day)
{
    std::string date = isoDate(day);
    date.erase(std::remove(date.begin(), date.end(), '-'), date.end());
    return date;
}

void writeFirewall(const Incident& incident, const fs::path& folder, Micros day)
{
    std::ofstream out(folder / ("ISALOG_" + compactDate(day) + "_FWS_000.w3c"), std::ios::binary);
    IsaLog log(out, "LARCH-FW", "10.20.", day);
    struct Row
    {
        Micros time;
        const Flow* flow;
        unsigned id;
        bool last;
    };
    std::vector<Row> rows;
    unsigned id = 0;
    for (const Flow& flow : incident.flows) {
        ++id;
        if (onDay(flow.time, day))
            rows.push_back({flow.time, &flow, id, false});
        if (!flow.denied && onDay(flow.time + flow.duration, day))
            rows.push_back({flow.time + flow.duration, &flow, id, true});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.time < b.time; });
    for (const Row& row : rows) {
        if (row.flow->denied)
            log.denied(*row.flow);
        else if (row.last)
            log.terminate(*row.flow, row.id);
        else
            log.establish(*row.flow, row.id);
    }
}

void writeProtocol(const std::vector<Conversation>& conversations, ProtocolSide side, const fs::path& file, Micros day,
                   std::uint64_t firstSession)
{
    std::ofstream out(file, std::ios::binary);
    ProtocolLog log(out, side,
                    side == ProtocolSide::Receive ? std::string(serverHost) + "\\Default Frontend " + serverHost
                                                  : std::string("Internet mail"),
                    std::string(serverHost) + "." + domain, day);
    std::uint64_t session = firstSession;
    for (const Conversation& conversation : conversations) {
        ++session;
        if (onDay(conversation.time, day))
            log.write(conversation, session);
    }
}

void writeCapture(const Incident& incident, const fs::path& file)
{
    std::vector<delist::CapturedPacket> packets;
    for (const Conversation& conversation : incident.captured)
        for (delist::CapturedPacket& packet : packetsOf(conversation))
            packets.push_back(std::move(packet));
    for (const Flow& flow : incident.flows)
        if (flow.application == "HTTPS" && !incident.captured.empty() && flow.time >= incident.captured.front().time &&
            flow.time <= incident.captured.back().time)
            for (delist::CapturedPacket& packet : webPackets(flow))
                packets.push_back(std::move(packet));
    delist::sortByTime(packets);
    std::ofstream(file, std::ios::binary) << delist::pcapFile(packets);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 2 && std::string(argv[1]) == "--case-options") {
        // one argument a line, for xargs
        std::printf("--organisation\nLarch & Sons\n--mail-server\n%s\n--public-ip\n%s\n--internal\n10.20.0.0/16\n"
                    "--domain\n%s\n--timezone\nEurope/Berlin\n--spam-tag\n[SPAM]\n", mailServerIp, publicIp, domain);
        return 0;
    }
    const bool help = argc == 2 && std::string(argv[1]) == "--help";
    if (argc != 2 || argv[1][0] == '-') {
        std::fprintf(help ? stdout : stderr, "usage: delist-sample OUTDIR | --case-options\n");
        return help ? 0 : 2;
    }
    std::error_code error;
    const fs::path root = argv[1];
    for (const char* folder : {"firewall", "exchange/SmtpReceive", "exchange/SmtpSend", "exchange/MessageTracking", "capture"})
        fs::create_directories(root / folder, error);
    const Incident incident = makeIncident();
    for (Micros day = incident.begin; day < incident.end; day += 24 * hour) {
        const std::string date = compactDate(day);
        writeFirewall(incident, root / "firewall", day);
        writeProtocol(incident.received, ProtocolSide::Receive, root / "exchange/SmtpReceive" / ("RECV" + date + "-1.LOG"),
                      day, 0x08DC1DB8591B0000);
        writeProtocol(incident.sent, ProtocolSide::Send, root / "exchange/SmtpSend" / ("SEND" + date + "-1.LOG"), day,
                      0x08DAB13335960000);
        std::ofstream out(root / "exchange/MessageTracking" / ("MSGTRK" + date + "-1.LOG"), std::ios::binary);
        TrackingLog tracking(out, day);
        for (const Tracked& each : incident.tracked)
            if (onDay(each.event.time, day))
                tracking.write(each.event, each.letter);
    }
    writeCapture(incident, root / "capture" / "inner-adapter.pcap");
    return fs::exists(root / "exchange") ? 0 : 1;
}
