// What a refusal is about, by its words: reputation, content, authentication; which list it speaks of. A detail of rejection_text.cpp.
#pragma once
#include "evidence/smtp/rejection_search.h"
#include "evidence/smtp/rejection_text.h"
#include <optional>

namespace delist::smtp {

/// Words that make a refusal one about reputation; nothing else is read as one.
bool speaksOfReputation(const RejectionWords& text);
/// The message itself is taken for spam.
bool isContent(const RejectionWords& text);
/// Who runs the list that is named; empty: none that is known.
std::string_view listOperatorIn(const RejectionWords& text);
/// "Spamhaus" as the text writes it first.
std::string_view listWord(const RejectionWords& text, std::string_view listOperator);
/// Where the text quotes a list that refuses the receiver's question, or npos.
std::size_t listRefusalIn(const RejectionWords& text, std::string_view listOperator);

struct Meant
{
    RefusalSubject subject = RefusalSubject::Address;
    std::size_t at = std::string::npos;
};

/// Where a list is named, what the text says of SPF or PTR records is beside the point.
std::optional<Meant> subjectOf(const RejectionWords& text, bool namesList);

} // namespace delist::smtp
