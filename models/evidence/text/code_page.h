// CodePage: how the bytes of a log that is not Unicode are read, by the name that the user gives ("windows-1251",
// "iso-8859-15", "shift_jis"). Names and tables are those of iconv. Without one, encoding.h takes Windows-1252.
#pragma once
#include "evidence/result.h"
#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace delist {

class CodePage
{
public:
    /// Usage when there is none of that name, or when ASCII is not ASCII in it (UTF-16, EBCDIC, UTF-7): those cannot be
    /// split into lines by their bytes. A bare number is a Windows or IBM code page: "1251".
    static Result<std::shared_ptr<const CodePage>> byName(std::string_view name);

    [[nodiscard]] const std::string& name() const { return m_name; } ///< as given, in lower case
    /// One byte is one character: a line that is valid UTF-8 is then hardly ever anything else.
    [[nodiscard]] bool oneByte() const { return m_oneByte; }
    /// Appends \p raw as UTF-8; what the code page does not have becomes U+FFFD. Any thread.
    void append(std::string& out, std::string_view raw) const;
    /// How many bytes of \p raw the first \p utf8Bytes come from that append() makes of it.
    [[nodiscard]] std::size_t rawLength(std::string_view raw, std::size_t utf8Bytes) const;

private:
    CodePage() = default;
    void appendByIconv(std::string& out, std::string_view raw) const;

    std::string m_name;
    std::string m_iconvName;
    bool m_oneByte = true;
    std::array<std::string, 128> m_high; ///< UTF-8 of 0x80 … 0xFF, when oneByte
};

} // namespace delist
