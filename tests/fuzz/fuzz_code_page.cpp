// Any bytes in any code page: the result is UTF-8, and what the beginning of it came from can be told.
#include "evidence/text/code_page.h"
#include "evidence/text/encoding.h"
#include <cstdlib>
#include <vector>

using namespace delist;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<std::shared_ptr<const CodePage>> pages = [] {
        std::vector<std::shared_ptr<const CodePage>> all;
        for (const char* name : {"windows-1251", "1258", "iso-8859-15", "cp850", "koi8-r", "gbk", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "tis-620"})
            if (auto page = CodePage::byName(name))
                all.push_back(page.take());
        return all;
    }();
    if (size == 0 || pages.empty())
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)CodePage::byName(bytes.substr(0, bytes.find('\n')));
    const CodePage& page = *pages[data[0] % pages.size()];
    const std::string_view raw = bytes.substr(1);
    std::string text = "before";
    page.append(text, raw);
    if (!text.starts_with("before") || !isValidUtf8(text))
        std::abort();
    text.erase(0, 6);
    std::size_t last = 0;
    const std::size_t step = text.size() / 64 + 1;
    for (std::size_t position = 0; position <= text.size(); position += step) {
        const std::size_t length = page.rawLength(raw, position);
        if (length > raw.size() || length < last)
            std::abort();
        last = length;
    }
    return 0;
}
