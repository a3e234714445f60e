#include "evidence/smtp/rejection_text.h"
#include "evidence/smtp/last_error.h"
#include "evidence/smtp/rejection_names.h"
#include "evidence/smtp/rejection_subject.h"
#include "evidence/smtp/rejection_words.h"
#include "evidence/smtp/reply.h"
#include <algorithm>

namespace delist::smtp {

namespace {

constexpr std::size_t maxBytes = 2000;
/// "host mx.example[192.0.2.1] said: 550 …" and the like: what the refusing server itself said.
std::string_view saidByServer(std::string_view whole)
{
    const std::string_view text = saidIn(whole);
    static constexpr std::string_view openings[] = {" said: ", "remote host said: ", " returned '", "<<< ",
                                                    "server response: ", "smtp error from remote mail server"};
    const RejectionWords words(text);
    std::size_t start = 0;
    for (const std::string_view opening : openings) {
        const std::size_t at = words.pairs.mayHave(opening) ? words.lower.rfind(opening) : std::string::npos;
        if (at != std::string::npos)
            start = std::max(start, at + opening.size());
    }
    return text.substr(start);
}

bool isTemporary(const RejectionWords& text)
{
    if (const auto reply = parseReply(text.raw))
        return reply->code < 500;
    if (const std::string_view status = enhancedStatus(text.raw); !status.empty())
        return status.front() == '4';
    return text.has("temporarily") || text.has("try again later");
}

} // namespace

std::optional<RejectionText> readRejection(std::string_view given)
{
    const std::string_view whole = given.substr(0, maxBytes);
    const std::string_view said = saidByServer(whole);
    const RejectionWords text(said);
    if (text.lower.size() < 8)
        return std::nullopt;
    // A recipient that does not exist is nobody's reputation, whatever the link behind it.
    const std::string_view status = enhancedStatus(said.substr(std::min<std::size_t>(said.size(), isDigit(said.front()) && said.size() > 4 && said[3] != '.' ? 4 : 0)));
    const bool ofLinks = text.has("(hvu:"); // AOL gives complaints about links a mailbox's status
    if (!ofLinks && (status.starts_with("5.1.1") || status.starts_with("5.1.10") || status.starts_with("5.2.") || status.starts_with("4.2.1") || status.starts_with("4.2.2")))
        return std::nullopt;

    RejectionText result;
    result.link = findLink(text);
    result.listOperator = listOperatorIn(text);
    const auto meant = subjectOf(text, !result.listOperator.empty());
    const bool authentication = meant && (meant->subject == RefusalSubject::Authentication || meant->subject == RefusalSubject::ReverseName);
    if (result.listOperator.empty() && !authentication && !speaksOfReputation(text) && !text.has("blocked using ") && !namesListedAt(text) && !blocksAddress(text))
        return std::nullopt;

    for (const ProviderMark& mark : providerMarks()) {
        if (text.word(mark.marker) != std::string::npos) {
            result.provider = mark.provider;
            break;
        }
    }
    if (result.provider.empty())
        result.provider = mailOperatorOf(readLastError(whole).server);
    const std::size_t listRefused = result.listOperator.empty() && !text.has("blocked using ") ? std::string::npos : listRefusalIn(text, result.listOperator);
    // What stands behind that is the address of the receiver's own resolver.
    result.address = listRefused == std::string::npos ? findAddress(text, result.link) : findAddress(RejectionWords(said.substr(0, listRefused)), {});
    result.temporary = isTemporary(text);
    result.privateList = text.has("customer block list") || text.has("local blacklist") || text.has("local block list") ||
                         text.has("blocked by user") || text.has("internal blacklist");
    result.list = findZone(text);
    if (result.list.empty() && !result.listOperator.empty())
        result.list = listWord(text, result.listOperator);
    if (result.privateList)
        result.list = result.listOperator = {};

    if (listRefused != std::string::npos) {
        result.subject = RefusalSubject::Resolver;
        return result;
    }
    if (authentication && result.listOperator.empty())
        result.subject = meant->subject;
    else if (meant && !authentication)
        result.subject = meant->subject;
    // Neither a list nor an address: of the message, not of who sent it ("likely unsolicited mail", "policy reasons").
    if (result.subject == RefusalSubject::Address && result.list.empty() && result.listOperator.empty() && !result.address &&
        !result.privateList && (!meant || isContent(text)))
        result.subject = RefusalSubject::Content;
    if (result.subject == RefusalSubject::Authentication || result.subject == RefusalSubject::ReverseName ||
        result.subject == RefusalSubject::Content)
        result.list = result.listOperator = {};
    if (result.subject == RefusalSubject::Helo || result.subject == RefusalSubject::SenderDomain ||
        result.subject == RefusalSubject::Url || result.subject == RefusalSubject::Authentication) {
        result.domain = findDomain(text, meant->at, result.list, result.provider);
    }
    return result;
}

bool isListing(RefusalSubject subject)
{
    switch (subject) {
    case RefusalSubject::Address:
    case RefusalSubject::Network:
    case RefusalSubject::Helo:
    case RefusalSubject::SenderDomain:
    case RefusalSubject::Url:
        return true;
    case RefusalSubject::Authentication:
    case RefusalSubject::ReverseName:
    case RefusalSubject::Content:
    case RefusalSubject::Resolver:
        break;
    }
    return false;
}

bool refusesForListing(std::string_view text)
{
    const auto read = readRejection(text);
    return read && isListing(read->subject);
}

} // namespace delist::smtp
