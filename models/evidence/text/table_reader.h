// TableReader: delimited text with a header row, as tools and scripts export it. Finds the delimiter, joins quoted fields
// that hold line ends, skips what PowerShell puts before the header (#TYPE), holds rows back until it shows whether day
// or month comes first. A format implements header() and row().
#pragma once
#include "evidence/logs/held_lines.h"
#include "evidence/text/csv.h"
#include "evidence/text/day_month.h"
#include <vector>

namespace delist {

/// Comma, semicolon, TAB or bar: whichever divides \p header into most fields; a blank where nothing but quotes does.
char tableDelimiter(std::string_view header);

class TableReader : public LineReader
{
public:
    TableReader(const ReaderOptions& options, RecordSink& sink);

protected:
    static constexpr std::size_t maxRowBytes = 256 * 1024; ///< of one row with its line ends

    void line(const Line& line) final;
    void end() override;

    /// A row that may be the header: true when its columns are those of this table. Called again for rows that begin as
    /// the header did (files that were joined).
    virtual bool header(const FieldSplitter& names) = 0;
    /// Why the row that it was asked for last is none.
    [[nodiscard]] virtual std::string_view whyNoHeader() const { return "above the header"; }
    /// What row() answers to a header that begins otherwise than the first one.
    static constexpr char anotherHeader[] = "a header";
    /// A row below the header: nullptr, or why it is none. The reader counts it as accepted at \p time.
    virtual const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) = 0;
    /// A date in the row, as written, from which the order of day and month can be told; empty: no date is in doubt.
    virtual std::string_view dateOf(const FieldSplitter&) { return {}; }

    /// UTC of a cell with date and time; \p utc: the table's clock is UTC, and not the local one.
    [[nodiscard]] Micros toUtc(std::string_view text, bool utc);
    [[nodiscard]] Micros localToUtc(Micros local) const;
    [[nodiscard]] DateOrder dateOrder() const { return m_dates.order(); }
    /// What is known beforehand; 0 and Unknown: found from the table.
    void setDelimiter(char delimiter) { m_given = delimiter; }
    void setDateOrder(DateOrder order) { m_dates.force(order); }
    /// In header(): it is a row as well, of a table without a header, and no row repeats it.
    void headerIsRow() { m_headerIsRow = true; }
    /// A header that is known already: rows begin at once, with this delimiter.
    void assumeHeader(char delimiter);

private:
    void whole(const Line& line);
    [[nodiscard]] char delimiterOf(std::string_view line) const;
    void take(const Line& line);
    void decideOrder();
    void giveUp();
    void hold(const Line& line);

    std::function<Micros(Micros)> m_localToUtc;
    DateOrderChoice m_dates;
    HeldLines m_held;
    FieldSplitter m_fields;
    char m_given = 0;     ///< delimiter that the user chose
    char m_delimiter = 0; ///< 0: no header yet
    std::size_t m_columns = 0;
    std::string m_first;  ///< the header's first name
    bool m_headerIsRow = false;
    /// A line of an open row.
    struct HeldPart
    {
        std::size_t begin = 0; ///< in m_open
        std::uint64_t offset = 0, number = 0;
    };
    std::string m_open;   ///< a row whose quotes are not closed yet
    std::vector<HeldPart> m_parts;
};

} // namespace delist
