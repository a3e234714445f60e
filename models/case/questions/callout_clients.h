// CalloutClients: who asks other servers whether senders exist (sender verification: MAIL FROM:<>, RCPT, and no DATA). What these were
// refused is no report. Table temp.callout_client while it lives.
#pragma once
#include "case/sql/scoped_table.h"
#include <string>

namespace delist {

class CalloutClients
{
public:
    explicit CalloutClients(Database& database);

private:
    ScopedTable m_table;
};

/// Message \p message has no content and was not accepted, and its client asks at least as often as it sends reports.
std::string calloutCondition(const std::string& message);
/// So is it with bounce b and its message bm (bounce_conditions.h).
std::string calloutCondition();

} // namespace delist
