// RowInserts: the prepared inserts of the bulk tables, one per kind of row. Ids in the rows are row ids by now (LateIds).
#pragma once
#include "case/rows/record_batch.h"
#include "case/sql/database.h"

namespace delist {

class RowInserts
{
public:
    explicit RowInserts(Database& database);

    /// Before an evidence: which ids are free.
    void begin(Database& database);
    /// \p batch: whose arena the row's texts are in.
    void insert(const ConnectionRow& row, std::int64_t evidence);
    void insert(const SessionRow& row, std::int64_t evidence, const RecordBatch& batch);
    void insert(const MessageRow& row, std::int64_t evidence, const RecordBatch& batch);
    void insert(const DeliveryRow& row, std::int64_t evidence, const RecordBatch& batch);
    void insert(const BounceRow& row, std::int64_t evidence, const RecordBatch& batch);
    void insert(const AttachmentRow& row, std::int64_t evidence, const RecordBatch& batch);
    void insert(const DnsQueryRow& row, std::int64_t evidence);
    void insert(const SocketOwnerRow& row, std::int64_t evidence);
    void insert(const NameRow& row, std::int64_t evidence);
    void insert(const RejectRow& row, std::int64_t evidence, const RecordBatch& batch);
    void insert(const FirstContactRow& row, std::int64_t evidence);
    /// Look-ups that are only counted.
    void insertOtherQueries(InternId host, std::int64_t evidence, std::int64_t queries);
    void insertBlock(std::int64_t evidence, std::uint64_t offset, std::uint64_t length, std::string_view zstd);

private:
    RowId m_nextDelivery = 1, m_nextBounce = 1; ///< behind rows that were put aside, too (row_parts.h)
    SqlStatement m_connection, m_session, m_message, m_delivery, m_bounce, m_attachment, m_dnsQuery, m_dnsOther,
        m_firstContact, m_socketOwner, m_name, m_reject, m_block;
};

} // namespace delist
