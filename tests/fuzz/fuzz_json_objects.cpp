// Any bytes as a stream of JSON objects, in lines, in runs and in pieces of lines: every object is where it is said to be, runs
// give what their lines give, and recognition and reading of a sample agree that there is one.
#include "evidence/text/json_line.h"
#include "evidence/text/json_extent.h"
#include "evidence/text/json_objects.h"
#include "evidence/text/json_sample.h"
#include "evidence_check.h"

using namespace delist;

namespace {

class Checker final : public JsonObjects::Taker
{
public:
    explicit Checker(std::string_view bytes) : m_bytes(bytes) {}
    void jsonObject(const Line& object) override
    {
        if (object.offset >= m_bytes.size() || m_bytes[object.offset] != '{' || !object.text.starts_with('{') || !object.text.ends_with('}'))
            std::abort();
        tell(object);
        m_json.start(object.text);
        while (m_json.next())
            m_values += m_json.value().size();
        if (m_json.complete() && jsonObjectLength(object.text) != object.text.size())
            std::abort();
        if (compactJson(object.text).size() > object.text.size())
            std::abort();
    }
    void brokenJson(const Line& text, std::string_view reason) override
    {
        if (text.offset > m_bytes.size() || reason.empty())
            std::abort();
        tell(text);
    }

    std::string told;

private:
    void tell(const Line& line) { (((told += std::to_string(line.offset)) += ' ') += std::to_string(line.number)).append(line.text) += '\n'; }

    std::string_view m_bytes;
    JsonLine m_json;
    std::size_t m_values = 0;
};

/// Lines; \p runs: those that may be together are.
std::string read(std::string_view bytes, bool runs)
{
    Checker checker(bytes);
    JsonObjects objects(checker);
    std::uint64_t number = 1;
    for (std::size_t at = 0; at < bytes.size(); ++number) {
        const LineRun run = runs ? objects.linesTogether(bytes.substr(at)) : LineRun();
        const std::size_t end = run.bytes != 0 ? at + run.bytes : std::min(bytes.find('\n', at), bytes.size());
        objects.line({bytes.substr(at, end - at), at, number});
        number += run.lineEnds;
        at = end + 1;
    }
    objects.end();
    return std::move(checker.told);
}

/// Lines, cut into pieces of at most \p most bytes.
void readPieces(std::string_view bytes, std::size_t most)
{
    Checker checker(bytes);
    JsonObjects objects(checker);
    std::uint64_t number = 1;
    for (std::size_t at = 0; at < bytes.size(); ++number) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        for (bool more = true; more; at += most) {
            more = end - at > most;
            objects.line({bytes.substr(at, more ? most : end - at), at, number, more});
            if (!more)
                break;
        }
        at = end + 1;
    }
    objects.end();
    if (objects.inside())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (read(bytes, false) != read(bytes, true))
        std::abort();
    readPieces(bytes, size > 0 ? data[0] % 32 + 1U : 1);
    const std::string lines = jsonObjectPerLine(bytes.substr(0, 4096), 128);
    if (!lines.empty() && !JsonObjects::begins(bytes))
        std::abort();
    for (const char* format : {"suricata-eve", "zeek-smtp", "fortigate"})
        fuzz::checkReader(format, data, size);
    return 0;
}
