// An SPF record said term by term in the user's language (RFC 7208 sections 4.6 and 5). What it comes to for an address is
// dns/spf_evaluation. Plain text.
#pragma once
#include <QString>
#include <string>
#include <vector>

namespace delist {

struct SpfTermText
{
    QString term;
    QString meaning;
};

/// In the record's order; a record that cannot be read gives one entry that says why. \p domain is whose record it is.
std::vector<SpfTermText> spfTermTexts(const std::string& record, const std::string& domain);

/// The record that a posture line about SPF rests on; empty when there is none.
std::string spfRecordOf(const std::string& found);

} // namespace delist
