// One SMTP reply line: code, enhanced status code, text (RFC 5321 section 4.2, RFC 2034, RFC 3463).
// One line at a time; joining the lines of a multi-line reply is the dialogue's job. See command.h for the other side.
#pragma once
#include "evidence/records.h"
#include <optional>
#include <string_view>

namespace delist::smtp {

/// Views are borrowed from the line that was parsed.
struct Reply
{
    int code = 0;              ///< 200 … 599
    bool more = false;         ///< "250-": further lines follow
    std::string_view enhanced; ///< "5.1.1", or empty
    std::string_view text;     ///< after the code and its separator, the enhanced status included

    [[nodiscard]] bool positive() const { return code >= 200 && code < 300; }
    [[nodiscard]] bool intermediate() const { return code >= 300 && code < 400; }
};

/// None when \p line does not start with three digits 200 … 599 and then a blank, "-" or the end.
std::optional<Reply> parseReply(std::string_view line);

/// Length of the RFC 3463 code ("class.subject.detail", class 2, 4 or 5) at the beginning of \p text; 0 when there is
/// none.
std::size_t enhancedStatusLength(std::string_view text);

/// RFC 3463 code at the beginning of \p text, also as "#5.1.0" or "(5.1.0)"; empty when there is none.
std::string_view enhancedStatus(std::string_view text);

/// 2xx accepted, 4xx deferred, 5xx rejected, all else unknown.
Outcome outcomeOf(int replyCode);

/// Whether a reply to RCPT refuses that recipient. Who is asked to come again (4yz, RFC 5321 section 4.2.1) is put off: greylisting does so to
/// every sender.
constexpr bool refusesRecipient(int replyCode) { return replyCode >= 500; }

/// Outcome of an RFC 3463 code by its class; unknown when it is none.
Outcome outcomeOfStatus(std::string_view enhanced);

} // namespace delist::smtp
