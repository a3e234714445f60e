#include "evidence/text/json_object_reader.h"

namespace delist {

void JsonObjectReader::line(const Line& line)
{
    if (!m_objects.line(line) && !otherLine(line))
        reject(line, "no JSON object");
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
