#include "case/joins/open_session_join.h"
#include <algorithm>

namespace delist {

namespace {

class SessionJoin
{
public:
    SessionJoin(Database& database, OpenEndRows& rows, const OpenEndChain& chain)
        : m_database(database), m_rows(rows), m_whole(chain.front().row), m_reached(chain.front().first),
          m_messages(database.prepare("SELECT row, identity, begun, ended FROM open_message WHERE session = ?1 ORDER BY row"))
    {
    }

    /// The next piece, in order of time.
    void add(const OpenEndRow& part);
    void finish(const OpenEndChain& chain);

private:
    struct Message
    {
        RowId row;
        bool begun, ended;
    };
    /// What the file at hand shows.
    struct Piece
    {
        const OpenEndRow& part;
        smtp::CutDialogue ends;
        bool told = false;           ///< its log writes down what was said
        bool numbered = false;       ///< both it and the one before have numbers of rows
        bool again = false;          ///< it begins before the other's end
        bool touches = false;        ///< it begins with the other's last row
        std::vector<Message> inside; ///< told in the session
        std::vector<RowId> named;    ///< with lines of their own
    };
    Piece look(const OpenEndRow& part);
    [[nodiscard]] OpenEndRows::Counts counts(const Piece& piece) const;
    void addPiece(const Piece& piece);
    void moveMessages(const Piece& piece);
    void remember(const Piece& piece);

    Database& m_database;
    OpenEndRows& m_rows;
    RowId m_whole;
    Micros m_reached;
    SqlStatement m_messages;
    RowId m_cut = 0;            ///< a transaction that the file before did not see answered
    smtp::CutDialogue m_before; ///< how the file before ended
    RowId m_beforeRow = 0, m_mailRow = 0, m_userRow = 0; ///< what tells of the MAIL that is to come, and of who logs on
    bool m_anyTold = false, m_overlap = false;
    std::int64_t m_number = unknownCount; ///< of the last row seen
    std::string m_handedOnFor;
};

SessionJoin::Piece SessionJoin::look(const OpenEndRow& part)
{
    Piece piece{part, {}, false, false, false, false, {}, {}};
    // Its file begins before the other's end. Logs without ids for sessions mostly write whole seconds.
    piece.numbered = m_number != unknownCount && part.firstNumber != unknownCount;
    piece.again = part.row != m_whole && (piece.numbered ? part.firstNumber < m_number : part.named ? part.first < m_reached : part.first <= m_reached);
    piece.touches = part.row != m_whole && piece.numbered && part.firstNumber == m_number;
    piece.ends = m_rows.cutDialogue(part.row, piece.told);
    for (m_messages.bind(1, part.row); m_messages.step();) {
        if (m_messages.integer(1) == 0)
            piece.inside.push_back({m_messages.integer(0), m_messages.integer(2) != 0, m_messages.integer(3) != 0});
        else
            piece.named.push_back(m_messages.integer(0));
    }
    m_messages.reset();
    return piece;
}

/// What the log sums up at the end is not more than what was seen of the dialogue.
OpenEndRows::Counts SessionJoin::counts(const Piece& piece) const
{
    using Counts = OpenEndRows::Counts;
    if (piece.part.attempts)
        return Counts::Attempts;
    if (m_anyTold && !piece.told)
        return Counts::Known;
    if (piece.told || piece.part.endless)
        return Counts::More;
    if (piece.again)
        return Counts::Own;
    return piece.part.butMessages ? Counts::AllButMessages : piece.part.countsAll ? Counts::All : Counts::More;
}

void SessionJoin::addPiece(const Piece& piece)
{
    const RowId part = piece.part.row;
    const smtp::CutDialogue& ends = piece.ends;
    const std::string words = m_database.text("SELECT ifnull((SELECT value FROM text WHERE id = s.error), '') FROM session s WHERE id = " + std::to_string(part));
    m_rows.addSession(m_whole, part, counts(piece), piece.told || m_anyTold);
    if (piece.told) {
        const bool rest = !piece.inside.empty() && !piece.inside.front().begun && ends.finalOfRest() != 0;
        if (!piece.again && m_cut != 0 && ends.replyCount() != 0)
            m_rows.answer(m_whole, m_cut, m_before, part, rest, words);
        if (m_beforeRow != 0)
            m_rows.logOn(m_whole, m_userRow, m_before, ends);
        if (m_cut != 0 && m_before.waiting(0) == smtp::CutDialogue::Waiting::Mail)
            m_rows.giveContext(m_cut, part);
    }
    if (piece.numbered)
        m_rows.addSeam(m_whole, piece.part.firstNumber - m_number);
    if (piece.told && m_before.waiting(0) == smtp::CutDialogue::Waiting::Other && ends.replyAt(0) == 220)
        m_rows.startTls(m_whole);
}

void SessionJoin::moveMessages(const Piece& piece)
{
    bool goneOn = false;
    for (std::size_t i = 0; i < piece.inside.size(); ++i) {
        const Message& message = piece.inside[i];
        if ((piece.again || (piece.touches && message.begun)) && piece.told && i == 0 && m_rows.toldBefore(m_whole, m_cut, message.row, message.begun))
            continue;
        if (piece.part.row != m_whole)
            m_rows.moveToSession(message.row, m_whole, piece.told);
        if (i == 0 && m_cut != 0 && !message.begun && m_rows.sameSender(m_cut, message.row)) {
            m_rows.goOnWith(m_cut, message.row, piece.ends, piece.told);
            goneOn = true;
        }
    }
    if (!piece.inside.empty())
        m_cut = piece.inside.back().ended ? 0 : piece.inside.size() == 1 && goneOn ? m_cut : piece.inside.back().row;
}

void SessionJoin::remember(const Piece& piece)
{
    const RowId part = piece.part.row;
    if (piece.told) {
        m_before = m_beforeRow == 0 || piece.again ? piece.ends : m_before.goneOnBy(piece.ends, m_rows.firstReplies(part));
        m_beforeRow = part;
        m_userRow = m_rows.tells(OpenDelivery::Missing::Answer, part) ? part : m_userRow;
        m_mailRow = m_rows.announces(part) ? part : piece.inside.empty() ? m_mailRow : 0;
        if (const std::string client = m_rows.clientBehind(part); !client.empty())
            m_handedOnFor = client;
    }
    if (piece.part.lastNumber != unknownCount)
        m_number = std::max(m_number, piece.part.lastNumber);
    m_anyTold = m_anyTold || piece.told;
}

void SessionJoin::add(const OpenEndRow& part)
{
    const Piece piece = look(part);
    m_overlap = m_overlap || piece.again || piece.touches;
    m_reached = std::max(m_reached, part.last);
    if (part.row != m_whole)
        addPiece(piece);
    if (piece.told && !m_handedOnFor.empty())
        for (const Message& message : piece.inside)
            m_rows.handOn(message.row, m_whole, m_handedOnFor);
    for (const RowId message : piece.named)
        m_rows.moveToSession(message, m_whole, false);
    if (piece.told && m_mailRow != 0 && !piece.inside.empty() && piece.inside.front().begun)
        m_rows.nameMessage(piece.inside.front().row, m_mailRow);
    remember(piece);
    moveMessages(piece);
}

void SessionJoin::finish(const OpenEndChain& chain)
{
    if (m_overlap)
        m_rows.countInside(m_whole);
    m_rows.finishSession(m_whole, chain.front().begun && (chain.back().ended || (m_anyTold && m_before.isLeft())), m_anyTold);
}

} // namespace

void joinSession(Database& database, OpenEndRows& rows, const OpenEndChain& chain)
{
    SessionJoin join(database, rows, chain);
    for (const OpenEndRow& part : chain)
        join.add(part);
    join.finish(chain);
}

} // namespace delist
