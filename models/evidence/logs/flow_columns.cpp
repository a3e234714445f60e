#include "evidence/logs/flow_columns.h"
#include "evidence/smtp/command.h"
#include <algorithm>

namespace delist {

FlowColumns FlowColumns::read(const FieldSplitter& names, const FlowTable& table, Names compare)
{
    FlowColumns columns;
    columns.m_width = names.size();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view name = smtp::trimmed(names[i]);
        Flow field = Flow::None;
        if (compare == Names::Exact) {
            field = table.find(name);
        } else if (name.size() <= 64) {
            char lowered[64];
            std::transform(name.begin(), name.end(), lowered,
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
            field = table.find({lowered, name.size()});
        }
        const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(field);
        if (field == Flow::None || (columns.m_present & bit) != 0)
            continue;
        columns.m_present |= bit;
        columns.m_fields[i] = field;
        ++columns.m_known;
    }
    return columns;
}

FlowColumns FlowColumns::readW3c(std::string_view names, const FlowTable& table)
{
    FieldSplitter splitter;
    names = smtp::trimmed(names);
    const char delimiter = names.find('\t') != std::string_view::npos ? '\t' : ' ';
    splitter.split(names, delimiter);
    FlowColumns columns = read(splitter, table);
    columns.m_delimiter = delimiter;
    return columns;
}

void FlowColumns::fill(const FieldSplitter& values, FlowRow& row, std::string_view nothing) const
{
    row.clear();
    const std::size_t count = std::min(values.size(), m_width);
    for (std::size_t i = 0; i < count; ++i)
        if (m_fields[i] != Flow::None && values[i] != nothing)
            row.set(m_fields[i], values[i]);
}

bool headerValue(std::string_view line, std::string_view word, std::string_view& value)
{
    if (!smtp::startsWithNoCase(line, word))
        return false;
    value = smtp::trimmed(line.substr(word.size()));
    return true;
}

} // namespace delist
