// MessageOutcome: what became of a message, by one rule for every log and capture. The answer to its text decides, unless
// MAIL or every recipient had been refused: DATA is then refused for that alone (503, 554: RFC 5321 sections 3.3 and
// 4.1.4). One recipient who may still get it keeps it open, and it was refused for good only when each of them was.
#pragma once
#include "evidence/records.h"

namespace delist::smtp {

class MessageOutcome
{
public:
    /// What one recipient came to so far. Unknown: taken, and waits for the answer to the text; or nobody answered.
    void add(Outcome recipient)
    {
        m_any = true;
        m_waiting |= recipient == Outcome::Unknown || recipient == Outcome::Expanded;
        m_accepted |= recipient == Outcome::Accepted;
        m_deferred |= recipient == Outcome::Deferred;
    }
    /// \p mail is the answer to MAIL and \p text the one to DATA or the end of the message, where there was one.
    [[nodiscard]] Outcome of(Outcome mail = Outcome::Unknown, Outcome text = Outcome::Unknown) const
    {
        if (text == Outcome::Accepted)
            return text;
        if (mail == Outcome::Rejected || mail == Outcome::Deferred)
            return mail;
        if (m_any && !m_waiting && !m_accepted)
            return m_deferred ? Outcome::Deferred : Outcome::Rejected;
        if (text != Outcome::Unknown)
            return text;
        return m_accepted ? Outcome::Accepted : Outcome::Unknown;
    }
    [[nodiscard]] bool any() const { return m_any; }

private:
    bool m_any = false;
    bool m_waiting = false;
    bool m_accepted = false;
    bool m_deferred = false;
};

} // namespace delist::smtp
