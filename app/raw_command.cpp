// delist raw CASE EVIDENCE-ID OFFSET: the line or packet behind a row.
#include "app/arguments.h"
#include "app/command.h"
#include "case/rows/time_text.h"
#include "case/tables/flow_packets.h"
#include "evidence/captures/dialogue_text.h"
#include "evidence/captures/packet_text.h"
#include "tables/table_output.h"

namespace delist {

namespace {
int runRaw(const QStringList& given);
}

extern const Command rawCommand;
const Command rawCommand = {
    "raw",
    "delist raw CASE EVIDENCE-ID OFFSET [--dialogue]",
    "print the raw line or packet behind a row, or the SMTP dialogue that it belongs to",
    false,
    runRaw,
    "EVIDENCE-ID and OFFSET are the columns evidence and offset of every table. A line is printed as it is (UTF-8), a\n"
    "packet as text and hexadecimal, an event of a Windows event log as XML. Of evidence that was imported with --no-embed\n"
    "they are read from the file that was imported, as long as that is still what it was; of an archive, it is unpacked for it.\n\n"
    "  --dialogue          the whole conversation of that packet's connection: C: is who opened it, S: who answered. What\n"
    "                      the capture does not have is marked, passwords are masked, message bodies are cut short\n\n"
    "Exit status: 0 done, 1 there is no such line or packet in the case, 2 wrong usage, 3 the case cannot be opened.\n"};

namespace {

int printDialogue(Database& database, qint64 evidence, std::uint64_t offset)
{
    const auto flow = flowPackets(database, evidence, offset);
    if (!flow) {
        tell(QString::fromStdString(flow.error().message));
        return PartlyUnread;
    }
    std::vector<Packet> packets;
    for (const RawPacket& packet : flow.value().packets)
        packets.push_back(packet.view());
    const auto end = [](const Endpoint& endpoint) {
        const QString address = QString::fromStdString(endpoint.address.toString());
        return QStringLiteral("%1 port %2").arg(address).arg(endpoint.port);
    };
    print(QStringLiteral("C: %1\nS: %2\n\n").arg(end(flow.value().client), end(flow.value().server)));
    for (const DialogueLine& line : dialogueText(packets, flow.value().client, flow.value().server))
        print(QStringLiteral("%1  %2\n").arg(timeToText(line.time), -27).arg(QString::fromStdString(dialogueLineText(line))));
    if (flow.value().cut)
        tell(QStringLiteral("the conversation is longer than is shown"));
    return Done;
}

int runRaw(const QStringList& given)
{
    const Arguments arguments(given, {{"--dialogue"}});
    if (!arguments.error().isEmpty())
        return usageError(rawCommand, arguments.error());
    if (arguments.positional().size() != 3)
        return usageError(rawCommand, QStringLiteral("needs a CASE, an EVIDENCE-ID and an OFFSET"));
    const auto evidence = wholeNumber(arguments.positional()[1], 1, std::numeric_limits<qint64>::max());
    const auto offset = wholeNumber(arguments.positional()[2], 0, std::numeric_limits<qint64>::max());
    if (!evidence || !offset)
        return usageError(rawCommand, QStringLiteral("EVIDENCE-ID and OFFSET are whole numbers"));

    Result<CaseFile> file = openCase(arguments.positional()[0], CaseAccess::Read);
    if (!file)
        return fail(file.error());
    EvidenceStore store(file.value().database());
    const auto notThere = [](const Error& error) {
        tell(QString::fromStdString(error.message));
        return PartlyUnread;
    };
    const auto capture = store.isCapture(*evidence);
    if (!capture)
        return notThere(capture.error());
    if (arguments.has("--dialogue")) {
        if (!capture.value())
            return notThere({ErrorCode::Missing, "--dialogue is for captures; this evidence is a log", {}, {}});
        return printDialogue(file.value().database(), *evidence, static_cast<std::uint64_t>(*offset));
    }
    if (capture.value()) {
        const auto packet = store.rawPacket(*evidence, static_cast<std::uint64_t>(*offset));
        if (!packet)
            return notThere(packet.error());
        const RawPacket& raw = packet.value();
        if (raw.time != unknownTime)
            print(timeToText(raw.time) + QLatin1Char('\n'));
        print(QString::fromStdString(describePacket(raw.linkType, raw.data, raw.originalLength)));
        return Done;
    }
    const auto lines = store.rawLines(*evidence, static_cast<std::uint64_t>(*offset));
    if (!lines)
        return notThere(lines.error());
    const RawLine& line = lines.value().lines[lines.value().index];
    // What a log holds must not drive a terminal; into a file or pipe it goes as it is.
    const QString text = QString::fromStdString(line.text);
    print((isTerminal(stdout) ? plainCell(text) : text) + QLatin1Char('\n'));
    if (line.cut)
        tell(QStringLiteral("the line is longer than is shown"));
    return Done;
}

} // namespace

} // namespace delist
