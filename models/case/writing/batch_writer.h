// BatchWriter: the one thread that writes the case during an import. Takes filled batches, compressed evidence blocks and
// commands in order from a bounded queue. After a failure it throws the rest away until rollback; the failure comes back
// from call().
#pragma once
#include "case/counts/rollups.h"
#include "case/rows/record_batch.h"
#include "case/rows/row_counts.h"
#include "case/sql/database.h"
#include "case/writing/connector_queries.h"
#include "case/writing/late_ids.h"
#include "case/writing/row_inserts.h"
#include "evidence/row_vantages.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace delist {

/// A compressed piece of evidence on its way to evidence_block.
struct PackedBlock
{
    std::int64_t evidence = 0; ///< 0: the one that is written
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string zstd;
};

class BatchWriter
{
public:
    /// The database belongs to the writer's thread until this is gone.
    explicit BatchWriter(Database& database);
    ~BatchWriter();
    BatchWriter(const BatchWriter&) = delete;
    BatchWriter& operator=(const BatchWriter&) = delete;

    /// An empty batch to fill, made or used before. Any thread.
    std::unique_ptr<RecordBatch> spare();
    /// Any thread; waits while the queue is full.
    void write(std::unique_ptr<RecordBatch> batch);
    void write(PackedBlock block);
    /// Runs \p work on the writer's thread after everything queued before, and waits for it. Throws what it throws, and
    /// what had failed before it in the queue. Not from the writer's thread.
    void call(const std::function<void(Database&)>& work);
    /// Something failed since begin(): no use in going on. Any thread.
    [[nodiscard]] bool failed() const { return m_failed; }

    /// Only inside call():
    void begin(std::int64_t evidence, RowVantages vantages);
    void finish();  ///< roll-ups
    struct Stored
    {
        RowCounts rows;
        ConnectorCounts connectors;
    };
    /// What was stored of \p evidence since begin(); said once.
    Stored takeStored(std::int64_t evidence);
    void discard(); ///< after a rollback: clears the failure

private:
    struct Work
    {
        std::unique_ptr<RecordBatch> batch;
        std::unique_ptr<PackedBlock> block;
        const std::function<void(Database&)>* command = nullptr;
        std::size_t bytes = 0;
    };
    void put(Work work);
    void run(std::stop_token stop);
    void store(RecordBatch& batch);
    static void count(const RecordBatch& batch, Stored& stored);
    void tally(const DnsQueryRow& row);
    void flushOtherQueries();
    void store(const PackedBlock& block);

    /// What is written to, once the case has its tables.
    struct Tables
    {
        explicit Tables(Database& database) : ids(database), rows(database) {}
        LateIds ids;
        RowInserts rows;
    };

    Database& m_database;
    Rollups m_rollups;
    Rollups m_connectionRollups; ///< of connections, when those have another vantage than mail
    Rollups* m_ofConnections = &m_rollups;
    std::unique_ptr<Tables> m_tables;
    std::int64_t m_evidence = 0;
    std::unordered_map<InternId, std::int64_t> m_otherQueries; ///< look-ups that are only counted, by client
    std::unordered_map<std::int64_t, Stored> m_stored;         ///< by evidence that is not committed yet

    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable m_emptied;
    std::condition_variable m_answered;
    std::deque<Work> m_queue;
    std::size_t m_queuedBytes = 0;
    std::uint64_t m_asked = 0;    ///< commands put
    std::uint64_t m_executed = 0; ///< commands run
    std::exception_ptr m_failure; ///< of the batches since begin()
    std::exception_ptr m_commandFailure;
    std::vector<std::unique_ptr<RecordBatch>> m_spares;
    std::atomic<bool> m_failed = false;
    std::jthread m_thread; ///< last: stops before the rest goes
};

} // namespace delist
