#include "evidence/text/table_columns.h"

namespace delist {

namespace {

/// The next letter, digit or byte above ASCII of \p text in lower case, taken from its front; 0 at the end.
char nextSign(std::string_view& text)
{
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c >= 'A' && c <= 'Z')
            return static_cast<char>(c | 0x20);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            return c;
    }
    return 0;
}

} // namespace

bool sameColumnName(std::string_view left, std::string_view right)
{
    for (;;) {
        const char a = nextSign(left);
        if (a != nextSign(right))
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
        for (const ColumnName& each : m_names) {
            if (m_index[each.column] >= 0 || !sameColumnName(header[at], each.name))
                continue;
            m_index[each.column] = static_cast<std::int8_t>(at);
            ++m_known;
            break;
        }
    }
}

} // namespace delist
