// The information rows of SmtpDialogue: what Exchange notes beside the dialogue.
#include "evidence/logs/exchange/exchange_smtp_dialogue.h"
#include "evidence/logs/exchange/exchange_smtp_text.h"

namespace delist::exchange {

void SmtpDialogue::information(const ProtocolRow& row)
{
    const std::string_view text = row.context.empty() ? row.data : row.context;
    if (text.empty())
        return;
    switch (text.front()) {
    case 'S':
        if (text == "Set Session Permissions")
            return;
        break;
    case 'r':
        if (text == "receiving message") {
            // Written between the MAIL command and its reply.
            if (m_current != none && m_transactions[m_current].sourceContext.size == 0)
                m_transactions[m_current].sourceContext = keep(row.data);
            else
                assign(m_nextSourceContext, row.data);
            if (!m_begun && m_transactions.empty() && m_restContext.empty())
                assign(m_restContext, row.data);
            return;
        }
        break;
    case 'a':
        if (text == "authenticated") {
            if (!row.data.empty())
                assign(m_authenticatedAs, row.data);
            m_authNamed = true;
            return;
        }
        if (text == "attempting to connect") {
            if (!m_sideCertain)
                m_side = Side::Send;
            return;
        }
        break;
    case 's':
        if (text.starts_with("sending message")) {
            if (!m_sideCertain && m_transactions.empty())
                m_side = Side::Send;
            const std::size_t id = text.find("InternetMessageId ");
            assign(m_nextMessageId,
                   id == std::string_view::npos
                       ? std::string_view()
                       : smtp::trimmed(text.substr(id + std::string_view("InternetMessageId ").size())));
            std::string_view record = numberAfter(text, "RecordId ");
            if (record.empty() && row.data.find_first_not_of("0123456789") == std::string_view::npos)
                record = row.data; // Exchange 2007 and 2010 put it into the data
            assign(m_nextInternalId, record);
            return;
        }
        break;
    case 'F':
        if (text.starts_with("Failed to connect")) {
            if (!m_sideCertain && m_transactions.empty())
                m_side = Side::Send;
            setError(text);
            m_ended = true;
            return;
        }
        break;
    case 'I':
        if (text.starts_with("Inbound ") && contains(text, " failed")) {
            ++m_failedAuths;
            m_authRefused = true;
            if (!row.context.empty() && !row.data.empty())
                assign(m_failedAuthAs, row.data);
            else if (!m_userName.empty())
                assign(m_failedAuthAs, m_userName);
            return;
        }
        break;
    case 'U':
        if (smtp::startsWithNoCase(text, "User Name:")) {
            const std::string_view name = smtp::trimmed(text.substr(10));
            // The row follows the refusal that it belongs to; before one it is kept for what comes.
            assign(m_authRefused ? m_failedAuthAs : m_userName, name);
            return;
        }
        break;
    case 'T':
        if (text.starts_with("TLS protocol") && contains(text, "succeeded")) {
            m_tls = Tls::Yes;
            return;
        }
        if (text.starts_with("TLS negotiation") && contains(text, "failed"))
            m_tls = Tls::No;
        break;
    default:
        break;
    }
    if (contains(text, "failed"))
        setError(text);
}

} // namespace delist::exchange
