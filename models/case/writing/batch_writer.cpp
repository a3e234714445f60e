#include "case/writing/batch_writer.h"
#include "case/rows/bulk_thread.h"
#include <algorithm>
#include <iterator>

namespace delist {

namespace {

/// What may wait: enough to even out the threads, little enough to stay small.
constexpr std::size_t maxQueuedBytes = 24U << 20;
constexpr std::size_t maxOtherQueries = 100'000;

/// No organisation has so many.
constexpr std::size_t maxConnectors = 4096;

} // namespace

BatchWriter::BatchWriter(Database& database)
    : m_database(database), m_rollups(database), m_connectionRollups(database), m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

BatchWriter::~BatchWriter()
{
    m_thread.request_stop();
    {
        const std::lock_guard guard(m_mutex);
    }
    m_filled.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

std::unique_ptr<RecordBatch> BatchWriter::spare()
{
    const std::lock_guard guard(m_mutex);
    if (m_spares.empty())
        return std::make_unique<RecordBatch>();
    auto batch = std::move(m_spares.back());
    m_spares.pop_back();
    return batch;
}

void BatchWriter::put(Work work)
{
    std::unique_lock lock(m_mutex);
    m_emptied.wait(lock, [this] { return m_queuedBytes < maxQueuedBytes; });
    m_queuedBytes += work.bytes;
    m_queue.push_back(std::move(work));
    m_filled.notify_one();
}

void BatchWriter::write(std::unique_ptr<RecordBatch> batch)
{
    Work work;
    work.bytes = batch->arena.size() + batch->rows() * sizeof(MessageRow);
    work.batch = std::move(batch);
    put(std::move(work));
}

void BatchWriter::write(PackedBlock block)
{
    Work work;
    work.bytes = block.zstd.size();
    work.block = std::make_unique<PackedBlock>(std::move(block));
    put(std::move(work));
}

void BatchWriter::call(const std::function<void(Database&)>& work)
{
    std::unique_lock lock(m_mutex);
    Work item;
    item.command = &work;
    m_queue.push_back(std::move(item));
    const std::uint64_t mine = ++m_asked;
    m_filled.notify_one();
    m_answered.wait(lock, [&] { return m_executed >= mine; });
    if (m_commandFailure)
        std::rethrow_exception(std::exchange(m_commandFailure, nullptr));
}

void BatchWriter::begin(std::int64_t evidence, RowVantages vantages)
{
    if (!m_tables)
        m_tables = std::make_unique<Tables>(m_database);
    m_tables->ids.begin();
    m_tables->rows.begin(m_database);
    m_evidence = evidence;
    const bool mixed = vantages.connections != vantages.mail;
    m_rollups.begin(evidence, vantages.mail, mixed ? Rollups::Hosts::Shared : Rollups::Hosts::Own);
    m_ofConnections = mixed ? &m_connectionRollups : &m_rollups;
    if (mixed)
        m_connectionRollups.begin(evidence, vantages.connections, Rollups::Hosts::Shared);
}

void BatchWriter::finish()
{
    if (m_failure)
        std::rethrow_exception(m_failure);
    flushOtherQueries();
    m_rollups.finish();
    if (m_ofConnections != &m_rollups)
        m_ofConnections->finish();
}

BatchWriter::Stored BatchWriter::takeStored(std::int64_t evidence)
{
    auto stored = m_stored.extract(evidence);
    return stored ? std::move(stored.mapped()) : Stored();
}

void BatchWriter::discard()
{
    m_stored.clear();
    m_failure = nullptr;
    m_failed = false;
    m_rollups.discard();
    m_connectionRollups.discard();
    m_otherQueries.clear();
    if (m_tables)
        m_tables->ids.clear();
}

void BatchWriter::run(std::stop_token stop)
{
    const BulkThread bulk("delist-write");
    while (true) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_filled.wait(lock, [&] { return !m_queue.empty() || stop.stop_requested(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        std::exception_ptr failure;
        try {
            if (work.command != nullptr)
                (*work.command)(m_database);
            else if (!m_failure && work.batch)
                store(*work.batch);
            else if (!m_failure && work.block)
                store(*work.block);
        } catch (...) {
            failure = std::current_exception();
        }
        const std::lock_guard guard(m_mutex);
        if (work.command != nullptr) {
            m_commandFailure = failure;
            ++m_executed;
            m_answered.notify_all();
        } else if (failure) {
            m_failure = failure;
            m_failed = true;
        }
        if (work.batch) {
            work.batch->clear();
            m_spares.push_back(std::move(work.batch));
        }
        m_queuedBytes -= work.bytes;
        m_emptied.notify_all();
    }
}

void BatchWriter::store(RecordBatch& batch)
{
    m_tables->ids.resolve(batch);
    const std::int64_t evidence = batch.evidence != 0 ? batch.evidence : m_evidence;
    m_rollups.ofEvidence(evidence);
    if (batch.connectionsSeenAsMail && m_ofConnections != &m_rollups) {
        m_connectionRollups.discard();
        m_ofConnections = &m_rollups;
    }

    m_tables->rows.write(batch, evidence);
    for (const ConnectionRow& row : batch.connections)
        m_ofConnections->connection(row);
    for (const SessionRow& row : batch.sessions)
        m_rollups.session(row);
    for (const MessageRow& row : batch.messages)
        m_rollups.message(row);
    for (const DeliveryRow& row : batch.deliveries)
        m_rollups.delivery(row);
    for (const BounceRow& row : batch.bounces)
        m_rollups.bounce(row);
    for (const DnsQueryRow& row : batch.dnsQueries)
        tally(row);
    for (const SocketOwnerRow& row : batch.socketOwners)
        m_rollups.record(row.time);
    for (const NameRow& row : batch.names)
        m_rollups.name(row);
    for (const OtherRow& row : batch.others)
        m_ofConnections->other(row);
    count(batch, m_stored[evidence]);
}

void BatchWriter::count(const RecordBatch& batch, Stored& stored)
{
    RowCounts& rows = stored.rows;
    rows.connections += std::ssize(batch.connections);
    rows.sessions += std::ssize(batch.sessions);
    rows.messages += std::ssize(batch.messages);
    rows.deliveries += std::ssize(batch.deliveries);
    rows.bounces += std::ssize(batch.bounces);
    rows.attachments += std::ssize(batch.attachments);
    rows.dnsQueries += std::ranges::count_if(batch.dnsQueries, [](const DnsQueryRow& row) { return row.kind != LookupKind::Other; });
    rows.socketOwners += std::ssize(batch.socketOwners);
    rows.names += std::ssize(batch.names);
    rows.rejects += std::ssize(batch.rejects);
    rows.firstContacts += std::ssize(batch.firstContacts);
    const auto through = [&](InternId connector, ConnectorUse use) {
        const std::pair key{std::int64_t{connector}, use};
        if (connector != 0 && (stored.connectors.size() < maxConnectors || stored.connectors.contains(key)))
            ++stored.connectors[key];
    };
    for (const SessionRow& row : batch.sessions)
        through(row.connector, ConnectorUse::Session);
    for (const MessageRow& row : batch.messages)
        through(row.connector, row.role == MessageRole::Sent ? ConnectorUse::Sent : ConnectorUse::Received);
}

void BatchWriter::tally(const DnsQueryRow& row)
{
    m_rollups.record(row.time);
    if (row.kind == LookupKind::Other && (++m_otherQueries[row.client], m_otherQueries.size() > maxOtherQueries))
        flushOtherQueries();
}

void BatchWriter::flushOtherQueries()
{
    for (const auto& [host, queries] : m_otherQueries)
        if (host != 0) {
            m_tables->rows.insertOtherQueries(host, m_evidence, queries);
            m_stored[m_evidence].rows.otherQueries += queries;
        }
    m_otherQueries.clear();
}

void BatchWriter::store(const PackedBlock& block)
{
    m_tables->rows.insertBlock(block.evidence != 0 ? block.evidence : m_evidence, block.offset, block.length, block.zstd);
}

} // namespace delist
