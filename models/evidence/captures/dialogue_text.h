// dialogue_text: an SMTP conversation as people read it: both directions of one TCP connection put together from its packets,
// who said what in order, holes told, secrets hidden, message bodies cut short. For reading, not for analysis: what a command
// means is smtp_dialogue's business. Pure; bounded whatever the packets hold.
#pragma once
#include "evidence/captures/tcp_packet.h"
#include "evidence/records.h"
#include <span>
#include <string>
#include <vector>

namespace delist {

enum class DialogueSpeaker : std::uint8_t { Client, Server };

struct DialogueLine
{
    enum class Kind : std::uint8_t {
        Said,   ///< a line as it was
        Masked, ///< a line with a secret, which text does not hold
        Gap,    ///< bytes that the capture does not have
        Omitted,///< message content that is not shown
        Note    ///< about the conversation: encrypted from here, cut here
    };
    Kind kind = Kind::Said;
    DialogueSpeaker speaker = DialogueSpeaker::Client;
    Micros time = unknownTime; ///< of the packet that completed it
    std::string text;          ///< UTF-8 without control characters; empty for Gap and Omitted
    std::uint64_t bytes = 0;   ///< Gap, Omitted, Note: how many
    std::uint64_t lines = 0;   ///< Omitted
};

struct DialogueLimits
{
    std::size_t lines = 4000;
    std::size_t lineBytes = 2000;
    std::size_t headerLines = 60; ///< of a message, before it is cut short
    std::size_t bodyLines = 5;
};

/// \p packets of one connection in the order of the file; others are passed over. \p client opened it.
std::vector<DialogueLine> dialogueText(std::span<const Packet> packets, const Endpoint& client, const Endpoint& server,
                                       const DialogueLimits& limits = {});

/// "C: EHLO there", "S: [… 1460 bytes missing …]": one line of plain English, as the command line prints it.
std::string dialogueLineText(const DialogueLine& line);

} // namespace delist
