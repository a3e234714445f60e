// SyntheticCase: rows put straight into a case, without evidence to read: small ones for tests of queries, large ones for
// measuring them. Deterministic.
#pragma once
#include "case/file/case_file.h"
#include "evidence/records.h"
#include <QtGlobal>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace delist {

struct SyntheticSize
{
    qint64 connections = 20'000;
    qint64 messages = 5'000;
    int internalHosts = 200;
    int externalHosts = 5'000;
    int days = 10;
};

class SyntheticCase
{
public:
    /// Times are offsets from here.
    static constexpr Micros start = 1'772'409'600'000'000; // 2026-03-02T00:00:00Z
    static constexpr Micros second = 1'000'000;

    explicit SyntheticCase(CaseFile& file);
    ~SyntheticCase(); ///< builds roll-ups and indexes, commits

    std::int64_t evidence(const char* format, Vantage vantage);
    RowId host(const std::string& address, bool internal);
    RowId text(const std::string& value);

    RowId connection(std::int64_t evidence, Micros time, RowId source, RowId destination, int port, Action action,
                     RowId rule = 0, RowId process = 0);
    RowId session(std::int64_t evidence, Micros time, RowId client, RowId server, Direction direction, RowId helo,
                  RowId authenticatedAs = 0);
    RowId message(std::int64_t evidence, Micros time, RowId session, RowId mailFrom, const std::string& subject, RowId client,
                  Direction direction, RowId authenticatedAs = 0, bool isBounce = false, int recipients = 1);
    RowId delivery(std::int64_t evidence, Micros time, RowId message, RowId recipient, Outcome outcome, int replyCode);
    RowId bounce(std::int64_t evidence, Micros time, RowId message, RowId victim, const std::string& subject, int kind);

    /// A company with one infected host, a mail server, three kinds of logs.
    void fill(const SyntheticSize& size);

private:
    void derive();
    Database& m_database;
    std::unordered_map<std::string, RowId> m_hosts;
    std::unordered_map<std::string, RowId> m_texts;
    SqlStatement m_insertHost, m_insertText, m_insertConnection, m_insertSession, m_insertMessage, m_insertDelivery, m_insertBounce;
    std::vector<std::pair<std::string, std::string>> m_indexes; ///< name and SQL of what is built behind the rows
    std::int64_t m_evidence = 0;
    std::uint64_t m_offset = 0;
};

} // namespace delist
