// Tables of ISA/TMG log records with a header line: SQL exports and what the live log viewer copies. Firewall and web
// proxy records may stand in one table. The two forms differ in the names of columns and in how addresses are written.
#pragma once
#include "evidence/format.h"
#include "evidence/logs/dated_reader.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/logs/isa/isa_rows.h"

namespace delist::isa {

/// What the shared fields stand for in these tables.
namespace table {
inline constexpr Flow logDate = Flow::Date;
inline constexpr Flow logTime = Flow::Time; ///< local, with the date unless there is a logDate
inline constexpr Flow gmtTime = Flow::Start;
inline constexpr Flow originalClient = Flow::Extra;
inline constexpr Flow result = Flow::Outcome;
inline constexpr Flow connectionId = Flow::Flags;
inline constexpr Flow destinationHost = Flow::Device;
inline constexpr Flow sourceNetwork = Flow::InInterface;
inline constexpr Flow destinationNetwork = Flow::OutInterface;
inline constexpr Flow sourceName = Flow::Helo;
inline constexpr Flow recordType = Flow::Direction;
inline constexpr Flow method = Flow::Kind;
inline constexpr Flow url = Flow::Service;
} // namespace table

/// A form of the table.
struct TableForm
{
    const FlowTable* names;                                 ///< in lower case (ASCII letters)
    FlowColumns (*withoutHeader)(const FieldSplitter& row); ///< nullptr: a header is needed
    FlowColumns (*unknownHeader)(const FieldSplitter& header, const FieldSplitter& row); ///< nullptr: names must be known
};

/// TAB, semicolon or comma, whichever there is most of.
char tableDelimiter(std::string_view line);
/// The columns that \p line names; useless() for a line that is no header.
FlowColumns tableHeader(std::string_view line, const TableForm& form, char& delimiter);
/// Enough to make connections of.
bool isUsable(const FlowColumns& columns);
/// A number, GUID or text; unknown for NULL, 0 and what is none.
IpAddress tableAddress(std::string_view text);
/// rowAction(), and the words of other languages.
RowAction tableAction(std::string_view text);

std::unique_ptr<Reader> openTable(const TableForm& form, const ReaderOptions& options, RecordSink& sink);

} // namespace delist::isa
