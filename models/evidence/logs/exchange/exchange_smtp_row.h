// One row of an Exchange SMTP protocol log: its columns, and the parser that finds them in a line. The column order is
// the usual one until a #Fields line says otherwise. Knows nothing of sessions or SMTP.
#pragma once
#include "evidence/records.h"
#include "evidence/text/csv.h"
#include "evidence/text/timestamp.h"
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace delist::exchange {

/// Views are borrowed from the line or from the parser, until its next line.
struct ProtocolRow
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    std::int64_t sequence = unknownCount;
    std::string_view connector;
    std::string_view session;
    std::string_view local;
    std::string_view remote;
    std::string_view data;
    std::string_view context;
    char event = 0; ///< + - > < *
};

class ProtocolRowParser
{
public:
    /// The names after "#Fields:".
    void setFields(std::string_view names);
    /// nullptr and \p row filled, or why the line is none.
    const char* parse(std::string_view line, ProtocolRow& row);

private:
    enum Column : std::uint8_t { Time, Connector, Session, Sequence, Local, Remote, Event, Data, Context, ColumnCount };

    bool splitUsual(std::string_view line, std::array<std::string_view, ColumnCount>& fields);
    bool splitAny(std::string_view line, std::array<std::string_view, ColumnCount>& fields);
    Micros time(std::string_view text);

    bool m_usual = true;    ///< all nine columns in the documented order
    bool m_readable = true; ///< event and data are among the columns, and something that tells sessions apart
    std::array<std::int8_t, ColumnCount> m_index{0, 1, 2, 3, 4, 5, 6, 7, 8}; ///< -1: not logged
    std::size_t m_columns = ColumnCount;
    char m_delimiter = ',';
    FieldSplitter m_splitter;
    std::string m_unquoted[2]; ///< data and context with their doubled quotes undone
    DateCache m_dates;
    char m_minuteText[16] = {}; ///< "2024-01-25T15:14"
    Micros m_minute = unknownTime;
};

} // namespace delist::exchange
