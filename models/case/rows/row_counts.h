// RowCounts: how many rows an evidence brought, by table, and of counters what they come to. Its custody entry keeps them, so
// that verify misses rows that another program took out or put in. What joins put aside or made does not change them.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <QJsonObject>
#include <map>
#include <stop_token>

namespace delist {

struct RowCounts
{
    std::int64_t connections = 0, sessions = 0, messages = 0, deliveries = 0, bounces = 0, attachments = 0, dnsQueries = 0,
                 socketOwners = 0, names = 0, rejects = 0;
    // Of tables of counters: what they come to.
    std::int64_t otherQueries = 0, firstContacts = 0, connectorRecords = 0;

    /// By the names of the tables, those without rows as well.
    [[nodiscard]] QJsonObject toJson() const;
    /// \p logged, a toJson() of any version, of a capture whose flows came anew, as these count them.
    [[nodiscard]] QJsonObject withFlowsOf(QJsonObject logged) const;
    /// Where \p logged, a toJson() of any version, says something else: "session: 2 instead of 3"; empty: nowhere.
    [[nodiscard]] std::string differenceFrom(const QJsonObject& logged) const;
};

/// Of every evidence with rows, as they were imported. Reads all of them. Throws DatabaseError.
std::map<RowId, RowCounts> countImportedRows(Database& database, const std::stop_token& stop);

/// Bounces of mail logs that a join made (open_end_rows.cpp): no file has them, and no part row keeps them.
inline constexpr const char* madeBounces =
    "message IN (SELECT whole FROM message_part) AND id NOT IN (SELECT id FROM bounce_part)"
    " AND evidence IN (SELECT id FROM evidence WHERE mail_vantage = 2) AND (message IN (SELECT whole FROM message_part WHERE id <> whole)"
    " OR message IN (SELECT row FROM open_end WHERE kind = 1 AND answers <> 0))";
/// Deliveries that a join made.
inline constexpr const char* madeDeliveries = "id < 0";

} // namespace delist
