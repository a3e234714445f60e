// JsonObjectReader: a log that is JSON: every object is a record, in any of the shapes that JsonObjects knows, or in lines of syslog,
// one in each. A format implements object().
#pragma once
#include "evidence/text/enveloped_json.h"
#include "evidence/text/json_line.h"
#include "evidence/text/json_objects.h"

namespace delist {

class JsonObjectReader : public LineReader, private JsonObjects::Taker
{
public:
    explicit JsonObjectReader(RecordSink& sink) : LineReader(sink), m_objects(*this) {}
    [[nodiscard]] ReadSummary summary() const override;

protected:
    /// What object() answers to an object that is neither a record nor damage.
    static constexpr char notARecord[] = "not a record";

    void line(const Line& line) final;
    void end() override;
    /// One object: nullptr, or why it is no record, or notARecord. The reader counts it as accepted at \p time.
    virtual const char* object(const Line& object, Micros& time) = 0;
    /// A line outside of all JSON. True when it means something.
    virtual bool otherLine(const Line& line)
    {
        (void)line;
        return false;
    }
    [[nodiscard]] LineRun linesTogether(std::string_view text) const override { return m_objects.linesTogether(text); }
    [[nodiscard]] bool takesPieces(std::string_view beginning) const override { return m_objects.inside() || JsonObjects::begins(beginning); }

private:
    void jsonObject(const Line& object) final;
    void brokenJson(const Line& text, std::string_view reason) final;

    bool enveloped(const Line& line);

    JsonObjects m_objects;
    EnvelopedJson m_envelope;
    bool m_inEnvelopes = false;   ///< an object came in one
    std::uint64_t m_others = 0;   ///< lines of other programs beside those
};

} // namespace delist
