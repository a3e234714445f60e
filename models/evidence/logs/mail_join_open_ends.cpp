// What MailJoin tells of that other files may tell more of (open_end_sink.h).
#include "evidence/logs/mail_join.h"

namespace delist {

void MailJoin::dropElsewhere(std::uint64_t key)
{
    if (m_openEnds)
        m_openEnds->openDelivery({0, 0, key, OpenDelivery::Missing::Passed});
}

void MailJoin::tellDirectory(std::string_view directory, Micros time)
{
    if (m_openEnds)
        m_openEnds->openDelivery({0, static_cast<std::uint64_t>(time), 0, OpenDelivery::Missing::Directory, directory});
}

void MailJoin::tellHandedIn(std::uint64_t scope, std::string_view id, std::uint64_t session)
{
    if (m_openEnds)
        m_openEnds->openDelivery({0, identityOf(scope, id), session, OpenDelivery::Missing::HandedIn});
}

void MailJoin::tellReport(RowId message, std::uint64_t identity)
{
    if (m_openEnds && message != 0)
        m_openEnds->openDelivery({message, 0, identity, OpenDelivery::Missing::Report});
}

/// Of mail that a content filter handed in: who that was, or what it was before, may stand in the file before.
void MailJoin::tellFilter(const JoinedMessage& message)
{
    if (message.handedInFor != 0)
        m_openEnds->openDelivery({message.m_row, 0, message.handedInFor, OpenDelivery::Missing::HandedIn});
    if ((message.returned != 0 || (message.forwarded && !message.firstKnown)) && !isLongAfter(m_first, message.time, longestFilter))
        m_openEnds->openDelivery({message.m_row, 0, message.returned, OpenDelivery::Missing::Returned});
}

/// Of a message that is stored: whether other files may tell more of it.
void MailJoin::tellOpenEnd(const JoinedMessage& message)
{
    if (!m_openEnds || message.m_row == 0)
        return;
    tellFilter(message);
    if (message.filtered && message.m_pieces)
        m_openEnds->openDelivery({message.m_row, 0, 0, OpenDelivery::Missing::Pieces});
    if (message.copyOf != 0)
        m_openEnds->openDelivery({message.m_row, 0, message.copyOf, OpenDelivery::Missing::CopyOf});
    if (message.unreported && !isLongAfter(message.last, m_latest, longestReport))
        m_openEnds->openDelivery({message.m_row, 0, 0, OpenDelivery::Missing::Unreported});
    if (message.m_identity == 0) { // lives in its session only
        if (message.m_inOpenSession)
            m_openEnds->openMessage({message.m_row, message.session, 0, 0, !message.m_mayGoOn, message.m_ended});
        return;
    }
    const bool unexplained = !message.report || message.cause.empty() || message.victim.empty() || (message.causeId.empty() && !message.clientless);
    const bool away = message.m_held && message.role != MessageRole::Other; // a program may have handed it back in the file behind
    if (message.begun && message.m_ended && !message.m_inOpenSession && !away && !(unexplained && message.answers != 0))
        return;
    OpenEnd end{message.m_row, message.m_inOpenSession ? message.session : 0, message.m_identity, message.answers, message.begun, message.m_ended};
    end.clientless = message.clientless;
    m_openEnds->openMessage(end);
    using Missing = OpenDelivery::Missing;
    if (message.recipients != 0 && !message.listed)
        m_openEnds->openDelivery({message.m_row, 0, message.taken, Missing::Counted});
    if (message.uncounted != 0)
        m_openEnds->openDelivery({message.m_row, message.uncountedPutOff, message.uncounted, Missing::Uncounted});
    if (message.outwards)
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Outwards});
    if (message.relayed)
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Relayed});
    if (message.m_hopTook)
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Hop});
    if (message.filtered || away)
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Filtered});
    if (message.refused)
        m_openEnds->openDelivery({message.m_row, 0, message.answered, Missing::Refused});
    if (!message.helo.empty())
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Helo, message.view(message.helo)});
}

} // namespace delist
