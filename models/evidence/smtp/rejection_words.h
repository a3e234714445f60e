// The vocabulary behind rejection_text.h: block lists and large mail operators by the words their refusals carry. A detail
// of rejection_text.cpp; extended by adding lines.
#pragma once
#include "evidence/smtp/rejection_text.h"
#include <span>

namespace delist::smtp {

struct ListName
{
    std::string_view marker;       ///< lower case; found anywhere in the text at a word's beginning
    std::string_view listOperator; ///< "Spamhaus"
};

/// In the order they are looked for: longer names before what they contain.
std::span<const ListName> listNames();

struct ProviderMark
{
    std::string_view marker; ///< lower case
    std::string_view provider;
};

/// Words that only one operator's refusals carry.
std::span<const ProviderMark> providerMarks();

struct ListRefusalMark
{
    std::string_view marker;       ///< lower case; starts at a word's beginning, a number ends at its end
    std::string_view listOperator; ///< whose answer that is; empty: any list's
};

/// What lists answer to those who may not ask them, as receivers quote it.
std::span<const ListRefusalMark> listRefusalMarks();

struct SubjectMark
{
    std::string_view marker; ///< lower case; starts at a word's beginning
    RefusalSubject subject;
};

/// First match wins: what is said of authentication, HELO, sender and links goes before the general words for addresses.
std::span<const SubjectMark> subjectMarks();

} // namespace delist::smtp
