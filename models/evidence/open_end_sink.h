// OpenEndSink: a RecordSink that also wants to know which sessions and messages began before the evidence or go on behind it, so
// that what several files tell of one of them can be put together. Optional: a reader that knows asks its sink for it
// (dynamic_cast). Told after the row itself.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist {

struct OpenEnd
{
    RowId row = 0;
    RowId session = 0;          ///< of a message: the session that is open
    std::uint64_t identity = 0; ///< the same in every file of one server: of a queue id in its life, of a connection's process
    static constexpr std::uint64_t countsAll = 1;    ///< of a session that is no dialogue: its last line counts all of the connection,
    static constexpr std::uint64_t butMessages = 2;  ///< but for its messages
    static constexpr std::uint64_t attempts = 4;     ///< or: it tries one server after the other, and what fails is no error once it has sent
    std::uint64_t answers = 0;  ///< of a report: the identity of the message that it reports, when not all of it was seen
    bool begun = true;
    bool ended = true;
    /// Of a session whose log has no id that is its own for good: what tells it from those that are open beside it. And how long
    /// it may be silent before the same name is another's, in whole minutes, up to four hours.
    std::uint64_t name = 0;
    Micros silence = 0;
    bool clientless = false; ///< of a message: its log names no clients
    bool table = false;      ///< of a message: rows of a table, one for each recipient, and no more
};

/// Something about a delivery, or about the message or session that it is of, that stands in another file.
struct OpenDelivery
{
    enum class Missing : std::uint8_t {
        Result,    ///< the attempt is under way; \p identity names it; or came to what was told, which may be told again
        Recipient, ///< of the attempt that \p identity names; or what was said to it
        OfDomain,  ///< the message's only recipient in the domain of which \p identity is the hash (domainIdentity)
        Message,   ///< it answers the whole message, for the recipients that still wait
        Report,    ///< of the message: the report that \p identity names (OpenEnd::answers)
        // With \p text, but for some:
        Command,   ///< of the session: a reply at its beginning answers a command of the file before; \p offset: when
        Rest,      ///< of the message: this answers its text, for recipients that the file before names; \p offset: when
        Answer,    ///< of the session: that user logs on, the answer is to come
        Mail,      ///< of the session: the Message-ID of the message that is to come
        Record,    ///< of the session: the server's own id of the message that is to come
        Context,   ///< of the session: Message::sourceContext of the message whose MAIL is the last line of the file before
        Client,    ///< of the session: for whom it is handed on from here on
        Numbers,   ///< of the session, without text: its rows are \p identity to \p offset in the whole
        Counted,   ///< of the message, without text: the log itself says how many recipients it has; \p identity not 0: one more than
                   ///< were taken, those who were named before come on top
        Outwards,  ///< of the message, without text: who hands it in here sends it outside
        Expired,   ///< without text: the message is given up for the recipients that were put off in the file before
        Helo,      ///< of the message: what its client said
        Hop,       ///< of the message, without text: its next server took it
        Refused,   ///< of the message, without text: it is refused as a whole, for \p identity recipients that are named behind that
        Filtered,  ///< of the message, without text: it came back from a content filter under another id
        Passed,    ///< of no row: the session that \p identity names was another's in the end, which its log tells of, too
        Login,     ///< of the message, with text: the session that took it, of which no other line of this file tells
        Uncounted, ///< of the message, without text: \p identity recipients were turned away that no session counts, for none is seen; \p offset
                   ///< of them were put off
        StoodFor,  ///< of the message, with text: its recipients stand in for that one, for whom it came in in another file
        Directory, ///< of no row, with text: where the script ran whose mail the next line may be; \p offset: when
        Handshake, ///< of no row, with text, "number address": the session that is to be greeted is encrypted; \p offset: when
        Subject,   ///< of the session, with text: of the message that is to come
        Size,      ///< of the session, without text: that message has \p identity octets, unless its MAIL announces others
        Returned,  ///< of the message, without text: a content filter hands it in and names its client; the message of \p identity
                   ///< is what it was before, if that is not 0
        HandedIn,  ///< of the message, or without one of that of identity \p offset: a filter before the queue handed it in, for the
                   ///< client of the session that \p identity names, of which the file before tells
        Unreported, ///< of the message, without text: it failed, and its sender is still to be told; a report that names its addressee
                   ///< alone (OpenEnd::answers: mailboxIdentity) may be that
        Relayed,   ///< of the message, without text: its client may send outwards, under whatever name
        CopyOf,    ///< of the message, without text: it was made of the message of \p identity, for some of its recipients
        Pieces,    ///< of the message, without text: a content filter has taken it with several answers, and may hand it back in pieces
        Flow       ///< of the session, without text: of its flow, a capture has only the end that \p identity names (flowBegun, flowEnded)
    };
    static constexpr std::uint64_t flowBegun = 1, flowEnded = 2;
    RowId message = 0;        ///< or session
    std::uint64_t offset = 0; ///< of the delivery that was told
    std::uint64_t identity = 0;
    Missing missing = Missing::Result;
    std::string_view text = {};
};

/// Of a recipient's address, or of a domain alone.
[[nodiscard]] std::uint64_t domainIdentity(std::string_view address);

/// Of a whole address.
[[nodiscard]] std::uint64_t mailboxIdentity(std::string_view address);

class OpenEndSink
{
public:
    virtual void openSession(const OpenEnd& end) = 0;
    virtual void openMessage(const OpenEnd& end) = 0;
    virtual void openDelivery(const OpenDelivery& end) = 0;

protected:
    ~OpenEndSink() = default;
};

} // namespace delist
