// SubjectStack: what filters, servers and people put before a subject: "[T] Undeliverable: [T] X" was tagged on the way
// in, bounced, and tagged again. A hint only: NDRs come in the original's language, so whether a message is a bounce is
// decided by its structure (multipart/report, null sender), never by these words. Decodes nothing (RFC 2047 is the
// caller's), knows no case's own tags.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace delist {

struct SubjectPrefix
{
    enum Kind : std::uint8_t {
        Tag,           ///< "[SPAM]", "{Spam?}", "***SPAM***", "SPAM:"
        Undeliverable, ///< "Undeliverable:" in any of the common languages, or another server's phrase for it
        Reply          ///< "Re:", "AW:", "Fwd:" …
    };
    Kind kind;
    std::string_view text; ///< as written, without the blanks around it; borrowed from the subject
};

struct SubjectStack
{
    std::vector<SubjectPrefix> prefixes; ///< outermost first, at most 32; replies only when more follows them
    std::string_view rest;               ///< the subject itself, with the replies right before it
};

/// UTF-8 (other bytes do no harm). Linear in the length of the subject.
[[nodiscard]] SubjectStack readSubject(std::string_view subject);

} // namespace delist
