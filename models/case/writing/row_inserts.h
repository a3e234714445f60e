// RowInserts: what a batch writes into the bulk tables, one feed per kind of row. Ids in the rows are row ids by now (LateIds).
#pragma once
#include "case/rows/record_batch.h"
#include "case/rows/row_feed.h"

namespace delist {

class RowInserts
{
public:
    explicit RowInserts(Database& database);

    /// Before an evidence: which ids are free.
    void begin(Database& database);
    /// The rows of \p batch, but for what is only counted.
    void write(const RecordBatch& batch, std::int64_t evidence);
    /// Look-ups that are only counted.
    void insertOtherQueries(InternId host, std::int64_t evidence, std::int64_t queries);
    void insertBlock(std::int64_t evidence, std::uint64_t offset, std::uint64_t length, std::string_view zstd);

private:
    void writeMail(const RecordBatch& batch, std::int64_t evidence);

    RowId m_nextDelivery = 1, m_nextBounce = 1; ///< behind rows that were put aside, too (row_parts.h)
    RowFeed m_connection, m_session, m_message, m_delivery, m_bounce, m_attachment, m_dnsQuery, m_firstContact, m_socketOwner,
        m_name, m_reject;
    SqlStatement m_dnsOther, m_block;
};

} // namespace delist
