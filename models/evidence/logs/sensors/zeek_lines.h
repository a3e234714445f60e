// ZeekLines: the envelope of Zeek's logs, for conn.log and smtp.log alike: TSV under #separator, #fields and #path lines,
// or JSON objects. A file may hold both, and other logs besides: written one behind the other, or as a stream of JSON whose
// objects say "_path". Values come unescaped under the fields of a FlowTable; sets and vectors besides.
#pragma once
#include "evidence/format.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/text/json_object_reader.h"
#include <map>

namespace delist {

/// Which log a line is of; Unnamed: it does not say, nor do its fields.
enum class ZeekLog : std::uint8_t { Unnamed, Conn, Smtp, Other };

ZeekLog zeekLogOf(std::string_view path);

class ZeekLines : public JsonObjectReader
{
public:
    /// \p unnamed: what lines are of that do not tell.
    ZeekLines(ZeekLog unnamed, RecordSink& target);

protected:
    const char* object(const Line& object, Micros& time) override;
    bool otherLine(const Line& line) override;
    void end() override;
    /// A row of conn.log or smtp.log: null, or why it is none. time is UTC.
    virtual const char* row(ZeekLog log, const Line& line, Micros time, const FlowRow& values) = 0;
    /// The elements of the set or vector under Flow::Recipient.
    [[nodiscard]] const std::vector<std::string_view>& recipients() const { return m_recipients; }

private:
    void header(std::string_view text);
    void passOver(std::string_view path);
    const char* tsv(const Line& line);
    std::string_view unescaped(std::string_view text);

    ZeekLog m_unnamed;
    FlowColumns m_columns;
    FieldSplitter m_values;
    FlowRow m_row;
    JsonLine m_json;
    std::vector<std::string_view> m_recipients;
    std::string m_scratch;
    char m_separator = '\t';
    char m_setSeparator = ',';
    std::string m_empty = "(empty)";
    std::string m_unset = "-";
    ZeekLog m_log = ZeekLog::Unnamed; ///< of what stands below the last header
    std::string m_path;               ///< its #path
    bool m_objects = false;           ///< the file is one of JSON objects
    bool m_named = false;             ///< an object told which log it is of
    std::map<std::string, std::uint64_t, std::less<>> m_passedOver; ///< rows of logs that are not read, by name
};

/// For the formats' detect.
Detection detectZeek(const Sample& sample, ZeekLog wanted);

} // namespace delist
