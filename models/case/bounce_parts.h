// BounceParts: the table bounce_part keeps bounces as they were imported, when what other evidence says of the same report was
// written over them, or when another row tells of it. So every join starts from the evidence again, and an evidence that goes
// or is read again takes its share with it.
#pragma once
#include "case/database.h"
#include "evidence/records.h"

namespace delist {

class BounceParts
{
public:
    explicit BounceParts(Database& database);

    /// Before \p bounce is written over.
    void keep(RowId bounce);
    /// \p part tells of the same as \p whole and goes.
    void putAside(RowId part, RowId whole);

private:
    SqlStatement m_keep, m_remove, m_follow;
};

/// Every bounce as it was imported. Inside a transaction.
void restoreBounces(Database& database);

} // namespace delist
