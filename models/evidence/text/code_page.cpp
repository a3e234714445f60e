#include "evidence/text/code_page.h"
#include "evidence/text/encoding.h"
#include <algorithm>
#include <cerrno>
#include <iconv.h>
#include <optional>

namespace delist {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

class Converter
{
public:
    explicit Converter(const std::string& from) : m_handle(iconv_open("UTF-8", from.c_str())) {}
    ~Converter()
    {
        if (*this)
            iconv_close(m_handle);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    explicit operator bool() const { return m_handle != reinterpret_cast<iconv_t>(-1); }

    /// Appends as much of \p raw as can be converted and takes it off; false when it stopped before the end.
    bool convert(std::string& out, std::string_view& raw)
    {
        char buffer[4096];
        while (!raw.empty()) {
            char* in = const_cast<char*>(raw.data()); // iconv() does not write there
            std::size_t inLeft = raw.size();
            char* to = buffer;
            std::size_t toLeft = sizeof(buffer);
            const std::size_t result = iconv(m_handle, &in, &inLeft, &to, &toLeft);
            out.append(buffer, to);
            raw.remove_prefix(raw.size() - inLeft);
            if (result == static_cast<std::size_t>(-1) && errno != E2BIG)
                return false;
        }
        char* to = buffer; // a character may wait for an accent that can follow it
        std::size_t toLeft = sizeof(buffer);
        iconv(m_handle, nullptr, nullptr, &to, &toLeft);
        out.append(buffer, to);
        return true;
    }
    /// Takes off \p raw what makes \p size bytes at most, and takes those off \p size; false when it stopped before.
    bool pass(std::string_view& raw, std::size_t& size)
    {
        char buffer[4096];
        while (!raw.empty() && size != 0) {
            char* in = const_cast<char*>(raw.data());
            std::size_t inLeft = raw.size();
            char* to = buffer;
            const std::size_t room = std::min(sizeof(buffer), size);
            std::size_t toLeft = room;
            const std::size_t result = iconv(m_handle, &in, &inLeft, &to, &toLeft);
            const bool nothing = inLeft == raw.size();
            raw.remove_prefix(raw.size() - inLeft);
            size -= room - toLeft;
            if (result == static_cast<std::size_t>(-1) && (errno != E2BIG || (nothing && room == size)))
                return errno == E2BIG;
        }
        return true;
    }
    void reset() { iconv(m_handle, nullptr, nullptr, nullptr, nullptr); }

private:
    iconv_t m_handle;
};

/// What one byte is alone; nothing when it is no character.
std::optional<std::string> byteAlone(Converter& converter, unsigned char byte)
{
    const char c = static_cast<char>(byte);
    std::string_view raw(&c, 1);
    std::string out;
    const bool whole = converter.convert(out, raw);
    converter.reset();
    return whole && !out.empty() ? std::optional(out) : std::nullopt;
}

/// Shift JIS and others of its time write the yen sign and the overline where ASCII has backslash and tilde.
bool isAscii(unsigned char byte, const std::string& text)
{
    return text == std::string(1, static_cast<char>(byte)) || (byte == '\\' && text == "\xC2\xA5") ||
           (byte == '~' && text == "\xE2\x80\xBE");
}

} // namespace

Result<std::shared_ptr<const CodePage>> CodePage::byName(std::string_view given)
{
    std::string name(given);
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto usual = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':'; };
    const Error unknown{ErrorCode::Usage, "there is no encoding \"" + std::string(given.substr(0, 60)) +
                                              "\"; usual ones are windows-1251, iso-8859-15, cp850, gbk, shift_jis", {}, std::nullopt};
    if (name.empty() || name.size() > 40 || !std::all_of(name.begin(), name.end(), usual))
        return unknown;

    auto page = std::shared_ptr<CodePage>(new CodePage);
    page->m_name = name;
    page->m_iconvName = name;
    if (std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
        page->m_iconvName = "cp" + name;
    else if (name.starts_with("windows") && name.size() > 7 && name[7] >= '0' && name[7] <= '9')
        page->m_iconvName = "windows-" + name.substr(7);
    Converter converter(page->m_iconvName);
    if (!converter)
        return unknown;
    for (unsigned byte = 1; byte < 0x80; ++byte) {
        const auto text = byteAlone(converter, static_cast<unsigned char>(byte));
        if (!text || !isAscii(static_cast<unsigned char>(byte), *text))
            return Error{ErrorCode::Usage, "the encoding \"" + name + "\" does not contain ASCII as it is; UTF-16 is found without being named",
                         {}, std::nullopt};
    }
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
        const char c = static_cast<char>(byte);
        std::string_view raw(&c, 1);
        std::string out;
        errno = 0;
        if (!converter.convert(out, raw)) {
            page->m_oneByte = page->m_oneByte && errno != EINVAL; // EINVAL: more bytes would make it a character
            out = replacement;
        }
        converter.reset();
        page->m_high[byte - 0x80] = out;
    }
    return std::shared_ptr<const CodePage>(std::move(page));
}

void CodePage::append(std::string& out, std::string_view raw) const
{
    if (!m_oneByte) {
        appendByIconv(out, raw);
        return;
    }
    out.reserve(out.size() + raw.size());
    while (!raw.empty()) {
        const std::size_t ascii = asciiLength(raw);
        out.append(raw.substr(0, ascii));
        raw.remove_prefix(ascii);
        if (raw.empty())
            return;
        out += m_high[static_cast<unsigned char>(raw.front()) - 0x80U];
        raw.remove_prefix(1);
    }
}

std::size_t CodePage::rawLength(std::string_view raw, std::size_t utf8Bytes) const
{
    const std::size_t whole = raw.size();
    if (m_oneByte) {
        while (!raw.empty() && utf8Bytes != 0) {
            const auto byte = static_cast<unsigned char>(raw.front());
            utf8Bytes -= std::min(utf8Bytes, byte < 0x80 ? std::size_t{1} : m_high[byte - 0x80].size());
            raw.remove_prefix(1);
        }
        return whole - raw.size();
    }
    Converter converter(m_iconvName);
    while (converter && !converter.pass(raw, utf8Bytes)) {
        utf8Bytes -= std::min(utf8Bytes, replacement.size());
        raw.remove_prefix(std::min<std::size_t>(1, raw.size()));
        converter.reset();
    }
    return whole - raw.size();
}

void CodePage::appendByIconv(std::string& out, std::string_view raw) const
{
    Converter converter(m_iconvName); // of its own: iconv_t keeps a state, and several threads may read
    while (converter && !converter.convert(out, raw)) {
        out += replacement;
        raw.remove_prefix(std::min<std::size_t>(1, raw.size()));
        converter.reset();
    }
}

} // namespace delist
