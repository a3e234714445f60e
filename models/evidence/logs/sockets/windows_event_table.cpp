#include "evidence/logs/sockets/windows_event_table.h"
#include "evidence/smtp/command.h"
#include <charconv>

namespace delist {

namespace {

enum class Column : std::uint8_t { Id, Time, Machine, Message, Provider, Log };
constexpr ColumnName name(std::string_view text, Column column)
{
    return {text, static_cast<std::uint8_t>(column)};
}
constexpr ColumnName columnNames[] = {
    name("Id", Column::Id), name("EventID", Column::Id), name("Event ID", Column::Id), name("InstanceId", Column::Id),
    name("TimeCreated", Column::Time), name("TimeGenerated", Column::Time), name("Date and Time", Column::Time),
    name("MachineName", Column::Machine), name("Computer", Column::Machine), name("Message", Column::Message),
    name("ProviderName", Column::Provider), name("Source", Column::Provider), name("LogName", Column::Log)};

/// Event Viewer's list has titles in the language of the machine, and none above the message: five titles, or a sixth one that is
/// empty where another program saved it, and six columns.
constexpr std::size_t viewerTime = 1, viewerProvider = 2, viewerId = 3, viewerMessage = 5;
bool isViewerHeader(const FieldSplitter& names, const TableColumns& columns)
{
    const bool untitled = names.size() == 6 && smtp::trimmed(names[viewerMessage]).empty();
    return (names.size() == 5 || untitled) && !columns.has(Column::Message) && !names[0].empty() && names[1].find(' ') != std::string_view::npos;
}

} // namespace

WindowsEventTable::WindowsEventTable() : m_columns(columnNames) {}

bool WindowsEventTable::header(const FieldSplitter& names)
{
    m_columns.set(names);
    m_viewer = isViewerHeader(names, m_columns);
    return m_viewer || (m_columns.has(Column::Message) && m_columns.has(Column::Time));
}

std::string_view WindowsEventTable::time(const FieldSplitter& fields) const
{
    return m_viewer ? fields[viewerTime] : m_columns.get(fields, Column::Time);
}

int WindowsEventTable::id(const FieldSplitter& fields) const
{
    const std::string_view text = smtp::trimmed(m_viewer ? fields[viewerId] : m_columns.get(fields, Column::Id));
    int id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id);
    return id;
}

void WindowsEventTable::read(const FieldSplitter& fields, WindowsEvent& event) const
{
    if (m_viewer || m_columns.has(Column::Id)) {
        event.setId(id(fields));
        event.setMessage(m_viewer ? fields[viewerMessage] : m_columns.get(fields, Column::Message));
    } else {
        event.setMessageAlone(m_columns.get(fields, Column::Message));
    }
    event.setLog(m_viewer ? fields[viewerProvider] : m_columns.get(fields, Column::Provider));
    if (!m_viewer) {
        event.setLog(m_columns.get(fields, Column::Log));
        event.setComputer(m_columns.get(fields, Column::Machine));
    }
}

} // namespace delist
