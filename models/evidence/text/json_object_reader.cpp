#include "evidence/text/json_object_reader.h"

namespace delist {

void JsonObjectReader::line(const Line& line)
{
    if (!(m_inEnvelopes && enveloped(line)) && !m_objects.line(line) && !enveloped(line) && !otherLine(line))
        reject(line, "no JSON object");
}

/// Its whole line is the object's place. One that the line does not hold wholly was cut by a collector.
bool JsonObjectReader::enveloped(const Line& line)
{
    const std::string_view object = m_envelope.inside(line.text);
    if (object.empty()) {
        const bool other = m_inEnvelopes && m_envelope.hasEnvelope();
        m_others += other;
        return other;
    }
    m_inEnvelopes = true;
    m_objects.line({object, line.offset, line.number});
    if (m_objects.inside())
        m_objects.end();
    return true;
}

ReadSummary JsonObjectReader::summary() const
{
    ReadSummary summary = LineReader::summary();
    if (m_others != 0)
        (summary.note += summary.note.empty() ? "" : " ") += "Lines of other programs, passed over: " + std::to_string(m_others) + ".";
    return summary;
}

void JsonObjectReader::jsonObject(const Line& object)
{
    Micros time = unknownTime;
    const char* const why = this->object(object, time);
    if (why == nullptr)
        accepted(time);
    else if (why != notARecord)
        reject(object, why);
}

void JsonObjectReader::brokenJson(const Line& text, std::string_view reason)
{
    reject(text, reason);
}

void JsonObjectReader::end()
{
    const bool lastWasLine = m_objects.lastWasLine();
    if (!m_objects.end())
        cutOff(true);
    else if (!lastWasLine) // brackets that closed tell more than a last line without an end
        cutOff(false);
}

} // namespace delist
