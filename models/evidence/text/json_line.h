// JsonLine: the values of one JSON object that stands on one line (RFC 8259), as logs write it, one after the other with
// their dotted path: {"a":1,"b":{"c":["x","y"]}} gives a=1, b.c=x, b.c=y. A pull parser without a tree: nothing is
// allocated for a line that has no escapes. Strict where it matters to be sure that it is JSON; numbers stay text.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

class JsonLine
{
public:
    enum class Kind : std::uint8_t { Text, Number, True, False, Null };

    /// Begins with a new line, which must outlive the values.
    void start(std::string_view text);
    /// The next scalar; false at the end of the object or where it is no JSON any more.
    bool next();
    /// Keys joined by '.', without positions in arrays. Until the next call.
    [[nodiscard]] std::string_view path() const { return m_path; }
    /// Unescaped. Until start() of another line.
    [[nodiscard]] std::string_view value() const { return m_value; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// The whole object was read and nothing but blanks follows.
    [[nodiscard]] bool complete() const { return m_state == State::Done; }

private:
    enum class State : std::uint8_t { Value, AfterValue, Done, Failed };
    struct Level
    {
        bool array = false;
        std::size_t pathLength = 0; ///< of the container itself
    };
    static constexpr std::size_t deepest = 64;

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at] <= ' ' && isBlank(m_text[m_at]))
            ++m_at;
    }
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
    bool fail();
    bool readKey();
    bool readString(std::string_view& out);
    bool unescape(std::size_t from, std::size_t firstBackslash, std::string_view& out);
    bool readScalar();
    bool readHex(std::size_t at, unsigned& out) const;

    std::string_view m_text;
    std::size_t m_at = 0;
    State m_state = State::Done;
    std::vector<Level> m_levels;
    std::string_view m_path;
    std::string m_joined; ///< the path of the innermost container, and of what is in it
    std::string m_scratch;
    std::string_view m_value;
    Kind m_kind = Kind::Null;
};

} // namespace delist
