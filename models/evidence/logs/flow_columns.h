// FlowColumns: which column of a delimited log is which field, made from its header line: W3C #Fields, Zeek #fields, CSV
// headers of exports. A header may come again with other columns.
#pragma once
#include "evidence/logs/flow_row.h"
#include "evidence/text/csv.h"

namespace delist {

class FlowColumns
{
public:
    /// How names are compared: as they are, or in lower case (the table then has lower-case names).
    enum class Names : std::uint8_t { Exact, AnyCase };

    FlowColumns() { m_fields.fill(Flow::None); }
    static FlowColumns read(const FieldSplitter& names, const FlowTable& table, Names compare = Names::Exact);
    /// What follows "#Fields:", TAB separated if there is a TAB, else by blanks.
    static FlowColumns readW3c(std::string_view names, const FlowTable& table);

    [[nodiscard]] bool has(Flow field) const { return (m_present >> static_cast<unsigned>(field) & 1U) != 0; }
    /// Number of columns, and how many of them mean something.
    [[nodiscard]] std::size_t width() const { return m_width; }
    [[nodiscard]] std::size_t known() const { return m_known; }
    /// Separator of a W3C log's rows.
    [[nodiscard]] char delimiter() const { return m_delimiter; }
    /// Values into \p row; \p nothing is the log's word for no value.
    void fill(const FieldSplitter& values, FlowRow& row, std::string_view nothing = "-") const;

private:
    std::array<Flow, FieldSplitter::maxFields> m_fields{};
    std::size_t m_width = 0;
    std::size_t m_known = 0;
    std::uint64_t m_present = 0;
    char m_delimiter = '\t';
};

/// What follows \p word ("#Fields:") in \p line, in any case and without blanks around; false if it does not begin so.
bool headerValue(std::string_view line, std::string_view word, std::string_view& value);

} // namespace delist
