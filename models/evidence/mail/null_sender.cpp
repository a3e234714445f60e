#include "evidence/mail/null_sender.h"
#include "evidence/mail/subject_stack.h"
#include "evidence/smtp/command.h"
#include <algorithm>
#include <array>

namespace delist {

namespace {

/// Local parts under which servers write reports.
bool isServerName(std::string_view local)
{
    static constexpr std::array names{std::string_view("postmaster"), std::string_view("mailer-daemon"), std::string_view("mailerdaemon"),
                                      std::string_view("mail-daemon"), std::string_view("mailer"), std::string_view("mdaemon"),
                                      std::string_view("system"), std::string_view("root"), std::string_view("daemon"),
                                      std::string_view("microsoftexchange"), std::string_view("bounce"), std::string_view("noreply"),
                                      std::string_view("no-reply"), std::string_view("donotreply")};
    return std::ranges::any_of(names, [&](std::string_view name) { return smtp::startsWithNoCase(local, name); });
}

/// \p word in \p text behind \p from, in any case; npos when it is not there.
std::size_t findNoCase(std::string_view text, std::string_view word, std::size_t from)
{
    for (std::size_t at = from; at + word.size() <= text.size(); ++at)
        if (smtp::startsWithNoCase(text.substr(at), word))
            return at;
    return std::string_view::npos;
}

} // namespace

bool isReportSubject(std::string_view subject)
{
    const SubjectStack stack = readSubject(subject);
    return std::ranges::any_of(stack.prefixes, [](const SubjectPrefix& prefix) { return prefix.kind == SubjectPrefix::Undeliverable; });
}

bool isAggregateReportSubject(std::string_view subject)
{
    constexpr std::size_t longestTag = 64; // what a filter may have put before it
    const std::size_t domain = findNoCase(subject.substr(0, longestTag), "report domain:", 0);
    if (domain == std::string_view::npos)
        return false;
    const std::size_t submitter = findNoCase(subject, "submitter:", domain);
    return submitter != std::string_view::npos && findNoCase(subject, "report-id:", submitter) != std::string_view::npos;
}

bool isOtherAutomaticMail(std::string_view from, std::string_view subject)
{
    if (isAggregateReportSubject(subject))
        return true;
    const std::size_t at = from.rfind('@');
    if (at == std::string_view::npos || at == 0 || isServerName(from.substr(0, at)))
        return false;
    return !isReportSubject(subject);
}

} // namespace delist
