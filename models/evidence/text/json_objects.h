// JsonObjects: the JSON objects of a stream, whichever way they stand there: one per line, several on a line, one over many
// lines, in an array of any length, or in the array of a wrapper ({"value":[…]}, {"d":{"results":[…]}}). Takes lines, or
// pieces of lines that are too long to be held, and holds no more than the one object that is open. Follows brackets only;
// whether an object is JSON is found by who reads it. What is torn is told, and the next object is found behind it.
#pragma once
#include "evidence/text/line_reader.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

class JsonObjects
{
public:
    static constexpr std::size_t maxObjectBytes = maxLineBytes;

    class Taker
    {
    public:
        /// One whole object; offset and number are those of its first byte.
        virtual void jsonObject(const Line& object) = 0;
        /// The beginning of one that is none, or a line that cannot stand where it does.
        virtual void brokenJson(const Line& text, std::string_view reason) = 0;

    protected:
        ~Taker() = default;
    };

    explicit JsonObjects(Taker& taker) : m_taker(taker) {}

    /// \p text, the beginning of a line, can be the beginning of an object or of an array of them.
    static bool begins(std::string_view text);

    /// Lines that are one whole record, for LineReader.
    [[nodiscard]] LineRun linesTogether(std::string_view text) const;
    /// The next line, run of lines, or piece of a line. False when it is outside of everything and begins nothing: it is not JSON.
    bool line(const Line& line);
    /// No more lines: what is open is broken. False when something was: the stream was cut.
    bool end();
    /// An object or what holds objects is open.
    [[nodiscard]] bool inside() const { return !m_levels.empty(); }
    /// The last object had a line to itself: only who reads it knows whether it is whole.
    [[nodiscard]] bool lastWasLine() const { return m_lastWasLine; }

private:
    enum class Container : char { Object, Records, Array };

    void scan(const Line& line);
    [[nodiscard]] std::size_t recordLength(std::string_view text, std::size_t* lineEnds = nullptr) const;
    void takeRecord(const Line& line, LineOffsets& offsets, std::size_t at, std::size_t length);
    // The structural character at \p at:
    void open(const Line& line, LineOffsets& offsets, std::size_t at);
    void openArray(const Line& line, std::size_t at);
    void close(const Line& line, std::size_t at);
    void readString(std::string_view text, std::size_t& at);
    [[nodiscard]] std::size_t outermost() const;
    [[nodiscard]] bool mayStandHere() const;
    [[nodiscard]] bool isWrapperKey() const;
    void becomeWrapper();
    void keepNames();
    void keep(std::string_view text, std::string_view lineEnd = {});
    void tear(std::string_view rest, std::string_view reason);
    void forget();

    Taker& m_taker;
    std::vector<Container> m_levels;
    std::size_t m_depth = 0;       ///< m_levels.size() inside the open record; 0: none is open
    bool m_string = false;
    bool m_escaped = false;
    bool m_undecided = false;      ///< behind a '[' that holds records if an object comes
    bool m_lost = false;           ///< behind something torn: the next beginning is looked for
    bool m_lineBegan = false;      ///< something other than blanks was seen in this line
    bool m_continues = false;      ///< the next piece goes on with this line
    bool m_foreign = false;        ///< … which is not JSON
    bool m_ownLine = false;        ///< the record began at the front of a line, and went on there
    bool m_tooLong = false;
    bool m_lastWasLine = false;
    char m_last = 0;               ///< the last characters outside of strings that were no blanks; '"' for a string
    char m_beforeLast = 0;
    std::string_view m_lastString; ///< the last string; while a line is read, into that, then into what was kept of it
    std::string_view m_key;        ///< of the value that comes
    std::string m_keptString;
    std::string m_keptKey;
    std::string m_outerKey;        ///< of the object around, where that is not the outermost
    std::string m_open;            ///< the record, from lines before
    std::size_t m_from = 0;        ///< where the record goes on in the line at hand
    std::uint64_t m_openOffset = 0;
    std::uint64_t m_openNumber = 0;
};

} // namespace delist
