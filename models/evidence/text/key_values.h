// KeyValues: the pairs of one line, for logs that write key=value, key="value", key: value; or key=value|. Views into the
// line; quotes are taken off, backslashes stay. Words that are no pair are skipped.
#pragma once
#include "evidence/text/find_near.h"
#include <string>
#include <string_view>

namespace delist {

/// How a log writes its pairs.
struct PairStyle
{
    char assign = '=';
    char separator = ' ';
    /// A value without quotes may have blanks in it and runs to the next " key=" (Sophos, CEF).
    bool openValues = false;
};

class KeyValues
{
public:
    explicit KeyValues(std::string_view text, PairStyle style = {})
        : m_text(text), m_style(style), m_keyEnd(style.assign, style.separator), m_valueEnd(style.separator, style.separator)
    {
    }

    /// The next pair; false at the end.
    bool next(std::string_view& key, std::string_view& value);
    /// Where the scan stands: what comes behind the pair that was handed out last.
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }

private:
    std::string_view openValue();
    [[nodiscard]] bool endsAt(std::size_t quote) const;

    std::string_view m_text;
    PairStyle m_style;
    NearFinder m_keyEnd, m_valueEnd;
    std::size_t m_at = 0;
};

/// A value without the backslashes before one of \p escaped, in \p buffer; \p value itself when there is none.
std::string_view unescaped(std::string_view value, std::string_view escaped, std::string& buffer);

} // namespace delist
