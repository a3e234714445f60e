// The sentence behind every statement code, in English, for the translator. {name} stands for an argument,
// {name|one|many} for what the number needs in the singular and in the plural, with # for the number itself.
#pragma once
#include <string_view>

namespace delist {

/// The untranslated sentence (context "Statements"); nullptr when the code is not known.
const char* statementSentence(std::string_view code);

} // namespace delist
