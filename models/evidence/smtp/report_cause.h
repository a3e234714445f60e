// What made a server write a non-delivery report, when several of its recipients failed: which of the refusals tells most.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

namespace delist::smtp {

/// How much a refusal says of why there is trouble: higher is more. A block list's before an unknown recipient's before any
/// other final one before one that asks to try again; 0 for no text.
int tellingRank(std::string_view refusal);

/// tellingRank() for the many texts of a log: servers say the same thing again and again. For one thread.
class TellingRanks
{
public:
    int operator()(const std::string& refusal);

private:
    std::unordered_map<std::string, int> m_known;
};

/// "The recipient does not exist", by its status (RFC 3463 X.1.1, Exchange's 5.1.10) or its words. The one place that says so.
bool isUnknownRecipient(std::string_view refusal);

/// A status that message tracking tells of a failed recipient comes from another server, outside if it names it ("{IP=…}"). Exchange's
/// own begin with the component that failed it: "550 5.1.10 RESOLVER.ADR.RecipientNotFound; …".
bool isNextServersWord(std::string_view status);

} // namespace delist::smtp
