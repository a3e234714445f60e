// ColumnMapping: what the user says about the columns of a table that no format knows. Written on the command line as
//
//     csv:time=Date Time,source=Src,source_port=SPort,destination=Dst,action=Result;delimiter=tab;zone=Europe/Berlin
//
// First the columns, separated by commas, each FIELD=NAME as the header has it (compared by letters and digits, without
// case) or FIELD=#3 for the third column; then, each after a semicolon, the options
//     delimiter=comma|semicolon|tab|bar|space|C     found from the header, or the first row, when not given
//     header=no                                     the table has none: columns are given by number
//     zone=ZONE                                     the clock's time zone; as --timezone
//     dates=mdy|dmy                                 which of day and month comes first; found from the dates when not given
//     allowed=WORD|WORD  denied=WORD|WORD           words of the action column, beside the usual ones
// Lines that begin with '#' and are neither the header nor a row are comments.
// A name with a comma, semicolon or quote in it stands in double quotes, a quote inside doubled.
// The fields: time (with its date), date and clock (when they are apart), end, source, source_port, destination,
// destination_port, protocol, action, bytes, bytes_sent, bytes_received, rule, process, user; sender, recipient, subject,
// message_id, size, reply. With any of the second group a row is a message, else a connection.
#pragma once
#include "evidence/reader.h"
#include "evidence/result.h"
#include "evidence/text/csv.h"
#include "evidence/text/day_month.h"
#include <array>
#include <string>
#include <vector>

namespace delist {

enum class MappedField : std::uint8_t {
    Time, Date, Clock, End, Source, SourcePort, Destination, DestinationPort, Protocol, Action, Bytes, BytesSent,
    BytesReceived, Rule, Process, User, Sender, Recipient, Subject, MessageId, Size, Reply
};
inline constexpr std::size_t mappedFields = 22;
/// "source_port".
std::string_view mappedFieldName(MappedField field);

struct ColumnMapping
{
    /// By header name; a number (from 1) when the name is empty; neither: not mapped.
    struct Column
    {
        std::string name;
        std::size_t number = 0;
        [[nodiscard]] bool set() const { return !name.empty() || number != 0; }
        bool operator==(const Column&) const = default;
    };

    std::array<Column, mappedFields> columns;
    char delimiter = 0; ///< 0: found from the first line
    bool header = true;
    std::string zone;
    std::string encoding; ///< code page; empty: Windows-1252, or what the import says
    DateOrder dates = DateOrder::Unknown;
    std::vector<std::string> allowed;
    std::vector<std::string> denied;

    /// \p spec with or without "csv:" in front. A Usage error says what is wrong.
    static Result<ColumnMapping> parse(std::string_view spec);
    /// As parse() takes it, with "csv:".
    [[nodiscard]] std::string toSpec() const;
    [[nodiscard]] const Column& operator[](MappedField field) const { return columns[static_cast<std::size_t>(field)]; }
    [[nodiscard]] Column& operator[](MappedField field) { return columns[static_cast<std::size_t>(field)]; }
    /// Rows are messages, not connections.
    [[nodiscard]] bool isMail() const;
    /// Empty, or what is missing for rows to mean something.
    [[nodiscard]] std::string problem() const;
    /// Where each field stands in a table with \p names; -1: not there. \p missing gets the first name that is not there.
    [[nodiscard]] std::array<int, mappedFields> resolve(const FieldSplitter& names, std::string* missing = nullptr) const;
};

/// The reader of the format "csv".
std::unique_ptr<Reader> openMappedTable(const ColumnMapping& mapping, const ReaderOptions& options, RecordSink& sink);

} // namespace delist
