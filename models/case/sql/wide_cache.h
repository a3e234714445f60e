// WideCache: room for the pages that one long question goes back to, for as long as it lives; then as much as before.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// On the thread of \p database, which must outlive it.
class WideCache
{
public:
    explicit WideCache(Database& database);
    ~WideCache();
    WideCache(const WideCache&) = delete;
    WideCache& operator=(const WideCache&) = delete;

private:
    Database& m_database;
    std::int64_t m_before;
};

} // namespace delist
