// What Postfix writes, without memory of other lines: services, queue ids, reject lines (smtpd_check.c log_whatsup(),
// cleanup_message.c).
#include "evidence/logs/postfix/postfix_reader.h"
#include "evidence/smtp/reply.h"

namespace delist::postfix {

using mail_log::bracketed;

Service serviceOf(std::string_view tag)
{
    const std::size_t slash = tag.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? tag : tag.substr(slash + 1);
    switch (name.size()) {
    case 4:
        return name == "qmgr" ? Service::Qmgr : Service::Other;
    case 5:
        return name == "smtpd" ? Service::Smtpd : name == "oqmgr" || name == "nqmgr" ? Service::Qmgr : Service::Other;
    case 6:
        return name == "bounce" ? Service::Bounce : name == "pickup" ? Service::Pickup : Service::Other;
    case 7:
        return name == "cleanup" ? Service::Cleanup : Service::Other;
    case 9:
        return name == "postsuper" ? Service::Postsuper : Service::Other;
    case 10:
        return name == "postscreen" ? Service::Postscreen : Service::Other;
    default:
        return Service::Other;
    }
}

std::size_t queueIdLength(std::string_view text)
{
    // Short: upper-case hexadecimal, five digits of microseconds and the inode. Long: base 52 and a 'z' before the inode.
    std::size_t at = 0;
    while (at < text.size() && at < 32) {
        const char c = text[at];
        if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')))
            break;
        ++at;
    }
    if (at < 6 || at + 1 >= text.size() || text[at] != ':' || text[at + 1] != ' ')
        return 0;
    // "warning: ", "discarding: ": words have no digit and are lower case; ids nearly always have one.
    for (std::size_t i = 0; i < at; ++i)
        if (text[i] >= '0' && text[i] <= '9')
            return at;
    for (std::size_t i = 0; i < at; ++i)
        if (text[i] < 'A' || text[i] > 'F')
            return 0;
    return at;
}

bool parseRefusal(std::string_view text, Refusal& out)
{
    const std::size_t colon = text.find(": ");
    if (colon == std::string_view::npos || colon > 24)
        return false;
    out = {};
    out.verb = text.substr(0, colon);
    std::string_view rest = text.substr(colon + 2);
    const std::size_t marks = std::min(rest.find("; from=<"), std::min(rest.find("; to=<"), rest.find("; proto=")));
    const std::string_view attributes = marks == std::string_view::npos ? std::string_view() : rest.substr(marks);
    if (!attributes.empty()) {
        out.mailFrom = bracketed(attributes, " from=<");
        out.recipient = bracketed(attributes, " to=<");
        out.helo = bracketed(attributes, " helo=<");
        out.user = bracketed(attributes, " sasl_username=<");
        if (out.user.empty())
            if (const std::size_t at = attributes.find("sasl_username="); at != std::string_view::npos)
                out.user = mail_log::address(attributes.substr(at + 14));
    }
    if (rest.starts_with("header ") || rest.starts_with("body ")) {
        // "header Subject: buy from host[ip]; from=<> to=<> proto=ESMTP helo=<>: 5.7.1 text"
        out.stage = rest.substr(0, rest.find(' '));
        const std::string_view content = rest.substr(0, marks);
        const std::size_t from = content.rfind(" from ");
        if (from != std::string_view::npos) {
            out.client = mail_log::bracketedPeer(content.substr(from + 6));
            constexpr std::string_view subject = "header Subject: ";
            if (content.starts_with(subject) && from >= subject.size())
                out.subject = content.substr(subject.size(), from - subject.size());
        }
        // The answer stands behind the attributes, or nothing does.
        std::size_t end = attributes.find(" helo=<");
        if (end == std::string_view::npos)
            end = attributes.find(" proto=");
        if (end == std::string_view::npos)
            end = 0;
        const std::size_t answer = attributes.find(": ", end);
        if (answer != std::string_view::npos)
            out.reply = mail_log::replyOf(attributes.substr(answer + 2));
        return true;
    }
    const std::size_t stageEnd = rest.find_first_of(" :");
    if (stageEnd == std::string_view::npos)
        return false;
    out.stage = rest.substr(0, stageEnd);
    std::size_t at = stageEnd;
    if (rest.substr(at).starts_with(" from ")) {
        at += 6;
        out.client = mail_log::bracketedPeer(rest.substr(at));
        at += out.client.length;
    }
    const std::size_t answer = rest.find(": ", at);
    if (answer == std::string_view::npos || (marks != std::string_view::npos && answer > marks))
        return true;
    out.reply = mail_log::replyOf(rest.substr(answer + 2, marks == std::string_view::npos ? marks : marks - answer - 2));
    return true;
}

} // namespace delist::postfix
