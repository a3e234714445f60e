#include "evidence/text/table_columns.h"

namespace delist {

bool sameColumnName(std::string_view left, std::string_view right)
{
    if (left == right) // as nearly always
        return true;
    for (;;) {
        const char a = nextNameSign(left);
        if (a != nextNameSign(right))
            return false;
        if (a == 0)
            return true;
    }
}

void TableColumns::set(const FieldSplitter& header)
{
    m_index.fill(-1);
    m_known = 0;
    m_width = header.size();
    for (std::size_t at = 0; at < header.size() && at < 127; ++at) {
        const std::uint32_t hash = columnNameHash(header[at]);
        for (const ColumnName& each : m_names) {
            if (each.hash != hash || m_index[each.column] >= 0 || !sameColumnName(header[at], each.name))
                continue;
            m_index[each.column] = static_cast<std::int8_t>(at);
            ++m_known;
            break;
        }
    }
}

} // namespace delist
