#include "evidence/text/json_sample.h"
#include "evidence/text/json_objects.h"
#include "evidence/text/json_wrapper.h"
#include <algorithm>

namespace delist {

std::string compactJson(std::string_view json)
{
    std::string out;
    out.reserve(json.size());
    bool string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (!string && json::isBlank(c))
            continue;
        out += c == '\n' ? ' ' : c;
        if (c == '"')
            string = !string;
        else if (c == '\\' && string && at + 1 < json.size())
            out += json[++at] == '\n' ? ' ' : json[at];
    }
    return out;
}

std::string jsonObjectPerLine(std::string_view sample, std::size_t most)
{
    class Lines final : public JsonObjects::Taker
    {
    public:
        void jsonObject(const Line& object) override { add(compactJson(object.text)); }
        /// The last one is cut where the sample ends.
        void brokenJson(const Line& text, std::string_view) override { torn = compactJson(text.text); }
        void add(std::string_view text)
        {
            lines += text;
            lines += '\n';
            ++count;
        }
        std::string lines;
        std::string torn;
        std::size_t count = 0;
    };
    if (!JsonObjects::begins(sample))
        return {};
    Lines lines;
    JsonObjects objects(lines);
    while (!sample.empty() && lines.count < most) {
        const std::size_t end = std::min(sample.find('\n'), sample.size());
        const std::string_view text = sample.substr(0, end);
        if (json::skipBlanks(text, 0) != text.size() && !objects.line({text, 0, 0}))
            lines.add(text);
        sample.remove_prefix(std::min(end + 1, sample.size()));
    }
    objects.end();
    if (lines.count == 0 && !lines.torn.empty())
        lines.add(lines.torn);
    return std::move(lines.lines);
}

} // namespace delist
