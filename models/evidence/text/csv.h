// Splitting one line into fields: RFC 4180 (section 2; quotes, doubled quotes) for comma logs, and plain TAB. Fields are
// views into the line; only a field with doubled quotes is copied, into a buffer that lives until the next split.
// One line at a time: a quoted line break inside a field is not supported, none of our logs writes one.
#pragma once
#include <array>
#include <string>
#include <string_view>

namespace delist {

/// What the names in a "#Fields:" line are put apart by: a comma, but where a spreadsheet of another country saved the log again.
constexpr char delimiterOfNames(std::string_view names)
{
    const std::size_t at = names.find_first_of(",;\t");
    return at == std::string_view::npos ? ',' : names[at];
}

class FieldSplitter
{
public:
    /// More fields than any log has; what comes after stays in the last one.
    static constexpr std::size_t maxFields = 128;

    /// RFC 4180. False when a quote is left open; the fields are then what could be had.
    bool splitCsv(std::string_view line, char delimiter = ',');
    /// Whether a quote is open behind \p line, the next line of a row whose quoted field was open before it.
    [[nodiscard]] static bool leavesOpen(std::string_view line, char delimiter);
    /// At every \p delimiter, quotes mean nothing.
    void split(std::string_view line, char delimiter = '\t');

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Empty beyond the last field.
    [[nodiscard]] std::string_view operator[](std::size_t index) const
    {
        return index < m_size ? m_fields[index] : std::string_view();
    }

private:
    bool splitQuoted(std::string_view line, char delimiter);
    void add(std::string_view field) { m_fields[m_size++] = field; }

    std::array<std::string_view, maxFields> m_fields;
    std::size_t m_size = 0;
    std::string m_scratch;
};

} // namespace delist
