// FlowReader: what readers of firewall and flow logs share beside LineReader: the local clock, and turning a FlowRow into
// one connection or into a step of one that the log writes several rows about.
#pragma once
#include "evidence/logs/flow_row.h"
#include "evidence/logs/open_connections.h"
#include "evidence/text/line_reader.h"

namespace delist {

class FlowReader : public LineReader
{
public:
    FlowReader(const ReaderOptions& options, RecordSink& target)
        : LineReader(target), m_localToUtc(options.localToUtc), m_connections(target)
    {
    }

protected:
    void end() override { m_connections.flush(); }

    [[nodiscard]] Micros toUtc(Micros local) const
    {
        return m_localToUtc && local != unknownTime ? m_localToUtc(local) : local;
    }
    OpenConnections& connections() { return m_connections; }

private:
    std::function<Micros(Micros)> m_localToUtc;
    OpenConnections m_connections;
};

/// \p record as a row for OpenConnections; its time is the row's.
LoggedConnection rowOf(const Connection& record, std::string_view session = {});
/// A row that is a connection of its own, with the row's time and action.
Connection connectionOf(const LoggedConnection& row, Action action);
/// An id of any form as a number that tells two of them apart; 0 for none.
std::uint64_t identifierOf(std::string_view text);

/// How many of a sample's lines were looked at and how many were right: detection by the share of good rows.
struct RowTally
{
    std::size_t rows = 0;
    std::size_t good = 0;
    [[nodiscard]] double share() const { return rows == 0 ? 0 : static_cast<double>(good) / static_cast<double>(rows); }
    /// "7 of 8 lines <are so>".
    [[nodiscard]] std::string text(std::string_view what) const;
};

} // namespace delist
