// OpenLogins: mail that a submission service took for a user who had logged on in another file of its log: the one line that tells of
// the session, with its client, stands there (OpenDelivery::Missing::Login).
#pragma once
#include "case/rows/row_parts.h"
#include "case/sql/database.h"
#include <utility>
#include <vector>

namespace delist {

class OpenLogins
{
public:
    /// Reads what is open and finds what belongs together.
    explicit OpenLogins(Database& database);

    /// Every message that apply() will change.
    [[nodiscard]] std::vector<RowId> messages() const;
    /// Session, client and server of each are written into it.
    void apply();

private:
    Database& m_database;
    std::vector<std::pair<RowId, RowId>> m_found; ///< message and session
};

} // namespace delist
