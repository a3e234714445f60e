// WindowsEventJson: one Windows event from a JSON object, in the shapes that exporters give it: NXLog and PowerShell (flat),
// Winlogbeat and Elastic Agent (winlog.event_data beside ECS names), evtx_dump, Velociraptor, Wazuh and OpenTelemetry (nested),
// Azure Monitor and Splunk (the event's XML or text inside a string). Where several places name one thing, EventData comes
// first, then what is flat, then the rendered text, then names of ECS.
#pragma once
#include "evidence/logs/sockets/windows_event_member.h"
#include "evidence/text/json_line.h"
#include "evidence/text/word_memory.h"
#include <vector>

namespace delist {

class WindowsEventJson
{
public:
    /// When the exporter says that the event was; Empty: it does not.
    struct Stamp
    {
        std::string_view text;
        std::uint8_t rank = 0; ///< the better one counts: the event's, the record's, when it was received
        bool utc = false;      ///< whatever its text says
    };

    /// False: not whole as JSON. \p object must outlive the stamp.
    bool read(std::string_view object, WindowsEvent& event);
    [[nodiscard]] const Stamp& stamp() const { return m_stamp; }

private:
    struct Value
    {
        WindowsEvent::Field field;
        std::string_view text;
    };

    void take(EventMember member, std::string_view value);
    void namedData(bool isName, std::string_view value);
    void stampIs(std::string_view text, std::uint8_t rank, bool utc = false);
    void classicText(std::string_view text);
    void apply(WindowsEvent& event);

    JsonLine m_json, m_inner;
    std::vector<Value> m_data, m_flat, m_ecs;
    std::vector<std::string_view> m_xml;
    std::string_view m_dataJson, m_message, m_computer, m_host, m_unsurePid, m_unsureName;
    std::string_view m_dataName, m_dataText;
    bool m_nameFirst = false, m_textFirst = false;
    bool m_sysmon = false, m_security = false;
    int m_id = 0;
    Stamp m_stamp;
    WordMemory<EventMember, 256> m_members; ///< by path
    WordMemory<WindowsEvent::Kind> m_logs;
};

} // namespace delist
