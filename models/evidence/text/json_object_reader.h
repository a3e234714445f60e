// JsonObjectReader: a file of JSON objects, each a record: one per line, or pretty-printed over many, or the elements of
// an array at the top or of a wrapper's "value" or "results" ({"d":{"results":[…]}}). A format implements object().
#pragma once
#include "evidence/text/json_line.h"
#include "evidence/text/line_reader.h"

namespace delist {

class JsonObjectReader : public LineReader
{
public:
    using LineReader::LineReader;

protected:
    static constexpr std::size_t maxObjectBytes = 1 << 20;

    void line(const Line& line) final;
    void end() override;
    /// One object: nullptr, or why it is no record. The reader counts it as accepted at \p time.
    virtual const char* object(std::string_view text, std::uint64_t offset, Micros& time) = 0;

private:
    enum class Container : char { Object, Records, Array };

    void scan(const Line& line, std::string_view text);
    void take(const Line& line);
    void abandon(std::string_view reason);

    std::vector<Container> m_levels;
    bool m_string = false;
    bool m_escaped = false;
    std::string m_lastString; ///< the last string, as long as it may be a key
    std::string m_key;       ///< of the value that comes
    std::size_t m_depth = 0; ///< m_levels.size() inside the open record; 0: none
    std::string m_open;
    std::uint64_t m_openOffset = 0;
    std::uint64_t m_openNumber = 0;
};

/// The lines of a sample that are objects, or the first object of a pretty-printed one. For recognition.
std::string_view firstJsonObject(std::string_view text);

} // namespace delist
