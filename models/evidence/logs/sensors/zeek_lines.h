// ZeekLines: the envelope of Zeek's logs, for conn.log and smtp.log alike: TSV under #separator, #fields and #path lines,
// or JSON objects. Values come unescaped under the fields of a FlowTable; sets and vectors besides.
#pragma once
#include "evidence/format.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/text/json_object_reader.h"

namespace delist {

class ZeekLines : public JsonObjectReader
{
public:
    ZeekLines(const FlowTable& table, std::string_view path, RecordSink& target)
        : JsonObjectReader(target), m_table(table), m_path(path)
    {
    }

protected:
    const char* object(const Line& object, Micros& time) override;
    bool otherLine(const Line& line) override;
    /// Null, or why not. time is UTC.
    virtual const char* row(const Line& line, Micros time, const FlowRow& values) = 0;
    /// The elements of the set or vector under Flow::Recipient.
    [[nodiscard]] const std::vector<std::string_view>& recipients() const { return m_recipients; }

private:
    void header(std::string_view text);
    const char* tsv(const Line& line);
    std::string_view unescaped(std::string_view text);

    const FlowTable& m_table;
    std::string_view m_path;
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
    bool m_otherPath = false; ///< under a #path of another log
    bool m_objects = false; ///< the file is one of JSON objects
};

/// For the formats' detect: a log of Zeek whose #path is \p path, or JSON objects that have \p sure beside id.orig_h.
Detection detectZeek(const Sample& sample, std::string_view path, std::string_view sure);

} // namespace delist
